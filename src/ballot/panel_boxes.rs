//! The opened boxes of a panel, and where a ballot lies among them: in its home box, or, when that
//! is full, in the next box with room, in the order of shards and round to the first.
//!
//! Invariant: boxes never lose a ballot, so every box from a ballot's home to the one that holds it
//! is full, and stays so. Whoever looks along the same way therefore finds it, and a ballot that was
//! not found before the first box with room is nowhere.

use std::collections::BTreeMap;

use super::{BallotBox, BallotError, BallotId, Inserted, Marked, NO_BLINDED_MESSAGE, SignedBallot};

/// Boxes of one panel: all of them, or those that a change is expected to touch.
pub struct PanelBoxes {
    count: u32,
    opened: BTreeMap<u32, Opened>,
}

struct Opened {
    content: BallotBox,
    changed: bool,
}

/// An invitee's place: shard, and number within the shard.
pub type InviteePlace = (u32, usize);

/// What became of a ballot put into a panel's boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// It was added, to one box; that box must be stored.
    Added,
    /// It was there already; nothing changed.
    AlreadyThere,
    /// Whether there is room shows in a box that was not opened; nothing changed.
    Needs(u32),
}

/// What became of a ballot cast together with its invitee's mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CastAtOnce {
    /// The invitee is marked and the ballot is in.
    Done,
    /// The invitee was marked before when the server signed directly; nothing changed.
    IssuedDirectly,
    /// The invitee was marked before for a blinded message; nothing changed.
    IssuedBlindly,
    /// As [`Placed::Needs`]; nothing changed.
    Needs(u32),
}

/// Where a ballot is or would go.
enum Slot {
    Held,
    Free(u32),
    Needs(u32),
}

impl PanelBoxes {
    /// No box of a panel that has `count`.
    #[must_use]
    pub fn of(count: u32) -> Self {
        Self {
            count,
            opened: BTreeMap::new(),
        }
    }

    /// Adds a box as it was stored.
    pub fn add(&mut self, shard: u32, content: BallotBox) {
        let changed = false;
        self.opened.insert(shard, Opened { content, changed });
    }

    /// Marks an invitee as issued for a blinded message with this SHA-256.
    ///
    /// # Errors
    /// [`BallotError::NoSuchInvitee`] for a place outside the opened boxes.
    pub fn issue(
        &mut self,
        (shard, place): InviteePlace,
        blinded_hash: [u8; 32],
    ) -> Result<Marked, BallotError> {
        let opened = self
            .opened
            .get_mut(&shard)
            .ok_or(BallotError::NoSuchInvitee)?;
        let marked = opened.content.mark_issued(place, blinded_hash)?;
        opened.changed |= marked == Marked::Now;
        Ok(marked)
    }

    /// Whether an invitee was issued for the blinded message with this SHA-256.
    #[must_use]
    pub fn was_issued(&self, (shard, place): InviteePlace, blinded_hash: &[u8; 32]) -> bool {
        let opened = self.opened.get(&shard);
        opened.is_some_and(|opened| opened.content.was_issued(place, blinded_hash))
    }

    /// Puts a ballot into the first box with room from its home on. The caller has verified its
    /// signature.
    ///
    /// # Errors
    /// [`BallotError::Length`] for a sealed ballot of another length; [`BallotError::BoxFull`] when
    /// every box of the panel is full of other ballots.
    pub fn cast(&mut self, home: u32, ballot: SignedBallot) -> Result<Placed, BallotError> {
        match self.slot(home, &ballot)? {
            Slot::Held => Ok(Placed::AlreadyThere),
            Slot::Needs(shard) => Ok(Placed::Needs(shard)),
            Slot::Free(shard) => {
                let opened = self.opened.get_mut(&shard).ok_or(BallotError::NoBox)?;
                if opened.content.insert(ballot)? == Inserted::Added {
                    opened.changed = true;
                }
                Ok(Placed::Added)
            }
        }
    }

    /// Marks an invitee as issued and puts in the ballot that the server signed directly: both, or
    /// neither.
    ///
    /// # Errors
    /// As [`Self::issue`] and [`Self::cast`].
    pub fn issue_and_cast(
        &mut self,
        invitee: InviteePlace,
        home: u32,
        ballot: SignedBallot,
    ) -> Result<CastAtOnce, BallotError> {
        // First, because where everybody has answered there is no room left.
        if self.was_issued(invitee, &NO_BLINDED_MESSAGE) {
            return Ok(CastAtOnce::IssuedDirectly);
        }
        if self.is_issued(invitee) {
            return Ok(CastAtOnce::IssuedBlindly);
        }
        if let Slot::Needs(shard) = self.slot(home, &ballot)? {
            return Ok(CastAtOnce::Needs(shard));
        }
        self.issue(invitee, NO_BLINDED_MESSAGE)?;
        self.cast(home, ballot).map(|_| CastAtOnce::Done)
    }

    fn is_issued(&self, (shard, place): InviteePlace) -> bool {
        let opened = self.opened.get(&shard);
        opened.is_some_and(|opened| opened.content.is_issued(place))
    }

    /// Takes a box for rewritten without a change.
    pub fn cover(&mut self, shard: u32) {
        if let Some(opened) = self.opened.get_mut(&shard) {
            opened.changed = true;
        }
    }

    /// The boxes with whether they must be stored, in shard order.
    pub fn into_boxes(self) -> impl Iterator<Item = (u32, BallotBox, bool)> {
        let boxes = self.opened.into_iter();
        boxes.map(|(shard, opened)| (shard, opened.content, opened.changed))
    }

    fn slot(&self, home: u32, ballot: &SignedBallot) -> Result<Slot, BallotError> {
        let id: BallotId = ballot.sealed.id();
        let start = home.min(self.count);
        for shard in (start..self.count).chain(0..start) {
            let Some(opened) = self.opened.get(&shard) else {
                return Ok(Slot::Needs(shard));
            };
            opened.content.check_length(ballot)?;
            if opened.content.holds(&id) {
                return Ok(Slot::Held);
            }
            if !opened.content.is_full() {
                return Ok(Slot::Free(shard));
            }
        }
        Err(BallotError::BoxFull)
    }
}

#[cfg(test)]
#[path = "panel_boxes_tests.rs"]
mod tests;
