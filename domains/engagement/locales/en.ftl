# Engagement: being heard, answered and told what changed. Sentences of at most twenty words; no exclamation marks.
# Titles of pages stay neutral: they stand in the history of a browser that others may open.

# The front door

engagement-home-title = Welcome
engagement-home-heading = Say how it was for you. A person reads it, answers, and tells you what changed.
engagement-home-share = Share something
engagement-home-share-line = An experience, an idea, a concern or a thank you. One sentence is enough.
engagement-home-support = Find support
engagement-home-support-line = Services near you, when they are open, and how to reach them.
engagement-home-open = Read your answer
engagement-home-open-line = Type your code to see what was said, to write back, or to take it back.
engagement-home-changed = You said, we did
engagement-home-changed-line = What services promised and changed because somebody spoke.
engagement-home-lately = What changed lately
engagement-home-lately-all = See everything that changed
engagement-home-lately-none = Changes will stand here as soon as a service makes one because somebody spoke.
engagement-home-read = Read what others shared

# Navigation and service names

engagement-nav-share = Share
engagement-nav-open = Your answer
engagement-nav-mine = What you shared
engagement-nav-changed = You said, we did
engagement-nav-experiences = Experiences
engagement-nav-today = Today
engagement-nav-moderation = Read first
engagement-nav-replies = Answers
engagement-nav-themes = Themes

# Words used on many pages

engagement-word-warning = Important
engagement-word-back = Back
engagement-word-service-none = No service named
engagement-word-you = You
engagement-word-moderator = The person who read it first
engagement-word-service = The service
engagement-word-more = Show more
engagement-word-first = Back to the first page
engagement-word-week-of = in the week of { $date }

# Kinds of contribution

engagement-kind-experience = An experience
engagement-kind-idea = An idea
engagement-kind-concern = A concern
engagement-kind-compliment = A thank you

# Share: the first screen

engagement-share-title = Share something
engagement-share-heading = What would you like to tell us?
engagement-share-hint = One sentence is enough, and nothing else is needed. Please leave out names.
engagement-share-kind = What is it?
engagement-share-prompts = Ideas for what to write
engagement-share-prompts-hint = Fill in any of these, or none.
engagement-share-well = What went well?
engagement-share-better = What could be better?
engagement-share-felt = How did it feel?
engagement-share-felt-hint = As many as you like, or none.
engagement-share-tiles-open = Say it with pictures
engagement-share-tiles = What is it about?
engagement-share-tiles-hint = As many as you like. Pictures alone are enough, too.
engagement-share-before = Before you go on
engagement-share-who = Who reads it
engagement-share-who-line = A moderator reads it first. Then the service you name can read it and answer.
engagement-share-who-not = Who does not
engagement-share-who-not-line = It is not put in your health record. Moderators and services never see your phone, address or email.
engagement-share-when = When you hear
engagement-share-when-line = A person reads it within { $read } working days. The service answers within { $answer } working days.
engagement-share-undo = What you can undo
engagement-share-undo-line = You get a secret code. With it you can change your mind and take everything back.
engagement-share-undo-safety = If somebody may be in danger, a safety reader keeps what is needed for their safety. Nothing more is kept.
engagement-share-emergency = Nobody watches this page day and night. It is not an emergency service.
engagement-share-emergency-link = I need help now
engagement-share-continue = Continue
engagement-share-continue-hint = Nothing is sent yet.
engagement-share-save = Save for now
engagement-share-resumed = Here are the words that you saved.
engagement-share-kept = What you write is saved every few seconds. Your code brings it back.
engagement-share-not-kept = We could not save just now. Leave this page open. We are trying again.

# Pictures: faces and things

# Share: the second screen

engagement-about-title = Before you send
engagement-about-heading = Before you send
engagement-about-lead = Everything here is your choice. You can press Send straight away.
engagement-about-your-words = Your words
engagement-about-change = Change your words
engagement-about-mode = How would you like to be known?
engagement-about-mode-hint = You choose. Nobody can change it but you. Later you may become more open, never less.
engagement-about-service = Which service is it about?
engagement-about-service-hint = Choose one, so that it can answer you. You can leave this out.
engagement-about-service-search = Search for a service
engagement-about-service-find = Find a service by its name or town
engagement-about-service-find-button = Find
engagement-about-service-any = No service in particular
engagement-about-service-none-found = We found no service with these words. Try a town, or leave it out.
engagement-about-service-place = { $name }, { $town }
engagement-about-perspective = Whose experience is it?
engagement-about-perspective-hint = You can leave this out.
engagement-about-send = Send
engagement-about-send-hint = After this you get your code. You can still take it back.

