//! Connections: the backend is chosen by the address's scheme; an unknown scheme never creates a
//! file.

use std::path::Path;

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::r2d2::{ManageConnection, Pool, PooledConnection};
use diesel::{Connection as _, QueryResult, QueryableByName, RunQueryDsl, SqliteConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{StoreError, postgresql};

pub(super) const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
pub(super) const POSTGRESQL: EmbeddedMigrations = embed_migrations!("migrations/postgresql");

pub use any::AnyConnection;

#[allow(missing_docs)] // The derive writes public items without documentation.
mod any {
    use diesel::{MultiConnection, PgConnection, SqliteConnection};

    /// A connection to either kind of database.
    #[derive(MultiConnection)]
    pub enum AnyConnection {
        /// SQLite.
        Sqlite(SqliteConnection),
        /// PostgreSQL.
        Postgresql(PgConnection),
    }
}

/// Opens connections to one database.
#[derive(Clone)]
pub struct Manager {
    address: Address,
    /// Whether connections refuse to write.
    read_only: bool,
}

#[derive(Clone)]
enum Address {
    Sqlite(String),
    Postgresql(String),
}

impl Address {
    fn parse(address: &str) -> Result<Self, StoreError> {
        if let Some(path) = address.strip_prefix("sqlite:") {
            Ok(Self::Sqlite(path.trim_start_matches("//").to_owned()))
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            Ok(Self::Postgresql(address.to_owned()))
        } else {
            Err(StoreError::UnknownScheme)
        }
    }
}

/// How long a statement waits for another's lock on SQLite, in thousandths of a second.
const PATIENCE: u32 = 20_000;

/// What SQLite needs: readers beside a writer, no trace of overwritten bytes, and a commit that
/// has reached the disk before it is answered.
const PRAGMAS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;";

impl ManageConnection for Manager {
    type Connection = AnyConnection;
    type Error = StoreError;

    fn connect(&self) -> Result<AnyConnection, StoreError> {
        let cannot = |error: diesel::ConnectionError| StoreError::Connect(error.to_string());
        let mut connection = match &self.address {
            Address::Sqlite(path) => {
                let mut connection = SqliteConnection::establish(path).map_err(cannot)?;
                connection.batch_execute(&format!("PRAGMA busy_timeout = {PATIENCE}"))?;
                connection.batch_execute(PRAGMAS)?;
                AnyConnection::Sqlite(connection)
            }
            Address::Postgresql(url) => AnyConnection::Postgresql(postgresql::connect(url)?),
        };
        if self.read_only {
            connection.batch_execute(match connection {
                AnyConnection::Sqlite(_) => "PRAGMA query_only = ON",
                AnyConnection::Postgresql(_) => "SET default_transaction_read_only = on",
            })?;
        }
        Ok(connection)
    }

    fn is_valid(&self, connection: &mut AnyConnection) -> Result<(), StoreError> {
        Ok(connection.batch_execute("SELECT 1")?)
    }

    fn has_broken(&self, connection: &mut AnyConnection) -> bool {
        match connection {
            AnyConnection::Sqlite(c) => AnsiTransactionManager::is_broken_transaction_manager(c),
            AnyConnection::Postgresql(c) => {
                AnsiTransactionManager::is_broken_transaction_manager(c)
            }
        }
    }
}

/// A pool of connections.
#[derive(Clone)]
pub struct Store {
    pool: Pool<Manager>,
}

impl Store {
    /// Opens the database at `address` (`sqlite:FILE` or `postgres://…`) and brings it up to date.
    ///
    /// # Errors
    /// When the scheme is unknown, the database cannot be opened, or a migration fails.
    pub fn open(address: &str) -> Result<Self, StoreError> {
        let manager = Manager {
            address: Address::parse(address)?,
            read_only: false,
        };
        let mut first = manager.connect()?;
        migrate(&mut first)?;
        Self::pooled(manager, first)
    }

    /// Opens a database to look at it: nothing is brought up to date, and every statement that would
    /// write is refused.
    ///
    /// # Errors
    /// When the scheme is unknown or the database cannot be opened.
    pub fn look(address: &str) -> Result<Self, StoreError> {
        let manager = Manager {
            address: Address::parse(address)?,
            read_only: true,
        };
        let first = manager.connect()?;
        Self::pooled(manager, first)
    }

    fn pooled(manager: Manager, first: AnyConnection) -> Result<Self, StoreError> {
        // A connection over a network may have died while it was idle.
        let over_network = matches!(first, AnyConnection::Postgresql(_));
        drop(first);
        let pool = Pool::builder()
            .max_size(8)
            // None is opened but for somebody who waits for it: a process must not end while a
            // thread of the pool is amid OpenSSL.
            .min_idle(Some(0))
            .test_on_check_out(over_network)
            .error_handler(Box::new(diesel::r2d2::NopErrorHandler))
            .build(manager)
            .map_err(|error| StoreError::Connect(error.to_string()))?;
        Ok(Self { pool })
    }

    /// The address of the SQLite database in a data directory.
    #[must_use]
    pub fn sqlite_in(data: &Path) -> String {
        format!("sqlite:{}", data.join("rapport.sqlite").display())
    }

    /// A connection.
    ///
    /// # Errors
    /// When none becomes free or can be opened.
    pub fn connection(&self) -> Result<PooledConnection<Manager>, StoreError> {
        self.pool
            .get()
            .map_err(|error| StoreError::Connect(error.to_string()))
    }

    /// Runs `work` in one transaction that may write. On SQLite it takes the write lock at once, so
    /// that reading first and writing later cannot fail half-way.
    ///
    /// # Errors
    /// Whatever `work` returns (then everything is rolled back), or a failed commit.
    pub fn transaction<T, E>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        let mut connection = self.connection()?;
        let connection = &mut *connection;
        begin(connection).map_err(StoreError::from)?;
        let open = Open {
            connection,
            done: false,
        };
        open.run(work)
    }

    /// After a close: moves everything from SQLite's write-ahead log into the database and empties
    /// the log, so that no earlier page stays behind. `false` when somebody reads or writes at this
    /// moment: then the log is as it was, and it is to be tried again. Nothing to do on PostgreSQL.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn checkpoint(&self) -> Result<bool, StoreError> {
        let AnyConnection::Sqlite(connection) = &mut *self.connection()? else {
            return Ok(true);
        };
        // Short, because readers would be waited for, and writers wait for this.
        connection.batch_execute("PRAGMA busy_timeout = 250")?;
        let emptied: QueryResult<Checkpoint> =
            diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result(connection);
        connection.batch_execute(&format!("PRAGMA busy_timeout = {PATIENCE}"))?;
        Ok(emptied?.busy == 0)
    }
}

