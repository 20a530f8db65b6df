//! The system packages that Kelechek needs, by their names in Debian 12 and Ubuntu 22.04 or later. The one list.

/// A package of the system, and what needs it.
pub struct Package {
    /// The name that apt-get knows.
    pub name: &'static str,
    /// What it is needed for, as it completes "… for …".
    pub purpose: &'static str,
}

const fn package(name: &'static str, purpose: &'static str) -> Package {
    Package { name, purpose }
}

/// What building the programs needs.
pub const BUILD: &[Package] = &[
    package("build-essential", "linking Rust, and compiling SQLite"),
    package("pkg-config", "finding the system's libraries"),
    package("libwebkit2gtk-4.1-dev", "the web view that the window shows"),
    package("librsvg2-dev", "the window's icons"),
    package("libxdo-dev", "the window's menus"),
    package("libssl-dev", "the window's libraries"),
];

/// What the tests need besides.
pub const TEST: &[Package] = &[
    package("xvfb", "a display that exists in memory alone"),
    package("webkit2gtk-driver", "driving the real window"),
    package("xdotool", "pressing real keys"),
    package("x11-xkb-utils", "typing on a Cyrillic keyboard"),
    package("strace", "seeing that the program connects to nothing"),
    package("iproute2", "a network with nothing in it"),
    package("util-linux", "running the program in such a network"),
    package("libxml2-utils", "checking projects for qualitative analysis against their schema"),
    package("poppler-utils", "reading the PDF documents that are written"),
    package("libreoffice-writer-nogui", "opening the Word documents that are written"),
    package("libreoffice-calc-nogui", "opening the workbooks that are written"),
];
