//! The agendas of a session.

use std::collections::BTreeMap;

use super::{Agenda, AgendaItem};
use crate::entity;
use crate::error::Result;
use crate::event::Value;
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::language::{Language, Names};
use crate::projection::joined::StandIns;
use crate::projection::query;

impl SessionFile {
    /// The agendas of a session that have any item: those of the template in its order, then others by key.
    ///
    /// # Errors
    /// [`crate::Error::Database`]
    pub fn agendas(&self, session: SessionId) -> Result<Vec<Agenda>> {
        let themes = StandIns::all(&self.connection, entity::THEME)?;
        let mut items: BTreeMap<String, Vec<AgendaItem>> = BTreeMap::new();
        for shown in query::owned(&self.connection, entity::AGENDA_ITEM, session.0)? {
            let item = AgendaItem {
                id: shown.id.into(),
                session,
                agenda: shown.text("agenda").unwrap_or_else(|| super::OWN_AGENDA.to_owned()),
                name: shown.names("name"),
                minutes: shown.number("minutes"),
                theme: shown.id("theme").map(|id| themes.of(id).into()),
                position: shown.position(),
            };
            items.entry(item.agenda.clone()).or_default().push(item);
        }
        let mut agendas = vec![];
        for (key, name) in self.agenda_names(session)? {
            agendas.extend(items.remove(&key).map(|items| Agenda { key, name, items }));
        }
        let unnamed = |(key, items)| Agenda { key, name: Names::default(), items };
        agendas.extend(items.into_iter().map(unnamed));
        for agenda in &mut agendas {
            agenda.items.sort_by(|a, b| (&a.position, a.id).cmp(&(&b.position, b.id)));
        }
        Ok(agendas)
    }

    /// The agendas that the session's template offers, by key.
    fn agenda_names(&self, session: SessionId) -> Result<Vec<(String, Names)>> {
        let Some(template) = self.template_of(session)? else { return Ok(vec![]) };
        let listed = template.get("agendas").and_then(Value::as_array).unwrap_or_default();
        let named = |item: &Value<'static>| {
            let item = item.as_map()?;
            let mut name = Names::default();
            for language in Language::ALL {
                let text = item.get("name").and_then(|names| names.as_map()?.get(language.code())?.as_text());
                *name.slot(language) = text.map(str::to_owned);
            }
            Some((item.get("key")?.as_text()?.to_owned(), name))
        };
        Ok(listed.iter().filter_map(named).collect())
    }
}
