//! Responses as rows of a file: one variable for each question, one column for each answer that could be given with
//! others, the
//! repeats of a group in a table of their own.

use super::variables::{Category, Counted, OTHER, Variable};
use crate::model::Response;
use documents::tables::{Cell, Codebook, Column, Sort};
use kernel::Date;
use questionnaires::{Answer, Kind, Tag, Text, Value};

/// What stands in one cell, on its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// Nothing.
    Empty,
    /// Words or a code.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// Yes or no.
    Yes(bool),
    /// A day.
    Date(Date),
}

impl Field {
    /// For a file.
    pub fn cell(&self) -> Cell<'_> {
        match self {
            Self::Empty => Cell::Empty,
            Self::Text(text) => Cell::Text(text),
            Self::Whole(whole) => Cell::Whole(*whole),
            Self::Number(number) => Cell::Number(*number),
            Self::Yes(yes) => Cell::Yes(*yes),
            Self::Date(date) => Cell::Date(*date),
        }
    }
}

/// How the rows of a file are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A row for each response, a column for each variable.
    Wide,
    /// A row for each answer.
    Tall,
}

/// What a column takes from a response.
#[derive(Clone, Debug, PartialEq)]
enum Take {
    Number,
    Version,
    Channel,
    Language,
    Week,
    Repeat,
    /// The one value.
    Value,
    /// Whether this code was chosen.
    Chosen(String),
    /// The place of this code in somebody's order.
    Place(String),
    /// Own words beside a list.
    Words,
    /// How far along a goal is.
    Far,
    Unit,
    Latitude,
    Longitude,
}

/// A table of a file.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The group that repeats; none: a row for each response.
    pub repeat: Option<String>,
    /// How its rows are laid out.
    pub layout: Layout,
    columns: Vec<(Take, Option<String>, Column)>,
    items: Vec<String>,
}

/// What is known of a response besides its answers.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// A number of this file alone, in no order of time.
    pub number: i64,
    /// The version it answered.
    pub version: &'a str,
}

impl Sheet {
    /// The table of these variables. `language` is that of the labels.
    pub fn of(variables: &[Variable], repeat: Option<&str>, layout: Layout, language: &Tag) -> Self {
        let own: Vec<&Variable> = variables
            .iter()
            .filter(|variable| layout == Layout::Tall || variable.repeat.as_deref() == repeat)
            .collect();
        let mut columns = vec![
            head(Take::Number, "response", Sort::Whole),
            head(Take::Version, "version", Sort::Text),
            head(Take::Channel, "channel", Sort::Text),
            head(Take::Language, "language", Sort::Text),
            head(Take::Week, "week", Sort::Date),
        ];
        if repeat.is_some() || layout == Layout::Tall {
            columns.push(head(Take::Repeat, "repeat", Sort::Text));
        }
        match layout {
            Layout::Wide => columns.extend(own.iter().flat_map(|variable| wide(variable, language))),
            Layout::Tall => {
                columns.push(head(Take::Value, "variable", Sort::Text));
                columns.push(head(Take::Value, "value", Sort::Text));
            }
        }
        let items = own.iter().map(|variable| variable.item.clone()).collect();
        Self { repeat: repeat.map(str::to_owned), layout, columns, items }
    }

    /// The names of its columns.
    pub fn names(&self) -> Vec<&str> {
        self.columns.iter().map(|(_, _, column)| column.name.as_str()).collect()
    }

    /// What its columns mean.
    pub fn codebook(&self, name: &str, title: &str, about: &str) -> Codebook {
        let columns = self.columns.iter().map(|(_, _, column)| column.clone()).collect();
        Codebook { name: name.to_owned(), title: title.to_owned(), about: about.to_owned(), columns }
    }

    /// The rows of one response.
    pub fn rows(&self, head: Head<'_>, response: &Response) -> Vec<Vec<Field>> {
        match (self.layout, &self.repeat) {
            (Layout::Tall, _) => self.tall(head, response),
            (Layout::Wide, None) => vec![self.row(head, response, &[])],
            (Layout::Wide, Some(_)) => {
                let inside = response.answers.0.iter().filter(|answer| self.items.contains(&answer.item));
                let paths: std::collections::BTreeSet<&[u32]> = inside.map(|answer| answer.path.as_slice()).collect();
                paths.into_iter().map(|path| self.row(head, response, path)).collect()
            }
        }
    }

    fn row(&self, head: Head<'_>, response: &Response, path: &[u32]) -> Vec<Field> {
        let given = |item: &str| response.answers.0.iter().find(|answer| answer.item == item && answer.path == path);
        let field = |(take, item, _): &(Take, Option<String>, Column)| match item {
            None => about(take, head, response, path),
            Some(item) => given(item).map_or(Field::Empty, |answer| taken(take, answer)),
        };
        self.columns.iter().map(field).collect()
    }

