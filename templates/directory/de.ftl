# Personen, Gremien und Ämter.

# Bodies: the list. templates/directory/bodies, _on
directory-bodies-title = Gremien
directory-bodies-count = { $n ->
        [one] { $n } Gremium, Mitglieder am { $day }
       *[other] { $n } Gremien, Mitglieder am { $day }
      }
directory-bodies-focal-points = Anlaufstellen
directory-bodies-duplicates = Dubletten
directory-bodies-add = Organisation hinzufügen
directory-bodies-filters = Filter
directory-bodies-search = Nach Namen suchen
directory-bodies-existing = Besteht an diesem Tag
directory-bodies-show = Anzeigen
directory-bodies-show-all = Alle anzeigen
directory-bodies-none-such = Kein solches Gremium
directory-bodies-none-such-text = Entfernen Sie einen Filter oder geben Sie weniger Buchstaben ein.
directory-bodies-none = Noch keine Gremien
directory-bodies-none-text = Fraktionen, Ausschüsse und alles Weitere kommen mit einer Liste, die importiert wird.
directory-bodies-import = Liste importieren
directory-on-as-of = Stand
directory-on-show = Anzeigen
directory-on-today = Heute

# One body. templates/directory/body
directory-body-as-of = Stand { $day }
directory-body-edit = Bearbeiten
directory-body-stances = Haltung seiner Mitglieder
directory-body-stances-known = { $asked } von { $of } bekannt
directory-body-on-which = Zu welchem Ziel
directory-body-members = Mitglieder
directory-body-changes = Zu- und Abgänge
directory-body-list = Liste und Export
directory-body-members-on = Mitglieder am { $day }, nach Funktion
directory-body-name = Name
directory-body-group = Fraktion
directory-body-country = Land
directory-body-role = Funktion
directory-body-since = Seit
directory-body-all-members = Alle { $n } Mitglieder
directory-body-nobody = Am { $day } ist kein Mitglied bekannt.
directory-body-posts = Ämter
directory-body-new-post = Neues Amt
directory-body-posts-on = Ämter und wer sie am { $day } innehat
directory-body-post = Amt
directory-body-holder = Inhaber
directory-body-before = Zuvor
directory-body-no-post = Hier ist kein Amt bekannt.
directory-body-parts = Untergliederungen
directory-body-parts-list = Als Liste
directory-body-details = Einzelheiten
directory-body-contacts = Kontaktdaten
directory-body-names = Andere Namen
directory-body-registered = Laut Register
directory-body-sources = Quellen und Verlauf
directory-body-no-change = Es wurde keine Änderung festgehalten.

# One post, a new one, a holder. templates/directory/post, post_new, appointment
directory-post-as-of = Stand { $day }
directory-post-edit = Bearbeiten
directory-post-appoint-title = Inhaber benennen
directory-post-problem = Es gibt ein Problem
directory-post-holder = Inhaber
directory-post-holder-since = seit { $day }
directory-post-no-holder = Am { $day } ist kein Inhaber bekannt.
directory-post-times = Wer es wann innehatte
directory-post-times-caption = Inhaber und Vakanzen, die neuesten zuerst
directory-post-from = Von
directory-post-to = Bis
directory-post-source = Quelle
directory-post-actions = Aktionen
directory-post-goes-on = dauert an
directory-post-open = offen
directory-post-end = Beenden
directory-post-last-day = Letzter Tag
directory-post-never-held = Bisher ist kein Inhaber bekannt.
directory-post-details = Einzelheiten
directory-post-new = Neues Amt
directory-post-add = Amt hinzufügen
directory-post-cancel = Abbrechen
directory-post-appoint = Benennen
directory-post-replace = { $name } hat es inne: das endet am Tag davor
directory-post-replace-since = { $name } hat es seit { $day } inne: das endet am Tag davor

# Everyone in a body. templates/directory/members
directory-body-people-count = { $n ->
        [one] { $n } Person in { $name }, Stand { $day }
       *[other] { $n } Personen in { $name }, Stand { $day }
      }
directory-body-members-of = Mitglieder von { $name } am { $day }
directory-body-no-member = Niemand dieser Art an diesem Tag
directory-body-no-member-text = Wählen Sie einen anderen Tag oder entfernen Sie einen Filter.

# What was changed by whom. templates/directory/acts, act, history
directory-acts-title = Letzte Änderungen
directory-acts-count = { $n ->
        [one] { $n } Vorgang im Verzeichnis
       *[other] { $n } Vorgänge im Verzeichnis
      }
directory-acts-caption = Vorgänge, die neuesten zuerst
directory-acts-what = Was
directory-acts-kind = Art
directory-acts-who = Wer
directory-acts-when = Wann
directory-acts-undone = Rückgängig gemacht
directory-acts-none = Bisher wurde nichts geändert
directory-acts-none-text = Jeder Import, jede Bearbeitung und jedes Schlagwort erscheint hier und lässt sich rückgängig machen.
directory-acts-to-people = Zu den Akteuren
directory-acts-changes = { $n ->
        [one] { $n } Änderung
       *[other] { $n } Änderungen
      }
