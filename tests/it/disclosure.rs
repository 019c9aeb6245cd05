//! Releases against the table of disclosure control, with values computed by hand.

mod attack;
mod change;
mod expert;
mod padded;
mod properties;
mod reading;

use rapport::definition::{CheckedDefinition, Id};
use rapport::disclosure::{
    About, Amount, Bound, CommentFigure, Figure, Gap, GapKind, PanelCount, Policy, Reason, Release,
    Row, Subject, Verdict, WithheldKind, release,
};
use rapport::questionnaire::Answers;
use rapport::relationship::PartyKey;
use rapport::scoring::{PanelAnswers, score};

use crate::instrument::{Instrument, Parts, all_of, people, scored};

const PARTS: [Parts<'static>; 3] = [
    (
        "trust",
        true,
        &[("delivery", &["d1", "d2"]), ("integrity", &["i1", "i2"])],
    ),
    ("health", false, &[("overall", &["h1", "h2", "h3"])]),
    ("guard", false, &[("holding", &["g1", "g2"])]),
];

pub fn definition() -> CheckedDefinition {
    Instrument::new(5, &PARTS).with_priorities(2).checked()
}

pub fn buyer() -> PartyKey {
    PartyKey::buyer()
}

pub fn supplier() -> PartyKey {
    PartyKey::supplier()
}

/// The release of two panels in which everyone answered.
pub fn released(
    definition: &CheckedDefinition,
    buyers: &[Answers],
    suppliers: &[Answers],
    previous: Option<&Release>,
) -> Release {
    let panels = [all_of(buyer(), buyers), all_of(supplier(), suppliers)];
    of_panels(definition, &panels, buyers, suppliers, previous)
}

pub fn of_panels(
    definition: &CheckedDefinition,
    panels: &[PanelCount],
    buyers: &[Answers],
    suppliers: &[Answers],
    previous: Option<&Release>,
) -> Release {
    let scores = scored(definition, buyers, suppliers);
    let policy = Policy { k: 5 };
    release(definition, "d1", "2026", panels, &scores, &policy, previous)
}

/// `n` people who all answer alike.
pub fn alike(definition: &CheckedDefinition, n: usize, own: u8, partner: u8) -> Vec<Answers> {
    people(definition, &vec![(own, partner); n])
}

pub fn value(release: &Release, subject: Subject, rater: &PartyKey, about: &PartyKey) -> Figure {
    level(release, subject, rater, About::Party(about.clone()))
}

pub fn level(release: &Release, subject: Subject, rater: &PartyKey, about: About) -> Figure {
    let mut levels = release.levels.iter();
    levels
        .find(|l| l.subject == subject && l.rater == *rater && l.about == about)
        .unwrap()
        .value
}

pub fn perception<'r>(release: &'r Release, subject: &Subject, target: &PartyKey) -> &'r Gap {
    let mut gaps = release.gaps.iter();
    let of = |gap: &Gap| matches!(&gap.gap, GapKind::Perception { target: t, .. } if t == target);
    gaps.find(|gap| gap.subject == *subject && of(gap)).unwrap()
}

pub fn dimension(id: &str) -> Subject {
    Subject::Dimension(Id::from(id))
}

pub fn facet(id: &str) -> Subject {
    Subject::Facet(Id::from(id))
}

pub fn item(id: &str) -> Subject {
    Subject::Item(Id::from(id))
}

pub fn shown(figure: Figure) -> (f64, Bound) {
    match figure {
        Figure::Value { value, bound } => (value.get(), bound),
        Figure::Withheld { withheld } => panic!("withheld: {withheld:?}"),
    }
}

pub fn reason(figure: Figure) -> Reason {
    match figure {
        Figure::Value { value, .. } => panic!("released: {}", value.get()),
        Figure::Withheld { withheld } => withheld,
    }
}

