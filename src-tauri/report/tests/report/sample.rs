//! A small workshop, made by hand: every kind of contribution and line once, in three languages.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use kelechek_core::contribution::{Contribution, Horizon, Kind, Quotation};
use kelechek_core::group::Group;
use kelechek_core::id::{
    AuthorId, ContributionId, GroupId, LineId, ParticipantId, SessionId, ThemeId, VisionId,
};
use kelechek_core::language::{Names, SpokenLanguage};
use kelechek_core::material::Material;
use kelechek_core::participant::Participant;
use kelechek_core::session::{HorizonName, Place, Session};
use kelechek_core::support::Votes;
use kelechek_core::theme::Theme;
use kelechek_core::vision::{
    Cluster, Concrete, Coverage, Dots, Draft, Findings, Gap, Level, Line, LineState, Marked, Prioritised,
    Priority, Round, Support,
};
use kelechek_report::model::{self, Options, Report};
use uuid::Uuid;

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number)
}

pub fn names(ky: &str, ru: &str, en: &str) -> Names {
    Names { ky: Some(ky.into()), ru: Some(ru.into()), en: Some(en.into()) }
}

pub fn session(number: u128) -> SessionId {
    id(1000 + number).into()
}

pub fn theme(number: u128) -> ThemeId {
    id(2000 + number).into()
}

pub fn group(number: u128) -> GroupId {
    id(3000 + number).into()
}

pub fn said(number: u128) -> ContributionId {
    id(5000 + number).into()
}

pub fn line(number: u128) -> LineId {
    id(6000 + number).into()
}

fn start() -> DateTime<Utc> {
    "2026-10-14T04:00:00Z".parse().unwrap()
}

/// One contribution: its words, language, theme, horizon, kind and speaker's group.
pub fn contribution(number: u128, text: &str, language: SpokenLanguage) -> Contribution {
    Contribution {
        id: said(number),
        reference: format!("R-{number}"),
        session: session(1),
        text: text.to_owned(),
        language: Some(language),
        theme: None,
        horizon: None,
        kind: None,
        verbatim: false,
        participant: None,
        group: None,
        said_at: None,
        entered_at: start() + TimeDelta::minutes(i64::try_from(number).unwrap()),
        parked: false,
        cluster: None,
        may_be_quoted: Quotation::Yes,
        paraphrase: None,
        tags: Vec::new(),
        utterance: said(number),
        voices: 0,
        author: AuthorId(id(9001)),
        note_taker: "Notetaker-Zz".to_owned(),
        conflicts: Vec::new(),
        redacted: false,
    }
}

