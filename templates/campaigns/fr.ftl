# Campagnes : une lettre à des destinataires à un moment.

# États
campaigns-state-draft = Brouillon
campaigns-state-submitted = En attente d’approbation
campaigns-state-approved = Approuvée
campaigns-state-scheduled = Programmée
campaigns-state-sending = En cours d’envoi
campaigns-state-finished = Terminée
campaigns-state-cancelled = Annulée
campaigns-state-paused = En pause

# La liste
campaigns-title = Campagnes
campaigns-senders = Expéditeurs
campaigns-new = Nouvelle campagne
campaigns-unknown-letters = { $n ->
    [one] { $n } lettre : nul ne sait si elle est partie
   *[other] { $n } lettres : nul ne sait si elles sont parties
  }
campaigns-unknown-decide = Examiner les éléments et trancher
campaigns-campaign = Campagne
campaigns-objective = Objectif
campaigns-client = Client
campaigns-state = État
campaigns-progress = Avancement
campaigns-starts = Début
campaigns-of-total-sent = { $sent ->
    [one] { $sent } envoyée sur { $total }
   *[other] { $sent } envoyées sur { $total }
  }
campaigns-none = Aucune campagne
campaigns-none-text = Une campagne envoie une lettre aux personnes que vous choisissez, une fois qu’une autre personne l’a approuvée.
campaigns-begin-one = Créer une campagne
campaigns-deliveries = Envois
campaigns-try-now = Essayer maintenant

# Le formulaire
campaigns-edit = Modifier la campagne
campaigns-voids = Un autre objectif, une autre lettre, une autre relance ou un autre expéditeur annulent l’approbation ; un autre nom, non.
campaigns-save = Enregistrer
campaigns-begin-submit = Créer la campagne
campaigns-leave = Annuler
campaigns-first-an-objective = D’abord un objectif
campaigns-first-an-objective-text = Une campagne sert un objectif actif d’un client.
campaigns-to-the-objectives = Vers les objectifs
campaigns-first-a-letter = D’abord une lettre
campaigns-first-a-letter-text = Une campagne envoie une lettre, et il n’y en a pas encore.
campaigns-write-a-letter = Écrire une lettre
campaigns-sender = Expéditeur
campaigns-sender-hint = Avec signature, compte de messagerie et clé
campaigns-sender-blank = Nom et adresse ci-dessous
campaigns-name = Nom
campaigns-name-hint = Seule votre équipe le voit
campaigns-letter = Lettre
campaigns-letter-hint = Du même client que l’objectif
campaigns-from = De
campaigns-from-hint = Tel que les destinataires le voient, si aucun expéditeur n’est choisi
campaigns-from-address = Adresse d’expédition
campaigns-from-address-hint = Si aucun expéditeur n’est choisi
campaigns-answers-go-to = Les réponses vont à
campaigns-answers-hint = Si ce n’est pas à l’expéditeur
campaigns-hours = Quand les lettres peuvent partir
campaigns-hours-house = Aux heures d’envoi de la maison
campaigns-hours-any = À toute heure, pour ce qui ne peut attendre
campaigns-an-objective = un objectif
campaigns-a-letter = une lettre
campaigns-when-letters-may-go = quand les lettres peuvent partir
campaigns-a-sender = un expéditeur de la liste
campaigns-begun = Campagne créée. Indiquez maintenant qui reçoit la lettre.
campaigns-saved = Campagne enregistrée.
campaigns-voided-one = La campagne { $name } est redevenue un brouillon : soumettez-la de nouveau.
campaigns-voided-many = Les campagnes { $names } sont redevenues des brouillons : soumettez-les de nouveau.
campaigns-quoted = « { $name } »

