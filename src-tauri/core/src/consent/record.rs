//! Participants say yes or no.

use chrono::{DateTime, Utc};

use super::{Consent, ConsentKind, read, value};
use crate::entity;
use crate::error::Result;
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::{ParticipantId, SessionId};

impl SessionFile {
    /// Records what participants answered to one kind of consent, with the text as it stands now; `None` forgets what was
    /// recorded. One act, to be taken back as one.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] where there is no such session or participant.
    pub fn record_consent(
        &mut self,
        session: SessionId,
        participants: &[ParticipantId],
        kind: ConsentKind,
        given: Option<bool>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let texts = self.consent_texts(session)?;
        let version = texts.iter().find(|text| text.kind == kind).map_or(0, |text| text.version);
        let mut drafts = vec![];
        for participant in participants {
            let stands = self.visible(entity::PARTICIPANT, participant.0)?;
            let before = stands.get("consent");
            let mut consents = read(before);
            // Who said yes to an earlier text, and is asked again, has said yes to this one; who is not asked, has not.
            consents.retain(|consent| consent.kind != kind);
            consents.extend(given.map(|given| Consent { kind, given, version }));
            consents.sort_by_key(|consent| consent.kind);
            let mut fields = Fields::default();
            fields.set("consent", with_unknown(before, value(&consents)));
            drafts.extend(self.change(entity::PARTICIPANT, participant.0, fields)?);
        }
        self.act(now, drafts)
    }
}

/// Kinds that a newer version asks for stay as they were.
fn with_unknown(before: Option<&Value<'static>>, wanted: Value<'static>) -> Value<'static> {
    let known = |name: &str| ConsentKind::ALL.into_iter().any(|kind| kind.code() == name);
    let mut map = match wanted {
        Value::Map(map) => map,
        _ => Fields::default(),
    };
    for (name, answer) in before.and_then(Value::as_map).into_iter().flat_map(Fields::iter) {
        if !known(name) {
            map.set(name.to_owned(), answer.clone().into_owned());
        }
    }
    if map.is_empty() { Value::Null } else { Value::Map(map) }
}
