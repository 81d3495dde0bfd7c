# The contact log, and hours given.

# Kinds of contact, and calls that reached nobody.
contacts-kind-meeting = Meeting
contacts-kind-call = Call
contacts-kind-email = E-mail
contacts-kind-event = Event
contacts-kind-note = Note
contacts-email-from-them = E-mail from them
contacts-call-from-them = Call from them
contacts-attempt-no-answer = No answer
contacts-attempt-left-message = Left message
contacts-attempt-call-back = Call back later
contacts-logged-no-answer = Call: no answer
contacts-logged-left-message = Call: left message
contacts-logged-call-back = Call: asked to call back later

# The log.
contacts-title = Contacts
contacts-log = Log contact
contacts-activity = Activity
contacts-hours = Hours
contacts-kinds = Kinds of contact
contacts-all = All
contacts-none = No contacts yet
contacts-none-in-days = No contacts in these days
contacts-none-such = No such contacts
contacts-none-fit = Nothing was logged that fits all of these filters.
contacts-show-all = Show all contacts
contacts-none-text = Log a meeting, a call or a mail, and what came of it.
contacts-take-back = Take back
contacts-take-back-confirm = Take this contact back? It leaves the log, and the stances that came from it are withdrawn.
contacts-account-gone = an account that is gone
contacts-to-prepare = { $minutes } to prepare
contacts-taken-back = Contact taken back; the stances that came from it are withdrawn.
contacts-taken-back-reason = The contact it came from was taken back.
contacts-back-in-log = Contact is back in the log.
contacts-unassign-none = Nothing to take back: these follow-ups are done or gone.
contacts-unassigned = { $n ->
        [one] { $n } follow-up is taken back.
       *[other] { $n } follow-ups are taken back.
      }
contacts-done = Done.
contacts-open-again = Open again.

# Filters of the log: what, how.
contacts-filter-client = Client
contacts-filter-objective = Objective
contacts-filter-author = Author
contacts-filter-person = Person
contacts-filter-someone = Someone
contacts-filter-when = When
contacts-filter-notes = Notes and failed attempts
contacts-filter-is = is
contacts-filter-in = in
contacts-filter-from = from
contacts-filter-until = until
contacts-filter-are = are
contacts-filter-left-out = left out
contacts-filter-unknown = unknown

# The form to log a contact.
contacts-save-or-find = Save, or find
contacts-what = What
contacts-with = With
contacts-error = Error:
contacts-add-person = Add a person
contacts-find = Find
contacts-add-name = Add { $name }
contacts-new-person = New person “{ $name }”
contacts-remove-name = Remove { $name }
contacts-remove-before = Remove
contacts-to-be-matched = to be matched
contacts-new-person-mark = new
contacts-after-folded = Last contacts, and stances after this one
contacts-recap-html = Last contact with { $name }: <b>{ $label }</b>, { $when }
contacts-stance-after = Stance after
contacts-no-change = No change
contacts-objective = Objective
contacts-date = Date
contacts-time = Time
contacts-notes = Notes
contacts-notes-hint = What was said?
contacts-next-step = Next step
contacts-next-none = None
contacts-next-tomorrow = Tomorrow
contacts-next-week = 1 week
contacts-next-pick = Pick…
contacts-by = By
contacts-due-hint = Friday, in 2 weeks, 3 Dec
contacts-follow-up = Follow up
contacts-call-back = Call back
contacts-call-again = Call again
contacts-more = Duration, preparation, who turned to whom
contacts-direction = Who turned to whom
contacts-direction-in = They turned to us
contacts-how-long = How long
contacts-length-hint = 1:30, 90 or 1.5 h
contacts-preparation = Preparation
contacts-preparation-hint = How long it took to prepare
contacts-offline-kept = Offline. Kept on this device, sent when you are back online.
contacts-not-saved-html = Not saved: the server did not take it. The draft is kept on this device; try again, or <a href="{ $href }">sign in</a> first.
contacts-offline-unkept = Offline, and this device keeps nothing. Leave this page open until you are back online.
contacts-nobody-reached = Nobody reached
contacts-nobody-reached-ask = Nobody reached?
contacts-save = Save contact
contacts-draft-kept = Draft kept on this device
contacts-discard = Discard
contacts-use-typed-html = Use “<span data-name></span>”, matched when you are back online
contacts-draft-offer = A draft is kept on this device:
contacts-draft-continue = Continue it
contacts-no-objective = First an objective
contacts-no-objective-text = A contact is logged for an objective, so that it belongs to a client.
contacts-to-objectives = To the objectives
contacts-no-network = There is no network. What you log here is kept on this device, and sent when you are back online.
contacts-shown-today = Today, { $day }
contacts-shown-yesterday = Yesterday, { $day }
contacts-saved = Contact saved.
contacts-attempt-saved = Attempt saved.
contacts-saved-already = This contact had been saved already.

# The offer of a next step.
contacts-next-set = Set it
contacts-next-offer-html = <b>Saved.</b> One next step?
contacts-by-when = By when
contacts-tomorrow = Tomorrow
contacts-in-a-week = In 1 week
contacts-by-that-day = By that day
contacts-skip = Skip
contacts-another-day = Another day
contacts-next-by = Next step by { $day }.

