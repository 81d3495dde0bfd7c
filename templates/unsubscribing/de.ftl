unsubscribing-no-more = Keine Briefe mehr
unsubscribing-asks = Keine Briefe mehr?
unsubscribing-asks-text = Sie haben einen Brief von { $sender } erhalten. Bestätigen Sie, dass Sie keine weiteren wünschen.
unsubscribing-done = Sie erhalten keine Briefe mehr
unsubscribing-done-text = Das wurde sofort vermerkt. Weder { $sender } noch sonst jemand wird Ihnen von hier aus wieder schreiben.
unsubscribing-already-text = Das war bereits vermerkt.
unsubscribing-unknown = Dieser Link kann nicht verwendet werden
unsubscribing-unknown-text = Er ist unvollständig, oder sein Brief wird nicht mehr aufbewahrt. Antworten Sie auf den Brief und schreiben Sie, dass Sie keine weiteren wünschen: Ein Mensch liest Ihre Antwort.
unsubscribing-busy = Versuchen Sie es in einer Minute erneut
unsubscribing-busy-text = Aus Ihrem Netz kamen zu viele Anfragen auf einmal.

# Im Verlauf eines Briefs, und das Aufheben.
unsubscribing-unsubscribed = Abgemeldet
unsubscribing-lifted = Darf wieder angeschrieben werden
unsubscribing-nobody = Niemand hat sich über diesen Brief abgemeldet, oder es gibt einen anderen Widerspruch.
unsubscribing-managers-decide = Das entscheidet ein Manager oder ein Administrator.
unsubscribing-lifted-text = Die Person darf wieder angeschrieben werden. Was übersprungen wurde, bleibt übersprungen.
