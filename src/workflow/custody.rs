//! Who holds what opens a wave: the custody of a draft is chosen, and each of the three holders of
//! a joint wave leaves the public half of a closing key. Launch puts them into the manifest, so the
//! order is: draft, three closing codes, launch. Closing is in [`super::close_together`].

use super::{Services, WorkflowError, by_representative_link};
use crate::ballot::{ClosingPublicKey, Manifest, ManifestHolder, check_letters};
use crate::ids;
use crate::relationship::{Custody, Holder, Party, Wave, WaveId, WaveState};
use crate::store::{self, AnyConnection, ConsoleMailKind};

/// One of the three holders, as pages show them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderView {
    /// Which of the three.
    pub holder: Holder,
    /// Name of the person; of the organisation where none is known.
    pub name: String,
    /// The organisation; nothing for the facilitator.
    pub organisation: Option<String>,
    /// The letters by which the public half is compared, once it is there.
    pub check: Option<String>,
}

/// The custody of a wave, and its holders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustodyView {
    /// Who can open ballots.
    pub custody: Custody,
    /// In joint custody the three holders, in order; otherwise nobody.
    pub holders: Vec<HolderView>,
}

impl CustodyView {
    /// Whether it takes two closing codes to close.
    #[must_use]
    pub fn is_joint(&self) -> bool {
        self.custody == Custody::Joint
    }

    /// A holder, if there are holders.
    #[must_use]
    pub fn holder(&self, holder: Holder) -> Option<&HolderView> {
        self.holders.iter().find(|listed| listed.holder == holder)
    }
}

/// Whether a launched wave is for two holders to close.
#[must_use]
pub fn is_joint(wave: &Wave) -> bool {
    let launched = wave.manifest.as_deref();
    launched.is_some_and(|text| manifest(text).is_ok_and(|m| m.custody == Custody::Joint))
}

/// The custody of a wave: of a launched one as its manifest fixes it, of a draft as chosen so far.
///
/// # Errors
/// When the database fails or the manifest is damaged.
pub(super) fn custody_of(
    connection: &mut AnyConnection,
    wave: &Wave,
) -> Result<Custody, WorkflowError> {
    match &wave.manifest {
        Some(text) => Ok(manifest(text)?.custody),
        None => Ok(store::custody(connection, wave.id)?),
    }
}

/// The custody of a wave with its holders.
///
/// # Errors
/// As [`custody_of`].
pub fn custody_view(
    connection: &mut AnyConnection,
    wave: &Wave,
) -> Result<CustodyView, WorkflowError> {
    let custody = custody_of(connection, wave)?;
    if custody == Custody::Server {
        return Ok(CustodyView::default());
    }
    let parties = store::parties(connection, wave.relationship)?;
    let organisation = |holder| {
        let mut parties = parties.iter();
        parties
            .find(|party| Holder::of_party(&party.key) == Some(holder))
            .map(|party| party.name.clone())
    };
    let listed = match &wave.manifest {
        Some(text) => manifest(text)?.holders,
        None => holders_of_draft(connection, wave, &parties)?,
    };
    let view = |listed: ManifestHolder| HolderView {
        organisation: organisation(listed.holder),
        check: (!listed.closing_key.is_empty()).then(|| check_letters(&listed.closing_key)),
        holder: listed.holder,
        name: listed.name,
    };
    Ok(CustodyView {
        custody,
        holders: listed.into_iter().map(view).collect(),
    })
}

/// The three holders as a manifest would list them now; a missing public half is empty.
pub(super) fn holders_of_draft(
    connection: &mut AnyConnection,
    wave: &Wave,
    parties: &[Party],
) -> Result<Vec<ManifestHolder>, WorkflowError> {
    let relationship = store::relationship(connection, wave.relationship)?
        .ok_or(WorkflowError::NotFound("relationship"))?;
    let facilitator = store::facilitator(connection, &relationship.facilitator.to_string())?
        .ok_or(WorkflowError::NotFound("facilitator"))?;
    let mut keys = store::closing_keys(connection, wave.id)?;
    let name = |holder| {
        let mut parties = parties.iter();
        let party = parties.find(|party| Holder::of_party(&party.key) == Some(holder));
        party.map_or_else(
            || facilitator.name.clone(),
            |party| match party.representative.name.as_str() {
                "" => party.name.clone(),
                name => name.to_owned(),
            },
        )
    };
    let listed = Holder::ALL.map(|holder| ManifestHolder {
        holder,
        name: name(holder),
        closing_key: keys.remove(&holder).unwrap_or_default(),
    });
    Ok(listed.to_vec())
}

