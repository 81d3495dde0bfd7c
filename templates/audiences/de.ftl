# Empfängerkreise: Regeln, die Personen auswählen.

# Eine Regel zum Lesen
audiences-and = und
audiences-or = oder
audiences-with-roles-as-of = mit den Ämtern, Stand { $day }
audiences-no-condition = Noch keine Bedingung: Die Regel wählt niemanden aus.

# Die Liste
audiences-title = Empfängerkreise
audiences-lead = Regeln, die Personen auswählen und jedes Mal neu ausgewertet werden. Eine Kampagne übernimmt eine Kopie, die mit der Freigabe eingefroren wird.
audiences-new = Neuer Empfängerkreis
audiences-audience = Empfängerkreis
audiences-objective = Ziel
audiences-client = Mandant
audiences-people = Personen
audiences-changed = Geändert
audiences-none = Noch kein gespeicherter Empfängerkreis
audiences-none-text = Ein Empfängerkreis wählt Personen danach aus, wer sie sind, wo sie stehen und wann man sie zuletzt getroffen hat.
audiences-begin = Empfängerkreis anlegen

# Einen anlegen
audiences-begin-submit = Empfängerkreis anlegen
audiences-first-an-objective = Zuerst ein Ziel
audiences-first-an-objective-text = Ein Empfängerkreis gehört zu einem Ziel eines Mandanten.
audiences-to-the-objectives = Zu den Zielen
audiences-name = Name
audiences-objective-hint = Haltungen, Einfluss und Entscheidende sind die dieses Ziels
audiences-an-objective = ein Ziel
audiences-begun = Empfängerkreis mit allen angelegt, die entscheiden.

# Die Personen hinter einem Probelauf
audiences-of = Empfängerkreis von { $name }
audiences-dry-run-lead = Ein Probelauf nach heutigem Stand: Nichts wird versandt.
audiences-dry-run-steps = Schritte des Probelaufs
audiences-address = Adresse
audiences-gets-it = Bekommt ihn
audiences-no-because = Nein: { $reason }
audiences-in-language = Auf { $language }
audiences-nobody = Niemand
audiences-nobody-text = Die Regel wählt hier niemanden aus.
audiences-to-the-rule = Zur Regel
audiences-dry-run = Probelauf
audiences-will-receive = Erhalten ihn
audiences-match = Erfüllen die Regel
audiences-lost-office-ended = nicht mehr im Amt
audiences-lost-no-address = keine brauchbare Adresse
audiences-lost-written-lately = hat zuletzt genug Briefe bekommen
audiences-lost-shared-address = teilt sich eine Adresse: nur ein Exemplar
audiences-bar-people = Personen

# Eine Regel: gebaut, erprobt, befragt
audiences-of-campaign-html = Der Kampagne <a href="{ $href }">{ $name }</a>, mit der Freigabe eingefroren.
audiences-of-objective-html = Haltungen und Entscheidende sind die von <b>{ $objective }</b>.
audiences-back-to-campaign = Zurück zur Kampagne
audiences-new-campaign = Neue Kampagne
audiences-remove = Entfernen
audiences-voids = Ein anderer Empfängerkreis hebt die Freigabe auf.
audiences-whom-it-picks = Wen sie auswählt
audiences-add-condition = Bedingung hinzufügen
audiences-where = Wenn
audiences-change-what = Ändern: { $what }
audiences-remove-what = Entfernen: { $what }
audiences-or-more = oder …
audiences-no-condition-safe-html = Noch keine Bedingung: Die Regel wählt niemanden aus, damit eine vergessene Regel niemandem schreibt. <a href="{ $base }/term">Eine hinzufügen</a>.
audiences-set = Festlegen
audiences-dry-run-and-questions = Probelauf und Fragen
audiences-dry-run-nothing-sent = Probelauf nach heutigem Stand: Nichts wird versandt
audiences-why = Warum ist diese Person (nicht) im Empfängerkreis?
audiences-find-a-person = Person suchen
audiences-ask = Fragen
audiences-nobody-of-that-name = Niemand dieses Namens. Versuchen Sie es mit weniger Buchstaben.
audiences-included = Enthalten
audiences-not-included = Nicht enthalten
audiences-does-not-hold = Trifft nicht zu:
audiences-picked-but = Ausgewählt, aber { $reason }
audiences-use-again = Wiederverwenden
audiences-take-over = Übernehmen
audiences-save-under-name = Unter diesem Namen speichern
audiences-save-name = Namen speichern
audiences-roles-on = Ämter, Stand
audiences-roles-on-hint = Leer: heute. Bei einem früheren Tag fällt unterwegs weg, wer seither ausgeschieden ist
audiences-person = Person
audiences-saved-audience = Gespeicherter Empfängerkreis
audiences-choose-one = Bitte wählen
audiences-the-day = den Tag
audiences-saved = Empfängerkreis gespeichert.

