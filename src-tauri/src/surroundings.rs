//! What surrounds the core: the clock, randomness, and who types.

use std::path::Path;

use chrono::{DateTime, Utc};
use kelechek_core::Result;
use kelechek_core::file::Writer;

/// Now.
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Who writes: a person at the installation whose id is kept in this file.
///
/// # Errors
/// What kept the system from giving random numbers.
pub fn writer(installation: &Path, note_taker: &str) -> Result<Writer> {
    let mut id = [0; 16];
    getrandom::fill(&mut id).map_err(|error| std::io::Error::other(error.to_string()))?;
    let offered = uuid::Builder::from_random_bytes(id).into_uuid();
    let version = env!("CARGO_PKG_VERSION");
    Ok(Writer::at(Some(installation), offered, note_taker, version, Box::new(random)))
}

fn random(buffer: &mut [u8]) {
    if getrandom::fill(buffer).is_err() {
        // An id that is not random could be somebody else's; nothing may be written then.
        eprintln!("Kelechek: the system gives no random numbers");
        std::process::exit(1);
    }
}
