//! How a panel is spread over ballot boxes, so that a write costs the same whatever the panel.
//!
//! Up to 64 invitees share one box with as many slots; beyond, there are ⌈n/32⌉ boxes of 64 slots.
//! An invitee's box follows from the invitation and a ballot's box from the ballot, so the two
//! are unrelated. A box expects at most 32 ballots; that 65 fall into one is a matter of chance:
//! for a whole panel in which everybody answers, 3e-11 at most below 100 invitees, 2e-6 at 1000,
//! 6e-5 at 10 000 (binomial tail times boxes). A full box overflows into the next
//! ([`super::PanelBoxes`]).

use super::secret::hmac;
use super::{BallotError, BallotId, BoxKey, BoxShape, ManifestPanel};
use crate::relationship::InvitationId;

const LARGEST_SINGLE: u32 = 64;
const EXPECTED_LOAD: u32 = 32;

/// The ballot boxes of a panel. Fixed at launch; the manifest says the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoxPlan {
    roster: u32,
    boxes: u32,
    slots: u32,
}

impl BoxPlan {
    /// The plan for a panel of `roster` invitees.
    #[must_use]
    pub fn for_roster(roster: u32) -> Self {
        let (boxes, slots) = if roster <= LARGEST_SINGLE {
            (1, roster)
        } else {
            (roster.div_ceil(EXPECTED_LOAD), LARGEST_SINGLE)
        };
        Self {
            roster,
            boxes,
            slots,
        }
    }

    /// The plan a panel was launched with.
    ///
    /// # Errors
    /// [`BallotError::NoBox`] when the manifest gives it none.
    pub fn launched(panel: &ManifestPanel) -> Result<Self, BallotError> {
        if panel.boxes == 0 {
            return Err(BallotError::NoBox);
        }
        Ok(Self {
            roster: panel.roster_size,
            boxes: panel.boxes,
            slots: panel.slots,
        })
    }

    /// Number of boxes, at least 1.
    #[must_use]
    pub fn boxes(&self) -> u32 {
        self.boxes
    }

    /// Ballots that fit one box.
    #[must_use]
    pub fn slots(&self) -> u32 {
        self.slots
    }

    /// The shape of a box whose ballots, sealed, have this many bytes. Boxes differ by at most
    /// one invitee.
    #[must_use]
    pub fn shape(&self, shard: u32, sealed_len: usize) -> BoxShape {
        let extra = u32::from(shard < self.roster % self.boxes);
        BoxShape {
            invitees: saturating(self.roster / self.boxes + extra),
            slots: saturating(self.slots),
            sealed_len,
        }
    }

    /// The invitees of each box, in the order of the box's flags: ids sorted by
    /// HMAC(box key, id), cut evenly. The order in which they are given does not matter.
    ///
    /// # Errors
    /// [`BallotError::OtherRoster`] unless all invitations of the launch are given, and no other:
    /// with one missing, everybody's flag would move.
    pub fn invitee_shards(
        &self,
        key: &BoxKey,
        invitations: &[InvitationId],
    ) -> Result<Vec<Vec<InvitationId>>, BallotError> {
        if invitations.len() != saturating(self.roster) {
            return Err(BallotError::OtherRoster);
        }
        let mut dealt: Vec<_> = invitations
            .iter()
            .map(|id| (hmac(key.as_bytes(), &[id.0.as_bytes()]), *id))
            .collect();
        dealt.sort_unstable();
        let mut dealt = dealt.into_iter().map(|(_, id)| id);
        let cut = |shard| dealt.by_ref().take(self.shape(shard, 0).invitees).collect();
        Ok((0..self.boxes).map(cut).collect())
    }

    /// The home box of a ballot: HMAC(box key, ballot id) mod boxes.
    #[must_use]
    pub fn ballot_shard(&self, key: &BoxKey, ballot: &BallotId) -> u32 {
        let mac = hmac(key.as_bytes(), &[&ballot.0]);
        let drawn = mac
            .first_chunk()
            .map_or(0, |bytes| u64::from_be_bytes(*bytes));
        u32::try_from(drawn % u64::from(self.boxes)).unwrap_or(0)
    }
}

