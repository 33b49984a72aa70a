# The frame and the menu.
people-frame-account = Do chuntas
people-frame-sign-out = Sínigh amach
people-frame-hat = Athraigh do hata
people-frame-glass = Rochtain éigeandála
people-frame-you = Tusa
people-nav-hats = Hataí
people-nav-glass = Rochtain éigeandála

# The parts people play.
people-role-anyone = Duine ar bith
people-role-person = Ar do shon féin
people-role-moderator = Modhnóir
people-role-safety-reader = Léitheoir sábháilteachta
people-role-responder = Freagróir do sheirbhís
people-role-service-owner = Úinéir seirbhíse
people-role-area-lead = Ceannaire limistéir
people-role-lived-experience-reviewer = Athbhreithneoir le taithí saoil
people-role-identity-custodian = Coimeádaí sonraí teagmhála
people-role-national-office = An oifig náisiúnta
people-role-administrator = Riarthóir

# Signing in.
people-sign-in-title = Sínigh isteach
people-sign-in-button = Sínigh isteach
people-by-link = Le nasc i ríomhphost
people-mail-label = Seoladh ríomhphoist
people-mail-hint = Seolaimid nasc chugat chun síniú isteach. Níl pasfhocal ag teastáil.
people-send-link = Seol nasc chugam
people-by-passkey = Le heochair phas
people-by-passkey-line = Is féidir le do ghléas tú a shíniú isteach le d'aghaidh, do mhéar nó glas an scáileáin.
people-use-passkey = Úsáid eochair phas
people-passkey-trouble = Níor oibrigh sé sin. Bain triail eile as, nó roghnaigh bealach eile.
people-other-ways = Bealaí eile
people-by-password = Pasfhocal agus cód
people-by-organisation = Sínigh isteach trí { $organisation }
people-no-account-needed = Níl cuntas ag teastáil chun rud a roinnt ná chun léamh.
people-again-line = Tá an rud is mian leat a dhéanamh íogair. Sínigh isteach uair amháin eile, le taispeáint gur tusa atá ann.
people-back-to-sign-in = Ar ais go dtí an síniú isteach
people-go-on = Lean ar aghaidh
people-demo-title = Daoine an leagain taispeána
people-demo-line = Is daoine cumtha iad. Brúigh ainm le síniú isteach mar an duine sin.

# After asking for a link.
people-sent-title = Féach ar do ríomhphost
people-sent-line = Tá nasc seolta againn chuig an seoladh a thug tú. Oibríonn sé uair amháin, ar feadh 20 nóiméad.
people-sent-other-device = Is féidir leat é a oscailt ar an ngléas seo nó ar ghléas eile.
people-sent-nothing = Nár tháinig aon rud?
people-sent-nothing-line = Féach i bhfillteán an turscair, agus seiceáil go raibh an seoladh ceart. Ansin iarr nasc nua.

# The page behind the link.
people-link-title = Sínigh isteach
people-link-line = Brúigh an cnaipe le síniú isteach ar an ngléas seo.
people-link-button = Sínigh isteach anseo
people-link-not-you = Nár iarr tú é seo? Dún an leathanach. Ní tharlóidh aon rud.
people-link-again = Iarr nasc nua

# Password and code.
people-password-title = Sínigh isteach le pasfhocal agus cód
people-password-label = Pasfhocal
people-password-forgotten = An ndearna tú dearmad ar do phasfhocal? Úsáid nasc i ríomhphost ina áit.
people-code-title = Cuir isteach do chód
people-code-label = Cód
people-code-hint = Sé dhigit ó d'aip chód, nó ceann de do chóid aisghabhála.
people-code-none = Gan cód agat? Úsáid nasc i ríomhphost ina áit.

# Signing out.
people-sign-out-title = Sínigh amach
people-sign-out-line = Déanann an gléas seo dearmad cé thú féin.
people-done-signed-out = Tá tú sínithe amach.
people-done-signed-out-everywhere = Tá tú sínithe amach ar gach gléas.

