## What a node of the tree is
organisations-kind-nation = Country
organisations-kind-health-region = Health region
organisations-kind-former-cho = Former community healthcare organisation
organisations-kind-integrated-healthcare-area = Integrated healthcare area
organisations-kind-national-service = National service
organisations-kind-network = Network
organisations-kind-charity = Charity
organisations-kind-association = Association
organisations-kind-psychiatric-institution = Psychiatric institution
organisations-kind-social-care-institution = Social care institution
organisations-kind-public-body = Public body
organisations-kind-department = Department
organisations-kind-service = Service

## What a service does
organisations-what-community-team = Community mental health team
organisations-what-camhs = Children and young people
organisations-what-older-people-team = Team for older people
organisations-what-day-centre = Day centre
organisations-what-recovery-college = Recovery college
organisations-what-inpatient-unit = Hospital ward
organisations-what-drop-in = Drop-in
organisations-what-crisis-cafe = Crisis café
organisations-what-peer-support = Peer support
organisations-what-family-support = Family support
organisations-what-employment = Help with work
organisations-what-supported-housing = Home with support
organisations-what-talking-therapies = Talking therapies
organisations-what-forensic = Forensic care

## Whom it is for
organisations-ages-all = People of any age
organisations-ages-under-eighteen = Children and young people under 18
organisations-ages-sixteen-to-twenty-five = People from 16 to 25
organisations-ages-adults = People of 18 and over
organisations-ages-over-sixty-five = People of 65 and over

## Where it meets people
organisations-setting-health-centre = Health centre
organisations-setting-hospital = Hospital
organisations-setting-library = Library
organisations-setting-family-resource-centre = Family resource centre
organisations-setting-community-centre = Community centre
organisations-setting-cafe = Café
organisations-setting-college = College
organisations-setting-house = House
organisations-setting-at-home = At your home
organisations-setting-online = Online
organisations-setting-by-phone = By phone

## Places, orders, sureness
organisations-place-ireland = Ireland
organisations-place-united-kingdom = United Kingdom
organisations-place-serbia = Serbia
organisations-hierarchy-health-regions = Health regions
organisations-hierarchy-community-healthcare-organisations = Community healthcare organisations
organisations-hierarchy-networks = Networks
organisations-confidence-high = Read at its official source
organisations-confidence-medium = From a second-hand source
organisations-confidence-low = Not sure

## Find support
organisations-support-title = Find support
organisations-support-lead = Teams, groups and open doors. You need no account to look.
organisations-support-urgent = Do you need somebody now? See who answers now.
organisations-support-words = Town, county or name
organisations-support-words-hint = The beginning of a word is enough.
organisations-support-kind = What kind of support
organisations-support-kind-any = Any kind
organisations-support-region = Part of the country
organisations-support-region-any = Anywhere
organisations-support-find = Find support
organisations-support-found-title = What there is
organisations-support-count = { $count ->
    [one] One service
   *[other] { $count } services
}
organisations-support-next = Show more
organisations-support-first = Back to the beginning of the list
organisations-support-none = Nothing was found
organisations-support-none-text = Try fewer letters of the name, or look anywhere.
organisations-support-all = Show all support
organisations-support-by-region = By part of the country
organisations-support-organisations = Who answers for which part of the country

## One service
organisations-service-title = Opening hours and contacts
organisations-service-invented = This service is invented. It shows how a page looks. Do not phone or write to it.
organisations-service-tag-invented = Demonstration
organisations-service-tag-closed = Closed
organisations-service-closed-on = This service closed on { $date }.
organisations-service-closes-on = This service will close on { $date }.
organisations-service-open-day-and-night = Open day and night
organisations-service-open-until = Open now, until { $time }
organisations-service-opens = Closed now. Opens { $day }, { $time }.
organisations-service-closed-now = Closed now
organisations-service-hours-unknown = We do not know the opening hours. Phone or write before you go.
organisations-service-hours = Opening hours
organisations-service-hours-table = Opening hours on each day of the week
organisations-service-day = Day
organisations-service-span = { $from } to { $to }
organisations-service-closed-day = Closed
organisations-service-other-days = Days that differ
organisations-service-reach = How to reach it
organisations-service-come = How to come
organisations-service-phone = Phone
organisations-service-text = Text message
organisations-service-mail = Email
organisations-service-web = Web page
organisations-service-where = Where
organisations-service-about = What to expect
organisations-service-for = Who it is for
organisations-service-languages = Languages spoken there
organisations-service-within = Part of
organisations-service-share = Share something about this service
organisations-service-share-hint = Good or bad, one sentence is enough. You can leave out who you are.
organisations-service-not-yet = This service does not answer here yet. It can still be reached as above.
organisations-service-staff = For staff
organisations-service-correct = Correct this service
organisations-service-close = Close this service
organisations-service-source = Where this was read
organisations-service-sureness = How sure we are

## Languages spoken at a service
organisations-language-en = English
organisations-language-ga = Irish
organisations-language-sr = Serbian
organisations-language-pl = Polish
organisations-language-ro = Romanian
organisations-language-uk = Ukrainian
organisations-language-hu = Hungarian

