//! The steps of a wave that act on everybody alike: mail, launch, remind, close, release.

use actix_web::{HttpRequest, HttpResponse, web};

use super::chrome::{Chrome, lead_to};
use super::confirm::{self, Step};
use super::relationships::id;
use super::roster::party;
use super::seat::{Refusal, Seat};
use super::wave;
use crate::relationship::{WaveId, WaveState};
use crate::web::error::WebError;
use crate::workflow::{CloseOutcome, Desk, WaveView, WorkflowError};

type Paths = web::Path<(String, String)>;

/// Takes a form that is a button, does its work, and leads back to the wave.
async fn press(
    seat: &Seat,
    wave: WaveId,
    done: &str,
    work: impl FnOnce(&Desk) -> Result<(), WorkflowError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    match seat.ask(work).await? {
        Ok(()) => Ok(lead_to(&format!("/console/waves/{wave}?done={done}"))),
        Err(refusal) => wave::page(seat, wave, None, Some(refusal.words())).await,
    }
}

/// `POST /console/waves/{wave}/test-mail/{party}`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn test_mail(
    request: HttpRequest,
    seat: Seat,
    path: Paths,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    seat.form(&request, payload).await?;
    let (wave, party) = (id(&path.0)?, party(&path.1)?);
    press(&seat, wave, "test-mail", move |desk| {
        desk.mail_sample(wave, &party)
    })
    .await
}

/// `POST /console/waves/{wave}/representative/{party}`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn ask(
    request: HttpRequest,
    seat: Seat,
    path: Paths,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    seat.form(&request, payload).await?;
    let (wave, party) = (id(&path.0)?, party(&path.1)?);
    press(&seat, wave, "asked", move |desk| {
        desk.ask_representative(wave, &party)
    })
    .await
}

/// `POST /console/waves/{wave}/representative/{party}/revoke`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn revoke(
    request: HttpRequest,
    seat: Seat,
    path: Paths,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    seat.form(&request, payload).await?;
    let (wave, party) = (id(&path.0)?, party(&path.1)?);
    press(&seat, wave, "revoked", move |desk| {
        desk.revoke_representative(wave, &party)
    })
    .await
}

/// `POST /console/waves/{wave}/measure`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn measure(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    seat.form(&request, payload).await?;
    let wave: WaveId = id(&path)?;
    press(&seat, wave, "measured", move |desk| desk.measure(wave)).await
}

async fn view(seat: &Seat, wave: WaveId) -> Result<WaveView, WebError> {
    seat.get(move |desk| desk.wave(wave)).await
}

/// Shows a step, or does it when its box is ticked.
async fn take(request: &HttpRequest, seat: &Seat, payload: web::Payload) -> Result<bool, WebError> {
    let form = seat.form(request, payload).await?;
    Ok(form.get("sure") == "1")
}

fn lines(c: &Chrome, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| c.say(key)).collect()
}

async fn launch_step(seat: &Seat, wave: WaveId) -> Result<(WaveView, Step), WebError> {
    let view = view(seat, wave).await?;
    if view.status.wave.state != WaveState::Draft {
        return Err(WebError::NotNow);
    }
    let checked = seat.ask(move |desk| desk.launch(wave, true)).await?;
    let c = seat.chrome().among(view.panels.len());
    let schedule = &view.status.wave.schedule;
    let moment = |at| c.texts().moment(&schedule.zoned(at));
    let mut facts = vec![
        c.fill("c-launch-opens", "time", moment(schedule.opens_at)),
        c.fill("c-launch-closes", "time", moment(schedule.closes_at)),
    ];
    let mut warnings = Vec::new();
    for panel in &view.status.panels {
        facts.push(c.texts().fill(
            "c-launch-panel",
            &[
                ("name", panel.name.clone().into()),
                ("count", panel.invited.into()),
            ],
        ));
        if !panel.roster_confirmed {
            warnings.push(c.fill("c-launch-unconfirmed", "name", &panel.name));
        }
    }
    let mut lasting = vec![
        "c-launch-lasting-1",
        "c-launch-lasting-2",
        "c-launch-lasting-3",
    ];
    if view.status.custody.is_joint() {
        lasting.push("c-launch-joint");
    }
    let obstacle = match checked {
        Ok(checked) => {
            warnings.extend(checked.warnings.iter().map(|warning| sentence(warning)));
            None
        }
        Err(refusal) => Some(refusal.words()),
    };
    let step = Step {
        word: "launch",
        facts,
        warnings,
        happens: lines(
            &c,
            &[
                "c-launch-happens-1",
                "c-launch-happens-2",
                "c-launch-happens-3",
            ],
        ),
        lasting: lines(&c, &lasting),
        obstacle,
        problem: None,
    };
    Ok((view, step))
}

fn sentence(words: &str) -> String {
    Refusal::Because(words.to_owned()).words()
}

/// `GET /console/waves/{wave}/launch`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`]; [`WebError::NotNow`] after launch.
pub async fn before_launch(seat: Seat, path: web::Path<String>) -> Result<HttpResponse, WebError> {
    let (view, step) = launch_step(&seat, id(&path)?).await?;
    confirm::page(&seat, &view, step)
}

