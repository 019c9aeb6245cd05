//! What was picked, as far as it is released: thirds, a count, or a lower bound. A third is never
//! drawn as if it were a count.

use crate::definition::{Id, PickOptions};
use crate::disclosure::{Amount, PartyFigures, PickFigures, Reason};
use crate::wording::say;

use super::Readings;

/// Thirds of a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Third {
    Few,
    Some,
    Many,
}

impl Third {
    /// The third an amount of a party of `counted` lies in; of a bound, the third of the bound.
    pub(super) fn of(amount: Amount, counted: u32) -> Self {
        let share = match amount {
            Amount::Few => return Self::Few,
            Amount::Some => return Self::Some,
            Amount::Many => return Self::Many,
            Amount::Count(people) => share(people.get(), counted),
            Amount::AtLeastPercent(percent) => f64::from(percent.get()) / 100.0,
        };
        match share {
            share if share > 2.0 / 3.0 => Self::Many,
            share if share > 1.0 / 3.0 => Self::Some,
            _ => Self::Few,
        }
    }
}

/// The least and the most that an amount can mean, as shares from 0 to 1.
pub(super) fn reach(amount: Amount, counted: u32) -> (f64, f64) {
    match amount {
        Amount::Few => (0.0, 1.0 / 3.0),
        Amount::Some => (1.0 / 3.0, 2.0 / 3.0),
        Amount::Many => (2.0 / 3.0, 1.0),
        Amount::Count(people) => {
            let share = share(people.get(), counted);
            (share, share)
        }
        Amount::AtLeastPercent(percent) => (f64::from(percent.get()) / 100.0, 1.0),
    }
}

fn share(people: u32, counted: u32) -> f64 {
    f64::from(people) / f64::from(counted.max(1))
}

/// What one party picked.
pub(super) struct Picked<'a> {
    pub party: &'a PartyFigures,
    figures: &'a PickFigures,
}

impl<'a> Picked<'a> {
    /// What is said of an option; `None` where it is below the lowest level shown.
    pub(super) fn amount(&self, option: &Id) -> Option<Amount> {
        let mut options = self.figures.options.iter();
        options
            .find(|figure| figure.option == *option)
            .map(|figure| figure.amount)
    }

    /// The same in words.
    pub(super) fn said(&self, readings: &Readings<'_>, option: &Id) -> String {
        match self.amount(option) {
            None => say!(readings.texts, "chart-picked-fewer"),
            Some(Amount::Count(people)) => say!(
                readings.texts,
                "chart-picked-count",
                people = people.get().to_string(),
                counted = self.party.counted.get().to_string()
            ),
            Some(amount) => readings.texts.amount(amount),
        }
    }

    /// What fits beside a bar: "many", "12", "≥ 80 %".
    pub(super) fn short(&self, readings: &Readings<'_>, option: &Id) -> String {
        let texts = readings.texts;
        match self.amount(option) {
            None => String::new(),
            Some(Amount::Few) => say!(texts, "chart-few"),
            Some(Amount::Some) => say!(texts, "chart-some"),
            Some(Amount::Many) => say!(texts, "chart-many"),
            Some(Amount::Count(people)) => people.get().to_string(),
            Some(Amount::AtLeastPercent(percent)) => {
                format!("≥ {}", texts.percent(percent.get()))
            }
        }
    }

    /// Whether amounts are ranges.
    pub(super) fn is_coded(&self) -> bool {
        let mut options = self.figures.options.iter();
        options.any(|figure| !matches!(figure.amount, Amount::Count(_)))
    }

    /// Whether thirds are shown, and no counts.
    pub(super) fn is_in_thirds(&self) -> bool {
        let mut options = self.figures.options.iter();
        options.any(|figure| matches!(figure.amount, Amount::Few | Amount::Some | Amount::Many))
    }

    /// The third an option lies in.
    pub(super) fn third(&self, option: &Id) -> Third {
        self.amount(option).map_or(Third::Few, |amount| {
            Third::of(amount, self.party.counted.get())
        })
    }
}

/// The parties whose picks of the first pick of a kind are shown, and those whose are not.
pub(super) fn picked<'a>(
    readings: &Readings<'a>,
    of: impl Fn(&PickOptions) -> bool,
) -> (Vec<Picked<'a>>, Vec<(String, Reason)>) {
    let (mut shown, mut withheld) = (Vec::new(), Vec::new());
    let mut picks = readings.definition.picks.iter();
    let Some(pick) = picks.find(|pick| of(&pick.options)) else {
        return (shown, withheld);
    };
    for figures in &readings.release.picks {
        let Some(party) = readings.party(&figures.party) else {
            continue;
        };
        match figures.withheld {
            _ if figures.pick != pick.id => {}
            Some(reason) => withheld.push((readings.name(&figures.party), reason)),
            None => shown.push(Picked { party, figures }),
        }
    }
    (shown, withheld)
}
