//! Launch: everything that must not change is fixed in the manifest, the boxes are made, and the
//! invitations are enqueued.

use std::collections::BTreeMap;

use super::custody::{check_parties, holders_of_draft};
use super::{Services, WorkflowError};
use crate::ballot::{
    BallotBox, BoxPlan, ClosingPublicKey, Fingerprint, Manifest, ManifestDefinition,
    ManifestHolder, ManifestPanel, SEALED_OVERHEAD,
};
use crate::definition::CheckedDefinition;
use crate::ids;
use crate::keys::PanelKeys;
use crate::questionnaire::Layout;
use crate::relationship::{
    Custody, Facilitator, Holder, Invitation, LATE, Panel, Party, Relationship, Wave, WaveId,
    WaveState,
};
use crate::store::{self, MailKind};

/// A launched wave.
#[derive(Clone, Debug)]
pub struct Launched {
    /// Fingerprint of the manifest.
    pub fingerprint: String,
    /// How many invitations were enqueued.
    pub invitations: usize,
    /// What the facilitator should know, though it does not stop the launch.
    pub warnings: Vec<String>,
}

struct Draft {
    wave: Wave,
    relationship: Relationship,
    facilitator: Facilitator,
    parties: Vec<Party>,
    panels: Vec<(Panel, Vec<Invitation>)>,
    custody: Custody,
    /// In joint custody the three holders; a missing public half is empty.
    holders: Vec<ManifestHolder>,
}

/// Below this many invitees a side, a readout is thin.
const COMFORTABLE: usize = 12;

/// Launches a draft. With `dry_run`, only checks, and reports the warnings.
///
/// # Errors
/// When the wave is no draft, a panel has fewer than k invitees, an address is invited twice, a
/// closing code of a joint wave is missing, or closing time has passed.
pub fn launch(services: &Services, id: WaveId, dry_run: bool) -> Result<Launched, WorkflowError> {
    let definition = services.definition_of(id)?;
    let draft = load(services, id)?;
    let warnings = check(services, &draft, &definition)?;
    let invitations = draft.panels.iter().map(|(_, roster)| roster.len()).sum();
    if dry_run {
        return Ok(Launched {
            fingerprint: String::new(),
            invitations,
            warnings,
        });
    }
    // Making RSA keys takes a while, so it happens before the database is locked.
    let keys = draft
        .panels
        .iter()
        .map(|_| PanelKeys::generate(&mut ids::generator()).map_err(WorkflowError::from))
        .collect::<Result<Vec<_>, _>>()?;
    let manifest = manifest(&draft, &definition, &keys)?;
    let fingerprint = manifest.fingerprint().map_err(damaged)?;
    let keys = kept(&draft, keys, &fingerprint)?;
    fix(services, &draft, &definition, &manifest, &keys)?;
    tracing::info!(wave = %id, invitations, "wave launched");
    Ok(Launched {
        fingerprint: fingerprint.to_string(),
        invitations,
        warnings,
    })
}

