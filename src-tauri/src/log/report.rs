//! What a person copies who reports a fault: the program, the system, and the end of the log.

use std::fs;
use std::path::Path;

use kelechek_core::language::Language;
use tauri::State;

use super::{Log, NAME};
use crate::settings::SettingsFile;

/// So much of the log at most, in bytes: an afternoon fits.
pub(super) const LONGEST: u64 = 16 * 1024;

/// The text of it. It has no word of what was said, no name and no path.
#[tauri::command]
#[specta::specta]
pub fn bug_report(log: State<'_, Log>, settings: State<'_, SettingsFile>) -> String {
    let language = settings.language().map_or("not chosen", Language::code);
    let engine = tauri::webview_version().unwrap_or_else(|_| "?".to_owned());
    format!(
        "Kelechek {}\n{} {}, web engine {engine}, language {language}\n\n{}",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
        end(&log.folder)
    )
}

/// The last lines of the log, whole ones; empty where there is none.
pub(super) fn end(folder: &Path) -> String {
    let current = folder.join(format!("{NAME}_rCURRENT.log"));
    let bytes = fs::read(current).unwrap_or_default();
    let start = bytes.len().saturating_sub(LONGEST as usize);
    let text = String::from_utf8_lossy(&bytes[start..]);
    match text.split_once('\n') {
        Some((_, whole)) if start > 0 => whole.to_owned(),
        _ => text.into_owned(),
    }
}
