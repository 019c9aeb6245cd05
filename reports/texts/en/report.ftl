# Texts of the readout. Figures and names arrive as finished words; nothing is calculated here.

## The document

document-title = { $relationship }: readout { $wave }
document-subtitle = { $definition } · { $parties } · { $wave }
document-contents = Contents
document-skip = Skip to the first page
table-details = The figures as a table
numbers-kicker = Appendix
numbers-title = The figures behind the charts
numbers-question = What exactly was drawn?
page-of = { $page } of { $pages }

## 1 How to read this; who answered

voices-kicker = How to read this
voices-question = Whose voices are these?
voices-title = { $voices } answered
voices-one = { $counted } of { $invited } people at { $party }
voices-all = all { $invited } people at { $party }
voices-nothing = Fewer than { $k } answers were counted at { $party }. Nothing { $party } said is shown, and nothing that could be worked out with it.
voices-dimensions = { $counted } answers were counted at { $party }. With fewer than 10, only the dimensions are shown, in steps of 5; single behaviours, picks and comments are not.
voices-lowered = { $party } had a readout less than nine months ago, so that only its dimensions are shown now: two close readouts side by side could give single answers away.
voices-read = Reading the charts
voices-read-scale = Every level runs from 0 to 100: 0 is the lowest answer of the scale, 100 the highest.
voices-read-marks = Colour and shape say who speaks. A hollow mark is how an organisation rates itself; a filled mark is how it rates its partner, or the relationship.
voices-read-line = The line through a mark is its typical precision: how far a figure made of this many answers may easily be off.
voices-read-gap = A gap is a self-rating minus the partner’s rating. Above zero an organisation rates itself higher than it is seen; below zero lies a strength it underrates.
voices-read-key = Low and aligned is reality; a gap is perception. The first calls for action, the second for conversation.
voices-verdicts = The four verdicts
voices-verdict = Verdict
voices-meaning = Meaning
voices-gap = The difference is certain, and as large as half a scale point or more.
voices-small = The difference is certain, but small.
voices-aligned = Whatever difference there is, it is too small to matter.
voices-open = It may be a difference or chance. It does not mean that both agree.

## 2 Summary

summary-kicker = Summary
summary-question = How high is trust each way, and is it mutual?
summary-nothing = Nothing can be shown yet: too few people answered
summary-part = Only a part can be shown: too few people answered at { $parties }
summary-same = { $dimension } is { $band } in both directions
summary-differ = { $dimension } is { $band } in what { $first } shows, { $other } in what { $second } shows
summary-gaps =
    { $gaps ->
        [0] no self-image is proven different from the partner’s view
        [one] one self-image differs from the partner’s view
       *[other] { $gaps } self-images differ from the partner’s view
    }
summary-aligned = each self-image matches the partner’s view
summary-title = { $level }; { $gaps }
summary-received = The words are the partner’s judgement: { $first } is rated { $a } by { $second }, { $second } is rated { $b } by { $first }.
summary-diagnosis = Where to look first
summary-dimension-reality = { $dimension }: low, and seen alike from both sides ({ $mutual } on average, { $band }). This is reality.
summary-dimension-strong = { $dimension }: { $band } and seen alike from both sides ({ $mutual } on average).
summary-dimension-gap = { $dimension }: { $targets }. This is perception.
summary-dimension-target-high = { $target } rates itself { $self }, { $rater } sees { $seen } ({ $size } gap, { $gap })
summary-dimension-target-low = { $target } rates itself { $self }, { $rater } sees even { $seen } ({ $size } gap, { $gap })
summary-dimension-open = { $dimension }: { $mutual } on average ({ $band }); too few answers to tell whether both sides see it alike.
summary-dimension-withheld = { $dimension }: not shown for both sides.
summary-bands = Levels of { $strong } and more are called strong, from { $workable } workable, from { $risk } at risk, below that critical. This is a convention, not a finding.

## 3 Since last time

change-kicker = Since { $since }
change-question = Is it getting better?
change-none = Change since { $since } cannot be shown: { $reason }
change-still = Since { $since }, no change is large enough to be certain
change-facets-only = Since { $since }, no dimension has changed for certain, but { $facets } { $many ->
        [one] has
       *[other] have
    }
