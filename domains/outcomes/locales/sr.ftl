# Outcomes: how things are going, told to the person first. Sentences of at most twenty words; no exclamation marks.
# Titles of pages stay neutral: they stand in the history of a browser that others may open.

# Navigation

outcomes-nav-story = Kako mi ide
outcomes-nav-people = Podeljeno sa mnom
outcomes-nav-concerns = Potrebna pomoć
outcomes-nav-figures = Brojke o ishodima
outcomes-nav-load = Upitnici

# Words used in several places

outcomes-word-back = Nazad
outcomes-word-more = Prikaži još
outcomes-word-somebody = Neko
outcomes-word-a-service = Služba

# My story

outcomes-story-title = Kako ide
outcomes-story-heading = Kako mi ide
outcomes-story-none = Ovde će biti ono što odgovorite, rečima i kao slika. Vidite samo vi dok nekoga ne pustite.
outcomes-story-more = { $measure }: sve kroz vreme
outcomes-story-yours = Ovo je vaše
outcomes-waiting-heading = Služba vas je pitala
outcomes-measure-title = Kroz vreme
outcomes-told-own = Dana { $date } vaši odgovori su dali { $score } od { $most }.
outcomes-told-theirs = Dana { $date } njihovi odgovori su dali { $score } od { $most }.
outcomes-told-incomplete-theirs = Dana { $date } preskočeno je previše pitanja za broj.
outcomes-view-theirs = Kako oni vide
outcomes-told-worker = Dana { $date } viđenje radnika dalo je { $score } od { $most }.
outcomes-told-before = Dana { $date } bilo je { $score }.
outcomes-told-band = Knjige ovaj raspon zovu „{ $band }“ ({ $source }).
outcomes-told-incomplete = Dana { $date } preskočeno je previše pitanja za broj. Vaši odgovori su sačuvani.
outcomes-change-better = Bolje je, i to više nego što slučaj može da objasni.
outcomes-change-worse = Teže je, i to više nego što slučaj može da objasni.
outcomes-change-chance = Razlika je onolika koliku i sam slučaj može da napravi.
outcomes-change-not-known = Za ova pitanja se ne zna kolika je razlika samo slučaj.
outcomes-since-better = Od { $date } je bolje, i to više nego što slučaj može da objasni.
outcomes-since-worse = Od { $date } je teže, i to više nego što slučaj može da objasni.
outcomes-since-chance = Od { $date } razlika je onolika koliku i sam slučaj može da napravi.
outcomes-direction-better = Veći broj znači da je bolje.
outcomes-direction-worse = Veći broj znači da je teže.
outcomes-direction-neither = Veći broj nije ni bolji ni gori.
outcomes-chart-title = { $view }, kroz vreme
outcomes-chart-when = Dan
outcomes-chart-bands-from = Rasponi su iz: { $source }.
outcomes-chart-threshold = Promena od { $points } ili više je veća nego što slučaj objašnjava ({ $source }).
outcomes-chart-no-threshold = Još nije utvrđeno kolika je promena veća od slučaja.
outcomes-view-own = Kako ja vidim
outcomes-view-worker = Kako vidi radnik
outcomes-view-by = { $date }: { $name }
outcomes-views-apart = Dva viđenja stoje odvojeno. Nikad se ne sabiraju.
outcomes-parts-heading = Delovi
outcomes-part-now = { $score } od { $most }.
outcomes-part-before = Pre toga, { $date }: { $score }.
outcomes-answers-heading = Šta sam odgovorio ili odgovorila
outcomes-take-back-line = Ako ovo povučete, odmah nestaje za sve i nigde se ne broji.
outcomes-not-validated = Ova pitanja su naša. Još nisu ispitana, pa se ne navode rasponi.
outcomes-print = Ovu stranicu možete odštampati. Štampa se bez menija.

# Answering

