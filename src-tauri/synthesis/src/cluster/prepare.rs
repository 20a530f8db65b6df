//! Texts made ready for comparing: put in order, cut into words and stems, and weighed.

use std::collections::{HashMap, HashSet};

use kelechek_core::language::Language;
use uuid::Uuid;

use super::Text;
use super::lexical::lexical;
use super::parallel::by_row;
use super::sparse::Sparse;
use crate::text::{stem, without_stop_words, words};

/// Texts in order of text and id, so that nothing depends on the order in which they came.
pub(crate) struct Prepared {
    /// Whose they are.
    pub(crate) ids: Vec<Uuid>,
    /// Content words.
    pub(crate) words: Vec<Vec<String>>,
    /// Their stems, word by word.
    pub(crate) stems: Vec<Vec<String>>,
    /// How many words they have, stop words counted.
    pub(crate) lengths: Vec<usize>,
    /// The first words as they were typed, for a text that has nothing else to be named by.
    pub(crate) beginnings: Vec<String>,
    /// Their lexical vectors.
    pub(crate) lexical: Sparse,
    /// The language that each is in.
    pub(crate) languages: Vec<Language>,
    /// In how many texts a stem stands.
    frequencies: HashMap<String, usize>,
}

impl Prepared {
    /// Puts texts in order and prepares them.
    pub(crate) fn new(texts: &[Text]) -> Self {
        let mut texts: Vec<&Text> = texts.iter().collect();
        texts.sort_by(|a, b| a.text.cmp(&b.text).then(a.id.cmp(&b.id)));
        let cut = |(): &mut (), text: usize| {
            let text = texts[text];
            let all = words(&text.text);
            let length = all.len();
            (without_stop_words(all, text.language), length)
        };
        let (found, lengths): (Vec<Vec<String>>, Vec<usize>) =
            by_row(texts.len(), || (), cut).into_iter().unzip();
        let mut known: HashMap<(&str, _), String> = HashMap::new();
        let stems: Vec<Vec<String>> = texts
            .iter()
            .zip(&found)
            .map(|(text, words)| {
                words
                    .iter()
                    .map(|word| {
                        known
                            .entry((word, text.language))
                            .or_insert_with(|| stem(word, text.language))
                            .clone()
                    })
                    .collect()
            })
            .collect();
        let lexical = lexical(&stems, &found);
        Self {
            ids: texts.iter().map(|text| text.id).collect(),
            lengths,
            beginnings: texts.iter().map(|text| beginning(&text.text)).collect(),
            languages: texts.iter().map(|text| text.language).collect(),
            words: found,
            frequencies: frequencies(&stems),
            stems,
            lexical,
        }
    }

    /// How many texts.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The language that all of them are in; none where they are in several.
    pub(crate) fn language(&self) -> Option<Language> {
        let first = *self.languages.first()?;
        self.languages.iter().all(|language| *language == first).then_some(first)
    }

    /// In how many texts a stem stands.
    pub(crate) fn frequency(&self, stem: &str) -> usize {
        self.frequencies.get(stem).copied().unwrap_or_default()
    }
}

fn frequencies(texts: &[Vec<String>]) -> HashMap<String, usize> {
    let mut found: HashMap<String, usize> = HashMap::new();
    for text in texts {
        let once: HashSet<&String> = text.iter().collect();
        for stem in once {
            *found.entry(stem.clone()).or_default() += 1;
        }
    }
    found
}

fn beginning(text: &str) -> String {
    text.split_whitespace().take(5).collect::<Vec<_>>().join(" ")
}
