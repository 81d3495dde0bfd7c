# Die Zahlen, nach denen Gremien abstimmen.

# Die Seite.
figures-title = Abstimmungszahlen
figures-lead = Bevölkerung, Sitze des Parlaments und Größe der Ausschüsse, nach denen Unterstützung gezählt wird. Bei einer Instanz erfasste Sitze gehen dort vor; ein Ausschuss, der in keinem Satz steht, zählt mit seinen bekannten Mitgliedern. An jedem Tag zählt der dann geltende Satz; ein Bericht nach Kenntnis eines früheren Tages zählt mit den Sätzen jenes Tages.
figures-from = Ab
figures-published-by = Veröffentlicht von
figures-added = Hinzugefügt
figures-actions = Aktionen
figures-replaced = Ersetzt
figures-built-in = Mit Focal geliefert
figures-start-from = Hiervon ausgehen
figures-remove = Entfernen
figures-add-title = Zahlen hinzufügen
figures-add = Hinzufügen
figures-others-by = Weitere fügen Administratoren hinzu.
figures-added-by = { $name }, { $day }
figures-populations = Bevölkerung im Rat
figures-state-seats = Sitze im Europäischen Parlament
figures-committee-sizes = Mitglieder der Ausschüsse

# Das Formular, und was daraus wird.
figures-kind = Art der Zahlen
figures-what-kind = die Art der Zahlen
figures-content = Zahlen
figures-content-hint = Als CSV, nach Zeilen, die sagen, seit wann sie gelten und wo sie veröffentlicht wurden. „Hiervon ausgehen“ neben einem Satz zeigt, wie.
figures-forbidden = Abstimmungszahlen ändern Administratoren, weil sie für alle Mandanten gelten. Wenden Sie sich an diese.
figures-paste = Fügen Sie die Zahlen ein.
figures-too-long = Das ist zu lang für einen Zahlensatz.
figures-added-now = Zahlen hinzugefügt. Berichte zählen ab jetzt mit ihnen.
figures-removed-already = Dieser Satz wurde bereits entfernt.
figures-removed-now = Zahlen entfernt. Der vorige Satz zählt wieder.
figures-there-already = Dieser Satz ist schon da.
figures-back = Die Zahlen sind wieder da.
