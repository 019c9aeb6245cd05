//! What can go wrong with ballots, boxes and keys. No message carries a code, an answer or a key.

/// An error of the ballot module.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BallotError {
    /// A key could not be read.
    #[error("{0} is not a usable key; put the original back")]
    Key(&'static str),
    /// Sealing failed.
    #[error("the ballot could not be sealed; check the panel's opening key in the manifest")]
    Seal,
    /// A sealed ballot does not open with this key and fingerprint.
    #[error("the sealed ballot does not open with this panel's key and this wave's fingerprint")]
    Open,
    /// Bytes of the wrong length where a sealed ballot, a signature or a blinded message belongs.
    #[error("{0} has the wrong length")]
    Length(&'static str),
    /// Signing failed, or the result did not verify and was withheld.
    #[error("the signature could not be made; check the panel's issuing key")]
    Sign,
    /// A stored record does not open.
    #[error(
        "the {0} record does not open: it was altered, belongs elsewhere, or has another key; \
         restore the database that belongs to these keys"
    )]
    Record(&'static str),
    /// A record opened, but its content breaks the format.
    #[error("the ballot box is malformed ({0}); restore the database from a backup")]
    Malformed(&'static str),
    /// All slots of the box, or of every box of the panel, are used.
    #[error("the ballot box is full: there are more ballots than invitees, as after a restore")]
    BoxFull,
    /// The invitations are not the roster of the launch.
    #[error("the panel has other invitations than at launch; restore the database from a backup")]
    OtherRoster,
    /// A manifest's panel that no box can be laid out for.
    #[error("the manifest's panel has no ballot box; fetch the manifest again as published")]
    NoBox,
    /// No such invitee in this box.
    #[error("the ballot box has no invitee at this place")]
    NoSuchInvitee,
    /// A manifest that cannot be trusted as written.
    #[error("the manifest is not in its canonical form: {0}")]
    Manifest(String),
    /// A fingerprint that cannot be read.
    #[error("a fingerprint has 26 letters and digits; copy it from the invitation")]
    Fingerprint,
}
