# Ce que dit le questionnaire quand les réponses sont scellées dans le navigateur.

draft-kept = Jusqu’à l’envoi, votre saisie reste sur cet appareil, lisible avec votre seul code.
draft-restored = Ce que vous aviez saisi sur cet appareil est revenu.
nothing-kept = Ce navigateur ne garde rien sur cet appareil. Veuillez laisser cette page ouverte jusqu’à ce que vous ayez votre reçu.
typed-code = Vous avez saisi votre code vous-même ; cette page n’a donc pas pu comparer ces conditions à votre lien. Si vous avez le lien, ses 26 derniers caractères doivent être :
terms-link = Conditions et données enregistrées sur vous
sending = Vos réponses sont scellées et envoyées…
sending-title = Envoi de vos réponses…
sending-text = Un instant, s’il vous plaît.

# Les pages.
step = { $number } sur { $of }
begin = Commencer
go-on = Reprendre là où vous en étiez
next = Suivant
back = Retour
steps = Pages du questionnaire
review-title = Vos réponses
review-change = Modifier
review-ratings = Évaluations : { $answered } sur { $ratings }
review-picks = Choix cochés : { $chosen }
review-comments = Commentaires : { $written } sur { $comments }
room-left = Place restante (en lettres) : environ { $left }.
room-over = En trop (en lettres) : environ { $left }.

# Garder pour plus tard.
later-title = Envoyer plus tard ou d’un autre réseau
later-text = Vos réponses sont scellées dans ce navigateur et enregistrées dans un fichier. Seules les clés de cette enquête peuvent l’ouvrir, après la clôture. Vous pouvez remettre le fichier jusqu’au { $late }, depuis n’importe quel appareil et n’importe quel réseau. Ainsi, même quelqu’un qui observe ce serveur ne peut savoir, ni par l’heure ni par le réseau, quel bulletin est le vôtre.
later-code = L’enregistrement consomme votre code : vos réponses ne peuvent plus être modifiées ensuite, et elles ne comptent qu’une fois le fichier remis.
later-save = Sceller mes réponses et enregistrer le fichier
saved-title = Votre bulletin scellé est enregistré
saved-text = Le fichier est parmi les téléchargements de ce navigateur. Il ne dit pas à qui il est, et personne ne peut l’ouvrir avant la clôture.
saved-until = Il ne compte qu’une fois remis, jusqu’au { $late } :
saved-note = Le remettre deux fois compte une fois. Qui trouve le fichier pourrait le remettre, mais ni le lire ni le modifier.
save-again = Enregistrer à nouveau le fichier
save-sealed = Enregistrer mon bulletin scellé
send-after-all = L’envoyer d’ici, finalement
drop-link = Remettre un bulletin scellé

# Ce qui peut survenir entre le scellement et le comptage.
waiting-title = Vos réponses ne sont pas encore comptées
over-title = L’enquête est terminée
waiting-kept = Elles sont scellées et gardées sur cet appareil. Vous pouvez fermer cette page : ouvrez à nouveau le lien de votre invitation, dans ce navigateur, et elles seront envoyées. Elles ne comptent qu’une fois, quel que soit le nombre d’envois.
waiting-not-kept = Elles sont scellées, mais ce navigateur ne garde rien : veuillez laisser cette page ouverte et réessayer. Elles ne comptent qu’une fois, quel que soit le nombre d’envois.
again = Réessayer
send-again = Renvoyer mes réponses scellées
stopped-offline = La connexion a été perdue.
stopped-closed = L’enquête a été close le { $closed }, avant l’arrivée de vos réponses. Nous le regrettons.
stopped-too-many = Il y a trop de demandes depuis votre réseau en ce moment. Veuillez attendre quelques secondes.
stopped-unavailable = L’enquête ne peut pas enregistrer vos réponses pour le moment. Veuillez réessayer dans une minute.
stopped-refused = L’enquête n’a pas accepté le bulletin scellé. Veuillez réessayer ; si cela n’aide pas, adressez-vous au contact indiqué dans votre invitation.
stopped-broken = Quelque chose n’a pas fonctionné. Veuillez réessayer, ou utiliser un autre navigateur.
problem-letters = Ce commentaire contient un caractère plus récent que votre navigateur. Veuillez l’écrire autrement.
counted-device = Ce navigateur garde votre bulletin scellé, lisible avec votre code seulement, jusqu’à la fin de l’enquête : si l’enquête devait être ramenée à une sauvegarde, vous pourriez le renvoyer.

# Un code qui a déjà servi.
used-title = Ce code a déjà servi
used-text = Si vous avez répondu, peut-être dans un autre navigateur, vous n’avez plus rien à faire. Merci.
used-saved = Si vous avez alors enregistré votre bulletin scellé, voici la suite :
used-other = Si vous n’avez fait ni l’un ni l’autre, adressez-vous à :
