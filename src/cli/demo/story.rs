//! The demo's plot, step by step: the same use cases that the commands call.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use indicatif::ProgressBar;
use jiff::Timestamp;

use super::answers::{Respondent, answers, theme};
use super::cast::{Cast, Span, Wave};
use super::respondents::{Invited, Letter, confirm, open_letters, open_mail, respond};
use super::workshop;
use crate::cli::named::definition;
use crate::cli::output::CliError;
use crate::clock::SetClock;
use crate::mail::Worker;
use crate::relationship::{LATE, Person, RelationshipId, RosterLine, WaveId};
use crate::store;
use crate::workflow::{
    self, CloseOutcome, CloseStep, Decision, Mark, NewParty, NewWave, Services, WorkflowError,
};

/// What the plot is played with.
pub struct Story {
    /// Database, keys and clock.
    pub services: Arc<Services>,
    /// The clock, to be set.
    pub clock: Arc<SetClock>,
    /// The outbox worker.
    pub worker: Worker,
    /// Where mail arrives.
    pub mail: PathBuf,
    /// What answers are drawn from.
    pub seed: u64,
    /// Whether nothing is shown on the way.
    pub quiet: bool,
}

impl Story {
    /// A progress bar.
    pub fn bar(&self, what: &'static str, steps: u64) -> ProgressBar {
        super::bar(what, steps, self.quiet)
    }

    /// Adds facilitator, relationship and parties.
    ///
    /// # Errors
    /// When a use case fails.
    pub async fn introduce(&self, cast: &Cast) -> Result<RelationshipId, CliError> {
        let parties = cast.sides.each_ref().map(|side| {
            let name = side.people.first().cloned().unwrap_or_default();
            let email = side.address(&name);
            let representative = Person {
                name,
                email,
                locale: "en".into(),
            };
            NewParty {
                key: side.key.clone(),
                name: side.name.into(),
                representative,
            }
        });
        let (name, email) = cast.facilitator;
        let relationship = cast.relationship;
        let services = Arc::clone(&self.services);
        blocking(move || {
            workflow::add_facilitator(&services, name, email)?;
            let id = workflow::add_relationship(&services, email, relationship, &parties)?;
            workflow::change_look(&services, id, &workshop::look()?)?;
            Ok(id)
        })
        .await
    }

    /// The waves of three years, from roster to release, each with what was agreed on after it;
    /// this year's wave.
    ///
    /// # Errors
    /// When a use case fails.
    pub async fn three_years(
        &self,
        cast: &Cast,
        relationship: RelationshipId,
    ) -> Result<WaveId, CliError> {
        let [first, second, third] = cast.waves;
        let wave = self.first_wave(cast, relationship, first).await?;
        let steps = [
            "The first year: inviting",
            "The first year: answering",
            "The first year: closing",
        ];
        self.play(cast, wave, 0, first.span, steps).await?;
        self.workshop(cast, wave, 0).await?;
        let wave = self.prepare_next(wave, new_wave(cast, second)).await?;
        let steps = [
            "Last year: inviting",
            "Last year: answering",
            "Last year: closing",
        ];
        self.play(cast, wave, 1, second.span, steps).await?;
        self.workshop(cast, wave, 1).await?;
        let wave = self.prepare_next(wave, new_wave(cast, third)).await?;
        let steps = [
            "This year: inviting",
            "This year: answering",
            "This year: closing",
        ];
        self.play(cast, wave, 2, third.span, steps).await?;
        Ok(wave)
    }

