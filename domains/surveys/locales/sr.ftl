# Ankete: pitanja jednostavnim rečima, odgovori za nekoliko minuta.

# Building

surveys-nav = Ankete
surveys-list-title = Ankete
surveys-list-heading = Ankete
surveys-list-own = Vaše ankete
surveys-list-own-none = Ovde će stajati ankete koje napravite.
surveys-list-open = Recite svoje mišljenje sada
surveys-list-open-none = Trenutno nijedna anketa nije otvorena.
surveys-list-over = Šta su ljudi odgovorili
surveys-list-answers = { $count ->
    [one] { $count } odgovor
    [few] { $count } odgovora
   *[other] { $count } odgovora
}
surveys-word-more = Prikaži još
surveys-stage-draft = Piše se
surveys-stage-test = Čeka odobrenje
surveys-stage-approved = Odobrena
surveys-stage-open = Otvorena
surveys-stage-paused = Pauzirana
surveys-stage-closing = Zatvara se
surveys-stage-closed = Zatvorena
surveys-stage-released = Nalazi objavljeni
refusal-surveys-changed-meanwhile = Neko je ovo upravo promenio. Pogledajte ponovo, pa uradite svoj korak.
surveys-word-yes = Da
surveys-word-no = Ne
surveys-word-save = Sačuvaj
surveys-word-other-languages = Na drugim jezicima
surveys-version-number = Verzija { $number }
surveys-list-new = Napravi anketu
surveys-steps = Stranice ove ankete
surveys-step-build = Pitanja
surveys-step-settings = Podešavanja
surveys-step-languages = Jezici
surveys-step-preview = Isprobaj
surveys-step-approve = Odobrenje
surveys-step-publish = Otvori i podeli
surveys-step-results = Rezultati
surveys-language-easy = { $language }, lako za čitanje

# Building: a new survey

surveys-new-title = Nova anketa
surveys-new-heading = Napravite anketu
surveys-new-name-hint = Na primer: Recite šta mislite o našoj čekaonici. Ostavite prazno da zadržite naziv šablona.
surveys-new-place = Ko pita?
surveys-new-from = Počnite od
surveys-new-blank = Prazne stranice
surveys-new-template = Gotove ankete: { $title }
surveys-new-copy = Kopije: { $title }
surveys-new-language = Na kom jeziku je pišete?
surveys-new-language-line = Ostali jezici prate ovaj. Možete ih dodati kasnije.
surveys-new-button = Napravi anketu
surveys-shipped-ready = Spremna za upotrebu, na tri jezika.
surveys-shipped-not-validated = Naša sopstvena mera. Još nije validirana.
surveys-shipped-skeleton = Okvir. Vaše mesto dodaje tekst za koji ima dozvolu.
surveys-import-heading = Donesite anketu iz drugog alata
surveys-import-line = XLSForm tabela (.xlsx, ili .zip sa slikama), FHIR Questionnaire ili SurveyJS obrazac (.json). Navodimo šta nije moglo da se prenese.
surveys-import-file = Datoteka
surveys-import-button = Donesi
surveys-import-left = Ovi delovi datoteke nisu mogli da se prenesu:
surveys-import-read = Spisak sam pročitao ili pročitala

# Uzimanje obrasca

surveys-form-title = Ponesite ovaj obrazac
surveys-form-lead = Pitanja kao datoteka: da ih sačuvate, da na njima radite u drugom programu ili da ih unesete u drugu kuću. Odgovora u njoj nema.
surveys-form-answers = Odgovori su posebna datoteka
surveys-form-spreadsheet = Tabela (XLSForm)
surveys-form-spreadsheet-line = Otvara se u svakom kancelarijskom programu i u programima koji postavljaju takve obrasce, kao što su ODK i KoboToolbox.
surveys-form-pictures = { $count ->
    [one] Uz nju je { $count } slika. Sve stiže u jednoj zip datoteci.
    [few] Uz nju su { $count } slike, u fascikli. Sve stiže u jednoj zip datoteci.
   *[other] Uz nju je { $count } slika, u fascikli. Sve stiže u jednoj zip datoteci.
}
surveys-form-take-spreadsheet = Uzmi tabelu
surveys-form-cannot = Tabela ne može da primi ceo ovaj obrazac:
surveys-form-cannot-way = FHIR datoteka u nastavku sadrži sve.
surveys-form-whole = Sam obrazac
surveys-form-cannot-name = Ime ovog pitanja stiglo je iz drugog alata, a tabela ga ne dozvoljava.
surveys-form-cannot-expression = Jedno od njegovih pravila napisano je u FHIRPath-u, koji ovi programi ne čitaju.
surveys-form-cannot-depth = Stoji u previše grupa, jedna u drugoj.
surveys-form-cannot-code = Jedan od ponuđenih odgovora čuva se pod imenom koje je prazno ili ima razmak.
surveys-form-cannot-choices = Ponuđeni odgovori čuvaju se negde drugde i nisu u ovom obrascu.
surveys-form-cannot-length = Jedan od njegovih tekstova duži je od ćelije tabele.
surveys-form-fhir = FHIR Questionnaire
surveys-form-fhir-line = Za sisteme zdravstvenih kartona i programe koji čitaju FHIR. Slike su u samoj datoteci.
surveys-form-take-fhir = Uzmi FHIR datoteku
surveys-form-staying = Slike uz ova pitanja ostaju ovde, jer bi datoteka bila prevelika:
surveys-form-back = Unesite obrazac iz datoteke

# Building: the questions