engagement-perspective-own = My own
engagement-perspective-family = I am family
engagement-perspective-carer = I care for somebody
engagement-perspective-supporter = I am a friend or supporter
engagement-perspective-staff = I work in a service
engagement-perspective-none = I would rather not say

# Five ways of being known

engagement-mode-code-only = Only a code
engagement-mode-line-code-only = Nobody knows who you are. You read the answer with a code, and only the day is kept.
engagement-mode-example-code-only = For example: you want an answer, and nobody should be able to find you.
engagement-mode-no-trace = No trace
engagement-mode-line-no-trace = No code and no answer. Nobody can take it back, not even you. Only the week is kept.
engagement-mode-example-no-trace = For example: you want it to be known, and then you want to be done with it.
engagement-mode-contactable = We may write to you
engagement-mode-line-contactable = One person outside the service holds your contact. It is used only to tell you there is news.
engagement-mode-example-contactable = For example: you might lose a code, but you read your messages.
engagement-mode-screen-name = A name you make up
engagement-mode-line-screen-name = People see the name you choose. Your real name is not shown.
engagement-mode-example-screen-name = For example: you share often and would like people to know it is you again.
engagement-mode-named = Your own name
engagement-mode-line-named = The service sees your name and can speak with you about it.
engagement-mode-example-named = For example: you want to be thanked, or to sort it out in person.
engagement-mode-name-label = Your name
engagement-mode-screen-name-label = The name you make up
engagement-mode-contact-label = Email or phone
engagement-mode-contact-hint = Messages have a neutral subject. They never say what this is about.

# A small place, where people know one another

engagement-small-heading = People might guess that it is you
engagement-small-line = Few people use this service. Somebody there may recognise your story, even without your name.
engagement-small-choose = What would you like to do?
engagement-small-hint = All of these are safe to choose. Your words stay as they are.
engagement-safer-tell-area = Tell the area, not the service
engagement-safer-hint-tell-area = The public sees the area. The service is not named.
engagement-safer-leave-out-details = Leave out when it was and whose it was
engagement-safer-hint-leave-out-details = People see your words and the service, and nothing else.
engagement-safer-keep-private = Only the service reads it
engagement-safer-hint-keep-private = It never becomes public. The service still answers you.
engagement-safer-send-as-it-is = Send it as it is
engagement-safer-hint-send-as-it-is = You know the place. It is your decision.

# Sent

engagement-sent-title = Thank you
engagement-sent-heading = Thank you. It has arrived.
engagement-sent-code = Your code
engagement-sent-code-spoken = The same code in words
engagement-sent-code-line = Write it down, take a photo or print this page. It is shown only here, for ten minutes.
engagement-sent-code-lost = If you lose it, nobody can find it for you, not even us.
engagement-sent-code-either = Use the numbers or the words. Both open the same thing.
engagement-sent-read-aloud = Read the code to me
engagement-sent-read-aloud-line = Say these words aloud, or have your device read them.
engagement-sent-no-code = You chose no trace. There is no code, and nothing here leads back to you.
engagement-sent-no-code-line = A moderator will still read it. If a service changes something, it will stand under “You said, we did”.
engagement-sent-contact = We will write to you when there is news. The message says nothing of what you shared.
engagement-sent-receipt = Receipt
engagement-sent-receipt-line = This proves that we received something on that day. It says nothing of what you wrote.
engagement-sent-receipt-number = Number
engagement-sent-receipt-day = Day
engagement-sent-receipt-mark = Mark of your text
engagement-sent-receipt-signature = Signature
engagement-sent-receipt-key = Key
engagement-sent-receipt-proof = Show the proof
engagement-sent-receipt-check = How anybody can check this receipt
engagement-sent-next = What happens next
engagement-sent-next-read = A person reads it
engagement-sent-next-read-line = Within { $read } working days. They check that everybody is safe.
engagement-sent-next-answer = The service answers
engagement-sent-next-answer-line = Within { $answer } working days. You read the answer with your code.
engagement-sent-next-no-trace = If something changes, it is told to everybody
engagement-sent-next-no-trace-line = You find it under “You said, we did”.
engagement-sent-next-say = You say whether it answers you
engagement-sent-next-say-line = If it does not, one tap opens it again.
engagement-sent-open = Open it now
engagement-sent-finish = I have my code. Leave this page
engagement-sent-leave = Leave this page
engagement-sent-take-back = Take this back
engagement-sent-gone-heading = There is nothing to show here
engagement-sent-gone-line = A code is shown for a few minutes after sending. Then this page forgets it.

