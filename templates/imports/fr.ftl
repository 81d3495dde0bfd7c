# Imports : déposer une liste, ce qu’elle changerait, ce qui ne va pas dans un fichier.

# Les listes lues
imports-data = Données
imports-data-lead = Une liste est d’abord examinée ; rien n’est enregistré sans votre accord, et ce qui a été enregistré peut être annulé.
imports-data-ways = Contenu de l’annuaire
imports-way-duplicates = Doublons
imports-way-changes = Dernières modifications
imports-way-between = Ce qui a changé entre deux dates
imports-way-ending = Fins de mandat
imports-way-votes = Votes
imports-way-mentions = Mentions
imports-way-tags = Étiquettes
imports-look = Examiner les modifications
imports-title = Imports
imports-table-caption = Imports, du plus récent au plus ancien
imports-column-file = Fichier
imports-column-list = Liste
imports-column-as-of = État au
imports-column-state = Statut
imports-column-listed = Entrées
imports-column-by = Par
imports-column-when = Quand
imports-file = Fichier
imports-file-hint = Une liste publique, un fichier Popolo, des vCards ou tout tableau avec une ligne d’en-tête (CSV, XLSX). Plusieurs fichiers d’un même jeu ensemble, ou en ZIP.
imports-format = Nature de la liste
imports-format-find-out = Détecter
imports-as-of = État au
imports-as-of-hint = Si ce champ est vide, la date est tirée du nom du fichier, comme dans meps-2024-10-14.csv.
imports-by-terminal = le terminal

# Verdicts et statuts
imports-verdict-new = Nouveaux
imports-verdict-changed = Modifiés
imports-verdict-gone = Retirés
imports-verdict-doubtful = Douteux
imports-verdict-unchanged = Inchangés
imports-state-received = À lire
imports-state-previewed = À décider
imports-state-applied = Enregistré
imports-state-discarded = Abandonné
imports-state-undone = Annulé

# Une liste
imports-show-lead-html = { $format }, au <b>{ $day }</b>. <span class="nb">Déposée le { $at } par { $by }</span>
imports-show-written = enregistrée le { $at }
imports-show-undone = annulée le { $at }
imports-show-at-work-html = <b>En cours :</b> <span data-stream="/imports/{ $id }/progress" data-stream-then="reload">{ $progress }</span>. Vous pouvez quitter cette page ; <a href="/imports/{ $id }">actualiser</a>.
imports-entries-so-far = { $n ->
    [one] { $n } entrée traitée
   *[other] { $n } entrées traitées
  }
imports-stop = Arrêter
imports-show-anew-html = <b>L’annuaire a changé depuis votre examen.</b> Rien n’a été enregistré. Voici ce que la liste changerait maintenant.
imports-show-refused-html = <b>La liste n’a pas été lue.</b> { $why }
imports-show-nothing-changed = Rien n’a été modifié : l’annuaire disait déjà la même chose.
imports-show-nothing-to-change = Rien à modifier : l’annuaire dit déjà la même chose.
imports-show-name-columns = Indiquer le contenu des colonnes
imports-show-read = Lire la liste
imports-discard = Abandonner
imports-show-note = Noter comme enregistrée
imports-show-write = Enregistrer ces modifications
imports-show-undo = Annuler cet import
imports-show-undo-confirm = Annuler cet import ? Ce qu’il a ajouté disparaît, ce qu’il a modifié redevient ce qu’il était, et ce qu’il a clos se poursuit.
imports-show-every-change = Toutes les modifications
imports-column-name = Nom
imports-column-what = Quoi
imports-column-from = Avant
imports-column-to = Après
imports-column-where = Où
imports-column-reason = Ce qui est douteux
imports-column-outcome = Ce qui se passe
imports-column-kind = Type
imports-column-known = Ce que l’on sait
imports-same-as = Identique à { $name }
imports-someone-else = Quelqu’un d’autre
imports-leave-out = Écarter
imports-take-back = Revenir sur la décision
imports-section-decided = Décidés
imports-kind-organization = Organisation
imports-kind-post = Poste
imports-kind-mention = Mention
imports-kind-commitment = Engagement
imports-kind-vote = Vote par appel nominal
imports-kind-person = Personne
imports-decided-same = Décision : même personne
imports-decided-other = Décision : quelqu’un d’autre
imports-decided-left-out = Décision : écartée
imports-decided-elsewhere = L’entrée ne change plus rien, ou figure sur une autre page des listes ci-dessous.

# Colonnes d’un tableau
imports-columns = Colonnes
imports-columns-lead-html = <b>{ $name }</b> compte { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
  }. Indiquez ce que contient chaque colonne ; le prochain tableau ayant ces en-têtes sera lu de la même manière. Rien n’est encore enregistré.
imports-columns-caption = Contenu de chaque colonne
imports-columns-heading = En-tête
imports-columns-sample = Exemple
imports-columns-holds = Contient
imports-columns-scheme = Source des numéros
imports-columns-separator = Séparateur
imports-columns-target = Contenu de « { $header } »
imports-cancel = Annuler
imports-mapping-list = Nom de cette liste
imports-mapping-list-hint = Ce nom permet à une édition ultérieure de la liste de retrouver les mêmes personnes.
imports-mapping-kind = Type de ses organisations
imports-mapping-kind-hint = Si aucune colonne ne l’indique.
imports-mapping-missing = Valeurs signifiant « vide »
imports-mapping-sheet = Feuille
imports-ask-list-name = le nom de la liste
imports-ask-day = la date de validité de la liste
imports-ask-format = la nature de la liste
imports-ask-who = de qui il s’agit

