# Texts of the readout's pages. Figures and names arrive as finished words; nothing is calculated here.
# Lists of facets stand where no verb depends on how many they are.

## The document

document-title = { $relationship }: readout { $wave }
document-subtitle = { $definition } · { $parties } · { $wave }
document-contents = Contents
document-skip = Skip to the first page
table-details = The figures as a table
numbers-kicker = Appendix
numbers-title = The figures behind the charts
numbers-question = What exactly was drawn?
list-more = { $more } more

view-partner = { $name }, as { $rater } sees { $about }
view-self = { $name }, as { $rater } sees itself
view-relationship = { $name }, as { $rater } sees it

## Reality, perception, common ground

standing-apart = { $name }: { $targets }. This is perception.
standing-apart-low = { $name }: { $targets }. This is perception, on a low level ({ $mutual } on average, { $band }).
standing-alike-low = { $name }: low, and seen alike from both sides ({ $mutual } on average, { $band }). This is reality.
standing-alike = { $name }: { $band }, and seen alike from both sides ({ $mutual } on average).
standing-nearly-low = { $name }: low, and seen nearly alike, with a small, real difference ({ $mutual } on average, { $band }). This is reality.
standing-nearly = { $name }: { $band }, and seen nearly alike, with a small, real difference ({ $mutual } on average).
standing-open-low = { $name }: low ({ $mutual } on average, { $band }); too few answers to tell whether it is reality or perception.
standing-open = { $name }: { $band } ({ $mutual } on average); too few answers to tell whether both sides see it alike.
standing-open-alike-low = { $name }: low ({ $mutual } on average, { $band }). What { $alike } does is seen alike; for { $open } there are too few answers to tell.
standing-open-alike = { $name }: { $band } ({ $mutual } on average). What { $alike } does is seen alike; for { $open } there are too few answers to tell.
standing-open-small = { $name }: { $mutual } on average ({ $band }); a small, real difference for { $small }, too few answers to tell for { $open }.
standing-unknown = { $name }: not shown for both sides ({ $reason }).
standing-target-high = { $target } rates itself { $own }, { $rater } rates it { $seen } ({ $size } gap, { $gap })
standing-target-low = { $target } rates itself { $own }, { $rater } rates it { $seen }: better than it thinks ({ $size } gap, { $gap })
standing-title-apart = { $name }: { $target } rates itself { $own }, its partner rates it { $seen }
standing-title-alike-low = { $name }: { $band }, and seen alike; a problem both sides share
standing-title-alike = { $name }: { $band }, and seen alike from both sides
standing-title-nearly = { $name }: { $band }, and seen nearly alike from both sides
standing-title-open = { $name }: { $band }; too few answers to tell whether both sides see it alike
standing-title-unknown = { $name }: what the figures cannot say, the room can

behind = Behind it: { $items }.
behind-apart = { $item } (by itself { $own }, by its partner { $seen })
behind-level = { $item } ({ $first } is rated { $a }, { $second } { $b })

## 1 How to read this; who answered

voices-kicker = How to read this
voices-question = Whose voices are these?
voices-title = { $voices } answered
voices-title-total = { $counted } of { $invited } people from { $parties ->
        [one] one organisation
       *[other] { $parties } organisations
    } answered
voices-one = { $counted } of { $invited } people at { $party }
voices-all = { $invited ->
        [one] the one person invited at { $party }
       *[other] all { $invited } people at { $party }
    }
voices-none = none of { $invited } people at { $party }
voices-nothing = Fewer than { $k } answers were counted at { $parties }. Nothing that was said there is shown, and nothing that could be worked out with it.
voices-dimensions = Counted were { $counts }. With fewer than 10, only the dimensions are shown, in steps of 5; single behaviours, choices and comments are not.
voices-count = { $counted } answers at { $party }
voices-lowered = The last readout of { $parties } is less than nine months old, so that only dimensions are shown now: two close readouts side by side could give single answers away.
voices-read = Reading the charts
voices-read-scale = Every level runs from 0 to 100: 0 is the lowest answer of the scale, 100 the highest.
voices-read-marks = Colour and shape say who speaks. A hollow mark is how an organisation rates itself; a filled mark is how it rates its partner, or the relationship.
voices-read-marks-self = Colour and shape say who speaks. A hollow mark is how an organisation rates itself; a filled mark is how it rates what is shared.
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
voices-ask-missing = Whose voice may be missing here, and what might it have added?
voices-ask-expect = Before we turn the page: what does each of you expect to see?
voices-ask-why = What may have kept people from answering, and what would make it easier next time?

