//! What can go wrong in a use case, sorted by what the reader can do about it.

use crate::keys::KeyError;
use crate::relationship::RosterFault;
use crate::store::StoreError;

/// Why a use case could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum WorkflowError {
    /// The thing named does not exist.
    #[error("there is no such {0}; check the identifier (see `rapport wave list`)")]
    NotFound(&'static str),
    /// The thing asked for is not possible now; the text names the remedy.
    #[error("{0}")]
    Refused(String),
    /// Lines of a roster are bad.
    #[error("the roster has {} faults; nothing was imported", .0.len())]
    Roster(Vec<RosterFault>),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A key file is missing or unusable.
    #[error(transparent)]
    Keys(#[from] KeyError),
    /// Changes of ballot boxes could not be stored; nothing of them was.
    #[error("a ballot box could not be written: {0}")]
    Unwritten(String),
    /// Stored bytes do not open or verify.
    #[error("a stored record is damaged or was changed ({0}); restore it from a backup")]
    Damaged(String),
}

impl WorkflowError {
    pub(super) fn refused(reason: impl Into<String>) -> Self {
        Self::Refused(reason.into())
    }
}
