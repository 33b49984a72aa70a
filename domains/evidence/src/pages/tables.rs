//! The tables of a release, as readers and signers see them.

use super::common;
use crate::{
    model::{Document, Seen, TableShown},
    rules::releases::ALL,
};
use i18n::Words;
use maud::{Markup, html};
use web::components::{Cell, Details, Table};

/// One table, every cell of it: those of all kinds open, each kind behind a line to open.
pub fn table(words: &Words, document: &Document, table: &TableShown) -> Markup {
    let language = words.language();
    let title = table.title.text(language);
    let kinds = table.cells.iter().any(|cell| cell.kind != ALL);
    html! {
        p .govuk-body { (table.question.text(language)) }
        (common::scrolls(part(words, document, (table, title), |kind| kind == ALL)))
        @if kinds {
            (Details::new(words.with("evidence-table-kinds", &[("title", title.into())]),
                html! { (common::scrolls(part(words, document, (table, title), |kind| kind != ALL))) }))
        }
        @if !table.adds_up { p .govuk-hint { (words.text("evidence-table-does-not-add-up")) } }
    }
}

fn part(
    words: &Words,
    document: &Document,
    (table, title): (&TableShown, &str),
    wanted: impl Fn(&str) -> bool,
) -> Table {
    let cells: Vec<_> = table.cells.iter().filter(|cell| wanted(&cell.kind)).collect();
    let by_kind = cells.iter().any(|cell| cell.kind != ALL);
    let row = |cell: &&crate::model::CellShown| {
        let names = document.places.iter().find(|place| place.code == cell.place).map(|place| &place.names);
        let place = names.map(|names| common::place(words, names)).unwrap_or_default();
        let mut row: Vec<Cell> = vec![common::period(words, &cell.period).into(), place.into()];
        if by_kind {
            row.push(common::kind(words, table, &cell.kind).into());
        }
        row.push(figure(words, table, cell.seen));
        row
    };
    let mut head: Vec<Cell> = vec![said(words, "evidence-head-time"), said(words, "evidence-head-place")];
    if by_kind {
        head.push(said(words, "evidence-head-kind"));
    }
    head.push(Cell::number(words.text("evidence-head-figure")));
    Table::new(title, head, cells.iter().map(row).collect())
}

fn said(words: &Words, key: &str) -> Cell {
    words.text(key).into_owned().into()
}

fn figure(words: &Words, table: &TableShown, seen: Seen) -> Cell {
    Cell::number(common::seen(words, table, Some(seen)))
}
