//! One row of the sheet `survey`, read into a question or a group.

use super::super::{NotCarried, Reason, Trouble};
use super::CARRIED;
use super::cells::Row;
use super::columns::KIND;
use super::languages::Languages;
use super::survey_read::unnamed;
use super::types::{self, Type};
use super::{media, own};
use crate::model::{
    ChoiceList, ChoiceSource, Condition, Constraint, Expression, Item, Kind, Media, Notation, Repeats, Severity, Text,
    Value,
};
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};

/// What is collected while the rows are read.
#[derive(Default)]
pub(super) struct Reading {
    pub languages: Languages,
    pub lists: BTreeMap<String, ChoiceList>,
    pub troubles: Vec<Trouble>,
    pub not_carried: Vec<NotCarried>,
    /// When questions are shown, as it was chosen from a list, by question.
    pub chosen: BTreeMap<String, Condition>,
    ids: BTreeSet<String>,
    references: Vec<(String, String)>,
}

/// `true` for the ways in which XLSForm says yes.
pub(super) fn is_yes(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "yes" | "true" | "true()" | "1")
}

fn is_no(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "no" | "false" | "false()" | "0")
}

impl Reading {
    pub(super) fn trouble(&mut self, row: &Row<'_>, column: &str, what: impl std::fmt::Display) {
        self.troubles.push(Trouble::at(row.place(column), what));
    }

    pub(super) fn not_used(&mut self, row: &Row<'_>, column: &str, why: Reason) {
        self.not_carried.push(NotCarried::new(row.cell(column), why));
    }

    /// A group or a repeat.
    pub(super) fn group(&mut self, row: &Row<'_>, repeats: bool) -> Item {
        let id = row.text("name").map_or_else(|| unnamed(&self.ids, row.number), ToOwned::to_owned);
        let mut item = Item::new(self.own(id, row), Kind::Group, Text::default());
        item.kind = self.kind(Kind::Group, row);
        self.fill(&mut item, row);
        let count = self.expression(row, "repeat_count");
        let own = item.repeats.take().unwrap_or_default();
        item.repeats = repeats.then_some(Repeats { count, ..own });
        item
    }

    /// A question; nothing when it has no name.
    pub(super) fn question(&mut self, row: &Row<'_>, found: Type) -> Option<Item> {
        let Some(name) = row.text("name") else {
            self.trouble(row, "name", "no name; each question needs one of its own");
            return None;
        };
        let mut item = Item::new(self.own(name.to_owned(), row), Kind::Text, Text::default());
        match found {
            Type::Plain(kind) => item.kind = self.kind(kind, row),
            Type::Kept(kind, why) => {
                item.kind = kind;
                self.not_used(row, "type", why);
                put(&mut item, "type", row.text("type").unwrap_or_default());
            }
            Type::Chosen { kind, list } => {
                item.kind = self.kind(kind, row);
                self.choose(&mut item, row, list);
            }
            Type::Begin { .. } | Type::End { .. } => return None,
        }
        self.fill(&mut item, row);
        Some(item)
    }

    fn own(&mut self, id: String, row: &Row<'_>) -> String {
        if !is_name(&id) {
            self.trouble(
                row,
                "name",
                format!("{id} cannot be a name; begin with a letter, then letters, digits, _ and - only"),
            );
        }
        if !self.ids.insert(id.clone()) {
            self.trouble(row, "name", format!("the name {id} stands twice; each question needs one of its own"));
        }
        id
    }

    fn kind(&self, kind: Kind, row: &Row<'_>) -> Kind {
        let ours = row.text(KIND).and_then(Kind::parse).filter(|ours| ours.holds_items() == kind.holds_items());
        ours.unwrap_or_else(|| types::with_appearance(kind, row.text("appearance").unwrap_or_default()))
    }

    fn choose(&mut self, item: &mut Item, row: &Row<'_>, list: String) {
        if item.kind == Kind::YesNo {
            return;
        }
        if !self.lists.contains_key(&list) {
            self.trouble(row, "type", format!("there is no list named {list} on the sheet choices"));
        }
        let filter = self.expression(row, "choice_filter");
        let shuffled = row.text("parameters").is_some_and(|text| parameter(text, "randomize").is_some_and(is_yes));
        item.choices = Some(ChoiceSource { list, filter, shuffled, ..ChoiceSource::default() });
    }

