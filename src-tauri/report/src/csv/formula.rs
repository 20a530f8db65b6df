//! Text that a spreadsheet program would take for a formula.
//!
//! Spreadsheets compute a cell that begins with `=`, `+`, `-` or `@`, and some skip a tab or a line break before it. An
//! apostrophe in front says that it is text. A cell that has such apostrophes of its own gets one more, so that taking one
//! away always gives back what was written.

/// Marks the text as text, where it would be taken for a formula.
pub(crate) fn mark(mut text: String) -> String {
    if would_be_computed(text.trim_start_matches('\'')) {
        text.insert(0, '\'');
    }
    text
}

/// Takes the mark away.
pub(crate) fn unmark(mut text: String) -> String {
    if text.starts_with('\'') && would_be_computed(text.trim_start_matches('\'')) {
        text.remove(0);
    }
    text
}

/// Whether a spreadsheet would take a cell with this text for a formula.
pub(crate) fn would_be_computed(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{mark, unmark};

    #[test]
    fn formulas_are_marked_and_other_text_is_left_alone() {
        assert_eq!(mark("=cmd|'/c calc'!A0".to_owned()), "'=cmd|'/c calc'!A0");
        assert_eq!(mark("-5".to_owned()), "'-5");
        assert_eq!(mark("'=x".to_owned()), "''=x");
        assert_eq!(mark("Жол = турмуш".to_owned()), "Жол = турмуш");
        assert_eq!(unmark("'n roll".to_owned()), "'n roll");
    }

    proptest! {
        #[test]
        fn marking_is_undone_by_unmarking(text in "['=+@\t\r\n-]{0,4}\\PC{0,8}") {
            prop_assert_eq!(unmark(mark(text.clone())), text.clone());
            prop_assert!(!mark(text).starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
        }
    }
}
