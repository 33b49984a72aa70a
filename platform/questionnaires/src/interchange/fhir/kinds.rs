//! Which sort of question is which FHIR type with which control.

use crate::model::{Item, Kind};

/// The FHIR type of a question: an area is chosen where areas are offered.
pub(super) fn type_of(item: &Item) -> &'static str {
    if item.is_chosen() && item.kind == Kind::Area { "choice" } else { fhir_type(item.kind) }
}

/// The FHIR type of a sort of question.
pub(super) const fn fhir_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Group | Kind::Page | Kind::Matrix => "group",
        Kind::Note => "display",
        Kind::YesNo | Kind::Agree => "boolean",
        Kind::One | Kind::Lookup | Kind::Several | Kind::Picture | Kind::Ranking => "choice",
        Kind::OneOrOther | Kind::SeveralOrOther => "open-choice",
        Kind::Scale | Kind::Rating | Kind::Recommend | Kind::Line | Kind::Whole => "integer",
        Kind::Number | Kind::Calculated => "decimal",
        Kind::Amount => "quantity",
        Kind::LongText => "text",
        Kind::Link => "url",
        Kind::Date | Kind::Month | Kind::Year => "date",
        Kind::Time => "time",
        Kind::At => "dateTime",
        Kind::File => "attachment",
        Kind::Text
        | Kind::Email
        | Kind::Telephone
        | Kind::Point
        | Kind::Label
        | Kind::Area
        | Kind::Service
        | Kind::Goal
        | Kind::Hidden => "string",
    }
}

/// The control that tells this sort from the others of its type.
pub(super) const fn control(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Page => Some("page"),
        Kind::Matrix => Some("table"),
        Kind::Agree => Some("check-box"),
        Kind::Lookup => Some("autocomplete"),
        Kind::Scale => Some("slider"),
        _ => None,
    }
}

/// The sort of question of a FHIR type with a control; nothing for a type that FHIR R4 does not have.
pub(super) fn kind(fhir_type: &str, control: Option<&str>, repeats: bool) -> Option<Kind> {
    Some(match (fhir_type, control) {
        ("group", Some("page")) => Kind::Page,
        ("group", Some("table" | "htable" | "atable")) => Kind::Matrix,
        ("group", _) => Kind::Group,
        ("display", _) => Kind::Note,
        ("boolean", Some("check-box")) => Kind::Agree,
        ("boolean", _) => Kind::YesNo,
        ("choice", Some("autocomplete")) if !repeats => Kind::Lookup,
        ("choice", _) if repeats => Kind::Several,
        ("choice", _) => Kind::One,
        ("open-choice", _) if repeats => Kind::SeveralOrOther,
        ("open-choice", _) => Kind::OneOrOther,
        ("integer", Some("slider")) => Kind::Scale,
        ("integer", _) => Kind::Whole,
        ("decimal", _) => Kind::Number,
        ("quantity", _) => Kind::Amount,
        ("string", _) => Kind::Text,
        ("text", _) => Kind::LongText,
        ("url", _) => Kind::Link,
        ("date", _) => Kind::Date,
        ("time", _) => Kind::Time,
        ("dateTime", _) => Kind::At,
        ("attachment" | "reference", _) => Kind::File,
        _ => return None,
    })
}
