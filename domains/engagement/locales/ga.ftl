# Engagement: being heard, answered and told what changed. Sentences of at most twenty words; no exclamation marks.
# Titles of pages stay neutral: they stand in the history of a browser that others may open.

# The front door

engagement-home-title = Fáilte
engagement-home-heading = Abair conas mar a bhí sé agatsa. Léann duine é, tugann freagra, agus insíonn duit cad a d’athraigh.
engagement-home-share = Roinn rud éigin
engagement-home-share-line = Taithí, smaoineamh, imní nó buíochas. Is leor abairt amháin.
engagement-home-support = Faigh tacaíocht
engagement-home-support-line = Seirbhísí gar duit, cathain a bhíonn siad oscailte agus conas teagmháil leo.
engagement-home-open = Léigh do fhreagra
engagement-home-open-line = Scríobh do chód chun an freagra a léamh, scríobh ar ais, nó é a tharraingt siar.
engagement-home-changed = Dúirt tusa, rinneamar
engagement-home-changed-line = Na rudaí a gheall agus a d’athraigh seirbhísí toisc gur labhair duine.
engagement-home-lately = Cad a d’athraigh le déanaí
engagement-home-lately-all = Féach gach rud a d’athraigh
engagement-home-lately-none = Beidh athruithe anseo chomh luath agus a dhéanann seirbhís ceann toisc gur labhair duine.
engagement-home-read = Léigh cad a roinn daoine eile

# Navigation and service names

engagement-nav-share = Roinn
engagement-nav-open = Do fhreagra
engagement-nav-mine = Ar roinn tú
engagement-nav-changed = Dúirt tusa, rinneamar
engagement-nav-experiences = Taithí daoine
engagement-nav-today = Inniu
engagement-nav-moderation = Le léamh ar dtús
engagement-nav-replies = Freagraí
engagement-nav-themes = Téamaí

# Words used on many pages

engagement-word-warning = Tábhachtach
engagement-word-back = Ar ais
engagement-word-service-none = Níor ainmníodh seirbhís
engagement-word-you = Tusa
engagement-word-moderator = An té a léigh ar dtús é
engagement-word-service = An tseirbhís
engagement-word-more = Taispeáin tuilleadh
engagement-word-first = Ar ais go dtí an chéad leathanach
engagement-word-week-of = sa tseachtain dar tús { $date }

# Kinds of contribution

engagement-kind-experience = Taithí
engagement-kind-idea = Smaoineamh
engagement-kind-concern = Imní
engagement-kind-compliment = Buíochas

# Share: the first screen

engagement-share-title = Roinn rud éigin
engagement-share-heading = Cad ba mhaith leat a rá linn?
engagement-share-hint = Is leor abairt amháin, agus níl aon rud eile de dhíth. Fág ainmneacha amach, le do thoil.
engagement-share-kind = Cad é féin?
engagement-share-prompts = Leideanna faoi cad a scríobhfá
engagement-share-prompts-hint = Líon isteach cuid acu, nó ná líon ceann ar bith.
engagement-share-well = Cad a chuaigh go maith?
engagement-share-better = Cad a d’fhéadfadh a bheith níos fearr?
engagement-share-felt = Conas a mhothaigh tú?
engagement-share-felt-hint = An oiread is mian leat, nó ceann ar bith.
engagement-share-tiles-open = Abair é le pictiúir
engagement-share-tiles = Cad lena mbaineann sé?
engagement-share-tiles-hint = An oiread is mian leat. Is leor pictiúir leo féin freisin.
engagement-share-before = Sula dtéann tú ar aghaidh
engagement-share-who = Cé a léann é
engagement-share-who-line = Léann modhnóir ar dtús é. Ansin léann an tseirbhís a ainmníonn tú é agus féadann sí freagairt.
engagement-share-who-not = Cé nach léann é
engagement-share-who-not-line = Ní chuirtear i do thaifead sláinte é. Ní fheiceann modhnóirí ná seirbhísí d’fhón, do sheoladh ná do ríomhphost.
engagement-share-when = Cathain a chloisfidh tú
engagement-share-when-line = Léann duine é laistigh de { $read } lá oibre. Freagraíonn an tseirbhís laistigh de { $answer } lá oibre.
engagement-share-undo = Cad is féidir leat a chur ar ceal
engagement-share-undo-line = Gheobhaidh tú cód rúnda. Leis sin is féidir leat d’intinn a athrú agus gach rud a tharraingt siar.
engagement-share-undo-safety = Má tá duine i mbaol, coinníonn léitheoir sábháilteachta an méid is gá dá shábháilteacht. Ní choinnítear aon rud eile.
engagement-share-emergency = Níl aon duine ag faire ar an leathanach seo de ló is d’oíche. Ní seirbhís éigeandála é.
engagement-share-emergency-link = Tá cabhair uaim anois
engagement-share-continue = Ar aghaidh
engagement-share-continue-hint = Níl aon rud seolta fós.
engagement-share-save = Sábháil go fóill
engagement-share-resumed = Seo iad na focail a shábháil tú.
engagement-share-kept = Sábháiltear a scríobhann tú gach cúpla soicind. Tugann do chód ar ais é.
engagement-share-not-kept = Níorbh fhéidir é a shábháil anois. Fág an leathanach seo oscailte. Táimid ag triail arís.

# Pictures: faces and things

# Share: the second screen

engagement-about-title = Sula seolann tú
engagement-about-heading = Sula seolann tú
engagement-about-lead = Fútsa atá gach rud anseo. Is féidir leat Seol a bhrú láithreach.
engagement-about-your-words = Do chuid focal
engagement-about-change = Athraigh do chuid focal
engagement-about-mode = Conas ba mhaith leat go n-aithneofaí thú?
engagement-about-mode-hint = Tusa a roghnaíonn. Ní féidir le héinne eile é a athrú. Níos déanaí féadfaidh tú a bheith níos oscailte, ach ní a mhalairt.
engagement-about-service = Cén tseirbhís lena mbaineann sé?
engagement-about-service-hint = Roghnaigh ceann, chun go bhféadfaidh sí tú a fhreagairt. Is féidir é seo a fhágáil amach.
engagement-about-service-search = Cuardaigh seirbhís
engagement-about-service-find = Aimsigh seirbhís de réir ainm nó baile
engagement-about-service-find-button = Aimsigh
engagement-about-service-any = Gan seirbhís ar leith
engagement-about-service-none-found = Níor aimsíomar seirbhís leis na focail seo. Bain triail as ainm baile, nó fág amach é.
engagement-about-service-place = { $name }, { $town }
engagement-about-perspective = Cé leis an taithí?
engagement-about-perspective-hint = Is féidir leat é seo a fhágáil amach.
engagement-about-send = Seol
engagement-about-send-hint = Ina dhiaidh seo gheobhaidh tú do chód. Beidh tú in ann é a tharraingt siar fós.