outcomes-answer-title = Nekoliko pitanja
outcomes-answer-asks = { $service } pita kako vam ide.
outcomes-answer-by = Najviše pomaže do { $date }.
outcomes-answer-yours = Vaši odgovori su vaši. Služba saznaje da ste odgovorili, a šta ste rekli vidi samo ako tako izaberete.
outcomes-answer-leave-out = Svako pitanje možete preskočiti.
outcomes-answer-missing-heading = Neka pitanja su bez odgovora
outcomes-answer-missing = Preskočena pitanja: { $count }. Možete se vratiti na njih ili poslati ovako. Tada možda neće biti broja.
outcomes-occasion-before-appointment = Pre vašeg termina.
outcomes-occasion-start = Na početku.
outcomes-occasion-review = Za zajednički razgovor.
outcomes-occasion-end = Na kraju.
outcomes-occasion-by-myself = Sami od sebe.
outcomes-share-question = Ko sme da vidi ove odgovore?
outcomes-share-hint = Ovo možete promeniti kad god hoćete. Prestanak važi odmah.
outcomes-share-only-me = Samo ja
outcomes-share-service = Ja i ljudi koji odgovaraju za { $service }
outcomes-decline-summary = Radije ne bih
outcomes-decline-line = U redu je. Ništa ne sledi iz toga i ne morate da kažete zašto.
outcomes-decline-button = Ovog puta neću odgovoriti
outcomes-declined-heading = Hvala što ste nam javili
outcomes-declined-line = Ne morate ništa više. Veza je zatvorena.
outcomes-declined-home = Idite na početnu stranicu
outcomes-link-heading = Ova veza se ne otvara
outcomes-link-line = Možda je već iskorišćena, istekla, ili nije prepisana cela.
outcomes-link-next = Ništa nije izgubljeno. Možete zatražiti novu od službe, ili se prijaviti i odgovoriti sami.
outcomes-link-story = Prijavite se i pogledajte kako ide
outcomes-safety-before = Ako neki odgovor kaže da ste možda u opasnosti, čitalac za bezbednost vidi taj jedan odgovor, vaše ime i kako da vam se javi.
outcomes-safety-now = Ova stranica nije hitna služba. Pomoć odmah stoji na vrhu svake stranice.
outcomes-help-heading = Pomoć odmah
outcomes-help-line = Ne morate biti sami s tim. Ovi ljudi se javljaju sada.
outcomes-raised-heading = Neko gleda jedan vaš odgovor
outcomes-raised-line = Čitalac za bezbednost vidi taj jedan odgovor, vaše ime i kako da vam se javi. Možda će vam se javiti. Možete pročitati šta je video.
outcomes-answered-title = Hvala
outcomes-answered-heading = Hvala
outcomes-answered-next = Šta se sada dešava
outcomes-answered-story = Pogledajte kako ide kroz vreme
outcomes-answered-back-line = Predomislili ste se? Dvadeset minuta ovo možete povući ovde.
outcomes-answered-back = Povuci ovo
outcomes-taken-back-heading = Povučeno je
outcomes-taken-back-line = Ono što ste odgovorili je nestalo. Ako je čitalac za bezbednost obavešten, možda će vam se ipak javiti.
outcomes-next-kept = Vaši odgovori su zaključani
outcomes-next-kept-line = Mogu ih čitati samo vi i oni koje pustite.
outcomes-next-shared = { $service } može da ih vidi
outcomes-next-shared-line = To možete prekinuti kad god hoćete. Možete pročitati ko je gledao.
outcomes-next-not-shared = { $service } vidi samo da ste odgovorili
outcomes-next-not-shared-line = Ono što ste rekli ostaje kod vas.
outcomes-next-own = Niko drugi ih ne vidi
outcomes-next-own-line = Nekoga možete pustiti kasnije.
outcomes-next-story = Vidite svoju priču
outcomes-next-story-line = Prijavite se svojom adresom e-pošte, kad god želite.
outcomes-myself-title = Nekoliko pitanja
outcomes-myself-heading = Odgovori sam ili sama
outcomes-myself-lead = Ove odgovore vidite samo vi dok nekoga ne pustite.
outcomes-myself-choose = Izaberite pitanja
outcomes-myself-none = Ovde još nema pitanja.

