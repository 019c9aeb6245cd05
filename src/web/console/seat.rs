//! The console's state, and the seat of a signed-in facilitator, from which handlers work.

use std::future::{Ready, ready};
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

use super::chrome::Chrome;
use super::form::{Form, ROSTER_LIMIT};
use crate::relationship::{Facilitator, RosterFault};
use crate::web::error::WebError;
use crate::web::readout::{Renderer, Renderings};
use crate::web::respondent::body;
use crate::workflow::{Desk, Services, WorkflowError};

/// What the console works with.
pub struct Console {
    pub(super) services: Arc<Services>,
    origin: String,
    /// Checking a password takes memory and time on purpose, so only few are checked at once.
    pub(super) checks: Semaphore,
    /// The readouts that are at hand or being made.
    pub(in crate::web) renderings: Renderings,
}

impl Console {
    /// A console that is reached under `public_url`.
    #[must_use]
    pub fn new(services: Arc<Services>, public_url: &str, renderer: Renderer) -> Self {
        Self {
            services,
            origin: public_url.to_owned(),
            checks: Semaphore::new(2),
            renderings: Renderings::new(renderer),
        }
    }

    /// The origin of our own pages.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Runs a use case on the blocking threads.
    ///
    /// # Errors
    /// As [`answer`].
    pub(in crate::web) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Arc<Services>) -> Result<T, WorkflowError> + Send + 'static,
    ) -> Result<Result<T, Refusal>, WebError> {
        let services = Arc::clone(&self.services);
        answer(web::block(move || work(&services)).await?)
    }
}

/// Why a use case was refused, for the person who asked.
#[derive(Debug)]
pub enum Refusal {
    /// In words, with the remedy.
    Because(String),
    /// Bad lines of a roster.
    Lines(Vec<RosterFault>),
}

impl Refusal {
    /// In words.
    pub fn words(self) -> String {
        match self {
            Self::Because(words) => capitalised(&words),
            Self::Lines(faults) => format!("{} lines cannot be used.", faults.len()),
        }
    }
}

/// A sentence from the words of an error.
fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), letters.as_str()),
        None => String::new(),
    }
}

/// Sorts the outcome of a use case: what a page says, what is no page, what only a log says.
///
/// # Errors
/// [`WebError::UnknownAtDesk`], or [`WebError::Unavailable`] when storage or keys fail.
fn answer<T>(outcome: Result<T, WorkflowError>) -> Result<Result<T, Refusal>, WebError> {
    match outcome {
        Ok(value) => Ok(Ok(value)),
        Err(WorkflowError::Refused(words)) => Ok(Err(Refusal::Because(words))),
        Err(WorkflowError::Roster(faults)) => Ok(Err(Refusal::Lines(faults))),
        Err(WorkflowError::NotFound(_)) => Err(WebError::UnknownAtDesk),
        Err(
            error @ (WorkflowError::Store(_)
            | WorkflowError::Keys(_)
            | WorkflowError::Unwritten(_)
            | WorkflowError::Damaged(_)),
        ) => {
            tracing::error!(%error, "a page could not be served");
            Err(WebError::Unavailable)
        }
    }
}

/// Who is signed in; put there by the middleware.
pub struct SignedIn {
    /// Who.
    pub facilitator: Facilitator,
    /// The session's token.
    pub session: Zeroizing<String>,
    /// The token of its forms.
    pub form_token: String,
}

/// The seat of the facilitator who sent a request.
pub struct Seat {
    pub(super) console: web::Data<Console>,
    pub(super) who: Arc<SignedIn>,
}

impl FromRequest for Seat {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let console = request.app_data::<web::Data<Console>>().cloned();
        let who = request.extensions().get::<Arc<SignedIn>>().cloned();
        ready(match (console, who) {
            (Some(console), Some(who)) => Ok(Self { console, who }),
            // The middleware lets nobody through without.
            _ => Err(WebError::Broken),
        })
    }
}

impl Seat {
    /// Runs a use case at the facilitator's desk.
    ///
    /// # Errors
    /// [`WebError::UnknownAtDesk`], or [`WebError::Unavailable`] when storage or keys fail.
    pub async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Desk) -> Result<T, WorkflowError> + Send + 'static,
    ) -> Result<Result<T, Refusal>, WebError> {
        let facilitator = self.who.facilitator.clone();
        self.console
            .run(move |services| work(&Desk::new(Arc::clone(services), facilitator)))
            .await
    }

    /// Runs a use case that a page does not offer when it would be refused.
    ///
    /// # Errors
    /// As [`Seat::ask`]; [`WebError::NotNow`] when it was refused.
    pub async fn get<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Desk) -> Result<T, WorkflowError> + Send + 'static,
    ) -> Result<T, WebError> {
        self.ask(work).await?.map_err(|_| WebError::NotNow)
    }

    /// The form that was sent, if it was made for this session.
    ///
    /// # Errors
    /// [`WebError::Refused`] without the session's token; what receiving a body can fail with.
    pub async fn form(
        &self,
        request: &HttpRequest,
        payload: web::Payload,
    ) -> Result<Form, WebError> {
        let body = body::receive_up_to(payload, ROSTER_LIMIT).await?;
        let form = Form::read(request, &body)?;
        if form.get("token") == self.who.form_token {
            Ok(form)
        } else {
            Err(WebError::Refused)
        }
    }

    /// What stands around a page.
    pub fn chrome(&self) -> Chrome {
        Chrome::signed_in(&self.who)
    }
}
