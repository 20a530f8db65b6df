//! Merging a file of which the archive holds much already: what is there byte for byte is not hashed a second time, and
//! everything else is. The same with the archive itself, where its bytes are those with which the last merge left it.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use kelechek_core::contribution::NewContribution;
use kelechek_core::event::{Digest, Fields, SetHash};
use kelechek_core::file::Damage;
use kelechek_core::merge::{Choice, FilePlan, Merged, Records, merge_into};
use kelechek_core::{Error, SessionFile};
use kelechek_tests::by_hand::{self, Hand, Said};
use kelechek_tests::{file_with_session, morning};
use rusqlite::{Connection, params};
use tempfile::TempDir;
use uuid::Uuid;

struct Place {
    folder: TempDir,
    archive: PathBuf,
    incoming: PathBuf,
}

/// An incoming file of five contributions, and an archive that holds four of them.
fn place() -> Place {
    let folder = TempDir::new().unwrap();
    let [archive, incoming] = ["archive", "incoming"].map(|name| folder.path().join(name));
    let (mut file, session) = file_with_session(&incoming);
    let mut add = |number: usize| {
        let new = NewContribution::text(session, format!("Таза суу жок, {number}"));
        file.add_contribution(&new, morning()).unwrap();
    };
    (0..4).for_each(&mut add);
    merged(&archive, &incoming);
    add(4);
    Place { folder, archive, incoming }
}

fn merge(archive: &Path, incoming: &Path) -> kelechek_core::Result<Merged> {
    let records = Records::in_folder(archive.with_file_name("merges"));
    let choice = Choice { records: Some(&records), ..Choice::default() };
    merge_into(archive, &[incoming.to_owned()], choice, morning(), &mut |_| ControlFlow::Continue(()))
}

fn merged(archive: &Path, incoming: &Path) -> FilePlan {
    let plan = merge(archive, incoming).unwrap().files.remove(0);
    assert!(plan.refused.is_none(), "{plan:?}");
    plan
}

/// Changes a file by hand, and says in it again how many events it has, as somebody would who means to deceive.
fn tamper(path: &Path, sql: &str, params: impl rusqlite::Params) {
    let connection = Connection::open(path).unwrap();
    assert!(connection.execute(sql, params).unwrap() > 0, "{sql}");
    let mut set = SetHash::default();
    let mut digests = connection.prepare("SELECT digest FROM event").unwrap();
    digests.query_map([], |row| row.get(0)).unwrap().for_each(|digest| set.add(&Digest(digest.unwrap())));
    let value = [&set.count.to_be_bytes()[..], &set.sum()].concat();
    connection.execute("UPDATE meta SET value = ?1", [value]).unwrap();
}

#[test]
fn only_what_is_new_comes_in_and_the_rest_is_counted_as_known() {
    let Place { archive, incoming, folder: _folder } = place();
    let plan = merged(&archive, &incoming);
    assert_eq!((plan.new, plan.contributions), (1, 1));
    let (ours, theirs) = (SessionFile::read(&archive).unwrap(), SessionFile::read(&incoming).unwrap());
    assert_eq!(ours.verified().content_hash, theirs.verified().content_hash);
    assert_eq!(plan.known as u64, theirs.verified().set.count - 1);
    assert_eq!(merged(&archive, &incoming).new, 0);
}

#[test]
fn an_event_that_is_known_and_was_changed_in_one_byte_is_refused_as_a_new_one_is() {
    const OLD: &str = "WHERE no = (SELECT max(no) - 1 FROM event)";
    const NEW: &str = "WHERE no = (SELECT max(no) FROM event)";
    let flipped = |column: &str| {
        format!("{column} = CAST(substr({column}, 1, 5) || x'00' || substr({column}, 7) AS BLOB)")
    };
    for place_in_file in [OLD, NEW] {
        for change in [
            flipped("payload"),
            flipped("salt"),
            flipped("commitment"),
            flipped("entity"),
            "hlc = hlc + 1".to_owned(),
            "entity_kind = 'weather'".to_owned(),
            format!("parents = x'{}'", "00".repeat(32)),
            "payload = NULL".to_owned(),
            "salt = zeroblob(17)".to_owned(),
        ] {
            let Place { archive, incoming, folder: _folder } = place();
            let before = std::fs::read(&archive).unwrap();
            tamper(&incoming, &format!("UPDATE event SET {change} {place_in_file}"), []);
            let out = merge(&archive, &incoming).unwrap();
            let refused = &out.files[0].refused;
            assert!(
                matches!(refused, Some(Error::DamagedFile { damage: Damage::Digest | Damage::Form, .. })),
                "{change} {place_in_file}: {refused:?}"
            );
            assert!(std::fs::read(&archive).unwrap() == before, "{change}");
        }
    }
}

