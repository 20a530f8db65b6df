//! What can be wrong with a file that is ours.

use std::fmt;

/// What verification found. The first thing found is the one reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Its end is missing.
    Truncated,
    /// SQLite's own structure is broken.
    Structure,
    /// The tables are not exactly ours.
    Schema,
    /// It has a trigger, a view, a virtual table or a generated column.
    ActiveContent,
    /// A value is of another type, too long, or not in its one form.
    Form,
    /// What an event says does not fit its commitment, or the event its digest.
    Digest,
    /// An author or a replica does not fit its digest.
    Attribution,
    /// An event is missing in the middle.
    Gap,
    /// There are fewer or other events than the file says.
    Count,
    /// A text is erased, and no redaction says so.
    Erased,
    /// An attachment does not fit its hash.
    Attachment,
}

impl Damage {
    /// The code by which the message selects its words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Truncated => "truncated",
            Self::Structure => "structure",
            Self::Schema => "schema",
            Self::ActiveContent => "active-content",
            Self::Form => "form",
            Self::Digest => "digest",
            Self::Attribution => "attribution",
            Self::Gap => "gap",
            Self::Count => "count",
            Self::Erased => "erased",
            Self::Attachment => "attachment",
        }
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