# Réponses
imports-choose-file = Choisissez un fichier.
imports-choose-decision = Choisissez l’une des décisions proposées sur la page.
imports-said-decided = Décision enregistrée. Les modifications ci-dessous en découlent.
imports-said-taken-in = Fichier reçu. Indiquez ce que contiennent ses colonnes.
imports-said-read = Liste lue. Rien n’est encore enregistré : examinez d’abord les modifications.
imports-said-being-read = Lecture en cours. Rien n’est encore enregistré.
imports-said-read-again = Liste relue. Rien n’est encore enregistré.
imports-said-written = Enregistré : { $new ->
    [one] { $new } nouveau
   *[other] { $new } nouveaux
  }, { $changed ->
    [one] { $changed } modifié
   *[other] { $changed } modifiés
  }, { $gone ->
    [one] { $gone } retiré
   *[other] { $gone } retirés
  }.
imports-said-being-written = Enregistrement en cours.
imports-said-stopping = Arrêt en cours. Rien n’aura été enregistré.
imports-said-at-rest = Cet import est au repos : il n’y a rien à arrêter.
imports-said-discarded = Abandonné. Rien n’a été enregistré.
imports-said-undone = Annulé : tout est redevenu comme avant cette liste.
imports-said-in-use = { $n ->
    [one] Une personne ou un organe est conservé, car il est désormais utilisé.
   *[other] { $n } personnes ou organes sont conservés, car ils sont désormais utilisés.
  }
imports-said-changed-since = { $n ->
    [one] { $n } valeur est conservée, car elle a été modifiée depuis.
   *[other] { $n } valeurs sont conservées, car elles ont été modifiées depuis.
  }
imports-decided-already = Cet import a déjà fait l’objet d’une décision.
imports-decided-already-again = Cet import a déjà fait l’objet d’une décision. Déposez de nouveau la liste.

# Formats
imports-format-meps = Députés au Parlement européen
imports-format-ep-directory = Parlement européen, annuaire d’une législature
imports-format-ep-open-data = Parlement européen, données ouvertes d’une législature
imports-format-ep-api = Parlement européen, API de données ouvertes
imports-format-commission-meetings = Réunions de la Commission
imports-format-commission-portfolios = Portefeuilles de la Commission
imports-format-transparency-register = Registre de transparence de l’UE
imports-format-focal-points = Points focaux nationaux
imports-format-ep-term = Parlement européen, tous les députés d’une législature
imports-format-roll-calls = Parlement européen, votes par appel nominal
imports-format-vote-lists = Parlement européen, résultats des votes
imports-format-vote-cards = Fiches de vote
imports-format-vote-counts = Décomptes des votes par appel nominal
imports-format-howtheyvote-votes = HowTheyVote.eu, votes
imports-format-table = Tableau

# Ce que peut contenir une colonne
imports-target-ignore = Ne pas importer
imports-target-name = Nom complet
imports-target-given-name = Prénoms
imports-target-family-name = Nom de famille
imports-target-honorific-prefix = Civilité
imports-target-email = E-mail
imports-target-phone = Téléphone
imports-target-fax = Télécopie
imports-target-office = Bureau
imports-target-address = Adresse postale
imports-target-web = Page web
imports-target-country = Pays
imports-target-nationality = Nationalité
imports-target-organization = Organisation
imports-target-organization-kind = Type d’organisation
imports-target-role = Fonction
imports-target-start = Début de la fonction
imports-target-end = Fin de la fonction
imports-target-political-group = Groupe politique
imports-target-committees = Commissions
imports-target-tags = Étiquettes
imports-target-note = Note
imports-target-identifier = Identifiant
imports-target-language = Langue
imports-target-gender = Genre

# Où se trouve quelque chose dans un fichier
imports-place-line = ligne { $n }
imports-place-entry = entrée { $n }
imports-at-line = Ligne { $line } : { $message }
imports-at-entry = Entrée { $n } : { $message }

# Fichiers, imports et archives
imports-error-changed = L’annuaire a changé depuis votre examen. Rien n’a été enregistré ; examinez de nouveau les modifications.
imports-error-no-list = Ce n’est aucune des listes lues ici. Enregistrez-la au format CSV ou XLSX avec une ligne d’en-tête.
imports-error-no-date = Le nom du fichier ne donne pas de date. Indiquez la date de validité de la liste.
imports-error-future = La liste est datée du { $day }, dans le futur. Corrigez la date.
imports-error-not-there = Cet import est introuvable. Déposez de nouveau la liste.
imports-error-one-table = Un tableau est un seul fichier. Déposez-le seul.
imports-error-thrown-away = Cet import a été abandonné. Déposez de nouveau la liste.
imports-error-written-already = Cet import a déjà été enregistré. Rien n’a été modifié.
imports-warning-joined = { $n ->
    [one] { $n } vote connu par un seul numéro a désormais son votant.
   *[other] { $n } votes connus par un seul numéro ont désormais leur votant.
  }
imports-warning-notes = { $n ->
    [one] { $n } entrée comporte une note. Elle n’est pas reprise
   *[other] { $n } entrées comportent des notes. Elles ne sont pas reprises
  }, car une note appartient à un client : consignez l’essentiel comme contact.
imports-source = { $file }, au { $day }
imports-source-assumed = { $source } ; premier jour présumé
imports-files-and-more = { $file } et { $n ->
    [one] { $n } autre
   *[other] { $n } autres
  }
