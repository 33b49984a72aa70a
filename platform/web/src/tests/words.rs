//! The language files are complete, and every component has its samples.

use crate::components::all_examples;

#[test]
fn every_language_has_the_same_sentences_with_the_same_values() {
    assert!(i18n::parity(&[crate::LOCALES]).is_empty(), "{:?}", i18n::parity(&[crate::LOCALES]));
}

#[test]
fn every_component_has_samples_for_the_gallery() {
    let listed: Vec<&str> = all_examples()
        .into_iter()
        .map(|(name, examples)| {
            assert!(!examples.is_empty(), "{name}");
            name
        })
        .collect();
    // These have no samples of their own: they are parts of others.
    let parts = ["mod", "parts", "choices", "icon"];
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/components")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().trim_end_matches(".rs").to_owned();
        assert!(parts.contains(&name.as_str()) || listed.contains(&name.as_str()), "{name} has no samples");
    }
}
