//! How to read the report, and how it came about: sentences with numbers counted from the report itself.

use kelechek_core::vision::LineState;

use super::entry::Known;
use super::{Report, Variant, What};
use crate::language::Arg;

impl Known<'_> {
    fn say(&self, id: &str, args: &[(&str, usize)]) -> String {
        let args: Vec<(&str, Arg)> = args.iter().map(|(name, value)| (*name, Arg::from(*value))).collect();
        self.messages.get(id, &args)
    }

    /// What a reader must know before the first line.
    pub(super) fn reading(&self, report: &Report) -> Vec<String> {
        let mut sentences = Vec::new();
        let foreign = report.entries.iter().filter(|e| e.words.mark.is_foreign()).count();
        if report.what == What::Vision {
            let lines = || report.themes.iter().flat_map(|t| &t.lines);
            let decided = lines().filter(|l| l.state != LineState::Proposed).count();
            sentences.push(self.say("report-reading-lines", &[]));
            sentences
                .push(self.say("report-reading-states", &[("lines", lines().count()), ("decided", decided)]));
        }
        sentences.push(self.say("report-reading-numbers", &[]));
        if foreign > 0 {
            sentences.push(self.say("report-reading-original", &[("count", foreign)]));
        }
        if report.withheld.all() > 0 {
            sentences.push(self.say("report-reading-withheld", &[("count", report.withheld.all())]));
        }
        if report.variant == Variant::Public && report.presence.joins_small_groups() {
            sentences.push(self.say("report-reading-other-groups", &[]));
        }
        sentences
    }

    /// Setting, groups, who was not there, notes, grouping, saturation: what a reader of qualitative research asks for.
    pub(super) fn method(&self, report: &Report) -> Vec<String> {
        let mut sentences = Vec::new();
        let groups = report.presence.groups.iter().filter(|g| g.reference.is_some()).count();
        let sessions =
            [("sessions", report.meetings.len()), ("people", report.presence.people), ("groups", groups)];
        sentences.push(self.say("report-method-setting", &sessions));
        sentences.push(self.say("report-method-notes", &[("count", report.total.all)]));
        if report.variant == Variant::Internal {
            let mut note_takers: Vec<String> = Vec::new();
            for entry in report.entries.iter().filter_map(|e| e.internal.as_ref()) {
                if !entry.note_taker.trim().is_empty() && !note_takers.contains(&entry.note_taker) {
                    note_takers.push(entry.note_taker.clone());
                }
            }
            self.messages.sort(&mut note_takers);
            if !note_takers.is_empty() {
                let names = self.messages.list(&note_takers);
                // Initials end in a point, and so does the sentence.
                let names = names.strip_suffix('.').unwrap_or(&names).to_owned();
                sentences.push(self.messages.get("report-method-note-takers", &[("names", names.into())]));
            }
        }
        if report.what == What::Vision {
            sentences.push(self.say("report-method-lines", &[]));
            sentences.push(self.say("report-method-concrete", &[]));
        }
        sentences.push(match report.comparison.as_ref().map(|of| &of.saturation) {
            Some(of) => {
                let new = of.steps.last().map_or(0, |step| step.new);
                let counts = [("clusters", of.clusters), ("sessions", of.steps.len()), ("new", new)];
                self.say("report-method-saturation", &counts)
            }
            None => self.say("report-method-one-session", &[]),
        });
        sentences.push(match report.support.len() {
            0 => self.say("report-method-no-votes", &[]),
            count => self.say("report-method-votes", &[("count", count)]),
        });
        let rounds = || report.priorities.iter().flat_map(|of| &of.rounds);
        if rounds().next().is_some() {
            let given = rounds().map(|round| round.given as usize).sum();
            sentences.push(self.say("report-method-dots", &[("given", given)]));
        }
        sentences
    }
}