surveys-build-title = Pitanja
surveys-build-heading = Pitanja
surveys-build-none = Još nema pitanja. Ovde će stajati vaša pitanja.
surveys-build-still = Reči sada miruju. Da ih promenite, počnite novu verziju ili je povucite sa odobrenja.
surveys-build-sent-back = Vraćena je uz ove reči:
surveys-build-begin = Počni novu verziju
surveys-build-begin-line = Ljudi nastavljaju da odgovaraju na ovu verziju dok se nova ne otvori. Ništa se ne gubi.
surveys-build-add = Dodaj pitanje
surveys-build-add-more = Još načina odgovaranja
surveys-build-add-here = Dodaj pitanje ovde
surveys-build-edit = Izmeni
surveys-build-up = Pomeri gore
surveys-build-down = Pomeri dole
surveys-build-remove = Ukloni
surveys-build-removed = Uklonili ste „{ $question }“.
surveys-build-undo = Vrati
surveys-build-required = Odgovor je potreban
surveys-build-shown = Prikazuje se kad je na „{ $question }“ odgovor „{ $answer }“
surveys-build-shown-other = Prikazuje se samo ponekad, po sopstvenom pravilu
surveys-kinds-title = Novo pitanje
surveys-kinds-heading = Novo pitanje
surveys-kinds-legend = Kako će ljudi odgovarati?
surveys-question-title = Pitanje
surveys-question-kind = Kako ljudi odgovaraju
surveys-question-text = Šta pitate?
surveys-question-note = Šta ljudi ovde čitaju?
surveys-question-page-name = Naziv stranice
surveys-question-hint = Red pomoći (ako želite)
surveys-question-hint-hint = Stoji ispod pitanja.
surveys-question-choices = Izbori
surveys-question-statements = Tvrdnje
surveys-question-lines = Po jedan u svakom redu
surveys-question-last = Poslednji izbor
surveys-question-alone = Bira se sam, kao „Ništa od ovoga“
surveys-question-low = Reči na donjem kraju
surveys-question-high = Reči na gornjem kraju
surveys-question-least = Ne manje od
surveys-question-most = Ne više od
surveys-question-must = Mora li da se odgovori?
surveys-question-required = Odgovor je potreban da se nastavi
surveys-question-shown = Kada se prikazuje?
surveys-question-always = Uvek
surveys-question-kept = Po pravilu koje sada ima
surveys-offered-link = Ponudite samo neke od ovih izbora, prema ranijem odgovoru
surveys-offered-title = Koji se izbori nude
surveys-offered-heading = Koji se izbori nude
surveys-offered-lead = Možete ponuditi samo neke od ovih izbora, prema odgovoru na ranije pitanje. Na primer: prvo okrug, a zatim samo službe tog okruga.
surveys-offered-by-rule = Sada odlučuje pravilo koje je došlo sa datotekom. Ono što ovde sačuvate dolazi na njegovo mesto.
surveys-offered-none = Nijedno pitanje pre ovog ne može da odlučuje. Stavite ispred njega pitanje sa jednim odgovorom sa spiska.
surveys-offered-by = Koje ranije pitanje odlučuje?
surveys-offered-always = Nijedno: uvek se nude svi izbori
surveys-offered-go = Prikaži njegove odgovore
surveys-offered-with = Uz koje odgovore na „{ $question }” dolazi svaki izbor?
surveys-offered-tick = Označite odgovore posle kojih se izbor nudi. Izbor bez oznake nudi se posle svakog odgovora.
surveys-offered-too-long = Ova dva spiska su predugačka da bi se označavala ručno. Unesite ih u tabelarnom obrascu.
surveys-offered-all = Uvek ponudi sve izbore
surveys-build-narrowed = Nudi samo neke izbore, prema odgovoru na „{ $question }”
surveys-own-picture-link = Prikažite svoju sliku uz ovo pitanje
surveys-own-picture-title = Vaša slika
surveys-own-picture-heading = Vaša slika
surveys-own-picture-file = Slika
surveys-own-picture-other = Druga slika umesto nje
surveys-own-picture-hint = PNG, JPEG ili WebP, do 6 MB. Čuva se samo ono što se vidi: ne i gde ili kada je snimljena.
surveys-own-picture-words-hint = Za ljude koji je ne vide, na jeziku na kom pišete. Prevodi se na stranici jezika.
surveys-own-picture-or = Ili
surveys-own-picture-decorates = Samo ukrašava i ne govori ništa što je ljudima potrebno
surveys-own-picture-remove = Ukloni sliku
surveys-rules-title = Pravila pitanja
surveys-rules-heading = Pravila ovog pitanja
surveys-rules-link = Pravila za ovo pitanje: uslovi, računanje, ponavljanje, slika
surveys-rules-lead = Sve možete ostaviti prazno. Pišite pravilo samo ako znate kako se pišu izrazi.
surveys-rules-names = Kako se pitanja i odgovori zovu u pravilu
surveys-rules-chosen = Uslov je izabran na stranici ovog pitanja. Ono što ovde napišete dolazi na njegovo mesto.
surveys-rules-shown = Prikazuje se samo kada je ovo tačno
surveys-rules-shown-hint = Na primer ${"{"}q1{"}"} = 'a2' and ${"{"}q4{"}"} >= 3. Prazno: kako je izabrano na stranici pitanja.
surveys-rules-calculation = Izračunato iz drugih odgovora
surveys-rules-calculation-hint = Na primer ${"{"}q2{"}"} + ${"{"}q3{"}"}. Gde ljudi mogu da upišu odgovor, ovo u početku stoji tamo.
surveys-rules-constraint = Odgovor se prima samo kada je ovo tačno
surveys-rules-constraint-hint = Tačka stoji umesto odgovora. Na primer . >= ${"{"}q2{"}"}.
surveys-rules-message = Šta ljudi čitaju kada nije tačno
surveys-rules-repeats-legend = Više puta
surveys-rules-repeats = Ljudi mogu da popune ovu stranicu više puta
surveys-rules-repeats-least = Najmanje ovoliko puta
surveys-rules-repeats-most = Najviše ovoliko puta
surveys-rules-areas-legend = Više područja
surveys-rules-areas = Može se izabrati više od jednog područja
surveys-rules-areas-least = Najmanje ovoliko
surveys-rules-areas-most = Najviše ovoliko
surveys-rules-count = Tačno onoliko puta koliko ovo kaže
surveys-rules-count-hint = Na primer ${"{"}q2{"}"}. Prazno: koliko puta ljudi žele.
surveys-rules-picture = Slika pored reči
surveys-rules-no-picture = Bez slike
surveys-rules-picture-words = Šta slika prikazuje
surveys-rules-picture-words-hint = Za ljude koji je ne vide. Slici su potrebne ove reči.
surveys-picture-speak = Oblačić za govor
surveys-picture-heart = Dve ruke kao srce
surveys-picture-support = Pojas za spasavanje
surveys-picture-learn = Otvorena knjiga
surveys-picture-plan = Staza sa zastavom
surveys-picture-flag = Zastava
surveys-picture-sun = Sunce
surveys-picture-ear = Uvo
surveys-picture-leaf = List
surveys-picture-clock = Sat
surveys-picture-person = Jedna osoba
surveys-picture-people = Dve osobe
surveys-picture-knot = Čvor
surveys-picture-house = Kuća
surveys-picture-phone = Telefon
surveys-picture-key = Ključ
surveys-picture-tick = Kvačica
surveys-picture-letter = Koverta

# Building: kinds of questions

surveys-kind-group = Pitanja koja idu zajedno
surveys-kind-page = Nova stranica
surveys-kind-matrix = Isti izbori za više tvrdnji
surveys-kind-note = Reči za čitanje, bez odgovora
surveys-kind-yes-no = Da ili ne
surveys-kind-agree = Polje koje se označi za saglasnost
surveys-kind-one = Jedno sa spiska
surveys-kind-one-or-other = Jedno sa spiska ili nešto drugo
surveys-kind-lookup = Jedno sa dugog spiska, kucanjem
surveys-kind-several = Više sa spiska
surveys-kind-several-or-other = Više sa spiska ili nešto drugo
surveys-kind-picture = Jedna od više slika
surveys-kind-ranking = Spisak koji se ređa
surveys-kind-scale = Koraci između dva kraja, kao 0 do 10
surveys-kind-rating = 1 do 5
surveys-kind-recommend = Da li biste preporučili? 0 do 10
surveys-kind-line = Linija od 0 do 100
surveys-kind-text = Nekoliko reči
surveys-kind-long-text = Sopstvene reči, koliko se želi
surveys-kind-email = Adresa e-pošte
surveys-kind-telephone = Broj telefona
surveys-kind-link = Veb-adresa
surveys-kind-whole = Ceo broj
surveys-kind-number = Broj sa decimalama
surveys-kind-amount = Broj sa jedinicom
surveys-kind-date = Datum
surveys-kind-month = Mesec
surveys-kind-year = Godina
surveys-kind-time = Vreme u danu
surveys-kind-at = Datum i vreme
surveys-kind-point = Tačka na karti
surveys-kind-label = Oznaka, ukucana ili skenirana
surveys-kind-area = Zdravstveni region ili područje
surveys-kind-service = Služba
surveys-kind-goal = Sopstveni cilj i dokle se stiglo
surveys-kind-file = Datoteka (ovde se ne traži)
surveys-kind-calculated = Sledi iz drugih odgovora
surveys-kind-hidden = Čuva se, ne prikazuje se

# Building: settings

surveys-settings-title = Podešavanja
surveys-settings-heading = Podešavanja
surveys-settings-name = Kako se anketa zove?
surveys-settings-about = Čemu služi?
surveys-settings-about-hint = Ko pita, zašto, koliko traje i šta će iz toga doći. Ljudi ovo prvo čitaju.
surveys-settings-identity = Kako su ljudi poznati?
surveys-settings-identity-locked = Neko je odgovorio, pa ovo ostaje kako jeste.
surveys-identity-nobody = Niko nije poznat
surveys-identity-nobody-hint = Svako ko ima vezu može da odgovori. Ne čuvamo ništa što vodi do osobe, telefona ili minuta.
surveys-identity-invited = Samo pozvani ljudi
surveys-identity-invited-hint = Svako dobija vezu za jedan odgovor. Niko ne može znati koji je odgovor stigao preko koje veze.
surveys-identity-named = Sa naloga, jednom
surveys-identity-named-hint = Ljudi se prijave. Vide svoje odgovore i mogu da ih menjaju nekoliko dana.
surveys-settings-source = Pišete je na jeziku: { $language }.
surveys-settings-languages = Koje druge jezike obećavate?
surveys-settings-days = Koliko dana ljudi mogu da menjaju ili povuku svoje odgovore?
surveys-settings-days-hint = 0 do 60. Sa 0 se posle slanja ništa ne može menjati.
surveys-settings-last-day = Poslednji dan (ako ga ima)
surveys-settings-results = Ko će videti nalaze?
surveys-results-public = Svi. Tako je osim ako kažete zašto ne.
surveys-results-kept = Samo mesto koje pita
surveys-settings-reason = Zašto ne svi?
surveys-settings-reason-hint = Ovaj razlog mogu svi da pročitaju.

# Building: languages

