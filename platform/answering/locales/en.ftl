# Getting through a questionnaire.
answering-next = Continue
answering-back = Back
answering-send = Send my answers
answering-change = Change
answering-progress = Page { $page } of { $pages }
answering-summary = Check your answers
answering-nothing-said = Not answered
answering-taken-away = Because of your last answer, we no longer ask the questions below. What you wrote there is gone.
answering-sure = Something here looks unusual. Read it again. If it is right, continue.
answering-may-skip = You can leave out every question that does not say “Needs an answer”.
answering-needed = Needs an answer.
answering-help = Help with this question
answering-guidance = For you, not to be read out

# Answers.
answering-yes = Yes
answering-no = No
answering-or = or
answering-other = Something else
answering-other-words = In your own words
answering-several = Choose all that fit.
answering-choose = Choose one
answering-search-words = Type part of the name
answering-search-hint = Type some words, search, and choose from the list.
answering-search = Search
answering-search-found = What we found
answering-search-none = Nothing found. Try fewer words, or only the beginning.
answering-search-many = { $count } fit these words. The first are shown. Type more of the name to find yours.
answering-ranking-hint = Give 1 to what matters most to you, 2 to the next, and so on. You can leave some out.
answering-no-place = No place
answering-line = Write a number from { $least } to { $most }.
answering-line-slider = Move the slider, or write the number
answering-time = Time
answering-north = Degrees north
answering-east = Degrees east
answering-goal-words = Your goal, in your own words
answering-goal-far = How far along are you now?
answering-goal-ends = 0 means not started. 10 means reached.
answering-goal-far-said = How far along: { $far } of 10
answering-value = Answer { $number }
answering-add-one = Add another answer
answering-add = Add another: { $what }
answering-remove = Remove { $number }: { $what }
answering-repeat = { $what }: { $number }

# Examples.
answering-example-date = For example, 27 3 2026
answering-example-month = For example, 3 2026
answering-example-year = For example, 1984
answering-example-time = For example, 14:30 or 2.30pm
answering-example-at = For example, 27 3 2026 and 14:30
answering-example-point = For example, 54.27 and -8.47

# What is wrong, and how to put it right.
answering-error-missing = Write an answer
answering-error-missing-one = Choose one
answering-error-missing-several = Choose at least one
answering-error-missing-agree = Tick the box if you agree
answering-error-missing-yes-no = Choose yes or no
answering-error-missing-date = Say when
answering-error-missing-number = Write a number
answering-error-missing-ranking = Give at least one of them a place
answering-error-whole = Write a whole number with digits, for example 12
answering-error-number = Write a number with digits, for example 12 or 3.5
answering-error-date = Write a day that exists, for example 27 3 2026
answering-error-month = Write a month and a year, for example 3 2026
answering-error-year = Write a year with four digits, for example 1984
answering-error-time = Write a time, for example 14:30
answering-error-at = Write a day and a time, for example 27 3 2026 and 14:30
answering-error-email = Write an email address, for example name@example.org
answering-error-telephone = Write a telephone number, for example 087 123 4567
answering-error-link = Write a whole address, beginning with https://
answering-error-point = Write both numbers, for example 54.27 and -8.47
answering-error-ranking = Give each place only once
answering-error-search = Search, then choose one from the list
answering-error-own-words = Write in your own words what else it is, or choose another answer
answering-error-not-offered = Choose from what is offered
answering-error-low = It must be { $least } or more
answering-error-high = It must be { $most } or less
answering-error-early = It must be { $least } or later
answering-error-late = It must be { $most } or earlier
answering-error-long = { $count ->
    [one] It must have no more than { $count } letter or sign
   *[other] It must have no more than { $count } letters and signs
}
answering-error-places = { $count ->
    [0] Write a whole number
    [one] Write no more than { $count } digit after the point
   *[other] Write no more than { $count } digits after the point
}
answering-error-few = Choose or give at least { $count }
answering-error-many = Choose or give at most { $count }
answering-error-constraint = This does not fit your other answers. Read it again
answering-error-unknown = This question is not part of the form. Leave it out

