//! The manifest: everything that is fixed when a wave is launched, published as it is, and bound
//! into every sealed ballot through its [`Fingerprint`].
//!
//! Invariant: a manifest has one spelling. [`Manifest::parse`] refuses any other, so that its
//! text, its fingerprint and its meaning cannot drift apart.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{BallotError, Fingerprint, Jwk};
use crate::relationship::{Custody, Holder, PanelId, PartyKey, WaveId};

/// What is fixed at launch, one per wave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Format of the manifest; always [`Manifest::FORMAT`].
    pub format: u32,
    /// The wave.
    pub wave: WaveId,
    /// Name of the relationship.
    pub relationship: String,
    /// The definition asked.
    pub definition: ManifestDefinition,
    /// Label of the wave in documents ("2026").
    pub label: String,
    /// Fewest counted ballots of a panel for anything to be released.
    pub k: u32,
    /// Who can open ballots.
    pub custody: Custody,
    /// In joint custody the three holders of a closing code; otherwise nobody, and left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holders: Vec<ManifestHolder>,
    /// Whether a respondent without script may have the server seal the ballot.
    pub no_script_sealing: bool,
    /// First moment at which ballots are accepted.
    pub opens_at: Timestamp,
    /// Closing time: no ballot is signed after it.
    pub closes_at: Timestamp,
    /// The latest closing time a postponement may set.
    pub latest_close: Timestamp,
    /// Hours after closing time in which signed ballots are still accepted.
    pub late_hours: u32,
    /// IANA name of the zone times are shown in.
    pub zone: String,
    /// What period respondents think of, in words.
    pub reference_period: String,
    /// Languages offered, BCP 47.
    pub languages: Vec<String>,
    /// Whom respondents may ask, as printed.
    pub contact: String,
    /// One per party, in the order of the relationship.
    pub panels: Vec<ManifestPanel>,
}

/// Which definition a wave asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestDefinition {
    /// Its name.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its stored bytes, 64 hexadecimal digits.
    pub digest: String,
}

/// Who holds a closing code of a wave in joint custody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestHolder {
    /// Which of the three.
    pub holder: Holder,
    /// The person's name; the organisation's where none is known.
    pub name: String,
    /// The public half of the closing key: an uncompressed P-256 point in base64url.
    pub closing_key: String,
}

/// What is fixed for one panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestPanel {
    /// The panel.
    pub panel: PanelId,
    /// Role of its party.
    pub party: PartyKey,
    /// Name of its party.
    pub party_name: String,
    /// Number of invitees.
    pub roster_size: u32,
    /// Whether the party's representative confirmed the roster.
    pub roster_confirmed: bool,
    /// Verifies the panel's signatures.
    pub issuing_key: Jwk,
    /// What ballots are sealed to: an uncompressed P-256 point in base64url.
    pub opening_key: String,
    /// Number of ballot boxes.
    pub boxes: u32,
    /// Ballots that fit one box.
    pub slots: u32,
}

impl Manifest {
    /// The format written by this version.
    pub const FORMAT: u32 = 1;

    /// The one spelling: JSON without white space, fields in the order of this file.
    ///
    /// # Errors
    /// [`BallotError::Manifest`] when a time cannot be written.
    pub fn canonical_bytes(&self) -> Result<Vec<u8>, BallotError> {
        serde_json::to_vec(self).map_err(|error| BallotError::Manifest(error.to_string()))
    }

