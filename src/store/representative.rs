//! Representatives' links, and what only a draft or an open wave lets happen to a panel.

use diesel::prelude::*;
use jiff::Timestamp;

use super::schema::{invitation, panel, representative_link, wave};
use super::{AnyConnection, StoreError, read_id};
use crate::relationship::{InvitationId, PanelId, PartyId, Person, Wave, WaveId, WaveState};

/// Adds a link to a panel, and clears away those that have expired.
///
/// # Errors
/// When the database fails.
pub fn add_representative_link(
    connection: &mut AnyConnection,
    token: &str,
    to: PanelId,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    diesel::delete(
        representative_link::table.filter(representative_link::expires_at.le(now.as_microsecond())),
    )
    .execute(connection)?;
    diesel::insert_into(representative_link::table)
        .values((
            representative_link::token.eq(token),
            representative_link::panel_id.eq(to.to_string()),
            representative_link::expires_at.eq(expires_at.as_microsecond()),
        ))
        .execute(connection)?;
    Ok(())
}

/// The panel a link leads to and until when, unless it has expired or was revoked.
///
/// # Errors
/// When the database fails.
pub fn representative_link(
    connection: &mut AnyConnection,
    token: &str,
    now: Timestamp,
) -> Result<Option<(PanelId, Timestamp)>, StoreError> {
    let row: Option<(String, i64)> = representative_link::table
        .filter(representative_link::token.eq(token))
        .filter(representative_link::expires_at.gt(now.as_microsecond()))
        .select((
            representative_link::panel_id,
            representative_link::expires_at,
        ))
        .first(connection)
        .optional()?;
    row.map(|(id, until)| Ok((read_id(&id)?, time(until)?)))
        .transpose()
}

/// Until when a panel's latest link is valid; `None` when there is none.
///
/// # Errors
/// When the database fails.
pub fn representative_link_until(
    connection: &mut AnyConnection,
    of: PanelId,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    let until: Option<i64> = representative_link::table
        .filter(representative_link::panel_id.eq(of.to_string()))
        .filter(representative_link::expires_at.gt(now.as_microsecond()))
        .order(representative_link::expires_at.desc())
        .select(representative_link::expires_at)
        .first(connection)
        .optional()?;
    until.map(time).transpose()
}

/// Revokes every link to a panel.
///
/// # Errors
/// When the database fails.
pub fn revoke_representative_links(
    connection: &mut AnyConnection,
    of: PanelId,
) -> Result<(), StoreError> {
    diesel::delete(
        representative_link::table.filter(representative_link::panel_id.eq(of.to_string())),
    )
    .execute(connection)?;
    Ok(())
}

fn time(micros: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(micros).map_err(|_| StoreError::Unreadable("time"))
}

/// Replaces the representative of a party.
///
/// # Errors
/// When the database fails.
pub fn replace_representative(
    connection: &mut AnyConnection,
    of: PartyId,
    person: &Person,
) -> Result<(), StoreError> {
    use super::schema::party;
    diesel::update(party::table.filter(party::id.eq(of.to_string())))
        .set((
            party::representative_name.eq(&person.name),
            party::representative_email.eq(&person.email),
            party::representative_locale.eq(&person.locale),
        ))
        .execute(connection)?;
    Ok(())
}

/// Records whether a panel's roster is confirmed.
///
/// # Errors
/// When the database fails.
pub fn note_roster_confirmed(
    connection: &mut AnyConnection,
    of: PanelId,
    confirmed: bool,
) -> Result<(), StoreError> {
    diesel::update(panel::table.filter(panel::id.eq(of.to_string())))
        .set(panel::roster_confirmed.eq(i32::from(confirmed)))
        .execute(connection)?;
    Ok(())
}

/// Replaces what can be edited of a draft: definition, label, times, zone, period, threshold.
/// `false` when it is no draft any more.
///
/// # Errors
/// When the database fails.
pub fn edit_draft(connection: &mut AnyConnection, edited: &Wave) -> Result<bool, StoreError> {
    let changed = diesel::update(
        wave::table
            .filter(wave::id.eq(edited.id.to_string()))
            .filter(wave::state.eq(WaveState::Draft.as_str())),
    )
    .set((
        wave::definition_digest.eq(&edited.definition_digest),
        wave::label.eq(&edited.label),
        wave::k.eq(i32::try_from(edited.k).unwrap_or(i32::MAX)),
        wave::reference_period.eq(&edited.reference_period),
        wave::zone.eq(&edited.schedule.zone),
        wave::opens_at.eq(edited.schedule.opens_at.as_microsecond()),
        wave::closes_at.eq(edited.schedule.closes_at.as_microsecond()),
        wave::latest_close.eq(edited.schedule.latest_close.as_microsecond()),
    ))
    .execute(connection)?;
    Ok(changed == 1)
}

/// Moves the closing time of an open wave from one moment to another. `false` when it is not open
/// or was moved by somebody else.
///
/// # Errors
/// When the database fails.
pub fn move_closing(
    connection: &mut AnyConnection,
    id: WaveId,
    from: Timestamp,
    to: Timestamp,
) -> Result<bool, StoreError> {
    let moved = diesel::update(
        wave::table
            .filter(wave::id.eq(id.to_string()))
            .filter(wave::state.eq(WaveState::Open.as_str()))
            .filter(wave::closes_at.eq(from.as_microsecond())),
    )
    .set(wave::closes_at.eq(to.as_microsecond()))
    .execute(connection)?;
    Ok(moved == 1)
}

/// Corrects the address of an invitation.
///
/// # Errors
/// When the database fails.
pub fn correct_address(
    connection: &mut AnyConnection,
    id: InvitationId,
    address: &str,
) -> Result<(), StoreError> {
    diesel::update(invitation::table.filter(invitation::id.eq(id.to_string())))
        .set(invitation::email.eq(address))
        .execute(connection)?;
    Ok(())
}
