# The frame and the menu.
people-frame-account = Vaš nalog
people-frame-sign-out = Odjava
people-frame-hat = Promenite ulogu
people-frame-glass = Hitan pristup
people-frame-you = Vi
people-nav-hats = Uloge
people-nav-glass = Hitan pristup

# The parts people play.
people-role-anyone = Bilo ko
people-role-person = U svoje ime
people-role-moderator = Moderator
people-role-safety-reader = Čitalac za bezbednost
people-role-responder = Odgovara u ime službe
people-role-service-owner = Nosilac službe
people-role-area-lead = Rukovodilac oblasti
people-role-lived-experience-reviewer = Procenjivač sa životnim iskustvom
people-role-identity-custodian = Čuvar podataka za kontakt
people-role-national-office = Nacionalna kancelarija
people-role-administrator = Administrator

# Signing in.
people-sign-in-title = Prijava
people-sign-in-button = Prijavite se
people-by-link = Vezom iz imejla
people-mail-label = Imejl adresa
people-mail-hint = Poslaćemo vam vezu za prijavu. Lozinka nije potrebna.
people-send-link = Pošaljite mi vezu
people-by-passkey = Pristupnim ključem
people-by-passkey-line = Vaš uređaj može da vas prijavi licem, prstom ili otključavanjem ekrana.
people-use-passkey = Upotrebite pristupni ključ
people-passkey-trouble = Nije uspelo. Probajte ponovo ili izaberite drugi način.
people-other-ways = Drugi načini
people-by-password = Lozinka i kod
people-by-organisation = Prijava preko: { $organisation }
people-no-account-needed = Da biste nešto podelili ili čitali, nalog vam nije potreban.
people-again-line = Ono što želite da uradite je osetljivo. Prijavite se još jednom, da potvrdite da ste to vi.
people-back-to-sign-in = Nazad na prijavu
people-go-on = Dalje
people-demo-title = Osobe iz ogledne verzije
people-demo-line = Izmišljene su. Pritisnite ime da se prijavite kao ta osoba.

# After asking for a link.
people-sent-title = Pogledajte imejl
people-sent-line = Poslali smo vezu na adresu koju ste uneli. Važi jednom, 20 minuta.
people-sent-other-device = Možete je otvoriti na ovom ili na drugom uređaju.
people-sent-nothing = Ništa nije stiglo?
people-sent-nothing-line = Pogledajte među neželjenom poštom i proverite da li je adresa tačna. Zatim zatražite novu vezu.

# The page behind the link.
people-link-title = Prijava
people-link-line = Pritisnite dugme da se prijavite na ovom uređaju.
people-link-button = Prijavite me ovde
people-link-not-you = Niste vi ovo tražili? Zatvorite stranicu. Ništa se neće desiti.
people-link-again = Zatražite novu vezu

# Password and code.
people-password-title = Prijava lozinkom i kodom
people-password-label = Lozinka
people-password-forgotten = Zaboravili ste lozinku? Upotrebite vezu iz imejla.
people-code-title = Unesite kod
people-code-label = Kod
people-code-hint = Šest cifara iz aplikacije za kodove, ili jedan od rezervnih kodova.
people-code-none = Nemate kod pri ruci? Upotrebite vezu iz imejla.

# Signing out.
people-sign-out-title = Odjava
people-sign-out-line = Ovaj uređaj zaboravlja ko ste.
people-done-signed-out = Odjavljeni ste.
people-done-signed-out-everywhere = Odjavljeni ste na svim uređajima.

# My account.
people-account-title = Vaš nalog
people-back-to-account = Nazad na nalog
people-name = Ime i prezime
people-name-hint = Ne morate ga navesti.
people-screen-name = Kako da vas zovemo
people-screen-name-hint = Može bilo koje ime. Ovo vide zaposleni i drugi.
people-language = Jezik imejlova
people-names-title = Vaše ime i jezik
people-none = Nema
people-change = Promenite
people-look = Pogledajte
people-keep = Sačuvajte
people-done-names = Vaši podaci su sačuvani.
people-ways-title = Načini prijave
people-ways-line = Veza iz imejla uvek radi. Ako želite, dodajte i druge načine.
people-way-link = Veza iz imejla
people-way-passkey = Pristupni ključevi
people-passkeys-count = Podešeno: { $count }
people-code-app = Aplikacija za kodove
people-password = Lozinka
people-set-up = Podešeno
people-not-set-up = Nije podešeno
people-link-organisation = Ubuduće se prijavljujte preko: { $organisation }
people-hats-mine-title = Vaše uloge
people-hats-mine-link = Izaberite ulogu u kojoj ste

