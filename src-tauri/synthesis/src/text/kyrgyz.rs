//! A light stemmer for Kyrgyz nominals.
//!
//! Kyrgyz glues plural, possessive and case endings to a noun one after another, each in up to twelve shapes by vowel
//! harmony and assimilation. Stripping the longest known ending again and again reaches the dictionary form often enough.
//! Verb endings are left alone: stripping them too joins more different words than it joins forms of one.

use std::collections::HashSet;
use std::sync::LazyLock;

/// `A` stands for а е о ө, `I` for ы и у ү.
const PATTERNS: [&str; 44] = [
    // plural
    "лAр", "дAр", "тAр",
    // genitive, dative, accusative, locative, ablative
    "нIн", "дIн", "тIн", "гA", "кA", "нA", "нI", "дI", "тI", "дA", "тA", "ндA", "дAн", "тAн", "нAн", "A", "н",
    // possessive
    "Iм", "Iң", "сI", "I", "IбIз", "бIз", "IңIз", "ңIз", "м", "ң", "сIн",
    // what is in, what belongs to; the quality of
    "дAгI", "тAгI", "ндAгI", "нIкI", "дIкI", "тIкI", "лIк", "дIк", "тIк",
    // possessor's forms grown together with a case
    "ндAн", "нAн", "сIнA", "сIндA",
];

/// The vowels that harmony lets stand together in endings.
const HARMONY: [(char, char); 6] = [('а', 'ы'), ('е', 'и'), ('о', 'у'), ('ө', 'ү'), ('а', 'у'), ('ө', 'и')];

/// A noun carries at most this many endings in what people say.
const ROUNDS: usize = 4;

struct Endings {
    known: HashSet<String>,
    longest: usize,
}

static ENDINGS: LazyLock<Endings> = LazyLock::new(|| {
    let known: HashSet<String> = PATTERNS
        .iter()
        .flat_map(|pattern| {
            HARMONY.map(|(wide, narrow)| {
                pattern.chars().map(|c| if c == 'A' { wide } else if c == 'I' { narrow } else { c }).collect()
            })
        })
        .collect();
    let longest = known.iter().map(|ending| ending.chars().count()).max().unwrap_or_default();
    Endings { known, longest }
});

/// Strips the longest ending, up to four times; what remains has at least three letters (four before an ending of one
/// letter) and a vowel.
pub(super) fn stem(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    for _ in 0..ROUNDS {
        let Some(rest) = shortened(&letters) else { break };
        letters.truncate(rest);
    }
    letters.into_iter().collect()
}

/// How many letters remain when the longest ending is taken off; nothing when there is none to take.
fn shortened(letters: &[char]) -> Option<usize> {
    (1..=ENDINGS.longest.min(letters.len())).rev().find_map(|size| {
        let rest = letters.len() - size;
        let least = if size == 1 { 4 } else { 3 };
        let ending: String = letters[rest..].iter().collect();
        (rest >= least && letters[..rest].iter().any(|&c| is_vowel(c)) && ENDINGS.known.contains(&ending))
            .then_some(rest)
    })
}

fn is_vowel(c: char) -> bool {
    "аеиоуыэюяөү".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_stripped_again_and_again() {
        for (form, lemma) in [
            ("айылдарыбызда", "айыл"),
            ("мектептердин", "мектеп"),
            ("жолдордун", "жол"),
            ("үйлөрдү", "үй"),
            ("өкмөтүнө", "өкмөт"),
            ("кеңештин", "кеңеш"),
            ("мыйзамдарды", "мыйзам"),
            ("аймактагы", "аймак"),
            ("жаштарыбыз", "жаш"),
            ("тургундарга", "тургун"),
        ] {
            assert_eq!(stem(form), lemma, "{form}");
        }
    }

    #[test]
    fn short_words_stay_whole() {
        for word in ["суу", "жол", "эл", "ата", "шаар"] {
            assert_eq!(stem(word), word);
        }
    }
}