# The receipt key

engagement-receipt-title = Receipts
engagement-receipt-heading = How to check a receipt
engagement-receipt-lead = A receipt proves that we received a text on a day. Anybody can check it, without us.
engagement-receipt-key = Our public key
engagement-receipt-key-value = Key (Ed25519, base64)
engagement-receipt-step-one = Write the receipt as five lines
engagement-receipt-step-one-line = They stand below. The day is written as 2026-03-14, and each line ends with a line break.
engagement-receipt-step-two = Check the signature
engagement-receipt-step-two-line = Use any program that knows Ed25519, with the key above.
engagement-receipt-step-three = Compare the mark, if you like
engagement-receipt-step-three-line = It is the BLAKE3 sum of a salt and your words. Your code shows you the salt.

# A draft that waits

engagement-draft-title = Saved
engagement-draft-heading = Your words are saved
engagement-draft-line =
    { $days ->
        [one] They wait here for { $days } day. Only this code opens them. Nobody else reads them.
       *[other] They wait here for { $days } days. Only this code opens them. Nobody else reads them.
    }
engagement-draft-go-on = Go on writing now

# Open with a code

engagement-open-title = Your answer
engagement-open-heading = Open with your code
engagement-open-label = Your code
engagement-open-hint = Sixteen numbers in four groups, or the seven words that stood beside them. Spaces do not matter.
engagement-open-button = Open
engagement-open-lost = What if I lost my code?
engagement-open-lost-line = Nobody can find a lost code. You can share again and write your receipt number into the text.
engagement-open-demo = Codes to try
engagement-open-demo-line = This is a demonstration. All people and words here are invented.
engagement-open-missing = Type your code.

# What I shared from my account.
engagement-mine-title = What you shared
engagement-mine-lead = Choose one to read the answer, to write back, or to take it back.
engagement-mine-newest = Newest first
engagement-mine-none = What you share under a name while you are signed in stands here. So far there is nothing.
engagement-mine-code = What you shared with only a code or a contact does not stand here.

# What you shared, and the answers

engagement-thread-title = Your conversation
engagement-thread-heading-new =
    { $count ->
        [0] There is no answer yet
        [one] There is { $count } new message for you
       *[other] There are { $count } new messages for you
    }
engagement-thread-heading-none = Nothing new since your last visit
engagement-thread-waiting = No answer has come yet. The service has until { $date }.
engagement-thread-to-be-read = Somebody reads it by { $date }. Then the service answers.
engagement-thread-waiting-late = The answer is late. It was due by { $date }.
engagement-thread-earlier = Earlier messages
engagement-thread-original = Show what I wrote
engagement-thread-where = Where it stands
engagement-thread-where-publication = Public or private
engagement-thread-where-response = Answer
engagement-thread-where-loop = What became of it
engagement-thread-where-mode = How you are known
engagement-thread-where-service = Service
engagement-thread-where-receipt = Receipt
engagement-thread-receipt-salt = Salt of the receipt
engagement-thread-ways = What else you can do
engagement-thread-receipt-check = Check the receipt
engagement-thread-check = May this be public?
engagement-thread-check-line = The moderator asks you. If you do not answer within 14 days, it stays private.
engagement-thread-check-yes = Make it public
engagement-thread-check-no = Keep it private
engagement-thread-write = Write back
engagement-thread-write-label = Your message
engagement-thread-write-hint = The people who answer you read this. It is not made public.
engagement-thread-write-button = Send
engagement-thread-answers = Does this answer you?
engagement-thread-answers-yes = This answers me
engagement-thread-answers-no = It does not answer me
engagement-thread-answers-line = Both are fine. If it does not, the service looks at it again.
engagement-thread-said-yes = You said that this answers you.
engagement-thread-said-no = You said that this does not answer you. The service is looking at it again.
engagement-thread-changed = What changed because of this
engagement-thread-changed-theme = Read the whole story
engagement-thread-disagree = I do not agree. Open it again
engagement-thread-disagree-line = One tap is enough. Nobody asks you why.
engagement-thread-disputed = You did not agree, so it is open again. You will hear what comes of it.
engagement-thread-disagree-by = You can say so until { $date }.
engagement-thread-open-more = Be more open
engagement-thread-open-more-line = You may show more of who you are. You cannot go back to less.
engagement-thread-take-back-link = Take this back
engagement-thread-leave = Leave, and clear this page
engagement-thread-leave-line = After that, only your code opens it again.
engagement-thread-gone-heading = This page is closed
engagement-thread-gone-line = It closes by itself after twenty quiet minutes. Your code opens it again.
engagement-thread-done-written = Sent. Your message has arrived.
engagement-thread-done-agreed = Noted. It will be public soon.
engagement-thread-done-private = Noted. It stays private.
engagement-thread-done-rated-yes = Thank you. We noted that this answers you.
engagement-thread-done-rated-no = Thank you for saying so. The service will look at it again.
engagement-thread-done-disputed = It is open again. You will hear what comes of it.
engagement-thread-done-raised = Done. You are now known as you chose.
engagement-thread-done-left = You have left. Nothing of it stays in this browser.

