//! What is wished for about the mails of a wave: the facilitator's note in them, and who wants no
//! more of them.

use diesel::prelude::*;

use super::schema::{mail_note, no_more_mail};
use super::{AnyConnection, StoreError};
use crate::relationship::{InvitationId, WaveId};

/// The facilitator's note in the mails of a wave.
///
/// # Errors
/// When the database fails.
pub fn mail_note(
    connection: &mut AnyConnection,
    wave: WaveId,
) -> Result<Option<String>, StoreError> {
    Ok(mail_note::table
        .filter(mail_note::wave_id.eq(wave.to_string()))
        .select(mail_note::note)
        .first(connection)
        .optional()?)
}

/// Replaces the note of a wave; `None` takes it away.
///
/// # Errors
/// When the database fails.
pub fn keep_mail_note(
    connection: &mut AnyConnection,
    wave: WaveId,
    note: Option<&str>,
) -> Result<(), StoreError> {
    diesel::delete(mail_note::table.filter(mail_note::wave_id.eq(wave.to_string())))
        .execute(connection)?;
    if let Some(note) = note {
        diesel::insert_into(mail_note::table)
            .values((
                mail_note::wave_id.eq(wave.to_string()),
                mail_note::note.eq(note),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// Whether an invitee asked for no more mail.
///
/// # Errors
/// When the database fails.
pub fn wants_no_more_mail(
    connection: &mut AnyConnection,
    invitation: InvitationId,
) -> Result<bool, StoreError> {
    let rows: i64 = no_more_mail::table
        .filter(no_more_mail::invitation_id.eq(invitation.to_string()))
        .count()
        .get_result(connection)?;
    Ok(rows > 0)
}

/// Records that an invitee wants no more mail. Once is enough.
///
/// # Errors
/// When the database fails.
pub fn stop_mail(
    connection: &mut AnyConnection,
    invitation: InvitationId,
) -> Result<(), StoreError> {
    // Both dialects have this form; two requests at once leave one row.
    diesel::sql_query(
        "INSERT INTO no_more_mail (invitation_id) VALUES ($1) ON CONFLICT DO NOTHING",
    )
    .bind::<diesel::sql_types::Text, _>(invitation.to_string())
    .execute(connection)?;
    Ok(())
}

/// Forgets that an invitee wants no more mail: the address is somebody else's now.
///
/// # Errors
/// When the database fails.
pub fn take_up_mail(
    connection: &mut AnyConnection,
    invitation: InvitationId,
) -> Result<(), StoreError> {
    diesel::delete(
        no_more_mail::table.filter(no_more_mail::invitation_id.eq(invitation.to_string())),
    )
    .execute(connection)?;
    Ok(())
}
