//! A template out of a session: what was adjusted for one meeting serves the next one.

use uuid::Uuid;

use super::{Template, id_of};
use crate::entity;
use crate::error::{Error, Result};
use crate::event::{Fields, Value};
use crate::file::SessionFile;
use crate::id::SessionId;
use crate::language::{Language, Names};

impl SessionFile {
    /// A template of this name with the themes, guiding questions, stakeholder groups and agendas of a session as they now
    /// stand. Nothing of its participants, or of what was said, is in it.
    ///
    /// # Errors
    /// [`Error::EmptyText`] where the name is empty; [`Error::Unknown`] where there is no such session.
    pub fn template_from(&self, session: SessionId, name: &Names) -> Result<Template> {
        if name.is_empty() {
            return Err(Error::EmptyText);
        }
        self.visible(entity::SESSION, session.0)?;
        let origin = self.template_of(session)?.unwrap_or_default();
        let mut fields = Fields::default();
        let key = key_of(name);
        fields.set("key", key.clone());
        fields.set("name", texts(name));
        fields.set("description", Value::Map(Fields::default()));
        fields.set("horizons", origin.get("horizons").cloned().unwrap_or_else(usual_horizons));
        fields.set("questions", Value::Array(self.question_items(session, None)?));
        let mut themes = vec![];
        for theme in self.themes(session)? {
            let mut item = keyed(theme.template_key.as_deref(), theme.id.0, &theme.name, "name");
            item.set_some("colour", theme.colour.clone());
            item.set_some("minutes", theme.minutes.map(i64::from));
            item.set("questions", Value::Array(self.question_items(session, Some(theme.id.0))?));
            themes.push(Value::Map(item));
        }
        fields.set("themes", Value::Array(themes));
        let groups = self.groups(session)?;
        let group = |group: &crate::group::Group| {
            Value::Map(keyed(group.template_key.as_deref(), group.id.0, &group.name, "name"))
        };
        fields.set("groups", Value::Array(groups.iter().map(group).collect()));
        fields.set("agendas", Value::Array(self.agenda_items(session)?));
        let id = id_of(&fields.encode());
        Ok(Template { id, key, fields })
    }

    fn question_items(&self, session: SessionId, theme: Option<Uuid>) -> Result<Vec<Value<'static>>> {
        let questions = self.questions(session)?;
        let on_theme = questions.iter().filter(|question| question.theme.map(|id| id.0) == theme);
        let item = |question: &crate::question::Question| {
            let stands = self.visible(entity::QUESTION, question.id.0)?;
            let key = stands.get("template_key").and_then(Value::as_text);
            let mut item = keyed(key, question.id.0, &question.text, "text");
            item.set_some("horizon", question.horizon.map(|horizon| horizon.to_string()));
            Ok(Value::Map(item))
        };
        on_theme.map(item).collect()
    }

    fn agenda_items(&self, session: SessionId) -> Result<Vec<Value<'static>>> {
        let themes = self.themes(session)?;
        let theme_key = |id| {
            let theme = themes.iter().find(|theme| Some(theme.id) == id)?;
            Some(last_part(theme.template_key.as_deref(), theme.id.0))
        };
        let mut agendas = vec![];
        for agenda in self.agendas(session)? {
            let mut items = vec![];
            for step in &agenda.items {
                let stands = self.visible(entity::AGENDA_ITEM, step.id.0)?;
                let key = stands.get("template_key").and_then(Value::as_text);
                let mut item = keyed(key, step.id.0, &step.name, "name");
                item.set_some("minutes", step.minutes.map(i64::from));
                item.set_some("theme", theme_key(step.theme));
                items.push(Value::Map(item));
            }
            let mut whole = Fields::default();
            whole.set("key", agenda.key.clone());
            whole.set("name", texts(&agenda.name));
            whole.set("items", Value::Array(items));
            agendas.push(Value::Map(whole));
        }
        Ok(agendas)
    }
}

/// A template is saved under its name: the same name is the same key.
fn key_of(name: &Names) -> String {
    let mut hasher = blake3::Hasher::new();
    for language in Language::ALL {
        hasher.update(name.get(language).unwrap_or_default().trim().as_bytes());
        hasher.update(&[0]);
    }
    format!("own-{}", hasher.finalize().to_hex().get(..12).unwrap_or_default())
}

/// An item of a list: its key, and a text per language.
fn keyed(template_key: Option<&str>, id: Uuid, names: &Names, field: &'static str) -> Fields<'static> {
    let mut item = Fields::default();
    item.set("key", last_part(template_key, id));
    item.set(field, texts(names));
    item
}

/// In a template a question's key is told without its theme's, an item's without its agenda's.
fn last_part(template_key: Option<&str>, id: Uuid) -> String {
    let own = template_key.and_then(|key| key.rsplit('/').next()).map(str::to_owned);
    own.unwrap_or_else(|| id.simple().to_string())
}

fn texts(names: &Names) -> Value<'static> {
    let mut map = Fields::default();
    for language in Language::ALL {
        map.set_some(language.code(), names.get(language).map(str::to_owned));
    }
    Value::Map(map)
}

/// Those of a session that no template names: the keys alone, which every language has a word for.
fn usual_horizons() -> Value<'static> {
    let horizon = |key: &str| {
        let mut map = Fields::default();
        map.set("key", key.to_owned());
        Value::Map(map)
    };
    Value::Array(["today", "tomorrow", "2030"].into_iter().map(horizon).collect())
}
