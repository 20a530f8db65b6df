//! What the program did and what went wrong, for whoever looks for a fault: a few small files in the person's own folder.
//!
//! They tell nothing of a meeting: refusals stand there as codes, faults as the place in the program, and what others say of
//! a fault goes through [`without_words`] first. Nothing is sent anywhere; a person may copy the end of it
//! ([`report::bug_report`]) and sees what they copy.

pub mod fault;
pub mod report;

use std::io::Write;
use std::path::{Path, PathBuf};

use flexi_logger::{Cleanup, Criterion, DeferredNow, FileSpec, Logger, LoggerHandle, Naming};
use log::Record;

/// A file of this size, in bytes, is put aside.
const FULL: u64 = 256 * 1024;

/// So many that were put aside are kept.
const KEPT: usize = 3;

/// The name of the file that is written to.
const NAME: &str = "kelechek";

/// The log of this run; writing ends when it is dropped.
pub struct Log {
    folder: PathBuf,
    _handle: Option<LoggerHandle>,
}

impl Log {
    /// Begins to write into this folder. A folder that takes nothing is no reason not to work: then nothing is written.
    pub fn in_folder(folder: PathBuf) -> Self {
        let begun = logger(&folder).and_then(Logger::start);
        Self { folder, _handle: begun.ok() }
    }
}

fn logger(folder: &Path) -> Result<Logger, flexi_logger::FlexiLoggerError> {
    // Of the libraries only what they think is wrong; and not even that goes anywhere but into the file.
    let logger = Logger::try_with_str("warn, kelechek_desktop=info")?
        .log_to_file(FileSpec::default().directory(folder).basename(NAME).suppress_timestamp())
        .append()
        .rotate(Criterion::Size(FULL), Naming::Numbers, Cleanup::KeepLogFiles(KEPT))
        .cleanup_in_background_thread(false)
        .error_channel(flexi_logger::ErrorChannel::DevNull)
        .format(line);
    Ok(logger)
}

/// When, how bad, and what. What libraries say may quote anything.
fn line(out: &mut dyn Write, now: &mut DeferredNow, record: &Record<'_>) -> std::io::Result<()> {
    let said = record.args().to_string();
    let own = record.target().starts_with("kelechek");
    let said = if own { said } else { without_words(&said) };
    write!(
        out,
        "{} {} {}: {}",
        now.now_utc_owned().format("%Y-%m-%dT%H:%M:%SZ"),
        record.level(),
        record.target(),
        said.replace(['\n', '\r'], " ")
    )
}

/// What is left of a message when everything is taken out that somebody may have said or named: what stands in quotation
/// marks, paths, and every word that is not written in plain Latin letters. What the system itself says is English.
pub fn without_words(message: &str) -> String {
    let mut kept = Vec::new();
    let mut quoted: Option<char> = None;
    for word in message.split_whitespace() {
        if let Some(end) = quoted {
            if word.trim_end_matches(['.', ',', ';', ':', ')']).ends_with(end) {
                quoted = None;
            }
            continue;
        }
        let bare = word.trim_start_matches('(');
        if let Some(end) = bare.chars().next().and_then(closing) {
            kept.push("…");
            let rest = &bare[bare.chars().next().map_or(0, char::len_utf8)..];
            if !rest.contains(end) {
                quoted = Some(end);
            }
            continue;
        }
        let plain = word.is_ascii() && !word.contains(['/', '\\', '"', '`']);
        kept.push(if plain { word } else { "…" });
    }
    kept.dedup_by(|a, b| a == b && *a == "…");
    kept.join(" ")
}

fn closing(opening: char) -> Option<char> {
    match opening {
        '"' | '\'' | '`' => Some(opening),
        '«' => Some('»'),
        '“' => Some('”'),
        '„' => Some('“'),
        '‘' => Some('’'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_somebody_said_or_named_is_taken_out_and_the_fault_stays() {
        for (message, left) in [
            ("disk I/O error", "disk … error"),
            ("UNIQUE constraint failed: event.replica", "UNIQUE constraint failed: event.replica"),
            (
                "byte index 4 is not a char boundary; it is inside 'ү' (bytes 3..5) of `Айылда таза суу жок`",
                "byte index 4 is not a char boundary; it is inside … (bytes 3..5) of …",
            ),
            ("invalid type: string \"P07 said so\", expected u32", "invalid type: string … expected u32"),
            ("cannot open /home/aigul/Ак-Булак/a.kelechek: denied", "cannot open … denied"),
            ("в файле «Таза суу» ошибка 5", "… 5"),
            ("an open “quotation of many words", "an open …"),
        ] {
            assert_eq!(without_words(message), left, "{message}");
        }
    }

    /// The only test of this program that begins a log: there is one for each process.
    #[test]
    fn old_lines_make_room_for_new_ones() {
        let folder = tempfile::tempdir().expect("a folder");
        let log = Log::in_folder(folder.path().to_owned());
        let padding = "x".repeat(1000);
        for number in 0..3000 {
            log::info!("line {number} {padding}");
        }
        log::warn!(target: "somebody_elses", "cannot parse `Таза суу`\nat all");
        let files: Vec<PathBuf> = fs::read_dir(folder.path())
            .expect("the folder")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        let size: u64 = files.iter().map(|file| fs::metadata(file).expect("a file").len()).sum();
        assert!(files.len() <= KEPT + 1, "{files:?}");
        assert!(size <= (KEPT as u64 + 1) * (FULL + 2048), "{size}");
        let end = report::end(&log.folder);
        let last: Vec<&str> = end.lines().collect();
        assert!(last[last.len() - 2].contains("INFO kelechek_desktop::log::tests: line 2999"), "{end}");
        assert!(last[last.len() - 1].ends_with("WARN somebody_elses: cannot parse … at all"), "{end}");
        assert!(end.len() <= report::LONGEST as usize);
    }
}
