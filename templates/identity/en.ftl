# Entries that may be one, and making them one.

# Pairs that may be one. templates/identity/index
identity-title = Duplicates
identity-count = { $n ->
        [one] { $n } pair that may be one
       *[other] { $n } pairs that may be one
      }
identity-kinds = Kinds
identity-filters = Filters
identity-search = Search by name
identity-show = Show
identity-show-all = Show all
identity-caption = Pairs that may be one
identity-entries = Entries
identity-why = Why
identity-likelihood = Likelihood
identity-decide = Decide
identity-score = { $n } of 100
identity-compare = Compare
identity-distinct = Not the same
identity-none = No duplicates
identity-none-text = No two entries look as if they were one.
identity-to-people = To the stakeholders

# Two entries side by side. templates/identity/pair
identity-pair-title = Are these one?
identity-pair-noted = noted as two
identity-pair-after-all = They may be one after all
identity-pair-caption = The two entries, field by field
identity-pair-field = Field
identity-pair-stays = Entry that stays
identity-pair-keep = Keep this one
identity-pair-not-known = not known
identity-pair-none = none
identity-pair-people-text = Both histories stay: roles, addresses, numbers and names of both, once each. Whatever has been recorded on the other entry moves along. Its address leads to the one that stays.
identity-pair-organizations-text = Both histories stay: roles, posts, parts, addresses, numbers and names of both, once each. Whatever has been recorded on the other entry moves along. Its address leads to the one that stays.
identity-pair-objects = One of them objected to being written to: so does the merged entry.
identity-pair-sure-person = I have compared the two: they are one person
identity-pair-sure-organization = I have compared the two: they are one organisation
identity-pair-merge = Make them one
identity-pair-cancel = Cancel
identity-pair-may-not = Managers and administrators make two entries one. Send one of them the address of this page.

# Why two entries may be one. src/identity/alike
identity-reason-same-name = same name
identity-reason-swapped-name = same name, words in another order
identity-reason-other-name = known by the same other name
identity-reason-misspelt = names a letter or two apart
identity-reason-same-email = same e-mail address
identity-reason-same-phone = same telephone number
identity-reason-same-office = same office at the same time
identity-reason-same-number = same number in two lists
identity-reason-same-code = same acronym
identity-reason-same-site = same web site
identity-reason-other-number = different numbers in one list
identity-reason-other-gender = different gender
identity-reason-other-country = different country

# What is said when two become one. src/identity/merging, web
identity-error-gone = One of the two entries is not there any more.
identity-error-same = These are one entry already.
identity-error-forbidden = Managers and administrators merge entries. Send one of them the address of this page.
identity-act = Merged two entries of { $name }
identity-source = merged by { $name }
identity-moved-numbers = { $n } numbers
identity-moved-mentions = { $n } mentions
identity-moved-votes = { $n } votes
identity-moved-roles = { $n } roles
identity-moved-addresses = { $n } addresses
identity-moved-tags = { $n } tags
identity-moved-connections = { $n } connections
identity-moved-acts = { $n } acts
identity-moved-posts = { $n } posts
identity-moved-parts = { $n } parts
identity-moved-other-names = { $n } other names
identity-stakeholders = Stakeholders
identity-people = People
identity-organizations = Organisations
identity-reason = Reason
identity-any-reason = Any reason
identity-name = Name
identity-founded = Founded on
identity-dissolved = Dissolved on
identity-title-before = Title before the name
identity-title-after = Title after the name
identity-gender = Gender
identity-language = Language
identity-nationality = Nationality
identity-died = Died on
identity-roles = Roles
identity-contact-details = Contact details
identity-numbers = Numbers
identity-other-names = Other names
identity-connections = Connections
identity-code-and-country = Code and country
identity-roles-held = Roles held
identity-tick = Compare the two, and tick that they are one.
identity-forbidden = Managers and administrators merge entries
identity-said-distinct = They are not the same: they are not proposed again.
identity-said-again = The two may be proposed again.
identity-unknown = unknown
identity-two = { $first } and { $second }
identity-role-since = { $place }: { $role } since { $since }
identity-role-since-until = { $place }: { $role } since { $since } until { $until }
identity-entered = Entered { $when }
identity-roles-count = { $n } roles
identity-said-one = The two are one now.
identity-said-moved = Moved: { $what }.
identity-said-folded = The same in both: { $n }.
identity-said-objects = The person objects to being written to.
