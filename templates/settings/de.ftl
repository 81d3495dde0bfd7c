# Einstellungen.
settings-password = Ihr Passwort
settings-password-about = Ein anderes wählen
settings-digest = Wöchentliche Übersicht
settings-digest-about = Was sich bewegt hat, per E-Mail, am Tag Ihrer Wahl
settings-team = Team
settings-team-about = Konten, Rollen, was mit ihnen geschah
settings-clients = Mandanten
settings-clients-about = Für wen gearbeitet wird, und wer für sie arbeitet
settings-tags = Schlagwörter
settings-tags-about = Wörter, mit denen Personen und Gremien gekennzeichnet werden
settings-figures = Abstimmungszahlen
settings-figures-about = Bevölkerungszahlen, Sitze und Ausschussgrößen, mit ihren Quellen
settings-demo = Demodaten
settings-demo-about = Zum Umsehen laden oder entfernen
settings-sending = Versandregeln
settings-sending-about = Wie oft, wann und wie schnell; Mailkonten und Schlüssel
settings-senders = Absender
settings-senders-about = Von wem Briefe kommen, mit Signatur und Konto
settings-outbox = Postausgang
settings-outbox-about = E-Mails, die in einen Ordner geschrieben statt versendet wurden
settings-yours = Ihre eigenen
settings-house = Das Haus
settings-mail = E-Mail
settings-theme-wrong = Das Erscheinungsbild ist hell, dunkel oder das des Systems.
settings-keys-wrong = Einzeltasten sind ein oder aus.

# Die Demodaten.
settings-demo-by-administrators = Demodaten werden von Administratoren geladen und entfernt. Fragen Sie einen von ihnen.
settings-demo-is-all = Dieses ganze System ist die Demo. Starten Sie Focal für Ihre eigene Arbeit mit einer anderen Datenbank.
settings-demo-other-data = Es gibt schon andere Daten, und Demodaten mischen sich nicht mit ihnen.
settings-demo-same-client = Einer Ihrer Mandanten trägt einen Namen, den die Demo verwendet: Sehen Sie sie sich in einer anderen, leeren Datenbank an.
settings-demo-is-there = Die Demodaten sind schon da.
settings-demo-loaded = Die Demo ist geladen: 720 erfundene Abgeordnete und ein halbes Jahr Arbeit an zwei Zielen.
settings-demo-none = Es gibt keine Demodaten.
settings-demo-gone = Die Demodaten sind weg, und alles, was mit ihnen eingegeben wurde.
settings-demo-lead = 720 erfundene Mitglieder des Europäischen Parlaments, die Staaten des Rates und ein halbes Jahr Arbeit an zwei Zielen eines erfundenen Mandanten.
settings-demo-is-loaded = Sie sind geladen
settings-demo-look = Um sich erst umzusehen
settings-demo-load-about = Alles lässt sich darin ausprobieren. Sie sind auf jeder Seite gekennzeichnet und werden in einem Schritt spurlos entfernt. Das Laden dauert einige Sekunden.
settings-demo-remove-about = Das Entfernen leert das System: die erfundenen Personen und alles, was seither eingegeben wurde, echt oder nicht. Konten und Einstellungen bleiben.
settings-demo-remove-ask = Demodaten entfernen, und alles, was seit dem Laden eingegeben wurde? Das lässt sich nicht rückgängig machen.
settings-demo-remove-yes = Alles entfernen
settings-demo-remove = Demodaten entfernen

# Die Sprache der Oberfläche.
settings-language = Sprache
settings-language-about = Englisch, Französisch oder Deutsch; Tage und Zahlen entsprechend
settings-language-lead = In welcher Sprache Focal mit Ihnen spricht. Briefe gehen in der Sprache der Empfänger hinaus.
settings-language-browser = Wie mein Browser es wünscht
settings-language-example = Heute ist der { $day }; eine Zahl sieht so aus: { $number }.
settings-language-save = Speichern
settings-language-saved = Focal spricht jetzt Deutsch mit Ihnen.
settings-language-wrong = Focal spricht Englisch, Französisch und Deutsch.

# Die Wörter der Haltungsskala.
settings-words = Wörter der Skala
settings-words-about = Wie Sie Verfechter, Blockierer und alle dazwischen nennen
settings-words-lead = Wie die Stufen der Haltungsskala heißen, auf jeder Seite und in jedem Bericht. Die Skala selbst bleibt, wie sie ist.
settings-words-place = Stufe
settings-words-of = { $word }, auf { $language }
settings-words-hint = Was leer bleibt, heißt wie grau angegeben.
settings-words-save = Wörter speichern
settings-words-saved = Die Wörter sind gespeichert. Sie stehen ab jetzt auf jeder Seite.
settings-words-long = Kürzen Sie das Wort auf { $n } Zeichen in einer Zeile.
settings-words-twice = Zwei Stufen heißen „{ $word }“ auf { $language }. Geben Sie einer von ihnen ein anderes Wort.
settings-words-by-administrators = Die Wörter werden von Administratoren geändert. Fragen Sie einen von ihnen.
