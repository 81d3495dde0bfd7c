# Rapports.

# Les rapports qui existent : leur titre, et la question à laquelle chacun répond.
reports-title-support = Décompte des soutiens
reports-title-support-about = À quelle distance l’objectif se trouve de ce qu’exige la règle, par groupe, pays et fonction.
reports-title-council = Conseil
reports-title-council-about = Nombre d’États et population face à leurs seuils, les chemins les plus courts vers une majorité, et qui peut bloquer.
reports-title-path = Chemin vers la majorité
reports-title-path-about = Ce qui manque, qui gagner à moindre coût, qui décide seul, et ce qui peut céder.
reports-title-movement = Évolution
reports-title-movement-about = Qui a changé de position depuis une date, de quoi à quoi, sur quelle preuve, et l’effet sur le décompte.
reports-title-coverage = Couverture et activité
reports-title-coverage-about = Qui nous avons rencontré et qui jamais, par consultant, institution et semaine, et les heures consacrées.
reports-title-grid = Influence et intérêt
reports-title-grid-about = Qui a du poids et qui est concerné, par position : qui suivre de près, satisfaire, informer, surveiller.

# Les onglets au-dessus des rapports, et la liste de ceux d’un objectif.
reports-menu-reports = Rapports
reports-menu-reports-on = Rapports sur { $name }
reports-menu-report = Rapport
reports-menu-what-it-says = Ce qu’il dit
reports-menu-files = Fichiers
reports-menu-whole = En entier
reports-menu-all-reports = Tous les rapports
reports-menu-client-reports = Rapports pour clients
reports-menu-stakeholders = Parties prenantes
reports-menu-objectives = Objectifs

# Tous les rapports en un seul endroit.
reports-hub-as-of = au { $day }
reports-hub-ended = Terminé
reports-hub-file-of = de « { $title } »
reports-hub-empty = Encore rien sur quoi faire rapport
reports-hub-empty-text = Les rapports comptent pour un objectif : ce qu’un client veut voir décidé, où, et selon quelle règle.
reports-hub-enter-objective = Saisir un objectif
reports-hub-others = Autres rapports
reports-hub-house = De la maison
reports-hub-activity-text = Contacts et heures, par consultant, institution et client
reports-hub-hours = Heures
reports-hub-hours-text = Ce qui a été consacré à qui, pro bono à part
reports-hub-digest-text = Ce qui a bougé, par e-mail
reports-hub-given = Remis aux clients
reports-hub-all = Tous
reports-hub-nothing-given = Encore rien. Ouvrez les rapports pour clients d’un objectif pour choisir les sections d’un rapport.
reports-hub-nothing-given-consultant = Encore rien. Ouvrez les rapports pour clients d’un objectif pour choisir les sections d’un rapport ; un responsable l’émet.

# Un rapport à l’écran, et dans les fichiers.
reports-document-print = Imprimer
reports-document-as-of = État au
reports-document-known-on = tel que connu au
reports-document-from = Du
reports-document-until = au
reports-document-venue = Instance
reports-document-next-to-decide = Prochaine à décider
reports-document-show = Afficher
reports-document-error = Erreur :
reports-document-as-of-day = État au { $day }
reports-document-as-of-known = État au { $day }, tel que connu au { $known }
reports-document-issued = Émis le { $day } par { $name }
reports-document-parameter = { $name } : { $value }
reports-document-none = { $caption } : rien.
reports-document-none-short = Rien.
reports-document-paper-note = Les { $shown } premières lignes sur { $all }. { $more ->
    [one] L’autre figure
   *[other] Les { $more } autres figurent
  } sur la page, et dans les fichiers pour tableurs et programmes.
