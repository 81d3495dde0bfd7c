# Berichte.

# Welche Berichte es gibt: ihre Titel, und welche Frage jeder beantwortet.
reports-title-support = Stand der Unterstützung
reports-title-support-about = Wie nahe das Ziel dem ist, was die Regel verlangt, nach Fraktion, Land und Funktion.
reports-title-council = Rat
reports-title-council-about = Staaten und Bevölkerung gegenüber ihren Schwellen, die kürzesten Wege zu einer Mehrheit und wer blockieren kann.
reports-title-path = Weg zur Mehrheit
reports-title-path-about = Was fehlt, wer mit dem geringsten Aufwand zu gewinnen ist, wer allein entscheidet und was wegbrechen kann.
reports-title-movement = Bewegung
reports-title-movement-about = Wer sich seit einem Tag bewegt hat, von wo nach wo, mit welchem Beleg, und was das am Stand geändert hat.
reports-title-coverage = Abdeckung und Aktivität
reports-title-coverage-about = Wen wir getroffen haben und wen nie, nach Consultant, Institution und Woche, und die aufgewendeten Stunden.
reports-title-grid = Einfluss und Interesse
reports-title-grid-about = Wer Gewicht hat und wen es betrifft, nach Haltung: wen man eng begleitet, zufriedenstellt, informiert, beobachtet.

# Die Reiter über den Berichten, und die Liste derer zu einem Ziel.
reports-menu-reports = Berichte
reports-menu-reports-on = Berichte zu { $name }
reports-menu-report = Bericht
reports-menu-what-it-says = Was er sagt
reports-menu-files = Dateien
reports-menu-whole = Ganz
reports-menu-all-reports = Alle Berichte
reports-menu-client-reports = Mandantenberichte
reports-menu-stakeholders = Akteure
reports-menu-objectives = Ziele

# Alle Berichte an einem Ort.
reports-hub-as-of = Stand { $day }
reports-hub-ended = Beendet
reports-hub-file-of = zu „{ $title }“
reports-hub-empty = Noch nichts zu berichten
reports-hub-empty-text = Berichte zählen für ein Ziel: was ein Mandant entschieden haben will, wo und nach welcher Regel.
reports-hub-enter-objective = Ziel erfassen
reports-hub-others = Weitere Berichte
reports-hub-house = Des Hauses
reports-hub-activity-text = Kontakte und Stunden, nach Consultant, Institution und Mandant
reports-hub-hours = Stunden
reports-hub-hours-text = Was für wen aufgewendet wurde, pro bono gesondert
reports-hub-digest-text = Was sich bewegt hat, per E-Mail
reports-hub-given = An Mandanten übergeben
reports-hub-all = Alle
reports-hub-nothing-given = Noch nichts. Öffnen Sie die Mandantenberichte eines Ziels, um die Abschnitte eines Berichts auszuwählen.
reports-hub-nothing-given-consultant = Noch nichts. Öffnen Sie die Mandantenberichte eines Ziels, um die Abschnitte eines Berichts auszuwählen; ein Manager gibt ihn heraus.

# Ein Bericht auf dem Bildschirm und in Dateien.
reports-document-print = Drucken
reports-document-as-of = Stand
reports-document-known-on = nach Kenntnis vom
reports-document-from = Von
reports-document-until = bis
reports-document-venue = Instanz
reports-document-next-to-decide = Entscheidet als Nächstes
reports-document-show = Anzeigen
reports-document-error = Fehler:
reports-document-as-of-day = Stand { $day }
reports-document-as-of-known = Stand { $day }, nach Kenntnis vom { $known }
reports-document-issued = Herausgegeben am { $day } von { $name }
reports-document-parameter = { $name }: { $value }
reports-document-blank = Noch nichts zu zeichnen: Alle Zahlen sind 0.
reports-document-none = { $caption }: keine.
reports-document-none-short = Keine.
reports-document-paper-note = Die ersten { $shown } von { $all }. { $more ->
    [one] Die weitere steht
   *[other] Die weiteren { $more } stehen
  } auf der Seite und in den Dateien für Tabellenkalkulationen und Programme.
reports-document-page = { $n } von { $count }
reports-document-percent = { $n } %
reports-document-unknown = Unbekannt
reports-document-about = Übersicht
reports-document-what = Was
reports-document-client = Mandant
reports-document-objective = Ziel
reports-document-as-known-at = Kenntnisstand
reports-document-issued-name = Herausgegeben
reports-document-issued-value = { $moment }, von { $name }
reports-document-table = Tabelle
reports-document-too-new = dieses Dokument hat Version { $version }; dieses Focal liest bis Version { $most }
reports-document-latest = Neueste Haltungen
reports-document-latest-recorded = Zuletzt erfasste Haltungen
reports-document-latest-person = Person
reports-document-latest-stance = Haltung
reports-document-latest-evidence = Beleg
reports-document-latest-when = Erfasst
reports-document-latest-none = Noch keine Haltung erfasst. Öffnen Sie eine Person, um eine zu erfassen.

# Die Personen hinter einer Zahl.
reports-members-as-of = { $n }, Stand { $day }
reports-members-members = Mitglieder
reports-members-states = Mitgliedstaaten
reports-members-name = Name
reports-members-group = Fraktion
reports-members-country = Land
reports-members-role = Funktion
reports-members-committee = Ausschuss
reports-members-committees = Ausschüsse
reports-members-stance = Haltung
reports-members-rests-on = Beruht auf
reports-members-since = Seit
reports-members-assumed = angenommen
reports-members-stale = veraltet
reports-members-nobody = Niemand
reports-members-nobody-text = Dort zählt niemand.
reports-members-back = Zurück zum Stand der Unterstützung
reports-members-counted-in = Gezählt in
reports-members-assumed-from = Angenommen nach
reports-members-is = ist
reports-members-none = Keine
reports-members-contested = Umstritten
reports-members-verified = Belegt
reports-members-private-source = Eine private Quelle
reports-members-counts-floor = gesichert
reports-members-counts-expected = erwartet
reports-members-counts-ceiling = möglich
reports-members-counts-unverified = nicht belegt
reports-members-counts-leaning-for = eher dafür
reports-members-counts-leaning-against = eher dagegen
reports-members-counts-opposed = dagegen
reports-members-counts-undecided = unentschieden
reports-members-counts-against = dagegen oder eher dagegen
reports-members-counts-unknown = nie gefragt
reports-members-counts-stale = veraltet
reports-members-counts-single = eine private Quelle
reports-members-counts-contested = umstritten
reports-members-counts-assumed = angenommen

# Der Wochenüberblick: das Formular, und was daraus wird.
reports-digest-title = Wochenüberblick
reports-digest-lead = Eine E-Mail pro Woche: wo jedes aktive Ziel steht und eine Woche zuvor stand, wer sich bewegt hat, welche Aufgaben überfällig sind, welche Entscheidungen bevorstehen. In einer Woche ohne Neuigkeiten gibt es keine.
reports-digest-goes-to = Er geht morgens an { $email }.
reports-digest-goes-to-on = Er geht morgens an { $email }, zu den Zielen von { $clients }.
reports-digest-save = Speichern
reports-digest-send-on = Senden am
reports-digest-no-day = An keinem Tag: Ich möchte keinen
reports-digest-a-day = einen Tag
reports-digest-forbidden = Der Wochenüberblick ist für Manager und Administratoren.
reports-digest-saved = Der Überblick kommt jeweils am { $day }.
reports-digest-stopped = Sie erhalten keinen Überblick mehr.
reports-digest-monday = Montag
reports-digest-tuesday = Dienstag
reports-digest-wednesday = Mittwoch
reports-digest-thursday = Donnerstag
reports-digest-friday = Freitag
reports-digest-saturday = Samstag
reports-digest-sunday = Sonntag