surveys-languages-title = Jezici
surveys-languages-heading = Jezici
surveys-languages-lead = Jedno pitanje je jedno pitanje na svakom jeziku. Kad se izvor promeni, ostali odmah zastarevaju.
surveys-languages-none = Nijedan drugi jezik nije obećan. Izaberite ih u podešavanjima.
surveys-languages-fresh = Sve je ažurno
surveys-languages-mark-old = Zastarelo
surveys-languages-mark-missing = Još nije napisano
surveys-languages-still-right = I dalje je tačno
surveys-languages-easy-line = Lako za čitanje: kratke rečenice, jedna misao u svakoj, bez teških reči.
surveys-languages-label = Na jeziku { $language }: { $text }

# Building: trying out

surveys-preview-title = Isprobajte
surveys-preview-lead = Ovako ljudi to vide na telefonu. Ovo što pošaljete je proba: nigde se ne broji i uništava se kad se anketa odobri.
surveys-preview-phone = Kao na telefonu
surveys-preview-destroy = Uništi probne odgovore

# Building: approval

surveys-approve-title = Odobrenje
surveys-approve-heading = Odobrenje
surveys-approve-questions = Pitanja
surveys-approve-languages = Jezici koje treba završiti
surveys-approve-hand-in-line = Prvo je čita neko ko je nije pisao. Do tada reči miruju.
surveys-approve-hand-in = Predaj
surveys-approve-says = Šta ste promenili?
surveys-approve-says-words = Samo bolje reči: odgovori od pre i posle broje se zajedno
surveys-approve-says-other = Neko pitanje sada znači drugo: odgovori se čuvaju odvojeno
surveys-approve-not-yet = Još se piše.
surveys-approve-waits = Čeka nekoga ko sme da je odobri.
surveys-approve-yours = Vi ste je pisali, pa je odobrava neko drugi. Čeka na njih.
surveys-approve-take-back = Povuci radi izmene
surveys-approve-line = Pročitajte je i isprobajte. Da li je svako pitanje jasno, ljubazno i potrebno?
surveys-approve-button = Odobri
surveys-approve-back-words = Šta prvo treba promeniti?
surveys-approve-back = Vrati
surveys-approve-is = Odobrena je i može da se otvori.

# Building: open and share

surveys-publish-title = Otvorite i podelite
surveys-publish-link = Veza
surveys-publish-link-later = Veza radi kada se anketa otvori. Plakat možete da odštampate i pre toga.
surveys-publish-say = Telefonom recite: { $link }.
surveys-publish-poster = Plakat i listići za štampu
surveys-publish-invite = Pozovite ljude
surveys-publish-kiosk = Za tablet u prostoriji
surveys-publish-paper = Listovi za štampu
surveys-publish-key = Unesite ono što je stiglo na papiru
surveys-publish-phone = Zapišite odgovore telefonom
surveys-publish-targets = Grupe do kojih želite da stignete
surveys-publish-findings = Šta će iz toga doći
surveys-publish-kept = Nalazi se ne objavljuju, jer: { $reason }
surveys-publish-by = Do kada objavljujete nalaze?
surveys-publish-next = Šta će se sada desiti? ({ $language })
surveys-publish-next-hint = Recite ko odlučuje i kada. Svi to mogu da pročitaju.
surveys-publish-promise = Sačuvaj obećanje
surveys-publish-not-yet = Može da se otvori kad je neko odobri.
surveys-publish-open = Otvorite je
surveys-publish-open-button = Otvori anketu
surveys-publish-identity = Kako su ljudi poznati: { $how }. Ovo se posle prvog odgovora ne može menjati.
surveys-publish-late = Ovi jezici nisu završeni: { $languages }. Završite ih ili recite zašto se ipak otvara.
surveys-publish-late-reason = Zašto se ipak otvara (stoji pod vašim imenom)
surveys-publish-going-on = Kako ide dalje
surveys-publish-stage-open = Prima odgovore.
surveys-publish-stage-paused = Neko vreme ne prima odgovore.
surveys-publish-stage-closing = Gotova je. Ono što je na putu se još broji.
surveys-publish-stage-closed = Gotova je. Što sada stigne čuva se kao zakasnelo i ne broji se.
surveys-publish-pause = Pauziraj
surveys-publish-again = Otvori ponovo
surveys-publish-days = Dani za ono što je na putu
surveys-publish-days-hint = Papir i dopola popunjeni obrasci se tih dana još broje. 0 zatvara odmah.
surveys-publish-close = Zatvori
surveys-poster-title = Plakat i listići
surveys-poster-print = Odštampajte ovu stranicu. Prvo ide plakat, zatim listići.
surveys-poster-line = Skenirajte ili ukucajte. Nalog nije potreban.
surveys-poster-line-named = Skenirajte ili ukucajte i prijavite se da odgovorite.
surveys-poster-slips = Listići za isecanje
surveys-poster-once = Vaša oznaka za jedan odgovor: { $token }

# Building: invitations and targets

surveys-invite-title = Pozivi
surveys-invite-heading = Pozovite ljude
surveys-invite-not-for = Ova anketa nije samo za pozvane. Podelite vezu.
surveys-invite-lead = Svako dobija vezu za jedan odgovor. Ne čuvamo kome je koja veza otišla, pa niko ne može da poveže osobu i odgovor.
surveys-invite-contacts = Adrese
surveys-invite-issued = Izdate veze
surveys-invite-used = Iskorišćene veze
surveys-invite-mailed = Pozvani
surveys-invite-reminded = Podsećeni
surveys-invite-by-mail = E-poštom
surveys-invite-paste = Adrese e-pošte
surveys-invite-paste-hint = Nalepite ih: po jednu u redu ili sa zarezima. Zapečaćene su i uništavaju se kad se anketa zatvori.
surveys-invite-add = Dodaj adrese
surveys-invite-send = Pozovi sve koji još nisu pozvani
surveys-invite-remind = Podseti sve
surveys-invite-remind-line = Podsetnik ide svima, jer niko ne zna ko je odgovorio. U njemu nema veze.
surveys-invite-on-paper = Na papiru
surveys-invite-paper-line = Odštampajte listiće, isecite ih, promešajte i pustite ljude da izvuku jedan.
surveys-invite-count = Koliko listića?
surveys-invite-print = Napravi listiće
surveys-deck-title = Listići
surveys-deck-heading = Listići, svaki za jedan odgovor
surveys-deck-once = Odštampajte ovu stranicu sada. Prikazuje se samo jednom i ne čuvamo je.
surveys-targets-title = Grupe do kojih treba stići
surveys-targets-heading = Grupe do kojih želite da stignete
surveys-targets-lead = Broj ovde pomaže da vidite koga da pozovete. Niko nikada nije odbijen zbog toga.
surveys-targets-none = Još nije navedena nijedna grupa.
surveys-targets-who = Grupa
surveys-targets-wanted = Odgovora kojima se nadate
surveys-targets-hint = Ostavite prazno da uklonite grupu.
surveys-targets-group = { $question } – { $answer }
surveys-mail-invite-subject = Poziv od: { $name }
surveys-mail-remind-subject = Podsetnik od: { $name }

# Building: done

surveys-done-made = Vaša anketa je napravljena. Sada su na redu pitanja.
surveys-done-read = Spisak je sklonjen.
surveys-done-saved = Sačuvano.
surveys-done-moved = Pomereno.
surveys-done-removed = Uklonjeno. Možete da vratite.
surveys-done-put-back = Vraćeno.
surveys-done-begun = Nova verzija je počela. Otvorena u međuvremenu nastavlja.
surveys-done-tried = Probni odgovor je sačuvan, odvojeno od svih drugih.
surveys-done-destroyed = Probni odgovori su uništeni.
surveys-done-handed-in = Predato. Sada je čita neko drugi.
surveys-done-approved = Odobreno. Probni odgovori su uništeni.
surveys-done-sent-back = Ponovo može da se menja.
surveys-done-opened = Anketa je otvorena.
surveys-done-paused = Anketa je pauzirana.
surveys-done-closed = Anketa je gotova.
surveys-done-promised = Vaše obećanje stoji na javnoj stranici.
surveys-done-added = Adrese su dodate.
surveys-done-invited = Pozivi su na putu.
surveys-done-reminded = Podsetnici su na putu.

# Building: refusals

