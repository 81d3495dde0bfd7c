# Was auf jeder Seite steht, und Wörter, die alle Teile verwenden.

# Tage. Die Listen nennen die Namen der Reihe nach, durch Leerzeichen getrennt.
ui-months = Januar Februar März April Mai Juni Juli August September Oktober November Dezember
ui-months-short = Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.
ui-weekdays = Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
ui-weekdays-short = Mo. Di. Mi. Do. Fr. Sa. So.
ui-day = { $day }. { $month } { $year }
ui-day-of-month = { $day }. { $month }
ui-day-with-weekday = { $weekday }, { $date }
ui-long-day = { $weekday }, { $day }. { $month } { $year }
ui-month = { $month } { $year }

ui-undo = Rückgängig machen
