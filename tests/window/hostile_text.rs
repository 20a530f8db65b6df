//! What participants said, and what their meeting is called, is text and never anything else: in a file that somebody
//! else has made, with the worst in it that can be written.

use std::path::{Path, PathBuf};

use kelechek_core::contribution::{Horizon, NewContribution, Quotation};
use kelechek_core::language::Names;
use kelechek_core::participant::Code;
use kelechek_tests::harness::{Layout, Person, Window};
use serde_json::{Value, json};

use crate::acts::{go_to, row};
use crate::meeting;

const TITLE: &str = "<script>window.ran = 'title'</script><img src=x onerror=\"window.ran='title'\">";

const SAID: [&str; 8] = [
    "<img src=x onerror=\"window.ran='img'\">",
    "<script>window.ran = 'script'</script>",
    "<svg onload=\"window.ran='svg'\"><style>body{display:none}</style>",
    "<a href=\"javascript:window.ran='link'\">a link</a> [a link](javascript:window.ran='link')",
    "\"><iframe srcdoc=\"<script>parent.ran='frame'</script>\"></iframe><meta http-equiv=refresh content=\"0;url=about:blank\">",
    "{{constructor.constructor('window.ran=1')()}} ${window.ran=1} {@html window.ran=1} { $n }",
    "\u{202e}терс жазуу\u{202c} \u{2066}\u{200f}שלום\u{2069} \u{feff}\u{200b}х\u{301}\u{301}\u{301}\u{301}",
    "суу\u{7}\u{1b}[31mкызыл\u{1b}[0m\u{fffd}\u{fffe} 𝕜😀👩‍👩‍👧‍👦",
];

fn hostile_file(folder: &Path) -> PathBuf {
    let path = folder.join("<img src=x onerror=window.ran=1>.kelechek");
    let title = Names { ky: Some(TITLE.to_owned()), ru: Some(TITLE.to_owned()), en: Some(TITLE.to_owned()) };
    let (mut file, session) = meeting::begin(&path, title, Some("<b onclick=window.ran=1>"));
    let theme = file.themes(session).expect("themes")[2].id;
    let long = "ө".repeat(20_000);
    for text in SAID.into_iter().chain([long.as_str()]) {
        let new = NewContribution {
            theme: Some(theme),
            horizon: Some(Horizon::Year(2030)),
            participant: Code::read("<img src=x onerror=window.ran='code'>"),
            may_be_quoted: Quotation::Yes,
            paraphrase: Some("<script>window.ran='paraphrase'</script>".to_owned()),
            tags: vec!["<img src=x onerror=window.ran='tag'>".to_owned()],
            ..NewContribution::text(session, text)
        };
        file.add_contribution(&new, meeting::now()).expect("a contribution");
    }
    path
}

#[tokio::test(flavor = "multi_thread")]
async fn what_participants_said_is_shown_as_text_and_never_runs() {
    let person = Person::new();
    let file = hostile_file(person.home());
    let window = Window::open(&person, &[&file]).await;
    window.has_focus("#box").await;
    let address = window.ask("return location.href").await;
    for text in SAID {
        row(&window, text).await;
    }
    row(&window, &"ө".repeat(20_000)).await;
    let keyboard = window.keyboard(Layout::Us);
    for screen in ["start", "vision", "merge", "report", "capture"] {
        go_to(&window, &keyboard, screen).await;
        if screen == "vision" {
            window.is_shown("[data-line]").await;
            window.click("[data-line]").await;
            window.is_shown("[data-panel=evidence]").await;
        }
        let page = window.ask(STATE).await;
        assert_eq!(page["ran"], Value::Null, "something ran on the screen {screen}");
        assert_eq!(page["made"], json!([]), "text has become markup on the screen {screen}");
        assert_eq!(page["wide"], json!(false), "the screen {screen} is wider than the window");
        assert_eq!(page["address"], address, "the page was left");
    }
}

/// Nothing of the interface is a script, a frame or a picture that is loaded from `x`.
const STATE: &str = "
const made = [...document.querySelectorAll('main script, main iframe, main meta, main img[src=x], nav img[src=x], [onerror], [onload], [onclick], a[href^=javascript]')];
return {
  ran: window.ran ?? null,
  made: made.map((element) => element.outerHTML),
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  address: location.href,
};";
