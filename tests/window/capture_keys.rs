//! Every key of the capture screen, with an American and with a Russian keyboard. What a key does to a contribution is
//! read from the file that it was recorded into.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use kelechek_core::SessionFile;
use kelechek_core::contribution::{Contribution, Horizon, Kind, Quotation};
use kelechek_core::language::Names;
use kelechek_core::participant::{Code, NewParticipant};
use kelechek_tests::harness::{Keyboard, Layout, Person, Window};

use crate::acts::{acknowledged, box_holds, chosen, contributions, ids, row};
use crate::meeting;

const LAYOUTS: [Layout; 2] = [Layout::Us, Layout::Ru];

/// A meeting with three participants, open before a note-taker.
struct Desk<'a> {
    window: Window<'a>,
    keyboard: Keyboard,
    file: PathBuf,
    /// Counts the texts, so that each is found again.
    typed: u32,
}

impl<'a> Desk<'a> {
    async fn new(person: &'a Person, layout: Layout) -> Self {
        let file = person.home().join(format!("{layout:?}.kelechek"));
        meeting_of_three(&file);
        let window = Window::open(person, &[&file]).await;
        window.has_focus("#box").await;
        // One can type before the file is open; what is chosen among its themes and people waits for it.
        window.find("[data-theme]").await;
        let keyboard = window.keyboard(layout);
        Self { window, keyboard, file, typed: 0 }
    }

    fn press(&self, keys: &[&str]) {
        keys.iter().for_each(|keys| self.keyboard.press(keys));
    }

    /// A text that this layout can type, another one each time.
    fn text(&mut self) -> String {
        self.typed += 1;
        match self.keyboard.layout() {
            Layout::Us => format!("water {}", self.typed),
            Layout::Ru | Layout::Kg => format!("вода {}", self.typed),
        }
    }

    /// Types a text and records it; answers with what is in the file then.
    async fn record(&mut self) -> Contribution {
        let text = self.text();
        self.keyboard.types(&text);
        self.keyboard.press("Enter");
        row(&self.window, &text).await;
        acknowledged(&self.window).await;
        self.written(&text)
    }

    fn written(&self, text: &str) -> Contribution {
        let all = contributions(&self.file);
        all.into_iter().find(|said| said.text == text).expect("what has a row is in the file")
    }

    fn texts(&self) -> Vec<String> {
        contributions(&self.file).into_iter().map(|said| said.text).collect()
    }

    /// The code of who said it.
    fn code(&self, said: &Contribution) -> Option<String> {
        let open = SessionFile::read(&self.file).expect("the file");
        let participants = open.participants(said.session).expect("participants");
        participants.into_iter().find(|one| Some(one.id) == said.participant).map(|one| one.code)
    }
}