# What is mine: supporters, a copy, leaving.
people-own-things-title = Ono što je vaše
people-supporters-title = Osobe koje vas podržavaju
people-supporters-line = Neko može da bude uz vas: porodica, prijatelj, osoba koja brine o vama. Vi birate, ta osoba pristaje, a vi to možete da završite u svakom trenutku.
people-supporters-none = Ovde vas još niko ne podržava. Zamolite nekoga u nastavku.
people-supporters-see = Šta vidi osoba koja vas podržava: vaše ime i da ste je izabrali. Ne vidi ništa što podelite. Ako joj neki deo ovog sajta jednom bude pokazivao više, to će prvo reći vama.
people-supporter-ask-title = Zamolite nekoga da vas podrži
people-supporter-mail = Imejl adresa te osobe
people-supporter-mail-hint = Dobiće imejl u kom nema imena. Vaše ime vidi kada se prijavi ovom adresom.
people-supporter-ask-button = Zamolite
people-supporter-waits = Zamoljeno. Ako neko odbije, to vam ne kažemo. Poslednji dan za pristanak: { $day }
people-supporter-take-back = Povucite molbu na adresu: { $mail }
people-supporter-is = Ova osoba vas podržava.
people-supporter-end = Završite podršku ove osobe: { $name }
people-done-supporter-asked = Poslali smo imejl na tu adresu. Čim osoba pristane, videćete je ovde.
people-done-supporter-taken-back = Povučeno. Više nije moguće pristati.
people-done-supporter-ended = Završeno. Ta osoba od sada ne vidi ništa vaše.
people-support-asked = Molba da podržite: { $name }
people-support-asked-line = Ako pristanete, ta osoba vidi vaše ime, a vi njeno. Možete da prestanete u svakom trenutku.
people-support-agree = Pristajem
people-support-decline = Ne pristajem
people-done-support-agreed = Sada podržavate tu osobu.
people-done-support-declined = Odbili ste. To nikome ne kažemo.
people-supported-title = Osobe koje podržavate
people-support-stop = Prestanite da podržavate ovu osobu: { $name }
people-done-support-stopped = Prestali ste. Od sada ne vidite ništa od te osobe.
people-copy-title = Kopija svega što se o vama čuva
people-copy-line = Sve što o vama čuvamo možete da ponesete sa sobom, u jednoj datoteci. To je vaše.
people-copy-in = Šta je u njoj
people-copy-in-account = Vaš nalog: ime, imejl adresa, načini prijave, uloge i gde ste prijavljeni.
people-copy-in-support = Koga ste zamolili da vas podrži i ko koga podržava.
people-copy-in-shared = Ono što ste podelili pod imenom dok ste bili prijavljeni, sa svim porukama i onim što je iz toga proizašlo.
people-copy-not-in = Čega u njoj nema
people-copy-not-in-code = Onoga što ste podelili samo uz šifru ili kontakt. Niko ovde ne može da zna da je vaše. Otvorite to svojom šifrom.
people-copy-not-in-lines = Zapisa o tome ko je šta uradio i kog dana. U njima nema vaših reči.
people-copy-careful = Ko ima datoteku, može da je pročita. Sačuvajte je samo tamo gde niko drugi ne gleda.
people-copy-button = Preuzmite svoju kopiju
people-leave-title = Odlazak zauvek
people-leave-line = Možete da odete kad god želite i ne morate da kažete zašto.
people-leave-goes = Šta nestaje, i to odmah
people-leave-goes-account = Vaš nalog: ime, imejl adresa, načini prijave i uloge. Odjavljeni ste na svim uređajima.
people-leave-goes-shared = Ono što ste podelili pod imenom dok ste bili prijavljeni: vaše reči, vaše ime i sve poruke o tome. Nestaje i sa javnih strana.
people-leave-goes-support = Ko podržava vas i koga podržavate vi.
people-leave-stays = Šta ostaje
people-leave-stays-counts = Da je nešto podeljeno, kao broj. Ostaju i promene koje je služba uvela, bez vaših reči.
people-leave-stays-code = Ono što ste podelili samo uz šifru ili kontakt. Niko ovde ne može da zna da je vaše. Ako želite, prvo to povucite svojom šifrom.
people-leave-stays-work = Odgovori koje ste dali u ime službe i razlozi za hitan pristup. To pripada radu službe.
people-leave-stays-lines = Zapisi o tome šta je urađeno i kog dana. U njima je broj koji ne vodi ni do koga.
people-leave-stays-backups = Zaključane kopije u starim rezervnim kopijama, najviše 35 dana.
people-leave-copy-first = Prvo preuzmite kopiju svega što se o vama čuva
people-leave-warning = Ovo niko ne može da poništi, pa ni mi.
people-leave-legend = Želite li da odete?
people-leave-sure = Da, obrišite ono što je moje
people-leave-button = Odlazim, obrišite
people-leave-stay = Ostajem
people-goodbye-title = Doviđenja
people-goodbye-line = Otišli ste i ono što je bilo vaše je obrisano. Odjavljeni ste na svim uređajima.
people-goodbye-back = I dalje možete da čitate, da nešto podelite ili da se vratite. Tada počinjete iznova.
people-goodbye-help = Ako vam treba pomoć odmah, tu je za vas

