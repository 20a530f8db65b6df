//! A session asks for consent in words of its own.

use chrono::{DateTime, Utc};

use super::ConsentKind;
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::language::{Language, Names};

impl SessionFile {
    /// Gives the text for one kind of consent, in all languages that it has. A text that differs from the one before has a
    /// new version, so that it can be told who agreed to which.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such session.
    pub fn edit_consent_text(
        &mut self,
        session: SessionId,
        kind: ConsentKind,
        text: &Names,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let mut texts = self.consent_texts(session)?;
        for stands in texts.iter_mut().filter(|stands| stands.kind == kind) {
            let wanted = trimmed(text);
            if stands.text != wanted {
                stands.text = wanted;
                stands.version += 1;
            }
        }
        let mut map = Fields::default();
        for stands in texts.iter().filter(|stands| stands.version > 0) {
            let mut entry = Fields::default();
            entry.set("version", i64::from(stands.version));
            for language in Language::ALL {
                entry.set_some(language.code(), stands.text.get(language).map(str::to_owned));
            }
            map.set(stands.kind.code(), Value::Map(entry));
        }
        let mut fields = Fields::default();
        fields.set("consent_texts", if map.is_empty() { Value::Null } else { Value::Map(map) });
        let draft = self.change(entity::SESSION, session.0, fields)?;
        self.act(now, draft.into_iter().collect())
    }
}

fn trimmed(text: &Names) -> Names {
    let mut wanted = Names::default();
    for language in Language::ALL {
        let words = text.get(language).map(str::trim).filter(|words| !words.is_empty());
        *wanted.slot(language) = words.map(str::to_owned);
    }
    wanted
}
