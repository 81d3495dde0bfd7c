# Personnes, organes et postes.

# La liste des personnes.
directory-people-title = Parties prenantes
directory-people-total = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
  }
directory-people-total-as-of = { $n ->
    [one] { $n } personne au { $day }
   *[other] { $n } personnes au { $day }
  }
directory-people-duplicates = Doublons
directory-people-import = Importer
directory-people-export = Exporter
directory-people-add = Ajouter une personne
directory-people-filters = Filtres
directory-people-search-in-list = Rechercher ici
directory-people-add-filter = Ajouter un filtre
directory-people-choose-filters = Choisir des filtres
directory-people-counting = Comptage…
directory-people-show = Afficher
directory-people-show-all = Tout afficher
directory-people-caption-work = Parties prenantes et travail sur { $objective }
directory-people-select-page = Sélectionner toutes les personnes de cette page
directory-people-latest-changes = Dernières modifications
directory-people-tags = Étiquettes

# Ce que font les touches, chacune à côté de la sienne.
directory-people-key-move = parcourir
directory-people-key-select = sélectionner
directory-people-key-stance = position
directory-people-key-log = consigner
directory-people-key-open = ouvrir
directory-people-key-keys = touches

# La barre pour la sélection.
directory-people-with-selected = Pour la sélection
directory-people-selected = Sélection
directory-people-all-matching = Les { $n } résultats
directory-people-act-stance = Position
directory-people-act-log = Consigner pour tous
directory-people-act-owner = Attribuer
directory-people-act-task = Suivi
directory-people-act-tag = Étiqueter
directory-people-act-untag = Retirer l’étiquette
directory-people-act-audience = Destinataires
directory-people-act-export = Exporter
directory-people-clear-selection = Effacer la sélection

# Quand la liste est vide.
directory-people-none-found = Personne ne correspond
directory-people-none-found-text = Retirez un filtre ou saisissez moins de lettres.
directory-people-none = Encore personne
directory-people-none-text = Pour commencer, importez la liste des députés du Parlement européen.
directory-people-import-list = Importer une liste

# Colonnes et filtres.
directory-people-name = Nom
directory-people-group = Groupe
directory-people-country = Pays
directory-people-committee = Commission
directory-people-committees = Commissions
directory-people-committees-or-office = Commissions ou fonction
directory-people-role = Fonction
directory-people-tag = Étiquette
directory-people-party = Parti
directory-people-kind-of-body = Type d’organe
directory-people-nationality = Nationalité
directory-people-organisation = Organisation
directory-people-stance = Position
directory-people-since = Depuis
directory-people-last-contact = Dernier contact
directory-people-next-step = Prochaine étape
directory-people-owner = Responsable
directory-people-owner-of-step = Prochaine étape par
directory-people-owner-me = moi
directory-people-owner-nobody = personne
directory-people-owner-by-step = { $name } assure la prochaine étape ; aucun responsable n’est désigné
directory-people-owner-left = Aucun responsable actuellement : { $name } l’était, mais ne fait plus partie de l’équipe
directory-people-work-then = Positions, derniers contacts, prochaines étapes et responsables tels qu’ils étaient connus à la fin du { $day }. La composition de l’équipe à cette date n’est pas conservée.
directory-people-work-now = Fonctions au { $day } ; positions, derniers contacts, prochaines étapes et responsables à ce jour.
directory-people-as-of = Au
directory-people-objective = Objectif
directory-people-no-objective = Aucun objectif
directory-people-words = Mots
directory-people-reachable = Joignable
directory-people-reach-email = par e-mail
directory-people-reach-any = par un moyen quelconque
directory-people-reach-no-email = pas par e-mail
directory-people-reach-either = peu importe
directory-people-members = Députés
directory-people-members-sitting = en exercice seulement
directory-people-sitting-only = Députés en exercice seulement
directory-people-chosen = Choix
directory-people-chosen-by-hand = { $n } à la main
directory-people-one-that-is-gone = une entrée supprimée

# Le sens d’un filtre : « Pays est Irlande », « Groupe parmi PPE, Renew ».
directory-people-filter-is = est
directory-people-filter-any-of = parmi
directory-people-filter-any = indifférent
directory-people-contact-never = jamais
directory-people-contact-none-for = aucun depuis { $days } jours
directory-people-next-none = aucune
directory-people-next-planned = prévue

# Fichiers.
directory-people-file-xlsx = Classeur Excel
directory-people-file-csv = Valeurs séparées par des virgules
directory-people-file-vcard = Carnet d’adresses
directory-people-file-popolo = Données ouvertes

# Une ligne.
directory-people-select = Sélectionner { $name }
directory-people-change-stance = modifier la position de { $name }
directory-people-never-met = Jamais
directory-people-nothing-next = Aucune
directory-people-today = aujourd’hui
directory-people-days-ago = il y a { $days } j
directory-people-seat = { $body } ({ $role })
directory-people-mep = MPE

# Le menu qui fixe une position dans la liste.
directory-people-stance-source = Source
directory-people-stance-source-example = Un lien, ou ce qui a été dit
directory-people-stance-evidence = Repose sur
directory-people-stance-optional = Facultatif : indiquez-les d’abord, puis choisissez.

# La recherche.
directory-people-search-title = Recherche
directory-people-search-title-of = Recherche : { $q }
directory-people-search-submit = Rechercher
directory-people-search-label = Rechercher des personnes, organisations et postes
directory-people-search-example = Nom, organe, fonction, pays
directory-people-search-people = Personnes
directory-people-search-organisations = Organisations
directory-people-search-posts = Postes
directory-people-search-post = Poste
directory-people-search-none = Rien ne porte ce nom
directory-people-search-none-text = Saisissez moins de lettres ou un autre mot : un organe, une fonction, un pays.
directory-people-search-begin = Rechercher une personne, un organe ou un poste
directory-people-search-begin-text = Quelques lettres d’un nom suffisent, avec ou sans accents.
directory-people-search-nothing = Rien ne porte ce nom.
directory-people-search-all = Tous les résultats pour « { $q } »
directory-people-search-new-person = Nouvelle personne « { $q } »

# Choisir une personne dans un formulaire.
directory-people-picker-who = Qui
directory-people-picker-optional = peut rester vide
directory-people-picker-someone-else = Quelqu’un d’autre
directory-people-picker-find = Trouver une personne
directory-people-picker-find-example = Trouver une personne dans l’annuaire
directory-people-picker-find-submit = Trouver
directory-people-picker-choose = Choisir { $name }
directory-people-picker-none = Personne ne porte ce nom. Essayez avec moins de lettres ou saisissez le nom ci-dessous.
directory-people-picker-hint = Absent de l’annuaire ? Saisissez le nom, et la personne sera ajoutée.
directory-people-picker-given-name = Prénom
directory-people-picker-family-name = Nom de famille
directory-people-picker-what-given-name = le prénom
directory-people-picker-what-family-name = le nom de famille
directory-people-picker-what-person = une personne
directory-people-picker-family-name-missing = Saisissez aussi le nom de famille.
directory-people-picker-missing = Cherchez une personne et choisissez-la, ou saisissez le nom de quelqu’un de nouveau.

# Le registre des points focaux.
directory-people-focal-points-title = Points focaux
directory-people-focal-points-as-of = au { $day }
directory-people-focal-points-demo = Données de démonstration : les titulaires sont inventés.
directory-people-focal-points-print = Imprimer
directory-people-focal-points-add = Ajouter un point focal
directory-people-focal-points-registers = Registres
directory-people-focal-points-none = Personne n’en a ce jour-là
directory-people-focal-points-none-text = Ajoutez le premier point focal : l’État, depuis quand, et d’où on le sait.
directory-people-focal-points-world = Le monde
directory-people-focal-points-map-source = Carte : Natural Earth, qui ne prend pas parti
directory-people-focal-points-union = L’Union européenne
directory-people-focal-points-countries = Pays
directory-people-focal-points-where = Où
directory-people-focal-points-which = Lesquels
directory-people-focal-points-since = Depuis
directory-people-focal-points-remove-since = Retirer le filtre Depuis
directory-people-focal-points-caption = { $label } par pays au { $day }
directory-people-focal-points-country = Pays
directory-people-focal-points-holder = Titulaire
directory-people-focal-points-has-since = En a un depuis
directory-people-focal-points-commitments = Engagements
directory-people-focal-points-source = Source
directory-people-focal-points-no-country = Aucun pays de ce type.
directory-people-focal-points-eu = UE
directory-people-focal-points-everywhere = Partout
directory-people-focal-points-un = Nations unies
directory-people-focal-points-eu-whole = Union européenne
directory-people-focal-points-with-post = Avec un poste
directory-people-focal-points-with-one = Avec
directory-people-focal-points-vacant = Vacant
directory-people-focal-points-without = Sans
directory-people-focal-points-none-there = Aucun
directory-people-focal-points-holder-unknown = Titulaire inconnu
directory-people-focal-points-since-years = Depuis { $years }

