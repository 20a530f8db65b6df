//! What surrounds a command: the clock, randomness, who types, and the templates that come with the program.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use kelechek_core::SessionFile;
use kelechek_core::backup::Backups;
use kelechek_core::file::{Entropy, Writer};
use kelechek_core::installation::Installation;
use kelechek_core::merge::Records;
use kelechek_core::template::Template;
use uuid::Uuid;

use crate::arguments::By;
use crate::outcome::{Failure, Outcome};
use crate::speak::Speaker;

/// Now.
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

fn random(buffer: &mut [u8]) {
    if getrandom::fill(buffer).is_err() {
        // An id that is not random could be somebody else's; nothing may be written then.
        eprintln!("kelechek: the system gives no random numbers");
        std::process::exit(1);
    }
}

fn var(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// The person's configuration folder, where the installation's id is kept.
fn configuration() -> Option<PathBuf> {
    let folder = if cfg!(windows) {
        var("APPDATA")
    } else if cfg!(target_os = "macos") {
        var("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        var("XDG_CONFIG_HOME").or_else(|| var("HOME").map(|home| home.join(".config")))
    };
    folder.map(|folder| folder.join("kelechek"))
}

/// The person's data folder; none where there is no such folder.
fn data() -> Option<PathBuf> {
    if cfg!(any(windows, target_os = "macos")) {
        return configuration();
    }
    let data = var("XDG_DATA_HOME").or_else(|| var("HOME").map(|home| home.join(".local/share")));
    data.map(|data| data.join("kelechek"))
}

/// The records of merges.
pub fn records() -> Option<Records> {
    data().map(|data| Records::in_folder(data.join("merges")))
}

/// Where backups are kept: in the folder that was chosen in the window, else in the person's data folder; and where they
/// were kept before.
pub fn backups() -> Option<Backups> {
    let settings = || -> Option<serde_json::Value> {
        let settings = std::fs::read(configuration()?.join("settings.json")).ok()?;
        serde_json::from_slice(&settings).ok()
    };
    let settings = settings().unwrap_or_default();
    let folder = |value: &serde_json::Value| value.as_str().map(PathBuf::from);
    let usual = data().map(|data| data.join("backups"));
    let chosen = folder(&settings["backup_folder"]).or_else(|| usual.clone())?;
    let former = settings["former_backup_folders"].as_array().into_iter().flatten().filter_map(folder);
    Some(Backups::in_folder(chosen).and_in(former).and_in(usual))
}

/// Takes what was erased from a file out of the backups too, and says so where something of it is left.
pub fn redact_backups(file: &SessionFile, by: &By, speaker: &Speaker) -> Outcome {
    let Some(backups) = backups() else { return Ok(()) };
    let reached = backups.redact(file, &mut || Ok(writer(by)), now())?;
    if reached.erased > 0 {
        speaker.say("cli-redact-backups", &[("count", reached.erased.into())]);
    }
    if reached.left > 0 {
        speaker.complain(&speaker.sentence("cli-redact-backups-left", &[("count", reached.left.into())]));
    }
    Ok(())
}

/// Who writes.
pub fn writer(by: &By) -> Writer {
    let mut id = [0; 16];
    random(&mut id);
    let offered = uuid::Builder::from_random_bytes(id).into_uuid();
    let kept = configuration().map(|folder| folder.join("installation"));
    let person = by.note_taker.as_deref().unwrap_or_default();
    Writer::at(kept.as_deref(), offered, person, env!("CARGO_PKG_VERSION"), Box::new(random))
}

/// Opens a file for writing.
pub fn open(path: &Path, by: &By) -> Outcome<SessionFile> {
    Ok(SessionFile::open(path, writer(by), now())?)
}

/// The template with this key, or in this file.
pub fn template(named: &OsStr) -> Outcome<Template> {
    let path = Path::new(named);
    if path.extension().is_some_and(|end| end == "json") {
        return Ok(Template::at(path)?);
    }
    if let Some(template) = Template::built_in().find(|template| template.key == named.to_string_lossy()) {
        return Ok(template);
    }
    let keys = Template::built_in().map(|template| template.key);
    let args = vec![
        ("name", named.to_string_lossy().into_owned().into()),
        ("known", keys.collect::<Vec<_>>().join(", ").into()),
    ];
    Err(Failure::Usage("cli-unknown-template", args))
}

/// A deterministic source of bytes, for the sample: the same files come out everywhere.
pub fn fixed(seed: &str) -> Entropy {
    let mut stream = blake3::Hasher::new().update(b"kelechek sample").update(seed.as_bytes()).finalize_xof();
    Box::new(move |buffer| stream.fill(buffer))
}

/// The installation to which the sample's note-takers belong.
pub fn sample_installation() -> Installation {
    Installation(Uuid::from_u128(0x5a))
}
