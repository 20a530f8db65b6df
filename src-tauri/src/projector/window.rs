//! The second window itself.

use tauri::{AppHandle, Manager, Monitor, WebviewUrl, WebviewWindowBuilder};

use super::{LABEL, Screen};
use crate::page;

/// Opens it, unless it is open: over the whole of the second screen where there is one, else over the whole of the only one.
pub fn open(app: &AppHandle) -> tauri::Result<Screen> {
    let other = other_screen(app)?;
    let screen = if other.is_some() { Screen::Second } else { Screen::Only };
    if app.get_webview_window(LABEL).is_some() {
        return Ok(screen);
    }
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("projector.html".into()))
        .title("Kelechek")
        .inner_size(1024.0, 640.0)
        .min_inner_size(480.0, 320.0)
        .on_document_title_changed(|window, title| {
            // A window that has just been closed has no title to set, and nobody to tell.
            let _ = window.set_title(&title);
        })
        .build()?;
    page::loads_anew(&window)?;
    if let Some(monitor) = other {
        window.set_position(*monitor.position())?;
    }
    window.set_fullscreen(true)?;
    Ok(screen)
}

/// Closes it, if it is open.
pub fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // One that is being closed already is as good as closed.
        let _ = window.close();
    }
}

/// A screen on which the window of whoever works is not.
fn other_screen(app: &AppHandle) -> tauri::Result<Option<Monitor>> {
    let Some(main) = app.get_webview_window("main") else { return Ok(None) };
    let own = main.current_monitor()?.map(|monitor| *monitor.position());
    Ok(main.available_monitors()?.into_iter().find(|monitor| Some(*monitor.position()) != own))
}
