//! How mails arrive, and how each failure of a mail server is told.

use std::fs;
use std::io::{self, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::sync::{Arc, Mutex};

use lettre::Message;
use rapport::mail::{
    FailureKind, InvitationMail, SendError, Stage, Transport, TransportError, invitation, reminder,
};
use rstest::rstest;

use super::{sample, sent_at};
use crate::support::smtp_sink::{Act, At, SmtpSink};

#[tokio::test]
async fn mails_arrive_as_they_were_sent_over_one_connection() {
    let sink = SmtpSink::start();
    let transport = Transport::from_url(&format!("smtp://{}", sink.address())).unwrap();
    let second = reminder(&InvitationMail::sample(), sent_at()).unwrap();

    transport.send(sample()).await.unwrap();
    transport.send(second.clone()).await.unwrap();

    let [invited, reminded] = &sink.deliveries()[..] else {
        panic!("two mails");
    };
    assert_eq!(invited.from, "<rapport@trust.example>");
    assert_eq!(invited.to, ["<ana.lindqvist@nordwerk.example>"]);
    assert_eq!(trimmed(&invited.message), trimmed(&sample().formatted()));
    assert_eq!(trimmed(&reminded.message), trimmed(&second.formatted()));
    assert_eq!(sink.connections(), 1);
}

/// Without line ends at the end, which belong to the protocol.
fn trimmed(message: &[u8]) -> &[u8] {
    message.trim_ascii_end()
}

#[rstest]
#[case(
    At::Connect,
    "421 4.3.2 too busy",
    FailureKind::Transient,
    Stage::Connecting
)]
#[case(
    At::Connect,
    "554 5.7.1 not you",
    FailureKind::Transient,
    Stage::Connecting
)]
#[case(At::Mail, "451 4.3.0 later", FailureKind::Transient, Stage::Sender)]
#[case(At::Mail, "550 5.1.0 who?", FailureKind::Transient, Stage::Sender)]
#[case(
    At::Mail,
    "530 5.7.0 sign in first",
    FailureKind::Transient,
    Stage::Sender
)]
#[case(
    At::Rcpt,
    "450 4.2.0 greylisted",
    FailureKind::Transient,
    Stage::Recipient
)]
#[case(
    At::Rcpt,
    "530 5.7.0 sign in first",
    FailureKind::Transient,
    Stage::Recipient
)]
#[case(
    At::Rcpt,
    "550 5.1.1 unknown",
    FailureKind::Permanent,
    Stage::Recipient
)]
#[case(At::Data, "451 4.3.0 later", FailureKind::Transient, Stage::Content)]
#[case(At::Data, "554 5.7.1 no", FailureKind::Permanent, Stage::Content)]
#[case(
    At::Content,
    "452 4.3.1 disk full",
    FailureKind::Transient,
    Stage::Content
)]
#[case(
    At::Content,
    "554 5.7.1 looks like spam",
    FailureKind::Permanent,
    Stage::Content
)]
#[tokio::test]
async fn a_refusal_tells_whether_to_try_again(
    #[case] at: At,
    #[case] reply: &'static str,
    #[case] kind: FailureKind,
    #[case] stage: Stage,
) {
    let sink = SmtpSink::start();
    let transport = Transport::from_url(&format!("smtp://{}", sink.address())).unwrap();
    sink.fail(at, Act::Reply(reply));

    let error = transport.send(sample()).await.unwrap_err();
    let code = reply[..3].parse().ok();
    assert_eq!(
        error,
        SendError {
            kind,
            stage,
            reply: code
        }
    );

    sink.recover();
    transport.send(sample()).await.unwrap();
}

#[rstest]
#[case(At::Connect, FailureKind::Transient, Stage::Connecting)]
#[case(At::Mail, FailureKind::Transient, Stage::Sender)]
#[case(At::Rcpt, FailureKind::Transient, Stage::Recipient)]
#[case(At::Data, FailureKind::Transient, Stage::Content)]
#[case(At::Content, FailureKind::Unknown, Stage::Content)]
#[tokio::test]
async fn only_a_connection_lost_during_hand_over_leaves_doubt(
    #[case] at: At,
    #[case] kind: FailureKind,
    #[case] stage: Stage,
) {
    let sink = SmtpSink::start();
    let transport = Transport::from_url(&format!("smtp://{}", sink.address())).unwrap();
    sink.fail(at, Act::Drop);

    let error = transport.send(sample()).await.unwrap_err();
    assert_eq!(
        error,
        SendError {
            kind,
            stage,
            reply: None
        }
    );
    let arrived = usize::from(kind == FailureKind::Unknown);
    assert_eq!(sink.deliveries().len(), arrived);

    sink.recover();
    transport.send(sample()).await.unwrap();
    assert_eq!(sink.deliveries().len(), arrived + 1);
}

#[tokio::test]
async fn nobody_listening_is_worth_another_attempt() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = Transport::from_url(&url)
        .unwrap()
        .send(sample())
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind, error.stage),
        (FailureKind::Transient, Stage::Connecting)
    );
}

#[tokio::test]
async fn user_and_password_are_given_where_the_url_has_them() {
    let sink = SmtpSink::start();
    sink.offer("AUTH PLAIN LOGIN");
    let url = format!("smtp://me:s%2Fcret@{}", sink.address());
    let transport = Transport::from_url(&url).unwrap();
    transport.send(sample()).await.unwrap();
    // base64 of NUL me NUL s/cret
    assert!(
        sink.commands()
            .contains(&"AUTH PLAIN AG1lAHMvY3JldA==".to_owned())
    );
}

