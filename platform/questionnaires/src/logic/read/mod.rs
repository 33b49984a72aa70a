//! Reads the rules of every item and gathers what is wrong with them.

mod fhirpath;
mod parser;
mod reach;
mod xpath;

use super::{
    Flaw, LONGEST_EXPRESSION, Unreadable,
    index::{Compared, Constrained, Index, Place, Shown},
    order,
    token::tokens,
    tree::Program,
};
use crate::model::{Condition, Expression, Item, Notation, Questionnaire, When};
use std::collections::HashMap;

pub(crate) use parser::Parser;

/// What an expression may name.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a> {
    pub(crate) index: &'a Index,
    pub(crate) named: &'a HashMap<(Option<usize>, String), usize>,
    pub(crate) calculated: &'a HashMap<String, usize>,
    /// The item with the expression; none for a named value of the whole questionnaire.
    pub(crate) item: Option<usize>,
    /// Plain names are columns of a choice.
    pub(crate) columns: bool,
}

impl Names<'_> {
    /// The named value as seen from the item: the nearest around it.
    pub(crate) fn named(&self, name: &str) -> Option<usize> {
        let around = std::iter::successors(self.item, |&at| self.index.place(at).parent).map(Some).chain([None]);
        around.into_iter().find_map(|owner| self.named.get(&(owner, name.to_owned())).copied())
    }
}

/// What was read of one item.
#[derive(Default)]
pub(crate) struct Rules {
    shown: Option<Shown>,
    calculation: Option<Program>,
    initial: Option<Program>,
    count: Option<Program>,
    constraints: Vec<Constrained>,
    filter: Option<Program>,
}

impl Rules {
    pub(crate) fn into_place(self, place: &mut Place) {
        place.shown = self.shown.unwrap_or(Shown::Always);
        place.calculation = self.calculation;
        place.initial = self.initial;
        place.count = self.count;
        place.constraints = self.constraints;
        place.filter = self.filter;
    }
}

