# Community services. Sentences of at most twenty words; no exclamation marks.
# Titles of pages stay neutral: they stand in the history of a browser that others may open.

# Navigation

community-nav-front = What is on
community-nav-mine = Where I come
community-nav-work = Community work
community-nav-figures = Community figures

# Words used in several places

community-word-back = Back
community-word-somebody = Somebody without a name
community-word-a-service = A service
community-word-online = You can take part from afar
community-word-now = Going on now
community-word-look = Please look
community-when = { $date }, from { $from } to { $to }
community-moment = { $date }, { $time }

# The eight kinds

community-kind-crisis-intervention = Support in a crisis
community-kind-drop-in = Drop-in
community-kind-self-support-group = Self-support group
community-kind-art-therapy = Art therapy
community-kind-individual-counselling = Counselling for one person
community-kind-family-counselling = Counselling for a family, family conference
community-kind-legal-counselling = Legal advice
community-kind-education-for-employment = Learning for work

# Where a session stands

community-state-planned = Planned
community-state-open = Open
community-state-closed = Closed, takes late entries
community-state-locked = Locked
community-state-amended = Changed after it was locked
community-state-cancelled = Cancelled

# What there is

community-front-title = Community services
community-front-heading = What is on in the community
community-front-lead = Places to come to, people to talk to, things to do together. Most need no letter and cost nothing.
community-front-list = Services
community-front-none = What services offer will be listed here.
community-front-support = All services and how to reach them
community-front-work = Go to your registers
community-service-title = Community service
community-service-next = What comes next
community-service-no-sessions = No session is planned yet. Ask the service when to come.
community-service-more = Later sessions
community-service-offers = What there is
community-service-come = How to come
community-service-come-line = Just come. You do not have to say your name, and you can leave when you like.
community-service-contacts = Opening hours and contacts
community-service-help = When things are too much
community-service-help-line = You can ask somebody of this service to get in touch with you.
community-service-help-button = Ask somebody to get in touch
community-service-known = Would you like to be known here?
community-service-known-line = The service can then write down when you come, under the name of your account. You can end it at any time.
community-service-known-button = Let this service know me

# Asking for help

community-help-title = Ask somebody to get in touch
community-help-heading = Ask somebody to get in touch
community-help-now = If you need help right now
community-help-not-watched = Nobody watches this page day and night. These people answer now.
community-help-form = When the service is open
community-help-lead = Somebody of { $service } reads this when they are there, and gets in touch.
community-help-name = What may we call you?
community-help-name-hint = A first name or any word. You can leave it empty.
community-help-reach = How can somebody reach you?
community-help-reach-hint = A phone number, and when it is safe to ring.
community-help-words = Is there something we should know?
community-help-words-hint = A few words are enough. You can leave it empty.
community-help-who-reads = Only workers of this service read it. Afterwards somebody asks how you are.
community-help-button = Ask

# Cards

community-card-title = A card
community-card-heading = Card { $mark }
community-card-no-session = No register is open now. Open today’s session first.
community-card-tap = Write down as here
community-card-person = Whose card it is
community-card-found = This is a card of a community service
community-card-found-line = Nothing about anybody stands on it or behind it.
community-card-bring = Show it when you come. If you found it, please give it to any community service.
community-card-mine = Is it your card?
community-card-mine-line = What was written down by this card will then stand in your account.
community-card-mine-button = This card is mine
community-card-sign-in = If it is yours and you have an account, sign in and scan it again.
community-card-shut = This card opens nothing here
community-card-shut-line = It was given back, or another service printed it. You can print a new one.
community-card-print = Print this page and cut the card out. No name stands on it.
community-card-says = Show this card when you come. If you lose it, you get a new one.

# How it was

community-rate-title = How was it?
community-rate-nameless = You stay without a name: no name, no day and no account is kept. Please answer once.
community-rate-shut = This link does not open
community-rate-shut-line = Ask the service for the code that hangs on the wall there.

# What is mine

community-mine-title = Where I come
community-mine-heading = Where I come
community-mine-lead = These services know you, because you said so. You see all that they wrote down of when you came.
community-mine-none = No service knows you by your account.
community-mine-count = Times written down: { $count }.
community-mine-stop-line = If you end this, your visits stay as visits without a name. It cannot be undone.
community-mine-stop = Be known no more: { $service }
community-mine-visits = When I came

# A worker’s day

community-work-title = Community work
community-work-heading = Today in the community
community-work-crises = People in a crisis
community-work-no-crises = Nobody waits.
community-work-sessions = Registers
community-work-no-sessions = Nothing is on today.
community-work-plan = Plan a session
community-work-coming = What comes
community-work-more = More

# Offers

community-offers-title = What we offer
community-offers-heading = What we offer
community-offers-lead = Each has a name of your own and is mapped to one of eight kinds, so that figures can be compared.
community-offers-none = What your service offers will stand here.
community-offers-list = Offers
community-offers-new = Something new
community-offers-new-button = Add it
community-offer-retired = Not offered any more
community-offer-sessions = Sessions
community-offer-no-sessions = None in these days.
community-offer-plan = Plan a session
community-offer-plan-button = Plan
community-offer-rating = How was it?
community-offer-rating-line = Hang this code on the wall, or hand the phone over. Nobody’s name is kept.
community-offer-rating-link = Open the question
community-offer-correct-heading = Correct it
community-offer-correct = Change name, kind or place
community-offer-correct-line = A new kind holds for all that was held before, too. The audit line keeps who changed it.
community-offer-correct-button = Save
community-offer-retire-line = What was held stays counted. Nothing new can be planned.
community-offer-retire = Offer it no more
community-field-name = Its own name
community-field-name-hint = In the language of this page.
community-field-kind = Which of the eight kinds is it?
community-field-kind-hint = Figures are told by these kinds.
community-field-about = What can people expect?
community-field-place = Where?
community-field-place-hint = For example: Library, first floor.
community-field-setting = What sort of place is it?
community-field-capacity = How many places, if there is a limit?
community-field-day = First day
community-field-from = From
community-field-time-hint = For example 14:00.
community-field-until = Until
community-field-until-hint = An earlier time than “From” means after midnight.
community-field-weeks = For how many weeks?
community-field-weeks-hint = 1 is just this once.
community-field-online = From afar
community-field-online-yes = People can take part from afar

# A session and its register

