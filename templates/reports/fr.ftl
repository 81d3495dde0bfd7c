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
reports-document-blank = Rien à dessiner pour l’instant : tous les nombres sont à 0.
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
reports-issued-to-objectives = Aller aux objectifs
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
  }{ $people ->
    [0] {""}
    [one] {" "}avec { $people } personne
   *[other] {" "}avec { $people } personnes
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

# Le décompte des soutiens : la page.
reports-support-by-rule = , règle : { $rule }
reports-support-decision-on = Décision attendue le { $day }
reports-support-print = Imprimer
reports-support-votes = Votes
reports-support-edit = Modifier
reports-support-reports = Rapports
reports-support-objectives = Objectifs
reports-support-as-of = Au
reports-support-known-on = tel que connu au
reports-support-show = Afficher
reports-support-venues = Instances
reports-support-day-known = { $day }, tel que connu au { $known }
reports-support-as-of-sentence = Au { $day }.
reports-support-evidence = { $evidence } : { $quote }
reports-support-running-head = { $report }. Au { $day }
reports-support-on-paper = Décompte des soutiens, { $venue }, au { $day }. Plancher : soutien vérifié. Attendu : avec le soutien non vérifié et les plutôt pour. Plafond : tous ceux qui ne sont pas contre.
reports-support-nobody = Personne n’y siégeait ce jour-là
reports-support-nobody-text = Les votants sont ceux qui siègent dans l’organe de l’instance le jour demandé. Choisissez un autre jour, ou importez la liste des députés.
reports-support-to-imports = Vers les importations
reports-support-seats = Sièges
reports-support-seats-by-stance = Par position
reports-support-seats-by-group = Par groupe
reports-support-group-as-of = Soutien par groupe politique au { $day }
reports-support-country-as-of = Soutien par pays au { $day }
reports-support-role-as-of = Soutien par fonction en commission au { $day }

# Le décompte des soutiens : ce que sa page et son document ont en commun.
reports-support-by-group = Par groupe politique
reports-support-by-country = Par pays
reports-support-by-role = Par fonction en commission
reports-support-by-committee = Par commission
reports-support-table-group = Soutien par groupe politique
reports-support-table-country = Soutien par pays
reports-support-table-role = Soutien par fonction en commission
reports-support-table-committee = Soutien par commission
reports-support-matrix = Groupes par pays
reports-support-matrix-table = Voix attendues par pays et par groupe
reports-support-roster = Votants
reports-support-roster-table = Votants, par nom
reports-support-venue = Instance
reports-support-step = Étape
reports-support-rule = Règle
reports-support-stale-after = À rafraîchir après
reports-support-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
  }
reports-support-decided-on = Décidé le
reports-support-expected-on = Décision attendue le
reports-support-one-post = Un poste
reports-support-decides-alone = { $post } décide seul : les décomptes ailleurs sont des indices, non des voix.

# Le décompte des soutiens : les chiffres.
reports-support-decides = Décide
reports-support-stands = Position
reports-support-since = Depuis le { $day }
reports-support-since-stale = Depuis le { $day }, à rafraîchir
reports-support-with-access = Ont accès
reports-support-connected = En lien avec qui décide
reports-support-stale = À rafraîchir
reports-support-of-stances = sur { $n ->
    [one] { $n } position
   *[other] { $n } positions
  }
reports-support-older-than = De plus de { $n ->
    [one] { $n } jour
   *[other] { $n } jours
  }
reports-support-not-firm = Ce qui n’est pas solide
reports-support-bears-out = Soutien que rien d’autre ne confirme
reports-support-contradicts = Les preuves d’un même jour se contredisent
reports-support-in-none = Dans aucun des chiffres
reports-support-assumed-note = Une position présumée est celle de quelqu’un dont la position est suivie d’habitude. Elle n’est jamais comptée.
reports-support-ear = Qui a l’oreille de cette personne

