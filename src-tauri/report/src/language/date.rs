//! Days, written out.

use chrono::{Datelike, NaiveDate};
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;

use super::Messages;

impl Messages {
    /// `2026-ж. 14-октябрь`, `14 октября 2026 г.`, `14 October 2026`.
    pub fn date(&self, day: NaiveDate) -> String {
        self.long_date(day).unwrap_or_else(|| day.to_string())
    }

    fn long_date(&self, day: NaiveDate) -> Option<String> {
        let locale = super::order::locale(self.language);
        let formatter =
            FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), YMD::long()).ok()?;
        let month = u8::try_from(day.month()).ok()?;
        let day = Date::try_new_gregorian(day.year(), month, u8::try_from(day.day()).ok()?).ok()?;
        // Many fonts have no narrow space, and show a box in its place.
        Some(formatter.format(&day).to_string().replace('\u{202f}', "\u{a0}"))
    }
}
