unsubscribing-no-more = Plus de lettres
unsubscribing-asks = Plus de lettres ?
unsubscribing-asks-text = Vous avez reçu une lettre de { $sender }. Confirmez que vous n’en souhaitez plus.
unsubscribing-done = Vous ne recevrez plus de lettres
unsubscribing-done-text = Votre demande a été prise en compte immédiatement. Ni { $sender } ni personne d’autre ne vous écrira plus par ce biais.
unsubscribing-already-text = Votre demande avait déjà été prise en compte.
unsubscribing-unknown = Ce lien ne peut pas être utilisé
unsubscribing-unknown-text = Il est incomplet, ou sa lettre n’est plus conservée. Répondez à la lettre en indiquant que vous n’en souhaitez plus : une personne vous lira.
unsubscribing-busy = Réessayez dans une minute
unsubscribing-busy-text = Trop de demandes sont venues de votre réseau en même temps.

# Dans l’historique d’une lettre, et la levée.
unsubscribing-unsubscribed = Désabonnement
unsubscribing-lifted = Peut à nouveau recevoir des lettres
unsubscribing-nobody = Personne ne s’est désabonné par cette lettre, ou il existe une autre opposition.
unsubscribing-managers-decide = C’est un responsable ou un administrateur qui en décide.
unsubscribing-lifted-text = On peut à nouveau écrire à cette personne. Ce qui a été ignoré le reste.
