# Objectifs : ce qu’un client veut voir décidé, où, et selon quelle règle.

# Où en est un objectif ; seul, et dans une phrase.
objectives-state-draft = Brouillon
objectives-state-active = Actif
objectives-state-achieved = Atteint
objectives-state-lost = Perdu
objectives-state-parked = En suspens
objectives-within-draft = brouillon
objectives-within-active = actif
objectives-within-achieved = atteint
objectives-within-lost = perdu
objectives-within-parked = en suspens
objectives-state-on = { $state } le { $day }

# Règles selon lesquelles une instance décide ; seules.
objectives-rule-ep-simple = Majorité simple des suffrages exprimés
objectives-rule-ep-absolute = Majorité absolue des députés qui composent le Parlement
objectives-rule-ep-two-thirds = Deux tiers des suffrages exprimés et majorité absolue
objectives-rule-committee = Majorité des suffrages exprimés en commission
objectives-rule-council-simple = Majorité simple du Conseil
objectives-rule-council-qmv = Majorité qualifiée du Conseil
objectives-rule-council-reinforced = Majorité qualifiée renforcée du Conseil
objectives-rule-council-qmv-participants = Majorité qualifiée des États participants
objectives-rule-council-reinforced-participants = Majorité qualifiée renforcée des États participants
objectives-rule-council-unanimity = Unanimité du Conseil
objectives-rule-cfsp-unanimity = Unanimité en politique étrangère et de sécurité
objectives-rule-college = Majorité du collège des commissaires
objectives-rule-discretionary = Décision d’un seul poste
objectives-rule-soft = Consensus sans vote formel

# Les mêmes dans une phrase.
objectives-within-ep-simple = majorité simple des suffrages exprimés
objectives-within-ep-absolute = majorité absolue des députés qui composent le Parlement
objectives-within-ep-two-thirds = deux tiers des suffrages exprimés et majorité absolue
objectives-within-committee = majorité des suffrages exprimés en commission
objectives-within-council-simple = majorité simple du Conseil
objectives-within-council-qmv = majorité qualifiée du Conseil
objectives-within-council-reinforced = majorité qualifiée renforcée du Conseil
objectives-within-council-qmv-participants = majorité qualifiée des États participants
objectives-within-council-reinforced-participants = majorité qualifiée renforcée des États participants
objectives-within-council-unanimity = unanimité du Conseil
objectives-within-cfsp-unanimity = unanimité en politique étrangère et de sécurité
objectives-within-college = majorité du collège des commissaires
objectives-within-discretionary = décision d’un seul poste
objectives-within-soft = consensus sans vote formel

# À quoi sert une règle.
objectives-misfit = « { $rule } » vaut { $wanted }. Choisissez une autre règle, ou un autre organe.
objectives-misfit-plenary = pour la plénière du Parlement européen
objectives-misfit-committee = pour une commission ou sous-commission du Parlement européen
objectives-misfit-council = pour le Conseil, l’une de ses formations, le Coreper ou le Conseil européen
objectives-misfit-commission = pour la Commission

# La liste, et où en est chaque objectif.
objectives-title = Objectifs
objectives-objective = Objectif
objectives-as-of = au { $day }
objectives-new = Nouvel objectif
objectives-near-caption = Objectifs, et où en est chacun
objectives-decided-next = Prochaine décision
objectives-support = Soutien
objectives-outlook = Perspective
objectives-near-secured = Acquis
objectives-near-expected = Attendu
objectives-near-short = Insuffisant
objectives-near-out-of-reach = Hors de portée
objectives-near-for-verified = pour, vérifié
objectives-near-for-unverified = pour, non vérifié
objectives-near-against = contre
objectives-near-never-asked = jamais interrogé
objectives-near-needed = { $expected } attendus, { $needed } requis
objectives-near-one-for = La personne qui décide est pour
objectives-near-one-against = La personne qui décide est contre
objectives-near-one-unknown = La personne qui décide ne s’est pas prononcée
objectives-near-voices = { $for } pour, { $against } contre sur { $n } voix
objectives-near-nobody = Personne parmi les votants pour l’instant
objectives-ended = Terminés
objectives-ended-caption = Objectifs terminés
objectives-outcome = Issue
objectives-what-decided = Ce qui a été décidé
objectives-on = Le
objectives-none = Aucun objectif pour l’instant
objectives-none-text = Un objectif est ce qu’un client veut voir décidé, où, et selon quelle règle.
objectives-none-enter = Saisir un objectif

