//! `/n/{panel}/{token}`: no more mail about a survey. Reading the page changes nothing (scanners
//! open links); the button, or a mail program's one click (RFC 8058), posts.
//!
//! The page is the same whether mail was stopped before or not, and knows nothing of answers.

mod page;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::error::WebError;
use super::pages::render;
use super::respondent::Respondents;
use crate::relationship::PanelId;
use page::{NoMoreMailPage, Said};

/// Shows what stopping mail means, and the button.
///
/// # Errors
/// [`WebError::Unavailable`].
pub async fn show(
    services: web::Data<dyn Respondents>,
    address: web::Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let Some((panel, token)) = read(address) else {
        return gone();
    };
    let services = services.into_inner();
    let found = web::block(move || services.mail_stop(panel, &token)).await??;
    match found {
        Some(stop) => render(StatusCode::OK, &NoMoreMailPage::new(Said::Asks, &stop)),
        None => gone(),
    }
}

/// Stops mail. The body is not read: a mail program's says nothing that the address does not.
///
/// # Errors
/// [`WebError::Unavailable`].
pub async fn stop(
    services: web::Data<dyn Respondents>,
    address: web::Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let Some((panel, token)) = read(address) else {
        return gone();
    };
    let services = services.into_inner();
    let found = web::block(move || services.stop_mail(panel, &token)).await??;
    match found {
        Some(stop) => render(StatusCode::OK, &NoMoreMailPage::new(Said::Stopped, &stop)),
        None => gone(),
    }
}

fn read(address: web::Path<(String, String)>) -> Option<(PanelId, String)> {
    let (panel, token) = address.into_inner();
    Some((panel.parse().ok()?, token))
}

/// The address leads nowhere: cut off, or the survey is closed.
fn gone() -> Result<HttpResponse, WebError> {
    render(StatusCode::NOT_FOUND, &NoMoreMailPage::gone())
}
