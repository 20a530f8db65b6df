//! What holds for whatever is put in.

#![allow(missing_docs)]

mod material;

use std::collections::{BTreeMap, BTreeSet};

use kelechek_core::id::ContributionId;
use kelechek_core::material::Material;
use kelechek_core::vision::{Draft, Dropped, Gap, Level, LineState};
use kelechek_synthesis::cluster::{self, Clustering, cluster_material};
use kelechek_synthesis::draft::{self, draft};
use kelechek_synthesis::duplicates::{self, duplicates};
use material::{material, reversed, some_material};
use proptest::prelude::*;

fn cited(draft: &Draft) -> BTreeSet<ContributionId> {
    draft.lines.iter().flat_map(|line| line.evidence.iter().copied()).collect()
}

fn everyone(material: &Material) -> BTreeSet<ContributionId> {
    material.contributions.iter().map(|contribution| contribution.id).collect()
}

/// A useful number of cases, or as many as `PROPTEST_CASES` says.
fn cases() -> ProptestConfig {
    match std::env::var("PROPTEST_CASES") {
        Ok(_) => ProptestConfig::default(),
        Err(_) => ProptestConfig::with_cases(48),
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn every_contribution_is_in_exactly_one_cluster(material in some_material(), wanted in 1usize..6, gamma in 0.5f64..3.0) {
        for clustering in [Clustering::Clusters(wanted), Clustering::Granularity(gamma)] {
            let found = cluster_material(&material, &cluster::Options { clustering, ..Default::default() });
            let mut members: Vec<_> = found.iter().flat_map(|c| c.cluster.members.iter().map(|id| ContributionId(*id))).collect();
            prop_assert_eq!(members.len(), material.contributions.len());
            members.sort();
            prop_assert_eq!(members, everyone(&material).into_iter().collect::<Vec<_>>());
            for one in &found {
                prop_assert!(one.cluster.members.contains(&one.cluster.representative));
            }
            let ids: BTreeSet<_> = found.iter().map(|c| c.id).collect();
            prop_assert_eq!(ids.len(), found.len());
        }
    }

    #[test]
    fn the_order_of_the_input_changes_nothing(material in some_material()) {
        let other = reversed(&material);
        let options = cluster::Options::default();
        prop_assert_eq!(cluster_material(&material, &options), cluster_material(&other, &options));
        let options = duplicates::Options::default();
        prop_assert_eq!(duplicates(&material, &options), duplicates(&other, &options));
        let options = draft::Options::default();
        prop_assert_eq!(draft(&material, &options), draft(&other, &options));
    }

    #[test]
    fn every_contribution_is_cited_or_listed_and_never_both(material in some_material()) {
        let draft = draft(&material, &draft::Options::default());
        let (cited, listed) = (cited(&draft), draft.not_reflected.iter().copied().collect::<BTreeSet<_>>());
        prop_assert_eq!(listed.len(), draft.not_reflected.len());
        prop_assert!(cited.is_disjoint(&listed));
        prop_assert_eq!(&cited | &listed, everyone(&material));
        prop_assert_eq!(draft.coverage.reflected, cited.len());
        prop_assert_eq!(draft.coverage.all, material.contributions.len());
    }

    #[test]
    fn every_proposed_line_has_evidence_of_its_level_and_words_of_its_own(material in some_material()) {
        let draft = draft(&material, &draft::Options::default());
        let by_id: BTreeMap<_, _> = material.contributions.iter().map(|c| (c.id, c)).collect();
        let mut ids = BTreeSet::new();
        let mut used = BTreeSet::new();
        for line in &draft.lines {
            prop_assert!(ids.insert(line.id), "two lines have one id");
            prop_assert!(!line.evidence.is_empty());
            prop_assert_eq!(line.words_of, line.evidence.first().copied());
            for id in &line.evidence {
                prop_assert!(used.insert(*id), "cited twice");
                let contribution = by_id[id];
                prop_assert_eq!(draft::level(contribution), Some(line.level));
                prop_assert_eq!(contribution.theme, line.theme);
                prop_assert!(!contribution.parked && !contribution.redacted);
            }
        }
    }

    #[test]
    fn accepting_every_proposal_and_drafting_again_changes_nothing(material in some_material(), locked: bool) {
        let first = draft(&material, &draft::Options::default());
        let mut material = material;
        material.decided.clone_from(&first.lines);
        for line in &mut material.decided {
            line.state = LineState::Accepted;
            line.locked = locked;
        }
        let again = draft(&material, &draft::Options::default());
        prop_assert_eq!(&again.lines, &material.decided);
        prop_assert_eq!(again.not_reflected, first.not_reflected);
        prop_assert_eq!(again.gaps, first.gaps);
    }

    #[test]
    fn what_was_dropped_is_not_proposed_again_and_nothing_of_it_is_lost(
        material in some_material(), which in proptest::collection::vec(any::<prop::sample::Index>(), 1..4),
    ) {
        let mut material = material;
        let first = draft(&material, &draft::Options::default());
        prop_assume!(!first.lines.is_empty());
        for line in which.iter().map(|at| at.get(&first.lines)) {
            if material.dropped.iter().all(|dropped| dropped.line.id != line.id) {
                material.dropped.push(Dropped { line: line.clone(), reason: None });
            }
        }
        let again = draft(&material, &draft::Options::default());
        prop_assert_eq!(&again.dropped, &material.dropped);
        for dropped in &material.dropped {
            let rested: BTreeSet<_> = dropped.line.evidence.iter().collect();
            let same = again.lines.iter().find(|line| {
                line.level == dropped.line.level && line.evidence.iter().any(|id| rested.contains(id))
            });
            prop_assert_eq!(same, None);
        }
        prop_assert_eq!(&cited(&again) | &again.not_reflected.iter().copied().collect(), everyone(&material));
    }

    #[test]
    fn adding_contributions_changes_no_locked_line_and_only_adds_evidence_to_others(
        material in some_material(), keep in 1usize..12, every in 1usize..4,
    ) {
        let mut early = material.clone();
        early.contributions.truncate(keep);
        let mut decided = draft(&early, &draft::Options::default()).lines;
        for (number, line) in decided.iter_mut().enumerate() {
            line.state = LineState::Edited;
            line.text.push_str(" (edited)");
            line.locked = number % every == 0;
        }
        let mut later = material.clone();
        later.decided.clone_from(&decided);
        let drafted = draft(&later, &draft::Options::default());
        for before in &decided {
            let after = drafted.lines.iter().find(|line| line.id == before.id).unwrap();
            if before.locked {
                prop_assert_eq!(after, before);
            }
            prop_assert!(after.evidence.starts_with(&before.evidence));
            let mut same = after.clone();
            same.evidence.clone_from(&before.evidence);
            prop_assert_eq!(&same, before);
        }
        prop_assert_eq!(&cited(&drafted) | &drafted.not_reflected.iter().copied().collect(), everyone(&later));
    }

    #[test]
    fn every_utterance_is_cited_with_all_its_notes_or_listed_with_them_and_counts_once(
        material in some_material(), notes in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..6),
    ) {
        let mut material = material;
        for (a, b) in notes {
            if material.contributions.is_empty() {
                break;
            }
            let count = material.contributions.len();
            let [x, y] = [a, b].map(|at| material.contributions[at.index(count)].utterance);
            for contribution in material.contributions.iter_mut().filter(|c| c.utterance == x.max(y)) {
                contribution.utterance = x.min(y);
            }
        }
        let of: BTreeMap<ContributionId, ContributionId> =
            material.contributions.iter().map(|c| (c.id, c.utterance)).collect();
        let first = draft(&material, &draft::Options::default());
        let listed: BTreeSet<ContributionId> = first.not_reflected.iter().copied().collect();
        prop_assert!(cited(&first).is_disjoint(&listed));
        prop_assert_eq!(&cited(&first) | &listed, everyone(&material));
        let utterances = |ids: &BTreeSet<ContributionId>| ids.iter().map(|id| of[id]).collect::<BTreeSet<_>>();
        prop_assert!(utterances(&cited(&first)).is_disjoint(&utterances(&listed)));
        prop_assert_eq!(first.coverage.reflected, utterances(&cited(&first)).len());
        prop_assert_eq!(first.coverage.all, utterances(&everyone(&material)).len());
        material.decided.clone_from(&first.lines);
        material.decided.iter_mut().for_each(|line| line.state = LineState::Accepted);
        let again = draft(&material, &draft::Options::default());
        prop_assert_eq!(&again.lines, &material.decided);
        prop_assert_eq!(again.not_reflected, first.not_reflected);
    }

    #[test]
    fn every_gap_that_exists_is_reported_and_none_that_does_not(material in some_material()) {
        let draft = draft(&material, &draft::Options::default());
        // Found another way than the program finds it: upwards from every action by one or two steps.
        let line = |id| draft.lines.iter().find(|line| line.id == id);
        let goals_of = |from: &kelechek_core::vision::Line| {
            let direct = from.serves.iter().filter_map(|id| line(*id));
            let next = from.serves.iter().filter_map(|id| line(*id)).flat_map(|task| &task.serves).filter_map(|id| line(*id));
            direct.chain(next).filter(|line| line.level == Level::Goal).map(|line| line.id).collect::<BTreeSet<_>>()
        };
        let mut wanted = BTreeSet::new();
        let actions: Vec<_> = draft.lines.iter().filter(|line| line.level == Level::Action).collect();
        let reached: BTreeSet<_> = actions.iter().flat_map(|action| goals_of(action)).collect();
        wanted.extend(actions.iter().filter(|a| goals_of(a).is_empty()).map(|a| Gap::ActionWithoutGoal { line: a.id }));
        wanted.extend(draft.lines.iter().filter(|l| l.level == Level::Goal && !reached.contains(&l.id)).map(|l| Gap::GoalWithoutAction { line: l.id }));
        wanted.extend(material.themes.iter().filter(|t| draft.lines.iter().all(|l| l.theme != Some(t.id))).map(|t| Gap::ThemeWithoutLine { theme: t.id }));
        let cited = cited(&draft);
        for group in &material.groups {
            let mut said = material.contributions.iter().filter(|c| c.group == Some(group.id)).peekable();
            if said.peek().is_some() && said.all(|c| !cited.contains(&c.id)) {
                wanted.insert(Gap::GroupWithoutLine { group: group.id });
            }
        }
        prop_assert_eq!(draft.gaps.iter().cloned().collect::<BTreeSet<_>>(), wanted.clone());
        prop_assert_eq!(draft.gaps.len(), wanted.len());
    }

    #[test]
    fn duplicates_are_of_different_note_takers_and_one_session(material in some_material()) {
        let by_id: BTreeMap<_, _> = material.contributions.iter().map(|c| (c.id, c)).collect();
        for pair in duplicates(&material, &duplicates::Options::default()) {
            let (a, b) = (by_id[&pair.a], by_id[&pair.b]);
            prop_assert!(pair.a < pair.b);
            prop_assert_ne!(&a.note_taker, &b.note_taker);
            prop_assert_eq!(a.session, b.session);
            prop_assert!((0.30..=1.0).contains(&pair.score));
        }
    }
}

#[test]
fn nothing_makes_an_empty_draft() {
    let empty = material(Vec::new());
    let draft = draft(&empty, &draft::Options::default());
    assert!(draft.lines.is_empty() && draft.not_reflected.is_empty());
    assert_eq!(draft.gaps.len(), empty.themes.len(), "every theme is without a line");
    assert!(cluster_material(&empty, &cluster::Options::default()).is_empty());
}
