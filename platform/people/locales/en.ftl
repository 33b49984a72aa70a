# The frame and the menu.
people-frame-account = Your account
people-frame-sign-out = Sign out
people-frame-hat = Change your hat
people-frame-glass = Emergency access
people-frame-you = You
people-nav-hats = Hats
people-nav-glass = Emergency access

# The parts people play.
people-role-anyone = Anybody
people-role-person = For yourself
people-role-moderator = Moderator
people-role-safety-reader = Safety reader
people-role-responder = Responder for a service
people-role-service-owner = Service owner
people-role-area-lead = Area lead
people-role-lived-experience-reviewer = Lived experience reviewer
people-role-identity-custodian = Keeper of contact details
people-role-national-office = National office
people-role-administrator = Administrator

# Signing in.
people-sign-in-title = Sign in
people-sign-in-button = Sign in
people-by-link = With a link by email
people-mail-label = Email address
people-mail-hint = We send you a link to sign in. You need no password.
people-send-link = Send me a link
people-by-passkey = With a passkey
people-by-passkey-line = Your device can sign you in with your face, finger or screen lock.
people-use-passkey = Use a passkey
people-passkey-trouble = That did not work. Try again, or choose another way.
people-other-ways = Other ways
people-by-password = Password and code
people-by-organisation = Sign in through { $organisation }
people-no-account-needed = You need no account to share something or to read.
people-again-line = What you want to do is sensitive. Please sign in once more, to show that it is you.
people-back-to-sign-in = Back to signing in
people-go-on = Continue
people-demo-title = People of the demonstration
people-demo-line = They are invented. Press a name to sign in as that person.

# After asking for a link.
people-sent-title = Look in your email
people-sent-line = We have sent a link to the address you gave. It works once, for 20 minutes.
people-sent-other-device = You can open it on this device or on another one.
people-sent-nothing = Nothing came?
people-sent-nothing-line = Look in the folder for unwanted mail, and check that the address was right. Then ask for a new link.

# The page behind the link.
people-link-title = Sign in
people-link-line = Press the button to sign in on this device.
people-link-button = Sign in here
people-link-not-you = You did not ask for this? Close the page. Nothing happens.
people-link-again = Ask for a new link

# Password and code.
people-password-title = Sign in with password and code
people-password-label = Password
people-password-forgotten = Forgotten your password? Use a link by email instead.
people-code-title = Enter your code
people-code-label = Code
people-code-hint = Six digits from your code app, or one of your recovery codes.
people-code-none = No code at hand? Use a link by email instead.

# Signing out.
people-sign-out-title = Sign out
people-sign-out-line = This device forgets who you are.
people-done-signed-out = You are signed out.
people-done-signed-out-everywhere = You are signed out on every device.

# My account.
people-account-title = Your account
people-back-to-account = Back to your account
people-name = Name
people-name-hint = You need not give one.
people-screen-name = What we call you
people-screen-name-hint = Any name is fine. Staff and others see this one.
people-language = Language of emails
people-names-title = Your name and language
people-none = None
people-change = Change
people-look = Look
people-keep = Save
people-done-names = Your details are saved.
people-ways-title = Ways to sign in
people-ways-line = A link by email always works. Add other ways if you like.
people-way-link = Link by email
people-way-passkey = Passkeys
people-passkeys-count = Set up: { $count }
people-code-app = Code app
people-password = Password
people-set-up = Set up
people-not-set-up = Not set up
people-link-organisation = Sign in through { $organisation } from now on
people-hats-mine-title = Your hats
people-hats-mine-link = Choose the hat you wear

