# Datas: «30 de setembro de 2026, 17:00 (CEST, Europe/Berlin)».
moment = { $day } de { $month } de { $year }, { $time } ({ $zone })
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro

# O início do questionário.
lead = { $parties ->
    [1] { $asked-by } pergunta-lhe como, a seu ver, trabalha { $own }.
   *[other] { $asked-by } pergunta-lhe como, a seu ver, { $own } e { $partner } trabalham em conjunto.
}
skip = Ir para as perguntas
languages = Idioma
period-usual = { $parties ->
    [1] os últimos 12 meses, ou desde a sua entrada
   *[other] os últimos 12 meses, ou desde o início da sua colaboração
}
period-before-a-contract = o relacionamento até agora, incluindo esta negociação
preview-notice = Esta é uma pré-visualização: a página tal como as pessoas a verão. Daqui não se pode enviar nada, e nada é guardado.
title-problem = Não contado:
notice-not-yet-open = As perguntas abrem em { $opens }. O seu link continua o mesmo: volte então, por favor.
notice-late = As respostas foram recebidas até { $closed }. Agora só se recebem as que já estão a caminho. Agradecemos a visita.
notice-restored = Este questionário voltou a uma cópia de segurança feita em { $made }. As respostas enviadas depois perderam-se; lamentamos. Se respondeu depois, ou se tem dúvidas, responda de novo, por favor, com o mesmo código: se as suas respostas ainda estiverem aqui, a página o dirá. A contagem publicada mencionará isto.
notice-closed = Este questionário foi encerrado em { $closed }. Já não é possível responder. Agradecemos a visita.

# A promessa: dita exatamente com estas palavras.
promise-title = O que lhe prometemos
promise-server = Sem as chaves, guardadas em separado, os dados armazenados, as cópias de segurança e os diários do servidor não podem mostrar as suas respostas nem ligá-las à sua pessoa. Antes do encerramento, não são mostradas respostas a ninguém. Quem administra este servidor tem as chaves e poderia usá-las indevidamente.
promise-joint = Sem as chaves, guardadas em separado, os dados armazenados, as cópias de segurança e os diários do servidor não podem mostrar as suas respostas nem ligá-las à sua pessoa. Nenhuma resposta pode ser aberta antes do encerramento, nem depois, a menos que duas das três pessoas que têm um código de encerramento (a pessoa facilitadora e quem representa a parte compradora e a parte fornecedora) atuem em conjunto com a entidade operadora.
promise-small-group = Num grupo pequeno, os seus colegas podem adivinhar, pelo que escreve, de quem se trata.
promise-without-script = Neste modo, o servidor vê o seu código e as suas respostas juntos por um momento.

# Os dados principais.
fact-time-name = Quanto tempo
fact-time = { $minutes ->
    [one] Cerca de { $minutes } minuto.
   *[other] Cerca de { $minutes } minutos.
} Pode deixar qualquer pergunta em branco.
fact-until-name = Aberto até
fact-until = { $closes }.
fact-invited-name = A quem se pergunta
fact-invited-confirmed = { $invited ->
    [one] { $invited } pessoa
   *[other] { $invited } pessoas
} da organização { $own }. { $own } confirmou a lista.
fact-invited-unconfirmed = { $invited ->
    [one] { $invited } pessoa
   *[other] { $invited } pessoas
} da organização { $own }. A lista não foi confirmada por { $own }.
fact-results-name = O que acontece depois
fact-results = { $parties ->
    [1] Se responderem menos de { $k } pessoas da organização { $own }, as respostas delas nunca são abertas. Caso contrário, a organização { $own } vê um relatório: resumos, nunca o formulário de uma só pessoa.
   *[other] Se responderem menos de { $k } pessoas da organização { $own }, as respostas delas nunca são abertas. Caso contrário, as duas organizações veem o mesmo relatório ao mesmo tempo: resumos, nunca o formulário de uma só pessoa.
}
fact-contact-name = A quem perguntar

