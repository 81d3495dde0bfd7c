# Campaigns: a letter to an audience at a time.

# States
campaigns-state-draft = Draft
campaigns-state-submitted = Waits for approval
campaigns-state-approved = Approved
campaigns-state-scheduled = Scheduled
campaigns-state-sending = Sending
campaigns-state-finished = Finished
campaigns-state-cancelled = Cancelled
campaigns-state-paused = Paused

# The list
campaigns-title = Campaigns
campaigns-senders = Senders
campaigns-new = New campaign
campaigns-unknown-letters = { $n ->
    [one] { $n } letter: nobody can tell whether sent
   *[other] { $n } letters: nobody can tell whether sent
  }
campaigns-unknown-decide = Look at the evidence and decide
campaigns-campaign = Campaign
campaigns-objective = Objective
campaigns-client = Client
campaigns-state = State
campaigns-progress = Progress
campaigns-starts = Starts
campaigns-of-total-sent = { $sent } of { $total } sent
campaigns-none = No campaign yet
campaigns-none-text = A campaign sends a letter to the people you choose, once somebody else has approved it.
campaigns-begin-one = Begin a campaign
campaigns-deliveries = Deliveries
campaigns-try-now = Try now

# The form
campaigns-edit = Edit campaign
campaigns-voids = Another objective, letter, follow-up or sender takes the approval back; another name does not.
campaigns-save = Save
campaigns-begin-submit = Begin campaign
campaigns-leave = Cancel
campaigns-first-an-objective = First an objective
campaigns-first-an-objective-text = A campaign is for an active objective of a client.
campaigns-to-the-objectives = To the objectives
campaigns-first-a-letter = First a letter
campaigns-first-a-letter-text = A campaign sends a letter, and there is none yet.
campaigns-write-a-letter = Write a letter
campaigns-sender = Sender
campaigns-sender-hint = With signature, mail account and key
campaigns-sender-blank = Name and address below
campaigns-name = Name
campaigns-name-hint = Only your team sees it
campaigns-letter = Letter
campaigns-letter-hint = Of the same client as the objective
campaigns-from = From
campaigns-from-hint = As recipients see it, if no sender is chosen
campaigns-from-address = From address
campaigns-from-address-hint = If no sender is chosen
campaigns-answers-go-to = Answers go to
campaigns-answers-hint = If not to the sender
campaigns-hours = When letters may go out
campaigns-hours-house = In the house’s sending hours
campaigns-hours-any = At any hour, for what cannot wait
campaigns-an-objective = an objective
campaigns-a-letter = a letter
campaigns-when-letters-may-go = when letters may go out
campaigns-a-sender = a sender from the list
campaigns-begun = Campaign begun. Now say who gets the letter.
campaigns-saved = Campaign saved.
campaigns-voided-one = The campaign { $name } is a draft again: submit it anew.
campaigns-voided-many = The campaigns { $names } are drafts again: submit them anew.
campaigns-quoted = “{ $name }”

# Follow-ups and the second letter, in the form
campaigns-follow-ups = Follow-ups
campaigns-follow-ups-hint = Each goes to whoever was sent the letter before and has neither answered nor objected since, in the same thread.
campaigns-error = Error:
campaigns-follow-up = Follow-up { $n }
campaigns-move-up = Move follow-up { $n } up
campaigns-move-down = Move follow-up { $n } down
campaigns-remove-follow-up = Remove follow-up { $n }
campaigns-add-follow-up = Add a follow-up
campaigns-try-second = Try a second letter against the first
campaigns-try-second-hint = Some people get one of two first letters, the rest waits. After some working days the answers decide, never whether a mail was opened. Nobody gets both.
campaigns-stop-met = They were met or called since
campaigns-stop-supportive = They have become supportive
campaigns-choose-a-letter = Choose a letter
campaigns-days-after = Working days after the letter before
campaigns-does-not-go = Does not go when
campaigns-does-not-go-hint = Nor to whoever answers, objects, bounces or leaves office: that always stops it
campaigns-second-letter = Second letter
campaigns-by-itself-choice = Then the better one goes to the rest by itself; on a tie, the first
campaigns-no-second = None: everybody gets the first letter
campaigns-second-hint = In the same languages as the first
campaigns-share = Share of the audience that gets one of the two, in percent
campaigns-share-hint = Half of it each, chosen at random at approval; at least two people each
campaigns-days-until-choice = Working days until the choice
campaigns-who-chooses = Who chooses
campaigns-who-chooses-hint = Else somebody who may approve does
campaigns-error-number = Enter a number from 1 to { $most }.

