//! A disk that may lose its power: what was not synced when it happens is there, or not, or torn.
//!
//! Of the data of a file, each sector of 512 bytes that was written since the file was last synced holds what was there
//! before, what was written, or noise. Of the entries of a folder, each change since the folder was last synced took place or
//! not, also the deletion of a journal. A sync of a file makes durable what is in the file, and not its name.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kelechek_tests::Random;

use super::trace::Op;

const SECTOR: usize = 512;

/// What becomes of what was not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsynced {
    Lost,
    Kept,
    /// Each for itself.
    Torn,
}

#[derive(Clone, Debug)]
enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Truncate(usize),
}

impl Change {
    fn apply(&self, content: &mut Vec<u8>) {
        match self {
            Self::Write { at, bytes } => {
                if content.len() < at + bytes.len() {
                    content.resize(at + bytes.len(), 0);
                }
                content[*at..at + bytes.len()].copy_from_slice(bytes);
            }
            Self::Truncate(length) => content.resize(*length, 0),
        }
    }
}

#[derive(Clone, Debug, Default)]
struct Inode {
    durable: Vec<u8>,
    pending: Vec<Change>,
}

#[derive(Clone, Debug)]
enum Entry {
    Made { path: PathBuf, inode: usize },
    Gone { path: PathBuf },
    Moved { from: PathBuf, to: PathBuf, inode: usize },
}

impl Entry {
    fn folder(&self) -> Option<&Path> {
        match self {
            Self::Made { path, .. } | Self::Gone { path } | Self::Moved { to: path, .. } => path.parent(),
        }
    }

    fn apply(&self, names: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Self::Made { path, inode } => drop(names.insert(path.clone(), *inode)),
            Self::Gone { path } => drop(names.remove(path)),
            Self::Moved { from, to, inode } => {
                if names.get(from) == Some(inode) {
                    names.remove(from);
                }
                names.insert(to.clone(), *inode);
            }
        }
    }
}

/// The files below one folder.
#[derive(Clone, Debug, Default)]
pub struct Disk {
    inodes: Vec<Inode>,
    live: BTreeMap<PathBuf, usize>,
    durable: BTreeMap<PathBuf, usize>,
    pending: Vec<Entry>,
    /// A disk that says that it has synced, and has not.
    pub lies: bool,
}

impl Disk {
    /// A disk that holds these files, all of them synced.
    pub fn holding(files: &BTreeMap<PathBuf, Vec<u8>>) -> Self {
        let mut disk = Self::default();
        for (path, content) in files {
            disk.durable.insert(path.clone(), disk.inodes.len());
            disk.inodes.push(Inode { durable: content.clone(), pending: vec![] });
        }
        disk.live = disk.durable.clone();
        disk
    }

    /// Does what was asked.
    pub fn obey(&mut self, op: &Op) {
        match op {
            Op::Open { path, emptied } => {
                let is_new = !self.live.contains_key(path);
                if is_new {
                    self.live.insert(path.clone(), self.inodes.len());
                    self.pending.push(Entry::Made { path: path.clone(), inode: self.inodes.len() });
                    self.inodes.push(Inode::default());
                }
                if *emptied && !is_new {
                    self.change(path, Change::Truncate(0));
                }
            }
            Op::Write { path, at, bytes } => {
                self.change(path, Change::Write { at: *at, bytes: bytes.clone() })
            }
            Op::Truncate { path, length } => self.change(path, Change::Truncate(*length)),
            Op::Sync { .. } if self.lies => {}
            Op::Sync { path } => self.sync(path),
            Op::Unlink { path } => {
                if self.live.remove(path).is_some() {
                    self.pending.push(Entry::Gone { path: path.clone() });
                }
            }
            Op::Rename { from, to } => {
                if let Some(inode) = self.live.remove(from) {
                    self.live.insert(to.clone(), inode);
                    self.pending.push(Entry::Moved { from: from.clone(), to: to.clone(), inode });
                }
            }
            Op::Link { from, to } => {
                if let Some(inode) = self.live.get(from).copied() {
                    self.live.insert(to.clone(), inode);
                    self.pending.push(Entry::Made { path: to.clone(), inode });
                }
            }
            Op::Said => {}
        }
    }

