//! Pieces that all pictures are made of. Positions across are percentages, so that text keeps its size on every screen.

use maud::{Markup, html};

/// Letters that fit beside each other on the smallest phone.
pub(crate) const LETTERS: usize = 32;
/// Points that a letter needs across, on average and rather more than less.
pub(crate) const LETTER: f64 = 8.5;
/// Points between two lines of text.
pub(crate) const LINE: u32 = 22;

/// A position across, from 0 to 100.
pub(crate) fn across(percent: f64) -> String {
    let percent = if percent.is_finite() { percent.clamp(0.0, 100.0) } else { 0.0 };
    format!("{}%", rounded(percent))
}

/// A number with at most two digits after the point.
pub(crate) fn rounded(number: f64) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Words in lines that fit; a word that is too long by itself is parted.
pub(crate) fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for (index, piece) in letters.chunks(LETTERS).enumerate() {
            let piece: String = piece.iter().collect();
            let Some(last) = lines.last_mut() else { continue };
            let used = last.chars().count();
            if used == 0 {
                *last = piece;
            } else if index == 0 && used + 1 + piece.chars().count() <= LETTERS {
                last.push(' ');
                last.push_str(&piece);
            } else {
                lines.push(piece);
            }
        }
    }
    lines
}

/// Lines of text, the first with its foot at `y`.
pub(crate) fn text(lines: &[String], (x, y): (&str, u32), class: &str) -> Markup {
    html! {
        @for (index, line) in lines.iter().enumerate() {
            text class=(class) x=(x) y=(y + LINE * u32::try_from(index).unwrap_or(0)) { (line) }
        }
    }
}

/// How many points some lines need.
pub(crate) fn height(lines: &[String]) -> u32 {
    LINE * u32::try_from(lines.len()).unwrap_or(1)
}

/// The patterns of one picture: the hatching of what is hidden, and one for each part of a stack.
pub(crate) fn patterns(id: &str) -> Markup {
    let lines = ["", "M0 6H12", "M0 12L12 0M-3 3L3 -3M9 15L15 9", "M6 0V12", "M0 6H12M6 0V12"];
    html! {
        defs {
            pattern id=(format!("{id}-hidden")) width="10" height="10" patternUnits="userSpaceOnUse" {
                path class="comhar-chart__hatch" d="M0 10L10 0M-2 2L2 -2M8 12L12 8" {}
            }
            @for (index, path) in lines.iter().enumerate().skip(1) {
                pattern id=(format!("{id}-part{index}")) width="12" height="12" patternUnits="userSpaceOnUse" {
                    path class="comhar-chart__grain" d=(path) {}
                }
            }
        }
    }
}

/// The address of a pattern inside the page.
pub(crate) fn pattern(id: &str, name: &str) -> String {
    format!("url(#{id}-{name})")
}

/// The marker of a series, around the point 0 0: each has a shape of its own.
pub(crate) fn marker(series: usize) -> Markup {
    let shape = [
        "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
        "M-5 -5H5V5H-5z",
        "M0 -6L6 5H-6z",
        "M0 -6L6 0L0 6L-6 0z",
        "M-5 -5L5 5M5 -5L-5 5",
    ];
    html! { path class=(format!("comhar-chart__marker comhar-series-{series}")) d=(shape.get(series).copied().unwrap_or_default()) {} }
}

/// The dash of a series.
pub(crate) fn dash(series: usize) -> &'static str {
    ["none", "9 5", "2 5", "12 4 2 4", "5 9"].get(series).copied().unwrap_or("none")
}