# My account.
people-account-title = Do chuntas
people-back-to-account = Ar ais chuig do chuntas
people-name = Ainm
people-name-hint = Ní gá ceann a thabhairt.
people-screen-name = Cad a thugaimid ort
people-screen-name-hint = Tá ainm ar bith ceart go leor. Seo an ceann a fheiceann an fhoireann agus daoine eile.
people-language = Teanga na ríomhphost
people-names-title = D'ainm agus do theanga
people-none = Gan aon cheann
people-change = Athraigh
people-look = Féach
people-keep = Sábháil
people-done-names = Tá do shonraí sábháilte.
people-ways-title = Bealaí le síniú isteach
people-ways-line = Oibríonn nasc i ríomhphost i gcónaí. Cuir bealaí eile leis más mian leat.
people-way-link = Nasc i ríomhphost
people-way-passkey = Eochracha pas
people-passkeys-count = Socraithe: { $count }
people-code-app = Aip chód
people-password = Pasfhocal an chuntais
people-set-up = Socraithe
people-not-set-up = Gan socrú
people-link-organisation = Sínigh isteach trí { $organisation } as seo amach
people-hats-mine-title = Do hataí
people-hats-mine-link = Roghnaigh an hata a chaitheann tú

# What is mine: supporters, a copy, leaving.
people-own-things-title = Do chuid féin
people-supporters-title = Daoine a thacaíonn leat
people-supporters-line = Is féidir duine a bheith taobh leat: duine muinteartha, cara, cúramóir. Roghnaíonn tusa iad, aontaíonn siad, agus is féidir leat deireadh a chur leis aon uair.
people-supporters-none = Níl éinne ag tacú leat anseo fós. Iarr ar dhuine thíos.
people-supporters-see = Cad a fheiceann tacaí: d'ainm, agus gur roghnaigh tú iad. Ní fheiceann siad aon rud a roinneann tú. Má thaispeánann aon chuid den suíomh níos mó dóibh choíche, deirtear leatsa ar dtús é.
people-supporter-ask-title = Iarr ar dhuine tacú leat
people-supporter-mail = An seoladh ríomhphoist atá acu
people-supporter-mail-hint = Faigheann siad ríomhphost gan ainm ar bith ann. Feiceann siad d'ainm nuair a shíníonn siad isteach leis an seoladh seo.
people-supporter-ask-button = Iarr orthu
people-supporter-waits = Iarrtha. Ag fanacht le freagra go dtí { $day }. Ní insímid duit má dhiúltaíonn siad.
people-supporter-take-back = Tarraing siar ar iarr tú ar { $mail }
people-supporter-is = Tacaíonn an duine seo leat.
people-supporter-end = Cuir deireadh le tacaíocht ó { $name }
people-done-supporter-asked = Chuireamar ríomhphost chuig an seoladh sin. A luaithe a aontaíonn siad, feicfidh tú anseo iad.
people-done-supporter-taken-back = Tarraingthe siar. Ní féidir leo aontú a thuilleadh.
people-done-supporter-ended = Críochnaithe. As seo amach ní fheiceann siad aon rud leat.
people-support-asked = Iarrann { $name } ort tacú leo
people-support-asked-line = Má aontaíonn tú, feiceann siad d'ainm agus feiceann tú a n-ainm. Is féidir leat stopadh aon uair.
people-support-agree = Aontaigh
people-support-decline = Diúltaigh
people-done-support-agreed = Tá tú ag tacú leo anois.
people-done-support-declined = Dhiúltaigh tú. Ní insímid dóibh é.
people-supported-title = Daoine a dtacaíonn tú leo
people-support-stop = Stop de bheith ag tacú le { $name }
people-done-support-stopped = Stoptha. As seo amach ní fheiceann tú aon rud leo.
people-copy-title = Cóip dá gcoinnítear fút
people-copy-line = Is féidir leat gach a gcoinnímid fút a thabhairt leat, in aon chomhad amháin. Is leatsa é.
people-copy-in = Cad atá ann
people-copy-in-account = Do chuntas: d'ainm, do sheoladh ríomhphoist, na bealaí le síniú isteach, na hataí, agus cá bhfuil tú sínithe isteach.
people-copy-in-support = Cé ar iarr tú tacaíocht, agus cé a thacaíonn le cé.
people-copy-in-shared = Ar roinn tú faoi ainm agus tú sínithe isteach, le gach teachtaireacht agus a tháinig as.
people-copy-not-in = Cad nach bhfuil ann
people-copy-not-in-code = Ar roinn tú gan ach cód nó sonraí teagmhála. Níl a fhios ag éinne anseo gur leatsa é. Oscail é le do chód.
people-copy-not-in-lines = Na línte a deir cé a rinne cad, agus cén lá. Níl aon fhocal leatsa iontu.
people-copy-careful = An té a bhfuil an comhad aige, is féidir leis é a léamh. Ná sábháil é ach áit nach mbreathnaíonn éinne eile.
people-copy-button = Faigh do chóip
people-leave-title = Imigh go deo
people-leave-line = Is féidir leat imeacht aon uair is mian leat, agus ní gá duit a rá cén fáth.
people-leave-goes = Cad a imíonn, láithreach
people-leave-goes-account = Do chuntas: d'ainm, do sheoladh ríomhphoist, na bealaí le síniú isteach agus na hataí. Sínítear amach ar gach gléas thú.
people-leave-goes-shared = Ar roinn tú faoi ainm agus tú sínithe isteach: do chuid focal, d'ainm, agus gach teachtaireacht faoi. Imíonn sé ó leathanaigh phoiblí freisin.
people-leave-goes-support = Cé a thacaíonn leat, agus cé leis a dtacaíonn tú.
people-leave-stays = Cad a fhanann
people-leave-stays-counts = Gur roinneadh rud éigin, mar uimhir. Fanann na hathruithe a rinne seirbhís freisin, gan do chuid focal.
people-leave-stays-code = Ar roinn tú gan ach cód nó sonraí teagmhála. Níl a fhios ag éinne anseo gur leatsa é. Más mian leat, tarraing siar é le do chód ar dtús.
people-leave-stays-work = Freagraí a thug tú thar ceann seirbhíse, agus cúiseanna le rochtain éigeandála. Baineann siad le hobair na seirbhíse.
people-leave-stays-lines = Línte a deir cad a rinneadh, agus cén lá. Tá uimhir iontu nach dtreoraíonn chuig éinne.
people-leave-stays-backups = Cóipeanna faoi ghlas i seanchúltacaí, ar feadh 35 lá ar a mhéad.
people-leave-copy-first = Tóg cóip dá gcoinnítear fút ar dtús
people-leave-warning = Ní féidir le héinne é seo a chur ar ceal, fiú sinne.
people-leave-legend = Ar mhaith leat imeacht?
people-leave-sure = Ba mhaith, scriostar mo chuid
people-leave-button = Imigh agus scrios
people-leave-stay = Fan
people-goodbye-title = Slán leat
people-goodbye-line = D'imigh tú, agus tá do chuid scriosta. Tá tú sínithe amach ar gach gléas.
people-goodbye-back = Is féidir leat léamh, rud a roinnt nó teacht ar ais i gcónaí. Tosaíonn sé as an nua ansin.
people-goodbye-help = Má tá cabhair uait anois, tá sí ann duit

