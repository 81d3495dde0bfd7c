# Les chiffres d’après lesquels votent les organes.

# La page.
figures-title = Chiffres de vote
figures-lead = Les populations, les sièges du Parlement et les effectifs des commissions, d’après lesquels les soutiens sont comptés. Les sièges saisis dans une instance y priment ; une commission absente de tout jeu compte avec ses membres connus. Chaque jour compte le jeu alors en vigueur ; un rapport tel que connu un jour passé compte avec les jeux de ce jour-là.
figures-from = À partir du
figures-published-by = Publié par
figures-added = Ajouté
figures-actions = Actions
figures-replaced = Remplacé
figures-built-in = Fourni avec Focal
figures-start-from = Partir de celui-ci
figures-remove = Supprimer
figures-add-title = Ajouter des chiffres
figures-add = Ajouter
figures-others-by = Les administrateurs en ajoutent d’autres.
figures-added-by = { $name }, { $day }
figures-populations = Populations au Conseil
figures-state-seats = Sièges au Parlement européen
figures-committee-sizes = Membres des commissions

# Le formulaire, et ce qu’il en advient.
figures-kind = Nature des chiffres
figures-what-kind = la nature des chiffres
figures-content = Chiffres
figures-content-hint = En CSV, après des lignes qui disent depuis quand ils valent et où ils ont été publiés. « Partir de celui-ci », à côté d’un jeu, montre comment.
figures-forbidden = Les chiffres de vote sont modifiés par les administrateurs, car ils valent pour tous les clients. Adressez-vous à l’un d’eux.
figures-paste = Collez les chiffres.
figures-too-long = C’est trop long pour un jeu de chiffres.
figures-added-now = Chiffres ajoutés. Les rapports comptent désormais avec eux.
figures-removed-already = Ce jeu a déjà été supprimé.
figures-removed-now = Chiffres supprimés. Le jeu précédent compte de nouveau.
figures-there-already = Ce jeu y est déjà.
figures-back = Les chiffres sont de retour.
