//! Reading what `cargo test -- --show-output` prints, as it is printed.
//!
//! The numbers come from the line "test result: …" of each test program. A program that was announced and printed no
//! such line has crashed, and counts as one failure. A test that prints a line which begins with `skipped:` has passed
//! for libtest and has checked nothing: it is counted as skipped.

use std::time::Duration;

use super::tally::Tally;

/// One test program, in the order in which cargo ran them.
#[derive(Debug)]
pub struct Target {
    /// The name of the target: `kelechek_core`, `window`, or "the examples of" a library.
    pub name: String,
    /// When it was announced, counted from the start of cargo.
    pub begun: Duration,
    /// The sum of its results; nothing until it has printed one.
    pub tally: Option<Tally>,
    /// Every test by name.
    pub tests: Vec<(String, Verdict)>,
    /// Where and why a test panicked, by its name.
    pub reasons: Vec<(String, String)>,
}

/// What became of one test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It held.
    Passed,
    /// It did not hold.
    Failed,
    /// It was ignored, or said that it could not run.
    Skipped,
}

/// All that was read so far.
#[derive(Debug, Default)]
pub struct CargoOutput {
    /// The test programs.
    pub targets: Vec<Target>,
    /// The test whose output is being printed.
    speaking: Option<String>,
    /// Where it has just panicked, and why as far as that was read.
    panicked: Option<(String, Vec<String>)>,
    /// The tests of this program that said they could not run.
    unable: Vec<String>,
    /// Those of them that libtest counts as passed.
    unable_counted: u32,
    /// Which list of names is being printed, at the end of a program.
    list: Option<Verdict>,
}

impl CargoOutput {
    /// Takes in one line. Answers what of it should be shown to a person.
    pub fn read(&mut self, line: &str, now: Duration) -> Option<String> {
        if let Some(name) = announced(line) {
            *self = Self { targets: std::mem::take(&mut self.targets), ..Self::default() };
            self.targets.push(Target { name, begun: now, tally: None, tests: vec![], reasons: vec![] });
        } else if let Some(tally) = result(line) {
            self.add(tally);
        } else if let Some(name) =
            line.strip_prefix("---- ").and_then(|rest| rest.strip_suffix(" stdout ----"))
        {
            self.speaking = Some(name.into());
        } else if line.starts_with("skipped:") {
            self.unable.extend(self.speaking.clone());
        } else if let Some((_, place)) = line.split_once(" panicked at ") {
            self.panicked = Some((place.trim_end_matches(':').into(), vec![]));
        } else if let Some((place, mut why)) = self.panicked.take() {
            if line.is_empty() || line.starts_with("note: ") {
                self.explain(&place, &why.join(" "));
            } else {
                why.push(line.trim().into());
                self.panicked = Some((place, why));
            }
        } else if let Some(name) = line.strip_prefix("test ").and_then(ignored) {
            self.judge(name, Verdict::Skipped);
        }
        // The lists are read instead of the lines "test a::b ... ok", into which a program that is tested may write.
        match (line, self.list, line.strip_prefix("    ")) {
            ("successes:", ..) => self.list = Some(Verdict::Passed),
            ("failures:", ..) => self.list = Some(Verdict::Failed),
            (_, Some(verdict), Some(name)) => self.judge(name, verdict),
            _ => self.list = None,
        }
        // That what passed is named a second time interests nobody.
        (self.list != Some(Verdict::Passed)).then(|| line.into())
    }

    fn judge(&mut self, name: &str, mut verdict: Verdict) {
        if verdict == Verdict::Passed && self.unable.iter().any(|unable| unable == name) {
            verdict = Verdict::Skipped;
            self.unable_counted += 1;
        }
        if let Some(target) = self.targets.last_mut() {
            target.tests.push((name.into(), verdict));
        }
    }

    /// The first panic of a test is the reason; what follows, mostly of threads that waited for it, is not.
    fn explain(&mut self, place: &str, why: &str) {
        let (Some(target), Some(test)) = (self.targets.last_mut(), self.speaking.take()) else { return };
        target.reasons.push((test, format!("{why} ({place})")));
    }

    fn add(&mut self, mut tally: Tally) {
        tally.passed = tally.passed.saturating_sub(self.unable_counted);
        tally.skipped += self.unable_counted;
        self.unable_counted = 0;
        if let Some(target) = self.targets.last_mut() {
            // Documentation examples print several results under one heading.
            *target.tally.get_or_insert_default() += tally;
        }
    }
}

/// "Running unittests src/lib.rs (target/debug/deps/kelechek_core-0123456789abcdef)", or "Doc-tests kelechek_core".
fn announced(line: &str) -> Option<String> {
    let line = line.trim_start();
    if let Some(library) = line.strip_prefix("Doc-tests ") {
        return Some(format!("examples of {library}"));
    }
    let (_, path) = line.strip_prefix("Running ")?.strip_suffix(')')?.rsplit_once('(')?;
    let file = path.rsplit(['/', '\\']).next()?;
    let (name, _hash) = file.rsplit_once('-')?;
    Some(name.into())
}

