# Deliveries: one letter to one person.

# States
deliveries-state-planned = Planned
deliveries-state-due = Waiting
deliveries-state-sending = Being sent
deliveries-state-accepted = Sent
deliveries-state-deferred = Deferred, will retry
deliveries-state-rejected = Refused
deliveries-state-unknown = Unknown
deliveries-state-skipped = Skipped
deliveries-state-cancelled = Cancelled
deliveries-state-again = { $state }, again { $time }
deliveries-state-from = { $state }, from { $day }

# The list
deliveries-of = Deliveries of { $name }
deliveries-campaigns = Campaigns
deliveries-title = Deliveries
deliveries-campaign = Campaign
deliveries-letters = Letters
deliveries-states = States
deliveries-decide = Look at the evidence and decide whether they were sent
deliveries-recipient = Recipient
deliveries-letter = Letter
deliveries-language = Language
deliveries-state = State
deliveries-reason = Reason
deliveries-changed = Changed
deliveries-none = No delivery here
deliveries-none-text = Deliveries are planned when the campaign is approved, one per person; follow-ups once the letter before was accepted.
deliveries-to-the-campaign = To the campaign
deliveries-all = All
deliveries-all-letters = All letters

# One letter to one person
deliveries-campaign-to = { $campaign } to { $name }
deliveries-no-more = No more letters to this person
deliveries-go-on = Let them go on
deliveries-was-it-sent = Was it sent?
deliveries-was-it-sent-text = The connection broke after the letter was begun. Look into the relay’s log or ask the recipient, then decide. Focal never sends it again by itself.
deliveries-it-was-sent = It was sent
deliveries-send-again-confirm = Send it again? If the first one did arrive, this person gets the letter twice.
deliveries-send-again = Send again
deliveries-it-was-not = It was not: send it
deliveries-unsubscribed = Unsubscribed by this letter
deliveries-unsubscribed-text = Nobody is written to at this address any more. If it was somebody else’s click, say so.
deliveries-write-again-confirm = Write to this person again? Only if they did not mean to unsubscribe.
deliveries-write-again = Write again
deliveries-it-was-a-mistake = It was a mistake
deliveries-words-as-approved = The words as approved, filled in with what is known today.
deliveries-others = Other letters of this campaign to this person
deliveries-other-letters = Other letters
deliveries-details = Details
deliveries-history = History
deliveries-account-gone = Somebody whose account is gone
deliveries-stopped-by = { $by } stopped the letters to this person, { $at }.
deliveries-next-try = Next try
deliveries-to = To
deliveries-from = From
deliveries-tries = Tries
deliveries-message-id = Message-ID
deliveries-not-before = Not before
deliveries-words-gone = The words as approved are not there any more.
deliveries-error-resolution = Say whether the letter was sent: accepted, or again.
deliveries-noted-as-sent = Noted as sent.
deliveries-is-sent-again = It is sent again.
deliveries-stopped = Stopped: this person’s next letter is skipped when its time comes.
deliveries-goes-on = This person gets the next letter again, when its time comes.

# Letters of which nobody can tell whether they were sent
deliveries-unknown-outcomes = Unknown outcomes
deliveries-unknown-lead = The connection to the relay broke while these letters were on their way, or the program stopped. Focal never sends them again by itself: somebody looks into the relay’s log, or asks the recipient, and decides here.
deliveries-unknown-caption = Letters of which nobody can tell whether they were sent, the oldest first
deliveries-what-happened = What happened
deliveries-for-client = for { $client }
deliveries-log-names-it = the log names it
deliveries-begun-broken = Begun { $began }, broken off { $broke }
deliveries-broken = Broken off { $broke }
deliveries-campaign-stopped = the campaign was stopped
deliveries-ticked-sent = Those ticked were sent
deliveries-ticked-confirm = Send those ticked again? Whoever did get the first one gets the letter twice.
deliveries-ticked-again = They were not: send them
deliveries-compare-log = Compare with the relay’s log
deliveries-tick-named = Tick those that it names
deliveries-nothing-unknown = Nothing to decide
deliveries-nothing-unknown-text = Of every letter it is known whether it was sent.
deliveries-to-the-campaigns = To the campaigns
deliveries-log-lines = Lines of the relay’s log
deliveries-log-hint = Of the minutes around the break. Letters whose Message-ID it names were taken by the relay. Nothing of it is kept.
deliveries-log-names = { $n ->
    [0] The log names none of these letters. If it is whole for that time, they were not taken.
    [one] The log names 1 of these letters: it is ticked.
   *[other] The log names { $n } of these letters: they are ticked.
  }
