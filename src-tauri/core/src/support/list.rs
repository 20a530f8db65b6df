//! What was counted, as it stands.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{
    AGREE, Asked, Count, Counted, CountedBy, DISAGREE, GroupVotes, Method, OtherCount, PASS, Present,
    Standing, Support, Votes,
};
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Hlc};
use crate::file::SessionFile;
use crate::id::AuthorId;
use crate::projection::joined::StandIns;
use crate::projection::query::Shown;
use crate::projection::{heads, query};

/// One person's count, by the id of its register.
pub(super) struct Register {
    pub(super) id: Uuid,
    pub(super) author: AuthorId,
    pub(super) support: Support,
}

impl Standing {
    /// The count, where it is one of hands.
    pub(crate) fn as_votes(&self) -> Option<Counted> {
        let Count { asked, support: Support::Votes(votes) } = &self.count else { return None };
        let votes = GroupVotes { item: asked.item, group: asked.group, votes: *votes };
        Some(Counted { votes, contested: !self.others.is_empty() })
    }
}

impl SessionFile {
    /// How each group voted on each contribution and cluster, by their ids.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn votes(&self) -> Result<Vec<Counted>> {
        Ok(self.support(Some(Method::Votes))?.iter().filter_map(Standing::as_votes).collect())
    }

    /// Everything that was counted, or all that was asked for in one way, by what was asked.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn support(&self, method: Option<Method>) -> Result<Vec<Standing>> {
        let mut found = vec![];
        for (asked, registers) in
            self.registers(|asked| method.is_none_or(|method| asked.method == method))?
        {
            let mut ranked: Vec<(Hlc, Register)> = vec![];
            let several = registers.len() > 1;
            for register in registers {
                let made = if several { self.made(register.id)? } else { Hlc::default() };
                ranked.push((made, register));
            }
            ranked.sort_by_key(|(made, register)| (*made, register.id));
            let Some((_, last)) = ranked.pop() else { continue };
            let differing = ranked.into_iter().filter(|(_, other)| other.support != last.support);
            let others = differing
                .map(|(_, other)| Ok(OtherCount { by: self.counted_by(&other)?, support: other.support }))
                .collect::<Result<_>>()?;
            let by = self.counted_by(&last)?;
            found.push(Standing { count: Count { asked, support: last.support }, by, others });
        }
        Ok(found)
    }

    /// Every count that is there, by what was asked.
    pub(super) fn registers(
        &self,
        wanted: impl Fn(&Asked) -> bool,
    ) -> Result<BTreeMap<Asked, Vec<Register>>> {
        let groups = StandIns::all(&self.connection, entity::GROUP)?;
        let mut counts: BTreeMap<Asked, Vec<Register>> = BTreeMap::new();
        query::each(&self.connection, entity::SUPPORT, |shown| {
            if let Some((mut asked, support)) = read(&shown) {
                asked.group = asked.group.map(|group| groups.of(group.0).into());
                let author = shown.id("author").unwrap_or_default().into();
                if wanted(&asked) {
                    counts.entry(asked).or_default().push(Register { id: shown.id, author, support });
                }
            }
        })?;
        Ok(counts)
    }

    fn counted_by(&self, register: &Register) -> Result<CountedBy> {
        let entity = heads::load(&self.connection, entity::SUPPORT, register.id)?;
        let written = entity.events.iter().max_by_key(|event| event.hlc);
        let person = match written {
            Some(event) => query::author(&self.connection, event.replica_no)?.person,
            None => String::new(),
        };
        Ok(CountedBy { author: register.author, person })
    }

    /// When a count was last written.
    fn made(&self, id: Uuid) -> Result<Hlc> {
        let entity = heads::load(&self.connection, entity::SUPPORT, id)?;
        Ok(entity.events.iter().map(|event| event.hlc).max().unwrap_or_default())
    }
}

/// What a register says; nothing where it was counted in a way that this version does not know.
pub(super) fn read(shown: &Shown) -> Option<(Asked, Support)> {
    let method = Method::from_code(&shown.text("method")?)?;
    let marks = shown.fields.get("marks").and_then(|marks| marks.as_map());
    let support = match method {
        Method::Votes => Support::Votes(marks.map(votes).unwrap_or_default()),
        Method::Dots => Support::Dots(shown.number("count")?),
        Method::Importance | Method::Feasibility => {
            Support::Marks(["1", "2", "3", "4", "5"].map(|mark| marks.map_or(0, |marks| number(marks, mark))))
        }
        Method::Present => {
            Support::Present(Present { people: shown.number("present_people"), dots: shown.number("count") })
        }
    };
    let asked = Asked {
        item: shown.id("item")?.into(),
        group: shown.id("group").map(Into::into),
        method,
        round: shown.text("round").unwrap_or_default(),
    };
    Some((asked, support))
}

fn votes(marks: &Fields<'_>) -> Votes {
    Votes { agree: number(marks, AGREE), disagree: number(marks, DISAGREE), pass: number(marks, PASS) }
}

fn number(marks: &Fields<'_>, name: &str) -> u32 {
    let count = marks.get(name).and_then(|count| count.as_int()).unwrap_or_default();
    u32::try_from(count).unwrap_or_default()
}
