# Dul trí cheistneoir.
answering-next = Lean ar aghaidh
answering-back = Ar ais
answering-send = Seol mo fhreagraí
answering-change = Athraigh
answering-progress = Leathanach { $page } as { $pages }
answering-summary = Féach ar do fhreagraí
answering-nothing-said = Gan freagra
answering-taken-away = Mar gheall ar do fhreagra deireanach, ní chuirimid na ceisteanna thíos a thuilleadh. Tá an méid a scríobh tú iontu imithe.
answering-sure = Tá rud éigin neamhghnách anseo. Léigh arís é. Má tá sé ceart, lean ar aghaidh.
answering-may-skip = Is féidir leat gach ceist a fhágáil ar lár nach bhfuil “Freagra de dhíth” léi.
answering-needed = Freagra de dhíth.
answering-help = Cabhair leis an gceist seo
answering-guidance = Duitse, ná léigh os ard é

# Freagraí.
answering-yes = Tá
answering-no = Níl
answering-or = nó
answering-other = Rud eile
answering-other-words = I d’fhocail féin
answering-several = Roghnaigh gach ceann a oireann.
answering-choose = Roghnaigh ceann
answering-search-words = Scríobh cuid den ainm
answering-search-hint = Scríobh cúpla focal, cuardaigh, agus roghnaigh ón liosta.
answering-search = Cuardaigh
answering-search-found = An méid a fuaireamar
answering-search-none = Ní bhfuarthas aon rud. Bain triail as níos lú focal, nó an tús amháin.
answering-search-many = Oireann { $count } do na focail seo. Taispeántar an chéad chuid. Scríobh níos mó den ainm.
answering-ranking-hint = Tabhair 1 don rud is tábhachtaí duit, 2 don chéad cheann eile, agus mar sin de. Is féidir cuid a fhágáil ar lár.
answering-no-place = Gan áit
answering-line = Scríobh uimhir ó { $least } go { $most }.
answering-line-slider = Bog an sleamhnán, nó scríobh an uimhir
answering-time = Am
answering-north = Céimeanna ó thuaidh
answering-east = Céimeanna soir
answering-goal-words = Do sprioc, i d’fhocail féin
answering-goal-far = Cé chomh fada ar aghaidh is atá tú anois?
answering-goal-ends = Ciallaíonn 0 gan tosú. Ciallaíonn 10 bainte amach.
answering-goal-far-said = Cé chomh fada: { $far } as 10
answering-value = Freagra { $number }
answering-add-one = Cuir freagra eile leis
answering-add = Cuir ceann eile leis: { $what }
answering-remove = Bain { $number } amach: { $what }
answering-repeat = { $what }: { $number }

# Samplaí.
answering-example-date = Mar shampla, 27 3 2026
answering-example-month = Mar shampla, 3 2026
answering-example-year = Mar shampla, 1984
answering-example-time = Mar shampla, 14:30 nó 2.30pm
answering-example-at = Mar shampla, 27 3 2026 agus 14:30
answering-example-point = Mar shampla, 54.27 agus -8.47

