//! The results of a survey for staff: what was answered, by whom it could have been, and what is in no figure.

use super::{builder, common, figures, list};
use crate::{
    commands::{self, Figures, Results},
    model::{Channel, SurveyId},
    permissions::{Export, PublishFindings, SeeResults, SeeRows},
    results::{Held, Shown, percent, release::Table},
};
use axum::{Extension, extract::Path, response::Response};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use questionnaires::Tag;
use web::{
    Visit,
    components::{BackLink, Cell, EmptyState, Table as Drawn},
};

/// The results.
pub async fn show(visit: Visit, Extension(held): Extension<Held>, Path(id): Path<String>) -> Response {
    visit.private().wide();
    if let Some(closed) = common::closed_to::<SeeResults>(&visit) {
        return closed;
    }
    match read(&visit, &held, &id).await {
        Ok(results) => visit.page("surveys-results-title", view(&visit, &results)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, held: &Held, id: &str) -> Outcome<Results> {
    let id: SurveyId = id.parse().map_err(|_| Refusal::absent())?;
    commands::see_results(visit.site.app(), &visit.caller, held, id).await
}

fn view(visit: &Visit, results: &Results) -> Markup {
    let words = &visit.words;
    let several = results.figures.len() > 1;
    let was_open = results.versions.iter().any(|head| head.stage.was_open());
    html! {
        (BackLink::new(words.text("surveys-list-heading"), list::PATH))
        h1 .govuk-heading-l { (common::said(&results.survey.title, visit.language)) }
        (builder::steps(visit, results.survey.id, "results"))
        @if was_open { (counted(visit, results, several)) } @else { (EmptyState::new(words.text("surveys-results-before"))) }
    }
}

/// What there is to see of a survey that was open.
fn counted(visit: &Visit, results: &Results, several: bool) -> Markup {
    let words = &visit.words;
    html! {
        p .govuk-body-l { (words.with("surveys-results-counted", &[("count", count(results.figures.iter().map(|one| one.counted).sum()).into())])) }
        p .govuk-body { (rate(visit, results)) }
        @if !results.exact { p .govuk-body { (words.text("surveys-results-behind-gate")) } }
        (ways_on(visit, results))
        (left_out(visit, results))
        @if results.figures.iter().all(|one| one.counted == 0) {
            (EmptyState::new(words.text("surveys-results-none")))
        }
        @for figures in results.figures.iter().filter(|one| one.counted > 0) { (group(visit, results, figures, several)) }
    }
}

fn count(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// How many of those who were asked answered, or that nobody can know it.
fn rate(visit: &Visit, results: &Results) -> String {
    let counted: u64 = results.figures.iter().map(|one| one.counted).sum();
    match results.issued {
        Some(issued) => {
            let values = [
                ("counted", count(counted).into()),
                ("issued", count(issued).into()),
                ("percent", count(percent(counted, issued).unwrap_or(0)).into()),
            ];
            visit.words.with("surveys-results-rate", &values)
        }
        None => visit.words.text("surveys-results-no-rate").into_owned(),
    }
}

fn ways_on(visit: &Visit, results: &Results) -> Markup {
    let (words, id) = (&visit.words, results.survey.id);
    let link =
        |tail: &str, key: &str| html! { li { a .govuk-link href=(builder::page_of(id, tail)) { (words.text(key)) } } };
    html! {
        ul .govuk-list {
            (link("cross", "surveys-results-to-cross"))
            (link("equality", "surveys-results-to-equality"))
            @if results.exact && visit.caller.ever::<SeeRows>() {
                (link("texts", "surveys-results-to-texts"))
                (link("rows", "surveys-results-to-rows"))
            }
            @if results.exact && visit.caller.ever::<Export>() { (link("export", "surveys-results-to-export")) }
            @if visit.caller.ever::<PublishFindings>() { (link("findings", "surveys-results-to-findings")) }
            li { a .govuk-link href=(format!("/s/{}/results", results.survey.link)) { (words.text("surveys-results-to-public")) } }
        }
    }
}

/// What is in no figure, by reason.
fn left_out(visit: &Visit, results: &Results) -> Markup {
    let words = &visit.words;
    let reason = |reason: &str| match reason {
        "" => words.text("surveys-results-excluded").into_owned(),
        known => words.with(
            "surveys-results-excluded-because",
            &[("reason", words.text(&format!("surveys-reason-{}", known.replace('_', "-"))).into_owned().into())],
        ),
    };
    let left_out = &results.left_out;
    let mut lines: Vec<(String, u64)> = left_out.excluded.iter().map(|(word, count)| (reason(word), *count)).collect();
    for (key, count) in [
        ("surveys-results-late", left_out.late),
        ("surveys-results-tests", left_out.tests),
        ("surveys-results-withdrawn", left_out.withdrawn),
    ] {
        lines.push((words.text(key).into_owned(), count));
    }
    lines.retain(|(_, count)| *count > 0);
    if lines.is_empty() {
        return html! { p .govuk-body { (words.text("surveys-results-nothing-left-out")) } };
    }
    let head = vec![
        words.text("surveys-results-head-why").into_owned().into(),
        Cell::number(words.text("surveys-results-head-answers").into_owned()),
    ];
    let rows =
        lines.into_iter().map(|(why, count)| vec![why.into(), Cell::number(figures::number(words, count))]).collect();
    html! { (Drawn::new(words.text("surveys-results-left-out").into_owned(), head, rows)) }
}

fn group(visit: &Visit, results: &Results, figures: &Figures, several: bool) -> Markup {
    let words = &visit.words;
    html! {
        @if several {
            h2 .govuk-heading-l { (words.with("surveys-results-version", &[("number", figures.number.as_str().into())])) }
            p .govuk-body { (words.with("surveys-results-version-counted", &[("count", count(figures.counted).into())])) }
        } @else {
            h2 .govuk-heading-l { (words.text("surveys-results-questions")) }
        }
        @for table in &figures.tables {
            (figures::figure(visit, table))
            (tags_of(visit, results, table))
        }
        (ways(visit, figures))
        (targets(visit, results))
    }
}

fn tags_of(visit: &Visit, results: &Results, table: &Table) -> Markup {
    let words = &visit.words;
    let own: Vec<_> = results.tags.iter().filter(|(item, _, _)| *item == table.item).collect();
    if own.is_empty() {
        return Markup::default();
    }
    let head = vec![
        words.text("surveys-results-head-tag").into_owned().into(),
        Cell::number(words.text("surveys-results-head-answers").into_owned()),
    ];
    let rows = own
        .into_iter()
        .map(|(_, tag, shown)| vec![tag.as_str().into(), Cell::number(figures::shown(words, *shown))])
        .collect();
    let caption =
        words.with("surveys-results-tags-of", &[("question", common::plain(&table.text, visit.language).into())]);
    html! { (Drawn::new(caption, head, rows)) }
}

/// How the answers came, and in which language.
fn ways(visit: &Visit, figures: &Figures) -> Markup {
    let words = &visit.words;
    let channel = |word: &str| {
        Channel::parse(word)
            .map_or_else(|| word.to_owned(), |channel| words.text(&format!("surveys-channel-{channel}")).into_owned())
    };
    let language = |tag: &str| language_name(visit, tag);
    let table = |caption: &str, lines: Vec<(String, Shown)>| {
        let head = vec![
            words.text("surveys-results-head-way").into_owned().into(),
            Cell::number(words.text("surveys-results-head-answers").into_owned()),
        ];
        let rows = lines
            .into_iter()
            .map(|(name, shown)| vec![name.into(), Cell::number(figures::shown(words, shown))])
            .collect();
        Drawn::new(words.text(caption).into_owned(), head, rows)
    };
    html! {
        (table("surveys-results-by-channel", figures.channels.iter().map(|(word, shown)| (channel(word), *shown)).collect()))
        (table("surveys-results-by-language", figures.languages.iter().map(|(tag, shown)| (language(tag), *shown)).collect()))
    }
}

/// What a language is called; its easy-read variant says so.
pub(super) fn language_name(visit: &Visit, tag: &str) -> String {
    let tag = Tag::new(tag);
    let plain = tag.plain();
    let known = kernel::Language::ALL.iter().find(|language| Tag::from(**language) == plain);
    let name = known.map_or_else(|| plain.to_string(), |language| language.own_name().to_owned());
    match tag.is_easy() {
        true => visit.words.with("surveys-results-easy", &[("language", name.as_str().into())]),
        false => name,
    }
}

/// From whom answers are hoped for.
fn targets(visit: &Visit, results: &Results) -> Markup {
    let words = &visit.words;
    if results.targets.is_empty() {
        return Markup::default();
    }
    let head = ["surveys-results-head-group", "surveys-results-head-so-far", "surveys-results-head-hoped"];
    let head = head.map(|key| Cell::from(words.text(key).into_owned())).into();
    let name = |item: &str, code: &str| {
        let table = results.figures.iter().flat_map(|one| &one.tables).find(|table| table.item == item);
        let row = table.and_then(|table| table.rows.as_ref()?.iter().find(|row| row.code == code));
        row.map_or_else(|| code.to_owned(), |row| figures::answer(words, visit.language, (code, &row.text)))
    };
    let row = |(item, code, wanted, reached): &(String, String, u64, Option<u64>)| {
        let reached = figures::shown(words, reached.map_or(Shown::Hidden, Shown::Count));
        vec![name(item, code).into(), Cell::number(reached), Cell::number(figures::number(words, *wanted))]
    };
    let rows = results.targets.iter().map(row).collect();
    html! { (Drawn::new(words.text("surveys-results-targets").into_owned(), head, rows)) }
}
