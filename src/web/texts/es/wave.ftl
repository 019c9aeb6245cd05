# Las páginas públicas de una ronda: sus condiciones.
w-title = Condiciones de la encuesta { $relationship }, { $label }
w-lead = Todo lo que se fijó al comenzar la encuesta. Quien tenga esta dirección puede leerlo; todo el mundo lee lo mismo.
w-back = Volver a las condiciones de esta encuesta
w-when-name = Cuándo
w-when = Abierta desde el { $opens } hasta el { $closes }. Las papeletas selladas hasta entonces se aceptan hasta el { $late }. El cierre puede aplazarse, como máximo, hasta el { $latest }.
w-asked-name = Personas consultadas de { $party }
w-asked-confirmed = { $people ->
    [one] Una persona
   *[other] { $people } personas
}. { $party } ha confirmado la lista.
w-asked-unconfirmed = { $people ->
    [one] Una persona
   *[other] { $people } personas
}. La lista no fue confirmada por { $party }.
w-released-name = Qué se publica
w-released = { $parties ->
    [1] Resúmenes, para { $party }. Si responden menos de { $k } personas, ninguna de las respuestas de esas personas se abre, se muestra ni se usa en ninguna cifra.
   *[other] Resúmenes, para las dos organizaciones en el mismo momento. Si responden menos de { $k } personas de una organización, ninguna de las respuestas de esas personas se abre, se muestra ni se usa en ninguna cifra.
}
w-never-name = Qué no se muestra nunca
w-never = Quién ha respondido y qué ha respondido una persona: a nadie, tampoco a la persona facilitadora. Ella lee primero los comentarios y los transmite solo cuando quien los escribió lo permite.
w-precision-name = Con cuánto detalle
w-precision = A partir de { $k } respuestas: puntuaciones de temas enteros, redondeadas a 5 de 100, los extremos solo como «como máximo» y «como mínimo». A partir de 10: promedios de afirmaciones sueltas, redondeados, y comentarios. A partir de 25: promedios más finos y proporciones en décimas. Lo que se aplica depende únicamente del número de respuestas. No hay resultados intermedios ni filtros por grupos de personas.
w-custody-name = Quién puede abrir las papeletas
w-custody-server = Quien administra este servidor tiene las claves, separadas de la base de datos. Se destruyen cuando se cierra la encuesta. Antes no se le muestran respuestas a nadie.
w-custody-joint = Dos de las tres personas que tienen un código de cierre, junto con este servidor: nadie abre una papeleta por sí solo. Sin dos códigos en los 60 días siguientes a la hora de cierre, todas las papeletas se destruyen sin abrir. De lo contrario, las claves y las papeletas se destruyen cuando se cierra la encuesta.
w-holder-name = Código de cierre de { $name }
w-holder = Letras de comprobación { $letters }
w-script-name = Dónde se sellan las respuestas
w-script-either = En su navegador, de modo que el servidor nunca las ve junto a su código. Donde no funcionan los scripts, las sella el servidor, que ve ambas cosas juntas por un momento.
w-script-only = En su navegador, de modo que el servidor nunca las ve junto a su código.
w-contact-name = A quién preguntar

