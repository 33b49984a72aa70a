//! Choosing a published figure that a case rests on: a release, then what is counted, then the figure.

use super::{common, content, find, open, path};
use crate::{
    commands,
    model::{Case, Out, ReleaseId, TableShown},
    permissions::WriteCase,
    rules::cases::{FIGURE_UNKNOWN, cell_name},
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, EmptyState, Legend},
};

const TITLE: &str = "evidence-case-pin-title";

/// What was chosen so far.
enum Chosen {
    /// Nothing: what is out.
    Nothing(Vec<Out>),
    /// A release.
    Release(Box<Out>),
    /// What is counted in it.
    Table(Box<Out>, Box<TableShown>),
}

/// The page.
pub async fn choose(visit: Visit, Path(id): Path<String>) -> Response {
    let case = match open(&visit, &id).await {
        Ok(case) if !case.is_open() => return visit.go(&path(case.id)),
        Ok(case) => case,
        Err(answer) => return answer,
    };
    match chosen(&visit, (visit.query.text("release"), visit.query.text("table"))).await {
        Ok(chosen) => visit.page(TITLE, view(&visit, &case, (&chosen, &Form::empty()))),
        Err(failure) => visit.refuse(&failure),
    }
}

/// A figure is pinned.
pub async fn pin(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<WriteCase>(&visit) {
        return closed;
    }
    match pinned(&visit, &id, &form).await {
        Ok(()) => visit.done(&format!("{}/{id}", super::PATH), "evidence-case-done-pinned"),
        Err(failure) => again(&visit, &id, (form, &failure)).await,
    }
}

async fn pinned(visit: &Visit, id: &str, form: &Form) -> Outcome<()> {
    let case = find(visit, id).await?;
    let release: ReleaseId = form.text("release").parse().map_err(|_| FIGURE_UNKNOWN)?;
    commands::pin_figure(visit.site.app(), &visit.caller, case.id, (release, form.text("figure"))).await
}

async fn again(visit: &Visit, id: &str, (form, failure): (Form, &Failure)) -> Response {
    let case = match find(visit, id).await {
        Ok(case) => case,
        Err(failure) => return visit.refuse(&failure),
    };
    match chosen(visit, (form.text("release"), form.text("table"))).await {
        Ok(chosen) => visit.refuse_form(TITLE, form, failure, |form| view(visit, &case, (&chosen, form))),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn chosen(visit: &Visit, (release, table): (&str, &str)) -> Outcome<Chosen> {
    let app = visit.site.app();
    if release.is_empty() {
        let outs = commands::list_out(app).await?;
        return Ok(Chosen::Nothing(outs.into_iter().filter(Out::is_current).collect()));
    }
    let release: ReleaseId = release.parse().map_err(|_| Refusal::absent())?;
    let out = Box::new(commands::find_released(app, release).await?);
    let found = out.document.0.tables.iter().find(|known| known.definition == table).cloned();
    Ok(match found {
        Some(table) => Chosen::Table(out, Box::new(table)),
        None => Chosen::Release(out),
    })
}

fn view(visit: &Visit, case: &Case, (chosen, form): (&Chosen, &Form)) -> Markup {
    let words = &visit.words;
    let address = format!("{}/figures", path(case.id));
    html! {
        (BackLink::new(words.text("evidence-case-back-one"), path(case.id)))
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.with("evidence-case-pin-lead", &[("title", content::title(words, case).into())])) }
        @match chosen {
            Chosen::Nothing(outs) => (releases(visit, outs, &address)),
            Chosen::Release(out) => (tables(visit, out, &address)),
            Chosen::Table(out, table) => (cells(visit, (out, table), (&address, form))),
        }
    }
}

fn releases(visit: &Visit, outs: &[Out], address: &str) -> Markup {
    let words = &visit.words;
    html! {
        @if outs.is_empty() {
            (EmptyState::new(words.text("evidence-case-pin-none"))
                .step(words.text("evidence-back-releases"), super::super::out::PATH))
        } @else {
            h2 .govuk-heading-l { (words.text("evidence-case-pin-release")) }
            ul .govuk-list .govuk-list--spaced {
                @for out in outs {
                    li {
                        a .govuk-link href={ (address) "?release=" (out.id) } {
                            bdi { (out.document.0.titles.text(visit.language)) }
                        }
                        br; (words.date(words.day_of(out.published_at)))
                    }
                }
            }
        }
    }
}

fn tables(visit: &Visit, out: &Out, address: &str) -> Markup {
    let words = &visit.words;
    html! {
        h2 .govuk-heading-l { (words.text("evidence-case-pin-table")) }
        ul .govuk-list .govuk-list--spaced {
            @for table in &out.document.0.tables {
                li {
                    a .govuk-link href={ (address) "?release=" (out.id) "&table=" (table.definition) } {
                        (table.title.text(visit.language))
                    }
                    br; (table.question.text(visit.language))
                }
            }
        }
        p { a .govuk-link href=(address) { (words.text("evidence-case-pin-other-release")) } }
    }
}

fn cells(visit: &Visit, (out, table): (&Out, &TableShown), (address, form): (&str, &Form)) -> Markup {
    let words = &visit.words;
    let places = &out.document.0.places;
    let choice = |cell: &crate::model::CellShown| {
        let place = places.iter().find(|place| place.code == cell.place);
        let values = [
            ("figure", common::seen(words, table, Some(cell.seen)).into()),
            ("period", common::period(words, &cell.period).into()),
            ("place", common::place(words, &place.map(|place| place.names.clone()).unwrap_or_default()).into()),
            ("kind", common::kind(words, table, &cell.kind).into()),
        ];
        Choice::new(cell_name(&table.definition, cell), words.with("evidence-case-pin-choice", &values))
    };
    let choices = table.cells.iter().map(choice).collect();
    let legend = Legend::new(table.title.text(visit.language).to_owned());
    html! {
        h2 .govuk-heading-l { (words.text("evidence-case-pin-figure")) }
        p .govuk-body { (words.text("evidence-case-pin-hidden")) }
        form method="post" action=(address) novalidate {
            input type="hidden" name="release" value=(out.id);
            input type="hidden" name="table" value=(table.definition);
            (form.radios("figure", legend, choices))
            (Button::new(words.text("evidence-case-pin-button")))
        }
        p { a .govuk-link href={ (address) "?release=" (out.id) } { (words.text("evidence-case-pin-other-table")) } }
    }
}
