# Der Leitfaden für die Moderation.

guide-title = Leitfaden für die Moderation
guide-only = Für die Person, die das Gespräch leitet. Er wird nicht verteilt und nicht gezeigt.

guide-before = Vor dem Gespräch
guide-before-intro = Ob das Gespräch gelingt, entscheidet sich vorher. Planen Sie dafür eine Woche ein.
guide-before-read = Lesen Sie den ganzen Bericht, auch die letzte Seite: Wissen Sie, was nicht gezeigt wird und warum, bevor jemand danach fragt.
guide-before-both = { $parties ->
    [1] Sprechen Sie mit der Leitung eine halbe Stunde allein. Zeigen Sie ihr die Zahlen vorab. Niemand soll eine Überraschung zum ersten Mal vor anderen sehen.
   *[other] Sprechen Sie mit der Leitung jeder Seite eine halbe Stunde allein. Zeigen Sie ihr zuerst die eigene Seite. Niemand soll eine Überraschung zum ersten Mal vor der anderen Seite sehen.
}
guide-before-people = { $parties ->
    [1] Laden Sie insgesamt acht bis sechzehn ein: Menschen, die entscheiden, und Menschen, die die Arbeit tun.
   *[other] Laden Sie von beiden Seiten gleich viele ein, insgesamt acht bis sechzehn: Menschen, die entscheiden, und Menschen, die die Arbeit tun.
}
guide-before-comments = { $parties ->
    [1] Lesen Sie sich jeden Kommentar laut vor. Entscheiden Sie, welche Sie im Raum vorlesen.
   *[other] Lesen Sie sich jeden Kommentar laut vor. Entscheiden Sie, welche Sie im Raum vorlesen, und nehmen Sie von jeder Seite gleich viele.
}
guide-before-room = { $parties ->
    [1] Wählen Sie einen Raum ohne Kopfende. Mischen Sie die Plätze, damit die Leitung nicht allen gegenübersitzt. Hängen Sie die Tafel für Vereinbarungen auf, wo alle sie sehen.
   *[other] Wählen Sie einen Raum ohne Kopfende. Mischen Sie die Plätze, damit sich die Seiten nicht gegenübersitzen. Hängen Sie die Tafel für Vereinbarungen auf, wo alle sie sehen.
}
guide-before-send = Schicken Sie vorab nur Zeit, Zweck und Regeln. Zahlen ohne Gespräch beginnen das falsche.

guide-agenda = Ablauf
guide-agenda-intro = Zusammen { $minutes } Minuten ({ $hours } Stunden). Wird die Zeit knapp, kürzen Sie in der Mitte, nie bei den Vereinbarungen: Ein Gespräch ohne Vereinbarung ist schlechter als keines.
guide-agenda-from = Ab
guide-agenda-minutes = Minuten
guide-agenda-part = Teil
guide-agenda-opening = { $parties ->
    [1] Beginn: wozu wir hier sind, die Regeln, ein Satz der Leitung, was sie sich erhofft
   *[other] Beginn: wozu wir hier sind, die Regeln, ein Satz von jeder Leitung, was sie sich erhofft
}
guide-agenda-pause = Pause; danach die Plätze neu mischen
guide-agenda-closing = Schluss: Alle sagen in einem Satz, was sie mitnehmen

guide-rules = Regeln für den Raum
guide-rules-intro = Sagen Sie sie zu Beginn, und hängen Sie sie auf.
guide-rules-who = Niemand rät, wer was geantwortet hat, weder laut noch still. Die Zahlen gehören allen, die geantwortet haben.
guide-rules-behaviour = Wir reden über Verhalten, nie über Charakter: „Die Vorschau kam zwei Tage zu spät“, nicht „die sind unzuverlässig“.
guide-rules-ask = Erst fragen, dann antworten. Die erste Antwort auf einen Befund ist eine Frage.
guide-rules-figures = Eine Wahrnehmung ist eine Tatsache darüber, wie etwas ankommt. Sie kann überraschen, aber nicht falsch sein.
guide-rules-stays = Was hier gesagt wird, bleibt hier. Was vereinbart wird, geht hinaus.

