//! A release as a table in plain words, for a terminal. Like every document it is made from a
//! [`Release`] and the texts of its definition, and shows nothing else.

use crate::definition::{Definition, LocalizedText, PickOptions, text};
use crate::disclosure::{
    About, Amount, Bound, Figure, GapKind, Reason, Release, Subject, Verdict, WithheldKind,
};
use crate::relationship::PartyKey;

/// The release in plain words. `language` is that of the definition's texts.
#[must_use]
pub fn plain(release: &Release, definition: &Definition, language: &str) -> String {
    let writer = Plain {
        release,
        definition,
        language,
        out: String::new(),
    };
    writer.written()
}

struct Plain<'a> {
    release: &'a Release,
    definition: &'a Definition,
    language: &'a str,
    out: String,
}

impl Plain<'_> {
    fn written(mut self) -> String {
        let release = self.release;
        let name = self.text(&self.definition.title);
        self.line(&format!("{name}: {}", release.wave));
        for party in &release.parties {
            self.line(&format!(
                "{}: {} of {} answered",
                party.name,
                party.counted.get(),
                party.invited.get()
            ));
        }
        self.line("Points from 0 to 100. ± is the typical precision with so many answers.");
        for party in &release.parties {
            self.levels(&About::Party(party.party.clone()), &party.name);
        }
        self.levels(&About::Relationship, "The relationship");
        self.change();
        self.picks();
        self.flags();
        self.withheld();
        self.out
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text.trim_end());
        self.out.push('\n');
    }

    fn heading(&mut self, text: &str) {
        self.line("");
        self.line(text);
    }

    fn text(&self, texts: &LocalizedText) -> String {
        let default = self.definition.languages.first();
        let default = default.map_or("en", |language| language.code.as_str());
        text(texts, self.language, default).to_owned()
    }

    fn name_of(&self, party: &PartyKey) -> String {
        let mut parties = self.release.parties.iter();
        let found = parties.find(|figures| figures.party == *party);
        found.map_or_else(|| party.to_string(), |figures| figures.name.clone())
    }

    fn title(&self, subject: &Subject) -> Option<String> {
        let definition = self.definition;
        match subject {
            Subject::Dimension(id) => {
                let mut all = definition.dimensions.iter();
                all.find(|one| one.id == *id)
                    .map(|one| self.text(&one.title))
            }
            Subject::Facet(id) => {
                let mut all = definition.facets.iter();
                let title = all
                    .find(|one| one.id == *id)
                    .map(|one| self.text(&one.title));
                title.map(|title| format!("  {title}"))
            }
            Subject::Item(_) => None,
        }
    }

    /// Dimensions, each followed by its facets.
    fn subjects(&self) -> Vec<Subject> {
        let mut subjects = Vec::new();
        for dimension in &self.definition.dimensions {
            subjects.push(Subject::Dimension(dimension.id.clone()));
            let facets = self.definition.facets.iter();
            let facets = facets.filter(|facet| facet.dimension == dimension.id);
            subjects.extend(facets.map(|facet| Subject::Facet(facet.id.clone())));
        }
        subjects
    }

    /// How one party, or the relationship, is seen by each party.
    fn levels(&mut self, about: &About, name: &str) {
        let mut raters: Vec<&PartyKey> = self.release.parties.iter().map(|p| &p.party).collect();
        raters.sort_by_key(|rater| *about != About::Party((*rater).clone()));
        raters.retain(|rater| {
            let mut levels = self.release.levels.iter();
            levels.any(|level| level.about == *about && level.rater == **rater)
        });
        if raters.is_empty() {
            return;
        }
        let mut rows = vec![Vec::from([String::new()])];
        if let Some(head) = rows.first_mut() {
            for rater in &raters {
                head.push(match about {
                    About::Party(party) if party == *rater => "sees itself".to_owned(),
                    _ => format!("as {} sees it", self.name_of(rater)),
                });
            }
            head.extend(["gap".to_owned(), "reads".to_owned()]);
        }
        for subject in self.subjects() {
            let level = |rater: &&PartyKey| {
                let mut levels = self.release.levels.iter();
                levels.find(|l| l.subject == subject && l.about == *about && l.rater == **rater)
            };
            let cells: Vec<_> = raters.iter().filter_map(level).collect();
            let Some(title) = self.title(&subject).filter(|_| !cells.is_empty()) else {
                continue;
            };
            let mut row = vec![title];
            let half = |half: Option<f64>| half.map_or_else(String::new, |h| format!(" ±{h:.0}"));
            for level in cells {
                let half_width = level.half_width.map(|half| half.get());
                row.push(format!("{}{}", figure(level.value), half(half_width)));
            }
            let mut gaps = self.release.gaps.iter();
            let gap = gaps.find(|gap| gap.subject == subject && is_about(&gap.gap, about));
            if let Some(gap) = gap {
                let half_width = gap.half_width.map(|half| half.get());
                row.push(format!("{}{}", signed(gap.value), half(half_width)));
                row.push(gap.verdict.map_or("", verdict).to_owned());
            }
            rows.push(row);
        }
        if rows.len() > 1 {
            self.heading(name);
            self.table(&rows);
        }
    }

    fn change(&mut self) {
        let Some(change) = &self.release.change else {
            return;
        };
        self.heading(&format!("Since {}", change.since));
        if let Some(reason) = change.withheld {
            self.line(&format!(
                "No change is shown: {}.",
                why(reason, self.release.k)
            ));
            return;
        }
        let mut rows = vec![
            ["", "by", "before", "now", "change", "reads"]
                .map(String::from)
                .to_vec(),
        ];
        for level in &change.levels {
            let Subject::Dimension(_) = &level.subject else {
                continue;
            };
            let about = match &level.about {
                About::Party(party) => format!(" of {}", self.name_of(party)),
                About::Relationship => String::new(),
            };
            let title = self.title(&level.subject).unwrap_or_default();
            rows.push(vec![
                format!("{title}{about}"),
                self.name_of(&level.rater),
                figure(level.before),
                figure(level.now),
                signed(level.change),
                level.verdict.map_or("", changed).to_owned(),
            ]);
        }
        self.table(&rows);
    }

    fn picks(&mut self) {
        for pick in &self.release.picks {
            let mut written = self.definition.picks.iter();
            let Some(written) = written.find(|one| one.id == pick.pick) else {
                continue;
            };
            let name = |option: &str| match &written.options {
                PickOptions::Words(words) => {
                    let word = words.iter().find(|word| word.id == option);
                    word.map(|word| self.text(&word.text))
                }
                PickOptions::Facets => self.title(&Subject::Facet(option.to_owned())),
            };
            let shown = pick
                .options
                .iter()
                .filter(|option| option.amount != Amount::Few);
            let shown: Vec<String> = shown
                .filter_map(|option| {
                    let name = name(&option.option)?;
                    Some(format!("{} ({})", name.trim(), amount(option.amount)))
                })
                .collect();
            if !shown.is_empty() {
                let question = self.text(&written.text);
                self.heading(&format!("{}: {question}", self.name_of(&pick.party)));
                self.line(&format!("  {}", shown.join(", ")));
            }
        }
        for mood in &self.release.moods {
            if let Some(percent) = mood.positive_words.value() {
                let name = self.name_of(&mood.party);
                self.line(&format!(
                    "{name}: {percent:.0} % of the words chosen speak for the relationship."
                ));
            }
        }
    }

    fn flags(&mut self) {
        let release = self.release;
        for (flags, words) in [
            (&release.two_camps, "rated in two camps"),
            (&release.cant_say, "more than a quarter could not say"),
        ] {
            let mut lines: Vec<String> = Vec::new();
            for flag in flags {
                let mut items = self.definition.items.iter();
                let item = items.find(|item| item.id == flag.item);
                if let Some(item) = item {
                    let stem = self.text(&item.text);
                    lines.push(format!("  {} on \"{stem}\"", self.name_of(&flag.rater)));
                }
            }
            if !lines.is_empty() {
                self.heading(&format!("Items {words}:"));
                lines.iter().for_each(|line| self.line(line));
            }
        }
    }

    fn withheld(&mut self) {
        if self.release.withheld.is_empty() {
            return;
        }
        self.heading("Not shown:");
        for withheld in &self.release.withheld {
            let whose = withheld.party.as_ref();
            let whose =
                whose.map_or_else(String::new, |party| format!("{}: ", self.name_of(party)));
            let reason = why(withheld.reason, self.release.k);
            self.line(&format!("  {whose}{}: {reason}", kind(withheld.what)));
        }
    }

    /// Rows in columns; the first is the head.
    fn table(&mut self, rows: &[Vec<String>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |place: usize| {
            let cells = rows.iter().filter_map(|row| row.get(place));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        for row in rows {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                line.push_str(cell);
                line.push_str(&" ".repeat(width - cell.chars().count() + 2));
            }
            self.line(&line);
        }
    }
}

