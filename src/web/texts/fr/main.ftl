# Dates : « 30 septembre 2026 à 17:00 (CEST, Europe/Berlin) ».
moment = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year } à { $time } ({ $zone })
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

# Le haut du questionnaire.
lead = { $parties ->
    [1] { $asked-by } demande comment, selon vous, fonctionne { $own }.
   *[other] { $asked-by } demande comment, selon vous, { $own } et { $partner } travaillent ensemble.
}
skip = Aller aux questions
languages = Langue
period-usual = { $parties ->
    [1] les 12 derniers mois, ou depuis votre arrivée
   *[other] les 12 derniers mois, ou depuis le début
}
period-before-a-contract = vos échanges jusqu’ici, cette négociation comprise
preview-notice = Ceci est un aperçu : la page telle que les personnes interrogées la verront. Rien ne peut être envoyé d’ici, et rien n’est conservé.
title-problem = Non compté :
notice-not-yet-open = Les questions seront accessibles à partir du { $opens }. Votre lien reste le même : revenez alors, s’il vous plaît.
notice-late = Les réponses étaient acceptées jusqu’au { $closed }. Seules celles qui sont déjà en route le sont encore. Merci de votre visite.
notice-restored = Cette enquête a été ramenée à une sauvegarde faite le { $made }. Les réponses envoyées ensuite sont perdues ; nous le regrettons. Si vous avez répondu après ce moment, ou si vous avez un doute, veuillez répondre à nouveau avec le même code : si vos réponses sont encore là, la page vous le dira. Le décompte publié le mentionnera.
notice-closed = Cette enquête a été close le { $closed }. Il n’est plus possible de répondre. Merci de votre visite.

# La promesse : dite exactement avec ces mots.
promise-title = Notre promesse
promise-server = Sans les clés, conservées à part, les données, sauvegardes et journaux enregistrés ne peuvent ni montrer vos réponses ni les relier à vous. Aucune réponse n’est montrée avant la clôture. Qui administre ce serveur détient les clés et pourrait en abuser.
promise-joint = Sans les clés, conservées à part, les données, sauvegardes et journaux enregistrés ne peuvent ni montrer vos réponses ni les relier à vous. Aucune réponse ne peut être ouverte avant la clôture, ni après, à moins que deux des trois détenteurs d’un code de clôture (la personne facilitatrice, la personne représentant l’acheteur et celle représentant le fournisseur) n’agissent ensemble avec l’exploitant.
promise-small-group = Dans un petit groupe, ce que vous écrivez peut vous trahir.
promise-without-script = Dans ce mode, le serveur voit un instant votre code et vos réponses ensemble.

# Les faits.
fact-time-name = Durée
fact-time = { $minutes ->
    [one] Environ { $minutes } minute.
   *[other] Environ { $minutes } minutes.
} Toute réponse est facultative.
fact-until-name = Ouverte jusqu’au
fact-until = { $closes }.
fact-invited-name = Qui répond
fact-invited-confirmed = { $invited ->
    [one] { $invited } personne
   *[other] { $invited } personnes
} chez { $own }. { $own } a confirmé la liste.
fact-invited-unconfirmed = { $invited ->
    [one] { $invited } personne
   *[other] { $invited } personnes
} chez { $own }. Liste non confirmée par { $own }.
fact-results-name = Et ensuite
fact-results = { $parties ->
    [1] Si moins de { $k } personnes répondent chez { $own }, leurs réponses ne sont jamais ouvertes. Sinon, { $own } voit un rapport : des synthèses, jamais un formulaire individuel.
   *[other] Si moins de { $k } personnes répondent chez { $own }, leurs réponses ne sont jamais ouvertes. Sinon, les deux organisations voient en même temps le même rapport : des synthèses, jamais un formulaire individuel.
}
fact-contact-name = Contact

