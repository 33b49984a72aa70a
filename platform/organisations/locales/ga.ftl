## What a node of the tree is
organisations-kind-nation = Tír
organisations-kind-health-region = Réigiún sláinte
organisations-kind-former-cho = Iar-eagraíocht cúraim sláinte pobail
organisations-kind-integrated-healthcare-area = Limistéar cúraim sláinte chomhtháite
organisations-kind-national-service = Seirbhís náisiúnta
organisations-kind-network = Líonra
organisations-kind-charity = Carthanas
organisations-kind-association = Cumann
organisations-kind-psychiatric-institution = Institiúid shíciatrach
organisations-kind-social-care-institution = Institiúid cúraim shóisialta
organisations-kind-public-body = Comhlacht poiblí
organisations-kind-department = Roinn
organisations-kind-service = Seirbhís

## What a service does
organisations-what-community-team = Foireann mheabhairshláinte pobail
organisations-what-camhs = Leanaí agus daoine óga
organisations-what-older-people-team = Foireann do dhaoine breacaosta
organisations-what-day-centre = Ionad lae
organisations-what-recovery-college = Coláiste téarnaimh
organisations-what-inpatient-unit = Barda ospidéil
organisations-what-drop-in = Ionad buail isteach
organisations-what-crisis-cafe = Caife géarchéime
organisations-what-peer-support = Tacaíocht piaraí
organisations-what-family-support = Tacaíocht teaghlaigh
organisations-what-employment = Cabhair le hobair
organisations-what-supported-housing = Teach le tacaíocht
organisations-what-talking-therapies = Teiripí cainte
organisations-what-forensic = Cúram fóiréinseach

## Whom it is for
organisations-ages-all = Daoine d'aois ar bith
organisations-ages-under-eighteen = Leanaí agus daoine óga faoi 18
organisations-ages-sixteen-to-twenty-five = Daoine idir 16 agus 25
organisations-ages-adults = Daoine 18 agus os a chionn
organisations-ages-over-sixty-five = Daoine 65 agus os a chionn

## Where it meets people
organisations-setting-health-centre = Ionad sláinte
organisations-setting-hospital = Ospidéal
organisations-setting-library = Leabharlann
organisations-setting-family-resource-centre = Ionad acmhainní teaghlaigh
organisations-setting-community-centre = Ionad pobail
organisations-setting-cafe = Caife
organisations-setting-college = Coláiste
organisations-setting-house = Teach
organisations-setting-at-home = I do theach féin
organisations-setting-online = Ar líne
organisations-setting-by-phone = Ar an nguthán

## Places, orders, sureness
organisations-place-ireland = Éire
organisations-place-united-kingdom = An Ríocht Aontaithe
organisations-place-serbia = An tSeirbia
organisations-hierarchy-health-regions = Réigiúin sláinte
organisations-hierarchy-community-healthcare-organisations = Eagraíochtaí cúraim sláinte pobail
organisations-hierarchy-networks = Líonraí
organisations-confidence-high = Léite ag a foinse oifigiúil
organisations-confidence-medium = Ó fhoinse thánaisteach
organisations-confidence-low = Neamhchinnte

## Find support
organisations-support-title = Faigh tacaíocht
organisations-support-lead = Foirne, grúpaí agus doirse oscailte. Ní gá cuntas chun féachaint.
organisations-support-urgent = An bhfuil duine ag teastáil uait anois? Féach cé a fhreagraíonn anois.
organisations-support-words = Baile, contae nó ainm
organisations-support-words-hint = Is leor tús focail.
organisations-support-kind = Cén cineál tacaíochta
organisations-support-kind-any = Cineál ar bith
organisations-support-region = Cuid den tír
organisations-support-region-any = Áit ar bith
organisations-support-find = Faigh tacaíocht
organisations-support-found-title = Cad atá ann
organisations-support-count = { $count ->
    [one] Seirbhís amháin
    [two] Dhá sheirbhís
    [few] { $count } sheirbhís
    [many] { $count } seirbhís
   *[other] { $count } seirbhís
}
organisations-support-next = Taispeáin tuilleadh
organisations-support-first = Ar ais go tús an liosta
organisations-support-none = Níor aimsíodh rud ar bith
organisations-support-none-text = Bain triail as níos lú litreacha den ainm, nó cuardaigh áit ar bith.
organisations-support-all = Taispeáin gach tacaíocht
organisations-support-by-region = De réir cuid den tír
organisations-support-organisations = Cé atá freagrach as cén chuid den tír

