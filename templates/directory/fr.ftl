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
directory-people-search-in-list = Rechercher dans cette liste
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
directory-people-owner = En charge
directory-people-owner-of-step = En charge
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
