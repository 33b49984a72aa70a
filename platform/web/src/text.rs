//! Showing what people wrote: their words, never their markup, and never so that the page around them is disturbed.

use maud::{Markup, html};

/// At most this many empty lines in a row are shown: ten thousand of them would hide the rest of the page.
const MOST_EMPTY_LINES: usize = 1;

/// People's words as paragraphs: escaped, line breaks kept, read in their own direction, at most one empty line in a row.
/// Marks that turn the direction of text cannot reach past the paragraph they stand in.
pub fn paragraphs(text: &str) -> Markup {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    let mut empty_lines = 0;
    for line in text.trim().lines() {
        if line.trim().is_empty() {
            empty_lines += 1;
            continue;
        }
        if empty_lines >= MOST_EMPTY_LINES {
            paragraphs.push(Vec::new());
        }
        empty_lines = 0;
        if let Some(last) = paragraphs.last_mut() {
            last.push(line);
        }
    }
    html! {
        div .comhar-words {
            @for lines in paragraphs.iter().filter(|lines| !lines.is_empty()) {
                p dir="auto" {
                    @for (index, line) in lines.iter().enumerate() {
                        @if index > 0 { br; }
                        bdi { (settled(line)) }
                    }
                }
            }
        }
    }
}

/// One line of people's words for use inside a sentence or heading: no line breaks, and directions that were opened are closed.
pub fn line(text: &str) -> Markup {
    let one = text.split_whitespace().collect::<Vec<_>>().join(" ");
    html! { bdi { (settled(&one)) } }
}

/// The text without marks that override the order of letters, and with every isolate closed that it opens. An override can
/// make a harmless-looking text out of another one, so it is taken out; an isolate only says how to read and may stay.
fn settled(text: &str) -> String {
    let mut settled = String::with_capacity(text.len());
    let mut open = 0_usize;
    for letter in text.chars() {
        match letter {
            '\u{202A}'..='\u{202E}' | '\0' => continue,
            '\u{2066}'..='\u{2068}' => open += 1,
            '\u{2069}' if open == 0 => continue,
            '\u{2069}' => open -= 1,
            _ => {}
        }
        settled.push(letter);
    }
    settled.extend(std::iter::repeat_n('\u{2069}', open));
    settled
}
