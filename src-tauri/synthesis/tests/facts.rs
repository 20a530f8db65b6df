//! Facts about drafts and duplicates that people rely on.

#![allow(missing_docs)]

mod material;

use std::ops::ControlFlow;

use chrono::TimeDelta;
use kelechek_core::contribution::{Horizon, Kind, Quotation};
use kelechek_core::link::{Link, Relation};
use kelechek_core::material::Material;
use kelechek_core::support::{Counted, GroupVotes, Votes};
use kelechek_core::vision::{Gap, Level};
use kelechek_synthesis::cluster::{self, Clustering, cluster_material};
use kelechek_synthesis::draft::{self, draft, level, quotable_words};
use kelechek_synthesis::duplicates::{self, duplicates};
use kelechek_synthesis::theme::Themes;

/// Contributions with these words, all on the first theme, alternating between two note-takers.
fn saying(texts: &[(&str, Kind, Horizon)]) -> Material {
    let cells = texts
        .iter()
        .enumerate()
        .map(|(i, (_, kind, horizon))| (0, Some(0), Some(*horizon), Some(*kind), Some(i % 4), (i % 2, 9)));
    let mut material = material::material(cells.collect());
    for (contribution, (text, ..)) in material.contributions.iter_mut().zip(texts) {
        (*text).clone_into(&mut contribution.text);
    }
    material
}

const GOAL: (&str, Kind, Horizon) =
    ("К 2030 году в каждом доме чистая питьевая вода.", Kind::Proposal, Horizon::Year(2030));
const ACTION: (&str, Kind, Horizon) =
    ("До мая починить насос, чтобы в каждом доме была чистая питьевая вода.", Kind::Proposal, Horizon::Today);

#[test]
fn the_level_follows_kind_and_horizon() {
    use Horizon::{Today, Tomorrow, Year};
    let far = Year(2030);
    for (kind, horizon, wanted) in [
        (Some(Kind::Problem), Some(far), Some(Level::Today)),
        (Some(Kind::Strength), None, Some(Level::Today)),
        (Some(Kind::Need), Some(Today), Some(Level::Task)),
        (Some(Kind::Need), Some(far), Some(Level::Goal)),
        (Some(Kind::Need), None, Some(Level::Task)),
        (Some(Kind::Proposal), Some(Today), Some(Level::Action)),
        (Some(Kind::Proposal), Some(Tomorrow), Some(Level::Task)),
        (Some(Kind::Proposal), Some(Year(2050)), Some(Level::Goal)),
        (Some(Kind::Proposal), None, Some(Level::Action)),
        (Some(Kind::Question), Some(far), None),
        (None, Some(Today), Some(Level::Today)),
        (None, Some(Tomorrow), Some(Level::Task)),
        (None, Some(far), Some(Level::Goal)),
        (None, None, None),
    ] {
        let mut material = saying(&[GOAL]);
        let contribution = &mut material.contributions[0];
        (contribution.kind, contribution.horizon) = (kind, horizon);
        assert_eq!(level(contribution), wanted, "{kind:?} {horizon:?}");
    }
}

#[test]
fn a_line_is_in_somebodys_own_words_and_cites_them_first() {
    let material = saying(&[GOAL, ACTION]);
    let draft = draft(&material, &draft::Options::default());
    assert_eq!(draft.lines.iter().map(|line| line.level).collect::<Vec<_>>(), [Level::Goal, Level::Action]);
    assert_eq!(draft.lines[0].text, GOAL.0);
    assert_eq!(draft.lines[0].evidence, [material.contributions[0].id]);
}

#[test]
fn an_action_is_tied_to_the_goal_that_it_resembles_and_closes_its_gap() {
    let draft = draft(&saying(&[GOAL, ACTION]), &draft::Options::default());
    assert_eq!(draft.lines[1].serves, [draft.lines[0].id]);
    assert!(
        !draft
            .gaps
            .iter()
            .any(|gap| matches!(gap, Gap::GoalWithoutAction { .. } | Gap::ActionWithoutGoal { .. }))
    );
    let unrelated = ("Провести интернет в библиотеку.", Kind::Proposal, Horizon::Today);
    let apart = crate::draft(&saying(&[GOAL, unrelated]), &draft::Options::default());
    let gaps = [
        Gap::GoalWithoutAction { line: apart.lines[0].id },
        Gap::ActionWithoutGoal { line: apart.lines[1].id },
    ];
    assert!(gaps.iter().all(|gap| apart.gaps.contains(gap)), "{:?}", apart.gaps);
}

