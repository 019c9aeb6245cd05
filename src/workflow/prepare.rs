//! Preparing a wave: definition, times, rosters; and next year's wave after this one.

use jiff::Timestamp;

use super::custody::{choose_custody, custody_of};
use super::import::imported_before;
use super::{Services, WorkflowError};
use crate::ballot::sha256_hex;
use crate::definition::CheckedDefinition;
use crate::ids;
use crate::relationship::{
    Custody, Invitation, Panel, Party, PartyKey, RelationshipId, RosterLine, Schedule, Wave,
    WaveId, WaveState, check_roster,
};
use crate::store::{self, AnyConnection};

/// What a new wave is made from.
#[derive(Clone, Debug)]
pub struct NewWave {
    /// Label in documents ("2026").
    pub label: String,
    /// When it opens.
    pub opens_at: Timestamp,
    /// When it closes.
    pub closes_at: Timestamp,
    /// IANA name of the zone.
    pub zone: String,
    /// What period respondents think of; the usual one when `None`.
    pub reference_period: Option<String>,
    /// A higher threshold than the definition's, if wanted.
    pub k: Option<u32>,
    /// Who can open the ballots. `None`: as it is, or was in the wave before; otherwise the server.
    pub custody: Option<Custody>,
}

/// The reference period of a running relationship.
pub const USUAL_PERIOD: &str = "the last 12 months, or since you began";

/// What questions look back on before there is a contract.
pub const PERIOD_BEFORE_A_CONTRACT: &str = "your dealings so far, this negotiation included";

/// Prepares a wave of a relationship. After an imported survey it follows that, and shows change.
///
/// # Errors
/// When there is no such relationship, or the schedule, label or threshold is unusable.
pub fn new_wave(
    services: &Services,
    relationship: RelationshipId,
    definition: &CheckedDefinition,
    new: &NewWave,
) -> Result<WaveId, WorkflowError> {
    let body = definition.canonical_bytes();
    let digest = sha256_hex(&body);
    let body = String::from_utf8(body).map_err(|_| WorkflowError::Damaged("definition".into()))?;
    services.store.transaction(|connection| {
        store::keep_definition(connection, &digest, &body)?;
        let previous = imported_before(connection, relationship)?;
        let wave = draft(connection, relationship, previous, digest, definition, new)?;
        if let Some(custody) = new.custody {
            choose_custody(services, connection, &wave, custody)?;
        }
        Ok(wave.id)
    })
}

/// Prepares next year's wave: the same custody and, for review, a copy of each roster, and the same
/// definition unless another is given. Closing codes are made anew.
///
/// # Errors
/// When the wave before was not launched, the schedule, label or threshold is unusable, or the other
/// definition suits neither parties nor rosters.
pub fn next_wave(
    services: &Services,
    after: WaveId,
    other: Option<&CheckedDefinition>,
    new: &NewWave,
) -> Result<WaveId, WorkflowError> {
    let definition = match other {
        Some(other) => other.clone(),
        None => services.definition_of(after)?,
    };
    let body = definition.canonical_bytes();
    let digest = sha256_hex(&body);
    let body = String::from_utf8(body).map_err(|_| WorkflowError::Damaged("definition".into()))?;
    services.store.transaction(|connection| {
        let previous = store::wave(connection, after)?.ok_or(WorkflowError::NotFound("wave"))?;
        if previous.state == WaveState::Draft {
            return Err(WorkflowError::refused(
                "the wave before was never launched; launch it, or prepare a new wave without --after",
            ));
        }
        store::keep_definition(connection, &digest, &body)?;
        let wave = draft(connection, previous.relationship, Some(after), digest, &definition, new)?;
        let before = store::panels(connection, after)?;
        for panel in store::panels(connection, wave.id)? {
            let Some(source) = before.iter().find(|source| source.party == panel.party) else { continue };
            let copy: Vec<Invitation> = store::roster(connection, source.id)?
                .into_iter()
                .map(|invitation| Invitation { id: ids::new(), person: invitation.person })
                .collect();
            store::replace_roster(connection, panel.id, &copy)?;
        }
        suit_languages(connection, &wave, &definition)?;
        let custody = match new.custody {
            Some(custody) => custody,
            None => custody_of(connection, &previous)?,
        };
        choose_custody(services, connection, &wave, custody)?;
        Ok(wave.id)
    })
}

/// Checks label, times and threshold against a definition.
///
/// # Errors
/// The first that is unusable, with its remedy.
pub(super) fn check_new_wave(
    definition: &CheckedDefinition,
    new: &NewWave,
) -> Result<(String, Schedule, u32), WorkflowError> {
    let label = new.label.trim();
    if label.is_empty() || label.chars().count() > 40 || label.chars().any(char::is_control) {
        return Err(WorkflowError::refused(
            "the wave's label must have 1 to 40 characters, such as \"2026\"",
        ));
    }
    let schedule = Schedule::new(new.opens_at, new.closes_at, &new.zone)
        .map_err(|error| WorkflowError::refused(error.to_string()))?;
    let least = definition.definition().policy.k;
    let k = new.k.unwrap_or(least);
    if k < least || k > 1000 {
        return Err(WorkflowError::refused(format!(
            "k must be at least {least}, as the definition has it, and at most 1000"
        )));
    }
    Ok((label.to_owned(), schedule, k))
}