/// Chooses the custody of a draft. The facilitator of a wave that comes into joint custody is
/// asked for a closing code by mail; representatives are with [`super::ask_representative`].
///
/// # Errors
/// When the wave was launched, or the relationship has other parties than a buyer and a supplier.
pub fn set_custody(services: &Services, id: WaveId, to: Custody) -> Result<(), WorkflowError> {
    services.store.transaction(|connection| {
        let wave = store::lock_wave(connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
        choose_custody(services, connection, &wave, to)
    })
}

/// [`set_custody`] of a wave that the transaction has made or locked.
pub(super) fn choose_custody(
    services: &Services,
    connection: &mut AnyConnection,
    wave: &Wave,
    to: Custody,
) -> Result<(), WorkflowError> {
    if store::custody(connection, wave.id)? == to {
        return Ok(());
    }
    if wave.state != WaveState::Draft {
        return Err(WorkflowError::refused(
            "the wave was launched; its custody is fixed",
        ));
    }
    if to == Custody::Joint {
        check_parties(&store::parties(connection, wave.relationship)?)?;
    }
    store::set_custody(connection, wave.id, to)?;
    if to == Custody::Joint {
        ask_facilitator(services, connection, wave)?;
    }
    Ok(())
}

/// Refuses joint custody where there are not exactly a buyer and a supplier.
pub(super) fn check_parties(parties: &[Party]) -> Result<(), WorkflowError> {
    let holders: Vec<Option<Holder>> = parties
        .iter()
        .map(|party| Holder::of_party(&party.key))
        .collect();
    let both = [Some(Holder::Buyer), Some(Holder::Supplier)];
    if holders.len() == 2 && both.iter().all(|holder| holders.contains(holder)) {
        Ok(())
    } else {
        Err(WorkflowError::refused(
            "joint custody needs one buyer and one supplier, whose representatives hold closing codes; \
             choose server custody for this relationship",
        ))
    }
}

/// Enqueues the mail that asks the facilitator of a joint draft for a closing code.
pub(super) fn ask_facilitator(
    services: &Services,
    connection: &mut AnyConnection,
    wave: &Wave,
) -> Result<(), WorkflowError> {
    let relationship = store::relationship(connection, wave.relationship)?
        .ok_or(WorkflowError::NotFound("relationship"))?;
    if let Some(panel) = store::panels(connection, wave.id)?.first() {
        let kind = ConsoleMailKind::ClosingCode(relationship.facilitator, panel.id);
        store::enqueue_console_mail(connection, ids::new(), &kind, services.clock.now())?;
    }
    Ok(())
}

/// Keeps the public half of a holder's closing key of a joint draft, in the place of one before.
///
/// # Errors
/// When the wave is no joint draft, the key is none, or another holder has left the same.
pub fn keep_closing_key(
    services: &Services,
    id: WaveId,
    holder: Holder,
    public_key: &str,
) -> Result<(), WorkflowError> {
    let key = ClosingPublicKey::from_base64url(public_key.trim()).map_err(|_| {
        WorkflowError::refused(
            "what your browser sent is no closing key, and nothing was kept; please make a code again",
        )
    })?;
    let key = key.to_base64url();
    services.store.transaction(|connection| {
        let wave = store::lock_wave(connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
        if store::custody(connection, id)? != Custody::Joint {
            return Err(WorkflowError::refused(
                "this wave needs no closing codes; its custody is the server's",
            ));
        }
        if wave.state != WaveState::Draft {
            return Err(WorkflowError::refused(
                "the wave was launched; its closing codes are fixed",
            ));
        }
        let known = store::closing_keys(connection, id)?;
        if known
            .iter()
            .any(|(other, known)| *other != holder && *known == key)
        {
            return Err(WorkflowError::refused(
                "another holder has this closing code already; every holder makes one of their own",
            ));
        }
        store::keep_closing_key(connection, id, holder, &key)?;
        tracing::info!(wave = %id, "a closing key was kept");
        Ok(())
    })
}

/// Keeps the public half of the closing key of the representative whom a link belongs to. `None`
/// when the link leads nowhere.
///
/// # Errors
/// As [`keep_closing_key`].
pub fn keep_closing_key_by_link(
    services: &Services,
    token: &str,
    public_key: &str,
) -> Result<Option<()>, WorkflowError> {
    let Some((outlook, _)) = by_representative_link(services, token)? else {
        return Ok(None);
    };
    let holder = Holder::of_party(&outlook.party.key).ok_or_else(|| {
        WorkflowError::refused("this wave needs no closing codes; its custody is the server's")
    })?;
    keep_closing_key(services, outlook.wave.id, holder, public_key).map(Some)
}

/// Reads a manifest that is stored.
pub(super) fn manifest(text: &str) -> Result<Manifest, WorkflowError> {
    Manifest::parse(text).map_err(|_| WorkflowError::Damaged("manifest".into()))
}
