use crate::{Shown, Written, negotiate};
use kernel::Language::{English, Irish, Serbian};

#[test]
fn what_is_not_written_in_a_language_is_shown_in_another_with_its_tag() {
    let text = Written::in_one(Irish, "Fáilte").and(Serbian, "Dobro došli");
    assert_eq!(text.best(Irish), Some(Shown { text: "Fáilte", language: Irish, stands_in: false }));
    assert_eq!(text.best(Irish).unwrap().lang(), None);
    assert_eq!(text.best(English).unwrap().lang(), Some("ga"));
    assert_eq!(text.and(English, "Welcome").text(English), "Welcome");
}

#[test]
fn blank_text_counts_as_not_written() {
    let text = Written::in_one(English, "Hello").and(English, "  ");
    assert!(text.is_empty());
    assert_eq!(text.best(English), None);
    assert_eq!(text.text(English), "");
}

#[test]
fn written_text_is_kept_as_json_by_language() {
    let text = Written::in_one(English, "Hello").and(Serbian, "Zdravo");
    let json = serde_json::to_string(&text).unwrap();
    assert_eq!(json, r#"{"en":"Hello","sr":"Zdravo"}"#);
    assert_eq!(serde_json::from_str::<Written>(&json).unwrap(), text);
    assert_eq!(serde_json::from_value::<Written>(serde_json::json!({"sr": "Zdravo", "en": "Hello"})).unwrap(), text);
    assert_eq!(text.folded(), "hello zdravo");
}

#[test]
fn the_browsers_wish_decides_the_language() {
    for (header, expected) in [
        ("", English),
        ("fr-FR,fr;q=0.9", English),
        ("ga-IE,ga;q=0.9,en;q=0.8", Irish),
        ("fr, sr-Latn-RS;q=0.5, en;q=0.4", Serbian),
        ("en;q=0.2, SR-RS;q=0.9", Serbian),
        ("ga;q=0, en;q=0.1", English),
        ("*;q=0.5, sr_RS;q=abc, ga", Irish),
        ("en;q=0.8;x=1, ga; q=0.9", Irish),
        (";;;,,,q=,", English),
    ] {
        assert_eq!(negotiate(header), expected, "{header}");
    }
}