# Ce qu’une carte dit d’un pays.
directory-people-focal-points-land-held-since = { $country } : { $holder }, en a un depuis { $year }
directory-people-focal-points-land-held = { $country } : { $holder }, en a un
directory-people-focal-points-land-has-since = { $country } : en a un depuis { $year }
directory-people-focal-points-land-has = { $country } : en a un
directory-people-focal-points-land-vacant = { $country } : vacant
directory-people-focal-points-land-none = { $country } : aucun
directory-people-focal-points-map-world = { $label } : le monde au { $day }
directory-people-focal-points-map-union = { $label } : États membres de l’Union européenne au { $day }
directory-people-focal-points-map-world-says = { $with } des { $of } membres des Nations unies en ont un, { $vacant } sont vacants. Le tableau ci-dessous dit la même chose.
directory-people-focal-points-map-union-says = { $with } des { $of } États membres en ont un, { $vacant } sont vacants. Le tableau ci-dessous dit la même chose.

# Chiffres clés.
directory-people-focal-points-figure-un = Membres des Nations unies
directory-people-focal-points-figure-eu = États membres de l’Union
directory-people-focal-points-figure-without = États membres sans point focal
directory-people-focal-points-figure-commitments = Engagements des États
directory-people-focal-points-figure-of = sur { $n }
directory-people-focal-points-figure-beyond = et { $n } hors des Nations unies

# Le formulaire qui en ajoute un.
directory-people-focal-points-state = État
directory-people-focal-points-choose-state = Choisissez un État
directory-people-focal-points-state-missing = Choisissez un État.
directory-people-focal-points-ministry = Ministère ou autre organe
directory-people-focal-points-ministry-example = Ministère des Affaires étrangères
directory-people-focal-points-appointed-on = Date de désignation
directory-people-focal-points-appointed-on-hint = 2011-05-17, 2011-05 ou 2011, aussi précisément que possible
directory-people-focal-points-source-hint = D’où on le sait
directory-people-focal-points-link = Lien
directory-people-focal-points-replace = Si quelqu’un l’occupe actuellement, cela prend fin la veille
directory-people-focal-points-what-ministry = le ministère
directory-people-focal-points-what-day = le jour
directory-people-focal-points-what-source = la source
directory-people-focal-points-act = Point focal ({ $state }) : { $label }
directory-people-focal-points-added = Le point focal a été ajouté ({ $state }).
directory-people-focal-points-person-gone = Choisissez une personne encore présente dans l’annuaire.

# La page d’une personne.
directory-person-in-list = Dans la liste
directory-person-walk-html = { $place } sur { $total } dans <a href="{ $href }#p-{ $id }">{ $list }</a>
directory-person-previous = Personne précédente (K)
directory-person-next = Personne suivante (J)
directory-person-log-contact = Consigner un contact
directory-person-edit = Modifier
directory-person-history = Historique
directory-person-timeline = Chronologie
directory-person-timeline-show = Afficher
directory-person-show-all = Tout
directory-person-show-contacts = Contacts
directory-person-show-mails = E-mails
directory-person-show-changes = Changements
directory-person-show-mentions = Mentions
directory-person-show-commitments = Engagements
directory-person-timeline-empty = Rien de ce genre.
directory-person-timeline-earlier = Afficher les plus anciens
directory-person-timeline-later = Afficher les plus récents
directory-person-timeline-letter = Lettre
directory-person-then = La position, les prochaines étapes, les responsables et la chronologie sont tels qu’ils étaient connus à la fin du { $day } ; les lettres dont l’état a changé depuis n’y figurent pas.
directory-person-timeline-stance = Position
directory-person-timeline-commitment = Engagement
directory-person-timeline-mentions = { $n ->
    [one] { $n } mention
   *[other] Les { $n } mentions
  }
directory-person-no-contact = Aucun contact n’a été consigné.
directory-person-votes-html = { $n ->
    [one] <a href="{ $href }">{ $n } vote par appel nominal</a> est connu.
   *[other] <a href="{ $href }">{ $n } votes par appel nominal</a> sont connus.
  }
directory-person-details = Détails
directory-person-next-steps = Prochaines étapes
directory-person-task-done = Fait : { $title }
directory-person-task-reopen = Rouvrir : { $title }
directory-person-is-done = Fait
directory-person-due = Échéance : { $day }
directory-person-nothing-planned = Rien de prévu.
directory-person-letters = Lettres
directory-person-letters-stopped = plus de lettre
directory-person-add-detail = Ajouter une coordonnée
directory-person-correct-name = Corriger le nom, les titres et la langue
directory-person-no-address = Aucune adresse connue.
directory-person-not-used = Plus utilisées
directory-person-roles = Fonctions
directory-person-add-role = Ajouter une fonction
directory-person-no-role = Aucune fonction ce jour-là.
directory-person-other-roles = Fonctions passées et futures
directory-person-before-and-after = Avant et après
directory-person-mandate-ended = Le mandat a pris fin le { $day }.
directory-person-no-successor = Aucun successeur possible n’est encore connu.
directory-person-successors = { $n ->
    [one] Successeur possible
   *[other] Successeurs possibles
  }
directory-person-predecessors = A peut-être succédé à
directory-person-reason-since = { $reason }, depuis le { $day }
directory-person-reason-until = { $reason }, jusqu’au { $day }
directory-person-tags = Étiquettes
directory-person-tag = Étiquette
directory-person-tag-add = Ajouter
directory-person-tag-remove = Retirer l’étiquette { $tag }
directory-person-connections = Relations
directory-person-add-connection = Ajouter une relation
directory-person-correct-connection = Corriger la relation avec { $name }
directory-person-no-connection = Personne ce jour-là.
directory-person-names-and-numbers = Noms et numéros
directory-person-add-name = Ajouter un autre nom
directory-person-add-number = Ajouter un numéro
directory-person-no-number = Aucune liste ne lui attribue de numéro.
directory-person-data-protection = Protection des données
directory-person-where-from = D’où cela vient
directory-person-mailings = Envois
directory-person-mailings-objected = Opposition
directory-person-mailings-allowed = Autorisés

# Ce que l’on sait d’une personne, ligne par ligne.
directory-person-fact-correct = Corriger { $name } : { $value }
directory-person-fact-remove = Supprimer { $name } : { $value }
directory-person-full-name = Nom complet
directory-person-language = Langue
directory-person-nationality = Nationalité
directory-person-gender = Genre
directory-person-gender-female = Féminin
directory-person-gender-male = Masculin
directory-person-died = Décès
directory-person-is-dead = décès
directory-person-standing-bounced = message revenu
directory-person-standing-objected = s’oppose à tout envoi
directory-person-standing-replaced = plus utilisé
directory-person-also = Aussi
directory-person-on-behalf = pour { $name }
directory-person-more-roles = { $n } de plus

# La force d’une relation.
directory-person-tie-strong = forte
directory-person-tie-middling = moyenne
directory-person-tie-weak = faible

# Depuis quand et jusqu’à quand : -day vaut pour une date entière, l’autre pour un mois ou une année.
directory-person-since-day = depuis le { $start }
directory-person-since = depuis { $start }
directory-person-since-unknown = début inconnu
directory-person-until-day = jusqu’au { $end }, début inconnu
directory-person-until = jusqu’en { $end }, début inconnu

# L’historique d’une personne.
directory-person-history-title = Historique de { $name }
directory-person-history-field-name = Nom
directory-person-history-field-given-name = Prénom
directory-person-history-field-family-name = Nom de famille
directory-person-history-field-prefix = Titre avant le nom
directory-person-history-field-suffix = Titre après le nom
directory-person-history-field-gender = Genre
directory-person-history-field-language = Langue
directory-person-history-field-nationality = Nationalité
directory-person-history-field-died-on = Date de décès
directory-person-history-field-merged-into = Fusionné avec
directory-person-history-field-person = Personne
directory-person-history-field-organisation = Organisation
directory-person-history-field-on-behalf-of = Au nom de
directory-person-history-field-post = Poste
directory-person-history-field-role = Fonction
directory-person-history-field-label = Libellé
directory-person-history-field-state = État
directory-person-history-field-start = Premier jour
directory-person-history-field-start-precision = Précision du premier jour
directory-person-history-field-end = Dernier jour
directory-person-history-field-end-precision = Précision du dernier jour
directory-person-history-field-kind = Type
directory-person-history-field-value = Valeur
directory-person-history-field-standing = Statut
directory-person-history-field-source = Source
directory-person-history-field-list = Liste
directory-person-history-field-strength = Force
directory-person-history-field-note = Note
directory-person-history-field-other = Détail
directory-person-history-record-person = Personne
directory-person-history-record-role = Fonction
directory-person-history-record-detail = Coordonnée
directory-person-history-record-number = Numéro
directory-person-history-record-name = Autre nom
directory-person-history-record-connection = Relation
directory-person-history-record-other = Entrée
directory-person-history-added = Ajout : { $what }
directory-person-history-removed = Suppression : { $what }
directory-person-history-changed = { $field } : { $before } → { $after }
directory-person-history-field-of = { $row } : { $field }
directory-person-history-nothing = rien
directory-person-history-entry-gone = une entrée supprimée
directory-person-history-unknown = inconnu
directory-person-history-account-gone = un compte supprimé
directory-person-history-terminal = le terminal
directory-person-history-before-history = connu avant la tenue de l’historique

