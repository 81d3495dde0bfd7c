# People, bodies and posts.

# The list of people.
directory-people-title = Stakeholders
directory-people-total = { $n ->
    [one] { $n } person
   *[other] { $n } people
  }
directory-people-total-as-of = { $n ->
    [one] { $n } person as of { $day }
   *[other] { $n } people as of { $day }
  }
directory-people-duplicates = Duplicates
directory-people-import = Import
directory-people-export = Export
directory-people-add = Add person
directory-people-filters = Filters
directory-people-search-in-list = Search in this list
directory-people-add-filter = Add filter
directory-people-choose-filters = Choose filters
directory-people-counting = Counting …
directory-people-show = Show
directory-people-show-all = Show all
directory-people-caption-work = Stakeholders and the work on { $objective }
directory-people-select-page = Select everybody on this page
directory-people-latest-changes = Latest changes
directory-people-tags = Tags

# What the keys do, each beside its key.
directory-people-key-move = move
directory-people-key-select = select
directory-people-key-stance = stance
directory-people-key-log = log
directory-people-key-open = open
directory-people-key-keys = keys

# The bar for those selected.
directory-people-with-selected = With those selected
directory-people-selected = Selected
directory-people-all-matching = All { $n } that match
directory-people-act-stance = Stance
directory-people-act-log = Log for all
directory-people-act-owner = Assign
directory-people-act-task = Follow-up
directory-people-act-tag = Tag
directory-people-act-untag = Untag
directory-people-act-audience = Audience
directory-people-act-export = Export
directory-people-clear-selection = Clear selection

# Where nobody is listed.
directory-people-none-found = Nobody of that kind
directory-people-none-found-text = Take a filter away, or type fewer letters.
directory-people-none = Nobody yet
directory-people-none-text = Import the European Parliament’s list of Members to begin.
directory-people-import-list = Import a list

# Columns and filters.
directory-people-name = Name
directory-people-group = Group
directory-people-country = Country
directory-people-committee = Committee
directory-people-committees = Committees
directory-people-committees-or-office = Committees or office
directory-people-role = Role
directory-people-tag = Tag
directory-people-party = Party
directory-people-kind-of-body = Kind of body
directory-people-nationality = Nationality
directory-people-organisation = Organisation
directory-people-stance = Stance
directory-people-since = Since
directory-people-last-contact = Last contact
directory-people-next-step = Next step
directory-people-owner = Owner
directory-people-owner-of-step = Next step by
directory-people-owner-me = me
directory-people-owner-nobody = nobody
directory-people-owner-by-step = { $name } does the next step; nobody was made the owner
directory-people-owner-left = Nobody looks after them now: { $name } did, who is no longer in the team
directory-people-work-then = Stances, last contacts, next steps and owners as they were known at the end of { $day }. Who was in the team then is not kept.
directory-people-work-now = Roles as of { $day }; stances, last contacts, next steps and owners as of today.
directory-people-as-of = As of
directory-people-objective = Objective
directory-people-no-objective = No objective
directory-people-words = Words
directory-people-reachable = Reachable
directory-people-reach-email = by e-mail
directory-people-reach-any = in any way
directory-people-reach-no-email = not by e-mail
directory-people-reach-either = either way
directory-people-members = Members
directory-people-members-sitting = sitting only
directory-people-sitting-only = Sitting Members only
directory-people-chosen = Chosen
directory-people-chosen-by-hand = { $n } by hand
directory-people-one-that-is-gone = one that is gone

# How a filter is meant: “Country is Ireland”, “Group any of EPP, Renew”.
directory-people-filter-is = is
directory-people-filter-any-of = any of
directory-people-filter-any = any
directory-people-contact-never = never
directory-people-contact-none-for = none for { $days } days
directory-people-next-none = none
directory-people-next-planned = planned

# Files.
directory-people-file-xlsx = Excel workbook
directory-people-file-csv = Comma-separated values
directory-people-file-vcard = Address book
directory-people-file-popolo = Open data

# A row.
directory-people-select = Select { $name }
directory-people-change-stance = change the stance of { $name }
directory-people-never-met = Never
directory-people-nothing-next = None
directory-people-today = today
directory-people-days-ago = { $days } d ago
directory-people-seat = { $body } ({ $role })
directory-people-mep = MEP

# The menu that sets a stance in the list.
directory-people-stance-source = Source
directory-people-stance-source-example = A link, or what was said
directory-people-stance-evidence = Rests on
directory-people-stance-optional = Optional: say it first, then choose.

# The search.
directory-people-search-title = Search
directory-people-search-title-of = Search: { $q }
directory-people-search-submit = Search
directory-people-search-label = Search people, organisations and posts
directory-people-search-example = Name, body, role, country
directory-people-search-people = People
directory-people-search-organisations = Organisations
directory-people-search-posts = Posts
directory-people-search-post = Post
directory-people-search-none = Nothing of that name
directory-people-search-none-text = Type fewer letters, or another word: a body, a role, a country.
directory-people-search-begin = Look for a person, a body or a post
directory-people-search-begin-text = A few letters of a name are enough, with accents or without.
directory-people-search-nothing = Nothing of that name.
directory-people-search-all = All that is found for “{ $q }”
directory-people-search-new-person = New person “{ $q }”

# Picking one person in a form.
directory-people-picker-who = Who
directory-people-picker-optional = may be left open
directory-people-picker-someone-else = Someone else
directory-people-picker-find = Find a person
directory-people-picker-find-example = Find a person in the directory
directory-people-picker-find-submit = Find
directory-people-picker-choose = Choose { $name }
directory-people-picker-none = Nobody of that name. Try fewer letters, or enter the name below.
directory-people-picker-hint = Not in the directory? Enter the name, and the person is added.
directory-people-picker-given-name = Given name
directory-people-picker-family-name = Family name
directory-people-picker-what-given-name = the given name
directory-people-picker-what-family-name = the family name
directory-people-picker-what-person = a person
directory-people-picker-family-name-missing = Enter the family name, too.
directory-people-picker-missing = Find a person and choose one, or enter the name of someone new.

# The register of focal points.
directory-people-focal-points-title = Focal points
directory-people-focal-points-as-of = as of { $day }
directory-people-focal-points-demo = Demonstration data: who has one is invented.
directory-people-focal-points-print = Print
directory-people-focal-points-add = Add focal point
directory-people-focal-points-registers = Registers
directory-people-focal-points-none = Nobody has one on that day
directory-people-focal-points-none-text = Add the first focal point: the state, since when, and where that is known from.
directory-people-focal-points-world = The world
directory-people-focal-points-map-source = Map: Natural Earth, which takes no side
directory-people-focal-points-union = The European Union
directory-people-focal-points-countries = Countries
directory-people-focal-points-where = Where
directory-people-focal-points-which = Which
directory-people-focal-points-since = Since
directory-people-focal-points-remove-since = Remove filter Since
directory-people-focal-points-caption = { $label } by country on { $day }
directory-people-focal-points-country = Country
directory-people-focal-points-holder = Holder
directory-people-focal-points-has-since = Has one since
directory-people-focal-points-commitments = Commitments
directory-people-focal-points-source = Source
directory-people-focal-points-no-country = No country of that kind.
directory-people-focal-points-eu = EU
directory-people-focal-points-everywhere = Everywhere
directory-people-focal-points-un = United Nations
directory-people-focal-points-eu-whole = European Union
directory-people-focal-points-with-post = With a post
directory-people-focal-points-with-one = With one
directory-people-focal-points-vacant = Vacant
directory-people-focal-points-without = Without
directory-people-focal-points-none-there = None
directory-people-focal-points-holder-unknown = Holder not known
directory-people-focal-points-since-years = Since { $years }