# Le décompte des soutiens : les tableaux.
reports-support-group = Groupe
reports-support-country = Pays
reports-support-role = Fonction
reports-support-committee = Commission
reports-support-committees = Commissions
reports-support-members = Membres
reports-support-stances = Positions
reports-support-all = Total
reports-support-assumed-table = Positions présumées, d’après qui
reports-support-whose-view = D’après qui
reports-support-why = Pourquoi
reports-support-taken-by = Suivie par
reports-support-as = Qualité
reports-support-strength = Force (de 1 à 3)
reports-support-note = Note
reports-support-known-at = Tel que connu à
reports-support-assumed-from = Présumé d’après

# Le décompte des soutiens : l’hémicycle.
reports-seats-title = { $venue } : où se situent les membres
reports-seats-needed = { $expected ->
    [one] { $expected } membre sur { $members } devrait
   *[other] { $expected } membres sur { $members } devraient
  } voter pour ; il en faut { $needed }. Le tableau dit la même chose.
reports-seats-no-vote = { $expected ->
    [one] { $expected } membre sur { $members } devrait
   *[other] { $expected } membres sur { $members } devraient
  } être pour ; il n’y a pas de vote formel. Le tableau dit la même chose.
reports-seats-of-expected = attendus sur { $members }
reports-seats-none-needed = pas de vote formel
reports-seats-so-many-needed = { $n } requis

# À quelle distance est un objectif : les mots de tous les rapports qui comptent.
reports-count-floor = Plancher
reports-count-expected = Attendu
reports-count-ceiling = Plafond
reports-count-floor-note = Soutien vérifié
reports-count-expected-note = Avec le soutien non vérifié et les plutôt pour
reports-count-ceiling-note = Tous ceux qui ne sont pas contre
reports-count-for = Pour
reports-count-against = Contre
reports-count-undecided = Indécis
reports-count-never-asked = Jamais interrogés
reports-count-never-asked-one = Jamais interrogé
reports-count-leaning-for = Plutôt pour
reports-count-leaning-against = Plutôt contre
reports-count-of = sur { $n }
reports-count-of-needed = sur { $n } requis
reports-count-of-expected = sur { $n } attendus
reports-count-name = Nom
reports-count-code = Code
reports-count-state = État
reports-count-states = États
reports-count-stance = Position
reports-count-level = Niveau
reports-count-counts-as = Compte comme
reports-count-assumed = Présumé
reports-count-assumed-from = { $stance } ({ $from })
reports-count-verified = Vérifié
reports-count-stale = À rafraîchir
reports-count-contested = Contesté
reports-count-private-source = Une source privée
reports-count-since = Depuis
reports-count-as-of = Au
reports-count-last-contact = Dernier contact
reports-count-cost = Coût
reports-count-population = Population
reports-count-is-stale = à rafraîchir
reports-count-is-contested = contesté
reports-count-is-private = une source privée
reports-count-yes = oui
reports-count-no = non
reports-count-chance = Chances d’adoption
reports-count-chance-note = Selon des probabilités usuelles, non une prévision
reports-count-chance-note-abstain = Selon des probabilités usuelles, où beaucoup s’abstiennent et où il faut moins de voix ; non une prévision
reports-count-in-floor = plancher
reports-count-in-expected = attendu
reports-count-in-ceiling = plafond
reports-count-in-none = aucun

# Les parties de ceux qui ont voix au chapitre.
reports-count-no-group = Sans groupe
reports-count-no-country = Sans pays
reports-count-in-no-committee = Dans aucune commission
reports-count-chairs = Présidents
reports-count-vice-chairs = Vice-présidents
reports-count-members = Membres
reports-count-substitutes = Suppléants

# Ce qu’il y a, ce qu’il faut et ce qui manque. { $amount } est un nombre ou une part.
reports-count-share = { $share } %
reports-count-states-in-favour = États favorables
reports-count-at-least = au moins { $amount }
reports-count-at-most = au plus { $amount }
reports-count-and = { $first } et { $last }
reports-count-have-population = { $have } de la population (requis : { $need })
reports-count-have-states = { $have ->
    [one] { $have } État
   *[other] { $have } États
  } (requis : { $need })
reports-count-have-votes = { $have } voix (requis : { $need })
reports-count-have-limit = { $have } { $what } (au plus { $need })
reports-count-have-other = { $have } { $what } (requis : { $need })
reports-count-missing-population = { $share } de la population
reports-count-missing-sliver = moins de 0,01 % de la population
reports-count-missing-against = { $n } contre de trop
reports-count-missing-present = { $n ->
    [one] { $n } présent
   *[other] { $n } présents
  }