engagement-perspective-own = Liom féin
engagement-perspective-family = Is duine den teaghlach mé
engagement-perspective-carer = Tugaim aire do dhuine
engagement-perspective-supporter = Is cara nó tacadóir mé
engagement-perspective-staff = Oibrím i seirbhís
engagement-perspective-none = B’fhearr liom gan a rá

# Five ways of being known

engagement-mode-code-only = Cód amháin
engagement-mode-line-code-only = Níl a fhios ag éinne cé thú féin. Léann tú an freagra le cód, agus ní choinnítear ach an lá.
engagement-mode-example-code-only = Mar shampla: tá freagra uait, agus níor mhaith leat go bhféadfadh éinne tú a aimsiú.
engagement-mode-no-trace = Gan rian
engagement-mode-line-no-trace = Gan chód, gan fhreagra. Ní féidir le héinne é a tharraingt siar, tusa san áireamh. Ní choinnítear ach an tseachtain.
engagement-mode-example-no-trace = Mar shampla: ba mhaith leat go mbeadh a fhios ag daoine é, agus ansin a bheith réidh leis.
engagement-mode-contactable = Féadfaimid scríobh chugat
engagement-mode-line-contactable = Coinníonn duine amháin lasmuigh den tseirbhís do shonraí. Ní úsáidtear iad ach lena rá go bhfuil scéala ann.
engagement-mode-example-contactable = Mar shampla: b’fhéidir go gcaillfeá cód, ach léann tú do theachtaireachtaí.
engagement-mode-screen-name = Ainm a chumann tú
engagement-mode-line-screen-name = Feiceann daoine an t-ainm a roghnaíonn tú. Ní thaispeántar d’ainm ceart.
engagement-mode-example-screen-name = Mar shampla: roinneann tú go minic agus ba mhaith leat go n-aithneofaí thú arís.
engagement-mode-named = D’ainm féin
engagement-mode-line-named = Feiceann an tseirbhís d’ainm agus is féidir léi labhairt leat faoi.
engagement-mode-example-named = Mar shampla: ba mhaith leat go ngabhfaí buíochas leat, nó an scéal a réiteach go pearsanta.
engagement-mode-name-label = D’ainm
engagement-mode-screen-name-label = An t-ainm a chumann tú
engagement-mode-contact-label = Ríomhphost nó fón
engagement-mode-contact-hint = Bíonn teideal neodrach ar theachtaireachtaí. Ní deir siad riamh cad lena mbaineann sé.

# A small place, where people know one another

engagement-small-heading = D’fhéadfadh daoine a thomhas gur tusa atá ann
engagement-small-line = Is beag duine a úsáideann an tseirbhís seo. D’fhéadfadh duine ann do scéal a aithint, fiú gan d’ainm.
engagement-small-choose = Cad ba mhaith leat a dhéanamh?
engagement-small-hint = Is rogha shlán gach ceann acu. Fanann do chuid focal mar atá siad.
engagement-safer-tell-area = Inis don limistéar, ní don tseirbhís
engagement-safer-hint-tell-area = Feiceann an pobal an limistéar. Ní ainmnítear an tseirbhís.
engagement-safer-leave-out-details = Fág amach cathain a tharla sé agus cé dó
engagement-safer-hint-leave-out-details = Feiceann daoine do chuid focal agus an tseirbhís, agus dada eile.
engagement-safer-keep-private = Ní léann ach an tseirbhís é
engagement-safer-hint-keep-private = Ní chuirtear os comhair an phobail riamh é. Freagraíonn an tseirbhís thú mar sin féin.
engagement-safer-send-as-it-is = Seol é mar atá
engagement-safer-hint-send-as-it-is = Tá aithne agat ar an áit. Fútsa atá an cinneadh.

# Sent

engagement-sent-title = Go raibh maith agat
engagement-sent-heading = Go raibh maith agat. Tháinig sé slán.
engagement-sent-code = Do chód
engagement-sent-code-spoken = An cód céanna i bhfocail
engagement-sent-code-line = Scríobh síos é, tóg grianghraf de nó priontáil an leathanach. Ní thaispeántar ach anseo é, ar feadh deich nóiméad.
engagement-sent-code-lost = Má chailleann tú é, ní féidir le héinne é a aimsiú duit, muidne san áireamh.
engagement-sent-code-either = Úsáid na huimhreacha nó na focail. Osclaíonn siad an rud céanna.
engagement-sent-read-aloud = Léigh an cód dom
engagement-sent-read-aloud-line = Abair na focail seo os ard, nó lig do do ghléas iad a léamh.
engagement-sent-no-code = Roghnaigh tú gan rian. Níl aon chód ann, agus níl aon rud anseo a threoraíonn ar ais chugat.
engagement-sent-no-code-line = Léifidh modhnóir é mar sin féin. Má athraíonn seirbhís rud, beidh sé faoi “Dúirt tusa, rinneamar”.
engagement-sent-contact = Scríobhfaimid chugat nuair a bheidh scéala ann. Ní deir an teachtaireacht aon rud faoinar roinn tú.
engagement-sent-receipt = Admháil
engagement-sent-receipt-line = Cruthaíonn sí seo go bhfuaireamar rud éigin an lá sin. Ní deir sí aon rud faoinar scríobh tú.
engagement-sent-receipt-number = Uimhir
engagement-sent-receipt-day = Lá
engagement-sent-receipt-mark = Marc do théacs
engagement-sent-receipt-signature = Síniú
engagement-sent-receipt-key = Eochair
engagement-sent-receipt-proof = Taispeáin an cruthúnas
engagement-sent-receipt-check = Conas is féidir le duine ar bith an admháil seo a sheiceáil
engagement-sent-next = Cad a tharlóidh anois
engagement-sent-next-read = Léann duine é
engagement-sent-next-read-line = Laistigh de { $read } lá oibre. Féachann siad an bhfuil gach duine slán.
engagement-sent-next-answer = Freagraíonn an tseirbhís
engagement-sent-next-answer-line = Laistigh de { $answer } lá oibre. Léann tú an freagra le do chód.
engagement-sent-next-no-trace = Má athraíonn rud, insítear do gach duine é
engagement-sent-next-no-trace-line = Gheobhaidh tú é faoi “Dúirt tusa, rinneamar”.
engagement-sent-next-say = Deir tusa an bhfreagraíonn sé thú
engagement-sent-next-say-line = Mura bhfreagraíonn, osclaíonn brú amháin arís é.
engagement-sent-open = Oscail anois é
engagement-sent-finish = Tá mo chód agam. Fág an leathanach seo
engagement-sent-leave = Fág an leathanach seo
engagement-sent-take-back = Tarraing é seo siar
engagement-sent-gone-heading = Níl aon rud le taispeáint anseo
engagement-sent-gone-line = Taispeántar cód ar feadh cúpla nóiméad tar éis é a sheoladh. Ansin déanann an leathanach dearmad air.