# What a map says of a country.
directory-people-focal-points-land-held-since = { $country }: { $holder }, has one since { $year }
directory-people-focal-points-land-held = { $country }: { $holder }, has one
directory-people-focal-points-land-has-since = { $country }: has one since { $year }
directory-people-focal-points-land-has = { $country }: has one
directory-people-focal-points-land-vacant = { $country }: vacant
directory-people-focal-points-land-none = { $country }: none
directory-people-focal-points-map-world = { $label }: the world on { $day }
directory-people-focal-points-map-union = { $label }: Member States of the European Union on { $day }
directory-people-focal-points-map-world-says = { $with } of { $of } members of the United Nations have one, { $vacant } are vacant. The table below says the same.
directory-people-focal-points-map-union-says = { $with } of { $of } Member States have one, { $vacant } are vacant. The table below says the same.

# Key figures.
directory-people-focal-points-figure-un = Members of the United Nations
directory-people-focal-points-figure-eu = Member States of the Union
directory-people-focal-points-figure-without = Member States without one
directory-people-focal-points-figure-commitments = Commitments of states
directory-people-focal-points-figure-of = of { $n }
directory-people-focal-points-figure-beyond = and { $n } outside the United Nations

# The form that adds one.
directory-people-focal-points-state = State
directory-people-focal-points-choose-state = Choose a state
directory-people-focal-points-state-missing = Choose a state.
directory-people-focal-points-ministry = Ministry or other body
directory-people-focal-points-ministry-example = Ministry of Foreign Affairs
directory-people-focal-points-appointed-on = Appointed on
directory-people-focal-points-appointed-on-hint = 2011-05-17, 2011-05 or 2011, as exactly as it is known
directory-people-focal-points-source-hint = Where this is known from
directory-people-focal-points-link = Link
directory-people-focal-points-replace = If someone holds it now, that ends the day before
directory-people-focal-points-what-ministry = the ministry
directory-people-focal-points-what-day = the day
directory-people-focal-points-what-source = where this is known from
directory-people-focal-points-act = Focal point of { $state }: { $label }
directory-people-focal-points-added = The focal point of { $state } was added.
directory-people-focal-points-person-gone = Choose a person who is still there.

# The page of a person.
directory-person-in-list = In the list
directory-person-walk-html = { $place } of { $total } in <a href="{ $href }#p-{ $id }">{ $list }</a>
directory-person-previous = Previous person (K)
directory-person-next = Next person (J)
directory-person-log-contact = Log contact
directory-person-edit = Edit
directory-person-history = History
directory-person-timeline = Timeline
directory-person-timeline-show = Show
directory-person-show-all = All
directory-person-show-contacts = Contacts
directory-person-show-mails = E-mails
directory-person-show-changes = Changes
directory-person-show-mentions = Mentions
directory-person-show-commitments = Commitments
directory-person-timeline-empty = Nothing of this kind.
directory-person-timeline-earlier = Show earlier
directory-person-timeline-later = Show later
directory-person-timeline-letter = Letter
directory-person-then = Where they stand, next steps, who looks after them and the timeline are as they were known at the end of { $day }; letters that have changed since are left out.
directory-person-timeline-stance = Stance
directory-person-timeline-commitment = Commitment
directory-person-timeline-mentions = { $n ->
    [one] { $n } mention
   *[other] All { $n } mentions
  }
directory-person-no-contact = No contact has been logged.
directory-person-votes-html = { $n ->
    [one] <a href="{ $href }">{ $n } roll-call vote</a> of theirs is known.
   *[other] <a href="{ $href }">{ $n } roll-call votes</a> of theirs are known.
  }
directory-person-details = Details
directory-person-next-steps = Next steps
directory-person-task-done = Done: { $title }
directory-person-task-reopen = Open again: { $title }
directory-person-is-done = Done
directory-person-due = Due { $day }
directory-person-nothing-planned = Nothing planned.
directory-person-letters = Letters
directory-person-letters-stopped = no further letters
directory-person-add-detail = Add a contact detail
directory-person-correct-name = Correct name, titles and language
directory-person-no-address = No address is known.
directory-person-not-used = Not used any more
directory-person-roles = Roles
directory-person-add-role = Add a role
directory-person-no-role = No role on this day.
directory-person-other-roles = Past and future roles
directory-person-before-and-after = Before and after
directory-person-mandate-ended = The mandate ended on { $day }.
directory-person-no-successor = Nobody is known yet who could follow.
directory-person-successors = { $n ->
    [one] Proposed successor
   *[other] Proposed successors
  }
directory-person-predecessors = May have followed
directory-person-reason-since = { $reason }, since { $day }
directory-person-reason-until = { $reason }, until { $day }
directory-person-tags = Tags
directory-person-tag = Tag
directory-person-tag-add = Add
directory-person-tag-remove = Take away the tag { $tag }
directory-person-connections = Connections
directory-person-add-connection = Add a connection
directory-person-correct-connection = Correct the connection with { $name }
directory-person-no-connection = Nobody on this day.
directory-person-names-and-numbers = Names and numbers
directory-person-add-name = Add another name
directory-person-add-number = Add a number
directory-person-no-number = No list knows them by a number.
directory-person-data-protection = Data protection
directory-person-where-from = Where it comes from
directory-person-mailings = Mailings
directory-person-mailings-objected = Objected
directory-person-mailings-allowed = Allowed

# What is known of a person, line by line.
directory-person-fact-correct = Correct { $name }: { $value }
directory-person-fact-remove = Remove { $name }: { $value }
directory-person-full-name = Full name
directory-person-language = Language
directory-person-nationality = Nationality
directory-person-gender = Gender
directory-person-gender-female = Female
directory-person-gender-male = Male
directory-person-died = Died
directory-person-is-dead = died
directory-person-standing-bounced = mail came back
directory-person-standing-objected = objected to being written to
directory-person-standing-replaced = not used any more
directory-person-also = Also
directory-person-on-behalf = for { $name }
directory-person-more-roles = { $n } more

# How strong a connection is.
directory-person-tie-strong = strong
directory-person-tie-middling = middling
directory-person-tie-weak = weak

# Since when and until when: -day is for a whole date, the other for a month or a year.
directory-person-since-day = since { $start }
directory-person-since = since { $start }
directory-person-since-unknown = since unknown
directory-person-until-day = until { $end }, since unknown
directory-person-until = until { $end }, since unknown

# The history of a person.
directory-person-history-title = History of { $name }
directory-person-history-field-name = Name
directory-person-history-field-given-name = Given name
directory-person-history-field-family-name = Family name
directory-person-history-field-prefix = Title before the name
directory-person-history-field-suffix = Title after the name
directory-person-history-field-gender = Gender
directory-person-history-field-language = Language
directory-person-history-field-nationality = Nationality
directory-person-history-field-died-on = Died on
directory-person-history-field-merged-into = Merged into
directory-person-history-field-person = Person
directory-person-history-field-organisation = Organisation
directory-person-history-field-on-behalf-of = On behalf of
directory-person-history-field-post = Post
directory-person-history-field-role = Role
directory-person-history-field-label = In words
directory-person-history-field-state = State
directory-person-history-field-start = First day
directory-person-history-field-start-precision = First day known to the
directory-person-history-field-end = Last day
directory-person-history-field-end-precision = Last day known to the
directory-person-history-field-kind = Kind
directory-person-history-field-value = Value
directory-person-history-field-standing = Standing
directory-person-history-field-source = Source
directory-person-history-field-list = List
directory-person-history-field-strength = Strength
directory-person-history-field-note = Note
directory-person-history-field-other = Detail
directory-person-history-record-person = Person
directory-person-history-record-role = Role
directory-person-history-record-detail = Contact detail
directory-person-history-record-number = Number
directory-person-history-record-name = Other name
directory-person-history-record-connection = Connection
directory-person-history-record-other = Entry
directory-person-history-added = { $what } added
directory-person-history-removed = { $what } removed
directory-person-history-changed = { $field }: { $before } → { $after }
directory-person-history-field-of = { $row }: { $field }
directory-person-history-nothing = nothing
directory-person-history-entry-gone = an entry that is gone
directory-person-history-unknown = unknown
directory-person-history-account-gone = an account that is gone
directory-person-history-terminal = the terminal
directory-person-history-before-history = known before changes were kept

