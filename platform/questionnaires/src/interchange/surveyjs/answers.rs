//! What may be answered: choices, bounds, checks, the answer that stands there at first.

use super::super::{MOST_CHOICES, Place, Reason, Trouble};
use super::element::Reading;
use crate::model::{
    Choice, ChoiceList, ChoiceSource, Constraint, Expression, Item, Kind, Media, Notation, Severity, Text, Value,
};
use serde_json::Value as Json;

impl Reading {
    /// Fills in what may be answered.
    pub(super) fn answers(&mut self, item: &mut Item, from: &Json, place: &Place) {
        if item.kind.has_choices() {
            let name = if from.get("rateValues").is_some() { "rateValues" } else { "choices" };
            let list = self.keep_list(&item.id.clone(), from, name);
            let shuffled = from.get("choicesOrder").and_then(Json::as_str) == Some("random");
            item.choices = Some(ChoiceSource { list, shuffled, ..ChoiceSource::default() });
            if from.get("choicesByUrl").is_some() {
                self.lost(place, Reason::ChoicesElsewhere);
            }
        }
        self.bounds(item, from, place);
        let validators = from.get("validators").and_then(Json::as_array).cloned().unwrap_or_default();
        for validator in &validators {
            self.validator(item, validator, place);
        }
        let initial = match from.get("defaultValue") {
            Some(Json::Array(all)) => all.clone(),
            Some(one) => vec![one.clone()],
            None => Vec::new(),
        };
        item.initial = initial.iter().filter_map(|one| value(one, item.kind)).collect();
        if item.initial.len() < initial.len() {
            self.lost(place, Reason::FirstAnswer);
        }
    }

    /// Keeps the choices under the name of the question.
    pub(super) fn keep_list(&mut self, id: &str, from: &Json, name: &str) -> String {
        let mut choices = Vec::new();
        for (value, text) in self.values(from, name) {
            choices.push(Choice { code: value, text, ..Choice::default() });
        }
        let pictures = from.get(name).and_then(Json::as_array).into_iter().flatten();
        for (choice, picture) in choices.iter_mut().zip(pictures) {
            if let Some(source) = picture.get("imageLink").and_then(Json::as_str) {
                choice.media =
                    Some(Media { kind: "image/*".to_owned(), source: source.to_owned(), words: Text::default() });
            }
        }
        let yes = |name: &str| from.get(name) == Some(&Json::Bool(true));
        if yes("hasNone") || yes("showNoneItem") {
            let text = self.text(from, "noneText");
            let text = if text.is_empty() { Text::new(self.language.clone(), "None") } else { text };
            choices.push(Choice { code: "none".to_owned(), text, alone: true, ..Choice::default() });
        }
        if choices.len() > MOST_CHOICES {
            self.troubles.push(Trouble::at(format!("element {id}"), format!("more than {MOST_CHOICES} choices")));
            choices.clear();
        }
        self.lists.insert(id.to_owned(), ChoiceList { choices, url: None });
        id.to_owned()
    }

    /// Values with their texts: `"a"`, `3` or `{ value, text }`. One that stands twice is taken once.
    pub(super) fn values(&self, from: &Json, name: &str) -> Vec<(String, Text)> {
        let mut all: Vec<(String, Text)> = Vec::new();
        let mut known = std::collections::BTreeSet::new();
        for one in from.get(name).and_then(Json::as_array).into_iter().flatten() {
            let bare = one.get("value").or_else(|| one.get("name")).unwrap_or(one);
            let Some(value) = plain(bare) else { continue };
            let text = self.words(one.get("text").or_else(|| one.get("title")).unwrap_or(bare));
            if known.insert(value.clone()) {
                all.push((value, text));
            }
        }
        all
    }

