# The words that dates, numbers and lists need. A date is put together from the names below in the order of the pattern.

i18n-weekday-1 = Monday
i18n-weekday-2 = Tuesday
i18n-weekday-3 = Wednesday
i18n-weekday-4 = Thursday
i18n-weekday-5 = Friday
i18n-weekday-6 = Saturday
i18n-weekday-7 = Sunday

i18n-month-1 = January
i18n-month-2 = February
i18n-month-3 = March
i18n-month-4 = April
i18n-month-5 = May
i18n-month-6 = June
i18n-month-7 = July
i18n-month-8 = August
i18n-month-9 = September
i18n-month-10 = October
i18n-month-11 = November
i18n-month-12 = December

# A month that stands without a day: "March 2026".
i18n-month-alone-1 = January
i18n-month-alone-2 = February
i18n-month-alone-3 = March
i18n-month-alone-4 = April
i18n-month-alone-5 = May
i18n-month-alone-6 = June
i18n-month-alone-7 = July
i18n-month-alone-8 = August
i18n-month-alone-9 = September
i18n-month-alone-10 = October
i18n-month-alone-11 = November
i18n-month-alone-12 = December

i18n-date = { $weekday } { $day } { $month } { $year }
i18n-date-short = { $day } { $month } { $year }
i18n-date-month = { $month } { $year }

# Which clock people use when they write the time: 12 or 24.
i18n-clock = 12
i18n-time-morning = { $hour }.{ $minute }am
i18n-time-morning-sharp = { $hour }am
i18n-time-afternoon = { $hour }.{ $minute }pm
i18n-time-afternoon-sharp = { $hour }pm
i18n-time-midday = midday
i18n-time-midnight = midnight
i18n-moment = { $date } at { $time }

i18n-day-today = today
i18n-day-tomorrow = tomorrow
i18n-day-yesterday = yesterday
i18n-days-ahead =
    { $days ->
        [one] in { $days } day
       *[other] in { $days } days
    }
i18n-days-ago =
    { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }

i18n-percent = { $number }%
i18n-list-pair = { $first } and { $last }
i18n-list-more = { $first }, { $rest }

