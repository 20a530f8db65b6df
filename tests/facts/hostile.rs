//! Files made to do harm: each is refused, and nothing has happened.

use std::path::Path;

use kelechek_core::contribution::NewContribution;
use kelechek_core::event::Fields;
use kelechek_core::file::Damage;
use kelechek_core::{Error, SessionFile, template};
use kelechek_tests::by_hand::{self, Hand, Said};
use kelechek_tests::{file_with_session, morning, writer};
use rusqlite::Connection;
use tempfile::TempDir;
use uuid::Uuid;

#[track_caller]
fn assert_refused(path: &Path, expected: Damage) {
    let read = SessionFile::read(path).err();
    assert!(matches!(read, Some(Error::DamagedFile { damage, .. }) if damage == expected), "read: {read:?}");
    let open = SessionFile::open(path, writer(3, 3), morning()).err();
    assert!(matches!(open, Some(Error::DamagedFile { damage, .. }) if damage == expected), "open: {open:?}");
    let out = path.with_extension("out");
    let merged = by_hand::merge(&out, &[path.to_owned()]).err();
    assert!(
        matches!(merged, Some(Error::DamagedFile { damage, .. }) if damage == expected),
        "merge: {merged:?}"
    );
    assert!(!out.exists());
}

#[test]
fn a_journal_that_names_another_file_does_not_get_it_deleted() {
    let folder = TempDir::new().unwrap();
    let (path, victim) = (folder.path().join("a.kelechek"), folder.path().join("victim.txt"));
    drop(file_with_session(&path));
    std::fs::write(&victim, "somebody's work").unwrap();
    // An empty rollback journal that ends with the name of a "super-journal", as SQLite's description of it says.
    let name = victim.to_str().unwrap().as_bytes();
    let mut journal = vec![0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    for word in [0u32, 7, 1, 512, 4096] {
        journal.extend(word.to_be_bytes());
    }
    journal.resize(512, 0);
    journal.extend(((0x4000_0000u32 / 4096) + 1).to_be_bytes());
    journal.extend(name);
    journal.extend(u32::try_from(name.len()).unwrap().to_be_bytes());
    let sum: u32 = name.iter().map(|byte| u32::from(*byte)).sum();
    journal.extend(sum.to_be_bytes());
    journal.extend([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]);
    let beside = folder.path().join("a.kelechek-journal");
    std::fs::write(&beside, &journal).unwrap();
    assert_refused(&path, Damage::ActiveContent);
    assert_eq!(std::fs::read_to_string(&victim).unwrap(), "somebody's work");
    assert_eq!(std::fs::read(&beside).unwrap(), journal);
}

#[test]
fn a_template_that_is_not_what_everyone_would_write_is_refused() {
    let folder = TempDir::new().unwrap();
    let mut fields = Fields::default();
    fields.set("key", "t");
    let right = template::id_of(&fields.encode());
    let theirs = Hand {
        replica: template::replica(),
        author: template::author(),
        app_version: template::VERSION.into(),
    };
    let cases = [
        ("another author", Hand { author: Uuid::from_u128(5), ..theirs.clone() }, "template", right),
        ("another version", Hand { app_version: "2".into(), ..theirs.clone() }, "template", right),
        ("another replica", Hand { replica: Uuid::from_u128(5), ..theirs.clone() }, "template", right),
        ("another id", theirs.clone(), "template", Uuid::from_u128(5)),
        ("another clock", theirs.clone(), "template", right),
        ("no template", theirs, "weather", right),
    ];
    for (number, (what, hand, kind, id)) in cases.into_iter().enumerate() {
        let path = folder.path().join(format!("{number}.kelechek"));
        by_hand::write_as(&path, &hand, &[Said::new(kind, id, fields.clone())]);
        println!("{what}");
        assert_refused(&path, Damage::Form);
    }
}

#[test]
fn what_is_erased_must_be_named_by_a_redaction_that_is_not_itself_erased() {
    let folder = TempDir::new().unwrap();
    let (contribution, first, second) = (Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3));
    let redaction = |kind: &str, target: Uuid| {
        let mut fields = Fields::default();
        fields.set("target_kind", kind);
        fields.set("target", target);
        fields
    };
    let mut text = Fields::default();
    text.set("text", "жашыруун");
    let said = Said { erased: true, ..Said::new("contribution", contribution, text) };

    let good = folder.path().join("good.kelechek");
    by_hand::write(
        &good,
        &[said.clone(), Said::new("redaction", first, redaction("contribution", contribution))],
    );
    assert!(SessionFile::read(&good).is_ok());

    let alone = folder.path().join("alone.kelechek");
    by_hand::write(&alone, std::slice::from_ref(&said));
    assert_refused(&alone, Damage::Erased);

    let covered = folder.path().join("covered.kelechek");
    let hidden =
        Said { erased: true, ..Said::new("redaction", first, redaction("contribution", contribution)) };
    by_hand::write(&covered, &[hidden, Said::new("redaction", second, redaction("redaction", first))]);
    assert_refused(&covered, Damage::Erased);
}

