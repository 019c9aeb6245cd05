//! The terms of a wave: of a new one, of a draft, and of next year's.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

use super::chrome::{Chrome, lead_to};
use super::form::Form;
use super::own_definition::{Choice, Unusable, choice, chosen};
use super::relationships::id;
use super::seat::Seat;
use crate::definition::{CheckedDefinition, Fault};
use crate::relationship::{Custody, RelationshipId, WaveId, WaveState};
use crate::web::error::WebError;
use crate::web::pages::render;
use crate::workflow::{LONGEST_NOTE, NewWave, USUAL_PERIOD, WaveView};

/// Zones offered; any other can be typed.
const ZONES: [&str; 16] = [
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Berlin",
    "Europe/Paris",
    "Europe/Madrid",
    "Europe/Oslo",
    "Europe/Stockholm",
    "Europe/Zurich",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Australia/Sydney",
];

/// How a time stands in its field.
const FIELD: &str = "%Y-%m-%dT%H:%M";

/// The terms as they stand in the form.
#[derive(Default)]
struct Terms {
    label: String,
    opens: String,
    closes: String,
    zone: String,
    period: String,
    k: String,
    custody: Custody,
    note: String,
    /// Digest of the definition chosen; empty for the default.
    definition: String,
}

impl Terms {
    fn entered(form: &Form) -> Self {
        let field = |name: &str| form.line(name);
        Self {
            label: field("label"),
            opens: field("opens"),
            closes: field("closes"),
            zone: field("zone"),
            period: field("period"),
            k: field("k"),
            note: field("note"),
            definition: field("definition"),
            custody: Custody::parse(form.get("custody")).unwrap_or_default(),
        }
    }

    fn joint(&self) -> bool {
        self.custody == Custody::Joint
    }

    fn of(view: &WaveView) -> Self {
        let wave = &view.status.wave;
        let time = |moment| wave.schedule.zoned(moment).strftime(FIELD).to_string();
        Self {
            label: wave.label.clone(),
            opens: time(wave.schedule.opens_at),
            closes: time(wave.schedule.closes_at),
            zone: wave.schedule.zone.clone(),
            period: wave.reference_period.clone(),
            k: wave.k.to_string(),
            note: view.note.clone(),
            definition: wave.definition_digest.clone(),
            custody: view.status.custody.custody,
        }
    }

    /// Suggested for a new wave: opens in a week at nine, closes two and a half weeks later.
    fn suggested(now: Timestamp, zone: &str) -> Self {
        let here = now.to_zoned(TimeZone::get(zone).unwrap_or(TimeZone::UTC));
        let at = |days: i64, hour: i8| {
            let day = here.checked_add(days.days()).ok()?.date();
            Some(day.at(hour, 0, 0, 0).strftime(FIELD).to_string())
        };
        Self {
            label: here.year().to_string(),
            opens: at(7, 9).unwrap_or_default(),
            closes: at(25, 17).unwrap_or_default(),
            zone: zone.to_owned(),
            period: USUAL_PERIOD.to_owned(),
            ..Self::default()
        }
    }

    /// The year after a wave's.
    fn following(view: &WaveView) -> Self {
        let wave = &view.status.wave;
        let later = |moment| {
            let then = wave.schedule.zoned(moment).checked_add(1.year()).ok()?;
            Some(then.strftime(FIELD).to_string())
        };
        let label = wave
            .label
            .parse::<i32>()
            .map(|year| (year + 1).to_string())
            .unwrap_or_default();
        Self {
            label,
            opens: later(wave.schedule.opens_at).unwrap_or_default(),
            closes: later(wave.schedule.closes_at).unwrap_or_default(),
            // What was written about last time's dates is not said again.
            note: String::new(),
            ..Self::of(view)
        }
    }

    /// What was entered, or the key of what is wrong with it.
    fn read(&self) -> Result<NewWave, &'static str> {
        let zone = TimeZone::get(&self.zone).map_err(|_| "c-terms-zone-unknown")?;
        let moment = |text: &str| Some(read_time(text, &zone)?.timestamp());
        let k = match self.k.as_str() {
            "" => None,
            number => Some(number.parse().map_err(|_| "c-terms-k-unreadable")?),
        };
        let period = self.period.trim();
        if period.chars().count() > 120 || period.chars().any(char::is_control) {
            return Err("c-terms-period-unusable");
        }
        Ok(NewWave {
            label: self.label.clone(),
            opens_at: moment(&self.opens).ok_or("c-terms-opens-unreadable")?,
            closes_at: moment(&self.closes).ok_or("c-terms-closes-unreadable")?,
            zone: self.zone.clone(),
            reference_period: Some(if period.is_empty() {
                USUAL_PERIOD.to_owned()
            } else {
                period.to_owned()
            }),
            k,
            custody: Some(self.custody),
        })
    }
}