imports-error-no-room-changes = Il n’y a plus de place sur cette machine pour les modifications ({ $why }). Libérez de l’espace et réessayez.
imports-error-no-room-file = Il n’y a plus de place sur cette machine pour déployer le fichier ({ $why }). Libérez de l’espace et réessayez.
imports-error-empty-list = La liste est vide : elle ne contient rien à lire. Téléchargez-la de nouveau.
imports-error-one-list-of-members = Une liste de députés est un seul fichier. Déposez-la seule.
imports-error-broke-reader = Le fichier a fait échouer son lecteur : c’est un défaut du programme. Rien n’a été enregistré.
imports-error-stopped = Arrêté. Rien n’a été enregistré.
imports-error-too-large = { $file } fait { $size } Mo ; une liste de ce type de plus de { $most } Mo n’est pas lue. Divisez-la.
imports-error-unreadable = { $file } ne peut pas être lu ({ $why }). Déposez-le de nouveau.
imports-error-too-many-files = { $file } contient { $n } fichiers ; { $most } au plus sont lus. Décompressez l’archive.
imports-error-no-files-in = Il n’y a aucun fichier dans { $file }.
imports-error-too-many-parts = { $file } compte { $n } parties, ce qu’aucun tableur ne fait.
imports-error-bomb = { $file } est petit et devient plus grand que n’importe quelle liste une fois décompressé (plus de { $most } Mo). Il n’est pas lu.
imports-error-archive-in-archive = { $file } contient une autre archive ({ $name }). Décompressez-la et déposez son contenu.
imports-error-cannot-unpack = { $file } ne peut pas être décompressé ({ $why }). Déposez-le de nouveau.
imports-error-archive-locked = { $file } est protégé par un mot de passe. Décompressez l’archive et déposez son contenu.

# Ce qu’une liste changerait : libellés
imports-fact-on = Le
imports-fact-with = Avec
imports-fact-where = Où
imports-fact-note = Note
imports-fact-cancelled = annulée
imports-fact-country = Pays
imports-fact-holder = Titulaire
imports-fact-part = Partie
imports-fact-document = Document
imports-fact-result = Résultat
imports-fact-counts = Pour/contre/abstentions
imports-fact-voters = Votants
imports-fact-subject = Objet
imports-fact-procedure = Procédure
imports-fact-time = Heure
imports-fact-link = Lien
imports-fact-whole-text = Sur l’ensemble du texte
imports-fact-votes-corrected = Votes corrigés
imports-fact-votes-completed = Votes complétés
imports-fact-holds = Occupe
imports-fact-email = E-mail
imports-fact-phone = Téléphone
imports-fact-nationality = Nationalité
imports-fact-also = Aussi
imports-fact-tags = Étiquettes
imports-fact-tag = Étiquette
imports-fact-name = Nom
imports-fact-title = Titre
imports-fact-suffix = Suffixe
imports-fact-gender = Genre
imports-fact-language = Langue
imports-fact-died = Décès
imports-fact-number = Numéro { $scheme }
imports-fact-other-name = Autre nom
imports-fact-kind = Type
imports-fact-code = Code
imports-fact-part-of = Fait partie de
imports-fact-web = Web
imports-fact-founded = Fondation
imports-fact-dissolved = Dissolution
imports-fact-mandate = Mandat
imports-fact-group = Groupe
imports-fact-party = Parti
imports-fact-committee = Commission
imports-fact-committees = Commissions
imports-fact-delegation = Délégation
imports-fact-membership = Mandat
imports-fact-office = Bureau
imports-fact-from = À partir du
imports-fact-last-day = Dernier jour
imports-fact-successor = Successeur proposé
imports-fact-or = ou
imports-earlier-term = législature précédente
imports-term = { $n }e législature
imports-yes = oui
imports-no = non
imports-gender-female = femme
imports-gender-male = homme
imports-role-member = membre
imports-role-substitute = suppléant
imports-role-vice-chair = vice-président
imports-role-chair = président
imports-role-head = chef
imports-role-deputy = adjoint
imports-role-official = agent
imports-role-observer = observateur
imports-period = du { $start } au { $end }
imports-period-open = depuis { $start }
imports-period-unknown = date inconnue
imports-other-words = { $role }, en d’autres termes
imports-vote-numbered = Vote { $n }

