//! A story in words first, then the same as a table and a picture.

use super::{common, places::Names};
use crate::{
    model::{Line, Rater, Story},
    rules,
};
use documents::chart::{self, Figure, Lines, Point, Said, Series};
use i18n::Words;
use jiff::civil::date;
use kernel::Date;
use maud::{Markup, html};
use questionnaires::scoring::ScoreRule;
use web::{
    Visit,
    components::{Row, SummaryList},
};

/// Who reads the story: the words for the person themselves are not those for anybody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Whose story it is.
    Themselves,
    /// Somebody whom they let see.
    SomebodyElse,
}

/// Whose view it is, as the heading over it says.
pub fn view_key(rater: Rater, reader: Reader) -> &'static str {
    match (rater, reader) {
        (Rater::Person, Reader::Themselves) => "outcomes-view-own",
        (Rater::Person, Reader::SomebodyElse) => "outcomes-view-theirs",
        (Rater::Worker, _) => "outcomes-view-worker",
    }
}

/// The sentences that tell how one view went; nothing when there is no score yet.
pub fn sentences(words: &Words, story: &Story, (rater, reader): (Rater, Reader)) -> Vec<String> {
    let Some(rule) = rules::main_score(&story.measure.scoring) else { return Vec::new() };
    let line = story.line(&rule.key, rater);
    let Some((on, last)) = line.points.last().copied() else { return Vec::new() };
    let said = |value: f64| common::value(words, rule, value);
    let view = match (rater, reader) {
        (Rater::Person, Reader::Themselves) => "outcomes-told-own",
        (Rater::Person, Reader::SomebodyElse) => "outcomes-told-theirs",
        (Rater::Worker, _) => "outcomes-told-worker",
    };
    let most = said(rule.most);
    let values = [("date", words.date(on).into()), ("score", said(last).into()), ("most", most.into())];
    let mut told = vec![words.with(view, &values)];
    if let Some((day, before)) = line.points.len().checked_sub(2).and_then(|at| line.points.get(at)) {
        let values = [("date", words.date(*day).into()), ("score", said(*before).into())];
        told.push(words.with("outcomes-told-before", &values));
    }
    told.extend(rules::latest_change(&story.measure.scoring, &line).map(|change| common::change(words, change)));
    told.extend(since_beginning(words, story, &line));
    told.push(common::direction(words, rule));
    if let Some((band, source)) = common::band(words, rule, last) {
        let values = [("band", band.as_str().into()), ("source", i18n::name(&source))];
        told.push(words.with("outcomes-told-band", &values));
    }
    told
}

fn since_beginning(words: &Words, story: &Story, line: &Line) -> Option<String> {
    use crate::model::Change;
    let (first, _) = line.points.first()?;
    let key = match rules::since_beginning(&story.measure.scoring, line)? {
        Change::Better => "outcomes-since-better",
        Change::Worse => "outcomes-since-worse",
        Change::Chance => "outcomes-since-chance",
        Change::NotKnown => return None,
    };
    Some(words.with(key, &[("date", words.date(*first).into())]))
}

/// The last answer had no score, and why.
pub fn without_score(words: &Words, story: &Story, (rater, reader): (Rater, Reader)) -> Option<String> {
    let rule = rules::main_score(&story.measure.scoring)?;
    let last = story.view(rater).last()?;
    if last.score(&rule.key).is_some() {
        return None;
    }
    let key = match reader {
        Reader::Themselves => "outcomes-told-incomplete",
        Reader::SomebodyElse => "outcomes-told-incomplete-theirs",
    };
    Some(words.with(key, &[("date", words.date(last.on).into())]))
}

/// The chart of one view, table first; nothing before there are two days to compare.
pub fn chart(visit: &Visit, story: &Story, (rater, reader): (Rater, Reader), id: &str) -> Option<Markup> {
    let words = &visit.words;
    let rule = rules::main_score(&story.measure.scoring)?;
    let line = story.line(&rule.key, rater);
    if line.points.is_empty() {
        return None;
    }
    let view = words.text(view_key(rater, reader));
    let point = |(on, value): &(Date, f64)| Point {
        when: words.date_short(*on),
        at: f64::from(days(*on)),
        figure: Figure::Value(*value),
    };
    let lines = Lines {
        id: format!("{id}-{}", story.measure.id),
        title: words.with("outcomes-chart-title", &[("view", view.as_ref().into())]),
        about: sentences(words, story, (rater, reader)).join(" "),
        head: words.text("outcomes-chart-when").into_owned(),
        series: vec![Series { name: common::score(words, &rule.key), points: line.points.iter().map(point).collect() }],
        bands: bands(words, rule),
        breaks: Vec::new(),
        range: (rule.least, rule.most),
        notes: notes(words, rule),
    };
    Some(lines.figure(&figures_said(visit)))
}

