//! The window, and what it is given to work with.

use std::path::PathBuf;

use kelechek_core::merge::Records;
use tauri::{App, Manager, WebviewUrl, WebviewWindowBuilder};

use crate::attachment::Dropped;
use crate::backup::{self, BackupPlace};
use crate::bindings::bindings;
use crate::cluster::Proposing;
use crate::contribution::unfinished::Unfinished;
use crate::happening::{self, Listener};
use crate::link::Looking;
use crate::log::{Log, fault};
use crate::merge::Preparing;
use crate::open_file::{OpenFile, Places};
use crate::page;
use crate::projector::Projecting;
use crate::report::{Reporting, preview};
use crate::sealed::Waiting;
use crate::session_file::given::Given;
use crate::settings::SettingsFile;
use crate::template::OwnTemplates;
use crate::theme::Learned;
use crate::vision::Drafted;

/// Whether there is a screen at all. Without one the toolkit would abort in the middle of its own words.
pub fn has_a_screen() -> bool {
    let named = |variable| std::env::var_os(variable).is_some_and(|display| !display.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Opens the window and returns when it has been closed. `file` is what was named on the command line.
pub fn run(file: Option<PathBuf>) -> tauri::Result<()> {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .register_uri_scheme_protocol(preview::SCHEME, preview::answer)
        .on_window_event(happening::tell)
        .invoke_handler(bindings().invoke_handler())
        .setup(move |app| Ok(prepare(app, file)?))
        .run(tauri::generate_context!())
}

fn prepare(app: &mut App, file: Option<PathBuf>) -> tauri::Result<()> {
    // The folders are named after the program and not after Tauri's identifier, so that the command line finds them too.
    let configuration = app.path().config_dir()?.join("kelechek");
    let settings = SettingsFile::at(configuration.join("settings.json"));
    let data = app.path().data_dir()?.join("kelechek");
    // Only Linux has a folder for what lives as long as somebody is logged in.
    let locks = app.path().runtime_dir().map_or(data.join("open"), |folder| folder.join("kelechek"));
    let open = OpenFile::new(Places { installation: configuration.join("installation"), locks });
    app.manage(Log::in_folder(data.join("log")));
    fault::watch_threads();
    log::info!("Kelechek {} begins", env!("CARGO_PKG_VERSION"));
    app.manage(Records::in_folder(data.join("merges")));
    app.manage(Unfinished::in_folder(data.join("unfinished")));
    app.manage(OwnTemplates::in_folder(data.join("templates")));
    app.manage(Dropped::default());
    app.manage(Given::new(file));
    app.manage(open);
    app.manage(settings);
    app.manage(Preparing::default());
    app.manage(Waiting::default());
    app.manage(Drafted::new());
    app.manage(Reporting::new());
    app.manage(Looking::new());
    app.manage(Proposing::new());
    app.manage(Projecting::default());
    app.manage(Learned::default());
    app.manage(Listener::default());
    app.manage(BackupPlace(data.join("backups")));
    backup::begin(app.handle());
    open_window(app)
}

/// The title in the window's frame follows the title of the page, so that it is in the chosen language at any moment
/// without the page being allowed to touch the window.
fn open_window(app: &App) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Kelechek")
        // What a laptop of 1366 × 768 leaves beside the system's own bars.
        .inner_size(1280.0, 680.0)
        .min_inner_size(480.0, 400.0)
        .center()
        // A keyboard without Latin letters has no Ctrl+V that the system would know: the page pastes in its place.
        .enable_clipboard_access()
        .on_document_title_changed(|window, title| {
            // A window that has just been closed has no title to set, and nobody to tell.
            let _ = window.set_title(&title);
        })
        .build()?;
    page::loads_anew(&window)
}
