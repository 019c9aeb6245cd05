//! Forgetting people. What refers to whom is read from the database's own schema, so that a table
//! added later is emptied with the others. Every deletion is by identifier, in an open transaction.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::schema::{definition, relationship, wave};
use super::{AnyConnection, Store, StoreError};
use crate::relationship::{InvitationId, PanelId, RelationshipId, WaveId};

/// Deletes the invitations of a panel and all that refers to them: waiting mail, and notices that
/// hold an address.
///
/// # Errors
/// When the database fails.
pub fn delete_invitations(
    connection: &mut AnyConnection,
    panel: PanelId,
    invitations: &[InvitationId],
) -> Result<(), StoreError> {
    for table in tables_with(connection, "invitation_id")? {
        for invitation in invitations {
            delete(connection, &table, "invitation_id", &invitation.to_string())?;
        }
    }
    let addressed = tables_with(connection, "address")?;
    for table in tables_with(connection, "panel_id")? {
        if addressed.contains(&table) || table == "invitation" {
            delete(connection, &table, "panel_id", &panel.to_string())?;
        }
    }
    Ok(())
}

/// Deletes a panel's rows everywhere but in `panel` itself. Its invitations are deleted before.
///
/// # Errors
/// When the database fails.
pub fn delete_panel_rows(connection: &mut AnyConnection, panel: PanelId) -> Result<(), StoreError> {
    for table in tables_with(connection, "panel_id")? {
        delete(connection, &table, "panel_id", &panel.to_string())?;
    }
    Ok(())
}

/// Deletes a wave's rows everywhere but in `wave` itself, its panels last.
///
/// # Errors
/// When the database fails.
pub fn delete_wave_rows(connection: &mut AnyConnection, id: WaveId) -> Result<(), StoreError> {
    let mut tables = tables_with(connection, "wave_id")?;
    tables.sort_by_key(|table| table == "panel");
    for table in tables {
        delete(connection, &table, "wave_id", &id.to_string())?;
    }
    Ok(())
}

/// Deletes a relationship whose waves have no rows any more: its waves, definitions that only they
/// used, its parties, and itself.
///
/// # Errors
/// When the database fails.
pub fn delete_relationship(
    connection: &mut AnyConnection,
    id: RelationshipId,
) -> Result<(), StoreError> {
    let own = || wave::relationship_id.eq(id.to_string());
    let digests: Vec<String> = wave::table
        .filter(own())
        .select(wave::definition_digest)
        .load(connection)?;
    diesel::update(wave::table.filter(own()))
        .set(wave::previous_id.eq(None::<String>))
        .execute(connection)?;
    diesel::delete(wave::table.filter(own())).execute(connection)?;
    for digest in digests {
        let used: i64 = wave::table
            .filter(wave::definition_digest.eq(&digest))
            .count()
            .get_result(connection)?;
        if used == 0 {
            diesel::delete(definition::table.filter(definition::digest.eq(&digest)))
                .execute(connection)?;
        }
    }
    for table in tables_with(connection, "relationship_id")? {
        delete(connection, &table, "relationship_id", &id.to_string())?;
    }
    diesel::delete(relationship::table.filter(relationship::id.eq(id.to_string())))
        .execute(connection)?;
    Ok(())
}

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = Text)]
    name: String,
}

/// The tables that have a column of this name, by name.
fn tables_with(connection: &mut AnyConnection, column: &str) -> Result<Vec<String>, StoreError> {
    let sql = match connection {
        AnyConnection::Sqlite(_) => {
            "SELECT m.name AS name FROM sqlite_master m, pragma_table_info(m.name) c \
             WHERE m.type = 'table' AND c.name = $1 ORDER BY m.name"
        }
        AnyConnection::Postgresql(_) => {
            "SELECT c.table_name::text AS name FROM information_schema.columns c \
             WHERE c.table_schema = current_schema() AND c.column_name = $1 ORDER BY c.table_name"
        }
    };
    let tables: Vec<Named> = diesel::sql_query(sql)
        .bind::<Text, _>(column)
        .load(connection)?;
    Ok(tables.into_iter().map(|table| table.name).collect())
}

/// Deletes rows. Table and column are names from the schema, never from outside.
fn delete(
    connection: &mut AnyConnection,
    table: &str,
    column: &str,
    id: &str,
) -> Result<(), StoreError> {
    diesel::sql_query(format!("DELETE FROM \"{table}\" WHERE \"{column}\" = $1"))
        .bind::<Text, _>(id)
        .execute(connection)?;
    Ok(())
}

impl Store {
    /// After people were deleted: leaves none of their bytes in the database's files. SQLite has
    /// overwritten them (`secure_delete`), so only its log is emptied; PostgreSQL keeps deleted
    /// rows in a table until it is rewritten.
    ///
    /// `false` when SQLite's log could not be emptied now; see [`Store::checkpoint`].
    ///
    /// # Errors
    /// When the database refuses.
    pub fn scrub(&self) -> Result<bool, StoreError> {
        let emptied = self.checkpoint()?;
        let connection = &mut *self.connection()?;
        if let AnyConnection::Postgresql(_) = connection {
            let mut tables = tables_with(connection, "invitation_id")?;
            tables.extend(tables_with(connection, "panel_id")?);
            tables.extend(tables_with(connection, "wave_id")?);
            tables.extend(tables_with(connection, "relationship_id")?);
            tables.sort();
            tables.dedup();
            for table in tables {
                // One statement at a time: several at once would be one transaction.
                connection.batch_execute(&format!("VACUUM (FULL) \"{table}\""))?;
            }
        }
        Ok(emptied)
    }
}