# Der Wochenüberblick als E-Mail.
reports-digest-mail-subject = Focal: die Woche bis { $day }
reports-digest-mail-title = Die Woche bis { $day }
reports-digest-mail-dear = Guten Tag { $name },
reports-digest-mail-lead = das ist vom { $since } bis zum { $day } aus Ihren Zielen geworden.
reports-digest-mail-list = { $what }:
reports-digest-mail-moved = Bewegungen
reports-digest-mail-move = : { $then } → { $now }
reports-digest-mail-more = { $n ->
    [one] { $n } weitere
   *[other] { $n } weitere
  }
reports-digest-mail-more-at = { $n ->
    [one] { $n } weitere
   *[other] { $n } weitere
  }: { $address }
reports-digest-mail-decisions = Entscheidungen in den nächsten 30 Tagen
reports-digest-mail-overdue = Überfällig
reports-digest-mail-overdue-elsewhere = Überfällig, zu keinem Ziel
reports-digest-mail-quiet = Nichts Neues zu: { $names }.
reports-digest-mail-why = Sie erhalten diese E-Mail einmal pro Woche, weil Sie es so gewünscht haben.
reports-digest-mail-choose = Anderen Tag wählen oder keinen
reports-digest-mail-choose-at = Anderen Tag wählen oder keinen: { $address }
reports-digest-mail-contacts = { $n ->
    [one] 1 Kontakt wurde erfasst.
   *[other] { $n } Kontakte wurden erfasst.
  }
reports-digest-mail-expected = Erwartet { $n }
reports-digest-mail-expected-before = Erwartet { $n } (vor einer Woche { $before })
reports-digest-mail-floor = gesichert { $n }
reports-digest-mail-floor-before = gesichert { $n } (vor einer Woche { $before })
reports-digest-mail-numbers = { $expected }, { $floor }, nötig { $needed }.
reports-digest-task = { $title }, fällig am { $day }
reports-digest-task-of = { $title } ({ $owner }), fällig am { $day }
reports-digest-decision = { $day }: { $venue }

# Einen Mandantenbericht vorbereiten.
reports-draft-draft = Entwurf
reports-draft-drafts = Entwürfe
reports-draft-new = Neuer Mandantenbericht
reports-draft-edit-report = Mandantenbericht bearbeiten
reports-draft-edit = Bearbeiten
reports-draft-prepared-by = Vorbereitet von
reports-draft-saved = Gespeichert
reports-draft-issue = Herausgeben
reports-draft-issue-title = { $title } herausgeben
reports-draft-issue-report = Bericht herausgeben
reports-draft-cancel = Abbrechen
reports-draft-confirm-html = Dies als Bericht <b>{ $number }</b> für <b>{ $client }</b> herausgeben, genau so, wie er unten steht? Er wird so aufbewahrt und lässt sich danach nicht mehr ändern; ein späterer Bericht kann ihn ersetzen, und er kann mit Begründung zurückgezogen werden.
reports-draft-will-replace = Bericht { $number } wird als durch ihn ersetzt gekennzeichnet.
reports-draft-kept-for-manager = Ein Manager oder Administrator gibt ihn heraus. Der Entwurf bleibt dafür erhalten.
reports-draft-not-allowed = Berichte werden von Managern und Administratoren herausgegeben. Der Entwurf bleibt für sie erhalten.
reports-draft-missing = Ausgewählt, aber zu diesem Tag gibt es nichts zu berichten: { $list }.
reports-draft-gone = { $choice } (nichts zu berichten zu diesem Tag)
reports-draft-empty = Noch kein Abschnitt
reports-draft-empty-text = Wählen Sie die Abschnitte aus, die der Mandant erhält.
reports-draft-save = Speichern und ansehen
reports-draft-remove = Entwurf entfernen
reports-draft-title = Titel
reports-draft-introduction = Einleitung
reports-draft-introduction-hint = In Ihren eigenen Worten; eine leere Zeile beginnt einen Absatz.
reports-draft-as-of = Stand
reports-draft-as-of-hint = Ohne Tag gilt der Tag, an dem er herausgegeben wird.
reports-draft-sections = Abschnitte
reports-draft-sections-hint = In der Reihenfolge der Berichte. Private Belege bleiben überall außen vor.
reports-draft-replaces = Tritt an die Stelle von
reports-draft-replaces-none = Keinem früheren Bericht
reports-draft-earlier = { $number }: { $title }
reports-draft-the-day = den Tag
reports-draft-day-to-come = Wählen Sie einen Tag, der nicht in der Zukunft liegt.
reports-draft-the-sections = Abschnitte
reports-draft-a-report = einen Bericht aus der Liste
reports-draft-a-title = einen Titel
reports-draft-the-introduction = die Einleitung
reports-draft-saved-now = Entwurf gespeichert. So sieht er aus.
reports-draft-removed-now = Entwurf entfernt.
reports-draft-back-now = Der Entwurf ist wieder da.
reports-draft-changed = Sein Inhalt hat sich geändert, seit Sie ihn angesehen haben. Sehen Sie ihn noch einmal an und geben Sie ihn dann heraus.
reports-draft-issued-now = Bericht herausgegeben. Er bleibt, wie er ist.

# Was Mandanten erhalten haben.
reports-issued-lead = Was Mandanten erhalten haben, so wie sie es erhalten haben.
reports-issued-for = Für { $client }.
reports-issued-every-client = Alle Mandanten
reports-issued-issued = Herausgegeben
reports-issued-issued-reports = Herausgegebene Berichte
reports-issued-number = Nummer
reports-issued-title = Titel
reports-issued-client = Mandant
reports-issued-objective = Ziel
reports-issued-as-of = Stand
reports-issued-issued-on = Herausgegeben
reports-issued-state = Status
reports-issued-file = Datei
reports-issued-state-issued = Herausgegeben
reports-issued-state-replaced = Ersetzt
reports-issued-state-withdrawn = Zurückgezogen
reports-issued-empty = Noch kein Bericht herausgegeben
reports-issued-empty-text = Ein Mandantenbericht wird zu einem Ziel aus den Abschnitten seiner Berichte vorbereitet und dann herausgegeben.
reports-issued-to-objectives = Zu den Zielen
reports-issued-when-by = { $when } von { $name }
reports-issued-report-number = Bericht { $number }
reports-issued-prepare-replacement = Ersatz vorbereiten
reports-issued-withdrawn-on = Zurückgezogen am { $when }
reports-issued-withdrawn-on-by = Zurückgezogen am { $when } von { $name }
reports-issued-replaced-by-html = Ersetzt durch <a class="kv-link" href="{ $href }">{ $number }</a>.
reports-issued-replaces-html = Tritt an die Stelle von <a class="kv-link" href="{ $href }">{ $number }</a>.
reports-issued-withdraw = Zurückziehen
reports-issued-withdraw-report = Bericht zurückziehen
reports-issued-withdraw-number = Bericht { $number } zurückziehen
reports-issued-withdraw-lead = Er bleibt hier, wie er übergeben wurde, als zurückgezogen gekennzeichnet, mit der Begründung. Wer ihn erhalten hat, muss es erfahren: Focal versendet nichts.
reports-issued-reason = Warum er zurückgezogen wird
reports-issued-the-reason = die Begründung
reports-issued-withdrawn-now = Bericht zurückgezogen. Er bleibt hier, als zurückgezogen gekennzeichnet.
reports-issued-withdrawing-forbidden = Berichte werden von Managern und Administratoren zurückgezogen. Wenden Sie sich an eine dieser Personen.
reports-issued-section = { $report }: { $section }
reports-issued-private-left-out = Private Belege sind ausgelassen.
reports-issued-private-left-out-with = Private Belege sind ausgelassen und mit ihnen: { $report }: { $sections }.

