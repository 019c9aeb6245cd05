//! The keys directory: `panel-<id>.json` from launch to close, `review-<id>.json` from close to
//! release.

use std::collections::HashMap;
use std::fs::{self, DirBuilder};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use data_encoding::BASE64;
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{KeyError, PanelKeys, file};
use crate::ballot::ReviewKey;
use crate::relationship::{PanelId, WaveId};

const REVIEW_FORMAT: u32 = 1;

/// An open keys directory. Panel keys are kept in memory once read; every use looks whether the
/// file is still there, so that destruction by another process takes effect here too.
pub struct KeyDirectory {
    pub(super) path: PathBuf,
    cache: Mutex<HashMap<PanelId, Arc<PanelKeys>>>,
}

impl KeyDirectory {
    /// Opens the directory; creates it, for its owner only, when it is not there.
    ///
    /// # Errors
    /// [`KeyError::Exposed`] when its group or others have any permission on it;
    /// [`KeyError::Io`] when it cannot be made or looked at.
    pub fn open(path: &Path) -> Result<Self, KeyError> {
        // Whoever uses OpenSSL first decides whether it tears itself down when the process ends,
        // under the feet of threads that still use it. The database's client would let it.
        openssl::init();
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(path)
            .or_else(|error| if path.exists() { Ok(()) } else { Err(error) })
            .map_err(KeyError::io(path, "made"))?;
        let found = fs::metadata(path).map_err(KeyError::io(path, "looked at"))?;
        if !found.is_dir() {
            return Err(KeyError::NotADirectory(path.to_owned()));
        }
        let mode = found.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(KeyError::Exposed {
                directory: path.to_owned(),
                mode,
            });
        }
        Ok(Self {
            path: path.to_owned(),
            cache: Mutex::default(),
        })
    }

    /// Writes the key file of a panel, durably. Call it before the launch is committed.
    ///
    /// # Errors
    /// [`KeyError::Exists`] when there is one; [`KeyError::Io`].
    pub fn create_panel(&self, panel: PanelId, keys: &PanelKeys) -> Result<(), KeyError> {
        file::create(&self.panel_file(panel), &keys.to_json(panel)?)
    }

    /// The keys of a panel.
    ///
    /// # Errors
    /// [`KeyError::PanelGone`] when the file is not there, whatever was read before;
    /// [`KeyError::Damaged`]; [`KeyError::Io`].
    pub fn panel(&self, panel: PanelId) -> Result<Arc<PanelKeys>, KeyError> {
        let path = self.panel_file(panel);
        let mut cache = self.cache();
        if !path
            .try_exists()
            .map_err(KeyError::io(&path, "looked at"))?
        {
            cache.remove(&panel);
            return Err(KeyError::PanelGone(path));
        }
        if let Some(keys) = cache.get(&panel) {
            return Ok(Arc::clone(keys));
        }
        let json = file::read(&path)?.ok_or_else(|| KeyError::PanelGone(path.clone()))?;
        let keys = PanelKeys::from_json(panel, &json)
            .map_err(|reason| KeyError::Damaged { file: path, reason })?;
        let keys = Arc::new(keys);
        cache.insert(panel, Arc::clone(&keys));
        Ok(keys)
    }

    /// Destroys the keys of a panel: unlink, fsync, and out of the cache. Who still holds an
    /// [`Arc`] keeps the keys in memory until it is dropped. Doing it again is no error.
    ///
    /// # Errors
    /// [`KeyError::Io`]; the keys must then be taken to exist.
    pub fn destroy_panel(&self, panel: PanelId) -> Result<(), KeyError> {
        let mut cache = self.cache();
        cache.remove(&panel);
        file::destroy(&self.panel_file(panel))
    }

    /// Drops cached keys whose files are gone. A long-running process calls it now and then, so
    /// that keys destroyed by another process do not stay in its memory until they are asked for.
    pub fn drop_destroyed(&self) {
        self.cache()
            .retain(|panel, _| self.panel_file(*panel).exists());
    }

    /// The review key of a wave; makes it, durably, when there is none. So a close that is
    /// resumed after a crash gets the key it sealed with.
    ///
    /// # Errors
    /// [`KeyError::Damaged`]; [`KeyError::Io`].
    pub fn create_or_load_review<R: CryptoRng>(
        &self,
        wave: WaveId,
        rng: &mut R,
    ) -> Result<ReviewKey, KeyError> {
        match self.review(wave) {
            Err(KeyError::ReviewGone(_)) => {}
            other => return other,
        }
        let key = ReviewKey::generate(rng);
        let json = file::to_json(&ReviewFile {
            format: REVIEW_FORMAT,
            wave: wave.to_string(),
            review_key: BASE64.encode(key.as_bytes()),
        })?;
        match file::create(&self.review_file(wave), &json) {
            Ok(()) => Ok(key),
            // Another process was faster; its key is the one.
            Err(KeyError::Exists(_)) => self.review(wave),
            Err(error) => Err(error),
        }
    }

    /// The review key of a wave. Never cached.
    ///
    /// # Errors
    /// [`KeyError::ReviewGone`]; [`KeyError::Damaged`]; [`KeyError::Io`].
    pub fn review(&self, wave: WaveId) -> Result<ReviewKey, KeyError> {
        let path = self.review_file(wave);
        let json = file::read(&path)?.ok_or_else(|| KeyError::ReviewGone(path.clone()))?;
        read_review(wave, &json).map_err(|reason| KeyError::Damaged { file: path, reason })
    }

    /// Destroys the review key of a wave. Doing it again is no error.
    ///
    /// # Errors
    /// [`KeyError::Io`]; the key must then be taken to exist.
    pub fn destroy_review(&self, wave: WaveId) -> Result<(), KeyError> {
        file::destroy(&self.review_file(wave))
    }

    pub(super) fn panel_file(&self, panel: PanelId) -> PathBuf {
        self.path.join(format!("panel-{panel}.json"))
    }

    fn review_file(&self, wave: WaveId) -> PathBuf {
        self.path.join(format!("review-{wave}.json"))
    }

    fn cache(&self) -> MutexGuard<'_, HashMap<PanelId, Arc<PanelKeys>>> {
        // A panic elsewhere leaves the map whole: it is changed by single calls only.
        self.cache.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn read_review(wave: WaveId, json: &[u8]) -> Result<ReviewKey, &'static str> {
    let file: ReviewFile = serde_json::from_slice(json).map_err(|_| "not a key file")?;
    if file.format != REVIEW_FORMAT {
        return Err("its format is unknown; upgrade the program");
    }
    if file.wave != wave.to_string() {
        return Err("it belongs to another wave");
    }
    ReviewKey::from_bytes(&file::decode(&file.review_key)?).ok_or("review_key")
}

/// A wave's review key file; the key in base64.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct ReviewFile {
    format: u32,
    wave: String,
    review_key: String,
}

#[cfg(test)]
#[path = "directory_tests.rs"]
mod tests;
