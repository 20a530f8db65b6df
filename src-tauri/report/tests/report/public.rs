//! What must never leave the house: searched for in the raw, unpacked bytes of every public format.

use kelechek_core::id::ParticipantId;
use kelechek_core::language::{Language, SpokenLanguage};
use kelechek_core::material::Material;
use kelechek_core::vision::{Draft, Level, LineState};
use kelechek_report::model::{Options, Report, Variant, What};
use kelechek_report::{csv, docx, html, json, markdown, pdf, qdpx, xlsx};

use super::{docx as unpacked, pdf as pdf_text, sample};

fn built(material: &Material, draft: &Draft, language: Language, public: bool, what: What) -> Report {
    sample::build(material, draft, &Options { language, public, what })
}

/// Every format of a report as text, unpacked where it is packed.
pub fn formats(report: &Report) -> Vec<(&'static str, String)> {
    let written = |write: fn(&Report, &mut dyn std::io::Write) -> Result<(), kelechek_report::WriteError>| {
        let mut bytes = Vec::new();
        write(report, &mut bytes).unwrap();
        bytes
    };
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let packed =
        |bytes: Vec<u8>| unpacked::parts_of(bytes).into_iter().map(|(name, xml)| name + &xml).collect();
    vec![
        ("markdown", text(written(markdown::write))),
        ("html", text(written(html::write))),
        ("docx", packed(written(docx::write))),
        ("pdf", pdf_text::everything(&written(pdf::write))),
        ("xlsx", packed(written(xlsx::write))),
        ("qdpx", packed(written(qdpx::write))),
        ("csv", text(written(csv::write))),
        ("json", text(written(json::write))),
    ]
}

/// The sample, with a private text that a person also copied into a line by hand, and a question of quotation that two
/// people have answered differently.
fn planted() -> (Material, Draft) {
    let (mut material, mut draft) = (sample::material(), sample::draft());
    let mut disputed = sample::contribution(20, "Талаштуу сырткы сөз zzdisputed", SpokenLanguage::Ky);
    disputed.conflicts = vec!["may_be_quoted".to_owned()];
    disputed.theme = Some(sample::theme(2));
    let mut redacted = sample::contribution(21, "ордуна жазылган zzreplacement", SpokenLanguage::Ky);
    redacted.redacted = true;
    material.contributions.extend([disputed, redacted]);
    for contribution in &mut material.contributions {
        contribution.paraphrase.get_or_insert_with(|| "zzparaphrase-of-another".to_owned());
    }
    material.contributions[13].paraphrase = Some("Катышуучунун иши суу маселесине байланыштуу.".to_owned());
    let private = material.contributions[5].text.clone();
    let mut copied = draft.lines[1].clone();
    copied.id = sample::line(30);
    copied.words_of = None;
    copied.state = LineState::Edited;
    copied.text = format!("  {}", private.to_uppercase());
    let mut around = copied.clone();
    around.id = sample::line(32);
    around.level = Level::Action;
    around.text = format!("Айтылды: «{private}» Муну текшерүү керек.");
    around.concrete.means = Some(format!("{private} zzmeans"));
    draft.lines.extend([copied, around]);
    let mut of_deleted = draft.lines[0].clone();
    of_deleted.id = sample::line(31);
    of_deleted.words_of = Some(sample::said(999));
    of_deleted.text = "өчүрүлгөн пикирдин сөзү zzdeleted".to_owned();
    draft.lines.push(of_deleted);
    (material, draft)
}

const FORBIDDEN: [&str; 13] = [
    "PCODE",
    "Notetaker",
    "тег-для-своих",
    "R-1",
    "R-7",
    "Кошунам Асан",
    "КОШУНАМ АСАН",
    "атымды жазбагыла",
    "zzdisputed",
    "zzreplacement",
    "zzparaphrase",
    "zzdeleted",
    "zzmeans",
];

