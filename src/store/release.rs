//! What exists after close only: pending releases, releases and bulletins.

use diesel::prelude::*;

use super::schema::{bulletin, pending_release, release};
use super::{AnyConnection, StoreError};
use crate::relationship::WaveId;

/// Keeps the pending release of a wave: figures as JSON, comments sealed under the review key.
///
/// # Errors
/// When the database fails.
pub fn keep_pending(
    connection: &mut AnyConnection,
    wave: WaveId,
    figures: &str,
    comments: &[u8],
) -> Result<(), StoreError> {
    diesel::insert_into(pending_release::table)
        .values((
            pending_release::wave_id.eq(wave.to_string()),
            pending_release::figures.eq(figures),
            pending_release::comments.eq(comments),
        ))
        .execute(connection)?;
    Ok(())
}

/// The pending release of a wave.
///
/// # Errors
/// When the database fails.
pub fn pending(
    connection: &mut AnyConnection,
    wave: WaveId,
) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    Ok(pending_release::table
        .filter(pending_release::wave_id.eq(wave.to_string()))
        .select((pending_release::figures, pending_release::comments))
        .first(connection)
        .optional()?)
}

/// Replaces the sealed comments of a pending release.
///
/// # Errors
/// When the database fails.
pub fn replace_comments(
    connection: &mut AnyConnection,
    wave: WaveId,
    comments: &[u8],
) -> Result<(), StoreError> {
    diesel::update(pending_release::table.filter(pending_release::wave_id.eq(wave.to_string())))
        .set(pending_release::comments.eq(comments))
        .execute(connection)?;
    Ok(())
}

/// Freezes a release and deletes the pending one.
///
/// # Errors
/// When the database fails.
pub fn freeze_release(
    connection: &mut AnyConnection,
    wave: WaveId,
    body: &str,
) -> Result<(), StoreError> {
    diesel::delete(pending_release::table.filter(pending_release::wave_id.eq(wave.to_string())))
        .execute(connection)?;
    diesel::insert_into(release::table)
        .values((
            release::wave_id.eq(wave.to_string()),
            release::body.eq(body),
        ))
        .execute(connection)?;
    Ok(())
}

/// The release of a wave, as JSON.
///
/// # Errors
/// When the database fails.
pub fn release_body(
    connection: &mut AnyConnection,
    wave: WaveId,
) -> Result<Option<String>, StoreError> {
    Ok(release::table
        .filter(release::wave_id.eq(wave.to_string()))
        .select(release::body)
        .first(connection)
        .optional()?)
}

/// Keeps the bulletin of a wave, as JSON.
///
/// # Errors
/// When the database fails.
pub fn keep_bulletin(
    connection: &mut AnyConnection,
    wave: WaveId,
    body: &str,
) -> Result<(), StoreError> {
    diesel::insert_into(bulletin::table)
        .values((
            bulletin::wave_id.eq(wave.to_string()),
            bulletin::body.eq(body),
        ))
        .execute(connection)?;
    Ok(())
}

/// The bulletin of a wave, as JSON.
///
/// # Errors
/// When the database fails.
pub fn bulletin_body(
    connection: &mut AnyConnection,
    wave: WaveId,
) -> Result<Option<String>, StoreError> {
    Ok(bulletin::table
        .filter(bulletin::wave_id.eq(wave.to_string()))
        .select(bulletin::body)
        .first(connection)
        .optional()?)
}
