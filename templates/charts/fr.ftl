# Ce que disent les dessins et leurs équivalents en texte.

# Barres : ce que lit un lecteur d’écran, et ce qui s’affiche au survol d’une partie.
charts-bar = { $label } : { $parts }
charts-bar-part = { $n } { $name }
charts-bar-none = rien
charts-part = { $name } : { $n }
charts-column = { $name } : { $n } { $part }
charts-floor = Plancher
charts-expected = Attendu
charts-ceiling = Plafond

# Le Conseil.
charts-members = Membres
charts-population = Population
charts-share = { $share } %
charts-state = { $name } : { $stance }

# Les axes de l’influence et de l’intérêt.
charts-influence = Influence
charts-interest = Intérêt
