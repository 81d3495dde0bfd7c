# Paramètres.
settings-password = Votre mot de passe
settings-password-about = En choisir un autre
settings-digest = Synthèse hebdomadaire
settings-digest-about = Ce qui a évolué, par e-mail, le jour de votre choix
settings-team = Équipe
settings-team-about = Comptes, rôles, ce qui leur est arrivé
settings-clients = Clients
settings-clients-about = Pour qui le travail est fait, et qui travaille pour eux
settings-tags = Étiquettes
settings-tags-about = Des mots pour marquer personnes et organes
settings-figures = Données de vote
settings-figures-about = Populations, sièges et taille des commissions, avec leurs sources
settings-demo = Données de démonstration
settings-demo-about = Les charger pour explorer, ou les retirer
settings-sending = Règles d’envoi
settings-sending-about = À quelle fréquence, quand et à quel rythme ; comptes d’envoi et clés
settings-senders = Expéditeurs
settings-senders-about = De qui viennent les lettres, avec signature et compte
settings-outbox = Boîte d’envoi
settings-outbox-about = E-mails écrits dans un dossier au lieu d’être envoyés
settings-yours = Les vôtres
settings-house = La maison
settings-mail = E-mail
settings-theme-wrong = L’apparence est claire, sombre ou celle du système.
settings-keys-wrong = Les touches à une lettre sont activées ou désactivées.

# Les données de démonstration.
settings-demo-by-administrators = Les données de démonstration sont chargées et retirées par des administrateurs. Adressez-vous à l’un d’eux.
settings-demo-is-all = Tout ce système est la démonstration. Pour votre propre travail, lancez Focal avec une autre base de données.
settings-demo-other-data = Il y a déjà d’autres données, et les données de démonstration ne s’y mêlent pas.
settings-demo-same-client = L’un de vos clients porte un nom qu’utilise la démonstration : regardez-la dans une autre base, vide.
settings-demo-is-there = Les données de démonstration sont déjà là.
settings-demo-loaded = La démonstration est chargée : 720 députés inventés, et six mois de travail sur deux objectifs.
settings-demo-none = Il n’y a pas de données de démonstration.
settings-demo-gone = Les données de démonstration ont disparu, ainsi que tout ce qui avait été saisi avec elles.
settings-demo-lead = 720 députés européens inventés, les États du Conseil, et six mois de travail sur deux objectifs d’un client inventé.
settings-demo-is-loaded = Elles sont chargées
settings-demo-look = Pour explorer d’abord
settings-demo-load-about = On peut tout y essayer. Elles sont signalées sur chaque page, et se retirent en une étape, sans laisser de trace. Le chargement prend quelques secondes.
settings-demo-remove-about = Les retirer vide le système : les personnes inventées, et tout ce qui a été saisi depuis, réel ou non. Les comptes et les paramètres restent.
settings-demo-remove-ask = Retirer les données de démonstration, et tout ce qui a été saisi depuis leur chargement ? C’est irréversible.
settings-demo-remove-yes = Tout retirer
settings-demo-remove = Retirer les données de démonstration

# La langue de l’interface.
settings-language = Langue
settings-language-about = Anglais, français ou allemand ; jours et nombres à l’avenant
settings-language-lead = La langue dans laquelle Focal vous parle. Les lettres partent dans la langue de leur destinataire.
settings-language-browser = Celle de mon navigateur
settings-language-example = Nous sommes le { $day } ; un nombre s’écrit { $number }.
settings-language-save = Enregistrer
settings-language-saved = Focal vous parle maintenant français.
settings-language-wrong = Focal parle anglais, français et allemand.

# Les mots de l’échelle des positions.
settings-words = Mots de l’échelle
settings-words-about = Comment vous appelez un défenseur, un bloqueur et ceux entre les deux
settings-words-lead = Comment s’appellent les degrés de l’échelle, sur chaque page et dans chaque rapport. L’échelle elle-même ne change pas.
settings-words-place = Degré
settings-words-of = { $word }, en { $language }
settings-words-hint = Ce qui reste vide s’appelle comme indiqué en gris.
settings-words-save = Enregistrer les mots
settings-words-saved = Les mots sont enregistrés. Ils figurent désormais sur chaque page.
settings-words-long = Raccourcissez le mot à { $n } caractères sur une ligne.
settings-words-twice = Deux degrés s’appellent « { $word } » en { $language }. Donnez un autre mot à l’un d’eux.
settings-words-by-administrators = Les mots sont modifiés par des administrateurs. Adressez-vous à l’un d’eux.
