//! The cryptographic core: access codes, sealing and signing of ballots, the encrypted ballot
//! box, the manifest and the bulletin.
//!
//! Invariant: nothing here reads a clock, a file or the system's randomness. Generators are
//! arguments, with one exception that cannot be moved: OpenSSL draws the salt of a PSS signature
//! and the blinding factor of a private RSA operation itself. Secrets have no `Debug` and no
//! `Display`, and are overwritten when dropped.
//!
//! The life of a ballot: an [`AccessCode`] names an invitation; the packed answers are sealed to
//! the panel's opening key ([`seal`]); the sealed ballot's id is signed by the panel's issuing
//! key ([`sign_directly`], or blindly with [`blind_sign`]); the [`SignedBallot`] goes into the
//! [`BallotBox`], which is stored as one record of constant length; the [`Bulletin`] lists what
//! was counted.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::as_conversions
    )
)]

mod ballot_box;
mod base32;
mod bulletin;
mod code;
mod custody;
mod digest;
mod error;
mod jwk;
mod mail_token;
mod manifest;
mod panel_boxes;
mod plan;
mod record;
mod sealed_to;
mod sealing;
mod secret;
mod signing;
#[cfg(test)]
mod testing;

pub use ballot_box::{BallotBox, BoxShape, Inserted, Marked, NO_BLINDED_MESSAGE};
pub use bulletin::{Addendum, Bulletin, BulletinBallot, BulletinPanel};
pub use code::{AccessCode, CodeTable};
pub use custody::{
    ClosingCode, ClosingKey, ClosingPublicKey, CodeFault, WrappedKey, Wrapping, check_letters,
};
pub use digest::{Fingerprint, ShortFingerprint, sha256_hex};
pub use error::BallotError;
pub use jwk::Jwk;
pub use mail_token::MailToken;
pub use manifest::{Manifest, ManifestDefinition, ManifestHolder, ManifestPanel};
pub use panel_boxes::{CastAtOnce, InviteePlace, PanelBoxes, Placed};
pub use plan::BoxPlan;
pub use record::{RecordNonce, record_nonce};
pub use sealing::{
    BallotId, OpeningKey, OpeningPublicKey, SEALED_OVERHEAD, SealedBallot, open, seal,
};
pub use secret::{BoxKey, CodeKey, ProcessKey, ReviewKey};
pub use signing::{
    IssuingKey, IssuingPublicKey, SIGNATURE_LEN, SignedBallot, blind_sign, blinded_hash,
    sign_directly, verify,
};