# Who may see

outcomes-shares-title = Ko sme da vidi
outcomes-shares-heading = Ko sme da vidi moje odgovore
outcomes-shares-lead = Vi odlučujete. Ako prekinete, prestaje odmah. Nikome se ne javlja.
outcomes-shares-none = Niko osim vas ne vidi vaše odgovore.
outcomes-shares-everything = Sva pitanja na koja odgovorim
outcomes-shares-since = Od { $date }.
outcomes-shares-until = završeno { $date }
outcomes-shares-end = Prekini sada
outcomes-shares-end-all = Prekini sve sada
outcomes-shares-ended = Ranije završeno
outcomes-shares-begin = Pustite nekoga
outcomes-shares-nobody = Ovde se mogu izabrati službe koje vas pitaju i ljudi koji vas podržavaju.
outcomes-shares-who = Ko
outcomes-shares-what = Šta sme da vidi
outcomes-shares-seen = Vide i ono što ste ranije odgovorili, dok ovo traje.
outcomes-shares-button = Pusti ih da vide
outcomes-reader-service = Ljudi koji odgovaraju za { $service }
outcomes-reader-worker = { $name }, { $service }
outcomes-reader-supporter = { $name }, koji me podržava

# Who looked

outcomes-looks-title = Ko je gledao
outcomes-looks-heading = Ko je gledao moje odgovore
outcomes-looks-lead = Svaki pogled se upisuje ovde u istom trenutku. Bez toga niko ne može da pogleda.
outcomes-looks-none = Niko nije gledao.
outcomes-looks-who = { $name }, { $place },
outcomes-looks-measure = { $who } – video je vaše odgovore na: { $measure }.
outcomes-looks-story = { $who } – video je ono što delite.
outcomes-looks-concern = { $who } – video je jedan odgovor koji može značiti opasnost, vaše ime i kako da vam se javi.
outcomes-looks-program = Program od { $who } pročitao je ono što delite.
outcomes-looks-own-view = { $who } – upisano je njihovo viđenje: { $measure }.
outcomes-looks-glass = U hitnom slučaju

# Asking

outcomes-ask-title = Pitajte
outcomes-ask-heading = Pitajte nekoga kako ide
outcomes-ask-lead = Dobijaju jednu vezu poštom. Otvara se bez lozinke i važi jednom.
outcomes-ask-mail = Njihova adresa e-pošte
outcomes-ask-mail-hint = Poruka ne pominje ni vas ni službu. Ne kaže šta se pita.
outcomes-ask-measure = Koja pitanja
outcomes-ask-occasion = Kada se odgovara
outcomes-ask-due = Do kog dana odgovor najviše pomaže
outcomes-ask-due-hint = Na primer dan pre termina. Veza se otvara još dve nedelje posle.
outcomes-ask-choice = Saznaćete da su odgovorili. Šta su rekli vidite samo ako tako izaberu.
outcomes-ask-button = Pošaljite vezu

# People who share

