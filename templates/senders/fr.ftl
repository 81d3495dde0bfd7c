# La liste.
senders-title = Expéditeurs
senders-lead = De qui viennent les lettres, avec tout ce qui va avec. Une campagne en prend une copie, figée à l’approbation.
senders-new = Nouvel expéditeur
senders-column-sender = Expéditeur
senders-column-client = Client
senders-column-mail-account = Compte de messagerie
senders-column-signed-for = Signé pour
senders-retired = Retiré
senders-look-at-it = À vérifier
senders-none = Aucun expéditeur pour l’instant
senders-none-text = Un expéditeur, c’est un nom et une adresse, avec une signature, un compte de messagerie et une clé qui signe.
senders-enter = Saisir un expéditeur

# Un expéditeur.
senders-offer-again = Proposer à nouveau
senders-retire = Retirer
senders-blocked = Rien ne peut être envoyé d’ici
senders-change-hint = Une modification s’applique à toute campagne encore à l’état de brouillon, et annule l’approbation de celles qui n’ont pas commencé.
senders-save = Enregistrer l’expéditeur
senders-first-a-client = D’abord un client
senders-first-a-client-text = Un expéditeur écrit pour un client, et vous ne travaillez encore pour aucun.
senders-to-clients = Vers les clients

# Les règles d’envoi de la maison.
senders-rules-title = Règles d’envoi
senders-rules-lead = Les mêmes pour tous les clients : une personne n’a qu’une boîte de réception.
senders-rules-hours-hint = À l’heure de Bruxelles. Ce qui n’est pas parti à la fin de la plage reprend à la suivante ; une campagne peut être réglée pour partir à toute heure.
senders-rules-pace-hint = La cadence des envois, si ce n’est pas celle que le relais accepte. Chaque lettre reçoit son moment quand elle arrive à échéance.
senders-rules-save = Enregistrer les règles
senders-rules-in-force = En vigueur
senders-rules-by-administrators = Modifiées par les administrateurs.
senders-rules-holidays = Jours fériés des institutions, selon la règle. La décision annuelle publiée au Journal officiel peut ajouter ou supprimer un jour : saisissez-le comme période de fermeture.
senders-rules-column-day = Jour
senders-rules-column-holiday = Jour férié

# Comptes de messagerie, clés, désabonnement.
senders-mail-accounts = Comptes de messagerie
senders-mail-column-account = Compte
senders-mail-column-relay = Les lettres partent par
senders-mail-column-connections = En parallèle
senders-mail-accounts-text = Définis dans le fichier de configuration. Un compte en difficulté ne retient jamais les lettres d’un autre.
senders-mail-keys = Clés DKIM
senders-mail-column-key = Clé
senders-mail-column-signs-for = Signe pour
senders-mail-column-kind = Type
senders-mail-dns = À inscrire dans le DNS
senders-mail-record = Enregistrement TXT
senders-mail-record-text = Texte de l’enregistrement pour { $name }
senders-mail-not-signed = Les lettres ne sont pas signées : aucune clé n’est configurée.
