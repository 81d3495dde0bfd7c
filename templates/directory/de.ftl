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
directory-people-search-in-list = In dieser Liste suchen
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
directory-people-owner-of-step = Zuständig dafür
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

# Das Register der Focal Points.
directory-people-focal-points-title = Focal Points
directory-people-focal-points-as-of = Stand { $day }
directory-people-focal-points-demo = Demodaten: Wer einen Focal Point hat, ist erfunden.
directory-people-focal-points-print = Drucken
directory-people-focal-points-add = Focal Point hinzufügen
directory-people-focal-points-registers = Register
directory-people-focal-points-none = An diesem Tag hat niemand einen
directory-people-focal-points-none-text = Fügen Sie den ersten Focal Point hinzu: den Staat, seit wann und woher das bekannt ist.
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
directory-people-focal-points-figure-without = Mitgliedstaaten ohne Focal Point
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
directory-people-focal-points-act = Focal Point ({ $state }): { $label }
directory-people-focal-points-added = Der Focal Point wurde hinzugefügt ({ $state }).
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
directory-commitments-none-text = Eine Zusage ist ein förmlicher Akt mit Datum: ein benannter Focal Point, eine Resolution, eine Erklärung.
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
directory-commitments-kind-appointed = Focal Point benannt
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
