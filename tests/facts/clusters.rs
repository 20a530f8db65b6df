//! Contributions are grouped by people, and what a person decided stands.

use kelechek_core::cluster::{ClusterEdit, NewCluster, Organised, Refusal};
use kelechek_core::contribution::{Horizon, NewContribution, Placing, Quotation};
use kelechek_core::id::{ClusterId, ContributionId, SessionId, ThemeId};
use kelechek_core::language::{Language, Names};
use kelechek_core::link::Relation;
use kelechek_core::shift::Direction;
use kelechek_core::support::{Asked, Count, Method, Support};
use kelechek_core::{Error, SessionFile};
use kelechek_tests::{file_with_session, morning as now, writer};
use tempfile::TempDir;

struct Room {
    folder: TempDir,
    file: SessionFile,
    session: SessionId,
    theme: ThemeId,
    said: Vec<ContributionId>,
}

fn room(count: usize) -> Room {
    let folder = TempDir::new().unwrap();
    let (mut file, session) = file_with_session(&folder.path().join("a.kelechek"));
    let theme = file.themes(session).unwrap()[0].id;
    let say = |number| {
        let text = format!("Суу жок {number}");
        let new = NewContribution { theme: Some(theme), ..NewContribution::text(session, text) };
        file.add_contribution(&new, now()).unwrap().id
    };
    let said = (0..count).map(say).collect();
    Room { folder, file, session, theme, said }
}

impl Room {
    fn new_cluster(&self, name: &str, members: &[ContributionId]) -> NewCluster {
        NewCluster {
            session: self.session,
            proposal: None,
            theme: Some(self.theme),
            name: Names::one(Language::Ky, name),
            members: members.to_vec(),
            after: None,
        }
    }

    fn cluster(&mut self, name: &str, members: &[ContributionId]) -> ClusterId {
        let new = self.new_cluster(name, members);
        self.file.add_clusters(&[new], now()).unwrap()[0]
    }

    /// Every cluster by name, with the places of what is in it.
    fn shown(&self) -> Vec<(String, Vec<usize>)> {
        let board = self.file.board(self.session, Some(self.theme)).unwrap();
        let members = |id: ClusterId| {
            let cards = board.cards.iter().filter(|card| card.cluster == Some(id));
            let place = |id| self.said.iter().position(|said| *said == id).unwrap();
            // Said in one millisecond, they have no order.
            let mut places: Vec<usize> = cards.map(|card| place(card.id)).collect();
            places.sort_unstable();
            places
        };
        board.clusters.iter().map(|c| (c.name.in_language(Language::Ky).to_owned(), members(c.id))).collect()
    }
}

fn is(shown: &[(String, Vec<usize>)], expected: &[(&str, &[usize])]) {
    let shown: Vec<(&str, &[usize])> =
        shown.iter().map(|(name, members)| (name.as_str(), &members[..])).collect();
    assert_eq!(shown, expected);
}

