## What a node of the tree is
organisations-kind-nation = Država
organisations-kind-health-region = Zdravstvena regija
organisations-kind-former-cho = Nekadašnja organizacija zdravstvene zaštite u zajednici
organisations-kind-integrated-healthcare-area = Oblast objedinjene zdravstvene zaštite
organisations-kind-national-service = Nacionalna služba
organisations-kind-network = Mreža
organisations-kind-charity = Dobrotvorna organizacija
organisations-kind-association = Udruženje
organisations-kind-psychiatric-institution = Psihijatrijska ustanova
organisations-kind-social-care-institution = Ustanova socijalne zaštite
organisations-kind-public-body = Javni organ
organisations-kind-department = Odeljenje
organisations-kind-service = Služba

## What a service does
organisations-what-community-team = Tim za mentalno zdravlje u zajednici
organisations-what-camhs = Deca i mladi
organisations-what-older-people-team = Tim za starije ljude
organisations-what-day-centre = Dnevni centar
organisations-what-recovery-college = Koledž za oporavak
organisations-what-inpatient-unit = Bolničko odeljenje
organisations-what-drop-in = Svratište
organisations-what-crisis-cafe = Krizni kafe
organisations-what-peer-support = Vršnjačka podrška
organisations-what-family-support = Podrška porodici
organisations-what-employment = Pomoć oko posla
organisations-what-supported-housing = Stanovanje uz podršku
organisations-what-talking-therapies = Terapija razgovorom
organisations-what-forensic = Forenzička nega

## Whom it is for
organisations-ages-all = Ljudi svih uzrasta
organisations-ages-under-eighteen = Deca i mladi do 18 godina
organisations-ages-sixteen-to-twenty-five = Ljudi od 16 do 25 godina
organisations-ages-adults = Ljudi od 18 godina i stariji
organisations-ages-over-sixty-five = Ljudi od 65 godina i stariji

## Where it meets people
organisations-setting-health-centre = Dom zdravlja
organisations-setting-hospital = Bolnica
organisations-setting-library = Biblioteka
organisations-setting-family-resource-centre = Centar za porodicu
organisations-setting-community-centre = Mesni centar
organisations-setting-cafe = Kafe
organisations-setting-college = Škola ili fakultet
organisations-setting-house = Kuća
organisations-setting-at-home = U vašem domu
organisations-setting-online = Preko interneta
organisations-setting-by-phone = Telefonom

## Places, orders, sureness
organisations-place-ireland = Irska
organisations-place-united-kingdom = Ujedinjeno Kraljevstvo
organisations-place-serbia = Srbija
organisations-hierarchy-health-regions = Zdravstvene regije
organisations-hierarchy-community-healthcare-organisations = Organizacije zdravstvene zaštite u zajednici
organisations-hierarchy-networks = Mreže
organisations-confidence-high = Pročitano u zvaničnom izvoru
organisations-confidence-medium = Iz posrednog izvora
organisations-confidence-low = Nije sigurno

## Find support
organisations-support-title = Pronađite podršku
organisations-support-lead = Timovi, grupe i otvorena vrata. Za gledanje vam ne treba nalog.
organisations-support-urgent = Treba li vam neko sada? Pogledajte ko se sada javlja.
organisations-support-words = Grad, okrug ili naziv
organisations-support-words-hint = Dovoljan je početak reči.
organisations-support-kind = Kakva podrška
organisations-support-kind-any = Bilo koja
organisations-support-region = Deo zemlje
organisations-support-region-any = Bilo gde
organisations-support-find = Pronađite podršku
organisations-support-found-title = Šta postoji
organisations-support-count = { $count ->
    [one] { $count } služba
    [few] { $count } službe
   *[other] { $count } službi
}
organisations-support-next = Prikažite još
organisations-support-first = Nazad na početak spiska
organisations-support-none = Ništa nije pronađeno
organisations-support-none-text = Probajte sa manje slova iz naziva ili tražite bilo gde.
organisations-support-all = Prikažite svu podršku
organisations-support-by-region = Po delovima zemlje
organisations-support-organisations = Ko odgovara za koji deo zemlje

