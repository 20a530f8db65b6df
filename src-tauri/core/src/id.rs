//! Identities. Every entity has a UUID; each kind of entity has a type of its own, so that a theme's id cannot be passed
//! where a group's is meant.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "specta", derive(specta::Type))]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// One meeting of one focus group.
    SessionId,
    /// One of the subjects discussed.
    ThemeId,
    /// What the facilitator asks on a theme.
    QuestionId,
    /// A step of the day.
    AgendaItemId,
    /// Whom a participant speaks for.
    GroupId,
    /// A participant's code in one session.
    ParticipantId,
    /// One thing that one participant said.
    ContributionId,
    /// A file that belongs to something, such as a photograph of a flip-chart.
    AttachmentId,
    /// Contributions that say the same thing.
    ClusterId,
    /// What people are asked about: a cluster or a contribution; where it is said who was there, a theme or a session.
    ItemId,
    /// The document that comes out.
    VisionId,
    /// One line of it.
    LineId,
    /// Who typed: an installation and a person.
    AuthorId,
}

/// The namespace below which ids that depend on nothing but a name are derived (UUIDv5), such as a template's.
pub const NAMESPACE: Uuid = Uuid::from_u128(0x6b65_6c65_6368_456b_8000_0000_0000_0001);

/// The id of what `owner` holds under `name`: everyone who derives it gets the same one.
///
/// The kind is part of the name, so that a participant `1` and a contribution `1` of one session differ.
pub fn derived(owner: Uuid, kind: &str, name: &str) -> Uuid {
    Uuid::new_v5(&owner, format!("{kind}:{name}").as_bytes())
}
