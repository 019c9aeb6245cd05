//! A step with consequences: what will happen, what cannot be undone, and one button behind a box
//! to tick.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::chrome::Chrome;
use super::seat::Seat;
use crate::web::error::WebError;
use crate::web::pages::render;
use crate::workflow::WaveView;

/// What the page says.
#[derive(Default)]
pub struct Step {
    /// The step's word: the last part of its address, and of the keys of its texts.
    pub word: &'static str,
    /// What is checked or known before.
    pub facts: Vec<String>,
    /// What should be looked at first.
    pub warnings: Vec<String>,
    /// What will happen.
    pub happens: Vec<String>,
    /// What cannot be undone; empty when everything can.
    pub lasting: Vec<String>,
    /// Why the step is not possible yet; the button is left out.
    pub obstacle: Option<String>,
    /// What was wrong with the form.
    pub problem: Option<String>,
}

#[derive(Template)]
#[template(path = "console/confirm.html")]
struct ConfirmPage {
    c: Chrome,
    wave: String,
    wave_name: String,
    title: String,
    sure: String,
    button: String,
    step: Step,
}

/// Shows the step.
///
/// # Errors
/// [`WebError::Broken`].
pub fn page(seat: &Seat, view: &WaveView, step: Step) -> Result<HttpResponse, WebError> {
    let c = seat.chrome().among(view.panels.len());
    let text = |part: &str| c.say(&format!("c-{}-{part}", step.word));
    let status = if step.problem.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = ConfirmPage {
        wave: view.status.wave.id.to_string(),
        wave_name: format!("{} · {}", view.status.relationship, view.status.wave.label),
        title: text("title"),
        sure: text("sure"),
        button: text("button"),
        step,
        c,
    };
    render(status, &page)
}