# Eine Regel behalten und verwenden
audiences-a-saved-audience = einen gespeicherten Empfängerkreis
audiences-taken-over = Empfängerkreis „{ $name }“ übernommen.
audiences-of-this-objective = Wählen Sie einen Empfängerkreis dieses Ziels.
audiences-kept = Empfängerkreis unter diesem Namen gespeichert. Andere Kampagnen können ihn übernehmen.
audiences-name-saved = Name gespeichert.
audiences-removed = Empfängerkreis „{ $name }“ entfernt. Kampagnen, die ihn übernommen haben, behalten ihre Kopie.
audiences-put-back = Empfängerkreis wiederhergestellt.
audiences-error-name-taken = Ein anderer Empfängerkreis dieses Ziels heißt so: Wählen Sie einen anderen Namen.
audiences-error-objective = Wählen Sie ein Ziel aus der Liste.
audiences-error-too-many = Eine Regel hat höchstens { $most } Bedingungen mit „und“, jede mit höchstens { $most } mit „oder“.
audiences-error-one-to-five = Geben Sie eine Zahl von 1 bis 5 ein.
audiences-error-days = Geben Sie eine Zahl von Tagen zwischen 1 und { $most } ein.
audiences-error-number = Geben Sie eine Zahl von 1 bis { $most } ein.
audiences-error-stance = „{ $typed }“ ist keine Haltung: Wählen Sie eine Stufe von −3 bis 3 oder unbekannt.

# Das Formular einer Bedingung
audiences-change-condition = Bedingung ändern
audiences-add-condition-with-or = Bedingung mit „oder“ hinzufügen
audiences-show-choices = Auswahl anzeigen
audiences-save-condition = Bedingung speichern
audiences-condition = Bedingung
audiences-the-condition = Die Bedingung
audiences-must-hold = muss zutreffen
audiences-must-not-hold = darf nicht zutreffen
audiences-changed-meanwhile = Die Regel wurde inzwischen geändert. Kehren Sie zu ihr zurück und versuchen Sie es noch einmal.
audiences-a-kind-of-condition = eine Art von Bedingung
audiences-would-pick = Die Regel würde { $after } auswählen; jetzt wählt sie { $before } aus.
audiences-condition-removed = Bedingung entfernt.
audiences-condition-put-back = Bedingung wiederhergestellt.
audiences-kind-decides = Entscheidet über das Ziel
audiences-kind-group = Fraktion
audiences-kind-country = Land
audiences-kind-committee = Ausschuss
audiences-kind-body = Funktion in einem Gremium
audiences-kind-stance = Haltung zum Ziel
audiences-kind-influence = Einfluss
audiences-kind-interest = Interesse
audiences-kind-contacted = Kürzlich kontaktiert
audiences-kind-replied = Hat uns kürzlich geschrieben
audiences-kind-written = Hat kürzlich einen Brief bekommen
audiences-kind-campaign = Frühere Kampagne
audiences-kind-tag = Schlagwort
audiences-kind-language = Sprache
audiences-any-of = Eines davon
audiences-level-hint = Von 1, wenig, bis 5, viel; nach der letzten Einschätzung
audiences-at-least = Mindestens
audiences-only-these = Nur diese
audiences-campaign = Kampagne
audiences-the-person = Die Person
audiences-in-the-last-days = In den letzten … Tagen
audiences-bodies = Gremien
audiences-bodies-hint = Eines pro Zeile, mit Name oder Kürzel: DG INTPA, COREPER II, Permanent Representation of Greece
audiences-as = Als
audiences-any-role = Jede Funktion
audiences-unknown-never-asked = Unbekannt: nie gefragt
audiences-a-role = eine Funktion
audiences-kinds-of-contact = Arten von Kontakten
audiences-a-campaign = eine Kampagne
audiences-what-became-of-it = das Ergebnis
audiences-languages = Sprachen
audiences-tags = Schlagwörter
audiences-error-at-least-one = { $what ->
    [groups] Wählen Sie mindestens eine der Fraktionen.
    [countries] Wählen Sie mindestens eines der Länder.
    [committees] Wählen Sie mindestens einen der Ausschüsse.
    [languages] Wählen Sie mindestens eine der Sprachen.
    [tags] Wählen Sie mindestens eines der Schlagwörter.
   *[other] Wählen Sie mindestens eine der Haltungen.
  }