# Relances et deuxième lettre, dans le formulaire
campaigns-follow-ups = Relances
campaigns-follow-ups-hint = Chacune va, dans le même fil, à qui a reçu la lettre précédente et n’a depuis ni répondu ni fait opposition.
campaigns-error = Erreur :
campaigns-follow-up = Relance { $n }
campaigns-move-up = Déplacer la relance { $n } vers le haut
campaigns-move-down = Déplacer la relance { $n } vers le bas
campaigns-remove-follow-up = Retirer la relance { $n }
campaigns-add-follow-up = Ajouter une relance
campaigns-try-second = Comparer une deuxième lettre à la première
campaigns-try-second-hint = Certaines personnes reçoivent l’une de deux premières lettres, les autres attendent. Après quelques jours ouvrables, ce sont les réponses qui décident, jamais l’ouverture d’un e-mail. Personne ne reçoit les deux.
campaigns-stop-met = La personne a été rencontrée ou appelée depuis
campaigns-stop-supportive = La personne est devenue favorable
campaigns-choose-a-letter = Choisissez une lettre
campaigns-days-after = Jours ouvrables après la lettre précédente
campaigns-does-not-go = Ne part pas si
campaigns-does-not-go-hint = Ni à qui répond, fait opposition, n’est plus joignable ou quitte ses fonctions : cela l’arrête toujours
campaigns-second-letter = Deuxième lettre
campaigns-by-itself-choice = La meilleure part alors d’elle-même aux autres ; à égalité, la première
campaigns-no-second = Aucune : tout le monde reçoit la première lettre
campaigns-second-hint = Dans les mêmes langues que la première
campaigns-share = Part des destinataires qui reçoit l’une des deux, en pour cent
campaigns-share-hint = La moitié chacune, tirée au sort à l’approbation ; au moins deux personnes chacune
campaigns-days-until-choice = Jours ouvrables jusqu’au choix
campaigns-who-chooses = Qui choisit
campaigns-who-chooses-hint = Sinon, une personne habilitée à approuver
campaigns-error-number = Saisissez un nombre de 1 à { $most }.

# Une campagne
campaigns-from-html = de <b>{ $name }</b> &lt;{ $address }&gt;
campaigns-of-letter-html = lettre <a href="{ $href }">{ $name }</a>
campaigns-edit-button = Modifier
campaigns-pause = Mettre en pause
campaigns-resume = Reprendre
campaigns-write-again = Réécrire à ceux qui n’ont pas été atteints
campaigns-duplicate = Dupliquer
campaigns-cancel-confirm = Annuler définitivement cette campagne ? Tout ce qui n’est pas encore parti est retiré.
campaigns-cancel-yes = Annuler la campagne
campaigns-cancel = Annuler la campagne
campaigns-submit = Soumettre à approbation
campaigns-steps = Étapes de la campagne
campaigns-before-submitting = Avant de pouvoir la soumettre
campaigns-live = En direct
campaigns-reload = Recharger
campaigns-audience = Destinataires
campaigns-frozen = Figés le { $at }
campaigns-frozen-at-approval = Figés à l’approbation
campaigns-change = Modifier
campaigns-dry-run = Essai à blanc, à ce stade
campaigns-history = Historique
campaigns-aside = Lettre, approbation et calendrier
campaigns-preview = Aperçu
campaigns-letters = Lettres
campaigns-check-fields = Vérifier les champs
campaigns-html-view = En HTML, et un test
campaigns-no-preview = Il n’y a personne pour qui l’afficher, ou pas encore de texte.
campaigns-approval = Approbation
campaigns-approve-confirm = Approuver ces mots pour ces personnes ? Les deux sont figés.
campaigns-approve = Approuver
campaigns-send-back-with-reason = Renvoyer avec un motif
campaigns-send-back = Renvoyer
campaigns-four-eyes = Une autre personne que ses auteurs doit l’approuver.
campaigns-schedule = Calendrier
campaigns-set-another-time = Fixer une autre heure
campaigns-schedule-button = Programmer
campaigns-unschedule = Déprogrammer
campaigns-what-to-change = Que faut-il modifier ?
campaigns-account-gone = un compte supprimé
campaigns-written-by = Rédigée par
campaigns-approved = Approuvée
campaigns-day = Jour
campaigns-time = Heure
campaigns-scheduled = Programmée
campaigns-time-left = Temps restant
campaigns-started = Commencée
campaigns-cancelled = Annulée
campaigns-finished = Terminée
campaigns-at-any-hour = À toute heure
campaigns-house-hours = Les heures d’envoi de la maison
campaigns-goes-out = Départ
campaigns-answers-to = Réponses à
campaigns-time-once-approved = Une heure peut être fixée une fois la campagne approuvée.
campaigns-by-the-clocks = À l’heure de { $city }.
campaigns-moment = { $weekday } { $date }, { $time } { $city } ({ $utc } UTC)
campaigns-by-itself = automatiquement

