# Tage: „30. September 2026, 17:00 Uhr (CEST, Europe/Berlin)“.
moment = { $day }. { $month } { $year }, { $time } Uhr ({ $zone })
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

# Der Anfang des Fragebogens.
lead = { $parties ->
    [1] { $asked-by } möchte wissen, wie { $own } aus Ihrer Sicht arbeitet.
   *[other] { $asked-by } möchte wissen, wie { $own } und { $partner } aus Ihrer Sicht zusammenarbeiten.
}
skip = Zu den Fragen
languages = Sprache
period-usual = { $parties ->
    [1] die letzten 12 Monate oder die Zeit, seit Sie dabei sind
   *[other] die letzten 12 Monate oder seit Beginn der Zusammenarbeit
}
period-before-a-contract = Ihre bisherigen Kontakte, diese Verhandlung eingeschlossen
preview-notice = Dies ist eine Vorschau: die Seite, wie die Befragten sie sehen werden. Von hier kann nichts abgeschickt werden, und nichts wird gespeichert.
title-problem = Nicht gezählt:
notice-not-yet-open = Die Fragen öffnen am { $opens }. Ihr Link bleibt derselbe: Bitte kommen Sie dann wieder.
notice-late = Antworten wurden bis { $closed } angenommen. Jetzt werden nur noch solche angenommen, die schon unterwegs sind. Danke für Ihren Besuch.
notice-restored = Diese Umfrage wurde auf eine Sicherung vom { $made } zurückgesetzt. Antworten, die danach abgeschickt wurden, sind verloren; das tut uns leid. Falls Sie danach geantwortet haben oder unsicher sind, antworten Sie bitte noch einmal mit demselben Code: Falls Ihre Antworten noch da sind, sagt es Ihnen die Seite. Die veröffentlichte Zählung wird dies erwähnen.
notice-closed = Diese Umfrage wurde am { $closed } geschlossen. Antworten sind nicht mehr möglich. Danke für Ihren Besuch.

# Das Versprechen: mit genau diesen Worten.
promise-title = Unser Versprechen
promise-server = Gespeicherte Daten, Sicherungen und Protokolle können ohne die getrennt verwahrten Schlüssel weder Ihre Antworten zeigen noch sie mit Ihnen verbinden. Vor dem Schließen bekommt niemand Antworten zu sehen. Wer diesen Server verwaltet, hat die Schlüssel und könnte sie missbrauchen.
promise-joint = Gespeicherte Daten, Sicherungen und Protokolle können ohne die getrennt verwahrten Schlüssel weder Ihre Antworten zeigen noch sie mit Ihnen verbinden. Vor dem Schließen können keine Antworten geöffnet werden und danach auch nicht, es sei denn, zwei von drei Personen mit einem Schließcode (die Moderation und je eine Vertretung der Einkaufs- und der Lieferantenseite) handeln gemeinsam mit dem Betreiber.
promise-small-group = In kleinen Gruppen kann das, was Sie schreiben, Sie verraten.
promise-without-script = Auf diesem Weg sieht der Server Ihren Code und Ihre Antworten einen Augenblick lang zusammen.

# Die Tatsachen.
fact-time-name = Wie lange
fact-time = { $minutes ->
    [one] Etwa eine Minute.
   *[other] Etwa { $minutes } Minuten.
} Sie dürfen jede Frage auslassen.
fact-until-name = Offen bis
fact-until = { $closes }.
fact-invited-name = Wer gefragt wird
fact-invited-confirmed = { $invited ->
    [one] Eine Person
   *[other] { $invited } Personen
} von { $own }. { $own } hat die Liste bestätigt.
fact-invited-unconfirmed = { $invited ->
    [one] Eine Person
   *[other] { $invited } Personen
} von { $own }. { $own } hat die Liste nicht bestätigt.
fact-results-name = Wie es weitergeht
fact-results = { $parties ->
    [1] Antworten weniger als { $k } Personen von { $own }, werden ihre Antworten nie geöffnet. Sonst sieht { $own } einen Bericht: Zusammenfassungen, nie den Bogen einer einzelnen Person.
   *[other] Antworten weniger als { $k } Personen von { $own }, werden ihre Antworten nie geöffnet. Sonst sehen beide Organisationen gleichzeitig denselben Bericht: Zusammenfassungen, nie den Bogen einer einzelnen Person.
}
fact-contact-name = Bei Fragen

