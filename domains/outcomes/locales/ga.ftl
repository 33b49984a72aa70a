# Outcomes: how things are going, told to the person first. Sentences of at most twenty words; no exclamation marks.
# Titles of pages stay neutral: they stand in the history of a browser that others may open.

# Navigation

outcomes-nav-story = Conas atá rudaí
outcomes-nav-people = Roinnte liom
outcomes-nav-concerns = Cabhair de dhíth
outcomes-nav-figures = Figiúirí torthaí
outcomes-nav-load = Ceistneoirí

# Words used in several places

outcomes-word-back = Siar
outcomes-word-more = Taispeáin tuilleadh
outcomes-word-somebody = Duine éigin
outcomes-word-a-service = Seirbhís

# My story

outcomes-story-title = Conas atá rudaí
outcomes-story-heading = Conas atá ag éirí liom
outcomes-story-none = Beidh do fhreagraí anseo, i bhfocail agus mar phictiúr. Ní fheiceann ach tusa iad go dtí go ligeann tú duine isteach.
outcomes-story-more = { $measure }: gach rud le himeacht ama
outcomes-story-yours = Is leatsa é seo
outcomes-waiting-heading = D’iarr seirbhís ort
outcomes-measure-title = Le himeacht ama
outcomes-told-own = Ar { $date } tháinig do fhreagraí go { $score } as { $most }.
outcomes-told-theirs = Ar { $date } tháinig a bhfreagraí go { $score } as { $most }.
outcomes-told-incomplete-theirs = Ar { $date } fágadh an iomarca ceisteanna ar lár le haghaidh uimhreach.
outcomes-view-theirs = Conas a fheiceann siad féin é
outcomes-told-worker = Ar { $date } tháinig tuairim oibrí go { $score } as { $most }.
outcomes-told-before = Ar { $date } bhí sé ag { $score }.
outcomes-told-band = Tugann leabhair “{ $band }” ar an raon seo ({ $source }).
outcomes-told-incomplete = Ar { $date } fágadh an iomarca ceisteanna ar lár le haghaidh uimhreach. Coimeádtar do fhreagraí.
outcomes-change-better = Tá rudaí níos fearr, níos mó ná mar a mhíníonn seans.
outcomes-change-worse = Tá rudaí níos deacra, níos mó ná mar a mhíníonn seans.
outcomes-change-chance = Níl sa difríocht ach an méid a d’fhéadfadh seans a dhéanamh.
outcomes-change-not-known = Ní fios cé mhéad de dhifríocht is seans ann leis na ceisteanna seo.
outcomes-since-better = Ó { $date } tá rudaí níos fearr, níos mó ná mar a mhíníonn seans.
outcomes-since-worse = Ó { $date } tá rudaí níos deacra, níos mó ná mar a mhíníonn seans.
outcomes-since-chance = Ó { $date } níl sa difríocht ach an méid a d’fhéadfadh seans a dhéanamh.
outcomes-direction-better = Ciallaíonn uimhir níos airde go bhfuil rudaí níos fearr.
outcomes-direction-worse = Ciallaíonn uimhir níos airde go bhfuil rudaí níos deacra.
outcomes-direction-neither = Níl uimhir níos airde níos fearr ná níos measa.
outcomes-chart-title = { $view }, le himeacht ama
outcomes-chart-when = Lá
outcomes-chart-bands-from = Is as seo na raonta: { $source }.
outcomes-chart-threshold = Is mó athrú { $points } nó níos mó ná mar a mhíníonn seans ({ $source }).
outcomes-chart-no-threshold = Níor socraíodh fós cé mhéad athraithe atá níos mó ná seans.
outcomes-view-own = Conas a fheicim féin é
outcomes-view-worker = Conas a fheiceann oibrí é
outcomes-view-by = { $date }: { $name }
outcomes-views-apart = Seasann an dá thuairim leo féin. Ní chuirtear le chéile choíche iad.
outcomes-parts-heading = Na codanna
outcomes-part-now = { $score } as { $most }.
outcomes-part-before = Roimhe sin, ar { $date }: { $score }.
outcomes-answers-heading = Na freagraí a thug mé
outcomes-take-back-line = Má tharraingíonn tú siar é seo, imíonn sé láithreach ó gach duine agus ní áirítear é.
outcomes-not-validated = Is linn féin na ceisteanna seo. Níor tástáladh iad fós, mar sin ní mhaítear aon raonta.
outcomes-print = Is féidir leat an leathanach seo a phriontáil. Priontáiltear é gan an roghchlár.

# Answering