#[test]
fn nothing_that_must_stay_inside_is_in_any_public_format() {
    let (material, draft) = planted();
    for language in Language::ALL {
        for what in [What::Vision, What::Contributions] {
            let report = built(&material, &draft, language, true, what);
            for (format, text) in formats(&report) {
                for word in FORBIDDEN {
                    assert!(
                        !text.contains(word),
                        "{word} stands in the public {format} in {}",
                        language.code()
                    );
                }
                for entity in 1000..10000 {
                    assert!(
                        !text.contains(&sample::id(entity).to_string()),
                        "an id stands in the public {format}"
                    );
                }
                assert!(
                    text.contains("Катышуучунун иши суу"),
                    "the paraphrase is missing in the public {format}"
                );
                assert!(
                    text.contains("Таза суу үч айылга"),
                    "the contributions are missing in the public {format}"
                );
            }
        }
    }
}

#[test]
fn all_of_it_is_in_the_internal_formats_so_that_the_search_can_fail() {
    let (material, draft) = planted();
    let report = built(&material, &draft, Language::Ky, false, What::Vision);
    let everything: String = formats(&report).into_iter().map(|(_, text)| text).collect();
    for word in FORBIDDEN {
        assert!(everything.contains(word), "{word} was not planted");
    }
}

#[test]
fn private_contributions_are_counted_and_numbers_have_no_holes() {
    let (material, draft) = planted();
    let report = built(&material, &draft, Language::En, true, What::Vision);
    assert_eq!(report.total.all, 16);
    assert_eq!(report.withheld.private, 2);
    assert_eq!(report.withheld.erased, 2);
    assert_eq!(report.entries.len() + report.withheld.all(), report.total.all);
    let numbers: Vec<usize> = report.entries.iter().map(|e| e.number).collect();
    assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
    let balance: usize = report.balance.rows.iter().flat_map(|(_, counts)| counts).sum();
    assert_eq!(balance, 16);
}

#[test]
fn a_small_group_is_hidden_together_with_another_so_that_totals_do_not_tell_it() {
    let report = built(&sample::material(), &sample::draft(), Language::En, true, What::Vision);
    let shown: Vec<(&str, usize)> =
        report.presence.groups.iter().map(|g| (g.name.text.as_str(), g.people)).collect();
    assert_eq!(shown, [("Residents of villages", 4), ("Other groups", 4), ("Group not stated", 0)]);
    assert!(report.presence.absent.is_empty(), "who was absent would tell who \"other\" is");
    for (format, text) in formats(&report) {
        for name in ["Experts", "experts", "Business", "LSG executive", "lsg-executive"] {
            assert!(!text.contains(name), "{name} stands in the public {format}");
        }
    }
}

#[test]
fn large_groups_stay_as_they_are() {
    let mut material = sample::material();
    material.contributions.retain(|c| c.group != Some(sample::group(3)));
    material.participants.retain(|p| p.group != Some(sample::group(3)));
    let report = built(&material, &sample::draft(), Language::En, true, What::Vision);
    let shown: Vec<&str> = report.presence.groups.iter().map(|g| g.name.text.as_str()).collect();
    assert_eq!(shown, ["Residents of villages", "LSG executive bodies", "Group not stated"]);
}

#[test]
fn one_speaker_without_a_group_is_hidden_too() {
    let mut material = sample::material();
    material.contributions[11].participant = Some(ParticipantId(sample::id(4999)));
    let report = built(&material, &sample::draft(), Language::En, true, What::Vision);
    assert!(report.presence.groups.iter().all(|g| g.name.text != "Group not stated"));
    assert_eq!(report.presence.groups.iter().map(|g| g.contributions).sum::<usize>(), 14);
}

#[test]
fn the_internal_report_holds_every_contribution_and_names_who_was_absent() {
    let report = built(&sample::material(), &sample::draft(), Language::En, false, What::Vision);
    assert_eq!(report.variant, Variant::Internal);
    assert_eq!(report.entries.len(), 14);
    assert_eq!(report.presence.absent.iter().map(|w| w.text.as_str()).collect::<Vec<_>>(), ["Business"]);
}
