# Ce qui ne va pas dans une adresse.
mailing-address-control = L’adresse contient un saut de ligne ou un autre caractère de contrôle : supprimez-le.
mailing-address-missing = Entrez une adresse électronique.
mailing-address-no-at = « { $text } » n’est pas une adresse électronique : il y manque « @ ».
mailing-address-unusable = « { $text } » ne peut pas servir d’adresse électronique : { $why }.
mailing-address-too-long = L’adresse compte { $n } caractères ; { $most } sont possibles au plus.
mailing-address-nothing-before = il n’y a rien avant « @ »
mailing-address-long-before = ce qui précède « @ » dépasse { $n } caractères
mailing-address-turns-direction = elle contient un caractère invisible qui inverse le sens d’écriture
mailing-address-not-before = « { $wrong } » n’est pas possible avant « @ »
mailing-address-dots = avant « @ », les points doivent se trouver entre d’autres caractères
mailing-address-nothing-after = il n’y a rien après « @ »
mailing-address-no-domain = « { $domain } » n’est pas un nom de domaine
mailing-address-no-ending = le domaine « { $domain } » n’a pas d’extension, telle que « .eu »
mailing-address-number = « { $domain } » est un nombre, pas un nom de domaine

# Ce qui ne va pas dans un message.
mailing-part-message-id = L’identifiant du message
mailing-part-sender = Le nom de l’expéditeur
mailing-part-recipient = Le nom du destinataire
mailing-part-subject = L’objet
mailing-part-earlier = L’identifiant du message précédent
mailing-part-text = Le texte
mailing-part-html = Le HTML
mailing-part-attachment = Le nom d’une pièce jointe
mailing-message-control = { $part } contient un saut de ligne ou un autre caractère de contrôle : supprimez-le.
mailing-message-direction = { $part } contient un caractère invisible qui inverse le sens d’écriture : supprimez-le.
mailing-message-too-large = Avec ce qui y est joint, le message dépasse { $n } Mo : joignez-en moins.
mailing-message-encoded = { $part } contient « =? », que les messageries lisent comme du texte codé : retirez-le.
mailing-message-too-long = { $part } est trop long : { $n } caractères sont possibles au plus.
mailing-message-nul = { $part } contient un caractère NUL : supprimez-le.
mailing-message-id = { $part } « { $id } » n’est pas de la forme gauche@droite.
mailing-message-unsubscribe = L’adresse de désabonnement doit commencer par « https: » ou « mailto: » et ne contenir ni espaces, ni virgules, ni chevrons.
mailing-message-year = L’année { $year } ne peut pas figurer dans un message.
mailing-message-library = Le message ne peut pas être composé : { $why }.

# Par où part le courrier.
mailing-mailer-files = fichiers dans { $folder }
mailing-mailer-relay = relais SMTP { $server }
mailing-mailer-memory = mémoire : rien ne quitte ce programme
mailing-key-rsa = RSA, { $bits } bits
