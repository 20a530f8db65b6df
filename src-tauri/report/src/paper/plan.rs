//! The plan on A3, to be filled in before everybody's eyes: a row a theme.

use super::Pack;
use super::page::{Page, head, text};

/// What is left of the page for the rows, in millimetres.
const ROOM: usize = 200;
/// Rows where the session has no themes.
const ROWS: usize = 6;

pub(super) fn write(pack: &Pack, page: &mut Page) {
    let ids = [
        "paper-theme",
        "paper-goal",
        "paper-task",
        "paper-action",
        "paper-responsible",
        "paper-by-when",
        "paper-means",
        "paper-indicator",
    ];
    let names = ids.map(|id| pack.text(id));
    let columns: Vec<(&str, &'static str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    let row = |name: &str| {
        format!("<tr><th scope=\"row\">{}</th>{}</tr>", text(name), "<td></td>".repeat(ids.len() - 1))
    };
    let rows: String = match &pack.themes[..] {
        [] => row("").repeat(ROWS),
        themes => themes.iter().map(|theme| row(pack.named(&theme.name))).collect(),
    };
    let count = if pack.themes.is_empty() { ROWS } else { pack.themes.len() };
    let height = (ROOM / count).clamp(12, 40);
    let body = format!(
        "<div class=\"statement\">{}</div><table style=\"--row: {height}mm\">{}<tbody>{rows}</tbody></table>",
        text(&pack.text("paper-statement")),
        head(&columns)
    );
    page.sheet("plan", &pack.text("paper-plan"), &pack.foot(), &body);
}
