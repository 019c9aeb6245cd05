# Les pages publiques d’une vague : ses conditions.
w-title = Conditions de l’enquête { $relationship }, { $label }
w-lead = Tout ce qui a été fixé au début de l’enquête. Toute personne ayant cette adresse peut le lire ; tout le monde lit la même chose.
w-back = Retour aux conditions de cette enquête
w-when-name = Quand
w-when = Ouverte du { $opens } au { $closes }. Les bulletins scellés d’ici là sont acceptés jusqu’au { $late }. La clôture peut être reportée jusqu’au { $latest } au plus tard.
w-asked-name = Personnes interrogées chez { $party }
w-asked-confirmed = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}. { $party } a confirmé la liste.
w-asked-unconfirmed = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}. La liste n’a pas été confirmée par { $party }.
w-released-name = Ce qui est publié
w-released = { $parties ->
    [1] Des synthèses, remises à { $party }. Si moins de { $k } personnes répondent, aucune de leurs réponses n’est ouverte, montrée ni utilisée dans un chiffre quelconque.
   *[other] Des synthèses, remises aux deux organisations au même moment. Si moins de { $k } personnes d’une organisation répondent, aucune de leurs réponses n’est ouverte, montrée ni utilisée dans un chiffre quelconque.
}
w-never-name = Ce qui n’est jamais montré
w-never = Qui a répondu, et ce qu’une personne a répondu : à personne, pas même à la personne facilitatrice. Celle-ci lit les commentaires en premier et ne les transmet que si leur auteur l’autorise.
w-precision-name = Avec quelle précision
w-precision = À partir de { $k } réponses : les scores de thèmes entiers, arrondis à 5 sur 100, les extrêmes seulement sous la forme « au plus » et « au moins ». À partir de 10 : les moyennes des affirmations prises une à une, arrondies, et les commentaires. À partir de 25 : des moyennes plus fines et des parts en dixièmes. Ce qui s’applique dépend du seul nombre de réponses. Il n’y a ni résultats intermédiaires ni filtres par groupes de personnes.
w-custody-name = Qui peut ouvrir les bulletins
w-custody-server = La personne qui administre ce serveur détient les clés, à part de la base de données. Elles sont détruites à la clôture de l’enquête. Aucune réponse n’est montrée à qui que ce soit auparavant.
w-custody-joint = Deux des trois détenteurs d’un code de clôture, avec ce serveur : personne n’ouvre un bulletin seul. Sans deux codes dans les 60 jours suivant la fin prévue, tous les bulletins sont détruits sans être ouverts. Sinon, les clés et les bulletins sont détruits à la clôture de l’enquête.
w-holder-name = Code de clôture de { $name }
w-holder = Lettres de contrôle { $letters }
w-script-name = Où les réponses sont scellées
w-script-either = Dans votre navigateur, si bien que le serveur ne les voit jamais à côté de votre code. Là où les scripts ne fonctionnent pas, le serveur les scelle et voit un instant les deux ensemble.
w-script-only = Dans votre navigateur, si bien que le serveur ne les voit jamais à côté de votre code.
w-contact-name = À qui s’adresser

w-check-title = Vérifier que ce sont bien vos conditions
w-check-text = Les conditions sont fixées dans un fichier, octet par octet :
w-fingerprint-name = Empreinte
w-digest-name = SHA-256
w-check-how = L’empreinte figure dans le lien de chaque invitation, après le point ; c’est le début du SHA-256 du fichier, écrit autrement. Votre navigateur compare les deux avant de sceller quoi que ce soit. Vous pouvez aussi le faire : calculez le SHA-256 du fichier avec un programme auquel vous faites confiance, et comparez les empreintes avec vos collègues.
w-changes-title = Ce qui a changé depuis
w-changes-none = Rien n’a changé depuis le début de l’enquête.
w-changes-text = Dans l’ordre où cela s’est passé. Rien de cela ne modifie le fichier ci-dessus.
w-raised = Le nombre minimal de réponses a été porté à { $k }.
w-postponed = La clôture a été reportée au { $closes }.
w-restored = L’enquête a été ramenée à une sauvegarde faite le { $made }. Les bulletins envoyés ensuite ont été perdus et pouvaient être renvoyés ; certains comptent peut-être deux fois.
w-destroyed = Personne n’a clos l’enquête à temps. Tous les bulletins ont été détruits sans être ouverts.
w-corrected = { $count ->
    [one] { $count } adresse a été corrigée. La personne garde son code ; l’ancienne adresse a été prévenue.
   *[other] { $count } adresses ont été corrigées. Les personnes gardent leur code ; les anciennes adresses ont été prévenues.
}
w-questions-title = Les questions
w-definition = Définition { $id }, version { $version } :
w-questions-of = Telles que les lit { $party }
w-more-title = Pour en savoir plus
w-stored-link = Ce qui est enregistré à mon sujet
w-bulletin-link = La liste des bulletins comptés
w-bulletin-link-later = La liste des bulletins comptés : où elle se trouvera
w-drop-link = Remettre un bulletin scellé

