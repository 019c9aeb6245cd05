# Daty: „30 września 2026 r., godz. 17:00 (CEST, Europe/Berlin)”.
moment = { $day } { $month } { $year } r., godz. { $time } ({ $zone })
month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia

# Początek kwestionariusza.
lead = { $parties ->
    [1] { $asked-by } pyta, jak Twoim zdaniem działa organizacja { $own }.
   *[other] { $asked-by } pyta, jak Twoim zdaniem wygląda współpraca organizacji { $own } i { $partner }.
}
skip = Przejdź do pytań
languages = Język
period-usual = { $parties ->
    [1] ostatnie 12 miesięcy albo czas od początku Twojej pracy tutaj
   *[other] ostatnie 12 miesięcy albo czas od początku współpracy
}
period-before-a-contract = dotychczasowe kontakty, w tym te negocjacje
preview-notice = To jest podgląd: strona w takiej postaci, w jakiej zobaczą ją uczestnicy. Stąd nie można niczego wysłać i nic nie jest zapisywane.
title-problem = Nie policzono:
notice-not-yet-open = Pytania zostaną otwarte { $opens }. Link pozostaje ten sam: zapraszamy ponownie w tym terminie.
notice-late = Odpowiedzi przyjmowaliśmy do { $closed }. Teraz przyjmowane są już tylko te, które są w drodze. Dziękujemy za odwiedziny.
notice-restored = Ta ankieta została przywrócona z kopii zapasowej, utworzonej { $made }. Odpowiedzi wysłane później przepadły; przepraszamy. Jeśli Twoja odpowiedź była wysłana później albo nie masz pewności, odpowiedz, proszę, jeszcze raz z tym samym kodem: jeśli Twoje odpowiedzi nadal tu są, strona o tym poinformuje. Opublikowane wyniki liczenia wspomną o tym.
notice-closed = Ta ankieta została zamknięta { $closed }. Nie można już udzielać odpowiedzi. Dziękujemy za odwiedziny.

# Obietnica: dokładnie w tych słowach.
promise-title = Co obiecujemy
promise-server = Zapisane dane, kopie zapasowe i dzienniki, bez przechowywanych osobno kluczy, nie mogą pokazać Twoich odpowiedzi ani powiązać ich z Tobą. Przed zamknięciem nikomu nie pokazuje się odpowiedzi. Osoba administrująca tym serwerem ma klucze i mogłaby ich nadużyć.
promise-joint = Zapisane dane, kopie zapasowe i dzienniki, bez przechowywanych osobno kluczy, nie mogą pokazać Twoich odpowiedzi ani powiązać ich z Tobą. Żadnych odpowiedzi nie można otworzyć przed zamknięciem ani po nim, chyba że dwie z trzech osób mających kod zamknięcia (osoba prowadząca oraz osoby reprezentujące stronę kupującą i stronę dostarczającą) zadziałają razem z operatorem.
promise-small-group = W małej grupie współpracownicy mogą z tego, co napiszesz, domyślić się, że to Ty.
promise-without-script = W tym trybie serwer przez chwilę widzi Twój kod i Twoje odpowiedzi razem.

# Fakty.
fact-time-name = Jak długo
fact-time = { $minutes ->
    [one] Około minuty.
    [few] Około { $minutes } minut.
    [many] Około { $minutes } minut.
   *[other] Około { $minutes } minuty.
} Każde pytanie można pozostawić bez odpowiedzi.
fact-until-name = Otwarte do
fact-until = { $closes }.
fact-invited-name = Kogo pytamy
fact-invited-confirmed = { $invited ->
    [one] { $invited } osobę
    [few] { $invited } osoby
    [many] { $invited } osób
   *[other] { $invited } osoby
} z organizacji { $own }. Organizacja { $own } potwierdziła tę listę.
fact-invited-unconfirmed = { $invited ->
    [one] { $invited } osobę
    [few] { $invited } osoby
    [many] { $invited } osób
   *[other] { $invited } osoby
} z organizacji { $own }. Organizacja { $own } nie potwierdziła tej listy.
fact-results-name = Co będzie dalej
fact-results = { $parties ->
    [1] Jeśli z organizacji { $own } odpowie mniej niż { $k } osób, ich odpowiedzi nigdy nie zostaną otwarte. W przeciwnym razie organizacja { $own } zobaczy raport: podsumowania, nigdy formularz jednej osoby.
   *[other] Jeśli z organizacji { $own } odpowie mniej niż { $k } osób, ich odpowiedzi nigdy nie zostaną otwarte. W przeciwnym razie obie organizacje zobaczą ten sam raport w tej samej chwili: podsumowania, nigdy formularz jednej osoby.
}
fact-contact-name = Kogo zapytać

