//! `rapport wave`.

use clap::{Args, Subcommand};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde_json::json;

use super::named::{definition, definition_help, find_wave, one_of};
use super::output::{CliError, Output};
use crate::relationship::{Custody, WaveId, in_words};
use crate::store;
use crate::workflow::{self, CloseOutcome, NewWave, Services, WorkflowError};

/// Commands about waves.
#[derive(Subcommand)]
pub enum WaveCommand {
    /// Prepare a wave; nobody is written to yet
    New(NewArgs),
    /// Make the release of an earlier survey the first point of a relationship's trend
    Import(super::import::ImportArgs),
    /// List waves
    #[command(after_help = "Example:\n  rapport wave list")]
    List,
    /// Launch a wave: fix everything and send the invitations. This cannot be undone
    #[command(
        after_help = "Example:\n  rapport wave launch 3f2a --check\n  rapport wave launch 3f2a"
    )]
    Launch {
        /// The wave (its identifier, or the beginning of it)
        wave: String,
        /// Only check, and say what launching would do
        #[arg(long)]
        check: bool,
    },
    /// Show how a wave stands; participation is measured once a day and told in bands
    #[command(after_help = "Example:\n  rapport wave status 3f2a")]
    Status {
        /// The wave
        wave: String,
    },
    /// Remind everybody alike; those who have answered are left out, unseen
    #[command(after_help = "Example:\n  rapport wave remind 3f2a")]
    Remind {
        /// The wave
        wave: String,
    },
    /// Write a few words into every mail of a wave, the same to everybody
    #[command(
        after_help = "Examples:\n  rapport wave note 3f2a \"We talk about the results on 4 May.\"\n  rapport wave note 3f2a \"\""
    )]
    Note {
        /// The wave
        wave: String,
        /// The words, at most 1000 characters; empty takes them away. Without them, shows the note
        text: Option<String>,
    },
    /// Close a wave: count and score it, and destroy its keys. This cannot be undone
    #[command(
        after_help = "Possible from 24 hours after closing time. A wave in joint custody is closed by two holders of a closing\ncode, in a browser; this command says where. Example:\n  rapport wave close 3f2a"
    )]
    Close {
        /// The wave
        wave: String,
    },
    /// Read the comments of a closed wave, and decide on each
    #[command(
        after_help = "Example:\n  rapport wave comments 3f2a\n  rapport wave comments 3f2a --show 1,3 --withhold 2 --reword \"4=They answer late.\" --theme 4=early-warning"
    )]
    Comments(super::comments::CommentsArgs),
    /// Print the bulletin of a closed wave: receipts and signatures, to be given to everybody invited
    #[command(after_help = "Example:\n  rapport wave bulletin 3f2a > bulletin.json")]
    Bulletin {
        /// The wave
        wave: String,
    },
    /// Release a closed wave: the figures are frozen for both sides. This cannot be undone
    #[command(
        after_help = "Example:\n  rapport wave release 3f2a\n  rapport report --wave 3f2a --out readout"
    )]
    Release {
        /// The wave
        wave: String,
    },
}

/// Arguments of `wave new`.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  rapport wave new --relationship 77c1 --label 2027 --opens 2027-03-01T09:00 --closes 2027-03-19T17:00 --zone Europe/Berlin\n  rapport wave new --after 3f2a --label 2028 --opens 2028-03-01T09:00 --closes 2028-03-17T17:00 --zone Europe/Berlin"
)]
pub struct NewArgs {
    /// The relationship (its identifier, or the beginning of it)
    #[arg(long, required_unless_present = "after", conflicts_with = "after")]
    relationship: Option<String>,
    /// The wave before: copies its rosters for review, and its definition unless another is given
    #[arg(long, value_name = "WAVE")]
    after: Option<String>,
    /// A definition file, or the name of a shipped one [default: compatibility-and-trust, or that of the wave before]
    #[arg(long, value_name = "FILE", long_help = definition_help())]
    definition: Option<String>,
    /// Label in documents, such as 2027
    #[arg(long)]
    label: String,
    /// When it opens, in the zone: 2027-03-01T09:00
    #[arg(long, value_name = "TIME")]
    opens: DateTime,
    /// When it closes, in the zone: 2027-03-19T17:00
    #[arg(long, value_name = "TIME")]
    closes: DateTime,
    /// The time zone, such as Europe/Berlin
    #[arg(long)]
    zone: String,
    /// What period the questions look back on [default: the last 12 months, or since you began]
    #[arg(long, value_name = "WORDS")]
    period: Option<String>,
    /// Fewest answers of a party for anything to be released, if more than the definition asks for
    #[arg(long)]
    k: Option<u32>,
    /// Who can open the answers: server, or joint (two of three holders of a closing code) [default: server, or as the wave before]
    #[arg(long, value_name = "WHO", value_parser = custody)]
    custody: Option<Custody>,
}