outcomes-answer-title = Cúpla ceist
outcomes-answer-asks = Fiafraíonn { $service } conas atá ag éirí leat.
outcomes-answer-by = Is mó a chabhraíonn sé roimh { $date }.
outcomes-answer-yours = Is leatsa do fhreagraí. Foghlaimíonn an tseirbhís gur fhreagair tú, agus ní fheiceann sí do chuid focal ach má roghnaíonn tú sin.
outcomes-answer-leave-out = Is féidir leat aon cheist a fhágáil ar lár.
outcomes-answer-missing-heading = Tá ceisteanna gan freagra
outcomes-answer-missing = Ceisteanna ar lár: { $count }. Is féidir filleadh orthu, nó é a sheoladh mar atá. D’fhéadfadh uimhir a bheith in easnamh ansin.
outcomes-occasion-before-appointment = Roimh do choinne.
outcomes-occasion-start = Ag an tús.
outcomes-occasion-review = Chun breathnú ar rudaí le chéile.
outcomes-occasion-end = Ag an deireadh.
outcomes-occasion-by-myself = Uait féin.
outcomes-share-question = Cé a fhéadfaidh na freagraí seo a fheiceáil?
outcomes-share-hint = Is féidir é seo a athrú am ar bith. Tagann deireadh leis láithreach.
outcomes-share-only-me = Mise amháin
outcomes-share-service = Mise agus na daoine atá freagrach as { $service }
outcomes-decline-summary = B’fhearr liom gan
outcomes-decline-line = Tá sé sin ceart go leor. Ní tharlaíonn aon rud dá bharr, agus ní gá a rá cén fáth.
outcomes-decline-button = Ní fhreagróidh mé an uair seo
outcomes-declined-heading = Go raibh maith agat as insint dúinn
outcomes-declined-line = Ní gá duit aon rud eile a dhéanamh. Tá an nasc dúnta.
outcomes-declined-home = Téigh go dtí an leathanach tosaigh
outcomes-link-heading = Ní osclaíonn an nasc seo
outcomes-link-line = B’fhéidir gur úsáideadh cheana é, go bhfuil a am thart, nó nár cóipeáladh ina iomláine é.
outcomes-link-next = Níl aon rud caillte. Is féidir nasc nua a iarraidh ar an tseirbhís, nó síniú isteach agus freagairt uait féin.
outcomes-link-story = Sínigh isteach agus féach conas atá rudaí
outcomes-safety-before = Má deir freagra go bhféadfá a bheith i mbaol, feiceann léitheoir sábháilteachta an freagra sin, d’ainm agus conas teagmháil leat.
outcomes-safety-now = Ní seirbhís éigeandála é an leathanach seo. Tá cabhair láithreach ar barr gach leathanaigh.
outcomes-help-heading = Cabhair anois díreach
outcomes-help-line = Ní gá duit a bheith i d’aonar leis seo. Freagraíonn na daoine seo anois.
outcomes-raised-heading = Tá duine ag féachaint ar cheann de do fhreagraí
outcomes-raised-line = Feiceann léitheoir sábháilteachta an freagra sin, d’ainm agus conas teagmháil leat. D’fhéadfadh siad teagmháil leat. Is féidir léamh cad a chonaic siad.
outcomes-answered-title = Go raibh maith agat
outcomes-answered-heading = Go raibh maith agat
outcomes-answered-next = Cad a tharlaíonn anois
outcomes-answered-story = Féach conas atá ag éirí leat le himeacht ama
outcomes-answered-back-line = Ar athraigh tú d’intinn? Ar feadh fiche nóiméad is féidir é a tharraingt siar anseo.
outcomes-answered-back = Tarraing é seo siar
outcomes-taken-back-heading = Tarraingíodh siar é
outcomes-taken-back-line = Tá do fhreagraí imithe. Má cuireadh léitheoir sábháilteachta ar an eolas, d’fhéadfadh siad teagmháil leat fós.
outcomes-next-kept = Coimeádtar do fhreagraí faoi ghlas
outcomes-next-kept-line = Ní féidir ach leatsa agus leo siúd a ligeann tú isteach iad a léamh.
outcomes-next-shared = Is féidir le { $service } iad a fheiceáil
outcomes-next-shared-line = Is féidir deireadh a chur leis am ar bith. Is féidir léamh cé a d’fhéach.
outcomes-next-not-shared = Ní fheiceann { $service } ach gur fhreagair tú
outcomes-next-not-shared-line = Fanann an méid a dúirt tú agatsa.
outcomes-next-own = Ní fheiceann aon duine eile iad
outcomes-next-own-line = Is féidir duine a ligean isteach níos déanaí.
outcomes-next-story = Feiceann tú do scéal féin
outcomes-next-story-line = Sínigh isteach le do sheoladh ríomhphoist, am ar bith.
outcomes-myself-title = Cúpla ceist
outcomes-myself-heading = Freagair uaim féin
outcomes-myself-lead = Ní fheiceann ach tusa na freagraí seo go dtí go ligeann tú duine isteach.
outcomes-myself-choose = Roghnaigh na ceisteanna
outcomes-myself-none = Níl aon cheisteanna anseo fós.

