//! Sealing: to a passphrase and to keys, by the program itself, and what it says when something does not fit.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::program::{Place, Run};

const PASSPHRASE: &str = "жети-өгүз тоосунда кар";
const SAID: &str = "эч ким окубай турган пикир";

/// Runs the program with something on its standard input, and with a folder of its own for what is temporary.
fn told(place: &Place, input: &str, arguments: &[&str]) -> Run {
    std::fs::create_dir_all(place.path("temporary")).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_kelechek"))
        .args(arguments)
        .current_dir(place.path(""))
        .env_clear()
        .env("XDG_CONFIG_HOME", place.path("config"))
        .env("XDG_DATA_HOME", place.path("data"))
        .env("TMPDIR", place.path("temporary"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refused at once reads nothing any more.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn place_with_a_file() -> Place {
    let place = Place::new();
    place.new_file("a.kelechek");
    place.run(&["add", "a.kelechek", "--text", SAID]).good();
    place
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn what_is_sealed_to_a_passphrase_opens_with_it_and_says_nothing_without() {
    let place = place_with_a_file();
    let seal = ["seal", "a.kelechek", "-o", "a.age", "--passphrase-stdin"];
    told(&place, &format!("{PASSPHRASE}\n"), &seal).good();
    let sealed = std::fs::read(place.path("a.age")).unwrap();
    assert!(sealed.starts_with(b"age-encryption.org/v1\n"));
    assert!(!holds(&sealed, SAID) && !holds(&sealed, "SQLite"));
    let open = |words: &str, name: &str| {
        told(&place, &format!("{words}\n"), &["unseal", "a.age", "-o", name, "--passphrase-stdin"])
    };
    open(PASSPHRASE, "b.kelechek").good();
    let hash = |name: &str| place.run(&["info", name, "--json"]).json()["content_hash"].clone();
    assert_eq!(hash("a.kelechek"), hash("b.kelechek"));
    let refused = open("башка сөз", "c.kelechek").refused();
    assert!(refused.err.contains("passphrase does not open"), "{}", refused.err);
    assert_eq!(refused.err.trim().lines().count(), 1);
    assert!(!place.path("c.kelechek").exists());
    // A file that is there is not written over.
    let again = open(PASSPHRASE, "b.kelechek").refused();
    assert!(again.err.contains("already exists"), "{}", again.err);
    let left: Vec<_> = std::fs::read_dir(place.path("temporary")).unwrap().collect();
    assert!(left.is_empty(), "left in a temporary place: {left:?}");
    told(&place, "\n", &["seal", "a.kelechek", "-o", "d.age", "--passphrase-stdin"]).refused();
}

#[test]
fn what_is_sealed_to_keys_opens_with_each_of_them_and_with_no_other() {
    let place = place_with_a_file();
    let key = |name: &str| place.run(&["seal", "--new-key", name]).good().out.trim().to_owned();
    let (one, two, _) = (key("one.txt"), key("two.txt"), key("other.txt"));
    place.run(&["seal", "a.kelechek", "-o", "a.age", "--to", &one, &two]).good();
    for (number, name) in ["one.txt", "two.txt"].iter().enumerate() {
        let out = format!("{number}.kelechek");
        place.run(&["unseal", "a.age", "-o", &out, "--key", name]).good();
        place.run(&["verify", &out]).good();
    }
    let refused = place.run(&["unseal", "a.age", "-o", "x.kelechek", "--key", "other.txt"]).refused();
    assert!(refused.err.contains("another key"), "{}", refused.err);
    let refused =
        told(&place, "слово\n", &["unseal", "a.age", "-o", "x.kelechek", "--passphrase-stdin"]).refused();
    assert!(refused.err.contains("sealed to a key"), "{}", refused.err);
    let refused = place.run(&["seal", "a.kelechek", "-o", "b.age", "--to", "age1nonsense"]).refused();
    assert!(refused.err.contains("age1nonsense"), "{}", refused.err);
    let refused = place.run(&["unseal", "a.age", "-o", "x.kelechek", "--key", "a.kelechek"]).refused();
    assert_eq!(refused.err.trim().lines().count(), 1, "{}", refused.err);
    assert!(!place.path("x.kelechek").exists() && !place.path("b.age").exists());
    // Nobody but its owner reads a secret key.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(place.path("one.txt")).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
    place.run(&["seal", "--new-key", "one.txt"]).refused();
}

#[test]
fn what_was_cut_off_or_changed_or_never_sealed_is_refused_in_one_sentence() {
    let place = place_with_a_file();
    let key = place.run(&["seal", "--new-key", "key.txt"]).good().out.trim().to_owned();
    place.run(&["seal", "a.kelechek", "-o", "a.age", "--to", &key]).good();
    let sealed = std::fs::read(place.path("a.age")).unwrap();
    let refused = |name: &str| {
        let refused = place.run(&["unseal", name, "-o", "x.kelechek", "--key", "key.txt"]).refused();
        assert_eq!(refused.err.trim().lines().count(), 1, "{}", refused.err);
        assert!(!place.path("x.kelechek").exists());
        refused.err
    };
    for cut in [1, 20, 100, 180, 300, sealed.len() / 2, sealed.len() - 1] {
        place.write("cut.age", &sealed[..cut]);
        let said = refused("cut.age");
        assert!(said.contains("cannot be opened") || said.contains("not a sealed file"), "{cut}: {said}");
    }
    for at in (0..sealed.len()).step_by(sealed.len() / 40) {
        let mut bytes = sealed.clone();
        bytes[at] ^= 1;
        place.write("changed.age", bytes);
        refused("changed.age");
    }
    assert!(refused("a.kelechek").contains("not a sealed file"));
    // Sealed, and no session file inside.
    place.write("letter.kelechek", "Салам!");
    let said = place.run(&["seal", "letter.kelechek", "-o", "l.age", "--to", &key]).refused().err;
    assert!(said.contains("not a Kelechek session file"), "{said}");
}