community-session-title = Register
community-session-open = Open the register
community-session-not-yet = The register opens an hour before.
community-session-open-until = Late entries can be put in until { $moment }. Then the register is locked.
community-session-locked = This register is locked. Nothing in it changes any more.
community-session-cancelled = This session will not be held.
community-session-amend = Change a locked register
community-session-amend-why = Why is it changed?
community-session-amend-button = Open it for two hours
community-session-amended = Changed after it was locked, { $moment }, by { $name }: { $reason }
community-session-close = Close the register
community-session-close-line = After closing, late entries can be put in for three days.
community-session-about = About this session
community-session-workers = Workers: { $names }.
community-session-join = I work here, too
community-session-paper = Print a sheet for keeping it on paper
community-session-cancel = Cancel this session
community-reason-paper-came-late = The paper sheet came late
community-reason-somebody-forgotten = Somebody who was there is missing
community-reason-counted-twice = Somebody stands in it twice
community-reason-wrong-session = It belongs to another session
community-reason-person-asked = The person asked for it
community-register-lately = Tap who is here
community-register-nameless = People without a name
community-register-anonymous = Counted without a name: { $count }.
community-register-one-more = One more without a name
community-register-more = Somebody new, a card, or a number from paper
community-register-name = Name or nickname
community-register-name-hint = As they give it. It is sealed, and only this service reads it.
community-register-which = Somebody is known by this name
community-register-another = This is another person
community-register-new-button = Write down as here
community-register-card = Letters and digits on the card
community-register-card-hint = Or scan it with the camera of your phone.
community-register-card-button = Find the card
community-register-count = How many without a name in all?
community-register-count-hint = From the paper sheet. They count as visits, never as people.
community-register-count-button = Keep this number
community-register-here = Here: { $count }, and { $anonymous } without a name
community-register-places = Places: { $count }. Nobody is turned away by this page.
community-register-nobody = Nobody is written down yet.
community-register-is-here = Here
community-register-elsewhere = Also written down somewhere else at this time.
community-register-change = Change or take back
community-register-how = How were they here?
community-register-how-button = Keep this
community-register-undo = Not here after all
community-register-others = Everybody else we know
community-detail-left = left early
community-detail-online = from afar
community-detail-supporter = with a supporter

# Paper

community-paper-title = Register on paper
community-paper-print = Print this page. Afterwards put the names into the register, and destroy the sheet.
community-paper-how = One line for each person: a name, a nickname, or the letters and digits of a card.
community-paper-name = Name, nickname or card
community-paper-nameless = People who would rather give no name
community-paper-nameless-how = Cross one box for each.
community-paper-worker = Worker

# People

community-people-title = People we know
community-people-heading = People we know
community-people-lead = Names and cards, and nothing else. Whoever wants no name can have a card, or come without either.
community-people-list = Everybody
community-people-none = People whom your service knows will stand here.
community-people-account = has an account
community-people-new = Somebody new
community-people-new-button = Write the name down
community-people-card = A card without a name
community-people-card-line = The card is random and says nothing about anybody. Scanning it writes its holder down.
community-people-card-button = Print a new card
community-person-account = They let you know them by their account. Their name is the one they gave there.
community-person-cards = Cards
community-person-card-since = Card { $mark }, printed on { $date }
community-person-card-over = Card { $mark }, printed on { $date }, opens nothing any more
community-person-revoke = Card { $mark } was lost
community-person-print = Print a new card
community-person-print-again = Show the card for printing
community-person-name = What they are called
community-person-name-button = Keep this name
community-person-same = Is this the same person as somebody else?
community-person-same-line = These are one person:
community-person-merge = This was the same person as
community-person-merge-hint = They then count once. You can take it back.
community-person-choose = Choose somebody
community-person-merge-button = It was the same person
community-person-merged = { $name } said that they are one person, { $moment }.
community-person-parted = It was taken back, { $moment }.
community-person-part = They are two people after all
community-person-visits = The last visits
community-person-no-visits = None yet.
community-person-forget = Forget this person
community-person-forget-open = When they ask for it
community-person-forget-line = Name and cards go for good. What they came to stays as visits without a name.
community-person-forget-button = Forget them for good

# Crisis contacts

community-crises-title = People in a crisis
community-crises-heading = People in a crisis
community-crises-lead = Within two days after a crisis somebody asks how the person is. Those due first stand on top.
community-crises-list = What waits
community-crises-none = Nobody waits.
community-crises-new = Somebody turned to us
community-crises-door = How did they turn to you?
community-crises-who = Do you know them?
community-crises-who-hint = Choose them only if they agree to be known by it.
community-crises-unknown = No, or they would rather not say
community-crises-words = What the next worker must know
community-crises-words-hint = No more than is needed. It is sealed.
community-crises-button = Write it down
community-crisis-opened = Nobody has answered
community-crisis-live = A worker is with them
community-crisis-follow-up-due = Somebody is to ask how they are
community-crisis-followed-up = Somebody asked
community-crisis-missed = Nobody asked in time
community-crisis-of = Crisis of { $moment }
community-crisis-due = Ask by { $moment }
community-crisis-who = Who
community-crisis-door = How they came
community-crisis-service = Service
community-crisis-reach = How to reach them
community-crisis-words = What was said
community-crisis-worker = Worker
community-crisis-ending = How it ended
community-crisis-handed-to = Handed over to
community-crisis-due-by = Ask how they are by
community-crisis-missed-at = Time was over
community-crisis-followed-at = Somebody asked
community-crisis-take = I am with them
community-crisis-ask = Somebody asks how they are, by phone or in person. What they say stays between you.
community-crisis-asked = I asked how they are
community-crisis-done = Nothing more is to be done here.
community-crisis-end = When it is over
community-crisis-how = How did it end?
community-crisis-to = If handed over: to whom?
community-crisis-to-hint = The service, and who there.
community-crisis-accepted = Did they say yes?
community-crisis-accepted-yes = Somebody there took it on
community-crisis-end-line = From then on somebody has two days to ask how they are.
community-crisis-end-button = It is over
community-door-page = From the page
community-door-phone = By phone
community-door-came-in = They came in
community-door-at-home = At their home
community-door-out-of-hours = Out of hours
community-ending-settled = It is calmer now
community-ending-handed-over = Another service took over
community-ending-emergency-services = Emergency services came

# Figures

