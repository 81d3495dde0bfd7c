# Toutes les pages.

# Ce qui a échoué.
web-not-found = Page introuvable
web-not-found-advice = Il n’y a rien ici, ou cela appartient à un client pour lequel vous ne travaillez pas.
web-forbidden = Non autorisé
web-only-reads = Votre compte est en lecture seule. Adressez-vous à une personne qui travaille sur ce dossier, ou demandez un autre rôle à un administrateur.
web-sign-in-first = Connectez-vous d’abord
web-sign-in-advice = Connectez-vous, puis réessayez.
web-expired = Ce formulaire a expiré
web-expired-advice = Rien n’a été modifié. Revenez au formulaire et renvoyez-le.
web-conflict = Cela a changé entre-temps
web-unreadable = Illisible
web-too-large = Trop volumineux
web-database-busy = La base de données ne peut pas traiter cela maintenant
web-fault = Une erreur s’est produite
web-fault-advice = Rien n’a été modifié. Le journal en dit plus ; prévenez la personne qui gère ce Focal.
web-fault-back = Aller à la page d’accueil
web-fault-back-to-form = Revenir au formulaire
web-fault-back-to-page = Revenir à la page précédente
web-fault-again = Réessayer
web-fault-search = Rechercher
web-fault-typed = Votre saisie est conservée dans cette fenêtre. Elle sera de nouveau dans le formulaire quand vous y reviendrez.
web-database-away = La base de données ne répond pas

# Ce qui ne va pas dans un champ. { $what } est un nom avec son article.
web-field-enter = Indiquez { $what }.
web-field-choose = Choisissez { $what }.
web-field-choose-listed = Choisissez { $what } dans la liste.
web-field-date = Indiquez { $what } sous forme de date, par exemple 2026-11-24.
web-field-no-date = « { $typed } » n’est pas une date. Indiquez { $what } sous la forme 2026-11-24.
web-field-time = Indiquez { $what } sous forme d’heure, par exemple 14:30.
web-field-shorten = Raccourcissez { $what } à { $longest } caractères ; il y en a { $has }.
web-field-controls = Supprimez les caractères de contrôle : { $what }.
web-form-too-large = Un formulaire peut contenir au plus 1 Mo. Raccourcissez le texte et renvoyez-le.
web-upload-kind = Un fichier s’envoie en multipart/form-data.
web-upload-too-large = Le fichier dépasse la taille permise par les paramètres (uploads.max_megabytes). Rien n’a été conservé.
web-upload-cut = L’envoi a été interrompu. Rien n’a été conservé ; renvoyez le fichier.

# La connexion.
web-password = Mot de passe
web-email = E-mail
web-sign-in-wrong = L’e-mail ou le mot de passe est erroné. Vérifiez les deux et réessayez.
web-sign-in = Se connecter

# Ma journée.
web-greeting = Bonjour { $name }
web-first-steps = Premiers pas
web-step-done = Fait
web-offers-demo = Ou explorez d’abord des données inventées. Elles se retirent en une étape, sans laisser de trace.
web-load-demo = Charger les données de démonstration
web-waits = En attente de vous
web-follow-ups = Prochaines étapes
web-task-done = Fait : { $title }
web-task-was-due = Était à faire le { $day }
web-task-due = À faire le { $day }
web-nothing-due = Rien à faire.
web-nothing-due-about = Les prochaines étapes que vous notez avec un contact restent ici jusqu’à ce qu’elles soient faites.
web-ask-again = À redemander
web-all = Tous
web-news = Appris par d’autres cette semaine
web-latest-contacts = Derniers contacts
web-no-contacts-html = Aucun contact pour l’instant. <a href="{ $href }">Consigner le premier</a>.
web-waiting-relay = Le relais de « { $account } » n’accepte pas de lettres
web-waiting-relay-note = Depuis le { $since } ; elles attendent et seront retentées
web-waiting-unknown = { $n ->
    [one] { $n } lettre
   *[other] { $n } lettres
  } au sort incertain
