//! `project.qde`: users, codebook, variables, cases, sources, in the order of the schema; what would be empty is left out.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::{NaiveDate, SecondsFormat};
use uuid::Uuid;

use super::Guids;
use super::codes::{Code, Codes};
use super::text::{Selection, Text, meeting_key};
use crate::language::Messages;
use crate::layout::printable;
use crate::model::{Entry, Report};
use crate::xml::escape;

/// What stands where nobody gave a day: readers fail on things without a date.
const NO_DAY: (i32, u32, u32) = (2000, 1, 1);

pub(super) fn of(report: &Report, guids: &Guids, codes: &Codes, texts: &[Text<'_>]) -> String {
    let mut project = Project { xml: String::new(), report, guids, variables: Variables::of(report, guids) };
    project.begin();
    project.users();
    project.codebook(&codes.tree);
    project.variables(texts);
    project.cases(texts);
    project.sources(texts, codes);
    project.xml.push_str("</Project>\n");
    project.xml
}

struct Project<'a> {
    xml: String,
    report: &'a Report,
    guids: &'a Guids,
    variables: Variables,
}

/// Group, place and date, under the names of the report's language.
struct Variables {
    group: (Uuid, String),
    place: (Uuid, String),
    date: (Uuid, String),
}

impl Variables {
    fn of(report: &Report, guids: &Guids) -> Self {
        let messages = Messages::of(report.language);
        let variable = |key: &str, id: &str| (guids.guid("variable", key), messages.get(id, &[]));
        Self {
            group: variable("group", "report-column-group"),
            place: variable("place", "report-column-place"),
            date: variable("date", "report-column-date"),
        }
    }
}

