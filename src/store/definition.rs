//! Definitions, stored by digest; a stored definition never changes.

use diesel::prelude::*;

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
    if definition_body(connection, digest)?.is_none() {
        diesel::insert_into(dsl::definition)
            .values((dsl::digest.eq(digest), dsl::body.eq(body)))
            .execute(connection)?;
    }
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
