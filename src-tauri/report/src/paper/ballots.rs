//! Ballots: lines to write in what is voted on, and circles for the dots of one person. A card is for one person.

use super::Pack;
use super::page::{Page, text};

/// What can be voted on at once, and how many dots one line can take.
const LINES: usize = 10;
const DOTS: usize = 5;

pub(super) fn write(pack: &Pack, page: &mut Page) {
    let line = |number: usize| {
        format!(
            "<li><span>{}.</span><i></i><b aria-hidden=\"true\">{}</b></li>",
            number + 1,
            "○".repeat(DOTS)
        )
    };
    let lines: String = (0..LINES).map(line).collect();
    let card = format!(
        "<div class=\"card\"><h2>{}</h2><p class=\"quiet\">{}</p><p class=\"quiet\">{} ______________________</p><ol>{lines}</ol></div>",
        text(&pack.text("paper-ballot")),
        text(&pack.text_with("paper-ballot-how", &[("dots", DOTS.into())])),
        text(&pack.text("paper-group"))
    );
    let body = format!("<div class=\"four\">{}</div>", card.repeat(4));
    page.sheet("ballots", &pack.text("paper-ballots"), "", &body);
}