# The receipt key

engagement-receipt-title = Admhálacha
engagement-receipt-heading = Conas admháil a sheiceáil
engagement-receipt-lead = Cruthaíonn admháil go bhfuaireamar téacs ar lá áirithe. Is féidir le duine ar bith í a sheiceáil, gan muidne.
engagement-receipt-key = Ár n-eochair phoiblí
engagement-receipt-key-value = Eochair (Ed25519, base64)
engagement-receipt-step-one = Scríobh an admháil mar chúig líne
engagement-receipt-step-one-line = Tá siad thíos. Scríobhtar an lá mar 2026-03-14, agus críochnaíonn gach líne le briseadh líne.
engagement-receipt-step-two = Seiceáil an síniú
engagement-receipt-step-two-line = Úsáid clár ar bith a aithníonn Ed25519, leis an eochair thuas.
engagement-receipt-step-three = Cuir an marc i gcomparáid, más maith leat
engagement-receipt-step-three-line = Is suim BLAKE3 de shalann agus de do chuid focal é. Taispeánann do chód an salann duit.

# A draft that waits

engagement-draft-title = Sábháilte
engagement-draft-heading = Tá do chuid focal sábháilte
engagement-draft-line = Fanann siad anseo ar feadh { $days } lá. Ní osclaíonn ach an cód seo iad. Ní léann éinne eile iad.
engagement-draft-go-on = Lean ort ag scríobh anois

# Open with a code

engagement-open-title = Do fhreagra
engagement-open-heading = Oscail le do chód
engagement-open-label = Do chód
engagement-open-hint = Sé uimhir déag i gceithre ghrúpa, nó na seacht bhfocal a bhí in aice leo. Is cuma faoi spásanna.
engagement-open-button = Oscail
engagement-open-lost = Cad a tharlaíonn má chaill mé mo chód?
engagement-open-lost-line = Ní féidir le héinne cód caillte a aimsiú. Is féidir leat roinnt arís agus uimhir d’admhála a lua sa téacs.
engagement-open-demo = Cóid le triail
engagement-open-demo-line = Taispeántas é seo. Is cumadóireacht gach duine agus gach focal anseo.
engagement-open-missing = Scríobh do chód.

# What I shared from my account.
engagement-mine-title = Ar roinn tú
engagement-mine-lead = Roghnaigh ceann chun an freagra a léamh, chun scríobh ar ais, nó chun é a tharraingt siar.
engagement-mine-newest = An ceann is déanaí ar dtús
engagement-mine-none = Bíonn anseo ar roinneann tú faoi ainm agus tú sínithe isteach. Níl aon rud ann go fóill.
engagement-mine-code = Níl anseo ar roinn tú gan ach cód nó sonraí teagmhála.

# What you shared, and the answers

engagement-thread-title = Do chomhrá
engagement-thread-heading-new =
    { $count ->
        [0] Níl freagra ann fós
        [one] Tá { $count } teachtaireacht nua duit
        [two] Tá { $count } theachtaireacht nua duit
        [few] Tá { $count } theachtaireacht nua duit
        [many] Tá { $count } dteachtaireacht nua duit
       *[other] Tá { $count } teachtaireacht nua duit
    }
engagement-thread-heading-none = Níl aon rud nua ann ó do chuairt dheireanach
engagement-thread-waiting = Níor tháinig freagra fós. Tá go dtí { $date } ag an tseirbhís.
engagement-thread-to-be-read = Léifidh duine é faoi { $date }. Ansin freagróidh an tseirbhís.
engagement-thread-waiting-late = Tá an freagra déanach. Bhí sé le teacht faoi { $date }.
engagement-thread-earlier = Teachtaireachtaí níos luaithe
engagement-thread-original = Taispeáin cad a scríobh mé
engagement-thread-where = Cá bhfuil sé anois
engagement-thread-where-publication = Poiblí nó príobháideach
engagement-thread-where-response = Freagra
engagement-thread-where-loop = Cad a tháinig as
engagement-thread-where-mode = Conas a aithnítear thú
engagement-thread-where-service = Seirbhís
engagement-thread-where-receipt = Admháil
engagement-thread-receipt-salt = Salann na hadmhála
engagement-thread-ways = Cad eile is féidir leat a dhéanamh
engagement-thread-receipt-check = Seiceáil an admháil
engagement-thread-check = An féidir é seo a chur os comhair an phobail?
engagement-thread-check-line = Tá an modhnóir ag fiafraí díot. Mura bhfreagraíonn tú laistigh de 14 lá, fanann sé príobháideach.
engagement-thread-check-yes = Cuir os comhair an phobail é
engagement-thread-check-no = Coinnigh príobháideach é
engagement-thread-write = Scríobh ar ais
engagement-thread-write-label = Do theachtaireacht
engagement-thread-write-hint = Léann na daoine a fhreagraíonn thú é seo. Ní chuirtear os comhair an phobail é.
engagement-thread-write-button = Seol
engagement-thread-answers = An bhfreagraíonn sé seo thú?
engagement-thread-answers-yes = Freagraíonn sé seo mé
engagement-thread-answers-no = Ní fhreagraíonn sé mé
engagement-thread-answers-line = Tá an dá cheann ceart go leor. Mura bhfreagraíonn, féachann an tseirbhís arís air.
engagement-thread-said-yes = Dúirt tú go bhfreagraíonn sé seo thú.
engagement-thread-said-no = Dúirt tú nach bhfreagraíonn sé seo thú. Tá an tseirbhís ag féachaint arís air.
engagement-thread-changed = Cad a d’athraigh dá bharr seo
engagement-thread-changed-theme = Léigh an scéal iomlán
engagement-thread-disagree = Ní aontaím. Oscail arís é
engagement-thread-disagree-line = Is leor brú amháin. Ní fhiafraíonn éinne díot cén fáth.
engagement-thread-disputed = Níor aontaigh tú, agus mar sin tá sé oscailte arís. Cloisfidh tú cad a thiocfaidh as.
engagement-thread-disagree-by = Is féidir leat é sin a rá go dtí { $date }.
engagement-thread-open-more = Bí níos oscailte
engagement-thread-open-more-line = Is féidir leat níos mó a insint fút féin. Ní féidir dul siar air sin.
engagement-thread-take-back-link = Tarraing é seo siar
engagement-thread-leave = Imigh, agus glan an leathanach seo
engagement-thread-leave-line = Ina dhiaidh sin, ní osclóidh ach do chód arís é.
engagement-thread-gone-heading = Tá an leathanach seo dúnta
engagement-thread-gone-line = Dúnann sé uaidh féin tar éis fiche nóiméad ciúin. Osclaíonn do chód arís é.
engagement-thread-done-written = Seolta. Tháinig do theachtaireacht slán.
engagement-thread-done-agreed = Nótáilte. Beidh sé poiblí go luath.
engagement-thread-done-private = Nótáilte. Fanann sé príobháideach.
engagement-thread-done-rated-yes = Go raibh maith agat. Tá nóta againn go bhfreagraíonn sé seo thú.
engagement-thread-done-rated-no = Go raibh maith agat as é sin a rá. Féachfaidh an tseirbhís arís air.
engagement-thread-done-disputed = Tá sé oscailte arís. Cloisfidh tú cad a thiocfaidh as.
engagement-thread-done-raised = Déanta. Aithnítear anois thú mar a roghnaigh tú.
engagement-thread-done-left = D’imigh tú. Níl aon rud de fágtha sa bhrabhsálaí seo.

