# Die Liste.
senders-title = Absender
senders-lead = Von wem Briefe kommen, mit allem, was dazugehört. Eine Kampagne übernimmt eine Kopie, die mit der Freigabe feststeht.
senders-new = Neuer Absender
senders-column-sender = Absender
senders-column-client = Mandant
senders-column-mail-account = E-Mail-Konto
senders-column-signed-for = Signiert für
senders-retired = Stillgelegt
senders-look-at-it = Bitte prüfen
senders-none = Noch kein Absender
senders-none-text = Ein Absender ist ein Name und eine Adresse, mit einer Signatur, einem E-Mail-Konto und einem Schlüssel, der signiert.
senders-enter = Absender eingeben

# Ein Absender.
senders-offer-again = Wieder anbieten
senders-retire = Stilllegen
senders-blocked = Von hier kann nichts verschickt werden
senders-change-hint = Eine Änderung gilt für jede Kampagne, die noch Entwurf ist, und nimmt die Freigabe von allem zurück, was noch nicht begonnen hat.
senders-save = Absender speichern
senders-first-a-client = Zuerst ein Mandant
senders-first-a-client-text = Ein Absender schreibt für einen Mandanten, und Sie arbeiten noch für keinen.
senders-to-clients = Zu den Mandanten

# Die Versandregeln des Hauses.
senders-rules-title = Versandregeln
senders-rules-lead = Für alle Mandanten gleich: Jede Person hat nur einen Posteingang.
senders-rules-hours-hint = Nach Brüsseler Zeit. Was bis zum Ende der Zeiten nicht hinaus ist, geht zu Beginn der nächsten weiter; eine Kampagne kann so eingestellt werden, dass sie zu jeder Stunde hinausgeht.
senders-rules-pace-hint = Wie schnell Briefe hinausgehen, wenn nicht so schnell, wie das Relais sie annimmt. Jeder Brief bekommt seinen Zeitpunkt, wenn er fällig wird.
senders-rules-save = Regeln speichern
senders-rules-in-force = In Kraft
senders-rules-by-administrators = Geändert werden sie von Administratoren.
senders-rules-holidays = Feiertage der Institutionen, nach der Regel. Der jährliche Beschluss im Amtsblatt kann einen Tag hinzufügen oder auslassen: Tragen Sie ihn als Schließzeit ein.
senders-rules-column-day = Tag
senders-rules-column-holiday = Feiertag

# E-Mail-Konten, Schlüssel, Abmeldung.
senders-mail-accounts = E-Mail-Konten
senders-mail-column-account = Konto
senders-mail-column-relay = Briefe gehen hinaus über
senders-mail-column-connections = Gleichzeitig
senders-mail-accounts-text = Festgelegt in der Konfigurationsdatei. Störungen eines Kontos halten nie die Briefe eines anderen auf.
senders-mail-keys = DKIM-Schlüssel
senders-mail-column-key = Schlüssel
senders-mail-column-signs-for = Signiert für
senders-mail-column-kind = Art
senders-mail-dns = Was ins DNS gehört
senders-mail-record = TXT-Eintrag
senders-mail-record-text = Text des Eintrags für { $name }
senders-mail-not-signed = Briefe werden nicht signiert: Es ist kein Schlüssel eingerichtet.

