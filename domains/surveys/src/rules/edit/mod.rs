//! Changing what a draft asks: pure, on the questionnaire alone. An item keeps its name for ever, whatever its place or words, so an
//! answer can never come to stand under another question.

mod advanced;
mod form;
mod narrowing;
mod order;
mod picture;

pub use advanced::{RuleFields, Rules, rule_fields_of, set_rules};
pub use form::{Fields, Given, change, fields_of, make};
pub use narrowing::{MOST_PAIRS, Narrowed, can_be_narrowed, deciders, gap, narrow, narrowing_of};
pub use order::{Way, add, move_item, remove, undo};
pub use picture::{
    PictureStep, Shows, fill_pictures, forget_bytes, forget_pictures, pictures, pictures_beside, pictures_of,
    put_picture, set_picture,
};

use questionnaires::{Condition, Expression, Item, Questionnaire};
use std::collections::BTreeSet;

/// So many items one survey may have; far beyond what anybody answers, and enough for the largest review.
pub const MOST_ITEMS: usize = 6_000;
/// So many characters one text may have.
pub const MOST_CHARACTERS: usize = 4_000;

/// A text without blanks around it and no longer than the most.
pub fn tidy(typed: &str) -> String {
    typed.replace("\r\n", "\n").trim().chars().take(MOST_CHARACTERS).collect()
}

/// The item with this name, to be changed.
pub fn item_mut<'a>(items: &'a mut [Item], id: &str) -> Option<&'a mut Item> {
    for item in items {
        if item.id == id {
            return Some(item);
        }
        if let Some(found) = item_mut(&mut item.items, id) {
            return Some(found);
        }
    }
    None
}

/// The names of all items in reading order.
pub fn names(questionnaire: &Questionnaire) -> Vec<&str> {
    questionnaire.walk().map(|item| item.id.as_str()).collect()
}

/// The items that an item asks for before it is shown, by name. Of expressions only what stands in them as a name of an item.
pub fn asks_for(item: &Item, all: &BTreeSet<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    match &item.shown {
        Condition::Always => {}
        Condition::All(list) | Condition::Any(list) => found.extend(list.iter().map(|when| when.item.clone())),
        Condition::If(expression) => found.extend(named(expression, all)),
    }
    let filter = item.choices.as_ref().and_then(|source| source.filter.as_ref());
    let written = item.calculation.iter().chain(&item.initial_expression).chain(filter);
    let checks = item.constraints.iter().map(|constraint| &constraint.expression);
    found.extend(written.chain(checks).chain(&item.variables).flat_map(|expression| named(expression, all)));
    found.remove(&item.id);
    found
}

fn named(expression: &Expression, all: &BTreeSet<&str>) -> Vec<String> {
    let words = expression.text.split(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '-' | '.')));
    words.filter(|word| all.contains(word)).map(str::to_owned).collect()
}