change-better =
    { $better ->
        [one] one view has improved
       *[other] { $better } views have improved
    }
change-worse =
    { $worse ->
        [one] one has become worse
       *[other] { $worse } have become worse
    }
change-worse-only =
    { $worse ->
        [one] one view has become worse
       *[other] { $worse } views have become worse
    }
change-title = Since { $since }, { $what }
change-moved = { $dimension }, as { $rater } sees { $about }: { $before } → { $now } ({ $change }, { $verdict })
change-relationship = it
change-note = Nobody is linked between two readouts. A change is the difference of two sets of answers, compared on the items both waves have ({ $common } % of this wave’s). Two points are a change, not yet a trend.
change-list = What has changed
change-closure = How far the gaps have closed
change-closed-head = Closed
change-dimension = Dimension
change-organisation = Organisation
change-gap-then = Gap in { $wave }
change-gap-now = Gap now
change-wider = wider
change-small = gap was small

## 4 Strengths

strengths-kicker = Strengths
strengths-question = What must we protect?
strengths-title-both = { $facets } { $many ->
        [one] is strong, and both sides see it
       *[other] are strong, and both sides see it
    }
strengths-title-likely = { $facets } { $many ->
        [one] stands highest
       *[other] stand highest
    }, though too few answered to be sure both sides agree
strengths-title-none = No facet is strong in both directions yet
strengths-both = Strong and seen alike
strengths-likely = Strong, and no difference proven
strengths-line = { $facet }: { $mutual } on average; the lower side { $floor }
strengths-next = The highest so far
strengths-note = Strong means { $strong } or more, as each side sees the other. What is strong today is kept by saying so: let both sides name an example before the talk turns to problems.

## 5 Reality or perception

reality-kicker = Reality or perception
reality-question = A problem both see, or two stories?
reality-title-both = Both sides see a problem in { $low }; they tell two stories about { $apart }
reality-title-low = Both sides see a problem in { $low }
reality-title-apart = The two sides tell different stories about { $apart }
reality-title-open = No facet is proven to be a shared problem or a difference of perception
reality-perception = Perception: seen differently
reality-reality = Reality: low, and seen alike
reality-open = Low, and too few answers to tell which
reality-apart-line = { $facet }: { $targets }
reality-apart-target = { $target } rates itself { $self }, its partner rates it { $seen }
reality-low-line = { $facet }: { $mutual } on average ({ $band })
reality-none = None is certain.
reality-none-low = None is low.
reality-note = The dashed lines ({ $level } and { $apart } points) are a convention; a place in the chart goes by size alone. The lists name only what the verdicts bear out.

## 6–7 Each party

party-kicker = { $party }: self and partner’s view
party-question = Where are the blind spots?
party-high = { $party } rates itself higher than it is seen on { $facets }
party-low = { $party } is seen better than it rates itself on { $facets }
party-both = { $party } rates itself higher than it is seen on { $high }, and lower on { $low }
party-none = No facet of { $party } is proven to be seen differently
party-alike = { $party } is seen as it sees itself on every facet
party-withheld = What { $party } does and how it is seen cannot be compared facet by facet
party-note = Sorted by gap: blind spots on top, underrated strengths at the bottom. Self-ratings tend to run a little high everywhere; look first at what stands out from the rest.
party-camps = In two camps
party-camps-note = On these items at least 30 % of a side answered with the two highest points and at least 30 % with the two lowest. The mean hides two groups.
party-camps-line = { $rater } about { $about }: “{ $item }”
party-cannot = Often “can’t say”
party-cannot-note = More than a quarter of a side could not say. Not knowing is a finding, too.
parties-kicker = Each side: self and partner’s view
parties-title = How each side sees itself and how it is seen is a question for the room
party-prompts = Ask instead
party-prompts-note = Single facets are shown from 10 answers on each side. With fewer, take these questions into the room: both sides write down an answer for themselves and for the partner, then compare.
party-prompt = { $facet }: { $description }

## 8 Principles

principles-kicker = The guiding principles
principles-question = Do we live the norms we agreed on?
principles-title = { $high } is lived most, { $low } least, as the partners see each other
principles-title-even = The principles stand close together, as the partners see each other
principles-title-part = The principles are shown from one side only
principles-title-withheld = The principles are not shown one by one
principles-note = The order is that of the figures; neighbours may well change places with a few more answers. A principle is a promise: ask what each side would have to do for the other to notice.
principles-prompts-note = { $reason } Talk about each principle instead: when did we last live it, and when did we not?

