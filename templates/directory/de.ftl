# Personen, Gremien und Ämter.

# Die Liste der Personen.
directory-people-title = Akteure
directory-people-total = { $n ->
    [one] { $n } Person
   *[other] { $n } Personen
  }
directory-people-total-as-of = { $n ->
    [one] { $n } Person, Stand { $day }
   *[other] { $n } Personen, Stand { $day }
  }
directory-people-duplicates = Dubletten
directory-people-import = Importieren
directory-people-export = Exportieren
directory-people-add = Person hinzufügen
directory-people-filters = Filter
directory-people-search-in-list = Hier suchen
directory-people-add-filter = Filter hinzufügen
directory-people-choose-filters = Filter wählen
directory-people-counting = Wird gezählt …
directory-people-show = Anzeigen
directory-people-show-all = Alle anzeigen
directory-people-caption-work = Akteure und die Arbeit an { $objective }
directory-people-select-page = Alle auf dieser Seite auswählen
directory-people-latest-changes = Letzte Änderungen
directory-people-tags = Schlagwörter

# Was die Tasten tun, jeweils neben ihrer Taste.
directory-people-key-move = blättern
directory-people-key-select = auswählen
directory-people-key-stance = Haltung
directory-people-key-log = erfassen
directory-people-key-open = öffnen
directory-people-key-keys = Tasten

# Die Leiste für die Ausgewählten.
directory-people-with-selected = Mit den Ausgewählten
directory-people-selected = Ausgewählt
directory-people-all-matching = Alle { $n } Treffer
directory-people-act-stance = Haltung
directory-people-act-log = Für alle erfassen
directory-people-act-owner = Zuweisen
directory-people-act-task = Wiedervorlage
directory-people-act-tag = Verschlagworten
directory-people-act-untag = Schlagwort entfernen
directory-people-act-audience = Empfängerkreis
directory-people-act-export = Exportieren
directory-people-clear-selection = Auswahl aufheben

# Wenn die Liste leer ist.
directory-people-none-found = Niemand passt dazu
directory-people-none-found-text = Nehmen Sie einen Filter weg, oder geben Sie weniger Buchstaben ein.
directory-people-none = Noch niemand
directory-people-none-text = Importieren Sie zu Beginn die Mitgliederliste des Europäischen Parlaments.
directory-people-import-list = Liste importieren

# Spalten und Filter.
directory-people-name = Name
directory-people-group = Fraktion
directory-people-country = Land
directory-people-committee = Ausschuss
directory-people-committees = Ausschüsse
directory-people-committees-or-office = Ausschüsse oder Amt
directory-people-role = Funktion
directory-people-tag = Schlagwort
directory-people-party = Partei
directory-people-kind-of-body = Art des Gremiums
directory-people-nationality = Staatsangehörigkeit
directory-people-organisation = Organisation
directory-people-stance = Haltung
directory-people-since = Seit
directory-people-last-contact = Letzter Kontakt
directory-people-next-step = Nächster Schritt
directory-people-owner = Zuständig
directory-people-owner-of-step = Nächster Schritt durch
directory-people-owner-me = ich
directory-people-owner-nobody = niemand
directory-people-owner-by-step = { $name } macht den nächsten Schritt; niemand ist als zuständig festgelegt
directory-people-owner-left = Derzeit ist niemand zuständig: { $name } war es und gehört nicht mehr zum Team
directory-people-work-then = Haltungen, letzte Kontakte, nächste Schritte und Zuständige, wie sie am Ende des { $day } bekannt waren. Wer damals im Team war, ist nicht festgehalten.
directory-people-work-now = Ämter mit Stand { $day }; Haltungen, letzte Kontakte, nächste Schritte und Zuständige mit Stand heute.
directory-people-as-of = Stand
directory-people-objective = Ziel
directory-people-no-objective = Kein Ziel
directory-people-words = Wörter
directory-people-reachable = Erreichbar
directory-people-reach-email = per E-Mail
directory-people-reach-any = auf irgendeinem Weg
directory-people-reach-no-email = nicht per E-Mail
directory-people-reach-either = egal
directory-people-members = Abgeordnete
directory-people-members-sitting = nur amtierende
directory-people-sitting-only = Nur amtierende Abgeordnete
directory-people-chosen = Auswahl
directory-people-chosen-by-hand = { $n } von Hand
directory-people-one-that-is-gone = ein gelöschter Eintrag

# Wie ein Filter gemeint ist: „Land ist Irland“, „Fraktion eine von EVP, Renew“.
directory-people-filter-is = ist
directory-people-filter-any-of = eins von
directory-people-filter-any = beliebig
directory-people-contact-never = nie
directory-people-contact-none-for = seit { $days } Tagen keiner
directory-people-next-none = keiner
directory-people-next-planned = geplant

# Dateien.
directory-people-file-xlsx = Excel-Arbeitsmappe
directory-people-file-csv = Kommagetrennte Werte
directory-people-file-vcard = Adressbuch
directory-people-file-popolo = Offene Daten

# Eine Zeile.
directory-people-select = { $name } auswählen
directory-people-change-stance = Haltung von { $name } ändern
directory-people-never-met = Nie
directory-people-nothing-next = Keiner
directory-people-today = heute
directory-people-days-ago = vor { $days } T.
directory-people-seat = { $body } ({ $role })
directory-people-mep = MdEP

# Das Menü, das in der Liste eine Haltung setzt.
directory-people-stance-source = Quelle
directory-people-stance-source-example = Ein Link oder was gesagt wurde
directory-people-stance-evidence = Beruht auf
directory-people-stance-optional = Freiwillig: erst angeben, dann wählen.

# Die Suche.
directory-people-search-title = Suche
directory-people-search-title-of = Suche: { $q }
directory-people-search-submit = Suchen
directory-people-search-label = Personen, Organisationen und Ämter suchen
directory-people-search-example = Name, Gremium, Funktion, Land
directory-people-search-people = Personen
directory-people-search-organisations = Organisationen
directory-people-search-posts = Ämter
directory-people-search-post = Amt
directory-people-search-none = Nichts mit diesem Namen
directory-people-search-none-text = Geben Sie weniger Buchstaben oder ein anderes Wort ein: ein Gremium, eine Funktion, ein Land.
directory-people-search-begin = Personen, Gremien und Ämter suchen
directory-people-search-begin-text = Ein paar Buchstaben eines Namens genügen, mit oder ohne Akzente.
directory-people-search-nothing = Nichts mit diesem Namen.
directory-people-search-all = Alle Treffer für „{ $q }“
directory-people-search-new-person = Neue Person „{ $q }“

# Eine Person in einem Formular wählen.
directory-people-picker-who = Wer
directory-people-picker-optional = kann offen bleiben
directory-people-picker-someone-else = Jemand anderes
directory-people-picker-find = Person suchen
directory-people-picker-find-example = Person im Verzeichnis suchen
directory-people-picker-find-submit = Suchen
directory-people-picker-choose = { $name } wählen
directory-people-picker-none = Niemand mit diesem Namen. Versuchen Sie es mit weniger Buchstaben, oder geben Sie den Namen unten ein.
directory-people-picker-hint = Nicht im Verzeichnis? Geben Sie den Namen ein, dann wird die Person hinzugefügt.
directory-people-picker-given-name = Vorname
directory-people-picker-family-name = Nachname
directory-people-picker-what-given-name = den Vornamen
directory-people-picker-what-family-name = den Nachnamen
directory-people-picker-what-person = eine Person
directory-people-picker-family-name-missing = Geben Sie auch den Nachnamen ein.
directory-people-picker-missing = Suchen Sie eine Person und wählen Sie eine aus, oder geben Sie den Namen einer neuen ein.

# Das Register der Anlaufstellen.
directory-people-focal-points-title = Anlaufstellen
directory-people-focal-points-as-of = Stand { $day }
directory-people-focal-points-demo = Demodaten: Wer eine Anlaufstelle hat, ist erfunden.
directory-people-focal-points-print = Drucken
directory-people-focal-points-add = Anlaufstelle hinzufügen
directory-people-focal-points-registers = Register
directory-people-focal-points-none = An diesem Tag hat niemand einen
directory-people-focal-points-none-text = Fügen Sie die erste Anlaufstelle hinzu: den Staat, seit wann und woher das bekannt ist.
directory-people-focal-points-world = Die Welt
directory-people-focal-points-map-source = Karte: Natural Earth, nimmt nicht Partei
directory-people-focal-points-union = Die Europäische Union
directory-people-focal-points-countries = Länder
directory-people-focal-points-where = Wo
directory-people-focal-points-which = Welche
directory-people-focal-points-since = Seit
directory-people-focal-points-remove-since = Filter Seit entfernen
directory-people-focal-points-caption = { $label } nach Ländern, Stand { $day }
directory-people-focal-points-country = Land
directory-people-focal-points-holder = Person
directory-people-focal-points-has-since = Hat einen seit
directory-people-focal-points-commitments = Zusagen
directory-people-focal-points-source = Quelle
directory-people-focal-points-no-country = Kein Land dieser Art.
directory-people-focal-points-eu = EU
directory-people-focal-points-everywhere = Überall
directory-people-focal-points-un = Vereinte Nationen
directory-people-focal-points-eu-whole = Europäische Union
directory-people-focal-points-with-post = Mit einem Amt
directory-people-focal-points-with-one = Mit
directory-people-focal-points-vacant = Unbesetzt
directory-people-focal-points-without = Ohne
directory-people-focal-points-none-there = Keiner
directory-people-focal-points-holder-unknown = Person unbekannt
directory-people-focal-points-since-years = Seit { $years }

