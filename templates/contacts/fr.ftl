# Le journal des contacts, et les heures consacrées.

# Types de contact, et appels sans réponse.
contacts-kind-meeting = Réunion
contacts-kind-call = Appel
contacts-kind-email = E-mail
contacts-kind-event = Événement
contacts-kind-note = Note
contacts-email-from-them = E-mail reçu
contacts-call-from-them = Appel reçu
contacts-attempt-no-answer = Pas de réponse
contacts-attempt-left-message = Message laissé
contacts-attempt-call-back = Rappeler plus tard
contacts-logged-no-answer = Appel : pas de réponse
contacts-logged-left-message = Appel : message laissé
contacts-logged-call-back = Appel : à rappeler plus tard

# Le journal.
contacts-title = Contacts
contacts-log = Consigner un contact
contacts-activity = Activité
contacts-hours = Heures
contacts-kinds = Types de contact
contacts-all = Tous
contacts-none = Aucun contact pour l’instant
contacts-none-in-days = Aucun contact durant cette période
contacts-none-such = Aucun contact de ce type
contacts-none-fit = Aucun contact ne correspond à tous ces filtres.
contacts-show-all = Afficher tous les contacts
contacts-none-text = Consignez une réunion, un appel ou un e-mail, et ce qui en est résulté.
contacts-take-back = Annuler
contacts-take-back-confirm = Annuler ce contact ? Il quitte le journal, et les positions qui en étaient issues sont retirées.
contacts-account-gone = un compte supprimé
contacts-to-prepare = { $minutes } de préparation
contacts-taken-back = Contact annulé ; les positions qui en étaient issues sont retirées.
contacts-taken-back-reason = Le contact dont elle était issue a été annulé.
contacts-back-in-log = Le contact est de retour dans le journal.
contacts-unassign-none = Rien à annuler : ces suites sont faites ou supprimées.
contacts-unassigned = { $n ->
        [one] { $n } suite annulée.
       *[other] { $n } suites annulées.
      }
contacts-done = Fait.
contacts-open-again = De nouveau ouvert.

# Filtres du journal : quoi, comment.
contacts-filter-client = Client
contacts-filter-objective = Objectif
contacts-filter-author = Auteur
contacts-filter-person = Personne
contacts-filter-someone = Quelqu’un
contacts-filter-when = Quand
contacts-filter-notes = Notes et appels sans réponse
contacts-filter-is = est
contacts-filter-in = dans
contacts-filter-from = à partir du
contacts-filter-until = jusqu’au
contacts-filter-are = sont
contacts-filter-left-out = exclus
contacts-filter-unknown = inconnu

