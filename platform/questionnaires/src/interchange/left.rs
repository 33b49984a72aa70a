//! What of a file did not come along: where it stood and why, for whoever words it in the language of a page.

use serde::{Deserialize, Serialize};

/// Something of an import that is not used here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotCarried {
    /// Where it stood.
    pub place: Place,
    /// Why it did not come along.
    pub why: Reason,
}

/// Where something stood in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Beside all questions.
    Form,
    /// With the question, the page or the group of this id in the questionnaire that was read.
    Question(String),
    /// With something of this name that became no question.
    Element(String),
    /// With the list of choices of this name.
    List(String),
    /// With a choice of a list.
    Choice {
        /// The list.
        list: String,
        /// The choice.
        code: String,
    },
    /// On the sheet of this name.
    Sheet(String),
    /// In a cell.
    Cell {
        /// The sheet.
        sheet: String,
        /// The row, as spreadsheets count.
        row: u32,
        /// The name of the column.
        column: String,
        /// The question of that row.
        question: Option<String>,
    },
}

/// Why something did not come along, with the names in it as the file writes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The property of this name is not used.
    NotUsed(String),
    /// The extension with this address is kept and not used.
    Extension(String),
    /// The column is kept and not used.
    Column,
    /// The sheet is kept and not used.
    Sheet,
    /// The setting is kept and not used.
    Setting,
    /// The row is switched off and was left out.
    SwitchedOff,
    /// An answer is needed only sometimes: that is kept and not used.
    NeededSometimes,
    /// Curly quotation marks were made straight.
    Straightened,
    /// It tells of the device or the moment of answering, which is never collected.
    Device,
    /// Files, pictures, recordings and references are kept and never asked for; this is what the file calls it.
    NeverAsked(String),
    /// The choices are kept elsewhere and nothing is fetched.
    ChoicesElsewhere,
    /// The choices are in a file beside the form.
    ChoicesBeside,
    /// The choice with this code stands twice.
    ChoiceTwice(String),
    /// There is no such sort of question here, and it was left out.
    NoSuchSort(String),
    /// A rule cannot be said in our notation.
    Unsayable {
        /// What it decides, by its name.
        name: String,
        /// The rule.
        rule: String,
    },
    /// When it is shown is written in a way that is not known: it is never shown.
    NeverShown,
    /// The answer that stands there at first is none to such a question.
    FirstAnswer,
    /// The bound of this name is no answer to such a question.
    Bound(String),
    /// The check of this name is not used.
    Check(String),
    /// A picture did not come along.
    Picture(PictureLeft),
}

kernel::text_enum! {
    /// Why a picture did not come along.
    pub enum PictureLeft {
        /// It is named and not in the file.
        Named = "named",
        /// It is not the first of its question, or such a question shows none.
        Second = "second",
        /// It has no words for those who cannot see it.
        Wordless = "wordless",
        /// What is shown is no picture.
        NoPicture = "no-picture",
        /// It is no whole picture of a sort that is taken.
        Broken = "broken",
        /// It moves.
        Moves = "moves",
        /// It is too large.
        TooLarge = "too-large",
        /// The file brings too many.
        TooMany = "too-many",
        /// It stands with a choice; here pictures stand with questions.
        OfChoice = "of-choice",
        /// It is kept with another survey.
        Elsewhere = "elsewhere",
    }
}

impl NotCarried {
    pub(crate) const fn new(place: Place, why: Reason) -> Self {
        Self { place, why }
    }

    /// Of a question, why a picture of it did not come along.
    pub fn picture(question: impl Into<String>, why: PictureLeft) -> Self {
        Self::new(Place::Question(question.into()), Reason::Picture(why))
    }
}