#[test]
fn greetings_fragments_and_questions_become_no_line() {
    let goal = Horizon::Year(2030);
    let texts = [
        "Саламатсыздарбы, урматтуу коллегалар!",
        "Согласен, правильно сказали.",
        "Суу",
        "Когда построят мост?",
    ];
    let draft = draft(&saying(&texts.map(|text| (text, Kind::Proposal, goal))), &draft::Options::default());
    assert!(draft.lines.is_empty(), "{:?}", draft.lines);
    assert_eq!(draft.not_reflected.len(), 4);
}

#[test]
fn an_answer_to_somebody_becomes_no_line_and_what_is_good_supports_nothing_bad() {
    let today = |text, kind| (text, kind, Horizon::Today);
    let draft = draft(
        &saying(&[
            today("Я не согласна: проверки в аймаке нужны каждый год.", Kind::Problem),
            today("Мен каршымын. Шайлоо болсо айыл уруу-урууга бөлүнүп кетет.", Kind::Problem),
            today("Грант на крышу школы мы проиграли, проект писать некому.", Kind::Problem),
            today("Грант на крышу школы мы выиграли, проект писали сами.", Kind::Strength),
        ]),
        &draft::Options::default(),
    );
    let texts: Vec<&str> = draft.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts.len(), 2, "{texts:?}");
    assert!(draft.lines.iter().all(|line| line.evidence.len() == 1), "{:?}", draft.lines);
    assert_eq!(draft.not_reflected.len(), 2);
}

#[test]
fn a_draft_says_how_far_it_is_and_stops_when_it_is_told_to() {
    let mut material = saying(&[GOAL, ACTION, GOAL, ACTION]);
    material.contributions[3].theme = None;
    let mut said = vec![];
    let drafted = draft::draft_watched(&material, &draft::Options::default(), &mut |at| {
        said.push((at.done, at.all));
        ControlFlow::Continue(())
    });
    assert_eq!(said, [(0, 4), (3, 4)], "before each theme");
    assert_eq!(drafted, Some(draft(&material, &draft::Options::default())));
    let stopped = draft::draft_watched(&material, &draft::Options::default(), &mut |at| {
        if at.done > 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(stopped, None);
}

#[test]
fn what_groups_agreed_on_by_vote_stands_before_what_more_groups_said() {
    let action = |text| (text, Kind::Proposal, Horizon::Today);
    let mut material = saying(&[
        action("Починить мост через реку до весны."),
        action("Мост через реку починить до весны, срочно."),
        action("Открыть в клубе кружок рисования для детей."),
        action("Поставить фонари вдоль школьной улицы."),
    ]);
    let first = |material: &Material| draft(material, &draft::Options::default()).lines[0].text.clone();
    assert!(first(&material).contains("мост") || first(&material).contains("Мост"), "{}", first(&material));
    for (item, agree, disagree) in [(2, 9, 0), (3, 0, 9)] {
        for group in 0..2 {
            let votes = Votes { agree, disagree, pass: 0 };
            let group = Some(material.groups[group].id);
            let item = material.contributions[item].id.0.into();
            let votes = GroupVotes { item, group, votes };
            material.votes.push(Counted { votes, contested: false });
        }
    }
    let lines = draft(&material, &draft::Options::default()).lines;
    assert!(lines[0].text.contains("кружок"), "agreed on: {}", lines[0].text);
    assert!(lines.last().unwrap().text.contains("фонари"), "voted down: {lines:?}");
}

#[test]
fn what_is_private_supports_a_line_but_never_gives_it_words() {
    let mut material = saying(&[GOAL, GOAL]);
    material.contributions[0].may_be_quoted = Quotation::Private;
    let drafted = draft(&material, &draft::Options::default());
    assert_eq!(drafted.lines[0].words_of, Some(material.contributions[1].id));
    assert_eq!(drafted.lines[0].evidence.len(), 2);
    material.contributions[1].may_be_quoted = Quotation::Paraphrase;
    assert!(draft(&material, &draft::Options::default()).lines.is_empty(), "nobody's words may be used");
    material.contributions[1].paraphrase = Some("Чистая вода должна быть у каждого жителя.".into());
    let drafted = draft(&material, &draft::Options::default());
    assert_eq!(drafted.lines[0].text, "Чистая вода должна быть у каждого жителя.");
    assert_eq!(quotable_words(&material.contributions[0]), None);
}

#[test]
fn what_many_groups_say_stands_before_what_one_says() {
    let alone = ("Построить в центре села новую библиотеку.", Kind::Proposal, Horizon::Year(2030));
    let draft = draft(&saying(&[alone, GOAL, GOAL, GOAL]), &draft::Options::default());
    assert_eq!(draft.lines[0].text, GOAL.0);
    assert_eq!(draft.lines[0].evidence.len(), 3);
    assert_eq!(draft.lines[1].text, alone.0);
}

#[test]
fn single_contributions_fill_a_level_up_to_the_number_and_every_group_is_heard() {
    let texts = [
        "Построить новую больницу в центре района.",
        "Открыть школьную библиотеку для взрослых.",
        "Посадить тополя вдоль главной улицы.",
        "Провести быстрый интернет во все дома.",
        "Восстановить старую мельницу у реки.",
        "Завести породистых овец на пастбищах.",
    ];
    let material = saying(&texts.map(|text| (text, Kind::Proposal, Horizon::Year(2030))));
    for (fill_to, lines) in [(6, 6), (5, 5), (1, 4)] {
        let draft = draft(&material, &draft::Options { fill_to, ..draft::Options::default() });
        assert_eq!(draft.lines.len(), lines, "four groups spoke, so four lines at least");
        assert!(!draft.gaps.iter().any(|gap| matches!(gap, Gap::GroupWithoutLine { .. })));
    }
}

#[test]
fn an_utterance_noted_twice_is_found_and_one_of_another_time_is_not() {
    let text = |text| (text, Kind::Problem, Horizon::Today);
    let mut material = saying(&[
        text("Мост снесло селем, дети ходят в школу по брёвнам."),
        text("мост снесло селем - дети в школу по бревнам ходят"),
        text("Врач приезжает к нам один раз в месяц."),
        text("врач приезжает один раз в мес."),
        text("Скважина сломалась, воду возим из реки на тракторе."),
        text("скважина сломана, воду возим на тракторе из реки"),
        text("Интернета нет."),
        text("Света на улице нет ни одного фонаря."),
    ]);
    let found = duplicates(&material, &duplicates::Options::default());
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|pair| pair.very_likely));
    // Clocks that differ by a day change nothing, as long as they differ for all alike.
    for contribution in material.contributions.iter_mut().filter(|c| c.note_taker == "N1") {
        contribution.entered_at += TimeDelta::days(1);
    }
    assert_eq!(duplicates(&material, &duplicates::Options::default()).len(), 3);
    // The same words said again in the afternoon are another utterance.
    let mut later = material.contributions[7].clone();
    later.id = material::material(vec![(0, None, None, None, None, (0, 9)); 9]).contributions[8].id;
    later.utterance = later.id;
    later.text = material.contributions[6].text.clone();
    later.entered_at += TimeDelta::hours(6);
    material.contributions.push(later);
    assert_eq!(duplicates(&material, &duplicates::Options::default()).len(), 3);
    let timeless = duplicates::Options { window: None, ..duplicates::Options::default() };
    assert_eq!(duplicates(&material, &timeless).len(), 4);
}

