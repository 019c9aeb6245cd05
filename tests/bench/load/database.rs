//! The databases that are measured.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl};
use rapport::store::Store;

/// A kind of database.
pub enum Database {
    /// A file.
    Sqlite,
    /// The server at this address.
    Postgresql(String),
}

#[derive(QueryableByName)]
struct Setting {
    #[diesel(sql_type = Text)]
    value: String,
}

impl Database {
    /// Those that are there.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Sqlite];
        match std::env::var("RAPPORT_TEST_POSTGRES_URL") {
            Ok(server) => all.push(Self::Postgresql(server)),
            Err(_) => eprintln!("PostgreSQL is skipped; see the head of tests/bench/load/main.rs"),
        }
        all
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgresql(_) => "PostgreSQL",
        }
    }

    /// A new, empty one for what lies in a folder; its address.
    pub fn address(&self, folder: &Path) -> String {
        match self {
            Self::Sqlite => Store::sqlite_in(&folder.join("data")),
            Self::Postgresql(server) => {
                let mut connection = PgConnection::establish(server).unwrap();
                for name in ["fsync", "synchronous_commit"] {
                    let query = format!("SELECT current_setting('{name}') AS value");
                    let setting: Setting = diesel::sql_query(query)
                        .get_result(&mut connection)
                        .unwrap();
                    assert_eq!(
                        setting.value, "on",
                        "{name}: start the server with RAPPORT_TEST_POSTGRES_DURABLE=1 scripts/with-postgresql"
                    );
                }
                connection
                    .batch_execute(
                        "SET client_min_messages = error; DROP SCHEMA IF EXISTS load CASCADE; CREATE SCHEMA load",
                    )
                    .unwrap();
                let joint = if server.contains('?') { '&' } else { '?' };
                format!("{server}{joint}options=--search_path%3Dload")
            }
        }
    }
}