# My password.
people-own-password-title = Vaša lozinka
people-new-password-label = Nova lozinka
people-new-password-hint = Najmanje 12 znakova. Nekoliko reči zaredom lako se pamti.
people-password-needs-code-app = Lozinka radi zajedno sa aplikacijom za kodove. Prvo podesite aplikaciju.
people-set-up-code-app = Podesite aplikaciju za kodove
people-remove-password = Uklonite lozinku
people-done-password = Lozinka je sačuvana. Ostali uređaji su odjavljeni.
people-done-password-removed = Lozinka je uklonjena.

# My code app.
people-code-app-title = Vaša aplikacija za kodove
people-code-app-line = Aplikacija na telefonu pokazuje šest cifara koje se stalno menjaju. Uz lozinku vas puštaju unutra.
people-code-app-start = Podesite aplikaciju za kodove
people-code-app-scan = Skenirajte ovu sliku aplikacijom za kodove. Zatim unesite šest cifara koje ona pokaže.
people-code-app-no-camera = Ne mogu da skeniram
people-code-app-type = Umesto toga ukucajte ovo u aplikaciju:
people-code-app-code = Šest cifara
people-code-app-confirm = Koristi ovu aplikaciju
people-code-app-on = Aplikacija za kodove je podešena.
people-code-app-anew = Podesite je ponovo
people-code-app-remove = Uklonite aplikaciju za kodove
people-done-code-app-removed = Aplikacija za kodove je uklonjena.
people-recovery-title = Vaši rezervni kodovi
people-recovery-once = Ove kodove pokazujemo samo sada.
people-recovery-line = Zapišite ih i čuvajte na sigurnom. Svaki važi jednom umesto koda, ako izgubite telefon.
people-recovery-kept = Zapisano je
people-recovery-left = Preostalo rezervnih kodova: { $count }

# My passkeys.
people-passkeys-title = Vaši pristupni ključevi
people-passkeys-line = Pristupni ključ ostaje na vašem uređaju. Niko ne može da ga pogodi niti da vam ga traži.
people-passkeys-none = Još nemate pristupni ključ.
people-passkeys-not-here = Pristupni ključevi rade samo tamo gde ovaj sajt ima svoje ime.
people-passkey-add = Dodajte pristupni ključ
people-passkey-add-button = Dodajte pristupni ključ
people-passkey-label = Ime ključa
people-passkey-label-hint = Na primer: moj telefon.
people-passkey-needs-script = Da biste dodali pristupni ključ, vaš pregledač mora da pokreće skripte.
people-passkey-unnamed = Pristupni ključ
people-passkey-added = Dodat { $day }
people-passkey-used = Poslednji put upotrebljen { $day }
people-passkey-remove = Uklonite „{ $label }”
people-done-passkey-removed = Pristupni ključ je uklonjen.

