//! A series as a picture with its table: over time where there are several times, else by place.

use crate::{
    pages::{
        common,
        marks::{self, height},
    },
    rules::releases::{ALL, Merged},
};
use documents::chart::{Bars, Break, Lines, MOST_SERIES, Point, Row, Series};
use i18n::Words;
use maud::Markup;

/// The picture and its table.
pub fn chart(words: &Words, merged: &Merged) -> Markup {
    let said = marks::said(words);
    if merged.periods.len() > 1 { lines(words, merged).figure(&said) } else { bars(words, merged).figure(&said) }
}

fn about(words: &Words, merged: &Merged) -> String {
    merged.newest().map(|newest| common::caption(words, &merged.table, newest)).unwrap_or_default()
}

fn notes(words: &Words, merged: &Merged) -> Vec<String> {
    let mut notes = vec![words.text("evidence-chart-note-hidden").into_owned()];
    if !merged.table.adds_up {
        notes.push(words.text("evidence-table-does-not-add-up").into_owned());
    }
    notes
}

fn lines(words: &Words, merged: &Merged) -> Lines {
    let day = |at: usize| {
        let first = merged.periods.get(at).map(|(_, period)| period.span().first());
        first.map_or(0.0, |month| f64::from(month.year()) * 12.0 + f64::from(month.month()))
    };
    let point = |place: &str, at: usize, text: &str| Point {
        when: common::period(words, text),
        at: day(at),
        figure: marks::mark(&merged.table, merged.seen((text, place, ALL))),
    };
    let of = |place: &crate::model::PlaceShown| Series {
        name: common::place(words, &place.names),
        points: merged.periods.iter().enumerate().map(|(at, (text, _))| point(&place.code, at, text)).collect(),
    };
    // Everything first; with more places than can be told apart only the table says all of them.
    let shown = if merged.places.len() > MOST_SERIES { 1 } else { merged.places.len() };
    let series: Vec<Series> = merged.places.iter().take(shown).map(of).collect();
    let top = series.iter().flat_map(|one| &one.points).filter_map(|point| height(point.figure)).fold(1.0, f64::max);
    let broken = (0..merged.periods.len()).filter(|at| merged.breaks_at(*at)).map(|at| Break {
        at: day(at),
        sentence: words.with(
            "evidence-chart-break",
            &[(
                "period",
                merged.periods.get(at).map(|(text, _)| common::period(words, text)).unwrap_or_default().into(),
            )],
        ),
    });
    Lines {
        id: "series".to_owned(),
        title: words.text("evidence-chart-over-time").into_owned(),
        about: about(words, merged),
        head: words.text("evidence-head-time").into_owned(),
        series,
        bands: Vec::new(),
        breaks: broken.collect(),
        range: (0.0, top),
        notes: notes(words, merged),
    }
}

fn bars(words: &Words, merged: &Merged) -> Bars {
    let period = merged.periods.last().map(|(text, _)| text.as_str()).unwrap_or_default();
    let places = merged.places.iter().map(|place| Row {
        label: common::place(words, &place.names),
        figure: marks::mark(&merged.table, merged.seen((period, &place.code, ALL))),
    });
    Bars {
        id: "series".to_owned(),
        title: words.with("evidence-chart-by-place", &[("period", common::period(words, period).into())]),
        about: about(words, merged),
        head: [words.text("evidence-head-place").into_owned(), words.text("evidence-head-figure").into_owned()],
        rows: places.collect(),
        notes: notes(words, merged),
    }
}
