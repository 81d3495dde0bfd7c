# Das Kontaktbuch, und geleistete Stunden.

# Arten von Kontakten, und Anrufe, die niemanden erreichten.
contacts-kind-meeting = Treffen
contacts-kind-call = Anruf
contacts-kind-email = E-Mail
contacts-kind-event = Veranstaltung
contacts-kind-note = Notiz
contacts-email-from-them = Eingegangene E-Mail
contacts-call-from-them = Eingegangener Anruf
contacts-attempt-no-answer = Keine Antwort
contacts-attempt-left-message = Nachricht hinterlassen
contacts-attempt-call-back = Später zurückrufen
contacts-logged-no-answer = Anruf: keine Antwort
contacts-logged-left-message = Anruf: Nachricht hinterlassen
contacts-logged-call-back = Anruf: später zurückrufen

# Das Kontaktbuch.
contacts-title = Kontakte
contacts-log = Kontakt erfassen
contacts-activity = Aktivität
contacts-hours = Stunden
contacts-kinds = Arten von Kontakten
contacts-all = Alle
contacts-none = Noch keine Kontakte
contacts-none-in-days = Keine Kontakte in diesen Tagen
contacts-none-such = Keine solchen Kontakte
contacts-none-fit = Es wurde nichts erfasst, das zu allen diesen Filtern passt.
contacts-show-all = Alle Kontakte anzeigen
contacts-none-text = Erfassen Sie ein Treffen, einen Anruf oder eine E-Mail, und was daraus wurde.
contacts-take-back = Zurücknehmen
contacts-take-back-confirm = Diesen Kontakt zurücknehmen? Er verschwindet aus dem Kontaktbuch, und die Haltungen daraus werden zurückgezogen.
contacts-account-gone = ein Konto, das es nicht mehr gibt
contacts-to-prepare = { $minutes } Vorbereitung
contacts-taken-back = Kontakt zurückgenommen; die Haltungen daraus sind zurückgezogen.
contacts-taken-back-reason = Der Kontakt, aus dem sie stammte, wurde zurückgenommen.
contacts-back-in-log = Der Kontakt steht wieder im Kontaktbuch.
contacts-unassign-none = Nichts zurückzunehmen: Diese nächsten Schritte sind erledigt oder nicht mehr da.
contacts-unassigned = { $n ->
        [one] { $n } nächster Schritt zurückgenommen.
       *[other] { $n } nächste Schritte zurückgenommen.
      }
contacts-done = Erledigt.
contacts-open-again = Wieder offen.

# Filter des Kontaktbuchs: was, wie.
contacts-filter-client = Mandant
contacts-filter-objective = Ziel
contacts-filter-author = Erfasst von
contacts-filter-person = Person
contacts-filter-someone = Jemand
contacts-filter-when = Wann
contacts-filter-notes = Notizen und vergebliche Anrufe
contacts-filter-is = ist
contacts-filter-in = in
contacts-filter-from = ab
contacts-filter-until = bis
contacts-filter-are = sind
contacts-filter-left-out = ausgenommen
contacts-filter-unknown = unbekannt