# Taking it back

engagement-withdraw-title = Take this back
engagement-withdraw-heading = Take this back
engagement-withdraw-lead = You do not have to say why.
engagement-withdraw-gone = What goes
engagement-withdraw-gone-line = Your words, all messages and any name or contact. They are destroyed within 24 hours, for good.
engagement-withdraw-kept = What is kept
engagement-withdraw-kept-line = That one contribution was received and taken back. No words, no code, no day.
engagement-withdraw-safety = Somebody may be in danger, so a safety reader keeps what is needed. It goes when that is settled.
engagement-withdraw-public = It is public now. It disappears from all pages at once.
engagement-withdraw-changes = Changes that a service made stay, without your words.
engagement-withdraw-button = Take this back
engagement-withdraw-keep = Keep it
engagement-withdraw-done-heading = It is taken back
engagement-withdraw-done-line = Your words are gone from all pages now. Within 24 hours they are destroyed.
engagement-withdraw-done-share = You can share something again whenever you like.

# Being more open

engagement-openness-title = How you are known
engagement-openness-heading = Be more open
engagement-openness-now = Now: { $mode }.
engagement-openness-line = You cannot go back to less. If you are not sure, leave it as it is.
engagement-openness-button = Change how I am known
engagement-openness-none = You are already as open as one can be here.

# Public or private

engagement-publication-draft = Saved, not sent
engagement-publication-submitted = Sent. Waits to be read
engagement-publication-moderating = A person is reading it
engagement-publication-author-check = Waits for your yes
engagement-publication-ready = Read. Will be public soon
engagement-publication-declined = Not published
engagement-publication-private-only = Private. Only the service reads it
engagement-publication-published = Public
engagement-publication-unpublished = No longer public
engagement-publication-withdrawn = Taken back
engagement-publication-erased = Erased

# Safety, for staff

engagement-safety-unscreened = Not read for safety yet
engagement-safety-clear = No concern for safety
engagement-safety-watch = Keep an eye on it
engagement-safety-concern-open = Concern for safety
engagement-safety-concern-closed = Concern settled

# Answers

engagement-response-none-due = No answer is due
engagement-response-awaiting-reply = Waits for an answer
engagement-response-replied = Answered
engagement-response-author-satisfied = Answered, and it helped
engagement-response-author-unsatisfied = Answered, and it did not help

# What became of it

engagement-loop-untriaged = Not sorted yet
engagement-loop-themed = Part of a theme
engagement-loop-already-so = Already so
engagement-loop-cannot = Cannot be done, with the reason
engagement-loop-not-ours = Handed on
engagement-loop-planned = Planned
engagement-loop-done-claimed = Said to be done
engagement-loop-done-verified = Done and checked
engagement-loop-told-back = Done, and you were told
engagement-loop-disputed = Open again, somebody disagreed

# Honest words for an outcome

engagement-outcome-done-verified = Done and checked
engagement-outcome-done-claimed = Said to be done
engagement-outcome-done-claimed-line = The service says that it is done. Nobody outside the team has checked yet.
engagement-outcome-planned = Planned
engagement-outcome-planned-line = It will be done by { $date }.
engagement-outcome-already-so = Already so
engagement-outcome-already-so-line = The service says that it was like this before.
engagement-outcome-where = Where to find it
engagement-outcome-cannot = Cannot be done
engagement-outcome-not-ours = Handed on
engagement-outcome-not-ours-line = It belongs to { $to }.
engagement-outcome-accepted = Taken on by
engagement-outcome-open = Being decided
engagement-outcome-open-line = The service has not decided yet.
engagement-outcome-decided-by = Decided by { $who }
engagement-outcome-challenge = How to challenge this
engagement-outcome-reason = The reason

