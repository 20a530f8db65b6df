//! Dots, marks and hands, as a report shows them.

use kelechek_core::cluster::Cluster;
use kelechek_core::language::Language;
use kelechek_core::material::Material;
use kelechek_core::material::ThemeBallot;
use kelechek_core::support::{
    Asked, Ballot, BallotItem, Count, Counted, CountedBy, GroupVotes, Method, Present, Standing, Support,
    Votes,
};
use kelechek_report::model::{self, Options, Report, Subject};

use super::documents::markdown_of;
use super::sample;

/// The sample workshop, whose room made one cluster of two contributions, voted on it by hands, and gave it dots and marks.
fn material() -> Material {
    let mut material = sample::material();
    let cluster = Cluster {
        id: sample::id(7700).into(),
        session: Some(sample::session(1)),
        theme: Some(sample::theme(1)),
        name: sample::names(
            "Ар бир үйгө таза суу",
            "Чистая вода в каждый дом",
            "Clean water for every house",
        ),
        position: "a".to_owned(),
    };
    for contribution in
        material.contributions.iter_mut().filter(|c| [sample::said(4), sample::said(5)].contains(&c.id))
    {
        contribution.cluster = Some(cluster.id);
    }
    let item = cluster.id.0.into();
    let votes = |group, agree, disagree| Counted {
        votes: GroupVotes { item, group, votes: Votes { agree, disagree, pass: 0 } },
        contested: false,
    };
    material.votes = vec![votes(Some(sample::group(1)), 4, 1), votes(Some(sample::group(2)), 3, 0)];
    let of = |item, method, group, round: &str, support| Standing {
        count: Count { asked: Asked { item, group, method, round: round.to_owned() }, support },
        by: CountedBy { author: sample::id(9001).into(), person: String::new() },
        others: Vec::new(),
    };
    let other = sample::said(11).0.into();
    let room = sample::theme(1).0.into();
    let counts = vec![
        of(item, Method::Dots, Some(sample::group(1)), "1", Support::Dots(2)),
        of(other, Method::Dots, Some(sample::group(1)), "1", Support::Dots(5)),
        of(item, Method::Dots, Some(sample::group(1)), "2", Support::Dots(7)),
        of(item, Method::Dots, None, "2", Support::Dots(1)),
        of(other, Method::Dots, Some(sample::group(2)), "2", Support::Dots(2)),
        of(room, Method::Present, None, "2", Support::Present(Present { people: Some(1), dots: Some(3) })),
        of(
            room,
            Method::Present,
            Some(sample::group(1)),
            "2",
            Support::Present(Present { people: Some(3), dots: None }),
        ),
        of(
            room,
            Method::Present,
            Some(sample::group(2)),
            "2",
            Support::Present(Present { people: Some(2), dots: None }),
        ),
        of(item, Method::Importance, None, "", Support::Marks([0, 0, 1, 1, 2])),
        of(item, Method::Feasibility, None, "", Support::Marks([0, 3, 0, 0, 0])),
    ];
    let asked = |id, text: Option<&str>| BallotItem {
        id,
        name: cluster.name.clone(),
        text: text.map(str::to_owned),
        contributions: 1,
    };
    let items = vec![asked(item, None), asked(other, Some("Түтүк."))];
    material.prioritised = vec![ThemeBallot {
        session: sample::session(1),
        theme: Some(sample::theme(1)),
        ballot: Ballot { items, counts },
    }];
    material.clusters = vec![cluster];
    material
}

fn report(options: &Options) -> Report {
    let material = material();
    let findings = kelechek_synthesis::findings(&material);
    model::build(&material, &sample::draft(), &findings, options)
}

#[test]
fn what_the_room_chose_is_in_the_document() {
    let document = markdown_of(&report(&Options::new(Language::En)));
    let section = document.split("## <a id=\"priorities\">").nth(1).unwrap().split("\n## ").next().unwrap();
    assert!(section.contains("Round 2. Dots given: 10 of 18"), "{section}");
    assert!(section.contains("Round 1. Dots given: 7\n"), "nobody counted who was there: {section}");
    let row = section.lines().find(|line| line.contains("Clean water for every house")).unwrap();
    let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
    assert_eq!(cells[..5], ["", "Clean water for every house", "2", "8", "80%"], "{row}");
    assert!(cells[5].ends_with("not by group\u{a0}1") && cells[5].contains("\u{a0}7; "), "{row}");
    assert_eq!(cells[6..], ["4.5", "2"], "{row}");
    let votes = document.split("## <a id=\"support\">").nth(1).unwrap();
    let voted = votes.lines().find(|line| line.contains("Clean water for every house")).unwrap();
    assert!(voted.contains("| 7 | 1 | 0 |"), "{voted}");
    assert!(document.contains("Dots given: 17."), "the method says so");
}

#[test]
fn names_and_numbers_are_in_the_language_of_the_report() {
    for (language, name, mark) in [
        (Language::Ky, "Ар бир үйгө таза суу", "| 4,5 | 2 |"),
        (Language::Ru, "Чистая вода в каждый дом", "| 4,5 | 2 |"),
    ] {
        let document = markdown_of(&report(&Options::new(language)));
        let row = document.lines().find(|line| line.contains(name) && line.contains(mark));
        assert!(row.is_some(), "{document}");
    }
}

#[test]
fn a_cluster_is_not_named_where_that_would_tell_what_may_not_be_quoted() {
    let mut material = material();
    for contribution in material.contributions.iter_mut().filter(|c| c.cluster.is_some()) {
        contribution.may_be_quoted = kelechek_core::contribution::Quotation::Private;
    }
    let findings = kelechek_synthesis::findings(&material);
    let options = Options { public: true, ..Options::new(Language::En) };
    let report = model::build(&material, &sample::draft(), &findings, &options);
    let subjects: Vec<&Subject> = report.priorities[0].items.iter().map(|item| &item.subject).collect();
    assert!(
        matches!(subjects[0], Subject::Cluster { label: None, .. }),
        "the name is made of the words of those who do not want to be quoted: {subjects:?}"
    );
    assert!(!markdown_of(&report).contains("Clean water for every house"));
}

/// Its name is made of words of what was in it, which may have been erased since.
#[test]
fn the_name_of_a_cluster_in_which_nothing_is_left_stays_in_the_house() {
    let mut material = material();
    for contribution in &mut material.contributions {
        contribution.cluster = None;
    }
    let findings = kelechek_synthesis::findings(&material);
    for (public, is_named) in [(false, true), (true, false)] {
        let options = Options { public, ..Options::new(Language::En) };
        let document = markdown_of(&model::build(&material, &sample::draft(), &findings, &options));
        assert_eq!(document.contains("Clean water for every house"), is_named, "{document}");
    }
}

/// A group that is large in all sessions together may be one person in one of them.
#[test]
fn groups_are_not_told_apart_in_one_of_several_sessions_for_everyone() {
    let mut material = material();
    material.sessions = sample::two_sessions().0.sessions;
    let findings = kelechek_synthesis::findings(&material);
    let by_group = |public| {
        let options = Options { public, ..Options::new(Language::En) };
        let report = model::build(&material, &sample::draft(), &findings, &options);
        let dots = report.priorities[0].items[0].last().cloned().unwrap();
        (dots.count, dots.by_group.iter().sum::<u32>(), dots.room)
    };
    assert_eq!(by_group(false), (8, 7, 1));
    assert_eq!(by_group(true), (8, 0, 8));
}
