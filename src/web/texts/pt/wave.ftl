# As páginas públicas de um questionário: as suas condições.
w-title = Condições do questionário { $relationship }, { $label }
w-lead = Tudo o que foi fixado quando o questionário começou. Quem tiver este endereço pode lê-lo; todas as pessoas leem o mesmo.
w-back = Voltar às condições deste questionário
w-when-name = Quando
w-when = Aberto de { $opens } até { $closes }. Os boletins selados até então são recebidos até { $late }. O encerramento pode ser adiado, no máximo, até { $latest }.
w-asked-name = Pessoas da organização { $party } a quem se pergunta
w-asked-confirmed = { $people ->
    [one] { $people } pessoa
   *[other] { $people } pessoas
}. { $party } confirmou a lista.
w-asked-unconfirmed = { $people ->
    [one] { $people } pessoa
   *[other] { $people } pessoas
}. A lista não foi confirmada por { $party }.
w-released-name = O que é divulgado
w-released = { $parties ->
    [1] Resumos, para { $party }. Se responderem menos de { $k } pessoas, nenhuma das respostas dessas pessoas é aberta, mostrada ou usada em qualquer número.
   *[other] Resumos, para as duas organizações no mesmo momento. Se responderem menos de { $k } pessoas de uma organização, nenhuma das respostas dessas pessoas é aberta, mostrada ou usada em qualquer número.
}
w-never-name = O que nunca é mostrado
w-never = Quem respondeu, e o que uma pessoa respondeu: a ninguém, nem à pessoa facilitadora. Ela lê primeiro os comentários e só os transmite quando quem os escreveu o permite.
w-precision-name = Com que detalhe
w-precision = A partir de { $k } respostas: pontuações de temas inteiros, arredondadas a 5 de 100, os extremos só como “no máximo” e “no mínimo”. A partir de 10: médias de cada afirmação, arredondadas, e comentários. A partir de 25: médias mais finas e proporções em décimos. Qual destas coisas vale depende apenas do número de respostas. Não há resultados parciais nem filtros por grupos de pessoas.
w-custody-name = Quem pode abrir os boletins
w-custody-server = Quem administra este servidor tem as chaves, separadas da base de dados. São destruídas quando o questionário é encerrado. Antes disso, não são mostradas respostas a ninguém.
w-custody-joint = Duas das três pessoas que têm um código de encerramento, em conjunto com este servidor: ninguém abre um boletim sem outra pessoa. Sem dois códigos dentro de 60 dias após a hora de encerramento, todos os boletins são destruídos sem serem abertos. Caso contrário, as chaves e os boletins são destruídos quando o questionário é encerrado.
w-holder-name = Código de encerramento de { $name }
w-holder = Letras de verificação { $letters }
w-script-name = Onde as respostas são seladas
w-script-either = No seu navegador, de modo que o servidor nunca as vê ao lado do seu código. Onde os scripts não funcionam, é o servidor que as sela, e vê ambas as coisas juntas por um momento.
w-script-only = No seu navegador, de modo que o servidor nunca as vê ao lado do seu código.
w-contact-name = A quem perguntar

