//! What an event says: a map of field names to values, in deterministic CBOR (RFC 8949 §4.2.1).
//!
//! Written here rather than taken from a library because the format is defined by what its reader refuses: lengths and
//! integers that are not in their shortest form, keys out of order, floats, tags, indefinite lengths, text that is not in
//! Unicode's normal form C. One content has one encoding, or digests would mean nothing.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The longest payload: far above any contribution, far below what would exhaust an old laptop.
pub const LONGEST: usize = 4 * 1024 * 1024;
const DEEPEST: usize = 16;

/// One value of a field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value<'a> {
    /// The field is emptied.
    Null,
    /// yes or no
    Bool(bool),
    /// a whole number
    Int(i64),
    /// such as an id
    Bytes(Cow<'a, [u8]>),
    /// in normal form C
    Text(Cow<'a, str>),
    /// in a meaningful order
    Array(Vec<Value<'a>>),
    /// by name
    Map(Fields<'a>),
}

impl Value<'_> {
    /// The same, owning its text.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(value),
            Self::Int(value) => Value::Int(value),
            Self::Bytes(value) => Value::Bytes(Cow::Owned(value.into_owned())),
            Self::Text(value) => Value::Text(Cow::Owned(value.into_owned())),
            Self::Array(values) => Value::Array(values.into_iter().map(Value::into_owned).collect()),
            Self::Map(fields) => Value::Map(fields.into_owned()),
        }
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The number, if it is one.
    pub fn as_int(&self) -> Option<i64> {
        if let Self::Int(number) = self { Some(*number) } else { None }
    }

    /// Yes or no, if it is that.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(value) = self { Some(*value) } else { None }
    }

    /// The id, if it is sixteen bytes.
    pub fn as_id(&self) -> Option<uuid::Uuid> {
        if let Self::Bytes(bytes) = self { uuid::Uuid::from_slice(bytes).ok() } else { None }
    }

    /// The members, if it is a list.
    pub fn as_array(&self) -> Option<&[Self]> {
        if let Self::Array(values) = self { Some(values) } else { None }
    }

    /// The fields, if it is a map.
    pub fn as_map(&self) -> Option<&Fields<'_>> {
        if let Self::Map(fields) = self { Some(fields) } else { None }
    }
}

impl From<&str> for Value<'_> {
    fn from(text: &str) -> Self {
        Value::Text(Cow::Owned(text.nfc().collect()))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        if is_nfc(&text) { Value::Text(Cow::Owned(text)) } else { text.as_str().into() }
    }
}

impl From<bool> for Value<'_> {
    fn from(value: bool) -> Self {
        Value::Bool(value)
    }
}

impl From<i64> for Value<'_> {
    fn from(value: i64) -> Self {
        Value::Int(value)
    }
}

impl From<uuid::Uuid> for Value<'_> {
    fn from(id: uuid::Uuid) -> Self {
        Value::Bytes(Cow::Owned(id.as_bytes().to_vec()))
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

/// Fields by name, in the order of their encoding: shorter names first, then by their bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fields<'a>(Vec<(Cow<'a, str>, Value<'a>)>);

fn order(a: &str, b: &str) -> std::cmp::Ordering {
    (a.len(), a.as_bytes()).cmp(&(b.len(), b.as_bytes()))
}

impl<'a> Fields<'a> {
    /// The value written to `name`.
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.0.binary_search_by(|(key, _)| order(key, name)).ok().map(|at| &self.0[at].1)
    }

    /// Writes `name`.
    pub fn set(&mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Value<'a>>) {
        let (name, value) = (name.into(), value.into());
        match self.0.binary_search_by(|(key, _)| order(key, &name)) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (name, value)),
        }
    }

    /// Writes `name`, unless there is nothing to write.
    pub fn set_some(&mut self, name: impl Into<Cow<'a, str>>, value: Option<impl Into<Value<'a>>>) {
        if let Some(value) = value {
            self.set(name, value);
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value<'a>)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same, owning its text.
    pub fn into_owned(self) -> Fields<'static> {
        Fields(self.0.into_iter().map(|(k, v)| (Cow::Owned(k.into_owned()), v.into_owned())).collect())
    }

    /// The one encoding of these fields.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(256);
        self.encode_into(&mut out);
        out
    }

    fn encode_into(&self, out: &mut Vec<u8>) {
        head(out, 5, self.0.len() as u64);
        for (name, value) in &self.0 {
            head(out, 3, name.len() as u64);
            out.extend_from_slice(name.as_bytes());
            encode(out, value);
        }
    }

    /// Reads the one encoding of some fields.
    ///
    /// # Errors
    /// [`NotDeterministic`], if the bytes are anything else.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, NotDeterministic> {
        let mut reader = Reader { bytes };
        if bytes.len() > LONGEST {
            return Err(NotDeterministic);
        }
        match reader.value(0)? {
            Value::Map(fields) if reader.bytes.is_empty() => Ok(fields),
            _ => Err(NotDeterministic),
        }
    }
}