#[test]
fn what_a_person_has_decided_is_not_proposed_again() {
    let text = |text| (text, Kind::Problem, Horizon::Today);
    let mut material = saying(&[
        text("Мост снесло селем, дети ходят в школу по брёвнам."),
        text("мост снесло селем - дети в школу по бревнам ходят"),
        text("Врач приезжает к нам один раз в месяц."),
        text("врач приезжает один раз в мес."),
    ]);
    let open = |material: &Material| duplicates(material, &duplicates::Options::default()).len();
    assert_eq!(open(&material), 2);
    let ids: Vec<_> = material.contributions.iter().map(|c| c.id).collect();
    let link = |a: usize, b: usize, relation| Link {
        a: ids[a].min(ids[b]),
        b: ids[a].max(ids[b]),
        relation,
        overruled: false,
    };
    material.links = vec![link(1, 0, Relation::Different)];
    assert_eq!(open(&material), 1);
    material.links.push(link(2, 3, Relation::Same));
    let utterance = ids[2].min(ids[3]);
    for contribution in &mut material.contributions[2..] {
        contribution.utterance = utterance;
    }
    assert_eq!(open(&material), 0);
    // A third note-taker's note is asked about once for the utterance, and not once for each note of it.
    let mut third = material.contributions[3].clone();
    third.id = material::material(vec![(0, None, None, None, None, (0, 9)); 9]).contributions[8].id;
    (third.utterance, third.note_taker) = (third.id, "N9".to_owned());
    let note = third.id;
    material.contributions.push(third);
    assert_eq!(open(&material), 1);
    let links = material.links.clone();
    for decided in [Relation::Different, Relation::Related] {
        material.links.clone_from(&links);
        material.links.push(Link {
            a: note.min(ids[2]),
            b: note.max(ids[2]),
            relation: decided,
            overruled: false,
        });
        assert_eq!(open(&material), 0, "told apart from one note of it, it is told apart from the utterance");
    }
}

