# Destinataires : les règles qui choisissent des personnes.

# Une règle à lire
audiences-and = et
audiences-or = ou
audiences-with-roles-as-of = avec les fonctions au { $day }
audiences-no-condition = Aucune condition pour l’instant : la règle ne retient personne.

# La liste
audiences-title = Destinataires
audiences-lead = Des règles qui choisissent des personnes, réévaluées à chaque fois. Une campagne en prend une copie, figée à l’approbation.
audiences-new = Nouveaux destinataires
audiences-audience = Destinataires
audiences-objective = Objectif
audiences-client = Client
audiences-people = Personnes
audiences-changed = Modifié
audiences-none = Aucune règle enregistrée
audiences-none-text = Une règle choisit des personnes selon leurs fonctions, leur position et leur dernière rencontre.
audiences-begin = Définir des destinataires

# En créer une
audiences-begin-submit = Créer la règle
audiences-first-an-objective = D’abord un objectif
audiences-first-an-objective-text = Des destinataires se définissent pour un objectif d’un client.
audiences-to-the-objectives = Vers les objectifs
audiences-name = Nom
audiences-objective-hint = Les positions, l’influence et les décideurs sont ceux de cet objectif
audiences-an-objective = un objectif
audiences-begun = Règle créée avec toutes les personnes qui décident.

# Les personnes d’un essai à blanc
audiences-of = Destinataires de { $name }
audiences-dry-run-lead = Essai à blanc : à ce stade, rien n’est envoyé.
audiences-dry-run-steps = Étapes de l’essai à blanc
audiences-address = Adresse
audiences-gets-it = La reçoit
audiences-no-because = Non : { $reason }
audiences-in-language = En { $language }
audiences-nobody = Personne
audiences-nobody-text = La règle ne retient personne ici.
audiences-to-the-rule = Aller à la règle
audiences-dry-run = Essai à blanc
audiences-will-receive = La recevront
audiences-match = Répondent à la règle
audiences-lost-office-ended = plus en fonction
audiences-lost-no-address = aucune adresse utilisable
audiences-lost-written-lately = a reçu assez de lettres récemment
audiences-lost-shared-address = partage une adresse : un seul exemplaire
audiences-bar-people = personnes

# Une règle : construite, essayée, interrogée
audiences-of-campaign-html = Ceux de la campagne <a href="{ $href }">{ $name }</a>, figés à l’approbation.
audiences-of-objective-html = Les positions et les décideurs sont ceux de <b>{ $objective }</b>.
audiences-back-to-campaign = Retour à la campagne
audiences-new-campaign = Nouvelle campagne
audiences-remove = Retirer
audiences-voids = D’autres destinataires annulent l’approbation.
audiences-whom-it-picks = Qui elle retient
audiences-add-condition = Ajouter une condition
audiences-where = Si
audiences-change-what = Modifier : { $what }
audiences-remove-what = Retirer : { $what }
audiences-or-more = ou …
audiences-no-condition-safe-html = Aucune condition pour l’instant : la règle ne retient personne, afin qu’une règle oubliée n’écrive à personne. <a href="{ $base }/term">En ajouter une</a>.
audiences-set = Définir
audiences-dry-run-and-questions = Essai à blanc et questions
audiences-dry-run-nothing-sent = Essai à blanc, à ce stade : rien n’est envoyé
audiences-why = Pourquoi cette personne est-elle (ou non) parmi les destinataires ?
audiences-find-a-person = Chercher une personne
audiences-ask = Demander
audiences-nobody-of-that-name = Personne de ce nom. Essayez avec moins de lettres.
audiences-included = Incluse
audiences-not-included = Non incluse
audiences-does-not-hold = N’est pas remplie :
audiences-picked-but = Retenue, mais { $reason }
audiences-use-again = La réutiliser
audiences-take-over = Reprendre
audiences-save-under-name = Enregistrer sous ce nom
audiences-save-name = Enregistrer le nom
audiences-roles-on = Fonctions au
audiences-roles-on-hint = Vide : aujourd’hui. Avec un jour antérieur, les personnes parties depuis sont écartées en chemin
audiences-person = Personne
audiences-saved-audience = Règle enregistrée
audiences-choose-one = À choisir
audiences-the-day = le jour
audiences-saved = Destinataires enregistrés.

# Conserver et réutiliser une règle
audiences-a-saved-audience = une règle enregistrée
audiences-taken-over = Destinataires « { $name } » repris.
audiences-of-this-objective = Choisissez une règle de cet objectif.
audiences-kept = Règle enregistrée sous ce nom. D’autres campagnes peuvent la reprendre.
audiences-name-saved = Nom enregistré.
audiences-removed = Règle « { $name } » retirée. Les campagnes qui l’ont reprise gardent leur copie.
audiences-put-back = Règle rétablie.
audiences-error-name-taken = Une autre règle de cet objectif porte ce nom : choisissez-en un autre.
audiences-error-objective = Choisissez un objectif dans la liste.
audiences-error-too-many = Une règle compte au plus { $most } conditions reliées par « et », chacune avec au plus { $most } reliées par « ou ».
audiences-error-one-to-five = Saisissez un nombre de 1 à 5.
audiences-error-days = Saisissez un nombre de jours de 1 à { $most }.
audiences-error-number = Saisissez un nombre de 1 à { $most }.
audiences-error-stance = « { $typed } » n’est pas une position : choisissez un niveau de −3 à 3, ou inconnu.

