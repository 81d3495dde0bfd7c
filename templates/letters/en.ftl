# The list, and beginning a letter.
letters-title = Letters
letters-new = New letter
letters-column-letter = Letter
letters-column-client = Client
letters-column-languages = Languages
letters-column-changed = Changed
letters-none = No letter yet
letters-none-text = A letter is written once, in as many languages as you need, and filled in for each recipient.
letters-write = Write a letter
letters-save = Save letter
letters-help = Help
letters-first-a-client = First a client
letters-first-a-client-text = A letter belongs to a client, and you work for none yet.
letters-to-clients = To the clients

# Merge fields and helpers, beside the editor.
letters-merge-fields = Merge fields
letters-merge-fields-ask = To ask whether there is one:
letters-helpers = Helpers
letters-helpers-each = One by one:

# One letter.
letters-changed = Changed { $at }
letters-versions = Versions
letters-check-fields = Check fields
letters-preview = Preview
letters-edit = Edit letter
letters-languages = Languages
letters-readers = Readers
letters-badge-new = new
letters-remove-text-ask = Remove the { $language } text for { $readers }? Campaigns that wait on this letter become drafts again.
letters-remove = Remove
letters-remove-text-html = Remove<span class="sr"> the { $language } text</span>
letters-save-text = Save text
letters-along = Goes along
letters-change-invitation = Change the invitation
letters-invite = Invite to an event
letters-take-off-file = Take { $name } off
letters-attach = Attach
letters-attachments = Attachments
letters-campaigns = Campaigns with this letter
letters-new-campaign = New campaign
letters-no-campaigns = None yet.
letters-one-stance = For readers of one stance
letters-write-for-them = Write for them
letters-another-language = Another language
letters-write-it = Write it
letters-letter = Letter
letters-save-settings = Save
letters-how-they-begin = How letters of this client begin

# The preview.
letters-preview-of = Preview of { $name }
letters-preview-show = Show
letters-preview-found = Found
letters-preview-to-one-of = To one of { $n } people with an address
letters-preview-subject = Subject
letters-preview-view = View
letters-preview-frame = The letter as HTML
letters-preview-source = Source of the HTML part
letters-preview-test = Test
letters-preview-test-text = This letter, as { $name } would get it, to { $address }. Its subject begins with [Test]; it counts for nothing.
letters-preview-test-send = Send a test to myself
letters-preview-whole = The whole mail
letters-preview-whole-text = With every part, as it is handed to the relay:
letters-preview-nobody = Nobody to show it for
letters-preview-nobody-text = Nobody among these readers has an address that works, or the letter has no text yet.
letters-to-stakeholders = To the stakeholders
letters-first-an-objective = First an objective
letters-preview-first-an-objective = The preview is for the people who decide an objective of this client.
letters-enter-objective = Enter an objective
letters-preview-language = Language
letters-preview-another-text = This person will get another text.
letters-preview-recipient = Preview recipient
letters-preview-previous = Previous recipient
letters-preview-next = Next recipient
letters-preview-position = { $n } of { $total }

# Which fields some readers lack.
letters-fields-of = Fields of { $name }
letters-check-lead = A field that is neither asked for nor given other words leaves a gap in the letter of whoever lacks it.
letters-check = Check
letters-check-cannot-be-written = Cannot be written
letters-check-lack-it = { $n } of { $total } lack it
letters-check-ask-html = { $description }. Ask for it with <code>{ $ask }</code>, or write it in the directory:
letters-check-more = and { $n } more
letters-check-all-have = All { $n } readers have every field that their text counts on.
letters-check-nobody = There is nobody to check it for.
letters-check-first-an-objective = A letter is checked for the people who decide an objective of this client.

# The invitation.
letters-invitation = Invitation
letters-invitation-lead = It goes along with every mail of “{ $name }” as an iCalendar file.
letters-invitation-take-off-ask = Take the invitation off this letter?
letters-invitation-take-off = Take it off
letters-invitation-save = Save invitation

# Salutations.
letters-salutations = Salutations
letters-salutations-for = Salutations for { $client }
letters-salutations-lead-html = What is left empty is as the table that comes with Focal has it; where that has nothing, the next wider form is used. <code>{"{name}"}</code>, <code>{"{family}"}</code> and <code>{"{title}"}</code> stand for the person’s.
letters-salutations-show = Show
letters-salutations-save = Save salutations

# Versions.
letters-versions-of = Versions of { $name }
letters-version = Version { $n }
letters-version-restore-ask = Make version { $n } the text again? Campaigns that wait on this letter become drafts again.
letters-version-restore = Restore
letters-versions-compared = Compared with
letters-versions-same = The words are the same.
letters-versions-saved = Saved