# My password.
people-own-password-title = Do phasfhocal
people-new-password-label = Pasfhocal nua
people-new-password-hint = 12 charachtar ar a laghad. Is furasta cúpla focal i ndiaidh a chéile a choinneáil i gcuimhne.
people-password-needs-code-app = Oibríonn pasfhocal in éineacht le haip chód. Socraigh an aip ar dtús.
people-set-up-code-app = Socraigh aip chód
people-remove-password = Bain an pasfhocal
people-done-password = Tá do phasfhocal sábháilte. Síníodh gléasanna eile amach.
people-done-password-removed = Tá do phasfhocal bainte.

# My code app.
people-code-app-title = D'aip chód
people-code-app-line = Taispeánann aip chód ar d'fhón sé dhigit a athraíonn an t-am ar fad. In éineacht le do phasfhocal, ligeann siad isteach thú.
people-code-app-start = Socraigh aip chód
people-code-app-scan = Scan an pictiúr seo le d'aip chód. Ansin cuir isteach na sé dhigit a thaispeánann sí.
people-code-app-no-camera = Ní féidir liom é a scanadh
people-code-app-type = Clóscríobh é seo isteach i d'aip ina áit:
people-code-app-code = Sé dhigit
people-code-app-confirm = Úsáid an aip seo
people-code-app-on = Tá d'aip chód socraithe.
people-code-app-anew = Socraigh arís í
people-code-app-remove = Bain an aip chód
people-done-code-app-removed = Tá d'aip chód bainte.
people-recovery-title = Do chóid aisghabhála
people-recovery-once = Ní thaispeánaimid na cóid seo ach anois.
people-recovery-line = Scríobh síos iad agus coinnigh slán iad. Oibríonn gach ceann uair amháin in áit cóid, má chailltear d'fhón.
people-recovery-kept = Tá siad scríofa síos agam
people-recovery-left = Cóid aisghabhála fágtha: { $count }

