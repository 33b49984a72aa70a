//! Questions, groups, and the questionnaire that holds them.

use super::{ChoiceList, ChoiceSource, Coding, Condition, Constraint, Expression, Tag, Text, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use std::collections::BTreeMap;

kernel::text_enum! {
    /// What sort of question it is.
    pub enum Kind {
        /// Questions that belong together, under one heading.
        Group = "group",
        /// Questions that stand on one page.
        Page = "page",
        /// The same choices for several statements. Always drawn as a list of ordinary questions.
        Matrix = "matrix",
        /// Words to read, nothing to answer.
        Note = "note",
        /// Yes or no.
        YesNo = "yes_no",
        /// A box to tick to agree.
        Agree = "agree",
        /// One of a list.
        One = "one",
        /// One of a list or something else in own words.
        OneOrOther = "one_or_other",
        /// One of a long list, searched by typing.
        Lookup = "lookup",
        /// Several of a list.
        Several = "several",
        /// Several of a list or something else in own words.
        SeveralOrOther = "several_or_other",
        /// One of a list of pictures with words.
        Picture = "picture",
        /// A list put into one's own order.
        Ranking = "ranking",
        /// A number of steps with words at both ends: 0 to 10, agree to disagree.
        Scale = "scale",
        /// Stars or faces: 1 to 5.
        Rating = "rating",
        /// Would you recommend: 0 to 10.
        Recommend = "recommend",
        /// A line between two ends: 0 to 100.
        Line = "line",
        /// A few words.
        Text = "text",
        /// As many words as wanted.
        LongText = "long_text",
        /// A mail address.
        Email = "email",
        /// A telephone number.
        Telephone = "telephone",
        /// A link.
        Link = "link",
        /// A whole number.
        Whole = "whole",
        /// A number.
        Number = "number",
        /// A number with a unit.
        Amount = "amount",
        /// A day.
        Date = "date",
        /// A month of a year.
        Month = "month",
        /// A year.
        Year = "year",
        /// A time of day.
        Time = "time",
        /// A day and a time.
        At = "at",
        /// A point on the map.
        Point = "point",
        /// A bar code or other label, typed or scanned.
        Label = "label",
        /// A county or a postal district, never an address.
        Area = "area",
        /// A service of the house.
        Service = "service",
        /// A goal in the person's own words, with how far along it is, 0 to 10.
        Goal = "goal",
        /// A file, a photo, a recording, a signature: carried by import and export, answered on no page of ours.
        File = "file",
        /// Follows from other answers; never asked.
        Calculated = "calculated",
        /// Kept with the response, never shown.
        Hidden = "hidden",
    }
}

impl Kind {
    /// `true` for what holds other items and has no answer itself.
    pub const fn holds_items(self) -> bool {
        matches!(self, Self::Group | Self::Page | Self::Matrix)
    }

    /// `true` when a person is asked for an answer.
    pub const fn is_asked(self) -> bool {
        !self.holds_items() && !matches!(self, Self::Note | Self::Calculated | Self::Hidden | Self::File)
    }

    /// `true` when its answers are codes of a list.
    pub const fn has_choices(self) -> bool {
        matches!(
            self,
            Self::One
                | Self::OneOrOther
                | Self::Lookup
                | Self::Several
                | Self::SeveralOrOther
                | Self::Picture
                | Self::Ranking
        )
    }

    /// `true` when there may be several values.
    pub const fn takes_several(self) -> bool {
        matches!(self, Self::Several | Self::SeveralOrOther | Self::Ranking)
    }

    /// `true` when the answer is a person's own words, which no table of results shows by itself.
    pub const fn is_words(self) -> bool {
        matches!(
            self,
            Self::Text | Self::LongText | Self::Email | Self::Telephone | Self::Link | Self::Label | Self::Goal
        )
    }
}

/// A picture, a sound or a film beside words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// What sort, as a MIME type: `image/svg+xml`.
    pub kind: String,
    /// Its file name or address, as imported; `symbol:hand` for one of the house's own pictures.
    pub source: String,
    /// What it shows, for those who cannot see or hear it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub words: Text,
}

/// How often a group or a question may be repeated.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Repeats {
    /// At least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<u32>,
    /// At most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<u32>,
    /// Exactly as often as this says (XLSForm repeat_count).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Expression>,
}

