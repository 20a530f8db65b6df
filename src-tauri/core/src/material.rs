//! The material of a vision or a report: what one session, or all sessions of a file together, hold.
//!
//! Sessions that started from one template have each their own themes and groups; here those with the same template key
//! are one, and those that a person joined, so that a place can be set beside another.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::cluster::Cluster;
use crate::contribution::{Contribution, Filter};
use crate::entity;
use crate::error::Result;
use crate::file::SessionFile;
use crate::group::Group;
use crate::id::{ContributionId, SessionId, ThemeId, VisionId};
use crate::link::Link;
use crate::participant::Participant;
use crate::projection::joined::StandIns;
use crate::question::Question;
use crate::session::Session;
use crate::support::{Ballot, Counted, Method, Standing};
use crate::theme::Theme;
use crate::vision::{Dropped, Line};

/// All that synthesis and reports read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// The vision that this material belongs to: that of the one session, or that of everything.
    pub vision: VisionId,
    /// In order of date, title, id.
    pub sessions: Vec<Session>,
    /// In the order of the template; a theme of several sessions stands once.
    pub themes: Vec<Theme>,
    /// The guiding questions of those themes.
    pub questions: Vec<Question>,
    /// In the order of the template; a group of several sessions stands once.
    pub groups: Vec<Group>,
    /// By session and code.
    pub participants: Vec<Participant>,
    /// In order of time, then id; deleted ones are not among them, redacted ones are.
    pub contributions: Vec<Contribution>,
    /// The lines on which people have decided.
    pub decided: Vec<Line>,
    /// The lines on which they have decided that they are none.
    pub dropped: Vec<Dropped>,
    /// What people have decided about two contributions of these, by their ids.
    pub links: Vec<Link>,
    /// The clusters that people made of these contributions, in their order.
    pub clusters: Vec<Cluster>,
    /// What people said does not belong together: contributions, or a cluster and contributions.
    pub refused: Vec<Vec<Uuid>>,
    /// How groups voted on these contributions and clusters.
    pub votes: Vec<Counted>,
    /// What rooms prioritised with dots and marks, in the order of sessions and themes.
    pub prioritised: Vec<ThemeBallot>,
}

/// What one room was asked about on one theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeBallot {
    /// Where.
    pub session: SessionId,
    /// The theme; none for what is on no theme.
    pub theme: Option<ThemeId>,
    /// What it was asked about, with everything that was counted.
    pub ballot: Ballot,
}

