//! The kinds of entity and their fields: the table of `assets/FORMAT.md` as code.
//!
//! A kind or a field that is not in the table comes from a newer version: it is kept and passed on untouched. One that is
//! in the table has the type given there, or the file is refused.

mod change;

use crate::event::{Fields, Value};

/// The name of the field that says whether an entity is deleted.
pub const DELETED: &str = "deleted";

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal),* $(,)?) => {$(
        $(#[$doc])*
        pub const $name: &str = $text;
    )*};
}

kinds! {
    /// One meeting.
    SESSION = "session",
    /// What sessions start from; immutable, and one event in every file.
    TEMPLATE = "template",
    /// A subject discussed.
    THEME = "theme",
    /// A guiding question.
    QUESTION = "question",
    /// A stakeholder group.
    GROUP = "group",
    /// A step of the day.
    AGENDA_ITEM = "agenda_item",
    /// A code and a group.
    PARTICIPANT = "participant",
    /// What one participant said.
    CONTRIBUTION = "contribution",
    /// One mark of one contribution.
    TAG = "tag",
    /// Somebody agreeing with a contribution.
    VOICE = "voice",
    /// One contribution behind one line.
    EVIDENCE = "evidence",
    /// One file belonging to something.
    ATTACHMENT = "attachment",
    /// Contributions that say the same.
    CLUSTER = "cluster",
    /// One count of one vote.
    SUPPORT = "support",
    /// What two contributions are to each other.
    LINK = "link",
    /// The document.
    VISION = "vision",
    /// One line of it.
    LINE = "line",
    /// What two entities made twice are to each other.
    ALIAS = "alias",
    /// An erasure.
    REDACTION = "redaction",
}

/// What a field holds. Every field may also be null: emptied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Type {
    /// At most [`LONGEST_SHORT_TEXT`] bytes: names, codes, dates.
    Text,
    /// As long as a payload may be: what people say.
    Long,
    /// A short text in each of `field.ky`, `field.ru`, `field.en`.
    Texts,
    /// A long one in each.
    Longs,
    Number,
    Flag,
    Id,
    Bytes,
    List,
    Map,
}

use Type::{Bytes, Flag, Id, List, Long, Longs, Map, Number, Text, Texts};

const PLACED: [(&str, Type); 4] =
    [("session", Id), ("position", Text), ("template_key", Text), (DELETED, Flag)];

/// The fields of each kind, beside those of [`PLACED`].
const TABLE: &[(&str, &[(&str, Type)])] = &[
    (
        SESSION,
        &[
            ("title", Texts),
            ("date", Text),
            ("oblast", Text),
            ("raion", Text),
            ("aiyl_aimak", Text),
            ("settlement", Text),
            ("series", Text),
            ("organiser", Text),
            ("project", Text),
            ("partners", Long),
            ("funder", Long),
            ("languages", List),
            ("template", Id),
            ("debrief", Map),
            ("consent_texts", Map),
            ("approval", Map),
        ],
    ),
    (
        TEMPLATE,
        &[
            ("key", Text),
            ("name", Map),
            ("description", Map),
            ("horizons", List),
            ("questions", List),
            ("themes", List),
            ("groups", List),
            ("agendas", List),
        ],
    ),
    (THEME, &[("name", Texts), ("minutes", Number), ("colour", Text)]),
    (QUESTION, &[("theme", Id), ("horizon", Text), ("text", Longs)]),
    (GROUP, &[("name", Texts)]),
    (AGENDA_ITEM, &[("agenda", Text), ("name", Texts), ("minutes", Number), ("theme", Id)]),
    (
        PARTICIPANT,
        &[("code", Text), ("group", Id), ("sex", Text), ("age_band", Text), ("consent", Map), ("note", Long)],
    ),
    (
        CONTRIBUTION,
        &[
            ("ref", Text),
            ("text", Long),
            ("language", Text),
            ("theme", Id),
            ("horizon", Text),
            ("kind", Text),
            ("verbatim", Flag),
            ("participant", Id),
            ("group", Id),
            ("said_at", Text),
            ("parked", Flag),
            ("may_be_quoted", Text),
            ("paraphrase", Long),
            ("cluster", Id),
            ("translation", Longs),
            ("translator", Texts),
        ],
    ),
    (TAG, &[("owner", Id), ("name", Long), ("present", Flag)]),
    (VOICE, &[("owner", Id), ("participant", Id), ("group", Id), ("count", Number), ("present", Flag)]),
    (EVIDENCE, &[("owner", Id), ("contribution", Id), ("present", Flag)]),
    (
        ATTACHMENT,
        &[("owner", Id), ("hash", Bytes), ("media_type", Text), ("caption", Long), ("present", Flag)],
    ),
    (CLUSTER, &[("name", Texts), ("theme", Id), ("refused", List)]),
    (
        SUPPORT,
        &[
            ("item", Id),
            ("group", Id),
            ("method", Text),
            ("round", Text),
            ("author", Id),
            ("count", Number),
            ("marks", Map),
            ("present_people", Number),
        ],
    ),
    (LINK, &[("a", Id), ("b", Id), ("relation", Text)]),
    (VISION, &[("scope", Id), ("statement", Longs)]),
    (
        LINE,
        &[
            ("vision", Id),
            ("level", Text),
            ("theme", Id),
            ("words", Longs),
            ("words_of", Id),
            ("addressed_to", Text),
            ("competence", Text),
            ("programme", Text),
            ("responsible", Text),
            ("by_when", Text),
            ("means", Long),
            ("indicator", Text),
            ("milestone", Text),
            ("serves", List),
            ("locked", Flag),
            ("state", Text),
            ("reason", Long),
        ],
    ),
    (ALIAS, &[("a", Id), ("b", Id), ("relation", Text)]),
    (REDACTION, &[("target_kind", Text), ("target", Id), ("replacement", Long), ("hidden", Flag)]),
];