# Saved views.
directory-views-of-list = Views of this list
directory-views-change = Change this view
directory-views-all = All
directory-views-save = Save view
directory-views-name = Name
directory-views-everybody-sees = Everybody sees it
directory-views-shared-by = shared by { $owner }
directory-views-delete = Delete view
directory-views-list = List
directory-views-who-sees = Who sees it
directory-views-everybody = Everybody
directory-views-otherwise-you = Otherwise only you.
directory-views-title = View “{ $name }”
directory-views-what-name = a name
directory-views-not-of-list = A view belongs to a list. Open the list, choose filters and save them.
directory-views-taken = You have a view of this name on this list already. Choose another name.
directory-views-saved-as = Saved as “{ $name }”.
directory-views-saved = View saved.
directory-views-deleted = The view “{ $name }” is deleted.
directory-views-confirm-shared = Delete the view “{ $name }”? Everybody loses it; the people in it stay.
directory-views-confirm = Delete the view “{ $name }”? The people in it stay.

# Tags.
directory-tags-title = Tags
directory-tags-tag = Tag
directory-tags-people = People
directory-tags-organisations = Organisations
directory-tags-change = Change
directory-tags-rename-or-delete = Rename or delete
directory-tags-none = No tags yet
directory-tags-none-text = Select people in a list, then choose “Tag”.
directory-tags-to-people = To the stakeholders
directory-tags-one = Tag “{ $name }”
directory-tags-borne-by = { $people ->
    [one] { $people } person
   *[other] { $people } people
  }, { $organizations ->
    [one] { $organizations } organisation
   *[other] { $organizations } organisations
  }
directory-tags-name = Name
directory-tags-name-hint = Named as another tag is, the two become one.
directory-tags-rename = Rename
directory-tags-delete = Delete tag
directory-tags-confirm = Delete the tag “{ $name }”? Whoever bears it stays. It can be undone.
directory-tags-renamed = “{ $before }” is “{ $after }” now.
directory-tags-unchanged = The name is as it was.
directory-tags-deleted = The tag “{ $name }” is deleted.
directory-tags-nameless = Enter a tag with at least one letter or digit.
directory-tags-too-long = Shorten the tag to { $longest } characters; it has { $n }.

# What an act is called in the history.
directory-tags-who-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
  }
directory-tags-who-organisations = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
  }
directory-tags-who-both = { $people } and { $organizations }
directory-tags-act-tagged = Tagged { $who } “{ $tag }”
directory-tags-act-untagged = Took the tag “{ $tag }” from { $who }
directory-tags-act-merged = Made the tag “{ $tag }” one with “{ $other }”
directory-tags-act-renamed = Renamed the tag “{ $tag }” to “{ $name }”
directory-tags-act-deleted = Deleted the tag “{ $tag }”

# Commitments.
directory-commitments-title = Commitments
directory-commitments-of-country = { $n } of { $country }
directory-commitments-new = New commitment
directory-commitments-caption = Commitments, the latest first
directory-commitments-who = Who
directory-commitments-what = What
directory-commitments-when = When
directory-commitments-source = Source
directory-commitments-actions = Actions
directory-commitments-edit = Edit
directory-commitments-none-found = No commitment of that kind
directory-commitments-none-found-text = Take a filter away, or record one.
directory-commitments-none = No commitments yet
directory-commitments-none-text = A commitment is a formal act with a date: a focal point appointed, a resolution, a declaration.
directory-commitments-kind = Kind
directory-commitments-any-kind = Any kind
directory-commitments-country = Country
directory-commitments-any-country = Any country
directory-commitments-no-country = None: it is the organisation’s own
directory-commitments-choose-country = Choose a country
directory-commitments-what-it-was = What it was
directory-commitments-what-example = Resolution 63/308 co-sponsored
directory-commitments-when-hint = 2011-05-17, 2011-05 or 2011
directory-commitments-note = Note
directory-commitments-link = Link
directory-commitments-source-hint = Where this is known from
directory-commitments-correct = Correct a commitment
directory-commitments-save = Save
directory-commitments-record = Record commitment
directory-commitments-withdraw = Withdraw
directory-commitments-withdraw-confirm = Withdraw this commitment? It leaves the list; Undo brings it back.
directory-commitments-what-kind = a kind
directory-commitments-what-day = the day
directory-commitments-what-title = what it was
directory-commitments-what-note = the note
directory-commitments-what-source = where this is known from
directory-commitments-what-link = the link
directory-commitments-link-wrong = Begin the link with https://.
directory-commitments-act-recorded = Commitment: { $title }
directory-commitments-act-corrected = Corrected: { $title }
directory-commitments-act-withdrawn = Withdrawn: { $title }
directory-commitments-recorded = The commitment was recorded.
directory-commitments-corrected = The commitment was corrected.
directory-commitments-withdrawn = The commitment was withdrawn.
directory-commitments-gone = This commitment is not there any more.
directory-commitments-nobodys = Say which state or which organisation it was.
directory-commitments-no-such-country = Choose a country from the list.
directory-commitments-kind-appointed = Focal point appointed
directory-commitments-kind-participated = Took part
directory-commitments-kind-resolution = Resolution
directory-commitments-kind-declaration = Declaration
directory-commitments-kind-other = Other

# Mentions.
directory-mentions-title = Mentions
directory-mentions-all = All mentions
directory-mentions-total = { $n ->
    [one] { $n } public meeting or statement
   *[other] { $n } public meetings and statements
  }
directory-mentions-search = Search subjects and names
directory-mentions-search-example = Subject or name
directory-mentions-none-found = No mention of that kind
directory-mentions-none-found-text = Take a filter away, or choose other days.
directory-mentions-none = No mentions yet
directory-mentions-none-text = Published meetings, such as those of the Commission, come in as a list.
directory-mentions-cancelled = cancelled
directory-mentions-with = with
directory-mentions-from = From
directory-mentions-to = To
directory-mentions-what-from = the first day
directory-mentions-what-to = the last day
directory-mentions-kind = Kind
directory-mentions-any-kind = Any kind
directory-mentions-person = Person
directory-mentions-body = Body
directory-mentions-kind-meeting = Meeting
directory-mentions-kind-commission-meeting = Commission meeting
directory-mentions-kind-statement = Statement
directory-mentions-kind-press = Press
directory-mentions-kind-speech = Speech
directory-mentions-kind-question = Question
directory-mentions-kind-vote = Vote

# One act on many people.
directory-bulk-heading-stance = { $n ->
    [one] Set the stance of { $n } person
   *[other] Set the stance of { $n } people
  }
directory-bulk-heading-audience = { $n ->
    [one] Make an audience of { $n } person
   *[other] Make an audience of { $n } people
  }
directory-bulk-heading-tag = { $n ->
    [one] Tag { $n } person
   *[other] Tag { $n } people
  }
directory-bulk-heading-untag = { $n ->
    [one] Take a tag from { $n } person
   *[other] Take a tag from { $n } people
  }
directory-bulk-heading-task = { $n ->
    [one] Follow up on { $n } person
   *[other] Follow up on { $n } people
  }
directory-bulk-heading-export = { $n ->
    [one] Export { $n } person
   *[other] Export { $n } people
  }