# Was eine Karte von einem Land sagt.
directory-people-focal-points-land-held-since = { $country }: { $holder }, hat einen seit { $year }
directory-people-focal-points-land-held = { $country }: { $holder }, hat einen
directory-people-focal-points-land-has-since = { $country }: hat einen seit { $year }
directory-people-focal-points-land-has = { $country }: hat einen
directory-people-focal-points-land-vacant = { $country }: unbesetzt
directory-people-focal-points-land-none = { $country }: keiner
directory-people-focal-points-map-world = { $label }: die Welt, Stand { $day }
directory-people-focal-points-map-union = { $label }: Mitgliedstaaten der Europäischen Union, Stand { $day }
directory-people-focal-points-map-world-says = { $with } von { $of } Mitgliedern der Vereinten Nationen haben einen, { $vacant } sind unbesetzt. Die Tabelle unten sagt dasselbe.
directory-people-focal-points-map-union-says = { $with } von { $of } Mitgliedstaaten haben einen, { $vacant } sind unbesetzt. Die Tabelle unten sagt dasselbe.

# Kennzahlen.
directory-people-focal-points-figure-un = Mitglieder der Vereinten Nationen
directory-people-focal-points-figure-eu = Mitgliedstaaten der Union
directory-people-focal-points-figure-without = Mitgliedstaaten ohne Anlaufstelle
directory-people-focal-points-figure-commitments = Zusagen von Staaten
directory-people-focal-points-figure-of = von { $n }
directory-people-focal-points-figure-beyond = und { $n } außerhalb der Vereinten Nationen

# Das Formular, das einen hinzufügt.
directory-people-focal-points-state = Staat
directory-people-focal-points-choose-state = Wählen Sie einen Staat
directory-people-focal-points-state-missing = Wählen Sie einen Staat.
directory-people-focal-points-ministry = Ministerium oder andere Stelle
directory-people-focal-points-ministry-example = Außenministerium
directory-people-focal-points-appointed-on = Benannt am
directory-people-focal-points-appointed-on-hint = 2011-05-17, 2011-05 oder 2011, so genau wie bekannt
directory-people-focal-points-source-hint = Woher das bekannt ist
directory-people-focal-points-link = Link
directory-people-focal-points-replace = Hat es derzeit jemand inne, endet das am Vortag
directory-people-focal-points-what-ministry = das Ministerium
directory-people-focal-points-what-day = den Tag
directory-people-focal-points-what-source = die Quelle
directory-people-focal-points-act = Anlaufstelle ({ $state }): { $label }
directory-people-focal-points-added = Die Anlaufstelle wurde hinzugefügt ({ $state }).
directory-people-focal-points-person-gone = Wählen Sie eine Person, die es noch gibt.

# Die Seite einer Person.
directory-person-in-list = In der Liste
directory-person-walk-html = { $place } von { $total } in <a href="{ $href }#p-{ $id }">{ $list }</a>
directory-person-previous = Vorherige Person (K)
directory-person-next = Nächste Person (J)
directory-person-log-contact = Kontakt erfassen
directory-person-edit = Bearbeiten
directory-person-history = Verlauf
directory-person-timeline = Zeitleiste
directory-person-timeline-show = Anzeigen
directory-person-show-all = Alles
directory-person-show-contacts = Kontakte
directory-person-show-mails = E-Mails
directory-person-show-changes = Änderungen
directory-person-show-mentions = Erwähnungen
directory-person-show-commitments = Zusagen
directory-person-timeline-empty = Nichts dieser Art.
directory-person-timeline-earlier = Frühere zeigen
directory-person-timeline-later = Spätere zeigen
directory-person-timeline-letter = Brief
directory-person-then = Haltung, nächste Schritte, Zuständigkeit und Zeitleiste sind so, wie sie am Ende des { $day } bekannt waren; Briefe, deren Stand sich seither geändert hat, fehlen.
directory-person-timeline-stance = Haltung
directory-person-timeline-commitment = Zusage
directory-person-timeline-mentions = { $n ->
    [one] { $n } Erwähnung
   *[other] Alle { $n } Erwähnungen
  }
directory-person-no-contact = Es wurde noch kein Kontakt erfasst.
directory-person-votes-html = { $n ->
    [one] <a href="{ $href }">{ $n } namentliche Abstimmung</a> ist bekannt.
   *[other] <a href="{ $href }">{ $n } namentliche Abstimmungen</a> sind bekannt.
  }
directory-person-details = Angaben
directory-person-next-steps = Nächste Schritte
directory-person-task-done = Erledigt: { $title }
directory-person-task-reopen = Wieder öffnen: { $title }
directory-person-is-done = Erledigt
directory-person-due = Fällig { $day }
directory-person-nothing-planned = Nichts geplant.
directory-person-letters = Briefe
directory-person-letters-stopped = keine weiteren Briefe
directory-person-add-detail = Kontaktangabe hinzufügen
directory-person-correct-name = Name, Titel und Sprache berichtigen
directory-person-no-address = Keine Adresse bekannt.
directory-person-not-used = Nicht mehr verwendet
directory-person-roles = Funktionen
directory-person-add-role = Funktion hinzufügen
directory-person-no-role = Keine Funktion an diesem Tag.
directory-person-other-roles = Frühere und künftige Funktionen
directory-person-before-and-after = Davor und danach
directory-person-mandate-ended = Das Mandat endete am { $day }.
directory-person-no-successor = Noch ist niemand bekannt, der nachfolgen könnte.
directory-person-successors = { $n ->
    [one] Mögliche Nachfolge
   *[other] Mögliche Nachfolge
  }
directory-person-predecessors = Möglicherweise Nachfolge von
directory-person-reason-since = { $reason }, seit { $day }
directory-person-reason-until = { $reason }, bis { $day }
directory-person-tags = Schlagwörter
directory-person-tag = Schlagwort
directory-person-tag-add = Hinzufügen
directory-person-tag-remove = Schlagwort { $tag } entfernen
directory-person-connections = Verbindungen
directory-person-add-connection = Verbindung hinzufügen
directory-person-correct-connection = Verbindung mit { $name } berichtigen
directory-person-no-connection = Niemand an diesem Tag.
directory-person-names-and-numbers = Namen und Nummern
directory-person-add-name = Weiteren Namen hinzufügen
directory-person-add-number = Nummer hinzufügen
directory-person-no-number = Keine Liste führt hier eine Nummer.
directory-person-data-protection = Datenschutz
directory-person-where-from = Woher es stammt
directory-person-mailings = Mailings
directory-person-mailings-objected = Widersprochen
directory-person-mailings-allowed = Erlaubt

# Was von einer Person bekannt ist, Zeile für Zeile.
directory-person-fact-correct = { $name } berichtigen: { $value }
directory-person-fact-remove = { $name } entfernen: { $value }
directory-person-full-name = Voller Name
directory-person-language = Sprache
directory-person-nationality = Staatsangehörigkeit
directory-person-gender = Geschlecht
directory-person-gender-female = Weiblich
directory-person-gender-male = Männlich
directory-person-died = Verstorben
directory-person-is-dead = verstorben
directory-person-standing-bounced = Post kam zurück
directory-person-standing-objected = hat Zuschriften widersprochen
directory-person-standing-replaced = nicht mehr verwendet
directory-person-also = Auch
directory-person-on-behalf = für { $name }
directory-person-more-roles = { $n } weitere

# Wie eng eine Verbindung ist.
directory-person-tie-strong = stark
directory-person-tie-middling = mittel
directory-person-tie-weak = schwach

# Seit wann und bis wann: -day gilt für ein ganzes Datum, das andere für Monat oder Jahr.
directory-person-since-day = seit { $start }
directory-person-since = seit { $start }
directory-person-since-unknown = Beginn unbekannt
directory-person-until-day = bis { $end }, Beginn unbekannt
directory-person-until = bis { $end }, Beginn unbekannt

# Der Verlauf einer Person.
directory-person-history-title = Verlauf von { $name }
directory-person-history-field-name = Name
directory-person-history-field-given-name = Vorname
directory-person-history-field-family-name = Nachname
directory-person-history-field-prefix = Titel vor dem Namen
directory-person-history-field-suffix = Titel nach dem Namen
directory-person-history-field-gender = Geschlecht
directory-person-history-field-language = Sprache
directory-person-history-field-nationality = Staatsangehörigkeit
directory-person-history-field-died-on = Todestag
directory-person-history-field-merged-into = Zusammengeführt mit
directory-person-history-field-person = Person
directory-person-history-field-organisation = Organisation
directory-person-history-field-on-behalf-of = Im Namen von
directory-person-history-field-post = Amt
directory-person-history-field-role = Funktion
directory-person-history-field-label = Bezeichnung
directory-person-history-field-state = Staat
directory-person-history-field-start = Erster Tag
directory-person-history-field-start-precision = Genauigkeit des ersten Tages
directory-person-history-field-end = Letzter Tag
directory-person-history-field-end-precision = Genauigkeit des letzten Tages
directory-person-history-field-kind = Art
directory-person-history-field-value = Wert
directory-person-history-field-standing = Status
directory-person-history-field-source = Quelle
directory-person-history-field-list = Liste
directory-person-history-field-strength = Stärke
directory-person-history-field-note = Notiz
directory-person-history-field-other = Einzelheit
directory-person-history-record-person = Person
directory-person-history-record-role = Funktion
directory-person-history-record-detail = Kontaktangabe
directory-person-history-record-number = Nummer
directory-person-history-record-name = Weiterer Name
directory-person-history-record-connection = Verbindung
directory-person-history-record-other = Eintrag
directory-person-history-added = { $what } hinzugefügt
directory-person-history-removed = { $what } entfernt
directory-person-history-changed = { $field }: { $before } → { $after }
directory-person-history-field-of = { $row }: { $field }
directory-person-history-nothing = nichts
directory-person-history-entry-gone = ein gelöschter Eintrag
directory-person-history-unknown = unbekannt
directory-person-history-account-gone = ein gelöschtes Konto
directory-person-history-terminal = das Terminal
directory-person-history-before-history = bekannt, bevor Änderungen aufgezeichnet wurden

