# What is wrong with an address.
mailing-address-control = The address contains a line break or another control character: remove it.
mailing-address-missing = Enter an e-mail address.
mailing-address-no-at = “{ $text }” is not an e-mail address: it has no “@”.
mailing-address-unusable = “{ $text }” cannot be used as an e-mail address: { $why }.
mailing-address-too-long = The address is { $n } characters long; at most { $most } are possible.
mailing-address-nothing-before = there is nothing before the “@”
mailing-address-long-before = what stands before the “@” is longer than { $n } characters
mailing-address-turns-direction = it contains an invisible character that turns the direction of writing
mailing-address-not-before = “{ $wrong }” is not possible before the “@”
mailing-address-dots = dots before the “@” must stand between other characters
mailing-address-nothing-after = there is nothing after the “@”
mailing-address-no-domain = “{ $domain }” is not a domain name
mailing-address-no-ending = the domain “{ $domain }” has no ending, such as “.eu”
mailing-address-number = “{ $domain }” is a number, not a domain name

# What is wrong with a message.
mailing-part-message-id = The message id
mailing-part-sender = The sender’s name
mailing-part-recipient = The recipient’s name
mailing-part-subject = The subject
mailing-part-earlier = The id of the earlier message
mailing-part-text = The text
mailing-part-html = The HTML
mailing-part-attachment = The name of an attachment
mailing-message-control = { $part } contains a line break or another control character: remove it.
mailing-message-direction = { $part } contains an invisible character that turns the direction of writing: remove it.
mailing-message-too-large = The message is larger than { $n } MB with what goes along: attach less.
mailing-message-encoded = { $part } contains “=?”, which mail programs read as encoded text: leave it out.
mailing-message-too-long = { $part } is too long: at most { $n } characters are possible.
mailing-message-nul = { $part } contains a NUL character: remove it.
mailing-message-id = { $part } “{ $id }” is not of the form left@right.
mailing-message-unsubscribe = The address for unsubscribing must begin with “https:” or “mailto:” and hold no spaces, commas or angle brackets.
mailing-message-year = The year { $year } cannot be written into a message.
mailing-message-library = The message cannot be composed: { $why }.

# Where mail goes.
mailing-mailer-files = files in { $folder }
mailing-mailer-relay = SMTP relay { $server }
mailing-mailer-memory = memory: nothing leaves this program
mailing-key-rsa = RSA, { $bits } bits
