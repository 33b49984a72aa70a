//! What a spreadsheet form cannot hold, question by question, so that whoever takes one away knows before.

use super::super::{DEEPEST, Trouble};
use super::row::is_name;
use super::sheets_write::{Line, Sheets};
use crate::model::{Condition, Expression, Item, Notation, Questionnaire};

/// No cell of an office program holds more signs.
const LONGEST_CELL: usize = 32_767;

kernel::text_enum! {
    /// Why a form cannot be written as a spreadsheet.
    pub enum CannotHold {
        /// The name of a question begins with no letter, or has signs that no name may have.
        Name = "name",
        /// An expression is written in FHIRPath, which programs for such forms do not read.
        Expression = "expression",
        /// Groups stand too deep in one another.
        Depth = "depth",
        /// A choice has no name, or one with a space in it; several answers are kept with spaces between.
        Code = "code",
        /// The choices of a question are kept elsewhere.
        Choices = "choices",
        /// A text is longer than a cell.
        Length = "length",
    }
}

/// What keeps a form from being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unwritable {
    /// The question; nothing for what stands beside all questions.
    pub item: Option<String>,
    /// Why.
    pub why: CannotHold,
}

impl Unwritable {
    pub(super) fn trouble(&self) -> Trouble {
        let what = match self.why {
            CannotHold::Name => {
                "this name is not allowed in a spreadsheet form: begin with a letter, then letters, digits, _ and - only"
            }
            CannotHold::Expression => "it has an expression in FHIRPath, which a spreadsheet form cannot hold",
            CannotHold::Depth => "groups stand too deep in one another",
            CannotHold::Code => "a choice has no name, or one with a space in it",
            CannotHold::Choices => "its choices are kept elsewhere",
            CannotHold::Length => "a text is longer than a cell of a spreadsheet",
        };
        let place = self.item.as_ref().map_or_else(|| "form".to_owned(), |item| format!("question {item}"));
        Trouble::at(place, what)
    }
}

/// Everything, in the order of the questions.
pub(super) fn all(asked: &Questionnaire) -> Vec<Unwritable> {
    let mut found = Vec::new();
    look(&asked.items, asked, 0, &mut found);
    if found.is_empty() { too_long(&Sheets::of(asked)) } else { found }
}

fn look(items: &[Item], asked: &Questionnaire, depth: usize, found: &mut Vec<Unwritable>) {
    for item in items {
        let why = if depth > DEEPEST { Some(CannotHold::Depth) } else { why(item, asked) };
        found.extend(why.map(|why| Unwritable { item: Some(item.id.clone()), why }));
        if depth <= DEEPEST {
            look(&item.items, asked, depth + 1, found);
        }
    }
}

fn why(item: &Item, asked: &Questionnaire) -> Option<CannotHold> {
    if !is_name(&item.id) {
        return Some(CannotHold::Name);
    }
    if expressions(item).any(|expression| expression.notation == Notation::FhirPath) {
        return Some(CannotHold::Expression);
    }
    let source = item.choices.as_ref().filter(|_| item.is_chosen())?;
    let is_cell_of_one_word = |text: &str| !text.is_empty() && !text.contains(char::is_whitespace);
    match asked.choices_of(item) {
        [] => Some(CannotHold::Choices),
        all if !is_cell_of_one_word(&source.list) || !all.iter().all(|choice| is_cell_of_one_word(&choice.code)) => {
            Some(CannotHold::Code)
        }
        _ => None,
    }
}

fn expressions(item: &Item) -> impl Iterator<Item = &Expression> {
    let shown = if let Condition::If(expression) = &item.shown { Some(expression) } else { None };
    let filter = item.choices.as_ref().and_then(|source| source.filter.as_ref());
    let count = item.repeats.as_ref().and_then(|repeats| repeats.count.as_ref());
    let single = [shown, filter, count, item.calculation.as_ref(), item.initial_expression.as_ref()];
    single.into_iter().flatten().chain(item.constraints.iter().map(|constraint| &constraint.expression))
}

fn too_long(sheets: &Sheets) -> Vec<Unwritable> {
    let too_long = |line: &&Line| line.values().any(|text| text.encode_utf16().count() > LONGEST_CELL);
    let questions = sheets.survey.iter().filter(too_long).map(|line| line.get("name").cloned());
    let beside = sheets.choices.iter().chain(&sheets.settings).filter(too_long).map(|_| None);
    questions.chain(beside).map(|item| Unwritable { item, why: CannotHold::Length }).collect()
}