refusal-surveys-not-now = To sada nije moguće. Pogledajte gde anketa stoji.
refusal-surveys-nothing-asked = Prvo dodajte pitanje.
refusal-surveys-not-readable = Jedno pravilo ove ankete ne može da se pročita: { $what }. Ispravite ga, pa pokušajte ponovo.
refusal-surveys-not-by-its-writer = Vi ste je pisali, pa mora da je odobri neko drugi.
refusal-surveys-out-of-date = Ovi jezici nisu završeni: { $languages }. Završite ih ili napišite zašto se ipak otvara.
refusal-surveys-another-is-open = Novija verzija prima odgovore. Nastavite sa njom.
refusal-surveys-another-in-the-making = Nova verzija se već pravi. Nastavite sa njom.
refusal-surveys-identity-locked = Neko je odgovorio, pa ostaje kako su ljudi poznati. Napravite novu anketu da pitate drugačije.
refusal-surveys-kind-locked = Neko je odgovorio na ovo pitanje, pa način odgovora ostaje. Umesto toga dodajte novo pitanje.
refusal-surveys-title-empty = Dajte anketi ime.
refusal-surveys-text-empty = Napišite nekoliko reči ovde.
refusal-surveys-too-few-choices = Napišite bar dva izbora, po jedan u redu.
refusal-surveys-choice-twice = Isti izbor stoji dvaput. Uklonite jedan.
refusal-surveys-no-statements = Napišite bar jednu tvrdnju, po jednu u redu.
refusal-surveys-bounds-wrong = Napišite brojeve, prvo manji.
refusal-surveys-rule-unreadable = Ovo pravilo ne može da se koristi: { $what }. Pogledajte nazive gore, pa pokušajte ponovo.
refusal-surveys-rule-in-a-circle = Ovo pravilo sledi iz samog sebe: { $circle }. Izbacite jedan od ovih koraka.
refusal-surveys-picture-unknown = Izaberite jednu od slika sa spiska.
refusal-surveys-decider-unknown = Izaberite pitanje pre ovog koje ima jedan odgovor sa spiska.
refusal-surveys-choices-gap = U pitanju „{ $question }” ništa ne ide uz „{ $answer }”. Označite nešto uz njega ili dodajte izbor bez oznake, kao „Ništa od ovoga”.
refusal-surveys-picture-missing = Izaberite sliku.
refusal-surveys-picture-wrong = Ovo nije PNG, JPEG ni WebP slika, ili je oštećena. Sačuvajte je ponovo kao jednu od te tri vrste.
refusal-surveys-picture-moves = Ova slika se pomera. Pošaljite sliku koja stoji.
refusal-surveys-picture-too-large = Ova slika je prevelika. Pošaljite sliku do 6 MB i 25 miliona piksela.
refusal-surveys-picture-wordless = Napišite šta slika prikazuje, za ljude koji je ne vide.
refusal-surveys-shown-too-early = Ovo pitanje se prikazuje zbog drugog, pa mora da ide posle njega.
refusal-surveys-others-depend = „{ $question }“ se prikazuje zbog ovog pitanja. Prvo promenite to.
refusal-surveys-too-large = Ovo je previše za jednu anketu. Smanjite je, pa pokušajte ponovo.
refusal-surveys-place-unknown = Izaberite ko pita.
refusal-surveys-template-unknown = Izaberite od čega počinjete.
refusal-surveys-reason-empty = Napišite razlog u nekoliko reči.
refusal-surveys-day-wrong = Izaberite današnji dan ili neki posle njega.
refusal-surveys-publish-by-missing = Prvo recite do kada objavljujete nalaze.
refusal-surveys-days-wrong = Napišite broj dana od 0 do 60.
refusal-surveys-count-wrong = Napišite broj koji nije prevelik.
refusal-surveys-contact-wrong = Napišite adrese e-pošte, po jednu u redu. Ovo nije adresa: „{ $line }“.
refusal-surveys-not-for-invited = Ova anketa nije samo za pozvane.
refusal-surveys-file-missing = Izaberite datoteku.
refusal-surveys-file-wrong = Ova datoteka nije mogla da se pročita. { $why }
refusal-surveys-not-a-spreadsheet = Ovaj obrazac ne može da stane u tabelu. Uzmite umesto toga FHIR datoteku.
refusal-surveys-link-taken = Pokušajte još jednom, molim vas.

# Building: what the audit says

audit-surveys-see-surveys = Video ankete
audit-surveys-make-survey = Napravio anketu
audit-surveys-edit-survey = Promenio anketu
audit-surveys-try-survey = Isprobao anketu
audit-surveys-hand-in = Predao anketu
audit-surveys-approve-survey = Odobrio anketu
audit-surveys-send-back = Vratio anketu
audit-surveys-open-survey = Otvorio anketu
audit-surveys-pause-survey = Pauzirao anketu
audit-surveys-close-survey = Zatvorio anketu
audit-surveys-start-version = Počeo novu verziju
audit-surveys-invite = Pozvao ljude
audit-surveys-remind = Podsetio sve
audit-surveys-set-target = Naveo grupu do koje treba stići
audit-surveys-promise-findings = Obećao nalaze
audit-surveys-answer = Odgovorio na anketu
audit-surveys-save-draft = Sačuvao odgovore za kasnije
audit-surveys-edit-answers = Promenio svoje odgovore
audit-surveys-withdraw-answers = Povukao svoje odgovore
audit-surveys-see-my-answers = Video šta je odgovorio
audit-surveys-key-paper = Uneo sa papira
audit-surveys-take-by-phone = Zapisao odgovore telefonom
audit-surveys-see-results = Video rezultate
audit-surveys-see-rows = Video pojedinačne odgovore
audit-surveys-export = Preuzeo odgovore kao datoteku
audit-surveys-exclude-response = Izostavio odgovor ili ga vratio
audit-surveys-tag-words = Razvrstao reči pod oznaku
audit-surveys-publish-findings = Objavio nalaze
surveys-languages-old = Zastarelo: { $count }
surveys-languages-missing = Nije napisano: { $count }
surveys-preview-tests = { $count ->
    [one] Sačuvan je { $count } probni odgovor.
    [few] Sačuvana su { $count } probna odgovora.
   *[other] Sačuvano je { $count } probnih odgovora.
}
surveys-mail-invite-body =
    Poštovani,

    pozvani ste da odgovorite: { $title }

    Vaša veza, za jedan odgovor:
    { $address }

    Niko ne može znati da je ovaj odgovor stigao od vas. Ne čuvamo kome je koja veza otišla.

    { $name }
surveys-mail-remind-body =
    Poštovani,

    pre nekog vremena pozvali smo vas da odgovorite: { $title }

    Ako ste odgovorili, hvala. Ne treba više ništa da radite. Ako još želite, koristite vezu iz naše prve poruke.

    Ovo šaljemo svima, jer niko ne zna ko je odgovorio.

    { $name }

# Answering

