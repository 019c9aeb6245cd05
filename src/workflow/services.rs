//! What every use case works with.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use jiff::Timestamp;

use super::box_writer::BoxWriter;
use super::{OpenPanel, WorkflowError};
use crate::clock::Clock;
use crate::config::Settings;
use crate::definition::CheckedDefinition;
use crate::keys::{self, KeyDirectory};
use crate::relationship::{PanelId, WaveId};
use crate::store::{self, Store};

/// Database, keys and clock.
pub struct Services {
    /// The database.
    pub store: Store,
    /// The key files.
    pub keys: KeyDirectory,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Address under which respondents reach the server, without a final slash.
    pub public_url: String,
    /// What does not change while a panel is open, and no key.
    pub(super) open_panels: RwLock<HashMap<PanelId, Arc<OpenPanel>>>,
    /// Writes this process's changes of ballot boxes.
    pub(super) box_writer: BoxWriter,
    /// Waves that had enough ballots at this closing time: ballots are never taken away, so their
    /// boxes need not be opened again to know it.
    pub(super) enough: RwLock<HashSet<(WaveId, Timestamp)>>,
    /// What is left to clear from SQLite's log.
    pub(super) log: Mutex<LogToEmpty>,
}

/// What is left to clear from SQLite's log: whether something is due, and the closed waves after
/// whose closing it was emptied. Another process may close a wave, or may die before it has emptied
/// the log, so a worker does it once itself for every closed wave it sees.
#[derive(Default)]
pub(super) struct LogToEmpty {
    due: bool,
    emptied_after: HashSet<WaveId>,
}

impl Services {
    /// Opens (and on first use creates) everything the settings name.
    ///
    /// # Errors
    /// When the keys are not kept apart from the data, or something cannot be opened.
    pub fn open(settings: &Settings, clock: Arc<dyn Clock>) -> Result<Self, WorkflowError> {
        if settings.database.starts_with("sqlite:") {
            make_private(&settings.data).map_err(|error| {
                WorkflowError::refused(format!(
                    "{}: the data directory cannot be made ({error}); choose another with --data",
                    settings.data.display()
                ))
            })?;
        }
        keys::check_separate(&settings.data, &settings.keys)?;
        let keys = KeyDirectory::open(&settings.keys)?;
        Ok(Self {
            store: Store::open(&settings.database)?,
            keys,
            clock,
            public_url: settings.public_url.clone(),
            open_panels: RwLock::default(),
            box_writer: BoxWriter::default(),
            enough: RwLock::default(),
            log: Mutex::default(),
        })
    }

    /// Notes whether the database's log was emptied just now; if not, the worker tries again.
    pub(super) fn log_emptied(&self, emptied: bool) {
        self.log().due |= !emptied;
    }

    /// Empties the database's log when that is due: after the close of any of these waves, or when
    /// it could not be done before.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) fn empty_log(&self, closed: &[WaveId]) -> Result<(), WorkflowError> {
        {
            let log = self.log();
            if !log.due && closed.iter().all(|id| log.emptied_after.contains(id)) {
                return Ok(());
            }
        }
        let emptied = self.store.checkpoint()?;
        let mut log = self.log();
        log.due = !emptied;
        if emptied {
            log.emptied_after.extend(closed);
        } else {
            tracing::info!("the database's log is being read and is emptied later");
        }
        Ok(())
    }

    fn log(&self) -> MutexGuard<'_, LogToEmpty> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The definition of a wave.
    ///
    /// # Errors
    /// When there is no such wave, or its stored definition was changed.
    pub fn definition_of(&self, wave: WaveId) -> Result<CheckedDefinition, WorkflowError> {
        let mut connection = self.store.connection()?;
        let wave = store::wave(&mut connection, wave)?.ok_or(WorkflowError::NotFound("wave"))?;
        self.definition(&wave.definition_digest)
    }

    /// The definition with this digest.
    ///
    /// # Errors
    /// When it is missing or its text does not have this digest.
    pub fn definition(&self, digest: &str) -> Result<CheckedDefinition, WorkflowError> {
        let mut connection = self.store.connection()?;
        let body = store::definition_body(&mut connection, digest)?
            .ok_or(WorkflowError::NotFound("definition"))?;
        if crate::ballot::sha256_hex(body.as_bytes()) != digest {
            return Err(WorkflowError::Damaged("definition".into()));
        }
        CheckedDefinition::parse(body.as_bytes())
            .map_err(|_| WorkflowError::Damaged("definition".into()))
    }
}

/// Makes a directory that only its owner can enter.
fn make_private(path: &std::path::Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
}
