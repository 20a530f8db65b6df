//! A template file that somebody made, perhaps by hand: read strictly, and refused with one reason.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value as Json;

use super::Template;
use crate::error::{Error, Result};
use crate::file::bytes::at_most;
use crate::language::Language;

/// The largest template file, in bytes; the built-in ones have some 20,000.
const LARGEST: usize = 1024 * 1024;

/// The most items that a template may have: see `projection/implied.rs`.
const MOST_ITEMS: usize = 500;

/// What is wrong with a template file: of what sort, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} at {at}", .why.code())]
pub struct BadTemplate {
    /// Of what sort.
    pub why: Flaw,
    /// Where in the file: a line of it, or the path of an item such as `themes[2].questions[0]`; may be empty.
    pub at: String,
}

/// What can be wrong with a template file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is larger than any template.
    TooLarge,
    /// It is no JSON.
    NotJson,
    /// It is JSON of something else.
    NotATemplate,
    /// An item has no key, or one with a `/`.
    NoKey,
    /// Two items of one list have the same key.
    KeyTwice,
    /// An item has no name, or no text, in any language.
    NoName,
    /// A horizon is neither `today`, `tomorrow` nor a year.
    NotAHorizon,
    /// A number of minutes is not a whole number from 0 to 1,440.
    NotMinutes,
    /// A step of the day names a theme that the template does not have.
    NoSuchTheme,
    /// It has more items than count.
    TooMany,
}

impl Flaw {
    /// The code that tells it apart in the message.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::NotJson => "not-json",
            Self::NotATemplate => "not-a-template",
            Self::NoKey => "no-key",
            Self::KeyTwice => "key-twice",
            Self::NoName => "no-name",
            Self::NotAHorizon => "not-a-horizon",
            Self::NotMinutes => "not-minutes",
            Self::NoSuchTheme => "no-such-theme",
            Self::TooMany => "too-many",
        }
    }

    fn at(self, at: impl Into<String>) -> BadTemplate {
        BadTemplate { why: self, at: at.into() }
    }
}

impl Template {
    /// Reads a template file.
    ///
    /// # Errors
    /// [`Error::BadTemplate`] with the first thing that is wrong with it.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let text = checked(bytes).map_err(Error::BadTemplate)?;
        Self::from_json(text).map_err(|_| Error::BadTemplate(Flaw::NotATemplate.at("")))
    }

    /// The same of a file, of which no more is read than a template may have.
    ///
    /// # Errors
    /// Those of [`Template::read`], and what kept the file from being read.
    pub fn at(path: &Path) -> Result<Self> {
        Self::read(&at_most(path, LARGEST as u64)?)
    }

    /// The template as a file that people can read, send and change.
    pub fn to_json(&self) -> String {
        let mut text = format!("{:#}", super::json::of(&self.fields));
        text.push('\n');
        text
    }
}

fn checked(bytes: &[u8]) -> Result<&str, BadTemplate> {
    if bytes.len() > LARGEST {
        return Err(Flaw::TooLarge.at(""));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Flaw::NotJson.at(""))?;
    // Editors of some systems put a mark before the first letter.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let json: Json =
        serde_json::from_str(text).map_err(|error| Flaw::NotJson.at(error.line().to_string()))?;
    if !json.is_object() {
        return Err(Flaw::NotATemplate.at(""));
    }
    key(&json, "")?;
    named(&json, "name", "")?;
    let mut count = 0;
    for (at, horizon) in list(&json, "horizons", "", &mut count)? {
        let known = horizon.get("key").and_then(Json::as_str).unwrap_or_default();
        known.parse::<crate::contribution::Horizon>().map_err(|_| Flaw::NotAHorizon.at(&at))?;
    }
    questions(&json, "", &mut count)?;
    let mut themes = BTreeSet::new();
    for (at, theme) in list(&json, "themes", "", &mut count)? {
        named(theme, "name", &at)?;
        minutes(theme, &at)?;
        questions(theme, &at, &mut count)?;
        themes.extend(theme.get("key").and_then(Json::as_str));
    }
    for (at, group) in list(&json, "groups", "", &mut count)? {
        named(group, "name", &at)?;
    }
    for (at, agenda) in list(&json, "agendas", "", &mut count)? {
        for (at, step) in list(agenda, "items", &at, &mut count)? {
            named(step, "name", &at)?;
            minutes(step, &at)?;
            match step.get("theme") {
                None | Some(Json::Null) => {}
                Some(theme) if theme.as_str().is_some_and(|theme| themes.contains(theme)) => {}
                Some(_) => return Err(Flaw::NoSuchTheme.at(&at)),
            }
        }
    }
    if count > MOST_ITEMS { Err(Flaw::TooMany.at("")) } else { Ok(text) }
}

