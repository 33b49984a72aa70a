# Surveys: asked in plain words, answered in a few minutes. Sentences of at most twenty words; no exclamation marks.

# Building

surveys-nav = Surveys
surveys-list-title = Surveys
surveys-list-heading = Surveys
surveys-list-own = Your surveys
surveys-list-own-none = Surveys that you make will stand here.
surveys-list-open = Have your say now
surveys-list-open-none = No survey is open just now.
surveys-list-over = What people answered
surveys-list-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
surveys-word-more = Show more
surveys-stage-draft = Being written
surveys-stage-test = Waiting for approval
surveys-stage-approved = Approved
surveys-stage-open = Open
surveys-stage-paused = Paused
surveys-stage-closing = Closing
surveys-stage-closed = Closed
surveys-stage-released = Findings published
refusal-surveys-changed-meanwhile = Somebody changed this just now. Look at it again, then do your step.
surveys-word-yes = Yes
surveys-word-no = No
surveys-word-save = Save
surveys-word-other-languages = In other languages
surveys-version-number = Version { $number }
surveys-list-new = Make a survey
surveys-steps = Pages of this survey
surveys-step-build = Questions
surveys-step-settings = Settings
surveys-step-languages = Languages
surveys-step-preview = Try it out
surveys-step-approve = Approval
surveys-step-publish = Open and share
surveys-step-results = Results
surveys-language-easy = { $language }, easy read

# Building: a new survey

surveys-new-title = A new survey
surveys-new-heading = Make a survey
surveys-new-name-hint = For example: Have your say on our waiting room. Leave it empty to keep the name of a template.
surveys-new-place = Who asks?
surveys-new-from = Start from
surveys-new-blank = An empty page
surveys-new-template = A ready one: { $title }
surveys-new-copy = A copy of: { $title }
surveys-new-language = Which language do you write it in?
surveys-new-language-line = The other languages follow this one. You can add them later.
surveys-new-button = Make the survey
surveys-shipped-ready = Ready to use, in three languages.
surveys-shipped-not-validated = Our own measure. It is not validated yet.
surveys-shipped-skeleton = A frame. Your site adds the wording that it has a licence for.
surveys-import-heading = Bring a survey from another tool
surveys-import-line = An XLSForm spreadsheet (.xlsx, or .zip with its pictures), a FHIR Questionnaire or a SurveyJS form (.json). We list what could not be carried.
surveys-import-file = The file
surveys-import-button = Bring it in
surveys-import-left = These parts of the file could not be carried:
surveys-import-read = I have read this list

# Taking the form away

surveys-form-title = Take this form with you
surveys-form-lead = The questions as a file: to keep, to work on in another program, or to bring into another house. No answers are in it.
surveys-form-answers = The answers are a file of their own
surveys-form-spreadsheet = A spreadsheet (XLSForm)
surveys-form-spreadsheet-line = It opens in every office program, and in programs that ask such forms, like ODK and KoboToolbox.
surveys-form-pictures = { $count ->
    [one] Its picture lies beside it. Both come in one zip file.
   *[other] Its { $count } pictures lie in a folder beside it. All come in one zip file.
}
surveys-form-take-spreadsheet = Take the spreadsheet
surveys-form-cannot = A spreadsheet cannot hold all of this form:
surveys-form-cannot-way = The FHIR file below holds all of it.
surveys-form-whole = The form itself
surveys-form-cannot-name = The name of this question came from another tool, and a spreadsheet does not allow it.
surveys-form-cannot-expression = One of its rules is written in FHIRPath, which these programs cannot read.
surveys-form-cannot-depth = It stands in too many groups, one inside the other.
surveys-form-cannot-code = One of its choices is kept under a name that is empty or has a space in it.
surveys-form-cannot-choices = Its choices are kept somewhere else and are not in this form.
surveys-form-cannot-length = One of its texts is longer than a cell of a spreadsheet.
surveys-form-fhir = A FHIR Questionnaire
surveys-form-fhir-line = For health record systems and programs that read FHIR. Pictures are inside the file.
surveys-form-take-fhir = Take the FHIR file
surveys-form-staying = The pictures of these questions stay here, because the file would be too large:
surveys-form-back = Bring a form in from a file

# Building: the questions

