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
