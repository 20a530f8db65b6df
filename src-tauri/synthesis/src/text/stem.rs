//! Stems: the part of a word that its endings leave alone.

use kelechek_core::language::Language;
use rust_stemmers::{Algorithm, Stemmer};

use super::kyrgyz;

/// The stem of a word as [`super::words`] gives it: Snowball for Russian and English, a light stemmer for Kyrgyz.
pub fn stem(word: &str, language: Language) -> String {
    match language {
        Language::Ky => kyrgyz::stem(word),
        Language::Ru => Stemmer::create(Algorithm::Russian).stem(word).into_owned(),
        Language::En => Stemmer::create(Algorithm::English).stem(word).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for (language, forms) in [
            (Language::Ru, ["дорога", "дороги", "дорогами"]),
            (Language::En, ["road", "roads", "road's"]),
            (Language::Ky, ["жол", "жолдор", "жолдорду"]),
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form, language)).collect();
            assert!(stems.iter().all(|s| *s == stems[0]), "{language:?}: {stems:?}");
        }
    }
}
