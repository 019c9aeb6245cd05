# Texte der Seiten. Zahlen und Namen kommen als fertige Worte; hier wird nichts gerechnet.
# Namen und Facetten stehen so, dass sie nicht gebeugt werden müssen: nach Doppelpunkten oder ohne Artikel.

## Das Dokument

document-title = { $relationship }: Auswertung { $wave }
document-subtitle = { $definition } · { $parties } · { $wave }
document-contents = Inhalt
document-skip = Zur ersten Seite springen
table-details = Die Zahlen als Tabelle
numbers-kicker = Anhang
numbers-title = Die Zahlen hinter den Bildern
numbers-question = Was genau wurde gezeichnet?
list-more = { $more } weitere

view-partner = { $name }: { $rater } über { $about }
view-self = { $name }: { $rater } über sich selbst
view-relationship = { $name }: Sicht von { $rater }

## Wirklichkeit, Wahrnehmung, gemeinsamer Boden

standing-apart = { $name }: { $targets }. Das ist Wahrnehmung.
standing-apart-low = { $name }: { $targets }. Das ist Wahrnehmung, auf niedrigem Niveau (im Mittel { $mutual }, { $band }).
standing-alike-low = { $name }: niedrig und von beiden Seiten gleich gesehen (im Mittel { $mutual }, { $band }). Das ist Wirklichkeit.
standing-alike = { $name }: { $band } und von beiden Seiten gleich gesehen (im Mittel { $mutual }).
standing-nearly-low = { $name }: niedrig und fast gleich gesehen, mit einem kleinen, echten Unterschied (im Mittel { $mutual }, { $band }). Das ist Wirklichkeit.
standing-nearly = { $name }: { $band } und fast gleich gesehen, mit einem kleinen, echten Unterschied (im Mittel { $mutual }).
standing-open-low = { $name }: niedrig (im Mittel { $mutual }, { $band }); zu wenige Antworten, um Wirklichkeit und Wahrnehmung zu unterscheiden.
standing-open = { $name }: { $band } (im Mittel { $mutual }); zu wenige Antworten für ein Urteil, ob beide Seiten es gleich sehen.
standing-open-alike-low = { $name }: niedrig (im Mittel { $mutual }, { $band }). Was { $alike } tut, wird gleich gesehen; für { $open } sind es zu wenige Antworten.
standing-open-alike = { $name }: { $band } (im Mittel { $mutual }). Was { $alike } tut, wird gleich gesehen; für { $open } sind es zu wenige Antworten.
standing-open-small = { $name }: im Mittel { $mutual } ({ $band }); ein kleiner, echter Unterschied bei { $small }, zu wenige Antworten für { $open }.
standing-unknown = { $name }: nicht für beide Seiten gezeigt ({ $reason }).
standing-target-high = { $target } gibt sich selbst { $own }, { $rater } gibt { $seen } (Abstand { $size }, { $gap })
standing-target-low = { $target } gibt sich selbst { $own }, { $rater } gibt { $seen }, mehr als erwartet (Abstand { $size }, { $gap })
standing-title-apart = { $name }: { $target } gibt sich selbst { $own }, die Partnerseite gibt { $seen }
standing-title-alike-low = { $name }: { $band } und gleich gesehen; ein gemeinsames Problem
standing-title-alike = { $name }: { $band } und von beiden Seiten gleich gesehen
standing-title-nearly = { $name }: { $band } und von beiden Seiten fast gleich gesehen
standing-title-open = { $name }: { $band }; zu wenige Antworten für ein Urteil, ob beide es gleich sehen
standing-title-unknown = { $name }: Was die Zahlen nicht sagen können, kann der Raum sagen

behind = Dahinter steht: { $items }.
behind-apart = { $item } (Selbstbild { $own }, Fremdbild { $seen })
behind-level = { $item } (Fremdbild von { $first }: { $a }, von { $second }: { $b })

## 1 Wie man das liest; wer geantwortet hat

voices-kicker = Lesehilfe
voices-question = Wessen Stimmen sind das?
voices-title = Geantwortet haben { $voices }
voices-title-total = Geantwortet haben { $counted } von { $invited } Personen aus { $parties ->
        [one] einer Organisation
       *[other] { $parties } Organisationen
    }
voices-one = { $counted } von { $invited } Personen bei { $party }
voices-all = { $invited ->
        [one] die eine eingeladene Person bei { $party }
       *[other] alle { $invited } Personen bei { $party }
    }
