//! Other words for a contribution: a paraphrase where it may not be quoted, and what it says in another language. The
//! original stays beside them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Contribution;
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::ContributionId;
use crate::language::{Language, Names};
use crate::projection::heads;
use crate::projection::query::Shown;

/// What stands beside a contribution's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct OtherWords {
    /// The same without what could tell who said it.
    pub paraphrase: Option<String>,
    /// The same in another language.
    pub translation: Names,
    /// Who translated it into that language.
    pub translator: Names,
}

impl SessionFile {
    /// What stands beside a contribution's own words.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such contribution.
    pub fn other_words(&self, id: ContributionId) -> Result<OtherWords> {
        let paraphrase = self.contribution(id)?.paraphrase;
        let fields = heads::load(&self.connection, entity::CONTRIBUTION, id.0)?.fields();
        let shown = Shown { id: id.0, fields };
        Ok(OtherWords {
            paraphrase,
            translation: shown.names("translation"),
            translator: shown.names("translator"),
        })
    }

    /// Writes the other words of a contribution as they shall stand from now on. Whoever gives a translation without
    /// saying by whom it is has made it.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such contribution.
    pub fn edit_other_words(
        &mut self,
        id: ContributionId,
        words: &OtherWords,
        now: DateTime<Utc>,
    ) -> Result<Contribution> {
        self.contribution(id)?;
        let person = self.writer()?.author.person.clone();
        let mut fields = Fields::default();
        fields.set("paraphrase", text(words.paraphrase.as_deref()));
        for language in Language::ALL {
            let translation = text(words.translation.get(language));
            let named = words.translator.get(language).map(str::trim).filter(|name| !name.is_empty());
            let translator = match translation {
                Value::Null => Value::Null,
                _ => text(Some(named.unwrap_or(&person))),
            };
            fields.set(format!("translation.{}", language.code()), translation);
            fields.set(format!("translator.{}", language.code()), translator);
        }
        let draft = self.change(entity::CONTRIBUTION, id.0, fields)?;
        self.act(now, draft.into_iter().collect())?;
        self.contribution(id)
    }
}

fn text(words: Option<&str>) -> Value<'static> {
    match words.map(str::trim).filter(|words| !words.is_empty()) {
        Some(words) => Value::from(words.to_owned()),
        None => Value::Null,
    }
}
