//! What is printed on paper: the pack for a meeting, and what is given back to a place afterwards. One HTML file in black and
//! white, each sheet with the size of its page; it loads nothing, and a browser prints it.
//!
//! What this is not: a report. It counts nothing, and holds nothing that anybody said but what is given back.

mod ballots;
mod codes;
mod consent;
mod giving_back;
mod page;
mod plan;
mod recording;
mod seats;
mod wall;

use std::io::Write;

use kelechek_core::consent::ConsentText;
use kelechek_core::group::Group;
use kelechek_core::language::{Language, Names};
use kelechek_core::participant::Participant;
use kelechek_core::question::Question;
use kelechek_core::session::Session;
use kelechek_core::theme::Theme;
use serde::{Deserialize, Serialize};

use crate::error::WriteError;
use crate::language::{Arg, Messages};
pub use giving_back::{Given, GivingBack, Stands};
use page::Page;

/// A sort of sheet in the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Sheet {
    /// A large card with each participant's code.
    Codes,
    /// Who sits where: the one sheet on which names may stand, by hand.
    Seats,
    /// What is read out before the meeting, and what each one answers.
    Consent,
    /// A sheet a theme to write contributions down on.
    Recording,
    /// Cards for the wall, a theme and a horizon each.
    Wall,
    /// Ballots.
    Ballots,
    /// The plan, on A3.
    Plan,
}

/// What a pack is printed from.
#[derive(Clone, Debug)]
pub struct Pack {
    /// The session.
    pub session: Session,
    /// In their order.
    pub themes: Vec<Theme>,
    /// Those of the whole occasion first.
    pub questions: Vec<Question>,
    /// In their order.
    pub groups: Vec<Group>,
    /// By code.
    pub participants: Vec<Participant>,
    /// By kind.
    pub consent_texts: Vec<ConsentText>,
    /// Which sheets, in this order.
    pub sheets: Vec<Sheet>,
    /// In which language.
    pub language: Language,
}

/// So many cards are printed where no codes were entered: blank rooms fill up.
const EXPECTED: usize = 24;

impl Pack {
    fn messages(&self) -> &'static Messages {
        Messages::of(self.language)
    }

    fn text(&self, id: &str) -> String {
        self.messages().get(id, &[])
    }

    fn text_with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.messages().get(id, args)
    }

    fn named<'a>(&self, names: &'a Names) -> &'a str {
        names.in_language(self.language)
    }

    /// The codes on the table: those that were entered, else as many as are expected.
    fn codes(&self) -> Vec<String> {
        if self.participants.is_empty() {
            return (1..=EXPECTED).map(|number| format!("P{number:02}")).collect();
        }
        self.participants.iter().map(|participant| participant.code.clone()).collect()
    }

    /// What stands small on every sheet, so that one that was left on a table finds home.
    fn foot(&self) -> String {
        let date = self.session.date.map(|date| self.messages().date(date));
        let place = self.session.place.settlement.clone().or(self.session.place.aiyl_aimak.clone());
        let parts = [Some(self.named(&self.session.title).to_owned()), place, date];
        parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// Writes the pack as one HTML file, in UTF-8.
///
/// # Errors
/// Only when `out` refuses to be written to.
pub fn write(pack: &Pack, out: &mut dyn Write) -> Result<(), WriteError> {
    let mut page =
        Page::begin(pack.language, &pack.text_with("paper-title", &[("session", pack.foot().into())]));
    page.on_screen(&pack.text("paper-how"));
    for sheet in &pack.sheets {
        match sheet {
            Sheet::Codes => codes::write(pack, &mut page),
            Sheet::Seats => seats::write(pack, &mut page),
            Sheet::Consent => consent::write(pack, &mut page),
            Sheet::Recording => recording::write(pack, &mut page),
            Sheet::Wall => wall::write(pack, &mut page),
            Sheet::Ballots => ballots::write(pack, &mut page),
            Sheet::Plan => plan::write(pack, &mut page),
        }
    }
    out.write_all(page.end().as_bytes())?;
    Ok(())
}

/// Writes what is given back to places as one HTML file, a page a place.
///
/// # Errors
/// Only when `out` refuses to be written to.
pub fn write_giving_back(given: &GivingBack, out: &mut dyn Write) -> Result<(), WriteError> {
    out.write_all(giving_back::write(given).as_bytes())?;
    Ok(())
}
