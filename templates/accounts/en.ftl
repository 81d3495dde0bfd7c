# Roles.
accounts-observer = Observer
accounts-consultant = Consultant
accounts-manager = Manager
accounts-administrator = Administrator
accounts-name-length = Give a name of 1 to 200 characters.
accounts-password-length = Choose a password of at least { $n } characters.
accounts-too-many = Too many failed sign-ins. Wait { $n } minutes, then try again.
accounts-wrong = The address or the password is not right.

# Clients.
accounts-name = Name
accounts-client-taken = There is a client of this name already. Choose another.
accounts-grant-unknown = One of the accounts is not known.
accounts-grant-own = You cannot take your own grant away: someone else has to.
accounts-grant-saved = Saved who works for this client.
accounts-clients-by-managers = Clients are opened by managers and administrators. Ask one of them.
accounts-what-name = a name
accounts-what-accounts = accounts
accounts-client-opened = { $name } is a client now.
accounts-clients-lead = Whoever does not work for a client sees neither its objectives, contacts and letters nor that they exist.
accounts-pro-bono-about = Pro bono: the work is given, not billed
accounts-pro-bono = Pro bono
accounts-client-none = No client yet
accounts-client-none-text = Open one, or ask a manager to let you work for theirs.
accounts-client-new = New client
accounts-client-open = Open client
accounts-who-works = Who works for { $name }
accounts-save = Save

# The team.
accounts-last-administrator = This is the last administrator who can sign in. Make somebody else one first.
accounts-close-own = You cannot close your own account: another administrator has to.
accounts-email = E-mail address
accounts-email-about = Signs in with it
accounts-role = Role
accounts-works-for = Works for
accounts-terminal = the terminal
accounts-what-address = an address
accounts-what-role = a role
accounts-what-clients = clients
accounts-address-taken = There is an account with this address already.
accounts-choose-role = Choose a role.
accounts-closed = The account signs in no more; what it wrote stays.
accounts-opened = The account signs in again.
accounts-by-administrators = Accounts are managed by administrators. Ask one of them.
accounts-event-made = { $name }’s account was made, as { $role }
accounts-event-role = { $name } became { $role }
accounts-event-closed = { $name }’s account was closed
accounts-event-opened = { $name }’s account was opened again
accounts-event-password-given = { $name } was given a password
accounts-event-password-changed = { $name } chose another password
accounts-event-grant-given = { $name } was granted { $client }
accounts-event-grant-taken = { $name }’s grant for { $client } was taken
accounts-role-now = The role is { $role } now.
accounts-observer-within = observer
accounts-consultant-within = consultant
accounts-manager-within = manager
accounts-administrator-within = administrator
accounts-team-account = Account
accounts-you = You
accounts-is-closed = Closed
accounts-new-password-yes = Give a password
accounts-close-yes = Close the account
accounts-new = New account
accounts-password-once = A password is made up and shown to you once.
accounts-make = Make account
accounts-events = What was done to accounts
accounts-what = What
accounts-by = By
accounts-when = When
accounts-team-lead-html = A role says what somebody may do; <a href="/clients">clients</a> say what they may see.
accounts-given = A password for { $name }
accounts-given-tell = Tell them, by another way than e-mail:
accounts-given-about = They sign in with { $email } and choose their own under Settings. It is shown this once and kept nowhere.
accounts-role-of = Role of { $name }
accounts-role-save-html = Save<span class="sr"> the role of { $name }</span>
accounts-new-password-ask = Give { $name } another password? The one they have stops to work, and their sessions end.
accounts-new-password-html = New password<span class="sr"> for { $name }</span>
accounts-open-html = Open<span class="sr"> the account of { $name }</span>
accounts-close-ask = Close the account of { $name }? They sign in no more; what they wrote stays.
accounts-close-html = Close<span class="sr"> the account of { $name }</span>

# One’s own password.
accounts-current = The password that you have
accounts-another = Another one
accounts-again = The same once more
accounts-not-yours = That is not your password.
accounts-differ = The two differ. Type the same one twice.
accounts-changed = Your password is changed; you are signed out everywhere else.
accounts-password-hint = At least { $n } characters; a few words do well
accounts-changing = Changing it signs you out everywhere else.
accounts-you-sign-in = You sign in with
accounts-change = Change password
