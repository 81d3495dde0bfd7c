# La liste, et commencer une lettre.
letters-title = Lettres
letters-new = Nouvelle lettre
letters-column-letter = Lettre
letters-column-client = Client
letters-column-languages = Langues
letters-column-changed = Modifiée
letters-none = Aucune lettre pour l’instant
letters-none-text = Une lettre s’écrit une fois, dans autant de langues que nécessaire, puis se complète pour chaque destinataire.
letters-write = Écrire une lettre
letters-save = Enregistrer la lettre
letters-help = Aide
letters-first-a-client = D’abord un client
letters-first-a-client-text = Une lettre appartient à un client, et vous ne travaillez encore pour aucun.
letters-to-clients = Vers les clients

# Champs de fusion et fonctions, à côté de l’éditeur.
letters-merge-fields = Champs de fusion
letters-merge-fields-ask = Pour tester s’il y en a un :
letters-helpers = Fonctions
letters-helpers-each = Un par un :

# Une lettre.
letters-changed = Modifiée le { $at }
letters-versions = Versions
letters-check-fields = Vérifier les champs
letters-preview = Aperçu
letters-edit = Modifier la lettre
letters-languages = Langues
letters-readers = Lecteurs
letters-badge-new = nouveau
letters-remove-text-ask = Retirer le texte en { $language } pour { $readers } ? Les campagnes qui attendent cette lettre redeviennent des brouillons.
letters-remove = Retirer
letters-remove-text-html = Retirer<span class="sr"> le texte en { $language }</span>
letters-save-text = Enregistrer le texte
letters-along = Joint à la lettre
letters-change-invitation = Modifier l’invitation
letters-invite = Inviter à un événement
letters-take-off-file = Retirer { $name }
letters-attach = Joindre
letters-attachments = Pièces jointes
letters-campaigns = Campagnes avec cette lettre
letters-new-campaign = Nouvelle campagne
letters-no-campaigns = Aucune pour l’instant.
letters-one-stance = Pour les lecteurs d’une position donnée
letters-write-for-them = Écrire pour eux
letters-another-language = Une autre langue
letters-write-it = Écrire
letters-letter = Lettre
letters-save-settings = Enregistrer
letters-how-they-begin = Formules d’appel des lettres de ce client

# L’aperçu.
letters-preview-of = Aperçu : { $name }
letters-preview-show = Afficher
letters-preview-found = Résultats
letters-preview-to-one-of = { $n ->
    [0] Aucune personne avec une adresse
    [one] À la seule personne ayant une adresse
   *[other] À l’une des { $n } personnes ayant une adresse
    }
letters-preview-subject = Objet
letters-preview-view = Affichage
letters-preview-frame = La lettre en HTML
letters-preview-source = Source de la partie HTML
letters-preview-test = Test
letters-preview-test-text = Cette lettre, telle que { $name } la recevrait, envoyée à { $address }. Son objet commence par [Test] ; elle n’est comptée nulle part.
letters-preview-test-send = M’envoyer un test
letters-preview-whole = Le message entier
letters-preview-whole-text = Avec toutes ses parties, tel qu’il est remis au relais :
letters-preview-nobody = Aucun destinataire à afficher
letters-preview-nobody-text = Aucun de ces lecteurs n’a d’adresse valable, ou la lettre n’a pas encore de texte.
letters-to-stakeholders = Vers les parties prenantes
letters-first-an-objective = D’abord un objectif
letters-preview-first-an-objective = L’aperçu montre la lettre pour les personnes qui décident d’un objectif de ce client.
letters-enter-objective = Saisir un objectif
letters-preview-language = Langue
letters-preview-another-text = Cette personne recevra un autre texte.
letters-preview-recipient = Destinataire de l’aperçu
letters-preview-previous = Destinataire précédent
letters-preview-next = Destinataire suivant
letters-preview-position = { $n } sur { $total }

# Les champs qui manquent à certains lecteurs.
letters-fields-of = Champs : { $name }
letters-check-lead = Un champ ni testé ni remplacé par d’autres mots laisse un vide dans la lettre de ceux pour qui il manque.
letters-check = Vérifier
letters-check-cannot-be-written = Impossible à compléter
letters-check-lack-it = { $n ->
    [one] { $n } sur { $total } ne l’a pas
   *[other] { $n } sur { $total } ne l’ont pas
    }
letters-check-ask-html = { $description }. Testez-le avec <code>{ $ask }</code>, ou complétez l’annuaire :
letters-check-more = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
    }