# Doutes, et ce qui se passe
imports-outcome-left-out = Écartée.
imports-outcome-open = Écartée jusqu’à ce que quelqu’un décide de qui il s’agit.
imports-outcome-kept = Conservé tel que la personne l’a défini.
imports-doubt-set-by-person = { $what } : une personne a saisi « { $own } », la liste indique « { $listed } ».
imports-doubt-left-out-entry = Quelqu’un a décidé d’écarter cette entrée.
imports-doubt-same-entry = { $other } est la même entrée : même adresse, ou mêmes nom et organisation.
imports-doubt-number-taken = { $other } a déjà le numéro { $scheme } { $value }.
imports-doubt-same-person = { $other } s’est révélé être la même personne.
imports-doubt-number-of-organization = Le numéro { $scheme } { $value } est celui d’une organisation.
imports-doubt-two-people = Ses numéros appartiennent à deux personnes différentes.
imports-doubt-row-was = Dans une édition antérieure de cette liste, la ligne était celle de { $name }.
imports-doubt-address = L’adresse { $address } appartient à { $name }.
imports-doubt-namesake = { $name } figure dans l’annuaire. Un nom seul ne suffit jamais à fusionner deux personnes.
imports-doubt-damaged-name = Des caractères du nom ont été perdus avant son arrivée ici.
imports-outcome-damaged-name = Enregistré tel quel : corrigez-le à la main, ou importez une liste qui le contient.
imports-doubt-chosen-gone = La personne choisie pour cette entrée n’est plus dans l’annuaire.
imports-doubt-same-organization = { $other } a le même numéro, ou les mêmes type, code et pays.
imports-doubt-role-ends-first = { $role } se termine le { $end }, avant de commencer le { $start }.
imports-outcome-without-role = Enregistré sans cette fonction.
imports-doubt-vote-undated = La liste n’indique ni la date ni l’objet de ce vote.
imports-outcome-vote-undated = Écarté. Importez d’abord l’objet des votes, ou en même temps que cette liste.
imports-doubt-vote-day = Le vote a eu lieu le { $own } ; la liste indique le { $listed }.
imports-outcome-vote-day = La date déjà connue est conservée.
imports-doubt-vote-result = Le résultat est « { $own } » ; la liste indique « { $listed } ».
imports-outcome-vote-result = Le résultat déjà connu est conservé.
imports-doubt-vote-counts = Le décompte est { $own } ; la liste indique { $listed } (pour/contre/abstentions).
imports-outcome-vote-counts = Le décompte déjà connu est conservé.
imports-voter-here = { $voter } ({ $own }, ici { $listed })
imports-doubt-voters-unknown = { $n } des { $all } votants ne figurent pas dans l’annuaire : { $names }.
imports-outcome-voters-unknown = Leurs votes sont conservés sous le numéro et le nom de la liste, et leur seront attribués lorsqu’ils seront importés.
imports-doubt-voters-differ = { $n ->
    [one] { $n } a voté autrement d’après les données existantes
   *[other] { $n } ont voté autrement d’après les données existantes
  } : { $names }.
imports-outcome-votes-stay = Les votes déjà connus sont conservés.
imports-doubt-voters-twice = { $n ->
    [one] { $n } figure deux fois
   *[other] { $n } figurent deux fois
  }, sous deux numéros : { $names }.
imports-outcome-first-used = Le premier est retenu.
imports-doubt-attendance = On ne peut pas dire si { $n ->
    [one] { $n } personne de la liste de présence a voté
   *[other] { $n } personnes de la liste de présence ont voté
  } : { $names }.
imports-outcome-attendance = Écarté. Importez les députés avec leurs deux numéros, puis de nouveau cette liste.
imports-doubt-counted = Comptés un à un, les votes donnent { $counted } ; les chiffres publiés sont { $published } (pour/contre/abstentions).
imports-outcome-both-counts = Les deux sont conservés et affichés côte à côte.

# Listes de députés
imports-again-meps = Téléchargez-la de nouveau depuis europarl.europa.eu (députés, XML).
imports-nothing = rien
imports-field-country = pays
imports-field-group = groupe
imports-field-email = adresse e-mail
imports-field-party = parti
imports-field-phone = numéro de téléphone
imports-field-office = bureau
imports-field-number = numéro
imports-field-name = nom
imports-field-too-long = la valeur du champ « { $what } » dépasse { $most } caractères : « { $value } ».
imports-member-neither = La ligne n’indique ni pays ni groupe politique.
imports-members-neither = { $n } lignes sur { $all } n’indiquent ni pays ni groupe politique, la première étant { $name } ({ $place }). Téléchargez de nouveau la liste.
imports-members-none = La liste est vide : elle ne contient aucun député. Téléchargez-la de nouveau.
imports-member-number-taken = { $name } a le numéro { $number }, que { $other } a déjà ({ $place }). Supprimez l’un des deux et réessayez.
imports-members-groups-unknown = Les groupes de { $n } des { $all } députés ne sont pas connus, par exemple « { $group } » ({ $place }). Téléchargez la liste en anglais.
imports-member-no-country = { $whose } n’a pas de pays ; un État membre est attendu, par son nom anglais ou son code.
imports-member-wrong-country = { $whose } siège pour « { $country } » ; un État membre est attendu, par son nom anglais ou son code.
imports-member-no-number = { $whose } n’a pas de numéro (id). Sans lui, personne n’est reconnu.
imports-member-wrong-number = le numéro de { $whose } est « { $number } », ce qui n’en est pas un.
imports-member-no-name = il n’y a pas de nom.
imports-member-wrong-since = { $whose } siège depuis « { $day } » ; une date comme 2024-07-16 est attendue.
imports-members-too-many = Le fichier compte plus de { $most } lignes : ce n’est pas une liste de députés.
imports-members-before-1979 = La liste est datée du { $day }, avant le premier Parlement élu en 1979. Corrigez la date.
imports-members-older = La liste est datée du { $day }, mais une liste du { $newest } a déjà été importée. Une liste plus ancienne mettrait fin à des mandats encore en cours ; corrigez la date, ou prenez une liste du { $newest } ou plus récente.
imports-members-many-gone = { $n } des { $all } députés en exercice ne figurent pas sur cette liste : leurs mandats prendraient fin. Vérifiez que la liste est complète et que sa date est juste.
imports-doubt-left-out-row = Quelqu’un a décidé d’écarter cette ligne.
imports-doubt-namesake-without-number = { $name } figure dans l’annuaire sans numéro du Parlement européen. Un nom seul ne suffit jamais à fusionner deux personnes.
imports-doubt-sits-later = Siège depuis le { $since }, après la date de la liste, le { $day }.
imports-outcome-correct-date = Écarté. Corrigez la date de la liste.
imports-doubt-group-unknown = Le groupe politique « { $group } » n’est pas connu.
imports-outcome-group-stays = Enregistré ; le groupe reste inchangé.
imports-outcome-without-group = Enregistré sans groupe.
imports-outcome-without-address = Enregistré sans l’adresse.
imports-outcome-stays-there = Écarté. Quiconque figure déjà dans l’annuaire y reste tel quel.
imports-meps-missing = il manque : { $names }. Ce n’est pas la liste complète.
imports-meps-no-root = <{ $found }> là où une liste de députés a { $root } : c’est un autre fichier.
imports-meps-no-entry = <{ $found }> là où une liste de députés a { $root }.
imports-meps-text-outside = texte en dehors de la liste : « { $text } ».
imports-meps-long-text = un texte de plus de 1 Mo : ce n’est pas une liste de députés.
imports-meps-none = Ce XML ne contient pas de liste de députés.
imports-cut-off-after = Le fichier est tronqué, après l’entrée { $n }.
imports-meps-web-page = c’est une page web, pas la liste.
imports-meps-doctype = un DOCTYPE, que la liste du Parlement n’a pas ; il pourrait amener un lecteur à charger ou à développer des contenus, le fichier n’est donc pas lu.
imports-cut-off = le fichier est tronqué.
imports-no-xml = ce n’est pas du XML bien formé ({ $why }).
imports-not-utf-8 = ce n’est pas de l’UTF-8.
imports-entity = « &{ $name }; » n’a pas de sens ici.
imports-meps-no-line-break = Le fichier ne se termine pas par un saut de ligne : vérifiez que sa dernière ligne est complète.
imports-meps-long-line = la ligne dépasse 1 Mo : ce n’est pas une liste de députés, ou ses sauts de ligne sont perdus.
imports-meps-ragged-last = la ligne compte { $len } champs alors que l’en-tête en compte { $expected } : le fichier est tronqué, ou un guillemet n’est pas fermé. Téléchargez-le de nouveau.
imports-meps-ragged = la ligne compte { $len } champs alors que l’en-tête en compte { $expected } : un guillemet ou un séparateur manque ou est de trop. Corrigez la ligne et réessayez.
imports-no-csv = ce n’est pas du CSV ({ $why }). Téléchargez de nouveau la liste.
imports-meps-column-id = epid (ou id)
imports-meps-column-name = first_name et last_name (ou name)
imports-meps-column-group = eugroup (ou group)
imports-meps-neither = Ce n’est ni la liste XML du Parlement, ni un CSV dont l’en-tête nomme les colonnes (epid, first_name, last_name, country, eugroup, …).
imports-columns-missing = des colonnes manquent : { $missing }. L’en-tête comporte : { $found }.
imports-meps-role-letter = { $code } vaut « { $value } » ; M, S, V ou C est attendu.
imports-no-committee-code = « { $code } » n’est pas un code de commission ; un code comme AFET est attendu.
imports-no-delegation-code = « { $code } » n’est pas un code de délégation ; un code comme AFET est attendu.
imports-meps-role-word = la fonction dans { $where } est « { $value } » ; Member, Substitute, Vice-Chair ou Chair est attendu.
imports-meps-inactive = { $n ->
    [one] { $n } entrée est marquée comme inactive : elle n’est pas reprise.
   *[other] { $n } entrées sont marquées comme inactives : elles ne sont pas reprises.
  }
