//! What a report is made of. All words come from the caller, in the language of the report.

use crate::Picture;
use serde::{Deserialize, Serialize};

/// A report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The language tag: `en`, `ga`, `sr-Latn`.
    pub language: String,
    /// What it is called; stands on the first page and in the window of the reading program.
    pub title: String,
    /// A line below the title. May be empty.
    pub subtitle: String,
    /// A sentence on what it is, for catalogues.
    pub about: String,
    /// Who publishes it.
    pub publisher: String,
    /// The day it speaks of itself: when its figures were published, not when the file was made.
    pub date: jiff::civil::Date,
    /// What names this report for ever. The same report keeps the same identity.
    pub identity: String,
    /// The heading of the list of sections; none leaves the list out.
    pub contents: Option<String>,
    /// The foot of each page, with `{page}` and `{pages}`: "Page {page} of {pages}".
    pub page_of: String,
    /// What stands in it, in the order of reading.
    pub blocks: Vec<Block>,
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// The heading of a section (1), of a part of it (2) or below that (3). Levels are never left out: see [`Document::levels`].
    Heading {
        /// 1 to 3.
        level: u8,
        /// The words.
        words: String,
    },
    /// A paragraph.
    Paragraph {
        /// What stands in it.
        pieces: Vec<Piece>,
    },
    /// The most important, in a box.
    Summary {
        /// Its heading.
        title: String,
        /// One idea each.
        lines: Vec<Vec<Piece>>,
    },
    /// A figure that is read first: the number large, what it counts beside it.
    KeyFigure {
        /// As printed: "136", "hidden".
        figure: String,
        /// What it is.
        words: String,
    },
    /// One idea each, with a mark before it.
    List {
        /// The ideas.
        items: Vec<Vec<Piece>>,
    },
    /// Words with what they mean: facts about the report, parts of a definition.
    Terms {
        /// The words, in order.
        terms: Vec<Term>,
    },
    /// A table.
    Table(Table),
    /// A picture.
    Picture(Picture),
    /// What follows begins on a new page.
    NewPage,
}

/// A word with what it means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// The word.
    pub word: String,
    /// What it means.
    pub pieces: Vec<Piece>,
}

/// A table whose first row names the columns and whose first column names the rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows; the first cell of each names it. Rows are filled up or cut to the length of the head.
    pub rows: Vec<Vec<String>>,
    /// How many columns at the end hold numbers: these stand flush right.
    pub numbers: usize,
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "words", rename_all = "snake_case")]
pub enum Piece {
    /// Words.
    Text(String),
    /// Words that matter most.
    Strong(String),
    /// A footnote to what stands before it.
    Note(String),
    /// An address that is read as it stands, and can be followed when it begins with `http`.
    Address(String),
}

/// A text of one piece.
pub fn piece(words: impl Into<String>) -> Vec<Piece> {
    vec![Piece::Text(words.into())]
}

impl Document {
    /// The same with every heading at most one level below the one before it, and all levels from 1 to 3: a reader that walks by
    /// headings would otherwise think that it missed one.
    pub fn levels(mut self) -> Self {
        let mut before = 0;
        for block in &mut self.blocks {
            if let Block::Heading { level, .. } = block {
                *level = (*level).clamp(1, 3).min(before + 1);
                before = *level;
            }
        }
        self
    }
}