fn saturating(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::ballot::digest::sha256;
    use crate::ballot::testing::{generator, invitations, manifest};

    #[test]
    fn a_panel_up_to_64_has_one_box_and_then_one_for_every_32() {
        let plan = |roster| {
            let plan = BoxPlan::for_roster(roster);
            (plan.boxes(), plan.slots())
        };
        assert_eq!(plan(5), (1, 5));
        assert_eq!(plan(64), (1, 64));
        assert_eq!(plan(65), (3, 64));
        assert_eq!(plan(96), (3, 64));
        assert_eq!(plan(97), (4, 64));
        assert_eq!(plan(1000), (32, 64));
    }

    #[test]
    fn invitees_are_dealt_evenly_completely_and_always_alike() {
        let key = BoxKey::generate(&mut generator(1));
        for count in [5, 64, 65, 100, 331] {
            let ids = invitations(u128::from(count));
            let plan = BoxPlan::for_roster(count);
            let shards = plan.invitee_shards(&key, &ids).unwrap();
            assert_eq!(shards.len(), plan.boxes() as usize);
            for (shard, members) in (0..).zip(&shards) {
                assert_eq!(members.len(), plan.shape(shard, 81).invitees);
                assert!(members.len() <= plan.slots() as usize);
            }
            let sizes: BTreeSet<_> = shards.iter().map(Vec::len).collect();
            assert!(sizes.len() <= 2 && sizes.last().unwrap() - sizes.first().unwrap() <= 1);
            let dealt: BTreeSet<_> = shards.iter().flatten().copied().collect();
            assert_eq!(dealt.len(), ids.len());

            let reversed: Vec<_> = ids.iter().rev().copied().collect();
            assert_eq!(plan.invitee_shards(&key, &reversed), Ok(shards));
        }
    }

    #[test]
    fn a_missing_invitation_is_an_error_for_it_would_move_the_others() {
        let key = BoxKey::generate(&mut generator(4));
        for count in [11, 13] {
            let shards = BoxPlan::for_roster(12).invitee_shards(&key, &invitations(count));
            assert_eq!(shards, Err(BallotError::OtherRoster));
        }
    }

    #[test]
    fn a_launched_panel_keeps_its_plan() {
        let mut panel = manifest().panels.swap_remove(0);
        assert_eq!(BoxPlan::launched(&panel), Ok(BoxPlan::for_roster(12)));
        panel.boxes = 0;
        assert_eq!(BoxPlan::launched(&panel), Err(BallotError::NoBox));
    }

    #[test]
    fn another_key_deals_otherwise() {
        let mut rng = generator(2);
        let (key, other) = (BoxKey::generate(&mut rng), BoxKey::generate(&mut rng));
        let plan = BoxPlan::for_roster(200);
        let ids = invitations(200);
        assert_ne!(
            plan.invitee_shards(&key, &ids),
            plan.invitee_shards(&other, &ids)
        );
    }

    #[test]
    fn ballots_fall_into_all_boxes_and_rarely_fill_one() {
        let key = BoxKey::generate(&mut generator(3));
        let plan = BoxPlan::for_roster(1000);
        let mut load = vec![0; 32];
        for ballot in 0_u32..1000 {
            let id = BallotId(sha256(&ballot.to_be_bytes()));
            assert_eq!(plan.ballot_shard(&key, &id), plan.ballot_shard(&key, &id));
            load[plan.ballot_shard(&key, &id) as usize] += 1;
        }
        assert!(
            load.iter().all(|ballots| (10..=64).contains(ballots)),
            "{load:?}"
        );
        let single = BoxPlan::for_roster(64);
        assert_eq!(single.ballot_shard(&key, &BallotId([0xff; 32])), 0);
    }
}
