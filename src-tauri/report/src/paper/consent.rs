//! What is read out before the meeting, and what each one answers, by code.

use kelechek_core::consent::{ConsentKind, ConsentText};

use super::Pack;
use super::page::{Page, head, text};

/// What is asked for, and the program's own words where the session has none.
fn ids(kind: ConsentKind) -> (&'static str, &'static str) {
    match kind {
        ConsentKind::TakingPart => ("paper-consent-taking-part", "paper-consent-taking-part-own"),
        ConsentKind::Quotation => ("paper-consent-quotation", "paper-consent-quotation-own"),
        ConsentKind::Photograph => ("paper-consent-photograph", "paper-consent-photograph-own"),
    }
}

pub(super) fn write(pack: &Pack, page: &mut Page) {
    let read = |consent: &ConsentText| {
        let (name, own) = ids(consent.kind);
        let own = pack.text(own);
        let words = if consent.text.is_empty() { own.as_str() } else { pack.named(&consent.text) };
        let version = pack.text_with("paper-consent-version", &[("version", consent.version.into())]);
        format!(
            "<h2>{}</h2><p class=\"read\">{}</p><p class=\"quiet\">{}</p>",
            text(&pack.text(name)),
            text(words),
            text(&version)
        )
    };
    let texts: String = pack.consent_texts.iter().map(read).collect();
    let body = format!("<p>{}</p>{texts}", text(&pack.text("paper-consent-how")));
    page.sheet("consent", &pack.text("paper-consent"), &pack.foot(), &body);

    let kinds: Vec<String> = ConsentKind::ALL.into_iter().map(|kind| pack.text(ids(kind).0)).collect();
    let code = pack.text("paper-code");
    let mut columns = vec![(code.as_str(), "code")];
    columns.extend(kinds.iter().map(|kind| (kind.as_str(), "")));
    let box_of = format!("☐ {} &nbsp; ☐ {}", text(&pack.text("paper-yes")), text(&pack.text("paper-no")));
    let cells = format!("<td>{box_of}</td>").repeat(kinds.len());
    let row = |code: &String| format!("<tr><th scope=\"row\">{}</th>{cells}</tr>", text(code));
    let rows: String = pack.codes().iter().map(row).collect();
    let body = format!(
        "<p>{}</p><table>{}<tbody>{rows}</tbody></table>",
        text(&pack.text("paper-consent-answers-how")),
        head(&columns)
    );
    page.sheet("consent", &pack.text("paper-consent-answers"), &pack.foot(), &body);
}
