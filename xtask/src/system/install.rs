//! Installing system packages. Says what is missing before anything is changed, and changes nothing otherwise.

use std::process::Command;

use super::Platform;
use super::packages::Package;
use crate::failure::Failure;
use crate::program;

/// Installs those of the packages that this machine lacks, or says that it cannot, and what a person can do.
pub fn install(wanted: &[&Package]) -> Result<(), Failure> {
    match Platform::here() {
        Platform::Debian => install_by_apt(wanted),
        Platform::OtherUnix => {
            println!(
                "Packages are installed on Debian and Ubuntu only. Here, please see to it that there are:"
            );
            for package in wanted {
                println!("  what Debian calls {}, for {}", package.name, package.purpose);
            }
            Ok(())
        }
        Platform::MacOs => {
            println!(
                "Nothing is installed on macOS. The Command Line Tools are needed (xcode-select --install); \
                 the tests of the real window cannot run, since they drive WebKitGTK."
            );
            Ok(())
        }
        Platform::Windows => {
            println!(
                "Nothing is installed on Windows. The C++ Build Tools and the WebView2 runtime are needed; \
                 the tests of the real window cannot run, since they drive WebKitGTK."
            );
            Ok(())
        }
    }
}

fn install_by_apt(wanted: &[&Package]) -> Result<(), Failure> {
    let missing = missing(wanted)?;
    if missing.is_empty() {
        println!("System packages: all {} are installed.", wanted.len());
        return Ok(());
    }
    println!("System packages that are missing and will be installed by apt-get:");
    for package in &missing {
        println!("  {}, for {}", package.name, package.purpose);
    }
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    let root = Root::find(&names)?;
    // One unreachable third-party source makes an update fail although everything wanted can be had:
    // whether it mattered is for the installation to say.
    if program::run("apt-get update", &mut root.apt_get(&["update"])).is_err() {
        println!("apt-get update did not succeed; trying to install with the lists of packages at hand.");
    }
    let mut apt_get = root.apt_get(&["install", "--yes", "--no-install-recommends"]);
    program::run(&format!("installing {}", names.join(" ")), apt_get.args(&names))
}

fn missing<'a>(wanted: &[&'a Package]) -> Result<Vec<&'a Package>, Failure> {
    // dpkg-query fails when it knows nothing of one of the packages, and prints the others all the same.
    let output = Command::new("dpkg-query")
        .args(["--show", "--showformat", "${db:Status-Status} ${Package}\n"])
        .args(wanted.iter().map(|package| package.name))
        .output()
        .map_err(|error| Failure::System { doing: "asking dpkg-query what is installed".into(), error })?;
    Ok(not_listed(wanted, &String::from_utf8_lossy(&output.stdout)))
}

fn not_listed<'a>(wanted: &[&'a Package], listing: &str) -> Vec<&'a Package> {
    let installed: Vec<&str> = listing.lines().filter_map(|line| line.strip_prefix("installed ")).collect();
    wanted.iter().copied().filter(|package| !installed.contains(&package.name)).collect()
}

/// How this person may install packages.
enum Root {
    /// They are root.
    Already,
    /// They may become root for one command.
    Sudo,
}

impl Root {
    fn find(names: &[&str]) -> Result<Self, Failure> {
        if program::ask(Command::new("id").arg("-u")).as_deref() == Some("0") {
            Ok(Self::Already)
        } else if program::exists("sudo", "--version") {
            Ok(Self::Sudo)
        } else {
            let names = names.join(" ");
            Err(Failure::Missing {
                program: "sudo".into(),
                advice: format!("run `apt-get install {names}` as root, then repeat"),
            })
        }
    }

    fn apt_get(&self, words: &[&str]) -> Command {
        // sudo drops the environment, so the variable is set on its far side.
        let mut command = match self {
            Self::Already => Command::new("env"),
            Self::Sudo => {
                let mut sudo = Command::new("sudo");
                sudo.arg("env");
                sudo
            }
        };
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
        // A fresh machine is often updating itself at this moment; wait for it instead of failing.
        command.args(["-o", "DPkg::Lock::Timeout=300"]).args(words);
        command
    }
}

#[cfg(test)]
mod tests {
    use super::super::{BUILD, TEST};
    use super::*;

    #[test]
    fn a_package_is_missing_unless_it_is_listed_as_installed() {
        let wanted: Vec<&Package> = BUILD.iter().collect();
        let listing = "installed build-essential\nconfig-files pkg-config\nnot-installed libxdo-dev\n\
                       installed libssl-dev\ninstalled libwebkit2gtk-4.1-dev\n";
        let names: Vec<&str> = not_listed(&wanted, listing).iter().map(|package| package.name).collect();
        assert_eq!(names, ["pkg-config", "librsvg2-dev", "libxdo-dev"]);
    }

    #[test]
    fn no_package_is_listed_twice() {
        let mut names: Vec<&str> = BUILD.iter().chain(TEST).map(|package| package.name).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