directory-bulk-submit-stance = Set the stance
directory-bulk-submit-audience = Make the audience
directory-bulk-submit-tag = Tag
directory-bulk-submit-untag = Take the tag away
directory-bulk-submit-task = Assign
directory-bulk-names-and-more = { $names } and { $n } more
directory-bulk-back = Back to the list
directory-bulk-too-many = One act takes at most { $most } people, and { $n } match. Narrow the list down.
directory-bulk-nobody = Nobody was selected. Tick the boxes beside the names first.
directory-bulk-nobody-left = Nobody was selected, or nobody is left.
directory-bulk-no-act = Choose what to do with those selected.
directory-bulk-too-many-logged = One contact takes at most { $most } people, and { $n } are selected. Select fewer.
directory-bulk-no-tag-borne = None of them bears a tag.
directory-bulk-no-objective-stance = A stance is about an objective that is worked on, and there is none.
directory-bulk-no-objective-audience = An audience is for an objective that is worked on, and there is none.
directory-bulk-no-client = A follow-up belongs to a client. Ask a manager to let you work for one.
directory-bulk-tag = Tag
directory-bulk-tag-example = A word or two, for example “Ally”.
directory-bulk-tag-known = A new one, or one of: { $tags }.
directory-bulk-choose-tag = Choose a tag
directory-bulk-what-tag = a tag
directory-bulk-client = Client
directory-bulk-choose-client = Choose a client
directory-bulk-what-client = a client
directory-bulk-task-owner = Who does it
directory-bulk-what-owner = a colleague
directory-bulk-task-title = What to do
directory-bulk-task-title-example = Send the one-pager
directory-bulk-what-title = what to do
directory-bulk-task-due = By
directory-bulk-what-due = the day
directory-bulk-tagged = { $n ->
    [one] { $n } person tagged “{ $tag }”.
   *[other] { $n } people tagged “{ $tag }”.
  }
directory-bulk-tagged-already = They all bear this tag already.
directory-bulk-untagged = { $n ->
    [one] Tag taken from { $n } person.
   *[other] Tag taken from { $n } people.
  }
directory-bulk-untagged-already = None of them bears this tag.
directory-bulk-assigned = { $n ->
    [one] Follow-up assigned for { $n } person.
   *[other] Follow-up assigned for { $n } people.
  }
directory-bulk-not-for-client = This colleague does not work for the client. Choose one who does.
directory-bulk-heading-owner = { $n ->
    [one] Assign { $n } person
   *[other] Assign { $n } people
  }
directory-bulk-submit-owner = Assign
directory-bulk-owner = Owner
directory-bulk-owner-nobody = Nobody
directory-bulk-choose-owner = Choose a colleague, or nobody
directory-bulk-owner-now = For { $client } now: { $owners }.
directory-bulk-owner-now-nobody = { $n } nobody
directory-bulk-owner-now-others = { $n } others
directory-bulk-owner-already = Nothing to change: it was so already.
directory-bulk-owner-set = { $n ->
    [one] { $n } person is looked after by { $name } from now on.
   *[other] { $n } people are looked after by { $name } from now on.
  }
directory-bulk-owner-released = { $n ->
    [one] { $n } person is looked after by nobody from now on.
   *[other] { $n } people are looked after by nobody from now on.
  }
directory-bulk-no-client-owner = Whoever looks after people does so for a client. Ask a manager to let you work for one.
directory-bulk-tagged-one = Tagged “{ $tag }”.
directory-bulk-untagged-one = Tag taken away.

# An audience of those selected.
directory-bulk-objective = Objective
directory-bulk-choose-objective = Choose an objective
directory-bulk-what-objective = an objective
directory-bulk-audience-name = Name of the audience
directory-bulk-what-name = a name
directory-bulk-audience-tag-hint = They are marked with it, and the audience picks whoever bears it. Everybody sees tags.
directory-bulk-audience-made = { $n ->
    [one] Audience of { $n } person, who bear the tag “{ $tag }”.
   *[other] Audience of { $n } people, who bear the tag “{ $tag }”.
  }

# A stance for those selected.
directory-bulk-level = Where they stand
directory-bulk-choose-level = Choose a stance
directory-bulk-evidence = Rests on
directory-bulk-evidence-public = { $evidence } (public)
directory-bulk-evidence-private = { $evidence } (private)
directory-bulk-stance-source = Source
directory-bulk-stance-source-hint = A link, or what was said.
directory-bulk-now = Now: { $stances }.
directory-bulk-now-unknown = { $n } Unknown
directory-bulk-too-many-stances = One act says where at most { $most } people stand; there are { $n }.
directory-bulk-stance-set = { $n ->
    [one] Stance of { $n } person set to { $stance } ({ $sign }).
   *[other] Stance of { $n } people set to { $stance } ({ $sign }).
  }
directory-bulk-left-out = { $n ->
    [one] { $n } person left out: not in office today.
   *[other] { $n } people left out: not in office today.
  }
directory-bulk-none-in-office = None of them is in office today, so that none can stand anywhere.

# Where people stand, as filters say it.
directory-work-unknown = Unknown
# Bodies: the list. templates/directory/bodies, _on
directory-bodies-title = Bodies
directory-bodies-count = { $n ->
        [one] { $n } body, members as of { $day }
       *[other] { $n } bodies, members as of { $day }
      }
directory-bodies-focal-points = Focal points
directory-bodies-duplicates = Duplicates
directory-bodies-add = Add organisation
directory-bodies-filters = Filters
directory-bodies-search = Search by name
directory-bodies-existing = In existence on the day
directory-bodies-show = Show
directory-bodies-show-all = Show all
directory-bodies-none-such = No body of that kind
directory-bodies-none-such-text = Take a filter away, or type fewer letters.
directory-bodies-none = No bodies yet
directory-bodies-none-text = Groups, committees and everything else come with a list that is imported.
directory-bodies-import = Import a list
directory-on-as-of = As of
directory-on-show = Show
directory-on-today = Today

# One body. templates/directory/body
directory-body-as-of = As of { $day }
directory-body-edit = Edit
directory-body-stances = Where its members stand
directory-body-stances-known = { $asked } of { $of } known
directory-body-on-which = On which objective
directory-body-members = Members
directory-body-changes = Who joined and left
directory-body-list = List and export
directory-body-members-on = Members on { $day }, by role
directory-body-name = Name
directory-body-group = Group
directory-body-country = Country
directory-body-role = Role
directory-body-since = Since
directory-body-all-members = All { $n } members
directory-body-nobody = Nobody is known to be in it on { $day }.
directory-body-posts = Posts
directory-body-new-post = New post
directory-body-posts-on = Posts and who holds them on { $day }
directory-body-post = Post
directory-body-holder = Holder
directory-body-before = Before
directory-body-no-post = No post is known here.
directory-body-parts = Parts
directory-body-parts-list = As a list
directory-body-details = Details
directory-body-contacts = How to reach it
directory-body-names = Other names
directory-body-registered = As registered
directory-body-sources = Sources and history
directory-body-no-change = No change was recorded.

# One post, a new one, a holder. templates/directory/post, post_new, appointment
directory-post-as-of = As of { $day }
directory-post-edit = Edit
directory-post-appoint-title = Appoint a holder
directory-post-problem = There is a problem
directory-post-holder = Holder
directory-post-holder-since = since { $day }
directory-post-no-holder = Nobody is known to hold it on { $day }.
directory-post-times = Who held it when
directory-post-times-caption = Holders and vacancies, the latest first
directory-post-from = From
directory-post-to = To
directory-post-source = Source
directory-post-actions = Actions
directory-post-goes-on = goes on
directory-post-open = open
directory-post-end = End
directory-post-last-day = Last day
directory-post-never-held = Nobody is known to have held it.
directory-post-details = Details
directory-post-new = New post
directory-post-add = Add post
directory-post-cancel = Cancel
directory-post-appoint = Appoint
directory-post-replace = { $name } holds it: that ends the day before
directory-post-replace-since = { $name } holds it since { $day }: that ends the day before

