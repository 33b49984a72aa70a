//! What the other side wishes: the form of the answer, and how strict and how long it shall be.

use crate::search::Handling;
use http::{HeaderMap, header};
use web::Fields;

/// What an answer to something new holds (`Prefer: return=…`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Return {
    /// Nothing but its address.
    Minimal,
    /// The resource.
    Representation,
    /// An OperationOutcome.
    Outcome,
}

/// What the header `Prefer` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wishes {
    pub handling: Handling,
    pub give: Return,
}

/// Reads every `Prefer`. What is not known is left out, as RFC 7240 says.
pub(crate) fn wishes(headers: &HeaderMap) -> Wishes {
    let mut wishes = Wishes { handling: Handling::Lenient, give: Return::Representation };
    let lines = headers.get_all("prefer").iter().filter_map(|value| value.to_str().ok());
    for wish in lines.flat_map(|line| line.split([',', ';'])) {
        match wish.trim().replace(['"', ' '], "").to_ascii_lowercase().as_str() {
            "handling=strict" => wishes.handling = Handling::Strict,
            "handling=lenient" => wishes.handling = Handling::Lenient,
            "return=minimal" => wishes.give = Return::Minimal,
            "return=representation" => wishes.give = Return::Representation,
            "return=operationoutcome" => wishes.give = Return::Outcome,
            _ => {}
        }
    }
    wishes
}

/// Whether JSON of FHIR 4.0 may be the answer. `_format` goes before `Accept`.
pub(crate) fn takes_json(headers: &HeaderMap, query: &Fields) -> bool {
    if let Some(format) = query.chosen("_format") {
        // A plus sign that was not encoded arrives as a space.
        return is_json(&format.replace(' ', "+"));
    }
    let mut lines = headers.get_all(header::ACCEPT).iter().peekable();
    lines.peek().is_none()
        || lines.filter_map(|value| value.to_str().ok()).flat_map(|line| line.split(',')).any(is_welcome)
}

fn is_welcome(range: &str) -> bool {
    let refused = range.split(';').skip(1).any(|part| {
        let weight = part.trim().strip_prefix("q=").map(str::trim);
        weight.is_some_and(|weight| weight.parse::<f32>().is_ok_and(|weight| weight <= 0.0))
    });
    let kind = range.split(';').next().unwrap_or_default().trim();
    !refused && (matches!(kind, "" | "*/*" | "application/*") || is_json(range))
}

/// Whether this is one of the names of JSON, and of no other version of FHIR than ours.
pub(crate) fn is_json(kind: &str) -> bool {
    let mut parts = kind.split(';').map(|part| part.trim().to_ascii_lowercase());
    let name = parts.next().unwrap_or_default();
    let known = matches!(name.as_str(), "json" | "application/json" | "application/fhir+json" | "text/json");
    let version =
        |part: &str| part.strip_prefix("fhirversion=").is_none_or(|version| version.trim_matches('"') == "4.0");
    known && parts.all(|part| version(&part))
}
