//! What the encoding already promises about redactions: whatever the order of arrival, a redacted entity shows nothing.

use kelechek_core::SessionFile;
use kelechek_core::contribution::NewContribution;
use kelechek_core::event::{Digest, Event, Fields, Header, Hlc, SetHash, digest};
use kelechek_core::file::create;
use kelechek_tests::{file_with_session, morning};
use rusqlite::{Connection, params};
use tempfile::TempDir;
use uuid::Uuid;

/// Writes a file by hand, as somebody else's program would from the description of the format.
fn write_by_hand(path: &std::path::Path, events: &[Event]) {
    create::create(path).unwrap();
    let connection = Connection::open(path).unwrap();
    let author = digest::of_author(Uuid::from_u128(1), "", "");
    connection
        .execute(
            "INSERT INTO author VALUES (1, ?1, '', '', ?2)",
            params![Uuid::from_u128(1).as_bytes(), author],
        )
        .unwrap();
    let replica = events[0].header.replica;
    connection
        .execute(
            "INSERT INTO replica VALUES (1, ?1, 1, 'x', ?2)",
            params![replica.as_bytes(), digest::of_replica(replica, &author, "x")],
        )
        .unwrap();
    let mut set = SetHash::default();
    for event in events {
        let kelechek_core::event::Body::Present { salt, payload } = &event.body else { unreachable!() };
        let parents: Vec<Digest> = event.header.parents.clone();
        connection
            .execute(
                "INSERT INTO event VALUES (NULL, 1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                params![
                    event.header.seq,
                    event.header.hlc.0,
                    event.header.entity_kind,
                    event.header.entity.as_bytes(),
                    digest::pack(&parents),
                    &salt[..],
                    payload,
                    event.commitment,
                    event.digest.0
                ],
            )
            .unwrap();
        set.add(&event.digest);
    }
    let value = [&set.count.to_be_bytes()[..], &set.sum()].concat();
    connection.execute("UPDATE meta SET value = ?1", [value]).unwrap();
}

#[test]
fn a_redacted_contribution_shows_its_replacement_in_any_order_of_arrival() {
    let folder = TempDir::new().unwrap();
    let (said, redacted) = (folder.path().join("said.kelechek"), folder.path().join("redacted.kelechek"));
    let (mut file, session) = file_with_session(&said);
    let secret = NewContribution {
        tags: vec!["жашыруун".into()],
        ..NewContribution::text(session, "жашыруун сөз")
    };
    let secret = file.add_contribution(&secret, morning()).unwrap();
    drop(file);

    let mut fields = Fields::default();
    fields.set("target_kind", "contribution");
    fields.set("target", secret.id.0);
    fields.set("replacement", "(өчүрүлдү)");
    let header = Header {
        replica: Uuid::from_u128(77),
        seq: 1,
        hlc: Hlc(1),
        entity_kind: "redaction".into(),
        entity: Uuid::from_u128(78),
        parents: vec![],
    };
    write_by_hand(&redacted, &[Event::new(header, &fields, [3; 16])]);

    for order in [[&said, &redacted], [&redacted, &said]] {
        let out = folder.path().join("out.kelechek");
        let _ = std::fs::remove_file(&out);
        for file in order {
            let merged = kelechek_core::merge::merge_into(
                &out,
                std::slice::from_ref(file),
                Default::default(),
                morning(),
                &mut |_| std::ops::ControlFlow::Continue(()),
            );
            assert!(merged.unwrap().content_hash.is_some());
        }
        let file = SessionFile::read(&out).unwrap();
        let shown = file.contribution(secret.id).unwrap();
        assert!(shown.redacted);
        assert_eq!((shown.text.as_str(), shown.tags.len()), ("(өчүрүлдү)", 0));
        assert!(!format!("{:?}", file.history(secret.id).unwrap()).contains("жашыруун"));
        assert!(!format!("{:?}", file.material(None).unwrap()).contains("жашыруун"));
    }
}