#[test]
fn fewer_than_k_release_nothing_that_could_be_computed_with_them() {
    let definition = definition();
    let (four, twelve) = (alike(&definition, 4, 4, 2), alike(&definition, 12, 3, 4));
    let release = released(&definition, &four, &twelve, None);
    assert_eq!(release.parties[0].row, Row::Nothing);
    for level in &release.levels {
        let withheld = level.value
            == Figure::Withheld {
                withheld: Reason::FewerThanK,
            };
        assert_eq!(withheld, level.rater == buyer(), "{level:?}");
    }
    for gap in &release.gaps {
        let own = matches!(&gap.gap, GapKind::UsThem { rater, .. } if *rater == supplier());
        assert_eq!(gap.value.value().is_some(), own, "{gap:?}");
        assert_eq!(gap.verdict, None);
    }
    for alignment in &release.alignments {
        for figure in [alignment.mutual, alignment.floor, alignment.misalignment] {
            assert_eq!(reason(figure), Reason::FewerThanK);
        }
    }
    let picks = release.picks.iter().find(|p| p.party == buyer()).unwrap();
    assert_eq!(picks.withheld, Some(Reason::FewerThanK));
    assert_eq!(release.typical_deviation.map(|s| s.get()), Some(20.0));
    let withheld = &release.withheld[0];
    assert_eq!(withheld.what, WithheldKind::Everything);
    assert_eq!(
        (&withheld.party, withheld.reason),
        (&Some(buyer()), Reason::FewerThanK)
    );
}

#[test]
fn a_panel_that_was_never_opened_is_withheld_in_full_view() {
    let definition = definition();
    let twelve = alike(&definition, 12, 3, 4);
    let panels = [all_of(buyer(), &[]), all_of(supplier(), &twelve)];
    let opened = PanelAnswers {
        party: supplier(),
        answers: &twelve,
    };
    let scores = score(&definition, &[opened]).ok().unwrap();
    let opened = release(
        &definition,
        "d1",
        "2026",
        &panels,
        &scores,
        &Policy { k: 5 },
        None,
    );
    let empty = of_panels(&definition, &panels, &[], &twelve, None);
    assert_eq!(opened.to_json(), empty.to_json());
    assert_eq!(opened.picks.len(), 2);
}

#[test]
fn nothing_at_all_is_released_of_two_small_panels() {
    let definition = definition();
    let four = alike(&definition, 4, 4, 2);
    let release = released(&definition, &four, &four, None);
    assert!(
        release
            .levels
            .iter()
            .all(|level| level.value.value().is_none())
    );
    assert!(release.gaps.iter().all(|gap| gap.value.value().is_none()));
    assert_eq!(release.typical_deviation, None);
}

#[test]
fn five_to_nine_release_dimension_scores_in_fives() {
    let definition = definition();
    // Own: 4, 4, 4, 3, 3 is 65. Partner: 2, 2, 1, 1, 1 is 10.
    let buyers = people(&definition, &[(4, 2), (4, 2), (4, 1), (3, 1), (3, 1)]);
    // Seven: own 3 × 5, 4 × 2 is 57.14, rounded 55. Partner 3 × 6, 2: 46.4, rounded 45.
    let points = [(3, 3), (3, 3), (3, 3), (3, 3), (3, 3), (4, 3), (4, 2)];
    let suppliers = people(&definition, &points);
    let release = released(&definition, &buyers, &suppliers, None);

    let trust = |rater: &PartyKey, about: &PartyKey| {
        shown(value(&release, dimension("trust"), rater, about))
    };
    assert_eq!(trust(&buyer(), &buyer()), (65.0, Bound::Exact));
    assert_eq!(trust(&buyer(), &supplier()), (25.0, Bound::AtMost));
    assert_eq!(trust(&supplier(), &supplier()), (55.0, Bound::Exact));
    assert_eq!(trust(&supplier(), &buyer()), (45.0, Bound::Exact));

    // The gap of the buyer is 65 − 45, of the supplier 55 − "at most 25".
    let gap = perception(&release, &dimension("trust"), &buyer());
    assert_eq!(shown(gap.value), (20.0, Bound::Exact));
    let gap = perception(&release, &dimension("trust"), &supplier());
    assert_eq!(shown(gap.value), (30.0, Bound::AtLeast));
    let trust = &release.alignments[0];
    assert_eq!(shown(trust.mutual), (35.0, Bound::AtMost));
    assert_eq!(shown(trust.floor), (25.0, Bound::AtMost));
    assert_eq!(shown(trust.misalignment), (25.0, Bound::AtLeast));
}

