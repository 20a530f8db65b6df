//! The lines of the vision, theme by theme.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kelechek_core::contribution::{Kind, Utterance};
use kelechek_core::id::{ContributionId, LineId, ThemeId};
use kelechek_core::vision::{Concrete, Draft, Level, Line};

use super::entry::Known;
use super::showing::{Showing, Unspeakable};
use super::{LinePart, Place, ThemePart, Variant, What, Words};

/// The lines with the labels under which they are printed.
pub(super) struct Labelled<'a> {
    /// in the order of the document
    parts: Vec<Part<'a>>,
    labels: HashMap<LineId, String>,
}

/// One theme, or what has none, with its lines.
struct Part<'a> {
    theme: Option<ThemeId>,
    lines: Vec<(&'a Line, Place, String)>,
}

impl<'a> Labelled<'a> {
    pub(super) fn of(draft: &'a Draft, known: &Known<'_>) -> Self {
        let lines = match known.options.what {
            What::Vision => draft.lines.as_slice(),
            What::Contributions => &[],
        };
        let themes = known.material.themes.iter().map(|t| Some(t.id)).chain([None]);
        let mut parts: Vec<Part<'_>> = themes.map(|theme| Part { theme, lines: Vec::new() }).collect();
        for line in lines {
            let theme = known.theme(line.theme).map(|t| t.id);
            if let Some(part) = parts.iter_mut().find(|part| part.theme == theme) {
                part.lines.push((line, place(line, known), String::new()));
            }
        }
        let mut labels = HashMap::new();
        for (part, number) in parts.iter_mut().zip(1..) {
            part.lines.sort_by_key(|(_, place, _)| *place);
            for ((line, _, label), within) in part.lines.iter_mut().zip(1..) {
                *label = format!("{number}.{within}");
                labels.insert(line.id, label.clone());
            }
        }
        Self { parts, labels }
    }

    pub(super) fn label(&self, line: LineId) -> Option<&str> {
        self.labels.get(&line).map(String::as_str)
    }

    /// Every line with its label, in the order of the document.
    pub(super) fn into_labels(self) -> Vec<(LineId, String)> {
        let lines = self.parts.into_iter().flat_map(|part| part.lines);
        lines.map(|(line, _, label)| (line.id, label)).collect()
    }

    /// The labels of the lines that rest on each contribution, in the order of the document. A line that rests on one note
    /// of an utterance rests on the utterance, and so on every note of it.
    pub(super) fn by_contribution(&self, known: &Known<'_>) -> BTreeMap<ContributionId, Vec<String>> {
        let mut lines: BTreeMap<ContributionId, Vec<String>> = BTreeMap::new();
        for (line, _, label) in self.parts.iter().flat_map(|part| &part.lines) {
            let cited = known.existing(&line.evidence).into_iter().flat_map(|cited| known.notes(cited));
            let cited: BTreeSet<ContributionId> = cited.map(|note| note.id).collect();
            for id in cited {
                lines.entry(id).or_default().push(label.clone());
            }
        }
        lines
    }