## 9 Relationship and guardedness

relationship-kicker = The relationship
relationship-question = How healthy is it, and how guarded are we?
relationship-gap = { $higher } rates the relationship { $high }, { $lower } { $low }: the two live in different relationships
relationship-small = { $higher } rates the relationship { $high }, { $lower } { $low }: a small, real difference
relationship-alike = Both sides see the relationship alike: { $first } and { $second }
relationship-open = { $a } rates the relationship { $first }, { $b } { $second }; too few answers to tell whether they differ
relationship-one = { $party } rates the relationship { $level }
relationship-none = The state of the relationship cannot be shown: too few people answered
relationship-guarded = Guardedness is scored apart, because distrust is more than the absence of trust: { $voices }. Here a high figure is a warning; it often shows before trust falls.
relationship-guarded-voice = { $party } { $level }

## 10 Behaviours

behaviours-kicker = The behaviours behind it
behaviours-question = What do people see?
behaviours-title =
    { $many ->
        [one] One behaviour is seen { $points } points apart or more
       *[other] { $many } behaviours are seen { $points } points apart or more
    }
behaviours-title-close = No behaviour is seen as much as { $points } points apart
behaviours-title-withheld = Which behaviours lie behind it is a question for the room
behaviours-note = Single behaviours are ranked, not tested: the order may change with a few more answers. Ask for examples, not for culprits.
behaviours-prompts-note = Single behaviours are shown from 10 answers on each side, because with fewer they could give away what single people said. These are the statements people rated. Ask for each: where do we see this, and where do we not?

## 11 What to talk about first

priorities-kicker = What to talk about first
priorities-question = Where do we start?
priorities-shared = Both sides most want { $facets } to change
priorities-apart = { $first } most wants { $a } to change, { $second } { $b }
priorities-one = { $party } most wants { $facets } to change
priorities-none = No priority stands out
priorities-withheld = What people want to change first is not shown
priorities-facet = Facet
priorities-chosen = Chosen at { $party }
priorities-mutual = Mutual level
priorities-misalignment = Misalignment
priorities-note = Everybody could choose up to { $limit }. Amounts are given in thirds of a side; what few chose on both sides is not listed. What is not listed was chosen less often, or is left out so that no single choice can be worked out.
priorities-note-counts = Everybody could choose up to { $limit }. What is not listed was chosen less often, or is left out so that no single choice can be worked out.
priorities-not-listed = not listed
priorities-prompts = Ask instead: if one thing could change in this relationship within three months, what should it be? Let each side answer before it hears the other.
priorities-none-listed = Nothing was chosen by more than a third of a side.

## 12 In their words

words-kicker = In their words
words-question = How does it feel, and why?
words-title-shared = Both sides call the relationship { $words }
words-title-apart = { $first } calls the relationship { $a }, { $second } { $b }
words-title-one = { $party } calls the relationship { $words }
words-title-none = No word stands out
words-title-withheld = Words and comments are not shown
words-adjectives = Words chosen
words-word = Word
words-tone = Tone
words-positive = speaks for it
words-negative = speaks against it
words-comments = Comments
words-comments-note = Only comments whose authors agreed; the facilitator has removed what could point to a person. Their order tells nothing.
words-no-comments = No comments were released.
words-withheld = { $what } of { $party } are not shown: { $reason }.
words-prompts = Ask instead: which three words describe how working together feels at the moment, and what would have to happen for you to choose others?

## 13 Agreements

agreements-kicker = Agreements
agreements-question = Who does what by when?
agreements-title-empty = What happens next is for both sides to agree on and to write down
agreements-title-now =
    { $many ->
        [one] One action is agreed on
       *[other] { $many } actions are agreed on
    }
agreements-title-done =
    { $done ->
        [one] One of { $all } actions of { $wave } is done
       *[other] { $done } of { $all } actions of { $wave } are done
    }
agreements-title-all =
    { $all ->
        [one] The one action of { $wave } is done
       *[other] All { $all } actions of { $wave } are done
    }
