# Kampagnen: ein Brief an einen Empfängerkreis zu einer Zeit.

# Zustände
campaigns-state-draft = Entwurf
campaigns-state-submitted = Wartet auf Freigabe
campaigns-state-approved = Freigegeben
campaigns-state-scheduled = Geplant
campaigns-state-sending = Im Versand
campaigns-state-finished = Abgeschlossen
campaigns-state-cancelled = Abgebrochen
campaigns-state-paused = Pausiert

# Die Liste
campaigns-title = Kampagnen
campaigns-senders = Absender
campaigns-new = Neue Kampagne
campaigns-unknown-letters = { $n ->
    [one] { $n } Brief: Niemand weiß, ob er versandt wurde
   *[other] { $n } Briefe: Niemand weiß, ob sie versandt wurden
  }
campaigns-unknown-decide = Belege ansehen und entscheiden
campaigns-campaign = Kampagne
campaigns-objective = Ziel
campaigns-client = Mandant
campaigns-state = Status
campaigns-progress = Fortschritt
campaigns-starts = Beginn
campaigns-of-total-sent = { $sent } von { $total } gesendet
campaigns-none = Noch keine Kampagne
campaigns-none-text = Eine Kampagne sendet einen Brief an die Personen Ihrer Wahl, sobald jemand anders sie freigegeben hat.
campaigns-begin-one = Kampagne anlegen
campaigns-deliveries = Zustellungen
campaigns-try-now = Jetzt versuchen

# Das Formular
campaigns-edit = Kampagne bearbeiten
campaigns-voids = Ein anderes Ziel, ein anderer Brief, ein anderer Nachfassbrief oder ein anderer Absender hebt die Freigabe auf, ein anderer Name nicht.
campaigns-save = Speichern
campaigns-begin-submit = Kampagne anlegen
campaigns-leave = Abbrechen
campaigns-first-an-objective = Zuerst ein Ziel
campaigns-first-an-objective-text = Eine Kampagne dient einem aktiven Ziel eines Mandanten.
campaigns-to-the-objectives = Zu den Zielen
campaigns-first-a-letter = Zuerst ein Brief
campaigns-first-a-letter-text = Eine Kampagne sendet einen Brief, und noch gibt es keinen.
campaigns-write-a-letter = Brief schreiben
campaigns-sender = Absender
campaigns-sender-hint = Mit Signatur, Mailkonto und Schlüssel
campaigns-sender-blank = Name und Adresse unten
campaigns-name = Name
campaigns-name-hint = Nur Ihr Team sieht ihn
campaigns-letter = Brief
campaigns-letter-hint = Desselben Mandanten wie das Ziel
campaigns-from = Von
campaigns-from-hint = So, wie ihn die Empfänger sehen, wenn kein Absender gewählt ist
campaigns-from-address = Absenderadresse
campaigns-from-address-hint = Wenn kein Absender gewählt ist
campaigns-answers-go-to = Antworten gehen an
campaigns-answers-hint = Wenn nicht an den Absender
campaigns-hours = Wann Briefe hinausgehen dürfen
campaigns-hours-house = In den Versandzeiten des Hauses
campaigns-hours-any = Zu jeder Zeit, für das, was nicht warten kann
campaigns-an-objective = ein Ziel
campaigns-a-letter = einen Brief
campaigns-when-letters-may-go = die Versandzeit
campaigns-a-sender = einen Absender aus der Liste
campaigns-begun = Kampagne angelegt. Legen Sie nun fest, wer den Brief bekommt.
campaigns-saved = Kampagne gespeichert.
campaigns-voided-one = Die Kampagne { $name } ist wieder ein Entwurf: Reichen Sie sie erneut ein.
campaigns-voided-many = Die Kampagnen { $names } sind wieder Entwürfe: Reichen Sie sie erneut ein.
campaigns-quoted = „{ $name }“