    fn fill(&mut self, item: &mut Item, row: &Row<'_>) {
        item.text = self.words(row, "label");
        item.hint = self.words(row, "hint");
        item.guidance = self.words(row, "guidance_hint");
        item.help = self.words(row, "comhar_help");
        item.low = self.words(row, "comhar_low");
        item.high = self.words(row, "comhar_high");
        item.required_message = self.words(row, "required_message");
        item.read_only = row.text("read_only").is_some_and(is_yes);
        self.required(item, row);
        if let Some(expression) = self.expression(row, "relevant") {
            item.shown = Condition::If(expression);
        }
        if let Some(chosen) = own::chosen(row, &mut self.troubles) {
            self.chosen.insert(item.id.clone(), chosen);
        }
        if let Some(expression) = self.expression(row, "constraint") {
            let (key, message) = (format!("constraint-{}", item.id), self.words(row, "constraint_message"));
            item.constraints.push(Constraint { key, expression, message, severity: Severity::Error });
        }
        item.calculation = self.expression(row, "calculation");
        self.parameters(item, row);
        own::read(item, row, &mut self.troubles);
        self.default(item, row);
        self.keep(item, row);
    }

    fn words(&mut self, row: &Row<'_>, base: &str) -> Text {
        let mut text = Text::default();
        for (column, words) in row.cells.iter().filter(|(column, _)| column.base.as_str() == base) {
            let tag = match &column.language {
                Some(language) => self.languages.tag(language),
                None => self.languages.order.first().cloned().unwrap_or_else(|| crate::model::Tag::new("en")),
            };
            text = text.and(tag, words.clone());
        }
        text
    }

    fn required(&mut self, item: &mut Item, row: &Row<'_>) {
        let Some(text) = row.text("required") else { return };
        item.required = is_yes(text);
        if !item.required && !is_no(text) {
            self.not_used(row, "required", Reason::NeededSometimes);
            put(item, "required", text);
        }
    }

    /// An expression, its curly quotation marks made straight; the names in it are looked up at the end.
    fn expression(&mut self, row: &Row<'_>, column: &str) -> Option<Expression> {
        let written = row.text(column)?;
        let text = straight(written);
        if text != written {
            self.not_used(row, column, Reason::Straightened);
        }
        if text.matches(['(', ')']).count() % 2 == 1 {
            self.trouble(row, column, "a bracket is opened and not closed, or closed and not opened");
        }
        for reference in references(&text) {
            self.references.push((row.place(column), reference.to_owned()));
        }
        Some(Expression { notation: Notation::XPath, text, name: None })
    }

    /// Every `${name}` must be a question.
    pub(super) fn check_references(&mut self) {
        for (place, name) in &self.references {
            if !self.ids.contains(name) {
                self.troubles.push(Trouble::at(place, format!("${{{name}}} is no question of this form")));
            }
        }
    }

    fn parameters(&mut self, item: &mut Item, row: &Row<'_>) {
        let Some(text) = row.text("parameters") else { return };
        put(item, "parameters", text);
        if !matches!(item.kind, Kind::Scale | Kind::Rating | Kind::Recommend | Kind::Line) {
            return;
        }
        let number = |name| parameter(text, name).map(str::parse::<f64>);
        let (least, most, step) = (number("start"), number("end"), number("step"));
        if [&least, &most, &step].iter().any(|one| matches!(one, Some(Err(_)))) {
            return self.trouble(row, "parameters", "start, end and step must be numbers: start=0 end=10 step=1");
        }
        let value = |one: Option<Result<f64, _>>, or: f64| one.and_then(Result::ok).unwrap_or(or);
        let (least, most, step) = (value(least, 0.0), value(most, 10.0), value(step, 1.0));
        if [least, most, step].iter().any(|one| one.fract() != 0.0) {
            item.kind = Kind::Number;
            put(item, "type", "range");
        }
        item.bounds.least = Some(number_value(least));
        item.bounds.most = Some(number_value(most));
    }