outcomes-people-title = Podeljeno sa mnom
outcomes-people-heading = Ljudi koji mi dozvoljavaju da vidim
outcomes-people-lead = Oni su to izabrali i mogu to prekinuti. Kad otvorite ime, mogu pročitati da ste gledali.
outcomes-people-none = Trenutno vam niko ništa ne pokazuje.
outcomes-person-title = Podeljeno sa mnom
outcomes-person-told = Mogu pročitati da ste otvorili ovu stranicu.
outcomes-person-none = Ovde još nema šta da se vidi.
outcomes-rate-heading = Popunite kako ja vidim
outcomes-rate-lead = Kako vi vidite za: { $name }.
outcomes-rate-line = Oni čitaju vaše viđenje pored svog. Ta dva se nikad ne sabiraju.
outcomes-time-since = Zajedno od { $date }.
outcomes-time-end = Recite da se zajedničko vreme završilo
outcomes-time-end-line = Ono što čeka odgovor završava se s tim. Šta vam pokazuju ostaje dok oni ne prekinu.
outcomes-time-why = Zašto se završilo
outcomes-time-choose = Izaberite
outcomes-time-contacts = Susreti lečenja na koje su došli
outcomes-time-contacts-hint = Broj. Naknadni susreti se ne broje.
outcomes-time-referred = Dan kada je uput primljen (ako ga znate)
outcomes-time-first = Dan prvog susreta lečenja (ako ga znate)
outcomes-time-days-hint = Na primer 2 3 2026. Oba dana zajedno kažu koliko je osoba čekala.
outcomes-time-end-button = Završeno je
outcomes-end-46 = Obe strane su se složile da je završeno
outcomes-end-47 = Ranije nego što je stručnjak planirao
outcomes-end-48 = Ranije nego što je osoba tražila
outcomes-end-49 = Osoba je umrla tokom toga
outcomes-end-96 = Ne zna se zašto
outcomes-end-50 = Bez procene
outcomes-end-10 = Nije pogodno, nazad onome ko je uputio
outcomes-end-11 = Nije pogodno, pokazan drugi put
outcomes-end-12 = Savet je bio dovoljan
outcomes-end-13 = Upućeno na drugu terapiju
outcomes-end-14 = Osoba je rekla ne
outcomes-end-16 = Procena nije završena
outcomes-end-17 = Osoba je umrla pre početka
outcomes-end-95 = Pre lečenja, ne zna se zašto
outcomes-sent-heading = Poslate veze
outcomes-sent-who = Ko
outcomes-sent-what = Pitanja
outcomes-sent-asked = Poslato
outcomes-sent-due = Najviše pomaže do
outcomes-sent-state = Kako stoji
outcomes-sent-not-yet = Još bez odgovora, pa bez imena
outcomes-asking-open = Čeka
outcomes-asking-answered = Odgovoreno
outcomes-asking-declined = Radije ne bi
outcomes-asking-over = Isteklo

# Figures