# What fields are called.
letters-field-written-as = Written as
letters-format-plain = Plain
letters-format-formatted = Formatted
letters-format-hint = Formatted is Markdown: # heading, - list, **bold**, *italic*, [words](https://…)
letters-field-subject = Subject
letters-field-subject-hint = At most { $n } characters
letters-field-text = Text
letters-field-text-hint = A blank line begins a new paragraph
letters-field-plain = Plain-text part
letters-field-plain-hint = Of a formatted text only. Left empty, it is made from the text
letters-field-client = Client
letters-field-name = Name
letters-field-name-hint = Only your team sees it
letters-field-default-language = Default language
letters-field-default-language-hint = For whoever’s own language is not known, or not written yet
letters-field-default-language-hint-short = For whoever’s own language is not known, or not written
letters-field-language = Language
letters-field-readers = Readers
letters-field-for = For
letters-field-recipient = Recipient
letters-field-recipient-part = Part of a name
letters-field-attach = Attach a file
letters-field-attach-hint = PDF, office documents, images; all together { $n } MB at most
letters-a-client = a client
letters-a-language = a language
letters-choose-client = Choose a client you work for.

# What was done.
letters-saved = Letter saved.{ $voided }
letters-text-saved = { $text } text saved.{ $voided }
letters-text-removed = { $text } text removed.{ $voided }
letters-version-restored = Version { $n } is the text again.{ $voided }
letters-file-attached = “{ $name }” goes along.{ $voided }
letters-file-taken-off = “{ $name }” does not go along any more.{ $voided }
letters-invitation-saved = The invitation goes along.{ $voided }
letters-invitation-taken-off = The letter invites to nothing any more.{ $voided }
letters-salutations-saved = { $language } salutations saved.
letters-test-on-its-way = A test is on its way to { $address }.

# What versions differ in.
letters-version-added = added:
letters-version-removed = removed:
letters-version-what-it-changed = What it changed
letters-version-changed-since = What changed since
letters-version-by-nobody = somebody who is gone

# The preview and the check.
letters-preview-desktop = Desktop
letters-preview-phone = Phone
letters-preview-text = Plain text
letters-header-from = From
letters-header-reply-to = Reply-To
letters-header-to = To
letters-test-waiting = Your last test, { $at }: on its way.
letters-test-sent = Your last test, { $at }: sent.
letters-test-failed = Your last test, { $at }: not sent{ $why }.
letters-test-unknown = Your last test, { $at }: nobody can tell whether it was sent{ $why }.
letters-test-why = : { $why }
letters-readers-campaign = Campaign: { $name }
letters-readers-deciders = Everybody who decides: { $name }
letters-fields = Fields
letters-check-no-text = no text in { $language }
letters-size-bytes = { $n } bytes
letters-size-kb = { $n } kB
letters-size-mb = { $n } MB

# The invitation.
letters-event-asks = Asks for an answer
letters-event-for-information = For information
letters-event-when = When
letters-event-when-text = { $weekday } { $date }, { $from } to { $until }, { $zone }
letters-event-where = Where
letters-event-calendar = Calendar
letters-event-ask = Ask for an answer
letters-event-zone = Time zone
letters-event-zone-hint = Of the place, such as Europe/Brussels
letters-event-what = What
letters-event-day = Day
letters-event-from = From
letters-event-until = Until
letters-event-details = More about it
letters-event-calendars = Calendars
letters-event-no-zone = There is no such time zone: write one like { $zone }.
letters-event-the-day = the day
letters-event-the-beginning = when it begins
letters-event-the-end = when it ends
letters-event-the-method = what calendars do
letters-file-choose = Choose a file.
letters-file-unreadable = The file could not be read: send it again.

# Whom a salutation greets.
letters-salutation-women = Women
letters-salutation-men = Men
letters-salutation-anybody = Anybody
letters-salutation-titled = { $who } with a title
letters-salutation-members = { $who }, Members of the body that decides
letters-salutation-commissioners = { $who }, Commissioners
letters-salutation-ambassadors = { $who }, ambassadors
letters-salutation-ministers = { $who }, ministers

