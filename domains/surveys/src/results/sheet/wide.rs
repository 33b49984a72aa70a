//! The columns of a table that has one for each question.

use super::{Spoken, Take, Taken};
use crate::results::variables::{Category, Counted, OTHER, Variable};
use documents::tables::{Column, Sort};
use questionnaires::{Kind, Tag, Text};
use std::collections::BTreeMap;

fn label(text: &Text, language: &Tag) -> String {
    text.best(language, &[]).map(|(text, _)| text.to_owned()).unwrap_or_default()
}

/// The columns of a question.
pub(super) fn columns(variable: &Variable, language: &Tag) -> Vec<Taken> {
    let asked = Asked { variable, language, words: label(&variable.text, language) };
    match variable.counted {
        Counted::Several => asked.several(),
        Counted::Ranked => asked.each(Sort::Whole, Take::Place),
        Counted::One => asked.one(),
        Counted::Number | Counted::Given => asked.typed(),
    }
}

/// What the areas and services of a question are called, by their codes.
pub(super) fn names(variable: &Variable, spoken: &Spoken) -> BTreeMap<String, String> {
    let listed = variable.categories.iter().map(|one| (one.code.clone(), label(&one.text, &spoken.language)));
    match variable.kind {
        Kind::Service => listed.chain(spoken.names.clone()).filter(|(_, name)| !name.is_empty()).collect(),
        _ if variable.places => listed.filter(|(_, name)| !name.is_empty()).collect(),
        _ => BTreeMap::new(),
    }
}

/// A question about to become columns.
struct Asked<'a> {
    variable: &'a Variable,
    language: &'a Tag,
    words: String,
}

impl Asked<'_> {
    fn column(&self, take: Take, tail: &str, label: String, sort: Sort) -> Taken {
        (take, Some(self.variable.item.clone()), Column::new(format!("{}{tail}", self.variable.item), label, sort))
    }

    /// A column with a further word in its label.
    fn with(&self, take: Take, (tail, words): (&str, &str), sort: Sort) -> Taken {
        self.column(take, tail, format!("{}: {words}", self.words), sort)
    }

    fn plain(&self, take: Take, sort: Sort) -> Taken {
        self.column(take, "", self.words.clone(), sort)
    }

    fn said(&self, category: &Category) -> String {
        let words = label(&category.text, self.language);
        if words.is_empty() { category.code.clone() } else { words }
    }

    fn other(&self) -> Taken {
        self.with(Take::Words, ("_other", OTHER), Sort::Text)
    }

    /// A column for each answer that is offered.
    fn each(&self, sort: Sort, take: impl Fn(String) -> Take) -> Vec<Taken> {
        let categories = self.variable.categories.iter();
        let column = |one: &Category| self.with(take(one.code.clone()), (&tail(&one.code), &self.said(one)), sort);
        categories.map(column).collect()
    }

    fn several(&self) -> Vec<Taken> {
        let mut columns = self.each(Sort::YesNo, Take::Chosen);
        columns.extend((self.variable.kind == Kind::SeveralOrOther).then(|| self.other()));
        columns
    }

    fn one(&self) -> Vec<Taken> {
        let sort = match self.variable.kind {
            Kind::YesNo | Kind::Agree => Sort::YesNo,
            Kind::Scale | Kind::Rating | Kind::Recommend if self.variable.categories.iter().all(is_step) => Sort::Whole,
            _ => Sort::Text,
        };
        let mut own = self.plain(Take::Value, sort);
        let listed = self.variable.categories.iter().filter(|category| !category.text.is_empty());
        own.2.values = listed.map(|category| (category.code.clone(), self.said(category))).collect();
        let other = (self.variable.kind == Kind::OneOrOther).then(|| self.other());
        std::iter::once(own).chain(other).chain(self.name()).collect()
    }

    /// What an area or a service is called stands beside its code.
    fn name(&self) -> Option<Taken> {
        self.variable.places.then(|| self.with(Take::Name, ("__name", "name"), Sort::Text))
    }

    fn typed(&self) -> Vec<Taken> {
        match self.variable.kind {
            Kind::Point => vec![
                self.with(Take::Latitude, ("_latitude", "latitude"), Sort::Number),
                self.with(Take::Longitude, ("_longitude", "longitude"), Sort::Number),
            ],
            Kind::Goal => {
                vec![self.plain(Take::Words, Sort::Text), self.with(Take::Far, ("_far", "0-10"), Sort::Whole)]
            }
            Kind::Amount => {
                vec![self.plain(Take::Value, Sort::Number), self.with(Take::Unit, ("_unit", "unit"), Sort::Text)]
            }
            Kind::Whole | Kind::Line | Kind::Year if self.variable.counted == Counted::Number => {
                vec![self.plain(Take::Value, Sort::Whole)]
            }
            _ if self.variable.counted == Counted::Number => vec![self.plain(Take::Value, Sort::Number)],
            Kind::Date | Kind::Month => vec![self.plain(Take::Value, Sort::Date)],
            Kind::Area | Kind::Service => {
                std::iter::once(self.plain(Take::Value, Sort::Text)).chain(self.name()).collect()
            }
            _ => vec![self.plain(Take::Value, Sort::Text)],
        }
    }
}

fn is_step(category: &Category) -> bool {
    category.text.is_empty() && category.code.parse::<i64>().is_ok()
}

/// The end of a column's name: two underscores, so that no question's own name is met.
fn tail(code: &str) -> String {
    format!("__{code}")
}
