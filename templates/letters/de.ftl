# Die Liste, und einen Brief beginnen.
letters-title = Briefe
letters-new = Neuer Brief
letters-column-letter = Brief
letters-column-client = Mandant
letters-column-languages = Sprachen
letters-column-changed = Geändert
letters-none = Noch kein Brief
letters-none-text = Ein Brief wird einmal geschrieben, in so vielen Sprachen wie nötig, und für jeden Empfänger ausgefüllt.
letters-write = Brief schreiben
letters-save = Brief speichern
letters-help = Hilfe
letters-first-a-client = Zuerst ein Mandant
letters-first-a-client-text = Ein Brief gehört zu einem Mandanten, und Sie arbeiten noch für keinen.
letters-to-clients = Zu den Mandanten

# Platzhalter und Funktionen, neben dem Text.
letters-merge-fields = Platzhalter
letters-merge-fields-ask = Um abzufragen, ob die Angabe vorliegt:
letters-helpers = Funktionen
letters-helpers-each = Einzeln:

# Ein Brief.
letters-changed = Geändert: { $at }
letters-versions = Versionen
letters-check-fields = Platzhalter prüfen
letters-preview = Vorschau
letters-edit = Brief bearbeiten
letters-languages = Sprachen
letters-readers = Leser
letters-badge-new = neu
letters-remove-text-ask = Text auf { $language } für { $readers } entfernen? Kampagnen, die auf diesen Brief warten, werden wieder zu Entwürfen.
letters-remove = Entfernen
letters-remove-text-html = <span class="sr">Text auf { $language } </span>entfernen
letters-save-text = Text speichern
letters-along = Beigefügt
letters-change-invitation = Einladung ändern
letters-invite = Zu einer Veranstaltung einladen
letters-take-off-file = { $name } entfernen
letters-attach = Anhängen
letters-attachments = Anhänge
letters-campaigns = Kampagnen mit diesem Brief
letters-new-campaign = Neue Kampagne
letters-no-campaigns = Noch keine.
letters-one-stance = Für Leser mit bestimmter Haltung
letters-write-for-them = Für sie schreiben
letters-another-language = Weitere Sprache
letters-write-it = Schreiben
letters-letter = Brief
letters-save-settings = Speichern
letters-how-they-begin = Anreden in Briefen dieses Mandanten

# Die Vorschau.
letters-preview-of = Vorschau: { $name }
letters-preview-show = Anzeigen
letters-preview-found = Gefunden
letters-preview-to-one-of = { $n ->
    [one] An die einzige Person mit Adresse
   *[other] An eine von { $n } Personen mit Adresse
    }
letters-preview-subject = Betreff
letters-preview-view = Ansicht
letters-preview-frame = Der Brief als HTML
letters-preview-source = Quelltext des HTML-Teils
letters-preview-test = Test
letters-preview-test-text = Dieser Brief, wie { $name } ihn bekäme, an { $address }. Sein Betreff beginnt mit [Test]; er zählt nirgends mit.
letters-preview-test-send = Test an mich senden
letters-preview-whole = Die ganze E-Mail
letters-preview-whole-text = Mit allen Teilen, wie sie dem Relais übergeben wird:
letters-preview-nobody = Kein Empfänger für die Vorschau
letters-preview-nobody-text = Keiner dieser Leser hat eine brauchbare Adresse, oder der Brief hat noch keinen Text.
letters-to-stakeholders = Zu den Akteuren
letters-first-an-objective = Zuerst ein Ziel
letters-preview-first-an-objective = Die Vorschau gilt den Personen, die über ein Ziel dieses Mandanten entscheiden.
letters-enter-objective = Ziel eingeben
letters-preview-language = Sprache
letters-preview-another-text = Diese Person bekommt einen anderen Text.
letters-preview-recipient = Empfänger der Vorschau
letters-preview-previous = Voriger Empfänger
letters-preview-next = Nächster Empfänger
letters-preview-position = { $n } von { $total }

