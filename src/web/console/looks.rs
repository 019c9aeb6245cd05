//! What can be looked at before launch, and fetched after release.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

use super::chrome::Chrome;
use super::relationships::{id, role};
use super::roster::party;
use super::seat::Seat;
use crate::mail::{Preview, previews};
use crate::relationship::WaveId;
use crate::web::error::WebError;
use crate::web::pages::render;
use crate::web::readout::{Query, Reader, ReadoutBody};
use crate::web::{preview, readout};

/// `GET /console/waves/{wave}/questionnaire/{party}`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn questionnaire(
    seat: Seat,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (wave, party) = (id(&path.0)?, party(&path.1)?);
    preview::questionnaire(seat.get(move |desk| desk.outlook(wave, &party)).await?)
}

#[derive(Template)]
#[template(path = "console/mails.html")]
struct MailsPage {
    c: Chrome,
    wave: String,
    wave_name: String,
    party: String,
    role: String,
    name: String,
    mails: Vec<(String, Preview)>,
}

/// `GET /console/waves/{wave}/mails/{party}`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn mails(
    seat: Seat,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (wave, party) = (id(&path.0)?, party(&path.1)?);
    let asked = party.clone();
    let (outlook, letter) = seat
        .get(move |desk| {
            Ok((
                desk.outlook(wave, &asked)?,
                desk.sample_letter(wave, &asked)?,
            ))
        })
        .await?;
    let c = seat.chrome().among(1 + outlook.partners.len());
    let [invitation, reminder] = previews(letter).map_err(|_| WebError::Broken)?;
    let page = MailsPage {
        wave: outlook.wave.id.to_string(),
        wave_name: format!("{} · {}", outlook.relationship, outlook.wave.label),
        party: party.to_string(),
        role: role(&c, &party),
        name: outlook.party.name,
        mails: vec![
            (c.say("c-mails-invitation"), invitation),
            (c.say("c-mails-reminder"), reminder),
        ],
        c,
    };
    render(StatusCode::OK, &page)
}

#[derive(Template)]
#[template(path = "console/readout.html")]
struct ReadoutPage {
    c: Chrome,
    wave: String,
    wave_name: String,
    body: ReadoutBody,
}

/// `GET /console/waves/{wave}/readout`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`]; [`WebError::NotNow`] before release.
pub async fn readout(
    seat: Seat,
    path: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let wave: WaveId = id(&path)?;
    let parts = seat.get(move |desk| desk.readout(wave)).await?;
    let c = seat.chrome();
    let wave_name = format!("{} · {}", parts.relationship, parts.label);
    let at = format!("/console/waves/{wave}/readout");
    let page = ReadoutPage {
        wave: wave.to_string(),
        wave_name,
        body: readout::body(
            &seat.console.renderings,
            parts,
            &query,
            Reader::Facilitator,
            at,
            c.texts(),
        )
        .await?,
        c,
    };
    readout::answer(&page, &page.body)
}

/// `GET /console/waves/{wave}/readout/{document}`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`]; [`WebError::NotNow`] before release.
pub async fn document(
    seat: Seat,
    path: web::Path<(String, String)>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let wave: WaveId = id(&path.0)?;
    if !readout::is_document(&path.1) {
        return Err(WebError::UnknownAtDesk);
    }
    let parts = seat.get(move |desk| desk.readout(wave)).await?;
    readout::document(
        &seat.console.renderings,
        parts,
        &query,
        Reader::Facilitator,
        &path.1,
    )
    .await
}
