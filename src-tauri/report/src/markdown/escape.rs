//! Plain words as Markdown that says just these words.

/// The text with everything escaped that could begin markup, wherever in a line or a table cell it comes to stand.
///
/// A backslash goes before every ASCII punctuation mark that CommonMark or its common extensions give a meaning
/// (CommonMark 0.31, "Backslash escapes"); `<` and `&` become references, which even programs that know no backslash
/// escapes leave alone. Marks that mean something only at the beginning of a line are escaped there.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    let mut begins = true;
    let mut number = false;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let ends_word = characters.peek().is_none_or(|next| next.is_whitespace());
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '^' | '#' | '{' | '}' => {
                escaped.extend(['\\', c]);
            }
            '-' | '+' | '=' | ':' | '!' if begins => escaped.extend(['\\', c]),
            '.' | ')' if number && ends_word => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push(' '),
            c => escaped.push(c),
        }
        number = c.is_ascii_digit() && (begins || number);
        begins = begins && c.is_whitespace();
    }
    without_links(&escaped)
}

/// Addresses are not made into links: a full stop or a colon that no program takes for part of an address breaks them.
fn without_links(text: &str) -> String {
    text.replace("://", "&#58;//").replace("www.", "www&#46;").replace('@', "&#64;")
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_that_people_say_becomes_markup() {
        assert_eq!(escape("# a"), "\\# a");
        assert_eq!(escape("*a* _b_ `c` ~d~"), "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~");
        assert_eq!(escape("[a](http://b)"), "\\[a\\](http&#58;//b)");
        assert_eq!(escape("<script>alert(1)</script>"), "&lt;script&gt;alert(1)&lt;/script&gt;");
        assert_eq!(escape("a | b"), "a \\| b");
        assert_eq!(escape("- a"), "\\- a");
        assert_eq!(escape("12. a"), "12\\. a");
        assert_eq!(escape("1) a"), "1\\) a");
        assert_eq!(escape("1."), "1\\.");
        assert_eq!(escape("![x](y)"), "\\!\\[x\\](y)");
        assert_eq!(escape("a@b.kg"), "a&#64;b.kg");
    }

    #[test]
    fn common_sentences_stay_readable() {
        assert_eq!(escape("Суу жок (10 күн), 2030-жылы болот."), "Суу жок (10 күн), 2030-жылы болот.");
        assert_eq!(escape("1.5 млн сом"), "1.5 млн сом");
        assert_eq!(escape("көпүрө – эски, жол - жаман"), "көпүрө – эски, жол - жаман");
    }
}