# Felder eines Absenders, und was getan wurde.
senders-campaigns = Kampagnen
senders-field-client = Mandant
senders-field-name = Name
senders-field-name-hint = Wie Empfänger ihn sehen
senders-field-address = Adresse
senders-field-reply-to = Antworten gehen an
senders-field-reply-to-hint = Wenn nicht an die Adresse
senders-field-signature = Signatur
senders-field-signature-hint = Steht in einem Brief, wo {"{{sender.signature}}"} geschrieben ist
senders-field-mail-account = E-Mail-Konto
senders-field-mail-account-hint = Über das Briefe hinausgehen
senders-field-dkim-key = Signiert mit
senders-field-dkim-key-hint = Ein DKIM-Schlüssel aus der Konfiguration
senders-choose-mail-account = Wählen Sie ein E-Mail-Konto aus der Liste.
senders-choose-key = Wählen Sie einen Schlüssel aus der Liste.
senders-choose-client = Wählen Sie einen Mandanten aus der Liste.
senders-a-client = einen Mandanten
senders-entered = Absender eingetragen. Kampagnen können ihn jetzt wählen.
senders-saved = Absender gespeichert.{ $voided }
senders-not-in-settings = Sein E-Mail-Konto oder sein Schlüssel ist nicht mehr in der Konfiguration.
senders-as-before = Der Absender ist wieder, wie er war.{ $voided }
senders-is-retired = „{ $name }“ ist stillgelegt. Kampagnen, die ihn haben, behalten ihn.
senders-is-offered = Der Absender wird wieder angeboten.
senders-signature-too-long = Kürzen Sie die Signatur auf höchstens { $n } Zeichen.
senders-signature-control = Schreiben Sie die Signatur ohne Steuerzeichen.
senders-name-taken = Ein anderer Absender dieses Mandanten hat diesen Namen und diese Adresse: Ändern Sie eines davon.

# Konten und Schlüssel eines Absenders, und gestörte Relais.
senders-mail-account = E-Mail-Konto { $account }
senders-mail-tried-since = Es wird seit { $time } Uhr versucht.
senders-mail-next-try = Nächster Versuch um { $time } Uhr.
senders-mail-takes-none = { $relay } nimmt seit { $since } keine Briefe an.
senders-mail-missing = Das E-Mail-Konto „{ $account }“ ist nicht in der Konfiguration.
senders-mail-missing-text = Seine Briefe warten, bis der Betreiber dieses Focal es dort einträgt.
senders-mail-waiting = { $n ->
    [0] Kein Brief wartet.
    [one] Ein Brief wartet.
   *[other] { $n } Briefe warten.
    }
senders-mail-unsubscribing-link = Jeder Brief trägt einen Link, mit dem sein Leser keine weiteren bekommt, in den meisten Mailprogrammen mit einem Klick.
senders-mail-unsubscribing-answer = Leser melden sich durch Antworten ab: Links, die das mit einem Klick tun, setzen eine public_url mit https voraus (RFC 8058).
senders-mail-tried-now = Es wird jetzt versucht.
senders-mail-takes-letters = Dieses Relais nimmt Briefe an.
senders-mail-account-missing = Das E-Mail-Konto „{ $account }“ des Absenders ist nicht in der Konfiguration: Wählen Sie ein anderes, oder lassen Sie es dort eintragen.
senders-mail-key-missing = Der DKIM-Schlüssel „{ $key }“ des Absenders ist nicht in der Konfiguration: Wählen Sie einen anderen, oder lassen Sie ihn dort eintragen.
senders-mail-foreign-key = Briefe von { $domain } werden für { $signed } signiert: Wer DMARC (RFC 7489) prüft, hält das nicht für die Signatur des Absenders. Verwenden Sie einen Schlüssel von { $domain }.
senders-mail-default = Standard ({ $relay })
senders-mail-choice-missing = { $name } (nicht in der Konfiguration)
senders-mail-choice-unsigned = Nicht signiert

