# Fechas: «30 de septiembre de 2026, 17:00 (CEST, Europe/Berlin)».
moment = { $day } de { $month } de { $year }, { $time } ({ $zone })
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

# El comienzo del cuestionario.
lead = { $parties ->
    [1] { $asked-by } desea saber cómo trabaja { $own }, según lo ve usted.
   *[other] { $asked-by } desea saber cómo ve usted la colaboración de { $own } con { $partner }.
}
skip = Ir a las preguntas
languages = Idioma
period-usual = { $parties ->
    [1] los últimos 12 meses, o desde su incorporación
   *[other] los últimos 12 meses, o desde el comienzo
}
period-before-a-contract = sus tratos hasta ahora, incluida esta negociación
preview-notice = Esta es una vista previa: la página tal como la verán las personas consultadas. Desde aquí no se puede enviar nada, y no se guarda nada.
title-problem = No contado:
notice-not-yet-open = Las preguntas se abrirán el { $opens }. Su enlace sigue siendo el mismo: vuelva entonces, por favor.
notice-late = Se aceptaron respuestas hasta el { $closed }. Ahora solo se aceptan las que ya están en camino. Gracias por su visita.
notice-restored = Esta encuesta volvió a una copia de seguridad hecha el { $made }. Las respuestas enviadas después se perdieron; lo sentimos. Si usted respondió después, o si tiene dudas, responda de nuevo, por favor, con el mismo código: si sus respuestas siguen aquí, la página se lo dirá. El recuento publicado lo mencionará.
notice-closed = Esta encuesta se cerró el { $closed }. Ya no es posible responder. Gracias por su visita.

# La promesa: dicha exactamente con estas palabras.
promise-title = Nuestra promesa
promise-server = Sin las claves, guardadas aparte, los datos, copias de seguridad y registros almacenados no pueden mostrar sus respuestas ni vincularlas con usted. No se muestran respuestas antes del cierre. Quien administra este servidor tiene las claves y podría abusar de ellas.
promise-joint = Sin las claves, que se guardan aparte, los datos, copias de seguridad y registros almacenados no pueden mostrar sus respuestas ni vincularlas con usted. No se puede abrir ninguna respuesta antes del cierre, ni tampoco después, salvo que dos de las tres personas que tienen un código de cierre (la persona facilitadora y quienes representan a la parte compradora y a la parte proveedora) actúen junto con la entidad operadora.
promise-small-group = En grupos pequeños, lo que escribe puede delatarle.
promise-without-script = En este modo, el servidor ve su código y sus respuestas juntos por un momento.

# Los hechos.
fact-time-name = Duración
fact-time = { $minutes ->
    [one] Alrededor de un minuto.
   *[other] Unos { $minutes } minutos.
} Ninguna pregunta es obligatoria.
fact-until-name = Abierta hasta el
fact-until = { $closes }.
fact-invited-name = Quiénes responden
fact-invited-confirmed = { $invited ->
    [one] Una persona
   *[other] { $invited } personas
} de { $own }. { $own } ha confirmado la lista.
fact-invited-unconfirmed = { $invited ->
    [one] Una persona
   *[other] { $invited } personas
} de { $own }. { $own } no confirmó la lista.
fact-results-name = Qué ocurre después
fact-results = { $parties ->
    [1] Si responden menos de { $k } personas de { $own }, sus respuestas nunca se abren. Si no, { $own } ve un informe: resúmenes, nunca un formulario individual.
   *[other] Si responden menos de { $k } personas de { $own }, sus respuestas nunca se abren. Si no, ambas organizaciones ven a la vez el mismo informe: resúmenes, nunca un formulario individual.
}
fact-contact-name = Contacto

