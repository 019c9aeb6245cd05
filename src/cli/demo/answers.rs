//! What the demo's people answer: plausible, drawn from the seed, with a story in it. The supplier
//! believes it warns early and speaks openly, the buyer does not see it (a blind spot); the buyer
//! is split in two camps over how the supplier uses its power; the supplier's delivery has grown
//! better over three years.

use rand::seq::SliceRandom;
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;

use crate::definition::{CheckedDefinition, Perspective, PickOptions, Tone};
use crate::questionnaire::{Answers, Consent, Layout};
use crate::relationship::PartyKey;

/// Who answers, and when.
#[derive(Clone)]
pub struct Respondent {
    /// The party.
    pub party: PartyKey,
    /// Position on the roster.
    pub position: usize,
    /// Which wave: 0 for the first year's, 2 for this year's.
    pub wave: u64,
}

/// Mean and camps of an item as a party rates it, in points of five.
fn mean(
    party: &PartyKey,
    facet: &str,
    perspective: Perspective,
    position: usize,
    wave: u64,
) -> f64 {
    let buyer = *party == PartyKey::buyer();
    match (buyer, perspective, facet) {
        // One thing grown better.
        (true, Perspective::Partner, "delivery") => [2.2, 2.5, 3.6][year(wave)],
        (false, Perspective::Own, "delivery") => [3.5, 3.7, 4.0][year(wave)],
        // One blind spot.
        (true, Perspective::Partner, "early-warning") => 2.1,
        (true, Perspective::Partner, "openness") => 2.5,
        (false, Perspective::Own, "early-warning") => 4.2,
        (false, Perspective::Own, "openness") => 4.0,
        // One camp split.
        (true, Perspective::Partner, "autonomy") => [1.6, 4.5][position % 2],
        // Low and aligned: both know it.
        (true, Perspective::Own, "innovation") | (false, Perspective::Partner, "innovation") => 2.6,
        (false, Perspective::Own, "innovation") | (true, Perspective::Partner, "innovation") => 2.4,
        // High and aligned: worth protecting.
        (_, _, "integrity") => 4.3,
        (_, _, "loyalty") => 3.9,
        // Guardedness and the relationship.
        (true, Perspective::Relationship, "holding-back" | "checking-up" | "covering") => 3.4,
        (false, Perspective::Relationship, "holding-back" | "checking-up" | "covering") => 2.7,
        (true, Perspective::Relationship, "safe-to-raise") => 2.9,
        (true, Perspective::Relationship, _) => 3.2,
        (false, Perspective::Relationship, _) => 3.8,
        (_, Perspective::Own, _) => 3.7,
        (true, Perspective::Partner, _) => 3.4,
        (false, Perspective::Partner, _) => 3.4,
    }
}

/// A wave's place among the three years.
fn year(wave: u64) -> usize {
    usize::try_from(wave).unwrap_or(0).min(2)
}

/// The facet the demo's facilitator files a comment under, having read it.
#[must_use]
pub fn theme(text: &str) -> Option<&'static str> {
    let places = [
        (
            KEEP.as_slice(),
            [
                "team-orientation",
                "loyalty",
                "openness",
                "team-orientation",
                "integrity",
                "integrity",
            ]
            .as_slice(),
        ),
        (
            DAMAGE.as_slice(),
            [
                "early-warning",
                "openness",
                "reciprocity",
                "",
                "early-warning",
                "autonomy",
            ]
            .as_slice(),
        ),
        (
            CHANGE.as_slice(),
            [
                "early-warning",
                "openness",
                "team-orientation",
                "autonomy",
                "innovation",
            ]
            .as_slice(),
        ),
    ];
    let mut themes = places
        .iter()
        .flat_map(|(texts, themes)| texts.iter().zip(*themes));
    let (_, theme) = themes.find(|(known, _)| **known == text)?;
    Some(*theme).filter(|theme| !theme.is_empty())
}

const KEEP: [&str; 6] = [
    "The weekly call between the two planning teams. It solves things before they become letters.",
    "People on both sides stay calm when a shipment goes wrong.",
    "Our contacts know the product and do not hide behind the contract.",
    "The joint shift hand-over at the warehouse.",
    "Invoices are right and paid on time.",
    "They keep their word on safety, always.",
];
const DAMAGE: [&str; 6] = [
    "We hear about delays from our own customers before we hear about them from them.",
    "Forecasts change overnight and nobody says why.",
    "Every idea ends in a request for a discount.",
    "Problems are discussed only when a manager is in the room.",
    "Reports show green until the day they turn red.",
    "Decisions are taken by people we never meet.",
];
const CHANGE: [&str; 5] = [
    "Tell us bad news on the same day, even when the cause is not clear yet.",
    "Share the volume forecast with its assumptions.",
    "One page each month that both sides write together.",
    "Let the two operations leads agree small changes without a contract change.",
    "Try one improvement a quarter and share the saving.",
];