# Das Formular, um einen Kontakt zu erfassen.
contacts-save-or-find = Speichern oder suchen
contacts-what = Was
contacts-with = Mit
contacts-error = Fehler:
contacts-add-person = Eine Person hinzufügen
contacts-find = Suchen
contacts-add-name = { $name } hinzufügen
contacts-new-person = Neue Person „{ $name }“
contacts-remove-name = { $name } entfernen
contacts-remove-before = Entfernen:
contacts-to-be-matched = noch zuzuordnen
contacts-new-person-mark = neu
contacts-after-folded = Letzte Kontakte, und Haltungen nach diesem
contacts-recap-html = Letzter Kontakt mit { $name }: <b>{ $label }</b>, { $when }
contacts-stance-after = Haltung danach
contacts-no-change = Unverändert
contacts-objective = Ziel
contacts-date = Datum
contacts-time = Uhrzeit
contacts-notes = Notizen
contacts-notes-hint = Was wurde gesagt?
contacts-next-step = Nächster Schritt
contacts-next-none = Keiner
contacts-next-tomorrow = Morgen
contacts-next-week = 1 Woche
contacts-next-pick = Auswählen …
contacts-by = Bis
contacts-due-hint = Freitag, in 2 Wochen, 3. Dez.
contacts-follow-up = Nachfassen
contacts-call-back = Zurückrufen
contacts-call-again = Erneut anrufen
contacts-more = Dauer, Vorbereitung, von wem es ausging
contacts-direction = Von wem es ausging
contacts-direction-in = Die andere Seite kam auf uns zu
contacts-how-long = Wie lange
contacts-length-hint = 1:30, 90 oder 1,5 h
contacts-preparation = Vorbereitung
contacts-preparation-hint = Wie lange die Vorbereitung dauerte
contacts-offline-kept = Offline. Auf diesem Gerät aufbewahrt, wird gesendet, sobald Sie wieder online sind.
contacts-not-saved-html = Nicht gespeichert: Der Server hat es nicht angenommen. Der Entwurf bleibt auf diesem Gerät; versuchen Sie es erneut oder <a href="{ $href }">melden Sie sich zuerst an</a>.
contacts-offline-unkept = Offline, und dieses Gerät bewahrt nichts auf. Lassen Sie diese Seite offen, bis Sie wieder online sind.
contacts-nobody-reached = Niemanden erreicht
contacts-nobody-reached-ask = Niemanden erreicht?
contacts-save = Kontakt speichern
contacts-draft-kept = Entwurf auf diesem Gerät aufbewahrt
contacts-discard = Verwerfen
contacts-use-typed-html = „<span data-name></span>“ verwenden, wird zugeordnet, sobald Sie wieder online sind
contacts-draft-offer = Auf diesem Gerät liegt ein Entwurf:
contacts-draft-continue = Fortsetzen
contacts-no-objective = Zuerst ein Ziel
contacts-no-objective-text = Ein Kontakt wird für ein Ziel erfasst, damit er zu einem Mandanten gehört.
contacts-to-objectives = Zu den Zielen
contacts-no-network = Es gibt kein Netz. Was Sie hier erfassen, bleibt auf diesem Gerät und wird gesendet, sobald Sie wieder online sind.
contacts-shown-today = Heute, { $day }
contacts-shown-yesterday = Gestern, { $day }
contacts-saved = Kontakt gespeichert.
contacts-attempt-saved = Versuch gespeichert.
contacts-saved-already = Dieser Kontakt war schon gespeichert.

# Das Angebot eines nächsten Schritts.
contacts-next-set = Festlegen
contacts-next-offer-html = <b>Gespeichert.</b> Ein nächster Schritt?
contacts-by-when = Bis wann
contacts-tomorrow = Morgen
contacts-in-a-week = In 1 Woche
contacts-by-that-day = Bis zu diesem Tag
contacts-skip = Überspringen
contacts-another-day = Ein anderer Tag
contacts-next-by = Nächster Schritt bis { $day }.

# Geleistete Stunden, die kein Kontakt sind.
contacts-hours-change = Stunden ändern
contacts-hours-save-change = Speichern
contacts-hours-enter = Stunden eintragen
contacts-hours-save = Stunden speichern
contacts-hours-lead-all = Was alle neben den Kontakten geleistet haben, die ihre eigene Zeit tragen.
contacts-hours-lead-own = Was Sie neben den Kontakten geleistet haben, die ihre eigene Zeit tragen.
contacts-filters = Filter
contacts-show = Anzeigen
contacts-hours-show-all-short = Alle anzeigen
contacts-hours-caption = Stunden, die neuesten zuerst
contacts-day = Tag
contacts-who = Wer
contacts-hours-time = Zeit
contacts-hours-what-for = Wofür
contacts-hours-for = Für
contacts-actions = Aktionen
contacts-pro-bono = Pro bono
contacts-paid = Bezahlt
contacts-edit = Bearbeiten
contacts-hours-none-fit = Keine Stunden
contacts-hours-none-fit-text = Nichts passt zu allen diesen Filtern.
contacts-hours-show-all = Alle Stunden anzeigen
contacts-hours-none = Noch keine Stunden
contacts-hours-none-text = Tragen Sie ein, was Sie neben Kontakten für einen Mandanten tun: Recherche, Entwürfe, ein Briefing.
contacts-hours-no-client = Zuerst ein Mandant
contacts-hours-no-client-text = Stunden gelten einem Mandanten, und Sie arbeiten noch für keinen.
contacts-hours-to-clients = Zu den Mandanten
contacts-hours-choose = Einen Mandanten oder ein Ziel auswählen
contacts-hours-purpose-hint = Briefing für den Vorstand
contacts-hours-client-pro-bono = { $client } (pro bono)
contacts-hours-entries = { $n ->
        [one] in { $n } Eintrag
       *[other] in { $n } Einträgen
      }
contacts-hours-any-client = Alle Mandanten
contacts-hours-any-objective = Alle Ziele
contacts-hours-from = Von
contacts-hours-until = Bis
contacts-consultant = Consultant
contacts-everybody = Alle
contacts-hours-saved = { $minutes } gespeichert.
contacts-hours-saved-already = Diese Stunden waren schon gespeichert.
contacts-hours-taken-back = Stunden zurückgenommen.
contacts-hours-count-again = Die Stunden zählen wieder.

