//! QR codes, drawn as part of the page: the policy of our pages lets no picture in from a data address.

use maud::{Markup, PreEscaped, html};
use qrcode::{Color, EcLevel, QrCode};

/// Quiet squares around the picture, without which cameras do not see it.
const MARGIN: usize = 4;

/// More text than a code can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeTooLong;

impl std::fmt::Display for CodeTooLong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the text is too long for a code to scan")
    }
}

impl std::error::Error for CodeTooLong {}

/// A code to scan that holds this text. It is hidden from screen readers: the text must stand beside it.
///
/// # Errors
/// When the text is longer than a code can hold (about 2,300 letters).
pub fn scan_code(text: &str) -> Result<Markup, CodeTooLong> {
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).map_err(|_| CodeTooLong)?;
    let (width, colours) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (row, colours) in colours.chunks(width).enumerate() {
        for (column, _) in colours.iter().enumerate().filter(|(_, colour)| **colour == Color::Dark) {
            path.push_str(
                &["M", &(column + MARGIN).to_string(), " ", &(row + MARGIN).to_string(), "h1v1h-1z"].concat(),
            );
        }
    }
    let side = (width + 2 * MARGIN).to_string();
    let view = ["0 0 ", &side, " ", &side].concat();
    Ok(html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(view) width="220" height="220" aria-hidden="true" focusable="false"
            shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(PreEscaped(path)) fill="#000" {}
        }
    })
}