# You said, we did

engagement-changed-title = You said, we did
engagement-changed-heading = You said, we did
engagement-changed-lead = What people said, what became of it, and how we know.
engagement-changed-you-said = You said
engagement-changed-we-did = We did
engagement-changed-we-will = We will
engagement-changed-we-say = Our answer
engagement-changed-spoke =
    { $count ->
        [one] { $count } person spoke about this
       *[other] { $count } people spoke about this
    }
engagement-changed-told =
    { $count ->
        [one] { $count } person has been told
       *[other] { $count } people have been told
    }
engagement-changed-proof = Proof
engagement-changed-proof-see = See the proof
engagement-changed-checked = Checked by somebody outside the team on { $date }.
engagement-changed-not-checked = Nobody outside the team has checked this yet.
engagement-changed-read = Read the whole story
engagement-changed-steps = How it went
engagement-changed-none = Here you will read what services changed because somebody spoke.
engagement-changed-none-step = Share something
engagement-changed-step-said = People spoke about it
engagement-changed-step-decided = The service decided
engagement-changed-step-claimed = The service says it is done
engagement-changed-step-verified = Somebody outside the team checked it
engagement-changed-step-told = The people who spoke were told
engagement-changed-step-disputed = Somebody did not agree, so it was opened again

# Experiences that people made public

engagement-experiences-title = Experiences
engagement-experiences-heading = What people shared
engagement-experiences-lead = A person read each of these before it appeared here. Nobody collects likes.
engagement-experiences-none = Experiences will stand here when somebody shares one and it may be public.
engagement-experiences-none-step = Share something
engagement-experiences-find = Find
engagement-experiences-narrow = Show one service only
engagement-experiences-find-label = Service
engagement-experiences-all = All services
engagement-experiences-read = Read it and the answer
engagement-experiences-answered = Answered
engagement-experiences-none-here = Nobody has made an experience of this service public yet.
engagement-experience-title = An experience
engagement-experience-answer = The answer
engagement-experience-no-answer = There is no answer here.
engagement-experience-well = What went well
engagement-experience-better = What could be better
engagement-experience-became = What became of it
engagement-experience-from-own = Somebody who uses a service
engagement-experience-from-family = A family member
engagement-experience-from-carer = A carer
engagement-experience-from-supporter = A friend or supporter
engagement-experience-from-staff = Somebody who works in a service
engagement-experience-from-none = Somebody
engagement-experience-same = Did something like this happen to you?
engagement-experience-same-link = Share your own

# Today: the home of a role

engagement-today-title = Today
engagement-today-heading = Today
engagement-today-none = Nothing waits for you today. What is due will stand here.
engagement-today-due = What is due
engagement-today-all-moderation = Everything to read first
engagement-today-all-replies = Everything to answer
engagement-today-all-themes = All themes
engagement-today-services = My services
engagement-today-figures = How many wait
engagement-today-or-more = { $number } or more
engagement-today-check = Changes to check

# Days left

engagement-due-today = Due today
engagement-due-tomorrow = Due tomorrow
engagement-due-days =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
engagement-due-late =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }

# How serious, from 0 to 5

engagement-criticality-0 = Not serious
engagement-criticality-1 = A little serious
engagement-criticality-2 = Serious for one person
engagement-criticality-3 = Serious
engagement-criticality-4 = Very serious
engagement-criticality-5 = Most serious

# Moderation