# Who may see

outcomes-shares-title = Cé a fhéadfaidh a fheiceáil
outcomes-shares-heading = Cé a fhéadfaidh mo fhreagraí a fheiceáil
outcomes-shares-lead = Socraíonn tusa. Má chuireann tú deireadh leis, tagann deireadh leis láithreach. Ní insítear d’aon duine.
outcomes-shares-none = Ní fheiceann aon duine ach tusa do fhreagraí.
outcomes-shares-everything = Gach ceist a fhreagraím
outcomes-shares-since = Ó { $date }.
outcomes-shares-until = críochnaithe ar { $date }
outcomes-shares-end = Cuir deireadh leis anois
outcomes-shares-end-all = Cuir deireadh le gach rud anois
outcomes-shares-ended = Críochnaithe roimhe seo
outcomes-shares-begin = Lig duine isteach
outcomes-shares-nobody = Is féidir seirbhísí a iarrann ort, agus daoine a thacaíonn leat, a roghnú anseo.
outcomes-shares-who = Cé
outcomes-shares-what = Cad a fhéadfaidh siad a fheiceáil
outcomes-shares-seen = Feiceann siad freisin cad a d’fhreagair tú roimhe seo, fad a mhaireann sé.
outcomes-shares-button = Lig dóibh é a fheiceáil
outcomes-reader-service = Na daoine atá freagrach as { $service }
outcomes-reader-worker = { $name }, { $service }
outcomes-reader-supporter = { $name }, a thacaíonn liom

# Who looked

outcomes-looks-title = Cé a d’fhéach
outcomes-looks-heading = Cé a d’fhéach ar mo fhreagraí
outcomes-looks-lead = Scríobhtar gach féachaint anseo ag an nóiméad céanna. Ní féidir le duine féachaint gan é.
outcomes-looks-none = Níor fhéach aon duine.
outcomes-looks-who = { $name }, { $place },
outcomes-looks-measure = Chonaic { $who } do fhreagraí ar: { $measure }.
outcomes-looks-story = Chonaic { $who } cad a roinneann tú.
outcomes-looks-concern = Chonaic { $who } an freagra a d’fhéadfadh baol a chiallú, d’ainm agus conas teagmháil leat.
outcomes-looks-program = Léigh clár de chuid { $who } cad a roinneann tú.
outcomes-looks-own-view = Scríobh { $who } a thuairim féin: { $measure }.
outcomes-looks-glass = In éigeandáil

# Asking

outcomes-ask-title = Iarr
outcomes-ask-heading = Fiafraigh de dhuine conas atá rudaí
outcomes-ask-lead = Faigheann siad nasc amháin sa phost. Osclaíonn sé gan phasfhocal agus oibríonn sé uair amháin.
outcomes-ask-mail = A seoladh ríomhphoist
outcomes-ask-mail-hint = Ní luann an ríomhphost thusa ná an tseirbhís. Ní deir sé cad a fhiafraítear.
outcomes-ask-measure = Cé na ceisteanna
outcomes-ask-occasion = Cathain a fhreagrófar é
outcomes-ask-due = Cén lá faoina gcabhraíonn freagra is mó
outcomes-ask-due-hint = Cosúil leis an lá roimh an gcoinne. Osclaíonn an nasc ar feadh coicíse ina dhiaidh.
outcomes-ask-choice = Foghlaimíonn tú gur fhreagair siad. Ní fheiceann tú cad a dúirt siad ach má roghnaíonn siad sin.
outcomes-ask-button = Seol an nasc

# People who share

