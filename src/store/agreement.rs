//! What was agreed on after a released wave, as JSON bodies in the order they were recorded.

use diesel::dsl::max;
use diesel::prelude::*;

use super::schema::agreed_action;
use super::{AnyConnection, StoreError, read_id};
use crate::relationship::{ActionId, WaveId};

/// Adds an action behind the others of a wave, which is locked.
///
/// # Errors
/// When the database fails.
pub fn add_action(
    connection: &mut AnyConnection,
    wave: WaveId,
    id: ActionId,
    body: &str,
) -> Result<(), StoreError> {
    let last: Option<i32> = agreed_action::table
        .filter(agreed_action::wave_id.eq(wave.to_string()))
        .select(max(agreed_action::position))
        .first(connection)?;
    diesel::insert_into(agreed_action::table)
        .values((
            agreed_action::id.eq(id.to_string()),
            agreed_action::wave_id.eq(wave.to_string()),
            agreed_action::position.eq(last.unwrap_or(0) + 1),
            agreed_action::body.eq(body),
        ))
        .execute(connection)?;
    Ok(())
}

/// The actions of a wave, in the order they were recorded.
///
/// # Errors
/// When the database fails.
pub fn actions(
    connection: &mut AnyConnection,
    wave: WaveId,
) -> Result<Vec<(ActionId, String)>, StoreError> {
    let rows: Vec<(String, String)> = agreed_action::table
        .filter(agreed_action::wave_id.eq(wave.to_string()))
        .order(agreed_action::position)
        .select((agreed_action::id, agreed_action::body))
        .load(connection)?;
    rows.into_iter()
        .map(|(id, body)| Ok((read_id(&id)?, body)))
        .collect()
}

/// Replaces an action of a wave. `false` when the wave has no such action.
///
/// # Errors
/// When the database fails.
pub fn replace_action(
    connection: &mut AnyConnection,
    wave: WaveId,
    id: ActionId,
    body: &str,
) -> Result<bool, StoreError> {
    let changed = diesel::update(
        agreed_action::table
            .filter(agreed_action::wave_id.eq(wave.to_string()))
            .filter(agreed_action::id.eq(id.to_string())),
    )
    .set(agreed_action::body.eq(body))
    .execute(connection)?;
    Ok(changed > 0)
}

/// Removes an action of a wave. `false` when the wave has no such action.
///
/// # Errors
/// When the database fails.
pub fn remove_action(
    connection: &mut AnyConnection,
    wave: WaveId,
    id: ActionId,
) -> Result<bool, StoreError> {
    let removed = diesel::delete(
        agreed_action::table
            .filter(agreed_action::wave_id.eq(wave.to_string()))
            .filter(agreed_action::id.eq(id.to_string())),
    )
    .execute(connection)?;
    Ok(removed > 0)
}
