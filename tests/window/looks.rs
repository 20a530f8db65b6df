//! Every screen, empty and with the sample workshop, in three languages, light, dark and in high contrast: axe finds
//! nothing, and nothing is wider than the window. With `KELECHEK_SCREENSHOTS` a picture of each is kept.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use kelechek_core::SessionFile;
use kelechek_core::contribution::{NewContribution, WithVoices};
use kelechek_tests::harness::{
    Key, Keyboard, LAPTOP, Layout, Opening, PROJECTOR, Person, Size, Window, program, until,
};
use kelechek_tests::writer;
use serde_json::json;

use crate::meeting;

/// Whether the stream is scrolled to its end.
const AT_END: &str = "const stream = document.querySelector('#stream'); \
    return stream.scrollTop + stream.clientHeight >= stream.scrollHeight - 2";

/// Whether every row of the board begins where the one before it ends, and no column ends before its foot though it has more.
const FULL: &str = "return [...document.querySelectorAll('.column ul')].every((list) => { \
    const rows = [...list.children].map((row) => row.getBoundingClientRect()); \
    const foot = Math.min(list.getBoundingClientRect().bottom, list.parentElement.getBoundingClientRect().bottom); \
    return rows.every(({ top }, at) => at === 0 || Math.abs(top - rows[at - 1].bottom) < 1) && rows.at(-1)?.bottom > foot - 2; \
})";

const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