outcomes-people-title = Roinnte liom
outcomes-people-heading = Daoine a ligeann dom a fheiceáil
outcomes-people-lead = Roghnaigh siad é seo agus is féidir leo deireadh a chur leis. Nuair a osclaíonn tú ainm, is féidir leo léamh gur fhéach tú.
outcomes-people-none = Ní ligeann aon duine duit aon rud a fheiceáil faoi láthair.
outcomes-person-title = Roinnte liom
outcomes-person-told = Is féidir leo léamh gur oscail tú an leathanach seo.
outcomes-person-none = Níl aon rud le feiceáil anseo fós.
outcomes-rate-heading = Líon isteach conas a fheicim é
outcomes-rate-lead = Conas a fheiceann tú é do { $name }.
outcomes-rate-line = Léann siad do thuairim taobh lena gceann féin. Ní chuirtear le chéile choíche iad.
outcomes-time-since = Le chéile ó { $date }.
outcomes-time-end = Abair gur tháinig deireadh leis an am le chéile
outcomes-time-end-line = Tagann deireadh leis an méid atá ag feitheamh. Fanann an rud a ligeann siad duit a fheiceáil go dtí go gcuireann siad deireadh leis.
outcomes-time-why = Cén fáth ar tháinig deireadh leis
outcomes-time-choose = Roghnaigh
outcomes-time-contacts = Teagmhálacha cóireála ar tháinig siad chucu
outcomes-time-contacts-hint = Uimhir. Ní áirítear teagmhálacha leantacha.
outcomes-time-referred = An lá a fuarthas an t-atreorú (má tá sé ar eolas agat)
outcomes-time-first = Lá an chéad teagmhála cóireála (má tá sé ar eolas agat)
outcomes-time-days-hint = Mar shampla 2 3 2026. Deir an dá lá le chéile cá fhad a d’fhan an duine.
outcomes-time-end-button = Tá deireadh leis
outcomes-end-46 = D’aontaigh an bheirt go raibh sé críochnaithe
outcomes-end-47 = Níos luaithe ná mar a bhí beartaithe ag an ngairmí
outcomes-end-48 = Níos luaithe ná mar a d’iarr an duine
outcomes-end-49 = Fuair an duine bás lena linn
outcomes-end-96 = Ní fios cén fáth
outcomes-end-50 = Gan mheasúnú
outcomes-end-10 = Mí-oiriúnach, ar ais chuig an té a sheol
outcomes-end-11 = Mí-oiriúnach, taispeánadh bealach eile
outcomes-end-12 = Ba leor comhairle
outcomes-end-13 = Seolta chuig teiripe eile
outcomes-end-14 = Dúirt an duine nár mhian leis
outcomes-end-16 = Níor críochnaíodh an measúnú
outcomes-end-17 = Fuair an duine bás sular thosaigh sé
outcomes-end-95 = Roimh chóireáil, ní fios cén fáth
outcomes-sent-heading = Naisc a seoladh
outcomes-sent-who = Cé
outcomes-sent-what = Ceisteanna
outcomes-sent-asked = Seolta
outcomes-sent-due = Is mó a chabhraíonn roimh
outcomes-sent-state = Conas atá sé
outcomes-sent-not-yet = Gan freagra fós, mar sin gan ainm
outcomes-asking-open = Ag feitheamh
outcomes-asking-answered = Freagartha
outcomes-asking-declined = B’fhearr leo gan
outcomes-asking-over = Thart

# Figures