# Hours given that are no contact.
contacts-hours-change = Change hours
contacts-hours-save-change = Save
contacts-hours-enter = Enter hours
contacts-hours-save = Save hours
contacts-hours-lead-all = What everybody has given besides contacts, which carry their own time.
contacts-hours-lead-own = What you have given besides contacts, which carry their own time.
contacts-filters = Filters
contacts-show = Show
contacts-hours-show-all-short = Show all
contacts-hours-caption = Hours, the latest first
contacts-day = Day
contacts-who = Who
contacts-hours-time = Time
contacts-hours-what-for = What for
contacts-hours-for = For
contacts-actions = Actions
contacts-pro-bono = Pro bono
contacts-paid = Paid
contacts-edit = Edit
contacts-hours-none-fit = No hours
contacts-hours-none-fit-text = Nothing fits all of these filters.
contacts-hours-show-all = Show all hours
contacts-hours-none = No hours yet
contacts-hours-none-text = Enter what you do for a client besides contacts: research, drafting, a briefing.
contacts-hours-no-client = First a client
contacts-hours-no-client-text = Hours are given for a client, and you work for none yet.
contacts-hours-to-clients = To the clients
contacts-hours-choose = Choose a client or an objective
contacts-hours-purpose-hint = Briefing for the board
contacts-hours-client-pro-bono = { $client } (pro bono)
contacts-hours-entries = { $n ->
        [one] in { $n } entry
       *[other] in { $n } entries
      }
contacts-hours-any-client = Any client
contacts-hours-any-objective = Any objective
contacts-hours-from = From
contacts-hours-until = Until
contacts-consultant = Consultant
contacts-everybody = Everybody
contacts-hours-saved = { $minutes } saved.
contacts-hours-saved-already = These hours had been saved already.
contacts-hours-taken-back = Hours taken back.
contacts-hours-count-again = Hours count again.

# What is wrong with what was typed; nouns are in the accusative.
contacts-what-kind = what it was
contacts-what-objective = an objective
contacts-what-date = the date
contacts-what-time = the time
contacts-what-notes = the notes
contacts-what-people = people
contacts-what-follow-up = the follow-up
contacts-what-by-when = by when
contacts-what-to-do = what to do
contacts-what-for-whom = for whom it was
contacts-what-purpose = what it was for
contacts-choose-attempt = Choose from the buttons what came of the call.
contacts-add-one = Add at least one person.
contacts-day-examples-back = yesterday, Monday, 3 days ago or 24 Nov
contacts-day-examples-ahead = tomorrow, Friday, in 2 weeks or 3 Dec
contacts-no-day = “{ $said }” is not a day. Enter { $what }, for example { $examples }.
contacts-enter-day = Enter { $what }, for example { $examples }.
contacts-choose-stance = Choose a stance from the list.
contacts-too-many = You chose { $chosen } people. A contact names at most { $most }: the first { $most } are here. Log the others apart.
contacts-several-called = Several people are called “{ $name }”. Choose who it was, or add a new person.
contacts-nobody-called = Nobody is called “{ $name }”. Choose who it was, or add a new person.
contacts-shorten-name = Shorten the name of the new person.
contacts-is-there = “{ $name }” is in the directory already. Choose them from the list.
contacts-future = A contact cannot be logged before it has happened. For a plan, add a follow-up.
contacts-unreached = Nobody was reached: only a call can be a failed attempt, and no stance comes from one.
contacts-logged-already = this contact has been logged already
contacts-still-there = Choose an objective and people that are still there.
contacts-length-unreadable = “{ $said }” is not a length of time. Write 1:30, 90 or 1.5 h.
contacts-length-unclear = Say whether { $said } is hours or minutes: { $said } h or { $said } min.
contacts-length-range = Enter more than nothing and at most 24 hours.
contacts-length-needed = Enter how long it took, for example 1:30.
contacts-hours-future = Hours are entered when they have been given. Choose today or an earlier day.
contacts-hours-again = these hours have been entered already
contacts-hours-not-found = Choose a client, and an objective of that client.

# Who looks after a person or a body.
contacts-owner-heading = Looked after by
contacts-owner-for = For { $client }
contacts-owner-nobody = Nobody
contacts-owner-save = Save
contacts-owner-save-for = Save who looks after them for { $client }
contacts-owner-since = Since { $day }
contacts-owner-since-by = Since { $day }, set by { $name }
contacts-owner-left = Nobody looks after them now. { $name } did since { $day }, and is no longer in the team.
contacts-owner-then = As known at the end of { $day }.
contacts-owner-before = Before
contacts-owner-choose = Choose a colleague, or nobody.
contacts-owner-not-for-client = This colleague does not work for that client. Choose one who does.
contacts-owner-already = Nothing to change: it was so already.
contacts-owner-set = Looked after by { $name } from now on.
contacts-owner-released = Looked after by nobody from now on.
contacts-owner-nothing-to-undo = Nothing to take back: something else was set since, or it was taken back already.
contacts-owner-undone = { $n ->
        [one] Taken back: the owner is as before.
       *[other] Taken back: { $n } owners are as before.
      }
