# Covers and slides.

cover-voices = { $party }: { $counted } of { $invited } answered
cover-logo = Logo of { $relationship }
deck-source = { $questionnaire }, { $wave } · { $voices }
deck-more = { $more ->
        [one] One more is in the report.
       *[other] { $more } more are in the report.
    }

# What report.html has beyond paper.

html-tools = Tools of this page
html-follow = Follow a facet
html-follow-none = All facets
html-following = { $facet }: highlighted in { $charts } charts and { $tables } tables.
html-all = All facets are shown alike.
html-tables-show = Show all tables
html-tables-hide = Hide all tables
html-print = Print
deck-comments = What people wrote
