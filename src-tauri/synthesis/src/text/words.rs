//! Words: what remains of a text when case, marks and digits are set aside.

use kelechek_core::language::Language;
use unicode_normalization::UnicodeNormalization;

use super::stop::is_stop_word;

/// The words of a text in order, in lower case, NFC, with ё as е: runs of letters, inner hyphens and apostrophes kept.
///
/// Single letters and digits are not words: they carry no meaning that two contributions could share.
pub fn words(text: &str) -> Vec<String> {
    let text: String = text.nfc().flat_map(char::to_lowercase).map(plain).collect();
    text.split(|c: char| !(c.is_alphabetic() || is_joint(c)))
        .map(|word| word.trim_matches(is_joint))
        .filter(|word| word.chars().nth(1).is_some())
        .map(str::to_owned)
        .collect()
}

/// The words of a text without those that every text of the language has.
pub fn content_words(text: &str, language: Language) -> Vec<String> {
    without_stop_words(words(text), language)
}

/// These words without those.
pub(crate) fn without_stop_words(mut words: Vec<String>, language: Language) -> Vec<String> {
    words.retain(|word| !is_stop_word(word, language));
    words
}

fn is_joint(c: char) -> bool {
    c == '-' || c == '\''
}

fn plain(c: char) -> char {
    match c {
        'ё' => 'е',
        '’' | 'ʼ' | '`' => '\'',
        '‐' | '‑' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_lower_case_letters_with_inner_hyphens() {
        assert_eq!(words("Өз-ара МАМИЛЕЛЕР, 2030-жылы!"), ["өз-ара", "мамилелер", "жылы"]);
        assert_eq!(words("Ещё don’t «стоп» - я"), ["еще", "don't", "стоп"]);
    }

    #[test]
    fn a_letter_written_as_two_characters_is_the_same_word() {
        assert_eq!(words("йогурт"), words("и\u{306}огурт"));
    }

    #[test]
    fn content_words_leave_out_what_every_text_has() {
        assert_eq!(
            content_words("Бизге таза суу керек жана жол керек", Language::Ky),
            ["таза", "суу", "жол"]
        );
        assert_eq!(content_words("We need the clean water", Language::En), ["clean", "water"]);
    }
}