surveys-word-warning = Upozorenje
surveys-code = Vaša šifra
surveys-code-spoken = Ista šifra rečima
surveys-code-lost = Zapišite šifru ili je slikajte. Ako se izgubi, niko ne može da vam je nađe.
surveys-answer-title = Anketa
surveys-answer-long = Koliko traje
surveys-answer-long-line = { $minutes ->
    [one] Oko { $minutes } minut. Možete da stanete u svakom trenutku.
    [few] Oko { $minutes } minuta. Možete da stanete u svakom trenutku.
   *[other] Oko { $minutes } minuta. Možete da stanete u svakom trenutku.
}
surveys-answer-sees = Ko će to videti
surveys-answer-sees-line = Oni koji pitaju čitaju pojedinačne odgovore. Rezultate vide svi, u grupama od pet ili više ljudi.
surveys-answer-sees-kept = Odgovore i rezultate čitaju samo oni koji pitaju.
surveys-answer-who = Da li morate da kažete ko ste
surveys-answer-who-nobody = Ne. Niko ne može da zna ko je odgovorio, ako to sami ne napišete.
surveys-answer-who-invited = Ne. Poziv vam dopušta da odgovorite jednom, a niko ne zna koji su odgovori stigli uz njega.
surveys-answer-who-named = Odgovarate sa svog naloga, i oni koji pitaju vide da ste to vi.
surveys-answer-back = Možete li da se predomislite
surveys-answer-back-line = Da. Posle slanja dobijate šifru kojom odgovore menjate ili povlačite.
surveys-answer-easy = Pročitajte ovo lakim rečima
surveys-answer-usual = Pročitajte ovo uobičajenim rečima
surveys-answer-save = Sačuvaj za kasnije
surveys-answer-kept = Čuva se ono što kucate.
surveys-answer-not-kept = Trenutno ne može da se sačuva. Pokušavamo ponovo.
surveys-answer-paused = Ova anketa sada ne prima odgovore. Dođite ponovo neki drugi dan.
surveys-answer-paused-now = Ova anketa sada ne prima odgovore. Možete da ih sačuvate za kasnije.
surveys-answer-closed = Ova anketa je završena. Hvala svima koji su odgovorili.
surveys-answer-closing = Ova anketa je završena. Još se računa ono što stigne do { $day }.
surveys-answer-late = Ova anketa je završena. Još možete da pošaljete odgovore; čuvaju se, ali se ne računaju.
surveys-invited-line = Na ovu anketu odgovaraju samo pozvani, svako jednom.
surveys-invited-label = Deset slova i brojeva sa vašeg poziva
surveys-invited-button = Dalje
surveys-thanks-title = Hvala
surveys-thanks-heading = Hvala. Vaši odgovori su stigli.
surveys-thanks-line = Ne morate da radite ništa više.
surveys-thanks-late = Anketa je bila završena pre nego što su odgovori stigli. Čuvaju se, ali se ne računaju.
surveys-thanks-next = Šta sledi
surveys-thanks-read = Čitamo sve odgovore
surveys-thanks-read-line = Niko ne traži ko je šta napisao.
surveys-thanks-publish = Objavljujemo šta je rečeno
surveys-thanks-by = Nalazi se objavljuju do { $day }.
surveys-thanks-by-none = Dan još nije određen. Stajaće na stranici sa rezultatima.
surveys-thanks-kept = Nalazi se ne objavljuju
surveys-thanks-then = Šta će biti potom
surveys-thanks-results = Rezultati ove ankete
surveys-thanks-back = Ako se predomislite
surveys-thanks-back-line = Ovom šifrom možete da promenite ili povučete odgovore, do { $day }. Posle toga ostaju kakvi jesu.
surveys-thanks-change = Pogledaj ili promeni moje odgovore
surveys-thanks-equality = Smemo li da pitamo ko ste, uopšteno?
surveys-thanks-equality-line = To nam pokazuje do koga dopiremo, a do koga ne. Čuva se odvojeno od vaših odgovora.
surveys-thanks-equality-link = Odgovorite na nekoliko pitanja o sebi
surveys-thanks-finish = Završi
surveys-saved-title = Sačuvano
surveys-saved-heading = Sačuvano za kasnije
surveys-saved-line = Odgovori još nisu poslati. Ovom šifrom nastavljate na bilo kom uređaju, do { $day }.
surveys-saved-go-on = Nastavi sada
surveys-resume-title = Nastavite sa šifrom
surveys-resume-heading = Nastavite sa svojom šifrom
surveys-resume-line = Šifra vodi do ankete koju ste sačuvali za kasnije, ili do odgovora koje ste poslali.
surveys-resume-hint = Šesnaest brojeva, ili sedam reči.
surveys-resume-missing = Unesite šifru.
surveys-resume-button = Otvori
surveys-resumed = Ovo je ono što ste sačuvali. Još nije poslato, i čuva se do { $day }.
surveys-own-heading = Vaši odgovori
surveys-own-until = Možete da ih promenite ili povučete do { $day }.
surveys-own-locked = Više ne mogu da se promene ni povuku.
surveys-own-changed = Odgovori su promenjeni. Stari su uništeni.
surveys-own-change = Promeni moje odgovore
surveys-own-withdraw = Povuci moje odgovore
surveys-own-sure = Želite li da povučete svoje odgovore?
surveys-own-sure-line = Biće uništeni i niko ne može da ih vrati. Računa se samo da je neko povukao odgovore.
surveys-own-sure-yes = Da, uništi ih
surveys-own-sure-no = Ne, zadrži ih
surveys-own-gone = Vaših odgovora više nema
surveys-own-gone-line = Uništeni su. Hvala što ste razmislili o tome.
surveys-mine-title = Moje ankete
surveys-mine-heading = Na šta ste odgovorili
surveys-mine-none = Ovde će stajati ankete na koje odgovorite sa svog naloga.
surveys-mine-open = Pogledaj moje odgovore
surveys-equality-heading = Nekoliko pitanja o vama
surveys-equality-line = Svako smete da preskočite. Ništa ih ne povezuje sa drugim odgovorima, i niko ne zna čiji su.
surveys-equality-done = Hvala
surveys-equality-done-line = Čuva se odvojeno i pomešano sa onim što su drugi rekli.
refusal-surveys-not-open = Anketa sada ne prima odgovore. Ništa nije izgubljeno: sačuvajte odgovore ili ih pošaljite ponovo.
refusal-surveys-answers-wrong = Pogledajte još jednom ovo pitanje: { $question }. Odgovor nedostaje ili ne može da se primi.
refusal-surveys-token-unknown = Ovaj poziv ne može da se upotrebi. Upotrebljen je ranije, ili nije otkucan kako je odštampan.
refusal-surveys-answered-before = Na ovu anketu ste već odgovorili sa svog naloga.
refusal-surveys-code-taken = Nešto se isprečilo. Pošaljite još jednom.
refusal-surveys-code-unknown = Takvu šifru ne znamo. Možda je njeno vreme prošlo: tada odgovori ostaju kakvi jesu.
surveys-kiosk-line = Odgovori se šalju kad pritisnete Pošalji. Ako odete, sve se briše posle jednog minuta.
surveys-kiosk-begin = Počni
surveys-kiosk-easy = Počni lakim rečima
surveys-kiosk-sign-out = Prijavljeni ste. Odjavite se pre nego što tablet prepustite ljudima, pa ponovo otvorite ovu adresu.
surveys-kiosk-not-this-one = Za ovu anketu treba poziv ili nalog, pa ne može da stoji na zajedničkom tabletu.
surveys-kiosk-thanks = Na ovom tabletu ništa ne ostaje. Možete da odete.
surveys-kiosk-next = Počni za sledeću osobu
refusal-surveys-slip-wrong = Broj odsečka ima deset slova i brojeva. Stoji na vrhu lista i na odsečku.
refusal-surveys-paper-by-another = Ovaj list ste već uneli. Drugi put ga unosi neko drugi.
refusal-surveys-paper-done = Ovaj list je već unet.
refusal-surveys-paper-not-asked = Ovaj list je ranije unet kao druga verzija. Pogledajte oznaku na vrhu.
surveys-paper-not-this-one = Za ovu anketu treba poziv ili nalog, pa na nju ne može da se odgovori na papiru.
surveys-paper-copies = Koliko primeraka
surveys-paper-copies-hint = Svaki primerak ima svoj broj odsečka. Najviše 60 odjednom.
surveys-paper-usual = Prikaži primerke
surveys-paper-large = Prikaži primerke krupnim slovima
surveys-paper-easy = Prikaži primerke lakim rečima
surveys-paper-key = Unesite ono što je stiglo na papiru
surveys-paper-slip = Sačuvajte ovaj odsečak. Po njegovom broju oni koji pitaju mogu ponovo da nađu vaš list.
surveys-key-title = Papir
surveys-key-heading = Unos papira
surveys-key-line = Svaki list unose dve osobe. Gde se razlikuju, neko od vas ponovo pogleda list.
surveys-key-slip = Broj odsečka
surveys-key-slip-hint = Stoji na vrhu lista.
surveys-key-begin = Unesi ovaj list
surveys-key-once = Uneto jednom, čeka se neko drugi
surveys-key-none = Nema ih.
surveys-key-differ = Uneto dvaput, a nije isto
surveys-key-look = Pogledaj { $slip }
surveys-key-differ-line = Pogledajte list { $slip } i izaberite šta na njemu stoji.
surveys-key-nothing = Ništa
surveys-key-choose = Izaberite šta stoji na listu.
surveys-key-resolve = Uzmi tako
surveys-key-mark = List { $slip }, verzija { $version }. Izostavite ono što je izostavljeno.
surveys-key-banner = Gotovo
surveys-key-done-once = Uneto jednom. Drugi put unosi neko drugi.
surveys-key-done = Oba unosa su ista. Odgovori su uneti.
surveys-key-done-late = Oba unosa su ista. Anketa je završena, pa se odgovori čuvaju, ali se ne računaju.
surveys-phone-title = Telefonom
surveys-phone-line = Čitajte pitanja naglas kako stoje i zapišite šta je rečeno.
surveys-phone-say = Prvo recite čemu služi i koliko traje. Recite da mogu da preskoče svako pitanje i stanu u svakom trenutku.
surveys-phone-begin = Počni razgovor
surveys-phone-done = Zapisano. Ništa na tome ne govori ko je zvao.
surveys-phone-not-this-one = Ova anketa sada ne može da se pita telefonom.

