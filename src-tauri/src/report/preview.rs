//! What would leave with a document, before it is written: counted from what it prints, and its pages to look at.
//!
//! The pages come to the window over a scheme of the program's own: they are a document, not a part of the interface, and
//! may do nothing and load nothing.

use std::sync::PoisonError;

use kelechek_core::material::Material;
use kelechek_report::WriteError;
use kelechek_report::html;
use kelechek_report::model::{Leaving, Report};
use serde::Serialize;
use specta::Type;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::ipc::Channel;
use tauri::{Manager, State, UriSchemeContext, Wry};

use super::Reporting;
use super::make::{WantedReport, make};
use crate::error::CommandError;
use crate::open_file::OpenFile;
use crate::progress::Progress;

/// The scheme of the pages' address.
pub const SCHEME: &str = "report";

/// What would leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Preview {
    /// Contributions that are printed.
    pub contributions: u32,
    /// Of these, those in other words.
    pub paraphrased: u32,
    /// Of these, those in another language than the document's.
    pub untranslated: u32,
    /// Counted and not printed: private.
    pub private: u32,
    /// Counted and not printed: nobody has written other words yet.
    pub unparaphrased: u32,
    /// Counted and not printed: erased.
    pub erased: u32,
    /// Lines of the vision.
    pub lines: u32,
    /// Participants named by their codes.
    pub participants: u32,
    /// Note-takers named.
    pub note_takers: u32,
    /// Whether small groups stand together as one.
    pub joins_small_groups: bool,
}

impl From<Leaving> for Preview {
    fn from(leaving: Leaving) -> Self {
        let count = |things: usize| u32::try_from(things).unwrap_or(u32::MAX);
        Self {
            contributions: count(leaving.contributions),
            paraphrased: count(leaving.paraphrased),
            untranslated: count(leaving.untranslated),
            private: count(leaving.withheld.private),
            unparaphrased: count(leaving.withheld.unparaphrased),
            erased: count(leaving.withheld.erased),
            lines: count(leaving.lines),
            participants: count(leaving.participants),
            note_takers: count(leaving.note_takers),
            joins_small_groups: leaving.joins_small_groups,
        }
    }
}

/// Makes the document without writing it, and says what would leave; its pages are then under [`SCHEME`].
#[tauri::command]
#[specta::specta]
pub async fn preview_report(
    open: State<'_, OpenFile>,
    reporting: State<'_, Reporting>,
    wanted: WantedReport,
    progress: Channel<Progress>,
) -> Result<Preview, CommandError> {
    let is_called_off = reporting.making.since_now();
    let work = move |material: Material| {
        let report = make(&material, wanted, &progress, &is_called_off)?;
        // Data has no pages that anybody would look at.
        let page = if wanted.format.has_pages() { html_of(&report) } else { Ok(Vec::new()) };
        Some(page.map(|page| (Preview::from(report.leaving()), page)))
    };
    let made = reporting.making.run(open.read(|file| file.material(None)), work).await?;
    let (preview, page) = made.ok_or(CommandError::Cancelled)?.map_err(CommandError::unexpected)?;
    *reporting.page.lock().unwrap_or_else(PoisonError::into_inner) = page;
    Ok(preview)
}

fn html_of(report: &Report) -> Result<Vec<u8>, WriteError> {
    let mut page = Vec::new();
    html::write(report, &mut page)?;
    Ok(page)
}

/// Nobody looks any more: what was previewed must not outlive what may be erased next, nor the open file.
#[tauri::command]
#[specta::specta]
pub fn forget_preview(reporting: State<'_, Reporting>) {
    *reporting.page.lock().unwrap_or_else(PoisonError::into_inner) = Vec::new();
}

/// Answers the window with the page that was previewed last.
pub fn answer(context: UriSchemeContext<'_, Wry>, _: Request<Vec<u8>>) -> Response<Vec<u8>> {
    let reporting = context.app_handle().state::<Reporting>();
    let page = reporting.page.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let mut response = Response::new(page);
    *response.status_mut() = StatusCode::OK;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    response
}