# Warum ein Bericht nicht herausgegeben oder zurückgezogen wird.
reports-issued-error-not-allowed = Ein Bericht wird von einem Manager oder Administrator herausgegeben. Der Entwurf bleibt dafür erhalten.
reports-issued-error-empty = Wählen Sie mindestens einen Abschnitt, den es zu diesem Tag gibt.
reports-issued-error-replaced = Der Bericht, den dieser ersetzt, ist bereits ersetzt worden. Wählen Sie einen anderen oder keinen.
reports-issued-error-withdrawing = Ein Bericht wird von einem Manager oder Administrator zurückgezogen.
reports-issued-error-no-reason = Geben Sie an, warum der Bericht zurückgezogen wird.
reports-issued-error-again = Dieser Bericht ist bereits zurückgezogen worden.

# Abdeckung und Aktivität: was getan wurde.
reports-coverage-activity = Aktivität
reports-coverage-all-clients = Alle Mandanten
reports-coverage-gone = Ein gelöschtes Konto
reports-coverage-period = Zeitraum
reports-coverage-from-to = { $from } bis { $until }
reports-coverage-sentence = { $contacts ->
    [0] Keine Kontakte
    [one] 1 Kontakt
   *[other] { $contacts } Kontakte
  }{ $people ->
    [0] {""}
    [one] {" "}mit 1 Person
   *[other] {" "}mit { $people } Personen
  } vom { $from } bis zum { $until }.
reports-coverage-reached = Von den { $voters } Stimmberechtigten { $met ->
    [one] wurde { $met }
   *[other] wurden { $met }
  } in diesen Tagen getroffen; { $never } { $never ->
    [one] wurde
   *[other] wurden
  } noch nie getroffen.
reports-coverage-meetings-of-them = davon { $meetings } Treffen und Veranstaltungen
reports-coverage-meetings-and-notes = davon { $meetings } Treffen und Veranstaltungen; dazu { $notes ->
    [one] { $notes } Notiz
   *[other] { $notes } Notizen
  }
reports-coverage-meetings-and-failed = davon { $meetings } Treffen und Veranstaltungen; dazu { $failed ->
    [one] { $failed } vergeblicher Versuch
   *[other] { $failed } vergebliche Versuche
  }
reports-coverage-meetings-and-both = davon { $meetings } Treffen und Veranstaltungen; dazu { $notes ->
    [one] { $notes } Notiz
   *[other] { $notes } Notizen
  }, { $failed ->
    [one] { $failed } vergeblicher Versuch
   *[other] { $failed } vergebliche Versuche
  }
reports-coverage-contacts = Kontakte
reports-coverage-people = Personen
reports-coverage-in-these-contacts = In diesen Kontakten
reports-coverage-hours = Stunden
reports-coverage-hours-pro-bono = davon { $time } pro bono
reports-coverage-all = Gesamt
reports-coverage-month = Monat
reports-coverage-week-from = Woche ab
reports-coverage-contacts-by-month = Kontakte nach Monat
reports-coverage-contacts-by-week = Kontakte nach Woche
reports-coverage-meetings-and-events = Treffen und Veranstaltungen
reports-coverage-calls-and-mails = Anrufe und E-Mails
reports-coverage-part-meetings = Treffen und Veranstaltungen
reports-coverage-part-calls = Anrufe und E-Mails
reports-coverage-from-day = Ab { $day }
reports-coverage-chart = { $met } Treffen und Veranstaltungen, { $others } Anrufe und E-Mails. Die Tabelle sagt dasselbe.
reports-coverage-by-consultant = Nach Consultant
reports-coverage-contacts-by-consultant = Kontakte nach Consultant
reports-coverage-consultant = Consultant
reports-coverage-meetings = Treffen
reports-coverage-calls = Anrufe
reports-coverage-emails = E-Mails
reports-coverage-events = Veranstaltungen
reports-coverage-notes = Notizen
reports-coverage-by-kind = Nach Art
reports-coverage-contacts-by-kind = Kontakte nach Art; eine Notiz ist keiner, ein vergeblicher Versuch auch nicht
reports-coverage-kind = Art
reports-coverage-share = Anteil
reports-coverage-by-body = Nach Institution und Gremium
reports-coverage-contacts-by-body = Kontakte nach Institution und Gremium
reports-coverage-body = Institution oder Gremium
reports-coverage-two-bodies = Ein Kontakt mit Personen aus zwei Gremien zählt in beiden, und ein Gremium zählt auch die seiner Teile.
reports-coverage-no-body = { $n ->
    [one] 1 Kontakt war
   *[other] { $n } Kontakte waren
  } mit Personen, von denen für den Tag kein Gremium bekannt ist.
reports-coverage-by-client = Nach Mandant
reports-coverage-contacts-by-client = Kontakte nach Mandant
reports-coverage-client = Mandant
reports-coverage-terms = Konditionen
reports-coverage-pro-bono = Pro bono
reports-coverage-paid = Vergütet

# Abdeckung und Aktivität: wen wir erreicht haben.
reports-coverage-coverage = Abdeckung
reports-coverage-nobody = Für den { $day } sind keine Stimmberechtigten bekannt; über die Abdeckung lässt sich daher nichts sagen.
reports-coverage-of-voters = von { $n ->
    [one] 1 Stimmberechtigten
   *[other] { $n } Stimmberechtigten
  }
reports-coverage-at-any-time = Zu irgendeiner Zeit
reports-coverage-meetings-count = Treffen und Veranstaltungen zählen
reports-coverage-met-means = Getroffen: bei einem Treffen oder einer Veranstaltung. Kontaktiert: auf welchem Weg auch immer. Ein Staat wird über jeden erreicht, der für ihn spricht.
reports-coverage-no-group = Keine Fraktion
reports-coverage-no-country = Kein Land
reports-coverage-by-group = Nach Fraktion
reports-coverage-by-country = Nach Land
reports-coverage-coverage-by-group = Abdeckung nach Fraktion
reports-coverage-coverage-by-country = Abdeckung nach Land
reports-coverage-coverage-by-venue = Abdeckung nach Instanz
reports-coverage-venue = Instanz
reports-coverage-group = Fraktion
reports-coverage-country = Land
reports-coverage-name = Name
reports-coverage-each-once = jeder einmal
reports-coverage-have-a-say = Stimmberechtigt
reports-coverage-ever-reached = Je erreicht
reports-coverage-contacted-only = Nur kontaktiert
reports-coverage-never = Nie
reports-coverage-met = Getroffen
reports-coverage-contacted = Kontaktiert
reports-coverage-met-in-period = Im Zeitraum getroffen
reports-coverage-contacted-in-period = Im Zeitraum kontaktiert
reports-coverage-met-ever = Je getroffen
reports-coverage-contacted-ever = Je kontaktiert
reports-coverage-never-met = Nie getroffen
reports-coverage-never-contacted = Nie kontaktiert
reports-coverage-people-of-group = { $heading }, Fraktion { $group }
reports-coverage-people-of-country = { $heading }, Land { $country }
reports-coverage-influence = Einfluss
reports-coverage-owner = Zuständig
reports-coverage-last-met = Zuletzt getroffen
reports-coverage-last-contact = Letzter Kontakt
reports-coverage-contacts-in-period = Kontakte im Zeitraum

