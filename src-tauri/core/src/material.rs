//! The material of a vision or a report: what one session, or all sessions of a file together, hold.
//!
//! Sessions that started from one template have each their own themes and groups; here those with the same template key
//! are one, so that a place can be set beside another.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::contribution::{Contribution, Filter};
use crate::error::Result;
use crate::file::SessionFile;
use crate::group::Group;
use crate::id::{SessionId, VisionId};
use crate::participant::Participant;
use crate::session::Session;
use crate::theme::{Question, Theme};
use crate::vision::Line;

/// All that synthesis and reports read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// The vision that this material belongs to: that of the one session, or that of everything.
    pub vision: VisionId,
    /// In order of date, title, id.
    pub sessions: Vec<Session>,
    /// In the order of the template; a theme of several sessions stands once.
    pub themes: Vec<Theme>,
    /// The guiding questions of those themes.
    pub questions: Vec<Question>,
    /// In the order of the template; a group of several sessions stands once.
    pub groups: Vec<Group>,
    /// By session and code.
    pub participants: Vec<Participant>,
    /// In order of time, then id; deleted ones are not among them, redacted ones are.
    pub contributions: Vec<Contribution>,
    /// The lines on which people have decided.
    pub decided: Vec<Line>,
}

impl SessionFile {
    /// The material of one session, or of all sessions of the file together.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn material(&self, session: Option<SessionId>) -> Result<Material> {
        let mut sessions = self.sessions()?;
        if let Some(id) = session {
            sessions.retain(|session| session.id == id);
        }
        let (mut themes, mut groups) = (Shared::default(), Shared::default());
        let (mut questions, mut participants) = (vec![], vec![]);
        for session in &sessions {
            for theme in self.themes(session.id)? {
                themes.add(theme.id, theme.template_key.clone(), (theme.position.clone(), theme.id), theme);
            }
            for group in self.groups(session.id)? {
                groups.add(group.id, group.template_key.clone(), (group.position.clone(), group.id), group);
            }
            questions.extend(self.questions(session.id)?);
            participants.extend(self.participants(session.id)?);
        }
        questions.retain_mut(|question| {
            let shared = question.theme.and_then(|theme| themes.shared(theme));
            let is_first = shared == question.theme;
            question.theme = shared;
            is_first
        });
        for participant in &mut participants {
            participant.group = participant.group.and_then(|group| groups.shared(group));
        }
        let sessions_wanted = sessions.iter().map(|session| session.id).collect();
        let filter = Filter { sessions: Some(sessions_wanted), ..Filter::default() };
        let mut contributions = self.contributions(&filter)?;
        for contribution in &mut contributions {
            contribution.theme = contribution.theme.and_then(|theme| themes.shared(theme));
            contribution.group = contribution.group.and_then(|group| groups.shared(group));
        }
        let only = if let [only] = &sessions[..] { Some(only.id) } else { None };
        let vision = VisionId::of(session.or(only));
        Ok(Material {
            vision,
            decided: self.lines(vision)?,
            sessions,
            themes: themes.into_list(),
            questions,
            groups: groups.into_list(),
            participants,
            contributions,
        })
    }
}

/// Entities of several sessions, of which those with one template key are one: the first met stands for all.
struct Shared<I, T> {
    first_of: BTreeMap<String, I>,
    stands_for: BTreeMap<I, I>,
    list: Vec<((String, I), T)>,
}

impl<I, T> Default for Shared<I, T> {
    fn default() -> Self {
        Self { first_of: BTreeMap::new(), stands_for: BTreeMap::new(), list: vec![] }
    }
}

impl<I: Copy + Ord, T> Shared<I, T> {
    fn add(&mut self, id: I, key: Option<String>, place: (String, I), item: T) {
        let first = key.map_or(id, |key| *self.first_of.entry(key).or_insert(id));
        self.stands_for.insert(id, first);
        if first == id {
            self.list.push((place, item));
        }
    }

    fn shared(&self, id: I) -> Option<I> {
        self.stands_for.get(&id).copied()
    }

    fn into_list(mut self) -> Vec<T> {
        self.list.sort_by(|a, b| a.0.cmp(&b.0));
        self.list.into_iter().map(|(_, item)| item).collect()
    }
}