/// A time as its field has it, in a zone.
pub fn read_time(text: &str, zone: &TimeZone) -> Option<Zoned> {
    text.parse::<DateTime>().ok()?.to_zoned(zone.clone()).ok()
}

/// How a time stands in its field.
pub fn field_time(moment: &Zoned) -> String {
    moment.strftime(FIELD).to_string()
}

#[derive(Template)]
#[template(path = "console/wave-form.html")]
struct TermsPage {
    c: Chrome,
    title: String,
    lead: String,
    back: String,
    back_name: String,
    button: String,
    terms: Terms,
    zones: [&'static str; 16],
    longest_note: usize,
    /// Whether one organisation is asked, about itself: nobody could hold a third code.
    alone: bool,
    /// Definitions to choose from; none where it is fixed.
    definitions: Vec<Choice>,
    problem: Option<String>,
    /// What is wrong with the file that was chosen.
    faults: Vec<Fault>,
}

/// Which form it is; what it is called begins with the word.
#[derive(Clone, Copy)]
enum Kind {
    New,
    Edit,
    Next,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Edit => "edit",
            Self::Next => "next",
        }
    }
}

async fn page(
    seat: &Seat,
    kind: Kind,
    parties: usize,
    back: (String, String),
    terms: Terms,
    problem: Option<Unusable>,
) -> Result<HttpResponse, WebError> {
    let definitions = match kind {
        Kind::New | Kind::Edit => choice(seat, parties, &terms.definition).await?,
        Kind::Next => Vec::new(),
    };
    let c = seat.chrome().among(parties);
    let text = |part: &str| c.say(&format!("c-terms-{}-{part}", kind.word()));
    let status = if problem.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let (problem, faults) = match problem {
        Some(Unusable { words, faults }) => (Some(words), faults),
        None => (None, Vec::new()),
    };
    let page = TermsPage {
        title: text("title"),
        lead: text("lead"),
        button: text("button"),
        back: back.0,
        back_name: back.1,
        terms,
        zones: ZONES,
        longest_note: LONGEST_NOTE,
        alone: parties == 1,
        definitions,
        problem,
        faults,
        c,
    };
    render(status, &page)
}

/// `GET /console/relationships/{relationship}/waves/new`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn new(seat: Seat, relationship: web::Path<String>) -> Result<HttpResponse, WebError> {
    let relationship: RelationshipId = id(&relationship)?;
    let (view, now) = seat
        .get(move |desk| Ok((desk.relationship(relationship)?, desk.now())))
        .await?;
    let zone = view
        .waves
        .first()
        .map_or("", |wave| wave.schedule.zone.as_str());
    let terms = Terms::suggested(now, zone);
    let back = (
        format!("/console/relationships/{relationship}"),
        view.relationship.name,
    );
    page(&seat, Kind::New, view.parties.len(), back, terms, None).await
}

/// `POST /console/relationships/{relationship}/waves/new`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn add(
    request: HttpRequest,
    seat: Seat,
    relationship: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let relationship: RelationshipId = id(&relationship)?;
    let view = seat
        .get(move |desk| desk.relationship(relationship))
        .await?;
    let terms = Terms::entered(&form);
    let problem = match usable(&seat, view.parties.len(), &form, &terms).await? {
        Ok((new, definition)) => {
            let note = terms.note.clone();
            let added = seat.ask(move |desk| desk.new_wave(relationship, &definition, &new, &note));
            match added.await? {
                Ok(wave) => return Ok(lead_to(&format!("/console/waves/{wave}"))),
                Err(refusal) => Unusable::because(&seat, &form, refusal.words()),
            }
        }
        Err(unusable) => unusable,
    };
    let back = (
        format!("/console/relationships/{relationship}"),
        view.relationship.name,
    );
    page(
        &seat,
        Kind::New,
        view.parties.len(),
        back,
        terms,
        Some(problem),
    )
    .await
}

