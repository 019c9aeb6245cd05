//! The ways a mail can leave: to a mail server, into a folder, or (in tests) into memory.

use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use lettre::Message;

use super::folder::Folder;
use super::smtp::Smtp;
use super::smtp_url::{Encryption, SmtpServer};
use super::{DkimSigner, MailError, SendError};

/// Connections to a mail server at a time.
pub const LANES: usize = 4;

/// Messages kept in memory, in the order they were sent.
pub type Outgoing = Arc<Mutex<Vec<Message>>>;

/// Where mail goes. `Debug` shows the kind only: a URL may hold a password.
pub struct Transport {
    way: Way,
    signer: Option<DkimSigner>,
}

enum Way {
    Smtp(Box<Smtp>),
    Folder(Folder),
    Memory(Outgoing),
}

/// Why a mail URL cannot be used. Never repeats the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// Not a URL, or without a host.
    #[error(
        "the mail URL cannot be read; write smtps://user:password@host, with special characters percent-encoded"
    )]
    Malformed,
    /// A scheme nobody knows.
    #[error("the mail URL must begin with smtps://, smtp:// or file:")]
    UnknownScheme,
    /// An option nobody knows.
    #[error("the mail URL knows one option: ?tls=required or ?tls=opportunistic, after smtp://")]
    UnknownOption,
    /// A user name without password, or the other way round.
    #[error("the mail URL needs both user name and password, or neither")]
    HalfCredentials,
    /// A password for another machine without certain encryption.
    #[error("the mail URL would send the password in clear; use smtps:// or add ?tls=required")]
    PasswordInClear,
    /// The folder can be neither made nor entered.
    #[error("the folder of mails cannot be used; check that it is a folder and yours")]
    FolderUnusable,
    /// Others may enter the folder.
    #[error("the folder of mails holds working codes and is open to others; chmod 700 it")]
    FolderOpenToOthers,
}

impl Transport {
    /// A transport by URL:
    ///
    /// - `smtps://user:password@host:port`: a mail server, encrypted from the start (465);
    /// - `smtp://…?tls=required`: encrypted by STARTTLS or nothing is sent (587);
    /// - `smtp://…?tls=opportunistic`: encrypted where the server offers it (587);
    /// - `smtp://host:port`: not encrypted (25);
    /// - `file:///folder` or `file:folder`: `.eml` files; the path is taken as written.
    ///
    /// # Errors
    ///
    /// See [`TransportError`]. No connection is made yet; the folder is made.
    pub fn from_url(url: &str) -> Result<Self, TransportError> {
        if let Some(path) = url.strip_prefix("file:") {
            return Self::folder(Path::new(path.strip_prefix("//").unwrap_or(path)));
        }
        if !url.starts_with("smtp:") && !url.starts_with("smtps:") {
            return Err(TransportError::UnknownScheme);
        }
        let smtp = Smtp::new(SmtpServer::parse(url)?);
        Ok(Self::by(Way::Smtp(Box::new(smtp))))
    }

    /// Writes each mail as `<mail id>.eml` into a folder that is its owner's alone.
    ///
    /// # Errors
    ///
    /// When the folder cannot be made, or others may enter it.
    pub fn folder(path: &Path) -> Result<Self, TransportError> {
        if path.as_os_str().is_empty() {
            return Err(TransportError::FolderUnusable);
        }
        Folder::open(path).map(|folder| Self::by(Way::Folder(folder)))
    }

    /// Keeps messages in memory, for tests; the second value reads them.
    #[must_use]
    pub fn memory() -> (Self, Outgoing) {
        let outgoing = Outgoing::default();
        (Self::by(Way::Memory(Arc::clone(&outgoing))), outgoing)
    }

    fn by(way: Way) -> Self {
        Self { way, signer: None }
    }

    /// The same transport, whose mails are signed.
    #[must_use]
    pub fn signed(self, signer: DkimSigner) -> Self {
        Self {
            signer: Some(signer),
            ..self
        }
    }

    /// Signs a message, when mails of this transport are signed. Takes a moment of computing.
    ///
    /// # Errors
    /// [`MailError::Signature`].
    pub fn sign(&self, message: &mut Message, at: Timestamp) -> Result<(), MailError> {
        if let Some(signer) = &self.signer {
            signer.sign(message, at)?;
        }
        Ok(())
    }

    /// How many mails are best sent at a time.
    pub(super) fn lanes(&self) -> usize {
        match self.way {
            Way::Smtp(_) => LANES,
            Way::Folder(_) | Way::Memory(_) => 1,
        }
    }

    /// Sends one mail. To a mail server, up to [`LANES`] calls run at a time; others wait.
    ///
    /// # Errors
    ///
    /// [`SendError`]; its kind goes into [`super::backoff`].
    pub async fn send(&self, message: Message) -> Result<(), SendError> {
        match &self.way {
            Way::Smtp(smtp) => smtp.send(&message).await,
            Way::Folder(folder) => folder.write(&message),
            Way::Memory(outgoing) => {
                outgoing
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(message);
                Ok(())
            }
        }
    }
}

/// The mail server of a URL as an operator reads it, without user name and password:
/// "mail.example:465, encrypted, with password".
///
/// # Errors
///
/// See [`TransportError`].
pub fn server_in_words(url: &str) -> Result<String, TransportError> {
    let server = SmtpServer::parse(url)?;
    let encryption = match server.encryption {
        Encryption::None => "not encrypted",
        Encryption::Opportunistic => "encrypted if the server offers it",
        Encryption::Required | Encryption::Implicit => "encrypted",
    };
    let password = match server.credentials {
        Some(_) => "with password",
        None => "without password",
    };
    let (host, port) = (&server.host, server.port);
    Ok(format!("{host}:{port}, {encryption}, {password}"))
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.way {
            Way::Smtp(_) => "Transport::Smtp",
            Way::Folder(_) => "Transport::Folder",
            Way::Memory(_) => "Transport::Memory",
        })
    }
}
