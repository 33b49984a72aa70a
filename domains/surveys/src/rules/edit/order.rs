use super::{MOST_ITEMS, asks_for, item_mut, names};
use crate::{
    model::Removed,
    rules::{NOT_NOW, OTHERS_DEPEND, SHOWN_TOO_EARLY, TOO_LARGE},
};
use kernel::Refusal;
use questionnaires::{Item, Kind, Questionnaire, Tag};
use std::collections::BTreeSet;

/// Which way an item is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// Puts a new item at the end of a page or group, or of the whole. A page always stands at the top.
pub fn add(questionnaire: &mut Questionnaire, parent: Option<&str>, item: Item) -> Result<(), Refusal> {
    if questionnaire.walk().count() >= MOST_ITEMS {
        return Err(TOO_LARGE);
    }
    let parent = parent.filter(|_| item.kind != Kind::Page);
    match parent.and_then(|id| item_mut(&mut questionnaire.items, id)).filter(|found| found.kind.holds_items()) {
        Some(page) => page.items.push(item),
        None => questionnaire.items.push(item),
    }
    Ok(())
}

/// Where an item stands: the name of what holds it, and its place there.
fn place_of(items: &[Item], id: &str, parent: Option<&str>) -> Option<(Option<String>, usize)> {
    if let Some(at) = items.iter().position(|item| item.id == id) {
        return Some((parent.map(str::to_owned), at));
    }
    items.iter().find_map(|item| place_of(&item.items, id, Some(&item.id)))
}

fn held_by<'a>(questionnaire: &'a mut Questionnaire, parent: Option<&str>) -> Option<&'a mut Vec<Item>> {
    match parent {
        None => Some(&mut questionnaire.items),
        Some(id) => item_mut(&mut questionnaire.items, id).map(|item| &mut item.items),
    }
}

/// Moves an item one place. At the edge of its page a question goes on to the next page; at the edge of the whole nothing happens.
pub fn move_item(questionnaire: &mut Questionnaire, id: &str, way: Way) -> Result<(), Refusal> {
    let mut moved = questionnaire.clone();
    let (parent, at) = place_of(&moved.items, id, None).ok_or(NOT_NOW)?;
    let siblings = held_by(&mut moved, parent.as_deref()).ok_or(NOT_NOW)?;
    let next = match way {
        Way::Up => at.checked_sub(1),
        Way::Down => Some(at + 1).filter(|next| *next < siblings.len()),
    };
    match (next, parent) {
        (Some(next), parent) => step(&mut moved, parent.as_deref(), (at, next), way)?,
        (None, Some(parent)) => leave(&mut moved, &parent, at, way)?,
        (None, None) => return Ok(()),
    }
    if breaks_order(&moved) && !breaks_order(questionnaire) {
        return Err(SHOWN_TOO_EARLY);
    }
    *questionnaire = moved;
    Ok(())
}

/// Past a neighbour, or into it when it is a page and what moves is a question.
fn step(
    questionnaire: &mut Questionnaire,
    parent: Option<&str>,
    (at, next): (usize, usize),
    way: Way,
) -> Result<(), Refusal> {
    let siblings = held_by(questionnaire, parent).ok_or(NOT_NOW)?;
    let enters = siblings.get(next).is_some_and(|other| other.kind == Kind::Page)
        && siblings.get(at).is_some_and(|item| item.kind != Kind::Page);
    if !enters {
        siblings.swap(at, next);
        return Ok(());
    }
    let item = siblings.remove(at);
    let page = siblings.get_mut(if next > at { next - 1 } else { next }).ok_or(NOT_NOW)?;
    match way {
        Way::Up => page.items.push(item),
        Way::Down => page.items.insert(0, item),
    }
    Ok(())
}

/// Out of its page, into the next one or beside the page.
fn leave(questionnaire: &mut Questionnaire, parent: &str, at: usize, way: Way) -> Result<(), Refusal> {
    let (above, page_at) = place_of(&questionnaire.items, parent, None).ok_or(NOT_NOW)?;
    let page = item_mut(&mut questionnaire.items, parent).ok_or(NOT_NOW)?;
    // The statements of a list of statements stay in it.
    if page.kind == Kind::Matrix || at >= page.items.len() {
        return Ok(());
    }
    let item = page.items.remove(at);
    let around = held_by(questionnaire, above.as_deref()).ok_or(NOT_NOW)?;
    let beside = match way {
        Way::Up => page_at.checked_sub(1),
        Way::Down => Some(page_at + 1),
    };
    match (beside.and_then(|beside| around.get_mut(beside)).filter(|other| other.kind == Kind::Page), way) {
        (Some(page), Way::Up) => page.items.push(item),
        (Some(page), Way::Down) => page.items.insert(0, item),
        (None, Way::Up) => around.insert(page_at, item),
        (None, Way::Down) => around.insert(page_at + 1, item),
    }
    Ok(())
}

/// Whether something is shown, or its choices are offered, because of a question that comes after it.
fn breaks_order(questionnaire: &Questionnaire) -> bool {
    let all: BTreeSet<&str> = names(questionnaire).into_iter().collect();
    let mut seen = BTreeSet::new();
    questionnaire.walk().any(|item| {
        let filtered = item.choices.as_ref().is_some_and(|source| source.filter.is_some());
        let early = match &item.shown {
            questionnaires::Condition::Always if !filtered => false,
            _ => asks_for(&Item { calculation: None, constraints: Vec::new(), ..item.clone() }, &all)
                .iter()
                .any(|asked| !seen.contains(asked.as_str())),
        };
        seen.insert(item.id.as_str());
        early
    })
}

/// Takes an item out, with all that it holds. Refused while something else is shown or computed because of it.
pub fn remove(questionnaire: &mut Questionnaire, id: &str, reader: &Tag) -> Result<Removed, Refusal> {
    let (parent, at) = place_of(&questionnaire.items, id, None).ok_or(NOT_NOW)?;
    let gone: BTreeSet<String> =
        questionnaire.item(id).into_iter().flat_map(Item::walk).map(|item| item.id.clone()).collect();
    let all: BTreeSet<&str> = names(questionnaire).into_iter().collect();
    let depends = questionnaire
        .walk()
        .filter(|item| !gone.contains(&item.id))
        .find(|item| asks_for(item, &all).iter().any(|asked| gone.contains(asked)));
    if let Some(item) = depends {
        let question = item.text.best(reader, &[]).map_or(item.id.as_str(), |(text, _)| text).to_owned();
        return Err(OTHERS_DEPEND.with("question", question));
    }
    let siblings = held_by(questionnaire, parent.as_deref()).ok_or(NOT_NOW)?;
    Ok(Removed { item: siblings.remove(at), parent, at })
}

/// Puts back what was removed last: into its place, or to the end when its page is gone.
pub fn undo(questionnaire: &mut Questionnaire, removed: Removed) {
    let there = removed.parent.as_deref().is_none_or(|parent| questionnaire.item(parent).is_some());
    let parent = removed.parent.as_deref().filter(|_| there);
    if let Some(siblings) = held_by(questionnaire, parent) {
        let at = removed.at.min(siblings.len());
        siblings.insert(at, removed.item);
    }
}
