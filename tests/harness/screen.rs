//! The screen: a display that exists in memory only.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::process::Process;

/// Width and height in pixels.
pub type Size = (u32, u32);

/// The screen of a small laptop.
pub const LAPTOP: Size = (1366, 768);

/// The screen of a large monitor, and of most projectors.
pub const PROJECTOR: Size = (1920, 1080);

/// A screen that is switched off when it is dropped.
pub(super) struct Screen {
    /// `:99`
    pub display: String,
    _server: Process,
}

impl Screen {
    /// Xvfb looks for a free display itself, and says which when it is ready to be used.
    pub fn new((width, height): Size) -> Self {
        let mut command = Command::new("Xvfb");
        command
            .args(["-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut server = Process::start(command, "Xvfb", "xvfb");
        let answer = server.child.stdout.take().expect("Xvfb's answer is piped");
        let mut number = String::new();
        BufReader::new(answer).read_line(&mut number).expect("Xvfb says which display it took");
        let number = number.trim();
        assert!(!number.is_empty(), "Xvfb found no free display");
        Self { display: format!(":{number}"), _server: server }
    }
}