outcomes-figures-title = Brojke o ishodima
outcomes-figures-heading = Brojke o ishodima
outcomes-figures-lead = Izaberite službu. Ispod svake brojke piše šta se broji i šta nedostaje.
outcomes-figures-services = Službe
outcomes-figures-shared = Broje se samo odgovori koje ljudi u ovom trenutku dele sa službom. Viđenja radnika se ne broje.
outcomes-figures-small = Brojke o manje od { $smallest } ljudi su skrivene.
outcomes-figures-waiting = Pitani koji još nisu odgovorili: { $count }.
outcomes-figures-waiting-few = Malo ili nimalo pitanih još nije odgovorilo.
outcomes-figures-reached = Do koga smo stigli?
outcomes-figures-none = Sa ovom službom još niko ne deli odgovore.
outcomes-figures-incomplete = Odgovori bez broja, jer je previše preskočeno: { $count }.
outcomes-figures-cut-off = Granica je iz: { $source }.
outcomes-figure-of = { $of } od { $among } ({ $percent })
outcomes-figure-too-few = Skriveno: premalo ljudi.
outcomes-figure-nobody = Još nema koga da se broji, pa nema brojke.
outcomes-figure-hidden = skriveno
outcomes-figure-none = nije prikupljeno
outcomes-figure-counts = Šta se ovde broji
outcomes-figure-counted = Broji se
outcomes-figure-among = Među
outcomes-figure-missing = Nedostaje
outcomes-figure-people-question = Koliko ljudi je uopšte odgovorilo?
outcomes-figure-people-counted = Ljudi koji su bar jednom odgovorili kad su pitani.
outcomes-figure-people-among = Ljudi sa zajedničkim vremenom u ovoj službi.
outcomes-figure-people-missing = Ljudi koji su pitani i nikad nisu pristali.
outcomes-figure-askings-question = Koliko često je na vezu odgovoreno?
outcomes-figure-askings-counted = Veze na koje je odgovoreno, bez obzira da li se odgovor deli.
outcomes-figure-askings-among = Veze poslate ljudima sa zajedničkim vremenom.
outcomes-figure-askings-missing = Veze koje su odbijene ili istekle ostaju u donjem broju.
outcomes-figure-sharing-question = Koliko ljudi dozvoljava službi da vidi?
outcomes-figure-sharing-counted = Ljudi koji u ovom trenutku nešto dele sa ovom službom.
outcomes-figure-sharing-among = Ljudi sa zajedničkim vremenom u ovoj službi, sada ili ranije.
outcomes-figure-sharing-missing = Ono što se deli samo s jednim radnikom ne ulazi ni u jednu brojku.
outcomes-figure-paired-question = Koliko ljudi ima dva broja za poređenje?
outcomes-figure-paired-counted = Ljudi sa dva ili više podeljenih odgovora koji su dali broj.
outcomes-figure-paired-among = Ljudi sa zajedničkim vremenom u službi.
outcomes-figure-paired-missing = Ljudi koji su odgovorili jednom, ne dele, ili su previše preskočili.
outcomes-figure-improvement-question = Kod koliko ljudi je bolje više nego slučajno?
outcomes-figure-improvement-counted = Ljudi čiji je poslednji broj bolji od prvog bar za prag.
outcomes-figure-improvement-among = Ljudi sa dva broja za poređenje.
outcomes-figure-improvement-missing = Svi sa manje od dva podeljena broja.
outcomes-figure-deterioration-question = Kod koliko ljudi je teže više nego slučajno?
outcomes-figure-deterioration-counted = Ljudi čiji je poslednji broj gori od prvog bar za prag.
outcomes-figure-deterioration-among = Ljudi sa dva broja za poređenje.
outcomes-figure-deterioration-missing = Svi sa manje od dva podeljena broja.
outcomes-figure-recovery-question = Koliko ih je bilo preko granice, a sada je ispod?
outcomes-figure-recovery-counted = Ljudi na granici na početku i ispod nje na kraju.
outcomes-figure-recovery-among = Ljudi sa dva broja koji su na početku bili na granici.
outcomes-figure-recovery-missing = Ljudi ispod granice na početku i ljudi sa manje od dva broja.
outcomes-therapies-heading = Po pravilima NHS Talking Therapies
outcomes-therapies-lead = Završen ciklus je zajedničko vreme koje se završilo posle dva ili više susreta lečenja.
outcomes-therapies-finished = Završeni ciklusi: { $count }.
outcomes-therapies-unmeasured = Od toga bez oba broja na obe mere: { $count }. Ostaju u imeniocu.
outcomes-figure-therapies-recovery-question = Koliko se oporavilo, po ovom pravilu?
outcomes-figure-therapies-recovery-counted = Na granici na jednoj meri na početku, a ispod na obe na kraju.
outcomes-figure-therapies-recovery-among = Završeni ciklusi, bez onih koji na početku nisu bili na granici.
outcomes-figure-therapies-recovery-missing = Ko nije podelio poslednji broj ne broji se kao oporavljen.
outcomes-figure-therapies-reliable-recovery-question = Koliko se oporavilo više nego slučajno?
outcomes-figure-therapies-reliable-recovery-counted = Oporavljeni i bolji više nego slučajno na jednoj meri, a gori ni na jednoj.
outcomes-figure-therapies-reliable-recovery-among = Završeni ciklusi, bez onih koji nisu bili na granici na početku.
outcomes-figure-therapies-reliable-recovery-missing = Ko nije podelio oba poslednja broja ovde se ne broji.
outcomes-figure-therapies-improvement-question = Koliko je bolje više nego slučajno?
outcomes-figure-therapies-improvement-counted = Bolje za prag na jednoj meri, a gore ni na jednoj.
outcomes-figure-therapies-improvement-among = Svi završeni ciklusi.
outcomes-figure-therapies-improvement-missing = Ciklusi bez dva podeljena broja ostaju među njima, nebrojani.
outcomes-figure-therapies-deterioration-question = Koliko je gore više nego slučajno?
outcomes-figure-therapies-deterioration-counted = Gore za prag na jednoj meri, a bolje ni na jednoj.
outcomes-figure-therapies-deterioration-among = Svi završeni ciklusi.
outcomes-figure-therapies-deterioration-missing = Ciklusi bez dva podeljena broja ostaju među njima, nebrojani.
outcomes-figure-wait-six-question = Koliko ih je lečeno u roku od šest nedelja?
outcomes-figure-wait-six-counted = Prvi susret lečenja bio je 42. dana posle uputa ili ranije.
outcomes-figure-wait-six-among = Završeni ciklusi za koje su poznata oba dana.
outcomes-figure-wait-six-missing = Završeni ciklusi za koje neki dan nije poznat. Broje se odvojeno.
outcomes-figure-wait-eighteen-question = Koliko ih je lečeno u roku od osamnaest nedelja?
outcomes-figure-wait-eighteen-counted = Prvi susret lečenja bio je 126. dana posle uputa ili ranije.
outcomes-figure-wait-eighteen-among = Završeni ciklusi za koje su poznata oba dana.
outcomes-figure-wait-eighteen-missing = Završeni ciklusi za koje neki dan nije poznat. Broje se odvojeno.
outcomes-waits-heading = Koliko su ljudi čekali
outcomes-waits-lead = Od dana kada je uput primljen do prvog susreta lečenja, za ljude koji su završili ciklus: završio se posle dva susreta lečenja ili više. Standardi su tri od četiri u roku od šest nedelja i devetnaest od dvadeset u roku od osamnaest nedelja.
outcomes-waits-unknown = { $count ->
    [one] { $count } završenom ciklusu nedostaje jedan od dva dana.
    [few] { $count } završena ciklusa nemaju jedan od dva dana.
   *[other] { $count } završenih ciklusa nema jedan od dva dana.
}