community-figures-title = Community figures
community-figures-heading = Community figures
community-figures-lead = Choose a service or an area.
community-figures-none = Services with registers will stand here.
community-figures-question = How many people did we reach?
community-figures-between = { $from } to { $to }
community-figures-answer = Different people: { $people }. Sessions held: { $sessions }.
community-figures-answer-hidden = Different people: hidden, since they are few. Sessions held: { $sessions }.
community-figures-table = People by kind of service
community-figures-kind = Kind
community-figures-people = Different people
community-figures-visits = Visits of known people
community-figures-anonymous = Visits without a name
community-figures-sessions = Sessions
community-figures-hidden = hidden
community-figures-small = Numbers of people from 1 to below { $smallest } are hidden, so that nobody can be recognised.
community-figures-beside = Beside the people, and never added to them
community-figures-uses = Service uses: { $count }. Each person once for each kind they came to.
community-figures-known-visits = Visits of known people: { $count }.
community-figures-anonymous-visits = Visits without a name: { $count }.
community-figures-rated = Ratings: { $count }, which is { $percent } of the people.
community-figures-rated-alone = Ratings: { $count }.
community-figures-rated-hidden = Ratings: hidden, since they are few.
community-figures-mean = Mean rating from 1 to 5: { $mean }.
community-figures-not-rated = Nobody rated in this period.
community-figures-trainees = Places taken in trainings: { $count }.
community-figures-report = Report to print
community-figures-period = Another period
community-figures-from = First day
community-figures-to = Last day
community-figures-show = Show
community-figures-said = What people wrote
community-training-heading = Trainings
community-training-line = For workers, families and people with lived experience. They are counted apart.
community-training-open = Write down a training
community-training-name = Its name
community-training-day = The day
community-training-people = How many took part?
community-training-button = Write it down

# The report

community-report-title = Report
community-report-heading = What community services did
community-report-print = Print this page. The menu is not printed.
community-report-made = Counted on { $date } from the registers as they stood then.
community-report-counts = What each number counts
community-report-people-word = Different people
community-report-people-counts = Everybody known by a name, a card or an account who came in this period, each once over all kinds.
community-report-kinds-word = People by kind
community-report-kinds-counts = The same people, each once in every kind they came to. The lines do not add up to all people.
community-report-uses-word = Service uses
community-report-uses-counts = The lines added up. It is a number of uses, never of people.
community-report-visits-word = Visits
community-report-visits-counts = Each time somebody came to a session, once for each session. Crisis contacts count as visits.
community-report-rated-word = Ratings
community-report-rated-counts = Answers from 1 to 5 in the months of this period. The percentage is ratings among different people.
community-report-trainees-word = Places in trainings
community-report-trainees-counts = People who took part, training by training. Whoever took part in two counts in both.
community-report-not = What is not counted
community-report-not-nameless = People who gave no name are visits. Nobody can say how many people they were.
community-report-not-elsewhere = Somebody known at two services counts as two, unless they came with their account.
community-report-not-cancelled = Sessions that were planned or cancelled and not held.
community-report-not-ratings = Ratings have no name, so it cannot be checked that nobody rated twice.
community-report-not-places = Supporters and workers who were there.

# Done

community-done-asked = Your words are with the service. Somebody gets in touch when they are there.
community-done-noted = Written down as here.
community-done-noted-twice = Written down as here. They also stand in another register at this time: please look.
community-done-already-here = They are here already. Nothing changed.
community-done-untapped = Taken back.
community-done-described = Kept.
community-done-counted = Counted.
community-done-opened = The register is open.
community-done-closed = The register is closed. Late entries are possible for three days.
community-done-cancelled = The session is cancelled.
community-done-joined = You stand among the workers.
community-done-amended = The register is open for two hours.
community-done-claimed = The card is yours now.
community-done-rated = Thank you. Your answer is kept without your name.
community-done-known = The service knows you from now on.
community-done-stopped = The service knows you no more.
community-done-offer = Saved.
community-done-retired = It is not offered any more.
community-done-planned = Planned. The public page shows it.
community-done-person = They are known now.
community-done-renamed = The name is kept.
community-done-card = The card is ready to print.
community-done-revoked = The card opens nothing any more.
community-done-merged = They count as one person now.
community-done-parted = They count as two people again.
community-done-forgotten = They are forgotten. Their visits stay without a name.
community-done-crisis = Written down.
community-done-taken = You are with them.
community-done-ended = Written down. Somebody has two days to ask how they are.
community-done-followed = Written down that you asked.
community-done-training = Written down.

# Why not

refusal-community-name-empty = Write a name or a nickname.
refusal-community-name-long = Use at most { $limit } letters for the name.
refusal-community-name-known = Somebody is known by this name. Tap them, or say that this is another person.
refusal-community-text-empty = Write a few words.
refusal-community-text-long = Use at most { $limit } letters.
refusal-community-kind-unknown = Choose which of the eight kinds it is.
refusal-community-setting-unknown = Choose what sort of place it is.
refusal-community-capacity = Write a number of places from 1 to 500, or leave it empty.
refusal-community-offer-retired = This is not offered any more, so nothing new can be planned.
refusal-community-changed-meanwhile = A colleague changed this a moment ago. Look at it, then try again.
refusal-community-plan-day = Choose a day within the last month or the next year.
refusal-community-plan-time = Write a time like 14:00.
refusal-community-plan-length = Write an end that differs from the beginning, like 16:00.
refusal-community-plan-weeks = Write a number of weeks from 1 to { $limit }.
refusal-community-too-early = The register opens an hour before the session begins.
refusal-community-not-open-yet = The register is not open yet. Open it first.
refusal-community-register-locked = This register is locked. A coordinator can open it again with a reason.
refusal-community-session-cancelled = This session is cancelled, so nobody can be written down.
refusal-community-session-began = This session began already.
refusal-community-not-locked = Only a locked register is opened again.
refusal-community-reason = Choose why the register is changed.
refusal-community-anonymous = Write a number from 0 to { $limit }.
refusal-community-guest-unknown = Choose a person whom this service knows.
refusal-community-card-unknown = This card opens nothing here. Read the letters and digits again, or print a new card.
refusal-community-same-guest = This is the same entry. Choose another person.
refusal-community-two-accounts = Both have an account of their own, so only they can say whether they are one.
refusal-community-ending = Choose how it ended.
refusal-community-handed-to = Write to whom it was handed over.
refusal-community-not-accepted = It is handed over only when somebody there said yes.
refusal-community-crisis-over = This ended already.
refusal-community-crisis-not-over = Say first how it ended.
refusal-community-reach-empty = Write how somebody can reach you.
refusal-community-too-many-calls = Too many wait here to be answered soon. Please ring one of the numbers above.
refusal-community-rating-link = This link opens nothing. Ask the service for its code.
refusal-community-rating-none = Choose a number from 1 to 5.
refusal-community-training-day = Choose a day that is not after today.
refusal-community-training-people = Write a number from 1 to { $limit }.
refusal-community-period = Choose two days, the first not after the last, within ten years.