# Vues enregistrées.
directory-views-of-list = Vues de cette liste
directory-views-change = Modifier cette vue
directory-views-all = Toutes
directory-views-save = Enregistrer la vue
directory-views-name = Nom
directory-views-everybody-sees = Visible par tous
directory-views-shared-by = partagée par { $owner }
directory-views-delete = Supprimer la vue
directory-views-list = Liste
directory-views-who-sees = Qui la voit
directory-views-everybody = Tout le monde
directory-views-otherwise-you = Sinon, vous seul.
directory-views-title = Vue « { $name } »
directory-views-what-name = un nom
directory-views-not-of-list = Une vue appartient à une liste. Ouvrez la liste, choisissez des filtres et enregistrez-les.
directory-views-taken = Vous avez déjà une vue de ce nom sur cette liste. Choisissez un autre nom.
directory-views-saved-as = Enregistrée sous « { $name } ».
directory-views-saved = Vue enregistrée.
directory-views-deleted = La vue « { $name } » est supprimée.
directory-views-confirm-shared = Supprimer la vue « { $name } » ? Tout le monde la perd ; les personnes qu’elle contient restent.
directory-views-confirm = Supprimer la vue « { $name } » ? Les personnes qu’elle contient restent.

# Étiquettes.
directory-tags-title = Étiquettes
directory-tags-tag = Étiquette
directory-tags-people = Personnes
directory-tags-organisations = Organisations
directory-tags-change = Modifier
directory-tags-rename-or-delete = Renommer ou supprimer
directory-tags-none = Pas encore d’étiquettes
directory-tags-none-text = Sélectionnez des personnes dans une liste, puis choisissez « Étiqueter ».
directory-tags-to-people = Vers les parties prenantes
directory-tags-one = Étiquette « { $name } »
directory-tags-borne-by = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
  }, { $organizations ->
    [one] { $organizations } organisation
   *[other] { $organizations } organisations
  }
directory-tags-name = Nom
directory-tags-name-hint = Si une autre étiquette porte déjà ce nom, les deux n’en font plus qu’une.
directory-tags-rename = Renommer
directory-tags-delete = Supprimer l’étiquette
directory-tags-confirm = Supprimer l’étiquette « { $name } » ? Les fiches qui la portent restent. Vous pourrez annuler.
directory-tags-renamed = « { $before } » s’appelle désormais « { $after } ».
directory-tags-unchanged = Le nom est inchangé.
directory-tags-deleted = L’étiquette « { $name } » est supprimée.
directory-tags-nameless = Saisissez une étiquette avec au moins une lettre ou un chiffre.
directory-tags-too-long = Raccourcissez l’étiquette à { $longest } caractères ; elle en a { $n }.

# Le nom d’un acte dans l’historique.
directory-tags-who-people = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
  }
directory-tags-who-organisations = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
  }
directory-tags-who-both = { $people } et { $organizations }
directory-tags-act-tagged = Étiquette « { $tag } » attribuée à { $who }
directory-tags-act-untagged = Étiquette « { $tag } » retirée à { $who }
directory-tags-act-merged = Étiquette « { $tag } » réunie avec « { $other } »
directory-tags-act-renamed = Étiquette « { $tag } » renommée « { $name } »
directory-tags-act-deleted = Étiquette « { $tag } » supprimée

# Engagements.
directory-commitments-title = Engagements
directory-commitments-of-country = { $n } · { $country }
directory-commitments-new = Nouvel engagement
directory-commitments-caption = Engagements, les plus récents d’abord
directory-commitments-who = Qui
directory-commitments-what = Quoi
directory-commitments-when = Quand
directory-commitments-source = Source
directory-commitments-actions = Actions
directory-commitments-edit = Modifier
directory-commitments-none-found = Aucun engagement de ce type
directory-commitments-none-found-text = Retirez un filtre ou consignez-en un.
directory-commitments-none = Pas encore d’engagements
directory-commitments-none-text = Un engagement est un acte formel et daté : un point focal désigné, une résolution, une déclaration.
directory-commitments-kind = Type
directory-commitments-any-kind = Tous les types
directory-commitments-country = Pays
directory-commitments-any-country = Tous les pays
directory-commitments-no-country = Aucun : c’est un acte de l’organisation
directory-commitments-choose-country = Choisissez un pays
directory-commitments-what-it-was = Intitulé
directory-commitments-what-example = Coparrainage de la résolution 63/308
directory-commitments-when-hint = 2011-05-17, 2011-05 ou 2011
directory-commitments-note = Note
directory-commitments-link = Lien
directory-commitments-source-hint = D’où on le sait
directory-commitments-correct = Corriger un engagement
directory-commitments-save = Enregistrer
directory-commitments-record = Consigner l’engagement
directory-commitments-withdraw = Retirer
directory-commitments-withdraw-confirm = Retirer cet engagement ? Il quitte la liste ; « Annuler » le rétablit.
directory-commitments-what-kind = un type
directory-commitments-what-day = le jour
directory-commitments-what-title = l’intitulé
directory-commitments-what-note = la note
directory-commitments-what-source = la source
directory-commitments-what-link = le lien
directory-commitments-link-wrong = Le lien doit commencer par https://.
directory-commitments-act-recorded = Engagement : { $title }
directory-commitments-act-corrected = Corrigé : { $title }
directory-commitments-act-withdrawn = Retiré : { $title }
directory-commitments-recorded = L’engagement a été consigné.
directory-commitments-corrected = L’engagement a été corrigé.
directory-commitments-withdrawn = L’engagement a été retiré.
directory-commitments-gone = Cet engagement n’existe plus.
directory-commitments-nobodys = Indiquez de quel État ou de quelle organisation il s’agit.
directory-commitments-no-such-country = Choisissez un pays de la liste.
directory-commitments-kind-appointed = Point focal désigné
directory-commitments-kind-participated = Participation
directory-commitments-kind-resolution = Résolution
directory-commitments-kind-declaration = Déclaration
directory-commitments-kind-other = Autre

# Mentions.
directory-mentions-title = Mentions
directory-mentions-all = Toutes les mentions
directory-mentions-total = { $n ->
    [one] { $n } réunion ou déclaration publique
   *[other] { $n } réunions et déclarations publiques
  }
directory-mentions-search = Rechercher dans les sujets et les noms
directory-mentions-search-example = Sujet ou nom
directory-mentions-none-found = Aucune mention de ce type
directory-mentions-none-found-text = Retirez un filtre ou choisissez d’autres jours.
directory-mentions-none = Pas encore de mentions
directory-mentions-none-text = Les réunions publiées, comme celles de la Commission, arrivent sous forme de liste.
directory-mentions-cancelled = annulée
directory-mentions-with = avec
directory-mentions-from = Du
directory-mentions-to = Au
directory-mentions-what-from = le premier jour
directory-mentions-what-to = le dernier jour
directory-mentions-kind = Type
directory-mentions-any-kind = Tous les types
directory-mentions-person = Personne
directory-mentions-body = Organe
directory-mentions-kind-meeting = Réunion
directory-mentions-kind-commission-meeting = Réunion de la Commission
directory-mentions-kind-statement = Déclaration
directory-mentions-kind-press = Presse
directory-mentions-kind-speech = Discours
directory-mentions-kind-question = Question
directory-mentions-kind-vote = Vote

# Un acte sur plusieurs personnes.
directory-bulk-heading-stance = { $n ->
    [one] Fixer la position de { $n } personne
   *[other] Fixer la position de { $n } personnes
  }
directory-bulk-heading-audience = { $n ->
    [one] Créer une liste de destinataires avec { $n } personne
   *[other] Créer une liste de destinataires avec { $n } personnes
  }
directory-bulk-heading-tag = { $n ->
    [one] Étiqueter { $n } personne
   *[other] Étiqueter { $n } personnes
  }
directory-bulk-heading-untag = { $n ->
    [one] Retirer une étiquette à { $n } personne
   *[other] Retirer une étiquette à { $n } personnes
  }
directory-bulk-heading-task = { $n ->
    [one] Assurer le suivi de { $n } personne
   *[other] Assurer le suivi de { $n } personnes
  }
directory-bulk-heading-export = { $n ->
    [one] Exporter { $n } personne
   *[other] Exporter { $n } personnes
  }