# Gespeicherte Ansichten.
directory-views-of-list = Ansichten dieser Liste
directory-views-change = Diese Ansicht ändern
directory-views-all = Alle
directory-views-save = Ansicht speichern
directory-views-name = Name
directory-views-everybody-sees = Für alle sichtbar
directory-views-shared-by = geteilt von { $owner }
directory-views-delete = Ansicht löschen
directory-views-list = Liste
directory-views-who-sees = Wer sie sieht
directory-views-everybody = Alle
directory-views-otherwise-you = Sonst nur Sie.
directory-views-title = Ansicht „{ $name }“
directory-views-what-name = einen Namen
directory-views-not-of-list = Eine Ansicht gehört zu einer Liste. Öffnen Sie die Liste, wählen Sie Filter und speichern Sie sie.
directory-views-taken = Sie haben auf dieser Liste schon eine Ansicht dieses Namens. Wählen Sie einen anderen Namen.
directory-views-saved-as = Gespeichert als „{ $name }“.
directory-views-saved = Ansicht gespeichert.
directory-views-deleted = Die Ansicht „{ $name }“ ist gelöscht.
directory-views-confirm-shared = Die Ansicht „{ $name }“ löschen? Alle verlieren sie; die Personen darin bleiben.
directory-views-confirm = Die Ansicht „{ $name }“ löschen? Die Personen darin bleiben.

# Schlagwörter.
directory-tags-title = Schlagwörter
directory-tags-tag = Schlagwort
directory-tags-people = Personen
directory-tags-organisations = Organisationen
directory-tags-change = Ändern
directory-tags-rename-or-delete = Umbenennen oder löschen
directory-tags-none = Noch keine Schlagwörter
directory-tags-none-text = Wählen Sie Personen in einer Liste aus, dann „Verschlagworten“.
directory-tags-to-people = Zu den Akteuren
directory-tags-one = Schlagwort „{ $name }“
directory-tags-borne-by = { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
  }, { $organizations ->
    [one] { $organizations } Organisation
   *[other] { $organizations } Organisationen
  }
directory-tags-name = Name
directory-tags-name-hint = Heißt ein anderes Schlagwort schon so, werden beide eins.
directory-tags-rename = Umbenennen
directory-tags-delete = Schlagwort löschen
directory-tags-confirm = Das Schlagwort „{ $name }“ löschen? Wer es trägt, bleibt. Es lässt sich rückgängig machen.
directory-tags-renamed = „{ $before }“ heißt jetzt „{ $after }“.
directory-tags-unchanged = Der Name ist unverändert.
directory-tags-deleted = Das Schlagwort „{ $name }“ ist gelöscht.
directory-tags-nameless = Geben Sie ein Schlagwort mit mindestens einem Buchstaben oder einer Ziffer ein.
directory-tags-too-long = Kürzen Sie das Schlagwort auf { $longest } Zeichen; es hat { $n }.

# Wie eine Handlung im Verlauf heißt.
directory-tags-who-people = { $n ->
    [one] { $n } Person
   *[other] { $n } Personen
  }
directory-tags-who-organisations = { $n ->
    [one] { $n } Organisation
   *[other] { $n } Organisationen
  }
directory-tags-who-both = { $people } und { $organizations }
directory-tags-act-tagged = { $who } mit „{ $tag }“ verschlagwortet
directory-tags-act-untagged = Schlagwort „{ $tag }“ von { $who } entfernt
directory-tags-act-merged = Schlagwort „{ $tag }“ mit „{ $other }“ vereint
directory-tags-act-renamed = Schlagwort „{ $tag }“ in „{ $name }“ umbenannt
directory-tags-act-deleted = Schlagwort „{ $tag }“ gelöscht

# Zusagen.
directory-commitments-title = Zusagen
directory-commitments-of-country = { $n } · { $country }
directory-commitments-new = Neue Zusage
directory-commitments-caption = Zusagen, die neuesten zuerst
directory-commitments-who = Wer
directory-commitments-what = Was
directory-commitments-when = Wann
directory-commitments-source = Quelle
directory-commitments-actions = Aktionen
directory-commitments-edit = Bearbeiten
directory-commitments-none-found = Keine Zusage dieser Art
directory-commitments-none-found-text = Nehmen Sie einen Filter weg, oder erfassen Sie eine.
directory-commitments-none = Noch keine Zusagen
directory-commitments-none-text = Eine Zusage ist ein förmlicher Akt mit Datum: eine benannte Anlaufstelle, eine Resolution, eine Erklärung.
directory-commitments-kind = Art
directory-commitments-any-kind = Jede Art
directory-commitments-country = Land
directory-commitments-any-country = Alle Länder
directory-commitments-no-country = Keines: Es ist ein Akt der Organisation
directory-commitments-choose-country = Wählen Sie ein Land
directory-commitments-what-it-was = Bezeichnung
directory-commitments-what-example = Resolution 63/308 miteingebracht
directory-commitments-when-hint = 2011-05-17, 2011-05 oder 2011
directory-commitments-note = Notiz
directory-commitments-link = Link
directory-commitments-source-hint = Woher das bekannt ist
directory-commitments-correct = Zusage berichtigen
directory-commitments-save = Speichern
directory-commitments-record = Zusage erfassen
directory-commitments-withdraw = Zurückziehen
directory-commitments-withdraw-confirm = Diese Zusage zurückziehen? Sie verlässt die Liste; „Rückgängig machen“ holt sie zurück.
directory-commitments-what-kind = eine Art
directory-commitments-what-day = den Tag
directory-commitments-what-title = die Bezeichnung
directory-commitments-what-note = die Notiz
directory-commitments-what-source = die Quelle
directory-commitments-what-link = den Link
directory-commitments-link-wrong = Der Link muss mit https:// beginnen.
directory-commitments-act-recorded = Zusage: { $title }
directory-commitments-act-corrected = Berichtigt: { $title }
directory-commitments-act-withdrawn = Zurückgezogen: { $title }
directory-commitments-recorded = Die Zusage wurde erfasst.
directory-commitments-corrected = Die Zusage wurde berichtigt.
directory-commitments-withdrawn = Die Zusage wurde zurückgezogen.
directory-commitments-gone = Diese Zusage gibt es nicht mehr.
directory-commitments-nobodys = Geben Sie an, welcher Staat oder welche Organisation es war.
directory-commitments-no-such-country = Wählen Sie ein Land aus der Liste.
directory-commitments-kind-appointed = Anlaufstelle benannt
directory-commitments-kind-participated = Teilnahme
directory-commitments-kind-resolution = Resolution
directory-commitments-kind-declaration = Erklärung
directory-commitments-kind-other = Sonstiges

# Erwähnungen.
directory-mentions-title = Erwähnungen
directory-mentions-all = Alle Erwähnungen
directory-mentions-total = { $n ->
    [one] { $n } öffentliches Treffen oder öffentliche Äußerung
   *[other] { $n } öffentliche Treffen und Äußerungen
  }
directory-mentions-search = Themen und Namen durchsuchen
directory-mentions-search-example = Thema oder Name
directory-mentions-none-found = Keine Erwähnung dieser Art
directory-mentions-none-found-text = Nehmen Sie einen Filter weg, oder wählen Sie andere Tage.
directory-mentions-none = Noch keine Erwähnungen
directory-mentions-none-text = Veröffentlichte Treffen, etwa die der Kommission, kommen als Liste herein.
directory-mentions-cancelled = abgesagt
directory-mentions-with = mit
directory-mentions-from = Von
directory-mentions-to = Bis
directory-mentions-what-from = den ersten Tag
directory-mentions-what-to = den letzten Tag
directory-mentions-kind = Art
directory-mentions-any-kind = Jede Art
directory-mentions-person = Person
directory-mentions-body = Gremium
directory-mentions-kind-meeting = Treffen
directory-mentions-kind-commission-meeting = Treffen der Kommission
directory-mentions-kind-statement = Äußerung
directory-mentions-kind-press = Presse
directory-mentions-kind-speech = Rede
directory-mentions-kind-question = Anfrage
directory-mentions-kind-vote = Abstimmung

# Eine Handlung für viele Personen.
directory-bulk-heading-stance = { $n ->
    [one] Haltung von { $n } Person setzen
   *[other] Haltung von { $n } Personen setzen
  }
directory-bulk-heading-audience = { $n ->
    [one] Empfängerkreis aus { $n } Person bilden
   *[other] Empfängerkreis aus { $n } Personen bilden
  }
directory-bulk-heading-tag = { $n ->
    [one] { $n } Person verschlagworten
   *[other] { $n } Personen verschlagworten
  }
directory-bulk-heading-untag = { $n ->
    [one] Ein Schlagwort von { $n } Person entfernen
   *[other] Ein Schlagwort von { $n } Personen entfernen
  }
directory-bulk-heading-task = { $n ->
    [one] Wiedervorlage für { $n } Person
   *[other] Wiedervorlage für { $n } Personen
  }
directory-bulk-heading-export = { $n ->
    [one] { $n } Person exportieren
   *[other] { $n } Personen exportieren
  }