# What was done, in the log

audit-community-ask-for-help = Somebody asked a service for help
audit-community-rate = Somebody said how it was
audit-community-be-known = Somebody let a service know them, or ended it
audit-community-keep-offers = What a service offers was changed
audit-community-plan-session = A session was planned, opened, closed or cancelled
audit-community-keep-register = A register was kept
audit-community-amend-register = A locked register was opened again
audit-community-keep-people = A name or a card was kept
audit-community-merge-people = Two were said to be one person, or two again
audit-community-forget-person = A service forgot somebody
audit-community-answer-crisis = Somebody in a crisis was answered
audit-community-keep-trainings = A training was written down
audit-community-erase-with-account = Visits lost their name with an account
audit-community-lock-due = A register was closed or locked by the clock
audit-community-miss-due = Nobody asked in time after a crisis
audit-community-keep-no-longer = What was old was forgotten

# Partner organisations: begin

# Returns of partner organisations

community-nav-returns = Returns of partners
community-nav-linkage = People across organisations
community-return-title = Returns of partner organisations
community-return-heading = Returns of partner organisations
community-return-lead = Organisations that keep their own database send up figures each quarter, never names. What was not received is shown as such and never taken as 0.
community-return-lead-mine = You keep your own database, so you send up figures each quarter. Send numbers only, never names.
community-return-none = No organisation owes figures yet. Say below which one does, and from when.
community-return-none-mine = Nothing is asked of your service here. If you keep your own database, tell your area lead.
community-return-received = Of the newest quarter, { $received } of { $owed } returns came.
community-return-organisation = Organisation
community-return-table = Returns by organisation and quarter
community-return-is-not-owed = Not owed
community-return-is-not-yet = Quarter not over
community-return-is-awaited = Awaited
community-return-is-missing = Not received
community-return-is-open = Sent back
community-return-is-submitted = Sent
community-return-is-checked = Looked at
community-return-is-accepted = Accepted
community-return-is-locked = Fixed for a release
community-return-is-reopened = Being corrected
community-return-quarter = Quarter { $number } of { $year }
community-return-due = In time until { $date }.
community-return-nil-said = Nil was said.
community-return-late = { $days ->
    [one] One day late.
   *[other] { $days } days late.
 }
community-return-kind = Kind of service
community-return-sessions = Sessions
community-return-visits = Visits
community-return-people = People of this kind
community-return-sums = Added up: sessions, visits, service uses
community-return-people-apart = Different people inside this organisation, over all kinds: { $people }. They are never added to those of another.
community-return-odd-jump = { $kind }, { $part }: { $now } now, { $before } in the return before.
community-return-odd-last = Every figure is the same as in your return of the quarter before.
community-return-odd-named = Every figure is the same as in the return of { $name }.
community-return-odd-other = Every figure is the same as in the return of another organisation.
community-return-odd-nobody = { $kind }: sessions were held and nobody came.
community-return-choose = Choose
community-return-since = First quarter that it owes
community-return-since-hint = For example 2026-Q1.
community-return-until = First quarter that it owes no more
community-return-until-hint = Leave it empty while it owes figures.
community-return-partner-button = Keep this
community-return-partner-open = Say which organisation owes figures
community-return-partner-heading = Who owes figures
community-return-never-zero = A return that was not received is never 0. Ask the organisation, or wait.
community-return-odd = Look at this again. It can be right.
community-return-sent-on = Sending { $number }, { $moment }
community-return-nil-line = It says that there was nothing in this quarter.
community-return-way-typed = Typed on the page.
community-return-way-file = Sent in a file.
community-return-way-program = Sent by another program.
community-return-this-counts = This is what counts.
community-return-sent = What was sent
community-return-nothing-sent = Nothing was received. That is not 0.
community-return-older = What was sent before
community-return-steps = What you can do with it
community-return-reason = Why?
community-return-why-numbers-do-not-fit = Figures do not fit together.
community-return-why-same-as-another = The figures are those of another return.
community-return-why-part-missing = A part is missing.
community-return-why-wrong-quarter = The figures are of another quarter.
community-return-why-counted-twice = Something was counted twice.
community-return-why-found-later = The organisation found more, later.
community-return-do-check = I looked at it
community-return-do-accept = Accept it
community-return-do-lock = Fix it for a release
community-return-do-send-back = Send it back
community-return-do-reopen = Open it again
community-return-did-submit = { $moment }: { $name } sent it, sending { $number }.
community-return-did-check = { $moment }: { $name } looked at it.
community-return-did-send-back = { $moment }: { $name } sent it back.
community-return-did-accept = { $moment }: { $name } accepted it.
community-return-did-lock = { $moment }: { $name } fixed it for a release.
community-return-did-reopen = { $moment }: { $name } opened it again.
community-return-history = What was done
community-return-again = Send it again
community-return-fill = Send the figures
community-return-fill-line = Leave a kind empty that you do not offer. Where you offer it, fill in all three, with 0 where there was nothing.
community-return-people-all = Different people in all, each once
community-return-people-hint = Somebody who came to two kinds is one person here.
community-return-nil = There was nothing in this quarter
community-return-nil-legend = Nil
community-return-sure = I looked again, and it is right
community-return-sure-legend = Is it right?
community-return-send = Send
community-return-file-open = Send a file instead
community-return-file-line = A spreadsheet or a CSV file with one line for each kind, and one for everybody.
community-return-file-template = Take the template
community-return-file = File
community-return-file-send = Send this file
community-return-file-all = Different people in all
community-return-head-kind = Service
community-return-head-sessions = Sessions
community-return-head-visits = Visits
community-return-head-people = People
community-return-sessions-of = Sessions, { $kind }
community-return-visits-of = Visits, { $kind }
community-return-people-of = Different people, { $kind }
community-return-beside = Sent up by partner organisations
community-return-beside-received = { $accepted } of { $owed } returns are accepted, { $nil } of them nil. { $waiting } more came and do not count yet.
community-return-beside-reopened = Being corrected, and counted as accepted before: { $count }.
community-return-beside-missing = Not received, and not taken as 0:
community-return-beside-sums = Sessions: { $sessions }. Visits: { $visits }. Service uses: { $uses }. These add up.
community-return-beside-people = Different people inside each organisation and quarter. Somebody may be in two of them, so nobody may add these up:
community-return-beside-range = Counted across organisations ({ $name }): between { $low } and { $high } different people.
community-return-beside-range-hidden = Counted across organisations ({ $name }): too few people to show.
community-done-partner = Kept. The list shows it.
community-done-return-sent = Sent. Somebody of your area looks at it.
community-done-return-checked = Written down that you looked.
community-done-return-accepted = Accepted. It counts from now on.
community-done-return-locked = Fixed for a release.
community-done-return-back = The organisation can send it again.

