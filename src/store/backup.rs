//! Copies of a SQLite database, and the mark by which a restored one is known. A copy holds one
//! table more than the original: when it was made. Whoever opens a database that has the table
//! knows that time was turned back, however the file came to its place.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use diesel_migrations::MigrationHarness;
use jiff::Timestamp;

use super::connection::{POSTGRESQL, SQLITE};
use super::{AnyConnection, Store, StoreError};

impl Store {
    /// Writes a consistent copy into an empty file, while others read and write, and marks it.
    /// `false`, and nothing is done, when the database is no SQLite file.
    ///
    /// # Errors
    /// When the database or the disk refuses.
    pub fn copy_to(&self, file: &Path, now: Timestamp) -> Result<bool, StoreError> {
        let AnyConnection::Sqlite(connection) = &mut *self.connection()? else {
            return Ok(false);
        };
        diesel::sql_query("VACUUM INTO $1")
            .bind::<Text, _>(file.display().to_string())
            .execute(connection)?;
        mark(file, now)?;
        Ok(true)
    }
}

/// Marks a copy as made at `now`, unless it is marked already.
///
/// # Errors
/// When the file is no database.
pub fn mark(file: &Path, now: Timestamp) -> Result<(), StoreError> {
    let mut copy = open(file)?;
    if marked(&mut copy)?.is_none() {
        copy.batch_execute("CREATE TABLE backup_mark (made_at BIGINT NOT NULL)")?;
        diesel::sql_query("INSERT INTO backup_mark (made_at) VALUES ($1)")
            .bind::<BigInt, _>(now.as_microsecond())
            .execute(&mut copy)?;
    }
    Ok(())
}

/// When the copy was made that this database was restored from, until the mark is taken away.
///
/// # Errors
/// When the database fails.
pub fn backup_mark(connection: &mut AnyConnection) -> Result<Option<Timestamp>, StoreError> {
    match connection {
        AnyConnection::Sqlite(connection) => marked(connection),
        AnyConnection::Postgresql(_) => Ok(None),
    }
}

/// Takes the mark away.
///
/// # Errors
/// When the database fails.
pub fn drop_backup_mark(connection: &mut AnyConnection) -> Result<(), StoreError> {
    Ok(connection.batch_execute("DROP TABLE IF EXISTS backup_mark")?)
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    word: String,
}

fn marked(connection: &mut SqliteConnection) -> Result<Option<Timestamp>, StoreError> {
    const IS_THERE: &str =
        "SELECT count(*) AS number FROM sqlite_master WHERE name = 'backup_mark'";
    let there: Number = diesel::sql_query(IS_THERE).get_result(connection)?;
    if there.number == 0 {
        return Ok(None);
    }
    let made: Option<Number> = diesel::sql_query("SELECT made_at AS number FROM backup_mark")
        .get_result(connection)
        .optional()?;
    let made = made.map(|made| Timestamp::from_microsecond(made.number));
    made.transpose().map_err(|_| StoreError::Unreadable("time"))
}

fn open(file: &Path) -> Result<SqliteConnection, StoreError> {
    SqliteConnection::establish(&file.display().to_string())
        .map_err(|error| StoreError::Connect(error.to_string()))
}

/// Whether another process has this SQLite database open. Empties its log when not.
///
/// # Errors
/// When the file is no database.
pub fn is_in_use(file: &Path) -> Result<bool, StoreError> {
    let mut connection = open(file)?;
    connection.batch_execute("PRAGMA busy_timeout = 0")?;
    // Leaving the mode with a log needs the database for oneself alone.
    let mode: QueryResult<Mode> =
        diesel::sql_query("PRAGMA journal_mode = DELETE").get_result(&mut connection);
    Ok(mode.map_or(true, |mode| mode.journal_mode != "delete"))
}

#[derive(QueryableByName)]
struct Mode {
    #[diesel(sql_type = Text)]
    journal_mode: String,
}

/// How a database stands, found out without changing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Examination {
    /// Whether its pages are sound.
    pub sound: bool,
    /// Whether it is one of ours.
    pub ours: bool,
    /// Migrations that it lacks.
    pub pending: usize,
    /// Migrations that this version does not know: a newer program has written it.
    pub newer: usize,
}

/// Looks at a SQLite database.
///
/// # Errors
/// When the file is no database.
pub fn examine(file: &Path) -> Result<Examination, StoreError> {
    let mut connection = open(file)?;
    let check: Word =
        diesel::sql_query("SELECT quick_check AS word FROM pragma_quick_check LIMIT 1")
            .get_result(&mut connection)?;
    let ours: Number = diesel::sql_query(
        "SELECT count(*) AS number FROM sqlite_master \
         WHERE name IN ('__diesel_schema_migrations', 'wave', 'panel', 'invitation', 'ballot_box')",
    )
    .get_result(&mut connection)?;
    let ours = ours.number == 5;
    let failed =
        |error: Box<dyn std::error::Error + Send + Sync>| StoreError::Migrate(error.to_string());
    let (mut pending, mut newer) = (0, 0);
    if ours {
        pending = connection.pending_migrations(SQLITE).map_err(failed)?.len();
        let known =
            diesel::migration::MigrationSource::<diesel::sqlite::Sqlite>::migrations(&SQLITE)
                .map_err(failed)?;
        let known: Vec<String> = known
            .iter()
            .map(|migration| migration.name().version().to_string())
            .collect();
        let applied = connection.applied_migrations().map_err(failed)?;
        newer = applied
            .iter()
            .filter(|version| !known.contains(&version.to_string()))
            .count();
    }
    Ok(Examination {
        sound: check.word == "ok",
        ours,
        pending,
        newer,
    })
}

/// Looks at a database on PostgreSQL, without changing it. Its pages are its server's affair.
///
/// # Errors
/// When the server does not answer.
pub fn examine_server(address: &str) -> Result<Examination, StoreError> {
    let store = Store::look(address)?;
    let AnyConnection::Postgresql(connection) = &mut *store.connection()? else {
        return Err(StoreError::UnknownScheme);
    };
    let failed =
        |error: Box<dyn std::error::Error + Send + Sync>| StoreError::Migrate(error.to_string());
    let known = diesel::migration::MigrationSource::<diesel::pg::Pg>::migrations(&POSTGRESQL)
        .map_err(failed)?;
    let known: Vec<String> = known
        .iter()
        .map(|migration| migration.name().version().to_string())
        .collect();
    let there: Number = diesel::sql_query(
        "SELECT count(*) AS number FROM information_schema.tables \
         WHERE table_schema = current_schema() AND table_name = '__diesel_schema_migrations'",
    )
    .get_result(connection)?;
    let applied: Vec<Word> = match there.number {
        0 => Vec::new(),
        _ => diesel::sql_query("SELECT version::text AS word FROM __diesel_schema_migrations")
            .load(connection)?,
    };
    let applied: Vec<String> = applied.into_iter().map(|row| row.word).collect();
    let missing = |of: &[String], from: &[String]| {
        from.iter().filter(|version| !of.contains(version)).count()
    };
    Ok(Examination {
        sound: true,
        ours: there.number > 0,
        pending: missing(&applied, &known),
        newer: missing(&known, &applied),
    })
}
