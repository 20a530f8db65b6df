//! What people wrote, without what no document can hold.
//!
//! Left out are control characters, which XML forbids, and the marks that change the direction of what follows, which
//! would turn the rest of a paragraph round. The session file and the data formats keep every character.

/// The lines of a text, each clean; outer blank lines are left out.
pub(crate) fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text
        .trim()
        .split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'])
        .map(clean)
        .collect();
    lines.retain(|line| !line.is_empty());
    lines
}

/// The text in one line.
pub(crate) fn in_one_line(text: &str) -> String {
    lines(text).join(" ")
}

fn clean(line: &str) -> String {
    let kept = |c: &char| !c.is_control() && !is_direction(*c) && !is_no_character(*c);
    let spaced = line.chars().map(|c| if c == '\t' { ' ' } else { c });
    spaced.filter(kept).collect::<String>().trim().to_owned()
}

/// Embeddings, overrides, isolates and single marks.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}

fn is_no_character(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || (c as u32) & 0xfffe == 0xfffe || c == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::{in_one_line, lines};

    #[test]
    fn control_characters_and_direction_marks_are_left_out() {
        assert_eq!(lines("a\u{0}b\u{1b}[31m\u{202e}c\u{ffff}"), ["ab[31mc"]);
    }

    #[test]
    fn lines_are_kept_apart_and_blank_ones_left_out() {
        assert_eq!(lines("\n one\r\n\r\n two\t x\n"), ["one", "two  x"]);
        assert_eq!(in_one_line("one\ntwo"), "one two");
        assert!(lines(" \n\u{7}\n").is_empty());
    }

    #[test]
    fn letters_and_joined_signs_are_kept() {
        assert_eq!(lines("өүң ё 👩\u{200d}🌾 \u{200b}x"), ["өүң ё 👩\u{200d}🌾 \u{200b}x"]);
    }
}
