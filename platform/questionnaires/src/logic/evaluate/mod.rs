//! The one evaluator of both notations.
//!
//! What has no value is nothing. A number that is not finite is taken as nothing as soon as it leaves an expression, so it can
//! never become an answer.

mod arithmetic;
mod collections;
mod dates;
mod numbers;
mod operators;
mod texts;
mod walk;
mod xpath;
mod xpath_functions;
mod xpath_lists;

use super::{
    Form, MOST_STEPS,
    settled::Standing,
    tree::{PatternUse, Program, Tree},
};
use crate::model::{Choice, Notation, Path, Value};
use std::{borrow::Cow, cell::Cell};

pub(crate) use walk::column;

/// One thing that an expression finds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Datum {
    /// A value; of an answer also the item, whose list says what its code counts.
    Value(Value, Option<usize>),
    /// The whole response.
    Root,
    /// An item in one repeat.
    Place(usize, Path),
    /// One answer to an item.
    Answer(usize, Path, Value),
}

/// The evaluation ended without a value: too many steps.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stop;

pub(crate) type Many = Vec<Datum>;
pub(crate) type Found = Result<Many, Stop>;

/// One expression, about to be evaluated for one item in one repeat.
pub(crate) struct Evaluator<'a> {
    form: &'a Form,
    standing: &'a Standing,
    notation: Notation,
    here: Datum,
    choice: Option<&'a Choice>,
    steps: Cell<u64>,
}

/// What is looked at inside an expression: changes in `where`, `[…]` and the like.
#[derive(Clone, Copy)]
pub(crate) struct Look<'a> {
    pub(crate) base: &'a Evaluator<'a>,
    pub(crate) notation: Notation,
    pub(crate) here: &'a Datum,
    /// From 0.
    pub(crate) index: usize,
    pub(crate) total: &'a [Datum],
}

impl<'a> Evaluator<'a> {
    pub(crate) fn new(form: &'a Form, standing: &'a Standing, program: &Program, at: usize, path: &[u32]) -> Self {
        let here = Datum::Place(at, path.to_vec());
        Self { form, standing, notation: program.notation, here, choice: None, steps: Cell::new(MOST_STEPS) }
    }

    /// The same for the filter of a choice list.
    pub(crate) fn of_choice(self, choice: &'a Choice) -> Self {
        Self { choice: Some(choice), ..self }
    }

    fn look(&self) -> Look<'_> {
        Look { base: self, notation: self.notation, here: &self.here, index: 0, total: &[] }
    }

    /// The values of the expression. None when it has none, or one that is not finite.
    pub(crate) fn values(&self, tree: &Tree) -> Vec<Value> {
        let look = self.look();
        let found = look.many(tree).unwrap_or_default();
        let values: Option<Vec<Value>> = match self.notation {
            Notation::FhirPath => found.into_iter().filter_map(|one| look.value(&one)).map(finite).collect(),
            Notation::XPath => found.iter().take(1).map(|one| finite(look.atom(one))).collect(),
        };
        values.unwrap_or_default()
    }

    /// Whether it is true. What is unknown is not true.
    pub(crate) fn is_true(&self, tree: &Tree) -> bool {
        let look = self.look();
        let Ok(found) = look.many(tree) else { return false };
        match self.notation {
            Notation::FhirPath => look.truth(&found) == Some(true),
            Notation::XPath => look.xpath_true(&found),
        }
    }

    /// Whether a constraint holds. In FHIRPath only what is false breaks it, not what is unknown since another question is
    /// not answered yet.
    pub(crate) fn holds(&self, tree: &Tree) -> bool {
        match self.notation {
            Notation::FhirPath => {
                let look = self.look();
                look.many(tree).is_ok_and(|found| look.truth(&found) != Some(false))
            }
            Notation::XPath => self.is_true(tree),
        }
    }

    /// The finite number that it gives.
    pub(crate) fn number(&self, tree: &Tree) -> Option<f64> {
        let look = self.look();
        let found = look.many(tree).ok()?;
        let number = match self.notation {
            Notation::FhirPath => look.one(&found)?.as_number()?,
            Notation::XPath => look.xpath_number(&found),
        };
        number.is_finite().then_some(number)
    }
}

fn finite(value: Value) -> Option<Value> {
    value.as_number().is_none_or(f64::is_finite).then_some(value)
}

/// Yes or no as what is found.
pub(crate) fn yes(yes: bool) -> Many {
    vec![plain(Value::Yes(yes))]
}

/// A plain value as something found.
pub(crate) fn plain(value: Value) -> Datum {
    Datum::Value(value, None)
}

