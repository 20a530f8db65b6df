//! What leaves the laptop with a report, counted from what the report prints.

use std::collections::HashSet;

use super::{Entry, Report, Variant, Withheld};

/// What leaves with a report, for whoever is about to hand it over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Leaving {
    /// contributions that it prints
    pub contributions: usize,
    /// of these, those in other words, since their own may not be quoted
    pub paraphrased: usize,
    /// of these, those that stand in another language than the report's
    pub untranslated: usize,
    /// contributions that it counts and does not print
    pub withheld: Withheld,
    /// lines of the vision
    pub lines: usize,
    /// participants whose code it names
    pub participants: usize,
    /// note-takers whom it names
    pub note_takers: usize,
    /// whether groups in which a person could be recognised stand together as one
    pub joins_small_groups: bool,
}

impl Report {
    /// What leaves with it.
    pub fn leaving(&self) -> Leaving {
        // Of what was erased and not replaced the organisers' report keeps the place alone.
        let is_said = |entry: &&Entry| !entry.words.text.trim().is_empty();
        let said = || self.entries.iter().filter(is_said);
        let internal = || said().filter_map(|entry| entry.internal.as_ref());
        let participants: HashSet<_> =
            internal().filter_map(|part| Some((&part.session, part.participant.as_ref()?))).collect();
        let note_takers: HashSet<_> = internal().map(|part| &part.note_taker).collect();
        Leaving {
            contributions: said().count(),
            paraphrased: said().filter(|entry| entry.paraphrased).count(),
            untranslated: said().filter(|entry| entry.words.mark.is_foreign()).count(),
            withheld: Withheld {
                erased: self.withheld.erased + self.entries.len() - said().count(),
                ..self.withheld
            },
            lines: self.themes.iter().map(|theme| theme.lines.len()).sum(),
            participants: participants.len(),
            note_takers: note_takers.len(),
            joins_small_groups: self.variant == Variant::Public && self.presence.joins_small_groups(),
        }
    }
}
