//! The four keys of a panel, and how they stand in a file.

use data_encoding::BASE64;
use openssl::rsa::Rsa;
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::KeyError;
use crate::ballot::{BoxKey, CodeKey, IssuingKey, OpeningKey};
use crate::relationship::PanelId;

const FORMAT: u32 = 1;
const ISSUING_KEY_BITS: u32 = 2048;

/// All that is secret about a panel while its wave is open.
pub struct PanelKeys {
    /// Encrypts the ballot boxes.
    pub box_key: BoxKey,
    /// Makes access codes.
    pub code_key: CodeKey,
    /// Signs ballots.
    pub issuing_key: IssuingKey,
    /// Opens ballots at close.
    pub opening_key: OpeningKey,
}

impl PanelKeys {
    /// Fresh keys. OpenSSL draws the issuing key with its own generator, seeded by the system;
    /// that is why keys are made here and not in the pure `ballot` module.
    ///
    /// # Errors
    /// [`KeyError::Generate`] when OpenSSL cannot make a key.
    pub fn generate<R: CryptoRng>(rng: &mut R) -> Result<Self, KeyError> {
        let der = Rsa::generate(ISSUING_KEY_BITS)
            .and_then(|key| key.private_key_to_der())
            .map(Zeroizing::new)
            .map_err(|_| KeyError::Generate)?;
        Ok(Self {
            box_key: BoxKey::generate(rng),
            code_key: CodeKey::generate(rng),
            issuing_key: IssuingKey::from_der(&der).map_err(|_| KeyError::Generate)?,
            opening_key: OpeningKey::generate(rng),
        })
    }

    /// The content of the panel's key file.
    pub(super) fn to_json(&self, panel: PanelId) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let issuing_key = self.issuing_key.to_der().map_err(|_| KeyError::Generate)?;
        let file = PanelFile {
            format: FORMAT,
            panel: panel.to_string(),
            box_key: BASE64.encode(self.box_key.as_bytes()),
            code_key: BASE64.encode(self.code_key.as_bytes()),
            issuing_key: BASE64.encode(&issuing_key),
            opening_key: BASE64.encode(&*self.opening_key.to_bytes()),
        };
        super::file::to_json(&file)
    }

    /// Reads the content of a panel's key file; the error says what is wrong with it.
    pub(super) fn from_json(panel: PanelId, json: &[u8]) -> Result<Self, &'static str> {
        let file: PanelFile = serde_json::from_slice(json).map_err(|_| "not a key file")?;
        if file.format != FORMAT {
            return Err("its format is unknown; upgrade the program");
        }
        if file.panel != panel.to_string() {
            return Err("it belongs to another panel");
        }
        let decode = super::file::decode;
        Ok(Self {
            box_key: BoxKey::from_bytes(&decode(&file.box_key)?).ok_or("box_key")?,
            code_key: CodeKey::from_bytes(&decode(&file.code_key)?).ok_or("code_key")?,
            issuing_key: IssuingKey::from_der(&decode(&file.issuing_key)?)
                .map_err(|_| "issuing_key")?,
            opening_key: OpeningKey::from_bytes(&decode(&file.opening_key)?)
                .map_err(|_| "opening_key")?,
        })
    }
}

/// A panel's key file: every key in base64, the issuing key as PKCS#1 DER.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct PanelFile {
    format: u32,
    panel: String,
    box_key: String,
    code_key: String,
    issuing_key: String,
    opening_key: String,
}
