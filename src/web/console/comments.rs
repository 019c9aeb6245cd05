//! The comments of a closed wave: read first by the facilitator, then shown, reworded or withheld.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::action_form::facets;
use super::chrome::{Chrome, lead_to};
use super::form::Form;
use super::relationships::{id, role};
use super::seat::Seat;
use crate::definition::{fill, text, worded_for};
use crate::relationship::WaveId;
use crate::web::error::WebError;
use crate::web::pages::render;
use crate::web::readout::Choice;
use crate::workflow::{Decision, Mark, PendingComment, WaveView};

struct CommentCard {
    number: usize,
    about: String,
    text: String,
    may_be_shown: bool,
    decision: &'static str,
    wording: String,
    themes: Vec<Choice>,
}

impl CommentCard {
    fn is(&self, word: &str) -> bool {
        self.decision == word
    }
}

#[derive(Template)]
#[template(path = "console/comments.html")]
struct CommentsPage {
    c: Chrome,
    wave: String,
    wave_name: String,
    comments: Vec<CommentCard>,
    undecided: usize,
    saved: bool,
    problem: Option<String>,
}

/// What was asked, as the party read it.
fn question(view: &WaveView, comment: &PendingComment) -> String {
    let language = view.definition.default_language();
    let comments = &view.definition.definition().comments;
    let name = |own: bool| {
        let mut panels = view.panels.iter();
        panels
            .find(|panel| (panel.party.key == comment.party) == own)
            .map_or("", |panel| panel.party.name.as_str())
    };
    comments
        .iter()
        .find(|known| known.id == comment.comment)
        .map_or_else(String::new, |known| {
            fill(
                text(
                    worded_for(comment.party.as_str(), &known.text, &known.text_for),
                    language,
                    language,
                ),
                name(true),
                name(false),
                &view.status.wave.reference_period,
            )
        })
}

fn page(
    seat: &Seat,
    view: &WaveView,
    comments: Vec<PendingComment>,
    saved: bool,
    problem: Option<String>,
) -> CommentsPage {
    let c = seat.chrome().among(view.panels.len());
    let waiting = |comment: &&PendingComment| comment.may_be_shown && comment.decision.is_none();
    let undecided = comments.iter().filter(waiting).count();
    let card = |(number, comment): (usize, PendingComment)| {
        let (decision, wording) = match &comment.decision {
            Some(Decision::Show) => ("show", comment.text.clone()),
            Some(Decision::Reword(words)) => ("reword", words.clone()),
            Some(Decision::Withhold) => ("withhold", comment.text.clone()),
            None => ("", comment.text.clone()),
        };
        CommentCard {
            number,
            about: format!(
                "{} · {}",
                role(&c, &comment.party),
                question(view, &comment)
            ),
            may_be_shown: comment.may_be_shown,
            themes: facets(view, comment.theme.as_deref().unwrap_or_default()),
            text: comment.text,
            decision,
            wording,
        }
    };
    let cards = (1..).zip(comments).map(card).collect();
    CommentsPage {
        wave: view.status.wave.id.to_string(),
        wave_name: format!("{} · {}", view.status.relationship, view.status.wave.label),
        comments: cards,
        undecided,
        saved,
        problem,
        c,
    }
}

async fn load(seat: &Seat, wave: WaveId) -> Result<(WaveView, Vec<PendingComment>), WebError> {
    seat.get(move |desk| Ok((desk.wave(wave)?, desk.comments(wave)?)))
        .await
}

#[derive(serde::Deserialize)]
pub struct Query {
    saved: Option<String>,
}

/// `GET /console/waves/{wave}/comments`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`]; [`WebError::NotNow`] before close and after release.
pub async fn list(
    seat: Seat,
    path: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let (view, comments) = load(&seat, id(&path)?).await?;
    let page = page(&seat, &view, comments, query.saved.is_some(), None);
    render(StatusCode::OK, &page)
}

/// What was marked, by position; what was left open is left out.
fn marks(form: &Form, comments: &[PendingComment]) -> Vec<(usize, Mark)> {
    (1..)
        .zip(comments)
        .filter(|(_, comment)| comment.may_be_shown)
        .flat_map(|(number, _)| {
            let decision = match form.get(&format!("d{number}")) {
                "show" => Some(Decision::Show),
                "reword" => {
                    let words = form.get(&format!("w{number}")).replace("\r\n", "\n");
                    Some(Decision::Reword(words.trim().to_owned()))
                }
                "withhold" => Some(Decision::Withhold),
                _ => None,
            };
            let theme = form.find(&format!("t{number}"));
            let theme = theme.map(|theme| (!theme.is_empty()).then(|| theme.to_owned()));
            let marks = [decision.map(Mark::Decide), theme.map(Mark::File)];
            marks.into_iter().flatten().map(move |mark| (number, mark))
        })
        .collect()
}

/// `POST /console/waves/{wave}/comments`.
///
/// # Errors
/// As [`list`]; [`WebError::Refused`].
pub async fn decide(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let wave: WaveId = id(&path)?;
    let (view, mut comments) = load(&seat, wave).await?;
    let marks = marks(&form, &comments);
    let asked = marks.clone();
    match seat.ask(move |desk| desk.review(wave, &asked)).await? {
        Ok(()) => Ok(lead_to(&format!("/console/waves/{wave}/comments?saved"))),
        Err(refusal) => {
            for (number, mark) in marks {
                let Some(comment) = comments.get_mut(number - 1) else {
                    continue;
                };
                match mark {
                    Mark::Decide(decision) => comment.decision = Some(decision),
                    Mark::File(theme) => comment.theme = theme,
                }
            }
            let page = page(&seat, &view, comments, false, Some(refusal.words()));
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}
