//! What became of the vision: presented to whom, and how they decided.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::debrief::set_text;
use crate::event::{Fields, Value};

/// How far a vision has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum ApprovalState {
    /// Written, and shown to nobody yet.
    #[default]
    Draft,
    /// Shown to those who decide.
    Presented,
    /// Decided on.
    Approved,
}

impl ApprovalState {
    /// `draft`, `presented` or `approved`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Presented => "presented",
            Self::Approved => "approved",
        }
    }

    /// The reverse of [`ApprovalState::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Draft, Self::Presented, Self::Approved].into_iter().find(|state| state.code() == code)
    }
}

/// The record of the approval by a gathering or a council.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Approval {
    /// How far it has come.
    pub state: ApprovalState,
    /// Who met: a gathering of residents, a council.
    pub gathering: Option<String>,
    /// When.
    pub date: Option<NaiveDate>,
    /// How many were there.
    pub attendance: Option<u32>,
    /// How many voted for it.
    pub votes_for: Option<u32>,
    /// How many against.
    pub votes_against: Option<u32>,
    /// How many abstained.
    pub abstained: Option<u32>,
    /// What was changed on the way.
    pub amendments: Option<String>,
    /// What was decided, with its number and date.
    pub resolution: Option<String>,
}

impl Approval {
    /// How many of those who were there are in none of the counts; below nothing where more voted than were there. None
    /// where not everything was counted.
    pub fn uncounted(&self) -> Option<i64> {
        let voted = [self.votes_for?, self.votes_against?, self.abstained?];
        Some(i64::from(self.attendance?) - voted.into_iter().map(i64::from).sum::<i64>())
    }

    /// What stands in the field `approval`.
    pub(super) fn read(value: Option<&Value<'static>>) -> Option<Self> {
        let map = value?.as_map()?;
        let text = |name| map.get(name).and_then(Value::as_text).map(str::to_owned);
        let number =
            |name| map.get(name).and_then(Value::as_int).and_then(|number| u32::try_from(number).ok());
        Some(Self {
            state: text("state").as_deref().and_then(ApprovalState::from_code).unwrap_or_default(),
            gathering: text("gathering"),
            date: text("date").and_then(|date| date.parse().ok()),
            attendance: number("attendance"),
            votes_for: number("for"),
            votes_against: number("against"),
            abstained: number("abstained"),
            amendments: text("amendments"),
            resolution: text("resolution"),
        })
    }

    /// As the field holds it.
    pub(super) fn value(&self) -> Value<'static> {
        let mut map = Fields::default();
        map.set("state", self.state.code());
        set_text(&mut map, "gathering", &self.gathering);
        map.set_some("date", self.date.map(|date| date.to_string()));
        let counts = [
            ("attendance", self.attendance),
            ("for", self.votes_for),
            ("against", self.votes_against),
            ("abstained", self.abstained),
        ];
        for (name, count) in counts {
            map.set_some(name, count.map(i64::from));
        }
        set_text(&mut map, "amendments", &self.amendments);
        set_text(&mut map, "resolution", &self.resolution);
        Value::Map(map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_voted_is_set_against_who_was_there() {
        let counted = Approval {
            attendance: Some(120),
            votes_for: Some(100),
            votes_against: Some(5),
            abstained: Some(10),
            ..Approval::default()
        };
        assert_eq!(counted.uncounted(), Some(5));
        assert_eq!(Approval { attendance: Some(100), ..counted.clone() }.uncounted(), Some(-15));
        assert_eq!(Approval { abstained: None, ..counted }.uncounted(), None);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let approval = Approval {
            state: ApprovalState::Presented,
            gathering: Some("жыйын".into()),
            date: NaiveDate::from_ymd_opt(2026, 11, 2),
            attendance: Some(7),
            ..Approval::default()
        };
        assert_eq!(Approval::read(Some(&approval.value())), Some(approval));
    }
}
