//! An utterance that two wrote down: printed twice, counted once.

use kelechek_core::language::Language;
use kelechek_report::model::{Options, Report};

use super::documents::markdown_of;
use super::sample;

fn counted(report: &Report) -> [usize; 5] {
    let balance = report.balance.rows.iter().flat_map(|(_, counts)| counts).sum();
    let groups = report.presence.groups.iter().map(|group| group.contributions).sum();
    let themes = report.coverage.iter().map(|row| row.all).sum();
    [report.total.all, balance, groups, themes, report.meetings[0].contributions]
}

#[test]
fn an_utterance_that_two_wrote_down_is_printed_twice_and_counted_once() {
    let mut material = sample::material();
    let options = Options::new(Language::En);
    let before = sample::build(&material, &sample::draft(), &options);
    // The second note was not given a theme: the first says which.
    material.contributions[1].utterance = material.contributions[0].utterance;
    material.contributions[1].theme = None;
    let report = sample::build(&material, &sample::draft(), &options);
    assert_eq!(report.entries.len(), before.entries.len());
    assert_eq!(counted(&report), counted(&before).map(|count| count - 1));
    assert_eq!(
        (report.entries[0].same_as.as_slice(), report.entries[1].same_as.as_slice()),
        (&[2][..], &[1][..])
    );
    assert_eq!(report.entries[0].lines, report.entries[1].lines, "a line that rests on one rests on both");
    let text = markdown_of(&report);
    assert!(
        text.contains("the same utterance as no. 2") && text.contains("the same utterance as no. 1"),
        "{text}"
    );
}
