//! Mail: what it says, how it is put together, and how it leaves this machine.
//!
//! A directory per mail holds its subject, text and HTML, per language; [`invitation`],
//! [`reminder`] and [`thanks`] make a message of them, [`Transport`] hands it over, [`backoff`] says when to try
//! again. Only the outbox worker sends.
//!
//! Invariant: a mail holds a working access code, so nothing here prints one. Types that hold a
//! code or a password have no `Debug` of their contents, and errors name neither an address nor a
//! code nor what a mail server said (its words often repeat the address).

mod address;
mod assemble;
mod backoff;
mod desk;
mod dkim;
mod folder;
mod language;
mod message;
mod outbox;
mod pace;
mod post;
mod preview;
mod send_error;
mod smtp;
mod smtp_url;
mod templates;
mod transport;
mod words;

pub use address::{AddressFault, EmailAddress, validate_email};
pub use assemble::MailError;
pub use backoff::backoff;
pub use desk::desk_message;
pub use dkim::{DkimError, DkimSigner};
pub use message::{InvitationMail, ThanksMail, invitation, reminder, restored, thanks, trial};
pub use outbox::Worker;
pub use pace::{NoWindow, SendWindow};
pub use preview::{Preview, previews};
pub use send_error::{FailureKind, SendError, Stage};
pub use transport::{LANES, Outgoing, Transport, TransportError, server_in_words};
