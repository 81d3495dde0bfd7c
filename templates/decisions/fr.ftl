# Comment décident les organes.

# À quoi aboutit un vote.
decisions-adopted = Adopté
decisions-rejected = Rejeté
decisions-open = Ouvert
decisions-by-all = Toutes les conditions sont remplies.
decisions-by-majority = La majorité des États et de la population est atteinte.
decisions-by-too-few = Réputé adopté : trop peu s’y opposent pour le bloquer.
decisions-by-few-abstain = Moins d’un tiers des États s’abstiennent formellement.
decisions-by-small-abstains = Les États qui s’abstiennent formellement réunissent moins d’un tiers de la population.

# Ce qui est compté.
decisions-heads = Pour
decisions-population = Population favorable
decisions-component = Voix pour, sur tous les sièges
decisions-votes-cast = Voix pour, sur les suffrages exprimés
decisions-quorum = Présents
decisions-against = Contre
decisions-not-in-favour = Non favorables
decisions-abstentions = Abstentions formelles
decisions-abstaining-population = Population qui s’abstient formellement

# Ce que change une abstention.
decisions-abstain-not-counted = Les abstentions ne comptent pas comme suffrages exprimés : chacune rend la majorité plus facile à atteindre.
decisions-abstain-like-against = Une abstention ou une absence n’est pas un vote pour : elle a l’effet d’un vote contre.
decisions-abstain-but-missing = Les abstentions ne comptent pas comme suffrages exprimés, mais elles manquent à la majorité absolue.
decisions-abstain-no-block = Une abstention ne bloque pas : seul un vote contre bloque.
decisions-abstain-unless-third = Une abstention ne bloque pas, sauf si un tiers des États réunissant un tiers de la population s’abstiennent formellement.
decisions-abstain-no-vote = Il n’y a pas de vote formel où s’abstenir.

# Pourquoi le décompte est impossible.
decisions-roster-empty = Il n’y a aucun votant.
decisions-roster-twice = { $who } figure deux fois parmi les votants.
decisions-roster-no-population = Le jeu de populations de { $year } n’a pas de chiffre pour { $state }.
decisions-no-state = { $code } n’est pas un État membre.
decisions-no-weight = { $who } a un poids nul.
decisions-roster-needs-states = « { $rule } » compte des États membres, mais les votants sont des personnes.
decisions-roster-needs-people = « { $rule } » compte des personnes, mais les votants sont des États membres.
decisions-roster-needs-all = « { $rule } » demande les { $all } États ; { $some } figurent parmi les votants. Utilisez la règle pour les États participants.
decisions-roster-votes = Il y a { $members } votants, mais { $votes } voix ont été données.
decisions-member = Membre { $n }
decisions-the-quota = Le quota
decisions-chance-odds = Les probabilités du membre { $n } ne font pas 1000 au total.
decisions-chance-no-vote = Il n’y a pas de vote formel, donc pas de chances d’adoption à calculer.
decisions-chance-too-many = Il y a trop de votants pour un calcul exact des chances selon cette règle.

# Ce qui ne va pas dans un jeu de données. { $what } suit « n’est pas ».
decisions-data-line = Ligne { $line } : { $problem }
decisions-data-two-columns = Il faut deux colonnes.
decisions-data-columns = Le tableau commence par les colonnes « { $columns } ».
decisions-data-empty = Il ne contient aucun chiffre.
decisions-data-no-line = Il manque une ligne « # { $name }: … ».
decisions-data-is-not = « { $value } » n’est pas { $what }.
decisions-data-a-year = une année
decisions-data-a-date = une date
decisions-data-a-number = un nombre
decisions-data-inhabitants = un nombre d’habitants
decisions-data-precision = « { $value } » n’est ni « exact » ni « rounded ».
decisions-data-populations-sum = Le total des populations est de { $sum }, et non de { $total }.
decisions-data-shares-sum = Le total des parts est de { $share } %, et non de 100 %.
decisions-data-seats-sum = Le total des sièges est de { $sum }, et non de { $total }.
decisions-data-no-state = « { $code } » n’est pas un État membre.
decisions-data-no-figure = « { $value } » n’est pas un chiffre.
decisions-data-no-members = « { $value } » n’est pas un nombre de membres.
decisions-data-twice = { $code } y figure deux fois.
decisions-data-missing = { $code } manque.
decisions-data-not-in-union = { $code } n’était pas dans l’Union.
