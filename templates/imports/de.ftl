# Importe: eine Liste einbringen, was sie ändern würde, was an einer Datei nicht stimmt.

# Die gelesenen Listen
imports-data = Daten
imports-data-lead = Eine Liste wird zuerst geprüft; ohne Ihre Zustimmung wird nichts übernommen, und was übernommen wurde, lässt sich rückgängig machen.
imports-data-ways = Was das Verzeichnis enthält
imports-way-duplicates = Dubletten
imports-way-changes = Letzte Änderungen
imports-way-between = Was sich zwischen zwei Tagen geändert hat
imports-way-ending = Wer ausscheidet
imports-way-votes = Abstimmungen
imports-way-mentions = Erwähnungen
imports-way-tags = Schlagwörter
imports-look = Änderungen prüfen
imports-title = Importe
imports-table-caption = Importe, neueste zuerst
imports-column-file = Datei
imports-column-list = Liste
imports-column-as-of = Stand
imports-column-state = Status
imports-column-listed = Einträge
imports-column-by = Von
imports-column-when = Wann
imports-file = Datei
imports-file-hint = Eine öffentliche Liste, eine Popolo-Datei, vCards oder eine beliebige Tabelle mit Kopfzeile (CSV, XLSX). Mehrere zusammengehörige Dateien gemeinsam oder als ZIP.
imports-format = Was es ist
imports-format-find-out = Erkennen lassen
imports-as-of = Stand vom
imports-as-of-hint = Bleibt das Feld leer, gilt das Datum im Dateinamen, wie in meps-2024-10-14.csv.
imports-by-terminal = Terminal

# Ergebnisse und Status
imports-verdict-new = Neu
imports-verdict-changed = Geändert
imports-verdict-gone = Weggefallen
imports-verdict-doubtful = Zweifelhaft
imports-verdict-unchanged = Unverändert
imports-state-received = Zu lesen
imports-state-previewed = Zu entscheiden
imports-state-applied = Übernommen
imports-state-discarded = Verworfen
imports-state-undone = Rückgängig gemacht

# Eine Liste
imports-show-lead-html = { $format }, Stand <b>{ $day }</b>. <span class="nb">Eingebracht am { $at } ({ $by })</span>
imports-show-written = übernommen am { $at }
imports-show-undone = rückgängig gemacht am { $at }
imports-show-at-work-html = <b>In Arbeit:</b> <span data-stream="/imports/{ $id }/progress" data-stream-then="reload">{ $progress }</span>. Sie können diese Seite verlassen; <a href="/imports/{ $id }">erneut nachsehen</a>.
imports-entries-so-far = bisher { $n ->
    [one] { $n } Eintrag
   *[other] { $n } Einträge
  }
imports-stop = Anhalten
imports-show-anew-html = <b>Das Verzeichnis hat sich seit Ihrer Prüfung geändert.</b> Es wurde nichts übernommen. Dies würde die Liste jetzt ändern.
imports-show-refused-html = <b>Die Liste wurde nicht gelesen.</b> { $why }
imports-show-nothing-changed = Nichts wurde geändert: Das Verzeichnis enthielt bereits dasselbe.
imports-show-nothing-to-change = Nichts zu ändern: Das Verzeichnis enthält bereits dasselbe.
imports-show-name-columns = Spalten zuordnen
imports-show-read = Liste lesen
imports-discard = Verwerfen
imports-show-note = Als übernommen vermerken
imports-show-write = Diese Änderungen übernehmen
imports-show-undo = Diesen Import rückgängig machen
imports-show-undo-confirm = Diesen Import rückgängig machen? Was er hinzugefügt hat, entfällt; was er geändert hat, wird wieder, was es war; was er beendet hat, läuft weiter.
imports-show-every-change = Alle Änderungen
imports-column-name = Name
imports-column-what = Was
imports-column-from = Vorher
imports-column-to = Nachher
imports-column-where = Fundstelle
imports-column-reason = Was zweifelhaft ist
imports-column-outcome = Was geschieht
imports-column-kind = Art
imports-column-known = Was bekannt ist
imports-same-as = Identisch mit { $name }
imports-someone-else = Jemand anderes
imports-leave-out = Auslassen
imports-take-back = Zurücknehmen
imports-section-decided = Entschieden
imports-kind-organization = Organisation
imports-kind-post = Amt
imports-kind-mention = Erwähnung
imports-kind-commitment = Zusage
imports-kind-vote = Namentliche Abstimmung
imports-kind-person = Person
imports-decided-same = Entschieden: identisch
imports-decided-other = Entschieden: jemand anderes
imports-decided-left-out = Entschieden: ausgelassen
imports-decided-elsewhere = Der Eintrag ändert nun nichts oder steht auf einer anderen Seite der Listen unten.

# Spalten einer Tabelle
imports-columns = Spalten
imports-columns-lead-html = <b>{ $name }</b> hat { $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
  }. Geben Sie an, was jede Spalte enthält; die nächste Tabelle mit diesen Überschriften wird ebenso gelesen. Noch ist nichts übernommen.
imports-columns-caption = Inhalt der einzelnen Spalten
imports-columns-heading = Überschrift
imports-columns-sample = Beispiel
imports-columns-holds = Enthält
imports-columns-scheme = Herkunft der Nummern
imports-columns-separator = Trennzeichen
imports-columns-target = Inhalt von „{ $header }“
imports-cancel = Abbrechen
imports-mapping-list = Name dieser Liste
imports-mapping-list-hint = Unter diesem Namen findet eine spätere Ausgabe der Liste dieselben Personen wieder.
imports-mapping-kind = Art ihrer Organisationen
imports-mapping-kind-hint = Wenn es keine Spalte angibt.
imports-mapping-missing = Zeichen für leere Werte
imports-mapping-sheet = Blatt
imports-ask-list-name = den Namen der Liste
imports-ask-day = den Stand der Liste
imports-ask-format = die Art der Liste
imports-ask-who = die gemeinte Person

