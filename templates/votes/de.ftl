# Namentliche Abstimmungen, und was sie über Haltungen sagen.

# Wörter aller Seiten.
votes-title = Abstimmungen
votes-vote = Abstimmung
votes-vote-number = Abstimmung { $number }
votes-vote-is = Abstimmung { $number }
votes-for = Dafür
votes-against = Dagegen
votes-abstained = Enthalten
votes-not-voted = Nicht abgestimmt
votes-when = Wann
votes-name = Name
votes-group = Fraktion
votes-country = Land
votes-source = Quelle
votes-not-published = nicht veröffentlicht
votes-filters = Filter
votes-show = Anzeigen
votes-show-all = Alle anzeigen
votes-save = Speichern
votes-objective = Ziel

# Die Liste.
votes-found = { $n ->
        [one] { $n } namentliche Abstimmung
       *[other] { $n } namentliche Abstimmungen
      }
votes-search = Gegenstände, Dokumente und Nummern suchen
votes-search-hint = Gegenstand, Dokument oder Nummer
votes-caption = Namentliche Abstimmungen, die neuesten zuerst
votes-voted = Gestimmt
votes-result = Ergebnis
votes-voters-known = Stimmen bekannt
votes-which = Welche Abstimmungen
votes-all = Alle Abstimmungen
votes-with-voters = Mit Abstimmenden
votes-on-whole = Über einen ganzen Text
votes-person = Person
votes-is = ist
votes-from = Von
votes-to = Bis
votes-first-day = den ersten Tag
votes-last-day = den letzten Tag
votes-none-fit = Keine Abstimmung dieser Art
votes-none-fit-text = Entfernen Sie einen Filter oder wählen Sie andere Tage.
votes-none = Noch keine Abstimmungen
votes-none-text = Namentliche Abstimmungen kommen als Listen: vom Parlament oder von einem Projekt, das sie sammelt.
votes-import = Eine Liste importieren

# Eine Abstimmung.
votes-unmatched = { $n ->
        [one] { $n } abstimmende Person ist nicht im Verzeichnis und steht hier mit ihrer Nummer. Importieren Sie die Mitglieder, dann werden ihnen die Stimmen zugeordnet.
       *[other] { $n } Abstimmende sind nicht im Verzeichnis und stehen hier mit ihrer Nummer. Importieren Sie die Mitglieder, dann werden ihnen die Stimmen zugeordnet.
      }
votes-totals = Summen
votes-totals-caption = Summen, wie veröffentlicht und wie gezählt
votes-published = Veröffentlicht
votes-counted = Einzeln gezählt
votes-voters-not-known = die Abstimmenden sind nicht bekannt
votes-difference = Einzeln gezählt sind es { $list } als veröffentlicht.
votes-fewer = { $n } { $what ->
        [for] Ja-{ $n ->
            [one] Stimme
           *[other] Stimmen
          }
        [against] Nein-{ $n ->
            [one] Stimme
           *[other] Stimmen
          }
       *[abstained] { $n ->
            [one] Enthaltung
           *[other] Enthaltungen
          }
      } weniger
votes-more = { $n } { $what ->
        [for] Ja-{ $n ->
            [one] Stimme
           *[other] Stimmen
          }
        [against] Nein-{ $n ->
            [one] Stimme
           *[other] Stimmen
          }
       *[abstained] { $n ->
            [one] Enthaltung
           *[other] Enthaltungen
          }
      } mehr
votes-says = Was sie über ein Ziel sagt
votes-attach = Abstimmung zuordnen
votes-no-objective = Es gibt noch kein Ziel.
votes-by-group = Nach Fraktion
votes-by-country = Nach Land
votes-voters = Abstimmende
votes-voters-caption = Abstimmende, nach Namen
votes-not-known = Nicht bekannt
votes-number = Nr. { $number }
votes-choose-objective = Ein Ziel auswählen
votes-supports = Eine Ja-Stimme unterstützt das Ziel
votes-opposes = Eine Nein-Stimme unterstützt das Ziel
votes-means = Was die Abstimmung bedeutet
votes-choose-way = Richtung auswählen
votes-what-objective = ein Ziel
votes-choose-meaning = Wählen Sie, was die Abstimmung für das Ziel bedeutet.
votes-attach-done = Abstimmung zugeordnet. Noch ist nichts erfasst: Wählen Sie, wessen Haltung sie zeigt.
votes-attach-already = Diese Abstimmung ist dem Ziel bereits zugeordnet.

