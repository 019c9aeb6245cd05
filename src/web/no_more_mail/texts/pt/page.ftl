asks-title = Não receber mais mensagens sobre este questionário?
asks-text = { $parties ->
    [1] Recebeu um convite para dizer como trabalha { $own }. Pode parar as mensagens sobre isso: nem lembretes, nem agradecimento no fim.
   *[other] Recebeu um convite para dizer como { $own } e { $partner } trabalham em conjunto. Pode parar as mensagens sobre isso: nem lembretes, nem agradecimento no fim.
}
asks-again = Se pedir a { $name } ({ $email }) que lhe envie de novo o seu link, essa mensagem chega mesmo assim; e também uma, se houver respostas perdidas que tenham de ser enviadas de novo. O que pede aqui é guardado sem data nem hora, e à parte de todas as respostas.
asks-button = Não quero mais mensagens
link-works = O link do seu convite continua a funcionar.
link-ended = O questionário já não recebe respostas.
stopped-title = Não haverá mais mensagens
stopped-text = { $parties ->
    [1] Não receberá mais mensagens sobre o questionário de { $own }.
   *[other] Não receberá mais mensagens sobre o questionário de { $own } e { $partner }.
}
gone-title = Não há nada para parar aqui
gone-text = O endereço talvez esteja incompleto; copie-o por inteiro, por favor, da sua mensagem.
gone-late = Ou o questionário está encerrado. Nesse caso, ainda pode chegar uma breve mensagem quando o relatório sair, e nenhuma depois dela.