# What is mine: supporters, a copy, leaving.
people-own-things-title = What is yours
people-supporters-title = People who support you
people-supporters-line = You can have somebody at your side: family, a friend, a carer. You choose them, they agree, and you can end it at any time.
people-supporters-none = Nobody supports you here yet. Ask somebody below.
people-supporters-see = What a supporter sees: your name, and that you chose them. They see nothing that you share. Should a part of this site ever show them more, it says so to you first.
people-supporter-ask-title = Ask somebody to support you
people-supporter-mail = Their email address
people-supporter-mail-hint = They get a mail with no names in it. They see your name when they sign in with this address.
people-supporter-ask-button = Ask them
people-supporter-waits = Asked. Waits for their yes until { $day }. We do not tell you if they say no.
people-supporter-take-back = Take back what you asked { $mail }
people-supporter-is = Supports you.
people-supporter-end = End support from { $name }
people-done-supporter-asked = We have sent a mail to that address. As soon as they agree, you see them here.
people-done-supporter-taken-back = Taken back. They cannot agree any more.
people-done-supporter-ended = Ended. From now on they see nothing of yours.
people-support-asked = { $name } asks you to support them
people-support-asked-line = If you agree, they see your name, and you see theirs. You can stop at any time.
people-support-agree = Agree
people-support-decline = Say no
people-done-support-agreed = You support them now.
people-done-support-declined = You said no. We do not tell them.
people-supported-title = People you support
people-support-stop = Stop supporting { $name }
people-done-support-stopped = Stopped. From now on you see nothing of theirs.
people-copy-title = A copy of what is kept about you
people-copy-line = You can take everything that we keep about you with you, as one file. It is yours.
people-copy-in = What is in it
people-copy-in-account = Your account: your name, email address, ways to sign in, hats, and where you are signed in.
people-copy-in-support = Whom you asked to support you, and who supports whom.
people-copy-in-shared = What you shared under a name while you were signed in, with all messages and what came of it.
people-copy-not-in = What is not in it
people-copy-not-in-code = What you shared with only a code or a contact. Nobody here can tell that it is yours. Open it with your code.
people-copy-not-in-lines = The lines that say who did what on which day. They hold none of your words.
people-copy-careful = Whoever has the file can read it. Save it only where nobody else looks.
people-copy-button = Get your copy
people-leave-title = Leave for good
people-leave-line = You can leave whenever you like, and you do not have to say why.
people-leave-goes = What goes, at once
people-leave-goes-account = Your account: your name, email address, ways to sign in and hats. You are signed out on every device.
people-leave-goes-shared = What you shared under a name while you were signed in: your words, your name, and all messages about it. It disappears from public pages too.
people-leave-goes-support = Who supports you, and whom you support.
people-leave-stays = What stays
people-leave-stays-counts = That something was shared, as a number. Changes that a service made stay too, without your words.
people-leave-stays-code = What you shared with only a code or a contact. Nobody here can tell that it is yours. Take it back with your code first, if you wish.
people-leave-stays-work = Answers that you gave for a service, and reasons for emergency access. They belong to the work of the service.
people-leave-stays-lines = Lines that say what was done on which day. They hold a number that leads to nobody.
people-leave-stays-backups = Locked copies in old backups, for 35 days at most.
people-leave-copy-first = Take a copy of what is kept about you first
people-leave-warning = Nobody can undo this, not even we.
people-leave-legend = Do you want to leave?
people-leave-sure = Yes, erase what is mine
people-leave-button = Leave and erase
people-leave-stay = Stay
people-goodbye-title = Goodbye
people-goodbye-line = You have left, and what was yours is erased. You are signed out on every device.
people-goodbye-back = You can still read, share something or come back. It begins anew then.
people-goodbye-help = If you need help now, it is there for you

# My password.
people-own-password-title = Your password
people-new-password-label = New password
people-new-password-hint = At least 12 characters. A few words in a row are easy to keep in mind.
people-password-needs-code-app = A password works together with a code app. Set up the app first.
people-set-up-code-app = Set up a code app
people-remove-password = Remove the password
people-done-password = Your password is saved. Other devices were signed out.
people-done-password-removed = Your password is removed.

