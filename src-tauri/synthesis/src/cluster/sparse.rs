//! Sparse rows of weights.

/// Rows of (column, weight), sorted by column.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sparse {
    columns: usize,
    starts: Vec<usize>,
    entries: Vec<(u32, f32)>,
}

impl Sparse {
    /// From rows that are sorted by column.
    pub(crate) fn from_rows(columns: usize, rows: impl Iterator<Item = Vec<(u32, f32)>>) -> Self {
        let (mut starts, mut entries) = (vec![0], Vec::new());
        for row in rows {
            entries.extend(row);
            starts.push(entries.len());
        }
        Self { columns, starts, entries }
    }

    /// How many rows.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many columns.
    pub(crate) fn columns(&self) -> usize {
        self.columns
    }

    /// A row's columns and weights.
    pub(crate) fn row(&self, row: usize) -> &[(u32, f32)] {
        &self.entries[self.starts[row]..self.starts[row + 1]]
    }

    /// These columns, then the other's, row by row.
    pub(crate) fn beside(&self, other: Self) -> Self {
        let shift = self.columns as u32;
        let rows = (0..self.len()).map(|row| {
            let right = other.row(row).iter().map(|&(column, weight)| (column + shift, weight));
            self.row(row).iter().copied().chain(right).collect()
        });
        Self::from_rows(self.columns + other.columns, rows)
    }

    /// Each row with length one; an empty one stays empty.
    pub(crate) fn normalized(mut self) -> Self {
        for row in 0..self.len() {
            let entries = &mut self.entries[self.starts[row]..self.starts[row + 1]];
            let length = entries.iter().map(|(_, w)| f64::from(*w) * f64::from(*w)).sum::<f64>().sqrt();
            if length > 0.0 {
                entries.iter_mut().for_each(|(_, weight)| *weight = (f64::from(*weight) / length) as f32);
            }
        }
        self
    }

    /// Without the columns in which nothing stands; the others keep their order.
    pub(crate) fn without_empty_columns(mut self) -> Self {
        let mut places = vec![None; self.columns];
        self.entries.iter().for_each(|(column, _)| places[*column as usize] = Some(0));
        let mut count = 0;
        for place in places.iter_mut().flatten() {
            *place = count;
            count += 1;
        }
        for (column, _) in &mut self.entries {
            *column = places[*column as usize].unwrap_or_default();
        }
        self.columns = count as usize;
        self
    }

    /// Some of the rows, in this order.
    pub(crate) fn select(&self, rows: &[usize]) -> Self {
        Self::from_rows(self.columns, rows.iter().map(|&row| self.row(row).to_vec()))
    }

    /// The mean of some rows, with length one.
    pub(crate) fn centre(&self, rows: &[usize]) -> Vec<(u32, f32)> {
        let mut sums = vec![0f32; self.columns];
        let mut met = vec![];
        for &(column, weight) in rows.iter().flat_map(|&row| self.row(row)) {
            let sum = &mut sums[column as usize];
            if *sum == 0.0 {
                met.push(column);
            }
            *sum += weight;
        }
        met.sort_unstable();
        met.dedup();
        let sums = || met.iter().map(|&column| (column, sums[column as usize]));
        let length =
            sums().map(|(_, w)| f64::from(w) * f64::from(w)).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
        sums().map(|(column, weight)| (column, (f64::from(weight) / length) as f32)).collect()
    }

    /// Columns as rows: who has a term, in order.
    pub(crate) fn transposed(&self) -> Self {
        let mut starts = vec![0; self.columns + 1];
        for (column, _) in &self.entries {
            starts[*column as usize + 1] += 1;
        }
        for column in 0..self.columns {
            starts[column + 1] += starts[column];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, 0.0); self.entries.len()];
        for row in 0..self.len() {
            for &(column, weight) in self.row(row) {
                entries[next[column as usize]] = (row as u32, weight);
                next[column as usize] += 1;
            }
        }
        Self { columns: self.len(), starts, entries }
    }

    /// The product of two rows, which of rows with length one is their cosine.
    pub(crate) fn cosine(&self, a: usize, b: usize) -> f64 {
        product(self.row(a), self.row(b))
    }
}

/// The product of two rows that are sorted by column.
pub(crate) fn product(mut a: &[(u32, f32)], mut b: &[(u32, f32)]) -> f64 {
    let mut sum = 0.0;
    while let (Some(&(left, x)), Some(&(right, y))) = (a.first(), b.first()) {
        if left == right {
            sum += f64::from(x) * f64::from(y);
        }
        if left <= right {
            a = &a[1..];
        }
        if right <= left {
            b = &b[1..];
        }
    }
    sum
}
