# Was der Fragebogen sagt, wenn Antworten im Browser versiegelt werden.

draft-kept = Was Sie eingeben, bleibt bis zum Abschicken auf diesem Gerät, lesbar nur mit Ihrem Code.
draft-restored = Was Sie auf diesem Gerät eingegeben hatten, ist wieder da.
nothing-kept = Dieser Browser behält nichts auf diesem Gerät. Bitte lassen Sie diese Seite offen, bis Sie Ihre Quittung haben.
typed-code = Sie haben Ihren Code eingetippt, deshalb konnte diese Seite die Bedingungen nicht mit Ihrem Link vergleichen. Wenn Sie den Link haben, müssen seine letzten 26 Zeichen so lauten:
terms-link = Bedingungen, und was über Sie gespeichert ist
sending = Ihre Antworten werden versiegelt und abgeschickt …
sending-title = Ihre Antworten werden abgeschickt …
sending-text = Einen Augenblick bitte.

# Die Seiten.
step = { $number } von { $of }
begin = Anfangen
go-on = Weitermachen, wo Sie aufgehört haben
next = Weiter
back = Zurück
steps = Seiten des Fragebogens
review-title = Ihre Antworten
review-change = Ändern
review-ratings = Bewertet: { $answered } von { $ratings }
review-picks = Ausgewählt: { $chosen }
review-comments = Geschrieben: { $written } von { $comments }
room-left = Noch Platz für etwa { $left } Buchstaben.
room-over = Etwa { $left } Buchstaben zu lang.

# Für später speichern.
later-title = Später oder aus einem anderen Netz abschicken
later-text = Ihre Antworten werden in diesem Browser versiegelt und als Datei gespeichert. Nur die Schlüssel dieser Umfrage können sie öffnen, nach dem Schließen. Abgeben können Sie die Datei bis { $late }, von jedem Gerät und aus jedem Netz. Dann kann selbst jemand, der diesen Server beobachtet, weder an der Zeit noch am Netz erkennen, welcher Antwortbogen Ihrer ist.
later-code = Das Speichern verbraucht Ihren Code: Ihre Antworten lassen sich danach nicht mehr ändern, und sie zählen erst, wenn die Datei abgegeben ist.
later-save = Meine Antworten versiegeln und die Datei speichern
saved-title = Ihr versiegelter Antwortbogen ist gespeichert
saved-text = Die Datei liegt bei den Downloads dieses Browsers. Sie sagt nicht, wem sie gehört, und niemand kann sie vor dem Schließen öffnen.
saved-until = Sie zählt erst, wenn sie abgegeben ist, bis { $late }:
saved-note = Zweimal abgeben zählt einmal. Wer die Datei findet, könnte sie abgeben, aber weder lesen noch ändern.
save-again = Die Datei noch einmal speichern
save-sealed = Meinen versiegelten Antwortbogen speichern
send-after-all = Doch von hier abschicken
drop-link = Einen versiegelten Antwortbogen abgeben

# Was zwischen Versiegeln und Zählen kommen kann.
waiting-title = Ihre Antworten sind noch nicht gezählt
over-title = Die Umfrage ist vorbei
waiting-kept = Sie sind versiegelt und auf diesem Gerät gespeichert. Sie können diese Seite schließen: Öffnen Sie den Link aus Ihrer Einladung noch einmal in diesem Browser, dann werden sie abgeschickt. Sie zählen einmal, wie oft Sie sie auch abschicken.
waiting-not-kept = Sie sind versiegelt, aber dieser Browser behält nichts: Bitte lassen Sie diese Seite offen und versuchen Sie es noch einmal. Sie zählen einmal, wie oft Sie sie auch abschicken.
again = Noch einmal versuchen
send-again = Meine versiegelten Antworten noch einmal abschicken
stopped-offline = Die Verbindung ist abgerissen.
stopped-closed = Die Umfrage wurde am { $closed } geschlossen, bevor Ihre Antworten ankamen. Das tut uns leid.
stopped-too-many = Aus Ihrem Netz kommen gerade zu viele Anfragen. Bitte warten Sie ein paar Sekunden.
stopped-unavailable = Die Umfrage kann Ihre Antworten gerade nicht speichern. Bitte versuchen Sie es in einer Minute noch einmal.
stopped-refused = Die Umfrage hat den versiegelten Antwortbogen nicht angenommen. Bitte versuchen Sie es noch einmal; wenn das nicht hilft, fragen Sie die Person, die in Ihrer Einladung genannt ist.
stopped-broken = Etwas ist schiefgegangen. Bitte versuchen Sie es noch einmal oder nehmen Sie einen anderen Browser.
problem-letters = Dieser Kommentar enthält ein Zeichen, das neuer ist als Ihr Browser. Bitte schreiben Sie es anders.
counted-device = Dieser Browser behält Ihren versiegelten Antwortbogen, lesbar nur mit Ihrem Code, bis die Umfrage vorbei ist: Sollte die Umfrage auf eine Sicherung zurückgesetzt werden, können Sie ihn noch einmal abschicken.

# Ein Code, der schon benutzt wurde.
used-title = Dieser Code wurde schon benutzt
used-text = Wenn Sie geantwortet haben, vielleicht in einem anderen Browser, ist nichts mehr zu tun. Vielen Dank.
used-saved = Wenn Sie damals Ihren versiegelten Antwortbogen gespeichert haben, geht es hier weiter:
used-other = Wenn beides nicht auf Sie zutrifft, fragen Sie bitte:
