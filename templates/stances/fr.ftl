# Où chacun se situe, et sur quoi cela repose.

# L’échelle.
stances-p3 = Défenseur
stances-p2 = Favorable
stances-p1 = Plutôt pour
stances-z0 = Indécis
stances-m1 = Plutôt contre
stances-m2 = Opposé
stances-m3 = Bloqueur
stances-un = Inconnu

# Sur quoi repose une position, et avec quelle confiance.
stances-evidence-vote = Vote
stances-evidence-speech = Discours
stances-evidence-question = Question écrite
stances-evidence-press = Presse
stances-evidence-social = Réseaux sociaux
stances-evidence-pledge = Engagement signé
stances-evidence-meeting = Réunion
stances-evidence-mail = E-mail
stances-evidence-call = Appel
stances-evidence-hearsay = Ouï-dire
stances-evidence-public = { $evidence } (source publique)
stances-evidence-private = { $evidence } (source privée)
stances-confidence-low = faible
stances-confidence-medium = moyenne
stances-confidence-high = élevée
stances-with-confidence = confiance { $confidence }

# La position, sur la page de chacun.
stances-stance = Position
stances-on-which = Sur quel objectif
stances-assumed-html = présumé d’après <a href="{ $href }">{ $from }</a> ({ $because }), depuis le { $since }. N’est compté nulle part.
stances-where = Quelle est la position ?
stances-record = Enregistrer la position
stances-no-objective = Aucun objectif concerné
stances-no-objective-text = Une position porte sur un objectif d’un client.
stances-to-objectives = Vers les objectifs
stances-on = Le
stances-confidence = Confiance
stances-rests-on = Repose sur
stances-quote = Citation
stances-quote-hint = Ce qui a été dit ou écrit
stances-link = Lien
stances-never-asked = { $unknown } : jamais interrogé
stances-since = { $stance } depuis le { $day }
stances-since-stale = { $stance } depuis le { $day } : à rafraîchir
stances-contested = Les preuves du { $day } se contredisent : le dernier enregistrement compte jusqu’à clarification.
stances-line-title = Évolution de la position : { $objective }
stances-line-step = { $day } : { $stance }
stances-line-step-quoted = { $day } : { $stance }. « { $quote } »
stances-line-table = La courbe sous forme de tableau
stances-history = Historique des positions
stances-source = Source
stances-withdraw = Retirer
stances-withdrawn = Retiré le { $when } : { $reason }
stances-why = Pourquoi ?
stances-none = Aucune position n’a été enregistrée.
stances-account-gone = un compte supprimé
stances-set = Position enregistrée : { $stance } ({ $sign }).
stances-withdrawn-done = Position retirée ; elle reste dans l’historique.
stances-undone = Enregistrée par erreur, et retirée aussitôt.
stances-taken-back = La position a été annulée ; elle reste dans l’historique comme retirée.
stances-taken-back-all = { $n ->
        [one] { $n } position a été annulée ; elle reste dans l’historique comme retirée.
       *[other] { $n } positions ont été annulées ; elles restent dans l’historique comme retirées.
      }
stances-not-set = La position n’a pas été enregistrée.

# Influence et intérêt, et position suivie.
stances-weigh = Influence et intérêt
stances-not-assessed = Non évalué
stances-assess = Évaluer
stances-influence = Influence
stances-interest = Intérêt
stances-influence-least = { $grade } faible
stances-influence-most = { $grade } décisive
stances-interest-least = { $grade } faible
stances-interest-most = { $grade } très élevé
stances-choose = Choisir
stances-assessed-on = Au
stances-assessed = Influence { $influence }, intérêt { $interest } le { $day } · { $by }
stances-assessed-done = Influence { $influence } et intérêt { $interest } enregistrés.
stances-sources = Position suivie
stances-source-remove = La position de { $name } n’est pas suivie
stances-source-of = Suit la position de
stances-source-hint = Une personne ou un organe
stances-source-general = Sur tous les objectifs de ce client
stances-source-likely = Probable : { $names }
stances-source-note = Noter
stances-source-on-this = sur cet objectif
stances-source-on-all = sur tous les objectifs de { $client }
stances-source-none = Personne ne s’appelle « { $name } ». Écrivez le nom de la personne ou de l’organe tel qu’il figure sur sa page.
stances-source-several = Plusieurs s’appellent « { $name } ». Écrivez le nom complet, ou le sigle de l’organe.
stances-source-itself = Choisissez quelqu’un d’autre : personne ne suit sa propre position.
stances-source-set = La position suivie est notée.
stances-source-removed = Cette position n’est plus suivie.
stances-because-said = dont la position est suivie
stances-because-usual = dont la position est suivie d’habitude
stances-because-group = ligne du groupe
stances-because-representation = sa représentation permanente
stances-because-head = chef de sa représentation permanente

# Ce qui ne va pas dans la saisie.
stances-what-objective = un objectif
stances-what-stance = une position
stances-what-day = le jour
stances-what-confidence = le degré de confiance
stances-what-evidence = la nature de la preuve
stances-what-quote = la citation
stances-what-link = le lien
stances-what-source = la source
stances-what-reason = le motif
stances-what-influence = le degré d’influence
stances-what-interest = le degré d’intérêt
stances-what-name = un nom
stances-link-scheme = Un lien commence par https:// ou http://.
stances-public-needs = Une preuve publique demande une citation ou un lien, pour que d’autres puissent la vérifier.
stances-reason-needed = Dites pourquoi la position est retirée, en 500 caractères au plus.
stances-no-reason = Dites pourquoi la position est retirée.
stances-future = Une position ne peut pas porter une date future.
stances-too-early = { $kind ->
        [person] La première fonction connue a débuté le { $day } : une position ne peut pas être antérieure.
        [post] Le poste a été créé le { $day } : une position ne peut pas être antérieure.
       *[organization] La fondation date du { $day } : une position ne peut pas être antérieure.
      }
stances-too-late = { $kind ->
        [person] Le décès date du { $day } : une position ne peut pas être postérieure.
        [post] Le poste a été supprimé le { $day } : une position ne peut pas être postérieure.
       *[organization] La dissolution date du { $day } : une position ne peut pas être postérieure.
      }
stances-assessment-future = Une évaluation ne peut pas porter une date future.
stances-assessment-too-early = { $kind ->
        [person] La première fonction connue a débuté le { $day } : une évaluation ne peut pas être antérieure.
        [post] Le poste a été créé le { $day } : une évaluation ne peut pas être antérieure.
       *[organization] La fondation date du { $day } : une évaluation ne peut pas être antérieure.
      }
stances-assessment-too-late = { $kind ->
        [person] Le décès date du { $day } : une évaluation ne peut pas être postérieure.
        [post] Le poste a été supprimé le { $day } : une évaluation ne peut pas être postérieure.
       *[organization] La dissolution date du { $day } : une évaluation ne peut pas être postérieure.
      }
stances-closed = L’objectif est { $state ->
        [achieved] atteint
       *[lost] perdu
      } : aucune position n’y est plus enregistrée.
