# Ziele: was ein Mandant entschieden haben will, wo und nach welcher Regel.

# Wo ein Ziel steht; für sich allein, und in einem Satz.
objectives-state-draft = Entwurf
objectives-state-active = Aktiv
objectives-state-achieved = Erreicht
objectives-state-lost = Verloren
objectives-state-parked = Zurückgestellt
objectives-within-draft = Entwurf
objectives-within-active = aktiv
objectives-within-achieved = erreicht
objectives-within-lost = verloren
objectives-within-parked = zurückgestellt
objectives-state-on = { $state } am { $day }

# Regeln, nach denen eine Instanz entscheidet; für sich allein.
objectives-rule-ep-simple = Einfache Mehrheit der abgegebenen Stimmen
objectives-rule-ep-absolute = Absolute Mehrheit der Mitglieder des Parlaments
objectives-rule-ep-two-thirds = Zwei Drittel der abgegebenen Stimmen und absolute Mehrheit
objectives-rule-committee = Mehrheit der abgegebenen Stimmen im Ausschuss
objectives-rule-council-simple = Einfache Mehrheit im Rat
objectives-rule-council-qmv = Qualifizierte Mehrheit im Rat
objectives-rule-council-reinforced = Verstärkte qualifizierte Mehrheit im Rat
objectives-rule-council-qmv-participants = Qualifizierte Mehrheit der teilnehmenden Staaten
objectives-rule-council-reinforced-participants = Verstärkte qualifizierte Mehrheit der teilnehmenden Staaten
objectives-rule-council-unanimity = Einstimmigkeit im Rat
objectives-rule-cfsp-unanimity = Einstimmigkeit in der Außen- und Sicherheitspolitik
objectives-rule-college = Mehrheit des Kollegiums der Kommissionsmitglieder
objectives-rule-discretionary = Entscheidung eines Amtes
objectives-rule-soft = Konsens ohne förmliche Abstimmung

# Dieselben in einem Satz.
objectives-within-ep-simple = einfache Mehrheit der abgegebenen Stimmen
objectives-within-ep-absolute = absolute Mehrheit der Mitglieder des Parlaments
objectives-within-ep-two-thirds = zwei Drittel der abgegebenen Stimmen und absolute Mehrheit
objectives-within-committee = Mehrheit der abgegebenen Stimmen im Ausschuss
objectives-within-council-simple = einfache Mehrheit im Rat
objectives-within-council-qmv = qualifizierte Mehrheit im Rat
objectives-within-council-reinforced = verstärkte qualifizierte Mehrheit im Rat
objectives-within-council-qmv-participants = qualifizierte Mehrheit der teilnehmenden Staaten
objectives-within-council-reinforced-participants = verstärkte qualifizierte Mehrheit der teilnehmenden Staaten
objectives-within-council-unanimity = Einstimmigkeit im Rat
objectives-within-cfsp-unanimity = Einstimmigkeit in der Außen- und Sicherheitspolitik
objectives-within-college = Mehrheit des Kollegiums der Kommissionsmitglieder
objectives-within-discretionary = Entscheidung eines Amtes
objectives-within-soft = Konsens ohne förmliche Abstimmung

# Wofür eine Regel gilt.
objectives-misfit = „{ $rule }“ gilt { $wanted }. Wählen Sie eine andere Regel oder ein anderes Gremium.
objectives-misfit-plenary = für das Plenum des Europäischen Parlaments
objectives-misfit-committee = für einen Ausschuss oder Unterausschuss des Europäischen Parlaments
objectives-misfit-council = für den Rat, eine seiner Formationen, den AStV oder den Europäischen Rat
objectives-misfit-commission = für die Kommission

