//! Casting a ballot that was signed blindly (protocol step 8): it comes without code, cookie or
//! identity, and the panel's signature alone lets it in.

use super::box_change::{Change, Edit, Made};
use super::{Services, WorkflowError};
use crate::ballot::{SIGNATURE_LEN, SealedBallot, SignedBallot, verify};
use crate::relationship::{PanelId, Phase};

/// What became of a ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Casting {
    /// It counts, now or since before. The receipt is the ballot's id, as it will stand on the
    /// bulletin.
    Counted {
        /// Ballot id.
        receipt: String,
    },
    /// It is not a ballot of this panel: its signature does not verify, or its length is another.
    Refused,
    /// The wave takes no ballots now.
    NotOpen(Phase),
}

/// Stores a ballot with a valid signature, once. `None` when there is no such launched panel.
///
/// # Errors
/// When database or keys fail; the same ballot can be sent again.
pub fn cast(
    services: &Services,
    panel: PanelId,
    sealed: Vec<u8>,
    prefix: [u8; 32],
    signature: [u8; SIGNATURE_LEN],
) -> Result<Option<Casting>, WorkflowError> {
    let Some(open) = services.launched_panel(panel)? else {
        return Ok(None);
    };
    let fits = sealed.len() == open.shape(0).sealed_len;
    let sealed = SealedBallot::from_bytes(sealed);
    let ballot = sealed.map(|sealed| SignedBallot {
        sealed,
        prefix,
        signature,
    });
    let valid = ballot
        .ok()
        .filter(|ballot| fits && verify(&open.issuing_key, ballot));
    let Some(ballot) = valid else {
        return Ok(Some(Casting::Refused));
    };
    let Some(keys) = services.keys_while_open(&open)? else {
        return Ok(Some(Casting::NotOpen(Phase::Closed)));
    };
    let receipt = ballot.sealed.id().to_hex();
    let edit = Edit::Cast(ballot);
    let change = Change { open, keys, edit };
    Ok(Some(match services.box_writer.make(services, change)? {
        Made::NotOpen(phase) => Casting::NotOpen(phase),
        Made::Stands | Made::IssuedDirectly | Made::IssuedBlindly => Casting::Counted { receipt },
    }))
}
