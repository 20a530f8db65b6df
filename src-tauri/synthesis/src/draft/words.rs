//! Whose words can stand in a document.

use std::collections::HashSet;
use std::sync::LazyLock;

use kelechek_core::contribution::{Contribution, Quotation};
use kelechek_core::language::Language;

use crate::text::content_words;

/// What people say to one another rather than about the village.
const COURTESIES: &str = "
саламатсызбы саламатсыздарбы саламатчылык саламдашып ассалам алейкум рахмат ыракмат ырахмат чоң урматтуу кымбаттуу куттуктайм макул
каршымын каршыбыз кошулбайм кошулбаймын макулмун кошулам кошуламын кошулабыз колдойм колдойбуз туура айтты айтат айттыңыз айтып мырза айым байке эже агай эжеке толук билбейм түшүнбөйм түшүнбөдүм түшүнүктүү түшүндүм
возражаю несогласен несогласна соглашусь здравствуйте приветствую добрый день утро вечер спасибо большое пожалуйста уважаемые уважаемый коллеги согласен согласна согласны
согласен поддерживаю поддерживаем правильно верно сказал сказала сказали говорит говорят сказано присоединяюсь точно хорошо ладно полностью абсолютно совершенно знаю понимаю понял поняла понятно
disagree oppose hello hi good morning afternoon evening thank thanks please dear colleagues agree agreed agrees support yes ok okay right true
correct said says strongly highly totally fully absolutely know understand mean means unsure sure idea
";

/// What words that are no whole sentence are worth.
const HASTY: f64 = 0.75;

static COURTEOUS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| COURTESIES.split_whitespace().collect());

/// Words that say something: neither stop words nor courtesies.
fn telling(text: &str, language: Language) -> usize {
    content_words(text, language).iter().filter(|word| !COURTEOUS.contains(word.as_str())).count()
}

/// Whether a contribution says anything that a line could rest on: a greeting or *I agree* does not.
pub(super) fn says_something(contribution: &Contribution, language: Language) -> bool {
    telling(&contribution.text, language) > 0
}

/// The words of a contribution that may stand in a document: its own, or the paraphrase where only that may be quoted.
///
/// None for a private contribution, and for one of which a paraphrase is allowed but nobody has written it. Whoever shows
/// a line that refers to a contribution shows these words.
pub fn quotable_words(contribution: &Contribution) -> Option<&str> {
    let words = match contribution.may_be_quoted {
        Quotation::Yes => Some(contribution.text.as_str()),
        Quotation::Paraphrase => contribution.paraphrase.as_deref(),
        Quotation::Private => None,
    };
    words.map(str::trim).filter(|words| !words.is_empty() && !contribution.redacted)
}

/// What words are worth as a line: a note in haste (*max 5 priorities, each w/ indicator*) less than a sentence.
pub(super) fn worth(contribution: &Contribution) -> f64 {
    let words = quotable_words(contribution).unwrap_or_default();
    let begins =
        words.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let ends = words.trim_end_matches(['»', '"', '”', ')']).ends_with(['.', '!']);
    if begins && ends { 1.0 } else { HASTY }
}

/// Whether words begin by answering somebody (*I disagree. …*): without what they answer they say half.
fn answers(words: &str, language: Language) -> bool {
    let first = words.split(['.', '!', '?', ':', ',', '–', '—']).next().unwrap_or_default();
    let found = content_words(first, language);
    !found.is_empty() && found.iter().all(|word| COURTEOUS.contains(word.as_str()))
}

/// Whether a contribution's words can stand as a line by themselves: neither a fragment nor a question nor an answer.
pub(super) fn can_be_a_line(contribution: &Contribution, language: Language) -> bool {
    quotable_words(contribution).is_some_and(|words| {
        let ends_open = words.ends_with(['?', '…', ':', ',', '-', '–', '—']) || words.ends_with("...");
        !ends_open
            && words.split_whitespace().nth(2).is_some()
            && telling(words, language) > 1
            && !answers(words, language)
    })
}