# Die Liste, und wie nah jedes Ziel ist.
objectives-title = Ziele
objectives-objective = Ziel
objectives-as-of = Stand { $day }
objectives-new = Neues Ziel
objectives-near-caption = Ziele, und wie nah jedes ist
objectives-decided-next = Nächste Entscheidung
objectives-support = Unterstützung
objectives-outlook = Aussicht
objectives-near-secured = Gesichert
objectives-near-expected = Erwartet
objectives-near-short = Reicht nicht
objectives-near-out-of-reach = Außer Reichweite
objectives-near-for-verified = dafür, belegt
objectives-near-for-unverified = dafür, nicht belegt
objectives-near-against = dagegen
objectives-near-never-asked = nie gefragt
objectives-near-needed = { $expected } erwartet, { $needed } nötig
objectives-near-one-for = Wer entscheidet, ist dafür
objectives-near-one-against = Wer entscheidet, ist dagegen
objectives-near-one-unknown = Wer entscheidet, hat sich nicht geäußert
objectives-near-voices = { $for } dafür, { $against } dagegen von { $n ->
        [one] { $n } Stimme
       *[other] { $n } Stimmen
      }
objectives-near-nobody = Noch niemand unter den Stimmberechtigten
objectives-ended = Beendet
objectives-ended-caption = Beendete Ziele
objectives-outcome = Ausgang
objectives-what-decided = Was entschieden wurde
objectives-on = Am
objectives-none = Noch kein Ziel
objectives-none-text = Ein Ziel ist, was ein Mandant entschieden haben will, wo und nach welcher Regel.
objectives-none-enter = Ein Ziel anlegen

# Das Formular für ein Ziel.
objectives-no-parliament-html = Die Liste der Mitglieder ist noch nicht da. <a href="{ $href }">Importieren Sie sie</a> zuerst: Sie sagt, wer mitentscheidet.
objectives-first-venue = Erste Instanz
objectives-first-venue-hint = Wo zuerst entschieden wird. Weitere Instanzen kommen danach hinzu.
objectives-enter = Ziel anlegen
objectives-no-client = Zuerst ein Mandant
objectives-no-client-text = Ein Ziel gehört zu einem Mandanten, und Sie arbeiten noch für keinen.
objectives-to-clients = Zu den Mandanten
objectives-client = Mandant
objectives-name-hint = Was gewollt ist, in wenigen Worten
objectives-description = Beschreibung
objectives-freshness = Eine Haltung ist nach so vielen Tagen veraltet
objectives-what-days = eine Zahl von Tagen
objectives-days-range = Geben Sie eine Zahl von Tagen von 1 bis 3650 ein.
objectives-what-client = einen Mandanten
objectives-what-name = einen Namen
objectives-what-description = die Beschreibung
objectives-what-state = einen Stand
objectives-what-reason = den Grund
objectives-entered = Ziel angelegt.
objectives-choose-client = Wählen Sie einen Mandanten, für den Sie arbeiten.
objectives-taken = Dieser Mandant hat schon ein Ziel dieses Namens. Wählen Sie einen anderen.
objectives-ends-with-outcome = Ein Ziel endet mit einem Ausgang und wird mit einem Grund wieder geöffnet.
objectives-before-not-ended = Das vorige Ziel ist nicht beendet: Es kann noch nichts daran anschließen.
objectives-edit = Ziel bearbeiten
objectives-save = Speichern
objectives-cancel = Abbrechen
objectives-edit-ended = Es ist beendet ({ $state }). Öffnen Sie es wieder, um daran weiterzuarbeiten.
objectives-state = Stand
objectives-state-hint = Es endet mit einem Ausgang, von der Seite des Ziels aus.
objectives-saved = Ziel gespeichert.