engagement-moderation-title = Read first
engagement-concerns-heading = Somebody may be in danger
engagement-concerns-lead = An answer to a question about safety. Read these before anything else.
engagement-concerns-title = Read what was answered and say what was done
engagement-concerns-due = Read it by { $moment }
engagement-concerns-late = Late: it was to be read by { $moment }
engagement-concern-r1 = Past, or a manner of speaking
engagement-concern-r2 = Distress now
engagement-concern-r3 = Intent or a plan
engagement-concern-r4 = Danger now
engagement-moderation-heading = To be read first
engagement-moderation-lead = Most urgent on top. You never see who wrote it.
engagement-moderation-none = Nothing waits to be read. New words will stand here as they come.
engagement-moderation-read-by-other = Somebody else is reading this
engagement-moderation-item-title = One to read
engagement-moderation-start = Read it
engagement-moderation-start-line = It is yours for two hours. Then it goes back to the others.
engagement-moderation-blurred = Show the words
engagement-moderation-blurred-line = Take your time. You may hand it back and take a break.
engagement-moderation-facts = About it
engagement-moderation-mode = Known as
engagement-moderation-perspective = Whose experience
engagement-moderation-received = Received
engagement-moderation-language = Language
engagement-moderation-state = State
engagement-moderation-response = Answer
engagement-moderation-safety = 1. Is everybody safe?
engagement-moderation-safety-hint = Nothing is published before you answer this. Words alone never decide it.
engagement-finding-clear = I see no concern
engagement-finding-watch = Something to keep an eye on
engagement-finding-concern-open = Somebody may be in danger
engagement-finding-concern-closed = Somebody acted, and the danger is over
engagement-moderation-safety-concern-hint = It goes to the safety reader now. It stays unpublished and is not hidden from them.
engagement-moderation-safety-criticality = How serious is it, if it happened as they say?
engagement-moderation-safety-button = Save
engagement-moderation-decide = 2. What should happen next?
engagement-verdict-publish = Publish
engagement-verdict-hint-publish = Everybody can read it. Check that it names nobody.
engagement-verdict-keep-private = Keep private
engagement-verdict-hint-keep-private = Only the service reads it and answers. The person can read your reason.
engagement-verdict-ask-author = Ask the person first
engagement-verdict-hint-ask-author = They say whether it may be public as it is. After 14 days it stays private.
engagement-verdict-decline = Do not publish
engagement-verdict-hint-decline = Neither public nor sent to the service. A second moderator has to agree.
engagement-verdict-unpublish = Take it down
engagement-verdict-hint-unpublish = It disappears from public pages. The person can read why.
engagement-moderation-reason = Reason that the person can read
engagement-moderation-reason-hint = Plain, kind words. Say what they can do now.
engagement-moderation-reason-code = What is it about?
engagement-moderation-decide-button = Decide
engagement-moderation-second-line = Another moderator wants this not published. Do you agree?
engagement-verdict-put-back = Hand it back
engagement-verdict-hint-put-back = Somebody else will read it.
engagement-moderation-done-published = Published. The person and the service will see it.
engagement-moderation-done-private = Kept private. The service can answer it.
engagement-moderation-done-declined = Noted. A second moderator will look at it.
engagement-moderation-done-asked = Asked. The person has 14 days to say.
engagement-moderation-done-unpublished = Taken down. The person can read why.
engagement-moderation-done-screened = Saved.
engagement-moderation-done-started = It is yours for two hours.
engagement-moderation-done-handed-back = Handed back. Thank you.

engagement-decline-not-about-services = It is not about a service
engagement-decline-harmful = It threatens or demeans somebody
engagement-decline-advertising = It sells something
engagement-decline-sent-before = The same was sent before

# Answers by services

engagement-replies-title = Answers
engagement-replies-heading = To be answered
engagement-replies-lead = What people said about your services. Most serious and most urgent on top.
engagement-replies-none = Nothing waits for an answer. What people say about your services will stand here.
engagement-reply-title = Answer
engagement-reply-heading-public = Said in public
engagement-reply-heading-private = Said in private
engagement-reply-heading-private-line = Only you and the person read this and your answer.
engagement-reply-so-far = Said so far
engagement-reply-write = Your answer
engagement-reply-body = What would you like to say?
engagement-reply-body-hint = Thank them. Say what you looked at, what happens now, and by when.
engagement-reply-checklist = What makes a good answer
engagement-reply-checklist-introduce = Say who you are and what you do.
engagement-reply-checklist-thank = Thank them, and say sorry where it is due.
engagement-reply-checklist-content = Answer what they said, in your own words.
engagement-reply-checklist-change = Say what changes and by when, or why it cannot.
engagement-reply-checklist-signpost = Say where they can turn if this does not help.
engagement-reply-outcome = What becomes of it?
engagement-reply-outcome-hint = Choose the honest word. “Done” stays “said to be done” until somebody outside checks it.
engagement-becomes-open = Nothing decided yet
engagement-becomes-done-claimed = It is done
engagement-becomes-planned = It is planned
engagement-becomes-already-so = It was already so
engagement-becomes-cannot = It cannot be done
engagement-becomes-not-ours = It belongs to somebody else
engagement-reply-date = By which day?
engagement-reply-date-hint = For example, 27 3 2027.
engagement-reply-reason = Why not?
engagement-reply-decided-by = Who decided?
engagement-reply-challenge = How can it be challenged?
engagement-reply-to = Who does it belong to?
engagement-reply-accepted-by = Who there took it on?
engagement-reply-signed-name = Your name, as the person will see it
engagement-reply-signed-role = Your role, as the person will see it
engagement-reply-send = Send answer
engagement-reply-done-sent = Sent. The person will read it with their code.
engagement-reply-taken-back-heading = This was taken back
engagement-kept-label = What you typed

