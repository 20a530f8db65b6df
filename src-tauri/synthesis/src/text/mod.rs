//! Preparing text in Kyrgyz, Russian and English: words, stop words, stems, folding, and recognising the language.

mod fold;
mod kyrgyz;
mod recognise;
mod stem;
mod stop;
mod words;

pub use fold::fold;
pub use recognise::{dominant, language_of, recognise};
pub use stem::stem;
pub use stop::is_stop_word;
pub(crate) use words::without_stop_words;
pub use words::{content_words, words};
