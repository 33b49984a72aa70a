# Fráma gach leathanaigh.
web-skip = Léim go dtí an t-ábhar
web-exit-button = Fág an leathanach
web-exit-leaving = Ag lódáil.
web-exit-too-slow = Stopadh an fágáil. Brúigh Shift trí huaire chun imeacht.
web-exit-two-more = Brúigh Shift dhá uair eile chun imeacht.
web-exit-one-more = Brúigh Shift uair amháin eile chun imeacht.
web-exit-hint = Chun imeacht ar an toirt, brúigh an eochair Shift trí huaire nó roghnaigh “Fág an leathanach”.
web-languages = Teanga
web-navigation = Rannóga
web-sections = Gach rannóg
web-purpose-work = Do chuid oibre
web-purpose-own = Duitse
web-purpose-heard = Abair do chuid
web-purpose-support = Tacaíocht agus foghlaim
web-purpose-known = Figiúirí agus torthaí
web-purpose-house = Seiceálacha agus socruithe
web-sign-in = Logáil isteach
web-done = Déanta
web-demo = Taispeántas é seo. Cumadh gach duine ann. Ná roinn aon rud fíor, le do thoil.
web-footer-line = In Comhar oibríonn daoine a úsáideann seirbhísí, a dteaghlaigh agus na seirbhísí féin rudaí amach le chéile.
web-footer-place = Freastalaíonn sé ar { $place }.

# Cabhair.
web-help-now = Cabhair uait anois?
web-help-title = Cabhair anois
web-help-line = Má tá tusa nó duine eile i mbaol, cuir glaoch anois. Ní gá duit tú féin a mhíniú ar dtús.
web-help-more = Gach bealach chun cabhair a fháil
web-help-places = Gach uimhir, do gach áit, agus cathain a fhreagraítear
web-help-emergency = Seirbhísí éigeandála
web-help-verified = Seiceáladh na huimhreacha seo go deireanach ar { $day }.
web-help-text-to = Cuir { $word } mar théacs chuig { $number }
web-help-alone-title = Má tá glaoch ródheacair
web-help-alone = Cuir téacs, nó taispeáin an leathanach seo do dhuine in aice leat. Is leor cabhair a iarraidh.
web-help-other-title = Má tá duine eile i mbaol
web-help-other = Glaoigh ar na seirbhísí éigeandála, abair cá bhfuil an duine, agus fan leis nó léi má tá sé sábháilte duit.

# Foirmeacha.
web-error-spoken = Earráid
web-error-summary = Tá fadhb ann
web-error-title = Earráid: { $title }
web-error-unreadable-field = Níorbh fhéidir cuid de na carachtair sa réimse seo a léamh. Féach ar do théacs agus seol arís é.
web-date-day = Lá
web-date-month = Mí
web-date-year = Bliain
web-password-show = Taispeáin
web-password-hide = Folaigh
web-password-show-spoken = Taispeáin an focal faire
web-password-hide-spoken = Folaigh an focal faire
web-password-now-shown = Tá d’fhocal faire le feiceáil
web-password-now-hidden = Tá d’fhocal faire folaithe
web-count-description = Is féidir suas le %{"{"}count{"}"} carachtar a scríobh
web-count-under-one = Tá carachtar amháin fágtha agat
web-count-under-two = Tá %{"{"}count{"}"} charachtar fágtha agat
web-count-under-few = Tá %{"{"}count{"}"} charachtar fágtha agat
web-count-under-many = Tá %{"{"}count{"}"} gcarachtar fágtha agat
web-count-under-other = Tá %{"{"}count{"}"} carachtar fágtha agat
web-count-at = Níl aon charachtar fágtha agat
web-count-over-one = Tá do théacs carachtar amháin rófhada
web-count-over-two = Tá do théacs %{"{"}count{"}"} charachtar rófhada
web-count-over-few = Tá do théacs %{"{"}count{"}"} charachtar rófhada
web-count-over-many = Tá do théacs %{"{"}count{"}"} gcarachtar rófhada
web-count-over-other = Tá do théacs %{"{"}count{"}"} carachtar rófhada

