//! A program that was started for a test and does not outlive it.

use std::io::ErrorKind;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(5);

/// Killed and waited for when it is dropped.
pub(super) struct Process {
    pub child: Child,
    name: &'static str,
}

impl Process {
    /// Starts it. A program that is not installed fails the test with the name of what to install.
    pub fn start(mut command: Command, name: &'static str, debian_package: &str) -> Self {
        match command.spawn() {
            Ok(child) => Self { child, name },
            Err(error) if error.kind() == ErrorKind::NotFound => panic!(
                "{name} is not installed, so no window can be tested. `cargo xtask test` installs it (Debian: apt-get install {debian_package})."
            ),
            Err(error) => panic!("{name} cannot be started: {error}"),
        }
    }

    /// Fails the test when the program has ended although it is still needed.
    pub fn must_be_running(&mut self) {
        if let Ok(Some(status)) = self.child.try_wait() {
            panic!("{} ended too early ({status})", self.name);
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Asked first, so that it can put away what it has made (Xvfb: its socket), and made to if it does not listen.
        signal("TERM", self.child.id());
        let asked = Instant::now();
        while matches!(self.child.try_wait(), Ok(None)) && asked.elapsed() < PATIENCE {
            thread::sleep(PAUSE);
        }
        // One that has ended by itself cannot be killed, which is just as well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a signal to the process with this number. The shell has it built in, so that nothing needs to be installed.
pub(super) fn signal(name: &str, process: u32) {
    // A process that has ended meanwhile is what is wanted.
    let _ = Command::new("sh").arg("-c").arg(format!("kill -{name} {process} 2>/dev/null")).status();
}
