//! A definition as respondents of either party will see it, served to its author on this machine: page by
//! page, as the script shows it, and on one page, as without script. The file is read at every request, so
//! a reload shows what was changed; its faults are shown in place of the pages.
//!
//! Invariant: there is no wave, no database and no key behind it, and no route that takes anything.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use actix_web::dev::Server;
use actix_web::http::StatusCode;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpResponse, HttpServer, web};
use askama::Template;
use jiff::{ToSpan, Zoned};

use super::error::WebError;
use super::guard::{Entrance, guard};
use super::pages::{Frame, render};
use super::respondent::entered::Entered;
use super::respondent::questionnaire::QuestionnairePage;
use super::respondent::{PanelPage, Phase};
use super::statics;
use super::texts::{Language, Texts};
use crate::definition::{CheckedDefinition, Fault, text};
use crate::questionnaire::Layout;
use crate::relationship::{Custody, PanelId, PartyKey, WaveId};

/// Names of the organisations, and how many of each are said to be invited.
const BUYER: &str = "Nordwerk";
const SUPPLIER: &str = "Halden";
/// The identifier of what is not there.
const NOTHING: &str = "00000000000000000000000000000000";
/// What follows the address of a page to see it without script.
const ONE_PAGE: &str = "/one-page";
const INVITED: u32 = 14;
const PERIOD: &str = "the last 12 months, or since you began";

/// Reads the definition as it stands now, or finds its faults.
pub type DefinitionSource = Arc<dyn Fn() -> Result<CheckedDefinition, Vec<Fault>> + Send + Sync>;

/// What is shown, and when it is said to open.
struct Shown {
    source: DefinitionSource,
    opens_at: Zoned,
}

/// Binds this machine's own address and prepares the server; returns it with the port it got.
///
/// # Errors
/// When the port cannot be bound.
pub fn definition_preview(
    source: DefinitionSource,
    opens_at: Zoned,
    port: u16,
) -> io::Result<(Server, u16)> {
    let shown = web::Data::new(Shown { source, opens_at });
    let entrance = Arc::new(Entrance::default());
    let server = HttpServer::new(move || {
        App::new()
            .app_data(shown.clone())
            .app_data(Arc::clone(&entrance))
            .service(web::resource("/").route(web::get().to(index)))
            .service(web::resource(statics::STYLE.path()).route(web::get().to(statics::style)))
            .service(web::resource(statics::SCRIPT.path()).route(web::get().to(statics::script)))
            .service(web::resource(statics::ICON.path()).route(web::get().to(statics::icon)))
            // Last: it would take the addresses of the files too.
            .service(web::resource("/{party}/{language}").route(web::get().to(pages)))
            .service(web::resource("/{party}/{language}/one-page").route(web::get().to(one_page)))
            .wrap(from_fn(guard))
    })
    .workers(1)
    .bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    let port = server.addrs().first().map_or(port, SocketAddr::port);
    Ok((server.run(), port))
}

/// Where the page of a party in a language is.
#[must_use]
pub fn preview_address(party: &PartyKey, language: &str) -> String {
    format!("/{party}/{language}")
}

#[derive(Template)]
#[template(path = "definition-preview.html")]
struct Index {
    frame: Frame,
    title: String,
    name: String,
    parties: Vec<(String, Vec<Link>)>,
    one_page: &'static str,
}

struct Link {
    address: String,
    tag: String,
    language: &'static str,
}

/// What is in the way of showing anything.
#[derive(Template)]
#[template(path = "definition-faults.html")]
struct FaultsPage {
    frame: Frame,
    faults: Vec<Fault>,
}

/// The definition as it stands now, or the page of its faults.
async fn read(
    shown: &web::Data<Shown>,
) -> Result<Result<CheckedDefinition, HttpResponse>, WebError> {
    let source = Arc::clone(&shown.source);
    Ok(match web::block(move || source()).await? {
        Ok(definition) => Ok(definition),
        Err(faults) => {
            let frame = Frame {
                texts: Texts::of(Language::default()),
            };
            let page = FaultsPage { frame, faults };
            Err(render(StatusCode::UNPROCESSABLE_ENTITY, &page)?)
        }
    })
}