## 2 Summary

summary-kicker = Summary
summary-question = How high is it each way, and is it mutual?
summary-part = Only a part can be shown: too few people answered at { $parties }
summary-same = { $dimension }: { $band } both ways ({ $first } { $a }, { $second } { $b })
summary-differ = { $dimension }: { $first } is rated { $a }, { $second } { $b } of 100
summary-same-short = { $dimension }: { $band } both ways
summary-differ-short = { $dimension }: { $band } one way, { $other } the other
summary-apart = { $many } of { $all } self-images { $many ->
        [one] differs
       *[other] differ
    } from the partner’s view
summary-small = { $many } of { $all } self-images { $many ->
        [one] differs
       *[other] differ
    } a little
summary-alike = each side is seen as it sees itself
summary-open = too few answers to tell whether self-images match
summary-unproven = no self-image is proven different
summary-title = { $level }; { $gaps }
summary-title-none = No dimension can be shown for everybody
summary-diagnosis = Where to look first
summary-one-sided = { $dimension }: { $rater } rates itself { $own } and its partner { $partner }. How { $rater } is seen cannot be shown.
summary-bands = Levels of { $strong } and more are called strong, from { $workable } workable, from { $risk } at risk, below that critical. This is a convention, not a finding.
summary-ask-surprise = Which of these figures surprises you most, and what did you expect?
summary-ask-apart = On { $dimension }, what does one side see that the other does not?
summary-ask-reality = What keeps both of us from doing better on { $dimension }?

## Organisations that nobody else rates

alone-question = Where do we stand, by our own judgement?
alone-kicker = { $party } by its own judgement
alone-line = { $name }: { $level } ({ $band })
alone-lines = { $name }: { $levels }
alone-warning = { $name }: { $levels } (here a high figure is a warning)
alone-voice = { $party } { $level }
alone-title-many = { $name }: { $levels }
alone-title-range = { $name }: between { $least } and { $most }
alone-title-one = { $name }: { $level } of 100
alone-title-even = All stand close together, between { $b } and { $a } of 100
alone-title-ends = Highest is { $high } ({ $a } of 100), lowest { $low } ({ $b })
alone-title-items = The highest ratings are about { $high }, the lowest about { $low }
alone-note = These are self-ratings; they tend to run a little high. Ask who could confirm them.
alone-item = Statement
alone-facet = Facet
alone-level = Level
alone-lowest = Rated lowest
alone-highest = Rated highest
alone-ask-see = What would somebody from outside see that we do not?
alone-ask-example = Which example from the last weeks fits the lowest figure, and which the highest?

## 3 Since last time

change-kicker = Since { $since }
change-question = Is it getting better?
change-none = Change since { $since } cannot be shown: { $reason }
change-none-note = The questionnaires of the two waves differ too much, or too few people answered one of them, for a fair comparison.
change-still = Since { $since }, no change is large enough to be certain
change-unchanged = Since { $since }, every view has stayed as it was
change-facets-only = Since { $since }, no dimension has changed for certain, but single facets have: { $facets }
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
change-moved = { $view }: { $before } → { $now } ({ $change }, { $verdict })
change-note = Nobody is linked between two readouts. A change is the difference of two sets of answers, compared on the items both waves have ({ $common } of this wave’s). Two points are a change, nothing more.
change-note-trend = Nobody is linked between readouts. A change is the difference of two sets of answers, compared on the items both waves have ({ $common } of this wave’s).
change-list = What has changed since { $since }
change-closure = How far the gaps have closed
change-closed-head = Closed
change-dimension = Dimension
change-organisation = Organisation
change-gap-then = Gap in { $wave }
change-gap-now = Gap now
change-wider = wider
change-small = gap was small
change-ask-better = What did we do differently that helped { $name }, and how do we keep it up?
change-ask-worse = What happened that made { $name } worse, and what have we learned from it?
change-ask-instead = Which change since { $since } do you feel most in daily work?
trend-title = Over { $waves } waves, { $what }
trend-list = Where it went, first wave to last
trend-up = { $name }: up, from { $first } to { $last }
trend-down = { $name }: down, from { $first } to { $last }
trend-steady = { $name }: steady, { $first } and { $last }
trend-open = { $name }: { $first } and { $last }; no trend is certain
trend-note = A trend is called up or down only where the first and the last figure stand further apart than both typical precisions (±) together, and steady only where any change would be too small to matter.