# Le formulaire.
code-label = Votre code d’accès
code-hint = Il figure dans votre invitation et se remplit de lui-même quand vous suivez le lien qui s’y trouve. Majuscules, espaces et traits d’union sont sans importance.
other-terms = Cette page ne porte pas les conditions pour lesquelles votre lien a été fait. Veuillez vous adresser au contact ci-dessus avant de répondre.
part = Partie { $number } sur { $of }
role-own = votre organisation
role-partner = votre partenaire
pick-notes = Définitions
pick-hint = { $limit ->
    [one] Choisissez une réponse au plus.
   *[other] Choisissez jusqu’à { $limit } réponses.
}
comment-hint = Jusqu’à environ { $room } lettres.
consent = { $parties ->
    [1] Peut être montré mot pour mot à votre organisation, après lecture par la personne facilitatrice. Sinon, elle seule le voit.
   *[other] Peut être montré mot pour mot aux deux organisations, après lecture par la personne facilitatrice. Sinon, elle seule le voit.
}
send-text = Un blanc compte comme « Je ne sais pas ». Une fois envoyées, les réponses sont définitives.
send = Envoyer mes réponses
fingerprint = Empreinte, comme dans votre lien :

# Ce qui empêche un formulaire d’être compté.
problems-title = Vos réponses n’ont pas été comptées
problems-kept = Tout ce que vous avez saisi est encore là.
problem-at = « { $question } » { $sentence }
problem-code-missing = Veuillez saisir le code d’accès de votre invitation.
problem-code-wrong = Ce code n’appartient pas à cette enquête. Veuillez le comparer à votre invitation.
problem-rating-unreadable = Une réponse n’a pas pu être lue. Veuillez la choisir à nouveau.
problem-pick-unreadable = Un choix n’a pas pu être lu. Veuillez choisir à nouveau.
problem-too-many-picks = Choix cochés : { $chosen }. Veuillez en garder au plus { $limit }.
problem-comment-too-long = Ce commentaire dépasse d’environ { $over } lettres la place prévue, { $room }. Veuillez le raccourcir ; rien n’a été coupé.
problem-many-blanks = Questions évaluées : { $answered } sur { $ratings }. Vous pouvez envoyer le tout ainsi : ce qui est sans réponse compte comme « Je ne sais pas ». Ou continuez à partir de la première question sans réponse.
problem-not-yet-open = L’enquête ouvrira le { $opens }. Veuillez envoyer vos réponses à ce moment-là.
problem-closed = L’enquête a été close le { $closed } ; ces réponses n’ont donc pas pu être comptées.
problem-unavailable = Nous n’avons pas pu enregistrer vos réponses à l’instant. Veuillez les renvoyer dans une minute. Elles ne comptent qu’une fois, quel que soit le nombre d’envois.

# Remerciements.
thanks-title = Merci
thanks-text = Vos réponses sont arrivées.
receipt-title = Votre reçu
receipt-text = Si au moins { $k } personnes répondent chez { $own }, il figure après la clôture sur la liste publique des bulletins comptés ; si elles sont moins nombreuses, aucun de leurs bulletins n’y figure. Il montre que vous avez participé, pas ce que vous avez répondu. Vous n’avez pas besoin de le garder.
receipt-link = Où se trouvera la liste
next-title = Et ensuite
thanks-next = { $parties ->
    [1] L’enquête est ouverte jusqu’au { $closes }. Si moins de { $k } personnes répondent chez { $own }, aucune de leurs réponses n’est ouverte ni montrée. Sinon, { $own } voit un rapport : des synthèses, jamais le formulaire d’une seule personne.
   *[other] L’enquête est ouverte jusqu’au { $closes }. Si moins de { $k } personnes répondent chez { $own }, aucune de leurs réponses n’est ouverte ni montrée. Sinon, les deux organisations voient le même rapport au même moment.
}
thanks-device = Si d’autres personnes utilisent cet appareil, fermez maintenant cette fenêtre, afin que nul ne puisse revenir à votre formulaire.

