//! Lists within a sentence.

use icu_list::ListFormatter;

use super::Messages;

impl Messages {
    /// `а, б и в`; of a language without a rule: `а, б, в`.
    pub fn list(&self, items: &[String]) -> String {
        let locale = super::order::locale(self.language);
        match ListFormatter::try_new_and(locale.into(), Default::default()) {
            Ok(formatter) => formatter.format(items.iter()).to_string(),
            Err(_) => items.join(", "),
        }
    }
}
