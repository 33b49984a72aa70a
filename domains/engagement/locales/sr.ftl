# Engagement: being heard, answered and told what changed. Sentences of at most twenty words; no exclamation marks.
# Titles of pages stay neutral: they stand in the history of a browser that others may open.

# The front door

engagement-home-title = Dobro došli
engagement-home-heading = Recite kako je bilo vama. Neko to pročita, odgovori i kaže vam šta se promenilo.
engagement-home-share = Podelite nešto
engagement-home-share-line = Iskustvo, predlog, brigu ili zahvalnost. Dovoljna je jedna rečenica.
engagement-home-support = Nađite podršku
engagement-home-support-line = Službe u vašoj blizini, kada rade i kako da im se javite.
engagement-home-open = Pročitajte odgovor
engagement-home-open-line = Unesite svoju šifru da pročitate odgovor, uzvratite ili sve povučete.
engagement-home-changed = Vi rekli, mi uradili
engagement-home-changed-line = Šta su službe obećale i promenile zato što je neko progovorio.
engagement-home-lately = Šta se nedavno promenilo
engagement-home-lately-all = Pogledajte sve što se promenilo
engagement-home-lately-none = Promene će stajati ovde čim neka služba nešto promeni zato što je neko progovorio.
engagement-home-read = Pročitajte šta su drugi podelili

# Navigation and service names

engagement-nav-share = Podelite
engagement-nav-open = Vaš odgovor
engagement-nav-mine = Šta ste podelili
engagement-nav-changed = Vi rekli, mi uradili
engagement-nav-experiences = Iskustva
engagement-nav-today = Danas
engagement-nav-moderation = Prvo čitanje
engagement-nav-replies = Odgovori
engagement-nav-themes = Teme

# Words used on many pages

engagement-word-warning = Važno
engagement-word-back = Nazad
engagement-word-service-none = Služba nije navedena
engagement-word-you = Vi
engagement-word-moderator = Osoba koja je prva pročitala
engagement-word-service = Služba
engagement-word-more = Prikažite još
engagement-word-first = Nazad na prvu stranu
engagement-word-week-of = u nedelji od { $date }

# Kinds of contribution

engagement-kind-experience = Iskustvo
engagement-kind-idea = Predlog
engagement-kind-concern = Briga
engagement-kind-compliment = Zahvalnost

# Share: the first screen

engagement-share-title = Podelite nešto
engagement-share-heading = Šta biste želeli da nam kažete?
engagement-share-hint = Dovoljna je jedna rečenica, ništa drugo nije potrebno. Molimo vas, izostavite imena.
engagement-share-kind = Šta je to?
engagement-share-prompts = Ideje o čemu da pišete
engagement-share-prompts-hint = Popunite šta želite, ili ništa.
engagement-share-well = Šta je bilo dobro?
engagement-share-better = Šta bi moglo da bude bolje?
engagement-share-felt = Kako ste se osećali?
engagement-share-felt-hint = Koliko god želite, ili nijednu.
engagement-share-tiles-open = Recite slikama
engagement-share-tiles = O čemu je reč?
engagement-share-tiles-hint = Koliko god želite. I same slike su dovoljne.
engagement-share-before = Pre nego što nastavite
engagement-share-who = Ko ovo čita
engagement-share-who-line = Prvo ga čita moderator. Zatim služba koju navedete može da ga pročita i odgovori.
engagement-share-who-not = Ko ga ne čita
engagement-share-who-not-line = Ne ulazi u vaš zdravstveni karton. Moderatori i službe ne vide vaš telefon, adresu ni imejl.
engagement-share-when = Kada ćete čuti odgovor
engagement-share-when-line = Neko to pročita za najviše { $read } radnih dana. Služba odgovara za najviše { $answer } radnih dana.
engagement-share-undo = Šta možete da povučete
engagement-share-undo-line = Dobićete tajnu šifru. Uz nju možete da se predomislite i sve povučete.
engagement-share-undo-safety = Ako je neko možda u opasnosti, čuvar bezbednosti zadržava ono što je potrebno. Ništa više od toga.
engagement-share-emergency = Niko ne prati ovu stranu danju i noću. Ovo nije hitna služba.
engagement-share-emergency-link = Treba mi pomoć sada
engagement-share-continue = Nastavite
engagement-share-continue-hint = Još ništa nije poslato.
engagement-share-save = Sačuvajte za kasnije
engagement-share-resumed = Ovo su reči koje ste sačuvali.
engagement-share-kept = To što pišete čuva se svakih nekoliko sekundi. Vaš kod to vraća.
engagement-share-not-kept = Trenutno nismo mogli da sačuvamo. Ostavite ovu stranicu otvorenu. Pokušavamo ponovo.

# Pictures: faces and things

# Share: the second screen

engagement-about-title = Pre slanja
engagement-about-heading = Pre slanja
engagement-about-lead = Sve na ovoj strani je vaš izbor. Možete odmah da pritisnete „Pošaljite”.
engagement-about-your-words = Vaše reči
engagement-about-change = Izmenite svoje reči
engagement-about-mode = Kako želite da budete poznati?
engagement-about-mode-hint = Vi birate. Niko osim vas to ne može da promeni. Kasnije možete da budete otvoreniji, ali ne i obrnuto.
engagement-about-service = O kojoj je službi reč?
engagement-about-service-hint = Izaberite jednu, da bi mogla da vam odgovori. Ovo možete da preskočite.
engagement-about-service-search = Potražite službu
engagement-about-service-find = Nađite službu po imenu ili mestu
engagement-about-service-find-button = Nađite
engagement-about-service-any = Nijedna određena služba
engagement-about-service-none-found = Nismo našli službu s tim rečima. Probajte ime mesta, ili preskočite.
engagement-about-service-place = { $name }, { $town }
engagement-about-perspective = Čije je to iskustvo?
engagement-about-perspective-hint = Ovo možete da preskočite.
engagement-about-send = Pošaljite
engagement-about-send-hint = Posle ovoga dobijate šifru. I dalje možete sve da povučete.