# Nachfassungen und der zweite Brief, im Formular
campaigns-follow-ups = Nachfassbriefe
campaigns-follow-ups-hint = Jeder geht im selben Verlauf an alle, die den Brief davor bekommen und seither weder geantwortet noch widersprochen haben.
campaigns-error = Fehler:
campaigns-follow-up = Nachfassbrief { $n }
campaigns-move-up = Nachfassbrief { $n } nach oben
campaigns-move-down = Nachfassbrief { $n } nach unten
campaigns-remove-follow-up = Nachfassbrief { $n } entfernen
campaigns-add-follow-up = Nachfassbrief hinzufügen
campaigns-try-second = Einen zweiten Brief gegen den ersten erproben
campaigns-try-second-hint = Einige Personen bekommen einen von zwei ersten Briefen, die übrigen warten. Nach einigen Arbeitstagen entscheiden die Antworten, nie, ob eine E-Mail geöffnet wurde. Niemand bekommt beide.
campaigns-stop-met = Die Person wurde seither getroffen oder angerufen
campaigns-stop-supportive = Die Person ist inzwischen dafür
campaigns-choose-a-letter = Brief wählen
campaigns-days-after = Arbeitstage nach dem Brief davor
campaigns-does-not-go = Geht nicht hinaus, wenn
campaigns-does-not-go-hint = Auch nicht an alle, die antworten, widersprechen, nicht erreichbar sind oder aus dem Amt scheiden: Das beendet sie immer
campaigns-second-letter = Zweiter Brief
campaigns-by-itself-choice = Dann geht der bessere von selbst an die übrigen; bei Gleichstand der erste
campaigns-no-second = Keiner: Alle bekommen den ersten Brief
campaigns-second-hint = In denselben Sprachen wie der erste
campaigns-share = Anteil des Empfängerkreises, der einen der beiden bekommt, in Prozent
campaigns-share-hint = Je die Hälfte davon, bei der Freigabe ausgelost; mindestens je zwei Personen
campaigns-days-until-choice = Arbeitstage bis zur Wahl
campaigns-who-chooses = Wer wählt
campaigns-who-chooses-hint = Sonst jemand, der freigeben darf
campaigns-error-number = Geben Sie eine Zahl von 1 bis { $most } ein.

# Eine Kampagne
campaigns-from-html = von <b>{ $name }</b> &lt;{ $address }&gt;
campaigns-of-letter-html = Brief <a href="{ $href }">{ $name }</a>
campaigns-edit-button = Bearbeiten
campaigns-pause = Pausieren
campaigns-resume = Fortsetzen
campaigns-write-again = Noch einmal an die nicht Erreichten schreiben
campaigns-duplicate = Duplizieren
campaigns-cancel-confirm = Diese Kampagne endgültig abbrechen? Alles, was noch nicht hinausgegangen ist, wird zurückgenommen.
campaigns-cancel-yes = Kampagne abbrechen
campaigns-cancel = Kampagne abbrechen
campaigns-submit = Zur Freigabe einreichen
campaigns-steps = Schritte der Kampagne
campaigns-before-submitting = Bevor sie eingereicht werden kann
campaigns-live = Live
campaigns-reload = Neu laden
campaigns-audience = Empfängerkreis
campaigns-frozen = Eingefroren am { $at }
campaigns-frozen-at-approval = Wird mit der Freigabe eingefroren
campaigns-change = Ändern
campaigns-dry-run = Probelauf nach heutigem Stand
campaigns-history = Verlauf
campaigns-aside = Brief, Freigabe und Zeitplan
campaigns-preview = Vorschau
campaigns-letters = Briefe
campaigns-check-fields = Felder prüfen
campaigns-html-view = Als HTML, und ein Test
campaigns-no-preview = Es gibt niemanden, für den er gezeigt werden könnte, oder noch keinen Text.
campaigns-approval = Freigabe
campaigns-approve-confirm = Diese Worte für diese Personen freigeben? Beides wird eingefroren.
campaigns-approve = Freigeben
campaigns-send-back-with-reason = Mit Begründung zurückgeben
campaigns-send-back = Zurückgeben
campaigns-four-eyes = Jemand anders als ihre Verfasser muss sie freigeben.
campaigns-schedule = Zeitplan
campaigns-set-another-time = Andere Zeit festlegen
campaigns-schedule-button = Planen
campaigns-unschedule = Termin aufheben
campaigns-what-to-change = Was ist zu ändern?
campaigns-account-gone = ein Konto, das es nicht mehr gibt
campaigns-written-by = Verfasst von
campaigns-approved = Freigegeben
campaigns-day = Tag
campaigns-time = Uhrzeit
campaigns-scheduled = Geplant
campaigns-time-left = Verbleibende Zeit
campaigns-started = Begonnen
campaigns-cancelled = Abgebrochen
campaigns-finished = Abgeschlossen
campaigns-at-any-hour = Zu jeder Zeit
campaigns-house-hours = Die Versandzeiten des Hauses
campaigns-goes-out = Versand
campaigns-answers-to = Antworten an
campaigns-time-once-approved = Eine Zeit kann festgelegt werden, sobald sie freigegeben ist.
campaigns-by-the-clocks = Nach der Uhr von { $city }.
campaigns-moment = { $weekday }, { $date }, { $time } { $city } ({ $utc } UTC)
campaigns-by-itself = von selbst

