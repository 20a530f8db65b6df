//! Where a contribution belongs in a vision, by its kind and its horizon.

use kelechek_core::contribution::{Contribution, Horizon, Kind};
use kelechek_core::vision::Level;

/// The level at which a contribution can stand; none when it is a question, or nobody said what it is.
///
/// | | today | tomorrow | far | none |
/// |---|---|---|---|---|
/// | problem, strength | today | today | today | today |
/// | need | task | task | goal | task |
/// | proposal | action | task | goal | action |
/// | question | | | | |
/// | none | today | task | goal | |
///
/// A problem of the far horizon is a goal only as its opposite, which a person must put into words: until then it stands
/// where we are today. Without a kind, what ends in a question mark is a question.
pub fn level(contribution: &Contribution) -> Option<Level> {
    let asked = contribution.text.trim_end_matches([' ', '!', '»', '"', ')']).ends_with('?');
    match (contribution.kind, contribution.horizon) {
        (Some(Kind::Question), _) => None,
        (Some(Kind::Problem | Kind::Strength), _) => Some(Level::Today),
        (Some(Kind::Need), Some(Horizon::Year(_))) => Some(Level::Goal),
        (Some(Kind::Need), _) => Some(Level::Task),
        (Some(Kind::Proposal), Some(Horizon::Year(_))) => Some(Level::Goal),
        (Some(Kind::Proposal), Some(Horizon::Tomorrow)) => Some(Level::Task),
        (Some(Kind::Proposal), Some(Horizon::Today) | None) => Some(Level::Action),
        (None, _) if asked => None,
        (None, Some(Horizon::Today)) => Some(Level::Today),
        (None, Some(Horizon::Tomorrow)) => Some(Level::Task),
        (None, Some(Horizon::Year(_))) => Some(Level::Goal),
        (None, None) => None,
    }
}
