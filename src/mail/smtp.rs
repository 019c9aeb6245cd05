//! The conversation with a mail server, one step at a time.
//!
//! lettre speaks the protocol; the steps are taken here because what a failure means depends on
//! the step. Until the content is handed over, a lost connection means that nothing was sent;
//! during it, nobody can know. A refused password or sender is about this system, not about the
//! mail, so it is worth another attempt once the operator has mended it.
//!
//! Invariant: a connection is kept for the next mail only after a complete, orderly conversation.
//! Whatever ends otherwise (an error, a timeout, a caller that went away) closes it, so that a
//! late reply is never taken for the reply to another mail.

use std::fmt;
use std::future::Future;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::Message;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::smtp_url::{Encryption, SmtpServer};
use super::{FailureKind, LANES, SendError, Stage};

/// Replies that ask for a (better) sign-in, at whatever stage (RFC 4954, RFC 3207).
const SIGN_IN_REPLIES: [u16; 4] = [530, 534, 535, 538];

/// How long to wait for the server.
#[derive(Clone, Copy)]
struct Patience {
    /// Until connected, encrypted and signed in.
    connecting: Duration,
    /// For the reply to a command.
    reply: Duration,
    /// For the content to be taken; servers check it before they answer.
    content: Duration,
}

const PATIENCE: Patience = Patience {
    connecting: Duration::from_secs(30),
    reply: Duration::from_secs(60),
    content: Duration::from_secs(300),
};

/// A mail server, and the connections to it that are kept between mails.
pub(super) struct Smtp {
    server: SmtpServer,
    patience: Patience,
    turns: Semaphore,
    /// Connections that nobody uses; never more than there are turns.
    idle: Mutex<Vec<AsyncSmtpConnection>>,
}

impl Smtp {
    pub(super) fn new(server: SmtpServer) -> Self {
        Self {
            server,
            patience: PATIENCE,
            turns: Semaphore::new(LANES),
            idle: Mutex::default(),
        }
    }

    /// Hands one message over. A few messages travel at a time, each over a connection of its own;
    /// the connection used last is used first, so that at a slow pace one is enough.
    pub(super) async fn send(&self, message: &Message) -> Result<(), SendError> {
        // The semaphore is never closed.
        let _turn = self.turns.acquire().await;
        let mut connection = match self.kept().await {
            Some(connection) => connection,
            None => self.connect().await?,
        };
        let outcome = self.converse(&mut connection, message).await;
        match outcome {
            Ok(()) => self.keep(connection),
            // The server answered, so it is owed a goodbye; its reply does not matter.
            Err(error) if error.reply.is_some() => {
                let _ = timeout(self.patience.reply, connection.quit()).await;
            }
            Err(_) => {}
        }
        outcome
    }

    fn keep(&self, connection: AsyncSmtpConnection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push(connection);
    }

    /// A connection kept from before that still works.
    async fn kept(&self) -> Option<AsyncSmtpConnection> {
        loop {
            let mut connection = {
                let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
                idle.pop()?
            };
            let alive = timeout(self.patience.reply, connection.test_connected()).await;
            if alive.unwrap_or(false) {
                return Some(connection);
            }
        }
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, SendError> {
        let failed = SendError::new(FailureKind::Transient, Stage::Connecting);
        timeout(self.patience.connecting, self.connect_and_sign_in())
            .await
            .unwrap_or(Err(failed))
    }

    async fn connect_and_sign_in(&self) -> Result<AsyncSmtpConnection, SendError> {
        let failed = |error| refusal(&error, Stage::Connecting);
        let server = &self.server;
        let hello = ClientId::default();
        let tls = match server.encryption {
            Encryption::None => None,
            _ => Some(TlsParameters::new(server.host.clone()).map_err(failed)?),
        };
        let (from_start, later) = match server.encryption {
            Encryption::Implicit => (tls, None),
            _ => (None, tls),
        };
        let address = (server.host.as_str(), server.port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(address, None, &hello, from_start, None)
                .await
                .map_err(failed)?;
        if let Some(tls) = later
            && (server.encryption == Encryption::Required || connection.can_starttls())
        {
            connection.starttls(tls, &hello).await.map_err(failed)?;
        }
        if let Some(credentials) = &server.credentials {
            connection
                .auth(DEFAULT_MECHANISMS, credentials)
                .await
                .map_err(|error| refusal(&error, Stage::SigningIn))?;
        }
        Ok(connection)
    }

    async fn converse(
        &self,
        connection: &mut AsyncSmtpConnection,
        message: &Message,
    ) -> Result<(), SendError> {
        let content = message.formatted();
        let envelope = message.envelope();
        let options = mail_options(connection, message, &content)?;

        let sender = Mail::new(envelope.from().cloned(), options);
        self.step(Stage::Sender, connection.command(sender)).await?;
        for address in envelope.to() {
            let recipient = Rcpt::new(address.clone(), Vec::new());
            self.step(Stage::Recipient, connection.command(recipient))
                .await?;
        }
        self.step(Stage::Content, connection.command(Data)).await?;
        let content = String::from_utf8_lossy(&content);
        match timeout(self.patience.content, connection.command(Content(&content))).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) if error.status().is_some() => Err(refusal(&error, Stage::Content)),
            _ => Err(SendError::new(FailureKind::Unknown, Stage::Content)),
        }
    }