fn custody(word: &str) -> Result<Custody, String> {
    Custody::parse(word).ok_or_else(|| "it is server or joint".to_owned())
}

impl WaveCommand {
    /// Runs the command.
    ///
    /// # Errors
    /// When an argument is not usable or the use case fails.
    pub fn run(self, services: &Services, output: &Output) -> Result<(), CliError> {
        match self {
            Self::New(args) => new(&args, services, output),
            Self::Import(args) => super::import::run(&args, services, output),
            Self::List => list(services, output),
            Self::Launch { wave, check } => {
                launch(services, find_wave(services, &wave)?.id, check, output)
            }
            Self::Status { wave } => {
                super::status::run(services, find_wave(services, &wave)?.id, output)
            }
            Self::Remind { wave } => {
                workflow::remind(services, find_wave(services, &wave)?.id)?;
                output.tell(
                    &json!({"reminding": true}),
                    "Reminders go out to everybody who has not answered. Whom, nobody is told.",
                );
                Ok(())
            }
            Self::Note { wave, text } => {
                note(services, find_wave(services, &wave)?.id, text, output)
            }
            Self::Close { wave } => close(services, find_wave(services, &wave)?.id, output),
            Self::Comments(args) => super::comments::run(&args, services, output),
            Self::Bulletin { wave } => {
                let bulletin = workflow::bulletin(services, find_wave(services, &wave)?.id)?;
                Output { json: false }.tell(&(), &bulletin);
                // On standard error, so that the bulletin itself can be kept as it is.
                for remark in workflow::bulletin_remarks(&bulletin) {
                    eprintln!("Note: {remark}");
                }
                Ok(())
            }
            Self::Release { wave } => {
                let wave = find_wave(services, &wave)?;
                let release = workflow::release(services, wave.id, &mut |_| {})?;
                output.tell(
                    &json!({"wave": wave.id, "released": true, "comments": release.comments.len()}),
                    &format!(
                        "Released. Next: rapport report --wave {} --out readout",
                        wave.id
                    ),
                );
                Ok(())
            }
        }
    }
}

fn new(args: &NewArgs, services: &Services, output: &Output) -> Result<(), CliError> {
    let moment = |time: DateTime| {
        let zone = TimeZone::get(&args.zone).map_err(|_| {
            CliError::usage(format!(
                "\"{}\" is no time zone; give an IANA name such as Europe/Berlin",
                args.zone
            ))
        })?;
        let zoned = time.to_zoned(zone).map_err(|_| {
            CliError::usage("a time lies outside the calendar; write it as 2027-03-01T09:00")
        })?;
        Ok::<_, CliError>(zoned.timestamp())
    };
    let new = NewWave {
        label: args.label.clone(),
        opens_at: moment(args.opens)?,
        closes_at: moment(args.closes)?,
        zone: args.zone.clone(),
        reference_period: args.period.clone(),
        k: args.k,
        custody: args.custody,
    };
    let (id, copied) = match (&args.after, &args.relationship) {
        (Some(after), _) => {
            let other = args.definition.as_deref().map(definition).transpose()?;
            let after = find_wave(services, after)?.id;
            (
                workflow::next_wave(services, after, other.as_ref(), &new)?,
                true,
            )
        }
        (None, relationship) => {
            let all = store::relationships(
                &mut *services.store.connection().map_err(WorkflowError::from)?,
            )
            .map_err(WorkflowError::from)?;
            let relationship = one_of(
                all,
                relationship.as_deref().unwrap_or_default(),
                "relationship",
                |r| r.id.to_string(),
            )?;
            let name = args.definition.as_deref();
            let definition = definition(name.unwrap_or(workflow::default_definition()))?;
            (
                workflow::new_wave(services, relationship.id, &definition, &new)?,
                false,
            )
        }
    };
    let next = if copied {
        format!(
            "Its rosters are copies; import anew what changed. Next: rapport wave launch {id} --check"
        )
    } else {
        format!("Next: rapport roster import --wave {id} --party buyer buyer.csv")
    };
    output.tell(&json!({"wave": id}), &format!("Prepared wave {id}. {next}"));
    Ok(())
}