# Ce qui est enregistré à mon sujet.
w-stored-title = Ce qui est enregistré à mon sujet
w-stored-lead = Tant que l’enquête est ouverte, voici tous les octets qui vous concernent, vous ou vos réponses.
w-gone = Cette enquête est close : les urnes et les clés sont détruites, et les noms et adresses disparaissent 30 jours après la clôture.
w-row-title = Une ligne à votre nom
w-row-text = Table « invitation », avec une personne inventée :
w-row-id = Tiré au hasard au lancement. Il ne dit rien de vous.
w-row-panel = L’organisation sur la liste de laquelle vous êtes.
w-row-email = Où l’invitation a été envoyée.
w-row-name = Tel que votre organisation l’a donné.
w-row-locale = La langue des messages qui vous sont envoyés.
w-row-note = Dans cet exemple, { $bytes } octets. Votre ligne a été écrite au lancement et ne change que si votre adresse est corrigée ; l’ancienne adresse est alors gardée, à part, jusqu’à ce qu’elle soit prévenue.
w-row-absent = Il n’y a pas de colonne pour dire si ou quand vous avez répondu, ni pour votre code. Si vous demandez à ne plus recevoir de messages, votre identifiant aléatoire est noté dans une autre table, sans date ni heure.
w-box-title = Une urne, de la même taille du premier au dernier jour
w-box-text = Les bulletins n’ont pas de lignes. Tous ceux d’une organisation se trouvent ensemble dans un enregistrement chiffré, une urne, qui est remplacé en entier à chaque modification, et de temps en temps sans aucune :
w-box = { $party } : { $people ->
    [one] { $people } personne interrogée
   *[other] { $people } personnes interrogées
}, { $boxes ->
    [one] { $boxes } urne de { $bytes } octets
   *[other] { $boxes } urnes d’environ { $bytes } octets chacune
}, avec { $slots } places pour des bulletins dans chacune.
w-box-inside = À l’intérieur, lisible avec une clé qui n’est pas dans la base de données : pour chaque personne invitée, si un bulletin a été délivré, et un condensé du message aveuglé qui a alors été signé ; et, à part, les bulletins scellés, dans l’ordre de leurs propres numéros d’apparence aléatoire.
w-ballot = Un bulletin scellé fait { $bytes } octets, quel que soit son contenu : vierges ou remplis, tous les bulletins ont la même longueur. Rien n’y dit à qui il est.
w-box-why = Pourquoi ainsi : qui possède la base de données, ou toutes ses sauvegardes, voit qu’une urne a changé. Ni de qui est le bulletin qui y est entré, ni lequel c’est, ni combien il y en a.
w-mail-title = Les messages à votre adresse, et votre code
w-mail-text = Tant qu’un message attend d’être envoyé, une ligne dit pour quel identifiant, et pas avant quel moment. Elle ne contient ni texte, ni code, ni adresse, et elle est supprimée quand le message est envoyé. Rien ne consigne à qui un rappel a été envoyé.
w-code-text = Votre code n’est enregistré nulle part. Il est recalculé à partir de votre identifiant, avec une clé hors de la base de données, au moment où un message vous est écrit.
w-device-title = Sur votre propre appareil
w-device-text = Là où les scripts fonctionnent, votre navigateur garde un brouillon jusqu’à l’envoi, puis votre bulletin scellé jusqu’à la fin de l’enquête. Les deux sont chiffrés avec votre code, et ne quittent l’appareil que si vous les envoyez.