# My code app.
people-code-app-title = Your code app
people-code-app-line = A code app on your phone shows six digits that change all the time. With your password they let you in.
people-code-app-start = Set up a code app
people-code-app-scan = Scan this picture with your code app. Then enter the six digits that it shows.
people-code-app-no-camera = I cannot scan it
people-code-app-type = Type this into your app instead:
people-code-app-code = Six digits
people-code-app-confirm = Use this app
people-code-app-on = Your code app is set up.
people-code-app-anew = Set it up again
people-code-app-remove = Remove the code app
people-done-code-app-removed = Your code app is removed.
people-recovery-title = Your recovery codes
people-recovery-once = We show these codes only now.
people-recovery-line = Write them down and keep them safe. Each one works once in place of a code, if your phone is lost.
people-recovery-kept = I have written them down
people-recovery-left = Recovery codes left: { $count }

# My passkeys.
people-passkeys-title = Your passkeys
people-passkeys-line = A passkey stays on your device. Nobody can guess it or ask you for it.
people-passkeys-none = You have no passkey yet.
people-passkeys-not-here = Passkeys work only where this site has a name of its own.
people-passkey-add = Add a passkey
people-passkey-add-button = Add a passkey
people-passkey-label = A name for it
people-passkey-label-hint = For example: my phone.
people-passkey-needs-script = To add a passkey, your browser must run scripts.
people-passkey-unnamed = Passkey
people-passkey-added = Added on { $day }
people-passkey-used = Last used on { $day }
people-passkey-remove = Remove “{ $label }”
people-done-passkey-removed = The passkey is removed.

# Where I am signed in.
people-sign-ins = Where you are signed in
people-sign-ins-count = Signed in now: { $count }
people-sign-ins-line = If you do not know one of these, end it.
people-sign-in-here = This device
people-sign-in-since = Since { $moment }
people-sign-in-used = Last used { $moment }
people-sign-in-end = End this one
people-sign-out-everywhere = Sign out everywhere
people-done-sign-in-ended = That sign-in is ended.
people-device-iphone = iPhone
people-device-ipad = iPad
people-device-android-phone = Android phone
people-device-android-tablet = Android tablet
people-device-windows = Windows computer
people-device-mac = Mac
people-device-linux = Linux computer
people-device-other = Other device
people-came-by-link = With a link by email
people-came-by-passkey = With a passkey
people-came-by-password = With password and code
people-came-by-organisation = Through your organisation
people-came-by-demonstration = With the button of the demonstration

# Hats.
people-hat-title = Which hat do you wear now?
people-hat-line = What you see and may do depends on it.
people-hat-none = None, I am here for myself
people-hat-none-hint = You see what is yours.
people-hat-change = Change
people-hat-no-hats = You have no hat. You are here for yourself.
people-hat-since = Since { $day }
people-done-hat = Your hat is changed.
people-everywhere = Everywhere
people-choose = Choose
people-hats-title = Who wears which hat
people-hats-none = Nobody here has a hat yet. Give the first one below.
people-more = More
people-unnamed = Somebody without a name
people-give-hat = Give a hat
people-give-hat-mail = Email address
people-give-hat-hint = They get a link to sign in. If they have no account yet, they get one.
people-give-hat-role = Hat
people-give-hat-place = Where
people-take-hat = Take this hat back
people-done-hat-given = The hat is given.
people-done-hat-taken = The hat is taken back.

# Emergency access.
people-glass-title = Emergency access
people-warning = Warning
people-glass-warning = Use this only when somebody may come to harm.
people-glass-line = You reach past your usual limits for one hour. All you do is marked. The area lead and the national office are told.
people-glass-role = What do you need to do?
people-glass-read = Read what was written, to keep somebody safe
people-glass-contact = Find out who wrote, to reach them
people-glass-answer = Answer for the service
people-glass-place = Where?
people-glass-reason = Why?
people-glass-start = Start emergency access
people-glass-on = You have emergency access as { $role } at { $place }. It ends by itself: { $moment }.
people-glass-end = End it now
people-done-glass = Emergency access has begun. It ends by itself in one hour.
people-done-glass-ended = Emergency access is ended.
people-glass-uses-title = Uses of emergency access
people-glass-uses-none = Nobody has used emergency access here.
people-glass-open = Going on
people-glass-from-to = From { $from } to { $to }

