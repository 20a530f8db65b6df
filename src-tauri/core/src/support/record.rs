//! Recording how groups voted.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{AGREE, DISAGREE, GroupVotes, PASS, VOTES, Votes};
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::{Draft, SessionFile};
use crate::id::{AuthorId, derived};

impl SessionFile {
    /// Records how groups voted: one act, to be taken back as one. Who counts the same votes again puts the new count in the
    /// place of the old one; the counts of two people stand beside one another.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where a contribution is not there; [`crate::Error::ReadOnly`], or what kept the disk from
    /// taking it; then nothing has changed.
    pub fn record_votes(&mut self, counted: &[GroupVotes], now: DateTime<Utc>) -> Result<()> {
        let mut drafts = vec![];
        for of in counted {
            self.contribution(of.item)?;
            drafts.extend(self.votes_draft(of)?);
        }
        self.act(now, drafts)
    }

    /// The event that records a count; none where it stands already.
    pub(crate) fn votes_draft(&mut self, of: &GroupVotes) -> Result<Option<Draft>> {
        let author = self.writer()?.author.id;
        let mut fields = Fields::default();
        fields.set("item", of.item.0);
        fields.set_some("group", of.group.map(|group| group.0));
        fields.set("method", VOTES);
        fields.set("author", author.0);
        fields.set("marks", marks(of.votes));
        fields.set(entity::DELETED, false);
        self.change(entity::SUPPORT, id(of, author), fields)
    }
}

/// The same for everyone who derives it.
fn id(of: &GroupVotes, author: AuthorId) -> Uuid {
    let group = of.group.map(|group| group.to_string()).unwrap_or_default();
    derived(of.item.0, entity::SUPPORT, &format!("{group}:{VOTES}::{author}"))
}

fn marks(votes: Votes) -> Value<'static> {
    let mut marks = Fields::default();
    for (name, count) in [(AGREE, votes.agree), (DISAGREE, votes.disagree), (PASS, votes.pass)] {
        marks.set(name, i64::from(count));
    }
    Value::Map(marks)
}