engagement-perspective-own = Moje
engagement-perspective-family = Ja sam član porodice
engagement-perspective-carer = Brinem o nekome
engagement-perspective-supporter = Prijatelj sam ili podrška
engagement-perspective-staff = Radim u službi
engagement-perspective-none = Ne bih da kažem

# Five ways of being known

engagement-mode-code-only = Samo šifra
engagement-mode-line-code-only = Niko ne zna ko ste. Odgovor čitate uz šifru, a čuva se samo dan.
engagement-mode-example-code-only = Na primer: želite odgovor, a da niko ne može da vas pronađe.
engagement-mode-no-trace = Bez traga
engagement-mode-line-no-trace = Bez šifre i bez odgovora. Niko ne može da ga povuče, pa ni vi. Čuva se samo nedelja.
engagement-mode-example-no-trace = Na primer: želite da se zna, a onda da s tim završite.
engagement-mode-contactable = Možemo da vam pišemo
engagement-mode-line-contactable = Jedna osoba van službe čuva vaš kontakt. Koristi ga samo da vam javi da ima novosti.
engagement-mode-example-contactable = Na primer: šifru biste možda izgubili, ali poruke čitate.
engagement-mode-screen-name = Ime koje smislite
engagement-mode-line-screen-name = Ljudi vide ime koje izaberete. Vaše pravo ime se ne prikazuje.
engagement-mode-example-screen-name = Na primer: često delite i želite da se zna da ste to opet vi.
engagement-mode-named = Vaše ime
engagement-mode-line-named = Služba vidi vaše ime i može da razgovara s vama o tome.
engagement-mode-example-named = Na primer: želite da vam neko zahvali, ili da stvar rešite lično.
engagement-mode-name-label = Vaše ime
engagement-mode-screen-name-label = Ime koje smislite
engagement-mode-contact-label = Imejl ili telefon
engagement-mode-contact-hint = Poruke imaju neutralan naslov. Nikada ne kažu o čemu je reč.

# A small place, where people know one another

engagement-small-heading = Ljudi bi mogli da pogode da ste to vi
engagement-small-line = Ovu službu koristi malo ljudi. Neko tamo može da prepozna vašu priču i bez imena.
engagement-small-choose = Šta biste želeli da uradite?
engagement-small-hint = Svaki izbor je siguran. Vaše reči ostaju kakve jesu.
engagement-safer-tell-area = Recite oblasti, a ne službi
engagement-safer-hint-tell-area = Javnost vidi oblast. Služba se ne navodi.
engagement-safer-leave-out-details = Izostavite kada je to bilo i čije je iskustvo
engagement-safer-hint-leave-out-details = Ljudi vide vaše reči i službu, i ništa drugo.
engagement-safer-keep-private = Čita samo služba
engagement-safer-hint-keep-private = Nikada ne postaje javno. Služba vam ipak odgovara.
engagement-safer-send-as-it-is = Pošaljite ga ovako
engagement-safer-hint-send-as-it-is = Vi poznajete to mesto. Odluka je vaša.

# Sent

engagement-sent-title = Hvala
engagement-sent-heading = Hvala. Stiglo je.
engagement-sent-code = Vaša šifra
engagement-sent-code-spoken = Ista šifra rečima
engagement-sent-code-line = Zapišite je, slikajte ili odštampajte ovu stranu. Prikazuje se samo ovde, deset minuta.
engagement-sent-code-lost = Ako je izgubite, niko ne može da vam je pronađe, pa ni mi.
engagement-sent-code-either = Koristite brojeve ili reči. I jedno i drugo otvara isto.
engagement-sent-read-aloud = Pročitajte mi šifru
engagement-sent-read-aloud-line = Izgovorite ove reči naglas, ili neka ih pročita vaš uređaj.
engagement-sent-no-code = Izabrali ste „Bez traga”. Nema šifre i ništa ovde ne vodi do vas.
engagement-sent-no-code-line = Moderator će to ipak pročitati. Ako služba nešto promeni, stajaće pod „Vi rekli, mi uradili”.
engagement-sent-contact = Pisaćemo vam kada bude novosti. Poruka ne kaže ništa o tome šta ste podelili.
engagement-sent-receipt = Potvrda
engagement-sent-receipt-line = Dokazuje da smo tog dana nešto primili. Ne kaže ništa o tome šta ste napisali.
engagement-sent-receipt-number = Broj
engagement-sent-receipt-day = Dan
engagement-sent-receipt-mark = Oznaka vašeg teksta
engagement-sent-receipt-signature = Potpis
engagement-sent-receipt-key = Ključ
engagement-sent-receipt-proof = Prikažite dokaz
engagement-sent-receipt-check = Kako svako može da proveri ovu potvrdu
engagement-sent-next = Šta je sledeće
engagement-sent-next-read = Neko to pročita
engagement-sent-next-read-line = Za najviše { $read } radnih dana. Proverava da li su svi bezbedni.
engagement-sent-next-answer = Služba odgovori
engagement-sent-next-answer-line = Za najviše { $answer } radnih dana. Odgovor čitate uz svoju šifru.
engagement-sent-next-no-trace = Ako se nešto promeni, saznaju svi
engagement-sent-next-no-trace-line = Naći ćete to pod „Vi rekli, mi uradili”.
engagement-sent-next-say = Vi kažete da li vam to odgovara na pitanje
engagement-sent-next-say-line = Ako ne, jednim pritiskom se ponovo otvara.
engagement-sent-open = Otvorite odmah
engagement-sent-finish = Imam šifru. Napustite ovu stranu
engagement-sent-leave = Napustite ovu stranu
engagement-sent-take-back = Povucite ovo
engagement-sent-gone-heading = Ovde nema šta da se prikaže
engagement-sent-gone-line = Šifra se prikazuje nekoliko minuta posle slanja. Onda je ova strana zaboravi.

