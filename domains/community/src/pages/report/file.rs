//! The report as a file that keeps its headings, tables and language for those who listen: the same figures, hidden alike.

use super::said;
use crate::{
    pages::{
        check, common,
        figure::FiguresPage,
        open::{self, Open},
        returns_beside,
    },
    permissions::SeeFigures,
    rules::{ShownFigures, shown_figures},
};
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use i18n::Words;
use kernel::Outcome;
use measures::{Figures, Published};
use print::{Block, Document, Keeping, Paper, Printer, Table, Term, piece};
use web::Visit;

/// The report as PDF. Where the house has no press there is no such file.
pub async fn take(
    visit: Visit,
    printer: Option<Extension<Printer>>,
    (figures, published): (Option<Extension<Figures>>, Option<Extension<Published>>),
    Path(id): Path<String>,
) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeFigures>(&visit) {
        return closed;
    }
    let Some(Extension(printer)) = printer else { return visit.absent() };
    match set(&visit, printer, (&id, figures, published)).await {
        Ok((name, bytes)) => {
            Paper { name: &name, language: visit.words.tag(), keeping: Keeping::Nobody, bytes }.into_response()
        }
        Err(failure) => visit.refuse(&failure),
    }
}

/// What the file is called, and its bytes. Unlike the page, a file of another period than the one asked for is none.
async fn set(
    visit: &Visit,
    printer: Printer,
    (id, figures, published): (&str, Option<Extension<Figures>>, Option<Extension<Published>>),
) -> Outcome<(String, Vec<u8>)> {
    let (page, open) = super::read(visit, (id, figures), published).await?;
    if let Some(wrong) = page.wrong {
        return Err(wrong);
    }
    let period = page.seen.period;
    let name = format!("report-{}-{}-{}", period.from, period.to, visit.words.tag());
    Ok((name, print::set(printer, content(visit, &page, &open)).await?))
}

/// What stands in the file.
fn content(visit: &Visit, page: &FiguresPage, open: &Open) -> Document {
    let (words, seen) = (&visit.words, &page.seen);
    let shown = shown_figures(&seen.figures, seen.rights);
    let mut blocks = vec![heading(1, words, "community-figures-question")];
    blocks.extend(answer(words, page, &shown));
    blocks.extend(definitions(words, page));
    blocks.extend(checked(visit, (page, &shown), open));
    blocks.push(paragraph(super::made(visit)));
    Document {
        language: words.tag().to_owned(),
        title: words.with("community-report-pdf-title", &[("place", i18n::name(seen.names.text(words.language())))]),
        subtitle: said::period(words, seen.period),
        about: words.text("community-report-pdf-about").into_owned(),
        publisher: visit.site.settings().name.clone(),
        date: words.day_of(visit.site.app().now()),
        identity: format!("community-report/{}/{}/{}/{}", seen.place, seen.period.from, seen.period.to, words.tag()),
        contents: None,
        page_of: words.with("community-report-pdf-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
        blocks,
    }
}

fn heading(level: u8, words: &Words, key: &str) -> Block {
    Block::Heading { level, words: words.text(key).into_owned() }
}

fn paragraph(words: impl Into<String>) -> Block {
    Block::Paragraph { pieces: piece(words) }
}

fn list(lines: Vec<String>) -> Block {
    Block::List { items: lines.into_iter().map(piece).collect() }
}

fn answer(words: &Words, page: &FiguresPage, shown: &ShownFigures) -> Vec<Block> {
    let seen = &page.seen;
    let mut first = said::on_the_way(words, page);
    first.push(said::answer(words, seen, shown));
    let mut blocks = vec![Block::Summary { title: String::new(), lines: first.into_iter().map(piece).collect() }];
    blocks.extend(by_kind(words, page, shown));
    blocks.extend([heading(2, words, "community-figures-beside"), list(said::beside(words, seen, shown))]);
    blocks.extend(returns_beside::blocks(words, page));
    blocks
}

/// The table, or what is said in its place.
fn by_kind(words: &Words, page: &FiguresPage, shown: &ShownFigures) -> Option<Block> {
    let (head, rows) = (said::head(words), said::rows(words, &page.seen, shown));
    if rows.is_empty() {
        return said::nothing(words, page).map(paragraph);
    }
    let caption = words.text("community-figures-table").into_owned();
    Some(Block::Table(Table { caption, numbers: head.len().saturating_sub(1), head, rows }))
}

fn definitions(words: &Words, page: &FiguresPage) -> Vec<Block> {
    let term = |(word, meaning): (String, String)| Term { word, pieces: piece(meaning) };
    vec![
        heading(1, words, "community-report-counts"),
        Block::Terms { terms: said::definitions(words).into_iter().map(term).collect() },
        heading(1, words, "community-report-not"),
        list(said::not_counted(words, &page.seen)),
        heading(1, words, "community-report-corrected"),
        list(said::corrected(words, page)),
    ]
}

/// By which definition each figure is counted, from what, and where the open data lies.
fn checked(visit: &Visit, (page, shown): (&FiguresPage, &ShownFigures), open: &Open) -> Vec<Block> {
    let words = &visit.words;
    let mut blocks = vec![heading(1, words, "community-report-check")];
    let Some(counted) = &page.counted else {
        blocks.push(paragraph(words.text("community-report-check-days")));
        return blocks;
    };
    blocks.push(paragraph(words.text("community-report-check-line")));
    blocks.push(list(check::steps(words)));
    blocks.push(paragraph(words.text("community-report-open-line")));
    for basis in &counted.bases {
        let title = basis.version.title.text(words.language()).to_owned();
        blocks.push(Block::Heading { level: 2, words: title });
        let parts = check::parts(words, (basis, check::is_hidden(page, basis, shown)));
        let parts = parts.into_iter().map(|(word, said)| Term { word, pieces: piece(said) });
        let terms = parts.chain(open::terms(visit, (&basis.id, open))).collect();
        blocks.push(Block::Terms { terms });
    }
    blocks
}