# Everyone in a body. templates/directory/members
directory-body-people-count = { $n ->
        [one] { $n } person in { $name } as of { $day }
       *[other] { $n } people in { $name } as of { $day }
      }
directory-body-members-of = Members of { $name } on { $day }
directory-body-no-member = Nobody of that kind on that day
directory-body-no-member-text = Choose another day, or take a filter away.

# What was changed by whom. templates/directory/acts, act, history
directory-acts-title = Latest changes
directory-acts-count = { $n ->
        [one] { $n } act on the directory
       *[other] { $n } acts on the directory
      }
directory-acts-caption = Acts, newest first
directory-acts-what = What
directory-acts-kind = Kind
directory-acts-who = Who
directory-acts-when = When
directory-acts-undone = Undone
directory-acts-none = Nothing was changed yet
directory-acts-none-text = Every import, edit and tag appears here and can be undone.
directory-acts-to-people = To the stakeholders
directory-acts-changes = { $n ->
        [one] { $n } change
       *[other] { $n } changes
      }
directory-acts-undo = Undo
directory-acts-changed = What changed
directory-acts-subject = Who or what
directory-acts-fields = Fields
directory-acts-history = History of { $name }
directory-acts-back = Back
directory-acts-by-hand = Set by hand
directory-acts-by-hand-text = Imports tell of another value and leave these.
directory-acts-set-by = Set by { $name }, { $when }; imports leave it
directory-acts-unlock = Let imports change it
directory-acts-origins = Where each value comes from
directory-acts-origins-caption = Values and where they come from
directory-acts-value = Value
directory-acts-from = From
directory-acts-newest = Changes, newest first
directory-acts-none-since = Nothing was changed since changes are kept.

# What changes with time. templates/directory/changed, ending, _moves, _endings
directory-time-changed = Who joined and left
directory-time-ending = Terms that end
directory-time-days = Days
directory-time-show = Show
directory-time-left = Left
directory-time-joined = Joined
directory-time-turned = Changed role
directory-time-passed = Came and went
directory-time-unchanged = Nothing changed between these days
directory-time-unchanged-text = Choose days further apart, or another body.
directory-time-follows = { $why }, since { $day }
directory-time-more = and { $n } more, in the CSV
directory-time-within = { $n ->
        [one] within { $n } days of { $day }
       *[other] within { $n } days of { $day }
      }
directory-time-how-far = How far
directory-time-ahead = Will end
directory-time-ahead-caption = Terms that will end
directory-time-ahead-none = No term is known to end in these days.
directory-time-over = Ended without a successor
directory-time-over-caption = Terms that ended without a successor
directory-time-over-none = Every mandate and post that ended in these days was taken by someone.
directory-time-name = Name
directory-time-where = Where
directory-time-as = As
directory-time-last-day = Last day
directory-time-could-follow = Could follow
directory-time-ago = { $n ->
        [one] { $n } day ago
       *[other] { $n } days ago
      }
directory-time-in = { $n ->
        [one] in { $n } day
       *[other] in { $n } days
      }

# Kinds of organisation, roles, kinds of contact detail. src/directory/types
directory-type-kind-institution = Institution
directory-type-kind-political-group = Political group
directory-type-kind-national-party = National party
directory-type-kind-committee = Committee
directory-type-kind-subcommittee = Subcommittee
directory-type-kind-delegation = Delegation
directory-type-kind-directorate-general = Directorate-general
directory-type-kind-cabinet = Cabinet
directory-type-kind-permanent-representation = Permanent representation
directory-type-kind-council-formation = Council formation
directory-type-kind-working-party = Working party
directory-type-kind-ministry = Ministry
directory-type-kind-ngo = NGO
directory-type-kind-think-tank = Think tank
directory-type-kind-company = Company
directory-type-kind-media = Media
directory-type-kind-unit = Unit
directory-type-kind-agency = Agency
directory-type-kind-association = Association
directory-type-kind-consultancy = Consultancy
directory-type-kind-academic = Academic
directory-type-kind-public-authority = Public authority
directory-type-kind-network = Network
directory-type-kind-state = State
directory-type-kind-other = Other
directory-type-role-member = Member
directory-type-role-substitute = Substitute
directory-type-role-vice-chair = Vice-chair
directory-type-role-chair = Chair
directory-type-role-head = Head
directory-type-role-deputy = Deputy
directory-type-role-official = Official
directory-type-role-observer = Observer
directory-type-contact-email = E-mail
directory-type-contact-phone = Phone
directory-type-contact-office = Office
directory-type-contact-web = Web
directory-type-contact-fax = Fax
directory-type-contact-address = Address
directory-type-contact-social = Social network
directory-type-standing-usable = Usable
directory-type-standing-bounced = Bounced
directory-type-standing-objected = Objected
directory-type-standing-replaced = Replaced
directory-type-gender-female = Female
directory-type-gender-male = Male

# What became of a vote, and how someone voted. src/directory/records
directory-type-vote-adopted = Adopted
directory-type-vote-rejected = Rejected
directory-type-vote-lapsed = Lapsed
directory-type-vote-for = For
directory-type-vote-against = Against
directory-type-vote-abstained = Abstained
directory-type-vote-absent = Absent
directory-type-vote-excused = Excused
directory-type-vote-attended = Present, did not vote
directory-type-vote-did-not-vote = Did not vote

# Why someone may be the successor. src/directory/time
directory-time-same-party = same national party
directory-time-same-group = same political group
directory-time-same-state = same state

# Who is what to whom. src/directory/edit/relationships
directory-edit-relation-assistant = Assistant
directory-edit-relation-adviser = Adviser
directory-edit-relation-ally = Ally
directory-edit-relation-same-cabinet = Same cabinet
directory-edit-relation-predecessor = Predecessor
directory-edit-relation-spokesperson = Spokesperson
directory-edit-relation-colleague = Colleague
directory-edit-relation-other = Connected
directory-edit-relation-employer = Employer
directory-edit-relation-advisee = Advisee
directory-edit-relation-successor = Successor
directory-edit-relation-principal = Principal
directory-edit-relation-is-assistant = { $name } is assistant of { $other }
directory-edit-relation-is-adviser = { $name } is adviser to { $other }
directory-edit-relation-is-ally = { $name } is ally of { $other }
directory-edit-relation-is-same-cabinet = { $name } is in the same cabinet as { $other }
directory-edit-relation-is-predecessor = { $name } is predecessor of { $other }
directory-edit-relation-is-spokesperson = { $name } is spokesperson of { $other }
directory-edit-relation-is-colleague = { $name } is colleague of { $other }
directory-edit-relation-is-other = { $name } is connected with { $other }

# What is said when a connection is edited. src/directory/edit/relationships, web/edit/relationships
directory-edit-relation-wrong-strength = Choose a strength.
directory-edit-last-before-first = The last day is before the first. Correct one of them.
directory-edit-relation-future = A connection cannot begin in the future.
directory-edit-relation-self = { $name } cannot be connected with themselves.
directory-edit-relation-again = It is there already: { $sentence }.
directory-edit-relation-act-added = Connected { $name } with { $other }
directory-edit-relation-act-corrected = Corrected the connection of { $name } with { $other }
directory-edit-relation-act-removed = Removed the connection of { $name } with { $other }
directory-edit-save = Save
directory-edit-saved = Saved.
directory-edit-remove = Remove
directory-edit-by-mistake = It was entered by mistake.
directory-edit-over = It is over: it stays in the history.
directory-edit-last-day = Last day
directory-edit-the-day = the day
directory-edit-the-last-day = the last day
directory-edit-which-one = Which one?
directory-edit-relation-strong = Strong
directory-edit-relation-middling = Middling
directory-edit-relation-weak = Weak
directory-edit-what-it-is = What it is
directory-edit-choose = Choose
directory-edit-relation-how-strong = How strong
directory-edit-since = Since
directory-edit-until = Until
directory-edit-relation-note = Note
directory-edit-relation-note-example = First contact on this file
directory-edit-choose-what = Choose what it is.
directory-edit-relation-what-strength = how strong it is
directory-edit-relation-the-note = the note
directory-edit-relation-with = With whom
directory-edit-relation-part-of-name = Part of the name.
directory-edit-relation-which-person = Which one?
directory-edit-relation-add-title = Add a connection
directory-edit-relation-add = Add connection
directory-edit-relation-other-name = part of the other’s name
directory-edit-relation-nobody = Nobody of that name is known. Type less of it, or add the person first.
directory-edit-relation-choose-who = Choose who it is.
directory-edit-relation-added = The connection was added.
directory-edit-relation-end = End this connection
directory-edit-last-day-as-in = Enter the last day as in 2026-11-24.
directory-edit-relation-ended = The connection was ended.
directory-edit-relation-removed = The connection was removed.
directory-edit-two = { $first } and { $second }