/// The answers of a respondent; the same for the same seed.
#[must_use]
pub fn answers(definition: &CheckedDefinition, who: &Respondent, seed: u64) -> Answers {
    let party = u64::from(who.party == PartyKey::buyer());
    let person = u64::try_from(who.position).unwrap_or(0) * 2 + party;
    let mut generator = ChaCha12Rng::seed_from_u64(seed);
    generator.set_stream(1 + person * 16 + who.wave);
    let layout = Layout::of(definition);
    let mut answers = layout.blank();
    let leniency = centred(&mut generator) * 0.5;
    for (slot, rating) in layout.ratings.iter().zip(&mut answers.ratings) {
        let facet = definition
            .item(&slot.item)
            .map(|item| item.facet.as_str())
            .unwrap_or_default();
        // Few can judge how the other side handles new ideas; elsewhere most can say.
        let unsure = facet == "innovation"
            && slot.perspective == Perspective::Partner
            && slot.item.ends_with('2');
        if generator.random_bool(if unsure { 0.3 } else { 0.01 }) {
            continue;
        }
        let wanted = mean(&who.party, facet, slot.perspective, who.position, who.wave)
            + leniency
            + centred(&mut generator) * 0.9;
        *rating = (1..=slot.points)
            .min_by_key(|point| (ordered((f64::from(*point) - wanted).abs()), *point));
    }
    for (slot, picked) in layout.picks.iter().zip(&mut answers.picks) {
        *picked = picks(
            definition,
            &slot.pick,
            slot.options.len(),
            slot.limit,
            &who.party,
            &mut generator,
        );
    }
    for ((index, pool), comment) in [&KEEP[..], &DAMAGE[..], &CHANGE[..]]
        .iter()
        .enumerate()
        .zip(&mut answers.comments)
    {
        let nth = who.position * 2 + usize::from(who.party == PartyKey::buyer());
        if let Some(text) = pool.get(nth.wrapping_sub(index * 2)) {
            comment.text = (*text).to_owned();
            comment.consent = if generator.random_bool(0.8) {
                Consent::Verbatim
            } else {
                Consent::FacilitatorOnly
            };
        }
    }
    answers
}

/// Thousandths, so that distances can be ordered.
fn ordered(distance: f64) -> u64 {
    let text = format!("{:.0}", distance * 1000.0);
    text.parse().unwrap_or(u64::MAX)
}

/// A draw between −1 and 1, more often near 0.
fn centred(generator: &mut impl Rng) -> f64 {
    (generator.random::<f64>() + generator.random::<f64>() + generator.random::<f64>()) * 2.0 / 3.0
        - 1.0
}

/// Draws picks without replacement; what troubles the relationship is likelier.
fn picks(
    definition: &CheckedDefinition,
    pick: &str,
    options: usize,
    limit: u8,
    party: &PartyKey,
    generator: &mut impl Rng,
) -> Vec<u8> {
    let options_of = definition
        .definition()
        .picks
        .iter()
        .find(|known| known.id == pick)
        .map(|known| &known.options);
    let weights: Vec<usize> = match options_of {
        Some(PickOptions::Words(words)) => {
            let gloomy = *party == PartyKey::buyer();
            let weight = |tone: Tone| {
                if (tone == Tone::Negative) == gloomy {
                    3
                } else {
                    2
                }
            };
            words
                .iter()
                .enumerate()
                .map(|(n, word)| weight(word.tone) * if n % 5 == 0 { 6 } else { 1 })
                .collect()
        }
        _ => definition
            .paired_facets()
            .map(|facet| match facet.id.as_str() {
                "early-warning" => 14,
                "openness" | "innovation" => 8,
                "autonomy" => 5,
                _ => 1,
            })
            .collect(),
    };
    let mut tickets: Vec<u8> = (0_u8..)
        .zip(weights.iter().take(options))
        .flat_map(|(option, weight)| std::iter::repeat_n(option, *weight))
        .collect();
    tickets.shuffle(generator);
    let mut picked: Vec<u8> = Vec::new();
    for option in tickets {
        if picked.len() < usize::from(limit) && !picked.contains(&option) {
            picked.push(option);
        }
    }
    picked.sort_unstable();
    picked
}