# Taking it back

engagement-withdraw-title = Tarraing é seo siar
engagement-withdraw-heading = Tarraing é seo siar
engagement-withdraw-lead = Ní gá duit a rá cén fáth.
engagement-withdraw-gone = Cad a imíonn
engagement-withdraw-gone-line = Do chuid focal, gach teachtaireacht agus aon ainm nó sonraí teagmhála. Scriostar iad laistigh de 24 uair, go deo.
engagement-withdraw-kept = Cad a choinnítear
engagement-withdraw-kept-line = Gur tháinig rud amháin isteach agus gur tarraingíodh siar é. Gan focail, gan chód, gan lá.
engagement-withdraw-safety = D’fhéadfadh duine a bheith i mbaol, mar sin coinníonn léitheoir sábháilteachta an méid is gá. Imíonn sé nuair a réitítear é sin.
engagement-withdraw-public = Tá sé poiblí anois. Imíonn sé de gach leathanach láithreach.
engagement-withdraw-changes = Fanann na hathruithe a rinne seirbhís, gan do chuid focal.
engagement-withdraw-button = Tarraing é seo siar
engagement-withdraw-keep = Coinnigh é
engagement-withdraw-done-heading = Tá sé tarraingthe siar
engagement-withdraw-done-line = Tá do chuid focal imithe de gach leathanach anois. Scriostar iad laistigh de 24 uair.
engagement-withdraw-done-share = Is féidir leat rud a roinnt arís aon uair is maith leat.

# Being more open

engagement-openness-title = Conas a aithnítear thú
engagement-openness-heading = Bí níos oscailte
engagement-openness-now = Anois: { $mode }.
engagement-openness-line = Ní féidir dul siar air. Mura bhfuil tú cinnte, fág mar atá sé.
engagement-openness-button = Athraigh conas a aithnítear mé
engagement-openness-none = Tá tú chomh hoscailte cheana agus is féidir anseo.

# Public or private

engagement-publication-draft = Sábháilte, gan seoladh
engagement-publication-submitted = Seolta. Ag fanacht le léamh
engagement-publication-moderating = Tá duine á léamh
engagement-publication-author-check = Ag fanacht le do thoil
engagement-publication-ready = Léite. Beidh sé poiblí go luath
engagement-publication-declined = Gan foilsiú
engagement-publication-private-only = Príobháideach. Ní léann ach an tseirbhís é
engagement-publication-published = Poiblí
engagement-publication-unpublished = Níl sé poiblí a thuilleadh
engagement-publication-withdrawn = Tarraingthe siar
engagement-publication-erased = Scriosta

# Safety, for staff

engagement-safety-unscreened = Gan léamh ó thaobh sábháilteachta fós
engagement-safety-clear = Níl imní ann faoi shábháilteacht
engagement-safety-watch = Coinnigh súil air
engagement-safety-concern-open = Imní faoi shábháilteacht
engagement-safety-concern-closed = Imní réitithe

# Answers

engagement-response-none-due = Níltear ag súil le freagra
engagement-response-awaiting-reply = Ag fanacht le freagra
engagement-response-replied = Freagartha
engagement-response-author-satisfied = Freagartha, agus chabhraigh sé
engagement-response-author-unsatisfied = Freagartha, ach níor chabhraigh sé

# What became of it

engagement-loop-untriaged = Gan sórtáil fós
engagement-loop-themed = Mar chuid de théama
engagement-loop-already-so = Mar sin cheana
engagement-loop-cannot = Ní féidir é a dhéanamh, agus tugtar an fáth
engagement-loop-not-ours = Curtha ar aghaidh
engagement-loop-planned = Beartaithe
engagement-loop-done-claimed = Déanta, a deirtear
engagement-loop-done-verified = Déanta agus seiceáilte
engagement-loop-told-back = Déanta, agus insíodh duit é
engagement-loop-disputed = Oscailte arís, níor aontaigh duine

# Honest words for an outcome

engagement-outcome-done-verified = Déanta agus seiceáilte
engagement-outcome-done-claimed = Déanta, a deirtear
engagement-outcome-done-claimed-line = Deir an tseirbhís go bhfuil sé déanta. Níor sheiceáil éinne lasmuigh den fhoireann fós é.
engagement-outcome-planned = Beartaithe
engagement-outcome-planned-line = Déanfar é faoi { $date }.
engagement-outcome-already-so = Mar sin cheana
engagement-outcome-already-so-line = Deir an tseirbhís gur mar seo a bhí sé roimhe seo.
engagement-outcome-where = Cá bhfuil sé le fáil
engagement-outcome-cannot = Ní féidir é a dhéanamh
engagement-outcome-not-ours = Curtha ar aghaidh
engagement-outcome-not-ours-line = Baineann sé le { $to }.
engagement-outcome-accepted = Glactha ag
engagement-outcome-open = Á chinneadh
engagement-outcome-open-line = Níl cinneadh déanta ag an tseirbhís fós.
engagement-outcome-decided-by = { $who } a chinn
engagement-outcome-challenge = Conas agóid a dhéanamh faoi seo
engagement-outcome-reason = An fáth

