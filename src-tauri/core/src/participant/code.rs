//! The code on a participant's card.

use std::fmt;

use crate::id::{ParticipantId, SessionId, derived};

/// A participant's code in its one form: `3`, `P3`, `p03`, `П3` and `Р3` (Cyrillic) are all `P03`. Codes of another shape,
/// such as those of an imported table, stand as they are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(String);

impl Code {
    /// Reads a code as somebody types it; `None` when it is empty.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let number = typed.strip_prefix(['P', 'p', 'П', 'п', 'Р', 'р']).unwrap_or(typed);
        let is_number =
            !number.is_empty() && number.len() <= 6 && number.bytes().all(|byte| byte.is_ascii_digit());
        match number.parse::<u32>() {
            _ if typed.is_empty() => None,
            // Three digits or more are kept as they are written: P000 and P001 of a table are not P00 and P01.
            Ok(_) if is_number && number.len() > 2 => Some(Self(format!("P{number}"))),
            Ok(number) if is_number => Some(Self(format!("P{number:02}"))),
            _ => Some(Self(typed.to_owned())),
        }
    }

    /// The participant with this code: the same id in every note-taker's file.
    pub fn participant(&self, session: SessionId) -> ParticipantId {
        derived(session.0, crate::entity::PARTICIPANT, &self.0).into()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_type_a_code_is_one_code() {
        for typed in ["3", "03", "P3", "p03", " P03 ", "П3", "Р3", "р03"] {
            assert_eq!(Code::read(typed).unwrap().to_string(), "P03", "{typed}");
        }
        assert_eq!(Code::read("P000").unwrap().to_string(), "P000");
        assert_eq!(Code::read("farmer-7").unwrap().to_string(), "farmer-7");
        assert_eq!(Code::read("P").unwrap().to_string(), "P");
        assert_eq!(Code::read("  "), None);
    }
}