# What is said of posts. src/directory/posts, web/posts
directory-post-error-gone = It is not there any more. Go back and choose again.
directory-post-error-taken = There is a post of this name here already.
directory-post-error-held = { $name } holds it since { $day }. Say that this ends it, or choose another day.
directory-post-error-later = { $name } took it on { $day }. Choose a later day, or end that first.
directory-post-error-already = { $name } holds it already.
directory-post-error-ends-before = It began on { $day }: it cannot end before that.

# What is said when an act is taken back. src/directory/changes, web/changes
directory-acts-error-gone = This act is not there.
directory-acts-error-undone = This was undone already.
directory-acts-error-built-on = “{ $title }” builds on this. Undo that first.
directory-on-no-day = “{ $typed }” is not a day. Enter one as in 2026-11-24. Until then this is today, { $day }.

# The list of bodies. src/directory/web/bodies
directory-bodies-kind = Kind
directory-bodies-any-kind = Any kind
directory-bodies-any-country = Any country
directory-bodies-part-of = Part of
directory-bodies-existed = Existed
directory-bodies-is = is
directory-bodies-since = since { $day }

# One body. src/directory/web/body
directory-body-founded-later = It was founded on { $day }, later than that.
directory-body-dissolved-on = It was dissolved on { $day }.
directory-body-unknown = Unknown
directory-body-stances-on = Members on { $objective }
directory-body-founded = Founded
directory-body-dissolved = Dissolved
directory-body-until = until { $day }
directory-body-also = also
directory-body-source = Source
directory-body-memberships = { $n ->
        [one] { $source } ({ $n } membership)
       *[other] { $source } ({ $n } memberships)
      }
directory-body-added = added
directory-body-removed = removed
directory-body-standing-bounced = { $value } (bounced)
directory-body-standing-objected = { $value } (objected)
directory-post-nobody = Nobody known
directory-post-not-in-existence = Not in existence
directory-post-where = Where
directory-post-for = For
directory-post-created = Created
directory-post-abolished = Abolished
directory-post-vacant = Vacant
directory-post-name = Name of the post
directory-post-for-state = For which state
directory-post-for-none = For none
directory-post-existing-since = In existence since
directory-post-source-hint = Where this is known from
directory-post-the-name = the name of the post
directory-post-the-day = the day
directory-post-the-source = where this is known from
directory-post-added = The post was added.
directory-post-choose-country = Choose a country from the list.
directory-post-since = Since
directory-post-the-first-day = the first day
directory-post-appointed = The holder was appointed.
directory-post-the-last-day = the last day
directory-post-ended = The end was recorded.
directory-post-rough = Enter { $what } as 2011-05-17, 2011-05 or 2011, as exactly as it is known.
directory-post-act-new = New post: { $post }, { $organization }
directory-post-act-appointed = Appointed: { $post }
directory-post-act-ended = Ended: { $post }

# Everyone in a body. src/directory/web/members
directory-body-members-title = Members of { $name }
directory-body-any-role = Any role
directory-body-any-group = Any group

# Acts and what they changed. src/directory/web/changes
directory-acts-import = Import
directory-acts-edit = Edit
directory-acts-merge = Merge
directory-acts-bulk = Bulk
directory-acts-terminal = The terminal, or an account that is gone
directory-acts-gone = no longer there
directory-acts-entry-gone = an entry that is gone
directory-acts-none-value = none
directory-acts-yes = yes
directory-acts-no = no
directory-acts-op-added = added
directory-acts-op-changed = changed
directory-acts-op-removed = removed
directory-acts-record-organization = Organisation
directory-acts-record-person = Person
directory-acts-record-post = Post
directory-acts-record-membership = Membership
directory-acts-record-contact-detail = Contact detail
directory-acts-record-identifier = Identifier
directory-acts-record-other-name = Other name
directory-acts-record-relationship = Relationship
directory-acts-record-tag = Tag
directory-acts-record-tagging = Tag on
directory-acts-record-commitment = Commitment
directory-acts-record-mention = Mention
directory-acts-record-mention-party = Party of a mention
directory-acts-record-vote-event = Roll-call vote
directory-acts-record-vote = Vote of
directory-acts-record-elsewhere = Work of a client
directory-acts-undone-at = Undone { $when }
directory-acts-confirm = Undo “{ $title }”? What was changed again since stays as it is.
directory-acts-said-undone = Undone.
directory-acts-said-in-use = { $n ->
        [one] One entry stays, because somebody works with it by now.
       *[other] { $n } entries stay, because somebody works with them by now.
      }
directory-acts-said-changed = { $n ->
        [one] One value stays, because it was changed again since.
       *[other] { $n } values stay, because they were changed again since.
      }
directory-acts-stakeholders = Stakeholders
directory-acts-field-name = Name
directory-acts-field-short-name = Short name
directory-acts-field-parent = Parent
directory-acts-field-area-code = Area code
directory-acts-field-classification = Classification
directory-acts-field-founded-on = Founded on
directory-acts-field-dissolved-on = Dissolved on
directory-acts-field-facts = Facts
directory-acts-field-merged-into = Merged into
directory-acts-field-given-name = Given name
directory-acts-field-family-name = Family name
directory-acts-field-gender = Gender
directory-acts-field-language = Language
directory-acts-field-honorific-prefix = Honorific prefix
directory-acts-field-honorific-suffix = Honorific suffix
directory-acts-field-nationality = Nationality
directory-acts-field-died-on = Died on
directory-acts-field-organization = Organisation
directory-acts-field-label = Label
directory-acts-field-start-date = Start date
directory-acts-field-end-date = End date
directory-acts-field-source = Source
directory-acts-field-person = Person
directory-acts-field-role = Role
directory-acts-field-post = Post
directory-acts-field-on-behalf-of = On behalf of
directory-acts-field-start-precision = Start precision
directory-acts-field-end-precision = End precision
directory-acts-field-kind = Kind
directory-acts-field-value = Value
directory-acts-field-standing = Standing
directory-acts-field-scheme = Scheme
directory-acts-field-other-person = Other person
directory-acts-field-strength = Strength
directory-acts-field-note = Note
directory-acts-field-tag = Tag
directory-acts-field-title = Title
directory-acts-field-on-date = On date
directory-acts-field-on-precision = On precision
directory-acts-field-link = Link
directory-acts-field-subject = Subject
directory-acts-field-identifier = Identifier
directory-acts-field-venue = Venue
directory-acts-field-reference = Reference
directory-acts-field-procedure-reference = Procedure reference
directory-acts-field-description = Description
directory-acts-field-result = Result
directory-acts-field-count-for = Count for
directory-acts-field-count-against = Count against
directory-acts-field-count-abstention = Count abstention
directory-acts-field-choice = Choice
directory-acts-field-group-code = Group code
directory-acts-field-mention = Mention
directory-acts-field-vote-event = Vote event
directory-acts-field-is-host = Is host
directory-acts-field-is-cancelled = Is cancelled
directory-acts-field-is-main = Is main
directory-acts-field-at-time = At time

