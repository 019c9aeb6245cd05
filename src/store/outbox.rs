//! Mail that is waiting. A row holds no text, no code and no address: the mail is rendered when
//! it is sent, and the row is deleted afterwards.

use diesel::prelude::*;
use jiff::Timestamp;

use super::schema::{invitation, outbox, panel};
use super::{AnyConnection, StoreError, read_id};
use crate::relationship::{InvitationId, MailId, PanelId, WaveId};

/// The kinds of mail to invitees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailKind {
    /// The first mail, with the link.
    Invitation,
    /// A later one; quietly dropped for those who were issued a ballot.
    Reminder,
    /// To everybody, after a restore: answers since the backup are lost.
    Restored,
    /// The last one, after release.
    Thanks,
}

impl MailKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
            Self::Restored => "restored",
            Self::Thanks => "thanks",
        }
    }
}

/// A mail that is waiting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Identifier; also the Message-ID.
    pub id: MailId,
    /// To whom.
    pub invitation: InvitationId,
    /// Attempts made so far.
    pub attempts: u32,
    not_before: i64,
}

/// Enqueues a mail.
///
/// # Errors
/// When the database fails.
pub fn enqueue(
    connection: &mut AnyConnection,
    id: MailId,
    invitation: InvitationId,
    kind: MailKind,
    not_before: Timestamp,
) -> Result<(), StoreError> {
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(id.to_string()),
            outbox::invitation_id.eq(invitation.to_string()),
            outbox::kind.eq(kind.as_str()),
            outbox::not_before.eq(not_before.as_microsecond()),
            outbox::attempts.eq(0),
        ))
        .execute(connection)?;
    Ok(())
}

/// The waves that have due mail of a kind.
///
/// # Errors
/// When the database fails.
pub fn waves_with_mail(
    connection: &mut AnyConnection,
    kind: MailKind,
    now: Timestamp,
) -> Result<Vec<WaveId>, StoreError> {
    let waves: Vec<String> = outbox::table
        .inner_join(invitation::table.inner_join(panel::table))
        .filter(outbox::kind.eq(kind.as_str()))
        .filter(outbox::not_before.le(now.as_microsecond()))
        .select(panel::wave_id)
        .distinct()
        .order(panel::wave_id)
        .load(connection)?;
    waves.iter().map(|id| read_id(id)).collect()
}

/// Up to `limit` mails of a kind to a wave's invitees that are due, always in the same order: two
/// workers that take several in one transaction then wait for each other instead of blocking each
/// other.
///
/// # Errors
/// When the database fails.
pub fn due(
    connection: &mut AnyConnection,
    kind: MailKind,
    wave: WaveId,
    now: Timestamp,
    limit: usize,
) -> Result<Vec<Waiting>, StoreError> {
    let rows: Vec<(String, String, i64, i32)> = outbox::table
        .inner_join(invitation::table.inner_join(panel::table))
        .filter(panel::wave_id.eq(wave.to_string()))
        .filter(outbox::kind.eq(kind.as_str()))
        .filter(outbox::not_before.le(now.as_microsecond()))
        .order((outbox::not_before, outbox::id))
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .select((
            outbox::id,
            outbox::invitation_id,
            outbox::not_before,
            outbox::attempts,
        ))
        .load(connection)?;
    rows.into_iter()
        .map(|(id, invitation, not_before, attempts)| {
            Ok(Waiting {
                id: read_id(&id)?,
                invitation: read_id(&invitation)?,
                attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
                not_before,
            })
        })
        .collect()
}

/// Claims a mail until `until`: for one caller only. `false` when another was faster.
///
/// # Errors
/// When the database fails.
pub fn claim(
    connection: &mut AnyConnection,
    mail: &Waiting,
    until: Timestamp,
) -> Result<bool, StoreError> {
    let claimed = diesel::update(
        outbox::table
            .filter(outbox::id.eq(mail.id.to_string()))
            .filter(outbox::not_before.eq(mail.not_before)),
    )
    .set((
        outbox::not_before.eq(until.as_microsecond()),
        outbox::attempts.eq(outbox::attempts + 1),
    ))
    .execute(connection)?;
    Ok(claimed == 1)
}