impl<'a> Look<'a> {
    pub(crate) fn at<'b>(&self, here: &'b Datum, index: usize) -> Look<'b>
    where
        'a: 'b,
    {
        Look { base: self.base, notation: self.notation, here, index, total: self.total }
    }

    /// Counts steps; what makes much counts as many.
    pub(crate) fn step(&self, steps: usize) -> Result<(), Stop> {
        let left = self.base.steps.get().checked_sub(steps as u64).ok_or(Stop)?;
        self.base.steps.set(left);
        Ok(())
    }

    pub(crate) fn many(&self, tree: &Tree) -> Found {
        self.step(1)?;
        let found = match tree {
            Tree::Nothing => Vec::new(),
            Tree::Literal(value) => vec![plain(value.clone())],
            Tree::Here => vec![self.here.clone()],
            Tree::Context => vec![self.base.here.clone()],
            Tree::Index => self.number_of_this()?,
            Tree::Total => self.total.to_vec(),
            Tree::Root => vec![Datum::Root],
            Tree::Named(number) => return self.named(*number),
            Tree::Item(at) => self.item(*at)?,
            Tree::Child(on, at) => self.child(&self.many(on)?, *at)?,
            Tree::Within(on, at) => self.within(&self.many(on)?, *at)?,
            Tree::Up(on) => self.up(&self.many(on)?),
            Tree::Column(name) => self.column(name),
            Tree::Part(on, name) => self.part(&self.many(on)?, name)?,
            Tree::Pair(operator, left, right) => return self.pair(*operator, left, right),
            Tree::Minus(on) => self.minus(&self.many(on)?),
            Tree::At(on, criterion) => return self.nth(on, criterion),
            Tree::Type(asked, on, sort) => self.sorted_as(*asked, &self.many(on)?, *sort),
            Tree::Pattern(used, on, pattern, with) => return self.pattern(*used, on, pattern, with.as_deref()),
            Tree::Call(function, values) => match self.notation {
                Notation::FhirPath => return self.call(*function, values),
                Notation::XPath => return self.xpath_call(*function, values),
            },
        };
        Ok(found)
    }

    fn named(&self, number: usize) -> Found {
        let Some(program) = self.base.form.index.named.get(number) else { return Ok(Vec::new()) };
        Look { notation: program.notation, here: &self.base.here, ..*self }.many(&program.tree)
    }

    fn number_of_this(&self) -> Found {
        match self.notation {
            Notation::FhirPath => Ok(vec![whole(self.index)]),
            Notation::XPath => Ok(vec![whole(self.index + 1)]),
        }
    }

    fn pattern(&self, used: PatternUse, on: &Tree, pattern: &regex::Regex, with: Option<&Tree>) -> Found {
        let found = self.many(on)?;
        let text = match self.notation {
            Notation::FhirPath => self.one(&found).and_then(|value| texts::text_in(&value)),
            Notation::XPath => Some(self.xpath_text(&found)),
        };
        let Some(text) = text else { return Ok(Vec::new()) };
        self.step(text.len())?;
        if used == PatternUse::Matches {
            return Ok(yes(pattern.is_match(&text)));
        }
        let Some(with) = with.map(|with| self.many(with)).transpose()?.and_then(|with| self.text(&with)) else {
            return Ok(Vec::new());
        };
        self.step(text.len().saturating_mul(with.len() + 1))?;
        Ok(vec![plain(Value::Text(Cow::into_owned(pattern.replace_all(&text, with.as_str()))))])
    }

    /// The value in it; a place has none.
    pub(crate) fn value(&self, datum: &Datum) -> Option<Value> {
        match datum {
            Datum::Value(value, _) | Datum::Answer(_, _, value) => finite(value.clone()),
            Datum::Root | Datum::Place(..) => None,
        }
    }

    /// The only value; nothing when there is none or there are several.
    pub(crate) fn one(&self, found: &[Datum]) -> Option<Value> {
        match found {
            [one] => self.value(one),
            _ => None,
        }
    }

    pub(crate) fn text(&self, found: &[Datum]) -> Option<String> {
        self.one(found).and_then(|value| texts::text_in(&value))
    }

    /// Yes, no or unknown. A single value that is neither counts as yes, as FHIRPath has it.
    pub(crate) fn truth(&self, found: &[Datum]) -> Option<bool> {
        match found {
            [Datum::Value(Value::Yes(yes), _) | Datum::Answer(_, _, Value::Yes(yes))] => Some(*yes),
            [_] => Some(true),
            _ => None,
        }
    }
}

/// A count as something found.
pub(crate) fn whole(count: usize) -> Datum {
    plain(Value::Whole(i64::try_from(count).unwrap_or(i64::MAX)))
}