guide-tense = Wenn es angespannt wird
guide-tense-intro = { $parties ->
    [1] Eine niedrige Zahl über die eigene Arbeit tut weh. Sich zu verteidigen ist natürlich und kein Misslingen.
   *[other] Niedriger gesehen zu werden, als man sich selbst sieht, tut weh. Sich zu verteidigen ist natürlich und kein Misslingen.
}
guide-tense-slow = Werden Sie langsamer. Lesen Sie den Befund noch einmal Wort für Wort, und warten Sie zehn Sekunden.
guide-tense-figures = Bezweifelt jemand die Zahlen, stimmen Sie dem zu, was stimmt: wenige Antworten, breite Spannen. Dann fragen Sie: „Angenommen, es träfe zu: Was hätte es ausgelöst?“
guide-tense-example = { $parties ->
    [1] Erklärt jemand lange, bitten Sie um ein Beispiel dafür, was andere gesehen haben könnten.
   *[other] Erklärt jemand lange, bitten Sie um ein Beispiel dafür, was die andere Seite gesehen haben könnte.
}
guide-tense-own = { $parties ->
    [1] Lassen Sie alle zuerst sagen, was sie in den Zahlen wiedererkennen, und erst dann, was nicht.
   *[other] Lassen Sie jede Seite zuerst sagen, was sie wiedererkennt, und erst dann, was nicht.
}
guide-tense-hunt = Sucht jemand nach der Person hinter einer Antwort, unterbrechen Sie sofort und nennen Sie die Regel. Von der Anonymität lebt die nächste Befragung.
guide-tense-break = Dreht es sich im Kreis, schreiben Sie die Frage an die Tafel, machen Sie früher Pause, und beginnen Sie danach mit einer Stärke.

guide-few = Bei wenigen Antworten
guide-few-intro = { $parties ->
    [1] Bei weniger als zehn Antworten werden einzelne Verhaltensweisen, Wörter und Kommentare nicht gezeigt. Das Gespräch ist ebenso viel wert; es beginnt nur an anderer Stelle.
   *[other] Hat eine Seite weniger als zehn Antworten, werden einzelne Verhaltensweisen, Wörter und Kommentare nicht gezeigt. Das Gespräch ist ebenso viel wert; es beginnt nur an anderer Stelle.
}
guide-few-why = Sagen Sie in einem Satz, warum: Bei so wenigen Antworten würden Einzelheiten Menschen verraten. Entschuldigen Sie sich nicht dafür.
guide-few-enough = { $parties ->
    [1] Die Dimensionen genügen, um zu entscheiden, worüber zuerst gesprochen wird. Bleiben Sie bei der niedrigsten.
   *[other] Die Dimensionen genügen, um zu entscheiden, worüber zuerst gesprochen wird. Bleiben Sie bei der niedrigsten oder beim größten Unterschied.
}
guide-few-prompts = { $parties ->
    [1] Nehmen Sie die Fragen auf den Folien anstelle von Zahlen. Lassen Sie alle zwei Minuten still schreiben, sammeln Sie die Karten ein, und lesen Sie sie gemischt vor.
   *[other] Nehmen Sie die Fragen auf den Folien anstelle von Zahlen. Lassen Sie alle zwei Minuten still schreiben, sammeln Sie die Karten beider Seiten zusammen ein, und lesen Sie sie gemischt vor.
}
guide-few-guess = Lassen Sie nicht über das abstimmen, was nicht gezeigt wird. Das nähme zurück, was versprochen wurde.

guide-pages = Seite für Seite
guide-pages-intro = Zeigen Sie die Folie, lesen Sie ihren Titel vor, und schweigen Sie, bis jemand spricht. Die Fragen sind geordnet: Meist genügt die erste.
guide-ask = Fragen Sie
guide-slide = Folie { $slide }
guide-slides = Folien { $first }–{ $last }
guide-where = { $slides } · { $minutes } Minuten

