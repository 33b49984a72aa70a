//! Lines over time, with bands behind them.

use super::{
    MOST_SERIES,
    figure::{Figure, Said},
    frame::Frame,
    pieces::{across, dash, marker, pattern, patterns, rounded},
};
use maud::{Markup, html};

/// The plot: its height in points, what is above it for words, what is below it for dates.
const PLOT: f64 = 260.0;
const ABOVE: f64 = 30.0;
const BELOW: f64 = 34.0;
/// Where the first and the last point stand across.
const LEFT: f64 = 12.0;
const RIGHT: f64 = 96.0;
/// Points between the words of two series.
const APART: f64 = 22.0;

/// One point in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// When, in words: a row of the table.
    pub when: String,
    /// When, as a number that grows with time: days.
    pub at: f64,
    /// What was found.
    pub figure: Figure,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is: stands at its end.
    pub name: String,
    /// Its points, oldest first. All series of one chart name the same times.
    pub points: Vec<Point>,
}

/// A range with a meaning, drawn behind the lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// From this value.
    pub least: f64,
    /// To this one.
    pub most: f64,
    /// What it means.
    pub words: String,
}

/// From here on the figures were made in another way.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// When, as in [`Point::at`].
    pub at: f64,
    /// Why, in a sentence.
    pub sentence: String,
}

/// Lines over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// Unique in the page; letters, digits, `-`.
    pub id: String,
    /// The heading.
    pub title: String,
    /// What the picture shows, in a sentence: the story.
    pub about: String,
    /// The head of the table's first column: "When".
    pub head: String,
    /// The lines, at most [`MOST_SERIES`] for a picture.
    pub series: Vec<Series>,
    /// The bands.
    pub bands: Vec<Band>,
    /// The breaks.
    pub breaks: Vec<Break>,
    /// The lowest and the highest value of the scale.
    pub range: (f64, f64),
    /// Sentences below.
    pub notes: Vec<String>,
}

impl Lines {
    /// The table and the picture.
    pub fn figure(&self, said: &Said<'_>) -> Markup {
        let mut head = vec![self.head.as_str()];
        head.extend(self.series.iter().map(|series| series.name.as_str()));
        let times = self.series.iter().map(|series| series.points.len()).max().unwrap_or(0);
        let row = |time: usize| {
            let when = self.series.iter().find_map(|series| series.points.get(time)).map(|point| point.when.clone());
            let figures = self.series.iter().map(|series| {
                said.figure(series.points.get(time).map_or(&Figure::NotCollected, |point| &point.figure))
            });
            std::iter::once(when.unwrap_or_default()).chain(figures).collect()
        };
        let (least, most) = self.range;
        let drawn =
            times > 0 && self.series.len() <= MOST_SERIES && least.is_finite() && most.is_finite() && least < most;
        let notes = self.breaks.iter().map(|one| one.sentence.clone()).chain(self.notes.iter().cloned());
        Frame {
            id: &self.id,
            title: &self.title,
            about: &self.about,
            head,
            rows: (0..times).map(row).collect(),
            picture: drawn.then(|| (self.picture(said), 324)),
            notes: notes.collect(),
        }
        .markup()
    }

    fn x(&self, at: f64) -> f64 {
        let all =
            || self.series.iter().flat_map(|series| &series.points).map(|point| point.at).filter(|at| at.is_finite());
        let (first, last) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
        if !at.is_finite() || last <= first {
            return (LEFT + RIGHT) / 2.0;
        }
        LEFT + (at - first) / (last - first) * (RIGHT - LEFT)
    }

    fn y(&self, value: f64) -> f64 {
        let (least, most) = self.range;
        let share = ((value - least) / (most - least)).clamp(0.0, 1.0);
        ABOVE + PLOT - share * PLOT
    }

    fn picture(&self, said: &Said<'_>) -> Markup {
        html! {
            (patterns(&self.id))
            (self.ground())
            (self.steps(said))
            (self.paths())
            (self.breaks())
            (self.meanings())
            (self.points(said))
            (self.names())
            (self.dates())
        }
    }

    /// The bands.
    fn ground(&self) -> Markup {
        html! {
            @for (index, band) in self.bands.iter().enumerate() {
                @let (top, foot) = (self.y(band.most), self.y(band.least));
                rect class=(format!("comhar-chart__band comhar-chart__band--{}", index % 2)) x=(across(LEFT)) y=(rounded(top))
                    width=(across(100.0 - LEFT)) height=(rounded((foot - top).max(0.0))) {}
            }
        }
    }

    /// What the bands mean, at their left.
    fn meanings(&self) -> Markup {
        html! {
            @for band in &self.bands {
                text class="comhar-chart__text comhar-chart__text--soft comhar-chart__text--rim" x=(across(LEFT)) dx="8"
                    y=(rounded(self.y(band.most) + 19.0)) { (band.words) }
            }
        }
    }

