# Was auf jeder Seite steht, und Wörter, die alle Teile verwenden.

# Tage. Die Listen nennen die Namen der Reihe nach, durch Leerzeichen getrennt.
ui-months = Januar Februar März April Mai Juni Juli August September Oktober November Dezember
ui-months-short = Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.
ui-weekdays = Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
ui-weekdays-short = Mo. Di. Mi. Do. Fr. Sa. So.
ui-day = { $day }. { $month } { $year }
ui-day-of-month = { $day }. { $month }
ui-day-with-weekday = { $weekday }, { $date }
ui-long-day = { $weekday }, { $day }. { $month } { $year }
ui-month = { $month } { $year }

ui-undo = Rückgängig machen

# Schaltflächen und Wörter aller Seiten.
ui-cancel = Abbrechen
ui-close = Schließen
ui-dismiss = Ausblenden
ui-optional = optional
ui-problem = Es gibt ein Problem
ui-error = Fehler:
ui-error-title = Fehler: { $title }
ui-skip = Zum Inhalt
ui-breadcrumb = Brotkrumen
ui-demo-print = Focal · Demodaten, alle Personen und Haltungen sind erfunden
ui-demo = Demodaten. Alle Personen und Haltungen sind erfunden.
ui-demo-clear = Entfernen
ui-demo-workspace = Demo-Arbeitsbereich
ui-remove-filter = Filter { $name } entfernen
ui-demo-invented = { $head } · Demodaten, erfunden

# Seitenleiste, Tableiste, Kontomenü.
ui-main = Hauptnavigation
ui-main-mobile = Hauptnavigation, mobil
ui-sections = Bereiche
ui-search = Suchen
ui-search-people = Personen, Organisationen und Ämter suchen
ui-search-hint = Suchen …
ui-log-contact = Kontakt erfassen
ui-log-short = Erfassen
ui-day-title = Mein Tag
ui-objectives = Ziele
ui-stakeholders = Akteure
ui-people = Personen
ui-bodies = Gremien
ui-contacts = Kontakte
ui-campaigns = Kampagnen
ui-letters = Briefe
ui-audiences = Empfängerkreise
ui-reports = Berichte
ui-data = Daten
ui-saved-views = Gespeicherte Ansichten
ui-more = Mehr
ui-theme = Erscheinungsbild
ui-theme-light = Hell
ui-theme-dark = Dunkel
ui-theme-system = System
ui-single-keys = Einzeltasten
ui-on = Ein
ui-off = Aus
ui-keys = Tasten
ui-settings = Einstellungen
ui-sign-out = Abmelden

# Der Fuß einer Liste.
ui-pages = Seiten
ui-previous-page = Vorige Seite
ui-next-page = Nächste Seite
ui-range = { $first }–{ $last } von { $total }
ui-none = Keine

# Kontakte, die auf dem Gerät warten.
ui-kept-waiting = Offline. Auf diesem Gerät aufbewahrt, wird gesendet, sobald Sie wieder online sind.
ui-kept-signed-out = Auf diesem Gerät aufbewahrt, wird gesendet, sobald Sie wieder angemeldet sind.
ui-kept-refused = Nicht gespeichert; auf diesem Gerät aufbewahrt, bis es berichtigt ist.
ui-kept-open = Öffnen
ui-kept-discard = Verwerfen
ui-kept-sent = Ein auf diesem Gerät aufbewahrter Kontakt ist jetzt gespeichert.
ui-kept-leave = Auf diesem Gerät sind Kontakte noch nicht gesendet. Beim Abmelden werden sie verworfen.
ui-kept-leave-yes = Abmelden und verwerfen
ui-moment = Einen Augenblick …

# Die Befehlspalette.
ui-palette = Suchen oder einen Befehl ausführen
ui-palette-hint = Ein Name, eine Seite, ein Befehl
ui-palette-choose = wählen
ui-palette-go = öffnen
ui-palette-commands = Befehle
ui-palette-people = Personen
ui-palette-things = Ziele, Gremien, Ansichten

# Was Skripte sagen; # steht für eine Zahl.
ui-script-cancel = Abbrechen
ui-script-go-on = Fortfahren
ui-script-found = Treffer
ui-script-found-one = 1 Treffer
ui-script-found-many = # Treffer
ui-script-selected = # ausgewählt
ui-script-fields = Seriendruckfelder
ui-script-waiting = Einen Augenblick …
ui-script-no-answer = Der Server antwortet nicht.
ui-script-again = Noch einmal versuchen
ui-script-signed-out = Sie sind nicht mehr angemeldet.
ui-script-sign-in = Anmelden
ui-script-lost = Die Verbindung ist unterbrochen. Es wird wieder versucht …
ui-script-stopped = Diese Seite wird nicht mehr nachgeführt.
ui-script-load-again = Neu laden
ui-script-typed = Ihre Eingaben stehen wieder im Formular. Gespeichert ist davon noch nichts.
ui-script-typed-without-files = Ihre Eingaben stehen wieder im Formular. Gespeichert ist davon noch nichts; Dateien sind noch einmal zu wählen.

# Uhren, die umgestellt werden.
ui-time-gap = { $time } gibt es am { $date } nicht: Die Uhren werden dann vorgestellt. Wählen Sie eine andere Zeit
ui-time-fold = { $time } gibt es am { $date } zweimal: Die Uhren werden dann zurückgestellt. Wählen Sie eine Zeit davor oder danach
ui-time-far = { $date } liegt zu weit entfernt
