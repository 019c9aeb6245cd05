//! What a mail to a facilitator or a representative says. Made when it is sent; links are drawn
//! then, and only their hash is stored.

use std::collections::BTreeMap;

use jiff::Zoned;

use super::representatives::representative_link;
use super::{
    Letter, MAILED_LINK, PanelOutlook, Services, WorkflowError, awaits_codes, panel_outlook,
    password_link,
};
use crate::questionnaire::minutes;
use crate::relationship::{
    Facilitator, Holder, Invitation, InvitationId, PanelId, Person, WaveState,
};
use crate::store::{self, ConsoleMail, ConsoleMailKind};

/// A mail to somebody who is not invited.
pub enum ConsoleLetter {
    /// A one-time link for setting a password, valid for a day.
    Password {
        /// To whom.
        to: Facilitator,
        /// The link.
        link: String,
    },
    /// The invitation as invitees will get it, with a code that opens nothing, addressed to the
    /// facilitator.
    Sample(Letter),
    /// To a representative: please read and confirm.
    Review(RepresentativeLetter),
    /// To a representative: the documents are there.
    Documents(RepresentativeLetter),
    /// To the facilitator of a joint draft: please make a closing code.
    ClosingCode(HolderLetter),
    /// To a holder: please close the wave together with another.
    CloseTogether(HolderLetter),
    /// To a holder: the ballots will be destroyed unopened.
    DestroyedSoon(HolderLetter),
    /// To an invitee's old address: the invitation goes to another one now.
    OldAddress {
        /// The old address.
        to: String,
        /// The language most of the panel is written to in; that of the old address is not kept.
        language: String,
        /// The organisation whose invitee it was.
        own_name: String,
        /// Whom to ask: name and address.
        contact: (String, String),
    },
}

/// A mail to a representative.
pub struct RepresentativeLetter {
    /// To whom.
    pub to: Person,
    /// The representative's organisation.
    pub own_name: String,
    /// The partner organisation.
    pub partner_name: String,
    /// The wave's label.
    pub label: String,
    /// Whom to ask: name and address.
    pub contact: (String, String),
    /// The personal link.
    pub link: String,
    /// Until when the link can be used.
    pub until: Zoned,
    /// When the wave opens.
    pub opens_at: Zoned,
    /// Whether a closing code is asked for, too.
    pub closing_code: bool,
}

/// A mail to somebody who holds a closing code, or is to hold one.
pub struct HolderLetter {
    /// To whom.
    pub to: Person,
    /// Name of the relationship.
    pub relationship: String,
    /// The wave's label.
    pub label: String,
    /// Whom to ask: name and address.
    pub contact: (String, String),
    /// Where the code is made, or two are entered: a personal link, or a page of the console.
    pub link: String,
    /// Until when two codes open the ballots.
    pub until: Zoned,
}

/// What stands in a sample where an invitee's code would.
const NO_CODE: &str = "XXXXX XXXXX XXXXX XXXXX";

impl Services {
    /// The letter for a mail, or `None` when there is nothing to send any more.
    ///
    /// # Errors
    /// When the database fails.
    pub fn console_letter(
        &self,
        mail: &ConsoleMail,
    ) -> Result<Option<ConsoleLetter>, WorkflowError> {
        Ok(match &mail.kind {
            ConsoleMailKind::Password(of) => {
                let facilitator =
                    store::facilitator(&mut *self.store.connection()?, &of.to_string())?;
                match facilitator {
                    Some(to) => Some(ConsoleLetter::Password {
                        link: password_link(self, to.id, MAILED_LINK)?,
                        to,
                    }),
                    None => None,
                }
            }
            ConsoleMailKind::Sample(_, panel) => {
                let outlook = panel_outlook(self, *panel)?;
                Some(ConsoleLetter::Sample(self.sample_letter(&outlook)))
            }
            ConsoleMailKind::Review(panel) => {
                let outlook = panel_outlook(self, *panel)?;
                let current = matches!(outlook.wave.state, WaveState::Draft | WaveState::Open);
                if current {
                    Some(ConsoleLetter::Review(self.representative(*panel, outlook)?))
                } else {
                    None
                }
            }
            ConsoleMailKind::Documents(panel) => {
                let outlook = panel_outlook(self, *panel)?;
                Some(ConsoleLetter::Documents(
                    self.representative(*panel, outlook)?,
                ))
            }
            ConsoleMailKind::ClosingCode(_, panel) => {
                let outlook = panel_outlook(self, *panel)?;
                let holder = outlook.custody.holder(Holder::Facilitator);
                let missing = holder.is_some_and(|holder| holder.check.is_none());
                if outlook.wave.state == WaveState::Draft && missing {
                    let letter = self.holder(true, outlook, "closing-code")?;
                    Some(ConsoleLetter::ClosingCode(letter))
                } else {
                    None
                }
            }
            ConsoleMailKind::CloseTogether(facilitator, panel) => self
                .closing_letter(facilitator.is_some(), *panel)?
                .map(ConsoleLetter::CloseTogether),
            ConsoleMailKind::DestroyedSoon(facilitator, panel) => self
                .closing_letter(facilitator.is_some(), *panel)?
                .map(ConsoleLetter::DestroyedSoon),
            ConsoleMailKind::OldAddress(panel, address) => {
                let outlook = panel_outlook(self, *panel)?;
                Some(ConsoleLetter::OldAddress {
                    to: address.clone(),
                    language: usual_language(&outlook.roster),
                    own_name: outlook.party.name,
                    contact: (outlook.facilitator.name, outlook.facilitator.email),
                })
            }
        })
    }

