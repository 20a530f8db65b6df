//! Tells Tauri which commands the window may be allowed to call; `capabilities/window.json` then allows each by name.

fn main() {
    // Every command has to be named twice, here and in the capability: what is in one of them only cannot be called.
    let commands = tauri_build::AppManifest::new().commands(&[
        "read_settings",
        "choose_language",
        "choose_appearance",
        "choose_note_taker",
        "recent_files",
        "forget_recent",
        "templates",
        "being_opened",
        "given_file",
        "open_file",
        "open_recent",
        "new_file",
        "opened_file",
        "close_file",
        "hand_over",
        "outline",
        "contributions_page",
        "find_contributions",
        "contributions_named",
        "add_contribution",
        "edit_contribution",
        "delete_contribution",
        "plan_redaction",
        "redact",
        "agree",
        "undo",
        "redo",
        "keep_unfinished",
        "unfinished",
        "learn_themes",
        "suggest_themes",
        "files_to_merge",
        "choose_files_to_merge",
        "leave_out_file",
        "plan_merge",
        "cancel_merge",
        "apply_merge",
        "former_merges",
        "take_back_merge",
        "covered",
        "erase_covered",
        "conflicts_page",
        "resolve_conflict",
        "conflicts_written_by",
        "prefer_author",
        "propose_duplicates",
        "cancel_duplicates",
        "side_by_side",
        "decide_duplicate",
        "draft_vision",
        "cancel_draft",
        "accept_lines",
        "lock_lines",
        "drop_lines",
        "restore_lines",
        "edit_line",
        "write_report",
        "follow",
    ]);
    let interface = std::path::Path::new("../ui/dist/index.html");
    println!("cargo:rerun-if-changed=../ui/dist");
    if !interface.exists() {
        eprintln!(
            "The interface is not built yet: run `npm ci` and `npm run build` in the folder ui first, or start with `cargo xtask run`."
        );
        std::process::exit(1);
    }
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)) {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
