# Was an einer Adresse falsch ist.
mailing-address-control = Die Adresse enthält einen Zeilenumbruch oder ein anderes Steuerzeichen: Entfernen Sie es.
mailing-address-missing = Geben Sie eine E-Mail-Adresse ein.
mailing-address-no-at = „{ $text }“ ist keine E-Mail-Adresse: Das „@“ fehlt.
mailing-address-unusable = „{ $text }“ kann nicht als E-Mail-Adresse verwendet werden: { $why }.
mailing-address-too-long = Die Adresse ist { $n } Zeichen lang; höchstens { $most } sind möglich.
mailing-address-nothing-before = vor dem „@“ steht nichts
mailing-address-long-before = was vor dem „@“ steht, ist länger als { $n } Zeichen
mailing-address-turns-direction = sie enthält ein unsichtbares Zeichen, das die Schreibrichtung umkehrt
mailing-address-not-before = „{ $wrong }“ ist vor dem „@“ nicht möglich
mailing-address-dots = Punkte vor dem „@“ müssen zwischen anderen Zeichen stehen
mailing-address-nothing-after = nach dem „@“ steht nichts
mailing-address-no-domain = „{ $domain }“ ist kein Domainname
mailing-address-no-ending = die Domain „{ $domain }“ hat keine Endung wie „.eu“
mailing-address-number = „{ $domain }“ ist eine Zahl, kein Domainname

# Was an einer Nachricht falsch ist.
mailing-part-message-id = Die Kennung der Nachricht
mailing-part-sender = Der Name des Absenders
mailing-part-recipient = Der Name des Empfängers
mailing-part-subject = Der Betreff
mailing-part-earlier = Die Kennung der früheren Nachricht
mailing-part-text = Der Text
mailing-part-html = Das HTML
mailing-part-attachment = Der Name eines Anhangs
mailing-message-control = { $part } enthält einen Zeilenumbruch oder ein anderes Steuerzeichen: Entfernen Sie es.
mailing-message-direction = { $part } enthält ein unsichtbares Zeichen, das die Schreibrichtung umkehrt: Entfernen Sie es.
mailing-message-too-large = Die Nachricht ist mit allen Beilagen größer als { $n } MB: Hängen Sie weniger an.
mailing-message-encoded = { $part } enthält „=?“, was Mailprogramme als kodierten Text lesen: Lassen Sie es weg.
mailing-message-too-long = { $part } ist zu lang: Höchstens { $n } Zeichen sind möglich.
mailing-message-nul = { $part } enthält ein NUL-Zeichen: Entfernen Sie es.
mailing-message-id = { $part } „{ $id }“ hat nicht die Form links@rechts.
mailing-message-unsubscribe = Die Adresse zum Abmelden muss mit „https:“ oder „mailto:“ beginnen und darf weder Leerzeichen noch Kommas noch spitze Klammern enthalten.
mailing-message-year = Das Jahr { $year } kann nicht in eine Nachricht geschrieben werden.
mailing-message-library = Die Nachricht kann nicht erstellt werden: { $why }.

# Wohin E-Mails gehen.
mailing-mailer-files = Dateien in { $folder }
mailing-mailer-relay = SMTP-Relais { $server }
mailing-mailer-memory = Arbeitsspeicher: Nichts verlässt dieses Programm
mailing-key-rsa = RSA, { $bits } Bit
