# Covers and slides.

cover-voices = { $party }: { $counted } of { $invited } answered
cover-logo = Logo of { $relationship }
deck-source = { $questionnaire }, { $wave } · { $voices }
deck-more = { $more ->
        [one] One more is in the report.
       *[other] { $more } more are in the report.
    }
