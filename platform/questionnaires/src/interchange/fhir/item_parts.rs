//! Parts of an item: expressions, bounds, conditions, constraints.

use super::extensions::{self as ext, Address, Object, one, push};
use super::{texts, values};
use crate::model::{
    Bounds, Condition, Constraint, Expression, Item, Kind, Notation, Repeats, Severity, Tag, Value, When, WhenOperator,
};
use serde_json::{Map, Value as Json, json};

const FHIRPATH: &str = "text/fhirpath";
const XLSFORM: &str = "text/x-xlsform";

/// An expression in FHIRPath; nothing for one in another language, which is kept as it is.
pub(super) fn read_expression(from: &Json) -> Option<Expression> {
    let notation = match ext::text(from, "language")? {
        FHIRPATH => Notation::FhirPath,
        XLSFORM => Notation::XPath,
        _ => return None,
    };
    let text = ext::text(from, "expression")?.to_owned();
    Some(Expression { notation, text, name: ext::text(from, "name").map(ToOwned::to_owned) })
}

/// The first expression in the extension with this address.
pub(super) fn expression(of: &Json, address: Address) -> Option<Expression> {
    ext::value(of, address).and_then(read_expression)
}

/// An expression as FHIR writes it. One in XPath goes out under a language name of its own.
pub(super) fn expression_json(expression: &Expression) -> Json {
    let mut out = Map::new();
    ext::put(&mut out, "name", expression.name.as_deref());
    let language = match expression.notation {
        Notation::FhirPath => FHIRPATH,
        Notation::XPath => XLSFORM,
    };
    out.insert("language".to_owned(), json!(language));
    out.insert("expression".to_owned(), json!(expression.text));
    Json::Object(out)
}

/// Writes an expression as an extension.
pub(super) fn push_expression(to: &mut Object, address: Address, expression: &Expression) {
    push(to, one(address, "valueExpression", expression_json(expression)));
}

fn count(of: &Json, address: Address) -> Option<u32> {
    ext::value(of, address).and_then(Json::as_u64).and_then(|count| u32::try_from(count).ok())
}

fn bound(of: &Json, address: Address) -> Option<Value> {
    values::read(ext::all(of, address).next()?, "value")
}

/// What an answer must lie between.
pub(super) fn read_bounds(from: &Json, kind: Kind) -> Bounds {
    let several = kind.takes_several();
    let length = from.get("maxLength").and_then(Json::as_u64).and_then(|length| u32::try_from(length).ok());
    Bounds {
        least: bound(from, ext::LEAST),
        most: bound(from, ext::MOST),
        length,
        places: count(from, ext::PLACES),
        fewest: count(from, ext::LEAST_OFTEN).filter(|_| several),
        most_chosen: count(from, ext::MOST_OFTEN).filter(|_| several),
    }
}

/// How often it may be repeated.
pub(super) fn read_repeats(from: &Json, kind: Kind) -> Option<Repeats> {
    let repeats = from.get("repeats") == Some(&Json::Bool(true));
    (repeats && !kind.takes_several()).then(|| Repeats {
        least: count(from, ext::LEAST_OFTEN),
        most: count(from, ext::MOST_OFTEN),
        count: None,
    })
}

/// Writes bounds and repeats.
pub(super) fn write_bounds(to: &mut Object, item: &Item, fhir_type: &str) {
    let bounds = &item.bounds;
    ext::put(to, "maxLength", bounds.length);
    for (address, value) in [(ext::LEAST, &bounds.least), (ext::MOST, &bounds.most)] {
        if let Some(value) = value {
            let (ending, value) = values::write(value, fhir_type, "Z");
            push(to, one(address, &format!("value{ending}"), value));
        }
    }
    let repeats = item.repeats.as_ref();
    let least = bounds.fewest.or_else(|| repeats.and_then(|repeats| repeats.least));
    let most = bounds.most_chosen.or_else(|| repeats.and_then(|repeats| repeats.most));
    for (address, value) in [(ext::PLACES, bounds.places), (ext::LEAST_OFTEN, least), (ext::MOST_OFTEN, most)] {
        if let Some(value) = value {
            push(to, one(address, "valueInteger", json!(value)));
        }
    }
}

/// When it is shown.
pub(super) fn read_condition(from: &Json) -> Option<Condition> {
    if let Some(expression) = expression(from, ext::SHOWN) {
        return Some(Condition::If(expression));
    }
    let Some(all) = from.get("enableWhen").and_then(Json::as_array) else { return Some(Condition::Always) };
    let all: Vec<When> = all.iter().map(read_when).collect::<Option<_>>()?;
    let any = ext::text(from, "enableBehavior") == Some("any");
    Some(if any { Condition::Any(all) } else { Condition::All(all) })
}

