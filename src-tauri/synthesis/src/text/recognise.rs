//! Recognising the language of short texts, by script, letters, frequent words and endings.
//!
//! A contribution is often five words long, too short for statistics over letters alone. So every word that is a clear
//! sign of one language is counted for it; words that both have (*проект*, *закон*) count for neither.

use kelechek_core::language::{Language, SpokenLanguage};

use super::fold::fold;
use super::stop;
use super::words::words;

/// Endings that Russian words have and Kyrgyz words, borrowed ones included, hardly ever.
const RUSSIAN_ENDINGS: [&str; 52] = [
    "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "ах", "ях", "ость", "ости", "ение", "ения",
    "ений", "ению", "ание", "ания", "аний", "ться", "тся", "ить", "ать", "еть", "ять", "уют", "ует", "ают",
    "ает", "яют", "яет", "ятся", "ются", "ый", "ая", "ое", "ые", "ую", "юю", "яя", "ие", "ых", "их", "ство",
    "ства", "ются", "ли", "ло", "ов", "ев", "но", "ть",
];

/// Endings that Kyrgyz words have and Russian ones hardly ever, folded (ө as о, ү as у, ң as н).
const KYRGYZ_ENDINGS: [&str; 57] = [
    "лар", "лер", "дар", "дор", "лары", "лери", "дары", "дери", "тары", "тери", "лору", "дору", "нын", "дын",
    "тын", "нин", "дин", "тин", "нун", "дун", "тун", "га", "ге", "ды", "ди", "ып", "ип", "уп", "ган", "ген",
    "гон", "кан", "кон", "кен", "сыз", "сиз", "суз", "дык", "лык", "тык", "дик", "лик", "тик", "лук", "дук",
    "дагы", "деги", "тагы", "теги", "быз", "биз", "дай", "дей", "айт", "ейт", "йбы", "сын",
];

/// Pairs of letters that only one of the two has.
const KYRGYZ_PAIRS: [&str; 3] = ["аа", "уу", "ээ"];

#[derive(Default)]
struct Signs {
    ky: usize,
    ru: usize,
    en: usize,
    /// Words in Latin letters that are no frequent English word: names, brands, or English.
    latin: usize,
    cyrillic: usize,
}

/// The language of a short text: one, or *mixed* when two have each two clear signs and a quarter of all; nothing when
/// there is no sign of any.
pub fn recognise(text: &str) -> Option<SpokenLanguage> {
    let signs = signs(text);
    let counts = signs.counts();
    let all: usize = counts.iter().map(|(n, _)| n).sum();
    let clear = counts.iter().filter(|(n, _)| *n >= 2 && 4 * n >= all).count();
    if clear >= 2 {
        return Some(SpokenLanguage::Mixed);
    }
    signs.dominant().map(Into::into)
}

/// The one language in which most of a text is, also of a mixed one: so that it can be set beside others.
pub fn dominant(text: &str) -> Option<Language> {
    signs(text).dominant()
}

/// The language of a text whose writer did not say it; *mixed* where nothing speaks for any.
pub fn language_of(text: &str) -> SpokenLanguage {
    recognise(text).or_else(|| dominant(text).map(Into::into)).unwrap_or(SpokenLanguage::Mixed)
}

impl Signs {
    fn counts(&self) -> [(usize, Language); 3] {
        // Names in Latin letters within a Kyrgyz or Russian sentence do not make it English; beside English words they do.
        let latin = if self.en > 0 || self.cyrillic == 0 { self.latin } else { 0 };
        [(self.ky, Language::Ky), (self.ru, Language::Ru), (self.en + latin, Language::En)]
    }

    fn dominant(&self) -> Option<Language> {
        let mut best = None;
        for (count, language) in self.counts() {
            if count > best.map_or(0, |(n, _)| n) {
                best = Some((count, language));
            }
        }
        // Cyrillic words without a sign of either are Russian here as in dictionaries: they are what Kyrgyz borrowed.
        best.map(|(_, language)| language).or((self.cyrillic > 0).then_some(Language::Ru))
    }
}