# Das Formular.
code-label = Ihr Zugangscode
code-hint = Er steht in Ihrer Einladung und ist schon eingetragen, wenn Sie dem Link dort folgen. Großbuchstaben, Leerzeichen und Bindestriche spielen keine Rolle.
other-terms = Diese Seite zeigt nicht die Bedingungen, für die Ihr Link gemacht wurde. Bitte fragen Sie die oben genannte Person, bevor Sie antworten.
part = Teil { $number } von { $of }
role-own = Ihre Organisation
role-partner = die andere Organisation
pick-notes = Was das heißt
pick-hint = { $limit ->
    [one] Wählen Sie höchstens eine Möglichkeit.
   *[other] Wählen Sie bis zu { $limit }.
}
comment-hint = Platz für etwa { $room } Buchstaben.
consent = { $parties ->
    [1] Darf wörtlich an Ihre Organisation gehen, nachdem die Moderation es gelesen hat. Sonst sieht es nur die Moderation.
   *[other] Darf wörtlich an beide Organisationen gehen, nachdem die Moderation es gelesen hat. Sonst sieht es nur die Moderation.
}
send-text = Offenes zählt als „Kann ich nicht sagen“. Abgeschickte Antworten lassen sich nicht mehr ändern.
send = Meine Antworten abschicken
fingerprint = Fingerabdruck, wie in Ihrem Link:

# Was daran hindert, dass ein Formular zählt.
problems-title = Ihre Antworten wurden nicht gezählt
problems-kept = Alles, was Sie eingegeben haben, ist noch da.
problem-at = „{ $question }“ { $sentence }
problem-code-missing = Bitte geben Sie den Zugangscode aus Ihrer Einladung ein.
problem-code-wrong = Dieser Code gehört nicht zu dieser Umfrage. Bitte vergleichen Sie ihn mit Ihrer Einladung.
problem-rating-unreadable = Eine Antwort war nicht lesbar. Bitte wählen Sie sie noch einmal.
problem-pick-unreadable = Eine Auswahl war nicht lesbar. Bitte wählen Sie noch einmal.
problem-too-many-picks = Ausgewählt: { $chosen }. Bitte behalten Sie höchstens { $limit }.
problem-comment-too-long = Dieser Kommentar ist um etwa { $over } Buchstaben zu lang; Platz ist für { $room }. Bitte kürzen Sie ihn; es wurde nichts abgeschnitten.
problem-many-blanks = Bisher bewertet: { $answered } von { $ratings }. Sie können dies so abschicken: Was offen ist, zählt als „Kann ich nicht sagen“. Oder Sie machen bei der ersten offenen Frage weiter.
problem-not-yet-open = Die Umfrage öffnet am { $opens }. Bitte schicken Sie Ihre Antworten dann ab.
problem-closed = Die Umfrage wurde am { $closed } geschlossen, deshalb konnten diese Antworten nicht gezählt werden.
problem-unavailable = Wir konnten Ihre Antworten gerade nicht speichern. Bitte schicken Sie sie in einer Minute noch einmal ab. Sie zählen einmal, wie oft Sie sie auch abschicken.

# Dank.
thanks-title = Vielen Dank
thanks-text = Ihre Antworten sind angekommen.
receipt-title = Ihre Quittung
receipt-text = Antworten mindestens { $k } Personen von { $own }, so steht sie nach dem Schließen auf der öffentlichen Liste der gezählten Antwortbögen; antworten weniger, wird keiner ihrer Bögen aufgeführt. Sie zeigt, dass Sie teilgenommen haben, nicht, was Sie geantwortet haben. Sie müssen sie nicht aufheben.
receipt-link = Wo die Liste stehen wird
next-title = Wie es weitergeht
thanks-next = { $parties ->
    [1] Die Umfrage ist offen bis { $closes }. Antworten weniger als { $k } Personen von { $own }, so wird keine ihrer Antworten geöffnet oder gezeigt. Sonst sieht { $own } einen Bericht: Zusammenfassungen, nie den Bogen einer einzelnen Person.
   *[other] Die Umfrage ist offen bis { $closes }. Antworten weniger als { $k } Personen von { $own }, so wird keine ihrer Antworten geöffnet oder gezeigt. Sonst sehen beide Organisationen im selben Augenblick denselben Bericht.
}
thanks-device = Falls andere dieses Gerät benutzen, schließen Sie jetzt dieses Fenster, damit niemand zu Ihrem Formular zurückgehen kann.

