//! A table of figures or facts.

use maud::{Markup, Render, html};

use crate::{
    components::Example,
    element::{Attributes, Content, classes, element},
};

/// One cell.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// What it says.
    pub content: Content,
    /// `numeric` for figures.
    pub format: String,
    /// How many columns it fills.
    pub colspan: Option<u16>,
    /// How many rows it fills.
    pub rowspan: Option<u16>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Cell {
    /// Words.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    /// A figure.
    pub fn number(content: impl Into<Content>) -> Self {
        Self { format: "numeric".to_owned(), ..Self::new(content) }
    }
}

impl<T: Into<Content>> From<T> for Cell {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

/// A table.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// Further classes of the caption.
    pub caption_classes: String,
    /// The heads of the columns.
    pub head: Option<Vec<Cell>>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// Whether the first cell of each row names the row.
    pub first_names_row: bool,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Table {
    /// A table whose first column names the rows.
    pub fn new(caption: impl Into<String>, head: Vec<Cell>, rows: Vec<Vec<Cell>>) -> Self {
        Self { caption: caption.into(), head: Some(head), rows, first_names_row: true, ..Self::default() }
    }
}

fn cell(cell: &Cell, is_header: bool, scope: &str) -> Markup {
    let own = if is_header { "govuk-table__header" } else { "govuk-table__cell" };
    // A cell that names its row is words, so its format is not used.
    let own = if cell.format.is_empty() || scope == "row" {
        own.to_owned()
    } else {
        classes(own, &format!("{own}--{}", cell.format))
    };
    let span = |span: Option<u16>| span.map(|span| span.to_string()).unwrap_or_default();
    element(if is_header { "th" } else { "td" })
        .some("scope", scope)
        .class(&own, &cell.classes)
        .some("colspan", &span(cell.colspan))
        .some("rowspan", &span(cell.rowspan))
        .attributes(&cell.attributes)
        .holding(&cell.content)
}

impl Render for Table {
    fn render(&self) -> Markup {
        element("table").class("govuk-table", &self.classes).attributes(&self.attributes).holding(&html! {
            @if !self.caption.is_empty() {
                (element("caption").class("govuk-table__caption", &self.caption_classes).holding(&self.caption))
            }
            @if let Some(head) = &self.head {
                thead .govuk-table__head {
                    tr .govuk-table__row { @for one in head { (cell(one, true, "col")) } }
                }
            }
            tbody .govuk-table__body {
                @for row in &self.rows {
                    tr .govuk-table__row {
                        @for (index, one) in row.iter().enumerate() {
                            @let names = index == 0 && self.first_names_row;
                            (cell(one, names, if names { "row" } else { "" }))
                        }
                    }
                }
            }
        })
    }
}

/// A sample table for the gallery.
pub fn examples() -> Vec<Example> {
    let head = vec!["Service".into(), Cell::number("Answered"), Cell::number("Changes made")];
    let rows = vec![
        vec!["Sligo".into(), Cell::number("41"), Cell::number("6")],
        vec!["Letterkenny".into(), Cell::number("28"), Cell::number("3")],
    ];
    vec![Example::new("figures", Table::new("Answers in March 2026", head, rows))]
}