reports-document-page = { $n } sur { $count }
reports-document-percent = { $n } %
reports-document-unknown = Inconnu
reports-document-about = À propos
reports-document-what = Quoi
reports-document-client = Client
reports-document-objective = Objectif
reports-document-as-known-at = Tel que connu à
reports-document-issued-name = Émis
reports-document-issued-value = { $moment }, par { $name }
reports-document-table = Tableau
reports-document-too-new = ce document est à la version { $version } ; ce Focal lit jusqu’à la version { $most }
reports-document-latest = Dernières positions
reports-document-latest-recorded = Dernières positions consignées
reports-document-latest-person = Personne
reports-document-latest-stance = Position
reports-document-latest-evidence = Preuve
reports-document-latest-when = Consigné
reports-document-latest-none = Aucune position n’a encore été consignée. Ouvrez une personne pour en consigner une.

# Les personnes derrière un chiffre.
reports-members-as-of = { $n } au { $day }
reports-members-members = Membres
reports-members-states = États membres
reports-members-name = Nom
reports-members-group = Groupe
reports-members-country = Pays
reports-members-role = Fonction
reports-members-committee = Commission
reports-members-committees = Commissions
reports-members-stance = Position
reports-members-rests-on = Repose sur
reports-members-since = Depuis
reports-members-assumed = présumé
reports-members-stale = à rafraîchir
reports-members-nobody = Personne
reports-members-nobody-text = Personne n’y est compté.
reports-members-back = Retour au décompte des soutiens
reports-members-counted-in = Compté dans
reports-members-assumed-from = Présumé d’après
reports-members-is = est
reports-members-none = Aucune
reports-members-contested = Contesté
reports-members-verified = Vérifié
reports-members-private-source = Une source privée
reports-members-counts-floor = plancher
reports-members-counts-expected = attendu
reports-members-counts-ceiling = plafond
reports-members-counts-unverified = non vérifié
reports-members-counts-leaning-for = plutôt pour
reports-members-counts-leaning-against = plutôt contre
reports-members-counts-opposed = opposé
reports-members-counts-undecided = indécis
reports-members-counts-against = contre ou plutôt contre
reports-members-counts-unknown = jamais interrogé
reports-members-counts-stale = à rafraîchir
reports-members-counts-single = une source privée
reports-members-counts-contested = contesté
reports-members-counts-assumed = présumé

# Le récapitulatif hebdomadaire : le formulaire, et ce qu’il en advient.
reports-digest-title = Récapitulatif hebdomadaire
reports-digest-lead = Un e-mail par semaine : où en est chaque objectif actif et où il en était une semaine plus tôt, qui a bougé, quelles tâches sont en retard, quelles décisions approchent. Une semaine sans nouvelles, il n’y en a pas.
reports-digest-goes-to = Il est envoyé à { $email } le matin.
reports-digest-goes-to-on = Il est envoyé à { $email } le matin, pour les objectifs de { $clients }.
reports-digest-save = Enregistrer
reports-digest-send-on = Jour d’envoi
reports-digest-no-day = Aucun jour : je n’en veux pas
reports-digest-a-day = un jour
reports-digest-forbidden = Le récapitulatif hebdomadaire est réservé aux responsables et aux administrateurs.
reports-digest-saved = Le récapitulatif arrive le { $day }.
reports-digest-stopped = Vous ne recevez plus de récapitulatif.
reports-digest-monday = lundi
reports-digest-tuesday = mardi
reports-digest-wednesday = mercredi
reports-digest-thursday = jeudi
reports-digest-friday = vendredi
reports-digest-saturday = samedi
reports-digest-sunday = dimanche

# Le récapitulatif hebdomadaire en e-mail.
reports-digest-mail-subject = Focal : la semaine jusqu’au { $day }
reports-digest-mail-title = La semaine jusqu’au { $day }
reports-digest-mail-dear = Bonjour { $name },
reports-digest-mail-lead = voici ce que sont devenus vos objectifs du { $since } au { $day }.
reports-digest-mail-list = { $what } :
reports-digest-mail-moved = Changements de position
reports-digest-mail-move =  : { $then } → { $now }
reports-digest-mail-more = { $n ->
    [one] { $n } autre
   *[other] { $n } autres
  }
reports-digest-mail-more-at = { $n ->
    [one] { $n } autre
   *[other] { $n } autres
  } : { $address }
