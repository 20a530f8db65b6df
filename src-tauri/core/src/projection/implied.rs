//! What a session's template implies: its themes, questions, groups and agenda.
//!
//! A template is one event in every file. Sessions that start from it do not repeat it: each item of the template *is* an
//! entity of the session, with an id that everyone derives alike, and with the template's values until an event writes
//! others.

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::query;
use crate::entity;
use crate::event::{Fields, Value};
use crate::{id, position};

/// What the template says of an entity.
pub(crate) fn base(
    connection: &Connection,
    kind: &str,
    id: Uuid,
) -> rusqlite::Result<Option<Fields<'static>>> {
    let mut statement =
        connection.prepare_cached("SELECT fields FROM temp.implied WHERE id = ?1 AND kind = ?2")?;
    let mut rows = statement.query((id, kind))?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Fields::decode(row.get_ref(0)?.as_blob()?).ok().map(Fields::into_owned))
}

/// Projects what a session's template implies for it.
pub(super) fn project_session(connection: &Connection, session: Uuid) -> rusqlite::Result<()> {
    let fields = query::fields(connection, entity::SESSION, session)?.unwrap_or_default();
    let template = match fields.get("template").and_then(|template| template.as_id()) {
        Some(template) => query::fields(connection, entity::TEMPLATE, template)?,
        None => None,
    };
    let before: Vec<(String, Uuid)> = connection
        .prepare_cached("DELETE FROM temp.implied WHERE session = ?1 RETURNING kind, id")?
        .query_map([session], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let items = template.map(|template| items(session, &template)).unwrap_or_default();
    for (kind, id, fields) in &items {
        connection
            .prepare_cached(
                "INSERT OR REPLACE INTO temp.implied (id, kind, session, fields) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![id, kind, session, fields.encode()])?;
    }
    let mut all: Vec<(String, Uuid)> = items.into_iter().map(|(kind, id, _)| (kind.to_owned(), id)).collect();
    all.extend(before);
    all.sort();
    all.dedup();
    all.into_iter().try_for_each(|(kind, id)| super::project(connection, &kind, id))
}

/// Projects what a template that has just arrived implies for the sessions that name it.
pub(super) fn project_template(connection: &Connection, template: Uuid) -> rusqlite::Result<()> {
    let mut sessions = vec![];
    query::each(connection, entity::SESSION, |session| {
        if session.fields.get("template").and_then(|named| named.as_id()) == Some(template) {
            sessions.push(session.id);
        }
    })?;
    sessions.into_iter().try_for_each(|session| project_session(connection, session))
}

/// How many items of a template count: the first ones, in its order. The largest built-in one has some sixty; without a
/// bound, one small file with many sessions could make a reader work for hours.
const MOST_ITEMS: usize = 500;

pub(crate) type Item = (&'static str, Uuid, Fields<'static>);

pub(crate) fn items(session: Uuid, template: &Fields<'static>) -> Vec<Item> {
    let mut found = vec![];
    let mut item = |kind: &'static str, key: &str, at: usize, mut fields: Fields<'static>| -> Uuid {
        let id = id::derived(session, kind, key);
        fields.set("session", session);
        fields.set("template_key", key.to_owned());
        fields.set("position", position::nth(at));
        if found.len() < MOST_ITEMS {
            found.push((kind, id, fields));
        }
        id
    };
    for (at, (key, theme)) in keyed(template, "themes").enumerate() {
        let mut fields = texts("name", theme.get("name"));
        fields.set_some("minutes", theme.get("minutes").cloned());
        fields.set_some("colour", theme.get("colour").cloned());
        let theme_id = item(entity::THEME, key, at, fields);
        for (at, (question, said)) in keyed(theme, "questions").enumerate() {
            let mut fields = texts("text", said.get("text"));
            fields.set("theme", theme_id);
            fields.set_some("horizon", said.get("horizon").cloned());
            item(entity::QUESTION, &format!("{key}/{question}"), at, fields);
        }
    }
    for (at, (key, question)) in keyed(template, "questions").enumerate() {
        item(entity::QUESTION, key, at, texts("text", question.get("text")));
    }
    for (at, (key, group)) in keyed(template, "groups").enumerate() {
        item(entity::GROUP, key, at, texts("name", group.get("name")));
    }
    for (agenda_key, agenda) in keyed(template, "agendas") {
        for (at, (key, step)) in keyed(agenda, "items").enumerate() {
            let mut fields = texts("name", step.get("name"));
            fields.set("agenda", agenda_key.to_owned());
            fields.set_some("minutes", step.get("minutes").cloned());
            let theme = step.get("theme").and_then(|theme| theme.as_text());
            fields.set_some("theme", theme.map(|theme| id::derived(session, entity::THEME, theme)));
            item(entity::AGENDA_ITEM, &format!("{agenda_key}/{key}"), at, fields);
        }
    }
    found
}

/// The maps in a list, each with its `key`.
fn keyed<'a>(
    fields: &'a Fields<'static>,
    list: &str,
) -> impl Iterator<Item = (&'a str, &'a Fields<'static>)> {
    let maps =
        fields.get(list).and_then(|list| list.as_array()).unwrap_or_default().iter().filter_map(|item| {
            match item {
                Value::Map(map) => Some(map),
                _ => None,
            }
        });
    maps.filter_map(|map| Some((map.get("key")?.as_text()?, map))).take(MOST_ITEMS)
}

/// `{ky, ru, en}` under `name` becomes the fields `name.ky`, `name.ru`, `name.en`.
fn texts(name: &str, texts: Option<&Value<'static>>) -> Fields<'static> {
    let mut fields = Fields::default();
    for (language, text) in texts.and_then(|texts| texts.as_map()).into_iter().flat_map(Fields::iter) {
        fields.set(format!("{name}.{language}"), text.clone().into_owned());
    }
    fields
}
