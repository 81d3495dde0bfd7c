# What stands on every page, and words that all parts share.

# Days. The lists hold names in order, apart by spaces.
ui-months = January February March April May June July August September October November December
ui-months-short = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
ui-weekdays = Monday Tuesday Wednesday Thursday Friday Saturday Sunday
ui-weekdays-short = Mon Tue Wed Thu Fri Sat Sun
ui-day = { $day } { $month } { $year }
ui-day-of-month = { $day } { $month }
ui-day-with-weekday = { $weekday }, { $date }
ui-long-day = { $weekday } { $day } { $month } { $year }
ui-month = { $month } { $year }

ui-undo = Undo
