# Ce qui figure sur chaque page, et les mots que toutes les parties partagent.

# Jours. Les listes donnent les noms dans l’ordre, séparés par des espaces.
ui-months = janvier février mars avril mai juin juillet août septembre octobre novembre décembre
ui-months-short = janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.
ui-weekdays = lundi mardi mercredi jeudi vendredi samedi dimanche
ui-weekdays-short = lun. mar. mer. jeu. ven. sam. dim.
ui-day = { $day ->
    [1] 1er
   *[other] { $day }
  } { $month } { $year }
ui-day-of-month = { $day ->
    [1] 1er
   *[other] { $day }
  } { $month }
ui-day-with-weekday = { $weekday } { $date }
ui-long-day = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
  } { $month } { $year }
ui-month = { $month } { $year }

ui-undo = Annuler