# Le formulaire d’un objectif.
objectives-no-parliament-html = La liste des députés n’est pas encore là. <a href="{ $href }">Importez-la</a> d’abord : elle dit qui prend part à la décision.
objectives-first-venue = Première instance
objectives-first-venue-hint = Là où se prend la première décision. D’autres instances s’ajoutent ensuite.
objectives-enter = Enregistrer l’objectif
objectives-no-client = D’abord un client
objectives-no-client-text = Un objectif appartient à un client, et vous ne travaillez encore pour aucun.
objectives-to-clients = Vers les clients
objectives-client = Client
objectives-name-hint = Ce qui est voulu, en quelques mots
objectives-description = Description
objectives-freshness = Une position est à rafraîchir après ce nombre de jours
objectives-what-days = un nombre de jours
objectives-days-range = Indiquez un nombre de jours de 1 à 3650.
objectives-what-client = un client
objectives-what-name = un nom
objectives-what-description = la description
objectives-what-state = un état
objectives-what-reason = le motif
objectives-entered = Objectif enregistré.
objectives-choose-client = Choisissez un client pour lequel vous travaillez.
objectives-taken = Ce client a déjà un objectif de ce nom. Choisissez-en un autre.
objectives-ends-with-outcome = Un objectif se termine par une issue, et se rouvre avec un motif.
objectives-before-not-ended = L’objectif précédent n’est pas terminé : rien ne peut encore lui succéder.
objectives-edit = Modifier l’objectif
objectives-save = Enregistrer
objectives-cancel = Annuler
objectives-edit-ended = Il est terminé ({ $state }). Rouvrez-le pour y retravailler.
objectives-state = État
objectives-state-hint = Il se termine par une issue, depuis la page de l’objectif.
objectives-saved = Objectif enregistré.

# Comment il s’est terminé, le rouvrir, lui succéder.
objectives-recorded-by = enregistré par { $name }
objectives-post-created-html = Poste créé : <a class="kv-link" href="{ $href }">{ $name }</a>
objectives-appointed-html = Nomination : <a class="kv-link" href="{ $href }">{ $name }</a>
objectives-follow-on-enter = Créer un objectif de suite
objectives-reopen = Rouvrir
objectives-reopen-title = Rouvrir l’objectif
objectives-follow-on-of-html = Fait suite à <a class="kv-link" href="{ $href }">{ $name }</a> ({ $state }). Les positions ne sont pas reprises.
objectives-follow-on-of-stances-html = Fait suite à <a class="kv-link" href="{ $href }">{ $name }</a> ({ $state }). Les positions ne sont pas reprises : <a class="kv-link" href="{ $stances }">les positions d’alors</a>.
objectives-goes-on-html = Se poursuit dans <a class="kv-link" href="{ $href }">{ $name }</a> ({ $state }).
objectives-outcome-record = Enregistrer l’issue
objectives-if-post = Si un poste a été créé
objectives-if-post-hint = Le poste et son titulaire sont inscrits dans l’annuaire, commun à tous les clients ; cet acte peut y être annulé.
objectives-if-appointed = Si quelqu’un a été nommé
objectives-how-ended = Comment il s’est terminé
objectives-what-came = Ce qu’il en est résulté
objectives-post = Poste créé
objectives-none-of-these = Aucun de ceux-ci
objectives-new-post = Ou un nouveau poste, appelé
objectives-at = Au sein de
objectives-choose-body = Choisissez un organe
objectives-if-held = Si le poste est occupé
objectives-time-ends = Le mandat en cours prend fin la veille
objectives-what-post-name = le nom du poste
objectives-what-post-body = l’organe du nouveau poste
objectives-what-post = un poste de la liste
objectives-post-not-both = Choisissez un poste ci-dessus ou nommez-en un nouveau, pas les deux.
objectives-what-how-ended = l’issue
objectives-what-day-ended = le jour de l’issue
objectives-what-came-of-it = ce qu’il en est résulté
objectives-enter-came = Indiquez ce qu’il en est résulté.
objectives-appointed-to = Choisissez ou nommez le poste auquel la nomination se rapporte.
objectives-outcome-recorded = Issue enregistrée.
objectives-outcome-source = saisi avec une issue
objectives-appointed-title = Nomination : { $post }
objectives-new-post-title = Nouveau poste : { $post }
objectives-gone = Cet objectif n’existe plus.
objectives-already-ended = Il est déjà terminé ({ $state }). Rouvrez-le d’abord.
objectives-choose-how-ended = Choisissez comment il s’est terminé.
objectives-nothing-to-reopen = Il n’est pas terminé : il n’y a rien à rouvrir.
objectives-not-yet-ended = Le { $day } n’est pas encore venu. Indiquez le jour de l’issue.
objectives-far-off = Le { $day } est trop éloigné. Vérifiez l’année.
objectives-reopen-why = Indiquez pourquoi il est rouvert.
objectives-it-was-on = Issue du { $day } ({ $state }) : { $statement }
objectives-it-was = Issue : { $state }.
objectives-reopen-lead = L’issue disparaît, l’objectif redevient actif ; qu’il ait été terminé, et pourquoi il continue, reste dans l’historique.
objectives-reopen-post = Le poste « { $post } » et son titulaire restent dans l’annuaire : cet acte peut être annulé parmi les modifications du poste.
objectives-why-reopened = Pourquoi il est rouvert
objectives-reopened = Objectif rouvert.
objectives-follow-on = Objectif de suite
objectives-follow-on-submit = Créer la suite
objectives-follow-on-lead = Il reprend le client, le délai de fraîcheur et les instances de « { $name } », chacune de nouveau ouverte et sans date.
objectives-follow-on-stances = Les positions ne sont pas reprises : ce que quelqu’un a dit de l’un n’est pas ce qu’il dit de l’autre, et qui n’a pas encore été interrogé compte comme inconnu. Les positions d’alors restent à un clic, sur l’objectif précédent.
objectives-follow-on-hint = Ce qui est voulu maintenant, en quelques mots
objectives-follow-on-not-yet = Il n’est pas terminé : rien ne peut encore lui succéder.
objectives-follow-on-entered = Objectif de suite créé.