# Platzhalter, für die bei manchen Lesern nichts steht.
letters-fields-of = Platzhalter: { $name }
letters-check-lead = Ein Platzhalter, der weder abgefragt noch anderweitig ersetzt wird, hinterlässt eine Lücke im Brief an alle, bei denen die Angabe fehlt.
letters-check = Prüfen
letters-check-cannot-be-written = Kann nicht ausgefüllt werden
letters-check-lack-it = fehlt bei { $n } von { $total }
letters-check-ask-html = { $description }. Fragen Sie ihn mit <code>{ $ask }</code> ab, oder ergänzen Sie das Verzeichnis:
letters-check-more = und { $n } weitere
letters-check-all-have = { $n ->
    [one] Für den einzigen Leser
   *[other] Für alle { $n } Leser
    } liegen die Angaben vor, die der Text braucht.
letters-check-nobody = Es gibt niemanden, für den geprüft werden könnte.
letters-check-first-an-objective = Ein Brief wird für die Personen geprüft, die über ein Ziel dieses Mandanten entscheiden.

# Die Einladung.
letters-invitation = Einladung
letters-invitation-lead = Sie wird jeder E-Mail von „{ $name }“ als iCalendar-Datei beigefügt.
letters-invitation-take-off-ask = Die Einladung von diesem Brief entfernen?
letters-invitation-take-off = Entfernen
letters-invitation-save = Einladung speichern

# Anreden.
letters-salutations = Anreden
letters-salutations-for = Anreden: { $client }
letters-salutations-lead-html = Was leer bleibt, folgt der mit Focal gelieferten Tabelle; wo auch sie nichts vorsieht, gilt die nächste allgemeinere Form. <code>{"{name}"}</code>, <code>{"{family}"}</code> und <code>{"{title}"}</code> stehen für vollen Namen, Nachnamen und Titel der Person.
letters-salutations-show = Anzeigen
letters-salutations-save = Anreden speichern

# Versionen.
letters-versions-of = Versionen: { $name }
letters-version = Version { $n }
letters-version-restore-ask = Version { $n } wiederherstellen? Kampagnen, die auf diesen Brief warten, werden wieder zu Entwürfen.
letters-version-restore = Wiederherstellen
letters-versions-compared = Verglichen mit
letters-versions-same = Der Wortlaut ist derselbe.
letters-versions-saved = Gespeichert

# Wie Eingabefelder heißen.
letters-field-written-as = Format
letters-format-plain = Nur Text
letters-format-formatted = Formatiert
letters-format-hint = Formatiert heißt Markdown: # Überschrift, - Liste, **fett**, *kursiv*, [Worte](https://…)
letters-field-subject = Betreff
letters-field-subject-hint = Höchstens { $n } Zeichen
letters-field-text = Text
letters-field-text-hint = Eine Leerzeile beginnt einen neuen Absatz
letters-field-plain = Nur-Text-Teil
letters-field-plain-hint = Nur zu einem formatierten Text. Bleibt er leer, wird er aus dem Text gebildet
letters-field-client = Mandant
letters-field-name = Name
letters-field-name-hint = Nur Ihr Team sieht ihn
letters-field-default-language = Standardsprache
letters-field-default-language-hint = Für alle, deren eigene Sprache nicht bekannt oder noch nicht geschrieben ist
letters-field-default-language-hint-short = Für alle, deren eigene Sprache nicht bekannt oder nicht geschrieben ist
letters-field-language = Sprache
letters-field-readers = Leser
letters-field-for = Für
letters-field-recipient = Empfänger
letters-field-recipient-part = Teil eines Namens
letters-field-attach = Datei anhängen
letters-field-attach-hint = PDF, Office-Dokumente, Bilder; zusammen höchstens { $n } MB
letters-a-client = einen Mandanten
letters-a-language = eine Sprache
letters-choose-client = Wählen Sie einen Mandanten, für den Sie arbeiten.