w-check-title = Confirme que estas são as suas condições
w-check-text = As condições estão fixadas num arquivo, byte por byte:
w-fingerprint-name = Impressão digital
w-digest-name = SHA-256
w-check-how = A impressão digital está no link de cada convite, depois do ponto; é o início do SHA-256 do arquivo, escrito de outra forma. O seu navegador compara ambos antes de selar seja o que for. Também pode fazê-lo: calcule o SHA-256 do arquivo com um programa em que confie e compare as impressões digitais com os seus colegas.
w-changes-title = O que mudou desde então
w-changes-none = Nada mudou desde que o questionário começou.
w-changes-text = Pela ordem em que aconteceu. Nada disto altera o arquivo acima.
w-raised = O número mínimo de respostas foi elevado para { $k }.
w-postponed = O encerramento foi adiado até { $closes }.
w-restored = O questionário voltou a uma cópia de segurança feita em { $made }. Os boletins enviados depois perderam-se, e podiam ser enviados de novo; alguns talvez contem duas vezes.
w-destroyed = Ninguém encerrou o questionário a tempo. Todos os boletins foram destruídos sem serem abertos.
w-corrected = { $count ->
    [one] { $count } endereço foi corrigido. A pessoa mantém o código; o endereço antigo foi avisado.
   *[other] { $count } endereços foram corrigidos. As pessoas mantêm os seus códigos; os endereços antigos foram avisados.
}
w-questions-title = As perguntas
w-definition = Definição { $id }, versão { $version }:
w-questions-of = Tal como { $party } as lê
w-more-title = Continue a leitura
w-stored-link = O que é guardado sobre mim
w-bulletin-link = A lista dos boletins contados
w-bulletin-link-later = A lista dos boletins contados: onde estará
w-drop-link = Entregar um boletim selado

# O que é guardado sobre mim.
w-stored-title = O que é guardado sobre mim
w-stored-lead = Enquanto o questionário está aberto, estes são todos os bytes que dizem respeito à sua pessoa ou às suas respostas.
w-gone = Este questionário está encerrado: as urnas e as chaves foram destruídas, e os nomes e endereços são eliminados 30 dias depois do encerramento.
w-row-title = Uma linha com o seu nome
w-row-text = Tabela “invitation”, com uma pessoa inventada:
w-row-id = Sorteado no lançamento. Não diz nada a seu respeito.
w-row-panel = Em que lista, de que organização, se encontra.
w-row-email = Para onde o convite foi enviado.
w-row-name = Tal como a sua organização o deu.
w-row-locale = O idioma das mensagens que lhe são enviadas.
w-row-note = Neste exemplo, { $bytes } bytes. A sua linha foi escrita no lançamento e só muda se o seu endereço for corrigido; nesse caso, o endereço antigo é guardado, à parte, até ser avisado.
w-row-absent = Não há nenhuma coluna que diga se ou quando respondeu, nem nenhuma para o seu código. Se pedir para não receber mais mensagens, o seu identificador aleatório é anotado noutra tabela, sem data nem hora.
w-box-title = Uma urna, do mesmo tamanho do primeiro ao último dia
w-box-text = Os boletins não têm linhas. Todos os de uma organização estão juntos num só bloco cifrado, uma urna, que é substituído por inteiro a cada alteração e, de vez em quando, sem nenhuma:
w-box = { $party }: { $people ->
    [one] pergunta-se a { $people } pessoa
   *[other] pergunta-se a { $people } pessoas
}, { $boxes ->
    [one] { $boxes } urna de { $bytes } bytes
   *[other] { $boxes } urnas de cerca de { $bytes } bytes cada
}, com espaço para { $slots } boletins em cada urna.
w-box-inside = Lá dentro, legível com uma chave que não está na base de dados: para cada pessoa convidada, se um boletim foi emitido, e um resumo criptográfico da mensagem ocultada que foi então assinada; e, à parte disso, os boletins selados, pela ordem dos seus próprios números de aparência aleatória.
w-ballot = Um boletim selado tem { $bytes } bytes, seja qual for o conteúdo: em branco ou cheios, todos os boletins têm o mesmo comprimento. Nada nele diz de quem é.
w-box-why = A razão: quem tiver a base de dados, ou todas as cópias de segurança dela, vê que uma urna mudou. Não vê de quem é o boletim que entrou, nem qual é, nem quantos há.
w-mail-title = As mensagens que lhe são enviadas, e o seu código
w-mail-text = Enquanto uma mensagem espera para ser enviada, uma linha diz para que identificador é e a partir de quando pode sair. Não contém texto, nem código, nem endereço, e é apagada quando a mensagem é enviada. Em lugar nenhum fica anotado a quem se enviou um lembrete.
w-code-text = O seu código não é guardado em lugar nenhum. É calculado de novo a partir do seu identificador, com uma chave que está fora da base de dados, quando lhe é escrita uma mensagem.
w-device-title = No seu próprio dispositivo
w-device-text = Onde os scripts funcionam, o seu navegador guarda um rascunho até que o envie, e depois o seu boletim selado até que o questionário termine. Ambos estão cifrados com o seu código e só saem do dispositivo se os enviar.