directory-bulk-submit-stance = Haltung setzen
directory-bulk-submit-audience = Empfängerkreis bilden
directory-bulk-submit-tag = Verschlagworten
directory-bulk-submit-untag = Schlagwort entfernen
directory-bulk-submit-task = Zuweisen
directory-bulk-names-and-more = { $names } und { $n } weitere
directory-bulk-back = Zurück zur Liste
directory-bulk-too-many = Eine Handlung umfasst höchstens { $most } Personen, und { $n } treffen zu. Grenzen Sie die Liste ein.
directory-bulk-nobody = Niemand wurde ausgewählt. Setzen Sie zuerst Häkchen neben den Namen.
directory-bulk-nobody-left = Niemand wurde ausgewählt, oder niemand ist übrig.
directory-bulk-no-act = Wählen Sie, was mit den Ausgewählten geschehen soll.
directory-bulk-too-many-logged = Ein Kontakt umfasst höchstens { $most } Personen, und { $n } sind ausgewählt. Wählen Sie weniger aus.
directory-bulk-no-tag-borne = Keine dieser Personen trägt ein Schlagwort.
directory-bulk-no-objective-stance = Eine Haltung betrifft ein Ziel, an dem gearbeitet wird, und es gibt keines.
directory-bulk-no-objective-audience = Ein Empfängerkreis dient einem Ziel, an dem gearbeitet wird, und es gibt keines.
directory-bulk-no-client = Eine Wiedervorlage gehört zu einem Mandanten. Bitten Sie einen Manager, Sie für einen arbeiten zu lassen.
directory-bulk-tag = Schlagwort
directory-bulk-tag-example = Ein, zwei Wörter, zum Beispiel „Verbündete“.
directory-bulk-tag-known = Ein neues oder eines von diesen: { $tags }.
directory-bulk-choose-tag = Wählen Sie ein Schlagwort
directory-bulk-what-tag = ein Schlagwort
directory-bulk-client = Mandant
directory-bulk-choose-client = Wählen Sie einen Mandanten
directory-bulk-what-client = einen Mandanten
directory-bulk-task-owner = Wer es tut
directory-bulk-what-owner = jemanden aus dem Team
directory-bulk-task-title = Was zu tun ist
directory-bulk-task-title-example = Das Kurzpapier schicken
directory-bulk-what-title = die Aufgabe
directory-bulk-task-due = Bis
directory-bulk-what-due = den Tag
directory-bulk-tagged = { $n ->
    [one] { $n } Person mit „{ $tag }“ verschlagwortet.
   *[other] { $n } Personen mit „{ $tag }“ verschlagwortet.
  }
directory-bulk-tagged-already = Alle tragen dieses Schlagwort bereits.
directory-bulk-untagged = { $n ->
    [one] Schlagwort von { $n } Person entfernt.
   *[other] Schlagwort von { $n } Personen entfernt.
  }
directory-bulk-untagged-already = Keine dieser Personen trägt dieses Schlagwort.
directory-bulk-assigned = { $n ->
    [one] Wiedervorlage für { $n } Person zugewiesen.
   *[other] Wiedervorlage für { $n } Personen zugewiesen.
  }
directory-bulk-not-for-client = Diese Person arbeitet nicht für den Mandanten. Wählen Sie eine andere.
directory-bulk-heading-owner = { $n ->
    [one] { $n } Person zuweisen
   *[other] { $n } Personen zuweisen
  }
directory-bulk-submit-owner = Zuweisen
directory-bulk-owner = Zuständig
directory-bulk-owner-nobody = Niemand
directory-bulk-choose-owner = Wählen Sie jemanden aus dem Team oder niemanden
directory-bulk-owner-now = Für { $client } zurzeit: { $owners }.
directory-bulk-owner-now-nobody = { $n } niemand
directory-bulk-owner-now-others = { $n } andere
directory-bulk-owner-already = Nichts zu ändern: Es war schon so.
directory-bulk-owner-set = { $n ->
    [one] Für { $n } Person ist ab jetzt { $name } zuständig.
   *[other] Für { $n } Personen ist ab jetzt { $name } zuständig.
  }
directory-bulk-owner-released = { $n ->
    [one] Für { $n } Person ist ab jetzt niemand zuständig.
   *[other] Für { $n } Personen ist ab jetzt niemand zuständig.
  }
directory-bulk-no-client-owner = Zuständig ist man für einen Mandanten. Bitten Sie einen Manager, Sie für einen arbeiten zu lassen.
directory-bulk-tagged-one = Mit „{ $tag }“ verschlagwortet.
directory-bulk-untagged-one = Schlagwort entfernt.

# Ein Empfängerkreis aus den Ausgewählten.
directory-bulk-objective = Ziel
directory-bulk-choose-objective = Wählen Sie ein Ziel
directory-bulk-what-objective = ein Ziel
directory-bulk-audience-name = Name des Empfängerkreises
directory-bulk-what-name = einen Namen
directory-bulk-audience-tag-hint = Sie werden damit versehen, und zum Empfängerkreis gehört, wer es trägt. Schlagwörter sehen alle.
directory-bulk-audience-made = { $n ->
    [one] Empfängerkreis aus { $n } Person mit dem Schlagwort „{ $tag }“.
   *[other] Empfängerkreis aus { $n } Personen mit dem Schlagwort „{ $tag }“.
  }

# Eine Haltung für die Ausgewählten.
directory-bulk-level = Haltung
directory-bulk-choose-level = Wählen Sie eine Haltung
directory-bulk-evidence = Beruht auf
directory-bulk-evidence-public = { $evidence } (öffentlich)
directory-bulk-evidence-private = { $evidence } (nicht öffentlich)
directory-bulk-stance-source = Quelle
directory-bulk-stance-source-hint = Ein Link oder was gesagt wurde.
directory-bulk-now = Derzeit: { $stances }.
directory-bulk-now-unknown = { $n } unbekannt
directory-bulk-too-many-stances = Eine Handlung setzt die Haltung von höchstens { $most } Personen; es sind { $n }.
directory-bulk-stance-set = { $n ->
    [one] Haltung von { $n } Person gesetzt: { $stance } ({ $sign }).
   *[other] Haltung von { $n } Personen gesetzt: { $stance } ({ $sign }).
  }
directory-bulk-left-out = { $n ->
    [one] { $n } Person ausgelassen: heute nicht im Amt.
   *[other] { $n } Personen ausgelassen: heute nicht im Amt.
  }
directory-bulk-none-in-office = Keine dieser Personen ist heute im Amt, daher kann keine eine Haltung haben.

# Haltungen, wie Filter sie nennen.
directory-work-unknown = Unbekannt
# Bodies: the list. templates/directory/bodies, _on
directory-bodies-title = Gremien
directory-bodies-count = { $n ->
        [one] { $n } Gremium, Mitglieder am { $day }
       *[other] { $n } Gremien, Mitglieder am { $day }
      }
directory-bodies-focal-points = Anlaufstellen
directory-bodies-duplicates = Dubletten
directory-bodies-add = Organisation hinzufügen
directory-bodies-filters = Filter
directory-bodies-search = Nach Namen suchen
directory-bodies-existing = Besteht an diesem Tag
directory-bodies-show = Anzeigen
directory-bodies-show-all = Alle anzeigen
directory-bodies-none-such = Kein solches Gremium
directory-bodies-none-such-text = Entfernen Sie einen Filter oder geben Sie weniger Buchstaben ein.
directory-bodies-none = Noch keine Gremien
directory-bodies-none-text = Fraktionen, Ausschüsse und alles Weitere kommen mit einer Liste, die importiert wird.
directory-bodies-import = Liste importieren
directory-on-as-of = Stand
directory-on-show = Anzeigen
directory-on-today = Heute

# One body. templates/directory/body
directory-body-as-of = Stand { $day }
directory-body-edit = Bearbeiten
directory-body-stances = Haltung seiner Mitglieder
directory-body-stances-known = { $asked } von { $of } bekannt
directory-body-on-which = Zu welchem Ziel
directory-body-members = Mitglieder
directory-body-changes = Zu- und Abgänge
directory-body-list = Liste und Export
directory-body-members-on = Mitglieder am { $day }, nach Funktion
directory-body-name = Name
directory-body-group = Fraktion
directory-body-country = Land
directory-body-role = Funktion
directory-body-since = Seit
directory-body-all-members = Alle { $n } Mitglieder
directory-body-nobody = Am { $day } ist kein Mitglied bekannt.
directory-body-posts = Ämter
directory-body-new-post = Neues Amt
directory-body-posts-on = Ämter und wer sie am { $day } innehat
directory-body-post = Amt
directory-body-holder = Inhaber
directory-body-before = Zuvor
directory-body-no-post = Hier ist kein Amt bekannt.
directory-body-parts = Untergliederungen
directory-body-parts-list = Als Liste
directory-body-details = Einzelheiten
directory-body-contacts = Kontaktdaten
directory-body-names = Andere Namen
directory-body-registered = Laut Register
directory-body-sources = Quellen und Verlauf
directory-body-no-change = Es wurde keine Änderung festgehalten.

# One post, a new one, a holder. templates/directory/post, post_new, appointment
directory-post-as-of = Stand { $day }
directory-post-edit = Bearbeiten
directory-post-appoint-title = Inhaber benennen
directory-post-problem = Es gibt ein Problem
directory-post-holder = Inhaber
directory-post-holder-since = seit { $day }
directory-post-no-holder = Am { $day } ist kein Inhaber bekannt.
directory-post-times = Wer es wann innehatte
directory-post-times-caption = Inhaber und Vakanzen, die neuesten zuerst
directory-post-from = Von
directory-post-to = Bis
directory-post-source = Quelle
directory-post-actions = Aktionen
directory-post-goes-on = dauert an
directory-post-open = offen
directory-post-end = Beenden
directory-post-last-day = Letzter Tag
directory-post-never-held = Bisher ist kein Inhaber bekannt.
directory-post-details = Einzelheiten
directory-post-new = Neues Amt
directory-post-add = Amt hinzufügen
directory-post-cancel = Abbrechen
directory-post-appoint = Benennen
directory-post-replace = { $name } hat es inne: das endet am Tag davor
directory-post-replace-since = { $name } hat es seit { $day } inne: das endet am Tag davor

# Everyone in a body. templates/directory/members
directory-body-people-count = { $n ->
        [one] { $n } Person in { $name }, Stand { $day }
       *[other] { $n } Personen in { $name }, Stand { $day }
      }
