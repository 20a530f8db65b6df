//! Reading tables that people bring along, good and bad.

use std::fs;
use std::io::{Cursor, Write};

use kelechek_report::table::{self, LARGEST_CELL, LARGEST_FILE, Reading, RowProblem, TableError};

fn read(name: &str, bytes: impl AsRef<[u8]>) -> Result<Reading, TableError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    table::read(&path)
}

fn cells(reading: &Reading) -> Vec<Vec<&str>> {
    reading.table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

#[test]
fn commas_semicolons_and_tabs_are_told_apart() {
    for (name, text) in [
        ("a.csv", "text,ref\r\n\"Суу, жол\",1\r\n"),
        ("a.csv", "\u{feff}text;ref\n\"Суу, жол\";1\n"),
        ("a.tsv", "text\tref\n\"Суу, жол\"\t1"),
        ("A.CSV", "\"te,xt\";ref\nСуу, жол;1\n"),
    ] {
        let reading = read(name, text).unwrap();
        assert_eq!(cells(&reading), [["Суу, жол", "1"]], "{text:?}");
        assert_eq!(reading.table.rows[0].number, 2);
        assert_eq!(reading.table.columns[1], "ref");
    }
}

#[test]
fn one_column_needs_no_delimiter_and_cells_keep_their_line_breaks_and_spaces() {
    let reading = read("a.csv", "text\n\" two\nlines \"\n\n\"\"\nlast").unwrap();
    assert_eq!(cells(&reading), [[" two\nlines "], ["last"]]);
}

#[test]
fn a_ragged_row_is_reported_with_its_number_and_the_others_are_read() {
    let reading = read("a.csv", "text,ref\nа,1\nб\nв,3,4\nг,4\n").unwrap();
    assert_eq!(cells(&reading), [["а", "1"], ["г", "4"]]);
    let problems: Vec<_> = reading.unreadable.iter().map(|row| (row.number, row.problem.clone())).collect();
    let ragged = |found| RowProblem::Ragged { expected: 2, found };
    assert_eq!(problems, [(3, ragged(1)), (4, ragged(3))]);
}

#[test]
fn another_encoding_is_one_sentence_and_a_single_bad_row_is_one_row() {
    let cyrillic = b"text,ref\n\xd1\xf3\xf3,1\n\xe6\xee\xeb,2\n";
    assert!(matches!(read("a.csv", cyrillic), Err(TableError::NotUtf8)));
    assert!(matches!(read("a.csv", b"\xff\xfet\0e\0"), Err(TableError::NotUtf8)));
    assert!(matches!(read("a.json", b"[{\"text\": \"\xd1\xf3\"}]"), Err(TableError::NotUtf8)));
    let mostly = b"text\na\n\xd1\xf3\nb\n";
    let reading = read("a.csv", mostly).unwrap();
    assert_eq!(reading.table.rows.len(), 2);
    assert_eq!((reading.unreadable[0].number, &reading.unreadable[0].problem), (3, &RowProblem::NotUtf8));
}

#[test]
fn files_without_a_header_or_with_a_doubled_one_are_refused() {
    assert!(matches!(read("a.csv", ""), Err(TableError::NoHeader)));
    assert!(matches!(read("a.csv", "\u{feff}"), Err(TableError::NoHeader)));
    assert!(matches!(read("a.csv", " , \na,b\n"), Err(TableError::NoHeader)));
    assert!(
        matches!(read("a.csv", "text, text\na,b\n"), Err(TableError::ColumnTwice(name)) if name == "text")
    );
    let wide =
        vec!["c"; 2000].iter().enumerate().map(|(i, c)| format!("{c}{i}")).collect::<Vec<_>>().join(",");
    assert!(matches!(read("a.csv", wide), Err(TableError::TooManyColumns)));
}

#[test]
fn unknown_and_missing_files_are_refused() {
    assert!(matches!(read("a.doc", "x"), Err(TableError::UnknownFormat(ending)) if ending == "doc"));
    assert!(matches!(read("a", "x"), Err(TableError::UnknownFormat(_))));
    assert!(matches!(table::read(std::path::Path::new("no/such/file.csv")), Err(TableError::Unreadable(_))));
}

#[test]
fn a_huge_cell_is_one_bad_row_and_a_huge_file_is_refused() {
    let text = format!("text,ref\n{},1\nа,2\n", "x".repeat(LARGEST_CELL + 1));
    let reading = read("a.csv", text).unwrap();
    assert_eq!(cells(&reading), [["а", "2"]]);
    assert_eq!(reading.unreadable[0].problem, RowProblem::CellTooLarge("text".to_owned()));
    let json = format!("[{{\"text\": \"{}\"}}, {{\"text\": \"а\"}}]", "x".repeat(LARGEST_CELL + 1));
    let reading = read("a.json", json).unwrap();
    assert_eq!((reading.table.rows.len(), reading.unreadable.len()), (1, 1));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    // A sparse file: its size is there, its bytes are not.
    fs::File::create(&path).unwrap().set_len(LARGEST_FILE + 1).unwrap();
    assert!(matches!(table::read(&path), Err(TableError::TooLarge)));
}

#[test]
fn marks_before_formulas_are_taken_away_and_other_apostrophes_stay() {
    let reading = read("a.csv", "text\n'=1+1\n''=1\n'тырмак'\n-5\n").unwrap();
    assert_eq!(cells(&reading), [["=1+1"], ["'=1"], ["'тырмак'"], ["-5"]]);
}

#[test]
fn json_is_read_as_a_list_or_under_contributions() {
    let list = r#"[{"text": "а", "n": 5, "yes": true}, {"text": "б", "tags": ["x", "y"], "none": null}]"#;
    let reading = read("a.json", list).unwrap();
    let at = |row: usize, name: &str| {
        let column = reading.table.columns.iter().position(|c| c == name).unwrap();
        reading.table.rows[row].cells[column].clone()
    };
    assert_eq!((at(0, "text"), at(0, "n"), at(0, "yes")), ("а".into(), "5".into(), "true".into()));
    assert_eq!((at(1, "tags"), at(1, "n"), at(1, "none")), ("x, y".into(), String::new(), String::new()));
    let under = read("a.json", r#"{"other": {"deep": [1]}, "contributions": [{"text": "а"}]}"#).unwrap();
    assert_eq!(cells(&under), [["а"]]);
    assert_eq!(cells(&read("a.json", "\u{feff}[{\"text\": \"а\"}]").unwrap()), [["а"]]);
}

#[test]
fn a_row_of_json_that_is_no_row_is_reported() {
    let reading = read("a.json", r#"[{"text": "а"}, 5, {"text": {"deep": 1}}, {"text": "б"}]"#).unwrap();
    assert_eq!(cells(&reading), [["а"], ["б"]]);
    let problems: Vec<_> = reading.unreadable.iter().map(|row| (row.number, row.problem.clone())).collect();
    assert_eq!(
        problems,
        [(3, RowProblem::NotARow(String::new())), (4, RowProblem::NotARow("text".to_owned()))]
    );
    assert_eq!(reading.table.rows[1].number, 5);
}

#[test]
fn broken_json_is_refused() {
    for text in
        ["", "{", "[{\"text\": \"а\"}", "{\"a\": 1}", "5", "[] x", r#"{"format": 2, "contributions": []}"#]
    {
        assert!(matches!(read("a.json", text), Err(TableError::Broken(_))), "{text}");
    }
    let deep = "[".repeat(100_000);
    assert!(matches!(read("a.json", deep), Err(TableError::Broken(_))));
}

/// A workbook with this one sheet, as small as a reader allows.
fn workbook(sheet: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    let parts = [
        ("[Content_Types].xml", format!("<Types xmlns=\"{PACKAGE}/content-types\"/>")),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"r1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"Биринчи\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"r1\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{sheet}</sheetData></worksheet>"),
        ),
    ];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn text_cell(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

#[test]
fn the_first_sheet_of_a_workbook_is_read_with_numbers_and_gaps() {
    let sheet = format!(
        "<row r=\"1\">{}{}{}</row><row r=\"2\">{}<c r=\"C2\"><v>7</v></c></row><row r=\"5\">{}<c r=\"C5\"><v>7.5</v></c></row>",
        text_cell("A1", "text"),
        text_cell("B1", "theme"),
        text_cell("C1", "ref"),
        text_cell("A2", "суу"),
        text_cell("A5", "жол"),
    );
    let reading = read("a.xlsx", workbook(&sheet)).unwrap();
    assert_eq!(reading.table.columns, ["text", "theme", "ref"]);
    assert_eq!(cells(&reading), [["суу", "", "7"], ["жол", "", "7.5"]]);
    assert_eq!(reading.table.rows[1].number, 5, "as the spreadsheet shows it");
}

#[test]
fn errors_and_cells_beyond_the_header_are_bad_rows() {
    let sheet = format!(
        "<row r=\"1\">{}</row><row r=\"2\"><c r=\"A2\" t=\"e\"><v>#REF!</v></c></row><row r=\"3\">{}{}</row><row r=\"4\">{}</row>",
        text_cell("A1", "text"),
        text_cell("A3", "x"),
        text_cell("D3", "y"),
        text_cell("A4", "ok"),
    );
    let reading = read("a.xlsx", workbook(&sheet)).unwrap();
    assert_eq!(cells(&reading), [["ok"]]);
    let problems: Vec<_> = reading.unreadable.iter().map(|row| (row.number, row.problem.clone())).collect();
    assert_eq!(
        problems,
        [(2, RowProblem::CellError("text".to_owned())), (3, RowProblem::Ragged { expected: 1, found: 4 })]
    );
}

#[test]
fn a_lone_cell_in_the_farthest_corner_takes_no_memory() {
    let sheet = format!(
        "<row r=\"1\">{}</row><row r=\"1048576\">{}</row>",
        text_cell("A1", "text"),
        text_cell("A1048576", "far")
    );
    assert_eq!(read("a.xlsx", workbook(&sheet)).unwrap().table.rows[0].number, 1_048_576);
    let sheet = format!(
        "<row r=\"1\">{}</row><row r=\"2\">{}</row>",
        text_cell("A1", "text"),
        text_cell("XFD2", "far")
    );
    assert!(matches!(read("a.xlsx", workbook(&sheet)), Err(TableError::TooManyColumns)));
}

#[test]
fn what_is_no_workbook_is_refused() {
    assert!(matches!(read("a.xlsx", "text,ref\n"), Err(TableError::Broken(_))));
    let whole = workbook(&format!("<row r=\"1\">{}</row>", text_cell("A1", "text")));
    for length in [10, whole.len() / 2, whole.len() - 5] {
        assert!(read("a.xlsx", &whole[..length]).is_err());
    }
    assert!(matches!(read("a.xlsx", workbook("")), Err(TableError::NoHeader)));
}

#[test]
fn a_small_archive_that_unpacks_to_a_large_one_is_refused() {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let zeros = vec![0; 1024 * 1024];
    for _ in 0..=LARGEST_FILE / zeros.len() as u64 {
        archive.write_all(&zeros).unwrap();
    }
    let packed = archive.finish().unwrap().into_inner();
    assert!(packed.len() < 2 * 1024 * 1024);
    assert!(matches!(read("a.xlsx", packed), Err(TableError::TooLarge)));
}