# People across organisations

community-linkage-title = People across organisations
community-linkage-heading = People across organisations
community-linkage-lead = How many different people did several organisations reach together? Nobody shows a name to anybody.
community-linkage-how = Each organisation turns what people told it into codes, with a key that only the organisations have. The office compares codes and gives back numbers: at least so many, at most so many.
community-linkage-rounds = Rounds
community-linkage-none = No round was opened yet.
community-linkage-name = What is the round called?
community-linkage-name-hint = For example: first half of 2026.
community-linkage-to-hint = Within one year: each year has a key of its own.
community-linkage-organisations = Which organisations are asked?
community-linkage-open = Open the round
community-linkage-new = A new round
community-linkage-new-open = Open a round
community-linkage-new-line = A key is made for the organisations. You never see it, and you never see a name.
community-linkage-is-open = Codes are being sent
community-linkage-is-counted = Counted
community-linkage-is-published = Shown to the organisations
community-linkage-is-ended = Ended without a count
community-linkage-sent-of = { $sent } of { $asked } organisations sent their codes.
community-linkage-found = What was found
community-linkage-hidden = Fewer than five people: too few to show.
community-linkage-wider = Between { $low } and { $high } different people. The range is widened, because few of them are in two places.
community-linkage-between = Between { $low } and { $high } different people; likeliest { $likeliest }.
community-linkage-low = At least
community-linkage-likeliest = Likeliest
community-linkage-high = At most
community-linkage-local = All organisations one after the other
community-linkage-question = How many different people are there?
community-linkage-head = Figure
community-linkage-note = At least: everybody who could be the same person is one, and nobody without a code is new. At most: only those who are surely the same are one.
community-linkage-gate = The organisations see this wider range. With the exact one, somebody could work out a number below five.
community-linkage-col-organisation = Organisation
community-linkage-col-answer = Its answer
community-linkage-col-codes = People with a code
community-linkage-col-refused = Said no
community-linkage-col-too-little = Told too little
community-linkage-col-mark = Mark of the file
community-linkage-answer-invited = Asked
community-linkage-answer-agreed = Agreed
community-linkage-answer-declined = Said no
community-linkage-nothing = nothing sent
community-linkage-table = Who takes part, and what they sent
community-linkage-members = Who takes part
community-linkage-office = For the office
community-linkage-office-line = You see counts and marks, never a name and never the key.
community-linkage-count = Count
community-linkage-publish = Show it to the organisations
community-linkage-destroy = Destroy codes and key for good
community-linkage-destroy-line = After this nobody can count again. What was found stays.
community-linkage-destroy-open = Destroy what was sent before its day
community-linkage-part = Taking part
community-linkage-terms-codes = You send codes and three counts. No name, no day of birth and no address leaves your organisation.
community-linkage-terms-key = Codes are made with a key that the organisations of this round share. Do not give it to the office or to anybody else.
community-linkage-terms-office = The office compares codes and gets numbers. It may not try to find out who somebody is.
community-linkage-terms-people = Somebody who said no gets no code. They count as one of your people, and widen the range.
community-linkage-terms-days = Codes and key are destroyed after { $days } days. You can take your word back until the count.
community-linkage-own-invited = You have not answered yet.
community-linkage-own-agreed = You agreed to take part.
community-linkage-own-declined = You do not take part.
community-linkage-own-none = You sent no codes.
community-linkage-own-parcel = Sent: { $codes } people with a code. Without one: { $refused } said no, { $little } told too little or were not asked.
community-linkage-agree = Agree for our organisation
community-linkage-decline = We do not take part
community-linkage-no = If you do not want to
community-linkage-known = From the people this service knows here
community-linkage-known-line = Everybody who came in the period. Those who said yes and told enough get a code.
community-linkage-known-send = Make our codes and send them
community-linkage-list = From your own list, or a file of codes
community-linkage-list-line = A list of names is read in memory and becomes codes. No line of it is kept. People without a yes in the column “agrees” get no code.
community-linkage-list-template = Take the template of a list
community-linkage-elsewhere = Make the codes in your own house
community-linkage-elsewhere-line = Take the key, make the file of codes with the command line, and send that file above. Then no name comes here at all.
community-linkage-key = Take the key
community-linkage-parcel-line = Keep the key where only those who make the codes can read it, and delete it when the round is over.
community-linkage-which = Which file is it?
community-linkage-which-list = A list of names
community-linkage-which-parcel = A file of codes made elsewhere
community-linkage-file = File
community-linkage-file-send = Send this file
community-linkage-proof = What happens to the codes
community-linkage-gone = Codes and key were destroyed: { $moment }. The marks of the files and the counts stay as proof.
community-linkage-until = Codes and key are destroyed by themselves on { $date }.
community-done-linkage-opened = The round is open. The organisations see it.
community-done-linkage-agreed = You agreed. Now send your codes.
community-done-linkage-declined = Written down that you do not take part.
community-done-linkage-parcel = Your codes are sent. Nothing else was kept.
community-done-linkage-counted = Counted.
community-done-linkage-published = The organisations see the range now.
community-done-linkage-destroyed = Codes and key are destroyed.

# What somebody said to being counted across organisations

