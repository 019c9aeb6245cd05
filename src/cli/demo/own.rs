//! `rapport demo --own`: the whole road with one's own relationship and rosters. Everything is real
//! but two things: mail stays in a folder and its links are shown here, and the clock is put forward
//! by pressing Enter, because nobody tries a thing for three weeks.

use std::collections::BTreeSet;
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::json;

use super::answers::{Respondent, answers};
use super::respondents::{Invited, open_mail, respond};
use super::story::blocking;
use crate::cli::output::{CliError, Output};
use crate::cli::serve::{block_on, interrupted};
use crate::clock::{AheadClock, Clock};
use crate::mail::{Transport, Worker};
use crate::relationship::{Phase, Wave, WaveState, in_words};
use crate::store;
use crate::web::{Application, Operation, ServerSettings};
use crate::workflow::{self, FIRST_LINK, Services, WorkflowError};

/// Who prepares the waves.
const FACILITATOR: (&str, &str) = ("The Facilitator", "facilitator@demo.example");

/// One person in seven does not answer.
const SILENT: usize = 7;

/// What pressing Enter does next.
#[derive(Clone, PartialEq, Eq)]
enum Next {
    /// Nothing: no wave is launched.
    Wait,
    /// The clock goes to the opening time of this wave.
    Open(Box<Wave>),
    /// Most people who were invited answer.
    Answer(Box<Wave>),
    /// The clock goes to the end of this wave; then it is closed.
    End(Box<Wave>),
}

struct Trial {
    services: Arc<Services>,
    clock: Arc<AheadClock>,
    worker: Worker,
    mail: PathBuf,
    seed: u64,
    /// Mails that were told.
    told: Vec<PathBuf>,
    /// Mails whose links were answered, or left.
    read: Vec<PathBuf>,
    /// Waves in which answers were given.
    answered: BTreeSet<String>,
}

/// Serves an empty console until interrupted.
///
/// # Errors
/// When the port is taken or a step fails.
pub fn run(folder: &Path, port: u16, seed: u64, output: &Output) -> Result<(), CliError> {
    block_on(play(folder, port, seed, output))
}

async fn play(folder: &Path, port: u16, seed: u64, output: &Output) -> Result<(), CliError> {
    let settings = super::settings(folder, super::free_port(port)?);
    let clock = Arc::new(AheadClock::default());
    let services = Services::open(&settings, Arc::clone(&clock) as Arc<dyn Clock>)?;
    let services = Arc::new(services);
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
    let facilitator = workflow::add_facilitator(&services, FACILITATOR.0, FACILITATOR.1)?;
    let link = workflow::password_link(&services, facilitator.id, FIRST_LINK)?;
    output.tell(
        &json!({"address": settings.public_url, "link": link, "mail": mail}),
        &format!(
            "Open this link and choose a password; your address is {}:\n  {link}\nThe pages lead on from there. Mail is not sent: its links are shown here, and the mails are in {}.\nCtrl-C ends the demo.",
            FACILITATOR.1,
            mail.display()
        ),
    );
    let mut trial = Trial {
        worker: Worker::new(
            Arc::clone(&services),
            Transport::folder(&mail)?,
            &settings.mail_from,
        ),
        services,
        clock,
        mail,
        seed,
        told: Vec::new(),
        read: Vec::new(),
        answered: BTreeSet::new(),
    };
    let ended = tokio::select! {
        ended = trial.go_on(lines()) => ended,
        () = interrupted() => Ok(()),
    };
    let _ = stop.send(());
    let _ = serving.await;
    ended
}

/// A signal for each line of standard input.
fn lines() -> tokio::sync::mpsc::Receiver<()> {
    let (send, lines) = tokio::sync::mpsc::channel(1);
    std::thread::spawn(move || {
        for _ in std::io::stdin().lock().lines().map_while(Result::ok) {
            if send.blocking_send(()).is_err() {
                break;
            }
        }
    });
    lines
}

impl Trial {
    /// Sends what is due every second, and goes a step further at each line.
    async fn go_on(&mut self, mut lines: tokio::sync::mpsc::Receiver<()>) -> Result<(), CliError> {
        let mut said = None;
        let mut listening = true;
        let mut every = tokio::time::interval(std::time::Duration::from_secs(1));
        loop {
            while self.worker.tick().await? {}
            self.tell_mail()?;
            let next = self.next()?;
            if said.as_ref() != Some(&next) {
                println!("{}", words(&next));
                said = Some(next.clone());
            }
            tokio::select! {
                _ = every.tick() => {}
                line = lines.recv(), if listening => match line {
                    Some(()) => {
                        self.step(next).await?;
                        said = None;
                    }
                    None => listening = false,
                },
            }
        }
    }

    fn next(&self) -> Result<Next, CliError> {
        let mut connection = self
            .services
            .store
            .connection()
            .map_err(WorkflowError::from)?;
        let waves = store::waves(&mut connection, None).map_err(WorkflowError::from)?;
        let open = waves.into_iter().find(|wave| wave.state == WaveState::Open);
        Ok(match open {
            None => Next::Wait,
            Some(wave) => match wave.schedule.phase(self.clock.now()) {
                Phase::NotYetOpen => Next::Open(Box::new(wave)),
                Phase::Open if !self.answered.contains(&wave.id.to_string()) => {
                    Next::Answer(Box::new(wave))
                }
                Phase::Open | Phase::Late | Phase::Closed => Next::End(Box::new(wave)),
            },
        })
    }