# Les étapes, en haut
campaigns-step-content = Contenu
campaigns-step-sending = Envoi
campaigns-step-results = Résultats
campaigns-step-people = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
  }
campaigns-sent-of = { $sent } sur { $total }
campaigns-no-time-set = Aucune heure fixée
campaigns-waits-for-it = En attente
campaigns-not-submitted = Non soumise
campaigns-all-sent = Tout est parti
campaigns-not-sent = { $n ->
    [one] { $n } non envoyée
   *[other] { $n } non envoyées
  }
campaigns-after-sending = Après l’envoi

# Avancement
campaigns-of-sent = sur { $total } envoyées
campaigns-percent = { $n } %
campaigns-latest = Derniers envois
campaigns-recipient = Destinataire
campaigns-language = Langue
campaigns-changed = Modifié
campaigns-one-row-each = Chaque personne a une ligne par lettre : personne n’en reçoit une deux fois.
campaigns-all-deliveries = Les { $n }
campaigns-paused-until = { $n ->
    [one] En pause : { $n } attend jusqu’au { $at }
   *[other] En pause : { $n } attendent jusqu’au { $at }
  }
campaigns-paused-by-hand = { $n ->
    [one] En pause : { $n } attend que quelqu’un la reprenne
   *[other] En pause : { $n } attendent que quelqu’un la reprenne
  }
campaigns-still-to-go = { $n ->
    [one] encore { $n } à envoyer
   *[other] encore { $n } à envoyer
  }
campaigns-finished-at = Terminée le { $at }
campaigns-cancelled-at = Annulée le { $at }
campaigns-starts-at = Commence le { $at }
campaigns-not-started = Non commencée
campaigns-still-to-go-from = encore { $n } à envoyer, les prochaines à partir du { $at }
campaigns-wait-for-choice = { $n ->
    [one] { $n } attend le choix entre deux lettres
   *[other] { $n } attendent le choix entre deux lettres
  }

# Ses lettres
campaigns-letters-of = Lettres de cette campagne
campaigns-step = Étape
campaigns-sent = Envoyées
campaigns-replied = Réponses
campaigns-met = Rencontres
campaigns-not-yet-due = À venir
campaigns-not-sent-column = Non envoyées
campaigns-part-first = Première lettre
campaigns-part-b = Lettre B
campaigns-part-a = Lettre A
campaigns-part-open = Première lettre, à choisir
campaigns-at-the-start = Au début
campaigns-after-unless-met-supportive = { $n ->
    [one] 1 jour ouvrable après la lettre précédente, sauf réponse, rencontre ou soutien
   *[other] { $n } jours ouvrables après la lettre précédente, sauf réponse, rencontre ou soutien
  }
campaigns-after-unless-met = { $n ->
    [one] 1 jour ouvrable après la lettre précédente, sauf réponse ou rencontre
   *[other] { $n } jours ouvrables après la lettre précédente, sauf réponse ou rencontre
  }
campaigns-after-unless-supportive = { $n ->
    [one] 1 jour ouvrable après la lettre précédente, sauf réponse ou soutien
   *[other] { $n } jours ouvrables après la lettre précédente, sauf réponse ou soutien
  }
campaigns-after-unless-answered = { $n ->
    [one] 1 jour ouvrable après la lettre précédente, sauf réponse
   *[other] { $n } jours ouvrables après la lettre précédente, sauf réponse
  }
campaigns-follow-ups-now = Les relances partent désormais aux heures d’envoi.
campaigns-follow-ups-from = Les prochaines relances peuvent partir à partir du { $at }.
campaigns-no-follow-up = { $n ->
    [one] 1 personne ne reçoit pas de relance : sa première lettre n’a pas été acceptée.
   *[other] { $n } personnes ne reçoivent pas de relance : leur première lettre n’a pas été acceptée.
  }