#[test]
fn a_known_event_that_is_missing_is_missed() {
    let Place { archive, incoming, folder: _folder } = place();
    tamper(&incoming, "DELETE FROM event WHERE seq = 3", []);
    let refused = &merge(&archive, &incoming).unwrap().files[0].refused;
    assert!(matches!(refused, Some(Error::DamagedFile { damage: Damage::Gap, .. })), "{refused:?}");
}

#[test]
fn known_events_under_a_number_that_is_no_replica_are_refused() {
    let Place { archive, incoming, folder: _folder } = place();
    tamper(&incoming, "UPDATE event SET replica = 99 WHERE seq = 2", []);
    let refused = &merge(&archive, &incoming).unwrap().files[0].refused;
    assert!(matches!(refused, Some(Error::DamagedFile { damage: Damage::Attribution, .. })), "{refused:?}");
}

#[test]
fn known_events_that_are_put_into_somebody_elses_mouth_are_refused() {
    let Place { archive, incoming, folder } = place();
    // The whole file of a note-taker, said to be another one's: the replica has the same id, and another author.
    let told = folder.path().join("told");
    let connection = Connection::open(&incoming).unwrap();
    let id: Uuid = connection
        .query_row("SELECT id FROM replica WHERE app_version <> 'template'", [], |row| row.get(0))
        .unwrap();
    let hand = Hand { replica: id, author: Uuid::from_u128(666), app_version: "test".into() };
    let mut fields = Fields::default();
    fields.set("text", "мен айткан эмесмин");
    by_hand::write_as(&told, &hand, &[Said::new("contribution", Uuid::from_u128(1), fields)]);
    let refused = &merge(&archive, &told).unwrap().files[0].refused;
    assert!(matches!(refused, Some(Error::DamagedFile { damage: Damage::Attribution, .. })), "{refused:?}");
}

#[test]
fn an_archive_that_is_damaged_is_found_out_even_where_the_incoming_file_is_whole() {
    let Place { archive, incoming, folder: _folder } = place();
    tamper(&archive, "UPDATE event SET hlc = hlc + 1 WHERE seq = 3", params![]);
    let before = std::fs::read(&archive).unwrap();
    let error = merge(&archive, &incoming).unwrap_err();
    assert!(
        matches!(&error, Error::DamagedFile { path, damage: Damage::Digest } if *path == archive),
        "{error:?}"
    );
    assert!(std::fs::read(&archive).unwrap() == before);
}

#[test]
fn an_archive_that_was_damaged_after_the_last_merge_is_found_out_in_every_page() {
    let Place { archive, incoming, folder: _folder } = place();
    assert!(merged(&archive, &incoming).new > 0);
    let whole = std::fs::read(&archive).unwrap();
    let mut found_out = 0;
    for at in (200..whole.len()).step_by(997) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x10;
        std::fs::write(&archive, &bytes).unwrap();
        match merge(&archive, &incoming) {
            Err(_) => found_out += 1,
            // Space that is in no use: nothing of what the file says has changed.
            Ok(merged) => {
                assert_eq!(merged.content_hash, SessionFile::read(&incoming).unwrap().content_hash().ok())
            }
        }
    }
    assert!(found_out > 5, "{found_out}");
}

#[test]
fn what_was_erased_here_stays_erased_when_an_old_copy_comes_back() {
    let folder = TempDir::new().unwrap();
    let [archive, old] = ["archive", "old"].map(|name| folder.path().join(name));
    let contribution = Uuid::from_u128(1);
    let mut text = Fields::default();
    text.set("text", "жашыруун");
    let mut target = Fields::default();
    target.set("target_kind", "contribution");
    target.set("target", contribution);
    let said = Said::new("contribution", contribution, text);
    let redaction = Said::new("redaction", Uuid::from_u128(2), target);
    by_hand::write(&archive, &[Said { erased: true, ..said.clone() }, redaction.clone()]);
    by_hand::write(&old, &[said, redaction]);
    let before = std::fs::read(&archive).unwrap();
    let plan = merged(&archive, &old);
    assert_eq!((plan.new, plan.known), (0, 2));
    assert!(std::fs::read(&archive).unwrap() == before);
}
