//! Signing in and out, and setting a password by a one-time link.

use actix_web::http::StatusCode;
use actix_web::http::header::{RETRY_AFTER, SET_COOKIE};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use zeroize::Zeroizing;

use super::chrome::{Chrome, lead_to};
use super::form::Form;
use super::seat::{Console, Refusal, Seat};
use super::session;
use crate::web::error::WebError;
use crate::web::guard;
use crate::web::pages::render;
use crate::web::respondent::body;
use crate::workflow::{self, SHORTEST_PASSWORD, SignIn};

#[derive(Template)]
#[template(path = "console/sign-in.html")]
struct SignInPage {
    c: Chrome,
    email: String,
    done: Option<String>,
    problem: Option<String>,
}

fn page(
    status: StatusCode,
    email: &str,
    problem: Option<String>,
) -> Result<HttpResponse, WebError> {
    render(
        status,
        &SignInPage {
            c: Chrome::public(),
            email: email.to_owned(),
            done: None,
            problem,
        },
    )
}

/// The page after a password was set.
fn page_after_password(email: String) -> Result<HttpResponse, WebError> {
    let c = Chrome::public();
    let page = SignInPage {
        done: Some(c.say("c-password-set")),
        c,
        email,
        problem: None,
    };
    render(StatusCode::OK, &page)
}

/// `GET /console/sign-in`.
///
/// # Errors
/// [`WebError::Broken`].
pub async fn show() -> Result<HttpResponse, WebError> {
    page(StatusCode::OK, "", None)
}

/// `POST /console/sign-in`.
///
/// # Errors
/// A body that cannot be received; [`WebError::Unavailable`].
pub async fn sign_in(
    request: HttpRequest,
    console: web::Data<Console>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = received(&request, payload).await?;
    let email = form.line("email");
    match attempt(&request, &console, &form).await? {
        SignIn::Welcome { token, .. } => {
            let mut answer = lead_to("/console");
            let cookie = session::begin(&console, &token);
            let cookie = cookie.parse().map_err(|_| WebError::Broken)?;
            answer.headers_mut().insert(SET_COOKIE, cookie);
            Ok(answer)
        }
        SignIn::Wrong => {
            let problem = Chrome::public().say("c-sign-in-wrong");
            page(StatusCode::FORBIDDEN, &email, Some(problem))
        }
        SignIn::Wait(wait) => {
            let seconds = wait.as_secs() + 1;
            let told = usize::try_from(seconds).unwrap_or_default();
            let problem = Chrome::public().number("c-sign-in-wait", "seconds", told);
            let mut answer = page(StatusCode::TOO_MANY_REQUESTS, &email, Some(problem))?;
            answer.headers_mut().insert(RETRY_AFTER, seconds.into());
            Ok(answer)
        }
    }
}

/// A machine that was often wrong is answered a little later; few passwords are checked at once.
async fn attempt(
    request: &HttpRequest,
    console: &Console,
    form: &Form,
) -> Result<SignIn, WebError> {
    let machine = guard::client(request).map_or_else(String::new, |address| address.to_string());
    let asked = machine.clone();
    let pause = done(
        console
            .run(move |services| workflow::pause(services, &asked))
            .await?,
    )?;
    tokio::time::sleep(pause).await;
    let _turn = console
        .checks
        .acquire()
        .await
        .map_err(|_| WebError::Broken)?;
    let email = form.line("email");
    let password = Zeroizing::new(form.get("password").to_owned());
    done(
        console
            .run(move |services| workflow::sign_in(services, &email, &password, &machine))
            .await?,
    )
}

fn done<T>(outcome: Result<T, Refusal>) -> Result<T, WebError> {
    outcome.map_err(|_| WebError::NotNow)
}

async fn received(request: &HttpRequest, payload: web::Payload) -> Result<Form, WebError> {
    let body = body::receive_up_to(payload, 16 * 1024).await?;
    Form::read(request, &body)
}

/// `POST /console/sign-out`.
///
/// # Errors
/// [`WebError::Refused`] without the session's token.
pub async fn sign_out(
    request: HttpRequest,
    seat: Seat,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    seat.form(&request, payload).await?;
    let token = seat.who.session.clone();
    let ended = seat
        .console
        .run(move |services| workflow::sign_out(services, &token));
    done(ended.await?)?;
    let mut answer = lead_to("/console/sign-in");
    let cookie = session::end(&seat.console);
    let cookie = cookie.parse().map_err(|_| WebError::Broken)?;
    answer.headers_mut().insert(SET_COOKIE, cookie);
    Ok(answer)
}

#[derive(Template)]
#[template(path = "console/forgotten.html")]
struct ForgottenPage {
    c: Chrome,
    sent: bool,
}

/// `GET /console/forgotten`.
///
/// # Errors
/// [`WebError::Broken`].
pub async fn forgotten() -> Result<HttpResponse, WebError> {
    let page = ForgottenPage {
        c: Chrome::public(),
        sent: false,
    };
    render(StatusCode::OK, &page)
}

/// `POST /console/forgotten`. Says the same whether or not there is such a facilitator.
///
/// # Errors
/// A body that cannot be received; [`WebError::Unavailable`].
pub async fn mail_link(
    request: HttpRequest,
    console: web::Data<Console>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let email = received(&request, payload).await?.line("email");
    let asked = console.run(move |services| workflow::mail_password_link(services, &email));
    done(asked.await?)?;
    let page = ForgottenPage {
        c: Chrome::public(),
        sent: true,
    };
    render(StatusCode::OK, &page)
}

#[derive(Template)]
#[template(path = "console/password.html")]
struct PasswordPage {
    c: Chrome,
    email: String,
    shortest: usize,
    problem: Option<String>,
}

async fn holder(console: &Console, token: &str) -> Result<String, WebError> {
    let token = Zeroizing::new(token.to_owned());
    let found = console.run(move |services| workflow::password_link_for(services, &token));
    done(found.await?)?
        .map(|facilitator| facilitator.email)
        .ok_or(WebError::LinkGone)
}

/// `GET /console/password/{token}`. Uses nothing up.
///
/// # Errors
/// [`WebError::LinkGone`].
pub async fn password(
    console: web::Data<Console>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let page = PasswordPage {
        c: Chrome::public(),
        email: holder(&console, &token).await?,
        shortest: SHORTEST_PASSWORD,
        problem: None,
    };
    render(StatusCode::OK, &page)
}

/// `POST /console/password/{token}`.
///
/// # Errors
/// [`WebError::LinkGone`].
pub async fn set_password(
    request: HttpRequest,
    console: web::Data<Console>,
    token: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = received(&request, payload).await?;
    let email = holder(&console, &token).await?;
    let c = Chrome::public();
    let problem = if form.get("password") == form.get("again") {
        let _turn = console
            .checks
            .acquire()
            .await
            .map_err(|_| WebError::Broken)?;
        let link = Zeroizing::new(token.into_inner());
        let password = Zeroizing::new(form.get("password").to_owned());
        let set =
            console.run(move |services| workflow::set_password_by_link(services, &link, &password));
        match set.await? {
            Ok(true) => return page_after_password(email),
            Ok(false) => return Err(WebError::LinkGone),
            Err(refusal) => refusal.words(),
        }
    } else {
        c.say("c-password-differ")
    };
    let page = PasswordPage {
        c,
        email,
        shortest: SHORTEST_PASSWORD,
        problem: Some(problem),
    };
    render(StatusCode::UNPROCESSABLE_ENTITY, &page)
}