# Deux lettres comparées
campaigns-compared = Deux lettres comparées
campaigns-how-they-fare = Les résultats des deux lettres
campaigns-rate = Taux
campaigns-share-percent = { $n } %
campaigns-chosen = Choisie
campaigns-people-wait = { $n ->
    [one] { $n } personne l’attend.
   *[other] { $n } personnes l’attendent.
  }
campaigns-to-the-rest = { $letter } aux autres
campaigns-the-program = le programme
campaigns-was-chosen = { $letter } : choix de { $by }, { $at }. Les chiffres sont ceux d’alors.
campaigns-better-goes = La meilleure part d’elle-même aux autres le { $at } ; à égalité, la lettre A.
campaigns-trying-over = L’essai est terminé : une personne habilitée à approuver choisit.
campaigns-choice-due = Le choix est à faire le { $at }.
campaigns-choice-due-after = { $n ->
    [one] Le choix est à faire { $n } jour ouvrable après le début.
   *[other] Le choix est à faire { $n } jours ouvrables après le début.
  }
campaigns-compared-how = { $share } % des destinataires, la moitié chacune, tirés au sort à l’approbation
campaigns-nothing-yet = Rien ne peut être dit avant l’envoi des deux lettres.
campaigns-test = test exact de Fisher, bilatéral, { $p }
campaigns-equally-often = Les deux lettres ont reçu autant de réponses ({ $test }).
campaigns-ahead-very-unlikely = { $letter } : davantage de réponses, et il est très improbable que ce soit le hasard ({ $test }).
campaigns-ahead-unlikely = { $letter } : davantage de réponses, et il est improbable que ce soit le hasard ({ $test }).
campaigns-ahead-chance = { $letter } : davantage de réponses, mais ce peut fort bien être le hasard : si peu de lettres ne montrent aucune différence ({ $test }).

# Ce que l’on fait d’une campagne
campaigns-said-submitted = Soumise. Une autre personne doit maintenant l’approuver.
campaigns-said-approved = { $n ->
    [one] Approuvée pour { $n } destinataire. Les mots et les personnes sont figés.
   *[other] Approuvée pour { $n } destinataires. Les mots et les personnes sont figés.
  }
campaigns-said-sent-back = Renvoyée avec votre motif.
campaigns-said-paused = { $n ->
    [one] En pause. { $n } lettre attend ; à la reprise, elle seule partira. Personne n’en reçoit deux.
   *[other] En pause. { $n } lettres attendent ; à la reprise, elles seules partiront. Personne n’en reçoit deux.
  }
campaigns-said-resumed-later = Reprise : elle continue à l’ouverture des heures d’envoi.
campaigns-said-resumed = { $n ->
    [one] Reprise : { $n } lettre est à envoyer.
   *[other] Reprise : { $n } lettres sont à envoyer.
  }
campaigns-said-chosen = { $n ->
    [one] Choix fait : elle part à { $n } autre personne aux heures d’envoi.
   *[other] Choix fait : elle part aux { $n } autres personnes aux heures d’envoi.
  }
campaigns-said-duplicated = Un brouillon avec les mêmes lettres, destinataires et expéditeur. Il n’envoie encore rien.
campaigns-said-written-again = Un brouillon pour ceux qui n’ont pas reçu la lettre. Ceux dont le résultat est inconnu n’en font pas partie.
campaigns-said-cancelled = { $n ->
    [one] Annulée. { $n } lettre a été retirée.
   *[other] Annulée. { $n } lettres ont été retirées.
  }
campaigns-the-day = le jour
campaigns-the-time = l’heure
campaigns-said-scheduled = Programmée pour le { $at }.
campaigns-said-unscheduled = Retirée du calendrier. Rien ne part tant qu’elle n’a pas de nouvelle heure.
campaigns-left-now = d’un instant à l’autre
campaigns-left-less = dans moins d’une minute
campaigns-left-minutes = dans { $minutes } min
campaigns-left-hours = dans { $hours } h { $minutes } min
campaigns-left-days = { $days ->
    [one] dans 1 jour { $hours } h
   *[other] dans { $days } jours { $hours } h
  }

