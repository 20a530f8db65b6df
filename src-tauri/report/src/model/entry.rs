//! The contributions that a report prints, numbered in order of time.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, FixedOffset};
use kelechek_core::contribution::{Contribution, Horizon, Kind, Quotation, Utterance, utterances};
use kelechek_core::history::Version;
use kelechek_core::id::{ContributionId, ParticipantId, SessionId, ThemeId};
use kelechek_core::language::SpokenLanguage;
use kelechek_core::material::Material;
use kelechek_core::session::Session;
use kelechek_core::theme::Theme;

use super::compare::Places;
use super::groups::Shown;
use super::showing::Showing;
use super::{Options, Report, Variant, Withheld, Words};
use crate::language::Messages;

/// One contribution as the report may show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// counted from 1 in order of time, among those that the report prints
    pub number: usize,
    /// the session, by its place in the report; what is printed for everyone names it only where each session stands apart
    pub meeting: usize,
    /// what was said, or other words for it
    pub words: Words,
    /// the words stand in place of others that may not be quoted
    pub paraphrased: bool,
    /// erased for ever; the words are what stands in their place, or nothing
    pub erased: bool,
    /// the language as it was recorded
    pub spoken: Option<SpokenLanguage>,
    /// the theme, as scripts name it
    pub theme: Option<String>,
    /// the theme's name
    pub theme_name: Option<Words>,
    /// the horizon
    pub horizon: Option<Horizon>,
    /// what the session calls the horizon
    pub horizon_name: Option<Words>,
    /// what it is
    pub kind: Option<Kind>,
    /// the group, as scripts name it
    pub group: Option<String>,
    /// the group's name
    pub group_name: Option<Words>,
    /// word for word
    pub verbatim: bool,
    /// put aside
    pub parked: bool,
    /// the labels of the lines that rest on it
    pub lines: Vec<String>,
    /// the numbers of the others that wrote down the same utterance, which is counted once
    pub same_as: Vec<usize>,
    /// what only the organisers may see
    pub internal: Option<InternalPart>,
}

/// What only the organisers may see of a contribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InternalPart {
    /// its id
    pub id: ContributionId,
    /// the imported row's own key, else the id
    pub reference: String,
    /// who said it, by code
    pub participant: Option<String>,
    /// who typed it
    pub note_taker: String,
    /// when it was said
    pub time: DateTime<FixedOffset>,
    /// the session, as scripts name it
    pub session: String,
    /// free marks
    pub tags: Vec<String>,
    /// whether it may be quoted
    pub may_be_quoted: Quotation,
    /// other words for it
    pub paraphrase: Option<String>,
    /// every version of it, oldest first; none where nobody asked for them
    pub history: Vec<Version>,
}

impl Report {
    /// Adds every version of each contribution, to what only the organisers may see.
    ///
    /// # Errors
    /// Those of the asking.
    pub fn add_history<E>(
        &mut self,
        of: impl Fn(ContributionId) -> Result<Vec<Version>, E>,
    ) -> Result<(), E> {
        for internal in self.entries.iter_mut().filter_map(|entry| entry.internal.as_mut()) {
            internal.history = of(internal.id)?;
        }
        Ok(())
    }
}