directory-bulk-submit-stance = Fixer la position
directory-bulk-submit-audience = Créer la liste de destinataires
directory-bulk-submit-tag = Étiqueter
directory-bulk-submit-untag = Retirer l’étiquette
directory-bulk-submit-task = Attribuer
directory-bulk-names-and-more = { $names } et { $n } de plus
directory-bulk-back = Retour à la liste
directory-bulk-too-many = Un acte porte sur { $most } personnes au plus, et { $n } correspondent. Affinez la liste.
directory-bulk-nobody = Personne n’a été sélectionné. Cochez d’abord les cases à côté des noms.
directory-bulk-nobody-left = Personne n’a été sélectionné, ou il ne reste personne.
directory-bulk-no-act = Choisissez que faire de la sélection.
directory-bulk-too-many-logged = Un contact compte { $most } personnes au plus, et { $n } sont sélectionnées. Sélectionnez-en moins.
directory-bulk-no-tag-borne = Aucune de ces personnes ne porte d’étiquette.
directory-bulk-no-objective-stance = Une position porte sur un objectif en cours, et il n’y en a aucun.
directory-bulk-no-objective-audience = Une liste de destinataires sert un objectif en cours, et il n’y en a aucun.
directory-bulk-no-client = Un suivi se rattache à un client. Demandez à un responsable de vous laisser travailler pour l’un d’eux.
directory-bulk-tag = Étiquette
directory-bulk-tag-example = Un mot ou deux, par exemple « Allié ».
directory-bulk-tag-known = Une nouvelle, ou l’une de celles-ci : { $tags }.
directory-bulk-choose-tag = Choisissez une étiquette
directory-bulk-what-tag = une étiquette
directory-bulk-client = Client
directory-bulk-choose-client = Choisissez un client
directory-bulk-what-client = un client
directory-bulk-task-owner = Qui s’en charge
directory-bulk-what-owner = un collègue
directory-bulk-task-title = À faire
directory-bulk-task-title-example = Envoyer la note d’une page
directory-bulk-what-title = la tâche
directory-bulk-task-due = Pour le
directory-bulk-what-due = le jour
directory-bulk-tagged = { $n ->
    [one] Étiquette « { $tag } » attribuée à { $n } personne.
   *[other] Étiquette « { $tag } » attribuée à { $n } personnes.
  }
directory-bulk-tagged-already = Toutes portent déjà cette étiquette.
directory-bulk-untagged = { $n ->
    [one] Étiquette retirée à { $n } personne.
   *[other] Étiquette retirée à { $n } personnes.
  }
directory-bulk-untagged-already = Aucune de ces personnes ne porte cette étiquette.
directory-bulk-assigned = { $n ->
    [one] Suivi attribué pour { $n } personne.
   *[other] Suivi attribué pour { $n } personnes.
  }
directory-bulk-not-for-client = Ce collègue ne travaille pas pour le client. Choisissez-en un autre.
directory-bulk-heading-owner = { $n ->
    [one] Attribuer { $n } personne
   *[other] Attribuer { $n } personnes
  }
directory-bulk-submit-owner = Attribuer
directory-bulk-owner = Responsable
directory-bulk-owner-nobody = Personne
directory-bulk-choose-owner = Choisissez un collègue, ou personne
directory-bulk-owner-now = Pour { $client } actuellement : { $owners }.
directory-bulk-owner-now-nobody = { $n } sans responsable
directory-bulk-owner-now-others = { $n } autres
directory-bulk-owner-already = Rien à changer : c’était déjà le cas.
directory-bulk-owner-set = { $n ->
    [one] { $name } est désormais responsable de { $n } personne.
   *[other] { $name } est désormais responsable de { $n } personnes.
  }
directory-bulk-owner-released = { $n ->
    [one] { $n } personne est désormais sans responsable.
   *[other] { $n } personnes sont désormais sans responsable.
  }
directory-bulk-no-client-owner = On est responsable de quelqu’un pour un client. Demandez à un responsable de vous laisser travailler pour l’un d’eux.
directory-bulk-tagged-one = Étiquette « { $tag } » attribuée.
directory-bulk-untagged-one = Étiquette retirée.

# Une liste de destinataires faite de la sélection.
directory-bulk-objective = Objectif
directory-bulk-choose-objective = Choisissez un objectif
directory-bulk-what-objective = un objectif
directory-bulk-audience-name = Nom de la liste de destinataires
directory-bulk-what-name = un nom
directory-bulk-audience-tag-hint = Ces personnes la reçoivent, et la liste retient quiconque la porte. Tout le monde voit les étiquettes.
directory-bulk-audience-made = { $n ->
    [one] Liste de destinataires de { $n } personne portant l’étiquette « { $tag } ».
   *[other] Liste de destinataires de { $n } personnes portant l’étiquette « { $tag } ».
  }

# Une position pour la sélection.
directory-bulk-level = Position
directory-bulk-choose-level = Choisissez une position
directory-bulk-evidence = Repose sur
directory-bulk-evidence-public = { $evidence } (public)
directory-bulk-evidence-private = { $evidence } (privé)
directory-bulk-stance-source = Source
directory-bulk-stance-source-hint = Un lien, ou ce qui a été dit.
directory-bulk-now = Actuellement : { $stances }.
directory-bulk-now-unknown = { $n } inconnu
directory-bulk-too-many-stances = Un acte fixe la position de { $most } personnes au plus ; il y en a { $n }.
directory-bulk-stance-set = { $n ->
    [one] Position de { $n } personne fixée : { $stance } ({ $sign }).
   *[other] Position de { $n } personnes fixée : { $stance } ({ $sign }).
  }
directory-bulk-left-out = { $n ->
    [one] { $n } personne écartée : pas en fonction aujourd’hui.
   *[other] { $n } personnes écartées : pas en fonction aujourd’hui.
  }
directory-bulk-none-in-office = Aucune de ces personnes n’est en fonction aujourd’hui et ne peut donc avoir de position.

# Les positions, telles que les filtres les nomment.
directory-work-unknown = Inconnu
# Bodies: the list. templates/directory/bodies, _on
directory-bodies-title = Organes
directory-bodies-count = { $n ->
        [one] { $n } organe, membres au { $day }
       *[other] { $n } organes, membres au { $day }
      }
directory-bodies-focal-points = Points focaux
directory-bodies-duplicates = Doublons
directory-bodies-add = Ajouter une organisation
directory-bodies-filters = Filtres
directory-bodies-search = Rechercher par nom
directory-bodies-existing = Existant à cette date
directory-bodies-show = Afficher
directory-bodies-show-all = Tout afficher
directory-bodies-none-such = Aucun organe de ce type
directory-bodies-none-such-text = Retirez un filtre ou saisissez moins de lettres.
directory-bodies-none = Aucun organe pour l’instant
directory-bodies-none-text = Les groupes, les commissions et tout le reste arrivent avec une liste importée.
directory-bodies-import = Importer une liste
directory-on-as-of = Au
directory-on-show = Afficher
directory-on-today = Aujourd’hui

# One body. templates/directory/body
directory-body-as-of = Au { $day }
directory-body-edit = Modifier
directory-body-stances = Position de ses membres
directory-body-stances-known = { $asked } connues sur { $of }
directory-body-on-which = Sur quel objectif
directory-body-members = Membres
directory-body-changes = Arrivées et départs
directory-body-list = Liste et export
directory-body-members-on = Membres au { $day }, par fonction
directory-body-name = Nom
directory-body-group = Groupe
directory-body-country = Pays
directory-body-role = Fonction
directory-body-since = Depuis
directory-body-all-members = Les { $n } membres
directory-body-nobody = Aucun membre connu au { $day }.
directory-body-posts = Postes
directory-body-new-post = Nouveau poste
directory-body-posts-on = Postes et leurs titulaires au { $day }
directory-body-post = Poste
directory-body-holder = Titulaire
directory-body-before = Auparavant
directory-body-no-post = Aucun poste connu ici.
directory-body-parts = Composantes
directory-body-parts-list = Sous forme de liste
directory-body-details = Détails
directory-body-contacts = Comment le joindre
directory-body-names = Autres noms
directory-body-registered = Selon le registre
directory-body-sources = Sources et historique
directory-body-no-change = Aucune modification enregistrée.

# One post, a new one, a holder. templates/directory/post, post_new, appointment
directory-post-as-of = Au { $day }
directory-post-edit = Modifier
directory-post-appoint-title = Nommer un titulaire
directory-post-problem = Il y a un problème
directory-post-holder = Titulaire
directory-post-holder-since = depuis { $day }
directory-post-no-holder = Aucun titulaire connu au { $day }.
directory-post-times = Titulaires successifs
directory-post-times-caption = Titulaires et vacances, du plus récent au plus ancien
directory-post-from = Du
directory-post-to = Au
directory-post-source = Source
directory-post-actions = Actions
directory-post-goes-on = en cours
directory-post-open = ouvert
directory-post-end = Mettre fin
directory-post-last-day = Dernier jour
directory-post-never-held = Aucun titulaire connu.
directory-post-details = Détails
directory-post-new = Nouveau poste
directory-post-add = Ajouter le poste
directory-post-cancel = Annuler
directory-post-appoint = Nommer
directory-post-replace = { $name } l’occupe : cela prend fin la veille
directory-post-replace-since = { $name } l’occupe depuis { $day } : cela prend fin la veille

# Everyone in a body. templates/directory/members
directory-body-people-count = { $n ->
        [one] { $n } personne, { $name }, au { $day }
       *[other] { $n } personnes, { $name }, au { $day }
      }
directory-body-members-of = Membres de { $name } au { $day }
directory-body-no-member = Personne de ce type à cette date
directory-body-no-member-text = Choisissez un autre jour ou retirez un filtre.

