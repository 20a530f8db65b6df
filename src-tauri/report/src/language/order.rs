//! The alphabet's own order: ң after н, ө after о, ү after у, ё beside е.

use icu_collator::Collator;
use icu_collator::options::CollatorOptions;
use icu_locale_core::{Locale, locale};
use kelechek_core::language::Language;

use super::Messages;

impl Messages {
    /// Sorts by the alphabet of the language; what it holds equal is put in order by code points.
    pub fn sort(&self, items: &mut [String]) {
        match Collator::try_new(locale(self.language).into(), CollatorOptions::default()) {
            Ok(collator) => items.sort_by(|a, b| collator.compare(a, b).then_with(|| a.cmp(b))),
            Err(_) => items.sort(),
        }
    }
}

/// English is the British one: the day stands before the month, as in the two other languages.
pub(super) fn locale(language: Language) -> Locale {
    match language {
        Language::Ky => locale!("ky"),
        Language::Ru => locale!("ru"),
        Language::En => locale!("en-GB"),
    }
}
