//! A wave's page: the one place with all its steps in order.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

use super::chrome::Chrome;
use super::relationships::{id, role, state};
use super::seat::Seat;
use crate::relationship::{Custody, Holder, Phase, WaveId, WaveState};
use crate::web::custody::card::{CustodyCard, card};
use crate::web::error::WebError;
use crate::web::pages::render;
use crate::workflow::{
    Band, Count, KnownDefinition, PanelStatus, PanelView, WaveView, fingerprint_of,
};

/// What a redirect may have said; anything else in the address is ignored.
pub(super) const DONE: [&str; 15] = [
    "edited",
    "followed",
    "roster",
    "test-mail",
    "asked",
    "revoked",
    "measured",
    "launched",
    "reminded",
    "closed",
    "short",
    "released",
    "postponed",
    "resent",
    "corrected",
];

struct Panel {
    key: String,
    role: String,
    name: String,
    invited: usize,
    hint: Option<String>,
    confirmed: bool,
    representative: String,
    email: String,
    link_until: Option<String>,
    waiting: usize,
    undeliverable: Vec<String>,
    answers: String,
    measured: Option<String>,
}

/// Where a wave is, for its steps.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Draft,
    Open,
    Due,
    Closed,
    Released,
}

#[derive(Template)]
#[template(path = "console/wave.html")]
struct WavePage {
    c: Chrome,
    relationship: String,
    relationship_name: String,
    id: String,
    label: String,
    state: String,
    stage: Stage,
    lead: String,
    questionnaire: String,
    note: String,
    opens: String,
    closes: String,
    late: String,
    period: String,
    k: u32,
    fingerprint: Option<String>,
    corrections: usize,
    panels: Vec<Panel>,
    may_remind: bool,
    may_resend: bool,
    may_postpone: bool,
    followed: bool,
    counts: Vec<String>,
    /// The three holders, in joint custody.
    custody: Option<CustodyCard>,
    custody_words: String,
    destroyed: bool,
    /// How many actions were agreed on.
    actions: usize,
    /// The released wave before, when it has actions: identifier, and what to say of it.
    before: Option<(String, String)>,
    done: Option<String>,
    problem: Option<String>,
}

impl WavePage {
    fn draft(&self) -> bool {
        self.stage == Stage::Draft
    }

    fn open(&self) -> bool {
        matches!(self.stage, Stage::Open | Stage::Due)
    }

    fn due(&self) -> bool {
        self.stage == Stage::Due
    }

    fn closed(&self) -> bool {
        self.stage == Stage::Closed
    }

    fn released(&self) -> bool {
        self.stage == Stage::Released
    }

    /// "past", "now" or "later" for a step that is done at a stage.
    fn when(&self, first: &str, last: &str) -> &'static str {
        let (first, last) = (stage(first), stage(last));
        if self.stage > last {
            "past"
        } else if self.stage < first {
            "later"
        } else {
            "now"
        }
    }
}

fn stage(word: &str) -> Stage {
    match word {
        "draft" => Stage::Draft,
        "open" => Stage::Open,
        "due" => Stage::Due,
        "closed" => Stage::Closed,
        _ => Stage::Released,
    }
}

#[derive(serde::Deserialize)]
pub struct Query {
    done: Option<String>,
}

/// `GET /console/waves/{wave}`.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn show(
    seat: Seat,
    path: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, WebError> {
    let done = query.into_inner().done;
    let done = DONE
        .into_iter()
        .find(|known| done.as_deref() == Some(known));
    page(&seat, id(&path)?, done, None).await
}

/// The page, with what was done or what was wrong.
///
/// # Errors
/// [`WebError::UnknownAtDesk`].
pub async fn page(
    seat: &Seat,
    wave: WaveId,
    done: Option<&str>,
    problem: Option<String>,
) -> Result<HttpResponse, WebError> {
    let view = seat.get(move |desk| desk.wave(wave)).await?;
    let status = if problem.is_some() {
        StatusCode::CONFLICT
    } else {
        StatusCode::OK
    };
    let c = seat.chrome().among(view.panels.len());
    render(status, &wave_page(c, &view, done, problem))
}

