//! Blind issuing (protocol step 7): an invitee is marked, the mark is committed, and only then the
//! blinded message is signed. What was signed says nothing about the ballot it becomes.
//!
//! Invariant: one invitee, one blinded message. The same message is signed again with the same
//! bytes, so a reply that was lost can be asked for again.

use super::box_change::{Change, Edit, Made};
use super::{Services, WorkflowError};
use crate::ballot::{AccessCode, SIGNATURE_LEN, blind_sign, blinded_hash};
use crate::relationship::{PanelId, Phase};

/// What became of a request for a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Issuing {
    /// The blind signature.
    Signed(Box<[u8; SIGNATURE_LEN]>),
    /// This code was used for another ballot; nothing is signed.
    AlreadyIssued,
    /// No such code in this panel.
    WrongCode,
    /// No client of this panel's key makes such a message.
    Malformed,
    /// The wave issues no ballots now.
    NotOpen(Phase),
}

/// Signs a blinded message for whoever holds the code, once. `None` when there is no such launched
/// panel.
///
/// # Errors
/// When database or keys fail; whoever asks again with the same message gets the signature.
pub fn issue(
    services: &Services,
    panel: PanelId,
    code: &str,
    blinded: &[u8; SIGNATURE_LEN],
) -> Result<Option<Issuing>, WorkflowError> {
    let Some(open) = services.launched_panel(panel)? else {
        return Ok(None);
    };
    let invitee = AccessCode::parse(code).and_then(|code| open.invitee(&code));
    let Some(invitee) = invitee else {
        let phase = services.current_phase(panel)?;
        let wrong = matches!(phase, Phase::Open | Phase::Late);
        return Ok(Some(if wrong {
            Issuing::WrongCode
        } else {
            Issuing::NotOpen(phase)
        }));
    };
    // Before the invitee is marked for something that cannot be signed.
    if !open.issuing_key.admits(blinded) {
        return Ok(Some(Issuing::Malformed));
    }
    let Some(keys) = services.keys_while_open(&open)? else {
        return Ok(Some(Issuing::NotOpen(Phase::Closed)));
    };
    let change = Change {
        open,
        keys: std::sync::Arc::clone(&keys),
        edit: Edit::Issue {
            invitee,
            blinded_hash: blinded_hash(blinded),
        },
    };
    Ok(Some(match services.box_writer.make(services, change)? {
        Made::Stands => Issuing::Signed(
            blind_sign(&keys.issuing_key, blinded)
                .map(Box::new)
                .map_err(|error| WorkflowError::Damaged(error.to_string()))?,
        ),
        Made::IssuedDirectly | Made::IssuedBlindly => Issuing::AlreadyIssued,
        Made::NotOpen(phase) => Issuing::NotOpen(phase),
    }))
}
