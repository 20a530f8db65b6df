//! The drawing of a chart as SVG: no script, no font from elsewhere, numbers at the ends of the bars.

use std::fmt::Write as _;

use super::{Chart, SERIES};
use crate::xml::escape;

/// What the drawing is coloured with: fixed on paper, the page's own on a screen.
pub struct Colours {
    ink: &'static str,
    quiet: &'static str,
    paper: &'static str,
    rule: &'static str,
    font: &'static str,
}

impl Colours {
    /// Black on white.
    pub const PRINT: Self =
        Self { ink: "#1c2326", quiet: "#4f5c63", paper: "#ffffff", rule: "#b9c4c9", font: "Golos Text" };
    /// Those of the page's style sheet, light or dark.
    pub const PAGE: Self = Self {
        ink: "var(--ink)",
        quiet: "var(--quiet)",
        paper: "var(--paper)",
        rule: "var(--rule)",
        font: "inherit",
    };
}

const WIDTH: f64 = 720.0;
const NAMES: f64 = 250.0;
const AFTER: f64 = 44.0;
const BAR: f64 = 20.0;
const LINE: f64 = 15.0;
const GAP: f64 = 12.0;
const SIZE: f64 = 12.0;
/// Names are broken to this many characters a line, and to this many lines; a longer one is cut.
const CHARACTERS: usize = 34;
const LINES: usize = 3;
/// The width of a character is not known here; this is somewhat more than the usual one.
const PER_CHARACTER: f64 = 6.9;

/// The chart as an SVG document.
pub fn svg(chart: &Chart, colours: &Colours) -> String {
    let names: Vec<Vec<String>> = chart.rows.iter().map(|name| broken(name, CHARACTERS, LINES)).collect();
    let most = (0..chart.rows.len()).map(|row| chart.total(row)).max().unwrap_or(0).max(1);
    let scale = (WIDTH - NAMES - AFTER) / most as f64;
    let mut bars = String::new();
    let (legend, mut y) = legend(chart, colours);
    let top = y;
    for (row, name) in names.iter().enumerate() {
        let height = (name.len() as f64 * LINE).max(BAR);
        row_of(chart, row, name, (y, height, scale), colours, &mut bars);
        y += height + GAP;
    }
    let bottom = y - GAP / 2.0;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {0:.0}\" font-family=\"{1}\" font-size=\"{SIZE}\">\
         {legend}<path d=\"M{NAMES} {2:.1}V{3:.1}\" stroke=\"{4}\"/>{bars}</svg>",
        y,
        colours.font,
        top - GAP / 2.0,
        bottom,
        colours.rule
    )
}

fn row_of(
    chart: &Chart,
    row: usize,
    name: &[String],
    (y, height, scale): (f64, f64, f64),
    colours: &Colours,
    out: &mut String,
) {
    let first = y + height / 2.0 - (name.len() as f64 - 1.0) * LINE / 2.0 + SIZE * 0.36;
    for (line, number) in name.iter().zip(0_u8..) {
        let at = first + f64::from(number) * LINE;
        let _ = write!(
            out,
            "<text x=\"{:.1}\" y=\"{at:.1}\" text-anchor=\"end\" fill=\"{}\">{}</text>",
            NAMES - 10.0,
            colours.ink,
            escape(line)
        );
    }
    let mut x = NAMES;
    let middle = y + (height - BAR) / 2.0;
    for ((_, counts), colour) in chart.series.iter().zip(SERIES.into_iter().cycle()) {
        let width = counts.get(row).copied().unwrap_or(0) as f64 * scale;
        if width > 0.0 {
            let _ = write!(
                out,
                "<rect x=\"{x:.1}\" y=\"{middle:.1}\" width=\"{width:.1}\" height=\"{BAR}\" fill=\"#{colour}\" stroke=\"{}\" \
                 stroke-width=\"0.75\"/>",
                colours.paper
            );
        }
        x += width;
    }
    let _ = write!(
        out,
        "<text x=\"{:.1}\" y=\"{:.1}\" fill=\"{}\">{}</text>",
        x + 6.0,
        middle + BAR / 2.0 + SIZE * 0.36,
        colours.ink,
        chart.total(row)
    );
}

/// The names of the series beside their colours, in as many rows as they need; and where the bars begin.
fn legend(chart: &Chart, colours: &Colours) -> (String, f64) {
    let (mut out, mut x, mut y) = (String::new(), 0.0, 4.0);
    for ((name, _), colour) in chart.series.iter().zip(SERIES.into_iter().cycle()) {
        let name = broken(name, 60, 1).concat();
        let width = 18.0 + name.chars().count() as f64 * PER_CHARACTER + 18.0;
        if x > 0.0 && x + width > WIDTH {
            (x, y) = (0.0, y + 20.0);
        }
        let _ = write!(
            out,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"12\" height=\"12\" fill=\"#{colour}\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" fill=\"{}\">{}</text>",
            x + 18.0,
            y + 10.5,
            colours.quiet,
            escape(&name)
        );
        x += width;
    }
    (out, y + 36.0)
}

/// A name in lines of at most so many characters.
fn broken(name: &str, characters: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in name.split_whitespace() {
        let word: String = word.chars().take(characters).collect();
        let length = |line: &String| line.chars().count();
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(&word),
            Some(line) if length(line) + 1 + word.chars().count() <= characters => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let kept: String = last.chars().take(characters - 1).collect();
            *last = format!("{kept}…");
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::Chart;
    use super::{Colours, broken, svg};

    fn chart() -> Chart {
        let series = vec![("a <b>".to_owned(), vec![3, 0]), ("ө & ү".to_owned(), vec![1, 2])];
        Chart::of(vec!["Кызмат көрсөтүү".to_owned(), "x".to_owned()], series).unwrap()
    }

    #[test]
    fn a_bar_is_as_wide_as_its_count_and_the_sum_stands_at_its_end() {
        let drawn = svg(&chart(), &Colours::PRINT);
        let scale = (super::WIDTH - super::NAMES - super::AFTER) / 4.0;
        for count in [3.0, 1.0, 2.0] {
            assert!(drawn.contains(&format!("width=\"{:.1}\"", scale * count)), "{drawn}");
        }
        assert!(drawn.contains(">4</text>") && drawn.contains(">2</text>"));
    }

    #[test]
    fn names_stay_text() {
        let drawn = svg(&chart(), &Colours::PAGE);
        assert!(drawn.contains("a &lt;b&gt;") && drawn.contains("ө &amp; ү"));
    }

    #[test]
    fn long_names_are_broken_between_words_and_cut_at_the_end() {
        assert_eq!(broken("one two three", 7, 3), ["one two", "three"]);
        assert_eq!(broken("one two three four", 7, 2), ["one two", "three…"]);
        assert_eq!(broken("", 7, 2), [""]);
    }

    #[test]
    fn there_is_no_chart_of_nothing() {
        assert_eq!(Chart::of(vec!["x".to_owned()], vec![("a".to_owned(), vec![0])]), None);
        assert_eq!(Chart::of(Vec::new(), vec![("a".to_owned(), vec![1])]), None);
    }
}
