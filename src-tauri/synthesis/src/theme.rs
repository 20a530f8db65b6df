//! Theme suggestion: on which themes a text that somebody is typing may be, learned from what this file already holds.
//!
//! A complement naive Bayes classifier over pieces of words (J. D. M. Rennie and others, *Tackling the poor assumptions of
//! naive Bayes text classifiers*, 2003): each theme is described by what the contributions on all *other* themes are made of,
//! so that a theme on which much was said is not suggested for that alone. It counts and nothing else, so that the order
//! in which contributions came changes nothing.

use std::collections::{BTreeSet, HashMap};

use kelechek_core::contribution::Contribution;
use kelechek_core::id::ThemeId;
use kelechek_core::language::Language;

use crate::cluster::grams;
use crate::text::content_words;

/// With fewer contributions that have a theme nothing is learned.
const LEAST: usize = 10;

/// What is added to every count.
const SMOOTHING: f64 = 1.0;

/// What contributions on each theme are made of.
#[derive(Clone, Debug, Default)]
pub struct Themes {
    themes: Vec<ThemeId>,
    /// For each piece of a word its weight for each theme: the higher, the more it speaks for it.
    weights: HashMap<String, Vec<f64>>,
}

/// A theme, and how much speaks for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suggestion {
    /// The theme.
    pub theme: ThemeId,
    /// Among all themes: 1 where everything speaks for this one.
    pub share: f64,
}

impl Themes {
    /// Learns from the contributions that have a theme.
    pub fn learn<'c>(contributions: impl IntoIterator<Item = &'c Contribution>) -> Self {
        let with_theme: Vec<(ThemeId, &Contribution)> = contributions
            .into_iter()
            .filter(|contribution| !contribution.redacted)
            .filter_map(|contribution| Some((contribution.theme?, contribution)))
            .collect();
        let themes: BTreeSet<ThemeId> = with_theme.iter().map(|(theme, _)| *theme).collect();
        let themes: Vec<ThemeId> = themes.into_iter().collect();
        let texts: Vec<(usize, Vec<String>)> = with_theme
            .iter()
            .map(|(theme, said)| (themes.binary_search(theme).unwrap_or_default(), pieces(&said.text)))
            .collect();
        if texts.len() < LEAST || themes.len() < 2 {
            return Self::default();
        }
        let mut texts_with: HashMap<&str, usize> = HashMap::new();
        for (_, pieces) in &texts {
            pieces.iter().for_each(|piece| *texts_with.entry(piece).or_default() += 1);
        }
        let mut counts: HashMap<&str, Vec<f64>> = HashMap::new();
        for (theme, pieces) in &texts {
            let weigh = |piece: &str| {
                let with = texts_with.get(piece).copied().unwrap_or(1) as f64;
                libm::log((1.0 + texts.len() as f64) / (1.0 + with)) + 1.0
            };
            let mut weighed: Vec<(&str, f64)> = pieces.iter().map(|p| (p.as_str(), weigh(p))).collect();
            let length = weighed.iter().map(|(_, w)| w * w).sum::<f64>().sqrt();
            weighed.iter_mut().for_each(|(_, weight)| *weight /= length);
            for (piece, weight) in weighed {
                counts.entry(piece).or_insert_with(|| vec![0.0; themes.len()])[*theme] += weight;
            }
        }
        let mut in_order: Vec<(&str, Vec<f64>)> = counts.into_iter().collect();
        in_order.sort_unstable_by(|a, b| a.0.cmp(b.0));
        let smoothing = SMOOTHING / in_order.len() as f64;
        let all: f64 = in_order.iter().flat_map(|(_, of)| of).sum::<f64>() + SMOOTHING;
        let of_theme: Vec<f64> =
            (0..themes.len()).map(|theme| in_order.iter().map(|(_, of)| of[theme]).sum()).collect();
        let mut sizes = vec![0.0; themes.len()];
        for (_, of) in &mut in_order {
            let total: f64 = of.iter().sum();
            for (theme, count) in of.iter_mut().enumerate() {
                *count = -libm::log((total - *count + smoothing) / (all - of_theme[theme]));
                sizes[theme] += *count;
            }
        }
        // Else a theme with long contributions would weigh more in everything.
        for (_, of) in &mut in_order {
            of.iter_mut().zip(&sizes).for_each(|(weight, size)| *weight /= size);
        }
        let weights = in_order.into_iter().map(|(piece, of)| (piece.to_owned(), of)).collect();
        Self { themes, weights }
    }

    /// The themes that a text may be on, the likeliest first, at most so many; none where nothing of it is known.
    pub fn suggest(&self, text: &str, most: usize) -> Vec<Suggestion> {
        let mut sums = vec![0.0; self.themes.len()];
        let mut known = 0f64;
        for weights in pieces(text).iter().filter_map(|piece| self.weights.get(piece)) {
            known += 1.0;
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
        let size = self.weights.len() as f64;
        if known == 0.0 {
            return Vec::new();
        }
        let highest = sums.iter().copied().fold(f64::MIN, f64::max);
        let shares: Vec<f64> =
            sums.iter().map(|sum| libm::exp((sum - highest) * size / known.sqrt())).collect();
        let all: f64 = shares.iter().sum();
        let mut found: Vec<Suggestion> = self
            .themes
            .iter()
            .zip(shares)
            .map(|(theme, share)| Suggestion { theme: *theme, share: share / all })
            .collect();
        found.sort_by(|a, b| b.share.total_cmp(&a.share));
        found.truncate(most);
        found
    }
}

/// The pieces of the words of a text, each once. Stop words of any language say nothing of a theme.
fn pieces(text: &str) -> Vec<String> {
    let mut words = content_words(text, Language::Ky);
    words.retain(|word| {
        [Language::Ru, Language::En].iter().all(|language| !crate::text::is_stop_word(word, *language))
    });
    let mut pieces: Vec<String> = grams(&words);
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}