# Abdeckung und Aktivität: Stunden und Folgeaufgaben.
reports-coverage-hours-by-consultant = Stunden nach Consultant
reports-coverage-preparation = Vorbereitung
reports-coverage-other = Sonstiges
reports-coverage-total = Summe
reports-coverage-untimed = { $n ->
    [one] 1 Kontakt wurde
   *[other] { $n } Kontakte wurden
  } ohne Angabe der Dauer erfasst.
reports-coverage-follow-ups = Folgeaufgaben
reports-coverage-follow-ups-done = Im Zeitraum erledigte Folgeaufgaben
reports-coverage-follow-ups-overdue = Überfällige Folgeaufgaben
reports-coverage-follow-ups-open = Offene Folgeaufgaben
reports-coverage-follow-ups-by-owner = Folgeaufgaben nach Zuständigen
reports-coverage-done = Im Zeitraum erledigt
reports-coverage-open = Offen
reports-coverage-overdue = Überfällig
reports-coverage-is-overdue = überfällig
reports-coverage-what = Was
reports-coverage-about = Betrifft
reports-coverage-due-on = Fällig am
reports-coverage-done-on = Erledigt am

# Warum sich ein Zeitraum nicht zählen lässt.
reports-coverage-error-backwards = Der Zeitraum endet am { $until }, bevor er am { $from } beginnt. Wählen Sie einen anderen Tag.
reports-coverage-error-beyond = Der Zeitraum endet am { $until }, nach dem Tag des Berichts, dem { $on }.
reports-coverage-error-no-date = „{ $text }“ ist kein Datum. Geben Sie es ein wie 2026-11-24.

# Bewegung: wer sich von wo nach wo bewegt hat.
reports-movement-since = Seit
reports-movement-venue = Instanz
reports-movement-stale-after = Veraltet nach
reports-movement-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tagen
  }
reports-movement-by-level = Saldo je Stufe
reports-movement-moved = Wer sich bewegt hat, unter den Stimmberechtigten
reports-movement-others = Wer sich bewegt hat, außerhalb der Stimmberechtigten
reports-movement-roster = Wer zu den Stimmberechtigten kam oder sie verließ
reports-movement-twelve-months = Die letzten zwölf Monate
reports-movement-chosen-then = damals: { $what }
reports-movement-chosen-now = jetzt: { $what }
reports-movement-chosen-change = Änderung: { $what }
reports-movement-chosen = { $n ->
    [one] 1 Akteur
   *[other] { $n } Akteure
  } ({ $words })
reports-movement-those = Wer hinter der Zahl steht, { $words }
reports-movement-word-floor = gesichert
reports-movement-word-expected = erwartet
reports-movement-word-ceiling = möglich
reports-movement-word-stale = veraltet
reports-movement-word-joined = hinzugekommen
reports-movement-word-left = ausgeschieden
reports-movement-word-stayed = geblieben
reports-movement-word-moved = bewegt
reports-movement-sentence = Seit dem { $since } { $towards ->
    [one] hat sich { $towards } angenähert und
   *[other] haben sich { $towards } angenähert und
  } { $away } entfernt; { $known } { $known ->
    [one] wurde
   *[other] wurden
  } bekannt. Erwartet waren { $then }, jetzt sind es { $now }.
reports-movement-roster-sentence = { $joined } { $joined ->
    [one] kam
   *[other] kamen
  } zu den Stimmberechtigten hinzu, { $left } { $left ->
    [one] schied
   *[other] schieden
  } aus: Mit ihnen kommen ihre Haltungen in die Zählung und verlassen sie, obwohl sich niemand bewegt hat.
reports-movement-of-then = { $n } am { $day }
reports-movement-no-change = Unverändert
reports-movement-newly-stale = Neu veraltet
reports-movement-became-stale = Haltungen, die veraltet sind
reports-movement-known-then = Beide Tage stehen da nach dem, was am { $day } bekannt war: Was später über einen früheren Tag bekannt wurde, zählt an jenem Tag und ist keine Bewegung; was zurückgezogen wurde, zählt an keinem von beiden.
reports-movement-known-now = Beide Tage stehen da nach dem, was jetzt bekannt ist: Was später über einen früheren Tag bekannt wurde, zählt an jenem Tag und ist keine Bewegung; was zurückgezogen wurde, zählt an keinem von beiden.
reports-movement-last-day = Die Zahlen zählen die Stimmberechtigten des letzten Tages.
reports-movement-unentered = { $n ->
    [one] { $n } Staat wurde nie als Akteur erfasst; er zählt als unbekannt.
   *[other] { $n } Staaten wurden nie als Akteure erfasst; sie zählen als unbekannt.
  }
reports-movement-then-and-now = Gesichert, erwartet und möglich an beiden Tagen
reports-movement-count = Zählung
reports-movement-change = Änderung
reports-movement-floor = Gesichert
reports-movement-expected = Erwartet
reports-movement-ceiling = Möglich
reports-movement-from-to = Vom { $from } bis zum { $until }
reports-movement-flows = Eine Zeile je Haltung am ersten Tag, eine Spalte je Haltung am letzten, für die an beiden Tagen Stimmberechtigten.
reports-movement-stance = Haltung
reports-movement-moved-in = Zugewandert
reports-movement-moved-out = Abgewandert
reports-movement-joined = Hinzugekommen
reports-movement-left = Ausgeschieden
reports-movement-all = Gesamt
reports-movement-levels-note = Zu- und abgewandert: die an beiden Tagen Stimmberechtigten. Wer hinzukam oder ausschied, zählt mit der Haltung des letzten Tages dort.
reports-movement-nobody-moved = Niemand hat sich bewegt.
reports-movement-nobody-named = Hier ist niemand genannt.
reports-movement-withheld = { $n ->
    [one] 1 weiterer Akteur, dessen
   *[other] { $n } weitere Akteure, deren
  } Bewegung auf nicht öffentlichen Belegen beruht: in den Zahlen, nicht in der Liste.
