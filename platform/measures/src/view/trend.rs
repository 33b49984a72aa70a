//! A figure over time: first its table, then the picture, with what is aimed at and what it can be held beside.

use super::{At, Mark, period, told};
use crate::{Version, pages::said};
use documents::chart::{Break, Figure, Lines, Point, Said, Series};
use i18n::Words;
use kernel::Date;
use maud::{Markup, html};

/// What is drawn.
#[derive(Clone, Debug)]
pub struct Trend<'a> {
    /// Unique in the page; letters, digits, `-`.
    pub id: String,
    /// The version of the last time: its name, unit, target and benchmark.
    pub version: &'a Version,
    /// Oldest first.
    pub points: &'a [At],
    /// Further sentences below the picture.
    pub notes: Vec<String>,
}

/// The chart with its table; nothing when there is not one figure to draw: the card says why.
pub fn trend(words: &Words, of: &Trend<'_>) -> Markup {
    if !of.points.iter().any(|at| matches!(at.mark, Mark::Value(_) | Mark::Hidden)) {
        return html! {};
    }
    let version = of.version;
    let language = words.language();
    // A chart's numbers have no sign of their own, so the head of the column says that they are percentages.
    let name = if version.unit == "percent" { "measures-unit-percent" } else { "measures-figure" };
    let mut series = vec![Series { name: words.text(name).into_owned(), points: points(words, of) }];
    let aims: Vec<Option<f64>> =
        of.points.iter().map(|at| version.target.as_ref().and_then(|target| target.in_period(at.period))).collect();
    if aims.iter().any(Option::is_some) {
        series.push(line(words, of, &words.text("measures-target-line"), |index| aims.get(index).copied().flatten()));
    }
    let beside = version.benchmark.as_ref().and_then(|one| Some((one.what.text(language), one.value()?)));
    if let Some((name, value)) = beside {
        series.push(line(words, of, name, |_| Some(value)));
    }
    let written = |value| said::number(words, &version.unit, value);
    Lines {
        id: of.id.clone(),
        title: words.with("measures-trend-title", &[("title", i18n::name(version.title.text(language)))]),
        about: told(words, of.points, written),
        head: words.text("measures-when").into_owned(),
        range: range(&version.unit, &series),
        series,
        bands: Vec::new(),
        breaks: breaks(words, of),
        notes: notes(words, of),
    }
    .figure(&chart_words(words))
}

/// The words of figures in charts.
fn chart_words(words: &Words) -> Said<'_> {
    Said {
        words,
        hidden: words.text("measures-hidden").into_owned(),
        not_collected: words.text("measures-not-received").into_owned(),
    }
}

fn points(words: &Words, of: &Trend<'_>) -> Vec<Point> {
    let point = |at: &At| Point {
        when: period(words, at.period),
        at: days(at.period.span().first().first_day()),
        figure: match at.mark {
            Mark::Value(value) => drawn(&of.version.unit, value),
            Mark::Hidden => Figure::Hidden,
            Mark::NoCases => Figure::Without("measures-no-cases"),
            Mark::NotReceived => Figure::NotCollected,
            Mark::BeingChecked => Figure::Without("measures-being-checked"),
        },
    };
    of.points.iter().map(point).collect()
}

/// As it is written elsewhere: a chart and its table never show more digits than the card.
fn drawn(unit: &str, value: f64) -> Figure {
    match unit {
        "score" | "days" | "points" => Figure::Value((value * 10.0).round() / 10.0),
        _ => Figure::Value(value.round()),
    }
}

fn line(words: &Words, of: &Trend<'_>, name: &str, value: impl Fn(usize) -> Option<f64>) -> Series {
    let point = |(index, at): (usize, &At)| Point {
        when: period(words, at.period),
        at: days(at.period.span().first().first_day()),
        figure: value(index).map_or(Figure::Without("measures-target-not-yet"), Figure::Value),
    };
    Series { name: name.to_owned(), points: of.points.iter().enumerate().map(point).collect() }
}

/// Where the definition changed: a line in the picture and a sentence below it.
fn breaks(words: &Words, of: &Trend<'_>) -> Vec<Break> {
    let one = |at: &At| Break {
        at: days(at.period.span().first().first_day()),
        sentence: words.with("measures-trend-break", &[("period", period(words, at.period).into())]),
    };
    of.points.iter().filter(|at| at.broken).map(one).collect()
}

fn notes(words: &Words, of: &Trend<'_>) -> Vec<String> {
    let language = words.language();
    let any = |mark: Mark| of.points.iter().any(|at| at.mark == mark);
    let mut notes = Vec::new();
    if any(Mark::NotReceived) {
        notes.push(words.text("measures-trend-gap").into_owned());
    }
    if any(Mark::Hidden) {
        notes.push(words.text("measures-trend-hidden").into_owned());
    }
    if let Some(target) = &of.version.target {
        notes.push(said::target(words, of.version, target));
        notes.push(target.source.text(language).to_owned());
    }
    if let Some(benchmark) = &of.version.benchmark {
        let what = i18n::name(benchmark.what.text(language));
        notes.push(words.with(
            "measures-benchmark-from",
            &[("what", what), ("source", i18n::name(benchmark.source.text(language)))],
        ));
    }
    notes.extend(of.notes.iter().cloned());
    notes
}

/// From zero to a round number above everything drawn; a percentage always to 100.
fn range(unit: &str, series: &[Series]) -> (f64, f64) {
    let drawn = series.iter().flat_map(|one| &one.points).filter_map(|point| match point.figure {
        Figure::Value(value) => Some(value),
        _ => None,
    });
    let (least, most) = drawn.fold((0.0_f64, 0.0_f64), |(least, most), value| (least.min(value), most.max(value)));
    if unit == "percent" && most <= 100.0 {
        return (least, 100.0);
    }
    (-round_up(-least), round_up(most).max(1.0))
}

/// The next of 1, 2, 5, 10, 20, 50, … .
fn round_up(value: f64) -> f64 {
    if value <= 0.0 {
        return 0.0;
    }
    let ten = 10_f64.powf(value.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * ten);
    steps.into_iter().find(|step| *step >= value).unwrap_or(value)
}

fn days(day: Date) -> f64 {
    const EPOCH: Date = Date::constant(1970, 1, 1);
    day.since(EPOCH).map_or(0.0, |span| f64::from(span.get_days()))
}