# You said, we did

engagement-changed-title = Dúirt tusa, rinneamar
engagement-changed-heading = Dúirt tusa, rinneamar
engagement-changed-lead = Cad a dúirt daoine, cad a tháinig as, agus conas atá a fhios againn.
engagement-changed-you-said = Dúirt tusa
engagement-changed-we-did = Rinneamar
engagement-changed-we-will = Déanfaimid
engagement-changed-we-say = Ár bhfreagra
engagement-changed-spoke =
    { $count ->
        [one] Labhair { $count } duine faoi seo
        [two] Labhair { $count } dhuine faoi seo
        [few] Labhair { $count } dhuine faoi seo
        [many] Labhair { $count } nduine faoi seo
       *[other] Labhair { $count } duine faoi seo
    }
engagement-changed-told =
    { $count ->
        [one] Insíodh do { $count } duine é
        [two] Insíodh do { $count } dhuine é
        [few] Insíodh do { $count } dhuine é
        [many] Insíodh do { $count } nduine é
       *[other] Insíodh do { $count } duine é
    }
engagement-changed-proof = Cruthúnas
engagement-changed-proof-see = Féach an cruthúnas
engagement-changed-checked = Sheiceáil duine lasmuigh den fhoireann é ar { $date }.
engagement-changed-not-checked = Níor sheiceáil éinne lasmuigh den fhoireann é seo fós.
engagement-changed-read = Léigh an scéal iomlán
engagement-changed-steps = Conas a tharla sé
engagement-changed-none = Anseo a léifidh tú cad a d’athraigh seirbhísí toisc gur labhair duine.
engagement-changed-none-step = Roinn rud éigin
engagement-changed-step-said = Labhair daoine faoi
engagement-changed-step-decided = Rinne an tseirbhís cinneadh
engagement-changed-step-claimed = Deir an tseirbhís go bhfuil sé déanta
engagement-changed-step-verified = Sheiceáil duine lasmuigh den fhoireann é
engagement-changed-step-told = Insíodh do na daoine a labhair é
engagement-changed-step-disputed = Níor aontaigh duine, agus osclaíodh arís é

# Experiences that people made public

engagement-experiences-title = Taithí daoine
engagement-experiences-heading = Cad a roinn daoine
engagement-experiences-lead = Léigh duine gach téacs sular cuireadh anseo é. Ní bhailíonn éinne moladh ná pointí.
engagement-experiences-none = Beidh taithí le léamh anseo nuair a roinneann duine í agus nuair is féidir í a fhoilsiú.
engagement-experiences-none-step = Roinn rud éigin
engagement-experiences-find = Aimsigh
engagement-experiences-narrow = Taispeáin seirbhís amháin
engagement-experiences-find-label = Seirbhís
engagement-experiences-all = Gach seirbhís
engagement-experiences-read = Léigh é agus an freagra
engagement-experiences-answered = Freagartha
engagement-experiences-none-here = Níor chuir éinne taithí ar an tseirbhís seo os comhair an phobail fós.
engagement-experience-title = Taithí
engagement-experience-answer = An freagra
engagement-experience-no-answer = Níl freagra anseo.
engagement-experience-well = Cad a chuaigh go maith
engagement-experience-better = Cad a d’fhéadfadh a bheith níos fearr
engagement-experience-became = Cad a tháinig as
engagement-experience-from-own = Duine a úsáideann seirbhís
engagement-experience-from-family = Duine den teaghlach
engagement-experience-from-carer = Cúramóir
engagement-experience-from-supporter = Cara nó tacadóir
engagement-experience-from-staff = Duine a oibríonn i seirbhís
engagement-experience-from-none = Duine éigin
engagement-experience-same = Ar tharla a leithéid duit?
engagement-experience-same-link = Roinn do scéal féin

# Today: the home of a role

engagement-today-title = Inniu
engagement-today-heading = Inniu
engagement-today-none = Níl aon rud ag fanacht leat inniu. Beidh a mbeidh le déanamh le feiceáil anseo.
engagement-today-due = Cad atá le déanamh
engagement-today-all-moderation = Gach rud le léamh ar dtús
engagement-today-all-replies = Gach rud le freagairt
engagement-today-all-themes = Gach téama
engagement-today-services = Mo sheirbhísí
engagement-today-figures = Cé mhéad atá ag fanacht
engagement-today-or-more = { $number } nó níos mó
engagement-today-check = Athruithe le seiceáil

# Days left

engagement-due-today = Le déanamh inniu
engagement-due-tomorrow = Le déanamh amárach
engagement-due-days =
    { $days ->
        [one] { $days } lá fágtha
       *[other] { $days } lá fágtha
    }
engagement-due-late =
    { $days ->
        [one] { $days } lá déanach
       *[other] { $days } lá déanach
    }

# How serious, from 0 to 5

engagement-criticality-0 = Níl sé tromchúiseach
engagement-criticality-1 = Beagán tromchúiseach
engagement-criticality-2 = Tromchúiseach do dhuine amháin
engagement-criticality-3 = Tromchúiseach
engagement-criticality-4 = An-tromchúiseach
engagement-criticality-5 = Chomh tromchúiseach agus is féidir

# Moderation

