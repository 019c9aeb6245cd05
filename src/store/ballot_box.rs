//! Ballot boxes as stored: sealed records of one constant length, replaced whole.

use diesel::prelude::*;
use diesel::sql_types::{Binary, Integer, Nullable, Text};

use super::schema::ballot_box::dsl;
use super::{AnyConnection, StoreError};
use crate::relationship::PanelId;

/// Adds the boxes of a panel, shard 0 first.
///
/// # Errors
/// When the database fails.
pub fn add_boxes(
    connection: &mut AnyConnection,
    panel: PanelId,
    sealed: &[Vec<u8>],
) -> Result<(), StoreError> {
    for (shard, record) in (0_i32..).zip(sealed) {
        diesel::insert_into(dsl::ballot_box)
            .values((
                dsl::panel_id.eq(panel.to_string()),
                dsl::shard.eq(shard),
                dsl::sealed.eq(record),
            ))
            .execute(connection)?;
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Sealed {
    #[diesel(sql_type = Binary)]
    sealed: Vec<u8>,
}

/// Reads a box and keeps it locked until the transaction ends. Lock boxes in (panel, shard) order.
///
/// # Errors
/// When the database fails.
pub fn lock_box(
    connection: &mut AnyConnection,
    panel: PanelId,
    shard: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    const SELECT: &str = "SELECT sealed FROM ballot_box WHERE panel_id = $1 AND shard = $2";
    let sql = match connection {
        // A writing transaction already holds SQLite's only lock.
        AnyConnection::Sqlite(_) => SELECT.to_owned(),
        AnyConnection::Postgresql(_) => format!("{SELECT} FOR UPDATE"),
    };
    let row: Option<Sealed> = diesel::sql_query(sql)
        .bind::<Text, _>(panel.to_string())
        .bind::<Integer, _>(position(shard))
        .get_result(connection)
        .optional()?;
    Ok(row.map(|row| row.sealed))
}

/// A box as it was found under its lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockedBox {
    /// There is no such box (any more).
    Gone,
    /// It still begins with the bytes that were given.
    AsKnown,
    /// The record.
    Record(Vec<u8>),
}

#[derive(QueryableByName)]
struct UnlessKnown {
    #[diesel(sql_type = Nullable<Binary>)]
    sealed: Option<Vec<u8>>,
}

/// As [`lock_box`], without reading a record that begins with `known`.
///
/// # Errors
/// When the database fails.
pub fn lock_box_unless_known(
    connection: &mut AnyConnection,
    panel: PanelId,
    shard: u32,
    known: &[u8],
) -> Result<LockedBox, StoreError> {
    // SQLite counts `$1` by where it stands first.
    const SELECT: &str = "SELECT CASE WHEN substr(sealed, 1, length($1)) = $1 THEN NULL ELSE sealed END \
         AS sealed FROM ballot_box WHERE panel_id = $2 AND shard = $3";
    let sql = match connection {
        // A writing transaction already holds SQLite's only lock.
        AnyConnection::Sqlite(_) => SELECT.to_owned(),
        AnyConnection::Postgresql(_) => format!("{SELECT} FOR UPDATE"),
    };
    let row: Option<UnlessKnown> = diesel::sql_query(sql)
        .bind::<Binary, _>(known)
        .bind::<Text, _>(panel.to_string())
        .bind::<Integer, _>(position(shard))
        .get_result(connection)
        .optional()?;
    Ok(match row {
        None => LockedBox::Gone,
        Some(UnlessKnown { sealed: None }) => LockedBox::AsKnown,
        Some(UnlessKnown {
            sealed: Some(record),
        }) => LockedBox::Record(record),
    })
}

/// Waits for every transaction that has locked a box of the panel, and keeps others from locking
/// one until this transaction ends.
///
/// # Errors
/// When the database fails.
pub fn lock_boxes(connection: &mut AnyConnection, panel: PanelId) -> Result<(), StoreError> {
    // A writing transaction already holds SQLite's only lock.
    if let AnyConnection::Postgresql(_) = connection {
        diesel::sql_query(
            "SELECT shard FROM ballot_box WHERE panel_id = $1 ORDER BY shard FOR UPDATE",
        )
        .bind::<Text, _>(panel.to_string())
        .execute(connection)?;
    }
    Ok(())
}

/// Replaces a box.
///
/// # Errors
/// When the database fails.
pub fn replace_box(
    connection: &mut AnyConnection,
    panel: PanelId,
    shard: u32,
    sealed: &[u8],
) -> Result<(), StoreError> {
    diesel::update(
        dsl::ballot_box
            .filter(dsl::panel_id.eq(panel.to_string()))
            .filter(dsl::shard.eq(position(shard))),
    )
    .set(dsl::sealed.eq(sealed))
    .execute(connection)?;
    Ok(())
}

/// All boxes of a panel in shard order, without a lock.
///
/// # Errors
/// When the database fails.
pub fn boxes(connection: &mut AnyConnection, panel: PanelId) -> Result<Vec<Vec<u8>>, StoreError> {
    Ok(dsl::ballot_box
        .filter(dsl::panel_id.eq(panel.to_string()))
        .order(dsl::shard)
        .select(dsl::sealed)
        .load(connection)?)
}

/// One box of a panel, without a lock.
///
/// # Errors
/// When the database fails.
pub fn one_box(
    connection: &mut AnyConnection,
    panel: PanelId,
    shard: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(dsl::ballot_box
        .filter(dsl::panel_id.eq(panel.to_string()))
        .filter(dsl::shard.eq(position(shard)))
        .select(dsl::sealed)
        .first(connection)
        .optional()?)
}

/// Deletes the boxes of a panel.
///
/// # Errors
/// When the database fails.
pub fn delete_boxes(connection: &mut AnyConnection, panel: PanelId) -> Result<(), StoreError> {
    diesel::delete(dsl::ballot_box.filter(dsl::panel_id.eq(panel.to_string())))
        .execute(connection)?;
    Ok(())
}

fn position(shard: u32) -> i32 {
    i32::try_from(shard).unwrap_or(i32::MAX)
}