reports-movement-nobody-joined = Niemand kam zu den Stimmberechtigten hinzu oder schied aus.
reports-movement-name = Name
reports-movement-belongs = Fraktion und Land
reports-movement-what = Was
reports-movement-has-joined = Hinzugekommen
reports-movement-has-left = Ausgeschieden
reports-movement-joined-note = neu stimmberechtigt
reports-movement-left-note = nicht mehr stimmberechtigt
reports-movement-person = Person
reports-movement-post = Amt
reports-movement-organisation = Organisation
reports-movement-evidence = Beleg
reports-movement-said = Was gesagt wurde
reports-movement-day = Tag
reports-movement-author = Notiert von
reports-movement-link = Link
reports-movement-stale = veraltet
reports-movement-trend = Gesichert und erwartet, Monat für Monat
reports-movement-trend-text = Gesichert ging von { $floor_then } auf { $floor_now }, erwartet von { $expected_then } auf { $expected_now }.
reports-movement-needed = { $n } nötig
reports-movement-expected-dashed = Erwartet (gestrichelt)
reports-movement-event = { $day }: { $what }
reports-movement-mark = Marke { $n }: { $what }.
reports-movement-each-day = Jeder Tag zählt die damals Stimmberechtigten.
reports-movement-months = Gesichert, erwartet und möglich, Monat für Monat
reports-movement-on-the-roster = Stimmberechtigte
reports-movement-event-met = { $n ->
    [one] Veranstaltung: 1 Person getroffen
   *[other] Veranstaltung: { $n } Personen getroffen
  }
reports-movement-event-letters = Briefe: { $name }
reports-movement-event-decision = { $venue }: { $state }

# Bewegung: was aus einer Haltung wurde; als Überschrift und im Satz.
reports-movement-change-towards = Annäherung
reports-movement-change-away = Abrücken
reports-movement-change-known = Neu bekannt
reports-movement-change-verified = Jetzt belegt
reports-movement-change-unverified = Nicht mehr belegt
reports-movement-note-towards = Annäherung
reports-movement-note-away = Abrücken
reports-movement-note-known = neu bekannt
reports-movement-note-verified = jetzt belegt
reports-movement-note-unverified = nicht mehr belegt

# Stand der Unterstützung: die Seite.
reports-support-by-rule = , Regel: { $rule }
reports-support-decision-on = Entscheidung erwartet am { $day }
reports-support-print = Drucken
reports-support-votes = Abstimmungen
reports-support-edit = Bearbeiten
reports-support-reports = Berichte
reports-support-objectives = Ziele
reports-support-as-of = Stand
reports-support-known-on = nach Kenntnis vom
reports-support-show = Anzeigen
reports-support-venues = Instanzen
reports-support-day-known = { $day }, nach Kenntnis vom { $known }
reports-support-as-of-sentence = Stand: { $day }.
reports-support-evidence = { $evidence }: { $quote }
reports-support-running-head = { $report }. Stand: { $day }
reports-support-on-paper = Stand der Unterstützung, { $venue }, Stand: { $day }. Gesichert: belegte Unterstützung. Erwartet: dazu nicht belegte Unterstützung und wer eher dafür ist. Möglich: alle, die nicht dagegen sind.
reports-support-nobody = An diesem Tag saß dort niemand
reports-support-nobody-text = Stimmberechtigt ist, wer am gewählten Tag im Gremium der Instanz sitzt. Wählen Sie einen anderen Tag, oder importieren Sie die Liste der Abgeordneten.
reports-support-to-imports = Zu den Importen
reports-support-seats = Sitze
reports-support-seats-by-stance = Nach Haltung
reports-support-seats-by-group = Nach Fraktion
reports-support-group-as-of = Unterstützung nach Fraktion, Stand: { $day }
reports-support-country-as-of = Unterstützung nach Land, Stand: { $day }
reports-support-role-as-of = Unterstützung nach Funktion in Ausschüssen, Stand: { $day }

# Stand der Unterstützung: was Seite und Dokument gemeinsam haben.
reports-support-by-group = Nach Fraktion
reports-support-by-country = Nach Land
reports-support-by-role = Nach Funktion in Ausschüssen
reports-support-by-committee = Nach Ausschuss
reports-support-table-group = Unterstützung nach Fraktion
reports-support-table-country = Unterstützung nach Land
reports-support-table-role = Unterstützung nach Funktion in Ausschüssen
reports-support-table-committee = Unterstützung nach Ausschuss
reports-support-matrix = Fraktionen nach Land
reports-support-matrix-table = Erwartete Stimmen nach Land und Fraktion
reports-support-roster = Stimmberechtigte
reports-support-roster-table = Stimmberechtigte, nach Name
reports-support-venue = Instanz
reports-support-step = Schritt
reports-support-rule = Regel
reports-support-stale-after = Veraltet nach
reports-support-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tagen
  }
reports-support-decided-on = Entschieden am
reports-support-expected-on = Entscheidung erwartet am
reports-support-one-post = Ein Amt
reports-support-decides-alone = { $post } entscheidet allein: Zählungen anderswo sind Anhaltspunkte, keine Stimmen.

# Stand der Unterstützung: die Zahlen.
reports-support-decides = Entscheidet
reports-support-stands = Haltung
reports-support-since = Seit { $day }
reports-support-since-stale = Seit { $day }, veraltet
reports-support-with-access = Mit Zugang
reports-support-connected = In Verbindung mit dem, der entscheidet
reports-support-stale = Veraltet
reports-support-of-stances = von { $n ->
    [one] { $n } Haltung
   *[other] { $n } Haltungen
  }
reports-support-older-than = Älter als { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
  }
reports-support-not-firm = Was nicht feststeht
reports-support-bears-out = Unterstützung, die sonst nichts bestätigt
reports-support-contradicts = Belege desselben Tages widersprechen sich
reports-support-in-none = In keiner der Zahlen
reports-support-assumed-note = Eine angenommene Haltung ist die von jemandem, dem man gewöhnlich folgt. Sie wird nie gezählt.
reports-support-ear = Wer bei dieser Person Gehör findet

# Stand der Unterstützung: die Tabellen.
reports-support-group = Fraktion
reports-support-country = Land
reports-support-role = Funktion
reports-support-committee = Ausschuss
reports-support-committees = Ausschüsse
reports-support-members = Mitglieder
reports-support-stances = Haltungen
reports-support-all = Gesamt
reports-support-assumed-table = Angenommene Haltungen, nach wem
reports-support-whose-view = Nach wem
reports-support-why = Warum
reports-support-taken-by = Übernommen von
reports-support-as = Als
reports-support-strength = Stärke (1 bis 3)
reports-support-note = Anmerkung
reports-support-known-at = Kenntnisstand
reports-support-assumed-from = Angenommen nach

# Stand der Unterstützung: der Halbkreis.
reports-seats-title = { $venue }: wo die Mitglieder stehen
reports-seats-needed = Von { $members } Mitgliedern { $expected ->
    [one] wird { $expected } Stimme
   *[other] werden { $expected } Stimmen
  } dafür erwartet; nötig sind { $needed }. Die Tabelle sagt dasselbe.
reports-seats-no-vote = Von { $members } Mitgliedern { $expected ->
    [one] wird { $expected } Stimme
   *[other] werden { $expected } Stimmen
  } dafür erwartet; eine förmliche Abstimmung gibt es nicht. Die Tabelle sagt dasselbe.
reports-seats-of-expected = von { $members } erwartet
reports-seats-none-needed = keine förmliche Abstimmung
reports-seats-so-many-needed = { $n } nötig

