//! Answering without a network: which surveys can be, until when, and what appears together on the tablet's one page.

use super::{NOT_NOW, OFFLINE_DAY, OFFLINE_IDENTITY, OFFLINE_QUESTION, days_later, edit};
use crate::model::{Identity, VersionHead};
use kernel::{Date, Refusal};
use questionnaires::{ChoiceSource, Condition, Item, Kind, Narrowing, Questionnaire, Value, When, WhenOperator};

/// The last day of answering lies no further ahead than this, in days.
pub const MOST_DAYS: i64 = 60;
/// What waits on a tablet may come for so many days after the last day of answering.
pub const GRACE_DAYS: i64 = 14;

/// Whether answering offline may be allowed until this day.
///
/// # Errors
/// When the survey takes no answers, cannot be asked without a network, or the day is over or too far away.
pub fn allow(head: &VersionHead, asked: &Questionnaire, (until, today): (Date, Date)) -> Result<(), Refusal> {
    if !head.stage.takes_answers() {
        return Err(NOT_NOW);
    }
    can_be_asked(head.identity, asked)?;
    if until < today || until > days_later(today, MOST_DAYS) {
        return Err(OFFLINE_DAY.with("most", MOST_DAYS.to_string()));
    }
    Ok(())
}

/// Whether a tablet without a network can ask it.
///
/// # Errors
/// When whoever answers must be known at once, or a question needs what only the server can settle.
pub fn can_be_asked(identity: Identity, asked: &Questionnaire) -> Result<(), Refusal> {
    if identity != Identity::Nobody {
        return Err(OFFLINE_IDENTITY);
    }
    let inside = asked.items.iter().find_map(hidden_inside);
    let wrong = asked.walk().find(|item| !is_simple(asked, item) || !is_compared(asked, &item.shown)).or(inside);
    if let Some(item) = wrong {
        let words = item.text.iter().next().map_or(item.id.as_str(), |(_, text)| text);
        return Err(OFFLINE_QUESTION.with("question", words.to_owned()));
    }
    if asked.variables.is_empty() { Ok(()) } else { Err(OFFLINE_QUESTION.with("question", asked.name.clone())) }
}

/// The last day on which an envelope can still be opened.
pub fn last_day(until: Date) -> Date {
    days_later(until, GRACE_DAYS)
}

/// Whether the private key must be gone.
pub fn is_over(until: Date, today: Date) -> bool {
    last_day(until) < today
}

/// What stands together on the tablet's page, and appears and vanishes together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block<'a> {
    /// The page whose heading stands here.
    pub heading: Option<&'a Item>,
    /// The ids of its questions and notes.
    pub items: Vec<String>,
    /// All of these must hold.
    pub shown: Vec<&'a Condition>,
}

/// The blocks of a questionnaire, in reading order. Pages are one page here; a group stays together.
pub fn blocks(asked: &Questionnaire) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    gather(&asked.items, &[], &mut blocks);
    blocks
}

fn gather<'a>(items: &'a [Item], above: &[&'a Condition], blocks: &mut Vec<Block<'a>>) {
    for item in items {
        let own = Some(&item.shown).filter(|shown| **shown != Condition::Always);
        let shown: Vec<&Condition> = above.iter().copied().chain(own).collect();
        if item.kind == Kind::Page {
            if !item.text.is_empty() {
                blocks.push(Block { heading: Some(item), items: Vec::new(), shown: shown.clone() });
            }
            gather(&item.items, &shown, blocks);
            continue;
        }
        let drawn = item.walk().filter(|inside| inside.kind.is_asked() || inside.kind == Kind::Note);
        let items: Vec<String> = drawn.map(|inside| inside.id.clone()).collect();
        if !items.is_empty() {
            blocks.push(Block { heading: None, items, shown });
        }
    }
}

/// What the choices of an item are narrowed by, when the tablet can do it as the server does: by one answer out of a list that
/// stands before it, and by nothing else.
pub fn narrowing_of(asked: &Questionnaire, item: &Item) -> Option<Narrowing> {
    let narrowing = edit::narrowing_of(asked, item)?;
    let decider = asked.item(&narrowing.item).filter(|decider| is_known(decider.kind))?;
    (item.kind.has_choices() && decider.repeats.is_none()).then_some(narrowing)
}

/// The same questionnaire without pages, conditions and choice filters: what is drawn, since the tablet decides what is seen of it.
pub fn laid_open(asked: &Questionnaire) -> Questionnaire {
    let mut open = asked.clone();
    open.items = opened(&asked.items);
    open
}

fn opened(items: &[Item]) -> Vec<Item> {
    let each = items.iter().flat_map(|item| {
        let inside = opened(&item.items);
        if item.kind == Kind::Page {
            return inside;
        }
        let choices = item.choices.clone().map(|source| ChoiceSource { filter: None, ..source });
        vec![Item { shown: Condition::Always, items: inside, choices, ..item.clone() }]
    });
    each.collect()
}

/// A condition on something inside a group or a list of statements: only whole blocks appear and vanish.
fn hidden_inside(item: &Item) -> Option<&Item> {
    if item.kind == Kind::Page {
        return item.items.iter().find_map(hidden_inside);
    }
    item.walk().skip(1).find(|inside| inside.shown != Condition::Always)
}

/// Nothing repeats, is worked out, is checked by an expression, or needs a long list.
fn is_simple(asked: &Questionnaire, item: &Item) -> bool {
    let worked_out = item.calculation.is_some() || item.initial_expression.is_some() || !item.variables.is_empty();
    let filtered = item.choices.as_ref().is_some_and(|source| source.filter.is_some());
    let filtered = filtered && narrowing_of(asked, item).is_none();
    let rules = worked_out || filtered || !item.constraints.is_empty() || item.read_only || item.repeats.is_some();
    !rules && (is_known(item.kind))
}

const fn is_known(kind: Kind) -> bool {
    kind.holds_items()
        || matches!(kind, Kind::Note | Kind::Hidden | Kind::YesNo | Kind::Agree | Kind::One | Kind::OneOrOther)
        || matches!(kind, Kind::Several | Kind::SeveralOrOther | Kind::Picture | Kind::Scale | Kind::Rating)
        || matches!(kind, Kind::Recommend | Kind::Line | Kind::Text | Kind::LongText | Kind::Whole | Kind::Number)
        || matches!(kind, Kind::Area)
}

fn is_compared(asked: &Questionnaire, shown: &Condition) -> bool {
    match shown {
        Condition::Always => true,
        Condition::All(all) | Condition::Any(all) => !all.is_empty() && all.iter().all(|when| is_plain(asked, when)),
        Condition::If(_) => false,
    }
}

/// A comparison with what was chosen or with a step of a scale.
fn is_plain(asked: &Questionnaire, when: &When) -> bool {
    let Some(item) = asked.item(&when.item).filter(|item| item.kind.is_asked()) else { return false };
    let same = matches!(when.operator, WhenOperator::Equal | WhenOperator::Different);
    match (&when.value, item.kind) {
        (Value::Yes(_), _) if when.operator == WhenOperator::Exists => true,
        (Value::Yes(_), Kind::YesNo | Kind::Agree) => same,
        (Value::Code(_), _) => same && item.choices.is_some(),
        (Value::Whole(_), Kind::Scale | Kind::Rating | Kind::Recommend) => item.choices.is_none(),
        _ => false,
    }
}