#[test]
fn five_to_nine_have_the_planning_precision() {
    let definition = definition();
    let (five, seven) = (alike(&definition, 5, 4, 2), alike(&definition, 7, 3, 3));
    let release = released(&definition, &five, &seven, None);
    let own = release
        .levels
        .iter()
        .find(|level| level.rater == buyer())
        .unwrap();
    // R: qt(.975, 4) * 20 / sqrt(5).
    assert!((own.half_width.unwrap().get() - 24.8333).abs() < 1e-3);
    // R: v <- 400 / c(5, 7); df <- sum(v)^2 / sum(v^2 / c(4, 6));
    // qt(.975, df) * sqrt(sum(v)) = 26.5972.
    let gap = perception(&release, &dimension("trust"), &buyer());
    assert!(
        (gap.half_width.unwrap().get() - 26.5972).abs() < 1e-4,
        "{gap:?}"
    );
    // 75 against 50: 25 points, inside 26.6.
    assert_eq!(gap.verdict, Some(Verdict::Open));
}

#[test]
fn five_to_nine_have_nothing_but_dimensions_of_three_items() {
    let definition = definition();
    let (five, seven) = (alike(&definition, 5, 4, 2), alike(&definition, 7, 3, 3));
    let release = released(&definition, &five, &seven, None);
    for level in &release.levels {
        let expected = match &level.subject {
            Subject::Dimension(id) if id == "guard" => Some(Reason::FewItems),
            Subject::Dimension(_) => None,
            Subject::Facet(_) | Subject::Item(_) => Some(Reason::FewerThanTen),
        };
        assert_eq!(level.value.value().is_none(), expected.is_some());
        if let Some(expected) = expected {
            assert_eq!(reason(level.value), expected);
        }
    }
    assert!(
        release
            .picks
            .iter()
            .all(|p| p.withheld == Some(Reason::FewerThanTen))
    );
    assert!(release.picks.iter().all(|p| p.options.is_empty()));
    assert!(release.two_camps.is_empty() && release.cant_say.is_empty());
    assert!(!release.comments_allowed(&buyer()));
    let what: Vec<WithheldKind> = release
        .withheld
        .iter()
        .filter(|withheld| withheld.party == Some(buyer()))
        .map(|withheld| withheld.what)
        .collect();
    let all = [
        WithheldKind::SmallDimensions,
        WithheldKind::Facets,
        WithheldKind::Picks,
        WithheldKind::Comments,
        WithheldKind::Spread,
        WithheldKind::CantSay,
        WithheldKind::Shares,
    ];
    assert_eq!(what, all);
}

#[test]
fn ten_and_more_release_item_means_and_what_is_computed_from_them() {
    let definition = definition();
    let mut buyers = alike(&definition, 10, 4, 2);
    // Own d1: nine 4, one 2: mean 3.8, rounded 3.75, of 100: 68.75. Own d2: 75.
    buyers[0].ratings[0] = Some(2);
    let suppliers = alike(&definition, 12, 5, 4);
    let release = released(&definition, &buyers, &suppliers, None);
    let own = |subject| shown(value(&release, subject, &buyer(), &buyer()));
    assert_eq!(own(item("d1")), (68.75, Bound::Exact));
    assert_eq!(own(item("d2")), (75.0, Bound::Exact));
    assert_eq!(own(facet("delivery")), (71.875, Bound::Exact));
    // Delivery 71.875, integrity 75.
    assert_eq!(own(dimension("trust")), (73.4375, Bound::Exact));
    // All fives are "at least 87.5", and so is what is made of them.
    let theirs = shown(value(
        &release,
        dimension("trust"),
        &supplier(),
        &supplier(),
    ));
    assert_eq!(theirs, (87.5, Bound::AtLeast));
    let gap = perception(&release, &facet("delivery"), &supplier());
    assert_eq!(shown(gap.value), (62.5, Bound::AtLeast));
    assert_eq!(gap.verdict, Some(Verdict::Gap));
    // Nobody differs much: the deviation is the least that is shown on five points.
    assert_eq!(release.typical_deviation.map(|s| s.get()), Some(15.0));
    assert!(release.comments_allowed(&buyer()));
}

