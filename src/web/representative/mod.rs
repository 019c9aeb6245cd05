//! The representatives' pages, reached by a mailed link alone: read what is asked and released,
//! confirm the roster, later read the documents. The link is the only secret, so nothing else is
//! asked for, and no page sets a cookie.

use actix_web::http::StatusCode;
use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig, post, resource, scope};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use jiff::Timestamp;
use zeroize::Zeroizing;

use super::agreed::Agreed;
use super::console::Console;
use super::console::form::Form;
use super::custody::by_link;
use super::custody::card::{CustodyCard, card};
use super::error::WebError;
use super::origin::same_origin;
use super::pages::{Frame, render};
use super::preview;
use super::readout::{self, Query, Reader, ReadoutBody};
use super::respondent::body;
use super::routes::reading;
use super::texts::{Language, Texts};
use crate::relationship::{Holder, WaveState};
use crate::web::statics::CONSOLE;
use crate::workflow::{self, PanelOutlook, ReadoutParts, Recorded};

/// Mounts the pages.
pub fn routes(app: &mut ServiceConfig) {
    app.service(
        scope("/r/{token}")
            .wrap(from_fn(same_origin))
            .service(resource("").route(reading().to(show)))
            .service(resource("/questionnaire").route(reading().to(questionnaire)))
            .service(resource("/confirm").route(post().to(confirm)))
            .service(
                resource("/closing-code")
                    .route(reading().to(by_link::closing_code))
                    .route(post().to(by_link::keep)),
            )
            .service(
                resource("/close")
                    .route(reading().to(by_link::before_close))
                    .route(post().to(by_link::close)),
            )
            .service(resource("/readout").route(reading().to(documents)))
            .service(resource("/readout/{document}").route(reading().to(document))),
    );
}

#[derive(Template)]
#[template(path = "representative.html")]
struct RepresentativePage {
    frame: Frame,
    /// Path under which everything of this link stands.
    at: String,
    title: String,
    lead: String,
    facts: Vec<(String, String)>,
    people: Vec<(String, String)>,
    digest: String,
    agreed: Vec<Agreed>,
    draft: bool,
    released: bool,
    confirmed: bool,
    /// What was done just now, in words.
    done: Option<String>,
    custody: Option<CustodyCard>,
    fingerprint: Option<String>,
    contact: (String, String),
    until: String,
    problem: Option<String>,
}

impl RepresentativePage {
    fn console_style(&self) -> &'static str {
        CONSOLE.path()
    }
}

fn title(texts: Texts, outlook: &PanelOutlook) -> String {
    texts.fill(
        "r-title",
        &[
            ("own", outlook.party.name.clone().into()),
            ("partner", outlook.partner_name().into()),
            ("label", outlook.wave.label.clone().into()),
        ],
    )
}

/// The texts, worded for as many parties as there are.
fn texts(outlook: &PanelOutlook) -> Texts {
    Texts::of(Language::default()).among(1 + outlook.partners.len())
}

fn page(token: &str, outlook: &PanelOutlook, until: Timestamp) -> RepresentativePage {
    let texts = texts(outlook);
    let schedule = &outlook.wave.schedule;
    let moment = |at| texts.moment(&schedule.zoned(at));
    let names = || {
        [
            ("own", outlook.party.name.clone().into()),
            ("partner", outlook.partner_name().into()),
            ("label", outlook.wave.label.clone().into()),
            ("k", outlook.wave.k.into()),
        ]
    };
    let facts = vec![
        (
            texts.say("r-open-name"),
            texts.fill(
                "r-open",
                &[
                    ("opens", moment(schedule.opens_at).into()),
                    ("closes", moment(schedule.closes_at).into()),
                    ("latest", moment(schedule.latest_close).into()),
                ],
            ),
        ),
        (texts.say("r-asked-name"), texts.fill("r-asked", &names())),
        (
            texts.say("r-released-name"),
            texts.fill("r-released", &names()),
        ),
        (texts.say("r-never-name"), texts.say("r-never")),
    ];
    let state = outlook.wave.state;
    let people = outlook.roster.iter();
    RepresentativePage {
        frame: Frame { texts },
        at: format!("/r/{token}"),
        title: title(texts, outlook),
        lead: texts.fill(
            match state {
                WaveState::Draft => "r-lead-draft",
                WaveState::Open => "r-lead-open",
                WaveState::Closing | WaveState::Closed => "r-lead-closed",
                WaveState::Released => "r-lead-released",
            },
            &names(),
        ),
        facts,
        people: people
            .map(|invitation| {
                (
                    invitation.person.name.clone(),
                    invitation.person.email.clone(),
                )
            })
            .collect(),
        digest: outlook.roster_digest(),
        agreed: Vec::new(),
        draft: state == WaveState::Draft,
        released: state == WaveState::Released,
        confirmed: outlook.panel.roster_confirmed,
        done: None,
        custody: Holder::of_party(&outlook.party.key).and_then(|reader| {
            let at = format!("/r/{token}");
            let awaits = outlook.awaits_codes();
            card(texts, &outlook.custody, state, awaits, reader, &at)
        }),
        fingerprint: workflow::fingerprint_of(&outlook.wave)
            .map(|fingerprint| fingerprint.to_string()),
        contact: (
            outlook.facilitator.name.clone(),
            outlook.facilitator.email.clone(),
        ),
        until: moment(until),
        problem: None,
    }
}

