//! Page 3: what has changed since the wave before, over three waves and more where things went, and
//! how far gaps have closed.

use crate::chart::{Reading, Table};
use crate::definition::HighIs;
use crate::disclosure::{About, Change, LevelChange, Subject, TrendLine, Verdict};
use crate::relationship::PartyKey;

use super::trend::{self, Course};
use super::{Block, Page, Writer, say};

/// How many changed facets are listed; the largest come first.
const LISTED: usize = 8;

pub(super) fn page(writer: &Writer<'_>) -> Option<Page> {
    let change = writer.readings.release.change.as_ref()?;
    if writer.readings.is_empty() {
        return None;
    }
    let texts = writer.texts;
    let since = change.since.as_str();
    let kicker = say!(texts, "change-kicker", since = since);
    if let Some(why) = change.withheld {
        let reason = texts.reason(why, writer.readings.release.k);
        let title = say!(texts, "change-none", since = since, reason = reason);
        let blocks = vec![Block::text(say!(texts, "change-none-note"))];
        let prompts = vec![say!(texts, "change-ask-instead", since = since)];
        return Some(writer.page("change", kicker, title, "change-question", blocks, prompts));
    }
    let (moved, mut facets): (Vec<&LevelChange>, Vec<&LevelChange>) =
        seen_by_others(writer, change)
            .filter(|level| differs(level))
            .partition(|level| matches!(level.subject, Subject::Dimension(_)));
    let size = |level: &LevelChange| level.change.value().unwrap_or(0.0).abs();
    facets.sort_by(|a, b| size(b).total_cmp(&size(a)));
    let mut blocks: Vec<Block> = writer.chart("trend").into_iter().collect();
    blocks.extend(trend::blocks(writer));
    blocks.extend(writer.chart("change"));
    if !moved.is_empty() || !facets.is_empty() {
        let levels = moved.iter().chain(facets.iter().take(LISTED));
        blocks.push(Block::heading(say!(texts, "change-list", since = since)));
        blocks.push(Block::points(
            levels.map(|level| line(writer, level)).collect(),
        ));
    }
    blocks.extend(writer.chart("closure"));
    blocks.extend(closures(writer, change));
    let common = texts.share(change.common.get());
    let key = match writer.readings.release.trend.is_empty() {
        true => "change-note",
        false => "change-note-trend",
    };
    blocks.push(Block::note(say!(texts, key, common = common)));
    let title = trend_title(writer).unwrap_or_else(|| title(writer, change, &moved, &facets));
    let prompts = prompts(writer, since, &moved, &facets);
    Some(writer.page("change", kicker, title, "change-question", blocks, prompts))
}

/// Changes as the other side sees them, or, where there is none, as everybody sees itself.
fn seen_by_others<'a>(
    writer: &Writer<'a>,
    change: &'a Change,
) -> impl Iterator<Item = &'a LevelChange> {
    let compares = writer.compares();
    change
        .levels
        .iter()
        .filter(move |level| !compares || level.about != About::Party(level.rater.clone()))
}

fn differs(level: &LevelChange) -> bool {
    matches!(level.verdict, Some(Verdict::Gap | Verdict::SmallGap))
}

/// Better, worse, and both, of some of the views.
struct Moves {
    better: usize,
    worse: usize,
}

impl Moves {
    /// In words: "two views have improved and one has become worse".
    fn said(&self, writer: &Writer<'_>) -> String {
        let (texts, better, worse) = (writer.texts, self.better, self.worse);
        match (better, worse) {
            (better, 0) => say!(texts, "change-better", better = better),
            (0, worse) => say!(texts, "change-worse-only", worse = worse),
            (better, worse) => texts.list(&[
                say!(texts, "change-better", better = better),
                say!(texts, "change-worse", worse = worse),
            ]),
        }
    }
}

/// Over three waves and more, where something went for certain.
fn trend_title(writer: &Writer<'_>) -> Option<String> {
    let courses = trend::courses(writer);
    let waves = courses.first().map(|(line, _)| line.points.len())?;
    let mut moves = Moves {
        better: 0,
        worse: 0,
    };
    for (line, course) in &courses {
        match better_course(writer, line, *course) {
            Some(true) => moves.better += 1,
            Some(false) => moves.worse += 1,
            None => {}
        }
    }
    if moves.better + moves.worse == 0 {
        return None;
    }
    let what = moves.said(writer);
    Some(say!(
        writer.texts,
        "trend-title",
        waves = waves,
        what = what
    ))
}

/// Whether a line went the better way; `None` where it certainly went neither.
fn better_course(writer: &Writer<'_>, line: &TrendLine, course: Course) -> Option<bool> {
    let warning = writer.is_warning(&line.subject);
    match course {
        Course::Up => Some(!warning),
        Course::Down => Some(warning),
        Course::Steady | Course::Open => None,
    }
}

