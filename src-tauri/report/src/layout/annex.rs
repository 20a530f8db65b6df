//! Balance and coverage, and the annexes: evidence, not yet reflected, method.

use kelechek_core::contribution::Quotation;

use super::table::{Column, Row};
use super::{Block, ENTRY, LINE, Pages, Say, Span, compare, printable};
use crate::model::{Balance, CoverageRow, Entry, Variant, What, Words};

pub(super) fn lay(pages: &mut Pages<'_>) {
    pages.heading(1, "balance", "report-balance");
    lay_coverage(pages);
    lay_balance(pages);
    compare::lay(pages);
    let method = match pages.report.what {
        What::Contributions => {
            lay_entries(Annex::Contributions, pages.report.entries.iter(), pages);
            "report-method"
        }
        What::Vision => {
            lay_evidence(pages);
            lay_not_reflected(pages);
            "report-annex-method"
        }
    };
    pages.heading(1, "method", method);
    let sentences =
        pages.report.method.iter().map(|sentence| vec![Span::Plain(printable::in_one_line(sentence))]);
    pages.blocks.push(Block::List(sentences.collect()));
}

fn lay_coverage(pages: &mut Pages<'_>) {
    let (report, say) = (pages.report, pages.say);
    let vision = report.what == What::Vision;
    let mut columns = vec![
        Column::words(say.text("report-column-theme"), 52),
        Column::numbers(say.text("report-column-contributions"), 18),
    ];
    if vision {
        columns.push(Column::numbers(say.text("report-column-reflected"), 16));
        columns.push(Column::numbers(say.text("report-column-share"), 14));
    }
    let cells = |name: Vec<Span>, row: &CoverageRow| {
        let mut cells = vec![name, say.number(row.all)];
        if vision {
            cells.push(say.number(row.reflected));
            cells.push(vec![Span::Plain(say.messages.percent(row.reflected, row.all))]);
        }
        cells
    };
    let numbered =
        |number: usize, name: &Words| [vec![Span::Plain(format!("{number}. "))], say.words(name)].concat();
    let mut rows: Vec<Row> = report
        .coverage
        .iter()
        .zip(1..)
        .map(|(row, number)| Row::of(cells(numbered(number, &row.name), row)))
        .collect();
    rows.push(Row { anchor: None, cells: cells(say.words(&report.total.name), &report.total), total: true });
    let caption = if vision { "report-coverage-caption" } else { "report-themes-caption" };
    pages.table(caption, columns, rows);
}

/// Groups down, themes across under their numbers: names of groups and themes are long, numbers are not.
fn lay_balance(pages: &mut Pages<'_>) {
    let balance = &pages.report.balance;
    pages.figure("report-chart-balance", pages.chart_of(balance));
    pages.counts("report-balance-caption", "report-column-group", balance);
    let horizons = &pages.report.horizons;
    pages.figure("report-chart-horizons", pages.chart_of(horizons));
    pages.counts("report-horizons-caption", "report-column-horizon", horizons);
}

impl Pages<'_> {
    /// A table of counts with the themes across.
    pub(super) fn counts(&mut self, caption: &str, first: &str, balance: &Balance) {
        let say = self.say;
        let mut columns = vec![Column::words(say.text(first), 40)];
        for number in 1..=balance.rows.len() {
            let heading = say.messages.get("report-column-theme-number", &[("number", number.into())]);
            columns.push(Column::numbers(heading, 10));
        }
        columns.push(Column::numbers(say.text("report-column-total"), 10));
        let counted = |column: usize| {
            let counts: Vec<usize> =
                balance.rows.iter().filter_map(|(_, counts)| counts.get(column).copied()).collect();
            let total = counts.iter().sum();
            counts.into_iter().chain([total]).map(|n| say.number(n)).collect::<Vec<_>>()
        };
        let mut rows: Vec<Row> = balance
            .columns
            .iter()
            .enumerate()
            .map(|(i, name)| Row::of([vec![say.words(name)], counted(i)].concat()))
            .collect();
        let totals: Vec<usize> = balance.rows.iter().map(|(_, counts)| counts.iter().sum()).collect();
        let all: usize = totals.iter().sum();
        let totals = totals.into_iter().chain([all]).map(|n| say.number(n)).collect();
        rows.push(Row { anchor: None, cells: [vec![say.plain("report-all")], totals].concat(), total: true });
        self.table(caption, columns, rows);
    }
}

/// Where contributions are listed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Annex {
    Evidence,
    NotReflected,
    Contributions,
}

impl Annex {
    /// Anchor, heading and caption.
    fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Evidence => ("evidence", "report-annex-evidence", "report-annex-evidence-caption"),
            Self::NotReflected => {
                ("not-reflected", "report-annex-not-reflected", "report-annex-not-reflected-caption")
            }
            Self::Contributions => {
                ("contributions", "report-annex-contributions", "report-annex-contributions-caption")
            }
        }
    }
}

fn lay_evidence(pages: &mut Pages<'_>) {
    let reflected = pages.report.entries.iter().filter(|entry| !entry.lines.is_empty());
    if reflected.clone().next().is_none() {
        pages.heading(1, "evidence", "report-annex-evidence");
        pages.note("report-annex-evidence-none");
        return;
    }
    lay_entries(Annex::Evidence, reflected, pages);
}