# Instances.
objectives-venue-open = Ouverte
objectives-venue-adopted = Adopté
objectives-venue-rejected = Rejeté
objectives-way = Parcours des instances
objectives-next = Prochaine
objectives-no-day = pas encore de date
objectives-before-above = avant l’étape précédente
objectives-weakest = étape la plus faible
objectives-venues = Instances
objectives-venues-of = Instances : { $name }
objectives-venues-lead = { $name } : où cela se décide, dans cet ordre
objectives-venue-add = Ajouter une instance
objectives-body = Organe
objectives-rule = Règle
objectives-who = Qui
objectives-when = Quand
objectives-decides = Décide
objectives-access = Accès
objectives-roster-seats = { $roster } ; { $n ->
        [one] { $n } siège
       *[other] { $n } sièges
      }
objectives-roster-members = Tous ceux qui y siègent
objectives-roster-states = Les { $n } États membres
objectives-roster-part = { $n } États participent : { $codes }
objectives-roster-post = Un seul poste décide ; il n’y a pas de seuil
objectives-expected-on = Attendu le { $day }
objectives-not-known = Pas encore connu
objectives-out-of-order = C’est avant la date d’une étape précédente. Vérifiez la date ou l’ordre.
objectives-decider-html = <a class="kv-link" href="{ $holder }">{ $name }</a>, au poste <a class="kv-link" href="{ $href }">{ $post }</a> le { $day }
objectives-decider-vacant-html = Le poste est vacant : <a class="kv-link" href="{ $href }">{ $post }</a> le { $day }
objectives-more = et { $n } de plus
objectives-access-none = On ne connaît personne qui ait l’oreille de cette personne. Les relations se saisissent sur sa page.
objectives-access-vacant = Indiquez le titulaire sur la page du poste.
objectives-strength-strong = forte
objectives-strength-medium = moyenne
objectives-strength-weak = faible
objectives-venue-edit-short = Modifier
objectives-earlier = Plus tôt
objectives-later = Plus tard
objectives-remove = Supprimer
objectives-venue-edit = Modifier l’instance
objectives-venue-save = Enregistrer l’instance
objectives-venue-add-submit = Ajouter l’instance
objectives-venue-saved = Instance enregistrée.
objectives-venue-added = Instance ajoutée.
objectives-order-changed = Ordre modifié.
objectives-at-the-end = Elle est déjà au bout de la liste.
objectives-venue-remove = Supprimer l’instance
objectives-venue-remove-what = { $name } : { $body }, { $rule }.
objectives-venue-remove-lead = Sa place, sa date et ses votants disparaissent avec elle. Vous pouvez annuler aussitôt après, et l’historique garde qu’elle existait. Les positions restent : elles appartiennent à l’objectif.
objectives-venue-removed = Instance supprimée.
objectives-venue-back = L’instance est rétablie.
objectives-find-body = Chercher un autre organe
objectives-find-body-hint = Un autre organe de l’annuaire
objectives-find = Chercher
objectives-choose-this = Choisir { $name }
objectives-find-none = Aucun organe de ce nom. Essayez avec moins de lettres.
objectives-no-post-html = Cet organe n’a pas encore de poste. <a class="kv-link" href="{ $href }">Ajoutez-en un</a>, puis revenez.
objectives-body-that-decides = Organe qui décide
objectives-by-which-rule = Selon quelle règle
objectives-choose-rule = Choisissez une règle
objectives-step = Ce qui s’y décide
objectives-step-hint = Par exemple : vote du rapport en commission
objectives-decides-on = Décision attendue le
objectives-seats = Sièges
objectives-seats-hint = Seulement si Focal ne le sait pas
objectives-how-it-stands = Où cela en est
objectives-decided-on = Décidé le
objectives-reference = Référence
objectives-reference-hint = Par exemple P7_TA(2013)0180
objectives-states = États participants
objectives-vacant = vacant
objectives-post-that-decides = Poste qui décide
objectives-choose-post = Choisissez un poste
objectives-choose-states = Choisissez des États dans la liste.
objectives-what-rule = une règle
objectives-what-step = ce qui s’y décide
objectives-what-day = le jour de la décision
objectives-what-seats = un nombre de sièges
objectives-what-stands = l’état de la décision
objectives-what-reference = la référence
objectives-venue-gone = Cette instance n’existe plus. Revenez en arrière et regardez de nouveau.
objectives-venue-ended = Cet objectif est terminé ({ $state }). Rouvrez-le pour modifier ses instances.
objectives-venue-no-body = Choisissez l’organe qui décide.
objectives-venue-no-decider = Choisissez le poste qui décide.
objectives-venue-strange-decider = Ce poste n’appartient pas à cet organe. Choisissez-en un qui lui appartient.
objectives-venue-no-participants = Cochez les États participants.
objectives-venue-not-a-member = { $name } n’est pas un État membre le { $day }. Seuls les États membres participent.
objectives-venue-seats = Indiquez un nombre de sièges de 1 à { $most }.
objectives-venue-no-day = Indiquez le jour de la décision.
objectives-venue-not-yet = Le { $day } n’est pas encore venu. Indiquez le jour de la décision.
objectives-venue-duplicate = Cet organe décide déjà selon cette règle ce jour-là. Changez la date, ou modifiez l’instance existante.
objectives-venue-decided = La décision y a été prise : cela reste. Modifiez l’instance si c’est une erreur.
objectives-venue-last = C’est la seule instance. Ajoutez-en une autre avant de supprimer celle-ci.