# Kurze Seiten.
already-counted-title = Sie haben schon geantwortet
already-counted-text = Antworten mit diesem Code wurden schon gezählt, deshalb kamen diese nicht hinzu. Es ist nichts mehr zu tun. Vielen Dank.
sealed-elsewhere-title = Dieser Code wurde schon benutzt
sealed-elsewhere-text = Mit diesem Code wurden schon Antworten versiegelt, in einem Browser, der sie selbst abschickt; deshalb kam das, was Sie jetzt abgeschickt haben, nicht hinzu. Wenn jene Seite sagte, dass Ihre Antworten angekommen sind, ist nichts mehr zu tun. Wenn nicht, öffnen Sie den Link Ihrer Einladung noch einmal auf demselben Gerät und im selben Browser: Er schickt dieselben Antworten noch einmal, und sie zählen einmal.
unknown-page-title = Hier ist keine Seite
unknown-page-text = Der Link ist vielleicht unvollständig. Bitte öffnen Sie ihn noch einmal aus Ihrer Einladung oder kopieren Sie ihn ganz in die Adresszeile.
method-not-allowed-title = Das geht hier nicht
method-not-allowed-text = Bitte öffnen Sie den Link aus Ihrer Einladung noch einmal.
too-large-title = Dieses Formular ist zu groß, um gelesen zu werden
too-large-text = Es wurde nichts gezählt. Bitte gehen Sie zurück, kürzen Sie Ihre Kommentare und schicken Sie das Formular noch einmal ab.
too-slow-title = Das Formular kam nicht rechtzeitig an
too-slow-text = Es wurde nichts gezählt. Bitte gehen Sie zurück und schicken Sie das Formular noch einmal ab, vielleicht über eine bessere Verbindung.
unreadable-title = Diese Anfrage war nicht lesbar
unreadable-text = Es wurde nichts gezählt. Bitte gehen Sie zurück und versuchen Sie es noch einmal.
too-many-title = Zu viele Anfragen aus Ihrem Netz
too-many-text = Bitte warten Sie ein paar Sekunden und versuchen Sie es noch einmal. Es wurde nichts gezählt, und nichts ist verloren: Gehen Sie zurück zu Ihrem Formular und schicken Sie es noch einmal ab.
in-clear-title = Diese Seite gibt es nur über HTTPS
in-clear-text = Ihre Anfrage kam ohne Verschlüsselung und wurde nicht gelesen. Bitte folgen Sie noch einmal dem Link in Ihrer Einladung.
unavailable-title = Bitte versuchen Sie es in einer Minute noch einmal
unavailable-text = Die Umfrage ist gerade nicht erreichbar. Falls Sie Antworten abschicken wollten, gehen Sie zurück und schicken Sie sie noch einmal ab: Sie zählen einmal, wie oft Sie sie auch abschicken.
broken-title = Bei uns ist etwas schiefgegangen
broken-text = Bitte gehen Sie zurück und versuchen Sie es in einer Minute noch einmal. Falls Sie Antworten abschicken wollten: Sie zählen einmal, wie oft Sie sie auch abschicken.
console-unknown-title = Hier ist keine Seite
console-unknown-text = Sie wurde vielleicht entfernt oder gehört jemand anderem. Gehen Sie zurück zu Ihren Beziehungen.
not-now-title = Das ist jetzt nicht möglich
not-now-text = Die Welle ist inzwischen weiter oder noch nicht so weit. Gehen Sie zurück zu ihrer Seite; dort steht jeder Schritt in seiner Reihenfolge.
refused-title = Dieses Formular wurde nicht angenommen
refused-text = Es wurde nichts geändert. Das Formular kam nicht von einer Seite Ihrer Sitzung: Sie haben sich vielleicht abgemeldet, oder die Seite war zu lange offen. Bitte öffnen Sie die Seite noch einmal.
link-gone-title = Dieser Link gilt nicht mehr
link-gone-text = Er wurde benutzt, widerrufen oder ist abgelaufen. Bitten Sie um einen neuen: als Moderation auf der Anmeldeseite, als Vertretung mit einer Antwort auf die Mail, in der der Link stand.

# Was ein Browser erfährt, der die Antworten selbst versiegelt.
sealed-already-issued = Dieser Code wurde schon für andere Antworten benutzt, deshalb wurde nichts unterschrieben. Falls sie nicht angekommen sind, öffnen Sie den Link noch einmal auf dem Gerät und in dem Browser, in dem Sie begonnen haben: Er schickt sie noch einmal, und sie zählen einmal.
sealed-wrong-code = Dieser Code gehört nicht zu dieser Umfrage. Bitte vergleichen Sie ihn mit Ihrer Einladung.
sealed-not-yet-open = Die Umfrage ist noch nicht offen. Bitte schicken Sie Ihre Antworten ab, sobald sie öffnet.
sealed-closed = Die Umfrage ist geschlossen und nimmt keine Antworten mehr an.
sealed-malformed = Die Anfrage war nicht lesbar. Es wurde nichts gezählt. Bitte laden Sie die Seite neu und schicken Sie Ihre Antworten noch einmal ab.
sealed-refused = Das wurde nicht angenommen: Es ist kein Antwortbogen dieser Umfrage, oder es kam nicht von ihrer Seite. Es wurde nichts gezählt.
sealed-too-many = Zu viele Anfragen. Bitte warten Sie ein paar Sekunden und versuchen Sie es noch einmal; nichts ist verloren.
sealed-unavailable = Die Umfrage ist gerade nicht erreichbar. Bitte schicken Sie Ihre Antworten in einer Minute noch einmal ab: Sie zählen einmal, wie oft Sie sie auch abschicken.
sealed-unknown-panel = Diese Umfrage gibt es nicht. Bitte öffnen Sie den Link Ihrer Einladung noch einmal.