# My passkeys.
people-passkeys-title = D'eochracha pas
people-passkeys-line = Fanann eochair phas ar do ghléas. Ní féidir le duine ar bith í a thomhas ná í a iarraidh ort.
people-passkeys-none = Níl eochair phas agat fós.
people-passkeys-not-here = Ní oibríonn eochracha pas ach san áit a bhfuil a ainm féin ag an suíomh seo.
people-passkey-add = Cuir eochair phas leis
people-passkey-add-button = Cuir eochair phas leis
people-passkey-label = Ainm di
people-passkey-label-hint = Mar shampla: m'fhón.
people-passkey-needs-script = Chun eochair phas a chur leis, ní mór do do bhrabhsálaí scripteanna a rith.
people-passkey-unnamed = Eochair phas
people-passkey-added = Curtha leis { $day }
people-passkey-used = Úsáidte go deireanach { $day }
people-passkey-remove = Bain “{ $label }”
people-done-passkey-removed = Tá an eochair phas bainte.

# Where I am signed in.
people-sign-ins = Cá bhfuil tú sínithe isteach
people-sign-ins-count = Sínithe isteach anois: { $count }
people-sign-ins-line = Mura n-aithníonn tú ceann acu seo, cuir deireadh leis.
people-sign-in-here = An gléas seo
people-sign-in-since = Ó { $moment }
people-sign-in-used = Úsáidte go deireanach { $moment }
people-sign-in-end = Cuir deireadh leis an gceann seo
people-sign-out-everywhere = Sínigh amach gach áit
people-done-sign-in-ended = Tá deireadh leis an síniú isteach sin.
people-device-iphone = iPhone
people-device-ipad = iPad
people-device-android-phone = Fón Android
people-device-android-tablet = Táibléad Android
people-device-windows = Ríomhaire Windows
people-device-mac = Ríomhaire Mac
people-device-linux = Ríomhaire Linux
people-device-other = Gléas eile
people-came-by-link = Le nasc i ríomhphost
people-came-by-passkey = Le heochair phas
people-came-by-password = Le pasfhocal agus cód
people-came-by-organisation = Trí d'eagraíocht
people-came-by-demonstration = Le cnaipe an leagain taispeána

# Hats.
people-hat-title = Cén hata atá ort anois?
people-hat-line = Braitheann an méid a fheiceann tú agus is féidir leat a dhéanamh air.
people-hat-none = Gan aon cheann, tá mé anseo ar mo shon féin
people-hat-none-hint = Feiceann tú an rud is leatsa.
people-hat-change = Athraigh
people-hat-no-hats = Níl hata agat. Tá tú anseo ar do shon féin.
people-hat-since = Ó { $day }
people-done-hat = Tá do hata athraithe.
people-everywhere = Gach áit
people-choose = Roghnaigh
people-hats-title = Cé a chaitheann cén hata
people-hats-none = Níl hata ag aon duine anseo fós. Tabhair an chéad cheann thíos.
people-more = Tuilleadh
people-unnamed = Duine gan ainm
people-give-hat = Tabhair hata
people-give-hat-mail = Seoladh ríomhphoist
people-give-hat-hint = Faigheann siad nasc chun síniú isteach. Mura bhfuil cuntas acu fós, faigheann siad ceann.
people-give-hat-role = Hata
people-give-hat-place = Cén áit
people-take-hat = Tóg an hata seo ar ais
people-done-hat-given = Tá an hata tugtha.
people-done-hat-taken = Tá an hata tógtha ar ais.

