# Reports.

# What reports there are: their titles, and the question that each answers.
reports-title-support = Support count
reports-title-support-about = How near the objective is to what the rule asks for, by group, country and role.
reports-title-council = Council
reports-title-council-about = Heads and population against their thresholds, the shortest ways to a majority, and who can block.
reports-title-path = Path to a majority
reports-title-path-about = What is missing, whom to win at least cost, who decides alone, and what may break.
reports-title-movement = Movement
reports-title-movement-about = Who moved since a day, from what to what, on what evidence, and what that did to the count.
reports-title-coverage = Coverage and activity
reports-title-coverage-about = Whom we met and whom never, by consultant, institution and week, and the hours given.
reports-title-grid = Power and interest
reports-title-grid-about = Who has weight and to whom it matters, by stance: whom to manage closely, satisfy, inform, monitor.

# The tabs above reports, and the list of those on an objective.
reports-menu-reports = Reports
reports-menu-reports-on = Reports on { $name }
reports-menu-report = Report
reports-menu-what-it-says = What it says
reports-menu-files = Files
reports-menu-whole = Whole
reports-menu-all-reports = All reports
reports-menu-client-reports = Client reports
reports-menu-stakeholders = Stakeholders
reports-menu-objectives = Objectives

# Every report in one place.
reports-hub-as-of = as of { $day }
reports-hub-ended = Ended
reports-hub-file-of = of { $title }
reports-hub-empty = Nothing to report on yet
reports-hub-empty-text = Reports count for an objective: what a client wants decided, where, and by which rule.
reports-hub-enter-objective = Enter an objective
reports-hub-others = Other reports
reports-hub-house = Of the house
reports-hub-activity-text = Contacts and hours, by consultant, institution and client
reports-hub-hours = Hours
reports-hub-hours-text = What was given to whom, pro bono apart
reports-hub-digest-text = What moved, by mail
reports-hub-given = Given to clients
reports-hub-all = All
reports-hub-nothing-given = Nothing yet. Open an objective’s client reports to choose the sections of one.
reports-hub-nothing-given-consultant = Nothing yet. Open an objective’s client reports to choose the sections of one; a manager issues it.

# A report on the screen, and in files.
reports-document-print = Print
reports-document-as-of = As of
reports-document-known-on = as known on
reports-document-from = From
reports-document-until = until
reports-document-venue = Venue
reports-document-next-to-decide = Next to decide
reports-document-show = Show
reports-document-error = Error:
reports-document-as-of-day = As of { $day }
reports-document-as-of-known = As of { $day }, as known on { $known }
reports-document-issued = Issued on { $day } by { $name }
reports-document-parameter = { $name }: { $value }
reports-document-blank = Nothing to draw yet: every number is 0.
reports-document-none = { $caption }: none.
reports-document-none-short = None.
reports-document-paper-note = The first { $shown } of { $all }. The other { $more } are on the page, and in the files for spreadsheets and programs.
reports-document-page = { $n } of { $count }
reports-document-percent = { $n } %
reports-document-unknown = Unknown
reports-document-about = About
reports-document-what = What
reports-document-client = Client
reports-document-objective = Objective
reports-document-as-known-at = As known at
reports-document-issued-name = Issued
reports-document-issued-value = { $moment }, by { $name }
reports-document-table = Table
reports-document-too-new = this document has version { $version }; this Focal reads up to { $most }
reports-document-latest = Latest stances
reports-document-latest-recorded = Latest stances recorded
reports-document-latest-person = Person
reports-document-latest-stance = Stance
reports-document-latest-evidence = Evidence
reports-document-latest-when = Recorded
reports-document-latest-none = No stance has been recorded yet. Open a person to record one.

# The people behind a number.
reports-members-as-of = { $n } as of { $day }
reports-members-members = Members
reports-members-states = Member States
reports-members-name = Name
reports-members-group = Group
reports-members-country = Country
reports-members-role = Role
reports-members-committee = Committee
reports-members-committees = Committees
reports-members-stance = Stance
reports-members-rests-on = Rests on
reports-members-since = Since
reports-members-assumed = assumed
reports-members-stale = stale
reports-members-nobody = Nobody
reports-members-nobody-text = Nobody counts there.
reports-members-back = Back to the support count
reports-members-counted-in = Counted in
reports-members-assumed-from = Assumed from
reports-members-is = is
reports-members-none = None
reports-members-contested = Contested
reports-members-verified = Verified
reports-members-private-source = One private source
reports-members-counts-floor = floor
reports-members-counts-expected = expected
reports-members-counts-ceiling = ceiling
reports-members-counts-unverified = unverified
reports-members-counts-leaning-for = leaning-for
reports-members-counts-leaning-against = leaning-against
reports-members-counts-opposed = opposed
reports-members-counts-undecided = undecided
reports-members-counts-against = against
reports-members-counts-unknown = never asked
reports-members-counts-stale = stale
reports-members-counts-single = one private source
reports-members-counts-contested = contested
reports-members-counts-assumed = assumed

