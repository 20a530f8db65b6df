//! The templates that come with the program.

use super::Template;
use crate::event::{Fields, Value};
use crate::language::{Language, Names};

const BUILT_IN: [&str; 3] = [
    include_str!("../../../../assets/templates/vision-2030.json"),
    include_str!("../../../../assets/templates/village-priorities.json"),
    include_str!("../../../../assets/templates/blank.json"),
];

impl Template {
    /// All of them, in the order in which they are offered.
    pub fn built_in() -> impl Iterator<Item = Self> {
        // That each of them is well formed is what the test below says.
        BUILT_IN.into_iter().filter_map(|text| Self::from_json(text).ok())
    }

    /// What it is called.
    pub fn name(&self) -> Names {
        self.names("name")
    }

    /// What it is good for.
    pub fn description(&self) -> Names {
        self.names("description")
    }

    fn names(&self, field: &str) -> Names {
        let texts: Option<&Fields<'_>> = self.fields.get(field).and_then(Value::as_map);
        let mut names = Names::default();
        for language in Language::ALL {
            let text = texts.and_then(|texts| texts.get(language.code())?.as_text());
            *names.slot(language) = text.map(str::to_owned);
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_that_comes_along_is_one_and_is_named_in_three_languages() {
        let templates: Vec<Template> = Template::built_in().collect();
        assert_eq!(templates.len(), BUILT_IN.len());
        for template in templates {
            for names in [template.name(), template.description()] {
                assert!(
                    Language::ALL.into_iter().all(|language| names.get(language).is_some()),
                    "{}",
                    template.key
                );
            }
        }
    }
}
