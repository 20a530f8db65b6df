//! The list of commands, from which the interface's typed bindings (`ui/src/ipc/bindings.ts`) are written.

use tauri::Wry;
use tauri_specta::{Builder, collect_commands};

use crate::{
    agenda_item, attachment, backup, balance, cluster, conflict, consent, contribution, group, happening,
    link, log, merge, paper, participant, projector, question, report, sealed, session, session_file,
    settings, shift, support, template, theme, vision,
};

/// Every command that the window can call.
pub fn bindings() -> Builder<Wry> {
    Builder::new().disable_serde_phases().commands(collect_commands![
        settings::read::read_settings,
        log::report::bug_report,
        log::fault::note_fault,
        settings::choose::choose_language,
        settings::choose::choose_appearance,
        settings::choose::choose_note_taker,
        session_file::recent::recent_files,
        session_file::recent::forget_recent,
        template::list::templates,
        session_file::given::being_opened,
        session_file::given::given_file,
        session_file::open::open_file,
        session_file::open::open_recent,
        session_file::new::new_file,
        session_file::open::opened_file,
        session_file::close::close_file,
        session_file::hand_over::hand_over,
        session_file::hand_over::hand_over_sealed,
        sealed::open::open_sealed,
        sealed::open::unseal_to_merge,
        sealed::key::make_key,
        backup::rescue::rescue,
        backup::rescue::restore_backup,
        backup::rescue::salvage_file,
        session_file::outline::outline,
        contribution::page::contributions_page,
        contribution::find::find_contributions,
        contribution::page::contributions_named,
        contribution::add::add_contribution,
        contribution::edit::edit_contribution,
        contribution::delete::delete_contribution,
        contribution::redact::plan_redaction,
        contribution::redact::redact,
        contribution::agree::agree,
        contribution::undo::undo,
        contribution::undo::redo,
        contribution::unfinished::keep_unfinished,
        contribution::unfinished::unfinished,
        theme::learn::learn_themes,
        theme::suggest::suggest_themes,
        merge::choose::files_to_merge,
        merge::choose::choose_files_to_merge,
        merge::choose::leave_out_file,
        merge::plan::plan_merge,
        merge::plan::cancel_merge,
        merge::apply::apply_merge,
        merge::record::former_merges,
        merge::record::take_back_merge,
        merge::redactions::covered,
        merge::redactions::erase_covered,
        conflict::page::conflicts_page,
        conflict::resolve::resolve_conflict,
        conflict::prefer::conflicts_written_by,
        conflict::prefer::prefer_author,
        link::propose::propose_duplicates,
        link::propose::cancel_duplicates,
        link::pair::side_by_side,
        link::decide::decide_duplicate,
        cluster::board::board,
        cluster::board::undo_board,
        cluster::board::redo_board,
        cluster::decide::add_clusters,
        cluster::decide::refuse_clusters,
        cluster::decide::name_cluster,
        cluster::decide::shift_cluster,
        cluster::decide::delete_cluster,
        cluster::decide::merge_clusters,
        cluster::decide::place_contributions,
        cluster::propose::propose_clusters,
        cluster::propose::cancel_proposals,
        support::priorities::prioritised,
        support::record::record_support,
        support::record::retract_support,
        support::record::choose_count,
        support::record::undo_support,
        support::record::redo_support,
        projector::project::open_projector,
        projector::project::end_projector,
        projector::project::project,
        projector::follow::follow_projection,
        projector::follow::close_projector,
        projector::follow::ask_another_question,
        vision::draft::draft_vision,
        vision::draft::cancel_draft,
        vision::decide::accept_lines,
        vision::decide::lock_lines,
        vision::decide::drop_lines,
        vision::decide::restore_lines,
        vision::decide::edit_line,
        report::preview::preview_report,
        report::preview::forget_preview,
        report::write::write_report,
        report::write::cancel_report,
        report::show::show_report,
        happening::follow,
        session::preparation::preparation,
        session::preparation::lacking,
        session::edit::edit_session,
        session::after::edit_debrief,
        session::after::edit_approval,
        theme::prepare::add_theme,
        theme::prepare::edit_theme,
        theme::prepare::delete_theme,
        question::add_question,
        question::edit_question,
        question::delete_question,
        group::add_group,
        group::edit_group,
        group::delete_group,
        participant::add_participants,
        participant::edit_participant,
        participant::delete_participant,
        agenda_item::add_agenda_item,
        agenda_item::edit_agenda_item,
        agenda_item::delete_agenda_item,
        agenda_item::delete_agenda,
        consent::edit_consent_text,
        consent::record_consent,
        shift::shift,
        template::list::forget_template,
        template::save::save_template,
        template::share::share_template,
        template::take::take_template,
        balance::balance,
        balance::floor,
        contribution::parked::parked_contributions,
        contribution::add_several::add_contributions,
        contribution::other_words::other_words,
        contribution::other_words::edit_other_words,
        contribution::history::history,
        paper::pack::write_papers,
        paper::give_back::give_back,
        attachment::attach::attach_photographs,
        attachment::attach::attach_dropped,
        attachment::attach::attach_pasted,
        attachment::change::caption_photograph,
        attachment::change::remove_photograph,
        attachment::change::link_photograph,
        attachment::show::photographs,
        attachment::show::photograph_on_screen,
        settings::choose::choose_text_size,
        settings::choose::choose_photographs,
        backup::folder::backup_folder,
        backup::folder::choose_backup_folder,
        backup::folder::use_usual_backup_folder,
    ])
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use specta_typescript::Typescript;

    use super::bindings;

    /// Set, to anything, it has the test write the bindings instead of comparing them.
    const WRITE: &str = "KELECHEK_WRITE_BINDINGS";

    #[test]
    fn the_committed_bindings_are_those_of_the_commands() {
        let folder = tempfile::tempdir().unwrap();
        let fresh = folder.path().join("bindings.ts");
        bindings().export(Typescript::default(), &fresh).unwrap();
        let fresh = fs::read_to_string(fresh).unwrap();
        let committed = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/bindings.ts");
        if std::env::var_os(WRITE).is_some() {
            fs::write(&committed, &fresh).unwrap();
        }
        let committed = fs::read_to_string(committed).unwrap_or_default();
        assert!(committed == fresh, "ui/src/ipc/bindings.ts is stale: `cargo xtask bindings` writes it anew");
    }

    /// Tauri refuses a command that the capability does not name, but only when it is called.
    #[test]
    fn each_command_may_be_called_by_one_window_and_nothing_else() {
        let allowed = |capability: &str| -> Vec<String> {
            let capability: serde_json::Value = serde_json::from_str(capability).unwrap();
            let permissions = capability["permissions"].as_array().unwrap().iter();
            permissions.map(|permission| permission.as_str().unwrap().to_owned()).collect()
        };
        let projector = allowed(include_str!("../capabilities/projector.json"));
        assert_eq!(
            projector,
            ["allow-follow-projection", "allow-close-projector", "allow-ask-another-question"],
            "what a room may see and do"
        );
        let mut allowed = allowed(include_str!("../capabilities/window.json"));
        allowed.extend(projector);
        allowed.sort();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bindings.ts");
        bindings().export(Typescript::default(), &path).unwrap();
        let text = fs::read_to_string(path).unwrap();
        let mut commands: Vec<String> = text
            .split("=> ")
            .filter(|rest| rest.contains("__TAURI_INVOKE"))
            .filter_map(|rest| rest.split("(\"").nth(1)?.split('"').next())
            .map(|command| format!("allow-{}", command.replace('_', "-")))
            .collect();
        commands.sort();
        assert!(!commands.is_empty(), "the bindings name no command");
        assert_eq!(allowed, commands);
    }
}