# The weekly digest: the form, and what becomes of it.
reports-digest-title = Weekly digest
reports-digest-lead = A mail once a week: where each active objective stands and stood a week before, who moved, which tasks are overdue, which decisions are near. In a week without news there is none.
reports-digest-goes-to = It goes to { $email } in the morning.
reports-digest-goes-to-on = It goes to { $email } in the morning, on the objectives of { $clients }.
reports-digest-save = Save
reports-digest-send-on = Send it on
reports-digest-no-day = No day: I want none
reports-digest-a-day = a day
reports-digest-forbidden = The weekly digest is for managers and administrators.
reports-digest-saved = The digest comes on { $day }s.
reports-digest-stopped = You get no digest any more.
reports-digest-monday = Monday
reports-digest-tuesday = Tuesday
reports-digest-wednesday = Wednesday
reports-digest-thursday = Thursday
reports-digest-friday = Friday
reports-digest-saturday = Saturday
reports-digest-sunday = Sunday

# The weekly digest as a mail.
reports-digest-mail-subject = Focal: the week to { $day }
reports-digest-mail-title = The week to { $day }
reports-digest-mail-dear = Dear { $name },
reports-digest-mail-lead = this is what became of your objectives from { $since } to { $day }.
reports-digest-mail-list = { $what }:
reports-digest-mail-moved = Moved
reports-digest-mail-move = : { $then } → { $now }
reports-digest-mail-more = { $n } more
reports-digest-mail-more-at = { $n } more: { $address }
reports-digest-mail-decisions = Decisions within 30 days
reports-digest-mail-overdue = Overdue
reports-digest-mail-overdue-elsewhere = Overdue, on no objective
reports-digest-mail-quiet = Nothing new on: { $names }.
reports-digest-mail-why = You get this once a week because you asked for it.
reports-digest-mail-choose = Choose another day, or none
reports-digest-mail-choose-at = Choose another day, or none: { $address }
reports-digest-mail-contacts = { $n ->
    [one] 1 contact was logged.
   *[other] { $n } contacts were logged.
  }
reports-digest-mail-expected = Expected { $n }
reports-digest-mail-expected-before = Expected { $n } (a week ago { $before })
reports-digest-mail-floor = floor { $n }
reports-digest-mail-floor-before = floor { $n } (a week ago { $before })
reports-digest-mail-numbers = { $expected }, { $floor }, { $needed } needed.
reports-digest-task = { $title }, due on { $day }
reports-digest-task-of = { $title } ({ $owner }), due on { $day }
reports-digest-decision = { $day }: { $venue }

# Preparing a client's report.
reports-draft-draft = Draft
reports-draft-drafts = Drafts
reports-draft-new = New client report
reports-draft-edit-report = Edit client report
reports-draft-edit = Edit
reports-draft-prepared-by = Prepared by
reports-draft-saved = Saved
reports-draft-issue = Issue
reports-draft-issue-title = Issue { $title }
reports-draft-issue-report = Issue report
reports-draft-cancel = Cancel
reports-draft-confirm-html = Issue this as report <b>{ $number }</b> for <b>{ $client }</b>, exactly as it stands below? It is kept as it is and cannot be changed afterwards; a later report can replace it, and it can be withdrawn with a reason.
reports-draft-will-replace = Report { $number } will be marked as replaced by it.
reports-draft-kept-for-manager = A manager or an administrator issues it. The draft is kept for them.
reports-draft-not-allowed = Reports are issued by managers and administrators. The draft is kept for them.
reports-draft-missing = Chosen, but there is nothing to report as of that day: { $list }.
reports-draft-gone = { $choice } (nothing to report as of that day)
reports-draft-empty = No section yet
reports-draft-empty-text = Choose the sections that the client gets.
reports-draft-save = Save and look at it
reports-draft-remove = Remove draft
reports-draft-title = Title
reports-draft-introduction = Introduction
reports-draft-introduction-hint = In your own words; an empty line begins a paragraph.
reports-draft-as-of = As of
reports-draft-as-of-hint = Without a day, it is the day on which it is issued.
reports-draft-sections = Sections
reports-draft-sections-hint = In the order of the reports. Private evidence is left out of each.
reports-draft-replaces = Takes the place of
reports-draft-replaces-none = No earlier report
reports-draft-earlier = { $number }: { $title }
reports-draft-the-day = the day
reports-draft-day-to-come = Choose a day that has come.
reports-draft-the-sections = sections
reports-draft-a-report = a report from the list
reports-draft-a-title = a title
reports-draft-the-introduction = the introduction
reports-draft-saved-now = Draft saved. This is how it looks.
reports-draft-removed-now = Draft removed.
reports-draft-back-now = The draft is back.
reports-draft-changed = What it says has changed since you looked at it. Look once more, then issue it.
reports-draft-issued-now = Report issued. It stays as it is.

