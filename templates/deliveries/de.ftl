# Zustellungen: ein Brief an eine Person.

# Zustände
deliveries-state-planned = Geplant
deliveries-state-due = Wartet
deliveries-state-sending = Wird gesendet
deliveries-state-accepted = Gesendet
deliveries-state-deferred = Aufgeschoben, neuer Versuch folgt
deliveries-state-rejected = Abgelehnt
deliveries-state-unknown = Unbekannt
deliveries-state-skipped = Übersprungen
deliveries-state-cancelled = Abgebrochen
deliveries-state-again = { $state }, um { $time }
deliveries-state-from = { $state }, ab { $day }

# Die Liste
deliveries-of = Zustellungen von { $name }
deliveries-campaigns = Kampagnen
deliveries-title = Zustellungen
deliveries-campaign = Kampagne
deliveries-letters = Briefe
deliveries-states = Status
deliveries-decide = Belege ansehen und entscheiden, ob sie versandt wurden
deliveries-recipient = Empfänger
deliveries-letter = Brief
deliveries-language = Sprache
deliveries-state = Status
deliveries-reason = Grund
deliveries-changed = Geändert
deliveries-none = Hier ist keine Zustellung
deliveries-none-text = Zustellungen werden mit der Freigabe der Kampagne geplant, eine je Person; Nachfassbriefe, sobald der Brief davor angenommen wurde.
deliveries-to-the-campaign = Zur Kampagne
deliveries-all = Alle
deliveries-all-letters = Alle Briefe

# Ein Brief an eine Person
deliveries-campaign-to = { $campaign } an { $name }
deliveries-no-more = Keine weiteren Briefe an diese Person
deliveries-go-on = Weiterlaufen lassen
deliveries-was-it-sent = Wurde er versandt?
deliveries-was-it-sent-text = Die Verbindung brach ab, nachdem der Brief begonnen war. Sehen Sie im Protokoll des Relais nach oder fragen Sie den Empfänger, und entscheiden Sie dann. Focal sendet ihn nie von selbst noch einmal.
deliveries-it-was-sent = Er wurde versandt
deliveries-send-again-confirm = Noch einmal senden? Ist der erste doch angekommen, bekommt diese Person den Brief zweimal.
deliveries-send-again = Noch einmal senden
deliveries-it-was-not = Er wurde es nicht: senden
deliveries-unsubscribed = Durch diesen Brief abgemeldet
deliveries-unsubscribed-text = An diese Adresse wird nicht mehr geschrieben. War es der Klick von jemand anderem, sagen Sie es.
deliveries-write-again-confirm = Dieser Person wieder schreiben? Nur, wenn sie sich nicht abmelden wollte.
deliveries-write-again = Wieder schreiben
deliveries-it-was-a-mistake = Es war ein Versehen
deliveries-words-as-approved = Der Text wie freigegeben, ausgefüllt mit dem, was heute bekannt ist.
deliveries-others = Weitere Briefe dieser Kampagne an diese Person
deliveries-other-letters = Weitere Briefe
deliveries-details = Einzelheiten
deliveries-history = Verlauf
deliveries-account-gone = Jemand, dessen Konto es nicht mehr gibt,
deliveries-stopped-by = { $by } hat die Briefe an diese Person gestoppt, { $at }.
deliveries-next-try = Nächster Versuch
deliveries-to = An
deliveries-from = Von
deliveries-tries = Versuche
deliveries-message-id = Message-ID
deliveries-not-before = Nicht vor
deliveries-words-gone = Den Text wie freigegeben gibt es nicht mehr.
deliveries-error-resolution = Sagen Sie, ob der Brief versandt wurde: accepted oder again.
deliveries-noted-as-sent = Als versandt vermerkt.
deliveries-is-sent-again = Er wird noch einmal gesendet.
deliveries-stopped = Gestoppt: Der nächste Brief an diese Person wird übersprungen, wenn er an der Reihe ist.
deliveries-goes-on = Diese Person bekommt den nächsten Brief wieder, wenn er an der Reihe ist.

# Briefe, von denen niemand weiß, ob sie versandt wurden
deliveries-unknown-outcomes = Unbekannte Ergebnisse
deliveries-unknown-lead = Die Verbindung zum Relais brach ab, während diese Briefe unterwegs waren, oder das Programm wurde beendet. Focal sendet sie nie von selbst noch einmal: Jemand sieht im Protokoll des Relais nach oder fragt den Empfänger und entscheidet hier.
deliveries-unknown-caption = Briefe, von denen niemand weiß, ob sie versandt wurden, die ältesten zuerst
deliveries-what-happened = Was geschah
deliveries-for-client = für { $client }
deliveries-log-names-it = das Protokoll nennt ihn
deliveries-begun-broken = Begonnen { $began }, abgebrochen { $broke }
deliveries-broken = Abgebrochen { $broke }
deliveries-campaign-stopped = die Kampagne wurde gestoppt
deliveries-ticked-sent = Die angekreuzten wurden versandt
deliveries-ticked-confirm = Die angekreuzten noch einmal senden? Wer den ersten doch bekommen hat, bekommt den Brief zweimal.
deliveries-ticked-again = Sie wurden es nicht: senden
deliveries-compare-log = Mit dem Protokoll des Relais vergleichen
deliveries-tick-named = Die ankreuzen, die es nennt
deliveries-nothing-unknown = Nichts zu entscheiden
deliveries-nothing-unknown-text = Von jedem Brief ist bekannt, ob er versandt wurde.
deliveries-to-the-campaigns = Zu den Kampagnen
deliveries-log-lines = Zeilen aus dem Protokoll des Relais
deliveries-log-hint = Aus den Minuten um den Abbruch. Briefe, deren Message-ID es nennt, hat das Relais angenommen. Nichts davon wird aufbewahrt.
deliveries-log-names = { $n ->
    [0] Das Protokoll nennt keinen dieser Briefe. Ist es für diese Zeit vollständig, wurden sie nicht angenommen.
    [one] Das Protokoll nennt 1 dieser Briefe: Er ist angekreuzt.
   *[other] Das Protokoll nennt { $n } dieser Briefe: Sie sind angekreuzt.
  }