audiences-the-bodies = die Gremien
audiences-error-unknown-body = Das Verzeichnis kennt kein Gremium mit dem Namen { $names } oder mehrere. Schreiben Sie ihn so wie auf dessen Seite.
audiences-error-a-body = Geben Sie mindestens ein Gremium ein.
audiences-quoted = „{ $name }“

# Bedingungen, wie man sie liest: was, Verb, Werte
audiences-phrase-decides = Entscheidet
audiences-phrase-the-objective = über das Ziel
audiences-phrase-not-the-objective = nicht über das Ziel
audiences-phrase-group = Fraktion
audiences-phrase-country = Land
audiences-phrase-committee = Ausschuss
audiences-phrase-role-in = Funktion
audiences-phrase-language = Sprache
audiences-phrase-tag = Schlagwort
audiences-phrase-stance = Haltung
audiences-phrase-influence = Einfluss
audiences-phrase-interest = Interesse
audiences-phrase-wrote-to-us = Hat uns geschrieben
audiences-phrase-was-written-to = Wurde angeschrieben
audiences-phrase-campaign = Kampagne
audiences-phrase-fate = ({ $fate }):
audiences-phrase-member-of = Mitglied
audiences-phrase-substitute-in = Stellvertretendes Mitglied
audiences-phrase-vice-chair-of = Stellvertretender Vorsitz
audiences-phrase-chair-of = Vorsitz
audiences-phrase-head-of = Leitung
audiences-phrase-deputy-head-of = Stellvertretende Leitung
audiences-phrase-official-in = Bedienstete
audiences-phrase-observer-in = Beobachter
audiences-phrase-met = Getroffen
audiences-phrase-called = Angerufen
audiences-phrase-mailed = Per E-Mail kontaktiert
audiences-phrase-met-at-an-event = Auf einer Veranstaltung getroffen
audiences-phrase-contacted = Kontaktiert
audiences-phrase-any = { $kind ->
    [body] in einem dieser Gremien:
    [committee] ist einer von
    [country] ist eines von
    [tag] ist eines von
   *[other] ist eine von
  }
audiences-phrase-none = { $kind ->
    [body] in keinem dieser Gremien:
    [committee] ist keiner von
    [country] ist keines von
    [tag] ist keines von
   *[other] ist keine von
  }
audiences-phrase-least = mindestens
audiences-phrase-not-least = { $kind ->
   *[other] nicht bekanntermaßen mindestens
  }
audiences-phrase-ago = { $n ->
    [one] am letzten
   *[other] in den letzten
  }
audiences-phrase-not-ago = { $n ->
    [one] nicht am letzten
   *[other] nicht in den letzten
  }
audiences-phrase-days = { $n ->
    [one] Tag
   *[other] { $n } Tagen
  }
audiences-gone-body = ein Gremium, das es nicht mehr gibt
audiences-gone-tag = ein Schlagwort, das es nicht mehr gibt
audiences-gone-campaign = eine Kampagne außer Reichweite
audiences-stance-unknown = Unbekannt
audiences-fate-sent = hat den Brief erhalten
audiences-fate-not-sent = hat den Brief nicht erhalten
audiences-fate-replied = hat geantwortet
audiences-fate-silent = hat weder geantwortet noch wurde sie seither getroffen
audiences-not-fate-sent = gehört nicht zu denen, die den Brief erhalten haben
audiences-not-fate-not-sent = gehört nicht zu denen, die den Brief nicht erhalten haben
audiences-not-fate-replied = hat nicht geantwortet
audiences-not-fate-silent = hat geantwortet oder wurde seither getroffen
audiences-or-join = , oder
audiences-and-join = ; und
