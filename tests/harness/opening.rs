//! How the program is started: for whom, on which screen, with which file.

use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::ClientBuilder;
use fantoccini::wd::TimeoutConfiguration;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, json};

use super::driver::Driver;
use super::person::Person;
use super::program::program;
use super::running::Running;
use super::screen::{LAPTOP, Screen, Size};
use super::trace::traced;
use super::window::Window;

/// How long a script of a test may take to answer.
const PATIENCE: Duration = Duration::from_secs(120);

/// A window that is about to be opened.
pub struct Opening<'a> {
    person: &'a Person,
    program: PathBuf,
    arguments: Vec<PathBuf>,
    environment: Vec<(String, String)>,
    size: Size,
}

impl<'a> Opening<'a> {
    /// The program without a file, on the screen of a laptop, for this person.
    pub fn of(person: &'a Person) -> Self {
        Self { person, program: program(), arguments: vec![], environment: vec![], size: LAPTOP }
    }

    /// Another program than the one that is tested, to compare it with.
    pub fn program(mut self, program: &Path) -> Self {
        program.clone_into(&mut self.program);
        self
    }

    /// With this file.
    pub fn file(mut self, file: &Path) -> Self {
        self.arguments.push(file.to_owned());
        self
    }

    /// On a screen of this size, which the window fills.
    pub fn on(mut self, size: Size) -> Self {
        self.size = size;
        self
    }

    /// With this in its environment.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A screen and a driver, so that only the program remains to be started.
    pub async fn prepare(self) -> Prepared<'a> {
        let screen = Screen::new(self.size);
        let driver = Driver::new(self.person, &screen, &self.environment).await;
        Prepared { opening: self, screen, driver }
    }

    /// Starts everything, and waits until the program shows its first heading.
    pub async fn open(self) -> Window<'a> {
        let size = self.size;
        let window = self.prepare().await.start().await;
        window.find("h1").await;
        window.fills(size).await;
        window
    }
}

/// Everything that the program needs is there.
pub struct Prepared<'a> {
    opening: Opening<'a>,
    screen: Screen,
    driver: Driver,
}

impl<'a> Prepared<'a> {
    /// Starts the program, and returns as soon as its window can be driven.
    pub async fn start(self) -> Window<'a> {
        let Self { opening, screen, driver } = self;
        let program = traced(&opening.program, opening.person.home());
        let options = json!({ "binary": program, "args": opening.arguments });
        let capabilities = Map::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address)
            .await
            .expect("the program opens a window that can be driven");
        let patience = TimeoutConfiguration::new(Some(PATIENCE), None, None);
        client.update_timeouts(patience).await.expect("the driver takes its time");
        let running = Running::new(opening.person.home(), &opening.program);
        Window::new(client, driver, screen, opening.person, running)
    }
}