fn wave_page(c: Chrome, view: &WaveView, done: Option<&str>, problem: Option<String>) -> WavePage {
    let wave = &view.status.wave;
    let phase = view.status.phase;
    let schedule = &wave.schedule;
    let moment = |at| c.texts().moment(&schedule.zoned(at));
    let stage = match wave.state {
        WaveState::Draft => Stage::Draft,
        WaveState::Open if phase == Phase::Closed => Stage::Due,
        WaveState::Open => Stage::Open,
        WaveState::Closing => Stage::Due,
        WaveState::Closed => Stage::Closed,
        WaveState::Released => Stage::Released,
    };
    let open = wave.state == WaveState::Open;
    let panels = view.panels.iter().zip(&view.status.panels);
    let corrections = view
        .addenda
        .iter()
        .filter(|e| e.contains("addresses_corrected"))
        .count();
    let destroyed = view
        .addenda
        .iter()
        .any(|e| e.contains("destroyed_unopened"));
    WavePage {
        relationship: wave.relationship.to_string(),
        relationship_name: view.status.relationship.clone(),
        id: wave.id.to_string(),
        label: wave.label.clone(),
        state: state(&c, wave.state),
        stage,
        lead: c.say(if destroyed {
            "c-lead-destroyed"
        } else {
            lead(stage, phase)
        }),
        questionnaire: KnownDefinition::of(&view.definition).to_string(),
        note: view.note.clone(),
        opens: moment(schedule.opens_at),
        closes: moment(schedule.closes_at),
        late: moment(schedule.late_until()),
        period: wave.reference_period.clone(),
        k: wave.k,
        fingerprint: fingerprint_of(wave).map(|fingerprint| fingerprint.to_string()),
        corrections,
        panels: panels
            .map(|(panel, status)| panel_card(&c, view, panel, status))
            .collect(),
        may_remind: open && phase == Phase::Open,
        may_resend: open && matches!(phase, Phase::NotYetOpen | Phase::Open),
        may_postpone: open && phase != Phase::Closed,
        followed: view.followed,
        counts: counts(&c, view),
        custody: card(
            c.texts(),
            &view.status.custody,
            wave.state,
            view.awaits_codes,
            Holder::Facilitator,
            &format!("/console/waves/{}", wave.id),
        ),
        custody_words: c.say(match view.status.custody.custody {
            Custody::Server => "c-terms-custody-server",
            Custody::Joint => "c-terms-custody-joint",
        }),
        destroyed,
        actions: view.actions,
        before: view.before.as_ref().map(|before| {
            let words = [
                ("count", before.actions.into()),
                ("label", before.label.clone().into()),
            ];
            (
                before.id.to_string(),
                c.texts().fill("c-agreements-past-lead", &words),
            )
        }),
        done: done.map(|word| c.say(&format!("c-done-{word}"))),
        problem,
        c,
    }
}

/// How many were invited and counted, a sentence for each side.
fn counts(c: &Chrome, view: &WaveView) -> Vec<String> {
    let name = |count: &Count| {
        let mut panels = view.panels.iter();
        panels
            .find(|panel| panel.party.key == count.party)
            .map_or_else(String::new, |panel| panel.party.name.clone())
    };
    let sentence = |count: &Count| {
        c.texts().fill(
            "c-counts",
            &[
                ("name", name(count).into()),
                ("invited", count.invited.into()),
                ("counted", count.counted.into()),
                ("invalid", count.invalid.into()),
            ],
        )
    };
    view.counts.iter().map(sentence).collect()
}

fn lead(stage: Stage, phase: Phase) -> &'static str {
    match (stage, phase) {
        (Stage::Draft, _) => "c-lead-draft",
        (Stage::Open, Phase::NotYetOpen) => "c-lead-launched",
        (Stage::Open, Phase::Late) => "c-lead-late",
        (Stage::Open, _) => "c-lead-open",
        (Stage::Due, _) => "c-lead-due",
        (Stage::Closed, _) => "c-lead-closed",
        (Stage::Released, _) => "c-lead-released",
    }
}

fn panel_card(c: &Chrome, view: &WaveView, panel: &PanelView, status: &PanelStatus) -> Panel {
    let schedule = &view.status.wave.schedule;
    let moment = |at| c.texts().moment(&schedule.zoned(at));
    let hint = match status.invited {
        0 => Some("c-roster-hint-none"),
        1..12 => Some("c-roster-hint-few"),
        12..=20 => None,
        _ => Some("c-roster-hint-many"),
    };
    let band = status.participation.as_ref();
    let answers = band.map_or("c-answers-unmeasured", |(band, _)| band_key(*band));
    Panel {
        key: panel.party.key.to_string(),
        role: role(c, &panel.party.key),
        name: panel.party.name.clone(),
        invited: status.invited,
        hint: hint.map(|key| c.say(key)),
        confirmed: status.roster_confirmed,
        representative: panel.party.representative.name.clone(),
        email: panel.party.representative.email.clone(),
        link_until: panel.link_until.map(moment),
        waiting: status.waiting,
        undeliverable: status.undeliverable.clone(),
        answers: c.say(answers),
        measured: band.map(|(_, at)| c.fill("c-answers-measured", "time", moment(*at))),
    }
}

fn band_key(band: Band) -> &'static str {
    match band {
        Band::BelowK => "c-band-below",
        Band::Enough => "c-band-enough",
        Band::UnderHalf => "c-band-under-half",
        Band::Half => "c-band-half",
        Band::ThreeQuarters => "c-band-three-quarters",
        Band::NineTenths => "c-band-nine-tenths",
    }
}
