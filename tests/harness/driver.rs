//! The driver: WebKitWebDriver, which starts the program and passes on what a test does.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Command, Stdio};

use super::person::Person;
use super::process::Process;
use super::screen::Screen;
use super::until::until;

/// A driver that is ready to open one window.
pub(super) struct Driver {
    /// Where it listens, on this machine only.
    pub address: String,
    _server: Process,
}

impl Driver {
    /// Starts a driver for a person at a screen, with these additions to the environment.
    pub async fn new(person: &Person, screen: &Screen, environment: &[(String, String)]) -> Self {
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        command.arg("--host=127.0.0.1").arg(format!("--port={port}")).stdout(Stdio::null());
        // The driver starts the program, which therefore sees what the driver sees.
        person.sits_at(&mut command, &screen.display);
        command.env("TAURI_AUTOMATION", "true").env("TAURI_WEBVIEW_AUTOMATION", "true");
        command.envs(environment.iter().map(|(name, value)| (name, value)));
        let mut server = Process::start(command, "WebKitWebDriver", "webkit2gtk-driver");
        until("WebKitWebDriver to listen", async || {
            server.must_be_running();
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()
        })
        .await;
        Self { address: format!("http://127.0.0.1:{port}"), _server: server }
    }
}

/// A port that nobody listens on now. Should somebody take it first, the driver ends, and the test says so.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port on this machine");
    listener.local_addr().expect("the port that was given").port()
}
