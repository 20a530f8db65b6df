//! A meeting is prepared, recorded and followed up by keyboard alone; what was done is read from the file.

use std::fs;
use std::path::Path;

use kelechek_core::SessionFile;
use kelechek_core::consent::ConsentKind;
use kelechek_core::contribution::Quotation;
use kelechek_core::language::{Language, Names};
use kelechek_core::session::ApprovalState;
use kelechek_core::template::Template;
use kelechek_tests::harness::{Key, Layout, Person, Window, until};
use serde_json::json;

use crate::acts::{contributions, fill, go_to, row};
use crate::meeting;

/// Goes to a part of the screen by its tab.
pub async fn at_part(window: &Window<'_>, part: &str) {
    window.tab_to("main:not([hidden]) [role=tab][aria-selected=true]").await;
    for _ in 0..8 {
        if window.ask("return document.activeElement.dataset.part").await == part {
            break;
        }
        window.press(&[Key::Right]).await;
    }
    window.is_shown(&format!("#part-{part}")).await;
}

/// Waits until the screen says that this was done.
async fn told(window: &Window<'_>, part_of_it: &str) {
    window.reads("main [data-told]", part_of_it, |text| text.contains(part_of_it)).await;
}

fn read(path: &Path) -> SessionFile {
    SessionFile::read(path).expect("the file can be read at any moment")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_is_prepared_by_keyboard_and_every_step_can_be_taken_back() {
    for layout in [Layout::Us, Layout::Ru] {
        let person = Person::new();
        person.has_chosen(&json!({ "language": "en" }));
        let path = person.home().join("a.kelechek");
        let (file, session) = meeting::begin(&path, Names::one(Language::En, "Ak-Bulak"), None);
        drop(file);
        let window = Window::open(&person, &[&path]).await;
        window.has_focus("#box").await;
        window.find("[data-theme]").await;
        let keyboard = window.keyboard(layout);
        go_to(&window, &keyboard, "prepare").await;
        fill(&window, "main [name=series]", "Autumn 2026").await;
        window.press(&[Key::Enter]).await;
        told(&window, "Saved").await;
        assert_eq!(read(&path).sessions().unwrap()[0].series.as_deref(), Some("Autumn 2026"));

        at_part(&window, "themes").await;
        // Past all themes and their questions it is a long way for the Tab key.
        window.ask("document.querySelector('form[data-add=theme] input').focus()").await;
        window.write("Water").await;
        window.press(&[Key::Enter]).await;
        told(&window, "Water").await;
        let theme = read(&path).themes(session).unwrap().pop().unwrap();
        assert_eq!(theme.name.en.as_deref(), Some("Water"));
        let first = read(&path).themes(session).unwrap()[1].id;
        window
            .ask_with(
                "document.querySelector(`[data-row=\"${arguments[0]}\"] input`).focus()",
                vec![json!(first)],
            )
            .await;
        keyboard.press("Alt+ArrowUp");
        told(&window, "Moved").await;
        assert_eq!(read(&path).themes(session).unwrap()[0].id, first);
        // The focus goes with the row, so that it can be moved on.
        window.has_focus(&format!("[data-row=\"{first}\"] input")).await;
        window.ask("document.querySelector('main [data-do=undo]').focus()").await;
        keyboard.press("Ctrl+KeyZ");
        told(&window, "Undone").await;
        assert_eq!(read(&path).themes(session).unwrap()[1].id, first);

        at_part(&window, "participants").await;
        fill(&window, "[name=codes]", "1-3").await;
        window.press(&[Key::Enter]).await;
        told(&window, "3").await;
        window.activate("[data-do=all-taking-part]").await;
        told(&window, "3 participants").await;
        let people = read(&path).participants(session).unwrap();
        assert_eq!(people.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["P01", "P02", "P03"]);
        assert!(
            people.iter().all(|one| one.consent[0].kind == ConsentKind::TakingPart && one.consent[0].given)
        );
        window.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_papers_and_templates_leave_the_house_before_the_meeting() {
    let person = Person::new();
    person.has_chosen(&json!({ "language": "en" }));
    let path = person.home().join("a.kelechek");
    let (file, session) = meeting::begin(&path, Names::one(Language::En, "Ak-Bulak"), Some("Ak-Bulak"));
    drop(file);
    let window = Window::open(&person, &[&path]).await;
    window.has_focus("#box").await;
    // The box is there before the file is open.
    window.find("[data-theme]").await;
    let keyboard = window.keyboard(Layout::Us);
    go_to(&window, &keyboard, "prepare").await;
    at_part(&window, "papers").await;

    let copy = person.home().join("for-b.kelechek");
    person.answers(&[&copy]);
    fill(&window, "[name=copy_for]", "B.").await;
    window.press(&[Key::Enter]).await;
    window.is_shown("dialog[open] [data-receipt]").await;
    window.press(&[Key::Escape]).await;
    window.is_gone("dialog").await;
    let ids =
        |path: &Path| read(path).themes(session).unwrap().iter().map(|theme| theme.id).collect::<Vec<_>>();
    assert_eq!(ids(&copy), ids(&path), "the copy shares what was prepared");

    let papers = person.home().join("pack.html");
    person.answers(&[&papers]);
    window.activate("[data-do=pack]").await;
    window.is_shown("[data-made]").await;
    let html = fs::read_to_string(&papers).unwrap();
    for sort in ["codes", "seats", "consent", "recording", "wall", "ballots", "plan"] {
        assert!(html.contains(&format!("class=\"sheet {sort}\"")), "{sort}");
    }

    fill(&window, "[name=template_name]", "Our village").await;
    window.press(&[Key::Enter]).await;
    window.is_shown("[data-do=forget-template]").await;
    let shared = person.home().join("ours.json");
    person.answers(&[&shared]);
    window.ask("[...document.querySelectorAll('[data-do=share-template]')].at(-1).focus()").await;
    window.press(&[Key::Enter]).await;
    window.reads("section [role=status].told", "ours.json", |text| text.contains("ours.json")).await;
    assert_eq!(
        Template::read(&fs::read(&shared).unwrap()).unwrap().name().en.as_deref(),
        Some("Our village")
    );

    let broken = person.home().join("broken.json");
    fs::write(&broken, "{ \"key\": ").unwrap();
    person.answers(&[&broken]);
    window.activate("[data-do=take-template]").await;
    window.reads("[role=alert]", "line", |text| text.contains("not a template")).await;
    person.answers(&[&shared]);
    window.activate("[data-do=take-template]").await;
    window.is_gone("[role=alert]").await;

    // A new meeting begins from it.
    go_to(&window, &keyboard, "start").await;
    window.activate("[data-do=new]").await;
    window.is_shown("form[data-form=new]").await;
    window
        .ask("const list = document.querySelector('[name=template]'); list.value = [...list.options].at(-1).value; list.dispatchEvent(new Event('change'))")
        .await;
    fill(&window, "form[data-form=new] [name=title]", "Next").await;
    let next = person.home().join("next.kelechek");
    person.answers(&[&next]);
    window.press(&[Key::Enter]).await;
    window.is_shown("main[data-screen=capture]").await;
    window.is_titled("next.kelechek – Kelechek").await;
    let begun = read(&next).sessions().unwrap().remove(0);
    assert!(begun.template_key.unwrap().starts_with("own-"));
    assert_eq!(read(&next).themes(begun.id).unwrap().len(), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn several_lines_and_cards_are_recorded_at_once_and_the_balance_follows() {
    let person = Person::new();
    person.has_chosen(&json!({ "language": "en" }));
    let path = person.home().join("a.kelechek");
    let (file, _) = meeting::begin(&path, Names::default(), None);
    drop(file);
    let window = Window::open(&person, &[&path]).await;
    window.has_focus("#box").await;
    window.is_shown("aside [data-heat]").await;
    let keyboard = window.keyboard(Layout::Us);
    keyboard.press("Alt+Digit1");
    let silent = "return document.querySelectorAll('[data-silent] li').length";
    window.becomes_true("thirteen groups to be silent", &format!("{silent} === 13")).await;

    let paste = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
        document.querySelector('#box').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    window.ask_with(paste, vec![json!("No clean water\n\nThe road is bad\n")]).await;
    window.has_focus("dialog[open] [data-do=separately]").await;
    window.press(&[Key::Enter]).await;
    window.is_gone("dialog").await;
    row(&window, "The road is bad").await;
    assert_eq!(contributions(&path).len(), 2);

    window.ask("document.querySelector('#box').focus()").await;
    keyboard.press("Alt+KeyC");
    window.has_focus("dialog[open] [name=card]").await;
    keyboard.types("school");
    window.tab_to("dialog[open] [name=card_group]").await;
    window.press(&[Key::Down]).await;
    window.tab_to("dialog[open] [name=card_others]").await;
    keyboard.types("4");
    window.press(&[Key::Enter]).await;
    window.has_focus("#card-1").await;
    keyboard.types("kindergarten");
    window.activate("[data-do=record-cards]").await;
    window.is_gone("dialog").await;
    row(&window, "kindergarten").await;
    let all = contributions(&path);
    let school = all.iter().find(|one| one.text == "school").unwrap();
    assert_eq!(school.voices, 4);
    let kindergarten = all.iter().find(|one| one.text == "kindergarten").unwrap();
    assert_eq!(school.group, kindergarten.group, "the next card is of the same group");
    assert!(school.group.is_some());
    // Both cards are of the theme that was chosen, by one group, which is silent no more.
    window.becomes_true("twelve groups to be silent", &format!("{silent} === 12")).await;

    window.ask("document.querySelector('#box').focus()").await;
    keyboard.press("Ctrl+KeyZ");
    window.becomes_true("thirteen groups to be silent", &format!("{silent} === 13")).await;
    assert_eq!(contributions(&path).len(), 2, "the cards are taken back as one");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_parking_lot_other_words_and_the_history_are_reached_by_keys() {
    let person = Person::new();
    person.has_chosen(&json!({ "language": "en" }));
    let path = person.home().join("a.kelechek");
    let (file, _) = meeting::begin(&path, Names::default(), None);
    drop(file);
    let window = Window::open(&person, &[&path]).await;
    window.has_focus("#box").await;
    window.is_shown("aside").await;
    let keyboard = window.keyboard(Layout::Us);
    keyboard.types("later perhaps");
    keyboard.press("Ctrl+KeyL");
    keyboard.press("Enter");
    row(&window, "later perhaps").await;
    keyboard.press("Ctrl+Shift+KeyL");
    window.is_shown("[data-parked] li").await;
    window.tab_to("[data-do=take-up]").await;
    window.press(&[Key::Enter]).await;
    window.is_gone("[data-parked]").await;
    assert!(!contributions(&path)[0].parked);
    window.has_focus("#box").await;

    keyboard.press("Alt+KeyW");
    let told = "return document.querySelector('#said').textContent.includes('↑')";
    window.becomes_true("to be told to choose a contribution first", told).await;
    keyboard.press("ArrowUp");
    window.becomes_true("the text to be edited", "return document.querySelector('#box').value !== ''").await;
    keyboard.press("Alt+KeyW");
    window.has_focus("dialog[open] [name=paraphrase]").await;
    keyboard.types("another time");
    window.tab_to("dialog[open] [name=translation-ru]").await;
    window.write("Позже").await;
    window.ask("document.querySelector('dialog[open] [name=quotation][value=paraphrase]').click()").await;
    window.activate("[data-do=save-words]").await;
    window.is_gone("dialog").await;
    let said = contributions(&path).remove(0);
    assert_eq!(
        (said.paraphrase.as_deref(), said.may_be_quoted),
        (Some("another time"), Quotation::Paraphrase)
    );
    assert_eq!(read(&path).other_words(said.id).unwrap().translation.ru.as_deref(), Some("Позже"));
    assert_eq!(said.text, "later perhaps", "the original stays");

    window.ask("document.querySelector('#box').focus()").await;
    keyboard.press("ArrowUp");
    window.becomes_true("the text to be edited", "return document.querySelector('#box').value !== ''").await;
    keyboard.press("Alt+KeyH");
    window.is_shown("dialog[open] [data-history] li").await;
    let versions = window.find_all("[data-history] li").await.len();
    assert_eq!(versions, 4, "recorded, taken up, other words, quotation");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_debrief_the_approval_and_what_is_given_back_follow_the_meeting() {
    let person = Person::new();
    person.has_chosen(&json!({ "language": "en" }));
    let path = meeting::write(person.home(), "a.kelechek", &["No clean water in our street."]);
    let window = Window::open(&person, &[&path]).await;
    window.has_focus("#box").await;
    // The box is there before the file is open.
    window.find("[data-theme]").await;
    let keyboard = window.keyboard(Layout::Us);
    go_to(&window, &keyboard, "after").await;
    fill(&window, "[name=mood]", "calm").await;
    window.press(&[Key::Enter]).await;
    told(&window, "Saved").await;
    at_part(&window, "approval").await;
    for (field, number) in
        [("attendance", "10"), ("votes_for", "9"), ("votes_against", "2"), ("abstained", "0")]
    {
        fill(&window, &format!("[name={field}]"), number).await;
        window.press(&[Key::Enter]).await;
        window.becomes_true(field, "return document.querySelector('main[aria-busy=true]') === null").await;
    }
    window.reads("#part-approval [role=status]", "1 vote more", |text| text.contains("1 vote more")).await;
    window.tab_to("[name=approval_state]").await;
    window.press(&[Key::Down, Key::Down]).await;
    window
        .becomes_true(
            "approved",
            "return document.querySelector('[name=approval_state]:checked').value === 'approved'",
        )
        .await;
    // Two keys are two changes, one after the other.
    until("the approval on the disk", async || {
        let session = read(&path).sessions().unwrap().remove(0);
        session.approval.is_some_and(|approval| approval.state == ApprovalState::Approved).then_some(())
    })
    .await;
    at_part(&window, "giving-back").await;
    let given = person.home().join("given.html");
    person.answers(&[&given]);
    window.activate("[data-do=give-back]").await;
    window.is_shown("[data-made]").await;
    assert!(fs::read_to_string(&given).unwrap().contains("No clean water in our street."));
    let session = read(&path).sessions().unwrap().remove(0);
    assert_eq!(session.debrief.unwrap().mood.as_deref(), Some("calm"));
    let approval = session.approval.unwrap();
    assert_eq!((approval.state, approval.votes_against), (ApprovalState::Approved, Some(2)));
}

#[tokio::test(flavor = "multi_thread")]
async fn photographs_are_attached_only_where_they_are_switched_on_and_can_be_taken_off() {
    let person = Person::new();
    person.has_chosen(&json!({ "language": "en" }));
    let path = meeting::write(person.home(), "a.kelechek", &["No clean water."]);
    let window = Window::open(&person, &[&path]).await;
    window.has_focus("#box").await;
    window.is_shown("aside").await;
    let keyboard = window.keyboard(Layout::Us);
    assert!(window.find_all("#tab-photographs").await.is_empty(), "off until switched on");
    window.click("[data-open=settings]").await;
    window.click("dialog[open] [name=photographs]").await;
    window.press(&[Key::Escape]).await;
    window.is_gone("dialog").await;

    window.click("#tab-photographs").await;
    let broken = person.home().join("broken.jpg");
    fs::write(&broken, "no picture").unwrap();
    person.answers(&[&broken]);
    window.activate("[data-do=attach]").await;
    window.reads("aside [role=alert]", "broken.jpg", |text| text.contains("broken.jpg")).await;

    let picture = person.home().join("chart.png");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/icons/128x128.png"), &picture).unwrap();
    person.answers(&[&picture]);
    window.activate("[data-do=attach]").await;
    window.is_shown("[data-photographs] img").await;
    window
        .becomes_true(
            "the picture to be drawn",
            "return document.querySelector('[data-photographs] img').naturalWidth > 0",
        )
        .await;
    let session = read(&path).sessions().unwrap()[0].id;
    let attached = read(&path).attachments(session.0).unwrap();
    assert_eq!(attached[0].media_type, "image/jpeg");

    window.ask("document.querySelector('#box').focus()").await;
    keyboard.press("ArrowUp");
    window.is_shown("[data-do=link]").await;
    window.activate("[data-do=link]").await;
    window.is_gone("[data-do=link]").await;
    let said = contributions(&path).remove(0);
    assert_eq!(read(&path).attachments(said.id.0).unwrap()[0].hash, attached[0].hash);
    window.activate("[data-do=take-off]").await;
    window.is_gone("[data-photographs] img").await;
    assert!(read(&path).attachments(session.0).unwrap().is_empty());

    // What lies on the clipboard, with the focus in the box; where there are words too, they are meant.
    let paste = "
        const [words, done] = arguments;
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [30, 20];
        canvas.toBlob((blob) => {
            const data = new DataTransfer();
            data.items.add(new File([blob], 'image.png', { type: 'image/png' }));
            if (words) data.setData('text/plain', words);
            const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
            document.querySelector('#box').dispatchEvent(event);
            done(event.defaultPrevented);
        }, 'image/png');";
    window.ask("document.querySelector('#tab-balance').click()").await;
    assert_eq!(window.ask_later(paste, vec![json!("words")]).await, json!(false));
    assert_eq!(window.ask_later(paste, vec![json!("")]).await, json!(true));
    window.is_shown("[data-photographs] img").await;
    assert_eq!(read(&path).attachments(session.0).unwrap().len(), 1);
}
