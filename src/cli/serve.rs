//! `rapport serve` and `rapport worker`.

use std::future::Future;
use std::sync::Arc;

use clap::Args;

use super::output::CliError;
use crate::clock::SystemClock;
use crate::config::{Dkim, Settings};
use crate::mail::{self, DkimSigner, EmailAddress, NoWindow, SendWindow, Transport, Worker};
use crate::web::{Application, Limits, Operation, Process, Renderer, ServerSettings};
use crate::workflow::{self, Services};

/// Arguments of `rapport serve`.
#[derive(Args)]
#[command(
    after_help = "Example:\n  rapport serve --public-url https://trust.example --mail-url 'smtps://user:password@mail.example'"
)]
pub struct ServeArgs {
    /// Serve pages only; mail and closing times are left to `rapport worker`
    #[arg(long)]
    without_worker: bool,
}

/// Arguments of `rapport worker`.
#[derive(Args)]
#[command(
    after_help = "Example:\n  rapport worker --mail-url 'smtps://user:password@mail.example'"
)]
pub struct WorkerArgs {}

/// Serves until interrupted.
///
/// # Errors
/// When something cannot be opened or the address cannot be bound.
pub fn serve(args: &ServeArgs, settings: &Settings) -> Result<(), CliError> {
    let services = Arc::new(Services::open(settings, Arc::new(SystemClock))?);
    workflow::announce_restored(&services)?;
    let worker = match (&settings.mail, args.without_worker) {
        (_, true) => None,
        (None, false) => {
            tracing::warn!("no mail is sent: set --mail-url, or run `rapport worker` elsewhere");
            None
        }
        (Some(_), false) => Some(worker(settings, Arc::clone(&services))?),
    };
    let here = Arc::clone(&services);
    block_on(async {
        let server = ServerSettings {
            address: settings.listen,
            public_url: settings.public_url.clone(),
        };
        let operation = Operation {
            trusted_proxies: settings.trusted_proxies.clone(),
            limits: Limits::default(),
            watched: Some(Arc::new(Process {
                services: Arc::clone(&services),
                mail: args.without_worker || settings.mail.is_some(),
            })),
            metrics_listen: settings.metrics_listen,
            renderer: Renderer::default(),
        };
        let (application, port) = Application::with_console(server, services, operation)?;
        tracing::info!(port, "serving");
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let working = tokio::spawn(work_until(worker, here, stopped));
        application.run_until(interrupted()).await?;
        let _ = stop.send(true);
        let _ = working.await;
        Ok(())
    })
}

/// Works the outbox until interrupted.
///
/// # Errors
/// When no mail address is set, or something cannot be opened.
pub fn work(_: &WorkerArgs, settings: &Settings) -> Result<(), CliError> {
    let services = Arc::new(Services::open(settings, Arc::new(SystemClock))?);
    workflow::announce_restored(&services)?;
    let worker = worker(settings, Arc::clone(&services))?;
    block_on(async {
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let working = tokio::spawn(work_until(Some(worker), services, stopped));
        interrupted().await;
        let _ = stop.send(true);
        let _ = working.await;
        Ok(())
    })
}

fn worker(settings: &Settings, services: Arc<Services>) -> Result<Worker, CliError> {
    let transport = transport(settings)?;
    let window = window(settings)?;
    let sender = sender(settings)?;
    Ok(
        Worker::new(services, transport, sender.as_str())
            .paced(window, settings.mailing.per_minute),
    )
}

/// The address mail is sent from.
///
/// # Errors
/// When no mail could ever leave from it.
pub fn sender(settings: &Settings) -> Result<EmailAddress, CliError> {
    mail::validate_email(&settings.mail_from).map_err(|fault| {
        CliError::usage(format!(
            "--mail-from (RAPPORT_MAIL_FROM): {fault}. The facilitator's name is put before it in every mail"
        ))
    })
}

/// The way to the mail server, with the signature on each mail.
///
/// # Errors
/// When the mail address or the signing key is not usable.
pub fn transport(settings: &Settings) -> Result<Transport, CliError> {
    let url = settings.mail.as_deref().ok_or_else(|| {
        CliError::usage(
            "set where mail goes with --mail-url, for example smtps://user:password@mail.example",
        )
    })?;
    if url.starts_with("file:") {
        return Err(CliError::usage(
            "mail in a folder holds working codes, so only `rapport demo` writes it; give an SMTP server with --mail-url",
        ));
    }
    let transport = Transport::from_url(url)?;
    match &settings.mailing.dkim {
        Some(dkim) => Ok(transport.signed(signer(dkim, settings)?)),
        None => Ok(transport),
    }
}

/// The key that signs mails.
///
/// # Errors
/// When it lies in the data directory, cannot be read, or is not a usable key.
pub fn signer(dkim: &Dkim, settings: &Settings) -> Result<DkimSigner, CliError> {
    let file = dkim.key.display();
    let real = |path: &std::path::Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if real(&dkim.key).starts_with(real(&settings.data)) {
        return Err(CliError::usage(format!(
            "{file}: the signing key lies in the data directory and would be in every backup of it; move it elsewhere"
        )));
    }
    let pem = std::fs::read(&dkim.key).map_err(|error| {
        CliError::usage(format!(
            "{file}: the signing key cannot be read ({error}); check --dkim-key"
        ))
    })?;
    DkimSigner::new(&pem, &dkim.selector, &dkim.domain)
        .map_err(|error| CliError::usage(format!("{file}: {error}")))
}

/// The window of the day in which mail leaves.
///
/// # Errors
/// When it is not written as one.
pub fn window(settings: &Settings) -> Result<SendWindow, CliError> {
    let window = settings.mailing.window.as_deref();
    window.map_or(Ok(SendWindow::default()), |text| {
        text.parse()
            .map_err(|error: NoWindow| CliError::usage(error.to_string()))
    })
}

/// Works the outbox; without a worker, only forgets keys that another process destroyed.
async fn work_until(
    worker: Option<Worker>,
    services: Arc<Services>,
    mut stopped: tokio::sync::watch::Receiver<bool>,
) {
    while !*stopped.borrow() {
        let worked = match &worker {
            Some(worker) => worker.tick().await.unwrap_or_else(|error| {
                tracing::error!(%error, "the outbox could not be worked");
                false
            }),
            None => {
                let services = Arc::clone(&services);
                let forgetting = move || services.forget_destroyed();
                tokio::task::spawn_blocking(forgetting).await.is_err()
            }
        };
        if !worked {
            let _ =
                tokio::time::timeout(std::time::Duration::from_secs(5), stopped.changed()).await;
        }
    }
}

/// Resolves when the process is asked to stop.
pub async fn interrupted() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminated.recv() => {}
            }
        }
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}

/// Runs a future on a runtime of its own.
///
/// # Errors
/// Whatever the future returns, or when no runtime can be started.
pub fn block_on<T>(future: impl Future<Output = Result<T, CliError>>) -> Result<T, CliError> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(future)
}