## 4 Strengths

strengths-kicker = Strengths
strengths-question = What must we protect?
strengths-title-alike = Strong, and seen alike by both sides: { $facets }
strengths-title-nearly = Strong, and seen nearly alike by both sides: { $facets }
strengths-title-open = Rated strong by both sides, though too few answered to be sure they agree: { $facets }
strengths-title-next = No facet is strong in both directions yet; highest so far: { $facets }
strengths-alike = Strong and seen alike
strengths-nearly = Strong, with a small, real difference
strengths-open = Strong, and too few answers to tell whether seen alike
strengths-next = The highest so far
strengths-line = { $facet }: { $mutual } on average; the lower side { $floor }.
strengths-note = Strong means { $strong } or more, as each side sees the other. What is strong today is kept by saying so: let both sides name an example before the talk turns to problems.
strengths-ask-example = Each side names one moment in which the other did this well. What did it make possible?
strengths-ask-lose = What would we lose first if nobody looked after this any more: { $facet }?

## 5 Reality or perception

reality-kicker = Reality or perception
reality-question = A problem both see, or two stories?
reality-title-both = Both sides see a problem in { $low }; they tell two stories about { $apart }
reality-title-low = Both sides see a problem in { $low }
reality-title-apart = The two sides tell different stories about { $apart }
reality-title-common = Every facet is seen the same way or nearly so, and none is low
reality-title-open-low = Low, and too few answers to tell whether both sides see it: { $open }
reality-title-open = No facet is proven to be a shared problem or a difference of perception
reality-perception = Perception: seen differently
reality-reality = Reality: low, and seen alike or nearly so
reality-open-low = Low, and too few answers to tell which
reality-common = Common ground: not low, and seen alike or nearly so
reality-open = Not low, and too few answers to tell whether seen alike
reality-open-rest = { $facets }.
reality-open-facet = { $facet } ({ $mutual })
reality-unknown = Not shown for both sides
reality-note = The dashed lines ({ $level } and { $apart } points) are a convention; a place in the chart goes by size alone. The lists go by the verdicts.
reality-ask-apart = On { $facet }: when did each side last notice it, or miss it? One example each, without answering the other’s.
reality-ask-low = What keeps both of us from doing better on { $facet }, although we agree about it?
reality-ask-open = On { $facet }: do we both mean the same thing by it? What would each of us call good?
reality-ask-calm = Where do we agree so much that we no longer look?

## 6–7 Each party

party-kicker = { $party }: self and partner’s view
party-question = Where are the blind spots?
party-high = { $party } rates itself higher than it is seen on { $high }
party-low = { $party } is seen better than it rates itself on { $low }
party-both = { $party } sees itself higher on { $high }; lower on { $low }
party-none = No facet of { $party } is proven to be seen differently
party-open = Too few answers to tell whether { $party } is seen as it sees itself
party-alike = { $party } is seen as it sees itself on every facet
party-note = Sorted by gap: where the self-rating is higher on top, underrated strengths at the bottom. Self-ratings tend to run a little high everywhere.
party-stands-out = Leaving aside how { $party } rates itself in general, these still stand out by { $notable } points or more: { $facets }.
party-stands-none = Leaving aside how { $party } rates itself in general, no difference stands out by { $notable } points or more.
party-camps = In two camps
party-camps-note = On these items at least 30% of a side answered with the two highest points and at least 30% with the two lowest. The mean hides two groups.
party-flag = { $rater } about { $about }: { $item }
party-flag-self = { $rater } about itself: { $item }
party-cannot = Often “can’t say”
party-cannot-note = More than a quarter of a side could not say. Not knowing is a finding, too.
party-about = About { $party }
party-ask-high = What does { $party } do for { $facet } that its partner may not see, and what would the partner need to see?
party-ask-low = What does the partner value about { $party } in { $facet } that { $party } takes for granted?
party-ask-guess = { $party }, where did you expect to be seen differently than you are?
parties-kicker = Each side: self and partner’s view
parties-title = Facet by facet, only the view from { $rater } can be shown
parties-ask = Before { $rater } explains its view: what would the other side have answered?

