//! With which words a session asks for consent.

use super::{ConsentKind, ConsentText};
use crate::entity;
use crate::error::Result;
use crate::event::Value;
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::language::{Language, Names};

impl SessionFile {
    /// The text of every kind, in the order in which it is asked.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such session.
    pub fn consent_texts(&self, session: SessionId) -> Result<Vec<ConsentText>> {
        let fields = self.visible(entity::SESSION, session.0)?;
        let texts = fields.get("consent_texts").and_then(Value::as_map);
        let text = |kind: ConsentKind| {
            let stands = texts.and_then(|texts| texts.get(kind.code())?.as_map());
            let version = stands.and_then(|stands| stands.get("version")?.as_int());
            let mut text = Names::default();
            for language in Language::ALL {
                let words = stands.and_then(|stands| stands.get(language.code())?.as_text());
                *text.slot(language) = words.map(str::to_owned);
            }
            ConsentText {
                kind,
                version: version.and_then(|version| version.try_into().ok()).unwrap_or(0),
                text,
            }
        };
        Ok(ConsentKind::ALL.into_iter().map(text).collect())
    }
}
