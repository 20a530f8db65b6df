//! Sheets to write contributions down on, one a theme, with its guiding questions.

use kelechek_core::contribution::Horizon;
use kelechek_core::theme::Theme;

use super::Pack;
use super::page::{Page, blank_rows, head, text};

/// So many contributions have room on a sheet below the questions.
const ROWS: usize = 13;

pub(super) fn write(pack: &Pack, page: &mut Page) {
    let names = ["paper-number", "paper-code", "paper-horizon", "paper-kind", "paper-words", "paper-others"];
    let names = names.map(|id| pack.text(id));
    let classes = ["number", "code", "horizon", "kind", "", "tick"];
    let columns: Vec<(&str, &'static str)> = names.iter().map(String::as_str).zip(classes).collect();
    let table =
        format!("<table>{}<tbody>{}</tbody></table>", head(&columns), blank_rows(ROWS, columns.len()));
    if pack.themes.is_empty() {
        page.sheet(
            "recording",
            &pack.text("paper-recording"),
            &pack.foot(),
            &format!("{}{table}", how(pack)),
        );
    }
    for (place, theme) in pack.themes.iter().enumerate() {
        let heading = format!("{}. {}", place + 1, pack.named(&theme.name));
        page.sheet(
            "recording",
            &heading,
            &pack.foot(),
            &format!("{}{}{table}", how(pack), questions(pack, theme)),
        );
    }
}

fn how(pack: &Pack) -> String {
    format!("<p class=\"quiet\">{}</p>", text(&pack.text("paper-recording-how")))
}

fn questions(pack: &Pack, theme: &Theme) -> String {
    let on_theme = pack.questions.iter().filter(|question| question.theme == Some(theme.id));
    let item = |question: &kelechek_core::question::Question| {
        let horizon = question.horizon.map(|horizon| horizon_name(pack, horizon)).unwrap_or_default();
        format!("<li><b>{}</b> {}</li>", text(&horizon), text(pack.named(&question.text)))
    };
    let items: String = on_theme.map(item).collect();
    if items.is_empty() { String::new() } else { format!("<ul class=\"questions\">{items}</ul>") }
}

/// As the session's template names it, else in the program's own words.
pub(super) fn horizon_name(pack: &Pack, horizon: Horizon) -> String {
    let named = pack.session.horizons.iter().find(|named| named.horizon == horizon);
    if let Some(name) = named.map(|named| pack.named(&named.name)).filter(|name| !name.is_empty()) {
        return name.to_owned();
    }
    match horizon {
        Horizon::Today => pack.text("paper-horizon-today"),
        Horizon::Tomorrow => pack.text("paper-horizon-tomorrow"),
        Horizon::Year(year) => pack.text_with("paper-horizon-year", &[("year", year.to_string().into())]),
    }
}
