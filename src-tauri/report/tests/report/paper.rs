//! Paper: the pack for a meeting, and what is given back.

use kelechek_core::consent::{ConsentKind, ConsentText};
use kelechek_core::contribution::Quotation;
use kelechek_core::language::{Language, Names};
use kelechek_core::session::{Approval, ApprovalState};
use kelechek_core::vision::{Draft, Dropped};
use kelechek_report::paper::{GivingBack, Pack, Sheet, write, write_giving_back};
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::sample;

const ALL: [Sheet; 7] =
    [Sheet::Codes, Sheet::Seats, Sheet::Consent, Sheet::Recording, Sheet::Wall, Sheet::Ballots, Sheet::Plan];

fn pack(language: Language) -> Pack {
    let material = sample::material();
    let text = |kind| ConsentText { kind, version: 0, text: Names::default() };
    Pack {
        session: material.sessions[0].clone(),
        themes: material.themes,
        questions: material.questions,
        groups: material.groups,
        participants: material.participants,
        consent_texts: ConsentKind::ALL.into_iter().map(text).collect(),
        sheets: ALL.to_vec(),
        language,
    }
}

fn written(pack: &Pack) -> String {
    let mut out = vec![];
    write(pack, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Whether every element that is opened is closed where it should be.
fn is_well_formed(html: &str) -> bool {
    let body = &html[html.find("<body>").unwrap()..html.find("</html>").unwrap()];
    let body = body.replace("<br>", "<br/>").replace("&nbsp;", " ");
    let mut reader = Reader::from_str(&body);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return true,
            Ok(_) => {}
            Err(error) => panic!("{error} at {}", reader.error_position()),
        }
    }
}

#[test]
fn every_sheet_of_the_pack_is_there_in_every_language() {
    for language in Language::ALL {
        let pack = pack(language);
        let html = written(&pack);
        assert!(is_well_formed(&html));
        assert!(!html.contains("paper-"), "a message is missing: {html}");
        for sort in ["codes", "seats", "consent", "recording", "wall", "ballots", "plan"] {
            assert!(html.contains(&format!("class=\"sheet {sort}\"")), "{sort}");
        }
        for participant in &pack.participants {
            assert!(html.contains(&participant.code));
        }
        let recording = html.matches("class=\"sheet recording\"").count();
        assert_eq!(recording, pack.themes.len(), "a sheet a theme");
        assert!(html.contains("size: A3 landscape"));
        assert!(!html.contains("://"), "it loads nothing and leads nowhere");
    }
}

#[test]
fn only_the_sheets_that_are_wanted_are_printed_and_a_session_without_anything_has_them_blank() {
    let mut pack = pack(Language::Ky);
    pack.sheets = vec![Sheet::Plan];
    let html = written(&pack);
    assert_eq!(html.matches("<section").count(), 1);
    pack.sheets = ALL.to_vec();
    (pack.themes, pack.questions, pack.groups, pack.participants) = (vec![], vec![], vec![], vec![]);
    let html = written(&pack);
    assert!(is_well_formed(&html));
    assert!(html.contains(">P24<"), "codes for those who are expected");
}

#[test]
fn what_people_wrote_stays_text_on_paper() {
    let mut pack = pack(Language::En);
    pack.themes[0].name = Names::one(Language::En, "<script>alert(1)</script> & \"x\"");
    pack.consent_texts[0].text = Names::one(Language::En, "One.\nTwo <b>");
    let html = written(&pack);
    assert!(is_well_formed(&html));
    assert!(!html.contains("<script") && html.contains("&lt;script&gt;"));
    assert!(html.contains("One.<br>Two &lt;b&gt;"), "lines stay apart");
}

#[test]
fn what_is_given_back_tells_where_it_stands_and_names_nobody() {
    for language in Language::ALL {
        let mut material = sample::material();
        let draft = sample::draft();
        material.sessions[0].approval = Some(Approval {
            state: ApprovalState::Approved,
            resolution: Some("№ 12".into()),
            ..Approval::default()
        });
        let mut out = vec![];
        write_giving_back(&GivingBack::of(&material, &draft, language), &mut out).unwrap();
        let html = String::from_utf8(out).unwrap();
        assert!(is_well_formed(&html));
        assert!(!html.contains("paper-"), "a message is missing");
        assert!(html.contains("№ 12"));
        for participant in &material.participants {
            assert!(!html.contains(&participant.code), "{}", participant.code);
        }
        for said in &material.contributions {
            let told = html.contains(said.text.trim()) && !said.text.is_empty();
            match said.may_be_quoted {
                Quotation::Yes => {}
                _ => assert!(!told, "{}", said.text),
            }
        }
    }
}

#[test]
fn a_dropped_line_says_why_it_went_no_further() {
    let material = sample::material();
    let mut draft: Draft = sample::draft();
    let line = draft.lines.remove(0);
    draft.lines.retain(|other| other.evidence.iter().all(|cited| !line.evidence.contains(cited)));
    draft.dropped = vec![Dropped { line, reason: Some("No money until 2028".into()) }];
    let mut out = vec![];
    write_giving_back(&GivingBack::of(&material, &draft, Language::En), &mut out).unwrap();
    assert!(String::from_utf8(out).unwrap().contains("No money until 2028"));
}