# Die Regeln: Felder, und was getan wurde.
senders-rules-field-letters = Briefe an eine Person, höchstens
senders-rules-field-days = Innerhalb von (Tagen)
senders-rules-field-opens = Von
senders-rules-field-closes = Bis
senders-rules-field-weekdays = Tage
senders-rules-field-holidays = Feiertage
senders-rules-field-holidays-choice = An denen der Institutionen geht nichts hinaus
senders-rules-field-closed = Schließzeiten
senders-rules-field-closed-hint = Eine je Zeile, erster und letzter Tag und ein Name: 2027-07-26 2027-08-20 Sommerpause
senders-rules-field-per-sender = Von einem Absender, je Minute
senders-rules-field-per-domain = An eine Domain, je Minute
senders-rules-field-domains = Andere Domains
senders-rules-field-domains-hint = Eine je Zeile: europarl.europa.eu 30
senders-rules-open = Briefe gehen jetzt hinaus.
senders-rules-closed = Jetzt gehen keine Briefe hinaus. Die nächsten am { $next }.
senders-rules-closed-long = Länger als ein Jahr gehen keine Briefe hinaus.
senders-rules-rate = { $n } je Minute
senders-rules-rate-free = so schnell, wie das Relais sie annimmt
senders-rules-row-cap = An eine Person
senders-rules-row-cap-text = höchstens { $letters ->
    [one] { $letters } Brief
   *[other] { $letters } Briefe
    } in { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
    }
senders-rules-row-hours = Uhrzeiten
senders-rules-row-days = Tage
senders-rules-row-sender = Von einem Absender
senders-rules-row-domain = An eine Domain
senders-rules-forbidden = Versandregeln werden von Administratoren geändert, weil sie für alle Mandanten gelten. Wenden Sie sich an einen.
senders-rules-saved = Versandregeln gespeichert. Sie gelten ab sofort.
senders-rules-restored = Die vorigen Regeln gelten wieder.
senders-rules-the-first-moment = den Beginn
senders-rules-the-last-moment = das Ende
senders-rules-some-days = Tage
senders-rules-the-closed-times = die Schließzeiten
senders-rules-the-domains = die Domains
senders-rules-enter-number = Geben Sie eine Zahl ein.
senders-rules-enter-number-within = Geben Sie eine Zahl von 1 bis { $n } ein.
senders-rules-enter-rate = Geben Sie eine Zahl von 1 bis 100000 ein, oder nichts.
senders-rules-not-closed-time = „{ $line }“ ist keine Schließzeit. Schreiben Sie sie wie 2027-07-26 2027-08-20 Sommerpause.
senders-rules-not-domain = „{ $line }“ ist nicht eine Domain und eine Zahl. Schreiben Sie es wie europarl.europa.eu 30.
senders-rules-stop-after-begin = Das Ende muss später am Tag liegen als der Beginn.
senders-rules-no-weekday = Wählen Sie mindestens einen Wochentag, sonst ginge nie ein Brief hinaus.
senders-rules-last-before-first = Der letzte Tag einer Schließzeit kann nicht vor dem ersten liegen.

# Wochentage, und die Feiertage der Institutionen.
senders-rules-monday = Montag
senders-rules-tuesday = Dienstag
senders-rules-wednesday = Mittwoch
senders-rules-thursday = Donnerstag
senders-rules-friday = Freitag
senders-rules-saturday = Samstag
senders-rules-sunday = Sonntag
senders-holiday-new-year = Neujahr
senders-holiday-after-new-year = Tag nach Neujahr
senders-holiday-labour = Tag der Arbeit
senders-holiday-schuman = Jahrestag der Schuman-Erklärung
senders-holiday-belgian = Belgischer Nationalfeiertag
senders-holiday-assumption = Mariä Himmelfahrt
senders-holiday-all-saints = Allerheiligen
senders-holiday-christmas-eve = Heiligabend
senders-holiday-christmas = Weihnachten
senders-holiday-boxing = Zweiter Weihnachtstag
senders-holiday-end-of-year = Jahresende
senders-holiday-new-year-eve = Silvester
senders-holiday-maundy-thursday = Gründonnerstag
senders-holiday-good-friday = Karfreitag
senders-holiday-easter-monday = Ostermontag
senders-holiday-ascension = Christi Himmelfahrt
senders-holiday-after-ascension = Tag nach Christi Himmelfahrt
senders-holiday-whit-monday = Pfingstmontag

# Warum an eine Adresse nicht geschrieben wird.
senders-suppressed-objection = die Person hat widersprochen
senders-suppressed-unsubscription = die Person hat sich abgemeldet
senders-suppressed-hard-bounce = die Adresse existiert nicht
