# Ce qui figure sur chaque page, et les mots que toutes les parties partagent.

# Jours. Les listes donnent les noms dans l’ordre, séparés par des espaces.
ui-months = janvier février mars avril mai juin juillet août septembre octobre novembre décembre
ui-months-short = janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.
ui-weekdays = lundi mardi mercredi jeudi vendredi samedi dimanche
ui-weekdays-short = lun. mar. mer. jeu. ven. sam. dim.
ui-day = { $day ->
    [1] 1er
   *[other] { $day }
  } { $month } { $year }
ui-day-of-month = { $day ->
    [1] 1er
   *[other] { $day }
  } { $month }
ui-day-with-weekday = { $weekday } { $date }
ui-long-day = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
  } { $month } { $year }
ui-month = { $month } { $year }

ui-undo = Annuler

# Boutons et mots de toutes les pages.
ui-cancel = Annuler
ui-close = Fermer
ui-dismiss = Masquer
ui-optional = facultatif
ui-problem = Il y a un problème
ui-error = Erreur :
ui-error-title = Erreur : { $title }
ui-skip = Aller au contenu
ui-breadcrumb = Fil d’Ariane
ui-demo-print = Focal · données de démonstration, personnes et positions inventées
ui-demo = Données de démonstration. Toutes les personnes et positions sont inventées.
ui-demo-clear = Effacer
ui-demo-workspace = Espace de démonstration
ui-remove-filter = Retirer le filtre { $name }
ui-demo-invented = { $head } · données de démonstration, inventées

# La barre latérale, la barre d’onglets, le menu du compte.
ui-main = Navigation principale
ui-main-mobile = Navigation principale, mobile
ui-sections = Rubriques
ui-search = Rechercher
ui-search-people = Rechercher des personnes, des organisations et des postes
ui-search-hint = Rechercher…
ui-log-contact = Consigner un contact
ui-log-short = Consigner
ui-day-title = Ma journée
ui-objectives = Objectifs
ui-stakeholders = Parties prenantes
ui-people = Personnes
ui-bodies = Organes
ui-contacts = Contacts
ui-campaigns = Campagnes
ui-letters = Lettres
ui-audiences = Destinataires
ui-reports = Rapports
ui-data = Données
ui-saved-views = Vues enregistrées
ui-more = Plus
ui-theme = Apparence
ui-theme-light = Clair
ui-theme-dark = Sombre
ui-theme-system = Système
ui-single-keys = Touches à une lettre
ui-on = Activées
ui-off = Désactivées
ui-keys = Touches
ui-settings = Paramètres
ui-sign-out = Se déconnecter

# Le pied d’une liste.
ui-pages = Pages
ui-previous-page = Page précédente
ui-next-page = Page suivante
ui-range = { $first }–{ $last } sur { $total }
ui-none = Aucun

# Les contacts en attente sur l’appareil.
ui-kept-waiting = Hors ligne. Conservé sur cet appareil, envoyé dès que vous serez de nouveau en ligne.
ui-kept-signed-out = Conservé sur cet appareil, envoyé dès que vous serez reconnecté.
ui-kept-refused = Non enregistré ; conservé sur cet appareil jusqu’à ce que ce soit corrigé.
ui-kept-open = Ouvrir
ui-kept-discard = Abandonner
ui-kept-sent = Un contact conservé sur cet appareil est maintenant enregistré.
ui-kept-leave = Des contacts sur cet appareil n’ont pas encore été envoyés. La déconnexion les supprime.
ui-kept-leave-yes = Se déconnecter et supprimer
ui-moment = Un instant…

# La palette de commandes.
ui-palette = Rechercher ou lancer une commande
ui-palette-hint = Un nom, une page, une commande
ui-palette-choose = choisir
ui-palette-go = ouvrir
ui-palette-commands = commandes
ui-palette-people = personnes
ui-palette-things = objectifs, organes, vues

# Ce que disent les scripts ; # est un nombre.
ui-script-cancel = Annuler
ui-script-go-on = Continuer
ui-script-found = Résultats
ui-script-found-one = 1 résultat
ui-script-found-many = # résultats
ui-script-selected = # sélectionnés
ui-script-fields = Champs de fusion
ui-script-waiting = Un instant…
ui-script-no-answer = Le serveur ne répond pas.
ui-script-again = Réessayer
ui-script-signed-out = Vous n’êtes plus connecté.
ui-script-sign-in = Se connecter
ui-script-lost = La connexion est interrompue. Nouvelle tentative…
ui-script-stopped = Cette page n’est plus mise à jour.
ui-script-load-again = La recharger
ui-script-typed = Votre saisie est de nouveau dans le formulaire. Rien n’est encore enregistré.
ui-script-typed-without-files = Votre saisie est de nouveau dans le formulaire. Rien n’est encore enregistré ; les fichiers sont à choisir de nouveau.

# Heures qui changent.
ui-time-gap = { $time } n’existe pas le { $date } : les horloges avancent alors. Choisissez une autre heure
ui-time-fold = { $time } existe deux fois le { $date } : les horloges reculent alors. Choisissez une heure avant ou après
ui-time-far = { $date } est trop éloigné