#[test]
fn an_item_with_fewer_valid_answers_than_the_row_is_withheld_and_never_moved() {
    let definition = definition();
    let mut buyers = alike(&definition, 10, 4, 2);
    buyers[3].ratings[0] = None;
    let release = released(&definition, &buyers, &alike(&definition, 12, 3, 3), None);
    let own = |subject| value(&release, subject, &buyer(), &buyer());
    assert_eq!(reason(own(item("d1"))), Reason::FewValidAnswers);
    // Half of its items are enough for a facet.
    assert_eq!(shown(own(facet("delivery"))), (75.0, Bound::Exact));
    let some = |w: &&rapport::disclosure::Withheld| w.what == WithheldKind::SomeItems;
    let some: Vec<_> = release.withheld.iter().filter(some).collect();
    assert_eq!(some.len(), 1);
    assert_eq!(some[0].party, Some(buyer()));
    // In the row from 25 on, 24 valid answers are too few, although they would do in the other.
    let mut many = alike(&definition, 25, 4, 2);
    many[0].ratings[0] = None;
    let release = released(&definition, &many, &many, None);
    let figure = value(&release, item("d1"), &buyer(), &buyer());
    assert_eq!(reason(figure), Reason::FewValidAnswers);
}

#[test]
fn a_panel_of_ten_beside_one_of_seven_is_compared_as_coarsely() {
    let definition = definition();
    // Buyer, ten: own 4.3 on every item, released 4.25: 81.25. Partner 3.2, released 3.25: 56.25.
    let points = [
        (5, 4),
        (5, 4),
        (5, 3),
        (4, 3),
        (4, 3),
        (4, 3),
        (4, 3),
        (4, 3),
        (4, 3),
        (4, 3),
    ];
    let buyers = people(&definition, &points);
    let suppliers = alike(&definition, 7, 3, 3);
    let release = released(&definition, &buyers, &suppliers, None);
    let own = value(&release, dimension("trust"), &buyer(), &buyer());
    assert_eq!(shown(own), (81.25, Bound::Exact));
    // In the gap it counts as "at least 75".
    let gap = perception(&release, &dimension("trust"), &buyer());
    assert_eq!(shown(gap.value), (25.0, Bound::AtLeast));
    let gap = perception(&release, &dimension("trust"), &supplier());
    assert_eq!(shown(gap.value), (-5.0, Bound::Exact));
    let gap = perception(&release, &facet("delivery"), &buyer());
    assert_eq!(reason(gap.value), Reason::FewerThanTen);
    assert_eq!(release.typical_deviation.map(|s| s.get()), Some(20.0));
}

#[test]
fn a_recent_release_lowers_a_panel_to_dimensions() {
    let definition = definition();
    let people = alike(&definition, 30, 4, 3);
    let mut panels = [all_of(buyer(), &people), all_of(supplier(), &people)];
    panels[0].lowered = true;
    let release = of_panels(&definition, &panels, &people, &people, None);
    assert_eq!(release.parties[0].row, Row::Dimensions);
    assert!(release.parties[0].lowered);
    let own = value(&release, dimension("trust"), &buyer(), &buyer());
    assert_eq!(shown(own), (75.0, Bound::AtLeast));
    assert_eq!(
        reason(value(&release, item("d1"), &buyer(), &buyer())),
        Reason::FewerThanTen
    );
    assert!(!release.comments_allowed(&buyer()));
    assert!(
        release
            .shares
            .iter()
            .all(|shares| shares.rater == supplier())
    );
}