# El formulario.
code-label = Su código de acceso
code-hint = Está en su invitación y se rellena solo cuando sigue el enlace que hay en ella. No importan las mayúsculas, los espacios ni los guiones.
other-terms = Esta página no lleva las condiciones para las que se hizo su enlace. Consulte, por favor, con el contacto indicado arriba antes de responder.
part = Parte { $number } de { $of }
role-own = su organización
role-partner = la otra organización
pick-notes = Qué significan
pick-hint = { $limit ->
    [one] Elija una opción como máximo.
   *[other] Elija hasta { $limit } opciones.
}
comment-hint = Espacio para unas { $room } letras.
consent = { $parties ->
    [1] Puede mostrarse palabra por palabra a su organización, tras leerlo la persona facilitadora. Si no, solo ella lo ve.
   *[other] Puede mostrarse palabra por palabra a ambas organizaciones, tras leerlo la persona facilitadora. Si no, solo ella lo ve.
}
send-text = Lo no contestado cuenta como «No sabría decir». Las respuestas enviadas no se pueden cambiar.
send = Enviar mis respuestas
fingerprint = Huella, como en su enlace:

# Lo que impide que un formulario se cuente.
problems-title = Sus respuestas no se han contado
problems-kept = Todo lo que escribió y marcó sigue aquí.
problem-at = «{ $question }» { $sentence }
problem-code-missing = Escriba, por favor, el código de acceso de su invitación.
problem-code-wrong = Este código no pertenece a esta encuesta. Compárelo, por favor, con su invitación.
problem-rating-unreadable = No se pudo leer una respuesta. Elíjala de nuevo, por favor.
problem-pick-unreadable = No se pudo leer una elección. Elija de nuevo, por favor.
problem-too-many-picks = Opciones elegidas: { $chosen }. Conserve, por favor, { $limit } como máximo.
problem-comment-too-long = Este comentario supera en unas { $over } letras el espacio previsto, { $room }. Acórtelo, por favor; no se ha cortado nada.
problem-many-blanks = Preguntas valoradas: { $answered } de { $ratings }. Puede enviarlo así: lo que está en blanco cuenta como «No sabría decir». O continúe desde la primera en blanco.
problem-not-yet-open = La encuesta se abrirá el { $opens }. Envíe sus respuestas entonces, por favor.
problem-closed = La encuesta se cerró el { $closed }, así que estas respuestas no se pudieron contar.
problem-unavailable = No hemos podido guardar sus respuestas en este momento. Envíelas de nuevo en un minuto, por favor. Cuentan una sola vez, por muchas veces que las envíe.

# Gracias.
thanks-title = Gracias
thanks-text = Sus respuestas han llegado.
receipt-title = Su comprobante
receipt-text = Si responden al menos { $k } personas de { $own }, figura después del cierre en la lista pública de papeletas contadas; si responden menos, no figura ninguna de sus papeletas. Muestra que usted participó, no lo que respondió. No hace falta que lo guarde.
receipt-link = Dónde estará la lista
next-title = Qué ocurre después
thanks-next = { $parties ->
    [1] La encuesta está abierta hasta el { $closes }. Si responden menos de { $k } personas de { $own }, ninguna de las respuestas de esas personas se abre ni se muestra. De lo contrario, { $own } ve un informe: resúmenes, nunca el formulario de una sola persona.
   *[other] La encuesta está abierta hasta el { $closes }. Si responden menos de { $k } personas de { $own }, ninguna de las respuestas de esas personas se abre ni se muestra. De lo contrario, las dos organizaciones ven el mismo informe en el mismo momento.
}
thanks-device = Si otras personas usan este dispositivo, cierre ahora esta ventana, para que nadie pueda volver a su formulario.

