# Wo jemand steht und worauf das beruht.

# Die Skala.
stances-p3 = Verfechter
stances-p2 = Dafür
stances-p1 = Eher dafür
stances-z0 = Unentschieden
stances-m1 = Eher dagegen
stances-m2 = Dagegen
stances-m3 = Blockierer
stances-un = Unbekannt

# Worauf eine Haltung beruht, und wie gewiss sie ist.
stances-evidence-vote = Abstimmung
stances-evidence-speech = Rede
stances-evidence-question = Schriftliche Anfrage
stances-evidence-press = Presse
stances-evidence-social = Soziale Medien
stances-evidence-pledge = Selbstverpflichtung
stances-evidence-meeting = Treffen
stances-evidence-mail = E-Mail
stances-evidence-call = Anruf
stances-evidence-hearsay = Hörensagen
stances-evidence-public = { $evidence } (öffentlich)
stances-evidence-private = { $evidence } (nicht öffentlich)
stances-confidence-low = gering
stances-confidence-medium = mittel
stances-confidence-high = hoch
stances-with-confidence = Gewissheit { $confidence }

# Die Haltung, auf der jeweiligen Seite.
stances-stance = Haltung
stances-on-which = Zu welchem Ziel
stances-assumed-html = angenommen nach <a href="{ $href }">{ $from }</a> ({ $because }), seit { $since }. Wird nirgends gezählt.
stances-where = Wie ist die Haltung?
stances-record = Haltung erfassen
stances-no-objective = Kein Ziel vorhanden
stances-no-objective-text = Eine Haltung gilt einem Ziel eines Mandanten.
stances-to-objectives = Zu den Zielen
stances-on = Am
stances-confidence = Gewissheit
stances-rests-on = Beruht auf
stances-quote = Zitat
stances-quote-hint = Was gesagt oder geschrieben wurde
stances-link = Link
stances-never-asked = { $unknown }: nie gefragt
stances-since = { $stance } seit { $day }
stances-since-stale = { $stance } seit { $day }: veraltet
stances-contested = Belege vom { $day } widersprechen sich: Bis zur Klärung zählt die letzte Eintragung.
stances-line-title = Haltung im Zeitverlauf: { $objective }
stances-line-step = { $day }: { $stance }
stances-line-step-quoted = { $day }: { $stance }. „{ $quote }“
stances-line-table = Die Linie als Tabelle
stances-history = Verlauf der Haltungen
stances-source = Quelle
stances-withdraw = Zurückziehen
stances-withdrawn = Zurückgezogen am { $when }: { $reason }
stances-why = Warum?
stances-none = Es wurde keine Haltung erfasst.
stances-account-gone = ein Konto, das es nicht mehr gibt
stances-set = Haltung erfasst: { $stance } ({ $sign }).
stances-withdrawn-done = Haltung zurückgezogen; sie bleibt im Verlauf.
stances-undone = Irrtümlich erfasst und sofort zurückgenommen.
stances-taken-back = Die Haltung wurde zurückgenommen; im Verlauf bleibt sie als zurückgezogen.
stances-taken-back-all = { $n ->
        [one] { $n } Haltung wurde zurückgenommen; im Verlauf bleibt sie als zurückgezogen.
       *[other] { $n } Haltungen wurden zurückgenommen; im Verlauf bleiben sie als zurückgezogen.
      }
stances-not-set = Die Haltung wurde nicht erfasst.