# A lista.
w-bulletin-title = Boletins contados: { $relationship }, { $label }
w-bulletin-later = Quando o questionário estiver encerrado, o mais cedo depois de { $from }, a lista dos boletins contados estará aqui e poderá procurar o seu recibo.
w-bulletin-lead = O questionário está encerrado. Estes boletins foram contados; qualquer pessoa pode verificar tudo o que está aqui.
w-counts = Pessoas convidadas: { $invited }; boletins emitidos: { $issued }; contados: { $counted }; ilegíveis: { $invalid }.
w-counts-few = Responderam menos de { $k } pessoas. Nenhum dos boletins delas foi aberto, e nenhum consta desta lista.
w-find-title = Procure o seu recibo
w-find-label = O seu recibo
w-find-hint = 64 algarismos e letras. Onde os scripts funcionam, o seu navegador lê a lista e procura por si próprio: o recibo não é enviado.
w-find = Procurar
w-receipt-found = Está na lista: este boletim foi contado.
w-receipt-missing = Não está na lista. Se a sua organização teve poucas respostas, nenhum dos boletins dela consta da lista. Caso contrário, pergunte, por favor, à pessoa indicada nas condições e mostre-lhe o endereço desta página.
w-receipt-unreadable = Isto não é um recibo: um recibo tem 64 caracteres, algarismos e as letras de “a” a “f”.
w-receipt-failed = Não foi possível ler a lista neste momento. Tente de novo, por favor.
w-verify-title = Verifique a lista inteira
w-verify-text = A lista com todas as assinaturas:
w-verify-note = O programa verifica, sem rede, que cada boletim foi assinado pelas chaves deste questionário, que nenhum aparece duas vezes, que as contagens estão certas e que a lista corresponde à impressão digital do seu convite.

# A página de entrega.
w-drop-title = Entregar um boletim selado: { $relationship }, { $label }
w-drop-lead = Aqui entrega o arquivo em que guardou o seu boletim selado, até { $late }.
w-drop-early = O questionário abre em { $opens }. A partir de então, recebem-se aqui boletins selados.
w-drop-over = Os boletins selados foram recebidos até { $late }. É tarde demais para entregar um. Agradecemos a visita.
w-drop-problem = Este boletim foi recusado
w-drop-unreadable = Este não é o arquivo de um boletim selado, ou falta uma parte dele. Escolha, por favor, o arquivo tal como foi guardado.
w-drop-other = Este boletim pertence a outro questionário. Use, por favor, o endereço que foi mostrado quando o guardou.
w-drop-refused = Este boletim não traz a assinatura do questionário, ou foi alterado depois de guardado. Escolha, por favor, o arquivo tal como foi guardado.
w-drop-label = O arquivo do seu boletim selado
w-drop-hint = O nome dele começa por “sealed-ballot”.
w-drop-send = Entregar
w-drop-done = O seu boletim chegou. Será contado depois do encerramento, a menos que respondam menos de { $k } pessoas da organização { $own }: nesse caso, nenhum dos boletins dessas pessoas é aberto.
w-drop-after = Se o entregar mais uma vez, continua a contar uma só vez. Já pode apagar o arquivo.
w-drop-what-title = O que está no arquivo
w-drop-what = As suas respostas, seladas de modo que só as chaves deste questionário as abrem, depois do encerramento; e a assinatura do questionário, dada sem ver para qual boletim é. Nem nome, nem código, nem hora.
w-drop-why = Aqui não precisa de código e ninguém lhe pergunta quem é. Se vier de outra rede, ou se outra pessoa trouxer o arquivo, nem mesmo alguém que observe este servidor pode saber de quem é o boletim.