# O formulário.
code-label = O seu código de acesso
code-hint = Está no seu convite e é preenchido quando segue o link que lá se encontra. Maiúsculas, espaços e hifens não importam.
other-terms = Esta página não traz as condições para as quais o seu link foi feito. Pergunte, por favor, à pessoa indicada acima antes de responder.
part = Parte { $number } de { $of }
role-own = a sua organização
role-partner = a organização parceira
pick-notes = O que significam
pick-hint = { $limit ->
    [one] Escolha no máximo uma opção.
   *[other] Escolha até { $limit } opções.
}
comment-hint = Espaço para cerca de { $room } letras.
consent = { $parties ->
    [1] Pode ser mostrado palavra por palavra à sua organização, depois de lido pela pessoa facilitadora. Caso contrário, só a pessoa facilitadora o vê.
   *[other] Pode ser mostrado palavra por palavra às duas organizações, depois de lido pela pessoa facilitadora. Caso contrário, só ela o vê.
}
send-text = O que deixar em branco conta como “Não sei dizer”. Depois de enviadas, as respostas não podem ser alteradas.
send = Enviar as minhas respostas
fingerprint = Impressão digital, como no seu link:

# O que impede que um formulário seja contado.
problems-title = As suas respostas não foram contadas
problems-kept = Tudo o que preencheu ainda está aqui.
problem-at = “{ $question }” { $sentence }
problem-code-missing = Indique, por favor, o código de acesso do seu convite.
problem-code-wrong = Este código não pertence a este questionário. Compare-o, por favor, com o seu convite.
problem-rating-unreadable = Não foi possível ler uma resposta. Escolha-a de novo, por favor.
problem-pick-unreadable = Não foi possível ler uma escolha. Escolha de novo, por favor.
problem-too-many-picks = Opções escolhidas: { $chosen }. Mantenha, por favor, no máximo { $limit }.
problem-comment-too-long = Este comentário excede em cerca de { $over } letras o espaço previsto, { $room }. Encurte-o, por favor; nada foi cortado.
problem-many-blanks = Perguntas avaliadas: { $answered } de { $ratings }. Pode enviar assim: o que está em branco conta como “Não sei dizer”. Ou continue a partir da primeira em branco.
problem-not-yet-open = O questionário abre em { $opens }. Envie então as suas respostas, por favor.
problem-closed = O questionário foi encerrado em { $closed }; por isso, estas respostas não puderam ser contadas.
problem-unavailable = Não foi possível guardar as suas respostas neste momento. Envie-as de novo dentro de um minuto, por favor. São contadas uma só vez, por mais vezes que as envie.

# Agradecimento.
thanks-title = Agradecemos
thanks-text = As suas respostas chegaram.
receipt-title = O seu recibo
receipt-text = Se responderem pelo menos { $k } pessoas da organização { $own }, consta da lista pública dos boletins contados depois do encerramento; se responderem menos, nenhum dos boletins dessas pessoas consta da lista. Mostra que participou, não o que respondeu. Não precisa de o guardar.
receipt-link = Onde estará a lista
next-title = O que acontece depois
thanks-next = { $parties ->
    [1] O questionário está aberto até { $closes }. Se responderem menos de { $k } pessoas da organização { $own }, nenhuma das respostas dessas pessoas é aberta nem mostrada. Caso contrário, { $own } vê um relatório: resumos, nunca o formulário de uma só pessoa.
   *[other] O questionário está aberto até { $closes }. Se responderem menos de { $k } pessoas da organização { $own }, nenhuma das respostas dessas pessoas é aberta nem mostrada. Caso contrário, as duas organizações veem o mesmo relatório no mesmo momento.
}
thanks-device = Se outras pessoas usam este dispositivo, feche agora esta janela, para que ninguém possa voltar ao seu formulário.

