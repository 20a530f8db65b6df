//! Faults of the program itself.

use std::panic::PanicHookInfo;

use serde::Deserialize;
use specta::Type;

use super::without_words;

/// Something in the page that nobody has caught.
#[derive(Debug, Deserialize, Type)]
pub struct PageFault {
    /// What the page's engine says of it.
    message: String,
    /// Where in the page's scripts: file, line and column.
    place: String,
}

/// Notes a fault of the page.
#[tauri::command]
#[specta::specta]
pub fn note_fault(fault: PageFault) {
    log::error!("page: {} at {}", without_words(&fault.message), file_of(&fault.place));
}

/// From now on a panic of any thread is noted, too.
pub fn watch_threads() {
    std::panic::set_hook(Box::new(of_a_thread));
}

/// A thread has panicked: where is told, and why as far as it quotes nobody.
fn of_a_thread(panic: &PanicHookInfo<'_>) {
    let why = without_words(panic.payload_as_str().unwrap_or("no reason"));
    let place =
        panic.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
    log::error!("panic: {why} at {}", file_of(&place));
    // Where a desktop keeps what its programs print, it keeps it for long.
    eprintln!("Kelechek has met a fault at {place}: {why}");
}

/// The name of a file, with the line, without the folders that it lies in on somebody's computer.
fn file_of(place: &str) -> &str {
    place.rsplit(['/', '\\']).next().unwrap_or(place)
}
