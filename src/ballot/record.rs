//! A ballot box as stored: one AES-256-GCM record whose length depends on the shape only.
//!
//! Plaintext, without padding between the parts:
//!
//! ```text
//! format           1 byte, 1
//! per invitee      issued (0 or 1) ‖ SHA-256 of the blinded message (32)
//! per slot         used (0 or 1) ‖ ballot id (32) ‖ prefix (32) ‖ signature (256) ‖ sealed ballot
//! ```
//!
//! Used slots come first, ordered by ballot id. What is unused is zero: the encryption hides it,
//! and a strict reader can refuse everything else. The record is nonce (12) ‖ ciphertext ‖ tag
//! (16) with a fresh random nonce for every write; associated data are panel id (16) ‖ shard
//! (4, big-endian) ‖ length of the record (8, big-endian), so that a record opens in its own
//! place only. Its key is HMAC(box key, a fixed text), apart from the HMACs that deal shards.

use rand::CryptoRng;
use zeroize::{Zeroize, Zeroizing};

use super::secret::{AEAD_OVERHEAD, Sealing, decrypt, hmac};
use super::{
    BallotBox, BallotError, BallotId, BoxKey, BoxShape, SIGNATURE_LEN, SealedBallot, SignedBallot,
};
use crate::relationship::PanelId;

const FORMAT: u8 = 1;
const MARK_LEN: usize = 1 + 32;
const SLOT_HEAD_LEN: usize = 1 + 32 + 32 + SIGNATURE_LEN;

/// What tells one write of a box from every other: the nonce it was encrypted under.
pub type RecordNonce = [u8; 12];

/// The nonce of a stored record; `None` when it is too short to be one.
#[must_use]
pub fn record_nonce(record: &[u8]) -> Option<RecordNonce> {
    record.first_chunk().copied()
}

type Mark = Option<[u8; 32]>;
type Entry = (BallotId, SignedBallot);

impl BoxShape {
    /// Length of a stored record of this shape, in bytes, whatever is in it.
    #[must_use]
    pub fn record_len(&self) -> usize {
        self.plaintext_len().saturating_add(AEAD_OVERHEAD)
    }

    fn plaintext_len(&self) -> usize {
        let marks = self.invitees.saturating_mul(MARK_LEN);
        let slots = self.slots.saturating_mul(self.slot_len());
        marks.saturating_add(slots).saturating_add(1)
    }

    fn slot_len(&self) -> usize {
        self.sealed_len.saturating_add(SLOT_HEAD_LEN)
    }
}

impl BallotBox {
    /// Encrypts the box for its place under a fresh nonce; [`BoxShape::record_len`] bytes.
    ///
    /// # Errors
    /// [`BallotError::Record`] beyond 2 GiB.
    pub fn seal_record<R: CryptoRng>(
        &self,
        key: &BoxKey,
        panel: PanelId,
        shard: u32,
        rng: &mut R,
    ) -> Result<Vec<u8>, BallotError> {
        let shape = self.shape();
        let mut record = Sealing::with_room(shape.plaintext_len());
        self.write(record.plaintext());
        record
            .encrypt(&record_key(key), &place(panel, shard, shape)?, rng)
            .ok_or(BallotError::Record("ballot box"))
    }

    /// Opens a stored record of this place and shape.
    ///
    /// # Errors
    /// [`BallotError::Record`] when it was altered, belongs elsewhere or has another key;
    /// [`BallotError::Malformed`] when what opened breaks the format.
    pub fn open_record(
        key: &BoxKey,
        panel: PanelId,
        shard: u32,
        record: &[u8],
        shape: BoxShape,
    ) -> Result<Self, BallotError> {
        let refused = BallotError::Record("ballot box");
        if record.len() != shape.record_len() {
            return Err(refused);
        }
        let aad = place(panel, shard, shape)?;
        let plaintext = decrypt(&record_key(key), &aad, record).ok_or(refused)?;
        read(&plaintext, shape)
    }

