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
people-demo-button = { $name }: { $role }

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
people-take-hat = Take this hat back: { $name }, { $role }
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
audit-people-erase-account = Erased their account
audit-people-see-hats = Looked at who wears which hat
audit-people-give-hat = Gave a hat
audit-people-take-hat = Took a hat back
audit-people-break-glass = Started emergency access
audit-people-end-glass = Ended emergency access
audit-people-see-glass = Looked at uses of emergency access
audit-people-demo = Brought the invented people
