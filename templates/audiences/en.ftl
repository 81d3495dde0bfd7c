# Audiences: rules that pick people.

# A rule for reading
audiences-and = and
audiences-or = or
audiences-with-roles-as-of = with roles as of { $day }
audiences-no-condition = No condition yet: it picks nobody.

# The list
audiences-title = Audiences
audiences-lead = Rules that pick people, asked anew each time. A campaign takes a copy, which is frozen at approval.
audiences-new = New audience
audiences-audience = Audience
audiences-objective = Objective
audiences-client = Client
audiences-people = People
audiences-changed = Changed
audiences-none = No saved audience yet
audiences-none-text = An audience picks people by what they are, where they stand and when they were last met.
audiences-begin = Begin an audience

# Beginning one
audiences-begin-submit = Begin audience
audiences-first-an-objective = First an objective
audiences-first-an-objective-text = An audience is for an objective of a client.
audiences-to-the-objectives = To the objectives
audiences-name = Name
audiences-objective-hint = Stances, influence and who decides are those of this objective
audiences-an-objective = an objective
audiences-begun = Audience begun with everybody who decides.

# The people behind a dry run
audiences-of = Audience of { $name }
audiences-dry-run-lead = A dry run: as of now, nothing is sent.
audiences-dry-run-steps = Steps of the dry run
audiences-address = Address
audiences-gets-it = Gets it
audiences-no-because = No: { $reason }
audiences-in-language = In { $language }
audiences-nobody = Nobody
audiences-nobody-text = The rule picks nobody here.
audiences-to-the-rule = To the rule
audiences-dry-run = Dry run
audiences-will-receive = Will receive it
audiences-match = Match the rule
audiences-lost-office-ended = no longer in office
audiences-lost-no-address = no usable address
audiences-lost-written-lately = had enough letters lately
audiences-lost-shared-address = shares an address: one copy
audiences-bar-people = people

# A rule: built, tried, asked
audiences-of-campaign-html = Of the campaign <a href="{ $href }">{ $name }</a>, frozen at approval.
audiences-of-objective-html = Stances and who decides are those of <b>{ $objective }</b>.
audiences-back-to-campaign = Back to the campaign
audiences-new-campaign = New campaign
audiences-remove = Remove
audiences-voids = Another audience takes the approval back.
audiences-whom-it-picks = Whom it picks
audiences-add-condition = Add a condition
audiences-where = Where
audiences-change-what = Change: { $what }
audiences-remove-what = Remove: { $what }
audiences-or-more = or …
audiences-no-condition-safe-html = No condition yet: it picks nobody, so that a forgotten rule writes to no one. <a href="{ $base }/term">Add one</a>.
audiences-set = Set
audiences-dry-run-and-questions = Dry run and questions
audiences-dry-run-nothing-sent = Dry run, as of now: nothing is sent
audiences-why = Why is this person (not) in the audience?
audiences-find-a-person = Find a person
audiences-ask = Ask
audiences-nobody-of-that-name = Nobody of that name. Try fewer letters.
audiences-included = Included
audiences-not-included = Not included
audiences-does-not-hold = Does not hold:
audiences-picked-but = Picked, but { $reason }
audiences-use-again = Use it again
audiences-take-over = Take over
audiences-save-under-name = Save under this name
audiences-save-name = Save name
audiences-roles-on = Roles as of
audiences-roles-on-hint = Empty: today. With an earlier day, whoever has left since is lost on the way
audiences-person = Person
audiences-saved-audience = Saved audience
audiences-choose-one = Choose one
audiences-the-day = the day
audiences-saved = Audience saved.

# Keeping and using a rule
audiences-a-saved-audience = a saved audience
audiences-taken-over = Audience “{ $name }” taken over.
audiences-of-this-objective = Choose an audience of this objective.
audiences-kept = Audience saved under this name. Other campaigns can take it over.
audiences-name-saved = Name saved.
audiences-removed = Audience “{ $name }” removed. Campaigns that took it over keep their copy.
audiences-put-back = Audience put back.
audiences-error-name-taken = Another audience of this objective has this name: choose another.
audiences-error-objective = Choose an objective from the list.
audiences-error-too-many = A rule has at most { $most } conditions with and, each with at most { $most } with or.
audiences-error-one-to-five = Enter a number from 1 to 5.
audiences-error-days = Enter a number of days from 1 to { $most }.
audiences-error-number = Enter a number from 1 to { $most }.
audiences-error-stance = “{ $typed }” is no stance: choose a level from -3 to 3, or unknown.