#[test]
fn a_higher_k_of_the_wave_counts() {
    let definition = definition();
    let people = alike(&definition, 11, 4, 3);
    let scores = scored(&definition, &people, &people);
    let panels = [all_of(buyer(), &people), all_of(supplier(), &people)];
    let rows = |k| {
        let policy = Policy { k };
        let release = release(&definition, "d1", "2026", &panels, &scores, &policy, None);
        (release.k, release.parties[0].row)
    };
    assert_eq!(rows(12), (12, Row::Nothing));
    // Nobody can lower it below the definition's.
    assert_eq!(rows(1), (5, Row::Items));
}

#[test]
fn two_camps_cant_say_and_priorities_stand_beside_items_of_ten() {
    let definition = definition();
    let mut buyers = alike(&definition, 14, 3, 3);
    for (who, person) in buyers.iter_mut().enumerate() {
        // d1, own: seven 1 and seven 5. d1, partner: four of fourteen cannot say.
        person.ratings[0] = Some(if who % 2 == 0 { 1 } else { 5 });
        person.ratings[1] = (who >= 4).then_some(4);
        person.picks[0] = if who < 10 { vec![0] } else { Vec::new() };
    }
    let release = released(&definition, &buyers, &alike(&definition, 12, 3, 3), None);
    let flags: Vec<_> = release
        .two_camps
        .iter()
        .map(|f| (f.item.as_str(), &f.about))
        .collect();
    assert_eq!(flags, [("d1", &About::Party(buyer()))]);
    let flags: Vec<_> = release
        .cant_say
        .iter()
        .map(|f| (f.item.as_str(), &f.about))
        .collect();
    assert_eq!(flags, [("d1", &About::Party(supplier()))]);
    let picks = release.picks.iter().find(|p| p.party == buyer()).unwrap();
    let amounts: Vec<_> = picks
        .options
        .iter()
        .map(|o| (o.option.as_str(), o.amount))
        .collect();
    assert_eq!(
        amounts,
        [("delivery", Amount::Many), ("integrity", Amount::Few)]
    );
    assert!(release.shares.is_empty());
}

#[test]
fn comments_of_small_panels_never_enter_and_their_order_tells_nothing() {
    let definition = definition();
    let (five, twelve) = (alike(&definition, 5, 3, 3), alike(&definition, 12, 3, 3));
    let comment = |party: PartyKey, text: &str| CommentFigure {
        comment: "keep".into(),
        party,
        text: text.into(),
        theme: None,
    };
    let comments = vec![
        comment(supplier(), "zeal"),
        comment(buyer(), "secret"),
        comment(supplier(), "  "),
        comment(supplier(), "apt"),
    ];
    let release = released(&definition, &five, &twelve, None).with_comments(comments);
    let texts: Vec<&str> = release.comments.iter().map(|c| c.text.as_str()).collect();
    assert_eq!(texts, ["apt", "zeal"]);
}

#[test]
fn a_release_is_read_back_as_it_was_written() {
    let definition = definition();
    let (ten, thirty) = (alike(&definition, 10, 4, 2), alike(&definition, 30, 3, 3));
    let first = released(&definition, &ten, &thirty, None);
    let release = released(&definition, &thirty, &ten, Some(&first));
    let text = release.to_json();
    assert_eq!(Release::from_json(&text), Ok(release));
    assert!(text.ends_with("}\n") && !text.contains("NaN") && !text.contains("-0.0"));
    let error = Release::from_json("{}").unwrap_err().to_string();
    assert!(error.contains("line 1"), "{error}");
    let other = text.replacen("\"format\": 1", "\"format\": 2", 1);
    assert!(
        Release::from_json(&other)
            .unwrap_err()
            .to_string()
            .contains("format 2")
    );
}
