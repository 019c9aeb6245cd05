//! How a wave stands, told so that nobody learns who answered: while it is open, participation is
//! measured once a day and told in bands.

use std::fmt;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use rand::RngExt;

use super::box_change::{Change, Edit};
use super::{OpenPanel, Services, WorkflowError};

use crate::ballot::{BallotBox, Manifest};
use crate::ids;
use crate::relationship::{InvitationId, PanelId, Party, PartyKey, Phase, Wave, WaveId, WaveState};
use crate::store::{self, Participation};

/// How many answered, in bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Fewer than k.
    BelowK,
    /// At least k, and (fewer than 20 invitees) nothing more is told.
    Enough,
    /// At least k, under half.
    UnderHalf,
    /// From half.
    Half,
    /// From three quarters.
    ThreeQuarters,
    /// From nine tenths.
    NineTenths,
}

impl Band {
    /// The band of `answered` out of `invited` with threshold `k`.
    #[must_use]
    pub fn of(answered: u32, invited: u32, k: u32) -> Self {
        let reached =
            |percent: u32| u64::from(answered) * 100 >= u64::from(invited) * u64::from(percent);
        if answered < k {
            Self::BelowK
        } else if invited < 20 {
            Self::Enough
        } else if reached(90) {
            Self::NineTenths
        } else if reached(75) {
            Self::ThreeQuarters
        } else if reached(50) {
            Self::Half
        } else {
            Self::UnderHalf
        }
    }

    const ALL: [(Self, &'static str); 6] = [
        (Self::BelowK, "not yet enough to release anything"),
        (Self::Enough, "enough to release"),
        (Self::UnderHalf, "enough to release, under 50 %"),
        (Self::Half, "50 % or more"),
        (Self::ThreeQuarters, "75 % or more"),
        (Self::NineTenths, "90 % or more"),
    ];

    /// The band in words.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(band, _)| *band == self)
            .map_or("", |(_, words)| words)
    }

    fn parse(words: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == words)
            .map(|(band, _)| *band)
    }
}

