# Co mówi kwestionariusz, gdy odpowiedzi są pieczętowane w przeglądarce.

draft-kept = Wpisane odpowiedzi pozostają na tym urządzeniu, czytelne tylko z Twoim kodem, aż do wysłania albo do końca ankiety.
draft-restored = To, co było wpisane na tym urządzeniu, jest z powrotem.
nothing-kept = Ta przeglądarka niczego nie przechowuje na tym urządzeniu. Pozostaw, proszę, tę stronę otwartą, aż pojawi się potwierdzenie.
typed-code = Kod został wpisany ręcznie, dlatego ta strona nie mogła porównać tych warunków z Twoim linkiem. Jeśli masz link, jego ostatnie 26 znaków musi wyglądać tak:
terms-link = Warunki i to, co jest zapisane o Tobie
sending = Pieczętowanie i wysyłanie Twoich odpowiedzi…
sending-title = Wysyłanie Twoich odpowiedzi…
sending-text = Jeszcze chwila.

# Strony.
step = { $number } z { $of }
begin = Zacznij
go-on = Wróć do miejsca przerwania
next = Dalej
back = Wstecz
steps = Strony kwestionariusza
review-title = Twoje odpowiedzi
review-change = Zmień
review-ratings = Oceny: { $answered } z { $ratings }
review-picks = Wybrano: { $chosen }
review-comments = Komentarze: { $written } z { $comments }
room-left = Pozostałe miejsce (w literach): około { $left }.
room-over = Za dużo (w literach): około { $left }.

# Zapisanie na później.
later-title = Wyślij później albo z innej sieci
later-text = Twoje odpowiedzi zostaną zapieczętowane w tej przeglądarce i zapisane jako plik. Otworzyć je mogą tylko klucze tej ankiety, po zamknięciu. Plik można oddać do { $late }, z dowolnego urządzenia i z dowolnej sieci. Wtedy nawet ktoś, kto obserwuje ten serwer, nie pozna ani po czasie, ani po sieci, która karta jest Twoja.
later-code = Zapisanie zużywa Twój kod: potem odpowiedzi nie można już zmienić, a liczą się one dopiero po oddaniu pliku.
later-save = Zapieczętuj moje odpowiedzi i zapisz plik
saved-title = Twoja zapieczętowana karta jest zapisana
saved-text = Plik jest wśród plików pobranych przez tę przeglądarkę. Nie mówi, do kogo należy, i nikt nie może go otworzyć przed zamknięciem.
saved-until = Liczy się dopiero po oddaniu, do { $late }:
saved-note = Oddanie dwa razy liczy się raz. Ktoś, kto znajdzie plik, mógłby go oddać, ale nie może go ani odczytać, ani zmienić.
save-again = Zapisz plik jeszcze raz
save-sealed = Zapisz moją zapieczętowaną kartę
send-after-all = Jednak wyślij stąd
drop-link = Oddaj zapieczętowaną kartę

# Co może się zdarzyć między zapieczętowaniem a policzeniem.
waiting-title = Twoje odpowiedzi nie są jeszcze policzone
over-title = Ankieta się skończyła
waiting-kept = Są zapieczętowane i przechowywane na tym urządzeniu. Możesz zamknąć tę stronę: otwórz link z zaproszenia jeszcze raz w tej przeglądarce, a wtedy zostaną wysłane. Liczą się raz, niezależnie od tego, ile razy je wyślesz.
waiting-not-kept = Są zapieczętowane, ale ta przeglądarka niczego nie przechowuje: pozostaw, proszę, tę stronę otwartą i spróbuj ponownie. Liczą się raz, niezależnie od tego, ile razy je wyślesz.
again = Spróbuj ponownie
send-again = Wyślij moje zapieczętowane odpowiedzi jeszcze raz
stopped-offline = Połączenie zostało przerwane.
stopped-closed = Ankieta została zamknięta { $closed }, zanim dotarły Twoje odpowiedzi. Przepraszamy.
stopped-too-many = Z Twojej sieci przychodzi teraz zbyt wiele żądań. Poczekaj, proszę, kilka sekund.
stopped-unavailable = Ankieta nie może teraz zapisać Twoich odpowiedzi. Spróbuj, proszę, ponownie za minutę.
stopped-refused = Ankieta nie przyjęła zapieczętowanej karty. Spróbuj, proszę, ponownie; jeśli to nie pomoże, zapytaj osobę wskazaną w zaproszeniu.
stopped-broken = Coś poszło nie tak. Spróbuj, proszę, ponownie albo użyj innej przeglądarki.
problem-letters = W tym komentarzu jest znak nowszy niż Twoja przeglądarka. Zapisz go, proszę, inaczej.
counted-device = Ta przeglądarka przechowuje Twoją zapieczętowaną kartę, czytelną tylko z Twoim kodem, do końca ankiety: jeśli ankietę trzeba będzie przywrócić z kopii zapasowej, będzie można wysłać ją ponownie.

# Kod, który został użyty.
used-title = Ten kod został już użyty
used-text = Jeśli odpowiedzi są już wysłane, na przykład z innej przeglądarki, nic więcej nie trzeba robić. Dziękujemy.
used-saved = Jeśli zapieczętowana karta została wtedy zapisana, dalsza droga prowadzi tędy:
used-other = Jeśli żadne z tych zdań nie pasuje, zapytaj, proszę:
