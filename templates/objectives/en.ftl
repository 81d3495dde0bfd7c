# Objectives: what a client wants decided, where, and by which rule.

# Where an objective is in its life; as it stands alone, and within a sentence.
objectives-state-draft = Draft
objectives-state-active = Active
objectives-state-achieved = Achieved
objectives-state-lost = Lost
objectives-state-parked = Parked
objectives-within-draft = draft
objectives-within-active = active
objectives-within-achieved = achieved
objectives-within-lost = lost
objectives-within-parked = parked
objectives-state-on = { $state } on { $day }

# Rules by which a venue decides; as they stand alone.
objectives-rule-ep-simple = Simple majority of the votes cast
objectives-rule-ep-absolute = Absolute majority of the component Members
objectives-rule-ep-two-thirds = Two thirds of the votes cast and an absolute majority
objectives-rule-committee = Majority of the votes cast in committee
objectives-rule-council-simple = Simple majority of the Council
objectives-rule-council-qmv = Qualified majority of the Council
objectives-rule-council-reinforced = Reinforced qualified majority of the Council
objectives-rule-council-qmv-participants = Qualified majority of the states taking part
objectives-rule-council-reinforced-participants = Reinforced qualified majority of the states taking part
objectives-rule-council-unanimity = Unanimity of the Council
objectives-rule-cfsp-unanimity = Unanimity in foreign and security policy
objectives-rule-college = Majority of the College of Commissioners
objectives-rule-discretionary = Decision of one post
objectives-rule-soft = Consensus without a formal vote

# The same within a sentence.
objectives-within-ep-simple = simple majority of the votes cast
objectives-within-ep-absolute = absolute majority of the component members
objectives-within-ep-two-thirds = two thirds of the votes cast and an absolute majority
objectives-within-committee = majority of the votes cast in committee
objectives-within-council-simple = simple majority of the council
objectives-within-council-qmv = qualified majority of the council
objectives-within-council-reinforced = reinforced qualified majority of the council
objectives-within-council-qmv-participants = qualified majority of the states taking part
objectives-within-council-reinforced-participants = reinforced qualified majority of the states taking part
objectives-within-council-unanimity = unanimity of the council
objectives-within-cfsp-unanimity = unanimity in foreign and security policy
objectives-within-college = majority of the college of commissioners
objectives-within-discretionary = decision of one post
objectives-within-soft = consensus without a formal vote

# What a rule is for.
objectives-misfit = “{ $rule }” is { $wanted }. Choose another rule, or another body.
objectives-misfit-plenary = for the plenary of the European Parliament
objectives-misfit-committee = for a committee or subcommittee of the European Parliament
objectives-misfit-council = for the Council, one of its formations, Coreper or the European Council
objectives-misfit-commission = for the Commission

# The list, and how near each objective is.
objectives-title = Objectives
objectives-objective = Objective
objectives-as-of = as of { $day }
objectives-new = New objective
objectives-near-caption = Objectives, and how near each is
objectives-decided-next = Decided next
objectives-support = Support
objectives-outlook = Outlook
objectives-near-secured = Secured
objectives-near-expected = Expected
objectives-near-short = Short
objectives-near-out-of-reach = Out of reach
objectives-near-for-verified = for, verified
objectives-near-for-unverified = for, not verified
objectives-near-against = against
objectives-near-never-asked = never asked
objectives-near-needed = { $expected } expected, { $needed } needed
objectives-near-one-for = Whoever decides is for
objectives-near-one-against = Whoever decides is against
objectives-near-one-unknown = Whoever decides has not said
objectives-near-voices = { $for } for, { $against } against of { $n ->
        [one] { $n } voice
       *[other] { $n } voices
      }
objectives-near-nobody = Nobody on the roster yet
objectives-ended = Ended
objectives-ended-caption = Objectives that have ended
objectives-outcome = Outcome
objectives-what-decided = What was decided
objectives-on = On
objectives-none = No objective yet
objectives-none-text = An objective is what a client wants decided, where, and by which rule.
objectives-none-enter = Enter an objective

# The form for an objective.
objectives-no-parliament-html = The list of Members is not there yet. <a href="{ $href }">Import it</a> first: it says who has a say.
objectives-first-venue = First venue
objectives-first-venue-hint = Where it is decided first. More venues are added afterwards.
objectives-enter = Enter objective
objectives-no-client = First a client
objectives-no-client-text = An objective belongs to a client, and you work for none yet.
objectives-to-clients = To the clients
objectives-client = Client
objectives-name-hint = What is wanted, in a few words
objectives-description = Description
objectives-freshness = A stance is stale after this many days
objectives-what-days = a number of days
objectives-days-range = Enter a number of days from 1 to 3650.
objectives-what-client = a client
objectives-what-name = a name
objectives-what-description = the description
objectives-what-state = a state
objectives-what-reason = the reason
objectives-entered = Objective entered.
objectives-choose-client = Choose a client you work for.
objectives-taken = This client has an objective of this name. Choose another.
objectives-ends-with-outcome = An objective ends with an outcome, and is reopened with a reason.
objectives-before-not-ended = The objective before has not ended: nothing can follow on it yet.
objectives-edit = Edit objective
objectives-save = Save
objectives-cancel = Cancel
objectives-edit-ended = It has ended ({ $state }). Reopen it to work on it again.
objectives-state = State
objectives-state-hint = It ends with an outcome, from the objective’s page.
objectives-saved = Objective saved.

