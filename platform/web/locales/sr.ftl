# Okvir svake stranice.
web-skip = Pređi na sadržaj
web-exit-button = Napustite stranicu
web-exit-leaving = Učitava se.
web-exit-too-slow = Izlazak je prekinut. Pritisnite Shift tri puta da izađete.
web-exit-two-more = Pritisnite Shift još dva puta da izađete.
web-exit-one-more = Pritisnite Shift još jednom da izađete.
web-exit-hint = Da izađete odmah, pritisnite taster Shift tri puta ili izaberite „Napustite stranicu“.
web-languages = Jezik
web-navigation = Odeljci
web-sections = Svi odeljci
web-purpose-work = Vaš posao
web-purpose-own = Za vas
web-purpose-heard = Recite svoje
web-purpose-support = Podrška i učenje
web-purpose-known = Brojke i nalazi
web-purpose-house = Provere i podešavanja
web-sign-in = Prijava
web-done = Gotovo
web-demo = Ovo je ogledni primer. Svi u njemu su izmišljeni. Molimo vas, ne delite ništa stvarno.
web-footer-line = U Comharu ljudi koji koriste usluge, njihove porodice i službe zajedno traže rešenja.
web-footer-place = Područje: { $place }.

# Pomoć.
web-help-now = Treba vam pomoć odmah?
web-help-title = Pomoć odmah
web-help-line = Ako ste vi ili neko drugi u opasnosti, pozovite odmah. Ne morate prvo da objašnjavate.
web-help-more = Svi načini da dođete do pomoći
web-help-places = Svi brojevi, za svako mesto, i kada se neko javlja
web-help-emergency = Hitne službe
web-help-verified = Ovi brojevi su poslednji put provereni { $day }
web-help-text-to = Pošaljite poruku { $word } na { $number }
web-help-alone-title = Ako je teško zvati
web-help-alone = Pošaljite poruku ili pokažite ovu stranicu nekome u blizini. Dovoljno je da zatražite pomoć.
web-help-other-title = Ako je neko drugi u opasnosti
web-help-other = Pozovite hitne službe, recite gde se ta osoba nalazi i ostanite uz nju ako je to bezbedno za vas.

# Obrasci.
web-error-spoken = Greška
web-error-summary = Nešto nije u redu
web-error-title = Greška: { $title }
web-error-unreadable-field = Neki znakovi u ovom polju nisu mogli da se pročitaju. Pogledajte tekst i pošaljite ga ponovo.
web-date-day = Dan
web-date-month = Mesec
web-date-year = Godina
web-password-show = Prikažite
web-password-hide = Sakrij
web-password-show-spoken = Prikažite lozinku
web-password-hide-spoken = Sakrij lozinku
web-password-now-shown = Vaša lozinka je vidljiva
web-password-now-hidden = Vaša lozinka je skrivena
web-count-description = Možete napisati najviše %{"{"}count{"}"} znakova
web-count-under-one = Preostao vam je %{"{"}count{"}"} znak
web-count-under-two = Preostala su vam %{"{"}count{"}"} znaka
web-count-under-few = Preostala su vam %{"{"}count{"}"} znaka
web-count-under-many = Preostalo vam je %{"{"}count{"}"} znakova
web-count-under-other = Preostalo vam je %{"{"}count{"}"} znakova
web-count-at = Nije vam preostao nijedan znak
web-count-over-one = Tekst je duži za %{"{"}count{"}"} znak
web-count-over-two = Tekst je duži za %{"{"}count{"}"} znaka
web-count-over-few = Tekst je duži za %{"{"}count{"}"} znaka
web-count-over-many = Tekst je duži za %{"{"}count{"}"} znakova
web-count-over-other = Tekst je duži za %{"{"}count{"}"} znakova

