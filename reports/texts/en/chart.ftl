# What stands in charts, beside them and in their tables. Figures and names arrive as finished words.

chart-part = { $title } (part { $part } of { $parts })
chart-precision-line = line: typical precision
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
