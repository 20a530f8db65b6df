//! Every number in a report, counted once more from the events of the file, read here without the core.

use std::collections::{BTreeMap, BTreeSet};

use ciborium::Value as Cbor;
use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;

use crate::program::Place;

type Id = Vec<u8>;

/// What the newest event that wrote a field says, by entity: enough where nobody contradicts anybody.
struct Folded {
    entities: BTreeMap<(String, Id), BTreeMap<String, Cbor>>,
}

impl Folded {
    fn read(path: &std::path::Path) -> Self {
        let file = Connection::open(path).unwrap();
        let mut events = file
            .prepare("SELECT entity_kind, entity, payload FROM event ORDER BY hlc, replica, seq")
            .unwrap();
        let events = events
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Option<Vec<u8>>>(2)?)))
            .unwrap();
        let mut entities: BTreeMap<_, BTreeMap<String, Cbor>> = BTreeMap::new();
        for event in events {
            let (kind, entity, payload): (String, Id, _) = event.unwrap();
            let fields = entities.entry((kind, entity)).or_default();
            let Some(payload) = payload else { continue };
            let said: Cbor = ciborium::from_reader(&payload[..]).unwrap();
            fields.extend(map(&said));
        }
        Self { entities }
    }

    fn all(&self, kind: &str) -> impl Iterator<Item = (&Id, &BTreeMap<String, Cbor>)> {
        self.entities.iter().filter(move |((of, _), _)| of == kind).map(|((_, id), fields)| (id, fields))
    }

    /// The English name of a theme or group. What comes of a template is written nowhere but in the template; its id
    /// follows from the session and the key.
    fn name(&self, kind: &str, id: Option<&Id>) -> Option<String> {
        let id = id?;
        if let Some(name) =
            self.all(kind).find_map(|(of, fields)| (of == id).then(|| words(fields, "name.en")))
        {
            return name;
        }
        self.all("session").find_map(|(session, fields)| {
            let template = &self.entities[&("template".to_owned(), bytes(fields, "template")?)];
            let session = Uuid::from_slice(session).unwrap();
            template[&format!("{kind}s")].as_array().unwrap().iter().find_map(|item| {
                let item = map(item);
                let derived = Uuid::new_v5(&session, format!("{kind}:{}", words(&item, "key")?).as_bytes());
                (derived.as_bytes() == id.as_slice()).then(|| words(&map(&item["name"]), "en").unwrap())
            })
        })
    }
}

/// The fields of a map.
fn map(value: &Cbor) -> BTreeMap<String, Cbor> {
    let fields = value.as_map().unwrap().iter();
    fields.map(|(name, value)| (name.as_text().unwrap().to_owned(), value.clone())).collect()
}

/// What was said once, though two may have written it down.
#[derive(Clone, Debug, PartialEq)]
struct Utterance {
    ids: BTreeSet<Id>,
    session: Id,
    theme: Option<String>,
    group: Option<String>,
    horizon: Option<String>,
}

fn bytes(fields: &BTreeMap<String, Cbor>, name: &str) -> Option<Id> {
    fields.get(name)?.as_bytes().cloned()
}

fn words(fields: &BTreeMap<String, Cbor>, name: &str) -> Option<String> {
    fields.get(name)?.as_text().map(str::to_owned)
}

/// The utterances of the file: notes joined by links that say *same*, attributed as the earliest note that says anything.
fn utterances(folded: &Folded) -> Vec<Utterance> {
    let mut notes: Vec<(&Id, &BTreeMap<String, Cbor>)> = folded.all("contribution").collect();
    notes.sort_by_key(|(id, fields)| (words(fields, "said_at"), (*id).clone()));
    let group_of = |fields: &BTreeMap<String, Cbor>| {
        bytes(fields, "group").or_else(|| {
            let participant = bytes(fields, "participant")?;
            bytes(&folded.entities[&("participant".to_owned(), participant)], "group")
        })
    };
    // Of what was erased only the redaction still says in which session it was said.
    let kept = |id: &Id| {
        let of = folded.all("redaction").find(|(_, fields)| bytes(fields, "target").as_ref() == Some(id));
        bytes(of?.1, "session")
    };
    let mut all: Vec<Utterance> = notes
        .into_iter()
        .map(|(id, fields)| Utterance {
            ids: [id.clone()].into(),
            session: bytes(fields, "session").or_else(|| kept(id)).unwrap(),
            theme: folded.name("theme", bytes(fields, "theme").as_ref()),
            group: folded.name("group", group_of(fields).as_ref()),
            horizon: words(fields, "horizon"),
        })
        .collect();
    for (_, link) in folded.all("link") {
        if words(link, "relation").as_deref() != Some("same") {
            continue;
        }
        let [one, other] = ["a", "b"].map(|end| bytes(link, end).unwrap());
        let [one, other] = [one, other].map(|id| all.iter().position(|said| said.ids.contains(&id)).unwrap());
        if one == other {
            continue;
        }
        let taken = all.remove(one.max(other));
        let kept = &mut all[one.min(other)];
        kept.ids.extend(taken.ids);
        kept.theme = kept.theme.take().or(taken.theme);
        kept.group = kept.group.take().or(taken.group);
        kept.horizon = kept.horizon.take().or(taken.horizon);
    }
    all
}