reports-count-missing-states = { $n ->
    [one] { $n } État
   *[other] { $n } États
  }
reports-count-missing-votes = { $n } voix

# À quelle distance c’est, en une phrase.
reports-count-brief = { $have ->
    [one] { $have } attendu
   *[other] { $have } attendus
  } sur { $needed }
reports-count-brief-share = { $have ->
    [one] { $have } attendu
   *[other] { $have } attendus
  } sur { $needed }, { $share }
reports-count-brief-decider = { $name } : { $stance }
reports-count-brief-vacant = le poste est vacant
reports-count-brief-no-vote = { $expected } pour, { $against } contre
reports-count-brief-uncountable = décompte impossible
reports-count-committee-seats = Le nombre de sièges de la commission à cette date ne figure dans aucun jeu de chiffres : ce sont ses membres connus qui comptent.
reports-count-no-vote = Pas de vote formel : { $expected } pour, { $against } contre, { $undecided } indécis, { $unknown ->
    [one] { $unknown } jamais interrogé
   *[other] { $unknown } jamais interrogés
  }.
reports-count-uncountable = Décompte impossible : { $why }
reports-count-seats-secured = Assuré : { $floor ->
    [one] { $floor } voix vérifiée
   *[other] { $floor } voix vérifiées
  } ; il faut { $needed } voix sur { $seats } sièges.
reports-count-seats-expected = Attendu, non assuré : il faut { $needed } voix sur { $seats } sièges ; { $short ->
    [one] { $short } des voix escomptées n’est pas vérifiée
   *[other] { $short } des voix escomptées ne sont pas vérifiées
  }.
reports-count-seats-short = Il manque { $short } voix pour la majorité : il faut { $needed } voix sur { $seats } sièges, et { $expected ->
    [one] { $expected } est attendue
   *[other] { $expected } sont attendues
  }.
reports-count-seats-out = Hors de portée : il faut { $needed } voix sur { $seats } sièges ; même avec tous ceux qui ne sont pas contre, il en manque encore { $short }.
reports-count-cast-secured = Assuré : { $floor ->
    [one] { $floor } voix vérifiée
   *[other] { $floor } voix vérifiées
  } ; il faut { $needed } voix si les { $seats } votent.
reports-count-cast-expected = Attendu, non assuré : il faut { $needed } voix si les { $seats } votent ; { $short ->
    [one] { $short } des voix escomptées n’est pas vérifiée
   *[other] { $short } des voix escomptées ne sont pas vérifiées
  }.
reports-count-cast-short = Il manque { $short } voix pour la majorité : il faut { $needed } voix si les { $seats } votent, et { $expected ->
    [one] { $expected } est attendue
   *[other] { $expected } sont attendues
  }. { $fewer }
reports-count-cast-out = Hors de portée : il faut { $needed } voix si les { $seats } votent ; même avec tous ceux qui ne sont pas contre, il en manque encore { $short }.
reports-count-cast-if-abstain = Attendu, non assuré : { $expected } pour, { $against } contre au plus, si les { $undecided } indécis s’abstiennent. Sans abstentions, il manque { $short } voix : il en faut { $needed } si les { $seats } votent.
reports-count-fewer-two-thirds = Il en faut moins si des membres s’abstiennent ou sont absents : deux tiers des suffrages exprimés, et jamais moins de { $least }.
reports-count-fewer = Il en faut moins si des membres s’abstiennent ou sont absents : plus de pour que de contre.
reports-count-rule-secured = Assuré : soutien vérifié de { $have }.
reports-count-rule-expected = Attendu, non assuré : { $have } ; avec le seul soutien vérifié, écart de { $missing }.
reports-count-rule-short = Écart de { $missing } ; attendu : { $have }.
reports-count-rule-short-unknown = Écart de { $missing } ; attendu, si ceux qui n’ont jamais été interrogés sont contre : { $have }.
reports-count-rule-out = Hors de portée : même avec tous ceux qui ne sont pas contre, il reste un écart de { $missing }.
reports-count-the-post = Le poste
reports-count-decider-vacant = { $post } décide seul, et le poste est vacant.
reports-count-decider-stands = { $name } ({ $post }) décide seul ; position : « { $stance } ». Les décomptes ailleurs sont des indices, non des voix.
reports-count-decider-unknown = { $name } ({ $post }) décide seul et n’a jamais été interrogé. Les décomptes ailleurs sont des indices, non des voix.

