//! `kelechek`: the main job without a window, for organisers and scripts.
//!
//! [`arguments`] says what can be asked, [`command`] has a file for each command, [`outcome`] turns what went wrong into
//! one sentence and an exit code. Names, columns and exit codes are stable: other programs rely on them.
//!
//! What this program deliberately is not: it decides nothing. It reads the clock, the settings and the arguments, hands
//! over to `core`, `synthesis` and `report`, and prints.

#![allow(clippy::print_stdout, reason = "printing is this program's work")]

mod arguments;
mod command;
mod outcome;
mod setting;
mod speak;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match arguments::read() {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    let speaker = speak::Speaker::new(arguments.lang, arguments.quiet);
    match command::run(&arguments.command, &speaker) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(&speaker),
    }
}