## One service
organisations-service-title = Uaireanta oscailte agus teagmhálacha
organisations-service-invented = Seirbhís chumtha í seo. Taispeánann sí conas a bhreathnaíonn leathanach. Ná glaoigh uirthi agus ná scríobh chuici.
organisations-service-tag-invented = Taispeántas
organisations-service-tag-closed = Dúnta
organisations-service-closed-on = Dúnadh an tseirbhís seo ar { $date }.
organisations-service-closes-on = Dúnfar an tseirbhís seo ar { $date }.
organisations-service-open-day-and-night = Ar oscailt de lá is d'oíche
organisations-service-open-until = Ar oscailt anois, go dtí { $time }
organisations-service-opens = Dúnta anois. Osclófar: { $day }, { $time }.
organisations-service-closed-now = Dúnta anois
organisations-service-hours-unknown = Níl na huaireanta oscailte ar eolas againn. Glaoigh nó scríobh sula dtéann tú.
organisations-service-hours = Uaireanta oscailte
organisations-service-hours-table = Uaireanta oscailte gach lá den tseachtain
organisations-service-day = Lá
organisations-service-span = { $from } go { $to }
organisations-service-closed-day = Dúnta
organisations-service-other-days = Laethanta difriúla
organisations-service-reach = Conas í a bhaint amach
organisations-service-come = Conas teacht
organisations-service-phone = Guthán
organisations-service-text = Téacs
organisations-service-mail = Ríomhphost
organisations-service-web = Leathanach gréasáin
organisations-service-where = Cá háit
organisations-service-about = Cad atá le súil leis
organisations-service-for = Cé dó í
organisations-service-languages = Teangacha a labhraítear ann
organisations-service-within = Cuid de
organisations-service-share = Roinn rud éigin faoin tseirbhís seo
organisations-service-share-hint = Maith nó olc, is leor abairt amháin. Ní gá a rá cé tú féin.
organisations-service-not-yet = Ní fhreagraíonn an tseirbhís seo anseo go fóill. Is féidir í a bhaint amach mar atá thuas.
organisations-service-staff = Don fhoireann
organisations-service-correct = Ceartaigh an tseirbhís seo
organisations-service-close = Dún an tseirbhís seo
organisations-service-source = Cá háit ar léadh é seo
organisations-service-sureness = Cé chomh cinnte is atáimid

## Languages spoken at a service
organisations-language-en = Béarla
organisations-language-ga = Gaeilge
organisations-language-sr = Seirbis
organisations-language-pl = Polainnis
organisations-language-ro = Rómáinis
organisations-language-uk = Úcráinis
organisations-language-hu = Ungáiris

## Correct a service
organisations-correct-title = Ceartaigh seirbhís
organisations-correct-lead = Léann daoine é seo sula dtagann siad. Fág bosca folamh mura bhfuil a fhios agat.
organisations-correct-name-en = Ainm i mBéarla
organisations-correct-name-ga = Ainm i nGaeilge
organisations-correct-name-sr = Ainm i Seirbis
organisations-correct-about-en = Cad atá le súil leis, i mBéarla
organisations-correct-about-ga = Cad atá le súil leis, i nGaeilge
organisations-correct-about-sr = Cad atá le súil leis, i Seirbis
organisations-correct-come-en = Conas teacht, i mBéarla
organisations-correct-come-ga = Conas teacht, i nGaeilge
organisations-correct-come-sr = Conas teacht, i Seirbis
organisations-correct-hours = Uaireanta oscailte
organisations-correct-hours-hint = Mar shampla 9:00-17:00, nó 10:30-13:00, 14:00-16:30. Fág lá dúnta folamh.
organisations-correct-other-days = Laethanta difriúla, ceann ar gach líne
organisations-correct-other-days-hint = Mar shampla 2026-12-24 10:00-13:00. Ciallaíonn dáta leis féin go mbeidh sé dúnta.
organisations-correct-contacts = Conas í a bhaint amach
organisations-correct-listens = An bhfreagraíonn an tseirbhís an méid a roinneann daoine anseo?
organisations-correct-listens-yes = Freagraíonn, léann sí agus freagraíonn sí
organisations-correct-listens-not-yet = Níl fós
organisations-correct-send = Sábháil an ceartú
organisations-done-corrected = Tá an ceartú sábháilte. Feiceann daoine anois é.

## Close a service
organisations-close-title = Dún seirbhís
organisations-close-lead = Fanann an méid a dúirt daoine fúithi, agus iad siúd atá freagrach aisti. Ní féidir é seo a chealú anseo.
organisations-close-on = An chéad lá gan í
organisations-close-on-hint = Mar shampla 1 12 2026
organisations-close-instead-en = Cén fáth, agus cá rachfar ina áit, i mBéarla
organisations-close-instead-ga = An rud céanna i nGaeilge
organisations-close-instead-sr = An rud céanna i Seirbis
organisations-close-send = Dún an tseirbhís seo
organisations-done-closed = Tá an tseirbhís dúnta. Deir a leathanach cá rachfar ina háit.

## The tree of organisations
organisations-tree-title = Eagraíochtaí
organisations-tree-lead = Cé atá freagrach as cén chuid den tír, inniu nó lá eile.
organisations-tree-on = Taispeáin an lá
organisations-tree-on-hint = Mar shampla 1 6 2024. An lá sin bhí dhá ord i bhfeidhm ag an am céanna.
organisations-tree-show = Taispeáin
organisations-tree-as-on = Mar a bhí ar { $date }
organisations-tree-none = Ní raibh an t-ord seo i bhfeidhm an lá sin.
organisations-tree-from = Ó { $date }
organisations-tree-until = Go dtí { $date }
organisations-tree-successions = Cad a tháinig i ndiaidh na n-iar-eagraíochtaí
organisations-tree-former = Iar-eagraíocht
organisations-tree-successor = Inniu
organisations-tree-share = Cén chuid
organisations-tree-whole = An t-iomlán
organisations-tree-source = { $source } ({ $sureness })
organisations-tree-day-unreadable = Ní dáta é seo. Taispeántar an lá inniu.

