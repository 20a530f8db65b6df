//! The contributions that a report prints, numbered in order of time.

use std::collections::{BTreeMap, HashMap, HashSet};

use kelechek_core::contribution::{Contribution, Horizon};
use kelechek_core::id::{ContributionId, ParticipantId, SessionId, ThemeId};
use kelechek_core::material::Material;
use kelechek_core::session::Session;
use kelechek_core::theme::Theme;

use super::groups::Shown;
use super::showing::Showing;
use super::{Entry, InternalPart, Options, Variant, Withheld, Words};
use crate::language::Messages;

/// What is looked up again and again while a report is built.
pub(super) struct Known<'a> {
    pub(super) material: &'a Material,
    pub(super) options: &'a Options,
    pub(super) messages: &'static Messages,
    pub(super) groups: Shown,
    contributions: HashMap<ContributionId, &'a Contribution>,
    numbers: HashMap<ContributionId, usize>,
    themes: HashMap<ThemeId, &'a Theme>,
    sessions: HashMap<SessionId, (&'a Session, String)>,
    codes: HashMap<ParticipantId, &'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn of(material: &'a Material, options: &'a Options) -> Self {
        let mut in_order: Vec<&Contribution> = material.contributions.iter().collect();
        in_order.sort_by_key(|c| (c.time(), c.id));
        let printed =
            in_order.iter().filter(|c| !matches!(Showing::of(c, options.variant()), Showing::Withheld(_)));
        Self {
            material,
            options,
            messages: Messages::of(options.language),
            groups: Shown::of(material, options),
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
    fn horizon_name(&self, session: Option<&Session>, horizon: Horizon) -> Words {
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
            internal: (self.options.variant() == Variant::Internal)
                .then(|| self.internal(c, session.map(|(_, reference)| reference))),
        }
    }

    fn internal(&self, c: &Contribution, session: Option<&String>) -> InternalPart {
        InternalPart {
            id: c.id.to_string(),
            reference: c.reference.clone(),
            participant: c.participant.and_then(|p| self.codes.get(&p)).map(|code| (*code).to_owned()),
            note_taker: c.note_taker.clone(),
            time: c.said_at.unwrap_or_else(|| c.entered_at.fixed_offset()),
            session: session.map_or_else(|| c.session.to_string(), String::clone),
            tags: c.tags.clone(),
            may_be_quoted: c.may_be_quoted,
            paraphrase: c.paraphrase.clone(),
        }
    }

    /// The ids of those contributions that exist, each once.
    pub(super) fn existing(&self, ids: &[ContributionId]) -> Vec<&'a Contribution> {
        let mut seen = HashSet::new();
        ids.iter().filter(|id| seen.insert(**id)).filter_map(|id| self.contribution(*id)).collect()
    }
}
