# The words that dates, numbers and lists need. A date is put together from the names below in the order of the pattern.

i18n-weekday-1 = Dé Luain
i18n-weekday-2 = Dé Máirt
i18n-weekday-3 = Dé Céadaoin
i18n-weekday-4 = Déardaoin
i18n-weekday-5 = Dé hAoine
i18n-weekday-6 = Dé Sathairn
i18n-weekday-7 = Dé Domhnaigh

i18n-month-1 = Eanáir
i18n-month-2 = Feabhra
i18n-month-3 = Márta
i18n-month-4 = Aibreán
i18n-month-5 = Bealtaine
i18n-month-6 = Meitheamh
i18n-month-7 = Iúil
i18n-month-8 = Lúnasa
i18n-month-9 = Meán Fómhair
i18n-month-10 = Deireadh Fómhair
i18n-month-11 = Samhain
i18n-month-12 = Nollaig

# A month that stands without a day: "Márta 2026".
i18n-month-alone-1 = Eanáir
i18n-month-alone-2 = Feabhra
i18n-month-alone-3 = Márta
i18n-month-alone-4 = Aibreán
i18n-month-alone-5 = Bealtaine
i18n-month-alone-6 = Meitheamh
i18n-month-alone-7 = Iúil
i18n-month-alone-8 = Lúnasa
i18n-month-alone-9 = Meán Fómhair
i18n-month-alone-10 = Deireadh Fómhair
i18n-month-alone-11 = Samhain
i18n-month-alone-12 = Nollaig

i18n-date = { $weekday } { $day } { $month } { $year }
i18n-date-short = { $day } { $month } { $year }
i18n-date-month = { $month } { $year }

# Which clock people use when they write the time: 12 or 24.
i18n-clock = 12
i18n-time-morning = { $hour }.{ $minute } r.n.
i18n-time-morning-sharp = { $hour } r.n.
i18n-time-afternoon = { $hour }.{ $minute } i.n.
i18n-time-afternoon-sharp = { $hour } i.n.
i18n-time-midday = meán lae
i18n-time-midnight = meán oíche
i18n-moment = { $date } ag { $time }

i18n-day-today = inniu
i18n-day-tomorrow = amárach
i18n-day-yesterday = inné
# "Lá" stays as it is after every number, so one form serves all five.
i18n-days-ahead = i gceann { $days } lá
i18n-days-ago = { $days } lá ó shin

i18n-percent = { $number }%
i18n-list-pair = { $first } agus { $last }
i18n-list-more = { $first }, { $rest }

