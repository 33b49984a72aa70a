use super::item_mut;
use crate::rules::{CHOICES_GAP, DECIDER_UNKNOWN, NOT_NOW, TOO_LARGE};
use kernel::Refusal;
use questionnaires::{Choice, Condition, Item, Kind, Narrowing, Questionnaire, Tag};
use std::collections::BTreeSet;

/// So many pairs of a choice and an answer can be ticked by hand; a longer list comes from a file.
pub const MOST_PAIRS: usize = 5_000;
/// What a column begins with that was made here: no name that a spreadsheet form keeps for itself begins so.
const COLUMN: &str = "of_";

/// Which choices of a question are offered after which answers to an earlier one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowed<'a> {
    /// The question whose answer decides; empty: all choices are always offered.
    pub by: &'a str,
    /// Each choice with an answer after which it is offered, by their codes. A choice that stands in no pair is offered always.
    pub pairs: Vec<(&'a str, &'a str)>,
}

/// Whether the choices of an item can be narrowed at all.
pub const fn can_be_narrowed(kind: Kind) -> bool {
    kind.has_choices()
}

/// The earlier questions that can decide which choices of this one are offered: those with one answer out of a list, in the same
/// repeat or in none, in reading order.
pub fn deciders<'a>(asked: &'a Questionnaire, id: &str) -> Vec<&'a Item> {
    let own = repeats_around(&asked.items, id, &[]).unwrap_or_default();
    let decides = |item: &&Item| {
        matches!(item.kind, Kind::One | Kind::Lookup | Kind::Picture)
            && repeats_around(&asked.items, &item.id, &[]).is_some_and(|around| own.starts_with(&around))
            // Codes stand in one cell with blanks between.
            && asked.choices_of(item).iter().all(|choice| !choice.code.contains(char::is_whitespace))
    };
    asked.walk().take_while(|item| item.id != id).filter(decides).collect()
}

