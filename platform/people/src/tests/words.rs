use i18n::Catalogue;
use kernel::Language;

#[test]
fn the_language_files_match() {
    let problems = i18n::parity(&[crate::LOCALES]);
    assert!(problems.is_empty(), "{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_verb_has_its_sentence_in_the_audit() {
    let words = Catalogue::new(&[crate::LOCALES]).words(Language::English);
    let missing: Vec<String> = crate::VERBS
        .iter()
        .map(|verb| format!("audit-{}", verb.replace(['.', '_'], "-")))
        .filter(|key| !words.has(key))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
