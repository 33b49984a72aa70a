# Outcomes: how things are going, told to the person first. Sentences of at most twenty words; no exclamation marks.
# Titles of pages stay neutral: they stand in the history of a browser that others may open.

# Navigation

outcomes-nav-story = How things are
outcomes-nav-people = Shared with me
outcomes-nav-concerns = Help needed
outcomes-nav-figures = Outcome figures
outcomes-nav-load = Questionnaires

# Words used in several places

outcomes-word-back = Back
outcomes-word-more = Show more
outcomes-word-somebody = Somebody
outcomes-word-a-service = A service

# My story

outcomes-story-title = How things are
outcomes-story-heading = How things are going for me
outcomes-story-none = What you answer will be here, in words and as a picture. Only you see it until you let somebody in.
outcomes-story-more = { $measure }: all of it over time
outcomes-story-yours = This is yours
outcomes-waiting-heading = A service asked you
outcomes-measure-title = Over time
outcomes-told-own = On { $date } your answers came to { $score } of { $most }.
outcomes-told-theirs = On { $date } their answers came to { $score } of { $most }.
outcomes-told-incomplete-theirs = On { $date } too many questions were left out for a number.
outcomes-view-theirs = How they see it
outcomes-told-worker = On { $date } a worker’s view came to { $score } of { $most }.
outcomes-told-before = On { $date } it was { $score }.
outcomes-told-band = Books call this range “{ $band }” ({ $source }).
outcomes-told-incomplete = On { $date } too many questions were left out for a number. Your answers are kept.
outcomes-change-better = Things are better, by more than chance explains.
outcomes-change-worse = Things are harder, by more than chance explains.
outcomes-change-chance = The difference is within what chance alone can do.
outcomes-change-not-known = How much of a difference is chance is not known for these questions.
outcomes-since-better = Since { $date } things are better, by more than chance explains.
outcomes-since-worse = Since { $date } things are harder, by more than chance explains.
outcomes-since-chance = Since { $date } the difference is within what chance alone can do.
outcomes-direction-better = A higher number means that things are better.
outcomes-direction-worse = A higher number means that things are harder.
outcomes-direction-neither = A higher number is neither better nor worse.
outcomes-chart-title = { $view }, over time
outcomes-chart-when = Day
outcomes-chart-bands-from = The ranges are from: { $source }.
outcomes-chart-threshold = A change of { $points } or more is more than chance explains ({ $source }).
outcomes-chart-no-threshold = Nobody has established yet how much change is more than chance.
outcomes-view-own = How I see it
outcomes-view-worker = How a worker sees it
outcomes-view-by = { $date }: { $name }
outcomes-views-apart = The two views stand apart. They are never added together.
outcomes-parts-heading = The parts
outcomes-part-now = { $score } of { $most }.
outcomes-part-before = Before, on { $date }: { $score }.
outcomes-answers-heading = What I answered
outcomes-take-back-line = If you take this back, it is gone at once for everybody and counts nowhere.
outcomes-not-validated = These questions are our own. They have not been tested yet, so no ranges are claimed.
outcomes-print = You can print this page. It prints without the menu.

# Answering