surveys-build-title = Questions
surveys-build-heading = Questions
surveys-build-none = No question yet. Your questions will stand here.
surveys-build-still = The words stand still now. To change them, begin a new version or take it back from approval.
surveys-build-sent-back = It was sent back with these words:
surveys-build-begin = Begin a new version
surveys-build-begin-line = People go on answering this version until the new one opens. Nothing is lost.
surveys-build-add = Add a question
surveys-build-add-more = More ways to answer
surveys-build-add-here = Add a question here
surveys-build-edit = Edit
surveys-build-up = Move up
surveys-build-down = Move down
surveys-build-remove = Remove
surveys-build-removed = You removed “{ $question }”.
surveys-build-undo = Put it back
surveys-build-required = An answer is needed
surveys-build-shown = Shown when “{ $question }” is “{ $answer }”
surveys-build-shown-other = Shown only sometimes, by a rule of its own
surveys-kinds-title = A new question
surveys-kinds-heading = A new question
surveys-kinds-legend = How will people answer it?
surveys-question-title = A question
surveys-question-kind = How people answer
surveys-question-text = What do you ask?
surveys-question-note = What do people read here?
surveys-question-page-name = The name of the page
surveys-question-hint = A line of help (if you like)
surveys-question-hint-hint = It stands below the question.
surveys-question-choices = Choices
surveys-question-statements = Statements
surveys-question-lines = One on each line
surveys-question-last = The last choice
surveys-question-alone = It is chosen alone, like “None of these”
surveys-question-low = Words at the low end
surveys-question-high = Words at the high end
surveys-question-least = Not less than
surveys-question-most = Not more than
surveys-question-must = Must it be answered?
surveys-question-required = An answer is needed to go on
surveys-question-shown = When is it shown?
surveys-question-always = Always
surveys-question-kept = By the rule it has now
surveys-offered-link = Offer only some of these choices, by an earlier answer
surveys-offered-title = Which choices are offered
surveys-offered-heading = Which choices are offered
surveys-offered-lead = You can offer only some of these choices, by the answer to an earlier question. For example: first the county, then only the services of that county.
surveys-offered-by-rule = A rule that came with a file decides now. What you save here takes its place.
surveys-offered-none = No question before this one can decide. Put one before it that has one answer out of a list.
surveys-offered-by = Which earlier question decides?
surveys-offered-always = None: all choices are always offered
surveys-offered-go = Show its answers
surveys-offered-with = With which answers to “{ $question }” does each choice come?
surveys-offered-tick = Tick the answers after which a choice is offered. A choice without a tick is offered after every answer.
surveys-offered-too-long = These two lists are too long to be ticked by hand. Bring them in a spreadsheet form.
surveys-offered-all = Always offer all choices
surveys-build-narrowed = Offers only some choices, by the answer to “{ $question }”
surveys-own-picture-link = Show a picture of your own with this question
surveys-own-picture-title = A picture of your own
surveys-own-picture-heading = A picture of your own
surveys-own-picture-file = The picture
surveys-own-picture-other = Another picture in its place
surveys-own-picture-hint = PNG, JPEG or WebP, up to 6 MB. Only what can be seen is kept: not where or when it was taken.
surveys-own-picture-words-hint = For people who cannot see it, in the language you write in. You translate it on the page of languages.
surveys-own-picture-or = Or
surveys-own-picture-decorates = It only decorates, and says nothing that people need
surveys-own-picture-remove = Take the picture away
surveys-rules-title = Rules of a question
surveys-rules-heading = Rules of this question
surveys-rules-link = Rules for this question: conditions, calculations, repeats, a picture of the house
surveys-rules-lead = You can leave everything empty. Write a rule only if you know how expressions are written.
surveys-rules-names = How questions and answers are called in a rule
surveys-rules-chosen = A condition is chosen on the page of this question. What you write here takes its place.
surveys-rules-shown = Shown only when this is true
surveys-rules-shown-hint = For example ${"{"}q1{"}"} = 'a2' and ${"{"}q4{"}"} >= 3. Empty: as it is chosen on the page of the question.
surveys-rules-calculation = Worked out from other answers
surveys-rules-calculation-hint = For example ${"{"}q2{"}"} + ${"{"}q3{"}"}. Where people can write an answer, this is what stands there at first.
surveys-rules-constraint = The answer is taken only when this is true
surveys-rules-constraint-hint = A full stop stands for the answer. For example . >= ${"{"}q2{"}"}.
surveys-rules-message = What people read when it is not true
surveys-rules-repeats-legend = Several times
surveys-rules-repeats = People may fill in this page several times
surveys-rules-repeats-least = At least so often
surveys-rules-repeats-most = At most so often
surveys-rules-areas-legend = Several areas
surveys-rules-areas = People may choose more than one area
surveys-rules-areas-least = At least so many
surveys-rules-areas-most = At most so many
surveys-rules-count = Exactly as often as this says
surveys-rules-count-hint = For example ${"{"}q2{"}"}. Empty: as often as people like.
surveys-rules-picture = A picture beside the words
surveys-rules-no-picture = No picture
surveys-rules-picture-words = What the picture shows
surveys-rules-picture-words-hint = For people who cannot see it. A picture needs these words.
surveys-picture-speak = A speech bubble
surveys-picture-heart = Two hands as a heart
surveys-picture-support = A life ring
surveys-picture-learn = An open book
surveys-picture-plan = A path with a flag
surveys-picture-flag = A flag
surveys-picture-sun = A sun
surveys-picture-ear = An ear
surveys-picture-leaf = A leaf
surveys-picture-clock = A clock
surveys-picture-person = One person
surveys-picture-people = Two people
surveys-picture-knot = A knot
surveys-picture-house = A house
surveys-picture-phone = A telephone
surveys-picture-key = A key
surveys-picture-tick = A tick
surveys-picture-letter = An envelope

# Building: kinds of questions

surveys-kind-group = Questions that belong together
surveys-kind-page = A new page
surveys-kind-matrix = The same choices for several statements
surveys-kind-note = Words to read, no answer
surveys-kind-yes-no = Yes or no
surveys-kind-agree = A box to tick to agree
surveys-kind-one = One of a list
surveys-kind-one-or-other = One of a list, or something else
surveys-kind-lookup = One of a long list, by typing
surveys-kind-several = Several of a list
surveys-kind-several-or-other = Several of a list, or something else
surveys-kind-picture = One of several pictures
surveys-kind-ranking = A list to put in order
surveys-kind-scale = Steps between two ends, like 0 to 10
surveys-kind-rating = 1 to 5
surveys-kind-recommend = Would you recommend it? 0 to 10
surveys-kind-line = A line from 0 to 100
surveys-kind-text = A few words
surveys-kind-long-text = Own words, as many as wanted
surveys-kind-email = An email address
surveys-kind-telephone = A phone number
surveys-kind-link = A web link
surveys-kind-whole = A whole number
surveys-kind-number = A number with a fraction
surveys-kind-amount = A number with a unit
surveys-kind-date = A date
surveys-kind-month = A month
surveys-kind-year = A year
surveys-kind-time = A time of day
surveys-kind-at = A date and a time
surveys-kind-point = A point on the map
surveys-kind-label = A label, typed or scanned
surveys-kind-area = A health region or area
surveys-kind-service = A service
surveys-kind-goal = An own goal, and how far along it is
surveys-kind-file = A file (not asked here)
surveys-kind-calculated = Follows from other answers
surveys-kind-hidden = Kept, never shown

# Building: settings

surveys-settings-title = Settings
surveys-settings-heading = Settings
surveys-settings-name = What is the survey called?
surveys-settings-about = What is it for?
surveys-settings-about-hint = Who asks, why, how long it takes, and what will come of it. People read this first.
surveys-settings-identity = How are people known?
surveys-settings-identity-locked = Somebody has answered, so this stays as it is.
surveys-identity-nobody = Nobody is known
surveys-identity-nobody-hint = Anybody with the link can answer. We keep nothing that leads to a person, a phone or a minute.
surveys-identity-invited = Only people who are invited
surveys-identity-invited-hint = Each gets a link for one answer. Nobody can know which answer came from which link.
surveys-identity-named = From an account, once
surveys-identity-named-hint = People sign in. They see their own answers and can change them for some days.
surveys-settings-source = You write it in { $language }.
surveys-settings-languages = Which other languages do you promise?
surveys-settings-days = For how many days can people change or take back their answers?
surveys-settings-days-hint = 0 to 60. With 0 nothing can be changed after sending.
surveys-settings-last-day = Last day (if it has one)
surveys-settings-results = Who will see the findings?
surveys-results-public = Everybody. So it is unless you say why not.
surveys-results-kept = Only the place that asks
surveys-settings-reason = Why not everybody?
surveys-settings-reason-hint = Everybody can read this reason.