outcomes-figures-title = Figiúirí torthaí
outcomes-figures-heading = Figiúirí torthaí
outcomes-figures-lead = Roghnaigh seirbhís. Faoi gach figiúr tá cad a áirítear agus cad atá in easnamh.
outcomes-figures-services = Seirbhísí
outcomes-figures-shared = Ní áirítear ach freagraí a roinneann daoine leis an tseirbhís faoi láthair. Ní áirítear tuairimí oibrithe.
outcomes-figures-small = Ceiltear figiúirí faoi níos lú ná { $smallest } duine.
outcomes-figures-waiting = Daoine ar iarradh orthu agus nár fhreagair fós: { $count }.
outcomes-figures-waiting-few = Is beag duine, más ann, ar iarradh air agus nár fhreagair fós.
outcomes-figures-reached = Cé a shroicheamar?
outcomes-figures-none = Níl aon fhreagraí roinnte leis an tseirbhís seo fós.
outcomes-figures-incomplete = Freagraí gan uimhir, toisc gur fágadh an iomarca ar lár: { $count }.
outcomes-figures-cut-off = Is as seo an tairseach: { $source }.
outcomes-figure-of = { $of } as { $among } ({ $percent })
outcomes-figure-too-few = Ceilte: ró-bheag daoine.
outcomes-figure-nobody = Níl aon duine le háireamh fós, mar sin níl aon fhigiúr ann.
outcomes-figure-hidden = ceilte
outcomes-figure-none = níor bailíodh
outcomes-figure-counts = Cad a áirítear anseo
outcomes-figure-counted = Áirithe
outcomes-figure-among = I measc
outcomes-figure-missing = In easnamh
outcomes-figure-people-question = Cé mhéad duine a d’fhreagair ar chor ar bith?
outcomes-figure-people-counted = Daoine a d’fhreagair uair amháin ar a laghad nuair a iarradh orthu.
outcomes-figure-people-among = Daoine a bhfuil am le chéile acu leis an tseirbhís seo.
outcomes-figure-people-missing = Daoine ar iarradh orthu agus nár aontaigh riamh.
outcomes-figure-askings-question = Cé chomh minic a freagraíodh nasc?
outcomes-figure-askings-counted = Naisc a freagraíodh, cibé acu a roinntear an freagra nó nach roinntear.
outcomes-figure-askings-among = Naisc a seoladh chuig daoine a bhfuil am le chéile acu.
outcomes-figure-askings-missing = Fanann naisc ar diúltaíodh dóibh nó a chríochnaigh gan freagra san uimhir thíos.
outcomes-figure-sharing-question = Cé mhéad duine a ligeann don tseirbhís a fheiceáil?
outcomes-figure-sharing-counted = Daoine a roinneann rud éigin leis an tseirbhís seo faoi láthair.
outcomes-figure-sharing-among = Daoine a bhfuil nó a raibh am le chéile acu leis an tseirbhís seo.
outcomes-figure-sharing-missing = Ní áirítear in aon fhigiúr an rud a roinntear le hoibrí amháin.
outcomes-figure-paired-question = Cé mhéad duine a bhfuil dhá uimhir le cur i gcomparáid acu?
outcomes-figure-paired-counted = Daoine a bhfuil dhá fhreagra roinnte nó níos mó acu a tháinig go huimhir.
outcomes-figure-paired-among = Daoine a bhfuil am le chéile acu leis an tseirbhís.
outcomes-figure-paired-missing = Daoine a d’fhreagair uair amháin, nach roinneann, nó a d’fhág an iomarca ar lár.
outcomes-figure-improvement-question = Do cé mhéad duine atá rudaí níos fearr níos mó ná seans?
outcomes-figure-improvement-counted = Daoine a bhfuil a n-uimhir dheireanach níos fearr ná an chéad cheann faoin tairseach ar a laghad.
outcomes-figure-improvement-among = Daoine a bhfuil dhá uimhir acu.
outcomes-figure-improvement-missing = Gach duine a bhfuil níos lú ná dhá uimhir roinnte acu.
outcomes-figure-deterioration-question = Do cé mhéad duine atá rudaí níos deacra níos mó ná seans?
outcomes-figure-deterioration-counted = Daoine a bhfuil a n-uimhir dheireanach níos measa ná an chéad cheann faoin tairseach ar a laghad.
outcomes-figure-deterioration-among = Daoine a bhfuil dhá uimhir acu.
outcomes-figure-deterioration-missing = Gach duine a bhfuil níos lú ná dhá uimhir roinnte acu.
outcomes-figure-recovery-question = Cé mhéad a bhí thar an tairseach agus atá fúithi anois?
outcomes-figure-recovery-counted = Daoine a bhí ag an tairseach ar dtús agus fúithi ag an deireadh.
outcomes-figure-recovery-among = Daoine a bhfuil dhá uimhir acu agus a bhí ag an tairseach ar dtús.
outcomes-figure-recovery-missing = Daoine faoin tairseach ar dtús, agus daoine a bhfuil níos lú ná dhá uimhir acu.
outcomes-therapies-heading = De réir rialacha NHS Talking Therapies
outcomes-therapies-lead = Is é cúrsa críochnaithe ná am le chéile a chríochnaigh tar éis dhá theagmháil chóireála nó níos mó.
outcomes-therapies-finished = Cúrsaí críochnaithe: { $count }.
outcomes-therapies-unmeasured = Díobh sin, gan an dá uimhir ar an dá thomhas: { $count }. Fanann siad sna hainmneoirí.
outcomes-figure-therapies-recovery-question = Cé mhéad a tháinig chucu féin, de réir na rialach seo?
outcomes-figure-therapies-recovery-counted = Ag an tairseach ar thomhas amháin ar dtús, agus fúithi ar an dá cheann ag an deireadh.
outcomes-figure-therapies-recovery-among = Cúrsaí críochnaithe, gan iad siúd nach raibh ag an tairseach ar dtús.
outcomes-figure-therapies-recovery-missing = Ní áirítear aon duine nár roinn uimhir dheireanach.
outcomes-figure-therapies-reliable-recovery-question = Cé mhéad a tháinig chucu féin níos mó ná seans?
outcomes-figure-therapies-reliable-recovery-counted = Tháinig chucu féin, agus níos fearr níos mó ná seans ar thomhas amháin agus níos measa ar cheann ar bith.
outcomes-figure-therapies-reliable-recovery-among = Cúrsaí críochnaithe, gan na daoine nach raibh ag an tairseach ar dtús.
outcomes-figure-therapies-reliable-recovery-missing = Ní áirítear anseo aon duine nár roinn an dá uimhir dheireanacha.
outcomes-figure-therapies-improvement-question = Cé mhéad atá níos fearr níos mó ná seans?
outcomes-figure-therapies-improvement-counted = Níos fearr faoin tairseach ar thomhas amháin, agus níos measa ar cheann ar bith.
outcomes-figure-therapies-improvement-among = Gach cúrsa críochnaithe.
outcomes-figure-therapies-improvement-missing = Fanann cúrsaí gan dhá uimhir roinnte ina measc, gan áireamh.
outcomes-figure-therapies-deterioration-question = Cé mhéad atá níos measa níos mó ná seans?
outcomes-figure-therapies-deterioration-counted = Níos measa faoin tairseach ar thomhas amháin, agus níos fearr ar cheann ar bith.
outcomes-figure-therapies-deterioration-among = Gach cúrsa críochnaithe.
outcomes-figure-therapies-deterioration-missing = Fanann cúrsaí gan dhá uimhir roinnte ina measc, gan áireamh.
outcomes-figure-wait-six-question = Cé mhéad a cóireáladh laistigh de shé seachtaine?
outcomes-figure-wait-six-counted = Bhí an chéad teagmháil cóireála ann ar lá 42 tar éis an atreoraithe, nó roimhe.
outcomes-figure-wait-six-among = Cúrsaí críochnaithe a bhfuil an dá lá ar eolas ina leith.
outcomes-figure-wait-six-missing = Cúrsaí críochnaithe nach bhfuil lá acu ar eolas. Áirítear ar leith iad.
outcomes-figure-wait-eighteen-question = Cé mhéad a cóireáladh laistigh d’ocht seachtaine dhéag?
outcomes-figure-wait-eighteen-counted = Bhí an chéad teagmháil cóireála ann ar lá 126 tar éis an atreoraithe, nó roimhe.
outcomes-figure-wait-eighteen-among = Cúrsaí críochnaithe a bhfuil an dá lá ar eolas ina leith.
outcomes-figure-wait-eighteen-missing = Cúrsaí críochnaithe nach bhfuil lá acu ar eolas. Áirítear ar leith iad.
outcomes-waits-heading = Cá fhad a d’fhan daoine
outcomes-waits-lead = Ón lá a fuarthas atreorú go dtí an chéad teagmháil cóireála, i gcás daoine a chríochnaigh cúrsa: chríochnaigh sé tar éis dhá theagmháil cóireála nó níos mó. Is iad na caighdeáin ná triúr as gach ceathrar laistigh de shé seachtaine, agus naoi nduine dhéag as fiche laistigh d’ocht seachtaine dhéag.
outcomes-waits-unknown = { $count ->
    [one] Tá ceann den dá lá in easnamh ar { $count } chúrsa críochnaithe.
    [two] Tá ceann den dá lá in easnamh ar { $count } cúrsa críochnaithe.
    [few] Tá ceann den dá lá in easnamh ar { $count } cúrsa críochnaithe.
    [many] Tá ceann den dá lá in easnamh ar { $count } cúrsa críochnaithe.
   *[other] Tá ceann den dá lá in easnamh ar { $count } cúrsa críochnaithe.
}