fn load(services: &Services, id: WaveId) -> Result<Draft, WorkflowError> {
    let mut connection = services.store.connection()?;
    let wave = store::wave(&mut connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
    let relationship = store::relationship(&mut connection, wave.relationship)?
        .ok_or(WorkflowError::NotFound("relationship"))?;
    let facilitator = store::facilitator(&mut connection, &relationship.facilitator.to_string())?
        .ok_or(WorkflowError::NotFound("facilitator"))?;
    let parties = store::parties(&mut connection, wave.relationship)?;
    let mut panels = Vec::new();
    for panel in store::panels(&mut connection, id)? {
        let roster = store::roster(&mut connection, panel.id)?;
        panels.push((panel, roster));
    }
    let custody = store::custody(&mut connection, id)?;
    let holders = match custody {
        Custody::Server => Vec::new(),
        Custody::Joint => holders_of_draft(&mut connection, &wave, &parties)?,
    };
    let order = |panel: &Panel| parties.iter().position(|party| party.id == panel.party);
    panels.sort_by_key(|(panel, _)| order(panel));
    Ok(Draft {
        wave,
        relationship,
        facilitator,
        parties,
        panels,
        custody,
        holders,
    })
}

/// Keys as the wave's custody has them kept: in joint custody, opening keys only wrapped.
fn kept(
    draft: &Draft,
    keys: Vec<PanelKeys>,
    fingerprint: &Fingerprint,
) -> Result<Vec<PanelKeys>, WorkflowError> {
    if draft.custody == Custody::Server {
        return Ok(keys);
    }
    let half = |listed: &ManifestHolder| {
        let half = ClosingPublicKey::from_base64url(&listed.closing_key).map_err(damaged)?;
        Ok::<_, WorkflowError>((listed.holder, half))
    };
    let holders = draft
        .holders
        .iter()
        .map(half)
        .collect::<Result<Vec<_>, _>>()?;
    let wrapped = |((panel, _), keys): (&(Panel, _), PanelKeys)| {
        keys.wrapped(panel.id, fingerprint, &holders, &mut ids::generator())
            .map_err(damaged)
    };
    draft.panels.iter().zip(keys).map(wrapped).collect()
}

/// Refuses a joint wave whose three holders are not three people with a code each.
fn check_holders(draft: &Draft) -> Result<(), WorkflowError> {
    if draft.custody == Custody::Server {
        return Ok(());
    }
    check_parties(&draft.parties)?;
    let missing: Vec<&str> = draft
        .holders
        .iter()
        .filter(|listed| listed.closing_key.is_empty())
        .map(|listed| match listed.holder {
            Holder::Facilitator => "the facilitator",
            Holder::Buyer => "the buyer's representative",
            Holder::Supplier => "the supplier's representative",
        })
        .collect();
    if !missing.is_empty() {
        return Err(WorkflowError::refused(format!(
            "in joint custody every holder makes a closing code before launch; still missing: {}",
            missing.join(", ")
        )));
    }
    let mut addresses: Vec<String> = draft
        .parties
        .iter()
        .map(|party| &party.representative.email)
        .chain([&draft.facilitator.email])
        .map(|address| address.to_lowercase())
        .collect();
    addresses.sort();
    addresses.dedup();
    if addresses.len() == Holder::ALL.len() {
        Ok(())
    } else {
        Err(WorkflowError::refused(
            "in joint custody the facilitator and both representatives are three people with three \
             addresses; change a representative, or choose server custody",
        ))
    }
}

fn check(
    services: &Services,
    draft: &Draft,
    definition: &CheckedDefinition,
) -> Result<Vec<String>, WorkflowError> {
    if draft.wave.state != WaveState::Draft {
        return Err(WorkflowError::refused(format!(
            "the wave is {} already; it is launched once",
            draft.wave.state
        )));
    }
    if draft.wave.schedule.closes_at <= services.clock.now() {
        return Err(WorkflowError::refused(
            "the closing time has passed; prepare a wave with a later one",
        ));
    }
    check_holders(draft)?;
    let k = usize::try_from(draft.wave.k).unwrap_or(usize::MAX);
    let mut addresses = BTreeMap::new();
    let mut warnings = Vec::new();
    for (party, (_, roster)) in draft.parties.iter().zip(&draft.panels) {
        if roster.len() < k {
            return Err(WorkflowError::refused(format!(
                "the {} has {} invitees; at least {k} are needed, or nothing could be released",
                party.key,
                roster.len()
            )));
        }
        if roster.len() < COMFORTABLE {
            warnings.push(format!(
                "the {} has {} invitees; 12 to 20 a side make a readout with detail",
                party.key,
                roster.len()
            ));
        }
        warnings.extend(language_warnings(party, roster, definition, k));
        for invitation in roster {
            if addresses
                .insert(invitation.person.email.to_lowercase(), ())
                .is_some()
            {
                return Err(WorkflowError::refused(
                    "an address is invited twice; import the rosters again",
                ));
            }
        }
    }
    Ok(warnings)
}

fn language_warnings(
    party: &Party,
    roster: &[Invitation],
    definition: &CheckedDefinition,
    k: usize,
) -> Vec<String> {
    let mut by_language: BTreeMap<&str, usize> = BTreeMap::new();
    for invitation in roster {
        *by_language.entry(&invitation.person.locale).or_default() += 1;
    }
    let mut warnings = Vec::new();
    for (language, count) in &by_language {
        if by_language.len() > 1 && *count < k {
            warnings.push(format!(
                "only {count} of the {}'s invitees are written to in \"{language}\"; their comments may give them away",
                party.key
            ));
        }
        let reviewed = definition
            .definition()
            .languages
            .iter()
            .any(|l| l.code == *language && l.reviewed);
        if !reviewed {
            warnings.push(format!(
                "the questionnaire's \"{language}\" texts were not reviewed by a native speaker"
            ));
        }
    }
    warnings
}

fn manifest(
    draft: &Draft,
    definition: &CheckedDefinition,
    keys: &[PanelKeys],
) -> Result<Manifest, WorkflowError> {
    let mut panels = Vec::new();
    for ((party, (panel, roster)), keys) in draft.parties.iter().zip(&draft.panels).zip(keys) {
        let roster_size = u32::try_from(roster.len()).unwrap_or(u32::MAX);
        let plan = BoxPlan::for_roster(roster_size);
        panels.push(ManifestPanel {
            panel: panel.id,
            party: party.key.clone(),
            party_name: party.name.clone(),
            roster_size,
            roster_confirmed: panel.roster_confirmed,
            issuing_key: keys.issuing_key.public_jwk(),
            opening_key: keys.opening_key.public().to_base64url(),
            boxes: plan.boxes(),
            slots: plan.slots(),
        });
    }
    Ok(Manifest {
        format: Manifest::FORMAT,
        wave: draft.wave.id,
        relationship: draft.relationship.name.clone(),
        definition: ManifestDefinition {
            id: definition.definition().id.clone(),
            version: definition.definition().version.clone(),
            digest: draft.wave.definition_digest.clone(),
        },
        label: draft.wave.label.clone(),
        k: draft.wave.k,
        custody: draft.custody,
        holders: draft.holders.clone(),
        no_script_sealing: true,
        opens_at: draft.wave.schedule.opens_at,
        closes_at: draft.wave.schedule.closes_at,
        latest_close: draft.wave.schedule.latest_close,
        late_hours: u32::try_from(LATE.as_hours()).unwrap_or(24),
        zone: draft.wave.schedule.zone.clone(),
        reference_period: draft.wave.reference_period.clone(),
        languages: definition
            .definition()
            .languages
            .iter()
            .map(|l| l.code.clone())
            .collect(),
        contact: format!("{} <{}>", draft.facilitator.name, draft.facilitator.email),
        panels,
    })
}

/// One transaction: state, manifest, keys, boxes and invitations. The state moves first, so of two
/// launches the second waits, finds no draft and touches no key.
fn fix(
    services: &Services,
    draft: &Draft,
    definition: &CheckedDefinition,
    manifest: &Manifest,
    keys: &[PanelKeys],
) -> Result<(), WorkflowError> {
    let text = String::from_utf8(manifest.canonical_bytes().map_err(damaged)?).map_err(damaged)?;
    let sealed_len = Layout::of(definition).ballot_len() + SEALED_OVERHEAD;
    let not_before = draft.wave.schedule.opens_at.max(services.clock.now());
    services.store.transaction(|connection| {
        if !store::launch_wave(connection, draft.wave.id, &text)? {
            return Err(WorkflowError::refused(
                "the wave was launched by somebody else just now",
            ));
        }
        let launched = Wave {
            state: WaveState::Open,
            manifest: Some(text.clone()),
            ..draft.wave.clone()
        };
        if store::wave(connection, draft.wave.id)? != Some(launched) {
            return Err(changed());
        }
        let unchanged = |listed: &ManifestHolder, (holder, key): (&Holder, &String)| {
            listed.holder == *holder && listed.closing_key == *key
        };
        let now = store::closing_keys(connection, draft.wave.id)?;
        if store::custody(connection, draft.wave.id)? != draft.custody
            || now.len() != draft.holders.len()
            || !draft
                .holders
                .iter()
                .zip(&now)
                .all(|(listed, key)| unchanged(listed, key))
        {
            return Err(changed());
        }
        for ((panel, roster), keys) in draft.panels.iter().zip(keys) {
            let plan = BoxPlan::for_roster(u32::try_from(roster.len()).unwrap_or(u32::MAX));
            let ids: Vec<_> = roster.iter().map(|invitation| invitation.id).collect();
            if store::invitation_ids(connection, panel.id)? != sorted(&ids)
                || store::panel(connection, panel.id)?.as_ref() != Some(panel)
            {
                return Err(changed());
            }
            // A file of an interrupted launch belongs to nothing: the draft never got its manifest.
            services.keys.destroy_panel(panel.id)?;
            services.keys.create_panel(panel.id, keys)?;
            let boxes = (0..plan.boxes())
                .map(|shard| {
                    BallotBox::empty(plan.shape(shard, sealed_len))
                        .seal_record(&keys.box_key, panel.id, shard, &mut ids::generator())
                        .map_err(damaged)
                })
                .collect::<Result<Vec<_>, _>>()?;
            store::add_boxes(connection, panel.id, &boxes)?;
            for invitation in roster {
                store::enqueue(
                    connection,
                    ids::new(),
                    invitation.id,
                    MailKind::Invitation,
                    not_before,
                )?;
            }
        }
        Ok(())
    })
}

fn changed() -> WorkflowError {
    WorkflowError::refused("the wave or a roster changed while it was launched; launch again")
}

fn sorted<T: Ord + Copy>(ids: &[T]) -> Vec<T> {
    let mut ids = ids.to_vec();
    ids.sort();
    ids
}

fn damaged(error: impl std::fmt::Display) -> WorkflowError {
    WorkflowError::Damaged(error.to_string())
}

/// The fingerprint of a launched wave.
#[must_use]
pub fn fingerprint_of(wave: &Wave) -> Option<Fingerprint> {
    wave.manifest
        .as_deref()
        .and_then(|text| Manifest::parse(text).ok())
        .and_then(|manifest| manifest.fingerprint().ok())
}