/// SQLite's answer to a checkpoint.
#[derive(QueryableByName)]
struct Checkpoint {
    /// Not 0 when somebody was in the way.
    #[diesel(sql_type = diesel::sql_types::Integer)]
    busy: i32,
}

/// A begun transaction, rolled back when dropped unfinished (also when `work` panics).
struct Open<'c> {
    connection: &'c mut AnyConnection,
    done: bool,
}

impl Open<'_> {
    fn run<T, E: From<StoreError>>(
        mut self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E>,
    ) -> Result<T, E> {
        let value = work(self.connection)?;
        self.done = true;
        commit(self.connection).map_err(StoreError::from)?;
        Ok(value)
    }
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        if !self.done {
            // A rollback that fails leaves a broken connection; the database rolls back by itself.
            let _ = rollback(self.connection);
        }
    }
}

fn begin(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(c) => {
            AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE")
        }
        AnyConnection::Postgresql(c) => AnsiTransactionManager::begin_transaction(c),
    }
}

fn commit(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(c) => AnsiTransactionManager::commit_transaction(c),
        AnyConnection::Postgresql(c) => AnsiTransactionManager::commit_transaction(c),
    }
}

fn rollback(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(c) => AnsiTransactionManager::rollback_transaction(c),
        AnyConnection::Postgresql(c) => AnsiTransactionManager::rollback_transaction(c),
    }
}

/// Brings the database up to date.
fn migrate(connection: &mut AnyConnection) -> Result<(), StoreError> {
    let failed =
        |error: Box<dyn std::error::Error + Send + Sync>| StoreError::Migrate(error.to_string());
    match connection {
        AnyConnection::Sqlite(c) => c.run_pending_migrations(SQLITE).map(drop).map_err(failed),
        AnyConnection::Postgresql(c) => postgresql::alone(c, |c| {
            c.run_pending_migrations(POSTGRESQL)
                .map(drop)
                .map_err(failed)
        }),
    }
}
