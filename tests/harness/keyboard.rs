//! The keyboard: real keys, pressed at the screen and not in the page, so that a layout gives them their letters.
//!
//! A driver sends characters; a shortcut that is bound to a physical key can only be tested by pressing that key.

use std::process::Command;
use std::time::Duration;

/// What the keys are printed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Latin letters, as in the United States.
    Us,
    /// The Russian layout.
    Ru,
    /// The Kyrgyz layout: the Russian one, with ө ү ң on a third level.
    Kg,
}

impl Layout {
    fn name(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Ru => "ru",
            Self::Kg => "kg",
        }
    }

    /// The letters of the four rows, from the key left of the digit 1 on, without and with Shift.
    fn rows(self) -> [(&'static str, &'static str); 4] {
        match self {
            Self::Us => [
                ("`1234567890-=", "~!@#$%^&*()_+"),
                ("qwertyuiop[]", "QWERTYUIOP{}"),
                ("asdfghjkl;'", "ASDFGHJKL:\""),
                ("zxcvbnm,./", "ZXCVBNM<>?"),
            ],
            Self::Ru | Self::Kg => [
                ("ё1234567890-=", "Ё!\"№;%:?*()_+"),
                ("йцукенгшщзхъ", "ЙЦУКЕНГШЩЗХЪ"),
                ("фывапролджэ", "ФЫВАПРОЛДЖЭ"),
                ("ячсмитьбю.", "ЯЧСМИТЬБЮ,"),
            ],
        }
    }

    /// The strokes that write this character; letters that a layout lacks are written by the program's own shortcuts.
    fn strokes(self, letter: char) -> String {
        match letter {
            ' ' => return SPACE.to_string(),
            'ө' => return numbers("Alt+KeyO"),
            'ү' => return numbers("Alt+KeyU"),
            'ң' => return numbers("Alt+KeyN"),
            'Ө' => return numbers("Alt+Shift+KeyO"),
            'Ү' => return numbers("Alt+Shift+KeyU"),
            'Ң' => return numbers("Alt+Shift+KeyN"),
            _ => {}
        }
        for ((plain, shifted), first) in self.rows().into_iter().zip(FIRST_OF_ROW) {
            let key = |row: &str| {
                let place = row.chars().position(|printed| printed == letter)?;
                Some(if (first, place) == (FIRST_OF_ROW[0], 0) { CORNER } else { first + place })
            };
            if let Some(key) = key(plain) {
                return key.to_string();
            }
            if let Some(key) = key(shifted) {
                return format!("{SHIFT}+{key}");
            }
        }
        panic!("no key of the layout {} writes {letter:?}", self.name())
    }
}

/// X numbers keys as Linux does, plus eight: the first key of each row, as if the one left of the 1 were in its place.
const FIRST_OF_ROW: [usize; 4] = [9, 24, 38, 52];
/// The key left of the 1.
const CORNER: usize = 49;
const SHIFT: usize = 50;
const SPACE: usize = 65;

/// The number of the key with this name; the names are those of `KeyboardEvent.code`.
fn number(code: &str) -> usize {
    const LETTERS: [&str; 3] = ["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"];
    if let Some(letter) = code.strip_prefix("Key") {
        let rows = LETTERS.iter().zip(&FIRST_OF_ROW[1..]);
        return rows.filter_map(|(row, first)| Some(first + row.find(letter)?)).next().expect("a letter key");
    }
    if let Some(digit) = code.strip_prefix("Digit") {
        return "1234567890".find(digit).expect("a digit key") + 10;
    }
    if let Some(function) = code.strip_prefix('F').and_then(|number| number.parse::<usize>().ok()) {
        return function + 66;
    }
    match code {
        "Ctrl" => 37,
        "Shift" => SHIFT,
        "Alt" => 64,
        "Escape" => 9,
        "Tab" => 23,
        "Enter" => 36,
        "Backspace" => 22,
        "Space" => SPACE,
        "Slash" => 61,
        "Home" => 110,
        "ArrowUp" => 111,
        "ArrowLeft" => 113,
        "ArrowRight" => 114,
        "ArrowDown" => 116,
        "Delete" => 119,
        other => panic!("no key is called {other}"),
    }
}

/// `Alt+KeyO` as xdotool wants it: `64+32`.
fn numbers(keys: &str) -> String {
    // A number of one digit would be taken for the digit's own key.
    keys.split('+').map(|key| format!("{:02}", number(key))).collect::<Vec<_>>().join("+")
}

/// The keyboard at one screen.
#[derive(Clone, Debug)]
pub struct Keyboard {
    display: String,
    layout: Layout,
}

impl Keyboard {
    /// Puts the window into the focus, as a window manager would, and lays out the keys. The layout has to be set while
    /// the window is open.
    pub(super) fn new(display: &str, layout: Layout) -> Self {
        let keyboard = Self { display: display.to_owned(), layout };
        keyboard.tool("setxkbmap", "x11-xkb-utils", &[layout.name()]);
        let search = ["search", "--sync", "--onlyvisible", "--name", "."];
        keyboard.tool("xdotool", "xdotool", &[&search[..], &["windowfocus", "--sync"]].concat());
        keyboard
    }

    /// What the keys are printed with.
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// Presses keys together, such as `Ctrl+Shift+KeyZ`: names of `KeyboardEvent.code`, and Ctrl, Shift and Alt.
    pub fn press(&self, keys: &str) {
        self.tool("xdotool", "xdotool", &["key", &numbers(keys)]);
    }

    /// Types a text, key by key. ө ү ң are typed as on a Russian keyboard, by Alt+O, Alt+U and Alt+N.
    pub fn types(&self, text: &str) {
        self.types_every(Duration::from_millis(12), text);
    }

    /// Types a text with so much time from key to key.
    pub fn types_every(&self, time: Duration, text: &str) {
        self.strokes(time, text.chars().map(|letter| self.layout.strokes(letter)));
    }

    /// Presses the same keys so many times, with so much time from one to the next.
    pub fn presses_every(&self, time: Duration, keys: &str, times: usize) {
        self.strokes(time, std::iter::repeat_n(numbers(keys), times));
    }

    fn strokes(&self, every: Duration, strokes: impl Iterator<Item = String>) {
        let delay = every.as_millis().to_string();
        let strokes: Vec<String> = strokes.collect();
        let strokes: Vec<&str> = strokes.iter().map(String::as_str).collect();
        self.tool("xdotool", "xdotool", &[&["key", "--delay", &delay], &strokes[..]].concat());
    }

    fn tool(&self, name: &str, package: &str, arguments: &[&str]) {
        let answer = Command::new(name).env("DISPLAY", &self.display).args(arguments).output();
        let answer = answer.unwrap_or_else(|error| {
            panic!("{name} cannot be started ({error}). `cargo xtask test` installs it (Debian: apt-get install {package}).")
        });
        assert!(answer.status.success(), "{name} {arguments:?}: {}", String::from_utf8_lossy(&answer.stderr));
    }
}