# Antworten
imports-choose-file = Wählen Sie eine Datei.
imports-choose-decision = Wählen Sie eine der Entscheidungen auf der Seite.
imports-said-decided = Entschieden. Die Änderungen unten ergeben sich daraus.
imports-said-taken-in = Angenommen. Geben Sie an, was die Spalten enthalten.
imports-said-read = Gelesen. Noch ist nichts übernommen: Prüfen Sie zuerst die Änderungen.
imports-said-being-read = Die Liste wird gelesen. Noch ist nichts übernommen.
imports-said-read-again = Erneut gelesen. Noch ist nichts übernommen.
imports-said-written = Übernommen: { $new } neu, { $changed } geändert, { $gone } weggefallen.
imports-said-being-written = Die Änderungen werden übernommen.
imports-said-stopping = Wird angehalten. Es wird nichts übernommen.
imports-said-at-rest = Dieser Import ruht: Es gibt nichts anzuhalten.
imports-said-discarded = Verworfen. Es wurde nichts übernommen.
imports-said-undone = Rückgängig gemacht: Alles ist wie vor dieser Liste.
imports-said-in-use = { $n ->
    [one] Eine Person oder ein Gremium bleibt, weil inzwischen damit gearbeitet wird.
   *[other] { $n } Personen oder Gremien bleiben, weil inzwischen mit ihnen gearbeitet wird.
  }
imports-said-changed-since = { $n ->
    [one] { $n } Wert bleibt, weil er seither erneut geändert wurde.
   *[other] { $n } Werte bleiben, weil sie seither erneut geändert wurden.
  }
imports-decided-already = Über diesen Import ist bereits entschieden.
imports-decided-already-again = Über diesen Import ist bereits entschieden. Laden Sie die Liste erneut hoch.

# Formate
imports-format-meps = Mitglieder des Europäischen Parlaments
imports-format-ep-directory = Europäisches Parlament, Verzeichnis einer Wahlperiode
imports-format-ep-open-data = Europäisches Parlament, offene Daten einer Wahlperiode
imports-format-ep-api = Europäisches Parlament, Open-Data-API
imports-format-commission-meetings = Treffen der Kommission
imports-format-commission-portfolios = Geschäftsbereiche der Kommission
imports-format-transparency-register = EU-Transparenzregister
imports-format-focal-points = Nationale Anlaufstellen
imports-format-ep-term = Europäisches Parlament, alle Mitglieder einer Wahlperiode
imports-format-roll-calls = Europäisches Parlament, namentliche Abstimmungen
imports-format-vote-lists = Europäisches Parlament, Abstimmungsergebnisse
imports-format-vote-cards = Abstimmungskarten
imports-format-vote-counts = Auszählungen namentlicher Abstimmungen
imports-format-howtheyvote-votes = HowTheyVote.eu, Abstimmungen
imports-format-table = Tabelle

# Was eine Spalte enthalten kann
imports-target-ignore = Nicht importieren
imports-target-name = Vollständiger Name
imports-target-given-name = Vornamen
imports-target-family-name = Familienname
imports-target-honorific-prefix = Anrede
imports-target-email = E-Mail
imports-target-phone = Telefon
imports-target-fax = Fax
imports-target-office = Büro
imports-target-address = Postanschrift
imports-target-web = Webseite
imports-target-country = Land
imports-target-nationality = Staatsangehörigkeit
imports-target-organization = Organisation
imports-target-organization-kind = Art der Organisation
imports-target-role = Funktion
imports-target-start = Beginn der Funktion
imports-target-end = Ende der Funktion
imports-target-political-group = Fraktion
imports-target-committees = Ausschüsse
imports-target-tags = Schlagwörter
imports-target-note = Notiz
imports-target-identifier = Kennung
imports-target-language = Sprache
imports-target-gender = Geschlecht

# Wo in einer Datei etwas steht
imports-place-line = Zeile { $n }
imports-place-entry = Eintrag { $n }
imports-at-line = Zeile { $line }: { $message }
imports-at-entry = Eintrag { $n }: { $message }

# Dateien, Importe und Archive
imports-error-changed = Das Verzeichnis hat sich seit Ihrer Prüfung geändert. Es wurde nichts übernommen; prüfen Sie die Änderungen erneut.
imports-error-no-list = Das ist keine der Listen, die hier gelesen werden. Speichern Sie sie als CSV oder XLSX mit Kopfzeile.
imports-error-no-date = Der Dateiname enthält kein Datum. Geben Sie den Stand der Liste an.
imports-error-future = Die Liste ist auf den { $day } datiert, also in der Zukunft. Korrigieren Sie das Datum.
imports-error-not-there = Diesen Import gibt es nicht. Laden Sie die Liste erneut hoch.
imports-error-one-table = Eine Tabelle ist eine einzige Datei. Bringen Sie sie allein ein.
imports-error-thrown-away = Dieser Import wurde verworfen. Laden Sie die Liste erneut hoch.
imports-error-written-already = Dieser Import wurde bereits übernommen. Es wurde nichts geändert.
imports-warning-joined = { $n ->
    [one] { $n } Stimme, die nur mit einer Nummer bekannt war, ist nun ihrem Abstimmenden zugeordnet.
   *[other] { $n } Stimmen, die nur mit einer Nummer bekannt waren, sind nun ihren Abstimmenden zugeordnet.
  }
imports-warning-notes = { $n ->
    [one] { $n } Eintrag hat eine Notiz. Sie wird nicht übernommen
   *[other] { $n } Einträge haben Notizen. Sie werden nicht übernommen
  }, weil eine Notiz zu einem Mandanten gehört: Erfassen Sie Wichtiges als Kontakt.
imports-source = { $file }, Stand { $day }
imports-source-assumed = { $source }; erster Tag angenommen
imports-files-and-more = { $file } und { $n ->
    [one] { $n } weitere
   *[other] { $n } weitere
  }
