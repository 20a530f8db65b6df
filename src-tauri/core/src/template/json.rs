//! The values of a template as JSON, and JSON as values.

use serde_json::{Map, Value as Json};

use crate::event::{Fields, Value};

/// Nothing where a number is not whole.
pub(super) fn read(json: &Json) -> Option<Value<'static>> {
    Some(match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(number) => Value::Int(number.as_i64()?),
        Json::String(text) => Value::from(text.as_str()),
        Json::Array(items) => Value::Array(items.iter().map(read).collect::<Option<_>>()?),
        Json::Object(items) => {
            let mut fields = Fields::default();
            for (name, value) in items {
                fields.set(name.clone(), read(value)?);
            }
            Value::Map(fields)
        }
    })
}

/// What is no JSON, such as bytes, which no template has, is nothing.
pub(super) fn of(fields: &Fields<'_>) -> Json {
    let entries = fields.iter().map(|(name, value)| (name.to_owned(), of_value(value)));
    Json::Object(entries.collect::<Map<_, _>>())
}

fn of_value(value: &Value<'_>) -> Json {
    match value {
        Value::Null | Value::Bytes(_) => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Int(number) => Json::from(*number),
        Value::Text(text) => Json::from(text.as_ref()),
        Value::Array(items) => Json::Array(items.iter().map(of_value).collect()),
        Value::Map(fields) => of(fields),
    }
}