# Wie nah ein Ziel ist: Wörter aller Berichte, die zählen.
reports-count-floor = Gesichert
reports-count-expected = Erwartet
reports-count-ceiling = Möglich
reports-count-floor-note = Belegte Unterstützung
reports-count-expected-note = Dazu nicht belegte Unterstützung und wer eher dafür ist
reports-count-ceiling-note = Alle, die nicht dagegen sind
reports-count-for = Dafür
reports-count-against = Dagegen
reports-count-undecided = Unentschieden
reports-count-never-asked = Nie gefragt
reports-count-never-asked-one = Nie gefragt
reports-count-leaning-for = Eher dafür
reports-count-leaning-against = Eher dagegen
reports-count-of = von { $n }
reports-count-of-needed = von { $n } nötigen
reports-count-of-expected = von { $n } erwarteten
reports-count-name = Name
reports-count-code = Code
reports-count-state = Staat
reports-count-states = Staaten
reports-count-stance = Haltung
reports-count-level = Stufe
reports-count-counts-as = Zählt als
reports-count-assumed = Angenommen
reports-count-assumed-from = { $stance } ({ $from })
reports-count-verified = Belegt
reports-count-stale = Veraltet
reports-count-contested = Umstritten
reports-count-private-source = Eine private Quelle
reports-count-since = Seit
reports-count-as-of = Stand
reports-count-last-contact = Letzter Kontakt
reports-count-cost = Aufwand
reports-count-population = Bevölkerung
reports-count-is-stale = veraltet
reports-count-is-contested = umstritten
reports-count-is-private = eine private Quelle
reports-count-yes = ja
reports-count-no = nein
reports-count-chance = Chance auf Annahme
reports-count-chance-note = Nach üblichen Wahrscheinlichkeiten, keine Prognose
reports-count-chance-note-abstain = Nach üblichen Wahrscheinlichkeiten, bei denen sich viele enthalten und weniger Stimmen nötig sind; keine Prognose
reports-count-in-floor = gesichert
reports-count-in-expected = erwartet
reports-count-in-ceiling = möglich
reports-count-in-none = nichts davon

# Teile derer, die mitreden.
reports-count-no-group = Keine Fraktion
reports-count-no-country = Kein Land
reports-count-in-no-committee = In keinem Ausschuss
reports-count-chairs = Vorsitzende
reports-count-vice-chairs = Stellvertretende Vorsitzende
reports-count-members = Mitglieder
reports-count-substitutes = Stellvertreter

# Was da ist, was nötig ist und was fehlt. { $amount } ist eine Zahl oder ein Anteil.
reports-count-share = { $share } %
reports-count-states-in-favour = Staaten dafür
reports-count-at-least = mindestens { $amount }
reports-count-at-most = höchstens { $amount }
reports-count-and = { $first } und { $last }
reports-count-have-population = { $have } der Bevölkerung (nötig: { $need })
reports-count-have-states = { $have ->
    [one] { $have } Staat
   *[other] { $have } Staaten
  } (nötig: { $need })
reports-count-have-votes = { $have ->
    [one] { $have } Stimme
   *[other] { $have } Stimmen
  } (nötig: { $need })
reports-count-have-limit = { $have } { $what } (höchstens { $need })
reports-count-have-other = { $have } { $what } (nötig: { $need })
reports-count-missing-population = { $share } der Bevölkerung
reports-count-missing-sliver = weniger als 0,01 % der Bevölkerung
reports-count-missing-against = { $n ->
    [one] { $n } Gegenstimme
   *[other] { $n } Gegenstimmen
  } zu viel
reports-count-missing-present = { $n ->
    [one] { $n } Anwesender
   *[other] { $n } Anwesende
  }
reports-count-missing-states = { $n ->
    [one] { $n } Staat
   *[other] { $n } Staaten
  }
reports-count-missing-votes = { $n ->
    [one] { $n } Stimme
   *[other] { $n } Stimmen
  }

# Wie nah es ist, in einem Satz.
reports-count-brief = { $have } von { $needed } erwartet
reports-count-brief-share = { $have } von { $needed } erwartet, { $share }
reports-count-brief-decider = { $name }: { $stance }
reports-count-brief-vacant = das Amt ist unbesetzt
reports-count-brief-no-vote = { $expected } dafür, { $against } dagegen
reports-count-brief-uncountable = nicht zählbar
reports-count-committee-seats = Wie viele Sitze der Ausschuss an diesem Tag hat, steht in keinem Zahlensatz: Es zählen seine bekannten Mitglieder.
reports-count-no-vote = Keine förmliche Abstimmung: { $expected } dafür, { $against } dagegen, { $undecided } unentschieden, { $unknown } nie gefragt.
reports-count-uncountable = Nicht zählbar: { $why }
reports-count-seats-secured = Gesichert: { $floor ->
    [one] { $floor } belegte Stimme
   *[other] { $floor } belegte Stimmen
  }; nötig sind { $needed } von { $seats } Sitzen.
reports-count-seats-expected = Erwartet, nicht gesichert: Nötig sind { $needed } von { $seats } Sitzen; { $short ->
    [one] { $short } der erwarteten Stimmen ist
   *[other] { $short } der erwarteten Stimmen sind
  } nicht belegt.
reports-count-seats-short = { $short ->
    [one] { $short } Stimme fehlt
   *[other] { $short } Stimmen fehlen
  } zur Mehrheit: Nötig sind { $needed } von { $seats } Sitzen, erwartet werden { $expected }.
reports-count-seats-out = Außer Reichweite: Nötig sind { $needed } von { $seats } Sitzen; selbst mit allen, die nicht dagegen sind, { $short ->
    [one] fehlt noch { $short }
   *[other] fehlen noch { $short }
  }.
reports-count-cast-secured = Gesichert: { $floor ->
    [one] { $floor } belegte Stimme
   *[other] { $floor } belegte Stimmen
  }; nötig sind { $needed } Stimmen, wenn alle { $seats } abstimmen.
reports-count-cast-expected = Erwartet, nicht gesichert: Nötig sind { $needed } Stimmen, wenn alle { $seats } abstimmen; { $short ->
    [one] { $short } der erwarteten Stimmen ist
   *[other] { $short } der erwarteten Stimmen sind
  } nicht belegt.
reports-count-cast-short = { $short ->
    [one] { $short } Stimme fehlt
   *[other] { $short } Stimmen fehlen
  } zur Mehrheit: Nötig sind { $needed } Stimmen, wenn alle { $seats } abstimmen, erwartet werden { $expected }. { $fewer }
reports-count-cast-out = Außer Reichweite: Nötig sind { $needed } Stimmen, wenn alle { $seats } abstimmen; selbst mit allen, die nicht dagegen sind, { $short ->
    [one] fehlt noch { $short }
   *[other] fehlen noch { $short }
  }.
reports-count-cast-if-abstain = Erwartet, nicht gesichert: { $expected } dafür, höchstens { $against } dagegen, wenn sich die { $undecided } Unentschiedenen enthalten. Ohne Enthaltungen { $short ->
    [one] fehlt { $short } Stimme
   *[other] fehlen { $short } Stimmen
  }: Nötig sind { $needed }, wenn alle { $seats } abstimmen.
