//! One spelling for a name, whatever the script and the accents; and how it roughly sounds.

/// A name in small Latin letters without accents and without spaces: "Ђорђе", "Đorđe" and "DJORDJE" become one.
pub(crate) fn spelled(name: &str) -> String {
    i18n::fold(name).chars().filter(|letter| !letter.is_whitespace()).flat_map(latin).collect()
}

/// What folding leaves in its own script: further Cyrillic letters and the consonants of Arabic.
const OTHERS: &[(char, &str)] = &[
    ('ы', "i"),
    ('э', "e"),
    ('ю', "ju"),
    ('я', "ja"),
    ('щ', "sc"),
    ('ъ', ""),
    ('ь', ""),
    ('і', "i"),
    ('є', "je"),
    ('ґ', "g"),
    ('ا', "a"),
    ('ب', "b"),
    ('ت', "t"),
    ('ث', "t"),
    ('ج', "dz"),
    ('ح', "h"),
    ('خ', "h"),
    ('د', "d"),
    ('ذ', "d"),
    ('ر', "r"),
    ('ز', "z"),
    ('س', "s"),
    ('ش', "s"),
    ('ص', "s"),
    ('ض', "d"),
    ('ط', "t"),
    ('ظ', "z"),
    ('ع', "a"),
    ('غ', "g"),
    ('ف', "f"),
    ('ق', "k"),
    ('ك', "k"),
    ('ل', "l"),
    ('م', "m"),
    ('ن', "n"),
    ('ه', "h"),
    ('و', "u"),
    ('ي', "i"),
];

/// The Latin letters for a small letter.
fn latin(letter: char) -> impl Iterator<Item = char> {
    let known = OTHERS.iter().find(|(from, _)| *from == letter).map(|(_, to)| *to);
    let itself = known.is_none().then_some(letter);
    known.unwrap_or_default().chars().chain(itself)
}

/// How a spelled name roughly sounds: the same for Djordje and Dorde, Filip and Philip, Katarina and Catharina. Its first sound, then its
/// consonants, no letter twice in a row.
pub(crate) fn sound(spelled: &str) -> String {
    const ALIKE: &[(&str, &str)] = &[
        ("sch", "s"),
        ("dj", "d"),
        ("dz", "d"),
        ("gj", "d"),
        ("lj", "l"),
        ("nj", "n"),
        ("sh", "s"),
        ("zh", "z"),
        ("ch", "k"),
        ("ck", "k"),
        ("cz", "k"),
        ("kh", "h"),
        ("ph", "f"),
        ("th", "t"),
        ("bh", "v"),
        ("mh", "v"),
        ("c", "k"),
        ("q", "k"),
        ("x", "ks"),
        ("w", "v"),
        ("y", "i"),
        ("j", "i"),
    ];
    let plain = ALIKE.iter().fold(spelled.to_owned(), |name, (from, to)| name.replace(from, to));
    let mut out = String::with_capacity(plain.len());
    for (place, letter) in plain.chars().enumerate() {
        let heard = place == 0 || !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'h');
        if heard && !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}