# Die Schritte am Kopf
campaigns-step-content = Inhalt
campaigns-step-sending = Versand
campaigns-step-results = Ergebnisse
campaigns-step-people = { $n ->
    [one] { $n } Person
   *[other] { $n } Personen
  }
campaigns-sent-of = { $sent } von { $total }
campaigns-no-time-set = Keine Zeit festgelegt
campaigns-waits-for-it = Wartet darauf
campaigns-not-submitted = Nicht eingereicht
campaigns-all-sent = Alle versandt
campaigns-not-sent = { $n } nicht versandt
campaigns-after-sending = Nach dem Versand

# Fortschritt
campaigns-of-sent = von { $total } versandt
campaigns-percent = { $n } %
campaigns-latest = Letzte Zustellungen
campaigns-recipient = Empfänger
campaigns-language = Sprache
campaigns-changed = Geändert
campaigns-one-row-each = Jede Person hat eine Zeile je Brief: Niemand bekommt einen zweimal.
campaigns-all-deliveries = Alle { $n }
campaigns-paused-until = { $n ->
    [one] Pausiert: { $n } wartet bis { $at }
   *[other] Pausiert: { $n } warten bis { $at }
  }
campaigns-paused-by-hand = { $n ->
    [one] Pausiert: { $n } wartet, bis jemand sie fortsetzt
   *[other] Pausiert: { $n } warten, bis jemand sie fortsetzt
  }
campaigns-still-to-go = noch { $n } zu versenden
campaigns-finished-at = Abgeschlossen am { $at }
campaigns-cancelled-at = Abgebrochen am { $at }
campaigns-starts-at = Beginnt am { $at }
campaigns-not-started = Nicht begonnen
campaigns-still-to-go-from = noch { $n } zu versenden, die nächsten ab { $at }
campaigns-wait-for-choice = { $n ->
    [one] { $n } wartet, bis einer von zwei Briefen gewählt ist
   *[other] { $n } warten, bis einer von zwei Briefen gewählt ist
  }

# Ihre Briefe
campaigns-letters-of = Briefe dieser Kampagne
campaigns-step = Schritt
campaigns-sent = Versandt
campaigns-replied = Beantwortet
campaigns-met = Getroffen
campaigns-not-yet-due = Noch nicht fällig
campaigns-not-sent-column = Nicht versandt
campaigns-part-first = Erster Brief
campaigns-part-b = Brief B
campaigns-part-a = Brief A
campaigns-part-open = Erster Brief, noch zu wählen
campaigns-at-the-start = Zu Beginn
campaigns-after-unless-met-supportive = { $n ->
    [one] 1 Arbeitstag nach dem Brief davor, außer bei Antwort, Treffen oder Unterstützung
   *[other] { $n } Arbeitstage nach dem Brief davor, außer bei Antwort, Treffen oder Unterstützung
  }
