//! Folding: one form for words that people type in several ways.

use unicode_normalization::UnicodeNormalization;

/// Lower case, NFC, with ө as о, ү as у, ң as н and ё as е: for matching and search only, never for display.
///
/// People type Kyrgyz on Russian keyboards, so that `онугуу` must find `өнүгүү`.
pub fn fold(text: &str) -> String {
    text.nfc()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ө' => 'о',
            'ү' => 'у',
            'ң' => 'н',
            'ё' => 'е',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kyrgyz_typed_on_a_russian_keyboard_folds_to_the_same() {
        assert_eq!(fold("Өнүгүү"), fold("онугуу"));
        assert_eq!(fold("КЕҢЕШ"), fold("кенеш"));
        assert_eq!(fold("Ещё"), fold("еще"));
    }
}
