//! The seat sheet: the one sheet on which names may stand, by hand. It stays with the facilitator.

use super::Pack;
use super::page::{Page, head, text};

pub(super) fn write(pack: &Pack, page: &mut Page) {
    let group = |code: &str| {
        let participant = pack.participants.iter().find(|participant| participant.code == code)?;
        let group = pack.groups.iter().find(|group| Some(group.id) == participant.group)?;
        Some(pack.named(&group.name))
    };
    let names =
        [pack.text("paper-code"), pack.text("paper-seat"), pack.text("paper-group"), pack.text("paper-name")];
    let columns = [
        (names[0].as_str(), "code"),
        (names[1].as_str(), "code"),
        (names[2].as_str(), "half"),
        (names[3].as_str(), ""),
    ];
    let row = |code: &String| {
        let group = text(group(code).unwrap_or_default());
        format!("<tr><th scope=\"row\">{}</th><td></td><td>{group}</td><td></td></tr>", text(code))
    };
    let rows: String = pack.codes().iter().map(row).collect();
    let body = format!(
        "<p>{}</p>\n<table>{}<tbody>{rows}</tbody></table>",
        text(&pack.text("paper-seats-how")),
        head(&columns)
    );
    page.sheet("seats", &pack.text("paper-seats"), &pack.foot(), &body);
}
