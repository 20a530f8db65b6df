//! Making a session file of a backup again.

use std::path::Path;

use crate::SessionFile;
use crate::error::Result;
use crate::file::Verified;

/// Makes the file `out` of everything that a backup holds. The backup stays as it is.
///
/// # Errors
/// What is wrong with the backup; [`crate::Error::FileExists`]; what kept the disk from taking it; then nothing is there.
pub fn restore(backup: &Path, out: &Path) -> Result<Verified> {
    SessionFile::read(backup)?.save_copy(out)
}