outcomes-answer-title = A few questions
outcomes-answer-asks = { $service } asks how things are going for you.
outcomes-answer-by = It helps most by { $date }.
outcomes-answer-yours = Your answers are yours. The service learns that you answered, and sees what you said only if you choose so.
outcomes-answer-leave-out = You can leave out any question.
outcomes-answer-missing-heading = Some questions have no answer
outcomes-answer-missing = Questions left out: { $count }. You can go back to them, or send it as it is. A number may then be missing.
outcomes-occasion-before-appointment = Before your appointment.
outcomes-occasion-start = At the beginning.
outcomes-occasion-review = For looking at things together.
outcomes-occasion-end = At the end.
outcomes-occasion-by-myself = By yourself.
outcomes-share-question = Who may see these answers?
outcomes-share-hint = You can change this at any time. Ending it works at once.
outcomes-share-only-me = Only me
outcomes-share-service = I and the people who answer for { $service }
outcomes-decline-summary = I would rather not
outcomes-decline-line = That is fine. Nothing follows from it, and you need not say why.
outcomes-decline-button = I will not answer this time
outcomes-declined-heading = Thank you for letting us know
outcomes-declined-line = You need do nothing more. The link is closed.
outcomes-declined-home = Go to the front page
outcomes-link-heading = This link does not open
outcomes-link-line = It may have been used already, or its time is over, or it was not copied whole.
outcomes-link-next = Nothing is lost. You can ask the service for a new one, or sign in and answer by yourself.
outcomes-link-story = Sign in and see how things are
outcomes-safety-before = If an answer says that you may be in danger, a safety reader sees that one answer, your name and how to reach you.
outcomes-safety-now = This page is no emergency service. Help at once stands at the top of every page.
outcomes-help-heading = Help right now
outcomes-help-line = You do not have to be alone with this. These people answer now.
outcomes-raised-heading = Somebody looks at one of your answers
outcomes-raised-line = A safety reader sees that one answer, your name and how to reach you. They may contact you. You can read what they saw.
outcomes-answered-title = Thank you
outcomes-answered-heading = Thank you
outcomes-answered-next = What happens now
outcomes-answered-story = See how things are going over time
outcomes-answered-back-line = Changed your mind? For twenty minutes you can take this back here.
outcomes-answered-back = Take this back
outcomes-taken-back-heading = It is taken back
outcomes-taken-back-line = What you answered is gone. If a safety reader was told, they may still contact you.
outcomes-next-kept = Your answers are kept locked
outcomes-next-kept-line = Only you and whom you let in can read them.
outcomes-next-shared = { $service } can see them
outcomes-next-shared-line = You can end this at any time. You can read who looked.
outcomes-next-not-shared = { $service } sees only that you answered
outcomes-next-not-shared-line = What you said stays with you.
outcomes-next-own = Nobody else sees them
outcomes-next-own-line = You can let somebody in later.
outcomes-next-story = You see your own story
outcomes-next-story-line = Sign in with your mail address, whenever you like.
outcomes-myself-title = A few questions
outcomes-myself-heading = Answer by myself
outcomes-myself-lead = Only you see these answers until you let somebody in.
outcomes-myself-choose = Choose the questions
outcomes-myself-none = There are no questions here yet.

# Who may see

outcomes-shares-title = Who may see
outcomes-shares-heading = Who may see my answers
outcomes-shares-lead = You decide. If you end it, it ends at once. Nobody is told.
outcomes-shares-none = Nobody but you sees your answers.
outcomes-shares-everything = All questions that I answer
outcomes-shares-since = Since { $date }.
outcomes-shares-until = ended on { $date }
outcomes-shares-end = End this now
outcomes-shares-end-all = End all of it now
outcomes-shares-ended = Ended before
outcomes-shares-begin = Let somebody in
outcomes-shares-nobody = Services that ask you, and people who support you, can be chosen here.
outcomes-shares-who = Who
outcomes-shares-what = What they may see
outcomes-shares-seen = They also see what you answered before, as long as this lasts.
outcomes-shares-button = Let them see
outcomes-reader-service = The people who answer for { $service }
outcomes-reader-worker = { $name }, { $service }
outcomes-reader-supporter = { $name }, who supports me

# Who looked

outcomes-looks-title = Who looked
outcomes-looks-heading = Who looked at my answers
outcomes-looks-lead = Every look is written here at the same moment. Nobody can look without it.
outcomes-looks-none = Nobody has looked.
outcomes-looks-who = { $name }, { $place },
outcomes-looks-measure = { $who } saw your answers to: { $measure }.
outcomes-looks-story = { $who } saw what you share.
outcomes-looks-concern = { $who } saw the one answer that may mean danger, your name and how to reach you.
outcomes-looks-program = A program of { $who } read what you share.
outcomes-looks-own-view = { $who } wrote down their own view: { $measure }.
outcomes-looks-glass = In an emergency

# Asking

outcomes-ask-title = Ask
outcomes-ask-heading = Ask somebody how things are
outcomes-ask-lead = They get one link by mail. It opens without a password and works once.
outcomes-ask-mail = Their mail address
outcomes-ask-mail-hint = The mail names neither you nor the service. It says nothing of what is asked.
outcomes-ask-measure = Which questions
outcomes-ask-occasion = When it is answered
outcomes-ask-due = By which day an answer helps most
outcomes-ask-due-hint = Such as the day before the appointment. The link opens for two weeks after it.
outcomes-ask-choice = You learn that they answered. What they said you see only if they choose so.
outcomes-ask-button = Send the link