fn list(services: &Services, output: &Output) -> Result<(), CliError> {
    let mut connection = services.store.connection().map_err(WorkflowError::from)?;
    let waves = store::waves(&mut connection, None).map_err(WorkflowError::from)?;
    let mut lines = Vec::new();
    let mut told = Vec::new();
    for wave in waves {
        let relationship = store::relationship(&mut connection, wave.relationship)
            .map_err(WorkflowError::from)?
            .map_or_else(String::new, |relationship| relationship.name);
        lines.push(format!(
            "{}  {:<9} {}  {}",
            wave.id,
            wave.state.as_str(),
            wave.label,
            relationship
        ));
        told.push(json!({
            "wave": wave.id, "state": wave.state.as_str(), "label": wave.label, "relationship": relationship,
        }));
    }
    output.tell(&told, &lines.join("\n"));
    Ok(())
}

fn launch(services: &Services, id: WaveId, check: bool, output: &Output) -> Result<(), CliError> {
    let launched = workflow::launch(services, id, check)?;
    let mut words: Vec<String> = launched
        .warnings
        .iter()
        .map(|warning| format!("Note: {warning}."))
        .collect();
    words.push(if check {
        format!(
            "Launching would invite {} people, and could not be undone.",
            launched.invitations
        )
    } else {
        format!(
            "Launched. {} invitations are sent from opening time on. Fingerprint: {}",
            launched.invitations, launched.fingerprint
        )
    });
    output.tell(
        &json!({
            "wave": id, "launched": !check, "invitations": launched.invitations,
            "fingerprint": launched.fingerprint, "warnings": launched.warnings,
        }),
        &words.join("\n"),
    );
    Ok(())
}

fn note(
    services: &Services,
    id: WaveId,
    text: Option<String>,
    output: &Output,
) -> Result<(), CliError> {
    if let Some(text) = text {
        workflow::set_mail_note(services, id, &text)?;
    }
    let note = workflow::mail_note(services, id)?;
    let words = if note.is_empty() {
        "The mails of this wave carry no note."
    } else {
        &note
    };
    output.tell(&json!({"wave": id, "note": note}), words);
    Ok(())
}

fn close(services: &Services, id: WaveId, output: &Output) -> Result<(), CliError> {
    match workflow::close(services, id, &mut |_| {})? {
        CloseOutcome::Postponed(until) => {
            let wave = find_wave(services, &id.to_string())?;
            let until = in_words(&wave.schedule.zoned(until));
            output.tell(
                &json!({"wave": id, "closed": false, "postponed_until": until}),
                &format!(
                    "A party has too few answers, so the wave was postponed, once, until {until}."
                ),
            );
        }
        CloseOutcome::Closed(counts) => {
            let lines: Vec<String> = counts
                .iter()
                .map(|c| {
                    format!(
                        "{}: {} invited, {} counted, {} invalid",
                        c.party, c.invited, c.counted, c.invalid
                    )
                })
                .collect();
            output.tell(
                &json!({"wave": id, "closed": true, "parties": counts}),
                &format!(
                    "Closed; the keys are destroyed.\n{}\nNext: rapport wave comments {id}, then rapport wave release {id}",
                    lines.join("\n")
                ),
            );
        }
    }
    Ok(())
}