# Was getan wurde.
letters-saved = Brief gespeichert.{ $voided }
letters-text-saved = Text gespeichert ({ $text }).{ $voided }
letters-text-removed = Text entfernt ({ $text }).{ $voided }
letters-version-restored = Version { $n } gilt wieder.{ $voided }
letters-file-attached = „{ $name }“ ist beigefügt.{ $voided }
letters-file-taken-off = „{ $name }“ ist nicht mehr beigefügt.{ $voided }
letters-invitation-saved = Die Einladung ist beigefügt.{ $voided }
letters-invitation-taken-off = Der Brief lädt zu nichts mehr ein.{ $voided }
letters-salutations-saved = Anreden auf { $language } gespeichert.
letters-test-on-its-way = Ein Test ist unterwegs an { $address }.

# Worin sich Versionen unterscheiden.
letters-version-added = hinzugefügt:
letters-version-removed = entfernt:
letters-version-what-it-changed = Was sie änderte
letters-version-changed-since = Was sich seither änderte
letters-version-by-nobody = jemand, der nicht mehr da ist

# Die Vorschau und die Prüfung.
letters-preview-desktop = Computer
letters-preview-phone = Telefon
letters-preview-text = Nur Text
letters-header-from = Von
letters-header-reply-to = Antwort an
letters-header-to = An
letters-test-waiting = Ihr letzter Test, { $at }: unterwegs.
letters-test-sent = Ihr letzter Test, { $at }: gesendet.
letters-test-failed = Ihr letzter Test, { $at }: nicht gesendet{ $why }.
letters-test-unknown = Ihr letzter Test, { $at }: Ob er gesendet wurde, ist nicht bekannt{ $why }.
letters-test-why = : { $why }
letters-readers-campaign = Kampagne: { $name }
letters-readers-deciders = Alle, die entscheiden: { $name }
letters-fields = Platzhalter
letters-check-no-text = kein Text auf { $language }
letters-size-bytes = { $n } Bytes
letters-size-kb = { $n } kB
letters-size-mb = { $n } MB

# Die Einladung.
letters-event-asks = Bittet um Antwort
letters-event-for-information = Zur Information
letters-event-when = Wann
letters-event-when-text = { $weekday }, { $date }, { $from } bis { $until } Uhr, { $zone }
letters-event-where = Wo
letters-event-calendar = Kalender
letters-event-ask = Um Antwort bitten
letters-event-zone = Zeitzone
letters-event-zone-hint = Die des Ortes, etwa Europe/Brussels
letters-event-what = Was
letters-event-day = Tag
letters-event-from = Von
letters-event-until = Bis
letters-event-details = Näheres
letters-event-calendars = Kalender
letters-event-no-zone = Diese Zeitzone gibt es nicht: Schreiben Sie eine wie { $zone }.
letters-event-the-day = den Tag
letters-event-the-beginning = den Beginn
letters-event-the-end = das Ende
letters-event-the-method = was Kalender tun
letters-file-choose = Wählen Sie eine Datei.
letters-file-unreadable = Die Datei konnte nicht gelesen werden: Senden Sie sie noch einmal.

# Wen eine Anrede begrüßt.
letters-salutation-women = Frauen
letters-salutation-men = Männer
letters-salutation-anybody = Alle
letters-salutation-titled = { $who } mit Titel
letters-salutation-members = { $who }, Mitglieder des entscheidenden Gremiums
letters-salutation-commissioners = { $who }, Kommissionsmitglieder
letters-salutation-ambassadors = { $who }, Botschafter
letters-salutation-ministers = { $who }, Minister

# Sprachen.
letters-language-bg = Bulgarisch
letters-language-cs = Tschechisch
letters-language-da = Dänisch
letters-language-de = Deutsch
letters-language-el = Griechisch
letters-language-en = Englisch
letters-language-es = Spanisch
letters-language-et = Estnisch
letters-language-fi = Finnisch
letters-language-fr = Französisch
letters-language-ga = Irisch
letters-language-hr = Kroatisch
letters-language-hu = Ungarisch
letters-language-it = Italienisch
letters-language-lt = Litauisch
letters-language-lv = Lettisch
letters-language-mt = Maltesisch
letters-language-nl = Niederländisch
letters-language-pl = Polnisch
letters-language-pt = Portugiesisch
letters-language-ro = Rumänisch
letters-language-sk = Slowakisch
letters-language-sl = Slowenisch
letters-language-sv = Schwedisch