# What changes with time. src/directory/web/time
directory-time-summary = { $n ->
        [one] { $left } left, { $joined } joined, { $turned } changed role, in { $n } body
       *[other] { $left } left, { $joined } joined, { $turned } changed role, in { $n } bodies
      }
directory-time-choice = { $n ->
        [one] { $n } days
       *[other] { $n } days
      }
directory-time-the-second-day = the second day
directory-time-the-first-day = the first day
directory-time-order = The second day must come after the first. Turn them round, or choose another.
directory-time-body = Body
directory-time-between = Between
directory-time-and = and

# What is said of edits. src/directory/edit
directory-edit-source = entered by { $name }
directory-edit-error-gone = it is not there
directory-edit-error-taken = { $scheme } { $value } belongs to { $name }
directory-edit-last-day-before = The last day, { $day }, is before the first. Correct one of them.
directory-edit-post-taken = There is a post of this name here already. Choose another name.
directory-edit-post-began = The post began on { $day }: it cannot end before that.
directory-edit-post-act-corrected = Corrected a post: { $post }
directory-edit-post-act-closed = Closed a post: { $post }
directory-edit-behalf-gone = This organisation is not there any more. Choose another one.
directory-edit-post-not-theirs = This post is not one of the organisation. Choose one from the list.
directory-edit-not-yet = This day has not come yet.
directory-edit-post-held = { $name } holds this post at that time.
directory-edit-died-before = { $name } died on { $day }: no role began after that.
directory-edit-died-within = { $name } died on { $day }: the role should have ended by then.
directory-edit-founded-later = { $name } was founded on { $day }, later than this.
directory-edit-dissolved-within = { $name } was dissolved on { $day }: the role should have ended by then.
directory-edit-role-act-added = Gave { $name } a role: { $role }, { $place }
directory-edit-role-act-ended = Ended a role of { $name }: { $place }
directory-edit-role-act-corrected = Corrected a role of { $name }: { $place }
directory-edit-role-act-removed = Removed a role of { $name }: { $place }
directory-edit-full-name-missing = Enter the full name.
directory-edit-founded-future = An organisation cannot have been founded in the future.
directory-edit-code-taken = There is a { $kind } “{ $code }” already: { $name }. Choose another code.
directory-edit-cycle = { $name } would be part of itself. Choose something above it.
directory-edit-act-entered = Entered { $name }
directory-edit-act-corrected = Corrected { $name }
directory-edit-act-removed = Removed { $name }
directory-edit-stays-organization-decides = { $name } stays: an objective is decided there, or it stands somewhere on one.
directory-edit-stays-organization-roles = { $name } stays: people hold or held roles in it.
directory-edit-stays-organization-parts = { $name } stays: other organisations are part of it.
directory-edit-stays-organization-posts = { $name } stays: it has posts.
directory-edit-stays-organization-named = { $name } stays: published acts or meetings name it.
directory-edit-stays-organization-absorbed = { $name } stays: another entry turned out to be it.
directory-edit-family-name-missing = Enter the family name, or the only name there is.
directory-edit-death-future = A day of death cannot be in the future.
directory-edit-stays-person-used = { $name } stays: colleagues have written about or to them.
directory-edit-stays-person-connected = { $name } stays: they are connected with other people; remove the connections first.
directory-edit-stays-person-mentioned = { $name } stays: published meetings or statements name them.
directory-edit-stays-person-merged = { $name } stays: another entry was merged into this one; undo the merge first.
directory-edit-other-name-missing = Enter the other name.
directory-edit-scheme-missing = Say whose number it is: europarl, wikidata, transparency-register, …
directory-edit-number-missing = Enter the number.
directory-edit-there-already = { $what } is there already.
directory-edit-detail-there = { $value } is there already ({ $standing }).
directory-edit-name-act-added = Added a name of { $owner }: { $name }
directory-edit-name-act-removed = Removed a name of { $owner }: { $name }
directory-edit-detail-missing = Enter the { $kind ->
         [email] e-mail
         [phone] phone
         [office] office
         [web] web
         [fax] fax
        *[address] address
         [social] social network
      }.
directory-edit-detail-act-added = Added { $kind ->
         [email] an e-mail
         [phone] a phone
         [office] an office
         [web] a web
         [fax] a fax
        *[address] an address
         [social] a social network
      } of { $name }
directory-edit-detail-act-corrected = Corrected { $kind ->
         [email] an e-mail
         [phone] a phone
         [office] an office
         [web] a web
         [fax] a fax
        *[address] an address
         [social] a social network
      } of { $name }
directory-edit-detail-act-usable = Marked { $kind ->
         [email] an e-mail
         [phone] a phone
         [office] an office
         [web] a web
         [fax] a fax
        *[address] an address
         [social] a social network
      } of { $name } as usable again
directory-edit-detail-act-retired = Marked { $kind ->
         [email] an e-mail
         [phone] a phone
         [office] an office
         [web] a web
         [fax] a fax
        *[address] an address
         [social] a social network
      } of { $name } as not usable
directory-edit-detail-act-removed = Removed { $kind ->
         [email] an e-mail
         [phone] a phone
         [office] an office
         [web] a web
         [fax] a fax
        *[address] an address
         [social] a social network
      } of { $name }
directory-edit-no-link = “{ $typed }” is not a link. A link starts with https:// or http:// and names a site.
directory-edit-no-number = “{ $typed }” is not a number. Enter it with its country code, as in +32 2 555 01 42.
directory-edit-objected = { $value } belongs to someone who objected to being written to. It stays as it is, so that nobody enters it anew.
directory-edit-came-back = Mail to { $value } came back. Enter the right address instead.
directory-edit-number-act-added = Added the number { $scheme } { $value } of { $name }
directory-edit-number-act-removed = Removed the number { $scheme } { $value } of { $name }

