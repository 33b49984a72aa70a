//! The rows behind a figure, a page at a time, and as a file.

use super::PATH;
use crate::{
    Figures,
    api::typed,
    rows::{self, Rows, Told},
    view,
};
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use documents::tables::{Cell as FileCell, CsvFile, CsvStart};
use i18n::{Words, Written};
use kernel::{Id, OrFault, OrganisationId, Outcome};
use maud::{Markup, html};
use organisations::store::nodes;
use std::collections::HashMap;
use web::{
    Attachment, Visit, attachment,
    components::{BackLink, Cell, EmptyState, Pagination, Table, pagination},
};

const TITLE: &str = "measures-rows-title";
/// Rows of one page.
const PAGE: usize = 100;

/// What the page shows.
struct RowsPage {
    rows: Rows,
    names: HashMap<OrganisationId, Written>,
}

/// The rows.
pub async fn show(visit: Visit, Extension(figures): Extension<Figures>, Path(id): Path<String>) -> Response {
    visit.private();
    match read(&visit, &figures, &id).await {
        Ok(page) => visit.wide().page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// The same rows as a file.
pub async fn take(visit: Visit, Extension(figures): Extension<Figures>, Path(id): Path<String>) -> Response {
    visit.private();
    let file = match read(&visit, &figures, &id).await {
        Ok(page) => file(&page, &visit.words),
        Err(failure) => Err(failure),
    };
    match file {
        Ok(bytes) => {
            let plain = id.replace(|sign: char| !sign.is_ascii_alphanumeric(), "-");
            Attachment::new(format!("{plain}-rows.csv"), attachment::CSV, bytes).private().into_response()
        }
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, figures: &Figures, id: &str) -> Outcome<RowsPage> {
    let app = visit.site.app();
    let asked = (id, typed(visit), visit.query.chosen("measure"));
    let rows = rows::see_rows(app, &visit.caller, figures, asked).await?;
    let mut places: Vec<OrganisationId> = rows.told.iter().map(|told| Id::from_uuid(told.node)).collect();
    places.extend(rows.question.nodes.iter().copied());
    places.sort_unstable();
    places.dedup();
    let names = nodes::find_names(&mut app.db(), places).await?.into_iter().collect();
    Ok(RowsPage { rows, names })
}

impl RowsPage {
    fn place(&self, told: &Told, words: &Words) -> String {
        match self.names.get(&Id::from_uuid(told.node)) {
            Some(name) => name.text(words.language()).to_owned(),
            None => words.text("measures-rows-nowhere").into_owned(),
        }
    }

    fn kind(&self, told: &Told, words: &Words) -> String {
        match self.rows.question.version.kinds.get(&told.kind) {
            Some(name) => name.text(words.language()).to_owned(),
            None => told.kind.clone(),
        }
    }

    /// What a measure is, in words; its code where no side of the figure names it.
    fn measure(&self, measure: &str, words: &Words) -> String {
        let figure = &self.rows.question.version.figure;
        let mut sides = std::iter::once(figure.numerator()).chain(figure.denominator());
        let name = sides.find_map(|side| side.name(measure));
        name.map_or_else(|| measure.to_owned(), |name| name.text(words.language()).to_owned())
    }

    /// The address of the figure, or of a page of it, with the question that was asked.
    fn address(&self, path: &str, measure: &str) -> String {
        let question = &self.rows.question;
        let node = question.nodes.first().map(|node| format!("&node={node}")).unwrap_or_default();
        let tree = question.tree.map(|tree| format!("&tree={}", tree.as_str())).unwrap_or_default();
        let (period, dated) = (question.period, question.dated.as_str());
        format!("{PATH}/{}{path}?period={period}&measure={measure}&dated={dated}{node}{tree}", question.definition.id)
    }
}

fn view(visit: &Visit, page: &RowsPage) -> Markup {
    let words = &visit.words;
    let (rows, question) = (&page.rows, &page.rows.question);
    let at: usize = visit.query.text("page").parse().unwrap_or(1).max(1);
    let shown: Vec<&Told> = rows.told.iter().skip((at - 1).saturating_mul(PAGE)).take(PAGE).collect();
    let place = question.nodes.first().and_then(|node| page.names.get(node));
    let place =
        place.map_or_else(|| words.text("measures-whole").into_owned(), |name| name.text(visit.language).to_owned());
    let facts: i64 = rows.told.iter().map(|told| told.facts).sum();
    html! {
        (BackLink::new(words.text("measures-rows-back"), page.address("", &rows.measure)))
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (question.version.title.text(visit.language)) ", " bdi { (place) } ", " (view::period(words, question.period)) }
        p .govuk-body { (words.text("measures-rows-line")) }
        (measures(page, words))
        @if rows.told.is_empty() {
            (EmptyState::new(words.text("measures-rows-none")).step(words.text("measures-back"), PATH))
        } @else {
            p .govuk-body { (words.with("measures-rows-count", &[("rows", words.number(rows.told.len() as i64).into()), ("facts", words.number(facts).into())])) }
            p .govuk-body { a .govuk-link href=(page.address("/rows.csv", &rows.measure)) { (words.text("measures-rows-file")) } }
            div .comhar-scrolls role="group" tabindex="0" aria-label=(words.text(TITLE)) { (table(page, &shown, words)) }
            (pages(page, at, words))
        }
    }
}

/// The measures of the figure, when it is made of several.
fn measures(page: &RowsPage, words: &Words) -> Markup {
    html! {
        @if page.rows.measures.len() > 1 {
            p .govuk-body { (words.text("measures-rows-measures")) }
            ul .govuk-list {
                @for measure in &page.rows.measures {
                    li {
                        @if *measure == page.rows.measure { strong { (page.measure(measure, words)) } }
                        @else { a .govuk-link href=(page.address("/rows", measure)) { (page.measure(measure, words)) } }
                    }
                }
            }
        }
    }
}

fn table(page: &RowsPage, shown: &[&Told], words: &Words) -> Markup {
    let head = |name: &str| words.text(&format!("measures-rows-{name}")).into_owned();
    let head = vec![
        head("day").into(),
        head("place").into(),
        head("kind").into(),
        Cell::number(head("facts")),
        Cell::number(head("sum")),
    ];
    let row = |told: &&Told| -> Vec<Cell> {
        vec![
            words.date(told.day).into(),
            html! { bdi { (page.place(told, words)) } }.into(),
            page.kind(told, words).into(),
            Cell::number(words.number(told.facts)),
            Cell::number(words.number(told.sum)),
        ]
    };
    html! { (Table::new(words.text("measures-rows-table"), head, shown.iter().map(row).collect())) }
}

fn pages(page: &RowsPage, at: usize, words: &Words) -> Markup {
    let last = page.rows.told.len().div_ceil(PAGE);
    let step = |number: usize, key: &str| {
        pagination::Step::new(
            format!("{}&page={number}", page.address("/rows", &page.rows.measure)),
            words.text(key).into_owned(),
        )
    };
    let before = (at > 1).then(|| step(at - 1, "measures-rows-before"));
    let after = (at < last).then(|| step(at + 1, "measures-rows-after"));
    html! { @if before.is_some() || after.is_some() { (Pagination::new(words.text("measures-rows-pages"), before, after)) } }
}

/// Day, place, its id, kind, facts, sum; words that look like a formula are made harmless.
fn file(page: &RowsPage, words: &Words) -> Outcome<Vec<u8>> {
    const DOING: &str = "writing the rows of a figure";
    const NAMES: &[&str] = &["day", "place", "place_id", "measure", "kind", "facts", "sum"];
    let mut file = CsvFile::begin(Vec::new(), NAMES, CsvStart::Marked).or_fault(DOING)?;
    for told in &page.rows.told {
        let (place, node) = (page.place(told, words), told.node.to_string());
        let cells = [
            FileCell::Date(told.day),
            FileCell::Text(&place),
            FileCell::Text(&node),
            FileCell::Text(&page.rows.measure),
            FileCell::Text(&told.kind),
            FileCell::Whole(told.facts),
            FileCell::Whole(told.sum),
        ];
        file.row(&cells).or_fault(DOING)?;
    }
    Ok(file.end().or_fault(DOING)?.0)
}
