//! What both sides agreed on after a released wave: recorded, changed, removed, and later what became
//! of it. Names stand here that both sides read; the page says so.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::action_form::{Fields, LONGEST, Longest, read};
use super::chrome::{Chrome, lead_to};
use super::form::Form;
use super::relationships::id;
use super::seat::Seat;
use crate::relationship::{ActionId, Outcome, PartyKey, WaveId, WaveState};
use crate::web::agreed::{Agreed, RESULTS};
use crate::web::error::WebError;
use crate::web::pages::render;
use crate::web::readout::Choice;
use crate::workflow::{Recorded, WaveView};

/// An action with what may be done to it.
struct ActionCard {
    id: String,
    agreed: Agreed,
    results: Vec<Choice>,
}

fn card(c: &Chrome, view: &WaveView, recorded: &Recorded) -> ActionCard {
    let names: Vec<(PartyKey, String)> = view
        .panels
        .iter()
        .map(|panel| (panel.party.key.clone(), panel.party.name.clone()))
        .collect();
    let result = recorded
        .action
        .outcome
        .as_ref()
        .map(|outcome| outcome.result);
    ActionCard {
        id: recorded.id.to_string(),
        agreed: Agreed::of(c.texts(), &view.definition, &names, &recorded.action),
        results: RESULTS
            .map(|(word, known, key)| Choice {
                code: word.to_owned(),
                name: c.say(key),
                chosen: Some(known) == result,
            })
            .into(),
    }
}

#[derive(Template)]
#[template(path = "console/agreements.html")]
struct AgreementsPage {
    c: Chrome,
    wave: String,
    wave_name: String,
    actions: Vec<ActionCard>,
    /// What may be recorded; `None` before release.
    fields: Option<Fields>,
    /// The released wave before, when it has actions: its identifier and label.
    before: Option<(String, String)>,
    done: Option<String>,
    problem: Option<String>,
    longest: Longest,
}

fn wave_name(view: &WaveView) -> String {
    format!("{} · {}", view.status.relationship, view.status.wave.label)
}

async fn page(
    seat: &Seat,
    wave: WaveId,
    form: Option<&Form>,
    problem: Option<String>,
) -> Result<AgreementsPage, WebError> {
    let (view, recorded) = seat
        .get(move |desk| Ok((desk.wave(wave)?, desk.actions(wave)?)))
        .await?;
    let c = seat.chrome().among(view.panels.len());
    let released = view.status.wave.state == WaveState::Released;
    let blank = |field: &str| form.map_or_else(String::new, |form| form.line(field));
    Ok(AgreementsPage {
        wave: wave.to_string(),
        wave_name: wave_name(&view),
        actions: recorded.iter().map(|one| card(&c, &view, one)).collect(),
        fields: released.then(|| Fields::of(&c, &view, blank)),
        before: view
            .before
            .as_ref()
            .map(|earlier| (earlier.id.to_string(), earlier.label.clone())),
        done: None,
        problem,
        longest: LONGEST,
        c,
    })
}

/// What a redirect may have said.
pub(super) const DONE: [&str; 4] = ["recorded", "changed", "removed", "noted"];

#[derive(serde::Deserialize)]
pub struct Query {
    done: Option<String>,
}

/// `GET /console/waves/{wave}/agreements`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn list(
    seat: Seat,
    path: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let mut page = page(&seat, id(&path)?, None, None).await?;
    let done = query.into_inner().done;
    let done = DONE.into_iter().find(|word| done.as_deref() == Some(word));
    page.done = done.map(|word| page.c.say(&format!("c-action-{word}")));
    render(StatusCode::OK, &page)
}

fn back(wave: WaveId, done: &str) -> HttpResponse {
    lead_to(&format!("/console/waves/{wave}/agreements?done={done}"))
}

/// `POST /console/waves/{wave}/agreements`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn record(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let wave: WaveId = id(&path)?;
    let view = seat.get(move |desk| desk.wave(wave)).await?;
    let action = read(&form, &view);
    match seat
        .ask(move |desk| desk.record_action(wave, &action?))
        .await?
    {
        Ok(_) => Ok(back(wave, "recorded")),
        Err(refusal) => {
            let page = page(&seat, wave, Some(&form), Some(refusal.words())).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

#[derive(Template)]
#[template(path = "console/action.html")]
struct ActionPage {
    c: Chrome,
    wave: String,
    wave_name: String,
    id: String,
    text: String,
    fields: Fields,
    problem: Option<String>,
    longest: Longest,
}

async fn action_page(
    seat: &Seat,
    wave: WaveId,
    which: ActionId,
    form: Option<&Form>,
    problem: Option<String>,
) -> Result<ActionPage, WebError> {
    let (view, all) = seat
        .get(move |desk| Ok((desk.wave(wave)?, desk.actions(wave)?)))
        .await?;
    let found = all.into_iter().find(|one| one.id == which);
    let action = found.ok_or(WebError::UnknownAtDesk)?.action;
    let c = seat.chrome().among(view.panels.len());
    Ok(ActionPage {
        wave: wave.to_string(),
        wave_name: wave_name(&view),
        id: which.to_string(),
        fields: match form {
            Some(form) => Fields::of(&c, &view, |field| form.line(field)),
            None => Fields::recorded(&c, &view, &action),
        },
        text: action.text,
        problem,
        longest: LONGEST,
        c,
    })
}

type Paths = web::Path<(String, String)>;

/// `GET /console/waves/{wave}/agreements/{action}`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn show(seat: Seat, path: Paths) -> Result<HttpResponse, WebError> {
    let page = action_page(&seat, id(&path.0)?, id(&path.1)?, None, None).await?;
    render(StatusCode::OK, &page)
}

/// `POST /console/waves/{wave}/agreements/{action}`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn change(
    request: HttpRequest,
    seat: Seat,
    path: Paths,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let (wave, which): (WaveId, ActionId) = (id(&path.0)?, id(&path.1)?);
    let view = seat.get(move |desk| desk.wave(wave)).await?;
    let action = read(&form, &view);
    match seat
        .ask(move |desk| desk.change_action(wave, which, &action?))
        .await?
    {
        Ok(()) => Ok(back(wave, "changed")),
        Err(refusal) => {
            let problem = Some(refusal.words());
            let page = action_page(&seat, wave, which, Some(&form), problem).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// `POST /console/waves/{wave}/agreements/{action}/remove`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn remove(
    request: HttpRequest,
    seat: Seat,
    path: Paths,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    seat.form(&request, payload).await?;
    let (wave, which): (WaveId, ActionId) = (id(&path.0)?, id(&path.1)?);
    seat.get(move |desk| desk.remove_action(wave, which))
        .await?;
    Ok(back(wave, "removed"))
}

/// `POST /console/waves/{wave}/agreements/{action}/outcome`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn outcome(
    request: HttpRequest,
    seat: Seat,
    path: Paths,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let (wave, which): (WaveId, ActionId) = (id(&path.0)?, id(&path.1)?);
    let word = form.line("result");
    let result = RESULTS.iter().find(|(known, _, _)| *known == word);
    let outcome = result.map(|(_, result, _)| Outcome {
        result: *result,
        note: form.line("note"),
    });
    match seat
        .ask(move |desk| desk.note_outcome(wave, which, outcome.as_ref()))
        .await?
    {
        Ok(()) => Ok(back(wave, "noted")),
        Err(refusal) => {
            let page = page(&seat, wave, None, Some(refusal.words())).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}
