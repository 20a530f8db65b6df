//! Charts: a caption, the chart, and what it shows said in words for those who cannot see it.

use super::{Block, PLACE, Pages, Span, printable};
use crate::chart::Chart;
use crate::model::Balance;

/// A chart with its caption. The numbers stand in a table beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// what stands before the number, such as `Figure `
    pub before_number: String,
    /// counted from 1 through the document
    pub number: usize,
    /// what stands after it, such as `-сүрөт.`
    pub after_number: String,
    /// what the chart shows
    pub title: Vec<Span>,
    /// the bars
    pub chart: Chart,
    /// what is read out in place of the drawing
    pub alt: String,
}

impl Pages<'_> {
    /// A chart under the next number, captioned with the message `id`; nothing when there is nothing to draw.
    pub(super) fn figure(&mut self, id: &str, chart: Option<Chart>) {
        let Some(chart) = chart else { return };
        self.figures += 1;
        let caption = self.say.messages.get("report-figure", &[("number", PLACE.into())]);
        let (before, after) = caption.split_once(PLACE).unwrap_or((&caption, ""));
        let of_row = |row: usize| {
            let parts = chart.series.iter().filter_map(|(name, counts)| Some((name, counts.get(row)?)));
            let parts: Vec<String> = parts
                .filter(|(_, count)| **count > 0)
                .map(|(name, count)| format!("{name} {count}"))
                .collect();
            format!("{}: {}", chart.rows.get(row).map_or("", String::as_str), parts.join(", "))
        };
        let read: Vec<String> = (0..chart.rows.len()).map(of_row).collect();
        self.blocks.push(Block::Figure(Figure {
            before_number: before.to_owned(),
            number: self.figures,
            after_number: after.to_owned(),
            title: self.say.plain(id),
            alt: format!("{}. {}.", self.say.text(id), read.join("; ")),
            chart,
        }));
    }

    /// A bar for each theme, made of the columns.
    pub(super) fn chart_of(&self, balance: &Balance) -> Option<Chart> {
        let name = |name: &str, number: usize| format!("{number}. {}", printable::in_one_line(name));
        let rows = balance.rows.iter().zip(1..).map(|((theme, _), number)| name(&theme.text, number));
        let series = balance.columns.iter().enumerate().map(|(column, name)| {
            let counts = balance.rows.iter().map(|(_, counts)| counts.get(column).copied().unwrap_or(0));
            (printable::in_one_line(&name.text), counts.collect())
        });
        Chart::of(rows.collect(), series.collect())
    }
}
