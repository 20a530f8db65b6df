//! The open window, as a test sees it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use super::driver::Driver;
use super::keyboard::{Keyboard, Layout};
use super::opening::Opening;
use super::person::Person;
use super::running::Running;
use super::screen::{Screen, Size};
use super::until::{until, within_patience};

/// Names the folder that takes the screenshots; where it is not set, none are made.
const SCREENSHOTS: &str = "KELECHEK_SCREENSHOTS";

/// The most stops of the Tab key between any two places of a screen.
const STOPS: usize = 80;

/// A window that was looked at before.
pub struct Sight(fantoccini::wd::WindowHandle);

/// The program's window. Dropping it stops the program, the driver and the screen, in this order.
pub struct Window<'a> {
    client: Client,
    driver: Driver,
    screen: Screen,
    person: &'a Person,
    /// The processes behind it.
    pub running: Running,
}

impl<'a> Window<'a> {
    pub(super) fn new(
        client: Client,
        driver: Driver,
        screen: Screen,
        person: &'a Person,
        running: Running,
    ) -> Self {
        Self { client, driver, screen, person, running }
    }

    /// Starts the program for this person, with these files, and waits until it shows its first heading.
    pub async fn open(person: &'a Person, files: &[&Path]) -> Self {
        let opening = files.iter().fold(Opening::of(person), |opening, file| opening.file(file));
        opening.open().await
    }

    /// Ends the program as the driver does it, so that the same person can start it again.
    pub async fn close(self) {
        self.client.close().await.expect("the window closes");
    }

    /// Ends the program as a power cut does. The same person can start it again.
    pub async fn kill(self) {
        self.running.kill().await;
    }

    /// A keyboard before this window.
    pub fn keyboard(&self, layout: Layout) -> Keyboard {
        Keyboard::new(&self.screen.display, layout)
    }

    /// Has the window fill the screen; there is no window manager that could be asked to.
    pub(super) async fn fills(&self, (width, height): Size) {
        let arguments = ["search", "--onlyvisible", "--name", ".", "windowmove", "0", "0", "windowsize"];
        self.xdotool(&[&arguments[..], &[&width.to_string(), &height.to_string()]].concat());
        let filled = format!("return window.innerWidth === {width} && window.innerHeight === {height}");
        self.becomes_true("the window to fill the screen", &filled).await;
    }

    /// Asks until there is an answer. When there never is one, the test fails and says what the window shows instead.
    async fn until<T>(&self, awaited: &str, ask: impl AsyncFnMut() -> Option<T>) -> T {
        if let Some(answer) = within_patience(ask).await {
            return answer;
        }
        let shown = "return { focus: document.activeElement?.outerHTML.slice(0, 300), text: document.body.innerText.slice(0, 2000) }";
        let shown = self.client.execute(shown, vec![]).await;
        panic!("waited in vain for {awaited}; the window shows {shown:#?}")
    }

    /// The first element that this CSS selector names, as soon as there is one.
    pub async fn find(&self, selector: &str) -> Element {
        self.until(selector, async || self.client.find(Locator::Css(selector)).await.ok()).await
    }

    /// All elements that this CSS selector names now.
    pub async fn find_all(&self, selector: &str) -> Vec<Element> {
        self.client.find_all(Locator::Css(selector)).await.expect("a selector that can be read")
    }

    /// Clicks on an element as soon as it is there and can be clicked on.
    pub async fn click(&self, selector: &str) {
        self.until(&format!("{selector} to be clicked on"), async || {
            let found = self.client.find(Locator::Css(selector)).await.ok()?;
            match found.click().await {
                Ok(()) => Some(()),
                // It closed its window before that was answered.
                Err(error) => error.is_no_such_window().then_some(()),
            }
        })
        .await;
    }

    /// The text of an element, as it is shown.
    pub async fn text(&self, selector: &str) -> String {
        self.find(selector).await.text().await.expect("an element has a text")
    }