# The receipt key

engagement-receipt-title = Potvrde
engagement-receipt-heading = Kako da proverite potvrdu
engagement-receipt-lead = Potvrda dokazuje da smo nekog dana primili tekst. Svako može da je proveri, bez nas.
engagement-receipt-key = Naš javni ključ
engagement-receipt-key-value = Ključ (Ed25519, base64)
engagement-receipt-step-one = Napišite potvrdu u pet redova
engagement-receipt-step-one-line = Stoje ispod. Dan se piše kao 2026-03-14, a svaki red se završava prelomom.
engagement-receipt-step-two = Proverite potpis
engagement-receipt-step-two-line = Koristite bilo koji program koji zna Ed25519, s ključem iznad.
engagement-receipt-step-three = Uporedite oznaku, ako želite
engagement-receipt-step-three-line = To je BLAKE3 zbir soli i vaših reči. So vidite uz svoju šifru.

# A draft that waits

engagement-draft-title = Sačuvano
engagement-draft-heading = Vaše reči su sačuvane
engagement-draft-line =
    { $days ->
        [one] Čekaju ovde { $days } dan. Otvara ih samo ova šifra. Niko drugi ih ne čita.
        [few] Čekaju ovde { $days } dana. Otvara ih samo ova šifra. Niko drugi ih ne čita.
       *[other] Čekaju ovde { $days } dana. Otvara ih samo ova šifra. Niko drugi ih ne čita.
    }
engagement-draft-go-on = Nastavite da pišete

# Open with a code

engagement-open-title = Vaš odgovor
engagement-open-heading = Otvorite svojom šifrom
engagement-open-label = Vaša šifra
engagement-open-hint = Šesnaest brojeva u četiri grupe, ili sedam reči koje su stajale pored njih. Razmaci nisu važni.
engagement-open-button = Otvorite
engagement-open-lost = Šta ako izgubim šifru?
engagement-open-lost-line = Izgubljenu šifru niko ne može da nađe. Možete ponovo da podelite i u tekst upišete broj potvrde.
engagement-open-demo = Šifre za probu
engagement-open-demo-line = Ovo je prikaz. Svi ljudi i sve reči ovde su izmišljeni.
engagement-open-missing = Upišite svoju šifru.

# What I shared from my account.
engagement-mine-title = Šta ste podelili
engagement-mine-lead = Izaberite nešto da pročitate odgovor, da odgovorite ili da to povučete.
engagement-mine-newest = Najnovije je prvo
engagement-mine-none = Ovde stoji ono što podelite pod imenom dok ste prijavljeni. Zasad nema ničega.
engagement-mine-code = Ono što ste podelili samo uz šifru ili kontakt ne stoji ovde.

# What you shared, and the answers

engagement-thread-title = Vaš razgovor
engagement-thread-heading-new =
    { $count ->
        [0] Još nema odgovora
        [one] Imate { $count } novu poruku
        [few] Imate { $count } nove poruke
       *[other] Imate { $count } novih poruka
    }
engagement-thread-heading-none = Nema ničeg novog od vaše poslednje posete
engagement-thread-waiting = Odgovor još nije stigao. Služba ima rok do: { $date }.
engagement-thread-to-be-read = Neko će pročitati do: { $date }. Zatim odgovara služba.
engagement-thread-waiting-late = Odgovor kasni. Rok je bio: { $date }.
engagement-thread-earlier = Ranije poruke
engagement-thread-original = Prikažite šta sam napisao ili napisala
engagement-thread-where = Gde je sada
engagement-thread-where-publication = Javno ili privatno
engagement-thread-where-response = Odgovor
engagement-thread-where-loop = Šta je od toga bilo
engagement-thread-where-mode = Kako ste poznati
engagement-thread-where-service = Služba
engagement-thread-where-receipt = Potvrda
engagement-thread-receipt-salt = So potvrde
engagement-thread-ways = Šta još možete
engagement-thread-receipt-check = Proverite potvrdu
engagement-thread-check = Sme li ovo da bude javno?
engagement-thread-check-line = Moderator vas pita. Ako ne odgovorite za 14 dana, ostaje privatno.
engagement-thread-check-yes = Neka bude javno
engagement-thread-check-no = Neka ostane privatno
engagement-thread-write = Uzvratite poruku
engagement-thread-write-label = Vaša poruka
engagement-thread-write-hint = Čitaju je ljudi koji vam odgovaraju. Ne postaje javna.
engagement-thread-write-button = Pošaljite
engagement-thread-answers = Da li vam je ovo odgovor?
engagement-thread-answers-yes = Ovo mi je odgovor
engagement-thread-answers-no = Ovo mi nije odgovor
engagement-thread-answers-line = Oba su u redu. Ako nije, služba će ponovo pogledati.
engagement-thread-said-yes = Rekli ste da vam je ovo odgovor.
engagement-thread-said-no = Rekli ste da vam ovo nije odgovor. Služba ponovo gleda.
engagement-thread-changed = Šta se zbog ovoga promenilo
engagement-thread-changed-theme = Pročitajte celu priču
engagement-thread-disagree = Ne slažem se. Otvorite ponovo
engagement-thread-disagree-line = Dovoljan je jedan pritisak. Niko vas ne pita zašto.
engagement-thread-disputed = Niste se složili, pa je ponovo otvoreno. Čućete šta će biti.
engagement-thread-disagree-by = To možete da kažete do: { $date }.
engagement-thread-open-more = Budite otvoreniji
engagement-thread-open-more-line = Možete da pokažete više o sebi. Nazad na manje ne može.
engagement-thread-take-back-link = Povucite ovo
engagement-thread-leave = Izađite i obrišite ovu stranu
engagement-thread-leave-line = Posle toga je otvara samo vaša šifra.
engagement-thread-gone-heading = Ova strana je zatvorena
engagement-thread-gone-line = Zatvara se sama posle dvadeset mirnih minuta. Vaša šifra je ponovo otvara.
engagement-thread-done-written = Poslato. Vaša poruka je stigla.
engagement-thread-done-agreed = Zabeleženo. Uskoro će biti javno.
engagement-thread-done-private = Zabeleženo. Ostaje privatno.
engagement-thread-done-rated-yes = Hvala. Zabeležili smo da vam je ovo odgovor.
engagement-thread-done-rated-no = Hvala što ste rekli. Služba će ponovo pogledati.
engagement-thread-done-disputed = Ponovo je otvoreno. Čućete šta će biti.
engagement-thread-done-raised = Urađeno. Sada ste poznati onako kako ste izabrali.
engagement-thread-done-left = Izašli ste. Ništa od toga ne ostaje u ovom pregledaču.

