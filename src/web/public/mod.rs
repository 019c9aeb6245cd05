//! The public pages of a launched wave: its terms, what is stored, and after close the bulletin.
//!
//! Invariants: whoever asks gets the same bytes; nothing here moves because somebody answers; what
//! is published for checking (manifest, definition, bulletin) is served byte for byte as stored.

mod bulletin;
mod drop;
mod stored;
mod terms;

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::middleware::Compress;
use actix_web::web::{self, ServiceConfig, resource, scope};
use actix_web::{HttpRequest, HttpResponse};

use super::error::{self, WebError};
use super::pages::render;
use super::respondent::entered::Entered;
use super::respondent::questionnaire::QuestionnairePage;
use super::respondent::{Respondents, urlencoded};
use super::routes::reading;
use super::texts::{Language, Texts};
use crate::questionnaire::Layout;
use crate::workflow::PublicWave;

/// Mounts the pages.
pub fn routes(app: &mut ServiceConfig) {
    let page =
        |path: &str| resource(path.to_owned()).default_service(web::to(error::method_not_allowed));
    app.service(
        scope("/w/{wave}")
            .wrap(Compress::default())
            .service(page("").route(reading().to(show_terms)))
            .service(page("/manifest.json").route(reading().to(manifest)))
            .service(page("/definition.json").route(reading().to(definition)))
            .service(page("/questions/{panel}").route(reading().to(questions)))
            .service(
                page("/drop")
                    .route(reading().to(drop::show))
                    .route(web::post().to(drop::hand_in)),
            )
            .service(page("/stored").route(reading().to(show_stored)))
            .service(page("/bulletin").route(reading().to(show_bulletin)))
            .service(page("/bulletin.json").route(reading().to(bulletin_json))),
    );
}

type Service = web::Data<dyn Respondents>;

/// The wave a path names.
async fn find(services: Service, wave: &str) -> Result<PublicWave, WebError> {
    let wave = wave.parse().map_err(|_| WebError::UnknownPage)?;
    let services = services.into_inner();
    web::block(move || services.public_wave(wave))
        .await??
        .ok_or(WebError::UnknownPage)
}

fn texts(wave: &PublicWave) -> Texts {
    Texts::of(Language::wanted(&Language::ALL)).among(wave.manifest.panels.len())
}

async fn show_terms(services: Service, wave: web::Path<String>) -> Result<HttpResponse, WebError> {
    let wave = find(services, &wave).await?;
    render(StatusCode::OK, &terms::page(&wave, texts(&wave)))
}

async fn show_stored(services: Service, wave: web::Path<String>) -> Result<HttpResponse, WebError> {
    let wave = find(services, &wave).await?;
    render(StatusCode::OK, &stored::page(&wave, texts(&wave)))
}

async fn show_bulletin(
    services: Service,
    wave: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let wave = find(services, &wave).await?;
    let mut fields = urlencoded::fields(request.query_string().as_bytes());
    let receipt = fields.find(|(name, _)| name.as_str() == "receipt");
    let receipt = receipt.as_ref().map(|(_, value)| value.as_str());
    render(
        StatusCode::OK,
        &bulletin::page(&wave, receipt, texts(&wave)),
    )
}

async fn manifest(services: Service, wave: web::Path<String>) -> Result<HttpResponse, WebError> {
    Ok(published(find(services, &wave).await?.manifest_text))
}

async fn definition(services: Service, wave: web::Path<String>) -> Result<HttpResponse, WebError> {
    Ok(published(find(services, &wave).await?.definition_text))
}

async fn bulletin_json(
    services: Service,
    wave: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let wave = find(services, &wave).await?;
    wave.bulletin.map(published).ok_or(WebError::UnknownPage)
}

/// What is checked byte for byte, and never changes once it is there. Browsers may keep it for an
/// hour: it tells nobody that somebody answered.
fn published(text: String) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/json"))
        .insert_header((CACHE_CONTROL, "public, max-age=3600"))
        .body(text)
}

/// The questionnaire as a panel reads it, with nothing that could be sent.
async fn questions(
    services: Service,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (wave, panel) = path.into_inner();
    let panel = panel.parse().map_err(|_| WebError::UnknownPage)?;
    let services = services.into_inner();
    let page = web::block(move || services.page(panel))
        .await??
        .filter(|page| wave.parse() == Ok(page.wave))
        .ok_or(WebError::UnknownPage)?;
    let layout = Layout::of(&page.definition);
    let blank = Entered::blank(&layout);
    render(
        StatusCode::OK,
        &QuestionnairePage::preview(
            &page,
            &layout,
            &blank,
            Texts::of(Language::wanted(&Language::ALL)),
        ),
    )
}