# One campaign
campaigns-from-html = from <b>{ $name }</b> &lt;{ $address }&gt;
campaigns-of-letter-html = letter <a href="{ $href }">{ $name }</a>
campaigns-edit-button = Edit
campaigns-pause = Pause
campaigns-resume = Resume
campaigns-write-again = Write again to those not reached
campaigns-duplicate = Duplicate
campaigns-cancel-confirm = Cancel this campaign for good? Everything that has not gone out is taken back.
campaigns-cancel-yes = Cancel the campaign
campaigns-cancel = Cancel campaign
campaigns-submit = Submit for approval
campaigns-steps = Campaign steps
campaigns-before-submitting = Before it can be submitted
campaigns-live = Live
campaigns-reload = Reload
campaigns-audience = Audience
campaigns-frozen = Frozen { $at }
campaigns-frozen-at-approval = Frozen at approval
campaigns-change = Change
campaigns-dry-run = Dry run, as of now
campaigns-history = History
campaigns-aside = Letter, approval and schedule
campaigns-preview = Preview
campaigns-letters = Letters
campaigns-check-fields = Check fields
campaigns-html-view = As HTML, and a test
campaigns-no-preview = There is nobody to show it for, or no text yet.
campaigns-approval = Approval
campaigns-approve-confirm = Approve these words for these people? Both are frozen.
campaigns-approve = Approve
campaigns-send-back-with-reason = Send back with a reason
campaigns-send-back = Send back
campaigns-four-eyes = Somebody else than its authors has to approve it.
campaigns-schedule = Schedule
campaigns-set-another-time = Set another time
campaigns-schedule-button = Schedule
campaigns-unschedule = Unschedule
campaigns-what-to-change = What is to be changed?
campaigns-account-gone = an account that is gone
campaigns-written-by = Written by
campaigns-approved = Approved
campaigns-day = Day
campaigns-time = Time
campaigns-scheduled = Scheduled
campaigns-time-left = Time left
campaigns-started = Started
campaigns-cancelled = Cancelled
campaigns-finished = Finished
campaigns-at-any-hour = At any hour
campaigns-house-hours = The house’s sending hours
campaigns-goes-out = Goes out
campaigns-answers-to = Answers to
campaigns-time-once-approved = A time can be set once it is approved.
campaigns-by-the-clocks = By the clocks of { $city }.
campaigns-moment = { $weekday } { $date }, { $time } { $city } ({ $utc } UTC)
campaigns-by-itself = by itself

# The steps at the top
campaigns-step-content = Content
campaigns-step-sending = Sending
campaigns-step-results = Results
campaigns-step-people = { $n } people
campaigns-sent-of = { $sent } of { $total }
campaigns-no-time-set = No time set
campaigns-waits-for-it = Waits for it
campaigns-not-submitted = Not submitted
campaigns-all-sent = All sent
campaigns-not-sent = { $n } not sent
campaigns-after-sending = After sending

# Progress
campaigns-of-sent = of { $total } sent
campaigns-percent = { $n }%
campaigns-latest = Latest deliveries
campaigns-recipient = Recipient
campaigns-language = Language
campaigns-changed = Changed
campaigns-one-row-each = Each person has one row for each letter: nobody gets one twice.
campaigns-all-deliveries = All { $n }
campaigns-paused-until = { $n ->
    [one] Paused: { $n } waits until { $at }
   *[other] Paused: { $n } wait until { $at }
  }
campaigns-paused-by-hand = { $n ->
    [one] Paused: { $n } waits until somebody resumes it
   *[other] Paused: { $n } wait until somebody resumes it
  }
campaigns-still-to-go = { $n } still to go
campaigns-finished-at = Finished { $at }
campaigns-cancelled-at = Cancelled { $at }
campaigns-starts-at = Starts { $at }
campaigns-not-started = Not started
campaigns-still-to-go-from = { $n } still to go, the next from { $at }
campaigns-wait-for-choice = { $n } wait until one of two letters is chosen

# Its letters
campaigns-letters-of = Letters of this campaign
campaigns-step = Step
campaigns-sent = Sent
campaigns-replied = Replied
campaigns-met = Met
campaigns-not-yet-due = Not yet due
campaigns-not-sent-column = Not sent
campaigns-part-first = First letter
campaigns-part-b = Letter B
campaigns-part-a = Letter A
campaigns-part-open = First letter, to be chosen
campaigns-at-the-start = At the start
campaigns-after-unless-met-supportive = { $n ->
    [one] 1 working day after the letter before, unless answered, met or supportive
   *[other] { $n } working days after the letter before, unless answered, met or supportive
  }
campaigns-after-unless-met = { $n ->
    [one] 1 working day after the letter before, unless answered or met
   *[other] { $n } working days after the letter before, unless answered or met
  }
campaigns-after-unless-supportive = { $n ->
    [one] 1 working day after the letter before, unless answered or supportive
   *[other] { $n } working days after the letter before, unless answered or supportive
  }
