//! Answers as the values of fields, so that a page that was answered before shows what was answered.

use crate::{names, read::known_choices, sheet::Sheet};
use questionnaires::{Answers, Item, Kind, Value, logic::Settled};
use web::{Fields, Form};

/// Number as a person types it: with the sign that parts fractions in the language of the page, without groups.
pub(crate) fn typed_number(number: f64, comma: bool) -> String {
    let text = format!("{number}");
    if comma { text.replace('.', ",") } else { text }
}

impl Sheet<'_> {
    /// A form that holds these answers.
    pub(crate) fn filled(&self, answers: &Answers, settled: &Settled) -> Form {
        let mut fields = Fields::default();
        for row in &answers.0 {
            let Some(item) = self.form.item(&row.item) else { continue };
            let name = names::field(&row.item, &row.path);
            self.fill(item, (&name, &row.path), &row.values, (settled, &mut fields));
        }
        Form::of(fields)
    }

    fn fill(
        &self,
        item: &Item,
        (name, path): (&str, &[u32]),
        values: &[Value],
        (settled, fields): (&Settled, &mut Fields),
    ) {
        match item.kind {
            Kind::Ranking => self.fill_ranking(item, (name, path), values, (settled, fields)),
            Kind::Lookup | Kind::Area | Kind::Service if !item.is_area_in_words() => match values.first() {
                Some(Value::Text(searched)) => fields.set(names::part(name, "search"), searched.as_str()),
                Some(value) => fields.set(name, self.typed_value(value)),
                None => {}
            },
            Kind::Goal => {
                for value in values {
                    match value {
                        Value::Text(words) => fields.set(name, words.as_str()),
                        other => fields.set(names::part(name, "far"), self.typed_value(other)),
                    }
                }
            }
            Kind::OneOrOther | Kind::SeveralOrOther => self.fill_with_other(name, values, fields),
            Kind::Point => fill_parts(fields, name, &["north", "east"], &self.point_parts(values)),
            Kind::Date | Kind::Month | Kind::At => {
                fill_parts(fields, name, &["day", "month", "year", "time"], &day_parts(values))
            }
            _ if item.repeats.is_some() => {
                for (index, value) in values.iter().enumerate() {
                    fields.set(names::value(name, index), self.typed_value(value));
                }
            }
            _ => values.iter().for_each(|value| fields.add(name, self.typed_value(value))),
        }
    }

    fn fill_with_other(&self, name: &str, values: &[Value], fields: &mut Fields) {
        for value in values {
            match value {
                Value::Text(words) => {
                    fields.add(name, names::OTHER);
                    fields.set(names::part(name, "other"), words.as_str());
                }
                other => fields.add(name, self.typed_value(other)),
            }
        }
    }

    fn fill_ranking(
        &self,
        item: &Item,
        (name, path): (&str, &[u32]),
        values: &[Value],
        (settled, fields): (&Settled, &mut Fields),
    ) {
        let typed: Vec<&str> = match values.first() {
            Some(Value::Text(typed)) => typed.split(',').collect(),
            _ => Vec::new(),
        };
        for (index, (code, _)) in known_choices(self, item, path, settled).iter().enumerate() {
            let place =
                values.iter().position(|value| value.as_code() == Some(code.as_str())).map(|at| (at + 1).to_string());
            let place = place.or_else(|| typed.get(index).map(|place| (*place).to_owned()));
            fields.set(names::part(name, &format!("place{index}")), place.unwrap_or_default());
        }
    }

    /// A value as its field holds it.
    pub(crate) fn typed_value(&self, value: &Value) -> String {
        let comma = self.words.decimal(0.5, 1).contains(',');
        match value {
            Value::Yes(true) => "yes".to_owned(),
            Value::Yes(false) => "no".to_owned(),
            Value::Whole(whole) => whole.to_string(),
            Value::Number(number) | Value::Amount { number, .. } => typed_number(*number, comma),
            Value::Text(text) => text.clone(),
            Value::Code(code) => code.clone(),
            Value::Coded(coding) => coding.code.clone(),
            Value::Time(time) => time.strftime("%H:%M").to_string(),
            Value::Date(date) => date.to_string(),
            Value::At(at) => at.to_string(),
            Value::Point { latitude, longitude } => format!("{latitude}/{longitude}"),
        }
    }

    fn point_parts(&self, values: &[Value]) -> Vec<String> {
        let comma = self.words.decimal(0.5, 1).contains(',');
        match values.first() {
            Some(Value::Point { latitude, longitude }) => {
                vec![typed_number(*latitude, comma), typed_number(*longitude, comma)]
            }
            Some(Value::Text(kept)) => kept.split('/').map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }
}

fn day_parts(values: &[Value]) -> Vec<String> {
    let of = |date: jiff::civil::Date| vec![date.day().to_string(), date.month().to_string(), date.year().to_string()];
    match values.first() {
        Some(Value::Date(date)) => of(*date),
        Some(Value::At(at)) => {
            let mut parts = of(at.date());
            parts.push(at.time().strftime("%H:%M").to_string());
            parts
        }
        Some(Value::Text(kept)) => kept.split('/').map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

fn fill_parts(fields: &mut Fields, name: &str, endings: &[&str], parts: &[String]) {
    for (ending, part) in endings.iter().zip(parts) {
        fields.set(names::part(name, ending), part.as_str());
    }
}
