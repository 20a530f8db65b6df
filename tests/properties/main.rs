//! What must hold for every history of any files: the properties of the session file.

mod merging;
mod projecting;
mod saving;
mod world;
