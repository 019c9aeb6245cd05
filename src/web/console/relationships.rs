//! Relationships: the list, one of them, and a new one.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::branding::{self, LookCard};
use super::chrome::{Chrome, lead_to};
use super::form::Form;
use super::seat::Seat;
use crate::relationship::{PartyKey, Person, RelationshipId, Wave, WaveState};
use crate::web::error::WebError;
use crate::web::pages::render;
use crate::workflow::{NewParty, RelationshipView, WRITTEN_LANGUAGES};

/// The identifier in a path.
///
/// # Errors
/// [`WebError::UnknownAtDesk`] when it is none.
pub fn id<T: std::str::FromStr>(text: &str) -> Result<T, WebError> {
    text.parse().map_err(|_| WebError::UnknownAtDesk)
}

struct Card {
    id: String,
    name: String,
    parties: Vec<PartyCard>,
    waves: Vec<WaveCard>,
}

struct PartyCard {
    key: String,
    role: String,
    name: String,
    representative: String,
    email: String,
    locale: String,
}

struct WaveCard {
    id: String,
    label: String,
    state: String,
    when: String,
}

/// What a party is called by its role.
pub fn role(c: &Chrome, party: &PartyKey) -> String {
    match party.as_str() {
        _ if c.texts().parties() == 1 => c.say("c-organisation"),
        "buyer" => c.say("c-buyer"),
        "supplier" => c.say("c-supplier"),
        other => other.to_owned(),
    }
}

/// The state of a wave in a word.
pub fn state(c: &Chrome, state: WaveState) -> String {
    c.say(&format!("c-state-{state}"))
}

fn card(c: &Chrome, view: RelationshipView) -> Card {
    let wave = |wave: &Wave| WaveCard {
        id: wave.id.to_string(),
        label: wave.label.clone(),
        state: state(c, wave.state),
        when: c
            .texts()
            .moment(&wave.schedule.zoned(wave.schedule.closes_at)),
    };
    Card {
        id: view.relationship.id.to_string(),
        name: view.relationship.name,
        waves: view.waves.iter().map(wave).collect(),
        parties: view
            .parties
            .into_iter()
            .map(|party| PartyCard {
                key: party.key.to_string(),
                role: role(c, &party.key),
                name: party.name,
                representative: party.representative.name,
                email: party.representative.email,
                locale: party.representative.locale,
            })
            .collect(),
    }
}

#[derive(Template)]
#[template(path = "console/relationships.html")]
struct ListPage {
    c: Chrome,
    cards: Vec<Card>,
}

/// `GET /console`.
///
/// # Errors
/// [`WebError::Unavailable`].
pub async fn list(seat: Seat) -> Result<HttpResponse, WebError> {
    let c = seat.chrome();
    let views = seat.get(|desk| desk.relationships()).await?;
    let cards = views.into_iter().map(|view| card(&c, view)).collect();
    render(StatusCode::OK, &ListPage { c, cards })
}

#[derive(Template)]
#[template(path = "console/relationship.html")]
struct RelationshipPage {
    c: Chrome,
    card: Card,
    look: LookCard,
    done: Option<String>,
}

#[derive(serde::Deserialize)]
pub struct Query {
    done: Option<String>,
}

/// `GET /console/relationships/{relationship}`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn show(
    seat: Seat,
    relationship: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let relationship = id(&relationship)?;
    let (view, look) = seat
        .get(move |desk| Ok((desk.relationship(relationship)?, desk.look(relationship)?)))
        .await?;
    let c = seat.chrome().among(view.parties.len());
    let done = (query.done.as_deref() == Some("branding")).then(|| c.say("c-branding-saved"));
    let page = RelationshipPage {
        card: card(&c, view),
        look: branding::card(&look),
        done,
        c,
    };
    render(StatusCode::OK, &page)
}

#[derive(Template)]
#[template(path = "console/relationship-new.html")]
struct NewPage {
    c: Chrome,
    name: String,
    /// Whether one organisation looks at itself.
    alone: bool,
    sides: Vec<Side>,
    problem: Option<String>,
}

/// A party as entered.
struct Side {
    key: &'static str,
    title: String,
    name: String,
    representative: String,
    email: String,
    languages: Vec<Language>,
}

/// A language in which mails are written, for a select.
struct Language {
    code: &'static str,
    name: String,
    chosen: bool,
}

fn languages(c: &Chrome, chosen: &str) -> Vec<Language> {
    let language = |code: &'static str| Language {
        code,
        name: match code {
            "de" => c.say("c-language-de"),
            _ => c.say("c-language-en"),
        },
        chosen: code == chosen,
    };
    WRITTEN_LANGUAGES.map(language).into()
}

