//! The representatives' side: pages behind a mailed link.

use actix_web::{HttpRequest, HttpResponse, web};
use zeroize::Zeroizing;

use super::pages::{Place, close_page, code_page, typed_codes};
use crate::relationship::{Holder, WaveState};
use crate::web::console::Console;
use crate::web::console::chrome::lead_to;
use crate::web::console::form::Form;
use crate::web::error::WebError;
use crate::web::representative::find;
use crate::web::respondent::body;
use crate::workflow::{self, CloseOutcome, PanelOutlook};

/// Room for a form of these pages, in bytes.
const FORM_LIMIT: usize = 16 * 1024;

fn place(token: &str, outlook: &PanelOutlook) -> Place {
    Place {
        at: format!("/r/{token}"),
        back_name: format!("{} · {}", outlook.relationship, outlook.wave.label),
        token: String::new(),
    }
}

/// The panel behind a link, whose representative makes a code now, and which holder that is.
async fn joint_draft(console: &Console, token: &str) -> Result<(PanelOutlook, Holder), WebError> {
    let (outlook, _) = find(console, token).await?;
    match Holder::of_party(&outlook.party.key) {
        Some(holder) if outlook.custody.is_joint() && outlook.wave.state == WaveState::Draft => {
            Ok((outlook, holder))
        }
        _ => Err(WebError::NotNow),
    }
}

/// `GET /r/{token}/closing-code`.
///
/// # Errors
/// [`WebError::LinkGone`]; [`WebError::NotNow`] unless the wave is a joint draft.
pub async fn closing_code(
    request: HttpRequest,
    console: web::Data<Console>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (outlook, holder) = joint_draft(&console, &token).await?;
    let kept_now = request.query_string() == "kept";
    code_page(
        place(&token, &outlook),
        &outlook.custody,
        holder,
        kept_now,
        None,
    )
}

/// `POST /r/{token}/closing-code`.
///
/// # Errors
/// As [`closing_code`]; a body that cannot be received.
pub async fn keep(
    request: HttpRequest,
    console: web::Data<Console>,
    token: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let body = body::receive_up_to(payload, FORM_LIMIT).await?;
    let form = Form::read(&request, &body)?;
    let (outlook, holder) = joint_draft(&console, &token).await?;
    let public_key = form.line("public");
    let asked = Zeroizing::new(token.clone());
    let kept = console
        .run(move |services| workflow::keep_closing_key_by_link(services, &asked, &public_key))
        .await?;
    match kept {
        Ok(Some(())) => Ok(lead_to(&format!("/r/{token}/closing-code?kept"))),
        Ok(None) => Err(WebError::LinkGone),
        Err(refusal) => {
            let problem = Some(refusal.words());
            code_page(
                place(&token, &outlook),
                &outlook.custody,
                holder,
                false,
                problem,
            )
        }
    }
}

/// `GET /r/{token}/close`.
///
/// # Errors
/// [`WebError::LinkGone`]; [`WebError::NotNow`] unless two codes are waited for.
pub async fn before_close(
    console: web::Data<Console>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (outlook, _) = find(&console, &token).await?;
    if !outlook.awaits_codes() {
        return Err(WebError::NotNow);
    }
    close_page(
        place(&token, &outlook),
        &outlook.custody,
        &outlook.wave,
        None,
    )
}

/// `POST /r/{token}/close`.
///
/// # Errors
/// [`WebError::LinkGone`]; a body that cannot be received.
pub async fn close(
    request: HttpRequest,
    console: web::Data<Console>,
    token: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let (outlook, _) = find(&console, &token).await?;
    let body = body::receive_up_to(payload, FORM_LIMIT).await?;
    let codes = typed_codes(&Form::read(&request, &body)?);
    drop(body);
    let asked = Zeroizing::new(token.clone());
    let closed = console
        .run(move |services| workflow::close_together_by_link(services, &asked, &codes))
        .await?;
    match closed {
        Ok(Some(CloseOutcome::Closed(_))) => Ok(lead_to(&format!("/r/{token}?closed"))),
        Ok(Some(CloseOutcome::Postponed(_))) => Ok(lead_to(&format!("/r/{token}?postponed"))),
        Ok(None) => Err(WebError::LinkGone),
        Err(refusal) => {
            let problem = Some(refusal.words());
            close_page(
                place(&token, &outlook),
                &outlook.custody,
                &outlook.wave,
                problem,
            )
        }
    }
}