fn title(
    writer: &Writer<'_>,
    change: &Change,
    moved: &[&LevelChange],
    facets: &[&LevelChange],
) -> String {
    let texts = writer.texts;
    let since = change.since.as_str();
    if !moved.is_empty() {
        let better = moved.iter().filter(|level| improves(writer, level)).count();
        let worse = moved.len() - better;
        let what = Moves { better, worse }.said(writer);
        return say!(texts, "change-title", since = since, what = what);
    }
    let mut names: Vec<String> = Vec::new();
    for name in facets.iter().map(|level| writer.called(&level.subject)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        let dimensions = seen_by_others(writer, change)
            .filter(|level| matches!(level.subject, Subject::Dimension(_)));
        let verdicts: Vec<Option<Verdict>> = dimensions.map(|level| level.verdict).collect();
        let unchanged = |verdict: &Option<Verdict>| *verdict == Some(Verdict::Aligned);
        let key = match !verdicts.is_empty() && verdicts.iter().all(unchanged) {
            true => "change-unchanged",
            false => "change-still",
        };
        return say!(texts, key, since = since);
    }
    writer.fitting(|most| {
        let facets = writer.some_of(&names, most);
        say!(texts, "change-facets-only", since = since, facets = facets)
    })
}

/// Whether a change is for the better, given what a high figure means.
fn improves(writer: &Writer<'_>, level: &LevelChange) -> bool {
    let rises = level.change.value().unwrap_or(0.0) > 0.0;
    rises != writer.is_warning(&level.subject)
}

impl Writer<'_> {
    /// Whether a high figure of a dimension or facet is a warning.
    pub(super) fn is_warning(&self, subject: &Subject) -> bool {
        let definition = self.readings.definition;
        let of = |id: &String| {
            let mut dimensions = definition.dimensions.iter();
            let found = dimensions.find(|dimension| dimension.id == *id);
            found.is_some_and(|dimension| dimension.high_is == HighIs::Bad)
        };
        match subject {
            Subject::Dimension(id) => of(id),
            Subject::Facet(id) => {
                let mut facets = definition.facets.iter();
                let facet = facets.find(|facet| facet.id == *id);
                facet.is_some_and(|facet| of(&facet.dimension))
            }
            Subject::Item(_) => false,
        }
    }

    /// A subject and whose view of whom it is: "Trust, as A sees B".
    pub(super) fn view(&self, subject: &Subject, rater: &PartyKey, about: &About) -> String {
        let key = match about {
            About::Relationship => "view-relationship",
            About::Party(party) if party == rater => "view-self",
            About::Party(_) => "view-partner",
        };
        let about = match about {
            About::Party(party) => self.name(party),
            About::Relationship => String::new(),
        };
        say!(
            self.texts,
            key,
            name = self.title(subject),
            rater = self.name(rater),
            about = about
        )
    }
}

fn line(writer: &Writer<'_>, level: &LevelChange) -> String {
    let figure = |figure| writer.said(&Reading::of(figure, None));
    say!(
        writer.texts,
        "change-moved",
        view = writer.view(&level.subject, &level.rater, &level.about),
        before = figure(&level.before),
        now = figure(&level.now),
        change = writer.difference(&Reading::of(&level.change, None)),
        verdict = level
            .verdict
            .map_or_else(String::new, |verdict| writer.texts.change(verdict)),
    )
}

/// How far the gaps of dimensions have closed, as a table.
fn closures(writer: &Writer<'_>, change: &Change) -> Vec<Block> {
    let texts = writer.texts;
    let rows: Vec<Vec<String>> = change
        .closures
        .iter()
        .filter(|closure| matches!(closure.subject, Subject::Dimension(_)))
        .filter(|closure| closure.before.value().is_some())
        .map(|closure| {
            let gap = |figure| writer.difference(&Reading::of(figure, None));
            let closed = match closure.closure.value() {
                Some(share) if share >= 0.0 => texts.share(share),
                Some(_) => say!(texts, "change-wider"),
                None if closure.now.value().is_some() => say!(texts, "change-small"),
                None => "–".into(),
            };
            vec![
                writer.title(&closure.subject),
                writer.name(&closure.target),
                gap(&closure.before),
                gap(&closure.now),
                closed,
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = vec![
        say!(texts, "change-dimension"),
        say!(texts, "change-organisation"),
        say!(texts, "change-gap-then", wave = change.since.as_str()),
        say!(texts, "change-gap-now"),
        say!(texts, "change-closed-head"),
    ];
    let title = say!(texts, "change-closure");
    let table = Table { head, rows };
    vec![
        Block::heading(title.clone()),
        Block::table(title, table, &[3, 3, 2, 2, 2]),
    ]
}

fn prompts(
    writer: &Writer<'_>,
    since: &str,
    moved: &[&LevelChange],
    facets: &[&LevelChange],
) -> Vec<String> {
    let texts = writer.texts;
    let all = || moved.iter().chain(facets);
    let better = all().find(|level| improves(writer, level));
    let worse = all().find(|level| !improves(writer, level));
    let went = |wanted: bool| {
        let courses = trend::courses(writer).into_iter();
        let mut courses =
            courses.filter(|(line, course)| better_course(writer, line, *course) == Some(wanted));
        courses.next().map(|(line, _)| &line.subject)
    };
    let mut prompts = Vec::new();
    if let Some(subject) = went(true).or(better.map(|level| &level.subject)) {
        let name = writer.called(subject);
        prompts.push(say!(texts, "change-ask-better", name = name));
    }
    if let Some(subject) = went(false).or(worse.map(|level| &level.subject)) {
        let name = writer.called(subject);
        prompts.push(say!(texts, "change-ask-worse", name = name));
    }
    prompts.push(say!(texts, "change-ask-instead", since = since));
    prompts
}
