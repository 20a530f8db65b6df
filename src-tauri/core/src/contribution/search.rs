//! Search: finds Kyrgyz typed on a Russian keyboard, in any case, from the beginning of a word on.

use super::Contribution;

/// A text as search compares it: lower case, ё as е, ө as о, ү as у, ң as н.
pub fn fold(text: &str) -> String {
    let fold = |letter: char| match letter {
        'ё' => 'е',
        'ө' => 'о',
        'ү' => 'у',
        'ң' => 'н',
        other => other,
    };
    text.chars().flat_map(char::to_lowercase).map(fold).collect()
}

/// The words of a folded text.
fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// What is searched for.
pub struct Words(Vec<String>);

impl Words {
    /// Every word typed must be found, as a word or as the beginning of one.
    pub fn new(typed: &str) -> Self {
        Self(words(&fold(typed)).map(str::to_owned).collect())
    }

    /// Whether a contribution has them all, in its text, its tags or its ref.
    pub fn are_in(&self, contribution: &Contribution) -> bool {
        let mut everything = fold(&contribution.text);
        for more in contribution.tags.iter().chain([&contribution.reference]).chain(&contribution.paraphrase)
        {
            everything.push(' ');
            everything.push_str(&fold(more));
        }
        self.0.iter().all(|wanted| words(&everything).any(|word| word.starts_with(wanted.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn kyrgyz_letters_are_found_by_their_neighbours_on_a_russian_keyboard() {
        assert_eq!(fold("Өнүгүү кеңеши"), fold("онугуу кенеши"));
        assert_eq!(fold("Ещё"), fold("еще"));
        assert_ne!(fold("суу"), fold("сот"));
    }
}
