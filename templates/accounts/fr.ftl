# Rôles.
accounts-observer = Observateur
accounts-consultant = Consultant
accounts-manager = Responsable
accounts-administrator = Administrateur
accounts-name-length = Donnez un nom de 1 à 200 caractères.
accounts-password-length = Choisissez un mot de passe d’au moins { $n } caractères.
accounts-too-many = Trop de connexions échouées. Attendez { $n } minutes, puis réessayez.
accounts-wrong = L’adresse ou le mot de passe n’est pas correct.

# Clients.
accounts-name = Nom
accounts-client-taken = Il y a déjà un client de ce nom. Choisissez-en un autre.
accounts-grant-unknown = L’un des comptes est inconnu.
accounts-grant-own = Vous ne pouvez pas retirer votre propre accès : quelqu’un d’autre doit le faire.
accounts-grant-saved = Les personnes qui travaillent pour ce client sont enregistrées.
accounts-clients-by-managers = Les clients sont ouverts par les responsables et les administrateurs. Adressez-vous à l’un d’eux.
accounts-what-name = un nom
accounts-what-accounts = des comptes
accounts-client-opened = { $name } est maintenant un client.
accounts-clients-lead = Qui ne travaille pas pour un client ne voit ni ses objectifs, contacts et lettres, ni même qu’ils existent.
accounts-pro-bono-about = Pro bono : le travail est offert, non facturé
accounts-pro-bono = Pro bono
accounts-client-none = Pas encore de client
accounts-client-none-text = Ouvrez-en un, ou demandez à un responsable de vous laisser travailler pour le sien.
accounts-client-new = Nouveau client
accounts-client-open = Ouvrir le client
accounts-who-works = Qui travaille pour { $name }
accounts-save = Enregistrer

# L’équipe.
accounts-last-administrator = C’est le dernier administrateur qui puisse se connecter. Nommez-en d’abord un autre.
accounts-close-own = Vous ne pouvez pas fermer votre propre compte : un autre administrateur doit le faire.
accounts-email = Adresse e-mail
accounts-email-about = Sert à se connecter
accounts-role = Rôle
accounts-works-for = Travaille pour
accounts-terminal = le terminal
accounts-what-address = une adresse
accounts-what-role = un rôle
accounts-what-clients = des clients
accounts-address-taken = Il y a déjà un compte avec cette adresse.
accounts-choose-role = Choisissez un rôle.
accounts-closed = Le compte ne se connecte plus ; ce qu’il a écrit reste.
accounts-opened = Le compte peut de nouveau se connecter.
accounts-by-administrators = Les comptes sont gérés par des administrateurs. Adressez-vous à l’un d’eux.
accounts-event-made = Le compte de { $name } a été créé, rôle : { $role }
accounts-event-role = { $name } a pour rôle : { $role }
accounts-event-closed = Le compte de { $name } a été fermé
accounts-event-opened = Le compte de { $name } a été rouvert
accounts-event-password-given = { $name } a reçu un mot de passe
accounts-event-password-changed = { $name } a choisi un autre mot de passe
accounts-event-grant-given = { $name } a reçu l’accès à { $client }
accounts-event-grant-taken = L’accès de { $name } à { $client } a été retiré
accounts-role-now = Le rôle est maintenant : { $role }.
accounts-observer-within = observateur
accounts-consultant-within = consultant
accounts-manager-within = responsable
accounts-administrator-within = administrateur
accounts-team-account = Compte
accounts-you = Vous
accounts-is-closed = Fermé
accounts-new-password-yes = Donner un mot de passe
accounts-close-yes = Fermer le compte
accounts-new = Nouveau compte
accounts-password-once = Un mot de passe est inventé et vous est montré une seule fois.
accounts-make = Créer le compte
accounts-events = Ce qui est arrivé aux comptes
accounts-what = Quoi
accounts-by = Par
accounts-when = Quand
accounts-team-lead-html = Un rôle dit ce que quelqu’un peut faire ; les <a href="/clients">clients</a> disent ce qu’il peut voir.
accounts-given = Un mot de passe pour { $name }
accounts-given-tell = Communiquez-le, autrement que par e-mail :
accounts-given-about = La connexion se fait avec { $email } ; le choix d’un autre mot de passe se trouve dans les paramètres. Celui-ci n’est montré qu’une fois et conservé nulle part.
accounts-role-of = Rôle de { $name }
accounts-role-save-html = Enregistrer<span class="sr"> le rôle de { $name }</span>
accounts-new-password-ask = Donner un autre mot de passe à { $name } ? L’actuel cessera de fonctionner, et ses sessions prendront fin.
accounts-new-password-html = Nouveau mot de passe<span class="sr"> pour { $name }</span>
accounts-open-html = Ouvrir<span class="sr"> le compte de { $name }</span>
accounts-close-ask = Fermer le compte de { $name } ? Plus de connexion ; ce qui a été écrit reste.
accounts-close-html = Fermer<span class="sr"> le compte de { $name }</span>

# Son propre mot de passe.
accounts-current = Votre mot de passe actuel
accounts-another = Un autre
accounts-again = Le même encore une fois
accounts-not-yours = Ce n’est pas votre mot de passe.
accounts-differ = Les deux diffèrent. Tapez deux fois le même.
accounts-changed = Votre mot de passe est changé ; vous êtes déconnecté partout ailleurs.
accounts-password-hint = Au moins { $n } caractères ; quelques mots font l’affaire
accounts-changing = Le changer vous déconnecte partout ailleurs.
accounts-you-sign-in = Vous vous connectez avec
accounts-change = Changer le mot de passe