# Taking it back

engagement-withdraw-title = Povucite ovo
engagement-withdraw-heading = Povucite ovo
engagement-withdraw-lead = Ne morate da kažete zašto.
engagement-withdraw-gone = Šta nestaje
engagement-withdraw-gone-line = Vaše reči, sve poruke i svako ime ili kontakt. Uništavaju se u roku od 24 sata, zauvek.
engagement-withdraw-kept = Šta ostaje
engagement-withdraw-kept-line = Da je jedan prilog primljen i povučen. Bez reči, bez šifre, bez dana.
engagement-withdraw-safety = Neko je možda u opasnosti, pa čuvar bezbednosti zadržava ono što je potrebno. I to nestaje kada se reši.
engagement-withdraw-public = Sada je javno. Odmah nestaje sa svih strana.
engagement-withdraw-changes = Promene koje je služba uvela ostaju, bez vaših reči.
engagement-withdraw-button = Povucite ovo
engagement-withdraw-keep = Zadržite
engagement-withdraw-done-heading = Povučeno je
engagement-withdraw-done-line = Vaših reči više nema ni na jednoj strani. Uništavaju se u roku od 24 sata.
engagement-withdraw-done-share = Možete ponovo da podelite nešto kad god želite.

# Being more open

engagement-openness-title = Kako ste poznati
engagement-openness-heading = Budite otvoreniji
engagement-openness-now = Sada: { $mode }.
engagement-openness-line = Nazad na manje ne može. Ako niste sigurni, ostavite kako jeste.
engagement-openness-button = Promenite kako sam poznat ili poznata
engagement-openness-none = Već ste otvoreni koliko je ovde moguće.

# Public or private

engagement-publication-draft = Sačuvano, nije poslato
engagement-publication-submitted = Poslato. Čeka čitanje
engagement-publication-moderating = Neko upravo čita
engagement-publication-author-check = Čeka vaše „da”
engagement-publication-ready = Pročitano. Uskoro javno
engagement-publication-declined = Nije objavljeno
engagement-publication-private-only = Privatno. Čita ga samo služba
engagement-publication-published = Javno
engagement-publication-unpublished = Više nije javno
engagement-publication-withdrawn = Povučeno
engagement-publication-erased = Izbrisano

# Safety, for staff

engagement-safety-unscreened = Još nije pročitano radi bezbednosti
engagement-safety-clear = Nema brige za bezbednost
engagement-safety-watch = Obratite pažnju
engagement-safety-concern-open = Briga za bezbednost
engagement-safety-concern-closed = Briga je rešena

# Answers

engagement-response-none-due = Odgovor se ne očekuje
engagement-response-awaiting-reply = Čeka odgovor
engagement-response-replied = Odgovoreno
engagement-response-author-satisfied = Odgovoreno, i pomoglo je
engagement-response-author-unsatisfied = Odgovoreno, a nije pomoglo

# What became of it

engagement-loop-untriaged = Još nije razvrstano
engagement-loop-themed = Deo teme
engagement-loop-already-so = Već je tako
engagement-loop-cannot = Ne može, uz objašnjenje
engagement-loop-not-ours = Prosleđeno
engagement-loop-planned = Planirano
engagement-loop-done-claimed = Kažu da je urađeno
engagement-loop-done-verified = Urađeno i provereno
engagement-loop-told-back = Urađeno, i rečeno vam je
engagement-loop-disputed = Ponovo otvoreno, neko se nije složio

# Honest words for an outcome

engagement-outcome-done-verified = Urađeno i provereno
engagement-outcome-done-claimed = Kažu da je urađeno
engagement-outcome-done-claimed-line = Služba kaže da je urađeno. Niko van tima to još nije proverio.
engagement-outcome-planned = Planirano
engagement-outcome-planned-line = Biće urađeno do: { $date }.
engagement-outcome-already-so = Već je tako
engagement-outcome-already-so-line = Služba kaže da je i ranije bilo ovako.
engagement-outcome-where = Gde se nalazi
engagement-outcome-cannot = Ne može
engagement-outcome-not-ours = Prosleđeno
engagement-outcome-not-ours-line = To pripada: { $to }.
engagement-outcome-accepted = Preuzeo
engagement-outcome-open = O tome se odlučuje
engagement-outcome-open-line = Služba još nije odlučila.
engagement-outcome-decided-by = Odluka: { $who }
engagement-outcome-challenge = Kako da osporite odluku
engagement-outcome-reason = Razlog