# People who share

outcomes-people-title = Shared with me
outcomes-people-heading = People who let me see
outcomes-people-lead = They chose this and can end it at any time. When you open a name, they can read that you looked.
outcomes-people-none = Nobody lets you see anything at present.
outcomes-person-title = Shared with me
outcomes-person-told = They can read that you opened this page.
outcomes-person-none = There is nothing to see here yet.
outcomes-rate-heading = Fill in how I see it
outcomes-rate-lead = How you see it for { $name }.
outcomes-rate-line = They read your view beside their own. The two are never added together.
outcomes-time-since = Together since { $date }.
outcomes-time-end = Say that the time together ended
outcomes-time-end-line = What waits for an answer ends with it. What they let you see stays until they end it.
outcomes-time-why = Why it ended
outcomes-time-choose = Choose
outcomes-time-contacts = Treatment contacts that they came to
outcomes-time-contacts-hint = A number. Follow-up contacts do not count.
outcomes-time-referred = The day the referral was received (if you know it)
outcomes-time-first = The day of the first treatment contact (if you know it)
outcomes-time-days-hint = For example 2 3 2026. Both days together say how long the person waited.
outcomes-time-end-button = It ended
outcomes-end-46 = Both agreed that it was complete
outcomes-end-47 = Earlier than the professional had planned
outcomes-end-48 = Earlier than the person asked for
outcomes-end-49 = The person died during it
outcomes-end-96 = Why is not known
outcomes-end-50 = Not assessed
outcomes-end-10 = Not suitable, back to whoever referred
outcomes-end-11 = Not suitable, shown another way
outcomes-end-12 = Advice was enough
outcomes-end-13 = Referred to another therapy
outcomes-end-14 = The person said no
outcomes-end-16 = The assessment was not finished
outcomes-end-17 = The person died before it began
outcomes-end-95 = Before treatment, why is not known
outcomes-sent-heading = Links that were sent
outcomes-sent-who = Who
outcomes-sent-what = Questions
outcomes-sent-asked = Sent
outcomes-sent-due = Helps most by
outcomes-sent-state = How it stands
outcomes-sent-not-yet = Not answered yet, so not named
outcomes-asking-open = Waits
outcomes-asking-answered = Answered
outcomes-asking-declined = Would rather not
outcomes-asking-over = Over

# Figures

