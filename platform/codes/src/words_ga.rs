//! Irish words of the spoken code.

#[rustfmt::skip]
pub(crate) const WORDS: [&str; 256] = [
    "abhainn", "abhaile", "acra", "adharc", "airgead", "aisling", "aiteann", "alt", "amhrán", "anraith", "aonach", "arán",
    "arbhar", "asal", "athair", "bád", "bagún", "baile", "bainne", "báisteach", "balla", "bán", "banana", "barr", "beach",
    "bealach", "bean", "beár", "bia", "bláth", "bliain", "bóthar", "bosca", "bráillín", "breac", "bréagán", "briosca", "bríste",
    "bróg", "buachaill", "buidéal", "buí", "bun", "cabáiste", "cáca", "cailín", "cairéad", "caisleán", "calafort", "capall",
    "cara", "carn", "carraig", "cat", "cathair", "cathaoir", "ceann", "ceathair", "ceapaire", "ceo", "ceol", "cipín", "ciste",
    "cistin", "clár", "cloch", "clog", "cluas", "cluiche", "cnoc", "cnó", "coill", "coinín", "coirce", "cóta", "crann",
    "craobh", "cré", "croí", "cruach", "cuan", "cupán", "dath", "dearg", "deirfiúr", "deoch", "dinnéar", "domhan", "doras",
    "dráma", "dréimire", "droichead", "druma", "duilleog", "dúlra", "eala", "éan", "earrach", "eas", "eitleog", "eochair",
    "fáinne", "faoileán", "farraige", "féar", "feirm", "fia", "fiche", "fidil", "fionn", "fómhar", "fonn", "fraoch", "fuinneog",
    "fuiseog", "gáirdín", "gaoth", "gasúr", "geal", "geata", "geimhreadh", "gloine", "glas", "gleann", "gorm", "grá", "gréasán",
    "grian", "gruaig", "guth", "hata", "iasc", "imeall", "inis", "inniu", "iolar", "iora", "ísle", "lacha", "láimh", "lampa",
    "lár", "leaba", "leabhar", "leac", "leanbh", "leite", "léine", "litir", "loch", "lón", "long", "lus", "luch", "madra",
    "maidin", "mala", "mamó", "maoin", "maide", "margadh", "máthair", "meala", "mil", "mín", "móin", "mór", "muc", "muileann",
    "muintir", "muir", "naoi", "nead", "néal", "nóin", "nóinín", "nuacht", "obair", "oileán", "óir", "ollamh", "oráiste",
    "páipéar", "páirc", "páiste", "peann", "péire", "piorra", "píobaire", "pláta", "pluma", "pobal", "póca", "poll", "portach",
    "práta", "prás", "rás", "réalta", "rince", "roth", "rón", "rós", "rúnda", "sac", "saileach", "samhradh", "saol", "scamall",
    "scáth", "scéal", "scoil", "scuab", "seacht", "seamair", "seanchaí", "seol", "siopa", "siúl", "siúcra", "sionnach",
    "sliabh", "slí", "smaoineamh", "sneachta", "solas", "sona", "spideog", "spéir", "spúnóg", "sráid", "srón", "stól", "stocaí",
    "suíochán", "tábla", "tae", "teach", "teanga", "tine", "tír", "tobar", "toirtín", "tonn", "torc", "tráigh", "tráta",
    "traein", "trí", "turas", "uaine", "ubh", "uisce", "úll", "uan", "uncail",
];