campaigns-after-unless-met = { $n ->
    [one] 1 Arbeitstag nach dem Brief davor, außer bei Antwort oder Treffen
   *[other] { $n } Arbeitstage nach dem Brief davor, außer bei Antwort oder Treffen
  }
campaigns-after-unless-supportive = { $n ->
    [one] 1 Arbeitstag nach dem Brief davor, außer bei Antwort oder Unterstützung
   *[other] { $n } Arbeitstage nach dem Brief davor, außer bei Antwort oder Unterstützung
  }
campaigns-after-unless-answered = { $n ->
    [one] 1 Arbeitstag nach dem Brief davor, außer bei Antwort
   *[other] { $n } Arbeitstage nach dem Brief davor, außer bei Antwort
  }
campaigns-follow-ups-now = Nachfassbriefe gehen ab jetzt in den Versandzeiten hinaus.
campaigns-follow-ups-from = Die nächsten Nachfassbriefe können ab { $at } hinausgehen.
campaigns-no-follow-up = { $n ->
    [one] 1 Person bekommt keinen Nachfassbrief: Ihr erster Brief wurde nicht angenommen.
   *[other] { $n } Personen bekommen keinen Nachfassbrief: Ihr erster Brief wurde nicht angenommen.
  }

# Zwei Briefe im Vergleich
campaigns-compared = Zwei Briefe im Vergleich
campaigns-how-they-fare = Wie die beiden Briefe abschneiden
campaigns-rate = Quote
campaigns-share-percent = { $n } %
campaigns-chosen = Gewählt
campaigns-people-wait = { $n ->
    [one] { $n } Person wartet darauf.
   *[other] { $n } Personen warten darauf.
  }
campaigns-to-the-rest = { $letter } an die übrigen
campaigns-the-program = dem Programm
campaigns-was-chosen = { $letter } wurde von { $by } gewählt, { $at }. Die Zahlen sind die von damals.
campaigns-better-goes = Der bessere geht am { $at } von selbst an die übrigen; bei Gleichstand Brief A.
campaigns-trying-over = Die Erprobung ist vorbei: Jemand, der freigeben darf, wählt.
campaigns-choice-due = Die Wahl steht am { $at } an.
campaigns-choice-due-after = { $n ->
    [one] Die Wahl steht { $n } Arbeitstag nach dem Beginn an.
   *[other] Die Wahl steht { $n } Arbeitstage nach dem Beginn an.
  }
campaigns-compared-how = { $share } % des Empfängerkreises, je zur Hälfte, bei der Freigabe ausgelost
campaigns-nothing-yet = Bevor beide Briefe versandt sind, lässt sich nichts sagen.
campaigns-test = exakter Test nach Fisher, zweiseitig, { $p }
campaigns-equally-often = Beide Briefe wurden gleich oft beantwortet ({ $test }).
campaigns-ahead-very-unlikely = { $letter } wurde öfter beantwortet, und das ist sehr wahrscheinlich kein Zufall ({ $test }).
campaigns-ahead-unlikely = { $letter } wurde öfter beantwortet, und das ist wahrscheinlich kein Zufall ({ $test }).
campaigns-ahead-chance = { $letter } wurde öfter beantwortet, aber das kann gut Zufall sein: So wenige Briefe zeigen keinen Unterschied ({ $test }).

# Was mit einer Kampagne geschieht
campaigns-said-submitted = Eingereicht. Jetzt muss jemand anders sie freigeben.
campaigns-said-approved = { $n ->
    [one] Freigegeben für { $n } Person. Worte und Personen sind eingefroren.
   *[other] Freigegeben für { $n } Personen. Worte und Personen sind eingefroren.
  }
