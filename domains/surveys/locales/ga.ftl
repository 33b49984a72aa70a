# Suirbhéanna: ceisteanna i bhfocail shimplí, le freagairt i gcúpla nóiméad.

# Building

surveys-nav = Suirbhéanna
surveys-list-title = Suirbhéanna
surveys-list-heading = Suirbhéanna
surveys-list-own = Do chuid suirbhéanna
surveys-list-own-none = Beidh na suirbhéanna a dhéanann tú anseo.
surveys-list-open = Abair do chuid anois
surveys-list-open-none = Níl aon suirbhé oscailte faoi láthair.
surveys-list-over = Cad a d'fhreagair daoine
surveys-list-answers = { $count ->
    [one] { $count } fhreagra
    [two] { $count } fhreagra
    [few] { $count } fhreagra
    [many] { $count } bhfreagra
   *[other] { $count } freagra
}
surveys-word-more = Taispeáin tuilleadh
surveys-stage-draft = Á scríobh
surveys-stage-test = Ag fanacht le faomhadh
surveys-stage-approved = Faofa
surveys-stage-open = Oscailte
surveys-stage-paused = Ar sos
surveys-stage-closing = Ag dúnadh
surveys-stage-closed = Dúnta
surveys-stage-released = Torthaí foilsithe
refusal-surveys-changed-meanwhile = D'athraigh duine éigin é seo díreach anois. Féach arís air, ansin déan do chéim.
surveys-word-yes = Sea
surveys-word-no = Níl
surveys-word-save = Sábháil
surveys-word-other-languages = I dteangacha eile
surveys-version-number = Leagan { $number }
surveys-list-new = Déan suirbhé
surveys-steps = Leathanaigh an tsuirbhé seo
surveys-step-build = Ceisteanna
surveys-step-settings = Socruithe
surveys-step-languages = Teangacha
surveys-step-preview = Bain triail as
surveys-step-approve = Faomhadh
surveys-step-publish = Oscail agus roinn
surveys-step-results = Torthaí
surveys-language-easy = { $language }, éasca le léamh

# Building: a new survey

surveys-new-title = Suirbhé nua
surveys-new-heading = Déan suirbhé
surveys-new-name-hint = Mar shampla: Abair do chuid faoin seomra feithimh. Fág folamh é chun ainm an teimpléid a choinneáil.
surveys-new-place = Cé atá ag fiafraí?
surveys-new-from = Tosaigh le
surveys-new-blank = Leathanach bán
surveys-new-template = Ceann réidh: { $title }
surveys-new-copy = Cóip de: { $title }
surveys-new-language = Cén teanga ina scríobhann tú é?
surveys-new-language-line = Leanann na teangacha eile an ceann seo. Is féidir iad a chur leis níos déanaí.
surveys-new-button = Déan an suirbhé
surveys-shipped-ready = Réidh le húsáid, i dtrí theanga.
surveys-shipped-not-validated = Ár dtomhas féin. Níl sé bailíochtaithe fós.
surveys-shipped-skeleton = Creatlach. Cuireann do láthair leis na focail a bhfuil ceadúnas aici dóibh.
surveys-import-heading = Tabhair suirbhé ó uirlis eile
surveys-import-line = Scarbhileog XLSForm (.xlsx, nó .zip lena pictiúir), FHIR Questionnaire nó foirm SurveyJS (.json). Liostaímid an méid nárbh fhéidir a thabhairt.
surveys-import-file = An comhad
surveys-import-button = Tabhair isteach é
surveys-import-left = Níorbh fhéidir na codanna seo den chomhad a thabhairt:
surveys-import-read = Tá an liosta seo léite agam

# An fhoirm a thógáil leat

surveys-form-title = Tóg an fhoirm seo leat
surveys-form-lead = Na ceisteanna mar chomhad: le coinneáil, le hoibriú orthu i gclár eile, nó le tabhairt isteach i dteach eile. Níl aon fhreagra ann.
surveys-form-answers = Is comhad ar leith iad na freagraí
surveys-form-spreadsheet = Scarbhileog (XLSForm)
surveys-form-spreadsheet-line = Osclaítear í i ngach clár oifige, agus i gcláir a chuireann foirmeacha mar seo, amhail ODK agus KoboToolbox.
surveys-form-pictures = { $count ->
    [one] Tá a pictiúr in aice léi. Tagann an dá cheann in aon chomhad zip amháin.
    [two] Tá a { $count } phictiúr i bhfillteán in aice léi. Tagann siad go léir in aon chomhad zip amháin.
    [few] Tá a { $count } phictiúr i bhfillteán in aice léi. Tagann siad go léir in aon chomhad zip amháin.
    [many] Tá a { $count } bpictiúr i bhfillteán in aice léi. Tagann siad go léir in aon chomhad zip amháin.
   *[other] Tá a { $count } pictiúr i bhfillteán in aice léi. Tagann siad go léir in aon chomhad zip amháin.
}
surveys-form-take-spreadsheet = Tóg an scarbhileog
surveys-form-cannot = Ní féidir an fhoirm seo ar fad a choinneáil i scarbhileog:
surveys-form-cannot-way = Tá sí ar fad sa chomhad FHIR thíos.
surveys-form-whole = An fhoirm féin
surveys-form-cannot-name = Ó uirlis eile a tháinig ainm na ceiste seo, agus ní cheadaíonn scarbhileog é.
surveys-form-cannot-expression = Tá riail dá cuid scríofa in FHIRPath, nach féidir leis na cláir seo a léamh.
surveys-form-cannot-depth = Tá sí istigh i rómhéad grúpaí, ceann taobh istigh den cheann eile.
surveys-form-cannot-code = Tá rogha dá cuid á coinneáil faoi ainm atá folamh nó a bhfuil spás ann.
surveys-form-cannot-choices = Coinnítear a roghanna in áit eile agus níl siad san fhoirm seo.
surveys-form-cannot-length = Tá téacs dá cuid níos faide ná cill scarbhileoige.
surveys-form-fhir = FHIR Questionnaire
surveys-form-fhir-line = Do chórais taifead sláinte agus do chláir a léann FHIR. Tá na pictiúir taobh istigh den chomhad.
surveys-form-take-fhir = Tóg an comhad FHIR
surveys-form-staying = Fanann pictiúir na gceisteanna seo anseo, mar bheadh an comhad rómhór:
surveys-form-back = Tabhair foirm isteach ó chomhad

# Building: the questions

