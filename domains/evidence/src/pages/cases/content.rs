//! What stands in the pack of a case: its words, the figures it rests on as they were published, and how to check them.
//! All of it comes from the case, in the language it is written in, so the same case gives the same pack at any time.

use crate::{
    model::{Case, CaseStage, Pin},
    pages::{common, packs_content},
};
use i18n::Words;
use kernel::Date;
use print::{Block, Document, Piece, Table, Term, piece};

/// What a pack is told from outside the case.
pub struct Frame<'a> {
    /// The name of the place that the case is for.
    pub place: String,
    /// Who hands it in: the name of the house.
    pub publisher: String,
    /// The day on which it is handed in; none for a draft.
    pub submitted_on: Option<Date>,
    /// The whole address of a page of the house.
    pub address: &'a dyn Fn(&str) -> String,
}

/// What stands in the pack.
pub fn content(words: &Words, case: &Case, frame: &Frame<'_>) -> Document {
    let said = |key: &str| words.text(key).into_owned();
    let mut blocks = Vec::new();
    if frame.submitted_on.is_none() {
        blocks.push(Block::Paragraph { pieces: vec![Piece::Strong(said("evidence-case-draft-line"))] });
    }
    let writing = &case.writing.0;
    for (key, text) in [
        ("evidence-case-need", &writing.need),
        ("evidence-case-options", &writing.options),
        ("evidence-case-costs", &writing.costs),
        ("evidence-case-change", &writing.change),
    ] {
        blocks.push(heading(1, said(key)));
        blocks.extend(paragraphs(words, text));
    }
    figures(words, case, frame, &mut blocks);
    Document {
        language: words.tag().to_owned(),
        title: title(words, case),
        subtitle: subtitle(words, frame),
        about: said("evidence-case-about"),
        publisher: frame.publisher.clone(),
        date: frame.submitted_on.unwrap_or(case.made_on),
        identity: format!("{}/{}", case.id, case.version),
        contents: Some(said("evidence-case-contents")),
        page_of: words.with("evidence-pack-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
        blocks,
    }
}

/// What a case is called.
pub fn title(words: &Words, case: &Case) -> String {
    match case.writing.0.title.trim() {
        "" => words.text("evidence-case-untitled").into_owned(),
        title => title.to_owned(),
    }
}

/// What a figure is, in words: its measure, time, place and kind.
pub fn about(words: &Words, pin: &Pin) -> Vec<String> {
    let cell = &pin.cell;
    let mut about = vec![
        pin.table.title.text(words.language()).to_owned(),
        common::period(words, &cell.period),
        common::place(words, &pin.place),
    ];
    about.push(common::kind(words, &pin.table, &cell.kind));
    about
}

/// The figure as it was published: a number, or why there is none.
pub fn figure(words: &Words, pin: &Pin) -> String {
    common::seen(words, &pin.table, Some(pin.cell.seen))
}

fn subtitle(words: &Words, frame: &Frame<'_>) -> String {
    let place = ("place", frame.place.as_str().into());
    match frame.submitted_on {
        Some(day) => words.with("evidence-case-subtitle", &[place, ("date", words.date(day).into())]),
        None => words.with("evidence-case-subtitle-draft", &[place]),
    }
}

fn heading(level: u8, words: String) -> Block {
    Block::Heading { level, words }
}

/// What somebody typed, a paragraph for each part between empty lines.
fn paragraphs(words: &Words, text: &str) -> Vec<Block> {
    let mut parts: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines().map(str::trim) {
        match parts.last_mut() {
            Some(last) if !line.is_empty() => last.push(line),
            _ => parts.push(Vec::new()),
        }
    }
    let whole = parts.iter().filter(|lines| !lines.is_empty());
    let blocks: Vec<Block> = whole.map(|lines| Block::Paragraph { pieces: piece(lines.join(" ")) }).collect();
    if blocks.is_empty() {
        return vec![Block::Paragraph { pieces: piece(words.text("evidence-case-not-written")) }];
    }
    blocks
}

fn figures(words: &Words, case: &Case, frame: &Frame<'_>, blocks: &mut Vec<Block>) {
    let said = |key: &str| words.text(key).into_owned();
    let pins = &case.pins.0;
    blocks.push(Block::NewPage);
    blocks.push(heading(1, said("evidence-case-figures")));
    if pins.is_empty() {
        blocks.push(Block::Paragraph { pieces: piece(said("evidence-case-figures-none")) });
        return;
    }
    let row = |pin: &Pin| {
        let mut row = about(words, pin);
        row.push(figure(words, pin));
        row
    };
    let head = ["evidence-case-head-what", "evidence-head-time", "evidence-head-place", "evidence-head-kind"];
    let mut head: Vec<String> = head.into_iter().map(said).collect();
    head.push(said("evidence-head-figure"));
    let rows = pins.iter().map(row).collect();
    blocks.push(Block::Table(Table { caption: said("evidence-case-figures-table"), head, rows, numbers: 1 }));
    blocks.push(Block::Paragraph { pieces: piece(said("evidence-pack-not-zero")) });
    for (at, pin) in pins.iter().enumerate() {
        let same = |other: &Pin| other.release == pin.release && other.table.definition == pin.table.definition;
        if !pins.iter().take(at).any(same) {
            blocks.push(heading(2, pin.table.title.text(words.language()).to_owned()));
            blocks.push(Block::Terms { terms: meaning(words, pin, frame) });
        }
    }
    blocks.push(heading(1, said("evidence-case-check")));
    blocks.push(Block::Paragraph { pieces: piece(said("evidence-case-check-line")) });
}

/// What a figure means, and the release it comes from with its digest.
fn meaning(words: &Words, pin: &Pin, frame: &Frame<'_>) -> Vec<Term> {
    let series = format!("/data/{}.csv?release={}", pin.table.series(), pin.release);
    let mut terms = packs_content::meaning(words, &pin.table, &(frame.address)(&series));
    let release = [
        ("title", pin.release_titles.text(words.language()).into()),
        ("release", pin.release_name.as_str().into()),
        ("date", words.date(pin.published_on).into()),
    ];
    let term = |key: &str, text: String| Term { word: words.text(key).into_owned(), pieces: piece(text) };
    terms.push(term("evidence-case-release", words.with("evidence-case-release-line", &release)));
    terms.push(term("evidence-case-digest", pin.release_digest.clone()));
    terms
}

/// Whether the pack of a case stands still.
pub fn is_frozen(case: &Case) -> bool {
    case.stage != CaseStage::Draft
}
