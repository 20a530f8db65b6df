//! A light stemmer for Kyrgyz nominals.
//!
//! Kyrgyz glues plural, possessive and case endings to a noun one after another, each in up to twelve shapes by vowel
//! harmony and assimilation. Stripping the longest known ending again and again reaches the dictionary form often enough.
//! Verb endings are left alone: stripping them too joins more different words than it joins forms of one.

use std::collections::HashSet;
use std::sync::LazyLock;

/// `A` stands for а е о ө, `I` for ы и у ү.
const PATTERNS: [&str; 43] = [
    // plural
    "лAр", "дAр", "тAр", // genitive, dative, accusative, locative, ablative
    "нIн", "дIн", "тIн", "гA", "кA", "нA", "нI", "дI", "тI", "дA", "тA", "ндA", "дAн", "тAн", "нAн", "A",
    "н", // possessive
    "Iм", "Iң", "сI", "I", "IбIз", "бIз", "IңIз", "ңIз", "м", "ң", "сIн",
    // what is in, what belongs to; the quality of
    "дAгI", "тAгI", "ндAгI", "нIкI", "дIкI", "тIкI", "лIк", "дIк", "тIк",
    // possessor's forms grown together with a case
    "ндAн", "сIнA", "сIндA",
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
                pattern
                    .chars()
                    .map(|c| {
                        if c == 'A' {
                            wide
                        } else if c == 'I' {
                            narrow
                        } else {
                            c
                        }
                    })
                    .collect()
            })
        })
        .collect();
    let longest = known.iter().map(|ending| ending.chars().count()).max().unwrap_or_default();
    Endings { known, longest }
});

/// Strips the longest ending, up to four times; what remains has at least three letters (four before an ending of one
/// letter, two before the plural) and a vowel.
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
        let (rest, ending) = letters.split_at(letters.len() - size);
        let spelled: String = ending.iter().collect();
        let least = match size {
            1 => 4,
            // үйлөр, элдер: a plural is sure enough to leave a stem of two letters.
            3 if spelled.ends_with('р') => 2,
            _ => 3,
        };
        (rest.len() >= least && ENDINGS.known.contains(&spelled) && fits(rest, ending)).then_some(rest.len())
    })
}

/// Whether an ending can follow a stem: its vowels are of the stem's kind, and its first sound is the one that
/// assimilation gives it there.
fn fits(rest: &[char], ending: &[char]) -> bool {
    let (Some(&last), Some(&first)) = (rest.last(), ending.first()) else { return false };
    let Some(&vowel) = rest.iter().rev().find(|c| is_vowel(**c)) else { return false };
    let harmonious =
        ending.iter().find(|c| is_vowel(**c)).is_none_or(|own| is_front(*own) == is_front(vowel));
    let assimilated = match first {
        'т' | 'к' => is_voiceless(last),
        'д' | 'г' | 'б' => !is_voiceless(last),
        'н' | 'с' | 'м' | 'ң' => is_vowel(last),
        vowel if is_vowel(vowel) => !is_vowel(last),
        _ => true,
    };
    harmonious && assimilated
}

fn is_front(vowel: char) -> bool {
    "еиэөү".contains(vowel)
}

fn is_voiceless(c: char) -> bool {
    "кпстшчфхцщ".contains(c)
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
            assert_eq!(stem(form), stem(lemma), "{form}");
            assert!(lemma.starts_with(&stem(form)), "{form}");
        }
    }

    #[test]
    fn different_words_keep_different_stems() {
        let words = [
            "айыл",
            "айып",
            "мектеп",
            "мезгил",
            "жол",
            "жогору",
            "мыйзам",
            "мыкты",
            "өкмөт",
            "өнөр",
            "кеңеш",
            "кеме",
        ];
        let stems: HashSet<String> = words.iter().map(|word| stem(word)).collect();
        assert_eq!(stems.len(), words.len(), "{stems:?}");
    }

    #[test]
    fn an_ending_of_the_wrong_vowels_or_consonants_is_none() {
        for word in ["актер", "салат", "бюджет", "депутат"] {
            assert_eq!(stem(word), word);
        }
    }

    #[test]
    fn short_words_stay_whole() {
        for word in ["суу", "жол", "эл", "ата", "шаар"] {
            assert_eq!(stem(word), word);
        }
    }
}
