//! What surrounds the core: the clock, randomness, and who types.

use std::path::Path;

use chrono::{DateTime, Utc};
use kelechek_core::Result;
use kelechek_core::file::Writer;
use kelechek_core::installation::Installation;

/// Now.
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Who writes: a person at the installation whose id is kept in this file.
///
/// # Errors
/// What kept the system from giving random numbers. Where the installation's id cannot be kept it is a new one each time:
/// its events are still nobody else's.
pub fn writer(installation: &Path, note_taker: &str) -> Result<Writer> {
    let mut id = [0; 16];
    getrandom::fill(&mut id).map_err(|error| std::io::Error::other(error.to_string()))?;
    let offered = uuid::Builder::from_random_bytes(id).into_uuid();
    let installation = Installation::keep(installation, offered).unwrap_or(Installation(offered));
    Ok(Writer {
        author: installation.author("", note_taker),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        entropy: Box::new(random),
    })
}

fn random(buffer: &mut [u8]) {
    if getrandom::fill(buffer).is_err() {
        // An id that is not random could be somebody else's; nothing may be written then.
        eprintln!("Kelechek: the system gives no random numbers");
        std::process::exit(1);
    }
}