engagement-moderation-title = Le léamh ar dtús
engagement-concerns-heading = D’fhéadfadh duine a bheith i mbaol
engagement-concerns-lead = Freagra ar cheist faoi shábháilteacht. Léigh iad seo roimh aon rud eile.
engagement-concerns-title = Léigh an freagra agus abair cad a rinneadh
engagement-concerns-due = Léigh é faoi { $moment }
engagement-concerns-late = Mall: bhí sé le léamh faoi { $moment }
engagement-concern-r1 = San am atá thart, nó mar nath cainte
engagement-concern-r2 = Anacair anois
engagement-concern-r3 = Rún nó plean
engagement-concern-r4 = Baol anois
engagement-moderation-heading = Le léamh ar dtús
engagement-moderation-lead = An rud is práinní ar barr. Ní fheiceann tú riamh cé a scríobh é.
engagement-moderation-none = Níl aon rud ag fanacht le léamh. Beidh focail nua anseo de réir mar a thagann siad.
engagement-moderation-read-by-other = Tá duine eile á léamh seo
engagement-moderation-item-title = Ceann le léamh
engagement-moderation-start = Léigh é
engagement-moderation-start-line = Is leatsa é ar feadh dhá uair an chloig. Ansin téann sé ar ais chuig na daoine eile.
engagement-moderation-blurred = Taispeáin na focail
engagement-moderation-blurred-line = Tóg d’am. Is féidir leat é a thabhairt ar ais agus sos a ghlacadh.
engagement-moderation-facts = Faoi
engagement-moderation-mode = Conas a aithnítear an duine
engagement-moderation-perspective = Cé leis an taithí
engagement-moderation-received = Faighte
engagement-moderation-language = Teanga
engagement-moderation-state = Staid
engagement-moderation-response = Freagra
engagement-moderation-safety = 1. An bhfuil gach duine slán?
engagement-moderation-safety-hint = Ní fhoilsítear aon rud sula bhfreagraíonn tú é seo. Ní shocraíonn focail leo féin riamh é.
engagement-finding-clear = Ní fheicim aon chúis imní
engagement-finding-watch = Rud le súil a choinneáil air
engagement-finding-concern-open = D’fhéadfadh duine a bheith i mbaol
engagement-finding-concern-closed = Rinne duine beart, agus tá an baol thart
engagement-moderation-safety-concern-hint = Téann sé chuig an léitheoir sábháilteachta anois. Fanann sé gan foilsiú agus ní cheiltear orthu é.
engagement-moderation-safety-criticality = Cé chomh tromchúiseach is atá an rud a deirtear a rinne an tseirbhís?
engagement-moderation-safety-button = Sábháil
engagement-moderation-decide = 2. Cad a dhéanfar leis?
engagement-verdict-publish = Foilsigh
engagement-verdict-hint-publish = Is féidir le gach duine é a léamh. Seiceáil nach n-ainmníonn sé éinne.
engagement-verdict-keep-private = Coinnigh príobháideach
engagement-verdict-hint-keep-private = Ní léann ná ní fhreagraíonn ach an tseirbhís é. Is féidir leis an duine do fháth a léamh.
engagement-verdict-ask-author = Fiafraigh den duine ar dtús
engagement-verdict-hint-ask-author = Deir siad an féidir é a fhoilsiú mar atá. Tar éis 14 lá fanann sé príobháideach.
engagement-verdict-decline = Ná foilsigh
engagement-verdict-hint-decline = Ní bheidh sé poiblí ná ní rachaidh sé chuig an tseirbhís. Ní mór don dara modhnóir aontú.
engagement-verdict-unpublish = Bain anuas é
engagement-verdict-hint-unpublish = Imíonn sé de na leathanaigh phoiblí. Is féidir leis an duine an fáth a léamh.
engagement-moderation-reason = Fáth is féidir leis an duine a léamh
engagement-moderation-reason-hint = Focail shimplí, chineálta. Abair cad is féidir leo a dhéanamh anois.
engagement-moderation-reason-code = Cad lena mbaineann sé?
engagement-moderation-decide-button = Cinn
engagement-moderation-second-line = Ba mhaith le modhnóir eile nach bhfoilseofaí é seo. An aontaíonn tú?
engagement-verdict-put-back = Tabhair ar ais é
engagement-verdict-hint-put-back = Léifidh duine eile é.
engagement-moderation-done-published = Foilsithe. Feicfidh an duine agus an tseirbhís é.
engagement-moderation-done-private = Coinnithe príobháideach. Is féidir leis an tseirbhís é a fhreagairt.
engagement-moderation-done-declined = Nótáilte. Féachfaidh an dara modhnóir air.
engagement-moderation-done-asked = Fiafraithe. Tá 14 lá ag an duine freagra a thabhairt.
engagement-moderation-done-unpublished = Bainte anuas. Is féidir leis an duine an fáth a léamh.
engagement-moderation-done-screened = Sábháilte.
engagement-moderation-done-started = Is leatsa é ar feadh dhá uair an chloig.
engagement-moderation-done-handed-back = Tugtha ar ais. Go raibh maith agat.

engagement-decline-not-about-services = Ní bhaineann sé le seirbhís
engagement-decline-harmful = Bagraíonn sé ar dhuine nó náiríonn sé duine
engagement-decline-advertising = Tá sé ag díol ruda
engagement-decline-sent-before = Seoladh an rud céanna roimhe seo

# Answers by services

engagement-replies-title = Freagraí
engagement-replies-heading = Le freagairt
engagement-replies-lead = Cad a dúirt daoine faoi do sheirbhísí. An rud is tromchúisí agus is práinní ar barr.
engagement-replies-none = Níl aon rud ag fanacht le freagra. Beidh anseo a ndeir daoine faoi do sheirbhísí.
engagement-reply-title = Freagra
engagement-reply-heading-public = Ráite go poiblí
engagement-reply-heading-private = Ráite go príobháideach
engagement-reply-heading-private-line = Ní léann ach tusa agus an duine é seo agus do fhreagra.
engagement-reply-so-far = A bhfuil ráite go dtí seo
engagement-reply-write = Do fhreagra
engagement-reply-body = Cad a fhreagraíonn tú?
engagement-reply-body-hint = Gabh buíochas leo. Abair cad a d’fhéach tú air, cad a tharlóidh anois, agus cathain.
engagement-reply-checklist = Cad is freagra maith ann
engagement-reply-checklist-introduce = Abair cé thú féin agus cad a dhéanann tú.
engagement-reply-checklist-thank = Gabh buíochas leo, agus gabh leithscéal nuair is cuí.
engagement-reply-checklist-content = Freagair an rud a dúirt siad, i d’fhocail féin.
engagement-reply-checklist-change = Abair cad a athróidh agus cathain, nó cén fáth nach féidir.
engagement-reply-checklist-signpost = Abair cá rachaidh siad mura gcabhraíonn sé seo.
engagement-reply-outcome = Cad a thiocfaidh as?
engagement-reply-outcome-hint = Roghnaigh an focal macánta. Fanann “déanta” mar “déanta, a deirtear” go dtí go seiceálann duine ón taobh amuigh é.
engagement-becomes-open = Níl aon chinneadh déanta fós
engagement-becomes-done-claimed = Tá sé déanta
engagement-becomes-planned = Tá sé beartaithe
engagement-becomes-already-so = Bhí sé mar sin cheana
engagement-becomes-cannot = Ní féidir é a dhéanamh
engagement-becomes-not-ours = Baineann sé le duine eile
engagement-reply-date = Faoin lá cé acu?
engagement-reply-date-hint = Mar shampla, 27 3 2027.
engagement-reply-reason = Cén fáth?
engagement-reply-decided-by = Cé a chinn?
engagement-reply-challenge = Conas is féidir agóid a dhéanamh faoi?
engagement-reply-to = Cé leis a mbaineann sé?
engagement-reply-accepted-by = Cé ansin a ghlac leis?
engagement-reply-signed-name = D’ainm, mar a fheicfidh an duine é
engagement-reply-signed-role = Do ról, mar a fheicfidh an duine é
engagement-reply-send = Seol an freagra
engagement-reply-done-sent = Seolta. Léifidh an duine é lena chód.
engagement-reply-taken-back-heading = Tarraingíodh é seo siar
engagement-kept-label = A scríobh tú