# Forms that change the directory. src/directory/web/edit
directory-edit-no-organization = No organisation “{ $typed }” is known. Type less of it, or leave it empty.
directory-edit-choose-organization = Choose which organisation it is.
directory-edit-nothing-changed = Nothing was changed.
directory-edit-number-taken = { $scheme } { $value } belongs to { $name }. Are the two one?
directory-edit-meant = It is meant like this
directory-edit-odd = This looks odd
directory-edit-odd-hint = Tick to keep it nevertheless.
directory-edit-compare = Compare the two, to make them one
directory-edit-stakeholders = Stakeholders
directory-edit-open = Open { $name }
directory-edit-detail-kind = Kind
directory-edit-detail-value = Address, number or link
directory-edit-detail-for = What it is for
directory-edit-detail-for-example = Office in Strasbourg
directory-edit-detail-add = Add a contact detail
directory-edit-add = Add
directory-edit-detail-the-kind = what it is
directory-edit-detail-the-value = the address, number or link
directory-edit-detail-the-label = the label
directory-edit-detail-retire = Mark as not usable
directory-edit-detail-retire-text = It is right that it is known, but it is not to be used.
directory-edit-detail-return = Mark as usable
directory-edit-detail-return-text = It may be used again.
directory-edit-detail-objected = The person objected to being written to. This cannot be changed here.
directory-edit-detail-bounced = Mail to this address came back.
directory-edit-detail-retired = It is not used any more.
directory-edit-detail-removed = It was removed.
directory-edit-was-added = { $what } was added.
directory-edit-detail-correct = Correct: { $kind }
directory-edit-name-add = Add another name
directory-edit-name-text = Another spelling, another script, a former name. Search and imports find the entry by it, too.
directory-edit-name = Name
directory-edit-name-the-other = the other name
directory-edit-name-removed = The name was removed.
directory-edit-name-added = { $name } was added as another name.
directory-edit-number-list = List
directory-edit-number = Number
directory-edit-number-add = Add a number
directory-edit-number-text = A number by which a list knows the entry: imports recognise it by that.
directory-edit-number-the-scheme = whose number it is
directory-edit-number-the-number = the number
directory-edit-number-added = The number was added.
directory-edit-number-removed = The number was removed.
directory-edit-kind = Kind
directory-edit-choose-kind = Choose a kind
directory-edit-full-name = Full name
directory-edit-code = Code
directory-edit-code-hint = What it goes by, such as AFET, if anything.
directory-edit-part-of = Part of
directory-edit-part-of-hint = Code or part of the name of what it is part of.
directory-edit-country = Country
directory-edit-no-country = None
directory-edit-founded = Founded on
directory-edit-dissolved = Dissolved on
directory-edit-the-kind = a kind
directory-edit-the-full-name = the full name
directory-edit-the-code = the code
directory-edit-the-country = the country
directory-edit-country-from-list = Choose the country from the list.
directory-edit-organization-new = New organisation
directory-edit-organization-add = Add organisation
directory-edit-stays-yours = What you change here stays: imports tell of another value and leave yours.
directory-edit-organization-remove = Remove it
directory-edit-organization-remove-text = Only an organisation that nothing refers to can be removed.
directory-edit-organization-removed = The organisation was removed.
directory-edit-correct = Correct { $name }
directory-edit-language-bg = Bulgarian
directory-edit-language-cs = Czech
directory-edit-language-da = Danish
directory-edit-language-de = German
directory-edit-language-el = Greek
directory-edit-language-en = English
directory-edit-language-es = Spanish
directory-edit-language-et = Estonian
directory-edit-language-fi = Finnish
directory-edit-language-fr = French
directory-edit-language-ga = Irish
directory-edit-language-hr = Croatian
directory-edit-language-hu = Hungarian
directory-edit-language-it = Italian
directory-edit-language-lt = Lithuanian
directory-edit-language-lv = Latvian
directory-edit-language-mt = Maltese
directory-edit-language-nl = Dutch
directory-edit-language-pl = Polish
directory-edit-language-pt = Portuguese
directory-edit-language-ro = Romanian
directory-edit-language-sk = Slovak
directory-edit-language-sl = Slovenian
directory-edit-language-sv = Swedish
directory-edit-language-uk = Ukrainian
directory-edit-language-tr = Turkish
directory-edit-language-sq = Albanian
directory-edit-language-sr = Serbian
directory-edit-language-mk = Macedonian
directory-edit-given-name = Given name
directory-edit-family-name = Family name
directory-edit-title-before = Title before the name
directory-edit-title-after = Title after the name
directory-edit-title-before-example = Dr
directory-edit-title-after-example = PhD
directory-edit-gender = Gender
directory-edit-not-known = Not known
directory-edit-write-in = Language to write in
directory-edit-nationality = Nationality
directory-edit-died = Died on
directory-edit-the-given-name = the given name
directory-edit-the-family-name = the family name, or the only name there is
directory-edit-the-title = the title
directory-edit-the-gender = the gender from the list
directory-edit-the-language = the language
directory-edit-language-from-list = Choose the language from the list.
directory-edit-the-nationality = the nationality
directory-edit-nationality-from-list = Choose the nationality from the list.
directory-edit-person-new = New person
directory-edit-person-add = Add person
directory-edit-one-of-these = Is it one of these?
directory-edit-somebody-else = It is somebody else
directory-edit-none-of-these = None of these
directory-edit-none-of-these-hint = Tick to add the person.
directory-edit-person-there = Somebody of such a name is there already. Open that entry, or say that it is another.
directory-edit-person-remove = Remove this person
directory-edit-person-remove-text = Only an entry that nothing refers to can be removed.
directory-edit-person-removed = The person was removed.
directory-edit-a-value = a value
directory-edit-the-field = the field
directory-edit-not-locked = It was not locked any more.
directory-edit-unlocked = Imports may change it again.
directory-edit-post-until-hint = Its last day. Leave it empty if the post goes on.
directory-edit-the-state = the state
directory-edit-state-from-list = Choose the state from the list.
directory-edit-post-close-text = It is abolished: whoever holds it stops on that day. It stays in the history.
directory-edit-post-close = Close this post
directory-edit-post-closed = The post was closed.
directory-edit-post-intro = { $place }. What you change here stays: imports tell of another value and leave yours.
directory-edit-role = Role
directory-edit-role-post = Post
directory-edit-role-no-post = None
directory-edit-role-post-hint = The post that the role fills, if any.
directory-edit-behalf = On behalf of
directory-edit-role-in-words = In words
directory-edit-role-in-words-example = Head of the unit for prevention
directory-edit-behalf-hint = Code or part of the name of the group, party or ministry, if any.
directory-edit-behalf-which = On behalf of which one?
directory-edit-from = From
directory-edit-until-rough-hint = The last day, in the same ways. Leave it empty if it goes on.
directory-edit-the-role = the role
directory-edit-the-role-in-words = the role in words
directory-edit-post-from-list = Choose a post from the list.
directory-edit-organization = Organisation
directory-edit-organization-hint = Code or part of the name.
directory-edit-organization-kind = Kind of the new organisation
directory-edit-role-add-title = Add a role
directory-edit-role-add = Add role
directory-edit-organization-the-name = the organisation’s code or name
directory-edit-organization-the-kind = a kind for the new organisation
directory-edit-organization-unknown = No organisation of that name is known. Type less of it, or add a new one below.
directory-edit-role-has-posts = This organisation has posts. Choose the one that the role fills, or none, and add the role.
directory-edit-role-added = The role was added.
directory-edit-role-end = End this role
directory-edit-role-never = It never was: it was entered by mistake.
directory-edit-last-day-rough = Enter the last day as in 2019-07-16, 2019-07 or 2019.
directory-edit-role-ended = The role was ended.
directory-edit-role-removed = The role was removed.
directory-edit-rough = 2019-07-16, or 2019-07, or 2019: as exactly as it is known.
directory-edit-rough-or-empty = 2019-07-16, or 2019-07, or 2019: as exactly as it is known. Leave it empty if nobody knows.
directory-edit-rough-no-day = “{ $typed }” is not a day. Enter it as in 2019-07-16, 2019-07 or 2019.
directory-edit-organization-typed = A new organisation: “{ $typed }”
directory-edit-role-in = Role in { $place }
directory-edit-where-from = Where it comes from: { $source }.

# The act that appoints a focal point. src/directory/registers
directory-post-act-focal-point = Appointed a { $post }

# Facts that lists know of bodies.
directory-fact-popolo-id = Popolo id
directory-fact-classification = Classification
directory-fact-category = Category
directory-fact-legal-form = Legal form
directory-fact-registered = Registered
directory-fact-updated = Last update
directory-fact-goals = Goals
directory-fact-levels = Levels of interest
directory-fact-fields = Fields of interest
directory-fact-proposals = EU legislative proposals
directory-fact-forums = Supported forums and platforms
directory-fact-intergroups = Intergroups and unofficial groupings
directory-fact-communication = Communication activities
directory-fact-people = People involved
directory-fact-full-time = Full-time equivalents
directory-fact-accredited = Accredited to the European Parliament
directory-fact-interests = Interests represented
directory-fact-member-of = Member of
directory-fact-members = Member organisations
directory-fact-year = Financial year
directory-fact-costs = Costs
directory-fact-revenue = Total annual revenue
directory-fact-budget = Total budget
directory-fact-funding = Sources of funding
directory-fact-grants = Grants
directory-fact-contributions = Contributions
directory-fact-clients = Clients
directory-fact-clients-now = Clients in the current year
directory-fact-intermediaries = Intermediaries
