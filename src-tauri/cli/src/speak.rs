//! In which language, and how much, the program speaks.

use std::env::var;
use std::io::{IsTerminal, Write, stderr};

use kelechek_core::language::Language;
use kelechek_report::language::{Arg, Messages};

/// Says sentences in the language asked for.
pub struct Speaker {
    /// The language.
    pub language: Language,
    quiet: bool,
}

impl Speaker {
    /// In the language named, else that of the environment, else English.
    pub fn new(named: Option<Language>, quiet: bool) -> Self {
        let set = |name| var(name).ok().filter(|value| !value.is_empty());
        let environment = || {
            let locale = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG"))?;
            Language::from_code(locale.split(['_', '.', '@', '-']).next()?)
        };
        Self { language: named.or_else(environment).unwrap_or(Language::En), quiet }
    }

    /// A sentence.
    pub fn sentence(&self, id: &str, args: &[(&str, Arg)]) -> String {
        Messages::of(self.language).get(id, args)
    }

    /// Says something beside what was asked for, on standard error.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) {
        if !self.quiet {
            self.complain(&self.sentence(id, args));
        }
    }

    /// Says something that went wrong, on standard error, however quiet.
    pub fn complain(&self, sentence: &str) {
        eprintln!("{}", harmless(sentence));
    }

    /// How far long work has come: only to a terminal, on one line.
    pub fn progress(&self, id: &str, done: usize, all: usize) {
        if self.quiet || !stderr().is_terminal() {
            return;
        }
        eprint!("\r{}", self.sentence(id, &[("done", done.into()), ("all", all.into())]));
        if done == all {
            eprintln!();
        }
        let _ = stderr().flush();
    }
}

/// A text without what a terminal would obey instead of showing: control characters and changes of direction.
pub fn harmless(text: &str) -> String {
    let obeyed = |letter: char| {
        (letter.is_control() && letter != '\n' && letter != '\t')
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|letter| if obeyed(letter) { '\u{fffd}' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_terminal_is_told_nothing() {
        assert_eq!(harmless("a\u{1b}[2Jb\u{202e}c\td\n"), "a\u{fffd}[2Jb\u{fffd}c\td\n");
    }
}