letters-check-all-have = { $n ->
    [one] Le seul lecteur a tous les champs dont son texte a besoin.
   *[other] Les { $n } lecteurs ont tous les champs dont leur texte a besoin.
    }
letters-check-nobody = Il n’y a aucun lecteur pour qui la vérifier.
letters-check-first-an-objective = Une lettre se vérifie pour les personnes qui décident d’un objectif de ce client.

# L’invitation.
letters-invitation = Invitation
letters-invitation-lead = Elle accompagne chaque message de « { $name } » sous forme de fichier iCalendar.
letters-invitation-take-off-ask = Retirer l’invitation de cette lettre ?
letters-invitation-take-off = Retirer
letters-invitation-save = Enregistrer l’invitation

# Formules d’appel.
letters-salutations = Formules d’appel
letters-salutations-for = Formules d’appel : { $client }
letters-salutations-lead-html = Ce qui reste vide suit la table fournie avec Focal ; si elle ne prévoit rien, la formule plus générale s’applique. <code>{"{name}"}</code>, <code>{"{family}"}</code> et <code>{"{title}"}</code> sont remplacés par le nom complet, le nom de famille et le titre de la personne.
letters-salutations-show = Afficher
letters-salutations-save = Enregistrer les formules

# Versions.
letters-versions-of = Versions : { $name }
letters-version = Version { $n }
letters-version-restore-ask = Rétablir la version { $n } ? Les campagnes qui attendent cette lettre redeviennent des brouillons.
letters-version-restore = Rétablir
letters-versions-compared = Comparée avec
letters-versions-same = Les mots sont les mêmes.
letters-versions-saved = Enregistrées

# Noms des champs de saisie.
letters-field-written-as = Format
letters-format-plain = Texte brut
letters-format-formatted = Texte mis en forme
letters-format-hint = La mise en forme s’écrit en Markdown : # titre, - liste, **gras**, *italique*, [mots](https://…)
letters-field-subject = Objet
letters-field-subject-hint = { $n } caractères au maximum
letters-field-text = Texte
letters-field-text-hint = Une ligne vide commence un nouveau paragraphe
letters-field-plain = Partie en texte brut
letters-field-plain-hint = Pour un texte mis en forme seulement. Laissée vide, elle est tirée du texte
letters-field-client = Client
letters-field-name = Nom
letters-field-name-hint = Seule votre équipe le voit
letters-field-default-language = Langue par défaut
letters-field-default-language-hint = Pour ceux dont la langue n’est pas connue, ou pas encore écrite
letters-field-default-language-hint-short = Pour ceux dont la langue n’est pas connue, ou pas écrite
letters-field-language = Langue
letters-field-readers = Lecteurs
letters-field-for = Pour
letters-field-recipient = Destinataire
letters-field-recipient-part = Une partie du nom
letters-field-attach = Joindre un fichier
letters-field-attach-hint = PDF, documents bureautiques, images ; { $n } Mo au total
letters-a-client = un client
letters-a-language = une langue
letters-choose-client = Choisissez un client pour lequel vous travaillez.

# Ce qui a été fait.
letters-saved = Lettre enregistrée.{ $voided }
letters-text-saved = Texte enregistré ({ $text }).{ $voided }
letters-text-removed = Texte retiré ({ $text }).{ $voided }
letters-version-restored = La version { $n } est rétablie.{ $voided }
letters-file-attached = « { $name } » est joint à la lettre.{ $voided }
letters-file-taken-off = « { $name } » n’est plus joint à la lettre.{ $voided }
letters-invitation-saved = L’invitation accompagne la lettre.{ $voided }
letters-invitation-taken-off = La lettre n’invite plus à rien.{ $voided }
letters-salutations-saved = Formules d’appel en { $language } enregistrées.
letters-test-on-its-way = Un test est en route vers { $address }.

# Ce qui distingue les versions.
letters-version-added = ajouté :
letters-version-removed = retiré :
letters-version-what-it-changed = Ce qu’elle a changé
letters-version-changed-since = Ce qui a changé depuis
letters-version-by-nobody = une personne qui n’est plus là

# L’aperçu et la vérification.
letters-preview-desktop = Ordinateur
letters-preview-phone = Téléphone
letters-preview-text = Texte brut
letters-header-from = De
letters-header-reply-to = Réponse à
letters-header-to = À
letters-test-waiting = Votre dernier test, { $at } : en route.
letters-test-sent = Votre dernier test, { $at } : envoyé.
letters-test-failed = Votre dernier test, { $at } : non envoyé{ $why }.
letters-test-unknown = Votre dernier test, { $at } : on ignore s’il a été envoyé{ $why }.
letters-test-why = {"\u00A0"}: { $why }
letters-readers-campaign = Campagne : { $name }
letters-readers-deciders = Tous ceux qui décident : { $name }
letters-fields = Champs
letters-check-no-text = pas de texte en { $language }
letters-size-bytes = { $n } octets
letters-size-kb = { $n } ko
letters-size-mb = { $n } Mo

