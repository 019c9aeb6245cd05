//! Relationships, parties, waves, panels and invitations as the program holds them.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;

use super::{
    FacilitatorId, InvitationId, PanelId, PartyId, PartyKey, RelationshipId, Schedule, WaveId,
};

/// Somebody who prepares waves and shows the readout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facilitator {
    /// Identifier.
    pub id: FacilitatorId,
    /// Name, as respondents see it.
    pub name: String,
    /// E-mail address, as respondents see it.
    pub email: String,
}

/// Two (or more) organisations that work together, or think of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relationship {
    /// Identifier.
    pub id: RelationshipId,
    /// Who facilitates it.
    pub facilitator: FacilitatorId,
    /// Name for facilitators and documents.
    pub name: String,
}

/// An organisation in a relationship.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Identifier.
    pub id: PartyId,
    /// Its role.
    pub key: PartyKey,
    /// Name of the organisation.
    pub name: String,
    /// Who answers for its roster.
    pub representative: Person,
}

/// A person who gets mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Name; may be empty.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// BCP 47 tag of the language written to them.
    pub locale: String,
}

/// One run of one definition for one relationship.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wave {
    /// Identifier.
    pub id: WaveId,
    /// Its relationship.
    pub relationship: RelationshipId,
    /// The wave it follows.
    pub previous: Option<WaveId>,
    /// SHA-256 of the definition, hexadecimal.
    pub definition_digest: String,
    /// Label in documents ("2026").
    pub label: String,
    /// Where it stands.
    pub state: WaveState,
    /// Fewest counted ballots of a panel for anything to be released.
    pub k: u32,
    /// What period respondents think of, in words.
    pub reference_period: String,
    /// When it opens and closes.
    pub schedule: Schedule,
    /// Whether it was postponed because a panel was below k.
    pub postponed: bool,
    /// The manifest's text, from launch.
    pub manifest: Option<String>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
}

/// Where a wave stands. It only ever moves down this list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WaveState {
    /// Being prepared; nothing is fixed.
    Draft,
    /// Launched: everything in the manifest is fixed, mail goes out, ballots come in.
    Open,
    /// Claimed for closing; nothing more is accepted.
    Closing,
    /// Closed: figures are final, comments await review, boxes and keys are gone.
    Closed,
    /// Released to both sides.
    Released,
}

impl WaveState {
    /// The word stored and shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closing => "closing",
            Self::Closed => "closed",
            Self::Released => "released",
        }
    }
}

impl fmt::Display for WaveState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that names no state.
#[derive(Debug, thiserror::Error)]
#[error("the stored state of the wave is unknown to this version; upgrade the program")]
pub struct UnknownState;

impl FromStr for WaveState {
    type Err = UnknownState;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        [
            Self::Draft,
            Self::Open,
            Self::Closing,
            Self::Closed,
            Self::Released,
        ]
        .into_iter()
        .find(|state| state.as_str() == word)
        .ok_or(UnknownState)
    }
}

/// One party's invitees in one wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// Identifier.
    pub id: PanelId,
    /// Its wave.
    pub wave: WaveId,
    /// Its party.
    pub party: PartyId,
    /// Whether the representative confirmed the roster.
    pub roster_confirmed: bool,
}

/// One invitee of a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Identifier.
    pub id: InvitationId,
    /// Who is invited.
    pub person: Person,
}
