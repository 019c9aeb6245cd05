//! How sending failed: whether to try again, and where it went wrong.

use std::fmt;

use super::assemble::{MailError, RECIPIENT};

/// Whether to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureKind {
    /// The mail did not leave; a later attempt may succeed.
    Transient,
    /// The mail was refused for good; the same mail will be refused again.
    Permanent,
    /// The connection was lost while the content was being handed over: it may have arrived.
    Unknown,
}

/// Where in the conversation with the mail server it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Putting the mail together and signing it.
    Composing,
    /// Reaching the server and agreeing on encryption.
    Connecting,
    /// Giving user name and password.
    SigningIn,
    /// Naming the sender.
    Sender,
    /// Naming the recipient.
    Recipient,
    /// Handing over the content.
    Content,
    /// Writing to the folder of mails.
    Folder,
}

/// A mail that could not be sent. Names neither an address nor the words of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SendError {
    /// Whether to try again.
    pub kind: FailureKind,
    /// Where it failed.
    pub stage: Stage,
    /// The three-digit reply of the mail server, if it gave one.
    pub reply: Option<u16>,
}

impl SendError {
    pub(super) fn new(kind: FailureKind, stage: Stage) -> Self {
        Self {
            kind,
            stage,
            reply: None,
        }
    }
}

impl Stage {
    /// The stage in one word, for logs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Composing => "composing",
            Self::Connecting => "connecting",
            Self::SigningIn => "signing-in",
            Self::Sender => "sender",
            Self::Recipient => "recipient",
            Self::Content => "content",
            Self::Folder => "folder",
        }
    }
}

impl From<MailError> for SendError {
    /// Only a recipient's address is a mail's own fault. Whatever else is wrong (sender, public
    /// address, signing key) is wrong with every mail, and worth another attempt once it is mended.
    fn from(error: MailError) -> Self {
        match error {
            MailError::Address(RECIPIENT) => Self::new(FailureKind::Permanent, Stage::Recipient),
            _ => Self::new(FailureKind::Transient, Stage::Composing),
        }
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.stage {
            Stage::Composing => {
                "a mail cannot be put together; check the sender's address, the public address and the signing key"
            }
            Stage::Connecting => {
                "the mail server cannot be reached securely; check the server, port and TLS of the mail URL"
            }
            Stage::SigningIn => {
                "the mail server does not accept user name and password; check those of the mail URL"
            }
            Stage::Sender => {
                "the mail server does not accept the sender; check that it may send from this address"
            }
            Stage::Recipient => "the mail server does not accept the recipient; check the address",
            Stage::Content if self.kind == FailureKind::Unknown => {
                "the connection was lost during hand-over; the mail may have arrived"
            }
            Stage::Content => "the mail server does not accept the content",
            Stage::Folder => {
                "the folder of mails cannot be written; check that it exists, is yours and has space"
            }
        })?;
        match self.reply {
            Some(code) => write!(f, " (reply {code})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for SendError {}
