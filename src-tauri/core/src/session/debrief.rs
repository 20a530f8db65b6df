//! What those who ran the meeting wrote down right after it.

use serde::{Deserialize, Serialize};

use crate::event::{Fields, Value};

/// The answers of the debrief; each may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Debrief {
    /// What nobody had expected.
    pub surprises: Option<String>,
    /// Who was in the room without taking part.
    pub onlookers: Option<String>,
    /// How the mood was, and how it changed.
    pub mood: Option<String>,
    /// How good the notes are, and what is missing in them.
    pub notes: Option<String>,
    /// Whether new thoughts still came at the end.
    pub saturation: Option<String>,
}

impl Debrief {
    /// What stands in the field `debrief`; none where nothing was answered.
    pub(super) fn read(value: Option<&Value<'static>>) -> Option<Self> {
        let map = value?.as_map()?;
        let text = |name| map.get(name).and_then(Value::as_text).map(str::to_owned);
        let read = Self {
            surprises: text("surprises"),
            onlookers: text("onlookers"),
            mood: text("mood"),
            notes: text("notes"),
            saturation: text("saturation"),
        };
        (read != Self::default()).then_some(read)
    }

    /// As the field holds it.
    pub(super) fn value(&self) -> Value<'static> {
        let mut map = Fields::default();
        let answers = [
            ("surprises", &self.surprises),
            ("onlookers", &self.onlookers),
            ("mood", &self.mood),
            ("notes", &self.notes),
            ("saturation", &self.saturation),
        ];
        for (name, answer) in answers {
            set_text(&mut map, name, answer);
        }
        if map.is_empty() { Value::Null } else { Value::Map(map) }
    }
}

/// Writes a text that is more than white space.
pub(super) fn set_text(map: &mut Fields<'static>, name: &'static str, text: &Option<String>) {
    let text = text.as_deref().map(str::trim).filter(|text| !text.is_empty());
    map.set_some(name, text.map(str::to_owned));
}
