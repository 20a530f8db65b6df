//! The contributions of a file, as they stand.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::Row;
use uuid::Uuid;

use super::search::Words;
use super::{Contribution, Horizon, Kind, Quotation};
use crate::entity;
use crate::error::{Error, Result};
use crate::event::Fields;
use crate::file::SessionFile;
use crate::id::{AuthorId, ContributionId, GroupId, SessionId, ThemeId};
use crate::language::SpokenLanguage;
use crate::projection::joined::StandIns;
use crate::projection::pairs::{self, Joined};
use crate::projection::query;

/// Which contributions are wanted. An empty filter wants all; every part that is given must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of these sessions.
    pub sessions: Option<BTreeSet<SessionId>>,
    /// On these themes.
    pub themes: Option<BTreeSet<ThemeId>>,
    /// Of this time.
    pub horizon: Option<Horizon>,
    /// By these groups.
    pub groups: Option<BTreeSet<GroupId>>,
    /// With all these words, or beginnings of words.
    pub search: Option<String>,
}

const SELECT: &str = "SELECT c.id, c.session, c.ref, words.payload, c.language, c.theme, c.horizon, c.kind, c.verbatim, \
    c.participant, c.group_id, c.said_at, c.entered, c.parked, c.may_be_quoted, other.payload, c.replica, c.conflicts, \
    c.redaction, c.cluster \
    FROM temp.contribution AS c \
    LEFT JOIN main.event AS words ON words.no = c.text_event \
    LEFT JOIN main.event AS other ON other.no = c.paraphrase_event";