w-check-title = Compruebe que estas son sus condiciones
w-check-text = Las condiciones están fijadas en un archivo, byte por byte:
w-fingerprint-name = Huella
w-digest-name = SHA-256
w-check-how = La huella está en el enlace de cada invitación, después del punto; es el comienzo del SHA-256 del archivo, escrito de otra forma. Su navegador compara ambos antes de sellar nada. También puede hacerlo usted: calcule el SHA-256 del archivo con un programa de su confianza y compare las huellas con sus colegas.
w-changes-title = Qué ha cambiado desde entonces
w-changes-none = No ha cambiado nada desde que comenzó la encuesta.
w-changes-text = En el orden en que ocurrió. Nada de ello cambia el archivo de arriba.
w-raised = El número mínimo de respuestas se elevó a { $k }.
w-postponed = El cierre se aplazó hasta el { $closes }.
w-restored = La encuesta volvió a una copia de seguridad hecha el { $made }. Las papeletas enviadas después se perdieron, y se podían enviar de nuevo; puede que algunas cuenten dos veces.
w-destroyed = Nadie cerró la encuesta a tiempo. Todas las papeletas se destruyeron sin abrir.
w-corrected = { $count ->
    [one] Se corrigió una dirección. La persona conserva el código; se avisó a la dirección anterior.
   *[other] Se corrigieron { $count } direcciones. Las personas conservan sus códigos; se avisó a las direcciones anteriores.
}
w-questions-title = Las preguntas
w-definition = Definición { $id }, versión { $version }:
w-questions-of = Tal como las lee { $party }
w-more-title = Siga leyendo
w-stored-link = Lo que se guarda sobre mí
w-bulletin-link = La lista de papeletas contadas
w-bulletin-link-later = La lista de papeletas contadas: dónde estará
w-drop-link = Entregar una papeleta sellada

# Lo que se guarda sobre mí.
w-stored-title = Lo que se guarda sobre mí
w-stored-lead = Mientras la encuesta está abierta, estos son todos los bytes que se refieren a usted o a sus respuestas.
w-gone = Esta encuesta está cerrada: las urnas y las claves están destruidas, y los nombres y las direcciones se eliminan 30 días después del cierre.
w-row-title = Una fila con su nombre
w-row-text = Tabla «invitation», con una persona inventada:
w-row-id = Elegido al azar en el lanzamiento. No dice nada sobre usted.
w-row-panel = En la lista de qué organización figura usted.
w-row-email = Adónde se envió la invitación.
w-row-name = Tal como lo dio su organización.
w-row-locale = El idioma de los mensajes que se le envían.
w-row-note = En este ejemplo, { $bytes } bytes. Su fila se escribió en el lanzamiento y cambia solo si se corrige su dirección; entonces la dirección anterior se guarda, aparte, hasta que se le haya avisado.
w-row-absent = No hay ninguna columna que diga si respondió o cuándo, ni ninguna para su código. Si pide no recibir más mensajes, su identificador aleatorio se anota en otra tabla, sin fecha ni hora.
w-box-title = Una urna, del mismo tamaño desde el primer día hasta el último
w-box-text = Las papeletas no tienen filas. Todas las de una organización están juntas en un registro cifrado, una urna, que se reemplaza entero con cada cambio y, de vez en cuando, sin que haya ninguno:
w-box = { $party }: { $people ->
    [one] una persona consultada
   *[other] { $people } personas consultadas
}, { $boxes ->
    [one] una urna de { $bytes } bytes
   *[other] { $boxes } urnas de unos { $bytes } bytes cada una
}, con espacio para { $slots } papeletas en cada una.
w-box-inside = Dentro, legible con una clave que no está en la base de datos: para cada persona invitada, si se emitió una papeleta, y un resumen criptográfico del mensaje cegado que se firmó entonces; y, aparte de eso, las papeletas selladas, en el orden de sus propios números de apariencia aleatoria.
w-ballot = Una papeleta sellada tiene { $bytes } bytes, sea cual sea su contenido: en blanco o llenas, todas las papeletas tienen la misma longitud. Nada en ella dice de quién es.
w-box-why = Por qué así: quien tenga la base de datos, o todas sus copias de seguridad, ve que una urna ha cambiado. No ve de quién es la papeleta que entró, ni cuál es, ni cuántas hay.
w-mail-title = Los mensajes para usted, y su código
w-mail-text = Mientras un mensaje espera a ser enviado, una fila dice para qué identificador es y a partir de cuándo puede salir. No contiene texto, ni código, ni dirección, y se borra cuando el mensaje se envía. En ninguna parte consta a quién se le envió un recordatorio.
w-code-text = Su código no se guarda en ninguna parte. Se calcula de nuevo a partir de su identificador, con una clave que está fuera de la base de datos, cuando se le escribe un mensaje.
w-device-title = En su propio dispositivo
w-device-text = Donde funcionan los scripts, su navegador guarda un borrador hasta que lo envía, y después su papeleta sellada hasta que termina la encuesta. Ambos están cifrados con su código y no salen del dispositivo a menos que usted los envíe.

