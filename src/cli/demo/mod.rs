//! `rapport demo`: the whole road with an invented buyer and supplier, in a folder of its own.
//!
//! Everything is real (mail files, HTTP, boxes, keys, scoring, documents) except the people and
//! the clock. The seed drives names, answers and the clock, and nothing else: keys, codes,
//! identifiers and nonces always come from the system.

mod answers;
mod cast;
mod own;
mod respondents;
mod story;
mod workshop;

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::json;

use super::output::{CliError, Output};
use super::report::write_readout;
use super::serve::{block_on, interrupted};
use crate::clock::SetClock;
use crate::config::Settings;
use crate::mail::{Transport, Worker};
use crate::relationship::WaveId;
use crate::report::Options;
use crate::web::{Application, Operation, ServerSettings};
use crate::workflow::Services;
use cast::Cast;
use story::Story;

/// Arguments of `rapport demo`.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  rapport demo\n  rapport demo --own\n  rapport demo --data /tmp/demo --seed 7 --exit"
)]
pub struct DemoArgs {
    /// Port to serve on [default: any free one]
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// What the names, answers and the demo's clock are drawn from
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Stop when the readout is written, instead of serving on
    #[arg(long, conflicts_with = "own")]
    exit: bool,
    /// Start empty, for your own relationship and rosters; time passes when you press Enter
    #[arg(long)]
    own: bool,
}

/// Marks a folder as a demo's, so that nothing else is ever deleted.
const MARK: &str = ".rapport-demo";

/// Runs the demo in `folder`; one that holds an earlier demo is made anew.
///
/// # Errors
/// When the folder holds something else, the port is taken, or a step fails.
pub fn run(args: &DemoArgs, folder: &Path, output: &Output) -> Result<(), CliError> {
    prepare_folder(folder)?;
    if args.own {
        return own::run(folder, args.port, args.seed, output);
    }
    let cast = Cast::drawn(args.seed);
    let [first, ..] = cast.waves;
    let clock = Arc::new(SetClock::at(first.span.opens_at));
    block_on(play(args, folder, output, &cast, clock))
}

async fn play(
    args: &DemoArgs,
    folder: &Path,
    output: &Output,
    cast: &Cast,
    clock: Arc<SetClock>,
) -> Result<(), CliError> {
    let port = free_port(args.port)?;
    let settings = settings(folder, port);
    let services = Arc::new(Services::open(
        &settings,
        Arc::clone(&clock) as Arc<dyn crate::clock::Clock>,
    )?);
    let server = ServerSettings {
        address: settings.listen,
        public_url: settings.public_url.clone(),
    };
    let (application, _) =
        Application::with_console(server, Arc::clone(&services), Operation::default())?;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(application.run_until(async {
        let _ = stopped.await;
    }));
    let mail = folder.join("mail");
    let story = Story {
        worker: Worker::new(
            Arc::clone(&services),
            Transport::folder(&mail)?,
            &settings.mail_from,
        ),
        services: Arc::clone(&services),
        clock,
        mail,
        seed: args.seed,
        quiet: output.json,
    };
    let (wave, invitation) = tell(&story, cast, args).await?;
    let written = report(&story, wave, folder).await?;
    announce(folder, output, &settings, &written, invitation.as_deref());
    if !args.exit {
        interrupted().await;
    }
    let _ = stop.send(());
    let _ = serving.await;
    Ok(())
}

/// Three years' waves, and (unless the demo ends there) a fourth one that is open to be tried.
async fn tell(
    story: &Story,
    cast: &Cast,
    args: &DemoArgs,
) -> Result<(WaveId, Option<String>), CliError> {
    let relationship = story.introduce(cast).await?;
    let latest = story.three_years(cast, relationship).await?;
    let link = if args.exit {
        None
    } else {
        Some(story.open_wave(cast, latest).await?)
    };
    Ok((latest, link))
}

async fn report(story: &Story, wave: WaveId, folder: &Path) -> Result<Vec<String>, CliError> {
    let options = Options::default();
    let formats = u64::try_from(options.formats.len()).unwrap_or(0);
    let bar = story.bar("Writing the readout", formats);
    let steps = bar.clone();
    let services = Arc::clone(&story.services);
    let out = folder.join("readout");
    let written = story::blocking(move || {
        Ok(write_readout(&services, wave, &out, None, &options, &steps)?.documents)
    })
    .await?;
    bar.finish();
    Ok(written)
}

/// The port asked for, or any free one. It is needed before the links are made, and the server
/// before the port is known: so it is bound first and let go right after.
fn free_port(asked: u16) -> Result<u16, CliError> {
    let listener = std::net::TcpListener::bind(("127.0.0.1", asked)).map_err(|error| {
        CliError::usage(format!(
            "port {asked} cannot be used ({error}); choose another with --port"
        ))
    })?;
    Ok(listener.local_addr()?.port())
}

fn settings(folder: &Path, port: u16) -> Settings {
    let data = folder.join("data");
    Settings {
        database: format!("sqlite:{}", data.join("rapport.sqlite").display()),
        data,
        keys: folder.join("keys"),
        public_url: format!("http://localhost:{port}"),
        listen: ([127, 0, 0, 1], port).into(),
        mail: None,
        mail_from: "rapport@localhost".into(),
        mailing: crate::config::Mailing::default(),
        trusted_proxies: Vec::new(),
        metrics_listen: None,
    }
}

/// Makes the folder, or empties one that an earlier demo made.
fn prepare_folder(folder: &Path) -> Result<(), CliError> {
    let mark = folder.join(MARK);
    if folder.exists() && !mark.exists() && folder.read_dir()?.next().is_some() {
        return Err(CliError::usage(format!(
            "{}: the folder holds something that is not a demo; name another with --data",
            folder.display()
        )));
    }
    for part in ["data", "keys", "mail", "readout"] {
        let part = folder.join(part);
        if part.exists() {
            std::fs::remove_dir_all(part)?;
        }
    }
    std::fs::create_dir_all(folder)?;
    std::fs::File::create(mark)?.write_all(b"made by rapport demo; safe to delete\n")?;
    Ok(())
}

fn announce(
    folder: &Path,
    output: &Output,
    settings: &Settings,
    written: &[String],
    link: Option<&str>,
) {
    let readout = folder.join("readout");
    let mut words = vec![
        String::new(),
        format!(
            "The readout of this year's wave: {}",
            readout.join("report.pdf").display()
        ),
        format!(
            "                          also: {}",
            readout.join("report.html").display()
        ),
        format!(
            "All {} documents are in {}",
            written.len(),
            readout.display()
        ),
    ];
    if let Some(link) = link {
        words.push(format!(
            "Mail as the invitees got it: {}",
            folder.join("mail").display()
        ));
        words.push(format!("Try the questionnaire yourself: {link}"));
        words.push(format!(
            "Serving on {} until you press Ctrl-C.",
            settings.public_url
        ));
    }
    output.tell(
        &json!({"readout": readout, "documents": written, "address": settings.public_url, "try": link}),
        &words.join("\n"),
    );
}

/// A progress bar on standard error, when somebody watches.
fn bar(what: &'static str, steps: u64, quiet: bool) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg:<44} {bar:30} {pos}/{len}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    let watched = !quiet && std::io::stderr().is_terminal();
    let target = if watched {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    if !watched && !quiet {
        eprintln!("{what}");
    }
    ProgressBar::with_draw_target(Some(steps), target)
        .with_style(style)
        .with_message(what)
}