# You said, we did

engagement-changed-title = Vi rekli, mi uradili
engagement-changed-heading = Vi rekli, mi uradili
engagement-changed-lead = Šta su ljudi rekli, šta je od toga bilo i kako to znamo.
engagement-changed-you-said = Rekli ste
engagement-changed-we-did = Uradili smo
engagement-changed-we-will = Uradićemo
engagement-changed-we-say = Naš odgovor
engagement-changed-spoke =
    { $count ->
        [one] O tome je govorila { $count } osoba
        [few] O tome su govorile { $count } osobe
       *[other] O tome je govorilo { $count } osoba
    }
engagement-changed-told =
    { $count ->
        [one] Javljeno je: { $count } osoba
        [few] Javljeno je: { $count } osobe
       *[other] Javljeno je: { $count } osoba
    }
engagement-changed-proof = Dokaz
engagement-changed-proof-see = Pogledajte dokaz
engagement-changed-checked = Proverio neko van tima: { $date }.
engagement-changed-not-checked = Niko van tima to još nije proverio.
engagement-changed-read = Pročitajte celu priču
engagement-changed-steps = Kako je teklo
engagement-changed-none = Ovde ćete čitati šta su službe promenile zato što je neko progovorio.
engagement-changed-none-step = Podelite nešto
engagement-changed-step-said = Ljudi su o tome govorili
engagement-changed-step-decided = Služba je odlučila
engagement-changed-step-claimed = Služba kaže da je urađeno
engagement-changed-step-verified = Neko van tima je proverio
engagement-changed-step-told = Ljudima koji su govorili to je javljeno
engagement-changed-step-disputed = Neko se nije složio, pa je ponovo otvoreno

# Experiences that people made public

engagement-experiences-title = Iskustva
engagement-experiences-heading = Šta su ljudi podelili
engagement-experiences-lead = Svaki tekst je neko pročitao pre nego što se pojavio ovde. Niko ne skuplja lajkove.
engagement-experiences-none = Iskustva će stajati ovde kada ih neko podeli i kada smeju da budu javna.
engagement-experiences-none-step = Podelite nešto
engagement-experiences-find = Nađite
engagement-experiences-narrow = Prikažite samo jednu službu
engagement-experiences-find-label = Služba
engagement-experiences-all = Sve službe
engagement-experiences-read = Pročitajte tekst i odgovor
engagement-experiences-answered = Odgovoreno
engagement-experiences-none-here = Niko još nije objavio iskustvo o ovoj službi.
engagement-experience-title = Jedno iskustvo
engagement-experience-answer = Odgovor
engagement-experience-no-answer = Ovde nema odgovora.
engagement-experience-well = Šta je bilo dobro
engagement-experience-better = Šta bi moglo da bude bolje
engagement-experience-became = Šta je od toga bilo
engagement-experience-from-own = Neko ko koristi službu
engagement-experience-from-family = Član porodice
engagement-experience-from-carer = Neko ko brine o drugome
engagement-experience-from-supporter = Prijatelj ili podrška
engagement-experience-from-staff = Neko ko radi u službi
engagement-experience-from-none = Neko
engagement-experience-same = I vama se desilo nešto slično?
engagement-experience-same-link = Podelite svoje

# Today: the home of a role

engagement-today-title = Danas
engagement-today-heading = Danas
engagement-today-none = Danas vas ništa ne čeka. Ovde će stajati ono što je na redu.
engagement-today-due = Šta je na redu
engagement-today-all-moderation = Sve za prvo čitanje
engagement-today-all-replies = Sve što čeka odgovor
engagement-today-all-themes = Sve teme
engagement-today-services = Moje službe
engagement-today-figures = Koliko čeka
engagement-today-or-more = { $number } ili više
engagement-today-check = Promene za proveru

# Days left

engagement-due-today = Rok je danas
engagement-due-tomorrow = Rok je sutra
engagement-due-days =
    { $days ->
        [one] Još { $days } dan
        [few] Još { $days } dana
       *[other] Još { $days } dana
    }
engagement-due-late =
    { $days ->
        [one] Kasni { $days } dan
        [few] Kasni { $days } dana
       *[other] Kasni { $days } dana
    }

# How serious, from 0 to 5

engagement-criticality-0 = Nije ozbiljno
engagement-criticality-1 = Pomalo ozbiljno
engagement-criticality-2 = Ozbiljno za jednu osobu
engagement-criticality-3 = Ozbiljno
engagement-criticality-4 = Veoma ozbiljno
engagement-criticality-5 = Najozbiljnije

# Moderation

