//! Mail to facilitators and representatives that is waiting. A row holds no text and no link: both
//! are made when the mail is sent, and the row is deleted afterwards. An address stands only in
//! the notice to a corrected invitee's old address, which is kept nowhere else.

use diesel::prelude::*;
use jiff::Timestamp;

use super::schema::console_mail;
use super::{AnyConnection, StoreError, read_id};
use crate::relationship::{FacilitatorId, MailId, PanelId};

/// What a mail to somebody who is not invited is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConsoleMailKind {
    /// A one-time link for setting a password.
    Password(FacilitatorId),
    /// The invitation of a panel as a sample for the facilitator.
    Sample(FacilitatorId, PanelId),
    /// A representative is asked to read and to confirm.
    Review(PanelId),
    /// A representative can read the released documents.
    Documents(PanelId),
    /// The facilitator of a joint wave, known by one of its panels, is asked for a closing code.
    ClosingCode(FacilitatorId, PanelId),
    /// Holders are asked to close a joint wave together: its facilitator, or a representative.
    CloseTogether(Option<FacilitatorId>, PanelId),
    /// Holders are warned that the ballots of a joint wave will be destroyed unopened.
    DestroyedSoon(Option<FacilitatorId>, PanelId),
    /// To the old address of an invitee of this panel: mail goes elsewhere now.
    OldAddress(PanelId, String),
}

/// A mail that is waiting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsoleMail {
    /// Identifier; also the Message-ID.
    pub id: MailId,
    /// What it is about.
    pub kind: ConsoleMailKind,
    /// Attempts made so far.
    pub attempts: u32,
    not_before: i64,
}

/// Enqueues a mail.
///
/// # Errors
/// When the database fails.
pub fn enqueue_console_mail(
    connection: &mut AnyConnection,
    id: MailId,
    kind: &ConsoleMailKind,
    not_before: Timestamp,
) -> Result<(), StoreError> {
    let (word, facilitator, panel, address) = match kind {
        ConsoleMailKind::Password(facilitator) => ("password", Some(facilitator), None, None),
        ConsoleMailKind::Sample(facilitator, panel) => {
            ("sample", Some(facilitator), Some(panel), None)
        }
        ConsoleMailKind::Review(panel) => ("review", None, Some(panel), None),
        ConsoleMailKind::Documents(panel) => ("documents", None, Some(panel), None),
        ConsoleMailKind::ClosingCode(facilitator, panel) => {
            ("closing-code", Some(facilitator), Some(panel), None)
        }
        ConsoleMailKind::CloseTogether(facilitator, panel) => {
            ("close-together", facilitator.as_ref(), Some(panel), None)
        }
        ConsoleMailKind::DestroyedSoon(facilitator, panel) => {
            ("destroyed-soon", facilitator.as_ref(), Some(panel), None)
        }
        ConsoleMailKind::OldAddress(panel, address) => {
            ("old-address", None, Some(panel), Some(address))
        }
    };
    diesel::insert_into(console_mail::table)
        .values((
            console_mail::id.eq(id.to_string()),
            console_mail::kind.eq(word),
            console_mail::facilitator_id.eq(facilitator.map(ToString::to_string)),
            console_mail::panel_id.eq(panel.map(ToString::to_string)),
            console_mail::address.eq(address),
            console_mail::not_before.eq(not_before.as_microsecond()),
            console_mail::attempts.eq(0),
        ))
        .execute(connection)?;
    Ok(())
}

type Row = (
    String,
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    i64,
    i32,
);

/// Up to `limit` mails that are due.
///
/// # Errors
/// When the database fails.
pub fn due_console_mail(
    connection: &mut AnyConnection,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<ConsoleMail>, StoreError> {
    let rows: Vec<Row> = console_mail::table
        .filter(console_mail::not_before.le(now.as_microsecond()))
        .order(console_mail::not_before)
        .limit(limit)
        .load(connection)?;
    rows.into_iter().map(read).collect()
}

fn read(row: Row) -> Result<ConsoleMail, StoreError> {
    let (id, word, facilitator, panel, address, not_before, attempts) = row;
    let facilitator = facilitator.as_deref().map(read_id).transpose()?;
    let panel = panel.as_deref().map(read_id).transpose()?;
    let kind = match (word.as_str(), facilitator, panel, address) {
        ("password", Some(facilitator), None, None) => ConsoleMailKind::Password(facilitator),
        ("sample", Some(facilitator), Some(panel), None) => {
            ConsoleMailKind::Sample(facilitator, panel)
        }
        ("review", None, Some(panel), None) => ConsoleMailKind::Review(panel),
        ("documents", None, Some(panel), None) => ConsoleMailKind::Documents(panel),
        ("closing-code", Some(facilitator), Some(panel), None) => {
            ConsoleMailKind::ClosingCode(facilitator, panel)
        }
        ("close-together", facilitator, Some(panel), None) => {
            ConsoleMailKind::CloseTogether(facilitator, panel)
        }
        ("destroyed-soon", facilitator, Some(panel), None) => {
            ConsoleMailKind::DestroyedSoon(facilitator, panel)
        }
        ("old-address", None, Some(panel), Some(address)) => {
            ConsoleMailKind::OldAddress(panel, address)
        }
        _ => return Err(StoreError::Unreadable("mail")),
    };
    Ok(ConsoleMail {
        id: read_id(&id)?,
        kind,
        attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
        not_before,
    })
}

/// Claims a mail until `until`: for one caller only. `false` when another was faster.
///
/// # Errors
/// When the database fails.
pub fn claim_console_mail(
    connection: &mut AnyConnection,
    mail: &ConsoleMail,
    until: Timestamp,
) -> Result<bool, StoreError> {
    let claimed = diesel::update(
        console_mail::table
            .filter(console_mail::id.eq(mail.id.to_string()))
            .filter(console_mail::not_before.eq(mail.not_before)),
    )
    .set((
        console_mail::not_before.eq(until.as_microsecond()),
        console_mail::attempts.eq(console_mail::attempts + 1),
    ))
    .execute(connection)?;
    Ok(claimed == 1)
}

/// Puts a mail off.
///
/// # Errors
/// When the database fails.
pub fn put_off_console_mail(
    connection: &mut AnyConnection,
    id: MailId,
    until: Timestamp,
) -> Result<(), StoreError> {
    diesel::update(console_mail::table.filter(console_mail::id.eq(id.to_string())))
        .set(console_mail::not_before.eq(until.as_microsecond()))
        .execute(connection)?;
    Ok(())
}

/// Deletes a mail that was sent, or is not to be sent.
///
/// # Errors
/// When the database fails.
pub fn remove_console_mail(connection: &mut AnyConnection, id: MailId) -> Result<(), StoreError> {
    diesel::delete(console_mail::table.filter(console_mail::id.eq(id.to_string())))
        .execute(connection)?;
    Ok(())
}
