//! What a report is made of, said once and given twice: as a page to print and as the content of a PDF.

use super::marks::said;
use documents::chart::{Bars, Lines};
use i18n::Words;
use maud::{Markup, html};
use print::{Block, Picture, Piece, Table};
use web::components::{self, Cell, SummaryList};

/// A part of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// The same in both.
    Block(Block),
    /// A chart over time with its table.
    Lines(Lines),
    /// A chart by place with its table.
    Bars(Bars),
}

/// The parts as the content of a PDF. Tables with all figures stand beside each chart, so that it needs none of its own.
pub fn blocks(words: &Words, parts: Vec<Part>) -> Vec<Block> {
    let picture = |figure: Markup, title: &str| Picture::of_chart(&figure.into_string(), title).map(Block::Picture);
    let block = |part: Part| match part {
        Part::Block(block) => Some(block),
        Part::Lines(lines) => picture(lines.figure(&said(words)), &lines.title),
        Part::Bars(bars) => picture(bars.figure(&said(words)), &bars.title),
    };
    parts.into_iter().filter_map(block).collect()
}

/// The parts as a page: headings begin below the one of the page.
pub fn markup(words: &Words, parts: &[Part]) -> Markup {
    html! {
        @for part in parts {
            @match part {
                Part::Block(block) => (block_markup(block)),
                Part::Lines(lines) => (lines.figure(&said(words))),
                Part::Bars(bars) => (bars.figure(&said(words))),
            }
        }
    }
}

fn block_markup(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Heading { level: 1, words } => h2 .govuk-heading-l { bdi { (words) } },
            Block::Heading { words, .. } => h3 .govuk-heading-m { bdi { (words) } },
            Block::Paragraph { pieces } => p .govuk-body { (pieces_markup(pieces)) },
            Block::Summary { title, lines } => {
                h2 .govuk-heading-l { (title) }
                (list(lines))
            },
            Block::KeyFigure { figure, words } => {
                p .govuk-body-l { strong { (figure) } " " span .comhar-small { (words) } }
            },
            Block::List { items } => (list(items)),
            Block::Terms { terms } => {
                (SummaryList::new(terms.iter().map(|term| {
                    components::Row::new(term.word.clone(), html! { (pieces_markup(&term.pieces)) })
                }).collect()))
            },
            Block::Table(table) => (table_markup(table)),
            // A page has its charts with their tables; it is as long as it is.
            Block::Picture(_) | Block::NewPage => {},
        }
    }
}

fn list(lines: &[Vec<Piece>]) -> Markup {
    html! { ul .govuk-list .govuk-list--bullet { @for line in lines { li { (pieces_markup(line)) } } } }
}

fn pieces_markup(pieces: &[Piece]) -> Markup {
    html! {
        @for piece in pieces {
            @match piece {
                Piece::Text(words) => (words),
                Piece::Strong(words) => strong { (words) },
                Piece::Note(words) => { " (" (words) ")" },
                Piece::Address(address) => a .govuk-link href=(within(address)) { (address) },
            }
        }
    }
}

fn table_markup(table: &Table) -> Markup {
    let first_number = table.head.len().saturating_sub(table.numbers);
    let row = |cells: &Vec<String>| -> Vec<Cell> {
        let cell = |(at, text): (usize, &String)| {
            if at >= first_number { Cell::number(text.clone()) } else { Cell::new(text.clone()) }
        };
        cells.iter().enumerate().map(cell).collect()
    };
    let shown = components::Table::new(table.caption.clone(), row(&table.head), table.rows.iter().map(row).collect());
    super::common::scrolls(shown)
}

/// An address of this house without its name: the page may be open under another one.
fn within(address: &str) -> &str {
    let host = address.find("://").map_or(0, |at| at + 3);
    let path = address.get(host..).and_then(|rest| rest.find('/'));
    path.and_then(|at| address.get(host + at..)).unwrap_or(address)
}
