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