imports-error-no-room-changes = Auf diesem Rechner ist kein Platz für die Änderungen ({ $why }). Schaffen Sie Platz und versuchen Sie es erneut.
imports-error-no-room-file = Auf diesem Rechner ist kein Platz, um die Datei abzulegen ({ $why }). Schaffen Sie Platz und versuchen Sie es erneut.
imports-error-empty-list = Die Liste ist leer: Sie enthält nichts zu lesen. Laden Sie sie erneut herunter.
imports-error-one-list-of-members = Eine Mitgliederliste ist eine einzige Datei. Bringen Sie sie allein ein.
imports-error-broke-reader = Die Datei hat den Leser zum Absturz gebracht: Das ist ein Fehler des Programms. Es wurde nichts übernommen.
imports-error-stopped = Angehalten. Es wurde nichts übernommen.
imports-error-too-large = { $file } hat { $size } MB; eine Liste dieser Art mit mehr als { $most } MB wird nicht gelesen. Teilen Sie sie auf.
imports-error-unreadable = { $file } kann nicht gelesen werden ({ $why }). Bringen Sie die Datei erneut ein.
imports-error-too-many-files = { $file } enthält { $n } Dateien; höchstens { $most } werden gelesen. Entpacken Sie das Archiv.
imports-error-no-files-in = In { $file } sind keine Dateien.
imports-error-too-many-parts = { $file } hat { $n } Teile, was bei keiner Tabellendatei vorkommt.
imports-error-bomb = { $file } ist klein und wird beim Entpacken größer als jede Liste (mehr als { $most } MB). Die Datei wird nicht gelesen.
imports-error-archive-in-archive = { $file } enthält ein weiteres Archiv ({ $name }). Entpacken Sie es und bringen Sie den Inhalt ein.
imports-error-cannot-unpack = { $file } kann nicht entpackt werden ({ $why }). Bringen Sie die Datei erneut ein.
imports-error-archive-locked = { $file } ist mit einem Passwort geschützt. Entpacken Sie das Archiv und bringen Sie den Inhalt ein.

# Was eine Liste ändern würde: Bezeichnungen
imports-fact-on = Am
imports-fact-with = Mit
imports-fact-where = Wo
imports-fact-note = Notiz
imports-fact-cancelled = abgesagt
imports-fact-country = Land
imports-fact-holder = Inhaber
imports-fact-part = Teil
imports-fact-document = Dokument
imports-fact-result = Ergebnis
imports-fact-counts = Dafür/dagegen/Enthaltungen
imports-fact-voters = Abstimmende
imports-fact-subject = Gegenstand
imports-fact-procedure = Verfahren
imports-fact-time = Uhrzeit
imports-fact-link = Link
imports-fact-whole-text = Über den Gesamttext
imports-fact-votes-corrected = Stimmen berichtigt
imports-fact-votes-completed = Stimmen ergänzt
imports-fact-holds = Hat inne
imports-fact-email = E-Mail
imports-fact-phone = Telefon
imports-fact-nationality = Staatsangehörigkeit
imports-fact-also = Auch
imports-fact-tags = Schlagwörter
imports-fact-tag = Schlagwort
imports-fact-name = Name
imports-fact-title = Titel
imports-fact-suffix = Namenszusatz
imports-fact-gender = Geschlecht
imports-fact-language = Sprache
imports-fact-died = Verstorben
imports-fact-number = Nummer { $scheme }
imports-fact-other-name = Weiterer Name
imports-fact-kind = Art
imports-fact-code = Kürzel
imports-fact-part-of = Teil von
imports-fact-web = Web
imports-fact-founded = Gegründet
imports-fact-dissolved = Aufgelöst
imports-fact-mandate = Mandat
imports-fact-group = Fraktion
imports-fact-party = Partei
imports-fact-committee = Ausschuss
imports-fact-committees = Ausschüsse
imports-fact-delegation = Delegation
imports-fact-membership = Mitgliedschaft
imports-fact-office = Büro
imports-fact-from = Ab
imports-fact-last-day = Letzter Tag
imports-fact-successor = Vorgeschlagener Nachfolger
imports-fact-or = oder
imports-earlier-term = frühere Wahlperiode
imports-term = { $n }. Wahlperiode
imports-yes = ja
imports-no = nein
imports-gender-female = weiblich
imports-gender-male = männlich
imports-role-member = Mitglied
imports-role-substitute = Stellvertreter
imports-role-vice-chair = stellvertretender Vorsitzender
imports-role-chair = Vorsitzender
imports-role-head = Leiter
imports-role-deputy = stellvertretender Leiter
imports-role-official = Amtsträger
imports-role-observer = Beobachter
imports-period = { $start } bis { $end }
imports-period-open = seit { $start }
imports-period-unknown = unbekannt
imports-other-words = { $role }, in anderen Worten
imports-vote-numbered = Abstimmung { $n }

# Zweifel, und was geschieht
imports-outcome-left-out = Ausgelassen.
imports-outcome-open = Ausgelassen, bis jemand entscheidet, wer gemeint ist.
imports-outcome-kept = Bleibt, wie die Person es gesetzt hat.
imports-doubt-set-by-person = { $what }: Eine Person hat „{ $own }“ gesetzt, die Liste sagt „{ $listed }“.
imports-doubt-left-out-entry = Jemand hat entschieden, diesen Eintrag auszulassen.
imports-doubt-same-entry = { $other } ist derselbe Eintrag: gleiche Adresse oder gleicher Name und gleiche Organisation.
imports-doubt-number-taken = { $other } hat bereits die Nummer { $scheme } { $value }.
imports-doubt-same-person = { $other } wurde als dieselbe Person erkannt.
imports-doubt-number-of-organization = Die Nummer { $scheme } { $value } gehört einer Organisation.
imports-doubt-two-people = Seine Nummern gehören zwei verschiedenen Personen.
imports-doubt-row-was = In einer früheren Ausgabe dieser Liste gehörte die Zeile zu { $name }.
imports-doubt-address = Die Adresse { $address } gehört { $name }.
imports-doubt-namesake = { $name } steht im Verzeichnis. Namen allein führen nie zwei Personen zusammen.
imports-doubt-damaged-name = Zeichen des Namens gingen verloren, bevor er hierherkam.
imports-outcome-damaged-name = Übernommen, wie er ist: Korrigieren Sie ihn von Hand, oder importieren Sie eine Liste, die ihn enthält.
imports-doubt-chosen-gone = Wer für diesen Eintrag gewählt wurde, steht nicht mehr im Verzeichnis.
imports-doubt-same-organization = { $other } hat dieselbe Nummer oder dieselbe Art, dasselbe Kürzel und dasselbe Land.
imports-doubt-role-ends-first = { $role } endet am { $end }, vor dem Beginn am { $start }.
imports-outcome-without-role = Ohne diese Funktion übernommen.
imports-doubt-vote-undated = Die Liste sagt nicht, wann und worüber abgestimmt wurde.
imports-outcome-vote-undated = Ausgelassen. Importieren Sie zuerst oder zusammen hiermit, worüber abgestimmt wurde.
imports-doubt-vote-day = Die Abstimmung war am { $own }; die Liste sagt { $listed }.
imports-outcome-vote-day = Der vorhandene Tag bleibt.
imports-doubt-vote-result = Das Ergebnis ist „{ $own }“; die Liste sagt „{ $listed }“.
imports-outcome-vote-result = Das vorhandene Ergebnis bleibt.
imports-doubt-vote-counts = Das Stimmenverhältnis ist { $own }; die Liste sagt { $listed } (dafür/dagegen/Enthaltungen).
imports-outcome-vote-counts = Das vorhandene Stimmenverhältnis bleibt.
imports-voter-here = { $voter } ({ $own }, hier { $listed })
imports-doubt-voters-unknown = { $n } von { $all } Abstimmenden stehen nicht im Verzeichnis: { $names }.
imports-outcome-voters-unknown = Ihre Stimmen werden unter Nummer und Name der Liste geführt und ihnen zugeordnet, sobald sie importiert werden.
imports-doubt-voters-differ = { $n ->
    [one] { $n } hat nach den vorhandenen Daten anders gestimmt
   *[other] { $n } haben nach den vorhandenen Daten anders gestimmt
  }: { $names }.