/// The panel a link leads to, and until when.
///
/// # Errors
/// [`WebError::LinkGone`].
pub(in crate::web) async fn find(
    console: &Console,
    token: &str,
) -> Result<(PanelOutlook, Timestamp), WebError> {
    let token = Zeroizing::new(token.to_owned());
    let found = console.run(move |services| workflow::by_representative_link(services, &token));
    found
        .await?
        .map_err(|_| WebError::NotNow)?
        .ok_or(WebError::LinkGone)
}

/// `GET /r/{token}`.
///
/// # Errors
/// [`WebError::LinkGone`].
async fn show(
    request: HttpRequest,
    console: web::Data<Console>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (outlook, until) = find(&console, &token).await?;
    let mut page = page(&token, &outlook, until);
    if outlook.wave.state == WaveState::Released {
        page.agreed = agreed(&console, &outlook).await?;
    }
    let over = outlook.wave.state > WaveState::Closing;
    page.done = match request.query_string() {
        "confirmed" if outlook.panel.roster_confirmed => Some("r-confirmed-now"),
        "closed" if over => Some("r-closed-now"),
        "postponed" if outlook.wave.postponed => Some("r-postponed-now"),
        _ => None,
    }
    .map(|key| page.frame.say(key));
    render(StatusCode::OK, &page)
}

/// What was agreed on after the wave of a link.
async fn agreed(console: &Console, outlook: &PanelOutlook) -> Result<Vec<Agreed>, WebError> {
    let wave = outlook.wave.id;
    let recorded = console
        .run(move |services| workflow::actions(services, wave))
        .await?
        .map_err(|_| WebError::NotNow)?;
    let parties = std::iter::once(&outlook.party).chain(&outlook.partners);
    let names: Vec<_> = parties
        .map(|party| (party.key.clone(), party.name.clone()))
        .collect();
    let texts = texts(outlook);
    let said = |one: &Recorded| Agreed::of(texts, &outlook.definition, &names, &one.action);
    Ok(recorded.iter().map(said).collect())
}

/// `GET /r/{token}/questionnaire`.
///
/// # Errors
/// [`WebError::LinkGone`].
async fn questionnaire(
    console: web::Data<Console>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (outlook, _) = find(&console, &token).await?;
    preview::questionnaire(outlook)
}

/// `POST /r/{token}/confirm`.
///
/// # Errors
/// [`WebError::LinkGone`]; a body that cannot be received.
async fn confirm(
    request: HttpRequest,
    console: web::Data<Console>,
    token: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let body = body::receive_up_to(payload, 16 * 1024).await?;
    let form = Form::read(&request, &body)?;
    let digest = form.line("roster");
    let asked = Zeroizing::new(token.clone());
    let confirmed = console
        .run(move |services| workflow::confirm_roster(services, &asked, &digest))
        .await?;
    match confirmed {
        Ok(Some(())) => Ok(HttpResponse::SeeOther()
            .insert_header(("location", format!("/r/{token}?confirmed")))
            .finish()),
        Ok(None) => Err(WebError::LinkGone),
        Err(refusal) => {
            let (outlook, until) = find(&console, &token).await?;
            let mut page = page(&token, &outlook, until);
            page.problem = Some(refusal.words());
            render(StatusCode::CONFLICT, &page)
        }
    }
}

/// What the documents behind a link are made from, and the name of its page.
async fn parts(console: &Console, token: String) -> Result<(ReadoutParts, String), WebError> {
    let (outlook, _) = find(console, &token).await?;
    let title = title(texts(&outlook), &outlook);
    let token = Zeroizing::new(token);
    let parts = console
        .run(move |services| workflow::representative_readout(services, &token))
        .await?
        .map_err(|_| WebError::NotNow)?
        .ok_or(WebError::LinkGone)?;
    Ok((parts, title))
}

#[derive(Template)]
#[template(path = "representative-readout.html")]
struct DocumentsPage {
    frame: Frame,
    back: String,
    title: String,
    body: ReadoutBody,
}

impl DocumentsPage {
    fn console_style(&self) -> &'static str {
        CONSOLE.path()
    }
}

/// `GET /r/{token}/readout`.
///
/// # Errors
/// [`WebError::LinkGone`]; [`WebError::NotNow`] before release.
async fn documents(
    console: web::Data<Console>,
    token: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let texts = Texts::of(Language::default());
    let (parts, title) = parts(&console, token.clone()).await?;
    let at = format!("/r/{token}/readout");
    let reader = Reader::Representative;
    let page = DocumentsPage {
        frame: Frame { texts },
        back: format!("/r/{token}"),
        title,
        body: readout::body(&console.renderings, parts, &query, reader, at, texts).await?,
    };
    readout::answer(&page, &page.body)
}

/// `GET /r/{token}/readout/{document}`.
///
/// # Errors
/// [`WebError::LinkGone`]; [`WebError::NotNow`] before release.
async fn document(
    console: web::Data<Console>,
    path: web::Path<(String, String)>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let (token, name) = path.into_inner();
    if !readout::is_document(&name) {
        return Err(WebError::UnknownPage);
    }
    let (parts, _) = parts(&console, token).await?;
    let reader = Reader::Representative;
    readout::document(&console.renderings, parts, &query, reader, &name).await
}