surveys-build-title = Ceisteanna
surveys-build-heading = Ceisteanna
surveys-build-none = Gan aon cheist fós. Beidh do cheisteanna anseo.
surveys-build-still = Tá na focail ina stad anois. Chun iad a athrú, tosaigh leagan nua nó tabhair ar ais ón bhfaomhadh é.
surveys-build-sent-back = Cuireadh ar ais é leis na focail seo:
surveys-build-begin = Tosaigh leagan nua
surveys-build-begin-line = Leanann daoine de bheith ag freagairt an leagain seo go dtí go n-osclaítear an ceann nua. Ní chailltear aon rud.
surveys-build-add = Cuir ceist leis
surveys-build-add-more = Tuilleadh bealaí le freagairt
surveys-build-add-here = Cuir ceist leis anseo
surveys-build-edit = Cuir in eagar
surveys-build-up = Bog suas
surveys-build-down = Bog síos
surveys-build-remove = Bain
surveys-build-removed = Bhain tú “{ $question }”.
surveys-build-undo = Cuir ar ais é
surveys-build-required = Tá freagra de dhíth
surveys-build-shown = Le feiceáil nuair is “{ $answer }” an freagra ar “{ $question }”
surveys-build-shown-other = Le feiceáil uaireanta amháin, de réir rialach dá chuid féin
surveys-kinds-title = Ceist nua
surveys-kinds-heading = Ceist nua
surveys-kinds-legend = Conas a fhreagróidh daoine í?
surveys-question-title = Ceist
surveys-question-kind = Conas a fhreagraíonn daoine
surveys-question-text = Cad a fhiafraíonn tú?
surveys-question-note = Cad a léann daoine anseo?
surveys-question-page-name = Ainm an leathanaigh
surveys-question-hint = Líne chabhrach (más maith leat)
surveys-question-hint-hint = Seasann sí faoin gceist.
surveys-question-choices = Roghanna
surveys-question-statements = Ráitis
surveys-question-lines = Ceann ar gach líne
surveys-question-last = An rogha dheireanach
surveys-question-alone = Roghnaítear léi féin í, mar “Ceann ar bith díobh”
surveys-question-low = Focail ag an gceann íseal
surveys-question-high = Focail ag an gceann ard
surveys-question-least = Gan a bheith níos lú ná
surveys-question-most = Gan a bheith níos mó ná
surveys-question-must = An gá í a fhreagairt?
surveys-question-required = Tá freagra de dhíth chun dul ar aghaidh
surveys-question-shown = Cathain a thaispeántar í?
surveys-question-always = I gcónaí
surveys-question-kept = De réir na rialach atá aici anois
surveys-offered-link = Ná tairg ach cuid de na roghanna seo, de réir freagra níos luaithe
surveys-offered-title = Na roghanna a thairgtear
surveys-offered-heading = Na roghanna a thairgtear
surveys-offered-lead = Is féidir leat gan ach cuid de na roghanna seo a thairiscint, de réir an fhreagra ar cheist níos luaithe. Mar shampla: an contae ar dtús, ansin seirbhísí an chontae sin amháin.
surveys-offered-by-rule = Riail a tháinig le comhad a shocraíonn é anois. Téann an méid a shábhálann tú anseo ina háit.
surveys-offered-none = Níl aon cheist roimhe seo a fhéadfadh é a shocrú. Cuir ceann roimhe a bhfuil freagra amháin as liosta uirthi.
surveys-offered-by = Cén cheist níos luaithe a shocraíonn é?
surveys-offered-always = Ceann ar bith: tairgtear gach rogha i gcónaí
surveys-offered-go = Taispeáin a freagraí
surveys-offered-with = Cé na freagraí ar “{ $question }” a dtagann gach rogha leo?
surveys-offered-tick = Ticeáil na freagraí a dtairgtear rogha ina ndiaidh. Tairgtear rogha gan tic i ndiaidh gach freagra.
surveys-offered-too-long = Tá an dá liosta seo rófhada le ticeáil de láimh. Tabhair isteach iad i bhfoirm scarbhileoige.
surveys-offered-all = Tairg gach rogha i gcónaí
surveys-build-narrowed = Ní thairgtear ach cuid de na roghanna, de réir an fhreagra ar “{ $question }”
surveys-own-picture-link = Taispeáin pictiúr de do chuid féin leis an gceist seo
surveys-own-picture-title = Pictiúr de do chuid féin
surveys-own-picture-heading = Pictiúr de do chuid féin
surveys-own-picture-file = An pictiúr
surveys-own-picture-other = Pictiúr eile ina áit
surveys-own-picture-hint = PNG, JPEG nó WebP, suas le 6 MB. Ní choinnítear ach an méid is féidir a fheiceáil: ní choinnítear cá háit ná cathain a tógadh é.
surveys-own-picture-words-hint = Do dhaoine nach bhfeiceann é, sa teanga a scríobhann tú inti. Aistríonn tú é ar leathanach na dteangacha.
surveys-own-picture-or = Nó
surveys-own-picture-decorates = Níl ann ach maisiú, agus ní deir sé aon rud atá de dhíth ar dhaoine
surveys-own-picture-remove = Bain an pictiúr
surveys-rules-title = Rialacha ceiste
surveys-rules-heading = Rialacha na ceiste seo
surveys-rules-link = Rialacha don cheist seo: coinníollacha, áirimh, athrá, pictiúr
surveys-rules-lead = Is féidir leat gach rud a fhágáil folamh. Ná scríobh riail ach amháin má tá a fhios agat conas sloinn a scríobh.
surveys-rules-names = Ainmneacha na gceisteanna agus na bhfreagraí i riail
surveys-rules-chosen = Tá coinníoll roghnaithe ar leathanach na ceiste seo. Téann an méid a scríobhann tú anseo ina áit.
surveys-rules-shown = Ní thaispeántar í ach nuair atá sé seo fíor
surveys-rules-shown-hint = Mar shampla ${"{"}q1{"}"} = 'a2' and ${"{"}q4{"}"} >= 3. Folamh: mar atá roghnaithe ar leathanach na ceiste.
surveys-rules-calculation = Oibrithe amach as freagraí eile
surveys-rules-calculation-hint = Mar shampla ${"{"}q2{"}"} + ${"{"}q3{"}"}. San áit ar féidir le daoine freagra a scríobh, seo an méid atá ann ar dtús.
surveys-rules-constraint = Ní ghlactar leis an bhfreagra ach nuair atá sé seo fíor
surveys-rules-constraint-hint = Seasann lánstad don fhreagra. Mar shampla . >= ${"{"}q2{"}"}.
surveys-rules-message = An méid a léann daoine nuair nach bhfuil sé fíor
surveys-rules-repeats-legend = Roinnt uaireanta
surveys-rules-repeats = Is féidir le daoine an leathanach seo a líonadh roinnt uaireanta
surveys-rules-repeats-least = An méid seo uaireanta ar a laghad
surveys-rules-repeats-most = An méid seo uaireanta ar a mhéad
surveys-rules-areas-legend = Roinnt ceantar
surveys-rules-areas = Is féidir le daoine níos mó ná ceantar amháin a roghnú
surveys-rules-areas-least = An méid seo ar a laghad
surveys-rules-areas-most = An méid seo ar a mhéad
surveys-rules-count = Go díreach chomh minic is a deir sé seo
surveys-rules-count-hint = Mar shampla ${"{"}q2{"}"}. Folamh: chomh minic is mian le daoine.
surveys-rules-picture = Pictiúr in aice leis na focail
surveys-rules-no-picture = Gan phictiúr
surveys-rules-picture-words = An méid atá sa phictiúr
surveys-rules-picture-words-hint = Do dhaoine nach bhfeiceann é. Tá na focail seo de dhíth ar phictiúr.
surveys-picture-speak = Bolgán cainte
surveys-picture-heart = Dhá lámh mar chroí
surveys-picture-support = Fáinne tarrthála
surveys-picture-learn = Leabhar oscailte
surveys-picture-plan = Cosán le bratach
surveys-picture-flag = Bratach
surveys-picture-sun = Grian
surveys-picture-ear = Cluas
surveys-picture-leaf = Duilleog
surveys-picture-clock = Clog
surveys-picture-person = Duine amháin
surveys-picture-people = Beirt
surveys-picture-knot = Snaidhm
surveys-picture-house = Teach
surveys-picture-phone = Teileafón
surveys-picture-key = Eochair
surveys-picture-tick = Tic
surveys-picture-letter = Clúdach litreach

# Building: kinds of questions

surveys-kind-group = Ceisteanna a bhaineann le chéile
surveys-kind-page = Leathanach nua
surveys-kind-matrix = Na roghanna céanna do roinnt ráiteas
surveys-kind-note = Focail le léamh, gan freagra
surveys-kind-yes-no = Sea nó ní hea
surveys-kind-agree = Bosca le ticeáil chun aontú
surveys-kind-one = Ceann ó liosta
surveys-kind-one-or-other = Ceann ó liosta, nó rud eile
surveys-kind-lookup = Ceann ó liosta fada, trí chlóscríobh
surveys-kind-several = Roinnt ó liosta
surveys-kind-several-or-other = Roinnt ó liosta, nó rud eile
surveys-kind-picture = Ceann de roinnt pictiúr
surveys-kind-ranking = Liosta le cur in ord
surveys-kind-scale = Céimeanna idir dhá cheann, mar 0 go 10
surveys-kind-rating = 1 go 5
surveys-kind-recommend = An molfá é? 0 go 10
surveys-kind-line = Líne ó 0 go 100
surveys-kind-text = Cúpla focal
surveys-kind-long-text = Focail duine féin, a mhéad is mian
surveys-kind-email = Seoladh ríomhphoist
surveys-kind-telephone = Uimhir theileafóin
surveys-kind-link = Nasc gréasáin
surveys-kind-whole = Slánuimhir
surveys-kind-number = Uimhir le codán
surveys-kind-amount = Uimhir le haonad
surveys-kind-date = Dáta
surveys-kind-month = Mí
surveys-kind-year = Bliain
surveys-kind-time = Am den lá
surveys-kind-at = Dáta agus am
surveys-kind-point = Pointe ar an léarscáil
surveys-kind-label = Lipéad, clóscríofa nó scanta
surveys-kind-area = Réigiún sláinte nó ceantar
surveys-kind-service = Seirbhís
surveys-kind-goal = Sprioc duine féin, agus cá fhad chuici
surveys-kind-file = Comhad (ní iarrtar anseo é)
surveys-kind-calculated = Leanann sé ó fhreagraí eile
surveys-kind-hidden = Coinnithe, gan taispeáint riamh

# Building: settings

surveys-settings-title = Socruithe
surveys-settings-heading = Socruithe
surveys-settings-name = Cad is ainm don suirbhé?
surveys-settings-about = Cad chuige é?
surveys-settings-about-hint = Cé atá ag fiafraí, cén fáth, cá fhad a thógann sé, agus cad a thiocfaidh as. Léann daoine é seo ar dtús.
surveys-settings-identity = Cén aithne atá ar dhaoine?
surveys-settings-identity-locked = Tá freagra tugtha ag duine, mar sin fanann sé mar atá.
surveys-identity-nobody = Níl aithne ar aon duine
surveys-identity-nobody-hint = Is féidir le duine ar bith a bhfuil an nasc aige freagairt. Ní choinnímid aon rud a threoraíonn chuig duine, fón nó nóiméad.
surveys-identity-invited = Daoine a fuair cuireadh amháin
surveys-identity-invited-hint = Faigheann gach duine nasc d'aon fhreagra amháin. Ní féidir a fhios a bheith ag aon duine cén freagra a tháinig ó cén nasc.
surveys-identity-named = Ó chuntas, uair amháin
surveys-identity-named-hint = Síníonn daoine isteach. Feiceann siad a bhfreagraí féin agus is féidir leo iad a athrú ar feadh roinnt laethanta.
surveys-settings-source = Scríobhann tú é i { $language }.
surveys-settings-languages = Cé na teangacha eile a gheallann tú?
surveys-settings-days = Cé mhéad lá ar féidir le daoine a bhfreagraí a athrú nó a thógáil siar?
surveys-settings-days-hint = 0 go 60. Le 0, ní féidir aon rud a athrú tar éis a sheolta.
surveys-settings-last-day = An lá deireanach (má tá ceann ann)
surveys-settings-results = Cé a fheicfidh na torthaí?
surveys-results-public = Gach duine. Is amhlaidh é mura ndeir tú cén fáth nach mar sin é.
surveys-results-kept = An áit a fhiafraíonn amháin
surveys-settings-reason = Cén fáth nach bhfeicfidh gach duine iad?
surveys-settings-reason-hint = Is féidir le gach duine an chúis seo a léamh.

# Building: languages

surveys-languages-title = Teangacha
surveys-languages-heading = Teangacha
surveys-languages-lead = Is aon cheist amháin í ceist i ngach teanga. Nuair a athraíonn a bunús, bíonn na cinn eile as dáta láithreach.
surveys-languages-none = Níl aon teanga eile geallta. Roghnaigh iad sna socruithe.
surveys-languages-fresh = Gach rud cothrom le dáta
surveys-languages-mark-old = As dáta
surveys-languages-mark-missing = Gan scríobh fós
surveys-languages-still-right = Tá sé ceart fós
surveys-languages-easy-line = Éasca le léamh: abairtí gearra, smaoineamh amháin i ngach ceann, gan focail chrua.
surveys-languages-label = I { $language }: { $text }

# Building: trying out

surveys-preview-title = Bain triail as
surveys-preview-lead = Seo mar a fheiceann daoine é ar fhón. Is triail é a sheolann tú anseo: ní chomhairtear é, agus scriostar é nuair a fhaomhtar an suirbhé.
surveys-preview-phone = Mar ar fhón
surveys-preview-destroy = Scrios na freagraí trialach

