//! `kelechek-desktop`: the program with a window.
//!
//! It is a shell and nothing else: it makes the window, hands each thing that is asked of it to the crates that know how,
//! and turns their errors into codes for which the interface has sentences. It holds no SQL, no defaults and no rule of
//! the domain.

// A release for Windows opens no console beside its window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod agenda_item;
mod attachment;
mod backup;
mod balance;
mod behind;
mod bindings;
mod call_off;
mod cluster;
mod conflict;
mod consent;
mod contribution;
mod dialog;
mod error;
mod group;
mod happening;
mod link;
mod log;
mod merge;
mod open_file;
mod page;
mod paper;
mod participant;
mod progress;
mod projector;
mod question;
mod report;
mod sealed;
mod session;
mod session_file;
mod settings;
mod shift;
mod support;
mod surroundings;
mod template;
mod theme;
mod vision;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

/// Kelechek with a window. What it does without one, the program `kelechek` does.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The session file to open
    file: Option<PathBuf>,
}

fn main() -> ExitCode {
    page::leaves_a_core();
    let arguments = Arguments::parse();
    if !window::has_a_screen() {
        eprintln!(
            "Kelechek has no screen to open its window on. The program `kelechek` does the work without one."
        );
        return ExitCode::FAILURE;
    }
    match window::run(arguments.file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Kelechek cannot open its window: {error}");
            ExitCode::FAILURE
        }
    }
}