    fn tall(&self, head: Head<'_>, response: &Response) -> Vec<Vec<Field>> {
        let mut rows = Vec::new();
        for answer in response.answers.0.iter().filter(|answer| self.items.contains(&answer.item)) {
            for value in &answer.values {
                let takes = [Take::Number, Take::Version, Take::Channel, Take::Language, Take::Week, Take::Repeat];
                let mut row: Vec<Field> = takes.iter().map(|take| about(take, head, response, &answer.path)).collect();
                row.push(Field::Text(answer.item.clone()));
                row.push(Field::Text(plain(value)));
                rows.push(row);
            }
        }
        rows
    }
}

fn head(take: Take, name: &str, sort: Sort) -> (Take, Option<String>, Column) {
    (take, None, Column::new(name, name, sort))
}

fn label(text: &Text, language: &Tag) -> String {
    text.best(language, &[]).map(|(text, _)| text.to_owned()).unwrap_or_default()
}

/// What a column takes, from which question, and what it means.
type Taken = (Take, Option<String>, Column);

fn wide(variable: &Variable, language: &Tag) -> Vec<Taken> {
    let asked = Asked { variable, language, words: label(&variable.text, language) };
    match variable.counted {
        Counted::Several => asked.several(),
        Counted::Ranked => asked.each(Sort::Whole, Take::Place),
        Counted::One => asked.one(),
        Counted::Number | Counted::Given => asked.typed(),
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
        std::iter::once(own).chain(other).collect()
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

fn about(take: &Take, head: Head<'_>, response: &Response, path: &[u32]) -> Field {
    match take {
        Take::Number => Field::Whole(head.number),
        Take::Version => Field::Text(head.version.to_owned()),
        Take::Channel => Field::Text(response.channel.as_str().to_owned()),
        Take::Language => Field::Text(response.language.as_str().to_owned()),
        Take::Week => Field::Date(response.week),
        Take::Repeat => {
            Field::Text(path.iter().map(|step| (u64::from(*step) + 1).to_string()).collect::<Vec<_>>().join("."))
        }
        _ => Field::Empty,
    }
}

fn taken(take: &Take, answer: &Answer) -> Field {
    let first = answer.values.first();
    let codes = || answer.values.iter().filter_map(Value::as_code);
    let words =
        || answer.values.iter().find_map(|value| if let Value::Text(text) = value { Some(text.clone()) } else { None });
    match take {
        Take::Chosen(code) => Field::Yes(codes().any(|chosen| chosen == code)),
        Take::Place(code) => {
            codes().position(|chosen| chosen == code).map_or(Field::Empty, |at| Field::Whole(whole(at + 1)))
        }
        Take::Words => words().map_or(Field::Empty, Field::Text),
        Take::Far => answer
            .values
            .iter()
            .find_map(|value| if let Value::Whole(far) = value { Some(*far) } else { None })
            .map_or(Field::Empty, Field::Whole),
        Take::Unit => match first {
            Some(Value::Amount { unit, .. }) => Field::Text(unit.clone()),
            _ => Field::Empty,
        },
        Take::Latitude | Take::Longitude => match first {
            Some(Value::Point { latitude, longitude }) => {
                Field::Number(if *take == Take::Latitude { *latitude } else { *longitude })
            }
            _ => Field::Empty,
        },
        _ => match answer.values.as_slice() {
            [one] => field(one),
            // Several answers to one typed question.
            many => Field::Text(many.iter().map(plain).collect::<Vec<_>>().join(" | ")),
        },
    }
}

fn whole(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

fn field(value: &Value) -> Field {
    match value {
        Value::Yes(yes) => Field::Yes(*yes),
        Value::Whole(whole) => Field::Whole(*whole),
        Value::Number(number) | Value::Amount { number, .. } => Field::Number(*number),
        Value::Date(date) => Field::Date(*date),
        other => Field::Text(plain(other)),
    }
}

/// A value as it stands in a cell of words.
fn plain(value: &Value) -> String {
    match value {
        Value::Yes(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Whole(whole) => whole.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Code(code) => code.clone(),
        Value::Coded(coding) => coding.code.clone(),
        Value::Amount { number, unit } => format!("{number} {unit}"),
        Value::Date(date) => date.to_string(),
        Value::Time(time) => time.to_string(),
        Value::At(at) => at.to_string(),
        Value::Point { latitude, longitude } => format!("{latitude} {longitude}"),
    }
}
