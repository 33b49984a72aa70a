//! One item, read.

use super::super::{DEEPEST, MOST_ITEMS, NotCarried, Place, Reason, Trouble, patch};
use super::extensions::{self as ext};
use super::lists_in::Lists;
use super::{CARRIED, goals, item_parts as parts, item_write, kinds, media, rest, texts, values};
use crate::model::{ChoiceSource, Condition, Expression, Item, Kind, Tag, Text};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

/// What is collected while the items are read.
pub(super) struct Reader {
    pub language: Tag,
    pub lists: Lists,
    pub troubles: Vec<Trouble>,
    pub not_carried: Vec<NotCarried>,
    pub ids: BTreeSet<String>,
}

impl Reader {
    /// The items in `of`, `depth` groups deep. `hidden`: a group around them is hidden.
    pub(super) fn items(&mut self, of: &Json, depth: usize, hidden: bool) -> Vec<Item> {
        let all = of.get("item").and_then(Json::as_array).map_or(&[][..], Vec::as_slice);
        if depth > DEEPEST && !all.is_empty() {
            self.trouble("item", format!("groups stand more than {DEEPEST} deep in one another"));
            return Vec::new();
        }
        let mut items = all.iter().filter_map(|one| self.item(one, depth, hidden)).collect();
        goals::gather(&mut items, all);
        items
    }

    fn trouble(&mut self, place: impl std::fmt::Display, what: impl std::fmt::Display) {
        self.troubles.push(Trouble::at(place, what));
    }

    fn left(&mut self, id: &str, why: Reason) {
        self.not_carried.push(NotCarried::new(Place::Question(id.to_owned()), why));
    }

    fn item(&mut self, from: &Json, depth: usize, hidden: bool) -> Option<Item> {
        let Some(id) = ext::text(from, "linkId").filter(|id| !id.trim().is_empty()) else {
            self.trouble("item", "an item without linkId; each item needs one of its own");
            return None;
        };
        if !self.ids.insert(id.to_owned()) {
            self.trouble(format!("item {id}"), "this linkId stands twice; each item needs one of its own");
            return None;
        }
        if self.ids.len() > MOST_ITEMS {
            if self.ids.len() == MOST_ITEMS + 1 {
                self.trouble(format!("item {id}"), format!("more than {MOST_ITEMS} items"));
            }
            return None;
        }
        let kind = self.kind(from, id)?;
        let hidden = hidden || ext::value(from, ext::HIDDEN) == Some(&Json::Bool(true));
        let mut item = Item::new(id, shown_kind(kind, hidden), texts::read(from, "text", &self.language));
        self.fill(&mut item, from, kind);
        let (words, rest) = take_words(&mut item, from, &self.language);
        for child in &words {
            self.ids.extend(ext::text(child, "linkId").map(ToOwned::to_owned));
        }
        if !words.is_empty() {
            item.carried.insert(CARRIED.to_owned(), json!({ "children": words }));
        }
        item.items = self.items(&json!({ "item": rest }), depth + 1, hidden);
        Some(item)
    }

    fn kind(&mut self, from: &Json, id: &str) -> Option<Kind> {
        let Some(fhir_type) = ext::text(from, "type") else {
            self.trouble(format!("item {id}"), "no type; each item needs one");
            return None;
        };
        let repeats = from.get("repeats") == Some(&Json::Bool(true));
        let own = ext::value(from, ext::KIND).and_then(Json::as_str).and_then(Kind::parse);
        let kind = own.or_else(|| kinds::kind(fhir_type, control(from), repeats));
        if kind.is_none() {
            self.trouble(format!("item {id}"), format!("{fhir_type} is no type of a FHIR R4 questionnaire"));
        }
        if matches!(fhir_type, "attachment" | "reference") {
            self.left(id, Reason::NeverAsked(fhir_type.to_owned()));
        }
        kind
    }