    /// Lines across with their values.
    fn steps(&self, said: &Said<'_>) -> Markup {
        let (least, most) = self.range;
        html! {
            @for value in [least, f64::midpoint(least, most), most] {
                @let y = self.y(value);
                line class="comhar-chart__grid" x1=(across(LEFT)) x2="100%" y1=(rounded(y)) y2=(rounded(y)) {}
                text class="comhar-chart__text comhar-chart__text--soft" x="0" y=(rounded(y + 5.0)) { (said.figure(&Figure::Value(value))) }
            }
        }
    }

    /// The lines, in a picture of their own that is stretched; where there is no figure there is a gap.
    fn paths(&self) -> Markup {
        html! {
            svg x="0" y="0" width="100%" height=(rounded(ABOVE + PLOT + BELOW)) viewBox=(format!("0 0 100 {}", rounded(ABOVE + PLOT + BELOW)))
                preserveAspectRatio="none" {
                @for (index, series) in self.series.iter().enumerate() {
                    path class=(format!("comhar-chart__line comhar-series-{index}")) d=(self.path(series)) fill="none"
                        stroke-dasharray=(dash(index)) vector-effect="non-scaling-stroke" {}
                }
            }
        }
    }

    fn path(&self, series: &Series) -> String {
        let mut path = String::new();
        let mut pen = "M";
        for point in &series.points {
            match point.figure.length() {
                Some(value) => {
                    path.push_str(&format!("{pen}{} {}", rounded(self.x(point.at)), rounded(self.y(value))));
                    pen = "L";
                }
                None => pen = "M",
            }
        }
        path
    }

    fn breaks(&self) -> Markup {
        html! {
            @for one in &self.breaks {
                @let x = across(self.x(one.at));
                line class="comhar-chart__break" x1=(x) x2=(x) y1=(rounded(ABOVE)) y2=(rounded(ABOVE + PLOT)) stroke-dasharray="4 6" {}
            }
        }
    }

    fn points(&self, said: &Said<'_>) -> Markup {
        html! {
            @for (index, series) in self.series.iter().enumerate() {
                @for point in &series.points {
                    @match (point.figure, point.figure.length()) {
                        (Figure::Hidden, _) => {
                            svg x=(across(self.x(point.at))) y=(rounded(ABOVE)) width="1" height="1" overflow="visible" {
                                rect class="comhar-chart__hidden" x="-9" y="0" width="18" height=(rounded(PLOT)) fill=(pattern(&self.id, "hidden")) {}
                                text class="comhar-chart__text comhar-chart__text--strong" x="0" y="-6" text-anchor="middle" { (said.hidden) }
                            }
                        },
                        (_, Some(value)) => {
                            svg x=(across(self.x(point.at))) y=(rounded(self.y(value))) width="1" height="1" overflow="visible" { (marker(index)) }
                        },
                        _ => {},
                    }
                }
            }
        }
    }

    /// The name of each line at its last point, moved apart where they would lie on each other.
    fn names(&self) -> Markup {
        let last = |series: &Series| series.points.iter().rev().find_map(|point| point.figure.length());
        let mut places: Vec<(usize, f64)> = self
            .series
            .iter()
            .enumerate()
            .filter_map(|(index, series)| Some((index, self.y(last(series)?) - 14.0)))
            .collect();
        places.sort_by(|one, other| one.1.total_cmp(&other.1));
        let mut above = f64::NEG_INFINITY;
        for (_, y) in &mut places {
            // Where there is no room above a point, its name stands below it.
            let own = if *y < above + APART { (*y + 38.0).max(above + APART) } else { *y };
            *y = own.max(16.0);
            above = *y;
        }
        html! {
            @for (index, y) in places {
                @if let Some(series) = self.series.get(index) {
                    text class=(format!("comhar-chart__text comhar-chart__name comhar-series-{index}")) x="100%" y=(rounded(y)) text-anchor="end" { (series.name) }
                }
            }
        }
    }

    /// The first, the middle and the last time: more would lie on each other on a phone.
    fn dates(&self) -> Markup {
        let longest = self.series.iter().max_by_key(|series| series.points.len());
        let points = longest.map(|series| series.points.as_slice()).unwrap_or_default();
        let y = rounded(ABOVE + PLOT + 24.0);
        let middle = points.get(points.len() / 2).filter(|_| points.len() > 2);
        let one = |point: &Point, anchor: &str| {
            html! { text class="comhar-chart__text comhar-chart__text--soft" x=(across(self.x(point.at))) y=(y) text-anchor=(anchor) { (point.when) } }
        };
        html! {
            @match points {
                [] => {},
                [only] => { (one(only, "middle")) },
                [first, .., last] => {
                    (one(first, "start"))
                    @if let Some(middle) = middle { (one(middle, "middle")) }
                    (one(last, "end"))
                },
            }
        }
    }
}