# What clients were given.
reports-issued-lead = What clients were given, as it was given.
reports-issued-for = For { $client }.
reports-issued-every-client = Every client
reports-issued-issued = Issued
reports-issued-issued-reports = Issued reports
reports-issued-number = Number
reports-issued-title = Title
reports-issued-client = Client
reports-issued-objective = Objective
reports-issued-as-of = As of
reports-issued-issued-on = Issued
reports-issued-state = State
reports-issued-file = File
reports-issued-state-issued = Issued
reports-issued-state-replaced = Replaced
reports-issued-state-withdrawn = Withdrawn
reports-issued-empty = No report issued yet
reports-issued-empty-text = A client report is prepared on an objective, from the sections of its reports, and then issued.
reports-issued-to-objectives = To the objectives
reports-issued-when-by = { $when } by { $name }
reports-issued-report-number = Report { $number }
reports-issued-prepare-replacement = Prepare a replacement
reports-issued-withdrawn-on = Withdrawn on { $when }
reports-issued-withdrawn-on-by = Withdrawn on { $when } by { $name }
reports-issued-replaced-by-html = Replaced by <a class="kv-link" href="{ $href }">{ $number }</a>.
reports-issued-replaces-html = Takes the place of <a class="kv-link" href="{ $href }">{ $number }</a>.
reports-issued-withdraw = Withdraw
reports-issued-withdraw-report = Withdraw report
reports-issued-withdraw-number = Withdraw report { $number }
reports-issued-withdraw-lead = It stays here as it was given, marked as withdrawn, with the reason. Whoever was given it has to be told: Focal sends nothing.
reports-issued-reason = Why it is withdrawn
reports-issued-the-reason = the reason
reports-issued-withdrawn-now = Report withdrawn. It stays here, marked as withdrawn.
reports-issued-withdrawing-forbidden = Reports are withdrawn by managers and administrators. Ask one of them.
reports-issued-section = { $report }: { $section }
reports-issued-private-left-out = Private evidence is left out.
reports-issued-private-left-out-with = Private evidence is left out, and with it: { $report }: { $sections }.

# Why a report is not issued or withdrawn.
reports-issued-error-not-allowed = A report is issued by a manager or an administrator. The draft is kept for them.
reports-issued-error-empty = Choose at least one section that there is as of that day.
reports-issued-error-replaced = The report that this one replaces has been replaced already. Choose another, or none.
reports-issued-error-withdrawing = A report is withdrawn by a manager or an administrator.
reports-issued-error-no-reason = Say why the report is withdrawn.
reports-issued-error-again = This report has been withdrawn already.

# Coverage and activity: what was done.
reports-coverage-activity = Activity
reports-coverage-all-clients = All clients
reports-coverage-gone = An account that is gone
reports-coverage-period = Period
reports-coverage-from-to = { $from } to { $until }
reports-coverage-sentence = { $contacts ->
    [0] No contacts
    [one] 1 contact
   *[other] { $contacts } contacts
  }{ $people ->
    [0] {""}
    [one] {" "}with 1 person
   *[other] {" "}with { $people } people
  } from { $from } to { $until }.
reports-coverage-reached = Of the { $voters } who have a say { $met } were met in these days; { $never } have never been met.
reports-coverage-meetings-of-them = { $meetings } of them meetings and events
reports-coverage-meetings-and-notes = { $meetings } of them meetings and events; and { $notes } notes
reports-coverage-meetings-and-failed = { $meetings } of them meetings and events; and { $failed } failed attempts
reports-coverage-meetings-and-both = { $meetings } of them meetings and events; and { $notes } notes, { $failed } failed attempts
reports-coverage-contacts = Contacts
reports-coverage-people = People
reports-coverage-in-these-contacts = In these contacts
reports-coverage-hours = Hours
reports-coverage-hours-pro-bono = { $time } of them pro bono
reports-coverage-all = All
reports-coverage-month = Month
reports-coverage-week-from = Week from
reports-coverage-contacts-by-month = Contacts by month
reports-coverage-contacts-by-week = Contacts by week
reports-coverage-meetings-and-events = Meetings and events
reports-coverage-calls-and-mails = Calls and mails
reports-coverage-part-meetings = meetings and events
reports-coverage-part-calls = calls and mails
reports-coverage-from-day = From { $day }
reports-coverage-chart = { $met } meetings and events, { $others } calls and mails. The table says the same.
reports-coverage-by-consultant = By consultant
reports-coverage-contacts-by-consultant = Contacts by consultant
reports-coverage-consultant = Consultant
reports-coverage-meetings = Meetings
reports-coverage-calls = Calls
reports-coverage-emails = E-mails
reports-coverage-events = Events
reports-coverage-notes = Notes
reports-coverage-by-kind = By kind
reports-coverage-contacts-by-kind = Contacts by kind; a note is none, nor is a failed attempt
reports-coverage-kind = Kind
reports-coverage-share = Share
reports-coverage-by-body = By institution and body
reports-coverage-contacts-by-body = Contacts by institution and body
reports-coverage-body = Institution or body
reports-coverage-two-bodies = A contact with people of two bodies counts in both, and a body counts those of its parts, too.
reports-coverage-no-body = { $n ->
    [one] 1 contact was
   *[other] { $n } contacts were
  } with people of whom no body is known on the day.
reports-coverage-by-client = By client
reports-coverage-contacts-by-client = Contacts by client
reports-coverage-client = Client
reports-coverage-terms = Terms
reports-coverage-pro-bono = Pro bono
reports-coverage-paid = Paid