# Help needed

outcomes-concerns-title = Cabhair de dhíth
outcomes-concerns-heading = Freagraí a chaithfidh cabhair a thabhairt
outcomes-concerns-lead = Tá na cinn is práinní ar barr. Nuair a osclaíonn tú ceann, is féidir leis an duine léamh gur fhéach tú.
outcomes-concerns-none = Níl aon rud ag feitheamh anseo.
outcomes-concern-closed = Rinne duine beart
outcomes-level-r2 = Laistigh de cheithre huaire
outcomes-level-r3 = Laistigh den uair
outcomes-sign-thoughts-of-death = Smaointe faoin mbás
outcomes-sign-thoughts-of-ending-life = Smaointe ar a saol a chríochnú
outcomes-sign-plans-to-end-life = Plean a saol a chríochnú
outcomes-sign-life-not-worth-living = Ní fiú an saol a chaitheamh, dar leo
outcomes-sign-not-safe = Gan bhraith sábháilte
outcomes-sign-other = Freagra a d’fhéadfadh baol a chiallú
outcomes-concern-told = Insíodh don duine roimh ré go bhfeicfeá é seo. Is féidir leo léamh gur fhéach tú.
outcomes-concern-name = Ainm
outcomes-concern-reach = Conas teagmháil leo
outcomes-concern-service = Iarrtha ag
outcomes-concern-unknown = Ní fios
outcomes-concern-answer = An freagra amháin
outcomes-concern-done = Cad a rinneadh
outcomes-concern-act = Cad a dhéanann tú anois?
outcomes-concern-what = Cad a rinneadh, agus cé a rinne
outcomes-concern-what-hint = Cé leis a ndearna tú teagmháil, cad a aontaíodh, cé a leanann ar aghaidh.
outcomes-concern-state = An gcaithfidh duine beart a dhéanamh fós?
outcomes-concern-state-open = Caithfidh, fanann sé oscailte
outcomes-concern-state-closed = Ní chaithfidh, tá duine leo anois
outcomes-concern-button = Scríobh síos é

# Loading

