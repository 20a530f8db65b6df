//! Lexical vectors: which stems and which pieces of words a text is made of.

use std::borrow::Borrow;
use std::collections::HashMap;

use super::sparse::Sparse;

/// Other texts that statements are thought to stand among: what both of two texts have is not yet what all people say.
const UNSEEN: usize = 20;

/// Stems and character 3–5-grams side by side with equal weight, each row of length one.
pub(crate) fn lexical(stems: &[Vec<String>], words: &[Vec<String>]) -> Sparse {
    stems_and_grams(stems, words, 2, idf)
}

/// The same, but what many texts have weighs next to nothing, and what one alone has counts against it: for telling whether two texts make one statement, where lexical
/// vectors tell which texts are nearest.
pub(crate) fn statements(stems: &[Vec<String>], words: &[Vec<String>]) -> Sparse {
    stems_and_grams(stems, words, 1, |n, df| libm::log((1 + n + UNSEEN) as f64 / (1 + df) as f64))
}

fn stems_and_grams(
    stems: &[Vec<String>],
    words: &[Vec<String>],
    least: usize,
    weight: fn(usize, usize) -> f64,
) -> Sparse {
    weighted_words(stems, 1, weight).beside(weighted_grams(words.iter(), least, weight)).normalized()
}

/// The 3- to 5-grams of each word between its borders; of a word that is shorter, the word itself once.
pub(crate) fn grams(words: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    let mut letters: Vec<char> = Vec::new();
    for word in words {
        letters.clear();
        letters.push(' ');
        letters.extend(word.chars());
        letters.push(' ');
        for size in 3..=5 {
            if letters.len() <= size {
                found.push(letters.iter().collect());
                break;
            }
            found.extend(letters.windows(size).map(|window| window.iter().collect::<String>()));
        }
    }
    found
}

/// Terms, numbered in order of first appearance.
#[derive(Default)]
struct Numbers(HashMap<String, u32>);

impl Numbers {
    fn of(&mut self, term: &str) -> u32 {
        let next = self.0.len() as u32;
        self.0.get(term).copied().unwrap_or_else(|| {
            self.0.insert(term.to_owned(), next);
            next
        })
    }
}

/// The words of texts, weighed as [`weighted`] says.
fn weighted_words(texts: &[Vec<String>], least: usize, weight: fn(usize, usize) -> f64) -> Sparse {
    let mut numbers = Numbers::default();
    let terms = texts.iter().map(|text| text.iter().map(|word| numbers.of(word)).collect());
    weighted(terms, least, weight)
}

/// The grams of the words of texts, weighed as [`weighted`] says.
pub(crate) fn weighted_grams(
    texts: impl Iterator<Item = impl Borrow<Vec<String>>>,
    least: usize,
    weight: fn(usize, usize) -> f64,
) -> Sparse {
    let mut numbers = Numbers::default();
    // Each word is cut once: texts say the same words again and again.
    let mut cut: HashMap<String, Vec<u32>> = HashMap::new();
    let terms = texts.map(|text| {
        let mut terms = Vec::new();
        for word in text.borrow() {
            if let Some(known) = cut.get(word) {
                terms.extend(known);
            } else {
                let found: Vec<u32> =
                    grams(std::slice::from_ref(word)).iter().map(|gram| numbers.of(gram)).collect();
                terms.extend(&found);
                cut.insert(word.clone(), found);
            }
        }
        terms
    });
    weighted(terms, least, weight)
}

/// TF-IDF with tf = 1 + ln tf and the given weight of a term that df of n texts have, of terms that at least `least` texts
/// have; rows of length one. Columns are the terms' numbers.
fn weighted(texts: impl Iterator<Item = Vec<u32>>, least: usize, weight: fn(usize, usize) -> f64) -> Sparse {
    let mut frequency: Vec<u32> = Vec::new();
    let mut counted: Vec<Vec<(u32, u32)>> = Vec::new();
    for mut terms in texts {
        terms.sort_unstable();
        let mut row: Vec<(u32, u32)> = Vec::with_capacity(terms.len());
        for term in terms {
            match row.last_mut() {
                Some((last, count)) if *last == term => *count += 1,
                _ => row.push((term, 1)),
            }
        }
        let terms = row.last().map_or(0, |(last, _)| *last as usize + 1);
        frequency.resize(frequency.len().max(terms), 0);
        for (term, _) in &row {
            frequency[*term as usize] += 1;
        }
        row.shrink_to_fit();
        counted.push(row);
    }
    let weight: Vec<f64> = frequency.iter().map(|&df| weight(counted.len(), df as usize)).collect();
    let rows = counted.into_iter().map(|row| {
        row.into_iter()
            .filter(|(term, _)| frequency[*term as usize] as usize >= least)
            .map(|(term, count)| (term, ((1.0 + libm::log(f64::from(count))) * weight[term as usize]) as f32))
            .collect()
    });
    Sparse::from_rows(frequency.len(), rows).normalized()
}

/// How much a term says that `df` of `n` texts have: ln((1 + n) / (1 + df)) + 1.
pub(crate) fn idf(n: usize, df: usize) -> f64 {
    libm::log((1 + n) as f64 / (1 + df) as f64) + 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grams_know_where_a_word_begins_and_ends() {
        assert_eq!(grams(&["суу".to_owned()]), [" су", "суу", "уу ", " суу", "суу ", " суу "]);
        assert_eq!(grams(&["эл".to_owned()]), [" эл", "эл ", " эл "]);
    }

    #[test]
    fn equal_texts_are_at_a_cosine_of_one_and_unlike_ones_at_zero() {
        let texts: Vec<Vec<String>> =
            ["жол оңдоо", "жол оңдоо", "мектеп"].map(|t| t.split(' ').map(str::to_owned).collect()).to_vec();
        let vectors = lexical(&texts, &texts);
        assert!((vectors.cosine(0, 1) - 1.0).abs() < 1e-6);
        assert_eq!(vectors.cosine(0, 2), 0.0);
    }
}
