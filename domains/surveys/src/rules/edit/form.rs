use super::tidy;
use crate::rules::{BOUNDS_WRONG, CHOICE_TWICE, KIND_LOCKED, NO_STATEMENTS, TEXT_EMPTY, TOO_FEW_CHOICES};
use kernel::Refusal;
use questionnaires::{
    Bounds, Choice, ChoiceList, ChoiceSource, Condition, Item, Kind, Questionnaire, Tag, Text, Value, When,
    WhenOperator,
};
use std::collections::BTreeSet;

/// One question as somebody types it, in the source language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given<'a> {
    /// What is asked.
    pub text: &'a str,
    /// One line of help.
    pub hint: &'a str,
    /// Choices, one per line.
    pub choices: &'a str,
    /// Statements, one per line.
    pub statements: &'a str,
    /// Words at the low end.
    pub low: &'a str,
    /// Words at the high end.
    pub high: &'a str,
    /// Not below this.
    pub least: &'a str,
    /// Not above this.
    pub most: &'a str,
    /// The last choice is chosen alone.
    pub last_alone: bool,
    /// An answer is needed.
    pub required: bool,
    /// Shown only when `item=code`; empty: always. Anything else leaves the condition as it is.
    pub shown: &'a str,
}

/// Which fields a kind has, beside its text and help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fields {
    /// Choices, one per line.
    pub choices: bool,
    /// The last one may be chosen alone.
    pub alone: bool,
    /// Statements, one per line.
    pub statements: bool,
    /// Words at both ends.
    pub ends: bool,
    /// Least and most.
    pub bounds: bool,
    /// It may be needed.
    pub required: bool,
}

/// Which fields a kind has.
pub fn fields_of(kind: Kind) -> Fields {
    Fields {
        choices: kind.has_choices() || kind == Kind::Matrix,
        alone: matches!(kind, Kind::Several | Kind::SeveralOrOther),
        statements: kind == Kind::Matrix,
        ends: matches!(kind, Kind::Scale | Kind::Rating | Kind::Recommend | Kind::Line),
        bounds: matches!(kind, Kind::Whole | Kind::Number | Kind::Scale),
        required: kind.is_asked() || kind == Kind::Matrix,
    }
}

/// Gives names that were never given before.
pub type Names<'a> = &'a mut dyn FnMut() -> String;

/// A new item of a kind, with its list in the questionnaire.
pub fn make(
    questionnaire: &mut Questionnaire,
    kind: Kind,
    given: &Given<'_>,
    names: Names<'_>,
) -> Result<Item, Refusal> {
    let mut item = Item::new(names(), kind, Text::default());
    fill(questionnaire, &mut item, given, names)?;
    Ok(item)
}

/// Changes an item. Its name stays, and so do the codes of the choices that stay.
pub fn change(
    questionnaire: &mut Questionnaire,
    id: &str,
    (kind, locked): (Kind, bool),
    given: &Given<'_>,
    names: Names<'_>,
) -> Result<(), Refusal> {
    let mut item = questionnaire.item(id).cloned().ok_or(crate::rules::NOT_NOW)?;
    if kind != item.kind {
        if locked || item.kind.holds_items() != kind.holds_items() {
            return Err(KIND_LOCKED);
        }
        item.kind = kind;
    }
    fill(questionnaire, &mut item, given, names)?;
    if let Some(place) = super::item_mut(&mut questionnaire.items, id) {
        *place = item;
    }
    Ok(())
}

fn fill(
    questionnaire: &mut Questionnaire,
    item: &mut Item,
    given: &Given<'_>,
    names: Names<'_>,
) -> Result<(), Refusal> {
    let (tag, fields) = (crate::rules::languages::source(questionnaire), fields_of(item.kind));
    let write = |kept: &mut Text, typed: &str| *kept = std::mem::take(kept).and(tag.clone(), tidy(typed));
    write(&mut item.text, given.text);
    write(&mut item.hint, given.hint);
    if item.text.exactly(tag.as_str()).is_none() {
        return Err(TEXT_EMPTY);
    }
    if fields.ends {
        write(&mut item.low, given.low);
        write(&mut item.high, given.high);
    }
    item.required = fields.required && given.required;
    if fields.bounds {
        item.bounds = bounds(item, given)?;
    }
    if fields.choices {
        choices(questionnaire, item, given, names)?;
    } else {
        item.choices = None;
    }
    if fields.statements {
        statements(item, &tag, given, names)?;
    }
    condition(questionnaire, item, given.shown);
    Ok(())
}

