//! Fractional indexes: positions in a list between any two of which there is always another one.
//!
//! A position is a text of the digits `0`–`9` and `a`–`z` that does not end in `0`; positions sort by their bytes, and
//! equal ones by the entity's id.

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

fn digit(byte: u8) -> usize {
    DIGITS.iter().position(|digit| *digit == byte).unwrap_or(0)
}

/// The position of the item with this index in a list made all at once; room for 1,000 items with gaps between them.
pub fn nth(index: usize) -> String {
    let spread = index.min(44_000) + 1;
    let digits = [spread / 1296 % 36, spread / 36 % 36, spread % 36];
    let mut text: String = digits.iter().map(|digit| char::from(DIGITS[*digit])).collect();
    text.push('i');
    text
}

/// A position after `low` and before `high`; `None` is the beginning or the end of the list.
pub fn between(low: Option<&str>, high: Option<&str>) -> String {
    let low = low.unwrap_or_default().as_bytes();
    let mut found = String::new();
    let mut high = high.map(str::as_bytes);
    for at in 0.. {
        let below = low.get(at).copied().map_or(0, digit);
        let above = high.map_or(36, |high| high.get(at).copied().map_or(36, digit));
        if above > below + 1 {
            found.push(char::from(DIGITS[(below + above) / 2]));
            return found;
        }
        found.push(char::from(DIGITS[below]));
        if above > below {
            // From here on everything that begins like this lies before `high`.
            high = None;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_made_at_once_are_in_order() {
        let positions: Vec<String> = (0..2_000).map(nth).collect();
        assert!(positions.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn there_is_always_room_between_two() {
        let (mut low, high) = (nth(3), nth(4));
        for _ in 0..200 {
            let middle = between(Some(&low), Some(&high));
            assert!(low < middle && middle < high, "{low} {middle} {high}");
            low = middle;
        }
        let mut last = nth(0);
        for _ in 0..200 {
            let next = between(Some(&last), None);
            assert!(next > last);
            last = next;
        }
        let mut first = nth(0);
        for _ in 0..200 {
            let before = between(None, Some(&first));
            assert!(before < first, "{before} {first}");
            first = before;
        }
    }
}
