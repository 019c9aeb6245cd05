//! The four keys of a panel, and how they stand in a file.

use data_encoding::BASE64;
use openssl::rsa::Rsa;
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::KeyError;
use crate::ballot::{
    BallotError, BoxKey, ClosingPublicKey, CodeKey, Fingerprint, IssuingKey, OpeningKey,
    OpeningPublicKey, WrappedKey, Wrapping,
};
use crate::relationship::{Holder, PanelId};

/// With the opening key in clear.
const FORMAT: u32 = 1;
/// With the opening key wrapped for pairs of holders.
const JOINT_FORMAT: u32 = 2;
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
    pub opening_key: KeptOpeningKey,
}

/// How a panel's opening key is kept.
pub enum KeptOpeningKey {
    /// As it is: custody `server`.
    Clear(OpeningKey),
    /// Only wrapped, once for each pair of holders: custody `joint`.
    Wrapped {
        /// The public half.
        public: OpeningPublicKey,
        /// The wraps.
        wraps: Vec<WrappedKey>,
    },
}

impl KeptOpeningKey {
    /// The public half.
    #[must_use]
    pub fn public(&self) -> OpeningPublicKey {
        match self {
            Self::Clear(key) => key.public(),
            Self::Wrapped { public, .. } => public.clone(),
        }
    }

    /// The key, where it is kept as it is.
    #[must_use]
    pub fn clear(&self) -> Option<&OpeningKey> {
        match self {
            Self::Clear(key) => Some(key),
            Self::Wrapped { .. } => None,
        }
    }
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
            opening_key: KeptOpeningKey::Clear(OpeningKey::generate(rng)),
        })
    }

    /// The same keys for joint custody: the opening key is wrapped for these holders, and
    /// forgotten.
    ///
    /// # Errors
    /// As [`Wrapping::wrap`].
    pub fn wrapped<R: CryptoRng>(
        self,
        panel: PanelId,
        fingerprint: &Fingerprint,
        holders: &[(Holder, ClosingPublicKey)],
        rng: &mut R,
    ) -> Result<Self, BallotError> {
        let opening_key = match &self.opening_key {
            KeptOpeningKey::Clear(key) => KeptOpeningKey::Wrapped {
                public: key.public(),
                wraps: Wrapping { fingerprint, panel }.wrap(key, holders, rng)?,
            },
            KeptOpeningKey::Wrapped { .. } => return Ok(self),
        };
        Ok(Self {
            opening_key,
            ..self
        })
    }

    /// The content of the panel's key file.
    pub(super) fn to_json(&self, panel: PanelId) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let issuing_key = self.issuing_key.to_der().map_err(|_| KeyError::Generate)?;
        let (clear, public, wraps) = match &self.opening_key {
            KeptOpeningKey::Clear(key) => (Some(BASE64.encode(&*key.to_bytes())), None, Vec::new()),
            KeptOpeningKey::Wrapped { public, wraps } => (
                None,
                Some(public.to_base64url()),
                wraps.iter().map(WrapInFile::of).collect(),
            ),
        };
        let file = PanelFile {
            format: if clear.is_some() {
                FORMAT
            } else {
                JOINT_FORMAT
            },
            panel: panel.to_string(),
            box_key: BASE64.encode(self.box_key.as_bytes()),
            code_key: BASE64.encode(self.code_key.as_bytes()),
            issuing_key: BASE64.encode(&issuing_key),
            opening_key: clear,
            opening_public_key: public,
            wrapped_opening_keys: wraps,
        };
        super::file::to_json(&file)
    }

    /// Reads the content of a panel's key file; the error says what is wrong with it.
    pub(super) fn from_json(panel: PanelId, json: &[u8]) -> Result<Self, &'static str> {
        let file: PanelFile = serde_json::from_slice(json).map_err(|_| "not a key file")?;
        if ![FORMAT, JOINT_FORMAT].contains(&file.format) {
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
            opening_key: file.opening_key().ok_or("opening_key")?,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    opening_key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    opening_public_key: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    wrapped_opening_keys: Vec<WrapInFile>,
}

impl PanelFile {
    fn opening_key(&self) -> Option<KeptOpeningKey> {
        match (self.format, &self.opening_key, &self.opening_public_key) {
            (FORMAT, Some(clear), None) => {
                let clear = super::file::decode(clear).ok()?;
                OpeningKey::from_bytes(&clear)
                    .ok()
                    .map(KeptOpeningKey::Clear)
            }
            (JOINT_FORMAT, None, Some(public)) => Some(KeptOpeningKey::Wrapped {
                public: OpeningPublicKey::from_base64url(public).ok()?,
                wraps: self
                    .wrapped_opening_keys
                    .iter()
                    .map(WrapInFile::read)
                    .collect::<Option<_>>()?,
            }),
            _ => None,
        }
    }
}

/// A wrap in a key file.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct WrapInFile {
    outer: String,
    inner: String,
    sealed: String,
}

impl WrapInFile {
    fn of(wrap: &WrappedKey) -> Self {
        Self {
            outer: wrap.outer.as_str().to_owned(),
            inner: wrap.inner.as_str().to_owned(),
            sealed: BASE64.encode(&wrap.sealed),
        }
    }

    fn read(&self) -> Option<WrappedKey> {
        Some(WrappedKey {
            outer: Holder::parse(&self.outer)?,
            inner: Holder::parse(&self.inner)?,
            sealed: BASE64.decode(self.sealed.as_bytes()).ok()?,
        })
    }
}