## Correct a service
organisations-correct-title = Correct a service
organisations-correct-lead = People read this before they come. Leave a box empty when you do not know.
organisations-correct-name-en = Name in English
organisations-correct-name-ga = Name in Irish
organisations-correct-name-sr = Name in Serbian
organisations-correct-about-en = What to expect, in English
organisations-correct-about-ga = What to expect, in Irish
organisations-correct-about-sr = What to expect, in Serbian
organisations-correct-come-en = How to come, in English
organisations-correct-come-ga = How to come, in Irish
organisations-correct-come-sr = How to come, in Serbian
organisations-correct-hours = Opening hours
organisations-correct-hours-hint = For example 9:00-17:00, or 10:30-13:00, 14:00-16:30. Leave a closed day empty.
organisations-correct-other-days = Days that differ, one on each line
organisations-correct-other-days-hint = For example 2026-12-24 10:00-13:00. A date alone means closed.
organisations-correct-contacts = How to reach it
organisations-correct-listens = Does the service answer what people share here?
organisations-correct-listens-yes = Yes, it reads and answers
organisations-correct-listens-not-yet = Not yet
organisations-correct-send = Save the correction
organisations-done-corrected = The correction is saved. People see it now.

## Close a service
organisations-close-title = Close a service
organisations-close-lead = What people said about it stays, and so do those who answer for it. This cannot be taken back here.
organisations-close-on = First day without it
organisations-close-on-hint = For example 1 12 2026
organisations-close-instead-en = Why, and where to go instead, in English
organisations-close-instead-ga = The same in Irish
organisations-close-instead-sr = The same in Serbian
organisations-close-send = Close this service
organisations-done-closed = The service is closed. Its page says where to go instead.

## The tree of organisations
organisations-tree-title = Organisations
organisations-tree-lead = Who answers for which part of the country, today or on another day.
organisations-tree-on = Show the day
organisations-tree-on-hint = For example 1 6 2024. On that day two orders held at once.
organisations-tree-show = Show
organisations-tree-as-on = As it was on { $date }
organisations-tree-none = This order did not hold on that day.
organisations-tree-from = From { $date }
organisations-tree-until = Until { $date }
organisations-tree-successions = What came after the former organisations
organisations-tree-former = Former organisation
organisations-tree-successor = Today
organisations-tree-share = Which part
organisations-tree-whole = All of it
organisations-tree-source = { $source } ({ $sureness })
organisations-tree-day-unreadable = This is not a date. Today is shown.

## Help now
organisations-help-title = Help now
organisations-help-lead = You do not have to wait, and you do not have to explain yourself.
organisations-help-not-emergency = Comhar is not an emergency service. Nobody here reads messages day and night. The people below answer.
organisations-help-call = Call { $number }
organisations-help-call-or = or { $number }
organisations-help-text = Text { $keyword } to { $number }
organisations-help-text-plain = Text { $number }
organisations-help-always = Day and night
organisations-help-daily = Every day, { $from } to { $to }
organisations-help-checked = Checked with its owner on { $date }
organisations-help-not-checked = Not yet checked by us with its owner
organisations-help-here = Back to help for this place
organisations-help-support = There is also support that you can find in your own time.

## Check crisis contacts
organisations-contacts-title = Check crisis contacts
organisations-contacts-lead = Ask the owner of each number. Then write the number as they said it, and the day you asked.
organisations-contacts-number = Number that the owner confirmed
organisations-contacts-on = Day you asked
organisations-contacts-on-hint = For example 21 11 2026
organisations-contacts-send = Save the check
organisations-contacts-country = Country
organisations-contacts-name = Who answers
organisations-contacts-standing = Shown or held back
organisations-contacts-held-back = Held back from people
organisations-contacts-shown = Shown to people
organisations-done-checked = The check is saved.

## Why not, and what to do next
refusal-organisations-within-itself = An organisation cannot lie within itself. Choose another one above it.
refusal-organisations-later-move-planned = A later move is already planned. Choose a day after it.
refusal-organisations-name-needed = Write a name in one language at least.
refusal-organisations-name-too-long = Write a name of at most 120 letters.
refusal-organisations-not-under-a-service = Choose an organisation, not a service.
refusal-organisations-parent-ended = That organisation has ended. Choose one of today.
refusal-organisations-changed-meanwhile = Somebody else saved a correction while you wrote. Open the page again in another tab and compare.
refusal-organisations-service-closed = This service is closed. It cannot be changed any more.
refusal-organisations-instead-needed = Write where people can go instead.
refusal-organisations-closed-before-opened = Choose a day after the service opened.
refusal-organisations-hours-overlap = Two openings of one day overlap. Join them or move one.
refusal-organisations-hours-unreadable = Write hours like this: 9:00-17:00
refusal-organisations-contact-unusable = Check this number or address. A web page begins with https://
refusal-organisations-day-unreadable = Write day, month and year, like 1 12 2026.
refusal-organisations-other-days-unreadable = Write each line like this: 2026-12-24 10:00-13:00
refusal-organisations-number-needed = Write the number with digits.
refusal-organisations-unknown-kind = There is no such kind of organisation.
refusal-organisations-unreadable-id = This is not the id of an organisation.
refusal-organisations-checked-ahead = Choose today or an earlier day.
refusal-organisations-checked-later = A later check is already saved. Choose that day or a later one.

## Lines of the audit
audit-organisations-correct = Corrected a service
audit-organisations-open-service = Opened a service
audit-organisations-close-service = Closed a service
audit-organisations-move-organisation = Moved an organisation
audit-organisations-verify-contact = Checked a crisis contact with its owner
audit-organisations-load-data = Loaded organisations that the product brings