    fn default(&mut self, item: &mut Item, row: &Row<'_>) {
        let Some(text) = row.text("default") else { return };
        if text.contains("${") || (text.contains('(') && text.ends_with(')')) {
            item.initial_expression = self.expression(row, "default");
            return;
        }
        let several: Vec<&str> = if item.kind.takes_several() { text.split_whitespace().collect() } else { vec![text] };
        let values: Vec<Value> = several.iter().filter_map(|text| literal(item.kind, text)).collect();
        if values.len() != several.len() {
            self.trouble(
                row,
                "default",
                format!("{text} is no answer to a question of type {}", row.text("type").unwrap_or_default()),
            );
        }
        item.initial = values;
    }

    fn keep(&mut self, item: &mut Item, row: &Row<'_>) {
        let mut columns: BTreeMap<&str, &str> = BTreeMap::new();
        for (column, text) in &row.cells {
            let base = column.base.as_str();
            if base == "appearance" {
                put(item, "appearance", text.as_str());
            } else if let (Some(kind), None) = (base.strip_prefix("media::"), &column.language) {
                item.media.push(Media {
                    kind: media_kind(kind).to_owned(),
                    source: text.clone(),
                    words: Text::default(),
                });
            } else if !USED.contains(&base) && !own::SURVEY.contains(&base) && !column.base.is_words() {
                columns.insert(&column.written, text);
                self.not_used(row, &column.written, Reason::Column);
            }
        }
        // The words in the column of the picture are those of the first.
        item.media.sort_by_cached_key(|media| (!media::is_picture(media), media.kind.clone()));
        let shows = self.words(row, "comhar_picture");
        if let Some(first) = item.media.first_mut() {
            if row.text(media::DECORATES).is_some_and(is_yes) {
                media::sort_of(&first.source).clone_into(&mut first.kind);
            }
            first.words = shows;
        }
        item.media = own::media(row, std::mem::take(&mut item.media), &mut self.troubles);
        if !columns.is_empty() {
            put(item, "columns", json!(columns));
        }
    }
}

const USED: [&str; 13] = [
    "type",
    "name",
    "required",
    "relevant",
    "constraint",
    "calculation",
    "choice_filter",
    "appearance",
    "repeat_count",
    "default",
    "read_only",
    "parameters",
    KIND,
];

fn put(item: &mut Item, name: &str, value: impl Into<Json>) {
    let carried = item.carried.entry(CARRIED.to_owned()).or_insert_with(|| json!({}));
    if let Some(carried) = carried.as_object_mut() {
        carried.insert(name.to_owned(), value.into());
    }
}

/// What sort a medium of this column is.
pub(super) fn media_kind(column: &str) -> &'static str {
    match column {
        "audio" => "audio/*",
        "video" => "video/*",
        _ => "image/*",
    }
}

/// A number as a value: whole where it is whole.
#[expect(clippy::cast_possible_truncation, reason = "a whole number below 2^53 stays itself")]
fn number_value(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 9e15 { Value::Whole(number as i64) } else { Value::Number(number) }
}

/// The value of one parameter: `start=0 end=10`, also with `;` or `,` between.
fn parameter<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let parts = text.split([' ', ';', ',']).filter_map(|part| part.split_once('='));
    parts
        .map(|(key, value)| (key.trim(), value.trim()))
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

fn literal(kind: Kind, text: &str) -> Option<Value> {
    match kind {
        Kind::Whole | Kind::Scale | Kind::Rating | Kind::Recommend | Kind::Line => text.parse().ok().map(Value::Whole),
        Kind::Number | Kind::Amount => text.parse().ok().and_then(Value::number),
        Kind::Date | Kind::Month | Kind::Year => text.parse().ok().map(Value::Date),
        Kind::Time => text.parse().ok().map(Value::Time),
        Kind::At => text.parse().ok().map(Value::At),
        Kind::YesNo | Kind::Agree => Some(Value::Yes(is_yes(text))),
        kind if kind.has_choices() => Some(Value::Code(text.to_owned())),
        _ => Some(Value::Text(text.to_owned())),
    }
}

/// `true` for a name that XLSForm allows.
pub(super) fn is_name(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && letters.all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

fn straight(text: &str) -> String {
    text.replace(['\u{2018}', '\u{2019}', '\u{201A}'], "'")
        .replace(['\u{201C}', '\u{201D}', '\u{201E}'], "\"")
        .replace('\u{a0}', " ")
}

/// The names in `${…}`.
fn references(text: &str) -> impl Iterator<Item = &str> {
    text.split("${")
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name.trim().trim_start_matches("last-saved#"))
}
