//! The words of the product in three languages: messages, dates, numbers, lists and alphabetical order.
//!
//! The messages are the Fluent files that the interface reads too, embedded when this crate is built; the build fails
//! when one language lacks a message, attribute or variable of another. What this is not: it translates nothing that a
//! person wrote, and it holds no words of its own.

mod date;
mod list;
mod number;
mod order;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kelechek_core::language::Language;

mod embedded {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// What a message is given under a name: a text, or a number that its plurals go by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Stands as it is. Years are texts: they take no thousands separator.
    Text(String),
    /// Is written by the rules of the language and chooses plural forms.
    Number(u64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(u64::from(number))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

/// All messages of one language.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The messages of this language, read once for the whole program.
    pub fn of(language: Language) -> &'static Self {
        static KY: OnceLock<Messages> = OnceLock::new();
        static RU: OnceLock<Messages> = OnceLock::new();
        static EN: OnceLock<Messages> = OnceLock::new();
        match language {
            Language::Ky => KY.get_or_init(|| Self::read(language, embedded::KY)),
            Language::Ru => RU.get_or_init(|| Self::read(language, embedded::RU)),
            Language::En => EN.get_or_init(|| Self::read(language, embedded::EN)),
        }
    }

    fn read(language: Language, files: &[(&str, &str)]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.code().parse().unwrap_or_default()]);
        // The marks that isolate directions would end up in documents, tables and terminals as stray characters. All
        // three languages run from left to right, and documents drop direction marks from what people wrote.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Ky => number::in_kyrgyz,
            Language::Ru => number::in_russian,
            Language::En => number::in_english,
        }));
        for (_, text) in files {
            // The build has parsed these very files; should one be wrong all the same, its readable part is used.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(part, _)| part);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language that this speaks.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message `id`, or its attribute when written `id.attribute`.
    ///
    /// An unknown id is answered with the id itself: a reader sees that something is missing, and nothing breaks.
    pub fn get(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(m, a)| (m, Some(a)));
        let pattern = self.bundle.get_message(message).and_then(|found| match attribute {
            Some(attribute) => found.get_attribute(attribute).map(|a| a.value()),
            None => found.value(),
        });
        let Some(pattern) = pattern else { return id.to_owned() };
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => given.set(*name, FluentValue::from(text.as_str())),
                Arg::Number(number) => given.set(*name, FluentValue::from(*number)),
            }
        }
        self.bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned()
    }

    /// Whether there is a message (or attribute) with this id.
    pub fn has(&self, id: &str) -> bool {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(m, a)| (m, Some(a)));
        self.bundle.get_message(message).is_some_and(|found| match attribute {
            Some(attribute) => found.get_attribute(attribute).is_some(),
            None => found.value().is_some(),
        })
    }

    /// The ids of all messages in one file, such as `report.ftl`, in their order; attributes are not among them.
    pub fn ids_of(&self, file: &str) -> Vec<String> {
        let files = match self.language {
            Language::Ky => embedded::KY,
            Language::Ru => embedded::RU,
            Language::En => embedded::EN,
        };
        let text = files.iter().find(|(name, _)| *name == file).map_or("", |(_, text)| *text);
        let starts_message = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic());
        text.lines()
            .filter(starts_message)
            .filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned()))
            .collect()
    }
}

#[cfg(test)]
mod tests;