    async fn step(&mut self, next: Next) -> Result<(), CliError> {
        match next {
            Next::Wait => {}
            Next::Open(wave) => self.clock.put_forward_to(wave.schedule.opens_at),
            Next::Answer(wave) => {
                let counted = self.let_answer(&wave).await?;
                self.answered.insert(wave.id.to_string());
                println!("{counted} people answered.");
            }
            Next::End(wave) => self.clock.put_forward_to(wave.schedule.late_until()),
        }
        Ok(())
    }

    /// Lets most of those invited answer; how many did. Who answered in a browser stays counted.
    async fn let_answer(&mut self, wave: &Wave) -> Result<usize, CliError> {
        let definition = self.services.definition_of(wave.id)?;
        let invited = open_mail(&self.mail, &mut self.read)?;
        let mut counted = 0;
        for (panel, party) in self.panels(wave)? {
            let of_panel = invited.iter().filter(|one| one.link.contains(&panel));
            let mut seen = BTreeSet::new();
            let of_panel: Vec<&Invited> =
                of_panel.filter(|one| seen.insert(&one.address)).collect();
            for (position, one) in of_panel.iter().enumerate() {
                if position % SILENT == SILENT - 1 {
                    continue;
                }
                let who = Respondent {
                    party: party.clone(),
                    position,
                    wave: 1,
                };
                let (link, answers) = (one.link.clone(), answers(&definition, &who, self.seed));
                counted += usize::from(blocking(move || respond(&link, &answers)).await.is_ok());
            }
        }
        Ok(counted)
    }

    /// The panels of a wave with their parties.
    fn panels(
        &self,
        wave: &Wave,
    ) -> Result<Vec<(String, crate::relationship::PartyKey)>, CliError> {
        let mut connection = self
            .services
            .store
            .connection()
            .map_err(WorkflowError::from)?;
        let parties =
            store::parties(&mut connection, wave.relationship).map_err(WorkflowError::from)?;
        let panels = store::panels(&mut connection, wave.id).map_err(WorkflowError::from)?;
        Ok(panels
            .iter()
            .filter_map(|panel| {
                let party = parties.iter().find(|party| party.id == panel.party)?;
                Some((panel.id.to_string(), party.key.clone()))
            })
            .collect())
    }

    /// Shows the mails that arrived: whom to, subject, link. Of many alike, the first.
    fn tell_mail(&mut self) -> Result<(), CliError> {
        let mut subjects: Vec<(String, usize)> = Vec::new();
        for mail in new_mail(&self.mail, &mut self.told)? {
            match subjects
                .iter_mut()
                .find(|(subject, _)| *subject == mail.subject)
            {
                Some((_, more)) => *more += 1,
                None => {
                    println!("Mail to {}: {}", mail.to, mail.subject);
                    if let Some(link) = mail.link {
                        println!("  {link}");
                    }
                    subjects.push((mail.subject, 0));
                }
            }
        }
        for (subject, more) in subjects.iter().filter(|(_, more)| *more > 0) {
            println!("  and {more} more like it: {subject}");
        }
        Ok(())
    }
}

fn words(next: &Next) -> String {
    let at = |wave: &Wave, moment| in_words(&wave.schedule.zoned(moment));
    match next {
        Next::Wait => {
            "When you have launched a wave, come back here: Enter lets time pass.".to_owned()
        }
        Next::Open(wave) => format!(
            "{} is launched. Press Enter for its opening time, {}.",
            wave.label,
            at(wave, wave.schedule.opens_at)
        ),
        Next::Answer(wave) => format!(
            "{} is open. Answer with one of the links yourself if you like; press Enter to let most people answer, with invented answers.",
            wave.label
        ),
        Next::End(wave) => format!(
            "Most have answered. Press Enter for the end of {}, {}; it is closed then.",
            wave.label,
            at(wave, wave.schedule.late_until())
        ),
    }
}

/// A mail as it is told.
struct Told {
    to: String,
    subject: String,
    link: Option<String>,
}

fn new_mail(folder: &Path, told: &mut Vec<PathBuf>) -> Result<Vec<Told>, CliError> {
    use mailparse::MailHeaderMap;
    let mut files: Vec<PathBuf> = folder
        .read_dir()?
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<_>>()?;
    files.retain(|file| {
        file.extension().is_some_and(|ending| ending == "eml") && !told.contains(file)
    });
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let bytes = std::fs::read(&file)?;
        told.push(file);
        let Ok(mail) = mailparse::parse_mail(&bytes) else {
            continue;
        };
        let header = |name| mail.headers.get_first_value(name).unwrap_or_default();
        let text = mail
            .parts()
            .find(|part| part.ctype.mimetype == "text/plain")
            .and_then(|part| part.get_body().ok())
            .unwrap_or_default();
        found.push(Told {
            to: header("To"),
            subject: header("Subject"),
            link: text
                .split_whitespace()
                .find(|word| word.starts_with("http"))
                .map(str::to_owned),
        });
    }
    Ok(found)
}