# Abstimmungen zu einem Ziel, und die Haltungen, die sie zeigen.
votes-on-objective = Abstimmungen zu { $name }
votes-choose = Eine Abstimmung auswählen
votes-attached = Abstimmungen, die Haltungen zeigen
votes-it-shows = Sie zeigt
votes-stances-recorded = Erfasste Haltungen
votes-none-attached = Keine Abstimmung zugeordnet
votes-none-attached-text = Eine namentliche Abstimmung zeigt, wie die Mitglieder standen: Wählen Sie eine aus und sagen Sie, was sie für das Ziel bedeutet.
votes-choice-shows = { $choice }: { $stance }
votes-shows-nothing = nichts
votes-title-stances = Haltungen aus einer Abstimmung
votes-the-vote = die Abstimmung
votes-take-back = { $n ->
        [one] { $n } erfasste Haltung zurücknehmen
       *[other] { $n } erfasste Haltungen zurücknehmen
      }
votes-detach = Zuordnung aufheben
votes-meaning = Was die Stimmen zeigen
votes-shows-for = Eine Ja-Stimme zeigt
votes-shows-against = Eine Nein-Stimme zeigt
votes-shows-abstention = Eine Enthaltung zeigt
votes-nothing = Nichts
votes-all-groups = Alle Fraktionen
votes-who = Wer
votes-everyone-voted = Alle, die abgestimmt haben
votes-say-today = Wer heute mitentscheidet
votes-proposed-of = { $shown } von { $all } vorgeschlagen
votes-proposals-note = Ohne Ihre Zustimmung wird nichts erfasst. Wer angekreuzt ist, erhält die vorgeschlagene Haltung zum Tag der Abstimmung, mit der Abstimmung als öffentlichem Beleg.
votes-proposals = Vorgeschlagene Haltungen, nach Namen
votes-proposed = Vorgeschlagen
votes-stands-now = Haltung jetzt
votes-recorded = erfasst
votes-profile-html = Profil<span class="sr"> von { $name }</span>
votes-no-seat = heute kein Sitz
votes-newer = neuer als die Abstimmung
votes-firmer = schon entschiedener
votes-stance-not-known = nicht bekannt
votes-record = Angekreuzte Haltungen erfassen
votes-nobody = Niemand vorzuschlagen
votes-nobody-text = Niemand dieser Art hat dafür oder dagegen gestimmt oder sich enthalten und steht im Verzeichnis.
votes-to-vote = Zur Abstimmung
votes-what-people = Personen
votes-tick-one = Kreuzen Sie mindestens eine Person an, deren Haltung die Abstimmung zeigt.
votes-recorded-none = Es wurde nichts erfasst: Die Haltung aus dieser Abstimmung ist schon da.
votes-recorded-done = { $n ->
        [one] { $n } Haltung aus der Abstimmung erfasst.
       *[other] { $n } Haltungen aus der Abstimmung erfasst.
      }
votes-out-of-time = { $n ->
        [one] { $n } Person hatte laut Verzeichnis am Tag der Abstimmung noch kein Amt oder war verstorben: Es wurde nichts erfasst.
       *[other] { $n } Personen hatten laut Verzeichnis am Tag der Abstimmung noch kein Amt oder waren verstorben: Es wurde nichts erfasst.
      }
votes-what-stance = eine Haltung oder nichts
votes-meaning-saved = Gespeichert. Bereits erfasste Haltungen bleiben, wie sie sind.
votes-undone = Was aus der Abstimmung erfasst worden war, wurde rückgängig gemacht.
votes-taken-back = { $n ->
        [one] { $n } Haltung zurückgenommen; der Verlauf behält sie.
       *[other] { $n } Haltungen zurückgenommen; der Verlauf behält sie.
      }
votes-detached = Zuordnung der Abstimmung aufgehoben.
votes-detached-taken-back = { $n ->
        [one] Zuordnung der Abstimmung aufgehoben; { $n } Haltung zurückgenommen.
       *[other] Zuordnung der Abstimmung aufgehoben; { $n } Haltungen zurückgenommen.
      }
votes-detached-reason = Die Abstimmung wurde vom Ziel gelöst.
votes-quote = { $name } (Abstimmung { $number }): { $choice }
