//! Sealing: a session file encrypted to a passphrase or to keys, in the format of age (<https://age-encryption.org/v1>), so
//! that any program that knows the format opens it too.
//!
//! What is sealed is a copy as it would be handed over, made in memory; what is opened is verified in memory before a file
//! is made of it. So no plain text lies in a temporary place, also where the program is killed in the middle.
//!
//! It is a crate of its own because encrypting needs chance, which `kelechek-core` has none of.

mod error;
mod key;
mod open;
mod seal;

pub use age::secrecy::SecretString;
pub use error::SealError;
pub use key::{Keys, PublicKey, SecretKey};
pub use open::{Opener, is_sealed, open, unseal};
pub use seal::{SealedTo, seal, seal_open};