/// What an answer must lie between.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// Not below this: a number, a day, a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<Value>,
    /// Not above this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<Value>,
    /// No more characters than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<u32>,
    /// No more digits after the point than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// At least so many of a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fewest: Option<u32>,
    /// At most so many of a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_chosen: Option<u32>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A question, a group or a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// The name of the variable: unique in the questionnaire, the same in every language, never used again for something else.
    pub id: String,
    /// What sort.
    pub kind: Kind,
    /// What is asked.
    #[serde(default, skip_serializing_if = "is_default")]
    pub text: Text,
    /// One line of help below the question.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hint: Text,
    /// Longer help, opened when wanted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub help: Text,
    /// For whoever asks the question aloud or keys paper; never on the page of the person.
    #[serde(default, skip_serializing_if = "is_default")]
    pub guidance: Text,
    /// What stands before it: "1a".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// The words at the low end of a scale.
    #[serde(default, skip_serializing_if = "is_default")]
    pub low: Text,
    /// The words at the high end of a scale.
    #[serde(default, skip_serializing_if = "is_default")]
    pub high: Text,
    /// The unit of an amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// A picture, a sound or a film.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<Media>,
    /// What it is in other systems: LOINC, SNOMED CT. A scoring finds its items by these or by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Coding>,
    /// An answer is needed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub required: bool,
    /// What is said when it is missing, instead of the usual sentence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub required_message: Text,
    /// When it is shown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub shown: Condition,
    /// What must be true of its answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub constraints: Vec<Constraint>,
    /// What it must lie between.
    #[serde(default, skip_serializing_if = "is_default")]
    pub bounds: Bounds,
    /// What its answer follows from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calculation: Option<Expression>,
    /// The answer that stands there at first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub initial: Vec<Value>,
    /// The first answer, computed once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initial_expression: Option<Expression>,
    /// How often it may be repeated; nothing: once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<Repeats>,
    /// Where its choices come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<ChoiceSource>,
    /// Shown, not to be changed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub read_only: bool,
    /// The items in a group, a page or a matrix.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// Named values for the expressions inside (SDC variable).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variables: Vec<Expression>,
    /// What an import brought that nothing here uses, for the export: `fhir` extensions, `xlsform` columns.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub carried: BTreeMap<String, Json>,
}

impl Item {
    /// An item with nothing but these.
    pub fn new(id: impl Into<String>, kind: Kind, text: Text) -> Self {
        Self {
            id: id.into(),
            kind,
            text,
            hint: Text::default(),
            help: Text::default(),
            guidance: Text::default(),
            prefix: None,
            low: Text::default(),
            high: Text::default(),
            unit: None,
            media: Vec::new(),
            codes: Vec::new(),
            required: false,
            required_message: Text::default(),
            shown: Condition::Always,
            constraints: Vec::new(),
            bounds: Bounds::default(),
            calculation: None,
            initial: Vec::new(),
            initial_expression: None,
            repeats: None,
            choices: None,
            read_only: false,
            items: Vec::new(),
            variables: Vec::new(),
            carried: BTreeMap::new(),
        }
    }

    /// `true` for an area that nothing is offered for: people answer in words.
    pub fn is_area_in_words(&self) -> bool {
        self.kind == Kind::Area && self.choices.is_none()
    }

    /// `true` when its answers are codes of a list: one that is chosen from, or an area where areas are offered.
    pub fn is_chosen(&self) -> bool {
        self.kind.has_choices() || (self.kind == Kind::Area && self.choices.is_some())
    }

    /// This item and everything in it, in reading order.
    pub fn walk(&self) -> Box<dyn Iterator<Item = &Self> + '_> {
        Box::new(std::iter::once(self).chain(self.items.iter().flat_map(Self::walk)))
    }
}

/// A whole questionnaire: one version of it, which never changes once it is approved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// Its name, for programs: letters, digits, `_`, `-`.
    pub name: String,
    /// Its address in FHIR, when it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its version, as its makers count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// What people call it.
    pub title: Text,
    /// What it is for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub about: Text,
    /// Whose words these are and on what terms they may be used.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rights: Text,
    /// The languages it is written in; the first is the one that the others follow.
    pub languages: Vec<Tag>,
    /// What it is in other systems; a scoring finds it by these or by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Coding>,
    /// The lists that questions choose from, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lists: BTreeMap<String, ChoiceList>,
    /// Named values for all expressions (SDC variable).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variables: Vec<Expression>,
    /// The questions.
    pub items: Vec<Item>,
    /// What an import brought that nothing here uses.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub carried: BTreeMap<String, Json>,
}

impl Questionnaire {
    /// Every item, in reading order.
    pub fn walk(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().flat_map(Item::walk)
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.walk().find(|item| item.id == id)
    }

    /// The choices of `item`, unfiltered; none for a question without a list.
    pub fn choices_of(&self, item: &Item) -> &[super::Choice] {
        item.choices.as_ref().and_then(|source| self.lists.get(&source.list)).map_or(&[], |list| &list.choices)
    }
}