directory-body-members-of = Mitglieder von { $name } am { $day }
directory-body-no-member = Niemand dieser Art an diesem Tag
directory-body-no-member-text = Wählen Sie einen anderen Tag oder entfernen Sie einen Filter.

# What was changed by whom. templates/directory/acts, act, history
directory-acts-title = Letzte Änderungen
directory-acts-count = { $n ->
        [one] { $n } Vorgang im Verzeichnis
       *[other] { $n } Vorgänge im Verzeichnis
      }
directory-acts-caption = Vorgänge, die neuesten zuerst
directory-acts-what = Was
directory-acts-kind = Art
directory-acts-who = Wer
directory-acts-when = Wann
directory-acts-undone = Rückgängig gemacht
directory-acts-none = Bisher wurde nichts geändert
directory-acts-none-text = Jeder Import, jede Bearbeitung und jedes Schlagwort erscheint hier und lässt sich rückgängig machen.
directory-acts-to-people = Zu den Akteuren
directory-acts-changes = { $n ->
        [one] { $n } Änderung
       *[other] { $n } Änderungen
      }
directory-acts-undo = Rückgängig machen
directory-acts-changed = Was sich geändert hat
directory-acts-subject = Wer oder was
directory-acts-fields = Felder
directory-acts-history = Verlauf von { $name }
directory-acts-back = Zurück
directory-acts-by-hand = Von Hand gesetzt
directory-acts-by-hand-text = Importe melden einen anderen Wert und lassen diese stehen.
directory-acts-set-by = Gesetzt von { $name }, { $when }; Importe lassen es stehen
directory-acts-unlock = Importen die Änderung erlauben
directory-acts-origins = Woher jeder Wert stammt
directory-acts-origins-caption = Werte und ihre Herkunft
directory-acts-value = Wert
directory-acts-from = Herkunft
directory-acts-newest = Änderungen, die neuesten zuerst
directory-acts-none-since = Seit Änderungen festgehalten werden, wurde nichts geändert.

# What changes with time. templates/directory/changed, ending, _moves, _endings
directory-time-changed = Zu- und Abgänge
directory-time-ending = Auslaufende Amtszeiten
directory-time-days = Tage
directory-time-show = Anzeigen
directory-time-left = Ausgeschieden
directory-time-joined = Hinzugekommen
directory-time-turned = Funktion gewechselt
directory-time-passed = Gekommen und gegangen
directory-time-unchanged = Zwischen diesen Tagen hat sich nichts geändert
directory-time-unchanged-text = Wählen Sie Tage, die weiter auseinanderliegen, oder ein anderes Gremium.
directory-time-follows = { $why }, seit { $day }
directory-time-more = und { $n } weitere, in der CSV-Datei
directory-time-within = { $n ->
        [one] innerhalb von { $n } Tag um den { $day }
       *[other] innerhalb von { $n } Tagen um den { $day }
      }
directory-time-how-far = Wie weit
directory-time-ahead = Enden demnächst
directory-time-ahead-caption = Amtszeiten, die enden werden
directory-time-ahead-none = In diesen Tagen endet keine bekannte Amtszeit.
directory-time-over = Ohne Nachfolge beendet
directory-time-over-caption = Amtszeiten, die ohne Nachfolge endeten
directory-time-over-none = Jedes Mandat und jedes Amt, das in diesen Tagen endete, wurde neu besetzt.
directory-time-name = Name
directory-time-where = Wo
directory-time-as = Als
directory-time-last-day = Letzter Tag
directory-time-could-follow = Mögliche Nachfolge
directory-time-ago = { $n ->
        [one] vor { $n } Tag
       *[other] vor { $n } Tagen
      }
directory-time-in = { $n ->
        [one] in { $n } Tag
       *[other] in { $n } Tagen
      }

# Kinds of organisation, roles, kinds of contact detail. src/directory/types
directory-type-kind-institution = Institution
directory-type-kind-political-group = Fraktion
directory-type-kind-national-party = Nationale Partei
directory-type-kind-committee = Ausschuss
directory-type-kind-subcommittee = Unterausschuss
directory-type-kind-delegation = Delegation
directory-type-kind-directorate-general = Generaldirektion
directory-type-kind-cabinet = Kabinett
directory-type-kind-permanent-representation = Ständige Vertretung
directory-type-kind-council-formation = Ratsformation
directory-type-kind-working-party = Ratsarbeitsgruppe
directory-type-kind-ministry = Ministerium
directory-type-kind-ngo = NGO
directory-type-kind-think-tank = Denkfabrik
directory-type-kind-company = Unternehmen
directory-type-kind-media = Medium
directory-type-kind-unit = Referat
directory-type-kind-agency = Agentur
directory-type-kind-association = Verband
directory-type-kind-consultancy = Beratungsunternehmen
directory-type-kind-academic = Wissenschaft
directory-type-kind-public-authority = Behörde
directory-type-kind-network = Netzwerk
directory-type-kind-state = Staat
directory-type-kind-other = Sonstige
directory-type-role-member = Mitglied
directory-type-role-substitute = Stellvertretendes Mitglied
directory-type-role-vice-chair = Stellvertretender Vorsitz
directory-type-role-chair = Vorsitz
directory-type-role-head = Leitung
directory-type-role-deputy = Stellvertretung
directory-type-role-official = Amtsträger
directory-type-role-observer = Beobachter
directory-type-contact-email = E-Mail
directory-type-contact-phone = Telefon
directory-type-contact-office = Büro
directory-type-contact-web = Web
directory-type-contact-fax = Fax
directory-type-contact-address = Adresse
directory-type-contact-social = Soziales Netzwerk
directory-type-standing-usable = Verwendbar
directory-type-standing-bounced = Rückläufer
directory-type-standing-objected = Widerspruch
directory-type-standing-replaced = Ersetzt
directory-type-gender-female = Weiblich
directory-type-gender-male = Männlich

# What became of a vote, and how someone voted. src/directory/records
directory-type-vote-adopted = Angenommen
directory-type-vote-rejected = Abgelehnt
directory-type-vote-lapsed = Hinfällig
directory-type-vote-for = Dafür
directory-type-vote-against = Dagegen
directory-type-vote-abstained = Enthaltung
directory-type-vote-absent = Abwesend
directory-type-vote-excused = Entschuldigt
directory-type-vote-attended = Anwesend, nicht abgestimmt
directory-type-vote-did-not-vote = Nicht abgestimmt

# Why someone may be the successor. src/directory/time
directory-time-same-party = dieselbe nationale Partei
directory-time-same-group = dieselbe Fraktion
directory-time-same-state = derselbe Staat

# Who is what to whom. src/directory/edit/relationships
directory-edit-relation-assistant = Assistenz
directory-edit-relation-adviser = Berater
directory-edit-relation-ally = Verbündete
directory-edit-relation-same-cabinet = Dasselbe Kabinett
directory-edit-relation-predecessor = Vorgänger
directory-edit-relation-spokesperson = Sprecher
directory-edit-relation-colleague = Kollege
directory-edit-relation-other = Verbunden
directory-edit-relation-employer = Arbeitgeber
directory-edit-relation-advisee = Beratene
directory-edit-relation-successor = Nachfolger
directory-edit-relation-principal = Auftraggeber
directory-edit-relation-is-assistant = { $name } ist Assistenz von { $other }
directory-edit-relation-is-adviser = { $name } berät { $other }
directory-edit-relation-is-ally = { $name } ist verbündet mit { $other }
directory-edit-relation-is-same-cabinet = { $name } ist im selben Kabinett wie { $other }
directory-edit-relation-is-predecessor = { $name } ist Vorgänger von { $other }
directory-edit-relation-is-spokesperson = { $name } spricht für { $other }
directory-edit-relation-is-colleague = { $name } ist Kollege von { $other }
directory-edit-relation-is-other = { $name } ist verbunden mit { $other }

# What is said when a connection is edited. src/directory/edit/relationships, web/edit/relationships
directory-edit-relation-wrong-strength = Wählen Sie eine Stärke.
directory-edit-last-before-first = Der letzte Tag liegt vor dem ersten. Berichtigen Sie einen der beiden.
directory-edit-relation-future = Eine Verbindung kann nicht in der Zukunft beginnen.
directory-edit-relation-self = { $name } kann nicht mit sich selbst verbunden sein.
directory-edit-relation-again = Sie ist schon da: { $sentence }.
directory-edit-relation-act-added = { $name } mit { $other } verbunden
directory-edit-relation-act-corrected = Verbindung von { $name } mit { $other } berichtigt
directory-edit-relation-act-removed = Verbindung von { $name } mit { $other } entfernt
directory-edit-save = Speichern
directory-edit-saved = Gespeichert.
directory-edit-remove = Entfernen
directory-edit-by-mistake = Es wurde irrtümlich eingetragen.
directory-edit-over = Es ist vorbei: Im Verlauf bleibt es stehen.
directory-edit-last-day = Letzter Tag
directory-edit-the-day = den Tag
directory-edit-the-last-day = den letzten Tag
directory-edit-which-one = Welches?
directory-edit-relation-strong = Stark
directory-edit-relation-middling = Mittel
directory-edit-relation-weak = Schwach
directory-edit-what-it-is = Was es ist
directory-edit-choose = Bitte wählen
directory-edit-relation-how-strong = Wie stark
directory-edit-since = Seit
directory-edit-until = Bis
directory-edit-relation-note = Notiz
directory-edit-relation-note-example = Erster Kontakt zu diesem Dossier
directory-edit-choose-what = Wählen Sie, was es ist.
directory-edit-relation-what-strength = wie stark sie ist
directory-edit-relation-the-note = die Notiz
directory-edit-relation-with = Mit wem
directory-edit-relation-part-of-name = Ein Teil des Namens.
directory-edit-relation-which-person = Wer ist gemeint?
directory-edit-relation-add-title = Verbindung hinzufügen
directory-edit-relation-add = Verbindung hinzufügen
directory-edit-relation-other-name = einen Teil des anderen Namens
directory-edit-relation-nobody = Niemand dieses Namens ist bekannt. Geben Sie weniger davon ein oder fügen Sie die Person zuerst hinzu.
directory-edit-relation-choose-who = Wählen Sie, wer gemeint ist.
directory-edit-relation-added = Die Verbindung wurde hinzugefügt.
directory-edit-relation-end = Diese Verbindung beenden
directory-edit-last-day-as-in = Geben Sie den letzten Tag wie 2026-11-24 ein.
directory-edit-relation-ended = Die Verbindung wurde beendet.
directory-edit-relation-removed = Die Verbindung wurde entfernt.
directory-edit-two = { $first } und { $second }

