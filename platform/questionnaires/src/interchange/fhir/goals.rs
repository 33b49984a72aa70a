//! A goal in one's own words with how far along it is. FHIR has no such question: it goes out as two, the words and,
//! right after them, a scale that names the words it belongs to.

use super::extensions::{self as ext, FAR, one, push};
use super::item_write::Writer;
use crate::model::{Item, Kind, Tag, Text, Value};
use serde_json::{Value as Json, json};
use std::borrow::Cow;

/// How far a goal can be along.
const STEPS: (i64, i64) = (0, 10);

/// The linkId of the scale beside a goal.
pub(super) fn far_id(goal: &Item) -> Option<String> {
    (goal.kind == Kind::Goal).then(|| format!("{}-far", goal.id))
}

/// What is written under the id of an item: of a goal its words without the scale, of anything else itself.
pub(super) fn words(item: &Item) -> Cow<'_, Item> {
    if item.kind != Kind::Goal {
        return Cow::Borrowed(item);
    }
    let mut words = item.clone();
    (words.low, words.high) = (Text::default(), Text::default());
    (words.bounds.least, words.bounds.most) = (None, None);
    words.initial.retain(|value| !is_far(value));
    Cow::Owned(words)
}

/// `true` for how far a goal is along, among the values answered to it.
pub(super) const fn is_far(value: &Value) -> bool {
    matches!(value, Value::Whole(_))
}

/// The scale beside a goal, as a question of its own.
fn scale(goal: &Item, language: &Tag) -> Option<Item> {
    let step = |bound: &Option<Value>, or: i64| match bound {
        Some(Value::Whole(step)) => *step,
        _ => or,
    };
    let (least, most) = (step(&goal.bounds.least, STEPS.0), step(&goal.bounds.most, STEPS.1));
    let mut far = Item::new(far_id(goal)?, Kind::Scale, ends(goal, (least, most), language));
    (far.low, far.high) = (goal.low.clone(), goal.high.clone());
    (far.bounds.least, far.bounds.most) = (Some(Value::Whole(least)), Some(Value::Whole(most)));
    far.initial = goal.initial.iter().filter(|value| is_far(value)).cloned().collect();
    far.shown = goal.shown.clone();
    far.read_only = goal.read_only;
    Some(far)
}

/// Both ends of the scale in every language that has words for both; bare numbers when none has.
fn ends(goal: &Item, (least, most): (i64, i64), language: &Tag) -> Text {
    let both = goal.low.iter().filter_map(|(tag, low)| Some((tag, low, goal.high.exactly(tag.as_str())?)));
    let text = both.fold(Text::default(), |text, (tag, low, high)| {
        text.and(tag.clone(), format!("{least} ({low}) – {most} ({high})"))
    });
    if text.exactly(language.as_str()).is_some() {
        text
    } else {
        text.and(language.clone(), format!("{least}–{most}"))
    }
}

/// The item that stands right after a goal; nothing after any other.
pub(super) fn write(writer: &Writer<'_>, goal: &Item) -> Option<Json> {
    let mut far = writer.whole(&scale(goal, &writer.language)?);
    push(far.as_object_mut()?, one(FAR, "valueString", json!(goal.id)));
    Some(far)
}

/// Takes the scales out of `items`, which were read from `all`, and gives what they say to their goals.
pub(super) fn gather(items: &mut Vec<Item>, all: &[Json]) {
    for from in all {
        let goal = ext::value(from, FAR).and_then(Json::as_str);
        let Some(goal) = items.iter().position(|item| item.kind == Kind::Goal && Some(item.id.as_str()) == goal) else {
            continue;
        };
        let wanted = items.get(goal).and_then(far_id);
        let Some(far) = items.iter().position(|item| item.kind == Kind::Scale && Some(&item.id) == wanted.as_ref())
        else {
            continue;
        };
        let far = items.remove(far);
        if let Some(goal) = items.iter_mut().find(|item| far_id(item) == wanted) {
            (goal.low, goal.high) = (far.low, far.high);
            (goal.bounds.least, goal.bounds.most) = (far.bounds.least, far.bounds.most);
            goal.initial.extend(far.initial);
        }
    }
}