# Coverage and activity: whom we reached.
reports-coverage-coverage = Coverage
reports-coverage-nobody = Nobody is known to have a say on { $day }, so nothing can be said of coverage.
reports-coverage-of-voters = of { $n } who have a say
reports-coverage-at-any-time = At any time
reports-coverage-meetings-count = Meetings and events count
reports-coverage-met-means = Met: at a meeting or an event. Contacted: in whatever way. A state is reached through whoever speaks for it.
reports-coverage-no-group = No group
reports-coverage-no-country = No country
reports-coverage-by-group = By political group
reports-coverage-by-country = By country
reports-coverage-coverage-by-group = Coverage by political group
reports-coverage-coverage-by-country = Coverage by country
reports-coverage-coverage-by-venue = Coverage by venue
reports-coverage-venue = Venue
reports-coverage-group = Group
reports-coverage-country = Country
reports-coverage-name = Name
reports-coverage-each-once = each once
reports-coverage-have-a-say = Have a say
reports-coverage-ever-reached = Ever reached
reports-coverage-contacted-only = Contacted only
reports-coverage-never = Never
reports-coverage-met = Met
reports-coverage-contacted = Contacted
reports-coverage-met-in-period = Met in the period
reports-coverage-contacted-in-period = Contacted in the period
reports-coverage-met-ever = Ever met
reports-coverage-contacted-ever = Ever contacted
reports-coverage-never-met = Never met
reports-coverage-never-contacted = Never contacted
reports-coverage-people-of-group = { $heading }, group { $group }
reports-coverage-people-of-country = { $heading }, country { $country }
reports-coverage-influence = Influence
reports-coverage-owner = Owner
reports-coverage-last-met = Last met
reports-coverage-last-contact = Last contact
reports-coverage-contacts-in-period = Contacts in the period

# Coverage and activity: hours and follow-ups.
reports-coverage-hours-by-consultant = Hours by consultant
reports-coverage-preparation = Preparation
reports-coverage-other = Other
reports-coverage-total = Total
reports-coverage-untimed = { $n ->
    [one] 1 contact was
   *[other] { $n } contacts were
  } logged without saying how long it took.
reports-coverage-follow-ups = Follow-ups
reports-coverage-follow-ups-done = Follow-ups done in the period
reports-coverage-follow-ups-overdue = Overdue follow-ups
reports-coverage-follow-ups-open = Open follow-ups
reports-coverage-follow-ups-by-owner = Follow-ups by owner
reports-coverage-done = Done in the period
reports-coverage-open = Open
reports-coverage-overdue = Overdue
reports-coverage-is-overdue = overdue
reports-coverage-what = What
reports-coverage-about = About
reports-coverage-due-on = Due on
reports-coverage-done-on = Done on

# Why a period cannot be counted.
reports-coverage-error-backwards = The period ends on { $until }, before it begins on { $from }. Choose another day.
reports-coverage-error-beyond = The period ends on { $until }, after the day of the report, { $on }.
reports-coverage-error-no-date = “{ $text }” is not a date. Enter it as in 2026-11-24.

# Movement: who moved, from what to what.
reports-movement-since = Since
reports-movement-venue = Venue
reports-movement-stale-after = Stale after
reports-movement-days = { $n } days
reports-movement-by-level = Net change per level
reports-movement-moved = Who moved, on the roster
reports-movement-others = Who moved, not on the roster
reports-movement-roster = Who joined or left the roster
reports-movement-twelve-months = The last twelve months
reports-movement-chosen-then = then: { $what }
reports-movement-chosen-now = now: { $what }
reports-movement-chosen-change = change: { $what }
reports-movement-chosen = { $n ->
    [one] 1 holder
   *[other] { $n } holders
  } ({ $words })
reports-movement-those = Those behind the number, { $words }
reports-movement-word-floor = floor
reports-movement-word-expected = expected
reports-movement-word-ceiling = ceiling
reports-movement-word-stale = stale
reports-movement-word-joined = joined
reports-movement-word-left = left
reports-movement-word-stayed = stayed
reports-movement-word-moved = moved
reports-movement-sentence = Since { $since }, { $towards } moved towards and { $away } away; { $known } became known. Expected was { $then } and is { $now }.
reports-movement-roster-sentence = { $joined } joined the roster and { $left } left it: with them their stances come into the count and leave it, although nobody moved.
reports-movement-of-then = { $n } on { $day }
reports-movement-no-change = No change
reports-movement-newly-stale = Newly stale
reports-movement-became-stale = Stances that have become stale
reports-movement-known-then = Both days are told by what was known on { $day }: what was learnt later about an earlier day counts on that day and is no movement; what was withdrawn counts on neither.
reports-movement-known-now = Both days are told by what is known now: what was learnt later about an earlier day counts on that day and is no movement; what was withdrawn counts on neither.
reports-movement-last-day = Figures count those on the roster on the last day.
reports-movement-unentered = { $n } states have never been entered as holders of positions; they count as unknown.
reports-movement-then-and-now = Floor, expected and ceiling on both days
reports-movement-count = Count
reports-movement-change = Change
reports-movement-floor = Floor
reports-movement-expected = Expected
reports-movement-ceiling = Ceiling
reports-movement-from-to = From { $from } to { $until }
reports-movement-flows = A row per stance on the first day, a column per stance on the last, of those on the roster on both.
reports-movement-stance = Stance
reports-movement-moved-in = Moved in
reports-movement-moved-out = Moved out
reports-movement-joined = Joined
reports-movement-left = Left
reports-movement-all = All
reports-movement-levels-note = Moved in and out: those on the roster on both days. Who joined or left is counted with the stance of the last day there.
reports-movement-nobody-moved = Nobody moved.
reports-movement-nobody-named = Nobody is named here.
reports-movement-withheld = { $n ->
    [one] 1 holder
   *[other] { $n } holders
  } more whose movement rests on evidence that is not public: in the numbers, not in the list.