# L’invitation.
letters-event-asks = Demande une réponse
letters-event-for-information = Pour information
letters-event-when = Quand
letters-event-when-text = { $weekday } { $date }, de { $from } à { $until }, { $zone }
letters-event-where = Où
letters-event-calendar = Agenda
letters-event-ask = Demander une réponse
letters-event-zone = Fuseau horaire
letters-event-zone-hint = Celui du lieu, par exemple Europe/Brussels
letters-event-what = Quoi
letters-event-day = Jour
letters-event-from = Début
letters-event-until = Fin
letters-event-details = Précisions
letters-event-calendars = Agendas
letters-event-no-zone = Ce fuseau horaire n’existe pas : écrivez-le comme { $zone }.
letters-event-the-day = le jour
letters-event-the-beginning = l’heure de début
letters-event-the-end = l’heure de fin
letters-event-the-method = ce que font les agendas
letters-file-choose = Choisissez un fichier.
letters-file-unreadable = Le fichier n’a pas pu être lu : envoyez-le à nouveau.

# À qui s’adresse une formule d’appel.
letters-salutation-women = Femmes
letters-salutation-men = Hommes
letters-salutation-anybody = Tout le monde
letters-salutation-titled = { $who } avec un titre
letters-salutation-members = { $who }, membres de l’organe qui décide
letters-salutation-commissioners = { $who }, commissaires
letters-salutation-ambassadors = { $who }, ambassadeurs
letters-salutation-ministers = { $who }, ministres

# Langues.
letters-language-bg = Bulgare
letters-language-cs = Tchèque
letters-language-da = Danois
letters-language-de = Allemand
letters-language-el = Grec
letters-language-en = Anglais
letters-language-es = Espagnol
letters-language-et = Estonien
letters-language-fi = Finnois
letters-language-fr = Français
letters-language-ga = Irlandais
letters-language-hr = Croate
letters-language-hu = Hongrois
letters-language-it = Italien
letters-language-lt = Lituanien
letters-language-lv = Letton
letters-language-mt = Maltais
letters-language-nl = Néerlandais
letters-language-pl = Polonais
letters-language-pt = Portugais
letters-language-ro = Roumain
letters-language-sk = Slovaque
letters-language-sl = Slovène
letters-language-sv = Suédois

# Les lecteurs, seuls et dans une phrase.
letters-side-all = Tous les lecteurs
letters-side-for = Lecteurs favorables
letters-side-undecided = Lecteurs indécis
letters-side-against = Lecteurs opposés
letters-side-unknown = Lecteurs de position inconnue
letters-side-within-all = tous les lecteurs
letters-side-within-for = lecteurs favorables
letters-side-within-undecided = lecteurs indécis
letters-side-within-against = lecteurs opposés
letters-side-within-unknown = lecteurs de position inconnue