# Building: languages

surveys-languages-title = Languages
surveys-languages-heading = Languages
surveys-languages-lead = One question is one question in every language. When its source changes, the others are out of date at once.
surveys-languages-none = No other language is promised. Choose them in the settings.
surveys-languages-fresh = All up to date
surveys-languages-mark-old = Out of date
surveys-languages-mark-missing = Not written yet
surveys-languages-still-right = It is still right
surveys-languages-easy-line = Easy read: short sentences, one idea in each, no hard words.
surveys-languages-label = In { $language }: { $text }

# Building: trying out

surveys-preview-title = Try it out
surveys-preview-lead = This is how people meet it on a phone. What you send here is a test: counted nowhere, and destroyed when the survey is approved.
surveys-preview-phone = As on a phone
surveys-preview-destroy = Destroy the test answers

# Building: approval

surveys-approve-title = Approval
surveys-approve-heading = Approval
surveys-approve-questions = Questions
surveys-approve-languages = Languages to be finished
surveys-approve-hand-in-line = Somebody who did not write it reads it first. Until then its words stand still.
surveys-approve-hand-in = Hand it in
surveys-approve-says = What did you change?
surveys-approve-says-words = Only better words: answers from before and after are counted together
surveys-approve-says-other = A question means something else now: answers are kept apart
surveys-approve-not-yet = It is still being written.
surveys-approve-waits = It waits for somebody who may approve it.
surveys-approve-yours = You wrote it, so somebody else approves it. It waits for them.
surveys-approve-take-back = Take it back to change it
surveys-approve-line = Read it and try it out. Is each question clear, kind and needed?
surveys-approve-button = Approve it
surveys-approve-back-words = What should change first?
surveys-approve-back = Send it back
surveys-approve-is = It is approved and can be opened.

# Building: open and share

surveys-publish-title = Open and share
surveys-publish-link = The link
surveys-publish-link-later = The link works once the survey is open. You can print the poster before that.
surveys-publish-say = On the phone say: { $link }.
surveys-publish-poster = Poster and slips to print
surveys-publish-invite = Invite people
surveys-publish-kiosk = For a tablet in the room
surveys-publish-paper = Sheets of paper to print
surveys-publish-key = Key in what came on paper
surveys-publish-phone = Take answers by phone
surveys-publish-targets = Groups you hope to reach
surveys-publish-findings = What will come of it
surveys-publish-kept = The findings are kept, because: { $reason }
surveys-publish-by = By when do you publish the findings?
surveys-publish-next = What will happen now? ({ $language })
surveys-publish-next-hint = Say who decides, and when. Everybody can read it.
surveys-publish-promise = Save the promise
surveys-publish-not-yet = It can be opened when somebody has approved it.
surveys-publish-open = Open it
surveys-publish-open-button = Open the survey
surveys-publish-identity = How people are known: { $how }. This cannot be changed after the first answer.
surveys-publish-late = These languages are not finished: { $languages }. Finish them, or say why it opens all the same.
surveys-publish-late-reason = Why it opens all the same (it stands under your name)
surveys-publish-going-on = How it goes on
surveys-publish-stage-open = It takes answers.
surveys-publish-stage-paused = It takes no answers for a while.
surveys-publish-stage-closing = It is over. What is on its way still counts.
surveys-publish-stage-closed = It is over. What comes now is kept as late and not counted.
surveys-publish-pause = Pause it
surveys-publish-again = Open it again
surveys-publish-days = Days for what is on its way
surveys-publish-days-hint = Paper and half-filled forms still count in these days. 0 closes it at once.
surveys-publish-close = Close it
surveys-poster-title = Poster and slips
surveys-poster-print = Print this page. The poster comes first, the slips after it.
surveys-poster-line = Scan it or type it. No account is needed.
surveys-poster-line-named = Scan it or type it, and sign in to answer.
surveys-poster-slips = Slips to cut out
surveys-poster-once = Your word for one answer: { $token }

# Building: invitations and targets

surveys-invite-title = Invitations
surveys-invite-heading = Invite people
surveys-invite-not-for = This survey is not only for people who are invited. Share its link.
surveys-invite-lead = Each person gets a link for one answer. We do not keep which link went to whom, so nobody can join a person to an answer.
surveys-invite-contacts = Addresses
surveys-invite-issued = Links given out
surveys-invite-used = Links used
surveys-invite-mailed = Invited on
surveys-invite-reminded = Reminded on
surveys-invite-by-mail = By email
surveys-invite-paste = Email addresses
surveys-invite-paste-hint = Paste them: one on each line, or with commas between. They are sealed, and destroyed when the survey closes.
surveys-invite-add = Add the addresses
surveys-invite-send = Invite everybody who was not invited yet
surveys-invite-remind = Remind everybody
surveys-invite-remind-line = A reminder goes to everybody, since nobody knows who has answered. It holds no link.
surveys-invite-on-paper = On paper
surveys-invite-paper-line = Print slips, cut them, shuffle them, and let people draw one.
surveys-invite-count = How many slips?
surveys-invite-print = Make the slips
surveys-deck-title = Slips
surveys-deck-heading = Slips, each for one answer
surveys-deck-once = Print this page now. It is shown this once, and we do not keep it.
surveys-targets-title = Groups to reach
surveys-targets-heading = Groups you hope to reach
surveys-targets-lead = A number here helps you see whom to invite. Nobody is ever turned away because of it.
surveys-targets-none = No group is named yet.
surveys-targets-who = Group
surveys-targets-wanted = Answers you hope for
surveys-targets-hint = Leave it empty to take the group away.
surveys-targets-group = { $question }: { $answer }
surveys-mail-invite-subject = An invitation from { $name }
surveys-mail-remind-subject = A reminder from { $name }

# Building: done