# Leser, allein und im Satz.
letters-side-all = Alle Leser
letters-side-for = Befürwortende Leser
letters-side-undecided = Unentschiedene Leser
letters-side-against = Ablehnende Leser
letters-side-unknown = Leser unbekannter Haltung
letters-side-within-all = alle Leser
letters-side-within-for = befürwortende Leser
letters-side-within-undecided = unentschiedene Leser
letters-side-within-against = ablehnende Leser
letters-side-within-unknown = Leser unbekannter Haltung

# Warum ein Wortlaut nicht geht, nach Zeile und Spalte.
letters-lint-at-subject = Betreff, Spalte { $column }: { $message }
letters-lint-at-body = Zeile { $line }, Spalte { $column }: { $message }
letters-lint-at-plain = Nur Text, Zeile { $line }, Spalte { $column }: { $message }
letters-lint-subject-too-long = Kürzen Sie den Betreff auf höchstens { $n } Zeichen.
letters-lint-subject-one-line = Schreiben Sie den Betreff in eine Zeile, ohne Steuerzeichen.
letters-lint-turns-direction = Löschen Sie hier das unsichtbare Zeichen: Es kehrt die Schreibrichtung um.
letters-lint-no-subject = Schreiben Sie einen Betreff.
letters-lint-text-too-long = Kürzen Sie den Text auf höchstens { $n } kB.
letters-lint-control = Löschen Sie hier das unsichtbare Steuerzeichen.
letters-lint-no-text = Schreiben Sie einen Text.
letters-lint-block-not-closed = {"{{#"}{ $helper }{"}}"} wird nie geschlossen: Ergänzen Sie {"{{/"}{ $helper }{"}}"}.
letters-lint-closes-nothing = {"}}"} schließt nichts: Schreiben Sie {"{{"} vor den Platzhalter, oder löschen Sie es.
letters-lint-backslash = Ein Backslash vor {"{{"} hat eine eigene Bedeutung: Setzen Sie etwas dazwischen.
letters-lint-two-braces = Ein Platzhalter steht in zwei geschweiften Klammern: Schreiben Sie {"{{"}{ $field }{"}}"}.
letters-lint-comment-not-closed = Dieser Kommentar wird nie geschlossen: Schreiben Sie { $close } dahinter.
letters-lint-not-closed = {"{{"} wird nie geschlossen: Schreiben Sie {"}}"} dahinter.
letters-lint-two-are-enough = Zwei Klammern genügen: Schreiben Sie {"{{"} und {"}}"}. In einem Brief wird nichts maskiert.
letters-lint-close-after-field = {"{{"} ist nicht geschlossen: Schreiben Sie {"}}"} direkt hinter den Platzhalter.
letters-lint-one-too-many = Ein {"}"} zu viel.
letters-lint-too-much = Dieser Brief hat zu viele Platzhalter und Blöcke, um für alle ausgefüllt zu werden: Kürzen Sie ihn.
letters-lint-no-templates = Ein Brief kann keine anderen Vorlagen einbinden.
letters-lint-no-include = Ein Brief kann „{ $name }“ nicht einbinden: Schreiben Sie die Worte hierher.
letters-lint-empty = Schreiben Sie einen Platzhalter zwischen die Klammern, zum Beispiel {"{{person.name}}"}.
letters-lint-no-meaning = „{ $sign }“ hat hier keine Bedeutung: Schreiben Sie den Platzhalter allein.
letters-lint-unknown-block = „#{ $helper }“ ist unbekannt: Es gibt #if, #unless, #each und #with.
letters-lint-each-in-each = {"{{#each}}"} kann nicht in einem anderen {"{{#each}}"} stehen.
letters-lint-each-takes-list = {"{{#each}}"} braucht eine Liste: {"{{#each person.committee_list}}"}.
letters-lint-with-takes = {"{{#with}}"} braucht person, objective, sender oder client.
letters-lint-too-deep = Blöcke sind mehr als { $n } Ebenen tief verschachtelt: Vereinfachen Sie das.
letters-lint-one-field = {"{{#"}{ $helper }{"}}"} braucht genau einen Platzhalter, zum Beispiel person.group.
letters-lint-else-outside = {"{{else}}"} steht in einem Block: {"{{#if …}} … {{else}} … {{/if}}"}.
letters-lint-else-twice = Dieser Block hat sein {"{{else}}"} schon.
letters-lint-after-else = Nach else kann nichts stehen, „if Platzhalter“ oder „unless Platzhalter“.
letters-lint-wrong-close = {"{{/"}{ $helper }{"}}"} schließt {"{{#"}{ $open }{"}}"} nicht: Schreiben Sie zuerst {"{{/"}{ $open }{"}}"}.
letters-lint-close-without-open = {"{{/"}{ $helper }{"}}"} schließt nichts: Löschen Sie es, oder öffnen Sie {"{{#"}{ $helper }{" …}}"}.
letters-lint-block-begins = Ein Block beginnt mit #: Schreiben Sie {"{{#"}{ $code }{"}}"}.
letters-lint-no-helper = „{ $word }“ ist keine Funktion: Es gibt date, list, plural und default. Sonst schreiben Sie einen Platzhalter allein.
letters-lint-several-fields = „{ $word }“ hat mehrere Platzhalter: Schreiben Sie zum Beispiel {"{{"}{ $root }{".name}}"}.
letters-lint-is-a-day = „{ $path }“ ist ein Tag: Schreiben Sie {"{{date "}{ $path }{"}}"}.
letters-lint-is-a-list = „{ $path }“ ist eine Liste: Schreiben Sie {"{{list "}{ $path }{"}}"}, oder {"{{#each "}{ $path }{"}}{{this}}{{/each}}"}; für alle mit Kommas {"{{person.committees}}"}.
letters-lint-write-as = Das ist nicht lesbar: Schreiben Sie es wie { $example }.
letters-lint-takes-a-field = { $helper } braucht einen Platzhalter: { $example }.
letters-lint-not-what-it-takes = „{ $path }“ ist nicht, was { $helper } braucht: { $example }.
letters-lint-no-form = „{ $wrong }“ ist keine Form: Es gibt { $forms }.
letters-lint-other-numbers = Geben Sie an, was bei allen anderen Zahlen stehen soll: { $example }.
letters-lint-no-way-to-write-a-day = „{ $style }“ ist keine Schreibweise für einen Tag: Es gibt { $styles }.
letters-lint-no-field-did-you-mean = Es gibt keinen Platzhalter „{ $path }“. Meinten Sie {"{{"}{ $name }{"}}"}?
letters-lint-no-field-inside = Es gibt keinen Platzhalter „{ $path }“. In diesem Block schreiben Sie {"{{@root."}{ $name }{"}}"}.
letters-lint-no-field = Es gibt keinen Platzhalter „{ $path }“. Die Liste neben dem Text nennt alle Platzhalter.
letters-lint-engine = Das ist nicht als Brief lesbar: { $reason }.