/// The tables of a document in Markdown by their captions, each a row of headers and the rows below.
fn tables(document: &str) -> BTreeMap<String, Vec<Vec<String>>> {
    let mut tables: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    let mut caption = String::new();
    for line in document.lines() {
        if let Some((_, title)) = line.strip_prefix("**Table ").and_then(|rest| rest.split_once(".** ")) {
            title.clone_into(&mut caption);
        } else if line.starts_with("| ") && !line.starts_with("| --") {
            let cells = line.trim_matches('|').split(" | ").map(|cell| cell.trim().replace('\\', ""));
            tables.entry(caption.clone()).or_default().push(cells.collect());
        }
    }
    tables
}

/// The rows of a table of counts: what stands in front, and what was counted, sums at the end and below among them.
fn rows(table: &[Vec<String>]) -> Vec<(String, Vec<usize>)> {
    let counts = |row: &[String]| row.iter().map(|cell| cell.parse().unwrap()).collect();
    table[1..].iter().map(|row| (row[0].clone(), counts(&row[1..]))).collect()
}

/// Two sessions in two places: one of three note-takers' files, one of a table, with votes, with an utterance that two wrote
/// down, with one that is redacted, and with one of which nothing is known but its words.
fn workshop() -> Place {
    let place = Place::new();
    place.run(&["demo", "demo"]).good();
    place
        .run(&["new", "b.kelechek", "--title", "Экинчи", "--date", "2026-10-20", "--place", "Кызыл-Суу"])
        .good();
    place.write(
        "said.csv",
        "text,theme,horizon,kind,group,participant,may_be_quoted\n\
         Таза суу үч айылга жетпейт,services,today,problem,village-residents,P01,yes\n\
         Мыйзам жыл сайын өзгөрөт,legislation,today,problem,experts,P03,private\n\
         Мыйзам көп,legislation,today,problem,experts,P03,yes\n\
         Жайыттын графигин түзөлү,property,tomorrow,proposal,business-farmers,P04,yes\n\
         Жөн эле сөз,,,,,,yes\n",
    );
    place.run(&["import", "b.kelechek", "said.csv"]).good();
    place.run(&["merge", "-o", "all.kelechek", "demo/merged.kelechek", "b.kelechek"]).good();
    let listed = place.run(&["list", "all.kelechek", "--json"]).json();
    let reference = |number: usize| listed["contributions"][number]["ref"].as_str().unwrap().to_owned();
    place.run(&["same", "all.kelechek", &reference(0), &reference(1)]).good();
    place.run(&["same", "all.kelechek", &reference(5), &reference(6)]).good();
    place.run(&["redact", "all.kelechek", &reference(9), "--yes"]).good();
    let mut votes = "ref,group,agree,disagree,pass\n".to_owned();
    for (number, agree) in [(20, 3), (21, 1), (22, 0)] {
        let reference = reference(number);
        votes += &format!("{reference},village-residents,{agree},2,1\n{reference},experts,1,{agree},0\n");
    }
    place.write("votes.csv", votes);
    place.run(&["votes", "all.kelechek", "votes.csv"]).good();
    place
}