const PARTIES: [&str; 2] = ["buyer", "supplier"];

/// Whether one organisation is to look at itself; then only the first group of fields counts.
fn alone(form: &Form) -> bool {
    form.get("who") == "one"
}

fn new_page(c: Chrome, form: &Form, problem: Option<String>) -> NewPage {
    let side = |key: &'static str| Side {
        key,
        title: c.say(match key {
            "buyer" => "c-relationship-first",
            _ => "c-supplier",
        }),
        name: form.line(&format!("{key}-name")),
        representative: form.line(&format!("{key}-representative")),
        email: form.line(&format!("{key}-email")),
        languages: languages(&c, &form.line(&format!("{key}-locale"))),
    };
    NewPage {
        name: form.line("name"),
        alone: alone(form),
        sides: PARTIES.map(side).into(),
        problem,
        c,
    }
}

/// `GET /console/relationships/new`.
///
/// # Errors
/// [`WebError::Broken`].
pub async fn new(seat: Seat) -> Result<HttpResponse, WebError> {
    let page = new_page(seat.chrome(), &Form::default(), None);
    render(StatusCode::OK, &page)
}

/// `POST /console/relationships/new`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::Unavailable`].
pub async fn add(
    request: HttpRequest,
    seat: Seat,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let name = form.line("name");
    let parties: Vec<NewParty> = PARTIES
        .iter()
        .take(if alone(&form) { 1 } else { PARTIES.len() })
        .filter_map(|key| {
            Some(NewParty {
                key: PartyKey::parse(key)?,
                name: form.line(&format!("{key}-name")),
                representative: Person {
                    name: form.line(&format!("{key}-representative")),
                    email: form.line(&format!("{key}-email")),
                    locale: locale(&form, &format!("{key}-locale")),
                },
            })
        })
        .collect();
    match seat
        .ask(move |desk| desk.add_relationship(&name, &parties))
        .await?
    {
        Ok(id) => Ok(lead_to(&format!("/console/relationships/{id}"))),
        Err(refusal) => {
            let page = new_page(seat.chrome(), &form, Some(refusal.words()));
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

#[derive(Template)]
#[template(path = "console/representative.html")]
struct ChangePage {
    c: Chrome,
    card: Card,
    key: String,
    party: String,
    name: String,
    email: String,
    languages: Vec<Language>,
    problem: Option<String>,
}

/// The language chosen; English where a form has none.
fn locale(form: &Form, field: &str) -> String {
    match form.line(field) {
        none if none.is_empty() => WRITTEN_LANGUAGES[0].to_owned(),
        chosen => chosen,
    }
}

async fn change_page(
    seat: &Seat,
    relationship: RelationshipId,
    key: &str,
) -> Result<ChangePage, WebError> {
    let view = seat
        .get(move |desk| desk.relationship(relationship))
        .await?;
    let c = seat.chrome().among(view.parties.len());
    let card = card(&c, view);
    let party = card.parties.iter().find(|party| party.key == key);
    let party = party.ok_or(WebError::UnknownAtDesk)?;
    Ok(ChangePage {
        key: key.to_owned(),
        party: party.name.clone(),
        name: party.representative.clone(),
        email: party.email.clone(),
        languages: languages(&c, &party.locale),
        problem: None,
        card,
        c,
    })
}

/// `GET /console/relationships/{relationship}/representative/{party}`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn representative(
    seat: Seat,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let page = change_page(&seat, id(&path.0)?, &path.1).await?;
    render(StatusCode::OK, &page)
}

/// `POST /console/relationships/{relationship}/representative/{party}`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn change_representative(
    request: HttpRequest,
    seat: Seat,
    path: web::Path<(String, String)>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let relationship: RelationshipId = id(&path.0)?;
    let party = PartyKey::parse(&path.1).ok_or(WebError::UnknownAtDesk)?;
    let person = Person {
        name: form.line("name"),
        email: form.line("email"),
        locale: locale(&form, "locale"),
    };
    match seat
        .ask(move |desk| desk.change_representative(relationship, &party, &person))
        .await?
    {
        Ok(()) => Ok(lead_to(&format!("/console/relationships/{relationship}"))),
        Err(refusal) => {
            let mut page = change_page(&seat, relationship, &path.1).await?;
            page.name = form.line("name");
            page.email = form.line("email");
            page.languages = languages(&page.c, &form.line("locale"));
            page.problem = Some(refusal.words());
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}