directory-acts-undo = Rückgängig machen
directory-acts-changed = Was sich geändert hat
directory-acts-subject = Wer oder was
directory-acts-fields = Felder
directory-acts-history = Verlauf von { $name }
directory-acts-back = Zurück
directory-acts-by-hand = Von Hand gesetzt
directory-acts-by-hand-text = Importe melden einen anderen Wert und lassen diese stehen.
directory-acts-set-by = Gesetzt von { $name }, { $when }; Importe lassen es stehen
directory-acts-unlock = Importen die Änderung erlauben
directory-acts-origins = Woher jeder Wert stammt
directory-acts-origins-caption = Werte und ihre Herkunft
directory-acts-value = Wert
directory-acts-from = Herkunft
directory-acts-newest = Änderungen, die neuesten zuerst
directory-acts-none-since = Seit Änderungen festgehalten werden, wurde nichts geändert.

# What changes with time. templates/directory/changed, ending, _moves, _endings
directory-time-changed = Zu- und Abgänge
directory-time-ending = Auslaufende Amtszeiten
directory-time-days = Tage
directory-time-show = Anzeigen
directory-time-left = Ausgeschieden
directory-time-joined = Hinzugekommen
directory-time-turned = Funktion gewechselt
directory-time-passed = Gekommen und gegangen
directory-time-unchanged = Zwischen diesen Tagen hat sich nichts geändert
directory-time-unchanged-text = Wählen Sie Tage, die weiter auseinanderliegen, oder ein anderes Gremium.
directory-time-follows = { $why }, seit { $day }
directory-time-more = und { $n } weitere, in der CSV-Datei
directory-time-within = { $n ->
        [one] innerhalb von { $n } Tag um den { $day }
       *[other] innerhalb von { $n } Tagen um den { $day }
      }
directory-time-how-far = Wie weit
directory-time-ahead = Enden demnächst
directory-time-ahead-caption = Amtszeiten, die enden werden
directory-time-ahead-none = In diesen Tagen endet keine bekannte Amtszeit.
directory-time-over = Ohne Nachfolge beendet
directory-time-over-caption = Amtszeiten, die ohne Nachfolge endeten
directory-time-over-none = Jedes Mandat und jedes Amt, das in diesen Tagen endete, wurde neu besetzt.
directory-time-name = Name
directory-time-where = Wo
directory-time-as = Als
directory-time-last-day = Letzter Tag
directory-time-could-follow = Mögliche Nachfolge
directory-time-ago = { $n ->
        [one] vor { $n } Tag
       *[other] vor { $n } Tagen
      }
directory-time-in = { $n ->
        [one] in { $n } Tag
       *[other] in { $n } Tagen
      }

# Kinds of organisation, roles, kinds of contact detail. src/directory/types
directory-type-kind-institution = Institution
directory-type-kind-political-group = Fraktion
directory-type-kind-national-party = Nationale Partei
directory-type-kind-committee = Ausschuss
directory-type-kind-subcommittee = Unterausschuss
directory-type-kind-delegation = Delegation
directory-type-kind-directorate-general = Generaldirektion
directory-type-kind-cabinet = Kabinett
directory-type-kind-permanent-representation = Ständige Vertretung
directory-type-kind-council-formation = Ratsformation
directory-type-kind-working-party = Ratsarbeitsgruppe
directory-type-kind-ministry = Ministerium
directory-type-kind-ngo = NGO
directory-type-kind-think-tank = Denkfabrik
directory-type-kind-company = Unternehmen
directory-type-kind-media = Medium
directory-type-kind-unit = Referat
directory-type-kind-agency = Agentur
directory-type-kind-association = Verband
directory-type-kind-consultancy = Beratungsunternehmen
directory-type-kind-academic = Wissenschaft
directory-type-kind-public-authority = Behörde
directory-type-kind-network = Netzwerk
directory-type-kind-state = Staat
directory-type-kind-other = Sonstige
directory-type-role-member = Mitglied
directory-type-role-substitute = Stellvertretendes Mitglied
directory-type-role-vice-chair = Stellvertretender Vorsitz
directory-type-role-chair = Vorsitz
directory-type-role-head = Leitung
directory-type-role-deputy = Stellvertretung
directory-type-role-official = Amtsträger
directory-type-role-observer = Beobachter
directory-type-contact-email = E-Mail
directory-type-contact-phone = Telefon
directory-type-contact-office = Büro
directory-type-contact-web = Web
directory-type-contact-fax = Fax
directory-type-contact-address = Adresse
directory-type-contact-social = Soziales Netzwerk
directory-type-standing-usable = Verwendbar
directory-type-standing-bounced = Rückläufer
directory-type-standing-objected = Widerspruch
directory-type-standing-replaced = Ersetzt
directory-type-gender-female = Weiblich
directory-type-gender-male = Männlich

# What became of a vote, and how someone voted. src/directory/records
directory-type-vote-adopted = Angenommen
directory-type-vote-rejected = Abgelehnt
directory-type-vote-lapsed = Hinfällig
directory-type-vote-for = Dafür
directory-type-vote-against = Dagegen
directory-type-vote-abstained = Enthaltung
directory-type-vote-absent = Abwesend
directory-type-vote-excused = Entschuldigt
directory-type-vote-attended = Anwesend, nicht abgestimmt
directory-type-vote-did-not-vote = Nicht abgestimmt

# Why someone may be the successor. src/directory/time
directory-time-same-party = dieselbe nationale Partei
directory-time-same-group = dieselbe Fraktion
directory-time-same-state = derselbe Staat

