//! Random histories: a few note-takers who share a session, each with a file, writing, merging and changing their minds.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Duration, Utc};
use kelechek_core::contribution::{Edit, Horizon, Kind, NewContribution};
use kelechek_core::id::{ContributionId, SessionId};
use kelechek_core::material::Material;
use kelechek_core::merge::{Choice, Merged, merge_into};
use kelechek_core::participant::Code;
use kelechek_core::redaction::Target;
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{file_with_session, morning, writer};
use proptest::prelude::*;
use tempfile::TempDir;

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

impl World {
    /// Everybody has a copy of the same prepared file.
    pub fn new(people: usize) -> Self {
        let folder = scratch();
        let clock = morning();
        let path = folder.path().join("0.kelechek");
        let (first, session) = file_with_session(&path);
        let mut world = Self { folder, files: vec![first], session, clock, random: 100 };
        for person in 1..people {
            let path = world.path(person);
            world.files[0].save_copy(&path).unwrap();
            world.files.push(SessionFile::open(&path, writer(person as u64, 1), clock).unwrap());
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
        let theme = |n: u8| themes[n as usize % themes.len()].id;
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
                    theme: Some(theme(*on)),
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
                edit(file, *which, Edit { theme: Some(on.map(theme)), ..Edit::default() });
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
            Deed::Undo => nothing_left_is_fine(file.undo(now)),
            Deed::Redo => nothing_left_is_fine(file.redo(now)),
            Deed::Merge { from } => {
                let other = *from as usize % others;
                let paths = [self.path(other)];
                let file = &mut self.files[who];
                let plan =
                    file.plan_merge(&paths, now, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
                assert!(!plan.has_refused(), "{plan:?}");
                file.merge(&plan, now).unwrap();
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
        let merged = merge_into(&out, files, Choice::default(), self.clock, &mut |_| {
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

/// Everything that a file shows, and the hash of what it holds.
pub fn shown(path: &Path) -> (String, Material) {
    let file = SessionFile::read(path).unwrap();
    (file.verified().content_hash.to_string(), file.material(None).unwrap())
}

/// How many histories each property is tried on: a useful number, or as many as `PROPTEST_CASES` says.
pub fn cases() -> ProptestConfig {
    match std::env::var("PROPTEST_CASES") {
        Ok(_) => ProptestConfig::default(),
        Err(_) => ProptestConfig::with_cases(32),
    }
}