# Le rapport sur le Conseil.
reports-council-nowhere = Aucune instance de cet objectif ne compte des États membres : il n’y a donc rien à peser. Ajoutez le Conseil, le Coreper ou un groupe de travail à ses instances pour voir ici le nombre d’États et la population.
reports-council-venues = Instances qui comptent des États
reports-council-states = États membres
reports-council-people = { $venue } ne compte pas d’États membres : sa règle porte sur des personnes.
reports-council-populations-of = Populations de
reports-council-thresholds = Face à chaque seuil
reports-council-rounding = Populations et arrondis
reports-council-map = Carte
reports-council-shortest = Chemins les plus courts vers une majorité
reports-council-blocking = Blocage
reports-council-assumed-note = Les positions présumées ne sont dans aucun des chiffres.
reports-council-power = Pouvoir selon cette règle
reports-council-as-yardstick = À titre indicatif, à la majorité qualifiée
reports-council-yardstick = Pas de vote formel. À titre indicatif, à la majorité qualifiée, attendu : { $have }.
reports-council-population-expected = Population attendue
reports-council-of-share-needed = sur { $share } requis
reports-council-near-rounding = Un chiffre est si proche de son seuil que l’arrondi des populations peut être décisif : à moins de 0,135 point de pourcentage.
reports-council-populations-exact = Populations de { $year }, exactes. Source : { $source }.
reports-council-populations-rounded = Populations de { $year }, parts arrondies au centième de pour cent. Source : { $source }.
reports-council-won = Il n’y a plus personne à gagner si chacun fait ce qui est attendu.
reports-council-cheapest = Le chemin le moins coûteux : { $names }. Écart : { $missing }.
reports-council-cheapest-number = { $n ->
    [one] Il faut gagner au moins { $n } État
   *[other] Il faut gagner au moins { $n } États
  }. Écart : { $missing }.
reports-council-no-way = Aucun ensemble d’États à gagner ne suffit : on ne gagne pas les bloqueurs.
reports-council-cost-note = Coût : 10 par degré jusqu’à favorable, 2 par degré d’influence, 3 par degré d’accès manquant. L’accès est de 5 après un contact dans les 30 jours, de 4 dans les 90, de 3 dans les 180, de 2 après un contact plus ancien ou si un proche a été rencontré, de 1 sinon. Un État est atteint par sa représentation permanente.
reports-council-title = { $venue } : où se situent les États
reports-council-chart-share = Favorables attendus : { $n ->
    [one] { $n } État sur { $states }
   *[other] { $n } États sur { $states }
  }, avec { $share } de la population ; il faut { $needed } États.
reports-council-chart = Favorables attendus : { $n ->
    [one] { $n } État sur { $states }
   *[other] { $n } États sur { $states }
  } ; il en faut { $needed }.