#[test]
fn clusters_are_made_named_split_merged_and_deleted_and_each_is_one_act_to_take_back() {
    let mut room = room(5);
    let said = room.said.clone();
    let water = room.cluster("Таза суу", &said[..4]);
    room.cluster("Жол", &said[4..]);
    is(&room.shown(), &[("Таза суу", &[0, 1, 2, 3]), ("Жол", &[4])]);

    let name = Names {
        ky: Some("Ар бир үйдө суу".into()), ru: Some("Вода в каждом доме".into()), en: None
    };
    let edit = ClusterEdit { name: Some(name), ..ClusterEdit::default() };
    room.file.edit_cluster(water, &edit, now()).unwrap();
    let only_ky = ClusterEdit { name: Some(Names::one(Language::Ky, "Суу")), ..ClusterEdit::default() };
    room.file.edit_cluster(water, &only_ky, now()).unwrap();
    let named = room.file.clusters(room.session).unwrap()[0].clone();
    assert_eq!((named.name.ky.as_deref(), named.name.ru), (Some("Суу"), None), "a name can be taken away");
    room.file.undo(now()).unwrap();
    assert_eq!(room.file.clusters(room.session).unwrap()[0].name.ru.as_deref(), Some("Вода в каждом доме"));

    // Split: what was in one is in two, side by side.
    let split = NewCluster { after: Some(water), ..room.new_cluster("Эсептегич", &said[2..4]) };
    let meters = room.file.add_clusters(&[split], now()).unwrap()[0];
    is(&room.shown(), &[("Ар бир үйдө суу", &[0, 1]), ("Эсептегич", &[2, 3]), ("Жол", &[4])]);
    room.file.undo(now()).unwrap();
    is(&room.shown(), &[("Ар бир үйдө суу", &[0, 1, 2, 3]), ("Жол", &[4])]);
    room.file.redo(now()).unwrap();

    room.file.merge_clusters(water, &[meters], now()).unwrap();
    is(&room.shown(), &[("Ар бир үйдө суу", &[0, 1, 2, 3]), ("Жол", &[4])]);
    room.file.undo(now()).unwrap();
    is(&room.shown(), &[("Ар бир үйдө суу", &[0, 1]), ("Эсептегич", &[2, 3]), ("Жол", &[4])]);

    room.file.delete_cluster(water, now()).unwrap();
    is(&room.shown(), &[("Эсептегич", &[2, 3]), ("Жол", &[4])]);
    assert_eq!(room.file.contribution(said[0]).unwrap().cluster, None, "in none, and not hidden");
    room.file.undo(now()).unwrap();
    assert_eq!(room.file.contribution(said[0]).unwrap().cluster, Some(water));
    let reopened = SessionFile::read(room.file.path()).unwrap();
    assert_eq!(
        reopened.board(room.session, Some(room.theme)).unwrap(),
        room.file.board(room.session, Some(room.theme)).unwrap()
    );
}

#[test]
fn what_cannot_be_done_changes_nothing() {
    let mut room = room(2);
    let said = room.said.clone();
    let cluster = room.cluster("Суу", &said[..1]);
    let hash = room.file.content_hash().unwrap();
    let nobody = ContributionId(uuid::Uuid::nil());
    let nowhere = ClusterId(uuid::Uuid::nil());
    let unnamed = room.new_cluster(" ", &said);
    assert!(matches!(room.file.add_clusters(&[unnamed], now()), Err(Error::EmptyText)));
    let of_nobody = room.new_cluster("Жол", &[said[0], nobody]);
    assert!(matches!(room.file.add_clusters(&[of_nobody], now()), Err(Error::Unknown { .. })));
    let nameless = ClusterEdit { name: Some(Names::default()), ..ClusterEdit::default() };
    assert!(matches!(room.file.edit_cluster(cluster, &nameless, now()), Err(Error::EmptyText)));
    assert!(matches!(room.file.merge_clusters(cluster, &[cluster], now()), Err(Error::Invalid { .. })));
    assert!(matches!(room.file.merge_clusters(cluster, &[nowhere], now()), Err(Error::Unknown { .. })));
    let placing = Placing { cluster: Some(Some(nowhere)), ..Placing::default() };
    assert!(matches!(room.file.place_contributions(&said, &placing, now()), Err(Error::Unknown { .. })));
    assert_eq!(room.file.content_hash().unwrap(), hash);
}

#[test]
fn contributions_are_put_into_a_cluster_onto_a_horizon_and_into_the_parking_lot_in_one_act() {
    let mut room = room(3);
    let said = room.said.clone();
    let cluster = room.cluster("Суу", &[]);
    let placing = Placing {
        cluster: Some(Some(cluster)),
        horizon: Some(Some(Horizon::Year(2030))),
        parked: Some(true),
    };
    room.file.place_contributions(&said[..2], &placing, now()).unwrap();
    let board = room.file.board(room.session, Some(room.theme)).unwrap();
    for card in &board.cards[..2] {
        assert_eq!(
            (card.cluster, card.horizon, card.parked),
            (Some(cluster), Some(Horizon::Year(2030)), true)
        );
    }
    room.file.undo(now()).unwrap();
    let board = room.file.board(room.session, Some(room.theme)).unwrap();
    assert!(board.cards.iter().all(|card| card.cluster.is_none() && card.horizon.is_none() && !card.parked));
}