    fn write(&self, to: &mut Vec<u8>) {
        let shape = self.shape();
        let unused = vec![0; shape.slot_len()];
        to.push(FORMAT);
        for mark in self.marks() {
            to.push(u8::from(mark.is_some()));
            to.extend_from_slice(mark.as_ref().unwrap_or(&[0; 32]));
        }
        for (id, ballot) in self.entries() {
            to.push(1);
            to.extend_from_slice(&id.0);
            to.extend_from_slice(&ballot.prefix);
            to.extend_from_slice(&ballot.signature);
            to.extend_from_slice(ballot.sealed.as_bytes());
        }
        for _ in self.ballot_count()..shape.slots {
            to.extend_from_slice(&unused);
        }
    }
}

fn record_key(key: &BoxKey) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(hmac(
        key.as_bytes(),
        &[b"rapport ballot box record, format 1"],
    ))
}

fn place(panel: PanelId, shard: u32, shape: BoxShape) -> Result<Vec<u8>, BallotError> {
    let length = u64::try_from(shape.record_len())
        .map_err(|_| BallotError::Length("the ballot box record"))?;
    Ok([
        panel.0.as_bytes().as_slice(),
        &shard.to_be_bytes(),
        &length.to_be_bytes(),
    ]
    .concat())
}

fn read(plaintext: &[u8], shape: BoxShape) -> Result<BallotBox, BallotError> {
    let malformed = BallotError::Malformed;
    let (format, rest) = plaintext.split_first().ok_or(malformed("it is empty"))?;
    if *format != FORMAT {
        return Err(malformed("its format is unknown"));
    }
    let (marks, slots) = rest
        .split_at_checked(shape.invitees.saturating_mul(MARK_LEN))
        .ok_or(malformed("it is too short"))?;
    if slots.len() != shape.slots.saturating_mul(shape.slot_len()) {
        return Err(malformed("its length does not fit its shape"));
    }
    // With its room reserved, growing leaves no copy of the flags behind.
    let mut issued = Zeroizing::new(Vec::with_capacity(shape.invitees));
    for mark in marks.chunks_exact(MARK_LEN) {
        issued.push(read_mark(mark).ok_or(malformed("an issued flag is broken"))?);
    }
    let slots: Vec<Option<Entry>> = slots
        .chunks_exact(shape.slot_len())
        .map(|slot| read_slot(slot).ok_or(malformed("a slot is broken")))
        .collect::<Result<_, _>>()?;
    let used = slots.iter().take_while(|slot| slot.is_some()).count();
    let ballots: Vec<Entry> = slots.into_iter().flatten().collect();
    if ballots.len() != used {
        return Err(malformed("used slots do not come first"));
    }
    if !ballots.iter().map(|(id, _)| id).is_sorted_by(|a, b| a < b) {
        return Err(malformed("ballots are out of order"));
    }
    Ok(BallotBox::from_parts(
        shape,
        std::mem::take(&mut *issued),
        ballots,
    ))
}

fn read_mark(bytes: &[u8]) -> Option<Mark> {
    let (flag, hash) = bytes.split_first()?;
    let mut hash: [u8; 32] = hash.try_into().ok()?;
    let mark = match flag {
        1 => Some(Some(hash)),
        0 if hash == [0; 32] => Some(None),
        _ => None,
    };
    hash.zeroize();
    mark
}

fn read_slot(bytes: &[u8]) -> Option<Option<Entry>> {
    let (flag, rest) = bytes.split_first()?;
    if *flag == 0 {
        return rest.iter().all(|byte| *byte == 0).then_some(None);
    }
    let (id, rest) = rest.split_first_chunk::<32>()?;
    let (prefix, rest) = rest.split_first_chunk::<32>()?;
    let (signature, sealed) = rest.split_first_chunk::<SIGNATURE_LEN>()?;
    let sealed = SealedBallot::from_bytes(sealed.to_vec()).ok()?;
    let sound = *flag == 1 && sealed.id().0 == *id;
    sound.then_some(Some((
        BallotId(*id),
        SignedBallot {
            sealed,
            prefix: *prefix,
            signature: *signature,
        },
    )))
}

#[cfg(test)]
#[path = "record_tests.rs"]
mod tests;