campaigns-said-sent-back = Mit Ihrer Begründung zurückgegeben.
campaigns-said-paused = { $n ->
    [one] Pausiert. { $n } Brief wartet; beim Fortsetzen geht nur er hinaus. Niemand bekommt zwei.
   *[other] Pausiert. { $n } Briefe warten; beim Fortsetzen gehen nur sie hinaus. Niemand bekommt zwei.
  }
campaigns-said-resumed-later = Fortgesetzt: Sie geht weiter, wenn die Versandzeit beginnt.
campaigns-said-resumed = { $n ->
    [one] Fortgesetzt: { $n } Brief ist fällig.
   *[other] Fortgesetzt: { $n } Briefe sind fällig.
  }
campaigns-said-chosen = { $n ->
    [one] Gewählt: Er geht in den Versandzeiten an { $n } weitere Person.
   *[other] Gewählt: Er geht in den Versandzeiten an die anderen { $n } Personen.
  }
campaigns-said-duplicated = Ein Entwurf mit denselben Briefen, demselben Empfängerkreis und demselben Absender. Noch versendet er nichts.
campaigns-said-written-again = Ein Entwurf an die, denen der Brief nicht zugesandt wurde. Wessen Ergebnis unbekannt ist, ist nicht darunter.
campaigns-said-cancelled = { $n ->
    [one] Abgebrochen. { $n } Brief wurde zurückgenommen.
   *[other] Abgebrochen. { $n } Briefe wurden zurückgenommen.
  }
campaigns-the-day = den Tag
campaigns-the-time = die Uhrzeit
campaigns-said-scheduled = Geplant für { $at }.
campaigns-said-unscheduled = Aus dem Zeitplan genommen. Nichts geht hinaus, bis sie eine neue Zeit hat.
campaigns-left-now = jeden Moment
campaigns-left-less = in weniger als einer Minute
campaigns-left-minutes = in { $minutes } Min.
campaigns-left-hours = in { $hours } Std. { $minutes } Min.
campaigns-left-days = { $days ->
    [one] in 1 Tag { $hours } Std.
   *[other] in { $days } Tagen { $hours } Std.
  }

# Was einem Brief beiliegt
campaigns-error-zone-named = Die Zeitzone „{ $name }“ gibt es nicht: Schreiben Sie eine wie { $example }.

# Was fehlt oder nicht stimmt
campaigns-error-no-such-thing = das gibt es nicht
campaigns-error-no-name = Geben Sie einen Namen an.
campaigns-error-long-name = Kürzen Sie den Namen auf höchstens 200 Zeichen.
campaigns-error-name-lines = Schreiben Sie den Namen in eine Zeile, ohne Steuerzeichen.
campaigns-error-sender = Wählen Sie einen Absender desselben Mandanten wie das Ziel.
campaigns-error-name-taken = Eine andere Kampagne dieses Mandanten heißt so: Wählen Sie einen anderen Namen.
campaigns-error-other-client = Wählen Sie ein Ziel und Briefe desselben Mandanten.
campaigns-name-copy = Kopie
campaigns-name-again = noch einmal
campaigns-error-past = Dieser Zeitpunkt liegt in der Vergangenheit: Wählen Sie einen späteren.
campaigns-error-outside-hours = Dann gehen nach den Versandzeiten des Hauses keine Briefe hinaus.
campaigns-error-next-opening = Die nächste Versandzeit beginnt am { $at } in Brüssel.
campaigns-error-closed = Die Versandzeiten des Hauses sind für mehr als ein Jahr geschlossen.
campaigns-error-single = Diese Kampagne versendet nur einen Brief.
campaigns-error-nothing-follows = Auf einen Brief, der nicht angenommen wurde, folgt nichts.
campaigns-error-too-late = Zu spät: Der Brief wurde schon übersprungen.
campaigns-error-not-stopped = Die Briefe an diese Person waren nicht gestoppt.
campaigns-error-nothing-to-choose = Hier gibt es nichts zu wählen. Laden Sie die Seite neu.
campaigns-conflict = Diese Kampagne ist { $state ->
    [submitted] eingereicht
    [approved] freigegeben
    [scheduled] geplant
    [sending] im Versand
    [finished] abgeschlossen
    [cancelled] abgebrochen
   *[draft] ein Entwurf
  }: Sie kann jetzt nicht { $wanted } werden. Laden Sie die Seite neu.
