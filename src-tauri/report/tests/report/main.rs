//! Reports as people get them: documents in three languages, data, tables, and what must never leave the house.

mod data;
mod documents;
mod docx;
mod hostile;
mod messages;
mod public;
mod sample;
mod tables;