# Themes

engagement-themes-title = Téamaí
engagement-themes-heading = Téamaí
engagement-themes-lead = Cad a dúirt roinnt daoine, in aon abairt amháin, agus cad a thagann as.
engagement-themes-none = Níl téama ann fós. Déan ceann nuair a deir roinnt daoine an rud céanna.
engagement-themes-make = Déan téama
engagement-themes-statement = Dúirt tusa ({ $language })
engagement-themes-statement-hint = Abairt amháin, mar a déarfadh na daoine í. Ná hainmnigh éinne.
engagement-themes-service-label = Cén tseirbhís a chaithfidh gníomhú?
engagement-themes-make-button = Déan an téama
engagement-themes-links =
    { $count ->
        [0] Níl aon rud ann fós
        [one] { $count } rud a roinneadh
       *[other] { $count } rud a roinneadh
    }
engagement-theme-title = Téama
engagement-theme-other-languages = Teangacha eile
engagement-theme-link = Cuir rudaí a roinneadh leis
engagement-theme-link-hint = Roghnaigh na cinn a deir an rud céanna.
engagement-theme-link-none = Níl aon rud eile ag fanacht le sórtáil.
engagement-theme-link-button = Cuir leis an téama seo
engagement-theme-decide = Cinn
engagement-theme-did = Cad a rinneamar, a dhéanfaimid nó a fhreagraímid ({ $language })
engagement-theme-did-hint = Dhá nó trí abairt shimplí is féidir le gach duine a léamh.
engagement-theme-decide-button = Sábháil an cinneadh
engagement-theme-claim = Abair go bhfuil sé déanta
engagement-theme-claim-what = Cad a d’athraigh ({ $language })
engagement-theme-claim-what-hint = Abairt nó dhó is féidir le gach duine a léamh.
engagement-theme-claim-evidence = Cá bhfeicfidh gach duine é?
engagement-theme-claim-evidence-hint = Seoladh a thosaíonn le https:// nó le /, mar shampla fógra, miontuairiscí nó scéal anseo.
engagement-theme-claim-button = Abair go bhfuil sé déanta
engagement-theme-verify = Seiceáil é
engagement-theme-verify-line = Féach tú féin, nó fiafraigh de dhaoine a úsáideann an tseirbhís. Ní féidir leat a bheith ar an bhfoireann.
engagement-theme-verify-button = D’fhéach mé, agus is mar sin atá
engagement-theme-public = Féach air mar a fheiceann gach duine é
engagement-theme-done-made = Tá an téama déanta.
engagement-theme-done-linked = Curtha leis.
engagement-theme-done-decided = Tá an cinneadh sábháilte agus poiblí.
engagement-theme-done-claimed = Sábháilte. Fanann sé “déanta, a deirtear” go dtí go seiceálann duine ón taobh amuigh é.
engagement-theme-done-verified = Seiceáilte. Tá sé á insint do gach duine a labhair faoi.

# How it felt, beside faces

engagement-felt-heard = Éisteadh liom
engagement-felt-safe = Slán
engagement-felt-hopeful = Dóchasach
engagement-felt-respected = Tugadh meas dom
engagement-felt-calm = Socair
engagement-felt-alone = I m’aonar
engagement-felt-rushed = Faoi dheifir
engagement-felt-ignored = Neamhaird
engagement-felt-afraid = Eagla
engagement-felt-angry = Fearg
engagement-felt-sad = Brón
engagement-felt-confused = Trína chéile

# What it was about, beside pictures

engagement-tile-staff = Na daoine a oibríonn ann
engagement-tile-waiting = Ag fanacht
engagement-tile-information = Eolas a fháil
engagement-tile-place = Na seomraí
engagement-tile-food = Bia
engagement-tile-medicine = Cógais
engagement-tile-family = Teaghlach agus cairde
engagement-tile-activities = Rudaí le déanamh
engagement-tile-night = An oíche
engagement-tile-going-home = Ag dul abhaile
engagement-tile-phone = An fón
engagement-tile-travel = An bealach ann
engagement-private-author-wishes = Is mian leis an duine é
engagement-private-recognisable = D’fhéadfaí duine a aithint
engagement-private-unsafe = D’fhéadfadh sé duine a chur i mbaol
engagement-private-under-review = Tá an cás á fhiosrú
engagement-unpublish-author-asked = D’iarr an duine é
engagement-unpublish-recognisable = D’fhéadfaí duine a aithint tar éis an tsaoil
engagement-unpublish-unsafe = D’fhéadfadh sé duine a chur i mbaol dá bhfágfaí é
engagement-queue-about = { $kind }: { $service }

# Why not, and what to do next