# Where I am signed in.
people-sign-ins = Gde ste prijavljeni
people-sign-ins-count = Trenutno prijava: { $count }
people-sign-ins-line = Ako neku od ovih prijava ne prepoznajete, prekinite je.
people-sign-in-here = Ovaj uređaj
people-sign-in-since = Od: { $moment }
people-sign-in-used = Poslednji put upotrebljeno: { $moment }
people-sign-in-end = Prekinite ovu prijavu
people-sign-out-everywhere = Odjavite se svuda
people-done-sign-in-ended = Ta prijava je prekinuta.
people-device-iphone = iPhone
people-device-ipad = iPad
people-device-android-phone = Android telefon
people-device-android-tablet = Android tablet
people-device-windows = Računar sa Windowsom
people-device-mac = Mac računar
people-device-linux = Računar sa Linuxom
people-device-other = Drugi uređaj
people-came-by-link = Vezom iz imejla
people-came-by-passkey = Pristupnim ključem
people-came-by-password = Lozinkom i kodom
people-came-by-organisation = Preko vaše organizacije
people-came-by-demonstration = Dugmetom ogledne verzije

# Hats.
people-hat-title = U kojoj ste ulozi sada?
people-hat-line = Od toga zavisi šta vidite i šta možete da radite.
people-hat-none = Ni u jednoj, ovde sam u svoje ime
people-hat-none-hint = Vidite ono što je vaše.
people-hat-change = Promenite
people-hat-no-hats = Nemate nijednu ulogu. Ovde ste u svoje ime.
people-hat-since = Od { $day }
people-done-hat = Uloga je promenjena.
people-everywhere = Svuda
people-choose = Izaberite
people-hats-title = Ko ima koju ulogu
people-hats-none = Ovde još niko nema ulogu. Dodelite prvu u nastavku.
people-more = Još
people-unnamed = Osoba bez imena
people-give-hat = Dodelite ulogu
people-give-hat-mail = Imejl adresa
people-give-hat-hint = Dobiće vezu za prijavu. Ako nema nalog, dobiće i njega.
people-give-hat-role = Uloga
people-give-hat-place = Gde
people-take-hat = Oduzmite ovu ulogu
people-done-hat-given = Uloga je dodeljena.
people-done-hat-taken = Uloga je oduzeta.

# Emergency access.
people-glass-title = Hitan pristup
people-warning = Upozorenje
people-glass-warning = Koristite ovo samo kada je nečija bezbednost ugrožena.
people-glass-line = Sat vremena imate pristup preko svojih uobičajenih granica. Sve što uradite biće označeno. Rukovodilac oblasti i nacionalna kancelarija biće obavešteni.
people-glass-role = Šta treba da uradite?
people-glass-read = Da pročitam šta je napisano, radi nečije bezbednosti
people-glass-contact = Da saznam ko je pisao i stupim u vezu
people-glass-answer = Da odgovorim u ime službe
people-glass-place = Gde?
people-glass-reason = Zašto?
people-glass-start = Započnite hitan pristup
people-glass-on = Imate hitan pristup. Uloga: { $role }. Mesto: { $place }. Završava se sam: { $moment }.
people-glass-end = Završite sada
people-done-glass = Hitan pristup je počeo. Završava se sam za jedan sat.
people-done-glass-ended = Hitan pristup je završen.
people-glass-uses-title = Kada je korišćen hitan pristup
people-glass-uses-none = Ovde niko nije koristio hitan pristup.
people-glass-open = U toku
people-glass-from-to = Od: { $from }. Do: { $to }.

# Mails. They lie where others may see them, so they say nothing of health.
people-mail-link-subject = Vaša veza
people-mail-link-body =
    Dobar dan,

    ovo je veza koju ste tražili:

    { $address }

    Otvorite je i pritisnite dugme. Važi jednom, 20 minuta, na bilo kom uređaju.

    Niste je tražili? Slobodno obrišite ovu poruku. Ništa se neće desiti.
people-mail-request-subject = Jedno pitanje za vas
people-mail-request-body =
    Dobar dan,

    neko ko vas poznaje ima pitanje za vas. Prijavite se ovom imejl adresom da ga pročitate:

    { $address }

    Možete da pristanete ili da odbijete. Ne morate da odgovorite, a ovu poruku ne dobija niko drugi.

people-mail-glass-subject = Nešto što treba pogledati
people-mail-glass-body =
    Dobar dan,

    ima nešto što treba da pogledate još danas:

    { $address }

