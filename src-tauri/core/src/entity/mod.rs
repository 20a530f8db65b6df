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
    Text,
    /// A text in each of `field.ky`, `field.ru`, `field.en`.
    Texts,
    Number,
    Flag,
    Id,
    Bytes,
    List,
    Map,
}

use Type::{Bytes, Flag, Id, List, Map, Number, Text, Texts};

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
            ("partners", Text),
            ("funder", Text),
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
    (QUESTION, &[("theme", Id), ("horizon", Text), ("text", Texts)]),
    (GROUP, &[("name", Texts)]),
    (AGENDA_ITEM, &[("agenda", Text), ("name", Texts), ("minutes", Number), ("theme", Id)]),
    (
        PARTICIPANT,
        &[("code", Text), ("group", Id), ("sex", Text), ("age_band", Text), ("consent", Map), ("note", Text)],
    ),
    (
        CONTRIBUTION,
        &[
            ("ref", Text),
            ("text", Text),
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
            ("paraphrase", Text),
            ("cluster", Id),
            ("translation", Texts),
            ("translator", Texts),
        ],
    ),
    (TAG, &[("owner", Id), ("name", Text), ("present", Flag)]),
    (VOICE, &[("owner", Id), ("participant", Id), ("group", Id), ("count", Number), ("present", Flag)]),
    (EVIDENCE, &[("owner", Id), ("contribution", Id), ("present", Flag)]),
    (
        ATTACHMENT,
        &[("owner", Id), ("hash", Bytes), ("media_type", Text), ("caption", Text), ("present", Flag)],
    ),
    (CLUSTER, &[("name", Texts), ("theme", Id)]),
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
    (VISION, &[("scope", Id), ("statement", Texts)]),
    (
        LINE,
        &[
            ("vision", Id),
            ("level", Text),
            ("theme", Id),
            ("words", Texts),
            ("words_of", Id),
            ("addressed_to", Text),
            ("competence", Text),
            ("programme", Text),
            ("responsible", Text),
            ("by_when", Text),
            ("means", Text),
            ("indicator", Text),
            ("milestone", Text),
            ("serves", List),
            ("locked", Flag),
            ("state", Text),
            ("reason", Text),
        ],
    ),
    (ALIAS, &[("a", Id), ("b", Id), ("relation", Text)]),
    (REDACTION, &[("target_kind", Text), ("target", Id), ("replacement", Text)]),
];

/// The longest name of a kind or a field, in bytes.
pub const LONGEST_NAME: usize = 64;

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
    ((found == Texts) == in_language).then_some(if in_language { Text } else { found })
}

/// Whether these fields may be written to an entity of this kind.
///
/// # Errors
/// The name of the first field whose value has another type than the table gives it, or whose name is none.
pub fn check(kind: &str, fields: &Fields<'_>) -> Result<(), String> {
    for (name, value) in fields.iter() {
        let fits = match (type_of(kind, name), value) {
            (None, _) => is_name(name),
            (_, Value::Null) => true,
            (Some(Text), Value::Text(_)) | (Some(Number), Value::Int(_)) | (Some(Flag), Value::Bool(_)) => {
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
    fn kinds_and_fields_of_a_newer_version_pass() {
        assert_eq!(check(CONTRIBUTION, &fields("mood", 7)), Ok(()));
        assert_eq!(check("weather", &fields("text", 7)), Ok(()));
        assert_eq!(check(THEME, &fields("name.de", "Wasser")), Ok(()));
        assert!(check("weather", &fields("; drop table event", 7)).is_err());
    }
}