reports-count-fewer-two-thirds = Weniger genügen, wenn Mitglieder sich enthalten oder fehlen: zwei Drittel der abgegebenen Stimmen, und nie weniger als { $least }.
reports-count-fewer = Weniger genügen, wenn Mitglieder sich enthalten oder fehlen: mehr dafür als dagegen.
reports-count-rule-secured = Gesichert: Belegt sind { $have }.
reports-count-rule-expected = Erwartet, nicht gesichert: { $have }; Abstand allein mit belegter Unterstützung: { $missing }.
reports-count-rule-short = Abstand: { $missing }; erwartet: { $have }.
reports-count-rule-short-unknown = Abstand: { $missing }; erwartet, falls nie Gefragte dagegen sind: { $have }.
reports-count-rule-out = Außer Reichweite, selbst mit allen, die nicht dagegen sind. Verbleibender Abstand: { $missing }.
reports-count-the-post = Das Amt
reports-count-decider-vacant = { $post } entscheidet allein, und das Amt ist unbesetzt.
reports-count-decider-stands = { $name } ({ $post }) entscheidet allein; Haltung: „{ $stance }“. Zählungen anderswo sind Anhaltspunkte, keine Stimmen.
reports-count-decider-unknown = { $name } ({ $post }) entscheidet allein und wurde nie gefragt. Zählungen anderswo sind Anhaltspunkte, keine Stimmen.

# Der Bericht über den Rat.
reports-council-nowhere = Keine Instanz dieses Ziels zählt Mitgliedstaaten, es gibt also nichts zu gewichten. Fügen Sie den Rat, den AStV oder eine Arbeitsgruppe als Instanz hinzu, um hier Staaten und Bevölkerung zu sehen.
reports-council-venues = Instanzen, die Staaten zählen
reports-council-states = Mitgliedstaaten
reports-council-people = { $venue } zählt keine Mitgliedstaaten: Die Regel bezieht sich auf Personen.
reports-council-populations-of = Bevölkerung von
reports-council-thresholds = Gegenüber jeder Schwelle
reports-council-rounding = Bevölkerung und Rundung
reports-council-map = Karte
reports-council-shortest = Kürzeste Wege zu einer Mehrheit
reports-council-blocking = Sperrminorität
reports-council-assumed-note = Angenommene Haltungen sind in keiner der Zahlen enthalten.
reports-council-power = Macht nach dieser Regel
reports-council-as-yardstick = Als Maßstab, mit qualifizierter Mehrheit
reports-council-yardstick = Keine förmliche Abstimmung. Als Maßstab, mit qualifizierter Mehrheit, erwartet: { $have }.
reports-council-population-expected = Erwartete Bevölkerung
reports-council-of-share-needed = von { $share } nötig
reports-council-near-rounding = Eine Zahl liegt so nah an ihrer Schwelle, dass die Rundung der Bevölkerungszahlen entscheiden kann: innerhalb von 0,135 Prozentpunkten.
reports-council-populations-exact = Bevölkerung von { $year }, genau. Quelle: { $source }.
reports-council-populations-rounded = Bevölkerung von { $year }, Anteile auf hundertstel Prozent gerundet. Quelle: { $source }.
reports-council-won = Niemand muss mehr gewonnen werden, wenn alle wie erwartet handeln.
reports-council-cheapest = Der günstigste Weg: { $names }. Abstand: { $missing }.
reports-council-cheapest-number = { $n ->
    [one] Mindestens { $n } Staat muss
   *[other] Mindestens { $n } Staaten müssen
  } gewonnen werden. Abstand: { $missing }.
reports-council-no-way = Keine Gruppe von Staaten, die zu gewinnen sind, reicht aus: Blockierer sind nicht zu gewinnen.
reports-council-cost-note = Aufwand: 10 für jede Stufe bis „dafür“, 2 für jeden Grad an Einfluss, 3 für jeden fehlenden Grad an Zugang. Der Zugang ist 5 nach einem Kontakt binnen 30 Tagen, 4 binnen 90, 3 binnen 180, 2 nach einem früheren oder wenn eine eng verbundene Person getroffen wurde, sonst 1. Ein Staat wird über seine Ständige Vertretung erreicht.
reports-council-title = { $venue }: wo die Staaten stehen
reports-council-chart-share = Dafür erwartet: { $n } von { $states } Staaten mit { $share } der Bevölkerung; nötig sind { $needed } Staaten.
reports-council-chart = Dafür erwartet: { $n } von { $states } Staaten; nötig sind { $needed }.
reports-council-n-of = { $n } von { $all }
reports-council-map-state = { $name }: { $stance }
reports-council-map-title = Wo die Mitgliedstaaten stehen
reports-council-map-text = Jeder Staat in der Farbe seiner eigenen Haltung; Streifen sind dagegen. Die Tabelle der Staaten sagt dasselbe.
reports-council-states-table = Mitgliedstaaten, nach Name
reports-council-by-stance = Mitgliedstaaten nach Haltung
reports-council-which = Welche
reports-council-ways = Wege zu einer Mehrheit, der günstigste zuerst
reports-council-to-win = Zu gewinnende Staaten
reports-council-none-blocks = Nach dieser Regel kann niemand blockieren.
reports-council-blocks = Wer dagegen ist, blockiert bereits.
reports-council-blocks-one = Mit einem weiteren Staat würde blockieren, wer dagegen ist.
reports-council-blocks-more = Wer dagegen ist, bräuchte { $n } Staaten mehr, um zu blockieren.
reports-council-population-against = Bevölkerung dagegen
reports-council-population-short = Bevölkerung, die zum Blockieren fehlt
reports-council-fewest = Wenigste, die blockieren
reports-council-of-all = Von allen Staaten
reports-council-coalitions = Wer gemeinsam blockieren kann
reports-council-coalition = Koalition
reports-council-against-expected = Dagegen, nach dem, was erwartet wird
reports-council-joining = Wenigste, die hinzukommen müssten
reports-council-smallest = Kleinste, die blockiert, wenn alle anderen dafür sind
reports-council-indices = Machtindizes
reports-council-indices-show = Anzeigen
reports-council-indices-which = Banzhaf sowie Shapley und Shubik
reports-council-no-power = Diese Regel verleiht keine zählbare Macht.
reports-council-power-table = Macht jedes Staates nach dieser Regel
reports-council-swings = Swings
reports-council-banzhaf = Banzhaf
reports-council-shapley = Shapley-Shubik
reports-council-banzhaf-six = Banzhaf, sechs Stellen
reports-council-shapley-six = Shapley-Shubik, sechs Stellen
reports-council-power-note = { $winning } aller Koalitionen bringen einen Beschluss zustande. Banzhaf: in wie vielen davon ein Staat unentbehrlich ist, als Anteil. Shapley und Shubik: in welchem Anteil aller Reihenfolgen sein Beitritt entscheidet.
reports-council-each-threshold = Jede Schwelle der Regel
reports-council-counted = Gezählt
reports-council-under = Nach
reports-council-needed = Nötig
reports-council-gap = Abstand, falls nie Gefragte dagegen sind
reports-council-reached = erreicht, Spielraum { $amount }
reports-council-kept = eingehalten, Spielraum { $amount }
reports-council-short = { $amount } zu wenig
reports-council-too-many = { $amount } zu viel
reports-council-within-rounding = im Rahmen der Rundung

