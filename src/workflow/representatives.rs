//! Representatives: a link by mail, under which a party's representative reads what will be asked
//! and released, confirms the roster, and later reads the documents. Links expire and can be
//! revoked. A representative sees the own party's roster only, and nobody's status.

use jiff::{SignedDuration, Timestamp};

use super::close_together::is_over;
use super::{
    CustodyView, ReadoutParts, Services, WorkflowError, awaits_codes, custody_view, readout_parts,
    token,
};
use crate::ballot::sha256_hex;
use crate::definition::CheckedDefinition;
use crate::ids;
use crate::relationship::{Facilitator, Invitation, Panel, PanelId, Party, Phase, Wave, WaveState};
use crate::store::{self, ConsoleMailKind};

/// How long a representative's link is valid.
pub const REPRESENTATIVE_LINK: SignedDuration = SignedDuration::from_hours(30 * 24);

/// A panel with everything around it, in whatever state its wave is.
pub struct PanelOutlook {
    /// The panel.
    pub panel: Panel,
    /// Its wave.
    pub wave: Wave,
    /// What respondents may do now.
    pub phase: Phase,
    /// Name of the relationship.
    pub relationship: String,
    /// The party of the panel.
    pub party: Party,
    /// The other parties.
    pub partners: Vec<Party>,
    /// Whom to ask.
    pub facilitator: Facilitator,
    /// The questions.
    pub definition: CheckedDefinition,
    /// Who is invited, by address.
    pub roster: Vec<Invitation>,
    /// Who holds what opens the ballots.
    pub custody: CustodyView,
}

impl PanelOutlook {
    /// Whether the wave waits for two closing codes.
    #[must_use]
    pub fn awaits_codes(&self) -> bool {
        is_over(self.wave.state, self.phase) && self.custody.is_joint()
    }

    /// The name of the partner (or partners) as this panel reads it.
    #[must_use]
    pub fn partner_name(&self) -> String {
        let names: Vec<&str> = self
            .partners
            .iter()
            .map(|party| party.name.as_str())
            .collect();
        names.join(" and ")
    }

    /// A digest of the roster: confirming names it, so that nobody confirms what was not shown.
    #[must_use]
    pub fn roster_digest(&self) -> String {
        let mut text = String::new();
        for Invitation { person, .. } in &self.roster {
            text.push_str(&format!(
                "{}\n{}\n{}\n",
                person.email, person.name, person.locale
            ));
        }
        sha256_hex(text.as_bytes())
    }
}

/// Reads a panel with everything around it.
///
/// # Errors
/// When there is no such panel, or the database fails.
pub fn panel_outlook(services: &Services, id: PanelId) -> Result<PanelOutlook, WorkflowError> {
    let mut connection = services.store.connection()?;
    let panel = store::panel(&mut connection, id)?.ok_or(WorkflowError::NotFound("panel"))?;
    let wave = store::wave(&mut connection, panel.wave)?.ok_or(WorkflowError::NotFound("wave"))?;
    let relationship = store::relationship(&mut connection, wave.relationship)?
        .ok_or(WorkflowError::NotFound("relationship"))?;
    let facilitator = store::facilitator(&mut connection, &relationship.facilitator.to_string())?
        .ok_or(WorkflowError::NotFound("facilitator"))?;
    let (own, partners): (Vec<Party>, Vec<Party>) =
        store::parties(&mut connection, wave.relationship)?
            .into_iter()
            .partition(|party| party.id == panel.party);
    let mut roster = store::roster(&mut connection, id)?;
    roster.sort_by(|a, b| a.person.email.cmp(&b.person.email));
    let custody = custody_view(&mut connection, &wave)?;
    drop(connection);
    Ok(PanelOutlook {
        phase: services.phase(&wave),
        definition: services.definition(&wave.definition_digest)?,
        relationship: relationship.name,
        party: own
            .into_iter()
            .next()
            .ok_or(WorkflowError::NotFound("party"))?,
        panel,
        wave,
        partners,
        facilitator,
        roster,
        custody,
    })
}