    /// Reads a manifest's text, refusing another format, unknown fields and any other spelling.
    ///
    /// # Errors
    /// [`BallotError::Manifest`] with the place.
    pub fn parse(text: &str) -> Result<Self, BallotError> {
        let manifest: Self =
            serde_json::from_str(text).map_err(|error| BallotError::Manifest(error.to_string()))?;
        if manifest.format != Self::FORMAT {
            let format = manifest.format;
            let reason = format!("format {format} is unknown; upgrade the program");
            return Err(BallotError::Manifest(reason));
        }
        let holders: Vec<Holder> = manifest
            .holders
            .iter()
            .map(|listed| listed.holder)
            .collect();
        let expected: &[Holder] = match manifest.custody {
            Custody::Server => &[],
            Custody::Joint => &Holder::ALL,
        };
        if holders != expected {
            let reason = "its holders do not fit its custody; fetch it again as published".into();
            return Err(BallotError::Manifest(reason));
        }
        if manifest.canonical_bytes()? != text.as_bytes() {
            let reason = "it was rewritten; fetch it again as published".into();
            return Err(BallotError::Manifest(reason));
        }
        Ok(manifest)
    }

    /// SHA-256 of [`Self::canonical_bytes`].
    ///
    /// # Errors
    /// As [`Self::canonical_bytes`].
    pub fn fingerprint(&self) -> Result<Fingerprint, BallotError> {
        self.canonical_bytes().map(|bytes| Fingerprint::of(&bytes))
    }

    /// What is fixed for a panel.
    #[must_use]
    pub fn panel(&self, panel: PanelId) -> Option<&ManifestPanel> {
        self.panels.iter().find(|found| found.panel == panel)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::testing::manifest;

    #[test]
    fn a_manifest_reads_back_with_the_same_fingerprint() {
        let manifest = manifest();
        let text = String::from_utf8(manifest.canonical_bytes().unwrap()).unwrap();
        let again = Manifest::parse(&text).unwrap();
        assert_eq!(again, manifest);
        assert_eq!(again.fingerprint(), manifest.fingerprint());
        assert_eq!(
            Fingerprint::of(text.as_bytes()),
            manifest.fingerprint().unwrap()
        );
        assert!(text.starts_with("{\"format\":1,\"wave\":"));
    }

    #[test]
    fn every_change_changes_the_fingerprint() {
        let original = manifest();
        let mut longer = original.clone();
        longer.k = 6;
        let mut swapped = original.clone();
        swapped.panels.reverse();
        assert_ne!(longer.fingerprint(), original.fingerprint());
        assert_ne!(swapped.fingerprint(), original.fingerprint());
    }

    #[test]
    fn joint_custody_has_three_holders_and_server_custody_none() {
        let server = manifest();
        let text =
            |manifest: &Manifest| String::from_utf8(manifest.canonical_bytes().unwrap()).unwrap();
        assert!(!text(&server).contains("holders"));
        let mut joint = server.clone();
        joint.custody = Custody::Joint;
        joint.holders = Holder::ALL
            .map(|holder| ManifestHolder {
                holder,
                name: holder.as_str().into(),
                closing_key: server.panels[0].opening_key.clone(),
            })
            .to_vec();
        assert_eq!(Manifest::parse(&text(&joint)).unwrap(), joint);
        let refused = |change: &dyn Fn(&mut Manifest)| {
            let mut changed = joint.clone();
            change(&mut changed);
            Manifest::parse(&text(&changed)).is_err()
        };
        assert!(refused(&|manifest| manifest.custody = Custody::Server));
        assert!(refused(&|manifest| drop(manifest.holders.pop())));
        assert!(refused(&|manifest| manifest.holders.reverse()));
        assert!(refused(
            &|manifest| manifest.holders[0] = manifest.holders[1].clone()
        ));
    }

    #[test]
    fn another_spelling_is_refused() {
        let text = String::from_utf8(manifest().canonical_bytes().unwrap()).unwrap();
        let refused = |text: &str| Manifest::parse(text).unwrap_err().to_string();
        assert!(refused(&text.replacen(':', ": ", 1)).contains("rewritten"));
        assert!(refused(&format!("{text}\n")).contains("rewritten"));
        assert!(refused(&text.replacen('1', "2", 1)).contains("format 2"));
        assert!(refused(&text.replacen("\"k\":", "\"extra\":1,\"k\":", 1)).contains("extra"));
    }
}
