//! The files of the package, laid out as they will lie on the system.

use std::fs;
use std::io::Result;
use std::path::{Path, PathBuf};

/// The programs that are packed.
pub struct Programs {
    /// The one with a window.
    pub window: PathBuf,
    /// The one without.
    pub command_line: PathBuf,
}

/// What the window needs of the system; all of it is in Debian 12, Ubuntu 22.04 and later.
const DEPENDS: &str = "libc6 (>= 2.31), libgtk-3-0 | libgtk-3-0t64, libwebkit2gtk-4.1-0, libxdo3";

const DESKTOP: &str = "\
[Desktop Entry]
Type=Application
Version=1.5
Name=Kelechek
Name[ky]=Келечек
Name[ru]=Келечек
GenericName=Focus groups
GenericName[ky]=Фокус-топтор
GenericName[ru]=Фокус-группы
Comment=From what was said in the room to a vision that everyone recognises
Comment[ky]=Жолугушууда айтылгандан баары тааныган келечек элесине
Comment[ru]=От сказанного на встрече к видению, в котором каждый узнаёт своё
Exec=kelechek-desktop %f
Icon=kelechek
Terminal=false
Categories=Office;
MimeType=application/x-kelechek;
StartupWMClass=kelechek-desktop
";

const MIME: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-kelechek">
    <comment>Kelechek session file</comment>
    <comment xml:lang="ky">Келечек жолугушуулар файлы</comment>
    <comment xml:lang="ru">Файл встреч «Келечек»</comment>
    <sub-class-of type="application/vnd.sqlite3"/>
    <magic priority="60">
      <match type="string" offset="0" value="SQLite format 3">
        <match type="string" offset="68" value="KLCH"/>
      </match>
    </magic>
    <glob pattern="*.kelechek"/>
    <icon name="kelechek"/>
  </mime-type>
</mime-info>
"#;

/// The system learns of the new kind of file, and forgets it, by these. `DPKG_ROOT` is empty but for systems in a folder.
const AFTER: &str = r#"#!/bin/sh
set -e
share="$DPKG_ROOT/usr/share"
if command -v update-mime-database >/dev/null; then update-mime-database "$share/mime"; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$share/applications"; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -t -f "$share/icons/hicolor" || true; fi
"#;

/// Lays out the package below `staged`, which is made anew.
pub fn stage(root: &Path, programs: &Programs, staged: &Path, architecture: &str) -> Result<()> {
    if staged.exists() {
        fs::remove_dir_all(staged)?;
    }
    let share = staged.join("usr/share");
    copy(&programs.window, &staged.join("usr/bin/kelechek-desktop"), 0o755)?;
    copy(&programs.command_line, &staged.join("usr/bin/kelechek"), 0o755)?;
    write(&share.join("applications/kelechek.desktop"), DESKTOP, 0o644)?;
    write(&share.join("mime/packages/kelechek.xml"), MIME, 0o644)?;
    for size in ["32x32", "128x128", "256x256"] {
        let icon = share.join(format!("icons/hicolor/{size}/apps/kelechek.png"));
        copy(&root.join(format!("assets/icons/{size}.png")), &icon, 0o644)?;
    }
    let licences = ["LICENSE-MIT", "LICENSE-APACHE"].map(|name| fs::read_to_string(root.join(name)));
    let [mit, apache] = licences;
    let copyright = format!("Kelechek is under either of these two licences.\n\n{}\n\n{}", mit?, apache?);
    write(&share.join("doc/kelechek/copyright"), &copyright, 0o644)?;
    let size = size_of(staged)? / 1024;
    let control = format!(
        "Package: kelechek\nVersion: {}\nArchitecture: {architecture}\nMaintainer: Kelechek <kelechek@localhost>\n\
         Installed-Size: {size}\nDepends: {DEPENDS}\nSection: misc\nPriority: optional\n\
         Description: Focus groups without internet: record, merge, draft a vision\n \
         Facilitators and note-takers record what participants say; organisers merge\n \
         everyone's files; and out of it comes a draft vision in which every line can\n \
         be traced to what was said. In Kyrgyz, Russian and English.\n",
        env!("CARGO_PKG_VERSION")
    );
    write(&staged.join("DEBIAN/control"), &control, 0o644)?;
    for script in ["postinst", "postrm"] {
        write(&staged.join("DEBIAN").join(script), AFTER, 0o755)?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path, mode: u32) -> Result<()> {
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    fs::copy(from, to)?;
    set_mode(to, mode)
}

fn write(to: &Path, content: &str, mode: u32) -> Result<()> {
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    fs::write(to, content)?;
    set_mode(to, mode)
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) -> Result<()> {
    Ok(())
}

fn size_of(folder: &Path) -> Result<u64> {
    let mut size = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        size += if entry.path().is_dir() { size_of(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(size)
}