/// The items of a list with their paths, each with a key of its own. A list that is not there is empty.
fn list<'a>(
    of: &'a Json,
    name: &str,
    at: &str,
    count: &mut usize,
) -> Result<Vec<(String, &'a Json)>, BadTemplate> {
    let path = if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
    let items = match of.get(name) {
        None | Some(Json::Null) => return Ok(vec![]),
        Some(Json::Array(items)) => items,
        Some(_) => return Err(Flaw::NotATemplate.at(path)),
    };
    *count += items.len();
    let mut keys = BTreeSet::new();
    let mut found = vec![];
    for (number, item) in items.iter().enumerate() {
        let path = format!("{path}[{number}]");
        if !keys.insert(key(item, &path)?) {
            return Err(Flaw::KeyTwice.at(path));
        }
        found.push((path, item));
    }
    Ok(found)
}

fn key<'a>(of: &'a Json, at: &str) -> Result<&'a str, BadTemplate> {
    let key = of.get("key").and_then(Json::as_str).filter(|key| !key.trim().is_empty() && !key.contains('/'));
    key.filter(|key| key.len() <= 200).ok_or_else(|| Flaw::NoKey.at(at))
}

fn named(of: &Json, field: &str, at: &str) -> Result<(), BadTemplate> {
    let text = |language: Language| of.get(field)?.get(language.code())?.as_str();
    let texts: Vec<&str> = Language::ALL.into_iter().filter_map(text).collect();
    let fits = |text: &&str| text.len() <= crate::entity::LONGEST_SHORT_TEXT;
    let has = texts.iter().any(|text| !text.trim().is_empty()) && texts.iter().all(fits);
    if has { Ok(()) } else { Err(Flaw::NoName.at(at)) }
}

fn questions(of: &Json, at: &str, count: &mut usize) -> Result<(), BadTemplate> {
    for (at, question) in list(of, "questions", at, count)? {
        named(question, "text", &at)?;
        match question.get("horizon") {
            None | Some(Json::Null) => {}
            Some(horizon) => {
                let horizon = horizon.as_str().unwrap_or_default();
                horizon.parse::<crate::contribution::Horizon>().map_err(|_| Flaw::NotAHorizon.at(&at))?;
            }
        }
    }
    Ok(())
}

fn minutes(of: &Json, at: &str) -> Result<(), BadTemplate> {
    match of.get("minutes") {
        None | Some(Json::Null) => Ok(()),
        Some(minutes) if minutes.as_u64().is_some_and(|minutes| minutes <= 1440) => Ok(()),
        Some(_) => Err(Flaw::NotMinutes.at(at)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flaw(text: &str) -> (Flaw, String) {
        match Template::read(text.as_bytes()) {
            Err(Error::BadTemplate(BadTemplate { why, at })) => (why, at),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let of = |rest: &str| format!(r#"{{"key":"t","name":{{"ky":"Т"}}{rest}}}"#);
        assert_eq!(flaw("{\n\"key\": t}"), (Flaw::NotJson, "2".into()));
        assert_eq!(flaw("[]"), (Flaw::NotATemplate, String::new()));
        assert_eq!(flaw("{}"), (Flaw::NoKey, String::new()));
        assert_eq!(flaw(r#"{"key":"t","name":{"ky":" "}}"#), (Flaw::NoName, String::new()));
        assert_eq!(flaw(&of(r#","themes":{}"#)), (Flaw::NotATemplate, "themes".into()));
        assert_eq!(flaw(&of(r#","themes":[{"name":{"ky":"А"}}]"#)), (Flaw::NoKey, "themes[0]".into()));
        let twice = r#","groups":[{"key":"a","name":{"ky":"А"}},{"key":"a","name":{"ky":"Б"}}]"#;
        assert_eq!(flaw(&of(twice)), (Flaw::KeyTwice, "groups[1]".into()));
        let hour = r#","themes":[{"key":"a","name":{"ky":"А"},"minutes":1.5}]"#;
        assert_eq!(flaw(&of(hour)), (Flaw::NotMinutes, "themes[0]".into()));
        let when = r#","themes":[{"key":"a","name":{"ky":"А"},"questions":[{"key":"q","text":{"ky":"?"},"horizon":"soon"}]}]"#;
        assert_eq!(flaw(&of(when)), (Flaw::NotAHorizon, "themes[0].questions[0]".into()));
        let step = r#","agendas":[{"key":"d","items":[{"key":"s","name":{"ky":"А"},"theme":"no"}]}]"#;
        assert_eq!(flaw(&of(step)), (Flaw::NoSuchTheme, "agendas[0].items[0]".into()));
        assert_eq!(flaw(&" ".repeat(LARGEST + 1)), (Flaw::TooLarge, String::new()));
        let many: Vec<String> = (0..501).map(|n| format!(r#"{{"key":"{n}","name":{{"ky":"А"}}}}"#)).collect();
        assert_eq!(flaw(&of(&format!(r#","groups":[{}]"#, many.join(",")))), (Flaw::TooMany, String::new()));
    }

    #[test]
    fn the_templates_that_come_along_are_read_and_written_without_a_change() {
        for template in Template::built_in() {
            assert_eq!(Template::read(template.to_json().as_bytes()).unwrap(), template);
        }
    }
}