# What was changed by whom. templates/directory/acts, act, history
directory-acts-title = Dernières modifications
directory-acts-count = { $n ->
        [one] { $n } opération sur l’annuaire
       *[other] { $n } opérations sur l’annuaire
      }
directory-acts-caption = Opérations, de la plus récente à la plus ancienne
directory-acts-what = Quoi
directory-acts-kind = Type
directory-acts-who = Qui
directory-acts-when = Quand
directory-acts-undone = Annulé
directory-acts-none = Rien n’a encore été modifié
directory-acts-none-text = Chaque import, modification et étiquette apparaît ici et peut être annulé.
directory-acts-to-people = Vers les parties prenantes
directory-acts-changes = { $n ->
        [one] { $n } modification
       *[other] { $n } modifications
      }
directory-acts-undo = Annuler
directory-acts-changed = Ce qui a changé
directory-acts-subject = Qui ou quoi
directory-acts-fields = Champs
directory-acts-history = Historique de { $name }
directory-acts-back = Retour
directory-acts-by-hand = Saisi à la main
directory-acts-by-hand-text = Les imports signalent une autre valeur et laissent celles-ci.
directory-acts-set-by = Saisi par { $name }, { $when } ; les imports n’y touchent pas
directory-acts-unlock = Laisser les imports le modifier
directory-acts-origins = D’où vient chaque valeur
directory-acts-origins-caption = Les valeurs et leur origine
directory-acts-value = Valeur
directory-acts-from = Origine
directory-acts-newest = Modifications, de la plus récente à la plus ancienne
directory-acts-none-since = Rien n’a été modifié depuis que les modifications sont conservées.

# What changes with time. templates/directory/changed, ending, _moves, _endings
directory-time-changed = Arrivées et départs
directory-time-ending = Mandats qui s’achèvent
directory-time-days = Jours
directory-time-show = Afficher
directory-time-left = Départs
directory-time-joined = Arrivées
directory-time-turned = Changements de fonction
directory-time-passed = Arrivés puis repartis
directory-time-unchanged = Rien n’a changé entre ces deux jours
directory-time-unchanged-text = Choisissez des jours plus éloignés ou un autre organe.
directory-time-follows = { $why }, depuis le { $day }
directory-time-more = et { $n } de plus, dans le CSV
directory-time-within = { $n ->
        [one] à { $n } jour du { $day }
       *[other] à { $n } jours du { $day }
      }
directory-time-how-far = Jusqu’où
directory-time-ahead = À venir
directory-time-ahead-caption = Mandats qui vont s’achever
directory-time-ahead-none = Aucun mandat connu ne s’achève dans ces jours.
directory-time-over = Achevés sans successeur
directory-time-over-caption = Mandats achevés sans successeur
directory-time-over-none = Chaque mandat et chaque poste achevé dans ces jours a été repris.
directory-time-name = Nom
directory-time-where = Où
directory-time-as = En tant que
directory-time-last-day = Dernier jour
directory-time-could-follow = Pourrait succéder
directory-time-ago = { $n ->
        [one] il y a { $n } jour
       *[other] il y a { $n } jours
      }
directory-time-in = { $n ->
        [one] dans { $n } jour
       *[other] dans { $n } jours
      }

# Kinds of organisation, roles, kinds of contact detail. src/directory/types
directory-type-kind-institution = Institution
directory-type-kind-political-group = Groupe politique
directory-type-kind-national-party = Parti national
directory-type-kind-committee = Commission parlementaire
directory-type-kind-subcommittee = Sous-commission
directory-type-kind-delegation = Délégation
directory-type-kind-directorate-general = Direction générale
directory-type-kind-cabinet = Cabinet
directory-type-kind-permanent-representation = Représentation permanente
directory-type-kind-council-formation = Formation du Conseil
directory-type-kind-working-party = Groupe de travail
directory-type-kind-ministry = Ministère
directory-type-kind-ngo = ONG
directory-type-kind-think-tank = Groupe de réflexion
directory-type-kind-company = Entreprise
directory-type-kind-media = Média
directory-type-kind-unit = Unité
directory-type-kind-agency = Agence
directory-type-kind-association = Association
directory-type-kind-consultancy = Cabinet de conseil
directory-type-kind-academic = Milieu académique
directory-type-kind-public-authority = Autorité publique
directory-type-kind-network = Réseau
directory-type-kind-state = État
directory-type-kind-other = Autre
directory-type-role-member = Membre
directory-type-role-substitute = Suppléant
directory-type-role-vice-chair = Vice-président
directory-type-role-chair = Président
directory-type-role-head = Chef
directory-type-role-deputy = Adjoint
directory-type-role-official = Agent
directory-type-role-observer = Observateur
directory-type-contact-email = E-mail
directory-type-contact-phone = Téléphone
directory-type-contact-office = Bureau
directory-type-contact-web = Web
directory-type-contact-fax = Fax
directory-type-contact-address = Adresse
directory-type-contact-social = Réseau social
directory-type-standing-usable = Utilisable
directory-type-standing-bounced = Retournée
directory-type-standing-objected = Opposition
directory-type-standing-replaced = Remplacée
directory-type-gender-female = Femme
directory-type-gender-male = Homme

# What became of a vote, and how someone voted. src/directory/records
directory-type-vote-adopted = Adopté
directory-type-vote-rejected = Rejeté
directory-type-vote-lapsed = Caduc
directory-type-vote-for = Pour
directory-type-vote-against = Contre
directory-type-vote-abstained = Abstention
directory-type-vote-absent = Absent
directory-type-vote-excused = Excusé
directory-type-vote-attended = Présent, n’a pas voté
directory-type-vote-did-not-vote = N’a pas voté

# Why someone may be the successor. src/directory/time
directory-time-same-party = même parti national
directory-time-same-group = même groupe politique
directory-time-same-state = même État

# Who is what to whom. src/directory/edit/relationships
directory-edit-relation-assistant = Assistant
directory-edit-relation-adviser = Conseiller
directory-edit-relation-ally = Allié
directory-edit-relation-same-cabinet = Même cabinet
directory-edit-relation-predecessor = Prédécesseur
directory-edit-relation-spokesperson = Porte-parole
directory-edit-relation-colleague = Collègue
directory-edit-relation-other = Relation
directory-edit-relation-employer = Employeur
directory-edit-relation-advisee = Conseillé
directory-edit-relation-successor = Successeur
directory-edit-relation-principal = Mandant
directory-edit-relation-is-assistant = { $name } est assistant de { $other }
directory-edit-relation-is-adviser = { $name } est conseiller de { $other }
directory-edit-relation-is-ally = { $name } est allié de { $other }
directory-edit-relation-is-same-cabinet = { $name } est dans le même cabinet que { $other }
directory-edit-relation-is-predecessor = { $name } est prédécesseur de { $other }
directory-edit-relation-is-spokesperson = { $name } est porte-parole de { $other }
directory-edit-relation-is-colleague = { $name } est collègue de { $other }
directory-edit-relation-is-other = { $name } est en relation avec { $other }

# What is said when a connection is edited. src/directory/edit/relationships, web/edit/relationships
directory-edit-relation-wrong-strength = Choisissez une intensité.
directory-edit-last-before-first = Le dernier jour précède le premier. Corrigez l’un des deux.
directory-edit-relation-future = Une relation ne peut pas commencer dans l’avenir.
directory-edit-relation-self = { $name } ne peut pas être en relation avec soi-même.
directory-edit-relation-again = Elle existe déjà : { $sentence }.
directory-edit-relation-act-added = Mise en relation de { $name } avec { $other }
directory-edit-relation-act-corrected = Correction de la relation de { $name } avec { $other }
directory-edit-relation-act-removed = Suppression de la relation de { $name } avec { $other }
directory-edit-save = Enregistrer
directory-edit-saved = Enregistré.
directory-edit-remove = Supprimer
directory-edit-by-mistake = Saisi par erreur.
directory-edit-over = C’est terminé : cela reste dans l’historique.
directory-edit-last-day = Dernier jour
directory-edit-the-day = le jour
directory-edit-the-last-day = le dernier jour
directory-edit-which-one = Lequel ?
directory-edit-relation-strong = Forte
directory-edit-relation-middling = Moyenne
directory-edit-relation-weak = Faible
directory-edit-what-it-is = Ce que c’est
directory-edit-choose = Choisir
directory-edit-relation-how-strong = Intensité
directory-edit-since = Depuis
directory-edit-until = Jusqu’au
directory-edit-relation-note = Note
directory-edit-relation-note-example = Premier contact sur ce dossier
directory-edit-choose-what = Choisissez ce que c’est.
directory-edit-relation-what-strength = son intensité
directory-edit-relation-the-note = la note
directory-edit-relation-with = Avec qui
directory-edit-relation-part-of-name = Une partie du nom.
directory-edit-relation-which-person = Laquelle ?
directory-edit-relation-add-title = Ajouter une relation
directory-edit-relation-add = Ajouter la relation
directory-edit-relation-other-name = une partie du nom de l’autre personne
directory-edit-relation-nobody = Personne de ce nom n’est connu. Saisissez-en moins, ou ajoutez d’abord la personne.
directory-edit-relation-choose-who = Choisissez de qui il s’agit.
directory-edit-relation-added = La relation a été ajoutée.
directory-edit-relation-end = Mettre fin à cette relation
directory-edit-last-day-as-in = Indiquez le dernier jour sous la forme 2026-11-24.
directory-edit-relation-ended = La relation a pris fin.
directory-edit-relation-removed = La relation a été supprimée.
directory-edit-two = { $first } et { $second }

