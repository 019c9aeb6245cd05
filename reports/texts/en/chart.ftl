# What stands in charts, beside them and in their tables. Figures and names arrive as finished words.

chart-part = { $title } (part { $part } of { $parts })
chart-precision-line = line: typical precision
chart-missing-many = { $many } more
chart-not-shown = not shown
chart-high-is-bad = { $title } (high is a warning)
chart-the-relationship = the relationship
chart-difference = difference
chart-gap = gap
chart-itself-minus-partner = itself minus partner
chart-about = { $rater } about { $target }
chart-about-itself = { $party } about itself
chart-about-partner = { $party } about its partner
chart-as-seen-by = as { $party } sees it
chart-by-itself = by itself
chart-by-partner = by partner

## Heads of tables

chart-head-organisation = Organisation
chart-head-subject = Subject
chart-head-dimension = Dimension
chart-head-facet = Facet
chart-head-principle = Principle
chart-head-behaviour = Behaviour
chart-head-of = Of
chart-head-about = About
chart-head-rated-by = Rated by
chart-head-about-itself = By itself
chart-head-by = By { $party }
chart-head-by-partner = By its partner
chart-head-by-partner-number = By partner { $number }
chart-head-precision = Precision
chart-head-difference = Difference
chart-head-change = Change
chart-head-verdict = Verdict
chart-head-invited = Invited
chart-head-answered = Answered
chart-head-share = Share
chart-head-mutual = Mutual level
chart-head-misalignment = Misalignment
chart-head-zone = Zone

## Who answered

chart-participation-title = Invited and answered
chart-participation-about = Bar chart of invited and answered.
chart-participation-row = { $party }: { $invited } invited, { $counted } answered ({ $share }).
chart-invited = invited
chart-answered = answered

## Dumbbells

chart-dumbbell-about = Dumbbell chart on a scale from 0 to 100.
chart-dumbbell-difference = difference { $gap }
chart-rates-itself = rates itself
chart-own-view = own view
chart-is-rated-by = is rated by { $party }
chart-summary-title = How each organisation is seen, by itself and by its partner
chart-party-title = How { $party } is seen, by itself and by its partner
chart-party-title-alone = How { $party } sees itself
chart-principles-title = The guiding principles, as each organisation sees itself and its partner
chart-received-title = How each organisation is seen by its partner, highest first
chart-relationship-title = What each organisation says of the relationship
chart-own-title = What each organisation says of itself
chart-all-of-it = All of it

## Over time

chart-change-title = Since { $since }, by dimension
chart-change-about = Slopes from { $since } to { $now } on a scale from 0 to 100.
chart-trend-title = Since { $since }, wave by wave
chart-trend-about = Lines from { $since } to { $now } on a scale from 0 to 100.
chart-trend-ribbon = ribbon: typical precision
chart-trend-below = below each panel: change since { $since }

## Reality or perception

zone-high-close = high, close together
zone-low-close = low, close together
zone-high-apart = high, far apart
zone-low-apart = low, far apart
chart-quadrant-title = Reality or perception: level and misalignment of each facet
chart-quadrant-about = Scatter of facets; across: mean of both received levels, 0 to 100; upwards: misalignment.
chart-quadrant-across = mutual level: how each is seen by the other, mean of both →
chart-quadrant-upwards = ↑ misalignment: seen apart

## Behaviours

chart-behaviours-title = The behaviours that are seen most differently
chart-behaviours-about = Bars of differences between self-rating and partner’s rating, widest first.
chart-behaviours-row = { $party }, “{ $item }”: itself { $own }, partner { $seen }, { $difference }.
chart-behaviour-of = behaviour of { $party }
chart-lower-by-itself = rated lower by itself
chart-higher-by-itself = higher by itself
chart-itself-and-partner = itself { $own }, partner { $seen }

## Overview

chart-overview-title = Every dimension and facet at a glance
chart-overview-about = Table of levels from 0 to 100 and gaps.
chart-overview-note = Darker is higher. A framed, strong gap is seen differently; a gap is a self-rating minus the partner’s rating.
chart-relationship-rated-by = The relationship, rated by

