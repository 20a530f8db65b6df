//! `kelechek delete`

use crate::arguments::One;
use crate::outcome::Outcome;
use crate::setting;
use crate::speak::Speaker;

pub fn run(asked: &One, _: &Speaker) -> Outcome {
    let mut file = setting::open(&asked.file, &asked.by)?;
    let id = file.contribution_called(&asked.reference)?;
    file.delete_contribution(id, setting::now())?;
    Ok(())
}