reports-movement-nobody-joined = Nobody joined or left the roster.
reports-movement-name = Name
reports-movement-belongs = Group and country
reports-movement-what = What
reports-movement-has-joined = Joined
reports-movement-has-left = Left
reports-movement-joined-note = joined the roster
reports-movement-left-note = left the roster
reports-movement-person = Person
reports-movement-post = Post
reports-movement-organisation = Organisation
reports-movement-evidence = Evidence
reports-movement-said = What was said
reports-movement-day = Day
reports-movement-author = Noted by
reports-movement-link = Link
reports-movement-stale = stale
reports-movement-trend = Floor and expected, month by month
reports-movement-trend-text = Floor went from { $floor_then } to { $floor_now }, expected from { $expected_then } to { $expected_now }.
reports-movement-needed = { $n } needed
reports-movement-expected-dashed = Expected (dashed)
reports-movement-event = { $day }: { $what }
reports-movement-mark = Mark { $n }: { $what }.
reports-movement-each-day = Each day counts those who were on the roster then.
reports-movement-months = Floor, expected and ceiling, month by month
reports-movement-on-the-roster = On the roster
reports-movement-event-met = { $n ->
    [one] Event: 1 person met
   *[other] Event: { $n } people met
  }
reports-movement-event-letters = Letters: { $name }
reports-movement-event-decision = { $venue }: { $state }

# Movement: what became of a stance; as a heading, and in a sentence.
reports-movement-change-towards = Towards
reports-movement-change-away = Away
reports-movement-change-known = Newly known
reports-movement-change-verified = Now verified
reports-movement-change-unverified = No longer verified
reports-movement-note-towards = towards
reports-movement-note-away = away
reports-movement-note-known = newly known
reports-movement-note-verified = now verified
reports-movement-note-unverified = no longer verified

# The support count: the page.
reports-support-by-rule = , by { $rule }
reports-support-decision-on = Decision expected on { $day }
reports-support-print = Print
reports-support-votes = Votes
reports-support-edit = Edit
reports-support-reports = Reports
reports-support-objectives = Objectives
reports-support-as-of = As of
reports-support-known-on = as known on
reports-support-show = Show
reports-support-venues = Venues
reports-support-day-known = { $day }, as known on { $known }
reports-support-as-of-sentence = As of { $day }.
reports-support-evidence = { $evidence }: { $quote }
reports-support-running-head = { $report }. As of { $day }
reports-support-on-paper = Support count at { $venue } as of { $day }. Floor: verified support. Expected: and unverified support, and leaning for. Ceiling: everyone who is not against.
reports-support-nobody = Nobody sat there on that day
reports-support-nobody-text = The roster is who sits in the venue’s body on the day asked for. Choose another day, or import the list of Members.
reports-support-to-imports = To the imports
reports-support-seats = Seats
reports-support-seats-by-stance = By stance
reports-support-seats-by-group = By group
reports-support-group-as-of = Support by political group as of { $day }
reports-support-country-as-of = Support by country as of { $day }
reports-support-role-as-of = Support by role in committees as of { $day }

# The support count: what its page and its document share.
reports-support-by-group = By political group
reports-support-by-country = By country
reports-support-by-role = By role in committees
reports-support-by-committee = By committee
reports-support-table-group = Support by political group
reports-support-table-country = Support by country
reports-support-table-role = Support by role in committees
reports-support-table-committee = Support by committee
reports-support-matrix = Groups by country
reports-support-matrix-table = Expected votes by country and group
reports-support-roster = Roster
reports-support-roster-table = Roster, by name
reports-support-venue = Venue
reports-support-step = Step
reports-support-rule = Rule
reports-support-stale-after = Stale after
reports-support-days = { $n } days
reports-support-decided-on = Decided on
reports-support-expected-on = Decision expected on
reports-support-one-post = One post
reports-support-decides-alone = { $post } decides alone: counts elsewhere are evidence, not votes.

# The support count: figures.
reports-support-decides = Decides
reports-support-stands = Stands
reports-support-since = Since { $day }
reports-support-since-stale = Since { $day }, stale
reports-support-with-access = With access
reports-support-connected = Connected with who decides
reports-support-stale = Stale
reports-support-of-stances = of { $n } stances
reports-support-older-than = Older than { $n } days
reports-support-not-firm = What is not firm
reports-support-bears-out = Support that nothing else bears out
reports-support-contradicts = Evidence of one day contradicts itself
reports-support-in-none = In none of the numbers
reports-support-assumed-note = An assumed stance is the view of somebody whose view they usually take. It is never counted.
reports-support-ear = Who has that person’s ear

# The support count: tables.
reports-support-group = Group
reports-support-country = Country
reports-support-role = Role
reports-support-committee = Committee
reports-support-committees = Committees
reports-support-members = Members
reports-support-stances = Stances
reports-support-all = All
reports-support-assumed-table = Assumed stances, by whose view it is
reports-support-whose-view = Whose view
reports-support-why = Why
reports-support-taken-by = Taken by
reports-support-as = As
reports-support-strength = Strength (1 to 3)
reports-support-note = Note
reports-support-known-at = Known at
reports-support-assumed-from = Assumed from