# How it ended, reopening it, following on it.
objectives-recorded-by = recorded by { $name }
objectives-post-created-html = Post created: <a class="kv-link" href="{ $href }">{ $name }</a>
objectives-appointed-html = Appointed: <a class="kv-link" href="{ $href }">{ $name }</a>
objectives-follow-on-enter = Enter a follow-on objective
objectives-reopen = Reopen
objectives-reopen-title = Reopen objective
objectives-follow-on-of-html = Follow-on of <a class="kv-link" href="{ $href }">{ $name }</a> ({ $state }). Stances are not carried over.
objectives-follow-on-of-stances-html = Follow-on of <a class="kv-link" href="{ $href }">{ $name }</a> ({ $state }). Stances are not carried over: <a class="kv-link" href="{ $stances }">where everyone stood then</a>.
objectives-goes-on-html = Goes on in <a class="kv-link" href="{ $href }">{ $name }</a> ({ $state }).
objectives-outcome-record = Record outcome
objectives-if-post = If a post was created
objectives-if-post-hint = The post and its holder are entered in the directory, which every client shares; that act can be undone there.
objectives-if-appointed = If somebody was appointed
objectives-how-ended = How it ended
objectives-what-came = What came of it
objectives-post = Post that was created
objectives-none-of-these = None of these
objectives-new-post = Or a new post, called
objectives-at = At
objectives-choose-body = Choose a body
objectives-if-held = If somebody holds the post
objectives-time-ends = Their time ends the day before
objectives-what-post-name = the name of the post
objectives-what-post-body = the body of the new post
objectives-what-post = a post from the list
objectives-post-not-both = Choose a post above or name a new one, not both.
objectives-what-how-ended = how it ended
objectives-what-day-ended = the day on which it ended
objectives-what-came-of-it = what came of it
objectives-enter-came = Enter what came of it.
objectives-appointed-to = Choose or name the post to which they were appointed.
objectives-outcome-recorded = Outcome recorded.
objectives-outcome-source = entered with an outcome
objectives-appointed-title = Appointed: { $post }
objectives-new-post-title = New post: { $post }
objectives-gone = There is no such objective any more.
objectives-already-ended = It has ended already ({ $state }). Reopen it first.
objectives-choose-how-ended = Choose how it ended.
objectives-nothing-to-reopen = It has not ended: there is nothing to reopen.
objectives-not-yet-ended = { $day } has not come yet. Enter the day on which it ended.
objectives-far-off = { $day } is too far away. Check the year.
objectives-reopen-why = Enter why it is reopened.
objectives-it-was-on = It was { $state } on { $day }: { $statement }
objectives-it-was = It was { $state }.
objectives-reopen-lead = The outcome goes, the objective is active again; that it had ended, and why it goes on, stays in the history.
objectives-reopen-post = The post “{ $post }” and its holder stay in the directory: that act can be undone among the changes of the post.
objectives-why-reopened = Why it is reopened
objectives-reopened = Objective reopened.
objectives-follow-on = Follow-on objective
objectives-follow-on-submit = Enter follow-on
objectives-follow-on-lead = It takes over the client, the freshness and the venues of “{ $name }”, each of them open again and without a day.
objectives-follow-on-stances = Stances are not carried over: what somebody said of the one is not what they say of the other, and who has not been asked yet counts as unknown. Where everyone stood stays one click away, on the objective before.
objectives-follow-on-hint = What is wanted now, in a few words
objectives-follow-on-not-yet = It has not ended: nothing can follow on it yet.
objectives-follow-on-entered = Follow-on objective entered.

