refusal-codes-length = Šifra ima 16 cifara, a ovde ih je { $digits }. Pogledajte je još jednom.
refusal-codes-check-digit = Jedna cifra nije tačna: kontrolna cifra ne odgovara. Uporedite svaku cifru. Ovo se ne računa kao pokušaj.
refusal-codes-check-word = Jedna reč nije tačna. Uporedite svaku reč. Ovo se ne računa kao pokušaj.