fn bounds(item: &Item, given: &Given<'_>) -> Result<Bounds, Refusal> {
    let read = |typed: &str| match (typed.trim(), item.kind) {
        ("", _) => Ok(None),
        (typed, Kind::Number) => {
            typed.replace(',', ".").parse().ok().and_then(Value::number).map(Some).ok_or(BOUNDS_WRONG)
        }
        (typed, _) => typed.parse().map(|whole| Some(Value::Whole(whole))).map_err(|_| BOUNDS_WRONG),
    };
    let (least, most) = (read(given.least)?, read(given.most)?);
    let number = |value: &Option<Value>| value.as_ref().and_then(Value::as_number);
    match (number(&least), number(&most)) {
        (Some(low), Some(high)) if low >= high => Err(BOUNDS_WRONG),
        (Some(low), Some(high)) if item.kind == Kind::Scale && high - low > 100.0 => Err(BOUNDS_WRONG),
        _ => Ok(Bounds { least, most, ..item.bounds.clone() }),
    }
}

fn lines(typed: &str) -> Vec<String> {
    typed.lines().map(tidy).filter(|line| !line.is_empty()).collect()
}

/// What stood on a line before keeps its code. When as many lines stay as there were, a changed line is the same choice in better
/// words; otherwise it is a new one, with a code that was never given before.
fn matched<T: Clone>(before: &[T], lines: &[String], text: impl Fn(&T) -> String) -> Vec<(String, Option<T>)> {
    let said: Vec<String> = before.iter().map(text).collect();
    let same_count = before.len() == lines.len();
    let find = |(at, line): (usize, &String)| {
        let exact = said.iter().position(|one| one == line);
        let reworded = said.get(at).filter(|one| same_count && !lines.contains(one)).map(|_| at);
        (line.clone(), exact.or(reworded).and_then(|at| before.get(at)).cloned())
    };
    lines.iter().enumerate().map(find).collect()
}

fn choices(
    questionnaire: &mut Questionnaire,
    item: &mut Item,
    given: &Given<'_>,
    names: Names<'_>,
) -> Result<(), Refusal> {
    let tag = crate::rules::languages::source(questionnaire);
    let typed = lines(given.choices);
    if typed.len() < 2 {
        return Err(TOO_FEW_CHOICES);
    }
    if typed.iter().collect::<BTreeSet<_>>().len() != typed.len() {
        return Err(CHOICE_TWICE);
    }
    let name = item.choices.as_ref().map_or_else(|| item.id.clone(), |source| source.list.clone());
    let before = questionnaire.lists.get(&name).map(|list| list.choices.clone()).unwrap_or_default();
    let last = typed.len().saturating_sub(1);
    let marks_alone = fields_of(item.kind).alone;
    let one = |(at, (line, kept)): (usize, (String, Option<Choice>))| {
        let mut choice = kept.unwrap_or_else(|| Choice { code: names().replace('q', "a"), ..Choice::default() });
        choice.text = std::mem::take(&mut choice.text).and(tag.clone(), line);
        if marks_alone {
            choice.alone = given.last_alone && at == last;
        }
        choice
    };
    let in_source = |choice: &Choice| choice.text.exactly(tag.as_str()).unwrap_or_default().to_owned();
    let choices: Vec<Choice> = matched(&before, &typed, in_source).into_iter().enumerate().map(one).collect();
    let url = questionnaire.lists.get(&name).and_then(|list| list.url.clone());
    let unchanged = before == choices;
    questionnaire.lists.insert(name.clone(), ChoiceList { choices, url: url.filter(|_| unchanged) });
    let kept = item.choices.take().unwrap_or_default();
    item.choices = Some(ChoiceSource { list: name, ..kept });
    Ok(())
}

fn statements(item: &mut Item, tag: &Tag, given: &Given<'_>, names: Names<'_>) -> Result<(), Refusal> {
    let typed = lines(given.statements);
    if typed.is_empty() {
        return Err(NO_STATEMENTS);
    }
    let source = item.choices.clone();
    let one = |(line, kept): (String, Option<Item>)| {
        let mut row = kept.unwrap_or_else(|| Item::new(names(), Kind::One, Text::default()));
        row.text = std::mem::take(&mut row.text).and(tag.clone(), line);
        row.required = item.required;
        row.choices.clone_from(&source);
        row
    };
    let in_source = |row: &Item| row.text.exactly(tag.as_str()).unwrap_or_default().to_owned();
    item.items = matched(&item.items, &typed, in_source).into_iter().map(one).collect();
    Ok(())
}

/// A condition that was written elsewhere, in a spreadsheet or in FHIR, is left alone unless another one is chosen here.
fn condition(questionnaire: &Questionnaire, item: &mut Item, shown: &str) {
    if shown.is_empty() {
        item.shown = Condition::Always;
        return;
    }
    let Some((asked, value)) = shown.split_once('=') else { return };
    let Some(asked) = questionnaire.item(asked).filter(|asked| asked.id != item.id) else { return };
    let value = match (asked.kind, value) {
        (Kind::YesNo | Kind::Agree, "yes") => Value::Yes(true),
        (Kind::YesNo | Kind::Agree, _) => Value::Yes(false),
        (_, code) if questionnaire.choices_of(asked).iter().any(|choice| choice.code == code) => {
            Value::Code(code.to_owned())
        }
        _ => return,
    };
    item.shown = Condition::All(vec![When { item: asked.id.clone(), operator: WhenOperator::Equal, value }]);
}
