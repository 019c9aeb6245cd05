//! The people who are invited: an invitation again, or a corrected address. Everybody has the same
//! two buttons, whether or not they have answered.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::chrome::{Chrome, lead_to};
use super::relationships::{id, role};
use super::seat::Seat;
use super::wave;
use crate::relationship::{InvitationId, WaveId};
use crate::web::error::WebError;
use crate::web::pages::render;
use crate::workflow::PanelOutlook;

struct Invitee {
    id: String,
    name: String,
    email: String,
    locale: String,
}

struct Side {
    role: String,
    name: String,
    people: Vec<Invitee>,
}

#[derive(Template)]
#[template(path = "console/people.html")]
struct PeoplePage {
    c: Chrome,
    wave: String,
    wave_name: String,
    sides: Vec<Side>,
}

async fn outlooks(seat: &Seat, wave: WaveId) -> Result<Vec<PanelOutlook>, WebError> {
    seat.get(move |desk| {
        let view = desk.wave(wave)?;
        view.panels
            .iter()
            .map(|panel| desk.outlook(wave, &panel.party.key))
            .collect()
    })
    .await
}

fn wave_name(outlook: &PanelOutlook) -> String {
    format!("{} · {}", outlook.relationship, outlook.wave.label)
}

/// `GET /console/waves/{wave}/people`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn list(seat: Seat, path: web::Path<String>) -> Result<HttpResponse, WebError> {
    let wave: WaveId = id(&path)?;
    let outlooks = outlooks(&seat, wave).await?;
    let c = seat.chrome().among(outlooks.len());
    let page = PeoplePage {
        wave: wave.to_string(),
        wave_name: outlooks.first().map(wave_name).unwrap_or_default(),
        sides: outlooks
            .into_iter()
            .map(|outlook| Side {
                role: role(&c, &outlook.party.key),
                name: outlook.party.name,
                people: outlook
                    .roster
                    .into_iter()
                    .map(|invitation| Invitee {
                        id: invitation.id.to_string(),
                        name: invitation.person.name,
                        email: invitation.person.email,
                        locale: invitation.person.locale,
                    })
                    .collect(),
            })
            .collect(),
        c,
    };
    render(StatusCode::OK, &page)
}

/// `POST /console/waves/{wave}/people/resend`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn resend(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let wave: WaveId = id(&path)?;
    let invitation: InvitationId = id(form.get("invitation"))?;
    match seat.ask(move |desk| desk.resend(wave, invitation)).await? {
        Ok(()) => Ok(lead_to(&format!("/console/waves/{wave}?done=resent"))),
        Err(refusal) => wave::page(&seat, wave, None, Some(refusal.words())).await,
    }
}

#[derive(Template)]
#[template(path = "console/person.html")]
struct PersonPage {
    c: Chrome,
    wave: String,
    invitee: Invitee,
    entered: String,
    problem: Option<String>,
}

async fn person(
    seat: &Seat,
    wave: WaveId,
    invitation: InvitationId,
) -> Result<PersonPage, WebError> {
    let found = outlooks(seat, wave)
        .await?
        .into_iter()
        .flat_map(|outlook| outlook.roster)
        .find(|known| known.id == invitation)
        .ok_or(WebError::UnknownAtDesk)?;
    Ok(PersonPage {
        c: seat.chrome(),
        wave: wave.to_string(),
        entered: found.person.email.clone(),
        invitee: Invitee {
            id: found.id.to_string(),
            name: found.person.name,
            email: found.person.email,
            locale: found.person.locale,
        },
        problem: None,
    })
}

/// `GET /console/waves/{wave}/people/{invitation}`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn show(seat: Seat, path: web::Path<(String, String)>) -> Result<HttpResponse, WebError> {
    let page = person(&seat, id(&path.0)?, id(&path.1)?).await?;
    render(StatusCode::OK, &page)
}

/// `POST /console/waves/{wave}/people/{invitation}`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn correct(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<(String, String)>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let (wave, invitation): (WaveId, InvitationId) = (id(&path.0)?, id(&path.1)?);
    let address = form.line("email");
    let asked = address.clone();
    match seat
        .ask(move |desk| desk.correct_address(wave, invitation, &asked))
        .await?
    {
        Ok(()) => Ok(lead_to(&format!("/console/waves/{wave}?done=corrected"))),
        Err(refusal) => {
            let mut page = person(&seat, wave, invitation).await?;
            page.entered = address;
            page.problem = Some(refusal.words());
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}