fn draft(
    connection: &mut AnyConnection,
    relationship: RelationshipId,
    previous: Option<WaveId>,
    definition_digest: String,
    definition: &CheckedDefinition,
    new: &NewWave,
) -> Result<Wave, WorkflowError> {
    let (label, schedule, k) = check_new_wave(definition, new)?;
    if store::relationship(connection, relationship)?.is_none() {
        return Err(WorkflowError::NotFound("relationship"));
    }
    let wave = Wave {
        id: ids::new(),
        relationship,
        previous,
        definition_digest,
        label,
        state: WaveState::Draft,
        k,
        reference_period: new
            .reference_period
            .clone()
            .unwrap_or_else(|| USUAL_PERIOD.to_owned()),
        schedule,
        postponed: false,
        manifest: None,
        closed_at: None,
    };
    let parties = store::parties(connection, relationship)?;
    suit_parties(&parties, definition)?;
    let panels: Vec<Panel> = parties
        .into_iter()
        .map(|party| Panel {
            id: ids::new(),
            wave: wave.id,
            party: party.id,
            roster_confirmed: false,
        })
        .collect();
    store::add_wave(connection, &wave, &panels)?;
    Ok(wave)
}

/// Checks that a definition can be asked of these parties.
///
/// # Errors
/// When there is one party alone, and the definition asks about a partner.
pub(super) fn suit_parties(
    parties: &[Party],
    definition: &CheckedDefinition,
) -> Result<(), WorkflowError> {
    if definition.suits(parties.len()) {
        return Ok(());
    }
    Err(WorkflowError::refused(format!(
        "this relationship has one party alone, and {} asks about a partner; choose a definition whose \
         dimensions are all \"own\", such as collaboration-readiness, or a relationship of two",
        definition.definition().id
    )))
}

/// Checks that everybody on the rosters of a draft can read a definition.
///
/// # Errors
/// When somebody is to be asked in a language that it does not have.
pub(super) fn suit_languages(
    connection: &mut AnyConnection,
    wave: &Wave,
    definition: &CheckedDefinition,
) -> Result<(), WorkflowError> {
    let languages = &definition.definition().languages;
    for panel in store::panels(connection, wave.id)? {
        for invitation in store::roster(connection, panel.id)? {
            let locale = &invitation.person.locale;
            if !languages.iter().any(|language| language.code == *locale) {
                return Err(WorkflowError::refused(format!(
                    "somebody on a roster is to be asked in the language \"{locale}\", which this questionnaire does not have; change the roster first"
                )));
            }
        }
    }
    Ok(())
}

/// Replaces the roster of one party of a draft. Returns how many are invited.
///
/// # Errors
/// Every bad line, by number; then nothing is imported. Also when the wave is no draft.
pub fn import_roster(
    services: &Services,
    wave: WaveId,
    party: &PartyKey,
    lines: &[RosterLine],
) -> Result<usize, WorkflowError> {
    let definition = services.definition_of(wave)?;
    let languages: Vec<String> = definition
        .definition()
        .languages
        .iter()
        .map(|language| language.code.clone())
        .collect();
    services.store.transaction(|connection| {
        let wave = store::lock_wave(connection, wave)?.ok_or(WorkflowError::NotFound("wave"))?;
        if wave.state != WaveState::Draft {
            return Err(WorkflowError::refused(
                "the wave was launched; its rosters are fixed",
            ));
        }
        let parties = store::parties(connection, wave.relationship)?;
        let Some(party) = parties.iter().find(|candidate| candidate.key == *party) else {
            let known: Vec<&str> = parties.iter().map(|party| party.key.as_str()).collect();
            return Err(WorkflowError::refused(format!(
                "there is no such party; it is one of {}",
                known.join(", ")
            )));
        };
        let mut taken = Vec::new();
        let mut target = None;
        for panel in store::panels(connection, wave.id)? {
            if panel.party == party.id {
                target = Some(panel.id);
            } else {
                taken.extend(
                    store::roster(connection, panel.id)?
                        .into_iter()
                        .map(|i| i.person.email),
                );
            }
        }
        let target = target.ok_or(WorkflowError::NotFound("panel"))?;
        let people = check_roster(lines, &languages, &taken).map_err(WorkflowError::Roster)?;
        let roster: Vec<Invitation> = people
            .into_iter()
            .map(|person| Invitation {
                id: ids::new(),
                person,
            })
            .collect();
        store::replace_roster(connection, target, &roster)?;
        // What a representative confirmed was another list.
        store::note_roster_confirmed(connection, target, false)?;
        Ok(roster.len())
    })
}