## Help now
organisations-help-title = Cabhair anois
organisations-help-lead = Ní gá duit fanacht, agus ní gá duit tú féin a mhíniú.
organisations-help-not-emergency = Ní seirbhís éigeandála é Comhar. Ní léann éinne anseo teachtaireachtaí de lá is d'oíche. Freagraíonn na daoine thíos.
organisations-help-call = Glaoigh ar { $number }
organisations-help-call-or = nó { $number }
organisations-help-text = Seol { $keyword } chuig { $number }
organisations-help-text-plain = Seol téacs chuig { $number }
organisations-help-always = De lá is d'oíche
organisations-help-daily = Gach lá, { $from } go { $to }
organisations-help-checked = Seiceáladh é lena úinéir ar { $date }
organisations-help-not-checked = Níor sheiceálamar fós é lena úinéir
organisations-help-here = Ar ais chuig cabhair don áit seo
organisations-help-support = Tá tacaíocht ann freisin ar féidir leat teacht uirthi i do am féin.

## Check crisis contacts
organisations-contacts-title = Seiceáil teagmhálacha géarchéime
organisations-contacts-lead = Cuir ceist ar úinéir gach uimhreach. Ansin scríobh an uimhir mar a dúirt siad í, agus an lá a d'fhiafraigh tú.
organisations-contacts-number = Uimhir a dhearbhaigh an t-úinéir
organisations-contacts-on = An lá a d'fhiafraigh tú
organisations-contacts-on-hint = Mar shampla 21 11 2026
organisations-contacts-send = Sábháil an tseiceáil
organisations-contacts-country = Tír
organisations-contacts-name = Cé a fhreagraíonn
organisations-contacts-standing = Ar taispeáint nó coinnithe siar
organisations-contacts-held-back = Coinnithe siar ó dhaoine
organisations-contacts-shown = Á thaispeáint do dhaoine
organisations-done-checked = Tá an tseiceáil sábháilte.

## Why not, and what to do next
refusal-organisations-within-itself = Ní féidir le heagraíocht a bheith istigh inti féin. Roghnaigh ceann eile os a cionn.
refusal-organisations-later-move-planned = Tá aistriú níos déanaí beartaithe cheana. Roghnaigh lá ina dhiaidh.
refusal-organisations-name-needed = Scríobh ainm i dteanga amháin ar a laghad.
refusal-organisations-name-too-long = Scríobh ainm nach faide ná 120 litir.
refusal-organisations-not-under-a-service = Roghnaigh eagraíocht, ní seirbhís.
refusal-organisations-parent-ended = Tá deireadh leis an eagraíocht sin. Roghnaigh ceann de chuid an lae inniu.
refusal-organisations-changed-meanwhile = Shábháil duine eile ceartú agus tú ag scríobh. Oscail an leathanach arís i gcluaisín eile agus cuir i gcomparáid iad.
refusal-organisations-service-closed = Tá an tseirbhís seo dúnta. Ní féidir í a athrú a thuilleadh.
refusal-organisations-instead-needed = Scríobh cá háit ar féidir le daoine dul ina áit.
refusal-organisations-closed-before-opened = Roghnaigh lá tar éis oscailt na seirbhíse.
refusal-organisations-hours-overlap = Tá forluí idir dhá oscailt ar lá amháin. Ceangail le chéile iad nó bog ceann acu.
refusal-organisations-hours-unreadable = Scríobh uaireanta mar seo: 9:00-17:00
refusal-organisations-contact-unusable = Seiceáil an uimhir nó an seoladh seo. Tosaíonn leathanach gréasáin le https://
refusal-organisations-day-unreadable = Scríobh lá, mí agus bliain, mar 1 12 2026.
refusal-organisations-other-days-unreadable = Scríobh gach líne mar seo: 2026-12-24 10:00-13:00
refusal-organisations-number-needed = Scríobh an uimhir le digití.
refusal-organisations-unknown-kind = Níl a leithéid de chineál eagraíochta ann.
refusal-organisations-unreadable-id = Ní haitheantas eagraíochta é seo.
refusal-organisations-checked-ahead = Roghnaigh an lá inniu nó lá roimhe.
refusal-organisations-checked-later = Tá seiceáil níos déanaí sábháilte cheana. Roghnaigh an lá sin nó lá ina dhiaidh.

## Lines of the audit
audit-organisations-correct = Cheartaigh seirbhís
audit-organisations-open-service = D'oscail seirbhís
audit-organisations-close-service = Dhún seirbhís
audit-organisations-move-organisation = D'aistrigh eagraíocht
audit-organisations-verify-contact = Sheiceáil teagmháil ghéarchéime lena húinéir
audit-organisations-load-data = Lódáil eagraíochtaí a thagann leis an táirge