# Help needed

outcomes-concerns-title = Potrebna pomoć
outcomes-concerns-heading = Odgovori koji moraju doneti pomoć
outcomes-concerns-lead = Najhitniji su na vrhu. Kad otvorite jedan, osoba može pročitati da ste gledali.
outcomes-concerns-none = Ovde ništa ne čeka.
outcomes-concern-closed = Neko je postupio
outcomes-level-r2 = U roku od četiri sata
outcomes-level-r3 = U roku od sat vremena
outcomes-sign-thoughts-of-death = Misli o smrti
outcomes-sign-thoughts-of-ending-life = Misli o okončanju života
outcomes-sign-plans-to-end-life = Plan da okonča život
outcomes-sign-life-not-worth-living = Život ne izgleda vredan
outcomes-sign-not-safe = Ne oseća se bezbedno
outcomes-sign-other = Odgovor koji može značiti opasnost
outcomes-concern-told = Osobi je unapred rečeno da ćete ovo videti. Može pročitati da ste gledali.
outcomes-concern-name = Ime
outcomes-concern-reach = Kako da im se javite
outcomes-concern-service = Pitala je
outcomes-concern-unknown = Nije poznato
outcomes-concern-answer = Taj jedan odgovor
outcomes-concern-done = Šta je urađeno
outcomes-concern-act = Šta sada radite?
outcomes-concern-what = Šta je urađeno i ko je uradio
outcomes-concern-what-hint = Do koga ste došli, šta je dogovoreno, ko nastavlja.
outcomes-concern-state = Da li neko još mora da postupi?
outcomes-concern-state-open = Da, ostaje otvoreno
outcomes-concern-state-closed = Ne, neko je sada uz njih
outcomes-concern-button = Upišite

# Loading