    /// The first wave with its rosters, as a draft.
    async fn first_wave(
        &self,
        cast: &Cast,
        relationship: RelationshipId,
        wave: Wave,
    ) -> Result<WaveId, CliError> {
        let services = Arc::clone(&self.services);
        let new = new_wave(cast, wave);
        let rosters = cast.sides.each_ref().map(|side| {
            let line = |(number, name): (u64, &String)| RosterLine {
                line: number,
                name: name.clone(),
                email: side.address(name),
                locale: String::new(),
            };
            (
                side.key.clone(),
                (2..).zip(&side.people).map(line).collect::<Vec<_>>(),
            )
        });
        blocking(move || {
            let definition = definition("compatibility-and-trust")?;
            let wave = workflow::new_wave(&services, relationship, &definition, &new)?;
            for (party, lines) in &rosters {
                workflow::import_roster(&services, wave, party, lines)?;
            }
            Ok(wave)
        })
        .await
    }

    /// Next year's wave, left open: returns one of its links.
    ///
    /// # Errors
    /// When a use case fails.
    pub async fn open_wave(&self, cast: &Cast, after: WaveId) -> Result<String, CliError> {
        let wave = self.prepare_next(after, new_wave(cast, cast.next)).await?;
        let invited = self.launch(wave, cast.next.span).await?;
        invited
            .into_iter()
            .next()
            .map(|one| one.link)
            .ok_or_else(|| CliError::usage("no invitation arrived; run the demo again"))
    }

    /// Both representatives confirm their lists; the wave is launched. The invitations.
    async fn launch(&self, wave: WaveId, span: Span) -> Result<Vec<Invited>, CliError> {
        self.clock.set(span.opens_at);
        let mut read = Vec::new();
        if self.mail.exists() {
            open_mail(&self.mail, &mut read)?;
        }
        let services = Arc::clone(&self.services);
        blocking(move || {
            let mut connection = services.store.connection().map_err(WorkflowError::from)?;
            let panels = store::panels(&mut connection, wave).map_err(WorkflowError::from)?;
            drop(connection);
            for panel in panels {
                workflow::ask_representative(&services, panel.id)?;
            }
            Ok(())
        })
        .await?;
        self.send_all().await?;
        for letter in open_letters(&self.mail, &mut read, Letter::Representative)? {
            blocking(move || confirm(&letter.link)).await?;
        }
        let services = Arc::clone(&self.services);
        blocking(move || Ok(workflow::launch(&services, wave, false)?)).await?;
        self.send_all().await?;
        open_mail(&self.mail, &mut read)
    }

    /// After a release, both sides sit down together.
    async fn workshop(&self, cast: &Cast, wave: WaveId, year: usize) -> Result<(), CliError> {
        let services = Arc::clone(&self.services);
        let actions = workshop::actions(cast, year);
        blocking(move || {
            for action in &actions {
                workflow::record_action(&services, wave, action)?;
            }
            Ok(())
        })
        .await
    }

    async fn prepare_next(&self, after: WaveId, new: NewWave) -> Result<WaveId, CliError> {
        let services = Arc::clone(&self.services);
        blocking(move || Ok(workflow::next_wave(&services, after, None, &new)?)).await
    }

