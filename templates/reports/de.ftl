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
  } mit { $people ->
    [one] 1 Person
   *[other] { $people } Personen
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
