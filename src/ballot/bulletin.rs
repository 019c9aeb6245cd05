//! The bulletin: what is published after close so that anybody can check the count offline.
//!
//! It holds the manifest's text, the exact numbers of each panel, and for every panel of at least
//! k counted ballots the ids and signatures of all ballots in the order of their ids. Whoever has
//! a receipt finds its id here; whoever has the invitation's fingerprint knows the keys are the
//! ones of the launch.

use std::collections::BTreeSet;

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    BallotId, Fingerprint, IssuingPublicKey, Manifest, ManifestPanel, SIGNATURE_LEN, SignedBallot,
};
use crate::relationship::PanelId;

/// What is published after close, one per wave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bulletin {
    /// Format of the bulletin; always [`Bulletin::FORMAT`].
    pub format: u32,
    /// All 256 bits of the manifest's fingerprint, 64 hexadecimal digits.
    pub fingerprint: String,
    /// The manifest's text, exactly as published at launch.
    pub manifest: String,
    /// What changed after launch, in order.
    pub addenda: Vec<Addendum>,
    /// One per panel of the manifest.
    pub panels: Vec<BulletinPanel>,
}

/// A public change after launch; outside the fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Addendum {
    /// The threshold was raised.
    ThresholdRaised {
        /// The new k.
        k: u32,
    },
    /// Closing was postponed.
    ClosingPostponed {
        /// The new closing time.
        closes_at: Timestamp,
    },
    /// The database was put back to a backup: ballots taken since it was made are lost.
    RestoredFromBackup {
        /// When the backup was made.
        made_at: Timestamp,
    },
    /// Nobody closed the wave in joint custody in time: its ballots were destroyed unopened.
    DestroyedUnopened,
    /// Addresses of invitees were corrected.
    AddressesCorrected {
        /// How many, over the whole wave.
        count: u32,
    },
}

/// The numbers of one panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BulletinPanel {
    /// The panel.
    pub panel: PanelId,
    /// Invitees.
    pub invited: u32,
    /// Invitees whose one signature was issued.
    pub issued: u32,
    /// Ballots that were opened and counted.
    pub counted: u32,
    /// Ballots with a valid signature that could not be opened or read.
    pub invalid: u32,
    /// All ballots with a valid signature, ordered by id; absent when fewer than k were counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ballots: Option<Vec<BulletinBallot>>,
}

/// A ballot as published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BulletinBallot {
    /// Ballot id, 64 hexadecimal digits; what a receipt says.
    pub id: String,
    /// The signed message's random prefix, base64url.
    pub prefix: String,
    /// The panel's signature, base64url.
    pub signature: String,
}

impl From<&SignedBallot> for BulletinBallot {
    fn from(ballot: &SignedBallot) -> Self {
        Self {
            id: ballot.sealed.id().to_hex(),
            prefix: BASE64URL_NOPAD.encode(&ballot.prefix),
            signature: BASE64URL_NOPAD.encode(&ballot.signature),
        }
    }
}

impl BulletinBallot {
    fn is_signed_by(&self, key: &IssuingPublicKey) -> bool {
        let read = || {
            let id = HEXLOWER.decode(self.id.as_bytes()).ok()?;
            let prefix = BASE64URL_NOPAD.decode(self.prefix.as_bytes()).ok()?;
            let signature = BASE64URL_NOPAD.decode(self.signature.as_bytes()).ok()?;
            let fits = signature.len() == SIGNATURE_LEN;
            fits.then_some((
                BallotId(id.try_into().ok()?),
                prefix.try_into().ok()?,
                signature,
            ))
        };
        read().is_some_and(|(id, prefix, signature)| key.verifies(&id, &prefix, &signature))
    }
}

impl Bulletin {
    /// The format written by this version.
    pub const FORMAT: u32 = 1;

    /// A bulletin on the manifest with this text.
    #[must_use]
    pub fn new(manifest: String, addenda: Vec<Addendum>, panels: Vec<BulletinPanel>) -> Self {
        Self {
            format: Self::FORMAT,
            fingerprint: Fingerprint::of(manifest.as_bytes()).to_hex(),
            manifest,
            addenda,
            panels,
        }
    }

    /// The fingerprint of the manifest in this bulletin.
    #[must_use]
    pub fn own_fingerprint(&self) -> Fingerprint {
        Fingerprint::of(self.manifest.as_bytes())
    }