imports-no-text-field = « { $field } » n’est pas un texte.
imports-meps-size = Le fichier fait { $size } Mo ; une liste de députés en fait moins d’un, et plus de 20 Mo ne sont pas lus.
imports-encoding-unknown = l’encodage « { $label } » n’est pas connu. Enregistrez le fichier en UTF-8 et réessayez.
imports-nul-byte = il y a un octet NUL : ce n’est pas un fichier texte. Téléchargez de nouveau la liste au format texte.
imports-file-empty-list = Le fichier est vide. Téléchargez de nouveau la liste.
imports-is-zip = C’est une feuille de calcul ou une autre archive ZIP, pas du texte. Enregistrez-la en « CSV UTF-8 » et réessayez.
imports-is-pdf = C’est un PDF, pas une liste lisible. Téléchargez la liste au format texte.
imports-not-utf-8-excel = ce n’est pas de l’UTF-8. Enregistrez le fichier en UTF-8 (dans Excel : « CSV UTF-8 ») et réessayez.
imports-not-utf-8-save = ce n’est pas de l’UTF-8. Enregistrez le fichier en UTF-8 et réessayez.
imports-not-the-encoding = Le fichier se déclare en { $encoding }, mais il ne l’est pas. Enregistrez-le en UTF-8 et réessayez.

# JSON
imports-json-cut-off = le fichier est tronqué. Téléchargez-le de nouveau.
imports-json-wrong = { $what }. Téléchargez de nouveau la liste.
imports-json-none = ce n’est pas du JSON ({ $why }). Téléchargez de nouveau la liste.
imports-json-no-object = ce n’est pas un objet.
imports-json-field = « { $name } » contient { $what }.
imports-json-wrong-type = { $found } au lieu de { $expected }
imports-json-not-there = ce qui n’a pas sa place ici ({ $why })
imports-json-an-object = un objet
imports-json-a-list = une liste
imports-json-a-string = un texte
imports-json-a-boolean = un booléen