imports-outcome-votes-stay = Die vorhandenen Stimmen bleiben.
imports-doubt-voters-twice = { $n ->
    [one] { $n } steht zweimal dort
   *[other] { $n } stehen zweimal dort
  }, unter zwei Nummern: { $names }.
imports-outcome-first-used = Der erste gilt.
imports-doubt-attendance = Bei { $n } auf der Anwesenheitsliste lässt sich nicht sagen, ob sie abgestimmt haben: { $names }.
imports-outcome-attendance = Ausgelassen. Importieren Sie die Mitglieder mit beiden Nummern, dann dies erneut.
imports-doubt-counted = Einzeln gezählt ergeben die Stimmen { $counted }, veröffentlicht sind { $published } (dafür/dagegen/Enthaltungen).
imports-outcome-both-counts = Beide bleiben und werden nebeneinander gezeigt.

# Mitgliederlisten
imports-again-meps = Laden Sie sie erneut von europarl.europa.eu herunter (Abgeordnete, XML).
imports-nothing = nichts
imports-field-country = Land
imports-field-group = Fraktion
imports-field-email = E-Mail-Adresse
imports-field-party = Partei
imports-field-phone = Telefonnummer
imports-field-office = Büro
imports-field-number = Nummer
imports-field-name = Name
imports-field-too-long = der Wert im Feld „{ $what }“ hat mehr als { $most } Zeichen: „{ $value }“.
imports-member-neither = In der Zeile steht weder ein Land noch eine Fraktion.
imports-members-neither = { $n } von { $all } Zeilen haben weder Land noch Fraktion, zuerst { $name } ({ $place }). Laden Sie die Liste erneut herunter.
imports-members-none = Die Liste ist leer: Sie enthält keine Mitglieder. Laden Sie sie erneut herunter.
imports-member-number-taken = { $name } hat die Nummer { $number }, die { $other } bereits hat ({ $place }). Entfernen Sie einen der beiden und versuchen Sie es erneut.
imports-members-groups-unknown = Die Fraktionen von { $n } der { $all } Mitglieder sind nicht bekannt, zum Beispiel „{ $group }“ ({ $place }). Laden Sie die Liste auf Englisch herunter.
imports-member-no-country = { $whose } hat kein Land; erwartet wird ein Mitgliedstaat mit englischem Namen oder Kürzel.
imports-member-wrong-country = { $whose } sitzt für „{ $country }“; erwartet wird ein Mitgliedstaat mit englischem Namen oder Kürzel.
imports-member-no-number = { $whose } hat keine Nummer (id). Ohne sie wird niemand wiedererkannt.
imports-member-wrong-number = die Nummer von { $whose } ist „{ $number }“, und das ist keine.
imports-member-no-name = es gibt keinen Namen.
imports-member-wrong-since = { $whose } sitzt seit „{ $day }“; erwartet wird ein Datum wie 2024-07-16.
imports-members-too-many = Die Datei hat mehr als { $most } Zeilen: Das ist keine Mitgliederliste.
imports-members-before-1979 = Die Liste ist auf den { $day } datiert, vor dem ersten gewählten Parlament von 1979. Korrigieren Sie das Datum.
imports-members-older = Die Liste ist auf den { $day } datiert, aber eine vom { $newest } wurde bereits importiert. Eine ältere Liste würde Mandate beenden, die noch laufen; korrigieren Sie das Datum, oder nehmen Sie eine Liste vom { $newest } oder später.
imports-members-many-gone = { $n } von { $all } amtierenden Mitgliedern stehen nicht auf dieser Liste: Ihre Mandate würden enden. Prüfen Sie, ob die Liste vollständig ist und das Datum stimmt.
imports-doubt-left-out-row = Jemand hat entschieden, diese Zeile auszulassen.
imports-doubt-namesake-without-number = { $name } steht ohne Nummer des Europäischen Parlaments im Verzeichnis. Namen allein führen nie zwei Personen zusammen.
imports-doubt-sits-later = Sitzt seit { $since }, nach dem Stand der Liste, { $day }.
imports-outcome-correct-date = Ausgelassen. Korrigieren Sie das Datum der Liste.
imports-doubt-group-unknown = Die Fraktion „{ $group }“ ist nicht bekannt.
imports-outcome-group-stays = Übernommen; die Fraktion bleibt, wie sie ist.
imports-outcome-without-group = Ohne Fraktion übernommen.
imports-outcome-without-address = Ohne die Adresse übernommen.
imports-outcome-stays-there = Ausgelassen. Wer bereits im Verzeichnis steht, bleibt dort unverändert.
imports-meps-missing = es fehlt: { $names }. Das ist nicht die vollständige Liste.
imports-meps-no-root = <{ $found }>, wo eine Mitgliederliste { $root } hat: Das ist eine andere Datei.
imports-meps-no-entry = <{ $found }>, wo eine Mitgliederliste { $root } hat.
imports-meps-text-outside = Text außerhalb der Liste: „{ $text }“.
imports-meps-long-text = ein Text von mehr als 1 MB: Das ist keine Mitgliederliste.
imports-meps-none = In diesem XML ist keine Mitgliederliste.
imports-cut-off-after = Die Datei bricht mittendrin ab, nach Eintrag { $n }.
imports-meps-web-page = das ist eine Webseite, nicht die Liste.
imports-meps-doctype = ein DOCTYPE, den die Liste des Parlaments nicht hat; er könnte einen Leser etwas abrufen oder entfalten lassen, daher wird die Datei nicht gelesen.
imports-cut-off = die Datei bricht mittendrin ab.
imports-no-xml = das ist kein wohlgeformtes XML ({ $why }).
imports-not-utf-8 = das ist kein UTF-8.
imports-entity = „&{ $name };“ bedeutet hier nichts.
imports-meps-no-line-break = Die Datei endet nicht mit einem Zeilenumbruch: Prüfen Sie, ob ihre letzte Zeile vollständig ist.
imports-meps-long-line = die Zeile hat mehr als 1 MB: Das ist keine Mitgliederliste, oder ihre Zeilenumbrüche sind verloren.
imports-meps-ragged-last = die Zeile hat { $len } Felder, die Kopfzeile { $expected }: Die Datei bricht mittendrin ab, oder ein Anführungszeichen ist nicht geschlossen. Laden Sie sie erneut herunter.
imports-meps-ragged = die Zeile hat { $len } Felder, die Kopfzeile { $expected }: Ein Anführungs- oder Trennzeichen fehlt oder ist zu viel. Berichtigen Sie die Zeile und versuchen Sie es erneut.
imports-no-csv = das ist kein CSV ({ $why }). Laden Sie die Liste erneut herunter.
imports-meps-column-id = epid (oder id)
imports-meps-column-name = first_name und last_name (oder name)
imports-meps-column-group = eugroup (oder group)
imports-meps-neither = Das ist weder die XML-Liste des Parlaments noch ein CSV, dessen Kopfzeile die Spalten nennt (epid, first_name, last_name, country, eugroup, …).
imports-columns-missing = es fehlen Spalten: { $missing }. Die Kopfzeile hat: { $found }.
imports-meps-role-letter = { $code } ist „{ $value }“; erwartet wird M, S, V oder C.
imports-no-committee-code = „{ $code }“ ist kein Kürzel eines Ausschusses; erwartet wird eines wie AFET.
imports-no-delegation-code = „{ $code }“ ist kein Kürzel einer Delegation; erwartet wird eines wie AFET.
imports-meps-role-word = die Funktion in { $where } ist „{ $value }“; erwartet wird Member, Substitute, Vice-Chair oder Chair.
imports-meps-inactive = { $n ->
    [one] { $n } Eintrag ist als nicht aktiv gekennzeichnet: Er wird nicht aufgeführt.
   *[other] { $n } Einträge sind als nicht aktiv gekennzeichnet: Sie werden nicht aufgeführt.
  }
