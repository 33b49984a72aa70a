//! The small shapes that most resources are made of (FHIR R4 datatypes). They serialise as FHIR writes them.

use serde::Serialize;
use serde_json::{Value, json};

/// A code of a system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coding {
    /// The system's canonical address.
    pub system: String,
    /// The version of the system, when it matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The code.
    pub code: String,
    /// The words of the system for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
}

impl Coding {
    /// A code of a system.
    pub fn new(system: impl Into<String>, code: impl Into<String>) -> Self {
        Self { system: system.into(), version: None, code: code.into(), display: None }
    }

    /// With the words of the system for it.
    #[must_use]
    pub fn display(mut self, words: impl Into<String>) -> Self {
        self.display = Some(words.into());
        self
    }

    /// Of this version of the system.
    #[must_use]
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }
}

/// One idea, in codes and in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CodeableConcept {
    /// The codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub coding: Vec<Coding>,
    /// The words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl CodeableConcept {
    /// One idea in words alone.
    pub fn said(text: impl Into<String>) -> Self {
        Self { coding: Vec::new(), text: Some(text.into()) }
    }

    /// With one more code.
    #[must_use]
    pub fn code(mut self, coding: Coding) -> Self {
        self.coding.push(coding);
        self
    }

    /// With words.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
}

impl From<Coding> for CodeableConcept {
    fn from(coding: Coding) -> Self {
        Self { coding: vec![coding], text: None }
    }
}

/// A name by which others know a thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Identifier {
    /// usual, official, temp, secondary or old.
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    pub used: Option<&'static str>,
    /// Who gives these names.
    pub system: String,
    /// The name.
    pub value: String,
}

impl Identifier {
    /// A name in a system.
    pub fn new(system: impl Into<String>, value: impl Into<String>) -> Self {
        Self { used: None, system: system.into(), value: value.into() }
    }

    /// usual, official, temp, secondary or old.
    #[must_use]
    pub const fn used(mut self, used: &'static str) -> Self {
        self.used = Some(used);
        self
    }
}

/// A pointer to another resource.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reference {
    /// Where it stands: `Questionnaire/7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Its resource type, where that is not said by the address.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    /// Its name elsewhere, where it has no address here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<Identifier>,
    /// What to call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
}

impl Reference {
    /// To a resource of this face.
    pub fn to(kind: &str, id: &str) -> Self {
        Self { reference: Some(format!("{kind}/{id}")), ..Self::default() }
    }

    /// To something that has a name elsewhere and no address here.
    pub fn named(kind: &'static str, identifier: Identifier) -> Self {
        Self { kind: Some(kind), identifier: Some(identifier), ..Self::default() }
    }

    /// With what to call it.
    #[must_use]
    pub fn display(mut self, words: impl Into<String>) -> Self {
        self.display = Some(words.into());
        self
    }
}

/// What is said about a resource as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Meta {
    /// Its version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
    /// When it changed: an instant. It has no blurred form, so it is left out for whoever has no name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_updated: Option<String>,
    /// The profiles it fits.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub profile: Vec<String>,
    /// Marks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tag: Vec<Coding>,
}

/// What a search gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bundle {
    /// How many fit, over all pages, where that was counted.
    pub total: Option<u64>,
    /// Relation and address: `self`, `next`.
    pub links: Vec<(&'static str, String)>,
    /// Full address and resource.
    pub entries: Vec<(String, Value)>,
}

impl Bundle {
    /// As FHIR writes it. Empty lists are left out, since FHIR knows none.
    pub fn into_value(self) -> Value {
        let mut bundle = json!({ "resourceType": "Bundle", "type": "searchset" });
        let Value::Object(fields) = &mut bundle else { return bundle };
        if let Some(total) = self.total {
            fields.insert("total".to_owned(), total.into());
        }
        let link = |(relation, url): &(&str, String)| json!({ "relation": relation, "url": url });
        if !self.links.is_empty() {
            fields.insert("link".to_owned(), self.links.iter().map(link).collect());
        }
        let entry = |(address, resource): (String, Value)| json!({ "fullUrl": address, "resource": resource, "search": { "mode": "match" } });
        if !self.entries.is_empty() {
            fields.insert("entry".to_owned(), self.entries.into_iter().map(entry).collect());
        }
        bundle
    }
}