# Ce qui ne va pas dans une ligne ou une entrée
imports-no-address = « { $address } » n’est pas une adresse e-mail.
imports-row-used = { $reason } Le reste de la ligne est repris.
imports-entry-used = { $reason } Le reste de l’entrée est repris.
imports-no-member-number = « { $value } » n’est pas un numéro de député.
imports-no-member-number-in = « { $value } » n’est pas un numéro de député ({ $column }).
imports-no-voting-number = « { $value } » n’est pas un numéro du système de vote (voteid).
imports-no-family-name = Il n’y a pas de nom de famille.
imports-no-family-name-in = Il n’y a pas de nom de famille ({ $column }).
imports-no-name = Il n’y a pas de nom.
imports-no-name-in = Il n’y a pas de nom (familyName ou label).
imports-no-country = « { $value } » n’est pas un pays connu.
imports-no-country-left-out = « { $value } » n’est pas un pays connu ; le mandat est écarté.
imports-no-term = « { $value } » n’est pas une législature.
imports-no-parliamentary-term = « { $value } » n’est pas une législature.
imports-no-first-day = « { $value } » n’est pas un premier jour.
imports-no-last-day = « { $value } » n’est pas un dernier jour (end).
imports-mandate-ends-first = Le mandat se termine le { $end }, avant de commencer le { $start }.
imports-membership-ends-first = Le mandat se termine le { $end }, avant de commencer le { $start }.
imports-ends-first = La fin, le { $end }, précède le début, le { $start }.
imports-no-date-slashes = « { $value } » n’est pas une date ; une date comme 18/07/2019 est attendue.
imports-no-date = « { $value } » n’est pas une date ; une date comme 2024-07-16 est attendue.
imports-no-date-in = « { $value } » n’est pas une date ({ $column }) ; une date comme 2024-07-16 est attendue.
imports-no-date-vague = « { $value } » n’est pas une date ; une date comme 2024-07-16, 2024-07 ou 2024 est attendue.
imports-no-date-meeting = « { $value } » n’est pas une date ; 31/01/2015 est attendu.
imports-no-death-date = « { $value } » n’est pas une date ({ $column }). Le reste de l’entrée est repris.
imports-no-day = « { $value } » n’est pas un jour ; 2024-07-16, 16/07/2024 ou 2024 est attendu.
imports-group-unknown = Le groupe « { $group } » n’est pas connu.
imports-group-unknown-left-out = Le groupe « { $group } » n’est pas connu et est écarté.

# Tableaux à colonnes connues
imports-ragged-headed = La ligne compte { $len } champs, l’en-tête { $expected } : une virgule ou un guillemet manque ou est de trop.
imports-no-rows = { $file } ne contient aucune ligne. Téléchargez-le de nouveau.
imports-file-not-utf-8 = { $file } n’est pas en UTF-8. Enregistrez-le en UTF-8 (dans Excel : « CSV UTF-8 ») et réessayez.
imports-file-no-csv = { $file } ne peut pas être lu comme CSV ({ $why }). Téléchargez-le de nouveau.
imports-no-file = Il n’y a pas de fichier. Choisissez-en un.
imports-one-at-a-time = { $n } fichiers là où un seul est lu à la fois. Déposez-les un par un.
imports-long-line = la ligne dépasse 1 Mo : les sauts de ligne de la liste sont perdus. Téléchargez-la de nouveau.
imports-open-quote = un guillemet n’est pas fermé. Corrigez la ligne et réessayez.
imports-ragged-cut-off = la ligne compte { $len } champs alors que l’en-tête en compte { $expected } : le fichier est tronqué. Téléchargez-le de nouveau.
imports-ragged = La ligne compte { $len } champs alors que l’en-tête en compte { $expected } : une virgule hors guillemets, ou une virgule manquante.
imports-column-twice = la colonne { $name } figure deux fois. Supprimez la mauvaise et réessayez.

# Listes particulières
imports-directory-empty = L’annuaire est vide : il ne contient aucun député. Téléchargez-le de nouveau.
imports-no-number-id = Il n’y a pas de numéro (id). Sans lui, personne n’est reconnu.
imports-person-id-taken = Le personID est celui de { $name } ({ $place }). Une personne n’y a qu’un seul nom.
imports-no-hierarchy = Il n’y a pas de hiérarchie : il n’est pas dit où la personne travaille.
imports-neither-person-nor-body = Ce n’est ni une personne ni un organe, mais « { $kind } ».
imports-nothing-named = rien de nommé
imports-api-no-data = il n’y a pas de liste nommée « data », dans laquelle répond l’API de données ouvertes. Enregistrez sa réponse telle quelle.
imports-api-other = ceci porte sur « { $kind } » ({ $id }), non sur des personnes ou des organes. Prenez une réponse de /meps ou de /corporate-bodies.
imports-no-body-of = « { $value } » n’est pas un organe (organization).
imports-body-twice = L’organe { $number } figure deux fois.
imports-body-code-taken = Le code { $code } est celui d’un autre organe du même type, toujours en activité.
imports-no-body-number = « { $value } » n’est pas un numéro d’organe.
imports-body-undated = { $label } (organe { $number }) n’a pas de dates ici. Un même code a désigné plusieurs organes, on ne sait donc pas duquel il s’agit ; déposez l’entrée complète de l’organe.
imports-body-no-name = L’organe { $number } n’a pas de nom.
imports-set-other-file = Le fichier n’est aucun de ceux qui sont lus ; rien n’en est repris.
imports-set-incomplete = Il manque { $missing } : un jeu requiert members.csv et group_memberships.csv, du même jour. Choisissez les deux en même temps.
imports-and = et
imports-set-same-columns = { $file } et { $other } ont les mêmes colonnes : un seul peut faire partie du jeu.
imports-committee-incomplete = Une commission a un code et un libellé ; l’un des deux manque.
imports-group-no-label = Le groupe n’a pas de libellé (official_label).
imports-number-taken = Le numéro { $number } est déjà celui de { $other }.
imports-no-such-member = Il n’y a pas de député portant le numéro « { $number } ».
imports-member-in-two-groups = Aux mêmes dates, le député est dans { $group } (à partir du { $start }).
imports-no-state = Il n’y a pas de pays. Indiquez son nom anglais.
imports-state-unknown = « { $value } » n’est pas un État connu. Indiquez son nom anglais ou son code ISO.
imports-state-unknown-name = « { $value } » n’est pas un État connu. Indiquez son nom ou son code ISO.
imports-first-meeting-no-day = La première réunion n’a pas de date.
imports-no-appointment = Il n’y a pas de date de nomination. Ajoutez-la (2024-07-16, 2024-07 ou 2024).
imports-wrong-appointment = « { $value } » n’est pas une date de nomination ; 2024-07-16, 2024-07 ou 2024 est attendu.
imports-no-commissioner = Il n’y a pas de commissaire.