community-told-title = Counted once across organisations
community-told-heading = Counted once across organisations
community-told-line-what = Several organisations may count together how many different people they reach. For this they send codes, never names.
community-told-line-free = It is up to the person. A no changes nothing in how they are helped, and they may change their mind at any time.
community-told-line-sealed = What they tell lies sealed under their own key and is used for nothing else. Without a year of birth or an agreed word there is no code.
community-told-said-on = Said on { $date }.
community-told-answer = May they be counted across organisations?
community-told-yes = Yes, they said so
community-told-no = No
community-told-given = Given name
community-told-family = Family name
community-told-day = Day of birth
community-told-month = Month of birth
community-told-year = Year of birth
community-told-word = Agreed word
community-told-word-hint = A word that they would say the same at every organisation, such as their mother’s first name.
community-told-district = District
community-told-keep = Keep this
community-told-link = Counted once across organisations: what they said
community-told-own-line = This service may count people together with others, by codes and never by names.
community-told-own-no = Leave me out at { $service }
community-done-told = Written down.

# Why not

refusal-community-return-quarter = Write a quarter like 2026-Q1.
refusal-community-return-quarter-open = This quarter is not over yet. Send its figures afterwards.
refusal-community-return-not-owed = This organisation owes no return of this quarter. Ask your area lead.
refusal-community-return-organisation = Choose an organisation.
refusal-community-return-empty = Write figures, or say that there was nothing.
refusal-community-return-nil-with-figures = You said that there was nothing and wrote figures. Keep one of the two.
refusal-community-return-blank = Write a number here, 0 if there was nothing. Blank is not 0.
refusal-community-return-negative = Write a number that is not below 0.
refusal-community-return-not-whole = Write a whole number from 0 to { $limit }.
refusal-community-return-doubtful = This can be read in two ways. Write the number without a comma or a point, like 1204.
refusal-community-return-people-more = There are more people here than visits. Each person comes at least once.
refusal-community-return-people-missing = Write how many different people there were in all.
refusal-community-return-people-high = There cannot be more different people than { $most }: that is every kind one after the other.
refusal-community-return-people-low = There are at least { $least } different people: so many came to one kind.
refusal-community-return-odd = Something looks odd. Look at it again, and say below whether it is right.
refusal-community-return-being-checked = Somebody of your area is looking at it. Ask them to send it back.
refusal-community-return-counts = It is accepted and counts. Ask your area lead to open it again.
refusal-community-return-locked = It is fixed for a release. It can be opened again with a reason.
refusal-community-return-not-sent = Nothing was sent that you could look at.
refusal-community-return-not-checked = Look at the figures first, then accept them.
refusal-community-return-not-accepted = Only a return that is accepted can be fixed or opened again.
refusal-community-return-reason = Choose why.
refusal-community-return-file-unreadable = This file is no table. Send a spreadsheet (.xlsx) or a CSV file.
refusal-community-return-file-heads = These columns are missing or there twice: { $columns }. Take the template.
refusal-community-return-file-kind = Line { $line } cannot be read: it needs one of the eight kinds, once, and numbers beside it.
refusal-community-return-json = This address takes a return as JSON. Its description is in /api/openapi.json.
refusal-community-linkage-too-few = At least two organisations are needed.
refusal-community-linkage-year = Choose a period within one year: each year has a key of its own.
refusal-community-linkage-too-large = These are too many people to compare at once. Open a round with fewer organisations.
refusal-community-linkage-counted = This round was counted already. Take part in the next one.
refusal-community-linkage-over = The codes of this round are destroyed. Open a new one.
refusal-community-linkage-not-counted = Count first, then show it.
refusal-community-linkage-not-agreed = Agree for your organisation first.
refusal-community-linkage-no-key = The key of this round is destroyed. Ask the office for a new round.
refusal-community-linkage-list-unreadable = This list is no table. Send a spreadsheet (.xlsx) or a CSV file.
refusal-community-linkage-list-heads = These columns are missing or there twice: { $columns }. Take the template.
refusal-community-linkage-list-lines = These lines cannot be read: { $lines }. Nothing was kept. Correct them and send the list again.
refusal-community-linkage-parcel-unreadable = This is no file of codes, or it was changed on its way. Make it again.
refusal-community-linkage-parcel-other = These codes are of another round, year or organisation. Take the key of this round and make them again.
refusal-community-linkage-file-missing = Choose a file.
refusal-community-linkage-file-large = This file is too large. Send at most 8 megabytes.
refusal-community-linkage-birth = Write day, month and year of birth as numbers, or leave them empty.
refusal-community-linkage-answer = Choose yes or no.

# What was done, in the log

audit-community-send-return = An organisation sent its figures
audit-community-check-returns = A return was looked at, accepted, sent back or opened again
audit-community-lock-returns = A return was fixed for a release
audit-community-keep-partners = It was said which organisation owes figures
audit-community-open-linkage = A round of counting across organisations was opened, counted, shown or destroyed
audit-community-send-parcel = An organisation answered a round, had its key or sent codes
audit-community-destroy-parcels = Codes and key of a round were destroyed by the clock

# Partner organisations: end

# Registers from a table
community-import-title = Registers from a table
community-import-lead = Bring a spreadsheet or a CSV file of who came. You look at every line before anything is put in, and you can undo it.
community-import-file = The table
community-import-file-hint = A .xlsx or .csv file of at most { $megabytes } MB and { $lines } lines.
community-import-bring = Bring it
community-import-kept = The file is sealed. If nobody puts it in, it is thrown away after { $waiting } days. Once it is in, the file goes at once, and for { $undo } days you can correct lines or undo all of it.
community-import-template = An empty table to fill in
community-import-template-line = One line for each person and session. The first line shows how it is filled in: write over it.
community-import-template-xlsx = Empty table as a spreadsheet (.xlsx)
community-import-template-csv = Empty table as text (.csv)
community-import-sheet = Register
community-import-head-day = Date
community-import-head-offer = Service
community-import-head-from = Time
community-import-head-name = Name
community-import-head-card = Card
community-import-head-came = Came
community-import-head-others = Without a name
community-import-example-day = 2026-01-31
community-import-example-offer = Drop-in
community-import-example-from = 10:00
community-import-example-name = Somebody
community-import-example-card = {""}
community-import-example-came = yes
community-import-example-others = 0
community-import-earlier = Tables that were brought
community-import-none = Nothing was brought yet. Choose a file above, or begin with the empty table.
community-import-a-table = A table
community-import-state-received = Tell us its columns
community-import-state-checked = Look at it
community-import-state-going = Half-way
community-import-state-done = In
community-import-state-undone = Undone
community-import-state-thrown-away = Thrown away
community-import-column-table = Table
community-import-column-day = Day
community-import-column-by = Brought by
community-import-column-state = Where it stands
community-import-column-line = Line
community-import-column-column = Column
community-import-column-wrong = What is wrong, and what to do
community-import-column-do = What you can do
community-import-column-hours = Time
community-import-column-offer = What
community-import-column-session = Session
community-import-column-others = Without a name
community-import-column-name = Name
community-import-column-became = What became of it
community-import-column-since = What changed since
community-import-columns = What is in the columns?
community-import-columns-again = Change what the columns are
community-import-lines =
    { $lines ->
        [one] { $lines } line
        *[other] { $lines } lines
    }
