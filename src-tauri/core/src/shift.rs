//! What stands in a list moves up or down in it: themes, guiding questions, groups, steps of the day.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entity;
use crate::error::{Error, Result};
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::{AgendaItemId, GroupId, QuestionId, SessionId, ThemeId};
use crate::position;

/// What stands in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "kebab-case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Listed {
    /// Among the themes of its session.
    Theme(ThemeId),
    /// Among the questions on its theme.
    Question(QuestionId),
    /// Among the groups of its session.
    Group(GroupId),
    /// In its agenda.
    AgendaItem(AgendaItemId),
}

/// Where to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Direction {
    /// Before the one that stands before it.
    Up,
    /// After the one that stands after it.
    Down,
}

impl Listed {
    fn kind(self) -> &'static str {
        match self {
            Self::Theme(_) => entity::THEME,
            Self::Question(_) => entity::QUESTION,
            Self::Group(_) => entity::GROUP,
            Self::AgendaItem(_) => entity::AGENDA_ITEM,
        }
    }

    fn id(self) -> Uuid {
        match self {
            Self::Theme(id) => id.0,
            Self::Question(id) => id.0,
            Self::Group(id) => id.0,
            Self::AgendaItem(id) => id.0,
        }
    }
}

/// The position right before or after one of the others. Two who add something at the same time may have given it the same
/// place: such ones are passed together.
pub(crate) fn past<'a>(passed: &str, direction: Direction, others: impl Iterator<Item = &'a str>) -> String {
    match direction {
        Direction::Up => position::between(others.filter(|low| *low < passed).max(), Some(passed)),
        Direction::Down => position::between(Some(passed), others.filter(|high| *high > passed).min()),
    }
}

impl SessionFile {
    /// Moves something one place up or down in its list. What stands at the end of it already stays there.
    ///
    /// # Errors
    /// [`Error::Unknown`] where it is not there.
    pub fn shift(&mut self, listed: Listed, direction: Direction, now: DateTime<Utc>) -> Result<()> {
        let fields = self.visible(listed.kind(), listed.id())?;
        let session = fields.get("session").and_then(Value::as_id).unwrap_or_default().into();
        let list = self.list_around(listed, session)?;
        let unknown = || Error::Unknown { what: listed.kind(), name: listed.id().to_string() };
        let place = list.iter().position(|(id, _)| *id == listed.id()).ok_or_else(unknown)?;
        let passed = match direction {
            Direction::Up => place.checked_sub(1).and_then(|before| list.get(before)),
            Direction::Down => list.get(place + 1),
        };
        let Some((_, passed)) = passed else { return Ok(()) };
        let position = past(passed, direction, list.iter().map(|(_, position)| position.as_str()));
        let mut fields = Fields::default();
        fields.set("position", position);
        let draft = self.change(listed.kind(), listed.id(), fields)?;
        self.act(now, draft.into_iter().collect())
    }

    /// The list in which something stands, in order: ids and positions.
    fn list_around(&self, listed: Listed, session: SessionId) -> Result<Vec<(Uuid, String)>> {
        Ok(match listed {
            Listed::Theme(_) => {
                self.themes(session)?.into_iter().map(|theme| (theme.id.0, theme.position)).collect()
            }
            Listed::Group(_) => {
                self.groups(session)?.into_iter().map(|group| (group.id.0, group.position)).collect()
            }
            Listed::Question(id) => {
                let questions = self.questions(session)?;
                let of = questions.iter().find(|question| question.id == id).map(|found| found.theme);
                let on_theme = questions.into_iter().filter(|question| Some(question.theme) == of);
                on_theme.map(|question| (question.id.0, question.position)).collect()
            }
            Listed::AgendaItem(id) => {
                let mut agendas = self.agendas(session)?.into_iter();
                let agenda = agendas.find(|agenda| agenda.items.iter().any(|item| item.id == id));
                let items = agenda.map(|agenda| agenda.items).unwrap_or_default();
                items.into_iter().map(|item| (item.id.0, item.position)).collect()
            }
        })
    }
}
