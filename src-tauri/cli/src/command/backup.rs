//! `kelechek backup`

use kelechek_core::backup::Made;

use crate::arguments::Backup;
use crate::outcome::{Failure, Outcome};
use crate::setting;
use crate::speak::Speaker;

pub fn run(asked: &Backup, speaker: &Speaker) -> Outcome {
    let backups = setting::backups().ok_or_else(|| Failure::Refused("cli-backup-nowhere", vec![]))?;
    let made = backups.make(&asked.file, setting::now())?;
    super::print(made.backup().path.display());
    let said = match made {
        Made::New(_) => "cli-backup-made",
        Made::Known(_) => "cli-backup-known",
    };
    speaker.say(said, &[("path", asked.file.display().to_string().into())]);
    Ok(())
}