# Warum ein Brief nicht ausgefüllt werden kann.
letters-render-too-long = ausgefüllt ist dieser Brief länger als { $n } kB
letters-render-nested = Listen und Zitate sind in diesem Brief zu tief verschachtelt
letters-render-engine = dieser Brief kann nicht ausgefüllt werden: { $why }
letters-file-is-not-there = Die Datei „{ $name }“ ist nicht da.

# Warum etwas abgelehnt wird.
letters-refused-write-first = Schreiben Sie den Brief zuerst auf { $language }.
letters-refused-write-for-all-first = Schreiben Sie den Brief zuerst auf { $language } für alle Leser.
letters-refused-default-language = { $language } ist die Standardsprache des Briefs: Wählen Sie zuerst eine andere.
letters-refused-remove-sides-first = Entfernen Sie zuerst die Texte auf { $language } für Leser mit bestimmter Haltung.
letters-refused-name-taken = Ein anderer Brief dieses Mandanten heißt so: Wählen Sie einen anderen Namen.
letters-files-too-large = Die Dateien eines Briefs dürfen zusammen { $n } MB haben, da viele Institutionen größere E-Mails ablehnen: Senden Sie einen Link.
letters-file-empty = „{ $name }“ ist leer.
letters-file-kind = „{ $name }“ kann nicht angehängt werden: Möglich sind { $kinds }.
letters-file-not-what-it-says = „{ $name }“ ist nicht, was die Endung sagt: Speichern Sie die Datei noch einmal als { $kind }.
letters-event-place-too-long = Schreiben Sie den Ort in eine Zeile von höchstens 200 Zeichen.
letters-event-details-too-long = Kürzen Sie das auf höchstens 4000 Zeichen.
letters-event-details-control = Löschen Sie das unsichtbare Steuerzeichen.
letters-event-ends-first = Das Ende muss nach dem Beginn liegen.
letters-event-too-long = Eine Veranstaltung von mehr als 30 Tagen ist ein Versehen: Kürzen Sie sie.
letters-salutation-one-line = Schreiben Sie die Anrede in eine Zeile von höchstens 200 Zeichen.
letters-salutation-braces = In geschweiften Klammern können {"{name}"}, {"{family}"} und {"{title}"} stehen.