# Emergency access.
people-glass-title = Rochtain éigeandála
people-warning = Rabhadh
people-glass-warning = Ná húsáid é seo ach nuair atá baol dochair do dhuine.
people-glass-line = Téann tú thar do ghnáth-theorainneacha ar feadh uair an chloig. Marcáiltear gach rud a dhéanann tú. Cuirtear ceannaire an limistéir agus an oifig náisiúnta ar an eolas.
people-glass-role = Cad is gá duit a dhéanamh?
people-glass-read = An méid a scríobhadh a léamh, chun duine a choinneáil slán
people-glass-contact = Fáil amach cé a scríobh, chun teagmháil a dhéanamh leo
people-glass-answer = Freagra a thabhairt thar ceann na seirbhíse
people-glass-place = Cén áit?
people-glass-reason = Cén fáth?
people-glass-start = Tosaigh rochtain éigeandála
people-glass-on = Tá rochtain éigeandála agat mar { $role } ag { $place }. Críochnaíonn sí uaithi féin: { $moment }.
people-glass-end = Cuir deireadh léi anois
people-done-glass = Tá an rochtain éigeandála tosaithe. Críochnaíonn sí uaithi féin i gceann uair an chloig.
people-done-glass-ended = Tá deireadh leis an rochtain éigeandála.
people-glass-uses-title = Úsáid na rochtana éigeandála
people-glass-uses-none = Níor úsáid aon duine rochtain éigeandála anseo.
people-glass-open = Ar siúl
people-glass-from-to = Ó { $from } go { $to }

# Mails. They lie where others may see them, so they say nothing of health.
people-mail-link-subject = Do nasc
people-mail-link-body =
    Dia duit,

    seo an nasc a d'iarr tú:

    { $address }

    Oscail é agus brúigh an cnaipe. Oibríonn sé uair amháin, ar feadh 20 nóiméad, ar ghléas ar bith.

    Nár iarr tú é? Is féidir an teachtaireacht seo a chaitheamh amach. Ní tharlóidh aon rud.
people-mail-request-subject = Ceist duit
people-mail-request-body =
    Dia duit,

    tá ceist ag duine a bhfuil aithne aige ort. Sínigh isteach leis an seoladh ríomhphoist seo chun í a léamh:

    { $address }

    Is féidir leat aontú nó diúltú. Ní gá duit freagra a thabhairt, agus ní fhaigheann éinne eile an teachtaireacht seo.

people-mail-glass-subject = Rud le breathnú air
people-mail-glass-body =
    Dia duit,

    tá rud ann ba cheart duit breathnú air inniu:

    { $address }

