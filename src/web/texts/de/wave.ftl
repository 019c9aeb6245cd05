# Die öffentlichen Seiten einer Welle: ihre Bedingungen.
w-title = Bedingungen der Umfrage { $relationship }, { $label }
w-lead = Alles, was zu Beginn der Umfrage festgelegt wurde. Wer diese Adresse hat, darf es lesen; alle lesen dasselbe.
w-back = Zurück zu den Bedingungen dieser Umfrage
w-when-name = Wann
w-when = Offen vom { $opens } bis { $closes }. Antwortbögen, die bis dahin versiegelt sind, werden bis { $late } angenommen. Das Schließen kann verschoben werden, höchstens bis { $latest }.
w-asked-name = Gefragt bei { $party }
w-asked-confirmed = { $people ->
    [one] Eine Person
   *[other] { $people } Personen
}. { $party } hat die Liste bestätigt.
w-asked-unconfirmed = { $people ->
    [one] Eine Person
   *[other] { $people } Personen
}. Die Liste wurde von { $party } nicht bestätigt.
w-released-name = Was freigegeben wird
w-released = { $parties ->
    [1] Zusammenfassungen, an { $party }. Antworten weniger als { $k } Personen, so wird keine ihrer Antworten geöffnet, gezeigt oder in irgendeiner Zahl verwendet.
   *[other] Zusammenfassungen, an beide Organisationen im selben Augenblick. Antworten weniger als { $k } Personen einer Organisation, so wird keine ihrer Antworten geöffnet, gezeigt oder in irgendeiner Zahl verwendet.
}
w-never-name = Was nie gezeigt wird
w-never = Wer geantwortet hat und was eine einzelne Person geantwortet hat: niemandem, auch nicht der Moderation. Kommentare liest die Moderation zuerst und gibt sie nur weiter, wo es erlaubt wurde.
w-precision-name = Wie genau
w-precision = Ab { $k } Antworten: Werte ganzer Themen, auf 5 von 100 gerundet, die äußersten nur als „höchstens“ und „mindestens“. Ab 10: Mittelwerte einzelner Aussagen, gerundet, und Kommentare. Ab 25: feinere Mittelwerte und Anteile in Zehnteln. Was davon gilt, hängt allein von der Zahl der Antworten ab. Es gibt keine Zwischenergebnisse und keine Filter nach Personengruppen.
w-custody-name = Wer Antwortbögen öffnen kann
w-custody-server = Wer diesen Server verwaltet, hat die Schlüssel, getrennt von der Datenbank. Sie werden beim Schließen der Umfrage vernichtet. Vorher bekommt niemand Antworten zu sehen.
w-custody-joint = Zwei von drei Personen mit einem Schließcode, zusammen mit diesem Server: Niemand öffnet einen Antwortbogen allein. Ohne zwei Codes innerhalb von 60 Tagen nach dem Ende werden alle Antwortbögen ungeöffnet vernichtet. Sonst werden Schlüssel und Antwortbögen beim Schließen der Umfrage vernichtet.
w-holder-name = Schließcode von { $name }
w-holder = Prüfbuchstaben { $letters }
w-script-name = Wo Antworten versiegelt werden
w-script-either = In Ihrem Browser, sodass der Server sie nie neben Ihrem Code sieht. Wo keine Skripte laufen, versiegelt sie der Server und sieht beides einen Augenblick lang zusammen.
w-script-only = In Ihrem Browser, sodass der Server sie nie neben Ihrem Code sieht.
w-contact-name = Wen Sie fragen können

w-check-title = Prüfen, ob dies Ihre Bedingungen sind
w-check-text = Die Bedingungen stehen Byte für Byte fest, in einer Datei:
w-fingerprint-name = Fingerabdruck
w-digest-name = SHA-256
w-check-how = Der Fingerabdruck steht im Link jeder Einladung hinter dem Punkt; er ist der Anfang der SHA-256-Prüfsumme der Datei in anderer Schreibweise. Ihr Browser vergleicht beide, bevor er etwas versiegelt. Sie können es auch selbst tun: Berechnen Sie die SHA-256-Prüfsumme der Datei mit einem Programm, dem Sie vertrauen, und vergleichen Sie die Fingerabdrücke mit anderen aus Ihrer Organisation.
w-changes-title = Was sich seither geändert hat
w-changes-none = Seit Beginn der Umfrage hat sich nichts geändert.
w-changes-text = In der Reihenfolge, in der es geschah. Nichts davon ändert die Datei oben.
w-raised = Die Mindestzahl der Antworten wurde auf { $k } erhöht.
w-postponed = Das Schließen wurde verschoben, auf den { $closes }.
w-restored = Die Umfrage wurde auf eine Sicherung vom { $made } zurückgesetzt. Antwortbögen, die danach abgeschickt wurden, gingen verloren und konnten noch einmal abgeschickt werden; einige zählen vielleicht doppelt.
w-destroyed = Niemand hat die Umfrage rechtzeitig geschlossen. Alle Antwortbögen wurden ungeöffnet vernichtet.
w-corrected = { $count ->
    [one] Eine Adresse wurde berichtigt. Die Person behält ihren Code; die alte Adresse wurde benachrichtigt.
   *[other] { $count } Adressen wurden berichtigt. Die Personen behalten ihre Codes; die alten Adressen wurden benachrichtigt.
}
w-questions-title = Die Fragen
w-definition = Definition { $id }, Fassung { $version }:
w-questions-of = Wie { $party } sie liest
w-more-title = Weiterlesen
w-stored-link = Was über mich gespeichert ist
w-bulletin-link = Die Liste der gezählten Antwortbögen
w-bulletin-link-later = Die Liste der gezählten Antwortbögen: wo sie stehen wird
w-drop-link = Einen versiegelten Antwortbogen abgeben

