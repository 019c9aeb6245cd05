//! Bringing in an earlier survey: a release made by `rapport score` becomes the first point of a
//! relationship's trend. It is a released wave like any other, but nobody was invited and no ballot
//! was ever stored.

use jiff::{SignedDuration, Timestamp};

use super::{Services, WorkflowError};
use crate::ballot::sha256_hex;
use crate::definition::CheckedDefinition;
use crate::disclosure::Release;
use crate::ids;
use crate::relationship::{Panel, PartyKey, RelationshipId, Schedule, Wave, WaveId, WaveState};
use crate::store::{self, AnyConnection};

/// A release to be imported.
#[derive(Clone, Debug)]
pub struct EarlierWave {
    /// The release, as `rapport score --json` printed it.
    pub release: String,
    /// When the survey ended; not in the future.
    pub closed_at: Timestamp,
    /// IANA name of the zone.
    pub zone: String,
}

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The wave.
    pub wave: WaveId,
    /// Whether it was there already, and nothing was done.
    pub already: bool,
}

/// Makes a release the first point of a relationship's trend. The same release again changes
/// nothing.
///
/// The nine months in which the next wave shows no more than dimensions count from its end.
///
/// # Errors
/// When the relationship has another wave, its parties are not those of the release, the definition
/// is not the one the release was made with, or the time is not usable.
pub fn import_wave(
    services: &Services,
    relationship: RelationshipId,
    definition: &CheckedDefinition,
    earlier: &EarlierWave,
) -> Result<Imported, WorkflowError> {
    let release = Release::from_json(&earlier.release)
        .map_err(|error| WorkflowError::refused(error.to_string()))?;
    let body = definition.canonical_bytes();
    let digest = sha256_hex(&body);
    if release.definition.digest != digest {
        return Err(WorkflowError::refused(format!(
            "the release was made with another version of the definition ({} {}); give the file it was scored with",
            release.definition.id, release.definition.version
        )));
    }
    if earlier.closed_at > services.clock.now() {
        return Err(WorkflowError::refused(
            "an earlier survey ended in the past; correct the date",
        ));
    }
    let opens_at = earlier.closed_at.checked_sub(SignedDuration::from_hours(1));
    let opens_at =
        opens_at.map_err(|_| WorkflowError::refused("the date lies outside the calendar"))?;
    let schedule = Schedule::new(opens_at, earlier.closed_at, &earlier.zone)
        .map_err(|error| WorkflowError::refused(error.to_string()))?;
    let body = String::from_utf8(body).map_err(|_| WorkflowError::Damaged("definition".into()))?;
    services.store.transaction(|connection| {
        if store::relationship(connection, relationship)?.is_none() {
            return Err(WorkflowError::NotFound("relationship"));
        }
        if let Some(wave) = first_point(connection, relationship, &release)? {
            return Ok(Imported {
                wave,
                already: true,
            });
        }
        let parties = store::parties(connection, relationship)?;
        let ours: Vec<&PartyKey> = parties.iter().map(|party| &party.key).collect();
        let theirs: Vec<&PartyKey> = release.parties.iter().map(|party| &party.party).collect();
        if ours.len() != theirs.len() || !ours.iter().all(|party| theirs.contains(party)) {
            let words = |keys: &[&PartyKey]| {
                keys.iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            return Err(WorkflowError::refused(format!(
                "the release is about {}, and the relationship has {}",
                words(&theirs),
                words(&ours)
            )));
        }
        store::keep_definition(connection, &digest, &body)?;
        let wave = Wave {
            id: ids::new(),
            relationship,
            previous: None,
            definition_digest: digest.clone(),
            label: release.wave.clone(),
            state: WaveState::Released,
            k: release.k,
            reference_period: super::USUAL_PERIOD.to_owned(),
            schedule: schedule.clone(),
            postponed: false,
            manifest: None,
            closed_at: None,
        };
        let panels = parties.iter().map(|party| Panel {
            id: ids::new(),
            wave: wave.id,
            party: party.id,
            roster_confirmed: false,
        });
        store::add_wave(connection, &wave, &panels.collect::<Vec<_>>())?;
        store::note_closed(connection, wave.id, earlier.closed_at)?;
        store::freeze_release(connection, wave.id, &release.to_json())?;
        Ok(Imported {
            wave: wave.id,
            already: false,
        })
    })
}

/// The wave of the same release, if it was imported before; nothing when the relationship has no
/// wave at all.
fn first_point(
    connection: &mut AnyConnection,
    relationship: RelationshipId,
    release: &Release,
) -> Result<Option<WaveId>, WorkflowError> {
    let waves = store::waves(connection, Some(relationship))?;
    for wave in &waves {
        let stored = store::release_body(connection, wave.id)?;
        if is_imported(wave) && stored.as_deref() == Some(&release.to_json()) {
            return Ok(Some(wave.id));
        }
    }
    if waves.is_empty() {
        return Ok(None);
    }
    Err(WorkflowError::refused(
        "the relationship has a wave already, and an earlier survey can only be its first; add another relationship for it",
    ))
}

/// Whether a wave was imported: it is released and was never launched.
fn is_imported(wave: &Wave) -> bool {
    wave.state == WaveState::Released && wave.manifest.is_none()
}

/// The imported wave that the next wave of a relationship follows: the only one there is.
pub(super) fn imported_before(
    connection: &mut AnyConnection,
    relationship: RelationshipId,
) -> Result<Option<WaveId>, WorkflowError> {
    let waves = store::waves(connection, Some(relationship))?;
    let [wave] = waves.as_slice() else {
        return Ok(None);
    };
    Ok(is_imported(wave).then_some(wave.id))
}