web-waiting-unknown-note = Elles sont peut-être arrivées : personne n’en reçoit une seconde avant votre décision
web-waiting-nobody = un compte qui n’existe plus
web-waiting-approve = Approuver « { $name } »
web-waiting-approve-note = Écrite par { $by } pour { $client }
web-step-team-accounts = Des comptes pour vos collègues : une deuxième personne approuve chaque campagne
web-step-team-client = Le client pour lequel vous travaillez, et qui travaille pour lui
web-step-team-who = Qui travaille ici, et pour quel client
web-step-team = Constituer l’équipe
web-step-list = Importer la première liste
web-step-list-hint = La liste complète des députés du Parlement européen (XML), ou un CSV plus riche
web-step-objective = Saisir le premier objectif
web-step-objective-hint = Ce que votre client veut voir décidé, où, et selon quelle règle
web-stale-for = { $n ->
    [one] À rafraîchir depuis { $n } jour
   *[other] À rafraîchir depuis { $n } jours
  }
web-stale-tomorrow = À rafraîchir dès demain
web-stale-in = À rafraîchir dans { $n } jours
web-by-import = un import

# Les touches.
web-keys-everywhere = Partout
web-keys-palette = Rechercher, aller à ou lancer une commande
web-keys-search = Rechercher dans cette liste
web-keys-log = Consigner un contact
web-keys-send = Envoyer le formulaire
web-keys-undo = Annuler ce que dit le message
web-keys-these = Ces touches
web-keys-close = Fermer
web-keys-list = Dans une liste
web-keys-next = Suivant, précédent
web-keys-select = Sélectionner
web-keys-stance-html = Fixer la position, puis <kbd>1</kbd> à <kbd>7</kbd>
web-keys-open-html = Ouvrir ; là, <kbd>J</kbd> <kbd>K</kbd> parcourent la liste
web-keys-go-html = Aller à : <kbd>G</kbd>, puis
web-keys-are-off = Les touches à une lettre sont désactivées dans le menu du compte.
web-keys-are-on = Les touches à une lettre peuvent être désactivées dans le menu du compte.
web-palette-nothing = Rien de ce nom.

# La palette de commandes.
web-palette-recent = Récents
web-palette-commands = Commandes
web-palette-go = Aller à
web-palette-more = Plus
web-palette-log = Consigner
web-palette-bodies = Organes et postes
web-page-focal-points = Points focaux
web-page-mentions = Mentions
web-page-votes = Votes
web-page-clients = Clients
web-page-outbox = Boîte d’envoi
web-page-sending = Règles d’envoi
web-page-figures = Données de vote
web-page-tags = Étiquettes
web-palette-all = Tout ce qui est trouvé pour « { $text } »
web-palette-new-person = Nouvelle personne « { $text } »
web-command-log = Consigner un contact
web-command-person = Ajouter une personne
web-command-objective = Saisir un objectif
web-command-import = Importer une liste
web-command-duplicates = Examiner les doublons
web-command-changes = Voir les dernières modifications
web-command-hours = Saisir des heures
web-command-keys = Voir toutes les touches
web-verb-log = Consigner un contact avec { $name }
web-verb-meeting = Consigner une réunion avec { $name }
web-verb-call = Consigner un appel avec { $name }
web-verb-email = Consigner un e-mail avec { $name }
web-verb-note = Noter quelque chose sur { $name }

# Quand la base de données ne l’accepte pas.
web-database-is-busy = La base de données est occupée par un autre programme. Rien n’a été modifié. Réessayez dans un instant.
web-database-is-full = Le disque de la base de données est plein. Rien n’a été modifié. Faites de la place, puis réessayez.
web-database-is-away = La base de données ne répond pas pour le moment. Rien n’a été modifié. Réessayez dans un instant ; si cela dure, prévenez la personne qui gère ce Focal.
web-database-fault = La base de données a répondu par une erreur. Rien n’a été modifié. Le journal en dit plus.
