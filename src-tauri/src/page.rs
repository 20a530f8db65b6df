//! The page, which a process of the system's web view draws. The program and its open file live on when that process ends.

use tauri::WebviewWindow;

/// Has a machine without a graphics card keep one of its cores for whoever types: what paints in the card's place would take
/// all of them, for every letter. To be called before anything else runs; a machine that has a card does not ask.
pub fn leaves_a_core() {
    #[cfg(target_os = "linux")]
    linux::leaves_a_core();
}

/// Has the page loaded anew when its process has ended, as a graphics driver may end it, or a system that has no memory
/// left: what was recorded is in the file, and what was typed is kept. What ends again and again at once is drawn without
/// the graphics card, and then no more: whoever sees an empty window closes it.
///
/// # Errors
/// The window is gone already.
pub fn loads_anew(window: &WebviewWindow) -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    window.with_webview(|web_view| linux::loads_anew(&web_view.inner()))?;
    #[cfg(not(target_os = "linux"))]
    let _ = window;
    Ok(())
}

#[cfg(target_os = "linux")]
mod linux {
    use std::cell::Cell;
    use std::thread;
    use std::time::{Duration, Instant};

    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebView, WebViewExt, glib};

    /// How many threads Mesa paints with where there is no card; the processes of the web view inherit it.
    const PAINTING_THREADS: &str = "LP_NUM_THREADS";

    /// What has lived for less than that has ended at once.
    const AT_ONCE: Duration = Duration::from_secs(60);
    /// So often in a row it is loaded anew, the last time without the graphics card.
    const TRIES: u32 = 5;

    pub fn leaves_a_core() {
        let cores = thread::available_parallelism().map_or(1, |cores| cores.get());
        // What this person has set stays; where nothing can be set, all is slower by a little.
        let _ = glib::setenv(PAINTING_THREADS, (cores - 1).max(1).to_string(), false);
    }

    pub fn loads_anew(page: &WebView) {
        let (loaded, in_a_row) = (Cell::new(Instant::now()), Cell::new(0));
        page.connect_web_process_terminated(move |page, reason| {
            let before = if loaded.replace(Instant::now()).elapsed() < AT_ONCE { in_a_row.get() } else { 0 };
            let ended = before + 1;
            in_a_row.set(ended);
            log::error!("the web view has ended ({reason:?}), {ended} times in a row");
            if ended == TRIES
                && let Some(settings) = WebViewExt::settings(page)
            {
                settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
            }
            if ended <= TRIES {
                page.reload();
            }
        });
    }
}
