//! `kelechek restore`

use kelechek_core::backup::{self, Backup};
use kelechek_core::salvage::salvage;

use crate::arguments::Restore;
use crate::outcome::Outcome;
use crate::setting;
use crate::speak::Speaker;

pub fn run(asked: &Restore, speaker: &Speaker) -> Outcome {
    let path = asked.output.display().to_string();
    if !asked.salvage {
        let verified = backup::restore(&asked.backup, &asked.output)?;
        let events = usize::try_from(verified.set.count).unwrap_or(usize::MAX);
        speaker.say("cli-restore-done", &[("path", path.into()), ("events", events.into())]);
        return Ok(());
    }
    let backups: Vec<Backup> =
        setting::backups().map(|backups| backups.of(&asked.backup)).transpose()?.unwrap_or_default();
    let paths: Vec<_> = backups.into_iter().map(|backup| backup.path).collect();
    let salvaged = salvage(&asked.backup, &paths, &asked.output, &mut setting::writer(&asked.by))?;
    let counts = [
        ("path", path.into()),
        ("contributions", salvaged.contributions.into()),
        ("events", salvaged.events.into()),
        ("lost", salvaged.lost.into()),
    ];
    speaker.say("cli-restore-salvaged", &counts);
    Ok(())
}
