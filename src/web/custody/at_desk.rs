//! The facilitator's side: pages of the console.

use actix_web::{HttpRequest, HttpResponse, web};

use super::pages::{Place, close_page, code_page, typed_codes};
use crate::relationship::{Holder, WaveId, WaveState};
use crate::web::console::act;
use crate::web::console::chrome::lead_to;
use crate::web::console::relationships::id;
use crate::web::console::seat::Seat;
use crate::web::error::WebError;
use crate::workflow::{CloseOutcome, WaveView};

async fn view(seat: &Seat, wave: WaveId) -> Result<WaveView, WebError> {
    seat.get(move |desk| desk.wave(wave)).await
}

fn place(seat: &Seat, view: &WaveView) -> Place {
    let wave = &view.status.wave;
    Place {
        at: format!("/console/waves/{}", wave.id),
        back_name: format!("{} · {}", view.status.relationship, wave.label),
        token: seat.chrome().token,
    }
}

async fn joint_draft(seat: &Seat, wave: WaveId) -> Result<WaveView, WebError> {
    let view = view(seat, wave).await?;
    if view.status.custody.is_joint() && view.status.wave.state == WaveState::Draft {
        Ok(view)
    } else {
        Err(WebError::NotNow)
    }
}

/// `GET /console/waves/{wave}/closing-code`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`]; [`WebError::NotNow`] unless the wave is a joint draft.
pub async fn closing_code(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let view = joint_draft(&seat, id(&path)?).await?;
    let kept_now = request.query_string() == "kept";
    let place = place(&seat, &view);
    code_page(
        place,
        &view.status.custody,
        Holder::Facilitator,
        kept_now,
        None,
    )
}

/// `POST /console/waves/{wave}/closing-code`.
///
/// # Errors
/// As [`closing_code`]; [`WebError::Refused`].
pub async fn keep(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let wave: WaveId = id(&path)?;
    let view = joint_draft(&seat, wave).await?;
    let public_key = form.line("public");
    let kept = seat.ask(move |desk| desk.keep_closing_key(wave, &public_key));
    match kept.await? {
        Ok(()) => Ok(lead_to(&format!("/console/waves/{wave}/closing-code?kept"))),
        Err(refusal) => {
            let problem = Some(refusal.words());
            let place = place(&seat, &view);
            code_page(
                place,
                &view.status.custody,
                Holder::Facilitator,
                false,
                problem,
            )
        }
    }
}

/// `GET /console/waves/{wave}/close`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`]; [`WebError::NotNow`] for a joint wave that waits for no codes.
pub async fn before_close(seat: Seat, path: web::Path<String>) -> Result<HttpResponse, WebError> {
    let view = view(&seat, id(&path)?).await?;
    if !view.status.custody.is_joint() {
        return act::before_close(seat, path).await;
    }
    if !view.awaits_codes {
        return Err(WebError::NotNow);
    }
    close_page(
        place(&seat, &view),
        &view.status.custody,
        &view.status.wave,
        None,
    )
}

/// `POST /console/waves/{wave}/close`.
///
/// # Errors
/// As [`before_close`]; [`WebError::Refused`].
pub async fn close(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let wave: WaveId = id(&path)?;
    let view = view(&seat, wave).await?;
    if !view.status.custody.is_joint() {
        return act::close(request, seat, path, payload).await;
    }
    let form = seat.form(&request, payload).await?;
    let codes = typed_codes(&form);
    drop(form);
    match seat
        .ask(move |desk| desk.close_together(wave, &codes))
        .await?
    {
        Ok(CloseOutcome::Closed(_)) => Ok(lead_to(&format!("/console/waves/{wave}?done=closed"))),
        Ok(CloseOutcome::Postponed(_)) => Ok(lead_to(&format!("/console/waves/{wave}?done=short"))),
        Err(refusal) => {
            let problem = Some(refusal.words());
            close_page(
                place(&seat, &view),
                &view.status.custody,
                &view.status.wave,
                problem,
            )
        }
    }
}
