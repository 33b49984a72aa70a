use crate::{Catalogue, Direction, Locales, Pseudo, Value, name};
use kernel::{Language, Refusal};
use std::borrow::Cow;

pub(super) const SAMPLE: Locales = Locales {
    name: "sample",
    en: "sample-hello = Hello\nsample-twice = { sample-hello } again\nsample-who = Hello { $name }, welcome\n\
         sample-left = { $days ->\n    [one] { $days } day left\n   *[other] { $days } days left\n }\n\
         refusal-too-long = Use { $limit } letters or fewer\n",
    ga: "sample-hello = Dia duit\nsample-twice = { sample-hello } arís\nsample-who = Dia duit { $name }, fáilte\n\
         sample-left = { $days ->\n    [one] { $days } bhó\n    [two] { $days } dhá bhó\n    [few] { $days } bhó beag\n    [many] { $days } mbó\n   *[other] { $days } bó\n }\n\
         refusal-too-long = Úsáid { $limit } litir nó níos lú\n",
    sr: "sample-hello = Zdravo\nsample-twice = { sample-hello } opet\nsample-who = Zdravo { $name }, dobro došli\n\
         sample-left = { $days ->\n    [one] još { $days } dan\n    [few] još { $days } dana\n   *[other] još { $days } dana ukupno\n }\n\
         refusal-too-long = Upišite najviše { $limit } slova\n",
};

fn catalogue() -> Catalogue {
    Catalogue::new(&[SAMPLE])
}

#[test]
fn a_sentence_without_values_is_borrowed_not_made() {
    let words = catalogue().words(Language::English);
    assert!(matches!(words.text("sample-hello"), Cow::Borrowed("Hello")));
    assert!(matches!(words.text("sample-twice"), Cow::Borrowed("Hello again")));
}

#[test]
fn values_stand_in_the_sentence_without_hidden_marks() {
    let catalogue = catalogue();
    for (language, expected) in [
        (Language::English, "Hello Nora, welcome"),
        (Language::Irish, "Dia duit Nora, fáilte"),
        (Language::Serbian, "Zdravo Nora, dobro došli"),
    ] {
        assert_eq!(catalogue.words(language).with("sample-who", &[("name", name("Nora"))]), expected);
    }
}

#[test]
fn a_name_read_from_right_to_left_is_isolated() {
    let words = catalogue().words(Language::English);
    assert_eq!(words.with("sample-who", &[("name", name("אבי"))]), "Hello \u{2068}אבי\u{2069}, welcome");
}

#[test]
fn irish_has_five_plural_forms_and_serbian_three() {
    let catalogue = catalogue();
    let irish = |days: i64| catalogue.words(Language::Irish).with("sample-left", &[("days", days.into())]);
    assert_eq!(
        [1, 2, 3, 6, 7, 10, 11, 100].map(irish).join("|"),
        "1 bhó|2 dhá bhó|3 bhó beag|6 bhó beag|7 mbó|10 mbó|11 bó|100 bó"
    );
    let serbian = |days: i64| catalogue.words(Language::Serbian).with("sample-left", &[("days", days.into())]);
    assert_eq!(
        [1, 2, 5, 11, 21, 24].map(serbian).join("|"),
        "još 1 dan|još 2 dana|još 5 dana ukupno|još 11 dana ukupno|još 21 dan|još 24 dana"
    );
}

#[test]
fn numbers_are_grouped_as_the_language_groups_them() {
    let catalogue = catalogue();
    let all = |number: i64| Language::ALL.iter().map(|each| catalogue.words(*each).number(number)).collect::<Vec<_>>();
    assert_eq!(all(1_234_567), ["1,234,567", "1,234,567", "1.234.567"]);
    assert_eq!(all(-999), ["\u{2212}999", "\u{2212}999", "\u{2212}999"]);
    let serbian = catalogue.words(Language::Serbian);
    assert_eq!(serbian.decimal(1_234.56, 1), "1.234,6");
    assert_eq!(serbian.decimal(-0.01, 1), "0,0");
    assert_eq!(serbian.percent(45), "45%");
    assert_eq!(serbian.with("sample-left", &[("days", 12_000.into())]), "još 12.000 dana ukupno");
    assert_eq!(catalogue.words(Language::English).with("sample-left", &[("days", 1_000.into())]), "1,000 days left");
}

#[test]
fn lists_end_with_and() {
    let catalogue = catalogue();
    let english = catalogue.words(Language::English);
    assert_eq!(english.list(&["Cork", "Kerry", "Clare"]), "Cork, Kerry and Clare");
    assert_eq!(english.list(&["Cork"]), "Cork");
    assert_eq!(catalogue.words(Language::Irish).list(&["Corcaigh", "Ciarraí"]), "Corcaigh agus Ciarraí");
}

#[test]
fn a_missing_sentence_shows_its_key_and_is_remembered() {
    let catalogue = catalogue();
    assert!(catalogue.missed().is_empty());
    assert_eq!(catalogue.words(Language::Irish).text("sample-nowhere"), "[sample-nowhere]");
    assert_eq!(catalogue.missed().into_iter().collect::<Vec<_>>(), ["sample-nowhere"]);
}

#[test]
fn a_sentence_that_lacks_a_value_is_remembered() {
    let catalogue = catalogue();
    catalogue.words(Language::English).text("sample-who");
    assert!(catalogue.missed().contains("sample-who"));
}

#[test]
fn a_refusal_is_told_with_its_values() {
    let refusal = Refusal::invalid("too_long", "text").with("limit", "5000");
    assert_eq!(catalogue().words(Language::English).refusal(&refusal), "Use 5,000 letters or fewer");
}

#[test]
fn the_invented_languages_leave_no_plain_english_and_keep_the_values() {
    let catalogue = catalogue();
    let values = [("name", Value::from("Nora"))];
    let stretched = catalogue.pseudo(Pseudo::Stretched);
    assert_eq!(stretched.with("sample-who", &values), "Ħḗḗŀŀǿǿ Nora, ẇḗḗŀƈǿǿḿḗḗ");
    assert_eq!((stretched.tag(), stretched.direction()), ("en-XA", Direction::LeftToRight));
    let reversed = catalogue.pseudo(Pseudo::RightToLeft);
    assert_eq!((reversed.tag(), reversed.direction().as_str()), ("ar-XB", "rtl"));
    for words in [stretched, reversed] {
        let page = [words.text("sample-twice").into_owned(), words.date(jiff::civil::date(2026, 3, 3))].concat();
        assert!(!page.chars().any(|letter| letter.is_ascii_alphabetic()), "{page}");
    }
}