# What is said of posts. src/directory/posts, web/posts
directory-post-error-gone = Es ist nicht mehr da. Gehen Sie zurück und wählen Sie erneut.
directory-post-error-taken = Hier gibt es schon ein Amt dieses Namens.
directory-post-error-held = { $name } hat es seit { $day } inne. Geben Sie an, dass es damit endet, oder wählen Sie einen anderen Tag.
directory-post-error-later = { $name } hat es am { $day } übernommen. Wählen Sie einen späteren Tag oder beenden Sie das zuerst.
directory-post-error-already = { $name } hat es bereits inne.
directory-post-error-ends-before = Es begann am { $day }: Es kann nicht davor enden.

# What is said when an act is taken back. src/directory/changes, web/changes
directory-acts-error-gone = Diesen Vorgang gibt es nicht.
directory-acts-error-undone = Das wurde bereits rückgängig gemacht.
directory-acts-error-built-on = „{ $title }“ baut darauf auf. Machen Sie das zuerst rückgängig.
directory-on-no-day = „{ $typed }“ ist kein Tag. Geben Sie einen wie 2026-11-24 ein. Bis dahin gilt heute, { $day }.

# The list of bodies. src/directory/web/bodies
directory-bodies-kind = Art
directory-bodies-any-kind = Jede Art
directory-bodies-any-country = Jedes Land
directory-bodies-part-of = Teil von
directory-bodies-existed = Bestand
directory-bodies-is = ist
directory-bodies-since = seit { $day }

# One body. src/directory/web/body
directory-body-founded-later = Es wurde erst am { $day } gegründet.
directory-body-dissolved-on = Es wurde am { $day } aufgelöst.
directory-body-unknown = Unbekannt
directory-body-stances-on = Mitglieder zu { $objective }
directory-body-founded = Gegründet
directory-body-dissolved = Aufgelöst
directory-body-until = bis { $day }
directory-body-also = auch
directory-body-source = Quelle
directory-body-memberships = { $n ->
        [one] { $source } ({ $n } Mitgliedschaft)
       *[other] { $source } ({ $n } Mitgliedschaften)
      }
directory-body-added = hinzugefügt
directory-body-removed = entfernt
directory-body-standing-bounced = { $value } (Rückläufer)
directory-body-standing-objected = { $value } (Widerspruch)
directory-post-nobody = Niemand bekannt
directory-post-not-in-existence = Besteht nicht
directory-post-where = Wo
directory-post-for = Für
directory-post-created = Geschaffen
directory-post-abolished = Abgeschafft
directory-post-vacant = Unbesetzt
directory-post-name = Bezeichnung des Amts
directory-post-for-state = Für welchen Staat
directory-post-for-none = Für keinen
directory-post-existing-since = Besteht seit
directory-post-source-hint = Woher das bekannt ist
directory-post-the-name = die Bezeichnung des Amts
directory-post-the-day = den Tag
directory-post-the-source = woher das bekannt ist
directory-post-added = Das Amt wurde hinzugefügt.
directory-post-choose-country = Wählen Sie ein Land aus der Liste.
directory-post-since = Seit
directory-post-the-first-day = den ersten Tag
directory-post-appointed = Der Inhaber wurde benannt.
directory-post-the-last-day = den letzten Tag
directory-post-ended = Das Ende wurde festgehalten.
directory-post-rough = Geben Sie { $what } als 2011-05-17, 2011-05 oder 2011 ein, so genau wie bekannt.
directory-post-act-new = Neues Amt: { $post }, { $organization }
directory-post-act-appointed = Benannt: { $post }
directory-post-act-ended = Beendet: { $post }

# Everyone in a body. src/directory/web/members
directory-body-members-title = Mitglieder von { $name }
directory-body-any-role = Jede Funktion
directory-body-any-group = Jede Fraktion

# Acts and what they changed. src/directory/web/changes
directory-acts-import = Import
directory-acts-edit = Bearbeitung
directory-acts-merge = Zusammenführung
directory-acts-bulk = Sammelvorgang
directory-acts-terminal = Das Terminal oder ein Konto, das es nicht mehr gibt
directory-acts-gone = nicht mehr da
directory-acts-entry-gone = ein Eintrag, den es nicht mehr gibt
directory-acts-none-value = keine
directory-acts-yes = ja
directory-acts-no = nein
directory-acts-op-added = hinzugefügt
directory-acts-op-changed = geändert
directory-acts-op-removed = entfernt
directory-acts-record-organization = Organisation
directory-acts-record-person = Person
directory-acts-record-post = Amt
directory-acts-record-membership = Mitgliedschaft
directory-acts-record-contact-detail = Kontaktangabe
directory-acts-record-identifier = Kennung
directory-acts-record-other-name = Anderer Name
directory-acts-record-relationship = Beziehung
directory-acts-record-tag = Schlagwort
directory-acts-record-tagging = Schlagwort an
directory-acts-record-commitment = Zusage
directory-acts-record-mention = Erwähnung
directory-acts-record-mention-party = Beteiligte einer Erwähnung
directory-acts-record-vote-event = Namentliche Abstimmung
directory-acts-record-vote = Stimme von
directory-acts-record-elsewhere = Arbeit eines Mandanten
directory-acts-undone-at = Rückgängig gemacht am { $when }
directory-acts-confirm = „{ $title }“ rückgängig machen? Was seither wieder geändert wurde, bleibt, wie es ist.
directory-acts-said-undone = Rückgängig gemacht.
directory-acts-said-in-use = { $n ->
        [one] Ein Eintrag bleibt, weil inzwischen jemand damit arbeitet.
       *[other] { $n } Einträge bleiben, weil inzwischen jemand damit arbeitet.
      }
directory-acts-said-changed = { $n ->
        [one] Ein Wert bleibt, weil er seither wieder geändert wurde.
       *[other] { $n } Werte bleiben, weil sie seither wieder geändert wurden.
      }
directory-acts-stakeholders = Akteure
directory-acts-field-name = Name
directory-acts-field-short-name = Kurzname
directory-acts-field-parent = Übergeordnet
directory-acts-field-area-code = Land
directory-acts-field-classification = Art
directory-acts-field-founded-on = Gegründet am
directory-acts-field-dissolved-on = Aufgelöst am
directory-acts-field-facts = Registerangaben
directory-acts-field-merged-into = Zusammengeführt mit
directory-acts-field-given-name = Vorname
directory-acts-field-family-name = Nachname
directory-acts-field-gender = Geschlecht
directory-acts-field-language = Sprache
directory-acts-field-honorific-prefix = Titel vor dem Namen
directory-acts-field-honorific-suffix = Titel nach dem Namen
directory-acts-field-nationality = Staatsangehörigkeit
directory-acts-field-died-on = Gestorben am
directory-acts-field-organization = Organisation
directory-acts-field-label = Bezeichnung
directory-acts-field-start-date = Erster Tag
directory-acts-field-end-date = Letzter Tag
directory-acts-field-source = Quelle
directory-acts-field-person = Person
directory-acts-field-role = Funktion
directory-acts-field-post = Amt
directory-acts-field-on-behalf-of = Im Namen von
directory-acts-field-start-precision = Genauigkeit des ersten Tags
directory-acts-field-end-precision = Genauigkeit des letzten Tags
directory-acts-field-kind = Art
directory-acts-field-value = Wert
directory-acts-field-standing = Zustand
directory-acts-field-scheme = Liste
directory-acts-field-other-person = Andere Person
directory-acts-field-strength = Stärke
directory-acts-field-note = Notiz
directory-acts-field-tag = Schlagwort
directory-acts-field-title = Titel
directory-acts-field-on-date = Datum
directory-acts-field-on-precision = Genauigkeit des Datums
directory-acts-field-link = Link
directory-acts-field-subject = Betreff
directory-acts-field-identifier = Kennung
directory-acts-field-venue = Instanz
directory-acts-field-reference = Fundstelle
directory-acts-field-procedure-reference = Verfahrensnummer
directory-acts-field-description = Beschreibung
directory-acts-field-result = Ergebnis
directory-acts-field-count-for = Ja-Stimmen
directory-acts-field-count-against = Nein-Stimmen
directory-acts-field-count-abstention = Enthaltungen
directory-acts-field-choice = Stimme
directory-acts-field-group-code = Fraktion
directory-acts-field-mention = Erwähnung
directory-acts-field-vote-event = Namentliche Abstimmung
directory-acts-field-is-host = Gastgeber
directory-acts-field-is-cancelled = Abgesagt
directory-acts-field-is-main = Hauptabstimmung
directory-acts-field-at-time = Uhrzeit

# What changes with time. src/directory/web/time
directory-time-summary = { $n ->
        [one] { $left } ausgeschieden, { $joined } hinzugekommen, { $turned } mit neuer Funktion, in { $n } Gremium
       *[other] { $left } ausgeschieden, { $joined } hinzugekommen, { $turned } mit neuer Funktion, in { $n } Gremien
      }
directory-time-choice = { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
      }
