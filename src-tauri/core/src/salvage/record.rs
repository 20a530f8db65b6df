//! Rows of SQLite tables read out of bare bytes, where SQLite itself cannot read the file any more.
//!
//! The layout is SQLite's file format (<https://sqlite.org/fileformat2.html>, sections 1.6 and 2.1). Nothing is believed of
//! where a row lies: every place of the file is tried, so that a broken page header, a lost first page or a piece missing
//! in the middle costs only the rows that it hits. Whether what was found is a row of ours is for its digest to say.

use std::borrow::Cow;

/// The size of the pages that we write, in bytes.
const PAGE: usize = 4096;
/// The longest part of a table's row that lies on its own page; the rest of a longer one on a chain of other pages.
const LONGEST_ON_PAGE: usize = PAGE - 35;
/// What at least lies on its own page of a longer one.
const LEAST_ON_PAGE: usize = (PAGE - 12) * 32 / 255 - 23;
/// More columns than any table of ours has.
const MOST_COLUMNS: usize = 11;
/// No row of ours is longer, in bytes.
const LONGEST: usize = 64 * 1024 * 1024 + 1024;

/// The type of a value, as a row's header states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Null,
    Int(usize),
    Zero,
    One,
    Blob(usize),
    Text(usize),
}

impl Form {
    fn of(code: u64) -> Option<Self> {
        Some(match code {
            0 => Self::Null,
            n @ 1..=4 => Self::Int(n as usize),
            5 => Self::Int(6),
            6 => Self::Int(8),
            8 => Self::Zero,
            9 => Self::One,
            n if n >= 12 => {
                let length = usize::try_from((n - 12) / 2).ok().filter(|length| *length <= LONGEST)?;
                if n % 2 == 0 { Self::Blob(length) } else { Self::Text(length) }
            }
            _ => return None,
        })
    }

    /// A whole number, however short it is written.
    pub fn is_int(self) -> bool {
        matches!(self, Self::Int(_) | Self::Zero | Self::One)
    }

    fn length(self) -> usize {
        match self {
            Self::Null | Self::Zero | Self::One => 0,
            Self::Int(length) | Self::Blob(length) | Self::Text(length) => length,
        }
    }
}

/// A row, or what looks like one.
#[derive(Debug)]
pub(super) struct Record<'a> {
    /// Its number in the table.
    pub no: i64,
    forms: Vec<Form>,
    body: Cow<'a, [u8]>,
}

impl Record<'_> {
    fn at(&self, column: usize) -> Option<(Form, &[u8])> {
        let start: usize = self.forms.get(..column)?.iter().map(|form| form.length()).sum();
        let form = *self.forms.get(column)?;
        Some((form, self.body.get(start..start + form.length())?))
    }

    pub fn int(&self, column: usize) -> Option<i64> {
        match self.at(column)? {
            (Form::Zero, _) => Some(0),
            (Form::One, _) => Some(1),
            (Form::Int(_), bytes) => {
                let negative = bytes.first().is_some_and(|first| first & 0x80 != 0);
                let mut all = [if negative { 0xff } else { 0 }; 8];
                all[8 - bytes.len()..].copy_from_slice(bytes);
                Some(i64::from_be_bytes(all))
            }
            _ => None,
        }
    }

    pub fn text(&self, column: usize) -> Option<&str> {
        match self.at(column)? {
            (Form::Text(_), bytes) => std::str::from_utf8(bytes).ok(),
            _ => None,
        }
    }

    pub fn blob(&self, column: usize) -> Option<&[u8]> {
        match self.at(column)? {
            (Form::Blob(_), bytes) => Some(bytes),
            _ => None,
        }
    }

    /// A blob, or nothing where the column is null.
    pub fn blob_or_null(&self, column: usize) -> Option<Option<&[u8]>> {
        match self.at(column)? {
            (Form::Null, _) => Some(None),
            (Form::Blob(_), bytes) => Some(Some(bytes)),
            _ => None,
        }
    }
}

