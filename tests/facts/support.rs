//! What was counted in the room is set and never added up, and what two people counted stands side by side.

use kelechek_core::cluster::NewCluster;
use kelechek_core::id::{ClusterId, GroupId, SessionId, ThemeId};
use kelechek_core::language::{Language, Names};
use kelechek_core::support::{Asked, Count, Method, Present, Support, Votes};
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{file_with_session, morning as now, writer};
use tempfile::TempDir;

struct Room {
    folder: TempDir,
    file: SessionFile,
    session: SessionId,
    theme: ThemeId,
    water: ClusterId,
    groups: Vec<GroupId>,
}

fn room() -> Room {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let theme = file.themes(session).unwrap()[0].id;
    let new = NewCluster {
        session,
        proposal: None,
        theme: Some(theme),
        name: Names::one(Language::Ky, "Таза суу"),
        members: vec![],
        after: None,
    };
    let water = file.add_clusters(&[new], now()).unwrap()[0];
    let groups = file.groups(session).unwrap().into_iter().map(|group| group.id).collect();
    Room { folder, file, session, theme, water, groups }
}

impl Room {
    fn asked(&self, method: Method, group: Option<GroupId>, round: &str) -> Asked {
        Asked { item: self.water.0.into(), group, method, round: round.to_owned() }
    }

    fn dots(&self, group: Option<GroupId>, round: &str, dots: u32) -> Count {
        Count { asked: self.asked(Method::Dots, group, round), support: Support::Dots(dots) }
    }
}

#[test]
fn every_way_of_counting_is_kept_as_it_was_counted_and_a_recount_replaces_it() {
    let mut room = room();
    let group = Some(room.groups[0]);
    let votes = Votes { agree: 7, disagree: 2, pass: 1 };
    let present = Asked { item: room.theme.0.into(), ..room.asked(Method::Present, group, "1") };
    let counts = vec![
        Count { asked: room.asked(Method::Votes, group, ""), support: Support::Votes(votes) },
        room.dots(group, "1", 5),
        Count { asked: room.asked(Method::Importance, None, ""), support: Support::Marks([0, 1, 2, 3, 4]) },
        Count { asked: room.asked(Method::Feasibility, None, ""), support: Support::Marks([4, 3, 2, 1, 0]) },
        Count { asked: present, support: Support::Present(Present { people: Some(10), dots: Some(3) }) },
    ];
    room.file.record_support(&counts, now()).unwrap();
    room.file.record_support(&[room.dots(group, "1", 6), room.dots(group, "2", 1)], now()).unwrap();
    let ballot = room.file.ballot(room.session, Some(room.theme)).unwrap();
    let mut stands: Vec<Count> = ballot.counts.iter().map(|standing| standing.count.clone()).collect();
    let mut expected = counts;
    expected[1].support = Support::Dots(6);
    expected.push(room.dots(group, "2", 1));
    stands.sort_by(|a, b| a.asked.cmp(&b.asked));
    expected.sort_by(|a, b| a.asked.cmp(&b.asked));
    assert_eq!(stands, expected);
    assert!(ballot.counts.iter().all(|standing| standing.others.is_empty()));
    let material = room.file.material(None).unwrap();
    assert_eq!(material.votes[0].votes.votes, votes, "a cluster is voted on like a contribution");
    let before = room.file.content_hash().unwrap();
    room.file.record_support(&expected, now()).unwrap();
    assert_eq!(room.file.content_hash().unwrap(), before, "what stands already is not written again");
    assert_eq!(
        SessionFile::read(room.file.path()).unwrap().support(None).unwrap(),
        room.file.support(None).unwrap()
    );

    room.file.retract_support(&[room.asked(Method::Dots, group, "1")], now()).unwrap();
    let left = room.file.support(Some(Method::Dots)).unwrap();
    assert_eq!(left.iter().map(|s| s.count.asked.round.as_str()).collect::<Vec<_>>(), ["2"]);
    room.file.undo(now()).unwrap();
    assert_eq!(room.file.support(Some(Method::Dots)).unwrap().len(), 2);
}

#[test]
fn what_two_people_counted_stands_side_by_side_until_one_count_is_chosen() {
    let mut room = room();
    let copy = room.folder.path().join("b.kelechek");
    room.file.save_copy(&copy).unwrap();
    let mut other = SessionFile::open(&copy, writer(5, 5), now()).unwrap();
    room.file.record_support(&[room.dots(None, "1", 12)], now()).unwrap();
    other.record_support(&[room.dots(None, "1", 14)], now() + chrono::TimeDelta::minutes(1)).unwrap();
    let plan = room.file.plan_merge(&[copy], now(), &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    room.file.merge(&plan, None, now()).unwrap();

    let standing = room.file.support(Some(Method::Dots)).unwrap().remove(0);
    assert_eq!(
        (standing.count.support, standing.others.len()),
        (Support::Dots(14), 1),
        "the last one, not the sum"
    );
    assert_eq!(standing.by.person, "note-taker 5");
    let mine = &standing.others[0];
    assert_eq!((mine.support, mine.by.person.as_str()), (Support::Dots(12), "note-taker 0"));
    room.file.choose_count(&standing.count.asked, mine.by.author, now()).unwrap();
    let chosen = room.file.support(Some(Method::Dots)).unwrap().remove(0);
    assert_eq!((chosen.count.support, chosen.others.len()), (Support::Dots(12), 0));
    room.file.undo(now()).unwrap();
    assert_eq!(room.file.support(Some(Method::Dots)).unwrap()[0].others.len(), 1);
    let nobody = uuid::Uuid::nil().into();
    assert!(matches!(
        room.file.choose_count(&standing.count.asked, nobody, now()),
        Err(Error::Unknown { .. })
    ));
}

#[test]
fn a_count_that_answers_another_question_and_one_about_nothing_are_refused() {
    let mut room = room();
    let hash = room.file.content_hash().unwrap();
    let wrong = Count { asked: room.asked(Method::Votes, None, ""), support: Support::Dots(3) };
    assert!(matches!(room.file.record_support(&[wrong], now()), Err(Error::Invalid { .. })));
    let mut nothing = room.dots(None, "1", 3);
    nothing.asked.item = uuid::Uuid::nil().into();
    let counts = [room.dots(None, "1", 3), nothing];
    assert!(matches!(room.file.record_support(&counts, now()), Err(Error::Unknown { .. })));
    assert_eq!(room.file.content_hash().unwrap(), hash, "all of it or none");
}
