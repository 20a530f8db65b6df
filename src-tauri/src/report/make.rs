//! The report that is wanted, made of the open file's material.

use std::ops::ControlFlow;

use kelechek_core::language::Language;
use kelechek_core::material::Material;
use kelechek_core::vision::{Draft, Findings};
use kelechek_report::Format;
use kelechek_report::model::{Options as Wanted, Report, What, build};
use kelechek_synthesis::draft::{Options, draft_watched};
use kelechek_synthesis::findings;
use serde::Deserialize;
use specta::Type;
use tauri::ipc::Channel;

use crate::progress::Progress;

/// Which document is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
pub struct WantedReport {
    /// In which format.
    pub format: Format,
    /// In which language.
    pub language: Language,
    /// Whether it must be fit for everyone's eyes.
    pub public: bool,
    /// What it holds.
    pub what: ReportWhat,
}

/// What a document holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum ReportWhat {
    /// The vision with its annexes.
    Vision,
    /// The contributions alone.
    Contributions,
}

/// Makes it; nothing where it was called off. A page that has gone is told nothing of how far it is.
pub(super) fn make(
    material: &Material,
    wanted: WantedReport,
    progress: &Channel<Progress>,
    is_called_off: &dyn Fn() -> bool,
) -> Option<Report> {
    let what = match wanted.what {
        ReportWhat::Vision => What::Vision,
        ReportWhat::Contributions => What::Contributions,
    };
    let options = Wanted { public: wanted.public, what, ..Wanted::new(wanted.language) };
    let draft = if wanted.format.holds_lines(what) {
        draft_watched(material, &Options::default(), &mut |at| {
            let _ = progress.send(Progress::of(at.done, at.all));
            if is_called_off() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?
    } else {
        Draft::default()
    };
    let findings = if wanted.format.holds_findings() { findings(material) } else { Findings::default() };
    (!is_called_off()).then(|| build(material, &draft, &findings, &options))
}