imports-no-text-field = „{ $field }“ ist kein Text.
imports-meps-size = Die Datei hat { $size } MB; eine Mitgliederliste hat weniger als eines, und mehr als 20 MB werden nicht gelesen.
imports-encoding-unknown = die Kodierung „{ $label }“ ist nicht bekannt. Speichern Sie die Datei als UTF-8 und versuchen Sie es erneut.
imports-nul-byte = ein NUL-Byte: Das ist keine Textdatei. Laden Sie die Liste erneut als Text herunter.
imports-file-empty-list = Die Datei ist leer. Laden Sie die Liste erneut herunter.
imports-is-zip = Das ist eine Tabellendatei oder ein anderes ZIP-Archiv, kein Text. Speichern Sie sie als „CSV UTF-8“ und versuchen Sie es erneut.
imports-is-pdf = Das ist ein PDF, keine lesbare Liste. Laden Sie die Liste als Text herunter.
imports-not-utf-8-excel = das ist kein UTF-8. Speichern Sie die Datei als UTF-8 (in Excel: „CSV UTF-8“) und versuchen Sie es erneut.
imports-not-utf-8-save = das ist kein UTF-8. Speichern Sie die Datei als UTF-8 und versuchen Sie es erneut.
imports-not-the-encoding = Die Datei gibt sich als { $encoding } aus, ist es aber nicht. Speichern Sie sie als UTF-8 und versuchen Sie es erneut.

# JSON
imports-json-cut-off = die Datei bricht mittendrin ab. Laden Sie sie erneut herunter.
imports-json-wrong = { $what }. Laden Sie die Liste erneut herunter.
imports-json-none = das ist kein JSON ({ $why }). Laden Sie die Liste erneut herunter.
imports-json-no-object = das ist kein Objekt.
imports-json-field = „{ $name }“ enthält { $what }.
imports-json-wrong-type = { $found } statt { $expected }
imports-json-not-there = etwas, das dort nicht hingehört ({ $why })
imports-json-an-object = ein Objekt
imports-json-a-list = eine Liste
imports-json-a-string = ein Text
imports-json-a-boolean = ein Wahrheitswert

