//! A party's roster: pasted or as a file, with every bad line shown in place.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::chrome::{Chrome, lead_to};
use super::relationships::{id, role};
use super::seat::{Refusal, Seat};
use crate::relationship::{PartyKey, RosterFault, WaveId, WaveState};
use crate::web::error::WebError;
use crate::web::pages::render;
use crate::workflow::{PanelOutlook, WorkflowError, read_roster, write_roster};

struct BadLine {
    number: u64,
    text: String,
    fault: String,
}

#[derive(Template)]
#[template(path = "console/roster.html")]
struct RosterPage {
    c: Chrome,
    wave: String,
    wave_name: String,
    party: String,
    role: String,
    name: String,
    count: usize,
    confirmed: bool,
    draft: bool,
    text: String,
    languages: String,
    problem: Option<String>,
    bad: Vec<BadLine>,
}

/// The party in a path.
///
/// # Errors
/// [`WebError::UnknownAtDesk`] when it is none.
pub fn party(text: &str) -> Result<PartyKey, WebError> {
    PartyKey::parse(text).ok_or(WebError::UnknownAtDesk)
}

async fn outlook(seat: &Seat, wave: WaveId, party: &PartyKey) -> Result<PanelOutlook, WebError> {
    let party = party.clone();
    seat.get(move |desk| desk.outlook(wave, &party)).await
}

fn page(seat: &Seat, outlook: &PanelOutlook) -> RosterPage {
    let c = seat.chrome().among(1 + outlook.partners.len());
    let languages = &outlook.definition.definition().languages;
    let languages: Vec<&str> = languages.iter().map(|l| l.code.as_str()).collect();
    RosterPage {
        wave: outlook.wave.id.to_string(),
        wave_name: format!("{} · {}", outlook.relationship, outlook.wave.label),
        party: outlook.party.key.to_string(),
        role: role(&c, &outlook.party.key),
        name: outlook.party.name.clone(),
        count: outlook.roster.len(),
        confirmed: outlook.panel.roster_confirmed,
        draft: outlook.wave.state == WaveState::Draft,
        text: if outlook.roster.is_empty() {
            String::new()
        } else {
            write_roster(&outlook.roster)
        },
        languages: languages.join(", "),
        problem: None,
        bad: Vec::new(),
        c,
    }
}

/// `GET /console/waves/{wave}/rosters/{party}`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn show(seat: Seat, path: web::Path<(String, String)>) -> Result<HttpResponse, WebError> {
    let outlook = outlook(&seat, id(&path.0)?, &party(&path.1)?).await?;
    render(StatusCode::OK, &page(&seat, &outlook))
}

/// `POST /console/waves/{wave}/rosters/{party}`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn import(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<(String, String)>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let (wave, party): (WaveId, PartyKey) = (id(&path.0)?, party(&path.1)?);
    let text = form
        .file("file")
        .unwrap_or_else(|| form.get("text").as_bytes())
        .to_vec();
    let asked = (party.clone(), text.clone());
    let imported = seat.ask(move |desk| {
        let (party, text) = asked;
        let lines = read_roster(&text)
            .map_err(|error| WorkflowError::Refused(format!("the list cannot be read: {error}")))?;
        desk.import_roster(wave, &party, &lines)
    });
    let refusal = match imported.await? {
        Ok(_) => return Ok(lead_to(&format!("/console/waves/{wave}?done=roster"))),
        Err(refusal) => refusal,
    };
    let outlook = outlook(&seat, wave, &party).await?;
    let mut page = page(&seat, &outlook);
    if page.draft {
        page.text = String::from_utf8_lossy(&text).into_owned();
    }
    if let Refusal::Lines(faults) = &refusal {
        page.bad = bad_lines(&page.text, faults);
    }
    page.problem = Some(match refusal {
        Refusal::Lines(faults) => page.c.number("c-roster-bad", "count", faults.len()),
        other => other.words(),
    });
    render(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The faulty lines beside what stands in them.
fn bad_lines(text: &str, faults: &[RosterFault]) -> Vec<BadLine> {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    let line = |number: u64| {
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        lines.get(at).map(|line| (*line).to_owned())
    };
    faults
        .iter()
        .take(200)
        .map(|fault| BadLine {
            number: fault.line,
            text: line(fault.line).unwrap_or_default(),
            fault: fault.fault.clone(),
        })
        .collect()
}
