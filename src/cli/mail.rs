//! `rapport mail`: how mail is sent, what DNS should say about it, and one real mail as a test.

use clap::{Args, Subcommand};
use serde_json::json;

use super::output::{CliError, Output};
use super::serve::{block_on, sender, signer, transport, window};
use crate::clock::{Clock, SystemClock};
use crate::config::{self, Settings};
use crate::ids;
use crate::mail::{self, LANES};

/// Commands about mail.
#[derive(Subcommand)]
pub enum MailCommand {
    /// Show how mail is sent and what DNS should say; with --to, send a test mail
    #[command(
        after_help = "Example:\n  rapport mail check --mail-url 'smtps://user:password@mail.example' --to me@consult.example"
    )]
    Check(CheckArgs),
}

/// Arguments of `mail check`.
#[derive(Args)]
pub struct CheckArgs {
    /// Send a test mail to this address
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
}

impl MailCommand {
    /// Runs the command.
    ///
    /// # Errors
    /// When a setting is not usable or the test mail is not taken.
    pub fn run(self, settings: &Settings, output: &Output) -> Result<(), CliError> {
        let Self::Check(args) = self;
        check(&args, settings, output)
    }
}

fn check(args: &CheckArgs, settings: &Settings, output: &Output) -> Result<(), CliError> {
    let transport = transport(settings)?;
    let url = settings.mail.as_deref().unwrap_or_default();
    let server = mail::server_in_words(url)?;
    let window = window(settings)?;
    let pace = match settings.mailing.per_minute {
        0 => "as fast as it goes".to_owned(),
        mails => format!("at most {mails} a minute"),
    };
    let sender = sender(settings)?;
    let domain = config::domain(sender.as_str());
    let dkim = match &settings.mailing.dkim {
        Some(dkim) => {
            let (name, record) = signer(dkim, settings)?
                .dns_record()
                .map_err(|error| CliError::usage(error.to_string()))?;
            Some((dkim, name, record))
        }
        None => None,
    };
    let mut lines = vec![
        format!("Server   {server}"),
        format!("Sender   {}", settings.mail_from),
        format!("When     {window} in each wave's zone, {pace}, over at most {LANES} connections"),
    ];
    lines.push(match &dkim {
        Some((dkim, _, _)) => format!(
            "Signed   by {} with selector {}",
            dkim.domain, dkim.selector
        ),
        None => "Signed   not here; --dkim-key signs, unless the mail server does".to_owned(),
    });
    lines.push(String::new());
    lines.push("What DNS should say, so that mail is not taken for spam:".to_owned());
    let spf = format!("{domain}  TXT  v=spf1 … -all");
    lines.push(format!(
        "SPF    {spf}   (… allows the mail server, as its provider writes it)"
    ));
    lines.push(match &dkim {
        Some((_, name, record)) => format!("DKIM   {name}  TXT  {record}"),
        None => format!("DKIM   the record your mail provider gives you for {domain}"),
    });
    let dmarc = format!("_dmarc.{domain}  TXT  v=DMARC1; p=quarantine");
    lines.push(format!("DMARC  {dmarc}"));
    if let Some((dkim, ..)) = &dkim
        && !domain.eq_ignore_ascii_case(&dkim.domain)
        && !domain
            .to_lowercase()
            .ends_with(&format!(".{}", dkim.domain.to_lowercase()))
    {
        lines.push(format!(
            "Note: the signature is {}'s but mail comes from {domain}, so it does not count for DMARC.",
            dkim.domain
        ));
    }
    if let Some(to) = &args.to {
        let now = SystemClock.now();
        let mut message = mail::trial(
            ids::new(),
            &settings.mail_from,
            to,
            &settings.public_url,
            now,
        )?;
        transport.sign(&mut message, now)?;
        block_on(async { Ok(transport.send(message).await?) })?;
        lines.push(String::new());
        lines.push(
            "The mail server took the test mail. Look whether it arrives, and not among the spam."
                .to_owned(),
        );
    }
    output.tell(
        &json!({
            "server": server, "sender": settings.mail_from, "window": window.to_string(),
            "per_minute": settings.mailing.per_minute,
            "dkim": dkim.as_ref().map(|(_, name, record)| json!({"name": name, "record": record})),
            "spf": spf, "dmarc": dmarc, "test_mail_taken": args.to.as_ref().map(|_| true),
        }),
        &lines.join("\n"),
    );
    Ok(())
}