/// Enqueues a mail to a panel's representative with a link: to read and to confirm, to close a
/// joint wave that is over, or to read the documents.
///
/// # Errors
/// When the roster is empty or the wave has closed.
pub fn ask_representative(services: &Services, panel: PanelId) -> Result<(), WorkflowError> {
    let outlook = panel_outlook(services, panel)?;
    if outlook.roster.is_empty() {
        return Err(WorkflowError::refused(
            "there is nobody on this roster yet; import it first",
        ));
    }
    let kind = match outlook.wave.state {
        _ if awaits_codes(services, &outlook.wave)? => ConsoleMailKind::CloseTogether(None, panel),
        WaveState::Draft | WaveState::Open => ConsoleMailKind::Review(panel),
        WaveState::Released => ConsoleMailKind::Documents(panel),
        WaveState::Closing | WaveState::Closed => {
            return Err(WorkflowError::refused(
                "the wave is closed and not yet released; representatives are written to at its release",
            ));
        }
    };
    services.store.transaction(|connection| {
        let now = services.clock.now();
        store::enqueue_console_mail(connection, ids::new(), &kind, now)?;
        Ok(())
    })
}

/// Revokes every link of a panel's representative.
///
/// # Errors
/// When the database fails.
pub fn revoke_representative(services: &Services, panel: PanelId) -> Result<(), WorkflowError> {
    services
        .store
        .transaction(|connection| Ok(store::revoke_representative_links(connection, panel)?))
}

/// A new link for a panel's representative, and until when it is valid. Only the mail that is
/// being written holds it.
///
/// # Errors
/// When the database fails.
pub(super) fn representative_link(
    services: &Services,
    panel: PanelId,
) -> Result<(String, Timestamp), WorkflowError> {
    let drawn = token::draw();
    let hash = token::hash("representative", &drawn);
    let now = services.clock.now();
    let until = now.checked_add(REPRESENTATIVE_LINK).unwrap_or(now);
    services.store.transaction(|connection| {
        store::add_representative_link(connection, &hash, panel, now, until)?;
        Ok::<_, WorkflowError>(())
    })?;
    let site = &services.public_url;
    Ok((format!("{site}/r/{}", drawn.as_str()), until))
}

/// The panel that a representative's link opens, and until when; `None` when the link has expired,
/// was revoked, or never was.
///
/// # Errors
/// When the database fails.
pub fn by_representative_link(
    services: &Services,
    token: &str,
) -> Result<Option<(PanelOutlook, Timestamp)>, WorkflowError> {
    let hash = token::hash("representative", token);
    let now = services.clock.now();
    let found = store::representative_link(&mut *services.store.connection()?, &hash, now)?;
    found
        .map(|(panel, until)| Ok((panel_outlook(services, panel)?, until)))
        .transpose()
}

/// Records that a representative confirms the roster with this digest. `None` when the link leads
/// nowhere.
///
/// # Errors
/// When the roster is another one by now, or the wave was launched.
pub fn confirm_roster(
    services: &Services,
    token: &str,
    digest: &str,
) -> Result<Option<()>, WorkflowError> {
    let Some((outlook, _)) = by_representative_link(services, token)? else {
        return Ok(None);
    };
    let shown: Vec<_> = outlook
        .roster
        .iter()
        .map(|invitation| invitation.id)
        .collect();
    if digest != outlook.roster_digest() {
        return Err(changed());
    }
    services.store.transaction(|connection| {
        let wave = store::lock_wave(connection, outlook.wave.id)?
            .ok_or(WorkflowError::NotFound("wave"))?;
        if wave.state != WaveState::Draft {
            return Err(WorkflowError::refused(
                "the wave was launched meanwhile; its terms say that this list was not confirmed",
            ));
        }
        // A roster that is imported anew gets new identifiers.
        let mut shown = shown;
        shown.sort();
        if store::invitation_ids(connection, outlook.panel.id)? != shown {
            return Err(changed());
        }
        store::note_roster_confirmed(connection, outlook.panel.id, true)?;
        tracing::info!(wave = %wave.id, "a roster was confirmed");
        Ok(Some(()))
    })
}

fn changed() -> WorkflowError {
    WorkflowError::refused("the list was changed while you read it; please read it again")
}

/// What the documents behind a representative's link are made from; `None` when the link leads
/// nowhere.
///
/// # Errors
/// When the wave is not released.
pub fn representative_readout(
    services: &Services,
    token: &str,
) -> Result<Option<ReadoutParts>, WorkflowError> {
    match by_representative_link(services, token)? {
        Some((outlook, _)) => readout_parts(services, outlook.wave.id).map(Some),
        None => Ok(None),
    }
}