surveys-done-made = Your survey is made. Its questions come next.
surveys-done-read = The list is put away.
surveys-done-saved = Saved.
surveys-done-moved = Moved.
surveys-done-removed = Removed. You can put it back.
surveys-done-put-back = Put back.
surveys-done-begun = A new version is begun. The open one goes on meanwhile.
surveys-done-tried = A test answer is kept, apart from all others.
surveys-done-destroyed = The test answers are destroyed.
surveys-done-handed-in = Handed in. Somebody else reads it now.
surveys-done-approved = Approved. The test answers are destroyed.
surveys-done-sent-back = It can be changed again.
surveys-done-opened = The survey is open.
surveys-done-paused = The survey is paused.
surveys-done-closed = The survey is over.
surveys-done-promised = Your promise stands on the public page.
surveys-done-added = The addresses are added.
surveys-done-invited = The invitations are on their way.
surveys-done-reminded = The reminders are on their way.

# Building: refusals

refusal-surveys-not-now = This cannot be done now. Look at where the survey stands.
refusal-surveys-nothing-asked = Add a question first.
refusal-surveys-not-readable = A rule of this survey cannot be read: { $what }. Put it right, then try again.
refusal-surveys-not-by-its-writer = You wrote it, so somebody else must approve it.
refusal-surveys-out-of-date = These languages are not finished: { $languages }. Finish them, or write why it opens all the same.
refusal-surveys-another-is-open = A newer version takes answers. Go on with that one.
refusal-surveys-another-in-the-making = A new version is being made already. Go on with that one.
refusal-surveys-identity-locked = Somebody has answered, so how people are known stays as it is. Make a new survey to ask in another way.
refusal-surveys-kind-locked = Somebody has answered this question, so the way to answer stays. Add a new question instead.
refusal-surveys-title-empty = Give the survey a name.
refusal-surveys-text-empty = Write a few words here.
refusal-surveys-too-few-choices = Write at least two choices, one on each line.
refusal-surveys-choice-twice = The same choice stands there twice. Take one away.
refusal-surveys-no-statements = Write at least one statement, one on each line.
refusal-surveys-bounds-wrong = Write numbers, the smaller one first.
refusal-surveys-rule-unreadable = This rule cannot be used: { $what }. Look up the names above, then try again.
refusal-surveys-rule-in-a-circle = This rule follows from itself: { $circle }. Take one of these steps out.
refusal-surveys-picture-unknown = Choose one of the pictures in the list.
refusal-surveys-decider-unknown = Choose a question before this one that has one answer out of a list.
refusal-surveys-choices-gap = In the question “{ $question }” nothing goes with “{ $answer }”. Tick it with something, or add a choice without a tick, like “None of these”.
refusal-surveys-picture-missing = Choose a picture.
refusal-surveys-picture-wrong = This is no PNG, JPEG or WebP picture, or a damaged one. Save it again as one of the three.
refusal-surveys-picture-moves = This picture moves. Send one that stands still.
refusal-surveys-picture-too-large = This picture is too large. Send one of up to 6 MB and 25 million pixels.
refusal-surveys-picture-wordless = Write what the picture shows, for people who cannot see it.
refusal-surveys-shown-too-early = This question is shown because of another one, so it must come after it.
refusal-surveys-others-depend = “{ $question }” is shown because of this question. Change that one first.
refusal-surveys-too-large = This is too much for one survey. Make it smaller, then try again.
refusal-surveys-place-unknown = Choose who asks.
refusal-surveys-template-unknown = Choose what to start from.
refusal-surveys-reason-empty = Write the reason in a few words.
refusal-surveys-day-wrong = Choose today or a day after it.
refusal-surveys-publish-by-missing = Say first by when you publish the findings.
refusal-surveys-days-wrong = Write a number of days from 0 to 60.
refusal-surveys-count-wrong = Write a number that is not too large.
refusal-surveys-contact-wrong = Write email addresses, one on each line. This is none: “{ $line }”.
refusal-surveys-not-for-invited = This survey is not only for people who are invited.
refusal-surveys-file-missing = Choose a file.
refusal-surveys-file-wrong = This file could not be read. { $why }
refusal-surveys-not-a-spreadsheet = A spreadsheet cannot hold this form. Take the FHIR file instead.
refusal-surveys-link-taken = Try once more, please.

# Building: what the audit says

audit-surveys-see-surveys = Saw the surveys
audit-surveys-make-survey = Made a survey
audit-surveys-edit-survey = Changed a survey
audit-surveys-try-survey = Tried a survey out
audit-surveys-hand-in = Handed a survey in
audit-surveys-approve-survey = Approved a survey
audit-surveys-send-back = Sent a survey back
audit-surveys-open-survey = Opened a survey
audit-surveys-pause-survey = Paused a survey
audit-surveys-close-survey = Closed a survey
audit-surveys-start-version = Began a new version
audit-surveys-invite = Invited people
audit-surveys-remind = Reminded everybody
audit-surveys-set-target = Named a group to reach
audit-surveys-promise-findings = Promised the findings
audit-surveys-answer = Answered a survey
audit-surveys-save-draft = Kept answers for later
audit-surveys-edit-answers = Changed their answers
audit-surveys-withdraw-answers = Took their answers back
audit-surveys-see-my-answers = Saw what they answered
audit-surveys-key-paper = Keyed in paper
audit-surveys-take-by-phone = Wrote down answers on the phone
audit-surveys-see-results = Saw results
audit-surveys-see-rows = Saw single answers
audit-surveys-export = Took answers away as a file
audit-surveys-exclude-response = Left an answer out, or let it in
audit-surveys-tag-words = Sorted words under a tag
audit-surveys-publish-findings = Published findings
surveys-languages-old = { $count } out of date
surveys-languages-missing = { $count } not written
surveys-preview-tests = { $count ->
    [one] { $count } test answer is kept.
   *[other] { $count } test answers are kept.
}
surveys-mail-invite-body =
    Hello,

    you are invited to answer: { $title }

    Your link, for one answer:
    { $address }

    Nobody can know that this answer came from you. We do not keep which link went to whom.

    { $name }
surveys-mail-remind-body =
    Hello,

    some time ago we invited you to answer: { $title }

    If you have answered, thank you. You need do nothing more. If you would still like to, use the link in our first message.

    We send this to everybody, since nobody knows who has answered.

    { $name }

# Answering

