//! A report as a file: whole or not at all, also where somebody calls it off; and what leaves with it is what it prints.

use std::cell::Cell;
use std::fs;

use kelechek_core::language::Language;
use kelechek_report::model::{Options, Report};
use kelechek_report::{Format, json, lay_file};

use super::sample;

fn report(public: bool) -> Report {
    sample::build(&sample::material(), &sample::draft(), &Options { public, ..Options::new(Language::En) })
}

#[test]
fn what_is_called_off_leaves_the_former_file_and_nothing_beside_it() {
    let report = report(false);
    for format in Format::ALL {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report").with_extension(format.ending());
        fs::write(&path, "the former one").unwrap();
        // Called off before anything is written, in the middle, and when all of it is there and has no name yet.
        let asked = Cell::new(0_u32);
        let laid = lay_file(&report, format, &path, &|| {
            asked.set(asked.get() + 1);
            false
        });
        drop(laid.unwrap().unwrap());
        for at in [1, asked.get().div_ceil(2), asked.get()] {
            let left = Cell::new(at);
            let laid = lay_file(&report, format, &path, &|| {
                left.set(left.get().saturating_sub(1));
                left.get() == 0
            });
            assert!(laid.unwrap().is_none(), "{format:?} at {at}");
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), "the former one", "{format:?}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "{format:?}");
        lay_file(&report, format, &path, &|| false).unwrap().unwrap().put().unwrap();
        assert!(fs::read(&path).unwrap() != b"the former one", "{format:?}");
    }
}

/// Counted once more from the data that leave.
#[test]
fn what_leaves_is_what_the_data_hold() {
    for public in [false, true] {
        let report = report(public);
        let mut written = Vec::new();
        json::write(&report, &mut written).unwrap();
        let data: serde_json::Value = serde_json::from_slice(&written).unwrap();
        let contributions = data["contributions"].as_array().unwrap();
        let named = |name: &str| {
            let mut all: Vec<&str> = contributions.iter().filter_map(|one| one[name].as_str()).collect();
            all.sort_unstable();
            all.dedup();
            all.len()
        };
        let leaving = report.leaving();
        assert_eq!(leaving.contributions, contributions.len());
        assert_eq!(leaving.lines, data["lines"].as_array().unwrap().len());
        let erased = data["erased"].as_array().unwrap().len();
        assert_eq!(leaving.withheld.all(), data["withheld"].as_u64().unwrap() as usize + erased);
        assert_eq!((leaving.participants, leaving.note_takers), (named("participant"), named("note_taker")));
        let foreign =
            contributions.iter().filter(|one| one["lang"].as_str().is_some_and(|lang| lang != "en"));
        assert_eq!(leaving.untranslated, foreign.count(), "public: {public}");
        assert_eq!(public, leaving.participants + leaving.note_takers == 0);
    }
}