guide-aloud = Kommentare vorlesen
guide-aloud-intro = Gut vorgelesen öffnet ein Kommentar den Raum. Schlecht vorgelesen verschließt er ihn.
guide-aloud-one-voice = { $parties ->
    [1] Sie lesen vor, niemand sonst, und Sie lesen alle Kommentare mit derselben Stimme.
   *[other] Sie lesen vor, niemand von einer der Seiten, und Sie lesen alle Kommentare mit derselben Stimme.
}
guide-aloud-flat = Lesen Sie Wort für Wort, langsam, ohne Betonung und ohne ein eigenes Wort davor oder danach.
guide-aloud-both = { $parties ->
    [1] Lesen Sie hintereinander, was zum selben Thema gehört.
   *[other] Lesen Sie abwechselnd einen von jeder Seite, zum selben Thema.
}
guide-aloud-silence = Warten Sie nach jedem. Fragen Sie dann: „Was müsste geschehen, damit das nächstes Jahr niemand mehr schreibt?“
guide-aloud-stop = Niemand antwortet auf einen Kommentar, wehrt sich gegen ihn oder sagt „das war ich“.
guide-aloud-not-read = Lesen Sie nichts vor, was noch auf eine Person im Raum deuten könnte, auch wenn es freigegeben wurde. Im Zweifel lassen Sie es weg.

guide-agree = Mit Vereinbarungen schließen
guide-agree-intro = Halten Sie dafür dreißig Minuten frei, was immer geschieht.
guide-agree-few = { $parties ->
    [1] Zwei oder drei Maßnahmen, nicht zehn. Lassen Sie alle drei Punkte kleben; nehmen Sie, was die meisten gewählt haben.
   *[other] Zwei oder drei Maßnahmen, nicht zehn. Lassen Sie alle drei Punkte kleben; nehmen Sie, was beide Seiten gewählt haben.
}
guide-agree-behaviour = { $parties ->
    [1] Jede nennt ein Verhalten, das andere binnen eines Monats bemerken.
   *[other] Jede nennt ein Verhalten, das die andere Seite binnen eines Monats bemerkt.
}
guide-agree-owners = { $parties ->
    [1] Jede hat eine verantwortliche Person mit Namen, die im Raum ist und Ja sagt.
   *[other] Jede hat auf beiden Seiten eine verantwortliche Person mit Namen, die im Raum ist und Ja sagt.
}
guide-agree-date = Jede hat einen Termin. Tragen Sie die Termine ein, bevor jemand aufsteht.
guide-agree-say = { $parties ->
    [1] Die Verantwortlichen lesen ihre Maßnahme vor, und die anderen sagen, was sie dazu beitragen.
   *[other] Die Verantwortlichen lesen ihre Maßnahme vor, und die andere Seite sagt, was sie dazu beiträgt.
}

guide-after = Danach
guide-after-intro = Die ersten zwei Wochen entscheiden, ob nächstes Jahr wieder geantwortet wird.
guide-after-record = Halten Sie die Maßnahmen noch am selben Tag fest. Sie stehen im Bericht, und die nächste Auswertung zeigt, was daraus wurde.
guide-after-respondents = Sagen Sie binnen einer Woche allen, die eingeladen waren: was sich gezeigt hat, was vereinbart wurde, und danke.
guide-after-weeks = Treffen Sie die Verantwortlichen nach sechs Wochen für eine halbe Stunde: Was wurde gehalten, was steht im Weg?
guide-after-keep = { $parties ->
    [1] Bewahren Sie die Dokumente dort auf, wo alle Betroffenen sie lesen können, und nirgends sonst. Dieser Leitfaden bleibt bei Ihnen.
   *[other] Bewahren Sie die Dokumente dort auf, wo beide Seiten sie lesen können, und nirgends sonst. Dieser Leitfaden bleibt bei Ihnen.
}
guide-after-next = Legen Sie den Termin der nächsten Befragung fest, frühestens neun Monate nach dieser.