/// The names of everything around an item that repeats, the outermost first.
fn repeats_around<'a>(items: &'a [Item], id: &str, above: &[&'a str]) -> Option<Vec<&'a str>> {
    items.iter().find_map(|item| {
        if item.id == id {
            return Some(above.to_vec());
        }
        let own = item.repeats.is_some().then_some(item.id.as_str());
        let around: Vec<&str> = above.iter().copied().chain(own).collect();
        repeats_around(&item.items, id, &around)
    })
}

/// What the choices of an item are narrowed by, when it can be said on a page.
pub fn narrowing_of(asked: &Questionnaire, item: &Item) -> Option<Narrowing> {
    let narrowing = item.choices.as_ref()?.narrowing()?;
    deciders(asked, &item.id).iter().any(|decider| decider.id == narrowing.item).then_some(narrowing)
}

/// Says which choices are offered after which answers.
///
/// # Errors
/// When the question that decides is none that can, when an answer would leave nothing to choose, and when the list is too long to
/// be ticked by hand. Pairs of what is not there are left out.
pub fn narrow(asked: &mut Questionnaire, id: &str, narrowed: &Narrowed<'_>) -> Result<(), Refusal> {
    let item = asked.item(id).filter(|item| can_be_narrowed(item.kind)).cloned().ok_or(NOT_NOW)?;
    let before = item.choices.as_ref().and_then(questionnaires::ChoiceSource::narrowing);
    if narrowed.by.is_empty() {
        return write(asked, id, (before.as_ref(), None), &[]);
    }
    let decider = deciders(asked, id).into_iter().find(|decider| decider.id == narrowed.by).ok_or(DECIDER_UNKNOWN)?;
    let answers: BTreeSet<&str> = asked.choices_of(decider).iter().map(|answer| answer.code.as_str()).collect();
    if answers.len().saturating_mul(asked.choices_of(&item).len()) > MOST_PAIRS {
        return Err(TOO_LARGE);
    }
    let known = narrowed.pairs.iter().filter(|(_, answer)| answers.contains(answer));
    let pairs: Vec<(String, String)> = known.map(|(choice, answer)| ((*choice).into(), (*answer).into())).collect();
    let column = column(asked, &item, decider, before.as_ref());
    let narrowing = Narrowing { column, item: decider.id.clone() };
    write(asked, id, (before.as_ref(), Some(narrowing)), &pairs)?;
    let source = crate::rules::languages::source(asked);
    asked.item(id).and_then(|item| gap_of(asked, item, &source)).map_or(Ok(()), Err)
}

/// The column that was used before for the same question, and a new one else. A list that several questions share has a column for
/// each, so that none of them narrows another.
fn column(asked: &Questionnaire, item: &Item, decider: &Item, before: Option<&Narrowing>) -> String {
    let list = item.choices.as_ref().map(|source| source.list.as_str());
    let others = asked.walk().filter(|other| other.id != item.id).filter_map(|other| other.choices.as_ref());
    let filters: Vec<&str> = others
        .filter(|source| Some(source.list.as_str()) == list)
        .filter_map(|source| source.filter.as_ref().map(|filter| filter.text.as_str()))
        .collect();
    let is_free = |column: &str| !filters.iter().any(|filter| filter.contains(column));
    let same = before.filter(|before| before.item == decider.id).map(|before| before.column.clone());
    let plain = |name: &str| name.replace(|sign: char| !sign.is_alphanumeric(), "_");
    let fresh = [plain(&decider.id), format!("{}_{}", plain(&decider.id), plain(&item.id))];
    let mut names = same.into_iter().chain(fresh.map(|name| format!("{COLUMN}{name}")));
    names.find(|name| is_free(name)).unwrap_or_else(|| format!("{COLUMN}{}_alone", plain(&item.id)))
}

fn write(
    asked: &mut Questionnaire,
    id: &str,
    (before, now): (Option<&Narrowing>, Option<Narrowing>),
    pairs: &[(String, String)],
) -> Result<(), Refusal> {
    let source = item_mut(&mut asked.items, id).and_then(|item| item.choices.as_mut()).ok_or(NOT_NOW)?;
    let list = asked.lists.get_mut(&source.list).ok_or(NOT_NOW)?;
    let stood = list.choices.clone();
    if let Some(old) = before.filter(|old| old.column.starts_with(COLUMN)) {
        for choice in &mut list.choices {
            choice.columns.remove(&old.column);
        }
    }
    if let Some(narrowing) = &now {
        for choice in &mut list.choices {
            tick(choice, &narrowing.column, pairs);
        }
    }
    // One answer for each choice is what `county = ${county}` of a file says already.
    let one_each = |narrowing: &Narrowing| list.choices.iter().all(|choice| narrowing.answers(choice).count() == 1);
    let stays = now.is_some() && now.as_ref() == before && now.as_ref().is_some_and(one_each);
    if !stays {
        source.filter = now.map(|narrowing| narrowing.expression());
    }
    if list.choices != stood {
        // A list that stands for one of another place is no longer that one.
        list.url = None;
    }
    Ok(())
}

fn tick(choice: &mut Choice, column: &str, pairs: &[(String, String)]) {
    let answers: Vec<&str> =
        pairs.iter().filter(|(code, _)| *code == choice.code).map(|(_, answer)| answer.as_str()).collect();
    if answers.is_empty() {
        choice.columns.remove(column);
    } else {
        choice.columns.insert(column.to_owned(), answers.join(" "));
    }
}

/// The first question narrowed here that an answer leaves with nothing to choose, or that has a choice nobody can meet: the answer
/// it came with is gone.
pub fn gap(asked: &Questionnaire) -> Option<Refusal> {
    let source = crate::rules::languages::source(asked);
    asked.walk().find_map(|item| gap_of(asked, item, &source))
}

fn gap_of(asked: &Questionnaire, item: &Item, reader: &Tag) -> Option<Refusal> {
    let narrowing = narrowing_of(asked, item).filter(|narrowing| narrowing.column.starts_with(COLUMN))?;
    let decider = asked.item(&narrowing.item)?;
    let (choices, answers) = (asked.choices_of(item), asked.choices_of(decider));
    let said =
        |text: &questionnaires::Text, code: &str| text.best(reader, &[]).map_or(code, |(text, _)| text).to_owned();
    let refused = |what: &Choice| {
        let refusal = CHOICES_GAP.with("question", said(&item.text, &item.id));
        refusal.with("answer", said(&what.text, &what.code))
    };
    let offers = |choice: &Choice, answer: &Choice| {
        let mut with = narrowing.answers(choice).peekable();
        with.peek().is_none() || with.any(|code| code == answer.code)
    };
    let nothing_after = answers.iter().find(|answer| !choices.iter().any(|choice| offers(choice, answer)));
    let never = choices.iter().find(|choice| !answers.iter().any(|answer| offers(choice, answer)));
    // A question that is only asked after some answers may well have nothing to say after the others.
    let always = item.shown == Condition::Always;
    nothing_after.filter(|_| always).or(never).map(refused)
}
