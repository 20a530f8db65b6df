//! `cargo xtask package`: a package for Debian and its kin out of the programs built for speed.
//!
//! It is put together by `dpkg-deb`, which is on every such system, from files that all lie in this checkout: so nothing is
//! downloaded, and what is in the package can be read here. For Windows and macOS see `src-tauri/tauri.conf.json`: on such a
//! machine `npx @tauri-apps/cli build` makes an `.msi` or a `.dmg` of it, and on Linux an AppImage.

mod stage;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::system::{self, BUILD};
use crate::{interface, program};
pub use stage::Programs;

/// Builds the programs and packs them.
pub fn package(checkout: &Checkout) -> Result<ExitCode, Failure> {
    system::install(&BUILD.iter().collect::<Vec<_>>())?;
    interface::build(checkout)?;
    let words =
        ["build", "--release", "--locked", "--package", "kelechek-desktop", "--package", "kelechek-cli"];
    program::run("building the programs for speed", &mut checkout.cargo(&words))?;
    let programs = Programs {
        window: checkout.built_for_speed("kelechek-desktop"),
        command_line: checkout.built_for_speed("kelechek"),
    };
    let package = pack(checkout.root(), &programs, &checkout.root().join("target/package"))?;
    println!("{} is ready. Install it with: apt install {}", package.display(), package.display());
    Ok(ExitCode::SUCCESS)
}

/// Packs the programs; answers with the package.
pub fn pack(root: &Path, programs: &Programs, to: &Path) -> Result<PathBuf, Failure> {
    let architecture = program::ask(Command::new("dpkg").arg("--print-architecture")).ok_or_else(|| {
        let advice = "packages for Debian are made on Debian, Ubuntu and their kin".to_owned();
        Failure::Missing { program: "dpkg".to_owned(), advice }
    })?;
    let system = |doing: &str| {
        let doing = doing.to_owned();
        move |error| Failure::System { doing, error }
    };
    let staged = to.join("staged");
    stage::stage(root, programs, &staged, architecture.trim()).map_err(system("staging the package"))?;
    let name = format!("kelechek_{}_{}.deb", env!("CARGO_PKG_VERSION"), architecture.trim());
    let package = to.join(name);
    let mut pack = Command::new("dpkg-deb");
    // Everything in it belongs to the system, whoever packed it.
    pack.args(["--root-owner-group", "--build"]).arg(&staged).arg(&package);
    program::run("dpkg-deb", &mut pack)?;
    std::fs::remove_dir_all(&staged).map_err(system("removing what was staged"))?;
    Ok(package)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that is small and there, in the place of ours.
    fn packed() -> Option<(PathBuf, PathBuf)> {
        if !program::exists("dpkg-deb", "--version") {
            println!("skipped: there is no dpkg-deb here");
            return None;
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let to = std::env::temp_dir().join(format!("kelechek-package-{}", std::process::id()));
        let programs = Programs { window: "/bin/true".into(), command_line: "/bin/true".into() };
        let package = pack(&root, &programs, &to).unwrap();
        Some((package, to))
    }

    #[test]
    fn the_package_holds_what_a_double_click_needs() {
        let Some((package, to)) = packed() else { return };
        let listing = program::ask(Command::new("dpkg-deb").arg("--contents").arg(&package)).unwrap();
        for file in [
            "./usr/bin/kelechek",
            "./usr/bin/kelechek-desktop",
            "./usr/share/applications/kelechek.desktop",
            "./usr/share/mime/packages/kelechek.xml",
            "./usr/share/icons/hicolor/256x256/apps/kelechek.png",
            "./usr/share/doc/kelechek/copyright",
        ] {
            assert!(listing.lines().any(|line| line.ends_with(file)), "{file} is not in\n{listing}");
        }
        assert!(!listing.contains("/home") && listing.contains("root/root"), "{listing}");
        let staged = to.join("unpacked");
        let mut unpack = Command::new("dpkg-deb");
        program::run("unpacking", unpack.arg("--extract").arg(&package).arg(&staged)).unwrap();
        let desktop =
            std::fs::read_to_string(staged.join("usr/share/applications/kelechek.desktop")).unwrap();
        let mime = std::fs::read_to_string(staged.join("usr/share/mime/packages/kelechek.xml")).unwrap();
        let kind = "application/x-kelechek";
        assert!(
            desktop.contains(&format!("MimeType={kind};")) && desktop.contains("Exec=kelechek-desktop %f")
        );
        assert!(mime.contains(kind) && mime.contains("*.kelechek"));
        std::fs::remove_dir_all(to).unwrap();
    }
}
