//! All that the engine may see: the page design, one document, the fonts of the product. No disk, no clock, no network.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

macro_rules! font {
    ($path:literal) => {
        include_bytes!(concat!("../../../../assets/third-party/fonts/", $path))
    };
}

const FONTS: [&[u8]; 5] = [
    font!("literata/Literata-Regular.ttf"),
    font!("literata/Literata-Italic.ttf"),
    font!("literata/Literata-SemiBold.ttf"),
    font!("golos-text/GolosText-Regular.ttf"),
    font!("golos-text/GolosText-SemiBold.ttf"),
];

/// What is the same for every document.
struct Common {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    design: Source,
}

static COMMON: LazyLock<Common> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect();
    Common {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        design: Source::detached(include_str!("document.typ")),
    }
});

/// The name under which the page design reads the document.
const DOCUMENT: &str = "document.json";

/// The world in which there is only one document.
pub struct OneDocument {
    json: Bytes,
}

impl OneDocument {
    pub fn new(json: Vec<u8>) -> Self {
        Self { json: Bytes::new(json) }
    }
}

impl World for OneDocument {
    fn library(&self) -> &LazyHash<Library> {
        &COMMON.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &COMMON.book
    }

    fn main(&self) -> FileId {
        COMMON.design.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == COMMON.design.id() { Ok(COMMON.design.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let is_document = id.vpath().get_without_slash() == DOCUMENT;
        if is_document { Ok(self.json.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        COMMON.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