/// Terms and definition as entered, or what is wrong with them.
async fn usable(
    seat: &Seat,
    parties: usize,
    form: &Form,
    terms: &Terms,
) -> Result<Result<(NewWave, CheckedDefinition), Unusable>, WebError> {
    let definition = match chosen(seat, parties, form).await? {
        Ok(definition) => definition,
        Err(unusable) => return Ok(Err(unusable)),
    };
    Ok(match terms.read() {
        Ok(new) => Ok((new, definition)),
        Err(key) => Err(Unusable::because(
            seat,
            form,
            seat.chrome().among(parties).say(key),
        )),
    })
}

fn to_wave(view: &WaveView) -> (String, String) {
    let wave = &view.status.wave;
    (
        format!("/console/waves/{}", wave.id),
        format!("{} · {}", view.status.relationship, wave.label),
    )
}

/// The form for a wave that is there.
async fn page_of(
    seat: &Seat,
    kind: Kind,
    view: &WaveView,
    terms: Terms,
    problem: Option<Unusable>,
) -> Result<HttpResponse, WebError> {
    page(seat, kind, view.panels.len(), to_wave(view), terms, problem).await
}

async fn draft(seat: &Seat, wave: WaveId) -> Result<WaveView, WebError> {
    let view = seat.get(move |desk| desk.wave(wave)).await?;
    if view.status.wave.state == WaveState::Draft {
        Ok(view)
    } else {
        Err(WebError::NotNow)
    }
}

/// `GET /console/waves/{wave}/edit`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`]; [`WebError::NotNow`] after launch.
pub async fn edit(seat: Seat, wave: web::Path<String>) -> Result<HttpResponse, WebError> {
    let view = draft(&seat, id(&wave)?).await?;
    let terms = Terms::of(&view);
    page_of(&seat, Kind::Edit, &view, terms, None).await
}

/// `POST /console/waves/{wave}/edit`.
///
/// # Errors
/// As [`edit`]; [`WebError::Refused`].
pub async fn change(
    request: HttpRequest,
    seat: Seat,
    wave: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let wave: WaveId = id(&wave)?;
    let view = draft(&seat, wave).await?;
    let terms = Terms::entered(&form);
    let problem = match usable(&seat, view.panels.len(), &form, &terms).await? {
        Ok((new, definition)) => {
            let note = terms.note.clone();
            let edited = seat.ask(move |desk| desk.edit_wave(wave, &definition, &new, &note));
            match edited.await? {
                Ok(()) => return Ok(lead_to(&format!("/console/waves/{wave}?done=edited"))),
                Err(refusal) => Unusable::because(&seat, &form, refusal.words()),
            }
        }
        Err(unusable) => unusable,
    };
    page_of(&seat, Kind::Edit, &view, terms, Some(problem)).await
}

/// `GET /console/waves/{wave}/next`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn next(seat: Seat, wave: web::Path<String>) -> Result<HttpResponse, WebError> {
    let wave: WaveId = id(&wave)?;
    let view = seat.get(move |desk| desk.wave(wave)).await?;
    let terms = Terms::following(&view);
    page_of(&seat, Kind::Next, &view, terms, None).await
}

/// `POST /console/waves/{wave}/next`.
///
/// # Errors
/// [`WebError::Refused`], [`WebError::UnknownAtDesk`].
pub async fn follow(
    request: HttpRequest,
    seat: Seat,
    wave: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, WebError> {
    let form = seat.form(&request, payload).await?;
    let wave: WaveId = id(&wave)?;
    let view = seat.get(move |desk| desk.wave(wave)).await?;
    let terms = Terms::entered(&form);
    let problem = match terms.read() {
        Ok(new) => {
            let note = terms.note.clone();
            let followed = seat.ask(move |desk| desk.next_wave(wave, &new, &note));
            match followed.await? {
                Ok(next) => return Ok(lead_to(&format!("/console/waves/{next}?done=followed"))),
                Err(refusal) => refusal.words(),
            }
        }
        Err(key) => seat.chrome().among(view.panels.len()).say(key),
    };
    let problem = Unusable::because(&seat, &form, problem);
    page_of(&seat, Kind::Next, &view, terms, Some(problem)).await
}
