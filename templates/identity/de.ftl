# Einträge, die eins sein können, und ihre Zusammenführung.

# Pairs that may be one. templates/identity/index
identity-title = Dubletten
identity-count = { $n ->
        [one] { $n } Paar, das eins sein könnte
       *[other] { $n } Paare, die eins sein könnten
      }
identity-kinds = Arten
identity-filters = Filter
identity-search = Nach Namen suchen
identity-show = Anzeigen
identity-show-all = Alle anzeigen
identity-caption = Paare, die eins sein könnten
identity-entries = Einträge
identity-why = Warum
identity-likelihood = Wahrscheinlichkeit
identity-decide = Entscheiden
identity-score = { $n } von 100
identity-compare = Vergleichen
identity-distinct = Nicht dieselben
identity-none = Keine Dubletten
identity-none-text = Keine zwei Einträge sehen aus, als wären sie einer.
identity-to-people = Zu den Akteuren

# Two entries side by side. templates/identity/pair
identity-pair-title = Ist das ein und derselbe Eintrag?
identity-pair-noted = als zwei vermerkt
identity-pair-after-all = Vielleicht sind sie doch eins
identity-pair-caption = Die beiden Einträge, Feld für Feld
identity-pair-field = Feld
identity-pair-stays = Eintrag, der bleibt
identity-pair-keep = Diesen behalten
identity-pair-not-known = nicht bekannt
identity-pair-none = keine
identity-pair-people-text = Beide Verläufe bleiben: Funktionen, Adressen, Nummern und Namen beider, je einmal. Was beim anderen Eintrag erfasst ist, zieht mit um. Dessen Adresse führt zu dem, der bleibt.
identity-pair-organizations-text = Beide Verläufe bleiben: Funktionen, Ämter, Untergliederungen, Adressen, Nummern und Namen beider, je einmal. Was beim anderen Eintrag erfasst ist, zieht mit um. Dessen Adresse führt zu dem, der bleibt.
identity-pair-objects = Einer von beiden hat Anschreiben widersprochen: das gilt auch für den zusammengeführten Eintrag.
identity-pair-sure-person = Ich habe die beiden verglichen: Es ist dieselbe Person
identity-pair-sure-organization = Ich habe die beiden verglichen: Es ist dieselbe Organisation
identity-pair-merge = Zusammenführen
identity-pair-cancel = Abbrechen
identity-pair-may-not = Manager und Administratoren führen Einträge zusammen. Schicken Sie jemandem von ihnen die Adresse dieser Seite.

# Why two entries may be one. src/identity/alike
identity-reason-same-name = gleicher Name
identity-reason-swapped-name = gleicher Name, Wörter in anderer Reihenfolge
identity-reason-other-name = unter demselben anderen Namen bekannt
identity-reason-misspelt = Namen, die sich um ein, zwei Buchstaben unterscheiden
identity-reason-same-email = gleiche E-Mail-Adresse
identity-reason-same-phone = gleiche Telefonnummer
identity-reason-same-office = gleiches Amt zur gleichen Zeit
identity-reason-same-number = gleiche Nummer in zwei Listen
identity-reason-same-code = gleiches Kürzel
identity-reason-same-site = gleiche Website
identity-reason-other-number = verschiedene Nummern in einer Liste
identity-reason-other-gender = anderes Geschlecht
identity-reason-other-country = anderes Land

# What is said when two become one. src/identity/merging, web
identity-error-gone = Einen der beiden Einträge gibt es nicht mehr.
identity-error-same = Das ist bereits ein Eintrag.
identity-error-forbidden = Manager und Administratoren führen Einträge zusammen. Schicken Sie jemandem von ihnen die Adresse dieser Seite.
identity-act = Zwei Einträge von { $name } zusammengeführt
identity-source = zusammengeführt von { $name }
identity-moved-numbers = { $n ->
        [one] { $n } Nummer
       *[other] { $n } Nummern
      }
identity-moved-mentions = { $n ->
        [one] { $n } Erwähnung
       *[other] { $n } Erwähnungen
      }
identity-moved-votes = { $n ->
        [one] { $n } Abstimmung
       *[other] { $n } Abstimmungen
      }
identity-moved-roles = { $n ->
        [one] { $n } Funktion
       *[other] { $n } Funktionen
      }
identity-moved-addresses = { $n ->
        [one] { $n } Adresse
       *[other] { $n } Adressen
      }
identity-moved-tags = { $n ->
        [one] { $n } Schlagwort
       *[other] { $n } Schlagwörter
      }
identity-moved-connections = { $n ->
        [one] { $n } Verbindung
       *[other] { $n } Verbindungen
      }
identity-moved-acts = { $n ->
        [one] { $n } Akt
       *[other] { $n } Akte
      }
identity-moved-posts = { $n ->
        [one] { $n } Amt
       *[other] { $n } Ämter
      }
identity-moved-parts = { $n ->
        [one] { $n } Untergliederung
       *[other] { $n } Untergliederungen
      }
identity-moved-other-names = { $n ->
        [one] { $n } anderer Name
       *[other] { $n } andere Namen
      }
identity-stakeholders = Akteure
identity-people = Personen
identity-organizations = Organisationen
identity-reason = Grund
identity-any-reason = Jeder Grund
identity-name = Name
identity-founded = Gegründet am
identity-dissolved = Aufgelöst am
identity-title-before = Titel vor dem Namen
identity-title-after = Titel nach dem Namen
identity-gender = Geschlecht
identity-language = Sprache
identity-nationality = Staatsangehörigkeit
identity-died = Gestorben am
identity-roles = Funktionen
identity-contact-details = Kontaktangaben
identity-numbers = Nummern
identity-other-names = Andere Namen
identity-connections = Verbindungen
identity-code-and-country = Kürzel und Land
identity-roles-held = Funktionen darin
identity-tick = Vergleichen Sie die beiden und kreuzen Sie an, dass sie eins sind.
identity-forbidden = Manager und Administratoren führen Einträge zusammen
identity-said-distinct = Es sind nicht dieselben: Sie werden nicht wieder vorgeschlagen.
identity-said-again = Die beiden dürfen wieder vorgeschlagen werden.
identity-unknown = unbekannt
identity-two = { $first } und { $second }
identity-role-since = { $place }: { $role } seit { $since }
identity-role-since-until = { $place }: { $role } von { $since } bis { $until }
identity-entered = Eingegeben am { $when }
identity-roles-count = { $n ->
        [one] { $n } Funktion
       *[other] { $n } Funktionen
      }
identity-said-one = Die beiden sind jetzt eins.
identity-said-moved = Umgezogen: { $what }.
identity-said-folded = In beiden gleich: { $n }.
identity-said-objects = Die Person widerspricht Anschreiben.