# Wie es ausging, es wieder öffnen, daran anschließen.
objectives-recorded-by = erfasst von { $name }
objectives-post-created-html = Geschaffenes Amt: <a class="kv-link" href="{ $href }">{ $name }</a>
objectives-appointed-html = Ernannt: <a class="kv-link" href="{ $href }">{ $name }</a>
objectives-follow-on-enter = Ein Folgeziel anlegen
objectives-reopen = Wieder öffnen
objectives-reopen-title = Ziel wieder öffnen
objectives-follow-on-of-html = Folgeziel von <a class="kv-link" href="{ $href }">{ $name }</a> ({ $state }). Haltungen werden nicht übernommen.
objectives-follow-on-of-stances-html = Folgeziel von <a class="kv-link" href="{ $href }">{ $name }</a> ({ $state }). Haltungen werden nicht übernommen: <a class="kv-link" href="{ $stances }">die damaligen Haltungen</a>.
objectives-goes-on-html = Geht weiter in <a class="kv-link" href="{ $href }">{ $name }</a> ({ $state }).
objectives-outcome-record = Ausgang erfassen
objectives-if-post = Wenn ein Amt geschaffen wurde
objectives-if-post-hint = Das Amt und wer es innehat, werden ins Verzeichnis eingetragen, das alle Mandanten teilen; dort lässt sich das rückgängig machen.
objectives-if-appointed = Wenn jemand ernannt wurde
objectives-how-ended = Wie es ausging
objectives-what-came = Was daraus wurde
objectives-post = Geschaffenes Amt
objectives-none-of-these = Keines davon
objectives-new-post = Oder ein neues Amt, genannt
objectives-at = Bei
objectives-choose-body = Ein Gremium auswählen
objectives-if-held = Wenn jemand das Amt innehat
objectives-time-ends = Diese Amtszeit endet am Tag davor
objectives-what-post-name = den Namen des Amtes
objectives-what-post-body = das Gremium des neuen Amtes
objectives-what-post = ein Amt aus der Liste
objectives-post-not-both = Wählen Sie oben ein Amt oder nennen Sie ein neues, nicht beides.
objectives-what-how-ended = den Ausgang
objectives-what-day-ended = den Tag des Ausgangs
objectives-what-came-of-it = das Ergebnis
objectives-enter-came = Geben Sie ein, was daraus wurde.
objectives-appointed-to = Wählen oder nennen Sie das Amt, in das ernannt wurde.
objectives-outcome-recorded = Ausgang erfasst.
objectives-outcome-source = mit einem Ausgang eingetragen
objectives-appointed-title = Ernannt: { $post }
objectives-new-post-title = Neues Amt: { $post }
objectives-gone = Dieses Ziel gibt es nicht mehr.
objectives-already-ended = Es ist bereits beendet ({ $state }). Öffnen Sie es zuerst wieder.
objectives-choose-how-ended = Wählen Sie, wie es ausging.
objectives-nothing-to-reopen = Es ist nicht beendet: Es gibt nichts wieder zu öffnen.
objectives-not-yet-ended = Der { $day } ist noch nicht gekommen. Geben Sie den Tag des Ausgangs ein.
objectives-far-off = Der { $day } liegt zu weit entfernt. Prüfen Sie das Jahr.
objectives-reopen-why = Geben Sie ein, warum es wieder geöffnet wird.
objectives-it-was-on = Ausgang vom { $day } ({ $state }): { $statement }
objectives-it-was = Ausgang: { $state }.
objectives-reopen-lead = Der Ausgang entfällt, das Ziel ist wieder aktiv; dass es beendet war und warum es weitergeht, bleibt im Verlauf.
objectives-reopen-post = Das Amt „{ $post }“ und wer es innehat, bleiben im Verzeichnis: Das lässt sich bei den Änderungen des Amtes rückgängig machen.
objectives-why-reopened = Warum es wieder geöffnet wird
objectives-reopened = Ziel wieder geöffnet.
objectives-follow-on = Folgeziel
objectives-follow-on-submit = Folgeziel anlegen
objectives-follow-on-lead = Es übernimmt Mandant, Frist und Instanzen von „{ $name }“, jede davon wieder offen und ohne Tag.
objectives-follow-on-stances = Haltungen werden nicht übernommen: Was jemand zum einen gesagt hat, gilt nicht für das andere, und wer noch nicht gefragt wurde, zählt als unbekannt. Die damaligen Haltungen bleiben einen Klick entfernt, beim vorigen Ziel.
objectives-follow-on-hint = Was jetzt gewollt ist, in wenigen Worten
objectives-follow-on-not-yet = Es ist nicht beendet: Es kann noch nichts daran anschließen.
objectives-follow-on-entered = Folgeziel angelegt.

