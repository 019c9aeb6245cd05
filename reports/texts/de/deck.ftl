# Deckblätter und Folien.

cover-voices = { $party }: { $counted } von { $invited } haben geantwortet
cover-logo = Logo von { $relationship }
deck-source = { $questionnaire }, { $wave } · { $voices }
deck-more = { $more ->
        [one] Ein weiterer Punkt steht im Bericht.
       *[other] { $more } weitere Punkte stehen im Bericht.
    }
