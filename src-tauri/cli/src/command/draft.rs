//! `kelechek draft`

use kelechek_core::SessionFile;
use kelechek_core::id::ContributionId;
use kelechek_core::vision::{Findings, Gap, Line};
use kelechek_report::model::{Options as Wanted, build};
use kelechek_synthesis::draft::{Options, draft};
use serde_json::{Value, json};

use super::named::{Names, references};
use crate::arguments::Draft;
use crate::outcome::{Failure, Outcome};
use crate::speak::Speaker;

pub fn run(asked: &Draft, speaker: &Speaker) -> Outcome {
    let file = SessionFile::read(&asked.file)?;
    let session = asked.session.as_deref().map(|name| file.session_called(Some(name))).transpose()?;
    let material = file.material(session.map(|session| session.id))?;
    let draft = draft(&material, &Options::default());
    if !asked.json {
        let report = build(&material, &draft, &Findings::default(), &Wanted::new(speaker.language));
        let path = asked.file.display().to_string();
        return kelechek_report::markdown::write(&report, &mut std::io::stdout().lock())
            .map_err(|error| Failure::Report(path, error));
    }
    let names = Names::of(&file, speaker.language)?;
    let references = references(&material.contributions);
    let reference = |id: &ContributionId| references.get(id).copied().unwrap_or_default();
    let line = |line: &Line| {
        json!({
            "id": line.id,
            "theme": line.theme.and_then(|theme| names.themes.get(&theme)),
            "level": line.level,
            "text": line.text,
            "lang": line.language,
            "evidence": line.evidence.iter().map(reference).collect::<Vec<_>>(),
            "serves": line.serves,
            "locked": line.locked,
            "state": line.state,
        })
    };
    let gap = |gap: &Gap| {
        let (kind, line, theme, group) = match gap {
            Gap::GoalWithoutAction { line } => ("goal_without_action", Some(line), None, None),
            Gap::ActionWithoutGoal { line } => ("action_without_goal", Some(line), None, None),
            Gap::ThemeWithoutLine { theme } => ("theme_without_line", None, names.themes.get(theme), None),
            Gap::GroupWithoutLine { group } => ("group_without_line", None, None, names.groups.get(group)),
        };
        json!({ "kind": kind, "line": line, "theme": theme, "group": group })
    };
    super::print_json(&json!({
        "format": super::FORMAT,
        "lines": draft.lines.iter().map(line).collect::<Vec<Value>>(),
        "dropped": draft.dropped.iter().map(|of| json!({
            "line": line(&of.line),
            "reason": of.reason,
        })).collect::<Vec<Value>>(),
        "not_reflected": draft.not_reflected.iter().map(reference).collect::<Vec<_>>(),
        "gaps": draft.gaps.iter().map(gap).collect::<Vec<Value>>(),
        "coverage": draft.coverage,
    }))
}
