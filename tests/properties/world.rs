//! Random histories: a few note-takers who share a session, each with a file, writing, merging and changing their minds.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::{DateTime, Duration, Utc};
use kelechek_core::alias::{Alias, Twins};
use kelechek_core::cluster::{Board, Organised};
use kelechek_core::conflict::{Choice, Conflict, Page};
use kelechek_core::contribution::{Counts, Edit, Horizon, Kind, NewContribution};
use kelechek_core::id::{ContributionId, SessionId};
use kelechek_core::language::{Language, Names};
use kelechek_core::link::{Link, Relation};
use kelechek_core::material::Material;
use kelechek_core::merge::{Merged, merge_into};
use kelechek_core::participant::Code;
use kelechek_core::redaction::Target;
use kelechek_core::support::Standing;
use kelechek_core::theme::ThemeEdit;
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{file_with_session, morning, writer};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use tempfile::TempDir;

use crate::organising;

/// One thing that somebody does. Numbers choose among what is there, modulo how much there is.
#[derive(Clone, Debug)]
pub enum Deed {
    Add { text: u8, theme: u8, tag: Option<u8>, participant: Option<u8> },
    EditText { which: u8, text: u8 },
    EditTheme { which: u8, theme: Option<u8> },
    EditKindAndHorizon { which: u8, kind: u8, horizon: u8 },
    Tag { which: u8, tags: Vec<u8> },
    Delete { which: u8 },
    Redact { which: u8 },
    RedactAll { participant: u8 },
    Erase,
    Agree { which: u8, participant: u8, others: u8 },
    NameTheme { which: u8, name: u8 },
    DeleteTheme { which: u8 },
    Resolve { which: u8, version: u8 },
    Prefer { author: u8 },
    Link { a: u8, b: u8, relation: u8 },
    Alias { kind: u8, a: u8, b: u8, relation: u8 },
    Cluster { members: Vec<u8>, name: u8, proposal: Option<u8> },
    Place { which: u8, cluster: Option<u8>, parked: bool },
    MergeClusters { a: u8, b: u8 },
    DeleteCluster { which: u8 },
    Refuse { proposal: u8, a: u8, b: u8 },
    Count { which: u8, method: u8, count: u8 },
    ChooseCount { which: u8 },
    Undo,
    Redo,
    Merge { from: u8 },
    Reopen,
}

pub fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (any::<u8>(), any::<u8>(), proptest::option::of(0..3u8), proptest::option::of(0..4u8))
            .prop_map(|(text, theme, tag, participant)| Deed::Add { text, theme, tag, participant }),
        3 => (any::<u8>(), 0..4u8).prop_map(|(which, text)| Deed::EditText { which, text }),
        2 => (any::<u8>(), proptest::option::of(any::<u8>())).prop_map(|(which, theme)| Deed::EditTheme { which, theme }),
        1 => (any::<u8>(), any::<u8>(), any::<u8>())
            .prop_map(|(which, kind, horizon)| Deed::EditKindAndHorizon { which, kind, horizon }),
        1 => (any::<u8>(), proptest::collection::vec(0..3u8, 0..3)).prop_map(|(which, tags)| Deed::Tag { which, tags }),
        1 => any::<u8>().prop_map(|which| Deed::Delete { which }),
        1 => any::<u8>().prop_map(|which| Deed::Redact { which }),
        1 => (0..4u8).prop_map(|participant| Deed::RedactAll { participant }),
        1 => Just(Deed::Erase),
        1 => (any::<u8>(), 0..4u8, 0..3u8)
            .prop_map(|(which, participant, others)| Deed::Agree { which, participant, others }),
        2 => (0..3u8, 0..3u8).prop_map(|(which, name)| Deed::NameTheme { which, name }),
        1 => (0..3u8).prop_map(|which| Deed::DeleteTheme { which }),
        2 => (any::<u8>(), any::<u8>()).prop_map(|(which, version)| Deed::Resolve { which, version }),
        1 => any::<u8>().prop_map(|author| Deed::Prefer { author }),
        3 => (any::<u8>(), any::<u8>(), 0..4u8).prop_map(|(a, b, relation)| Deed::Link { a, b, relation }),
        2 => (0..3u8, 0..4u8, 0..4u8, 0..3u8)
            .prop_map(|(kind, a, b, relation)| Deed::Alias { kind, a, b, relation }),
        2 => (proptest::collection::vec(any::<u8>(), 0..4), 0..3u8, proptest::option::of(0..2u8))
            .prop_map(|(members, name, proposal)| Deed::Cluster { members, name, proposal }),
        2 => (any::<u8>(), proptest::option::of(any::<u8>()), any::<bool>())
            .prop_map(|(which, cluster, parked)| Deed::Place { which, cluster, parked }),
        1 => (any::<u8>(), any::<u8>()).prop_map(|(a, b)| Deed::MergeClusters { a, b }),
        1 => any::<u8>().prop_map(|which| Deed::DeleteCluster { which }),
        1 => (0..2u8, any::<u8>(), any::<u8>()).prop_map(|(proposal, a, b)| Deed::Refuse { proposal, a, b }),
        2 => (any::<u8>(), 0..3u8, 0..4u8).prop_map(|(which, method, count)| Deed::Count { which, method, count }),
        1 => any::<u8>().prop_map(|which| Deed::ChooseCount { which }),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        2 => any::<u8>().prop_map(|from| Deed::Merge { from }),
        1 => Just(Deed::Reopen),
    ]
}

