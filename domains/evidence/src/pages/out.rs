//! Releases that are out, one of them, and the register of corrections: for anybody.

use super::{common, front, packs_report, series, tables};
use crate::{
    commands,
    model::{Out, ReleaseId, Stage},
};
use axum::{extract::Path, response::Response};
use i18n::Words;
use maud::{Markup, html};
use web::{
    Visit,
    components::{BackLink, EmptyState, InsetText, QueueItem as Card, Row, SummaryList, Table, queue},
};

/// The address of the list.
pub const PATH: &str = "/evidence/releases";
/// The address of the register.
pub const CORRECTIONS: &str = "/evidence/corrections";

/// The address of one release.
pub fn path(id: ReleaseId) -> String {
    format!("{PATH}/{id}")
}

/// The list.
pub async fn list(visit: Visit) -> Response {
    match commands::list_out(visit.site.app()).await {
        Ok(outs) => visit.page("evidence-releases-title", list_view(&visit, &outs)),
        Err(failure) => visit.refuse(&failure),
    }
}

fn title(words: &Words, out: &Out) -> String {
    let title = out.document.0.titles.text(words.language()).to_owned();
    match out.correction {
        0 => title,
        number => words.with("evidence-release-corrected-title", &[("title", title.into()), ("number", number.into())]),
    }
}

fn list_view(visit: &Visit, outs: &[Out]) -> Markup {
    let words = &visit.words;
    let card = |out: &Out| {
        let date = words.date(words.day_of(out.published_at));
        let facts = vec![words.with("evidence-release-out-since", &[("date", date.into())])];
        Card { tag: Some(common::stage_tag(words, out.stage)), facts, ..Card::new(title(words, out), path(out.id)) }
    };
    let cards: Vec<Card> = outs.iter().map(card).collect();
    html! {
        (BackLink::new(words.text("evidence-back"), front::PATH))
        h1 .govuk-heading-xl { (words.text("evidence-releases-title")) }
        p .govuk-body-l { (words.text("evidence-releases-lead")) }
        p .govuk-body { a .govuk-link href="/data/releases.atom" { (words.text("evidence-releases-feed")) } }
        @if cards.is_empty() {
            (EmptyState::new(words.text("evidence-releases-none")).step(words.text("evidence-back"), front::PATH))
        } @else {
            h2 .govuk-visually-hidden { (words.text("evidence-releases-list")) }
            (queue(&cards))
        }
    }
}

/// One release.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    let Ok(id) = id.parse::<ReleaseId>() else { return visit.absent() };
    match commands::see_out(visit.site.app(), id).await {
        // A neutral title, here and on the other pages of one thing: it stays in histories.
        Ok(out) => visit.wide().page("evidence-releases-title", view(&visit, &out)),
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, out: &Out) -> Markup {
    let (words, document) = (&visit.words, &out.document.0);
    let pinned = |series: &str| format!("{}?release={}", series::path(series), out.id);
    html! {
        (BackLink::new(words.text("evidence-back-releases"), PATH))
        h1 .govuk-heading-xl { bdi { (title(words, out)) } }
        (standing(words, out))
        (SummaryList::new(facts(words, out)))
        p .govuk-body { a .govuk-link href=(packs_report::path(out.id)) { (words.text("evidence-pack-link")) } }
        p .govuk-body { (words.text("evidence-release-hidden-line")) }
        @for table in &document.tables {
            h2 .govuk-heading-l { (table.title.text(words.language())) }
            (tables::table(words, document, table))
            p .govuk-body { a .govuk-link href=(pinned(&table.series())) {
                (words.with("evidence-release-series", &[("title", table.title.text(words.language()).into())]))
            } }
        }
    }
}

/// That it is no longer what is valid, and why.
fn standing(words: &Words, out: &Out) -> Markup {
    let date = |time| words.date(words.day_of(time));
    let when = out.ended_at.map(date).unwrap_or_default();
    html! {
        @match out.stage {
            Stage::Corrected => (InsetText::new(html! {
                (words.with("evidence-release-was-corrected", &[("date", when.into())])) " "
                a .govuk-link href=(CORRECTIONS) { (words.text("evidence-door-corrections")) }
            })),
            Stage::Withdrawn => (InsetText::new(html! {
                (words.with("evidence-release-was-withdrawn", &[("date", when.into())]))
                div .comhar-words dir="auto" { (web::text::paragraphs(&out.withdrawn_because)) }
            })),
            _ => {},
        }
        @if !out.reason.is_empty() {
            (InsetText::new(html! {
                (words.text("evidence-release-corrects-because"))
                div .comhar-words dir="auto" { (web::text::paragraphs(&out.reason)) }
            }))
        }
    }
}

