asks-title = Ne plus recevoir de messages sur cette enquête ?
asks-text = { $parties ->
    [1] On vous a demandé de dire comment fonctionne { $own }. Vous pouvez arrêter les messages à ce sujet : ni rappels, ni remerciement à la fin.
   *[other] On vous a demandé de dire comment { $own } et { $partner } travaillent ensemble. Vous pouvez arrêter les messages à ce sujet : ni rappels, ni remerciement à la fin.
}
asks-again = Si vous demandez à { $name } ({ $email }) de vous envoyer à nouveau votre lien, ce message-là arrive quand même ; un autre aussi, si des réponses ont été perdues et doivent être renvoyées. Ce que vous demandez ici est conservé sans date ni heure, et à part de toutes les réponses.
asks-button = Ne plus m’envoyer de messages
link-works = Le lien de votre invitation fonctionne toujours.
link-ended = L’enquête n’accepte plus de réponses.
stopped-title = Fin des messages
stopped-text = { $parties ->
    [1] Vous ne recevrez plus de messages sur l’enquête concernant { $own }.
   *[other] Vous ne recevrez plus de messages sur l’enquête concernant { $own } et { $partner }.
}
gone-title = Il n’y a rien à arrêter ici
gone-text = L’adresse est peut-être incomplète ; veuillez la copier en entier depuis votre message.
gone-late = Ou bien l’enquête est close. Un court message peut alors encore suivre quand le rapport paraîtra, et aucun après.