# Formularz.
code-label = Twój kod dostępu
code-hint = Jest w zaproszeniu i wpisuje się sam po otwarciu zawartego tam linku. Wielkie litery, spacje i łączniki nie mają znaczenia.
other-terms = Ta strona nie zawiera warunków, dla których utworzono Twój link. Przed udzieleniem odpowiedzi prosimy zapytać osobę wskazaną powyżej.
part = Część { $number } z { $of }
role-own = Twoja organizacja
role-partner = organizacja partnerska
pick-notes = Co to znaczy
pick-hint = { $limit ->
    [one] Wybierz najwyżej jedną możliwość.
    [few] Wybierz najwyżej { $limit } możliwości.
    [many] Wybierz najwyżej { $limit } możliwości.
   *[other] Wybierz najwyżej { $limit } możliwości.
}
comment-hint = Miejsca wystarczy na około { $room } liter.
consent = { $parties ->
    [1] Można pokazać dosłownie Twojej organizacji, po przeczytaniu przez osobę prowadzącą. W przeciwnym razie zobaczy to tylko osoba prowadząca.
   *[other] Można pokazać dosłownie obu organizacjom, po przeczytaniu przez osobę prowadzącą. W przeciwnym razie zobaczy to tylko osoba prowadząca.
}
send-text = To, co pozostanie puste, liczy się jako „Trudno powiedzieć”. Po wysłaniu odpowiedzi nie można zmienić.
send = Wyślij moje odpowiedzi
fingerprint = Odcisk, taki jak w Twoim linku:

# Co nie pozwala policzyć formularza.
problems-title = Twoje odpowiedzi nie zostały policzone
problems-kept = Wszystko, co zostało wpisane, nadal tu jest.
problem-at = „{ $question }” { $sentence }
problem-code-missing = Wpisz, proszę, kod dostępu z zaproszenia.
problem-code-wrong = Ten kod nie należy do tej ankiety. Porównaj go, proszę, z zaproszeniem.
problem-rating-unreadable = Nie udało się odczytać jednej odpowiedzi. Wybierz ją, proszę, jeszcze raz.
problem-pick-unreadable = Nie udało się odczytać jednego wyboru. Wybierz, proszę, jeszcze raz.
problem-too-many-picks = Wybrano: { $chosen }. Pozostaw, proszę, najwyżej { $limit }.
problem-comment-too-long = Ten komentarz jest za długi. Miejsce (w literach): około { $room }; za dużo: około { $over }. Skróć go, proszę; niczego nie obcięto.
problem-many-blanks = Ocenione pytania: { $answered } z { $ratings }. Można to tak wysłać: to, co puste, liczy się jako „Trudno powiedzieć”. Można też wrócić do pierwszego pustego miejsca.
problem-not-yet-open = Ankieta zostanie otwarta { $opens }. Wyślij wtedy, proszę, swoje odpowiedzi.
problem-closed = Ankieta została zamknięta { $closed }, dlatego tych odpowiedzi nie można było policzyć.
problem-unavailable = Nie udało się teraz zapisać Twoich odpowiedzi. Wyślij je, proszę, ponownie za minutę. Liczą się raz, niezależnie od tego, ile razy je wyślesz.

# Podziękowanie.
thanks-title = Dziękujemy
thanks-text = Twoje odpowiedzi dotarły.
receipt-title = Twoje potwierdzenie
receipt-text = Jeśli z organizacji { $own } odpowie co najmniej { $k } osób, po zamknięciu znajdzie się na publicznej liście policzonych kart; jeśli odpowie mniej, żadnej z ich kart na niej nie będzie. Pokazuje Twój udział, a nie Twoje odpowiedzi. Nie trzeba go przechowywać.
receipt-link = Gdzie będzie lista
next-title = Co będzie dalej
thanks-next = { $parties ->
    [1] Ankieta jest otwarta do { $closes }. Jeśli z organizacji { $own } odpowie mniej niż { $k } osób, żadna z ich odpowiedzi nie zostanie otwarta ani pokazana. W przeciwnym razie organizacja { $own } zobaczy raport: podsumowania, nigdy formularz jednej osoby.
   *[other] Ankieta jest otwarta do { $closes }. Jeśli z organizacji { $own } odpowie mniej niż { $k } osób, żadna z ich odpowiedzi nie zostanie otwarta ani pokazana. W przeciwnym razie obie organizacje zobaczą ten sam raport w tej samej chwili.
}
thanks-device = Jeśli z tego urządzenia korzystają inni, zamknij teraz to okno, aby nikt nie mógł wrócić do Twojego formularza.