reports-digest-mail-decisions = Décisions dans les 30 jours
reports-digest-mail-overdue = En retard
reports-digest-mail-overdue-elsewhere = En retard, hors objectifs
reports-digest-mail-quiet = Rien de nouveau sur : { $names }.
reports-digest-mail-why = Vous recevez cet e-mail une fois par semaine parce que vous l’avez demandé.
reports-digest-mail-choose = Choisir un autre jour, ou aucun
reports-digest-mail-choose-at = Choisir un autre jour, ou aucun : { $address }
reports-digest-mail-contacts = { $n ->
    [one] { $n } contact a été consigné.
   *[other] { $n } contacts ont été consignés.
  }
reports-digest-mail-expected = Attendu : { $n }
reports-digest-mail-expected-before = Attendu : { $n } (il y a une semaine : { $before })
reports-digest-mail-floor = plancher : { $n }
reports-digest-mail-floor-before = plancher : { $n } (il y a une semaine : { $before })
reports-digest-mail-numbers = { $expected }, { $floor }, requis : { $needed }.
reports-digest-task = { $title }, à faire pour le { $day }
reports-digest-task-of = { $title } ({ $owner }), à faire pour le { $day }
reports-digest-decision = { $day } : { $venue }

# Préparer un rapport pour un client.
reports-draft-draft = Brouillon
reports-draft-drafts = Brouillons
reports-draft-new = Nouveau rapport pour client
reports-draft-edit-report = Modifier le rapport pour client
reports-draft-edit = Modifier
reports-draft-prepared-by = Préparé par
reports-draft-saved = Enregistré
reports-draft-issue = Émettre
reports-draft-issue-title = Émettre { $title }
reports-draft-issue-report = Émettre le rapport
reports-draft-cancel = Annuler
reports-draft-confirm-html = Émettre ceci comme rapport <b>{ $number }</b> pour <b>{ $client }</b>, exactement tel qu’il figure ci-dessous ? Il est conservé tel quel et ne peut plus être modifié ensuite ; un rapport ultérieur peut le remplacer, et il peut être retiré avec un motif.
reports-draft-will-replace = Le rapport { $number } sera marqué comme remplacé par celui-ci.
reports-draft-kept-for-manager = Un responsable ou un administrateur l’émet. Le brouillon est conservé à son intention.
reports-draft-not-allowed = Les rapports sont émis par les responsables et les administrateurs. Le brouillon est conservé à leur intention.
reports-draft-missing = Choisi, mais il n’y a rien à rapporter à cette date : { $list }.
reports-draft-gone = { $choice } (rien à rapporter à cette date)
reports-draft-empty = Encore aucune section
reports-draft-empty-text = Choisissez les sections que le client reçoit.
reports-draft-save = Enregistrer et voir le résultat
reports-draft-remove = Supprimer le brouillon
reports-draft-title = Titre
reports-draft-introduction = Introduction
reports-draft-introduction-hint = Dans vos propres mots ; une ligne vide commence un paragraphe.
reports-draft-as-of = État au
reports-draft-as-of-hint = Sans date, c’est le jour de l’émission.
reports-draft-sections = Sections
reports-draft-sections-hint = Dans l’ordre des rapports. Les preuves privées sont omises de chacune.
reports-draft-replaces = Remplace
reports-draft-replaces-none = Aucun rapport antérieur
reports-draft-earlier = { $number } : { $title }
reports-draft-the-day = le jour
reports-draft-day-to-come = Choisissez un jour qui n’est pas à venir.
reports-draft-the-sections = des sections
reports-draft-a-report = un rapport de la liste
reports-draft-a-title = un titre
reports-draft-the-introduction = l’introduction
reports-draft-saved-now = Brouillon enregistré. Voici à quoi il ressemble.
reports-draft-removed-now = Brouillon supprimé.
reports-draft-back-now = Le brouillon est de retour.
reports-draft-changed = Son contenu a changé depuis que vous l’avez regardé. Regardez-le encore une fois, puis émettez-le.
reports-draft-issued-now = Rapport émis. Il reste tel quel.