/// Two to five people, and what they do in which order; a clock that is wrong by years for one of them.
pub fn history() -> impl Strategy<Value = (usize, Vec<(u8, Deed)>)> {
    (2..=5usize, proptest::collection::vec((any::<u8>(), deed()), 4..28))
}

pub struct World {
    pub folder: TempDir,
    pub files: Vec<SessionFile>,
    pub session: SessionId,
    clock: DateTime<Utc>,
    random: u64,
}

fn scratch() -> TempDir {
    // Memory where there is some: thousands of synced writes say nothing about merging.
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { TempDir::new_in(memory).unwrap() } else { TempDir::new().unwrap() }
}

/// What all histories begin with, made once.
struct Prepared {
    original: Vec<u8>,
    copy: Vec<u8>,
    session: SessionId,
}

fn prepared() -> &'static Prepared {
    static PREPARED: OnceLock<Prepared> = OnceLock::new();
    PREPARED.get_or_init(|| {
        let folder = scratch();
        let [original, copy] = ["original", "copy"].map(|name| folder.path().join(name));
        let (mut file, session) = file_with_session(&original);
        // Said before they parted: what everybody can change without having seen the others.
        for text in ["Жол жаман", "Жарык жок"] {
            file.add_contribution(&NewContribution::text(session, text), morning()).unwrap();
        }
        file.save_copy(&copy).unwrap();
        drop(file);
        let [original, copy] = [original, copy].map(|path| std::fs::read(path).unwrap());
        Prepared { original, copy, session }
    })
}

impl World {
    /// Everybody has a copy of the same prepared file; the first person has the file itself.
    pub fn new(people: usize) -> Self {
        let Prepared { original, copy, session } = prepared();
        let mut world =
            Self { folder: scratch(), files: vec![], session: *session, clock: morning(), random: 100 };
        for person in 0..people {
            let path = world.path(person);
            std::fs::write(&path, if person == 0 { original } else { copy }).unwrap();
            world.files.push(SessionFile::open(&path, writer(person as u64, 2), world.clock).unwrap());
        }
        world
    }

    pub fn after((people, deeds): &(usize, Vec<(u8, Deed)>)) -> Self {
        let mut world = Self::new(*people);
        for (who, deed) in deeds {
            world.deed(*who as usize % people, deed);
        }
        world
    }

    pub fn path(&self, person: usize) -> PathBuf {
        self.folder.path().join(format!("{person}.kelechek"))
    }

    pub fn paths(&self) -> Vec<PathBuf> {
        (0..self.files.len()).map(|person| self.path(person)).collect()
    }

    /// The clock of person 1 is eleven years ahead.
    fn now(&mut self, person: usize) -> DateTime<Utc> {
        self.clock += Duration::seconds(7);
        if person == 1 { self.clock + Duration::days(4_000) } else { self.clock }
    }

