//! What a questionnaire asks, as variables that can be counted: one for each question, the same in every language, in
//! easy
//! read, on paper and on a tablet.

use crate::areas;
use questionnaires::{Choice, Item, Kind, Questionnaire, Text, Value};

/// The code of a choice that says: I would rather not say.
pub const DECLINED: &str = "prefer_not_to_say";
/// The code under which own words beside a list are counted.
pub const OTHER: &str = "other";
/// A scale of more steps than this is counted as a number.
const MOST_STEPS: i64 = 101;

/// How a question is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Everybody is in one of its categories.
    One,
    /// Everybody is in any number of its categories.
    Several,
    /// Everybody puts its categories in their own order.
    Ranked,
    /// A number.
    Number,
    /// Only whether it was answered: words, days, places on the map.
    Given,
}

/// One of the answers that a question offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    /// What is stored.
    pub code: String,
    /// What is read; empty when the house has the words (yes, no).
    pub text: Text,
    /// It says: I would rather not say.
    pub declined: bool,
    /// What it counts in a mean, on a scale.
    pub number: Option<f64>,
}

/// A question that can be counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// The question's id: the name of the variable.
    pub item: String,
    /// What sort of question.
    pub kind: Kind,
    /// What is asked.
    pub text: Text,
    /// The words at the low end.
    pub low: Text,
    /// The words at the high end.
    pub high: Text,
    /// How it is counted.
    pub counted: Counted,
    /// What it offers, in order.
    pub categories: Vec<Category>,
    /// Something may hide it.
    pub conditional: bool,
    /// The group that repeats around it, the innermost.
    pub repeat: Option<String>,
    /// Its answers are areas or services: a code of each, with a name.
    pub places: bool,
    /// Its numbers may lie as low as the codes for what is missing.
    pub low_numbers: bool,
}

impl Variable {
    /// `true` when its answers are somebody's own words, or may hold some.
    pub fn holds_words(&self) -> bool {
        self.kind.is_words() || matches!(self.kind, Kind::OneOrOther | Kind::SeveralOrOther)
    }

    /// `true` when a mean says something about it.
    pub fn has_mean(&self) -> bool {
        let scale = self.counted == Counted::One && self.categories.iter().any(|category| category.number.is_some());
        (scale || self.counted == Counted::Number) && self.kind != Kind::Year
    }

    /// The place of a code among its categories.
    pub fn place(&self, code: &str) -> Option<usize> {
        self.categories.iter().position(|category| category.code == code)
    }
}

/// Every variable of a questionnaire, in reading order.
pub fn variables(questionnaire: &Questionnaire) -> Vec<Variable> {
    let mut found = Vec::new();
    for item in &questionnaire.items {
        collect(questionnaire, item, Around::default(), &mut found);
    }
    found
}

#[derive(Clone, Copy, Default)]
struct Around<'a> {
    conditional: bool,
    repeat: Option<&'a str>,
}

fn collect<'a>(questionnaire: &Questionnaire, item: &'a Item, around: Around<'a>, found: &mut Vec<Variable>) {
    let conditional = around.conditional || item.shown != questionnaires::Condition::Always;
    if !item.kind.holds_items() && !matches!(item.kind, Kind::Note | Kind::File) {
        found.push(variable(questionnaire, item, Around { conditional, ..around }));
    }
    let repeat = match item.kind.holds_items() && item.repeats.is_some() {
        true => Some(item.id.as_str()),
        false => around.repeat,
    };
    for inner in &item.items {
        collect(questionnaire, inner, Around { conditional, repeat }, found);
    }
}

fn variable(questionnaire: &Questionnaire, item: &Item, around: Around<'_>) -> Variable {
    let (counted, categories) = shape(questionnaire, item);
    Variable {
        item: item.id.clone(),
        kind: item.kind,
        text: item.text.clone(),
        low: item.low.clone(),
        high: item.high.clone(),
        counted,
        categories,
        conditional: around.conditional,
        repeat: around.repeat.map(str::to_owned),
        places: matches!(item.kind, Kind::Area | Kind::Service) || areas::are_offered(item),
        low_numbers: has_low_numbers(item),
    }
}

/// Whether a number of this question may be -97 or lower: where nothing forbids it, it may.
fn has_low_numbers(item: &Item) -> bool {
    const CODES_BEGIN: f64 = -97.0;
    let least = item.bounds.least.as_ref().and_then(Value::as_number);
    match item.kind {
        Kind::Whole | Kind::Number | Kind::Amount | Kind::Calculated => least.is_none_or(|least| least <= CODES_BEGIN),
        Kind::Scale | Kind::Rating | Kind::Recommend | Kind::Line => least.is_some_and(|least| least <= CODES_BEGIN),
        // A longitude may be -97.
        Kind::Point => true,
        _ => false,
    }
}

fn shape(questionnaire: &Questionnaire, item: &Item) -> (Counted, Vec<Category>) {
    let chosen = || questionnaire.choices_of(item).iter().map(|choice| offered(item, choice)).collect();
    match item.kind {
        // Several answers to one typed question have a table of their own in the files; here only that there were some.
        _ if item.repeats.is_some() => (Counted::Given, Vec::new()),
        Kind::YesNo => (Counted::One, vec![plain("yes"), plain("no")]),
        Kind::Agree => (Counted::One, vec![plain("yes")]),
        Kind::Several | Kind::SeveralOrOther => (Counted::Several, chosen()),
        Kind::Ranking => (Counted::Ranked, chosen()),
        Kind::One | Kind::OneOrOther | Kind::Lookup | Kind::Picture | Kind::Area | Kind::Service => {
            (Counted::One, chosen())
        }
        Kind::Scale | Kind::Rating | Kind::Recommend if item.choices.is_some() => (Counted::One, chosen()),
        Kind::Scale | Kind::Rating | Kind::Recommend => steps(item),
        Kind::Line | Kind::Whole | Kind::Number | Kind::Amount | Kind::Year | Kind::Calculated => {
            (Counted::Number, Vec::new())
        }
        _ => (Counted::Given, Vec::new()),
    }
}

fn plain(code: &str) -> Category {
    Category { code: code.to_owned(), text: Text::default(), declined: false, number: None }
}

fn offered(item: &Item, choice: &Choice) -> Category {
    let asked = choice.codings.iter().any(|coding| coding.code == "asked-declined");
    let number = match item.kind {
        Kind::Scale | Kind::Rating | Kind::Recommend => choice.weight.or_else(|| choice.code.parse().ok()),
        _ => None,
    };
    let declined = asked || choice.code == DECLINED;
    Category { code: choice.code.clone(), text: choice.text.clone(), declined, number: number.filter(|_| !declined) }
}

fn steps(item: &Item) -> (Counted, Vec<Category>) {
    let usual = if item.kind == Kind::Rating { (1, 5) } else { (0, 10) };
    let bound = |value: &Option<Value>| match value {
        Some(Value::Whole(step)) => Some(*step),
        _ => None,
    };
    let least = bound(&item.bounds.least).unwrap_or(usual.0);
    let most = bound(&item.bounds.most).unwrap_or(usual.1);
    if most < least || most.saturating_sub(least) >= MOST_STEPS {
        return (Counted::Number, Vec::new());
    }
    #[expect(clippy::cast_precision_loss, reason = "steps are few and small")]
    let step = |step: i64| Category { number: Some(step as f64), ..plain(&step.to_string()) };
    (Counted::One, (least..=most).map(step).collect())
}