# Ce qui accompagne une lettre
campaigns-error-zone-named = Le fuseau horaire « { $name } » n’existe pas : écrivez-en un comme { $example }.

# Ce qui manque ou ne va pas
campaigns-error-no-such-thing = cela n’existe pas
campaigns-error-no-name = Donnez-lui un nom.
campaigns-error-long-name = Raccourcissez le nom à 200 caractères au plus.
campaigns-error-name-lines = Écrivez le nom sur une ligne, sans caractères de contrôle.
campaigns-error-sender = Choisissez un expéditeur du même client que l’objectif.
campaigns-error-name-taken = Une autre campagne de ce client porte ce nom : choisissez-en un autre.
campaigns-error-other-client = Choisissez un objectif et des lettres du même client.
campaigns-name-copy = copie
campaigns-name-again = nouvel envoi
campaigns-error-past = Ce moment est passé : choisissez-en un ultérieur.
campaigns-error-outside-hours = Aucune lettre ne part à ce moment, selon les heures d’envoi de la maison.
campaigns-error-next-opening = La prochaine ouverture est le { $at } à Bruxelles.
campaigns-error-closed = Les heures d’envoi de la maison sont fermées pour plus d’un an.
campaigns-error-single = Cette campagne n’envoie qu’une lettre.
campaigns-error-nothing-follows = Rien ne suit une lettre qui n’a pas été acceptée.
campaigns-error-too-late = Trop tard : la lettre a déjà été écartée.
campaigns-error-not-stopped = Les lettres à cette personne n’avaient pas été arrêtées.
campaigns-error-nothing-to-choose = Il n’y a rien à choisir ici. Rechargez la page.
campaigns-conflict = Cette campagne est { $state ->
    [submitted] soumise
    [approved] approuvée
    [scheduled] programmée
    [sending] en cours d’envoi
    [finished] terminée
    [cancelled] annulée
   *[draft] à l’état de brouillon
  } : elle ne peut pas être { $wanted } maintenant. Rechargez la page.
campaigns-cannot-be-paused = mise en pause
campaigns-cannot-be-resumed = reprise
campaigns-cannot-be-decided = tranchée
campaigns-cannot-be-changed = modifiée
campaigns-cannot-be-written-again = écrite de nouveau
campaigns-cannot-be-scheduled = programmée
campaigns-cannot-be-unscheduled = retirée du calendrier
campaigns-cannot-be-cancelled = annulée
campaigns-cannot-be-sent-again = envoyée de nouveau
campaigns-cannot-be-submitted = soumise
campaigns-cannot-be-approved = approuvée
campaigns-cannot-be-sent-back = renvoyée
campaigns-cannot-be-taken-back = retirée
campaigns-cannot-be-stopped-for-one = arrêtée pour une personne
campaigns-cannot-be-resumed-for-one = reprise pour une personne
campaigns-error-most-follow-ups = Au plus { $most } relances sont possibles.
campaigns-error-follow-up-days = Une relance part de 1 à { $most } jours ouvrables après la lettre précédente.
campaigns-error-letter-twice = Chaque étape demande sa propre lettre : personne ne lit deux fois la même.
campaigns-error-compared-letter = Choisissez une lettre que la campagne n’envoie pas par ailleurs.
campaigns-error-share = Saisissez une part de 1 à 100 pour cent.
campaigns-blocker-no-condition = Les destinataires n’ont pas encore de condition : indiquez qui doit recevoir la lettre.
campaigns-blocker-nobody = La règle ne retient personne : élargissez-la, ou vérifiez les instances de l’objectif.
campaigns-blocker-no-recipient = On ne peut écrire à personne parmi les destinataires : voyez les raisons à côté.
campaigns-blocker-no-text = La lettre n’a pas de texte dans sa langue par défaut : écrivez-la en { $language }.
campaigns-blocker-no-text-of = { $part }, « { $name } », n’a pas de texte dans sa langue par défaut : écrivez-la en { $language }.
campaigns-blocker-problem = La lettre en { $text } : { $problem }
campaigns-blocker-problem-of = { $part }, « { $name } », en { $text } : { $problem }
campaigns-blocker-uneven = Pour être comparées, « { $a } » et « { $b } » doivent être écrites pour les mêmes langues et les mêmes lecteurs.
campaigns-blocker-too-few = Deux lettres se comparent auprès d’au moins { $n } destinataires.
campaigns-error-may-not-approve = Un responsable ou un administrateur approuve les campagnes.
campaigns-error-own-campaign = Vous avez rédigé cette campagne : une autre personne doit l’approuver.
campaigns-error-own-text = Vous avez rédigé le texte ({ $text }) de « { $name } » : une autre personne doit l’approuver.
campaigns-error-own-file = Vous avez joint « { $name } » à la lettre : une autre personne doit l’approuver.
campaigns-error-own-invitation = Vous avez rédigé l’invitation de la lettre : une autre personne doit l’approuver.
campaigns-error-reason = Dites en 2000 caractères au plus ce qu’il faut modifier.

