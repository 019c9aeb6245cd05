//! Facilitators.

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::schema::facilitator::dsl;
use super::{AnyConnection, StoreError, read_id};
use crate::relationship::Facilitator;

/// Adds a facilitator. Returns `false`, and changes nothing, when the address is taken.
///
/// # Errors
/// When the database fails.
pub fn add_facilitator(
    connection: &mut AnyConnection,
    facilitator: &Facilitator,
) -> Result<bool, StoreError> {
    // No error for the database to log with the address in it, when two processes do it at once.
    let added = diesel::sql_query(
        "INSERT INTO facilitator (id, name, email) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    )
    .bind::<Text, _>(facilitator.id.to_string())
    .bind::<Text, _>(&facilitator.name)
    .bind::<Text, _>(&facilitator.email)
    .execute(connection)?;
    Ok(added == 1)
}

/// The facilitator with this address.
///
/// # Errors
/// When the database fails.
pub fn facilitator_by_email(
    connection: &mut AnyConnection,
    email: &str,
) -> Result<Option<Facilitator>, StoreError> {
    let row: Option<Row> = dsl::facilitator
        .filter(dsl::email.eq(email))
        .first(connection)
        .optional()?;
    row.map(read).transpose()
}

/// The facilitator with this identifier.
///
/// # Errors
/// When the database fails.
pub fn facilitator(
    connection: &mut AnyConnection,
    id: &str,
) -> Result<Option<Facilitator>, StoreError> {
    let row: Option<Row> = dsl::facilitator
        .filter(dsl::id.eq(id))
        .first(connection)
        .optional()?;
    row.map(read).transpose()
}

type Row = (String, String, String);

fn read((id, name, email): Row) -> Result<Facilitator, StoreError> {
    Ok(Facilitator {
        id: read_id(&id)?,
        name,
        email,
    })
}
