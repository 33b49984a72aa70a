# The words that dates, numbers and lists need. A date is put together from the names below in the order of the pattern.

i18n-weekday-1 = ponedeljak
i18n-weekday-2 = utorak
i18n-weekday-3 = sreda
i18n-weekday-4 = četvrtak
i18n-weekday-5 = petak
i18n-weekday-6 = subota
i18n-weekday-7 = nedelja

# After a day the month stands in the genitive: "3. marta 2026."
i18n-month-1 = januara
i18n-month-2 = februara
i18n-month-3 = marta
i18n-month-4 = aprila
i18n-month-5 = maja
i18n-month-6 = juna
i18n-month-7 = jula
i18n-month-8 = avgusta
i18n-month-9 = septembra
i18n-month-10 = oktobra
i18n-month-11 = novembra
i18n-month-12 = decembra

# A month that stands without a day: "mart 2026."
i18n-month-alone-1 = januar
i18n-month-alone-2 = februar
i18n-month-alone-3 = mart
i18n-month-alone-4 = april
i18n-month-alone-5 = maj
i18n-month-alone-6 = jun
i18n-month-alone-7 = jul
i18n-month-alone-8 = avgust
i18n-month-alone-9 = septembar
i18n-month-alone-10 = oktobar
i18n-month-alone-11 = novembar
i18n-month-alone-12 = decembar

i18n-date = { $weekday }, { $day }. { $month } { $year }.
i18n-date-short = { $day }. { $month } { $year }.
i18n-date-month = { $month } { $year }.

# Which clock people use when they write the time: 12 or 24.
i18n-clock = 24
i18n-time-morning = { $hour }.{ $minute }
i18n-time-morning-sharp = { $hour } č
i18n-time-afternoon = { $hour }.{ $minute }
i18n-time-afternoon-sharp = { $hour } č
i18n-time-midday = podne
i18n-time-midnight = ponoć
i18n-moment = { $date } u { $time }

i18n-day-today = danas
i18n-day-tomorrow = sutra
i18n-day-yesterday = juče
i18n-days-ahead =
    { $days ->
        [one] za { $days } dan
        [few] za { $days } dana
       *[other] za { $days } dana
    }
i18n-days-ago =
    { $days ->
        [one] pre { $days } dan
        [few] pre { $days } dana
       *[other] pre { $days } dana
    }

i18n-percent = { $number }%
i18n-list-pair = { $first } i { $last }
i18n-list-more = { $first }, { $rest }