deliveries-error-no-log = Fügen Sie zuerst die Zeilen aus dem Protokoll des Relais ein.
deliveries-error-long-log = Fügen Sie höchstens { $most } Zeichen ein: Die Minuten um den Abbruch genügen.
deliveries-error-resolutions = Sagen Sie, was aus den Briefen geworden ist, mit einem der Knöpfe unter der Liste.
deliveries-error-tick = Kreuzen Sie zuerst die Briefe an, über die Sie entscheiden.
deliveries-left-undecided = { $n ->
    [one] 1 Brief konnte so nicht entschieden werden: inzwischen entschieden, oder die Kampagne wurde gestoppt.
   *[other] { $n } Briefe konnten so nicht entschieden werden: inzwischen entschieden, oder die Kampagne wurde gestoppt.
  }
deliveries-decided-sent = { $n ->
    [one] 1 Brief als versandt vermerkt.
   *[other] { $n } Briefe als versandt vermerkt.
  }
deliveries-decided-again = { $n ->
    [one] 1 Brief wird noch einmal gesendet.
   *[other] { $n } Briefe werden noch einmal gesendet.
  }
deliveries-taken-back = Zurückgenommen: Es ist wieder an einer Person, zu entscheiden.
deliveries-nothing-to-decide = Diese Zustellung ist { $state ->
    [planned] geplant
    [due] fällig
    [sending] im Gang
    [deferred] aufgeschoben
    [rejected] abgelehnt
    [unknown] unbekannt
    [skipped] übersprungen
    [cancelled] abgebrochen
   *[accepted] angenommen
  }: Es gibt nichts zu entscheiden.
deliveries-error-sent-since = Er wurde seither gesendet, oder niemand hat entschieden: Nichts wird zurückgenommen.
deliveries-error-followed = Seither ist ihm ein weiterer Brief gefolgt: Nichts wird zurückgenommen.
deliveries-error-begun = Der Versand hat begonnen: Brechen Sie stattdessen die Kampagne ab.

# Gründe und Verlauf, die auf Englisch gespeichert und in der Sprache des Lesers erzählt werden
deliveries-event-approved = freigegeben
deliveries-event-follows = der Brief davor wurde angenommen
deliveries-event-due = seine Zeit ist gekommen
deliveries-event-sending = wird gesendet
deliveries-event-stopped = die Kampagne wurde gestoppt
deliveries-event-cancelled = die Kampagne wurde abgebrochen
deliveries-event-paused = seine Kampagne ist pausiert
deliveries-event-merged = die Person wird unter ihrem anderen Eintrag angeschrieben
deliveries-event-objected = die Person hat widersprochen
deliveries-event-unsubscribed = die Person hat sich abgemeldet
deliveries-event-no-such-address = die Adresse gibt es nicht
deliveries-event-bounced = Post an diese Adresse kam zurück
deliveries-event-enough = die Person hat zuletzt genug Briefe bekommen
deliveries-event-ended = das Mandat ist beendet
deliveries-event-stopped-by = gestoppt von { $who } am { $day }
deliveries-event-replied = hat am { $day } geantwortet
deliveries-event-met = am { $day } getroffen
deliveries-event-called = am { $day } am Telefon gesprochen
deliveries-event-supportive = dafür seit { $day }
deliveries-event-stopped-last = die Kampagne wurde gestoppt; der letzte Versuch: { $answer }
deliveries-event-gave-up = nach fünf Tagen aufgegeben; der letzte Versuch: { $answer }
deliveries-event-program-stopped = das Programm wurde während des Sendens beendet
deliveries-event-program-stopped-why = das Programm wurde während des Sendens beendet; { $why }
deliveries-event-worker-gone = der Prozess, der ihn sandte, ist weg, und mit ihm seine Aufzeichnungen
deliveries-event-journal-gone = sein Journal ist weg
deliveries-event-not-begun = nicht begonnen: zurückgegeben
deliveries-event-says-sent = laut { $who } wurde er versandt
deliveries-event-says-not-sent = laut { $who } wurde er nicht versandt: senden
deliveries-event-took-back = { $who } hat die Entscheidung zurückgenommen
deliveries-event-doubt = die ganze Nachricht wurde gesendet, aber dann: { $what }. Sie wurde vielleicht angenommen, vielleicht nicht
deliveries-event-somebody = jemandem, dessen Konto es nicht mehr gibt,
deliveries-event-day = { $day }. { $month }
deliveries-event-unsubscribed-by-link = die Person hat sich über den Link in diesem Brief abgemeldet
deliveries-event-lifted = die Abmeldung war ein Versehen: Der Person darf wieder geschrieben werden