# Ce que les clients ont reçu.
reports-issued-lead = Ce que les clients ont reçu, tel qu’ils l’ont reçu.
reports-issued-for = Pour { $client }.
reports-issued-every-client = Tous les clients
reports-issued-issued = Émis
reports-issued-issued-reports = Rapports émis
reports-issued-number = Numéro
reports-issued-title = Titre
reports-issued-client = Client
reports-issued-objective = Objectif
reports-issued-as-of = État au
reports-issued-issued-on = Émis le
reports-issued-state = Statut
reports-issued-file = Fichier
reports-issued-state-issued = Émis
reports-issued-state-replaced = Remplacé
reports-issued-state-withdrawn = Retiré
reports-issued-empty = Encore aucun rapport émis
reports-issued-empty-text = Un rapport pour client se prépare sur un objectif, à partir des sections de ses rapports, puis s’émet.
reports-issued-when-by = { $when } par { $name }
reports-issued-report-number = Rapport { $number }
reports-issued-prepare-replacement = Préparer un remplacement
reports-issued-withdrawn-on = Retiré le { $when }
reports-issued-withdrawn-on-by = Retiré le { $when } par { $name }
reports-issued-replaced-by-html = Remplacé par <a class="kv-link" href="{ $href }">{ $number }</a>.
reports-issued-replaces-html = Remplace <a class="kv-link" href="{ $href }">{ $number }</a>.
reports-issued-withdraw = Retirer
reports-issued-withdraw-report = Retirer le rapport
reports-issued-withdraw-number = Retirer le rapport { $number }
reports-issued-withdraw-lead = Il reste ici tel qu’il a été remis, marqué comme retiré, avec le motif. Il faut prévenir ceux qui l’ont reçu : Focal n’envoie rien.
reports-issued-reason = Pourquoi il est retiré
reports-issued-the-reason = le motif
reports-issued-withdrawn-now = Rapport retiré. Il reste ici, marqué comme retiré.
reports-issued-withdrawing-forbidden = Les rapports sont retirés par les responsables et les administrateurs. Adressez-vous à l’un d’eux.
reports-issued-section = { $report } : { $section }
reports-issued-private-left-out = Les preuves privées sont omises.
reports-issued-private-left-out-with = Les preuves privées sont omises, et avec elles : { $report } : { $sections }.

# Pourquoi un rapport n’est pas émis ou retiré.
reports-issued-error-not-allowed = Un rapport est émis par un responsable ou un administrateur. Le brouillon est conservé à son intention.
reports-issued-error-empty = Choisissez au moins une section qui existe à cette date.
reports-issued-error-replaced = Le rapport que celui-ci remplace a déjà été remplacé. Choisissez-en un autre, ou aucun.
reports-issued-error-withdrawing = Un rapport est retiré par un responsable ou un administrateur.
reports-issued-error-no-reason = Dites pourquoi le rapport est retiré.
reports-issued-error-again = Ce rapport a déjà été retiré.

# Couverture et activité : ce qui a été fait.
reports-coverage-activity = Activité
reports-coverage-all-clients = Tous les clients
reports-coverage-gone = Un compte supprimé
reports-coverage-period = Période
reports-coverage-from-to = du { $from } au { $until }
reports-coverage-sentence = { $contacts ->
    [0] Aucun contact
    [one] 1 contact
   *[other] { $contacts } contacts
  } avec { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
  } du { $from } au { $until }.
reports-coverage-reached = Sur les { $voters } votants, { $met ->
    [one] { $met } a été rencontré
   *[other] { $met } ont été rencontrés
  } durant cette période ; { $never ->
    [one] { $never } n’a jamais été rencontré
   *[other] { $never } n’ont jamais été rencontrés
  }.
reports-coverage-meetings-of-them = dont { $meetings } réunions et événements
reports-coverage-meetings-and-notes = dont { $meetings } réunions et événements ; et { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
  }
reports-coverage-meetings-and-failed = dont { $meetings } réunions et événements ; et { $failed ->
    [one] { $failed } tentative infructueuse
   *[other] { $failed } tentatives infructueuses
  }
