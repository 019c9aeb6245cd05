//! From what was entered to answers that can be counted, or to everything that is in the way.

use zeroize::Zeroizing;

use super::address;
use super::entered::{Entered, Rated};
use super::problem::Problem;
use crate::questionnaire::{Answers, Consent, Layout, normalize_comment};

/// A form that can be counted.
pub struct Ready {
    /// The code, tidied.
    pub code: Zeroizing<String>,
    /// The answers.
    pub answers: Answers,
}

/// Share of the ratings below which the page asks once.
const FEW: f64 = 0.5;

/// Turns a form into answers.
///
/// # Errors
/// Every problem, in the order of the page.
pub fn check(entered: &Entered, layout: &Layout) -> Result<Ready, Vec<Problem>> {
    let code = address::code(&entered.code);
    let mut problems = Vec::new();
    if code.is_empty() {
        problems.push(Problem::CodeMissing);
    }
    let answers = answers(entered, layout);
    if !entered.asked && layout.answered_share(&answers) < FEW {
        problems.push(many_blanks(&answers));
    }
    problems.extend(unreadable_ratings(entered));
    problems.extend(wrong_picks(entered, layout));
    problems.extend(long_comments(&answers, layout));
    if problems.is_empty() {
        Ok(Ready { code, answers })
    } else {
        Err(problems)
    }
}

fn answers(entered: &Entered, layout: &Layout) -> Answers {
    let mut answers = layout.blank();
    for (answer, rated) in answers.ratings.iter_mut().zip(&entered.ratings) {
        *answer = rated.point();
    }
    for (answer, picked) in answers.picks.iter_mut().zip(&entered.picks) {
        answer.extend(&picked.options);
    }
    for (answer, written) in answers.comments.iter_mut().zip(&entered.comments) {
        answer.text = normalize_comment(&written.text);
        if written.verbatim && !answer.text.is_empty() {
            answer.consent = Consent::Verbatim;
        }
    }
    answers
}

fn many_blanks(answers: &Answers) -> Problem {
    let ratings = &answers.ratings;
    Problem::ManyBlanks {
        answered: ratings.iter().flatten().count(),
        ratings: ratings.len(),
        first_blank: ratings.iter().position(Option::is_none).unwrap_or(0),
    }
}

fn unreadable_ratings(entered: &Entered) -> impl Iterator<Item = Problem> {
    let ratings = entered.ratings.iter().enumerate();
    ratings
        .filter(|(_, rated)| **rated == Rated::Unreadable)
        .map(|(rating, _)| Problem::RatingUnreadable { rating })
}

fn wrong_picks(entered: &Entered, layout: &Layout) -> impl Iterator<Item = Problem> {
    let picks = entered.picks.iter().zip(&layout.picks).enumerate();
    picks.filter_map(|(pick, (picked, slot))| {
        let chosen = picked.options.len();
        if picked.unreadable {
            Some(Problem::PickUnreadable { pick })
        } else if chosen > usize::from(slot.limit) {
            let limit = slot.limit;
            Some(Problem::TooManyPicks {
                pick,
                chosen,
                limit,
            })
        } else {
            None
        }
    })
}

fn long_comments(answers: &Answers, layout: &Layout) -> impl Iterator<Item = Problem> {
    let comments = answers.comments.iter().zip(&layout.comments).enumerate();
    comments.filter_map(|(comment, (answer, slot))| {
        let (bytes, room) = (answer.text.len(), slot.max_bytes);
        (bytes > usize::from(room)).then_some(Problem::CommentTooLong {
            comment,
            bytes,
            room,
        })
    })
}
