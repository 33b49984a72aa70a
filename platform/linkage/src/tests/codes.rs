use super::{code, key, meet, told};
use crate::{Birth, ProgrammeKey, Told, TooLittle, encode};

#[test]
fn one_person_has_one_code_however_the_name_is_written() {
    let one = code(&told("Đorđe", "Živković"));
    for (given, family) in [
        ("Ђорђе", "Живковић"),
        ("DJORDJE", " Zivkovic "),
        ("Djordje", "Živkovic\u{301}"),
        ("\u{202E}Đorđe", "Živković"),
    ] {
        assert_eq!(one, code(&told(given, family)), "{given} {family}");
    }
    for (given, family) in [("Dorde", "Zhivkovich"), ("Živković", "Đorđe"), ("Đorđe", "Živkovič")] {
        assert!(meet(&one, &code(&told(given, family))), "{given} {family}");
    }
    assert!(meet(&code(&told("Юлия", "Щербак")), &code(&told("Julija", "Scerbak"))));
    assert!(meet(&code(&told("Philip", "O'Brien")), &code(&told("Filip", "Ó Brien"))));
}

#[test]
fn what_was_not_told_makes_nobody_alike() {
    let year = Birth { year: Some(1981), ..Birth::default() };
    let one = code(&Told { birth: year, word: "", district: "", ..told("Ana", "Ilić") });
    let two = code(&Told { birth: year, word: "", district: "", ..told("Ana", "Ilić") });
    assert!(one.exact.is_empty() && !meet(&one, &two), "names and a year alone are no proof");
    assert!(!meet(&code(&told("Ana", "Marić")), &code(&told("Anam", "Arić"))), "the border between names counts");
    let worded = code(&Told { birth: year, word: "river", district: "", ..told("Ana", "Ilić") });
    assert_eq!(one.bloom.shared(&worded.bloom), one.bloom.size(), "a word that was not told leaves no mark");
    for little in [
        Told { given: "", ..told("", "Ilić") },
        told("Ana", " .-. "),
        Told { birth: Birth::default(), word: "", ..told("Ana", "Ilić") },
    ] {
        assert_eq!(encode(&key(), &little), Err(TooLittle));
    }
}

#[test]
fn without_the_key_of_the_year_codes_never_meet() {
    let person = told("Ana", "Ilić");
    let ours = code(&person);
    let programme = ProgrammeKey::from_bytes([7; 32]);
    for other in [programme.of_year(2027), ProgrammeKey::from_bytes([8; 32]).of_year(2026)] {
        let theirs = encode(&other, &person).unwrap();
        assert!(!meet(&ours, &theirs));
        let dice =
            2.0 * f64::from(ours.bloom.shared(&theirs.bloom)) / f64::from(ours.bloom.size() + theirs.bloom.size());
        assert!(dice < 0.5, "{dice}");
    }
    let again = encode(&ProgrammeKey::from_bytes(*programme.as_bytes()).of_year(2026), &person).unwrap();
    assert_eq!(ours, again, "the key handed on gives the same codes");
}
