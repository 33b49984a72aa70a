//! Where words on a plot have room: beside the lines, not on them.

use super::pieces::LETTER;

/// The narrowest a plot gets, in points: a card on a small phone. What has room there has room everywhere.
const NARROWEST: f64 = 250.0;
/// Points kept free around a line.
const AIR: f64 = 5.0;

/// A part of the plot: percentages across, points down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub foot: f64,
}

/// A straight piece of a line, from left to right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Piece {
    pub from: (f64, f64),
    pub to: (f64, f64),
}

/// The end of the plot at which words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// Where words stand: at which end, and the line they stand on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spot {
    pub side: Side,
    pub y: f64,
}

/// How much of the plot some words need across at most, in percent.
pub(crate) fn width(words: &str) -> f64 {
    let letters = f64::from(u32::try_from(words.chars().count()).unwrap_or(u32::MAX));
    (letters * LETTER / NARROWEST * 100.0).min(100.0)
}

impl Area {
    /// What words need whose foot is at `y`, at one end of a plot that begins at `left`.
    pub(crate) fn of(words: &str, spot: Spot, left: f64) -> Self {
        let (top, foot) = (spot.y - 15.0, spot.y + 5.0);
        match spot.side {
            Side::Left => Self { left, right: left + width(words), top, foot },
            Side::Right => Self { left: 100.0 - width(words), right: 100.0, top, foot },
        }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.foot && other.top < self.foot
    }

    fn is_crossed(&self, piece: &Piece) -> bool {
        let ((x1, y1), (x2, y2)) = (piece.from, piece.to);
        let (left, right) = (self.left.max(x1), self.right.min(x2));
        if left > right {
            return false;
        }
        let at = |x: f64| if x2 > x1 { y1 + (y2 - y1) * (x - x1) / (x2 - x1) } else { y1 };
        let (one, other) = (at(left), at(right));
        one.min(other) - AIR < self.foot && one.max(other) + AIR > self.top
    }
}

/// The best spot for words in a band between `top` and `foot`: the first that no line crosses and no other words need.
pub(crate) fn spot(words: &str, (top, foot): (f64, f64), left: f64, lines: &[Piece], taken: &[Area]) -> Spot {
    let heights = if foot - top < 48.0 { vec![f64::midpoint(top, foot) + 5.0] } else { vec![top + 19.0, foot - 8.0] };
    let spots = heights.iter().flat_map(|y| [Side::Left, Side::Right].map(|side| Spot { side, y: *y }));
    let trouble = |spot: &Spot| {
        let area = Area::of(words, *spot, left);
        lines.iter().filter(|piece| area.is_crossed(piece)).count()
            + taken.iter().filter(|other| area.meets(other)).count()
    };
    spots.min_by_key(trouble).unwrap_or(Spot { side: Side::Left, y: top + 19.0 })
}
