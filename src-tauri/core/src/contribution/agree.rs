//! Somebody agrees aloud with what was said: a voice more, without writing it down again.

use chrono::{DateTime, Utc};

use super::Contribution;
use super::add::participant_draft;
use crate::entity;
use crate::error::Result;
use crate::event::Fields;
use crate::file::{By, Draft, SessionFile};
use crate::id::{AuthorId, ContributionId, derived};
use crate::participant::Code;
use crate::projection::query;

impl SessionFile {
    /// Adds voices to a contribution: those of these participants, each of whom counts once however often they agree, and
    /// of so many others whom nobody could tell apart.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such contribution, or what kept the disk from taking it.
    pub fn agree(
        &mut self,
        id: ContributionId,
        codes: &[Code],
        others: u32,
        now: DateTime<Utc>,
    ) -> Result<Contribution> {
        let session = self.contribution(id)?.session;
        let mut drafts = vec![];
        for code in codes {
            drafts.extend(participant_draft(self, session, code, None, &By::Writer)?);
            let participant = code.participant(session).0;
            let mut fields = Fields::default();
            fields.set("participant", participant);
            drafts.extend(self.voice(id, &participant.to_string(), fields)?);
        }
        if others > 0 {
            // One register per author: what two note-takers counted stands side by side, and neither overwrites the other.
            let member = member_of(self.writer()?.author.id);
            let so_far = query::visible(&self.connection, entity::VOICE, voice_id(id, &member))?
                .and_then(|fields| fields.get("count")?.as_int())
                .unwrap_or(0);
            let mut fields = Fields::default();
            fields.set("count", so_far.saturating_add(i64::from(others)));
            drafts.extend(self.voice(id, &member, fields)?);
        }
        self.act(now, drafts)?;
        self.contribution(id)
    }

    fn voice(&self, of: ContributionId, member: &str, mut fields: Fields<'static>) -> Result<Option<Draft>> {
        fields.set("owner", of.0);
        fields.set("present", true);
        self.change(entity::VOICE, voice_id(of, member), fields)
    }
}

/// The event that says how many others said the same as a contribution that is made with it.
pub(super) fn counted_voices(of: ContributionId, author: AuthorId, others: u32) -> Draft {
    let mut fields = Fields::default();
    fields.set("owner", of.0);
    fields.set("count", i64::from(others));
    fields.set("present", true);
    Draft::first(entity::VOICE, voice_id(of, &member_of(author)), fields)
}

/// Those whom this author counted without telling them apart.
fn member_of(author: AuthorId) -> String {
    format!("author:{author}")
}

fn voice_id(of: ContributionId, member: &str) -> uuid::Uuid {
    derived(of.0, entity::VOICE, member)
}