# Who is what to whom. src/directory/edit/relationships
directory-edit-relation-assistant = Assistenz
directory-edit-relation-adviser = Berater
directory-edit-relation-ally = Verbündete
directory-edit-relation-same-cabinet = Dasselbe Kabinett
directory-edit-relation-predecessor = Vorgänger
directory-edit-relation-spokesperson = Sprecher
directory-edit-relation-colleague = Kollege
directory-edit-relation-other = Verbunden
directory-edit-relation-employer = Arbeitgeber
directory-edit-relation-advisee = Beratene
directory-edit-relation-successor = Nachfolger
directory-edit-relation-principal = Auftraggeber
directory-edit-relation-is-assistant = { $name } ist Assistenz von { $other }
directory-edit-relation-is-adviser = { $name } berät { $other }
directory-edit-relation-is-ally = { $name } ist verbündet mit { $other }
directory-edit-relation-is-same-cabinet = { $name } ist im selben Kabinett wie { $other }
directory-edit-relation-is-predecessor = { $name } ist Vorgänger von { $other }
directory-edit-relation-is-spokesperson = { $name } spricht für { $other }
directory-edit-relation-is-colleague = { $name } ist Kollege von { $other }
directory-edit-relation-is-other = { $name } ist verbunden mit { $other }

# What is said when a connection is edited. src/directory/edit/relationships, web/edit/relationships
directory-edit-relation-wrong-strength = Wählen Sie eine Stärke.
directory-edit-last-before-first = Der letzte Tag liegt vor dem ersten. Berichtigen Sie einen der beiden.
directory-edit-relation-future = Eine Verbindung kann nicht in der Zukunft beginnen.
directory-edit-relation-self = { $name } kann nicht mit sich selbst verbunden sein.
directory-edit-relation-again = Sie ist schon da: { $sentence }.
directory-edit-relation-act-added = { $name } mit { $other } verbunden
directory-edit-relation-act-corrected = Verbindung von { $name } mit { $other } berichtigt
directory-edit-relation-act-removed = Verbindung von { $name } mit { $other } entfernt
directory-edit-save = Speichern
directory-edit-saved = Gespeichert.
directory-edit-remove = Entfernen
directory-edit-by-mistake = Es wurde irrtümlich eingetragen.
directory-edit-over = Es ist vorbei: Im Verlauf bleibt es stehen.
directory-edit-last-day = Letzter Tag
directory-edit-the-day = den Tag
directory-edit-the-last-day = den letzten Tag
directory-edit-which-one = Welches?
directory-edit-relation-strong = Stark
directory-edit-relation-middling = Mittel
directory-edit-relation-weak = Schwach
directory-edit-what-it-is = Was es ist
directory-edit-choose = Bitte wählen
directory-edit-relation-how-strong = Wie stark
directory-edit-since = Seit
directory-edit-until = Bis
directory-edit-relation-note = Notiz
directory-edit-relation-note-example = Erster Kontakt zu diesem Dossier
directory-edit-choose-what = Wählen Sie, was es ist.
directory-edit-relation-what-strength = wie stark sie ist
directory-edit-relation-the-note = die Notiz
directory-edit-relation-with = Mit wem
directory-edit-relation-part-of-name = Ein Teil des Namens.
directory-edit-relation-which-person = Wer ist gemeint?
directory-edit-relation-add-title = Verbindung hinzufügen
directory-edit-relation-add = Verbindung hinzufügen
directory-edit-relation-other-name = einen Teil des anderen Namens
directory-edit-relation-nobody = Niemand dieses Namens ist bekannt. Geben Sie weniger davon ein oder fügen Sie die Person zuerst hinzu.
directory-edit-relation-choose-who = Wählen Sie, wer gemeint ist.
directory-edit-relation-added = Die Verbindung wurde hinzugefügt.
directory-edit-relation-end = Diese Verbindung beenden
directory-edit-last-day-as-in = Geben Sie den letzten Tag wie 2026-11-24 ein.
directory-edit-relation-ended = Die Verbindung wurde beendet.
directory-edit-relation-removed = Die Verbindung wurde entfernt.
directory-edit-two = { $first } und { $second }

# What is said of posts. src/directory/posts, web/posts
directory-post-error-gone = Es ist nicht mehr da. Gehen Sie zurück und wählen Sie erneut.
directory-post-error-taken = Hier gibt es schon ein Amt dieses Namens.
directory-post-error-held = { $name } hat es seit { $day } inne. Geben Sie an, dass es damit endet, oder wählen Sie einen anderen Tag.
directory-post-error-later = { $name } hat es am { $day } übernommen. Wählen Sie einen späteren Tag oder beenden Sie das zuerst.
directory-post-error-already = { $name } hat es bereits inne.
directory-post-error-ends-before = Es begann am { $day }: Es kann nicht davor enden.

# What is said when an act is taken back. src/directory/changes, web/changes
directory-acts-error-gone = Diesen Vorgang gibt es nicht.
directory-acts-error-undone = Das wurde bereits rückgängig gemacht.
directory-acts-error-built-on = „{ $title }“ baut darauf auf. Machen Sie das zuerst rückgängig.
directory-on-no-day = „{ $typed }“ ist kein Tag. Geben Sie einen wie 2026-11-24 ein. Bis dahin gilt heute, { $day }.