/// What rows point to outside themselves.
#[derive(Default)]
struct Surroundings {
    /// Author and note-taker by replica.
    replicas: BTreeMap<i64, (AuthorId, String)>,
    /// Group by participant.
    groups: BTreeMap<Uuid, Uuid>,
    /// What stands for each theme, group and participant that was made twice.
    stand_ins: BTreeMap<&'static str, StandIns>,
    /// Which contributions are notes of one utterance.
    utterances: Joined,
    /// Visible entities that a contribution may refer to. A reference to anything else is shown as unassigned.
    present: BTreeSet<(&'static str, Uuid)>,
    tags: BTreeMap<Uuid, Vec<String>>,
    /// By utterance.
    voices: BTreeMap<Uuid, Voices>,
    /// What stands in place of a redacted text, by redaction.
    replacements: BTreeMap<Uuid, String>,
}

/// Who agreed aloud with one utterance.
#[derive(Default)]
struct Voices {
    /// Each participant once, whichever note says so.
    participants: BTreeSet<Uuid>,
    /// Those whom nobody could tell apart, by note.
    others: BTreeMap<Uuid, u32>,
}

impl Voices {
    /// Two who write down one utterance count the same hands: of what they counted the most stands, not the sum.
    fn count(&self) -> u32 {
        let participants = u32::try_from(self.participants.len()).unwrap_or(u32::MAX);
        participants.saturating_add(self.others.values().copied().max().unwrap_or(0))
    }
}

impl SessionFile {
    /// The visible contributions that fit, in order of time, then id.
    ///
    /// # Errors
    /// [`Error::Database`]
    pub fn contributions(&self, filter: &Filter) -> Result<Vec<Contribution>> {
        let surroundings = self.surroundings()?;
        let words = filter.search.as_deref().map(Words::new);
        let mut found = vec![];
        let mut statement =
            self.connection.prepare_cached(&format!("{SELECT} WHERE c.visible ORDER BY c.time, c.id"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let contribution = read(row, &surroundings)?;
            if filter.fits(&contribution) && words.as_ref().is_none_or(|words| words.are_in(&contribution)) {
                found.push(contribution);
            }
        }
        Ok(found)
    }

    /// One visible contribution.
    ///
    /// # Errors
    /// [`Error::Unknown`]
    pub fn contribution(&self, id: ContributionId) -> Result<Contribution> {
        let surroundings = self.surroundings_of(id)?;
        let mut statement =
            self.connection.prepare_cached(&format!("{SELECT} WHERE c.id = ?1 AND c.visible"))?;
        let mut rows = statement.query([id.0])?;
        let row =
            rows.next()?.ok_or_else(|| Error::Unknown { what: "contribution", name: id.to_string() })?;
        Ok(read(row, &surroundings)?)
    }

    /// The contribution that is meant: the one with this ref or id.
    ///
    /// # Errors
    /// [`Error::Unknown`]; [`Error::Ambiguous`] where several places have a contribution with this ref.
    pub fn contribution_called(&self, reference: &str) -> Result<ContributionId> {
        self.called(reference, "SELECT id FROM temp.contribution WHERE ref = ?1 AND visible ORDER BY id")
    }

    /// The same among all contributions, deleted ones too.
    ///
    /// # Errors
    /// [`Error::Unknown`], [`Error::Ambiguous`]
    pub fn any_contribution_called(&self, reference: &str) -> Result<ContributionId> {
        self.called(reference, "SELECT id FROM temp.contribution WHERE ref = ?1 ORDER BY id")
    }

    fn called(&self, reference: &str, sql: &str) -> Result<ContributionId> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut ids: Vec<Uuid> =
            statement.query_map([reference], |row| row.get(0))?.collect::<Result<_, _>>()?;
        if let (true, Ok(id)) = (ids.is_empty(), Uuid::parse_str(reference)) {
            let there = "SELECT id FROM temp.contribution WHERE id = ?1";
            ids = self
                .connection
                .prepare_cached(there)?
                .query_map([id], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
        }
        match &ids[..] {
            [] => Err(Error::Unknown { what: "contribution", name: reference.to_owned() }),
            [id] => Ok((*id).into()),
            _ => Err(Error::Ambiguous {
                reference: reference.to_owned(),
                ids: ids.iter().map(Uuid::to_string).collect(),
            }),
        }
    }

    /// What one contribution points to: looked up, so that adding one takes as long in a large file as in a small one.
    fn surroundings_of(&self, id: ContributionId) -> Result<Surroundings> {
        let mut found = Surroundings::default();
        let mut pointers = self.connection.prepare_cached(
            "SELECT theme, group_id, cluster, participant, redaction, replica FROM temp.contribution WHERE id = ?1",
        )?;
        let mut rows = pointers.query([id.0])?;
        let Some(row) = rows.next()? else { return Ok(found) };
        for (at, kind) in [entity::THEME, entity::GROUP, entity::CLUSTER].into_iter().enumerate() {
            found.look_up(self, kind, row.get(at)?)?;
        }
        if let Some(participant) = found.look_up(self, entity::PARTICIPANT, row.get(3)?)?
            && let Some(group) = found.look_up(self, entity::GROUP, participant.id("group"))?
        {
            found.groups.insert(participant.id, group.id);
        }
        if let Some(redaction) = row.get::<_, Option<Uuid>>(4)? {
            let fields = query::fields(&self.connection, entity::REDACTION, redaction)?.unwrap_or_default();
            let text = fields.get("replacement").and_then(|text| text.as_text()).unwrap_or_default();
            found.replacements.insert(redaction, text.to_owned());
        }
        let replica: i64 = row.get(5)?;
        let author = query::author(&self.connection, replica)?;
        found.replicas.insert(replica, (author.id, author.person));
        query::owned(&self.connection, entity::TAG, id.0)?.iter().for_each(|tag| found.add_tag(tag));
        let pairs = pairs::around(&self.connection, entity::LINK, id.0, |_| Ok(true))?;
        found.utterances = Joined::of(&pairs);
        for note in found.utterances.members(id.0) {
            for voice in query::owned(&self.connection, entity::VOICE, note)? {
                if let Some(participant) = voice.id("participant") {
                    let stand_in = StandIns::around(&self.connection, entity::PARTICIPANT, participant)?;
                    found.stand_ins.entry(entity::PARTICIPANT).or_default().extend(stand_in);
                }
                found.add_voice(self, &voice)?;
            }
        }
        found.tags.values_mut().for_each(|tags| tags.sort());
        Ok(found)
    }

    fn surroundings(&self) -> Result<Surroundings> {
        let mut found = Surroundings::default();
        let mut statement = self.connection.prepare_cached(
            "SELECT replica.no, author.id, author.person FROM main.replica JOIN main.author ON author.no = replica.author",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            found.replicas.insert(row.get(0)?, (AuthorId(row.get(1)?), row.get(2)?));
        }
        for kind in [entity::THEME, entity::GROUP, entity::PARTICIPANT] {
            found.stand_ins.insert(kind, StandIns::all(&self.connection, kind)?);
        }
        found.utterances = Joined::of(&pairs::all(&self.connection, entity::LINK)?);
        for kind in [entity::THEME, entity::GROUP, entity::CLUSTER] {
            found.present.extend(query::all(&self.connection, kind)?.iter().map(|shown| (kind, shown.id)));
        }
        query::each(&self.connection, entity::PARTICIPANT, |mut shown| {
            found.present.insert((entity::PARTICIPANT, shown.id));
            if let Some(stand_ins) = found.stand_ins.get(entity::PARTICIPANT) {
                stand_ins.complete(&mut shown);
            }
            let group = shown.id("group").map(|group| found.stand_in(entity::GROUP, group));
            found.groups.extend(group.map(|group| (shown.id, group)));
        })?;
        query::each(&self.connection, entity::TAG, |shown| found.add_tag(&shown))?;
        let mut voices = vec![];
        query::each(&self.connection, entity::VOICE, |shown| voices.push(shown))?;
        for voice in voices {
            found.add_voice(self, &voice)?;
        }
        found.tags.values_mut().for_each(|tags| tags.sort());
        // Also of a redaction that somebody deleted: it stands all the same.
        query::each_ever(&self.connection, entity::REDACTION, |shown| {
            found.replacements.extend(shown.text("replacement").map(|text| (shown.id, text)));
        })?;
        Ok(found)
    }
}

impl Surroundings {
    /// Notes what stands for an entity, and that this is there, if it is; answers with it.
    fn look_up(
        &mut self,
        file: &SessionFile,
        kind: &'static str,
        id: Option<Uuid>,
    ) -> Result<Option<query::Shown>> {
        let Some(id) = id else { return Ok(None) };
        let stand_ins = StandIns::around(&file.connection, kind, id)?;
        let id = stand_ins.of(id);
        let fields = query::visible(&file.connection, kind, id)?;
        self.present.extend(fields.is_some().then_some((kind, id)));
        let mut shown = fields.map(|fields| query::Shown { id, fields });
        shown.iter_mut().for_each(|shown| stand_ins.complete(shown));
        self.stand_ins.entry(kind).or_default().extend(stand_ins);
        Ok(shown)
    }