impl<'a> FromIterator<(Cow<'a, str>, Value<'a>)> for Fields<'a> {
    fn from_iter<T: IntoIterator<Item = (Cow<'a, str>, Value<'a>)>>(items: T) -> Self {
        let mut fields = Self::default();
        items.into_iter().for_each(|(name, value)| fields.set(name, value));
        fields
    }
}

/// Bytes that are not the one encoding of any fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a deterministic CBOR map")]
pub struct NotDeterministic;

/// Whether a text has only letters that are in normal form C whatever stands beside them: Latin, Cyrillic, common
/// punctuation. Nearly every text is such a one, and the full check costs more than all other checks of an event.
fn is_plain(text: &str) -> bool {
    text.chars().all(|letter| {
        matches!(letter, '\0'..='\u{2ff}' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}' | '\u{2010}'..='\u{2027}')
    })
}

fn head(out: &mut Vec<u8>, major: u8, argument: u64) {
    let major = major << 5;
    match argument {
        0..=23 => out.push(major | argument as u8),
        24..=0xff => out.extend([major | 24, argument as u8]),
        0x100..=0xffff => {
            out.push(major | 25);
            out.extend((argument as u16).to_be_bytes());
        }
        0x1_0000..=0xffff_ffff => {
            out.push(major | 26);
            out.extend((argument as u32).to_be_bytes());
        }
        _ => {
            out.push(major | 27);
            out.extend(argument.to_be_bytes());
        }
    }
}

