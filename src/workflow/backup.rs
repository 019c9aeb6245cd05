//! Backups without keys, and what a restore owes to those who were asked: answers given after the
//! backup are gone, so everybody invited is written to, the page of every open wave says so, and the
//! bulletin will. Each restore is announced once.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::{Services, WorkflowError};
use crate::ballot::Addendum;
use crate::clock::Clock;
use crate::config::Settings;
use crate::ids;
use crate::keys::{self, KeyError};
use crate::relationship::{Panel, PanelId, WaveId, WaveState};
use crate::store::{self, AnyConnection, MailKind};

/// Writes a copy of the SQLite database into a folder, while the server runs. Returns the file,
/// which is its owner's alone. Keys are never copied.
///
/// # Errors
/// When the folder holds the keys or lies among them, cannot be written to, or the database is no
/// SQLite file.
pub fn backup(services: &Services, folder: &Path) -> Result<PathBuf, WorkflowError> {
    apart(folder, services.keys.path())?;
    let cannot = |error: io::Error| unusable(folder, &error);
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(cannot)?;
    let now = services.clock.now();
    let file = folder.join(format!("rapport-{}.sqlite", now.strftime("%Y%m%dT%H%M%SZ")));
    let part = file.with_extension("part");
    new_file(&part).map_err(cannot)?;
    match services.store.copy_to(&part, now) {
        Ok(true) => {}
        Ok(false) => {
            fs::remove_file(&part).map_err(cannot)?;
            return Err(WorkflowError::refused(
                "PostgreSQL has its own tools for backups: pg_dump, or base backups with their log",
            ));
        }
        Err(error) => {
            // Whatever is left of the copy is of no use; that it cannot be removed is no news.
            let _ = fs::remove_file(&part);
            return Err(error.into());
        }
    }
    in_place(&part, &file).map_err(cannot)?;
    Ok(file)
}

/// What a restore brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// When the backup was made.
    pub made_at: Timestamp,
    /// Open waves whose page now says that answers since then are lost, and (with keys) whose invitees are
    /// written to. A wave in which the same restore was announced before is not among them.
    pub announced: Vec<WaveId>,
    /// Waves that were open in the backup and whose keys are gone: they were closed since, or the
    /// keys are lost. They cannot be counted from this backup.
    pub without_keys: Vec<WaveId>,
}

/// Puts a backup in the place of the SQLite database, which no process may have open, and
/// announces it in every open wave.
///
/// # Errors
/// When the file is no sound backup or was written by a newer program, the database is in use, or
/// there is one and `replace` is not said. Then nothing was changed.
pub fn restore(
    settings: &Settings,
    clock: Arc<dyn Clock>,
    file: &Path,
    replace: bool,
) -> Result<Restored, WorkflowError> {
    let Some(database) = settings.database.strip_prefix("sqlite:") else {
        return Err(WorkflowError::refused(
            "restore PostgreSQL with its own tools while everything is stopped, then announce it: rapport restore --restored-from TIME",
        ));
    };
    let database = PathBuf::from(database.trim_start_matches("//"));
    keys::check_separate(&settings.data, &settings.keys)?;
    apart(file, &settings.keys)?;
    if database.exists() {
        if !replace {
            return Err(WorkflowError::refused(format!(
                "{}: there is a database already; to put the backup in its place, say --replace",
                database.display()
            )));
        }
        if store::is_in_use(&database)? {
            return Err(WorkflowError::refused(
                "the database is in use; stop `rapport serve` and `rapport worker` first",
            ));
        }
    }
    let folder = database.parent().unwrap_or(Path::new("."));
    let cannot = |error: io::Error| unusable(folder, &error);
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(cannot)?;
    let part = database.with_extension("restoring");
    let made = copy(file, &part).and_then(|made| sound(&part, file).map(|()| made));
    let made = match made {
        Ok(made) => made,
        Err(error) => {
            let _ = fs::remove_file(&part);
            return Err(error);
        }
    };
    store::mark(&part, made)?;
    in_place(&part, &database).map_err(cannot)?;
    let services = Services::open(settings, clock)?;
    let restored = announce_restored(&services)?;
    restored.ok_or_else(|| WorkflowError::Damaged("backup".into()))
}

/// Announces a restore in every open wave, when the database bears the mark of one: an entry of
/// the addendum, which the page shows and the bulletin will. Every process does so at its start,
/// so a backup that was copied into place by hand is announced too.
///
/// # Errors
/// When the database fails; then nothing was announced and the mark stays.
pub fn announce_restored(services: &Services) -> Result<Option<Restored>, WorkflowError> {
    if store::backup_mark(&mut *services.store.connection()?)?.is_none() {
        return Ok(None);
    }
    services.store.transaction(|connection| {
        let Some(made_at) = store::backup_mark(connection)? else {
            return Ok(None);
        };
        let restored = announce(services, connection, made_at)?;
        store::drop_backup_mark(connection)?;
        Ok(Some(restored))
    })
}