outcomes-load-title = Ceistneoirí
outcomes-load-heading = Lódáil ceistneoir
outcomes-load-lead = Tagann an scóráil le Comhar. Tagann focail na gceisteanna uaitse, faoi do cheadúnas.
outcomes-load-licence = Ná lódáil ach focail is féidir le d’eagraíocht a úsáid anseo.
outcomes-load-scoring = Cén tomhas é
outcomes-load-scoring-hint = Caithfear gach ceist den tomhas a aimsiú de réir cóid nó ainm. Ainmnítear an rud nach n-aimsítear.
outcomes-load-json = An ceistneoir mar FHIR R4 JSON
outcomes-load-json-hint = Greamaigh an comhad iomlán anseo.
outcomes-load-rights = Ar cad iad na téarmaí is féidir na focail a úsáid anseo
outcomes-load-rights-hint = Taispeánta faoi fhigiúirí gach duine a fhreagraíonn.
outcomes-load-button = Lódáil é
outcomes-load-there = Lódáilte anseo
outcomes-load-facts = { $scoring }, leagan { $version }, lódáilte ar { $date }.
outcomes-load-retire = Ná hiarr ar aon duine leis níos mó
outcomes-load-retired = Ní iarrtar ar aon duine leis ó { $date }. Fanann scéalta.
outcomes-load-partly = Lódáilte, le píosaí fágtha ar lár
outcomes-load-partly-line = Ní úsáidtear na píosaí seo den chomhad anseo. Seiceáil go léann na ceisteanna mar ba chóir.

# Messages

outcomes-done-taken-back = Tarraingíodh siar é agus tá sé imithe do gach duine.
outcomes-done-share-begun = Is féidir leo é a fheiceáil as seo amach.
outcomes-done-share-ended = Tháinig deireadh leis láithreach. Níor insíodh d’aon duine.
outcomes-done-all-ended = Tháinig deireadh le gach rud láithreach. Níor insíodh d’aon duine.
outcomes-done-asked = Tá an nasc ar a bhealach. Foghlaimíonn tú nuair a fhreagraítear é.
outcomes-done-rated = Tá do thuairim scríofa síos. Is féidir leo í a léamh.
outcomes-done-time-ended = Tá sé scríofa síos gur tháinig deireadh leis an am le chéile.
outcomes-done-acted = Tá sé scríofa síos.
outcomes-done-loaded = Tá sé lódáilte. Is féidir le seirbhísí iarraidh leis anois.
outcomes-done-retired = Ní iarrtar ar aon duine leis ón lá inniu.

# Mail: its subject and its words say nothing of health and nobody's name

outcomes-mail-asking-subject = { $name }: nasc duit
outcomes-mail-asking-body = Tá leathanach gearr ag feitheamh leat. Osclaíonn sé gan phasfhocal agus oibríonn sé uair amháin: { $address } Is féidir é a fhágáil freisin. Ní tharlaíonn aon rud dá bharr.

# Scores

outcomes-score-total = Ar an iomlán
outcomes-score-metric = Ar an iomlán
outcomes-score-raw = Suim na bhfreagraí
outcomes-score-mean = Ar an meán
outcomes-score-connectedness = Ceangailte le daoine
outcomes-score-hope = Dóchas
outcomes-score-identity = Cé mise
outcomes-score-meaning = An rud a bhfuil tábhacht leis dom
outcomes-score-empowerment = Guth a bheith agam
outcomes-score-behaviour = Iompar
outcomes-score-impairment = Corp agus aigne
outcomes-score-symptoms = Trioblóidí
outcomes-score-social = Saol le daoine eile
outcomes-score-support = Tacaíocht
outcomes-score-relationship = Ag obair le chéile
outcomes-score-quality-of-life = An saol ina iomláine
outcomes-score-treatment-satisfaction = An chabhair a fhaighim
outcomes-score-doing-things-i-value = Rudaí a dhéanamh is fiú liom
outcomes-score-looking-forward = Ag féachaint chun cinn
outcomes-score-mastering-my-illness = Maireachtáil go maith leis
outcomes-score-connecting-and-belonging = Ceangal agus muintearas
outcomes-score-goal-number = Sprioc { $number }
outcomes-score-item-number = Ceist { $number }
outcomes-score-area-number = Réimse { $number }

# Ranges, as the books name them