fn encode(out: &mut Vec<u8>, value: &Value<'_>) {
    match value {
        Value::Null => out.push(0xf6),
        Value::Bool(false) => out.push(0xf4),
        Value::Bool(true) => out.push(0xf5),
        Value::Int(number) if *number >= 0 => head(out, 0, number.unsigned_abs()),
        Value::Int(number) => head(out, 1, number.unsigned_abs() - 1),
        Value::Bytes(bytes) => {
            head(out, 2, bytes.len() as u64);
            out.extend_from_slice(bytes);
        }
        Value::Text(text) => {
            head(out, 3, text.len() as u64);
            out.extend_from_slice(text.as_bytes());
        }
        Value::Array(values) => {
            head(out, 4, values.len() as u64);
            values.iter().for_each(|value| encode(out, value));
        }
        Value::Map(fields) => fields.encode_into(out),
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], NotDeterministic> {
        let (taken, rest) = self.bytes.split_at_checked(count).ok_or(NotDeterministic)?;
        self.bytes = rest;
        Ok(taken)
    }

    fn head(&mut self) -> Result<(u8, u64), NotDeterministic> {
        let first = self.take(1)?[0];
        let width = match first & 0x1f {
            small @ 0..=23 => return Ok((first >> 5, u64::from(small))),
            24 => 1,
            25 => 2,
            26 => 4,
            27 => 8,
            _ => return Err(NotDeterministic),
        };
        let argument = self.take(width)?.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
        let smallest = [24, 0x100, 0x1_0000, 0x1_0000_0000][width.trailing_zeros() as usize];
        if argument < smallest { Err(NotDeterministic) } else { Ok((first >> 5, argument)) }
    }

    fn text(&mut self, length: u64) -> Result<&'a str, NotDeterministic> {
        let bytes = self.take(usize::try_from(length).map_err(|_| NotDeterministic)?)?;
        let text = std::str::from_utf8(bytes).map_err(|_| NotDeterministic)?;
        if is_plain(text) || is_nfc(text) { Ok(text) } else { Err(NotDeterministic) }
    }

    fn value(&mut self, depth: usize) -> Result<Value<'a>, NotDeterministic> {
        if depth > DEEPEST {
            return Err(NotDeterministic);
        }
        let (major, argument) = self.head()?;
        let integer = || i64::try_from(argument).map_err(|_| NotDeterministic);
        // A claimed length may be a lie; room is made for what can really follow.
        let room = || usize::try_from(argument).unwrap_or(usize::MAX).min(self.bytes.len());
        Ok(match major {
            0 => Value::Int(integer()?),
            1 => Value::Int(-1 - integer()?),
            2 => Value::Bytes(Cow::Borrowed(
                self.take(usize::try_from(argument).map_err(|_| NotDeterministic)?)?,
            )),
            3 => Value::Text(Cow::Borrowed(self.text(argument)?)),
            4 => {
                let mut values = Vec::with_capacity(room().min(64));
                for _ in 0..argument {
                    values.push(self.value(depth + 1)?);
                }
                Value::Array(values)
            }
            5 => {
                let mut fields: Vec<(Cow<'a, str>, Value<'a>)> = Vec::with_capacity(room().min(64));
                for _ in 0..argument {
                    let (3, length) = self.head()? else { return Err(NotDeterministic) };
                    let name = self.text(length)?;
                    if fields.last().is_some_and(|(last, _)| order(last, name).is_ge()) {
                        return Err(NotDeterministic);
                    }
                    fields.push((Cow::Borrowed(name), self.value(depth + 1)?));
                }
                Value::Map(Fields(fields))
            }
            _ => match argument {
                20 => Value::Bool(false),
                21 => Value::Bool(true),
                22 => Value::Null,
                _ => return Err(NotDeterministic),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_ordered_by_length_then_bytes_whatever_the_order_of_writing() {
        let mut fields = Fields::default();
        fields.set("theme", "б");
        fields.set("text", "а");
        fields.set("kind", 300);
        assert_eq!(fields.encode(), b"\xa3\x64kind\x19\x01\x2c\x64text\x62\xd0\xb0\x65theme\x62\xd0\xb1");
        assert_eq!(Fields::decode(&fields.encode()), Ok(fields.clone()));
    }

    #[test]
    fn every_other_encoding_is_refused() {
        let refused: [(&str, &[u8]); 12] = [
            ("a number not in its shortest form", b"\xa1\x61a\x18\x01"),
            ("a length not in its shortest form", b"\xa1\x78\x01a\x01"),
            ("keys out of order", b"\xa2\x61b\x01\x61a\x01"),
            ("a key twice", b"\xa2\x61a\x01\x61a\x01"),
            ("a float", b"\xa1\x61a\xf9\x00\x00"),
            ("an indefinite length", b"\xbf\x61a\x01\xff"),
            ("a tag", b"\xa1\x61a\xc0\x61b"),
            ("a key that is no text", b"\xa1\x01\x01"),
            ("bytes behind the end", b"\xa1\x61a\x01\x00"),
            ("no map", b"\x01"),
            ("text that is not UTF-8", b"\xa1\x61a\x61\xff"),
            ("text that is not in normal form C", "\u{a1}a\u{63}и\u{306}".as_bytes()),
        ];
        for (what, bytes) in refused {
            assert_eq!(Fields::decode(bytes), Err(NotDeterministic), "{what}");
        }
        let decomposed = [&b"\xa1\x61a\x64"[..], "и\u{306}".as_bytes()].concat();
        assert_eq!(Fields::decode(&decomposed), Err(NotDeterministic), "a decomposed й");
        let deep = [vec![0xa1, 0x61, b'a'], vec![0x81; 100], vec![0x01]].concat();
        assert_eq!(Fields::decode(&deep), Err(NotDeterministic), "a nest a hundred deep");
        assert_eq!(
            Fields::decode(b"\xa1\x61a\x9b\xff\xff\xff\xff\xff\xff\xff\xff"),
            Err(NotDeterministic),
            "a lie"
        );
    }

    #[test]
    fn what_passes_for_plain_is_in_normal_form_c_in_any_order() {
        let plain: Vec<char> =
            ('\0'..='\u{ffff}').filter(|letter| is_plain(letter.encode_utf8(&mut [0; 4]))).collect();
        for letter in &plain {
            // A letter that composed with what stands before or after it would show up beside all the others.
            let text: String = [*letter, 'е', *letter, 'A', *letter].iter().collect();
            assert!(is_nfc(&text), "{letter:?}");
        }
        assert!(is_nfc(&plain.iter().collect::<String>()));
        assert!(is_nfc(&plain.iter().rev().collect::<String>()));
    }

    #[test]
    fn text_is_written_in_normal_form_c() {
        assert_eq!(Value::from("и\u{306}"), Value::from("й"));
        assert_eq!(Value::from(String::from("и\u{306}")), Value::from("й"));
    }

    #[test]
    fn the_smallest_and_the_largest_numbers_come_back() {
        for number in
            [i64::MIN, -1, 0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296, i64::MAX]
        {
            let mut fields = Fields::default();
            fields.set("n", number);
            assert_eq!(Fields::decode(&fields.encode()), Ok(fields.clone()), "{number}");
        }
    }
}