# Páginas curtas.
already-counted-title = Já respondeu
already-counted-text = Já tinham sido contadas respostas com este código; por isso, estas não foram acrescentadas. Não há mais nada a fazer. Agradecemos.
sealed-elsewhere-title = Este código já foi usado
sealed-elsewhere-text = Já tinham sido seladas respostas com este código, num navegador que as envia por si próprio; por isso, o que enviou agora não foi acrescentado. Se essa página disse que as suas respostas chegaram, não há mais nada a fazer. Se não disse, abra de novo o link do seu convite no mesmo dispositivo e no mesmo navegador: as mesmas respostas são enviadas outra vez e contam uma só vez.
unknown-page-title = Não há nenhuma página aqui
unknown-page-text = O link talvez esteja incompleto. Abra-o de novo, por favor, a partir do seu convite, ou copie-o por inteiro para a barra de endereço.
method-not-allowed-title = Isto não se pode fazer aqui
method-not-allowed-text = Abra de novo, por favor, o link do seu convite.
too-large-title = Este formulário é grande demais para ser lido
too-large-text = Nada foi contado. Volte atrás, por favor, encurte os seus comentários e envie o formulário de novo.
too-slow-title = O formulário não chegou a tempo
too-slow-text = Nada foi contado. Volte atrás, por favor, e envie o formulário de novo, talvez com uma conexão melhor.
unreadable-title = Não foi possível ler este pedido
unreadable-text = Nada foi contado. Volte atrás, por favor, e tente de novo.
too-many-title = Demasiados pedidos a partir da sua rede
too-many-text = Espere alguns segundos, por favor, e tente de novo. Nada foi contado e nada se perdeu: volte ao seu formulário e envie-o de novo.
in-clear-title = Esta página só está disponível por HTTPS
in-clear-text = O seu pedido chegou sem cifra e não foi lido. Siga de novo, por favor, o link do seu convite.
unavailable-title = Tente de novo dentro de um minuto, por favor
unavailable-text = Neste momento não é possível chegar ao questionário. Se estava a ponto de enviar respostas, volte atrás e envie-as de novo: são contadas uma só vez, por mais vezes que as envie.
broken-title = Algo falhou do nosso lado
broken-text = Volte atrás, por favor, e tente de novo dentro de um minuto. Se estava a ponto de enviar respostas, são contadas uma só vez, por mais vezes que as envie.
console-unknown-title = Não há nenhuma página aqui
console-unknown-text = Pode ter sido removida, ou pertence a outra pessoa. Volte às suas relações.
not-now-title = Isto não é possível agora
not-now-text = O questionário avançou entretanto, ou ainda não chegou a este ponto. Volte à página dele, onde cada passo está na sua ordem.
refused-title = Este formulário foi recusado
refused-text = Nada foi alterado. O formulário não veio de uma página da sua sessão: talvez a tenha encerrado, ou a página esteve aberta tempo demais. Abra a página de novo, por favor.
link-gone-title = Este link já não funciona
link-gone-text = Foi usado, revogado ou expirou. Peça um novo: na página de entrada, se é a pessoa facilitadora; respondendo à mensagem em que o link veio, se representa uma organização.

# O que se diz a um navegador que sela ele mesmo as respostas.
sealed-already-issued = Este código já foi usado para outras respostas; por isso, nada foi assinado. Se não chegaram, abra de novo o link no dispositivo e no navegador em que começou: são enviadas outra vez e contam uma só vez.
sealed-wrong-code = Este código não pertence a este questionário. Compare-o, por favor, com o seu convite.
sealed-not-yet-open = O questionário ainda não abriu. Envie as suas respostas quando abrir, por favor.
sealed-closed = O questionário está encerrado e já não recebe respostas.
sealed-malformed = Não foi possível ler o pedido. Nada foi contado. Recarregue a página, por favor, e envie as suas respostas de novo.
sealed-refused = Isto foi recusado: não é um boletim deste questionário, ou não veio da página dele. Nada foi contado.
sealed-too-many = Demasiados pedidos. Espere alguns segundos, por favor, e tente de novo; nada se perdeu.
sealed-unavailable = Neste momento não é possível chegar ao questionário. Envie de novo dentro de um minuto, por favor: as suas respostas contam uma só vez, por mais vezes que as envie.
sealed-unknown-panel = Este questionário não existe. Abra de novo, por favor, o link do seu convite.