# Le registre de transparence
imports-again-register = Téléchargez de nouveau le registre depuis data.europa.eu.
imports-register-empty = Ce registre ne contient aucune organisation.
imports-register-cut-off = Le registre annonce { $announced } organisations et en contient { $n } : il est tronqué.
imports-register-no-code = Il n’y a pas de numéro d’identification : l’organisation ne serait pas reconnue.
imports-register-no-root = <{ $found }> là où le registre a <ListOfIRPublicDetail>.
imports-file-empty = Le fichier est vide.
imports-register-large-entry = L’entrée { $n } est plus longue que celle de n’importe quelle organisation.
imports-register-doctype = Il y a un DOCTYPE, que le registre n’a pas ; il pourrait amener un lecteur à charger ou à développer des contenus, le fichier n’est donc pas lu.
imports-register-unreadable = Le registre ne peut pas être lu ({ $why }). Déposez-le de nouveau.
imports-register-no-xml = Après l’entrée { $n }, ce n’est pas du XML bien formé ({ $why }).

# Popolo
imports-popolo-no-objects = Ce JSON ne contient pas d’objets. Déposez un fichier Popolo avec persons, organizations ou memberships.
imports-popolo-other = Les champs ({ $names }) ne sont pas ceux d’une personne, d’une organisation, d’un mandat ou d’un poste, ou n’indiquent pas de quoi il s’agit ; les votes, motions, événements et zones seuls ne sont pas lus. Déposez un fichier Popolo avec persons, organizations ou memberships.
imports-popolo-parent-missing = L’organisation dont elle fait partie ({ $parent }) n’est pas dans le fichier ; elle est lue sans celle-ci.
imports-popolo-part-of-itself = Elle fait partie d’elle-même ({ $way }) ; elle est lue sans rattachement. Corrigez le fichier.
imports-organization-no-name = L’organisation n’a pas de nom.
imports-popolo-too-deep = { $place } : { $name } se trouve à plus de { $most } niveaux de profondeur. Vérifiez les rattachements.
imports-popolo-without-dates = { $reason } Elle est lue sans ses dates.
imports-popolo-no-list = « { $name } » n’est pas une liste. Téléchargez de nouveau le fichier.
imports-popolo-id-taken = L’identifiant est celui d’une autre entrée. Seule la première est retenue.
imports-popolo-no-person = La personne « { $id } » n’est pas dans le fichier.
imports-popolo-empty-post = Personne dans le fichier n’occupe ce poste. Un poste est importé avec ses titulaires.
imports-popolo-no-organization = L’organisation « { $id } » n’est pas dans le fichier.
imports-popolo-no-organization-id = Il n’y a pas d’organisation (organization_id).

# vCards
imports-again-vcard = Exportez de nouveau les contacts au format vCard.
imports-vcard-none = Il n’y a aucune carte dans { $file }.
imports-vcard-group = La carte n’est pas celle d’une personne, mais d’un groupe ou d’une organisation.
imports-vcard-no-name = La carte n’a pas de nom. Ajoutez-en un dans le programme d’où elle provient.
imports-vcard-outside = « { $text } » se trouve hors d’une carte.
imports-vcard-within = une carte commence dans une autre, qui n’a pas de fin.
imports-vcard-long = la carte compte plus de { $most } lignes.
imports-vcard-cut-off = la carte n’a pas de fin : le fichier est tronqué.
imports-vcard-nul = Il y a un octet NUL : ce n’est pas une vCard.

