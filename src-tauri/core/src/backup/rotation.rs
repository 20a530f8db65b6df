//! Which backups of a file are kept: the last few, and before them one a day.

use chrono::{DateTime, Utc};

/// So many of the newest are kept, whenever they were made.
const NEWEST: usize = 6;
/// And the newest of each of so many days before those.
const DAYS: usize = 10;

/// Which of the backups made at these times, the newest first, are no longer needed.
pub(super) fn superfluous(made: &[DateTime<Utc>]) -> Vec<usize> {
    let (mut days, mut superfluous) = (vec![], vec![]);
    for (number, at) in made.iter().enumerate().skip(NEWEST) {
        let day = at.date_naive();
        // The newest ones stand for their days too.
        let is_known = days.contains(&day) || made.iter().take(NEWEST).any(|newer| newer.date_naive() == day);
        if is_known || days.len() == DAYS {
            superfluous.push(number);
        } else {
            days.push(day);
        }
    }
    superfluous
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    #[test]
    fn the_newest_are_kept_and_then_one_a_day() {
        let last: DateTime<Utc> = "2026-10-14T18:00:00Z".parse().unwrap();
        // Every six hours for twenty days.
        let made: Vec<_> = (0..80).map(|n| last - Duration::hours(6 * n)).collect();
        let gone = superfluous(&made);
        assert_eq!(gone.len(), made.len() - NEWEST - DAYS);
        let kept: Vec<_> = (0..made.len()).filter(|n| !gone.contains(n)).map(|n| made[n]).collect();
        assert_eq!(kept[..NEWEST], made[..NEWEST]);
        assert!(kept[NEWEST..].is_sorted_by(|a, b| a.date_naive() > b.date_naive()));
    }

    #[test]
    fn a_few_are_all_kept_even_on_one_day() {
        let at: DateTime<Utc> = "2026-10-14T18:00:00Z".parse().unwrap();
        assert!(superfluous(&[at; NEWEST]).is_empty());
        assert_eq!(superfluous(&[at; NEWEST + 1]), [NEWEST]);
    }
}
