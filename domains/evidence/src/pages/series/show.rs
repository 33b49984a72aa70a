//! One series: what it says, as a sentence, a picture and a table; what it means; its files.

use super::{
    PATH, chart,
    files::{self, Kind},
    find, path,
};
use crate::{
    model::{Out, Stage},
    pages::{common, out},
    rules::releases::{ALL, Merged},
};
use axum::{extract::Path, response::Response};
use http::HeaderMap;
use i18n::{Words, Written};
use maud::{Markup, html};
use web::{
    Title, Visit,
    components::{BackLink, Cell, Details, InsetText, Row, SummaryList, Table},
};

/// What a file is called, and its address by the name of the series.
type NamedFile = (&'static str, fn(&str) -> String);

/// The files of a series.
pub(super) const FILES: [NamedFile; 3] = [
    ("CSV", |series| Kind::Csv.path(series)),
    ("JSON-stat", |series| Kind::JsonStat.path(series)),
    ("Data Package", |series| Kind::Package.path(series)),
];

/// The page, or a file when the address ends as one.
pub async fn show(visit: Visit, headers: HeaderMap, Path(name): Path<String>) -> Response {
    if let Some(file) = Kind::split(&name) {
        return files::file(&visit, &headers, file).await;
    }
    match find(visit.site.app(), &name, visit.query.chosen("release")).await {
        Ok((merged, pinned)) => {
            let title = Title::said(merged.table.title.text(visit.language));
            visit.wide().page(title, view(&visit, &merged, pinned.as_ref()))
        }
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, merged: &Merged, pinned: Option<&Out>) -> Markup {
    let (words, table) = (&visit.words, &merged.table);
    let series = table.series();
    let query = pinned.map(|out| format!("?release={}", out.id)).unwrap_or_default();
    html! {
        (BackLink::new(words.text("evidence-back-data"), PATH))
        h1 .govuk-heading-xl { (table.title.text(words.language())) }
        p .govuk-body-l { (table.question.text(words.language())) }
        @if let Some(out) = pinned { (of_one_release(words, out, &series)) }
        @if let Some(newest) = merged.newest() { p .govuk-heading-m { (common::caption(words, table, newest)) } }
        (chart::chart(words, merged))
        @if merged.kinds.len() > 1 { (by_kind(words, merged)) }
        h2 .govuk-heading-l { (words.text("evidence-data-download")) }
        ul .govuk-list {
            @for (name, address) in FILES { li { a .govuk-link href={ (address(&series)) (query) } { (name) } } }
        }
        p .govuk-body { (words.with("evidence-data-updated", &[
            ("date", words.moment(merged.updated).into()), ("release", merged.release.as_str().into())])) }
        (recompute(words, merged))
        (meaning(words, merged))
    }
}

fn of_one_release(words: &Words, release: &Out, series: &str) -> Markup {
    let key = match release.stage {
        Stage::Corrected => "evidence-data-pinned-corrected",
        Stage::Withdrawn => "evidence-data-pinned-withdrawn",
        _ => "evidence-data-pinned",
    };
    let name = release.document.0.release.as_str();
    html! {
        (InsetText::new(html! {
            (words.with(key, &[("release", name.into())])) " "
            a .govuk-link href=(out::path(release.id)) { (words.text("evidence-data-pinned-release")) } " · "
            a .govuk-link href=(path(series)) { (words.text("evidence-data-pinned-now")) }
        }))
    }
}

/// The newest time by kind.
fn by_kind(words: &Words, merged: &Merged) -> Markup {
    let Some((text, _)) = merged.periods.last() else { return html! {} };
    let row = |kind: &String| {
        let figure = common::seen(words, &merged.table, merged.seen((text, ALL, kind)));
        vec![common::kind(words, &merged.table, kind).into(), Cell::number(figure)]
    };
    let caption = words.with("evidence-data-by-kind", &[("period", common::period(words, text).into())]);
    let head =
        vec![words.text("evidence-head-kind").into_owned().into(), Cell::number(words.text("evidence-head-figure"))];
    common::scrolls(Table::new(caption, head, merged.kinds.iter().map(row).collect()))
}

/// How somebody checks it.
fn recompute(words: &Words, merged: &Merged) -> Markup {
    let key = match merged.table.made.as_str() {
        "rate" | "matured_cohort" => "evidence-recompute-rate",
        "mean" => "evidence-recompute-mean",
        "people" => "evidence-recompute-people",
        _ => "evidence-recompute-count",
    };
    let base = [("per", i64::from(merged.table.per).into()), ("base", i64::from(merged.rounded_to).into())];
    html! {
        h2 .govuk-heading-l { (words.text("evidence-recompute-title")) }
        p .govuk-body { (words.with(key, &base)) }
    }
}

/// The definition, as it was when the newest release came out.
fn meaning(words: &Words, merged: &Merged) -> Markup {
    let table = &merged.table;
    let language = words.language();
    let written = |key: &str, text: &Written| Row::new(words.text(key), text.text(language).to_owned());
    let mut rows = vec![written("evidence-meaning-above", &table.above)];
    if !table.below.is_empty() {
        rows.push(written("evidence-meaning-below", &table.below));
    }
    rows.extend([
        written("evidence-meaning-left-out", &table.exclusions),
        written("evidence-meaning-source", &table.source),
        written("evidence-meaning-weak", &table.known_issues),
        written("evidence-meaning-compare", &table.comparability),
        Row::new(
            words.text("evidence-meaning-version"),
            words.with(
                "evidence-meaning-version-line",
                &[("id", table.definition.as_str().into()), ("version", table.version.into())],
            ),
        ),
        Row::new(words.text("evidence-meaning-class"), table.class.clone()),
    ]);
    if !merged.rests_on.is_empty() {
        rows.push(Row::new(words.text("evidence-release-rests"), out::rests_on(words, &merged.rests_on)));
    }
    html! { (Details::new(words.text("evidence-meaning-title"), html! { (SummaryList::new(rows)) }).opened()) }
}
