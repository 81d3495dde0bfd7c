# Every page.

# What went wrong.
web-not-found = Page not found
web-not-found-advice = Nothing is here, or it belongs to a client you do not work for.
web-forbidden = Not allowed
web-only-reads = Your account only reads. Ask somebody who works on this, or an administrator for another role.
web-sign-in-first = Sign in first
web-sign-in-advice = Sign in, then try again.
web-expired = This form has expired
web-expired-advice = Nothing was changed. Go back to the form and send it again.
web-conflict = It has changed in the meantime
web-unreadable = This cannot be read
web-too-large = Too large
web-database-busy = The database cannot take this now
web-fault = Something went wrong
web-fault-advice = Nothing was changed. The log says more; please tell whoever runs this Focal.
web-fault-back = Go to the start page
web-fault-back-to-form = Back to the form
web-fault-back-to-page = Back to the page before
web-fault-again = Try again
web-fault-search = Search
web-fault-typed = What you typed is kept in this window. It stands in the form again once you are back there.
web-database-away = The database does not answer

# What is wrong with a field. { $what } is a noun with its article.
web-field-enter = Enter { $what }.
web-field-choose = Choose { $what }.
web-field-choose-listed = Choose { $what } from the list.
web-field-date = Enter { $what } as a date, for example 2026-11-24.
web-field-no-date = “{ $typed }” is not a date. Enter { $what } as in 2026-11-24.
web-field-time = Enter { $what } as a time, for example 14:30.
web-field-shorten = Shorten { $what } to { $longest } characters; it has { $has }.
web-field-controls = Remove the control characters from { $what }.
web-form-too-large = A form may have at most 1 MB. Shorten the text and send it again.
web-upload-kind = A file is sent as multipart/form-data.
web-upload-too-large = The upload is larger than the settings allow (uploads.max_megabytes). Nothing was kept.
web-upload-cut = The upload was cut off on its way. Nothing was kept; send it again.

# Signing in.
web-password = Password
web-email = E-mail
web-sign-in-wrong = E-mail or password is wrong. Check both and try again.
web-sign-in = Sign in

# My day.
web-greeting = Good day, { $name }
web-first-steps = First steps
web-step-done = Done
web-offers-demo = Or look around in invented data first. It is removed in one step, without a trace.
web-load-demo = Load demonstration data
web-waits = Waits for you
web-follow-ups = Follow-ups
web-task-done = Done: { $title }
web-task-was-due = Was due { $day }
web-task-due = Due { $day }
web-nothing-due = Nothing is due.
web-nothing-due-about = The next steps that you note with a contact stand here until they are done.
web-ask-again = Worth asking again
web-all = All
web-news = Learnt by others this week
web-latest-contacts = Latest contacts
web-no-contacts-html = No contacts yet. <a href="{ $href }">Log the first one</a>.
web-waiting-relay = The relay of “{ $account }” does not take letters
web-waiting-relay-note = Since { $since }; they wait and are tried again
web-waiting-unknown = { $n ->
    [one] { $n } letter
   *[other] { $n } letters
  } of unknown outcome
web-waiting-unknown-note = They may have arrived: nobody gets a second one before you decide
web-waiting-nobody = an account that is gone
web-waiting-approve = Approve “{ $name }”
web-waiting-approve-note = Written by { $by } for { $client }
web-step-team-accounts = Accounts for those who work with you: a second person approves every campaign
web-step-team-client = The client you work for, and who works for it
web-step-team-who = Who works here, and for which client
web-step-team = Set up the team
web-step-list = Import the first list
web-step-list-hint = The European Parliament’s full list of Members (XML), or a richer CSV
web-step-objective = Enter the first objective
web-step-objective-hint = What your client wants decided, where, and by which rule
web-stale-for = { $n ->
    [one] Stale for { $n } day
   *[other] Stale for { $n } days
  }
web-stale-tomorrow = Stale tomorrow
web-stale-in = Stale in { $n } days
web-by-import = an import

# The keys.
web-keys-everywhere = Everywhere
web-keys-palette = Search, jump or run a command
web-keys-search = Search in this list
web-keys-log = Log a contact
web-keys-send = Send the form
web-keys-undo = Undo what the message says
web-keys-these = These keys
web-keys-close = Close
web-keys-list = In a list
web-keys-next = Next, previous
web-keys-select = Select
web-keys-stance-html = Set the stance, then <kbd>1</kbd> to <kbd>7</kbd>
web-keys-open-html = Open; there <kbd>J</kbd> <kbd>K</kbd> go on through the list
web-keys-go-html = Go to: <kbd>G</kbd>, then
web-keys-are-off = Single-letter keys are switched off in the account menu.
web-keys-are-on = Single-letter keys can be switched off in the account menu.
web-palette-nothing = Nothing of that name.

# The command palette.
web-palette-recent = Recent
web-palette-commands = Commands
web-palette-go = Go to
web-palette-more = More
web-palette-log = Log
web-palette-bodies = Bodies and posts
web-page-focal-points = Focal points
web-page-mentions = Mentions
web-page-votes = Votes
web-page-clients = Clients
web-page-outbox = Outbox
web-page-sending = Sending rules
web-page-figures = Voting figures
web-page-tags = Tags
web-palette-all = All that is found for “{ $text }”
web-palette-new-person = New person “{ $text }”
web-command-log = Log a contact
web-command-person = Add a person
web-command-objective = Enter an objective
web-command-import = Import a list
web-command-duplicates = Look at duplicates
web-command-changes = Look at the latest changes
web-command-hours = Give hours
web-command-keys = See all keys
web-verb-log = Log a contact with { $name }
web-verb-meeting = Log a meeting with { $name }
web-verb-call = Log a call with { $name }
web-verb-email = Log an e-mail with { $name }
web-verb-note = Note something about { $name }

# When the database does not take it.
web-database-is-busy = The database is busy: another program holds it. Nothing was changed. Try again in a moment.
web-database-is-full = The disk of the database is full. Nothing was changed. Make room, then try again.
web-database-is-away = The database does not answer at the moment. Nothing was changed. Try again in a moment; if it lasts, tell whoever runs this Focal.
web-database-fault = The database answered with an error. Nothing was changed. The log says more.