agreements-title-none =
    { $all ->
        [one] The one action of { $wave } is not done
       *[other] None of the { $all } actions of { $wave } is done
    }
agreements-title-unknown =
    { $all ->
        [one] What became of the one action of { $wave } is not recorded
       *[other] What became of the { $all } actions of { $wave } is not recorded
    }
agreements-before = The actions of { $wave } and what became of them
agreements-now = The actions from here on
agreements-facet = Facet
agreements-action = Action
agreements-owner = Owner at { $party }
agreements-due = By
agreements-result = What became of it
agreements-note = Note
agreements-whole = The relationship
agreements-done = done
agreements-partly = partly done
agreements-not-done = not done
agreements-dropped = no longer wanted
agreements-unknown = not recorded
agreements-good = What makes a good action
agreements-good-behaviour = It names one behaviour that the other side will notice.
agreements-good-soon = It is small enough to begin within two weeks.
agreements-good-owners = One person from each organisation answers for it, with a date.
agreements-good-seen = Both know beforehand how they will tell that it was kept.
agreements-ask-before = What helped where an action was done, and what stood in the way where it was not?
agreements-ask-first = Who will be the first to notice that this action works, and by what?
agreements-ask-when = When do we look at this board together again?

## Appendix and method

overview-kicker = Appendix
overview-question = Everything at a glance
overview-title = Every dimension and facet at a glance

method-kicker = Method and limits
method-question = Can I rely on it?
method-title = These figures rest on { $answers } answers; what cannot be certain is said to be so
method-title-none = Too few people answered for figures to rest on
method-who = Who answered and what that allows
method-organisation = Organisation
method-invited = Invited
method-counted = Counted
method-allows = Shown
method-precision = Typical precision
method-row-nothing = nothing
method-row-dimensions = dimensions, in steps of 5
method-row-items = facets and dimensions; items in sixteenths of the scale
method-row-fine = facets and dimensions; items in fortieths of the scale
method-how = How figures are made
method-levels = A level is the mean of a side’s answers on a scale from 0 to 100. Facets are means of their items, dimensions means of their facets. Everybody counts the same.
method-primary = Figures are rounded before anything else is worked out from them; facets, gaps and verdicts come from the rounded figures. Very low and very high figures are given as bounds (“at most”, “at least”) and count as their bound.
method-print = For print, figures are rounded to whole numbers after differences are taken; so a printed difference may be off by one.
method-mixed = Where one side has fewer than 10 answers, differences are taken between figures in steps of 5 on both sides; a printed difference may then be off by a few points from the levels beside it.
method-typical = Typical precision comes from one number for the whole readout, a standard deviation of { $deviation } points, and the number of answers; never from the answers to a single item. It is meant to hold in 95 of 100 cases.
method-verdict = A difference is called seen differently when it is certain (its 95 % interval leaves out zero, and it still stands out among all that were compared) and at least { $delta } points; small when it is certain but less; seen alike when its 90 % interval lies within ±{ $delta } points; otherwise there are too few answers to tell. The { $delta } points were fixed before the first answer.
method-everyone = At { $party } everyone answered; the precision is given as if they were a sample, to stay on the safe side.
method-privacy = What is not shown, and why
method-privacy-note = Fewer than { $k } answers are never shown. What is left out depends on the number of answers and on the questionnaire only, never on what was answered.
method-what = What
method-whose = Whose
method-why = Why
method-everybody = both sides
method-nothing-withheld = Nothing was withheld as a whole.
method-limits = Limits
method-limits-small = With ten people a side, a true difference of half a scale point is missed about seven times in ten. No verdict means “not known”.
method-limits-guess = In a small group colleagues may guess from what is shown; where nearly all agree, anybody can.
method-limits-cause = A survey shows what people see, not why. The reasons are in the room.
method-versions = Questionnaire { $id } { $version } (digest { $digest }); readout format { $format }; made with Rapport { $software }.

withheld-everything = Everything
withheld-facets = Facets and items
withheld-small-dimensions = Dimensions of fewer than three items
withheld-picks = Words and priorities
withheld-comments = Comments
withheld-spread = Spread and two camps
withheld-cant-say = Rates of “can’t say”
withheld-shares = Shares of low and high answers
withheld-some-items = Some items
withheld-change = Change since the wave before
