//! How groups voted, as it stands.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{AGREE, Counted, DISAGREE, GroupVotes, PASS, VOTES, Votes};
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Hlc};
use crate::file::SessionFile;
use crate::id::{ContributionId, GroupId};
use crate::projection::joined::StandIns;
use crate::projection::{heads, query};

impl SessionFile {
    /// How each group voted on each contribution, by their ids.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn votes(&self) -> Result<Vec<Counted>> {
        let groups = StandIns::all(&self.connection, entity::GROUP)?;
        let mut counts: BTreeMap<_, Vec<(Uuid, Votes)>> = BTreeMap::new();
        query::each(&self.connection, entity::SUPPORT, |shown| {
            let is_of_votes = shown.text("method").is_some_and(|method| method == VOTES);
            if let Some(item) = shown.id("item").filter(|_| is_of_votes) {
                let group: Option<GroupId> = shown.id("group").map(|group| groups.of(group).into());
                let marks = shown.fields.get("marks").and_then(|marks| marks.as_map());
                let votes = marks.map(read).unwrap_or_default();
                counts.entry((ContributionId(item), group)).or_default().push((shown.id, votes));
            }
        })?;
        let mut found = vec![];
        for ((item, group), counts) in counts {
            let mut last: Option<((Hlc, Uuid), Votes)> = None;
            for (id, votes) in &counts {
                let made = if counts.len() == 1 { Hlc::default() } else { self.made(*id)? };
                if last.is_none_or(|(before, _)| (made, *id) > before) {
                    last = Some(((made, *id), *votes));
                }
            }
            let Some((_, votes)) = last else { continue };
            let contested = counts.iter().any(|(_, other)| *other != votes);
            found.push(Counted { votes: GroupVotes { item, group, votes }, contested });
        }
        Ok(found)
    }

    /// When a count was last written.
    fn made(&self, id: Uuid) -> Result<Hlc> {
        let entity = heads::load(&self.connection, entity::SUPPORT, id)?;
        Ok(entity.events.iter().map(|event| event.hlc).max().unwrap_or_default())
    }
}

fn read(marks: &Fields<'_>) -> Votes {
    let count = |name| {
        let count = marks.get(name).and_then(|count| count.as_int()).unwrap_or_default();
        u32::try_from(count).unwrap_or_default()
    };
    Votes { agree: count(AGREE), disagree: count(DISAGREE), pass: count(PASS) }
}
