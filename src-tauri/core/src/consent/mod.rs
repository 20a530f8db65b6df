//! Consent: what a participant agrees to, by kind, to which text, in which version of it.

mod list;
mod record;
mod text;

use serde::{Deserialize, Serialize};

use crate::event::{Fields, Value};
use crate::language::Names;

/// What is agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum ConsentKind {
    /// To take part, and that what is said is written down.
    TakingPart,
    /// To be quoted.
    Quotation,
    /// To be in a photograph.
    Photograph,
}

impl ConsentKind {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::TakingPart, Self::Quotation, Self::Photograph];

    /// `taking_part`, `quotation` or `photograph`: as a file keeps it.
    pub fn code(self) -> &'static str {
        match self {
            Self::TakingPart => "taking_part",
            Self::Quotation => "quotation",
            Self::Photograph => "photograph",
        }
    }
}

/// What a participant answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Consent {
    /// To what.
    pub kind: ConsentKind,
    /// Yes or no.
    pub given: bool,
    /// The version of the text that they were asked with; 0 for the program's own.
    pub version: u32,
}

/// With which words a session asks for one kind of consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ConsentText {
    /// For what.
    pub kind: ConsentKind,
    /// Counts up with every change; 0 where nobody wrote one, and the program's own is read out.
    pub version: u32,
    /// The text, per language.
    pub text: Names,
}

/// What stands in a participant's field `consent`, in the order in which it is asked.
pub(crate) fn read(value: Option<&Value<'static>>) -> Vec<Consent> {
    let Some(map) = value.and_then(Value::as_map) else { return vec![] };
    let consent = |kind: ConsentKind| {
        let answer = map.get(kind.code())?.as_map()?;
        let version =
            answer.get("version").and_then(Value::as_int).and_then(|version| version.try_into().ok());
        Some(Consent { kind, given: answer.get("given")?.as_bool()?, version: version.unwrap_or(0) })
    };
    ConsentKind::ALL.into_iter().filter_map(consent).collect()
}

/// As the field holds it.
pub(crate) fn value(consents: &[Consent]) -> Value<'static> {
    let mut map = Fields::default();
    for consent in consents {
        let mut answer = Fields::default();
        answer.set("given", consent.given);
        answer.set("version", i64::from(consent.version));
        map.set(consent.kind.code(), Value::Map(answer));
    }
    if map.is_empty() { Value::Null } else { Value::Map(map) }
}