reports-coverage-meetings-and-both = dont { $meetings } réunions et événements ; et { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
  }, { $failed ->
    [one] { $failed } tentative infructueuse
   *[other] { $failed } tentatives infructueuses
  }
reports-coverage-contacts = Contacts
reports-coverage-people = Personnes
reports-coverage-in-these-contacts = Dans ces contacts
reports-coverage-hours = Heures
reports-coverage-hours-pro-bono = dont { $time } pro bono
reports-coverage-all = Total
reports-coverage-month = Mois
reports-coverage-week-from = Semaine du
reports-coverage-contacts-by-month = Contacts par mois
reports-coverage-contacts-by-week = Contacts par semaine
reports-coverage-meetings-and-events = Réunions et événements
reports-coverage-calls-and-mails = Appels et e-mails
reports-coverage-part-meetings = réunions et événements
reports-coverage-part-calls = appels et e-mails
reports-coverage-from-day = À partir du { $day }
reports-coverage-chart = { $met ->
    [one] { $met } réunion ou événement
   *[other] { $met } réunions et événements
  }, { $others ->
    [one] { $others } appel ou e-mail
   *[other] { $others } appels et e-mails
  }. Le tableau dit la même chose.
reports-coverage-by-consultant = Par consultant
reports-coverage-contacts-by-consultant = Contacts par consultant
reports-coverage-consultant = Consultant
reports-coverage-meetings = Réunions
reports-coverage-calls = Appels
reports-coverage-emails = E-mails
reports-coverage-events = Événements
reports-coverage-notes = Notes
reports-coverage-by-kind = Par type
reports-coverage-contacts-by-kind = Contacts par type ; une note n’en est pas un, une tentative infructueuse non plus
reports-coverage-kind = Type
reports-coverage-share = Part
reports-coverage-by-body = Par institution et organe
reports-coverage-contacts-by-body = Contacts par institution et organe
reports-coverage-body = Institution ou organe
reports-coverage-two-bodies = Un contact avec des personnes de deux organes compte dans les deux, et un organe compte aussi ceux de ses parties.
reports-coverage-no-body = { $n ->
    [one] { $n } contact a eu lieu
   *[other] { $n } contacts ont eu lieu
  } avec des personnes dont aucun organe n’est connu ce jour-là.
reports-coverage-by-client = Par client
reports-coverage-contacts-by-client = Contacts par client
reports-coverage-client = Client
reports-coverage-terms = Conditions
reports-coverage-pro-bono = Pro bono
reports-coverage-paid = Rémunéré

# Couverture et activité : qui nous avons atteint.
reports-coverage-coverage = Couverture
reports-coverage-nobody = Aucun votant n’est connu au { $day } : on ne peut donc rien dire de la couverture.
reports-coverage-of-voters = sur { $n ->
    [one] { $n } votant
   *[other] { $n } votants
  }
reports-coverage-at-any-time = À tout moment
reports-coverage-meetings-count = Réunions et événements comptent
reports-coverage-met-means = Rencontré : lors d’une réunion ou d’un événement. Contacté : de quelque manière que ce soit. Un État est atteint par quiconque parle en son nom.
reports-coverage-no-group = Sans groupe
reports-coverage-no-country = Sans pays
reports-coverage-by-group = Par groupe politique
reports-coverage-by-country = Par pays
reports-coverage-coverage-by-group = Couverture par groupe politique
reports-coverage-coverage-by-country = Couverture par pays
reports-coverage-coverage-by-venue = Couverture par instance
reports-coverage-venue = Instance
reports-coverage-group = Groupe
reports-coverage-country = Pays
reports-coverage-name = Nom
reports-coverage-each-once = chacun une fois
reports-coverage-have-a-say = Votants
reports-coverage-ever-reached = Déjà atteints
reports-coverage-contacted-only = Seulement contactés
reports-coverage-never = Jamais
reports-coverage-met = Rencontrés
reports-coverage-contacted = Contactés
reports-coverage-met-in-period = Rencontrés durant la période
reports-coverage-contacted-in-period = Contactés durant la période
reports-coverage-met-ever = Déjà rencontrés
reports-coverage-contacted-ever = Déjà contactés
reports-coverage-never-met = Jamais rencontrés
reports-coverage-never-contacted = Jamais contactés
reports-coverage-people-of-group = { $heading }, groupe { $group }
reports-coverage-people-of-country = { $heading }, pays { $country }
reports-coverage-influence = Influence
reports-coverage-owner = Suivi par
reports-coverage-last-met = Dernière rencontre
reports-coverage-last-contact = Dernier contact
reports-coverage-contacts-in-period = Contacts durant la période