# On paper.
answering-paper-tick-one = Tick one box.
answering-paper-tick-several = Tick every box that fits.
answering-paper-circle = Circle one number.
answering-paper-rank = Write 1 beside what matters most to you, 2 beside the next, and so on.
answering-paper-with = (only with: { $answers })
answering-paper-only-if = Answer this only if:
answering-paper-only-if-any = Answer this only if one of these is true:
answering-paper-ask = Ask us whether this question is for you.
answering-paper-is = “{ $question }”: { $answer }
answering-paper-is-not = “{ $question }”: not { $answer }
answering-paper-more = “{ $question }”: more than { $answer }
answering-paper-less = “{ $question }”: less than { $answer }
answering-paper-at-least = “{ $question }”: { $answer } or more
answering-paper-at-most = “{ $question }”: { $answer } or less
answering-paper-answered = “{ $question }”: you wrote an answer
answering-paper-empty = “{ $question }”: you wrote nothing
answering-paper-go = If you answered “{ $answer }”, go to { $number }.
answering-paper-version = Version { $version }
answering-paper-list = Write one from the list that came with this sheet.
answering-paper-date = Day, month, year
answering-paper-month = Month, year
answering-paper-time = Time
answering-paper-again = If there is more than one, write the others on another sheet.
answering-paper-cut = Cut here and keep this part.

# Read aloud.
answering-script-say = Say
answering-script-offer = Read out
answering-script-wait = Wait for the answer. Write it in the person’s own words.
answering-script-only-if = Ask this only if:
answering-script-may-skip = The person may leave this out.

# What of a file of another tool did not come along.
answering-left-at-form = The whole form
answering-left-at-question = Question “{ $question }”
answering-left-at-element = “{ $name }”
answering-left-at-list = The list of choices “{ $name }”
answering-left-at-choice = The choice “{ $choice }” in the list “{ $name }”
answering-left-at-sheet = The sheet “{ $name }”
answering-left-at-cell = Sheet “{ $sheet }”, row { $row }, column “{ $column }”
answering-left-at-cell-question = Question “{ $question }” (sheet “{ $sheet }”, row { $row }, column “{ $column }”)
answering-left-not-used = “{ $name }” is not used here.
answering-left-extension = The extension { $name } is kept and not used.
answering-left-column = This column is kept and not used.
answering-left-sheet = This sheet is kept and not used.
answering-left-setting = This setting is kept and not used.
answering-left-switched-off = This row is switched off. It was left out.
answering-left-needed-sometimes = It needs an answer only sometimes. That rule is kept and not used, so no answer is needed.
answering-left-straightened = Its curly quotation marks were made straight.
answering-left-device = It tells about the device or the moment of answering. We never collect that.
answering-left-never-asked = It asks for a file or for something kept elsewhere (“{ $name }”). It is kept in the form and never asked.
answering-left-choices-elsewhere = Its choices are kept somewhere else. Nothing is fetched, so they are not here.
answering-left-choices-beside = Its choices are in a file beside the form. It is kept and never asked.
answering-left-choice-twice = The choice “{ $name }” stands twice. Give each its own name before you use the form.
answering-left-no-such-sort = There is no question of the sort “{ $name }” here. It was left out.
answering-left-unsayable = The rule in “{ $name }” cannot be written here: { $rule }
answering-left-never-shown = When it is shown is written in a way that is not known here. It is never shown.
answering-left-first-answer = The answer that stands there at first does not fit this sort of question.
answering-left-bound = The limit “{ $name }” does not fit this sort of question.
answering-left-check = The check “{ $name }” is not used here.
answering-left-picture-named = Its picture is named, but it is not in the file. Send it with the question.
answering-left-picture-second = One of its pictures did not come along. A question shows one, and not every sort of question does.
answering-left-picture-wordless = Its picture has no words for people who cannot see it. It did not come along.
answering-left-picture-no-picture = What is shown with it is no picture. It did not come along.
answering-left-picture-broken = Its picture is no whole PNG, JPEG or WebP picture. It did not come along.
answering-left-picture-moves = Its picture moves. It did not come along.
answering-left-picture-too-large = Its picture is too large. It did not come along.
answering-left-picture-too-many = The file brings too many pictures. This one did not come along.
answering-left-picture-of-choice = Its picture did not come along. Here, pictures stand with questions.
answering-left-picture-elsewhere = Its picture is kept with another survey. It did not come along.