engagement-moderation-title = Prvo čitanje
engagement-concerns-heading = Neko je možda u opasnosti
engagement-concerns-lead = Odgovor na pitanje o bezbednosti. Pročitajte ovo pre svega drugog.
engagement-concerns-title = Pročitajte odgovor i recite šta je učinjeno
engagement-concerns-due = Pročitati do: { $moment }
engagement-concerns-late = Kasni: trebalo je pročitati do: { $moment }
engagement-concern-r1 = Prošlo, ili način govora
engagement-concern-r2 = Muka sada
engagement-concern-r3 = Namera ili plan
engagement-concern-r4 = Opasnost sada
engagement-moderation-heading = Za prvo čitanje
engagement-moderation-lead = Najhitnije je na vrhu. Nikada ne vidite ko je pisao.
engagement-moderation-none = Ništa ne čeka čitanje. Nove reči će stajati ovde čim stignu.
engagement-moderation-read-by-other = Neko drugi ovo čita
engagement-moderation-item-title = Jedno za čitanje
engagement-moderation-start = Pročitajte
engagement-moderation-start-line = Vaše je dva sata. Zatim se vraća ostalima.
engagement-moderation-blurred = Prikažite reči
engagement-moderation-blurred-line = Ne žurite. Možete da vratite ovo i napravite predah.
engagement-moderation-facts = Podaci
engagement-moderation-mode = Kako je osoba poznata
engagement-moderation-perspective = Čije iskustvo
engagement-moderation-received = Primljeno
engagement-moderation-language = Jezik
engagement-moderation-state = Stanje
engagement-moderation-response = Odgovor
engagement-moderation-safety = 1. Da li su svi bezbedni?
engagement-moderation-safety-hint = Ništa se ne objavljuje pre vašeg odgovora. Same reči to nikada ne odlučuju.
engagement-finding-clear = Ne vidim razlog za brigu
engagement-finding-watch = Nešto na šta treba obratiti pažnju
engagement-finding-concern-open = Neko je možda u opasnosti
engagement-finding-concern-closed = Neko je reagovao i opasnost je prošla
engagement-moderation-safety-concern-hint = Sada ide čuvaru bezbednosti. Ostaje neobjavljeno, ali se od njega ne krije.
engagement-moderation-safety-criticality = Koliko je ozbiljno ono što je služba navodno uradila?
engagement-moderation-safety-button = Sačuvajte
engagement-moderation-decide = 2. Šta da bude s tim?
engagement-verdict-publish = Objavite
engagement-verdict-hint-publish = Svako može da pročita. Proverite da nikoga ne imenuje.
engagement-verdict-keep-private = Ostavite privatno
engagement-verdict-hint-keep-private = Čita ga i na njega odgovara samo služba. Osoba može da pročita vaš razlog.
engagement-verdict-ask-author = Prvo pitajte osobu
engagement-verdict-hint-ask-author = Osoba kaže da li sme da bude javno ovakvo kakvo je. Posle 14 dana ostaje privatno.
engagement-verdict-decline = Ne objavljujte
engagement-verdict-hint-decline = Nije javno i ne ide službi. Drugi moderator mora da se složi.
engagement-verdict-unpublish = Uklonite
engagement-verdict-hint-unpublish = Nestaje s javnih strana. Osoba može da pročita zašto.
engagement-moderation-reason = Razlog koji osoba može da pročita
engagement-moderation-reason-hint = Jednostavne, ljubazne reči. Recite šta sada može da uradi.
engagement-moderation-reason-code = O čemu je reč?
engagement-moderation-decide-button = Odlučite
engagement-moderation-second-line = Drugi moderator predlaže da se ovo ne objavi. Da li se slažete?
engagement-verdict-put-back = Vratite
engagement-verdict-hint-put-back = Pročitaće neko drugi.
engagement-moderation-done-published = Objavljeno. Videće osoba i služba.
engagement-moderation-done-private = Ostaje privatno. Služba može da odgovori.
engagement-moderation-done-declined = Zabeleženo. Pogledaće drugi moderator.
engagement-moderation-done-asked = Pitali smo. Osoba ima 14 dana da kaže.
engagement-moderation-done-unpublished = Uklonjeno. Osoba može da pročita zašto.
engagement-moderation-done-screened = Sačuvano.
engagement-moderation-done-started = Vaše je dva sata.
engagement-moderation-done-handed-back = Vraćeno. Hvala.

engagement-decline-not-about-services = Nije o nekoj službi
engagement-decline-harmful = Preti nekome ili ga ponižava
engagement-decline-advertising = Nešto prodaje
engagement-decline-sent-before = Isto je već poslato

# Answers by services

engagement-replies-title = Odgovori
engagement-replies-heading = Čeka odgovor
engagement-replies-lead = Šta su ljudi rekli o vašim službama. Najozbiljnije i najhitnije je na vrhu.
engagement-replies-none = Ništa ne čeka odgovor. Ovde će stajati šta ljudi kažu o vašim službama.
engagement-reply-title = Odgovor
engagement-reply-heading-public = Rečeno javno
engagement-reply-heading-private = Rečeno privatno
engagement-reply-heading-private-line = Ovo i vaš odgovor čitate samo vi i ta osoba.
engagement-reply-so-far = Šta je dosad rečeno
engagement-reply-write = Vaš odgovor
engagement-reply-body = Šta odgovarate?
engagement-reply-body-hint = Zahvalite. Recite šta ste pogledali, šta sledi i do kada.
engagement-reply-checklist = Kakav je dobar odgovor
engagement-reply-checklist-introduce = Recite ko ste i šta radite.
engagement-reply-checklist-thank = Zahvalite, i izvinite se kada treba.
engagement-reply-checklist-content = Odgovorite na ono što su rekli, svojim rečima.
engagement-reply-checklist-change = Recite šta se menja i do kada, ili zašto ne može.
engagement-reply-checklist-signpost = Recite kome da se obrate ako ovo ne pomogne.
engagement-reply-outcome = Šta će od toga biti?
engagement-reply-outcome-hint = Izaberite poštenu reč. „Urađeno” ostaje „kažu da je urađeno” dok neko sa strane ne proveri.
engagement-becomes-open = Još ništa nije odlučeno
engagement-becomes-done-claimed = Urađeno je
engagement-becomes-planned = Planirano je
engagement-becomes-already-so = Već je bilo tako
engagement-becomes-cannot = Ne može da se uradi
engagement-becomes-not-ours = Pripada nekom drugom
engagement-reply-date = Do kog dana?
engagement-reply-date-hint = Na primer, 27 3 2027.
engagement-reply-reason = Zašto?
engagement-reply-decided-by = Ko je odlučio?
engagement-reply-challenge = Kako može da se ospori?
engagement-reply-to = Kome pripada?
engagement-reply-accepted-by = Ko je tamo preuzeo?
engagement-reply-signed-name = Vaše ime, kako će ga osoba videti
engagement-reply-signed-role = Vaša uloga, kako će je osoba videti
engagement-reply-send = Pošaljite odgovor
engagement-reply-done-sent = Poslato. Osoba će pročitati uz svoju šifru.
engagement-reply-taken-back-heading = Ovo je povučeno
engagement-kept-label = Šta ste upisali

