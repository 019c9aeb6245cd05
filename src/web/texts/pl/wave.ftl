# Publiczne strony fali: jej warunki.
w-title = Warunki ankiety { $relationship }, { $label }
w-lead = Wszystko, co ustalono na początku ankiety. Może to przeczytać każdy, kto ma ten adres; wszyscy czytają to samo.
w-back = Wróć do warunków tej ankiety
w-when-name = Kiedy
w-when = Otwarta od { $opens } do { $closes }. Karty zapieczętowane do tego czasu są przyjmowane do { $late }. Zamknięcie można przesunąć najdalej do { $latest }.
w-asked-name = Kogo pytamy: { $party }
w-asked-confirmed = { $people ->
    [one] { $people } osobę
    [few] { $people } osoby
    [many] { $people } osób
   *[other] { $people } osoby
}. Organizacja { $party } potwierdziła tę listę.
w-asked-unconfirmed = { $people ->
    [one] { $people } osobę
    [few] { $people } osoby
    [many] { $people } osób
   *[other] { $people } osoby
}. Organizacja { $party } nie potwierdziła tej listy.
w-released-name = Co jest udostępniane
w-released = { $parties ->
    [1] Podsumowania, organizacji { $party }. Jeśli odpowie mniej niż { $k } osób, żadna z ich odpowiedzi nie zostanie otwarta, pokazana ani użyta w jakiejkolwiek liczbie.
   *[other] Podsumowania, obu organizacjom w tej samej chwili. Jeśli z danej organizacji odpowie mniej niż { $k } osób, żadna z ich odpowiedzi nie zostanie otwarta, pokazana ani użyta w jakiejkolwiek liczbie.
}
w-never-name = Co nigdy nie jest pokazywane
w-never = Kto odpowiedział i co odpowiedziała jedna osoba: nikomu, także osobie prowadzącej. Komentarze najpierw czyta osoba prowadząca i przekazuje je tylko tam, gdzie pozwala na to ich autor.
w-precision-name = Jak dokładnie
w-precision = Od { $k } odpowiedzi: wyniki całych tematów, zaokrąglone do 5 na 100, skrajne tylko jako „najwyżej” i „co najmniej”. Od 10: średnie pojedynczych stwierdzeń, zaokrąglone, oraz komentarze. Od 25: dokładniejsze średnie i udziały w dziesiątych częściach. Co z tego obowiązuje, zależy wyłącznie od liczby odpowiedzi. Nie ma wyników częściowych ani filtrów według grup osób.
w-custody-name = Kto może otworzyć karty
w-custody-server = Osoba administrująca tym serwerem ma klucze, przechowywane osobno od bazy danych. Są one niszczone przy zamknięciu ankiety. Wcześniej nikomu nie pokazuje się odpowiedzi.
w-custody-joint = Dwie z trzech osób mających kod zamknięcia, razem z tym serwerem: nikt nie otwiera karty w pojedynkę. Bez dwóch kodów w ciągu 60 dni od terminu zamknięcia wszystkie karty są niszczone bez otwierania. W przeciwnym razie klucze i karty są niszczone przy zamknięciu ankiety.
w-holder-name = Kod zamknięcia: { $name }
w-holder = Litery kontrolne { $letters }
w-script-name = Gdzie odpowiedzi są pieczętowane
w-script-either = W Twojej przeglądarce, tak że serwer nigdy nie widzi ich obok Twojego kodu. Tam, gdzie skrypty nie działają, pieczętuje je serwer i przez chwilę widzi jedno i drugie razem.
w-script-only = W Twojej przeglądarce, tak że serwer nigdy nie widzi ich obok Twojego kodu.
w-contact-name = Kogo zapytać