voices-none = 0 von { $invited } Personen bei { $party }
voices-nothing = Weniger als { $k } Antworten wurden gezählt bei { $parties }. Nichts davon wird gezeigt, und auch nichts, was sich daraus errechnen ließe.
voices-dimensions = Gezählt wurden { $counts }. Bei weniger als 10 werden nur die Dimensionen gezeigt, in Schritten von 5; einzelne Verhaltensweisen, Auswahlen und Kommentare nicht.
voices-count = { $counted } Antworten bei { $party }
voices-lowered = Die letzte Auswertung liegt weniger als neun Monate zurück bei { $parties }. Darum werden diesmal nur die Dimensionen gezeigt: Zwei Auswertungen kurz hintereinander könnten einzelne Antworten verraten.
voices-read = Wie man die Bilder liest
voices-read-scale = Jedes Niveau reicht von 0 bis 100: 0 ist die niedrigste Antwort der Skala, 100 die höchste.
voices-read-marks = Farbe und Form sagen, wer spricht. Ein hohles Zeichen ist das Selbstbild einer Organisation; ein gefülltes ist ihr Bild vom Partner oder von der Beziehung.
voices-read-marks-self = Farbe und Form sagen, wer spricht. Ein hohles Zeichen ist das Selbstbild einer Organisation; ein gefülltes ist ihr Bild von dem, was allen gemeinsam ist.
voices-read-line = Die Linie durch ein Zeichen ist die übliche Genauigkeit: wie weit eine Zahl aus so vielen Antworten leicht danebenliegen kann.
voices-read-gap = Ein Abstand ist Selbstbild minus Fremdbild. Über null sieht sich eine Organisation höher, als sie gesehen wird; unter null liegt eine Stärke, die sie unterschätzt.
voices-read-key = Niedrig und gleich gesehen ist Wirklichkeit; ein Abstand ist Wahrnehmung. Das eine verlangt Taten, das andere ein Gespräch.
voices-verdicts = Die vier Urteile
voices-verdict = Urteil
voices-meaning = Bedeutung
voices-gap = Der Unterschied ist sicher und mindestens so groß wie ein halber Skalenpunkt.
voices-small = Der Unterschied ist sicher, aber klein.
voices-aligned = Was auch immer an Unterschied da ist: Er ist zu klein, um wichtig zu sein.
voices-open = Es kann ein Unterschied sein oder Zufall. Es heißt nicht, dass beide einig sind.
voices-ask-missing = Wessen Stimme fehlt hier vielleicht, und was hätte sie hinzugefügt?
voices-ask-expect = Bevor wir umblättern: Was erwarten Sie zu sehen?
voices-ask-why = Was hat vielleicht vom Antworten abgehalten, und was würde es beim nächsten Mal leichter machen?

## 2 Zusammenfassung

summary-kicker = Zusammenfassung
summary-question = Wie hoch ist es in jeder Richtung, und beruht es auf Gegenseitigkeit?
summary-part = Nur ein Teil kann gezeigt werden; zu wenige Antworten kamen von { $parties }
summary-same = { $dimension }: { $band } in beiden Richtungen ({ $first } { $a }, { $second } { $b })
summary-differ = { $dimension }: Fremdbild von { $first } { $a }, von { $second } { $b }
summary-same-short = { $dimension }: { $band } in beiden Richtungen
summary-differ-short = { $dimension }: { $band } oder { $other }, je nach Richtung
summary-apart = { $many } von { $all } Selbstbildern { $many ->
        [one] weicht
       *[other] weichen
    } vom Fremdbild ab
summary-small = { $many } von { $all } Selbstbildern { $many ->
        [one] weicht
       *[other] weichen
    } ein wenig ab
summary-alike = jede Seite wird so gesehen, wie sie sich selbst sieht
summary-open = zu wenige Antworten für den Vergleich mit dem Selbstbild
summary-unproven = bei keinem Selbstbild ist ein Unterschied sicher
summary-title = { $level }; { $gaps }
summary-title-none = Keine Dimension kann für alle gezeigt werden
summary-diagnosis = Worauf es zuerst zu schauen lohnt
summary-one-sided = { $dimension }: { $rater } gibt sich selbst { $own }, dem Partner { $partner }. Das Fremdbild von { $rater } kann nicht gezeigt werden.
summary-bands = Ein Niveau ab { $strong } heißt stark, ab { $workable } tragfähig, ab { $risk } gefährdet, darunter kritisch. Das ist eine Übereinkunft, kein Befund.
summary-ask-surprise = Welche dieser Zahlen überrascht Sie am meisten, und was hatten Sie erwartet?
summary-ask-apart = { $dimension }: Was sieht die eine Seite, das die andere nicht sieht?
summary-ask-reality = { $dimension }: Was hindert uns beide daran, hier besser zu werden?

## Organisationen, die sonst niemand bewertet

