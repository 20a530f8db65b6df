//! Making a line out of a bundle.

use kelechek_core::id::{LineId, derived};
use kelechek_core::material::Material;
use kelechek_core::vision::{Concrete, Level, Line, LineState};

use super::bundle::Field;
use super::words::{can_be_a_line, quotable_words, worth};
use crate::cluster::representative;

/// A proposed line, with what is needed to set it beside others.
pub(super) struct Proposal {
    /// The line.
    pub(super) line: Line,
    /// Its field, by number.
    pub(super) field: usize,
    /// Its cluster within the field.
    pub(super) cluster: usize,
    /// The prepared texts that it cites.
    pub(super) members: Vec<usize>,
}

/// A line in the words of the member that says best what all of them say; none when no member's words can stand alone.
///
/// Its key is the level and the contribution whose words it uses: so it stays the same line when others join it.
pub(super) fn propose(
    material: &Material,
    fields: &[Field<'_>],
    field: usize,
    (cluster, level): (usize, Level),
    members: &[usize],
) -> Option<Proposal> {
    let of = &fields[field];
    let decided = |id: LineId| material.decided.iter().any(|line| line.id == id);
    let candidates: Vec<usize> = members
        .iter()
        .copied()
        .filter(|&text| can_be_a_line(of.contributions[text], of.language))
        .filter(|&text| !decided(line_id(material, level, of.contributions[text].id)))
        .collect();
    let worth = |text: usize| worth(of.contributions[text]);
    let chosen = representative(
        &of.statements,
        &of.prepared.lengths,
        &of.statements.centre(members),
        &candidates,
        worth,
    )?;
    let chosen = of.contributions[chosen];
    let mut evidence: Vec<_> = members.iter().map(|&text| of.contributions[text]).collect();
    // The words' own contribution first: it is what a reader looks up.
    evidence.sort_by_key(|c| (c.id != chosen.id, c.time(), c.id));
    let line = Line {
        id: line_id(material, level, chosen.id),
        theme: of.theme,
        level,
        text: quotable_words(chosen)?.to_owned(),
        language: chosen.language.or(Some(of.language.into())),
        words_of: Some(chosen.id),
        evidence: evidence.into_iter().map(|c| c.id).collect(),
        serves: Vec::new(),
        locked: false,
        state: LineState::Proposed,
        concrete: Concrete::default(),
    };
    Some(Proposal { line, field, cluster, members: members.to_vec() })
}

fn line_id(material: &Material, level: Level, words_of: kelechek_core::id::ContributionId) -> LineId {
    derived(material.vision.into(), "line", &format!("{}:{words_of}", level.code())).into()
}
