asks-title = ¿No recibir más mensajes sobre esta encuesta?
asks-text = { $parties ->
    [1] Se le pidió decir cómo trabaja { $own }. Puede detener los mensajes sobre ello: ni recordatorios, ni agradecimiento al final.
   *[other] Se le pidió decir cómo trabajan en conjunto { $own } y la organización { $partner }. Puede detener los mensajes sobre ello: ni recordatorios, ni agradecimiento al final.
}
asks-again = Si pide a { $name } ({ $email }) que le envíe de nuevo su enlace, ese mensaje llega igualmente; y también uno si se perdieron respuestas y hay que enviarlas de nuevo. Lo que pide aquí se guarda sin fecha ni hora, y aparte de todas las respuestas.
asks-button = No más mensajes, por favor
link-works = El enlace de su invitación sigue funcionando.
link-ended = La encuesta ya no acepta respuestas.
stopped-title = No más mensajes
stopped-text = { $parties ->
    [1] No recibirá más mensajes sobre la encuesta de { $own }.
   *[other] No recibirá más mensajes sobre la encuesta de { $own } y de { $partner }.
}
gone-title = Aquí no hay nada que detener
gone-text = Quizá la dirección esté incompleta; cópiela entera, por favor, desde su mensaje.
gone-late = O la encuesta está cerrada. Entonces puede llegar todavía un mensaje breve cuando salga el informe, y ninguno después.