## 8 Principles

principles-kicker = The guiding principles
principles-question = Do we live the norms we agreed on?
principles-title = Lived most, as the partners see each other: { $high }; least: { $low }
principles-title-even = The principles stand close together, as the partners see each other
principles-apart = Seen differently ({ $many } of { $all }): { $names }.
principles-alike = Seen alike ({ $many } of { $all }): { $names }.
principles-nearly = Seen nearly alike, with a small, real difference ({ $many } of { $all }): { $names }.
principles-open = Too few answers to tell ({ $many } of { $all }): { $names }.
principles-unknown = Not shown for both sides ({ $many } of { $all }): { $names }.
principles-note = The order is that of the figures; neighbours may well change places with a few more answers. A principle is a promise: ask what each side would have to do for the other to notice.
principles-ask-notice = What would each side have to do for the other to notice { $facet }?
principles-ask-moment = When did we last keep one of these although it cost something, and when did we not?

## 9 Relationship and guardedness

relationship-kicker = The relationship
relationship-question = How healthy is it?
relationship-question-guarded = How healthy is it, and how guarded are we?
relationship-gap = { $name }: { $voices }; the two see it differently
relationship-small = { $name }: { $voices }; a small, real difference
relationship-alike = { $name }: { $voices }; both see it alike
relationship-open = { $name }: { $voices }; too few answers to tell whether they differ
relationship-voices = { $name }: { $voices } of 100
relationship-guarded = Being on guard is scored apart, because distrust is more than the absence of trust. Here a high figure is a warning; it often shows before trust falls.
relationship-apart = Seen differently in detail
relationship-ask-higher = What would have to happen for you to answer one step higher next year?
relationship-ask-safe = How easy is it to raise a problem here, and what makes it easier?
relationship-ask-guarded = What do we do only to protect ourselves, and what would let us stop?

## 10 Behaviours

behaviours-kicker = The behaviours behind it
behaviours-question = What do people see?
behaviours-title =
    { $many ->
        [one] One behaviour is seen { $points } points apart or more
       *[other] { $many } behaviours are seen { $points } points apart or more
    }
behaviours-title-target =
    { $many ->
        [one] One behaviour is seen { $points } points apart or more, of { $target }
       *[other] { $many } behaviours are seen { $points } points apart or more, all of { $target }
    }
behaviours-title-close = No behaviour is seen as much as { $points } points apart
behaviours-shares = How the answers are spread
behaviours-note = Single behaviours are ranked, not judged: the order may change with a few more answers. Ask for examples, not for culprits.
behaviours-ask = { $item }: when was the last time { $target } did this, seen from each side?
behaviours-ask-other = Which of these would make the greatest difference if it changed by next month?

## 10, with few answers: questions for the room

room-kicker = Questions for the room
room-question = How do we find what is behind the figures?
room-title = The figures show how things stand; what is behind them, the room can say
room-title-nothing = The figures must stay closed; the questions behind them are open to the room
room-way = A way to work, about twenty minutes for each dimension
room-step-write = Everybody writes for three minutes, in silence: one example for, one against, about the own organisation and about the partner.
room-step-write-alone = Everybody writes for three minutes, in silence: one example for, one against.
room-step-pairs = In pairs, one from each side: read out, ask back, do not defend.
room-step-compare = All together: what did both sides write down? Where are there two stories about the same event?
room-step-pairs-alone = In pairs from different teams: read out, ask back, do not defend.
room-step-compare-alone = All together: what did most write down? Where are there two stories about the same event?
room-step-choose = Choose one behaviour for each dimension, and carry it to the agreements.
room-why = Why no more is shown
room-why-note = This protects the people who answered: in a small group, a figure for a single behaviour could give away what somebody said.
room-next = What ten answers would show
room-next-note = From 10 answers of each organisation, the next readout shows every facet, single behaviours, chosen words and priorities, and the comments whose authors agree.
room-ask-ready = Is everybody ready to say what they saw, and to leave out who it was?
room-dimension-question = What is behind it?
room-figures = { $target } rates itself { $own }, { $rater } rates it { $seen }: { $verdict }.
room-asked = What people were asked about
room-look = Where did we see this lately, from the partner and from ourselves? Where not?
room-look-once = Where did we see this lately? Where not?
room-stems = { $facet }: { $stems }
room-board = Our notes
room-board-behaviour = Behaviour
room-board-seen = Where we saw it
room-board-missed = Where we missed it
room-board-try = What we try first
room-ask-guess = On { $name }, what do you think the other side would say about you?
room-ask-step = Which one of these, done differently, would be noticed within a month?