fn lay_not_reflected(pages: &mut Pages<'_>) {
    let report = pages.report;
    let rest = report.entries.iter().filter(|entry| entry.lines.is_empty());
    let withheld = report.withheld.not_reflected;
    if rest.clone().next().is_some() {
        lay_entries(Annex::NotReflected, rest, pages);
    } else {
        pages.heading(1, "not-reflected", "report-annex-not-reflected");
        if withheld == 0 {
            pages.note("report-annex-not-reflected-none");
        }
    }
    if withheld > 0 {
        let sentence = pages.say.count("report-annex-not-reflected-withheld", withheld);
        pages.blocks.push(Block::Note(vec![Span::Plain(sentence)]));
    }
}

fn lay_entries<'a>(annex: Annex, entries: impl Iterator<Item = &'a Entry>, pages: &mut Pages<'_>) {
    let say = pages.say;
    let internal = pages.report.variant == Variant::Internal;
    let with_lines = annex == Annex::Evidence;
    let (anchor, heading, caption) = annex.names();
    pages.heading_on_new_page(anchor, heading);
    let mut columns = vec![
        Column::numbers(say.text("report-column-number"), 7),
        Column::words(say.text("report-column-text"), 43),
        Column::words(say.text("report-column-group"), 20),
        Column::words(say.text("report-column-kind"), 14),
    ];
    if with_lines {
        columns.push(Column::words(say.text("report-column-lines"), 9));
    }
    if internal {
        columns.push(Column::words(say.text("report-column-record"), 14));
    }
    let row = |entry: &Entry| {
        let mut cells = vec![
            vec![Span::Plain(entry.number.to_string())],
            text(entry, say),
            entry.group_name.as_ref().map(|name| say.in_one_line(name)).unwrap_or_default(),
            sort(entry, say),
        ];
        if with_lines {
            cells.push(say.links(LINE, entry.lines.iter().map(String::as_str)));
        }
        if internal {
            cells.push(record(entry, say));
        }
        Row { anchor: Some(format!("{ENTRY}{}", entry.number)), cells, total: false }
    };
    pages.listing(caption, columns, entries.map(row).collect());
}

/// What was said, with the marks that a reader of the words needs.
fn text(entry: &Entry, say: &Say) -> Vec<Span> {
    let nothing_left = entry.erased && entry.words.text.trim().is_empty();
    let mut spans = match nothing_left {
        true => vec![Span::Empty(say.text("report-erased"))],
        false => say.words(&entry.words),
    };
    if !entry.same_as.is_empty() {
        let others: Vec<String> = entry.same_as.iter().map(usize::to_string).collect();
        let others = [("numbers", others.join(", ").into())];
        spans.push(Span::Aside(say.messages.get("report-same-as", &others)));
    }
    let mut aside = |wanted: bool, id: &str| {
        if wanted {
            spans.push(Span::Aside(say.text(id)));
        }
    };
    aside(entry.verbatim, "report-verbatim");
    aside(entry.paraphrased, "report-paraphrased");
    aside(entry.parked, "report-parked");
    aside(entry.erased && !nothing_left, "report-erased");
    let Some(internal) = &entry.internal else { return spans };
    aside(internal.may_be_quoted == Quotation::Private, "report-private");
    aside(internal.may_be_quoted == Quotation::Paraphrase, "report-paraphrase-only");
    if let Some(paraphrase) = internal.paraphrase.as_deref().filter(|p| !p.trim().is_empty()) {
        spans.extend([Span::Break, Span::Strong(say.text("report-paraphrase")), Span::Plain(" ".to_owned())]);
        spans.extend(say.in_one_line(&Words { text: paraphrase.to_owned(), mark: entry.words.mark }));
    }
    spans
}

/// Kind and horizon.
fn sort(entry: &Entry, say: &Say) -> Vec<Span> {
    let mut spans = Vec::new();
    if let Some(kind) = entry.kind {
        spans.push(Span::Plain(say.messages.get("report-kind", &[("kind", kind.code().into())])));
    }
    if let Some(horizon) = &entry.horizon_name {
        if !spans.is_empty() {
            spans.push(Span::Plain(", ".to_owned()));
        }
        spans.extend(say.in_one_line(horizon));
    }
    spans
}

/// Code, ref and note-taker, for the organisers. A ref that is only the contribution's id is shortened to its beginning.
fn record(entry: &Entry, say: &Say) -> Vec<Span> {
    let Some(internal) = &entry.internal else { return Vec::new() };
    let id = internal.id.to_string();
    let reference = match internal.reference == id {
        true => id.chars().take(8).collect(),
        false => internal.reference.clone(),
    };
    let parts = [internal.participant.clone().unwrap_or_default(), reference, internal.note_taker.clone()];
    let mut spans = Vec::new();
    for part in parts.into_iter().filter(|part| !part.trim().is_empty()) {
        if !spans.is_empty() {
            spans.push(Span::Break);
        }
        spans.extend(say.in_one_line(&Words::own(part)));
    }
    spans
}