deliveries-error-no-log = Paste the lines of the relay’s log first.
deliveries-error-long-log = Paste at most { $most } characters: the minutes around the break are enough.
deliveries-error-resolutions = Say what became of the letters, with one of the buttons below the list.
deliveries-error-tick = Tick the letters first that you decide about.
deliveries-left-undecided = { $n ->
    [one] 1 letter could not be decided so: decided meanwhile, or the campaign was stopped.
   *[other] { $n } letters could not be decided so: decided meanwhile, or the campaign was stopped.
  }
deliveries-decided-sent = { $n ->
    [one] 1 letter noted as sent.
   *[other] { $n } letters noted as sent.
  }
deliveries-decided-again = { $n ->
    [one] 1 letter sent again.
   *[other] { $n } letters sent again.
  }
deliveries-taken-back = Taken back: it is for a person to decide again.
deliveries-nothing-to-decide = This delivery is { $state }: there is nothing to decide.
deliveries-error-sent-since = It has been sent since, or nobody decided: nothing is taken back.
deliveries-error-followed = Another letter has followed it since: nothing is taken back.
deliveries-error-begun = Sending has begun: cancel the campaign instead.

# Reasons and history, which are stored in English and told in the language of the reader: English has to be what is stored
deliveries-event-approved = approved
deliveries-event-follows = the letter before was accepted
deliveries-event-due = its time has come
deliveries-event-sending = being sent
deliveries-event-stopped = the campaign was stopped
deliveries-event-cancelled = the campaign was cancelled
deliveries-event-paused = its campaign is paused
deliveries-event-merged = the person is written to under their other entry
deliveries-event-objected = the person objected
deliveries-event-unsubscribed = the person unsubscribed
deliveries-event-no-such-address = the address does not exist
deliveries-event-bounced = mail to this address came back
deliveries-event-enough = the person had enough letters lately
deliveries-event-ended = the mandate has ended
deliveries-event-stopped-by = stopped by { $who } on { $day }
deliveries-event-replied = replied on { $day }
deliveries-event-met = met on { $day }
deliveries-event-called = spoken to by telephone on { $day }
deliveries-event-supportive = supportive since { $day }
deliveries-event-stopped-last = the campaign was stopped; the last try: { $answer }
deliveries-event-gave-up = gave up after five days; the last try: { $answer }
deliveries-event-program-stopped = the program stopped while this was being sent
deliveries-event-program-stopped-why = the program stopped while this was being sent; { $why }
deliveries-event-worker-gone = its worker is gone, and so is what it wrote down
deliveries-event-journal-gone = its journal is gone
deliveries-event-not-begun = not begun: handed back
deliveries-event-says-sent = { $who } says that it was sent
deliveries-event-says-not-sent = { $who } says that it was not sent: send it
deliveries-event-took-back = { $who } took the decision back
deliveries-event-doubt = the whole message was sent, but then: { $what }. It may or may not have been accepted
deliveries-event-somebody = somebody whose account is gone
deliveries-event-day = { $day } { $month }
deliveries-event-unsubscribed-by-link = the person unsubscribed by the link in this letter
deliveries-event-lifted = unsubscribing was a mistake: the person may be written to again
