//! What a mail to an invitee says. Made when it is sent, from the invitation and the key file;
//! never stored.

use jiff::Zoned;

use super::{OpenPanel, Services, WorkflowError};
use crate::ballot::{AccessCode, BallotBox, MailToken};
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
    /// What the facilitator writes to everybody; several lines, or empty.
    pub note: String,
    /// Where the invitee can ask for no more mail.
    pub no_more_mail: String,
}

/// Everything a thank-you needs.
#[derive(Clone)]
pub struct ThanksLetter {
    /// The invitee's name; may be empty.
    pub to_name: String,
    /// The invitee's address.
    pub to_email: String,
    /// BCP 47 tag of the invitee's language.
    pub language: String,
    /// Title of the questionnaire in that language.
    pub title: String,
    /// The invitee's own organisation.
    pub own_name: String,
    /// The partner organisation.
    pub partner_name: String,
    /// Whom to ask: name and address.
    pub contact: (String, String),
    /// Address of this system without a path.
    pub site: String,
}

/// In a panel below this size reminders go to everybody: leaving out the few who have answered
/// would tell too much to whoever sees the mail leave.
const REMIND_ALL_BELOW: u32 = 10;

impl Services {
    /// The letter for an invitation, or `None` when there is nothing to send any more: the wave
    /// takes no answers, or (for a reminder) a ballot was issued or no more mail is wanted. Which
    /// of them is not told.
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
        if kind == MailKind::Reminder && store::wants_no_more_mail(&mut connection, id)? {
            return Ok(None);
        }
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
        let note = store::mail_note(&mut *self.store.connection()?, wave.id)?;
        let code = AccessCode::derive(&keys.code_key, id);
        let token = MailToken::derive(&keys.code_key, id);
        let site = self.public_url.clone();
        Ok(Some(Letter {
            panel,
            own_name: open.party.name.clone(),
            partner_name: open.partner_name(),
            contact: (
                open.facilitator.name.clone(),
                open.facilitator.email.clone(),
            ),
            title: open.title(&invitation.person.locale),
            link: format!("{site}/s/{panel}#{}.{}", code.as_str(), open.fingerprint),
            no_more_mail: format!("{site}/n/{panel}/{}", token.as_str()),
            site,
            code_printed: code.printed().to_string(),
            note: note.unwrap_or_default(),
            closes_at: wave.schedule.zoned(wave.schedule.closes_at),
            invitation,
        }))
    }

    /// The thank-you for an invitation of a released wave, or `None` when there is nothing to send:
    /// no more mail is wanted, or the address is gone. Needs no key.
    ///
    /// # Errors
    /// When the database fails.
    pub fn thanks_letter(&self, id: InvitationId) -> Result<Option<ThanksLetter>, WorkflowError> {
        let mut connection = self.store.connection()?;
        let Some((panel, Invitation { person, .. })) = store::invitation(&mut connection, id)?
        else {
            return Ok(None);
        };
        let unwanted = store::wants_no_more_mail(&mut connection, id)?;
        drop(connection);
        if unwanted || person.email.is_empty() {
            return Ok(None);
        }
        let Some((wave, open)) = self.open_panel(panel)? else {
            return Ok(None);
        };
        if wave.state != WaveState::Released {
            return Ok(None);
        }
        Ok(Some(ThanksLetter {
            title: open.title(&person.locale),
            own_name: open.party.name.clone(),
            partner_name: open.partner_name(),
            contact: (
                open.facilitator.name.clone(),
                open.facilitator.email.clone(),
            ),
            site: self.public_url.clone(),
            to_name: person.name,
            to_email: person.email,
            language: person.locale,
        }))
    }

    /// Whether a reminder is left out because a ballot was issued. Asked in memory by the reminder
    /// worker only.
    fn is_issued(&self, open: &OpenPanel, id: InvitationId) -> Result<bool, WorkflowError> {
        if open.panel.roster_size < REMIND_ALL_BELOW {
            return Ok(false);
        }
        let Some((shard, place)) = open.places.get(&id) else {
            return Ok(true);
        };
        let keys = self.keys.panel(open.panel.panel)?;
        // Only the invitee's own box is opened: a large panel has hundreds.
        let record = store::one_box(&mut *self.store.connection()?, open.panel.panel, *shard)?
            .ok_or_else(|| WorkflowError::Damaged("ballot box".into()))?;
        let shape = open.shape(*shard);
        let opened =
            BallotBox::open_record(&keys.box_key, open.panel.panel, *shard, &record, shape)
                .map_err(|error| WorkflowError::Damaged(error.to_string()))?;
        Ok(opened.is_issued(*place))
    }
}

impl OpenPanel {
    /// Title of the questionnaire in a language.
    fn title(&self, language: &str) -> String {
        let definition = self.definition.definition();
        let default = self.definition.default_language();
        crate::definition::text(&definition.title, language, default).to_owned()
    }
}

/// Enqueues a reminder for every invitee of an open wave alike. Tells nothing about how many will
/// be sent.
///
/// # Errors
/// When the wave takes no answers now.
pub fn remind(services: &Services, id: WaveId) -> Result<(), WorkflowError> {
    services.store.transaction(|connection| {
        let wave = store::lock_wave(connection, id)?.ok_or(WorkflowError::NotFound("wave"))?;
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