# Le formulaire pour consigner un contact.
contacts-save-or-find = Enregistrer, ou chercher
contacts-what = Quoi
contacts-with = Avec
contacts-error = Erreur :
contacts-add-person = Ajouter une personne
contacts-find = Chercher
contacts-add-name = Ajouter { $name }
contacts-new-person = Nouvelle personne « { $name } »
contacts-remove-name = Retirer { $name }
contacts-remove-before = Retirer
contacts-to-be-matched = à identifier
contacts-new-person-mark = nouveau
contacts-after-folded = Derniers contacts, et positions après celui-ci
contacts-recap-html = Dernier contact avec { $name } : <b>{ $label }</b>, { $when }
contacts-stance-after = Position après
contacts-no-change = Inchangée
contacts-objective = Objectif
contacts-date = Date
contacts-time = Heure
contacts-notes = Notes
contacts-notes-hint = Qu’est-ce qui a été dit ?
contacts-next-step = Prochaine étape
contacts-next-none = Aucune
contacts-next-tomorrow = Demain
contacts-next-week = 1 semaine
contacts-next-pick = Choisir…
contacts-by = Pour le
contacts-due-hint = vendredi, dans 2 semaines, 3 déc.
contacts-follow-up = Relancer
contacts-call-back = Rappeler
contacts-call-again = Rappeler
contacts-more = Durée, préparation, à l’initiative de qui
contacts-direction = À l’initiative de qui
contacts-direction-in = À leur initiative
contacts-how-long = Durée
contacts-length-hint = 1:30, 90 ou 1,5 h
contacts-preparation = Préparation
contacts-preparation-hint = Temps de préparation
contacts-offline-kept = Hors ligne. Conservé sur cet appareil, envoyé dès que vous serez de nouveau en ligne.
contacts-not-saved-html = Non enregistré : le serveur ne l’a pas accepté. Le brouillon est conservé sur cet appareil ; réessayez, ou <a href="{ $href }">connectez-vous</a> d’abord.
contacts-offline-unkept = Hors ligne, et cet appareil ne conserve rien. Laissez cette page ouverte jusqu’à ce que vous soyez de nouveau en ligne.
contacts-nobody-reached = Sans réponse
contacts-nobody-reached-ask = Sans réponse ?
contacts-save = Enregistrer le contact
contacts-draft-kept = Brouillon conservé sur cet appareil
contacts-discard = Abandonner
contacts-use-typed-html = Utiliser « <span data-name></span> », à identifier une fois de nouveau en ligne
contacts-draft-offer = Un brouillon est conservé sur cet appareil :
contacts-draft-continue = Le reprendre
contacts-no-objective = D’abord un objectif
contacts-no-objective-text = Un contact est consigné pour un objectif, afin d’appartenir à un client.
contacts-to-objectives = Vers les objectifs
contacts-no-network = Il n’y a pas de réseau. Ce que vous consignez ici est conservé sur cet appareil, et envoyé dès que vous serez de nouveau en ligne.
contacts-shown-today = Aujourd’hui, { $day }
contacts-shown-yesterday = Hier, { $day }
contacts-saved = Contact enregistré.
contacts-attempt-saved = Tentative enregistrée.
contacts-saved-already = Ce contact avait déjà été enregistré.

# La proposition d’une prochaine étape.
contacts-next-set = Fixer
contacts-next-offer-html = <b>Enregistré.</b> Une prochaine étape ?
contacts-by-when = Pour quand
contacts-tomorrow = Demain
contacts-in-a-week = Dans 1 semaine
contacts-by-that-day = Pour ce jour
contacts-skip = Passer
contacts-another-day = Un autre jour
contacts-next-by = Prochaine étape pour le { $day }.

# Heures consacrées en dehors des contacts.
contacts-hours-change = Modifier les heures
contacts-hours-save-change = Enregistrer
contacts-hours-enter = Saisir des heures
contacts-hours-save = Enregistrer les heures
contacts-hours-lead-all = Ce que chacun a consacré en dehors des contacts, qui portent leur propre durée.
contacts-hours-lead-own = Ce que vous avez consacré en dehors des contacts, qui portent leur propre durée.
contacts-filters = Filtres
contacts-show = Afficher
contacts-hours-show-all-short = Tout afficher
contacts-hours-caption = Heures, les plus récentes d’abord
contacts-day = Jour
contacts-who = Qui
contacts-hours-time = Durée
contacts-hours-what-for = Objet
contacts-hours-for = Pour
contacts-actions = Actions
contacts-pro-bono = Pro bono
contacts-paid = Payé
contacts-edit = Modifier
contacts-hours-none-fit = Aucune heure
contacts-hours-none-fit-text = Rien ne correspond à tous ces filtres.
contacts-hours-show-all = Afficher toutes les heures
contacts-hours-none = Aucune heure pour l’instant
contacts-hours-none-text = Saisissez ce que vous faites pour un client en dehors des contacts : recherche, rédaction, préparation d’une réunion.
contacts-hours-no-client = D’abord un client
contacts-hours-no-client-text = Les heures se saisissent pour un client, et vous ne travaillez encore pour aucun.
contacts-hours-to-clients = Aller aux clients
contacts-hours-choose = Choisissez un client ou un objectif
contacts-hours-purpose-hint = Note pour le conseil d’administration
contacts-hours-client-pro-bono = { $client } (pro bono)
contacts-hours-entries = { $n ->
        [one] en { $n } saisie
       *[other] en { $n } saisies
      }
contacts-hours-any-client = Tous les clients
contacts-hours-any-objective = Tous les objectifs
contacts-hours-from = Du
contacts-hours-until = Au
contacts-consultant = Consultant
contacts-everybody = Tous
contacts-hours-saved = { $minutes } enregistré.
contacts-hours-saved-already = Ces heures avaient déjà été enregistrées.
contacts-hours-taken-back = Heures annulées.
contacts-hours-count-again = Les heures comptent de nouveau.

