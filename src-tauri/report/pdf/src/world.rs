//! All that the engine may see: the page design, the parts of one document, the fonts of the product. No disk, no clock, no network.

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
    /// Under which the page design stands.
    design: FileId,
}

static COMMON: LazyLock<Common> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect();
    Common {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        design: Source::detached("").id(),
    }
});

/// The page design, which reads the document under [`DOCUMENT`].
const DESIGN: &str = include_str!("document.typ");
const DOCUMENT: &str = "document.json";
/// What draws the numbers of the pages.
const NUMBERS: &str = include_str!("numbers.typ");
/// How files end, behind their numbers.
const READ: &str = ".json";

/// A world in which there are only a source and a few files: the parts of a document, or how many pages it has.
pub struct Files {
    main: &'static str,
    files: Vec<Bytes>,
}

impl Files {
    /// The parts of a document, each drawn by itself: see [`Files::part`].
    pub fn of_parts(parts: Vec<Vec<u8>>) -> Self {
        Self { main: "", files: parts.into_iter().map(Bytes::new).collect() }
    }

    /// The numbers of the pages from the first to the last, of so many.
    pub fn of_numbers(first: usize, last: usize, all: usize) -> Self {
        Self { main: NUMBERS, files: vec![Bytes::new(format!("[{first},{last},{all}]").into_bytes())] }
    }

    /// How many files there are.
    pub fn count(&self) -> u16 {
        u16::try_from(self.files.len()).unwrap_or(u16::MAX)
    }

    /// The source that draws a part: the page design, which reads that part.
    pub fn part(&self, number: u16) -> Source {
        // Every part is drawn by the same lines, and reads a file of its own.
        Source::new(COMMON.design, DESIGN.replacen(DOCUMENT, &format!("{number}{READ}"), 1))
    }
}

impl World for Files {
    fn library(&self) -> &LazyHash<Library> {
        &COMMON.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &COMMON.book
    }

    fn main(&self) -> FileId {
        COMMON.design
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == COMMON.design {
            Ok(Source::new(id, self.main.to_owned()))
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let number = id.vpath().get_without_slash().strip_suffix(READ).and_then(|number| number.parse().ok());
        let file = number.and_then(|number: usize| self.files.get(number));
        file.cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        COMMON.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
