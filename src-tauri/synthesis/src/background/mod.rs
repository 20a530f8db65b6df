//! What is known of a language before anybody has said anything: tables made once from open text, which ship with the
//! program.
//!
//! A session has too few texts to show that *насос* and *суу* keep one company; the tables have seen some ten thousand
//! sentences more. For each language there is one file with a list of stems and two things about them: vectors of the
//! company that each keeps within five words ([`Background::vector`]), and counts of the company that the commonest keep
//! within whole texts ([`Background::company_of`]). [`build`] makes the file; it is read when it is first needed, and what is
//! found with it can be found again, since the file says by its hash which one it is.

pub mod build;
mod bytes;
mod estimate;
mod rotation;

use std::collections::HashMap;
use std::sync::LazyLock;

use kelechek_core::language::Language;

/// Stems of a language, how often each stands anywhere, and which company it keeps.
#[derive(Debug, Default)]
pub struct Background {
    /// The commonest first.
    stems: Vec<String>,
    numbers: HashMap<String, u32>,
    /// How often each stem stands in the text that the table was made from.
    counts: Vec<u32>,
    /// How many stems stand in it altogether.
    all: u64,
    width: usize,
    /// One row for each stem: eight bits for each number, and what they are multiplied by.
    rows: Vec<i8>,
    scales: Vec<f32>,
    /// For the commonest stems, with whom and how often they stand in one text: only the strongest.
    company: Vec<Vec<(u32, u32)>>,
    /// How often they stand in one text with anybody.
    margins: Vec<u32>,
    /// Stems by their first letters, for the estimate of unknown ones.
    beginnings: HashMap<[char; estimate::BEGINNING], Vec<u32>>,
}

macro_rules! table {
    ($file:literal) => {
        LazyLock::new(|| {
            Background::read(include_bytes!(concat!("../../../../assets/third-party/background/", $file)))
        })
    };
}

static KY: Table = table!("ky.bin");
static RU: Table = table!("ru.bin");
static EN: Table = table!("en.bin");

type Table = LazyLock<Option<Background>>;

/// The table of a language, which is read when it is first asked for.
pub(crate) fn of(language: Language) -> Option<&'static Background> {
    match language {
        Language::Ky => KY.as_ref(),
        Language::Ru => RU.as_ref(),
        Language::En => EN.as_ref(),
    }
}

impl Background {
    /// The number of a stem.
    pub(crate) fn number(&self, stem: &str) -> Option<usize> {
        self.numbers.get(stem).map(|&number| number as usize)
    }

    /// How often a stem stands in the text that the table was made from.
    pub(crate) fn count(&self, number: usize) -> usize {
        self.counts[number] as usize
    }

    /// How many stems stand in that text.
    pub(crate) fn all(&self) -> u64 {
        self.all
    }

    /// How wide the vectors are.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// The vector of a stem, of length one.
    pub(crate) fn vector(&self, number: usize) -> Vec<f32> {
        let scale = self.scales[number];
        self.rows[number * self.width..(number + 1) * self.width]
            .iter()
            .map(|&value| f32::from(value) * scale)
            .collect()
    }

    /// The stems of which company is counted, the commonest first, and how often each stands beside anybody.
    pub(crate) fn company(&self) -> impl ExactSizeIterator<Item = (&str, u32)> {
        self.stems.iter().zip(&self.margins).map(|(stem, margin)| (stem.as_str(), *margin))
    }

    /// With whom a stem stands in one text, and how often, in the order of numbers; nobody where that is not counted.
    pub(crate) fn company_of(&self, number: usize) -> &[(u32, u32)] {
        self.company.get(number).map(Vec::as_slice).unwrap_or_default()
    }
}

/// With length one; none of nothing.
pub(crate) fn unit(mut vector: Vec<f32>) -> Option<Vec<f32>> {
    let length = vector.iter().map(|value| f64::from(*value) * f64::from(*value)).sum::<f64>().sqrt();
    (length > 0.0).then(|| {
        vector.iter_mut().for_each(|value| *value = (f64::from(*value) / length) as f32);
        vector
    })
}