# Was über mich gespeichert ist.
w-stored-title = Was über mich gespeichert ist
w-stored-lead = Solange die Umfrage offen ist, sind dies alle Bytes, die Sie oder Ihre Antworten betreffen.
w-gone = Diese Umfrage ist geschlossen: Urnen und Schlüssel sind vernichtet, und die Namen und Adressen werden 30 Tage nach dem Schließen gelöscht.
w-row-title = Eine Zeile mit Ihrem Namen
w-row-text = Tabelle „invitation“, mit einer erfundenen Person:
w-row-id = Beim Start zufällig gezogen. Sie sagt nichts über Sie.
w-row-panel = Auf der Liste welcher Organisation Sie stehen.
w-row-email = Wohin die Einladung geschickt wurde.
w-row-name = Wie Ihre Organisation ihn angegeben hat.
w-row-locale = Die Sprache der Mails an Sie.
w-row-note = In diesem Beispiel { $bytes } Bytes. Ihre Zeile wurde beim Start geschrieben und ändert sich nur, wenn Ihre Adresse berichtigt wird; dann wird die alte Adresse getrennt aufgehoben, bis sie benachrichtigt ist.
w-row-absent = Es gibt keine Spalte dafür, ob oder wann Sie geantwortet haben, und keine für Ihren Code. Wenn Sie keine weiteren Mails wünschen, wird Ihre zufällige Nummer in einer weiteren Tabelle vermerkt, ohne Zeitpunkt.
w-box-title = Eine Urne, vom ersten bis zum letzten Tag gleich groß
w-box-text = Antwortbögen haben keine Zeilen. Alle einer Organisation liegen zusammen in einem verschlüsselten Datensatz, einer Urne, die mit jeder Änderung im Ganzen ersetzt wird, und ab und zu ohne jede Änderung:
w-box = { $party }: { $people ->
    [one] eine Person
   *[other] { $people } Personen
} gefragt, { $boxes ->
    [one] eine Urne mit { $bytes } Bytes
   *[other] { $boxes } Urnen mit je etwa { $bytes } Bytes
}, mit je { $slots } Plätzen für Antwortbögen.
w-box-inside = Darin, lesbar mit einem Schlüssel, der nicht in der Datenbank liegt: für jede eingeladene Person, ob ein Antwortbogen ausgegeben wurde, und eine Prüfsumme der verblindeten Nachricht, die dabei unterschrieben wurde; und, getrennt davon, die versiegelten Antwortbögen in der Reihenfolge ihrer eigenen, zufällig aussehenden Nummern.
w-ballot = Ein versiegelter Antwortbogen hat { $bytes } Bytes, was auch darin steht: Leer oder voll, alle Antwortbögen sind gleich lang. Nichts darin sagt, wem er gehört.
w-box-why = Warum so: Wer die Datenbank hat, oder alle ihre Sicherungen, sieht, dass sich eine Urne geändert hat. Nicht, wessen Antwortbogen hineinkam, nicht, welcher, und nicht, wie viele darin sind.
w-mail-title = Mails an Sie, und Ihr Code
w-mail-text = Solange eine Mail auf das Abschicken wartet, sagt eine Zeile, für welche Nummer sie ist und ab wann sie gehen darf. Sie enthält keinen Text, keinen Code und keine Adresse und wird gelöscht, wenn die Mail abgeschickt ist. Nirgends steht, wer erinnert wurde.
w-code-text = Ihr Code ist nirgends gespeichert. Er wird aus Ihrer Nummer neu berechnet, mit einem Schlüssel außerhalb der Datenbank, wenn eine Mail an Sie geschrieben wird.
w-device-title = Auf Ihrem eigenen Gerät
w-device-text = Wo Skripte laufen, behält Ihr Browser einen Entwurf, bis Sie ihn abschicken, und danach Ihren versiegelten Antwortbogen, bis die Umfrage vorbei ist. Beide sind mit Ihrem Code verschlüsselt und verlassen das Gerät nur, wenn Sie sie abschicken.

