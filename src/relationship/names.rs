//! Names and identifiers. Identifiers are random 128-bit values (drawn in `ids`); they carry no
//! order and no time.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The role of a party in a relationship, as definitions, files and releases name it:
/// `buyer`, `supplier`, or another lower-case word.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct PartyKey(#[schemars(regex(pattern = "^[a-z0-9-]{1,40}$"))] String);

impl PartyKey {
    /// The party that buys.
    #[must_use]
    pub fn buyer() -> Self {
        Self("buyer".into())
    }

    /// The party that supplies.
    #[must_use]
    pub fn supplier() -> Self {
        Self("supplier".into())
    }

    /// A party by its word; lower-case ASCII letters, digits and hyphens, 1 to 40 of them.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        let fits = (1..=40).contains(&word.len())
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits.then(|| Self(word.to_owned()))
    }

    /// The word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PartyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.simple().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(value: Uuid) -> Self {
                Self(value)
            }
        }
    };
}

identifier!(
    /// A facilitator.
    FacilitatorId
);
identifier!(
    /// A relationship.
    RelationshipId
);
identifier!(
    /// A party of a relationship.
    PartyId
);
identifier!(
    /// A wave.
    WaveId
);
identifier!(
    /// A panel: one party's invitees in one wave.
    PanelId
);
identifier!(
    /// An invitation.
    InvitationId
);
identifier!(
    /// An action that was agreed on.
    ActionId
);
identifier!(
    /// An entry of the outbox; also the Message-ID of its mail.
    MailId
);
