//! The report as data: one JSON document with a `format` number, for programs.
//!
//! Contributions stand under the names that an import reads back; lines, gaps and coverage point to them by number. The
//! names are stable: later versions add some and take none away.

mod findings;

use std::collections::BTreeMap;
use std::io::{self, Write};

use chrono::SecondsFormat;
use kelechek_core::contribution::Quotation;
use kelechek_core::history::Version;
use kelechek_core::vision::LineState;
use serde::Serialize;

use crate::error::WriteError;
use crate::model::{Entry, GapItem, LinePart, Report, ThemePart, Variant};

/// The version of the document's shape.
pub const FORMAT: u32 = 1;

/// Writes the report as one JSON document.
///
/// # Errors
/// Only when `out` refuses to be written to.
pub fn write(report: &Report, out: &mut dyn Write) -> Result<(), WriteError> {
    let mut out = io::BufWriter::new(out);
    serde_json::to_writer_pretty(&mut out, &Export::of(report))?;
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(())
}

#[derive(Serialize)]
struct Export<'a> {
    format: u32,
    language: &'static str,
    public: bool,
    sessions: Vec<Session<'a>>,
    themes: Vec<Named<'a>>,
    groups: Vec<Group<'a>>,
    lines: Vec<Line<'a>>,
    gaps: Vec<Gap<'a>>,
    coverage: Coverage,
    not_reflected: Vec<usize>,
    withheld: usize,
    erased: Vec<usize>,
    #[serde(flatten)]
    findings: findings::Findings<'a>,
    contributions: Vec<Contribution<'a>>,
}

#[derive(Serialize)]
struct Session<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<&'a str>,
    title: &'a str,
    date: Option<String>,
    place: &'a str,
    contributions: usize,
}

#[derive(Serialize)]
struct Named<'a> {
    theme: Option<&'a str>,
    name: &'a str,
    contributions: usize,
}

#[derive(Serialize)]
struct Group<'a> {
    group: Option<&'a str>,
    name: &'a str,
    people: usize,
    contributions: usize,
}

#[derive(Serialize)]
struct Line<'a> {
    label: &'a str,
    theme: Option<&'a str>,
    level: &'static str,
    text: Option<&'a str>,
    state: LineState,
    evidence: &'a [usize],
    withheld: usize,
    serves: &'a [String],
    groups: Vec<&'a str>,
    responsible: Option<&'a str>,
    by_when: Option<&'a str>,
    means: Option<&'a str>,
    indicator: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Gap<'a> {
    GoalWithoutAction { line: &'a str },
    ActionWithoutGoal { line: &'a str },
    ThemeWithoutLine { theme: &'a str },
    GroupWithoutLine { group: &'a str },
}

#[derive(Serialize)]
struct Coverage {
    reflected: usize,
    all: usize,
}

#[derive(Serialize)]
struct Contribution<'a> {
    number: usize,
    text: &'a str,
    #[serde(rename = "ref", skip_serializing_if = "Option::is_none")]
    reference: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    theme: Option<&'a str>,
    horizon: Option<String>,
    kind: Option<&'static str>,
    group: Option<&'a str>,
    lang: Option<&'static str>,
    verbatim: bool,
    parked: bool,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    same_as: &'a [usize],
    #[serde(skip_serializing_if = "Option::is_none")]
    participant: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note_taker: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    may_be_quoted: Option<Quotation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    paraphrase: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    tags: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    history: Vec<HistoryVersion<'a>>,
}

#[derive(Serialize)]
struct HistoryVersion<'a> {
    at: String,
    person: &'a str,
    device: &'a str,
    superseded: bool,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    settles: &'a [String],
    fields: BTreeMap<&'a str, &'a str>,
}

impl<'a> Export<'a> {
    fn of(report: &'a Report) -> Self {
        let internal = report.variant == Variant::Internal;
        let has_words = |entry: &&Entry| !entry.words.text.trim().is_empty();
        let numbers = |entries: Vec<&Entry>| entries.into_iter().map(|entry| entry.number).collect();
        Self {
            format: FORMAT,
            language: report.language.code(),
            public: !internal,
            sessions: report
                .meetings
                .iter()
                .map(|meeting| Session {
                    session: internal.then_some(meeting.reference.as_str()),
                    title: &meeting.title.text,
                    date: meeting.day.map(|day| day.to_string()),
                    place: &meeting.place,
                    contributions: meeting.contributions,
                })
                .collect(),
            themes: report.themes.iter().map(named).collect(),
            groups: report
                .presence
                .groups
                .iter()
                .map(|group| Group {
                    group: group.reference.as_deref(),
                    name: &group.name.text,
                    people: group.people,
                    contributions: group.contributions,
                })
                .collect(),
            lines: report.themes.iter().flat_map(|t| t.lines.iter().map(move |l| line(t, l))).collect(),
            gaps: report.gaps.iter().map(gap).collect(),
            coverage: Coverage { reflected: report.total.reflected, all: report.total.all },
            not_reflected: numbers(report.entries.iter().filter(|e| e.lines.is_empty()).collect()),
            withheld: report.withheld.all(),
            erased: numbers(report.entries.iter().filter(|e| e.erased).collect()),
            findings: findings::Findings::of(report),
            contributions: report.entries.iter().filter(has_words).map(contribution).collect(),
        }
    }
}

fn named(theme: &ThemePart) -> Named<'_> {
    Named { theme: theme.reference.as_deref(), name: &theme.name.text, contributions: theme.contributions }
}

