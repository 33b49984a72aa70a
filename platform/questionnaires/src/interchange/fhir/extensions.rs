//! Addresses of the extensions that are read and written, and how they are looked up.

use serde_json::{Map, Value as Json, json};

pub(super) type Object = Map<String, Json>;

const R4: &str = "http://hl7.org/fhir/StructureDefinition/";
const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";

macro_rules! addresses {
    ($base:ident: $($name:ident = $end:literal),+ $(,)?) => {
        $(pub(super) const $name: Address = Address($base, $end);)+
    };
}

/// The address of an extension.
#[derive(Clone, Copy)]
pub(super) struct Address(&'static str, &'static str);

impl Address {
    pub(super) fn is(self, url: &str) -> bool {
        url.strip_prefix(self.0) == Some(self.1)
    }

    pub(super) fn url(self) -> String {
        format!("{}{}", self.0, self.1)
    }
}

addresses!(R4:
    HIDDEN = "questionnaire-hidden", CONTROL = "questionnaire-itemControl", LEAST = "minValue", MOST = "maxValue",
    PLACES = "maxDecimalPlaces", LEAST_OFTEN = "questionnaire-minOccurs", MOST_OFTEN = "questionnaire-maxOccurs",
    REGEX = "regex", UNIT = "questionnaire-unit", WEIGHT = "ordinalValue", ALONE = "questionnaire-optionExclusive",
    CONSTRAINT = "questionnaire-constraint", VARIABLE = "variable", TRANSLATION = "translation",
    ITEM_WEIGHT = "itemWeight",
);
addresses!(SDC:
    CALCULATED = "sdc-questionnaire-calculatedExpression", INITIAL = "sdc-questionnaire-initialExpression",
    SHOWN = "sdc-questionnaire-enableWhenExpression", TARGET_CONSTRAINT = "targetConstraint",
    ITEM_MEDIA = "sdc-questionnaire-itemMedia",
);

const OURS: &str = "urn:comhar:questionnaire:";
addresses!(OURS: KIND = "kind", REST = "rest", FAR = "far", DECORATES = "decorates");

/// Those that are used; any other is kept and named in the list of what is not.
pub(super) fn is_used(url: &str) -> bool {
    [
        HIDDEN,
        CONTROL,
        LEAST,
        MOST,
        PLACES,
        LEAST_OFTEN,
        MOST_OFTEN,
        REGEX,
        UNIT,
        WEIGHT,
        ALONE,
        CONSTRAINT,
        VARIABLE,
        TRANSLATION,
        ITEM_WEIGHT,
        CALCULATED,
        INITIAL,
        SHOWN,
        TARGET_CONSTRAINT,
        KIND,
        REST,
        FAR,
    ]
    .iter()
    .any(|known| known.is(url))
}

/// The extensions of an element.
pub(super) fn extensions(of: &Json) -> impl Iterator<Item = &Json> {
    of.get("extension").and_then(Json::as_array).into_iter().flatten()
}

/// The extensions with this address.
pub(super) fn all(of: &Json, address: Address) -> impl Iterator<Item = &Json> {
    extensions(of).filter(move |one| one.get("url").and_then(Json::as_str).is_some_and(|url| address.is(url)))
}

/// The value of the first extension with this address: the member whose name begins with `value`.
pub(super) fn value(of: &Json, address: Address) -> Option<&Json> {
    let first = all(of, address).next()?.as_object()?;
    first.iter().find(|(name, _)| name.starts_with("value")).map(|(_, value)| value)
}

/// A part of an extension that is made of extensions.
pub(super) fn part<'a>(of: &'a Json, name: &str) -> Option<&'a Json> {
    let found = extensions(of).find(|one| one.get("url").and_then(Json::as_str) == Some(name))?.as_object()?;
    found.iter().find(|(name, _)| name.starts_with("value")).map(|(_, value)| value)
}

/// An extension with one value.
pub(super) fn one(address: Address, name: &str, value: Json) -> Json {
    json!({ "url": address.url(), name: value })
}

/// Adds an extension to an element.
pub(super) fn push(to: &mut Object, extension: Json) {
    if let Some(all) = to.entry("extension").or_insert_with(|| json!([])).as_array_mut() {
        all.push(extension);
    }
}

/// The text of a member.
pub(super) fn text<'a>(of: &'a Json, name: &str) -> Option<&'a str> {
    of.get(name).and_then(Json::as_str)
}

/// Sets a member, when there is something to set.
pub(super) fn put(to: &mut Object, name: &str, value: Option<impl Into<Json>>) {
    if let Some(value) = value {
        to.insert(name.to_owned(), value.into());
    }
}