    pub(super) fn parts(&self, known: &Known<'_>) -> Vec<ThemePart> {
        let unspeakable = Unspeakable::among(&known.material.contributions, known.options.variant());
        let part = |number, part: &Part<'_>| {
            let theme = known.theme(part.theme);
            let of_theme = |of: &&Utterance<'_>| known.theme(of.theme()).map(|t| t.id) == part.theme;
            ThemePart {
                number,
                name: known.theme_name(theme),
                reference: theme.map(|t| t.reference().to_owned()),
                contributions: known.said.iter().filter(of_theme).count(),
                lines: part
                    .lines
                    .iter()
                    .map(|(l, at, label)| self.line(l, *at, label, known, &unspeakable))
                    .collect(),
            }
        };
        let parts = self.parts.iter().zip(1..).map(|(p, number)| part(number, p));
        // What has no theme is a part only when it has lines; its contributions stand in the annexes all the same.
        parts.filter(|p| p.reference.is_some() || !p.lines.is_empty()).collect()
    }

    fn line(
        &self,
        line: &Line,
        at: Place,
        label: &str,
        known: &Known<'_>,
        unspeakable: &Unspeakable,
    ) -> LinePart {
        let evidence = known.existing(&line.evidence);
        let mut numbers: Vec<usize> = evidence.iter().filter_map(|c| known.number(c.id)).collect();
        numbers.sort_unstable();
        // A withheld contribution is counted behind a line, but its group is not named: it could be the only one.
        let mut columns: Vec<usize> = evidence
            .iter()
            .filter(|c| known.number(c.id).is_some())
            .filter(|c| known.groups.group(c.group).is_some())
            .filter_map(|c| known.groups.column_of(c.group))
            .collect();
        columns.sort_unstable();
        columns.dedup();
        let (words, paraphrased) = words(line, known, unspeakable);
        LinePart {
            label: label.to_owned(),
            place: at,
            level: line.level,
            words,
            paraphrased,
            withheld: evidence.len() - numbers.len(),
            evidence: numbers,
            groups: columns
                .iter()
                .filter_map(|i| known.groups.columns().get(*i))
                .map(|g| g.name.clone())
                .collect(),
            serves: line.serves.iter().filter_map(|id| self.label(*id)).map(str::to_owned).collect(),
            state: line.state,
            concrete: concrete(&line.concrete, unspeakable),
        }
    }
}

/// The words of a line as the report may print them, and whether they are a paraphrase.
///
/// A line that uses a contribution's own words may be printed only as that contribution may; one whose contribution is
/// gone, and cannot be asked any more, is not printed for everyone.
fn words(line: &Line, known: &Known<'_>, unspeakable: &Unspeakable) -> (Option<Words>, bool) {
    let language = known.options.language;
    let own = || Some(Words::said(&line.text, line.language, language)).filter(|w| !w.text.trim().is_empty());
    if known.options.variant() == Variant::Internal {
        return (own(), false);
    }
    let source = line.words_of.map(|id| known.contribution(id));
    match source {
        Some(None) => (None, false),
        Some(Some(contribution)) => match Showing::of(contribution, Variant::Public) {
            Showing::Words(_) if !unspeakable.holds(&line.text) => (own(), false),
            Showing::Paraphrase(other) => (Some(Words::said(other, contribution.language, language)), true),
            Showing::Words(_) | Showing::Withheld(_) => (None, false),
        },
        None if unspeakable.holds(&line.text) => (None, false),
        None => (own(), false),
    }
}

/// What makes an action concrete, without cells that repeat what may not be printed.
fn concrete(given: &Concrete, unspeakable: &Unspeakable) -> Concrete {
    let cell = |cell: &Option<String>| cell.clone().filter(|text| !unspeakable.holds(text));
    Concrete {
        responsible: cell(&given.responsible),
        by_when: cell(&given.by_when),
        means: cell(&given.means),
        indicator: cell(&given.indicator),
    }
}

/// Where within its theme a line stands.
fn place(line: &Line, known: &Known<'_>) -> Place {
    match line.level {
        Level::Goal => Place::Goal,
        Level::Task => Place::Task,
        Level::Action => Place::Action,
        Level::Today => match kind(line, known) {
            Some(Kind::Problem) => Place::Problem,
            Some(Kind::Strength) => Place::Strength,
            _ => Place::Observation,
        },
    }
}

/// What the line says: the kind of the contribution whose words it uses, else the commonest of its evidence.
fn kind(line: &Line, known: &Known<'_>) -> Option<Kind> {
    if let Some(kind) = line.words_of.and_then(|id| known.contribution(id)).and_then(|c| c.kind) {
        return Some(kind);
    }
    let evidence = known.existing(&line.evidence);
    let count = |kind: Kind| evidence.iter().filter(|c| c.kind == Some(kind)).count();
    let offered = Kind::ALL.into_iter().rev().filter(|kind| count(*kind) > 0);
    offered.max_by_key(|kind| count(*kind))
}