# What is said of posts. src/directory/posts, web/posts
directory-post-error-gone = Il n’existe plus. Revenez en arrière et choisissez à nouveau.
directory-post-error-taken = Il y a déjà ici un poste de ce nom.
directory-post-error-held = { $name } l’occupe depuis le { $day }. Indiquez que cela y met fin ou choisissez un autre jour.
directory-post-error-later = { $name } l’a pris le { $day }. Choisissez un jour ultérieur ou mettez-y d’abord fin.
directory-post-error-already = { $name } l’occupe déjà.
directory-post-error-ends-before = Il a commencé le { $day } : il ne peut pas prendre fin avant.

# What is said when an act is taken back. src/directory/changes, web/changes
directory-acts-error-gone = Cette opération n’existe pas.
directory-acts-error-undone = Ceci a déjà été annulé.
directory-acts-error-built-on = « { $title } » s’appuie sur ceci. Annulez-le d’abord.
directory-on-no-day = « { $typed } » n’est pas un jour. Saisissez-le sous la forme 2026-11-24. En attendant, voici aujourd’hui, { $day }.

# The list of bodies. src/directory/web/bodies
directory-bodies-kind = Type
directory-bodies-any-kind = Tous les types
directory-bodies-any-country = Tous les pays
directory-bodies-part-of = Fait partie de
directory-bodies-existed = Existence
directory-bodies-is = est
directory-bodies-since = depuis le { $day }

# One body. src/directory/web/body
directory-body-founded-later = Il a été fondé le { $day }, plus tard que cela.
directory-body-dissolved-on = Il a été dissous le { $day }.
directory-body-unknown = Inconnue
directory-body-stances-on = Les membres sur { $objective }
directory-body-founded = Fondé
directory-body-dissolved = Dissous
directory-body-until = jusqu’au { $day }
directory-body-also = aussi
directory-body-source = Source
directory-body-memberships = { $n ->
        [one] { $source } ({ $n } mandat)
       *[other] { $source } ({ $n } mandats)
      }
directory-body-added = ajouté
directory-body-removed = supprimé
directory-body-standing-bounced = { $value } (retournée)
directory-body-standing-objected = { $value } (opposition)
directory-post-nobody = Personne de connu
directory-post-not-in-existence = N’existe pas
directory-post-where = Où
directory-post-for = Pour
directory-post-created = Créé
directory-post-abolished = Supprimé
directory-post-vacant = Vacant
directory-post-name = Nom du poste
directory-post-for-state = Pour quel État
directory-post-for-none = Pour aucun
directory-post-existing-since = Existe depuis
directory-post-source-hint = D’où l’information provient
directory-post-the-name = le nom du poste
directory-post-the-day = le jour
directory-post-the-source = d’où l’information provient
directory-post-added = Le poste a été ajouté.
directory-post-choose-country = Choisissez un pays dans la liste.
directory-post-since = Depuis
directory-post-the-first-day = le premier jour
directory-post-appointed = Le titulaire a été nommé.
directory-post-the-last-day = le dernier jour
directory-post-ended = La fin a été enregistrée.
directory-post-rough = Indiquez { $what } sous la forme 2011-05-17, 2011-05 ou 2011, aussi précisément que possible.
directory-post-act-new = Nouveau poste : { $post }, { $organization }
directory-post-act-appointed = Nomination : { $post }
directory-post-act-ended = Fin : { $post }

# Everyone in a body. src/directory/web/members
directory-body-members-title = Membres de { $name }
directory-body-any-role = Toutes les fonctions
directory-body-any-group = Tous les groupes

# Acts and what they changed. src/directory/web/changes
directory-acts-import = Import
directory-acts-edit = Modification
directory-acts-merge = Fusion
directory-acts-bulk = Par lot
directory-acts-terminal = Le terminal, ou un compte supprimé
directory-acts-gone = n’existe plus
directory-acts-entry-gone = une fiche supprimée
directory-acts-none-value = aucun
directory-acts-yes = oui
directory-acts-no = non
directory-acts-op-added = ajout
directory-acts-op-changed = modification
directory-acts-op-removed = suppression
directory-acts-record-organization = Organisation
directory-acts-record-person = Personne
directory-acts-record-post = Poste
directory-acts-record-membership = Mandat
directory-acts-record-contact-detail = Coordonnée
directory-acts-record-identifier = Identifiant
directory-acts-record-other-name = Autre nom
directory-acts-record-relationship = Relation
directory-acts-record-tag = Étiquette
directory-acts-record-tagging = Étiquette sur
directory-acts-record-commitment = Engagement
directory-acts-record-mention = Mention
directory-acts-record-mention-party = Partie d’une mention
directory-acts-record-vote-event = Vote par appel nominal
directory-acts-record-vote = Vote de
directory-acts-record-elsewhere = Travail d’un client
directory-acts-undone-at = Annulé le { $when }
directory-acts-confirm = Annuler « { $title } » ? Ce qui a été modifié depuis reste tel quel.
directory-acts-said-undone = Annulé.
directory-acts-said-in-use = { $n ->
        [one] Une fiche reste, car quelqu’un l’utilise désormais.
       *[other] { $n } fiches restent, car quelqu’un les utilise désormais.
      }
directory-acts-said-changed = { $n ->
        [one] Une valeur reste, car elle a été modifiée depuis.
       *[other] { $n } valeurs restent, car elles ont été modifiées depuis.
      }
directory-acts-stakeholders = Parties prenantes
directory-acts-field-name = Nom
directory-acts-field-short-name = Nom abrégé
directory-acts-field-parent = Organe supérieur
directory-acts-field-area-code = Pays
directory-acts-field-classification = Type
directory-acts-field-founded-on = Fondé le
directory-acts-field-dissolved-on = Dissous le
directory-acts-field-facts = Données du registre
directory-acts-field-merged-into = Fusionné dans
directory-acts-field-given-name = Prénom
directory-acts-field-family-name = Nom de famille
directory-acts-field-gender = Genre
directory-acts-field-language = Langue
directory-acts-field-honorific-prefix = Titre avant le nom
directory-acts-field-honorific-suffix = Titre après le nom
directory-acts-field-nationality = Nationalité
directory-acts-field-died-on = Décédé le
directory-acts-field-organization = Organisation
directory-acts-field-label = Libellé
directory-acts-field-start-date = Premier jour
directory-acts-field-end-date = Dernier jour
directory-acts-field-source = Source
directory-acts-field-person = Personne
directory-acts-field-role = Fonction
directory-acts-field-post = Poste
directory-acts-field-on-behalf-of = Au nom de
directory-acts-field-start-precision = Précision du premier jour
directory-acts-field-end-precision = Précision du dernier jour
directory-acts-field-kind = Type
directory-acts-field-value = Valeur
directory-acts-field-standing = État
directory-acts-field-scheme = Liste
directory-acts-field-other-person = Autre personne
directory-acts-field-strength = Intensité
directory-acts-field-note = Note
directory-acts-field-tag = Étiquette
directory-acts-field-title = Titre
directory-acts-field-on-date = Date
directory-acts-field-on-precision = Précision de la date
directory-acts-field-link = Lien
directory-acts-field-subject = Objet
directory-acts-field-identifier = Identifiant
directory-acts-field-venue = Instance
directory-acts-field-reference = Référence
directory-acts-field-procedure-reference = Référence de la procédure
directory-acts-field-description = Description
directory-acts-field-result = Résultat
directory-acts-field-count-for = Voix pour
directory-acts-field-count-against = Voix contre
directory-acts-field-count-abstention = Abstentions
directory-acts-field-choice = Vote
directory-acts-field-group-code = Groupe
directory-acts-field-mention = Mention
directory-acts-field-vote-event = Vote par appel nominal
directory-acts-field-is-host = Hôte
directory-acts-field-is-cancelled = Annulé
directory-acts-field-is-main = Vote principal
directory-acts-field-at-time = Heure

# What changes with time. src/directory/web/time
directory-time-summary = { $n ->
        [one] { $left } départs, { $joined } arrivées, { $turned } changements de fonction, dans { $n } organe
       *[other] { $left } départs, { $joined } arrivées, { $turned } changements de fonction, dans { $n } organes
      }
directory-time-choice = { $n ->
        [one] { $n } jour
       *[other] { $n } jours
      }
directory-time-the-second-day = le second jour
directory-time-the-first-day = le premier jour
directory-time-order = Le second jour doit venir après le premier. Intervertissez-les ou choisissez-en un autre.
directory-time-body = Organe
directory-time-between = Entre le
directory-time-and = et le

