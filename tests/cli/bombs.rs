//! Files that are made to take all memory, all time or somebody else's place: each is read within a bound, or refused with
//! a sentence.

use std::fs::File;
use std::io::{Read, Write};
use std::process::Command;

use kelechek_core::event::{Fields, Value};
use kelechek_tests::by_hand::{self, Said};
use kelechek_tests::how_many;
use uuid::Uuid;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::program::{Place, Run};

/// What the program may take of address space, in KiB. Its own tables and code are some of it.
const MEMORY: &str = "900000";

impl Place {
    /// Runs `kelechek` with no more memory than that: what asks for more ends by a signal, which is no refusal.
    fn run_bounded(&self, arguments: &[&str]) -> Run {
        let output = Command::new("sh")
            .args(["-c", "ulimit -v \"$0\" && exec \"$@\"", MEMORY, env!("CARGO_BIN_EXE_kelechek")])
            .args(arguments)
            .current_dir(self.path(""))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("LANG", "en")
            .output()
            .unwrap();
        Run {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// A file as long as it says, of zeros that take no room on the disk, behind what it begins with.
fn long_file(place: &Place, name: &str, begin: &[u8], length: u64) {
    let mut file = File::create(place.path(name)).unwrap();
    file.write_all(begin).unwrap();
    file.set_len(length).unwrap();
}

const GIB: u64 = 1024 * 1024 * 1024;

/// A workbook whose first sheet is this.
fn workbook(place: &Place, name: &str, sheet: &mut dyn Read) {
    let mut archive = ZipWriter::new(File::create(place.path(name)).unwrap());
    let mut put = |name: &str, text: &mut dyn Read| {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        std::io::copy(text, &mut archive).unwrap();
    };
    put(
        "[Content_Types].xml",
        &mut &br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#[..],
    );
    put(
        "_rels/.rels",
        &mut &br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#[..],
    );
    put(
        "xl/workbook.xml",
        &mut &br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#[..],
    );
    put(
        "xl/_rels/workbook.xml.rels",
        &mut &br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#[..],
    );
    put("xl/worksheets/sheet1.xml", sheet);
    archive.finish().unwrap();
}

const SHEET: &str =
    r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;

fn sheet(rows: &str) -> String {
    format!("{SHEET}{rows}</sheetData></worksheet>")
}

#[track_caller]
fn refused(place: &Place, arguments: &[&str], what: &str) {
    let run = place.run_bounded(arguments);
    assert_eq!(run.code, 1, "{what}: {run:?}");
    assert_eq!(run.err.trim_end().lines().count(), 1, "{what}: {}", run.err);
}

#[test]
fn tables_larger_than_memory_or_made_to_unfold_are_refused() {
    let place = Place::new();
    place.new_file("a.kelechek");
    place.write("good.csv", "text\nСуу жок\n");
    place.run_bounded(&["import", "a.kelechek", "good.csv"]).good();
    let before = std::fs::read(place.path("a.kelechek")).unwrap();

    long_file(&place, "long.csv", b"text\n", 3 * GIB);
    long_file(&place, "long.json", b"[{\"text\":\"", 3 * GIB);
    place.write("deep.json", "[".repeat(10_000_000));
    place.write("deeper.json", "[{\"text\":".to_owned() + &"{\"a\":".repeat(2_000_000));
    let begin = format!("{SHEET}<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
    workbook(&place, "unpacks.xlsx", &mut begin.as_bytes().chain(std::io::repeat(b'a').take(GIB)));
    assert!(std::fs::metadata(place.path("unpacks.xlsx")).unwrap().len() < 4 * 1024 * 1024);
    let laughs: String =
        (1..30).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    let text = format!(
        "<!DOCTYPE x [<!ENTITY l0 \"ha\">{laughs}]>{}",
        sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&l29;</t></is></c></row>")
    );
    workbook(&place, "laughs.xlsx", &mut text.as_bytes());
    workbook(
        &place,
        "wide.xlsx",
        &mut sheet("<row r=\"1\"><c r=\"XFD1\" t=\"inlineStr\"><is><t>x</t></is></c></row>").as_bytes(),
    );
    for table in
        ["long.csv", "long.json", "deep.json", "deeper.json", "unpacks.xlsx", "laughs.xlsx", "wide.xlsx"]
    {
        refused(&place, &["import", "a.kelechek", table], table);
        assert!(std::fs::read(place.path("a.kelechek")).unwrap() == before, "{table} changed something");
    }
    // A cell in the farthest corner takes no more room than any other.
    let corner = sheet(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>text</t></is></c></row>\
         <row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>Жол жаман</t></is></c></row>",
    );
    workbook(&place, "corner.xlsx", &mut corner.as_bytes());
    place.run_bounded(&["import", "a.kelechek", "corner.xlsx"]).good();
}

#[test]
fn what_else_is_read_is_bounded_too() {
    let place = Place::new();
    place.new_file("a.kelechek");
    let good = std::fs::read(place.path("a.kelechek")).unwrap();
    long_file(&place, "long.kelechek", &good, 3 * GIB);
    let mut pages = good.clone();
    // The header says that all of it is pages.
    pages[28..32].copy_from_slice(&(3 * GIB / 4096).to_be_bytes()[4..]);
    long_file(&place, "pages.kelechek", &pages, 3 * GIB);
    // What no entry lies in is not read, and not taken over.
    for file in ["long.kelechek", "pages.kelechek"] {
        place.run_bounded(&["info", file]).good();
        place.run_bounded(&["merge", "-o", "a.kelechek", file]).good();
        assert!(std::fs::metadata(place.path("a.kelechek")).unwrap().len() < 1024 * 1024);
    }
    long_file(&place, "template.json", b"{\"key\":\"", 3 * GIB);
    refused(&place, &["new", "b.kelechek", "--template", "template.json"], "a template");
    place.write("template.json", "[".repeat(10_000_000));
    refused(&place, &["new", "b.kelechek", "--template", "template.json"], "a deep template");
    assert!(!place.path("b.kelechek").exists());
    long_file(&place, "sealed.age", b"age-encryption.org/v1\n-> X25519 ", 3 * GIB);
    let public = place.run(&["seal", "--new-key", "key.txt"]).good();
    refused(&place, &["unseal", "sealed.age", "-o", "c.kelechek", "--key", "key.txt"], "a sealed file");
    place.run(&["seal", "a.kelechek", "-o", "good.age", "--to", public.out.trim()]).good();
    long_file(&place, "film.mp4", b"# ", 3 * GIB);
    refused(&place, &["unseal", "good.age", "-o", "c.kelechek", "--key", "film.mp4"], "a key");
    assert!(!place.path("c.kelechek").exists());
}

/// A file of very many sessions is a strange one, and no reason to fail.
#[test]
fn a_file_of_very_many_sessions_is_read() {
    let place = Place::new();
    let count = how_many(20_000, 1_000_000);
    let sessions: Vec<Said> = (0..count)
        .map(|number| {
            let mut fields = Fields::default();
            fields.set("title.ky", Value::from(format!("Жолугушуу {number}")));
            Said::new("session", Uuid::from_u128(0x5e55_0000_0000 + u128::from(number)), fields)
        })
        .collect();
    by_hand::write(&place.path("many.kelechek"), &sessions);
    place.new_file("a.kelechek");
    place.run(&["merge", "-o", "a.kelechek", "many.kelechek"]).good();
    let info = place.run(&["info", "a.kelechek", "--json"]).json();
    assert_eq!(info["sessions"], count + 1);
    place.run(&["add", "a.kelechek", "--session", "Арча-Булак", "--text", "Суу жок"]).good();
}

/// Names that point elsewhere name nothing but what is shown.
#[test]
fn names_that_point_elsewhere_put_nothing_there() {
    let place = Place::new();
    let evil = "../../outside/\\..\\x:y\0|z";
    let plain = evil.replace('\0', "");
    std::fs::create_dir(place.path("in")).unwrap();
    place.run(&["new", "in/a.kelechek", "--title", &plain, "--place", &plain, "--note-taker", &plain]).good();
    place.run(&["add", "in/a.kelechek", "--text", &plain, "--tag", &plain, "--note-taker", &plain]).good();
    for (key, taken) in [(plain.as_str(), false), ("x", true)] {
        place.write("in/t.json", serde_json::json!({ "key": key, "name": { "ky": plain } }).to_string());
        let run = place.run(&["new", "in/b.kelechek", "--template", "in/t.json"]);
        assert_eq!(run.code == 0, taken, "{run:?}");
    }
    for format in ["docx", "pdf", "html", "md", "xlsx", "csv", "json", "qdpx"] {
        place.run(&["export", "in/a.kelechek", "-o", &format!("in/r.{format}")]).good();
    }
    for archive in ["in/r.docx", "in/r.xlsx", "in/r.qdpx"] {
        let archive = zip::ZipArchive::new(File::open(place.path(archive)).unwrap()).unwrap();
        for name in archive.file_names() {
            assert!(!name.contains("..") && !name.starts_with('/') && !name.contains('\\'), "{name}");
        }
    }
    place.run(&["backup", "in/a.kelechek"]).good();
    let outside = place.everything().into_keys().filter(|path| !path.starts_with(place.path("in")));
    assert_eq!(outside.collect::<Vec<_>>(), Vec::<std::path::PathBuf>::new());
}
