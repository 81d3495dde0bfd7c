# Alle Seiten.

# Was schiefging.
web-not-found = Seite nicht gefunden
web-not-found-advice = Hier ist nichts, oder es gehört einem Mandanten, für den Sie nicht arbeiten.
web-forbidden = Nicht erlaubt
web-only-reads = Ihr Konto kann nur lesen. Wenden Sie sich an jemanden, der daran arbeitet, oder bitten Sie einen Administrator um eine andere Rolle.
web-sign-in-first = Bitte zuerst anmelden
web-sign-in-advice = Melden Sie sich an und versuchen Sie es erneut.
web-expired = Dieses Formular ist abgelaufen
web-expired-advice = Es wurde nichts geändert. Gehen Sie zum Formular zurück und senden Sie es noch einmal.
web-conflict = Es hat sich inzwischen geändert
web-unreadable = Das ist nicht lesbar
web-too-large = Zu groß
web-database-busy = Die Datenbank kann das gerade nicht aufnehmen
web-fault = Etwas ist schiefgegangen
web-fault-advice = Es wurde nichts geändert. Das Protokoll sagt mehr; bitte geben Sie denen Bescheid, die dieses Focal betreiben.
web-fault-back = Zur Startseite
web-fault-back-to-form = Zurück zum Formular
web-fault-back-to-page = Zurück zur vorigen Seite
web-fault-again = Noch einmal versuchen
web-fault-search = Suchen
web-fault-typed = Ihre Eingaben sind in diesem Fenster aufgehoben. Sie stehen wieder im Formular, sobald Sie dorthin zurückkehren.
web-database-away = Die Datenbank antwortet nicht

# Was an einem Feld falsch ist. { $what } ist ein Hauptwort mit Artikel im Akkusativ.
web-field-enter = Geben Sie { $what } ein.
web-field-choose = Wählen Sie { $what } aus.
web-field-choose-listed = Wählen Sie { $what } aus der Liste.
web-field-date = Geben Sie { $what } als Datum ein, zum Beispiel 2026-11-24.
web-field-no-date = „{ $typed }“ ist kein Datum. Geben Sie { $what } wie 2026-11-24 ein.
web-field-time = Geben Sie { $what } als Uhrzeit ein, zum Beispiel 14:30.
web-field-shorten = Kürzen Sie { $what } auf { $longest } Zeichen; es sind { $has }.
web-field-controls = Entfernen Sie die Steuerzeichen: { $what }.
web-form-too-large = Ein Formular darf höchstens 1 MB haben. Kürzen Sie den Text und senden Sie es erneut.
web-upload-kind = Eine Datei wird als multipart/form-data gesendet.
web-upload-too-large = Die Datei ist größer, als die Einstellungen erlauben (uploads.max_megabytes). Nichts wurde behalten.
web-upload-cut = Die Übertragung brach ab. Nichts wurde behalten; senden Sie die Datei noch einmal.

# Anmelden.
web-password = Passwort
web-email = E-Mail
web-sign-in-wrong = E-Mail oder Passwort ist falsch. Prüfen Sie beides und versuchen Sie es noch einmal.
web-sign-in = Anmelden

# Mein Tag.
web-greeting = Guten Tag, { $name }
web-first-steps = Erste Schritte
web-step-done = Erledigt
web-offers-demo = Oder sehen Sie sich erst in erfundenen Daten um. Sie werden in einem Schritt spurlos entfernt.
web-load-demo = Demodaten laden
web-waits = Wartet auf Sie
web-follow-ups = Nächste Schritte
web-task-done = Erledigt: { $title }
web-task-was-due = War fällig am { $day }
web-task-due = Fällig am { $day }
web-nothing-due = Nichts ist fällig.
web-nothing-due-about = Die nächsten Schritte, die Sie zu einem Kontakt notieren, stehen hier, bis sie getan sind.
web-ask-again = Wieder nachzufragen
web-all = Alle
web-news = Von anderen diese Woche erfahren
web-latest-contacts = Letzte Kontakte
web-no-contacts-html = Noch keine Kontakte. <a href="{ $href }">Den ersten erfassen</a>.
web-waiting-relay = Das Relais von „{ $account }“ nimmt keine Briefe an
web-waiting-relay-note = Seit { $since }; sie warten und werden erneut versucht
web-waiting-unknown = { $n ->
    [one] { $n } Brief
   *[other] { $n } Briefe
  } mit ungewissem Ausgang
