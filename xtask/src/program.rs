//! Running other programs: shown as they are, followed line by line, or asked for one answer.

use std::io::{BufRead, BufReader, PipeReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crate::failure::Failure;

/// A grandchild that outlives the program which was run may hold its output open for ever. When that program has
/// ended and nothing more was written for this long, nothing more is waited for.
const SILENCE_AFTER_THE_END: Duration = Duration::from_secs(2);

/// Runs a program on this terminal; anything but success is a failure.
pub fn run(doing: &str, command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|error| not_started(doing, command, error))?;
    if status.success() { Ok(()) } else { Err(Failure::Step { doing: doing.into(), code: status.code() }) }
}

/// Runs a program whose whole output (errors and all, in the order written) is handed over line by line.
/// Answers how it ended.
pub fn follow(doing: &str, mut command: Command, on_line: impl FnMut(&str)) -> Result<ExitStatus, Failure> {
    let system = |error| Failure::System { doing: doing.into(), error };
    let (reader, writer) = std::io::pipe().map_err(system)?;
    command.stdin(Stdio::null()).stdout(writer.try_clone().map_err(system)?).stderr(writer);
    let mut child = command.spawn().map_err(|error| not_started(doing, &command, error))?;
    // The command still owns the writing ends; the reader would never see the end of the output.
    drop(command);
    hand_over(&lines_of(reader), &mut child, on_line).map_err(system)?;
    child.wait().map_err(system)
}

fn hand_over(
    lines: &Receiver<String>,
    child: &mut Child,
    mut on_line: impl FnMut(&str),
) -> std::io::Result<()> {
    loop {
        match lines.recv_timeout(SILENCE_AFTER_THE_END) {
            Ok(line) => on_line(&line),
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
            Err(RecvTimeoutError::Timeout) if child.try_wait()?.is_some() => return Ok(()),
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

fn lines_of(reader: PipeReader) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let mut reader = BufReader::new(reader);
        let mut line = Vec::new();
        while matches!(reader.by_ref().read_until(b'\n', &mut line), Ok(1..)) {
            let text = String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned();
            if sender.send(text).is_err() {
                return;
            }
            line.clear();
        }
    });
    receiver
}

/// What a program prints, if it can be started and succeeds.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program can be started at all.
pub fn exists(program: &str, harmless: &str) -> bool {
    Command::new(program)
        .arg(harmless)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn not_started(doing: &str, command: &Command, error: std::io::Error) -> Failure {
    if error.kind() == std::io::ErrorKind::NotFound {
        let program = command.get_program().to_string_lossy().into_owned();
        return Failure::Missing { program, advice: format!("install it, then repeat ({doing} needs it)") };
    }
    Failure::System { doing: doing.into(), error }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut shell = Command::new("sh");
        shell.args(["-c", script]);
        shell
    }

    #[test]
    fn both_streams_are_followed_in_the_order_written() {
        let mut lines = Vec::new();
        let script = "echo one; echo two >&2; echo three; printf four; exit 3";
        let status = follow("counting", shell(script), |line| lines.push(line.to_owned())).unwrap();
        assert_eq!(lines, ["one", "two", "three", "four"]);
        assert_eq!(status.code(), Some(3));
    }

    #[test]
    fn a_grandchild_that_stays_does_not_hold_up_the_end() {
        let begun = std::time::Instant::now();
        let mut lines = Vec::new();
        let status =
            follow("leaving", shell("sleep 60 & echo done"), |line| lines.push(line.to_owned())).unwrap();
        assert!(status.success() && lines == ["done"]);
        assert!(begun.elapsed() < Duration::from_secs(30), "the sleeping grandchild was waited for");
    }

    #[test]
    fn a_program_that_is_not_installed_is_named() {
        let failure = run("looking", &mut Command::new("no-such-program-anywhere")).unwrap_err();
        assert!(failure.to_string().starts_with("no-such-program-anywhere is missing"), "{failure}");
    }
}
