//! A file with every kind of entity, written as somebody else's program would: two writers who contradict each other, a
//! redaction with what it erased, a deletion, kinds and fields of a newer version. It is committed, and read for ever.

use std::path::{Path, PathBuf};

use kelechek_core::SessionFile;
use kelechek_core::event::{Fields, Value};
use kelechek_core::id::{NAMESPACE, derived};
use kelechek_tests::by_hand::{self, Hand, Said};
use serde_json::Value as Json;
use uuid::Uuid;

/// Set, to anything, it has the test write down what the file shows now: for when a kind that was only passed on comes to
/// mean something. The file itself is made where there is none, and never anew.
const WRITE: &str = "KELECHEK_WRITE_SHOWN";

/// The kinds of entity of version 1; templates have a replica of their own and lie in the other fixture.
const KINDS: [&str; 19] = [
    "agenda_item",
    "alias",
    "attachment",
    "cluster",
    "contribution",
    "evidence",
    "group",
    "line",
    "link",
    "participant",
    "question",
    "redaction",
    "session",
    "support",
    "tag",
    "theme",
    "vision",
    "voice",
    "weather",
];

fn fields<const N: usize>(fields: [(&'static str, Value<'static>); N]) -> Fields<'static> {
    fields.into_iter().map(|(name, value)| (name.into(), value)).collect()
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x1000 + number)
}

fn sorted_pair(a: Uuid, b: Uuid) -> (Uuid, Uuid) {
    if a < b { (a, b) } else { (b, a) }
}

/// What the first note-taker and the organiser wrote.
fn first() -> Vec<Said> {
    let session = id(1);
    let theme = derived(session, "theme", "water");
    let (group, participant) =
        (derived(session, "group", "residents"), derived(session, "participant", "P03"));
    let (water, road, secret, gone) = (id(10), id(11), id(12), id(13));
    let vision = derived(session, "vision", "");
    let (goal, action) = (id(20), derived(vision, "line", &format!("action:{road}")));
    let (a, b) = sorted_pair(water, road);
    let other_group = id(30);
    let (one, other) = sorted_pair(group, other_group);
    let map = |name: &'static str, value: &'static str| Value::Map(fields([(name, value.into())]));
    let contribution = |entity: Uuid, reference: &'static str, text: &'static str| {
        let said = fields([
            ("session", session.into()),
            ("ref", reference.into()),
            ("text", text.into()),
            ("language", "ky".into()),
            ("theme", theme.into()),
            ("horizon", "today".into()),
            ("kind", "problem".into()),
            ("participant", participant.into()),
            ("group", group.into()),
        ]);
        Said::new("contribution", entity, said)
    };
    let named = |kind: &str, entity: Uuid, ky: &'static str, key: &'static str, position: &'static str| {
        let name = fields([
            ("session", session.into()),
            ("name.ky", ky.into()),
            ("template_key", key.into()),
            ("position", position.into()),
        ]);
        Said::new(kind, entity, name)
    };
    let mut more = contribution(water, "1", "Таза суу жок");
    more.fields.set("verbatim", true);
    more.fields.set("said_at", "2026-10-14T09:42:00+06:00");
    more.fields.set("may_be_quoted", "paraphrase");
    more.fields.set("paraphrase", "Суу жетишпейт");
    more.fields.set("cluster", id(40));
    more.fields.set("translation.ru", "Нет чистой воды");
    more.fields.set("translator.ru", "А.");
    more.fields.set("mood", 7);
    let mut attached = fields([
        ("owner", water.into()),
        ("media_type", "image/jpeg".into()),
        ("caption", "Кудук".into()),
        ("present", true.into()),
    ]);
    attached.set("hash", Value::Bytes(vec![9; 32].into()));
    vec![
        Said::new(
            "session",
            session,
            fields([
                ("title.ky", "Арча-Булак".into()),
                ("title.ru", "Арча-Булак, встреча".into()),
                ("date", "2026-10-14".into()),
                ("raion", "Жети-Өгүз".into()),
                ("settlement", "Арча-Булак".into()),
                ("organiser", "айыл өкмөтү".into()),
                ("partners", "мектеп".into()),
                ("languages", Value::Array(vec!["ky".into(), "ru".into()])),
                ("debrief", map("went_well", "баары сүйлөдү")),
                ("approval", map("by", "жыйын")),
            ]),
        ),
        named("theme", theme, "Суу", "water", "1i"),
        Said::new(
            "question",
            derived(session, "question", "water/today"),
            fields([
                ("session", session.into()),
                ("theme", theme.into()),
                ("horizon", "today".into()),
                ("text.ky", "Суу жетеби?".into()),
            ]),
        ),
        named("group", group, "Тургундар", "residents", "1i"),
        named("group", other_group, "Айыл эли", "", "2i"),
        Said::new(
            "agenda_item",
            derived(session, "agenda_item", "day/opening"),
            fields([
                ("session", session.into()),
                ("agenda", "day".into()),
                ("name.ky", "Ачылыш".into()),
                ("minutes", 15.into()),
            ]),
        ),
        Said::new(
            "participant",
            participant,
            fields([
                ("session", session.into()),
                ("code", "P03".into()),
                ("group", group.into()),
                ("age_band", "18-35".into()),
                ("consent", map("recorded", "ооба")),
            ]),
        ),
        more,
        contribution(road, "2", "Жол жаман"),
        Said { erased: true, ..contribution(secret, "3", "Муну эч ким билбеши керек") },
        contribution(gone, "4", "Ката жазылды"),
        Said { supersedes: vec![10], ..Said::new("contribution", gone, fields([("deleted", true.into())])) },
        Said::new(
            "tag",
            derived(water, "tag", "суу"),
            fields([("owner", water.into()), ("name", "суу".into()), ("present", true.into())]),
        ),
        Said::new(
            "voice",
            derived(water, "voice", &participant.to_string()),
            fields([("owner", water.into()), ("participant", participant.into()), ("present", true.into())]),
        ),
        Said::new("attachment", derived(water, "attachment", "09"), attached),
        Said::new("cluster", id(40), fields([("name.ky", "Суу маселеси".into()), ("theme", theme.into())])),
        Said::new(
            "support",
            derived(water, "support", "residents:dots:1:a"),
            fields([
                ("item", water.into()),
                ("group", group.into()),
                ("method", "dots".into()),
                ("round", "1".into()),
                ("count", 12.into()),
                ("marks", Value::Map(fields([("3", 4.into())]))),
            ]),
        ),
        Said::new(
            "link",
            derived(a, "link", &b.to_string()),
            fields([("a", a.into()), ("b", b.into()), ("relation", "related".into())]),
        ),
        Said::new(
            "vision",
            vision,
            fields([("scope", session.into()), ("statement.ky", "2030-жылы ар бир үйдө таза суу".into())]),
        ),
        Said::new(
            "line",
            goal,
            fields([
                ("vision", vision.into()),
                ("level", "goal".into()),
                ("theme", theme.into()),
                ("position", "1i".into()),
                ("words.ky", "Ар бир үйдө таза суу бар".into()),
                ("locked", true.into()),
            ]),
        ),
        Said::new(
            "line",
            action,
            fields([
                ("vision", vision.into()),
                ("level", "action".into()),
                ("theme", theme.into()),
                ("position", "2i".into()),
                ("words_of", road.into()),
                ("serves", Value::Array(vec![goal.into()])),
                ("responsible", "айыл өкмөтү".into()),
                ("by_when", "2027".into()),
                ("means", "жергиликтүү бюджет".into()),
                ("indicator", "3 км".into()),
            ]),
        ),
        Said::new(
            "evidence",
            derived(action, "evidence", &road.to_string()),
            fields([("owner", action.into()), ("contribution", road.into()), ("present", true.into())]),
        ),
        Said::new(
            "alias",
            derived(one, "alias", &other.to_string()),
            fields([("a", one.into()), ("b", other.into()), ("relation", "same".into())]),
        ),
        Said::new(
            "redaction",
            id(50),
            fields([
                ("target_kind", "contribution".into()),
                ("target", secret.into()),
                ("replacement", "(өчүрүлдү)".into()),
            ]),
        ),
        Said::new("weather", id(60), fields([("sky", "ачык".into())])),
    ]
}