# Instanzen.
objectives-venue-open = Offen
objectives-venue-adopted = Angenommen
objectives-venue-rejected = Abgelehnt
objectives-way = Weg durch die Instanzen
objectives-next = Als Nächstes
objectives-no-day = noch kein Tag
objectives-before-above = vor dem Schritt darüber
objectives-weakest = schwächster Schritt
objectives-venues = Instanzen
objectives-venues-of = Instanzen: { $name }
objectives-venues-lead = { $name }: wo entschieden wird, in dieser Reihenfolge
objectives-venue-add = Eine Instanz hinzufügen
objectives-body = Gremium
objectives-rule = Regel
objectives-who = Wer
objectives-when = Wann
objectives-decides = Entscheidet
objectives-access = Zugang
objectives-roster-seats = { $roster }; { $n ->
        [one] { $n } Sitz
       *[other] { $n } Sitze
      }
objectives-roster-members = Alle, die dort einen Sitz haben
objectives-roster-states = Die { $n } Mitgliedstaaten
objectives-roster-part = { $n } Staaten nehmen teil: { $codes }
objectives-roster-post = Ein Amt entscheidet; es gibt keine Schwelle
objectives-expected-on = Erwartet am { $day }
objectives-not-known = Noch nicht bekannt
objectives-out-of-order = Das liegt vor dem Tag eines Schritts darüber. Prüfen Sie den Tag oder die Reihenfolge.
objectives-decider-html = <a class="kv-link" href="{ $holder }">{ $name }</a>, im Amt <a class="kv-link" href="{ $href }">{ $post }</a> am { $day }
objectives-decider-vacant-html = Das Amt ist unbesetzt: <a class="kv-link" href="{ $href }">{ $post }</a> am { $day }
objectives-more = und { $n } weitere
objectives-access-none = Es ist niemand bekannt, der bei dieser Person Gehör findet. Verbindungen werden auf der Seite der Person eingetragen.
objectives-access-vacant = Tragen Sie auf der Seite des Amtes ein, wer es innehat.
objectives-strength-strong = stark
objectives-strength-medium = mittel
objectives-strength-weak = schwach
objectives-venue-edit-short = Bearbeiten
objectives-earlier = Früher
objectives-later = Später
objectives-remove = Entfernen
objectives-venue-edit = Instanz bearbeiten
objectives-venue-save = Instanz speichern
objectives-venue-add-submit = Instanz hinzufügen
objectives-venue-saved = Instanz gespeichert.
objectives-venue-added = Instanz hinzugefügt.
objectives-order-changed = Reihenfolge geändert.
objectives-at-the-end = Sie steht schon am Ende der Liste.
objectives-venue-remove = Instanz entfernen
objectives-venue-remove-what = { $name }: { $body }, { $rule }.
objectives-venue-remove-lead = Platz, Tag und Stimmberechtigte entfallen mit ihr. Sie können das gleich danach rückgängig machen, und im Verlauf bleibt, dass es sie gab. Haltungen bleiben: Sie gehören zum Ziel.
objectives-venue-removed = Instanz entfernt.
objectives-venue-back = Die Instanz ist wieder da.
objectives-find-body = Ein anderes Gremium suchen
objectives-find-body-hint = Ein anderes Gremium aus dem Verzeichnis
objectives-find = Suchen
objectives-choose-this = { $name } auswählen
objectives-find-none = Kein Gremium dieses Namens. Versuchen Sie es mit weniger Buchstaben.
objectives-no-post-html = Dieses Gremium hat noch kein Amt. <a class="kv-link" href="{ $href }">Fügen Sie eines hinzu</a> und kommen Sie dann zurück.
objectives-body-that-decides = Entscheidendes Gremium
objectives-by-which-rule = Nach welcher Regel
objectives-choose-rule = Eine Regel auswählen
objectives-step = Was dort entschieden wird
objectives-step-hint = Zum Beispiel: Abstimmung im Ausschuss über den Bericht
objectives-decides-on = Entscheidung erwartet am
objectives-seats = Sitze
objectives-seats-hint = Nur wo Focal es nicht weiß
objectives-how-it-stands = Wie es steht
objectives-decided-on = Entschieden am
objectives-reference = Aktenzeichen
objectives-reference-hint = Zum Beispiel P7_TA(2013)0180
objectives-states = Teilnehmende Staaten
objectives-vacant = unbesetzt
objectives-post-that-decides = Entscheidendes Amt
objectives-choose-post = Ein Amt auswählen
objectives-choose-states = Wählen Sie Staaten aus der Liste.
objectives-what-rule = eine Regel
objectives-what-step = den Gegenstand
objectives-what-day = den Tag der Entscheidung
objectives-what-seats = eine Zahl von Sitzen
objectives-what-stands = den Stand
objectives-what-reference = das Aktenzeichen
objectives-venue-gone = Diese Instanz gibt es nicht mehr. Gehen Sie zurück und sehen Sie noch einmal nach.
objectives-venue-ended = Dieses Ziel ist beendet ({ $state }). Öffnen Sie es wieder, um seine Instanzen zu ändern.
objectives-venue-no-body = Wählen Sie das Gremium, das entscheidet.
objectives-venue-no-decider = Wählen Sie das Amt, das entscheidet.
objectives-venue-strange-decider = Dieses Amt gehört nicht zu diesem Gremium. Wählen Sie eines, das dazugehört.
objectives-venue-no-participants = Kreuzen Sie die teilnehmenden Staaten an.
objectives-venue-not-a-member = { $name } ist am { $day } kein Mitgliedstaat. Nur Mitgliedstaaten nehmen teil.
objectives-venue-seats = Geben Sie eine Zahl von Sitzen von 1 bis { $most } ein.
objectives-venue-no-day = Geben Sie den Tag der Entscheidung ein.
objectives-venue-not-yet = Der { $day } ist noch nicht gekommen. Geben Sie den Tag der Entscheidung ein.
objectives-venue-duplicate = Dieses Gremium entscheidet nach dieser Regel bereits an diesem Tag. Ändern Sie den Tag oder bearbeiten Sie die vorhandene Instanz.
objectives-venue-decided = Dort wurde entschieden: Das bleibt. Bearbeiten Sie die Instanz, wenn das falsch ist.
objectives-venue-last = Es ist die einzige Instanz. Fügen Sie eine andere hinzu, bevor diese entfällt.

