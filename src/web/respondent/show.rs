//! `GET /s/{panel}`: the page, the same for every invitee of the panel.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::address;
use super::entered::Entered;
use super::questionnaire::QuestionnairePage;
use super::service::{PanelPage, Phase, Respondents};
use crate::questionnaire::Layout;
use crate::web::error::WebError;
use crate::web::pages::render;
use crate::web::texts::{Language, Texts};

/// Shows the page. Reads nothing but the path.
///
/// # Errors
/// [`WebError::UnknownPage`] for a panel that is not there, [`WebError::Unavailable`].
pub async fn show(
    services: web::Data<dyn Respondents>,
    segment: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let page = find(services.into_inner(), &segment).await?;
    let layout = Layout::of(&page.definition);
    let blank = Entered::blank(&layout);
    let texts = texts_for(&page);
    let status = match page.phase {
        Phase::NotYetOpen | Phase::Open => StatusCode::OK,
        Phase::Late | Phase::Closed => StatusCode::GONE,
    };
    render(
        status,
        &QuestionnairePage::fresh(&page, &layout, &blank, texts),
    )
}

/// The texts in the language the reader wants, among those the questions are in.
pub(super) fn texts_for(page: &PanelPage) -> Texts {
    Texts::of(Language::wanted(&page.languages()))
}

/// The page of the panel a path names.
///
/// # Errors
/// As [`show`].
pub(super) async fn find(
    services: Arc<dyn Respondents>,
    segment: &str,
) -> Result<PanelPage, WebError> {
    let panel = address::panel(segment).ok_or(WebError::UnknownPage)?;
    web::block(move || services.page(panel))
        .await??
        .ok_or(WebError::UnknownPage)
}