# Ce que dit l’historique ; conservé tel qu’il a été écrit.
objectives-history = Historique
objectives-history-of = Historique : { $name }
objectives-this = Cet objectif
objectives-history-none = Rien n’a encore été noté.
objectives-history-before-html = Avant : <a href="{ $href }">{ $name }</a>
objectives-event-entered = Objectif saisi
objectives-event-changed = Modifié : { $list }
objectives-event-name = nom, auparavant « { $before } »
objectives-event-description = description
objectives-event-freshness = à rafraîchir après { $after ->
        [one] { $after } jour
       *[other] { $after } jours
      }, auparavant { $before }
objectives-event-state = désormais { $state }
objectives-event-follow-on-of = Saisi comme suite de { $name }
objectives-event-follow-on = Objectif de suite : { $name }
objectives-event-reopened = Rouvert ; il était { $state }
objectives-event-venue-added = Instance ajoutée : { $body }, { $rule }
objectives-event-venue-changed = Instance modifiée : { $body }, { $rule }
objectives-event-venue-decided = { $state } le { $day } : { $body }
objectives-event-venue-open = De nouveau ouverte : { $body }
objectives-event-order = Ordre modifié : { $first } avant { $second }
objectives-event-venue-removed = Instance supprimée : { $body }
objectives-event-venue-restored = Instance rétablie : { $body }