w-check-title = Sprawdź, czy to Twoje warunki
w-check-text = Warunki są ustalone w jednym pliku, bajt po bajcie:
w-fingerprint-name = Odcisk
w-digest-name = SHA-256
w-check-how = Odcisk jest w linku każdego zaproszenia, po kropce; to początek SHA-256 tego pliku w innym zapisie. Twoja przeglądarka porównuje oba, zanim cokolwiek zapieczętuje. Można to zrobić także samodzielnie: oblicz SHA-256 pliku zaufanym programem i porównaj odciski ze współpracownikami.
w-changes-title = Co się od tego czasu zmieniło
w-changes-none = Od początku ankiety nic się nie zmieniło.
w-changes-text = W kolejności zdarzeń. Żadne z nich nie zmienia powyższego pliku.
w-raised = Najmniejszą wymaganą liczbę odpowiedzi podniesiono do { $k }.
w-postponed = Zamknięcie przesunięto do { $closes }.
w-restored = Ankieta została przywrócona z kopii zapasowej, utworzonej { $made }. Karty wysłane później przepadły i można je było wysłać ponownie; niektóre mogą liczyć się dwa razy.
w-destroyed = Nikt nie zamknął ankiety na czas. Wszystkie karty zniszczono bez otwierania.
w-corrected = { $count ->
    [one] Poprawiono { $count } adres. Kod tej osoby się nie zmienia; na stary adres wysłano powiadomienie.
    [few] Poprawiono { $count } adresy. Kody tych osób się nie zmieniają; na stare adresy wysłano powiadomienia.
    [many] Poprawiono { $count } adresów. Kody tych osób się nie zmieniają; na stare adresy wysłano powiadomienia.
   *[other] Poprawiono { $count } adresu. Kody tych osób się nie zmieniają; na stare adresy wysłano powiadomienia.
}
w-questions-title = Pytania
w-definition = Definicja { $id }, wersja { $version }:
w-questions-of = Tak, jak czyta je { $party }
w-more-title = Więcej informacji
w-stored-link = Co o mnie zapisano
w-bulletin-link = Lista policzonych kart
w-bulletin-link-later = Lista policzonych kart: gdzie będzie
w-drop-link = Oddaj zapieczętowaną kartę

# Co o mnie zapisano.
w-stored-title = Co o mnie zapisano
w-stored-lead = Dopóki ankieta jest otwarta, są to wszystkie bajty, które dotyczą Ciebie lub Twoich odpowiedzi.
w-gone = Ta ankieta jest zamknięta: urny i klucze są zniszczone, a imiona, nazwiska i adresy znikają 30 dni po zamknięciu.
w-row-title = Jeden wiersz z Twoim imieniem i nazwiskiem
w-row-text = Tabela „invitation” ze zmyśloną osobą:
w-row-id = Wylosowany przy uruchomieniu. Nic o Tobie nie mówi.
w-row-panel = Na liście której organizacji jesteś.
w-row-email = Dokąd wysłano zaproszenie.
w-row-name = Tak, jak podała je Twoja organizacja.
w-row-locale = Język wiadomości do Ciebie.
w-row-note = W tym przykładzie { $bytes ->
    [one] { $bytes } bajt
    [few] { $bytes } bajty
    [many] { $bytes } bajtów
   *[other] { $bytes } bajtu
}. Twój wiersz zapisano przy uruchomieniu i zmieni się tylko wtedy, gdy Twój adres zostanie poprawiony; stary adres jest wtedy przechowywany osobno, aż zostanie na niego wysłane powiadomienie.
w-row-absent = Nie ma kolumny mówiącej, czy lub kiedy udzielono odpowiedzi, ani kolumny na Twój kod. Jeśli zrezygnujesz z dalszych wiadomości, Twój losowy identyfikator zostanie odnotowany w jeszcze jednej tabeli, bez daty i godziny.
w-box-title = Urna, tej samej wielkości od pierwszego do ostatniego dnia
w-box-text = Karty nie mają wierszy. Wszystkie karty jednej organizacji leżą razem w jednym zaszyfrowanym zapisie, urnie, która jest zastępowana w całości przy każdej zmianie, a co jakiś czas także bez żadnej zmiany:
w-box = { $party }: { $people ->
    [one] { $people } pytana osoba
    [few] { $people } pytane osoby
    [many] { $people } pytanych osób
   *[other] { $people } pytanej osoby
}, { $boxes ->
    [one] { $boxes } urna
    [few] { $boxes } urny
    [many] { $boxes } urn
   *[other] { $boxes } urny
}; rozmiar urny w bajtach: około { $bytes }; miejsc na karty w każdej urnie: { $slots }.
w-box-inside = Wewnątrz, czytelne z kluczem, którego nie ma w bazie danych: dla każdej zaproszonej osoby to, czy wydano kartę, oraz skrót zaślepionej wiadomości, którą wtedy podpisano; a oddzielnie od tego zapieczętowane karty, w kolejności ich własnych, losowo wyglądających numerów.
w-ballot = Zapieczętowana karta ma { $bytes ->
    [one] { $bytes } bajt
    [few] { $bytes } bajty
    [many] { $bytes } bajtów
   *[other] { $bytes } bajtu
}, cokolwiek zawiera: puste czy pełne, wszystkie karty są tej samej długości. Nic w niej nie mówi, do kogo należy.
w-box-why = Dlaczego tak: ktoś, kto ma bazę danych albo wszystkie jej kopie zapasowe, widzi, że urna się zmieniła. Nie widzi, czyja karta do niej trafiła, która to karta ani ile ich jest.
w-mail-title = Wiadomości do Ciebie i Twój kod
w-mail-text = Gdy wiadomość czeka na wysłanie, wiersz mówi, dla którego identyfikatora jest przeznaczona i od kiedy może zostać wysłana. Nie zawiera tekstu, kodu ani adresu i jest usuwany, gdy wiadomość zostanie wysłana. Nigdzie nie jest zapisane, komu wysłano przypomnienie.
w-code-text = Twój kod nie jest nigdzie zapisany. Jest obliczany na nowo z Twojego identyfikatora, z użyciem klucza spoza bazy danych, gdy powstaje wiadomość do Ciebie.
w-device-title = Na Twoim własnym urządzeniu
w-device-text = Tam, gdzie działają skrypty, przeglądarka przechowuje szkic aż do wysłania, a potem Twoją zapieczętowaną kartę do końca ankiety. Jedno i drugie jest zaszyfrowane Twoim kodem i nie opuszcza urządzenia, dopóki tego nie wyślesz.