# Themes

engagement-themes-title = Teme
engagement-themes-heading = Teme
engagement-themes-lead = Šta je više ljudi reklo, u jednoj rečenici, i šta od toga biva.
engagement-themes-none = Još nema tema. Napravite jednu kada više ljudi kaže isto.
engagement-themes-make = Napravite temu
engagement-themes-statement = Rekli ste ({ $language })
engagement-themes-statement-hint = Jedna rečenica, kako bi je ljudi rekli. Nikoga ne imenujte.
engagement-themes-service-label = Koja služba treba da postupi?
engagement-themes-make-button = Napravite temu
engagement-themes-links =
    { $count ->
        [0] Još nema priloga
        [one] { $count } prilog
        [few] { $count } priloga
       *[other] { $count } priloga
    }
engagement-theme-title = Tema
engagement-theme-other-languages = Drugi jezici
engagement-theme-link = Dodajte priloge
engagement-theme-link-hint = Izaberite one koji kažu isto.
engagement-theme-link-none = Nijedan drugi prilog ne čeka razvrstavanje.
engagement-theme-link-button = Dodajte ovoj temi
engagement-theme-decide = Odlučite
engagement-theme-did = Šta smo uradili, šta ćemo uraditi ili odgovaramo ({ $language })
engagement-theme-did-hint = Dve ili tri jednostavne rečenice koje svako može da pročita.
engagement-theme-decide-button = Sačuvajte odluku
engagement-theme-claim = Recite da je urađeno
engagement-theme-claim-what = Šta se promenilo ({ $language })
engagement-theme-claim-what-hint = Jedna ili dve rečenice koje svako može da pročita.
engagement-theme-claim-evidence = Gde to svako može da vidi?
engagement-theme-claim-evidence-hint = Adresa koja počinje sa https:// ili sa /, na primer obaveštenje, zapisnik ili priča ovde.
engagement-theme-claim-button = Recite da je urađeno
engagement-theme-verify = Proverite
engagement-theme-verify-line = Pogledajte lično, ili pitajte ljude koji koriste službu. Ne smete da budete deo tima.
engagement-theme-verify-button = Video sam ili videla: tako je
engagement-theme-public = Pogledajte kako to svi vide
engagement-theme-done-made = Tema je napravljena.
engagement-theme-done-linked = Dodato.
engagement-theme-done-decided = Odluka je sačuvana i javna.
engagement-theme-done-claimed = Sačuvano. Ostaje „kažu da je urađeno” dok neko sa strane ne proveri.
engagement-theme-done-verified = Provereno. Javlja se svima koji su o tome govorili.

# How it felt, beside faces

engagement-felt-heard = Saslušali su me
engagement-felt-safe = Sigurnost
engagement-felt-hopeful = Nada
engagement-felt-respected = Poštovanje
engagement-felt-calm = Mir
engagement-felt-alone = Usamljenost
engagement-felt-rushed = Žurba
engagement-felt-ignored = Nisu me čuli
engagement-felt-afraid = Strah
engagement-felt-angry = Ljutnja
engagement-felt-sad = Tuga
engagement-felt-confused = Zbunjenost

# What it was about, beside pictures

engagement-tile-staff = Ljudi koji tamo rade
engagement-tile-waiting = Čekanje
engagement-tile-information = Obaveštenja
engagement-tile-place = Prostor
engagement-tile-food = Hrana
engagement-tile-medicine = Lekovi
engagement-tile-family = Porodica i prijatelji
engagement-tile-activities = Aktivnosti
engagement-tile-night = Noć
engagement-tile-going-home = Povratak kući
engagement-tile-phone = Telefon
engagement-tile-travel = Put do tamo
engagement-private-author-wishes = Osoba tako želi
engagement-private-recognisable = Neko bi mogao da bude prepoznat
engagement-private-unsafe = Moglo bi nekoga da ugrozi
engagement-private-under-review = Slučaj se ispituje
engagement-unpublish-author-asked = Osoba je to tražila
engagement-unpublish-recognisable = Neko bi ipak mogao da bude prepoznat
engagement-unpublish-unsafe = Ako ostane, moglo bi nekoga da ugrozi
engagement-queue-about = { $kind }: { $service }

# Why not, and what to do next

