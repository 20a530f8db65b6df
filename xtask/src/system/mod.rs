//! The machine: which kind it is, which packages it lacks, and whether it can show a window.

mod install;
mod packages;

use std::path::Path;

pub use install::install;
pub use packages::{BUILD, TEST};

/// The kinds of machine that differ in what can be installed and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    /// Debian, Ubuntu and their kin: packages are installed by apt-get.
    Debian,
    /// Another Linux, or any other Unix: its packages have names that are not known here.
    OtherUnix,
    /// macOS.
    MacOs,
    /// Windows.
    Windows,
}

impl Platform {
    /// The machine this program runs on.
    pub fn here() -> Self {
        if cfg!(windows) {
            Self::Windows
        } else if cfg!(target_os = "macos") {
            Self::MacOs
        } else if Path::new("/etc/debian_version").exists() {
            Self::Debian
        } else {
            Self::OtherUnix
        }
    }

    /// Whether a window can be driven by tests: WebKitWebDriver and Xvfb exist for X11 alone.
    pub fn drives_windows(self) -> bool {
        matches!(self, Self::Debian | Self::OtherUnix)
    }
}

/// Whether a window that is opened now would be seen by anybody.
pub fn has_display() -> bool {
    match Platform::here() {
        Platform::MacOs | Platform::Windows => true,
        Platform::Debian | Platform::OtherUnix => ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty())),
    }
}
