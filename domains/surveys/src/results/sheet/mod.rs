//! Responses as rows of a file: one variable for each question, one column for each answer that could be given with
//! others, the
//! repeats of a group in a table of their own. Where nothing stands, a code says why.

mod taken;
mod wide;

use super::{asking::AskedOf, variables::Variable};
use crate::model::Response;
use documents::tables::{Cell, Codebook, Codes, Column, Missing, Sort};
use kernel::Date;
use questionnaires::{Answer, Tag};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use taken::{about, taken};

/// What stands in one cell, on its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// Nothing, and nothing to say of it: a second column of a question that was answered in its first.
    Empty,
    /// Nothing, and the code that says why.
    Missing(i64),
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
            Self::Missing(code) => Cell::Missing(*code),
            Self::Text(text) => Cell::Text(text),
            Self::Whole(whole) => Cell::Whole(*whole),
            Self::Number(number) => Cell::Number(*number),
            Self::Yes(yes) => Cell::Yes(*yes),
            Self::Date(date) => Cell::Date(*date),
        }
    }
}

/// How the rows of a file are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// A row for each response, a column for each variable.
    #[default]
    Wide,
    /// A row for each answer, and one for each question that has none.
    Tall,
}

/// Whether words that people wrote go into a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnWords {
    /// As they were written.
    #[default]
    Shown,
    /// Not at all: for a file that others will read. That there were some is said by a code.
    Withheld,
}

/// The words of a file, in one language, and what goes into it.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// The language of the labels.
    pub language: Tag,
    /// What the codes for what is missing mean, in the order of [`Missing::ALL`].
    pub missing: [String; 3],
    /// Names of services by their codes.
    pub names: BTreeMap<String, String>,
    /// Whether words that people wrote go into it.
    pub own_words: OwnWords,
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
    /// What the chosen place or service is called.
    Name,
    /// How far along a goal is.
    Far,
    Unit,
    Latitude,
    Longitude,
}

/// What a column takes, from which question, and what it means.
type Taken = (Take, Option<String>, Column);

/// The columns that stand before the answers.
const HEAD: [(Take, &str, Sort); 5] = [
    (Take::Number, "response", Sort::Whole),
    (Take::Version, "version", Sort::Text),
    (Take::Channel, "channel", Sort::Text),
    (Take::Language, "language", Sort::Text),
    (Take::Week, "week", Sort::Date),
];

/// A table of a file.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The group that repeats; none: a row for each response.
    pub repeat: Option<String>,
    /// How its rows are laid out.
    pub layout: Layout,
    columns: Vec<Taken>,
    /// Its questions, with the group that repeats around each.
    items: Vec<(String, Option<String>)>,
    codes: Codes,
    own_words: OwnWords,
    /// What areas and services are called, by their codes.
    names: BTreeMap<String, String>,
    /// The questions whose answers are areas and services.
    places: BTreeSet<String>,
}

/// What is known of a response besides its answers.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// A number of this file alone, in no order of time.
    pub number: i64,
    /// The version it answered.
    pub version: &'a str,
}

/// One response about to become rows.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// What is known besides the answers.
    pub head: Head<'a>,
    /// The response.
    pub response: &'a Response,
    /// What its version asked of whoever gave it.
    pub asked: &'a AskedOf<'a>,
}

/// A response whose answers are found at once, however many there are.
struct Answered<'a> {
    given: Given<'a>,
    by_place: HashMap<(&'a str, &'a [u32]), &'a Answer>,
}

impl<'a> Answered<'a> {
    fn of(given: Given<'a>) -> Self {
        let answers = given.response.answers.0.iter().filter(|answer| !answer.values.is_empty());
        let mut by_place = HashMap::with_capacity(given.response.answers.0.len());
        for answer in answers {
            // Of two answers to one question the first one counts.
            by_place.entry((answer.item.as_str(), answer.path.as_slice())).or_insert(answer);
        }
        Self { given, by_place }
    }

    fn find(&self, item: &str, path: &[u32]) -> Option<&'a Answer> {
        self.by_place.get(&(item, path)).copied()
    }
}