reports-council-n-of = { $n } sur { $all }
reports-council-map-state = { $name } : { $stance }
reports-council-map-title = Où se situent les États membres
reports-council-map-text = Chaque État dans la couleur de sa position ; les rayures sont contre. Le tableau des États dit la même chose.
reports-council-states-table = États membres, par nom
reports-council-by-stance = États membres par position
reports-council-which = Lesquels
reports-council-ways = Chemins vers une majorité, le moins coûteux d’abord
reports-council-to-win = États à gagner
reports-council-none-blocks = Personne ne peut bloquer selon cette règle.
reports-council-blocks = Ceux qui sont contre bloquent déjà.
reports-council-blocks-one = Ceux qui sont contre bloqueraient avec un État de plus.
reports-council-blocks-more = Il faudrait { $n } États de plus à ceux qui sont contre pour bloquer.
reports-council-population-against = Population contre
reports-council-population-short = Population manquant pour bloquer
reports-council-fewest = Le moins qui bloque
reports-council-of-all = De tous les États
reports-council-coalitions = Qui peut bloquer ensemble
reports-council-coalition = Coalition
reports-council-against-expected = Contre, selon ce qui est attendu
reports-council-joining = Le moins qui devrait les rejoindre
reports-council-smallest = La plus petite qui bloque, si tous les autres sont pour
reports-council-indices = Indices de pouvoir
reports-council-indices-show = Afficher
reports-council-indices-which = Banzhaf, et Shapley-Shubik
reports-council-no-power = Cette règle ne donne aucun pouvoir à compter.
reports-council-power-table = Pouvoir de chaque État selon cette règle
reports-council-swings = Pivots
reports-council-banzhaf = Banzhaf
reports-council-shapley = Shapley-Shubik
reports-council-banzhaf-six = Banzhaf, six décimales
reports-council-shapley-six = Shapley-Shubik, six décimales
reports-council-power-note = { $winning } de toutes les coalitions emportent une décision. Banzhaf : dans combien d’entre elles un État est indispensable, en part. Shapley-Shubik : dans quelle part de tous les ordres son ralliement est décisif.
reports-council-each-threshold = Chaque seuil de la règle
reports-council-counted = Compté
reports-council-under = Au titre de
reports-council-needed = Requis
reports-council-gap = Écart si ceux qui n’ont jamais été interrogés sont contre
reports-council-reached = atteint, marge de { $amount }
reports-council-kept = respecté, marge de { $amount }
reports-council-short = il manque { $amount }
reports-council-too-many = { $amount } de trop
reports-council-within-rounding = dans la marge d’arrondi

# Le chemin vers la majorité.
reports-path-since = Depuis le { $day }
reports-path-way = Le parcours à travers les instances
reports-path-weakest-note = L’étape la plus faible est l’instance ouverte la plus éloignée de ce que sa règle exige : hors de portée avant insuffisant avant attendu, et parmi celles-ci, celle dont le seuil le moins atteint manque de plus.
reports-path-whom = Qui gagner
reports-path-alone = Qui en décide seul
reports-path-may-break = Ce qui peut céder
reports-path-abstention = Abstention
reports-path-how-chance = Comment les chances sont calculées
reports-path-votes-for = Voix pour
reports-path-reached = atteint
reports-path-short = il manque { $amount }
reports-path-chart = Ce qu’il y a, et ce qui manque
reports-path-chart-text = Plancher, attendu et plafond face à chaque seuil ; dans l’attendu, ceux qui n’ont jamais été interrogés sont tenus pour contre. Le tableau dit la même chose.
reports-path-won = Il n’y a plus personne à gagner si chacun fait ce qui est attendu. Vérifiez le soutien qui ne l’est pas.
reports-path-win-states = Gagner { $n ->
    [one] un État
   *[other] { $n } États
  } suffit, quoi que fassent ceux qui n’ont jamais été interrogés.
reports-path-win-people = Gagner { $n ->
    [one] une personne
   *[other] { $n } personnes
  } suffit, quoi que fassent ceux qui n’ont jamais été interrogés.
reports-path-to-win = À gagner
reports-path-cheapest-set = L’ensemble le moins coûteux
reports-path-compare = Pour comparer les ensembles
reports-path-no-way = Aucun ensemble de ceux que l’on peut gagner ne suffit : on ne gagne pas les bloqueurs.
reports-path-nobody-alone = Personne n’en décide seul.
reports-path-carried-by-one = Cela passe avec une voix de marge : il suffit qu’un seul sur { $n } fasse défaut pour que cela échoue.
reports-path-one-more = Un de plus suffit : n’importe lequel des { $n } emporterait la décision.
reports-path-not-named = { $n ->
    [one] { $n } autre n’est pas nommé.
   *[other] { $n } autres ne sont pas nommés.
  }
reports-path-assumed-for = Présumés pour
reports-path-assumed-note = Non comptés : personne ne les a interrogés
reports-path-if-all-vote = { $n } est le seuil si tous votent. Qui gagner est calculé avec l’abstention des indécis : il peut donc falloir moins de personnes qu’il ne manque de voix.
reports-path-none-abstain = Aucune abstention n’est attendue.
reports-path-abstain-same = { $n ->
    [one] Si l’indécis votait contre
   *[other] Si les { $n } indécis votaient contre
  }, l’issue serait la même qu’en cas d’abstention.