impl fmt::Display for Band {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How a wave stands.
pub struct Status {
    /// The wave.
    pub wave: Wave,
    /// What respondents may do now.
    pub phase: Phase,
    /// Name of the relationship.
    pub relationship: String,
    /// Its panels, in the order of the parties.
    pub panels: Vec<PanelStatus>,
    /// Who holds what opens the ballots.
    pub custody: super::CustodyView,
}

/// How a panel stands.
pub struct PanelStatus {
    /// The party's role.
    pub party: PartyKey,
    /// The party's name.
    pub name: String,
    /// Size of the roster.
    pub invited: usize,
    /// Whether the representative confirmed the roster.
    pub roster_confirmed: bool,
    /// Invitation mails that are still waiting.
    pub waiting: usize,
    /// Addresses whose invitation cannot be delivered.
    pub undeliverable: Vec<String>,
    /// Participation, with the time it was measured; while open only.
    pub participation: Option<(Band, Timestamp)>,
}

/// Tells how a wave stands.
///
/// # Errors
/// When there is no such wave, or database or keys fail.
pub fn status(services: &Services, id: WaveId) -> Result<Status, WorkflowError> {
    tell(services, id, Services::participation)
}

/// Tells how a wave stands without measuring anything: participation is what was measured last,
/// or nothing.
///
/// # Errors
/// When there is no such wave, or the database fails.
pub fn status_as_measured(services: &Services, id: WaveId) -> Result<Status, WorkflowError> {
    tell(services, id, |services, open, _| services.measured(open))
}

/// Measures the participation of an open wave's panels that were not measured within a day.
///
/// # Errors
/// When database or keys fail.
pub fn measure_participation(services: &Services, wave: &Wave) -> Result<(), WorkflowError> {
    if wave.state != WaveState::Open || services.phase(wave) == Phase::NotYetOpen {
        return Ok(());
    }
    let panels = store::panels(&mut *services.store.connection()?, wave.id)?;
    for panel in panels {
        if let Some((_, open)) = services.open_panel(panel.id)? {
            services.participation(&open, wave.k)?;
        }
    }
    Ok(())
}

type Measured = Result<Option<(Band, Timestamp)>, WorkflowError>;

fn tell(
    services: &Services,
    id: WaveId,
    participation: fn(&Services, &OpenPanel, u32) -> Measured,
) -> Result<Status, WorkflowError> {
    let mut connection = services.store.connection()?;
    let wave = store::wave(&mut connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
    let relationship = store::relationship(&mut connection, wave.relationship)?
        .ok_or(WorkflowError::NotFound("relationship"))?;
    let parties = store::parties(&mut connection, wave.relationship)?;
    let panels = store::panels(&mut connection, id)?;
    let custody = super::custody_view(&mut connection, &wave)?;
    drop(connection);
    let phase = services.phase(&wave);
    let mut told = Vec::new();
    for Party {
        id: party,
        key,
        name,
        ..
    } in parties
    {
        let Some(panel) = panels.iter().find(|panel| panel.party == party) else {
            continue;
        };
        let mut connection = services.store.connection()?;
        let roster = store::roster(&mut connection, panel.id)?;
        let (waiting, failed) = store::invitations_in_outbox(&mut connection, panel.id)?;
        drop(connection);
        let measured = if wave.state == WaveState::Open && phase != Phase::NotYetOpen {
            match services.open_panel(panel.id)? {
                Some((_, open)) => participation(services, &open, wave.k)?,
                None => None,
            }
        } else {
            None
        };
        told.push(PanelStatus {
            party: key,
            name,
            invited: launched_size(&wave, panel.id).unwrap_or(roster.len()),
            roster_confirmed: panel.roster_confirmed,
            waiting,
            undeliverable: addresses(&roster, &failed),
            participation: measured,
        });
    }
    Ok(Status {
        wave,
        phase,
        relationship: relationship.name,
        panels: told,
        custody,
    })
}

/// How many were invited at launch; addresses are erased later, this stays.
fn launched_size(wave: &Wave, panel: PanelId) -> Option<usize> {
    let manifest = Manifest::parse(wave.manifest.as_deref()?).ok()?;
    usize::try_from(manifest.panel(panel)?.roster_size).ok()
}

fn addresses(roster: &[crate::relationship::Invitation], failed: &[InvitationId]) -> Vec<String> {
    roster
        .iter()
        .filter(|invitation| failed.contains(&invitation.id))
        .map(|invitation| invitation.person.email.clone())
        .collect()
}

/// How long a band is told before it is measured anew.
const ONCE: SignedDuration = SignedDuration::from_hours(24);

impl Services {
    /// Participation of a panel: the band measured last, and anew only a day later, so that nobody
    /// can watch it move when a colleague has answered.
    fn participation(&self, open: &OpenPanel, k: u32) -> Measured {
        let panel = open.panel.panel;
        let now = self.clock.now();
        if let Some((band, at)) = self.measured(open)?
            && now.duration_since(at) < ONCE
        {
            return Ok(Some((band, at)));
        }
        let answered = self
            .opened_boxes(open)?
            .iter()
            .map(BallotBox::ballot_count)
            .sum::<usize>();
        let answered = u32::try_from(answered).unwrap_or(u32::MAX);
        let band = Band::of(answered, open.panel.roster_size, k);
        let measured = Participation {
            band: band.as_str().to_owned(),
            measured_at: now,
        };
        let before = now.checked_sub(ONCE).unwrap_or(now);
        // Another process may have measured meanwhile; what is kept is what is told.
        let kept = self.store.transaction(|connection| {
            store::note_participation(connection, panel, &measured, before)?;
            Ok::<_, WorkflowError>(store::participation(connection, panel)?)
        })?;
        let kept = kept.unwrap_or(measured);
        Ok(Some((
            Band::parse(&kept.band).unwrap_or(band),
            kept.measured_at,
        )))
    }

    /// The band measured last.
    fn measured(&self, open: &OpenPanel) -> Measured {
        let known = store::participation(&mut *self.store.connection()?, open.panel.panel)?;
        Ok(known.and_then(|known| Some((Band::parse(&known.band)?, known.measured_at))))
    }

    /// Rewrites one box of a panel without a change, so that a write in the database does not say
    /// that somebody answered (a cover write). It goes the way of every other change.
    ///
    /// # Errors
    /// When database or keys fail.
    pub(super) fn cover(&self, open: &Arc<OpenPanel>) -> Result<(), WorkflowError> {
        let shard = ids::generator().random_range(0..open.plan.boxes());
        // Closed by another process just now: what is gone needs no cover.
        let Some(keys) = self.keys_while_open(open)? else {
            return Ok(());
        };
        let (open, edit) = (Arc::clone(open), Edit::Cover(shard));
        let change = Change { open, keys, edit };
        self.box_writer.make(self, change).map(drop)
    }

    /// Opens every box of a panel, in shard order, to look at counts and flags in memory.
    pub(super) fn opened_boxes(&self, open: &OpenPanel) -> Result<Vec<BallotBox>, WorkflowError> {
        let keys = self.keys.panel(open.panel.panel)?;
        let records = store::boxes(&mut *self.store.connection()?, open.panel.panel)?;
        (0_u32..)
            .zip(&records)
            .map(|(shard, record)| {
                BallotBox::open_record(
                    &keys.box_key,
                    open.panel.panel,
                    shard,
                    record,
                    open.shape(shard),
                )
                .map_err(|error| WorkflowError::Damaged(error.to_string()))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_panels_tell_only_whether_there_are_enough() {
        assert_eq!(Band::of(4, 19, 5), Band::BelowK);
        assert_eq!(Band::of(5, 19, 5), Band::Enough);
        assert_eq!(Band::of(19, 19, 5), Band::Enough);
    }

    #[test]
    fn larger_panels_tell_bands() {
        let bands: Vec<Band> = [4, 5, 9, 10, 14, 15, 17, 18, 20]
            .map(|n| Band::of(n, 20, 5))
            .into();
        assert_eq!(
            bands,
            [
                Band::BelowK,
                Band::UnderHalf,
                Band::UnderHalf,
                Band::Half,
                Band::Half,
                Band::ThreeQuarters,
                Band::ThreeQuarters,
                Band::NineTenths,
                Band::NineTenths
            ]
        );
    }

    #[test]
    fn every_band_reads_back() {
        for (band, words) in Band::ALL {
            assert_eq!(Band::parse(words), Some(band));
            assert_eq!(band.to_string(), words);
        }
    }
}