# Was der Verlauf sagt; bleibt, wie es geschrieben wurde.
objectives-history = Verlauf
objectives-history-of = Verlauf: { $name }
objectives-this = Dieses Ziel
objectives-history-none = Noch wurde nichts vermerkt.
objectives-history-before-html = Davor: <a href="{ $href }">{ $name }</a>
objectives-event-entered = Ziel angelegt
objectives-event-changed = Geändert: { $list }
objectives-event-name = Name, vorher „{ $before }“
objectives-event-description = Beschreibung
objectives-event-freshness = veraltet nach { $after ->
        [one] { $after } Tag
       *[other] { $after } Tagen
      }, vorher { $before }
objectives-event-state = jetzt { $state }
objectives-event-follow-on-of = Angelegt als Folgeziel von { $name }
objectives-event-follow-on = Folgeziel: { $name }
objectives-event-reopened = Wieder geöffnet; es war { $state }
objectives-event-venue-added = Instanz hinzugefügt: { $body }, { $rule }
objectives-event-venue-changed = Instanz geändert: { $body }, { $rule }
objectives-event-venue-decided = { $state } am { $day }: { $body }
objectives-event-venue-open = Wieder offen: { $body }
objectives-event-order = Reihenfolge geändert: { $first } vor { $second }
objectives-event-venue-removed = Instanz entfernt: { $body }
objectives-event-venue-restored = Instanz wiederhergestellt: { $body }
