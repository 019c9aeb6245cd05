//! The ballot box in memory: who of its invitees has been issued a signature, and which ballots
//! were cast. Both stand in one record and neither points at the other.
//!
//! Invariant: ballots are ordered by their id, which is a hash; nothing keeps the order in which
//! people came. [`super::record`] makes a box of any content into bytes of one length.

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{BallotError, BallotId, SignedBallot};

/// The hash kept for an invitee whose ballot the server sealed and signed itself: there was no
/// blinded message.
pub const NO_BLINDED_MESSAGE: [u8; 32] = [0; 32];

/// What a box has room for. Fixed at launch by the plan and the definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoxShape {
    /// Number of invitees.
    pub invitees: usize,
    /// Most ballots.
    pub slots: usize,
    /// Length of every sealed ballot, in bytes.
    pub sealed_len: usize,
}

/// The content of one ballot box.
#[derive(Clone, PartialEq, Eq)]
pub struct BallotBox {
    shape: BoxShape,
    issued: Issued,
    ballots: Vec<(BallotId, SignedBallot)>,
}

/// Per invitee, the hash of the blinded message that was signed.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
struct Issued(Vec<Option<[u8; 32]>>);

/// What became of a ballot put into a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inserted {
    /// It was added; the box must be stored.
    Added,
    /// The same sealed ballot was there already; nothing changed.
    AlreadyThere,
}

/// What became of marking an invitee as issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marked {
    /// Marked now; the box must be stored before anything is signed.
    Now,
    /// Marked before with the same blinded message: signing it again gives the same signature.
    Before,
    /// Marked before with another message: nothing may be signed.
    Refused,
}

impl BallotBox {
    /// A box as it stands at launch: nobody issued, no ballot cast.
    #[must_use]
    pub fn empty(shape: BoxShape) -> Self {
        Self {
            shape,
            issued: Issued(vec![None; shape.invitees]),
            ballots: Vec::new(),
        }
    }

    /// What the box has room for.
    #[must_use]
    pub fn shape(&self) -> BoxShape {
        self.shape
    }

    /// Whether the invitee at this place has been issued. `false` for a place outside the box.
    #[must_use]
    pub fn is_issued(&self, invitee: usize) -> bool {
        self.issued.0.get(invitee).is_some_and(Option::is_some)
    }

    /// Whether the invitee at this place was issued for the blinded message with this SHA-256.
    #[must_use]
    pub fn was_issued(&self, invitee: usize, blinded_hash: &[u8; 32]) -> bool {
        self.issued
            .0
            .get(invitee)
            .is_some_and(|mark| mark.as_ref() == Some(blinded_hash))
    }

    /// Marks an invitee as issued for a blinded message with this SHA-256; give
    /// [`NO_BLINDED_MESSAGE`] when the server signs directly, after asking [`Self::is_issued`].
    ///
    /// # Errors
    /// [`BallotError::NoSuchInvitee`] for a place outside the box.
    pub fn mark_issued(
        &mut self,
        invitee: usize,
        blinded_hash: [u8; 32],
    ) -> Result<Marked, BallotError> {
        let mark = self
            .issued
            .0
            .get_mut(invitee)
            .ok_or(BallotError::NoSuchInvitee)?;
        Ok(match mark {
            None => {
                *mark = Some(blinded_hash);
                Marked::Now
            }
            Some(known) if *known == blinded_hash => Marked::Before,
            Some(_) => Marked::Refused,
        })
    }

    /// Puts a ballot into the box. The caller has verified its signature. The same sealed ballot
    /// counts once, whatever its signature.
    ///
    /// # Errors
    /// [`BallotError::Length`] for a sealed ballot of another length; [`BallotError::BoxFull`]
    /// when every slot is used by another ballot: see [`super::PanelBoxes`] for where it goes then.
    pub fn insert(&mut self, ballot: SignedBallot) -> Result<Inserted, BallotError> {
        self.check_length(&ballot)?;
        let id = ballot.sealed.id();
        match self.ballots.binary_search_by_key(&id, |(known, _)| *known) {
            Ok(_) => Ok(Inserted::AlreadyThere),
            Err(_) if self.is_full() => Err(BallotError::BoxFull),
            Err(place) => {
                self.ballots.insert(place, (id, ballot));
                Ok(Inserted::Added)
            }
        }
    }

