# Lo que dice el cuestionario cuando las respuestas se sellan en el navegador.

draft-kept = Lo que escriba queda en este dispositivo hasta enviarlo, legible solo con su código.
draft-restored = Lo que había introducido en este dispositivo está de vuelta.
nothing-kept = Este navegador no guarda nada en este dispositivo. Deje abierta esta página, por favor, hasta que tenga su comprobante.
typed-code = Usted escribió su código, así que esta página no pudo comparar estas condiciones con su enlace. Si tiene el enlace, sus últimos 26 caracteres deben ser:
terms-link = Condiciones y datos guardados sobre usted
sending = Sellando y enviando sus respuestas…
sending-title = Enviando sus respuestas…
sending-text = Un momento, por favor.

# Las páginas.
step = { $number } de { $of }
begin = Empezar
go-on = Seguir donde lo dejó
next = Siguiente
back = Atrás
steps = Páginas del cuestionario
review-title = Sus respuestas
review-change = Cambiar
review-ratings = Valoraciones: { $answered } de { $ratings }
review-picks = Opciones elegidas: { $chosen }
review-comments = Comentarios: { $written } de { $comments }
room-left = Espacio restante (en letras): aproximadamente { $left }.
room-over = De más (en letras): aproximadamente { $left }.

# Guardar para más tarde.
later-title = Enviar más tarde, o desde otra red
later-text = Sus respuestas se sellan en este navegador y se guardan como archivo. Solo las claves de esta encuesta pueden abrirlo, después del cierre. Puede entregar el archivo hasta el { $late }, desde cualquier dispositivo y cualquier red. Así, ni siquiera alguien que observe este servidor puede saber por la hora o por la red qué papeleta es la suya.
later-code = Guardar el archivo agota su código: después ya no se pueden cambiar sus respuestas, y solo cuentan una vez entregado el archivo.
later-save = Sellar mis respuestas y guardar el archivo
saved-title = Su papeleta sellada está guardada
saved-text = El archivo está entre las descargas de este navegador. No dice de quién es, y nadie puede abrirlo antes del cierre.
saved-until = Solo cuenta una vez entregado, hasta el { $late }:
saved-note = Entregarlo dos veces cuenta una sola vez. Quien encuentre el archivo podría entregarlo, pero ni leerlo ni cambiarlo.
save-again = Guardar otra vez el archivo
save-sealed = Guardar mi papeleta sellada
send-after-all = Enviarla desde aquí, después de todo
drop-link = Entregar una papeleta sellada

# Lo que puede ocurrir entre sellar y contar.
waiting-title = Sus respuestas todavía no se han contado
over-title = La encuesta ha terminado
waiting-kept = Están selladas y guardadas en este dispositivo. Puede cerrar esta página: abra de nuevo el enlace de su invitación, en este navegador, y entonces se enviarán. Cuentan una sola vez, por muchas veces que las envíe.
waiting-not-kept = Están selladas, pero este navegador no guarda nada: deje abierta esta página, por favor, e inténtelo de nuevo. Cuentan una sola vez, por muchas veces que las envíe.
again = Intentar de nuevo
send-again = Enviar otra vez mis respuestas selladas
stopped-offline = Se perdió la conexión.
stopped-closed = La encuesta se cerró el { $closed }, antes de que llegaran sus respuestas. Lo sentimos.
stopped-too-many = Hay demasiadas solicitudes desde su red en este momento. Espere unos segundos, por favor.
stopped-unavailable = La encuesta no puede guardar sus respuestas en este momento. Inténtelo de nuevo en un minuto, por favor.
stopped-refused = La encuesta no aceptó la papeleta sellada. Inténtelo de nuevo, por favor; si no sirve, consulte con el contacto que figura en su invitación.
stopped-broken = Algo ha fallado. Inténtelo de nuevo, por favor, o use otro navegador.
problem-letters = Este comentario tiene un carácter más reciente que su navegador. Escríbalo de otra manera, por favor.
counted-device = Este navegador guarda su papeleta sellada, legible solo con su código, hasta que termine la encuesta: si la encuesta tuviera que volver a una copia de seguridad, usted podría enviarla de nuevo.

# Un código que ya se utilizó.
used-title = Este código ya se utilizó
used-text = Si usted ha respondido, quizá en otro navegador, no hay nada más que hacer. Gracias.
used-saved = Si entonces guardó su papeleta sellada, siga aquí:
used-other = Si no hizo ninguna de las dos cosas, pregunte a:
