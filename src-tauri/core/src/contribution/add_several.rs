//! Several contributions are recorded at once: pasted lines, or the cards of a wall with how many said the same.

use chrono::{DateTime, Utc};

use super::NewContribution;
use super::add::participant_draft;
use super::agree::counted_voices;
use crate::entity;
use crate::error::Result;
use crate::file::{By, Draft, SessionFile};
use crate::id::ContributionId;

/// One of several, and how many others said the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithVoices {
    /// What was said.
    pub new: NewContribution,
    /// How many others said the same, as counted; 0 where nobody did.
    pub others: u32,
}

impl SessionFile {
    /// Records several contributions: one act and one transaction, all of them or none, to be taken back as one. They stand
    /// in the order in which they are given.
    ///
    /// # Errors
    /// [`crate::Error::EmptyText`], [`crate::Error::TextTooLong`], or what kept the disk from taking it; then nothing has
    /// changed.
    pub fn add_contributions(
        &mut self,
        several: &[WithVoices],
        now: DateTime<Utc>,
    ) -> Result<Vec<ContributionId>> {
        let author = self.writer()?.author.id;
        let mut drafts: Vec<Draft> = vec![];
        // All are of one moment, in which the lower id comes first.
        let mut ids = vec![];
        for _ in several {
            ids.push(ContributionId(self.writer()?.timed_id(now)));
        }
        ids.sort_unstable();
        for (WithVoices { new, others }, id) in several.iter().zip(ids.iter().copied()) {
            let fields = new.fields()?;
            if let Some(code) = &new.participant {
                let entered = participant_draft(self, new.session, code, new.group, &By::Writer)?;
                // Two cards of one participant enter them once.
                drafts.extend(entered.filter(|new| drafts.iter().all(|draft| draft.entity != new.entity)));
            }
            drafts.push(Draft::first(entity::CONTRIBUTION, id, fields));
            drafts.extend(new.tag_drafts(id, &By::Writer));
            drafts.extend((*others > 0).then(|| counted_voices(id, author, *others)));
        }
        self.act(now, drafts)?;
        Ok(ids)
    }
}