fn signs(text: &str) -> Signs {
    let mut signs = Signs::default();
    for word in words(text) {
        if word.chars().any(|c| c.is_ascii_alphabetic()) {
            if stop::list(Language::En).contains(word.as_str()) {
                signs.en += 1;
            } else {
                signs.latin += 1;
            }
            continue;
        }
        if !word.chars().any(|c| ('а'..='я').contains(&c)) {
            continue;
        }
        signs.cyrillic += 1;
        match cyrillic(&word) {
            Some(Language::Ky) => signs.ky += 1,
            Some(Language::Ru) => signs.ru += 1,
            _ => {}
        }
    }
    signs
}

fn cyrillic(word: &str) -> Option<Language> {
    if word.contains(['ө', 'ү', 'ң']) {
        return Some(Language::Ky);
    }
    let kyrgyz = KYRGYZ_FREQUENT.contains(&fold(word).as_str()) || stop::list(Language::Ky).contains(word);
    let russian = stop::list(Language::Ru).contains(word);
    match (kyrgyz, russian) {
        (true, false) => return Some(Language::Ky),
        (false, true) => return Some(Language::Ru),
        (true, true) => return None,
        (false, false) => {}
    }
    if word.contains(['щ', 'ъ', 'ь']) {
        return Some(Language::Ru);
    }
    if KYRGYZ_PAIRS.iter().any(|pair| word.contains(pair)) {
        return Some(Language::Ky);
    }
    let long = word.chars().nth(4).is_some();
    let kyrgyz = long && KYRGYZ_ENDINGS.iter().any(|ending| word.ends_with(ending));
    let russian = long && RUSSIAN_ENDINGS.iter().any(|ending| word.ends_with(ending));
    match (kyrgyz, russian) {
        (true, false) => Some(Language::Ky),
        (false, true) => Some(Language::Ru),
        _ => None,
    }
}

/// Frequent Kyrgyz words as they are typed on a Russian keyboard, beside those of the stop list; without *айыл окмоту* and
/// the like, which Russian speech has as well.
const KYRGYZ_FREQUENT: [&str; 35] = [
    "учун",
    "жонундо",
    "оз",
    "озу",
    "ото",
    "кон",
    "кун",
    "уй",
    "суу",
    "жол",
    "шаар",
    "эл",
    "бала",
    "балдар",
    "жаш",
    "жаштар",
    "жок",
    "бар",
    "иш",
    "жер",
    "жыл",
    "жылы",
    "акча",
    "жакшы",
    "жаман",
    "чон",
    "кичине",
    "тургундар",
    "мыйзам",
    "мамлекет",
    "мектеп",
    "ооруу",
    "таза",
    "болсун",
    "керек",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_recognised_in_a_few_words() {
        for (text, language) in [
            ("Айылга таза суу керек", SpokenLanguage::Ky),
            ("Мектепке жол салып берсе", SpokenLanguage::Ky),
            ("онугуу планы элге ачык болсун", SpokenLanguage::Ky),
            ("Бюджет ачык болушу керек", SpokenLanguage::Ky),
            ("Нужна чистая вода", SpokenLanguage::Ru),
            ("Дороги разбиты, ездить невозможно", SpokenLanguage::Ru),
            ("Бюджет должен быть открытым", SpokenLanguage::Ru),
            ("Clean water for every village", SpokenLanguage::En),
            ("street lights", SpokenLanguage::En),
        ] {
            assert_eq!(recognise(text), Some(language), "{text}");
        }
    }

    #[test]
    fn two_languages_in_one_sentence_are_mixed() {
        let text = "Биздин айылда суу жок, потому что никто не занимается этим";
        assert_eq!(recognise(text), Some(SpokenLanguage::Mixed));
        assert_eq!(
            dominant("Айылга суу керек, ошондо жаштар калат, потому что работы нет"),
            Some(Language::Ky)
        );
    }

    #[test]
    fn a_borrowed_word_or_a_brand_does_not_make_a_text_mixed() {
        assert_eq!(
            recognise("Проект боюнча маалыматты WhatsApp аркылуу берүү керек"),
            Some(SpokenLanguage::Ky)
        );
        assert_eq!(recognise("Районные отделы айыл окмоту не подчиняются"), Some(SpokenLanguage::Ru));
        assert_eq!(recognise("Информацию дают только через WhatsApp"), Some(SpokenLanguage::Ru));
    }

    #[test]
    fn without_words_there_is_no_language() {
        assert_eq!(recognise("2030 …"), None);
        assert_eq!(dominant(""), None);
    }
}