    /// A letter about closing, while codes are still waited for.
    fn closing_letter(
        &self,
        to_facilitator: bool,
        panel: PanelId,
    ) -> Result<Option<HolderLetter>, WorkflowError> {
        let outlook = panel_outlook(self, panel)?;
        if awaits_codes(self, &outlook.wave)? {
            self.holder(to_facilitator, outlook, "close").map(Some)
        } else {
            Ok(None)
        }
    }

    /// A letter to the facilitator, or to the representative of a panel, that leads to a page.
    fn holder(
        &self,
        to_facilitator: bool,
        outlook: PanelOutlook,
        page: &str,
    ) -> Result<HolderLetter, WorkflowError> {
        let contact = (outlook.facilitator.name, outlook.facilitator.email);
        let (to, link) = if to_facilitator {
            let to = Person {
                name: contact.0.clone(),
                email: contact.1.clone(),
                locale: outlook.party.representative.locale,
            };
            let (site, wave) = (&self.public_url, outlook.wave.id);
            (to, format!("{site}/console/waves/{wave}/{page}"))
        } else {
            let (link, _) = representative_link(self, outlook.panel.id)?;
            (outlook.party.representative, format!("{link}/{page}"))
        };
        let schedule = &outlook.wave.schedule;
        Ok(HolderLetter {
            to,
            relationship: outlook.relationship,
            label: outlook.wave.label.clone(),
            contact,
            link,
            until: schedule.zoned(schedule.joint_close_until()),
        })
    }

    fn representative(
        &self,
        panel: PanelId,
        outlook: PanelOutlook,
    ) -> Result<RepresentativeLetter, WorkflowError> {
        let (link, until) = representative_link(self, panel)?;
        let schedule = &outlook.wave.schedule;
        Ok(RepresentativeLetter {
            closing_code: outlook.custody.is_joint(),
            own_name: outlook.party.name.clone(),
            partner_name: outlook.partner_name(),
            label: outlook.wave.label.clone(),
            link,
            until: schedule.zoned(until),
            opens_at: schedule.zoned(schedule.opens_at),
            to: outlook.party.representative,
            contact: (outlook.facilitator.name, outlook.facilitator.email),
        })
    }

    /// The invitation of a panel with a code that opens nothing, addressed to the facilitator. Its
    /// link leads to the preview.
    #[must_use]
    pub fn sample_letter(&self, outlook: &PanelOutlook) -> Letter {
        let site = self.public_url.clone();
        let (wave, party) = (outlook.wave.id, &outlook.party.key);
        let definition = outlook.definition.definition();
        let language = outlook.definition.default_language();
        let schedule = &outlook.wave.schedule;
        Letter {
            invitation: Invitation {
                id: InvitationId(wave.0),
                person: Person {
                    name: outlook.facilitator.name.clone(),
                    email: outlook.facilitator.email.clone(),
                    locale: language.to_owned(),
                },
            },
            panel: outlook.panel.id,
            own_name: outlook.party.name.clone(),
            partner_name: outlook.partner_name(),
            contact: (
                outlook.facilitator.name.clone(),
                outlook.facilitator.email.clone(),
            ),
            title: crate::definition::text(&definition.title, language, language).to_owned(),
            link: format!("{site}/console/waves/{wave}/questionnaire/{party}"),
            site,
            code_printed: NO_CODE.to_owned(),
            closes_at: schedule.zoned(schedule.closes_at),
            minutes: minutes(&outlook.definition, language),
            restored: None,
            note: self.note_of(wave),
            no_more_mail: format!("{}/n/{}/sample", self.public_url, outlook.panel.id),
        }
    }
}

/// The language that most of a roster is written to in; the first by name of several.
fn usual_language(roster: &[Invitation]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for invitation in roster {
        *counts.entry(&invitation.person.locale).or_default() += 1;
    }
    let most = counts.values().max().copied().unwrap_or_default();
    let usual = counts.iter().find(|(_, count)| **count == most);
    usual.map_or_else(String::new, |(language, _)| (*language).to_owned())
}
