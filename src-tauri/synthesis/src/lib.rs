//! Kelechek's synthesis: texts in; clusters, duplicates, names and a draft vision out.
//!
//! [`text`] prepares what was said in Kyrgyz, Russian and English; [`background`] knows the languages; [`cluster`] proposes which contributions say the same
//! thing; [`organise`] what could be added to the clusters that people made; [`duplicates`] which were noted twice; [`draft`] the lines of a vision, each with its evidence.
//!
//! What this crate deliberately is not: it reads no file and no database, knows no clock, and decides nothing. Everything
//! here is a proposal computed from values, always the same for the same values: inputs are put in order before anything
//! else, randomness comes from a generator with a fixed seed, sums run in a fixed order, and logarithms come from `libm`,
//! so that two machines agree.

pub mod background;
pub mod cluster;
pub mod draft;
pub mod duplicates;
mod findings;
pub mod organise;
pub mod support;
pub mod text;
pub mod theme;

pub use findings::findings;