alone-question = Wo stehen wir nach eigenem Urteil?
alone-kicker = { $party } nach eigenem Urteil
alone-line = { $name }: { $level } ({ $band })
alone-lines = { $name }: { $levels }
alone-warning = { $name }: { $levels } (hier ist ein hoher Wert ein Warnzeichen)
alone-voice = { $party } { $level }
alone-title-many = { $name }: { $levels }
alone-title-range = { $name }: zwischen { $least } und { $most }
alone-title-one = { $name }: { $level } von 100
alone-title-even = Alles liegt nah beieinander, zwischen { $b } und { $a } von 100
alone-title-ends = Am höchsten: { $high } ({ $a } von 100); am niedrigsten: { $low } ({ $b })
alone-title-items = Am höchsten bewertet: { $high }; am niedrigsten: { $low }
alone-note = Das sind Selbstbilder; sie fallen meist etwas zu hoch aus. Fragen Sie, wer sie bestätigen könnte.
alone-item = Aussage
alone-facet = Facette
alone-level = Niveau
alone-lowest = Am niedrigsten bewertet
alone-highest = Am höchsten bewertet
alone-ask-see = Was würde jemand von außen sehen, das wir nicht sehen?
alone-ask-example = Welches Beispiel aus den letzten Wochen passt zur niedrigsten Zahl, welches zur höchsten?

## 3 Seit dem letzten Mal

change-kicker = Seit { $since }
change-question = Wird es besser?
change-none = Die Veränderung seit { $since } kann nicht gezeigt werden: { $reason }
change-none-note = Die Fragebögen der beiden Befragungen sind zu verschieden, oder eine von ihnen hat zu wenige Antworten für einen fairen Vergleich.
change-still = Seit { $since } ist keine Veränderung groß genug, um sicher zu sein
change-unchanged = Seit { $since } ist jede Sicht geblieben, wie sie war
change-facets-only = Seit { $since } hat sich keine Dimension sicher verändert, wohl aber einzelne Facetten: { $facets }
change-better =
    { $better ->
        [one] ist eine Sicht besser geworden
       *[other] sind { $better } Sichten besser geworden
    }
change-worse =
    { $worse ->
        [one] eine schlechter
       *[other] { $worse } schlechter
    }
change-worse-only =
    { $worse ->
        [one] ist eine Sicht schlechter geworden
       *[other] sind { $worse } Sichten schlechter geworden
    }
change-title = Seit { $since } { $what }
change-moved = { $view }: { $before } → { $now } ({ $change }, { $verdict })
change-note = Zwischen zwei Auswertungen wird niemand wiedererkannt. Eine Veränderung ist der Unterschied zweier Sätze von Antworten, verglichen an den Aussagen, die beide Befragungen enthalten ({ $common } der jetzigen). Zwei Punkte sind eine Veränderung, mehr nicht.
change-note-trend = Zwischen Auswertungen wird niemand wiedererkannt. Eine Veränderung ist der Unterschied zweier Sätze von Antworten, verglichen an den Aussagen, die beide Befragungen enthalten ({ $common } der jetzigen).
change-list = Was sich seit { $since } verändert hat
change-closure = Wie weit sich die Abstände geschlossen haben
change-closed-head = Geschlossen
change-dimension = Dimension
change-organisation = Organisation
change-gap-then = Abstand { $wave }
change-gap-now = Abstand jetzt
change-wider = größer
change-small = Abstand war klein
change-ask-better = { $name }: Was haben wir anders gemacht, das geholfen hat, und wie bleibt es so?
change-ask-worse = { $name }: Was ist geschehen, dass es schlechter wurde, und was haben wir daraus gelernt?
change-ask-instead = Welche Veränderung seit { $since } spüren Sie im Alltag am meisten?
trend-title = Über { $waves } Befragungen { $what }
trend-list = Wohin es ging, von der ersten bis zur letzten Befragung
trend-up = { $name }: aufwärts, von { $first } auf { $last }
trend-down = { $name }: abwärts, von { $first } auf { $last }
trend-steady = { $name }: stabil, { $first } und { $last }
trend-open = { $name }: { $first } und { $last }; kein Trend ist sicher
trend-note = Aufwärts oder abwärts heißt ein Trend nur, wo die erste und die letzte Zahl weiter auseinanderliegen als beide üblichen Genauigkeiten (±) zusammen; stabil nur, wo jede Veränderung zu klein wäre, um wichtig zu sein.

## 4 Stärken

strengths-kicker = Stärken
strengths-question = Was müssen wir bewahren?
strengths-title-alike = Stark und von beiden Seiten gleich gesehen: { $facets }
strengths-title-nearly = Stark und von beiden Seiten fast gleich gesehen: { $facets }
strengths-title-open = Von beiden Seiten stark bewertet; ob sie es gleich sehen, ist noch offen: { $facets }
strengths-title-next = Noch ist keine Facette in beiden Richtungen stark; am höchsten: { $facets }
strengths-alike = Stark und gleich gesehen
strengths-nearly = Stark, mit einem kleinen, echten Unterschied
strengths-open = Stark, und zu wenige Antworten für ein Urteil, ob gleich gesehen
strengths-next = Am höchsten bisher
strengths-line = { $facet }: im Mittel { $mutual }; die niedrigere Seite { $floor }.
strengths-note = Stark heißt { $strong } oder mehr, so wie jede Seite die andere sieht. Was heute stark ist, bleibt es, wenn es ausgesprochen wird: Lassen Sie beide Seiten ein Beispiel nennen, bevor das Gespräch zu Problemen kommt.
strengths-ask-example = Jede Seite nennt einen Augenblick, in dem die andere das gut gemacht hat. Was wurde dadurch möglich?
strengths-ask-lose = { $facet }: Was würden wir zuerst verlieren, wenn sich niemand mehr darum kümmerte?

