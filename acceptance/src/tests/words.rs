//! Every word in every language, and no word outside the language files.

use super::walk;
use server::wire;
use std::collections::BTreeSet;
use testkit::on_sqlite;

#[test]
fn all_languages_say_the_same_things() {
    let problems: Vec<String> =
        i18n::parity(&wire::house().unwrap().locales()).iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

on_sqlite! {
    with the demonstration;

    async fn no_page_lacks_a_word_in_any_language(app: &TestApp) {
        for language in ["en", "ga", "sr"] {
            walk::walk_all(app, language).await;
        }
        let missed = app.comhar.site.catalogue().missed();
        assert!(missed.is_empty(), "no sentence, or a value of it, was there for {missed:?}");
    }

    async fn no_page_holds_the_name_of_a_sentence_in_place_of_it(app: &TestApp) {
        let mut left = BTreeSet::new();
        for seen in walk::walk_all(app, "sr").await {
            let text = seen.page.text();
            left.extend(text.split_whitespace().filter(|word| is_key(word)).map(|word| format!("{}: {word}", seen.pattern)));
        }
        assert!(left.is_empty(), "{left:?}");
    }
}

/// `[engagement-share-title]`: what stands for a missing sentence.
fn is_key(word: &str) -> bool {
    word.starts_with('[') && word.contains('-') && word.ends_with(']')
}
