//! What a page that is not ours any more could ask of the program: nothing that it is not meant to, and nothing too large.

use std::fs;

use kelechek_core::SessionFile;
use kelechek_tests::harness::{Person, Window};
use serde_json::{Value, json};

use crate::meeting;

/// Calls a command past the typed bindings; answers with what came of it.
const CALL: &str = "
const [command, parameters, answer] = arguments;
if (parameters.grow) parameters.typed.text = 'ө'.repeat(parameters.grow);
window.__TAURI_INTERNALS__.invoke(command, parameters).then(
  (done) => answer({ done: done === undefined ? null : done }),
  (refused) => answer({ refused }),
);";

async fn call(window: &Window<'_>, command: &str, parameters: Value) -> Value {
    window.ask_later(CALL, vec![json!(command), parameters]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_window_is_not_allowed_cannot_be_called() {
    let person = Person::new();
    let folder = tempfile::tempdir().expect("a folder");
    let file = meeting::write(folder.path(), "a.kelechek", &["Таза суу жок"]);
    let window = Window::open(&person, &[&file]).await;
    let secret = folder.path().join("secret");
    fs::write(&secret, "secret").expect("a secret");
    for (command, parameters) in [
        ("plugin:dialog|open", json!({ "options": {} })),
        ("plugin:dialog|save", json!({ "options": {} })),
        ("plugin:fs|read_text_file", json!({ "path": secret })),
        ("plugin:shell|execute", json!({ "program": "sh", "args": ["-c", "true"] })),
        ("plugin:window|create", json!({ "options": { "label": "other", "url": "https://example.org" } })),
        ("plugin:webview|create_webview_window", json!({ "options": { "label": "other" } })),
        ("plugin:event|emit", json!({ "event": "tauri://close-requested" })),
        ("plugin:path|resolve_directory", json!({ "directory": 21 })),
        ("plugin:app|version", json!({})),
        ("remove_everything", json!({})),
    ] {
        let answer = call(&window, command, parameters).await;
        assert!(answer.get("refused").is_some(), "{command} was answered: {answer}");
    }
    // No command takes a path: what comes beside its own parameters is not looked at.
    person.answers(&[]);
    let answer = call(&window, "open_file", json!({ "path": secret })).await;
    assert_eq!(answer, json!({ "done": null }), "the person at the dialog chose nothing");
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_or_of_another_form_is_refused_and_changes_nothing() {
    let person = Person::new();
    let folder = tempfile::tempdir().expect("a folder");
    let file = meeting::write(folder.path(), "a.kelechek", &["Таза суу жок"]);
    let before = SessionFile::read(&file).expect("the file").verified().content_hash;
    let session = SessionFile::read(&file).expect("the file").sessions().expect("its sessions")[0].id;
    let window = Window::open(&person, &[&file]).await;
    window.is_shown("main[data-screen=capture]").await;
    // Twelve megabytes, of which a file would take four.
    let typed = json!({
        "text": "", "language": null, "theme": null, "horizon": null, "kind": null, "verbatim": false,
        "participant": null, "group": null, "said_at": null, "parked": false, "may_be_quoted": "yes", "tags": [],
    });
    let answer =
        call(&window, "add_contribution", json!({ "session": session, "typed": typed, "grow": 6_000_000 }))
            .await;
    assert_eq!(answer["refused"]["code"], json!("text-too-long"), "{answer}");
    for (command, parameters) in [
        ("add_contribution", json!({ "session": "../../etc/passwd", "typed": typed })),
        ("add_contribution", json!({ "session": session, "typed": 7 })),
        ("open_recent", json!({ "at": -1 })),
        ("open_recent", json!({ "at": 4_000_000_000_u32 })),
        ("keep_unfinished", json!({ "session": "../../x", "text": "x" })),
        ("contributions_page", json!({ "session": session, "from": "0; DROP TABLE event", "count": 1 })),
    ] {
        let answer = call(&window, command, parameters.clone()).await;
        assert!(answer.get("refused").is_some(), "{command} {parameters}: {answer}");
    }
    window.close().await;
    assert_eq!(SessionFile::read(&file).expect("the file").verified().content_hash, before);
}
