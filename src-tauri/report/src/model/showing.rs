//! Which contributions a report may print, and in which words.

use std::collections::HashSet;

use kelechek_core::contribution::{Contribution, Quotation};

use super::{Variant, Withheld};

/// How a contribution stands in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Showing<'a> {
    /// In its own words.
    Words(&'a str),
    /// In other words, since its own may not be quoted.
    Paraphrase(&'a str),
    /// Counted, never printed.
    Withheld(Reason),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    Private,
    Unparaphrased,
    Erased,
}

impl<'a> Showing<'a> {
    pub(crate) fn of(contribution: &'a Contribution, variant: Variant) -> Self {
        if variant == Variant::Internal {
            return Self::Words(&contribution.text);
        }
        if contribution.redacted {
            return Self::Withheld(Reason::Erased);
        }
        // Two people have answered differently whether it may be quoted: until it is settled, the stricter answer holds.
        if contribution.conflicts.iter().any(|field| field == "may_be_quoted") {
            return Self::Withheld(Reason::Private);
        }
        match contribution.may_be_quoted {
            Quotation::Yes => Self::Words(&contribution.text),
            Quotation::Private => Self::Withheld(Reason::Private),
            Quotation::Paraphrase => {
                match contribution.paraphrase.as_deref().filter(|p| !p.trim().is_empty()) {
                    Some(paraphrase) => Self::Paraphrase(paraphrase),
                    None => Self::Withheld(Reason::Unparaphrased),
                }
            }
        }
    }
}

impl Withheld {
    pub(super) fn count(&mut self, reason: Reason, reflected: bool) {
        match reason {
            Reason::Private => self.private += 1,
            Reason::Unparaphrased => self.unparaphrased += 1,
            Reason::Erased => self.erased += 1,
        }
        self.not_reflected += usize::from(!reflected);
    }
}

/// The texts that a public report must not repeat, also where a person has copied one into a line by hand.
pub(crate) struct Unspeakable {
    whole: HashSet<String>,
    /// Those long enough that another text with the same words in a row can only be a copy.
    long: Vec<String>,
}

impl Unspeakable {
    pub(crate) fn among(contributions: &[Contribution], variant: Variant) -> Self {
        let hidden = |c: &&Contribution| !matches!(Showing::of(c, variant), Showing::Words(_));
        let whole: HashSet<String> = contributions
            .iter()
            .filter(hidden)
            .map(|c| compared(&c.text))
            .filter(|t| !t.is_empty())
            .collect();
        let long = whole.iter().filter(|text| text.split(' ').count() >= COPIED_WORDS).cloned().collect();
        Self { whole, long }
    }

    pub(crate) fn holds(&self, text: &str) -> bool {
        let text = compared(text);
        self.whole.contains(&text) || self.long.iter().any(|long| text.contains(long.as_str()))
    }
}

/// So many words in a row are not the same by chance; fewer, such as *roads and bridges*, may be.
const COPIED_WORDS: usize = 4;

/// Case, spacing and final punctuation do not make a text another one.
fn compared(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ").trim_matches(|c: char| c.is_ascii_punctuation() || "«»“”„…".contains(c)).to_owned()
}