# Pourquoi des mots ne passent pas, par ligne et colonne.
letters-lint-at-subject = Objet, colonne { $column } : { $message }
letters-lint-at-body = Ligne { $line }, colonne { $column } : { $message }
letters-lint-at-plain = Texte brut, ligne { $line }, colonne { $column } : { $message }
letters-lint-subject-too-long = Raccourcissez l’objet à { $n } caractères au plus.
letters-lint-subject-one-line = Écrivez l’objet sur une seule ligne, sans caractères de contrôle.
letters-lint-turns-direction = Supprimez le caractère invisible à cet endroit : il inverse le sens d’écriture.
letters-lint-no-subject = Écrivez un objet.
letters-lint-text-too-long = Raccourcissez le texte à { $n } ko au plus.
letters-lint-control = Supprimez le caractère de contrôle invisible à cet endroit.
letters-lint-no-text = Écrivez un texte.
letters-lint-block-not-closed = {"{{#"}{ $helper }{"}}"} n’est jamais fermé : ajoutez {"{{/"}{ $helper }{"}}"}.
letters-lint-closes-nothing = {"}}"} ne ferme rien : écrivez {"{{"} devant le champ, ou supprimez-le.
letters-lint-backslash = Une barre oblique inverse devant {"{{"} a un sens particulier : placez quelque chose entre les deux.
letters-lint-two-braces = Un champ s’écrit entre deux accolades : écrivez {"{{"}{ $field }{"}}"}.
letters-lint-comment-not-closed = Ce commentaire n’est jamais fermé : écrivez { $close } à sa suite.
letters-lint-not-closed = {"{{"} n’est jamais fermé : écrivez {"}}"} à la suite.
letters-lint-two-are-enough = Deux accolades suffisent : écrivez {"{{"} et {"}}"}. Rien n’est échappé dans une lettre.
letters-lint-close-after-field = {"{{"} n’est pas fermé : écrivez {"}}"} juste après le champ.
letters-lint-one-too-many = Un {"}"} de trop.
letters-lint-too-much = Cette lettre a trop de champs et de blocs pour être complétée pour tous : raccourcissez-la.
letters-lint-no-templates = Une lettre ne peut pas inclure d’autres modèles.
letters-lint-no-include = Une lettre ne peut pas inclure « { $name } » : écrivez les mots ici.
letters-lint-empty = Écrivez un champ entre les accolades, par exemple {"{{person.name}}"}.
letters-lint-no-meaning = « { $sign } » n’a pas de sens ici : écrivez le champ seul.
letters-lint-unknown-block = « #{ $helper } » est inconnu : il y a #if, #unless, #each et #with.
letters-lint-each-in-each = {"{{#each}}"} ne peut pas se trouver dans un autre {"{{#each}}"}.
letters-lint-each-takes-list = {"{{#each}}"} attend une liste : {"{{#each person.committee_list}}"}.
letters-lint-with-takes = {"{{#with}}"} attend person, objective, sender ou client.
letters-lint-too-deep = Les blocs sont imbriqués sur plus de { $n } niveaux : simplifiez.
letters-lint-one-field = {"{{#"}{ $helper }{"}}"} attend exactement un champ, par exemple person.group.
letters-lint-else-outside = {"{{else}}"} se place dans un bloc : {"{{#if …}} … {{else}} … {{/if}}"}.
letters-lint-else-twice = Ce bloc a déjà son {"{{else}}"}.
letters-lint-after-else = Après else, il ne peut y avoir que « if champ », « unless champ » ou rien.
letters-lint-wrong-close = {"{{/"}{ $helper }{"}}"} ne ferme pas {"{{#"}{ $open }{"}}"} : écrivez d’abord {"{{/"}{ $open }{"}}"}.
letters-lint-close-without-open = {"{{/"}{ $helper }{"}}"} ne ferme rien : supprimez-le, ou ouvrez {"{{#"}{ $helper }{" …}}"}.
letters-lint-block-begins = Un bloc commence par # : écrivez {"{{#"}{ $code }{"}}"}.
letters-lint-no-helper = « { $word } » n’est pas une fonction : il y a date, list, plural et default. Sinon, écrivez un seul champ.
letters-lint-several-fields = « { $word } » a plusieurs champs : écrivez par exemple {"{{"}{ $root }{".name}}"}.
letters-lint-is-a-day = « { $path } » est un jour : écrivez {"{{date "}{ $path }{"}}"}.
letters-lint-is-a-list = « { $path } » est une liste : écrivez {"{{list "}{ $path }{"}}"}, ou {"{{#each "}{ $path }{"}}{{this}}{{/each}}"} ; pour tous les éléments séparés par des virgules, {"{{person.committees}}"}.
letters-lint-write-as = Ceci n’est pas lisible : écrivez-le comme { $example }.
letters-lint-takes-a-field = { $helper } attend un champ : { $example }.
letters-lint-not-what-it-takes = « { $path } » n’est pas ce que { $helper } attend : { $example }.
letters-lint-no-form = « { $wrong } » n’est pas une forme : il y a { $forms }.
letters-lint-other-numbers = Dites quoi écrire pour tous les autres nombres : { $example }.
letters-lint-no-way-to-write-a-day = « { $style } » n’est pas une façon d’écrire un jour : il y a { $styles }.
letters-lint-no-field-did-you-mean = Il n’y a pas de champ « { $path } ». Vouliez-vous dire {"{{"}{ $name }{"}}"} ?
letters-lint-no-field-inside = Il n’y a pas de champ « { $path } ». Dans ce bloc, écrivez {"{{@root."}{ $name }{"}}"}.
letters-lint-no-field = Il n’y a pas de champ « { $path } ». La liste à côté du texte donne tous les champs.
letters-lint-engine = Ceci ne se lit pas comme une lettre : { $reason }.