# Was an einer Zeile oder einem Eintrag nicht stimmt
imports-no-address = „{ $address }“ ist keine E-Mail-Adresse.
imports-row-used = { $reason } Der Rest der Zeile wird verwendet.
imports-entry-used = { $reason } Der Rest des Eintrags wird verwendet.
imports-no-member-number = „{ $value }“ ist keine Nummer eines Mitglieds.
imports-no-member-number-in = „{ $value }“ ist keine Nummer eines Mitglieds ({ $column }).
imports-no-voting-number = „{ $value }“ ist keine Nummer des Abstimmungssystems (voteid).
imports-no-family-name = Es gibt keinen Familiennamen.
imports-no-family-name-in = Es gibt keinen Familiennamen ({ $column }).
imports-no-name = Es gibt keinen Namen.
imports-no-name-in = Es gibt keinen Namen (familyName oder label).
imports-no-country = „{ $value }“ ist kein bekanntes Land.
imports-no-country-left-out = „{ $value }“ ist kein bekanntes Land; das Mandat wird ausgelassen.
imports-no-term = „{ $value }“ ist keine Wahlperiode.
imports-no-parliamentary-term = „{ $value }“ ist keine Wahlperiode.
imports-no-first-day = „{ $value }“ ist kein erster Tag.
imports-no-last-day = „{ $value }“ ist kein letzter Tag (end).
imports-mandate-ends-first = Das Mandat endet am { $end }, vor dem Beginn am { $start }.
imports-membership-ends-first = Die Mitgliedschaft endet am { $end }, vor dem Beginn am { $start }.
imports-ends-first = Das Ende am { $end } liegt vor dem Beginn am { $start }.
imports-no-date-slashes = „{ $value }“ ist kein Datum; erwartet wird eines wie 18/07/2019.
imports-no-date = „{ $value }“ ist kein Datum; erwartet wird eines wie 2024-07-16.
imports-no-date-in = „{ $value }“ ist kein Datum ({ $column }); erwartet wird eines wie 2024-07-16.
imports-no-date-vague = „{ $value }“ ist kein Datum; erwartet wird eines wie 2024-07-16, 2024-07 oder 2024.
imports-no-date-meeting = „{ $value }“ ist kein Datum; erwartet wird 31/01/2015.
imports-no-death-date = „{ $value }“ ist kein Datum ({ $column }). Der Rest des Eintrags wird verwendet.
imports-no-day = „{ $value }“ ist kein Tag; erwartet wird 2024-07-16, 16/07/2024 oder 2024.
imports-group-unknown = Die Fraktion „{ $group }“ ist nicht bekannt.
imports-group-unknown-left-out = Die Fraktion „{ $group }“ ist nicht bekannt und wird ausgelassen.

# Tabellen mit bekannten Spalten
imports-ragged-headed = Die Zeile hat { $len } Felder, die Kopfzeile { $expected }: Ein Komma oder ein Anführungszeichen fehlt oder ist zu viel.
imports-no-rows = { $file } hat keine Zeilen. Laden Sie die Datei erneut herunter.
imports-file-not-utf-8 = { $file } ist kein UTF-8. Speichern Sie die Datei als UTF-8 (in Excel: „CSV UTF-8“) und versuchen Sie es erneut.
imports-file-no-csv = { $file } kann nicht als CSV gelesen werden ({ $why }). Laden Sie die Datei erneut herunter.
imports-no-file = Es gibt keine Datei. Wählen Sie eine.
imports-one-at-a-time = { $n } Dateien, wo jeweils nur eine gelesen wird. Bringen Sie sie einzeln ein.
imports-long-line = die Zeile hat mehr als 1 MB: Die Zeilenumbrüche der Liste sind verloren. Laden Sie sie erneut herunter.
imports-open-quote = ein Anführungszeichen ist nicht geschlossen. Berichtigen Sie die Zeile und versuchen Sie es erneut.
imports-ragged-cut-off = die Zeile hat { $len } Felder, die Kopfzeile { $expected }: Die Datei bricht mittendrin ab. Laden Sie sie erneut herunter.
imports-ragged = Die Zeile hat { $len } Felder, die Kopfzeile { $expected }: ein Komma außerhalb von Anführungszeichen oder eines, das fehlt.
imports-column-twice = die Spalte { $name } ist doppelt vorhanden. Entfernen Sie die falsche und versuchen Sie es erneut.

# Einzelne Listen
imports-directory-empty = Das Verzeichnis ist leer: Es enthält keine Mitglieder. Laden Sie es erneut herunter.
imports-no-number-id = Es gibt keine Nummer (id). Ohne sie wird niemand wiedererkannt.
imports-person-id-taken = Die personID ist die von { $name } ({ $place }). Eine Person hat dort nur einen Namen.
imports-no-hierarchy = Es gibt keine Hierarchie: Es steht nicht da, wo die Person arbeitet.
imports-neither-person-nor-body = Das ist weder eine Person noch ein Gremium, sondern „{ $kind }“.
imports-nothing-named = nichts Benanntes
imports-api-no-data = es gibt keine Liste namens „data“, in der die Open-Data-API antwortet. Speichern Sie ihre Antwort unverändert.
imports-api-other = hier geht es um „{ $kind }“ ({ $id }), nicht um Personen oder Gremien. Nehmen Sie eine Antwort von /meps oder /corporate-bodies.
imports-no-body-of = „{ $value }“ ist kein Gremium (organization).
imports-body-twice = Das Gremium { $number } ist doppelt vorhanden.
imports-body-code-taken = Das Kürzel { $code } gehört einem anderen Gremium derselben Art, das fortbesteht.
imports-no-body-number = „{ $value }“ ist keine Nummer eines Gremiums.
imports-body-undated = { $label } (Gremium { $number }) hat hier keine Daten. Ein Kürzel stand für mehrere Gremien, daher ist unbekannt, welches gemeint ist; bringen Sie den vollständigen Eintrag des Gremiums ein.
imports-body-no-name = Das Gremium { $number } hat keinen Namen.
imports-set-other-file = Die Datei ist keine von denen, die gelesen werden; nichts daraus wird verwendet.
imports-set-incomplete = { $missing } fehlt: Ein Satz braucht members.csv und group_memberships.csv vom selben Tag. Wählen Sie beide zugleich.
imports-and = und
imports-set-same-columns = { $file } und { $other } haben dieselben Spalten: Nur eine davon kann zum Satz gehören.
imports-committee-incomplete = Ein Ausschuss hat ein Kürzel und eine Bezeichnung; eines davon fehlt.
imports-group-no-label = Die Fraktion hat keine Bezeichnung (official_label).
imports-number-taken = Die Nummer { $number } ist bereits die von { $other }.
imports-no-such-member = Es gibt kein Mitglied mit der Nummer „{ $number }“.
imports-member-in-two-groups = An denselben Tagen ist das Mitglied in { $group } (ab { $start }).
imports-no-state = Es gibt kein Land. Geben Sie seinen englischen Namen an.
imports-state-unknown = „{ $value }“ ist kein bekannter Staat. Geben Sie seinen englischen Namen oder ISO-Code an.
imports-state-unknown-name = „{ $value }“ ist kein bekannter Staat. Geben Sie seinen Namen oder ISO-Code an.
imports-first-meeting-no-day = Das erste Treffen hat keinen Tag.
imports-no-appointment = Es gibt keinen Tag der Ernennung. Ergänzen Sie ihn (2024-07-16, 2024-07 oder 2024).
imports-wrong-appointment = „{ $value }“ ist kein Tag der Ernennung; erwartet wird 2024-07-16, 2024-07 oder 2024.
imports-no-commissioner = Es gibt kein Kommissionsmitglied.