# The support count: the hemicycle.
reports-seats-title = { $venue }: where the Members stand
reports-seats-needed = { $expected } of { $members } Members are expected to vote for; { $needed } are needed. The table says the same.
reports-seats-no-vote = { $expected } of { $members } Members are expected to vote for; there is no formal vote. The table says the same.
reports-seats-of-expected = of { $members } expected
reports-seats-none-needed = no formal vote
reports-seats-so-many-needed = { $n } needed

# How near an objective is: words of all reports that count.
reports-count-floor = Floor
reports-count-expected = Expected
reports-count-ceiling = Ceiling
reports-count-floor-note = Verified support
reports-count-expected-note = And unverified support, and leaning for
reports-count-ceiling-note = Everyone who is not against
reports-count-for = For
reports-count-against = Against
reports-count-undecided = Undecided
reports-count-never-asked = Never asked
reports-count-never-asked-one = Never asked
reports-count-leaning-for = Leaning for
reports-count-leaning-against = Leaning against
reports-count-of = of { $n }
reports-count-of-needed = of { $n } needed
reports-count-of-expected = of { $n } expected
reports-count-name = Name
reports-count-code = Code
reports-count-state = State
reports-count-states = States
reports-count-stance = Stance
reports-count-level = Level
reports-count-counts-as = Counts as
reports-count-assumed = Assumed
reports-count-assumed-from = { $stance } ({ $from })
reports-count-verified = Verified
reports-count-stale = Stale
reports-count-contested = Contested
reports-count-private-source = One private source
reports-count-since = Since
reports-count-as-of = As of
reports-count-last-contact = Last contact
reports-count-cost = Cost
reports-count-population = Population
reports-count-is-stale = stale
reports-count-is-contested = contested
reports-count-is-private = one private source
reports-count-yes = yes
reports-count-no = no
reports-count-chance = Chance of passing
reports-count-chance-note = By usual odds, not a forecast
reports-count-chance-note-abstain = By usual odds, by which many abstain and fewer votes are needed; not a forecast
reports-count-in-floor = floor
reports-count-in-expected = expected
reports-count-in-ceiling = ceiling
reports-count-in-none = none

# Parts of those who have a say.
reports-count-no-group = No group
reports-count-no-country = No country
reports-count-in-no-committee = In no committee
reports-count-chairs = Chairs
reports-count-vice-chairs = Vice-chairs
reports-count-members = Members
reports-count-substitutes = Substitutes

# What there is, what is needed and what is missing. { $amount } is a number or a share.
reports-count-share = { $share } %
reports-count-states-in-favour = States in favour
reports-count-at-least = at least { $amount }
reports-count-at-most = at most { $amount }
reports-count-and = { $first } and { $last }
reports-count-have-population = { $have } of the population, of { $need }
reports-count-have-states = { $have } of { $need } states
reports-count-have-votes = { $have } of { $need } votes
reports-count-have-limit = { $have } { $what }, of at most { $need }
reports-count-have-other = { $have } { $what }, of { $need }
reports-count-missing-population = { $share } of the population
reports-count-missing-sliver = less than 0.01 % of the population
reports-count-missing-against = { $n } against too many
reports-count-missing-present = { $n } present
reports-count-missing-states = { $n ->
    [one] { $n } state
   *[other] { $n } states
  }
reports-count-missing-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
  }

# How near it is, in one sentence.
reports-count-brief = { $have } of { $needed } expected
reports-count-brief-share = { $have } of { $needed } expected, { $share }
reports-count-brief-decider = { $name }: { $stance }
reports-count-brief-vacant = the post is vacant
reports-count-brief-no-vote = { $expected } for, { $against } against
reports-count-brief-uncountable = cannot be counted
reports-count-committee-seats = How many seats the committee has on that day is in no set of figures: its known members count.
reports-count-no-vote = No formal vote: { $expected } are for, { $against } against, { $undecided } undecided, { $unknown } were never asked.
reports-count-uncountable = It cannot be counted: { $why }
reports-count-seats-secured = Secured: { $floor } verified votes; { $needed } of { $seats } seats are needed.
reports-count-seats-expected = Expected, not secured: { $needed } of { $seats } seats are needed; { $short } of the votes counted on are not verified.
reports-count-seats-short = { $short } short of a majority: { $needed } of { $seats } seats are needed, { $expected } are expected.
reports-count-seats-out = Out of reach: { $needed } of { $seats } seats are needed; with everyone who is not against, { $short } are still missing.
reports-count-cast-secured = Secured: { $floor } verified votes; { $needed } votes are needed if all { $seats } vote.
reports-count-cast-expected = Expected, not secured: { $needed } votes are needed if all { $seats } vote; { $short } of the votes counted on are not verified.
reports-count-cast-short = { $short } short of a majority: { $needed } votes are needed if all { $seats } vote, { $expected } are expected. { $fewer }
reports-count-cast-out = Out of reach: { $needed } votes are needed if all { $seats } vote; with everyone who is not against, { $short } are still missing.
reports-count-cast-if-abstain = Expected, not secured: { $expected } for, at most { $against } against, if the { $undecided } undecided abstain. Without abstentions it is { $short } short: { $needed } votes are needed if all { $seats } vote.
reports-count-fewer-two-thirds = Fewer do if members abstain or stay away: two thirds of the votes cast, and never fewer than { $least }.
reports-count-fewer = Fewer do if members abstain or stay away: more for than against.
reports-count-rule-secured = Secured: verified support is { $have }.
reports-count-rule-expected = Expected, not secured: { $have }; verified support alone lacks { $missing }.
reports-count-rule-short = { $missing } short: { $have } expected.
reports-count-rule-short-unknown = { $missing } short: { $have } expected, if those never asked are against.
reports-count-rule-out = Out of reach: everyone who is not against still lacks { $missing }.
reports-count-the-post = the post
reports-count-decider-vacant = { $post } decides alone, and the post is vacant.
reports-count-decider-stands = { $name } ({ $post }) decides alone and stands at “{ $stance }”. Counts elsewhere are evidence, not votes.
reports-count-decider-unknown = { $name } ({ $post }) decides alone and was never asked. Counts elsewhere are evidence, not votes.