reports-path-abstain-other = { $n ->
    [one] Si l’indécis votait contre
   *[other] Si les { $n } indécis votaient contre
  }, l’issue serait « { $instead } » et non « { $outcome } ».
reports-path-odds = Probabilités usuelles, en millièmes
reports-path-stands = Position
reports-path-how-many = Combien
reports-path-abstains = Abstention
reports-path-not-verified = Soutien non vérifié
reports-path-chance-note = Les chances sont de { $n } sur mille : valeur exacte pour ces probabilités, chacun décidant indépendamment des autres. Ces probabilités sont un usage dont on part, non un constat.
reports-path-as-before = inchangé
reports-path-floor-now = Plancher actuel
reports-path-expected-now = Attendu actuel
reports-path-ceiling-now = Plafond actuel
reports-path-n-then = { $n } alors
reports-path-then = Alors : { $verdict }
reports-path-venues = Instances dans l’ordre de décision
reports-path-step = Étape
reports-path-venue = Instance
reports-path-rule = Règle
reports-path-day = Jour
reports-path-needed = Requis
reports-path-how = Où cela en est
reports-path-is-no-vote = Pas de vote formel
reports-path-is-uncountable = Décompte impossible
reports-path-is-secured = Assuré
reports-path-is-expected = Attendu
reports-path-is-short = Insuffisant
reports-path-is-out = Hors de portée
reports-path-weakest = étape la plus faible
reports-path-set = L’ensemble le moins coûteux de personnes ou d’États à gagner
reports-path-who = Qui
reports-path-rests-on = Repose sur
reports-path-influence = Influence
reports-path-owner = Suivi par
reports-path-next = Prochaine étape
reports-path-never = jamais
reports-path-due = { $task }, pour le { $day }
reports-path-group-country = Groupe, pays
reports-path-country = Pays
reports-path-others = Autres chemins, le moins coûteux d’abord
reports-path-cheapest-only = Seulement dans l’ensemble le moins coûteux
reports-path-instead = À la place
reports-path-breaking = Soutien qui peut céder
reports-path-why = Pourquoi

# Influence et intérêt.
reports-grid-manage-closely = Suivre de près
reports-grid-keep-satisfied = Satisfaire
reports-grid-keep-informed = Tenir informé
reports-grid-monitor = Surveiller
reports-grid-manage-closely-grades = Influence 4–5, intérêt 4–5
reports-grid-keep-satisfied-grades = Influence 4–5, intérêt 1–3
reports-grid-keep-informed-grades = Influence 1–3, intérêt 4–5
reports-grid-monitor-grades = Influence 1–3, intérêt 1–3
reports-grid-not-for-clients = Ce rapport est notre propre évaluation de personnes et reste chez nous. Il n’est pas fait pour les clients.
reports-grid-venue = Instance
reports-grid-list = Liste
reports-grid-nobody-yet = Personne n’est encore évalué
reports-grid-nobody-text = L’influence d’une personne et son intérêt se saisissent sur sa page, sous sa position.
reports-grid-nobody = Personne n’a été évalué. Évaluez les personnes sur leur page, sous leur position.
reports-grid-not-assessed = Non évalués
reports-grid-seat-or-stance = Avec un siège ou une position
reports-grid-assessed = Évalués
reports-grid-chart = Influence et intérêt, par position
reports-grid-chart-text = L’influence va vers le haut, l’intérêt vers la droite : ceux à suivre de près sont en haut à droite, à satisfaire en haut à gauche, à tenir informés en bas à droite, à surveiller en bas à gauche. Les numéros sont ceux de la liste.
reports-grid-everyone = Tous ceux qui sont évalués, le plus d’influence d’abord
reports-grid-number = N°
reports-grid-quadrant = Quadrant
reports-grid-influence = Influence
reports-grid-interest = Intérêt
reports-grid-assessed-on = Évalué le
reports-grid-by = Par
reports-grid-missing = Ceux qui ont un siège ou une position et que personne n’a évalués
