//! What is around every chart: its heading, its table, its picture with words for those who do not see it.

use maud::{Markup, html};

/// A chart before it is put together.
pub(crate) struct Frame<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub about: &'a str,
    pub head: Vec<&'a str>,
    /// The first of each row names it.
    pub rows: Vec<Vec<String>>,
    /// The picture's content and height in points; none when a picture would say nothing.
    pub picture: Option<(Markup, u32)>,
    /// Sentences below: why there is a gap, what a broken line means.
    pub notes: Vec<String>,
}

impl Frame<'_> {
    pub(crate) fn markup(&self) -> Markup {
        let id = |ending: &str| format!("{}-{ending}", self.id);
        html! {
            figure .comhar-chart id=(self.id) aria-labelledby=(id("title")) {
                figcaption .comhar-chart__title id=(id("title")) { (self.title) }
                // The table comes first for who reads or hears the page in order; on a screen the picture stands above it.
                div .comhar-chart__table .comhar-scrolls role="group" aria-labelledby=(id("title")) tabindex="0" { (self.table()) }
                @if let Some((picture, height)) = &self.picture {
                    svg .comhar-chart__picture role="img" aria-labelledby=(format!("{} {}", id("name"), id("about")))
                        width="100%" height=(height) direction="ltr" focusable="false" {
                        title id=(id("name")) { (self.title) }
                        desc id=(id("about")) { (self.about) }
                        (picture)
                    }
                }
                @for note in &self.notes { p .comhar-chart__note { (note) } }
            }
        }
    }

    fn table(&self) -> Markup {
        html! {
            table .govuk-table {
                caption .govuk-visually-hidden { (self.title) }
                thead .govuk-table__head {
                    tr .govuk-table__row {
                        @for (index, head) in self.head.iter().enumerate() {
                            th .govuk-table__header .govuk-table__header--numeric[index > 0] scope="col" { (head) }
                        }
                    }
                }
                tbody .govuk-table__body {
                    @for row in &self.rows {
                        tr .govuk-table__row {
                            @for (index, cell) in row.iter().enumerate() {
                                @if index == 0 { th .govuk-table__header scope="row" { bdi { (cell) } } }
                                @else { td .govuk-table__cell .govuk-table__cell--numeric { bdi { (cell) } } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Charts beside each other where there is room: the same question, seen by different people, kept apart.
pub fn side_by_side(charts: &[Markup]) -> Markup {
    html! { div .comhar-charts { @for chart in charts { (chart) } } }
}