# The list of bodies. src/directory/web/bodies
directory-bodies-kind = Art
directory-bodies-any-kind = Jede Art
directory-bodies-any-country = Jedes Land
directory-bodies-part-of = Teil von
directory-bodies-existed = Bestand
directory-bodies-is = ist
directory-bodies-since = seit { $day }

# One body. src/directory/web/body
directory-body-founded-later = Es wurde erst am { $day } gegründet.
directory-body-dissolved-on = Es wurde am { $day } aufgelöst.
directory-body-unknown = Unbekannt
directory-body-stances-on = Mitglieder zu { $objective }
directory-body-founded = Gegründet
directory-body-dissolved = Aufgelöst
directory-body-until = bis { $day }
directory-body-also = auch
directory-body-source = Quelle
directory-body-memberships = { $n ->
        [one] { $source } ({ $n } Mitgliedschaft)
       *[other] { $source } ({ $n } Mitgliedschaften)
      }
directory-body-added = hinzugefügt
directory-body-removed = entfernt
directory-body-standing-bounced = { $value } (Rückläufer)
directory-body-standing-objected = { $value } (Widerspruch)
directory-post-nobody = Niemand bekannt
directory-post-not-in-existence = Besteht nicht
directory-post-where = Wo
directory-post-for = Für
directory-post-created = Geschaffen
directory-post-abolished = Abgeschafft
directory-post-vacant = Unbesetzt
directory-post-name = Bezeichnung des Amts
directory-post-for-state = Für welchen Staat
directory-post-for-none = Für keinen
directory-post-existing-since = Besteht seit
directory-post-source-hint = Woher das bekannt ist
directory-post-the-name = die Bezeichnung des Amts
directory-post-the-day = den Tag
directory-post-the-source = woher das bekannt ist
directory-post-added = Das Amt wurde hinzugefügt.
directory-post-choose-country = Wählen Sie ein Land aus der Liste.
directory-post-since = Seit
directory-post-the-first-day = den ersten Tag
directory-post-appointed = Der Inhaber wurde benannt.
directory-post-the-last-day = den letzten Tag
directory-post-ended = Das Ende wurde festgehalten.
directory-post-rough = Geben Sie { $what } als 2011-05-17, 2011-05 oder 2011 ein, so genau wie bekannt.
directory-post-act-new = Neues Amt: { $post }, { $organization }
directory-post-act-appointed = Benannt: { $post }
directory-post-act-ended = Beendet: { $post }

# Everyone in a body. src/directory/web/members
directory-body-members-title = Mitglieder von { $name }
directory-body-any-role = Jede Funktion
directory-body-any-group = Jede Fraktion

# Acts and what they changed. src/directory/web/changes
directory-acts-import = Import
directory-acts-edit = Bearbeitung
directory-acts-merge = Zusammenführung
directory-acts-bulk = Sammelvorgang
directory-acts-terminal = Das Terminal oder ein Konto, das es nicht mehr gibt
directory-acts-gone = nicht mehr da
directory-acts-entry-gone = ein Eintrag, den es nicht mehr gibt
directory-acts-none-value = keine
directory-acts-yes = ja
directory-acts-no = nein
directory-acts-op-added = hinzugefügt
directory-acts-op-changed = geändert
directory-acts-op-removed = entfernt
directory-acts-record-organization = Organisation
directory-acts-record-person = Person
directory-acts-record-post = Amt
directory-acts-record-membership = Mitgliedschaft
directory-acts-record-contact-detail = Kontaktangabe
directory-acts-record-identifier = Kennung
directory-acts-record-other-name = Anderer Name
directory-acts-record-relationship = Beziehung
directory-acts-record-tag = Schlagwort
directory-acts-record-tagging = Schlagwort an
directory-acts-record-commitment = Zusage
directory-acts-record-mention = Erwähnung
directory-acts-record-mention-party = Beteiligte einer Erwähnung
directory-acts-record-vote-event = Namentliche Abstimmung
directory-acts-record-vote = Stimme von
directory-acts-record-elsewhere = Arbeit eines Mandanten
directory-acts-undone-at = Rückgängig gemacht am { $when }
directory-acts-confirm = „{ $title }“ rückgängig machen? Was seither wieder geändert wurde, bleibt, wie es ist.
directory-acts-said-undone = Rückgängig gemacht.
directory-acts-said-in-use = { $n ->
        [one] Ein Eintrag bleibt, weil inzwischen jemand damit arbeitet.
       *[other] { $n } Einträge bleiben, weil inzwischen jemand damit arbeitet.
      }
directory-acts-said-changed = { $n ->
        [one] Ein Wert bleibt, weil er seither wieder geändert wurde.
       *[other] { $n } Werte bleiben, weil sie seither wieder geändert wurden.
      }