/// `POST /console/waves/{wave}/launch`.
///
/// # Errors
/// As [`before_launch`]; [`WebError::Refused`].
pub async fn launch(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let sure = take(&request, &seat, payload).await?;
    let wave: WaveId = id(&path)?;
    let (view, mut step) = launch_step(&seat, wave).await?;
    step.problem = Some(if sure {
        match seat.ask(move |desk| desk.launch(wave, false)).await? {
            Ok(_) => return Ok(lead_to(&format!("/console/waves/{wave}?done=launched"))),
            Err(refusal) => refusal.words(),
        }
    } else {
        seat.chrome().say("c-confirm-tick")
    });
    confirm::page(&seat, &view, step)
}

async fn plain_step(
    seat: &Seat,
    wave: WaveId,
    word: &'static str,
    happens: &[&str],
    lasting: &[&str],
) -> Result<(WaveView, Step), WebError> {
    let view = view(seat, wave).await?;
    let c = seat.chrome().among(view.panels.len());
    let step = Step {
        word,
        happens: lines(&c, happens),
        lasting: lines(&c, lasting),
        ..Step::default()
    };
    Ok((view, step))
}

async fn remind_step(seat: &Seat, wave: WaveId) -> Result<(WaveView, Step), WebError> {
    plain_step(
        seat,
        wave,
        "remind",
        &["c-remind-happens-1", "c-remind-happens-2"],
        &["c-remind-lasting-1"],
    )
    .await
}

/// `GET /console/waves/{wave}/remind`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn before_remind(seat: Seat, path: web::Path<String>) -> Result<HttpResponse, WebError> {
    let (view, step) = remind_step(&seat, id(&path)?).await?;
    confirm::page(&seat, &view, step)
}

/// `POST /console/waves/{wave}/remind`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn remind(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let sure = take(&request, &seat, payload).await?;
    let wave: WaveId = id(&path)?;
    let (view, mut step) = remind_step(&seat, wave).await?;
    step.problem = Some(if sure {
        match seat.ask(move |desk| desk.remind(wave)).await? {
            Ok(()) => return Ok(lead_to(&format!("/console/waves/{wave}?done=reminded"))),
            Err(refusal) => refusal.words(),
        }
    } else {
        seat.chrome().say("c-confirm-tick")
    });
    confirm::page(&seat, &view, step)
}

async fn close_step(seat: &Seat, wave: WaveId) -> Result<(WaveView, Step), WebError> {
    plain_step(
        seat,
        wave,
        "close",
        &[
            "c-close-happens-1",
            "c-close-happens-2",
            "c-close-happens-3",
        ],
        &["c-close-lasting-1", "c-close-lasting-2"],
    )
    .await
}

/// `GET /console/waves/{wave}/close`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn before_close(seat: Seat, path: web::Path<String>) -> Result<HttpResponse, WebError> {
    let (view, step) = close_step(&seat, id(&path)?).await?;
    confirm::page(&seat, &view, step)
}

/// `POST /console/waves/{wave}/close`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn close(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let sure = take(&request, &seat, payload).await?;
    let wave: WaveId = id(&path)?;
    let (view, mut step) = close_step(&seat, wave).await?;
    step.problem = Some(if sure {
        match seat.ask(move |desk| desk.close(wave)).await? {
            Ok(CloseOutcome::Closed(_)) => {
                return Ok(lead_to(&format!("/console/waves/{wave}?done=closed")));
            }
            Ok(CloseOutcome::Postponed(_)) => {
                return Ok(lead_to(&format!("/console/waves/{wave}?done=short")));
            }
            Err(refusal) => refusal.words(),
        }
    } else {
        seat.chrome().say("c-confirm-tick")
    });
    confirm::page(&seat, &view, step)
}

async fn release_step(seat: &Seat, wave: WaveId) -> Result<(WaveView, Step), WebError> {
    let (view, mut step) = plain_step(
        seat,
        wave,
        "release",
        &["c-release-happens-1", "c-release-happens-2"],
        &["c-release-lasting-1", "c-release-lasting-2"],
    )
    .await?;
    if view.status.wave.state != WaveState::Closed {
        return Err(WebError::NotNow);
    }
    let waiting = seat
        .get(move |desk| {
            let comments = desk.comments(wave)?;
            let waiting =
                |c: &&crate::workflow::PendingComment| c.may_be_shown && c.decision.is_none();
            Ok(comments.iter().filter(waiting).count())
        })
        .await?;
    if waiting > 0 {
        step.obstacle = Some(seat.chrome().number("c-release-waiting", "count", waiting));
    }
    Ok((view, step))
}

/// `GET /console/waves/{wave}/release`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`]; [`WebError::NotNow`] before close and after release.
pub async fn before_release(seat: Seat, path: web::Path<String>) -> Result<HttpResponse, WebError> {
    let (view, step) = release_step(&seat, id(&path)?).await?;
    confirm::page(&seat, &view, step)
}

/// `POST /console/waves/{wave}/release`.
///
/// # Errors
/// As [`before_release`]; [`WebError::Refused`].
pub async fn release(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let sure = take(&request, &seat, payload).await?;
    let wave: WaveId = id(&path)?;
    let (view, mut step) = release_step(&seat, wave).await?;
    step.problem = Some(if sure {
        match seat.ask(move |desk| desk.release(wave)).await? {
            Ok(()) => return Ok(lead_to(&format!("/console/waves/{wave}?done=released"))),
            Err(refusal) => refusal.words(),
        }
    } else {
        seat.chrome().say("c-confirm-tick")
    });
    confirm::page(&seat, &view, step)
}