# Was an einer Eingabe nicht stimmt; Hauptwörter stehen im Akkusativ.
contacts-what-kind = die Art des Kontakts
contacts-what-objective = ein Ziel
contacts-what-date = den Tag
contacts-what-time = die Zeit
contacts-what-notes = die Notizen
contacts-what-people = Personen
contacts-what-follow-up = den nächsten Schritt
contacts-what-by-when = die Frist
contacts-what-to-do = den nächsten Schritt
contacts-what-for-whom = einen Mandanten oder ein Ziel
contacts-what-purpose = den Zweck
contacts-choose-attempt = Wählen Sie mit den Schaltflächen, was aus dem Anruf wurde.
contacts-add-one = Fügen Sie mindestens eine Person hinzu.
contacts-day-examples-back = gestern, Montag, vor 3 Tagen oder 24. Nov.
contacts-day-examples-ahead = morgen, Freitag, in 2 Wochen oder 3. Dez.
contacts-no-day = „{ $said }“ ist kein Tag. Geben Sie { $what } ein, zum Beispiel: { $examples }
contacts-enter-day = Geben Sie { $what } ein, zum Beispiel: { $examples }
contacts-choose-stance = Wählen Sie eine Haltung aus der Liste.
contacts-too-many = Sie haben { $chosen } Personen gewählt. Ein Kontakt nennt höchstens { $most }: Die ersten { $most } stehen hier. Erfassen Sie die anderen gesondert.
contacts-several-called = Mehrere Personen heißen „{ $name }“. Wählen Sie, wer es war, oder fügen Sie eine neue Person hinzu.
contacts-nobody-called = Niemand heißt „{ $name }“. Wählen Sie, wer es war, oder fügen Sie eine neue Person hinzu.
contacts-shorten-name = Kürzen Sie den Namen der neuen Person.
contacts-is-there = „{ $name }“ ist schon im Verzeichnis. Wählen Sie die Person aus der Liste.
contacts-future = Ein Kontakt kann nicht erfasst werden, bevor er stattgefunden hat. Für einen Plan fügen Sie einen nächsten Schritt hinzu.
contacts-unreached = Es wurde niemand erreicht: Nur ein Anruf kann vergeblich sein, und daraus folgt keine Haltung.
contacts-logged-already = dieser Kontakt wurde bereits erfasst
contacts-still-there = Wählen Sie ein Ziel und Personen, die es noch gibt.
contacts-length-unreadable = „{ $said }“ ist keine Dauer. Schreiben Sie 1:30, 90 oder 1,5 h.
contacts-length-unclear = Sagen Sie, ob { $said } Stunden oder Minuten sind: { $said } h oder { $said } min.
contacts-length-range = Geben Sie mehr als nichts und höchstens 24 Stunden ein.
contacts-length-needed = Geben Sie die Dauer ein, zum Beispiel 1:30.
contacts-hours-future = Stunden werden eingetragen, wenn sie geleistet sind. Wählen Sie heute oder einen früheren Tag.
contacts-hours-again = diese Stunden wurden bereits eingetragen
contacts-hours-not-found = Wählen Sie einen Mandanten und ein Ziel dieses Mandanten.

# Wer für eine Person oder ein Gremium zuständig ist.
contacts-owner-heading = Zuständig
contacts-owner-for = Für { $client }
contacts-owner-nobody = Niemand
contacts-owner-save = Speichern
contacts-owner-save-for = Zuständigkeit für { $client } speichern
contacts-owner-since = Seit { $day }
contacts-owner-since-by = Seit { $day }, festgelegt von { $name }
contacts-owner-left = Derzeit ist niemand zuständig. { $name } war es seit { $day } und gehört nicht mehr zum Team.
contacts-owner-then = Wie am Ende des { $day } bekannt.
contacts-owner-before = Früher
contacts-owner-choose = Wählen Sie jemanden aus dem Team oder niemanden.
contacts-owner-not-for-client = Diese Person arbeitet nicht für diesen Mandanten. Wählen Sie eine andere.
contacts-owner-already = Nichts zu ändern: Es war schon so.
contacts-owner-set = Ab jetzt ist { $name } zuständig.
contacts-owner-released = Ab jetzt ist niemand zuständig.
contacts-owner-nothing-to-undo = Nichts zurückzunehmen: Seither wurde etwas anderes festgelegt, oder es ist schon zurückgenommen.
contacts-owner-undone = { $n ->
        [one] Zurückgenommen: Die Zuständigkeit ist wie zuvor.
       *[other] Zurückgenommen: { $n } Zuständigkeiten sind wie zuvor.
      }