/// A whole number as SQLite writes it: seven bits a byte, at most nine bytes.
fn varint(bytes: &[u8], at: &mut usize) -> Option<u64> {
    let mut value = 0;
    for number in 0..9 {
        let byte = *bytes.get(*at)?;
        *at += 1;
        if number == 8 {
            return Some((value << 8) | u64::from(byte));
        }
        value = (value << 7) | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

/// The row that begins here, if its columns have the forms that `fits` asks for.
pub(super) fn row_at(bytes: &[u8], at: usize, fits: impl Fn(&[Form]) -> bool) -> Option<Record<'_>> {
    let mut read = at;
    let length = usize::try_from(varint(bytes, &mut read)?).ok()?;
    let no = varint(bytes, &mut read)?.cast_signed();
    let forms = forms(bytes, read, length)?;
    if !fits(&forms.0) {
        return None;
    }
    let (forms, header) = forms;
    let whole = payload(bytes, read, length)?;
    let body = match whole {
        Cow::Borrowed(all) => Cow::Borrowed(all.get(header..)?),
        Cow::Owned(all) => Cow::Owned(all.get(header..)?.to_vec()),
    };
    Some(Record { no, forms, body })
}

/// The entry of an index that begins here: its columns, the last of which is the number of the row it leads to.
pub(super) fn entry_at(bytes: &[u8], at: usize, fits: impl Fn(&[Form]) -> bool) -> Option<Record<'_>> {
    let mut read = at;
    let length = usize::try_from(varint(bytes, &mut read)?).ok()?;
    let (forms, header) = forms(bytes, read, length)?;
    if !fits(&forms) {
        return None;
    }
    let body = Cow::Borrowed(bytes.get(read + header..read + length)?);
    Some(Record { no: 0, forms, body })
}

/// The forms of the columns, and how long the header that states them is.
fn forms(bytes: &[u8], at: usize, length: usize) -> Option<(Vec<Form>, usize)> {
    let mut read = at;
    let header = usize::try_from(varint(bytes, &mut read)?).ok()?;
    if length > LONGEST || header > length || !(3..=1 + 9 * MOST_COLUMNS).contains(&header) {
        return None;
    }
    let mut forms = Vec::new();
    while read < at + header {
        if forms.len() == MOST_COLUMNS {
            return None;
        }
        forms.push(Form::of(varint(bytes, &mut read)?)?);
    }
    let sum: usize = forms.iter().map(|form| form.length()).sum();
    (read == at + header && header + sum == length).then_some((forms, header))
}

/// All of a row's bytes, those on other pages too.
fn payload(bytes: &[u8], at: usize, length: usize) -> Option<Cow<'_, [u8]>> {
    if length <= LONGEST_ON_PAGE {
        return bytes.get(at..at + length).map(Cow::Borrowed);
    }
    let rest = LEAST_ON_PAGE + (length - LEAST_ON_PAGE) % (PAGE - 4);
    let here = if rest <= LONGEST_ON_PAGE { rest } else { LEAST_ON_PAGE };
    let mut all = bytes.get(at..at + here)?.to_vec();
    let number = |at: usize| -> Option<usize> {
        let word: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(word)).ok()
    };
    let mut next = number(at + here)?;
    // Each turn adds bytes, so that a chain that leads back into itself ends too.
    while all.len() < length {
        let page = next.checked_sub(1)?.checked_mul(PAGE)?;
        let take = (length - all.len()).min(PAGE - 4);
        all.extend_from_slice(bytes.get(page + 4..page + 4 + take)?);
        next = number(page)?;
    }
    Some(Cow::Owned(all))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_sqlite_writes_them() {
        let mut at = 0;
        assert_eq!(varint(&[0x81, 0x00], &mut at), Some(128));
        assert_eq!(varint(&[0xff; 9], &mut 0), Some(u64::MAX));
        assert_eq!(varint(&[0x81], &mut 0), None);
    }

    #[test]
    fn a_row_that_says_it_is_endless_is_none() {
        // 2³⁵ bytes in one column.
        let bytes = [0xff, 0xff, 0xff, 0xff, 0x7f, 1, 7, 0xff, 0xff, 0xff, 0xff, 0x7f, 0];
        assert!(row_at(&bytes, 0, |_| true).is_none());
    }
}
