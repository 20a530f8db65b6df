//! The sample workshop as `kelechek demo` writes it: where it lies, and what in it is the draft.

use std::env::var_os;
use std::path::{Path, PathBuf};

use crate::checkout::Checkout;
use crate::failure::Failure;

/// The file of the sample that holds what all note-takers wrote.
pub const MERGED: &str = "merged.kelechek";

/// The folder of the sample, among this person's data, where it outlives the checkout.
pub fn folder(checkout: &Checkout) -> PathBuf {
    let data = if cfg!(windows) {
        var_os("APPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        var_os("HOME").map(|home| Path::new(&home).join("Library/Application Support"))
    } else {
        var_os("XDG_DATA_HOME")
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
            .or_else(|| var_os("HOME").map(|home| Path::new(&home).join(".local/share")))
    };
    data.unwrap_or_else(|| checkout.root().join("target")).join("kelechek").join("sample")
}

/// The draft vision that a person can read on a terminal, in their language if it was written in several.
pub fn draft(folder: &Path) -> Result<PathBuf, Failure> {
    let language = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    let drafts = files(folder).into_iter().filter(|path| path.extension().is_some_and(|end| end == "md"));
    in_language(drafts.collect(), &language)
        .ok_or_else(|| Failure::Absent { path: folder.join("*.md"), maker: "kelechek demo" })
}

/// Everything that lies in the folder, by name.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

/// Of "draft.ky.md", "draft.ru.md" and "draft.en.md", the one that a locale such as `ru_RU.UTF-8` asks for, else the
/// English one, else any.
fn in_language(drafts: Vec<PathBuf>, locale: &str) -> Option<PathBuf> {
    let written_in = |language: &str| {
        drafts.iter().find(|path| {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            stem.rsplit(['.', '-', '_']).next() == Some(language)
        })
    };
    let language = locale.split(['_', '.', '@']).next().unwrap_or_default();
    written_in(language).or_else(|| written_in("en")).or_else(|| drafts.first()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(names: &[&str]) -> Vec<PathBuf> {
        names.iter().map(PathBuf::from).collect()
    }

    #[test]
    fn the_draft_is_shown_in_the_language_of_the_locale() {
        let drafts = || paths(&["s/draft.en.md", "s/draft.ky.md", "s/draft.ru.md"]);
        assert_eq!(in_language(drafts(), "ru_RU.UTF-8"), Some("s/draft.ru.md".into()));
        assert_eq!(in_language(drafts(), "ky_KG"), Some("s/draft.ky.md".into()));
        assert_eq!(in_language(drafts(), "C.UTF-8"), Some("s/draft.en.md".into()));
        assert_eq!(in_language(paths(&["s/draft.md"]), "ru"), Some("s/draft.md".into()));
        assert_eq!(in_language(vec![], "ru"), None);
    }
}
