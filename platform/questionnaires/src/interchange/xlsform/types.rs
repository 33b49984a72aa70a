//! The column `type`: which sort of question it is, both ways.

use super::super::Reason;
use crate::model::Kind;

/// What a row is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Type {
    /// Opens a group that may repeat.
    Begin { repeats: bool },
    /// Closes a group; what closes a repeat must close a repeat.
    End { repeats: bool },
    /// A question with a list of choices.
    Chosen { kind: Kind, list: String },
    /// A question without.
    Plain(Kind),
    /// Kept and not used, and why.
    Kept(Kind, Reason),
}

/// Reads the column `type`; nothing for a type that is not known.
pub(super) fn read(text: &str) -> Option<Type> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let lower = words.iter().map(|word| word.to_lowercase()).collect::<Vec<_>>().join(" ");
    if let Some(found) = chosen(&words, &lower) {
        return Some(found);
    }
    Some(match lower.replace('_', " ").as_str() {
        "begin group" => Type::Begin { repeats: false },
        "end group" => Type::End { repeats: false },
        "begin repeat" => Type::Begin { repeats: true },
        "end repeat" => Type::End { repeats: true },
        "text" | "string" => Type::Plain(Kind::Text),
        "integer" | "int" => Type::Plain(Kind::Whole),
        "decimal" => Type::Plain(Kind::Number),
        "range" => Type::Plain(Kind::Scale),
        "date" => Type::Plain(Kind::Date),
        "time" => Type::Plain(Kind::Time),
        "datetime" => Type::Plain(Kind::At),
        "geopoint" => Type::Plain(Kind::Point),
        "barcode" => Type::Plain(Kind::Label),
        "note" => Type::Plain(Kind::Note),
        "calculate" => Type::Plain(Kind::Calculated),
        "hidden" => Type::Plain(Kind::Hidden),
        "acknowledge" | "trigger" => Type::Plain(Kind::Agree),
        "image" | "photo" | "audio" | "video" | "file" | "geotrace" | "geoshape" | "osm" => {
            Type::Kept(Kind::File, Reason::NeverAsked(lower))
        }
        "xml-external" | "csv-external" => Type::Kept(Kind::Hidden, Reason::ChoicesBeside),
        "start" | "end" | "today" | "deviceid" | "subscriberid" | "simserial" | "phonenumber" | "username"
        | "email" | "audit" | "start-geopoint" | "background-audio" | "uuid" => {
            Type::Kept(Kind::Hidden, Reason::Device)
        }
        _ => return None,
    })
}

fn chosen(words: &[&str], lower: &str) -> Option<Type> {
    const BEGINNINGS: [(&str, usize, Kind); 9] = [
        ("select_one_from_file ", 1, Kind::File),
        ("select_multiple_from_file ", 1, Kind::File),
        ("select_one_external ", 1, Kind::File),
        ("select_one ", 1, Kind::One),
        ("select one from ", 3, Kind::One),
        ("select one ", 2, Kind::One),
        ("select_multiple ", 1, Kind::Several),
        ("select all that apply from ", 5, Kind::Several),
        ("rank ", 1, Kind::Ranking),
    ];
    let (_, at, kind) = BEGINNINGS.iter().find(|(beginning, ..)| lower.starts_with(beginning))?;
    let list = (*words.get(*at)?).to_owned();
    let rest = words.get(at + 1..).unwrap_or_default().join(" ").to_lowercase();
    let kind = match (kind, rest.as_str()) {
        (Kind::File, _) => return Some(Type::Kept(Kind::File, Reason::ChoicesBeside)),
        (Kind::One, "or_other" | "or other" | "or specify other") => Kind::OneOrOther,
        (Kind::Several, "or_other" | "or other" | "or specify other") => Kind::SeveralOrOther,
        (kind, "") => *kind,
        _ => return None,
    };
    Some(Type::Chosen { kind, list })
}

/// The sort that an appearance makes of a sort.
pub(super) fn with_appearance(kind: Kind, appearance: &str) -> Kind {
    let has = |word: &str| appearance.split_whitespace().any(|one| one == word);
    match kind {
        Kind::Text if has("multiline") => Kind::LongText,
        Kind::Text if has("url") => Kind::Link,
        Kind::One if has("autocomplete") => Kind::Lookup,
        Kind::Date if has("month-year") => Kind::Month,
        Kind::Date if has("year") => Kind::Year,
        Kind::Scale if has("rating") => Kind::Rating,
        Kind::Group if has("field-list") => Kind::Page,
        Kind::Group if has("table-list") => Kind::Matrix,
        kind => kind,
    }
}

/// The type and the appearance that a sort is written with; the list stands between the parts of the type.
pub(super) const fn written(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Group => ("begin_group", ""),
        Kind::Page => ("begin_group", "field-list"),
        Kind::Matrix => ("begin_group", "table-list"),
        Kind::Note => ("note", ""),
        Kind::YesNo => ("select_one yes_no", ""),
        Kind::Agree => ("acknowledge", ""),
        Kind::One | Kind::Picture => ("select_one", ""),
        Kind::Lookup => ("select_one", "autocomplete"),
        Kind::OneOrOther => ("select_one", ""),
        Kind::Several | Kind::SeveralOrOther => ("select_multiple", ""),
        Kind::Ranking => ("rank", ""),
        Kind::Rating => ("range", "rating"),
        Kind::Scale | Kind::Recommend | Kind::Line => ("range", ""),
        Kind::LongText => ("text", "multiline"),
        Kind::Link => ("text", "url"),
        Kind::Text | Kind::Email | Kind::Telephone | Kind::Area | Kind::Service | Kind::Goal => ("text", ""),
        Kind::Whole => ("integer", ""),
        Kind::Number | Kind::Amount => ("decimal", ""),
        Kind::Date => ("date", ""),
        Kind::Month => ("date", "month-year"),
        Kind::Year => ("date", "year"),
        Kind::Time => ("time", ""),
        Kind::At => ("dateTime", ""),
        Kind::Point => ("geopoint", ""),
        Kind::Label => ("barcode", ""),
        Kind::File => ("file", ""),
        Kind::Calculated => ("calculate", ""),
        Kind::Hidden => ("hidden", ""),
    }
}
