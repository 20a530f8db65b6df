//! Giving back: one page a place, to be read out where it was said. You said; this is where it stands; and, where it went no
//! further, why not. Nobody is named, and what is private or may only be told in other words is not told in its own.

use std::collections::{BTreeMap, BTreeSet};

use kelechek_core::contribution::Contribution;
use kelechek_core::id::{ContributionId, SessionId};
use kelechek_core::language::Language;
use kelechek_core::material::Material;
use kelechek_core::session::{ApprovalState, Session};
use kelechek_core::vision::{Draft, Findings};

use super::page::{Page, text};
use crate::language::Messages;
use crate::model::showing::{Showing, Unspeakable};
use crate::model::{Options, Variant, build};

/// Where what was said stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It became part of these lines of the vision.
    InVision(Vec<String>),
    /// The lines that rested on it were dropped, for these reasons.
    Dropped(Vec<String>),
    /// It waits in the parking lot.
    Waiting,
    /// No line rests on it yet.
    NotYet,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// In its own words, or in others where it may not be quoted.
    pub said: String,
    /// How many others agreed.
    pub voices: u32,
    /// Where it stands.
    pub stands: Stands,
}

/// What is given back to one place.
#[derive(Clone, Debug)]
struct Place {
    title: String,
    approval: ApprovalState,
    resolution: Option<String>,
    themes: Vec<(String, Vec<Given>)>,
}

/// What is given back, a page a place.
#[derive(Clone, Debug)]
pub struct GivingBack {
    language: Language,
    places: Vec<Place>,
}

impl GivingBack {
    /// From what was said, and the draft that rests on it.
    pub fn of(material: &Material, draft: &Draft, language: Language) -> Self {
        let known = Known::of(material, draft, language);
        let place = |session: &Session| Place {
            title: title(session, language),
            approval: session.approval.as_ref().map(|approval| approval.state).unwrap_or_default(),
            resolution: session.approval.as_ref().and_then(|approval| approval.resolution.clone()),
            themes: themes(material, session.id, &known, language),
        };
        Self { language, places: material.sessions.iter().map(place).collect() }
    }

    /// How many pages.
    pub fn places(&self) -> usize {
        self.places.len()
    }
}