#[test]
fn an_utterance_that_two_wrote_down_is_no_more_than_one_that_one_did() {
    // Alone it would not become a line: the places of its theme and level are taken by what others share.
    let texts: Vec<String> =
        (0..24).map(|n| format!("Сунуш {n}: көчөнүн {n}-бөлүгүндө жарык орнотуу керек.")).collect();
    let mut said: Vec<(&str, Kind, Horizon)> =
        texts.iter().map(|text| (text.as_str(), Kind::Proposal, Horizon::Today)).collect();
    said.push(("Мал союучу жай курулсун.", Kind::Proposal, Horizon::Today));
    said.push(("мал союучу жай курулсун", Kind::Proposal, Horizon::Today));
    let mut material = saying(&said);
    let apart = draft(&material, &draft::Options::default());
    let ids: Vec<_> = material.contributions[24..].iter().map(|c| c.id).collect();
    let utterance = ids[0].min(ids[1]);
    for contribution in &mut material.contributions[24..] {
        contribution.utterance = utterance;
    }
    let once = draft(&material, &draft::Options::default());
    assert_eq!((apart.coverage.all, once.coverage.all), (26, 25));
    let lines = |draft: &kelechek_core::vision::Draft| {
        draft
            .lines
            .iter()
            .filter(|line| line.evidence.iter().any(|id| ids.contains(id)))
            .cloned()
            .collect::<Vec<_>>()
    };
    for line in lines(&once) {
        assert!(ids.iter().all(|id| line.evidence.contains(id)), "both notes are cited: {line:?}");
    }
    let listed = ids.iter().filter(|id| once.not_reflected.contains(id)).count();
    assert_eq!(listed + 2 * lines(&once).len(), 2, "cited together or listed together");
}

#[test]
fn clusters_do_not_mix_languages_and_take_a_mixed_text_to_the_one_most_of_it_is_in() {
    let mut material = saying(&[
        ("Айылга таза суу керек.", Kind::Need, Horizon::Today),
        ("Нужна чистая вода в каждом доме.", Kind::Need, Horizon::Today),
        ("Таза суу керек айылга, балдарга да, вообще никто не занимается.", Kind::Need, Horizon::Today),
    ]);
    material.contributions[2].language = Some(kelechek_core::language::SpokenLanguage::Mixed);
    let found = cluster_material(
        &material,
        &cluster::Options { clustering: Clustering::Clusters(1), ..Default::default() },
    );
    let languages: Vec<_> = found.iter().map(|c| (c.language.code(), c.cluster.members.len())).collect();
    assert_eq!(languages, [("ky", 2), ("ru", 1)]);
    assert!(found[0].cluster.keywords.contains(&"суу".to_owned()), "{:?}", found[0].cluster.keywords);
}

#[test]
fn the_theme_of_a_text_is_suggested_when_enough_was_said_and_only_among_those_that_were_used() {
    let mut material = saying(&[GOAL; 12]);
    let said = [
        "Таза суу күнүнө эки саат гана келет",
        "Ичүүчү суу түтүктөрү эскирген",
        "Айылдын суусу тазаланбайт",
        "Суу насосу иштебейт",
        "Ар бир үйгө суу өткөрүлсүн",
        "Кудуктун суусу булганган",
        "Жол оңдолсун, көпүрө бузулган",
        "Мектепке барчу жол тайгак",
        "Жолдор түнкүсүн жарыксыз",
        "Көпүрөнү оңдоо керек",
        "Жолго асфальт төшөлсүн",
        "Кышында жол жабылып калат",
    ];
    for (place, text) in said.iter().enumerate() {
        material.contributions[place].text = (*text).to_owned();
        material.contributions[place].theme = Some(material.themes[place / 6].id);
    }
    let learned = Themes::learn(&material.contributions);
    for (text, theme) in [("суу насосун алмаштыруу керек", 0), ("көпүрөгө барчу жолду кеңейтүү", 1)]
    {
        let suggested = learned.suggest(text, 3);
        assert_eq!(suggested.len(), 2, "{suggested:?}");
        assert_eq!(suggested[0].theme, material.themes[theme].id, "{text}");
        assert!(suggested[0].share > suggested[1].share);
    }
    assert!(learned.suggest("xyz", 3).is_empty(), "of nothing that is known");
    assert!(Themes::learn(&material.contributions[..9]).suggest("суу", 3).is_empty(), "too little was said");
    assert!(Themes::learn(&material.contributions[..6]).suggest("суу", 3).is_empty(), "there is no choice");
}