/// As narrow as the window may be made, and as low.
pub const NARROW: Size = (480, 640);

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_and_fits_on_a_laptop() {
    look_around(LAPTOP, 100, &["light", "dark", "contrast"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_and_fits_on_a_large_monitor() {
    look_around(PROJECTOR, 100, &["light", "dark", "contrast"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_and_fits_into_the_smallest_window() {
    look_around(NARROW, 100, &["light"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_and_fits_with_text_twice_as_large() {
    look_around(LAPTOP, 200, &["light"]).await;
}

/// What is prepared, what stands beside the stream, and what is done afterwards: on a laptop, in the smallest window, and
/// with text twice as large.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_prepared_and_done_afterwards_is_accessible_and_fits() {
    let person = Person::new();
    let sample = sample_workshop(person.home());
    let mut findings = Findings::new();
    for (size, percent, appearances) in [
        (LAPTOP, 100, &["light", "dark", "contrast"][..]),
        (NARROW, 100, &["light"]),
        (LAPTOP, 200, &["light"]),
    ] {
        person.has_chosen(&json!({ "text_size": percent, "photographs": true }));
        let window = Opening::of(&person).on(size).open().await;
        let keyboard = window.keyboard(Layout::Us);
        open(&window, &person, &sample).await;
        for language in LANGUAGES {
            for appearance in appearances {
                choose(&window, language, appearance).await;
                let name = format!("{language}-{appearance}-{}-{percent}", size.0);
                let look = Look { window: &window, keyboard: &keyboard, name };
                look.at_the_parts("prepare", &PREPARED, &mut findings).await;
                look.at_the_parts("after", &["debrief", "approval", "giving-back"], &mut findings).await;
                look.at_what_stands_beside(&mut findings).await;
            }
        }
        window.close().await;
    }
    assert!(findings.is_empty(), "{}", told(&findings));
}

/// As much as an organiser has after forty meetings.
#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_accessible_and_fits_with_ten_thousand_contributions() {
    let person = Person::new();
    let many = many_contributions(person.home());
    let window = Opening::of(&person).on(LAPTOP).open().await;
    let keyboard = window.keyboard(Layout::Us);
    open(&window, &person, &many).await;
    let mut findings = Findings::new();
    let look = Look { window: &window, keyboard: &keyboard, name: "10000".to_owned() };
    for screen in
        ["start", "prepare", "capture", "organise", "prioritise", "vision", "merge", "report", "after"]
    {
        go_to(&window, screen).await;
        match screen {
            "capture" => window.is_shown("#stream [data-contribution]").await,
            "organise" => {
                window.is_shown("[data-card]").await;
                window.becomes_true("the board to be full", FULL).await;
            }
            "vision" => window.is_shown("[data-line]").await,
            _ => {}
        }
        look.at(screen, &mut findings).await;
    }
    assert!(findings.is_empty(), "{}", told(&findings));
}

/// Ten thousand contributions in the words of the sample workshop, each with a number of its own.
fn many_contributions(home: &Path) -> PathBuf {
    let sample = sample_workshop(home);
    let path = home.join("many.kelechek");
    std::fs::rename(sample, &path).expect("the sample workshop");
    let mut file = SessionFile::open(&path, writer(1, 5), meeting::now()).expect("the file");
    let said = file.contributions(&Default::default()).expect("what was said");
    for round in 0..43 {
        let again = said.iter().zip(0..).map(|(of, place)| {
            let new = NewContribution {
                language: of.language,
                theme: of.theme,
                horizon: of.horizon,
                kind: of.kind,
                group: of.group,
                ..NewContribution::text(of.session, format!("{} – {}", of.text, round * 230 + place))
            };
            WithVoices { new, others: 0 }
        });
        let again: Vec<WithVoices> = again.collect();
        file.add_contributions(&again, meeting::now()).expect("all of them");
    }
    path
}

const PREPARED: [&str; 7] = ["meeting", "themes", "groups", "participants", "agenda", "consent", "papers"];

/// What was found, each with the places where it was.
type Findings = BTreeMap<String, Vec<String>>;

async fn look_around(size: Size, percent: u32, appearances: &[&str]) {
    let person = Person::new();
    person.has_chosen(&json!({ "text_size": percent }));
    let empty = meeting::write(person.home(), "empty.kelechek", &[]);
    let sample = sample_workshop(person.home());
    let [disputed, second] = meeting::apart(person.home(), 60);
    drop(meeting::merge(&disputed, writer(1, 1), &[second]));
    let window = Opening::of(&person).on(size).open().await;
    let keyboard = window.keyboard(Layout::Us);
    let mut findings = Findings::new();
    for material in ["nothing", "empty", "disputed", "sample"] {
        match material {
            "empty" => open(&window, &person, &empty).await,
            "disputed" => open(&window, &person, &disputed).await,
            "sample" => open(&window, &person, &sample).await,
            _ => {}
        }
        for language in LANGUAGES {
            for appearance in appearances {
                choose(&window, language, appearance).await;
                let name = format!("{material}-{language}-{appearance}-{}-{percent}", size.0);
                let look = Look { window: &window, keyboard: &keyboard, name };
                match material {
                    "nothing" => look.without_a_file(&mut findings).await,
                    "empty" => look.at_an_empty_file(&mut findings).await,
                    "disputed" => look.at_what_is_to_be_settled(&mut findings).await,
                    _ => look.at_the_sample(&person, &sample, &mut findings).await,
                }
            }
        }
    }
    assert!(findings.is_empty(), "{}", told(&findings));
}

fn told(findings: &Findings) -> String {
    let report: Vec<String> = findings
        .iter()
        .map(|(what, places)| format!("{what}\n  on {} of the screens: {}", places.len(), places.join(", ")))
        .collect();
    report.join("\n\n")
}

/// The file that `kelechek demo` merges from three note-takers' files.
pub fn sample_workshop(home: &Path) -> PathBuf {
    let folder = home.join("workshop");
    let made = Command::new(program().with_file_name("kelechek"))
        .arg("demo")
        .arg(&folder)
        .stdout(Stdio::null())
        .status()
        .expect("kelechek is built beside the program with the window");
    assert!(made.success(), "the sample workshop is not made");
    folder.join("merged.kelechek")
}

async fn open(window: &Window<'_>, person: &Person, file: &Path) {
    go_to(window, "start").await;
    // What has the focus is brought into sight two frames later, and the pointer presses sooner than anybody does.
    window.is_drawn().await;
    person.answers(&[file]);
    window.click("[data-do=open]").await;
    window.is_shown("main[data-screen=capture]").await;
    let name = file.file_name().expect("a name").to_string_lossy();
    window.becomes_true(&name, &format!("return document.title.includes({})", json!(name))).await;
}

pub async fn go_to(window: &Window<'_>, screen: &str) {
    window.click(&format!("[data-stage={screen}]")).await;
    window.is_shown(&format!("main[data-screen={screen}]")).await;
    window
        .becomes_true(
            "nothing under way",
            "return document.querySelector('main[aria-busy=true], main [aria-busy=true]') === null",
        )
        .await;
}

/// In the settings, which close again.
async fn choose(window: &Window<'_>, language: &str, appearance: &str) {
    window.click("[data-open=settings]").await;
    window.click(&format!("dialog[open] input[name=language][value={language}]")).await;
    window.click(&format!("dialog[open] input[name=appearance][value={appearance}]")).await;
    let chosen = format!(
        "const page = document.documentElement; return page.lang === '{language}' && page.dataset.appearance === '{appearance}'"
    );
    window.becomes_true("the choice to be shown", &chosen).await;
    escape(window).await;
}

async fn escape(window: &Window<'_>) {
    window.press(&[Key::Escape]).await;
    window.is_gone("dialog").await;
}

/// One language and one appearance.
struct Look<'a> {
    window: &'a Window<'a>,
    keyboard: &'a Keyboard,
    name: String,
}

impl Look<'_> {
    async fn without_a_file(&self, findings: &mut Findings) {
        for screen in ["start", "merge"] {
            go_to(self.window, screen).await;
            self.at(screen, findings).await;
        }
        self.at_the_works(&[("conflicts", "[data-nothing]"), ("duplicates", "[data-nothing]")], findings)
            .await;
        for dialog in ["settings", "shortcuts"] {
            self.window.click(&format!("[data-open={dialog}]")).await;
            self.window.is_shown("dialog[open]").await;
            self.at(dialog, findings).await;
            escape(self.window).await;
        }
        go_to(self.window, "start").await;
        self.window.click("[data-do=new]").await;
        self.window.is_shown("form[data-form=new]").await;
        self.at("new", findings).await;
        // Without a title there is no meeting; the form says so.
        self.window.click("form[data-form=new] [type=submit]").await;
        self.window.is_shown("form[data-form=new] [aria-invalid=true]").await;
        self.at("new-refused", findings).await;
        escape(self.window).await;
    }

    async fn at_an_empty_file(&self, findings: &mut Findings) {
        for screen in
            ["start", "prepare", "capture", "organise", "prioritise", "vision", "merge", "report", "after"]
        {
            go_to(self.window, screen).await;
            self.at(screen, findings).await;
        }
        self.at_the_works(&[("conflicts", "[data-nothing]"), ("duplicates", "[data-nothing]")], findings)
            .await;
    }

    /// The tabs of the Merge screen, each as soon as this is shown there.
    async fn at_the_works(&self, works: &[(&str, &str)], findings: &mut Findings) {
        go_to(self.window, "merge").await;
        for (work, shown) in works {
            self.window.click(&format!("#work-{work}")).await;
            self.window.is_shown(shown).await;
            self.at(work, findings).await;
        }
    }

    async fn at_what_is_to_be_settled(&self, findings: &mut Findings) {
        self.at_the_works(&[("conflicts", "[data-version]")], findings).await;
        self.at_the_conflict_of("text").await;
        self.keyboard.press("KeyE");
        self.window.has_focus("[data-words]").await;
        self.at("conflicts-words", findings).await;
        self.keyboard.press("Escape");
        self.window.is_gone("[data-words]").await;
        for field in ["theme", "deleted"] {
            self.at_the_conflict_of(field).await;
            self.at(&format!("conflicts-{field}"), findings).await;
        }
        self.window.click("[data-do=prefer]").await;
        self.window.is_shown("dialog[open] [data-prefer]").await;
        self.at("conflicts-prefer", findings).await;
        escape(self.window).await;
        self.at_the_works(&[("duplicates", "[data-note]")], findings).await;
    }

    /// Looks for a conflict of this field, page by page, and shows it.
    async fn at_the_conflict_of(&self, field: &str) {
        let turn = "const found = document.querySelector(`[data-field=${arguments[0]}]`);
            (found ?? document.querySelector('[data-do=page-after][aria-disabled=false]') ?? document.querySelector('[data-do=page-before]'))?.click();
            return found?.ariaCurrent === 'true';";
        until(field, async || (self.window.ask_with(turn, vec![json!(field)]).await == true).then_some(()))
            .await;
    }

    async fn at_the_sample(&self, person: &Person, sample: &Path, findings: &mut Findings) {
        for screen in ["start", "capture", "organise", "prioritise", "vision", "merge", "report"] {
            go_to(self.window, screen).await;
            match screen {
                "capture" => {
                    self.window.is_shown("#stream [data-contribution]").await;
                    self.window.becomes_true("the last contribution to be in sight", AT_END).await;
                }
                "organise" => {
                    self.window.is_shown("[data-card]").await;
                    self.window
                        .becomes_true("the board to be full, and no row to lie over another", FULL)
                        .await;
                }
                "prioritise" => self.window.is_shown("[data-item], [data-nothing]").await,
                "vision" => self.window.is_shown("[data-line]").await,
                _ => {}
            }
            self.at(screen, findings).await;
            match screen {
                "capture" => self.at_the_pickers(findings).await,
                "organise" => self.at_the_board(findings).await,
                "prioritise" => self.at_what_was_counted(findings).await,
                "vision" => self.at_a_line(findings).await,
                "merge" => self.at_a_plan(person, sample, findings).await,
                _ => {}
            }
        }
    }

    async fn at_the_pickers(&self, findings: &mut Findings) {
        for (picker, keys) in
            [("who", "Alt+KeyA"), ("kind", "Alt+KeyK"), ("tag", "Alt+KeyT"), ("find", "Ctrl+KeyF")]
        {
            self.window.has_focus("#box").await;
            self.keyboard.press(keys);
            self.window.becomes_true(picker, "return document.activeElement.matches('input')").await;
            self.at(&format!("capture-{picker}"), findings).await;
            self.keyboard.press("Escape");
        }
        self.window.has_focus("#box").await;
        self.keyboard.press("ArrowUp");
        self.window.is_shown("[data-editing]").await;
        self.at("capture-editing", findings).await;
        self.keyboard.press("Ctrl+Shift+Delete");
        self.window.is_shown("[data-redact] [data-erases] li").await;
        self.at("capture-redact", findings).await;
        escape(self.window).await;
        self.window.has_focus("#box").await;
        self.window.press(&[Key::Escape]).await;
        self.window.is_gone("[data-editing]").await;
    }

    /// The first time everything that is proposed is accepted, so that there is something to count for.
    async fn at_the_board(&self, findings: &mut Findings) {
        if !self.window.find_all("[data-do=accept-all]").await.is_empty() {
            self.window.click("[data-do=accept-all]").await;
            self.window.is_shown("[data-cluster]").await;
            self.at("organise-accepted", findings).await;
        }
        self.window.tab_to("[data-row][tabindex='0']").await;
        self.keyboard.press("Home");
        self.window.has_focus("[data-is=cluster]").await;
        self.keyboard.press("KeyE");
        self.window.is_shown("dialog[open] form[data-form=name]").await;
        self.at("organise-naming", findings).await;
        escape(self.window).await;
        self.keyboard.press("ArrowDown");
        self.keyboard.press("Space");
        self.window.is_shown("[data-row].chosen").await;
        self.keyboard.press("KeyM");
        self.window.has_focus("#move-typed").await;
        self.at("organise-moving", findings).await;
        self.keyboard.press("Escape");
        self.window.is_gone("#move-typed").await;
    }

    async fn at_what_was_counted(&self, findings: &mut Findings) {
        if self.window.find_all("[data-result=dots]").await.is_empty() {
            self.window.tab_to("input[data-column=dots-room]").await;
            self.window.write("7").await;
            self.window.press(&[Key::Enter]).await;
            self.window.write("3").await;
            self.window.press(&[Key::Enter]).await;
            self.window.is_shown("[data-result=dots]").await;
            self.at("prioritise-dots", findings).await;
        }
        for way in ["hands", "marks"] {
            self.window.click(&format!("input[name=way][value={way}]")).await;
            self.at(&format!("prioritise-{way}"), findings).await;
        }
        self.window.click("input[name=way][value=dots]").await;
    }

    async fn at_a_line(&self, findings: &mut Findings) {
        self.keyboard.press("ArrowDown");
        self.window.has_focus("[data-line]").await;
        self.window.is_shown("[data-panel=evidence][aria-busy=false] [data-said]").await;
        self.at("vision-line", findings).await;
        self.keyboard.press("KeyE");
        self.window.has_focus("[data-line] textarea").await;
        self.at("vision-editing", findings).await;
        self.keyboard.press("Escape");
        self.window.is_gone("[data-line] textarea").await;
    }

    async fn at_a_plan(&self, person: &Person, sample: &Path, findings: &mut Findings) {
        if self.window.find_all("[data-file]").await.is_empty() {
            let known = sample.with_file_name("note-taker-1.kelechek");
            let refused = sample.with_file_name("draft.en.md");
            person.answers(&[&known, &refused]);
            self.window.click("[data-do=choose]").await;
        }
        self.window.is_shown("[data-file][data-status=known]").await;
        self.window.is_shown("[data-file][data-status=refused]").await;
        self.at("merge-plan", findings).await;
    }

    async fn at_the_parts(&self, screen: &str, parts: &[&str], findings: &mut Findings) {
        go_to(self.window, screen).await;
        for part in parts {
            self.window.click(&format!("main[data-screen={screen}] #tab-{part}")).await;
            self.window.is_shown(&format!("#part-{part}")).await;
            self.at(&format!("{screen}-{part}"), findings).await;
        }
    }

    async fn at_what_stands_beside(&self, findings: &mut Findings) {
        go_to(self.window, "capture").await;
        self.window.is_shown("#stream [data-contribution]").await;
        self.window.has_focus("#box").await;
        self.keyboard.press("Ctrl+Shift+KeyL");
        for part in ["parked", "photographs", "balance"] {
            self.window.click(&format!("aside #tab-{part}")).await;
            self.window.is_shown(&format!("aside #part-{part}")).await;
            self.at(&format!("capture-{part}"), findings).await;
        }
        self.window.ask("document.querySelector('#box').focus()").await;
        self.keyboard.press("F7");
        self.window.is_shown("[data-covered]").await;
        self.at("capture-covered", findings).await;
        self.keyboard.press("F7");
        self.keyboard.press("Alt+KeyB");
        self.window.is_gone("[data-beside]").await;
        self.keyboard.press("Alt+KeyC");
        self.window.is_shown("dialog[open] form[data-form=cards]").await;
        self.at("capture-cards", findings).await;
        escape(self.window).await;
        self.window.ask("document.querySelector('#box').focus()").await;
        self.keyboard.press("ArrowUp");
        self.window.is_shown("[data-editing]").await;
        for (dialog, keys, shown) in
            [("words", "Alt+KeyW", "[name=paraphrase]"), ("history", "Alt+KeyH", "[data-history] li")]
        {
            self.keyboard.press(keys);
            self.window.is_shown(&format!("dialog[open] {shown}")).await;
            self.at(&format!("capture-{dialog}"), findings).await;
            escape(self.window).await;
        }
        self.window.ask("document.querySelector('#box').focus()").await;
        self.window.press(&[Key::Escape]).await;
        self.window.is_gone("[data-editing]").await;
    }

    /// Looks at what is shown now.
    async fn at(&self, screen: &str, findings: &mut Findings) {
        // Colours that are still changing are not those that anybody reads.
        let still = "return document.getAnimations().every((one) => !(one instanceof CSSTransition))";
        self.window.becomes_true("the colours to stand still", still).await;
        self.window.picture(&format!("{screen}-{}", self.name)).await;
        let mut found = self.window.violations().await;
        found.extend(self.window.ask(WIDER).await.as_str().map(str::to_owned));
        for what in found {
            findings.entry(what).or_default().push(format!("{screen}-{}", self.name));
        }
    }
}

/// The page itself never scrolls; only what is inside it does, and that from top to bottom only.
const WIDER: &str = "
const page = document.documentElement;
const outside = [page, ...document.querySelectorAll('main, dialog[open], header, nav')].find((part) => part.scrollWidth > part.clientWidth + 1);
if (outside) {
  const right = outside.getBoundingClientRect().left + outside.clientWidth;
  const wide = [...outside.querySelectorAll('*')].find((part) => part.getBoundingClientRect().right > right + 1);
  return `too wide: ${outside.tagName} (${outside.scrollWidth} > ${outside.clientWidth}), because of ${wide?.outerHTML.slice(0, 160)}`;
}
if (page.scrollHeight > page.clientHeight + 1) return `too high: ${page.scrollHeight} > ${page.clientHeight}`;
return null;";
