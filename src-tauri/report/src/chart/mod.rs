//! Charts, drawn once: bars that add up, row by row. HTML and PDF show the drawing, a Word document has the same chart as one
//! of its own, a workbook likewise; beside each stands a table with the same numbers.

mod svg;

pub use svg::{Colours, svg};

/// Bars, one a row, each made of one part a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// what each bar is of, from the top
    pub rows: Vec<String>,
    /// what the bars are made of, from the left: a name, and one count a row
    pub series: Vec<(String, Vec<usize>)>,
}

impl Chart {
    /// Without the series that have no count; none when nothing is left to be seen.
    pub fn of(rows: Vec<String>, series: Vec<(String, Vec<usize>)>) -> Option<Self> {
        let seen = series.into_iter().filter(|(_, counts)| counts.iter().any(|count| *count > 0));
        let series: Vec<_> = seen.map(|(name, counts)| (shortened(name), counts)).collect();
        let rows: Vec<String> = rows.into_iter().map(shortened).collect();
        (!rows.is_empty() && !series.is_empty()).then_some(Self { rows, series })
    }

    fn total(&self, row: usize) -> usize {
        self.series.iter().filter_map(|(_, counts)| counts.get(row)).sum()
    }
}

/// A name is not longer than this many characters.
const LONGEST: usize = 160;

/// What is too long for a name is cut; the table beside the chart has it whole.
fn shortened(name: String) -> String {
    if name.chars().count() <= LONGEST {
        return name;
    }
    name.chars().take(LONGEST - 1).chain(['…']).collect()
}

/// The colours of the series, light beside dark, so that neighbours are told apart also by people who see colours differently.
/// A seventeenth begins anew; the line between the parts and the order of the legend then tell.
pub(crate) const SERIES: [&str; 16] = [
    "0B5A6B", "D98032", "7FB2BE", "8C4A6E", "C2B04A", "4A6FA5", "9A9FA3", "3F7D4E", "E3A6A1", "5E4FA2",
    "A9C77F", "B0413E", "A3C4E0", "7A5C3A", "2E8B8B", "404A50",
];
