//! A file's worth of events out of those that were found: what stands as it was, and what is written anew.
//!
//! A replica counts its events without gaps, and a file with a gap is refused. What comes before the first gap stands as it
//! is. What comes after it is written once more, by the same author under a new replica: the same fields of the same
//! entities, superseding what the lost event superseded. Wherever such a file is merged with one that has the original,
//! both say the same, which is no conflict; but for an older version of what was edited later, where the edit is lost and the
//! other file has it: that stands beside the newer one, for a person to decide.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use uuid::Uuid;

use super::found::Found;
use crate::entity;
use crate::event::{Body, Digest, Event, Fields, Header, Hlc, digest};
use crate::file::Writer;
use crate::file::verify::AuthorRow;
use crate::projection;
use crate::redaction::Covered;
use crate::template::{self, Template};

/// Who wrote some of the events.
pub(super) struct WrittenBy {
    pub id: Uuid,
    pub author: AuthorRow,
    pub app_version: String,
}

/// What goes into the new file.
pub(super) struct Rewritten {
    pub replicas: Vec<(WrittenBy, Vec<Event>)>,
    pub templates: Vec<Event>,
    pub attachments: BTreeMap<[u8; 32], Vec<u8>>,
    /// How many of the events were written anew.
    pub anew: usize,
    /// How many of those have lost their writer.
    pub unproven: usize,
}

impl Rewritten {
    fn each(&self) -> impl Iterator<Item = &Event> {
        self.replicas.iter().flat_map(|(_, events)| events)
    }

    pub fn events(&self) -> usize {
        self.each().count() + self.templates.len()
    }

    pub fn contributions(&self) -> usize {
        let of = |event: &Event| event.header.entity_kind == entity::CONTRIBUTION;
        self.each().filter(|event| of(event)).map(|event| event.header.entity).collect::<BTreeSet<_>>().len()
    }
}

/// Makes a set of events that verifies out of what was found.
pub(super) fn rewrite(mut found: Found, writer: &mut Writer) -> Rewritten {
    let covered = covered(&found);
    let has = |header: &Header| covered.has(&header.entity_kind, header.entity.as_bytes());
    // An erased text without the redaction that says why could not be told from a loss. And what is covered is not carried on.
    found.events.retain(|_, event| event.body != Body::Erased || has(&event.header));
    found.events.values_mut().filter(|event| has(&event.header)).for_each(|event| event.body = Body::Erased);
    let proven: HashSet<Digest> = found.events.values().map(|event| event.digest).collect();
    let mut unproven = std::mem::take(&mut found.unproven);
    unproven.retain(|event| !proven.contains(&event.digest) && !has(&event.header));
    unproven.sort_by_key(|event| event.digest);
    unproven.dedup_by_key(|event| event.digest);
    let templates = templates(&mut found, &mut unproven);
    let mut replicas: Vec<(WrittenBy, Vec<Event>)> = vec![];
    let mut after_gaps = vec![];
    let events: Vec<Event> = std::mem::take(&mut found.events).into_values().collect();
    for events in events.chunk_by(|a, b| a.header.replica == b.header.replica) {
        let replica = events[0].header.replica;
        let known = found.replicas.get(&replica).and_then(|row| Some((row, found.authors.get(&row.author)?)));
        let whole = if known.is_some() { before_gap(events) } else { 0 };
        let (kept, after) = events.split_at(whole);
        let author = known.map_or_else(|| own_author(writer), |(_, author)| author.clone());
        if let (Some((row, _)), [_, ..]) = (known, kept) {
            let by = WrittenBy { id: replica, author: author.clone(), app_version: row.app_version.clone() };
            replicas.push((by, kept.to_vec()));
        }
        after_gaps.extend(
            after.iter().filter(|event| event.body != Body::Erased).map(|e| (author.clone(), e.clone())),
        );
    }
    let unproven_count = unproven.len();
    after_gaps.extend(unproven.into_iter().map(|event| (own_author(writer), event)));
    let missing = stand_ins(
        &templates,
        replicas.iter().flat_map(|(_, events)| events).chain(after_gaps.iter().map(|(_, event)| event)),
    );
    let anew = after_gaps.len() + missing.len();
    replicas.extend(write_again(after_gaps, missing, writer));
    Rewritten { replicas, templates, attachments: found.attachments, anew, unproven: unproven_count }
}

fn covered(found: &Found) -> Covered {
    let mut covered = Covered::default();
    let all = found.events.values().chain(&found.unproven);
    for event in all.filter(|event| event.header.entity_kind == entity::REDACTION) {
        if let Some(fields) = says(event) {
            covered.add(&fields);
        }
    }
    covered
}

fn says(event: &Event) -> Option<Fields<'_>> {
    match &event.body {
        Body::Present { payload, .. } => Fields::decode(payload).ok(),
        Body::Erased => None,
    }
}

/// How many events of one replica, in the order of their numbers, come before the first gap.
fn before_gap(events: &[Event]) -> usize {
    let mut last = 0;
    let without_gap = events.iter().take_while(|event| {
        let follows = event.header.seq == last || event.header.seq == last + 1;
        last = event.header.seq;
        follows
    });
    without_gap.count()
}

