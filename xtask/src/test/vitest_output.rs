//! Reading what `vitest run` prints, as it is printed: one line a file, and a summary at the end.

use super::tally::Tally;

/// All that was read so far.
#[derive(Debug, Default)]
pub struct VitestOutput {
    /// The files with tests, each with its numbers.
    pub files: Vec<(String, Tally)>,
    /// The summary; nothing until it was printed, and where no test ran.
    pub total: Option<Tally>,
}

impl VitestOutput {
    /// Takes in one line.
    pub fn read(&mut self, line: &str) {
        let line = without_colours(line);
        let line = line.trim();
        if let Some(numbers) = line.strip_prefix("Tests ") {
            self.total = summary(numbers);
        } else if let Some(file) = file(line) {
            self.files.push(file);
        }
    }
}

/// "✓ src/language/words.test.ts (4 tests | 1 failed | 1 skipped) 17ms".
fn file(line: &str) -> Option<(String, Tally)> {
    let (name, rest) = line.split_once(" (")?;
    // The mark before the name says how it went; so do the numbers.
    let name = name.split_once(' ')?.1.trim();
    if !name.contains(".test.") {
        return None;
    }
    let mut fields = rest.split_once(')')?.0.split(" | ");
    let all = fields.next()?;
    let all: u32 = all.strip_suffix(" tests").or_else(|| all.strip_suffix(" test"))?.parse().ok()?;
    let rest = counted(fields);
    Some((name.into(), Tally { passed: all.saturating_sub(rest.failed + rest.skipped), ..rest }))
}

/// "1 failed | 2 passed | 1 skipped | 1 todo (5)".
fn summary(numbers: &str) -> Option<Tally> {
    let (fields, _all) = numbers.trim().rsplit_once(" (")?;
    Some(counted(fields.split(" | ")))
}

fn counted<'a>(fields: impl Iterator<Item = &'a str>) -> Tally {
    let mut tally = Tally::default();
    for field in fields {
        let Some((number, what)) = field.trim().split_once(' ') else { continue };
        let number = number.parse().unwrap_or(0);
        match what {
            "passed" => tally.passed += number,
            // Neither a test that is left out nor one that is still to be written has run.
            "skipped" | "todo" => tally.skipped += number,
            _ => tally.failed += number,
        }
    }
    tally
}

/// Where a continuous integration service is recognised, colours are written even into a pipe.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        // A colour ends with the first letter: ESC [ 3 1 m.
        rest = after.split_once(|c: char| c.is_ascii_alphabetic()).map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> VitestOutput {
        let mut output = VitestOutput::default();
        text.lines().for_each(|line| output.read(line));
        output
    }

    #[test]
    fn the_summary_and_each_file_are_read_through_the_colours() {
        let output = read(include_str!("vitest_output.txt"));
        assert_eq!(output.total, Some(Tally { passed: 2, failed: 1, skipped: 2 }));
        let start = ("src/start/start.test.ts".into(), Tally { passed: 1, failed: 1, skipped: 2 });
        let words = ("src/language/words.test.ts".into(), Tally { passed: 1, failed: 0, skipped: 0 });
        assert_eq!(output.files, [start, words]);
    }

    #[test]
    fn where_no_test_ran_there_is_no_total() {
        assert_eq!(read("No test files found, exiting with code 1").total, None);
        assert_eq!(read(" Test Files  1 failed (1)\n      Tests  no tests\n").total, None);
    }

    #[test]
    fn a_line_without_colours_stays_as_it_is() {
        assert_eq!(without_colours("өнүгүү [1] ✓"), "өнүгүү [1] ✓");
        assert_eq!(without_colours("\u{1b}[1m\u{1b}[32m2 passed\u{1b}[39m"), "2 passed");
    }
}