fn read_when(from: &Json) -> Option<When> {
    let item = ext::text(from, "question")?.to_owned();
    let operator = WhenOperator::parse(ext::text(from, "operator")?)?;
    Some(When { item, operator, value: values::read(from, "answer")? })
}

/// Writes when it is shown; `target` writes the value compared with an item.
pub(super) fn write_condition(
    to: &mut Object,
    condition: &Condition,
    target: impl Fn(&str, &Value) -> (&'static str, Json),
) {
    let (all, any) = match condition {
        Condition::Always => return,
        Condition::If(expression) => return push_expression(to, ext::SHOWN, expression),
        Condition::All(all) => (all, false),
        Condition::Any(all) => (all, true),
    };
    let written = all.iter().map(|when| {
        let (ending, value) = target(&when.item, &when.value);
        json!({ "question": when.item, "operator": when.operator.as_str(), format!("answer{ending}"): value })
    });
    to.insert("enableWhen".to_owned(), written.collect());
    if any || all.len() > 1 {
        to.insert("enableBehavior".to_owned(), json!(if any { "any" } else { "all" }));
    }
}

/// The constraints of an item: those written as such and its regular expression.
pub(super) fn read_constraints(from: &Json, id: &str, language: &Tag) -> Vec<Constraint> {
    let written = ext::all(from, ext::CONSTRAINT).filter_map(|one| read_constraint(one, language));
    let target = ext::all(from, ext::TARGET_CONSTRAINT).filter_map(|one| read_constraint(one, language));
    let pattern = ext::value(from, ext::REGEX).and_then(Json::as_str).and_then(|pattern| read_pattern(pattern, id));
    written.chain(target).chain(pattern).collect()
}

fn read_constraint(from: &Json, language: &Tag) -> Option<Constraint> {
    let of = |name| ext::part(from, name);
    let expression = match of("expression")? {
        Json::String(text) => Expression { notation: Notation::FhirPath, text: text.clone(), name: None },
        other => read_expression(other)?,
    };
    let severity =
        if of("severity").and_then(Json::as_str) == Some("warning") { Severity::Warning } else { Severity::Error };
    let human = ext::extensions(from).find(|part| ext::text(part, "url") == Some("human"))?;
    let key = of("key").and_then(Json::as_str)?.to_owned();
    Some(Constraint { key, expression, message: texts::read(human, "valueString", language), severity })
}

fn read_pattern(pattern: &str, id: &str) -> Option<Constraint> {
    let quote = ['\'', '"'].into_iter().find(|quote| !pattern.contains(*quote))?;
    let text = format!("regex(., {quote}{pattern}{quote})");
    let expression = Expression { notation: Notation::XPath, text, name: None };
    let key = format!("{PATTERN}{id}");
    Some(Constraint { key, expression, message: Default::default(), severity: Severity::Error })
}

const PATTERN: &str = "pattern-";

fn pattern_of(constraint: &Constraint) -> Option<&str> {
    let quoted = constraint.expression.text.strip_prefix("regex(., ")?.strip_suffix(')')?;
    let quote = quoted.chars().next()?;
    let pattern = quoted.strip_prefix(quote)?.strip_suffix(quote)?;
    (constraint.key.starts_with(PATTERN) && constraint.message.is_empty() && !pattern.contains(quote))
        .then_some(pattern)
}

/// Writes a constraint: in FHIRPath as the R4 extension, in XPath as the one that names its language.
pub(super) fn write_constraint(to: &mut Object, constraint: &Constraint, language: &Tag) {
    if let Some(pattern) = pattern_of(constraint) {
        return push(to, one(ext::REGEX, "valueString", json!(pattern)));
    }
    let plain = constraint.expression.notation == Notation::FhirPath;
    let mut human = Map::from_iter([("url".to_owned(), json!("human"))]);
    texts::write(&mut human, "valueString", &constraint.message, language);
    let expression = if plain {
        json!({ "url": "expression", "valueString": constraint.expression.text })
    } else {
        json!({ "url": "expression", "valueExpression": expression_json(&constraint.expression) })
    };
    let parts = json!([
        { "url": "key", "valueId": constraint.key },
        { "url": "severity", "valueCode": constraint.severity.as_str() },
        expression,
        human,
    ]);
    let address = if plain { ext::CONSTRAINT } else { ext::TARGET_CONSTRAINT };
    push(to, json!({ "url": address.url(), "extension": parts }));
}