## 5 Wirklichkeit oder Wahrnehmung

reality-kicker = Wirklichkeit oder Wahrnehmung
reality-question = Ein Problem, das beide sehen, oder zwei Geschichten?
reality-title-both = Ein Problem, das beide sehen: { $low }; zwei Geschichten: { $apart }
reality-title-low = Ein Problem, das beide Seiten sehen: { $low }
reality-title-apart = Die beiden Seiten erzählen verschiedene Geschichten: { $apart }
reality-title-common = Jede Facette wird gleich oder fast gleich gesehen, und keine ist niedrig
reality-title-open-low = Niedrig, und zu wenige Antworten für ein Urteil, ob es beide sehen: { $open }
reality-title-open = Bei keiner Facette ist ein gemeinsames Problem oder ein Unterschied der Wahrnehmung sicher
reality-perception = Wahrnehmung: verschieden gesehen
reality-reality = Wirklichkeit: niedrig und gleich oder fast gleich gesehen
reality-open-low = Niedrig, und zu wenige Antworten, um beides zu unterscheiden
reality-common = Gemeinsamer Boden: nicht niedrig und gleich oder fast gleich gesehen
reality-open = Nicht niedrig, und zu wenige Antworten für ein Urteil, ob gleich gesehen
reality-open-rest = { $facets }.
reality-open-facet = { $facet } ({ $mutual })
reality-unknown = Nicht für beide Seiten gezeigt
reality-note = Die gestrichelten Linien ({ $level } und { $apart } Punkte) sind eine Übereinkunft; der Ort im Bild folgt allein der Größe. Die Listen folgen den Urteilen.
reality-ask-apart = { $facet }: Wann hat jede Seite es zuletzt bemerkt oder vermisst? Je ein Beispiel, ohne auf das der anderen zu antworten.
reality-ask-low = { $facet }: Was hindert uns beide daran, hier besser zu werden, obwohl wir uns einig sind?
reality-ask-open = { $facet }: Meinen wir beide dasselbe damit? Was würde jede Seite gut nennen?
reality-ask-calm = Worin sind wir so einig, dass wir nicht mehr hinsehen?

## 6–7 Jede Organisation

party-kicker = { $party }: Selbstbild und Fremdbild
party-question = Wo liegen die blinden Flecken?
party-high = { $party } sieht sich höher, als es die Partnerseite tut: { $high }
party-low = { $party } wird besser gesehen als im Selbstbild: { $low }
party-both = { $party } sieht sich höher: { $high }; niedriger: { $low }
party-none = Für { $party } ist bei keiner Facette ein Unterschied sicher
party-open = Zu wenige Antworten für ein Urteil, ob Selbstbild und Fremdbild von { $party } gleich sind
party-alike = { $party } wird bei jeder Facette so gesehen wie im Selbstbild
party-note = Nach Abstand geordnet: oben, wo das Selbstbild höher ist, unten unterschätzte Stärken. Selbstbilder fallen überall etwas zu hoch aus.
party-stands-out = Sieht man davon ab, wie sich { $party } im Allgemeinen bewertet, fallen um { $notable } Punkte oder mehr noch auf: { $facets }.
party-stands-none = Sieht man davon ab, wie sich { $party } im Allgemeinen bewertet, fällt kein Unterschied um { $notable } Punkte oder mehr auf.
party-camps = In zwei Lagern
party-camps-note = Bei diesen Aussagen haben mindestens 30 % einer Seite mit den beiden höchsten Punkten geantwortet und mindestens 30 % mit den beiden niedrigsten. Der Mittelwert verdeckt zwei Gruppen.
party-flag = { $rater } über { $about }: { $item }
party-flag-self = { $rater } über sich selbst: { $item }
party-cannot = Oft „kann ich nicht sagen“
party-cannot-note = Mehr als ein Viertel einer Seite konnte es nicht sagen. Auch Nichtwissen ist ein Befund.
party-about = Über { $party }
party-ask-high = { $facet }: Was tut { $party } dafür, das die Partnerseite vielleicht nicht sieht, und was müsste sie sehen?
party-ask-low = { $facet }: Was schätzt die Partnerseite an { $party }, das dort als selbstverständlich gilt?
party-ask-guess = { $party }: Wo hatten Sie erwartet, anders gesehen zu werden?
parties-kicker = Jede Seite: Selbstbild und Fremdbild
parties-title = Facette für Facette kann nur die Sicht von { $rater } gezeigt werden
parties-ask = Bevor { $rater } die eigene Sicht erklärt: Was hätte die andere Seite wohl geantwortet?

## 8 Grundsätze