# Die Liste.
w-bulletin-title = Gezählte Antwortbögen: { $relationship }, { $label }
w-bulletin-later = Wenn die Umfrage geschlossen ist, frühestens nach dem { $from }, steht hier die Liste der gezählten Antwortbögen, und Sie können Ihre Quittung suchen.
w-bulletin-lead = Die Umfrage ist geschlossen. Diese Antwortbögen wurden gezählt; alles hier kann von allen geprüft werden.
w-counts = { $invited } eingeladen, { $issued } Antwortbögen ausgegeben, { $counted } gezählt, { $invalid } nicht lesbar.
w-counts-few = Weniger als { $k } haben geantwortet. Keiner ihrer Antwortbögen wurde geöffnet, und keiner ist aufgeführt.
w-find-title = Ihre Quittung suchen
w-find-label = Ihre Quittung
w-find-hint = 64 Ziffern und Buchstaben. Wo Skripte laufen, liest Ihr Browser die Liste und sucht selbst: Die Quittung wird nicht abgeschickt.
w-find = Suchen
w-receipt-found = Sie steht auf der Liste: Dieser Antwortbogen wurde gezählt.
w-receipt-missing = Sie steht nicht auf der Liste. Wenn es aus Ihrer Organisation zu wenige Antworten gab, ist keiner ihrer Antwortbögen aufgeführt. Sonst fragen Sie bitte die Person, die in den Bedingungen genannt ist, und zeigen Sie ihr die Adresse dieser Seite.
w-receipt-unreadable = Das ist keine Quittung: Sie hat 64 Zeichen, Ziffern und die Buchstaben a bis f.
w-receipt-failed = Die Liste war gerade nicht lesbar. Bitte versuchen Sie es noch einmal.
w-verify-title = Die ganze Liste prüfen
w-verify-text = Die Liste mit jeder Unterschrift:
w-verify-note = Das Programm prüft ohne Netz, dass jeder Antwortbogen von den Schlüsseln dieser Umfrage unterschrieben wurde, dass keiner doppelt steht, dass die Zählung aufgeht und dass die Liste zum Fingerabdruck in Ihrer Einladung gehört.

# Die Seite zum Abgeben.
w-drop-title = Einen versiegelten Antwortbogen abgeben: { $relationship }, { $label }
w-drop-lead = Hier geben Sie die Datei ab, in der Sie Ihren versiegelten Antwortbogen gespeichert haben, bis { $late }.
w-drop-early = Die Umfrage öffnet am { $opens }. Von da an werden hier versiegelte Antwortbögen angenommen.
w-drop-over = Versiegelte Antwortbögen wurden bis { $late } angenommen. Zum Abgeben ist es zu spät. Danke für Ihren Besuch.
w-drop-problem = Dieser Antwortbogen wurde nicht angenommen
w-drop-unreadable = Das ist nicht die Datei eines versiegelten Antwortbogens, oder ein Teil davon fehlt. Bitte wählen Sie die Datei, wie sie gespeichert wurde.
w-drop-other = Dieser Antwortbogen gehört zu einer anderen Umfrage. Bitte nehmen Sie die Adresse, die beim Speichern gezeigt wurde.
w-drop-refused = Dieser Antwortbogen trägt nicht die Unterschrift der Umfrage, oder er wurde seit dem Speichern verändert. Bitte wählen Sie die Datei, wie sie gespeichert wurde.
w-drop-label = Die Datei Ihres versiegelten Antwortbogens
w-drop-hint = Ihr Name beginnt mit „sealed-ballot“.
w-drop-send = Abgeben
w-drop-done = Ihr Antwortbogen ist angekommen. Er wird nach dem Schließen gezählt, außer wenn weniger als { $k } Personen von { $own } antworten: Dann wird keiner ihrer Bögen geöffnet.
w-drop-after = Sollten Sie ihn noch einmal abgeben, zählt er trotzdem nur einmal. Die Datei können Sie jetzt löschen.
w-drop-what-title = Was in der Datei ist
w-drop-what = Ihre Antworten, so versiegelt, dass nur die Schlüssel dieser Umfrage sie öffnen, nach dem Schließen; und die Unterschrift der Umfrage, die gegeben wurde, ohne zu sehen, für welchen Antwortbogen. Kein Name, kein Code und kein Zeitpunkt.
w-drop-why = Sie brauchen hier keinen Code, und niemand fragt, wer Sie sind. Wenn Sie aus einem anderen Netz kommen oder jemand anderes die Datei bringt, kann nicht einmal jemand, der diesen Server beobachtet, erkennen, wessen Antwortbogen es ist.
