//! The three languages, and text that exists in one or more of them.

use serde::{Deserialize, Serialize};

/// A language of the interface and of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Language {
    /// Kyrgyz
    Ky,
    /// Russian
    Ru,
    /// English
    En,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Ky, Self::Ru, Self::En];

    /// The ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ky => "ky",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language with this ISO 639-1 code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// The language in which somebody spoke: one of the three, or a mixture within one contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum SpokenLanguage {
    /// Kyrgyz
    Ky,
    /// Russian
    Ru,
    /// English
    En,
    /// More than one in the same contribution
    Mixed,
}

impl SpokenLanguage {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Ky, Self::Ru, Self::En, Self::Mixed];

    /// `ky`, `ru`, `en` or `mixed`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ky => "ky",
            Self::Ru => "ru",
            Self::En => "en",
            Self::Mixed => "mixed",
        }
    }

    /// The reverse of [`SpokenLanguage::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The one language it is, if it is one.
    pub fn single(self) -> Option<Language> {
        Language::from_code(self.code())
    }
}

impl From<Language> for SpokenLanguage {
    fn from(language: Language) -> Self {
        match language {
            Language::Ky => Self::Ky,
            Language::Ru => Self::Ru,
            Language::En => Self::En,
        }
    }
}

/// One text per language; any of them may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Names {
    /// in Kyrgyz
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ky: Option<String>,
    /// in Russian
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ru: Option<String>,
    /// in English
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Names {
    /// A text in one language only.
    pub fn one(language: Language, text: impl Into<String>) -> Self {
        let mut names = Self::default();
        *names.slot(language) = Some(text.into());
        names
    }

    /// Where the text of this language is kept.
    pub fn slot(&mut self, language: Language) -> &mut Option<String> {
        match language {
            Language::Ky => &mut self.ky,
            Language::Ru => &mut self.ru,
            Language::En => &mut self.en,
        }
    }

    /// The text in exactly this language.
    pub fn get(&self, language: Language) -> Option<&str> {
        match language {
            Language::Ky => self.ky.as_deref(),
            Language::Ru => self.ru.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }

    /// The text in this language, or else in the first that has one (ky, ru, en); empty when none has.
    pub fn in_language(&self, language: Language) -> &str {
        self.get(language)
            .or_else(|| Language::ALL.into_iter().find_map(|other| self.get(other)))
            .unwrap_or_default()
    }

    /// Whether no language has a text that is more than white space.
    pub fn is_empty(&self) -> bool {
        Language::ALL.into_iter().filter_map(|language| self.get(language)).all(|text| text.trim().is_empty())
    }

    /// Whether any language has this text, compared without case and outer spaces.
    pub fn matches(&self, text: &str) -> bool {
        let wanted = text.trim().to_lowercase();
        Language::ALL.into_iter().filter_map(|l| self.get(l)).any(|name| name.trim().to_lowercase() == wanted)
    }
}