outcomes-load-title = Upitnici
outcomes-load-heading = Učitajte upitnik
outcomes-load-lead = Bodovanje dolazi uz Comhar. Reči pitanja dolaze od vas, pod vašom dozvolom.
outcomes-load-licence = Učitajte samo reči koje vaša organizacija sme ovde da koristi.
outcomes-load-scoring = Koja je to mera
outcomes-load-scoring-hint = Svako pitanje mere mora se naći po šifri ili imenu. Što se ne nađe biće imenovano.
outcomes-load-json = Upitnik kao FHIR R4 JSON
outcomes-load-json-hint = Nalepite celu datoteku ovde.
outcomes-load-rights = Pod kojim uslovima reči smeju ovde da se koriste
outcomes-load-rights-hint = Prikazuje se ispod brojki svakoga ko odgovara.
outcomes-load-button = Učitajte
outcomes-load-there = Učitano ovde
outcomes-load-facts = { $scoring }, verzija { $version }, učitano { $date }.
outcomes-load-retire = Nikoga više ne pitaj njime
outcomes-load-retired = Njime se niko ne pita od { $date }. Priče ostaju.
outcomes-load-partly = Učitano je, uz neke izostavljene delove
outcomes-load-partly-line = Ovi delovi datoteke se ovde ne koriste. Proverite da li pitanja glase kako treba.

# Messages

outcomes-done-taken-back = Povučeno je i nestalo za sve.
outcomes-done-share-begun = Od sada mogu da vide.
outcomes-done-share-ended = Prestalo je odmah. Nikome nije javljeno.
outcomes-done-all-ended = Sve je prestalo odmah. Nikome nije javljeno.
outcomes-done-asked = Veza je na putu. Saznaćete kad stigne odgovor.
outcomes-done-rated = Vaše viđenje je upisano. Mogu da ga pročitaju.
outcomes-done-time-ended = Upisano je da se zajedničko vreme završilo.
outcomes-done-acted = Upisano je.
outcomes-done-loaded = Učitano je. Službe sada mogu da pitaju njime.
outcomes-done-retired = Od danas se njime niko ne pita.

# Mail: its subject and its words say nothing of health and nobody's name

outcomes-mail-asking-subject = { $name }: veza za vas
outcomes-mail-asking-body = Čeka vas kratka stranica. Otvara se bez lozinke i važi jednom: { $address } Možete je i ostaviti. Ništa ne sledi iz toga.

# Scores

outcomes-score-total = Ukupno
outcomes-score-metric = Ukupno
outcomes-score-raw = Zbir odgovora
outcomes-score-mean = U proseku
outcomes-score-connectedness = Povezanost
outcomes-score-hope = Nada
outcomes-score-identity = Ko sam
outcomes-score-meaning = Šta mi je važno
outcomes-score-empowerment = Imati reč
outcomes-score-behaviour = Ponašanje
outcomes-score-impairment = Telo i um
outcomes-score-symptoms = Tegobe
outcomes-score-social = Život s drugima
outcomes-score-support = Podrška
outcomes-score-relationship = Saradnja
outcomes-score-quality-of-life = Život u celini
outcomes-score-treatment-satisfaction = Pomoć koju dobijam
outcomes-score-doing-things-i-value = Raditi ono što cenim
outcomes-score-looking-forward = Pogled unapred
outcomes-score-mastering-my-illness = Živeti dobro s tim
outcomes-score-connecting-and-belonging = Povezanost i pripadnost
outcomes-score-goal-number = Cilj { $number }
outcomes-score-item-number = Pitanje { $number }
outcomes-score-area-number = Oblast { $number }

# Ranges, as the books name them

outcomes-band-none = nema
outcomes-band-mild = blago
outcomes-band-moderate = umereno
outcomes-band-moderately-severe = umereno teško
outcomes-band-moderately-severe-or-more = umereno teško ili više
outcomes-band-severe = teško
outcomes-band-healthy = zdravo
outcomes-band-low-level = nizak nivo
outcomes-band-clinical-range = klinički raspon
outcomes-band-general-range = opšti raspon
outcomes-band-very-low = veoma nisko
outcomes-band-low = nisko
outcomes-band-average = prosečno
outcomes-band-high = visoko
outcomes-band-subclinical = ispod kliničkog
outcomes-band-significant = značajno
outcomes-band-not-significant = nije značajno
outcomes-band-dissatisfied = nezadovoljno
outcomes-band-neutral = ni jedno ni drugo
outcomes-band-satisfied = zadovoljno
outcomes-stage-stuck = zaglavljeno
outcomes-stage-accepting-help = prihvata pomoć
outcomes-stage-believing = veruje
outcomes-stage-learning = uči
outcomes-stage-self-reliance = oslonjeno na sebe

