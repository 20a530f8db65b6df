//! Lexical vectors: which stems and which pieces of words a text is made of.

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
    // Cut text by text: the pieces of all words together take more room than all else.
    let grams = words.iter().map(|words| grams(words));
    weighted(stems.iter(), 1, weight).beside(weighted(grams, least, weight)).normalized()
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

/// TF-IDF with tf = 1 + ln tf and the given weight of a term that df of n texts have, of terms that at least `least` texts
/// have; rows of length one. Columns are numbered in order of first appearance.
pub(crate) fn weighted(
    texts: impl Iterator<Item = impl std::borrow::Borrow<Vec<String>>>,
    least: usize,
    weight: fn(usize, usize) -> f64,
) -> Sparse {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut frequency: Vec<u32> = Vec::new();
    let mut counted: Vec<Vec<(u32, u32)>> = Vec::new();
    for text in texts {
        let mut terms: Vec<u32> = Vec::with_capacity(text.borrow().len());
        for term in text.borrow() {
            let next = numbers.len() as u32;
            let known = numbers.get(term).copied();
            terms.push(known.unwrap_or_else(|| {
                numbers.insert(term.clone(), next);
                next
            }));
        }
        terms.sort_unstable();
        let mut row: Vec<(u32, u32)> = Vec::with_capacity(terms.len());
        for term in terms {
            match row.last_mut() {
                Some((last, count)) if *last == term => *count += 1,
                _ => row.push((term, 1)),
            }
        }
        frequency.resize(numbers.len(), 0);
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