## 11 What to talk about first

priorities-kicker = What to talk about first
priorities-question = Where do we start?
priorities-shared = What both sides most want to change: { $facets }
priorities-apart = What should change: { $a } ({ $first }); { $b } ({ $second })
priorities-one = What { $party } most wants to change: { $facets }
priorities-none = No single wish for change stands out
priorities-withheld = What { $party } most wants to change is not shown: { $reason }.
priorities-facet = Facet
priorities-chosen = Chosen at { $party }
priorities-mutual = Mutual level
priorities-misalignment = Misalignment
priorities-what = What stands behind the first of them
priorities-ask-first = What would each of us see differently in three months if this had changed: { $facet }?
priorities-ask = If only one of these could change this year, which would help most with the others?
picked-not-listed = not listed
picked-none-listed = { $parties ->
    [1] Nothing was chosen by more than a third.
   *[other] Nothing was chosen by more than a third of a side.
}
picked-note = Everybody could choose up to { $limit }. Amounts are given in thirds; what only few chose is not listed. What is not listed was chosen less often, or is left out so that no single choice can be worked out.
picked-note-counts = Everybody could choose up to { $limit }. What is not listed was chosen less often, or is left out so that no single choice can be worked out.
start-kicker = What to talk about first
start-question = Where do we start?
start-title = Choices and comments stay closed; asked aloud, they open the talk
start-priorities = First question
start-priorities-ask = If one thing could change here within three months, what should it be?
start-priorities-how = Everybody writes one note, without a name. All notes go on the wall; everybody marks three. What is marked most goes first.
start-words = Then the words
start-words-ask = Which three words describe how working together feels at the moment, and what would have to happen for you to choose others?
start-words-how = Each group agrees on its three words before it hears those of the other.
start-note = Nobody has to say what they answered in the questionnaire.

## 12 In their words

words-kicker = In their words
words-question = How does it feel, and why?
words-title-shared = Both sides chose the same words most often: { $words }
words-title-apart = Chosen most often: { $a } ({ $first }); { $b } ({ $second })
words-title-one = { $party } most often chose { $words }
words-title-none = No word stands out
words-title-comments =
    { $many ->
        [one] One comment may be read here
       *[other] { $many } comments may be read here
    }
words-adjectives = Words chosen
words-word = Word
words-tone = Tone
words-positive = favourable
words-negative = unfavourable
words-mood = { $party }: of the words that stand out, about { $percent } are favourable.
words-unseen = { $party }: on { $percent } of what was asked, more than a quarter could not say.
words-withheld = The words chosen at { $party } are not shown: { $reason }.
words-comments = Comments
words-comments-note = Only comments whose authors agreed; the facilitator has removed what could point to a person. Their order tells nothing.
words-no-comments = No comments were released.
words-no-theme = Without a theme
words-ask-next = Which word would you like to choose next year, and what would have to happen for that?
words-ask-comments = { $parties ->
    [1] Which comment could you have written, too?
   *[other] Which comment could have come from the other side as well?
}

## 13 Agreements

agreements-kicker = Agreements
agreements-question = Who does what by when?
agreements-title-empty = What happens next is to be agreed on together and written down here
agreements-title-now =
    { $many ->
        [one] One action is agreed on
       *[other] { $many } actions are agreed on
    }
