# Wie Gremien entscheiden.

# Was eine Abstimmung ergibt.
decisions-adopted = Angenommen
decisions-rejected = Abgelehnt
decisions-open = Offen
decisions-by-all = Alle Bedingungen sind erfüllt.
decisions-by-majority = Die Mehrheit der Staaten und der Bevölkerung ist erreicht.
decisions-by-too-few = Gilt als angenommen: Zu wenige sind dagegen, um es zu blockieren.
decisions-by-few-abstain = Weniger als ein Drittel der Staaten enthält sich förmlich.
decisions-by-small-abstains = Die Staaten, die sich förmlich enthalten, stellen weniger als ein Drittel der Bevölkerung.

# Was gezählt wird.
decisions-heads = Dafür
decisions-population = Bevölkerung dafür
decisions-component = Stimmen dafür, von allen Sitzen
decisions-votes-cast = Stimmen dafür, von den abgegebenen Stimmen
decisions-quorum = Anwesend
decisions-against = Dagegen
decisions-not-in-favour = Nicht dafür
decisions-abstentions = Förmliche Enthaltungen
decisions-abstaining-population = Bevölkerung, die sich förmlich enthält

# Was eine Enthaltung ändert.
decisions-abstain-not-counted = Enthaltungen gelten nicht als abgegebene Stimmen: Jede macht die Mehrheit leichter erreichbar.
decisions-abstain-like-against = Enthaltung oder Abwesenheit ist keine Zustimmung: Sie wirkt wie eine Gegenstimme.
decisions-abstain-but-missing = Enthaltungen gelten nicht als abgegebene Stimmen, fehlen aber bei der absoluten Mehrheit.
decisions-abstain-no-block = Eine Enthaltung blockiert nicht: Das tut nur eine Gegenstimme.
decisions-abstain-unless-third = Eine Enthaltung blockiert nicht, außer wenn sich ein Drittel der Staaten mit einem Drittel der Bevölkerung förmlich enthält.
decisions-abstain-no-vote = Es gibt keine förmliche Abstimmung, in der man sich enthalten könnte.

# Warum es sich nicht zählen lässt.
decisions-roster-empty = Es gibt keine Stimmberechtigten.
decisions-roster-twice = { $who } ist zweimal stimmberechtigt.
decisions-roster-no-population = Der Bevölkerungssatz von { $year } hat keine Zahl für { $state }.
decisions-no-state = { $code } ist kein Mitgliedstaat.
decisions-no-weight = { $who } hat das Gewicht null.
decisions-roster-needs-states = „{ $rule }“ zählt Mitgliedstaaten, aber stimmberechtigt sind Personen.
decisions-roster-needs-people = „{ $rule }“ zählt Personen, aber stimmberechtigt sind Mitgliedstaaten.
decisions-roster-needs-all = „{ $rule }“ verlangt alle { $all } Staaten; stimmberechtigt sind { $some }. Verwenden Sie die Regel für die teilnehmenden Staaten.
decisions-roster-votes = Es gibt { $members } Stimmberechtigte, aber { $votes } Stimmen wurden abgegeben.
decisions-member = Mitglied { $n }
decisions-the-quota = Die Quote
decisions-chance-odds = Die Wahrscheinlichkeiten von Mitglied { $n } ergeben nicht 1000.
decisions-chance-no-vote = Es gibt keine förmliche Abstimmung, also lässt sich keine Chance auf Annahme angeben.
decisions-chance-too-many = Für eine genaue Chance nach dieser Regel gibt es zu viele Stimmberechtigte.

# Was an einem Datensatz falsch ist. { $what } ist ein Hauptwort mit „kein“ davor.
decisions-data-line = Zeile { $line }: { $problem }
decisions-data-two-columns = Zwei Spalten sind nötig.
decisions-data-columns = Die Tabelle beginnt mit den Spalten „{ $columns }“.
decisions-data-empty = Es sind keine Zahlen darin.
decisions-data-no-line = Eine Zeile „# { $name }: …“ fehlt.
decisions-data-is-not = „{ $value }“ ist { $what }.
decisions-data-a-year = kein Jahr
decisions-data-a-date = kein Datum
decisions-data-a-number = keine Zahl
decisions-data-inhabitants = keine Einwohnerzahl
decisions-data-precision = „{ $value }“ ist weder „exact“ noch „rounded“.
decisions-data-populations-sum = Die Bevölkerungszahlen ergeben zusammen { $sum }, nicht { $total }.
decisions-data-shares-sum = Die Anteile ergeben zusammen { $share } %, nicht 100 %.
decisions-data-seats-sum = Die Sitze ergeben zusammen { $sum }, nicht { $total }.
decisions-data-no-state = „{ $code }“ ist kein Mitgliedstaat.
decisions-data-no-figure = „{ $value }“ ist keine Zahl.
decisions-data-no-members = „{ $value }“ ist keine Mitgliederzahl.
decisions-data-twice = { $code } steht zweimal darin.
decisions-data-missing = { $code } fehlt.
decisions-data-not-in-union = { $code } war nicht in der Union.
