//! `kelechek seal` and `kelechek unseal`

use std::io::{BufRead, Read, stdin};

use kelechek_seal::{Keys, Opener, SealedTo, SecretString};

use crate::arguments::{Seal, Unseal};
use crate::outcome::Outcome;
use crate::speak::Speaker;

/// Longer than any passphrase, in bytes: whoever pipes in a film by mistake is told at once.
const LONGEST_PASSPHRASE: u64 = 64 * 1024;

pub fn seal(asked: &Seal, speaker: &Speaker) -> Outcome {
    if let Some(path) = &asked.new_key {
        super::print(Keys::make(path)?);
        speaker.say("cli-seal-new-key", &[("path", path.display().to_string().into())]);
        return Ok(());
    }
    let (Some(file), Some(output)) = (&asked.file, &asked.output) else { return Ok(()) };
    let to = if asked.passphrase_stdin {
        SealedTo::passphrase(passphrase()?)?
    } else {
        SealedTo::keys(&asked.to)?
    };
    kelechek_seal::seal(file, output, to)?;
    speaker.say("cli-seal-done", &[("path", output.display().to_string().into())]);
    Ok(())
}

pub fn unseal(asked: &Unseal, speaker: &Speaker) -> Outcome {
    let opener = match &asked.key {
        Some(key) => Opener::Keys(Keys::read(key)?),
        None => Opener::Passphrase(passphrase()?),
    };
    let verified = kelechek_seal::unseal(&asked.file, &asked.output, &opener)?;
    let events = usize::try_from(verified.set.count).unwrap_or(usize::MAX);
    let path = asked.output.display().to_string();
    speaker.say("cli-unseal-done", &[("path", path.into()), ("events", events.into())]);
    Ok(())
}

/// The first line of standard input. It is never an argument: those every program of this computer can read.
fn passphrase() -> Outcome<SecretString> {
    let mut line = String::new();
    stdin().lock().take(LONGEST_PASSPHRASE).read_line(&mut line)?;
    Ok(SecretString::from(line.trim_end_matches(['\r', '\n']).to_owned()))
}
