# The list.
senders-title = Senders
senders-lead = Who letters come from, with what belongs to them. A campaign takes a copy, which is frozen at approval.
senders-new = New sender
senders-column-sender = Sender
senders-column-client = Client
senders-column-mail-account = Mail account
senders-column-signed-for = Signed for
senders-retired = Retired
senders-look-at-it = Look at it
senders-none = No sender yet
senders-none-text = A sender is a name and an address, with a signature, a mail account and a key that signs.
senders-enter = Enter a sender

# One sender.
senders-offer-again = Offer again
senders-retire = Retire
senders-blocked = Nothing can be sent from here
senders-change-hint = A change reaches every campaign that is still a draft, and takes back what was approved and has not begun.
senders-save = Save sender
senders-first-a-client = First a client
senders-first-a-client-text = A sender writes for a client, and you work for none yet.
senders-to-clients = To the clients

# The house's rules of sending.
senders-rules-title = Sending rules
senders-rules-lead = The same for every client: a person has one inbox.
senders-rules-hours-hint = By the clocks of Brussels. What is not out when the hours end goes on when they begin; a campaign can be set to go out at any hour.
senders-rules-pace-hint = How fast letters go out, if not as fast as the relay takes them. Each letter is given its moment when it becomes due.
senders-rules-save = Save rules
senders-rules-in-force = In force
senders-rules-by-administrators = Changed by administrators.
senders-rules-holidays = Public holidays of the institutions, by rule. A year’s decision in the Official Journal may add or leave out a day: enter it as a closed time.
senders-rules-column-day = Day
senders-rules-column-holiday = Holiday

# Mail accounts, keys, unsubscribing.
senders-mail-accounts = Mail accounts
senders-mail-column-account = Account
senders-mail-column-relay = Letters leave by
senders-mail-column-connections = Side by side
senders-mail-accounts-text = Set in the settings file. Trouble with one account never holds up the letters of another.
senders-mail-keys = DKIM keys
senders-mail-column-key = Key
senders-mail-column-signs-for = Signs for
senders-mail-column-kind = Kind
senders-mail-dns = What belongs into the DNS
senders-mail-record = TXT record
senders-mail-record-text = Text of the record for { $name }
senders-mail-not-signed = Letters are not signed: no key is in the settings.

# Fields of a sender, and what was done.
senders-campaigns = Campaigns
senders-field-client = Client
senders-field-name = Name
senders-field-name-hint = As recipients see it
senders-field-address = Address
senders-field-reply-to = Answers go to
senders-field-reply-to-hint = If not to the address
senders-field-signature = Signature
senders-field-signature-hint = Stands in a letter where it says {"{{sender.signature}}"}
senders-field-mail-account = Mail account
senders-field-mail-account-hint = By which letters leave
senders-field-dkim-key = Signed by
senders-field-dkim-key-hint = A DKIM key of the settings
senders-choose-mail-account = Choose a mail account from the list.
senders-choose-key = Choose a key from the list.
senders-choose-client = Choose a client from the list.
senders-a-client = a client
senders-entered = Sender entered. Campaigns can choose it now.
senders-saved = Sender saved.{ $voided }
senders-not-in-settings = Its mail account or its key is not in the settings any more.
senders-as-before = The sender is what it was before.{ $voided }
senders-is-retired = “{ $name }” is retired. Campaigns that have it keep it.
senders-is-offered = The sender is offered again.
senders-signature-too-long = Shorten the signature to { $n } characters or fewer.
senders-signature-control = Write the signature without control characters.
senders-name-taken = Another sender of this client has this name and address: change one of them.

# Mail accounts and keys of a sender, and relays in trouble.
senders-mail-account = mail account { $account }
senders-mail-tried-since = It is being tried since { $time }.
senders-mail-next-try = Next try at { $time }.
senders-mail-takes-none = { $relay } takes no letters since { $since }.
senders-mail-missing = The mail account “{ $account }” is not in the settings.
senders-mail-missing-text = Its letters wait until whoever runs this Focal enters it there.
senders-mail-waiting = { $n ->
    [0] No letter waits.
    [one] One letter waits.
   *[other] { $n } letters wait.
    }
