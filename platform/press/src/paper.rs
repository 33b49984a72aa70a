//! From the content to the bytes: the page is described once, in `report.typ`, and reads its content as data.

use crate::letters::{FONTS, fit, fit_for_lines};
use print::{Block, Document, Piece, Table, Term, Unprintable};
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The bytes of the report: tagged (PDF/UA-1), to be kept (PDF/A-2a), and the same for the same document always.
///
/// # Errors
/// When the page description itself is at fault.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Unprintable> {
    let document = fitted(document.clone().levels());
    let content = serde_json::to_vec(&document).map_err(|wrong| Unprintable(wrong.to_string()))?;
    let paper = Paper::of(content)?;
    let set = typst::compile::<PagedDocument>(&paper);
    let bytes =
        set.output.map_err(said).and_then(|pages| typst_pdf::pdf(&pages, &options(&document.identity)?).map_err(said));
    // What was remembered for this report is of no use for the next one.
    typst::comemo::evict(0);
    bytes
}

fn said(wrong: typst::ecow::EcoVec<typst::diag::SourceDiagnostic>) -> Unprintable {
    Unprintable(wrong.iter().map(|one| one.message.as_str()).collect::<Vec<_>>().join("; "))
}

fn options(identity: &str) -> Result<PdfOptions, Unprintable> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
    Ok(PdfOptions {
        ident: Smart::Custom(identity.to_owned()),
        creator: Smart::Custom(Some("Comhar".to_owned())),
        standards: standards.map_err(|wrong| Unprintable(wrong.message().to_string()))?,
        ..PdfOptions::default()
    })
}

/// What the page description may read: itself, the content and the fonts of the house; no file, no address, no clock.
struct Paper {
    description: Source,
    content: (FileId, Bytes),
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Names of rows as heads of their rows are still behind a switch in this version of the library.
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

impl Paper {
    fn of(content: Vec<u8>) -> Result<Self, Unprintable> {
        let file = |path: &str| {
            let path = VirtualPath::new(path).map_err(|wrong| Unprintable(format!("{wrong:?}")))?;
            Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
        };
        Ok(Self {
            description: Source::new(file("/report.typ")?, include_str!("report.typ").to_owned()),
            content: (file("/content.json")?, Bytes::new(content)),
        })
    }
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.description.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.description.id() { Ok(self.description.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.content.0 { Ok(self.content.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The document with every text made fit for the fonts, and every word for its line.
fn fitted(document: Document) -> Document {
    Document {
        title: some(fit_for_lines(&document.title)),
        subtitle: fit_for_lines(&document.subtitle),
        about: fit(&document.about),
        publisher: fit(&document.publisher),
        contents: document.contents.map(|words| fit(&words)),
        page_of: fit(&document.page_of),
        blocks: document.blocks.into_iter().map(fitted_block).collect(),
        ..document
    }
}

/// A heading without a letter would be refused: it says so with a dash.
fn some(words: String) -> String {
    if words.trim().is_empty() { "–".to_owned() } else { words }
}

fn fitted_block(block: Block) -> Block {
    let lines = |lines: Vec<Vec<Piece>>| lines.into_iter().map(fitted_pieces).collect();
    match block {
        Block::Heading { level, words } => Block::Heading { level, words: some(fit_for_lines(&words)) },
        Block::Paragraph { pieces } => Block::Paragraph { pieces: fitted_pieces(pieces) },
        Block::Summary { title, lines: said } => Block::Summary { title: fit_for_lines(&title), lines: lines(said) },
        Block::KeyFigure { figure, words } => {
            Block::KeyFigure { figure: fit_for_lines(&figure), words: fit_for_lines(&words) }
        }
        Block::List { items } => Block::List { items: lines(items) },
        Block::Terms { terms } => Block::Terms { terms: terms.into_iter().map(fitted_term).collect() },
        Block::Table(table) => Block::Table(fitted_table(table)),
        Block::Picture(mut picture) => {
            picture.svg = fit(&picture.svg);
            picture.about = some(fit(&picture.about));
            picture.caption = fit_for_lines(&picture.caption);
            Block::Picture(picture)
        }
        Block::NewPage => Block::NewPage,
    }
}

fn fitted_term(mut term: Term) -> Term {
    term.word = fit_for_lines(&term.word);
    term.pieces = fitted_pieces(term.pieces);
    term
}

fn fitted_table(table: Table) -> Table {
    let columns = table.head.len();
    let row = |cells: Vec<String>| {
        let mut cells: Vec<String> = cells.iter().map(|cell| fit_for_lines(cell)).collect();
        cells.resize(columns, String::new());
        cells
    };
    Table {
        caption: fit_for_lines(&table.caption),
        head: row(table.head),
        rows: table.rows.into_iter().map(row).collect(),
        numbers: table.numbers.min(columns.saturating_sub(1)),
    }
}

fn fitted_pieces(pieces: Vec<Piece>) -> Vec<Piece> {
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(words) => Piece::Text(fit_for_lines(&words)),
            Piece::Strong(words) => Piece::Strong(fit_for_lines(&words)),
            Piece::Note(words) => Piece::Note(fit_for_lines(&words)),
            Piece::Address(words) => Piece::Address(fit(&words)),
        })
        .collect()
}
