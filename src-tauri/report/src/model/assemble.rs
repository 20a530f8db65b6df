//! From material and draft to a report.

use std::collections::BTreeMap;

use kelechek_core::contribution::Horizon;
use kelechek_core::id::LineId;
use kelechek_core::language::Language;
use kelechek_core::material::Material;
use kelechek_core::vision::{Draft, Findings};

use super::entry::Known;
use super::theme::Labelled;
use super::{Options, Report, What};

/// The report on this material, draft and findings, in the language and for the readers that the options say.
///
/// A contribution that no line of the draft cites is *not yet reflected*, whatever the draft's own list says: nothing
/// disappears between the two.
pub fn build(material: &Material, draft: &Draft, findings: &Findings, options: &Options) -> Report {
    let known = Known::of(material, options);
    let labelled = Labelled::of(draft, &known);
    let cited = labelled.by_contribution(&known);
    let (entries, withheld) = known.entries(&cited);
    let (coverage, total) = known.coverage(&cited);
    let meetings = known.meetings();
    let clusters = known.clusters(findings);
    let themes = match options.what {
        What::Vision => labelled.parts(&known),
        What::Contributions => Vec::new(),
    };
    let mut report = Report {
        language: options.language,
        variant: options.variant(),
        what: options.what,
        title: known.title_page(&meetings),
        meetings,
        presence: known.groups.presence(),
        reading: Vec::new(),
        statement: None,
        far_year: far_year(material),
        themes,
        gaps: known.gaps(draft, &labelled),
        balance: known.balance(),
        horizons: known.horizons(),
        comparison: known.comparison(&clusters),
        support: known.support(findings, &clusters),
        priorities: known.priorities(findings, &clusters),
        clusters,
        coverage,
        total,
        entries,
        withheld,
        method: Vec::new(),
    };
    report.reading = known.reading(&report);
    report.method = known.method(&report);
    report
}

/// The labels under which a document prints the lines of a draft, such as `2.7`, in the order of the document.
pub fn labels(material: &Material, draft: &Draft) -> Vec<(LineId, String)> {
    let options = Options::new(Language::En);
    Labelled::of(draft, &Known::of(material, &options)).into_labels()
}

/// The year of the far horizon: the one that most sessions have; of equals, the later.
fn far_year(material: &Material) -> Option<u16> {
    let mut sessions: BTreeMap<u16, usize> = BTreeMap::new();
    for horizon in material.sessions.iter().flat_map(|s| &s.horizons) {
        if let Horizon::Year(year) = horizon.horizon {
            *sessions.entry(year).or_default() += 1;
        }
    }
    sessions.into_iter().max_by_key(|(year, count)| (*count, *year)).map(|(year, _)| year)
}
