//! Participation as measured last: one band per panel.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use jiff::Timestamp;

use super::schema::participation::dsl;
use super::{AnyConnection, StoreError};
use crate::relationship::PanelId;

/// A band and when it was measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participation {
    /// The band, in words.
    pub band: String,
    /// When it was measured.
    pub measured_at: Timestamp,
}

/// What was measured last.
///
/// # Errors
/// When the database fails.
pub fn participation(
    connection: &mut AnyConnection,
    panel: PanelId,
) -> Result<Option<Participation>, StoreError> {
    let row: Option<(String, String, i64)> = dsl::participation
        .filter(dsl::panel_id.eq(panel.to_string()))
        .first(connection)
        .optional()?;
    row.map(|(_, band, measured_at)| {
        let measured_at =
            Timestamp::from_microsecond(measured_at).map_err(|_| StoreError::Unreadable("time"))?;
        Ok(Participation { band, measured_at })
    })
    .transpose()
}

/// Replaces what was measured last, unless that was after `before`: of two processes that measure
/// at once, one is kept.
///
/// # Errors
/// When the database fails.
pub fn note_participation(
    connection: &mut AnyConnection,
    panel: PanelId,
    measured: &Participation,
    before: Timestamp,
) -> Result<(), StoreError> {
    diesel::sql_query(
        "INSERT INTO participation (panel_id, band, measured_at) VALUES ($1, $2, $3) \
         ON CONFLICT (panel_id) \
         DO UPDATE SET band = excluded.band, measured_at = excluded.measured_at \
         WHERE participation.measured_at <= $4",
    )
    .bind::<Text, _>(panel.to_string())
    .bind::<Text, _>(&measured.band)
    .bind::<BigInt, _>(measured.measured_at.as_microsecond())
    .bind::<BigInt, _>(before.as_microsecond())
    .execute(connection)?;
    Ok(())
}