/// Announces in every open wave that the database was restored, by other tools, from a backup made
/// at `made_at`.
///
/// # Errors
/// When that lies in the future, or the database fails.
pub fn announce_restored_from(
    services: &Services,
    made_at: Timestamp,
) -> Result<Restored, WorkflowError> {
    if made_at > services.clock.now() {
        return Err(WorkflowError::refused(
            "a backup cannot have been made in the future; give the time with its zone, such as 2027-03-05T02:00Z",
        ));
    }
    services
        .store
        .transaction(|connection| announce(services, connection, made_at))
}

fn announce(
    services: &Services,
    connection: &mut AnyConnection,
    made_at: Timestamp,
) -> Result<Restored, WorkflowError> {
    let entry = Addendum::RestoredFromBackup { made_at };
    let entry =
        serde_json::to_string(&entry).map_err(|error| WorkflowError::Damaged(error.to_string()))?;
    let (mut announced, mut without_keys) = (Vec::new(), Vec::new());
    for wave in store::waves(connection, None)? {
        if !matches!(wave.state, WaveState::Open | WaveState::Closing) {
            continue;
        }
        if store::lock_wave(connection, wave.id)?.is_none()
            || store::addenda(connection, wave.id)?.contains(&entry)
        {
            continue;
        }
        store::append_addendum(connection, wave.id, &entry)?;
        announced.push(wave.id);
        let panels = store::panels(connection, wave.id)?;
        let gone =
            |panel: &Panel| matches!(services.keys.panel(panel.id), Err(KeyError::PanelGone(_)));
        // Without keys there is no link to send, and nothing to be answered any more.
        if panels.iter().any(gone) {
            without_keys.push(wave.id);
        } else {
            for panel in panels {
                write_to_everybody(services, connection, panel.id)?;
            }
        }
        tracing::warn!(wave = %wave.id, "restored from a backup: answers given since are lost");
    }
    Ok(Restored {
        made_at,
        announced,
        without_keys,
    })
}

/// Enqueues the notice for every invitee of a panel alike, those who wanted no more mail included:
/// their answers may be lost too.
fn write_to_everybody(
    services: &Services,
    connection: &mut AnyConnection,
    panel: PanelId,
) -> Result<(), WorkflowError> {
    let now = services.clock.now();
    for invitation in store::invitation_ids(connection, panel)? {
        store::enqueue(connection, ids::new(), invitation, MailKind::Restored, now)?;
    }
    Ok(())
}

/// Copies the file, for its owner alone. Returns when it was changed last, for copies without mark.
fn copy(file: &Path, to: &Path) -> Result<Timestamp, WorkflowError> {
    let cannot = |error: io::Error| {
        WorkflowError::refused(format!("{}: cannot be read ({error})", file.display()))
    };
    let mut source = File::open(file).map_err(cannot)?;
    let changed = source
        .metadata()
        .and_then(|found| found.modified())
        .map_err(cannot)?;
    let mut head = [0; 16];
    let read = source.read_exact(&mut head);
    if read.is_err() || &head != b"SQLite format 3\0" {
        return Err(no_backup(file, "it is no SQLite database"));
    }
    match fs::remove_file(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(cannot(error)),
        _ => {}
    }
    let mut target = new_file(to).map_err(cannot)?;
    let copied = io::Write::write_all(&mut target, &head)
        .and_then(|()| io::copy(&mut source, &mut target))
        .and_then(|_| target.sync_all());
    copied.map_err(cannot)?;
    Timestamp::try_from(changed).map_err(|_| no_backup(file, "its time lies outside the calendar"))
}

fn sound(part: &Path, file: &Path) -> Result<(), WorkflowError> {
    let found = store::examine(part).map_err(|_| no_backup(file, "it cannot be read"))?;
    if !found.ours {
        return Err(no_backup(file, "it is no database of this program"));
    }
    if !found.sound {
        return Err(no_backup(file, "its pages are damaged; take an older one"));
    }
    if found.newer > 0 {
        return Err(no_backup(
            file,
            "a newer version of this program wrote it; upgrade first",
        ));
    }
    Ok(())
}

fn no_backup(file: &Path, reason: &str) -> WorkflowError {
    WorkflowError::refused(format!("{}: cannot be restored: {reason}", file.display()))
}

fn unusable(folder: &Path, error: &io::Error) -> WorkflowError {
    WorkflowError::refused(format!(
        "{}: cannot be written to ({error})",
        folder.display()
    ))
}

/// Refuses a place for backups that is the keys' too.
fn apart(place: &Path, keys: &Path) -> Result<(), WorkflowError> {
    match keys::check_separate(place, keys) {
        Err(KeyError::NotSeparate { .. }) => Err(WorkflowError::refused(format!(
            "{}: backups and the keys directory {} must not contain one another, or whoever gets the one has the other; choose another place",
            place.display(),
            keys.display()
        ))),
        other => Ok(other?),
    }
}

fn new_file(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}

/// Gives a finished file its name, durably.
fn in_place(part: &Path, file: &Path) -> io::Result<()> {
    File::open(part)?.sync_all()?;
    fs::rename(part, file)?;
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
