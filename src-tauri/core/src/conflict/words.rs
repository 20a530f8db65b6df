//! The difference between two texts, word by word, so that a screen can mark it.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Beyond so many words in what differs, comparing would take longer than anybody looks: all of it is then called
/// different.
const MOST_WORDS: usize = 4_000;

/// A run of words of one or of both texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Run {
    /// In which of the two texts it stands.
    pub stands: Stands,
    /// The words, with the white space and the marks between them.
    pub text: String,
}

/// In which of two texts something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Stands {
    /// In both alike.
    InBoth,
    /// In the former only.
    InFormer,
    /// In the latter only.
    InLatter,
}

/// The two texts as runs of words: those in both or in the former make up the former, those in both or in the latter the
/// latter.
pub fn difference(former: &str, latter: &str) -> Vec<Run> {
    let (old, new) = (pieces(former), pieces(latter));
    let shorter = old.len().min(new.len());
    let head = (0..shorter).take_while(|at| old[*at] == new[*at]).count();
    let tail =
        (0..shorter - head).take_while(|at| old[old.len() - 1 - at] == new[new.len() - 1 - at]).count();
    let (left, right) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let mut runs = Runs::default();
    runs.both(&old[..head], &new[..head]);
    if left.len() + right.len() > MOST_WORDS {
        runs.either(left, right);
    } else {
        let (mut at, mut its) = (0, 0);
        for operation in capture_diff_slices(Algorithm::Myers, left, right) {
            let (gone, come) = (operation.old_range().len(), operation.new_range().len());
            let (these, those) = (&left[at..at + gone], &right[its..its + come]);
            match operation {
                DiffOp::Equal { .. } => runs.both(these, those),
                _ => runs.either(these, those),
            }
            (at, its) = (at + gone, its + come);
        }
    }
    runs.both(&old[old.len() - tail..], &new[new.len() - tail..]);
    runs.0
}

/// A word, or a mark by itself, with the white space after it. What is compared is the word: two words do not become
/// alike by standing before the same space, nor unlike by standing at the end of a line.
#[derive(Clone, Copy)]
struct Piece<'a> {
    word: &'a str,
    space: &'a str,
}

impl PartialEq for Piece<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.word == other.word
    }
}

impl Eq for Piece<'_> {}

impl PartialOrd for Piece<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Piece<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.word.cmp(other.word)
    }
}

impl Hash for Piece<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.word.hash(state);
    }
}

/// A text, piece by piece. White space that it begins with follows an empty word.
fn pieces(mut text: &str) -> Vec<Piece<'_>> {
    // A stress mark, or the breve of a letter that is written in two, belongs to its word.
    let in_word = |letter: char| letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&letter);
    let mut found = vec![];
    while let Some(first) = text.chars().next() {
        let end = match first {
            first if first.is_whitespace() => 0,
            first if in_word(first) => text.find(|letter| !in_word(letter)).unwrap_or(text.len()),
            mark => mark.len_utf8(),
        };
        let (word, rest) = text.split_at(end);
        let (space, rest) =
            rest.split_at(rest.find(|letter: char| !letter.is_whitespace()).unwrap_or(rest.len()));
        found.push(Piece { word, space });
        text = rest;
    }
    found
}

#[derive(Default)]
struct Runs(Vec<Run>);

impl Runs {
    /// Pieces of which the words are the same; the white space after them need not be.
    fn both(&mut self, old: &[Piece<'_>], new: &[Piece<'_>]) {
        for (old, new) in old.iter().zip(new) {
            self.add(Stands::InBoth, old.word);
            if old.space == new.space {
                self.add(Stands::InBoth, old.space);
            } else {
                self.add(Stands::InFormer, old.space);
                self.add(Stands::InLatter, new.space);
            }
        }
    }

    fn either(&mut self, old: &[Piece<'_>], new: &[Piece<'_>]) {
        for (stands, pieces) in [(Stands::InFormer, old), (Stands::InLatter, new)] {
            pieces.iter().flat_map(|piece| [piece.word, piece.space]).for_each(|text| self.add(stands, text));
        }
    }

    fn add(&mut self, stands: Stands, text: &str) {
        match self.0.last_mut().filter(|run| run.stands == stands) {
            _ if text.is_empty() => {}
            Some(run) => run.text.push_str(text),
            None => self.0.push(Run { stands, text: text.to_owned() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marked(former: &str, latter: &str) -> String {
        let mark = |run: Run| match run.stands {
            Stands::InBoth => run.text,
            Stands::InFormer => format!("[-{}-]", run.text),
            Stands::InLatter => format!("{{+{}+}}", run.text),
        };
        difference(former, latter).into_iter().map(mark).collect()
    }

    #[test]
    fn the_words_that_differ_are_marked_whole() {
        assert_eq!(
            marked("Айылда таза суу жок", "Айылда суу таптакыр жок"),
            "Айылда [-таза -]суу {+таптакыр +}жок"
        );
        assert_eq!(marked("Суу жок.", "Сууну жок!"), "[-Суу -]{+Сууну +}жок[-.-]{+!+}");
        assert_eq!(marked("нет воды", "нет воды"), "нет воды");
        assert_eq!(marked("", "жол"), "{+жол+}");
        assert_eq!(marked("", ""), "");
    }

    #[test]
    fn words_that_differ_one_after_the_other_are_one_run() {
        assert_eq!(marked("бир эки үч төрт", "бир беш алты төрт"), "бир [-эки үч -]{+беш алты +}төрт");
        assert_eq!(marked("бир эки", "бир\nэки"), "бир[- -]{+\n+}эки");
    }

    #[test]
    fn very_long_texts_are_compared_by_what_they_begin_and_end_with() {
        let long = |word: &str| format!("башы {} аягы", vec![word; 5_000].join(" "));
        let runs = difference(&long("суу"), &long("жол"));
        assert_eq!(runs.len(), 4);
        assert_eq!((runs[0].text.as_str(), runs[3].text.as_str()), ("башы ", "аягы"));
    }

    proptest! {
        #[test]
        fn the_runs_make_up_both_texts(former in "[аөү .\n]{0,40}", latter in "[аөү .\n]{0,40}") {
            let runs = difference(&former, &latter);
            let without = |other: Stands| -> String {
                runs.iter().filter(|run| run.stands != other).map(|run| run.text.as_str()).collect()
            };
            prop_assert_eq!(without(Stands::InLatter), former);
            prop_assert_eq!(without(Stands::InFormer), latter);
            prop_assert!(runs.windows(2).all(|pair| pair[0].stands != pair[1].stands));
        }
    }
}
