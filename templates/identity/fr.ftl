# Des entrées qui n’en sont peut-être qu’une, et leur fusion.

# Pairs that may be one. templates/identity/index
identity-title = Doublons
identity-count = { $n ->
        [one] { $n } paire qui n’en fait peut-être qu’une
       *[other] { $n } paires qui n’en font peut-être qu’une
      }
identity-kinds = Types
identity-filters = Filtres
identity-search = Rechercher par nom
identity-show = Afficher
identity-show-all = Tout afficher
identity-caption = Paires qui n’en font peut-être qu’une
identity-entries = Fiches
identity-why = Pourquoi
identity-likelihood = Vraisemblance
identity-decide = Décider
identity-score = { $n } sur 100
identity-compare = Comparer
identity-distinct = Pas les mêmes
identity-none = Aucun doublon
identity-none-text = Aucune fiche ne semble en double.
identity-to-people = Vers les parties prenantes

# Two entries side by side. templates/identity/pair
identity-pair-title = Est-ce une seule et même fiche ?
identity-pair-noted = notées comme distinctes
identity-pair-after-all = C’est peut-être la même, après tout
identity-pair-caption = Les deux fiches, champ par champ
identity-pair-field = Champ
identity-pair-stays = Fiche conservée
identity-pair-keep = Garder celle-ci
identity-pair-not-known = non connu
identity-pair-none = aucun
identity-pair-people-text = Les deux historiques restent : fonctions, adresses, numéros et noms des deux, une fois chacun. Tout ce qui a été consigné sur l’autre fiche suit. Son adresse mène à celle qui reste.
identity-pair-organizations-text = Les deux historiques restent : fonctions, postes, composantes, adresses, numéros et noms des deux, une fois chacun. Tout ce qui a été consigné sur l’autre fiche suit. Son adresse mène à celle qui reste.
identity-pair-objects = L’une d’elles s’est opposée à recevoir des courriers : il en va de même pour la fiche fusionnée.
identity-pair-sure-person = J’ai comparé les deux : c’est une seule et même personne
identity-pair-sure-organization = J’ai comparé les deux : c’est une seule et même organisation
identity-pair-merge = Fusionner
identity-pair-cancel = Annuler
identity-pair-may-not = Les responsables et les administrateurs fusionnent les fiches. Envoyez à l’un d’eux l’adresse de cette page.

# Why two entries may be one. src/identity/alike
identity-reason-same-name = même nom
identity-reason-swapped-name = même nom, mots dans un autre ordre
identity-reason-other-name = connus sous le même autre nom
identity-reason-misspelt = noms à une ou deux lettres près
identity-reason-same-email = même adresse e-mail
identity-reason-same-phone = même numéro de téléphone
identity-reason-same-office = même fonction au même moment
identity-reason-same-number = même numéro dans deux listes
identity-reason-same-code = même sigle
identity-reason-same-site = même site web
identity-reason-other-number = numéros différents dans une liste
identity-reason-other-gender = genre différent
identity-reason-other-country = pays différent

# What is said when two become one. src/identity/merging, web
identity-error-gone = L’une des deux fiches n’existe plus.
identity-error-same = Ce n’est déjà qu’une seule fiche.
identity-error-forbidden = Les responsables et les administrateurs fusionnent les fiches. Envoyez à l’un d’eux l’adresse de cette page.
identity-act = Fusion de deux fiches de { $name }
identity-source = fusionné par { $name }
identity-moved-numbers = { $n ->
        [one] { $n } numéro
       *[other] { $n } numéros
      }
identity-moved-mentions = { $n ->
        [one] { $n } mention
       *[other] { $n } mentions
      }
identity-moved-votes = { $n ->
        [one] { $n } vote
       *[other] { $n } votes
      }
identity-moved-roles = { $n ->
        [one] { $n } fonction
       *[other] { $n } fonctions
      }
identity-moved-addresses = { $n ->
        [one] { $n } adresse
       *[other] { $n } adresses
      }
identity-moved-tags = { $n ->
        [one] { $n } étiquette
       *[other] { $n } étiquettes
      }
identity-moved-connections = { $n ->
        [one] { $n } relation
       *[other] { $n } relations
      }
identity-moved-acts = { $n ->
        [one] { $n } acte
       *[other] { $n } actes
      }
identity-moved-posts = { $n ->
        [one] { $n } poste
       *[other] { $n } postes
      }
identity-moved-parts = { $n ->
        [one] { $n } composante
       *[other] { $n } composantes
      }
identity-moved-other-names = { $n ->
        [one] { $n } autre nom
       *[other] { $n } autres noms
      }
identity-stakeholders = Parties prenantes
identity-people = Personnes
identity-organizations = Organisations
identity-reason = Raison
identity-any-reason = Toutes les raisons
identity-name = Nom
identity-founded = Fondée le
identity-dissolved = Dissoute le
identity-title-before = Titre avant le nom
identity-title-after = Titre après le nom
identity-gender = Genre
identity-language = Langue
identity-nationality = Nationalité
identity-died = Décès le
identity-roles = Fonctions
identity-contact-details = Coordonnées
identity-numbers = Numéros
identity-other-names = Autres noms
identity-connections = Relations
identity-code-and-country = Code et pays
identity-roles-held = Fonctions exercées
identity-tick = Comparez les deux et cochez qu’elles ne font qu’une.
identity-forbidden = Les responsables et les administrateurs fusionnent les fiches
identity-said-distinct = Ce ne sont pas les mêmes : elles ne seront plus proposées.
identity-said-again = Les deux peuvent de nouveau être proposées.
identity-unknown = inconnu
identity-two = { $first } et { $second }
identity-role-since = { $place } : { $role } depuis { $since }
identity-role-since-until = { $place } : { $role } depuis { $since } jusqu’à { $until }
identity-entered = Saisie le { $when }
identity-roles-count = { $n ->
        [one] { $n } fonction
       *[other] { $n } fonctions
      }
identity-said-one = Les deux ne font plus qu’une.
identity-said-moved = Déplacé : { $what }.
identity-said-folded = Identiques dans les deux : { $n }.
identity-said-objects = La personne s’oppose à recevoir des courriers.