    fn bounds(&mut self, item: &mut Item, from: &Json, place: &Place) {
        for (name, slot) in [("min", &mut item.bounds.least), ("max", &mut item.bounds.most)] {
            let Some(written) = from.get(name) else { continue };
            *slot = value(written, item.kind);
            if slot.is_none() {
                self.lost(place, Reason::Bound(name.to_owned()));
            }
        }
        let count = |name| from.get(name).and_then(Json::as_u64).and_then(|count| u32::try_from(count).ok());
        item.bounds.length = count("maxLength");
        item.bounds.fewest = count("minSelectedChoices");
        item.bounds.most_chosen = count("maxSelectedChoices");
        if item.kind == Kind::Rating {
            let or = |name: &str, or: i64| Some(Value::Whole(from.get(name).and_then(Json::as_i64).unwrap_or(or)));
            item.bounds.least = or("rateMin", 1);
            item.bounds.most = or("rateMax", from.get("rateCount").and_then(Json::as_i64).unwrap_or(5));
        }
        item.low = self.text(from, "minRateDescription");
        item.high = self.text(from, "maxRateDescription");
    }

    fn validator(&mut self, item: &mut Item, from: &Json, place: &Place) {
        let number = |name: &str| from.get(name).and_then(Json::as_f64);
        let count = |name: &str| from.get(name).and_then(Json::as_u64).and_then(|count| u32::try_from(count).ok());
        let text = match from.get("type").and_then(Json::as_str) {
            Some("numeric" | "numericvalidator") => {
                item.bounds.least = number("minValue").and_then(Value::number).or(item.bounds.least.take());
                item.bounds.most = number("maxValue").and_then(Value::number).or(item.bounds.most.take());
                return;
            }
            Some("answercount" | "answercountvalidator") => {
                item.bounds.fewest = count("minCount").or(item.bounds.fewest);
                item.bounds.most_chosen = count("maxCount").or(item.bounds.most_chosen);
                return;
            }
            Some("text" | "textvalidator") => {
                item.bounds.length = count("maxLength").filter(|length| *length > 0).or(item.bounds.length);
                match count("minLength").filter(|length| *length > 0) {
                    Some(length) => Some(format!("string-length(.) >= {length}")),
                    None => return,
                }
            }
            Some("regex" | "regexvalidator") => from.get("regex").and_then(Json::as_str).and_then(pattern),
            Some("expression" | "expressionvalidator") => {
                self.expression(from, "expression", place).map(|expression| expression.text)
            }
            Some("email" | "emailvalidator") if item.kind == Kind::Email => return,
            _ => None,
        };
        let Some(text) = text else {
            let which = from.get("type").and_then(Json::as_str).unwrap_or("without type");
            return self.lost(place, Reason::Check(which.to_owned()));
        };
        let expression = Expression { notation: Notation::XPath, text, name: None };
        let key = format!("check-{}-{}", item.id, item.constraints.len() + 1);
        let message = self.text(from, "text");
        item.constraints.push(Constraint { key, expression, message, severity: Severity::Error });
    }
}

fn pattern(pattern: &str) -> Option<String> {
    let quote = ['\'', '"'].into_iter().find(|quote| !pattern.contains(*quote))?;
    Some(format!("regex(., {quote}{pattern}{quote})"))
}

fn plain(value: &Json) -> Option<String> {
    match value {
        Json::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Json::Number(number) => Some(number.to_string()),
        Json::Bool(yes) => Some(yes.to_string()),
        _ => None,
    }
}

fn value(from: &Json, kind: Kind) -> Option<Value> {
    let text = from.as_str();
    match kind {
        kind if kind.has_choices() => plain(from).map(Value::Code),
        Kind::YesNo => from.as_bool().map(Value::Yes),
        Kind::Rating | Kind::Scale | Kind::Line => from.as_i64().map(Value::Whole),
        Kind::Number => from.as_f64().or_else(|| text?.parse().ok()).and_then(Value::number),
        Kind::Date | Kind::Month => text?.parse().ok().map(Value::Date),
        Kind::Time => text?.parse().ok().map(Value::Time),
        Kind::At => text?.parse().ok().map(Value::At),
        _ => plain(from).map(Value::Text),
    }
}