agreements-title-done =
    { $done ->
        [one] 1 of { $all } actions of { $wave } is done
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
agreements-good-behaviour = It names one behaviour that others will notice.
agreements-good-soon = It is small enough to begin within two weeks.
agreements-good-owners = One person from each organisation answers for it, with a date.
agreements-good-owner = One person answers for it, with a date.
agreements-good-seen = Everybody knows beforehand how to tell that it was kept.
agreements-ask-before = What helped where an action was done, and what stood in the way where it was not?
agreements-ask-first = Who will be the first to notice that this action works, and by what?
agreements-ask-when = When do we look at this board together again?

## Appendix and method

overview-kicker = Appendix
overview-question = Everything at a glance
overview-title = Every dimension and facet at a glance
overview-title-camps =
    { $many ->
        [one] On one statement, a side speaks with two voices
       *[other] On { $many } statements, a side speaks with two voices
    }
overview-levels = Levels and gaps
overview-asymmetry = Who rates whom higher
overview-camps = One voice or two camps
overview-radar = The same levels as a web
overview-ask = Which single figure here would you want to understand better?

method-kicker = Method and limits
method-question = Can I rely on it?
method-title = These figures rest on { $answers } answers; what cannot be certain is said to be so
method-title-none = Too few people answered for figures to rest on
method-who = Who answered and what that allows
method-organisation = Organisation
method-invited = Invited
method-counted = Counted
method-allows = Shown
method-row-nothing = nothing
method-row-dimensions = dimensions, in steps of 5
method-row-items = facets and dimensions; items in sixteenths of the scale
method-row-fine = facets and dimensions; items in fortieths of the scale
method-figures = The figures of the dimensions
method-figure = Figure
method-answers = Answers
method-value = Value
method-precision = Precision
method-verdict-head = Verdict
method-gap = { $name }: gap of { $party }
method-gap-relationship = { $name }: { $first } minus { $second }
method-how = How figures are made
method-levels = A level is the mean of an organisation’s answers on a scale from 0 to 100. Facets are means of their items, dimensions means of their facets. Everybody counts the same.
method-primary = Figures are rounded before anything else is worked out from them; facets, gaps and verdicts come from the rounded figures. Very low and very high figures are given as bounds (“at most”, “at least”) and count as their bound.
method-print = For print, figures are rounded to whole numbers after differences are taken; so a printed difference may be off by one.
method-mixed = Where one organisation has fewer than 10 answers, differences are taken between figures in steps of 5; a printed difference may then be off by a few points from the levels beside it.
method-typical = Precision comes from one number for the whole readout, a standard deviation of { $deviation } points, and the number of answers; never from the answers to a single item. It is meant to hold in 95 of 100 cases.
method-verdict = A difference is called seen differently when it is certain (its 95% interval leaves out zero, and it still stands out among all that were compared) and at least { $delta } points; small when it is certain but less; seen alike when its 90% interval lies within ±{ $delta } points; otherwise there are too few answers to tell. The { $delta } points were fixed before the first answer.
method-everyone = At { $party } everyone answered; the precision is given as if they were a sample, to stay on the safe side.
method-privacy = What is not shown, and why
method-privacy-note = Fewer than { $k } answers are never shown. What is left out depends on the number of answers and on the questionnaire only, never on what was answered.
method-what = What
method-whose = Whose
method-why = Why
method-everybody = everybody
method-nothing-withheld = Nothing was withheld as a whole.
method-limits = Limits
method-limits-small = { $parties ->
    [1] With ten people, a true difference of half a scale point is missed about seven times in ten. No verdict means “not known”.
   *[other] With ten people a side, a true difference of half a scale point is missed about seven times in ten. No verdict means “not known”.
}
method-limits-guess = In a small group colleagues may guess from what is shown; where nearly all agree, anybody can.
method-limits-cause = A survey shows what people see, not why. The reasons are in the room.
method-limits-consistency = How well the items of a facet hang together is worked out when a wave closes, but not shown: it would be one more figure taken from single answers.
method-versions = Questionnaire { $id } { $version } (digest { $digest }); readout format { $format }; made with Rapport { $software }.
method-ask = What should we ask differently next time?

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