# Mails. They lie where others may see them, so they say nothing of health.
people-mail-link-subject = Your link
people-mail-link-body =
    Hello,

    here is the link you asked for:

    { $address }

    Open it and press the button. It works once, for 20 minutes, on any device.

    You did not ask for it? You can throw this mail away. Nothing happens.
people-mail-request-subject = A question for you
people-mail-request-body =
    Hello,

    somebody who knows you has a question for you. Sign in with this email address to read it:

    { $address }

    You can say yes or no. You need not answer, and nobody else gets this mail.

people-mail-glass-subject = Something to look at
people-mail-glass-body =
    Hello,

    there is something that you should look at today:

    { $address }

# Why not.
refusal-people-mail-odd = Enter an email address like name@example.ie
refusal-people-busy = Many people are signing in just now. Wait a minute, then try again.
refusal-people-too-many-tries = That was tried too often. Wait a little, or use a link by email: it works at once.
refusal-people-link-is-over = This link was used already, or its time is over. Ask for a new one.
refusal-people-step-is-over = This took too long. Start again from the sign-in page.
refusal-people-prove-again = Sign in once more, to show that it is you.
refusal-people-password-wrong = The email address or the password is not right, or no code app is set up. You can use a link by email instead.
refusal-people-password-too-short = Choose a password of at least { $letters } characters
refusal-people-password-too-long = Choose a password of at most { $letters } characters
refusal-people-password-too-plain = Choose a password with more different characters
refusal-people-code-wrong = That code is not right, or it was used already. Enter the one that your app shows now.
refusal-people-passkey-wrong = This passkey does not fit. Try again, or choose another way.
refusal-people-passkey-taken = This passkey is set up already.
refusal-people-organisation-away = Your organisation does not answer just now. Try later, or choose another way.
refusal-people-organisation-did-not-vouch = Your organisation did not confirm who you are. Start again, or choose another way.
refusal-people-organisation-not-known-here = You have no account here yet. Ask for a link by email first. Then add your organisation on your account page.
refusal-people-identity-taken = This sign-in of your organisation belongs to another account here.
refusal-people-mail-taken = There is an account with this email address already.
refusal-people-name-too-long = Choose a name of at most { $letters } characters
refusal-people-choose-hat = Choose a hat
refusal-people-not-a-hat = Choose a hat from the list
refusal-people-hat-for-yourself = You cannot give a hat to yourself. Ask somebody else who may.
refusal-people-hat-needs-a-place = Choose where this hat is worn
refusal-people-hat-only-national = Only the national office gives or takes this hat.
refusal-people-hat-ends-before = Choose an end after the beginning
refusal-people-no-such-place = Choose a place from the list
refusal-people-too-many-asked = You have asked ten people already. Wait for their answers, or for the questions to end.
refusal-people-say-that-you-leave = Tick the box to say that you want to leave
refusal-people-not-their-own-supporter = Choose somebody other than yourself
refusal-people-glass-role = Choose what you need to do
refusal-people-glass-already = You have emergency access already. End it before you start again.
refusal-people-reason-too-short = Say why in at least { $letters } letters
refusal-people-reason-too-long = Say why in at most { $letters } letters

# The audit.
audit-people-ask-link = Asked for a link to sign in
audit-people-sign-in = Signed in
audit-people-sign-out = Signed out
audit-people-keep-account = Changed their account
audit-people-change-hat = Changed their hat
audit-people-choose-supporter = Chose a supporter, or ended it
audit-people-answer-support = Agreed to support somebody, said no, or stopped
audit-people-take-copy = Took a copy of what is kept about them
audit-people-erase-account = Erased their account
audit-people-see-hats = Looked at who wears which hat
audit-people-give-hat = Gave a hat
audit-people-take-hat = Took a hat back
audit-people-break-glass = Started emergency access
audit-people-end-glass = Ended emergency access
audit-people-see-glass = Looked at uses of emergency access
audit-people-demo = Brought the invented people