    /// Checks everything that can be checked with nothing but this bulletin. Comparing the
    /// fingerprint with the invitation's is the reader's part. What is allowed but worth knowing is
    /// told by [`Bulletin::remarks`].
    ///
    /// # Errors
    /// Every fault, in words.
    pub fn check(&self) -> Result<(), Vec<String>> {
        let mut faults = Vec::new();
        if self.format != Self::FORMAT {
            faults.push(format!("format {} is unknown", self.format));
        }
        if self.own_fingerprint().to_hex() != self.fingerprint {
            faults.push("the fingerprint is not the manifest's".into());
        }
        match Manifest::parse(&self.manifest) {
            Ok(manifest) => self.check_panels(&manifest, &mut faults),
            Err(error) => faults.push(error.to_string()),
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(faults)
        }
    }

    /// What a reader should know although it is no fault: restores from a backup, and panels with more
    /// ballots than were issued after one.
    #[must_use]
    pub fn remarks(&self) -> Vec<String> {
        let mut remarks = Vec::new();
        for addendum in &self.addenda {
            if let Addendum::RestoredFromBackup { made_at } = addendum {
                remarks.push(format!(
                    "the answers were put back to a backup made at {made_at}: those sent since then are lost unless they were sent again, and somebody may have voted twice"
                ));
            }
        }
        if self.was_restored() {
            for panel in self.panels.iter().filter(|panel| panel.exceeds_issued()) {
                remarks.push(format!(
                    "panel {}: {} ballots, but only {} known to be issued: after a restore the record of the others is lost",
                    panel.panel,
                    panel.cast(),
                    panel.issued
                ));
            }
        }
        remarks
    }

    fn was_restored(&self) -> bool {
        let restored =
            |addendum: &Addendum| matches!(addendum, Addendum::RestoredFromBackup { .. });
        self.addenda.iter().any(restored)
    }

    fn check_panels(&self, manifest: &Manifest, faults: &mut Vec<String>) {
        let k = self
            .addenda
            .iter()
            .fold(manifest.k, |k, addendum| match addendum {
                Addendum::ThresholdRaised { k: raised } => k.max(*raised),
                Addendum::ClosingPostponed { .. }
                | Addendum::RestoredFromBackup { .. }
                | Addendum::DestroyedUnopened
                | Addendum::AddressesCorrected { .. } => k,
            });
        let mut seen = BTreeSet::new();
        for panel in &self.panels {
            let id = panel.panel;
            if !seen.insert(id) {
                faults.push(format!("panel {id}: stands here twice"));
            }
            match manifest.panel(id) {
                Some(launched) => faults.extend(
                    panel
                        .faults(launched, k, self.was_restored())
                        .into_iter()
                        .map(|fault| format!("panel {id}: {fault}")),
                ),
                None => faults.push(format!("panel {id}: is not in the manifest")),
            }
        }
        for launched in &manifest.panels {
            if !seen.contains(&launched.panel) {
                faults.push(format!("panel {}: is missing", launched.panel));
            }
        }
    }
}

impl BulletinPanel {
    /// Ballots with a valid signature.
    fn cast(&self) -> u64 {
        u64::from(self.counted) + u64::from(self.invalid)
    }

    /// Whether there are more ballots than were issued: only a restore explains it.
    fn exceeds_issued(&self) -> bool {
        self.cast() > u64::from(self.issued)
    }

    fn faults(&self, launched: &ManifestPanel, k: u32, restored: bool) -> Vec<String> {
        let mut faults = Vec::new();
        let cast = self.cast();
        if self.invited != launched.roster_size {
            faults.push("invited is not the manifest's roster size".into());
        }
        if self.issued > self.invited {
            faults.push("more were issued than invited".into());
        }
        if self.exceeds_issued() && !restored {
            faults.push("more ballots than were issued, and no restore is listed".into());
        }
        match &self.ballots {
            None if self.counted < k => {}
            None => faults.push(format!(
                "at least {k} were counted, so ballots must be listed"
            )),
            Some(_) if self.counted < k => {
                faults.push(format!(
                    "fewer than {k} were counted, so none may be listed"
                ));
            }
            Some(ballots) => {
                if u64::try_from(ballots.len()) != Ok(cast) {
                    faults.push("the list is not as long as counted and invalid together".into());
                }
                if !ballots.is_sorted_by(|a, b| a.id < b.id) {
                    faults.push("ballots are not ordered by id, each once".into());
                }
                faults.extend(signature_faults(ballots, launched));
            }
        }
        faults
    }
}

fn signature_faults(ballots: &[BulletinBallot], launched: &ManifestPanel) -> Vec<String> {
    match IssuingPublicKey::from_jwk(&launched.issuing_key) {
        Err(error) => vec![error.to_string()],
        Ok(key) => ballots
            .iter()
            .filter(|ballot| !ballot.is_signed_by(&key))
            .map(|ballot| format!("ballot {}: the signature is not the panel's", ballot.id))
            .collect(),
    }
}

#[cfg(test)]
#[path = "bulletin_tests.rs"]
mod tests;
