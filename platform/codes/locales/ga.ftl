refusal-codes-length = Bíonn 16 dhigit i gcód, agus tá { $digits } anseo. Féach air uair amháin eile.
refusal-codes-check-digit = Tá digit amháin mícheart: ní oireann an digit seiceála. Cuir gach digit i gcomparáid. Níor comhaireadh é seo mar iarracht.
refusal-codes-check-word = Tá focal amháin mícheart. Cuir gach focal i gcomparáid. Níor comhaireadh é seo mar iarracht.
