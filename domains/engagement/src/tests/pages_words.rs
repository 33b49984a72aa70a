//! The language files: complete, alike, and with a sentence for every refusal and every line of the audit.

use kernel::Language;

#[test]
fn the_three_languages_say_the_same_things() {
    assert_eq!(i18n::parity(&[crate::LOCALES]), Vec::new());
}

#[test]
fn every_refusal_and_every_verb_has_a_sentence() {
    let catalogue = i18n::Catalogue::new(&[codes::LOCALES, crate::LOCALES]);
    for language in Language::ALL {
        let words = catalogue.words(*language);
        for code in crate::rules::REFUSAL_CODES {
            assert!(words.has(&format!("refusal-{}", code.replace('_', "-"))), "{language} lacks {code}");
        }
        for verb in crate::ALL_VERBS {
            assert!(words.has(&format!("audit-{}", verb.replace(['.', '_'], "-"))), "{language} lacks {verb}");
        }
    }
}

#[test]
fn no_sentence_is_longer_than_twenty_words() {
    for (language, file) in [("en", crate::LOCALES.en), ("ga", crate::LOCALES.ga), ("sr", crate::LOCALES.sr)] {
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let text = line.split_once(" = ").map_or(line, |(_, text)| text);
            for sentence in text.split(['.', '?', ':']) {
                let count = sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
                assert!(count <= 20, "{language}: {count} words in “{sentence}”");
            }
        }
    }
}
