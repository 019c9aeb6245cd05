# Deckblätter und Folien.

cover-voices = { $party }: { $counted } von { $invited } haben geantwortet
cover-logo = Logo von { $relationship }
deck-source = { $questionnaire }, { $wave } · { $voices }
deck-more = { $more ->
        [one] Ein weiterer Punkt steht im Bericht.
       *[other] { $more } weitere Punkte stehen im Bericht.
    }

# Was report.html über Papier hinaus kann.

html-tools = Werkzeuge dieser Seite
html-follow = Eine Facette verfolgen
html-follow-none = Alle Facetten
html-following = { $facet }: in { $charts } Bildern und { $tables } Tabellen hervorgehoben.
html-all = Alle Facetten sind gleich dargestellt.
html-tables-show = Alle Tabellen zeigen
html-tables-hide = Alle Tabellen schließen
html-print = Drucken
deck-comments = Was geschrieben wurde
