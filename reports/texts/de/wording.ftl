# Wie Zahlen, Urteile, Gründe und Tage gesagt werden, in Bildern und Sätzen gleich.

figure-at-most = höchstens { $figure }
figure-at-least = mindestens { $figure }
figure-percent = { $figure } %
figure-decimal = { $whole },{ $part }
figure-quoted = „{ $words }“
figure-not-shown = nicht gezeigt: { $reason }
figure-date = { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }

# Was in Texten einer Definition für Namen und Zeiten steht.
any-own = die Organisation
any-partner = die Partnerseite
any-period = der erfragte Zeitraum

list-between = {", "}
list-last = { $most } und { $last }

verdict-gap = verschieden gesehen
verdict-small-gap = ein kleiner, echter Unterschied
verdict-aligned = gleich gesehen
verdict-open = zu wenige Antworten
verdict-changed = verändert
verdict-small-change = eine kleine, echte Veränderung
verdict-unchanged = unverändert

reason-fewer-than-k = weniger als { $k } Antworten
reason-fewer-than-ten = weniger als 10 Antworten
reason-fewer-than-twenty-five = weniger als 25 Antworten
reason-few-valid-answers = zu wenige konnten es beurteilen
reason-not-computable = ein Teil davon wird nicht gezeigt
reason-few-items = weniger als 3 Aussagen
reason-few-common-items = zu wenige gemeinsame Aussagen
reason-disclosive = würde auf einzelne Antworten hinweisen

band-strong = stark
band-workable = tragfähig
band-at-risk = gefährdet
band-critical = kritisch
band-large = groß
band-notable = merklich
band-slight = gering

amount-few = wenige (bis zu einem Drittel)
amount-some = einige (bis zu zwei Dritteln)
amount-many = viele (über zwei Drittel)