## One service
organisations-service-title = Radno vreme i kontakti
organisations-service-invented = Ova služba je izmišljena. Ona pokazuje kako stranica izgleda. Nemojte zvati niti pisati.
organisations-service-tag-invented = Primer
organisations-service-tag-closed = Zatvoreno
organisations-service-closed-on = Ova služba je zatvorena. Datum: { $date }.
organisations-service-closes-on = Ova služba će biti zatvorena. Datum: { $date }.
organisations-service-open-day-and-night = Otvoreno danju i noću
organisations-service-open-until = Sada otvoreno, do { $time }
organisations-service-opens = Sada zatvoreno. Otvara se: { $day }, { $time }.
organisations-service-closed-now = Sada zatvoreno
organisations-service-hours-unknown = Ne znamo radno vreme. Pozovite ili pišite pre nego što krenete.
organisations-service-hours = Radno vreme
organisations-service-hours-table = Radno vreme po danima u nedelji
organisations-service-day = Dan
organisations-service-span = { $from } do { $to }
organisations-service-closed-day = Zatvoreno
organisations-service-other-days = Dani sa drugačijim vremenom
organisations-service-reach = Kako do nje
organisations-service-come = Kako da dođete
organisations-service-phone = Telefon
organisations-service-text = Poruka
organisations-service-mail = Imejl
organisations-service-web = Internet stranica
organisations-service-where = Gde
organisations-service-about = Šta da očekujete
organisations-service-for = Kome je namenjena
organisations-service-languages = Jezici koji se tamo govore
organisations-service-within = Deo organizacije
organisations-service-share = Podelite nešto o ovoj službi
organisations-service-share-hint = Dobro ili loše, dovoljna je jedna rečenica. Ne morate reći ko ste.
organisations-service-not-yet = Ova služba ovde još ne odgovara. Do nje možete doći na gore navedeni način.
organisations-service-staff = Za osoblje
organisations-service-correct = Ispravite ovu službu
organisations-service-close = Zatvorite ovu službu
organisations-service-source = Gde je ovo pročitano
organisations-service-sureness = Koliko smo sigurni

## Languages spoken at a service
organisations-language-en = engleski
organisations-language-ga = irski
organisations-language-sr = srpski
organisations-language-pl = poljski
organisations-language-ro = rumunski
organisations-language-uk = ukrajinski
organisations-language-hu = mađarski

## Correct a service
organisations-correct-title = Ispravljanje službe
organisations-correct-lead = Ljudi ovo čitaju pre nego što dođu. Ostavite polje prazno ako ne znate.
organisations-correct-name-en = Naziv na engleskom
organisations-correct-name-ga = Naziv na irskom
organisations-correct-name-sr = Naziv na srpskom
organisations-correct-about-en = Šta da očekuju, na engleskom
organisations-correct-about-ga = Šta da očekuju, na irskom
organisations-correct-about-sr = Šta da očekuju, na srpskom
organisations-correct-come-en = Kako da dođu, na engleskom
organisations-correct-come-ga = Kako da dođu, na irskom
organisations-correct-come-sr = Kako da dođu, na srpskom
organisations-correct-hours = Radno vreme
organisations-correct-hours-hint = Na primer 9:00-17:00 ili 10:30-13:00, 14:00-16:30. Dan kada je zatvoreno ostavite prazan.
organisations-correct-other-days = Dani sa drugačijim vremenom, po jedan u redu
organisations-correct-other-days-hint = Na primer 2026-12-24 10:00-13:00. Sam datum znači da je zatvoreno.
organisations-correct-contacts = Kako do nje
organisations-correct-listens = Da li služba odgovara na ono što ljudi ovde podele?
organisations-correct-listens-yes = Da, čita i odgovara
organisations-correct-listens-not-yet = Još ne
organisations-correct-send = Sačuvajte ispravku
organisations-done-corrected = Ispravka je sačuvana. Ljudi je sada vide.

## Close a service
organisations-close-title = Zatvaranje službe
organisations-close-lead = Ostaje ono što su ljudi o njoj rekli, kao i oni koji za nju odgovaraju. Ovo se ovde ne može poništiti.
organisations-close-on = Prvi dan bez nje
organisations-close-on-hint = Na primer 1 12 2026
organisations-close-instead-en = Zašto, i gde se sada obratiti, na engleskom
organisations-close-instead-ga = Isto na irskom
organisations-close-instead-sr = Isto na srpskom
organisations-close-send = Zatvori ovu službu
organisations-done-closed = Služba je zatvorena. Njena stranica kaže gde se sada obratiti.

