//! Reading the projection of the smaller nouns.

use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use crate::entity;
use crate::event::Fields;
use crate::file::Author;
use crate::id::AuthorId;
use crate::language::{Language, Names};

/// An entity as it stands.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub id: Uuid,
    pub fields: Fields<'static>,
}

impl Shown {
    pub fn text(&self, name: &str) -> Option<String> {
        Some(self.fields.get(name)?.as_text()?.to_owned())
    }

    pub fn id(&self, name: &str) -> Option<Uuid> {
        self.fields.get(name)?.as_id()
    }

    pub fn number(&self, name: &str) -> Option<u32> {
        u32::try_from(self.fields.get(name)?.as_int()?).ok()
    }

    /// Whether a member, such as a tag of a contribution, is one now.
    pub fn is_present(&self) -> bool {
        self.fields.get("present").and_then(|present| present.as_bool()).unwrap_or(false)
    }

    pub fn names(&self, name: &str) -> Names {
        let mut names = Names::default();
        for language in Language::ALL {
            *names.slot(language) = self.text(&format!("{name}.{}", language.code()));
        }
        names
    }

    /// What entities of one list sort by.
    pub fn position(&self) -> String {
        self.text("position").unwrap_or_default()
    }
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Shown> {
    let fields = Fields::decode(row.get_ref(1)?.as_blob()?).unwrap_or_default().into_owned();
    Ok(Shown { id: row.get(0)?, fields })
}

/// The fields of one entity, deleted or not.
pub(crate) fn fields(
    connection: &Connection,
    kind: &str,
    id: Uuid,
) -> rusqlite::Result<Option<Fields<'static>>> {
    connection
        .prepare_cached("SELECT id, fields FROM temp.entity WHERE kind = ?1 AND id = ?2")?
        .query_row((kind, id), read)
        .optional()
        .map(|shown| shown.map(|shown| shown.fields))
}

/// The fields of one entity, unless it is deleted.
pub(crate) fn visible(
    connection: &Connection,
    kind: &str,
    id: Uuid,
) -> rusqlite::Result<Option<Fields<'static>>> {
    let mut statement =
        connection.prepare_cached("SELECT 1 FROM temp.entity WHERE kind = ?1 AND id = ?2 AND visible")?;
    if statement.exists((kind, id))? { fields(connection, kind, id) } else { Ok(None) }
}

/// Every visible entity of a kind, in the order of ids.
pub(crate) fn each(connection: &Connection, kind: &str, mut each: impl FnMut(Shown)) -> rusqlite::Result<()> {
    let mut statement = connection
        .prepare_cached("SELECT id, fields FROM temp.entity WHERE kind = ?1 AND visible ORDER BY id")?;
    let mut rows = statement.query([kind])?;
    while let Some(row) = rows.next()? {
        each(read(row)?);
    }
    Ok(())
}

/// Every entity of a kind, deleted or not, in the order of ids.
pub(crate) fn each_ever(
    connection: &Connection,
    kind: &str,
    mut each: impl FnMut(Shown),
) -> rusqlite::Result<()> {
    let mut statement =
        connection.prepare_cached("SELECT id, fields FROM temp.entity WHERE kind = ?1 ORDER BY id")?;
    let mut rows = statement.query([kind])?;
    while let Some(row) = rows.next()? {
        each(read(row)?);
    }
    Ok(())
}

/// Every visible entity of a kind.
pub(crate) fn all(connection: &Connection, kind: &str) -> rusqlite::Result<Vec<Shown>> {
    let mut found = vec![];
    each(connection, kind, |shown| found.push(shown))?;
    Ok(found)
}

/// The visible entities of a kind that belong to `owner`.
pub(crate) fn owned(connection: &Connection, kind: &str, owner: Uuid) -> rusqlite::Result<Vec<Shown>> {
    connection
        .prepare_cached(
            "SELECT id, fields FROM temp.entity WHERE owner = ?1 AND kind = ?2 AND visible ORDER BY id",
        )?
        .query_map((owner, kind), read)?
        .collect()
}

/// The session of a contribution that is neither deleted nor redacted.
pub(crate) fn session_of_shown(
    connection: &Connection,
    contribution: Uuid,
) -> rusqlite::Result<Option<Uuid>> {
    connection
        .prepare_cached(
            "SELECT session FROM temp.contribution WHERE id = ?1 AND visible AND redaction IS NULL",
        )?
        .query_row([contribution], |row| Ok(row.get::<_, Option<Uuid>>(0)?.unwrap_or_default()))
        .optional()
}

/// Who wrote under a replica, by the file's own number of it.
pub(crate) fn author(connection: &Connection, replica: i64) -> rusqlite::Result<Author> {
    connection
        .prepare_cached(
            "SELECT author.id, device, person FROM main.replica JOIN main.author ON author.no = replica.author \
             WHERE replica.no = ?1",
        )?
        .query_row([replica], |row| {
            Ok(Author { id: AuthorId(row.get(0)?), device: row.get(1)?, person: row.get(2)? })
        })
}

/// What an entity belongs to.
pub(crate) fn owner(connection: &Connection, kind: &str, id: Uuid) -> rusqlite::Result<Option<Uuid>> {
    connection
        .prepare_cached("SELECT owner FROM temp.entity WHERE kind = ?1 AND id = ?2")?
        .query_row((kind, id), |row| row.get(0))
        .optional()
        .map(Option::flatten)
}

/// The redaction of an entity, if there is one: the least of their ids, so that everyone shows the same replacement.
pub(crate) fn redaction(connection: &Connection, kind: &str, target: Uuid) -> rusqlite::Result<Option<Uuid>> {
    connection
        .prepare_cached("SELECT min(redaction) FROM temp.redacted WHERE kind = ?1 AND target = ?2")?
        .query_row((kind, target), |row| row.get(0))
}

/// What belongs to `owner`, deleted or not, with its kind: tags, voices, attachments, and whatever of that sort a newer
/// version knows. What is redacted belongs to nothing any more; a count of votes belongs to those who voted, and a
/// redaction to nobody.
pub(crate) fn members(connection: &Connection, owner: Uuid) -> rusqlite::Result<Vec<(String, Shown)>> {
    connection
        .prepare_cached(
            "SELECT id, fields, kind FROM temp.entity \
             WHERE owner = ?1 AND kind NOT IN (?2, ?3) AND NOT redacted ORDER BY kind, id",
        )?
        .query_map((owner, entity::SUPPORT, entity::REDACTION), |row| Ok((row.get(2)?, read(row)?)))?
        .collect()
}