refusal-engagement-text-empty = Scríobh cúpla focal, nó roghnaigh pictiúr. Is leor abairt amháin.
refusal-engagement-text-long = Déan é seo níos giorra. Tá spás ann do { $limit } litir, agus scríobh tú { $length }.
refusal-engagement-words-empty = Scríobh cúpla focal anseo.
refusal-engagement-outcome-incomplete = Líon isteach gach rud is gá don toradh seo.
refusal-engagement-planned-day = Scríobh lá nach bhfuil thart, mar 27 3 2027.
refusal-engagement-signature-empty = Scríobh d’ainm agus do ról. Daoine a fhreagraíonn daoine.
refusal-engagement-name-empty = Scríobh an t-ainm, nó roghnaigh “Cód amháin”.
refusal-engagement-name-long = Scríobh ainm de 100 litir ar a mhéad.
refusal-engagement-mail-wrong = Scríobh seoladh ríomhphoist nó uimhir fóin, nó roghnaigh “Cód amháin”.
refusal-engagement-draft-long = Tá sé seo rófhada le sábháil. Giorraigh é, nó seol ina dhá chuid é.
refusal-engagement-service-unknown = Roghnaigh seirbhís ón liosta, nó fág amach é.
refusal-engagement-service-closed = Tá an tseirbhís seo dúnta nó níl sí páirteach. Roghnaigh ceann eile, nó fág amach é.
refusal-engagement-small-place = D’fhéadfadh daoine a thomhas gur tusa atá ann. Roghnaigh conas leanúint ar aghaidh.
refusal-engagement-code-unknown = Ní osclaíonn aon chomhrá leis an gcód seo. Cuir i gcomparáid arís é, nó roinn arís.
refusal-engagement-thread-shut = Dhún an leathanach seo uaidh féin. Scríobh do chód arís.
refusal-engagement-not-now = Ní féidir é seo a dhéanamh anois, mar tá cúrsaí athraithe. Féach thíos conas mar atá.
refusal-engagement-withdrawn-meanwhile = Tharraing an duine siar é. Níor seoladh aon rud. Tá ar scríobh tú anseo fós.
refusal-engagement-changed-meanwhile = D’athraigh duine é seo agus tú ag scríobh. Féach air thíos, ansin brúigh arís. Tá ar scríobh tú coinnithe.
refusal-engagement-colleague-reading = Tá comhghleacaí á léamh seo anois. Roghnaigh ceann eile, nó tar ar ais níos déanaí. Tá ar scríobh tú coinnithe.
refusal-engagement-not-screened = Abair ar dtús an bhfuil gach duine slán. Ní fhoilsítear aon rud roimhe sin.
refusal-engagement-concern-open = Tá imní faoi shábháilteacht duine ar oscailt. Ní mór í sin a réiteach ar dtús.
refusal-engagement-author-keeps-private = Is mian leis an duine nach léifeadh ach an tseirbhís é. Ní féidir é a fhoilsiú.
refusal-engagement-nobody-to-answer = Roinneadh é seo gan rian, mar sin ní féidir freagra a chur chuig an duine.
refusal-engagement-second-moderator = Tusa a mhol é seo. Ní mór do mhodhnóir eile aontú.
refusal-engagement-outside-the-team = Ní mór do dhuine lasmuigh den fhoireann é seo a sheiceáil.
refusal-engagement-too-late-to-disagree = Tá an { $days } lá chun é sin a rá thart. Is féidir leat é a roinnt arís.
refusal-engagement-only-more-open = Roghnaigh bealach atá níos oscailte ná mar atá anois, nó téigh ar ais.
refusal-engagement-criticality = Roghnaigh cé chomh tromchúiseach is atá sé, ó 0 go 5.
refusal-engagement-screening = Roghnaigh ceann acu seo, go mbeidh a fhios againn an bhfuil gach duine slán.
refusal-engagement-evidence-wrong = Scríobh seoladh a thosaíonn le https:// nó le slais.
refusal-engagement-people-a-month = Scríobh líon daoine, náid nó níos mó.
refusal-engagement-verdict-missing = Roghnaigh cad a dhéanfar leis.
refusal-engagement-nothing-chosen = Roghnaigh ceann amháin ar a laghad.
refusal-engagement-json-unreadable = Ní JSON inléite é seo anseo.
refusal-engagement-unknown-word = Níl an focal seo ar liosta an réimse seo.
refusal-engagement-code-taken = Tháinig rud éigin sa tslí. Brúigh Seol arís. Níl aon rud caillte.

# Who did what

audit-engagement-share-contribution = Roinn rud éigin
audit-engagement-open-my-thread = D’oscail ar roinn siad
audit-engagement-write-back = Scríobh ar ais
audit-engagement-see-concerns = Chonaic go bhféadfadh duine a bheith i mbaol
audit-engagement-raise-concern = D’fhéadfadh duine a bheith i mbaol
audit-engagement-close-concern = Dúnta: rinne duine beart
audit-engagement-withdraw = Tharraing siar é
audit-engagement-raise-openness = Níos oscailte anois
audit-engagement-rate-reply = Dúirt ar chabhraigh an freagra
audit-engagement-disagree = Níor aontaigh, agus d’oscail arís é
audit-engagement-erase-own = Scriosadh é ar a iarratas
audit-engagement-read-unpublished = Léigh rud nach bhfuil poiblí fós
audit-engagement-start-reading = Thóg le léamh
audit-engagement-screen-safety = Léigh ó thaobh sábháilteachta
audit-engagement-publish = D’fhoilsigh
audit-engagement-ask-author = D’fhiafraigh den duine ar dtús
audit-engagement-answer-check = D’fhreagair ceist na modhnóirí
audit-engagement-keep-private = Choinnigh príobháideach
audit-engagement-decline = Níor fhoilsigh
audit-engagement-unpublish = Bhain anuas
audit-engagement-read-stories = Léigh faoi na seirbhísí féin
audit-engagement-reply = D’fhreagair
audit-engagement-see-themes = Chonaic na téamaí
audit-engagement-make-theme = Rinne téama
audit-engagement-link-contribution = Chuir faoi théama
audit-engagement-decide-outcome = Chinn cad a thiocfaidh as téama
audit-engagement-claim-change = Dúirt go ndearnadh athrú
audit-engagement-verify-change = Sheiceáil athrú ón taobh amuigh
audit-engagement-see-contact = Chonaic sonraí teagmhála
audit-engagement-set-small-place = Dúirt cé chomh beag is atá seirbhís

# Codes to try in the demonstration

engagement-demo-answered = freagartha, agus chabhraigh sé
engagement-demo-changed = déanta agus seiceáilte, dá bharr seo
engagement-demo-planned = beartaithe, le dáta
engagement-demo-cannot = ní féidir, agus tugtar an fáth
engagement-demo-draft = focail sábháilte go fóill
engagement-demo-irish = scríofa i nGaeilge
engagement-demo-serbian = scríofa i Seirbis
engagement-demo-claimed = déanta, a deirtear; féadfaidh tú easaontú
engagement-demo-asked = tá an modhnóir ag fiafraí rud díot

# A mail that says only that there is news

engagement-mail-news-subject = Rud nua ag { $name }
engagement-mail-news-body = Tá rud nua duit ag { $name }. Gheobhaidh tú anseo é: { $address }
