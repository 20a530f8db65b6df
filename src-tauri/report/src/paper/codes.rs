//! Cards with codes, large enough to be read across the room. No group stands on them: everybody knows everybody.

use super::Pack;
use super::page::{Page, text};

pub(super) fn write(pack: &Pack, page: &mut Page) {
    let title = text(pack.named(&pack.session.title));
    let card = |code: &String| {
        format!("<div class=\"card\"><strong>{}</strong><span>{title}</span></div>", text(code))
    };
    for pair in pack.codes().chunks(2) {
        let cards: String = pair.iter().map(card).collect();
        page.sheet("codes", &pack.text("paper-codes"), "", &cards);
    }
}