# Results

surveys-results-title = Rezultati
surveys-results-counted = { $count ->
    [one] Računa se { $count } odgovor.
    [few] Računaju se { $count } odgovora.
   *[other] Računa se { $count } odgovora.
}
surveys-results-rate = Odgovorilo je { $counted } od { $issued } pozvanih: { $percent } od sto.
surveys-results-no-rate = Anketa je bila otvorena za sve. Zato niko ne zna koliko ju je ljudi videlo, a nije odgovorilo.
surveys-results-behind-gate = Grupe manje od pet osoba su skrivene, da niko ne može da se prepozna.
surveys-results-none = Odgovori će se ovde brojati kada stignu prvi.
surveys-results-before = Anketa još nije bila otvorena. Odgovori će se ovde brojati kada stignu.
surveys-results-questions = Šta su ljudi odgovorili
surveys-results-version = Verzija { $number }
surveys-results-version-counted = { $count ->
    [one] { $count } odgovor na ovu verziju. Njena pitanja imaju drugo značenje, pa se broji posebno.
    [few] { $count } odgovora na ovu verziju. Njena pitanja imaju drugo značenje, pa se broji posebno.
   *[other] { $count } odgovora na ovu verziju. Njena pitanja imaju drugo značenje, pa se broji posebno.
}
surveys-results-to-cross = Uporedite dva pitanja
surveys-results-to-texts = Pročitajte šta su ljudi napisali
surveys-results-to-rows = Pogledajte pojedinačne odgovore
surveys-results-to-export = Preuzmite odgovore kao datoteku
surveys-results-to-findings = Napišite i objavite nalaze
surveys-results-to-public = Pogledajte šta svi vide
surveys-results-left-out = Odgovori koji nisu ni u jednoj brojci
surveys-results-nothing-left-out = Ovde se računa svaki odgovor koji je stigao.
surveys-results-excluded = Izostavljeno s razlogom
surveys-results-excluded-because = Izostavljeno: { $reason }
surveys-results-late = Stiglo posle kraja
surveys-results-tests = Dato za probu ankete
surveys-results-withdrawn = Osoba je povukla odgovor
surveys-results-head-why = Zašto
surveys-results-head-answers = Odgovori
surveys-results-head-answer = Odgovor
surveys-results-head-people = Ljudi
surveys-results-head-tag = Oznaka
surveys-results-head-way = Kako
surveys-results-head-group = Grupa
surveys-results-head-so-far = Do sada
surveys-results-head-hoped = Nadamo se
surveys-results-targets = Od koga se nadamo odgovorima
surveys-results-tags-of = Oznake na odgovorima na: { $question }
surveys-results-by-channel = Kako su odgovori stigli
surveys-results-by-language = Na kom jeziku su ljudi čitali pitanja
surveys-results-easy = { $language }, lako za čitanje
surveys-results-hidden = skriveno
surveys-results-not-collected = nije prikupljeno
surveys-results-yes = Da
surveys-results-no = Ne
surveys-results-other = Nešto drugo, svojim rečima
surveys-results-too-few = Na ovo je odgovorilo premalo ljudi, ili bi brojke otkrile malu grupu. Zato se ne prikazuje.
surveys-results-picture = Po jedna traka za svaki odgovor na: { $question }
surveys-results-answered = Odgovorilo je { $answered } od { $asked } kojima je pitanje postavljeno.
surveys-results-all = U ovoj anketi se računa { $all } odgovora. Koliko ih je na ovo pitanje skriveno je sa malim grupama.
surveys-results-all-asked = Svima je postavljeno ovo pitanje.
surveys-results-not-asked-hidden = Koliko osoba nije pitano je skriveno, jer bi se mala grupa mogla prepoznati.
surveys-results-not-asked = { $count ->
    [one] { $count } osobi pitanje nije postavljeno, zbog ranijeg odgovora ili verzije.
    [few] { $count } osobe nisu dobile ovo pitanje, zbog ranijeg odgovora ili verzije.
   *[other] { $count } osoba nije dobilo ovo pitanje, zbog ranijeg odgovora ili verzije.
}
surveys-results-not-answered = { $count ->
    [one] { $count } osoba je dobila pitanje i preskočila ga.
    [few] { $count } osobe su dobile pitanje i preskočile ga.
   *[other] { $count } osoba je dobilo pitanje i preskočilo ga.
}
surveys-results-declined = { $count ->
    [one] { $count } osoba nije želela da kaže.
    [few] { $count } osobe nisu želele da kažu.
   *[other] { $count } osoba nije želelo da kaže.
}
surveys-results-several = Moglo se izabrati više odgovora, pa je zbir redova veći od svih.
surveys-results-mean = U proseku: { $mean }.
surveys-results-median = Polovina odgovora je najviše { $median }.
surveys-results-why-hidden = Neki brojevi su skriveni: grupa manja od pet mogla bi da se prepozna.
surveys-channel-web = Na stranici
surveys-channel-kiosk = Na tabletu u prostoriji
surveys-channel-paper = Na papiru
surveys-channel-phone = Telefonom
surveys-channel-offline = Na tabletu bez mreže
surveys-channel-api = Iz drugog programa
surveys-state-counted = Računa se
surveys-state-excluded = Izostavljeno
surveys-state-late = Kasno
surveys-state-test = Proba
surveys-state-withdrawn = Povučeno
surveys-reason-twice = Ista osoba je odgovorila dvaput
surveys-reason-not-meant = Anketa nije za ovu osobu
surveys-reason-not-understood = Ne može se razumeti
surveys-reason-trial = Bila je proba
surveys-reason-keyed-wrongly = Papir je pogrešno ukucan
surveys-reason-names-somebody = Otkriva ko je neko
surveys-cross-title = Uporedite dva pitanja
surveys-cross-heading = Uporedite dva pitanja
surveys-cross-lead = Izaberite dva pitanja. Male grupe ostaju skrivene, i za vas. Svaki pogled se beleži.
surveys-cross-too-few-questions = Ova anketa ima manje od dva pitanja koja se mogu porediti.
surveys-cross-lines = Pitanje za redove
surveys-cross-columns = Pitanje za kolone
surveys-cross-button = Prikaži tabelu
surveys-cross-all = Svi
surveys-cross-not-answered = Bez odgovora
surveys-cross-not-asked = Nije pitano
surveys-cross-table = { $lines } – prema: { $columns }
surveys-cross-caption = Od { $all } odgovora koji se računaju
surveys-cross-why-hidden = Skrivene su grupe manje od pet, i još onoliko koliko treba da ih niko ne izračuna.
surveys-rows-title = Pojedinačni odgovori
surveys-rows-heading = Pojedinačni odgovori
surveys-rows-lead = Gledajte samo kad je potrebno. Svaki pogled se beleži s vašim imenom.
surveys-rows-head-response = Odgovor
surveys-rows-head-way = Kako
surveys-rows-head-language = Jezik
surveys-rows-head-week = Nedelja od
surveys-rows-open = Otvori odgovor { $number }
surveys-rows-none = Nema nijednog.
surveys-rows-one = Jedan odgovor
surveys-rows-leave-out = Izostavi ovaj odgovor
surveys-rows-leave-out-lead = Izlazi iz svih brojki i datoteka. I dalje se broji po razlogu.
surveys-rows-reason = Zašto se izostavlja?
surveys-rows-exclude = Izostavi
surveys-rows-include = Vrati odgovor
surveys-rows-done-excluded = Ovaj odgovor je sada izostavljen.
surveys-rows-done-included = Ovaj odgovor se opet računa.
surveys-texts-title = Šta su ljudi napisali
surveys-texts-heading = Šta su ljudi napisali
surveys-texts-lead = Čitajte pažljivo. Svaki pogled se beleži s vašim imenom. Ovde ništa nije javno.
surveys-texts-no-questions = Nijedno pitanje ove ankete ne traži odgovor svojim rečima.
surveys-texts-none = Ovde još niko nije pisao.
surveys-texts-one = Odgovor { $number }
surveys-texts-only = Samo sa oznakom: { $tag }
surveys-texts-tags = Napravite ili preimenujte oznaku
surveys-texts-tag-name = Naziv oznake
surveys-texts-tag-which = Oznaka za preimenovanje
surveys-texts-tag-make = Napravi oznaku
surveys-texts-tag-rename = Preimenuj izabranu oznaku
surveys-texts-put-which = Oznaka
surveys-texts-put = Stavi oznaku
surveys-texts-take = Skini: { $tag }
surveys-texts-quote = Navedi ovo u nalazima
surveys-texts-quote-words = Reči kako će stajati
surveys-texts-quote-hint = Izostavite delove pomoću …. Uklonite imena, mesta, datume i sve što bi odalo ko je to.
surveys-texts-quote-legend = Da li ste proverili?
surveys-texts-quote-confirm = Pročitao/la sam svaku reč. Niko se po njima ne može prepoznati.
surveys-texts-quote-button = Stavi u nalaze
surveys-texts-done-quoted = Navod stoji u nacrtu nalaza.
surveys-texts-done-tagged = Vaše oznake su sačuvane.
surveys-findings-title = Nalazi
surveys-findings-heading = Napišite nalaze
surveys-findings-kept = Ovi nalazi se zadržavaju, iz razloga koji stoji na javnoj stranici. Ne mogu da se objave.
surveys-findings-by = Obećali ste objavu do { $day }.
surveys-findings-published = Objavljeno { $day }
surveys-findings-found = Šta smo saznali
surveys-findings-found-hint = Jednostavnim rečima. Šta je bilo dobro, šta nije, i šta vas je iznenadilo.
surveys-findings-what-next = Šta će se sada desiti
surveys-findings-what-next-hint = Ko šta radi i do kada. Ako ništa ne može da se promeni, recite zašto.
surveys-findings-other-languages = Drugi jezici
surveys-findings-save = Sačuvaj
surveys-findings-quotes = Navodi
surveys-findings-no-quotes = Nema navoda. Možete ih izabrati tamo gde čitate šta su ljudi napisali.
surveys-findings-drop = Izbaci navod { $number }
surveys-findings-next = Sledeći korak
surveys-findings-check-lead = Pročitajte sve. Da li je tačno i da li se niko ne može prepoznati?
surveys-findings-check = Proverio/la sam
surveys-findings-wait-check = Sada neko drugi mora da proveri.
surveys-findings-publish-lead = Neko drugi je proverio. Kad objavite, svi vide nalaze s tabelama, a brojke ostaju takve.
surveys-findings-publish = Objavi
surveys-findings-done-written = Sačuvano. Neko drugi mora da proveri pre objave.
surveys-findings-done-checked = Provereno. Sada može da se objavi.
surveys-findings-done-published = Objavljeno. Sada svi mogu da pročitaju.
surveys-findings-done-dropped = Navod je izbačen.
surveys-public-kicker = Šta su ljudi odgovorili
surveys-public-answer = Ova anketa je još otvorena. Odgovorite
surveys-public-kept = Nalazi ove ankete nisu javni.
surveys-public-warning = Napomena
surveys-public-overdue = Obećali smo da ćemo nalaze objaviti do { $day }. Taj dan je prošao, a još nisu objavljeni.
surveys-public-by = Nalazi će biti objavljeni ovde do { $day }.
surveys-public-not-yet = Nalazi će biti objavljeni ovde. Dan još nije određen.
surveys-public-what-next = Šta će se sada desiti
surveys-public-published = Objavljeno { $day }.
surveys-public-found = Šta smo saznali
surveys-public-quotes = Rečima samih ljudi
surveys-public-who = Ko je odgovorio
surveys-public-gate = Grupe manje od pet osoba su skrivene, da niko ne može da se prepozna.
surveys-public-withdrawn = { $count ->
    [one] { $count } osoba je povukla odgovore. Nisu ni u jednoj brojci.
    [few] { $count } osobe su povukle odgovore. Nisu ni u jednoj brojci.
   *[other] { $count } osoba je povuklo odgovore. Nisu ni u jednoj brojci.
}
surveys-public-excluded = { $count ->
    [one] { $count } odgovor je izostavljen s razlogom.
    [few] { $count } odgovora su izostavljena s razlogom.
   *[other] { $count } odgovora je izostavljeno s razlogom.
}
surveys-public-late = { $count ->
    [one] { $count } odgovor je stigao posle kraja.
    [few] { $count } odgovora su stigla posle kraja.
   *[other] { $count } odgovora je stiglo posle kraja.
}
surveys-export-title = Preuzmite odgovore
surveys-export-heading = Preuzmite odgovore kao datoteku
surveys-export-lead = Svaka datoteka sadrži svaki odgovor koji se računa, bez granice. Svaka datoteka se beleži s vašim imenom.
surveys-export-codes = Gde nema odgovora, kôd kaže zašto: zadržan je iz ove datoteke, ostavljen je prazan, ili pitanje nije ni postavljeno. Kodovi su objašnjeni u šifarniku.
surveys-export-checksum = Paket podataka sadrži kontrolni zbir svoje tabele (data.csv.sha256). Uz svaku drugu datoteku, kontrolni zbir i broj redova stižu iza poslednjeg bajta, za programe koji ih čitaju (Repr-Digest).
surveys-export-missing-withheld = Zadržano iz ove datoteke
surveys-export-missing-not-answered = Pitano i ostavljeno prazno
surveys-export-missing-not-asked = Nije pitano, zbog drugog odgovora ili ove verzije
surveys-export-words = Ono što su ljudi napisali svojim rečima
surveys-export-words-shown = Onako kako su napisali
surveys-export-words-withheld = Zadržano, za datoteku koju će čitati i drugi
surveys-export-left-out = Odgovori koji nisu ni u jednoj datoteci
surveys-export-major = { $count ->
    [one] Verzija { $number }: { $count } odgovor
    [few] Verzija { $number }: { $count } odgovora
   *[other] Verzija { $number }: { $count } odgovora
}
surveys-export-responses = Jedan red za svaki popunjeni list
surveys-export-table = Tabela
surveys-export-layout = Redovi i kolone
surveys-export-wide = Kolona za svako pitanje
surveys-export-tall = Red za svaki odgovor
surveys-export-csv = CSV tabela, verzija { $number }
surveys-export-xlsx = Tabela (XLSX), verzija { $number }
surveys-export-jsonl = JSON, red po red, verzija { $number }
surveys-export-json = JSON, jedan dokument, verzija { $number }
surveys-export-codebook = Šifarnik, verzija { $number }
surveys-export-spss = SPSS sintaksa, verzija { $number }
surveys-export-package = Paket podataka (sve), verzija { $number }
refusal-surveys-tag-empty = Dajte oznaci naziv.
refusal-surveys-tag-too-long = Naziv oznake neka ima najviše { $most } slova.
refusal-surveys-tag-taken = Oznaka s tim nazivom postoji. Izaberite drugi naziv.
refusal-surveys-variable-unknown = Izaberite dva različita pitanja s ponuđenim odgovorima.
refusal-surveys-too-few-to-cross = Odgovorilo je tako malo ljudi da bi tabela otkrila pojedince. Izaberite druga pitanja.
refusal-surveys-group-too-small = Na ovo pitanje je odgovorilo manje od { $least } ljudi. Reči tako male grupe se ne navode.
refusal-surveys-not-checked-by-a-person = Pročitajte reči još jednom i potvrdite da se niko ne može prepoznati.
refusal-surveys-quote-not-theirs = Koristite samo reči koje je osoba napisala. Delove možete izostaviti pomoću ….
refusal-surveys-not-own-check = Vi ste ovo napisali. Zamolite nekog drugog da proveri.
refusal-surveys-findings-empty = Napišite šta ste saznali, pa zatražite proveru.
refusal-surveys-what-next-empty = Napišite šta će se sada desiti, pa zatražite proveru.
refusal-surveys-findings-kept = Odlučeno je da se nalazi zadrže. Prvo to promenite u podešavanjima.
refusal-surveys-too-few-new = Od prošlog puta je stiglo ili otišlo manje od { $least } odgovora. Sačekajte još, da se niko ne može prepoznati.
refusal-surveys-json-unreadable = Ovo nije JSON koji se očekuje. Opis interfejsa kaže koji jeste.
surveys-results-to-equality = Pogledajte ko je odgovorio, po osnovama jednakosti
surveys-equality-results-title = Ko je odgovorio
surveys-equality-results-lead = Šta su ljudi rekli o sebi, do kraja prošlog kvartala. Ništa ovde ne vodi do odgovora ili osobe.
surveys-equality-results-none = Brojke će stajati ovde kad dovoljno ljudi odgovori i kvartal se završi.