# Warum eine Freigabe zurückgenommen wurde.
letters-why-text-changed = der Text des Briefs auf { $language } wurde geändert
letters-why-side-text-changed = der Text des Briefs auf { $language } für { $readers } wurde geändert
letters-why-text-removed = der Text des Briefs auf { $language } wurde entfernt
letters-why-side-text-removed = der Text des Briefs auf { $language } für { $readers } wurde entfernt
letters-why-default-language = die Standardsprache des Briefs wurde geändert
letters-why-file-attached = „{ $name }“ wurde an den Brief angehängt
letters-why-file-taken-off = „{ $name }“ wurde vom Brief entfernt
letters-why-invitation-changed = die Einladung des Briefs wurde geändert
letters-why-invitation-removed = die Einladung des Briefs wurde entfernt

# Funktionen und Platzhalter, erklärt.
letters-helper-date = Ein Tag in Worten: 24. November 2026. Mit "weekday": Dienstag, 24. November 2026; mit "short": 24.11.26
letters-helper-list = Eine Liste in Worten: AFET, DEVE und DROI
letters-helper-plural = Die Form je nach Anzahl; # ist die Zahl. Sprachen mit mehr Formen haben zero, two, few und many
letters-helper-default = Der Platzhalter, oder die Worte dahinter, wo die Angabe fehlt
letters-merge-salutation = Wie der Brief beginnt, in seiner Sprache, mit Satzzeichen
letters-merge-person-name = Voller Name
letters-merge-person-title = Titel vor dem Namen
letters-merge-person-given-name = Vornamen
letters-merge-person-family-name = Nachname
letters-merge-person-country = Staat, für den das Mandat ausgeübt wird, in der Sprache des Briefs
letters-merge-person-group = Kürzel der Fraktion
letters-merge-person-group-name = Name der Fraktion
letters-merge-person-committees = Kürzel der Ausschüsse, durch Kommas getrennt
letters-merge-person-committee-list = Dieselben Kürzel einzeln, für list, plural und #each
letters-merge-objective-name = Das Ziel, dem die Kampagne gilt
letters-merge-objective-decision-day = Nächster Tag, an dem eine seiner Instanzen entscheidet
letters-merge-today = Der Tag, an dem der Brief hinausgeht
letters-merge-invitation-title = Wozu der Brief einlädt
letters-merge-invitation-day = Der Tag dafür
letters-merge-invitation-time = Wann es beginnt, nach der Uhr des Ortes
letters-merge-invitation-place = Wo
letters-merge-sender-name = Von wem der Brief ist
letters-merge-sender-signature = Die Signatur des Absenders; wo sie fehlt, der Name
letters-merge-client-name = Für wen gearbeitet wird