impl Project<'_> {
    fn begin(&mut self) {
        let name =
            format!("{}: {}", self.report.title.kind, printable::in_one_line(&self.report.title.title.text));
        let day = self.report.meetings.iter().filter_map(|m| m.day).max();
        let _ = write!(
            self.xml,
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"{}\" \
             origin=\"Kelechek\" creatingUserGUID=\"{}\" creationDateTime=\"{}\">\n",
            escape(&name),
            self.guids.user_named(""),
            at_day(day)
        );
    }

    /// Note-takers; and the program itself, who stands for those that are not named.
    fn users(&mut self) {
        let mut names: BTreeMap<Uuid, String> = BTreeMap::new();
        names.insert(self.guids.user_named(""), "Kelechek".to_owned());
        for internal in self.report.entries.iter().filter_map(|entry| entry.internal.as_ref()) {
            let name = printable::in_one_line(&internal.note_taker);
            if !internal.note_taker.trim().is_empty() {
                names.insert(self.guids.user_named(&internal.note_taker), name);
            }
        }
        self.xml.push_str("<Users>\n");
        for (guid, name) in names {
            let _ = writeln!(self.xml, "<User guid=\"{guid}\" name=\"{}\"/>", escape(&name));
        }
        self.xml.push_str("</Users>\n");
    }

    fn codebook(&mut self, tree: &[Code]) {
        if tree.is_empty() {
            return;
        }
        self.xml.push_str("<CodeBook>\n<Codes>\n");
        tree.iter().for_each(|code| self.code(code));
        self.xml.push_str("</Codes>\n</CodeBook>\n");
    }

    fn code(&mut self, code: &Code) {
        let colour = code.colour.map(|colour| format!(" color=\"{colour}\"")).unwrap_or_default();
        let _ = write!(
            self.xml,
            "<Code guid=\"{}\" name=\"{}\" isCodable=\"{}\"{colour}",
            code.guid,
            escape(&code.name),
            code.codable
        );
        if code.below.is_empty() {
            self.xml.push_str("/>\n");
        } else {
            self.xml.push_str(">\n");
            code.below.iter().for_each(|below| self.code(below));
            self.xml.push_str("</Code>\n");
        }
    }

    fn variables(&mut self, texts: &[Text<'_>]) {
        if texts.is_empty() {
            return;
        }
        self.xml.push_str("<Variables>\n");
        let of = &self.variables;
        for ((guid, name), kind) in [(&of.group, "Text"), (&of.place, "Text"), (&of.date, "Date")] {
            let _ = writeln!(
                self.xml,
                "<Variable guid=\"{guid}\" name=\"{}\" typeOfVariable=\"{kind}\"/>",
                escape(name)
            );
        }
        self.xml.push_str("</Variables>\n");
    }

    /// A case for each session, and one for each group with all that it said.
    fn cases(&mut self, texts: &[Text<'_>]) {
        if texts.is_empty() {
            return;
        }
        self.xml.push_str("<Cases>\n");
        for text in texts {
            let guid = self.guids.guid("case", &meeting_key(self.report, text.meeting));
            let _ = writeln!(self.xml, "<Case guid=\"{guid}\" name=\"{}\">", escape(&self.title(text)));
            self.values(text);
            let _ = writeln!(self.xml, "<SourceRef targetGUID=\"{}\"/>\n</Case>", text.guid);
        }
        let mut groups: BTreeMap<&str, (String, Vec<&Selection<'_>>)> = BTreeMap::new();
        for selection in texts.iter().flat_map(|text| &text.selections) {
            if let (Some(group), Some(name)) = (&selection.entry.group, &selection.entry.group_name) {
                let of_group = groups.entry(group).or_default();
                of_group.0 = printable::in_one_line(&name.text);
                of_group.1.push(selection);
            }
        }
        for (group, (name, selections)) in groups {
            let guid = self.guids.guid("case of a group", group);
            let _ = writeln!(self.xml, "<Case guid=\"{guid}\" name=\"{}\">", escape(&name));
            let variable = self.variables.group.0;
            self.text_value(variable, &name);
            for selection in selections {
                let _ = writeln!(self.xml, "<SelectionRef targetGUID=\"{}\"/>", selection.guid);
            }
            self.xml.push_str("</Case>\n");
        }
        self.xml.push_str("</Cases>\n");
    }

    fn sources(&mut self, texts: &[Text<'_>], codes: &Codes) {
        if texts.is_empty() {
            return;
        }
        self.xml.push_str("<Sources>\n");
        for text in texts {
            let _ = writeln!(
                self.xml,
                "<TextSource guid=\"{0}\" name=\"{1}\" plainTextPath=\"internal://{0}.txt\" creatingUser=\"{2}\" \
                 creationDateTime=\"{3}\">",
                text.guid,
                escape(&self.title(text)),
                self.guids.user_named(""),
                at_day(self.day(text))
            );
            text.selections.iter().for_each(|selection| self.selection(selection, text, codes));
            self.values(text);
            self.xml.push_str("</TextSource>\n");
        }
        self.xml.push_str("</Sources>\n");
    }

    fn selection(&mut self, selection: &Selection<'_>, text: &Text<'_>, codes: &Codes) {
        let entry = selection.entry;
        let made = format!(
            "creatingUser=\"{}\" creationDateTime=\"{}\"",
            self.guids.user(entry),
            self.made(entry, text)
        );
        let _ = writeln!(
            self.xml,
            "<PlainTextSelection guid=\"{}\" name=\"{}\" startPosition=\"{}\" endPosition=\"{}\" {made}>",
            selection.guid, entry.number, selection.start, selection.end
        );
        for code in codes.of_entry(entry) {
            let coding = self.guids.guid("coding", &format!("{} {code}", selection.guid));
            let _ = writeln!(
                self.xml,
                "<Coding guid=\"{coding}\" {made}><CodeRef targetGUID=\"{code}\"/></Coding>"
            );
        }
        self.xml.push_str("</PlainTextSelection>\n");
    }

    /// Group, place and date of a session, for its case and for its text: one reader takes no notice of cases.
    fn values(&mut self, text: &Text<'_>) {
        let mut groups: Vec<String> = Vec::new();
        for name in text.selections.iter().filter_map(|selection| selection.entry.group_name.as_ref()) {
            let name = printable::in_one_line(&name.text);
            if !groups.contains(&name) {
                groups.push(name);
            }
        }
        let place = self.report.meetings.get(text.meeting).map_or("", |m| m.place.as_str());
        let place = printable::in_one_line(place);
        let (group, at, date) = (self.variables.group.0, self.variables.place.0, self.variables.date.0);
        self.text_value(group, &groups.join("; "));
        self.text_value(at, &place);
        if let Some(day) = self.day(text) {
            let _ = writeln!(
                self.xml,
                "<VariableValue><VariableRef targetGUID=\"{date}\"/><DateValue>{day}</DateValue></VariableValue>"
            );
        }
    }

    fn text_value(&mut self, variable: Uuid, text: &str) {
        if !text.is_empty() {
            let _ = writeln!(
                self.xml,
                "<VariableValue><VariableRef targetGUID=\"{variable}\"/><TextValue>{}</TextValue></VariableValue>",
                escape(text)
            );
        }
    }

    fn title(&self, text: &Text<'_>) -> String {
        let meeting = self.report.meetings.get(text.meeting);
        let title = meeting.map(|m| printable::in_one_line(&m.title.text)).unwrap_or_default();
        let again =
            self.report.meetings.iter().filter(|m| meeting.is_some_and(|own| own.title == m.title)).count();
        if again > 1 { format!("{} {title}", text.meeting + 1) } else { title }
    }

    fn day(&self, text: &Text<'_>) -> Option<NaiveDate> {
        self.report.meetings.get(text.meeting).and_then(|m| m.day)
    }

    fn made(&self, entry: &Entry, text: &Text<'_>) -> String {
        match &entry.internal {
            Some(internal) => internal.time.to_rfc3339_opts(SecondsFormat::Secs, true),
            None => at_day(self.day(text)),
        }
    }
}

fn at_day(day: Option<NaiveDate>) -> String {
    let (year, month, of_month) = NO_DAY;
    let day = day.or(NaiveDate::from_ymd_opt(year, month, of_month)).unwrap_or_default();
    format!("{day}T00:00:00Z")
}
