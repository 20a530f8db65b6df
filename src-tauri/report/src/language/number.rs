//! Numbers, with the decimal mark and the thousands separator of the language.

use fluent_bundle::FluentValue;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use kelechek_core::language::Language;

use super::Messages;

impl Messages {
    /// `1 234` in Kyrgyz and Russian (with a space that does not break), `1,234` in English.
    pub fn number(&self, number: u64) -> String {
        written(self.language, number)
    }

    /// `3.25` in English, `3,25` in Kyrgyz and Russian: two digits after the point at most.
    pub fn decimal(&self, number: f64) -> String {
        let mut decimal = Decimal::from((number * 100.0).round() as i64);
        decimal.multiply_pow10(-2);
        decimal.absolute.trim_end();
        formatted(self.language, &decimal).unwrap_or_else(|| number.to_string())
    }

    /// The share of `part` in `all` in whole percent, rounded down, so that only all is 100 %. Nothing of nothing is 0 %.
    pub fn percent(&self, part: usize, all: usize) -> String {
        let share = (part as u128 * 100).checked_div(all as u128).unwrap_or(0);
        let share = self.number(u64::try_from(share).unwrap_or(u64::MAX));
        match self.language {
            Language::En => format!("{share}%"),
            Language::Ky | Language::Ru => format!("{share}\u{a0}%"),
        }
    }
}

fn written(language: Language, number: u64) -> String {
    formatted(language, &Decimal::from(number)).unwrap_or_else(|| number.to_string())
}

fn formatted(language: Language, number: &Decimal) -> Option<String> {
    let formatter =
        DecimalFormatter::try_new(super::order::locale(language).into(), Default::default()).ok()?;
    Some(formatter.format(number).to_string())
}

/// Fluent asks for a function without state, hence one for each language.
fn in_message(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value >= 0.0 && number.value.fract() == 0.0 => {
            Some(written(language, number.value as u64))
        }
        _ => None,
    }
}

pub(super) fn in_kyrgyz<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    in_message(Language::Ky, value)
}

pub(super) fn in_russian<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    in_message(Language::Ru, value)
}

pub(super) fn in_english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    in_message(Language::En, value)
}