#[test]
fn whatever_would_run_or_hide_in_a_file_is_refused() {
    let folder = TempDir::new().unwrap();
    let good = folder.path().join("good.kelechek");
    drop(file_with_session(&good));
    let cases = [
        ("a trigger", "CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END", Damage::ActiveContent),
        ("a view", "CREATE VIEW v AS SELECT 1", Damage::ActiveContent),
        ("a virtual table", "CREATE VIRTUAL TABLE f USING fts5(x)", Damage::ActiveContent),
        ("a virtual column", "CREATE TABLE g (a, b AS (a + 1))", Damage::ActiveContent),
        ("a stored column", "CREATE TABLE g (a, b AS (a + 1) STORED)", Damage::ActiveContent),
        ("an index of ours", "CREATE INDEX i ON event (hlc)", Damage::Schema),
        ("an index of ours, spelt otherwise", "CREATE UNIQUE INDEX i ON Event (hlc)", Damage::Schema),
        ("a column more", "ALTER TABLE event ADD COLUMN x BLOB", Damage::Schema),
    ];
    for (number, (what, sql, expected)) in cases.into_iter().enumerate() {
        let path = folder.path().join(format!("{number}.kelechek"));
        std::fs::copy(&good, &path).unwrap();
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        println!("{what}");
        assert_refused(&path, expected);
    }
    let plain = folder.path().join("plain.kelechek");
    std::fs::copy(&good, &plain).unwrap();
    Connection::open(&plain)
        .unwrap()
        .execute_batch("CREATE TABLE note (x); CREATE INDEX n ON note (x)")
        .unwrap();
    assert!(SessionFile::read(&plain).is_ok(), "any other plain table is ignored");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_without_waiting_for_it() {
    let folder = TempDir::new().unwrap();
    let pipe = folder.path().join("pipe.kelechek");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert!(matches!(SessionFile::read(&pipe).err(), Some(Error::NotASessionFile(_))));
    let path = folder.path().join("a.kelechek");
    drop(file_with_session(&path));
    let journal = folder.path().join("a.kelechek-journal");
    assert!(std::process::Command::new("mkfifo").arg(&journal).status().unwrap().success());
    assert_refused(&path, Damage::ActiveContent);
}

#[test]
fn a_template_with_endless_items_implies_a_bounded_number() {
    let folder = TempDir::new().unwrap();
    let (mut file, _) = file_with_session(&folder.path().join("a.kelechek"));
    let themes: Vec<String> =
        (0..20_000).map(|n| format!(r#"{{"key":"t{n}","name":{{"en":"T"}}}}"#)).collect();
    let json = format!(r#"{{"key":"endless","themes":[{}]}}"#, themes.join(","));
    let template = kelechek_core::template::Template::from_json(&json).unwrap();
    let session = file.new_session(&Default::default(), &template, morning()).unwrap();
    assert_eq!(file.themes(session).unwrap().len(), 500);
}

#[test]
fn an_index_that_does_not_say_what_the_events_say_is_noticed() {
    let identity = "CREATE UNIQUE INDEX event_identity ON event (replica, seq, digest)";
    let entity = "CREATE INDEX event_entity ON event (entity)";
    let cases = [
        (
            "event_identity",
            identity,
            "CREATE UNIQUE INDEX event_identity ON event (replica, seq, digest) WHERE no <> 3",
        ),
        (
            "event_identity",
            identity,
            "CREATE UNIQUE INDEX event_identity ON event (replica, seq + (no = 3) * 9, digest)",
        ),
        (
            "event_identity",
            identity,
            "CREATE UNIQUE INDEX event_identity ON event (replica, seq, substr(digest, 1, 31))",
        ),
        ("event_entity", entity, "CREATE INDEX event_entity ON event (entity) WHERE no <> 3"),
        ("event_entity", entity, "CREATE INDEX event_entity ON event (substr(entity, 1, 15))"),
    ];
    for (number, (name, says, is)) in cases.into_iter().enumerate() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.kelechek");
        let (mut file, session) = file_with_session(&path);
        for text in ["Таза суу жок", "Жол жаман"] {
            file.add_contribution(&NewContribution::text(session, text), morning()).unwrap();
        }
        drop(file);
        let connection = Connection::open(&path).unwrap();
        connection.execute_batch(&format!("DROP INDEX {name}; {is}; PRAGMA writable_schema = ON;")).unwrap();
        connection.execute("UPDATE sqlite_schema SET sql = ?1 WHERE name = ?2", [says, name]).unwrap();
        drop(connection);
        println!("case {number}");
        assert_refused(&path, Damage::Structure);
    }
}