    /// One command that sends nothing yet: a lost connection or silence is worth another attempt.
    async fn step<T>(
        &self,
        stage: Stage,
        reply: impl Future<Output = Result<T, lettre::transport::smtp::Error>>,
    ) -> Result<(), SendError> {
        match timeout(self.patience.reply, reply).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(refusal(&error, stage)),
            Err(_) => Err(SendError::new(FailureKind::Transient, stage)),
        }
    }
}

/// A message as it travels: dots that begin a line doubled, and the line with a single dot that
/// ends it. One text, so that it is written at once: a last small packet of its own would wait
/// for the server to acknowledge the others.
struct Content<'a>(&'a str);

impl fmt::Display for Content<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in self.0.split_inclusive("\r\n") {
            if line.starts_with('.') {
                f.write_str(".")?;
            }
            f.write_str(line)?;
        }
        if !self.0.ends_with("\r\n") {
            f.write_str("\r\n")?;
        }
        f.write_str(".\r\n")
    }
}

/// What an error at a stage before or after the hand-over means.
fn refusal(error: &lettre::transport::smtp::Error, stage: Stage) -> SendError {
    let reply = error.status().map(u16::from);
    let about_this_mail = matches!(stage, Stage::Recipient | Stage::Content)
        && !reply.is_some_and(|code| SIGN_IN_REPLIES.contains(&code));
    let kind = if error.is_permanent() && about_this_mail {
        FailureKind::Permanent
    } else {
        FailureKind::Transient
    };
    SendError { kind, stage, reply }
}

/// Extensions this mail needs: addresses beyond ASCII only travel where the server takes them.
fn mail_options(
    connection: &AsyncSmtpConnection,
    message: &Message,
    content: &[u8],
) -> Result<Vec<MailParameter>, SendError> {
    let envelope = message.envelope();
    let beyond = |address: &lettre::Address| !AsRef::<str>::as_ref(address).is_ascii();
    let recipient = envelope.to().iter().any(beyond);
    let international = recipient || envelope.from().is_some_and(beyond);
    let needed = [
        (
            international,
            Extension::SmtpUtfEight,
            MailParameter::SmtpUtfEight,
        ),
        (
            !content.is_ascii(),
            Extension::EightBitMime,
            MailParameter::Body(MailBodyParameter::EightBitMime),
        ),
    ];
    let mut options = Vec::new();
    for (is_needed, extension, option) in needed {
        if !is_needed {
            continue;
        }
        if !connection.server_info().supports_feature(extension) {
            // Only a recipient is this mail's own affair: a sender is every mail's.
            return Err(match recipient {
                true => SendError::new(FailureKind::Permanent, Stage::Recipient),
                false => SendError::new(FailureKind::Transient, Stage::Sender),
            });
        }
        options.push(option);
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::mail::{InvitationMail, invitation};

    #[test]
    fn a_dot_at_the_beginning_of_a_line_does_not_end_a_message() {
        let travels = |text: &str| Content(text).to_string();
        assert_eq!(travels("a\r\n.\r\n..b"), "a\r\n..\r\n...b\r\n.\r\n");
        assert_eq!(travels(".a\r\nb.\r\n"), "..a\r\nb.\r\n.\r\n");
        assert_eq!(travels(""), "\r\n.\r\n");
    }

    #[tokio::test]
    async fn a_silent_server_does_not_hold_the_queue_up() {
        let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", silent.local_addr().unwrap());
        let mut smtp = Smtp::new(SmtpServer::parse(&url).ok().unwrap());
        smtp.patience.connecting = Duration::from_millis(20);

        let mail = invitation(&InvitationMail::sample(), Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(
            smtp.send(&mail).await,
            Err(SendError::new(FailureKind::Transient, Stage::Connecting))
        );
    }
}