## Gap closure

chart-closure-title = How far the gaps have closed since { $since }
chart-closure-about = Arrows from the size of each gap in { $since } to its size in { $now }; nearer to 0 is closer together.
chart-closure-axis = size of the gap
chart-closure-note = Described, not tested: with few answers a gap of a few points comes and goes by chance.
chart-head-gap-in = Gap { $wave }
chart-head-closure = What became of it
chart-closed = closed by { $share }
chart-wider = wider by { $share }
chart-closure-twice = at least twice as wide
chart-closure-same = as wide as before
chart-closure-small = small then and now
chart-closure-opened = was small, is wide now

## Strengths

chart-strengths-title = What both sides see as strong, highest first
chart-strengths-about = Dots on a scale from 0 to 100: how each is seen by the other, mean of both and the lower of both.
chart-strengths-row = { $title }: mean { $mutual }, lower of both { $floor }; { $words }.
chart-strengths-mutual = how each is seen by the other, mean of both (filled: strong on both sides)
chart-strengths-floor = the lower of both
chart-strength-alike = strong, seen alike
chart-strength-open = strong, alike or not is open
chart-strength-one-side = strong, less so on one side
chart-head-floor = Lower of both
chart-head-reading = In words

## Priorities

chart-priority-title = Where to start: what people want to change, and how differently it is seen
chart-priority-about = Facets by how many named them as a priority, in thirds, and by misalignment.
chart-priority-row = { $title }: { $amounts }; misalignment { $misalignment }.
chart-priority-by = named this often at { $party }
chart-priority-few = named by few on every side
chart-priority-start = many want it changed, and it is seen apart: start here
chart-priority-across = misalignment: seen apart →
chart-priority-upwards = ↑ named as a priority
chart-head-named-by = Named at { $party }
chart-few = few
chart-some = some
chart-many = many
chart-few-meaning = at most a third
chart-some-meaning = up to two thirds
chart-many-meaning = more than two thirds
chart-picked-fewer = fewer than are shown
chart-picked-count = { $people } of { $counted }

## Words

chart-adjectives-title = The words people chose for the relationship
chart-adjectives-about = Bars of how many chose a word, words for the relationship and words against it.
chart-adjectives-for = + speaks for the relationship
chart-adjectives-against = − speaks against the relationship
chart-adjectives-faint = faint: as many as it may be
chart-adjectives-few = Chosen by few (at most a third) on every side: { $words }.
chart-head-word = Word
chart-head-speaks = Speaks
chart-speaks-for = for it
chart-speaks-against = against it

## Asymmetry

chart-asymmetry-title = Who thinks more highly of whom
chart-asymmetry-about = Scatter of dimensions and facets, both axes from 0 to 100. Across: { $across }; upwards: { $upwards }. On the diagonal both think alike of each other.
chart-asymmetry-dimension = dimension
chart-asymmetry-facet = facet
chart-asymmetry-side = { $party } thinks more highly

## One voice or two camps

chart-camps-title = Where one organisation speaks with two voices
chart-camps-about = Behaviours on which a party is in two camps: at least 30% answer low and at least 30% high.
chart-shares-title = How answers divide on the behaviours seen most differently
chart-shares-about = Diverging bars of low, middle and high answers, in steps of 10%.
chart-shares-row = “{ $item }”, { $rater } about { $about }: low { $low }, middle { $middle }, high { $high }.
chart-shares-low = low answers
chart-shares-middle = in the middle
chart-shares-high = high answers: { $party }
chart-shares-nearly-high = nearly all high
chart-shares-nearly-low = nearly all low
chart-head-high = high answers

## Radar

chart-radar-title = How each organisation is seen by its partner, all around
chart-radar-about = Wheel of facets from 0 in the middle to 100 at the rim.
chart-radar-scale = 0 in the middle, 100 at the rim
