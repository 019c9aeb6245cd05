//! Binding the address and running the server until it is told to stop.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};

use super::console::Console;
use super::respondent::Respondents;
use super::{guard, routes};
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

/// A server that is bound and not yet running.
pub struct Application {
    server: Server,
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
    ) -> io::Result<(Self, u16)> {
        let console = Console::new(Arc::clone(&services), &settings.public_url);
        Self::start(settings, services, Some(console))
    }

    /// Binds the address and prepares a server with the respondents' pages alone; returns it with the port it got. Nothing is
    /// answered before [`Application::run_until`].
    ///
    /// # Errors
    /// When the address cannot be bound.
    pub fn build(
        settings: ServerSettings,
        services: Arc<dyn Respondents>,
    ) -> io::Result<(Self, u16)> {
        Self::start(settings, services, None)
    }

    fn start(
        settings: ServerSettings,
        services: Arc<dyn Respondents>,
        console: Option<Console>,
    ) -> io::Result<(Self, u16)> {
        let console = console.map(web::Data::new);
        let services = web::Data::from(services);
        let over_https = settings.public_url.starts_with("https://");
        let server = HttpServer::new(move || {
            App::new()
                .app_data(services.clone())
                .app_data(guard::Transport { over_https })
                .configure(|app| routes::routes(app, console.as_ref()))
                .wrap(from_fn(guard::guard))
        })
        .disable_signals()
        .shutdown_timeout(10)
        .bind(settings.address)?;
        let port = server
            .addrs()
            .first()
            .map_or(settings.address.port(), SocketAddr::port);
        let server = server.run();
        Ok((Self { server }, port))
    }

    /// Answers requests until `stop` resolves, then lets those under way finish. Runs in a Tokio
    /// runtime.
    ///
    /// # Errors
    /// When the server cannot start or its accept loop fails.
    pub async fn run_until(self, stop: impl Future<Output = ()>) -> io::Result<()> {
        let handle = self.server.handle();
        let mut server = self.server;
        tokio::select! {
            ended = &mut server => return ended,
            () = stop => {}
        }
        let (ended, ()) = tokio::join!(server, handle.stop(true));
        ended
    }
}
