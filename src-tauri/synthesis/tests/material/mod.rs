//! Materials for tests: from whole sentences as people say them, in three languages, over themes, groups and note-takers.

#![allow(missing_docs, dead_code)]

use chrono::{DateTime, TimeDelta};
use kelechek_core::contribution::{Contribution, Horizon, Kind, Quotation};
use kelechek_core::group::Group;
use kelechek_core::id::{NAMESPACE, derived};
use kelechek_core::language::{Language, Names};
use kelechek_core::material::Material;
use kelechek_core::theme::Theme;
use proptest::prelude::*;
use uuid::Uuid;

const SENTENCES: [&str; 24] = [
    "Айылга таза ичүүчү суу өткөрүү керек.",
    "Таза суу күнүнө эки саат гана келет.",
    "Ар бир үйдө суу эсептегич болсо, суу үнөмдөлөт.",
    "Мектепке барчу жолду оңдоо керек.",
    "Жолдор бузулган, кышында мектепке баруу кыйын.",
    "Жаштар үчүн спорт аянтчасы курулсун.",
    "Айылдык кеңеш бюджетти элге ачык көрсөтсүн.",
    "Бюджет ачык болсо, эл да ишенет.",
    "Рахмат, саламатсыздарбы!",
    "Дорогу до школы надо отремонтировать.",
    "Зимой по дороге до школы не проехать.",
    "Бюджет айылного аймака должен быть открытым.",
    "Жители хотят видеть, на что тратится бюджет.",
    "Построить детский сад на сорок мест.",
    "В детском саду не хватает мест.",
    "Врач приезжает в село один раз в месяц.",
    "Согласен.",
    "Когда построят детский сад?",
    "Clean water for every household by 2030.",
    "Every household has clean water and a meter.",
    "The road to the school must be repaired.",
    "Young people need work in the village.",
    "Publish the budget where everyone can read it.",
    "Суу",
];

type Cells = (usize, Option<usize>, Option<Horizon>, Option<Kind>, Option<usize>, (usize, u8));

/// Up to forty contributions, some of them alike, private, parked or redacted.
pub fn some_material() -> impl Strategy<Value = Material> {
    let horizon =
        prop::option::of(prop::sample::select(vec![Horizon::Today, Horizon::Tomorrow, Horizon::Year(2030)]));
    let kind = prop::option::of(prop::sample::select(Kind::ALL.to_vec()));
    let cells = (
        0..SENTENCES.len(),
        prop::option::of(0..3usize),
        horizon,
        kind,
        prop::option::of(0..4usize),
        (0..2usize, 0..20u8),
    );
    prop::collection::vec(cells, 0..40).prop_map(material)
}

/// A material of three themes, four groups and these contributions.
pub fn material(cells: Vec<Cells>) -> Material {
    let theme = |number: usize| derived(NAMESPACE, "theme", &number.to_string());
    let group = |number: usize| derived(NAMESPACE, "group", &number.to_string());
    let contributions =
        cells.into_iter().enumerate().map(|(number, (text, on, horizon, kind, of, (taker, mark)))| {
            let entered_at = DateTime::UNIX_EPOCH + TimeDelta::minutes(number as i64);
            let id = derived(NAMESPACE, "contribution", &number.to_string()).into();
            Contribution {
                id,
                reference: number.to_string(),
                session: Uuid::nil().into(),
                text: SENTENCES[text].to_owned(),
                language: None,
                theme: on.map(|number| theme(number).into()),
                horizon,
                kind,
                verbatim: false,
                participant: None,
                group: of.map(|number| group(number).into()),
                said_at: None,
                entered_at,
                parked: mark == 0,
                cluster: None,
                may_be_quoted: match mark {
                    1 => Quotation::Private,
                    2 => Quotation::Paraphrase,
                    _ => Quotation::Yes,
                },
                paraphrase: None,
                tags: Vec::new(),
                utterance: id,
                voices: 0,
                author: derived(NAMESPACE, "author", &taker.to_string()).into(),
                note_taker: format!("N{taker}"),
                conflicts: Vec::new(),
                redacted: mark == 3,
            }
        });
    let contributions = contributions.collect();
    let themes = (0..3).map(|number| Theme {
        id: theme(number).into(),
        session: Uuid::nil().into(),
        template_key: None,
        name: Names::one(Language::En, format!("theme {number}")),
        position: number.to_string(),
        minutes: None,
        colour: None,
        also: Vec::new(),
    });
    let groups = (0..4).map(|number| Group {
        id: group(number).into(),
        session: Uuid::nil().into(),
        template_key: None,
        name: Names::one(Language::En, format!("group {number}")),
        position: number.to_string(),
        also: Vec::new(),
    });
    Material {
        vision: derived(NAMESPACE, "vision", "").into(),
        sessions: Vec::new(),
        themes: themes.collect(),
        questions: Vec::new(),
        groups: groups.collect(),
        participants: Vec::new(),
        contributions,
        decided: Vec::new(),
        dropped: Vec::new(),
        links: Vec::new(),
        clusters: Vec::new(),
        refused: Vec::new(),
        votes: Vec::new(),
        prioritised: Vec::new(),
    }
}

/// The same material with its contributions in the opposite order.
pub fn reversed(material: &Material) -> Material {
    let mut other = material.clone();
    other.contributions.reverse();
    other
}
