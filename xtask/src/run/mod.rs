//! `cargo xtask run`: from nothing to the open window, or, where no window would be seen, to the draft vision.

mod sample;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::{interface, program, system};

/// Installs, builds and opens the window on a file; without one, the first time, on the sample workshop.
pub fn run(checkout: &Checkout, file: Option<&Path>) -> Result<ExitCode, Failure> {
    // The checkout's root is where cargo runs, but a path was meant from where the person stands.
    let file = file.map(std::path::absolute).transpose();
    let file = file.map_err(|error| Failure::System { doing: "finding the file".into(), error })?;
    system::install(&system::BUILD.iter().collect::<Vec<_>>())?;
    interface::build(checkout)?;
    // `--workspace`, and `--examples` although there are none, have cargo choose the features of every dependency as it
    // does for the tests, which would otherwise build half of them anew after each `run`, and the other way round.
    let words = ["build", "--workspace", "--examples", "--bin", "kelechek-desktop", "--bin", "kelechek"];
    program::run("building the programs", &mut checkout.cargo(&words))?;
    if system::has_display() { open_window(checkout, file) } else { show_draft(checkout) }
}

fn open_window(checkout: &Checkout, file: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let sample = sample::folder(checkout);
    let merged = sample.join(sample::MERGED);
    let mut window = Command::new(checkout.built("kelechek-desktop"));
    if let Some(file) = file {
        window.arg(file);
    } else if !merged.exists() {
        demo(checkout, &sample)?;
        println!("The window opens on the sample workshop, {}.", merged.display());
        window.arg(&merged);
    } else {
        println!("To open the sample workshop again: cargo xtask run {}", merged.display());
    }
    program::run("the window", &mut window)?;
    Ok(ExitCode::SUCCESS)
}

fn show_draft(checkout: &Checkout) -> Result<ExitCode, Failure> {
    println!(
        "There is no display here, so no window is opened; the command line does the main job on the sample."
    );
    let folder = sample::folder(checkout);
    demo(checkout, &folder)?;
    let draft = sample::draft(&folder)?;
    let text = std::fs::read_to_string(&draft)
        .map_err(|error| Failure::System { doing: format!("reading {}", draft.display()), error })?;
    println!("\n{text}\n");
    println!("This is {}. With it, in {}:", draft.display(), folder.display());
    for file in sample::files(&folder) {
        println!("  {}", file.display());
    }
    Ok(ExitCode::SUCCESS)
}

fn demo(checkout: &Checkout, folder: &Path) -> Result<(), Failure> {
    let mut kelechek = Command::new(checkout.built("kelechek"));
    // It prints the paths of what it wrote, which are shown below the draft instead of far above it.
    kelechek.arg("demo").arg(folder).stdout(Stdio::null());
    program::run("kelechek demo", &mut kelechek)
}
