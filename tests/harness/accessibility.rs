//! What axe finds fault with.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::window::Window;

/// The rules of WCAG 2.2, level AA, and all that came before them.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
// A colour on its way to another one is neither.
const settled = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
settled.then(() => window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], elementRef: false })).then(
  ({ violations }) => done(violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary, html }) =>
    `${id}: ${help}\n  at ${target.join(" ")}\n  ${html.slice(0, 200)}\n  ${failureSummary.replaceAll("\n", "\n  ")}`))),
  (trouble) => done([`axe cannot run: ${trouble}`]),
);
"#;

impl Window<'_> {
    /// Each violation that axe finds on what is shown now, for a person to read.
    pub async fn violations(&self) -> Vec<String> {
        if self.ask("return window.axe === undefined").await == Value::Bool(true) {
            self.ask(&format!("{}\nwindow.axe = axe;", axe())).await;
        }
        let found = self.ask_later(RUN, vec![]).await;
        let found = found.as_array().expect("axe answers with a list");
        found.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}

fn axe() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("{} cannot be read ({error}). `npm ci` in the folder ui brings it.", path.display())
    })
}
