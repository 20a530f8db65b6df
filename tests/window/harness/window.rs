//! The open window, as a test sees it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use super::driver::Driver;
use super::person::Person;
use super::program::program;
use super::screen::Screen;
use super::until::until;

/// Names the folder that takes the screenshots; where it is not set, none are made.
const SCREENSHOTS: &str = "KELECHEK_SCREENSHOTS";

/// The program's window. Dropping it stops the program, the driver and the screen, in this order.
pub struct Window<'a> {
    client: Client,
    driver: Driver,
    screen: Screen,
    person: &'a Person,
}

impl<'a> Window<'a> {
    /// Starts the program for this person, with these arguments, and waits until it shows its first heading.
    pub async fn open(person: &'a Person, arguments: &[&Path]) -> Self {
        let screen = Screen::new();
        let driver = Driver::new(person, &screen).await;
        let options = json!({ "binary": program(), "args": arguments });
        let capabilities = Map::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address)
            .await
            .expect("the program opens a window that can be driven");
        let window = Self { client, driver, screen, person };
        window.find("h1").await;
        window
    }

    /// Ends the program as the driver does it, so that the same person can start it again.
    pub async fn close(self) {
        self.client.close().await.expect("the window closes");
    }

    /// The first element that this CSS selector names, as soon as there is one.
    pub async fn find(&self, selector: &str) -> Element {
        until(selector, async || self.client.find(Locator::Css(selector)).await.ok()).await
    }

    /// The text of an element, as it is shown.
    pub async fn text(&self, selector: &str) -> String {
        self.find(selector).await.text().await.expect("an element has a text")
    }

    /// Waits until an element reads like this.
    pub async fn shows(&self, selector: &str, text: &str) {
        until(&format!("{selector} to read {text:?}"), async || {
            let found = self.client.find(Locator::Css(selector)).await.ok()?;
            (found.text().await.ok()? == text).then_some(())
        })
        .await;
    }

    /// Waits until an element no longer reads like this.
    pub async fn reads_otherwise(&self, selector: &str, text: &str) {
        until(&format!("{selector} to read otherwise than {text:?}"), async || {
            let found = self.client.find(Locator::Css(selector)).await.ok()?;
            (found.text().await.ok()? != text).then_some(())
        })
        .await;
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
        self.client.execute(script, Vec::new()).await.expect("a script of the test runs")
    }

    /// Which rule of the content security policy keeps the page from asking a server that does answer: the driver.
    pub async fn kept_from_a_server_by(&self) -> Value {
        let ask = "const [server, done] = arguments;
            document.addEventListener('securitypolicyviolation', (refusal) => done(refusal.effectiveDirective));
            fetch(server, { mode: 'no-cors' }).then(() => done('nothing'), () => undefined)";
        let server = format!("{}/status", self.driver.address);
        self.client.execute_async(ask, vec![json!(server)]).await.expect("the page answers")
    }

    /// Presses keys in the element that has the focus.
    pub async fn press(&self, keys: &[Key]) {
        let focused = self.client.active_element().await.expect("something has the focus");
        let keys: String = keys.iter().copied().map(char::from).collect();
        focused.send_keys(&keys).await.expect("keys can be pressed");
    }

    /// Waits until the frame around the page, which the system draws, has this title.
    pub async fn is_titled(&self, title: &str) {
        until(&format!("a window titled {title:?}"), async || {
            self.frame_titles().iter().any(|shown| shown == title).then_some(())
        })
        .await;
    }

    fn frame_titles(&self) -> Vec<String> {
        let answer = Command::new("xdotool")
            .env("DISPLAY", &self.screen.display)
            .args(["search", "--onlyvisible", "--name", ".", "getwindowname", "%@"])
            .output()
            .unwrap_or_else(|error| {
                panic!("xdotool cannot be started ({error}). `cargo xtask test` installs it (Debian: apt-get install xdotool).")
            });
        String::from_utf8_lossy(&answer.stdout).lines().map(str::to_owned).collect()
    }

    /// Keeps a picture of the page under this name, if the run is asked to keep pictures.
    pub async fn picture(&self, name: &str) {
        let Some(folder) = env::var_os(SCREENSHOTS).map(PathBuf::from) else { return };
        // What has changed is drawn with the next frame; the one after that is only asked for when it has been.
        let drawn =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        self.client.execute_async(drawn, Vec::new()).await.expect("the page is drawn");
        let picture = self.client.screenshot().await.expect("a screenshot");
        fs::create_dir_all(&folder).expect("the folder of the screenshots");
        fs::write(folder.join(format!("{name}.png")), picture).expect("the screenshot is kept");
    }
}
