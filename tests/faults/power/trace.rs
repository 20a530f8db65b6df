//! What a program asks of the disk, written down by strace: every write with its bytes, every sync, every change of a folder.
//!
//! So the program under test is the one that is shipped, with SQLite as it is shipped in it, and nothing that it does beside
//! SQLite is left out.

use std::collections::HashMap;
use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The calls that change what lies on a disk, and those that say on which file.
const CALLS: &str = "openat,close,dup,dup2,dup3,fcntl,lseek,write,writev,pwrite64,pwritev,ftruncate,fallocate,fsync,fdatasync,\
                     unlink,unlinkat,rename,renameat,renameat2,link,linkat,copy_file_range,sendfile";

/// One thing that was asked of the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// A file was opened, made where it was not there, and emptied if it says so.
    Open {
        path: PathBuf,
        emptied: bool,
    },
    Write {
        path: PathBuf,
        at: usize,
        bytes: Vec<u8>,
    },
    Truncate {
        path: PathBuf,
        length: usize,
    },
    /// Of a file or of a folder.
    Sync {
        path: PathBuf,
    },
    Unlink {
        path: PathBuf,
    },
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    Link {
        from: PathBuf,
        to: PathBuf,
    },
    /// The program told somebody that something is done.
    Said,
}

/// Whether programs can be traced here.
pub fn can_trace() -> bool {
    Command::new("strace").arg("true").output().is_ok_and(|answer| answer.status.success())
}

/// Runs a program and answers with all that it asked of files below `root`.
pub fn trace(program: &Path, arguments: &[&str], root: &Path, env: &[(&str, PathBuf)]) -> Vec<Op> {
    let log = tempfile::NamedTempFile::new().unwrap();
    let output = Command::new("strace")
        .args(["--follow-forks", "--quiet=all", "--strings-in-hex=all", "--string-limit=100000000"])
        .arg(format!("--trace={CALLS}"))
        .arg("--output")
        .arg(log.path())
        .arg(program)
        .args(arguments)
        .current_dir(root)
        .env_clear()
        .envs(env.iter().map(|(name, value)| (*name, value)))
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    read(&std::fs::read_to_string(log.path()).unwrap(), root)
}

/// An open file, and where in it the next write goes.
#[derive(Clone)]
struct Descriptor {
    path: PathBuf,
    at: usize,
}

fn read(log: &str, root: &Path) -> Vec<Op> {
    let mut unfinished: HashMap<&str, String> = HashMap::new();
    let mut open: HashMap<i64, Descriptor> = HashMap::new();
    let mut ops = vec![];
    for line in log.lines() {
        let (process, rest) = line.split_once(' ').unwrap_or_default();
        let rest = rest.trim_start();
        if let Some(begun) = rest.strip_suffix(" <unfinished ...>") {
            unfinished.insert(process, begun.to_owned());
            continue;
        }
        let whole = match rest.strip_prefix("<... ") {
            Some(resumed) => {
                let (_, end) = resumed.split_once("resumed>").unwrap_or_default();
                unfinished.remove(process).unwrap_or_default() + end
            }
            None => rest.to_owned(),
        };
        if let Some(call) = Call::read(&whole) {
            call.apply(root, &mut open, &mut ops);
        }
    }
    ops
}

/// One system call: its name, its arguments, and what it answered.
struct Call {
    name: String,
    arguments: Vec<String>,
    answer: i64,
}

impl Call {
    fn read(line: &str) -> Option<Self> {
        let (name, rest) = line.split_once('(')?;
        let (arguments, answer) = rest.rsplit_once(") ")?;
        let answer = answer.trim_start().strip_prefix("= ")?;
        let answer = answer.split(' ').next()?.parse().ok()?;
        let arguments = arguments.split(", ").map(str::to_owned).collect();
        Some(Self { name: name.to_owned(), arguments, answer })
    }

    fn number(&self, at: usize) -> i64 {
        self.arguments[at].trim_matches(['}', ']', '{', '[']).parse().unwrap_or(-1)
    }

    fn bytes(&self, at: usize) -> Vec<u8> {
        let text = self.arguments[at].trim_matches('"');
        text.split("\\x").skip(1).map(|hex| u8::from_str_radix(hex, 16).unwrap()).collect()
    }

    fn path(&self, at: usize, root: &Path) -> PathBuf {
        root.join(OsString::from_vec(self.bytes(at)))
    }

