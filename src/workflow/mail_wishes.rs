//! What people wish about the mails of a wave: the facilitator's note in them, and an invitee's
//! "no more mail". That stops reminders and the thank-you, not the link; an invitation that the
//! facilitator sends again on request still goes out, as the page says.

use super::{OpenPanel, Services, WorkflowError};
use crate::ballot::MailToken;
use crate::keys::KeyError;
use crate::relationship::{InvitationId, PanelId, Person, Phase, Wave, WaveId, WaveState};
use crate::store;

/// Longest note, in characters.
pub const LONGEST_NOTE: usize = 1000;

/// Sets what the facilitator writes into every mail of a wave, to everybody alike; an empty text
/// takes it away. Mails that have left stay as they are.
///
/// # Errors
/// When the text is too long or holds control characters, or the wave is closed.
pub fn set_mail_note(services: &Services, id: WaveId, text: &str) -> Result<(), WorkflowError> {
    let note = check_mail_note(text)?;
    services.store.transaction(|connection| {
        let wave = store::lock_wave(connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
        if !matches!(wave.state, WaveState::Draft | WaveState::Open) {
            return Err(WorkflowError::refused(
                "the wave is closed; its mails are sent",
            ));
        }
        Ok(store::keep_mail_note(connection, id, note.as_deref())?)
    })
}

/// The note as it is kept; `None` when it is empty.
///
/// # Errors
/// When the text is too long or holds control characters.
pub(super) fn check_mail_note(text: &str) -> Result<Option<String>, WorkflowError> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim();
    let strange = |c: char| c.is_control() && c != '\n';
    if text.chars().count() > LONGEST_NOTE || text.chars().any(strange) {
        return Err(WorkflowError::refused(format!(
            "a note has at most {LONGEST_NOTE} characters, line breaks and no other control characters"
        )));
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// What the facilitator writes into every mail of a wave; empty when nothing.
///
/// # Errors
/// When the database fails.
pub fn mail_note(services: &Services, id: WaveId) -> Result<String, WorkflowError> {
    Ok(store::mail_note(&mut *services.store.connection()?, id)?.unwrap_or_default())
}

/// What somebody who wants no more mail is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailStop {
    /// BCP 47 tag of the language.
    pub locale: String,
    /// The invitee's own organisation.
    pub own_name: String,
    /// The partner organisation.
    pub partner_name: String,
    /// Whom to ask: name and address.
    pub contact: (String, String),
    /// Whether the link still leads to the questionnaire.
    pub link_works: bool,
}

/// Who asks, in which wave and panel.
type Wisher = (InvitationId, Person, Wave, std::sync::Arc<OpenPanel>);

impl Services {
    /// What the page of a "no more mail" address says. `None` when the address leads nowhere: it
    /// was cut off, or the wave is closed and the keys that made it are gone.
    ///
    /// # Errors
    /// When database or keys fail.
    pub fn mail_stop(
        &self,
        panel: PanelId,
        token: &str,
    ) -> Result<Option<MailStop>, WorkflowError> {
        let found = self.invitee_of(panel, token)?;
        Ok(found.map(|(_, person, wave, open)| self.told(person, &wave, &open)))
    }

    /// Records that an invitee wants no more mail about the wave. Repeating it changes nothing.
    ///
    /// # Errors
    /// When database or keys fail.
    pub fn stop_mail(
        &self,
        panel: PanelId,
        token: &str,
    ) -> Result<Option<MailStop>, WorkflowError> {
        let Some((id, person, wave, open)) = self.invitee_of(panel, token)? else {
            return Ok(None);
        };
        self.store.transaction(|connection| {
            store::stop_mail(connection, id).map_err(WorkflowError::from)
        })?;
        Ok(Some(self.told(person, &wave, &open)))
    }

    /// Whom a token names. Every invitee's token is computed, so that nothing that leads from a
    /// token to a person is kept anywhere.
    fn invitee_of(&self, panel: PanelId, token: &str) -> Result<Option<Wisher>, WorkflowError> {
        let Some(token) = MailToken::parse(token) else {
            return Ok(None);
        };
        let keys = match self.keys.panel(panel) {
            Ok(keys) => keys,
            Err(KeyError::PanelGone(_)) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let Some((wave, open)) = self.open_panel(panel)? else {
            return Ok(None);
        };
        let mut connection = self.store.connection()?;
        let found = store::invitation_ids(&mut connection, panel)?
            .into_iter()
            .rfind(|id| MailToken::derive(&keys.code_key, *id) == token);
        let Some(id) = found else { return Ok(None) };
        let invitation = store::invitation(&mut connection, id)?;
        Ok(invitation.map(|(_, invitation)| (id, invitation.person, wave, open)))
    }

    fn told(&self, person: Person, wave: &Wave, open: &OpenPanel) -> MailStop {
        MailStop {
            locale: person.locale,
            own_name: open.party.name.clone(),
            partner_name: open.partner_name(),
            contact: (
                open.facilitator.name.clone(),
                open.facilitator.email.clone(),
            ),
            link_works: matches!(self.phase(wave), Phase::NotYetOpen | Phase::Open),
        }
    }

    /// The note for a sample, where a database that fails is told elsewhere.
    pub(super) fn note_of(&self, wave: WaveId) -> String {
        mail_note(self, wave).unwrap_or_default()
    }
}
