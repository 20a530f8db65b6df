//! The screen: a display that exists in memory only.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::process::Process;

/// A screen like that of a small laptop.
pub struct Screen {
    /// `:99`
    pub display: String,
    _server: Process,
}

impl Screen {
    /// Xvfb looks for a free display itself, and says which when it is ready to be used.
    pub fn new() -> Self {
        let mut command = Command::new("Xvfb");
        command
            .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"])
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
