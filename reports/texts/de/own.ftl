# Seiten zu dem, was eine Organisation über sich selbst sagt, wo nach keinem Partner gefragt wird.

own-kicker = Selbstbild
own-question = Wie sieht sich die Organisation selbst?
own-voice = { $level } ({ $band }) bei { $party }
own-voice-plain = { $level } bei { $party }
own-title = { $dimension }: { $voices }
own-table = Die Teile von „{ $dimension }“, der höchste zuerst
own-facet = Teil
own-all = Insgesamt
own-warning = { $title } (ein hoher Wert ist ein Warnzeichen)
own-note = { $parties ->
    [1] Alle haben die eigene Organisation eingeschätzt.
   *[other] Alle haben nur die eigene Organisation eingeschätzt. Zwei Organisationen, die dieselben Fragen beantworten, lassen sich darin vergleichen, wie weit jede ist; kein Unterschied zwischen ihnen ist eine Meinungsverschiedenheit.
}
own-ask-high = Was trägt hier dazu bei, dass „{ $facet }“ gelingt, und wo würde das noch helfen?
own-ask-low = Was erleben wir von Woche zu Woche, das „{ $facet }“ niedrig hält?
own-ask-room = { $title }: Wo haben wir das zuletzt erlebt, und wo hat es gefehlt?
