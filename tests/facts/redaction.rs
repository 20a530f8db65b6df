//! What the encoding already promises about redactions: whatever the order of arrival, a redacted entity shows nothing.

use kelechek_core::SessionFile;
use kelechek_core::contribution::NewContribution;
use kelechek_core::event::{Fields, Value};
use kelechek_tests::by_hand::{self, Said};
use kelechek_tests::{file_with_session, morning};
use tempfile::TempDir;
use uuid::Uuid;

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
    by_hand::write(&redacted, &[Said::new("redaction", Uuid::from_u128(78), fields)]);

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

#[test]
fn a_redaction_is_neither_deleted_nor_turned_elsewhere() {
    let folder = TempDir::new().unwrap();
    let (said, redacted) = (folder.path().join("said.kelechek"), folder.path().join("redacted.kelechek"));
    let (mut file, session) = file_with_session(&said);
    let secret = file.add_contribution(&NewContribution::text(session, "жашыруун сөз"), morning()).unwrap();
    drop(file);
    let mut first = Fields::default();
    first.set("target_kind", "contribution");
    first.set("target", secret.id.0);
    let redaction = Uuid::from_u128(78);
    for later in [
        ("deleted", Value::from(true)),
        ("target", Uuid::from_u128(9).into()),
        ("target_kind", "theme".into()),
    ] {
        let mut fields = Fields::default();
        fields.set(later.0, later.1);
        let _ = std::fs::remove_file(&redacted);
        by_hand::write(
            &redacted,
            &[
                Said::new("redaction", redaction, first.clone()),
                Said { supersedes: vec![0], ..Said::new("redaction", redaction, fields) },
            ],
        );
        let out = folder.path().join("out.kelechek");
        let _ = std::fs::remove_file(&out);
        by_hand::merge(&out, &[said.clone(), redacted.clone()]).unwrap();
        let shown = SessionFile::read(&out).unwrap().contribution(secret.id).unwrap();
        assert!(shown.redacted && shown.text.is_empty(), "{}: {shown:?}", later.0);
    }
}
