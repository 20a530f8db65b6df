//! Whether the messages are the same in every language: each id, attribute and variable, and the choices of each selector.
//!
//! Wording is not compared; that a sentence *can* be said in every language is.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

/// One message file of one language.
pub struct Source {
    /// `ky`, `ru` or `en`
    pub language: String,
    /// `report.ftl`
    pub file: String,
    /// what it holds
    pub text: String,
}

/// What one pattern asks for and offers.
#[derive(Default, PartialEq, Eq)]
struct Shape {
    variables: BTreeSet<String>,
    /// the choices other than plural categories, as `variable[choice]`
    choices: BTreeSet<String>,
    /// messages and terms that it refers to
    references: BTreeSet<String>,
    /// the plural categories offered, one entry for each selector that has any
    plurals: Vec<BTreeSet<String>>,
}

type Shapes = BTreeMap<String, Shape>;

const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Every way in which the languages do not agree, as sentences; none when they do.
pub fn problems(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    let mut languages: BTreeMap<&str, Shapes> = BTreeMap::new();
    for source in sources {
        let shapes = languages.entry(source.language.as_str()).or_default();
        let at = format!("{}/{}", source.language, source.file);
        let resource = match parser::parse(source.text.as_str()) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                found.extend(errors.iter().map(|e| {
                    let line = source.text.get(..e.pos.start).map_or(0, |before| before.lines().count());
                    format!("{at}: near line {line}: {e}")
                }));
                continue;
            }
        };
        for entry in &resource.body {
            for (name, pattern) in patterns(entry) {
                let mut shape = Shape::default();
                if let Some(pattern) = pattern {
                    read_pattern(pattern, &mut shape);
                }
                found.extend(missing_plurals(&at, &name, &source.language, &shape));
                if shapes.insert(name.clone(), shape).is_some() {
                    found.push(format!("{at}: {name} stands twice"));
                }
            }
        }
    }
    compare(&languages, &mut found);
    found
}

/// The named patterns of an entry: the message itself, and `message.attribute` for each attribute.
fn patterns<'a>(entry: &'a Entry<&'a str>) -> Vec<(String, Option<&'a Pattern<&'a str>>)> {
    match entry {
        Entry::Message(message) => {
            let id = message.id.name;
            let attributes =
                message.attributes.iter().map(|a| (format!("{id}.{}", a.id.name), Some(&a.value)));
            std::iter::once((id.to_owned(), message.value.as_ref())).chain(attributes).collect()
        }
        Entry::Term(term) => vec![(format!("-{}", term.id.name), Some(&term.value))],
        _ => Vec::new(),
    }
}

fn read_pattern(pattern: &Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            read_expression(expression, shape);
        }
    }
}

fn read_expression(expression: &Expression<&str>, shape: &mut Shape) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, shape),
        Expression::Select { selector, variants } => {
            read_inline(selector, shape);
            let subject = match selector {
                InlineExpression::VariableReference { id } => id.name,
                _ => "",
            };
            let mut plurals = BTreeSet::new();
            for variant in variants {
                match variant.key {
                    VariantKey::Identifier { name } if PLURALS.contains(&name) => {
                        plurals.insert(name.to_owned());
                    }
                    VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => {
                        shape.choices.insert(format!("{subject}[{name}]"));
                    }
                }
                read_pattern(&variant.value, shape);
            }
            if plurals.len() > 1 {
                shape.plurals.push(plurals);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, shape: &mut Shape) {
    match inline {
        InlineExpression::VariableReference { id } => {
            shape.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute.as_ref().map(|a| format!(".{}", a.name)).unwrap_or_default();
            shape.references.insert(format!("{}{attribute}", id.name));
        }
        InlineExpression::TermReference { id, .. } => {
            shape.references.insert(format!("-{}", id.name));
        }
        InlineExpression::Placeable { expression } => read_expression(expression, shape),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| read_inline(argument, shape));
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

/// The plural categories of whole numbers that a selector must offer; the default stands for the rest.
fn missing_plurals(at: &str, name: &str, language: &str, shape: &Shape) -> Vec<String> {
    let needed: &[&str] = if language == "ru" { &["one", "few"] } else { &["one"] };
    let missing = shape.plurals.iter().flat_map(|offered| needed.iter().filter(|n| !offered.contains(**n)));
    missing.map(|category| format!("{at}: {name} selects by number but has no [{category}]")).collect()
}

fn compare(languages: &BTreeMap<&str, Shapes>, found: &mut Vec<String>) {
    let names: BTreeSet<&String> =
        languages.values().flat_map(Shapes::keys).filter(|n| !n.starts_with('-')).collect();
    for name in names {
        let mut known: Option<(&str, &Shape)> = None;
        for (language, shapes) in languages {
            match (shapes.get(name), known) {
                (None, _) => found.push(format!("{language}: {name} is missing")),
                (Some(shape), None) => known = Some((language, shape)),
                (Some(shape), Some((first, as_in))) => {
                    different(name, language, first, "$", &shape.variables, &as_in.variables, found);
                    different(name, language, first, "", &shape.choices, &as_in.choices, found);
                }
            }
        }
    }
    for (language, shapes) in languages {
        for (name, shape) in shapes {
            for reference in shape.references.iter().filter(|r| !shapes.contains_key(*r)) {
                found.push(format!("{language}: {name} refers to {reference}, which is missing"));
            }
        }
    }
}

fn different(
    name: &str,
    language: &str,
    first: &str,
    sign: &str,
    here: &BTreeSet<String>,
    there: &BTreeSet<String>,
    found: &mut Vec<String>,
) {
    for missing in there.difference(here) {
        found.push(format!("{language}: {name} lacks {sign}{missing}, which {first} has"));
    }
    for missing in here.difference(there) {
        found.push(format!("{first}: {name} lacks {sign}{missing}, which {language} has"));
    }
}
