//! Bars: one figure for each row.

use super::{
    figure::{Figure, Said},
    frame::Frame,
    pieces::{across, height, pattern, patterns, text, wrapped},
};
use maud::{Markup, html};

const BAR: u32 = 30;
const GAP: u32 = 18;
/// From here on the words stand inside the bar: beside it there is no room.
const INSIDE: f64 = 55.0;

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// Its figure.
    pub figure: Figure,
}

/// Bars below each other, from zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Unique in the page; letters, digits, `-`.
    pub id: String,
    /// The heading: usually the question.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub about: String,
    /// The heads of the table's two columns.
    pub head: [String; 2],
    /// The rows, in the order they are drawn.
    pub rows: Vec<Row>,
    /// Sentences below.
    pub notes: Vec<String>,
}

impl Bars {
    /// The table and the picture. With no rows: the heading with an empty table.
    pub fn figure(&self, said: &Said<'_>) -> Markup {
        let rows = self.rows.iter().map(|row| vec![row.label.clone(), said.figure(&row.figure)]).collect();
        let picture = (!self.rows.is_empty()).then(|| self.picture(said));
        Frame {
            id: &self.id,
            title: &self.title,
            about: &self.about,
            head: self.head.iter().map(String::as_str).collect(),
            rows,
            picture,
            notes: self.notes.clone(),
        }
        .markup()
    }

    /// What a whole line across stands for: a hundred for shares, else the highest figure.
    fn whole(&self) -> f64 {
        let shares = self.rows.iter().any(|row| matches!(row.figure, Figure::Share { .. }));
        let most = self.rows.iter().filter_map(|row| row.figure.length()).fold(0.0, f64::max);
        if shares {
            100.0_f64.max(most)
        } else if most > 0.0 {
            most
        } else {
            1.0
        }
    }

    fn picture(&self, said: &Said<'_>) -> (Markup, u32) {
        let whole = self.whole();
        let mut y = 0;
        let rows = html! {
            @for row in &self.rows {
                @let lines = wrapped(&row.label);
                @let top = y + height(&lines) + 4;
                (text(&lines, ("0", y + 17), "comhar-chart__text"))
                (self.bar(&row.figure, (top, row.figure.length().map(|length| length.max(0.0) / whole * 100.0)), said))
                @let () = y = top + BAR + GAP;
            }
        };
        let markup = html! {
            (patterns(&self.id))
            (rows)
        };
        (markup, y)
    }

    fn bar(&self, figure: &Figure, (top, percent): (u32, Option<f64>), said: &Said<'_>) -> Markup {
        let words = said.figure(figure);
        let foot = top + 21;
        html! {
            line class="comhar-chart__axis" x1="0.5" x2="0.5" y1=(top.saturating_sub(3)) y2=(top + BAR + 3) {}
            @match (figure, percent) {
                (Figure::Hidden, _) => {
                    rect class="comhar-chart__hidden" x="0" y=(top) width="100%" height=(BAR) fill=(pattern(&self.id, "hidden")) {}
                    (plate(&words, top))
                },
                (_, Some(percent)) => {
                    rect class="comhar-chart__bar comhar-series-0" x="0" y=(top) width=(across(percent)) height=(BAR) {}
                    @if percent >= INSIDE {
                        text class="comhar-chart__text comhar-chart__text--inside" x=(across(percent)) dx="-10" y=(foot) text-anchor="end" { (words) }
                    } @else {
                        text class="comhar-chart__text comhar-chart__text--strong" x=(across(percent)) dx="10" y=(foot) { (words) }
                    }
                },
                _ => { text class="comhar-chart__text comhar-chart__text--soft" x="0" dx="10" y=(foot) { (words) } },
            }
        }
    }
}

/// Words on hatching, on a ground of their own so that they can be read.
pub(crate) fn plate(words: &str, top: u32) -> Markup {
    let letters = u32::try_from(words.chars().count()).unwrap_or(u32::MAX).min(60);
    html! {
        rect class="comhar-chart__plate" x="8" y=(top + 3) width=(letters.saturating_mul(10) + 12) height=(BAR - 6) {}
        text class="comhar-chart__text comhar-chart__text--strong" x="14" y=(top + 21) { (words) }
    }
}