/// "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s".
fn result(line: &str) -> Option<Tally> {
    let (_, numbers) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |of: &str| {
        let field = numbers.split("; ").find_map(|field| field.strip_suffix(of))?;
        field.trim().parse::<u32>().ok()
    };
    Some(Tally { passed: number(" passed")?, failed: number(" failed")?, skipped: number(" ignored")? })
}

/// "a::b ... ignored, because it is slow".
fn ignored(rest: &str) -> Option<&str> {
    let (name, verdict) = rest.rsplit_once(" ... ")?;
    verdict.starts_with("ignored").then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = include_str!("cargo_output.txt");

    fn read(text: &str) -> (CargoOutput, String) {
        let mut output = CargoOutput::default();
        let mut shown = String::new();
        for (number, line) in (0..).zip(text.lines()) {
            if let Some(line) = output.read(line, Duration::from_secs(number)) {
                shown.push_str(&line);
                shown.push('\n');
            }
        }
        (output, shown)
    }

    fn target<'a>(output: &'a CargoOutput, name: &str) -> &'a Target {
        output.targets.iter().find(|target| target.name == name).unwrap()
    }

    #[test]
    fn each_test_program_is_read_with_its_numbers() {
        let (output, _) = read(OUTPUT);
        let names: Vec<&str> = output.targets.iter().map(|target| target.name.as_str()).collect();
        assert_eq!(names, ["demo", "crash", "window", "examples of demo"]);
        let window = target(&output, "window");
        assert_eq!(window.tally, Some(Tally { passed: 1, failed: 1, skipped: 0 }));
        assert_eq!(window.tests, [("ok".into(), Verdict::Passed), ("bad".into(), Verdict::Failed)]);
        assert!(window.begun > target(&output, "demo").begun, "programs are announced one after another");
        assert_eq!(target(&output, "examples of demo").tally.unwrap().passed, 1);
    }

    #[test]
    fn a_test_that_says_it_skipped_is_not_counted_as_passed() {
        let (output, _) = read(OUTPUT);
        let demo = target(&output, "demo");
        assert_eq!(
            demo.tally,
            Some(Tally { passed: 2, failed: 0, skipped: 2 }),
            "one ignored, one without data"
        );
        for name in ["tests::speaks", "tests::long"] {
            assert!(
                demo.tests.contains(&(name.into(), Verdict::Skipped)),
                "{name} is not among {:?}",
                demo.tests
            );
        }
        assert_eq!(demo.tests.len(), 4, "each test is read once");
    }

    #[test]
    fn a_test_that_failed_stays_failed_whatever_it_says() {
        let (output, _) = read(OUTPUT);
        assert!(OUTPUT.contains("skipped: only half"));
        assert!(target(&output, "window").tests.contains(&("bad".into(), Verdict::Failed)));
    }

    #[test]
    fn a_program_that_crashed_has_no_numbers() {
        let (output, _) = read(OUTPUT);
        assert_eq!(target(&output, "crash").tally, None);
    }

    #[test]
    fn everything_is_shown_but_the_repeated_names() {
        let (_, shown) = read(OUTPUT);
        assert!(OUTPUT.contains("\n    tests::good\n") && !shown.contains("\n    tests::good\n"));
        assert!(shown.contains("test tests::good ... ok") && shown.contains("skipped: no data here"));
        assert!(shown.contains("failures:\n    bad\n"), "which tests failed is always shown");
    }

    #[test]
    fn a_verdict_is_read_although_a_tested_program_wrote_into_its_line() {
        let begin = "     Running a.rs (target/debug/deps/a-0123456789abcdef)";
        let noise = "test pressing ... \n** WARNING **: Broken pipe\n\nFAILED\n";
        let end =
            "failures:\n    pressing\n\ntest result: FAILED. 0 passed; 1 failed; 0 ignored; finished in 0.1s";
        let (output, _) = read(&format!("{begin}\n{noise}\n{end}"));
        assert_eq!(output.targets[0].tests, [("pressing".into(), Verdict::Failed)]);
    }

    #[test]
    fn why_a_test_failed_is_kept_and_only_the_first_reason() {
        let begin = "     Running a.rs (target/debug/deps/a-0123456789abcdef)";
        let said = "---- bad stdout ----\n\nthread 'bad' (71) panicked at a.rs:3:5:\nassertion failed\n  left: 1\n\n";
        let after = "thread 'other' panicked at a.rs:9:5:\nnobody waits any more\n";
        let (output, _) = read(&format!("{begin}\n{said}{after}\nfailures:\n    bad\n"));
        assert_eq!(output.targets[0].reasons, [("bad".into(), "assertion failed left: 1 (a.rs:3:5)".into())]);
    }

    #[test]
    fn paths_of_windows_are_read_too() {
        let line = r"     Running window\main.rs (target\debug\deps\window-4ad43c857dbd9a12.exe)";
        assert_eq!(announced(line).as_deref(), Some("window"));
    }

    #[test]
    fn two_results_under_one_heading_are_added_up() {
        let result =
            "test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s";
        let (output, _) = read(&format!("   Doc-tests demo\n{result}\n{result}"));
        assert_eq!(output.targets[0].tally, Some(Tally { passed: 4, failed: 0, skipped: 2 }));
    }
}