surveys-word-warning = Warning
surveys-code = Your code
surveys-code-spoken = The same code in words
surveys-code-lost = Write the code down or take a picture of it. If it is lost, nobody can find it for you.
surveys-answer-title = Survey
surveys-answer-long = How long it takes
surveys-answer-long-line = { $minutes ->
    [one] About { $minutes } minute. You may stop at any time.
   *[other] About { $minutes } minutes. You may stop at any time.
}
surveys-answer-sees = Who will see it
surveys-answer-sees-line = Those who ask read single answers. Everybody sees the results, in groups of five people or more.
surveys-answer-sees-kept = Only those who ask read the answers and the results.
surveys-answer-who = Do you have to say who you are
surveys-answer-who-nobody = No. Nobody can tell who answered, as long as you do not write it yourself.
surveys-answer-who-invited = No. Your invitation lets you answer once, and nobody can tell which answers came with it.
surveys-answer-who-named = You answer from your account, and those who ask can see that it was you.
surveys-answer-back = Can you change your mind
surveys-answer-back-line = Yes. After sending you get a code to change your answers or take them back.
surveys-answer-easy = Read this in easy words
surveys-answer-usual = Read this in the usual words
surveys-answer-save = Save for later
surveys-answer-kept = What you type is being saved.
surveys-answer-not-kept = It cannot be saved just now. We try again.
surveys-answer-paused = This survey takes no answers just now. Please come back another day.
surveys-answer-paused-now = This survey takes no answers just now. You can save your answers for later.
surveys-answer-closed = This survey is over. Thank you to everybody who answered.
surveys-answer-closing = This survey has ended. What is sent by { $day } still counts.
surveys-answer-late = This survey has ended. You can still send your answers; they are kept, but not counted.
surveys-invited-line = Only people who were invited answer this survey, each once.
surveys-invited-label = The ten letters and numbers of your invitation
surveys-invited-button = Continue
surveys-thanks-title = Thank you
surveys-thanks-heading = Thank you. Your answers have arrived.
surveys-thanks-line = You need not do anything else.
surveys-thanks-late = The survey had ended before your answers came. They are kept, but not counted.
surveys-thanks-next = What happens next
surveys-thanks-read = We read all answers
surveys-thanks-read-line = Nobody looks for who wrote what.
surveys-thanks-publish = We publish what was said
surveys-thanks-by = The findings are published by { $day }.
surveys-thanks-by-none = The day is not set yet. It will stand on the page of the results.
surveys-thanks-kept = The findings are not published
surveys-thanks-then = What will happen then
surveys-thanks-results = The results of this survey
surveys-thanks-back = If you change your mind
surveys-thanks-back-line = With this code you can change your answers or take them back, until { $day }. After that they stay as they are.
surveys-thanks-change = See or change my answers
surveys-thanks-equality = May we ask who you are, in general?
surveys-thanks-equality-line = It shows us whom we reach and whom we do not. It is kept apart from your answers.
surveys-thanks-equality-link = Answer some questions about yourself
surveys-thanks-finish = Finish
surveys-saved-title = Saved
surveys-saved-heading = Saved for later
surveys-saved-line = Your answers are not sent yet. With this code you go on, on any device, until { $day }.
surveys-saved-go-on = Go on now
surveys-resume-title = Go on with a code
surveys-resume-heading = Go on with your code
surveys-resume-line = The code leads to a survey you saved for later, or to answers you sent.
surveys-resume-hint = Sixteen numbers, or the seven words.
surveys-resume-missing = Type the code.
surveys-resume-button = Open
surveys-resumed = This is what you saved. It is not sent yet, and is kept until { $day }.
surveys-own-heading = Your answers
surveys-own-until = You can change them or take them back until { $day }.
surveys-own-locked = They can no longer be changed or taken back.
surveys-own-changed = Your answers were changed. The old ones are destroyed.
surveys-own-change = Change my answers
surveys-own-withdraw = Take my answers back
surveys-own-sure = Do you want to take your answers back?
surveys-own-sure-line = They will be destroyed and nobody can bring them back. Only that somebody took answers back is counted.
surveys-own-sure-yes = Yes, destroy them
surveys-own-sure-no = No, keep them
surveys-own-gone = Your answers are gone
surveys-own-gone-line = They were destroyed. Thank you for having thought about it.
surveys-mine-title = My surveys
surveys-mine-heading = What you answered
surveys-mine-none = Surveys that you answer from your account will stand here.
surveys-mine-open = See my answers
surveys-equality-heading = Some questions about you
surveys-equality-line = You may leave out any of them. Nothing joins them to your other answers, and nobody can tell whose they are.
surveys-equality-done = Thank you
surveys-equality-done-line = It is kept apart and mixed with what others said.
refusal-surveys-not-open = The survey takes no answers just now. Nothing is lost: save your answers for later or send them again.
refusal-surveys-answers-wrong = Look at this question again: { $question }. Its answer is missing or cannot be taken.
refusal-surveys-token-unknown = This invitation cannot be used. It was used before, or it is not typed quite as it is printed.
refusal-surveys-answered-before = You have answered this survey from your account before.
refusal-surveys-code-taken = Something got in the way. Please send it once more.
refusal-surveys-code-unknown = We know no such code. Perhaps its days are over: then your answers stay as they are.
surveys-kiosk-line = Your answers are sent when you press Send. If you walk away, everything is cleared after one minute.
surveys-kiosk-begin = Begin
surveys-kiosk-easy = Begin in easy words
surveys-kiosk-sign-out = You are signed in. Sign out before you leave this tablet with people, and open this address again.
surveys-kiosk-not-this-one = This survey needs an invitation or an account, so it cannot stand on a shared tablet.
surveys-kiosk-thanks = Nothing of it stays on this tablet. You may walk away.
surveys-kiosk-next = Begin for the next person
refusal-surveys-slip-wrong = The number of a slip has ten letters and numbers. It stands at the top of the sheet and on its slip.
refusal-surveys-paper-by-another = You keyed this sheet before. The second time somebody else keys it.
refusal-surveys-paper-done = This sheet is in already.
refusal-surveys-paper-not-asked = This sheet was keyed as another version before. Look at the mark at its top.
surveys-paper-not-this-one = This survey needs an invitation or an account, so it cannot be answered on paper.
surveys-paper-copies = How many copies
surveys-paper-copies-hint = Each copy has a slip number of its own. At most 60 at once.
surveys-paper-usual = Show copies
surveys-paper-large = Show copies in large print
surveys-paper-easy = Show copies in easy words
surveys-paper-key = Key in what came on paper
surveys-paper-slip = Keep this slip. With its number, those who ask can find your sheet again.
surveys-key-title = Paper
surveys-key-heading = Key in paper
surveys-key-line = Two people key each sheet. Where they differ, one of you looks at the sheet again.
surveys-key-slip = The number of the slip
surveys-key-slip-hint = It stands at the top of the sheet.
surveys-key-begin = Key this sheet
surveys-key-once = Keyed once, waiting for somebody else
surveys-key-none = None.
surveys-key-differ = Keyed twice, and not the same
surveys-key-look = Look at { $slip }
surveys-key-differ-line = Look at sheet { $slip } and choose what stands there.
surveys-key-nothing = Nothing
surveys-key-choose = Choose what stands on the sheet.
surveys-key-resolve = Take it so
surveys-key-mark = Sheet { $slip }, version { $version }. Leave out what was left out.
surveys-key-banner = Done
surveys-key-done-once = Keyed once. Somebody else keys it the second time.
surveys-key-done = Both agree. The answers are in.
surveys-key-done-late = Both agree. The survey is over, so the answers are kept but not counted.
surveys-phone-title = By telephone
surveys-phone-line = Read the questions aloud as they stand, and write down what is said.
surveys-phone-say = Say first what it is for and how long it takes. Say that they may leave out any question, and stop at any time.
surveys-phone-begin = Begin the call
surveys-phone-done = Written down. Nothing on it says who called.
surveys-phone-not-this-one = This survey cannot be asked on the telephone just now.