# Das Transparenzregister
imports-again-register = Laden Sie das Register erneut von data.europa.eu herunter.
imports-register-empty = In diesem Register sind keine Organisationen.
imports-register-cut-off = Das Register gibt { $announced } Organisationen an und enthält { $n }: Es ist abgeschnitten.
imports-register-no-code = Es gibt keine Identifikationsnummer: Die Organisation würde nicht wiedererkannt.
imports-register-no-root = <{ $found }>, wo das Register <ListOfIRPublicDetail> hat.
imports-file-empty = Die Datei ist leer.
imports-register-large-entry = Eintrag { $n } ist größer als der jeder Organisation.
imports-register-doctype = Es gibt einen DOCTYPE, den das Register nicht hat; er könnte einen Leser etwas abrufen oder entfalten lassen, daher wird die Datei nicht gelesen.
imports-register-unreadable = Das Register kann nicht gelesen werden ({ $why }). Bringen Sie es erneut ein.
imports-register-no-xml = Nach Eintrag { $n } ist das kein wohlgeformtes XML ({ $why }).

# Popolo
imports-popolo-no-objects = In diesem JSON sind keine Objekte. Bringen Sie eine Popolo-Datei mit persons, organizations oder memberships ein.
imports-popolo-other = Die Felder ({ $names }) sind nicht die einer Person, einer Organisation, einer Mitgliedschaft oder eines Amtes, oder sie sagen nicht, worum es geht; Abstimmungen, Anträge, Ereignisse und Gebiete allein werden nicht gelesen. Bringen Sie eine Popolo-Datei mit persons, organizations oder memberships ein.
imports-popolo-parent-missing = Wovon sie ein Teil ist ({ $parent }), steht nicht in der Datei; sie wird ohne gelesen.
imports-popolo-part-of-itself = Sie ist ein Teil ihrer selbst ({ $way }); sie wird ohne Zugehörigkeit gelesen. Berichtigen Sie die Datei.
imports-organization-no-name = Die Organisation hat keinen Namen.
imports-popolo-too-deep = { $place }: { $name } steht mehr als { $most } Ebenen tief. Prüfen Sie, was wozu gehört.
imports-popolo-without-dates = { $reason } Sie wird ohne ihre Daten gelesen.
imports-popolo-no-list = „{ $name }“ ist keine Liste. Laden Sie die Datei erneut herunter.
imports-popolo-id-taken = Die id gehört einem anderen Eintrag. Nur der erste wird verwendet.
imports-popolo-no-person = Die Person „{ $id }“ steht nicht in der Datei.
imports-popolo-empty-post = Niemand in der Datei hat dieses Amt inne. Ein Amt kommt mit seinen Inhabern.
imports-popolo-no-organization = Die Organisation „{ $id }“ steht nicht in der Datei.
imports-popolo-no-organization-id = Es gibt keine Organisation (organization_id).

# vCards
imports-again-vcard = Exportieren Sie die Kontakte erneut als vCard.
imports-vcard-none = In { $file } sind keine Karten.
imports-vcard-group = Die Karte ist nicht die einer Person, sondern einer Gruppe oder Organisation.
imports-vcard-no-name = Die Karte hat keinen Namen. Ergänzen Sie ihn in dem Programm, aus dem sie stammt.
imports-vcard-outside = „{ $text }“ steht außerhalb einer Karte.
imports-vcard-within = eine Karte beginnt innerhalb einer anderen, die kein Ende hat.
imports-vcard-long = die Karte hat mehr als { $most } Zeilen.
imports-vcard-cut-off = die Karte hat kein Ende: Die Datei ist abgeschnitten.
imports-vcard-nul = Es gibt ein NUL-Byte: Das ist keine vCard.

# Abstimmungen
imports-again-votes = Laden Sie die Datei erneut von europarl.europa.eu herunter.
imports-in-file = { $file }: { $message }
imports-votes-doctype = es gibt einen DOCTYPE, den eine solche Liste nicht hat; er könnte einen Leser etwas abrufen oder entfalten lassen, daher wird die Datei nicht gelesen.
imports-votes-no-root = <{ $found }>, wo <{ $root }> erwartet wird.
imports-votes-too-deep = ihre Elemente sind tiefer verschachtelt als die jeder Liste.
imports-votes-empty = die Datei ist leer.
imports-votes-long-text = ein Text ist länger als in jeder Liste.
imports-votes-attribute = ein Attribut ist beschädigt ({ $why }).
imports-votes-cut-off = die Datei bricht mittendrin ab, nach Eintrag { $n }.
imports-votes-none = In der Liste ist keine brauchbare Abstimmung. Laden Sie sie erneut herunter.
imports-vote-no-number = Die Abstimmung hat keine Nummer (votingId).
imports-vote-no-time = Abstimmung { $n } hat weder Tag noch Uhrzeit (voteTimestamp).
imports-vote-counts-incomplete = Das Ergebnis der Abstimmung { $n } besteht nicht aus drei Zahlen.
imports-vote-voters-differ = { $counts } sollen { $voters } Abstimmende in Abstimmung { $n } sein. Die Auszählung gilt.
imports-vote-no-result = „{ $value }“ ist kein Abstimmungsergebnis.
imports-vote-twice = { $vote } ist doppelt vorhanden, mit { $own } und mit { $other } (dafür, dagegen, Enthaltungen).
imports-voter-twice = { $voter } kommt in Abstimmung { $vote } zweimal vor: „{ $own }“, und hier „{ $other }“. Der erste Eintrag gilt.
imports-vote-card-other = Die Datei gehört zu keiner Abstimmungskarte; nichts daraus wird verwendet.
imports-vote-card-no-id = „id“ ist keine Nummer einer Abstimmung.
imports-vote-no-moment-in = „{ $value }“ ist kein Tag mit Uhrzeit ({ $column }).
imports-vote-no-moment = „{ $value }“ ist kein Tag mit Uhrzeit.
imports-vote-no-moment-of = „{ $value }“ ist kein Tag mit Uhrzeit einer Abstimmung.
imports-vote-no-counts = „{ $value }“ sind keine Stimmenzahlen.
imports-no-number-in = „{ $value }“ ist keine Zahl ({ $column }).
imports-no-way-to-vote = „{ $value }“ ist keine Stimmabgabe ({ $column }).
imports-attendance-name = { $file }: Der Name einer Anwesenheitsliste beginnt mit der Nummer ihrer Abstimmung.
imports-attendance-no-number = Es gibt keine Nummer eines Mitglieds (id).
imports-attendance-no-status = „{ $value }“ ist keine Anwesenheit (status).
imports-section-no-number = { $element } hat keine Stimmenzahl.
imports-voter-no-number = Für die Stimme fehlt die Nummer (PersId oder MepId). Ausgelassen.
imports-counts-left-out = Die Stimmenzahlen sind unvollständig ({ $counts }) und werden ausgelassen.
imports-no-vote-number = „{ $value }“ ist keine Nummer einer Abstimmung.
imports-vote-no-day = „{ $value }“ ist kein Tag.

