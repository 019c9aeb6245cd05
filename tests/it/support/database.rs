//! Which database a test runs on: SQLite, or (inside [`on_postgresql`]) PostgreSQL. Every folder of
//! a test has a schema of its own on the server named by `RAPPORT_TEST_POSTGRES_URL`
//! (see `scripts/with-postgresql`), so tests stay parallel.

use std::cell::{Cell, RefCell};
use std::fmt::Write as _;
use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::Text;
use diesel::{Connection, PgConnection, RunQueryDsl};
use rapport::store::Store;

thread_local! {
    static ON_POSTGRESQL: Cell<bool> = const { Cell::new(false) };
    static SCHEMAS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The address of the server; says so when there is none.
pub fn server() -> Option<String> {
    let address = std::env::var("RAPPORT_TEST_POSTGRES_URL").ok();
    if address.is_none() {
        eprintln!("SKIPPED: needs PostgreSQL; run scripts/test, or set RAPPORT_TEST_POSTGRES_URL");
    }
    address
}

/// Runs a test on PostgreSQL, or says that it is skipped.
pub fn on_postgresql(test: impl FnOnce()) {
    if server().is_none() {
        return;
    }
    let _schemas = Schemas;
    ON_POSTGRESQL.set(true);
    test();
}

/// Makes tests that run tests given by path on PostgreSQL.
macro_rules! tests_on_postgresql {
    ($($module:ident: $($test:ident),+ $(,)?;)+) => {
        $(mod $module {
            $(#[test]
            fn $test() {
                $crate::support::database::on_postgresql(super::from::$module::$test);
            })+
        })+
    };
}
pub(crate) use tests_on_postgresql;

/// Drops the schemas of a test when it ends.
struct Schemas;

impl Drop for Schemas {
    fn drop(&mut self) {
        ON_POSTGRESQL.set(false);
        let made = SCHEMAS.take();
        if let Some(mut connection) = server().and_then(|url| PgConnection::establish(&url).ok()) {
            for schema in made {
                let _ = connection.batch_execute(&format!(
                    "SET client_min_messages = error; DROP SCHEMA IF EXISTS {schema} CASCADE"
                ));
            }
        }
    }
}

/// Whether this test runs on PostgreSQL.
pub fn is_postgresql() -> bool {
    ON_POSTGRESQL.get()
}

/// The schema of a folder.
pub fn schema(folder: &Path) -> String {
    let name = folder.file_name().unwrap().to_str().unwrap();
    name.bytes()
        .fold(String::from("test_"), |mut schema, byte| {
            write!(schema, "{byte:02x}").unwrap();
            schema
        })
}

/// The database of a test's folder. On PostgreSQL its schema is made.
pub fn address(folder: &Path) -> String {
    if !is_postgresql() {
        return Store::sqlite_in(&folder.join("data"));
    }
    let (server, schema) = (server().unwrap(), schema(folder));
    if !SCHEMAS.with_borrow(|made| made.contains(&schema)) {
        let mut connection = PgConnection::establish(&server).unwrap();
        connection
            .batch_execute(&format!("CREATE SCHEMA {schema}"))
            .unwrap();
        SCHEMAS.with_borrow_mut(|made| made.push(schema.clone()));
    }
    let joint = if server.contains('?') { '&' } else { '?' };
    format!("{server}{joint}options=--search_path%3D{schema}")
}

/// A connection to the server that looks into one schema.
pub fn connection(folder: &Path) -> PgConnection {
    PgConnection::establish(&address(folder)).unwrap()
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// The lines that a query returns in its column `line`.
pub fn lines(connection: &mut PgConnection, query: &str) -> Vec<String> {
    let rows: Vec<Line> = diesel::sql_query(query).load(connection).unwrap();
    rows.into_iter().map(|row| row.line).collect()
}

/// The tables of a folder's schema, but for what the migrations' own library keeps.
pub fn tables(folder: &Path) -> Vec<String> {
    let query = "SELECT relname::text AS line FROM pg_class WHERE relkind = 'r' \
         AND relnamespace = current_schema()::regnamespace AND relname NOT LIKE '\\_\\_%' \
         ORDER BY relname";
    lines(&mut connection(folder), query)
}

/// Every row of a table as JSON, in the order in which it lies in the file.
pub fn rows(folder: &Path, table: &str) -> Vec<u8> {
    let query = format!("SELECT row_to_json(t)::text AS line FROM {table} t ORDER BY t.ctid");
    lines(&mut connection(folder), &query)
        .join("\n")
        .into_bytes()
}

/// What PostgreSQL keeps beside every row: place and transactions.
pub fn headers(folder: &Path, table: &str) -> Vec<u8> {
    let query = format!(
        "SELECT ctid::text || ' ' || xmin::text || ' ' || xmax::text AS line FROM {table} ORDER BY ctid"
    );
    lines(&mut connection(folder), &query)
        .join("\n")
        .into_bytes()
}

/// Adds rows as [`rows`] gave them.
pub fn add_rows(folder: &Path, table: &str, rows: &[u8]) {
    let mut connection = connection(folder);
    let rows = std::str::from_utf8(rows).unwrap();
    // Rows come before those they refer to, too.
    connection
        .batch_execute("SET session_replication_role = replica")
        .unwrap();
    diesel::sql_query(format!(
        "INSERT INTO {table} SELECT r.* FROM regexp_split_to_table($1, '\\n') AS line, \
         json_populate_record(NULL::{table}, line::json) AS r WHERE line <> ''"
    ))
    .bind::<Text, _>(rows)
    .execute(&mut connection)
    .unwrap();
}
