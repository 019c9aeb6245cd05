//! Binding the address and running the server until it is told to stop.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};

use super::console::Console;
use super::guard::{Entrance, guard};
use super::health::Watched;
use super::limits::Limits;
use super::metrics::Counts;
use super::readout::Renderer;
use super::respondent::Respondents;
use super::{language, metrics, routes};
use crate::config::Network;
use crate::workflow::Services;

/// Where the server listens and how the world calls it.
#[derive(Clone, Debug)]
pub struct ServerSettings {
    /// The address to listen on; port 0 takes any free one.
    pub address: SocketAddr,
    /// The address in the mailed links, such as `https://survey.example`. Under `https`, browsers
    /// are told to come back by `https` only.
    pub public_url: String,
}

/// How the server is run beside its pages. By default nobody is trusted and nothing is watched.
#[derive(Default)]
pub struct Operation {
    /// Proxies whose word on a client's address and protocol is taken.
    pub trusted_proxies: Vec<Network>,
    /// The rate limits.
    pub limits: Limits,
    /// What `/ready` and the metrics tell about.
    pub watched: Option<Arc<dyn Watched>>,
    /// Where metrics are served; port 0 takes any free one.
    pub metrics_listen: Option<SocketAddr>,
    /// Who makes readouts.
    pub renderer: Renderer,
}

/// Seconds that requests under way have to finish after the server is told to stop. A form may
/// take 60 seconds to arrive.
const FAREWELL: u64 = 65;

/// A server that is bound and not yet running.
pub struct Application {
    server: Server,
    metrics: Option<(Server, u16)>,
}

impl Application {
    /// Binds the address and prepares a server with everything: the respondents' pages, the
    /// console and the representatives' pages; see [`Application::build`].
    ///
    /// # Errors
    /// When the address cannot be bound.
    pub fn with_console(
        settings: ServerSettings,
        services: Arc<Services>,
        operation: Operation,
    ) -> io::Result<(Self, u16)> {
        let renderer = operation.renderer.clone();
        let console = Console::new(Arc::clone(&services), &settings.public_url, renderer);
        Self::start(settings, services, Some(console), operation)
    }

    /// Binds the address and prepares a server with the respondents' pages alone; returns it with
    /// the port it got. Nothing is answered before [`Application::run_until`].
    ///
    /// # Errors
    /// When the address cannot be bound.
    pub fn build(
        settings: ServerSettings,
        services: Arc<dyn Respondents>,
    ) -> io::Result<(Self, u16)> {
        Self::operated(settings, services, Operation::default())
    }

    /// The same, with everything an operator needs.
    ///
    /// # Errors
    /// When an address cannot be bound.
    pub fn operated(
        settings: ServerSettings,
        services: Arc<dyn Respondents>,
        operation: Operation,
    ) -> io::Result<(Self, u16)> {
        Self::start(settings, services, None, operation)
    }

    fn start(
        settings: ServerSettings,
        services: Arc<dyn Respondents>,
        console: Option<Console>,
        operation: Operation,
    ) -> io::Result<(Self, u16)> {
        let console = console.map(web::Data::new);
        let services = web::Data::from(services);
        let counts = Arc::new(Counts::default());
        let watched = web::Data::new(operation.watched);
        let metrics = operation.metrics_listen;
        let metrics = metrics
            .map(|address| serve_metrics(address, &counts, &watched))
            .transpose()?;
        let entrance = Arc::new(Entrance {
            public_url: settings.public_url,
            trusted_proxies: operation.trusted_proxies,
            limits: operation.limits,
            counts,
            ..Entrance::default()
        });
        let server = HttpServer::new(move || {
            App::new()
                .app_data(services.clone())
                .app_data(watched.clone())
                .app_data(Arc::clone(&entrance))
                .configure(|app| routes::routes(app, console.as_ref()))
                .wrap(from_fn(guard))
                .wrap(from_fn(language::listen))
        })
        .disable_signals()
        .shutdown_timeout(FAREWELL)
        .bind(settings.address)?;
        let port = port(&server.addrs(), settings.address);
        let server = server.run();
        Ok((Self { server, metrics }, port))
    }

    /// The port at which metrics are served, if they are.
    #[must_use]
    pub fn metrics_port(&self) -> Option<u16> {
        self.metrics.as_ref().map(|(_, port)| *port)
    }

    /// Answers requests until `stop` resolves, then takes no more and lets those under way finish.
    /// Runs in a Tokio runtime.
    ///
    /// # Errors
    /// When the server cannot start or its accept loop fails.
    pub async fn run_until(self, stop: impl Future<Output = ()>) -> io::Result<()> {
        let handle = self.server.handle();
        let mut server = self.server;
        let metrics = self.metrics.map(|(server, _)| {
            let handle = server.handle();
            (tokio::spawn(server), handle)
        });
        let ended = tokio::select! {
            ended = &mut server => ended,
            () = stop => {
                let (ended, ()) = tokio::join!(server, handle.stop(true));
                ended
            }
        };
        if let Some((running, handle)) = metrics {
            handle.stop(false).await;
            let _ = running.await;
        }
        ended
    }
}

/// The server of the metrics: one route, nothing else.
fn serve_metrics(
    address: SocketAddr,
    counts: &Arc<Counts>,
    watched: &web::Data<Option<Arc<dyn Watched>>>,
) -> io::Result<(Server, u16)> {
    let (counts, watched) = (web::Data::from(Arc::clone(counts)), watched.clone());
    let server = HttpServer::new(move || {
        App::new()
            .app_data(counts.clone())
            .app_data(watched.clone())
            .route("/metrics", web::get().to(metrics::show))
            .default_service(web::to(super::error::unknown_page))
            .wrap(from_fn(guard))
    })
    .workers(1)
    .disable_signals()
    .bind(address)?;
    let port = port(&server.addrs(), address);
    Ok((server.run(), port))
}

fn port(bound: &[SocketAddr], asked: SocketAddr) -> u16 {
    bound.first().map_or(asked.port(), SocketAddr::port)
}