principles-kicker = Die Grundsätze
principles-question = Leben wir die Regeln, auf die wir uns geeinigt haben?
principles-title = Am meisten gelebt, so wie die Partner einander sehen: { $high }; am wenigsten: { $low }
principles-title-even = Die Grundsätze liegen nah beieinander, so wie die Partner einander sehen
principles-apart = Verschieden gesehen ({ $many } von { $all }): { $names }.
principles-alike = Gleich gesehen ({ $many } von { $all }): { $names }.
principles-nearly = Fast gleich gesehen, mit einem kleinen, echten Unterschied ({ $many } von { $all }): { $names }.
principles-open = Zu wenige Antworten für ein Urteil ({ $many } von { $all }): { $names }.
principles-unknown = Nicht für beide Seiten gezeigt ({ $many } von { $all }): { $names }.
principles-note = Die Reihenfolge ist die der Zahlen; Nachbarn könnten mit ein paar Antworten mehr die Plätze tauschen. Ein Grundsatz ist ein Versprechen: Fragen Sie, was jede Seite tun müsste, damit die andere es merkt.
principles-ask-notice = { $facet }: Was müsste jede Seite tun, damit die andere es merkt?
principles-ask-moment = Wann haben wir zuletzt einen Grundsatz gehalten, obwohl es etwas kostete, und wann nicht?

## 9 Beziehung und Selbstschutz

relationship-kicker = Die Beziehung
relationship-question = Wie gesund ist sie?
relationship-question-guarded = Wie gesund ist sie, und wie sehr sind wir auf der Hut?
relationship-gap = { $name }: { $voices }; die beiden sehen es verschieden
relationship-small = { $name }: { $voices }; ein kleiner, echter Unterschied
relationship-alike = { $name }: { $voices }; beide sehen es gleich
relationship-open = { $name }: { $voices }; zu wenige Antworten für ein Urteil
relationship-voices = { $name }: { $voices } von 100
relationship-guarded = Wie sehr Menschen auf der Hut sind, wird gesondert gewertet, denn Misstrauen ist mehr als fehlendes Vertrauen. Hier ist ein hoher Wert ein Warnzeichen; oft zeigt er sich, bevor das Vertrauen sinkt.
relationship-apart = Im Einzelnen verschieden gesehen
relationship-ask-higher = Was müsste geschehen, damit Sie nächstes Jahr eine Stufe höher antworten?
relationship-ask-safe = Wie leicht ist es hier, ein Problem anzusprechen, und was macht es leichter?
relationship-ask-guarded = Was tun wir nur, um uns zu schützen, und was würde uns erlauben, damit aufzuhören?

## 10 Verhalten

behaviours-kicker = Das Verhalten dahinter
behaviours-question = Was sehen die Menschen?
behaviours-title =
    { $many ->
        [one] Eine Verhaltensweise wird { $points } Punkte oder mehr auseinander gesehen
       *[other] { $many } Verhaltensweisen werden { $points } Punkte oder mehr auseinander gesehen
    }
behaviours-title-target =
    { $many ->
        [one] Eine Verhaltensweise wird { $points } Punkte oder mehr auseinander gesehen, und zwar von { $target }
       *[other] { $many } Verhaltensweisen werden { $points } Punkte oder mehr auseinander gesehen, alle von { $target }
    }
behaviours-title-close = Keine Verhaltensweise wird { $points } Punkte auseinander gesehen
behaviours-shares = Wie sich die Antworten verteilen
behaviours-note = Einzelne Verhaltensweisen werden geordnet, nicht beurteilt: Mit ein paar Antworten mehr kann die Reihenfolge anders sein. Fragen Sie nach Beispielen, nicht nach Schuldigen.
behaviours-ask = { $item }: Wann war das bei { $target } zuletzt so, von jeder Seite aus gesehen?
behaviours-ask-other = Was davon würde am meisten bewirken, wenn es sich bis nächsten Monat änderte?

## 10, bei wenigen Antworten: Fragen für den Raum

