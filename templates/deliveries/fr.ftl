# Envois : une lettre à une personne.

# États
deliveries-state-planned = Prévu
deliveries-state-due = En attente
deliveries-state-sending = En cours d’envoi
deliveries-state-accepted = Envoyé
deliveries-state-deferred = Différé, nouvel essai prévu
deliveries-state-rejected = Refusé
deliveries-state-unknown = Inconnu
deliveries-state-skipped = Écarté
deliveries-state-cancelled = Annulé
deliveries-state-again = { $state }, à { $time }
deliveries-state-from = { $state }, à partir du { $day }

# La liste
deliveries-of = Envois de { $name }
deliveries-campaigns = Campagnes
deliveries-title = Envois
deliveries-campaign = Campagne
deliveries-letters = Lettres
deliveries-states = États
deliveries-decide = Examiner les éléments et décider s’ils ont été envoyés
deliveries-recipient = Destinataire
deliveries-letter = Lettre
deliveries-language = Langue
deliveries-state = État
deliveries-reason = Raison
deliveries-changed = Modifié
deliveries-none = Aucun envoi ici
deliveries-none-text = Les envois sont prévus à l’approbation de la campagne, un par personne ; les relances, une fois la lettre précédente acceptée.
deliveries-to-the-campaign = Aller à la campagne
deliveries-all = Tous
deliveries-all-letters = Toutes les lettres

# Une lettre à une personne
deliveries-campaign-to = { $campaign } à { $name }
deliveries-no-more = Plus de lettres à cette personne
deliveries-go-on = Les laisser continuer
deliveries-was-it-sent = Est-elle partie ?
deliveries-was-it-sent-text = La connexion a été interrompue après le début de la lettre. Consultez le journal du relais ou demandez au destinataire, puis tranchez. Focal ne la renvoie jamais de lui-même.
deliveries-it-was-sent = Elle est partie
deliveries-send-again-confirm = L’envoyer de nouveau ? Si la première est bien arrivée, cette personne reçoit la lettre deux fois.
deliveries-send-again = Envoyer de nouveau
deliveries-it-was-not = Elle n’est pas partie : l’envoyer
deliveries-unsubscribed = Désabonnement par cette lettre
deliveries-unsubscribed-text = On n’écrit plus à cette adresse. Si c’est une autre personne qui a cliqué, dites-le.
deliveries-write-again-confirm = Écrire de nouveau à cette personne ? Seulement si elle ne voulait pas se désabonner.
deliveries-write-again = Écrire de nouveau
deliveries-it-was-a-mistake = C’était une erreur
deliveries-words-as-approved = Le texte tel qu’approuvé, rempli avec ce que l’on sait aujourd’hui.
deliveries-others = Autres lettres de cette campagne à cette personne
deliveries-other-letters = Autres lettres
deliveries-details = Détails
deliveries-history = Historique
deliveries-account-gone = Une personne dont le compte est supprimé
deliveries-stopped-by = { $by } a arrêté les lettres à cette personne, { $at }.
deliveries-next-try = Prochain essai
deliveries-to = À
deliveries-from = De
deliveries-tries = Essais
deliveries-message-id = Message-ID
deliveries-not-before = Pas avant
deliveries-words-gone = Le texte tel qu’approuvé n’existe plus.
deliveries-error-resolution = Dites si la lettre est partie : accepted ou again.
deliveries-noted-as-sent = Notée comme envoyée.
deliveries-is-sent-again = Elle est envoyée de nouveau.
deliveries-stopped = Arrêté : la prochaine lettre à cette personne sera écartée le moment venu.
deliveries-goes-on = Cette personne recevra de nouveau la prochaine lettre, le moment venu.

# Les lettres dont nul ne sait si elles sont parties
deliveries-unknown-outcomes = Résultats inconnus
deliveries-unknown-lead = La connexion au relais a été interrompue pendant que ces lettres étaient en route, ou le programme s’est arrêté. Focal ne les renvoie jamais de lui-même : quelqu’un consulte le journal du relais, ou demande au destinataire, et tranche ici.
deliveries-unknown-caption = Lettres dont nul ne sait si elles sont parties, les plus anciennes d’abord
deliveries-what-happened = Ce qui s’est passé
deliveries-for-client = pour { $client }
deliveries-log-names-it = le journal la nomme
deliveries-begun-broken = Commencée le { $began }, interrompue le { $broke }
deliveries-broken = Interrompue le { $broke }
deliveries-campaign-stopped = la campagne a été arrêtée
deliveries-ticked-sent = Les lettres cochées sont parties
deliveries-ticked-confirm = Renvoyer les lettres cochées ? Qui a bien reçu la première reçoit la lettre deux fois.
deliveries-ticked-again = Elles ne sont pas parties : les envoyer
deliveries-compare-log = Comparer au journal du relais
deliveries-tick-named = Cocher celles qu’il nomme
deliveries-nothing-unknown = Rien à trancher
deliveries-nothing-unknown-text = De chaque lettre, on sait si elle est partie.
deliveries-to-the-campaigns = Vers les campagnes
deliveries-log-lines = Lignes du journal du relais
deliveries-log-hint = Celles des minutes autour de l’interruption. Les lettres dont il nomme le Message-ID ont été prises en charge par le relais. Rien n’en est conservé.
deliveries-log-names = { $n ->
    [0] Le journal ne nomme aucune de ces lettres. S’il est complet pour cette période, elles n’ont pas été prises en charge.
    [one] Le journal nomme 1 de ces lettres : elle est cochée.
   *[other] Le journal nomme { $n } de ces lettres : elles sont cochées.
  }