/// The longest name of a kind or a field, in bytes.
pub const LONGEST_NAME: usize = 64;

/// The longest text of a field that is not for what people say, in bytes.
pub const LONGEST_SHORT_TEXT: usize = 4096;

/// The most fields that one event writes.
pub const MOST_FIELDS: usize = 256;

/// Which entity an event of a redaction names. Every event of a redaction that ever named one covers it: a redaction
/// cannot be turned elsewhere, nor taken back. Redactions and templates themselves cannot be redacted.
pub fn redaction_target<'a>(fields: &'a Fields<'_>) -> Option<(&'a str, uuid::Uuid)> {
    let kind = fields.get("target_kind")?.as_text()?;
    let id = fields.get("target")?.as_id()?;
    (kind != REDACTION && kind != TEMPLATE).then_some((kind, id))
}

/// Whether `name` may name a kind or a field: short, of lower-case Latin letters, digits, `_` and `.`.
pub fn is_name(name: &str) -> bool {
    (1..=LONGEST_NAME).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'.')
}

fn type_of(kind: &str, field: &str) -> Option<Type> {
    let fields = TABLE.iter().find(|(name, _)| *name == kind)?.1;
    let (base, in_language) = match field.rsplit_once('.') {
        Some((base, "ky" | "ru" | "en")) => (base, true),
        _ => (field, false),
    };
    let all = fields.iter().chain(&PLACED);
    let found = all.into_iter().find(|(name, _)| *name == base)?.1;
    match (found, in_language) {
        (Texts, true) => Some(Text),
        (Longs, true) => Some(Long),
        (Texts | Longs, false) | (_, true) => None,
        (other, false) => Some(other),
    }
}

/// Whether these fields may be written to an entity of this kind.
///
/// # Errors
/// The name of the first field whose value has another type than the table gives it, or whose name is none.
pub fn check(kind: &str, fields: &Fields<'_>) -> Result<(), String> {
    if let Some((name, _)) = fields.iter().nth(MOST_FIELDS) {
        return Err(name.chars().take(LONGEST_NAME).collect());
    }
    for (name, value) in fields.iter() {
        let fits = match (type_of(kind, name), value) {
            (None, _) => is_name(name),
            (_, Value::Null) => true,
            (Some(Text), Value::Text(text)) => text.len() <= LONGEST_SHORT_TEXT,
            (Some(Long), Value::Text(_)) | (Some(Number), Value::Int(_)) | (Some(Flag), Value::Bool(_)) => {
                true
            }
            (Some(Id), value) => value.as_id().is_some(),
            (Some(Bytes), Value::Bytes(_)) | (Some(List), Value::Array(_)) | (Some(Map), Value::Map(_)) => {
                true
            }
            _ => false,
        };
        if !fits {
            return Err(name.chars().take(LONGEST_NAME).collect());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(name: &'static str, value: impl Into<Value<'static>>) -> Fields<'static> {
        let mut fields = Fields::default();
        fields.set(name, value);
        fields
    }

    #[test]
    fn a_known_field_has_its_type_or_nothing() {
        assert_eq!(check(CONTRIBUTION, &fields("text", "суу жок")), Ok(()));
        assert_eq!(check(CONTRIBUTION, &fields("text", Value::Null)), Ok(()));
        assert_eq!(check(CONTRIBUTION, &fields("text", 1)), Err("text".into()));
        assert_eq!(check(CONTRIBUTION, &fields("theme", "services")), Err("theme".into()));
        assert_eq!(check(THEME, &fields("name.ky", "Суу")), Ok(()));
        assert_eq!(check(THEME, &fields("name.ky", true)), Err("name.ky".into()));
    }

    #[test]
    fn names_are_short_and_what_people_say_may_be_long() {
        let long = "с".repeat(LONGEST_SHORT_TEXT);
        assert_eq!(check(CONTRIBUTION, &fields("text", long.as_str())), Ok(()));
        assert_eq!(check(CONTRIBUTION, &fields("ref", long.as_str())), Err("ref".into()));
        assert_eq!(check(SESSION, &fields("title.ky", long.as_str())), Err("title.ky".into()));
        let mut many = Fields::default();
        (0..=MOST_FIELDS).for_each(|n| many.set(format!("f{n}"), true));
        assert!(check(CONTRIBUTION, &many).is_err());
    }

    #[test]
    fn kinds_and_fields_of_a_newer_version_pass() {
        assert_eq!(check(CONTRIBUTION, &fields("mood", 7)), Ok(()));
        assert_eq!(check("weather", &fields("text", 7)), Ok(()));
        assert_eq!(check(THEME, &fields("name.de", "Wasser")), Ok(()));
        assert!(check("weather", &fields("; drop table event", 7)).is_err());
    }
}
