//! Embeds the messages of all three languages, and refuses to build when one language lacks what another has.
//!
//! The interface reads the same files; a message that exists in one language only would show as its bare id to the people
//! who speak the others, so it is an error here, not at run time.

#![allow(clippy::print_stdout, reason = "a build script speaks to cargo over standard output")]

#[path = "build/complete.rs"]
mod complete;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use complete::Source;

const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

fn main() {
    if let Err(problems) = embed() {
        eprintln!("The messages are not complete in all three languages:\n{problems}");
        process::exit(1);
    }
}

fn embed() -> Result<(), String> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?);
    let folder = here.join("../../assets/i18n");
    println!("cargo:rerun-if-changed=build");
    let mut sources = Vec::new();
    let mut code = String::new();
    for language in LANGUAGES {
        let files = messages_in(&folder.join(language))?;
        let _ = writeln!(code, "pub(super) const {}: &[(&str, &str)] = &[", language.to_uppercase());
        for (name, (path, text)) in files {
            let _ = writeln!(code, "    ({name:?}, include_str!({path:?})),");
            sources.push(Source { language: language.to_owned(), file: name, text });
        }
        code.push_str("];\n");
    }
    let problems = complete::problems(&sources);
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|e| e.to_string())?).join("messages.rs");
    fs::write(&out, code).map_err(|e| format!("{}: {e}", out.display()))
}

/// The message files of one language, by name.
fn messages_in(folder: &Path) -> Result<BTreeMap<String, (PathBuf, String)>, String> {
    println!("cargo:rerun-if-changed={}", folder.display());
    let unreadable = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|e| e == "ftl") {
            println!("cargo:rerun-if-changed={}", path.display());
            let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            files.insert(name, (path, text));
        }
    }
    Ok(files)
}