# Why not

refusal-outcomes-link-not-open = Ova veza se ne otvara. Zatražite novu od službe, ili se prijavite i odgovorite sami.
refusal-outcomes-nothing-answered = Odgovorite bar na jedno pitanje, ili napustite stranicu.
refusal-outcomes-not-offered = Jedan odgovor nije među ponuđenima ({ $item }). Izaberite neki od njih.
refusal-outcomes-measure-unknown = Izaberite koja pitanja da postavite.
refusal-outcomes-measure-retired = Ova pitanja se više nikome ne postavljaju. Izaberite druga.
refusal-outcomes-due-day = Navedite dan od danas do najviše godinu dana unapred.
refusal-outcomes-asked-enough = Ovu osobu već čekaju tri veze. Pustite je da prvo odgovori.
refusal-outcomes-mail-wrong = Upišite adresu e-pošte, na primer ime@example.org.
refusal-outcomes-share-unknown = Izaberite službu ili radnika koji su vas pitali, ili nekoga ko vas podržava.
refusal-outcomes-not-yours-to-take-back = Ovo je viđenje radnika. Možete povući svoje odgovore.
refusal-outcomes-time-not-together = Ovo zajedničko vreme se već završilo.
refusal-outcomes-contacts = Upišite broj susreta, nula ili više.
refusal-outcomes-wait-days-wrong = Uput dolazi pre prvog lečenja, a oba pre današnjeg dana. Izostavite ono što ne znate.
refusal-outcomes-end-code = Izaberite zašto se završilo.
refusal-outcomes-done-empty = Upišite šta je urađeno.
refusal-outcomes-done-long = Upotrebite najviše { $limit } slova.
refusal-outcomes-changed-meanwhile = Kolega je u međuvremenu nešto upisao. Pročitajte, pa upišite svoje.
refusal-outcomes-json-unreadable = Ova datoteka se ne može pročitati kao FHIR R4 Questionnaire: { $why }
refusal-outcomes-json-long = Datoteka je duža od { $limit } slova. Izostavite slike.
refusal-outcomes-scoring-unknown = Izaberite koja je to mera.
refusal-outcomes-not-bound = Ove stavke mere nisu nađene, pa ništa nije učitano: { $items }
refusal-outcomes-rights-empty = Recite pod kojim uslovima reči smeju ovde da se koriste.
refusal-outcomes-loaded-already = Ova verzija je već ovde. Dajte datoteci drugu verziju, ili povucite staru.

# The audit

audit-outcomes-answer = Odgovor o sebi
audit-outcomes-decline-asking = Radije ne odgovara
audit-outcomes-see-story = Gledanje svoje priče
audit-outcomes-take-back = Odgovor je povučen
audit-outcomes-share = Promena ko sme da vidi
audit-outcomes-see-looks = Pregled ko je gledao
audit-outcomes-ask = Nekome je poslato pitanje
audit-outcomes-see-shared = Gledanje onoga što neko deli
audit-outcomes-rate = Upisano viđenje radnika
audit-outcomes-end-time = Zajedničko vreme je završeno
audit-outcomes-see-figures = Gledanje brojki službe
audit-outcomes-see-concern = Gledanje odgovora koji mora doneti pomoć
audit-outcomes-act-on-concern = Upisano šta je urađeno da se pomogne
audit-outcomes-load-measure = Upitnik je učitan ili povučen
audit-outcomes-erase-with-account = Obrisano s nalogom
audit-outcomes-end-with-support = Deljenje prestalo s podrškom