impl Sheet {
    /// The table of these variables.
    pub fn of(variables: &[Variable], (repeat, layout): (Option<&str>, Layout), spoken: &Spoken) -> Self {
        let tall = layout == Layout::Tall;
        let own: Vec<&Variable> =
            variables.iter().filter(|variable| tall || variable.repeat.as_deref() == repeat).collect();
        let mut columns: Vec<Taken> = HEAD.into_iter().map(|(take, name, sort)| head(take, name, sort)).collect();
        if repeat.is_some() || tall {
            columns.push(head(Take::Repeat, "repeat", Sort::Text));
        }
        match layout {
            Layout::Wide => columns.extend(own.iter().flat_map(|variable| wide::columns(variable, &spoken.language))),
            Layout::Tall => {
                columns.push(head(Take::Value, "variable", Sort::Text));
                columns.push((Take::Value, Some(String::new()), Column::new("value", "value", Sort::Text)));
                columns.push(head(Take::Name, "name", Sort::Text));
            }
        }
        let codes = if own.iter().any(|variable| variable.low_numbers) { Codes::Far } else { Codes::Near };
        let missing = Missing::ALL.iter().zip(&spoken.missing);
        let missing: Vec<_> =
            missing.map(|(missing, words)| (missing.code(codes).to_string(), words.clone())).collect();
        for (_, _, column) in columns.iter_mut().filter(|(_, item, _)| item.is_some()) {
            column.missing.clone_from(&missing);
        }
        Self {
            repeat: repeat.map(str::to_owned),
            layout,
            columns,
            items: own.iter().map(|variable| (variable.item.clone(), variable.repeat.clone())).collect(),
            codes,
            own_words: spoken.own_words,
            names: own.iter().flat_map(|variable| wide::names(variable, spoken)).collect(),
            places: own.iter().filter(|one| one.places).map(|one| one.item.clone()).collect(),
        }
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

    /// So many cells the rows of one response fill, outside groups that repeat: by this it is reckoned how many responses are
    /// in memory at once.
    pub fn cells_of_one(&self) -> usize {
        match self.layout {
            Layout::Wide => self.columns.len().max(self.items.len()),
            Layout::Tall => self.columns.len().saturating_mul(self.items.len()),
        }
    }

    /// The rows of one response.
    pub fn rows(&self, given: Given<'_>) -> Vec<Vec<Field>> {
        let answered = Answered::of(given);
        match (self.layout, &self.repeat) {
            (Layout::Tall, _) => self.tall(&answered),
            (Layout::Wide, None) => vec![self.row(&answered, &[])],
            (Layout::Wide, Some(repeat)) => {
                self.paths(given.response, Some(repeat)).into_iter().map(|path| self.row(&answered, path)).collect()
            }
        }
    }

    /// The repeats of a group that have an answer; outside any repeat, the response itself.
    fn paths<'a>(&self, response: &'a Response, repeat: Option<&str>) -> BTreeSet<&'a [u32]> {
        if repeat.is_none() {
            return BTreeSet::from([&[][..]]);
        }
        let own = |item: &str| self.items.iter().any(|(name, around)| name == item && around.as_deref() == repeat);
        response.answers.0.iter().filter(|answer| own(&answer.item)).map(|answer| answer.path.as_slice()).collect()
    }

    fn row(&self, answered: &Answered<'_>, path: &[u32]) -> Vec<Field> {
        let field = |(take, item, _): &Taken| match item {
            None => about(take, answered.given, path),
            Some(item) => match answered.find(item, path) {
                Some(answer) => self.taken(take, answer),
                None => self.missing(answered.given, item, path),
            },
        };
        self.columns.iter().map(field).collect()
    }

    fn taken(&self, take: &Take, answer: &Answer) -> Field {
        match (self.own_words, take) {
            (OwnWords::Withheld, Take::Value | Take::Words | Take::Name) if taken::holds_words(answer) => {
                Field::Missing(Missing::Withheld.code(self.codes))
            }
            (_, Take::Name) => {
                let names: Vec<&str> = answer.values.iter().filter_map(|value| self.called(value)).collect();
                if names.is_empty() { Field::Empty } else { Field::Text(names.join(" | ")) }
            }
            _ => taken(take, answer),
        }
    }

    /// What a place is called: by its code, or as it was typed where no code was chosen.
    fn called<'a>(&'a self, value: &'a questionnaires::Value) -> Option<&'a str> {
        match value {
            questionnaires::Value::Text(words) => Some(words.as_str()),
            _ => value.as_code().and_then(|code| self.names.get(code)).map(String::as_str),
        }
    }

    fn name(&self, item: &str, value: &questionnaires::Value) -> Field {
        let name = self.called(value).filter(|_| self.places.contains(item));
        name.map_or(Field::Empty, |name| Field::Text(name.to_owned()))
    }

    fn missing(&self, given: Given<'_>, item: &str, path: &[u32]) -> Field {
        given.asked.missing(item, path).map_or(Field::Empty, |missing| Field::Missing(missing.code(self.codes)))
    }

    fn tall(&self, answered: &Answered<'_>) -> Vec<Vec<Field>> {
        let (given, mut rows) = (answered.given, Vec::new());
        let mut paths: BTreeMap<Option<&str>, BTreeSet<&[u32]>> = BTreeMap::new();
        for (item, repeat) in &self.items {
            let repeat = repeat.as_deref();
            for path in paths.entry(repeat).or_insert_with(|| self.paths(given.response, repeat)).iter() {
                for (value, name) in self.values(answered, item, path) {
                    let mut row: Vec<Field> = HEAD.iter().map(|(take, _, _)| about(take, given, path)).collect();
                    row.extend([about(&Take::Repeat, given, path), Field::Text(item.clone()), value, name]);
                    rows.push(row);
                }
            }
        }
        rows
    }

    /// Each value with its name, or the one code that says why there is none.
    fn values(&self, answered: &Answered<'_>, item: &str, path: &[u32]) -> Vec<(Field, Field)> {
        match answered.find(item, path) {
            Some(answer) => {
                let one = |value: &questionnaires::Value| match (self.own_words, value) {
                    (OwnWords::Withheld, questionnaires::Value::Text(_)) => {
                        (Field::Missing(Missing::Withheld.code(self.codes)), Field::Empty)
                    }
                    _ => (Field::Text(taken::plain(value)), self.name(item, value)),
                };
                answer.values.iter().map(one).collect()
            }
            None => match self.missing(answered.given, item, path) {
                Field::Empty => Vec::new(),
                missing => vec![(missing, Field::Empty)],
            },
        }
    }
}

fn head(take: Take, name: &str, sort: Sort) -> Taken {
    (take, None, Column::new(name, name, sort))
}
