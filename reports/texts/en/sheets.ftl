# What each document is for, and the sheets of the workbook.

purpose-pdf = The whole readout, to read and to print.
purpose-deck = Slides for the session, one finding each.
purpose-pptx = The same slides to be edited: titles, points and tables as text, charts as pictures, questions as notes.
purpose-guide = How to run the session: agenda, rules and questions for every slide. For the facilitator only.
purpose-html = The whole readout for a browser, without a network: follow a facet through the charts.
purpose-json = The released figures for other programs, with their schema.
purpose-charts = Every chart as a drawing of its own.

purpose-pictures = Every chart as a picture, for programs that take no drawings.
purpose-xlsx = The figures as a workbook, one sheet for each table, with what is not shown and why.
purpose-csv = The same tables for statistics programs.

## The sheets

sheet-readme = Read me
sheet-who = Who answered
sheet-levels = Levels
sheet-gaps = Gaps
sheet-alignment = Both sides together
sheet-relative-gaps = Relative gaps
sheet-change = Change
sheet-closures = Gaps closed
sheet-trend = Trend
sheet-picks = Picks
sheet-moods = Mood
sheet-flags = Flags
sheet-shares = Shares
sheet-comments = Comments
sheet-agreements = Agreements
sheet-withheld = Not shown

## Columns

column-what = What
column-is = Is
column-party = Party
column-name = Name
column-invited = Invited
column-counted = Counted
column-share = Share
column-row = What is shown
column-lowered = Less, because of a recent readout
column-kind = Kind
column-id = Word
column-title = Title
column-rater = Rated by
column-about = About
column-value = Value
column-bound = Bound
column-withheld = Not shown because
column-half-width = Typical precision (±)
column-gap = Gap
column-first = First
column-second = Second
column-verdict = Verdict
column-measure = Measure
column-since = Since
column-before = Before
column-before-bound = Bound before
column-now = Now
column-now-bound = Bound now
column-change = Change
column-closure = Share closed
column-wave = Wave
column-pick = Pick
column-option = Option
column-amount = How many
column-number = Number
column-flag = Flag
column-low = Lowest two points
column-middle = Between
column-high = Highest two points
column-mostly = Instead
column-question = Question
column-theme = Theme
column-comment = Comment
column-facet = Facet
column-action = Action
column-owner = Owner at { $party }
column-due = Due
column-outcome = Outcome
column-note = Note

## Words in cells

kind-item = behaviour
kind-facet = facet
kind-dimension = dimension
about-relationship = the relationship
bound-exact = as it stands
bound-at-most = at most
bound-at-least = at least
gap-perception = self-rating minus the other’s view
gap-relationship = first view of the relationship minus second
gap-us-them = rating of itself minus rating of the partner
gap-asymmetry = how first sees second minus how second sees first
measure-mutual = mean of both sides as seen
measure-floor = lower of both sides as seen
measure-misalignment = half the sum of both gaps
measure-positive-words = words chosen that speak for the relationship, in percent
measure-unseen = ratings that more than a quarter could not give, in percent
flag-two-camps = rated in two camps
flag-cant-say = more than a quarter could not say
mostly-high = nearly all in the highest two points
mostly-low = nearly all in the lowest two points
row-nothing = nothing
row-dimensions = dimensions
row-items = dimensions, facets and behaviours
row-fine-items = everything
answer-yes = yes
answer-no = no
outcome-done = done
outcome-partly = partly done
outcome-not-done = not done
outcome-dropped = no longer wanted
hidden-everything = everything
hidden-facets = facets and behaviours
hidden-small-dimensions = dimensions of fewer than three behaviours
hidden-picks = words and priorities
hidden-comments = comments
hidden-spread = two camps
hidden-cant-say = what people could not say
hidden-shares = shares of answers
hidden-some-items = some behaviours
hidden-change = change

## Read me

readme-document = Document
readme-relationship = Relationship
readme-wave = Wave
readme-definition = Questionnaire
readme-version = Its version
readme-digest = Its fingerprint
readme-k = Fewest answers for anything to be shown
readme-delta = Smallest gap that matters, in points
readme-deviation = Typical deviation behind every precision, in points
readme-values-head = Values
readme-values = Levels run from 0, the lowest answer of the scale, to 100, the highest. Gaps and changes are differences of levels.
readme-bounds-head = Bounds
readme-bounds = A value with “at most” or “at least” beside it is a bound: the true value lies at or beyond it. Do not calculate with it as if it were exact.
readme-withheld-head = Not shown
readme-withheld = An empty value has its reason in the column “Not shown because”. Empty never means zero.
readme-precision-head = Typical precision
readme-precision = How far a figure made of this many answers may easily be off, to either side.
readme-same-head = Where it comes from
readme-same = Every figure here stands in the release and in no finer form anywhere else. The workbook holds no formula.