    pub fn deed(&mut self, who: usize, deed: &Deed) {
        let now = self.now(who);
        let session = self.session;
        let others = self.files.len();
        let file = &mut self.files[who];
        let themes = file.themes(session).unwrap();
        let theme = |n: u8| themes.get(n as usize % themes.len().max(1)).map(|theme| theme.id);
        let visible = file.contributions(&Default::default()).unwrap();
        let there: Vec<ContributionId> = visible.into_iter().filter(|c| !c.redacted).map(|c| c.id).collect();
        let edit = |file: &mut SessionFile, which: u8, edit: Edit| {
            if let Some(id) = there.get(which as usize % there.len().max(1)) {
                file.edit_contribution(*id, &edit, now).unwrap();
            }
        };
        match deed {
            Deed::Add { text, theme: on, tag, participant } => {
                let new = NewContribution {
                    theme: theme(*on),
                    tags: tag.iter().map(|tag| format!("белги {tag}")).collect(),
                    participant: participant.and_then(|number| Code::read(&number.to_string())),
                    ..NewContribution::text(session, format!("Суу жок, {text}"))
                };
                file.add_contribution(&new, now).unwrap();
            }
            Deed::EditText { which, text } => {
                edit(file, *which, Edit { text: Some(format!("өзгөрдү {text}")), ..Edit::default() });
            }
            Deed::EditTheme { which, theme: on } => {
                edit(file, *which, Edit { theme: Some(on.and_then(theme)), ..Edit::default() });
            }
            Deed::EditKindAndHorizon { which, kind, horizon } => {
                let horizons = [None, Some(Horizon::Today), Some(Horizon::Year(2030))];
                let change = Edit {
                    kind: Some(Some(Kind::ALL[*kind as usize % 5])),
                    horizon: Some(horizons[*horizon as usize % 3]),
                    ..Edit::default()
                };
                edit(file, *which, change);
            }
            Deed::Tag { which, tags } => {
                let tags = tags.iter().map(|tag| format!("белги {tag}")).collect();
                edit(file, *which, Edit { tags: Some(tags), ..Edit::default() });
            }
            Deed::Delete { which } => {
                if let Some(id) = there.get(*which as usize % there.len().max(1)) {
                    file.delete_contribution(*id, now).unwrap();
                }
            }
            Deed::Redact { which } => {
                if let Some(id) = there.get(*which as usize % there.len().max(1)) {
                    file.redact(Target::Contribution(*id), None, now).unwrap();
                }
            }
            Deed::RedactAll { participant } => {
                let participant = Code::read(&participant.to_string()).unwrap().participant(session);
                match file.redact(Target::Participant(participant), Some("(өчүрүлдү)"), now) {
                    Ok(_) => {}
                    Err(error) => assert!(matches!(error, Error::Unknown { .. }), "{error}"),
                }
            }
            Deed::Erase => {
                file.erase(now).unwrap();
                assert!(file.covered().unwrap().is_empty());
            }
            Deed::Agree { which, participant, others } => {
                if let Some(id) = there.get(*which as usize % there.len().max(1)) {
                    let codes: Vec<Code> = Code::read(&participant.to_string()).into_iter().collect();
                    match file.agree(*id, &codes, u32::from(*others), now) {
                        Ok(_) => {}
                        // Nobody can say any more that somebody agreed of whom everything was redacted.
                        Err(error) => assert!(matches!(error, Error::Redacted), "{error}"),
                    }
                }
            }
            Deed::NameTheme { which, name } => {
                if let Some(theme) = themes.get(*which as usize) {
                    let name = Names::one(Language::Ky, format!("тема {name}"));
                    file.edit_theme(theme.id, &ThemeEdit { name, ..ThemeEdit::default() }, now).unwrap();
                }
            }
            Deed::DeleteTheme { which } => {
                if let Some(theme) = themes.get(*which as usize) {
                    file.delete_theme(theme.id, now).unwrap();
                }
            }
            Deed::Resolve { which, version } => {
                let mut all = file.conflicts(None, 0, u32::MAX).unwrap().conflicts;
                if !all.is_empty() {
                    let conflict = all.swap_remove(*which as usize % all.len());
                    let chosen = &conflict.versions[*version as usize % conflict.versions.len()];
                    let choice = Choice::Version(chosen.event.clone());
                    file.resolve(&conflict.kind, conflict.entity, &conflict.field, &choice, now).unwrap();
                    let left = file.conflicts(None, 0, u32::MAX).unwrap().conflicts;
                    let same =
                        |other: &Conflict| other.entity == conflict.entity && other.field == conflict.field;
                    assert!(!left.iter().any(same), "settled, and still in conflict: {conflict:?}");
                }
            }
            Deed::Prefer { author } => {
                let authors = file.authors_in_conflict(None).unwrap();
                if let Some(author) = authors.get(*author as usize % authors.len().max(1)) {
                    assert!(file.prefer(author.id, None, now).unwrap().settled > 0);
                }
            }
            Deed::Link { a, b, relation } => {
                let relations = [Some(Relation::Same), Some(Relation::Same), Some(Relation::Different), None];
                let one = |n: &u8| there.get(*n as usize % there.len().max(1));
                if let (Some(a), Some(b)) = (one(a), one(b))
                    && a != b
                {
                    file.decide_links(&[(*a, *b)], relations[*relation as usize], now).unwrap();
                }
            }
            Deed::Alias { kind, a, b, relation } => {
                let relations = [Some(Relation::Same), Some(Relation::Different), None];
                let groups = file.groups(session).unwrap();
                let participants = file.participants(session).unwrap();
                let (a, b) = (*a as usize, *b as usize);
                let twins = match kind {
                    0 => themes.get(a).zip(themes.get(b)).map(|(a, b)| Twins::Theme { a: a.id, b: b.id }),
                    1 => groups.get(a).zip(groups.get(b)).map(|(a, b)| Twins::Group { a: a.id, b: b.id }),
                    _ => participants
                        .get(a)
                        .zip(participants.get(b))
                        .map(|(a, b)| Twins::Participant { a: a.id, b: b.id }),
                };
                if let Some(twins) = twins.filter(|_| a != b) {
                    file.decide_aliases(&[twins], relations[*relation as usize], now).unwrap();
                }
            }
            Deed::Cluster { .. }
            | Deed::Place { .. }
            | Deed::MergeClusters { .. }
            | Deed::DeleteCluster { .. }
            | Deed::Refuse { .. }
            | Deed::Count { .. }
            | Deed::ChooseCount { .. } => organising::deed(file, session, deed, &there, now),
            Deed::Undo => nothing_left_is_fine(file.undo(now)),
            Deed::Redo => nothing_left_is_fine(file.redo(now)),
            Deed::Merge { from } => {
                let other = *from as usize % others;
                let paths = [self.path(other)];
                let file = &mut self.files[who];
                let plan =
                    file.plan_merge(&paths, now, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
                assert!(!plan.has_refused(), "{plan:?}");
                file.merge(&plan, None, now).unwrap();
            }
            Deed::Reopen => {
                let path = self.path(who);
                self.random += 1;
                self.files[who] = SessionFile::open(&path, writer(who as u64, self.random), now).unwrap();
            }
        }
    }

    /// Merges files into a new one.
    pub fn merge(&self, name: &str, files: &[PathBuf]) -> (PathBuf, Merged) {
        let out = self.folder.path().join(name);
        let merged = merge_into(&out, files, Default::default(), self.clock, &mut |_| {
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
        assert!(merged.content_hash.is_some(), "{merged:?}");
        (out, merged)
    }
}

fn nothing_left_is_fine(result: kelechek_core::Result<()>) {
    if let Err(error) = result {
        assert!(matches!(error, Error::NothingToUndo), "{error}");
    }
}

/// Everything that a file shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Everything {
    pub material: Material,
    pub links: Vec<Link>,
    pub aliases: Vec<Alias>,
    pub conflicts: Page,
    pub counts: Counts,
    pub support: Vec<Standing>,
    pub organised: BTreeMap<SessionId, Organised>,
    pub board: Board,
}

/// Everything that an open file shows.
pub fn everything(file: &SessionFile) -> Everything {
    let everything = Everything {
        material: file.material(None).unwrap(),
        links: file.links().unwrap(),
        aliases: file.aliases().unwrap(),
        conflicts: file.conflicts(None, 0, u32::MAX).unwrap(),
        counts: file.counts().unwrap(),
        support: file.support(None).unwrap(),
        organised: file.organised().unwrap(),
        board: file.board(file.sessions().unwrap()[0].id, None).unwrap(),
    };
    // Read one by one they are what they are in the list.
    for contribution in file.contributions(&Default::default()).unwrap() {
        assert_eq!(file.contribution(contribution.id).unwrap(), contribution);
    }
    everything
}

/// Everything that a file shows, and the hash of what it holds.
pub fn shown(path: &Path) -> (String, Everything) {
    let file = SessionFile::read(path).unwrap();
    (file.verified().content_hash.to_string(), everything(&file))
}

/// How many histories each property is tried on: a useful number, or as many as `PROPTEST_CASES` says.
pub fn cases() -> ProptestConfig {
    match std::env::var("PROPTEST_CASES") {
        Ok(_) => ProptestConfig::default(),
        Err(_) => ProptestConfig::with_cases(32),
    }
}

/// How often something else is tried: usually, and in the long run, in which somebody says how many histories are tried.
pub fn number_of(usually: u32, long: u32) -> u32 {
    if std::env::var_os("PROPTEST_CASES").is_some() { long } else { usually }
}

/// A history that is always the same for the same seed.
pub fn any_history(seed: u64, people: usize, deeds: usize) -> (usize, Vec<(u8, Deed)>) {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), random);
    let deeds = proptest::collection::vec((any::<u8>(), deed()), deeds);
    (people, deeds.new_tree(&mut runner).unwrap().current())
}