fn is_about(gap: &GapKind, about: &About) -> bool {
    match (gap, about) {
        (GapKind::Perception { target, .. }, About::Party(party)) => target == party,
        (GapKind::Relationship { .. }, About::Relationship) => true,
        _ => false,
    }
}

/// Without decimals that are nothing.
fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn figure(figure: Figure) -> String {
    match figure {
        Figure::Value { value, bound } => match bound {
            Bound::Exact => number(value.get()),
            Bound::AtMost => format!("at most {}", number(value.get())),
            Bound::AtLeast => format!("at least {}", number(value.get())),
        },
        Figure::Withheld { .. } => "not shown".to_owned(),
    }
}

fn signed(value: Figure) -> String {
    let sign = value.value().is_some_and(|value| value > 0.0);
    match value {
        Figure::Value {
            bound: Bound::Exact,
            ..
        } if sign => format!("+{}", figure(value)),
        _ => figure(value),
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Gap => "seen differently",
        Verdict::SmallGap => "a small, real difference",
        Verdict::Aligned => "seen alike",
        Verdict::Open => "too few answers to tell",
    }
}

fn changed(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Gap => "changed",
        Verdict::SmallGap => "a small, real change",
        Verdict::Aligned => "as before",
        Verdict::Open => "too few answers to tell",
    }
}

