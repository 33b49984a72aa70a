# Put kroz upitnik.
answering-next = Nastavite
answering-back = Nazad
answering-send = Pošaljite odgovore
answering-change = Promenite
answering-progress = Strana { $page } od { $pages }
answering-summary = Proverite odgovore
answering-nothing-said = Bez odgovora
answering-taken-away = Zbog vašeg poslednjeg odgovora pitanja ispod više ne postavljamo. Ono što ste u njima napisali je obrisano.
answering-sure = Nešto ovde je neobično. Pročitajte ponovo. Ako je tačno, nastavite.
answering-may-skip = Možete preskočiti svako pitanje uz koje ne piše „Odgovor je potreban“.
answering-needed = Odgovor je potreban.
answering-help = Pomoć uz ovo pitanje
answering-guidance = Za vas, ne čita se naglas

# Odgovori.
answering-yes = Da
answering-no = Ne
answering-or = ili
answering-other = Nešto drugo
answering-other-words = Vašim rečima
answering-several = Izaberite sve što odgovara.
answering-choose = Izaberite jedno
answering-search-words = Upišite deo naziva
answering-search-hint = Upišite nekoliko reči, potražite i izaberite sa spiska.
answering-search = Potražite
answering-search-found = Šta smo našli
answering-search-none = Ništa nije nađeno. Probajte sa manje reči ili samo sa početkom.
answering-search-many = Ovim rečima odgovara { $count }. Prikazani su prvi. Upišite više od naziva.
answering-ranking-hint = Dajte 1 onome što vam je najvažnije, 2 sledećem i tako dalje. Neke možete izostaviti.
answering-no-place = Bez mesta
answering-line = Napišite broj od { $least } do { $most }.
answering-line-slider = Pomerite klizač ili napišite broj
answering-time = Vreme
answering-north = Stepeni severno
answering-east = Stepeni istočno
answering-goal-words = Vaš cilj, vašim rečima
answering-goal-far = Koliko ste sada odmakli?
answering-goal-ends = 0 znači nije početo. 10 znači postignuto.
answering-goal-far-said = Koliko ste odmakli: { $far } od 10
answering-value = Odgovor { $number }
answering-add-one = Dodajte još jedan odgovor
answering-add = Dodajte još: { $what }
answering-remove = Uklonite { $number }: { $what }
answering-repeat = { $what }: { $number }

# Primeri.
answering-example-date = Na primer, 27 3 2026
answering-example-month = Na primer, 3 2026
answering-example-year = Na primer, 1984
answering-example-time = Na primer, 14:30
answering-example-at = Na primer, 27 3 2026 i 14:30
answering-example-point = Na primer, 54,27 i -8,47

# Šta nije u redu i kako se ispravlja.
answering-error-missing = Napišite odgovor
answering-error-missing-one = Izaberite jedno
answering-error-missing-several = Izaberite bar jedno
answering-error-missing-agree = Označite polje ako se slažete
answering-error-missing-yes-no = Izaberite da ili ne
answering-error-missing-date = Recite kada
answering-error-missing-number = Napišite broj
answering-error-missing-ranking = Dajte mesto bar jednom od njih
answering-error-whole = Napišite ceo broj ciframa, na primer 12
answering-error-number = Napišite broj ciframa, na primer 12 ili 3,5
answering-error-date = Napišite dan koji postoji, na primer 27 3 2026
answering-error-month = Napišite mesec i godinu, na primer 3 2026
answering-error-year = Napišite godinu sa četiri cifre, na primer 1984
answering-error-time = Napišite vreme, na primer 14:30
answering-error-at = Napišite dan i vreme, na primer 27 3 2026 i 14:30
answering-error-email = Napišite adresu e-pošte, na primer ime@example.org
answering-error-telephone = Napišite broj telefona, na primer 087 123 4567
answering-error-link = Napišite celu adresu, sa početkom https://
answering-error-point = Napišite oba broja, na primer 54,27 i -8,47
answering-error-ranking = Dajte svako mesto samo jednom
answering-error-search = Potražite, pa izaberite jedno sa spiska
answering-error-own-words = Napišite svojim rečima šta je to, ili izaberite drugi odgovor
answering-error-not-offered = Izaberite od ponuđenog
answering-error-low = Mora biti { $least } ili više
answering-error-high = Mora biti { $most } ili manje
answering-error-early = Mora biti { $least } ili kasnije
answering-error-late = Mora biti { $most } ili ranije
answering-error-long = { $count ->
    [one] Ne sme imati više od { $count } slova ili znaka
    [few] Ne sme imati više od { $count } slova ili znaka
   *[other] Ne sme imati više od { $count } slova ili znakova
}
answering-error-places = { $count ->
    [0] Napišite ceo broj
    [one] Napišite najviše { $count } cifru posle zareza
    [few] Napišite najviše { $count } cifre posle zareza
   *[other] Napišite najviše { $count } cifara posle zareza
}
answering-error-few = Izaberite ili navedite najmanje { $count }
answering-error-many = Izaberite ili navedite najviše { $count }
answering-error-constraint = Ovo se ne slaže sa drugim odgovorima. Pročitajte ponovo
answering-error-unknown = Ovo pitanje nije deo obrasca. Izostavite ga

