//! A measure as a chart with its table.

use super::parts::{held, when};
use crate::{
    model::outside::{Held, Measure, Shape, Unit},
    rules::outside::{Slice, period},
};
use documents::chart::{Bars, Figure, Lines, Point, Row, Said, Series};
use i18n::Words;
use maud::{Markup, html};
use web::components::{Cell, Details, Table};

/// From so many periods on a line is drawn.
const LINE: usize = 3;
/// So many rows are drawn; all of them stand in the table.
const DRAWN: usize = 12;

/// What is drawn.
pub struct Drawn<'a> {
    /// What the table is made of.
    pub shape: &'a Shape,
    /// Which measure.
    pub measure: &'a Measure,
    /// Its rows.
    pub slice: &'a Slice,
    /// For a share: the whole of each row.
    pub wholes: Option<&'a Slice>,
    /// The heading.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub about: String,
}

impl Drawn<'_> {
    /// The chart, or the table alone where there is nothing to draw.
    pub fn markup(&self, words: &Words) -> Markup {
        let said = Said {
            words,
            hidden: words.text("evidence-outside-hidden").into_owned(),
            not_collected: words.text("evidence-outside-absent").into_owned(),
        };
        let over_time = self.shape.dimensions.is_empty() && self.shape.periods.len() >= LINE;
        match (self.measure.unit, self.wholes) {
            (Unit::Words, _) => self.table(words),
            // Bars begin at zero and show no figures below it.
            (Unit::Number, None) if self.figures().any(|value| value < 0.0) => self.table(words),
            (_, None) if over_time => self.lines(words, &said),
            _ => self.bars(words, &said),
        }
    }

    fn figures(&self) -> impl Iterator<Item = f64> {
        self.slice
            .rows
            .iter()
            .filter_map(|(_, _, held)| if let Held::Figure(one) = held { Some(one.value()) } else { None })
    }

    fn name(&self, words: &Words, name: &str, at: Option<u32>) -> String {
        let period = at.and_then(|at| self.shape.periods.get(at as usize)).map(|code| when(words, code));
        match (name, period) {
            ("", Some(period)) => period,
            (name, Some(period)) if self.shape.periods.len() > 1 && self.one_period().is_none() => {
                words.with("evidence-outside-row-period", &[("name", name.into()), ("period", period.into())])
            }
            (name, _) => name.to_owned(),
        }
    }

    fn bars(&self, words: &Words, said: &Said<'_>) -> Markup {
        let whole = |place: usize| self.wholes.and_then(|wholes| wholes.rows.get(place)).map(|(_, _, held)| held);
        let row = |(place, (name, at, held)): (usize, &(String, Option<u32>, Held))| Row {
            label: self.name(words, name, *at),
            figure: if self.wholes.is_some() { share(held, whole(place)) } else { figure(held) },
        };
        let all: Vec<Row> = self.slice.rows.iter().enumerate().map(row).collect();
        let (rows, notes) = if all.len() > DRAWN {
            let values = [("drawn", DRAWN.into()), ("rows", all.len().into())];
            (all.iter().take(DRAWN).cloned().collect(), vec![words.with("evidence-outside-drawn", &values)])
        } else {
            (all.clone(), Vec::new())
        };
        let bars = Bars {
            id: "outside".to_owned(),
            title: self.heading(words),
            about: self.about.clone(),
            head: [self.head(words), self.unit(words)],
            rows,
            notes,
        };
        html! {
            (bars.figure(said))
            @if all.len() > DRAWN { (self.rest(words, said, &all)) }
        }
    }

    /// All rows of the page as a table, behind a line to open: the picture shows the first of them alone.
    fn rest(&self, words: &Words, said: &Said<'_>, all: &[Row]) -> Markup {
        let row = |row: &Row| {
            vec![Cell::new(html! { bdi { (row.label) } }), Cell::number(html! { bdi { (said.figure(&row.figure)) } })]
        };
        let head = vec![Cell::new(self.head(words)), Cell::number(self.unit(words))];
        let table = Table::new(self.heading(words), head, all.iter().map(row).collect());
        let open = words.with("evidence-outside-all-rows", &[("rows", all.len().into())]);
        html! { (Details::new(open, crate::pages::common::scrolls(table))) }
    }

    /// The title, with the period where all rows have the same.
    fn heading(&self, words: &Words) -> String {
        match self.one_period().filter(|_| self.shape.periods.len() > 1) {
            Some(code) => {
                let values = [("name", self.title.as_str().into()), ("period", when(words, code).into())];
                words.with("evidence-outside-row-period", &values)
            }
            None => self.title.clone(),
        }
    }

    /// The period of all rows, when they have one in common: it is said once.
    fn one_period(&self) -> Option<&str> {
        let first = self.slice.rows.first()?.1?;
        let same = self.slice.rows.iter().all(|(name, at, _)| *at == Some(first) && !name.is_empty());
        if same { self.shape.periods.get(first as usize).map(String::as_str) } else { None }
    }

    fn lines(&self, words: &Words, said: &Said<'_>) -> Markup {
        let point = |(name, at, held): &(String, Option<u32>, Held)| {
            let code = at.and_then(|at| self.shape.periods.get(at as usize));
            let first = code.and_then(|code| period::span(code)).map(|(first, _)| first);
            Point {
                when: self.name(words, name, *at),
                at: first.map_or(0.0, |day| f64::from(day.year()) * 366.0 + f64::from(day.day_of_year())),
                figure: figure(held),
            }
        };
        let most = self.figures().fold(1.0, f64::max);
        let least = self.figures().fold(0.0, f64::min);
        Lines {
            id: "outside".to_owned(),
            title: self.heading(words),
            about: self.about.clone(),
            head: words.text("evidence-outside-period").into_owned(),
            series: vec![Series {
                name: self.measure.label.clone(),
                points: self.slice.rows.iter().map(point).collect(),
            }],
            bands: Vec::new(),
            breaks: Vec::new(),
            range: (least, most),
            notes: Vec::new(),
        }
        .figure(said)
    }

    fn table(&self, words: &Words) -> Markup {
        let head = vec![Cell::new(self.head(words)), Cell::number(self.unit(words))];
        let row = |(name, at, kept): &(String, Option<u32>, Held)| {
            vec![
                Cell::new(html! { bdi { (self.name(words, name, *at)) } }),
                Cell::number(html! { bdi { (held(words, kept, self.measure.unit)) } }),
            ]
        };
        let rows = self.slice.rows.iter().map(row).collect();
        crate::pages::common::scrolls(Table::new(self.heading(words), head, rows))
    }

    fn head(&self, words: &Words) -> String {
        match self.shape.dimensions.first() {
            Some(dimension) => crate::pages::common::breaking(&dimension.label),
            None => words.text("evidence-outside-period").into_owned(),
        }
    }

    fn unit(&self, words: &Words) -> String {
        let unit = if self.wholes.is_some() { Unit::Percent } else { self.measure.unit };
        words.text(&format!("evidence-unit-{}", unit.as_str())).into_owned()
    }
}

fn figure(held: &Held) -> Figure {
    match held {
        Held::Figure(number) if number.places == 0 && number.units >= 0 => Figure::Count(number.units.unsigned_abs()),
        Held::Figure(number) => Figure::Value(number.value()),
        Held::Hidden => Figure::Hidden,
        Held::Absent | Held::Words(_) => Figure::NotCollected,
    }
}

/// A share of what stands in the same row; hidden when either is.
fn share(part: &Held, whole: Option<&Held>) -> Figure {
    match (part, whole) {
        (Held::Figure(part), Some(Held::Figure(whole))) if part.places == 0 && whole.places == 0 => {
            Figure::Share { count: part.units.unsigned_abs(), of: whole.units.unsigned_abs() }
        }
        (Held::Hidden, _) | (_, Some(Held::Hidden)) => Figure::Hidden,
        _ => Figure::NotCollected,
    }
}
