//! Recording what was counted.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{AGREE, Asked, Count, DISAGREE, GroupVotes, Method, PASS, Support};
use crate::entity;
use crate::error::{Error, Result};
use crate::event::{Fields, Value};
use crate::file::{Draft, SessionFile};
use crate::id::{AuthorId, SessionId, derived};
use crate::projection::query;

impl SessionFile {
    /// Records how groups voted: one act, to be taken back as one. Who counts the same votes again puts the new count in the
    /// place of the old one; the counts of two people stand beside one another.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where a contribution is not there; [`crate::Error::ReadOnly`], or what kept the disk from
    /// taking it; then nothing has changed.
    pub fn record_votes(&mut self, counted: &[GroupVotes], now: DateTime<Utc>) -> Result<()> {
        let counts: Vec<Count> = counted.iter().map(count_of).collect();
        self.record_support(&counts, now)
    }

    /// Records what was counted, likewise: votes, dots, marks, and who was there.
    ///
    /// # Errors
    /// [`Error::Unknown`] where what was asked about is not there; [`Error::Invalid`] where what was counted is no answer to
    /// how people were asked; then nothing has changed.
    pub fn record_support(&mut self, counted: &[Count], now: DateTime<Utc>) -> Result<()> {
        let mut drafts = vec![];
        for count in counted {
            drafts.extend(self.support_draft(count)?);
        }
        self.act(now, drafts)
    }

    /// The event that records a count; none where it stands already.
    pub(crate) fn votes_draft(&mut self, of: &GroupVotes) -> Result<Option<Draft>> {
        self.support_draft(&count_of(of))
    }

    fn support_draft(&mut self, count: &Count) -> Result<Option<Draft>> {
        let Count { asked, support } = count;
        let session = self.session_of_item(asked)?;
        let author = self.writer()?.author.id;
        let mut fields = Fields::default();
        fields.set("session", session.0);
        fields.set("item", asked.item.0);
        fields.set_some("group", asked.group.map(|group| group.0));
        fields.set("method", asked.method.code());
        fields.set_some(
            "round",
            Some(asked.round.as_str()).filter(|round| !round.is_empty()).map(str::to_owned),
        );
        fields.set("author", author.0);
        match (asked.method, support) {
            (Method::Votes, Support::Votes(votes)) => {
                let marks = [(AGREE, votes.agree), (DISAGREE, votes.disagree), (PASS, votes.pass)];
                fields.set("marks", histogram(marks));
            }
            (Method::Dots, Support::Dots(dots)) => fields.set("count", i64::from(*dots)),
            (Method::Importance | Method::Feasibility, Support::Marks(people)) => {
                fields.set("marks", histogram(["1", "2", "3", "4", "5"].into_iter().zip(*people)));
            }
            (Method::Present, Support::Present(present)) => {
                fields.set("present_people", present.people.map(i64::from));
                fields.set("count", present.dots.map(i64::from));
            }
            _ => return Err(Error::Invalid { field: "method", value: asked.method.code().to_owned() }),
        }
        fields.set(entity::DELETED, false);
        self.change(entity::SUPPORT, id(asked, author), fields)
    }

    /// The session in which something was asked about.
    fn session_of_item(&self, asked: &Asked) -> Result<SessionId> {
        let item = asked.item.0;
        if asked.method == Method::Present {
            if query::visible(&self.connection, entity::SESSION, item)?.is_some() {
                return Ok(item.into());
            }
            self.visible(entity::THEME, item)?;
            let session = query::owner(&self.connection, entity::THEME, item)?;
            return Ok(session.unwrap_or_default().into());
        }
        match query::visible(&self.connection, entity::CLUSTER, item)? {
            Some(cluster) => {
                let session = cluster.get("session").and_then(|session| session.as_id());
                Ok(session.unwrap_or_default().into())
            }
            None => Ok(self.contribution(item.into())?.session),
        }
    }
}

/// The same for everyone who derives it.
pub(super) fn id(asked: &Asked, author: AuthorId) -> Uuid {
    let group = asked.group.map(|group| group.to_string()).unwrap_or_default();
    let name = format!("{group}:{}:{}:{author}", asked.method.code(), asked.round);
    derived(asked.item.0, entity::SUPPORT, &name)
}

fn count_of(of: &GroupVotes) -> Count {
    let asked = Asked { item: of.item, group: of.group, method: Method::Votes, round: String::new() };
    Count { asked, support: Support::Votes(of.votes) }
}

fn histogram(counts: impl IntoIterator<Item = (&'static str, u32)>) -> Value<'static> {
    let mut marks = Fields::default();
    for (name, count) in counts {
        marks.set(name, i64::from(count));
    }
    Value::Map(marks)
}