# Languages.
letters-language-bg = Bulgarian
letters-language-cs = Czech
letters-language-da = Danish
letters-language-de = German
letters-language-el = Greek
letters-language-en = English
letters-language-es = Spanish
letters-language-et = Estonian
letters-language-fi = Finnish
letters-language-fr = French
letters-language-ga = Irish
letters-language-hr = Croatian
letters-language-hu = Hungarian
letters-language-it = Italian
letters-language-lt = Lithuanian
letters-language-lv = Latvian
letters-language-mt = Maltese
letters-language-nl = Dutch
letters-language-pl = Polish
letters-language-pt = Portuguese
letters-language-ro = Romanian
letters-language-sk = Slovak
letters-language-sl = Slovene
letters-language-sv = Swedish

# Readers, alone and within a sentence.
letters-side-all = All readers
letters-side-for = Readers in favour
letters-side-undecided = Undecided readers
letters-side-against = Readers against
letters-side-unknown = Readers of unknown stance
letters-side-within-all = all readers
letters-side-within-for = readers in favour
letters-side-within-undecided = undecided readers
letters-side-within-against = readers against
letters-side-within-unknown = readers of unknown stance

# Why words do not work, by line and column.
letters-lint-at-subject = Subject, column { $column }: { $message }
letters-lint-at-body = Line { $line }, column { $column }: { $message }
letters-lint-at-plain = Plain text, line { $line }, column { $column }: { $message }
letters-lint-subject-too-long = Shorten the subject to { $n } characters or fewer.
letters-lint-subject-one-line = Write the subject on one line, without control characters.
letters-lint-turns-direction = Delete the invisible character here: it turns the direction of writing.
letters-lint-no-subject = Write a subject.
letters-lint-text-too-long = Shorten the text to { $n } kB or less.
letters-lint-control = Delete the invisible control character here.
letters-lint-no-text = Write a text.
letters-lint-block-not-closed = {"{{#"}{ $helper }{"}}"} is never closed: add {"{{/"}{ $helper }{"}}"}.
letters-lint-closes-nothing = {"}}"} closes nothing: write {"{{"} before the field, or delete it.
letters-lint-backslash = A backslash before {"{{"} has a meaning of its own: put something between them.
letters-lint-two-braces = A field stands in two braces: write {"{{"}{ $field }{"}}"}.
letters-lint-comment-not-closed = This comment is never closed: write { $close } after it.
letters-lint-not-closed = {"{{"} is never closed: write {"}}"} after it.
letters-lint-two-are-enough = Two braces are enough: write {"{{"} and {"}}"}. Nothing is escaped in a letter.
letters-lint-close-after-field = {"{{"} is not closed: write {"}}"} right after the field.
letters-lint-one-too-many = One {"}"} too many.
letters-lint-too-much = This letter has too many fields and blocks to be filled in for everybody: shorten it.
letters-lint-no-templates = A letter cannot include other templates.
letters-lint-no-include = A letter cannot include “{ $name }”: write the words here.
letters-lint-empty = Write a field between the braces, for example {"{{person.name}}"}.
letters-lint-no-meaning = “{ $sign }” has no meaning here: write the field alone.
letters-lint-unknown-block = “#{ $helper }” is unknown: there are #if, #unless, #each and #with.
letters-lint-each-in-each = {"{{#each}}"} cannot stand inside another {"{{#each}}"}.
letters-lint-each-takes-list = {"{{#each}}"} takes a list: {"{{#each person.committee_list}}"}.
letters-lint-with-takes = {"{{#with}}"} takes person, objective, sender or client.
letters-lint-too-deep = Blocks are nested more than { $n } deep: simplify this.
letters-lint-one-field = {"{{#"}{ $helper }{"}}"} takes exactly one field, for example person.group.
letters-lint-else-outside = {"{{else}}"} stands inside a block: {"{{#if …}} … {{else}} … {{/if}}"}.
letters-lint-else-twice = This block has its {"{{else}}"} already.
letters-lint-after-else = After else there can be nothing, “if field” or “unless field”.
letters-lint-wrong-close = {"{{/"}{ $helper }{"}}"} does not close {"{{#"}{ $open }{"}}"}: write {"{{/"}{ $open }{"}}"} first.
letters-lint-close-without-open = {"{{/"}{ $helper }{"}}"} closes nothing: delete it, or open {"{{#"}{ $helper }{" …}}"}.
letters-lint-block-begins = A block begins with #: write {"{{#"}{ $code }{"}}"}.
letters-lint-no-helper = “{ $word }” is not a helper: there are date, list, plural and default. Else write one field alone.
letters-lint-several-fields = “{ $word }” has several fields: write for example {"{{"}{ $root }{".name}}"}.
letters-lint-is-a-day = “{ $path }” is a day: write {"{{date "}{ $path }{"}}"}.
letters-lint-is-a-list = “{ $path }” is a list: write {"{{list "}{ $path }{"}}"}, or {"{{#each "}{ $path }{"}}{{this}}{{/each}}"}; for all of them with commas {"{{person.committees}}"}.
letters-lint-write-as = This does not read: write it as { $example }.
letters-lint-takes-a-field = { $helper } takes a field: { $example }.
letters-lint-not-what-it-takes = “{ $path }” is not what { $helper } takes: { $example }.
letters-lint-no-form = “{ $wrong }” is no form: there are { $forms }.
letters-lint-other-numbers = Say what to write for all other numbers: { $example }.
letters-lint-no-way-to-write-a-day = “{ $style }” is no way to write a day: there are { $styles }.
letters-lint-no-field-did-you-mean = There is no field “{ $path }”. Did you mean {"{{"}{ $name }{"}}"}?
letters-lint-no-field-inside = There is no field “{ $path }”. Inside this block write {"{{@root."}{ $name }{"}}"}.
letters-lint-no-field = There is no field “{ $path }”. The list beside the text has every field.
letters-lint-engine = This does not read as a letter: { $reason }.