room-kicker = Fragen für den Raum
room-question = Wie finden wir, was hinter den Zahlen steht?
room-title = Die Zahlen zeigen, wie es steht; was dahinter liegt, kann der Raum sagen
room-title-nothing = Die Zahlen müssen verschlossen bleiben; die Fragen dahinter stehen dem Raum offen
room-way = Eine Arbeitsweise, etwa zwanzig Minuten für jede Dimension
room-step-write = Alle schreiben drei Minuten lang, still: je ein Beispiel dafür und dagegen, über die eigene Organisation und über den Partner.
room-step-write-alone = Alle schreiben drei Minuten lang, still: je ein Beispiel dafür und dagegen.
room-step-pairs = Zu zweit, je eine Person von jeder Seite: vorlesen, nachfragen, nicht verteidigen.
room-step-compare = Alle zusammen: Was haben beide Seiten aufgeschrieben? Wo gibt es zwei Geschichten über dasselbe Ereignis?
room-step-pairs-alone = Zu zweit aus verschiedenen Teams: vorlesen, nachfragen, nicht verteidigen.
room-step-compare-alone = Alle zusammen: Was haben die meisten aufgeschrieben? Wo gibt es zwei Geschichten über dasselbe Ereignis?
room-step-choose = Für jede Dimension ein Verhalten wählen und zu den Vereinbarungen mitnehmen.
room-why = Warum nicht mehr gezeigt wird
room-why-note = Das schützt die Menschen, die geantwortet haben: In einer kleinen Gruppe könnte eine Zahl zu einem einzelnen Verhalten verraten, was jemand gesagt hat.
room-next = Was zehn Antworten zeigen würden
room-next-note = Ab 10 Antworten von jeder Organisation zeigt die nächste Auswertung jede Facette, einzelne Verhaltensweisen, gewählte Wörter und Prioritäten sowie die Kommentare, deren Freigabe erteilt ist.
room-ask-ready = Sind alle bereit zu sagen, was sie gesehen haben, und wegzulassen, wer es war?
room-dimension-question = Was steht dahinter?
room-figures = { $target } gibt sich selbst { $own }, { $rater } gibt { $seen }: { $verdict }.
room-asked = Wonach gefragt wurde
room-look = Wo haben wir das zuletzt erlebt, beim Partner und bei uns selbst? Wo nicht?
room-look-once = Wo haben wir das zuletzt erlebt? Wo nicht?
room-stems = { $facet }: { $stems }
room-board = Unsere Notizen
room-board-behaviour = Verhalten
room-board-seen = Wo wir es erlebt haben
room-board-missed = Wo es gefehlt hat
room-board-try = Was wir zuerst versuchen
room-ask-guess = { $name }: Was würde die andere Seite wohl über Sie sagen?
room-ask-step = Was davon würde, anders gemacht, binnen eines Monats bemerkt?

## 11 Worüber zuerst zu sprechen ist

priorities-kicker = Worüber zuerst zu sprechen ist
priorities-question = Wo fangen wir an?
priorities-shared = Was sich für beide Seiten am meisten ändern soll: { $facets }
priorities-apart = Ändern soll sich: { $a } ({ $first }); { $b } ({ $second })
priorities-one = Was sich laut { $party } am meisten ändern soll: { $facets }
priorities-none = Kein einzelner Wunsch nach Veränderung ragt heraus
priorities-withheld = Was sich laut { $party } am meisten ändern soll, wird nicht gezeigt: { $reason }.
priorities-facet = Facette
priorities-chosen = Gewählt bei { $party }
priorities-mutual = Gemeinsames Niveau
priorities-misalignment = Auseinanderliegen
priorities-what = Was hinter den ersten steht
priorities-ask-first = { $facet }: Was würde jede Seite in drei Monaten anders sehen, wenn sich das geändert hätte?
priorities-ask = Wenn sich dieses Jahr nur eines davon ändern könnte: Was würde bei den anderen am meisten helfen?
picked-not-listed = nicht aufgeführt
picked-none-listed = { $parties ->
    [1] Nichts wurde von mehr als einem Drittel gewählt.
   *[other] Nichts wurde von mehr als einem Drittel einer Seite gewählt.
}
picked-note = Alle konnten bis zu { $limit } wählen. Mengen stehen in Dritteln; was nur wenige gewählt haben, ist nicht aufgeführt. Was fehlt, wurde seltener gewählt oder ist weggelassen, damit sich keine einzelne Wahl errechnen lässt.
picked-note-counts = Alle konnten bis zu { $limit } wählen. Was fehlt, wurde seltener gewählt oder ist weggelassen, damit sich keine einzelne Wahl errechnen lässt.
start-kicker = Worüber zuerst zu sprechen ist
start-question = Wo fangen wir an?
start-title = Auswahlen und Kommentare bleiben verschlossen; laut gefragt eröffnen sie das Gespräch
start-priorities = Die erste Frage
start-priorities-ask = Wenn sich hier in drei Monaten eines ändern könnte: Was sollte es sein?
start-priorities-how = Alle schreiben einen Zettel, ohne Namen. Alle Zettel kommen an die Wand; jede Person markiert drei. Was am meisten markiert ist, kommt zuerst.
start-words = Dann die Wörter
start-words-ask = Welche drei Wörter beschreiben, wie sich die Zusammenarbeit zurzeit anfühlt, und was müsste geschehen, damit Sie andere wählen?
start-words-how = Jede Gruppe einigt sich auf ihre drei Wörter, bevor sie die der anderen hört.
start-note = Niemand muss sagen, was im Fragebogen stand.

## 12 In eigenen Worten

words-kicker = In eigenen Worten
words-question = Wie fühlt es sich an, und warum?
words-title-shared = Beide Seiten haben dieselben Wörter am häufigsten gewählt: { $words }
words-title-apart = Am häufigsten gewählt: { $a } ({ $first }); { $b } ({ $second })
words-title-one = Am häufigsten gewählt bei { $party }: { $words }
words-title-none = Kein Wort ragt heraus
words-title-comments =
    { $many ->
        [one] Ein Kommentar darf hier gelesen werden
       *[other] { $many } Kommentare dürfen hier gelesen werden
    }
