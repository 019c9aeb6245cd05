//! The database: SQLite in one file, or PostgreSQL, behind one connection type. One file per
//! aggregate; a function here is one statement or a few, and never decides anything.
//!
//! Invariant: no table joins an invitation and an answer, and nothing here ever holds an answer,
//! a code or a key in clear.

mod agreement;
mod backup;
mod ballot_box;
mod branding;
mod connection;
mod console_mail;
mod custody;
mod definition;
mod erase;
mod facilitator;
mod invitation;
mod mail_wishes;
mod outbox;
mod participation;
mod postgresql;
mod relationship;
mod release;
mod representative;
mod schema;
mod sign_in;
mod watch;
mod wave;

pub use agreement::*;
pub use backup::*;
pub use ballot_box::*;
pub use branding::*;
pub use connection::*;
pub use console_mail::*;
pub use custody::*;
pub use definition::*;
pub use erase::*;
pub use facilitator::*;
pub use invitation::*;
pub use mail_wishes::*;
pub use outbox::*;
pub use participation::*;
use relationship::read_id;
pub use relationship::*;
pub use release::*;
pub use representative::*;
pub use sign_in::*;
pub use watch::*;
pub use wave::*;

/// Why the database could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address names no known kind of database.
    #[error("the database address must start with sqlite: or postgres://; nothing was created")]
    UnknownScheme,
    /// The database cannot be reached or opened.
    #[error("the database cannot be opened: {0}")]
    Connect(String),
    /// A statement failed.
    #[error("the database refused a statement: {0}")]
    Query(#[from] diesel::result::Error),
    /// A migration failed.
    #[error("the database could not be brought up to date: {0}")]
    Migrate(String),
    /// A stored value is not what this version writes.
    #[error(
        "the database holds a {0} that this version cannot read; upgrade the program or restore a backup"
    )]
    Unreadable(&'static str),
}