# Na papiru.
answering-paper-tick-one = Označite jedno polje.
answering-paper-tick-several = Označite svako polje koje odgovara.
answering-paper-circle = Zaokružite jedan broj.
answering-paper-rank = Napišite 1 pored onoga što vam je najvažnije, 2 pored sledećeg i tako dalje.
answering-paper-with = (samo uz: { $answers })
answering-paper-only-if = Odgovorite samo ako:
answering-paper-only-if-any = Odgovorite samo ako važi jedno od ovoga:
answering-paper-ask = Pitajte nas da li je ovo pitanje za vas.
answering-paper-is = „{ $question }“: { $answer }
answering-paper-is-not = „{ $question }“: nije { $answer }
answering-paper-more = „{ $question }“: više od { $answer }
answering-paper-less = „{ $question }“: manje od { $answer }
answering-paper-at-least = „{ $question }“: { $answer } ili više
answering-paper-at-most = „{ $question }“: { $answer } ili manje
answering-paper-answered = „{ $question }“: napisali ste odgovor
answering-paper-empty = „{ $question }“: niste napisali ništa
answering-paper-go = Ako je vaš odgovor „{ $answer }“, pređite na { $number }.
answering-paper-version = Verzija { $version }
answering-paper-list = Napišite jedno sa spiska koji ste dobili uz ovaj list.
answering-paper-date = Dan, mesec, godina
answering-paper-month = Mesec, godina
answering-paper-time = Vreme
answering-paper-again = Ako ih ima više, napišite ostale na drugom listu.
answering-paper-cut = Isecite ovde i sačuvajte ovaj deo.

# Za čitanje naglas.
answering-script-say = Recite
answering-script-offer = Pročitajte
answering-script-wait = Sačekajte odgovor. Zapišite ga rečima te osobe.
answering-script-only-if = Postavite ovo pitanje samo ako:
answering-script-may-skip = Osoba može ovo da preskoči.

# What of a file of another tool did not come along.
answering-left-at-form = Ceo obrazac
answering-left-at-question = Pitanje „{ $question }“
answering-left-at-element = „{ $name }“
answering-left-at-list = Lista ponuđenih odgovora „{ $name }“
answering-left-at-choice = Ponuđeni odgovor „{ $choice }“ na listi „{ $name }“
answering-left-at-sheet = List tabele „{ $name }“
answering-left-at-cell = List „{ $sheet }“, red { $row }, kolona „{ $column }“
answering-left-at-cell-question = Pitanje „{ $question }“ (list „{ $sheet }“, red { $row }, kolona „{ $column }“)
answering-left-not-used = „{ $name }“ se ovde ne koristi.
answering-left-extension = Dodatak { $name } se čuva, ali se ne koristi.
answering-left-column = Ova kolona se čuva, ali se ne koristi.
answering-left-sheet = Ovaj list se čuva, ali se ne koristi.
answering-left-setting = Ovo podešavanje se čuva, ali se ne koristi.
answering-left-switched-off = Ovaj red je isključen i izostavljen.
answering-left-needed-sometimes = Odgovor je obavezan samo ponekad. To pravilo se čuva, ali se ne koristi, pa odgovor nije obavezan.
answering-left-straightened = Kosi navodnici zamenjeni su ravnim.
answering-left-device = Govori o uređaju ili o trenutku odgovaranja. To nikada ne prikupljamo.
answering-left-never-asked = Traži datoteku ili nešto što se čuva drugde („{ $name }“). Čuva se u obrascu, ali se nikada ne postavlja.
answering-left-choices-elsewhere = Ponuđeni odgovori čuvaju se negde drugde. Ništa se ne preuzima, pa ih ovde nema.
answering-left-choices-beside = Ponuđeni odgovori su u datoteci pored obrasca. Pitanje se čuva, ali se nikada ne postavlja.
answering-left-choice-twice = Ponuđeni odgovor „{ $name }“ stoji dvaput. Dajte svakom njegovo ime pre nego što upotrebite obrazac.
answering-left-no-such-sort = Ovde nema pitanja vrste „{ $name }“. Izostavljeno je.
answering-left-unsayable = Pravilo u „{ $name }“ ovde ne može da se zapiše: { $rule }
answering-left-never-shown = Kada se prikazuje, napisano je na način koji ovde nije poznat. Nikada se ne prikazuje.
answering-left-first-answer = Odgovor koji na početku stoji ne odgovara ovoj vrsti pitanja.
answering-left-bound = Granica „{ $name }“ ne odgovara ovoj vrsti pitanja.
answering-left-check = Provera „{ $name }“ se ovde ne koristi.
answering-left-picture-named = Slika je navedena, ali je nema u datoteci. Pošaljite je uz pitanje.
answering-left-picture-second = Jedna od slika nije preneta. Pitanje prikazuje jednu sliku, i to ne svaka vrsta pitanja.
answering-left-picture-wordless = Slika nema reči za one koji je ne vide. Nije preneta.
answering-left-picture-no-picture = Ono što se uz pitanje prikazuje nije slika. Nije preneto.
answering-left-picture-broken = Slika nije cela PNG, JPEG ili WebP slika. Nije preneta.
answering-left-picture-moves = Slika se pokreće. Nije preneta.
answering-left-picture-too-large = Slika je prevelika. Nije preneta.
answering-left-picture-too-many = Datoteka donosi previše slika. Ova nije preneta.
answering-left-picture-of-choice = Slika nije preneta. Ovde slike stoje uz pitanja.
answering-left-picture-elsewhere = Slika se čuva uz drugu anketu. Nije preneta.