# Building: approval

surveys-approve-title = Faomhadh
surveys-approve-heading = Faomhadh
surveys-approve-questions = Ceisteanna
surveys-approve-languages = Teangacha le críochnú
surveys-approve-hand-in-line = Léann duine nár scríobh é ar dtús é. Go dtí sin, bíonn na focail ina stad.
surveys-approve-hand-in = Tabhair isteach é
surveys-approve-says = Cad a d'athraigh tú?
surveys-approve-says-words = Focail níos fearr amháin: comhairtear freagraí roimhe agus ina dhiaidh le chéile
surveys-approve-says-other = Tá brí eile le ceist anois: coinnítear freagraí óna chéile
surveys-approve-not-yet = Tá sé á scríobh fós.
surveys-approve-waits = Tá sé ag fanacht le duine ar féidir leis é a fhaomhadh.
surveys-approve-yours = Scríobh tusa é, mar sin faomhann duine eile é. Tá sé ag fanacht leo.
surveys-approve-take-back = Tóg ar ais é chun é a athrú
surveys-approve-line = Léigh é agus bain triail as. An bhfuil gach ceist soiléir, cineálta agus riachtanach?
surveys-approve-button = Faomh é
surveys-approve-back-words = Cad ba chóir a athrú ar dtús?
surveys-approve-back = Cuir ar ais é
surveys-approve-is = Tá sé faofa agus is féidir é a oscailt.

# Building: open and share

