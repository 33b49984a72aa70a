//! Words in XML.

/// The text with everything that XML would read as markup written out, and without the signs it cannot hold.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' => safe.push(sign),
            '\u{FFFE}' | '\u{FFFF}' => {}
            sign if sign < ' ' => {}
            sign => safe.push(sign),
        }
    }
    safe
}