# Votes
imports-again-votes = Téléchargez-le de nouveau depuis europarl.europa.eu.
imports-in-file = { $file } : { $message }
imports-votes-doctype = il y a un DOCTYPE, qu’une telle liste n’a pas ; il pourrait amener un lecteur à charger ou à développer des contenus, le fichier n’est donc pas lu.
imports-votes-no-root = <{ $found }> là où <{ $root }> est attendu.
imports-votes-too-deep = ses éléments sont imbriqués plus profondément que ceux de n’importe quelle liste.
imports-votes-empty = le fichier est vide.
imports-votes-long-text = un texte est plus long que ceux de n’importe quelle liste.
imports-votes-attribute = un attribut est endommagé ({ $why }).
imports-votes-cut-off = le fichier est tronqué, après l’entrée { $n }.
imports-votes-none = La liste ne contient aucun vote utilisable. Téléchargez-la de nouveau.
imports-vote-no-number = Le vote n’a pas de numéro (votingId).
imports-vote-no-time = Le vote { $n } n’a ni date ni heure (voteTimestamp).
imports-vote-counts-incomplete = Le décompte du vote { $n } ne comprend pas trois nombres.
imports-vote-voters-differ = { $counts } est donné pour { $voters } votants au vote { $n }. Le décompte est retenu.
imports-vote-no-result = « { $value } » n’est pas un résultat de vote.
imports-vote-twice = { $vote } figure deux fois, avec { $own } et avec { $other } (pour, contre, abstentions).
imports-voter-twice = Le votant { $voter } figure deux fois dans le vote { $vote } : « { $own } », et ici « { $other } ». Le premier est retenu.
imports-vote-card-other = Le fichier ne fait partie d’aucune fiche de vote ; rien n’en est repris.
imports-vote-card-no-id = « id » n’est pas un numéro de vote.
imports-vote-no-moment-in = « { $value } » n’est pas une date et heure ({ $column }).
imports-vote-no-moment = « { $value } » n’est pas une date et heure.
imports-vote-no-moment-of = « { $value } » n’est pas la date et l’heure d’un vote.
imports-vote-no-counts = « { $value } » n’est pas un décompte de votes.
imports-no-number-in = « { $value } » n’est pas un nombre ({ $column }).
imports-no-way-to-vote = « { $value } » n’est pas une façon de voter ({ $column }).
imports-attendance-name = { $file } : le nom d’une liste de présence commence par le numéro de son vote.
imports-attendance-no-number = Il n’y a pas de numéro de député (id).
imports-attendance-no-status = « { $value } » n’est pas une présence (status).
imports-section-no-number = { $element } n’a pas de nombre de votes.
imports-voter-no-number = Le votant n’a pas de numéro (PersId ou MepId). Écarté.
imports-counts-left-out = Le décompte est incomplet ({ $counts }) et est écarté.
imports-no-vote-number = « { $value } » n’est pas un numéro de vote.
imports-vote-no-day = « { $value } » n’est pas un jour.

# Tout tableau
imports-map-first = Indiquez d’abord ce que contient chaque colonne.
imports-mapping-unreadable = L’affectation des colonnes ne peut pas être lue ({ $why }). Refaites-la.
imports-read-whole = Une liste de députés est lue en entier.
imports-table-no-csv = { $file } ne peut pas être lu comme CSV ({ $why }). Enregistrez-le de nouveau en « CSV UTF-8 ».
imports-table-open-quote = un guillemet est ouvert et n’est pas fermé. Fermez-le, ou enregistrez le tableau en XLSX.
imports-table-single-quotes = Les valeurs sont entre guillemets simples (').
imports-table-windows-1252 = Le fichier n’est pas en UTF-8 et a été lu en Windows-1252 : vérifiez que les lettres accentuées sont correctes.
imports-table-not-the-encoding = { $file } se déclare en { $encoding }, mais ne l’est pas. Enregistrez-le en « CSV UTF-8 ».
imports-table-nul = Il y a un octet NUL dans { $file } : ce n’est pas un tableau. Enregistrez-le en « CSV UTF-8 ».
imports-table-is-pdf = { $file } est un PDF. Déposez le tableau dont il est issu.
imports-table-is-old-excel = { $file } est un classeur d’un ancien Excel, ou protégé par un mot de passe. Enregistrez-le en XLSX sans mot de passe.
imports-table-is-archive = { $file } est une archive ou un classeur d’un type qui n’est pas lu. Enregistrez-le en XLSX ou en « CSV UTF-8 ».
imports-table-is-xml = { $file } est une page web ou du XML, pas un tableau. Enregistrez le tableau en XLSX ou en « CSV UTF-8 ».
imports-table-header-line = L’en-tête se trouve à la ligne { $line } ; ce qui le précède n’est pas lu.
imports-table-too-wide = { $file } compte { $n } colonnes ; { $most } au plus sont lues.
imports-table-same-names = Plusieurs colonnes s’appellent « { $name } ».
imports-table-ragged = La ligne compte { $len } champs, l’en-tête { $expected }. { $hint }
imports-table-too-long = { $file } compte plus de { $most } lignes. Divisez-le.
imports-table-empty = { $file } est vide. Déposez un tableau avec un en-tête et des lignes.
imports-table-many-ragged = { $n } lignes sur { $all }, celle-ci en premier, n’ont pas autant de champs que l’en-tête ({ $expected }). { $hint }
imports-table-no-rows = { $file } a un en-tête et aucune ligne.
imports-table-hint-longer = Une valeur contient le séparateur de colonnes sans être entre guillemets : enregistrez le tableau en XLSX, ou en CSV avec guillemets.
imports-table-hint-shorter = Une valeur contient un saut de ligne sans être entre guillemets, ou des cellules manquent : enregistrez le tableau en XLSX, ou en CSV avec guillemets.
imports-xlsx-no-sheet = { $file } n’a pas de feuille « { $name } » ; il contient : { $sheets }.
imports-xlsx-no-sheets = { $file } n’a aucune feuille.
imports-xlsx-outside = { $file } a quelque chose dans la cellule { $cell } ; { $columns } colonnes et { $rows } lignes au plus sont lues. Supprimez ce qui est hors du tableau.
imports-xlsx-errors = Des cellules contiennent une erreur et sont lues comme vides : { $cells }.
imports-xlsx-locked = { $file } est protégé par un mot de passe. Enregistrez-le sans.
imports-xlsx-unreadable = { $file } ne peut pas être lu comme classeur ({ $why }). Enregistrez-le de nouveau en XLSX, ou en « CSV UTF-8 ».
imports-mapping-no-name = Aucune colonne ne contient de nom. Indiquez laquelle le contient : le nom complet ou le nom de famille.
imports-mapping-twice = « { $label } » est attribué à plusieurs colonnes. Choisissez-en une.
imports-mapping-no-column = { $file } n’a pas de colonne « { $header } ». Indiquez de nouveau les colonnes de ce fichier.
imports-no-organization-name = Il n’y a pas de nom d’organisation.