fn line<'a>(theme: &'a ThemePart, line: &'a LinePart) -> Line<'a> {
    Line {
        label: &line.label,
        theme: theme.reference.as_deref(),
        level: line.level.code(),
        text: line.words.as_ref().map(|words| words.text.as_str()),
        state: line.state,
        evidence: &line.evidence,
        withheld: line.withheld,
        serves: &line.serves,
        groups: line.groups.iter().map(|name| name.text.as_str()).collect(),
        responsible: line.concrete.responsible.as_deref(),
        by_when: line.concrete.by_when.as_deref(),
        means: line.concrete.means.as_deref(),
        indicator: line.concrete.indicator.as_deref(),
    }
}

fn gap(gap: &GapItem) -> Gap<'_> {
    match gap {
        GapItem::GoalWithoutAction(line) => Gap::GoalWithoutAction { line },
        GapItem::ActionWithoutGoal(line) => Gap::ActionWithoutGoal { line },
        GapItem::ThemeWithoutLine(name) => Gap::ThemeWithoutLine { theme: &name.text },
        GapItem::GroupWithoutLine(name) => Gap::GroupWithoutLine { group: &name.text },
    }
}

fn contribution(entry: &Entry) -> Contribution<'_> {
    let internal = entry.internal.as_ref();
    Contribution {
        number: entry.number,
        text: &entry.words.text,
        reference: internal.map(|i| i.reference.as_str()),
        id: internal.map(|i| i.id.to_string()),
        theme: entry.theme.as_deref(),
        horizon: entry.horizon.map(|h| h.to_string()),
        kind: entry.kind.map(|k| k.code()),
        group: entry.group.as_deref(),
        lang: entry.spoken.map(|l| l.code()),
        verbatim: entry.verbatim,
        parked: entry.parked,
        same_as: &entry.same_as,
        participant: internal.and_then(|i| i.participant.as_deref()),
        time: internal.map(|i| i.time.to_rfc3339()),
        session: internal.map(|i| i.session.as_str()),
        note_taker: internal.map(|i| i.note_taker.as_str()),
        may_be_quoted: internal.map(|i| i.may_be_quoted),
        paraphrase: internal.and_then(|i| i.paraphrase.as_deref()),
        tags: internal.map_or(&[], |i| i.tags.as_slice()),
        history: internal.map_or(&[][..], |i| &i.history).iter().map(version).collect(),
    }
}

fn version(version: &Version) -> HistoryVersion<'_> {
    HistoryVersion {
        at: version.at.to_rfc3339_opts(SecondsFormat::Millis, true),
        person: &version.person,
        device: &version.device,
        superseded: version.superseded,
        settles: &version.settles,
        fields: version.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect(),
    }
}
