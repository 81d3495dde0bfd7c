# Rollen.
accounts-observer = Beobachter
accounts-consultant = Consultant
accounts-manager = Manager
accounts-administrator = Administrator
accounts-name-length = Geben Sie einen Namen mit 1 bis 200 Zeichen an.
accounts-password-length = Wählen Sie ein Passwort mit mindestens { $n } Zeichen.
accounts-too-many = Zu viele fehlgeschlagene Anmeldungen. Warten Sie { $n } Minuten und versuchen Sie es dann erneut.
accounts-wrong = Die Adresse oder das Passwort stimmt nicht.

# Mandanten.
accounts-name = Name
accounts-client-taken = Es gibt schon einen Mandanten mit diesem Namen. Wählen Sie einen anderen.
accounts-grant-unknown = Eines der Konten ist unbekannt.
accounts-grant-own = Ihren eigenen Zugang können Sie nicht entziehen: Das muss jemand anders tun.
accounts-grant-saved = Gespeichert, wer für diesen Mandanten arbeitet.
accounts-clients-by-managers = Mandanten werden von Managern und Administratoren angelegt. Fragen Sie einen von ihnen.
accounts-what-name = einen Namen
accounts-what-accounts = Konten
accounts-client-opened = { $name } ist jetzt Mandant.
accounts-clients-lead = Wer nicht für einen Mandanten arbeitet, sieht weder dessen Ziele, Kontakte und Briefe noch, dass es sie gibt.
accounts-pro-bono-about = Pro bono: Die Arbeit wird geschenkt, nicht berechnet
accounts-pro-bono = Pro bono
accounts-client-none = Noch kein Mandant
accounts-client-none-text = Legen Sie einen an, oder bitten Sie einen Manager, Sie für seinen arbeiten zu lassen.
accounts-client-new = Neuer Mandant
accounts-client-open = Mandant anlegen
accounts-who-works = Wer für { $name } arbeitet
accounts-save = Speichern

# Das Team.
accounts-last-administrator = Das ist der letzte Administrator, der sich anmelden kann. Machen Sie zuerst jemand anderen dazu.
accounts-close-own = Ihr eigenes Konto können Sie nicht schließen: Das muss ein anderer Administrator tun.
accounts-email = E-Mail-Adresse
accounts-email-about = Dient zur Anmeldung
accounts-role = Rolle
accounts-works-for = Arbeitet für
accounts-terminal = das Terminal
accounts-what-address = eine Adresse
accounts-what-role = eine Rolle
accounts-what-clients = Mandanten
accounts-address-taken = Es gibt schon ein Konto mit dieser Adresse.
accounts-choose-role = Wählen Sie eine Rolle.
accounts-closed = Das Konto meldet sich nicht mehr an; was es schrieb, bleibt.
accounts-opened = Das Konto kann sich wieder anmelden.
accounts-by-administrators = Konten werden von Administratoren verwaltet. Fragen Sie einen von ihnen.
accounts-event-made = Das Konto von { $name } wurde angelegt, Rolle: { $role }
accounts-event-role = { $name } hat jetzt die Rolle { $role }
accounts-event-closed = Das Konto von { $name } wurde geschlossen
accounts-event-opened = Das Konto von { $name } wurde wieder geöffnet
accounts-event-password-given = { $name } bekam ein Passwort
accounts-event-password-changed = { $name } wählte ein anderes Passwort
accounts-event-grant-given = { $name } bekam Zugang zu { $client }
accounts-event-grant-taken = { $name } verlor den Zugang zu { $client }
accounts-role-now = Die Rolle ist jetzt { $role }.
accounts-observer-within = Beobachter
accounts-consultant-within = Consultant
accounts-manager-within = Manager
accounts-administrator-within = Administrator
accounts-team-account = Konto
accounts-you = Sie
accounts-is-closed = Geschlossen
accounts-new-password-yes = Passwort vergeben
accounts-close-yes = Konto schließen
accounts-new = Neues Konto
accounts-password-once = Ein Passwort wird erzeugt und Ihnen einmal gezeigt.
accounts-make = Konto anlegen
accounts-events = Was mit Konten geschah
accounts-what = Was
accounts-by = Von
accounts-when = Wann
accounts-team-lead-html = Eine Rolle sagt, was jemand tun darf; <a href="/clients">Mandanten</a> sagen, was er sehen darf.
accounts-given = Ein Passwort für { $name }
accounts-given-tell = Teilen Sie es mit, auf anderem Weg als per E-Mail:
accounts-given-about = Die Anmeldung erfolgt mit { $email }; ein eigenes wird in den Einstellungen gewählt. Es wird nur dieses eine Mal gezeigt und nirgends aufbewahrt.
accounts-role-of = Rolle von { $name }
accounts-role-save-html = Speichern<span class="sr">: Rolle von { $name }</span>
accounts-new-password-ask = { $name } ein anderes Passwort geben? Das bisherige gilt dann nicht mehr, und alle Sitzungen enden.
accounts-new-password-html = Neues Passwort<span class="sr"> für { $name }</span>
accounts-open-html = Öffnen<span class="sr">: Konto von { $name }</span>
accounts-close-ask = Konto von { $name } schließen? Es meldet sich nicht mehr an; was geschrieben wurde, bleibt.
accounts-close-html = Schließen<span class="sr">: Konto von { $name }</span>

# Das eigene Passwort.
accounts-current = Ihr bisheriges Passwort
accounts-another = Ein anderes
accounts-again = Dasselbe noch einmal
accounts-not-yours = Das ist nicht Ihr Passwort.
accounts-differ = Die beiden sind verschieden. Geben Sie zweimal dasselbe ein.
accounts-changed = Ihr Passwort ist geändert; überall sonst sind Sie abgemeldet.
accounts-password-hint = Mindestens { $n } Zeichen; ein paar Wörter genügen
accounts-changing = Eine Änderung meldet Sie überall sonst ab.
accounts-you-sign-in = Sie melden sich an mit
accounts-change = Passwort ändern
