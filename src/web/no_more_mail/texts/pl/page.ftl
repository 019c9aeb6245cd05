asks-title = Żadnych więcej wiadomości o tej ankiecie?
asks-text = { $parties ->
    [1] Poprosiliśmy o Twoje zdanie na temat tego, jak działa organizacja { $own }. Możesz zrezygnować z wiadomości na ten temat: nie będzie przypomnień ani podziękowania na koniec.
   *[other] Poprosiliśmy o Twoje zdanie na temat współpracy organizacji { $own } i { $partner }. Możesz zrezygnować z wiadomości na ten temat: nie będzie przypomnień ani podziękowania na koniec.
}
asks-again = Jeśli poprosisz o ponowne przysłanie linku (kontakt: { $name }, { $email }), ta wiadomość i tak przyjdzie; podobnie przyjdzie wiadomość, jeśli odpowiedzi przepadną i trzeba je będzie wysłać ponownie. Twoja prośba jest przechowywana bez daty i godziny, osobno od wszystkich odpowiedzi.
asks-button = Proszę nie wysyłać więcej wiadomości
link-works = Link z zaproszenia nadal działa.
link-ended = Ankieta nie przyjmuje już odpowiedzi.
stopped-title = Żadnych więcej wiadomości
stopped-text = { $parties ->
    [1] Nie będzie już wiadomości o ankiecie organizacji { $own }.
   *[other] Nie będzie już wiadomości o ankiecie organizacji { $own } i { $partner }.
}
gone-title = Tu nie ma z czego rezygnować
gone-text = Adres może być niepełny; skopiuj go, proszę, w całości z wiadomości.
gone-late = Albo ankieta jest zamknięta. Wtedy może przyjść jeszcze jedna krótka wiadomość, gdy ukaże się raport, a po niej już żadna.