words-adjectives = Gewählte Wörter
words-word = Wort
words-tone = Ton
words-positive = günstig
words-negative = ungünstig
words-mood = { $party }: Von den Wörtern, die herausragen, sind etwa { $percent } günstig.
words-unseen = { $party }: Bei { $percent } der Fragen konnte mehr als ein Viertel nichts sagen.
words-withheld = Die bei { $party } gewählten Wörter werden nicht gezeigt: { $reason }.
words-comments = Kommentare
words-comments-note = Nur Kommentare, deren Freigabe erteilt ist; was auf eine Person hinweisen könnte, hat die Moderation entfernt. Die Reihenfolge sagt nichts.
words-no-comments = Es wurden keine Kommentare freigegeben.
words-no-theme = Ohne Thema
words-ask-next = Welches Wort würden Sie nächstes Jahr gern wählen, und was müsste dafür geschehen?
words-ask-comments = { $parties ->
    [1] Welchen Kommentar hätten auch Sie schreiben können?
   *[other] Welcher Kommentar hätte auch von der anderen Seite kommen können?
}

## 13 Vereinbarungen

agreements-kicker = Vereinbarungen
agreements-question = Wer tut was bis wann?
agreements-title-empty = Was als Nächstes geschieht, wird gemeinsam vereinbart und hier aufgeschrieben
agreements-title-now =
    { $many ->
        [one] Eine Maßnahme ist vereinbart
       *[other] { $many } Maßnahmen sind vereinbart
    }
agreements-title-done =
    { $done ->
        [one] 1 von { $all } Maßnahmen aus { $wave } ist umgesetzt
       *[other] { $done } von { $all } Maßnahmen aus { $wave } sind umgesetzt
    }
agreements-title-all =
    { $all ->
        [one] Die eine Maßnahme aus { $wave } ist umgesetzt
       *[other] Alle { $all } Maßnahmen aus { $wave } sind umgesetzt
    }
agreements-title-none =
    { $all ->
        [one] Die eine Maßnahme aus { $wave } ist nicht umgesetzt
       *[other] Keine der { $all } Maßnahmen aus { $wave } ist umgesetzt
    }
agreements-title-unknown =
    { $all ->
        [one] Was aus der einen Maßnahme aus { $wave } wurde, ist nicht festgehalten
       *[other] Was aus den { $all } Maßnahmen aus { $wave } wurde, ist nicht festgehalten
    }
agreements-before = Die Maßnahmen aus { $wave } und was aus ihnen wurde
agreements-now = Die Maßnahmen von jetzt an
agreements-facet = Facette
agreements-action = Maßnahme
agreements-owner = Zuständig bei { $party }
agreements-due = Bis
agreements-result = Was daraus wurde
agreements-note = Anmerkung
agreements-whole = Die Beziehung
agreements-done = umgesetzt
agreements-partly = zum Teil umgesetzt
agreements-not-done = nicht umgesetzt
agreements-dropped = nicht mehr gewollt
agreements-unknown = nicht festgehalten
agreements-good = Was eine gute Maßnahme ausmacht
agreements-good-behaviour = Sie nennt ein Verhalten, das andere bemerken werden.
agreements-good-soon = Sie ist klein genug, um binnen zwei Wochen zu beginnen.
agreements-good-owners = Aus jeder Organisation steht eine Person dafür ein, mit einem Datum.
agreements-good-owner = Eine Person steht dafür ein, mit einem Datum.
agreements-good-seen = Alle wissen vorher, woran zu erkennen ist, dass sie eingehalten wurde.
agreements-ask-before = Was hat geholfen, wo eine Maßnahme umgesetzt wurde, und was stand im Weg, wo nicht?
agreements-ask-first = Wer wird zuerst merken, dass diese Maßnahme wirkt, und woran?
agreements-ask-when = Wann sehen wir uns diese Tafel wieder gemeinsam an?

## Anhang und Methode

overview-kicker = Anhang
overview-question = Alles auf einen Blick
overview-title = Jede Dimension und jede Facette auf einen Blick
overview-title-camps =
    { $many ->
        [one] Bei einer Aussage spricht eine Seite mit zwei Stimmen
       *[other] Bei { $many } Aussagen spricht eine Seite mit zwei Stimmen
    }
overview-levels = Niveaus und Abstände
overview-asymmetry = Wer wen höher bewertet
overview-camps = Eine Stimme oder zwei Lager
overview-radar = Dieselben Niveaus als Netz
overview-ask = Welche einzelne Zahl hier möchten Sie besser verstehen?

