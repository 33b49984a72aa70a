//! Answers in words, for the summary and for whoever reads them later.

use crate::sheet::Sheet;
use questionnaires::{Item, Kind, Value};

impl Sheet<'_> {
    /// The words of one choice of a question; its code when nobody wrote any.
    pub(crate) fn choice_words(&self, item: &Item, code: &str) -> String {
        let places = self.places.filter(|_| item.kind == Kind::Service).map(|places| &places.services);
        let place =
            places.and_then(|list| list.iter().find(|(known, _)| known == code)).map(|(_, words)| words.clone());
        let choice = || self.questionnaire().choices_of(item).iter().find(|choice| choice.code == code);
        let words = place.or_else(|| choice().map(|choice| self.plain(&choice.text)));
        words.filter(|words| !words.is_empty()).unwrap_or_else(|| code.to_owned())
    }

    /// The answer to one question, one line for each value.
    pub fn written(&self, item: &Item, values: &[Value]) -> Vec<String> {
        let lines = values.iter().map(|value| self.written_value(item, value)).filter(|line| !line.is_empty());
        if item.kind == Kind::Ranking {
            return lines.enumerate().map(|(index, line)| format!("{}. {line}", index + 1)).collect();
        }
        lines.collect()
    }

    fn written_value(&self, item: &Item, value: &Value) -> String {
        let number = |number: f64| {
            let places = format!("{number}").split_once('.').map_or(0, |(_, fraction)| fraction.len());
            self.words.decimal(number, places)
        };
        match value {
            Value::Yes(true) => self.word("answering-yes"),
            Value::Yes(false) => self.word("answering-no"),
            Value::Whole(year) if item.kind == Kind::Year => year.to_string(),
            Value::Whole(far) if item.kind == Kind::Goal => {
                self.words.with("answering-goal-far-said", &[("far", (*far).into())])
            }
            Value::Whole(whole) => self.words.number(*whole),
            Value::Number(value) => number(*value),
            Value::Amount { number: value, unit } => format!("{} {unit}", number(*value)).trim_end().to_owned(),
            Value::Text(text) => text.clone(),
            Value::Date(date) if item.kind == Kind::Month => self.words.month(*date),
            Value::Date(date) if item.kind == Kind::Year => date.year().to_string(),
            Value::Date(date) => self.words.date(*date),
            Value::Time(time) => self.words.time_of_day(*time),
            Value::At(at) => format!("{}, {}", self.words.date(at.date()), self.words.time_of_day(at.time())),
            Value::Code(code) => self.choice_words(item, code),
            Value::Coded(coding) => coding.display.clone().unwrap_or_else(|| coding.code.clone()),
            Value::Point { latitude, longitude } => format!("{latitude}, {longitude}"),
        }
    }
}
