//! A copy of the key files of a wave in joint custody, encrypted under a generated passphrase. It
//! holds wrapped opening keys and no closing code, so it opens no ballot by itself; with a backup
//! of the database it shows whose ballot was issued, so it belongs elsewhere, and is to be
//! destroyed after close.

use std::collections::BTreeMap;

use data_encoding::BASE32_NOPAD;
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::{KeyDirectory, KeyError, PanelKeys, age, file};
use crate::relationship::{PanelId, WaveId};

const FORMAT: u32 = 1;
const GROUP: usize = 4;

/// A generated passphrase: 28 letters and digits in groups of four, 136 bits.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A fresh one.
    pub fn generate<R: CryptoRng>(rng: &mut R) -> Self {
        let mut bytes = Zeroizing::new([0; 17]);
        rng.fill_bytes(&mut *bytes);
        let letters = Zeroizing::new(BASE32_NOPAD.encode(&*bytes).to_lowercase());
        let mut text = Zeroizing::new(String::with_capacity(letters.len() * 2));
        for (place, letter) in letters.chars().enumerate() {
            if place > 0 && place % GROUP == 0 {
                text.push('-');
            }
            text.push(letter);
        }
        Self(text)
    }

    /// Reads one as it was typed.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        Self(Zeroizing::new(text.trim().to_lowercase()))
    }

    /// The text, to be shown once.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl KeyDirectory {
    /// The key files of a wave's panels, encrypted.
    ///
    /// # Errors
    /// [`KeyError::InClear`] for a key file of custody `server`; what reading key files can fail
    /// with.
    pub fn escrow<R: CryptoRng>(
        &self,
        wave: WaveId,
        panels: &[PanelId],
        passphrase: &Passphrase,
        rng: &mut R,
    ) -> Result<Vec<u8>, KeyError> {
        let mut escrow = Escrow {
            format: FORMAT,
            wave: wave.to_string(),
            panels: BTreeMap::new(),
        };
        for panel in panels {
            let keys = self.panel(*panel)?;
            if keys.opening_key.clear().is_some() {
                return Err(KeyError::InClear(self.panel_file(*panel)));
            }
            let json = keys.to_json(*panel)?;
            let text = String::from_utf8(json.to_vec()).map_err(|_| KeyError::Generate)?;
            escrow.panels.insert(panel.to_string(), text);
        }
        let json = file::to_json(&escrow)?;
        age::encrypt(passphrase.as_str(), &json, rng).ok_or(KeyError::Generate)
    }

    /// Puts key files back from an escrow. Those that are there already, and are the same, stay.
    /// `fits` says whether keys are those of the launch.
    ///
    /// # Errors
    /// [`KeyError::Escrow`] for another passphrase, wave or launch, or an altered file; then
    /// nothing is written. [`KeyError::Exists`] where there are other keys; [`KeyError::Io`].
    pub fn restore(
        &self,
        wave: WaveId,
        panels: &[PanelId],
        escrow: &[u8],
        passphrase: &Passphrase,
        fits: impl Fn(PanelId, &PanelKeys) -> bool,
    ) -> Result<(), KeyError> {
        let json = age::decrypt(passphrase.as_str(), escrow).ok_or(KeyError::Escrow(
            "the passphrase is another one, or the file was altered",
        ))?;
        let escrow: Escrow =
            serde_json::from_slice(&json).map_err(|_| KeyError::Escrow("it holds no key files"))?;
        if escrow.format != FORMAT {
            return Err(KeyError::Escrow(
                "its format is unknown; upgrade the program",
            ));
        }
        let mut restored = Vec::new();
        for panel in panels {
            let text = escrow.panels.get(&panel.to_string());
            let keys = text.and_then(|text| PanelKeys::from_json(*panel, text.as_bytes()).ok());
            let keys = keys.filter(|keys| escrow.wave == wave.to_string() && fits(*panel, keys));
            let keys = keys.ok_or(KeyError::Escrow("its keys are those of another launch"))?;
            restored.push((*panel, keys));
        }
        for (panel, keys) in restored {
            let content = keys.to_json(panel)?;
            match file::create(&self.panel_file(panel), &content) {
                Err(KeyError::Exists(path))
                    if file::read(&path)?.is_some_and(|there| *there == *content) => {}
                other => other?,
            }
        }
        Ok(())
    }
}

/// What is encrypted: the text of every key file, by panel.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Escrow {
    format: u32,
    wave: String,
    panels: BTreeMap<String, String>,
}

impl Drop for Escrow {
    fn drop(&mut self) {
        self.panels.values_mut().for_each(Zeroize::zeroize);
    }
}

impl ZeroizeOnDrop for Escrow {}