async fn index(shown: web::Data<Shown>) -> Result<HttpResponse, WebError> {
    let definition = match read(&shown).await? {
        Ok(definition) => definition,
        Err(faults) => return Ok(faults),
    };
    let written = definition.definition();
    let default = definition.default_language();
    let pages = |party: &PartyKey| {
        let languages = written.languages.iter();
        let pages = languages.map(|language| Link {
            address: preview_address(party, &language.code),
            tag: language.code.clone(),
            language: Language::of_tag(&language.code)
                .unwrap_or_default()
                .own_name(),
        });
        pages.collect()
    };
    let parties = previewed_parties(&definition);
    let index = Index {
        frame: Frame {
            texts: Texts::of(Language::default()),
        },
        title: text(&written.title, default, default).to_owned(),
        name: format!("{} {}", written.id, written.version),
        one_page: ONE_PAGE,
        parties: parties
            .iter()
            .map(|(party, name)| (format!("{name} ({party})"), pages(party)))
            .collect(),
    };
    render(StatusCode::OK, &index)
}

type Path = web::Path<(String, String)>;

/// Page by page, as the script shows it.
async fn pages(shown: web::Data<Shown>, path: Path) -> Result<HttpResponse, WebError> {
    show(&shown, path, true).await
}

/// On one page, as without script.
async fn one_page(shown: web::Data<Shown>, path: Path) -> Result<HttpResponse, WebError> {
    show(&shown, path, false).await
}

async fn show(shown: &web::Data<Shown>, path: Path, paged: bool) -> Result<HttpResponse, WebError> {
    let (party, language) = path.into_inner();
    let definition = match read(shown).await? {
        Ok(definition) => definition,
        Err(faults) => return Ok(faults),
    };
    let mut languages = definition.definition().languages.iter();
    let known = languages.any(|known| known.code == language);
    let parties = previewed_parties(&definition);
    let own = parties.iter().find(|(key, _)| key.as_str() == party);
    let (Some((party, own)), true) = (own, known) else {
        return Err(WebError::UnknownPage);
    };
    let (Ok(wave), Ok(panel)) = (NOTHING.parse(), NOTHING.parse()) else {
        return Err(WebError::UnknownPage);
    };
    let others: Vec<&str> = parties
        .iter()
        .filter(|(key, _)| key != party)
        .map(|(_, name)| *name)
        .collect();
    let page = panel_page(
        definition,
        shown.opens_at.clone(),
        (wave, panel),
        party.clone(),
        [own, &others.join(", ")],
    );
    let layout = Layout::of(&page.definition);
    let blank = Entered::blank(&layout);
    let texts = Texts::of(Language::of_tag(&language).unwrap_or_default());
    let mut preview = QuestionnairePage::preview(&page, &layout, &blank, texts);
    if paged {
        preview.divide(&page, &layout, texts);
    }
    let form = if paged { "" } else { ONE_PAGE };
    preview.link_languages_as(|tag| format!("{}{form}", preview_address(party, tag)));
    render(StatusCode::OK, &preview)
}

/// Who answers: both, or one alone where nothing is asked about a partner.
#[must_use]
pub fn previewed_parties(definition: &CheckedDefinition) -> Vec<(PartyKey, &'static str)> {
    let mut parties = vec![(PartyKey::buyer(), BUYER)];
    if definition.needs_partner() {
        parties.push((PartyKey::supplier(), SUPPLIER));
    }
    parties
}

fn panel_page(
    definition: CheckedDefinition,
    opens_at: Zoned,
    (wave, panel): (WaveId, PanelId),
    party: PartyKey,
    [own, partner]: [&str; 2],
) -> PanelPage {
    let closes_at = opens_at.saturating_add(18.days());
    PanelPage {
        wave,
        panel,
        party,
        own_name: own.to_owned(),
        partner_name: partner.to_owned(),
        asked_by: "Ines Marek".to_owned(),
        contact_name: "Ines Marek".to_owned(),
        contact_email: "ines@consult.example".to_owned(),
        invited: INVITED,
        counted_minimum_k: definition.definition().policy.k,
        custody: Custody::Server,
        roster_confirmed: true,
        reference_period: PERIOD.to_owned(),
        opens_at,
        late_until: closes_at.saturating_add(1.day()),
        surely_over: closes_at.saturating_add(30.days()).timestamp(),
        closes_at,
        fingerprint: "—".to_owned(),
        restored_from: None,
        phase: Phase::Open,
        definition,
    }
}