fn facts(words: &Words, out: &Out) -> Vec<Row> {
    let document = &out.document.0;
    let periods: Vec<String> = document.plan.periods.iter().map(|text| common::period(words, text)).collect();
    let periods: Vec<&str> = periods.iter().map(String::as_str).collect();
    let rules = words.with(
        "evidence-release-rules-line",
        &[
            ("name", document.plan.rules.as_str().into()),
            ("version", i64::from(document.rules_version).into()),
            ("base", i64::from(document.rounded_to).into()),
        ],
    );
    let mut rows = vec![
        Row::new(words.text("evidence-release-published"), words.moment(out.published_at)),
        Row::new(words.text("evidence-release-name"), document.release.clone()),
        Row::new(words.text("evidence-release-periods"), words.list(&periods)),
    ];
    if !document.rests_on.is_empty() {
        rows.push(Row::new(words.text("evidence-release-rests"), rests_on(words, &document.rests_on)));
    }
    rows.extend([
        Row::new(words.text("evidence-release-rules"), rules),
        Row::new(words.text("evidence-release-signed"), words.text("evidence-release-signed-line").into_owned()),
    ]);
    rows
}

/// Each closing on a line of its own.
pub fn rests_on(words: &Words, all: &[crate::model::RestsOn]) -> Markup {
    html! { @for (at, one) in all.iter().enumerate() {
        @if at > 0 { br; }
        (common::rests_on(words, one))
    } }
}

/// What was corrected or taken back, when and why.
pub async fn corrections(visit: Visit) -> Response {
    match commands::list_out(visit.site.app()).await {
        Ok(outs) => visit.wide().page("evidence-corrections-title", register(&visit, &outs)),
        Err(failure) => visit.refuse(&failure),
    }
}

fn register(visit: &Visit, outs: &[Out]) -> Markup {
    let words = &visit.words;
    let changed: Vec<&Out> = outs.iter().filter(|out| !out.is_current()).collect();
    html! {
        (BackLink::new(words.text("evidence-back"), front::PATH))
        h1 .govuk-heading-xl { (words.text("evidence-corrections-title")) }
        p .govuk-body-l { (words.text("evidence-corrections-lead")) }
        @if changed.is_empty() {
            (EmptyState::new(words.text("evidence-corrections-none")).step(words.text("evidence-door-releases"), PATH))
        }
        @for old in &changed {
            @let new = outs.iter().find(|out| out.name == old.name && out.correction == old.correction + 1);
            h2 .govuk-heading-l { bdi { (title(words, old)) } }
            (standing(words, old))
            @if let Some(new) = new.filter(|_| old.stage == Stage::Corrected) { (changes(words, old, new)) }
            p .govuk-body {
                a .govuk-link href=(path(old.id)) { (words.text("evidence-corrections-old")) }
                @if let Some(new) = new { " · " a .govuk-link href=(path(new.id)) { (words.text("evidence-corrections-new")) } }
            }
        }
    }
}

/// The values that changed, old beside new.
fn changes(words: &Words, old: &Out, new: &Out) -> Markup {
    let mut rows = Vec::new();
    for table in &old.document.0.tables {
        let Some(after) = new.document.0.tables.iter().find(|one| one.definition == table.definition) else { continue };
        for cell in &table.cells {
            let same = |one: &&crate::model::CellShown| {
                (&one.period, &one.place, &one.kind) == (&cell.period, &cell.place, &cell.kind)
            };
            let now = after.cells.iter().find(same).map(|one| one.seen);
            if now == Some(cell.seen) {
                continue;
            }
            let place = old.document.0.places.iter().find(|place| place.code == cell.place);
            let place = place.map(|place| common::place(words, &place.names)).unwrap_or_default();
            rows.push(vec![
                table.title.text(words.language()).to_owned().into(),
                common::period(words, &cell.period).into(),
                place.into(),
                common::kind(words, table, &cell.kind).into(),
                web::components::Cell::number(common::seen(words, table, Some(cell.seen))),
                web::components::Cell::number(common::seen(words, after, now)),
            ]);
        }
    }
    let keys = ["evidence-head-measure", "evidence-head-time", "evidence-head-place", "evidence-head-kind"];
    let mut head: Vec<web::components::Cell> = keys.iter().map(|key| words.text(key).into_owned().into()).collect();
    head.push(web::components::Cell::number(words.text("evidence-head-before")));
    head.push(web::components::Cell::number(words.text("evidence-head-after")));
    html! {
        @if !new.reason.is_empty() {
            p .govuk-body { (words.text("evidence-corrections-because")) }
            div .comhar-words dir="auto" { (web::text::paragraphs(&new.reason)) }
        }
        @if rows.is_empty() { p .govuk-body { (words.text("evidence-corrections-same")) } } @else {
            (common::scrolls(Table::new(words.text("evidence-corrections-table"), head, rows)))
        }
    }
}