fn title(session: &Session, language: Language) -> String {
    let place = session.place.settlement.clone().or(session.place.aiyl_aimak.clone());
    let date = session.date.map(|date| Messages::of(language).date(date));
    let title = Some(session.title.in_language(language).to_owned());
    [place, title, date]
        .into_iter()
        .flatten()
        .filter(|part| !part.trim().is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What became of what was said, as a public report may tell it.
struct Known {
    /// The words of the lines that rest on it; lines whose words may not be printed are counted, and told without them.
    lines: BTreeMap<ContributionId, Vec<String>>,
    /// Why the lines that rested on it were dropped.
    dropped: BTreeMap<ContributionId, Vec<String>>,
}

impl Known {
    fn of(material: &Material, draft: &Draft, language: Language) -> Self {
        let report =
            build(material, draft, &Findings::default(), &Options { public: true, ..Options::new(language) });
        let words: BTreeMap<&str, Option<&str>> = report
            .themes
            .iter()
            .flat_map(|theme| &theme.lines)
            .map(|line| (line.label.as_str(), line.words.as_ref().map(|words| words.text.as_str())))
            .collect();
        let untold = Messages::of(language).get("paper-given-untold", &[]);
        let mut lines: BTreeMap<ContributionId, Vec<String>> = BTreeMap::new();
        for (entry, said) in report.entries.iter().zip(printed(material)) {
            let told = entry.lines.iter().map(|label| words.get(label.as_str()).copied().flatten());
            let told: Vec<String> = told.map(|words| words.unwrap_or(&untold).to_owned()).collect();
            if !told.is_empty() {
                lines.insert(said.id, told);
            }
        }
        let unspeakable = Unspeakable::among(&material.contributions, Variant::Public);
        let mut dropped: BTreeMap<ContributionId, Vec<String>> = BTreeMap::new();
        for of in &draft.dropped {
            let reason = of.reason.clone().filter(|reason| !unspeakable.holds(reason));
            for cited in &of.line.evidence {
                dropped.entry(*cited).or_default().extend(reason.clone());
            }
        }
        Self { lines, dropped }
    }
}

/// What a public report prints, in the order in which it numbers it.
fn printed(material: &Material) -> impl Iterator<Item = &Contribution> {
    let mut in_order: Vec<&Contribution> = material.contributions.iter().collect();
    in_order.sort_by_key(|one| (one.time(), one.id));
    in_order.into_iter().filter(|one| !matches!(Showing::of(one, Variant::Public), Showing::Withheld(_)))
}

/// By theme, those without one last; each utterance once.
fn themes(
    material: &Material,
    session: SessionId,
    known: &Known,
    language: Language,
) -> Vec<(String, Vec<Given>)> {
    let mut found = vec![];
    let mut told = BTreeSet::new();
    let names =
        material.themes.iter().map(|theme| (Some(theme.id), theme.name.in_language(language).to_owned()));
    for (theme, name) in names.chain([(None, String::new())]) {
        let here = material.contributions.iter().filter(|one| one.session == session && one.theme == theme);
        let given: Vec<Given> =
            here.filter_map(|one| given(one, known).filter(|_| told.insert(one.utterance))).collect();
        if !given.is_empty() {
            found.push((name, given));
        }
    }
    found
}

/// Nothing for what may not be told.
fn given(said: &Contribution, known: &Known) -> Option<Given> {
    let words = match Showing::of(said, Variant::Public) {
        Showing::Words(words) | Showing::Paraphrase(words) => words.to_owned(),
        Showing::Withheld(_) => return None,
    };
    let stands = match (known.lines.get(&said.id), known.dropped.get(&said.id)) {
        (Some(lines), _) => Stands::InVision(lines.clone()),
        (None, Some(reasons)) => Stands::Dropped(reasons.clone()),
        (None, None) if said.parked => Stands::Waiting,
        (None, None) => Stands::NotYet,
    };
    Some(Given { said: words, voices: said.voices, stands })
}

pub(super) fn write(given: &GivingBack) -> String {
    let messages = Messages::of(given.language);
    let say = |id: &str| messages.get(id, &[]);
    let mut page = Page::begin(given.language, &say("paper-given"));
    page.on_screen(&say("paper-how"));
    for place in &given.places {
        let stage = match place.approval {
            ApprovalState::Draft => say("paper-given-draft"),
            ApprovalState::Presented => say("paper-given-presented"),
            ApprovalState::Approved => say("paper-given-approved"),
        };
        let resolution = place.resolution.as_deref().map(|words| format!("<p>{}</p>", text(words)));
        let mut body = format!(
            "<p>{}</p><p>{}</p>{}",
            text(&say("paper-given-thanks")),
            text(&stage),
            resolution.unwrap_or_default()
        );
        for (theme, items) in &place.themes {
            let heading = if theme.is_empty() { say("paper-given-other") } else { theme.clone() };
            body.push_str(&format!("<h2>{}</h2>", text(&heading)));
            body.extend(items.iter().map(|item| article(item, messages)));
        }
        if place.themes.is_empty() {
            body.push_str(&format!("<p>{}</p>", text(&say("paper-given-nothing"))));
        }
        page.sheet("given", &place.title, &say("paper-given-foot"), &body);
    }
    page.end()
}

fn article(item: &Given, messages: &Messages) -> String {
    let say = |id: &str| messages.get(id, &[]);
    let voices = match item.voices {
        0 => String::new(),
        more => format!(" ({})", messages.get("paper-given-voices", &[("count", more.into())])),
    };
    let stands = match &item.stands {
        Stands::InVision(lines) => {
            format!(
                "<span class=\"stands\">{}</span> {}",
                text(&say("paper-given-in")),
                text(&lines.join(" / "))
            )
        }
        Stands::Dropped(reasons) => {
            let reasons = if reasons.is_empty() { say("paper-given-no-reason") } else { reasons.join(" / ") };
            format!("<span class=\"stands\">{}</span> {}", text(&say("paper-given-dropped")), text(&reasons))
        }
        Stands::Waiting => format!("<span class=\"stands\">{}</span>", text(&say("paper-given-waiting"))),
        Stands::NotYet => format!("<span class=\"stands\">{}</span>", text(&say("paper-given-not-yet"))),
    };
    format!(
        "<article><p class=\"said\">{} {}{}</p><p>{stands}</p></article>",
        text(&say("paper-given-said")),
        text(&item.said),
        text(&voices)
    )
}
