//! Benchmarks: speed and memory as ratios to a stated bound, both measured in the same run, alternating.
//!
//! `cargo xtask bench add`, `cargo xtask bench busy`, `cargo xtask bench merge [FILES...]`, `cargo xtask bench quality`, `cargo xtask bench report [CONTRIBUTIONS...]`, `cargo xtask bench synthesis [TEXTS...]`, `cargo xtask bench window [CONTRIBUTIONS...]`. A figure
//! without its bound says little on a machine that others use at the same time; a ratio of medians of alternating runs
//! says it again tomorrow.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a benchmark that cannot go on must stop")]

mod add;
mod busy;
mod material;
mod measure;
mod merge;
mod quality;
mod report;
mod synthesis;
mod tasks;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    match name.as_str() {
        "add" => add::run(&rest),
        "busy" => busy::run(&rest),
        "merge" => merge::run(&rest),
        "quality" => quality::run(&rest),
        "report" => report::run(&rest),
        "synthesis" => synthesis::run(&rest),
        "window" => {
            window::run(&rest);
            if rest.is_empty() {
                busy::run(&rest);
            }
        }
        // One side of a comparison, in a process of its own, so that its peak memory is its own.
        "report-once" => report::once(&rest),
        "merge-once" => merge::once(&rest),
        "synthesis-once" => synthesis::once(&rest),
        "merge-files" => merge::make(&rest),
        "merge-more" => merge::add(&rest),
        other => {
            eprintln!(
                "There is no benchmark “{other}”. Those there are: add, busy, merge, quality, report, synthesis, window."
            );
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