# Cad atá mícheart, agus conas é a chur ina cheart.
answering-error-missing = Scríobh freagra
answering-error-missing-one = Roghnaigh ceann
answering-error-missing-several = Roghnaigh ceann amháin ar a laghad
answering-error-missing-agree = Cuir tic sa bhosca má aontaíonn tú
answering-error-missing-yes-no = Roghnaigh tá nó níl
answering-error-missing-date = Abair cathain
answering-error-missing-number = Scríobh uimhir
answering-error-missing-ranking = Tabhair áit do cheann amháin ar a laghad
answering-error-whole = Scríobh slánuimhir i bhfigiúirí, mar shampla 12
answering-error-number = Scríobh uimhir i bhfigiúirí, mar shampla 12 nó 3.5
answering-error-date = Scríobh lá atá ann, mar shampla 27 3 2026
answering-error-month = Scríobh mí agus bliain, mar shampla 3 2026
answering-error-year = Scríobh bliain le ceithre fhigiúr, mar shampla 1984
answering-error-time = Scríobh am, mar shampla 14:30
answering-error-at = Scríobh lá agus am, mar shampla 27 3 2026 agus 14:30
answering-error-email = Scríobh seoladh ríomhphoist, mar shampla ainm@example.org
answering-error-telephone = Scríobh uimhir theileafóin, mar shampla 087 123 4567
answering-error-link = Scríobh an seoladh iomlán, ag tosú le https://
answering-error-point = Scríobh an dá uimhir, mar shampla 54.27 agus -8.47
answering-error-ranking = Tabhair gach áit uair amháin
answering-error-search = Cuardaigh, ansin roghnaigh ceann ón liosta
answering-error-own-words = Scríobh i d’fhocail féin cad eile é, nó roghnaigh freagra eile
answering-error-not-offered = Roghnaigh as an méid atá ar fáil
answering-error-low = Caithfidh sé a bheith { $least } nó níos mó
answering-error-high = Caithfidh sé a bheith { $most } nó níos lú
answering-error-early = Caithfidh sé a bheith { $least } nó níos déanaí
answering-error-late = Caithfidh sé a bheith { $most } nó níos luaithe
answering-error-long = { $count ->
    [one] Níor cheart go mbeadh níos mó ná { $count } litir nó comhartha ann
   *[other] Níor cheart go mbeadh níos mó ná { $count } litir agus comhartha ann
}
answering-error-places = { $count ->
    [0] Scríobh slánuimhir
    [one] Ná scríobh níos mó ná { $count } fhigiúr i ndiaidh an phointe
   *[other] Ná scríobh níos mó ná { $count } figiúr i ndiaidh an phointe
}
answering-error-few = Roghnaigh nó tabhair { $count } ar a laghad
answering-error-many = Roghnaigh nó tabhair { $count } ar a mhéad
answering-error-constraint = Ní oireann sé seo do na freagraí eile. Léigh arís é
answering-error-unknown = Níl an cheist seo ar an bhfoirm. Fág ar lár í

# Ar pháipéar.
answering-paper-tick-one = Cuir tic i mbosca amháin.
answering-paper-tick-several = Cuir tic i ngach bosca a oireann.
answering-paper-circle = Cuir ciorcal thart ar uimhir amháin.
answering-paper-rank = Scríobh 1 in aice leis an rud is tábhachtaí duit, 2 in aice leis an gcéad cheann eile, agus mar sin de.
answering-paper-with = (ach amháin le: { $answers })
answering-paper-only-if = Ná freagair é seo ach amháin má tá sé seo fíor:
answering-paper-only-if-any = Ná freagair é seo ach amháin má tá ceann díobh seo fíor:
answering-paper-ask = Fiafraigh dínn an bhfuil an cheist seo duitse.
answering-paper-is = “{ $question }”: { $answer }
answering-paper-is-not = “{ $question }”: seachas { $answer }
answering-paper-more = “{ $question }”: níos mó ná { $answer }
answering-paper-less = “{ $question }”: níos lú ná { $answer }
answering-paper-at-least = “{ $question }”: { $answer } nó níos mó
answering-paper-at-most = “{ $question }”: { $answer } nó níos lú
answering-paper-answered = “{ $question }”: scríobh tú freagra
answering-paper-empty = “{ $question }”: níor scríobh tú aon rud
answering-paper-go = Má d’fhreagair tú “{ $answer }”, téigh go { $number }.
answering-paper-version = Leagan { $version }
answering-paper-list = Scríobh ceann ón liosta a tháinig leis an mbileog seo.
answering-paper-date = Lá, mí, bliain
answering-paper-month = Mí, bliain
answering-paper-time = Am
answering-paper-again = Má tá níos mó ná ceann amháin ann, scríobh na cinn eile ar bhileog eile.
answering-paper-cut = Gearr anseo agus coinnigh an chuid seo.

# Le léamh os ard.
answering-script-say = Abair
answering-script-offer = Léigh amach
answering-script-wait = Fan leis an bhfreagra. Scríobh é i bhfocail an duine féin.
answering-script-only-if = Ná cuir an cheist seo ach amháin má tá sé seo fíor:
answering-script-may-skip = Is féidir leis an duine é seo a fhágáil ar lár.