# Couverture et activité : heures et suites à donner.
reports-coverage-hours-by-consultant = Heures par consultant
reports-coverage-preparation = Préparation
reports-coverage-other = Autres
reports-coverage-total = Total
reports-coverage-untimed = { $n ->
    [one] { $n } contact a été consigné
   *[other] { $n } contacts ont été consignés
  } sans indication de durée.
reports-coverage-follow-ups = Suites à donner
reports-coverage-follow-ups-done = Suites données durant la période
reports-coverage-follow-ups-overdue = Suites à donner en retard
reports-coverage-follow-ups-open = Suites à donner en attente
reports-coverage-follow-ups-by-owner = Suites à donner, par personne chargée
reports-coverage-done = Faites durant la période
reports-coverage-open = En attente
reports-coverage-overdue = En retard
reports-coverage-is-overdue = en retard
reports-coverage-what = Quoi
reports-coverage-about = À propos de
reports-coverage-due-on = Échéance
reports-coverage-done-on = Fait le

# Pourquoi une période ne peut pas être comptée.
reports-coverage-error-backwards = La période se termine le { $until }, avant de commencer le { $from }. Choisissez un autre jour.
reports-coverage-error-beyond = La période se termine le { $until }, après le jour du rapport, le { $on }.
reports-coverage-error-no-date = « { $text } » n’est pas une date. Saisissez-la comme 2026-11-24.

# Évolution : qui a changé de position, de quoi à quoi.
reports-movement-since = Depuis le
reports-movement-venue = Instance
reports-movement-stale-after = À rafraîchir après
reports-movement-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
  }
reports-movement-by-level = Variation nette par niveau
reports-movement-moved = Qui a bougé, parmi les votants
reports-movement-others = Qui a bougé, hors des votants
reports-movement-roster = Qui est entré parmi les votants ou en est sorti
reports-movement-twelve-months = Les douze derniers mois
reports-movement-chosen-then = avant : { $what }
reports-movement-chosen-now = maintenant : { $what }
reports-movement-chosen-change = changement : { $what }
reports-movement-chosen = { $n ->
    [one] { $n } partie prenante
   *[other] { $n } parties prenantes
  } ({ $words })
reports-movement-those = Derrière le chiffre, { $words }
reports-movement-word-floor = plancher
reports-movement-word-expected = attendu
reports-movement-word-ceiling = plafond
reports-movement-word-stale = à rafraîchir
reports-movement-word-joined = entrés
reports-movement-word-left = sortis
reports-movement-word-stayed = restés
reports-movement-word-moved = ont bougé
reports-movement-sentence = Depuis le { $since }, { $towards ->
    [one] { $towards } s’est rapproché
   *[other] { $towards } se sont rapprochés
  } et { $away ->
    [one] { $away } s’est éloigné
   *[other] { $away } se sont éloignés
  } ; { $known ->
    [one] { $known } position est désormais connue
   *[other] { $known } positions sont désormais connues
  }. L’attendu était de { $then } et est de { $now }.
reports-movement-roster-sentence = { $joined ->
    [one] { $joined } est entré
   *[other] { $joined } sont entrés
  } parmi les votants et { $left ->
    [one] { $left } en est sorti
   *[other] { $left } en sont sortis
  } : leurs positions entrent avec eux dans le décompte et en sortent, bien que personne n’ait bougé.