# Results

surveys-results-title = Results
surveys-results-counted = { $count ->
    [one] { $count } answer counts.
   *[other] { $count } answers count.
}
surveys-results-rate = { $counted } of { $issued } people who were invited answered: { $percent } in a hundred.
surveys-results-no-rate = The survey was open to everybody. So nobody knows how many saw it and did not answer.
surveys-results-behind-gate = Groups of fewer than five people are hidden, so that nobody can be recognised.
surveys-results-none = Answers will be counted here when the first ones come.
surveys-results-before = The survey has not been open yet. Answers are counted here once they come.
surveys-results-questions = What people answered
surveys-results-version = Version { $number }
surveys-results-version-counted = { $count ->
    [one] { $count } answer to this version. Its questions mean something else than in other versions, so it is counted by itself.
   *[other] { $count } answers to this version. Its questions mean something else than in other versions, so it is counted by itself.
}
surveys-results-to-cross = Compare two questions
surveys-results-to-texts = Read what people wrote
surveys-results-to-rows = Look at single answers
surveys-results-to-export = Take the answers away as a file
surveys-results-to-findings = Write and publish the findings
surveys-results-to-public = See what everybody sees
surveys-results-left-out = Answers that are in no figure
surveys-results-nothing-left-out = Every answer that came is counted here.
surveys-results-excluded = Left out with a reason
surveys-results-excluded-because = Left out: { $reason }
surveys-results-late = Came after the end
surveys-results-tests = Given to try the survey out
surveys-results-withdrawn = Taken back by the person
surveys-results-head-why = Why
surveys-results-head-answers = Answers
surveys-results-head-answer = Answer
surveys-results-head-people = People
surveys-results-head-tag = Tag
surveys-results-head-way = How
surveys-results-head-group = Group
surveys-results-head-so-far = So far
surveys-results-head-hoped = Hoped for
surveys-results-targets = From whom we hope for answers
surveys-results-tags-of = Tags on the answers to: { $question }
surveys-results-by-channel = How the answers came
surveys-results-by-language = In which language people read the questions
surveys-results-easy = { $language }, easy read
surveys-results-hidden = hidden
surveys-results-not-collected = not collected
surveys-results-yes = Yes
surveys-results-no = No
surveys-results-other = Something else, in own words
surveys-results-too-few = Too few people answered this, or its numbers would give a small group away. So it is not shown.
surveys-results-picture = A bar for each answer to: { $question }
surveys-results-answered = { $answered } of { $asked } who were asked this answered it.
surveys-results-all = { $all } answers count in this survey. How many answered this question is hidden with its small groups.
surveys-results-all-asked = Everybody was asked this.
surveys-results-not-asked-hidden = How many were not asked is hidden, because a small group could be known from it.
surveys-results-not-asked = { $count ->
    [one] { $count } was not asked this, because of an earlier answer or version.
   *[other] { $count } were not asked this, because of an earlier answer or version.
}
surveys-results-not-answered = { $count ->
    [one] { $count } was asked and left it out.
   *[other] { $count } were asked and left it out.
}
surveys-results-declined = { $count ->
    [one] { $count } chose not to say.
   *[other] { $count } chose not to say.
}
surveys-results-several = Several answers could be chosen, so the lines add up to more than everybody.
surveys-results-mean = On average: { $mean }.
surveys-results-median = Half of the answers are at most { $median }.
surveys-results-why-hidden = Some numbers are hidden: a group of fewer than five could be recognised.
surveys-channel-web = On a page
surveys-channel-kiosk = On a tablet in a room
surveys-channel-paper = On paper
surveys-channel-phone = On the phone
surveys-channel-offline = On a tablet without a network
surveys-channel-api = From another program
surveys-state-counted = Counted
surveys-state-excluded = Left out
surveys-state-late = Late
surveys-state-test = Trial
surveys-state-withdrawn = Taken back
surveys-reason-twice = The same person answered twice
surveys-reason-not-meant = The survey is not for this person
surveys-reason-not-understood = It cannot be understood
surveys-reason-trial = It was a trial
surveys-reason-keyed-wrongly = Paper was keyed wrongly
surveys-reason-names-somebody = It tells who somebody is
surveys-cross-title = Compare two questions
surveys-cross-heading = Compare two questions
surveys-cross-lead = Choose two questions. Small groups stay hidden, also for you. Each look is noted.
surveys-cross-too-few-questions = This survey has fewer than two questions that can be compared.
surveys-cross-lines = Question for the lines
surveys-cross-columns = Question for the columns
surveys-cross-button = Show the table
surveys-cross-all = All
surveys-cross-not-answered = Not answered
surveys-cross-not-asked = Not asked
surveys-cross-table = { $lines } – by: { $columns }
surveys-cross-caption = Out of { $all } answers that count
surveys-cross-why-hidden = Hidden are groups of fewer than five, and as many others as are needed so that nobody can work them out.
surveys-rows-title = Single answers
surveys-rows-heading = Single answers
surveys-rows-lead = Look only when you need to. Each look is noted with your name.
surveys-rows-head-response = Answer
surveys-rows-head-way = How
surveys-rows-head-language = Language
surveys-rows-head-week = Week of
surveys-rows-open = Open answer { $number }
surveys-rows-none = There are none.
surveys-rows-one = One answer
surveys-rows-leave-out = Leave this answer out
surveys-rows-leave-out-lead = It leaves every figure and every file. It is still counted by its reason.
surveys-rows-reason = Why is it left out?
surveys-rows-exclude = Leave it out
surveys-rows-include = Let it in again
surveys-rows-done-excluded = This answer is left out now.
surveys-rows-done-included = This answer counts again.
surveys-texts-title = What people wrote
surveys-texts-heading = What people wrote
surveys-texts-lead = Read with care. Each look is noted with your name. Nothing here is public.
surveys-texts-no-questions = No question of this survey is answered in own words.
surveys-texts-none = Nobody has written here yet.
surveys-texts-one = Answer { $number }
surveys-texts-only = Only with the tag: { $tag }
surveys-texts-tags = Make or rename a tag
surveys-texts-tag-name = Name of the tag
surveys-texts-tag-which = Tag to rename
surveys-texts-tag-make = Make this tag
surveys-texts-tag-rename = Give the chosen tag this name
surveys-texts-put-which = Tag
surveys-texts-put = Put the tag on
surveys-texts-take = Take off: { $tag }
surveys-texts-quote = Quote this in the findings
surveys-texts-quote-words = The words as they will stand
surveys-texts-quote-hint = Leave parts out with …. Take out names, places, dates and all that could tell who it is.
surveys-texts-quote-legend = Have you checked it?
surveys-texts-quote-confirm = I have read every word. Nobody can be recognised by them.
surveys-texts-quote-button = Put it into the findings
surveys-texts-done-quoted = The quote stands in the draft of the findings.
surveys-texts-done-tagged = Your tags are saved.
surveys-findings-title = Findings
surveys-findings-heading = Write the findings
surveys-findings-kept = These findings are kept, for the reason that stands on the public page. They cannot be published.
surveys-findings-by = You promised to publish by { $day }.
surveys-findings-published = Published on { $day }
surveys-findings-found = What we found
surveys-findings-found-hint = In plain words. What was good, what was not, and what surprised you.
surveys-findings-what-next = What will happen now
surveys-findings-what-next-hint = Who does what, and by when. If nothing can change, say why.
surveys-findings-other-languages = Other languages
surveys-findings-save = Save
surveys-findings-quotes = Quotes
surveys-findings-no-quotes = No words are quoted. You can choose some where you read what people wrote.
surveys-findings-drop = Take out quote { $number }
surveys-findings-next = The next step
surveys-findings-check-lead = Read everything. Is it right, and can nobody be recognised?
surveys-findings-check = I have checked it
surveys-findings-wait-check = Somebody else must check it now.
surveys-findings-publish-lead = Somebody else has checked it. When you publish, everybody sees it with its tables, and the figures stay as they are.
surveys-findings-publish = Publish
surveys-findings-done-written = Saved. Somebody else must check it before it is published.
surveys-findings-done-checked = Checked. It can be published now.
surveys-findings-done-published = Published. Everybody can read it now.
surveys-findings-done-dropped = The quote is taken out.
surveys-public-kicker = What people answered
surveys-public-answer = This survey is still open. Answer it
surveys-public-kept = The findings of this survey are not public.
surveys-public-warning = Note
surveys-public-overdue = We promised to publish the findings by { $day }. That day is over, and they are not published yet.
surveys-public-by = The findings will be published here by { $day }.
surveys-public-not-yet = The findings will be published here. The day is not fixed yet.
surveys-public-what-next = What will happen now
surveys-public-published = Published on { $day }.
surveys-public-found = What we found
surveys-public-quotes = In people's own words
surveys-public-who = Who answered
surveys-public-gate = Groups of fewer than five people are hidden, so that nobody can be recognised.
surveys-public-withdrawn = { $count ->
    [one] { $count } person took their answers back. They are in no figure.
   *[other] { $count } people took their answers back. They are in no figure.
}
surveys-public-excluded = { $count ->
    [one] { $count } answer was left out with a reason.
   *[other] { $count } answers were left out with a reason.
}
surveys-public-late = { $count ->
    [one] { $count } answer came after the end.
   *[other] { $count } answers came after the end.
}
surveys-export-title = Take the answers away
surveys-export-heading = Take the answers away as a file
surveys-export-lead = Each file holds every answer that counts, with no limit. Each file is noted with your name.
surveys-export-codes = Where there is no answer, a code says why: it was held back from this file, it was left blank, or it was never asked. The codebook names the codes.
surveys-export-checksum = The Data Package holds a checksum of its table (data.csv.sha256). With every other file, the checksum and the number of rows follow the last byte, for programs that read them (Repr-Digest).
surveys-export-missing-withheld = Held back from this file
surveys-export-missing-not-answered = Asked and left blank
surveys-export-missing-not-asked = Not asked, because of another answer or this version
surveys-export-words = What people wrote in their own words
surveys-export-words-shown = As they wrote it
surveys-export-words-withheld = Held back, for a file that others will read
surveys-export-left-out = Answers that are in no file
surveys-export-major = { $count ->
    [one] Version { $number }: { $count } answer
   *[other] Version { $number }: { $count } answers
}
surveys-export-responses = One row for each answer sheet
surveys-export-table = Table
surveys-export-layout = Rows and columns
surveys-export-wide = A column for each question
surveys-export-tall = A row for each answer
surveys-export-csv = CSV table of version { $number }
surveys-export-xlsx = Spreadsheet (XLSX) of version { $number }
surveys-export-jsonl = JSON, one line each of version { $number }
surveys-export-json = JSON, one document of version { $number }
surveys-export-codebook = Codebook of version { $number }
surveys-export-spss = SPSS syntax of version { $number }
surveys-export-package = Data Package (everything) of version { $number }
refusal-surveys-tag-empty = Give the tag a name.
refusal-surveys-tag-too-long = Use at most { $most } letters for the name of a tag.
refusal-surveys-tag-taken = There is a tag of this name. Choose another name.
refusal-surveys-variable-unknown = Choose two different questions with answers to choose from.
refusal-surveys-too-few-to-cross = So few answered that this table would tell of single people. Choose other questions.
refusal-surveys-group-too-small = Fewer than { $least } people answered this question. Words of so small a group are not quoted.
refusal-surveys-not-checked-by-a-person = Read the words once more and say that nobody can be recognised.
refusal-surveys-quote-not-theirs = Use only words that the person wrote. You can leave parts out with ….
refusal-surveys-not-own-check = You wrote this. Ask somebody else to check it.
refusal-surveys-findings-empty = Write what you found, then have it checked.
refusal-surveys-what-next-empty = Write what will happen now, then have it checked.
refusal-surveys-findings-kept = It was decided to keep these findings. Change that in the settings first.
refusal-surveys-too-few-new = Fewer than { $least } answers came or went since the last time. Wait for more, so that nobody can be recognised.
refusal-surveys-json-unreadable = This is not the JSON that is expected. The description of the interface says what is.
surveys-results-to-equality = See who answered, on the grounds of equality
surveys-equality-results-title = Who answered
surveys-equality-results-lead = What people said of themselves, up to the end of the last quarter. Nothing here leads to an answer or a person.
surveys-equality-results-none = Figures will stand here when enough people have answered and the quarter is over.

