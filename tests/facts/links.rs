//! Two notes of one utterance stay two texts and are counted once.

use kelechek_core::contribution::{NewContribution, utterances};
use kelechek_core::id::ContributionId;
use kelechek_core::link::Relation;
use kelechek_core::participant::Code;
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{file_with_session, morning as now};
use tempfile::TempDir;

fn said(count: usize) -> (TempDir, SessionFile, Vec<ContributionId>) {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let theme = file.themes(session).unwrap()[0].id;
    let ids = (0..count)
        .map(|number| {
            let new = NewContribution {
                theme: (number != 0).then_some(theme),
                ..NewContribution::text(session, format!("Суу жок {number}"))
            };
            file.add_contribution(&new, now()).unwrap().id
        })
        .collect();
    (folder, file, ids)
}

#[test]
fn an_utterance_that_two_wrote_down_counts_once_and_keeps_both_texts() {
    let (_folder, mut file, ids) = said(3);
    let session = file.sessions().unwrap()[0].id;
    let theme = file.themes(session).unwrap()[0].id;
    file.decide_links(&[(ids[1], ids[0])], Some(Relation::Same), now()).unwrap();
    assert_eq!(file.contributions(&Default::default()).unwrap().len(), 3, "both texts stay");
    let counts = file.counts().unwrap();
    assert_eq!((counts.contributions, counts.by_session[&session]), (2, 2));
    let by_theme = file.counts_by_theme(session).unwrap();
    assert_eq!(
        by_theme.into_iter().collect::<Vec<_>>(),
        [(Some(theme), 2)],
        "what one leaves open the other says"
    );
    let all = file.contributions(&Default::default()).unwrap();
    let found = utterances(&all);
    assert_eq!(found.len(), 2);
    let twice = found.iter().find(|utterance| utterance.notes.len() == 2).unwrap();
    assert_eq!((twice.theme(), twice.first().id), (Some(theme), ids[0].min(ids[1])));

    file.undo(now()).unwrap();
    assert_eq!((file.counts().unwrap().contributions, file.links().unwrap().len()), (3, 0));
    file.decide_links(&[(ids[0], ids[1])], Some(Relation::Same), now()).unwrap();
    assert_eq!(file.counts().unwrap().contributions, 2, "what was taken back can be decided again");
    file.delete_contribution(ids[0], now()).unwrap();
    assert_eq!(file.counts().unwrap().contributions, 2, "the other note still stands for it");
    file.decide_links(&[(ids[1], ids[2])], Some(Relation::Different), now()).unwrap();
    file.decide_links(&[(ids[1], ids[2])], None, now()).unwrap();
    assert_eq!(file.links().unwrap().len(), 1, "open again");
}

#[test]
fn voices_of_one_utterance_are_united_and_not_added_up() {
    let (_folder, mut file, ids) = said(2);
    let code = |code: &str| Code::read(code).unwrap();
    file.agree(ids[0], &[code("P01"), code("P02")], 3, now()).unwrap();
    let change =
        file.changing(&[ids[1]], |file| file.agree(ids[1], &[code("P02"), code("P03")], 2, now())).unwrap();
    assert_eq!(change.contributions.len(), 1);
    let voices =
        |file: &SessionFile| ids.iter().map(|id| file.contribution(*id).unwrap().voices).collect::<Vec<_>>();
    assert_eq!(voices(&file), [5, 4]);
    let change = file
        .changing(&ids[..1], |file| file.decide_links(&[(ids[0], ids[1])], Some(Relation::Same), now()))
        .unwrap();
    assert_eq!(voices(&file), [6, 6], "three codes, and the three hands that were counted twice");
    let told: Vec<_> =
        change.contributions.iter().map(|changed| changed.after.as_ref().unwrap().voices).collect();
    assert_eq!(told, [6, 6], "both are told to have changed");
    assert_eq!(
        file.contributions(&Default::default()).unwrap().iter().map(|c| c.voices).collect::<Vec<_>>(),
        [6, 6]
    );
    file.delete_contribution(ids[1], now()).unwrap();
    assert_eq!(file.contribution(ids[0]).unwrap().voices, 5);
}

#[test]
fn same_joins_on_except_to_what_is_decided_to_be_different() {
    let (_folder, mut file, ids) = said(3);
    file.decide_links(&[(ids[0], ids[1]), (ids[1], ids[2])], Some(Relation::Same), now()).unwrap();
    assert_eq!(file.counts().unwrap().contributions, 1);
    file.decide_links(&[(ids[2], ids[0])], Some(Relation::Different), now()).unwrap();
    assert_eq!(file.counts().unwrap().contributions, 2);
    let overruled: Vec<_> = file.links().unwrap().into_iter().filter(|link| link.overruled).collect();
    assert_eq!(overruled.len(), 1, "a decision that is not followed is not silent about it");
    let [a, b, c] = [0, 1, 2].map(|n| file.contribution(ids[n]).unwrap().utterance);
    assert!(a != c && (a == b || b == c));
}

#[test]
fn a_contribution_is_no_duplicate_of_itself_or_of_what_is_not_there() {
    let (_folder, mut file, ids) = said(1);
    let itself = file.decide_links(&[(ids[0], ids[0])], Some(Relation::Same), now());
    assert!(matches!(itself, Err(Error::Invalid { .. })));
    let nothing = file.decide_links(&[(ids[0], uuid::Uuid::nil().into())], Some(Relation::Same), now());
    assert!(matches!(nothing, Err(Error::Unknown { .. })));
    assert_eq!(file.links().unwrap(), []);
}
