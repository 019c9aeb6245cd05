# Was in Bildern, neben ihnen und in ihren Tabellen steht. Zahlen und Namen kommen als fertige Worte.

chart-part = { $title } (Teil { $part } von { $parts })
chart-precision-line = Linie: übliche Genauigkeit
chart-missing-many = { $many } weitere
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
chart-own-title = Was jede Organisation über sich selbst sagt
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

## Wie sich Abstände geschlossen haben

chart-closure-title = Wie weit sich die Abstände seit { $since } geschlossen haben
chart-closure-about = Pfeile von der Größe jedes Abstands { $since } zu seiner Größe { $now }; näher an 0 ist näher beieinander.
chart-closure-axis = Größe des Abstands
chart-closure-note = Beschrieben, nicht geprüft: Bei wenigen Antworten kommen und gehen Abstände von ein paar Punkten durch Zufall.
chart-head-gap-in = Abstand { $wave }
chart-head-closure = Was daraus wurde
chart-closed = um { $share } geschlossen
chart-wider = um { $share } gewachsen
chart-closure-twice = mindestens verdoppelt
chart-closure-same = so groß wie zuvor
chart-closure-small = damals wie heute klein
chart-closure-opened = war klein, ist jetzt groß

## Stärken

chart-strengths-title = Was beide Seiten als stark sehen, Höchstes zuerst
chart-strengths-about = Punkte auf einer Skala von 0 bis 100: wie jede Seite von der anderen gesehen wird, im Mittel und auf der niedrigeren Seite.
chart-strengths-row = { $title }: im Mittel { $mutual }, niedrigere Seite { $floor }; { $words }.
chart-strengths-mutual = wie jede Seite von der anderen gesehen wird, im Mittel (gefüllt: beidseits stark)
chart-strengths-floor = niedrigere Seite
chart-strength-alike = stark, gleich gesehen
chart-strength-open = stark, ob gleich ist offen
chart-strength-one-side = stark, auf einer Seite weniger
chart-head-floor = Niedrigere Seite
chart-head-reading = In Worten

## Wünsche

chart-priority-title = Wo anfangen: was sich ändern soll und wie verschieden es gesehen wird
chart-priority-about = Facetten danach, wie viele sie als Wunsch nannten, in Dritteln, und nach ihrem Auseinanderliegen.
chart-priority-row = { $title }: { $amounts }; Auseinanderliegen { $misalignment }.
chart-priority-by = so oft genannt bei { $party }
chart-priority-few = überall von wenigen genannt
chart-priority-start = viele wünschen es sich, und es liegt auseinander: hier anfangen
chart-priority-across = Auseinanderliegen: verschieden gesehen →
chart-priority-upwards = ↑ als Wunsch genannt
chart-head-named-by = Genannt bei { $party }
chart-few = wenige
chart-some = einige
chart-many = viele
chart-few-meaning = höchstens ein Drittel
chart-some-meaning = bis zu zwei Dritteln
chart-many-meaning = über zwei Drittel
chart-picked-fewer = weniger, als gezeigt werden
chart-picked-count = { $people } von { $counted }

## Wörter

chart-adjectives-title = Die Wörter, die für die Beziehung gewählt wurden
chart-adjectives-about = Balken, wie viele ein Wort wählten: Wörter, die für die Beziehung sprechen, und Wörter, die gegen sie sprechen.
chart-adjectives-for = + spricht für die Beziehung
chart-adjectives-against = − spricht gegen die Beziehung
chart-adjectives-faint = hell: so viele können es sein
chart-adjectives-few = Überall von wenigen gewählt (höchstens einem Drittel): { $words }.
chart-head-word = Wort
chart-head-speaks = Spricht
chart-speaks-for = dafür
chart-speaks-against = dagegen

## Wer mehr von wem hält

chart-asymmetry-title = Wer mehr vom anderen hält
chart-asymmetry-about = Streubild der Dimensionen und Facetten, beide Achsen von 0 bis 100. Nach rechts: { $across }; nach oben: { $upwards }. Auf der Diagonale halten beide gleich viel voneinander.
chart-asymmetry-dimension = Dimension
chart-asymmetry-facet = Facette
chart-asymmetry-side = { $party } hält mehr vom anderen

## Eine Stimme oder zwei Lager

chart-camps-title = Wo eine Organisation mit zwei Stimmen spricht
chart-camps-about = Verhaltensweisen, bei denen eine Seite in zwei Lager zerfällt: Mindestens 30 % antworten niedrig und mindestens 30 % hoch.
chart-shares-title = Wie sich die Antworten auf die verschieden gesehenen Verhaltensweisen verteilen
chart-shares-about = Geteilte Balken der niedrigen, mittleren und hohen Antworten, in Schritten von 10 %.
chart-shares-row = „{ $item }“, { $rater } über { $about }: niedrig { $low }, Mitte { $middle }, hoch { $high }.
chart-shares-low = niedrige Antworten
chart-shares-middle = in der Mitte
chart-shares-high = hohe Antworten: { $party }
chart-shares-nearly-high = fast alle hoch
chart-shares-nearly-low = fast alle niedrig
chart-head-high = hohe Antworten

## Netz

chart-radar-title = Wie jede Organisation von ihrem Partner gesehen wird, rundum
chart-radar-about = Netz der Facetten von 0 in der Mitte bis 100 am Rand.
chart-radar-scale = 0 in der Mitte, 100 am Rand