# Why a letter cannot be filled in.
letters-render-too-long = with its fields filled in this letter is longer than { $n } kB
letters-render-nested = lists and quotations are nested too deep in this letter
letters-render-engine = this letter cannot be filled in: { $why }
letters-file-is-not-there = The file “{ $name }” is not there.

# Why something is refused.
letters-refused-write-first = Write the letter in { $language } first.
letters-refused-write-for-all-first = Write the letter in { $language } for all readers first.
letters-refused-default-language = { $language } is the letter's default language: choose another one first.
letters-refused-remove-sides-first = Remove the { $language } texts for readers of one stance first.
letters-refused-name-taken = Another letter of this client has this name: choose another.
letters-files-too-large = The files of one letter may have { $n } MB together, since many institutions refuse larger mails: send a link.
letters-file-empty = “{ $name }” is empty.
letters-file-kind = “{ $name }” cannot be attached: there are { $kinds }.
letters-file-not-what-it-says = “{ $name }” is not what its ending says: save it as { $kind } again.
letters-event-place-too-long = Write the place on one line of at most 200 characters.
letters-event-details-too-long = Shorten this to 4000 characters or fewer.
letters-event-details-control = Delete the invisible control character.
letters-event-ends-first = It has to end after it begins.
letters-event-too-long = An event of more than 30 days is a mistake: shorten it.
letters-salutation-one-line = Write the salutation on one line of at most 200 characters.
letters-salutation-braces = In braces there can be {"{name}, {family} and {title}"}.

# Why an approval was taken back.
letters-why-text-changed = the letter's { $language } text was changed
letters-why-side-text-changed = the letter's { $language } text for { $readers } was changed
letters-why-text-removed = the letter's { $language } text was removed
letters-why-side-text-removed = the letter's { $language } text for { $readers } was removed
letters-why-default-language = the letter's default language was changed
letters-why-file-attached = “{ $name }” was attached to the letter
letters-why-file-taken-off = “{ $name }” was taken off the letter
letters-why-invitation-changed = the letter's invitation was changed
letters-why-invitation-removed = the letter's invitation was removed

# Helpers and merge fields, explained.
letters-helper-date = A day in words: 24 November 2026. With "weekday": Tuesday, 24 November 2026; with "short": 24/11/2026
letters-helper-list = A list in words: AFET, DEVE and DROI
letters-helper-plural = The form for how many there are; # is the number. Languages with more forms have zero, two, few and many
letters-helper-default = The field, or the words behind it where somebody lacks it
letters-merge-salutation = How the letter begins, in its language, with its punctuation
letters-merge-person-name = Full name
letters-merge-person-title = Title before the name
letters-merge-person-given-name = Given names
letters-merge-person-family-name = Family name
letters-merge-person-country = State for which the mandate is held, in the letter's language
letters-merge-person-group = Code of the political group
letters-merge-person-group-name = Name of the political group
letters-merge-person-committees = Codes of the committees, separated by commas
letters-merge-person-committee-list = The same codes one by one, for list, plural and #each
letters-merge-objective-name = The objective that the campaign is for
letters-merge-objective-decision-day = Next day on which one of its venues decides
letters-merge-today = The day on which the letter goes out
letters-merge-invitation-title = What the letter’s invitation is for
letters-merge-invitation-day = Its day
letters-merge-invitation-time = When it begins, by the clock of its place
letters-merge-invitation-place = Where
letters-merge-sender-name = Who the letter is from
letters-merge-sender-signature = The sender’s signature; their name, where they have none
letters-merge-client-name = For whom the work is done