# La lista.
w-bulletin-title = Papeletas contadas: { $relationship }, { $label }
w-bulletin-later = Cuando la encuesta esté cerrada, como muy pronto después del { $from }, estará aquí la lista de papeletas contadas y podrá buscar su comprobante.
w-bulletin-lead = La encuesta está cerrada. Se contaron estas papeletas; cualquiera puede comprobar todo lo que hay aquí.
w-counts = Personas invitadas: { $invited }; papeletas emitidas: { $issued }; contadas: { $counted }; ilegibles: { $invalid }.
w-counts-few = Respondieron menos de { $k } personas. No se abrió ninguna de esas papeletas y no figura ninguna.
w-find-title = Busque su comprobante
w-find-label = Su comprobante
w-find-hint = 64 cifras y letras. Donde funcionan los scripts, su navegador lee la lista y busca por sí mismo: el comprobante no se envía.
w-find = Buscar
w-receipt-found = Está en la lista: esta papeleta se contó.
w-receipt-missing = No está en la lista. Si su organización tuvo muy pocas respuestas, no figura ninguna de las papeletas de esa organización. De lo contrario, consulte, por favor, con el contacto indicado en las condiciones y muéstrele la dirección de esta página.
w-receipt-unreadable = Esto no es un comprobante: los comprobantes tienen 64 caracteres, cifras y letras de la «a» a la «f».
w-receipt-failed = No se pudo leer la lista en este momento. Inténtelo de nuevo, por favor.
w-verify-title = Compruebe la lista entera
w-verify-text = La lista con todas las firmas:
w-verify-note = El programa comprueba sin conexión a la red que cada papeleta fue firmada con las claves de esta encuesta, que ninguna figura dos veces, que los recuentos cuadran y que la lista corresponde a la huella de su invitación.

# La página de entrega.
w-drop-title = Entregar una papeleta sellada: { $relationship }, { $label }
w-drop-lead = Aquí se entrega el archivo en el que usted guardó su papeleta sellada, hasta el { $late }.
w-drop-early = La encuesta se abrirá el { $opens }. A partir de entonces se aceptan aquí papeletas selladas.
w-drop-over = Se aceptaron papeletas selladas hasta el { $late }. Ya es tarde para entregar una. Gracias por su visita.
w-drop-problem = Esta papeleta no se ha aceptado
w-drop-unreadable = Este no es el archivo de una papeleta sellada, o le falta una parte. Elija, por favor, el archivo tal como se guardó.
w-drop-other = Esta papeleta pertenece a otra encuesta. Use, por favor, la dirección que se mostró al guardarla.
w-drop-refused = Esta papeleta no lleva la firma de la encuesta, o se cambió después de guardarla. Elija, por favor, el archivo tal como se guardó.
w-drop-label = El archivo de su papeleta sellada
w-drop-hint = Su nombre empieza por «sealed-ballot».
w-drop-send = Entregar
w-drop-done = Su papeleta ha llegado. Se contará después del cierre, salvo que respondan menos de { $k } personas de { $own }: entonces no se abre ninguna de sus papeletas.
w-drop-after = Si la entrega otra vez, seguirá contando una sola vez. Ya puede borrar el archivo.
w-drop-what-title = Qué hay en el archivo
w-drop-what = Sus respuestas, selladas de modo que solo las claves de esta encuesta las abren, después del cierre; y la firma de la encuesta, que se dio sin ver para qué papeleta es. Ni nombre, ni código, ni hora.
w-drop-why = Aquí no necesita ningún código y no se le pregunta quién es. Si viene desde otra red, o si otra persona trae el archivo, ni siquiera alguien que observe este servidor puede saber de quién es la papeleta.
