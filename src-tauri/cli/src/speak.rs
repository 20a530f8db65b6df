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
            eprintln!("{}", self.sentence(id, args));
        }
    }

    /// Says something that went wrong, on standard error, however quiet.
    pub fn complain(&self, sentence: &str) {
        eprintln!("{sentence}");
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
