//! `rapport wave comments`: what was written, and what the facilitator decides about it.

use clap::Args;
use serde_json::json;

use super::named::find_wave;
use super::output::{CliError, Output};
use crate::workflow::{self, Decision, Mark, Services};

/// Arguments of `wave comments`.
#[derive(Args)]
pub struct CommentsArgs {
    /// The wave
    wave: String,
    /// Show these as written
    #[arg(long, value_delimiter = ',', value_name = "NUMBERS")]
    show: Vec<usize>,
    /// Do not show these
    #[arg(long, value_delimiter = ',', value_name = "NUMBERS")]
    withhold: Vec<usize>,
    /// Show these words instead
    #[arg(long, value_name = "NUMBER=WORDS")]
    reword: Vec<String>,
    /// File these under a facet, or under none; it is released with the comment
    #[arg(long, value_name = "NUMBER=FACET")]
    theme: Vec<String>,
}

/// Marks comments as asked, then lists them all.
///
/// # Errors
/// When an argument is not usable, or the wave is not closed.
pub fn run(args: &CommentsArgs, services: &Services, output: &Output) -> Result<(), CliError> {
    let wave = find_wave(services, &args.wave)?.id;
    let marks = marks(args)?;
    if !marks.is_empty() {
        workflow::review(services, wave, &marks)?;
    }
    let all = workflow::comments(services, wave)?;
    let mut lines = Vec::new();
    let mut told = Vec::new();
    for (number, comment) in (1..).zip(&all) {
        let decision = match (&comment.decision, comment.may_be_shown) {
            (_, false) => "for you only",
            (None, true) => "not decided",
            (Some(Decision::Show), true) => "show",
            (Some(Decision::Reword(_)), true) => "reworded",
            (Some(Decision::Withhold), true) => "withhold",
        };
        let theme = comment.theme.as_ref();
        let filed = theme.map_or_else(String::new, |theme| format!(", {theme}"));
        lines.push(format!(
            "{number}. [{decision}{filed}] {} on {}: {}",
            comment.party, comment.comment, comment.text
        ));
        told.push(json!({
            "number": number, "decision": decision, "party": comment.party, "comment": comment.comment,
            "text": comment.text, "theme": theme,
        }));
    }
    if lines.is_empty() {
        lines.push("There are no comments, or too few answers for comments to be shown.".into());
    }
    output.tell(&told, &lines.join("\n"));
    Ok(())
}

/// What the arguments mark comments with.
fn marks(args: &CommentsArgs) -> Result<Vec<(usize, Mark)>, CliError> {
    let shown = args.show.iter().map(|number| (*number, Decision::Show));
    let withheld = args.withhold.iter();
    let withheld = withheld.map(|number| (*number, Decision::Withhold));
    let mut decisions: Vec<(usize, Decision)> = shown.chain(withheld).collect();
    for reword in &args.reword {
        let (number, words) = numbered(reword).ok_or_else(|| {
            CliError::usage(
                "write --reword as NUMBER=WORDS, for example --reword \"4=They answer late.\"",
            )
        })?;
        decisions.push((number, Decision::Reword(words.to_owned())));
    }
    let decide = |(number, decision)| (number, Mark::Decide(decision));
    let mut marks: Vec<(usize, Mark)> = decisions.into_iter().map(decide).collect();
    for theme in &args.theme {
        let (number, facet) = numbered(theme).ok_or_else(|| {
            CliError::usage(
                "write --theme as NUMBER=FACET, for example --theme 4=early-warning; nothing after the = takes it away",
            )
        })?;
        let facet = (!facet.is_empty()).then(|| facet.to_owned());
        marks.push((number, Mark::File(facet)));
    }
    Ok(marks)
}

/// Reads `NUMBER=WORDS`.
fn numbered(text: &str) -> Option<(usize, &str)> {
    let (number, words) = text.split_once('=')?;
    Some((number.trim().parse().ok()?, words.trim()))
}