directory-acts-stakeholders = Akteure
directory-acts-field-name = Name
directory-acts-field-short-name = Kurzname
directory-acts-field-parent = Übergeordnet
directory-acts-field-area-code = Land
directory-acts-field-classification = Art
directory-acts-field-founded-on = Gegründet am
directory-acts-field-dissolved-on = Aufgelöst am
directory-acts-field-facts = Registerangaben
directory-acts-field-merged-into = Zusammengeführt mit
directory-acts-field-given-name = Vorname
directory-acts-field-family-name = Nachname
directory-acts-field-gender = Geschlecht
directory-acts-field-language = Sprache
directory-acts-field-honorific-prefix = Titel vor dem Namen
directory-acts-field-honorific-suffix = Titel nach dem Namen
directory-acts-field-nationality = Staatsangehörigkeit
directory-acts-field-died-on = Gestorben am
directory-acts-field-organization = Organisation
directory-acts-field-label = Bezeichnung
directory-acts-field-start-date = Erster Tag
directory-acts-field-end-date = Letzter Tag
directory-acts-field-source = Quelle
directory-acts-field-person = Person
directory-acts-field-role = Funktion
directory-acts-field-post = Amt
directory-acts-field-on-behalf-of = Im Namen von
directory-acts-field-start-precision = Genauigkeit des ersten Tags
directory-acts-field-end-precision = Genauigkeit des letzten Tags
directory-acts-field-kind = Art
directory-acts-field-value = Wert
directory-acts-field-standing = Zustand
directory-acts-field-scheme = Liste
directory-acts-field-other-person = Andere Person
directory-acts-field-strength = Stärke
directory-acts-field-note = Notiz
directory-acts-field-tag = Schlagwort
directory-acts-field-title = Titel
directory-acts-field-on-date = Datum
directory-acts-field-on-precision = Genauigkeit des Datums
directory-acts-field-link = Link
directory-acts-field-subject = Betreff
directory-acts-field-identifier = Kennung
directory-acts-field-venue = Instanz
directory-acts-field-reference = Fundstelle
directory-acts-field-procedure-reference = Verfahrensnummer
directory-acts-field-description = Beschreibung
directory-acts-field-result = Ergebnis
directory-acts-field-count-for = Ja-Stimmen
directory-acts-field-count-against = Nein-Stimmen
directory-acts-field-count-abstention = Enthaltungen
directory-acts-field-choice = Stimme
directory-acts-field-group-code = Fraktion
directory-acts-field-mention = Erwähnung
directory-acts-field-vote-event = Namentliche Abstimmung
directory-acts-field-is-host = Gastgeber
directory-acts-field-is-cancelled = Abgesagt
directory-acts-field-is-main = Hauptabstimmung
directory-acts-field-at-time = Uhrzeit

# What changes with time. src/directory/web/time
directory-time-summary = { $n ->
        [one] { $left } ausgeschieden, { $joined } hinzugekommen, { $turned } mit neuer Funktion, in { $n } Gremium
       *[other] { $left } ausgeschieden, { $joined } hinzugekommen, { $turned } mit neuer Funktion, in { $n } Gremien
      }
directory-time-choice = { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
      }
directory-time-the-second-day = den zweiten Tag
directory-time-the-first-day = den ersten Tag
directory-time-order = Der zweite Tag muss nach dem ersten liegen. Vertauschen Sie die beiden oder wählen Sie einen anderen.
directory-time-body = Gremium
directory-time-between = Zwischen
directory-time-and = und

