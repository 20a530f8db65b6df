//! One session beside another.

use kelechek_core::language::Language;
use kelechek_report::model::{Options, Report, Subject};

use super::documents::{html_of, markdown_of};
use super::sample;

fn report(public: bool) -> Report {
    let (material, draft) = sample::two_sessions();
    sample::build(&material, &draft, &Options { public, ..Options::new(Language::En) })
}

#[test]
fn one_session_has_nothing_beside_it() {
    let report = sample::build(&sample::material(), &sample::draft(), &Options::new(Language::En));
    assert_eq!(report.comparison, None);
    assert!(!markdown_of(&report).contains("Sessions compared"));
}

#[test]
fn themes_are_counted_by_place_and_the_sums_are_those_of_the_report() {
    let report = report(false);
    let comparison = report.comparison.unwrap();
    let names: Vec<&str> = comparison.places.columns.iter().map(|name| name.text.as_str()).collect();
    assert_eq!(names, ["Кызыл-Суу, Жети-Өгүз, Ысык-Көл", "Ак-Суу"]);
    let of = |column: usize| comparison.places.rows.iter().map(|(_, counts)| counts[column]).sum::<usize>();
    assert_eq!((of(0), of(1)), (14, 3));
    assert_eq!(of(0) + of(1), report.total.all);
}

#[test]
fn two_sessions_in_one_place_are_one_place() {
    let (mut material, draft) = sample::two_sessions();
    material.sessions[1].place = material.sessions[0].place.clone();
    let report = sample::build(&material, &draft, &Options::new(Language::En));
    let comparison = report.comparison.unwrap();
    assert_eq!(comparison.places.columns.len(), 1);
    assert!(comparison.common.is_empty(), "what is heard in one place only is common to nothing");
    assert_eq!(comparison.saturation.steps.len(), 2);
}

#[test]
fn saturation_counts_the_clusters_that_no_earlier_session_had() {
    let report = report(false);
    let saturation = report.comparison.unwrap().saturation;
    // By hand: clusters are three contributions of a theme in a row, without the erased one.
    let clusters = report.clusters.len();
    let only_second =
        report.clusters.iter().filter(|c| c.sessions.iter().all(|session| *session == 1)).count();
    assert!(only_second > 0 && only_second < clusters);
    assert_eq!(saturation.steps[0].known, clusters - only_second);
    assert_eq!(saturation.steps[1].new, only_second);
    assert_eq!(saturation.steps[1].known, clusters);
    assert_eq!(saturation.reached(100), Some(1));
    assert_eq!(saturation.reached(1), Some(0));
}

#[test]
fn what_is_common_was_heard_in_more_than_half_of_the_places() {
    let report = report(false);
    let comparison = report.comparison.as_ref().unwrap();
    for number in &comparison.common {
        assert_eq!(report.clusters[number - 1].places.len(), 2);
    }
    let both = report.clusters.iter().filter(|c| c.places.len() == 2).count();
    assert_eq!(comparison.common.len(), both);
    assert!(both > 0, "the sample has one");
    for (number, place) in &comparison.particular {
        let cluster = &report.clusters[number - 1];
        assert!(cluster.utterances > 1 && cluster.places.iter().eq([place]));
    }
}

#[test]
fn documents_show_the_comparison_and_lead_to_the_contributions() {
    for language in Language::ALL {
        let (material, draft) = sample::two_sessions();
        let page = html_of(&sample::build(&material, &draft, &Options::new(language)));
        for anchor in ["id=\"compare\"", "id=\"saturation\"", "id=\"common\"", "id=\"particular\""] {
            assert!(page.contains(anchor), "{anchor} in {}", language.code());
        }
    }
}

#[test]
fn the_name_of_a_cluster_does_not_tell_what_may_not_be_printed() {
    let report = report(true);
    for cluster in &report.clusters {
        let label = cluster.label.as_ref().map_or("", |label| &label.text);
        assert!(!label.contains("Кошунам") && !label.contains("Ишим"), "{label}");
    }
    assert!(self::report(false).clusters.iter().any(|c| c.label.as_ref().unwrap().text.contains("Кошунам")));
}

#[test]
fn votes_of_a_hidden_group_are_not_told_apart() {
    let report = report(true);
    let groups = report.presence.groups.iter().filter(|g| g.reference.is_some()).count();
    for of in &report.support {
        assert_eq!(of.by_group.len(), groups);
        assert_eq!(of.consensus, None, "with the others given it would tell that of a hidden group");
        let sum: u32 = of.by_group.iter().map(|votes| votes.all()).sum();
        assert_eq!(sum, of.votes.all());
    }
    assert!(report.support.iter().flat_map(|of| &of.divides).all(|(group, _)| *group == 0));
    assert_eq!(report.support[1].subject, Subject::Contribution(None), "it may not be printed");
}