# Krótkie strony.
already-counted-title = Odpowiedzi z tym kodem już są
already-counted-text = Odpowiedzi z tym kodem policzono już wcześniej, dlatego te nie zostały dodane. Nic więcej nie trzeba robić. Dziękujemy.
sealed-elsewhere-title = Ten kod został już użyty
sealed-elsewhere-text = Odpowiedzi z tym kodem zapieczętowano już wcześniej, w przeglądarce, która sama je wysyła, dlatego to, co wysłano teraz, nie zostało dodane. Jeśli tamta strona podała, że odpowiedzi dotarły, nic więcej nie trzeba robić. Jeśli nie, otwórz link z zaproszenia jeszcze raz na tym samym urządzeniu i w tej samej przeglądarce: wyśle on te same odpowiedzi ponownie, a policzone zostaną raz.
unknown-page-title = Tu nie ma żadnej strony
unknown-page-text = Link może być niepełny. Otwórz go, proszę, jeszcze raz z zaproszenia albo skopiuj w całości do paska adresu.
method-not-allowed-title = Tutaj nie można tego zrobić
method-not-allowed-text = Otwórz, proszę, link z zaproszenia jeszcze raz.
too-large-title = Ten formularz jest za duży, aby go odczytać
too-large-text = Niczego nie policzono. Wróć, proszę, skróć komentarze i wyślij formularz ponownie.
too-slow-title = Formularz nie dotarł na czas
too-slow-text = Niczego nie policzono. Wróć, proszę, i wyślij formularz ponownie, może przez lepsze łącze.
unreadable-title = Nie udało się odczytać tego żądania
unreadable-text = Niczego nie policzono. Wróć, proszę, i spróbuj ponownie.
too-many-title = Zbyt wiele żądań z Twojej sieci
too-many-text = Poczekaj, proszę, kilka sekund i spróbuj ponownie. Niczego nie policzono i nic nie przepadło: wróć do formularza i wyślij go jeszcze raz.
in-clear-title = Ta strona jest dostępna tylko przez HTTPS
in-clear-text = Żądanie przyszło bez szyfrowania i nie zostało odczytane. Otwórz, proszę, jeszcze raz link z zaproszenia.
unavailable-title = Spróbuj, proszę, ponownie za minutę
unavailable-text = Ankieta jest teraz nieosiągalna. Jeśli trwało wysyłanie odpowiedzi, wróć i wyślij je ponownie: liczą się raz, niezależnie od tego, ile razy je wyślesz.
broken-title = Coś poszło nie tak po naszej stronie
broken-text = Wróć, proszę, i spróbuj ponownie za minutę. Jeśli trwało wysyłanie odpowiedzi: liczą się raz, niezależnie od tego, ile razy je wyślesz.
console-unknown-title = Tu nie ma żadnej strony
console-unknown-text = Mogła zostać usunięta albo należy do kogoś innego. Wróć do swoich relacji.
not-now-title = Teraz nie jest to możliwe
not-now-text = Fala jest już dalej albo jeszcze do tego nie doszła. Wróć do jej strony, gdzie każdy krok jest na swoim miejscu.
refused-title = Ten formularz nie został przyjęty
refused-text = Niczego nie zmieniono. Formularz nie pochodził ze strony Twojej sesji: być może nastąpiło wylogowanie albo strona była otwarta zbyt długo. Otwórz, proszę, stronę jeszcze raz.
link-gone-title = Ten link już nie działa
link-gone-text = Został użyty, unieważniony albo wygasł. Poproś o nowy: osoba prowadząca na stronie logowania, osoba reprezentująca organizację w odpowiedzi na wiadomość, w której był link.

# Co dostaje przeglądarka, która sama pieczętuje odpowiedzi.
sealed-already-issued = Ten kod został już użyty do innych odpowiedzi, dlatego niczego nie podpisano. Jeśli nie dotarły, otwórz link jeszcze raz na urządzeniu i w przeglądarce, w których wszystko się zaczęło: wyśle je on ponownie, a policzone zostaną raz.
sealed-wrong-code = Ten kod nie należy do tej ankiety. Porównaj go, proszę, z zaproszeniem.
sealed-not-yet-open = Ankieta nie została jeszcze otwarta. Wyślij, proszę, swoje odpowiedzi po jej otwarciu.
sealed-closed = Ankieta jest zamknięta i nie przyjmuje już odpowiedzi.
sealed-malformed = Nie udało się odczytać żądania. Niczego nie policzono. Odśwież, proszę, stronę i wyślij odpowiedzi ponownie.
sealed-refused = Tego nie przyjęto: to nie jest karta tej ankiety albo nie pochodzi z jej strony. Niczego nie policzono.
sealed-too-many = Zbyt wiele żądań. Poczekaj, proszę, kilka sekund i spróbuj ponownie; nic nie przepadło.
sealed-unavailable = Ankieta jest teraz nieosiągalna. Wyślij, proszę, ponownie za minutę: Twoje odpowiedzi liczą się raz, niezależnie od tego, ile razy je wyślesz.
sealed-unknown-panel = Nie ma takiej ankiety. Otwórz, proszę, jeszcze raz link z zaproszenia.