# Stranice o greškama: šta se desilo, šta je sačuvano, kuda dalje.
web-error-absent-title = Ove stranice nema ovde
web-error-absent-line = Adresa je možda pogrešno napisana ili stranice više nema. Ništa vaše nije izgubljeno.
web-error-method-title = Ova stranica se ne može tako koristiti
web-error-method-line = Idite na početnu stranicu i krenite odatle. Ništa nije promenjeno.
web-error-elsewhere-title = Ovaj obrazac je došao sa drugog sajta
web-error-elsewhere-line = Radi vaše bezbednosti primamo obrasce samo sa naših stranica. Ništa nije promenjeno.
web-error-slow-title = Predugo je trajalo
web-error-slow-line = Veza je bila spora i prestali smo da čekamo. Nismo sigurni da su vaše reči stigle.
web-error-conflict-title = Neko je bio brži
web-error-conflict-line = Ovo je promenjeno dok ste ga gledali. Otvorite ga ponovo da vidite kako sada izgleda.
web-error-too-large-title = To je više nego što možemo da primimo odjednom
web-error-too-large-line = Ništa nije sačuvano. Skratite tekst ili ga pošaljite u dva dela.
web-error-refused-title = Nije uspelo
web-error-refused-line = Ono što je poslato nije moglo da se primi. Ništa nije promenjeno.
web-error-too-many-title = Sačekajte malo
web-error-too-many-line = Mnogo toga je poslato za kratko vreme. Sačekajte minut, pa pokušajte ponovo.
web-error-unavailable-title = Ovo trenutno ne možemo da uradimo
web-error-unavailable-line = Nešto što nam je potrebno trenutno miruje. Ništa sačuvano nije izgubljeno. Pokušajte ponovo za minut.
web-error-full-title = Trenutno ne možemo ništa da sačuvamo
web-error-full-line = Na našem računaru nema više mesta za pisanje. Sve što je ranije sačuvano je bezbedno. Obavešteni smo i napravićemo mesta.
web-error-fault-title = Nešto je pošlo naopako kod nas
web-error-fault-line = Žao nam je. Niste vi krivi. Ono što je ranije sačuvano je bezbedno.
web-error-not-understood-title = Nismo mogli to da pročitamo
web-error-not-understood-line = Ono što je vaš pregledač poslao oštećeno je usput. Ništa nije promenjeno.
web-error-sign-in = Prvo se prijavite.
web-error-go-back = Ako ste nešto napisali, vratite se jednu stranicu nazad: pregledač možda još čuva vaše reči. Kopirajte ih pre nego što pokušate ponovo.
web-error-way-front = Idite na početnu stranicu
web-error-way-help = Nađite pomoć odmah
web-error-operation = Ako nam javljate o ovome, recite { $operation }. Ta oznaka ne govori ništa o vama.

# Ko čita.
web-reads-title = Ko čita ono što napišete
web-reads-line = Treba da znate ko vidi vaše reči pre nego što ih napišete.
web-reads-first-title = Prvo, moderator
web-reads-first = Obučeni moderator čita ono što podelite pre svih drugih.
web-reads-service-title = Zatim, služba
web-reads-service = Služba koju navedete može da pročita i odgovori. Ako ne navedete nijednu, niko u službi to ne vidi dok se ne objavi.
web-reads-never-title = Šta niko ne vidi
web-reads-never = Kada delite bez imena, ne čuvamo ništa što bi moglo da dovede do vas: ni nalog, ni uređaj, ni tačno vreme.
web-reads-record-title = Ko je gledao
web-reads-record = Svaki put kada zaposleni otvori nešto lično, zapišemo ko je gledao. Taj spisak možete da pročitate kada ste prijavljeni.

# Privatnost.
web-privacy-title = Vaša privatnost
web-privacy-line = Čuvamo što manje možemo, a ono što je vaše ostaje vaše.
web-privacy-kept-title = Šta čuvamo
web-privacy-kept = Čuvamo ono što napišete i ono što odlučite da nam kažete. Lične reči su zaključane sopstvenim ključem. Kada nešto povučete, ključ se uništava i niko to više ne može da pročita.
web-privacy-cookies-title = Šta ostavljamo u vašem pregledaču
web-privacy-cookies = Dve male beleške, i to samo kada su potrebne: jezik koji ste izabrali i da ste prijavljeni. Obe nestaju kada zatvorite pregledač. Nema praćenja.
web-privacy-outside-title = Ko još saznaje za vašu posetu
web-privacy-outside = Preko nas, niko. Nijedna stranica ovde ne učitava ništa od druge kompanije.
web-privacy-seen-title = Šta drugi mogu da vide
web-privacy-seen = Ko koristi ovaj uređaj posle vas može u istoriji da vidi da je ovaj sajt otvaran. Naslovi stranica ne govore ništa o vama. Privatni prozor ne ostavlja istoriju.
web-privacy-leave-title = Izlazak
web-privacy-leave = „Napustite stranicu“ odmah otvara običan sajt, a dugme za povratak ne vodi ovamo.

# Pristupačnost.
web-accessibility-title = Koristite ovaj sajt na svoj način
web-accessibility-line = Svako treba da može da koristi svaku stranicu ovde, čime god da čita i piše.
web-accessibility-how-title = Šta radi
web-accessibility-how = Sve stranice rade sa tastaturom, sa čitačem ekrana, na malom telefonu, uvećane četiri puta, u svetlom i tamnom prikazu, sa vašim bojama, na papiru i kada su skripte isključene.
web-accessibility-keys-title = Tasteri
web-accessibility-keys = Ako pritisnete Shift tri puta, napuštate stranicu. Drugih posebnih tastera nema.
web-accessibility-limits-title = Čemu težimo
web-accessibility-limits = Gradimo po Smernicama za pristupačnost veb sadržaja 2.2, nivo AA. Mašine proveravaju svaku stranicu. I ljudi moraju da provere, i taj posao traje.
web-accessibility-tell-title = Kada je nešto teško
web-accessibility-tell = Podelite to ovde kao brigu, kao što biste za svaku službu. Nalog vam nije potreban.

# Galerija delova, za one koji grade stranice.
web-gallery-title = Delovi stranica
web-gallery-line = Sve od čega su stranice napravljene, sa primerima na engleskom.
web-gallery-light = Prikažite sve svetlo
web-gallery-dark = Prikažite sve tamno