# Lista.
w-bulletin-title = Policzone karty: { $relationship }, { $label }
w-bulletin-later = Gdy ankieta zostanie zamknięta, najwcześniej po { $from }, będzie tu lista policzonych kart i będzie można znaleźć na niej swoje potwierdzenie.
w-bulletin-lead = Ankieta jest zamknięta. Te karty zostały policzone; wszystko, co tu jest, każdy może sprawdzić.
w-counts = Zaproszone osoby: { $invited }; wydane karty: { $issued }; policzone: { $counted }; nieczytelne: { $invalid }.
w-counts-few = Odpowiedziało mniej niż { $k } osób. Żadna z ich kart nie została otwarta i żadnej tu nie wymieniono.
w-find-title = Znajdź swoje potwierdzenie
w-find-label = Twoje potwierdzenie
w-find-hint = 64 cyfry i litery. Tam, gdzie działają skrypty, przeglądarka czyta listę i szuka sama: potwierdzenie nie jest wysyłane.
w-find = Szukaj
w-receipt-found = Jest na liście: ta karta została policzona.
w-receipt-missing = Nie ma go na liście. Jeśli z Twojej organizacji było za mało odpowiedzi, nie wymieniono żadnej z jej kart. W przeciwnym razie zapytaj, proszę, osobę wskazaną w warunkach i pokaż jej adres tej strony.
w-receipt-unreadable = To nie jest potwierdzenie: ma ono 64 znaki, cyfry i litery od a do f.
w-receipt-failed = Nie udało się teraz odczytać listy. Spróbuj, proszę, ponownie.
w-verify-title = Sprawdź całą listę
w-verify-text = Lista ze wszystkimi podpisami:
w-verify-note = Program sprawdza bez sieci, że każda karta została podpisana kluczami tej ankiety, że żadna nie występuje dwa razy, że liczby się zgadzają i że lista należy do odcisku z Twojego zaproszenia.

# Strona oddawania.
w-drop-title = Oddaj zapieczętowaną kartę: { $relationship }, { $label }
w-drop-lead = Tutaj oddaje się plik, w którym zapisana jest Twoja zapieczętowana karta, do { $late }.
w-drop-early = Ankieta zostanie otwarta { $opens }. Od tej chwili przyjmowane są tu zapieczętowane karty.
w-drop-over = Zapieczętowane karty przyjmowano do { $late }. Jest już za późno, aby oddać kartę. Dziękujemy za odwiedziny.
w-drop-problem = Ta karta nie została przyjęta
w-drop-unreadable = To nie jest plik zapieczętowanej karty albo brakuje jego części. Wybierz, proszę, plik w takiej postaci, w jakiej został zapisany.
w-drop-other = Ta karta należy do innej ankiety. Użyj, proszę, adresu, który był podany przy zapisywaniu.
w-drop-refused = Ta karta nie ma podpisu ankiety albo została zmieniona po zapisaniu. Wybierz, proszę, plik w takiej postaci, w jakiej został zapisany.
w-drop-label = Plik Twojej zapieczętowanej karty
w-drop-hint = Jego nazwa zaczyna się od „sealed-ballot”.
w-drop-send = Oddaj
w-drop-done = Twoja karta dotarła. Zostanie policzona po zamknięciu, chyba że z organizacji { $own } odpowie mniej niż { $k } osób: wtedy żadna z ich kart nie zostanie otwarta.
w-drop-after = Jeśli oddasz ją jeszcze raz, nadal policzy się raz. Plik można teraz usunąć.
w-drop-what-title = Co jest w pliku
w-drop-what = Twoje odpowiedzi, zapieczętowane tak, że otworzą je tylko klucze tej ankiety, po zamknięciu; oraz podpis ankiety, złożony bez wiedzy o tym, dla której karty. Bez nazwiska, bez kodu i bez czasu.
w-drop-why = Kod nie jest tu potrzebny i nikt nie pyta, kim jesteś. Jeśli łączysz się z innej sieci albo plik przyniesie ktoś inny, nawet ktoś, kto obserwuje ten serwer, nie pozna, czyja to karta.