/// What the second note-taker wrote, who had not seen the first one's words.
fn second() -> Vec<Said> {
    let session = id(1);
    vec![
        Said::new(
            "contribution",
            id(11),
            fields([("text", "Жол өтө жаман".into()), ("kind", "need".into())]),
        ),
        Said::new("theme", derived(session, "theme", "water"), fields([("name.ky", "Таза суу".into())])),
    ]
}

fn make(path: &Path) {
    let folder = tempfile::tempdir().unwrap();
    let parts: [PathBuf; 2] = ["1", "2"].map(|name| folder.path().join(name));
    for ((number, part), said) in (1u128..).zip(&parts).zip([first(), second()]) {
        let hand = Hand {
            replica: derived(NAMESPACE, "fixture", &number.to_string()),
            author: id(70 + number),
            app_version: "0.1.0".into(),
        };
        by_hand::write_as(part, &hand, &said);
    }
    let whole = folder.path().join("whole");
    by_hand::merge(&whole, &parts).unwrap();
    SessionFile::read(&whole).unwrap().save_copy(path).unwrap();
}

/// Whether everything that was shown then is shown now. Later versions may show more.
fn assert_still_shown(then: &Json, now: &Json, at: &str) {
    match (then, now) {
        (Json::Object(then), Json::Object(now)) => {
            for (name, value) in then {
                let shown = now.get(name).unwrap_or_else(|| panic!("{at}.{name} is not shown any more"));
                assert_still_shown(value, shown, &format!("{at}.{name}"));
            }
        }
        (Json::Array(then), Json::Array(now)) => {
            assert_eq!(then.len(), now.len(), "{at}");
            for (number, (then, now)) in then.iter().zip(now).enumerate() {
                assert_still_shown(then, now, &format!("{at}[{number}]"));
            }
        }
        _ => assert_eq!(then, now, "{at}"),
    }
}

#[test]
fn a_file_with_every_kind_of_entity_shows_for_ever_what_it_showed_when_it_was_made() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let [path, expected] =
        ["kelechek", "json"].map(|ending| fixtures.join(format!("format-1-every-kind.{ending}")));
    if std::env::var_os(WRITE).is_some() && !path.exists() {
        make(&path);
    }
    let file = SessionFile::read(&path).unwrap();
    let now = serde_json::json!({
        "content_hash": file.verified().content_hash.to_string(),
        "events": file.verified().set.count,
        "shown": file.material(None).unwrap(),
    });
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(&expected, serde_json::to_string_pretty(&now).unwrap() + "\n").unwrap();
    }
    let then: Json = serde_json::from_str(&std::fs::read_to_string(expected).unwrap()).unwrap();
    assert_still_shown(&then, &now, "");

    // It says something only if it holds what it is for.
    let mut kinds: Vec<String> = first().into_iter().map(|said| said.kind).collect();
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds, KINDS);
    let contributions = file.contributions(&Default::default()).unwrap();
    assert_eq!(contributions.len(), 3, "one of four is deleted");
    assert!(contributions.iter().any(|c| c.conflicts == ["kind", "text"]), "{contributions:?}");
    assert!(contributions.iter().any(|c| c.redacted && c.text == "(өчүрүлдү)"), "{contributions:?}");
}
