# La liste.
senders-title = Expéditeurs
senders-lead = Au nom de qui partent les lettres, et tout ce qui s’y rattache. Une campagne en prend une copie, figée à l’approbation.
senders-new = Nouvel expéditeur
senders-column-sender = Expéditeur
senders-column-client = Client
senders-column-mail-account = Compte de messagerie
senders-column-signed-for = Signé pour
senders-retired = Retiré
senders-look-at-it = À vérifier
senders-none = Aucun expéditeur pour l’instant
senders-none-text = Un expéditeur, c’est un nom et une adresse, avec une signature, un compte de messagerie et une clé qui signe.
senders-enter = Saisir un expéditeur

# Un expéditeur.
senders-offer-again = Proposer à nouveau
senders-retire = Retirer
senders-blocked = Rien ne peut être envoyé d’ici
senders-change-hint = Une modification s’applique à toute campagne encore à l’état de brouillon, et annule l’approbation de celles qui n’ont pas commencé.
senders-save = Enregistrer l’expéditeur
senders-first-a-client = D’abord un client
senders-first-a-client-text = Un expéditeur écrit pour un client, et vous ne travaillez encore pour aucun.
senders-to-clients = Vers les clients

# Les règles d’envoi de la maison.
senders-rules-title = Règles d’envoi
senders-rules-lead = Les mêmes pour tous les clients : une personne n’a qu’une boîte de réception.
senders-rules-hours-hint = À l’heure de Bruxelles. Ce qui n’est pas parti à la fin de la plage reprend à la suivante ; une campagne peut être réglée pour partir à toute heure.
senders-rules-pace-hint = La cadence des envois, si ce n’est pas celle que le relais accepte. Chaque lettre reçoit son moment quand elle arrive à échéance.
senders-rules-save = Enregistrer les règles
senders-rules-in-force = En vigueur
senders-rules-by-administrators = Modifiées par les administrateurs.
senders-rules-holidays = Jours fériés des institutions, selon la règle. La décision annuelle publiée au Journal officiel peut ajouter ou supprimer un jour : saisissez-le comme période de fermeture.
senders-rules-column-day = Jour
senders-rules-column-holiday = Jour férié

# Comptes de messagerie, clés, désabonnement.
senders-mail-accounts = Comptes de messagerie
senders-mail-column-account = Compte
senders-mail-column-relay = Les lettres partent par
senders-mail-column-connections = En parallèle
senders-mail-accounts-text = Définis dans le fichier de configuration. Un compte en difficulté ne retient jamais les lettres d’un autre.
senders-mail-keys = Clés DKIM
senders-mail-column-key = Clé
senders-mail-column-signs-for = Signe pour
senders-mail-column-kind = Type
senders-mail-dns = À inscrire dans le DNS
senders-mail-record = Enregistrement TXT
senders-mail-record-text = Texte de l’enregistrement pour { $name }
senders-mail-not-signed = Les lettres ne sont pas signées : aucune clé n’est configurée.

# Champs d’un expéditeur, et ce qui a été fait.
senders-campaigns = Campagnes
senders-field-client = Client
senders-field-name = Nom
senders-field-name-hint = Tel que les destinataires le voient
senders-field-address = Adresse
senders-field-reply-to = Réponses adressées à
senders-field-reply-to-hint = Si ce n’est pas à l’adresse
senders-field-signature = Signature
senders-field-signature-hint = Figure dans une lettre là où il est écrit {"{{sender.signature}}"}
senders-field-mail-account = Compte de messagerie
senders-field-mail-account-hint = Par lequel partent les lettres
senders-field-dkim-key = Signé par
senders-field-dkim-key-hint = Une clé DKIM de la configuration
senders-choose-mail-account = Choisissez un compte de messagerie dans la liste.
senders-choose-key = Choisissez une clé dans la liste.
senders-choose-client = Choisissez un client dans la liste.
senders-a-client = un client
senders-entered = Expéditeur saisi. Les campagnes peuvent désormais le choisir.
senders-saved = Expéditeur enregistré.{ $voided }
senders-not-in-settings = Son compte de messagerie ou sa clé ne figure plus dans la configuration.
senders-as-before = L’expéditeur est tel qu’il était avant.{ $voided }
senders-is-retired = « { $name } » est retiré. Les campagnes qui l’utilisent le gardent.
senders-is-offered = L’expéditeur est à nouveau proposé.
senders-signature-too-long = Raccourcissez la signature à { $n } caractères au plus.
senders-signature-control = Écrivez la signature sans caractères de contrôle.
senders-name-taken = Un autre expéditeur de ce client a ce nom et cette adresse : changez l’un des deux.

# Comptes et clés d’un expéditeur, et relais en difficulté.
senders-mail-account = compte de messagerie { $account }
senders-mail-tried-since = Un essai est en cours depuis { $time }.
senders-mail-next-try = Prochain essai à { $time }.
senders-mail-takes-none = { $relay } n’accepte plus de lettres depuis le { $since }.
senders-mail-missing = Le compte de messagerie « { $account } » ne figure pas dans la configuration.
senders-mail-missing-text = Ses lettres attendent que l’exploitant de ce Focal l’y inscrive.
senders-mail-waiting = { $n ->
    [0] Aucune lettre n’attend.
    [one] Une lettre attend.
   *[other] { $n } lettres attendent.
    }