refusal-engagement-text-empty = Napišite nekoliko reči ili izaberite sliku. Dovoljna je jedna rečenica.
refusal-engagement-text-long = Skratite ovo. Ima mesta za { $limit } slova, a napisali ste { $length }.
refusal-engagement-words-empty = Ovde napišite nekoliko reči.
refusal-engagement-outcome-incomplete = Popunite sve što ovaj ishod traži.
refusal-engagement-planned-day = Upišite dan koji nije prošao, na primer 27 3 2027.
refusal-engagement-signature-empty = Upišite svoje ime i ulogu. Ljudi odgovaraju ljudima.
refusal-engagement-name-empty = Upišite ime ili izaberite „Samo šifra”.
refusal-engagement-name-long = Upišite ime od najviše 100 slova.
refusal-engagement-mail-wrong = Upišite imejl adresu ili broj telefona, ili izaberite „Samo šifra”.
refusal-engagement-draft-long = Ovo je predugo da se sačuva. Skratite ga ili pošaljite u dva dela.
refusal-engagement-service-unknown = Izaberite službu s liste, ili preskočite.
refusal-engagement-service-closed = Ova služba je zatvorena ili ne učestvuje. Izaberite drugu, ili preskočite.
refusal-engagement-small-place = Ljudi bi mogli da pogode da ste to vi. Izaberite kako dalje.
refusal-engagement-code-unknown = Ova šifra ne otvara nijedan razgovor. Uporedite je još jednom, ili podelite ponovo.
refusal-engagement-thread-shut = Ova strana se sama zatvorila. Ponovo upišite šifru.
refusal-engagement-not-now = Ovo sada ne može, jer se stanje promenilo. Pogledajte ispod kako je sada.
refusal-engagement-withdrawn-meanwhile = Osoba je to povukla. Ništa nije poslato. Ono što ste upisali još je ovde.
refusal-engagement-changed-meanwhile = Neko je ovo izmenio dok ste pisali. Pogledajte ispod, pa pritisnite ponovo. Ono što ste upisali je sačuvano.
refusal-engagement-colleague-reading = Kolega to upravo čita. Izaberite drugo, ili se vratite kasnije. Ono što ste upisali je sačuvano.
refusal-engagement-not-screened = Prvo recite da li su svi bezbedni. Pre toga se ništa ne objavljuje.
refusal-engagement-concern-open = Otvorena je briga za nečiju bezbednost. Ona mora prvo da se reši.
refusal-engagement-author-keeps-private = Osoba želi da to čita samo služba. Ne može da se objavi.
refusal-engagement-nobody-to-answer = Ovo je podeljeno bez traga, pa odgovor ne može da stigne do osobe.
refusal-engagement-second-moderator = Vi ste to predložili. Drugi moderator mora da se složi.
refusal-engagement-outside-the-team = Ovo mora da proveri neko van tima.
refusal-engagement-too-late-to-disagree = Rok od { $days } dana je prošao. Možete to ponovo da podelite.
refusal-engagement-only-more-open = Izaberite način koji je otvoreniji nego sada, ili se vratite.
refusal-engagement-criticality = Izaberite koliko je ozbiljno, od 0 do 5.
refusal-engagement-screening = Izaberite jedno od ovoga, da znamo da li su svi bezbedni.
refusal-engagement-evidence-wrong = Upišite adresu koja počinje sa https:// ili kosom crtom.
refusal-engagement-people-a-month = Upišite broj ljudi, nula ili više.
refusal-engagement-verdict-missing = Izaberite šta da bude s tim.
refusal-engagement-nothing-chosen = Izaberite bar jedno.
refusal-engagement-json-unreadable = Ovo nije JSON koji ovde može da se pročita.
refusal-engagement-unknown-word = Ova reč nije na listi za ovo polje.
refusal-engagement-code-taken = Nešto je omelo slanje. Pritisnite „Pošaljite” još jednom. Ništa nije izgubljeno.

# Who did what

audit-engagement-share-contribution = Podela priloga
audit-engagement-open-my-thread = Otvaranje svog priloga
audit-engagement-write-back = Uzvraćena poruka
audit-engagement-see-concerns = Videli su da je neko možda u opasnosti
audit-engagement-raise-concern = Neko je možda u opasnosti
audit-engagement-close-concern = Zatvoreno: neko je postupio
audit-engagement-withdraw = Povlačenje priloga
audit-engagement-raise-openness = Veća otvorenost
audit-engagement-rate-reply = Ocena odgovora
audit-engagement-disagree = Neslaganje, ponovo otvoreno
audit-engagement-erase-own = Brisanje na zahtev osobe
audit-engagement-read-unpublished = Čitanje neobjavljenog
audit-engagement-start-reading = Preuzimanje na čitanje
audit-engagement-screen-safety = Čitanje radi bezbednosti
audit-engagement-publish = Objavljivanje
audit-engagement-ask-author = Pitanje osobi
audit-engagement-answer-check = Odgovor na pitanje moderatora
audit-engagement-keep-private = Ostavljeno privatno
audit-engagement-decline = Odbijeno objavljivanje
audit-engagement-unpublish = Uklanjanje s javnih strana
audit-engagement-read-stories = Čitanje o svojim službama
audit-engagement-reply = Odgovor službe
audit-engagement-see-themes = Pregled tema
audit-engagement-make-theme = Nova tema
audit-engagement-link-contribution = Dodavanje temi
audit-engagement-decide-outcome = Odluka o temi
audit-engagement-claim-change = Tvrdnja da je promena urađena
audit-engagement-verify-change = Provera promene spolja
audit-engagement-see-contact = Uvid u kontakt
audit-engagement-set-small-place = Veličina službe

# Codes to try in the demonstration

engagement-demo-answered = odgovoreno, i pomoglo je
engagement-demo-changed = urađeno i provereno, zbog ovoga
engagement-demo-planned = planirano, s danom
engagement-demo-cannot = ne može, uz objašnjenje
engagement-demo-draft = reči sačuvane za kasnije
engagement-demo-irish = napisano na irskom
engagement-demo-serbian = napisano na srpskom
engagement-demo-claimed = kažu da je urađeno; možete da se ne složite
engagement-demo-asked = moderator vas nešto pita

# A mail that says only that there is news

engagement-mail-news-subject = Nešto novo: { $name }
engagement-mail-news-body = Na { $name } ima nešto novo za vas. Nalazi se ovde: { $address }