    fn apply(&self, root: &Path, open: &mut HashMap<i64, Descriptor>, ops: &mut Vec<Op>) {
        if self.answer < 0 {
            return;
        }
        let below = |path: &Path| path.starts_with(root);
        match self.name.as_str() {
            "openat" => {
                let path = self.path(1, root);
                if below(&path) {
                    let emptied = self.arguments[2].contains("O_TRUNC");
                    if emptied || self.arguments[2].contains("O_CREAT") {
                        ops.push(Op::Open { path: path.clone(), emptied });
                    }
                    open.insert(self.answer, Descriptor { path, at: 0 });
                } else {
                    open.remove(&self.answer);
                }
            }
            "close" => drop(open.remove(&self.number(0))),
            "dup" | "dup2" | "dup3" => self.doubled(open),
            "fcntl" if self.arguments[1].starts_with("F_DUPFD") => self.doubled(open),
            "lseek" => {
                if let Some(file) = open.get_mut(&self.number(0)) {
                    file.at = self.answer as usize;
                }
            }
            "write" if self.number(0) == 1 => ops.push(Op::Said),
            "write" => {
                if let Some(file) = open.get_mut(&self.number(0)) {
                    let bytes = self.bytes(1)[..self.answer as usize].to_vec();
                    let at = file.at;
                    file.at += bytes.len();
                    ops.push(Op::Write { path: file.path.clone(), at, bytes });
                }
            }
            "pwrite64" => {
                if let Some(file) = open.get(&self.number(0)) {
                    let bytes = self.bytes(1)[..self.answer as usize].to_vec();
                    ops.push(Op::Write { path: file.path.clone(), at: self.number(3) as usize, bytes });
                }
            }
            "ftruncate" => {
                if let Some(file) = open.get(&self.number(0)) {
                    ops.push(Op::Truncate { path: file.path.clone(), length: self.number(1) as usize });
                }
            }
            "fsync" | "fdatasync" => {
                if let Some(file) = open.get(&self.number(0)) {
                    ops.push(Op::Sync { path: file.path.clone() });
                }
            }
            "unlink" => self.unlinked(0, root, open, ops),
            "unlinkat" => self.unlinked(1, root, open, ops),
            "rename" => self.moved(0, 1, root, open, ops),
            "renameat" | "renameat2" => self.moved(1, 3, root, open, ops),
            "link" => ops.push(Op::Link { from: self.path(0, root), to: self.path(1, root) }),
            "linkat" => ops.push(Op::Link { from: self.path(1, root), to: self.path(3, root) }),
            // Nothing that the program writes below the root goes by these; were it to, the test would be blind to it.
            "writev" | "pwritev" | "fallocate" | "copy_file_range" | "sendfile" => {
                let to = if self.name == "copy_file_range" { 2 } else { 0 };
                assert!(!open.contains_key(&self.number(to)), "{} is not modelled", self.name);
            }
            _ => {}
        }
    }

    fn doubled(&self, open: &mut HashMap<i64, Descriptor>) {
        if let Some(file) = open.get(&self.number(0)).cloned() {
            open.insert(self.answer, file);
        }
    }

    fn unlinked(&self, at: usize, root: &Path, open: &mut HashMap<i64, Descriptor>, ops: &mut Vec<Op>) {
        let path = self.path(at, root);
        // What is still written to it is written to nothing.
        open.retain(|_, file| file.path != path);
        if path.starts_with(root) {
            ops.push(Op::Unlink { path });
        }
    }

    fn moved(
        &self,
        from: usize,
        to: usize,
        root: &Path,
        open: &mut HashMap<i64, Descriptor>,
        ops: &mut Vec<Op>,
    ) {
        let (from, to) = (self.path(from, root), self.path(to, root));
        open.values_mut().filter(|file| file.path == from).for_each(|file| file.path = to.clone());
        if from.starts_with(root) {
            ops.push(Op::Rename { from, to });
        }
    }
}

#[test]
fn a_trace_is_read_also_where_two_threads_speak_at_once() {
    let log = "\
7  openat(AT_FDCWD, \"\\x2f\\x72\\x2f\\x61\", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 3
8  fsync(9 <unfinished ...>
7  pwrite64(3, \"\\x68\\x69\", 2, 4096) = 2
8  <... fsync resumed>) = 0
7  fsync(3)                         = 0
7  write(1, \"\\x31\\x0a\", 2)          = 2
7  unlink(\"\\x2f\\x72\\x2f\\x61\")        = 0
7  +++ exited with 0 +++
";
    let path = PathBuf::from("/r/a");
    let expected = [
        Op::Open { path: path.clone(), emptied: false },
        Op::Write { path: path.clone(), at: 4096, bytes: b"hi".to_vec() },
        Op::Sync { path: path.clone() },
        Op::Said,
        Op::Unlink { path },
    ];
    assert_eq!(read(log, Path::new("/r")), expected);
}
