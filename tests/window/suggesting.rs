//! Themes are suggested while somebody types.

use kelechek_core::contribution::NewContribution;
use kelechek_core::language::{Language, Names};
use kelechek_tests::harness::{Key, Person, Window};

use crate::acts::acknowledged;
use crate::meeting;

const SAID: [(usize, &str); 10] = [
    (2, "Таза суу күнүнө эки саат гана келет"),
    (2, "Ичүүчү суу түтүктөрү эскирген"),
    (2, "Айылдын суусу тазаланбайт"),
    (2, "Суу насосу иштебейт"),
    (2, "Кудуктун суусу булганган"),
    (1, "Жол оңдолсун, көпүрө бузулган"),
    (1, "Мектепке барчу жол тайгак"),
    (1, "Жолдор түнкүсүн жарыксыз"),
    (1, "Жолго асфальт төшөлсүн"),
    (1, "Кышында жол жабылып калат"),
];

const CHOSEN: &str = "return document.querySelector('[data-theme][aria-pressed=true]').dataset.theme";

/// Nothing is chosen for anybody: the themes that the text may be on are marked, and the marks go with the text.
#[tokio::test(flavor = "multi_thread")]
async fn themes_that_what_is_typed_may_be_on_are_marked_and_none_is_chosen() {
    let person = Person::new();
    let path = person.home().join("meeting.kelechek");
    let (mut file, session) = meeting::begin(&path, Names::one(Language::Ky, "Ак-Булак"), None);
    let themes = file.themes(session).expect("the template's themes");
    for (theme, text) in SAID {
        let new = NewContribution { theme: Some(themes[theme].id), ..NewContribution::text(session, text) };
        file.add_contribution(&new, meeting::now()).expect("a contribution");
    }
    drop(file);
    let window = Window::open(&person, &[&path]).await;
    window.has_focus("#box").await;
    window.find("[data-theme]").await;
    // One goes on with the theme of the last contribution.
    window.is_shown("[data-theme][aria-pressed=true]").await;
    let before = window.ask(CHOSEN).await;
    window.write("суу насосун алмаштыруу керек").await;
    for theme in [1, 2] {
        window.is_shown(&format!("[data-theme=\"{}\"] .perhaps", themes[theme].id)).await;
    }
    assert_eq!(window.find_all(".perhaps").await.len(), 2, "of the others nothing was learned");
    assert_eq!(window.ask(CHOSEN).await, before);
    window.press(&[Key::Enter]).await;
    acknowledged(&window).await;
    window.is_gone(".perhaps").await;
}