    /// Whether the ballot with this id is in the box.
    #[must_use]
    pub fn holds(&self, id: &BallotId) -> bool {
        self.ballots
            .binary_search_by_key(id, |(known, _)| *known)
            .is_ok()
    }

    /// Whether every slot is used.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.ballots.len() >= self.shape.slots
    }

    pub(super) fn check_length(&self, ballot: &SignedBallot) -> Result<(), BallotError> {
        if ballot.sealed.as_bytes().len() == self.shape.sealed_len {
            Ok(())
        } else {
            Err(BallotError::Length("the sealed ballot"))
        }
    }

    /// The ballots, in the order of their ids.
    pub fn ballots(&self) -> impl ExactSizeIterator<Item = &SignedBallot> {
        self.ballots.iter().map(|(_, ballot)| ballot)
    }

    /// Number of invitees issued.
    #[must_use]
    pub fn issued_count(&self) -> usize {
        self.issued.0.iter().flatten().count()
    }

    /// Number of ballots.
    #[must_use]
    pub fn ballot_count(&self) -> usize {
        self.ballots.len()
    }

    pub(super) fn marks(&self) -> &[Option<[u8; 32]>] {
        &self.issued.0
    }

    pub(super) fn entries(&self) -> &[(BallotId, SignedBallot)] {
        &self.ballots
    }

    /// A box read back. The caller has checked counts, order and lengths.
    pub(super) fn from_parts(
        shape: BoxShape,
        issued: Vec<Option<[u8; 32]>>,
        ballots: Vec<(BallotId, SignedBallot)>,
    ) -> Self {
        Self {
            shape,
            issued: Issued(issued),
            ballots,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::testing::{SEALED_LEN, cast};

    fn new_box(slots: usize) -> BallotBox {
        BallotBox::empty(BoxShape {
            invitees: 3,
            slots,
            sealed_len: SEALED_LEN,
        })
    }

    #[test]
    fn an_invitee_is_issued_once_for_one_blinded_message() {
        let mut ballots = new_box(3);
        assert!(!ballots.is_issued(1));
        assert_eq!(ballots.mark_issued(1, [7; 32]), Ok(Marked::Now));
        assert_eq!(ballots.mark_issued(1, [7; 32]), Ok(Marked::Before));
        assert_eq!(ballots.mark_issued(1, [8; 32]), Ok(Marked::Refused));
        assert_eq!(
            ballots.mark_issued(1, NO_BLINDED_MESSAGE),
            Ok(Marked::Refused)
        );
        assert_eq!(
            ballots.mark_issued(3, [7; 32]),
            Err(BallotError::NoSuchInvitee)
        );
        assert!(ballots.is_issued(1) && !ballots.is_issued(0) && !ballots.is_issued(3));
        assert_eq!(ballots.issued_count(), 1);
    }

    #[test]
    fn a_ballot_counts_once_and_the_order_of_arrival_is_lost() {
        let (mut one, mut other) = (new_box(3), new_box(3));
        for byte in [1, 2, 3] {
            assert_eq!(one.insert(cast(byte)), Ok(Inserted::Added));
        }
        for byte in [3, 1, 2] {
            assert_eq!(other.insert(cast(byte)), Ok(Inserted::Added));
        }
        assert!(one == other);
        assert!(one.ballots().is_sorted_by_key(|ballot| ballot.sealed.id()));

        let mut signed_again = cast(2);
        signed_again.prefix = [9; 32];
        assert_eq!(one.insert(signed_again), Ok(Inserted::AlreadyThere));
        assert!(one == other);
        assert_eq!(one.ballot_count(), 3);
    }

    #[test]
    fn a_full_box_refuses_another_ballot_but_knows_its_own() {
        let mut ballots = new_box(2);
        ballots.insert(cast(1)).unwrap();
        ballots.insert(cast(2)).unwrap();
        assert_eq!(ballots.insert(cast(3)), Err(BallotError::BoxFull));
        assert_eq!(ballots.insert(cast(1)), Ok(Inserted::AlreadyThere));
    }

    #[test]
    fn a_ballot_of_another_length_is_refused() {
        let mut ballots = BallotBox::empty(BoxShape {
            sealed_len: SEALED_LEN + 1,
            ..new_box(1).shape()
        });
        assert!(ballots.insert(cast(1)).is_err());
    }
}
