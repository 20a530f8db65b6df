//! The lines on which people have decided.

use super::{Concrete, DROPPED, Dropped, Level, Line, LineState};
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::id::{SessionId, VisionId, derived};
use crate::language::Language;
use crate::projection::joined;
use crate::projection::query::{self, Shown};

impl VisionId {
    /// The vision of one session, or of everything that a file holds.
    pub fn of(session: Option<SessionId>) -> Self {
        derived(session.map_or(crate::id::NAMESPACE, |session| session.0), entity::VISION, "").into()
    }
}

impl SessionFile {
    /// The decided lines of a vision, in their order, and those that were dropped.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn lines(&self, vision: VisionId) -> Result<(Vec<Line>, Vec<Dropped>)> {
        let mut found = query::owned(&self.connection, entity::LINE, vision.0)?;
        found.sort_by_key(|shown| (shown.position(), shown.id));
        let (mut decided, mut dropped) = (vec![], vec![]);
        for shown in &found {
            let Some(line) = self.line(shown)? else { continue };
            if shown.text("state").as_deref() == Some(DROPPED) {
                dropped.push(Dropped { line, reason: shown.text("reason") });
            } else {
                decided.push(line);
            }
        }
        Ok((decided, dropped))
    }

    fn line(&self, shown: &Shown) -> Result<Option<Line>> {
        let Some(level) = shown.text("level").as_deref().and_then(Level::from_code) else { return Ok(None) };
        let evidence = query::owned(&self.connection, entity::EVIDENCE, shown.id)?;
        let evidence =
            evidence.iter().filter(|e| e.is_present()).filter_map(|e| e.id("contribution")).map(Into::into);
        let words_of = shown.id("words_of").map(crate::id::ContributionId);
        let words =
            Language::ALL.into_iter().find_map(|l| Some((l, shown.text(&format!("words.{}", l.code()))?)));
        let (language, text, state) = match (words, words_of) {
            (Some((language, words)), _) => (Some(language.into()), words, LineState::Edited),
            (None, Some(source)) => {
                let source = self.contribution(source).ok();
                let language = source.as_ref().and_then(|source| source.language);
                (language, source.map(|source| source.text).unwrap_or_default(), LineState::Accepted)
            }
            (None, None) => (None, String::new(), LineState::Accepted),
        };
        let serves = shown.fields.get("serves").and_then(|serves| serves.as_array()).unwrap_or_default();
        let theme = shown.id("theme");
        let theme = theme.map(|id| joined::stand_in(&self.connection, entity::THEME, id)).transpose()?;
        Ok(Some(Line {
            id: shown.id.into(),
            theme: theme.map(Into::into),
            level,
            text,
            language,
            words_of,
            evidence: evidence.collect(),
            serves: serves.iter().filter_map(|line| line.as_id()).map(Into::into).collect(),
            locked: shown.fields.get("locked").and_then(|locked| locked.as_bool()).unwrap_or(false),
            state,
            concrete: Concrete {
                responsible: shown.text("responsible"),
                by_when: shown.text("by_when"),
                means: shown.text("means"),
                indicator: shown.text("indicator"),
            },
        }))
    }
}