# The report on the Council.
reports-council-nowhere = No venue of this objective counts Member States, so there is nothing to weigh. Add the Council, Coreper or a working party to its venues to see heads and population here.
reports-council-venues = Venues that count states
reports-council-states = Member States
reports-council-people = { $venue } does not count Member States: its rule is about people.
reports-council-populations-of = Populations of
reports-council-thresholds = Against each threshold
reports-council-rounding = Populations and rounding
reports-council-map = Map
reports-council-shortest = Shortest ways to a majority
reports-council-blocking = Blocking
reports-council-assumed-note = Assumed stances are in none of the numbers.
reports-council-power = Power under this rule
reports-council-as-yardstick = As a yardstick, under a qualified majority
reports-council-yardstick = No formal vote. As a yardstick, under a qualified majority: { $have } expected.
reports-council-population-expected = Population expected
reports-council-of-share-needed = of { $share } needed
reports-council-near-rounding = A number is so near to its threshold that the rounding of the population figures may decide: within 0.135 percentage points.
reports-council-populations-exact = Populations of { $year }, exact. Source: { $source }.
reports-council-populations-rounded = Populations of { $year }, shares rounded to hundredths of a per cent. Source: { $source }.
reports-council-won = Nobody more has to be won if everyone does as expected.
reports-council-cheapest = The cheapest way: { $names }. { $missing } are missing.
reports-council-cheapest-number = { $n } states have to be won at least. { $missing } are missing.
reports-council-no-way = No set of states that can be won carries it: blockers are not won.
reports-council-cost-note = Cost: 10 for each step up to supportive, 2 for each degree of influence, 3 for each degree of access that is missing. Access is 5 after a contact within 30 days, 4 within 90, 3 within 180, 2 after an earlier one or when somebody closely connected was met, 1 otherwise. A state is reached through its permanent representation.
reports-council-title = { $venue }: where the states stand
reports-council-chart-share = { $n } of { $states } states with { $share } of the population are expected to be in favour; { $needed } states are needed.
reports-council-chart = { $n } of { $states } states are expected to be in favour; { $needed } are needed.
reports-council-n-of = { $n } of { $all }
reports-council-map-state = { $name }: { $stance }
reports-council-map-title = Where the Member States stand
reports-council-map-text = Each state in the colour of its own stance; stripes are against. The table of states says the same.
reports-council-states-table = Member States, by name
reports-council-by-stance = Member States by stance
reports-council-which = Which
reports-council-ways = Ways to a majority, the cheapest first
reports-council-to-win = States to win
reports-council-none-blocks = Nobody can block under this rule.
reports-council-blocks = Those against block it already.
reports-council-blocks-one = Those against would block it with one state more.
reports-council-blocks-more = Those against would need { $n } states more to block it.
reports-council-population-against = Population against
reports-council-population-short = Population short of blocking
reports-council-fewest = Fewest who block
reports-council-of-all = Of all states
reports-council-coalitions = Who can block together
reports-council-coalition = Coalition
reports-council-against-expected = Against by what is expected
reports-council-joining = Fewest who would have to join them
reports-council-smallest = Smallest that blocks, if all others are for
reports-council-indices = Power indices
reports-council-indices-show = Show
reports-council-indices-which = Banzhaf, and Shapley and Shubik
reports-council-no-power = This rule gives no power to count.
reports-council-power-table = Power of each state under this rule
reports-council-swings = Swings
reports-council-banzhaf = Banzhaf
reports-council-shapley = Shapley-Shubik
reports-council-banzhaf-six = Banzhaf, six places
reports-council-shapley-six = Shapley-Shubik, six places
reports-council-power-note = { $winning } of all coalitions carry a decision. Banzhaf: in how many of them a state is indispensable, as a share. Shapley and Shubik: in which share of all orders its joining decides.
reports-council-each-threshold = Each threshold of the rule
reports-council-counted = Counted
reports-council-under = Under
reports-council-needed = Needed
reports-council-gap = Gap if those never asked are against
reports-council-reached = reached, { $amount } to spare
reports-council-kept = kept, { $amount } to spare
reports-council-short = { $amount } short
reports-council-too-many = { $amount } too many
reports-council-within-rounding = within rounding