reports-movement-of-then = { $n } au { $day }
reports-movement-no-change = Inchangé
reports-movement-newly-stale = Désormais à rafraîchir
reports-movement-became-stale = Positions désormais à rafraîchir
reports-movement-known-then = Les deux jours sont décrits d’après ce qui était connu au { $day } : ce qu’on a appris plus tard sur un jour antérieur compte ce jour-là et n’est pas une évolution ; ce qui a été retiré ne compte à aucune des deux dates.
reports-movement-known-now = Les deux jours sont décrits d’après ce qui est connu maintenant : ce qu’on a appris plus tard sur un jour antérieur compte ce jour-là et n’est pas une évolution ; ce qui a été retiré ne compte à aucune des deux dates.
reports-movement-last-day = Les chiffres comptent les votants du dernier jour.
reports-movement-unentered = { $n ->
    [one] { $n } État n’a jamais été saisi comme partie prenante ; il compte comme inconnu.
   *[other] { $n } États n’ont jamais été saisis comme parties prenantes ; ils comptent comme inconnus.
  }
reports-movement-then-and-now = Plancher, attendu et plafond aux deux dates
reports-movement-count = Décompte
reports-movement-change = Changement
reports-movement-floor = Plancher
reports-movement-expected = Attendu
reports-movement-ceiling = Plafond
reports-movement-from-to = Du { $from } au { $until }
reports-movement-flows = Une ligne par position le premier jour, une colonne par position le dernier, pour les votants des deux jours.
reports-movement-stance = Position
reports-movement-moved-in = Arrivés
reports-movement-moved-out = Partis
reports-movement-joined = Entrés
reports-movement-left = Sortis
reports-movement-all = Total
reports-movement-levels-note = Arrivés et partis : les votants des deux jours. Ceux qui sont entrés ou sortis sont comptés avec la position de leur dernier jour parmi les votants.
reports-movement-nobody-moved = Personne n’a bougé.
reports-movement-nobody-named = Personne n’est nommé ici.
reports-movement-withheld = { $n ->
    [one] { $n } autre partie prenante dont l’évolution repose
   *[other] { $n } autres parties prenantes dont l’évolution repose
  } sur des preuves non publiques : dans les chiffres, pas dans la liste.
reports-movement-nobody-joined = Personne n’est entré parmi les votants ni n’en est sorti.
reports-movement-name = Nom
reports-movement-belongs = Groupe et pays
reports-movement-what = Quoi
reports-movement-has-joined = Entrée
reports-movement-has-left = Sortie
reports-movement-joined-note = entré parmi les votants
reports-movement-left-note = sorti des votants
reports-movement-person = Personne
reports-movement-post = Poste
reports-movement-organisation = Organisation
reports-movement-evidence = Preuve
reports-movement-said = Ce qui a été dit
reports-movement-day = Jour
reports-movement-author = Noté par
reports-movement-link = Lien
reports-movement-stale = à rafraîchir
reports-movement-trend = Plancher et attendu, mois par mois
reports-movement-trend-text = Le plancher est passé de { $floor_then } à { $floor_now }, l’attendu de { $expected_then } à { $expected_now }.
reports-movement-needed = { $n } requis
reports-movement-expected-dashed = Attendu (tirets)
reports-movement-event = { $day } : { $what }
reports-movement-mark = Repère { $n } : { $what }.
reports-movement-each-day = Chaque jour compte les votants d’alors.
reports-movement-months = Plancher, attendu et plafond, mois par mois
reports-movement-on-the-roster = Votants
reports-movement-event-met = { $n ->
    [one] Événement : { $n } personne rencontrée
   *[other] Événement : { $n } personnes rencontrées
  }
reports-movement-event-letters = Lettres : { $name }
reports-movement-event-decision = { $venue } : { $state }

# Évolution : ce qu’est devenue une position ; en titre, et dans une phrase.
reports-movement-change-towards = Rapprochement
reports-movement-change-away = Éloignement
reports-movement-change-known = Nouvellement connu
reports-movement-change-verified = Désormais vérifié
reports-movement-change-unverified = N’est plus vérifié
reports-movement-note-towards = rapprochement
reports-movement-note-away = éloignement
reports-movement-note-known = nouvellement connu
reports-movement-note-verified = désormais vérifié
reports-movement-note-unverified = n’est plus vérifié