#[test]
fn every_table_of_counts_says_what_the_events_say() {
    let place = workshop();
    place.run(&["export", "all.kelechek", "-o", "report.md", "--lang", "en"]).good();
    let tables = tables(&std::fs::read_to_string(place.path("report.md")).unwrap());
    let folded = Folded::read(&place.path("all.kelechek"));
    let said = utterances(&folded);
    assert_eq!(said.len(), 235 - 2);
    let themes: Vec<Option<String>> = tables["Coverage by theme"][1..]
        .iter()
        .map(|row| row[0].split_once(". ").map(|(_, name)| name.to_owned()))
        .take_while(Option::is_some)
        .map(|name| name.filter(|name| name != "Without a theme"))
        .collect();
    assert_eq!(themes.len(), 6, "{themes:?}");

    let check = |caption: &str, of: &dyn Fn(&Utterance) -> String| {
        let stated = rows(&tables[caption]);
        let names: BTreeSet<String> = said.iter().map(of).collect();
        assert_eq!(
            stated.iter().map(|(name, _)| name.clone()).filter(|name| name != "All").collect::<BTreeSet<_>>(),
            names,
            "{caption}"
        );
        for (name, counts) in stated {
            let among: Vec<_> = said.iter().filter(|one| name == "All" || of(one) == name).collect();
            let mut expected: Vec<usize> =
                themes.iter().map(|theme| among.iter().filter(|one| one.theme == *theme).count()).collect();
            expected.push(among.len());
            assert_eq!(counts, expected, "{caption}: {name}");
        }
    };
    let or = |name: &Option<String>, none: &str| name.clone().unwrap_or_else(|| none.to_owned());
    check("Contributions by stakeholder group and theme", &|one| or(&one.group, "Group not stated"));
    check("Contributions by theme and horizon", &|one| or(&one.horizon, "Horizon not stated"));
    let where_held = |session: &Id| {
        let fields = &folded.entities[&("session".to_owned(), session.clone())];
        let named = ["settlement", "aiyl_aimak", "raion", "oblast"];
        named.into_iter().filter_map(|name| words(fields, name)).collect::<Vec<_>>().join(", ")
    };
    check("Contributions by place and theme", &|one| where_held(&one.session));

    for row in &tables["Participants and contributions by stakeholder group"][1..] {
        let name = |group: Option<String>| group.unwrap_or_else(|| "Group not stated".to_owned());
        let belongs = |group: Option<String>| row[0] == "All" || name(group) == row[0];
        let people = folded
            .all("participant")
            .filter(|(_, fields)| belongs(folded.name("group", bytes(fields, "group").as_ref())));
        assert_eq!(row[1], people.count().to_string(), "{row:?}");
        let spoke = said.iter().filter(|one| belongs(one.group.clone()));
        assert_eq!(row[2], spoke.count().to_string(), "{row:?}");
    }
    for row in &tables["Sessions"][1..] {
        let held = said.iter().filter(|one| where_held(&one.session) == row[2]);
        assert_eq!(row[3], held.count().to_string(), "{row:?}");
    }
}

#[test]
fn coverage_counts_what_the_lines_name() {
    let place = workshop();
    place.run(&["export", "all.kelechek", "-o", "report.md", "--lang", "en"]).good();
    place.run(&["export", "all.kelechek", "-o", "report.json", "--lang", "en"]).good();
    let document = std::fs::read_to_string(place.path("report.md")).unwrap();
    let tables = tables(&document);
    let report: Value =
        serde_json::from_str(&std::fs::read_to_string(place.path("report.json")).unwrap()).unwrap();
    // A contribution's number is its place in the document's list of them; lines name numbers.
    let ids: BTreeMap<u64, Id> = report["contributions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let id: Uuid = one["id"].as_str().unwrap().parse().unwrap();
            (one["number"].as_u64().unwrap(), id.as_bytes().to_vec())
        })
        .collect();
    let cited: BTreeSet<Id> = report["lines"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|line| line["evidence"].as_array().unwrap())
        .map(|number| ids[&number.as_u64().unwrap()].clone())
        .collect();
    let said = utterances(&Folded::read(&place.path("all.kelechek")));
    let mut checked = 0;
    for row in &tables["Coverage by theme"][1..] {
        let name = row[0].split_once(". ").map(|(_, name)| name);
        let among = |one: &&Utterance| match name {
            None => true,
            Some("Without a theme") => one.theme.is_none(),
            Some(name) => one.theme.as_deref() == Some(name),
        };
        let all = said.iter().filter(among).count();
        let reflected = said.iter().filter(among).filter(|one| !one.ids.is_disjoint(&cited)).count();
        let share = format!("{}%", 100 * reflected / all);
        assert_eq!(row[1..], [all.to_string(), reflected.to_string(), share.clone()], "{row:?}");
        if let Some(name) = name.filter(|name| *name != "Without a theme") {
            let sentence = format!(
                "Contributions on this theme: {all}; reflected in lines of this or other themes: {reflected}."
            );
            let part = document.split("## <a id=\"theme-").find(|part| {
                part.lines().next().is_some_and(|heading| heading.replace('\\', "").ends_with(name))
            });
            assert!(part.unwrap().contains(&sentence), "{name}: {sentence}");
        }
        checked += 1;
    }
    assert_eq!(checked, 7);
    let annex = |caption: &str| tables[caption].len() - 1;
    let printed = said.iter().flat_map(|one| &one.ids);
    let listed = printed.clone().filter(|id| cited.contains(*id)).count();
    assert_eq!(annex("Contributions that at least one line rests on"), listed);
    assert_eq!(
        annex("Contributions that at least one line rests on") + annex("Contributions that no line rests on"),
        printed.count()
    );
}