# What is said of edits. src/directory/edit
directory-edit-source = eingegeben von { $name }
directory-edit-error-gone = es ist nicht da
directory-edit-error-taken = { $scheme } { $value } gehört zu { $name }
directory-edit-last-day-before = Der letzte Tag, { $day }, liegt vor dem ersten. Berichtigen Sie einen der beiden.
directory-edit-post-taken = Hier gibt es schon ein Amt dieses Namens. Wählen Sie eine andere Bezeichnung.
directory-edit-post-began = Das Amt begann am { $day }: Es kann nicht davor enden.
directory-edit-post-act-corrected = Amt berichtigt: { $post }
directory-edit-post-act-closed = Amt geschlossen: { $post }
directory-edit-behalf-gone = Diese Organisation gibt es nicht mehr. Wählen Sie eine andere.
directory-edit-post-not-theirs = Dieses Amt gehört nicht zur Organisation. Wählen Sie eines aus der Liste.
directory-edit-not-yet = Dieser Tag liegt noch in der Zukunft.
directory-edit-post-held = { $name } hat dieses Amt zu dieser Zeit inne.
directory-edit-died-before = { $name } ist am { $day } gestorben: Danach begann keine Funktion.
directory-edit-died-within = { $name } ist am { $day } gestorben: Bis dahin sollte die Funktion geendet haben.
directory-edit-founded-later = { $name } wurde erst am { $day } gegründet.
directory-edit-dissolved-within = { $name } wurde am { $day } aufgelöst: Bis dahin sollte die Funktion geendet haben.
directory-edit-role-act-added = { $name } eine Funktion gegeben: { $role }, { $place }
directory-edit-role-act-ended = Funktion von { $name } beendet: { $place }
directory-edit-role-act-corrected = Funktion von { $name } berichtigt: { $place }
directory-edit-role-act-removed = Funktion von { $name } entfernt: { $place }
directory-edit-full-name-missing = Geben Sie den vollständigen Namen ein.
directory-edit-founded-future = Eine Organisation kann nicht in der Zukunft gegründet worden sein.
directory-edit-code-taken = Das Kürzel „{ $code }“ ist schon vergeben ({ $kind }): { $name }. Wählen Sie ein anderes.
directory-edit-cycle = { $name } wäre Teil von sich selbst. Wählen Sie etwas Übergeordnetes.
directory-edit-act-entered = { $name } eingegeben
directory-edit-act-corrected = { $name } berichtigt
directory-edit-act-removed = { $name } entfernt
directory-edit-stays-organization-decides = { $name } bleibt: ein Ziel wird dort entschieden, oder sie hat zu einem eine Haltung.
directory-edit-stays-organization-roles = { $name } bleibt: Personen haben oder hatten Funktionen darin.
directory-edit-stays-organization-parts = { $name } bleibt: andere Organisationen sind Teil davon.
directory-edit-stays-organization-posts = { $name } bleibt: sie hat Ämter.
directory-edit-stays-organization-named = { $name } bleibt: veröffentlichte Akte oder Treffen nennen sie.
directory-edit-stays-organization-absorbed = { $name } bleibt: ein anderer Eintrag hat sich als derselbe erwiesen.
directory-edit-family-name-missing = Geben Sie den Nachnamen oder den einzigen Namen ein.
directory-edit-death-future = Ein Todestag kann nicht in der Zukunft liegen.
directory-edit-stays-person-used = { $name } bleibt: Kolleginnen oder Kollegen haben über sie oder an sie geschrieben.
directory-edit-stays-person-connected = { $name } bleibt: sie ist mit anderen Personen verbunden; entfernen Sie zuerst die Verbindungen.
directory-edit-stays-person-mentioned = { $name } bleibt: veröffentlichte Treffen oder Erklärungen nennen sie.
directory-edit-stays-person-merged = { $name } bleibt: ein anderer Eintrag wurde mit diesem zusammengeführt; machen Sie das zuerst rückgängig.
directory-edit-other-name-missing = Geben Sie den anderen Namen ein.
directory-edit-scheme-missing = Geben Sie an, wessen Nummer es ist: europarl, wikidata, transparency-register, …
directory-edit-number-missing = Geben Sie die Nummer ein.
directory-edit-there-already = { $what } ist schon da.
directory-edit-detail-there = { $value } ist schon da ({ $standing }).
directory-edit-name-act-added = Namen von { $owner } hinzugefügt: { $name }
directory-edit-name-act-removed = Namen von { $owner } entfernt: { $name }
directory-edit-detail-missing = Geben Sie { $kind ->
         [email] die E-Mail-Adresse
         [phone] die Telefonnummer
         [office] das Büro
         [web] die Webseite
         [fax] die Faxnummer
        *[address] die Adresse
         [social] das soziale Netzwerk
      } ein.
directory-edit-detail-act-added = { $kind ->
         [email] E-Mail-Adresse
         [phone] Telefonnummer
         [office] Büro
         [web] Webseite
         [fax] Faxnummer
        *[address] Adresse
         [social] Soziales Netzwerk
      } von { $name } hinzugefügt
directory-edit-detail-act-corrected = { $kind ->
         [email] E-Mail-Adresse
         [phone] Telefonnummer
         [office] Büro
         [web] Webseite
         [fax] Faxnummer
        *[address] Adresse
         [social] Soziales Netzwerk
      } von { $name } berichtigt
directory-edit-detail-act-usable = { $kind ->
         [email] E-Mail-Adresse
         [phone] Telefonnummer
         [office] Büro
         [web] Webseite
         [fax] Faxnummer
        *[address] Adresse
         [social] Soziales Netzwerk
      } von { $name } wieder als verwendbar markiert
directory-edit-detail-act-retired = { $kind ->
         [email] E-Mail-Adresse
         [phone] Telefonnummer
         [office] Büro
         [web] Webseite
         [fax] Faxnummer
        *[address] Adresse
         [social] Soziales Netzwerk
      } von { $name } als nicht verwendbar markiert
directory-edit-detail-act-removed = { $kind ->
         [email] E-Mail-Adresse
         [phone] Telefonnummer
         [office] Büro
         [web] Webseite
         [fax] Faxnummer
        *[address] Adresse
         [social] Soziales Netzwerk
      } von { $name } entfernt
directory-edit-no-link = „{ $typed }“ ist kein Link. Ein Link beginnt mit https:// oder http:// und nennt eine Website.
directory-edit-no-number = „{ $typed }“ ist keine Nummer. Geben Sie sie mit Landesvorwahl ein, wie in +32 2 555 01 42.
directory-edit-objected = { $value } gehört jemandem, der Anschreiben widersprochen hat. Es bleibt, wie es ist, damit niemand es neu eingibt.
directory-edit-came-back = Post an { $value } kam zurück. Geben Sie stattdessen die richtige Adresse ein.
directory-edit-number-act-added = Nummer { $scheme } { $value } von { $name } hinzugefügt
directory-edit-number-act-removed = Nummer { $scheme } { $value } von { $name } entfernt