fn amount(amount: Amount) -> String {
    match amount {
        Amount::Few => "few".to_owned(),
        Amount::Some => "some".to_owned(),
        Amount::Many => "many".to_owned(),
        Amount::Count(n) => n.get().to_string(),
        Amount::AtLeastPercent(percent) => format!("at least {} %", percent.get()),
    }
}

fn kind(kind: WithheldKind) -> &'static str {
    match kind {
        WithheldKind::Everything => "everything",
        WithheldKind::Facets => "facets and items",
        WithheldKind::SmallDimensions => "dimensions of fewer than three items",
        WithheldKind::Picks => "words and priorities",
        WithheldKind::Comments => "comments",
        WithheldKind::Spread => "two camps",
        WithheldKind::CantSay => "what could not be said",
        WithheldKind::Shares => "shares of answers",
        WithheldKind::SomeItems => "some items",
        WithheldKind::Change => "change",
    }
}

fn why(reason: Reason, k: u32) -> String {
    match reason {
        Reason::FewerThanK => format!("fewer than {k} answers"),
        Reason::FewerThanTen => "fewer than 10 answers, or too soon after the last wave".to_owned(),
        Reason::FewerThanTwentyFive => "fewer than 25 answers".to_owned(),
        Reason::FewValidAnswers => "too few could say".to_owned(),
        Reason::NotComputable => "what it is computed from is not shown".to_owned(),
        Reason::FewItems => "fewer than three items".to_owned(),
        Reason::FewCommonItems => "the two waves have too few items in common".to_owned(),
        Reason::Disclosive => "it would narrow down what single people answered".to_owned(),
    }
}
