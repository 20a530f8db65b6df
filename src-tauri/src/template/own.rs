//! The folder of one's own templates. A file in it that cannot be used is passed over: it was refused when it came, and is
//! nothing that a list should stop at.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;

use kelechek_core::template::Template;
use kelechek_core::{Error, Result};

/// The person's own templates, each a file named by its key.
pub struct OwnTemplates(PathBuf);

impl OwnTemplates {
    /// Those in this folder, which is made when the first one is saved.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// All of them, by file name.
    pub fn all(&self) -> Vec<Template> {
        let entries = fs::read_dir(&self.0).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        files.retain(|path| path.extension() == Some(OsStr::new("json")));
        files.sort();
        files.iter().filter_map(|path| Template::at(path).ok()).collect()
    }

    /// Built-in or own, the one with this key.
    pub fn find(&self, key: &str) -> Option<Template> {
        Template::built_in().chain(self.all()).find(|template| template.key == key)
    }

    /// Keeps a template in place of the one with the same key, all of it or not at all.
    pub fn keep(&self, template: &Template) -> Result<()> {
        let path = self.path(template);
        let write = || -> io::Result<()> {
            fs::create_dir_all(&self.0)?;
            let new = path.with_extension("new");
            let mut file = File::create(&new)?;
            file.write_all(template.to_json().as_bytes())?;
            file.sync_data()?;
            fs::rename(&new, &path)
        };
        write().map_err(|error| Error::writing(&path, &error))
    }

    /// Forgets the template with this key; one that is not there is forgotten already.
    pub fn forget(&self, key: &str) -> Result<()> {
        for template in self.all().iter().filter(|template| template.key == key) {
            let path = self.path(template);
            match fs::remove_file(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(Error::writing(&path, &error));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A key may be anything that somebody wrote into a file; the name of the file is not.
    fn path(&self, template: &Template) -> PathBuf {
        let plain = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
        let name: String = template.key.chars().filter(plain).take(40).collect();
        let digest: u64 = template.key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        self.0.join(format!("{name}-{digest:016x}.json"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(key: &str, name: &str) -> Template {
        Template::read(format!(r#"{{"key":"{key}","name":{{"ky":"{name}"}}}}"#).as_bytes()).unwrap()
    }

    #[test]
    fn a_template_that_is_kept_again_takes_the_place_of_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let own = OwnTemplates::in_folder(folder.path().join("templates"));
        assert!(own.all().is_empty());
        own.keep(&template("own-1", "Айыл")).unwrap();
        own.keep(&template("own-1", "Шаар")).unwrap();
        own.keep(&template("..:evil", "Кыштак")).unwrap();
        let names: Vec<_> = own.all().iter().map(|template| template.name().ky.unwrap()).collect();
        assert_eq!(own.all().len(), 2, "{names:?}");
        assert!(names.contains(&"Шаар".to_owned()));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no key leads out of the folder");
        own.forget("own-1").unwrap();
        assert!(own.find("own-1").is_none() && own.find("vision-2030").is_some());
    }

    #[test]
    fn a_file_that_is_no_template_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.json"), "{").unwrap();
        let own = OwnTemplates::in_folder(folder.path().to_owned());
        own.keep(&template("b", "Б")).unwrap();
        assert_eq!(own.all().len(), 1);
    }
}