# Why not.
refusal-people-mail-odd = Unesite imejl adresu, na primer ime@primer.rs
refusal-people-busy = Upravo se mnogo ljudi prijavljuje. Sačekajte minut, pa probajte ponovo.
refusal-people-too-many-tries = Bilo je previše pokušaja. Sačekajte malo ili upotrebite vezu iz imejla: ona radi odmah.
refusal-people-link-is-over = Ova veza je već upotrebljena ili je isteklo njeno vreme. Zatražite novu.
refusal-people-step-is-over = Predugo je trajalo. Počnite ponovo od stranice za prijavu.
refusal-people-prove-again = Prijavite se još jednom, da potvrdite da ste to vi.
refusal-people-password-wrong = Imejl adresa ili lozinka nije tačna, ili aplikacija za kodove nije podešena. Možete upotrebiti vezu iz imejla.
refusal-people-password-too-short = Izaberite lozinku od najmanje { $letters } znakova
refusal-people-password-too-long = Izaberite lozinku od najviše { $letters } znakova
refusal-people-password-too-plain = Izaberite lozinku sa više različitih znakova
refusal-people-code-wrong = Kod nije tačan ili je već upotrebljen. Unesite onaj koji aplikacija sada pokazuje.
refusal-people-passkey-wrong = Ovaj pristupni ključ ne odgovara. Probajte ponovo ili izaberite drugi način.
refusal-people-passkey-taken = Ovaj pristupni ključ je već podešen.
refusal-people-organisation-away = Vaša organizacija trenutno ne odgovara. Probajte kasnije ili izaberite drugi način.
refusal-people-organisation-did-not-vouch = Vaša organizacija nije potvrdila ko ste. Počnite ponovo ili izaberite drugi način.
refusal-people-organisation-not-known-here = Ovde još nemate nalog. Prvo zatražite vezu imejlom. Zatim na stranici naloga dodajte svoju organizaciju.
refusal-people-identity-taken = Ova prijava vaše organizacije pripada drugom nalogu.
refusal-people-mail-taken = Već postoji nalog sa ovom imejl adresom.
refusal-people-name-too-long = Izaberite ime od najviše { $letters } znakova
refusal-people-choose-hat = Izaberite ulogu
refusal-people-not-a-hat = Izaberite ulogu sa spiska
refusal-people-hat-for-yourself = Ne možete sami sebi dodeliti ulogu. Zamolite nekog drugog ko to može.
refusal-people-hat-needs-a-place = Izaberite mesto na kom važi ova uloga
refusal-people-hat-only-national = Ovu ulogu dodeljuje i oduzima samo nacionalna kancelarija.
refusal-people-hat-ends-before = Izaberite kraj posle početka
refusal-people-no-such-place = Izaberite mesto sa spiska
refusal-people-too-many-asked = Već ste zamolili deset osoba. Sačekajte odgovore ili da molbe isteknu.
refusal-people-say-that-you-leave = Označite polje da biste rekli da želite da odete
refusal-people-not-their-own-supporter = Izaberite nekog drugog, ne sebe
refusal-people-glass-role = Izaberite šta treba da uradite
refusal-people-glass-already = Već imate hitan pristup. Završite ga pre nego što počnete ponovo.
refusal-people-reason-too-short = Napišite razlog od najmanje { $letters } slova
refusal-people-reason-too-long = Napišite razlog od najviše { $letters } slova

# The audit.
audit-people-ask-link = Zatražena veza za prijavu
audit-people-sign-in = Prijava
audit-people-sign-out = Odjava
audit-people-keep-account = Promenjen sopstveni nalog
audit-people-change-hat = Promenjena sopstvena uloga
audit-people-choose-supporter = Izabrana osoba za podršku, ili je podrška završena
audit-people-answer-support = Pristanak na podršku, odbijanje ili prestanak
audit-people-take-copy = Preuzeta kopija svega što se o osobi čuva
audit-people-erase-account = Obrisan sopstveni nalog
audit-people-see-hats = Pregledano ko ima koju ulogu
audit-people-give-hat = Dodeljena uloga
audit-people-take-hat = Oduzeta uloga
audit-people-break-glass = Započet hitan pristup
audit-people-end-glass = Završen hitan pristup
audit-people-see-glass = Pregledana upotreba hitnog pristupa
audit-people-demo = Dodate izmišljene osobe