## The tree of organisations
organisations-tree-title = Organizacije
organisations-tree-lead = Ko odgovara za koji deo zemlje, danas ili nekog drugog dana.
organisations-tree-on = Prikažite dan
organisations-tree-on-hint = Na primer 1 6 2024. Tog dana su istovremeno važila dva poretka.
organisations-tree-show = Prikažite
organisations-tree-as-on = Stanje na dan: { $date }
organisations-tree-none = Ovaj poredak tog dana nije važio.
organisations-tree-from = Od { $date }
organisations-tree-until = Do { $date }
organisations-tree-successions = Šta je došlo posle nekadašnjih organizacija
organisations-tree-former = Nekadašnja organizacija
organisations-tree-successor = Danas
organisations-tree-share = Koji deo
organisations-tree-whole = Cela
organisations-tree-source = { $source } ({ $sureness })
organisations-tree-day-unreadable = Ovo nije datum. Prikazan je današnji dan.

## Help now
organisations-help-title = Pomoć odmah
organisations-help-lead = Ne morate da čekate i ne morate da se objašnjavate.
organisations-help-not-emergency = Comhar nije hitna služba. Ovde niko ne čita poruke danju i noću. Ljudi navedeni ispod se javljaju.
organisations-help-call = Pozovite { $number }
organisations-help-call-or = ili { $number }
organisations-help-text = Pošaljite { $keyword } na { $number }
organisations-help-text-plain = Pošaljite poruku na { $number }
organisations-help-always = Danju i noću
organisations-help-daily = Svakog dana, { $from } do { $to }
organisations-help-checked = Provereno kod vlasnika. Datum: { $date }
organisations-help-not-checked = Još nismo proverili kod vlasnika
organisations-help-here = Nazad na pomoć za ovo mesto
organisations-help-support = Postoji i podrška koju možete potražiti kada vama odgovara.

## Check crisis contacts
organisations-contacts-title = Provera kriznih kontakata
organisations-contacts-lead = Pitajte vlasnika svakog broja. Zatim upišite broj kako su ga rekli i dan kada ste pitali.
organisations-contacts-number = Broj koji je vlasnik potvrdio
organisations-contacts-on = Dan kada ste pitali
organisations-contacts-on-hint = Na primer 21 11 2026
organisations-contacts-send = Sačuvajte proveru
organisations-contacts-country = Država
organisations-contacts-name = Ko se javlja
organisations-contacts-standing = Prikazano ili zadržano
organisations-contacts-held-back = Zadržano, ljudi ne vide
organisations-contacts-shown = Prikazano ljudima
organisations-done-checked = Provera je sačuvana.

## Why not, and what to do next
refusal-organisations-within-itself = Organizacija ne može biti deo same sebe. Izaberite drugu iznad nje.
refusal-organisations-later-move-planned = Već je planirano kasnije premeštanje. Izaberite dan posle njega.
refusal-organisations-name-needed = Upišite naziv bar na jednom jeziku.
refusal-organisations-name-too-long = Upišite naziv od najviše 120 slova.
refusal-organisations-not-under-a-service = Izaberite organizaciju, a ne službu.
refusal-organisations-parent-ended = Ta organizacija više ne postoji. Izaberite današnju.
refusal-organisations-changed-meanwhile = Neko drugi je sačuvao ispravku dok ste pisali. Otvorite stranicu ponovo u drugoj kartici i uporedite.
refusal-organisations-service-closed = Ova služba je zatvorena. Više se ne može menjati.
refusal-organisations-instead-needed = Napišite gde ljudi sada mogu da se obrate.
refusal-organisations-closed-before-opened = Izaberite dan posle otvaranja službe.
refusal-organisations-hours-overlap = Dva radna vremena istog dana se preklapaju. Spojite ih ili pomerite jedno.
refusal-organisations-hours-unreadable = Upišite vreme ovako: 9:00-17:00
refusal-organisations-contact-unusable = Proverite ovaj broj ili adresu. Internet stranica počinje sa https://
refusal-organisations-day-unreadable = Upišite dan, mesec i godinu, na primer 1 12 2026.
refusal-organisations-other-days-unreadable = Upišite svaki red ovako: 2026-12-24 10:00-13:00
refusal-organisations-number-needed = Upišite broj ciframa.
refusal-organisations-unknown-kind = Ne postoji takva vrsta organizacije.
refusal-organisations-unreadable-id = Ovo nije oznaka organizacije.
refusal-organisations-checked-ahead = Izaberite današnji ili raniji dan.
refusal-organisations-checked-later = Kasnija provera je već sačuvana. Izaberite taj dan ili kasniji.

## Lines of the audit
audit-organisations-correct = Ispravljena služba
audit-organisations-open-service = Otvorena služba
audit-organisations-close-service = Zatvorena služba
audit-organisations-move-organisation = Premeštena organizacija
audit-organisations-verify-contact = Krizni kontakt proveren kod vlasnika
audit-organisations-load-data = Učitane organizacije koje dolaze uz proizvod
