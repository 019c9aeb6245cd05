//! `POST /s/{panel}`: a form is counted once, or comes back with everything entered.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

use super::body;
use super::check::check;
use super::entered::Entered;
use super::problem::Problem;
use super::questionnaire::{QuestionnairePage, terms};
use super::script::{next, receipt_text};
use super::service::{PanelPage, Phase, Respondents, Submitted};
use super::show::{find, texts_for};
use crate::questionnaire::Layout;
use crate::web::error::WebError;
use crate::web::limits::WrongCode;
use crate::web::pages::{Frame, message, render};
use crate::web::texts::Texts;

/// Thanks, with the receipt.
#[derive(Template)]
#[template(path = "thanks.html")]
pub struct Thanks {
    /// The frame.
    pub frame: Frame,
    /// Where the wave's public pages are.
    pub terms: String,
    /// The receipt.
    pub receipt: String,
    /// What it is for.
    pub receipt_text: String,
    /// What happens next.
    pub next: String,
}

/// Takes a form.
///
/// # Errors
/// What no page of the panel can answer: an unknown panel, a body that cannot be received, a
/// defect. Everything else brings the page back.
pub async fn submit(
    services: web::Data<dyn Respondents>,
    segment: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let services = services.into_inner();
    let page = find(Arc::clone(&services), &segment).await?;
    let body = body::receive(payload).await?;
    let layout = Layout::of(&page.definition);
    let entered = Entered::read(&body, &layout);
    let texts = texts_for(&page);
    match outcome(services, &page, &layout, &entered).await? {
        Ok(Counted::Now { receipt }) => thanks(&page, &receipt, texts),
        Ok(Counted::Before) => Ok(message(StatusCode::OK, texts, "already-counted")),
        Ok(Counted::Elsewhere) => Ok(message(StatusCode::CONFLICT, texts, "sealed-elsewhere")),
        Err(problems) => {
            let form = QuestionnairePage::with(&page, &layout, &entered, &problems, texts);
            let mut response = render(status(&problems), &form)?;
            if problems.contains(&Problem::CodeWrong) {
                response.extensions_mut().insert(WrongCode(page.panel));
            }
            Ok(response)
        }
    }
}

/// Why the form need not come back.
enum Counted {
    Now {
        receipt: String,
    },
    Before,
    /// Sealed by a browser, which can send it again.
    Elsewhere,
}

async fn outcome(
    services: Arc<dyn Respondents>,
    page: &PanelPage,
    layout: &Layout,
    entered: &Entered,
) -> Result<Result<Counted, Vec<Problem>>, WebError> {
    let ready = match check(entered, layout) {
        Ok(ready) => ready,
        Err(problems) => return Ok(Err(closed(page.phase).unwrap_or(problems))),
    };
    let panel = page.panel;
    let submitted = web::block(move || services.submit(panel, &ready.code, ready.answers)).await?;
    Ok(match submitted {
        Ok(Submitted::Counted { receipt }) => Ok(Counted::Now { receipt }),
        Ok(Submitted::AlreadyCounted) => Ok(Counted::Before),
        Ok(Submitted::SealedElsewhere) => Ok(Counted::Elsewhere),
        Ok(Submitted::WrongCode) => Err(vec![Problem::CodeWrong]),
        Ok(Submitted::NotOpen(phase)) => Err(vec![Problem::NotOpen(phase)]),
        Err(_) => Err(vec![Problem::Unavailable]),
    })
}

/// What to say of a form that is wrong in other ways too: nobody mends a form for nothing.
fn closed(phase: Phase) -> Option<Vec<Problem>> {
    match phase {
        Phase::Open | Phase::Late => None,
        Phase::NotYetOpen | Phase::Closed => Some(vec![Problem::NotOpen(phase)]),
    }
}

/// The status of the page that comes back.
fn status(problems: &[Problem]) -> StatusCode {
    match problems {
        [Problem::NotOpen(Phase::NotYetOpen)] => StatusCode::CONFLICT,
        [Problem::NotOpen(_)] => StatusCode::GONE,
        [Problem::Unavailable] => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

fn thanks(page: &PanelPage, receipt: &str, texts: Texts) -> Result<HttpResponse, WebError> {
    let texts = texts.among(page.parties());
    let page = Thanks {
        frame: Frame { texts },
        terms: terms(page),
        receipt: receipt.to_owned(),
        receipt_text: receipt_text(page, texts),
        next: next(page, texts),
    };
    render(StatusCode::OK, &page)
}
