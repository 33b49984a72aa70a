//! One element: a question, a panel, words to read.

use super::super::{DEEPEST, MOST_ITEMS, NotCarried, Place, Reason, Trouble, ids};
use super::expression::translate;
use crate::model::{ChoiceList, Condition, Expression, Item, Kind, Media, Notation, Tag, Text};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// What is collected while the elements are read.
pub(super) struct Reading {
    pub language: Tag,
    pub lists: BTreeMap<String, ChoiceList>,
    pub troubles: Vec<Trouble>,
    pub not_carried: Vec<NotCarried>,
    taken: BTreeSet<String>,
    known: BTreeMap<String, String>,
}

impl Reading {
    pub(super) fn new(from: &Json) -> Self {
        let language = from.get("locale").and_then(Json::as_str).filter(|tag| !tag.is_empty()).unwrap_or("en");
        let mut known = BTreeMap::new();
        let mut open = vec![from];
        while let Some(one) = open.pop() {
            match one {
                Json::Array(all) => open.extend(all),
                Json::Object(all) => {
                    if let Some(name) = all.get("name").and_then(Json::as_str) {
                        known.entry(name.to_owned()).or_insert_with(|| id(name));
                    }
                    open.extend(all.values());
                }
                _ => {}
            }
        }
        Self {
            language: Tag::new(language),
            lists: BTreeMap::new(),
            troubles: Vec::new(),
            not_carried: Vec::new(),
            taken: BTreeSet::new(),
            known,
        }
    }

    /// An id made of a name, given once.
    pub(super) fn own(&mut self, name: &str) -> String {
        ids::fresh(&mut self.taken, &id(name))
    }

    pub(super) fn lost(&mut self, place: &Place, why: Reason) {
        self.not_carried.push(NotCarried::new(place.clone(), why));
    }

    /// A text, in one language or in several.
    pub(super) fn text(&self, from: &Json, name: &str) -> Text {
        from.get(name).map(|value| self.words(value)).unwrap_or_default()
    }

    pub(super) fn words(&self, value: &Json) -> Text {
        match value {
            Json::String(text) => Text::new(self.language.clone(), text.clone()),
            Json::Number(number) => Text::new(self.language.clone(), number.to_string()),
            Json::Object(all) => all.iter().fold(Text::default(), |text, (tag, words)| {
                let tag = if tag == "default" { self.language.clone() } else { Tag::new(tag.clone()) };
                text.and(tag, words.as_str().unwrap_or_default())
            }),
            _ => Text::default(),
        }
    }

    /// An expression in our notation; one that cannot be said in it is listed.
    pub(super) fn expression(&mut self, from: &Json, name: &str, place: &Place) -> Option<Expression> {
        let written = from.get(name).and_then(Json::as_str).filter(|text| !text.trim().is_empty())?;
        match translate(written, &self.known) {
            Some(text) => Some(Expression { notation: Notation::XPath, text, name: None }),
            None => {
                self.lost(place, Reason::Unsayable { name: name.to_owned(), rule: written.to_owned() });
                None
            }
        }
    }

    pub(super) fn condition(&mut self, from: &Json, place: &Place) -> Condition {
        self.expression(from, "visibleIf", place).map_or(Condition::Always, Condition::If)
    }

    /// The elements of a page or a panel.
    pub(super) fn elements(&mut self, from: &Json, depth: usize) -> Vec<Item> {
        let all = from.get("elements").or_else(|| from.get("questions")).or_else(|| from.get("templateElements"));
        let all = all.and_then(Json::as_array).map_or(&[][..], Vec::as_slice);
        if depth > DEEPEST && !all.is_empty() {
            self.troubles.push(Trouble::at("form", format!("panels stand more than {DEEPEST} deep in one another")));
            return Vec::new();
        }
        all.iter().filter_map(|one| self.element(one, depth)).collect()
    }

    fn element(&mut self, from: &Json, depth: usize) -> Option<Item> {
        let text = |name| from.get(name).and_then(Json::as_str);
        let (Some(kind), Some(name)) = (text("type"), text("name")) else {
            let which = text("name").or_else(|| text("type")).unwrap_or("without name");
            self.troubles
                .push(Trouble::at(format!("element {which}"), "it has no type or no name; each element needs both"));
            return None;
        };
        let place = format!("element {name}");
        if self.taken.contains(&id(name)) {
            self.troubles.push(Trouble::at(&place, "this name stands twice; each element needs one of its own"));
            return None;
        }
        if self.taken.len() > MOST_ITEMS {
            if self.troubles.is_empty() {
                self.troubles.push(Trouble::at(&place, format!("more than {MOST_ITEMS} elements")));
            }
            return None;
        }
        let Some(kind) = kind_of(kind, from) else {
            self.lost(&Place::Element(name.to_owned()), Reason::NoSuchSort(kind.to_owned()));
            return None;
        };
        let mut item = Item::new(self.own(name), kind, self.text(from, "title"));
        let place = Place::Question(item.id.clone());
        if item.text.is_empty() && kind.is_asked() {
            item.text = Text::new(self.language.clone(), name);
        }
        item.hint = self.text(from, "description");
        item.shown = self.condition(from, &place);
        item.read_only = from.get("readOnly") == Some(&Json::Bool(true));
        item.required = from.get("isRequired") == Some(&Json::Bool(true));
        item.required_message = self.text(from, "requiredErrorText");
        self.fill(&mut item, from, &place);
        self.inside(&mut item, from, depth);
        self.name_rest(from, &place, &USED);
        Some(item)
    }