# The path to a majority.
reports-path-since = Since { $day }
reports-path-way = The way through the venues
reports-path-weakest-note = The weakest step is the open venue that is furthest from what its rule asks for: out of reach before short before expected, and of those the one whose worst threshold lacks most.
reports-path-whom = Whom to win
reports-path-alone = Who decides it alone
reports-path-may-break = What may break
reports-path-abstention = Abstention
reports-path-how-chance = How the chance is counted
reports-path-votes-for = Votes for
reports-path-reached = reached
reports-path-short = { $amount } short
reports-path-chart = What is there, and what is missing
reports-path-chart-text = Floor, expected and ceiling against each threshold; those never asked are taken to be against in what is expected. The table says the same.
reports-path-won = Nobody more has to be won if everyone does as expected. Verify the support that is not verified.
reports-path-win-states = Winning { $n ->
    [one] one state
   *[other] { $n } states
  } is enough, whatever those never asked do.
reports-path-win-people = Winning { $n ->
    [one] one person
   *[other] { $n } people
  } is enough, whatever those never asked do.
reports-path-to-win = To win
reports-path-cheapest-set = The cheapest set
reports-path-compare = To compare sets by
reports-path-no-way = No set of those who can be won carries it: blockers are not won.
reports-path-nobody-alone = Nobody decides it alone.
reports-path-carried-by-one = It is carried by one vote to spare: without any one of { $n } it fails.
reports-path-one-more = One more is enough: any one of { $n } would carry it.
reports-path-not-named = { $n } more are not named.
reports-path-assumed-for = Assumed for
reports-path-assumed-note = Not counted: nobody has asked them
reports-path-if-all-vote = { $n } is the threshold if everyone votes. Whom to win is counted with the undecided abstaining, so that it can take fewer people than there are votes missing.
reports-path-none-abstain = Nobody is expected to abstain.
reports-path-abstain-same = If the { $n } undecided voted against instead, the outcome would be the same as if they abstain.
reports-path-abstain-other = If the { $n } undecided voted against instead, the outcome would be { $instead } and not { $outcome }.
reports-path-odds = Usual odds, in thousandths
reports-path-stands = Stands
reports-path-how-many = How many
reports-path-abstains = Abstains
reports-path-not-verified = Support not verified
reports-path-chance-note = The chance is { $n } in a thousand: exact for these odds, each deciding apart from the others. The odds are a habit to start from, not a finding.
reports-path-as-before = as before
reports-path-floor-now = Floor now
reports-path-expected-now = Expected now
reports-path-ceiling-now = Ceiling now
reports-path-n-then = { $n } then
reports-path-then = Then: { $verdict }
reports-path-venues = Venues in the order of deciding
reports-path-step = Step
reports-path-venue = Venue
reports-path-rule = Rule
reports-path-day = Day
reports-path-needed = Needed
reports-path-how = How it stands
reports-path-is-no-vote = No formal vote
reports-path-is-uncountable = Cannot be counted
reports-path-is-secured = Secured
reports-path-is-expected = Expected
reports-path-is-short = Short
reports-path-is-out = Out of reach
reports-path-weakest = weakest step
reports-path-set = The cheapest set of people or states to win
reports-path-who = Who
reports-path-rests-on = Rests on
reports-path-influence = Influence
reports-path-owner = Looked after by
reports-path-next = Next
reports-path-never = never
reports-path-due = { $task }, due { $day }
reports-path-group-country = Group, country
reports-path-country = Country
reports-path-others = Other ways, the cheapest first
reports-path-cheapest-only = In the cheapest set only
reports-path-instead = Instead
reports-path-breaking = Support that may break
reports-path-why = Why

# Power and interest.
reports-grid-manage-closely = Manage closely
reports-grid-keep-satisfied = Keep satisfied
reports-grid-keep-informed = Keep informed
reports-grid-monitor = Monitor
reports-grid-manage-closely-grades = Influence 4–5, interest 4–5
reports-grid-keep-satisfied-grades = Influence 4–5, interest 1–3
reports-grid-keep-informed-grades = Influence 1–3, interest 4–5
reports-grid-monitor-grades = Influence 1–3, interest 1–3
reports-grid-not-for-clients = This report is our own assessment of people and stays with us. It is not made for clients.
reports-grid-venue = Venue
reports-grid-list = List
reports-grid-nobody-yet = Nobody is assessed yet
reports-grid-nobody-text = How much somebody can move, and how much it is to them, is said on their page, below where they stand.
reports-grid-nobody = Nobody has been assessed. Assess people on their pages, below where they stand.
reports-grid-not-assessed = Not assessed
reports-grid-seat-or-stance = With a seat or a stance
reports-grid-assessed = Assessed
reports-grid-chart = Influence and interest, by stance
reports-grid-chart-text = Influence goes up, interest to the right: those to manage closely are top right, to keep satisfied top left, to keep informed bottom right, to monitor bottom left. The numbers are those of the list.
reports-grid-everyone = Everyone assessed, most influence first
reports-grid-number = No.
reports-grid-quadrant = Quadrant
reports-grid-influence = Influence
reports-grid-interest = Interest
reports-grid-assessed-on = Assessed on
reports-grid-by = By
reports-grid-missing = Those with a seat or a stance whom nobody has assessed