# La liste.
w-bulletin-title = Bulletins comptés : { $relationship }, { $label }
w-bulletin-later = Une fois l’enquête close, au plus tôt après le { $from }, la liste des bulletins comptés se trouvera ici, et vous pourrez y chercher votre reçu.
w-bulletin-lead = L’enquête est close. Ces bulletins ont été comptés ; tout ce qui est ici peut être vérifié par n’importe qui.
w-counts = Personnes invitées : { $invited } ; bulletins délivrés : { $issued } ; comptés : { $counted } ; illisibles : { $invalid }.
w-counts-few = Moins de { $k } personnes ont répondu. Aucun de leurs bulletins n’a été ouvert, et aucun ne figure ici.
w-find-title = Chercher votre reçu
w-find-label = Votre reçu
w-find-hint = 64 chiffres et lettres. Là où les scripts fonctionnent, votre navigateur lit la liste et cherche lui-même : le reçu n’est pas envoyé.
w-find = Chercher
w-receipt-found = Il est sur la liste : ce bulletin a été compté.
w-receipt-missing = Il n’est pas sur la liste. Si votre organisation a eu trop peu de réponses, aucun de ses bulletins n’y figure. Sinon, veuillez vous adresser au contact indiqué dans les conditions, en montrant l’adresse de cette page.
w-receipt-unreadable = Ce n’est pas un reçu : un reçu a 64 caractères, des chiffres et les lettres de a à f.
w-receipt-failed = La liste n’a pas pu être lue à l’instant. Veuillez réessayer.
w-verify-title = Vérifier toute la liste
w-verify-text = La liste avec toutes les signatures :
w-verify-note = Le programme vérifie sans réseau que chaque bulletin a été signé par les clés de cette enquête, qu’aucun ne figure deux fois, que les comptes sont justes, et que la liste correspond à l’empreinte de votre invitation.

# La page de remise.
w-drop-title = Remettre un bulletin scellé : { $relationship }, { $label }
w-drop-lead = Vous remettez ici le fichier dans lequel vous avez enregistré votre bulletin scellé, jusqu’au { $late }.
w-drop-early = L’enquête ouvrira le { $opens }. Les bulletins scellés sont acceptés ici à partir de ce moment.
w-drop-over = Les bulletins scellés étaient acceptés jusqu’au { $late }. Il est trop tard pour en remettre un. Merci de votre visite.
w-drop-problem = Ce bulletin n’a pas été accepté
w-drop-unreadable = Ce n’est pas le fichier d’un bulletin scellé, ou il en manque une partie. Veuillez choisir le fichier tel qu’il a été enregistré.
w-drop-other = Ce bulletin appartient à une autre enquête. Veuillez utiliser l’adresse affichée quand vous l’avez enregistré.
w-drop-refused = Ce bulletin ne porte pas la signature de l’enquête, ou il a été modifié depuis son enregistrement. Veuillez choisir le fichier tel qu’il a été enregistré.
w-drop-label = Le fichier de votre bulletin scellé
w-drop-hint = Son nom commence par « sealed-ballot ».
w-drop-send = Remettre
w-drop-done = Votre bulletin est arrivé. Il sera compté après la clôture, sauf si moins de { $k } personnes répondent chez { $own } : aucun de leurs bulletins n’est alors ouvert.
w-drop-after = Si vous le remettez encore une fois, il ne compte toujours qu’une fois. Vous pouvez maintenant supprimer le fichier.
w-drop-what-title = Ce que contient le fichier
w-drop-what = Vos réponses, scellées de sorte que seules les clés de cette enquête les ouvrent, après la clôture ; et la signature de l’enquête, donnée sans voir pour quel bulletin. Ni nom, ni code, ni heure.
w-drop-why = Ici, vous n’avez pas besoin de code, et on ne vous demande pas qui vous êtes. Si vous venez d’un autre réseau, ou si quelqu’un d’autre apporte le fichier, même quelqu’un qui observe ce serveur ne peut savoir de qui est le bulletin.
