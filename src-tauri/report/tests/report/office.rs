//! Documents opened by the office program that people have: LibreOffice reads them without repair, and finds in them what
//! belongs there. Where there is no LibreOffice these tests say so and pass.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kelechek_core::language::Language;
use kelechek_report::model::{Options, Report};
use kelechek_report::{Format, write_file};

use super::pdf::text_of;
use super::sample;

/// The file, converted by LibreOffice; none where it is not installed.
fn converted(path: &Path, to: &str, ending: &str) -> Option<PathBuf> {
    let folder = path.parent().unwrap();
    // A profile of its own: two tests at a time would otherwise share one, and one of them would do nothing.
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", to, "--outdir"])
        .arg(folder)
        .arg(path)
        .output();
    let Ok(output) = run else {
        eprintln!("skipped: there is no LibreOffice here (soffice)");
        return None;
    };
    let made = path.with_extension(ending);
    assert!(
        made.exists(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    Some(made)
}

fn report(language: Language) -> Report {
    let (material, draft) = sample::two_sessions();
    sample::build(&material, &draft, &Options::new(language))
}

#[test]
fn a_word_document_opens_and_has_contents_headings_captions_and_every_contribution() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.docx");
        let report = report(language);
        write_file(&report, Format::Docx, &path).unwrap();
        let Some(made) = converted(&path, "pdf:writer_pdf_Export", "pdf") else { return };
        let text = text_of(&fs::read(made).unwrap());
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let all = letters(&text);
        for line in report.themes.iter().flat_map(|theme| &theme.lines).filter_map(|line| line.words.as_ref())
        {
            let begin: String = letters(&line.text).chars().take(12).collect();
            assert!(all.contains(&begin), "{}: {begin}", language.code());
        }
        let heading = letters(&kelechek_report::language::Messages::of(language).get("report-balance", &[]));
        assert!(all.matches(&heading).count() >= 2, "once in the contents, once as a heading");
    }
}

#[test]
fn a_workbook_opens_in_calc_with_all_contributions() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.xlsx");
    let report = report(Language::Ky);
    write_file(&report, Format::Xlsx, &path).unwrap();
    let Some(made) = converted(&path, "csv:Text - txt - csv (StarCalc):44,34,76", "csv") else { return };
    let text = fs::read_to_string(made).unwrap();
    for entry in report.entries.iter().filter(|entry| !entry.words.text.is_empty()) {
        assert!(text.contains(&entry.words.text), "{}", entry.words.text);
    }
}
