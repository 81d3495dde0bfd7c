# Votes par appel nominal, et ce qu’ils disent des positions.

# Mots de toutes les pages.
votes-title = Votes
votes-vote = Vote
votes-vote-number = Vote { $number }
votes-vote-is = vote { $number }
votes-for = Pour
votes-against = Contre
votes-abstained = Abstentions
votes-not-voted = N’ont pas voté
votes-when = Quand
votes-name = Nom
votes-group = Groupe
votes-country = Pays
votes-source = Source
votes-not-published = non publié
votes-filters = Filtres
votes-show = Afficher
votes-show-all = Tout afficher
votes-save = Enregistrer
votes-objective = Objectif

# La liste.
votes-found = { $n ->
        [one] { $n } vote par appel nominal
       *[other] { $n } votes par appel nominal
      }
votes-search = Rechercher des objets, des documents et des numéros
votes-search-hint = Objet, document ou numéro
votes-caption = Votes par appel nominal, les plus récents d’abord
votes-voted = A voté
votes-result = Résultat
votes-voters-known = Votants connus
votes-which = Quels votes
votes-all = Tous les votes
votes-with-voters = Avec votants
votes-on-whole = Sur l’ensemble d’un texte
votes-person = Personne
votes-is = est
votes-from = Du
votes-to = Au
votes-first-day = le premier jour
votes-last-day = le dernier jour
votes-none-fit = Aucun vote de ce type
votes-none-fit-text = Retirez un filtre, ou choisissez d’autres jours.
votes-none = Aucun vote pour l’instant
votes-none-text = Les votes par appel nominal arrivent sous forme de listes : du Parlement, ou d’un projet qui les rassemble.
votes-import = Importer une liste

# Un vote.
votes-unmatched = { $n ->
        [one] { $n } votant n’est pas dans l’annuaire et figure ici par son numéro. Importez les députés : le vote leur sera rattaché.
       *[other] { $n } votants ne sont pas dans l’annuaire et figurent ici par leur numéro. Importez les députés : les votes leur seront rattachés.
      }
votes-totals = Totaux
votes-totals-caption = Totaux, tels que publiés et tels que comptés
votes-published = Publié
votes-counted = Compté un à un
votes-voters-not-known = les votants ne sont pas connus
votes-difference = Le compte un à un donne { $list } par rapport aux chiffres publiés.
votes-fewer = { $n } { $what ->
        [for] pour
        [against] contre
       *[abstained] { $n ->
            [one] abstention
           *[other] abstentions
          }
      } de moins
votes-more = { $n } { $what ->
        [for] pour
        [against] contre
       *[abstained] { $n ->
            [one] abstention
           *[other] abstentions
          }
      } de plus
votes-says = Ce qu’il dit d’un objectif
votes-attach = Rattacher le vote
votes-no-objective = Il n’y a pas encore d’objectif.
votes-by-group = Par groupe politique
votes-by-country = Par pays
votes-voters = Votants
votes-voters-caption = Votants, par nom
votes-not-known = Inconnu
votes-number = Nº { $number }
votes-choose-objective = Choisissez un objectif
votes-supports = Un vote pour soutient l’objectif
votes-opposes = Un vote contre soutient l’objectif
votes-means = Ce que signifie le vote
votes-choose-way = Choisissez le sens
votes-what-objective = un objectif
votes-choose-meaning = Choisissez ce que le vote signifie pour l’objectif.
votes-attach-done = Vote rattaché. Rien n’est encore enregistré : choisissez de qui il montre la position.
votes-attach-already = Ce vote est déjà rattaché à l’objectif.

# Votes rattachés à un objectif, et les positions qu’ils montrent.
votes-on-objective = Votes sur { $name }
votes-choose = Choisir un vote
votes-attached = Votes qui montrent les positions
votes-it-shows = Il montre
votes-stances-recorded = Positions enregistrées
votes-none-attached = Aucun vote n’est rattaché
votes-none-attached-text = Un vote par appel nominal montre la position des députés : choisissez-en un et dites ce qu’il signifie pour l’objectif.
votes-choice-shows = { $choice } : { $stance }
votes-shows-nothing = rien
votes-title-stances = Positions d’après un vote
votes-the-vote = le vote
votes-take-back = { $n ->
        [one] Annuler { $n } position enregistrée
       *[other] Annuler { $n } positions enregistrées
      }
votes-detach = Détacher le vote
votes-meaning = Ce que montrent les votes
votes-shows-for = Un vote pour montre
votes-shows-against = Un vote contre montre
votes-shows-abstention = Une abstention montre
votes-nothing = Rien
votes-all-groups = Tous les groupes
votes-who = Qui
votes-everyone-voted = Tous ceux qui ont voté
votes-say-today = Qui a voix au chapitre aujourd’hui
votes-proposed-of = { $shown } sur { $all } proposés
votes-proposals-note = Rien n’est enregistré sans votre accord. Les personnes cochées reçoivent la position proposée, au jour du vote, avec le vote comme preuve publique.
votes-proposals = Positions proposées, par nom
votes-proposed = Proposé
votes-stands-now = Position actuelle
votes-recorded = enregistrée
votes-profile-html = Profil<span class="sr"> de { $name }</span>
votes-no-seat = pas de siège aujourd’hui
votes-newer = plus récente que le vote
votes-firmer = déjà plus ferme
votes-stance-not-known = inconnue
votes-record = Enregistrer les positions cochées
votes-nobody = Personne à proposer
votes-nobody-text = Personne de ce type n’a voté pour, contre ou ne s’est abstenu, tout en figurant dans l’annuaire.
votes-to-vote = Vers le vote
votes-what-people = des personnes
votes-tick-one = Cochez au moins une personne dont le vote montre la position.
votes-recorded-none = Rien n’a été enregistré : la position issue de ce vote y est déjà.
votes-recorded-done = { $n ->
        [one] { $n } position enregistrée d’après le vote.
       *[other] { $n } positions enregistrées d’après le vote.
      }
votes-out-of-time = { $n ->
        [one] { $n } personne n’avait pas encore de fonction le jour du vote, d’après l’annuaire, ou était décédée : rien n’a été enregistré.
       *[other] { $n } personnes n’avaient pas encore de fonction le jour du vote, d’après l’annuaire, ou étaient décédées : rien n’a été enregistré.
      }
votes-what-stance = une position, ou rien
votes-meaning-saved = Enregistré. Les positions déjà enregistrées restent telles quelles.
votes-undone = Ce qui avait été enregistré d’après le vote a été annulé.
votes-taken-back = { $n ->
        [one] { $n } position annulée ; l’historique la conserve.
       *[other] { $n } positions annulées ; l’historique les conserve.
      }
votes-detached = Vote détaché.
votes-detached-taken-back = { $n ->
        [one] Vote détaché ; { $n } position annulée.
       *[other] Vote détaché ; { $n } positions annulées.
      }
votes-detached-reason = Le vote a été détaché de l’objectif.
votes-quote = { $name } (vote { $number }) : { $choice }