    fn fill(&mut self, item: &mut Item, from: &Json, kind: Kind) {
        let yes = |name| from.get(name) == Some(&Json::Bool(true));
        item.prefix = ext::text(from, "prefix").map(ToOwned::to_owned);
        item.required = yes("required");
        item.read_only = yes("readOnly");
        let codes = from.get("code").and_then(Json::as_array).into_iter().flatten();
        item.codes = codes.filter_map(values::read_coding).collect();
        item.unit = ext::value(from, ext::UNIT).and_then(|unit| ext::text(unit, "code")).map(ToOwned::to_owned);
        item.bounds = parts::read_bounds(from, kind);
        item.repeats = parts::read_repeats(from, kind);
        item.shown = parts::read_condition(from).unwrap_or_else(|| {
            self.left(&item.id, Reason::NeverShown);
            never()
        });
        item.calculation = parts::expression(from, ext::CALCULATED);
        item.initial_expression = parts::expression(from, ext::INITIAL);
        item.variables = variables(from);
        item.constraints = parts::read_constraints(from, &item.id, &self.language);
        let initial = from.get("initial").and_then(Json::as_array).into_iter().flatten();
        let options = from.get("answerOption").and_then(Json::as_array).into_iter().flatten();
        let selected = options.filter(|option| option.get("initialSelected") == Some(&Json::Bool(true)));
        item.initial = initial.chain(selected).filter_map(|one| values::read(one, "value")).collect();
        if let Some((list, elsewhere)) = self.lists.of_item(from, &item.id) {
            if elsewhere {
                self.left(&item.id, Reason::ChoicesElsewhere);
            }
            item.choices = Some(ChoiceSource { list, ..ChoiceSource::default() });
        }
        rest::read_item(item, from);
        self.not_carried.extend(media::read(item, from, &self.language));
        self.name_unused(from, &Place::Question(item.id.clone()));
    }

    /// Names the extensions that are kept and not used.
    pub(super) fn name_unused(&mut self, from: &Json, place: &Place) {
        let urls: BTreeSet<&str> = ext::extensions(from)
            .filter(|one| !media::brings_bytes(one))
            .filter_map(|one| ext::text(one, "url"))
            .collect();
        for url in urls.into_iter().filter(|url| !ext::is_used(url)) {
            self.not_carried.push(NotCarried::new(place.clone(), Reason::Extension(url.to_owned())));
        }
    }
}

/// The named expressions of an element that are written in FHIRPath.
pub(super) fn variables(from: &Json) -> Vec<Expression> {
    ext::all(from, ext::VARIABLE).filter_map(|one| parts::read_expression(one.get("valueExpression")?)).collect()
}

fn never() -> Condition {
    let text = "false".to_owned();
    Condition::If(Expression { notation: crate::model::Notation::FhirPath, text, name: None })
}

const fn shown_kind(kind: Kind, hidden: bool) -> Kind {
    match kind {
        Kind::Calculated => Kind::Calculated,
        _ if hidden && !kind.holds_items() => Kind::Hidden,
        _ => kind,
    }
}

/// The code of the item's control.
fn control(from: &Json) -> Option<&str> {
    let concept = ext::value(from, ext::CONTROL)?;
    ext::text(concept.get("coding")?.as_array()?.first()?, "code")
}

/// Takes the help, the hint and the words at the ends of a scale out of the items in `from`. What was taken, and the
/// rest.
fn take_words(item: &mut Item, from: &Json, language: &Tag) -> (Vec<Json>, Vec<Json>) {
    let (mut words, mut rest) = (Vec::new(), Vec::new());
    let all = from.get("item").and_then(Json::as_array).into_iter().flatten();
    for (at, child) in all.enumerate() {
        match role(child).and_then(|role| Some((role, slot(item, role)?))) {
            Some((role, slot)) => {
                let text = texts::read(child, "text", language);
                let id = ext::text(child, "linkId").unwrap_or_default();
                let same = || json!({ "keys": {} });
                let change =
                    patch::difference(&item_write::child(role, id, &text, language), child).unwrap_or_else(same);
                words.push(json!({ "role": role, "at": at, "linkId": id, "patch": change }));
                *slot = text;
            }
            None => rest.push(child.clone()),
        }
    }
    (words, rest)
}

/// `help`, `prompt`, `lower` or `upper`, of words that are always shown.
fn role(child: &Json) -> Option<&'static str> {
    let plain = ["item", "enableWhen"].iter().all(|name| child.get(*name).is_none());
    let shown = plain
        && ext::value(child, ext::SHOWN).is_none()
        && ext::text(child, "text").is_some_and(|text| !text.trim().is_empty());
    if ext::text(child, "type") != Some("display") || !shown || ext::text(child, "linkId").is_none() {
        return None;
    }
    let control = control(child)?;
    item_write::ROLES.into_iter().find(|role| *role == control)
}

/// Where words of this role are kept, while nothing is there.
fn slot<'a>(item: &'a mut Item, role: &str) -> Option<&'a mut Text> {
    let slot = match role {
        "help" => &mut item.help,
        "prompt" => &mut item.hint,
        "lower" => &mut item.low,
        _ => &mut item.high,
    };
    slot.is_empty().then_some(slot)
}
