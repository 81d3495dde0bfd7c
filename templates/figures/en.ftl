# The figures by which bodies vote.

# The page.
figures-title = Voting figures
figures-lead = Populations, the Parliament’s seats and the sizes of committees, by which support is counted. Seats that were entered at a venue come first there; a committee that is in no set counts with its known members. On any day the set counts that holds by then; a report as known on a past day counts with the sets of that day.
figures-from = From
figures-published-by = Published by
figures-added = Added
figures-actions = Actions
figures-replaced = Replaced
figures-built-in = Comes with Focal
figures-start-from = Start from this
figures-remove = Remove
figures-add-title = Add figures
figures-add = Add
figures-others-by = Administrators add others.
figures-added-by = { $name }, { $day }
figures-populations = Populations in the Council
figures-state-seats = Seats in the European Parliament
figures-committee-sizes = Members of committees

# The form, and what comes of it.
figures-kind = What the figures are
figures-what-kind = what the figures are
figures-content = Figures
figures-content-hint = As CSV, after lines that say since when they hold and where they were published. “Start from this” beside a set shows how.
figures-forbidden = Voting figures are changed by administrators, because they count for every client. Ask one.
figures-paste = Paste the figures.
figures-too-long = This is too long to be a set of figures.
figures-added-now = Figures added. Reports count with them from now on.
figures-removed-already = This set was removed already.
figures-removed-now = Figures removed. The set before counts again.
figures-there-already = This set is there already.
figures-back = Figures are back.
