# The frame of every page.
web-skip = Skip to the content
web-exit-button = Leave this page
web-exit-leaving = Loading.
web-exit-too-slow = Leaving has stopped. Press Shift three times to leave.
web-exit-two-more = Press Shift two more times to leave.
web-exit-one-more = Press Shift one more time to leave.
web-exit-hint = To leave at once, press the Shift key three times or choose “Leave this page”.
web-languages = Language
web-navigation = Sections
web-sections = All sections
web-purpose-work = Your work
web-purpose-own = For you
web-purpose-heard = Have your say
web-purpose-support = Support and learning
web-purpose-known = Figures and findings
web-purpose-house = Checks and settings
web-sign-in = Sign in
web-done = Done
web-demo = This is a demonstration. Everybody in it is invented. Please share nothing real.
web-footer-line = Comhar is where people who use services, their families and services work things out together.
web-footer-place = It serves { $place }.

# Help.
web-help-now = Need help now?
web-help-title = Help now
web-help-line = If you or someone else is in danger, call now. You do not have to explain yourself first.
web-help-more = All ways to get help
web-help-places = All numbers, for each place, and when somebody answers
web-help-emergency = Emergency services
web-help-verified = These numbers were last checked on { $day }.
web-help-text-to = Text { $word } to { $number }
web-help-alone-title = If calling feels too hard
web-help-alone = Send a text, or show this page to someone near you. Asking for help is enough.
web-help-other-title = If somebody else is in danger
web-help-other = Call the emergency services, say where the person is, and stay with them if it is safe for you.

# Forms.
web-error-spoken = Error
web-error-summary = There is a problem
web-error-title = Error: { $title }
web-error-unreadable-field = Some characters in this field could not be read. Look at your text and send it again.
web-date-day = Day
web-date-month = Month
web-date-year = Year
web-password-show = Show
web-password-hide = Hide
web-password-show-spoken = Show the password
web-password-hide-spoken = Hide the password
web-password-now-shown = Your password can be seen
web-password-now-hidden = Your password is hidden
web-count-description = You can write up to %{"{"}count{"}"} characters
web-count-under-one = You have one character left
web-count-under-two = You have %{"{"}count{"}"} characters left
web-count-under-few = You have %{"{"}count{"}"} characters left
web-count-under-many = You have %{"{"}count{"}"} characters left
web-count-under-other = You have %{"{"}count{"}"} characters left
web-count-at = You have no characters left
web-count-over-one = Your text is one character too long
web-count-over-two = Your text is %{"{"}count{"}"} characters too long
web-count-over-few = Your text is %{"{"}count{"}"} characters too long
web-count-over-many = Your text is %{"{"}count{"}"} characters too long
web-count-over-other = Your text is %{"{"}count{"}"} characters too long

# Error pages: what happened, what is safe, where to go.
web-error-absent-title = This page is not here
web-error-absent-line = The address may be mistyped, or the page may be gone. Nothing of yours is lost.
web-error-method-title = This page cannot be used in that way
web-error-method-line = Go to the front page and start from there. Nothing was changed.
web-error-elsewhere-title = This form came from another site
web-error-elsewhere-line = To keep you safe we take forms from our own pages only. Nothing was changed.
web-error-slow-title = That took too long
web-error-slow-line = The connection was slow and we stopped waiting. We cannot be sure that your words arrived.
web-error-conflict-title = Somebody else was here first
web-error-conflict-line = This was changed while you were looking at it. Open it again to see how it is now.
web-error-too-large-title = That is more than we can take at once
web-error-too-large-line = Nothing was saved. Make your text shorter, or send it in two parts.
web-error-refused-title = That did not work
web-error-refused-line = What was sent could not be taken as it is. Nothing was changed.
web-error-too-many-title = Please wait a moment
web-error-too-many-line = A lot was sent in a short time. Wait a minute, then try again.
web-error-unavailable-title = We cannot do this just now
web-error-unavailable-line = Something we need is resting. Nothing that was saved is lost. Try again in a minute.
web-error-full-title = We cannot save anything just now
web-error-full-line = Our machine has no room left to write. All that was saved before is safe. We have been told and will make room.
web-error-fault-title = Something went wrong on our side
web-error-fault-line = We are sorry. It is not your fault. What was saved before is safe.
web-error-not-understood-title = We could not read that
web-error-not-understood-line = What your browser sent was broken on its way. Nothing was changed.
web-error-sign-in = Sign in first.
web-error-go-back = If you wrote something, go back one page: your browser may still have your words. Copy them before you try again.
web-error-way-front = Go to the front page
web-error-way-help = Find help now
web-error-operation = If you tell us about this, say { $operation }. It says nothing about you.

# Who reads.
web-reads-title = Who reads what you write
web-reads-line = You should know who sees your words before you write them.
web-reads-first-title = First, a moderator
web-reads-first = A trained moderator reads what you share before anyone else does.
web-reads-service-title = Then, the service
web-reads-service = The service that you name can read it and answer. If you name none, nobody at a service sees it unless it is published.
web-reads-never-title = What nobody sees
web-reads-never = When you share without a name, we keep nothing that could lead back to you: no account, no device, no exact time.
web-reads-record-title = Who has looked
web-reads-record = Each time a member of staff opens something personal, we write down who looked. You can read that list when you are signed in.

# Privacy.
web-privacy-title = Your privacy
web-privacy-line = We keep as little as we can, and what is yours stays yours.
web-privacy-kept-title = What we keep
web-privacy-kept = We keep what you write and what you choose to tell us. Personal words are locked with a key of their own. When you take something back, its key is destroyed and nobody can read it again.
web-privacy-cookies-title = What we put in your browser
web-privacy-cookies = Two small notes, and only when they are needed: the language you chose, and that you are signed in. Both go when you close the browser. There is no tracking.
web-privacy-outside-title = Who else learns of your visit
web-privacy-outside = Nobody, through us. No page here loads anything from another company.
web-privacy-seen-title = What others may see
web-privacy-seen = Whoever uses this device after you may see in the history that this site was opened. Page titles say nothing about you. A private window leaves no history.
web-privacy-leave-title = Leaving
web-privacy-leave = “Leave this page” opens an ordinary site at once, and the back button does not lead here.

# Accessibility.
web-accessibility-title = Using this site your way
web-accessibility-line = Everyone should be able to use every page here, with whatever they use to read and write.
web-accessibility-how-title = What works
web-accessibility-how = All pages work with a keyboard, with a screen reader, on a small phone, enlarged four times, in light and dark, with your own colours, on paper, and with scripts switched off.
web-accessibility-keys-title = Keys
web-accessibility-keys = Pressing Shift three times leaves the page. There are no other special keys.
web-accessibility-limits-title = What we aim for
web-accessibility-limits = We build to the Web Content Accessibility Guidelines 2.2, level AA. Machines check every page. People must check as well, and that work goes on.
web-accessibility-tell-title = When something is hard
web-accessibility-tell = Share it here as a concern, as you would about any service. You need no account.

# The gallery of components, for those who build pages.
web-gallery-title = Components
web-gallery-line = Everything that pages are made of, with samples in English.
web-gallery-light = Show all in light
web-gallery-dark = Show all in dark
