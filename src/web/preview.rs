//! The questionnaire of a panel as its invitees will see it, for facilitators and representatives.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::error::WebError;
use super::pages::render;
use super::respondent::entered::Entered;
use super::respondent::questionnaire::QuestionnairePage;
use super::respondent::{PanelPage, Phase};
use super::texts::{Language, Texts};
use crate::questionnaire::Layout;
use crate::workflow::{PanelOutlook, fingerprint_of};

/// Shows the page, without anything that could be sent.
///
/// # Errors
/// [`WebError::Broken`] when the template fails.
pub fn questionnaire(outlook: PanelOutlook) -> Result<HttpResponse, WebError> {
    let page = page(outlook);
    let layout = Layout::of(&page.definition);
    let blank = Entered::blank(&layout);
    let texts = Texts::of(Language::wanted(&page.languages()));
    render(
        StatusCode::OK,
        &QuestionnairePage::preview(&page, &layout, &blank, texts),
    )
}

fn page(outlook: PanelOutlook) -> PanelPage {
    let schedule = &outlook.wave.schedule;
    PanelPage {
        wave: outlook.wave.id,
        panel: outlook.panel.id,
        party: outlook.party.key.clone(),
        own_name: outlook.party.name.clone(),
        partner_name: outlook.partner_name(),
        asked_by: outlook.facilitator.name.clone(),
        contact_name: outlook.facilitator.name.clone(),
        contact_email: outlook.facilitator.email.clone(),
        invited: u32::try_from(outlook.roster.len()).unwrap_or(u32::MAX),
        counted_minimum_k: outlook.wave.k,
        custody: outlook.custody.custody,
        roster_confirmed: outlook.panel.roster_confirmed,
        reference_period: outlook.wave.reference_period.clone(),
        opens_at: schedule.zoned(schedule.opens_at),
        closes_at: schedule.zoned(schedule.closes_at),
        late_until: schedule.zoned(schedule.late_until()),
        surely_over: schedule.surely_over(),
        fingerprint: fingerprint_of(&outlook.wave)
            .map_or_else(|| "—".to_owned(), |fingerprint| fingerprint.to_string()),
        restored_from: None,
        phase: Phase::Open,
        definition: outlook.definition,
    }
}
