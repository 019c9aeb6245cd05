//! The drop page: a sealed ballot that was saved as a file is handed in here, later or from
//! elsewhere. A plain form that works with and without script; the file says nothing of the person,
//! and nothing else is asked for.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;

use super::{Service, find, texts};
use crate::relationship::{PanelId, Phase};
use crate::web::console::multipart;
use crate::web::error::WebError;
use crate::web::pages::{Frame, render};
use crate::web::respondent::body;
use crate::web::respondent::protocol::bytes;
use crate::web::texts::Texts;

use crate::workflow::{Casting, PublicWave};

/// The page.
#[derive(Template)]
#[template(path = "wave/drop.html")]
struct DropPage {
    frame: Frame,
    at: String,
    title: String,
    lead: String,
    /// Whether ballots are taken now.
    open: bool,
    problem: Option<String>,
    receipt: Option<Receipt>,
}

/// The receipt, and what is said of it to people of its party.
struct Receipt {
    id: String,
    done: String,
    text: String,
}

/// A saved ballot, as the questionnaire's script writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedBallot {
    format: u32,
    panel: PanelId,
    sealed: String,
    prefix: String,
    signature: String,
}

/// What became of a file.
enum HandedIn {
    Counted { panel: PanelId, receipt: String },
    Unreadable,
    OtherSurvey,
    Refused,
    NotOpen,
}

/// Shows the form.
pub async fn show(services: Service, wave: web::Path<String>) -> Result<HttpResponse, WebError> {
    let public = find(services, &wave).await?;
    render(StatusCode::OK, &page(&public, texts(&public)))
}

/// Takes a file.
pub async fn hand_in(
    request: HttpRequest,
    services: Service,
    wave: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let public = find(services.clone(), &wave).await?;
    let body = body::receive(payload).await?;
    let mut page = page(&public, texts(&public));
    let problem = |key: &str| Some(page.frame.say(key));
    let status = match cast(&request, services, &public, &body).await? {
        HandedIn::Counted { panel, receipt } => {
            page.receipt = Some(said(&public, panel, receipt, page.frame.texts));
            StatusCode::OK
        }
        HandedIn::Unreadable => {
            page.problem = problem("w-drop-unreadable");
            StatusCode::UNPROCESSABLE_ENTITY
        }
        HandedIn::OtherSurvey => {
            page.problem = problem("w-drop-other");
            StatusCode::UNPROCESSABLE_ENTITY
        }
        HandedIn::Refused => {
            page.problem = problem("w-drop-refused");
            StatusCode::UNPROCESSABLE_ENTITY
        }
        HandedIn::NotOpen => {
            page.open = false;
            StatusCode::GONE
        }
    };
    render(status, &page)
}

fn said(public: &PublicWave, panel: PanelId, id: String, texts: Texts) -> Receipt {
    let launched = public.manifest.panel(panel);
    let own = launched.map_or("", |launched| &launched.party_name);
    let values = [("k", public.least_counted().into()), ("own", own.into())];
    Receipt {
        id,
        done: texts.fill("w-drop-done", &values),
        text: texts.fill("receipt-text", &values),
    }
}

fn page(public: &PublicWave, texts: Texts) -> DropPage {
    let schedule = &public.wave.schedule;
    let open = matches!(public.phase, Phase::Open | Phase::Late);
    let values = [
        ("relationship", public.manifest.relationship.as_str().into()),
        ("label", public.manifest.label.as_str().into()),
        (
            "late",
            texts.moment(&schedule.zoned(schedule.late_until())).into(),
        ),
        (
            "opens",
            texts.moment(&schedule.zoned(schedule.opens_at)).into(),
        ),
    ];
    let lead = match public.phase {
        Phase::NotYetOpen => "w-drop-early",
        Phase::Open | Phase::Late => "w-drop-lead",
        Phase::Closed => "w-drop-over",
    };
    DropPage {
        frame: Frame { texts },
        at: format!("/w/{}", public.wave.id),
        title: texts.fill("w-drop-title", &values),
        lead: texts.fill(lead, &values),
        open,
        problem: None,
        receipt: None,
    }
}

async fn cast(
    request: &HttpRequest,
    services: Service,
    public: &PublicWave,
    body: &[u8],
) -> Result<HandedIn, WebError> {
    let Some(saved) = read(request, body) else {
        return Ok(HandedIn::Unreadable);
    };
    if public.manifest.panel(saved.panel).is_none() {
        return Ok(HandedIn::OtherSurvey);
    }
    let sealed = BASE64URL_NOPAD.decode(saved.sealed.as_bytes()).ok();
    let (Some(sealed), Some(prefix), Some(signature)) =
        (sealed, bytes(&saved.prefix), bytes(&saved.signature))
    else {
        return Ok(HandedIn::Unreadable);
    };
    let services = services.into_inner();
    let casting =
        web::block(move || services.cast(saved.panel, sealed, prefix, signature)).await??;
    Ok(match casting {
        Some(Casting::Counted { receipt }) => HandedIn::Counted {
            panel: saved.panel,
            receipt,
        },
        Some(Casting::Refused) => HandedIn::Refused,
        Some(Casting::NotOpen(_)) | None => HandedIn::NotOpen,
    })
}

/// The file in a form as browsers send it.
fn read(request: &HttpRequest, body: &[u8]) -> Option<SavedBallot> {
    let kind = request.headers().get(CONTENT_TYPE)?.to_str().ok()?;
    let parts = multipart::parts(body, multipart::boundary(kind)?);
    let file = parts.iter().find(|part| part.name == "ballot")?;
    let saved: SavedBallot = serde_json::from_slice(file.content).ok()?;
    (saved.format == 1).then_some(saved)
}
