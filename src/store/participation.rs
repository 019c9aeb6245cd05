//! Participation as measured last: one band per panel.

use diesel::prelude::*;
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

/// Replaces what was measured last.
///
/// # Errors
/// When the database fails.
pub fn note_participation(
    connection: &mut AnyConnection,
    panel: PanelId,
    measured: &Participation,
) -> Result<(), StoreError> {
    diesel::delete(dsl::participation.filter(dsl::panel_id.eq(panel.to_string())))
        .execute(connection)?;
    diesel::insert_into(dsl::participation)
        .values((
            dsl::panel_id.eq(panel.to_string()),
            dsl::band.eq(&measured.band),
            dsl::measured_at.eq(measured.measured_at.as_microsecond()),
        ))
        .execute(connection)?;
    Ok(())
}