campaigns-after-unless-answered = { $n ->
    [one] 1 working day after the letter before, unless answered
   *[other] { $n } working days after the letter before, unless answered
  }
campaigns-follow-ups-now = Follow-ups go out in the sending hours from now on.
campaigns-follow-ups-from = The next follow-ups may go from { $at }.
campaigns-no-follow-up = { $n ->
    [one] 1 person gets no follow-up: their first letter was not accepted.
   *[other] { $n } people get no follow-up: their first letter was not accepted.
  }

# Two letters compared
campaigns-compared = Two letters compared
campaigns-how-they-fare = How the two letters fare
campaigns-rate = Rate
campaigns-share-percent = { $n } %
campaigns-chosen = Chosen
campaigns-people-wait = { $n } people wait for it.
campaigns-to-the-rest = { $letter } to the rest
campaigns-the-program = the program
campaigns-was-chosen = { $letter } was chosen by { $by }, { $at }. The figures are those of then.
campaigns-better-goes = The better one goes to the rest by itself { $at }; on a tie, letter A.
campaigns-trying-over = The time of trying is over: somebody who may approve chooses.
campaigns-choice-due = The choice is due { $at }.
campaigns-choice-due-after = The choice is due { $n } working days after the start.
campaigns-compared-how = { $share } % of the audience, half of them each, chosen at random at approval
campaigns-nothing-yet = Nothing can be said before both letters were sent.
campaigns-test = Fisher’s exact test, two-sided, { $p }
campaigns-equally-often = Both letters were answered equally often ({ $test }).
campaigns-ahead-very-unlikely = { $letter } was answered more often, and that is very unlikely to be chance ({ $test }).
campaigns-ahead-unlikely = { $letter } was answered more often, and that is unlikely to be chance ({ $test }).
campaigns-ahead-chance = { $letter } was answered more often, but that could well be chance: so few letters tell no difference ({ $test }).

# What is done to a campaign
campaigns-said-submitted = Submitted. Somebody else has to approve it now.
campaigns-said-approved = Approved for { $n } recipients. Words and people are frozen.
campaigns-said-sent-back = Sent back with your reason.
campaigns-said-paused = { $n ->
    [one] Paused. { $n } letter waits; on resuming, only that one goes out. Nobody gets two.
   *[other] Paused. { $n } letters wait; on resuming, only they go out. Nobody gets two.
  }
campaigns-said-resumed-later = Resumed: it goes on when the sending hours open.
campaigns-said-resumed = { $n ->
    [one] Resumed: { $n } letter is due.
   *[other] Resumed: { $n } letters are due.
  }
campaigns-said-chosen = Chosen: it goes to the other { $n } people in the sending hours.
campaigns-said-duplicated = A draft with the same letters, audience and sender. Nothing is sent by it yet.
campaigns-said-written-again = A draft to those who were not sent the letter. Whose outcome is unknown is not among them.
campaigns-said-cancelled = Cancelled. { $n } letters were taken back.
campaigns-the-day = the day
campaigns-the-time = the time
campaigns-said-scheduled = Scheduled for { $at }.
campaigns-said-unscheduled = Taken off the schedule. Nothing goes out until it has a new time.
campaigns-left-now = any moment now
campaigns-left-less = in less than a minute
campaigns-left-minutes = in { $minutes } min
campaigns-left-hours = in { $hours } h { $minutes } min
campaigns-left-days = { $days ->
    [one] in 1 day { $hours } h
   *[other] in { $days } days { $hours } h
  }

# What goes along with a letter
campaigns-error-zone-named = There is no time zone “{ $name }”: write one like { $example }.