    fn stand_in(&self, kind: &'static str, id: Uuid) -> Uuid {
        self.stand_ins.get(kind).map_or(id, |stand_ins| stand_ins.of(id))
    }

    fn add_tag(&mut self, shown: &query::Shown) {
        if let (true, Some(owner), Some(name)) = (shown.is_present(), shown.id("owner"), shown.text("name")) {
            self.tags.entry(owner).or_default().push(name);
        }
    }

    /// A voice without a count is that of one participant.
    fn add_voice(&mut self, file: &SessionFile, shown: &query::Shown) -> Result<()> {
        let (true, Some(owner)) = (shown.is_present(), shown.id("owner")) else { return Ok(()) };
        let utterance = self.utterances.label(owner);
        // What others wrote down of the utterance counts for as long as it is there.
        if self.utterances.is_joined(owner) && query::session_of_shown(&file.connection, owner)?.is_none() {
            return Ok(());
        }
        let participant = shown.id("participant").unwrap_or(shown.id);
        let participant = self.stand_in(entity::PARTICIPANT, participant);
        let voices = self.voices.entry(utterance).or_default();
        match shown.number("count") {
            Some(count) => {
                let others = voices.others.entry(owner).or_default();
                *others = others.saturating_add(count);
            }
            None => {
                voices.participants.insert(participant);
            }
        }
        Ok(())
    }
}

impl Filter {
    fn fits(&self, contribution: &Contribution) -> bool {
        let among = |set: &Option<BTreeSet<ThemeId>>, theme: Option<ThemeId>| {
            set.as_ref().is_none_or(|set| theme.is_some_and(|theme| set.contains(&theme)))
        };
        self.sessions.as_ref().is_none_or(|sessions| sessions.contains(&contribution.session))
            && among(&self.themes, contribution.theme)
            && self.horizon.is_none_or(|horizon| contribution.horizon == Some(horizon))
            && self
                .groups
                .as_ref()
                .is_none_or(|set| contribution.group.is_some_and(|group| set.contains(&group)))
    }
}

fn read(row: &Row<'_>, surroundings: &Surroundings) -> rusqlite::Result<Contribution> {
    let id: Uuid = row.get(0)?;
    let said = |at: usize, field: &str| -> rusqlite::Result<Option<String>> {
        let payload = row.get_ref(at)?.as_blob_or_null()?;
        let fields = payload.and_then(|payload| Fields::decode(payload).ok()).unwrap_or_default();
        Ok(fields.get(field).and_then(|text| text.as_text()).map(str::to_owned))
    };
    let assigned = |at: usize, kind: &'static str| -> rusqlite::Result<Option<Uuid>> {
        let id = row.get::<_, Option<Uuid>>(at)?.map(|id| surroundings.stand_in(kind, id));
        Ok(id.filter(|id| surroundings.present.contains(&(kind, *id))))
    };
    let code = |at: usize| row.get::<_, Option<String>>(at);
    let redaction: Option<Uuid> = row.get(18)?;
    let participant = assigned(9, entity::PARTICIPANT)?;
    let own_group = assigned(10, entity::GROUP)?;
    let group = own_group.or_else(|| {
        let group = surroundings.groups.get(&participant?)?;
        surroundings.present.contains(&(entity::GROUP, *group)).then_some(*group)
    });
    let (author, note_taker) =
        surroundings.replicas.get(&row.get(16)?).cloned().unwrap_or((Uuid::nil().into(), String::new()));
    let utterance = surroundings.utterances.label(id);
    let entered: i64 = row.get(12)?;
    let conflicts: String = row.get(17)?;
    Ok(Contribution {
        id: id.into(),
        reference: code(2)?.unwrap_or_else(|| id.to_string()),
        session: row.get::<_, Option<Uuid>>(1)?.unwrap_or_default().into(),
        text: match redaction {
            Some(redaction) => surroundings.replacements.get(&redaction).cloned().unwrap_or_default(),
            None => said(3, "text")?.unwrap_or_default(),
        },
        language: code(4)?.as_deref().and_then(SpokenLanguage::from_code),
        theme: assigned(5, entity::THEME)?.map(Into::into),
        horizon: code(6)?.and_then(|horizon| horizon.parse().ok()),
        kind: code(7)?.as_deref().and_then(Kind::from_code),
        verbatim: row.get(8)?,
        participant: participant.map(Into::into),
        group: group.map(Into::into),
        said_at: code(11)?.and_then(|said| DateTime::parse_from_rfc3339(&said).ok()),
        entered_at: DateTime::<Utc>::from_timestamp_millis(entered).unwrap_or_default(),
        parked: row.get(13)?,
        cluster: assigned(19, entity::CLUSTER)?.map(Into::into),
        may_be_quoted: code(14)?.as_deref().and_then(Quotation::from_code).unwrap_or_default(),
        paraphrase: said(15, "paraphrase")?,
        tags: surroundings.tags.get(&id).filter(|_| redaction.is_none()).cloned().unwrap_or_default(),
        utterance: utterance.into(),
        voices: surroundings.voices.get(&utterance).filter(|_| redaction.is_none()).map_or(0, Voices::count),
        author,
        note_taker,
        conflicts: conflicts.split(',').filter(|field| !field.is_empty()).map(str::to_owned).collect(),
        redacted: redaction.is_some(),
    })
}