directory-time-the-second-day = den zweiten Tag
directory-time-the-first-day = den ersten Tag
directory-time-order = Der zweite Tag muss nach dem ersten liegen. Vertauschen Sie die beiden oder wählen Sie einen anderen.
directory-time-body = Gremium
directory-time-between = Zwischen
directory-time-and = und

# What is said of edits. src/directory/edit
directory-edit-source = eingegeben von { $name }
directory-edit-error-gone = es ist nicht da
directory-edit-error-taken = { $scheme } { $value } gehört zu { $name }
directory-edit-last-day-before = Der letzte Tag, { $day }, liegt vor dem ersten. Berichtigen Sie einen der beiden.
directory-edit-post-taken = Hier gibt es schon ein Amt dieses Namens. Wählen Sie eine andere Bezeichnung.
directory-edit-post-began = Das Amt begann am { $day }: Es kann nicht davor enden.
directory-edit-post-act-corrected = Amt berichtigt: { $post }
directory-edit-post-act-closed = Amt geschlossen: { $post }
directory-edit-behalf-gone = Diese Organisation gibt es nicht mehr. Wählen Sie eine andere.
directory-edit-post-not-theirs = Dieses Amt gehört nicht zur Organisation. Wählen Sie eines aus der Liste.
directory-edit-not-yet = Dieser Tag liegt noch in der Zukunft.
directory-edit-post-held = { $name } hat dieses Amt zu dieser Zeit inne.
directory-edit-died-before = { $name } ist am { $day } gestorben: Danach begann keine Funktion.
directory-edit-died-within = { $name } ist am { $day } gestorben: Bis dahin sollte die Funktion geendet haben.
directory-edit-founded-later = { $name } wurde erst am { $day } gegründet.
directory-edit-dissolved-within = { $name } wurde am { $day } aufgelöst: Bis dahin sollte die Funktion geendet haben.
directory-edit-role-act-added = { $name } eine Funktion gegeben: { $role }, { $place }
directory-edit-role-act-ended = Funktion von { $name } beendet: { $place }
directory-edit-role-act-corrected = Funktion von { $name } berichtigt: { $place }
directory-edit-role-act-removed = Funktion von { $name } entfernt: { $place }
directory-edit-full-name-missing = Geben Sie den vollständigen Namen ein.
directory-edit-founded-future = Eine Organisation kann nicht in der Zukunft gegründet worden sein.
directory-edit-code-taken = Das Kürzel „{ $code }“ ist schon vergeben ({ $kind }): { $name }. Wählen Sie ein anderes.
directory-edit-cycle = { $name } wäre Teil von sich selbst. Wählen Sie etwas Übergeordnetes.
directory-edit-act-entered = { $name } eingegeben
directory-edit-act-corrected = { $name } berichtigt
directory-edit-act-removed = { $name } entfernt
directory-edit-stays-organization-decides = { $name } bleibt: ein Ziel wird dort entschieden, oder sie hat zu einem eine Haltung.
directory-edit-stays-organization-roles = { $name } bleibt: Personen haben oder hatten Funktionen darin.
directory-edit-stays-organization-parts = { $name } bleibt: andere Organisationen sind Teil davon.
directory-edit-stays-organization-posts = { $name } bleibt: sie hat Ämter.
directory-edit-stays-organization-named = { $name } bleibt: veröffentlichte Akte oder Treffen nennen sie.
directory-edit-stays-organization-absorbed = { $name } bleibt: ein anderer Eintrag hat sich als derselbe erwiesen.
directory-edit-family-name-missing = Geben Sie den Nachnamen oder den einzigen Namen ein.
directory-edit-death-future = Ein Todestag kann nicht in der Zukunft liegen.
directory-edit-stays-person-used = { $name } bleibt: Kolleginnen oder Kollegen haben über sie oder an sie geschrieben.
directory-edit-stays-person-connected = { $name } bleibt: sie ist mit anderen Personen verbunden; entfernen Sie zuerst die Verbindungen.
directory-edit-stays-person-mentioned = { $name } bleibt: veröffentlichte Treffen oder Erklärungen nennen sie.
directory-edit-stays-person-merged = { $name } bleibt: ein anderer Eintrag wurde mit diesem zusammengeführt; machen Sie das zuerst rückgängig.
directory-edit-other-name-missing = Geben Sie den anderen Namen ein.
directory-edit-scheme-missing = Geben Sie an, wessen Nummer es ist: europarl, wikidata, transparency-register, …
directory-edit-number-missing = Geben Sie die Nummer ein.
directory-edit-there-already = { $what } ist schon da.
directory-edit-detail-there = { $value } ist schon da ({ $standing }).
directory-edit-name-act-added = Namen von { $owner } hinzugefügt: { $name }
directory-edit-name-act-removed = Namen von { $owner } entfernt: { $name }
directory-edit-detail-missing = Geben Sie { $kind ->
         [email] die E-Mail-Adresse
         [phone] die Telefonnummer
         [office] das Büro
         [web] die Webseite
         [fax] die Faxnummer
        *[address] die Adresse
         [social] das soziale Netzwerk
      } ein.
directory-edit-detail-act-added = { $kind ->
         [email] E-Mail-Adresse
         [phone] Telefonnummer
         [office] Büro
         [web] Webseite
         [fax] Faxnummer
        *[address] Adresse
         [social] Soziales Netzwerk
      } von { $name } hinzugefügt
directory-edit-detail-act-corrected = { $kind ->
         [email] E-Mail-Adresse
         [phone] Telefonnummer
         [office] Büro
         [web] Webseite
         [fax] Faxnummer
        *[address] Adresse
         [social] Soziales Netzwerk
      } von { $name } berichtigt
directory-edit-detail-act-usable = { $kind ->
         [email] E-Mail-Adresse
         [phone] Telefonnummer
         [office] Büro
         [web] Webseite
         [fax] Faxnummer
        *[address] Adresse
         [social] Soziales Netzwerk
      } von { $name } wieder als verwendbar markiert
directory-edit-detail-act-retired = { $kind ->
         [email] E-Mail-Adresse
         [phone] Telefonnummer
         [office] Büro
         [web] Webseite
         [fax] Faxnummer
        *[address] Adresse
         [social] Soziales Netzwerk
      } von { $name } als nicht verwendbar markiert
directory-edit-detail-act-removed = { $kind ->
         [email] E-Mail-Adresse
         [phone] Telefonnummer
         [office] Büro
         [web] Webseite
         [fax] Faxnummer
        *[address] Adresse
         [social] Soziales Netzwerk
      } von { $name } entfernt
directory-edit-no-link = „{ $typed }“ ist kein Link. Ein Link beginnt mit https:// oder http:// und nennt eine Website.
directory-edit-no-number = „{ $typed }“ ist keine Nummer. Geben Sie sie mit Landesvorwahl ein, wie in +32 2 555 01 42.
directory-edit-objected = { $value } gehört jemandem, der Anschreiben widersprochen hat. Es bleibt, wie es ist, damit niemand es neu eingibt.
directory-edit-came-back = Post an { $value } kam zurück. Geben Sie stattdessen die richtige Adresse ein.
directory-edit-number-act-added = Nummer { $scheme } { $value } von { $name } hinzugefügt
directory-edit-number-act-removed = Nummer { $scheme } { $value } von { $name } entfernt