campaigns-cannot-be-paused = pausiert
campaigns-cannot-be-resumed = fortgesetzt
campaigns-cannot-be-decided = entschieden
campaigns-cannot-be-changed = geändert
campaigns-cannot-be-written-again = noch einmal geschrieben
campaigns-cannot-be-scheduled = geplant
campaigns-cannot-be-unscheduled = aus dem Zeitplan genommen
campaigns-cannot-be-cancelled = abgebrochen
campaigns-cannot-be-sent-again = noch einmal versandt
campaigns-cannot-be-submitted = eingereicht
campaigns-cannot-be-approved = freigegeben
campaigns-cannot-be-sent-back = zurückgegeben
campaigns-cannot-be-taken-back = zurückgenommen
campaigns-cannot-be-stopped-for-one = für eine Person gestoppt
campaigns-cannot-be-resumed-for-one = für eine Person fortgesetzt
campaigns-error-most-follow-ups = Höchstens { $most } Nachfassbriefe sind möglich.
campaigns-error-follow-up-days = Ein Nachfassbrief geht 1 bis { $most } Arbeitstage nach dem Brief davor hinaus.
campaigns-error-letter-twice = Jeder Schritt braucht einen eigenen Brief: Niemand liest denselben zweimal.
campaigns-error-compared-letter = Wählen Sie einen Brief, den die Kampagne nicht ohnehin versendet.
campaigns-error-share = Geben Sie einen Anteil von 1 bis 100 Prozent ein.
campaigns-blocker-no-condition = Der Empfängerkreis hat noch keine Bedingung: Legen Sie fest, wer den Brief bekommen soll.
campaigns-blocker-nobody = Der Empfängerkreis wählt niemanden aus: Erweitern Sie ihn, oder prüfen Sie die Instanzen des Ziels.
campaigns-blocker-no-recipient = Niemandem im Empfängerkreis kann geschrieben werden: Die Gründe stehen daneben.
campaigns-blocker-no-text = Der Brief hat keinen Text in seiner Standardsprache: Schreiben Sie ihn auf { $language }.
campaigns-blocker-no-text-of = { $part }, „{ $name }“, hat keinen Text in der Standardsprache: Schreiben Sie ihn auf { $language }.
campaigns-blocker-problem = Der Brief auf { $text }: { $problem }
campaigns-blocker-problem-of = { $part }, „{ $name }“, auf { $text }: { $problem }
campaigns-blocker-uneven = Zum Vergleich müssen „{ $a }“ und „{ $b }“ für dieselben Sprachen und Leser geschrieben sein.
campaigns-blocker-too-few = Zwei Briefe lassen sich nur bei mindestens { $n } Personen vergleichen.
campaigns-error-may-not-approve = Kampagnen gibt ein Manager oder ein Administrator frei.
campaigns-error-own-campaign = Sie haben diese Kampagne verfasst: Jemand anders muss sie freigeben.
campaigns-error-own-text = Sie haben den Text ({ $text }) von „{ $name }“ verfasst: Jemand anders muss ihn freigeben.
campaigns-error-own-file = Sie haben dem Brief „{ $name }“ beigelegt: Jemand anders muss ihn freigeben.
campaigns-error-own-invitation = Sie haben die Einladung zum Brief verfasst: Jemand anders muss ihn freigeben.
campaigns-error-reason = Sagen Sie in höchstens 2000 Zeichen, was zu ändern ist.

