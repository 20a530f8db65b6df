//! Cards for the wall: a theme and a horizon each, with signs for those who do not read.

use kelechek_core::contribution::Horizon;

use super::Pack;
use super::page::{Page, text};
use super::recording::horizon_name;

pub(super) fn write(pack: &Pack, page: &mut Page) {
    let mut horizons: Vec<Horizon> = pack.session.horizons.iter().map(|named| named.horizon).collect();
    if horizons.is_empty() {
        horizons = vec![Horizon::Today, Horizon::Tomorrow, Horizon::Year(2030)];
    }
    let mut cards = vec![];
    for (place, theme) in pack.themes.iter().enumerate() {
        cards.extend(
            horizons.iter().map(|horizon| card(pack, Some((place, pack.named(&theme.name))), *horizon)),
        );
    }
    if pack.themes.is_empty() {
        cards.extend(horizons.iter().map(|horizon| card(pack, None, *horizon)));
    }
    for pair in cards.chunks(2) {
        let body = format!("<div class=\"pair\">{}</div>", pair.concat());
        page.sheet("wall", &pack.text("paper-wall"), "", &body);
    }
}

fn card(pack: &Pack, theme: Option<(usize, &str)>, horizon: Horizon) -> String {
    let theme = theme.map_or(String::new(), |(place, name)| {
        format!("<span class=\"place\">{}</span><span>{}</span>", place + 1, text(name))
    });
    format!(
        "<div class=\"card\"><div class=\"top\">{}{theme}</div><p class=\"when\">{}</p><div class=\"room\"></div>\
         <div class=\"same\"><span>{} ______________</span><span>{} ______</span></div></div>",
        sign(horizon),
        text(&horizon_name(pack, horizon)),
        text(&pack.text("paper-group")),
        text(&pack.text("paper-others"))
    )
}

/// A house for today, a road for tomorrow, a mountain with the sun above it for the far horizon.
fn sign(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Today => {
            "<svg viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.6\" aria-hidden=\"true\">\
             <path d=\"M3 12 12 4l9 8M6 10v10h12V10M10 20v-6h4v6\"/></svg>"
        }
        Horizon::Tomorrow => {
            "<svg viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.6\" aria-hidden=\"true\">\
             <path d=\"M4 21 10 5h4l6 16M12 7v2M12 12v2M12 17v2\"/></svg>"
        }
        Horizon::Year(_) => {
            "<svg viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.6\" aria-hidden=\"true\">\
             <path d=\"M2 21 9 10l4 6 3-4 6 9z\"/><circle cx=\"17\" cy=\"5\" r=\"2.6\"/></svg>"
        }
    }
}
