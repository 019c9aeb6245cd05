# Was in Bildern, neben ihnen und in ihren Tabellen steht. Zahlen und Namen kommen als fertige Worte.

chart-part = { $title } (Teil { $part } von { $parts })
chart-precision-line = Linie: übliche Genauigkeit
chart-not-shown = nicht gezeigt
chart-high-is-bad = { $title } (hoch ist eine Warnung)
chart-the-relationship = die Beziehung
chart-difference = Unterschied
chart-gap = Abstand
chart-itself-minus-partner = selbst minus Partner
chart-about = { $rater } über { $target }
chart-about-itself = { $party } über sich selbst
chart-about-partner = { $party } über den Partner
chart-as-seen-by = aus Sicht von { $party }
chart-by-itself = selbst
chart-by-partner = vom Partner

## Tabellenköpfe

chart-head-organisation = Organisation
chart-head-subject = Gegenstand
chart-head-dimension = Dimension
chart-head-facet = Facette
chart-head-principle = Grundsatz
chart-head-behaviour = Verhalten
chart-head-of = Von
chart-head-about = Über
chart-head-rated-by = Bewertet von
chart-head-about-itself = Selbstbild
chart-head-by = Von { $party }
chart-head-by-partner = Vom Partner
chart-head-by-partner-number = Von Partner { $number }
chart-head-precision = Genauigkeit
chart-head-difference = Unterschied
chart-head-change = Veränderung
chart-head-verdict = Urteil
chart-head-invited = Eingeladen
chart-head-answered = Geantwortet
chart-head-share = Anteil
chart-head-mutual = Gemeinsames Niveau
chart-head-misalignment = Auseinanderliegen
chart-head-zone = Feld

## Wer geantwortet hat

chart-participation-title = Eingeladen und geantwortet
chart-participation-about = Balken: eingeladen und geantwortet.
chart-participation-row = { $party }: { $invited } eingeladen, { $counted } haben geantwortet ({ $share }).
chart-invited = eingeladen
chart-answered = geantwortet

## Hantelbilder

chart-dumbbell-about = Hantelbild auf einer Skala von 0 bis 100.
chart-dumbbell-difference = Unterschied { $gap }
chart-rates-itself = Selbstbild
chart-own-view = Selbstbild
chart-is-rated-by = aus Sicht von { $party }
chart-summary-title = Wie jede Organisation sich selbst sieht und wie ihr Partner sie sieht
chart-party-title = Wie { $party } sich selbst sieht und wie der Partner es sieht
chart-party-title-alone = Wie { $party } sich selbst sieht
chart-principles-title = Die Grundsätze: wie jede Organisation sich und ihren Partner sieht
chart-received-title = Wie jede Organisation von ihrem Partner gesehen wird, Höchstes zuerst
chart-relationship-title = Was jede Organisation über die Beziehung sagt
chart-all-of-it = Insgesamt

## Im Lauf der Zeit

chart-change-title = Seit { $since }, nach Dimensionen
chart-change-about = Verlauf von { $since } bis { $now } auf einer Skala von 0 bis 100.
chart-trend-title = Seit { $since }, Befragung für Befragung
chart-trend-about = Linien von { $since } bis { $now } auf einer Skala von 0 bis 100.
chart-trend-ribbon = Band: übliche Genauigkeit
chart-trend-below = darunter: Veränderung seit { $since }

## Wirklichkeit oder Wahrnehmung

zone-high-close = hoch, nah beieinander
zone-low-close = niedrig, nah beieinander
zone-high-apart = hoch, weit auseinander
zone-low-apart = niedrig, weit auseinander
chart-quadrant-title = Wirklichkeit oder Wahrnehmung: Niveau und Auseinanderliegen jeder Facette
chart-quadrant-about = Streubild der Facetten; nach rechts: Mittel beider Fremdbilder, 0 bis 100; nach oben: Auseinanderliegen von Selbst- und Fremdbild.
chart-quadrant-across = gemeinsames Niveau: wie jede Seite gesehen wird, im Mittel →
chart-quadrant-upwards = ↑ Auseinanderliegen: verschieden gesehen

## Verhalten

chart-behaviours-title = Die Verhaltensweisen, die am verschiedensten gesehen werden
chart-behaviours-about = Balken der Unterschiede zwischen Selbstbild und Fremdbild, größte zuerst.
chart-behaviours-row = { $party }, „{ $item }“: selbst { $own }, Partner { $seen }, { $difference }.
chart-behaviour-of = Verhalten von { $party }
chart-lower-by-itself = Selbstbild niedriger
chart-higher-by-itself = Selbstbild höher
chart-itself-and-partner = selbst { $own }, Partner { $seen }

## Überblick

chart-overview-title = Alle Dimensionen und Facetten auf einen Blick
chart-overview-about = Tabelle der Werte von 0 bis 100 und der Abstände.
chart-overview-note = Dunkler ist höher. Ein gerahmter, fetter Abstand ist sicher; ein Abstand ist Selbstbild minus Fremdbild.
chart-relationship-rated-by = Die Beziehung, bewertet von