outcomes-figures-title = Outcome figures
outcomes-figures-heading = Outcome figures
outcomes-figures-lead = Choose a service. Under each figure stands what it counts and what is missing.
outcomes-figures-services = Services
outcomes-figures-shared = Only answers that people share with the service at this moment are counted. Workers’ views are not.
outcomes-figures-small = Figures about fewer than { $smallest } people are hidden.
outcomes-figures-waiting = People asked who have not answered yet: { $count }.
outcomes-figures-waiting-few = Few or no people were asked and have not answered yet.
outcomes-figures-reached = Whom did we reach?
outcomes-figures-none = No answers are shared with this service yet.
outcomes-figures-incomplete = Answers without a number, because too much was left out: { $count }.
outcomes-figures-cut-off = The cut-off is from: { $source }.
outcomes-figure-of = { $of } of { $among } ({ $percent })
outcomes-figure-too-few = Hidden: too few people.
outcomes-figure-nobody = There is nobody to count yet, so there is no figure.
outcomes-figure-hidden = hidden
outcomes-figure-none = not collected
outcomes-figure-counts = What this counts
outcomes-figure-counted = Counted
outcomes-figure-among = Among
outcomes-figure-missing = Missing
outcomes-figure-people-question = How many people answered at all?
outcomes-figure-people-counted = People who answered at least once when they were asked.
outcomes-figure-people-among = People with a time together at this service.
outcomes-figure-people-missing = People who were asked and never said yes.
outcomes-figure-askings-question = How often was a link answered?
outcomes-figure-askings-counted = Links that were answered, whether or not the answer is shared.
outcomes-figure-askings-among = Links sent to people with a time together.
outcomes-figure-askings-missing = Links that were declined or ended unanswered stay in the number below.
outcomes-figure-sharing-question = How many people let the service see?
outcomes-figure-sharing-counted = People who share something with this service at this moment.
outcomes-figure-sharing-among = People with a time together at this service, now or before.
outcomes-figure-sharing-missing = What is shared with one worker only counts in no figure.
outcomes-figure-paired-question = How many people have two numbers to compare?
outcomes-figure-paired-counted = People with two or more shared answers that came to a number.
outcomes-figure-paired-among = People with a time together at this service.
outcomes-figure-paired-missing = People who answered once, share nothing, or left out too much.
outcomes-figure-improvement-question = For how many are things better by more than chance?
outcomes-figure-improvement-counted = People whose last number is better than their first by at least the threshold.
outcomes-figure-improvement-among = People with two numbers to compare.
outcomes-figure-improvement-missing = Everybody with fewer than two shared numbers.
outcomes-figure-deterioration-question = For how many are things harder by more than chance?
outcomes-figure-deterioration-counted = People whose last number is worse than their first by at least the threshold.
outcomes-figure-deterioration-among = People with two numbers to compare.
outcomes-figure-deterioration-missing = Everybody with fewer than two shared numbers.
outcomes-figure-recovery-question = How many were above the cut-off and are below it now?
outcomes-figure-recovery-counted = People at the cut-off at first and below it at last.
outcomes-figure-recovery-among = People with two numbers who were at the cut-off at first.
outcomes-figure-recovery-missing = People below the cut-off at first, and people with fewer than two numbers.
outcomes-therapies-heading = By the rules of NHS Talking Therapies
outcomes-therapies-lead = A finished course is a time together that ended after two treatment contacts or more.
outcomes-therapies-finished = Finished courses: { $count }.
outcomes-therapies-unmeasured = Of these, without both numbers on both measures: { $count }. They stay in the denominators.
outcomes-figure-therapies-recovery-question = How many recovered, by this rule?
outcomes-figure-therapies-recovery-counted = At the cut-off on one measure at first, and below it on both at last.
outcomes-figure-therapies-recovery-among = Finished courses, without those not at the cut-off at first.
outcomes-figure-therapies-recovery-missing = Nobody who did not share a last number counts as recovered.
outcomes-figure-therapies-reliable-recovery-question = How many recovered by more than chance?
outcomes-figure-therapies-reliable-recovery-counted = Recovered, and better by more than chance on one measure and worse on none.
outcomes-figure-therapies-reliable-recovery-among = Finished courses, without those who were not at the cut-off at first.
outcomes-figure-therapies-reliable-recovery-missing = Nobody who did not share both last numbers counts here.
outcomes-figure-therapies-improvement-question = How many are better by more than chance?
outcomes-figure-therapies-improvement-counted = Better by the threshold on one measure, and worse on none.
outcomes-figure-therapies-improvement-among = All finished courses.
outcomes-figure-therapies-improvement-missing = Courses without two shared numbers stay among them, uncounted.
outcomes-figure-therapies-deterioration-question = How many are worse by more than chance?
outcomes-figure-therapies-deterioration-counted = Worse by the threshold on one measure, and better on none.
outcomes-figure-therapies-deterioration-among = All finished courses.
outcomes-figure-therapies-deterioration-missing = Courses without two shared numbers stay among them, uncounted.
outcomes-figure-wait-six-question = How many were treated within six weeks?
outcomes-figure-wait-six-counted = The first treatment contact was on day 42 after the referral, or before.
outcomes-figure-wait-six-among = Finished courses of which both days are known.
outcomes-figure-wait-six-missing = Finished courses of which a day is not known. They are counted apart.
outcomes-figure-wait-eighteen-question = How many were treated within eighteen weeks?
outcomes-figure-wait-eighteen-counted = The first treatment contact was on day 126 after the referral, or before.
outcomes-figure-wait-eighteen-among = Finished courses of which both days are known.
outcomes-figure-wait-eighteen-missing = Finished courses of which a day is not known. They are counted apart.
outcomes-waits-heading = How long people waited
outcomes-waits-lead = From the day a referral was received to the first treatment contact, for people who finished a course: it ended after two treatment contacts or more. The standards are three in four within six weeks, and nineteen in twenty within eighteen weeks.
outcomes-waits-unknown = { $count ->
    [one] { $count } finished course lacks one of the two days.
   *[other] { $count } finished courses lack one of the two days.
}

