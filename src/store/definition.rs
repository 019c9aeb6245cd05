//! Definitions, stored by digest; a stored definition never changes.

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::schema::definition::dsl;
use super::{AnyConnection, StoreError};

/// Keeps a definition under its digest; the same one again is no change.
///
/// # Errors
/// When the database fails.
pub fn keep_definition(
    connection: &mut AnyConnection,
    digest: &str,
    body: &str,
) -> Result<(), StoreError> {
    // Two processes may keep the same one at once.
    diesel::sql_query(
        "INSERT INTO definition (digest, body) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    )
    .bind::<Text, _>(digest)
    .bind::<Text, _>(body)
    .execute(connection)?;
    Ok(())
}

/// The text of a definition.
///
/// # Errors
/// When the database fails.
pub fn definition_body(
    connection: &mut AnyConnection,
    digest: &str,
) -> Result<Option<String>, StoreError> {
    Ok(dsl::definition
        .filter(dsl::digest.eq(digest))
        .select(dsl::body)
        .first(connection)
        .optional()?)
}