surveys-publish-title = Oscail agus roinn
surveys-publish-link = An nasc
surveys-publish-link-later = Oibreoidh an nasc nuair a bheidh an suirbhé oscailte. Is féidir an póstaer a phriontáil roimhe sin.
surveys-publish-say = Ar an nguthán, abair: { $link }.
surveys-publish-poster = Póstaer agus duillíní le priontáil
surveys-publish-invite = Tabhair cuireadh do dhaoine
surveys-publish-kiosk = Do tháibléad sa seomra
surveys-publish-paper = Bileoga páipéir le priontáil
surveys-publish-key = Eochraigh an méid a tháinig ar pháipéar
surveys-publish-phone = Glac freagraí ar an bhfón
surveys-publish-targets = Grúpaí a bhfuil súil agat teacht orthu
surveys-publish-findings = Cad a thiocfaidh as
surveys-publish-kept = Coinnítear na torthaí, mar: { $reason }
surveys-publish-by = Cén dáta faoina bhfoilseoidh tú na torthaí?
surveys-publish-next = Cad a tharlóidh anois? ({ $language })
surveys-publish-next-hint = Abair cé a chinneann, agus cathain. Is féidir le gach duine é a léamh.
surveys-publish-promise = Sábháil an gealltanas
surveys-publish-not-yet = Is féidir é a oscailt nuair a bheidh sé faofa ag duine.
surveys-publish-open = Oscail é
surveys-publish-open-button = Oscail an suirbhé
surveys-publish-identity = Cén aithne atá ar dhaoine: { $how }. Ní féidir é seo a athrú tar éis an chéad fhreagra.
surveys-publish-late = Níl na teangacha seo críochnaithe: { $languages }. Críochnaigh iad, nó abair cén fáth a n-osclaítear é mar sin féin.
surveys-publish-late-reason = Cén fáth a n-osclaítear é mar sin féin (faoi d'ainm)
surveys-publish-going-on = Conas a leanann sé
surveys-publish-stage-open = Tá sé ag glacadh le freagraí.
surveys-publish-stage-paused = Níl sé ag glacadh le freagraí ar feadh tamaill.
surveys-publish-stage-closing = Tá deireadh leis. Comhairtear an méid atá ar an mbealach fós.
surveys-publish-stage-closed = Tá deireadh leis. Coinnítear an méid a thagann anois mar mhall agus ní chomhairtear é.
surveys-publish-pause = Cuir ar sos é
surveys-publish-again = Oscail arís é
surveys-publish-days = Laethanta don mhéid atá ar an mbealach
surveys-publish-days-hint = Comhairtear páipéar agus foirmeacha leathlíonta sna laethanta seo fós. Dúnann 0 láithreach é.
surveys-publish-close = Dún é
surveys-poster-title = Póstaer agus duillíní
surveys-poster-print = Priontáil an leathanach seo. Tagann an póstaer ar dtús, na duillíní ina dhiaidh.
surveys-poster-line = Scan nó clóscríobh é. Níl cuntas ag teastáil.
surveys-poster-line-named = Scan nó clóscríobh é, agus sínigh isteach chun freagairt.
surveys-poster-slips = Duillíní le gearradh amach
surveys-poster-once = D'fhocal d'aon fhreagra amháin: { $token }

# Building: invitations and targets

surveys-invite-title = Cuirí
surveys-invite-heading = Tabhair cuireadh do dhaoine
surveys-invite-not-for = Ní do dhaoine a fuair cuireadh amháin an suirbhé seo. Roinn a nasc.
surveys-invite-lead = Faigheann gach duine nasc d'aon fhreagra. Ní choinnímid cén nasc a chuaigh chuig cé, mar sin ní féidir duine a cheangal le freagra.
surveys-invite-contacts = Seoltaí
surveys-invite-issued = Naisc tugtha amach
surveys-invite-used = Naisc úsáidte
surveys-invite-mailed = Cuireadh tugtha ar
surveys-invite-reminded = Meabhraithe ar
surveys-invite-by-mail = Le ríomhphost
surveys-invite-paste = Seoltaí ríomhphoist
surveys-invite-paste-hint = Greamaigh iad: ceann ar gach líne, nó le camóga eatarthu. Séalaítear iad, agus scriostar iad nuair a dhúnann an suirbhé.
surveys-invite-add = Cuir na seoltaí leis
surveys-invite-send = Tabhair cuireadh do gach duine nach bhfuair ceann fós
surveys-invite-remind = Cuir i gcuimhne do gach duine
surveys-invite-remind-line = Téann meabhrúchán chuig gach duine, mar níl a fhios ag aon duine cé a d'fhreagair. Níl nasc ann.
surveys-invite-on-paper = Ar pháipéar
surveys-invite-paper-line = Priontáil duillíní, gearr iad, measc iad, agus lig do dhaoine ceann a tharraingt.
surveys-invite-count = Cé mhéad duillín?
surveys-invite-print = Déan na duillíní
surveys-deck-title = Duillíní
surveys-deck-heading = Duillíní, ceann do gach freagra
surveys-deck-once = Priontáil an leathanach seo anois. Taispeántar an uair seo amháin é, agus ní choinnímid é.
surveys-targets-title = Grúpaí le teacht orthu
surveys-targets-heading = Grúpaí a bhfuil súil agat teacht orthu
surveys-targets-lead = Cabhraíonn uimhir anseo leat a fheiceáil cé ar cheart cuireadh a thabhairt dó. Ní dhiúltaítear d'aon duine dá barr.
surveys-targets-none = Níl aon ghrúpa ainmnithe fós.
surveys-targets-who = Grúpa
surveys-targets-wanted = Freagraí a bhfuil súil agat leo
surveys-targets-hint = Fág folamh é chun an grúpa a bhaint.
surveys-targets-group = { $question } – { $answer }
surveys-mail-invite-subject = Cuireadh ó { $name }
surveys-mail-remind-subject = Meabhrúchán ó { $name }

# Building: done

surveys-done-made = Tá do shuirbhé déanta. Na ceisteanna an chéad rud eile.
surveys-done-read = Tá an liosta curtha i leataobh.
surveys-done-saved = Sábháilte.
surveys-done-moved = Bogtha.
surveys-done-removed = Bainte. Is féidir é a chur ar ais.
surveys-done-put-back = Curtha ar ais.
surveys-done-begun = Tá leagan nua tosaithe. Leanann an ceann oscailte idir an dá linn.
surveys-done-tried = Coinníodh freagra trialach, scartha ó gach freagra eile.
surveys-done-destroyed = Tá na freagraí trialach scriosta.
surveys-done-handed-in = Tugtha isteach. Tá duine eile á léamh anois.
surveys-done-approved = Faofa. Tá na freagraí trialach scriosta.
surveys-done-sent-back = Is féidir é a athrú arís.
surveys-done-opened = Tá an suirbhé oscailte.
surveys-done-paused = Tá an suirbhé ar sos.
surveys-done-closed = Tá deireadh leis an suirbhé.
surveys-done-promised = Tá do ghealltanas ar an leathanach poiblí.
surveys-done-added = Tá na seoltaí curtha leis.
surveys-done-invited = Tá na cuirí ar an mbealach.
surveys-done-reminded = Tá na meabhrúcháin ar an mbealach.

# Building: refusals

refusal-surveys-not-now = Ní féidir é seo a dhéanamh anois. Féach cén áit a bhfuil an suirbhé.
refusal-surveys-nothing-asked = Cuir ceist leis ar dtús.
refusal-surveys-not-readable = Ní féidir riail den suirbhé seo a léamh: { $what }. Ceartaigh í, ansin bain triail eile as.
refusal-surveys-not-by-its-writer = Scríobh tusa é, mar sin ní mór do dhuine eile é a fhaomhadh.
refusal-surveys-out-of-date = Níl na teangacha seo críochnaithe: { $languages }. Críochnaigh iad, nó scríobh cén fáth a n-osclaítear é mar sin féin.
refusal-surveys-another-is-open = Tá leagan níos nuaí ag glacadh le freagraí. Lean ar aghaidh leis sin.
refusal-surveys-another-in-the-making = Tá leagan nua á dhéanamh cheana. Lean ar aghaidh leis sin.
refusal-surveys-identity-locked = Tá freagra tugtha ag duine, mar sin fanann an aithne mar atá. Déan suirbhé nua chun fiafraí ar bhealach eile.
refusal-surveys-kind-locked = Tá an cheist seo freagartha ag duine, mar sin fanann an bealach freagartha. Cuir ceist nua leis ina áit.
refusal-surveys-title-empty = Tabhair ainm don suirbhé.
refusal-surveys-text-empty = Scríobh cúpla focal anseo.
refusal-surveys-too-few-choices = Scríobh dhá rogha ar a laghad, ceann ar gach líne.
refusal-surveys-choice-twice = Tá an rogha chéanna ann faoi dhó. Bain ceann amháin.
refusal-surveys-no-statements = Scríobh ráiteas amháin ar a laghad, ceann ar gach líne.
refusal-surveys-bounds-wrong = Scríobh uimhreacha, an ceann is lú ar dtús.
refusal-surveys-rule-unreadable = Ní féidir an riail seo a úsáid: { $what }. Féach na hainmneacha thuas, ansin bain triail eile as.
refusal-surveys-rule-in-a-circle = Leanann an riail seo uaithi féin: { $circle }. Bain ceann de na céimeanna seo amach.
refusal-surveys-picture-unknown = Roghnaigh ceann de na pictiúir sa liosta.
refusal-surveys-decider-unknown = Roghnaigh ceist roimhe seo a bhfuil freagra amháin as liosta uirthi.
refusal-surveys-choices-gap = Sa cheist “{ $question }” níl aon rud ag dul le “{ $answer }”. Ticeáil é le rud éigin, nó cuir rogha gan tic leis, mar shampla “Ceann ar bith acu seo”.
refusal-surveys-picture-missing = Roghnaigh pictiúr.
refusal-surveys-picture-wrong = Ní pictiúr PNG, JPEG ná WebP é seo, nó tá sé millte. Sábháil arís é mar cheann de na trí cinn.
refusal-surveys-picture-moves = Bogann an pictiúr seo. Seol ceann nach mbogann.
refusal-surveys-picture-too-large = Tá an pictiúr seo rómhór. Seol ceann suas le 6 MB agus 25 milliún picteilín.
refusal-surveys-picture-wordless = Scríobh a bhfuil sa phictiúr, do dhaoine nach bhfeiceann é.
refusal-surveys-shown-too-early = Taispeántar an cheist seo mar gheall ar cheann eile, mar sin caithfidh sí teacht ina diaidh.
refusal-surveys-others-depend = Taispeántar “{ $question }” mar gheall ar an gceist seo. Athraigh an ceann sin ar dtús.
refusal-surveys-too-large = Tá an iomarca anseo do shuirbhé amháin. Laghdaigh é, ansin bain triail eile as.
refusal-surveys-place-unknown = Roghnaigh cé atá ag fiafraí.
refusal-surveys-template-unknown = Roghnaigh cad leis a dtosóidh tú.
refusal-surveys-reason-empty = Scríobh an chúis i gcúpla focal.
refusal-surveys-day-wrong = Roghnaigh inniu nó lá ina dhiaidh.
refusal-surveys-publish-by-missing = Abair ar dtús cén dáta faoina bhfoilseoidh tú na torthaí.
refusal-surveys-days-wrong = Scríobh líon laethanta ó 0 go 60.
refusal-surveys-count-wrong = Scríobh uimhir nach bhfuil rómhór.
refusal-surveys-contact-wrong = Scríobh seoltaí ríomhphoist, ceann ar gach líne. Ní seoladh é seo: “{ $line }”.
refusal-surveys-not-for-invited = Ní do dhaoine a fuair cuireadh amháin an suirbhé seo.
refusal-surveys-file-missing = Roghnaigh comhad.
refusal-surveys-file-wrong = Níorbh fhéidir an comhad seo a léamh. { $why }
refusal-surveys-not-a-spreadsheet = Ní féidir an fhoirm seo a choinneáil i scarbhileog. Tóg an comhad FHIR ina háit.
refusal-surveys-link-taken = Bain triail eile as, le do thoil.

# Building: what the audit says

audit-surveys-see-surveys = Chonaic na suirbhéanna
audit-surveys-make-survey = Rinne suirbhé
audit-surveys-edit-survey = D'athraigh suirbhé
audit-surveys-try-survey = Bhain triail as suirbhé
audit-surveys-hand-in = Thug suirbhé isteach
audit-surveys-approve-survey = D'fhaomh suirbhé
audit-surveys-send-back = Chuir suirbhé ar ais
audit-surveys-open-survey = D'oscail suirbhé
audit-surveys-pause-survey = Chuir suirbhé ar sos
audit-surveys-close-survey = Dhún suirbhé
audit-surveys-start-version = Thosaigh leagan nua
audit-surveys-invite = Thug cuireadh do dhaoine
audit-surveys-remind = Chuir i gcuimhne do chách
audit-surveys-set-target = D'ainmnigh grúpa le teacht air
audit-surveys-promise-findings = Gheall na torthaí
audit-surveys-answer = D'fhreagair suirbhé
audit-surveys-save-draft = Choinnigh freagraí don todhchaí
audit-surveys-edit-answers = D'athraigh a gcuid freagraí
audit-surveys-withdraw-answers = Thóg a gcuid freagraí siar
audit-surveys-see-my-answers = Chonaic cad a d'fhreagair siad
audit-surveys-key-paper = Chuir páipéar isteach
audit-surveys-take-by-phone = Scríobh freagraí ar an nguthán
audit-surveys-see-results = Chonaic torthaí
audit-surveys-see-rows = Chonaic freagraí aonair
audit-surveys-export = Thóg freagraí mar chomhad
audit-surveys-exclude-response = D'fhág freagra ar lár, nó lig isteach é
audit-surveys-tag-words = Shórtáil focail faoi chlib
audit-surveys-publish-findings = D'fhoilsigh torthaí
surveys-languages-old = { $count } as dáta
surveys-languages-missing = { $count } gan scríobh
surveys-preview-tests = { $count ->
    [one] Tá { $count } fhreagra trialach coinnithe.
    [two] Tá { $count } fhreagra trialach coinnithe.
    [few] Tá { $count } fhreagra trialach coinnithe.
    [many] Tá { $count } bhfreagra trialach coinnithe.
   *[other] Tá { $count } freagra trialach coinnithe.
}
surveys-mail-invite-body =
    A chara,

    tugtar cuireadh duit freagairt: { $title }

    Do nasc, d'aon fhreagra amháin:
    { $address }

    Ní féidir a fhios a bheith ag aon duine gur uaitse an freagra seo. Ní choinnímid cén nasc a chuaigh chuig cé.

    { $name }
surveys-mail-remind-body =
    A chara,

    tamall ó shin thugamar cuireadh duit freagairt: { $title }

    Má d'fhreagair tú, go raibh maith agat. Ní gá duit aon rud eile a dhéanamh. Más mian leat fós é, úsáid an nasc inár gcéad teachtaireacht.

    Seolaimid é seo chuig gach duine, mar níl a fhios ag aon duine cé a d'fhreagair.

    { $name }

# Answering

surveys-word-warning = Rabhadh
surveys-code = Do chód
surveys-code-spoken = An cód céanna i bhfocail
surveys-code-lost = Scríobh síos an cód nó tóg pictiúr de. Má chailltear é, ní féidir le duine ar bith é a aimsiú duit.
surveys-answer-title = Suirbhé
surveys-answer-long = Cá fhad a thógann sé
surveys-answer-long-line = { $minutes ->
    [one] Thart ar { $minutes } nóiméad. Is féidir leat stopadh am ar bith.
    [two] Thart ar { $minutes } nóiméad. Is féidir leat stopadh am ar bith.
    [few] Thart ar { $minutes } nóiméad. Is féidir leat stopadh am ar bith.
    [many] Thart ar { $minutes } nóiméad. Is féidir leat stopadh am ar bith.
   *[other] Thart ar { $minutes } nóiméad. Is féidir leat stopadh am ar bith.
}
surveys-answer-sees = Cé a fheicfidh é
surveys-answer-sees-line = Léann lucht a churtha freagraí aonair. Feiceann gach duine na torthaí, i ngrúpaí de chúigear nó níos mó.
surveys-answer-sees-kept = Ní léann ach lucht a churtha na freagraí agus na torthaí.
surveys-answer-who = An gá duit a rá cé tú féin
surveys-answer-who-nobody = Ní gá. Ní féidir a rá cé a d’fhreagair, fad is nach scríobhann tú féin é.
surveys-answer-who-invited = Ní gá. Ligeann do chuireadh duit freagairt uair amháin, agus ní fios cé na freagraí a tháinig leis.
surveys-answer-who-named = Freagraíonn tú ó do chuntas, agus feiceann lucht a churtha gur tusa a bhí ann.
surveys-answer-back = An féidir leat d’intinn a athrú
surveys-answer-back-line = Is féidir. Tar éis é a sheoladh faigheann tú cód chun do fhreagraí a athrú nó a tharraingt siar.
surveys-answer-easy = Léigh é seo i bhfocail éasca
surveys-answer-usual = Léigh é seo sna gnáthfhocail
surveys-answer-save = Sábháil le haghaidh níos déanaí
surveys-answer-kept = Tá an méid a chlóscríobhann tú á shábháil.
surveys-answer-not-kept = Ní féidir é a shábháil faoi láthair. Bainfimid triail eile as.
surveys-answer-paused = Ní ghlacann an suirbhé seo le freagraí faoi láthair. Tar ar ais lá eile, le do thoil.
surveys-answer-paused-now = Ní ghlacann an suirbhé seo le freagraí faoi láthair. Is féidir leat do fhreagraí a shábháil.
surveys-answer-closed = Tá deireadh leis an suirbhé seo. Go raibh maith ag gach duine a d’fhreagair.
surveys-answer-closing = Tá deireadh leis an suirbhé seo. Áirítear fós a dtagann roimh { $day }.
surveys-answer-late = Tá deireadh leis an suirbhé seo. Is féidir freagraí a sheoladh fós; coinnítear iad, ach ní áirítear iad.
surveys-invited-line = Ní fhreagraíonn an suirbhé seo ach daoine a fuair cuireadh, uair amháin gach duine.
surveys-invited-label = Na deich litreacha agus uimhreacha ar do chuireadh
surveys-invited-button = Ar aghaidh
surveys-thanks-title = Go raibh maith agat
surveys-thanks-heading = Go raibh maith agat. Tháinig do fhreagraí.
surveys-thanks-line = Ní gá duit aon rud eile a dhéanamh.
surveys-thanks-late = Bhí deireadh leis an suirbhé sular tháinig do fhreagraí. Coinnítear iad, ach ní áirítear iad.
surveys-thanks-next = Cad a tharlóidh anois
surveys-thanks-read = Léimid gach freagra
surveys-thanks-read-line = Ní lorgaíonn aon duine cé a scríobh cad é.
surveys-thanks-publish = Foilsímid a ndúradh
surveys-thanks-by = Foilsítear na torthaí faoi { $day }.
surveys-thanks-by-none = Níl an lá socraithe fós. Beidh sé ar leathanach na dtorthaí.
surveys-thanks-kept = Ní fhoilsítear na torthaí
surveys-thanks-then = Cad a tharlóidh ansin
surveys-thanks-results = Torthaí an tsuirbhé seo
surveys-thanks-back = Má athraíonn tú d’intinn
surveys-thanks-back-line = Leis an gcód seo is féidir do fhreagraí a athrú nó a tharraingt siar, go dtí { $day }. Ina dhiaidh sin fanann siad mar atá.
surveys-thanks-change = Féach ar mo fhreagraí nó athraigh iad
surveys-thanks-equality = An bhfuil cead againn ceist a chur fút, go ginearálta?
surveys-thanks-equality-line = Taispeánann sé dúinn cé a shroichimid agus cé nach sroichimid. Coinnítear scartha ó do fhreagraí é.
surveys-thanks-equality-link = Freagair roinnt ceisteanna fút féin
surveys-thanks-finish = Críochnaigh
surveys-saved-title = Sábháilte
surveys-saved-heading = Sábháilte le haghaidh níos déanaí
surveys-saved-line = Níl do fhreagraí seolta fós. Leis an gcód seo leanann tú ar aghaidh, ar ghléas ar bith, go dtí { $day }.
surveys-saved-go-on = Lean ar aghaidh anois
surveys-resume-title = Lean ar aghaidh le cód
surveys-resume-heading = Lean ar aghaidh le do chód
surveys-resume-line = Téann an cód chuig suirbhé a shábháil tú, nó chuig freagraí a sheol tú.
surveys-resume-hint = Sé uimhir déag, nó na seacht bhfocal.
surveys-resume-missing = Clóscríobh an cód.
surveys-resume-button = Oscail
surveys-resumed = Seo an méid a shábháil tú. Níl sé seolta fós, agus coinnítear go { $day } é.
surveys-own-heading = Do fhreagraí
surveys-own-until = Is féidir iad a athrú nó a tharraingt siar go dtí { $day }.
surveys-own-locked = Ní féidir iad a athrú ná a tharraingt siar a thuilleadh.
surveys-own-changed = Athraíodh do fhreagraí. Scriosadh na seancheanna.
surveys-own-change = Athraigh mo fhreagraí
surveys-own-withdraw = Tarraing mo fhreagraí siar
surveys-own-sure = Ar mhaith leat do fhreagraí a tharraingt siar?
surveys-own-sure-line = Scriosfar iad agus ní féidir le duine ar bith iad a thabhairt ar ais. Ní áirítear ach gur tarraingíodh freagraí siar.
surveys-own-sure-yes = Ba mhaith, scrios iad
surveys-own-sure-no = Níor mhaith, coinnigh iad
surveys-own-gone = Tá do fhreagraí imithe
surveys-own-gone-line = Scriosadh iad. Go raibh maith agat as smaoineamh air.
surveys-mine-title = Mo shuirbhéanna
surveys-mine-heading = An méid a d’fhreagair tú
surveys-mine-none = Beidh na suirbhéanna a fhreagraíonn tú ó do chuntas anseo.
surveys-mine-open = Féach ar mo fhreagraí
surveys-equality-heading = Roinnt ceisteanna fút
surveys-equality-line = Is féidir leat ceann ar bith a fhágáil amach. Ní cheanglaíonn aon rud le do fhreagraí eile iad, agus ní fios cé leis iad.
surveys-equality-done = Go raibh maith agat
surveys-equality-done-line = Coinnítear scartha é, measctha leis an méid a dúirt daoine eile.
refusal-surveys-not-open = Ní ghlacann an suirbhé le freagraí faoi láthair. Níl aon rud caillte: sábháil do fhreagraí nó seol arís iad.
refusal-surveys-answers-wrong = Féach arís ar an gceist seo: { $question }. Tá a freagra ar iarraidh nó ní féidir glacadh leis.
refusal-surveys-token-unknown = Ní féidir an cuireadh seo a úsáid. Úsáideadh cheana é, nó níl sé clóscríofa mar atá sé priontáilte.
refusal-surveys-answered-before = D’fhreagair tú an suirbhé seo ó do chuntas cheana.
refusal-surveys-code-taken = Tháinig rud éigin sa bhealach. Seol arís é, le do thoil.
refusal-surveys-code-unknown = Níl a leithéid de chód againn. B’fhéidir go bhfuil a laethanta thart: fanann do fhreagraí mar atá ansin.
surveys-kiosk-line = Seoltar do fhreagraí nuair a bhrúnn tú Seol. Má shiúlann tú uaidh, glantar gach rud tar éis nóiméid.
surveys-kiosk-begin = Tosaigh
surveys-kiosk-easy = Tosaigh i bhfocail éasca
surveys-kiosk-sign-out = Tá tú sínithe isteach. Sínigh amach sula bhfágann tú an táibléad ag daoine, agus oscail an seoladh seo arís.
surveys-kiosk-not-this-one = Teastaíonn cuireadh nó cuntas don suirbhé seo, mar sin ní féidir é a chur ar tháibléad comhroinnte.
surveys-kiosk-thanks = Ní fhanann aon chuid de ar an táibléad seo. Is féidir leat siúl uaidh.
surveys-kiosk-next = Tosaigh don chéad duine eile
refusal-surveys-slip-wrong = Tá deich litir nó uimhir in uimhir duillín. Tá sí ag barr an leathanaigh agus ar an duillín.
refusal-surveys-paper-by-another = D’eochraigh tú an leathanach seo cheana. Eochraíonn duine eile an dara huair é.
refusal-surveys-paper-done = Tá an leathanach seo istigh cheana.
refusal-surveys-paper-not-asked = Eochraíodh an leathanach seo mar leagan eile roimhe seo. Féach ar an marc ag a bharr.
surveys-paper-not-this-one = Teastaíonn cuireadh nó cuntas don suirbhé seo, mar sin ní féidir é a fhreagairt ar pháipéar.
surveys-paper-copies = Cé mhéad cóip
surveys-paper-copies-hint = Tá a uimhir duillín féin ag gach cóip. 60 ar a mhéad in éineacht.
surveys-paper-usual = Taispeáin cóipeanna
surveys-paper-large = Taispeáin cóipeanna i gcló mór
surveys-paper-easy = Taispeáin cóipeanna i bhfocail éasca
surveys-paper-key = Eochraigh a tháinig ar pháipéar
surveys-paper-slip = Coinnigh an duillín seo. Lena uimhir is féidir le lucht a churtha do leathanach a aimsiú arís.
surveys-key-title = Páipéar
surveys-key-heading = Eochraigh páipéar
surveys-key-line = Eochraíonn beirt gach leathanach. Áit a bhfuil difríocht, féachann duine agaibh ar an leathanach arís.
surveys-key-slip = Uimhir an duillín
surveys-key-slip-hint = Tá sí ag barr an leathanaigh.
surveys-key-begin = Eochraigh an leathanach seo
surveys-key-once = Eochraithe uair amháin, ag fanacht le duine eile
surveys-key-none = Ceann ar bith.
surveys-key-differ = Eochraithe faoi dhó, agus gan a bheith mar an gcéanna
surveys-key-look = Féach ar { $slip }
surveys-key-differ-line = Féach ar leathanach { $slip } agus roghnaigh a bhfuil ann.
surveys-key-nothing = Faic
surveys-key-choose = Roghnaigh a bhfuil ar an leathanach.
surveys-key-resolve = Glac leis mar sin
surveys-key-mark = Leathanach { $slip }, leagan { $version }. Fág amach an méid a fágadh amach.
surveys-key-banner = Déanta
surveys-key-done-once = Eochraithe uair amháin. Eochraíonn duine eile an dara huair é.
surveys-key-done = Tá an bheirt ar aon fhocal. Tá na freagraí istigh.
surveys-key-done-late = Tá an bheirt ar aon fhocal. Tá deireadh leis an suirbhé, mar sin coinnítear na freagraí ach ní áirítear iad.
surveys-phone-title = Ar an teileafón
surveys-phone-line = Léigh na ceisteanna os ard mar atá siad, agus scríobh síos a ndeirtear.
surveys-phone-say = Abair ar dtús cad chuige é agus cá fhad a thógann sé. Abair gur féidir ceist ar bith a fhágáil amach, agus stopadh am ar bith.
surveys-phone-begin = Tosaigh an glao
surveys-phone-done = Scríofa síos. Ní deir aon rud ann cé a ghlaoigh.
surveys-phone-not-this-one = Ní féidir an suirbhé seo a chur ar an teileafón faoi láthair.

# Results

surveys-results-title = Torthaí
surveys-results-counted = { $count ->
    [one] Áirítear { $count } fhreagra.
    [two] Áirítear { $count } fhreagra.
    [few] Áirítear { $count } fhreagra.
    [many] Áirítear { $count } bhfreagra.
   *[other] Áirítear { $count } freagra.
}
surveys-results-rate = D'fhreagair { $counted } as { $issued } duine ar tugadh cuireadh dóibh: { $percent } as gach céad.
surveys-results-no-rate = Bhí an suirbhé oscailte do chách. Mar sin níl a fhios ag aon duine cé mhéad a chonaic é agus nár fhreagair.
surveys-results-behind-gate = Tá grúpaí de níos lú ná cúigear i bhfolach, ionas nach n-aithneofar aon duine.
surveys-results-none = Comhairfear na freagraí anseo nuair a thiocfaidh na chéad cheann.
surveys-results-before = Níor osclaíodh an suirbhé fós. Comhairfear na freagraí anseo nuair a thiocfaidh siad.
surveys-results-questions = Cad a d'fhreagair daoine
surveys-results-version = Leagan { $number }
surveys-results-version-counted = { $count ->
    [one] { $count } fhreagra ar an leagan seo. Tá brí eile lena cheisteanna, mar sin comhairtear leis féin é.
    [two] { $count } fhreagra ar an leagan seo. Tá brí eile lena cheisteanna, mar sin comhairtear leis féin é.
    [few] { $count } fhreagra ar an leagan seo. Tá brí eile lena cheisteanna, mar sin comhairtear leis féin é.
    [many] { $count } bhfreagra ar an leagan seo. Tá brí eile lena cheisteanna, mar sin comhairtear leis féin é.
   *[other] { $count } freagra ar an leagan seo. Tá brí eile lena cheisteanna, mar sin comhairtear leis féin é.
}
surveys-results-to-cross = Cuir dhá cheist i gcomparáid
surveys-results-to-texts = Léigh cad a scríobh daoine
surveys-results-to-rows = Féach ar fhreagraí aonair
surveys-results-to-export = Tóg na freagraí leat mar chomhad
surveys-results-to-findings = Scríobh agus foilsigh na torthaí
surveys-results-to-public = Féach cad a fheiceann cách
surveys-results-left-out = Freagraí nach bhfuil in aon fhigiúr
surveys-results-nothing-left-out = Áirítear anseo gach freagra a tháinig.
surveys-results-excluded = Fágtha amach le cúis
surveys-results-excluded-because = Fágtha amach: { $reason }
surveys-results-late = Tháinig tar éis an deiridh
surveys-results-tests = Tugtha chun an suirbhé a thriail
surveys-results-withdrawn = Tógtha siar ag an duine
surveys-results-head-why = Cén fáth
surveys-results-head-answers = Freagraí
surveys-results-head-answer = Freagra
surveys-results-head-people = Daoine
surveys-results-head-tag = Clib
surveys-results-head-way = Conas
surveys-results-head-group = Grúpa
surveys-results-head-so-far = Go dtí seo
surveys-results-head-hoped = Lena bhfuil súil
surveys-results-targets = Cé uaidh a bhfuil súil againn le freagraí
surveys-results-tags-of = Clibeanna ar na freagraí ar: { $question }
surveys-results-by-channel = Conas a tháinig na freagraí
surveys-results-by-language = Cén teanga inar léigh daoine na ceisteanna
surveys-results-easy = { $language }, éasca le léamh
surveys-results-hidden = i bhfolach
surveys-results-not-collected = níor bailíodh
surveys-results-yes = Tá
surveys-results-no = Níl
surveys-results-other = Rud éigin eile, i bhfocail féin
surveys-results-too-few = D'fhreagair róbheagán daoine é seo, nó nochtfadh a uimhreacha grúpa beag. Mar sin ní thaispeántar é.
surveys-results-picture = Barra do gach freagra ar: { $question }
surveys-results-answered = D'fhreagair { $answered } as { $asked } ar cuireadh an cheist seo orthu.
surveys-results-all = Áirítear { $all } freagra sa suirbhé seo. Tá líon na ndaoine a d'fhreagair an cheist seo i bhfolach leis na grúpaí beaga.
surveys-results-all-asked = Cuireadh an cheist seo ar gach duine.
surveys-results-not-asked-hidden = Tá líon na ndaoine nár cuireadh an cheist orthu i bhfolach, mar d’fhéadfaí grúpa beag a aithint uaidh.
surveys-results-not-asked = { $count ->
    [one] Níor cuireadh an cheist seo ar { $count }, mar gheall ar fhreagra nó leagan roimhe sin.
    [two] Níor cuireadh an cheist seo ar { $count }, mar gheall ar fhreagra nó leagan roimhe sin.
    [few] Níor cuireadh an cheist seo ar { $count }, mar gheall ar fhreagra nó leagan roimhe sin.
    [many] Níor cuireadh an cheist seo ar { $count }, mar gheall ar fhreagra nó leagan roimhe sin.
   *[other] Níor cuireadh an cheist seo ar { $count }, mar gheall ar fhreagra nó leagan roimhe sin.
}
surveys-results-not-answered = { $count ->
    [one] Cuireadh an cheist ar { $count } agus d'fhág siad ar lár í.
    [two] Cuireadh an cheist ar { $count } agus d'fhág siad ar lár í.
    [few] Cuireadh an cheist ar { $count } agus d'fhág siad ar lár í.
    [many] Cuireadh an cheist ar { $count } agus d'fhág siad ar lár í.
   *[other] Cuireadh an cheist ar { $count } agus d'fhág siad ar lár í.
}
surveys-results-declined = { $count ->
    [one] Roghnaigh { $count } gan a rá.
    [two] Roghnaigh { $count } gan a rá.
    [few] Roghnaigh { $count } gan a rá.
    [many] Roghnaigh { $count } gan a rá.
   *[other] Roghnaigh { $count } gan a rá.
}
surveys-results-several = Bhí níos mó ná freagra amháin ceadaithe, mar sin is mó suim na línte ná gach duine.
surveys-results-mean = Ar an meán: { $mean }.
surveys-results-median = Tá leath na bhfreagraí { $median } nó faoina bhun.
surveys-results-why-hidden = Tá roinnt uimhreacha i bhfolach: d'fhéadfaí grúpa faoi bhun cúigir a aithint.
surveys-channel-web = Ar leathanach
surveys-channel-kiosk = Ar thaibléad i seomra
surveys-channel-paper = Ar pháipéar
surveys-channel-phone = Ar an bhfón
surveys-channel-offline = Ar thaibléad gan líonra
surveys-channel-api = Ó ríomhchlár eile
surveys-state-counted = Áirithe
surveys-state-excluded = Fágtha amach
surveys-state-late = Déanach
surveys-state-test = Triail
surveys-state-withdrawn = Tógtha siar
surveys-reason-twice = D'fhreagair an duine céanna faoi dhó
surveys-reason-not-meant = Níl an suirbhé don duine seo
surveys-reason-not-understood = Ní féidir é a thuiscint
surveys-reason-trial = Triail a bhí ann
surveys-reason-keyed-wrongly = Clóscríobhadh an páipéar go mícheart
surveys-reason-names-somebody = Insíonn sé cé hé duine éigin
surveys-cross-title = Cuir dhá cheist i gcomparáid
surveys-cross-heading = Cuir dhá cheist i gcomparáid
surveys-cross-lead = Roghnaigh dhá cheist. Fanann grúpaí beaga i bhfolach, uaitse freisin. Nótáiltear gach féachaint.
surveys-cross-too-few-questions = Tá níos lú ná dhá cheist sa suirbhé seo ar féidir iad a chur i gcomparáid.
surveys-cross-lines = Ceist do na línte
surveys-cross-columns = Ceist do na colúin
surveys-cross-button = Taispeáin an tábla
surveys-cross-all = Gach duine
surveys-cross-not-answered = Gan freagra
surveys-cross-not-asked = Níor cuireadh
surveys-cross-table = { $lines } – de réir: { $columns }
surveys-cross-caption = As { $all } freagra a áirítear
surveys-cross-why-hidden = Tá grúpaí faoi bhun cúigir i bhfolach, agus a laghad eile is gá ionas nach féidir iad a ríomh.
surveys-rows-title = Freagraí aonair
surveys-rows-heading = Freagraí aonair
surveys-rows-lead = Ná féach ach nuair is gá. Nótáiltear gach féachaint le d'ainm.
surveys-rows-head-response = Freagra
surveys-rows-head-way = Conas
surveys-rows-head-language = Teanga
surveys-rows-head-week = Seachtain
surveys-rows-open = Oscail freagra { $number }
surveys-rows-none = Níl aon cheann ann.
surveys-rows-one = Freagra amháin
surveys-rows-leave-out = Fág an freagra seo amach
surveys-rows-leave-out-lead = Fágann sé gach figiúr agus gach comhad. Áirítear fós é de réir a chúise.
surveys-rows-reason = Cén fáth a bhfuil sé á fhágáil amach?
surveys-rows-exclude = Fág amach é
surveys-rows-include = Lig isteach arís é
surveys-rows-done-excluded = Tá an freagra seo fágtha amach anois.
surveys-rows-done-included = Áirítear an freagra seo arís.
surveys-texts-title = Cad a scríobh daoine
surveys-texts-heading = Cad a scríobh daoine
surveys-texts-lead = Léigh go cúramach. Nótáiltear gach féachaint le d'ainm. Níl aon rud anseo poiblí.
surveys-texts-no-questions = Níl aon cheist sa suirbhé seo á freagairt i bhfocail féin.
surveys-texts-none = Níor scríobh aon duine anseo fós.
surveys-texts-one = Freagra { $number }
surveys-texts-only = Leis an gclib seo amháin: { $tag }
surveys-texts-tags = Déan clib nó athainmnigh í
surveys-texts-tag-name = Ainm na clibe
surveys-texts-tag-which = Clib le hathainmniú
surveys-texts-tag-make = Déan an chlib seo
surveys-texts-tag-rename = Tabhair an t-ainm seo don chlib roghnaithe
surveys-texts-put-which = Clib
surveys-texts-put = Cuir an chlib air
surveys-texts-take = Bain de: { $tag }
surveys-texts-quote = Luaigh é seo sna torthaí
surveys-texts-quote-words = Na focail mar a bheidh siad
surveys-texts-quote-hint = Fág codanna amach le …. Bain amach ainmneacha, áiteanna, dátaí agus gach rud a d'inseodh cé hé.
surveys-texts-quote-legend = An ndearna tú é a sheiceáil?
surveys-texts-quote-confirm = Léigh mé gach focal. Ní féidir aon duine a aithint uathu.
surveys-texts-quote-button = Cuir sna torthaí é
surveys-texts-done-quoted = Tá an sliocht i ndréacht na dtorthaí.
surveys-texts-done-tagged = Tá do chlibeanna sábháilte.
surveys-findings-title = Torthaí
surveys-findings-heading = Scríobh na torthaí
surveys-findings-kept = Coinnítear na torthaí seo, ar an gcúis atá ar an leathanach poiblí. Ní féidir iad a fhoilsiú.
surveys-findings-by = Gheall tú iad a fhoilsiú faoi { $day }.
surveys-findings-published = Foilsithe { $day }
surveys-findings-found = Cad a fuaireamar amach
surveys-findings-found-hint = I bhfocail shimplí. Cad a bhí go maith, cad nach raibh, agus cad a chuir iontas ort.
surveys-findings-what-next = Cad a tharlóidh anois
surveys-findings-what-next-hint = Cé a dhéanfaidh cad, agus faoin am. Mura féidir aon rud a athrú, abair cén fáth.
surveys-findings-other-languages = Teangacha eile
surveys-findings-save = Sábháil
surveys-findings-quotes = Sleachta
surveys-findings-no-quotes = Níl aon fhocail luaite. Is féidir leat roinnt a roghnú áit a léann tú cad a scríobh daoine.
surveys-findings-drop = Bain sliocht { $number } amach
surveys-findings-next = An chéad chéim eile
surveys-findings-check-lead = Léigh gach rud. An bhfuil sé ceart, agus nach féidir aon duine a aithint?
surveys-findings-check = Sheiceáil mé é
surveys-findings-wait-check = Ní mór do dhuine eile é a sheiceáil anois.
surveys-findings-publish-lead = Sheiceáil duine eile é. Nuair a fhoilseoidh tú, feicfidh cách é leis na táblaí, agus fanfaidh na figiúirí mar atá.
surveys-findings-publish = Foilsigh
surveys-findings-done-written = Sábháilte. Ní mór do dhuine eile é a sheiceáil sula bhfoilsítear é.
surveys-findings-done-checked = Seiceáilte. Is féidir é a fhoilsiú anois.
surveys-findings-done-published = Foilsithe. Is féidir le cách é a léamh anois.
surveys-findings-done-dropped = Tá an sliocht bainte amach.
surveys-public-kicker = Cad a d'fhreagair daoine
surveys-public-answer = Tá an suirbhé seo oscailte fós. Freagair é
surveys-public-kept = Níl torthaí an tsuirbhé seo poiblí.
surveys-public-warning = Nóta
surveys-public-overdue = Gheallamar na torthaí a fhoilsiú faoi { $day }. Tá an lá sin thart, agus níl siad foilsithe fós.
surveys-public-by = Foilseofar na torthaí anseo faoi { $day }.
surveys-public-not-yet = Foilseofar na torthaí anseo. Níl an lá socraithe fós.
surveys-public-what-next = Cad a tharlóidh anois
surveys-public-published = Foilsithe { $day }.
surveys-public-found = Cad a fuaireamar amach
surveys-public-quotes = I bhfocail na ndaoine féin
surveys-public-who = Cé a d'fhreagair
surveys-public-gate = Tá grúpaí de níos lú ná cúigear i bhfolach, ionas nach n-aithneofar aon duine.
surveys-public-withdrawn = { $count ->
    [one] Thóg { $count } a gcuid freagraí siar. Níl siad in aon fhigiúr.
    [two] Thóg { $count } a gcuid freagraí siar. Níl siad in aon fhigiúr.
    [few] Thóg { $count } a gcuid freagraí siar. Níl siad in aon fhigiúr.
    [many] Thóg { $count } a gcuid freagraí siar. Níl siad in aon fhigiúr.
   *[other] Thóg { $count } a gcuid freagraí siar. Níl siad in aon fhigiúr.
}
surveys-public-excluded = { $count ->
    [one] Fágadh { $count } freagra amach le cúis.
    [two] Fágadh { $count } freagra amach le cúis.
    [few] Fágadh { $count } freagra amach le cúis.
    [many] Fágadh { $count } freagra amach le cúis.
   *[other] Fágadh { $count } freagra amach le cúis.
}
surveys-public-late = { $count ->
    [one] Tháinig { $count } freagra tar éis an deiridh.
    [two] Tháinig { $count } freagra tar éis an deiridh.
    [few] Tháinig { $count } freagra tar éis an deiridh.
    [many] Tháinig { $count } freagra tar éis an deiridh.
   *[other] Tháinig { $count } freagra tar éis an deiridh.
}
surveys-export-title = Tóg na freagraí leat
surveys-export-heading = Tóg na freagraí leat mar chomhad
surveys-export-lead = Tá gach freagra a áirítear i ngach comhad, gan teorainn. Nótáiltear gach comhad le d'ainm.
surveys-export-codes = San áit nach bhfuil freagra, deir cód cén fáth: coinníodh siar ón gcomhad seo é, fágadh bán é, nó níor cuireadh an cheist riamh. Ainmníonn an leabhar cód na cóid.
surveys-export-checksum = Tá suim seiceála an tábla sa phacáiste sonraí (data.csv.sha256). Le gach comhad eile, leanann an tsuim seiceála agus líon na rónna an beart deiridh, do chláir a léann iad (Repr-Digest).
surveys-export-missing-withheld = Coinnithe siar ón gcomhad seo
surveys-export-missing-not-answered = Cuireadh an cheist agus fágadh bán í
surveys-export-missing-not-asked = Níor cuireadh an cheist, mar gheall ar fhreagra eile nó ar an leagan seo
surveys-export-words = An méid a scríobh daoine ina bhfocail féin
surveys-export-words-shown = Mar a scríobh siad é
surveys-export-words-withheld = Coinnithe siar, do chomhad a léifidh daoine eile
surveys-export-left-out = Freagraí nach bhfuil in aon chomhad
surveys-export-major = { $count ->
    [one] Leagan { $number }: { $count } freagra
    [two] Leagan { $number }: { $count } freagra
    [few] Leagan { $number }: { $count } freagra
    [many] Leagan { $number }: { $count } freagra
   *[other] Leagan { $number }: { $count } freagra
}
surveys-export-responses = Ró amháin do gach bileog freagraí
surveys-export-table = Tábla
surveys-export-layout = Rónna agus colúin
surveys-export-wide = Colún do gach ceist
surveys-export-tall = Ró do gach freagra
surveys-export-csv = Tábla CSV, leagan { $number }
surveys-export-xlsx = Scarbhileog (XLSX), leagan { $number }
surveys-export-jsonl = JSON, líne an ceann, leagan { $number }
surveys-export-json = JSON, doiciméad amháin, leagan { $number }
surveys-export-codebook = Leabhar cód, leagan { $number }
surveys-export-spss = Comhréir SPSS, leagan { $number }
surveys-export-package = Pacáiste sonraí (gach rud), leagan { $number }
refusal-surveys-tag-empty = Tabhair ainm don chlib.
refusal-surveys-tag-too-long = Úsáid { $most } litir ar a mhéad d'ainm clibe.
refusal-surveys-tag-taken = Tá clib leis an ainm seo ann. Roghnaigh ainm eile.
refusal-surveys-variable-unknown = Roghnaigh dhá cheist éagsúla le freagraí le roghnú.
refusal-surveys-too-few-to-cross = D'fhreagair chomh beag sin go n-inseodh an tábla seo faoi dhaoine aonair. Roghnaigh ceisteanna eile.
refusal-surveys-group-too-small = D'fhreagair níos lú ná { $least } duine an cheist seo. Ní luaitear focail grúpa chomh beag.
refusal-surveys-not-checked-by-a-person = Léigh na focail arís agus abair nach féidir aon duine a aithint.
refusal-surveys-quote-not-theirs = Úsáid focail a scríobh an duine amháin. Is féidir codanna a fhágáil amach le ….
refusal-surveys-not-own-check = Scríobh tusa é seo. Iarr ar dhuine eile é a sheiceáil.
refusal-surveys-findings-empty = Scríobh cad a fuair tú amach, ansin iarr seiceáil.
refusal-surveys-what-next-empty = Scríobh cad a tharlóidh anois, ansin iarr seiceáil.
refusal-surveys-findings-kept = Socraíodh na torthaí seo a choinneáil. Athraigh é sin sna socruithe ar dtús.
refusal-surveys-too-few-new = Tháinig nó d'imigh níos lú ná { $least } freagra ón uair dheireanach. Fan le tuilleadh, ionas nach n-aithneofar aon duine.
refusal-surveys-json-unreadable = Ní hé seo an JSON a bhfuil súil leis. Deir cur síos an chomhéadain cad atá.
surveys-results-to-equality = Féach cé a d'fhreagair, ar fhorais an chomhionannais
surveys-equality-results-title = Cé a d'fhreagair
surveys-equality-results-lead = Cad a dúirt daoine fúthu féin, go deireadh na ráithe seo caite. Ní threoraíonn aon rud anseo chuig freagra ná duine.
surveys-equality-results-none = Beidh figiúirí anseo nuair a bheidh dóthain daoine tar éis freagairt agus an ráithe thart.

# Gan líonra

surveys-publish-offline = Ar thaibléad gan líonra
surveys-offline-title = Freagairt gan líonra
surveys-offline-heading = Ar thaibléad gan líonra
surveys-offline-lead = Do sheastán, do sheomra feithimh nó do chuairt bhaile nuair nach bhfuil líonra ann. Oscail an leathanach ar an táibléad fad atá líonra agat. Ina dhiaidh sin oibríonn sé gan é. Séalaítear na freagraí ar an táibléad, agus ní féidir leis an té a aimsíonn nó a thógann an táibléad iad a léamh.
surveys-offline-until = An lá deireanach chun freagartha
surveys-offline-allow = Ceadaigh go dtí an lá seo
surveys-offline-stop = Cuir deireadh leis anois
surveys-offline-open = An leathanach don táibléad
surveys-offline-open-line = Sínigh amach ar an táibléad sula n-osclaíonn tú é, agus cuir ar an scáileán baile é.
surveys-offline-is-allowed = Is féidir freagairt mar seo go dtí { $day }. Caithfidh a bhfuil ag fanacht ar tháibléad teacht faoi { $last }. Tar éis an lae sin ní féidir le duine ar bith é a oscailt.
surveys-offline-came-heading = Cad a tháinig ó tháibléid
surveys-offline-came = { $count ->
    [one] Tháinig { $count } fhreagra ó tháibléad.
    [two] Tháinig { $count } fhreagra ó tháibléid.
    [few] Tháinig { $count } fhreagra ó tháibléid.
    [many] Tháinig { $count } bhfreagra ó tháibléid.
   *[other] Tháinig { $count } freagra ó tháibléid.
}
surveys-offline-came-unreadable = { $count ->
    [one] Níorbh fhéidir { $count } chlúdach a oscailt. Athraíodh ar an mbealach é nó níor linne é.
    [two] Níorbh fhéidir { $count } chlúdach a oscailt. Athraíodh ar an mbealach iad nó níor linne iad.
    [few] Níorbh fhéidir { $count } chlúdach a oscailt. Athraíodh ar an mbealach iad nó níor linne iad.
    [many] Níorbh fhéidir { $count } gclúdach a oscailt. Athraíodh ar an mbealach iad nó níor linne iad.
   *[other] Níorbh fhéidir { $count } clúdach a oscailt. Athraíodh ar an mbealach iad nó níor linne iad.
}
surveys-offline-came-unfit = { $count ->
    [one] Níor oir { $count } chlúdach don suirbhé seo.
    [two] Níor oir { $count } chlúdach don suirbhé seo.
    [few] Níor oir { $count } chlúdach don suirbhé seo.
    [many] Níor oir { $count } gclúdach don suirbhé seo.
   *[other] Níor oir { $count } clúdach don suirbhé seo.
}
surveys-offline-came-before = { $count ->
    [one] Níorbh fhéidir { $count } chlúdach a ghlacadh roimhe seo.
    [two] Níorbh fhéidir { $count } chlúdach a ghlacadh roimhe seo.
    [few] Níorbh fhéidir { $count } chlúdach a ghlacadh roimhe seo.
    [many] Níorbh fhéidir { $count } gclúdach a ghlacadh roimhe seo.
   *[other] Níorbh fhéidir { $count } clúdach a ghlacadh roimhe seo.
}
surveys-offline-without = Chun freagairt gan líonra, tá script de dhíth ar an leathanach seo, agus brabhsálaí de na blianta deireanacha a choinníonn rudaí do leathanaigh. Ní féidir leis oibriú anseo. Is féidir leat freagairt ar na bealaí seo:
surveys-offline-ordinary = Freagair ar an ngnáthleathanach
surveys-offline-paper = Bileoga páipéir le priontáil (don fhoireann)
surveys-offline-over = Tá na laethanta chun freagartha ar an táibléad seo thart. Is féidir a bhfuil ag fanacht anseo a sheoladh fós.
surveys-offline-not-now = Ní féidir an suirbhé seo a fhreagairt gan líonra faoi láthair.
surveys-offline-line = Séalaítear do fhreagraí ar an táibléad seo nuair a bhrúnn tú Seol. Má shiúlann tú uaidh, glantar gach rud tar éis nóiméid. Cuireann an leathanach seo ceisteanna go dtí { $day }.
surveys-offline-easy = Léigh é seo i bhfocail éasca
surveys-offline-thanks = Tá do fhreagraí séalaithe. Ní féidir le duine ar bith iad a léamh ar an táibléad seo. Seolfar iad nuair a bheidh líonra ann.
surveys-offline-queue = Ag fanacht ar an táibléad seo
surveys-offline-waiting = Freagraí séalaithe atá ag fanacht
surveys-offline-send = Seol anois iad
surveys-offline-drop = Bain an méid nach féidir a ghlacadh
surveys-offline-how = Conas a choinníonn an táibléad seo freagraí
surveys-offline-sealed = Séalaítear gach freagra a luaithe a sheoltar é. Níl an eochair a osclaíonn é ar an táibléad seo. Déantar dearmad air anseo nuair a bhíonn sé tagtha.
surveys-offline-comes-until = Caithfear a bhfuil ag fanacht a sheoladh faoi { $day }.
surveys-offline-ready = Tá an táibléad seo réidh. Osclaíonn an leathanach gan líonra.
surveys-offline-not-ready = Níorbh fhéidir leis an mbrabhsálaí seo an leathanach a choinneáil. Ní oibríonn sé ach fad atá sé oscailte, agus le líonra.
surveys-offline-sending = Á seoladh.
surveys-offline-not-sent = Níorbh fhéidir iad a sheoladh anois. Tá siad anseo fós, séalaithe, agus déanfar iarracht arís nuair a bheidh líonra ann.
surveys-offline-not-kept = Níorbh fhéidir do fhreagraí a choinneáil ar an táibléad seo, mar sin tá siad anseo fós. Iarr bileog pháipéir.
surveys-offline-too-long = Tá sé seo níos faide ná mar is féidir leis an táibléad a shéalú in éineacht. Giorraigh é, le do thoil.
surveys-offline-wrong-missing = Teastaíonn freagra anseo.
surveys-offline-wrong-number = Scríobh uimhir i bhfigiúirí.
surveys-offline-wrong-low = Tá an uimhir seo róbheag anseo.
surveys-offline-wrong-high = Tá an uimhir seo rómhór anseo.
surveys-offline-wrong-long = Tá sé seo rófhada. Giorraigh é, le do thoil.
surveys-offline-wrong-few = Roghnaigh níos mó.
surveys-offline-wrong-many = Roghnaigh níos lú.
surveys-offline-wrong-other = Scríobh cad eile atá ann.
surveys-offline-arrived = { $count ->
    [one] Tháinig { $count } fhreagra.
    [two] Tháinig { $count } fhreagra.
    [few] Tháinig { $count } fhreagra.
    [many] Tháinig { $count } bhfreagra.
   *[other] Tháinig { $count } freagra.
}
surveys-offline-arrived-late = { $count ->
    [one] Tháinig { $count } fhreagra tar éis dheireadh an tsuirbhé. Coinnítear é agus ní chuirtear san áireamh é.
    [two] Tháinig { $count } fhreagra tar éis dheireadh an tsuirbhé. Coinnítear iad agus ní chuirtear san áireamh iad.
    [few] Tháinig { $count } fhreagra tar éis dheireadh an tsuirbhé. Coinnítear iad agus ní chuirtear san áireamh iad.
    [many] Tháinig { $count } bhfreagra tar éis dheireadh an tsuirbhé. Coinnítear iad agus ní chuirtear san áireamh iad.
   *[other] Tháinig { $count } freagra tar éis dheireadh an tsuirbhé. Coinnítear iad agus ní chuirtear san áireamh iad.
}
surveys-offline-waits = { $count ->
    [one] Ní ghlacann an suirbhé le freagraí faoi láthair. Fanann { $count } fhreagra anseo, séalaithe. Seol arís níos déanaí é.
    [two] Ní ghlacann an suirbhé le freagraí faoi láthair. Fanann { $count } fhreagra anseo, séalaithe. Seol arís níos déanaí iad.
    [few] Ní ghlacann an suirbhé le freagraí faoi láthair. Fanann { $count } fhreagra anseo, séalaithe. Seol arís níos déanaí iad.
    [many] Ní ghlacann an suirbhé le freagraí faoi láthair. Fanann { $count } bhfreagra anseo, séalaithe. Seol arís níos déanaí iad.
   *[other] Ní ghlacann an suirbhé le freagraí faoi láthair. Fanann { $count } freagra anseo, séalaithe. Seol arís níos déanaí iad.
}
surveys-offline-too-late = { $count ->
    [one] Tháinig { $count } fhreagra ródhéanach: scriosadh an eochair a osclaíonn é. Inis don té atá ag fiafraí.
    [two] Tháinig { $count } fhreagra ródhéanach: scriosadh an eochair a osclaíonn iad. Inis don té atá ag fiafraí.
    [few] Tháinig { $count } fhreagra ródhéanach: scriosadh an eochair a osclaíonn iad. Inis don té atá ag fiafraí.
    [many] Tháinig { $count } bhfreagra ródhéanach: scriosadh an eochair a osclaíonn iad. Inis don té atá ag fiafraí.
   *[other] Tháinig { $count } freagra ródhéanach: scriosadh an eochair a osclaíonn iad. Inis don té atá ag fiafraí.
}
surveys-offline-unreadable = { $count ->
    [one] Ní féidir { $count } fhreagra a oscailt. Fanann sé anseo. Inis don té atá ag fiafraí.
    [two] Ní féidir { $count } fhreagra a oscailt. Fanann siad anseo. Inis don té atá ag fiafraí.
    [few] Ní féidir { $count } fhreagra a oscailt. Fanann siad anseo. Inis don té atá ag fiafraí.
    [many] Ní féidir { $count } bhfreagra a oscailt. Fanann siad anseo. Inis don té atá ag fiafraí.
   *[other] Ní féidir { $count } freagra a oscailt. Fanann siad anseo. Inis don té atá ag fiafraí.
}
surveys-offline-unfit = { $count ->
    [one] Ní oireann { $count } fhreagra don suirbhé seo. Fanann sé anseo. Inis don té atá ag fiafraí.
    [two] Ní oireann { $count } fhreagra don suirbhé seo. Fanann siad anseo. Inis don té atá ag fiafraí.
    [few] Ní oireann { $count } fhreagra don suirbhé seo. Fanann siad anseo. Inis don té atá ag fiafraí.
    [many] Ní oireann { $count } bhfreagra don suirbhé seo. Fanann siad anseo. Inis don té atá ag fiafraí.
   *[other] Ní oireann { $count } freagra don suirbhé seo. Fanann siad anseo. Inis don té atá ag fiafraí.
}
refusal-surveys-offline-identity = Ní féidir ach suirbhé atá oscailte do chách a chur gan líonra. Caithfear cuireadh nó cuntas a sheiceáil láithreach, agus tá líonra de dhíth air sin.
refusal-surveys-offline-question = Ní féidir an suirbhé seo a chur gan líonra mar gheall air seo: { $question }. Tagann sé arís agus arís, oibrítear amach é, tá riail dá chuid féin aige, tá liosta fada de dhíth air, nó taispeántar é de bharr rud éigin seachas rogha.
refusal-surveys-offline-day = Roghnaigh lá ón lá inniu ar aghaidh, { $most } lá chun cinn ar a mhéad.
audit-surveys-allow-offline = Cheadaigh freagairt gan líonra
audit-surveys-end-offline = Scriosadh an eochair d’fhreagraí gan líonra