# What of a file of another tool did not come along.
answering-left-at-form = An fhoirm ar fad
answering-left-at-question = An cheist “{ $question }”
answering-left-at-element = “{ $name }”
answering-left-at-list = An liosta roghanna “{ $name }”
answering-left-at-choice = An rogha “{ $choice }” sa liosta “{ $name }”
answering-left-at-sheet = An leathanach “{ $name }”
answering-left-at-cell = Leathanach “{ $sheet }”, ró { $row }, colún “{ $column }”
answering-left-at-cell-question = An cheist “{ $question }” (leathanach “{ $sheet }”, ró { $row }, colún “{ $column }”)
answering-left-not-used = Ní úsáidtear “{ $name }” anseo.
answering-left-extension = Coinnítear an breiseán { $name } ach ní úsáidtear é.
answering-left-column = Coinnítear an colún seo ach ní úsáidtear é.
answering-left-sheet = Coinnítear an leathanach seo ach ní úsáidtear é.
answering-left-setting = Coinnítear an socrú seo ach ní úsáidtear é.
answering-left-switched-off = Tá an ró seo múchta. Fágadh ar lár é.
answering-left-needed-sometimes = Uaireanta amháin a bhíonn freagra ag teastáil uaithi. Coinnítear an riail sin ach ní úsáidtear í, mar sin níl freagra riachtanach.
answering-left-straightened = Rinneadh comharthaí athfhriotail díreacha de na cinn chama.
answering-left-device = Baineann sé leis an ngléas nó leis an am a tugadh an freagra. Ní bhailímid é sin riamh.
answering-left-never-asked = Iarrann sí comhad nó rud a choinnítear in áit eile (“{ $name }”). Coinnítear san fhoirm í ach ní chuirtear riamh í.
answering-left-choices-elsewhere = Coinnítear a roghanna in áit eile. Ní thugtar aon rud isteach, mar sin níl siad anseo.
answering-left-choices-beside = Tá a roghanna i gcomhad in aice leis an bhfoirm. Coinnítear í ach ní chuirtear riamh í.
answering-left-choice-twice = Tá an rogha “{ $name }” ann faoi dhó. Tabhair a hainm féin do gach ceann sula n-úsáideann tú an fhoirm.
answering-left-no-such-sort = Níl ceist den chineál “{ $name }” anseo. Fágadh ar lár í.
answering-left-unsayable = Ní féidir an riail in “{ $name }” a scríobh anseo: { $rule }
answering-left-never-shown = Tá sé scríofa ar bhealach nach n-aithnítear anseo cathain a thaispeántar í. Ní thaispeántar riamh í.
answering-left-first-answer = Níl an freagra a bhíonn ann ar dtús oiriúnach don chineál seo ceiste.
answering-left-bound = Níl an teorainn “{ $name }” oiriúnach don chineál seo ceiste.
answering-left-check = Ní úsáidtear an tseiceáil “{ $name }” anseo.
answering-left-picture-named = Ainmnítear a pictiúr ach níl sé sa chomhad. Seol é leis an gceist.
answering-left-picture-second = Níor tháinig pictiúr dá cuid isteach. Pictiúr amháin a thaispeánann ceist, agus ní thaispeánann gach cineál ceiste ceann.
answering-left-picture-wordless = Níl aon fhocail lena pictiúr do dhaoine nach féidir leo é a fheiceáil. Níor tháinig sé isteach.
answering-left-picture-no-picture = Ní pictiúr é an rud a thaispeántar léi. Níor tháinig sé isteach.
answering-left-picture-broken = Ní pictiúr iomlán PNG, JPEG ná WebP é a pictiúr. Níor tháinig sé isteach.
answering-left-picture-moves = Bogann a pictiúr. Níor tháinig sé isteach.
answering-left-picture-too-large = Tá a pictiúr rómhór. Níor tháinig sé isteach.
answering-left-picture-too-many = Tá an iomarca pictiúr sa chomhad. Níor tháinig an ceann seo isteach.
answering-left-picture-of-choice = Níor tháinig a pictiúr isteach. Anseo, is le ceisteanna a bhíonn pictiúir.
answering-left-picture-elsewhere = Coinnítear a pictiúr le suirbhé eile. Níor tháinig sé isteach.