/// What is looked up again and again while a report is built.
pub(super) struct Known<'a> {
    pub(super) material: &'a Material,
    pub(super) options: &'a Options,
    pub(super) messages: &'static Messages,
    pub(super) groups: Shown,
    /// Where the sessions were held.
    pub(super) places: Places,
    /// What was said, each utterance once.
    pub(super) said: Vec<Utterance<'a>>,
    /// Where among them each stands.
    utterances: HashMap<ContributionId, usize>,
    contributions: HashMap<ContributionId, &'a Contribution>,
    numbers: HashMap<ContributionId, usize>,
    themes: HashMap<ThemeId, &'a Theme>,
    sessions: HashMap<SessionId, (&'a Session, String)>,
    /// Where in the report each session stands.
    session_places: HashMap<SessionId, usize>,
    codes: HashMap<ParticipantId, &'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn of(material: &'a Material, options: &'a Options) -> Self {
        let mut in_order: Vec<&Contribution> = material.contributions.iter().collect();
        in_order.sort_by_key(|c| (c.time(), c.id));
        let printed =
            in_order.iter().filter(|c| !matches!(Showing::of(c, options.variant()), Showing::Withheld(_)));
        let said = utterances(&material.contributions);
        Self {
            material,
            options,
            utterances: said.iter().zip(0..).map(|(of, place)| (of.first().utterance, place)).collect(),
            messages: Messages::of(options.language),
            groups: Shown::of(material, options),
            places: Places::of(material, options),
            session_places: material.sessions.iter().map(|s| s.id).zip(0..).collect(),
            said,
            numbers: printed.zip(1..).map(|(c, number)| (c.id, number)).collect(),
            contributions: material.contributions.iter().map(|c| (c.id, c)).collect(),
            themes: material.themes.iter().map(|t| (t.id, t)).collect(),
            sessions: material
                .sessions
                .iter()
                .map(|s| (s.id, (s, super::title::reference(s, &material.sessions))))
                .collect(),
            codes: material.participants.iter().map(|p| (p.id, p.code.as_str())).collect(),
        }
    }

    pub(super) fn contribution(&self, id: ContributionId) -> Option<&'a Contribution> {
        self.contributions.get(&id).copied()
    }

    /// The number under which a contribution is printed; none when it is withheld or does not exist.
    pub(super) fn number(&self, id: ContributionId) -> Option<usize> {
        self.numbers.get(&id).copied()
    }

    /// Where in the report a session stands.
    pub(super) fn session_place(&self, id: SessionId) -> Option<usize> {
        self.session_places.get(&id).copied()
    }

    pub(super) fn theme(&self, id: Option<ThemeId>) -> Option<&'a Theme> {
        self.themes.get(&id?).copied()
    }

    pub(super) fn theme_name(&self, theme: Option<&Theme>) -> Words {
        let unnamed = || Words::own(self.messages.get("report-without-name", &[]));
        match theme {
            Some(theme) => Words::named(&theme.name, self.options.language).unwrap_or_else(unnamed),
            None => Words::own(self.messages.get("report-without-theme", &[])),
        }
    }

    /// What the session calls a horizon, else what the program does.
    pub(super) fn horizon_name(&self, session: Option<&Session>, horizon: Horizon) -> Words {
        let given = session.and_then(|s| s.horizons.iter().find(|h| h.horizon == horizon));
        let name =
            given.and_then(|h| h.name.get(self.options.language)).filter(|name| !name.trim().is_empty());
        let own = || self.messages.get("report-horizon", &[("horizon", horizon.to_string().into())]);
        Words::own(name.map_or_else(own, str::to_owned))
    }

    /// All that may be printed, by number; and how many may not.
    pub(super) fn entries(&self, lines: &BTreeMap<ContributionId, Vec<String>>) -> (Vec<Entry>, Withheld) {
        let mut entries = Vec::new();
        let mut withheld = Withheld::default();
        for contribution in &self.material.contributions {
            let lines = lines.get(&contribution.id).cloned().unwrap_or_default();
            match (Showing::of(contribution, self.options.variant()), self.number(contribution.id)) {
                (Showing::Withheld(reason), _) => withheld.count(reason, !lines.is_empty()),
                (showing, Some(number)) => entries.push(self.entry(contribution, showing, number, lines)),
                (_, None) => {}
            }
        }
        entries.sort_by_key(|entry| entry.number);
        (entries, withheld)
    }

    fn entry(&self, c: &Contribution, showing: Showing<'_>, number: usize, lines: Vec<String>) -> Entry {
        let (text, paraphrased) = match showing {
            Showing::Words(text) => (text, false),
            Showing::Paraphrase(text) => (text, true),
            Showing::Withheld(_) => ("", false),
        };
        let theme = self.theme(c.theme);
        let session = self.sessions.get(&c.session);
        let group = self.groups.group(c.group);
        Entry {
            number,
            meeting: self.session_place(c.session).unwrap_or_default(),
            words: Words::said(text, c.language, self.options.language),
            paraphrased,
            erased: c.redacted,
            spoken: c.language,
            theme: theme.map(|t| t.reference().to_owned()),
            theme_name: theme.map(|t| self.theme_name(Some(t))),
            horizon: c.horizon,
            horizon_name: c.horizon.map(|h| self.horizon_name(session.map(|(s, _)| *s), h)),
            kind: c.kind,
            group: group.and_then(|g| g.reference.clone()),
            group_name: group.map(|g| g.name.clone()),
            verbatim: c.verbatim && !paraphrased,
            parked: c.parked,
            lines,
            same_as: self.same_as(c),
            internal: (self.options.variant() == Variant::Internal)
                .then(|| self.internal(c, session.map(|(_, reference)| reference))),
        }
    }

    /// The numbers under which other notes of the same utterance are printed.
    fn same_as(&self, c: &Contribution) -> Vec<usize> {
        let others = self.notes(c).filter(|note| note.id != c.id);
        let mut numbers: Vec<usize> = others.filter_map(|note| self.number(note.id)).collect();
        numbers.sort_unstable();
        numbers
    }

    /// All notes of the utterance that a contribution is a note of, itself among them.
    pub(super) fn notes(&self, c: &Contribution) -> impl Iterator<Item = &'a Contribution> + '_ {
        let said = self.utterances.get(&c.utterance).and_then(|place| self.said.get(*place));
        said.into_iter().flat_map(|utterance| utterance.notes.iter().copied())
    }

    fn internal(&self, c: &Contribution, session: Option<&String>) -> InternalPart {
        InternalPart {
            id: c.id,
            reference: c.reference.clone(),
            participant: c.participant.and_then(|p| self.codes.get(&p)).map(|code| (*code).to_owned()),
            note_taker: c.note_taker.clone(),
            time: c.said_at.unwrap_or_else(|| c.entered_at.fixed_offset()),
            session: session.map_or_else(|| c.session.to_string(), String::clone),
            tags: c.tags.clone(),
            may_be_quoted: c.may_be_quoted,
            paraphrase: c.paraphrase.clone(),
            history: Vec::new(),
        }
    }

    /// The ids of those contributions that exist, each once.
    pub(super) fn existing(&self, ids: &[ContributionId]) -> Vec<&'a Contribution> {
        let mut seen = HashSet::new();
        ids.iter().filter(|id| seen.insert(**id)).filter_map(|id| self.contribution(*id)).collect()
    }
}
