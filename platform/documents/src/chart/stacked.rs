//! Stacked bars: how a whole is parted, one bar for each row.

use super::{
    MOST_SERIES,
    bars::plate,
    figure::{Figure, Said},
    frame::Frame,
    pieces::{LINE, across, height, pattern, patterns, text, wrapped},
};
use maud::{Markup, html};

const BAR: u32 = 30;
const GAP: u32 = 22;
/// A part narrower than this has no room for its number.
const NUMBERED: f64 = 7.0;

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedRow {
    /// What it is.
    pub label: String,
    /// One figure for each part, in the order of the parts.
    pub figures: Vec<Figure>,
}

/// Bars that are parted: how far people agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Stacked {
    /// Unique in the page; letters, digits, `-`.
    pub id: String,
    /// The heading.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub about: String,
    /// The head of the table's first column.
    pub head: String,
    /// What the parts are called, at most [`MOST_SERIES`] for a picture.
    pub parts: Vec<String>,
    /// The rows.
    pub rows: Vec<StackedRow>,
    /// Sentences below.
    pub notes: Vec<String>,
}

impl Stacked {
    /// The table and the picture.
    pub fn figure(&self, said: &Said<'_>) -> Markup {
        let mut head = vec![self.head.as_str()];
        head.extend(self.parts.iter().map(String::as_str));
        let row = |row: &StackedRow| {
            let figures =
                (0..self.parts.len()).map(|part| said.figure(row.figures.get(part).unwrap_or(&Figure::NotCollected)));
            std::iter::once(row.label.clone()).chain(figures).collect()
        };
        let drawn = !self.rows.is_empty() && (1..=MOST_SERIES).contains(&self.parts.len());
        Frame {
            id: &self.id,
            title: &self.title,
            about: &self.about,
            head,
            rows: self.rows.iter().map(row).collect(),
            picture: drawn.then(|| self.picture(said)),
            notes: self.notes.clone(),
        }
        .markup()
    }

    fn picture(&self, said: &Said<'_>) -> (Markup, u32) {
        let mut y = 0;
        let rows = html! {
            @for row in &self.rows {
                @let lines = wrapped(&row.label);
                @let top = y + height(&lines) + 4;
                @let keys = self.keys(row, said);
                (text(&lines, ("0", y + 17), "comhar-chart__text comhar-chart__text--strong"))
                (self.bar(row, top, said))
                @let under = top + BAR + LINE;
                (text(&keys, ("0", under), "comhar-chart__text"))
                @let () = y = under + height(&keys) + GAP - LINE;
            }
        };
        (html! { (patterns(&self.id)) (rows) }, y)
    }

    /// The parts in words, below their bar, with the number that stands in each.
    fn keys(&self, row: &StackedRow, said: &Said<'_>) -> Vec<String> {
        let key = |(index, (name, figure)): (usize, (&String, &Figure))| {
            wrapped(&format!("{}  {name}: {}", index + 1, said.figure(figure)))
        };
        self.parts.iter().zip(&row.figures).enumerate().flat_map(key).collect()
    }

    fn bar(&self, row: &StackedRow, top: u32, said: &Said<'_>) -> Markup {
        // A hidden part could be found from the others: then the whole bar is hatched.
        if row.figures.contains(&Figure::Hidden) {
            return html! {
                rect class="comhar-chart__hidden" x="0" y=(top) width="100%" height=(BAR) fill=(pattern(&self.id, "hidden")) {}
                (plate(&said.hidden, top))
            };
        }
        let lengths: Vec<f64> = row.figures.iter().map(|figure| figure.length().unwrap_or(0.0).max(0.0)).collect();
        let all: f64 = lengths.iter().sum();
        if all <= 0.0 {
            return html! { text class="comhar-chart__text comhar-chart__text--soft" x="0" dx="10" y=(top + 21) { (said.not_collected) } };
        }
        let mut left = 0.0;
        html! {
            @for (part, length) in lengths.iter().enumerate() {
                @let width = length / all * 100.0;
                rect class=(format!("comhar-chart__bar comhar-series-{part}")) x=(across(left)) y=(top) width=(across(width)) height=(BAR) {}
                @if part > 0 { rect x=(across(left)) y=(top) width=(across(width)) height=(BAR) fill=(pattern(&self.id, &format!("part{part}"))) {} }
                @if width >= NUMBERED {
                    svg x=(across(left + width / 2.0)) y=(top) width="1" height="1" overflow="visible" {
                        circle class="comhar-chart__plate" cx="0" cy="15" r="11" {}
                        text class="comhar-chart__text comhar-chart__text--strong" x="0" y="21" text-anchor="middle" { (part + 1) }
                    }
                }
                @let () = left += width;
            }
        }
    }
}