impl SessionFile {
    /// The material of one session, or of all sessions of the file together.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn material(&self, session: Option<SessionId>) -> Result<Material> {
        let mut sessions = self.sessions()?;
        if let Some(id) = session {
            sessions.retain(|session| session.id == id);
        }
        let (mut themes, mut groups) = (Shared::default(), Shared::default());
        let theme_stand_ins = StandIns::all(&self.connection, entity::THEME)?;
        let group_stand_ins = StandIns::all(&self.connection, entity::GROUP)?;
        let (mut questions, mut participants) = (vec![], vec![]);
        for session in &sessions {
            for theme in self.themes(session.id)? {
                let label = theme_stand_ins.label(theme.id.0);
                themes.add(theme.id, [key(&theme.template_key), label.map(Shares::Label)], theme);
            }
            for group in self.groups(session.id)? {
                let label = group_stand_ins.label(group.id.0);
                groups.add(group.id, [key(&group.template_key), label.map(Shares::Label)], group);
            }
            questions.extend(self.questions(session.id)?);
            participants.extend(self.participants(session.id)?);
        }
        questions.retain_mut(|question| {
            let shared = question.theme.and_then(|theme| themes.shared(theme));
            let is_first = shared == question.theme;
            question.theme = shared;
            is_first
        });
        for participant in &mut participants {
            participant.group = participant.group.and_then(|group| groups.shared(group));
        }
        let sessions_wanted = sessions.iter().map(|session| session.id).collect();
        let filter = Filter { sessions: Some(sessions_wanted), ..Filter::default() };
        let mut contributions = self.contributions(&filter)?;
        for contribution in &mut contributions {
            contribution.theme = contribution.theme.and_then(|theme| themes.shared(theme));
            contribution.group = contribution.group.and_then(|group| groups.shared(group));
        }
        let mut links = self.links()?;
        let here: BTreeSet<ContributionId> =
            contributions.iter().map(|contribution| contribution.id).collect();
        links.retain(|link| here.contains(&link.a) && here.contains(&link.b));
        let named: BTreeSet<_> =
            contributions.iter().filter_map(|contribution| contribution.cluster).collect();
        let is_here = |session: SessionId| sessions.iter().any(|other| other.id == session);
        let mut clusters = self.all_clusters()?;
        clusters.retain(|cluster| cluster.session.is_some_and(is_here) || named.contains(&cluster.id));
        for cluster in &mut clusters {
            cluster.theme = cluster.theme.and_then(|theme| themes.shared(theme));
        }
        let standings = self.support(None)?;
        let mut votes: Vec<Counted> = standings.iter().filter_map(Standing::as_votes).collect();
        votes.retain(|counted| {
            let item = counted.votes.item.0;
            here.contains(&ContributionId(item)) || clusters.iter().any(|cluster| cluster.id.0 == item)
        });
        for counted in &mut votes {
            counted.votes.group = counted.votes.group.and_then(|group| groups.shared(group));
        }
        let mut prioritised = self.prioritised(&standings, &sessions, &contributions)?;
        for of in &mut prioritised {
            of.theme = of.theme.and_then(|theme| themes.shared(theme));
            for standing in &mut of.ballot.counts {
                standing.count.asked.group =
                    standing.count.asked.group.and_then(|group| groups.shared(group));
            }
        }
        let only = if let [only] = &sessions[..] { Some(only.id) } else { None };
        let vision = VisionId::of(session.or(only));
        let (decided, dropped) = self.lines(vision)?;
        Ok(Material {
            vision,
            decided,
            dropped,
            sessions,
            themes: themes.into_list(|theme| (theme.position.clone(), theme.id)),
            questions,
            groups: groups.into_list(|group| (group.position.clone(), group.id)),
            participants,
            contributions,
            links,
            clusters,
            refused: self.refused_clusters()?,
            votes,
            prioritised,
        })
    }

    /// The ballots on which there are dots or marks.
    fn prioritised(
        &self,
        standings: &[Standing],
        sessions: &[Session],
        contributions: &[Contribution],
    ) -> Result<Vec<ThemeBallot>> {
        let is_priority = |method| matches!(method, Method::Dots | Method::Importance | Method::Feasibility);
        let counted: BTreeSet<Uuid> = standings
            .iter()
            .filter(|standing| is_priority(standing.count.asked.method))
            .map(|standing| standing.count.asked.item.0)
            .collect();
        if counted.is_empty() {
            return Ok(vec![]);
        }
        let clusters = self.all_clusters()?.into_iter().map(|cluster| (cluster.id.0, cluster.session));
        let contributions = contributions.iter().map(|one| (one.id.0, Some(one.session)));
        let asked: BTreeSet<Option<SessionId>> = clusters
            .chain(contributions)
            .filter(|(id, _)| counted.contains(id))
            .map(|(_, session)| session)
            .collect();
        let mut found = vec![];
        for session in sessions.iter().filter(|session| asked.contains(&Some(session.id))) {
            let themes = self.themes(session.id)?;
            for theme in themes.iter().map(|theme| Some(theme.id)).chain([None]) {
                let ballot = self.ballot(session.id, theme)?;
                if ballot.counts.iter().any(|standing| is_priority(standing.count.asked.method)) {
                    found.push(ThemeBallot { session: session.id, theme, ballot });
                }
            }
        }
        Ok(found)
    }
}

/// What makes entities of several sessions one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Shares {
    /// The key that their templates give them.
    Key(String),
    /// A person's decision.
    Label(Uuid),
}

fn key(key: &Option<String>) -> Option<Shares> {
    key.clone().map(Shares::Key)
}

/// Entities of several sessions, of which those that share anything are one: the first met stands for all.
struct Shared<I, T> {
    /// The first met of those that share something.
    first_of: BTreeMap<Shares, I>,
    /// An earlier one that stands for it, or for one that does.
    earlier: BTreeMap<I, I>,
    /// Which was met before which.
    met: BTreeMap<I, usize>,
    list: Vec<(I, T)>,
}

impl<I, T> Default for Shared<I, T> {
    fn default() -> Self {
        Self { first_of: BTreeMap::new(), earlier: BTreeMap::new(), met: BTreeMap::new(), list: vec![] }
    }
}

impl<I: Copy + Ord, T> Shared<I, T> {
    fn add(&mut self, id: I, shares: [Option<Shares>; 2], item: T) {
        self.earlier.insert(id, id);
        self.met.insert(id, self.list.len());
        self.list.push((id, item));
        for share in shares.into_iter().flatten() {
            let first = *self.first_of.entry(share).or_insert(id);
            let (one, other) = (self.root(first), self.root(id));
            let in_order = self.met.get(&one) <= self.met.get(&other);
            let (first, later) = if in_order { (one, other) } else { (other, one) };
            self.earlier.insert(later, first);
        }
    }

    fn root(&self, mut id: I) -> I {
        while let Some(earlier) = self.earlier.get(&id).filter(|earlier| **earlier != id) {
            id = *earlier;
        }
        id
    }

    fn shared(&self, id: I) -> Option<I> {
        self.earlier.contains_key(&id).then(|| self.root(id))
    }

    fn into_list<P: Ord>(self, place: impl Fn(&T) -> P) -> Vec<T> {
        let firsts: BTreeSet<I> = self.list.iter().map(|(id, _)| self.root(*id)).collect();
        let mut list: Vec<T> =
            self.list.into_iter().filter(|(id, _)| firsts.contains(id)).map(|(_, item)| item).collect();
        list.sort_by_cached_key(|item| place(item));
        list
    }
}