# Why not.
refusal-people-mail-odd = Cuir isteach seoladh ríomhphoist mar ainm@sampla.ie
refusal-people-busy = Tá go leor daoine ag síniú isteach faoi láthair. Fan nóiméad, ansin bain triail eile as.
refusal-people-too-many-tries = Triaileadh é sin rómhinic. Fan tamall, nó úsáid nasc i ríomhphost: oibríonn sé láithreach.
refusal-people-link-is-over = Úsáideadh an nasc seo cheana, nó tá a chuid ama thart. Iarr ceann nua.
refusal-people-step-is-over = Thóg sé seo rófhada. Tosaigh arís ón leathanach sínithe isteach.
refusal-people-prove-again = Sínigh isteach uair amháin eile, le taispeáint gur tusa atá ann.
refusal-people-password-wrong = Níl an seoladh nó an pasfhocal ceart, nó níl aip chód socraithe. Is féidir nasc i ríomhphost a úsáid ina áit.
refusal-people-password-too-short = Roghnaigh pasfhocal de { $letters } carachtar ar a laghad
refusal-people-password-too-long = Roghnaigh pasfhocal de { $letters } carachtar ar a mhéad
refusal-people-password-too-plain = Roghnaigh pasfhocal ina bhfuil níos mó carachtar éagsúil
refusal-people-code-wrong = Níl an cód sin ceart, nó úsáideadh cheana é. Cuir isteach an ceann a thaispeánann d'aip anois.
refusal-people-passkey-wrong = Ní oireann an eochair phas seo. Bain triail eile as, nó roghnaigh bealach eile.
refusal-people-passkey-taken = Tá an eochair phas seo socraithe cheana.
refusal-people-organisation-away = Níl d'eagraíocht ag freagairt faoi láthair. Bain triail as ar ball, nó roghnaigh bealach eile.
refusal-people-organisation-did-not-vouch = Níor dheimhnigh d'eagraíocht cé thú féin. Tosaigh arís, nó roghnaigh bealach eile.
refusal-people-organisation-not-known-here = Níl cuntas agat anseo fós. Iarr nasc i ríomhphost ar dtús. Ansin cuir d'eagraíocht le leathanach do chuntais.
refusal-people-identity-taken = Baineann an síniú isteach seo de chuid d'eagraíochta le cuntas eile anseo.
refusal-people-mail-taken = Tá cuntas ann cheana leis an seoladh ríomhphoist seo.
refusal-people-name-too-long = Roghnaigh ainm de { $letters } carachtar ar a mhéad
refusal-people-choose-hat = Roghnaigh hata
refusal-people-not-a-hat = Roghnaigh hata ón liosta
refusal-people-hat-for-yourself = Ní féidir hata a thabhairt duit féin. Iarr ar dhuine eile a bhfuil cead aige.
refusal-people-hat-needs-a-place = Roghnaigh an áit a gcaitear an hata seo
refusal-people-hat-only-national = Is í an oifig náisiúnta amháin a thugann nó a thógann an hata seo.
refusal-people-hat-ends-before = Roghnaigh deireadh tar éis an tosaigh
refusal-people-no-such-place = Roghnaigh áit ón liosta
refusal-people-too-many-asked = D'iarr tú ar dheichniúr cheana. Fan lena bhfreagraí, nó go dtí go mbeidh na ceisteanna thart.
refusal-people-say-that-you-leave = Cuir tic sa bhosca le rá gur mhaith leat imeacht
refusal-people-not-their-own-supporter = Roghnaigh duine seachas tú féin
refusal-people-glass-role = Roghnaigh cad is gá duit a dhéanamh
refusal-people-glass-already = Tá rochtain éigeandála agat cheana. Cuir deireadh léi sula dtosaíonn tú arís.
refusal-people-reason-too-short = Abair cén fáth i { $letters } litir ar a laghad
refusal-people-reason-too-long = Abair cén fáth i { $letters } litir ar a mhéad

# The audit.
audit-people-ask-link = D'iarr nasc chun síniú isteach
audit-people-sign-in = Shínigh isteach
audit-people-sign-out = Shínigh amach
audit-people-keep-account = D'athraigh a gcuntas
audit-people-change-hat = D'athraigh a hata
audit-people-choose-supporter = Roghnaigh tacaí, nó chuir deireadh leis
audit-people-answer-support = D'aontaigh tacú le duine, dhiúltaigh, nó stop
audit-people-take-copy = Thóg cóip dá gcoinnítear fúthu
audit-people-erase-account = Scrios a gcuntas
audit-people-see-hats = D'fhéach cé a chaitheann cén hata
audit-people-give-hat = Thug hata
audit-people-take-hat = Thóg hata ar ais
audit-people-break-glass = Thosaigh rochtain éigeandála
audit-people-end-glass = Chuir deireadh le rochtain éigeandála
audit-people-see-glass = D'fhéach ar úsáid na rochtana éigeandála
audit-people-demo = Thug isteach na daoine cumtha