# Leathanaigh earráide: cad a tharla, cad atá slán, cá háit le dul.
web-error-absent-title = Níl an leathanach seo anseo
web-error-absent-line = B’fhéidir go bhfuil botún sa seoladh, nó go bhfuil an leathanach imithe. Níor cailleadh aon rud leat.
web-error-method-title = Ní féidir an leathanach seo a úsáid mar sin
web-error-method-line = Téigh go dtí an príomhleathanach agus tosaigh ansin. Níor athraíodh aon rud.
web-error-elsewhere-title = Tháinig an fhoirm seo ó shuíomh eile
web-error-elsewhere-line = Chun tú a choinneáil slán ní ghlacaimid ach le foirmeacha ónár leathanaigh féin. Níor athraíodh aon rud.
web-error-slow-title = Thóg sé sin rófhada
web-error-slow-line = Bhí an nasc mall agus stopamar ag fanacht. Níl sé cinnte gur tháinig do chuid focal slán.
web-error-conflict-title = Bhí duine eile anseo romhat
web-error-conflict-line = Athraíodh é seo fad a bhí tú ag féachaint air. Oscail arís é chun é a fheiceáil mar atá anois.
web-error-too-large-title = Tá sé sin níos mó ná mar is féidir linn a ghlacadh
web-error-too-large-line = Níor sábháladh aon rud. Giorraigh do théacs, nó seol ina dhá chuid é.
web-error-refused-title = Níor oibrigh sé sin
web-error-refused-line = Níorbh fhéidir glacadh leis mar a seoladh é. Níor athraíodh aon rud.
web-error-too-many-title = Fan nóiméad, le do thoil
web-error-too-many-line = Seoladh go leor in achar gearr. Fan nóiméad, ansin bain triail eile as.
web-error-unavailable-title = Ní féidir linn é seo a dhéanamh anois díreach
web-error-unavailable-line = Tá rud atá uainn ina chodladh. Níor cailleadh aon rud a sábháladh. Bain triail eile as i gceann nóiméid.
web-error-full-title = Ní féidir linn aon rud a shábháil anois díreach
web-error-full-line = Níl spás fágtha ag ár meaisín chun scríobh. Tá gach rud a sábháladh roimhe seo slán. Cuireadh in iúl dúinn é agus déanfaimid spás.
web-error-fault-title = Chuaigh rud éigin amú ar ár dtaobh féin
web-error-fault-line = Tá brón orainn. Ní ortsa an locht. Tá an méid a sábháladh roimhe seo slán.
web-error-not-understood-title = Níorbh fhéidir linn é sin a léamh
web-error-not-understood-line = Briseadh ar an mbealach an rud a sheol do bhrabhsálaí. Níor athraíodh aon rud.
web-error-sign-in = Logáil isteach ar dtús.
web-error-go-back = Má scríobh tú rud, téigh siar leathanach amháin: b’fhéidir go bhfuil do chuid focal ag do bhrabhsálaí fós. Cóipeáil iad sula mbaineann tú triail eile as.
web-error-way-front = Téigh go dtí an príomhleathanach
web-error-way-help = Faigh cabhair anois
web-error-operation = Má insíonn tú dúinn faoi seo, abair { $operation }. Ní deir sé aon rud fútsa.

# Cé a léann.
web-reads-title = Cé a léann an méid a scríobhann tú
web-reads-line = Ba chóir go mbeadh a fhios agat cé a fheiceann do chuid focal sula scríobhann tú iad.
web-reads-first-title = Ar dtús, modhnóir
web-reads-first = Léann modhnóir oilte an méid a roinneann tú roimh aon duine eile.
web-reads-service-title = Ansin, an tseirbhís
web-reads-service = Is féidir leis an tseirbhís a ainmníonn tú é a léamh agus freagra a thabhairt. Mura n-ainmníonn tú ceann, ní fheiceann aon duine i seirbhís é mura bhfoilsítear é.
web-reads-never-title = An rud nach bhfeiceann aon duine
web-reads-never = Nuair a roinneann tú gan ainm, ní choinnímid aon rud a d’fhéadfadh treorú ar ais chugat: cuntas, gléas ná am beacht.
web-reads-record-title = Cé a d’fhéach
web-reads-record = Gach uair a osclaíonn ball foirne rud pearsanta, scríobhaimid síos cé a d’fhéach. Is féidir leat an liosta sin a léamh nuair atá tú logáilte isteach.

