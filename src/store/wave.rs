//! Waves and their panels. State changes are compare-and-set: they succeed for one caller only.

use diesel::prelude::*;
use diesel::sql_types::Text;
use jiff::Timestamp;

use super::schema::{addendum, panel, wave};
use super::{AnyConnection, StoreError, read_id};
use crate::relationship::{Panel, PanelId, RelationshipId, Schedule, Wave, WaveId, WaveState};

/// Adds a wave with its panels.
///
/// # Errors
/// When the database fails.
pub fn add_wave(
    connection: &mut AnyConnection,
    wave: &Wave,
    panels: &[Panel],
) -> Result<(), StoreError> {
    diesel::insert_into(wave::table)
        .values((
            wave::id.eq(wave.id.to_string()),
            wave::relationship_id.eq(wave.relationship.to_string()),
            wave::previous_id.eq(wave.previous.map(|id| id.to_string())),
            wave::definition_digest.eq(&wave.definition_digest),
            wave::label.eq(&wave.label),
            wave::state.eq(wave.state.as_str()),
            wave::k.eq(i32::try_from(wave.k).unwrap_or(i32::MAX)),
            wave::reference_period.eq(&wave.reference_period),
            wave::zone.eq(&wave.schedule.zone),
            wave::opens_at.eq(wave.schedule.opens_at.as_microsecond()),
            wave::closes_at.eq(wave.schedule.closes_at.as_microsecond()),
            wave::latest_close.eq(wave.schedule.latest_close.as_microsecond()),
            wave::postponed.eq(i32::from(wave.postponed)),
            wave::manifest.eq(&wave.manifest),
        ))
        .execute(connection)?;
    for panel in panels {
        diesel::insert_into(panel::table)
            .values((
                panel::id.eq(panel.id.to_string()),
                panel::wave_id.eq(panel.wave.to_string()),
                panel::party_id.eq(panel.party.to_string()),
                panel::roster_confirmed.eq(i32::from(panel.roster_confirmed)),
            ))
            .execute(connection)?;
    }
    Ok(())
}

#[derive(Queryable)]
struct WaveRow {
    id: String,
    relationship_id: String,
    previous_id: Option<String>,
    definition_digest: String,
    label: String,
    state: String,
    k: i32,
    reference_period: String,
    zone: String,
    opens_at: i64,
    closes_at: i64,
    latest_close: i64,
    postponed: i32,
    manifest: Option<String>,
    closed_at: Option<i64>,
}

impl WaveRow {
    fn read(self) -> Result<Wave, StoreError> {
        Ok(Wave {
            id: read_id(&self.id)?,
            relationship: read_id(&self.relationship_id)?,
            previous: self.previous_id.as_deref().map(read_id).transpose()?,
            definition_digest: self.definition_digest,
            label: self.label,
            state: self
                .state
                .parse()
                .map_err(|_| StoreError::Unreadable("wave state"))?,
            k: u32::try_from(self.k).map_err(|_| StoreError::Unreadable("threshold"))?,
            reference_period: self.reference_period,
            schedule: Schedule {
                opens_at: read_time(self.opens_at)?,
                closes_at: read_time(self.closes_at)?,
                latest_close: read_time(self.latest_close)?,
                zone: self.zone,
            },
            postponed: self.postponed != 0,
            manifest: self.manifest,
            closed_at: self.closed_at.map(read_time).transpose()?,
        })
    }
}

fn read_time(micros: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(micros).map_err(|_| StoreError::Unreadable("time"))
}

/// The wave with this identifier.
///
/// # Errors
/// When the database fails.
pub fn wave(connection: &mut AnyConnection, id: WaveId) -> Result<Option<Wave>, StoreError> {
    let row: Option<WaveRow> = wave::table
        .filter(wave::id.eq(id.to_string()))
        .first(connection)
        .optional()?;
    row.map(WaveRow::read).transpose()
}

/// The wave with this identifier, kept from changing until the transaction ends. Lock a wave before
/// boxes.
///
/// # Errors
/// When the database fails.
pub fn lock_wave(connection: &mut AnyConnection, id: WaveId) -> Result<Option<Wave>, StoreError> {
    // A writing transaction already holds SQLite's only lock.
    if let AnyConnection::Postgresql(_) = connection {
        diesel::sql_query("SELECT id FROM wave WHERE id = $1 FOR NO KEY UPDATE")
            .bind::<Text, _>(id.to_string())
            .execute(connection)?;
    }
    wave(connection, id)
}

/// All waves, of one relationship or of all, by opening time.
///
/// # Errors
/// When the database fails.
pub fn waves(
    connection: &mut AnyConnection,
    of: Option<RelationshipId>,
) -> Result<Vec<Wave>, StoreError> {
    let order = (wave::opens_at, wave::id);
    let rows: Vec<WaveRow> = match of {
        Some(relationship) => wave::table
            .filter(wave::relationship_id.eq(relationship.to_string()))
            .order(order)
            .load(connection)?,
        None => wave::table.order(order).load(connection)?,
    };
    rows.into_iter().map(WaveRow::read).collect()
}