#[test]
fn an_utterance_is_one_card_and_all_its_notes_go_where_it_goes() {
    let mut room = room(3);
    let said = room.said.clone();
    room.file.decide_links(&[(said[0], said[1])], Some(Relation::Same), now()).unwrap();
    let board = room.file.board(room.session, Some(room.theme)).unwrap();
    assert_eq!(board.cards.iter().map(|card| card.notes).collect::<Vec<_>>(), [2, 1]);
    let cluster = room.cluster("Суу", &said[1..2]);
    for note in &said[..2] {
        assert_eq!(room.file.contribution(*note).unwrap().cluster, Some(cluster));
    }
    let board = room.file.board(room.session, Some(room.theme)).unwrap();
    assert_eq!(board.cards.iter().filter(|card| card.cluster == Some(cluster)).count(), 1);
}

#[test]
fn two_who_accept_one_proposal_made_one_cluster_and_two_who_choose_otherwise_are_a_conflict() {
    let mut room = room(3);
    let said = room.said.clone();
    let copy = room.folder.path().join("b.kelechek");
    room.file.save_copy(&copy).unwrap();
    let mut other = SessionFile::open(&copy, writer(5, 5), now()).unwrap();
    let proposal = Some(ClusterId(uuid::Uuid::from_u128(9)));
    let accepted = NewCluster { proposal, ..room.new_cluster("суу, жок", &said[..2]) };
    let own = NewCluster { name: Names::one(Language::Ky, "Суу керек"), ..accepted.clone() };
    let ids = room.file.add_clusters(std::slice::from_ref(&accepted), now()).unwrap();
    assert_eq!(other.add_clusters(&[accepted], now()).unwrap(), ids);
    let elsewhere = NewCluster { members: vec![said[1], said[2]], proposal: None, ..own };
    other.add_clusters(&[elsewhere], now()).unwrap();

    let plan = room.file.plan_merge(&[copy], now(), &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    room.file.merge(&plan, None, now()).unwrap();
    assert_eq!(room.file.clusters(room.session).unwrap().len(), 2);
    assert_eq!(room.file.contribution(said[0]).unwrap().conflicts, Vec::<String>::new(), "they agree");
    assert_eq!(room.file.contribution(said[1]).unwrap().conflicts, ["cluster"]);
    let page = room.file.conflicts(Some(room.session), 0, 10).unwrap();
    assert_eq!(page.conflicts.iter().map(|c| c.field.as_str()).collect::<Vec<_>>(), ["cluster"]);
    let settled = Placing { cluster: Some(Some(ids[0])), ..Placing::default() };
    room.file.place_contributions(&said[1..2], &settled, now()).unwrap();
    assert_eq!(room.file.counts().unwrap().conflicts, 0, "putting it somewhere settles it");
}

#[test]
fn a_no_is_remembered_is_no_cluster_and_can_be_taken_back() {
    let mut room = room(2);
    let apart: Vec<uuid::Uuid> = room.said.iter().map(|id| id.0).collect();
    let proposal = ClusterId(uuid::Uuid::from_u128(9));
    let refusal = Refusal { session: room.session, proposal, apart: apart.clone() };
    room.file.refuse_clusters(std::slice::from_ref(&refusal), now()).unwrap();
    let mut sorted = apart;
    sorted.sort();
    assert_eq!(room.file.refused_clusters().unwrap(), [sorted]);
    assert_eq!(room.file.all_clusters().unwrap(), []);
    assert_eq!(room.file.organised().unwrap()[&room.session], Organised { loose: 2, ..Organised::default() });
    room.file.undo(now()).unwrap();
    assert_eq!(room.file.refused_clusters().unwrap().len(), 0);
    room.file.refuse_clusters(&[refusal], now()).unwrap();
    let accepted = NewCluster { proposal: Some(proposal), ..room.new_cluster("Суу", &room.said.clone()) };
    room.file.add_clusters(&[accepted], now()).unwrap();
    assert_eq!(room.file.all_clusters().unwrap().len(), 1, "another person's yes stands beside it");
}

#[test]
fn what_is_left_to_do_is_counted() {
    let mut room = room(4);
    let said = room.said.clone();
    let water = room.cluster("Суу", &said[..1]);
    room.cluster("Жол", &[]);
    room.file
        .place_contributions(&said[1..2], &Placing { parked: Some(true), ..Placing::default() }, now())
        .unwrap();
    let asked = Asked { item: water.0.into(), group: None, method: Method::Dots, round: "1".into() };
    room.file.record_support(&[Count { asked, support: Support::Dots(3) }], now()).unwrap();
    let expected = Organised { clusters: 2, loose: 2, without_support: 1 };
    assert_eq!(room.file.organised().unwrap()[&room.session], expected);
}

#[test]
fn a_room_sees_names_and_numbers_and_words_only_where_they_may_be_quoted() {
    let mut room = room(1);
    let session = room.session;
    for (text, may_be_quoted) in [("Купуя сөз", Quotation::Private), ("Ачык сөз", Quotation::Yes)]
    {
        let new = NewContribution {
            theme: Some(room.theme),
            may_be_quoted,
            ..NewContribution::text(session, text)
        };
        let id = room.file.add_contribution(&new, now()).unwrap().id;
        room.said.push(id);
    }
    let said = room.said.clone();
    let water = room.cluster("Суу", &said);
    for (round, dots) in [("1", 9), ("2", 4)] {
        let asked = Asked { item: water.0.into(), group: None, method: Method::Dots, round: round.into() };
        room.file.record_support(&[Count { asked, support: Support::Dots(dots) }], now()).unwrap();
    }
    let without = room.file.shown_clusters(session, Some(room.theme), false).unwrap();
    assert_eq!((without[0].contributions, without[0].dots, without[0].notes.len()), (3, Some(4), 0));
    let with = room.file.shown_clusters(session, Some(room.theme), true).unwrap();
    assert_eq!(with[0].notes, ["Суу жок 0", "Ачык сөз"]);
}

#[test]
fn a_cluster_moves_past_the_one_that_is_named_and_those_between() {
    let mut room = room(0);
    let new = ["a", "b", "c", "d"].map(|name| room.new_cluster(name, &[]));
    let ids = room.file.add_clusters(&new, now()).unwrap();
    let order = |room: &Room| -> String {
        let clusters = room.file.clusters(room.session).unwrap();
        clusters.iter().map(|cluster| cluster.name.get(Language::Ky).unwrap()).collect()
    };
    assert_eq!(order(&room), "abcd");
    for (moved, past, direction, expected) in [
        (3, 0, Direction::Up, "dabc"),
        (3, 2, Direction::Down, "abcd"),
        (0, 2, Direction::Down, "bcad"),
        (0, 1, Direction::Up, "abcd"),
        (1, 1, Direction::Up, "abcd"),
    ] {
        room.file.shift_cluster(ids[moved], ids[past], direction, now()).unwrap();
        assert_eq!(order(&room), expected, "{moved} past {past}");
    }
    room.file.undo(now()).unwrap();
    assert_eq!(order(&room), "bcad");
    room.file.delete_cluster(ids[2], now()).unwrap();
    let gone = room.file.shift_cluster(ids[0], ids[2], Direction::Up, now());
    assert!(matches!(gone, Err(Error::Unknown { .. })), "{gone:?}");
}

#[test]
fn what_is_put_into_a_new_cluster_waits_no_more() {
    let mut room = room(1);
    let edit = kelechek_core::contribution::Edit { parked: Some(true), ..Default::default() };
    room.file.edit_contribution(room.said[0], &edit, now()).unwrap();
    let new = room.new_cluster("Суу", &room.said);
    room.file.add_clusters(&[new], now()).unwrap();
    assert!(room.file.parked(room.session).unwrap().is_empty());
}