web-waiting-unknown-note = Sie können angekommen sein: Niemand bekommt einen zweiten, bevor Sie entscheiden
web-waiting-nobody = einem Konto, das es nicht mehr gibt
web-waiting-approve = „{ $name }“ freigeben
web-waiting-approve-note = Geschrieben von { $by } für { $client }
web-step-team-accounts = Konten für alle, die mit Ihnen arbeiten: Eine zweite Person gibt jede Kampagne frei
web-step-team-client = Der Mandant, für den Sie arbeiten, und wer für ihn arbeitet
web-step-team-who = Wer hier arbeitet, und für welchen Mandanten
web-step-team = Team einrichten
web-step-list = Die erste Liste importieren
web-step-list-hint = Die vollständige Liste der Mitglieder des Europäischen Parlaments (XML), oder eine reichere CSV-Datei
web-step-objective = Das erste Ziel anlegen
web-step-objective-hint = Was Ihr Mandant entschieden haben will, wo und nach welcher Regel
web-stale-for = { $n ->
    [one] Veraltet seit { $n } Tag
   *[other] Veraltet seit { $n } Tagen
  }
web-stale-tomorrow = Ab morgen veraltet
web-stale-in = In { $n } Tagen veraltet
web-by-import = ein Import

# Die Tasten.
web-keys-everywhere = Überall
web-keys-palette = Suchen, springen oder einen Befehl ausführen
web-keys-search = In dieser Liste suchen
web-keys-log = Einen Kontakt erfassen
web-keys-send = Das Formular senden
web-keys-undo = Rückgängig machen, was die Meldung sagt
web-keys-these = Diese Tasten
web-keys-close = Schließen
web-keys-list = In einer Liste
web-keys-next = Nächste, vorige
web-keys-select = Auswählen
web-keys-stance-html = Haltung setzen, dann <kbd>1</kbd> bis <kbd>7</kbd>
web-keys-open-html = Öffnen; dort führen <kbd>J</kbd> <kbd>K</kbd> weiter durch die Liste
web-keys-go-html = Gehe zu: <kbd>G</kbd>, dann
web-keys-are-off = Einzeltasten sind im Kontomenü ausgeschaltet.
web-keys-are-on = Einzeltasten lassen sich im Kontomenü ausschalten.
web-palette-nothing = Nichts mit diesem Namen.

# Die Befehlspalette.
web-palette-recent = Zuletzt
web-palette-commands = Befehle
web-palette-go = Gehe zu
web-palette-more = Mehr
web-palette-log = Erfassen
web-palette-bodies = Gremien und Ämter
web-page-focal-points = Anlaufstellen
web-page-mentions = Erwähnungen
web-page-votes = Abstimmungen
web-page-clients = Mandanten
web-page-outbox = Postausgang
web-page-sending = Versandregeln
web-page-figures = Abstimmungszahlen
web-page-tags = Schlagwörter
web-palette-all = Alles, was zu „{ $text }“ gefunden wird
web-palette-new-person = Neue Person „{ $text }“
web-command-log = Einen Kontakt erfassen
web-command-person = Eine Person hinzufügen
web-command-objective = Ein Ziel anlegen
web-command-import = Eine Liste importieren
web-command-duplicates = Dubletten ansehen
web-command-changes = Die letzten Änderungen ansehen
web-command-hours = Stunden eintragen
web-command-keys = Alle Tasten ansehen
web-verb-log = Kontakt mit { $name } erfassen
web-verb-meeting = Treffen mit { $name } erfassen
web-verb-call = Anruf bei { $name } erfassen
web-verb-email = E-Mail mit { $name } erfassen
web-verb-note = Etwas über { $name } notieren

# Wenn die Datenbank es nicht aufnimmt.
web-database-is-busy = Die Datenbank ist belegt: Ein anderes Programm hält sie. Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.
web-database-is-full = Die Festplatte der Datenbank ist voll. Es wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es erneut.
web-database-is-away = Die Datenbank antwortet im Augenblick nicht. Es wurde nichts geändert. Versuchen Sie es gleich noch einmal; wenn es andauert, geben Sie denen Bescheid, die dieses Focal betreiben.
web-database-fault = Die Datenbank antwortete mit einem Fehler. Es wurde nichts geändert. Das Protokoll sagt mehr.