# Forms that change the directory. src/directory/web/edit
directory-edit-no-organization = Keine Organisation „{ $typed }“ ist bekannt. Geben Sie weniger davon ein oder lassen Sie das Feld leer.
directory-edit-choose-organization = Wählen Sie, welche Organisation gemeint ist.
directory-edit-nothing-changed = Es wurde nichts geändert.
directory-edit-number-taken = { $scheme } { $value } gehört zu { $name }. Sind die beiden eins?
directory-edit-meant = Das ist so gemeint
directory-edit-odd = Das sieht ungewöhnlich aus
directory-edit-odd-hint = Kreuzen Sie an, um es trotzdem zu behalten.
directory-edit-compare = Die beiden vergleichen, um sie zusammenzuführen
directory-edit-stakeholders = Akteure
directory-edit-open = { $name } öffnen
directory-edit-detail-kind = Art
directory-edit-detail-value = Adresse, Nummer oder Link
directory-edit-detail-for = Wofür es ist
directory-edit-detail-for-example = Büro in Straßburg
directory-edit-detail-add = Kontaktangabe hinzufügen
directory-edit-add = Hinzufügen
directory-edit-detail-the-kind = was es ist
directory-edit-detail-the-value = die Adresse, die Nummer oder den Link
directory-edit-detail-the-label = die Bezeichnung
directory-edit-detail-retire = Als nicht verwendbar markieren
directory-edit-detail-retire-text = Die Angabe stimmt, soll aber nicht verwendet werden.
directory-edit-detail-return = Als verwendbar markieren
directory-edit-detail-return-text = Es darf wieder verwendet werden.
directory-edit-detail-objected = Die Person hat Anschreiben widersprochen. Das lässt sich hier nicht ändern.
directory-edit-detail-bounced = Post an diese Adresse kam zurück.
directory-edit-detail-retired = Es wird nicht mehr verwendet.
directory-edit-detail-removed = Es wurde entfernt.
directory-edit-was-added = { $what } wurde hinzugefügt.
directory-edit-detail-correct = Berichtigen: { $kind }
directory-edit-name-add = Weiteren Namen hinzufügen
directory-edit-name-text = Eine andere Schreibweise, eine andere Schrift, ein früherer Name. Suche und Importe finden den Eintrag auch darüber.
directory-edit-name = Name
directory-edit-name-the-other = den anderen Namen
directory-edit-name-removed = Der Name wurde entfernt.
directory-edit-name-added = { $name } wurde als weiterer Name hinzugefügt.
directory-edit-number-list = Liste
directory-edit-number = Nummer
directory-edit-number-add = Nummer hinzufügen
directory-edit-number-text = Eine Nummer, unter der eine Liste den Eintrag kennt: Importe erkennen ihn daran.
directory-edit-number-the-scheme = wessen Nummer es ist
directory-edit-number-the-number = die Nummer
directory-edit-number-added = Die Nummer wurde hinzugefügt.
directory-edit-number-removed = Die Nummer wurde entfernt.
directory-edit-kind = Art
directory-edit-choose-kind = Art wählen
directory-edit-full-name = Vollständiger Name
directory-edit-code = Kürzel
directory-edit-code-hint = Das Kürzel, unter dem sie bekannt ist, etwa AFET, falls vorhanden.
directory-edit-part-of = Teil von
directory-edit-part-of-hint = Kürzel oder Teil des Namens dessen, wozu sie gehört.
directory-edit-country = Land
directory-edit-no-country = Keines
directory-edit-founded = Gegründet am
directory-edit-dissolved = Aufgelöst am
directory-edit-the-kind = eine Art
directory-edit-the-full-name = den vollständigen Namen
directory-edit-the-code = das Kürzel
directory-edit-the-country = das Land
directory-edit-country-from-list = Wählen Sie das Land aus der Liste.
directory-edit-organization-new = Neue Organisation
directory-edit-organization-add = Organisation hinzufügen
directory-edit-stays-yours = Was Sie hier ändern, bleibt: Importe melden einen anderen Wert und lassen Ihren stehen.
directory-edit-organization-remove = Entfernen
directory-edit-organization-remove-text = Nur eine Organisation, auf die nichts verweist, lässt sich entfernen.
directory-edit-organization-removed = Die Organisation wurde entfernt.
directory-edit-correct = { $name } berichtigen
directory-edit-language-bg = Bulgarisch
directory-edit-language-cs = Tschechisch
directory-edit-language-da = Dänisch
directory-edit-language-de = Deutsch
directory-edit-language-el = Griechisch
directory-edit-language-en = Englisch
directory-edit-language-es = Spanisch
directory-edit-language-et = Estnisch
directory-edit-language-fi = Finnisch
directory-edit-language-fr = Französisch
directory-edit-language-ga = Irisch
directory-edit-language-hr = Kroatisch
directory-edit-language-hu = Ungarisch
directory-edit-language-it = Italienisch
directory-edit-language-lt = Litauisch
directory-edit-language-lv = Lettisch
directory-edit-language-mt = Maltesisch
directory-edit-language-nl = Niederländisch
directory-edit-language-pl = Polnisch
directory-edit-language-pt = Portugiesisch
directory-edit-language-ro = Rumänisch
directory-edit-language-sk = Slowakisch
directory-edit-language-sl = Slowenisch
directory-edit-language-sv = Schwedisch
directory-edit-language-uk = Ukrainisch
directory-edit-language-tr = Türkisch
directory-edit-language-sq = Albanisch
directory-edit-language-sr = Serbisch
directory-edit-language-mk = Mazedonisch
directory-edit-given-name = Vorname
directory-edit-family-name = Nachname
directory-edit-title-before = Titel vor dem Namen
directory-edit-title-after = Titel nach dem Namen
directory-edit-title-before-example = Dr.
directory-edit-title-after-example = PhD
directory-edit-gender = Geschlecht
directory-edit-not-known = Nicht bekannt
directory-edit-write-in = Korrespondenzsprache
directory-edit-nationality = Staatsangehörigkeit
directory-edit-died = Gestorben am
directory-edit-the-given-name = den Vornamen
directory-edit-the-family-name = den Nachnamen oder den einzigen Namen
directory-edit-the-title = den Titel
directory-edit-the-gender = das Geschlecht aus der Liste
directory-edit-the-language = die Sprache
directory-edit-language-from-list = Wählen Sie die Sprache aus der Liste.
directory-edit-the-nationality = die Staatsangehörigkeit
directory-edit-nationality-from-list = Wählen Sie die Staatsangehörigkeit aus der Liste.
directory-edit-person-new = Neue Person
directory-edit-person-add = Person hinzufügen
directory-edit-one-of-these = Ist es eine von diesen Personen?
directory-edit-somebody-else = Es ist jemand anderes
directory-edit-none-of-these = Keine von diesen
directory-edit-none-of-these-hint = Kreuzen Sie an, um die Person hinzuzufügen.
directory-edit-person-there = Jemand mit einem solchen Namen ist schon da. Öffnen Sie diesen Eintrag oder geben Sie an, dass es jemand anderes ist.
directory-edit-person-remove = Diese Person entfernen
directory-edit-person-remove-text = Nur ein Eintrag, auf den nichts verweist, lässt sich entfernen.
directory-edit-person-removed = Die Person wurde entfernt.
directory-edit-a-value = einen Wert
directory-edit-the-field = das Feld
directory-edit-not-locked = Es war nicht mehr gesperrt.
directory-edit-unlocked = Importe dürfen es wieder ändern.
directory-edit-post-until-hint = Sein letzter Tag. Lassen Sie das Feld leer, wenn das Amt fortbesteht.
directory-edit-the-state = den Staat
directory-edit-state-from-list = Wählen Sie den Staat aus der Liste.
directory-edit-post-close-text = Es wird abgeschafft: Wer es innehat, hört an diesem Tag auf. Im Verlauf bleibt es stehen.
directory-edit-post-close = Dieses Amt schließen
directory-edit-post-closed = Das Amt wurde geschlossen.
directory-edit-post-intro = { $place }. Was Sie hier ändern, bleibt: Importe melden einen anderen Wert und lassen Ihren stehen.
directory-edit-role = Funktion
directory-edit-role-post = Amt
directory-edit-role-no-post = Keines
directory-edit-role-post-hint = Das Amt, das mit der Funktion besetzt ist, falls es eines gibt.
directory-edit-behalf = Im Namen von
directory-edit-role-in-words = In Worten
directory-edit-role-in-words-example = Leiterin des Referats für Prävention
directory-edit-behalf-hint = Kürzel oder Teil des Namens der Fraktion, der Partei oder des Ministeriums, falls vorhanden.
directory-edit-behalf-which = Im Namen welcher Organisation?
directory-edit-from = Von
directory-edit-until-rough-hint = Der letzte Tag, in denselben Formen. Lassen Sie das Feld leer, wenn es andauert.
directory-edit-the-role = die Funktion
directory-edit-the-role-in-words = die Funktion in Worten
directory-edit-post-from-list = Wählen Sie ein Amt aus der Liste.
directory-edit-organization = Organisation
directory-edit-organization-hint = Kürzel oder Teil des Namens.
directory-edit-organization-kind = Art der neuen Organisation
directory-edit-role-add-title = Funktion hinzufügen
directory-edit-role-add = Funktion hinzufügen
directory-edit-organization-the-name = das Kürzel oder den Namen der Organisation
directory-edit-organization-the-kind = eine Art für die neue Organisation
directory-edit-organization-unknown = Keine Organisation dieses Namens ist bekannt. Geben Sie weniger davon ein oder fügen Sie unten eine neue hinzu.
directory-edit-role-has-posts = Diese Organisation hat Ämter. Wählen Sie das zur Funktion passende oder keines und fügen Sie die Funktion hinzu.
directory-edit-role-added = Die Funktion wurde hinzugefügt.
directory-edit-role-end = Diese Funktion beenden
directory-edit-role-never = Es gab sie nie: Sie wurde irrtümlich eingetragen.
directory-edit-last-day-rough = Geben Sie den letzten Tag wie 2019-07-16, 2019-07 oder 2019 ein.
directory-edit-role-ended = Die Funktion wurde beendet.
directory-edit-role-removed = Die Funktion wurde entfernt.
directory-edit-rough = 2019-07-16 oder 2019-07 oder 2019: so genau wie bekannt.
directory-edit-rough-or-empty = 2019-07-16 oder 2019-07 oder 2019: so genau wie bekannt. Lassen Sie das Feld leer, wenn es niemand weiß.
directory-edit-rough-no-day = „{ $typed }“ ist kein Tag. Geben Sie ihn wie 2019-07-16, 2019-07 oder 2019 ein.
directory-edit-organization-typed = Eine neue Organisation: „{ $typed }“
directory-edit-role-in = Funktion in { $place }
directory-edit-where-from = Herkunft: { $source }.

# The act that appoints a focal point. src/directory/registers
directory-post-act-focal-point = Benannt: { $post }

# Was Listen von Organisationen wissen.
directory-fact-popolo-id = Popolo-Kennung
directory-fact-classification = Einordnung
directory-fact-category = Kategorie
directory-fact-legal-form = Rechtsform
directory-fact-registered = Registriert
directory-fact-updated = Letzte Aktualisierung
directory-fact-goals = Ziele
directory-fact-levels = Interessenebenen
directory-fact-fields = Interessengebiete
directory-fact-proposals = Gesetzgebungsvorschläge der EU
directory-fact-forums = Unterstützte Foren und Plattformen
directory-fact-intergroups = Interfraktionelle und inoffizielle Gruppierungen
directory-fact-communication = Kommunikationstätigkeiten
directory-fact-people = Beteiligte Personen
directory-fact-full-time = Vollzeitäquivalente
directory-fact-accredited = Beim Europäischen Parlament akkreditiert
directory-fact-interests = Vertretene Interessen
directory-fact-member-of = Mitglied von
directory-fact-members = Mitgliedsorganisationen
directory-fact-year = Geschäftsjahr
directory-fact-costs = Kosten
directory-fact-revenue = Gesamte Jahreseinnahmen
directory-fact-budget = Gesamtbudget
directory-fact-funding = Finanzierungsquellen
directory-fact-grants = Zuschüsse
directory-fact-contributions = Beiträge
directory-fact-clients = Kunden
directory-fact-clients-now = Kunden im laufenden Jahr
directory-fact-intermediaries = Vermittler