senders-mail-unsubscribing-link = Chaque lettre porte un lien par lequel son lecteur n’en reçoit plus, en un clic dans la plupart des messageries.
senders-mail-unsubscribing-answer = Les lecteurs se désabonnent en répondant : les liens qui le font en un clic exigent une public_url en https (RFC 8058).
senders-mail-tried-now = Un essai est lancé.
senders-mail-takes-letters = Ce relais accepte les lettres.
senders-mail-account-missing = Le compte de messagerie « { $account } » de l’expéditeur ne figure pas dans la configuration : choisissez-en un autre, ou faites-l’y inscrire.
senders-mail-key-missing = La clé DKIM « { $key } » de l’expéditeur ne figure pas dans la configuration : choisissez-en une autre, ou faites-l’y inscrire.
senders-mail-foreign-key = Les lettres de { $domain } sont signées pour { $signed } : qui vérifie DMARC (RFC 7489) n’y voit pas la signature de l’expéditeur. Utilisez une clé de { $domain }.
senders-mail-default = Par défaut ({ $relay })
senders-mail-choice-missing = { $name } (absent de la configuration)
senders-mail-choice-unsigned = Non signé

# Les règles : champs, et ce qui a été fait.
senders-rules-field-letters = Lettres à une même personne, au plus
senders-rules-field-days = Sur une période de (jours)
senders-rules-field-opens = Début
senders-rules-field-closes = Fin
senders-rules-field-weekdays = Jours
senders-rules-field-holidays = Jours fériés
senders-rules-field-holidays-choice = Rien ne part les jours fériés des institutions
senders-rules-field-closed = Périodes de fermeture
senders-rules-field-closed-hint = Une par ligne, premier et dernier jour et un nom : 2027-07-26 2027-08-20 Pause estivale
senders-rules-field-per-sender = D’un expéditeur, par minute
senders-rules-field-per-domain = Vers un domaine, par minute
senders-rules-field-domains = Autres domaines
senders-rules-field-domains-hint = Un par ligne : europarl.europa.eu 30
senders-rules-open = Les lettres partent en ce moment.
senders-rules-closed = Aucune lettre ne part en ce moment. Les prochaines partent le { $next }.
senders-rules-closed-long = Aucune lettre ne part pendant plus d’un an.
senders-rules-rate = { $n } par minute
senders-rules-rate-free = aussi vite que le relais les accepte
senders-rules-row-cap = À une même personne
senders-rules-row-cap-text = au plus { $letters ->
    [one] { $letters } lettre
   *[other] { $letters } lettres
    } en { $days ->
    [one] { $days } jour
   *[other] { $days } jours
    }
senders-rules-row-hours = Heures
senders-rules-row-days = Jours
senders-rules-row-sender = D’un expéditeur
senders-rules-row-domain = Vers un domaine
senders-rules-forbidden = Les règles d’envoi sont modifiées par les administrateurs, car elles valent pour tous les clients. Adressez-vous à l’un d’eux.
senders-rules-saved = Règles d’envoi enregistrées. Elles valent dès maintenant.
senders-rules-restored = Les règles précédentes sont rétablies.
senders-rules-the-first-moment = l’heure de début
senders-rules-the-last-moment = l’heure de fin
senders-rules-some-days = des jours
senders-rules-the-closed-times = les périodes de fermeture
senders-rules-the-domains = les domaines
senders-rules-enter-number = Entrez un nombre.
senders-rules-enter-number-within = Entrez un nombre de 1 à { $n }.
senders-rules-enter-rate = Entrez un nombre de 1 à 100000, ou rien.
senders-rules-not-closed-time = « { $line } » n’est pas une période de fermeture. Écrivez-la comme 2027-07-26 2027-08-20 Pause estivale.
senders-rules-not-domain = « { $line } » n’est pas un domaine suivi d’un nombre. Écrivez-le comme europarl.europa.eu 30.
senders-rules-stop-after-begin = La fin des envois doit venir plus tard dans la journée que leur début.
senders-rules-no-weekday = Choisissez au moins un jour de la semaine, sans quoi aucune lettre ne partirait jamais.
senders-rules-last-before-first = Le dernier jour d’une période de fermeture ne peut pas précéder le premier.

# Jours de la semaine, et jours fériés des institutions.
senders-rules-monday = Lundi
senders-rules-tuesday = Mardi
senders-rules-wednesday = Mercredi
senders-rules-thursday = Jeudi
senders-rules-friday = Vendredi
senders-rules-saturday = Samedi
senders-rules-sunday = Dimanche
senders-holiday-new-year = Jour de l’An
senders-holiday-after-new-year = Lendemain du jour de l’An
senders-holiday-labour = Fête du Travail
senders-holiday-schuman = Anniversaire de la déclaration Schuman
senders-holiday-belgian = Fête nationale belge
senders-holiday-assumption = Assomption
senders-holiday-all-saints = Toussaint
senders-holiday-christmas-eve = Veille de Noël
senders-holiday-christmas = Noël
senders-holiday-boxing = Lendemain de Noël
senders-holiday-end-of-year = Fin d’année
senders-holiday-new-year-eve = Saint-Sylvestre
senders-holiday-maundy-thursday = Jeudi saint
senders-holiday-good-friday = Vendredi saint
senders-holiday-easter-monday = Lundi de Pâques
senders-holiday-ascension = Ascension
senders-holiday-after-ascension = Lendemain de l’Ascension
senders-holiday-whit-monday = Lundi de Pentecôte

# Pourquoi on n’écrit pas à une adresse.
senders-suppressed-objection = la personne s’est opposée
senders-suppressed-unsubscription = la personne s’est désabonnée
senders-suppressed-hard-bounce = l’adresse n’existe pas