senders-mail-unsubscribing-link = Every letter carries a link by which its reader gets no more of them, with one click in most mail programs.
senders-mail-unsubscribing-answer = Readers unsubscribe by answering: links that do it with one click take a public_url with https (RFC 8058).
senders-mail-tried-now = It is tried now.
senders-mail-takes-letters = This relay takes letters.
senders-mail-account-missing = The mail account “{ $account }” of the sender is not in the settings: choose another, or have it entered there.
senders-mail-key-missing = The DKIM key “{ $key }” of the sender is not in the settings: choose another, or have it entered there.
senders-mail-foreign-key = Letters from { $domain } are signed for { $signed }: whoever checks DMARC (RFC 7489) does not take that for the sender’s signature. Use a key of { $domain }.
senders-mail-default = Default ({ $relay })
senders-mail-choice-missing = { $name } (not in the settings)
senders-mail-choice-unsigned = Not signed

# The rules: fields, and what was done.
senders-rules-field-letters = Letters to one person, at most
senders-rules-field-days = In so many days
senders-rules-field-opens = From
senders-rules-field-closes = Until
senders-rules-field-weekdays = Days
senders-rules-field-holidays = Public holidays
senders-rules-field-holidays-choice = Nothing goes out on those of the institutions
senders-rules-field-closed = Closed times
senders-rules-field-closed-hint = One to a line, first and last day and a name: 2027-07-26 2027-08-20 Summer recess
senders-rules-field-per-sender = From one sender, a minute
senders-rules-field-per-domain = To one domain, a minute
senders-rules-field-domains = Other domains
senders-rules-field-domains-hint = One to a line: europarl.europa.eu 30
senders-rules-open = Letters go out now.
senders-rules-closed = No letters go out now. The next do on { $next }.
senders-rules-closed-long = No letters go out for more than a year.
senders-rules-rate = { $n } a minute
senders-rules-rate-free = as fast as the relay takes them
senders-rules-row-cap = To one person
senders-rules-row-cap-text = at most { $letters } letters in { $days } days
senders-rules-row-hours = Hours
senders-rules-row-days = Days
senders-rules-row-sender = From one sender
senders-rules-row-domain = To one domain
senders-rules-forbidden = Sending rules are changed by administrators, because they count for every client. Ask one.
senders-rules-saved = Sending rules saved. They count from now on.
senders-rules-restored = The rules before are back.
senders-rules-the-first-moment = the first moment
senders-rules-the-last-moment = the last moment
senders-rules-some-days = days
senders-rules-the-closed-times = the closed times
senders-rules-the-domains = the domains
senders-rules-enter-number = Enter a number.
senders-rules-enter-number-within = Enter a number from 1 to { $n }.
senders-rules-enter-rate = Enter a number from 1 to 100000, or nothing.
senders-rules-not-closed-time = “{ $line }” is not a closed time. Write it as 2027-07-26 2027-08-20 Summer recess.
senders-rules-not-domain = “{ $line }” is not a domain and a number. Write it as europarl.europa.eu 30.
senders-rules-stop-after-begin = Letters have to stop later in the day than they begin.
senders-rules-no-weekday = Choose at least one day of the week, or no letter would ever go out.
senders-rules-last-before-first = The last day of a closed time cannot be before its first.

# Days of the week, and the public holidays of the institutions.
senders-rules-monday = Monday
senders-rules-tuesday = Tuesday
senders-rules-wednesday = Wednesday
senders-rules-thursday = Thursday
senders-rules-friday = Friday
senders-rules-saturday = Saturday
senders-rules-sunday = Sunday
senders-holiday-new-year = New Year’s Day
senders-holiday-after-new-year = Day after New Year’s Day
senders-holiday-labour = Labour Day
senders-holiday-schuman = Anniversary of the Schuman Declaration
senders-holiday-belgian = Belgian National Day
senders-holiday-assumption = Assumption
senders-holiday-all-saints = All Saints’ Day
senders-holiday-christmas-eve = Christmas Eve
senders-holiday-christmas = Christmas Day
senders-holiday-boxing = Boxing Day
senders-holiday-end-of-year = End of the year
senders-holiday-new-year-eve = New Year’s Eve
senders-holiday-maundy-thursday = Maundy Thursday
senders-holiday-good-friday = Good Friday
senders-holiday-easter-monday = Easter Monday
senders-holiday-ascension = Ascension Day
senders-holiday-after-ascension = Day after Ascension Day
senders-holiday-whit-monday = Whit Monday

# Why an address is not written to.
senders-suppressed-objection = the person objected
senders-suppressed-unsubscription = the person unsubscribed
senders-suppressed-hard-bounce = the address does not exist