# Der Verlauf, der auf Englisch gespeichert und in der Sprache des Lesers erzählt wird
campaigns-event-begun = angelegt
campaigns-event-submitted = zur Freigabe eingereicht
campaigns-event-approved = { $n ->
    [one] freigegeben für { $n } Person
   *[other] freigegeben für { $n } Personen
  }
campaigns-event-sent-back = zurückgegeben: { $reason }
campaigns-event-no-longer-submitted = nicht mehr eingereicht: { $why }
campaigns-event-voided = Freigabe aufgehoben: { $why }
campaigns-event-changed = die Kampagne wurde geändert
campaigns-event-sender-changed = ihr Absender wurde geändert
campaigns-event-language-changed = die Standardsprache des Briefs wurde geändert
campaigns-event-invitation-changed = die Einladung des Briefs wurde geändert
campaigns-event-invitation-removed = die Einladung des Briefs wurde entfernt
campaigns-event-attached = „{ $name }“ wurde dem Brief beigelegt
campaigns-event-detached = „{ $name }“ wurde vom Brief entfernt
campaigns-event-scheduled = geplant für { $at } ({ $zone })
campaigns-event-unscheduled = aus dem Zeitplan genommen
campaigns-event-held-late = { $n ->
    [one] angehalten: Ihre Zeit ist seit mehr als { $n } Stunde vorbei. Wählen Sie eine andere
   *[other] angehalten: Ihre Zeit ist seit mehr als { $n } Stunden vorbei. Wählen Sie eine andere
  }
campaigns-event-held-closed = angehalten: Ihre Zeit wurde verpasst, und jetzt gehen keine Briefe hinaus. Wählen Sie eine andere Zeit
campaigns-event-held-account = zurückgehalten: Das E-Mail-Konto „{ $account }“ ihres Absenders ist nicht in der Konfiguration. Lassen Sie es dort eintragen, dann wählen Sie einen anderen Zeitpunkt
campaigns-event-held-key = zurückgehalten: Der DKIM-Schlüssel „{ $key }“ ihres Absenders ist nicht in der Konfiguration, und nichts geht unsigniert hinaus. Lassen Sie ihn dort eintragen, dann wählen Sie einen anderen Zeitpunkt
campaigns-event-held-opening = angehalten: Die Versandzeit hat vor Langem begonnen. Setzen Sie sie fort, wenn sie noch hinausgehen soll
campaigns-event-due = { $n ->
    [one] { $n } Brief ist fällig
   *[other] { $n } Briefe sind fällig
  }
campaigns-event-goes-on = { $n ->
    [one] geht weiter: { $n } Brief ist fällig
   *[other] geht weiter: { $n } Briefe sind fällig
  }
campaigns-event-paused-closed = { $n ->
    [one] pausiert: Die Versandzeit ist vorbei; { $n } Brief wartet
   *[other] pausiert: Die Versandzeit ist vorbei; { $n } Briefe warten
  }
campaigns-event-paused = { $n ->
    [one] pausiert; { $n } Brief wartet
   *[other] pausiert; { $n } Briefe warten
  }
campaigns-event-resumed = fortgesetzt: geht weiter, wenn die Versandzeit beginnt
campaigns-event-cancelled = { $n ->
    [one] abgebrochen: { $n } Brief wurde zurückgenommen
   *[other] abgebrochen: { $n } Briefe wurden zurückgenommen
  }
campaigns-event-finished = jeder Brief hat sein Ergebnis
campaigns-event-sends-again = versendet wieder: ein Brief ist nicht hinausgegangen
campaigns-event-goes-on-after-all = geht weiter: ein Brief wurde doch versandt, und ihm soll ein weiterer folgen
campaigns-event-chosen = Brief { $letter } wurde für die anderen { $n } gewählt: { $ar } von { $as } haben Brief A beantwortet, { $br } von { $bs } Brief B