    /// Launches a prepared wave, has it answered, closes and releases it.
    async fn play(
        &self,
        cast: &Cast,
        wave: WaveId,
        number: u64,
        span: Span,
        [inviting, answering, closing]: [&'static str; 3],
    ) -> Result<(), CliError> {
        let people: u64 = cast
            .sides
            .iter()
            .map(|side| u64::try_from(side.people.len()).unwrap_or(0))
            .sum();
        let bar = self.bar(inviting, people);
        let invited = self.launch(wave, span).await?;
        let mut read = Vec::new();
        open_mail(&self.mail, &mut read)?;
        bar.inc(u64::try_from(invited.len()).unwrap_or(0));
        bar.finish();

        let willing = willing(cast, number);
        let bar = self.bar(answering, u64::try_from(willing.len()).unwrap_or(0));
        self.clock.set(between(span, 1, 3));
        let (early, late) = willing.split_at(willing.len() / 2);
        self.answer(wave, early, &invited, &bar).await?;
        self.clock.set(between(span, 2, 3));
        let services = Arc::clone(&self.services);
        blocking(move || Ok(workflow::remind(&services, wave)?)).await?;
        self.send_all().await?;
        self.answer(wave, late, &open_mail(&self.mail, &mut read)?, &bar)
            .await?;
        bar.finish();

        self.clock.set(
            span.closes_at
                .saturating_add(LATE)
                .unwrap_or(span.closes_at),
        );
        let bar = self.bar(
            closing,
            u64::try_from(CloseStep::ALL.len()).unwrap_or(0) + 1,
        );
        let services = Arc::clone(&self.services);
        let steps = bar.clone();
        blocking(move || close_and_release(&services, wave, &steps)).await?;
        bar.finish();
        Ok(())
    }

    /// Has people answer from the mail they got.
    async fn answer(
        &self,
        wave: WaveId,
        people: &[(String, Respondent)],
        mail: &[Invited],
        bar: &ProgressBar,
    ) -> Result<(), CliError> {
        let links: HashMap<&str, &str> = mail
            .iter()
            .map(|one| (one.address.as_str(), one.link.as_str()))
            .collect();
        let definition = self.services.definition_of(wave)?;
        for (address, who) in people {
            let link = links
                .get(address.as_str())
                .ok_or_else(|| CliError::usage("a mail of the demo did not arrive"))?;
            let (link, answers) = ((*link).to_owned(), answers(&definition, who, self.seed));
            blocking(move || respond(&link, &answers)).await?;
            bar.inc(1);
        }
        Ok(())
    }

    async fn send_all(&self) -> Result<(), CliError> {
        while self.worker.tick().await? {}
        Ok(())
    }
}

/// Who answers: one buyer and two of the supplier do not, not always the same ones.
fn willing(cast: &Cast, number: u64) -> Vec<(String, Respondent)> {
    let mut willing = Vec::new();
    for side in &cast.sides {
        let skip = usize::try_from(number).unwrap_or(0) * 3 + 4;
        let silent = side.people.len() - side.answering;
        for (position, name) in side.people.iter().enumerate() {
            if !(skip..skip + silent).contains(&position) {
                willing.push((
                    side.address(name),
                    Respondent {
                        party: side.key.clone(),
                        position,
                        wave: number,
                    },
                ));
            }
        }
    }
    // Both sides answer side by side.
    willing.sort_by_key(|(_, who)| who.position);
    willing
}

fn close_and_release(services: &Services, wave: WaveId, bar: &ProgressBar) -> Result<(), CliError> {
    let outcome = workflow::close(services, wave, &mut |_| bar.inc(1))?;
    if let CloseOutcome::Postponed(_) = outcome {
        return Err(CliError::usage(
            "the demo's wave had too few answers; run the demo again",
        ));
    }
    let marks: Vec<(usize, Mark)> = (1..)
        .zip(workflow::comments(services, wave)?)
        .filter(|(_, comment)| comment.may_be_shown)
        .flat_map(|(number, comment)| {
            let theme = theme(&comment.text).map(str::to_owned);
            [Mark::Decide(Decision::Show), Mark::File(theme)].map(|mark| (number, mark))
        })
        .collect();
    workflow::review(services, wave, &marks)?;
    workflow::release(services, wave, &mut |_| {})?;
    bar.inc(1);
    Ok(())
}

fn new_wave(cast: &Cast, wave: Wave) -> NewWave {
    NewWave {
        label: wave.label.into(),
        opens_at: wave.span.opens_at,
        closes_at: wave.span.closes_at,
        zone: cast.zone.into(),
        reference_period: None,
        k: None,
        custody: None,
    }
}

/// The moment `part` of `parts` into a span.
fn between(span: Span, part: i32, parts: i32) -> Timestamp {
    let whole = span.closes_at.duration_since(span.opens_at);
    span.opens_at
        .checked_add(whole * part / parts)
        .unwrap_or(span.closes_at)
}

/// Runs blocking work beside the server.
///
/// # Errors
/// Whatever the work returns.
pub async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, CliError> + Send + 'static,
) -> Result<T, CliError> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(CliError::usage("a task of the demo stopped unexpectedly")))
}
