# Wozu jedes Dokument dient, und die Blätter der Arbeitsmappe.

purpose-pdf = Die ganze Auswertung, zum Lesen und zum Drucken.
purpose-deck = Folien für das Gespräch, auf jeder ein Befund.
purpose-pptx = Dieselben Folien zum Bearbeiten: Titel, Punkte und Tabellen als Text, Diagramme als Bilder, Fragen als Notizen.
purpose-guide = Wie man das Gespräch leitet: Ablauf, Regeln und Fragen zu jeder Folie. Nur für die Moderation.
purpose-html = Die ganze Auswertung für den Browser, ohne Netz: Verfolgen Sie eine Facette durch alle Bilder.
purpose-json = Die freigegebenen Zahlen für andere Programme, mit ihrem Schema.
purpose-charts = Jedes Bild als Zeichnung für sich.

purpose-pictures = Jedes Bild als Pixelbild, für Programme, die keine Zeichnungen annehmen.
purpose-xlsx = Die Zahlen als Arbeitsmappe, ein Blatt je Tabelle, mit dem, was nicht gezeigt wird, und warum.
purpose-csv = Dieselben Tabellen für Statistikprogramme.

## Die Blätter

sheet-readme = Zuerst lesen
sheet-who = Wer geantwortet hat
sheet-levels = Werte
sheet-gaps = Unterschiede
sheet-alignment = Beide Seiten zusammen
sheet-relative-gaps = Unterschiede im Vergleich
sheet-change = Veränderung
sheet-closures = Geschlossene Unterschiede
sheet-trend = Verlauf
sheet-picks = Auswahl
sheet-moods = Stimmung
sheet-flags = Hinweise
sheet-shares = Anteile
sheet-comments = Kommentare
sheet-agreements = Vereinbarungen
sheet-withheld = Nicht gezeigt

## Spalten

column-what = Was
column-is = Ist
column-party = Partei
column-name = Name
column-invited = Eingeladen
column-counted = Gezählt
column-share = Anteil
column-row = Was gezeigt wird
column-lowered = Weniger, weil die letzte Auswertung kurz zurückliegt
column-kind = Art
column-id = Kennwort
column-title = Titel
column-rater = Beurteilt von
column-about = Über
column-value = Wert
column-bound = Grenze
column-withheld = Nicht gezeigt, weil
column-half-width = Übliche Genauigkeit (±)
column-gap = Unterschied
column-first = Erste
column-second = Zweite
column-verdict = Urteil
column-measure = Maß
column-since = Seit
column-before = Vorher
column-before-bound = Grenze vorher
column-now = Jetzt
column-now-bound = Grenze jetzt
column-change = Veränderung
column-closure = Geschlossener Anteil
column-wave = Welle
column-pick = Frage
column-option = Möglichkeit
column-amount = Wie viele
column-number = Zahl
column-flag = Hinweis
column-low = Unterste zwei Stufen
column-middle = Dazwischen
column-high = Oberste zwei Stufen
column-mostly = Stattdessen
column-question = Frage
column-theme = Thema
column-comment = Kommentar
column-facet = Facette
column-action = Maßnahme
column-owner = Verantwortlich bei { $party }
column-due = Bis
column-outcome = Ergebnis
column-note = Bemerkung

## Wörter in Zellen

kind-item = Verhalten
kind-facet = Facette
kind-dimension = Dimension
about-relationship = die Beziehung
bound-exact = wie angegeben
bound-at-most = höchstens
bound-at-least = mindestens
gap-perception = Selbstbild minus Bild der anderen Seite
gap-relationship = erstes Bild der Beziehung minus zweites
gap-us-them = Urteil über sich minus Urteil über den Partner
gap-asymmetry = wie die erste die zweite sieht minus wie die zweite die erste sieht
measure-mutual = Mittel beider Seiten, wie sie gesehen werden
measure-floor = die niedrigere der beiden Seiten, wie sie gesehen werden
measure-misalignment = halbe Summe beider Unterschiede
measure-positive-words = gewählte Wörter, die für die Beziehung sprechen, in Prozent
measure-unseen = Urteile, die mehr als ein Viertel nicht geben konnte, in Prozent
flag-two-camps = in zwei Lagern beurteilt
flag-cant-say = mehr als ein Viertel konnte es nicht beurteilen
mostly-high = fast alle auf den obersten zwei Stufen
mostly-low = fast alle auf den untersten zwei Stufen
row-nothing = nichts
row-dimensions = Dimensionen
row-items = Dimensionen, Facetten und Verhalten
row-fine-items = alles
answer-yes = ja
answer-no = nein
outcome-done = erledigt
outcome-partly = teilweise erledigt
outcome-not-done = nicht erledigt
outcome-dropped = nicht mehr gewünscht
hidden-everything = alles
hidden-facets = Facetten und Verhalten
hidden-small-dimensions = Dimensionen mit weniger als drei Aussagen
hidden-picks = Wörter und Prioritäten
hidden-comments = Kommentare
hidden-spread = zwei Lager
hidden-cant-say = was nicht beurteilt werden konnte
hidden-shares = Anteile der Antworten
hidden-some-items = einzelne Verhaltensweisen
hidden-change = Veränderung

## Zuerst lesen

readme-document = Dokument
readme-relationship = Beziehung
readme-wave = Welle
readme-definition = Fragebogen
readme-version = Seine Fassung
readme-digest = Sein Fingerabdruck
readme-k = Wenigste Antworten, ab denen etwas gezeigt wird
readme-delta = Kleinster Unterschied, auf den es ankommt, in Punkten
readme-deviation = Übliche Abweichung hinter jeder Genauigkeit, in Punkten
readme-values-head = Werte
readme-values = Werte reichen von 0, der niedrigsten Antwort der Skala, bis 100, der höchsten. Unterschiede und Veränderungen sind Differenzen von Werten.
readme-bounds-head = Grenzen
readme-bounds = Steht „höchstens“ oder „mindestens“ neben einem Wert, ist er eine Grenze: Der wahre Wert liegt auf oder jenseits davon. Rechnen Sie nicht damit, als wäre er genau.
readme-withheld-head = Nicht gezeigt
readme-withheld = Zu einem leeren Wert steht der Grund in der Spalte „Nicht gezeigt, weil“. Leer heißt nie null.
readme-precision-head = Übliche Genauigkeit
readme-precision = Um so viel kann eine Zahl aus so vielen Antworten leicht danebenliegen, nach oben wie nach unten.
readme-same-head = Woher die Zahlen kommen
readme-same = Jede Zahl hier steht so in der Freigabe und nirgends in feinerer Form. Die Arbeitsmappe enthält keine Formel.
