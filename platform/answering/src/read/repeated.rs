//! How often groups stand on a page, and taking one away.

use crate::{
    names,
    pages::{Added, MOST_REPEATS},
};
use questionnaires::{Answers, Item, Questionnaire};
use std::collections::{BTreeMap, BTreeSet};

/// Where the number of repeats of a group is sent: this and the name of its field.
pub(crate) const COUNT: &str = "answering-count-";

/// More groups than this do not stand on one page, whatever is sent.
const MOST_COUNTED: usize = 1_000;

/// How often each repeating group stood on the page that was sent.
pub(crate) fn added(sent: &web::Form, questionnaire: &Questionnaire) -> Added {
    let pairs = sent.fields().pairs().filter_map(|(name, value)| Some((name.strip_prefix(COUNT)?, value)));
    let mut pairs = pairs.take(MOST_COUNTED).peekable();
    if pairs.peek().is_none() {
        return Added::new();
    }
    let repeating = questionnaire.walk().filter(|item| item.repeats.is_some());
    let by_name: BTreeMap<String, &Item> = repeating.map(|item| (names::field(&item.id, &[]), item)).collect();
    let found = pairs.filter_map(|(name, value)| {
        let (own, path) = parted(name)?;
        let item = by_name.get(own)?;
        Some(((item.id.clone(), path), value.parse::<u32>().ok()?.min(most_of(item))))
    });
    let counts: BTreeMap<(String, Vec<u32>), u32> = found.collect();
    counts.into_iter().map(|((item, path), count)| (item, path, count)).collect()
}

/// How often this group may stand on a page.
pub(crate) fn most_of(item: &Item) -> u32 {
    let most = item.repeats.as_ref().and_then(|repeats| repeats.most).unwrap_or(MOST_REPEATS);
    most.clamp(1, MOST_REPEATS)
}

/// The name of a field without its repeats, and those.
fn parted(name: &str) -> Option<(&str, Vec<u32>)> {
    let mut parts = name.split('.');
    let own = parts.next()?;
    let path = parts.map(|part| part.parse().ok()).collect::<Option<Vec<u32>>>()?;
    Some((own, path))
}

/// Takes one repeat of a group away; those after it move up.
pub(crate) fn remove(group: &Item, path: &[u32], number: u32, answers: &mut Answers) {
    let inside: BTreeSet<&str> = group.walk().map(|item| item.id.as_str()).collect();
    let place = path.len();
    let is_in = |item: &str, at: &[u32]| inside.contains(item) && at.starts_with(path);
    answers.0.retain(|row| !(is_in(&row.item, &row.path) && row.path.get(place) == Some(&number)));
    for row in &mut answers.0 {
        if is_in(&row.item, &row.path)
            && let Some(at) = row.path.get_mut(place).filter(|at| **at > number)
        {
            *at -= 1;
        }
    }
}

/// The group, or the question with "Add another", that goes by this name on a page, and the repeats around it.
pub(crate) fn named<'a>(questionnaire: &'a Questionnaire, name: &str) -> Option<(&'a Item, Vec<u32>)> {
    let (own, path) = parted(name)?;
    let item = questionnaire.walk().find(|item| item.repeats.is_some() && names::field(&item.id, &[]) == own)?;
    Some((item, path))
}