    /// Waits until the text of an element satisfies this, and answers with it.
    pub async fn reads(&self, selector: &str, awaited: &str, is: impl Fn(&str) -> bool) -> String {
        self.until(&format!("{selector} to read {awaited}"), async || {
            let found = self.client.find(Locator::Css(selector)).await.ok()?;
            found.text().await.ok().filter(|text| is(text))
        })
        .await
    }

    /// Waits until an element reads like this.
    pub async fn shows(&self, selector: &str, text: &str) {
        self.reads(selector, &format!("{text:?}"), |shown| shown == text).await;
    }

    /// Waits until an element no longer reads like this.
    pub async fn reads_otherwise(&self, selector: &str, text: &str) {
        self.reads(selector, &format!("otherwise than {text:?}"), |shown| shown != text).await;
    }

    /// Waits until what was chosen is on the disk.
    pub async fn remembers(&self, language: &str, appearance: &str) {
        until("the choice to be remembered", async || {
            let text = fs::read(self.person.settings()).ok()?;
            let settings: Value = serde_json::from_slice(&text).ok()?;
            (settings["language"] == language && settings["appearance"] == appearance).then_some(())
        })
        .await;
    }

    /// What a script answers that runs in the page.
    pub async fn ask(&self, script: &str) -> Value {
        self.ask_with(script, vec![]).await
    }

    /// What a script answers in the only frame of the page.
    pub async fn ask_in_frame(&self, script: &str) -> Value {
        self.client.enter_frame(0).await.expect("a frame");
        let answer = self.ask(script).await;
        self.client.enter_parent_frame().await.expect("the page around it");
        answer
    }

    /// The same of a script that is given something: `arguments[0]` and so on.
    pub async fn ask_with(&self, script: &str, given: Vec<Value>) -> Value {
        self.client.execute(script, given).await.expect("a script of the test runs")
    }

    /// What a script answers later, through the function that is its last argument.
    pub async fn ask_later(&self, script: &str, given: Vec<Value>) -> Value {
        self.client.execute_async(script, given).await.expect("a script of the test runs and answers")
    }

    /// Waits until a script answers with true.
    pub async fn becomes_true(&self, awaited: &str, script: &str) {
        self.until(awaited, async || {
            (self.client.execute(script, vec![]).await.ok()? == Value::Bool(true)).then_some(())
        })
        .await;
    }

    /// Waits until an expression of the page has a value like this, and answers with it.
    pub async fn ask_until(&self, expression: &str, is: impl Fn(&Value) -> bool) -> Value {
        let script = format!("return {expression}");
        self.until(expression, async || self.client.execute(&script, vec![]).await.ok().filter(&is)).await
    }

    /// Waits until an element has the focus.
    pub async fn has_focus(&self, selector: &str) {
        let script = format!("return document.activeElement?.matches({}) === true", json!(selector));
        self.becomes_true(&format!("{selector} to have the focus"), &script).await;
    }

    /// Waits until something is there that this CSS selector names and that is shown.
    pub async fn is_shown(&self, selector: &str) {
        self.until(&format!("{selector} to be shown"), async || {
            let found = self.client.find(Locator::Css(selector)).await.ok()?;
            found.is_displayed().await.ok().filter(|shown| *shown)
        })
        .await;
    }

    /// Waits until nothing is there, or shown, that this CSS selector names.
    pub async fn is_gone(&self, selector: &str) {
        let script = format!(
            "return [...document.querySelectorAll({})].every((found) => found.getClientRects().length === 0)",
            json!(selector)
        );
        self.becomes_true(&format!("{selector} to be gone"), &script).await;
    }

    /// Which rule of the content security policy keeps the page from asking a server that does answer: the driver.
    pub async fn kept_from_a_server_by(&self) -> Value {
        let ask = "const [server, done] = arguments;
            document.addEventListener('securitypolicyviolation', (refusal) => done(refusal.effectiveDirective));
            fetch(server, { mode: 'no-cors' }).then(() => done('nothing'), () => undefined)";
        let server = format!("{}/status", self.driver.address);
        self.ask_later(ask, vec![json!(server)]).await
    }

