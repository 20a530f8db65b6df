//! The title page, and the sessions that the report is about.

use chrono::NaiveDate;
use kelechek_core::language::Language;
use kelechek_core::session::{self, Session};

use super::entry::Known;
use super::{Meeting, TitlePage, Variant, What, Words};

/// How scripts name a session: its title in the first language that has one; its id when it has none, or one that
/// another session has too.
pub(super) fn reference(session: &Session, all: &[Session]) -> String {
    let title = |s: &Session| s.title.in_language(Language::Ky).trim().to_lowercase();
    let own = title(session);
    if own.is_empty() || all.iter().any(|other| other.id != session.id && title(other) == own) {
        return session.id.to_string();
    }
    session.title.in_language(Language::Ky).trim().to_owned()
}

/// One part after another, in the order in which the language writes addresses: English begins with the smallest.
pub(super) fn place(place: &session::Place, language: Language) -> String {
    let mut parts: Vec<&str> = [&place.oblast, &place.raion, &place.aiyl_aimak, &place.settlement]
        .into_iter()
        .filter_map(|part| part.as_deref())
        .filter(|part| !part.trim().is_empty())
        .collect();
    if language == Language::En {
        parts.reverse();
    }
    parts.join(", ")
}

impl Known<'_> {
    pub(super) fn meetings(&self) -> Vec<Meeting> {
        let untitled = || Words::own(self.messages.get("report-without-title", &[]));
        let made_in = |s: &Session| {
            self.said.iter().filter(|of| of.notes.iter().any(|note| note.session == s.id)).count()
        };
        let meeting = |s: &Session| Meeting {
            title: Words::named(&s.title, self.options.language).unwrap_or_else(untitled),
            reference: reference(s, &self.material.sessions),
            date: s.date.map(|day| self.messages.date(day)),
            day: s.date,
            place: place(&s.place, self.options.language),
            contributions: made_in(s),
        };
        self.material.sessions.iter().map(meeting).collect()
    }

    pub(super) fn title_page(&self, meetings: &[Meeting]) -> TitlePage {
        let text = |id: &str| self.messages.get(id, &[]);
        let title = match meetings {
            [only] => only.title.clone(),
            _ => Words::own(self.messages.get("report-title-sessions", &[("count", meetings.len().into())])),
        };
        TitlePage {
            kind: text(match self.options.what {
                What::Vision => "report-title-vision",
                What::Contributions => "report-title-contributions",
            }),
            title,
            facts: self.facts(meetings),
            variant: text(match self.options.variant() {
                Variant::Public => "report-variant-public",
                Variant::Internal => "report-variant-internal",
            }),
        }
    }

    /// What was given about the sessions, each thing once.
    fn facts(&self, meetings: &[Meeting]) -> Vec<(String, Words)> {
        let of_sessions = |field: fn(&Session) -> &Option<String>| {
            self.material.sessions.iter().filter_map(|s| field(s).clone()).collect::<Vec<_>>()
        };
        let days: Vec<NaiveDate> = meetings.iter().filter_map(|m| m.day).collect();
        let rows = [
            ("report-fact-place", meetings.iter().map(|m| m.place.clone()).collect()),
            ("report-fact-date", self.span_of(&days).into_iter().collect()),
            ("report-fact-series", of_sessions(|s| &s.series)),
            ("report-fact-organiser", of_sessions(|s| &s.organiser)),
            ("report-fact-project", of_sessions(|s| &s.project)),
            ("report-fact-partners", of_sessions(|s| &s.partners)),
            ("report-fact-funder", of_sessions(|s| &s.funder)),
        ];
        let mut facts = Vec::new();
        for (id, values) in rows {
            let mut once: Vec<String> = Vec::new();
            for value in values.into_iter().map(|v: String| v.trim().to_owned()).filter(|v| !v.is_empty()) {
                if !once.contains(&value) {
                    once.push(value);
                }
            }
            if !once.is_empty() {
                facts.push((self.messages.get(id, &[]), Words::own(once.join("; "))));
            }
        }
        facts
    }

    /// One day, or the first and the last of several.
    fn span_of(&self, days: &[NaiveDate]) -> Option<String> {
        let (first, last) = (days.iter().min()?, days.iter().max()?);
        let (from, to) = (self.messages.date(*first), self.messages.date(*last));
        Some(if first == last {
            from
        } else {
            self.messages.get("report-days", &[("from", from.into()), ("to", to.into())])
        })
    }
}