# Pourquoi une lettre ne peut pas être complétée.
letters-render-too-long = une fois ses champs complétés, cette lettre dépasse { $n } ko
letters-render-nested = listes et citations sont imbriquées trop profondément dans cette lettre
letters-render-engine = cette lettre ne peut pas être complétée : { $why }
letters-file-is-not-there = Le fichier « { $name } » n’est pas là.

# Pourquoi quelque chose est refusé.
letters-refused-write-first = Écrivez d’abord la lettre en { $language }.
letters-refused-write-for-all-first = Écrivez d’abord la lettre en { $language } pour tous les lecteurs.
letters-refused-default-language = { $language } : c’est la langue par défaut de la lettre, choisissez-en d’abord une autre.
letters-refused-remove-sides-first = Retirez d’abord les textes en { $language } destinés aux lecteurs d’une position donnée.
letters-refused-name-taken = Une autre lettre de ce client porte ce nom : choisissez-en un autre.
letters-files-too-large = Les fichiers d’une lettre peuvent faire { $n } Mo au total, car bien des institutions refusent les messages plus lourds : envoyez un lien.
letters-file-empty = « { $name } » est vide.
letters-file-kind = « { $name } » ne peut pas être joint : formats possibles { $kinds }.
letters-file-not-what-it-says = « { $name } » n’est pas ce que dit son extension : enregistrez-le à nouveau en { $kind }.
letters-event-place-too-long = Écrivez le lieu sur une seule ligne de 200 caractères au plus.
letters-event-details-too-long = Raccourcissez à 4000 caractères au plus.
letters-event-details-control = Supprimez le caractère de contrôle invisible.
letters-event-ends-first = La fin doit venir après le début.
letters-event-too-long = Un événement de plus de 30 jours est une erreur : raccourcissez-le.
letters-salutation-one-line = Écrivez la formule d’appel sur une seule ligne de 200 caractères au plus.
letters-salutation-braces = Entre accolades, il peut y avoir {"{name}"}, {"{family}"} et {"{title}"}.

# Pourquoi une approbation a été annulée.
letters-why-text-changed = le texte de la lettre en { $language } a été modifié
letters-why-side-text-changed = le texte de la lettre en { $language } pour { $readers } a été modifié
letters-why-text-removed = le texte de la lettre en { $language } a été retiré
letters-why-side-text-removed = le texte de la lettre en { $language } pour { $readers } a été retiré
letters-why-default-language = la langue par défaut de la lettre a été modifiée
letters-why-file-attached = « { $name } » a été joint à la lettre
letters-why-file-taken-off = « { $name } » a été retiré de la lettre
letters-why-invitation-changed = l’invitation de la lettre a été modifiée
letters-why-invitation-removed = l’invitation de la lettre a été retirée

# Fonctions et champs de fusion, expliqués.
letters-helper-date = Un jour en toutes lettres : 24 novembre 2026. Avec "weekday" : mardi 24 novembre 2026 ; avec "short" : 24/11/2026
letters-helper-list = Une liste en toutes lettres : AFET, DEVE et DROI
letters-helper-plural = La forme selon le nombre ; # est le nombre. Les langues qui ont plus de formes connaissent zero, two, few et many
letters-helper-default = Le champ, ou les mots qui le suivent lorsqu’il manque
letters-merge-salutation = Le début de la lettre, dans sa langue, avec sa ponctuation
letters-merge-person-name = Nom complet
letters-merge-person-title = Titre devant le nom
letters-merge-person-given-name = Prénoms
letters-merge-person-family-name = Nom de famille
letters-merge-person-country = État pour lequel le mandat est exercé, dans la langue de la lettre
letters-merge-person-group = Sigle du groupe politique
letters-merge-person-group-name = Nom du groupe politique
letters-merge-person-committees = Sigles des commissions, séparés par des virgules
letters-merge-person-committee-list = Les mêmes sigles un par un, pour list, plural et #each
letters-merge-objective-name = L’objectif que sert la campagne
letters-merge-objective-decision-day = Prochain jour où l’une de ses instances décide
letters-merge-today = Le jour où part la lettre
letters-merge-invitation-title = Ce à quoi invite la lettre
letters-merge-invitation-day = Son jour
letters-merge-invitation-time = L’heure à laquelle il commence, à l’heure du lieu
letters-merge-invitation-place = Où
letters-merge-sender-name = De qui vient la lettre
letters-merge-sender-signature = La signature de l’expéditeur ; à défaut, son nom
letters-merge-client-name = Pour qui le travail est fait