# Themes

engagement-themes-title = Themes
engagement-themes-heading = Themes
engagement-themes-lead = What several people said, in one sentence, and what becomes of it.
engagement-themes-none = No theme yet. Make one when several people say the same.
engagement-themes-make = Make a theme
engagement-themes-statement = You said ({ $language })
engagement-themes-statement-hint = One sentence, as the people would say it. Name nobody.
engagement-themes-service-label = Which service has to act?
engagement-themes-make-button = Make the theme
engagement-themes-links =
    { $count ->
        [0] No contribution yet
        [one] { $count } contribution
       *[other] { $count } contributions
    }
engagement-theme-title = Theme
engagement-theme-other-languages = Other languages
engagement-theme-link = Add contributions
engagement-theme-link-hint = Choose those that say the same.
engagement-theme-link-none = No other contribution waits to be sorted.
engagement-theme-link-button = Add to this theme
engagement-theme-decide = Decide
engagement-theme-did = What we did, will do or answer ({ $language })
engagement-theme-did-hint = Two or three plain sentences that everybody can read.
engagement-theme-decide-button = Save the decision
engagement-theme-claim = Say that it is done
engagement-theme-claim-what = What changed ({ $language })
engagement-theme-claim-what-hint = One or two sentences that everybody can read.
engagement-theme-claim-evidence = Where can everybody see it?
engagement-theme-claim-evidence-hint = An address that starts with https:// or with /, such as a notice, minutes or a story here.
engagement-theme-claim-button = Say that it is done
engagement-theme-verify = Check it
engagement-theme-verify-line = Look for yourself, or ask people who use the service. You must not be part of the team.
engagement-theme-verify-button = I looked, and it is so
engagement-theme-public = See it as everybody sees it
engagement-theme-done-made = The theme is made.
engagement-theme-done-linked = Added.
engagement-theme-done-decided = The decision is saved and public.
engagement-theme-done-claimed = Saved. It stays “said to be done” until somebody outside checks it.
engagement-theme-done-verified = Checked. Everybody who spoke about it is being told.

# How it felt, beside faces

engagement-felt-heard = Listened to
engagement-felt-safe = Safe
engagement-felt-hopeful = Hopeful
engagement-felt-respected = Respected
engagement-felt-calm = Calm
engagement-felt-alone = Alone
engagement-felt-rushed = Rushed
engagement-felt-ignored = Ignored
engagement-felt-afraid = Afraid
engagement-felt-angry = Angry
engagement-felt-sad = Sad
engagement-felt-confused = Confused

# What it was about, beside pictures

engagement-tile-staff = The people who work there
engagement-tile-waiting = Waiting
engagement-tile-information = Being told things
engagement-tile-place = The rooms
engagement-tile-food = Food
engagement-tile-medicine = Medicine
engagement-tile-family = Family and friends
engagement-tile-activities = Things to do
engagement-tile-night = The night
engagement-tile-going-home = Going home
engagement-tile-phone = The phone
engagement-tile-travel = Getting there
engagement-private-author-wishes = The person wishes it so
engagement-private-recognisable = Somebody could be recognised
engagement-private-unsafe = It could put somebody in danger
engagement-private-under-review = The matter is being looked into
engagement-unpublish-author-asked = The person asked for it
engagement-unpublish-recognisable = Somebody could be recognised after all
engagement-unpublish-unsafe = Leaving it could put somebody in danger
engagement-queue-about = { $kind }: { $service }

# Why not, and what to do next

