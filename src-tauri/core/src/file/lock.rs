//! The lock that says in which window a file is open: advisory, in a folder of the person's own and never beside the file,
//! and released by the system when the program ends, however it ends.
//!
//! It keeps two windows from each taking the same file for its own. It does not guard the file: a command may write to it
//! meanwhile, and SQLite's own locks keep writes apart.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use super::create::make_private;
use crate::error::{Error, Result};

/// As long as it lives, the file is this window's.
#[derive(Debug)]
pub struct Lock {
    name: String,
    _file: File,
}

impl Lock {
    /// Takes the lock on the file at `path`, kept in `folder`, which is made where it is not there.
    ///
    /// # Errors
    /// [`Error::FileInUse`] where another window has it; [`Error::FileMissing`]; what kept the system from keeping a lock.
    pub fn take(path: &Path, folder: &Path) -> Result<Self> {
        let name = name(path)?;
        let kept = folder.join(format!("{name}.lock"));
        let open = || -> std::io::Result<File> {
            make_private(folder)?;
            OpenOptions::new().create(true).truncate(false).write(true).open(&kept)
        };
        let file = open().map_err(|error| Error::writing(&kept, &error))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { name, _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::FileInUse(path.to_owned())),
            Err(TryLockError::Error(error)) => Err(Error::writing(&kept, &error)),
        }
    }

    /// Whether it is the lock on this file, whatever name that goes by.
    pub fn is_on(&self, path: &Path) -> bool {
        name(path).is_ok_and(|name| name == self.name)
    }
}

/// One name for a file by however many names it goes: its place on its disk. It is asked for without opening the file, for
/// closing it again would drop SQLite's locks.
#[cfg(unix)]
fn name(path: &Path) -> Result<String> {
    use std::os::unix::fs::MetadataExt;
    let metadata = path.metadata().map_err(|error| Error::reading(path, &error))?;
    Ok(format!("{:x}-{:x}", metadata.dev(), metadata.ino()))
}

/// One name for a file by whatever path it is reached.
#[cfg(not(unix))]
fn name(path: &Path) -> Result<String> {
    let path = path.canonicalize().map_err(|error| Error::reading(path, &error))?;
    Ok(blake3::hash(path.as_os_str().as_encoded_bytes()).to_hex().to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::print_stdout, reason = "what one program tells another")]

    use super::*;

    #[test]
    fn two_names_of_one_file_are_one_file_and_nothing_lies_beside_it() {
        let (folder, locks) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let path = folder.path().join("a.kelechek");
        std::fs::write(&path, "whatever it holds").unwrap();
        let locks = locks.path().join("deep");
        let roundabout = folder.path().join(".").join("a.kelechek");
        let lock = Lock::take(&path, &locks).unwrap();
        for name in [&path, &roundabout] {
            assert!(lock.is_on(name));
            assert!(matches!(Lock::take(name, &locks), Err(Error::FileInUse(_))), "{name:?}");
        }
        #[cfg(unix)]
        {
            let (link, second) = (folder.path().join("link"), folder.path().join("second"));
            std::os::unix::fs::symlink(&path, &link).unwrap();
            assert!(matches!(Lock::take(&link, &locks), Err(Error::FileInUse(_))), "a symbolic link");
            std::fs::remove_file(&link).unwrap();
            std::fs::hard_link(&path, &second).unwrap();
            assert!(matches!(Lock::take(&second, &locks), Err(Error::FileInUse(_))), "a second name");
            std::fs::remove_file(&second).unwrap();
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        drop(lock);
        assert!(Lock::take(&path, &locks).is_ok());
    }

    #[test]
    fn another_file_has_another_lock_and_a_missing_one_has_none() {
        let folder = tempfile::tempdir().unwrap();
        let paths = ["a", "b"].map(|name| folder.path().join(name));
        paths.iter().for_each(|path| std::fs::write(path, "").unwrap());
        let locks = folder.path().join("locks");
        let first = Lock::take(&paths[0], &locks).unwrap();
        assert!(Lock::take(&paths[1], &locks).is_ok());
        assert!(!first.is_on(&paths[1]));
        let missing = folder.path().join("c");
        assert!(matches!(Lock::take(&missing, &locks), Err(Error::FileMissing(_))));
    }

    const OF: &str = "KELECHEK_TEST_LOCK_OF";

    /// Not a test of its own: another program that has a file open, for the test below.
    #[test]
    fn another_program_that_has_a_file_open() {
        let Some(path) = std::env::var_os(OF).map(std::path::PathBuf::from) else { return };
        let _lock = Lock::take(&path, &path.with_extension("locks")).unwrap();
        println!("has it");
        // Until it is killed: nobody writes into this pipe.
        std::io::stdin().read_line(&mut String::new()).unwrap();
    }

    #[test]
    fn a_program_that_is_killed_lets_go_of_its_file() {
        use std::io::{BufRead, BufReader};
        use std::process::{Command, Stdio};

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.kelechek");
        std::fs::write(&path, "").unwrap();
        let mut other = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "file::lock::tests::another_program_that_has_a_file_open", "--nocapture"])
            .env(OF, &path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(other.stdout.take().unwrap()).lines();
        assert!(said.any(|line| line.unwrap().contains("has it")), "it never had the file");
        let locks = path.with_extension("locks");
        assert!(matches!(Lock::take(&path, &locks), Err(Error::FileInUse(_))));
        other.kill().unwrap();
        other.wait().unwrap();
        assert!(Lock::take(&path, &locks).is_ok());
    }
}