#[test]
fn saturation_and_what_is_common_follow_from_the_members_of_the_clusters() {
    let place = workshop();
    place.run(&["export", "all.kelechek", "-o", "report.md", "--lang", "en"]).good();
    place.run(&["export", "all.kelechek", "-o", "report.json", "--lang", "en"]).good();
    let tables = tables(&std::fs::read_to_string(place.path("report.md")).unwrap());
    let report: Value =
        serde_json::from_str(&std::fs::read_to_string(place.path("report.json")).unwrap()).unwrap();
    let contributions = report["contributions"].as_array().unwrap();
    let folded = Folded::read(&place.path("all.kelechek"));
    let said = utterances(&folded);
    let utterance_of = |number: &Value| {
        let Some(one) = contributions.iter().find(|one| one["number"] == *number) else {
            // It is the one that was erased, of which nothing else is known.
            assert_eq!(report["erased"].as_array().unwrap(), std::slice::from_ref(number));
            let (_, redaction) = folded.all("redaction").next().unwrap();
            let erased = bytes(redaction, "target").unwrap();
            return said.iter().position(|one| one.ids.contains(&erased)).unwrap();
        };
        let id: Uuid = one["id"].as_str().unwrap().parse().unwrap();
        said.iter().position(|utterance| utterance.ids.contains(id.as_bytes().as_slice())).unwrap()
    };
    let clusters: Vec<(BTreeSet<usize>, BTreeSet<&Id>)> = report["clusters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|cluster| {
            let members: BTreeSet<usize> =
                cluster["contributions"].as_array().unwrap().iter().map(utterance_of).collect();
            let groups: BTreeSet<_> = members.iter().filter_map(|one| said[*one].group.as_ref()).collect();
            assert_eq!(cluster["said"], members.len(), "{cluster}");
            assert_eq!(cluster["groups"], groups.len(), "{cluster}");
            let sessions = members.iter().map(|one| &said[*one].session).collect::<BTreeSet<_>>();
            assert_eq!(
                cluster["places"],
                sessions.len(),
                "each session was in a place of its own: {cluster}"
            );
            (members, sessions)
        })
        .collect();
    // The sessions in the order in which they were held.
    let mut sessions: Vec<&Id> = folded.all("session").map(|(id, _)| id).collect();
    sessions.sort_by_key(|id| words(&folded.entities[&("session".to_owned(), (*id).clone())], "date"));
    assert_eq!(sessions.len(), 2);
    let mut known = BTreeSet::new();
    let steps = sessions.iter().zip(&tables["New clusters session by session"][1..]);
    for (session, row) in steps {
        let heard: BTreeSet<usize> =
            (0..clusters.len()).filter(|number| clusters[*number].1.contains(session)).collect();
        let new = heard.difference(&known).count();
        known.extend(&heard);
        let share = format!("{}%", 100 * known.len() / clusters.len());
        let expected = [heard.len().to_string(), new.to_string(), known.len().to_string(), share];
        assert_eq!(row[2..], expected, "{row:?}");
    }
    let in_both = clusters.iter().filter(|(_, sessions)| sessions.len() == 2).count();
    assert!(in_both > 0);
    assert_eq!(tables["What was said in more than half of the places"].len() - 1, in_both);
}

#[test]
fn the_votes_in_a_report_are_those_that_were_counted() {
    let place = workshop();
    place.run(&["export", "all.kelechek", "-o", "report.md", "--lang", "en"]).good();
    let tables = tables(&std::fs::read_to_string(place.path("report.md")).unwrap());
    let counted: BTreeSet<Vec<String>> = [(3, 3), (1, 1), (0, 0)]
        .map(|(agree, disagree)| [agree + 1, disagree + 2, 1].iter().map(ToString::to_string).collect())
        .into();
    let stated: BTreeSet<Vec<String>> =
        tables["Votes, most agreed on first"][1..].iter().map(|row| row[2..5].to_vec()).collect();
    assert_eq!(stated, counted);
}
