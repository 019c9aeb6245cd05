//! The respondents' pages on the real workflow.

use super::{PanelPage, Phase, Respondents, Submitted, Unavailable};
use crate::questionnaire::Answers;
use crate::relationship::{self, PanelId, WaveId};
use crate::workflow::{
    self, Casting, Issuing, MailStop, PublicWave, Services, Submission, WorkflowError,
};

impl Respondents for Services {
    fn page(&self, panel: PanelId) -> Result<Option<PanelPage>, Unavailable> {
        let Some((wave, open)) = self.open_panel(panel).map_err(unavailable)? else {
            return Ok(None);
        };
        let schedule = &wave.schedule;
        Ok(Some(PanelPage {
            wave: wave.id,
            panel,
            definition: open.definition.clone(),
            party: open.party.key.clone(),
            own_name: open.party.name.clone(),
            partner_name: open.partner_name(),
            asked_by: open.facilitator.name.clone(),
            contact_name: open.facilitator.name.clone(),
            contact_email: open.facilitator.email.clone(),
            invited: open.panel.roster_size,
            counted_minimum_k: wave.k,
            custody: open.manifest.custody,
            roster_confirmed: open.panel.roster_confirmed,
            reference_period: wave.reference_period.clone(),
            opens_at: schedule.zoned(schedule.opens_at),
            closes_at: schedule.zoned(schedule.closes_at),
            late_until: schedule.zoned(schedule.late_until()),
            surely_over: schedule.surely_over(),
            fingerprint: open.fingerprint.to_string(),
            restored_from: open.restored_from.map(|made_at| schedule.zoned(made_at)),
            phase: phase(self.phase(&wave)),
        }))
    }

    fn submit(
        &self,
        panel: PanelId,
        code: &str,
        answers: Answers,
    ) -> Result<Submitted, Unavailable> {
        let submission = workflow::submit(self, panel, code, &answers).map_err(unavailable)?;
        Ok(match submission {
            Some(Submission::Counted { receipt }) => Submitted::Counted { receipt },
            Some(Submission::AlreadyCounted) => Submitted::AlreadyCounted,
            Some(Submission::SealedElsewhere) => Submitted::SealedElsewhere,
            Some(Submission::WrongCode) => Submitted::WrongCode,
            Some(Submission::NotOpen(moment)) => Submitted::NotOpen(phase(moment)),
            None => Submitted::NotOpen(Phase::Closed),
        })
    }

    fn issue(
        &self,
        panel: PanelId,
        code: &str,
        blinded: &[u8; 256],
    ) -> Result<Option<Issuing>, Unavailable> {
        workflow::issue(self, panel, code, blinded).map_err(unavailable)
    }

    fn cast(
        &self,
        panel: PanelId,
        sealed: Vec<u8>,
        prefix: [u8; 32],
        signature: [u8; 256],
    ) -> Result<Option<Casting>, Unavailable> {
        workflow::cast(self, panel, sealed, prefix, signature).map_err(unavailable)
    }

    fn public_wave(&self, wave: WaveId) -> Result<Option<PublicWave>, Unavailable> {
        Services::public_wave(self, wave).map_err(unavailable)
    }

    fn mail_stop(&self, panel: PanelId, token: &str) -> Result<Option<MailStop>, Unavailable> {
        Services::mail_stop(self, panel, token).map_err(unavailable)
    }

    fn stop_mail(&self, panel: PanelId, token: &str) -> Result<Option<MailStop>, Unavailable> {
        Services::stop_mail(self, panel, token).map_err(unavailable)
    }
}

fn phase(phase: relationship::Phase) -> Phase {
    match phase {
        relationship::Phase::NotYetOpen => Phase::NotYetOpen,
        relationship::Phase::Open => Phase::Open,
        relationship::Phase::Late => Phase::Late,
        relationship::Phase::Closed => Phase::Closed,
    }
}

/// The cause goes to the log, which tells operators what to do; the page only says "try again".
fn unavailable(error: WorkflowError) -> Unavailable {
    tracing::error!(%error, "a respondent's page could not be served");
    Unavailable
}