# Beliebige Tabellen
imports-map-first = Geben Sie zuerst an, welche Spalte was enthält.
imports-mapping-unreadable = Die Zuordnung der Spalten kann nicht gelesen werden ({ $why }). Legen Sie sie neu an.
imports-read-whole = Eine Mitgliederliste wird als Ganzes gelesen.
imports-table-no-csv = { $file } kann nicht als CSV gelesen werden ({ $why }). Speichern Sie die Datei erneut als „CSV UTF-8“.
imports-table-open-quote = ein Anführungszeichen ist geöffnet und nicht geschlossen. Schließen Sie es, oder speichern Sie die Tabelle als XLSX.
imports-table-single-quotes = Die Werte stehen zwischen einfachen Anführungszeichen (').
imports-table-windows-1252 = Die Datei ist kein UTF-8 und wurde als Windows-1252 gelesen: Prüfen Sie, ob Buchstaben mit Akzenten und Umlaute stimmen.
imports-table-not-the-encoding = { $file } gibt sich als { $encoding } aus, ist es aber nicht. Speichern Sie die Datei als „CSV UTF-8“.
imports-table-nul = In { $file } ist ein NUL-Byte: Das ist keine Tabelle. Speichern Sie die Datei als „CSV UTF-8“.
imports-table-is-pdf = { $file } ist ein PDF. Bringen Sie die Tabelle ein, aus der es entstand.
imports-table-is-old-excel = { $file } ist eine Tabelle eines alten Excel oder mit einem Passwort geschützt. Speichern Sie sie als XLSX ohne Passwort.
imports-table-is-archive = { $file } ist ein Archiv oder eine Tabelle einer Art, die nicht gelesen wird. Speichern Sie sie als XLSX oder „CSV UTF-8“.
imports-table-is-xml = { $file } ist eine Webseite oder XML, keine Tabelle. Speichern Sie die Tabelle als XLSX oder „CSV UTF-8“.
imports-table-header-line = Die Kopfzeile ist Zeile { $line }; was darüber steht, wird nicht gelesen.
imports-table-too-wide = { $file } hat { $n } Spalten; höchstens { $most } werden gelesen.
imports-table-same-names = Mehrere Spalten heißen „{ $name }“.
imports-table-ragged = Die Zeile hat { $len } Felder, die Kopfzeile { $expected }. { $hint }
imports-table-too-long = { $file } hat mehr als { $most } Zeilen. Teilen Sie die Datei auf.
imports-table-empty = { $file } ist leer. Bringen Sie eine Tabelle mit Kopfzeile und Zeilen ein.
imports-table-many-ragged = { $n } von { $all } Zeilen, diese zuerst, haben nicht so viele Felder wie die Kopfzeile ({ $expected }). { $hint }
imports-table-no-rows = { $file } hat eine Kopfzeile und keine Zeilen.
imports-table-hint-longer = Ein Wert enthält das Trennzeichen der Spalten und steht nicht in Anführungszeichen: Speichern Sie die Tabelle als XLSX oder als CSV mit Anführungszeichen.
imports-table-hint-shorter = Ein Wert enthält einen Zeilenumbruch und steht nicht in Anführungszeichen, oder es fehlen Zellen: Speichern Sie die Tabelle als XLSX oder als CSV mit Anführungszeichen.
imports-xlsx-no-sheet = { $file } hat kein Blatt „{ $name }“; vorhanden: { $sheets }.
imports-xlsx-no-sheets = { $file } hat keine Blätter.
imports-xlsx-outside = { $file } hat etwas in Zelle { $cell }; höchstens { $columns } Spalten und { $rows } Zeilen werden gelesen. Löschen Sie, was außerhalb der Tabelle steht.
imports-xlsx-errors = Zellen enthalten einen Fehler und werden als leer gelesen: { $cells }.
imports-xlsx-locked = { $file } ist mit einem Passwort geschützt. Speichern Sie die Datei ohne Passwort.
imports-xlsx-unreadable = { $file } kann nicht als Arbeitsmappe gelesen werden ({ $why }). Speichern Sie die Datei erneut als XLSX oder als „CSV UTF-8“.
imports-mapping-no-name = Keine Spalte enthält einen Namen. Geben Sie an, welche: den vollständigen Namen oder den Familiennamen.
imports-mapping-twice = „{ $label }“ ist mehreren Spalten zugeordnet. Wählen Sie eine davon.
imports-mapping-no-column = { $file } hat keine Spalte „{ $header }“. Ordnen Sie die Spalten dieser Datei neu zu.
imports-no-organization-name = Es gibt keinen Namen einer Organisation.