community-import-read = How it was read: { $how }. If letters look wrong, save it again as .xlsx.
community-import-sample = The first lines
community-import-which-sheet = Which sheet is the register?
community-import-use-sheet = Use this sheet
community-import-twice = These heads stand twice: { $heads }. Choose which column is meant.
community-import-layout = How is the table laid out?
community-import-layout-lines = One line for each person and session
community-import-layout-lines-hint = The day stands in a column.
community-import-layout-grid = People down, days across
community-import-layout-grid-hint = The days are the heads of the columns, and each cell says yes, x or 1.
community-import-no-column = No such column
community-import-field-day = The day
community-import-hint-day = Only when each line has its day.
community-import-field-name = The name, or what they are known as
community-import-hint-name = People without a name are a number, and never people.
community-import-field-card = The card
community-import-hint-card = The six letters and digits on it.
community-import-field-came = Whether they came
community-import-hint-came = Yes, x or 1; no or 0. Leave it out when the table lists only those who came.
community-import-field-others = People without a name
community-import-hint-others = A number for the session of this line.
community-import-to-what = To what did they come?
community-import-field-offer-column = Which service
community-import-field-offer-column-hint = The column holds the name of what you offer, as it stands on your page.
community-import-field-offer = All lines are of
community-import-field-offer-hint = For a table that does not say it line by line.
community-import-offer-in-column = The table says it
community-import-offer-of-file = As for the whole table
community-import-field-time-column = When it began
community-import-field-time-column-hint = Only needed when there are several sessions on one day.
community-import-field-from = A session begins at
community-import-field-until = and ends at
community-import-field-until-hint = For sessions that are not here yet.
community-import-order = Which way are days written?
community-import-order-hint = In this file: { $examples }
community-import-order-day = Day first: { $written } is { $day }
community-import-order-month = Month first: { $written } is { $day }
community-import-prepare = Look at every line
community-import-throw = Throw this table away
community-import-throw-line = Nothing of it is put in, and the file is destroyed.
community-import-look = What would be put in
community-import-look-line = Nothing is put in yet.
community-import-numbers = In numbers
community-import-count-lines = Lines in the table
community-import-count-people = Different people
community-import-new-people = { $all }, of whom { $new } are new here
community-import-count-sessions = Sessions
community-import-new-sessions = { $all }, of which { $new } will be made
community-import-count-visits = Visits to write down
community-import-count-others = Visits without a name
community-import-count-already = Already there, or twice in the table
community-import-count-away = Did not come
community-import-count-refused = Lines that cannot be taken
community-import-count-service = Service
community-import-count-received = Brought on
community-import-count-by = Brought by
community-import-count-put-in = Put in on
community-import-count-undone = Undone on
community-import-count-sessions-in = Sessions that are in
community-import-count-visits-in = Visits that were written down
community-import-count-corrected = Lines corrected since
community-import-figures = What the figures would be
community-import-figure = Figure
community-import-now = Now
community-import-then = With this table
community-import-who = Who is this?
community-import-who-line = These names are like a name that is known here, or like another one in the table. Nobody guesses: say who it is.
community-import-who-known = The same person as { $name }
community-import-who-also = Also known as { $names }
community-import-who-as = The same person as { $name } in this table
community-import-who-new = Another person, new here
community-import-who-button = Keep this
community-import-refused = Lines that cannot be taken
community-import-refused-line = Put them right here, or leave them out. All other lines are taken.
community-import-put-right-line = Put line { $line } right
community-import-more =
    { $count ->
        [one] { $count } more line stands in the file to take away.
        *[other] { $count } more lines stand in the file to take away.
    }
community-import-csv = Each line as a file (.csv)
community-import-sessions = Sessions
community-import-no-sessions = There is no session in it that can be put in.
community-import-there = There already
community-import-made = Will be made
community-import-hours = { $from } to { $until }
community-import-outside = outside opening hours
community-import-outside-line =
    { $count ->
        [one] { $count } session lies
        *[other] { $count } sessions lie
    } outside your opening hours. Look whether day and time are right.
community-import-people = People
community-import-people-new = New here
community-import-people-known = Known here by exactly this name or card
community-import-put-in = Put it in
community-import-warning = Warning
community-import-left-out =
    { $count ->
        [one] { $count } line cannot be taken and is
        *[other] { $count } lines cannot be taken and are
    } left out.
community-import-report = What became of the table
community-import-half-way = It stopped half-way: { $done } of { $all } sessions are in, each of them whole. Go on, or undo it. Nothing is counted twice.
community-import-progress = Sessions that are in
community-import-go-on = Go on
community-import-gone = Its lines are kept no longer. The visits stay in the registers.
community-import-not-in = Lines that are not in
community-import-each-line = Line by line
community-import-correct-line = Correct line { $line }
community-import-ways = What you can do now
community-import-print = Print this page. The menu and the links are not printed.
community-import-funder = Report for a funder
community-import-undo = Undo this import
community-import-undo-days = Lines can be corrected, and all of it undone, for { $days } days. Then only the visits stay.
community-import-undo-line =
    { $visits ->
        [one] { $visits } visit is
        *[other] { $visits } visits are
    } taken out, with the sessions and people that were made for this table and of whom nothing else is known.