# Der Weg zur Mehrheit.
reports-path-since = Seit { $day }
reports-path-way = Der Weg durch die Instanzen
reports-path-weakest-note = Der schwächste Schritt ist die offene Instanz, die am weitesten von dem entfernt ist, was ihre Regel verlangt: außer Reichweite vor zu wenig vor erwartet, und davon die, deren ungünstigster Schwelle am meisten fehlt.
reports-path-whom = Wer zu gewinnen ist
reports-path-alone = Wer allein den Ausschlag gibt
reports-path-may-break = Was wegbrechen kann
reports-path-abstention = Enthaltung
reports-path-how-chance = Wie die Chance berechnet wird
reports-path-votes-for = Stimmen dafür
reports-path-reached = erreicht
reports-path-short = { $amount } zu wenig
reports-path-chart = Was da ist und was fehlt
reports-path-chart-text = Gesichert, erwartet und möglich gegenüber jeder Schwelle; bei „erwartet“ gelten nie Gefragte als dagegen. Die Tabelle sagt dasselbe.
reports-path-won = Niemand muss mehr gewonnen werden, wenn alle wie erwartet handeln. Belegen Sie die Unterstützung, die nicht belegt ist.
reports-path-win-states = Es genügt, { $n ->
    [one] einen Staat
   *[other] { $n } Staaten
  } zu gewinnen, was auch immer nie Gefragte tun.
reports-path-win-people = Es genügt, { $n ->
    [one] eine Person
   *[other] { $n } Personen
  } zu gewinnen, was auch immer nie Gefragte tun.
reports-path-to-win = Zu gewinnen
reports-path-cheapest-set = Die günstigste Auswahl
reports-path-compare = Zum Vergleich der Auswahlen
reports-path-no-way = Keine Auswahl derer, die zu gewinnen sind, reicht aus: Blockierer sind nicht zu gewinnen.
reports-path-nobody-alone = Niemand gibt allein den Ausschlag.
reports-path-carried-by-one = Es reicht mit nur einer Stimme Spielraum: Fällt eine von { $n } weg, scheitert es.
reports-path-one-more = Eine Stimme mehr genügt: Jede von { $n } würde den Ausschlag geben.
reports-path-not-named = { $n ->
    [one] { $n } weitere Person ist nicht genannt.
   *[other] { $n } weitere sind nicht genannt.
  }
reports-path-assumed-for = Angenommen dafür
reports-path-assumed-note = Nicht gezählt: Niemand hat sie gefragt
reports-path-if-all-vote = { $n } ist die Schwelle, wenn alle abstimmen. Wer zu gewinnen ist, wird mit Enthaltung der Unentschiedenen berechnet; es können also weniger Personen genügen, als Stimmen fehlen.
reports-path-none-abstain = Enthaltungen werden nicht erwartet.
reports-path-abstain-same = { $n ->
    [one] Stimmte der eine Unentschiedene
   *[other] Stimmten die { $n } Unentschiedenen
  } stattdessen dagegen, wäre das Ergebnis dasselbe wie bei Enthaltung.
reports-path-abstain-other = { $n ->
    [one] Stimmte der eine Unentschiedene
   *[other] Stimmten die { $n } Unentschiedenen
  } stattdessen dagegen, wäre das Ergebnis „{ $instead }“ und nicht „{ $outcome }“.
reports-path-odds = Übliche Wahrscheinlichkeiten, in Tausendsteln
reports-path-stands = Haltung
reports-path-how-many = Wie viele
reports-path-abstains = Enthaltung
reports-path-not-verified = Nicht belegte Unterstützung
reports-path-chance-note = Die Chance beträgt { $n } von tausend: genau für diese Wahrscheinlichkeiten, wobei jeder unabhängig von den anderen entscheidet. Die Wahrscheinlichkeiten sind ein gewohnter Ausgangspunkt, kein Befund.
reports-path-as-before = unverändert
reports-path-floor-now = Gesichert jetzt
reports-path-expected-now = Erwartet jetzt
reports-path-ceiling-now = Möglich jetzt
reports-path-n-then = { $n } damals
reports-path-then = Damals: { $verdict }
reports-path-venues = Instanzen in der Reihenfolge der Entscheidung
reports-path-step = Schritt
reports-path-venue = Instanz
reports-path-rule = Regel
reports-path-day = Tag
reports-path-needed = Nötig
reports-path-how = Wie es steht
reports-path-is-no-vote = Keine förmliche Abstimmung
reports-path-is-uncountable = Nicht zählbar
reports-path-is-secured = Gesichert
reports-path-is-expected = Erwartet
reports-path-is-short = Zu wenig
reports-path-is-out = Außer Reichweite
reports-path-weakest = schwächster Schritt
reports-path-set = Die günstigste Auswahl von Personen oder Staaten, die zu gewinnen sind
reports-path-who = Wer
reports-path-rests-on = Beruht auf
reports-path-influence = Einfluss
reports-path-owner = Zuständig
reports-path-next = Nächster Schritt
reports-path-never = nie
reports-path-due = { $task }, fällig { $day }
reports-path-group-country = Fraktion, Land
reports-path-country = Land
reports-path-others = Andere Wege, der günstigste zuerst
reports-path-cheapest-only = Nur in der günstigsten Auswahl
reports-path-instead = Stattdessen
reports-path-breaking = Unterstützung, die wegbrechen kann
reports-path-why = Warum

# Einfluss und Interesse.
reports-grid-manage-closely = Eng begleiten
reports-grid-keep-satisfied = Zufriedenstellen
reports-grid-keep-informed = Informiert halten
reports-grid-monitor = Beobachten
reports-grid-manage-closely-grades = Einfluss 4–5, Interesse 4–5
reports-grid-keep-satisfied-grades = Einfluss 4–5, Interesse 1–3
reports-grid-keep-informed-grades = Einfluss 1–3, Interesse 4–5
reports-grid-monitor-grades = Einfluss 1–3, Interesse 1–3
reports-grid-not-for-clients = Dieser Bericht ist unsere eigene Einschätzung von Personen und bleibt bei uns. Für Mandanten wird er nicht erstellt.
reports-grid-venue = Instanz
reports-grid-list = Liste
reports-grid-nobody-yet = Noch ist niemand eingeschätzt
reports-grid-nobody-text = Wie viel jemand bewegen kann und wie sehr ihn die Sache angeht, wird auf seiner Seite gesagt, unter der Haltung.
reports-grid-nobody = Niemand wurde eingeschätzt. Schätzen Sie Personen auf deren Seite ein, unterhalb ihrer Haltung.
reports-grid-not-assessed = Nicht eingeschätzt
reports-grid-seat-or-stance = Mit Sitz oder Haltung
reports-grid-assessed = Eingeschätzt
reports-grid-chart = Einfluss und Interesse, nach Haltung
reports-grid-chart-text = Der Einfluss steigt nach oben, das Interesse nach rechts: Oben rechts steht, wen man eng begleitet, oben links, wen man zufriedenstellt, unten rechts, wen man informiert hält, unten links, wen man beobachtet. Die Nummern sind die der Liste.
reports-grid-everyone = Alle Eingeschätzten, größter Einfluss zuerst
reports-grid-number = Nr.
reports-grid-quadrant = Quadrant
reports-grid-influence = Einfluss
reports-grid-interest = Interesse
reports-grid-assessed-on = Eingeschätzt am
reports-grid-by = Von
reports-grid-missing = Wer einen Sitz oder eine Haltung hat und von niemandem eingeschätzt wurde