# Le formulaire d’une condition
audiences-change-condition = Modifier une condition
audiences-add-condition-with-or = Ajouter une condition avec « ou »
audiences-show-choices = Afficher ses choix
audiences-save-condition = Enregistrer la condition
audiences-condition = Condition
audiences-the-condition = La condition
audiences-must-hold = doit être remplie
audiences-must-not-hold = ne doit pas être remplie
audiences-changed-meanwhile = La règle a été modifiée entre-temps. Revenez-y et réessayez.
audiences-a-kind-of-condition = un type de condition
audiences-would-pick = La règle retiendrait { $after } ; elle retient aujourd’hui { $before }.
audiences-condition-removed = Condition retirée.
audiences-condition-put-back = Condition rétablie.
audiences-kind-decides = Décide de l’objectif
audiences-kind-group = Groupe politique
audiences-kind-country = Pays
audiences-kind-committee = Commission
audiences-kind-body = Fonction dans un organe
audiences-kind-stance = Position sur l’objectif
audiences-kind-influence = Influence
audiences-kind-interest = Intérêt
audiences-kind-contacted = Contactée récemment
audiences-kind-replied = Nous a écrit récemment
audiences-kind-written = A reçu une lettre récemment
audiences-kind-campaign = Campagne antérieure
audiences-kind-tag = Étiquette
audiences-kind-language = Langue
audiences-any-of = L’un de ces choix
audiences-level-hint = De 1, peu, à 5, beaucoup ; selon la dernière évaluation
audiences-at-least = Au moins
audiences-only-these = Seulement ceux-ci
audiences-campaign = Campagne
audiences-the-person = La personne
audiences-in-the-last-days = Au cours des … derniers jours
audiences-bodies = Organes
audiences-bodies-hint = Un par ligne, par son nom ou son code : DG INTPA, COREPER II, Permanent Representation of Greece
audiences-as = En tant que
audiences-any-role = Toute fonction
audiences-unknown-never-asked = Inconnue : jamais demandée
audiences-a-role = une fonction
audiences-kinds-of-contact = des types de contact
audiences-a-campaign = une campagne
audiences-what-became-of-it = ce qu’il en est advenu
audiences-languages = des langues
audiences-tags = des étiquettes
audiences-error-at-least-one = { $what ->
    [groups] Choisissez au moins un des groupes.
    [countries] Choisissez au moins un des pays.
    [committees] Choisissez au moins une des commissions.
    [languages] Choisissez au moins une des langues.
    [tags] Choisissez au moins une des étiquettes.
   *[other] Choisissez au moins une des positions.
  }
audiences-the-bodies = les organes
audiences-error-unknown-body = L’annuaire ne connaît aucun organe du nom de { $names }, ou en connaît plusieurs. Écrivez-le comme sur sa page.
audiences-error-a-body = Saisissez au moins un organe.
audiences-quoted = « { $name } »

# Les conditions telles qu’on les lit : quoi, verbe, valeurs
audiences-phrase-decides = Décide
audiences-phrase-the-objective = de l’objectif
audiences-phrase-not-the-objective = pas de l’objectif
audiences-phrase-group = Groupe
audiences-phrase-country = Pays
audiences-phrase-committee = Commission
audiences-phrase-role-in = Fonction
audiences-phrase-language = Langue
audiences-phrase-tag = Étiquette
audiences-phrase-stance = Position
audiences-phrase-influence = Influence
audiences-phrase-interest = Intérêt
audiences-phrase-wrote-to-us = Nous a écrit
audiences-phrase-was-written-to = A reçu une lettre
audiences-phrase-campaign = Campagne
audiences-phrase-fate = ({ $fate }) :
audiences-phrase-member-of = Membre
audiences-phrase-substitute-in = Suppléant
audiences-phrase-vice-chair-of = Vice-président
audiences-phrase-chair-of = Président
audiences-phrase-head-of = Chef
audiences-phrase-deputy-head-of = Chef adjoint
audiences-phrase-official-in = Agent
audiences-phrase-observer-in = Observateur
audiences-phrase-met = Rencontrée
audiences-phrase-called = Appelée
audiences-phrase-mailed = Jointe par e-mail
audiences-phrase-met-at-an-event = Rencontrée lors d’un événement
audiences-phrase-contacted = Contactée
audiences-phrase-any = { $kind ->
    [body] dans l’un de ces organes :
   *[other] parmi
  }
audiences-phrase-none = { $kind ->
    [body] dans aucun de ces organes :
   *[other] autre que
  }
audiences-phrase-least = d’au moins
audiences-phrase-not-least = { $kind ->
    [interest] pas connu pour atteindre
   *[other] pas connue pour atteindre
  }
audiences-phrase-ago = { $n ->
    [one] au cours du dernier
   *[other] au cours des
  }
audiences-phrase-not-ago = { $n ->
    [one] pas au cours du dernier
   *[other] pas au cours des
  }
audiences-phrase-days = { $n ->
    [one] jour
   *[other] { $n } derniers jours
  }
audiences-gone-body = un organe disparu
audiences-gone-tag = une étiquette disparue
audiences-gone-campaign = une campagne hors de portée
audiences-stance-unknown = Inconnue
audiences-fate-sent = a reçu la lettre
audiences-fate-not-sent = n’a pas reçu la lettre
audiences-fate-replied = a répondu
audiences-fate-silent = n’a ni répondu ni été rencontrée depuis
audiences-not-fate-sent = ne fait pas partie de celles qui ont reçu la lettre
audiences-not-fate-not-sent = ne fait pas partie de celles qui n’ont pas reçu la lettre
audiences-not-fate-replied = n’a pas répondu
audiences-not-fate-silent = a répondu ou a été rencontrée depuis
audiences-or-join = , ou
audiences-and-join =  ; et