refusal-engagement-text-empty = Write a few words, or choose a picture. One sentence is enough.
refusal-engagement-text-long = Make this shorter. There is room for { $limit } letters, and you wrote { $length }.
refusal-engagement-words-empty = Write a few words here.
refusal-engagement-outcome-incomplete = Fill in everything that this outcome needs.
refusal-engagement-planned-day = Write a day that is not over, like 27 3 2027.
refusal-engagement-signature-empty = Write your name and your role. People answer people.
refusal-engagement-name-empty = Write the name, or choose “Only a code”.
refusal-engagement-name-long = Write a name of at most 100 letters.
refusal-engagement-mail-wrong = Write an email address or a phone number, or choose “Only a code”.
refusal-engagement-draft-long = This is too long to save. Make it shorter, or send it in two parts.
refusal-engagement-service-unknown = Choose a service from the list, or leave it out.
refusal-engagement-service-closed = This service is closed or does not take part. Choose another one, or leave it out.
refusal-engagement-small-place = People might guess that it is you. Choose how to go on.
refusal-engagement-code-unknown = No conversation opens with this code. Compare it once more, or share again.
refusal-engagement-thread-shut = This page has closed by itself. Type your code again.
refusal-engagement-not-now = This cannot be done now, since things have moved on. Look at how it stands below.
refusal-engagement-withdrawn-meanwhile = The person has taken it back. Nothing was sent. What you typed is still here.
refusal-engagement-changed-meanwhile = Somebody changed this while you wrote. Look at it below, then press again. What you typed is kept.
refusal-engagement-colleague-reading = A colleague is reading this now. Choose another one, or come back later. What you typed is kept.
refusal-engagement-not-screened = First say whether everybody is safe. Nothing is published before that.
refusal-engagement-concern-open = A concern for somebody’s safety is open. It must be settled first.
refusal-engagement-author-keeps-private = The person wants only the service to read it. It cannot be published.
refusal-engagement-nobody-to-answer = This was shared without a trace, so no answer can reach the person.
refusal-engagement-second-moderator = You proposed this yourself. Another moderator has to agree.
refusal-engagement-outside-the-team = Somebody outside the team has to check this.
refusal-engagement-too-late-to-disagree = The { $days } days to say so are over. You can share it again.
refusal-engagement-only-more-open = Choose a way of being known that is more open than now, or go back.
refusal-engagement-criticality = Choose how serious it is, from 0 to 5.
refusal-engagement-screening = Choose one of these, so that we know whether everybody is safe.
refusal-engagement-evidence-wrong = Write an address that starts with https:// or with a slash.
refusal-engagement-people-a-month = Write a number of people, zero or more.
refusal-engagement-verdict-missing = Choose what should happen next.
refusal-engagement-nothing-chosen = Choose at least one.
refusal-engagement-json-unreadable = This is not JSON that can be read here.
refusal-engagement-unknown-word = This word is not on the list for this field.
refusal-engagement-code-taken = Something got in the way. Press Send once more. Nothing is lost.

# Who did what

audit-engagement-share-contribution = Shared something
audit-engagement-open-my-thread = Opened what they shared
audit-engagement-write-back = Wrote back
audit-engagement-see-concerns = Saw that somebody may be in danger
audit-engagement-raise-concern = Somebody may be in danger
audit-engagement-close-concern = Closed: somebody acted
audit-engagement-withdraw = Took it back
audit-engagement-raise-openness = Became more open
audit-engagement-rate-reply = Said whether the answer helped
audit-engagement-disagree = Did not agree, and opened it again
audit-engagement-erase-own = Had it erased
audit-engagement-read-unpublished = Read what is not public yet
audit-engagement-start-reading = Took it to read
audit-engagement-screen-safety = Read it for safety
audit-engagement-publish = Published it
audit-engagement-ask-author = Asked the person first
audit-engagement-answer-check = Answered the moderators’ question
audit-engagement-keep-private = Kept it private
audit-engagement-decline = Did not publish it
audit-engagement-unpublish = Took it down
audit-engagement-read-stories = Read about own services
audit-engagement-reply = Answered
audit-engagement-see-themes = Saw the themes
audit-engagement-make-theme = Made a theme
audit-engagement-link-contribution = Put it under a theme
audit-engagement-decide-outcome = Decided what comes of a theme
audit-engagement-claim-change = Said that a change was made
audit-engagement-verify-change = Checked a change from outside the team
audit-engagement-see-contact = Saw a contact
audit-engagement-set-small-place = Said how small a service is

# Codes to try in the demonstration

engagement-demo-answered = answered, and it helped
engagement-demo-changed = done and checked, because of this
engagement-demo-planned = planned, with a day
engagement-demo-cannot = cannot be done, with the reason
engagement-demo-draft = words saved for later
engagement-demo-irish = written in Irish
engagement-demo-serbian = written in Serbian
engagement-demo-claimed = said to be done; you may disagree
engagement-demo-asked = the moderator asks you something

# A mail that says only that there is news

engagement-mail-news-subject = Something new at { $name }
engagement-mail-news-body = There is something new for you at { $name }. You find it here: { $address }
