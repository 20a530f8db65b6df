//! Making a table from plain text, one sentence or short paragraph a line.

use kelechek_core::language::Language;

use super::Background;
use super::rotation::{Rotation, joined};
use crate::cluster::dense::Dense;
use crate::cluster::distribution::{Counted, count, count_within, left};
use crate::text::{content_words, stem};

/// Words at most so far apart keep company.
pub(crate) const WINDOW: usize = 5;

/// How wide the vectors are.
const WIDTH: usize = 100;

/// The commonest stems have a vector.
const STEMS: usize = 12_000;

/// The commonest of them have their company counted.
const COMPANY: usize = 10_000;

/// How much it counts against company that it is often met.
const STRENGTH: f64 = 0.75;

/// With so many others at most.
const PAIRS: usize = 150;

/// The tables of the three languages, in the order of [`Language::ALL`]: from the text of each, and turned so that what is
/// said in parallel lines lies near to one another. `parallel` has one line in each language, empty where there is none.
pub fn build(texts: [&[String]; 3], parallel: &[[String; 3]]) -> [Background; 3] {
    let stemmed = |lines: &[String], language| -> Vec<Vec<String>> {
        lines.iter().map(|line| stems(line, language)).collect()
    };
    let mut tables = [0, 1, 2].map(|at| learned(&stemmed(texts[at], Language::ALL[at])));
    // Russian has most text of all of which there are parallel lines, so the others are turned towards it.
    const TOWARDS: usize = 1;
    for at in [0, 2] {
        let lines: Vec<[Vec<String>; 2]> = parallel
            .iter()
            .filter(|line| !line[at].is_empty() && !line[TOWARDS].is_empty())
            .map(|line| [at, TOWARDS].map(|of| stems(&line[of], Language::ALL[of])))
            .collect();
        let pairs = joined(&tables[at], &tables[TOWARDS], &lines);
        let rotation = Rotation::between(WIDTH, &pairs);
        tables[at].turn(&rotation);
    }
    tables
}

fn stems(line: &str, language: Language) -> Vec<String> {
    content_words(line, language).iter().map(|word| stem(word, language)).collect()
}

fn learned(texts: &[Vec<String>]) -> Background {
    let near = count_within(texts, WINDOW);
    let whole = count(texts);
    let mut common: Vec<(&str, usize)> = near.words().collect();
    common.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    common.truncate(STEMS);
    let mut table = Background {
        stems: common.iter().map(|(stem, _)| (*stem).to_owned()).collect(),
        counts: common.iter().map(|(_, count)| *count as u32).collect(),
        all: near.all() as u64,
        width: WIDTH,
        ..Background::default()
    };
    let everybody: Vec<u32> = (0..near.words().count() as u32).collect();
    let vectors = left(&near.information(&everybody), WIDTH);
    let rows = common.iter().map(|(stem, _)| {
        let mut row = near.number(stem).map_or(&[][..], |number| vectors.row(number as usize)).to_vec();
        row.resize(WIDTH, 0.0);
        row
    });
    table.keep(&Dense::from_rows(WIDTH, rows.collect()));
    table.index();
    keep_company(&mut table, &whole);
    table
}

/// Keeps of the company within whole texts what is strongest.
fn keep_company(table: &mut Background, whole: &Counted) {
    for stem in table.stems.iter().take(COMPANY) {
        let number = whole.number(stem).unwrap_or_default();
        table.margins.push(whole.sum(number) as u32);
    }
    let mut ours = vec![None; whole.words().count()];
    for (place, stem) in table.stems.iter().take(COMPANY).enumerate() {
        if let Some(number) = whole.number(stem) {
            ours[number as usize] = Some(place as u32);
        }
    }
    for stem in table.stems.iter().take(COMPANY) {
        let number = whole.number(stem).unwrap_or_default();
        let mut row: Vec<(f64, u32, u32)> = whole
            .pairs(number)
            .into_iter()
            .filter_map(|(other, count)| {
                let place = ours[other as usize]?;
                // What two words tell of one another, and how surely: between the count alone and what it says of a rare one.
                let strength = f64::from(count) / libm::pow(whole.sum(other), STRENGTH);
                Some((strength, place, count as u32))
            })
            .collect();
        row.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        row.truncate(PAIRS);
        let mut row: Vec<(u32, u32)> = row.into_iter().map(|(_, place, count)| (place, count)).collect();
        row.sort_unstable();
        table.company.push(row);
    }
}

impl Background {
    /// Keeps vectors in eight bits a number.
    fn keep(&mut self, vectors: &Dense) {
        let rows = (0..vectors.len()).map(|row| vectors.row(row));
        (self.rows, self.scales) = (vec![], vec![]);
        for row in rows {
            let largest = row.iter().fold(0f32, |largest, value| largest.max(value.abs()));
            let scale = if largest > 0.0 { largest / 127.0 } else { 1.0 };
            self.scales.push(scale);
            self.rows.extend(row.iter().map(|value| (value / scale).round() as i8));
        }
    }

    /// Turns all vectors. What lies near to what stays as it is.
    fn turn(&mut self, rotation: &Rotation) {
        let rows = (0..self.stems.len()).map(|number| rotation.of(&self.vector(number))).collect();
        self.keep(&Dense::from_rows(self.width, rows));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sentences about water and about roads, in three made-up spellings.
    fn lines(words: [&str; 6]) -> Vec<String> {
        let [a, b, c, d, e, f] = words;
        let water = [format!("{a} {b} {c}"), format!("{c} {a}"), format!("{b} {c} {a}")];
        let roads = [format!("{d} {e} {f}"), format!("{f} {d}"), format!("{e} {f} {d}")];
        (0..12).flat_map(|_| water.iter().chain(&roads).cloned().collect::<Vec<_>>()).collect()
    }

    #[test]
    fn words_that_keep_company_lie_near_also_across_languages() {
        let ky = lines(["суу", "кудук", "түтүк", "жол", "көпүрө", "асфальт"]);
        let ru = lines(["вода", "колодец", "труба", "дорога", "мост", "асфальт"]);
        let en = lines(["water", "wells", "pipe", "road", "bridge", "asphalt"]);
        let parallel: Vec<[String; 3]> =
            (0..ky.len()).map(|i| [ky[i].clone(), ru[i].clone(), en[i].clone()]).collect();
        let [ky, ru, en] = build([&ky, &ru, &en], &parallel);
        let vector = |of: &Background, word, language| of.vector(of.number(&stem(word, language)).unwrap());
        let near = |a: &[f32], b: &[f32]| crate::cluster::dense::product(a, b);
        let water = vector(&ky, "суу", Language::Ky);
        assert!(
            near(&water, &vector(&ky, "кудук", Language::Ky))
                > near(&water, &vector(&ky, "жол", Language::Ky))
        );
        for (other, own, foreign, language) in
            [(&ru, "вода", "дорога", Language::Ru), (&en, "water", "road", Language::En)]
        {
            assert!(
                near(&water, &vector(other, own, language)) > near(&water, &vector(other, foreign, language))
            );
        }
        assert_eq!(ky.company().len(), 6);
    }
}
