# Was Zeichnungen sagen, und ihre Entsprechung als Text.

# Balken: was ein Screenreader vorliest und was beim Zeigen auf einen Teil erscheint.
charts-bar = { $label }: { $parts }
charts-bar-part = { $n } { $name }
charts-bar-none = nichts
charts-part = { $name }: { $n }
charts-column = { $name }: { $n } { $part }
charts-floor = Gesichert
charts-expected = Erwartet
charts-ceiling = Möglich

# Der Rat.
charts-members = Mitglieder
charts-population = Bevölkerung
charts-share = { $share } %
charts-state = { $name }: { $stance }

# Die Achsen von Einfluss und Interesse.
charts-influence = Einfluss
charts-interest = Interesse