struct Row(u128, &'static str, SpokenLanguage, u128, Option<Horizon>, Option<Kind>, u128);

fn spoken() -> Vec<Contribution> {
    use Horizon::{Today, Tomorrow, Year};
    use Kind::{Need, Problem, Proposal, Question, Strength};
    use SpokenLanguage::{En, Ky, Mixed, Ru};
    let rows = [
        Row(1, "Таза суу үч айылга жетпейт, арыктан ичебиз.", Ky, 1, Some(Today), Some(Problem), 1),
        Row(2, "Воды не хватает, водопровод 1974 года.", Ru, 1, Some(Today), Some(Problem), 2),
        Row(3, "Фельдшер ар дайым жардам берет.", Ky, 1, Some(Today), Some(Strength), 1),
        Row(
            4,
            "Every house has clean water and nobody carries it.",
            En,
            1,
            Some(Year(2030)),
            Some(Proposal),
            1,
        ),
        Row(5, "Ар бир үйдө таза суу болсун.", Ky, 1, Some(Year(2030)), Some(Proposal), 1),
        Row(6, "Кошунам Асан суу насосун уурдаган деп айтышат.", Ky, 1, Some(Today), Some(Problem), 1),
        Row(
            7,
            "Бюджет менен элди тааныштыруу керек, прозрачно болсун.",
            Mixed,
            2,
            Some(Tomorrow),
            Some(Need),
            2,
        ),
        Row(8, "Айыл кеңеши жылына эки жолу отчёт берсин.", Ky, 2, Some(Today), Some(Proposal), 2),
        Row(9, "Почему землю сдали без аукциона?", Ru, 2, Some(Today), Some(Question), 3),
        Row(10, "Закон меняют каждый год, мы не успеваем.", Ru, 2, None, None, 3),
        Row(11, "Түтүк алмаштырууну быйыл баштоо керек.", Ky, 1, Some(Today), Some(Proposal), 2),
        Row(12, "Жолугушуу жакшы өттү.", Ky, 0, None, None, 0),
        Row(13, "бул сөз өчүрүлгөн", Ky, 1, Some(Today), Some(Problem), 1),
        Row(14, "Ишим аны менен байланыштуу, атымды жазбагыла.", Ky, 1, Some(Today), Some(Problem), 1),
    ];
    let mut contributions: Vec<Contribution> = rows
        .into_iter()
        .map(|Row(number, text, language, of_theme, horizon, kind, of_group)| Contribution {
            theme: (of_theme > 0).then(|| theme(of_theme)),
            group: (of_group > 0).then(|| group(of_group)),
            participant: (of_group > 0).then(|| ParticipantId(id(4000 + of_group * 10))),
            horizon,
            kind,
            ..contribution(number, text, language)
        })
        .collect();
    contributions[0].verbatim = true;
    contributions[1].tags = vec!["тег-для-своих".to_owned()];
    contributions[5].may_be_quoted = Quotation::Private;
    contributions[11].parked = true;
    contributions[12] = Contribution { text: String::new(), redacted: true, ..contributions[12].clone() };
    contributions[13].may_be_quoted = Quotation::Paraphrase;
    contributions[13].paraphrase = Some("Катышуучунун иши суу маселесине байланыштуу.".to_owned());
    contributions
}

fn proposed(
    number: u128,
    of_theme: u128,
    level: Level,
    words_of: u128,
    evidence: &[u128],
    serves: &[u128],
) -> Line {
    let source = spoken().into_iter().find(|c| c.id == said(words_of)).unwrap();
    Line {
        id: line(number),
        theme: (of_theme > 0).then(|| theme(of_theme)),
        level,
        text: source.text,
        language: source.language,
        words_of: Some(said(words_of)),
        evidence: evidence.iter().map(|n| said(*n)).collect(),
        serves: serves.iter().map(|n| line(*n)).collect(),
        locked: false,
        state: LineState::Proposed,
        concrete: Concrete::default(),
    }
}

pub fn draft() -> Draft {
    let mut lines = vec![
        proposed(1, 1, Level::Today, 1, &[1, 2], &[]),
        proposed(2, 1, Level::Today, 6, &[6], &[]),
        proposed(3, 1, Level::Today, 14, &[14], &[]),
        proposed(4, 1, Level::Today, 3, &[3], &[]),
        proposed(5, 1, Level::Goal, 5, &[5, 4], &[]),
        proposed(6, 2, Level::Task, 7, &[7], &[]),
        proposed(7, 1, Level::Action, 11, &[11], &[5]),
        proposed(8, 2, Level::Action, 8, &[8], &[]),
    ];
    lines[6].state = LineState::Edited;
    lines[6].words_of = None;
    lines[6].text = "Суу түтүктөрүн алмаштырууну 2026-жылы баштоо.".to_owned();
    lines[6].concrete = Concrete {
        responsible: Some("Айыл өкмөтү".to_owned()),
        by_when: Some("2026-жылдын 1-декабры".to_owned()),
        means: Some("Айыл бюджети".to_owned()),
        indicator: None,
    };
    lines[7].state = LineState::Accepted;
    Draft {
        lines,
        dropped: Vec::new(),
        not_reflected: [9, 10, 12, 13].map(said).to_vec(),
        gaps: vec![
            Gap::ActionWithoutGoal { line: line(8) },
            Gap::ThemeWithoutLine { theme: theme(3) },
            Gap::GroupWithoutLine { group: group(3) },
        ],
        coverage: Coverage { reflected: 10, all: 14 },
    }
}

fn participants() -> Vec<Participant> {
    let of = |of_group: u128, count: u128| {
        (0..count).map(move |n| Participant {
            id: ParticipantId(id(4000 + of_group * 10 + n)),
            session: session(1),
            code: format!("PCODE{of_group}{n}"),
            group: Some(group(of_group)),
            sex: None,
            age_band: None,
            consent: Vec::new(),
            also: Vec::new(),
        })
    };
    of(1, 4).chain(of(2, 3)).chain(of(3, 1)).collect()
}

pub fn material() -> Material {
    let of_theme = |number, key: &str, name| Theme {
        id: theme(number),
        session: session(1),
        template_key: Some(key.to_owned()),
        name,
        position: format!("a{number}"),
        minutes: None,
        colour: None,
        also: Vec::new(),
    };
    let of_group = |number, key: &str, name| Group {
        id: group(number),
        session: session(1),
        template_key: Some(key.to_owned()),
        name,
        position: format!("a{number}"),
        also: Vec::new(),
    };
    let horizon = |horizon, name| HorizonName { horizon, name };
    Material {
        vision: VisionId(id(1)),
        sessions: vec![Session {
            id: session(1),
            title: names("Жети-Өгүздөгү талкуу", "Обсуждение в Джети-Огузе", "Discussion in Jeti-Oguz"),
            date: NaiveDate::from_ymd_opt(2026, 10, 14),
            place: Place {
                oblast: Some("Ысык-Көл".to_owned()),
                raion: Some("Жети-Өгүз".to_owned()),
                aiyl_aimak: None,
                settlement: Some("Кызыл-Суу".to_owned()),
            },
            series: None,
            organiser: Some("Өнүктүрүү борбору".to_owned()),
            project: None,
            partners: None,
            funder: None,
            languages: vec![],
            debrief: None,
            approval: None,
            template_key: Some("vision-2030".to_owned()),
            horizons: vec![
                horizon(Horizon::Today, names("бүгүн", "сегодня", "today")),
                horizon(Horizon::Tomorrow, names("эртең", "завтра", "tomorrow")),
                horizon(Horizon::Year(2030), names("2030-жыл", "2030 год", "2030")),
            ],
        }],
        themes: vec![
            of_theme(
                1,
                "services",
                names(
                    "Жергиликтүү деңгээлде кызмат көрсөтүү",
                    "Предоставление услуг на местном уровне",
                    "Services at the local level",
                ),
            ),
            of_theme(
                2,
                "property",
                names(
                    "Муниципалдык менчикти башкаруу",
                    "Управление муниципальной собственностью",
                    "Managing municipal property",
                ),
            ),
            of_theme(3, "own", names("Жаштар", "Молодёжь", "Young people")),
        ],
        questions: Vec::new(),
        groups: vec![
            of_group(1, "village-residents", names("Айыл тургундары", "Жители сёл", "Residents of villages")),
            of_group(
                2,
                "lsg-executive",
                names("ЖӨБ аткаруу органдары", "Исполнительные органы МСУ", "LSG executive bodies"),
            ),
            of_group(3, "experts", names("Эксперттер", "Эксперты", "Experts")),
            of_group(4, "business", names("Ишкерлер", "Предприниматели", "Business")),
        ],
        participants: participants(),
        contributions: spoken(),
        decided: Vec::new(),
        dropped: Vec::new(),
        links: Vec::new(),
        clusters: Vec::new(),
        refused: Vec::new(),
        votes: Vec::new(),
        prioritised: Vec::new(),
    }
}

/// The report on a material as synthesis would find it.
pub fn build(material: &Material, draft: &Draft, options: &Options) -> Report {
    model::build(material, draft, &findings(material), options)
}

/// Clusters of what stands side by side on one theme, named by the words of all members; and votes on two contributions.
pub fn findings(material: &Material) -> Findings {
    let mut clusters: Vec<Cluster> = Vec::new();
    let themes = material.themes.iter().map(|theme| Some(theme.id)).chain([None]);
    for of_theme in themes {
        let members: Vec<&Contribution> =
            material.contributions.iter().filter(|c| c.theme == of_theme && !c.redacted).collect();
        clusters.extend(members.chunks(3).map(|members| Cluster {
            id: id(7000 + clusters_so_far(members)).into(),
            theme: of_theme,
            label: members.iter().filter_map(|c| c.text.split(' ').next()).collect::<Vec<_>>().join(" "),
            members: members.iter().map(|c| c.id).collect(),
            representative: members[0].id,
        }));
    }
    let votes = |agree, disagree, pass| Votes { agree, disagree, pass };
    let by_group = |of: [(u128, Votes); 3]| of.into_iter().map(|(n, votes)| (group(n), votes)).collect();
    let support = vec![
        Support {
            item: said(1).0.into(),
            votes: votes(7, 1, 1),
            by_group: by_group([(1, votes(4, 0, 0)), (2, votes(2, 1, 0)), (3, votes(1, 0, 1))]),
            consensus: 0.25,
            divides: Vec::new(),
        },
        Support {
            item: said(6).0.into(),
            votes: votes(4, 3, 1),
            by_group: by_group([(1, votes(4, 0, 0)), (2, votes(0, 3, 0)), (3, votes(0, 0, 1))]),
            consensus: 0.05,
            divides: vec![(group(2), 0.2), (group(1), 1.9)],
        },
    ];
    Findings { clusters, support, priorities: vec![prioritised()] }
}

/// Two rounds of dots on two contributions, of which one was marked too; one of the groups is small.
fn prioritised() -> Prioritised {
    let dots = |count, share, by_group: [(Option<GroupId>, u32); 2]| {
        Some(Dots { count, share, by_group: by_group.to_vec() })
    };
    let round = |name: &str, given, possible| Round { name: name.to_owned(), given, possible };
    Prioritised {
        session: session(1),
        theme: Some(theme(1)),
        rounds: vec![round("1", 9, None), round("2", 12, Some(15))],
        items: vec![
            Priority {
                item: said(4).0.into(),
                dots: vec![dots(9, 1.0, [(Some(group(1)), 6), (Some(group(3)), 3)]), None],
                importance: Some(Marked { people: 7, median: 4.5 }),
                feasibility: Some(Marked { people: 7, median: 2.0 }),
            },
            Priority {
                item: said(11).0.into(),
                dots: vec![None, dots(12, 1.0, [(Some(group(2)), 8), (None, 4)])],
                importance: None,
                feasibility: None,
            },
        ],
    }
}

fn clusters_so_far(members: &[&Contribution]) -> u128 {
    members[0].id.0.as_u128() & 0xff
}

/// The workshop and a second one in another place, which said some of the same and something of its own.
pub fn two_sessions() -> (Material, Draft) {
    let mut material = material();
    let mut other = material.sessions[0].clone();
    other.id = session(2);
    other.title = names("Ак-Суудагы талкуу", "Обсуждение в Ак-Суу", "Discussion in Ak-Suu");
    other.date = NaiveDate::from_ymd_opt(2026, 10, 21);
    other.place = Place { raion: Some("Ак-Суу".to_owned()), ..Place::default() };
    material.sessions.push(other);
    let texts = ["Суу жок.", "Жол бузук, көпүрө кулаган.", "Көпүрөнү оңдоо керек."];
    for (text, number) in texts.into_iter().zip(40..) {
        material.contributions.push(Contribution {
            session: session(2),
            theme: Some(theme(1)),
            horizon: Some(Horizon::Today),
            kind: Some(Kind::Problem),
            group: Some(group(1)),
            ..contribution(number, text, SpokenLanguage::Ky)
        });
    }
    (material, draft())
}