# Pages courtes.
already-counted-title = Vous avez déjà répondu
already-counted-text = Des réponses envoyées avec ce code ont déjà été comptées ; celles-ci n’ont donc pas été ajoutées. Vous n’avez plus rien à faire. Merci.
sealed-elsewhere-title = Ce code a déjà servi
sealed-elsewhere-text = Des réponses ont déjà été scellées avec ce code, dans un navigateur qui les envoie lui-même ; ce que vous venez d’envoyer n’a donc pas été ajouté. Si cette autre page a dit que vos réponses étaient arrivées, vous n’avez plus rien à faire. Sinon, ouvrez à nouveau le lien de votre invitation sur le même appareil et dans le même navigateur : les mêmes réponses sont renvoyées et ne comptent qu’une fois.
unknown-page-title = Il n’y a pas de page ici
unknown-page-text = Le lien est peut-être incomplet. Veuillez l’ouvrir à nouveau depuis votre invitation, ou le copier en entier dans la barre d’adresse.
method-not-allowed-title = Ce n’est pas possible ici
method-not-allowed-text = Veuillez ouvrir à nouveau le lien de votre invitation.
too-large-title = Ce formulaire est trop volumineux pour être lu
too-large-text = Rien n’a été compté. Veuillez revenir en arrière, raccourcir vos commentaires et renvoyer le formulaire.
too-slow-title = Le formulaire n’est pas arrivé à temps
too-slow-text = Rien n’a été compté. Veuillez revenir en arrière et renvoyer le formulaire, peut-être avec une meilleure connexion.
unreadable-title = Cette demande n’a pas pu être lue
unreadable-text = Rien n’a été compté. Veuillez revenir en arrière et réessayer.
too-many-title = Trop de demandes depuis votre réseau
too-many-text = Veuillez attendre quelques secondes et réessayer. Rien n’a été compté et rien n’est perdu : revenez à votre formulaire et renvoyez-le.
in-clear-title = Cette page n’est servie qu’en HTTPS
in-clear-text = Votre demande est arrivée sans chiffrement et n’a pas été lue. Veuillez suivre à nouveau le lien de votre invitation.
unavailable-title = Veuillez réessayer dans une minute
unavailable-text = L’enquête est injoignable pour le moment. Si vous étiez en train d’envoyer des réponses, revenez en arrière et renvoyez-les : elles ne comptent qu’une fois, quel que soit le nombre d’envois.
broken-title = Quelque chose n’a pas fonctionné de notre côté
broken-text = Veuillez revenir en arrière et réessayer dans une minute. Si vous étiez en train d’envoyer des réponses, elles ne comptent qu’une fois, quel que soit le nombre d’envois.
console-unknown-title = Il n’y a pas de page ici
console-unknown-text = Elle a peut-être été supprimée, ou elle appartient à quelqu’un d’autre. Revenez à vos relations.
not-now-title = Ce n’est pas possible maintenant
not-now-text = La vague a avancé entre-temps, ou n’en est pas encore là. Revenez à sa page, où chaque étape se trouve à sa place.
refused-title = Ce formulaire n’a pas été accepté
refused-text = Rien n’a été modifié. Le formulaire ne venait pas d’une page de votre session : vous l’avez peut-être fermée, ou la page est restée ouverte trop longtemps. Veuillez ouvrir la page à nouveau.
link-gone-title = Ce lien ne fonctionne plus
link-gone-text = Il a été utilisé, révoqué, ou il a expiré. Demandez-en un nouveau : sur la page de connexion si vous êtes la personne facilitatrice, en répondant au message qui contenait le lien si vous représentez une organisation.

# Ce qu’apprend un navigateur qui scelle lui-même les réponses.
sealed-already-issued = Ce code a déjà servi pour d’autres réponses ; rien n’a donc été signé. Si elles ne sont pas arrivées, ouvrez à nouveau le lien sur l’appareil et dans le navigateur où vous avez commencé : elles sont renvoyées et ne comptent qu’une fois.
sealed-wrong-code = Ce code n’appartient pas à cette enquête. Veuillez le comparer à votre invitation.
sealed-not-yet-open = L’enquête n’est pas encore ouverte. Veuillez envoyer vos réponses quand elle le sera.
sealed-closed = L’enquête est close et n’accepte plus de réponses.
sealed-malformed = La demande n’a pas pu être lue. Rien n’a été compté. Veuillez recharger la page et renvoyer vos réponses.
sealed-refused = Cet envoi n’a pas été accepté : ce n’est pas un bulletin de cette enquête, ou il ne venait pas de sa page. Rien n’a été compté.
sealed-too-many = Trop de demandes. Veuillez attendre quelques secondes et réessayer ; rien n’est perdu.
sealed-unavailable = L’enquête est injoignable pour le moment. Veuillez renvoyer vos réponses dans une minute : elles ne comptent qu’une fois, quel que soit le nombre d’envois.
sealed-unknown-panel = Cette enquête n’existe pas. Veuillez ouvrir à nouveau le lien de votre invitation.
