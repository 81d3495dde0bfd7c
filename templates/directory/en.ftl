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
directory-people-owner-of-step = Owner of it
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
