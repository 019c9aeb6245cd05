//! What a mail to an invitee says. Made when it is sent, from the invitation and the key file;
//! never stored.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, Zoned};

use super::{OpenPanel, Services, WorkflowError};
use crate::ballot::{AccessCode, Addendum, BallotBox, MailToken};
use crate::ids;
use crate::keys::PanelKeys;
use crate::questionnaire::minutes;
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
    /// How long answering takes, in minutes.
    pub minutes: u32,
    /// What a notice after a restore says; `None` in the other mails.
    pub restored: Option<RestoreWords>,
    /// What the facilitator writes to everybody; several lines, or empty.
    pub note: String,
    /// Where the invitee can ask for no more mail.
    pub no_more_mail: String,
}

/// What a notice after a restore says.
#[derive(Clone, Debug)]
pub struct RestoreWords {
    /// When the backup was made: answers sent since then are lost.
    pub made_at: Zoned,
    /// Whether answers can still be sent.
    pub takes_answers: bool,
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
    /// takes no answers, or (for a reminder) no more mail is wanted. Who was issued a ballot is not
    /// looked at here; see [`Services::issued_among`].
    ///
    /// # Errors
    /// When the database fails, or the keys of an open wave are not there: the mail then waits.
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
        let takes_answers = matches!(self.phase(&wave), Phase::Open | Phase::NotYetOpen);
        let restored = kind == MailKind::Restored;
        let is_open = wave.state == WaveState::Open;
        if !(takes_answers || restored && is_open) {
            return Ok(None);
        }
        let Some(keys) = self.keys_while_open(&open)? else {
            return Ok(None);
        };
        let restored = match restored {
            true => Some(RestoreWords {
                made_at: wave.schedule.zoned(self.restored_from(wave.id)?),
                takes_answers,
            }),
            false => None,
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
            link: format!(
                "{site}/s/{panel}{}#{}.{}",
                open.choice_of(&invitation.person.locale),
                code.as_str(),
                open.fingerprint
            ),
            no_more_mail: format!("{site}/n/{panel}/{}", token.as_str()),
            site,
            code_printed: code.printed().to_string(),
            minutes: minutes(&open.definition, &invitation.person.locale),
            restored,
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

    /// When the backup was made to which a wave was put back last.
    fn restored_from(&self, wave: WaveId) -> Result<Timestamp, WorkflowError> {
        let addenda = store::addenda(&mut *self.store.connection()?, wave)?;
        let made = addenda
            .iter()
            .rev()
            .find_map(|entry| match serde_json::from_str(entry) {
                Ok(Addendum::RestoredFromBackup { made_at }) => Some(made_at),
                _ => None,
            });
        made.ok_or_else(|| WorkflowError::Damaged("addendum".into()))
    }

    /// Which of these invitees a reminder leaves out because a ballot was issued to them. For the
    /// reminder worker only, which keeps it in memory no longer than it sends. Every box is opened
    /// once, however many of the invitees are in it.
    ///
    /// # Errors
    /// When database or keys fail.
    pub fn issued_among(
        &self,
        invitees: &[InvitationId],
    ) -> Result<BTreeSet<InvitationId>, WorkflowError> {
        let mut by_panel: BTreeMap<PanelId, Vec<InvitationId>> = BTreeMap::new();
        let mut connection = self.store.connection()?;
        for id in invitees {
            if let Some(panel) = store::panel_of_invitation(&mut connection, *id)? {
                by_panel.entry(panel).or_default().push(*id);
            }
        }
        drop(connection);
        let mut issued = BTreeSet::new();
        for (panel, invitees) in by_panel {
            if let Some((_, open)) = self.open_panel(panel)?
                && let Some(keys) = self.keys_while_open(&open)?
            {
                self.issued_in(&open, &keys, &invitees, &mut issued)?;
            }
        }
        Ok(issued)
    }

    fn issued_in(
        &self,
        open: &OpenPanel,
        keys: &PanelKeys,
        invitees: &[InvitationId],
        issued: &mut BTreeSet<InvitationId>,
    ) -> Result<(), WorkflowError> {
        if open.panel.roster_size < REMIND_ALL_BELOW {
            return Ok(());
        }
        let panel = open.panel.panel;
        let mut by_shard: BTreeMap<u32, Vec<(usize, InvitationId)>> = BTreeMap::new();
        for id in invitees {
            match open.places.get(id) {
                Some((shard, place)) => by_shard.entry(*shard).or_default().push((*place, *id)),
                None => drop(issued.insert(*id)),
            }
        }
        let mut connection = self.store.connection()?;
        for (shard, places) in by_shard {
            // A box that a close has just taken away: its letters are moot by themselves.
            let Some(record) = store::one_box(&mut connection, panel, shard)? else {
                continue;
            };
            let shape = open.shape(shard);
            let opened = BallotBox::open_record(&keys.box_key, panel, shard, &record, shape)
                .map_err(|error| WorkflowError::Damaged(error.to_string()))?;
            let left_out = places.iter().filter(|(place, _)| opened.is_issued(*place));
            issued.extend(left_out.map(|(_, id)| *id));
        }
        Ok(())
    }
}

impl OpenPanel {
    /// What a link says of its reader's language: nothing where it is the questionnaire's first.
    fn choice_of(&self, language: &str) -> String {
        if language == self.definition.default_language() {
            String::new()
        } else {
            format!("?lang={language}")
        }
    }

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