deliveries-error-no-log = Collez d’abord les lignes du journal du relais.
deliveries-error-long-log = Collez au plus { $most } caractères : les minutes autour de l’interruption suffisent.
deliveries-error-resolutions = Dites ce que sont devenues les lettres, avec l’un des boutons sous la liste.
deliveries-error-tick = Cochez d’abord les lettres à propos desquelles vous tranchez.
deliveries-left-undecided = { $n ->
    [one] 1 lettre n’a pas pu être tranchée ainsi : elle l’a été entre-temps, ou la campagne a été arrêtée.
   *[other] { $n } lettres n’ont pas pu être tranchées ainsi : elles l’ont été entre-temps, ou la campagne a été arrêtée.
  }
deliveries-decided-sent = { $n ->
    [one] 1 lettre notée comme envoyée.
   *[other] { $n } lettres notées comme envoyées.
  }
deliveries-decided-again = { $n ->
    [one] 1 lettre envoyée de nouveau.
   *[other] { $n } lettres envoyées de nouveau.
  }
deliveries-taken-back = Annulé : c’est de nouveau à une personne de trancher.
deliveries-nothing-to-decide = Cet envoi est { $state ->
    [planned] prévu
    [due] en attente
    [sending] en cours
    [deferred] différé
    [rejected] refusé
    [unknown] inconnu
    [skipped] écarté
    [cancelled] annulé
   *[accepted] accepté
  } : il n’y a rien à trancher.
deliveries-error-sent-since = Elle est partie depuis, ou personne n’avait tranché : rien n’est annulé.
deliveries-error-followed = Une autre lettre l’a suivie depuis : rien n’est annulé.
deliveries-error-begun = L’envoi a commencé : annulez plutôt la campagne.

# Raisons et historique, conservés en anglais et racontés dans la langue du lecteur
deliveries-event-approved = approuvé
deliveries-event-follows = la lettre précédente a été acceptée
deliveries-event-due = son heure est venue
deliveries-event-sending = en cours d’envoi
deliveries-event-stopped = la campagne a été arrêtée
deliveries-event-cancelled = la campagne a été annulée
deliveries-event-paused = sa campagne est en pause
deliveries-event-merged = on écrit à la personne sous son autre fiche
deliveries-event-objected = la personne a fait opposition
deliveries-event-unsubscribed = la personne s’est désabonnée
deliveries-event-no-such-address = l’adresse n’existe pas
deliveries-event-bounced = le courrier à cette adresse est revenu
deliveries-event-enough = la personne a reçu assez de lettres récemment
deliveries-event-ended = le mandat a pris fin
deliveries-event-stopped-by = arrêté par { $who } le { $day }
deliveries-event-replied = a répondu le { $day }
deliveries-event-met = rencontrée le { $day }
deliveries-event-called = jointe par téléphone le { $day }
deliveries-event-supportive = favorable depuis le { $day }
deliveries-event-stopped-last = la campagne a été arrêtée ; le dernier essai : { $answer }
deliveries-event-gave-up = abandonné après cinq jours ; le dernier essai : { $answer }
deliveries-event-program-stopped = le programme s’est arrêté pendant l’envoi
deliveries-event-program-stopped-why = le programme s’est arrêté pendant l’envoi ; { $why }
deliveries-event-worker-gone = le processus qui l’envoyait a disparu, ainsi que ce qu’il avait noté
deliveries-event-journal-gone = son journal a disparu
deliveries-event-not-begun = non commencé : rendu
deliveries-event-says-sent = selon { $who }, la lettre est partie
deliveries-event-says-not-sent = selon { $who }, la lettre n’est pas partie : à envoyer
deliveries-event-took-back = { $who } est revenu sur la décision
deliveries-event-doubt = tout le message a été envoyé, mais ensuite : { $what }. Il a pu être accepté ou non
deliveries-event-somebody = une personne dont le compte est supprimé
deliveries-event-day = { $day ->
    [1] 1er { $month }
   *[other] { $day } { $month }
  }
deliveries-event-unsubscribed-by-link = la personne s’est désabonnée par le lien de cette lettre
deliveries-event-lifted = le désabonnement était une erreur : on peut de nouveau écrire à la personne
