//! The answers of other pages, travelling in the page itself: nothing about somebody without a name is kept.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use questionnaires::{Answer, Answers, Item, Kind, Value, logic::Form};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Longer than this is nobody's answers.
const MOST_CARRIED: usize = 4 * 1024 * 1024;

/// Why something that was sent was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It could not be read at all.
    Unreadable,
    /// There is no such question, or it is never asked.
    NotAsked,
    /// It is none of the choices offered.
    NotOffered,
    /// Its question is hidden by another answer.
    Hidden,
}

/// Something that was sent and not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The question's id, or the name of the field.
    pub item: String,
    /// Which of the repeats.
    pub path: Vec<u32>,
    /// Why.
    pub why: Why,
}

/// What travels in a page: answers to what is asked. What is hidden or calculated is nobody's to read or to change on the
/// way; it is worked out anew each time.
pub(crate) fn travelling<'a>(form: &Form, answers: impl Iterator<Item = &'a Answer>) -> Answers {
    let asked = |row: &&Answer| form.item(&row.item).is_some_and(|item| item.kind.is_asked());
    Answers(answers.filter(asked).cloned().collect())
}

/// Answers as text that can stand in a hidden field.
pub(crate) fn pack(answers: &Answers) -> String {
    if answers.is_empty() {
        return String::new();
    }
    serde_json::to_vec(answers).map(|bytes| URL_SAFE_NO_PAD.encode(bytes)).unwrap_or_default()
}

/// The answers in such a text. What no page of this form could have made is left out and named.
pub(crate) fn unpack(text: &str, form: &Form, dropped: &mut Vec<Dropped>) -> Answers {
    if text.is_empty() {
        return Answers::default();
    }
    let bytes = (text.len() <= MOST_CARRIED).then(|| URL_SAFE_NO_PAD.decode(text).ok()).flatten();
    let Some(answers) = bytes.and_then(|bytes| serde_json::from_slice::<Answers>(&bytes).ok()) else {
        dropped.push(Dropped { item: crate::names::CARRIED.to_owned(), path: Vec::new(), why: Why::Unreadable });
        return Answers::default();
    };
    let depths = depths(form);
    let mut lists = Lists { form, codes: HashMap::new() };
    let mut kept = Answers::default();
    let mut known_rows = HashSet::new();
    for row in answers.0.into_iter().filter(|row| !row.values.is_empty()) {
        let known =
            depths.get(row.item.as_str()).filter(|(item, depth)| item.kind.is_asked() && row.path.len() == *depth);
        match known {
            Some((item, _)) if row.values.iter().all(|value| may_be_typed(item, value, &mut lists)) => {
                // No page carries two rows for one question; of those that were forged the first counts.
                if known_rows.insert((item.id.as_str(), row.path.clone())) {
                    kept.0.push(row);
                }
            }
            Some(_) => dropped.push(Dropped { item: row.item, path: row.path, why: Why::NotOffered }),
            None => dropped.push(Dropped { item: row.item, path: row.path, why: Why::NotAsked }),
        }
    }
    kept
}

/// The codes of each list that was looked into, so that a long one is not read through for every code that was sent.
struct Lists<'a> {
    form: &'a Form,
    codes: HashMap<&'a str, HashSet<&'a str>>,
}

impl<'a> Lists<'a> {
    fn holds(&mut self, item: &'a Item, code: &str) -> bool {
        let Some(source) = &item.choices else { return false };
        let all = self.form.questionnaire().choices_of(item);
        let codes = || all.iter().map(|choice| choice.code.as_str()).collect();
        self.codes.entry(&source.list).or_insert_with(codes).contains(code)
    }
}

/// Each item with how many repeating groups are around it.
fn depths(form: &Form) -> BTreeMap<&str, (&Item, usize)> {
    fn walk<'a>(items: &'a [Item], depth: usize, found: &mut BTreeMap<&'a str, (&'a Item, usize)>) {
        for item in items {
            found.insert(&item.id, (item, depth));
            let inside = depth + usize::from(item.repeats.is_some() && item.kind.holds_items());
            walk(&item.items, inside, found);
        }
    }
    let mut found = BTreeMap::new();
    walk(&form.questionnaire().items, 0, &mut found);
    found
}

/// Whether a page could have sent this value for this question. What was typed and could not be read travels as text, so that
/// it stands in its field again; a code must be in the list. Everything else is checked at the end.
fn may_be_typed<'a>(item: &'a Item, value: &Value, lists: &mut Lists<'a>) -> bool {
    match value {
        Value::Code(code) if item.is_chosen() => lists.holds(item, code),
        Value::Code(_) => matches!(item.kind, Kind::Service | Kind::Scale | Kind::Rating),
        Value::Number(number) | Value::Amount { number, .. } => number.is_finite(),
        Value::Point { latitude, longitude } => latitude.is_finite() && longitude.is_finite(),
        _ => true,
    }
}
