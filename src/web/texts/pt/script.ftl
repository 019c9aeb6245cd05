# O que o questionário diz quando as respostas são seladas no navegador.

draft-kept = O que preenche fica guardado neste dispositivo, legível só com o seu código, até que o envie ou até que o questionário termine.
draft-restored = O que tinha preenchido neste dispositivo está de volta.
nothing-kept = Este navegador não guarda nada neste dispositivo. Deixe esta página aberta, por favor, até ter o seu recibo.
typed-code = O código foi digitado; por isso, esta página não pôde comparar estas condições com o seu link. Se tem o link, os últimos 26 caracteres dele têm de ser:
terms-link = As condições, e o que é guardado sobre si
sending = As suas respostas são agora seladas e enviadas…
sending-title = Envio das suas respostas…
sending-text = Um momento, por favor.

# As páginas.
step = { $number } de { $of }
begin = Começar
go-on = Continuar onde parou
next = Seguinte
back = Voltar
steps = Páginas do questionário
review-title = As suas respostas
review-change = Alterar
review-ratings = Avaliações: { $answered } de { $ratings }
review-picks = Opções escolhidas: { $chosen }
review-comments = Comentários: { $written } de { $comments }
room-left = Espaço restante (em letras): cerca de { $left }.
room-over = A mais (em letras): cerca de { $left }.

# Guardar para depois.
later-title = Enviar mais tarde, ou a partir de outra rede
later-text = As suas respostas são seladas neste navegador e guardadas num arquivo. Só as chaves deste questionário o podem abrir, depois do encerramento. Pode entregar o arquivo até { $late }, a partir de qualquer dispositivo e de qualquer rede. Assim, nem mesmo alguém que observe este servidor pode saber pela hora ou pela rede qual boletim é o seu.
later-code = Guardar o arquivo gasta o seu código: depois, as suas respostas já não podem ser alteradas e só contam quando o arquivo for entregue.
later-save = Selar as minhas respostas e guardar o arquivo
saved-title = O seu boletim selado está guardado
saved-text = O arquivo está entre os downloads deste navegador. Não diz de quem é, e ninguém o pode abrir antes do encerramento.
saved-until = Só conta quando for entregue, até { $late }:
saved-note = Entregá-lo duas vezes conta uma só vez. Quem encontrar o arquivo poderia entregá-lo, mas não lê-lo nem alterá-lo.
save-again = Guardar o arquivo outra vez
save-sealed = Guardar o meu boletim selado
send-after-all = Afinal, enviá-lo daqui
drop-link = Entregar um boletim selado

# O que pode acontecer entre selar e contar.
waiting-title = As suas respostas ainda não foram contadas
over-title = O questionário terminou
waiting-kept = Estão seladas e guardadas neste dispositivo. Pode fechar esta página: abra de novo o link do seu convite, neste navegador, e então serão enviadas. São contadas uma só vez, por mais vezes que as envie.
waiting-not-kept = Estão seladas, mas este navegador não guarda nada: deixe esta página aberta, por favor, e tente de novo. São contadas uma só vez, por mais vezes que as envie.
again = Tentar de novo
send-again = Enviar de novo as minhas respostas seladas
stopped-offline = A conexão perdeu-se.
stopped-closed = O questionário foi encerrado em { $closed }, antes de as suas respostas chegarem. Lamentamos.
stopped-too-many = Há demasiados pedidos a partir da sua rede neste momento. Espere alguns segundos, por favor.
stopped-unavailable = O questionário não pode guardar as suas respostas neste momento. Tente de novo dentro de um minuto, por favor.
stopped-refused = O questionário recusou o boletim selado. Tente de novo, por favor; se não resolver, pergunte à pessoa indicada no seu convite.
stopped-broken = Algo falhou. Tente de novo, por favor, ou use outro navegador.
problem-letters = Este comentário tem um caractere mais recente do que o seu navegador. Escreva-o de outra forma, por favor.
counted-device = Este navegador guarda o seu boletim selado, legível só com o seu código, até que o questionário termine: se o questionário tiver de voltar a uma cópia de segurança, poderá enviá-lo de novo.

# Um código que já foi usado.
used-title = Este código já foi usado
used-text = Se respondeu, talvez noutro navegador, não há mais nada a fazer. Agradecemos.
used-saved = Se nessa altura guardou o seu boletim selado, continue aqui:
used-other = Se não fez nem uma coisa nem outra, pergunte a:
