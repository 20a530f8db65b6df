//! Words that somebody wrote or said, with the language they are in.

use kelechek_core::language::{Language, Names, SpokenLanguage};

/// How the language of some words stands to the report's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is the report's language, or words that belong to no other, such as a place.
    Own,
    /// It is another of the three languages.
    Other(Language),
    /// It is more than one language in the same sentence.
    Mixed,
    /// Nobody has said which language it is.
    Unknown,
}

impl Mark {
    /// How `spoken` stands to a report in `language`.
    pub fn of(spoken: Option<SpokenLanguage>, language: Language) -> Self {
        match spoken {
            None => Self::Unknown,
            Some(spoken) => match spoken.single() {
                None => Self::Mixed,
                Some(single) if single == language => Self::Own,
                Some(single) => Self::Other(single),
            },
        }
    }

    /// Whether the words are known to stand in another language than the report's.
    pub fn is_foreign(self) -> bool {
        matches!(self, Self::Other(_) | Self::Mixed)
    }
}

/// Words as they were given, and their language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// exactly as given; what a document cannot hold is left out by the layout
    pub text: String,
    /// how their language stands to the report's
    pub mark: Mark,
}

impl Words {
    /// Words in the report's own language.
    pub fn own(text: impl Into<String>) -> Self {
        Self { text: text.into(), mark: Mark::Own }
    }

    /// Words that somebody said.
    pub fn said(text: &str, spoken: Option<SpokenLanguage>, language: Language) -> Self {
        Self { text: text.to_owned(), mark: Mark::of(spoken, language) }
    }

    /// A name in the report's language, else in the first that has one, and marked so; none when no language has it.
    pub fn named(names: &Names, language: Language) -> Option<Self> {
        let found = |l: Language| names.get(l).filter(|name| !name.trim().is_empty());
        let (from, text) =
            std::iter::once(language).chain(Language::ALL).find_map(|l| Some((l, found(l)?)))?;
        Some(Self::said(text, Some(from.into()), language))
    }
}