method-kicker = Methode und Grenzen
method-question = Kann ich mich darauf verlassen?
method-title = Diese Zahlen beruhen auf { $answers } Antworten; was nicht sicher sein kann, ist als offen benannt
method-title-none = Für Zahlen haben zu wenige geantwortet
method-who = Wer geantwortet hat und was das erlaubt
method-organisation = Organisation
method-invited = Eingeladen
method-counted = Gezählt
method-allows = Gezeigt
method-row-nothing = nichts
method-row-dimensions = Dimensionen, in Schritten von 5
method-row-items = Facetten und Dimensionen; Aussagen in Sechzehnteln der Skala
method-row-fine = Facetten und Dimensionen; Aussagen in Vierzigsteln der Skala
method-figures = Die Zahlen der Dimensionen
method-figure = Zahl
method-answers = Antworten
method-value = Wert
method-precision = Genauigkeit
method-verdict-head = Urteil
method-gap = { $name }: Abstand von { $party }
method-gap-relationship = { $name }: { $first } minus { $second }
method-how = Wie die Zahlen entstehen
method-levels = Ein Niveau ist das Mittel der Antworten einer Organisation auf einer Skala von 0 bis 100. Facetten sind Mittel ihrer Aussagen, Dimensionen Mittel ihrer Facetten. Alle zählen gleich viel.
method-primary = Zahlen werden gerundet, bevor irgendetwas daraus errechnet wird; Facetten, Abstände und Urteile kommen aus den gerundeten Zahlen. Sehr niedrige und sehr hohe Werte stehen als Grenze da („höchstens“, „mindestens“) und zählen als ihre Grenze.
method-print = Für den Druck werden Zahlen auf ganze gerundet, nachdem Unterschiede gebildet sind; ein gedruckter Unterschied kann darum um eins abweichen.
method-mixed = Wo eine Organisation weniger als 10 Antworten hat, werden Unterschiede zwischen Zahlen in Schritten von 5 gebildet; ein gedruckter Unterschied kann dann um einige Punkte von den Niveaus daneben abweichen.
method-typical = Die Genauigkeit kommt aus einer einzigen Zahl für die ganze Auswertung, einer Standardabweichung von { $deviation } Punkten, und aus der Zahl der Antworten; nie aus den Antworten zu einer einzelnen Aussage. Sie soll in 95 von 100 Fällen gelten.
method-verdict = Verschieden gesehen heißt ein Unterschied, wenn er sicher ist (sein 95-%-Intervall schließt die Null aus, und er hebt sich unter allen verglichenen noch ab) und mindestens { $delta } Punkte beträgt; klein, wenn er sicher, aber geringer ist; gleich gesehen, wenn sein 90-%-Intervall innerhalb von ±{ $delta } Punkten liegt; sonst sind es zu wenige Antworten für ein Urteil. Die { $delta } Punkte standen vor der ersten Antwort fest.
method-everyone = Bei { $party } haben alle geantwortet; die Genauigkeit steht sicherheitshalber so da, als wäre es eine Stichprobe.
method-privacy = Was nicht gezeigt wird, und warum
method-privacy-note = Weniger als { $k } Antworten werden nie gezeigt. Was fehlt, hängt nur von der Zahl der Antworten und vom Fragebogen ab, nie davon, was geantwortet wurde.
method-what = Was
method-whose = Von wem
method-why = Warum
method-everybody = allen
method-nothing-withheld = Als Ganzes wurde nichts zurückgehalten.
method-limits = Grenzen
method-limits-small = { $parties ->
    [1] Bei zehn Menschen bleibt ein wahrer Unterschied von einem halben Skalenpunkt in etwa sieben von zehn Fällen unentdeckt. Kein Urteil heißt „nicht bekannt“.
   *[other] Bei zehn Menschen je Seite bleibt ein wahrer Unterschied von einem halben Skalenpunkt in etwa sieben von zehn Fällen unentdeckt. Kein Urteil heißt „nicht bekannt“.
}
method-limits-guess = In einer kleinen Gruppe können andere aus dem Gezeigten etwas erraten; wo fast alle einig sind, kann es jede Person.
method-limits-cause = Eine Befragung zeigt, was Menschen sehen, nicht warum. Die Gründe sind im Raum.
method-limits-consistency = Wie gut die Aussagen einer Facette zusammenpassen, wird beim Abschluss einer Befragung errechnet, aber nicht gezeigt: Es wäre eine weitere Zahl aus einzelnen Antworten.
method-versions = Fragebogen { $id } { $version } (Prüfsumme { $digest }); Format der Auswertung { $format }; erstellt mit Rapport { $software }.
method-ask = Was sollten wir nächstes Mal anders fragen?

withheld-everything = Alles
withheld-facets = Facetten und Aussagen
withheld-small-dimensions = Dimensionen mit weniger als drei Aussagen
withheld-picks = Wörter und Prioritäten
withheld-comments = Kommentare
withheld-spread = Streuung und zwei Lager
withheld-cant-say = Anteile von „kann ich nicht sagen“
withheld-shares = Anteile niedriger und hoher Antworten
withheld-some-items = Einzelne Aussagen
withheld-change = Veränderung seit der vorigen Befragung