# Príobháideachas.
web-privacy-title = Do phríobháideachas
web-privacy-line = Coinnímid chomh beag agus is féidir, agus is leatsa i gcónaí an rud is leat.
web-privacy-kept-title = Cad a choinnímid
web-privacy-kept = Coinnímid an méid a scríobhann tú agus an méid a roghnaíonn tú a insint dúinn. Cuirtear focail phearsanta faoi ghlas lena n-eochair féin. Nuair a thógann tú rud ar ais, scriostar an eochair agus ní féidir le haon duine é a léamh arís.
web-privacy-cookies-title = Cad a chuirimid i do bhrabhsálaí
web-privacy-cookies = Dhá nóta bheaga, agus sin amháin nuair atá gá leo: an teanga a roghnaigh tú, agus go bhfuil tú logáilte isteach. Imíonn an dá cheann nuair a dhúnann tú an brabhsálaí. Níl aon lorgaireacht ann.
web-privacy-outside-title = Cé eile a fhaigheann amach faoi do chuairt
web-privacy-outside = Aon duine, tríne. Ní lódálann aon leathanach anseo rud ar bith ó chomhlacht eile.
web-privacy-seen-title = Cad a d’fhéadfadh daoine eile a fheiceáil
web-privacy-seen = D’fhéadfadh an té a úsáideann an gléas seo i do dhiaidh a fheiceáil sa stair gur osclaíodh an suíomh seo. Ní deir teidil na leathanach aon rud fútsa. Ní fhágann fuinneog phríobháideach aon stair.
web-privacy-leave-title = Imeacht
web-privacy-leave = Osclaíonn “Fág an leathanach” suíomh coitianta ar an toirt, agus ní thagann an cnaipe siar ar ais anseo.

# Inrochtaineacht.
web-accessibility-title = An suíomh seo a úsáid ar do bhealach féin
web-accessibility-line = Ba chóir go mbeadh gach duine in ann gach leathanach anseo a úsáid, le cibé rud a úsáideann siad chun léamh agus scríobh.
web-accessibility-how-title = Cad a oibríonn
web-accessibility-how = Oibríonn gach leathanach le méarchlár, le léitheoir scáileáin, ar fhón beag, méadaithe faoi cheathair, i solas agus i ndorchadas, le do dhathanna féin, ar pháipéar, agus gan scripteanna.
web-accessibility-keys-title = Eochracha
web-accessibility-keys = Fágann tú an leathanach ach Shift a bhrú trí huaire. Níl aon eochair speisialta eile ann.
web-accessibility-limits-title = An sprioc atá againn
web-accessibility-limits = Tógaimid de réir Threoirlínte Inrochtaineachta Ábhar Gréasáin 2.2, leibhéal AA. Seiceálann meaisíní gach leathanach. Caithfidh daoine seiceáil freisin, agus leanann an obair sin ar aghaidh.
web-accessibility-tell-title = Nuair atá rud éigin deacair
web-accessibility-tell = Roinn anseo é mar ábhar imní, mar a dhéanfá faoi aon seirbhís. Níl cuntas de dhíth ort.

# Dánlann na gcomhpháirteanna, dóibh siúd a thógann leathanaigh.
web-gallery-title = Comhpháirteanna
web-gallery-line = Gach rud as a ndéantar leathanaigh, le samplaí i mBéarla.
web-gallery-light = Taispeáin gach rud go geal
web-gallery-dark = Taispeáin gach rud go dorcha
