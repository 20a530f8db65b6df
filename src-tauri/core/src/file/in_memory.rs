//! Session files that lie in memory alone: for those who seal them, and must leave no plain text anywhere.

use std::path::Path;

use rusqlite::Connection;

use super::verify::{Refusal, Verified, verify};
use super::{SessionFile, append, connection, copy, create, header, open, schema};
use crate::error::Result;
use crate::event::SetHash;

impl SessionFile {
    /// The bytes of a copy, as [`SessionFile::save_copy`] would write them.
    ///
    /// # Errors
    /// What is wrong with the file by now.
    pub fn copy_in_memory(&self) -> Result<Vec<u8>> {
        let verified = verify::<Refusal>(&self.connection, |_| Ok(())).map_err(|r| r.at(self.path()))?;
        let memory = Connection::open_in_memory()?;
        schema::lay_out(&memory)?;
        connection::harden(&memory)?;
        memory.execute_batch("BEGIN")?;
        append::state(&memory, &SetHash::default())?;
        copy::fill(&memory, &self.connection, &verified)?;
        memory.execute_batch("COMMIT")?;
        Ok(memory.serialize("main")?.to_vec())
    }
}

/// Makes the file `out` of bytes that come from the file at `from`, once they have been found to be a session file that can
/// be trusted.
///
/// # Errors
/// What is wrong with the bytes; [`crate::Error::FileExists`]; what kept the disk from taking it; then nothing is there.
pub fn put_bytes(bytes: &[u8], from: &Path, out: &Path) -> Result<Verified> {
    header::inspect_bytes(bytes, from)?;
    let memory = open::from_bytes(bytes).map_err(|error| connection::located(from, error))?;
    let verified = verify::<Refusal>(&memory, |_| Ok(())).map_err(|refusal| refusal.at(from))?;
    create::put(out, |file| copy::fill(file, &memory, &verified))?;
    Ok(verified)
}