/// Takes out the templates; one that a session names, that comes with the program and was lost is made again, since it is
/// the same event in every file.
fn templates(found: &mut Found, unproven: &mut Vec<Event>) -> Vec<Event> {
    let (mut templates, mut there) = (vec![], BTreeSet::new());
    for event in found
        .events
        .extract_if(.., |(replica, ..), _| *replica == template::replica())
        .map(|(_, event)| event)
    {
        let Body::Present { payload, .. } = &event.body else { continue };
        if template::id_of(payload) == event.header.entity && event.header.seq == 1 {
            there.insert(event.header.entity);
            templates.push(event);
        }
    }
    // A template is the same event wherever it is made, so that nobody need prove who wrote it.
    for event in unproven.extract_if(.., |event| event.header.entity_kind == entity::TEMPLATE) {
        let id = event.header.entity;
        let Body::Present { payload, .. } = &event.body else { continue };
        if let (true, Some(fields)) = (template::id_of(payload) == id && there.insert(id), says(&event)) {
            templates.push(template::event(id, &fields));
        }
    }
    let named: BTreeSet<Uuid> = found
        .events
        .values()
        .chain(&*unproven)
        .filter(|event| event.header.entity_kind == entity::SESSION)
        .filter_map(|event| says(event)?.get("template")?.as_id())
        .collect();
    let lost =
        Template::built_in().filter(|built_in| named.contains(&built_in.id) && !there.contains(&built_in.id));
    templates.extend(lost.map(|built_in| built_in.event()));
    templates
}

fn own_author(writer: &Writer) -> AuthorRow {
    let author = &writer.author;
    AuthorRow {
        id: author.id.0,
        device: author.device.clone(),
        person: author.person.clone(),
        digest: digest::of_author(author.id.0, &author.device, &author.person),
    }
}

/// Sessions that contributions name and that are lost themselves: without them the contributions would be shown nowhere.
fn stand_ins<'a>(
    templates: &[Event],
    events: impl Iterator<Item = &'a Event>,
) -> Vec<(Uuid, Fields<'static>)> {
    let (mut sessions, mut named, mut themes) = (BTreeSet::new(), BTreeSet::new(), HashMap::new());
    for event in events {
        let header = &event.header;
        if header.entity_kind == entity::SESSION {
            sessions.insert(header.entity);
        } else if header.entity_kind == entity::CONTRIBUTION
            && let Some(fields) = says(event)
            && let Some(session) = fields.get("session").and_then(|session| session.as_id())
        {
            named.insert(session);
            if let Some(theme) = fields.get("theme").and_then(|theme| theme.as_id()) {
                themes.entry(session).or_insert_with(HashSet::new).insert(theme);
            }
        }
    }
    let known: Vec<(Uuid, Fields<'static>)> = templates
        .iter()
        .filter_map(|event| Some((event.header.entity, says(event)?.into_owned())))
        .chain(Template::built_in().map(|built_in| (built_in.id, built_in.fields().clone())))
        .collect();
    let stand_in = |session: &Uuid| {
        let mut fields = Fields::default();
        let of = themes.get(session);
        // From which template it started shows in the ids of its themes.
        let fits = |template: &Fields<'static>| {
            projection::implied::items(*session, template)
                .iter()
                .any(|(_, id, _)| of.is_some_and(|of| of.contains(id)))
        };
        if let Some((template, _)) = known.iter().find(|(_, fields)| fits(fields)) {
            fields.set("template", *template);
        }
        (*session, fields)
    };
    named.difference(&sessions).map(stand_in).collect()
}

/// Writes events once more, each author's under a replica of its own. What an event names as superseded is still named,
/// and so is the new form of it.
fn write_again(
    mut old: Vec<(AuthorRow, Event)>,
    missing: Vec<(Uuid, Fields<'static>)>,
    writer: &mut Writer,
) -> Vec<(WrittenBy, Vec<Event>)> {
    let mut written: BTreeMap<[u8; 32], (WrittenBy, Vec<Event>)> = BTreeMap::new();
    let waiting: HashSet<Digest> = old.iter().map(|(_, event)| event.digest).collect();
    let mut now: HashMap<Digest, Digest> = HashMap::new();
    // Nearly always the order of the clocks is that of causes; where a clock was wrong, it takes another turn.
    old.sort_by_key(|(_, event)| (event.header.hlc, event.header.seq, event.digest));
    while !old.is_empty() {
        let mut later = vec![];
        let before = old.len();
        for (author, event) in old {
            let is_early = |parent: &Digest| waiting.contains(parent) && !now.contains_key(parent);
            if event.header.parents.iter().any(is_early) {
                later.push((author, event));
                continue;
            }
            let Body::Present { payload, .. } = event.body else { continue };
            let mut parents = event.header.parents.clone();
            parents.extend(event.header.parents.iter().filter_map(|parent| now.get(parent)));
            let header = Header { parents, ..event.header };
            now.insert(event.digest, push(&mut written, author, header, payload, writer));
        }
        // Hashes cannot form a circle; were it otherwise, nothing would end here.
        if later.len() == before {
            break;
        }
        old = later;
    }
    for (session, fields) in missing {
        let header = Header {
            replica: Uuid::nil(),
            seq: 0,
            hlc: Hlc::default(),
            entity_kind: entity::SESSION.to_owned(),
            entity: session,
            parents: vec![],
        };
        push(&mut written, own_author(writer), header, fields.encode(), writer);
    }
    written.into_values().collect()
}

fn push(
    written: &mut BTreeMap<[u8; 32], (WrittenBy, Vec<Event>)>,
    author: AuthorRow,
    header: Header,
    payload: Vec<u8>,
    writer: &mut Writer,
) -> Digest {
    let salt = writer.salt();
    let (by, events) = written.entry(author.digest).or_insert_with(|| {
        let (id, app_version) = (writer.random_id(), writer.app_version.clone());
        (WrittenBy { id, app_version, author }, vec![])
    });
    let seq = i64::try_from(events.len()).unwrap_or(i64::MAX - 1) + 1;
    let event = Event::from_payload(Header { replica: by.id, seq, ..header }, payload, salt);
    let digest = event.digest;
    events.push(event);
    digest
}