#[tokio::test]
async fn a_refused_password_does_not_give_a_mail_up() {
    let sink = SmtpSink::start();
    sink.offer("AUTH PLAIN");
    sink.fail(At::Auth, Act::Reply("535 5.7.8 no"));
    let url = format!("smtp://me:secret@{}", sink.address());
    let error = Transport::from_url(&url)
        .unwrap()
        .send(sample())
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind, error.stage),
        (FailureKind::Transient, Stage::SigningIn)
    );
}

#[tokio::test]
async fn without_the_encryption_asked_for_nothing_is_said() {
    let sink = SmtpSink::start();
    sink.offer("AUTH PLAIN");
    let url = format!("smtp://me:secret@{}?tls=required", sink.address());
    let error = Transport::from_url(&url)
        .unwrap()
        .send(sample())
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind, error.stage),
        (FailureKind::Transient, Stage::Connecting)
    );
    let commands = sink.commands();
    assert!(
        commands
            .iter()
            .all(|c| c.starts_with("EHLO") || c == "QUIT"),
        "{commands:?}"
    );
}

#[tokio::test]
async fn an_address_beyond_ascii_needs_a_server_that_takes_it() {
    let sink = SmtpSink::start();
    let url = format!("smtp://{}", sink.address());
    let mut mail = InvitationMail::sample();
    mail.to_email = "jörg@müller.example".into();
    let message = invitation(&mail, sent_at()).unwrap();

    let error = Transport::from_url(&url)
        .unwrap()
        .send(message.clone())
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind, error.stage),
        (FailureKind::Permanent, Stage::Recipient)
    );

    sink.offer("SMTPUTF8");
    sink.offer("8BITMIME");
    Transport::from_url(&url)
        .unwrap()
        .send(message)
        .await
        .unwrap();
    let delivery = &sink.deliveries()[0];
    assert_eq!(delivery.to, ["<jörg@müller.example>"]);
    assert_eq!(
        delivery.from,
        "<rapport@trust.example> SMTPUTF8 BODY=8BITMIME"
    );
}

/// Everything that is logged while this lives, on this thread, at the most verbose level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(line)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn sending_logs_neither_address_nor_code_nor_password() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let sink = SmtpSink::start();
    sink.offer("AUTH PLAIN");
    let url = format!("smtp://me:secret@{}", sink.address());
    let transport = Transport::from_url(&url).unwrap();
    transport.send(sample()).await.unwrap();
    sink.fail(At::Rcpt, Act::Reply("550 <ana.lindqvist@nordwerk.example>"));
    transport.send(sample()).await.unwrap_err();
    tracing::trace!("the log is kept");
    drop(guard);

    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("the log is kept"));
    for canary in ["nordwerk", "7K3MQ", "AG1lAHNlY3JldA", "secret"] {
        assert!(!log.contains(canary), "{canary} in {log}");
    }
}

#[tokio::test]
async fn errors_repeat_neither_address_nor_what_the_server_said() {
    let sink = SmtpSink::start();
    let transport = Transport::from_url(&format!("smtp://{}", sink.address())).unwrap();
    sink.fail(
        At::Rcpt,
        Act::Reply("550 5.1.1 <ana.lindqvist@nordwerk.example> is unknown"),
    );
    let error = transport.send(sample()).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the mail server does not accept the recipient; check the address (reply 550)"
    );
    assert!(!format!("{error:?}").contains("ana"));
}

#[test]
fn a_transport_does_not_print_its_password() {
    let transport = Transport::from_url("smtps://canary:canary@mail.example").unwrap();
    assert_eq!(format!("{transport:?}"), "Transport::Smtp");
    let error = Transport::from_url("smtps://canary:canary@").unwrap_err();
    assert!(!format!("{error} {error:?}").contains("canary"));
    let error = Transport::from_url("canary:canary@mail.example").unwrap_err();
    assert_eq!(error, TransportError::UnknownScheme);
    assert!(!format!("{error} {error:?}").contains("canary"));
}

#[tokio::test]
async fn a_folder_gets_one_file_per_mail_for_its_owner_alone() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("new/mail");
    let url = format!("file://{}", folder.display());
    let transport = Transport::from_url(&url).unwrap();
    transport.send(sample()).await.unwrap();
    transport.send(sample()).await.unwrap();

    let names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert_eq!(
        names,
        [format!("{}.eml", InvitationMail::sample().message_id).as_str()]
    );
    let file = folder.join(&names[0]);
    assert_eq!(fs::read(&file).unwrap(), sample().formatted());
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&file), 0o600);
}

#[test]
fn a_folder_open_to_others_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let error = Transport::folder(folder.path()).unwrap_err();
    assert_eq!(error, TransportError::FolderOpenToOthers);
}

#[tokio::test]
async fn memory_keeps_mails_in_order() {
    let (transport, outgoing) = Transport::memory();
    transport.send(sample()).await.unwrap();
    let second = reminder(&InvitationMail::sample(), sent_at()).unwrap();
    transport.send(second.clone()).await.unwrap();
    let kept: Vec<_> = outgoing
        .lock()
        .unwrap()
        .iter()
        .map(Message::formatted)
        .collect();
    assert_eq!(kept, [sample().formatted(), second.formatted()]);
}