# Venues.
objectives-venue-open = Open
objectives-venue-adopted = Adopted
objectives-venue-rejected = Rejected
objectives-way = Way through the venues
objectives-next = Next
objectives-no-day = no day yet
objectives-before-above = before the step above
objectives-weakest = weakest step
objectives-venues = Venues
objectives-venues-of = Venues: { $name }
objectives-venues-lead = { $name }: where it is decided, in this order
objectives-venue-add = Add a venue
objectives-body = Body
objectives-rule = Rule
objectives-who = Who
objectives-when = When
objectives-decides = Decides
objectives-access = Access
objectives-roster-seats = { $roster }; { $n } seats
objectives-roster-members = Everyone with a seat there
objectives-roster-states = The { $n } Member States
objectives-roster-part = { $n } states take part: { $codes }
objectives-roster-post = One post decides; there is no threshold
objectives-expected-on = Expected on { $day }
objectives-not-known = Not known yet
objectives-out-of-order = This is before the day of a step above it. Check the day or the order.
objectives-decider-html = <a class="kv-link" href="{ $holder }">{ $name }</a>, as <a class="kv-link" href="{ $href }">{ $post }</a> on { $day }
objectives-decider-vacant-html = Nobody holds the post: <a class="kv-link" href="{ $href }">{ $post }</a> on { $day }
objectives-more = and { $n } more
objectives-access-none = Nobody is known to have this person’s ear. Connections are entered on the person’s page.
objectives-access-vacant = Enter the holder on the post’s page.
objectives-strength-strong = strong
objectives-strength-medium = medium
objectives-strength-weak = weak
objectives-venue-edit-short = Edit
objectives-earlier = Earlier
objectives-later = Later
objectives-remove = Remove
objectives-venue-edit = Edit venue
objectives-venue-save = Save venue
objectives-venue-add-submit = Add venue
objectives-venue-saved = Venue saved.
objectives-venue-added = Venue added.
objectives-order-changed = Order changed.
objectives-at-the-end = It is at the end of the list already.
objectives-venue-remove = Remove venue
objectives-venue-remove-what = { $name }: { $body }, by { $rule }.
objectives-venue-remove-lead = Its place, day and roster go with it. You can take it back right after, and the history keeps that it was there. Stances stay: they belong to the objective.
objectives-venue-removed = Venue removed.
objectives-venue-back = The venue is back.
objectives-find-body = Find another body
objectives-find-body-hint = Another body of the directory
objectives-find = Find
objectives-choose-this = Choose { $name }
objectives-find-none = No body of that name. Try fewer letters.
objectives-no-post-html = This body has no post yet. <a class="kv-link" href="{ $href }">Add one</a>, then come back.
objectives-body-that-decides = Body that decides
objectives-by-which-rule = By which rule
objectives-choose-rule = Choose a rule
objectives-step = What is decided there
objectives-step-hint = For example: Committee vote on the report
objectives-decides-on = Decision expected on
objectives-seats = Seats
objectives-seats-hint = Only where Focal does not know it
objectives-how-it-stands = How it stands
objectives-decided-on = Decided on
objectives-reference = Reference
objectives-reference-hint = For example P7_TA(2013)0180
objectives-states = States that take part
objectives-vacant = vacant
objectives-post-that-decides = Post that decides
objectives-choose-post = Choose a post
objectives-choose-states = Choose states from the list.
objectives-what-rule = a rule
objectives-what-step = what is decided there
objectives-what-day = the day of the decision
objectives-what-seats = a number of seats
objectives-what-stands = how it stands
objectives-what-reference = the reference
objectives-venue-gone = There is no such venue any more. Go back and look again.
objectives-venue-ended = This objective has ended ({ $state }). Reopen it to change its venues.
objectives-venue-no-body = Choose the body that decides.
objectives-venue-no-decider = Choose the post that decides.
objectives-venue-strange-decider = That post does not belong to this body. Choose one that does.
objectives-venue-no-participants = Tick the states that take part.
objectives-venue-not-a-member = { $name } is not a Member State on { $day }. Only Member States take part.
objectives-venue-seats = Enter a number of seats from 1 to { $most }.
objectives-venue-no-day = Enter the day on which it was decided.
objectives-venue-not-yet = { $day } has not come yet. Enter the day on which it was decided.
objectives-venue-duplicate = This body decides by this rule on this day already. Change the day, or edit the venue that is there.
objectives-venue-decided = It was decided there: that stays. Edit the venue if that is wrong.
objectives-venue-last = It is the only venue. Add another one before this one goes.

# What the history says; kept as it was written.
objectives-history = History
objectives-history-of = History: { $name }
objectives-this = This objective
objectives-history-none = Nothing was noted yet.
objectives-history-before-html = Before: <a href="{ $href }">{ $name }</a>
objectives-event-entered = Objective entered
objectives-event-changed = Changed: { $list }
objectives-event-name = name, was “{ $before }”
objectives-event-description = description
objectives-event-freshness = stale after { $after } days, was { $before }
objectives-event-state = now { $state }
objectives-event-follow-on-of = Entered as the follow-on of { $name }
objectives-event-follow-on = Follow-on objective: { $name }
objectives-event-reopened = Reopened; it was { $state }
objectives-event-venue-added = Venue added: { $body }, { $rule }
objectives-event-venue-changed = Venue changed: { $body }, { $rule }
objectives-event-venue-decided = { $state } on { $day }: { $body }
objectives-event-venue-open = Open again: { $body }
objectives-event-order = Order changed: { $first } before { $second }
objectives-event-venue-removed = Venue removed: { $body }
objectives-event-venue-restored = Venue restored: { $body }