/// Reads the rules of the items, one after the other in reading order.
pub(crate) struct Reader<'a> {
    index: &'a Index,
    flaws: &'a mut Vec<Flaw>,
    names: HashMap<(Option<usize>, String), usize>,
    calculated: HashMap<String, usize>,
    named: Vec<Program>,
    keys: std::collections::HashSet<String>,
    at: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(questionnaire: &Questionnaire, index: &'a Index, flaws: &'a mut Vec<Flaw>) -> Self {
        let owned = questionnaire
            .walk()
            .enumerate()
            .flat_map(|(at, item)| item.variables.iter().map(move |one| (Some(at), one)));
        let variables: Vec<(Option<usize>, &Expression)> =
            questionnaire.variables.iter().map(|one| (None, one)).chain(owned).collect();
        let names = variables
            .iter()
            .enumerate()
            .map(|(number, (owner, one))| ((*owner, one.name.clone().unwrap_or_default()), number))
            .collect();
        let calculated = questionnaire
            .walk()
            .enumerate()
            .filter_map(|(at, item)| Some((item.calculation.as_ref()?.name.clone()?, at)))
            .collect();
        let mut reader =
            Self { index, flaws, names, calculated, named: Vec::new(), keys: std::collections::HashSet::new(), at: 0 };
        let read: Vec<_> = variables.iter().map(|(owner, one)| reader.expression(one, *owner, false)).collect();
        reader.connect(&variables, read);
        reader
    }

    /// Named values may use each other: each asks for whatever those ask for that it uses.
    fn connect(&mut self, variables: &[(Option<usize>, &Expression)], read: Vec<Option<(Program, Vec<usize>)>>) {
        let nothing = || (Program::nothing(), Vec::new());
        let (mut programs, uses): (Vec<Program>, Vec<Vec<usize>>) =
            read.into_iter().map(|one| one.unwrap_or_else(nothing)).unzip();
        let (order, circles) = order::sorted(&uses, &[]);
        let name = |at: usize| variables.get(at).and_then(|(_, one)| one.name.clone()).unwrap_or_default();
        self.flaws.extend(
            circles
                .into_iter()
                .map(|circle| Flaw::Cycle { items: circle.into_iter().map(|at| format!("%{}", name(at))).collect() }),
        );
        for at in order {
            let used: Vec<Program> =
                uses.get(at).into_iter().flatten().filter_map(|&used| programs.get(used).cloned()).collect();
            if let Some(program) = programs.get_mut(at) {
                used.iter().for_each(|used| program.ask_also(used));
            }
        }
        self.named = programs;
    }

    pub(crate) fn finish(self) -> Vec<Program> {
        self.named
    }

    /// The rules of the next item.
    pub(crate) fn item(&mut self, item: &Item) -> Rules {
        let at = self.at;
        self.at += 1;
        self.list(item);
        let shown = match &item.shown {
            Condition::Always => Some(Shown::Always),
            Condition::All(when) => Some(Shown::All(self.compared(item, when))),
            Condition::Any(when) => Some(Shown::Any(self.compared(item, when))),
            Condition::If(expression) => self.program(expression, at, false).map(Shown::If),
        };
        let mut optional = |expression: Option<&Expression>, columns| {
            expression.and_then(|expression| self.program(expression, at, columns))
        };
        let calculation = optional(item.calculation.as_ref(), false);
        let initial = optional(item.initial_expression.as_ref(), false);
        let count = optional(item.repeats.as_ref().and_then(|repeats| repeats.count.as_ref()), false);
        let filter = optional(item.choices.as_ref().and_then(|source| source.filter.as_ref()), true);
        let constraints = self.constraints(item, at);
        Rules { shown, calculation, initial, count, constraints, filter }
    }

    fn list(&mut self, item: &Item) {
        let list = item.choices.as_ref().map(|source| source.list.as_str());
        let known = list.is_some_and(|list| self.index.lists.contains_key(list));
        if !known && (list.is_some() || item.kind.has_choices()) {
            let list = list.unwrap_or_default().to_owned();
            self.flaws.push(Flaw::UnknownList { item: item.id.clone(), list });
        }
    }

    fn constraints(&mut self, item: &Item, at: usize) -> Vec<Constrained> {
        let mut read = Vec::new();
        for constraint in &item.constraints {
            if !self.keys.insert(constraint.key.clone()) {
                self.flaws.push(Flaw::DuplicateConstraint { item: item.id.clone(), key: constraint.key.clone() });
            }
            if let Some(program) = self.program(&constraint.expression, at, false) {
                read.push(Constrained { key: constraint.key.clone(), severity: constraint.severity, program });
            }
        }
        read
    }

    fn compared(&mut self, item: &Item, when: &[When]) -> Vec<Compared> {
        let mut found = Vec::new();
        for when in when {
            match self.index.ids.get(&when.item) {
                Some(&at) => found.push(Compared { item: at, operator: when.operator, value: when.value.clone() }),
                None => self.flaws.push(Flaw::UnknownItem { item: item.id.clone(), wanted: when.item.clone() }),
            }
        }
        found
    }

    fn program(&mut self, expression: &Expression, at: usize, columns: bool) -> Option<Program> {
        let (mut program, uses) = self.expression(expression, Some(at), columns)?;
        for used in uses {
            if let Some(named) = self.named.get(used) {
                program.ask_also(named);
            }
        }
        Some(program)
    }

    fn expression(
        &mut self,
        expression: &Expression,
        item: Option<usize>,
        columns: bool,
    ) -> Option<(Program, Vec<usize>)> {
        let names = Names { index: self.index, named: &self.names, calculated: &self.calculated, item, columns };
        let id = item.map(|at| self.index.place(at).id.clone()).unwrap_or_default();
        match read(expression, names) {
            Ok((program, uses, unknown)) => {
                let flaws = unknown.into_iter().map(|wanted| Flaw::UnknownItem { item: id.clone(), wanted });
                self.flaws.extend(flaws);
                Some((program, uses))
            }
            Err(why) => {
                let text = expression.text.chars().take(200).collect();
                self.flaws.push(Flaw::Unreadable { item: id, text, why });
                None
            }
        }
    }
}

/// The program, the named values it uses and the items it asks for that are not there.
type Read = (Program, Vec<usize>, Vec<String>);

fn read(expression: &Expression, names: Names<'_>) -> Result<Read, Unreadable> {
    if expression.text.len() > LONGEST_EXPRESSION {
        return Err(Unreadable::TooLong);
    }
    let mut parser = Parser::new(tokens(&expression.text, expression.notation)?, names);
    let tree = match expression.notation {
        Notation::FhirPath => fhirpath::whole(&mut parser)?,
        Notation::XPath => xpath::whole(&mut parser)?,
    };
    let mut reach = reach::of(&tree, names);
    reach.unknown.append(&mut parser.unknown);
    let program = Program { tree, notation: expression.notation, reads: reach.items, wide: reach.wide };
    Ok((program, reach.named, reach.unknown))
}

impl Program {
    fn nothing() -> Self {
        Self { tree: super::tree::Tree::Nothing, notation: Notation::FhirPath, reads: Vec::new(), wide: false }
    }

    fn ask_also(&mut self, other: &Self) {
        self.wide |= other.wide;
        self.reads.extend(&other.reads);
        self.reads.sort_unstable();
        self.reads.dedup();
    }
}