# The form of a condition
audiences-change-condition = Change a condition
audiences-add-condition-with-or = Add a condition with “or”
audiences-show-choices = Show its choices
audiences-save-condition = Save condition
audiences-condition = Condition
audiences-the-condition = The condition
audiences-must-hold = must hold
audiences-must-not-hold = must not hold
audiences-changed-meanwhile = The rule was changed meanwhile. Go back to it and try again.
audiences-a-kind-of-condition = a kind of condition
audiences-would-pick = The rule would pick { $after }; now it picks { $before }.
audiences-condition-removed = Condition removed.
audiences-condition-put-back = Condition put back.
audiences-kind-decides = Decides the objective
audiences-kind-group = Political group
audiences-kind-country = Country
audiences-kind-committee = Committee
audiences-kind-body = Role in a body
audiences-kind-stance = Stance on the objective
audiences-kind-influence = Influence
audiences-kind-interest = Interest
audiences-kind-contacted = Contacted lately
audiences-kind-replied = Wrote to us lately
audiences-kind-written = Was sent a letter lately
audiences-kind-campaign = Earlier campaign
audiences-kind-tag = Tag
audiences-kind-language = Language
audiences-any-of = Any of
audiences-level-hint = From 1, little, to 5, much; by the latest assessment
audiences-at-least = At least
audiences-only-these = Only these
audiences-campaign = Campaign
audiences-the-person = The person
audiences-in-the-last-days = In the last … days
audiences-bodies = Bodies
audiences-bodies-hint = One to a line, by name or code: DG INTPA, COREPER II, Permanent Representation of Greece
audiences-as = As
audiences-any-role = Any role
audiences-unknown-never-asked = Unknown: never asked
audiences-a-role = a role
audiences-kinds-of-contact = kinds of contact
audiences-a-campaign = a campaign
audiences-what-became-of-it = what became of it
audiences-languages = languages
audiences-tags = tags
audiences-error-at-least-one = Choose at least one of the { $what }.
audiences-the-bodies = the bodies
audiences-error-unknown-body = The directory knows no body, or several, by the name { $names }. Write it as its page does.
audiences-error-a-body = Enter at least one body.
audiences-quoted = “{ $name }”

# Conditions as they read: what, verb, values
audiences-phrase-decides = Decides
audiences-phrase-the-objective = the objective
audiences-phrase-not-the-objective = not the objective
audiences-phrase-group = Group
audiences-phrase-country = Country
audiences-phrase-committee = Committee
audiences-phrase-role-in = Role in
audiences-phrase-language = Language
audiences-phrase-tag = Tag
audiences-phrase-stance = Stance
audiences-phrase-influence = Influence
audiences-phrase-interest = Interest
audiences-phrase-wrote-to-us = Wrote to us
audiences-phrase-was-written-to = Was written to
audiences-phrase-campaign = Campaign
audiences-phrase-fate = { $fate }
audiences-phrase-member-of = Member of
audiences-phrase-substitute-in = Substitute in
audiences-phrase-vice-chair-of = Vice-chair of
audiences-phrase-chair-of = Chair of
audiences-phrase-head-of = Head of
audiences-phrase-deputy-head-of = Deputy head of
audiences-phrase-official-in = Official in
audiences-phrase-observer-in = Observer in
audiences-phrase-met = Met
audiences-phrase-called = Called
audiences-phrase-mailed = Mailed
audiences-phrase-met-at-an-event = Met at an event
audiences-phrase-contacted = Contacted
audiences-phrase-any = { $kind ->
   *[other] is any of
  }
audiences-phrase-none = { $kind ->
   *[other] is none of
  }
audiences-phrase-least = is at least
audiences-phrase-not-least = { $kind ->
   *[other] is not known to be at least
  }
audiences-phrase-ago = { $n ->
   *[other] in the last
  }
audiences-phrase-not-ago = { $n ->
   *[other] not in the last
  }
audiences-phrase-days = { $n ->
    [one] day
   *[other] { $n } days
  }
audiences-gone-body = a body that is gone
audiences-gone-tag = a tag that is gone
audiences-gone-campaign = a campaign that is out of reach
audiences-stance-unknown = Unknown
audiences-fate-sent = was sent the letter
audiences-fate-not-sent = was not sent the letter
audiences-fate-replied = wrote back
audiences-fate-silent = neither wrote back nor was met since
audiences-not-fate-sent = not was sent the letter
audiences-not-fate-not-sent = not was not sent the letter
audiences-not-fate-replied = not wrote back
audiences-not-fate-silent = not neither wrote back nor was met since
audiences-or-join = , or
audiences-and-join = ; and
