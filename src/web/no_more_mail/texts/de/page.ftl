asks-title = Keine weiteren Mails zu dieser Umfrage?
asks-text = { $parties ->
    [1] Sie wurden gebeten zu sagen, wie es bei { $own } läuft. Sie können die Mails dazu abbestellen: keine Erinnerungen und am Ende kein Dank.
   *[other] Sie wurden gebeten zu sagen, wie { $own } und { $partner } zusammenarbeiten. Sie können die Mails dazu abbestellen: keine Erinnerungen und am Ende kein Dank.
}
asks-again = Wenn Sie { $name } ({ $email }) bitten, Ihnen Ihren Link noch einmal zu schicken, kommt diese Mail trotzdem; auch eine, falls Antworten verloren gegangen sind und neu geschickt werden müssen. Was Sie hier wünschen, wird ohne Zeitpunkt und getrennt von allen Antworten gespeichert.
asks-button = Bitte keine weiteren Mails
link-works = Der Link in Ihrer Einladung gilt weiter.
link-ended = Die Umfrage nimmt keine Antworten mehr an.
stopped-title = Keine weiteren Mails
stopped-text = { $parties ->
    [1] Sie bekommen keine weiteren Mails zur Umfrage von { $own }.
   *[other] Sie bekommen keine weiteren Mails zur Umfrage von { $own } und { $partner }.
}
gone-title = Hier gibt es nichts abzubestellen
gone-text = Die Adresse ist vielleicht unvollständig; bitte kopieren Sie sie ganz aus Ihrer Mail.
gone-late = Oder die Umfrage ist geschlossen. Dann kann noch eine kurze Mail folgen, wenn der Bericht vorliegt, und danach keine mehr.