# Páginas cortas.
already-counted-title = Usted ya ha respondido
already-counted-text = Ya se habían contado respuestas con este código, así que estas no se añadieron. No hay nada más que hacer. Gracias.
sealed-elsewhere-title = Este código ya se utilizó
sealed-elsewhere-text = Ya se sellaron respuestas con este código, en un navegador que las envía por sí mismo, así que lo que usted envió ahora no se añadió. Si aquella página dijo que sus respuestas habían llegado, no hay nada más que hacer. Si no, abra de nuevo el enlace de su invitación en el mismo dispositivo y en el mismo navegador: se envían otra vez las mismas respuestas y cuentan una sola vez.
unknown-page-title = Aquí no hay ninguna página
unknown-page-text = Quizá el enlace esté incompleto. Ábralo de nuevo, por favor, desde su invitación, o cópielo entero en la barra de direcciones.
method-not-allowed-title = Esto no se puede hacer aquí
method-not-allowed-text = Abra de nuevo, por favor, el enlace de su invitación.
too-large-title = Este formulario es demasiado grande para leerlo
too-large-text = No se ha contado nada. Vuelva atrás, por favor, acorte sus comentarios y envíe de nuevo el formulario.
too-slow-title = El formulario no llegó a tiempo
too-slow-text = No se ha contado nada. Vuelva atrás, por favor, y envíe de nuevo el formulario, quizá con una conexión mejor.
unreadable-title = No se pudo leer esta solicitud
unreadable-text = No se ha contado nada. Vuelva atrás, por favor, e inténtelo de nuevo.
too-many-title = Demasiadas solicitudes desde su red
too-many-text = Espere unos segundos, por favor, e inténtelo de nuevo. No se ha contado nada y no se ha perdido nada: vuelva a su formulario y envíelo de nuevo.
in-clear-title = Esta página solo se sirve por HTTPS
in-clear-text = Su solicitud llegó sin cifrar y no se leyó. Siga de nuevo, por favor, el enlace de su invitación.
unavailable-title = Inténtelo de nuevo en un minuto, por favor
unavailable-text = En este momento no se puede acceder a la encuesta. Si estaba enviando respuestas, vuelva atrás y envíelas de nuevo: cuentan una sola vez, por muchas veces que las envíe.
broken-title = Algo ha fallado por nuestra parte
broken-text = Vuelva atrás, por favor, e inténtelo de nuevo en un minuto. Si estaba enviando respuestas, cuentan una sola vez, por muchas veces que las envíe.
console-unknown-title = Aquí no hay ninguna página
console-unknown-text = Puede que se haya eliminado o que pertenezca a otra persona. Vuelva a sus relaciones.
not-now-title = Esto no es posible ahora
not-now-text = La ronda ha avanzado entretanto, o todavía no ha llegado a este punto. Vuelva a su página, donde cada paso está en su orden.
refused-title = Este formulario no se ha aceptado
refused-text = No se ha cambiado nada. El formulario no venía de una página de su sesión: quizá usted la cerró, o la página estuvo abierta demasiado tiempo. Abra la página de nuevo, por favor.
link-gone-title = Este enlace ya no funciona
link-gone-text = Se usó, se revocó o ha caducado. Pida uno nuevo: en la página de inicio de sesión si usted es la persona facilitadora; respondiendo al mensaje en que venía el enlace si representa a una organización.

# Lo que se dice a un navegador que sella él mismo las respuestas.
sealed-already-issued = Este código ya se utilizó para otras respuestas, así que no se firmó nada. Si no llegaron, abra de nuevo el enlace en el dispositivo y en el navegador donde empezó: se envían otra vez y cuentan una sola vez.
sealed-wrong-code = Este código no pertenece a esta encuesta. Compárelo, por favor, con su invitación.
sealed-not-yet-open = La encuesta todavía no se ha abierto. Envíe sus respuestas cuando se abra, por favor.
sealed-closed = La encuesta está cerrada y ya no acepta respuestas.
sealed-malformed = No se pudo leer la solicitud. No se ha contado nada. Cargue de nuevo la página, por favor, y envíe otra vez sus respuestas.
sealed-refused = Esto no se ha aceptado: no es una papeleta de esta encuesta, o no venía de su página. No se ha contado nada.
sealed-too-many = Demasiadas solicitudes. Espere unos segundos, por favor, e inténtelo de nuevo; no se ha perdido nada.
sealed-unavailable = En este momento no se puede acceder a la encuesta. Envíe de nuevo en un minuto, por favor: sus respuestas cuentan una sola vez, por muchas veces que las envíe.
sealed-unknown-panel = No existe tal encuesta. Abra de nuevo, por favor, el enlace de su invitación.