# Forms that change the directory. src/directory/web/edit
directory-edit-no-organization = Keine Organisation „{ $typed }“ ist bekannt. Geben Sie weniger davon ein oder lassen Sie das Feld leer.
directory-edit-choose-organization = Wählen Sie, welche Organisation gemeint ist.
directory-edit-nothing-changed = Es wurde nichts geändert.
directory-edit-number-taken = { $scheme } { $value } gehört zu { $name }. Sind die beiden eins?
directory-edit-meant = Das ist so gemeint
directory-edit-odd = Das sieht ungewöhnlich aus
directory-edit-odd-hint = Kreuzen Sie an, um es trotzdem zu behalten.
directory-edit-compare = Die beiden vergleichen, um sie zusammenzuführen
directory-edit-stakeholders = Akteure
directory-edit-open = { $name } öffnen
directory-edit-detail-kind = Art
directory-edit-detail-value = Adresse, Nummer oder Link
directory-edit-detail-for = Wofür es ist
directory-edit-detail-for-example = Büro in Straßburg
directory-edit-detail-add = Kontaktangabe hinzufügen
directory-edit-add = Hinzufügen
directory-edit-detail-the-kind = was es ist
directory-edit-detail-the-value = die Adresse, die Nummer oder den Link
directory-edit-detail-the-label = die Bezeichnung
directory-edit-detail-retire = Als nicht verwendbar markieren
directory-edit-detail-retire-text = Die Angabe stimmt, soll aber nicht verwendet werden.
directory-edit-detail-return = Als verwendbar markieren
directory-edit-detail-return-text = Es darf wieder verwendet werden.
directory-edit-detail-objected = Die Person hat Anschreiben widersprochen. Das lässt sich hier nicht ändern.
directory-edit-detail-bounced = Post an diese Adresse kam zurück.
directory-edit-detail-retired = Es wird nicht mehr verwendet.
directory-edit-detail-removed = Es wurde entfernt.
directory-edit-was-added = { $what } wurde hinzugefügt.
directory-edit-detail-correct = Berichtigen: { $kind }
directory-edit-name-add = Weiteren Namen hinzufügen
directory-edit-name-text = Eine andere Schreibweise, eine andere Schrift, ein früherer Name. Suche und Importe finden den Eintrag auch darüber.
directory-edit-name = Name
directory-edit-name-the-other = den anderen Namen
directory-edit-name-removed = Der Name wurde entfernt.
directory-edit-name-added = { $name } wurde als weiterer Name hinzugefügt.
directory-edit-number-list = Liste
directory-edit-number = Nummer
directory-edit-number-add = Nummer hinzufügen
directory-edit-number-text = Eine Nummer, unter der eine Liste den Eintrag kennt: Importe erkennen ihn daran.
directory-edit-number-the-scheme = wessen Nummer es ist
directory-edit-number-the-number = die Nummer
directory-edit-number-added = Die Nummer wurde hinzugefügt.
directory-edit-number-removed = Die Nummer wurde entfernt.
directory-edit-kind = Art
directory-edit-choose-kind = Art wählen
directory-edit-full-name = Vollständiger Name
directory-edit-code = Kürzel
directory-edit-code-hint = Das Kürzel, unter dem sie bekannt ist, etwa AFET, falls vorhanden.
directory-edit-part-of = Teil von
directory-edit-part-of-hint = Kürzel oder Teil des Namens dessen, wozu sie gehört.
directory-edit-country = Land
directory-edit-no-country = Keines
directory-edit-founded = Gegründet am
directory-edit-dissolved = Aufgelöst am
directory-edit-the-kind = eine Art
directory-edit-the-full-name = den vollständigen Namen
directory-edit-the-code = das Kürzel
directory-edit-the-country = das Land
directory-edit-country-from-list = Wählen Sie das Land aus der Liste.
directory-edit-organization-new = Neue Organisation
directory-edit-organization-add = Organisation hinzufügen
directory-edit-stays-yours = Was Sie hier ändern, bleibt: Importe melden einen anderen Wert und lassen Ihren stehen.
directory-edit-organization-remove = Entfernen
directory-edit-organization-remove-text = Nur eine Organisation, auf die nichts verweist, lässt sich entfernen.
directory-edit-organization-removed = Die Organisation wurde entfernt.
directory-edit-correct = { $name } berichtigen
directory-edit-language-bg = Bulgarisch
directory-edit-language-cs = Tschechisch
directory-edit-language-da = Dänisch
directory-edit-language-de = Deutsch
directory-edit-language-el = Griechisch
directory-edit-language-en = Englisch
directory-edit-language-es = Spanisch
directory-edit-language-et = Estnisch
directory-edit-language-fi = Finnisch
directory-edit-language-fr = Französisch
directory-edit-language-ga = Irisch
directory-edit-language-hr = Kroatisch
directory-edit-language-hu = Ungarisch
directory-edit-language-it = Italienisch
directory-edit-language-lt = Litauisch
directory-edit-language-lv = Lettisch
directory-edit-language-mt = Maltesisch
directory-edit-language-nl = Niederländisch
directory-edit-language-pl = Polnisch
directory-edit-language-pt = Portugiesisch
directory-edit-language-ro = Rumänisch
directory-edit-language-sk = Slowakisch
directory-edit-language-sl = Slowenisch
directory-edit-language-sv = Schwedisch
directory-edit-language-uk = Ukrainisch
directory-edit-language-tr = Türkisch
directory-edit-language-sq = Albanisch
directory-edit-language-sr = Serbisch
directory-edit-language-mk = Mazedonisch
directory-edit-given-name = Vorname
directory-edit-family-name = Nachname
directory-edit-title-before = Titel vor dem Namen
directory-edit-title-after = Titel nach dem Namen
directory-edit-title-before-example = Dr.
directory-edit-title-after-example = PhD
directory-edit-gender = Geschlecht
directory-edit-not-known = Nicht bekannt
directory-edit-write-in = Korrespondenzsprache
directory-edit-nationality = Staatsangehörigkeit
directory-edit-died = Gestorben am
directory-edit-the-given-name = den Vornamen
directory-edit-the-family-name = den Nachnamen oder den einzigen Namen
directory-edit-the-title = den Titel
directory-edit-the-gender = das Geschlecht aus der Liste
directory-edit-the-language = die Sprache
directory-edit-language-from-list = Wählen Sie die Sprache aus der Liste.
directory-edit-the-nationality = die Staatsangehörigkeit
directory-edit-nationality-from-list = Wählen Sie die Staatsangehörigkeit aus der Liste.
directory-edit-person-new = Neue Person
directory-edit-person-add = Person hinzufügen
directory-edit-one-of-these = Ist es eine von diesen Personen?
directory-edit-somebody-else = Es ist jemand anderes
directory-edit-none-of-these = Keine von diesen
directory-edit-none-of-these-hint = Kreuzen Sie an, um die Person hinzuzufügen.
directory-edit-person-there = Jemand mit einem solchen Namen ist schon da. Öffnen Sie diesen Eintrag oder geben Sie an, dass es jemand anderes ist.
directory-edit-person-remove = Diese Person entfernen
directory-edit-person-remove-text = Nur ein Eintrag, auf den nichts verweist, lässt sich entfernen.
directory-edit-person-removed = Die Person wurde entfernt.
directory-edit-a-value = einen Wert
directory-edit-the-field = das Feld
directory-edit-not-locked = Es war nicht mehr gesperrt.
directory-edit-unlocked = Importe dürfen es wieder ändern.
directory-edit-post-until-hint = Sein letzter Tag. Lassen Sie das Feld leer, wenn das Amt fortbesteht.
directory-edit-the-state = den Staat
directory-edit-state-from-list = Wählen Sie den Staat aus der Liste.
directory-edit-post-close-text = Es wird abgeschafft: Wer es innehat, hört an diesem Tag auf. Im Verlauf bleibt es stehen.
directory-edit-post-close = Dieses Amt schließen
directory-edit-post-closed = Das Amt wurde geschlossen.
directory-edit-post-intro = { $place }. Was Sie hier ändern, bleibt: Importe melden einen anderen Wert und lassen Ihren stehen.
directory-edit-role = Funktion
directory-edit-role-post = Amt
directory-edit-role-no-post = Keines
directory-edit-role-post-hint = Das Amt, das mit der Funktion besetzt ist, falls es eines gibt.
directory-edit-behalf = Im Namen von
directory-edit-role-in-words = In Worten
directory-edit-role-in-words-example = Leiterin des Referats für Prävention
directory-edit-behalf-hint = Kürzel oder Teil des Namens der Fraktion, der Partei oder des Ministeriums, falls vorhanden.
directory-edit-behalf-which = Im Namen welcher Organisation?
directory-edit-from = Von
directory-edit-until-rough-hint = Der letzte Tag, in denselben Formen. Lassen Sie das Feld leer, wenn es andauert.
directory-edit-the-role = die Funktion
directory-edit-the-role-in-words = die Funktion in Worten
directory-edit-post-from-list = Wählen Sie ein Amt aus der Liste.
directory-edit-organization = Organisation
directory-edit-organization-hint = Kürzel oder Teil des Namens.
directory-edit-organization-kind = Art der neuen Organisation
directory-edit-role-add-title = Funktion hinzufügen
directory-edit-role-add = Funktion hinzufügen
directory-edit-organization-the-name = das Kürzel oder den Namen der Organisation
directory-edit-organization-the-kind = eine Art für die neue Organisation
directory-edit-organization-unknown = Keine Organisation dieses Namens ist bekannt. Geben Sie weniger davon ein oder fügen Sie unten eine neue hinzu.
directory-edit-role-has-posts = Diese Organisation hat Ämter. Wählen Sie das zur Funktion passende oder keines und fügen Sie die Funktion hinzu.
directory-edit-role-added = Die Funktion wurde hinzugefügt.
directory-edit-role-end = Diese Funktion beenden
directory-edit-role-never = Es gab sie nie: Sie wurde irrtümlich eingetragen.
directory-edit-last-day-rough = Geben Sie den letzten Tag wie 2019-07-16, 2019-07 oder 2019 ein.
directory-edit-role-ended = Die Funktion wurde beendet.
directory-edit-role-removed = Die Funktion wurde entfernt.
directory-edit-rough = 2019-07-16 oder 2019-07 oder 2019: so genau wie bekannt.
directory-edit-rough-or-empty = 2019-07-16 oder 2019-07 oder 2019: so genau wie bekannt. Lassen Sie das Feld leer, wenn es niemand weiß.
directory-edit-rough-no-day = „{ $typed }“ ist kein Tag. Geben Sie ihn wie 2019-07-16, 2019-07 oder 2019 ein.
directory-edit-organization-typed = Eine neue Organisation: „{ $typed }“
directory-edit-role-in = Funktion in { $place }
directory-edit-where-from = Herkunft: { $source }.

# The act that appoints a focal point. src/directory/registers
directory-post-act-focal-point = Benannt: { $post }