# What is said of edits. src/directory/edit
directory-edit-source = saisi par { $name }
directory-edit-error-gone = cela n’existe pas
directory-edit-error-taken = { $scheme } { $value } appartient à { $name }
directory-edit-last-day-before = Le dernier jour, { $day }, précède le premier. Corrigez l’un des deux.
directory-edit-post-taken = Il y a déjà ici un poste de ce nom. Choisissez un autre nom.
directory-edit-post-began = Le poste a commencé le { $day } : il ne peut pas prendre fin avant.
directory-edit-post-act-corrected = Correction d’un poste : { $post }
directory-edit-post-act-closed = Clôture d’un poste : { $post }
directory-edit-behalf-gone = Cette organisation n’existe plus. Choisissez-en une autre.
directory-edit-post-not-theirs = Ce poste n’est pas de cette organisation. Choisissez-en un dans la liste.
directory-edit-not-yet = Ce jour n’est pas encore arrivé.
directory-edit-post-held = { $name } occupe ce poste à ce moment-là.
directory-edit-died-before = { $name } est mort le { $day } : aucune fonction n’a commencé après.
directory-edit-died-within = { $name } est mort le { $day } : la fonction aurait dû prendre fin à cette date.
directory-edit-founded-later = { $name } a été fondé le { $day }, plus tard que cela.
directory-edit-dissolved-within = { $name } a été dissous le { $day } : la fonction aurait dû prendre fin à cette date.
directory-edit-role-act-added = Nouvelle fonction pour { $name } : { $role }, { $place }
directory-edit-role-act-ended = Fin d’une fonction de { $name } : { $place }
directory-edit-role-act-corrected = Correction d’une fonction de { $name } : { $place }
directory-edit-role-act-removed = Suppression d’une fonction de { $name } : { $place }
directory-edit-full-name-missing = Indiquez le nom complet.
directory-edit-founded-future = Une organisation ne peut pas avoir été fondée dans l’avenir.
directory-edit-code-taken = Le code « { $code } » est déjà pris ({ $kind }) : { $name }. Choisissez un autre code.
directory-edit-cycle = { $name } ferait partie de soi-même. Choisissez un organe situé au-dessus.
directory-edit-act-entered = Saisie de { $name }
directory-edit-act-corrected = Correction de { $name }
directory-edit-act-removed = Suppression de { $name }
directory-edit-stays-organization-decides = { $name } reste : un objectif y est décidé, ou elle a une position sur un objectif.
directory-edit-stays-organization-roles = { $name } reste : des personnes y exercent ou y ont exercé des fonctions.
directory-edit-stays-organization-parts = { $name } reste : d’autres organisations en font partie.
directory-edit-stays-organization-posts = { $name } reste : elle a des postes.
directory-edit-stays-organization-named = { $name } reste : des actes ou réunions publiés la mentionnent.
directory-edit-stays-organization-absorbed = { $name } reste : une autre fiche s’est révélée être la même.
directory-edit-family-name-missing = Indiquez le nom de famille, ou le seul nom connu.
directory-edit-death-future = Un jour de décès ne peut pas être dans l’avenir.
directory-edit-stays-person-used = { $name } reste : des collègues ont écrit à son sujet ou lui ont écrit.
directory-edit-stays-person-connected = { $name } reste : cette personne est en relation avec d’autres personnes ; supprimez d’abord les relations.
directory-edit-stays-person-mentioned = { $name } reste : des réunions ou déclarations publiées la mentionnent.
directory-edit-stays-person-merged = { $name } reste : une autre fiche a été fusionnée dans celle-ci ; annulez d’abord la fusion.
directory-edit-other-name-missing = Indiquez l’autre nom.
directory-edit-scheme-missing = Dites de qui est ce numéro : europarl, wikidata, transparency-register, …
directory-edit-number-missing = Indiquez le numéro.
directory-edit-there-already = { $what } existe déjà.
directory-edit-detail-there = { $value } existe déjà ({ $standing }).
directory-edit-name-act-added = Ajout d’un nom de { $owner } : { $name }
directory-edit-name-act-removed = Suppression d’un nom de { $owner } : { $name }
directory-edit-detail-missing = Indiquez { $kind ->
         [email] l’adresse e-mail
         [phone] le numéro de téléphone
         [office] le bureau
         [web] la page web
         [fax] le numéro de fax
        *[address] l’adresse
         [social] le réseau social
      }.
directory-edit-detail-act-added = Ajout { $kind ->
         [email] d’une adresse e-mail
         [phone] d’un numéro de téléphone
         [office] d’un bureau
         [web] d’une page web
         [fax] d’un numéro de fax
        *[address] d’une adresse
         [social] d’un réseau social
      } de { $name }
directory-edit-detail-act-corrected = Correction { $kind ->
         [email] d’une adresse e-mail
         [phone] d’un numéro de téléphone
         [office] d’un bureau
         [web] d’une page web
         [fax] d’un numéro de fax
        *[address] d’une adresse
         [social] d’un réseau social
      } de { $name }
directory-edit-detail-act-usable = Réactivation { $kind ->
         [email] d’une adresse e-mail
         [phone] d’un numéro de téléphone
         [office] d’un bureau
         [web] d’une page web
         [fax] d’un numéro de fax
        *[address] d’une adresse
         [social] d’un réseau social
      } de { $name }
directory-edit-detail-act-retired = Mise hors d’usage { $kind ->
         [email] d’une adresse e-mail
         [phone] d’un numéro de téléphone
         [office] d’un bureau
         [web] d’une page web
         [fax] d’un numéro de fax
        *[address] d’une adresse
         [social] d’un réseau social
      } de { $name }
directory-edit-detail-act-removed = Suppression { $kind ->
         [email] d’une adresse e-mail
         [phone] d’un numéro de téléphone
         [office] d’un bureau
         [web] d’une page web
         [fax] d’un numéro de fax
        *[address] d’une adresse
         [social] d’un réseau social
      } de { $name }
directory-edit-no-link = « { $typed } » n’est pas un lien. Un lien commence par https:// ou http:// et nomme un site.
directory-edit-no-number = « { $typed } » n’est pas un numéro. Saisissez-le avec l’indicatif du pays, comme +32 2 555 01 42.
directory-edit-objected = { $value } appartient à quelqu’un qui s’est opposé à recevoir des courriers. Cela reste tel quel, pour que personne ne le ressaisisse.
directory-edit-came-back = Le courrier à { $value } est revenu. Saisissez plutôt la bonne adresse.
directory-edit-number-act-added = Ajout du numéro { $scheme } { $value } de { $name }
directory-edit-number-act-removed = Suppression du numéro { $scheme } { $value } de { $name }

