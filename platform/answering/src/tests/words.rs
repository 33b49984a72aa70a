//! Every language has every sentence.

#[test]
fn the_language_files_match() {
    let problems = i18n::parity(&[crate::LOCALES]);
    assert!(problems.is_empty(), "{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}