# Help needed

outcomes-concerns-title = Help needed
outcomes-concerns-heading = Answers that must bring help
outcomes-concerns-lead = The most pressing stand on top. When you open one, the person can read that you looked.
outcomes-concerns-none = Nothing waits here.
outcomes-concern-closed = Somebody acted
outcomes-level-r2 = Within four hours
outcomes-level-r3 = Within the hour
outcomes-sign-thoughts-of-death = Thoughts of death
outcomes-sign-thoughts-of-ending-life = Thoughts of ending their life
outcomes-sign-plans-to-end-life = A plan to end their life
outcomes-sign-life-not-worth-living = Life does not feel worth living
outcomes-sign-not-safe = Not feeling safe
outcomes-sign-other = An answer that may mean danger
outcomes-concern-told = The person was told beforehand that you would see this. They can read that you looked.
outcomes-concern-name = Name
outcomes-concern-reach = How to reach them
outcomes-concern-service = Asked by
outcomes-concern-unknown = Not known
outcomes-concern-answer = The one answer
outcomes-concern-done = What was done
outcomes-concern-act = What do you do now?
outcomes-concern-what = What was done, and by whom
outcomes-concern-what-hint = Whom you reached, what was agreed, who goes on.
outcomes-concern-state = Does somebody still have to act?
outcomes-concern-state-open = Yes, it stays open
outcomes-concern-state-closed = No, somebody is with them now
outcomes-concern-button = Write it down

# Loading

outcomes-load-title = Questionnaires
outcomes-load-heading = Load a questionnaire
outcomes-load-lead = The scoring comes with Comhar. The words of the questions come from you, under your licence.
outcomes-load-licence = Load only words that your organisation may use here.
outcomes-load-scoring = Which measure it is
outcomes-load-scoring-hint = Every question of the measure must be found by code or name. What is not found is named.
outcomes-load-json = The questionnaire as FHIR R4 JSON
outcomes-load-json-hint = Paste the whole file here.
outcomes-load-rights = On what terms the words may be used here
outcomes-load-rights-hint = Shown below the figures of everybody who answers.
outcomes-load-button = Load it
outcomes-load-there = Loaded here
outcomes-load-facts = { $scoring }, version { $version }, loaded on { $date }.
outcomes-load-retire = Ask nobody with it any more
outcomes-load-retired = Nobody is asked with it since { $date }. Stories stay.
outcomes-load-partly = It is loaded, with some pieces left out
outcomes-load-partly-line = These pieces of the file are not used here. Check that the questions read as they should.

# Messages

outcomes-done-taken-back = It is taken back and gone for everybody.
outcomes-done-share-begun = They can see it from now on.
outcomes-done-share-ended = It ended at once. Nobody was told.
outcomes-done-all-ended = All of it ended at once. Nobody was told.
outcomes-done-asked = The link is on its way. You learn when it is answered.
outcomes-done-rated = Your view is written down. They can read it.
outcomes-done-time-ended = It is written down that the time together ended.
outcomes-done-acted = It is written down.
outcomes-done-loaded = It is loaded. Services can ask with it now.
outcomes-done-retired = Nobody is asked with it from today.

# Mail: its subject and its words say nothing of health and nobody's name

outcomes-mail-asking-subject = { $name }: a link for you
outcomes-mail-asking-body = A short page waits for you. It opens without a password and works once: { $address } You can also leave it. Nothing follows from that.

# Scores

outcomes-score-total = Altogether
outcomes-score-metric = Altogether
outcomes-score-raw = Sum of the answers
outcomes-score-mean = On average
outcomes-score-connectedness = Feeling connected
outcomes-score-hope = Hope
outcomes-score-identity = Who I am
outcomes-score-meaning = What matters to me
outcomes-score-empowerment = Having a say
outcomes-score-behaviour = Behaviour
outcomes-score-impairment = Body and mind
outcomes-score-symptoms = Troubles
outcomes-score-social = Living with others
outcomes-score-support = Support
outcomes-score-relationship = Working together
outcomes-score-quality-of-life = Life as a whole
outcomes-score-treatment-satisfaction = The help I get
outcomes-score-doing-things-i-value = Doing things I value
outcomes-score-looking-forward = Looking forward
outcomes-score-mastering-my-illness = Living well with what I have
outcomes-score-connecting-and-belonging = Connecting and belonging
outcomes-score-goal-number = Goal { $number }
outcomes-score-item-number = Question { $number }
outcomes-score-area-number = Area { $number }

