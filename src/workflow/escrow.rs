//! A copy of a joint wave's key files elsewhere, against the loss of the keys volume. In custody
//! `server` there is none: it would hold the opening keys, and with any backup of the database
//! whoever found it could read answers, long after the keys were destroyed.

use zeroize::Zeroizing;

use super::custody::manifest;
use super::{Services, WorkflowError};
use crate::ballot::Manifest;
use crate::ids;
use crate::keys::Passphrase;
use crate::relationship::{Custody, PanelId, Wave, WaveId, WaveState};
use crate::store;

/// An escrow, and the only copy of its passphrase.
pub struct Escrow {
    /// The content of the file, in age format.
    pub file: Vec<u8>,
    /// The passphrase, to be shown once.
    pub passphrase: Passphrase,
}

/// Makes an escrow of a wave's key files.
///
/// # Errors
/// When the wave is not in joint custody, has no keys (any more), or its keys cannot be read.
pub fn escrow(services: &Services, id: WaveId) -> Result<Escrow, WorkflowError> {
    let (_, manifest) = joint_with_keys(services, id)?;
    let panels: Vec<PanelId> = manifest.panels.iter().map(|listed| listed.panel).collect();
    let mut rng = ids::generator();
    let passphrase = Passphrase::generate(&mut rng);
    let file = services.keys.escrow(id, &panels, &passphrase, &mut rng)?;
    tracing::info!(wave = %id, "key files put into escrow");
    Ok(Escrow { file, passphrase })
}

/// Puts a wave's key files back from an escrow.
///
/// # Errors
/// As [`escrow`]; when the passphrase is another one, the escrow belongs to another launch, or
/// other keys are there.
pub fn restore_escrow(
    services: &Services,
    id: WaveId,
    file: &[u8],
    passphrase: &Zeroizing<String>,
) -> Result<(), WorkflowError> {
    let (_, manifest) = joint_with_keys(services, id)?;
    let panels: Vec<PanelId> = manifest.panels.iter().map(|listed| listed.panel).collect();
    let passphrase = Passphrase::typed(passphrase);
    services
        .keys
        .restore(id, &panels, file, &passphrase, |panel, keys| {
            manifest.panel(panel).is_some_and(|listed| {
                keys.issuing_key.public_jwk() == listed.issuing_key
                    && keys.opening_key.public().to_base64url() == listed.opening_key
            })
        })?;
    tracing::info!(wave = %id, "key files restored from escrow");
    Ok(())
}

/// A launched joint wave that is not closed.
fn joint_with_keys(services: &Services, id: WaveId) -> Result<(Wave, Manifest), WorkflowError> {
    let mut connection = services.store.connection()?;
    let wave = store::wave(&mut connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
    if super::custody::custody_of(&mut connection, &wave)? == Custody::Server {
        return Err(WorkflowError::refused(
            "this wave is in custody `server`: its key files hold what opens the answers, so a copy of \
             them, with any backup of the database, would open answers even after close; only waves in \
             joint custody can be put into escrow",
        ));
    }
    match wave.state {
        WaveState::Draft => Err(WorkflowError::refused(
            "the wave has no keys before launch; launch it first",
        )),
        WaveState::Closed | WaveState::Released => Err(WorkflowError::refused(
            "the wave is closed and its keys are destroyed, for good; destroy what there is of an escrow, too",
        )),
        WaveState::Open | WaveState::Closing => {
            let manifest = manifest(wave.manifest.as_deref().unwrap_or_default())?;
            Ok((wave, manifest))
        }
    }
}