# L’historique, conservé en anglais et raconté dans la langue du lecteur
campaigns-event-begun = créée
campaigns-event-submitted = soumise à approbation
campaigns-event-approved = { $n ->
    [one] approuvée pour { $n } destinataire
   *[other] approuvée pour { $n } destinataires
  }
campaigns-event-sent-back = renvoyée : { $reason }
campaigns-event-no-longer-submitted = n’est plus soumise : { $why }
campaigns-event-voided = approbation annulée : { $why }
campaigns-event-changed = la campagne a été modifiée
campaigns-event-sender-changed = son expéditeur a été modifié
campaigns-event-language-changed = la langue par défaut de la lettre a été modifiée
campaigns-event-invitation-changed = l’invitation de la lettre a été modifiée
campaigns-event-invitation-removed = l’invitation de la lettre a été retirée
campaigns-event-attached = « { $name } » a été joint à la lettre
campaigns-event-detached = « { $name } » a été retiré de la lettre
campaigns-event-scheduled = programmée pour le { $at } ({ $zone })
campaigns-event-unscheduled = retirée du calendrier
campaigns-event-held-late = { $n ->
    [one] retenue : son heure est passée depuis plus de { $n } heure. Choisissez-en une autre
   *[other] retenue : son heure est passée depuis plus de { $n } heures. Choisissez-en une autre
  }
campaigns-event-held-closed = retenue : son heure a été manquée, et aucune lettre ne part maintenant. Choisissez une autre heure
campaigns-event-held-account = retenue : le compte de messagerie « { $account } » de son expéditeur ne figure pas dans la configuration. Faites-l’y inscrire, puis choisissez un autre moment
campaigns-event-held-key = retenue : la clé DKIM « { $key } » de son expéditeur ne figure pas dans la configuration, et rien ne part sans signature. Faites-l’y inscrire, puis choisissez un autre moment
campaigns-event-held-opening = retenue : les heures d’envoi ont commencé il y a longtemps. Reprenez-la, si elle doit encore partir
campaigns-event-due = { $n ->
    [one] { $n } lettre est à envoyer
   *[other] { $n } lettres sont à envoyer
  }
campaigns-event-goes-on = { $n ->
    [one] continue : { $n } lettre est à envoyer
   *[other] continue : { $n } lettres sont à envoyer
  }
campaigns-event-paused-closed = { $n ->
    [one] en pause : les heures d’envoi sont terminées ; { $n } lettre attend
   *[other] en pause : les heures d’envoi sont terminées ; { $n } lettres attendent
  }
campaigns-event-paused = { $n ->
    [one] en pause ; { $n } lettre attend
   *[other] en pause ; { $n } lettres attendent
  }
campaigns-event-resumed = reprise : continue à l’ouverture des heures d’envoi
campaigns-event-cancelled = { $n ->
    [one] annulée : { $n } lettre a été retirée
   *[other] annulée : { $n } lettres ont été retirées
  }
campaigns-event-finished = chaque lettre a son résultat
campaigns-event-sends-again = envoie de nouveau : une lettre n’est pas partie
campaigns-event-goes-on-after-all = continue : une lettre est bien partie, et doit être suivie d’une autre
campaigns-event-chosen = la lettre { $letter } a été choisie pour les { $n } autres : { $ar } sur { $as } ont répondu à la lettre A, { $br } sur { $bs } à la lettre B
