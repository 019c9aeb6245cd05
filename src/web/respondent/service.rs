//! What the pages need from the rest of the program. Calls block: the handlers make them on the
//! blocking threads.

use jiff::{Timestamp, Zoned};

use crate::definition::CheckedDefinition;
use crate::questionnaire::Answers;
use crate::relationship::{Custody, PanelId, PartyKey, WaveId};
use crate::web::language::Language;
use crate::workflow::{Casting, Issuing, MailStop, PublicWave};

/// Everything the page of a panel shows; the same for every invitee.
#[derive(Clone)]
pub struct PanelPage {
    /// The wave.
    pub wave: WaveId,
    /// The panel.
    pub panel: PanelId,
    /// The questions.
    pub definition: CheckedDefinition,
    /// The party whose invitees answer.
    pub party: PartyKey,
    /// Name of their organisation.
    pub own_name: String,
    /// Name of the organisation they work with.
    pub partner_name: String,
    /// Who asks: the facilitator, as respondents know them.
    pub asked_by: String,
    /// Whom to ask.
    pub contact_name: String,
    /// Where to ask.
    pub contact_email: String,
    /// How many were invited in this panel.
    pub invited: u32,
    /// Fewest counted ballots of a panel for anything to be released.
    pub counted_minimum_k: u32,
    /// Who can open the answers; the promise depends on it.
    pub custody: Custody,
    /// Whether the party's representative confirmed the list of invitees.
    pub roster_confirmed: bool,
    /// What the questions look back on ("the last 12 months").
    pub reference_period: String,
    /// When the wave opens, in the wave's zone.
    pub opens_at: Zoned,
    /// Until when answers are taken.
    pub closes_at: Zoned,
    /// Until when ballots already on their way are taken; counted afterwards.
    pub late_until: Zoned,
    /// From when on the wave is over for certain, however often it is postponed.
    pub surely_over: Timestamp,
    /// Fingerprint of the manifest, as the mailed link carries it.
    pub fingerprint: String,
    /// When the backup was made to which the wave was put back, if it was: what was sent after that
    /// is lost.
    pub restored_from: Option<Zoned>,
    /// Where the wave is in its life.
    pub phase: Phase,
}

impl PanelPage {
    /// How many organisations are asked: one where an organisation is asked about itself alone.
    #[must_use]
    pub fn parties(&self) -> usize {
        if self.partner_name.is_empty() { 1 } else { 2 }
    }

    /// The languages that both the questions and the pages are in, the definition's first one first.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        let languages = self.definition.definition().languages.iter();
        languages
            .filter_map(|language| Language::of_tag(&language.code))
            .collect()
    }
}

/// Where a wave is, as its respondents see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Before opening time.
    NotYetOpen,
    /// Answers are taken.
    Open,
    /// After closing time; only what is already on its way is taken.
    Late,
    /// Over.
    Closed,
}

/// What became of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submitted {
    /// Stored; it will be counted.
    Counted {
        /// The ballot id in base32, with which the respondent finds the ballot in the bulletin.
        receipt: String,
    },
    /// This code has been used before; nothing changed.
    AlreadyCounted,
    /// This code has been used before by a browser that sealed the answers itself; whether they
    /// arrived nobody can tell. Nothing changed.
    SealedElsewhere,
    /// No invitee of this panel has this code.
    WrongCode,
    /// The wave takes no answers now.
    NotOpen(Phase),
}

/// Storage or keys cannot answer now; nothing is known to have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the panel cannot be reached now; try again")]
pub struct Unavailable;

/// What the respondents' pages ask of the workflow.
pub trait Respondents: Send + Sync + 'static {
    /// The page of a panel; `None` when there is no such panel.
    ///
    /// # Errors
    /// [`Unavailable`] when storage cannot answer.
    fn page(&self, panel: PanelId) -> Result<Option<PanelPage>, Unavailable>;

    /// Counts the answers of whoever holds `code`, once. The code comes without blanks, hyphens
    /// or link around it, otherwise as typed.
    ///
    /// # Errors
    /// [`Unavailable`] when storage cannot answer.
    fn submit(
        &self,
        panel: PanelId,
        code: &str,
        answers: Answers,
    ) -> Result<Submitted, Unavailable>;

    /// Signs a blinded message for whoever holds `code`, once; `None` when there is no such panel.
    ///
    /// # Errors
    /// [`Unavailable`] when storage cannot answer.
    fn issue(
        &self,
        _panel: PanelId,
        _code: &str,
        _blinded: &[u8; 256],
    ) -> Result<Option<Issuing>, Unavailable> {
        Err(Unavailable)
    }

    /// Stores a sealed ballot with its prefix and signature, once; `None` when there is no such
    /// panel.
    ///
    /// # Errors
    /// [`Unavailable`] when storage cannot answer.
    fn cast(
        &self,
        _panel: PanelId,
        _sealed: Vec<u8>,
        _prefix: [u8; 32],
        _signature: [u8; 256],
    ) -> Result<Option<Casting>, Unavailable> {
        Err(Unavailable)
    }

    /// What anybody may read about a wave; `None` when there is no such launched wave.
    ///
    /// # Errors
    /// [`Unavailable`] when storage cannot answer.
    fn public_wave(&self, _wave: WaveId) -> Result<Option<PublicWave>, Unavailable> {
        Ok(None)
    }

    /// What the page of a "no more mail" address says; `None` when it leads nowhere.
    ///
    /// # Errors
    /// [`Unavailable`] when storage cannot answer.
    fn mail_stop(&self, _panel: PanelId, _token: &str) -> Result<Option<MailStop>, Unavailable> {
        Ok(None)
    }

    /// Records that whoever was written to with this token wants no more mail.
    ///
    /// # Errors
    /// [`Unavailable`] when storage cannot answer.
    fn stop_mail(&self, _panel: PanelId, _token: &str) -> Result<Option<MailStop>, Unavailable> {
        Ok(None)
    }
}
