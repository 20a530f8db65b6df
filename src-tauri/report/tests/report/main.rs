//! Reports as people get them: documents in three languages, data, tables, and what must never leave the house.

#[cfg(test)]
mod compare;
#[cfg(test)]
mod data;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod docx;
#[cfg(test)]
mod files;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod html;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod office;
#[cfg(test)]
mod once;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod pdf;
#[cfg(test)]
mod priorities;
#[cfg(test)]
mod public;
#[cfg(test)]
mod qdpx;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod workbook;
