//! The bytes of a table.
//!
//! `KELBG 1`, then numbers of variable length (seven bits a byte, the lowest first, the highest bit set where more follow):
//! how many stems stand in the text; how many are in the table; of each its length in bytes, its letters, its count. Then
//! the width of the vectors; of each stem a scale (32-bit float, little-endian) and its numbers (one byte each, signed).
//! Then how many of the first stems have company; of each how often it stands beside anybody, how many pairs follow, and of
//! each pair how far on the other stem's number is and how often.

use std::collections::HashMap;

use super::{Background, estimate};

const MAGIC: &[u8; 8] = b"KELBG 1\n";

impl Background {
    /// Reads a table; none where the bytes are none.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut input = Input(bytes.strip_prefix(MAGIC)?);
        let mut table = Self { all: input.number()?, ..Self::default() };
        let stems = input.number()? as usize;
        for _ in 0..stems {
            let length = input.number()? as usize;
            table.stems.push(std::str::from_utf8(input.take(length)?).ok()?.to_owned());
            table.counts.push(u32::try_from(input.number()?).ok()?);
        }
        table.width = input.number()? as usize;
        table.rows.reserve(stems.saturating_mul(table.width).min(input.0.len()));
        for _ in 0..stems {
            table.scales.push(f32::from_le_bytes(input.take(4)?.try_into().ok()?));
            table.rows.extend(input.take(table.width)?.iter().map(|byte| byte.cast_signed()));
        }
        for _ in 0..input.number()? {
            table.margins.push(u32::try_from(input.number()?).ok()?);
            let pairs = input.number()?;
            let mut row = Vec::with_capacity((pairs as usize).min(input.0.len()));
            let mut other = 0;
            for _ in 0..pairs {
                other += u32::try_from(input.number()?).ok()?;
                row.push((other, u32::try_from(input.number()?).ok()?));
            }
            table.company.push(row);
        }
        table.index();
        input.0.is_empty().then_some(table)
    }

    /// The bytes that [`Background::read`] reads.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        number(&mut bytes, self.all);
        number(&mut bytes, self.stems.len() as u64);
        for (stem, count) in self.stems.iter().zip(&self.counts) {
            number(&mut bytes, stem.len() as u64);
            bytes.extend(stem.as_bytes());
            number(&mut bytes, u64::from(*count));
        }
        number(&mut bytes, self.width as u64);
        for (scale, row) in self.scales.iter().zip(self.rows.chunks(self.width.max(1))) {
            bytes.extend(scale.to_le_bytes());
            bytes.extend(row.iter().map(|value| value.cast_unsigned()));
        }
        number(&mut bytes, self.company.len() as u64);
        for (margin, row) in self.margins.iter().zip(&self.company) {
            number(&mut bytes, u64::from(*margin));
            number(&mut bytes, row.len() as u64);
            let mut last = 0;
            for (other, count) in row {
                number(&mut bytes, u64::from(other - last));
                number(&mut bytes, u64::from(*count));
                last = *other;
            }
        }
        bytes
    }

    /// Makes what stems are found by.
    pub(super) fn index(&mut self) {
        self.numbers = self.stems.iter().enumerate().map(|(i, stem)| (stem.clone(), i as u32)).collect();
        let mut beginnings: HashMap<_, Vec<u32>> = HashMap::new();
        for (i, stem) in self.stems.iter().enumerate() {
            if let Some(beginning) = estimate::beginning(stem) {
                beginnings.entry(beginning).or_default().push(i as u32);
            }
        }
        self.beginnings = beginnings;
    }
}

struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let [byte] = *self.take(1)? else { return None };
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }
}

fn number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_as_it_was_written_and_no_shorter_one_is() {
        let mut table = Background {
            stems: ["суу", "насос", "жол"].map(str::to_owned).to_vec(),
            counts: vec![300, 7, 7],
            all: 100_000,
            width: 2,
            rows: vec![127, -128, 0, 5, -1, 1],
            scales: vec![0.5, 0.01, 1.0],
            company: vec![vec![(1, 200), (2, 1)], vec![(0, 200)]],
            margins: vec![900, 300],
            ..Background::default()
        };
        table.index();
        let bytes = table.write();
        let read = Background::read(&bytes).unwrap();
        assert_eq!(format!("{:?}", read.company), format!("{:?}", table.company));
        assert_eq!((read.number("жол"), read.vector(0), read.all), (Some(2), vec![63.5, -64.0], 100_000));
        assert_eq!(read.write(), bytes);
        assert!((0..bytes.len()).all(|length| Background::read(&bytes[..length]).is_none()));
    }
}
