//! Stacked bars on one scale: how something grew, and of what it is made.

use super::{
    MOST_SERIES, StackedRow,
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

/// Bars of parts, each as long as its parts together: how a number of posts grew, year by year. Where a part was not
/// collected, the bar is drawn from the others and its words say so; it is never drawn as zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Growing {
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
    /// The rows, oldest first.
    pub rows: Vec<StackedRow>,
    /// Sentences below.
    pub notes: Vec<String>,
}

impl Growing {
    /// The table and the picture; the table alone when nothing was collected.
    pub fn figure(&self, said: &Said<'_>) -> Markup {
        let mut head = vec![self.head.as_str()];
        head.extend(self.parts.iter().map(String::as_str));
        let row = |row: &StackedRow| {
            let figures =
                (0..self.parts.len()).map(|part| said.figure(row.figures.get(part).unwrap_or(&Figure::NotCollected)));
            std::iter::once(row.label.clone()).chain(figures).collect()
        };
        let most = self.rows.iter().map(total).fold(0.0_f64, f64::max);
        let drawn = most > 0.0 && (1..=MOST_SERIES).contains(&self.parts.len());
        Frame {
            id: &self.id,
            title: &self.title,
            about: &self.about,
            head,
            rows: self.rows.iter().map(row).collect(),
            picture: drawn.then(|| self.picture(most, said)),
            notes: self.notes.clone(),
        }
        .markup()
    }

    fn picture(&self, most: f64, said: &Said<'_>) -> (Markup, u32) {
        let mut y = 0;
        let rows = html! {
            @for row in &self.rows {
                @let label = wrapped(&row.label);
                @let top = y + height(&label) + 4;
                (text(&label, ("0", y + 17), "comhar-chart__text comhar-chart__text--strong"))
                @if row.figures.iter().all(|figure| figure.length().is_none()) && !row.figures.contains(&Figure::Hidden) {
                    text class="comhar-chart__text comhar-chart__text--soft" x="0" y=(top + 17) { (said.not_collected) }
                    @let () = y = top + LINE + GAP - 8;
                } @else {
                    @let keys = self.keys(row, said);
                    (self.bar(row, (top, most), said))
                    @let under = top + BAR + LINE;
                    (text(&keys, ("0", under), "comhar-chart__text"))
                    @let () = y = under + height(&keys) + GAP - LINE;
                }
            }
        };
        (html! { (patterns(&self.id)) (rows) }, y)
    }

    /// The parts in words, below their bar, with the number that stands in each.
    fn keys(&self, row: &StackedRow, said: &Said<'_>) -> Vec<String> {
        let key = |(index, name): (usize, &String)| {
            let figure = row.figures.get(index).unwrap_or(&Figure::NotCollected);
            wrapped(&format!("{}  {name}: {}", index + 1, said.figure(figure)))
        };
        self.parts.iter().enumerate().flat_map(key).collect()
    }

    fn bar(&self, row: &StackedRow, (top, most): (u32, f64), said: &Said<'_>) -> Markup {
        // A hidden part could be found from the others: then the whole bar is hatched.
        if row.figures.contains(&Figure::Hidden) {
            return html! {
                rect class="comhar-chart__hidden" x="0" y=(top) width="100%" height=(BAR) fill=(pattern(&self.id, "hidden")) {}
                (plate(&said.hidden, top))
            };
        }
        let mut left = 0.0;
        html! {
            @for (part, figure) in row.figures.iter().enumerate().take(self.parts.len()) {
                @if let Some(length) = figure.length() {
                    @let width = length.max(0.0) / most * 100.0;
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
}

/// What of a row was collected, together.
fn total(row: &StackedRow) -> f64 {
    row.figures.iter().filter_map(Figure::length).map(|length| length.max(0.0)).sum()
}