    fn change(&mut self, path: &Path, change: Change) {
        if let Some(inode) = self.live.get(path) {
            self.inodes[*inode].pending.push(change);
        }
    }

    fn sync(&mut self, path: &Path) {
        if let Some(inode) = self.live.get(path) {
            let Inode { durable, pending } = &mut self.inodes[*inode];
            pending.drain(..).for_each(|change| change.apply(durable));
        } else {
            let (done, left) = std::mem::take(&mut self.pending)
                .into_iter()
                .partition(|entry: &Entry| entry.folder() == Some(path));
            self.pending = left;
            done.iter().for_each(|entry: &Entry| entry.apply(&mut self.durable));
        }
    }

    /// What is found when the power is back.
    pub fn after_power_loss(&self, unsynced: Unsynced, random: &mut Random) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut names = self.durable.clone();
        for entry in &self.pending {
            if keeps(unsynced, random) {
                entry.apply(&mut names);
            }
        }
        let content = |inode: &usize, random: &mut Random| {
            let Inode { durable, pending } = &self.inodes[*inode];
            let mut content = durable.clone();
            for change in pending {
                for piece in pieces(change) {
                    if keeps(unsynced, random) {
                        piece.apply(&mut content);
                    } else if unsynced == Unsynced::Torn && random.below(4) == 0 {
                        noisy(piece, random).apply(&mut content);
                    }
                }
            }
            content
        };
        names.iter().map(|(path, inode)| (path.clone(), content(inode, random))).collect()
    }
}

fn keeps(unsynced: Unsynced, random: &mut Random) -> bool {
    match unsynced {
        Unsynced::Lost => false,
        Unsynced::Kept => true,
        Unsynced::Torn => random.below(2) == 0,
    }
}

/// A change, sector by sector.
fn pieces(change: &Change) -> Vec<Change> {
    let Change::Write { at, bytes } = change else { return vec![change.clone()] };
    let (mut pieces, mut from) = (vec![], 0);
    while from < bytes.len() {
        let to = bytes.len().min((at + from) / SECTOR * SECTOR + SECTOR - at);
        pieces.push(Change::Write { at: at + from, bytes: bytes[from..to].to_vec() });
        from = to;
    }
    pieces
}

fn noisy(piece: Change, random: &mut Random) -> Change {
    match piece {
        Change::Write { at, mut bytes } => {
            bytes.iter_mut().for_each(|byte| *byte = (random.number() >> 30) as u8);
            Change::Write { at, bytes }
        }
        other => other,
    }
}

#[test]
fn what_is_synced_stays_and_a_file_without_its_name_is_not_there() {
    let (a, folder) = (PathBuf::from("/r/a"), PathBuf::from("/r"));
    let mut disk = Disk::default();
    let mut random = Random::new(1);
    disk.obey(&Op::Open { path: a.clone(), emptied: false });
    disk.obey(&Op::Write { path: a.clone(), at: 0, bytes: vec![1; 700] });
    disk.obey(&Op::Sync { path: a.clone() });
    assert!(disk.after_power_loss(Unsynced::Lost, &mut random).is_empty());
    disk.obey(&Op::Sync { path: folder.clone() });
    assert_eq!(disk.after_power_loss(Unsynced::Lost, &mut random)[&a], vec![1; 700]);
    disk.obey(&Op::Write { path: a.clone(), at: 500, bytes: vec![2; 100] });
    assert_eq!(disk.after_power_loss(Unsynced::Lost, &mut random)[&a], vec![1; 700]);
    assert_eq!(disk.after_power_loss(Unsynced::Kept, &mut random)[&a][500..600], [2; 100]);
    disk.obey(&Op::Unlink { path: a.clone() });
    assert!(disk.after_power_loss(Unsynced::Lost, &mut random).contains_key(&a));
    disk.obey(&Op::Sync { path: folder });
    assert!(disk.after_power_loss(Unsynced::Torn, &mut random).is_empty());
}
