//! A file as a workshop leaves it: several note-takers, short and long contributions, some of them edited.

use std::path::{Path, PathBuf};

use kelechek_core::SessionFile;
use kelechek_core::contribution::{Contribution, Edit, NewContribution};
use kelechek_core::id::SessionId;
use kelechek_core::participant::Code;
use kelechek_tests::{Random, file_with_session, morning, writer};
use tempfile::TempDir;

pub const WORDS: [&str; 12] =
    ["таза", "суу", "жол", "мектеп", "вода", "дорога", "школа", "ночью", "water", "road", "жарык", "көпүрө"];

pub fn words(random: &mut Random, count: u64) -> String {
    let word = |random: &mut Random| WORDS[random.below(WORDS.len() as u64) as usize];
    (0..count).map(|_| word(random)).collect::<Vec<_>>().join(" ")
}

/// A place in memory, where there is one: thousands of synced writes say nothing about what is tested here.
pub fn scratch() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { TempDir::new_in(memory).unwrap() } else { TempDir::new().unwrap() }
}

/// Writes a workshop of so many contributions into a new file.
pub fn workshop(folder: &Path, name: &str, contributions: u64, seed: u64) -> PathBuf {
    let path = folder.join(name);
    let (file, session) = file_with_session(&path);
    drop(file);
    let mut random = Random::new(seed);
    for note_taker in 0..3 {
        let mut file =
            SessionFile::open(&path, writer(note_taker, 1_000 * seed + note_taker), morning()).unwrap();
        for number in 0..contributions / 3 {
            say(&mut file, session, &mut random, number);
        }
    }
    path
}

/// One contribution, every seventh of which is edited and every fiftieth long enough to need pages of its own.
pub fn say(file: &mut SessionFile, session: SessionId, random: &mut Random, number: u64) -> Contribution {
    let length = if number % 50 == 7 { 1_500 } else { 6 + random.below(15) };
    let themes = file.themes(session).unwrap();
    let new = NewContribution {
        theme: Some(themes[random.below(themes.len() as u64) as usize].id),
        participant: Code::read(&format!("P{:02}", 1 + random.below(12))),
        ..NewContribution::text(session, format!("{number} {}", words(random, length)))
    };
    let said = file.add_contribution(&new, morning()).unwrap();
    if number % 7 == 3 {
        let text = Some(format!("{number} {}", words(random, 12)));
        file.edit_contribution(said.id, &Edit { text, ..Edit::default() }, morning()).unwrap();
    }
    said
}

/// All that a file shows of contributions.
pub fn contributions(path: &Path) -> Vec<Contribution> {
    SessionFile::read(path).unwrap().contributions(&Default::default()).unwrap()
}