# Without a network

surveys-publish-offline = On a tablet without a network
surveys-offline-title = Answering without a network
surveys-offline-heading = On a tablet without a network
surveys-offline-lead = For a stall, a waiting room or a home visit where there is no network. Open the page on the tablet while there is one. After that it works without. Answers are sealed on the tablet, and whoever finds or takes the tablet cannot read them.
surveys-offline-until = Last day of answering
surveys-offline-allow = Allow it until this day
surveys-offline-stop = End it now
surveys-offline-open = Page for the tablet
surveys-offline-open-line = Sign out on the tablet before you open it, and put it on the home screen.
surveys-offline-is-allowed = People can answer this way until { $day }. What waits on a tablet must come by { $last }. After that day nobody can open it any more.
surveys-offline-came-heading = What came from tablets
surveys-offline-came = { $count ->
    [one] { $count } answer came from a tablet.
   *[other] { $count } answers came from tablets.
}
surveys-offline-came-unreadable = { $count ->
    [one] { $count } envelope could not be opened. It was changed on the way or was not ours.
   *[other] { $count } envelopes could not be opened. They were changed on the way or were not ours.
}
surveys-offline-came-unfit = { $count ->
    [one] { $count } envelope did not fit this survey.
   *[other] { $count } envelopes did not fit this survey.
}
surveys-offline-came-before = { $count ->
    [one] { $count } envelope could not be taken in earlier times.
   *[other] { $count } envelopes could not be taken in earlier times.
}
surveys-offline-without = To answer without a network, this page needs a script, and a browser of the last years that keeps things for pages. Here it cannot work. You can answer in these ways:
surveys-offline-ordinary = Answer on the ordinary page
surveys-offline-paper = Sheets of paper to print (for staff)
surveys-offline-over = The days for answering on this tablet are over. What waits here can still be sent.
surveys-offline-not-now = This survey cannot be answered without a network just now.
surveys-offline-line = Your answers are sealed on this tablet when you press Send. If you walk away, everything is cleared after one minute. This page asks until { $day }.
surveys-offline-easy = Read this in easy words
surveys-offline-thanks = Your answers are sealed. Nobody can read them on this tablet. They are sent when there is a network.
surveys-offline-queue = Waiting on this tablet
surveys-offline-waiting = Sealed answers that wait
surveys-offline-send = Send them now
surveys-offline-drop = Remove what cannot be taken
surveys-offline-how = How this tablet keeps answers
surveys-offline-sealed = Each answer is sealed as soon as it is sent. The key that opens it is not on this tablet. It is forgotten here when it has arrived.
surveys-offline-comes-until = What waits must be sent by { $day }.
surveys-offline-ready = This tablet is ready. The page opens without a network.
surveys-offline-not-ready = This browser could not keep the page. It works only while it is open, and with a network.
surveys-offline-sending = Sending.
surveys-offline-not-sent = They could not be sent now. They are still here, sealed, and are tried again when there is a network.
surveys-offline-not-kept = Your answers could not be kept on this tablet, so they still stand here. Ask for a sheet of paper.
surveys-offline-too-long = This is more than the tablet can seal at once. Please make it shorter.
surveys-offline-wrong-missing = An answer is needed here.
surveys-offline-wrong-number = Write a number in digits.
surveys-offline-wrong-low = This number is too small here.
surveys-offline-wrong-high = This number is too large here.
surveys-offline-wrong-long = This is too long. Please make it shorter.
surveys-offline-wrong-few = Choose more.
surveys-offline-wrong-many = Choose fewer.
surveys-offline-wrong-other = Write what else it is.
surveys-offline-arrived = { $count ->
    [one] { $count } answer has arrived.
   *[other] { $count } answers have arrived.
}
surveys-offline-arrived-late = { $count ->
    [one] { $count } answer has arrived after the end of the survey. It is kept and not counted.
   *[other] { $count } answers have arrived after the end of the survey. They are kept and not counted.
}
surveys-offline-waits = { $count ->
    [one] The survey takes no answers just now. { $count } answer stays here, sealed. Send it again later.
   *[other] The survey takes no answers just now. { $count } answers stay here, sealed. Send them again later.
}
surveys-offline-too-late = { $count ->
    [one] { $count } answer came too late: the key that opens it is destroyed. Tell whoever asks this survey.
   *[other] { $count } answers came too late: the key that opens them is destroyed. Tell whoever asks this survey.
}
surveys-offline-unreadable = { $count ->
    [one] { $count } answer cannot be opened. It stays here. Tell whoever asks this survey.
   *[other] { $count } answers cannot be opened. They stay here. Tell whoever asks this survey.
}
surveys-offline-unfit = { $count ->
    [one] { $count } answer does not fit this survey. It stays here. Tell whoever asks this survey.
   *[other] { $count } answers do not fit this survey. They stay here. Tell whoever asks this survey.
}
refusal-surveys-offline-identity = Only a survey that anyone may answer can be asked without a network. An invitation or an account must be checked at once, and that needs a network.
refusal-surveys-offline-question = This survey cannot be asked without a network because of this: { $question }. It repeats, is worked out, has a rule of its own, needs a long list, or is shown by something else than a choice.
refusal-surveys-offline-day = Choose a day from today on, at most { $most } days ahead.
audit-surveys-allow-offline = Allowed answering without a network
audit-surveys-end-offline = Destroyed the key for answers without a network