fn meeting_of_three(file: &Path) {
    let (mut file, session) = meeting::begin(file, Names::default(), None);
    for code in ["P01", "P03", "P12"] {
        let new = NewParticipant {
            session,
            code: Code::read(code).expect("a code"),
            group: None,
            sex: None,
            age_band: None,
        };
        file.add_participant(&new, DateTime::<Utc>::default()).expect("a participant");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn enter_records_and_shift_enter_begins_a_new_line() {
    for layout in LAYOUTS {
        let person = Person::new();
        let mut desk = Desk::new(&person, layout).await;
        let (first, second) = (desk.text(), desk.text());
        desk.keyboard.types(&first);
        desk.press(&["Shift+Enter"]);
        desk.keyboard.types(&second);
        let both = format!("{first}\n{second}");
        box_holds(&desk.window, &both).await;
        desk.press(&["Enter"]);
        row(&desk.window, &both).await;
        acknowledged(&desk.window).await;
        assert_eq!(desk.texts(), [both]);
        // An empty box records nothing.
        desk.press(&["Enter", "Enter"]);
        desk.record().await;
        assert_eq!(desk.texts().len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_on_without_waiting_is_all_recorded_in_its_order() {
    let person = Person::new();
    let mut desk = Desk::new(&person, Layout::Ru).await;
    let texts: Vec<String> = (0..12).map(|_| desk.text()).collect();
    for text in &texts {
        desk.keyboard.types(text);
        desk.press(&["Enter"]);
    }
    for text in &texts {
        row(&desk.window, text).await;
    }
    acknowledged(&desk.window).await;
    assert_eq!(desk.texts(), texts);
}

#[tokio::test(flavor = "multi_thread")]
async fn alt_and_a_digit_chooses_the_theme_and_ctrl_and_a_digit_the_horizon() {
    for layout in LAYOUTS {
        let person = Person::new();
        let mut desk = Desk::new(&person, layout).await;
        let open = SessionFile::read(&desk.file).expect("the file");
        let themes = open.themes(open.sessions().expect("sessions")[0].id).expect("themes");
        for digit in [5, 1, 3] {
            desk.press(&[&format!("Alt+Digit{digit}")]);
            let theme = themes[digit - 1].id;
            chosen(&desk.window, &format!("[data-theme='{theme}']")).await;
            assert_eq!(desk.record().await.theme, Some(theme), "Alt+{digit}");
        }
        // There is no ninth theme; the one before stays.
        desk.press(&["Alt+Digit9"]);
        assert_eq!(desk.record().await.theme, Some(themes[2].id));
        let horizons = [Horizon::Today, Horizon::Tomorrow, Horizon::Year(2030)];
        for digit in [3, 1, 2] {
            desk.press(&[&format!("Ctrl+Digit{digit}")]);
            assert_eq!(desk.record().await.horizon, Some(horizons[digit - 1]), "Ctrl+{digit}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn alt_k_chooses_the_kind_by_number_or_arrow() {
    for layout in LAYOUTS {
        let person = Person::new();
        let mut desk = Desk::new(&person, layout).await;
        for (at, kind) in Kind::ALL.into_iter().enumerate() {
            desk.press(&["Alt+KeyK", &format!("Digit{}", at + 1)]);
            assert_eq!(desk.record().await.kind, Some(kind), "Alt+K, {}", at + 1);
        }
        desk.press(&["Alt+KeyK", "ArrowDown", "ArrowDown", "Enter"]);
        let by_arrow = desk.record().await.kind;
        assert!(by_arrow.is_some(), "an arrow and Enter choose a kind");
        desk.window.has_focus("#box").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn alt_q_marks_as_verbatim_and_alt_p_as_private_until_pressed_again() {
    for layout in LAYOUTS {
        let person = Person::new();
        let mut desk = Desk::new(&person, layout).await;
        let plain = desk.record().await;
        assert_eq!((plain.verbatim, plain.may_be_quoted), (false, Quotation::Yes));
        desk.press(&["Alt+KeyQ"]);
        assert!(desk.record().await.verbatim, "Alt+Q");
        desk.press(&["Alt+KeyP"]);
        assert_eq!(desk.record().await.may_be_quoted, Quotation::Private, "Alt+P");
        desk.press(&["Alt+KeyQ", "Alt+KeyQ", "Alt+KeyP", "Alt+KeyP"]);
        let again = desk.record().await;
        assert_eq!((again.verbatim, again.may_be_quoted), (false, Quotation::Yes), "each twice");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn alt_a_and_the_at_sign_find_who_speaks_in_every_way_to_write_a_code() {
    for layout in LAYOUTS {
        let person = Person::new();
        let mut desk = Desk::new(&person, layout).await;
        let ways: &[&str] =
            if layout == Layout::Us { &["3", "P3", "p03"] } else { &["3", "П3", "Р3", "р03"] };
        for way in ways {
            desk.press(&["Alt+KeyA"]);
            desk.keyboard.types("12");
            desk.press(&["Enter"]);
            let said = desk.record().await;
            assert_eq!(desk.code(&said).as_deref(), Some("P12"));
            desk.press(&["Alt+KeyA"]);
            desk.keyboard.types(way);
            desk.press(&["Enter"]);
            let said = desk.record().await;
            assert_eq!(desk.code(&said).as_deref(), Some("P03"), "{way}");
            // Who speaks stays until somebody else does.
            let said = desk.record().await;
            assert_eq!(desk.code(&said).as_deref(), Some("P03"), "{way}, and the next one");
        }
        // A code that nobody has yet is added.
        desk.press(&["Alt+KeyA"]);
        desk.keyboard.types("21");
        desk.press(&["Enter"]);
        let said = desk.record().await;
        assert_eq!(desk.code(&said).as_deref(), Some("P21"));
        if layout == Layout::Us {
            desk.keyboard.types("@");
            desk.keyboard.types("1");
            desk.press(&["Enter"]);
            let said = desk.record().await;
            assert_eq!(desk.code(&said).as_deref(), Some("P01"), "@1");
        }
        // A group, by the beginning of its name in either language.
        desk.press(&["Alt+KeyA"]);
        desk.keyboard.types(if layout == Layout::Us { "exper" } else { "экспер" });
        desk.press(&["Enter"]);
        let said = desk.record().await;
        assert!(said.group.is_some() && said.participant.is_none(), "a group is found by its name");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn alt_t_and_the_number_sign_add_a_tag() {
    for layout in LAYOUTS {
        let person = Person::new();
        let mut desk = Desk::new(&person, layout).await;
        let (name, sign) = if layout == Layout::Us { ("school", "#") } else { ("школа", "№") };
        desk.press(&["Alt+KeyT"]);
        desk.keyboard.types(name);
        desk.press(&["Enter"]);
        assert_eq!(desk.record().await.tags, [name], "Alt+T");
        assert_eq!(desk.record().await.tags, [""; 0], "a tag is of one contribution only");
        desk.keyboard.types(sign);
        desk.keyboard.types(name);
        desk.press(&["Enter"]);
        assert_eq!(desk.record().await.tags, [name], "{sign}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_arrow_up_in_an_empty_box_edits_the_last_one_and_then_the_one_before() {
    for layout in LAYOUTS {
        let person = Person::new();
        let mut desk = Desk::new(&person, layout).await;
        let first = desk.record().await;
        let second = desk.record().await;
        desk.press(&["ArrowUp"]);
        box_holds(&desk.window, &second.text).await;
        desk.window.is_shown(&format!("[data-contribution='{}'][data-editing]", second.id)).await;
        desk.press(&["ArrowUp"]);
        box_holds(&desk.window, &first.text).await;
        desk.keyboard.types("!");
        desk.press(&["Enter"]);
        let changed = format!("{}!", first.text);
        row(&desk.window, &changed).await;
        acknowledged(&desk.window).await;
        assert_eq!(desk.texts(), [changed.clone(), second.text.clone()]);
        assert_eq!(desk.written(&changed).id, first.id, "edited, not said anew");
        desk.press(&["ArrowUp"]);
        box_holds(&desk.window, &second.text).await;
        desk.press(&["Escape"]);
        acknowledged(&desk.window).await;
        desk.window.is_gone("[data-editing]").await;
        assert_eq!(desk.texts().len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ctrl_z_takes_back_the_text_and_in_an_empty_box_what_was_done() {
    for layout in LAYOUTS {
        let person = Person::new();
        let mut desk = Desk::new(&person, layout).await;
        let first = desk.record().await;
        let second = desk.record().await;
        let text = desk.text();
        desk.keyboard.types(&text);
        // What is typed after the caret was moved is a step of its own.
        desk.press(&["ArrowLeft", "ArrowRight"]);
        desk.keyboard.types("!");
        let more = format!("{text}!");
        box_holds(&desk.window, &more).await;
        desk.press(&["Ctrl+KeyZ"]);
        box_holds(&desk.window, &text).await;
        desk.press(&["Ctrl+Shift+KeyZ"]);
        box_holds(&desk.window, &more).await;
        assert_eq!(desk.texts().len(), 2, "with text in the box, only the text is undone");
        (0..more.chars().count()).for_each(|_| desk.keyboard.press("Backspace"));
        acknowledged(&desk.window).await;

        desk.press(&["Ctrl+KeyZ"]);
        desk.window.is_gone(&format!("[data-contribution='{}']", second.id)).await;
        assert_eq!(desk.texts(), std::slice::from_ref(&first.text));
        desk.press(&["Ctrl+KeyZ"]);
        desk.window.is_gone(&format!("[data-contribution='{}']", first.id)).await;
        desk.press(&["Ctrl+Shift+KeyZ", "Ctrl+Shift+KeyZ"]);
        desk.window.is_shown(&format!("[data-contribution='{}']", first.id)).await;
        desk.window.is_shown(&format!("[data-contribution='{}']", second.id)).await;
        assert_eq!(desk.texts(), [first.text, second.text]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ctrl_f_finds_kyrgyz_that_is_typed_on_a_russian_keyboard() {
    let person = Person::new();
    let mut desk = Desk::new(&person, Layout::Ru).await;
    desk.keyboard.types("Айылдын өнүгүүсү үчүн кеңеш керек.");
    desk.press(&["Enter"]);
    row(&desk.window, "Айылдын өнүгүүсү үчүн кеңеш керек.").await;
    let other = desk.record().await;
    desk.press(&["Ctrl+KeyF"]);
    desk.window.has_focus("#find").await;
    desk.keyboard.types("онугуу кенеш");
    desk.window
        .becomes_true(
            "what was found",
            "return document.querySelector('main[data-screen=capture]').textContent.includes('өнүгүүсү')
                && document.querySelector('#find').value === 'онугуу кенеш'",
        )
        .await;
    desk.press(&["Escape"]);
    desk.window.has_focus("#box").await;
    assert_eq!(desk.written(&other.text), other);
}

#[tokio::test(flavor = "multi_thread")]
async fn ctrl_f_finds_on_an_american_keyboard() {
    let person = Person::new();
    let mut desk = Desk::new(&person, Layout::Us).await;
    let said = desk.record().await;
    desk.press(&["Ctrl+KeyF"]);
    desk.window.has_focus("#find").await;
    desk.keyboard.types(&said.text);
    desk.press(&["Escape"]);
    desk.window.has_focus("#box").await;
    desk.record().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ctrl_l_puts_into_the_parking_lot() {
    for layout in LAYOUTS {
        let person = Person::new();
        let mut desk = Desk::new(&person, layout).await;
        assert!(!desk.record().await.parked);
        desk.press(&["Ctrl+KeyL"]);
        assert!(desk.record().await.parked, "Ctrl+L");
        assert!(!desk.record().await.parked, "one contribution is parked, not all that follow");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn alt_o_u_and_n_type_the_letters_that_a_russian_keyboard_lacks() {
    for layout in LAYOUTS {
        let person = Person::new();
        let desk = Desk::new(&person, layout).await;
        desk.keyboard.types("өүңӨҮҢ");
        box_holds(&desk.window, "өүңӨҮҢ").await;
        desk.press(&["ArrowLeft", "ArrowLeft", "ArrowLeft"]);
        desk.keyboard.types("ү");
        box_holds(&desk.window, "өүңүӨҮҢ").await;
        desk.press(&["Enter"]);
        row(&desk.window, "өүңүӨҮҢ").await;
        assert_eq!(desk.texts(), ["өүңүӨҮҢ"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn f6_asks_the_next_guiding_question() {
    for layout in LAYOUTS {
        let person = Person::new();
        let mut desk = Desk::new(&person, layout).await;
        desk.press(&["Alt+Digit1", "Ctrl+Digit1"]);
        let before = desk.record().await;
        desk.press(&["F6"]);
        let after = desk.record().await;
        assert_ne!(
            (before.theme, before.horizon),
            (after.theme, after.horizon),
            "the next question is of another theme or time"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keys_are_shown_by_f1_and_by_the_question_mark_where_nothing_is_typed() {
    for layout in LAYOUTS {
        let person = Person::new();
        let desk = Desk::new(&person, layout).await;
        desk.press(&["F1"]);
        desk.window.is_shown("dialog[open] kbd").await;
        desk.press(&["Escape"]);
        desk.window.is_gone("dialog").await;
        desk.window.has_focus("#box").await;
        // In the box a question mark is a question mark.
        desk.keyboard.types("?");
        box_holds(&desk.window, "?").await;
        desk.press(&["Ctrl+Alt+Digit1"]);
        desk.window.is_shown("main[data-screen=start]").await;
        desk.keyboard.types("?");
        desk.window.is_shown("dialog[open] kbd").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_agrees_without_its_being_written_again() {
    let person = Person::new();
    let mut desk = Desk::new(&person, Layout::Us).await;
    let said = desk.record().await;
    desk.keyboard.types("P12 agrees");
    desk.press(&["Enter"]);
    acknowledged(&desk.window).await;
    let voices = format!(
        "return document.querySelector(\"[data-contribution='{}']\").textContent.includes('+1')",
        said.id
    );
    desk.window.becomes_true("one more voice", &voices).await;
    assert_eq!(desk.texts(), [said.text]);
    assert_eq!(contributions(&desk.file)[0].voices, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn changing_the_language_keeps_what_is_being_typed() {
    let person = Person::new();
    let mut desk = Desk::new(&person, Layout::Ru).await;
    let text = desk.text();
    desk.keyboard.types(&text);
    box_holds(&desk.window, &text).await;
    for language in ["ru", "en", "ky"] {
        desk.window.click("[data-open=settings]").await;
        desk.window.click(&format!("dialog[open] input[name=language][value={language}]")).await;
        desk.window
            .becomes_true(language, &format!("return document.documentElement.lang === '{language}'"))
            .await;
        desk.press(&["Escape"]);
        desk.window.is_gone("dialog").await;
        box_holds(&desk.window, &text).await;
    }
    desk.window.click("#box").await;
    desk.press(&["Enter"]);
    row(&desk.window, &text).await;
    assert_eq!(ids(&desk.window, "#stream [data-contribution]", "data-contribution").await.len(), 1);
}