    /// Presses keys in the element that has the focus.
    pub async fn press(&self, keys: &[Key]) {
        let keys: String = keys.iter().copied().map(char::from).collect();
        self.write(&keys).await;
    }

    /// Writes characters into the element that has the focus, as a keyboard does that has them all. What is drawn anew between
    /// the looking and the writing is looked for again: nothing has been written then.
    pub async fn write(&self, text: &str) {
        until("the element that has the focus to take keys", async || {
            let focused = self.client.active_element().await.expect("something has the focus");
            let written = focused.send_keys(text).await;
            if written.as_ref().is_err_and(|error| error.is_stale_element_reference()) {
                return None;
            }
            written.expect("keys can be pressed");
            Some(())
        })
        .await;
    }

    /// Presses Tab until an element has the focus: how a person gets there who has no mouse.
    pub async fn tab_to(&self, selector: &str) {
        self.find(selector).await;
        let script = format!("return document.activeElement?.matches({}) === true", json!(selector));
        for _ in 0..STOPS {
            if self.ask(&script).await == Value::Bool(true) {
                return;
            }
            self.press(&[Key::Tab]).await;
        }
        panic!("the Tab key does not reach {selector}");
    }

    /// Goes to a button by the Tab key and presses Enter on it.
    pub async fn activate(&self, selector: &str) {
        self.tab_to(selector).await;
        self.press(&[Key::Enter]).await;
    }

    /// Waits until the frame around the page, which the system draws, has this title.
    pub async fn is_titled(&self, title: &str) {
        until(&format!("a window titled {title:?}"), async || {
            self.frame_titles().iter().any(|shown| shown == title).then_some(())
        })
        .await;
    }

    fn frame_titles(&self) -> Vec<String> {
        let answer = self.xdotool(&["search", "--onlyvisible", "--name", ".", "getwindowname", "%@"]);
        answer.lines().map(str::to_owned).collect()
    }

    fn xdotool(&self, arguments: &[&str]) -> String {
        let answer =
            Command::new("xdotool").env("DISPLAY", &self.screen.display).args(arguments).output().unwrap_or_else(
                |error| {
                    panic!("xdotool cannot be started ({error}). `cargo xtask test` installs it (Debian: apt-get install xdotool).")
                },
            );
        String::from_utf8_lossy(&answer.stdout).into_owned()
    }

    /// The titles of all windows of the program that are on the screen.
    pub fn titles(&self) -> Vec<String> {
        self.frame_titles()
    }

    /// Goes to another address, in the same window.
    pub async fn goes_to(&self, address: &str) {
        self.client.goto(address).await.expect("the address can be gone to");
    }

    /// Has the driver look at the other window of the program, as soon as there is one; answers with how to come back.
    pub async fn look_at_the_other(&self) -> Sight {
        let own = self.client.window().await.expect("a window that is looked at");
        let other = until("another window", async || {
            let all = self.client.windows().await.ok()?;
            all.into_iter().find(|handle| *handle != own)
        })
        .await;
        self.client.switch_to_window(other).await.expect("the other window can be looked at");
        Sight(own)
    }

    /// Has the driver look at a window again that it looked at before.
    pub async fn look_back(&self, at: Sight) {
        self.client.switch_to_window(at.0).await.expect("the window is still there");
    }

    /// Waits until what has changed is drawn: with the next frame, or two frames later where the page itself waits for as many.
    /// One more is only asked for when that has been.
    pub async fn is_drawn(&self) {
        let drawn = "const [done] = arguments; let left = 4; \
            (function next() { left-- > 0 ? requestAnimationFrame(next) : done(true) })()";
        self.ask_later(drawn, vec![]).await;
    }

    /// Keeps a picture of the window under this name, if the run is asked to keep pictures.
    pub async fn picture(&self, name: &str) {
        let Some(folder) = env::var_os(SCREENSHOTS).map(PathBuf::from) else { return };
        self.is_drawn().await;
        let picture = self.client.screenshot().await.expect("a screenshot");
        fs::create_dir_all(&folder).expect("the folder of the screenshots");
        fs::write(folder.join(format!("{name}.png")), picture).expect("the screenshot is kept");
    }
}
