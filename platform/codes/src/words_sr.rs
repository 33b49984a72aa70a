//! Serbian words of the spoken code.

#[rustfmt::skip]
pub(crate) const WORDS: [&str; 256] = [
    "avlija", "ananas", "april", "baka", "balon", "banka", "bašta", "baterija", "beleška", "beli", "bicikl", "biljka", "biser",
    "blago", "bor", "boja", "borovnica", "brašno", "breg", "breskva", "breza", "brod", "broj", "bubanj", "budilnik", "buket",
    "bundeva", "čaj", "čamac", "čarapa", "čaša", "čekić", "češalj", "češnjak", "četiri", "četka", "cipela", "crep", "crveni",
    "cvet", "cvrčak", "daska", "dan", "deda", "delfin", "dete", "detelina", "devet", "divan", "dolina", "dom", "drug", "drvo",
    "dud", "duga", "dunja", "dvorište", "džem", "džep", "ekran", "fenjer", "flauta", "frula", "galeb", "gitara", "glas",
    "gnezdo", "godina", "golub", "gora", "grana", "grad", "greda", "grožđe", "grudva", "guska", "haljina", "hleb", "hrast",
    "hladovina", "igla", "igra", "ime", "iskra", "istok", "izvor", "jabuka", "jagnje", "jagoda", "jakna", "jarac", "jasen",
    "jastuk", "jedro", "jela", "jelen", "jesen", "jezero", "jež", "jutro", "kafa", "kaiš", "kajsija", "kamen", "kanap", "kapa",
    "kapija", "karta", "kašika", "kesten", "kiša", "klavir", "klupa", "knjiga", "kofa", "kolač", "komšija", "konj", "korak",
    "korpa", "košulja", "kotlić", "krava", "kreda", "krila", "krompir", "krov", "kruška", "kuća", "kukuruz", "kupina", "kutija",
    "labud", "lala", "lampa", "lan", "lasta", "lav", "led", "leptir", "lešnik", "leto", "limun", "lipa", "lisica", "list",
    "livada", "lopata", "lopta", "luk", "luka", "magla", "maj", "malina", "mama", "marama", "maslac", "maslina", "med",
    "medved", "melodija", "merdevine", "mesec", "metla", "miris", "mleko", "more", "most", "mrav", "mreža", "muzika", "naočare",
    "narandža", "nebo", "nedelja", "nit", "nota", "obala", "oblak", "odelo", "ogledalo", "ogrlica", "okean", "olovka", "orah",
    "orao", "ormar", "ostrvo", "ovca", "ovas", "palma", "papir", "paprika", "park", "pas", "patka", "pčela", "pegla", "pekar",
    "pero", "pesak", "pesma", "petak", "pismo", "planina", "plavi", "ples", "polje", "ponoć", "porodica", "potok", "pozorište",
    "praznik", "prijatelj", "proleće", "prozor", "prsten", "pšenica", "putnik", "radost", "reka", "riba", "roda", "rosa",
    "ruža", "sako", "san", "sat", "selo", "sedam", "sestra", "sir", "slavuj", "slika", "sneg", "sova", "srebro", "staza", "sto",
    "sunce", "supa", "sveća", "šal", "šargarepa", "škola", "šljiva", "štap", "šuma", "tanjir", "trava", "trešnja", "vetar",
    "voda", "voz", "vrata", "zvezda",
];
