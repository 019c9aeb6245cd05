//! What PostgreSQL needs that SQLite does not: a session of known settings, and one process at a
//! time at the migrations.
//!
//! Invariant: everything here counts on READ COMMITTED. A statement sees what was committed before
//! it began, so a row that was waited for is read as the other transaction left it.

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

use super::StoreError;

/// The isolation everything is written for; a commit that has reached the disk before it is
/// answered, whatever the role's default; and no lock that outlives a machine by more than a minute.
const SESSION: &str = "SET default_transaction_isolation = 'read committed'; \
     SET lock_timeout = '20s'; \
     SET idle_in_transaction_session_timeout = '60s'; \
     SELECT set_config('synchronous_commit', 'on', false) \
      WHERE current_setting('synchronous_commit') = 'off';";

/// The advisory lock of migrations.
const MIGRATIONS: &str = "7261707";

/// Connects. TLS is as the address says (`?sslmode=verify-full&sslrootcert=FILE`).
pub(super) fn connect(url: &str) -> Result<PgConnection, StoreError> {
    let mut connection = PgConnection::establish(url)
        .map_err(|error| StoreError::Connect(reason(&error.to_string())))?;
    connection.batch_execute(SESSION)?;
    Ok(connection)
}

/// Runs `work` while every other process that migrates this database waits.
pub(super) fn alone(
    connection: &mut PgConnection,
    work: impl FnOnce(&mut PgConnection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    connection.batch_execute(&format!(
        "SET lock_timeout = 0; SELECT pg_advisory_lock({MIGRATIONS});"
    ))?;
    let outcome = work(connection);
    connection.batch_execute(&format!("SELECT pg_advisory_unlock({MIGRATIONS});"))?;
    outcome
}

/// The library's reason, unless it might quote the address, which may hold a password.
fn reason(error: &str) -> String {
    const SAFE: [&str; 3] = [
        "connection to server ",
        "invalid sslmode value",
        "could not read root certificate",
    ];
    if SAFE.iter().any(|start| error.starts_with(start)) {
        error.trim_end().to_owned()
    } else if error.starts_with("could not translate host name") {
        "its host name is unknown".to_owned()
    } else {
        "the address cannot be used; write postgres://USER:PASSWORD@HOST/DATABASE?sslmode=verify-full, \
         with special characters percent-encoded"
            .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_cannot_be_used_is_not_repeated() {
        for url in [
            "postgres://rapport:se%cret@127.0.0.1/rapport",
            "postgres://rapport:secret/x@127.0.0.1/rapport",
            "postgres://rapport:p@secret.invalid/rapport",
            "postgres://rapport:secret@127.0.0.1/rapport?sslmod=secret",
            "postgres://rapport:secret[::1]x@127.0.0.1/rapport",
        ] {
            let Err(StoreError::Connect(reason)) = connect(url) else {
                panic!("{url} was opened");
            };
            assert!(!reason.contains("secret"), "{reason}");
        }
    }

    #[test]
    fn a_server_that_does_not_answer_is_named() {
        let Err(StoreError::Connect(reason)) = connect("postgres://rapport:secret@127.0.0.1:1/x")
        else {
            panic!("nobody listens on port 1");
        };
        assert!(
            reason.contains("127.0.0.1") && !reason.contains("secret"),
            "{reason}"
        );
    }
}
