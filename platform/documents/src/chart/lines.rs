//! Lines over time, with bands behind them.

use super::{
    MOST_SERIES,
    figure::{Figure, Said},
    frame::Frame,
    pieces::{across, dash, marker, pattern, patterns, rounded},
    room::{Area, Piece, Side, Spot, spot},
};
use maud::{Markup, html};

/// The plot: its height in points, what is above it for words, what is below it for two rows of dates.
const PLOT: f64 = 260.0;
const ABOVE: f64 = 30.0;
const BELOW: f64 = 56.0;
const HEIGHT: u32 = 346;
/// Where the first and the last point stand across.
const LEFT: f64 = 12.0;
const RIGHT: f64 = 96.0;
/// Points between the words of two series.
const APART: f64 = 22.0;
/// Between these, in percent across, a date stands clear of the first and the last one where there is room for three.
const MIDST: (f64, f64) = (42.0, 66.0);

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
            picture: drawn.then(|| (self.picture(said), HEIGHT)),
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

    /// What the bands mean, where no line runs through the words.
    fn meanings(&self) -> Markup {
        let lines = self.pieces();
        let names: Vec<Area> = self
            .named()
            .iter()
            .map(|(index, y)| Area::of(self.name(*index), Spot { side: Side::Right, y: *y }, LEFT))
            .collect();
        let class = "comhar-chart__text comhar-chart__text--soft comhar-chart__text--rim";
        html! {
            @for band in &self.bands {
                @let spot = spot(&band.words, (self.y(band.most), self.y(band.least)), LEFT, &lines, &names);
                @match spot.side {
                    Side::Left => text class=(class) x=(across(LEFT)) dx="8" y=(rounded(spot.y)) { (band.words) },
                    Side::Right => text class=(class) x="100%" dx="-8" y=(rounded(spot.y)) text-anchor="end" { (band.words) },
                }
            }
        }
    }

    /// Everything that is drawn as a line, and each point by itself.
    fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for series in &self.series {
            let mut before = None;
            for point in &series.points {
                let here = point.figure.length().map(|value| (self.x(point.at), self.y(value)));
                pieces.extend(here.map(|here| Piece { from: before.unwrap_or(here), to: here }));
                before = here;
            }
        }
        pieces
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

    fn name(&self, series: usize) -> &str {
        self.series.get(series).map_or("", |series| series.name.as_str())
    }

    /// The name of each line stands at its last point, on the side that its line does not come from; they are moved apart where
    /// they would lie on each other.
    fn named(&self) -> Vec<(usize, f64)> {
        let place = |(index, series): (usize, &Series)| {
            let mut drawn =
                series.points.iter().rev().filter_map(|point| point.figure.length()).map(|value| self.y(value));
            let last = drawn.next()?;
            let falls = drawn.next().is_some_and(|before| before < last);
            let below = falls && last + 26.0 < ABOVE + PLOT;
            Some((index, if below { last + 26.0 } else { last - 14.0 }))
        };
        let mut places: Vec<(usize, f64)> = self.series.iter().enumerate().filter_map(place).collect();
        places.sort_by(|one, other| one.1.total_cmp(&other.1));
        let mut above = f64::NEG_INFINITY;
        for (_, y) in &mut places {
            // Where there is no room above a point, its name stands below it.
            let own = if *y < above + APART { (*y + 38.0).max(above + APART) } else { *y };
            *y = own.max(16.0);
            above = *y;
        }
        places
    }

    fn names(&self) -> Markup {
        // A single time stands in the middle, and the names with it.
        let (x, anchor) =
            if self.longest().len() > 1 { (100.0, "end") } else { (f64::midpoint(LEFT, RIGHT), "middle") };
        html! {
            @for (index, y) in self.named() {
                text class=(format!("comhar-chart__text comhar-chart__name comhar-series-{index}")) x=(across(x)) y=(rounded(y)) text-anchor=(anchor) { (self.name(index)) }
            }
        }
    }

    fn longest(&self) -> &[Point] {
        self.series.iter().map(|series| series.points.as_slice()).max_by_key(|points| points.len()).unwrap_or_default()
    }

    /// The first and the last time; where the picture is wide, one between them as well. Where it is narrow, the last stands
    /// below the first: the style sheet knows how wide it is.
    fn dates(&self) -> Markup {
        let points = self.longest();
        let y = rounded(ABOVE + PLOT + 24.0);
        let between =
            points.iter().map(|point| (self.x(point.at), point)).filter(|(x, _)| *x > MIDST.0 && *x < MIDST.1);
        let centre = f64::midpoint(LEFT, RIGHT);
        let middle = between.min_by(|one, other| (one.0 - centre).abs().total_cmp(&(other.0 - centre).abs()));
        let one = |point: &Point, x: f64, (anchor, class): (&str, &str)| {
            html! { text class={ "comhar-chart__text comhar-chart__text--soft" (class) } x=(across(x)) y=(y) text-anchor=(anchor) { (point.when) } }
        };
        html! {
            @match points {
                [] => {},
                [only] => { (one(only, self.x(only.at), ("middle", ""))) },
                [first, .., last] => {
                    (one(first, self.x(first.at), ("start", "")))
                    @if let Some((x, middle)) = middle { (one(middle, x, ("middle", " comhar-chart__between"))) }
                    (one(last, self.x(last.at), ("end", " comhar-chart__last")))
                },
            }
        }
    }
}
