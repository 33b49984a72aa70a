//! People's words are shown as words.

use crate::text::{line, paragraphs};

fn shown(text: &str) -> String {
    paragraphs(text).into_string()
}

#[test]
fn markup_that_people_write_is_shown_and_not_obeyed() {
    let html = shown("<script>alert(1)</script> & <b>bold</b>");
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt;"), "{html}");
}

#[test]
fn line_breaks_are_kept_and_empty_lines_begin_a_paragraph() {
    assert_eq!(
        shown("one\ntwo\r\n\r\nthree"),
        "<div class=\"comhar-words\"><p dir=\"auto\"><bdi>one</bdi><br><bdi>two</bdi></p><p dir=\"auto\"><bdi>three</bdi></p></div>"
    );
}

#[test]
fn ten_thousand_empty_lines_do_not_hide_what_follows() {
    let html = shown(&format!("above{}below", "\n".repeat(10_000)));
    assert_eq!(html.matches("<p").count(), 2);
    assert!(html.len() < 200);
}

#[test]
fn marks_that_override_the_order_of_letters_are_taken_out() {
    let html = shown("good\u{202E}dab\u{202C} words");
    assert!(!html.contains('\u{202E}') && !html.contains('\u{202C}'));
    assert!(html.contains("gooddab words"));
}

#[test]
fn an_isolate_that_was_left_open_is_closed_and_a_stray_end_goes() {
    assert!(shown("a\u{2067}b").contains("a\u{2067}b\u{2069}"));
    assert!(!shown("a\u{2069}b").contains('\u{2069}'));
}

#[test]
fn a_name_of_emoji_and_line_breaks_fits_in_a_sentence() {
    assert_eq!(line("🌻 \n Mary\u{202E}").into_string(), "<bdi>🌻 Mary</bdi>");
}

#[test]
fn empty_text_shows_nothing() {
    assert_eq!(shown(" \n \n"), "<div class=\"comhar-words\"></div>");
}