# Forms that change the directory. src/directory/web/edit
directory-edit-no-organization = Aucune organisation « { $typed } » n’est connue. Saisissez-en moins ou laissez vide.
directory-edit-choose-organization = Choisissez de quelle organisation il s’agit.
directory-edit-nothing-changed = Rien n’a été modifié.
directory-edit-number-taken = { $scheme } { $value } appartient à { $name }. Les deux ne font-ils qu’un ?
directory-edit-meant = C’est bien voulu
directory-edit-odd = Ceci semble étrange
directory-edit-odd-hint = Cochez pour le garder malgré tout.
directory-edit-compare = Comparer les deux pour les fusionner
directory-edit-stakeholders = Parties prenantes
directory-edit-open = Ouvrir { $name }
directory-edit-detail-kind = Type
directory-edit-detail-value = Adresse, numéro ou lien
directory-edit-detail-for = À quoi cela sert
directory-edit-detail-for-example = Bureau de Strasbourg
directory-edit-detail-add = Ajouter une coordonnée
directory-edit-add = Ajouter
directory-edit-detail-the-kind = ce que c’est
directory-edit-detail-the-value = l’adresse, le numéro ou le lien
directory-edit-detail-the-label = le libellé
directory-edit-detail-retire = Marquer comme inutilisable
directory-edit-detail-retire-text = L’information est exacte, mais ne doit pas être utilisée.
directory-edit-detail-return = Marquer comme utilisable
directory-edit-detail-return-text = Elle peut de nouveau être utilisée.
directory-edit-detail-objected = La personne s’est opposée à recevoir des courriers. Cela ne peut pas être modifié ici.
directory-edit-detail-bounced = Le courrier à cette adresse est revenu.
directory-edit-detail-retired = Elle n’est plus utilisée.
directory-edit-detail-removed = Supprimé.
directory-edit-was-added = { $what } : ajout effectué.
directory-edit-detail-correct = Corriger : { $kind }
directory-edit-name-add = Ajouter un autre nom
directory-edit-name-text = Une autre graphie, une autre écriture, un ancien nom. La recherche et les imports trouvent aussi la fiche par ce nom.
directory-edit-name = Nom
directory-edit-name-the-other = l’autre nom
directory-edit-name-removed = Le nom a été supprimé.
directory-edit-name-added = { $name } a été ajouté comme autre nom.
directory-edit-number-list = Liste
directory-edit-number = Numéro
directory-edit-number-add = Ajouter un numéro
directory-edit-number-text = Un numéro par lequel une liste connaît la fiche : les imports la reconnaissent ainsi.
directory-edit-number-the-scheme = de qui est ce numéro
directory-edit-number-the-number = le numéro
directory-edit-number-added = Le numéro a été ajouté.
directory-edit-number-removed = Le numéro a été supprimé.
directory-edit-kind = Type
directory-edit-choose-kind = Choisir un type
directory-edit-full-name = Nom complet
directory-edit-code = Code
directory-edit-code-hint = Son sigle éventuel, par exemple AFET.
directory-edit-part-of = Fait partie de
directory-edit-part-of-hint = Code ou partie du nom de l’organisation dont elle fait partie.
directory-edit-country = Pays
directory-edit-no-country = Aucun
directory-edit-founded = Fondée le
directory-edit-dissolved = Dissoute le
directory-edit-the-kind = un type
directory-edit-the-full-name = le nom complet
directory-edit-the-code = le code
directory-edit-the-country = le pays
directory-edit-country-from-list = Choisissez le pays dans la liste.
directory-edit-organization-new = Nouvelle organisation
directory-edit-organization-add = Ajouter l’organisation
directory-edit-stays-yours = Ce que vous modifiez ici reste : les imports signalent une autre valeur et laissent la vôtre.
directory-edit-organization-remove = La supprimer
directory-edit-organization-remove-text = Seule une organisation à laquelle rien ne renvoie peut être supprimée.
directory-edit-organization-removed = L’organisation a été supprimée.
directory-edit-correct = Corriger { $name }
directory-edit-language-bg = Bulgare
directory-edit-language-cs = Tchèque
directory-edit-language-da = Danois
directory-edit-language-de = Allemand
directory-edit-language-el = Grec
directory-edit-language-en = Anglais
directory-edit-language-es = Espagnol
directory-edit-language-et = Estonien
directory-edit-language-fi = Finnois
directory-edit-language-fr = Français
directory-edit-language-ga = Irlandais
directory-edit-language-hr = Croate
directory-edit-language-hu = Hongrois
directory-edit-language-it = Italien
directory-edit-language-lt = Lituanien
directory-edit-language-lv = Letton
directory-edit-language-mt = Maltais
directory-edit-language-nl = Néerlandais
directory-edit-language-pl = Polonais
directory-edit-language-pt = Portugais
directory-edit-language-ro = Roumain
directory-edit-language-sk = Slovaque
directory-edit-language-sl = Slovène
directory-edit-language-sv = Suédois
directory-edit-language-uk = Ukrainien
directory-edit-language-tr = Turc
directory-edit-language-sq = Albanais
directory-edit-language-sr = Serbe
directory-edit-language-mk = Macédonien
directory-edit-given-name = Prénom
directory-edit-family-name = Nom de famille
directory-edit-title-before = Titre avant le nom
directory-edit-title-after = Titre après le nom
directory-edit-title-before-example = Dr
directory-edit-title-after-example = PhD
directory-edit-gender = Genre
directory-edit-not-known = Non connu
directory-edit-write-in = Langue de correspondance
directory-edit-nationality = Nationalité
directory-edit-died = Décès le
directory-edit-the-given-name = le prénom
directory-edit-the-family-name = le nom de famille, ou le seul nom connu
directory-edit-the-title = le titre
directory-edit-the-gender = le genre dans la liste
directory-edit-the-language = la langue
directory-edit-language-from-list = Choisissez la langue dans la liste.
directory-edit-the-nationality = la nationalité
directory-edit-nationality-from-list = Choisissez la nationalité dans la liste.
directory-edit-person-new = Nouvelle personne
directory-edit-person-add = Ajouter la personne
directory-edit-one-of-these = Est-ce l’une de ces personnes ?
directory-edit-somebody-else = C’est quelqu’un d’autre
directory-edit-none-of-these = Aucune de celles-ci
directory-edit-none-of-these-hint = Cochez pour ajouter la personne.
directory-edit-person-there = Quelqu’un de ce nom existe déjà. Ouvrez cette fiche ou indiquez qu’il s’agit d’une autre personne.
directory-edit-person-remove = Supprimer cette personne
directory-edit-person-remove-text = Seule une fiche à laquelle rien ne renvoie peut être supprimée.
directory-edit-person-removed = La personne a été supprimée.
directory-edit-a-value = une valeur
directory-edit-the-field = le champ
directory-edit-not-locked = Ce n’était plus verrouillé.
directory-edit-unlocked = Les imports peuvent de nouveau le modifier.
directory-edit-post-until-hint = Son dernier jour. Laissez vide si le poste continue.
directory-edit-the-state = l’État
directory-edit-state-from-list = Choisissez l’État dans la liste.
directory-edit-post-close-text = Il est supprimé : son titulaire cesse ce jour-là. Il reste dans l’historique.
directory-edit-post-close = Clore ce poste
directory-edit-post-closed = Le poste a été clos.
directory-edit-post-intro = { $place }. Ce que vous modifiez ici reste : les imports signalent une autre valeur et laissent la vôtre.
directory-edit-role = Fonction
directory-edit-role-post = Poste
directory-edit-role-no-post = Aucun
directory-edit-role-post-hint = Le poste auquel correspond la fonction, s’il y en a un.
directory-edit-behalf = Au nom de
directory-edit-role-in-words = En toutes lettres
directory-edit-role-in-words-example = Chef de l’unité de prévention
directory-edit-behalf-hint = Code ou partie du nom du groupe, du parti ou du ministère, le cas échéant.
directory-edit-behalf-which = Au nom de laquelle ?
directory-edit-from = Du
directory-edit-until-rough-hint = Le dernier jour, sous les mêmes formes. Laissez vide si cela continue.
directory-edit-the-role = la fonction
directory-edit-the-role-in-words = la fonction en toutes lettres
directory-edit-post-from-list = Choisissez un poste dans la liste.
directory-edit-organization = Organisation
directory-edit-organization-hint = Code ou partie du nom.
directory-edit-organization-kind = Type de la nouvelle organisation
directory-edit-role-add-title = Ajouter une fonction
directory-edit-role-add = Ajouter la fonction
directory-edit-organization-the-name = le code ou le nom de l’organisation
directory-edit-organization-the-kind = un type pour la nouvelle organisation
directory-edit-organization-unknown = Aucune organisation de ce nom n’est connue. Saisissez-en moins ou ajoutez-en une nouvelle ci-dessous.
directory-edit-role-has-posts = Cette organisation a des postes. Choisissez celui auquel correspond la fonction, ou aucun, et ajoutez la fonction.
directory-edit-role-added = La fonction a été ajoutée.
directory-edit-role-end = Mettre fin à cette fonction
directory-edit-role-never = Elle n’a jamais existé : saisie par erreur.
directory-edit-last-day-rough = Indiquez le dernier jour sous la forme 2019-07-16, 2019-07 ou 2019.
directory-edit-role-ended = La fonction a pris fin.
directory-edit-role-removed = La fonction a été supprimée.
directory-edit-rough = 2019-07-16, ou 2019-07, ou 2019 : aussi précisément que possible.
directory-edit-rough-or-empty = 2019-07-16, ou 2019-07, ou 2019 : aussi précisément que possible. Laissez vide si personne ne le sait.
directory-edit-rough-no-day = « { $typed } » n’est pas un jour. Saisissez-le sous la forme 2019-07-16, 2019-07 ou 2019.
directory-edit-organization-typed = Une nouvelle organisation : « { $typed } »
directory-edit-role-in = Fonction : { $place }
directory-edit-where-from = Origine : { $source }.

# The act that appoints a focal point. src/directory/registers
directory-post-act-focal-point = Nomination : { $post }

# Ce que les listes savent des organisations.
directory-fact-popolo-id = Identifiant Popolo
directory-fact-classification = Classification
directory-fact-category = Catégorie
directory-fact-legal-form = Forme juridique
directory-fact-registered = Inscrit le
directory-fact-updated = Dernière mise à jour
directory-fact-goals = Objectifs
directory-fact-levels = Niveaux d’intérêt
directory-fact-fields = Domaines d’intérêt
directory-fact-proposals = Propositions législatives de l’UE
directory-fact-forums = Forums et plateformes soutenus
directory-fact-intergroups = Intergroupes et groupements non officiels
directory-fact-communication = Activités de communication
directory-fact-people = Personnes concernées
directory-fact-full-time = Équivalents temps plein
directory-fact-accredited = Accrédités auprès du Parlement européen
directory-fact-interests = Intérêts représentés
directory-fact-member-of = Membre de
directory-fact-members = Organisations membres
directory-fact-year = Exercice financier
directory-fact-costs = Coûts
directory-fact-revenue = Recettes annuelles totales
directory-fact-budget = Budget total
directory-fact-funding = Sources de financement
directory-fact-grants = Subventions
directory-fact-contributions = Contributions
directory-fact-clients = Clients
directory-fact-clients-now = Clients de l’année en cours
directory-fact-intermediaries = Intermédiaires