# Ranges, as the books name them

outcomes-band-none = none
outcomes-band-mild = mild
outcomes-band-moderate = moderate
outcomes-band-moderately-severe = moderately severe
outcomes-band-moderately-severe-or-more = moderately severe or more
outcomes-band-severe = severe
outcomes-band-healthy = healthy
outcomes-band-low-level = low level
outcomes-band-clinical-range = clinical range
outcomes-band-general-range = general range
outcomes-band-very-low = very low
outcomes-band-low = low
outcomes-band-average = average
outcomes-band-high = high
outcomes-band-subclinical = below clinical
outcomes-band-significant = significant
outcomes-band-not-significant = not significant
outcomes-band-dissatisfied = dissatisfied
outcomes-band-neutral = neither
outcomes-band-satisfied = satisfied
outcomes-stage-stuck = stuck
outcomes-stage-accepting-help = accepting help
outcomes-stage-believing = believing
outcomes-stage-learning = learning
outcomes-stage-self-reliance = self-reliance

# Why not

refusal-outcomes-link-not-open = This link does not open. Ask the service for a new one, or sign in and answer by yourself.
refusal-outcomes-nothing-answered = Answer at least one question, or leave the page.
refusal-outcomes-not-offered = One answer is not among those offered ({ $item }). Choose one of them.
refusal-outcomes-measure-unknown = Choose which questions to ask.
refusal-outcomes-measure-retired = Nobody is asked with these questions any more. Choose others.
refusal-outcomes-due-day = Give a day from today up to a year ahead.
refusal-outcomes-asked-enough = This person already has three links that wait. Let them answer first.
refusal-outcomes-mail-wrong = Write a mail address, such as name@example.org.
refusal-outcomes-share-unknown = Choose a service or a worker who asked you, or somebody who supports you.
refusal-outcomes-not-yours-to-take-back = This is a worker’s view. You can take back your own answers.
refusal-outcomes-time-not-together = This time together has ended already.
refusal-outcomes-contacts = Write a number of contacts, zero or more.
refusal-outcomes-wait-days-wrong = The referral comes before the first treatment, and both before today. Leave out what you do not know.
refusal-outcomes-end-code = Choose why it ended.
refusal-outcomes-done-empty = Write what was done.
refusal-outcomes-done-long = Use at most { $limit } letters.
refusal-outcomes-changed-meanwhile = A colleague wrote something meanwhile. Read it, then write yours.
refusal-outcomes-json-unreadable = This file cannot be read as a FHIR R4 Questionnaire: { $why }
refusal-outcomes-json-long = The file is longer than { $limit } letters. Leave out pictures.
refusal-outcomes-scoring-unknown = Choose which measure it is.
refusal-outcomes-not-bound = These items of the measure were not found, so nothing was loaded: { $items }
refusal-outcomes-rights-empty = Say on what terms the words may be used here.
refusal-outcomes-loaded-already = This version is here already. Give the file another version, or retire the old one.

# The audit

audit-outcomes-answer = Answered about themselves
audit-outcomes-decline-asking = Would rather not answer
audit-outcomes-see-story = Saw their own story
audit-outcomes-take-back = Took an answer back
audit-outcomes-share = Changed who may see
audit-outcomes-see-looks = Saw who looked
audit-outcomes-ask = Asked somebody to answer
audit-outcomes-see-shared = Saw what somebody shares
audit-outcomes-rate = Wrote down a worker’s view
audit-outcomes-end-time = Said that a time together ended
audit-outcomes-see-figures = Saw the figures of a service
audit-outcomes-see-concern = Saw an answer that must bring help
audit-outcomes-act-on-concern = Wrote down what was done to help
audit-outcomes-load-measure = Loaded or retired a questionnaire
audit-outcomes-erase-with-account = Erased with the account
audit-outcomes-end-with-support = Sharing ended with the support