# Bez mreže

surveys-publish-offline = Na tabletu bez mreže
surveys-offline-title = Odgovaranje bez mreže
surveys-offline-heading = Na tabletu bez mreže
surveys-offline-lead = Za štand, čekaonicu ili kućnu posetu gde nema mreže. Otvorite stranicu na tabletu dok mreže ima. Posle toga radi i bez nje. Odgovori se pečate na tabletu, i ko tablet nađe ili uzme ne može da ih pročita.
surveys-offline-until = Poslednji dan za odgovore
surveys-offline-allow = Dozvoli do ovog dana
surveys-offline-stop = Završi sada
surveys-offline-open = Stranica za tablet
surveys-offline-open-line = Odjavite se na tabletu pre nego što je otvorite, i stavite je na početni ekran.
surveys-offline-is-allowed = Ovako može da se odgovara do { $day }. Ono što čeka na tabletu mora da stigne do { $last }. Posle tog dana niko više ne može da ga otvori.
surveys-offline-came-heading = Šta je stiglo sa tableta
surveys-offline-came = { $count ->
    [one] Stigao je { $count } odgovor sa tableta.
    [few] Stigla su { $count } odgovora sa tableta.
   *[other] Stiglo je { $count } odgovora sa tableta.
}
surveys-offline-came-unreadable = { $count ->
    [one] { $count } koverta nije mogla da se otvori. Promenjena je usput ili nije naša.
    [few] { $count } koverte nisu mogle da se otvore. Promenjene su usput ili nisu naše.
   *[other] { $count } koverata nije moglo da se otvori. Promenjene su usput ili nisu naše.
}
surveys-offline-came-unfit = { $count ->
    [one] { $count } koverta ne odgovara ovoj anketi.
    [few] { $count } koverte ne odgovaraju ovoj anketi.
   *[other] { $count } koverata ne odgovara ovoj anketi.
}
surveys-offline-came-before = { $count ->
    [one] { $count } koverta nije mogla da se primi u ranijem periodu.
    [few] { $count } koverte nisu mogle da se prime u ranijem periodu.
   *[other] { $count } koverata nije moglo da se primi u ranijem periodu.
}
surveys-offline-without = Da bi se odgovaralo bez mreže, ovoj stranici treba skripta i pregledač novijih godina koji čuva stvari za stranice. Ovde ne može da radi. Možete da odgovorite na ove načine:
surveys-offline-ordinary = Odgovorite na običnoj stranici
surveys-offline-paper = Listovi za štampu (za osoblje)
surveys-offline-over = Dani za odgovaranje na ovom tabletu su prošli. Ono što ovde čeka još može da se pošalje.
surveys-offline-not-now = Na ovu anketu sada ne može da se odgovara bez mreže.
surveys-offline-line = Vaši odgovori se pečate na ovom tabletu kad pritisnete Pošalji. Ako odete, sve se briše posle jednog minuta. Ova stranica pita do { $day }.
surveys-offline-easy = Pročitajte ovo lakim rečima
surveys-offline-thanks = Vaši odgovori su zapečaćeni. Na ovom tabletu niko ne može da ih pročita. Šalju se kad bude mreže.
surveys-offline-queue = Čeka na ovom tabletu
surveys-offline-waiting = Zapečaćeni odgovori koji čekaju
surveys-offline-send = Pošalji ih sada
surveys-offline-drop = Ukloni ono što ne može da se primi
surveys-offline-how = Kako ovaj tablet čuva odgovore
surveys-offline-sealed = Svaki odgovor se pečati čim se pošalje. Ključ koji ga otvara nije na ovom tabletu. Ovde se zaboravlja čim stigne.
surveys-offline-comes-until = Ono što čeka mora da se pošalje do { $day }.
surveys-offline-ready = Ovaj tablet je spreman. Stranica se otvara bez mreže.
surveys-offline-not-ready = Ovaj pregledač nije mogao da sačuva stranicu. Radi samo dok je otvorena, i uz mrežu.
surveys-offline-sending = Šalje se.
surveys-offline-not-sent = Sada nisu mogli da se pošalju. Još su ovde, zapečaćeni, i šalju se ponovo kad bude mreže.
surveys-offline-not-kept = Vaši odgovori nisu mogli da se sačuvaju na ovom tabletu, pa još stoje ovde. Zatražite list papira.
surveys-offline-too-long = Ovo je više nego što tablet može odjednom da zapečati. Skratite, molimo vas.
surveys-offline-wrong-missing = Ovde treba odgovor.
surveys-offline-wrong-number = Napišite broj ciframa.
surveys-offline-wrong-low = Ovaj broj je ovde premali.
surveys-offline-wrong-high = Ovaj broj je ovde preveliki.
surveys-offline-wrong-long = Ovo je predugačko. Skratite, molimo vas.
surveys-offline-wrong-few = Izaberite više.
surveys-offline-wrong-many = Izaberite manje.
surveys-offline-wrong-other = Napišite šta je drugo.
surveys-offline-arrived = { $count ->
    [one] Stigao je { $count } odgovor.
    [few] Stigla su { $count } odgovora.
   *[other] Stiglo je { $count } odgovora.
}
surveys-offline-arrived-late = { $count ->
    [one] Stigao je { $count } odgovor posle kraja ankete. Čuva se i ne broji.
    [few] Stigla su { $count } odgovora posle kraja ankete. Čuvaju se i ne broje.
   *[other] Stiglo je { $count } odgovora posle kraja ankete. Čuvaju se i ne broje.
}
surveys-offline-waits = { $count ->
    [one] Anketa sada ne prima odgovore. { $count } odgovor ostaje ovde, zapečaćen. Pošaljite ga ponovo kasnije.
    [few] Anketa sada ne prima odgovore. { $count } odgovora ostaju ovde, zapečaćena. Pošaljite ih ponovo kasnije.
   *[other] Anketa sada ne prima odgovore. { $count } odgovora ostaje ovde, zapečaćeno. Pošaljite ih ponovo kasnije.
}
surveys-offline-too-late = { $count ->
    [one] { $count } odgovor je stigao prekasno: ključ koji ga otvara je uništen. Recite onome ko pita.
    [few] { $count } odgovora su stigla prekasno: ključ koji ih otvara je uništen. Recite onome ko pita.
   *[other] { $count } odgovora je stiglo prekasno: ključ koji ih otvara je uništen. Recite onome ko pita.
}
surveys-offline-unreadable = { $count ->
    [one] { $count } odgovor ne može da se otvori. Ostaje ovde. Recite onome ko pita.
    [few] { $count } odgovora ne mogu da se otvore. Ostaju ovde. Recite onome ko pita.
   *[other] { $count } odgovora ne može da se otvori. Ostaju ovde. Recite onome ko pita.
}
surveys-offline-unfit = { $count ->
    [one] { $count } odgovor ne odgovara ovoj anketi. Ostaje ovde. Recite onome ko pita.
    [few] { $count } odgovora ne odgovaraju ovoj anketi. Ostaju ovde. Recite onome ko pita.
   *[other] { $count } odgovora ne odgovara ovoj anketi. Ostaju ovde. Recite onome ko pita.
}
refusal-surveys-offline-identity = Bez mreže može da se pita samo anketa na koju svako sme da odgovori. Poziv ili nalog mora odmah da se proveri, a za to treba mreža.
refusal-surveys-offline-question = Ova anketa ne može da se pita bez mreže zbog ovoga: { $question }. Ponavlja se, izračunava se, ima svoje pravilo, treba joj dug spisak, ili se prikazuje zbog nečega što nije izbor.
refusal-surveys-offline-day = Izaberite dan od danas pa nadalje, najviše { $most } dana unapred.
audit-surveys-allow-offline = Dozvolio odgovaranje bez mreže
audit-surveys-end-offline = Uništen ključ za odgovore bez mreže
