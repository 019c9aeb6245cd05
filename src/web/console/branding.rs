//! How the readouts of a relationship look: logo, colour, words on the cover, and the language they
//! are first offered in.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::chrome::{Chrome, lead_to};
use super::form::Form;
use super::relationships::id;
use super::seat::Seat;
use crate::relationship::RelationshipId;
use crate::web::error::WebError;
use crate::web::pages::render;
use crate::web::readout::{Choice, languages};
use crate::workflow::{LogoChoice, Look, NewLook, RelationshipView};

/// What a page shows of a look.
pub struct LookCard {
    /// Whether there is a logo.
    pub logo: bool,
    /// The colour, empty when there is none.
    pub accent: String,
    /// The words on the cover.
    pub cover: String,
    /// Changes with the pictures, so that a browser shows no earlier one.
    pub version: String,
}

impl LookCard {
    /// The colour without its #, for an address.
    pub(super) fn accent_digits(&self) -> &str {
        self.accent.trim_start_matches('#')
    }

    /// Whether nothing was chosen yet.
    pub(super) fn plain(&self) -> bool {
        !self.logo && self.accent.is_empty() && self.cover.is_empty()
    }
}

/// What a page shows of a look.
pub fn card(look: &Look) -> LookCard {
    let branding = &look.branding;
    let logo = branding.logo.as_ref().map(|logo| logo.bytes());
    LookCard {
        logo: logo.is_some(),
        accent: branding
            .accent
            .as_ref()
            .map_or_else(String::new, |accent| accent.as_str().to_owned()),
        cover: branding.cover.clone().unwrap_or_default(),
        version: logo.map_or_else(String::new, |bytes| {
            crate::ballot::sha256_hex(bytes).chars().take(12).collect()
        }),
    }
}

#[derive(Template)]
#[template(path = "console/branding.html")]
struct BrandingPage {
    c: Chrome,
    relationship: String,
    name: String,
    look: LookCard,
    accent: String,
    cover: String,
    languages: Vec<Choice>,
    problem: Option<String>,
}

async fn load(
    seat: &Seat,
    relationship: RelationshipId,
) -> Result<(RelationshipView, Look), WebError> {
    seat.get(move |desk| Ok((desk.relationship(relationship)?, desk.look(relationship)?)))
        .await
}

fn page(seat: &Seat, view: &RelationshipView, look: &Look) -> BrandingPage {
    let card = card(look);
    BrandingPage {
        c: seat.chrome(),
        relationship: view.relationship.id.to_string(),
        name: view.relationship.name.clone(),
        accent: card.accent.clone(),
        cover: card.cover.clone(),
        languages: languages(look.language.as_deref().unwrap_or_default()),
        look: card,
        problem: None,
    }
}

/// `GET /console/relationships/{relationship}/branding`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn show(seat: Seat, path: web::Path<String>) -> Result<HttpResponse, WebError> {
    let (view, look) = load(&seat, id(&path)?).await?;
    render(StatusCode::OK, &page(&seat, &view, &look))
}

fn entered(form: &Form) -> NewLook {
    NewLook {
        logo: match form.file("logo") {
            Some(bytes) => LogoChoice::Replace(bytes.to_vec()),
            None if form.get("remove") == "1" => LogoChoice::Remove,
            None => LogoChoice::Keep,
        },
        accent: form.line("accent"),
        cover: form.line("cover"),
        language: form.line("language"),
    }
}

/// `POST /console/relationships/{relationship}/branding`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn change(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let relationship: RelationshipId = id(&path)?;
    let new = entered(&form);
    let asked = new.clone();
    match seat
        .ask(move |desk| desk.change_look(relationship, &asked))
        .await?
    {
        Ok(()) => Ok(lead_to(&format!(
            "/console/relationships/{relationship}?done=branding#readouts"
        ))),
        Err(refusal) => {
            let (view, look) = load(&seat, relationship).await?;
            let mut page = page(&seat, &view, &look);
            page.accent = new.accent;
            page.cover = new.cover;
            page.languages = languages(&new.language);
            page.problem = Some(refusal.words());
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// `GET /console/relationships/{relationship}/logo`: the picture itself.
///
/// # Errors
/// [`WebError::UnknownAtDesk`], also when there is none.
pub async fn logo(seat: Seat, path: web::Path<String>) -> Result<HttpResponse, WebError> {
    let relationship: RelationshipId = id(&path)?;
    let look = seat.get(move |desk| desk.look(relationship)).await?;
    let logo = look.branding.logo.ok_or(WebError::UnknownAtDesk)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, logo.kind().media_type()))
        .body(logo.bytes().to_vec()))
}

/// `GET /console/relationships/{relationship}/colour`: a patch of the colour. A style inside a page
/// would need a weaker policy; a picture does not.
///
/// # Errors
/// [`WebError::UnknownAtDesk`], also when there is none.
pub async fn colour(seat: Seat, path: web::Path<String>) -> Result<HttpResponse, WebError> {
    let relationship: RelationshipId = id(&path)?;
    let look = seat.get(move |desk| desk.look(relationship)).await?;
    let accent = look.branding.accent.ok_or(WebError::UnknownAtDesk)?;
    // Presentation attributes are no styles, so the policy of every answer lets them stand.
    let patch = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"48\" height=\"48\"><rect width=\"48\" height=\"48\" rx=\"8\" fill=\"{}\"/></svg>\n",
        accent.as_str()
    );
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "image/svg+xml"))
        .body(patch))
}