/// Moves a wave from one state to the next. `false` when it is not in `from` (any more).
///
/// # Errors
/// When the database fails.
pub fn move_wave(
    connection: &mut AnyConnection,
    id: WaveId,
    from: WaveState,
    to: WaveState,
) -> Result<bool, StoreError> {
    let moved = diesel::update(
        wave::table
            .filter(wave::id.eq(id.to_string()))
            .filter(wave::state.eq(from.as_str())),
    )
    .set(wave::state.eq(to.as_str()))
    .execute(connection)?;
    Ok(moved == 1)
}

/// Records when a wave was closed.
///
/// # Errors
/// When the database fails.
pub fn note_closed(
    connection: &mut AnyConnection,
    id: WaveId,
    at: Timestamp,
) -> Result<(), StoreError> {
    diesel::update(wave::table.filter(wave::id.eq(id.to_string())))
        .set(wave::closed_at.eq(at.as_microsecond()))
        .execute(connection)?;
    Ok(())
}

/// Fixes the manifest of a draft and opens it. `false` when it is no draft any more.
///
/// # Errors
/// When the database fails.
pub fn launch_wave(
    connection: &mut AnyConnection,
    id: WaveId,
    manifest: &str,
) -> Result<bool, StoreError> {
    let launched = diesel::update(
        wave::table
            .filter(wave::id.eq(id.to_string()))
            .filter(wave::state.eq(WaveState::Draft.as_str())),
    )
    .set((
        wave::state.eq(WaveState::Open.as_str()),
        wave::manifest.eq(manifest),
    ))
    .execute(connection)?;
    Ok(launched == 1)
}

/// Moves the closing time of an open wave and marks that it postponed itself. `false` when it was
/// postponed before or is not open.
///
/// # Errors
/// When the database fails.
pub fn postpone_wave(
    connection: &mut AnyConnection,
    id: WaveId,
    closes_at: Timestamp,
) -> Result<bool, StoreError> {
    let postponed = diesel::update(
        wave::table
            .filter(wave::id.eq(id.to_string()))
            .filter(wave::state.eq(WaveState::Open.as_str()))
            .filter(wave::postponed.eq(0)),
    )
    .set((
        wave::closes_at.eq(closes_at.as_microsecond()),
        wave::postponed.eq(1),
    ))
    .execute(connection)?;
    Ok(postponed == 1)
}

/// Adds an entry to the public addendum of a wave. The wave is locked, or was changed in this
/// transaction.
///
/// # Errors
/// When the database fails.
pub fn append_addendum(
    connection: &mut AnyConnection,
    id: WaveId,
    body: &str,
) -> Result<(), StoreError> {
    let position = i32::try_from(addenda(connection, id)?.len()).unwrap_or(i32::MAX);
    diesel::insert_into(addendum::table)
        .values((
            addendum::wave_id.eq(id.to_string()),
            addendum::position.eq(position),
            addendum::body.eq(body),
        ))
        .execute(connection)?;
    Ok(())
}

/// The addendum of a wave, in order.
///
/// # Errors
/// When the database fails.
pub fn addenda(connection: &mut AnyConnection, id: WaveId) -> Result<Vec<String>, StoreError> {
    Ok(addendum::table
        .filter(addendum::wave_id.eq(id.to_string()))
        .order(addendum::position)
        .select(addendum::body)
        .load(connection)?)
}

type PanelRow = (String, String, String, i32);

fn read_panel((id, wave, party, confirmed): PanelRow) -> Result<Panel, StoreError> {
    Ok(Panel {
        id: read_id(&id)?,
        wave: read_id(&wave)?,
        party: read_id(&party)?,
        roster_confirmed: confirmed != 0,
    })
}

/// The panel with this identifier.
///
/// # Errors
/// When the database fails.
pub fn panel(connection: &mut AnyConnection, id: PanelId) -> Result<Option<Panel>, StoreError> {
    let row: Option<PanelRow> = panel::table
        .filter(panel::id.eq(id.to_string()))
        .first(connection)
        .optional()?;
    row.map(read_panel).transpose()
}

/// The panels of a wave, by identifier.
///
/// # Errors
/// When the database fails.
pub fn panels(connection: &mut AnyConnection, wave: WaveId) -> Result<Vec<Panel>, StoreError> {
    let rows: Vec<PanelRow> = panel::table
        .filter(panel::wave_id.eq(wave.to_string()))
        .order(panel::id)
        .load(connection)?;
    rows.into_iter().map(read_panel).collect()
}