# What is missing or wrong
campaigns-error-no-such-thing = there is no such thing
campaigns-error-no-name = Give it a name.
campaigns-error-long-name = Shorten the name to 200 characters or fewer.
campaigns-error-name-lines = Write the name on one line, without control characters.
campaigns-error-sender = Choose a sender of the same client as the objective.
campaigns-error-name-taken = Another campaign of this client has this name: choose another.
campaigns-error-other-client = Choose an objective and letters of the same client.
campaigns-name-copy = copy
campaigns-name-again = again
campaigns-error-past = This moment is in the past: choose a later one.
campaigns-error-outside-hours = No letters go out then, by the house’s sending hours.
campaigns-error-next-opening = The next opening is { $at } in Brussels.
campaigns-error-closed = The house’s sending hours are closed for more than a year.
campaigns-error-single = This campaign sends one letter only.
campaigns-error-nothing-follows = Nothing follows a letter that was not accepted.
campaigns-error-too-late = Too late: the letter was skipped already.
campaigns-error-not-stopped = The letters to this person were not stopped.
campaigns-error-nothing-to-choose = There is nothing to choose here. Reload the page.
campaigns-conflict = This campaign is { $state }: it cannot be { $wanted } now. Reload the page.
campaigns-cannot-be-paused = paused
campaigns-cannot-be-resumed = resumed
campaigns-cannot-be-decided = decided
campaigns-cannot-be-changed = changed
campaigns-cannot-be-written-again = written again
campaigns-cannot-be-scheduled = scheduled
campaigns-cannot-be-unscheduled = taken off the schedule
campaigns-cannot-be-cancelled = cancelled
campaigns-cannot-be-sent-again = sent again
campaigns-cannot-be-submitted = submitted
campaigns-cannot-be-approved = approved
campaigns-cannot-be-sent-back = sent back
campaigns-cannot-be-taken-back = taken back
campaigns-cannot-be-stopped-for-one = stopped for one person
campaigns-cannot-be-resumed-for-one = resumed for one person
campaigns-error-most-follow-ups = At most { $most } follow-ups are possible.
campaigns-error-follow-up-days = A follow-up goes 1 to { $most } working days after the letter before.
campaigns-error-letter-twice = Each step needs a letter of its own: nobody reads the same one twice.
campaigns-error-compared-letter = Choose a letter that the campaign does not send otherwise.
campaigns-error-share = Enter a share from 1 to 100 percent.
campaigns-blocker-no-condition = The audience has no condition yet: say who is to get the letter.
campaigns-blocker-nobody = The audience picks nobody: widen it, or check the objective's venues.
campaigns-blocker-no-recipient = Nobody in the audience can be written to: see the reasons beside it.
campaigns-blocker-no-text = The letter has no text in its default language: write it in { $language }.
campaigns-blocker-no-text-of = { $part }, “{ $name }”, has no text in its default language: write it in { $language }.
campaigns-blocker-problem = The letter in { $text }: { $problem }
campaigns-blocker-problem-of = { $part }, “{ $name }”, in { $text }: { $problem }
campaigns-blocker-uneven = To be compared, “{ $a }” and “{ $b }” have to be written for the same languages and readers.
campaigns-blocker-too-few = Two letters can be compared among { $n } recipients at least.
campaigns-error-may-not-approve = A manager or an administrator approves campaigns.
campaigns-error-own-campaign = You wrote this campaign: somebody else has to approve it.
campaigns-error-own-text = You wrote the { $text } text of “{ $name }”: somebody else has to approve it.
campaigns-error-own-file = You attached “{ $name }” to the letter: somebody else has to approve it.
campaigns-error-own-invitation = You wrote the letter's invitation: somebody else has to approve it.
campaigns-error-reason = Say in at most 2000 characters what is to be changed.

# The history, which is stored in English and told in the language of the reader: English has to be what is stored
campaigns-event-begun = begun
campaigns-event-submitted = submitted for approval
campaigns-event-approved = approved for { $n } recipients
campaigns-event-sent-back = sent back: { $reason }
campaigns-event-no-longer-submitted = no longer submitted: { $why }
campaigns-event-voided = approval voided: { $why }
campaigns-event-changed = the campaign was changed
campaigns-event-sender-changed = its sender was changed
campaigns-event-language-changed = the letter's default language was changed
campaigns-event-invitation-changed = the letter's invitation was changed
campaigns-event-invitation-removed = the letter's invitation was removed
campaigns-event-attached = “{ $name }” was attached to the letter
campaigns-event-detached = “{ $name }” was taken off the letter
campaigns-event-scheduled = scheduled for { $at } ({ $zone })
campaigns-event-unscheduled = taken off the schedule
campaigns-event-held-late = held: its time passed more than { $n } hours ago. Choose another one
campaigns-event-held-closed = held: its time was missed, and no letters go out now. Choose another time
campaigns-event-held-account = held: the mail account “{ $account }” of its sender is not in the settings. Have it entered there, then choose another time
campaigns-event-held-key = held: the DKIM key “{ $key }” of its sender is not in the settings, and nothing goes out unsigned. Have it entered there, then choose another time
campaigns-event-held-opening = held: the sending hours began long ago. Resume it, if it is still to go out
campaigns-event-due = { $n } letters are due
campaigns-event-goes-on = goes on: { $n } letters are due
campaigns-event-paused-closed = paused: the sending hours are over; { $n } letters wait
campaigns-event-paused = paused; { $n } letters wait
campaigns-event-resumed = resumed: goes on when the sending hours open
campaigns-event-cancelled = cancelled: { $n } letters were taken back
campaigns-event-finished = every letter has its outcome
campaigns-event-sends-again = sends again: a letter did not go out
campaigns-event-goes-on-after-all = goes on: a letter was sent after all, and is to be followed
campaigns-event-chosen = letter { $letter } was chosen for the other { $n }: { $ar } of { $as } answered letter A, { $br } of { $bs } letter B