community-import-undo-button = Take it out again
community-import-changed = Lines that changed since
community-import-changed-what = What is done with the lines that changed?
community-import-changed-stay = They stay in the registers
community-import-changed-go = They are taken out too
community-import-changed-described = Somebody wrote down how they were there
community-import-changed-corrected = It was corrected
community-import-changed-taken-out = It was taken out by hand. There is nothing left to undo.
community-import-changed-nameless = The person was forgotten. The visit without a name goes.
community-import-line = One line
community-import-line-heading = Line { $line }
community-import-line-not-now = It cannot be changed now.
community-import-line-waits = Not in yet
community-import-line-put-in = Written down
community-import-line-already = Was there already
community-import-line-left-out = Left out: the person or the session was gone
community-import-line-taken-out = Taken out: they were not there
community-import-line-corrected = Corrected: it was somebody else
community-import-line-nameless = A visit without a name
community-import-line-undone = Undone
community-import-right-line = Write it as it should be. The file stays as it is.
community-import-right-name-hint = Leave it empty for people without a name.
community-import-right-button = Keep this line
community-import-as-it-was = As it stands in the file
community-import-how = What is right?
community-import-how-away = They were not there
community-import-how-known = It was somebody else who is known here
community-import-how-new = It was somebody new
community-import-how-guest = Who it was, if they are known here
community-import-how-name = The name, if they are new
community-import-correct-button = Correct this line
community-import-why-missing = This cell is empty. Fill it in.
community-import-why-long = It has more than { $most } letters. Write it shorter.
community-import-why-hidden = There are signs in it that cannot be seen. Type it again.
community-import-why-not-whole = Write a whole number, such as 12.
community-import-why-doubtful-number = This number can be read in two ways. Write it without commas and points.
community-import-why-outside = Write a number from { $from } to { $until }.
community-import-why-not-a-day = This is not a day. Write it like 2026-01-31.
community-import-why-doubtful-day = This day can be read in two ways. Say which way days are written.
community-import-why-no-such-day = There is no such day.
community-import-why-day-outside = Choose a day from { $from } to { $until }.
community-import-why-formula = This is a formula. Write the value itself.
community-import-why-broken = The office program could not work this cell out, or its day never was. Write the value itself.
community-import-why-merged = This cell lies over several lines. Take it apart.
community-import-why-no-head = Something stands beside the table. The line may be shifted.
community-import-why-nobody = Write a name, a card or a number of people.
community-import-why-card = No card of yours has these letters and digits.
community-import-why-offer = Nothing you offer is called so. Write its name as it stands on your page.
community-import-why-retired = It was not offered any more on that day.
community-import-why-which = There were several sessions on that day. Add the time.
community-import-why-time = Write a time like 14:00.
community-import-why-cancelled = This session was cancelled.
community-import-why-locked = This register is locked. A coordinator can put it in.
community-import-why-many = With these, more people without a name would be there than fit into one session.
community-import-why-not-yet = This session has not begun yet.
community-import-why-head-twice = This day stands in two columns. The first one is taken.
community-import-why-tick = Write yes, x or 1 for somebody who came, or leave it empty.
community-done-import-received = The table is here. Say what its columns are.
community-done-import-prepared = Every line was looked at. Nothing is put in yet.
community-done-import-sheet = This sheet is used now.
community-done-import-who = Kept. Look at it again.
community-done-import-look-again = Something changed since you looked, so nothing was put in. Look at it again.
community-done-import-in = It is in. The figures follow at once.
community-done-import-half = Part of it is in. Go on.
community-done-import-line = The line was changed.
community-done-import-undone = It was taken out again.
community-done-import-thrown = The table was thrown away.
refusal-community-import-no-file = Choose a file.
refusal-community-import-empty = There is nothing in this file.
refusal-community-import-too-large = This file is larger than { $limit } MB. Bring it in parts.
refusal-community-import-too-many-lines = This table has more than { $limit } lines. Bring it in parts.
refusal-community-import-old = This is an old kind of spreadsheet, or it has a password. Save it as .xlsx without a password.
refusal-community-import-no-table = This is neither a spreadsheet nor a CSV file.
refusal-community-import-damaged = This file is damaged. Save it again and bring it once more.
refusal-community-import-no-lines = There are no heads of columns with lines below them.
refusal-community-import-merged = “{ $head }” lies over several columns. The first line must hold the heads of the columns, each in a cell of its own.
refusal-community-import-same = This table was put in on { $day }, as “{ $file }”. To put it in anew, undo that one first.
refusal-community-import-sheet = Choose a sheet of this file.
refusal-community-import-day = Say where the day stands.
refusal-community-import-name = Say which column tells who came.
refusal-community-import-column-twice = One column was chosen for two things.
refusal-community-import-order = Say which way days are written.
refusal-community-import-offer = Choose what the lines are of, or the column that says it.
refusal-community-import-not-waiting = This table does not wait any more.
refusal-community-import-not-going = This import is not half-way.
refusal-community-import-who = Say who these people are first: { $count }.
refusal-community-import-nothing = There is nothing in it to put in.
refusal-community-import-not-undoable = Its lines are kept no longer, or it was never in.
refusal-community-import-line = There is no such line in it.
refusal-community-import-changed = Say what is done with the lines that changed since.
community-report-half-way = An import of a table stopped half-way. Whole sessions are in; others are not yet.
community-report-being-checked = Some figures are being counted anew. Come back in a while.
community-report-corrected = What was corrected since
community-report-corrected-amended = Registers changed after they were locked: { $count }
community-report-corrected-tables = Tables put in: { $count }
community-report-corrected-lines = Lines of tables corrected: { $count }
community-report-check = Check these figures
community-report-check-line = Each figure follows a definition of the common data set, the same for pages, reports and open data.
community-report-check-days = This time is no whole months, so it is counted from the registers day by day. Choose whole months to compare it with open data.
community-report-check-one = Open the open data of a figure, where there is one, and choose this place and these months.
community-report-check-two = Visits, sessions, ratings and places are added up month by month. Different people are not: they are counted once over all months.
community-report-check-three = Divide the number above by the number below, where both stand here.
community-report-check-meaning = Question
community-report-check-above = Number above
community-report-check-below = Number below
community-report-check-left-out = Left out
community-report-check-definition = Definition
community-report-check-version = { $id }, version { $version }, since { $from }
community-report-check-open = Open data
community-report-check-not-open = Not published yet
audit-community-import-registers = Registers were put in from a table, or that was changed
# End of registers from a table
