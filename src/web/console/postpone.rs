//! Closing later: never earlier, and not beyond what was fixed at launch.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use jiff::tz::TimeZone;

use super::chrome::{Chrome, lead_to};
use super::relationships::id;
use super::seat::Seat;
use super::wave_form::{field_time, read_time};
use crate::relationship::{WaveId, WaveState};
use crate::web::error::WebError;
use crate::web::pages::render;
use crate::workflow::WaveView;

#[derive(Template)]
#[template(path = "console/postpone.html")]
struct PostponePage {
    c: Chrome,
    wave: String,
    wave_name: String,
    closes: String,
    latest: String,
    zone: String,
    least: String,
    most: String,
    entered: String,
    problem: Option<String>,
}

async fn view(seat: &Seat, wave: WaveId) -> Result<WaveView, WebError> {
    let view = seat.get(move |desk| desk.wave(wave)).await?;
    if view.status.wave.state == WaveState::Open {
        Ok(view)
    } else {
        Err(WebError::NotNow)
    }
}

fn page(
    seat: &Seat,
    view: &WaveView,
    entered: Option<String>,
    problem: Option<String>,
) -> Result<HttpResponse, WebError> {
    let c = seat.chrome();
    let wave = &view.status.wave;
    let schedule = &wave.schedule;
    let closes = schedule.zoned(schedule.closes_at);
    let latest = schedule.zoned(schedule.latest_close);
    let suggested = schedule.postponed().unwrap_or(schedule.latest_close);
    let status = if problem.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = PostponePage {
        wave: wave.id.to_string(),
        wave_name: format!("{} · {}", view.status.relationship, wave.label),
        closes: c.texts().moment(&closes),
        latest: c.texts().moment(&latest),
        zone: schedule.zone.clone(),
        least: field_time(&closes),
        most: field_time(&latest),
        entered: entered.unwrap_or_else(|| field_time(&schedule.zoned(suggested))),
        problem,
        c,
    };
    render(status, &page)
}

/// `GET /console/waves/{wave}/postpone`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`]; [`WebError::NotNow`] unless the wave is open.
pub async fn show(seat: Seat, path: web::Path<String>) -> Result<HttpResponse, WebError> {
    let view = view(&seat, id(&path)?).await?;
    page(&seat, &view, None, None)
}

/// `POST /console/waves/{wave}/postpone`.
///
/// # Errors
/// As [`show`]; [`WebError::Refused`].
pub async fn postpone(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let wave: WaveId = id(&path)?;
    let view = view(&seat, wave).await?;
    let entered = form.line("closes");
    let zone = TimeZone::get(&view.status.wave.schedule.zone).unwrap_or(TimeZone::UTC);
    let problem = match read_time(&entered, &zone) {
        Some(closes) => {
            let closes = closes.timestamp();
            match seat.ask(move |desk| desk.postpone(wave, closes)).await? {
                Ok(()) => return Ok(lead_to(&format!("/console/waves/{wave}?done=postponed"))),
                Err(refusal) => refusal.words(),
            }
        }
        None => seat.chrome().say("c-terms-closes-unreadable"),
    };
    page(&seat, &view, Some(entered), Some(problem))
}
