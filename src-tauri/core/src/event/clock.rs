//! The hybrid logical clock: for order of display and tie-breaks only. Causality is what an event's parents say.

use chrono::{DateTime, Utc};

/// Milliseconds since 1970 in the upper 48 bits, a counter in the lower 16.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hlc(pub i64);

const COUNTER_BITS: u32 = 16;
/// The largest number of milliseconds that fits: the year 6429.
const LAST_MILLISECOND: i64 = i64::MAX >> COUNTER_BITS;
/// How far ahead of the local clock an event may be and still push it on: one day. A laptop whose clock is wrong by more
/// than that is flagged, and does not drag the others along.
const TOLERANCE_MS: i64 = 24 * 60 * 60 * 1000;

impl Hlc {
    /// The next reading at `now`, after the newest event that this file holds.
    #[must_use]
    pub fn next(now: DateTime<Utc>, newest: Self) -> Self {
        let physical = now.timestamp_millis().clamp(0, LAST_MILLISECOND);
        let read = Self(physical << COUNTER_BITS);
        if newest >= read && newest.milliseconds() <= physical.saturating_add(TOLERANCE_MS) {
            Self(newest.0.saturating_add(1))
        } else {
            read
        }
    }

    /// The largest reading that may push on a clock that stands at `now`.
    #[must_use]
    pub fn latest_credible(now: DateTime<Utc>) -> Self {
        let physical = now.timestamp_millis().saturating_add(TOLERANCE_MS).clamp(0, LAST_MILLISECOND);
        Self((physical << COUNTER_BITS) | ((1 << COUNTER_BITS) - 1))
    }

    /// Milliseconds since 1970.
    pub fn milliseconds(self) -> i64 {
        self.0 >> COUNTER_BITS
    }

    /// The time that the writer's clock showed.
    pub fn time(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.milliseconds()).unwrap_or(DateTime::UNIX_EPOCH)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(ms).unwrap()
    }

    #[test]
    fn two_events_in_one_millisecond_keep_their_order() {
        let first = Hlc::next(at(1_000), Hlc::default());
        let second = Hlc::next(at(1_000), first);
        assert!(second > first);
        assert_eq!(second.time(), at(1_000));
    }

    #[test]
    fn a_clock_set_back_by_an_hour_still_counts_on() {
        let before = Hlc::next(at(10_000_000), Hlc::default());
        let after = Hlc::next(at(6_400_000), before);
        assert!(after > before);
    }

    #[test]
    fn an_event_from_years_ahead_does_not_drag_the_clock_along() {
        let ahead = Hlc::next(at(4_000_000_000_000), Hlc::default());
        let here = Hlc::next(at(1_700_000_000_000), ahead);
        assert_eq!(here.time(), at(1_700_000_000_000));
    }
}