# Ce qui ne va pas dans la saisie.
contacts-what-kind = le type de contact
contacts-what-objective = un objectif
contacts-what-date = le jour
contacts-what-time = l’horaire
contacts-what-notes = les notes
contacts-what-people = des personnes
contacts-what-follow-up = la prochaine étape
contacts-what-by-when = l’échéance
contacts-what-to-do = ce qui est à faire
contacts-what-for-whom = pour qui c’était
contacts-what-purpose = l’objet
contacts-choose-attempt = Choisissez parmi les boutons ce que l’appel a donné.
contacts-add-one = Ajoutez au moins une personne.
contacts-day-examples-back = hier, lundi, il y a 3 jours ou 24 nov.
contacts-day-examples-ahead = demain, vendredi, dans 2 semaines ou 3 déc.
contacts-no-day = « { $said } » n’est pas un jour. Indiquez { $what }, par exemple : { $examples }
contacts-enter-day = Indiquez { $what }, par exemple : { $examples }
contacts-choose-stance = Choisissez une position dans la liste.
contacts-too-many = Vous avez choisi { $chosen } personnes. Un contact en nomme au plus { $most } : les { $most } premières sont ici. Consignez les autres à part.
contacts-several-called = Plusieurs personnes s’appellent « { $name } ». Choisissez qui c’était, ou ajoutez une nouvelle personne.
contacts-nobody-called = Personne ne s’appelle « { $name } ». Choisissez qui c’était, ou ajoutez une nouvelle personne.
contacts-shorten-name = Raccourcissez le nom de la nouvelle personne.
contacts-is-there = « { $name } » figure déjà dans l’annuaire. Choisissez cette personne dans la liste.
contacts-future = Un contact ne se consigne pas avant d’avoir eu lieu. Pour un projet, ajoutez une prochaine étape.
contacts-unreached = Personne n’a été joint : seul un appel peut rester sans réponse, et aucune position n’en résulte.
contacts-logged-already = ce contact a déjà été consigné
contacts-still-there = Choisissez un objectif et des personnes qui existent encore.
contacts-length-unreadable = « { $said } » n’est pas une durée. Écrivez 1:30, 90 ou 1,5 h.
contacts-length-unclear = Précisez si { $said } désigne des heures ou des minutes : { $said } h ou { $said } min.
contacts-length-range = Indiquez plus de zéro et au plus 24 heures.
contacts-length-needed = Indiquez la durée, par exemple 1:30.
contacts-hours-future = Les heures se saisissent une fois consacrées. Choisissez aujourd’hui ou un jour antérieur.
contacts-hours-again = ces heures ont déjà été saisies
contacts-hours-not-found = Choisissez un client, et un objectif de ce client.

# Qui est responsable d’une personne ou d’un organe.
contacts-owner-heading = Responsable
contacts-owner-for = Pour { $client }
contacts-owner-nobody = Personne
contacts-owner-save = Enregistrer
contacts-owner-save-for = Enregistrer le responsable pour { $client }
contacts-owner-since = Depuis le { $day }
contacts-owner-since-by = Depuis le { $day }, désigné par { $name }
contacts-owner-left = Aucun responsable actuellement. { $name } l’était depuis le { $day }, mais ne fait plus partie de l’équipe.
contacts-owner-then = Tel que connu à la fin du { $day }.
contacts-owner-before = Auparavant
contacts-owner-choose = Choisissez un collègue, ou personne.
contacts-owner-not-for-client = Ce collègue ne travaille pas pour ce client. Choisissez-en un autre.
contacts-owner-already = Rien à changer : c’était déjà le cas.
contacts-owner-set = { $name } en est désormais responsable.
contacts-owner-released = Personne n’en est plus responsable.
contacts-owner-nothing-to-undo = Rien à annuler : un autre choix a été fait depuis, ou c’est déjà annulé.
contacts-owner-undone = { $n ->
        [one] Annulé : le responsable est le même qu’avant.
       *[other] Annulé : { $n } responsables sont les mêmes qu’avant.
      }