    fn fill(&mut self, item: &mut Item, from: &Json, place: &Place) {
        match from.get("type").and_then(Json::as_str) {
            Some("html") => item.text = self.stripped(from),
            Some("image") => {
                let source = from.get("imageLink").and_then(Json::as_str).unwrap_or_default().to_owned();
                item.media.push(Media { kind: "image/*".to_owned(), source, words: self.text(from, "altText") });
            }
            Some("expression") => item.calculation = self.expression(from, "expression", place),
            Some(kind @ ("file" | "signaturepad")) => self.lost(place, Reason::NeverAsked(kind.to_owned())),
            _ => {}
        }
        self.answers(item, from, place);
    }

    /// The words of a piece of HTML, without its tags.
    fn stripped(&self, from: &Json) -> Text {
        let text = self.text(from, "html");
        text.iter().fold(Text::default(), |all, (tag, words)| {
            let mut inside = false;
            let kept: String = words
                .chars()
                .filter_map(|letter| match letter {
                    '<' => {
                        inside = true;
                        Some(' ')
                    }
                    '>' => {
                        inside = false;
                        None
                    }
                    letter => (!inside).then_some(letter),
                })
                .collect();
            all.and(tag.clone(), kept.split_whitespace().collect::<Vec<_>>().join(" "))
        })
    }
}

/// The id that a name becomes.
pub(super) fn id(name: &str) -> String {
    let id = ids::plain(name, "_-", '_');
    if id.starts_with(|first: char| first.is_ascii_digit() || first == '-') { format!("q{id}") } else { id }
}

const USED: [&str; 46] = [
    "type",
    "name",
    "title",
    "description",
    "visibleIf",
    "readOnly",
    "isRequired",
    "requiredErrorText",
    "html",
    "imageLink",
    "altText",
    "expression",
    "inputType",
    "min",
    "max",
    "maxLength",
    "choices",
    "hasOther",
    "showOtherItem",
    "hasNone",
    "showNoneItem",
    "noneText",
    "choicesOrder",
    "rateMin",
    "rateMax",
    "rateValues",
    "rateCount",
    "minRateDescription",
    "maxRateDescription",
    "validators",
    "defaultValue",
    "elements",
    "questions",
    "templateElements",
    "minPanelCount",
    "maxPanelCount",
    "minRowCount",
    "maxRowCount",
    "columns",
    "rows",
    "items",
    "multiSelect",
    "maxSelectedChoices",
    "minSelectedChoices",
    "otherText",
    "isAllRowRequired",
];

fn kind_of(kind: &str, from: &Json) -> Option<Kind> {
    let yes = |name: &str| from.get(name) == Some(&Json::Bool(true));
    let other = yes("hasOther") || yes("showOtherItem");
    Some(match kind {
        "text" => input_kind(from.get("inputType").and_then(Json::as_str).unwrap_or("text")),
        "comment" => Kind::LongText,
        "radiogroup" | "dropdown" if other => Kind::OneOrOther,
        "checkbox" | "tagbox" if other => Kind::SeveralOrOther,
        "radiogroup" | "dropdown" | "buttongroup" => Kind::One,
        "checkbox" | "tagbox" => Kind::Several,
        "rating" if from.get("rateValues").is_some() => Kind::One,
        "rating" => Kind::Rating,
        "boolean" => Kind::YesNo,
        "ranking" => Kind::Ranking,
        "imagepicker" if yes("multiSelect") => Kind::Several,
        "imagepicker" => Kind::Picture,
        "slider" => Kind::Line,
        "matrix" => Kind::Matrix,
        "panel" | "paneldynamic" | "matrixdynamic" | "matrixdropdown" | "multipletext" | "flowpanel" => Kind::Group,
        "html" | "image" => Kind::Note,
        "expression" => Kind::Calculated,
        "file" | "signaturepad" => Kind::File,
        _ => return None,
    })
}

fn input_kind(input: &str) -> Kind {
    match input {
        "number" => Kind::Number,
        "range" => Kind::Line,
        "date" => Kind::Date,
        "datetime" | "datetime-local" => Kind::At,
        "time" => Kind::Time,
        "month" => Kind::Month,
        "email" => Kind::Email,
        "tel" => Kind::Telephone,
        "url" => Kind::Link,
        _ => Kind::Text,
    }
}
