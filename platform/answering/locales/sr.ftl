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