/// Puts a mail off.
///
/// # Errors
/// When the database fails.
pub fn put_off(
    connection: &mut AnyConnection,
    id: MailId,
    until: Timestamp,
) -> Result<(), StoreError> {
    diesel::update(outbox::table.filter(outbox::id.eq(id.to_string())))
        .set(outbox::not_before.eq(until.as_microsecond()))
        .execute(connection)?;
    Ok(())
}

/// Takes back the count of an attempt that was none: the mail server was not spoken to.
///
/// # Errors
/// When the database fails.
pub fn uncount_attempt(connection: &mut AnyConnection, id: MailId) -> Result<(), StoreError> {
    diesel::update(
        outbox::table
            .filter(outbox::id.eq(id.to_string()))
            .filter(outbox::attempts.gt(0)),
    )
    .set(outbox::attempts.eq(outbox::attempts - 1))
    .execute(connection)?;
    Ok(())
}

/// The `not_before` of a mail that cannot be delivered; the row stays so that its failure can be
/// shown (invitations only).
const NEVER: i64 = i64::MAX;

/// Marks a mail as undeliverable.
///
/// # Errors
/// When the database fails.
pub fn give_up(connection: &mut AnyConnection, id: MailId) -> Result<(), StoreError> {
    diesel::update(outbox::table.filter(outbox::id.eq(id.to_string())))
        .set(outbox::not_before.eq(NEVER))
        .execute(connection)?;
    Ok(())
}

/// Deletes a mail that was sent, or is not to be sent. `false` when it was gone already.
///
/// # Errors
/// When the database fails.
pub fn remove(connection: &mut AnyConnection, id: MailId) -> Result<bool, StoreError> {
    let removed =
        diesel::delete(outbox::table.filter(outbox::id.eq(id.to_string()))).execute(connection)?;
    Ok(removed == 1)
}

/// Deletes every mail that waits for a wave's invitees.
///
/// # Errors
/// When the database fails.
pub fn clear_outbox(connection: &mut AnyConnection, wave: WaveId) -> Result<(), StoreError> {
    for panel in super::panels(connection, wave)? {
        for id in super::invitation_ids(connection, panel.id)? {
            diesel::delete(outbox::table.filter(outbox::invitation_id.eq(id.to_string())))
                .execute(connection)?;
        }
    }
    Ok(())
}

/// How many invitation mails of a panel are waiting, and whose cannot be delivered.
///
/// # Errors
/// When the database fails.
pub fn invitations_in_outbox(
    connection: &mut AnyConnection,
    of: PanelId,
) -> Result<(usize, Vec<InvitationId>), StoreError> {
    let rows: Vec<(String, i64)> = outbox::table
        .inner_join(invitation::table.inner_join(panel::table))
        .filter(panel::id.eq(of.to_string()))
        .filter(outbox::kind.eq(MailKind::Invitation.as_str()))
        .select((invitation::id, outbox::not_before))
        .load(connection)?;
    let failed = rows
        .iter()
        .filter(|(_, not_before)| *not_before == NEVER)
        .map(|(id, _)| read_id(id))
        .collect::<Result<Vec<_>, _>>()?;
    Ok((rows.len() - failed.len(), failed))
}

/// Deletes the invitation mail of somebody that could not be delivered, before it is sent anew.
///
/// # Errors
/// When the database fails.
pub fn remove_undeliverable(
    connection: &mut AnyConnection,
    of: InvitationId,
) -> Result<(), StoreError> {
    diesel::delete(
        outbox::table
            .filter(outbox::invitation_id.eq(of.to_string()))
            .filter(outbox::kind.eq(MailKind::Invitation.as_str()))
            .filter(outbox::not_before.eq(NEVER)),
    )
    .execute(connection)?;
    Ok(())
}
