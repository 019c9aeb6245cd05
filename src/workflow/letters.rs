//! What a mail to an invitee says. Made when it is sent, from the invitation and the key file;
//! never stored.

use jiff::Zoned;

use super::{OpenPanel, Services, WorkflowError};
use crate::ballot::AccessCode;
use crate::ids;
use crate::keys::KeyError;
use crate::relationship::{Invitation, InvitationId, PanelId, Phase, WaveId, WaveState};
use crate::store::{self, MailKind};

/// Everything a mail to an invitee needs.
pub struct Letter {
    /// The invitee.
    pub invitation: Invitation,
    /// The launched panel.
    pub panel: PanelId,
    /// The invitee's own organisation.
    pub own_name: String,
    /// The partner organisation.
    pub partner_name: String,
    /// Whom to ask: name and address.
    pub contact: (String, String),
    /// Title of the questionnaire in the invitee's language.
    pub title: String,
    /// The personal link.
    pub link: String,
    /// Address of this system without a path.
    pub site: String,
    /// The code, in groups.
    pub code_printed: String,
    /// Until when answers are taken.
    pub closes_at: Zoned,
}

impl Services {
    /// The letter for an invitation, or `None` when there is nothing to send any more: the wave
    /// takes no answers, or (for a reminder) a ballot was issued. Which of the two is not told.
    ///
    /// # Errors
    /// When database or keys fail.
    pub fn letter(
        &self,
        id: InvitationId,
        kind: MailKind,
    ) -> Result<Option<Letter>, WorkflowError> {
        let mut connection = self.store.connection()?;
        let Some((panel, invitation)) = store::invitation(&mut connection, id)? else {
            return Ok(None);
        };
        drop(connection);
        let Some((wave, open)) = self.open_panel(panel)? else {
            return Ok(None);
        };
        if !matches!(self.phase(&wave), Phase::Open | Phase::NotYetOpen) {
            return Ok(None);
        }
        if kind == MailKind::Reminder && self.is_issued(&open, id)? {
            return Ok(None);
        }
        let keys = match self.keys.panel(panel) {
            Ok(keys) => keys,
            Err(KeyError::PanelGone(_)) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let code = AccessCode::derive(&keys.code_key, id);
        let site = self.public_url.clone();
        let definition = open.definition.definition();
        Ok(Some(Letter {
            panel,
            own_name: open.party.name.clone(),
            partner_name: open.partner_name(),
            contact: (
                open.facilitator.name.clone(),
                open.facilitator.email.clone(),
            ),
            title: crate::definition::text(
                &definition.title,
                &invitation.person.locale,
                open.definition.default_language(),
            )
            .to_owned(),
            link: format!("{site}/s/{panel}#{}.{}", code.as_str(), open.fingerprint),
            site,
            code_printed: code.printed().to_string(),
            closes_at: wave.schedule.zoned(wave.schedule.closes_at),
            invitation,
        }))
    }

    /// Whether a ballot was issued to an invitee. Asked in memory by the reminder worker only.
    fn is_issued(&self, open: &OpenPanel, id: InvitationId) -> Result<bool, WorkflowError> {
        let Some((shard, place)) = open.places.get(&id) else {
            return Ok(true);
        };
        let boxes = self.opened_boxes(open)?;
        Ok(usize::try_from(*shard)
            .ok()
            .and_then(|shard| boxes.get(shard))
            .is_some_and(|b| b.is_issued(*place)))
    }
}

/// Enqueues a reminder for every invitee of an open wave alike. Tells nothing about how many will
/// be sent.
///
/// # Errors
/// When the wave takes no answers now.
pub fn remind(services: &Services, id: WaveId) -> Result<(), WorkflowError> {
    services.store.transaction(|connection| {
        let wave = store::wave(connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
        if wave.state != WaveState::Open || services.phase(&wave) != Phase::Open {
            return Err(WorkflowError::refused(
                "reminders go out only while answers are taken; see `rapport wave status`",
            ));
        }
        for panel in store::panels(connection, id)? {
            for invitation in store::invitation_ids(connection, panel.id)? {
                store::enqueue(
                    connection,
                    ids::new(),
                    invitation,
                    MailKind::Reminder,
                    services.clock.now(),
                )?;
            }
        }
        tracing::info!(wave = %id, "reminders enqueued");
        Ok(())
    })
}
