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