outcomes-band-none = gan aon rud
outcomes-band-mild = éadrom
outcomes-band-moderate = measartha
outcomes-band-moderately-severe = measartha dian
outcomes-band-moderately-severe-or-more = measartha dian nó níos mó
outcomes-band-severe = dian
outcomes-band-healthy = sláintiúil
outcomes-band-low-level = leibhéal íseal
outcomes-band-clinical-range = raon cliniciúil
outcomes-band-general-range = raon ginearálta
outcomes-band-very-low = an-íseal
outcomes-band-low = íseal
outcomes-band-average = meánach
outcomes-band-high = ard
outcomes-band-subclinical = faoi bhun cliniciúil
outcomes-band-significant = suntasach
outcomes-band-not-significant = gan suntas
outcomes-band-dissatisfied = míshásta
outcomes-band-neutral = ceachtar
outcomes-band-satisfied = sásta
outcomes-stage-stuck = sáinnithe
outcomes-stage-accepting-help = ag glacadh le cabhair
outcomes-stage-believing = ag creidiúint
outcomes-stage-learning = ag foghlaim
outcomes-stage-self-reliance = neamhspleáchas

# Why not

refusal-outcomes-link-not-open = Ní osclaíonn an nasc seo. Iarr ceann nua ar an tseirbhís, nó sínigh isteach agus freagair uait féin.
refusal-outcomes-nothing-answered = Freagair ceist amháin ar a laghad, nó fág an leathanach.
refusal-outcomes-not-offered = Níl freagra amháin i measc na gceann a tairgeadh ({ $item }). Roghnaigh ceann díobh.
refusal-outcomes-measure-unknown = Roghnaigh cé na ceisteanna le cur.
refusal-outcomes-measure-retired = Ní chuirtear na ceisteanna seo ar aon duine níos mó. Roghnaigh cinn eile.
refusal-outcomes-due-day = Tabhair lá ón lá inniu suas le bliain chun cinn.
refusal-outcomes-asked-enough = Tá trí nasc ag feitheamh leis an duine seo cheana. Lig dóibh freagairt ar dtús.
refusal-outcomes-mail-wrong = Scríobh seoladh ríomhphoist, mar shampla ainm@example.org.
refusal-outcomes-share-unknown = Roghnaigh seirbhís nó oibrí a d’iarr ort, nó duine a thacaíonn leat.
refusal-outcomes-not-yours-to-take-back = Is tuairim oibrí é seo. Is féidir do fhreagraí féin a tharraingt siar.
refusal-outcomes-time-not-together = Tá deireadh leis an am le chéile seo cheana.
refusal-outcomes-contacts = Scríobh líon teagmhálacha, náid nó níos mó.
refusal-outcomes-wait-days-wrong = Tagann an t-atreorú roimh an gcéad chóireáil, agus an dá lá roimh inniu. Fág ar lár an rud nach bhfuil ar eolas agat.
refusal-outcomes-end-code = Roghnaigh cén fáth ar tháinig deireadh leis.
refusal-outcomes-done-empty = Scríobh cad a rinneadh.
refusal-outcomes-done-long = Úsáid { $limit } litir ar a mhéad.
refusal-outcomes-changed-meanwhile = Scríobh comhghleacaí rud éigin idir an dá linn. Léigh é, ansin scríobh do cheannsa.
refusal-outcomes-json-unreadable = Ní féidir an comhad seo a léamh mar FHIR R4 Questionnaire: { $why }
refusal-outcomes-json-long = Tá an comhad níos faide ná { $limit } litir. Fág pictiúir ar lár.
refusal-outcomes-scoring-unknown = Roghnaigh cén tomhas é.
refusal-outcomes-not-bound = Níor aimsíodh na míreanna seo den tomhas, mar sin níor lódáladh aon rud: { $items }
refusal-outcomes-rights-empty = Abair cad iad na téarmaí ar féidir na focail a úsáid anseo.
refusal-outcomes-loaded-already = Tá an leagan seo anseo cheana. Tabhair leagan eile don chomhad, nó scoir den seancheann.

# The audit

audit-outcomes-answer = D’fhreagair fúthu féin
audit-outcomes-decline-asking = B’fhearr leo gan freagairt
audit-outcomes-see-story = Chonaic a scéal féin
audit-outcomes-take-back = Tharraing freagra siar
audit-outcomes-share = D’athraigh cé a fhéadfaidh a fheiceáil
audit-outcomes-see-looks = Chonaic cé a d’fhéach
audit-outcomes-ask = D’iarr ar dhuine freagairt
audit-outcomes-see-shared = Chonaic cad a roinneann duine
audit-outcomes-rate = Scríobh tuairim oibrí
audit-outcomes-end-time = Dúirt gur tháinig deireadh le ham le chéile
audit-outcomes-see-figures = Chonaic figiúirí seirbhíse
audit-outcomes-see-concern = Chonaic freagra a chaithfidh cabhair a thabhairt
audit-outcomes-act-on-concern = Scríobh cad a rinneadh chun cabhrú
audit-outcomes-load-measure = Lódáil nó scoir de cheistneoir
audit-outcomes-erase-with-account = Scriosta leis an gcuntas
audit-outcomes-end-with-support = Tháinig deireadh leis an roinnt leis an tacaíocht