# Einfluss und Interesse, und wessen Haltung übernommen wird.
stances-weigh = Einfluss und Interesse
stances-not-assessed = Nicht eingeschätzt
stances-assess = Einschätzen
stances-influence = Einfluss
stances-interest = Interesse
stances-influence-least = { $grade } gering
stances-influence-most = { $grade } ausschlaggebend
stances-interest-least = { $grade } gering
stances-interest-most = { $grade } sehr groß
stances-choose = Auswählen
stances-assessed-on = Stand
stances-assessed = Einfluss { $influence }, Interesse { $interest } am { $day } · { $by }
stances-assessed-done = Einfluss { $influence } und Interesse { $interest } wurden erfasst.
stances-sources = Übernommene Haltung
stances-source-remove = Die Haltung von { $name } wird nicht übernommen
stances-source-of = Übernimmt die Haltung von
stances-source-hint = Eine Person oder ein Gremium
stances-source-general = Zu allen Zielen dieses Mandanten
stances-source-likely = Naheliegend: { $names }
stances-source-note = Vermerken
stances-source-on-this = zu diesem Ziel
stances-source-on-all = zu allen Zielen von { $client }
stances-source-none = Niemand heißt „{ $name }“. Schreiben Sie den Namen der Person oder des Gremiums so, wie er auf der jeweiligen Seite steht.
stances-source-several = Mehrere heißen „{ $name }“. Schreiben Sie den vollen Namen oder das Kürzel des Gremiums.
stances-source-itself = Wählen Sie jemand anderen: Niemand übernimmt die eigene Haltung.
stances-source-set = Die übernommene Haltung ist vermerkt.
stances-source-removed = Diese Haltung wird nicht mehr übernommen.
stances-because-said = Haltung wird übernommen
stances-because-usual = Haltung wird meist übernommen
stances-because-group = Linie der Fraktion
stances-because-representation = Ständige Vertretung
stances-because-head = Leitung der Ständigen Vertretung

# Was an einer Eingabe nicht stimmt; Hauptwörter stehen im Akkusativ.
stances-what-objective = ein Ziel
stances-what-stance = eine Haltung
stances-what-day = den Tag
stances-what-confidence = den Grad der Gewissheit
stances-what-evidence = die Art des Belegs
stances-what-quote = das Zitat
stances-what-link = den Link
stances-what-source = die Quelle
stances-what-reason = den Grund
stances-what-influence = das Maß des Einflusses
stances-what-interest = das Maß des Interesses
stances-what-name = einen Namen
stances-link-scheme = Ein Link beginnt mit https:// oder http://.
stances-public-needs = Ein öffentlicher Beleg braucht ein Zitat oder einen Link, damit andere ihn prüfen können.
stances-reason-needed = Sagen Sie in höchstens 500 Zeichen, warum die Haltung zurückgezogen wird.
stances-no-reason = Sagen Sie, warum die Haltung zurückgezogen wird.
stances-future = Eine Haltung kann nicht in der Zukunft liegen.
stances-too-early = { $kind ->
        [person] Das erste bekannte Amt begann am { $day }: Eine Haltung kann nicht älter sein.
        [post] Das Amt wurde am { $day } geschaffen: Eine Haltung kann nicht älter sein.
       *[organization] Die Gründung war am { $day }: Eine Haltung kann nicht älter sein.
      }
stances-too-late = { $kind ->
        [person] Die Person starb am { $day }: Eine Haltung kann nicht jünger sein.
        [post] Das Amt wurde am { $day } abgeschafft: Eine Haltung kann nicht jünger sein.
       *[organization] Die Auflösung war am { $day }: Eine Haltung kann nicht jünger sein.
      }
stances-assessment-future = Eine Einschätzung kann nicht in der Zukunft liegen.
stances-assessment-too-early = { $kind ->
        [person] Das erste bekannte Amt begann am { $day }: Eine Einschätzung kann nicht älter sein.
        [post] Das Amt wurde am { $day } geschaffen: Eine Einschätzung kann nicht älter sein.
       *[organization] Die Gründung war am { $day }: Eine Einschätzung kann nicht älter sein.
      }
stances-assessment-too-late = { $kind ->
        [person] Die Person starb am { $day }: Eine Einschätzung kann nicht jünger sein.
        [post] Das Amt wurde am { $day } abgeschafft: Eine Einschätzung kann nicht jünger sein.
       *[organization] Die Auflösung war am { $day }: Eine Einschätzung kann nicht jünger sein.
      }
stances-closed = Das Ziel ist { $state ->
        [achieved] erreicht
       *[lost] verloren
      }: Es werden keine Haltungen mehr erfasst.