/// The words of figures.
pub fn figures_said(visit: &Visit) -> Said<'_> {
    let said = |key: &str| visit.words.text(key).into_owned();
    Said { words: &visit.words, hidden: said("outcomes-figure-hidden"), not_collected: said("outcomes-figure-none") }
}

fn days(day: Date) -> i32 {
    day.since(date(1970, 1, 1)).map_or(0, |span| span.get_days())
}

fn bands(words: &Words, rule: &ScoreRule) -> Vec<chart::Band> {
    let Some(set) = rule.bands.first() else { return Vec::new() };
    let ends = set.bands.iter().skip(1).map(|next| next.from).chain(std::iter::once(rule.most));
    let band = |(band, most): (&questionnaires::scoring::Band, f64)| chart::Band {
        least: band.from,
        most,
        words: common::range(words, &band.label),
    };
    set.bands.iter().zip(ends).map(band).collect()
}

/// What the chart rests on: the direction, where the bands and the threshold are from.
fn notes(words: &Words, rule: &ScoreRule) -> Vec<String> {
    let mut notes = vec![common::direction(words, rule)];
    if let Some(set) = rule.bands.first() {
        notes.push(words.with("outcomes-chart-bands-from", &[("source", i18n::name(&set.source.text))]));
    }
    notes.push(match rule.reliable_change.first() {
        Some(known) => {
            let least = words.decimal(known.least, usize::from(known.least.fract() != 0.0));
            let values = [("points", least.into()), ("source", i18n::name(&known.source.text))];
            words.with("outcomes-chart-threshold", &values)
        }
        None => words.text("outcomes-chart-no-threshold").into_owned(),
    });
    notes
}

/// The parts of the last answer, each with the one before it.
pub fn parts(visit: &Visit, story: &Story, rater: Rater) -> Markup {
    let words = &visit.words;
    let main = rules::main_score(&story.measure.scoring).map(|rule| rule.key.as_str());
    let row = |rule: &ScoreRule| {
        let line = story.line(&rule.key, rater);
        let (_, last) = line.points.last()?;
        let before = line.points.len().checked_sub(2).and_then(|at| line.points.get(at));
        let now = words.with(
            "outcomes-part-now",
            &[
                ("score", common::value(words, rule, *last).into()),
                ("most", common::value(words, rule, rule.most).into()),
            ],
        );
        let then = before.map(|(on, value)| {
            let values = [("date", words.date_short(*on).into()), ("score", common::value(words, rule, *value).into())];
            words.with("outcomes-part-before", &values)
        });
        Some(Row::new(common::score(words, &rule.key), html! { (now) @if let Some(then) = then { " " (then) } }))
    };
    let scores = story.measure.scoring.scores.iter().filter(|rule| Some(rule.key.as_str()) != main);
    let rows: Vec<Row> = scores.filter_map(row).collect();
    html! {
        @if !rows.is_empty() {
            h3 .govuk-heading-s { (words.text("outcomes-parts-heading")) }
            (SummaryList::new(rows))
        }
    }
}

/// How far our own or somebody else's questions can be trusted, and whose they are.
pub fn about(visit: &Visit, story: &Story) -> Markup {
    let (words, measure) = (&visit.words, &story.measure);
    let rights = common::said(words, &measure.questionnaire.rights);
    let ours = measure.source == crate::model::MeasureSource::Shipped;
    html! {
        @if ours { p .govuk-body { (words.text("outcomes-not-validated")) } }
        @if !rights.is_empty() { p .comhar-small { (rights) } }
        @if !measure.rights.is_empty() { p .comhar-small { (measure.rights) } }
    }
}

/// The names of the workers whose views stand in these stories.
pub async fn names(visit: &Visit, stories: &[Story]) -> kernel::Outcome<Names> {
    let workers = stories.iter().flat_map(|story| &story.workers).filter_map(|point| point.by.worker()).collect();
    Names::of(visit.site.app(), Vec::new(), workers).await
}
