//! The functions, and how each notation calls them.

use super::Unreadable;
use crate::model::Notation;

/// Declares the functions with their names in both notations: `Variant "fhirpath" least most "xpath" least most`. In FHIRPath
/// what stands before the point is not counted.
macro_rules! functions {
    ($($variant:ident $fhir:literal ($fhir_least:literal, $fhir_most:literal) $xpath:literal ($least:literal, $most:literal);)+) => {
        /// What a function does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Function { $($variant),+ }

        const ALL: &[(Function, &str, usize, usize, &str, usize, usize)] =
            &[$((Function::$variant, $fhir, $fhir_least, $fhir_most, $xpath, $least, $most)),+];
    };
}

functions! {
    Empty "empty" (0, 0) "" (0, 0);
    Exists "exists" (0, 1) "" (0, 0);
    Count "count" (0, 0) "count" (1, 1);
    CountAnswered "" (0, 0) "count-non-empty" (1, 1);
    First "first" (0, 0) "" (0, 0);
    Last "last" (0, 0) "" (0, 0);
    Single "single" (0, 0) "" (0, 0);
    Tail "tail" (0, 0) "" (0, 0);
    Skip "skip" (1, 1) "" (0, 0);
    Take "take" (1, 1) "" (0, 0);
    Where "where" (1, 1) "" (0, 0);
    Select "select" (1, 1) "" (0, 0);
    All "all" (1, 1) "" (0, 0);
    Any "any" (0, 1) "" (0, 0);
    AllTrue "allTrue" (0, 0) "" (0, 0);
    AnyTrue "anyTrue" (0, 0) "" (0, 0);
    AllFalse "allFalse" (0, 0) "" (0, 0);
    AnyFalse "anyFalse" (0, 0) "" (0, 0);
    Aggregate "aggregate" (1, 2) "" (0, 0);
    Sum "sum" (0, 1) "sum" (1, 1);
    Min "min" (0, 1) "min" (1, 99);
    Max "max" (0, 1) "max" (1, 99);
    Average "avg" (0, 1) "" (0, 0);
    Distinct "distinct" (0, 0) "" (0, 0);
    IsDistinct "isDistinct" (0, 0) "" (0, 0);
    Union "union" (1, 1) "" (0, 0);
    Combine "combine" (1, 1) "" (0, 0);
    Intersect "intersect" (1, 1) "" (0, 0);
    Exclude "exclude" (1, 1) "" (0, 0);
    SubsetOf "subsetOf" (1, 1) "" (0, 0);
    SupersetOf "supersetOf" (1, 1) "" (0, 0);
    Children "children" (0, 0) "" (0, 0);
    Descendants "descendants" (0, 0) "" (0, 0);
    HasValue "hasValue" (0, 0) "" (0, 0);
    Trace "trace" (1, 2) "" (0, 0);
    Weight "weight" (0, 0) "" (0, 0);
    Ordinal "ordinal" (0, 0) "" (0, 0);
    If "iif" (2, 3) "if" (3, 3);
    Not "not" (0, 0) "not" (1, 1);
    Today "today" (0, 0) "today" (0, 0);
    Now "now" (0, 0) "now" (0, 0);
    TimeOfDay "timeOfDay" (0, 0) "" (0, 0);
    Join "join" (0, 1) "join" (1, 99);
    Concat "" (0, 0) "concat" (0, 99);
    ContainsText "contains" (1, 1) "contains" (2, 2);
    StartsWith "startsWith" (1, 1) "starts-with" (2, 2);
    EndsWith "endsWith" (1, 1) "ends-with" (2, 2);
    IndexOf "indexOf" (1, 1) "" (0, 0);
    Substring "substring" (1, 2) "substr" (2, 3);
    SubstringFrom "" (0, 0) "substring" (2, 3);
    SubstringBefore "" (0, 0) "substring-before" (2, 2);
    SubstringAfter "" (0, 0) "substring-after" (2, 2);
    ReplaceText "replace" (2, 2) "" (0, 0);
    Length "length" (0, 0) "string-length" (0, 1);
    Upper "upper" (0, 0) "upper-case" (1, 1);
    Lower "lower" (0, 0) "lower-case" (1, 1);
    Trim "trim" (0, 0) "" (0, 0);
    Split "split" (1, 1) "" (0, 0);
    ToChars "toChars" (0, 0) "" (0, 0);
    NormalizeSpace "" (0, 0) "normalize-space" (0, 1);
    Translate "" (0, 0) "translate" (3, 3);
    Round "round" (0, 1) "round" (1, 2);
    Abs "abs" (0, 0) "abs" (1, 1);
    Power "power" (1, 1) "pow" (2, 2);
    Sqrt "sqrt" (0, 0) "sqrt" (1, 1);
    Ceiling "ceiling" (0, 0) "ceiling" (1, 1);
    Floor "floor" (0, 0) "floor" (1, 1);
    Truncate "truncate" (0, 0) "int" (1, 1);
    Exp "exp" (0, 0) "exp" (1, 1);
    Ln "ln" (0, 0) "log" (1, 1);
    Log "log" (1, 1) "" (0, 0);
    Log10 "" (0, 0) "log10" (1, 1);
    Pi "" (0, 0) "pi" (0, 0);
    ToInteger "toInteger" (0, 0) "" (0, 0);
    ToDecimal "toDecimal" (0, 0) "number" (0, 1);
    ToText "toString" (0, 0) "string" (0, 1);
    ToBoolean "toBoolean" (0, 0) "boolean" (1, 1);
    BooleanFromString "" (0, 0) "boolean-from-string" (1, 1);
    ToQuantity "toQuantity" (0, 1) "" (0, 0);
    ToDate "toDate" (0, 0) "date" (1, 1);
    ToDateTime "toDateTime" (0, 0) "date-time" (1, 1);
    ToTime "toTime" (0, 0) "" (0, 0);
    True "" (0, 0) "true" (0, 0);
    False "" (0, 0) "false" (0, 0);
    Coalesce "coalesce" (1, 99) "coalesce" (2, 2);
    Selected "" (0, 0) "selected" (2, 2);
    SelectedAt "" (0, 0) "selected-at" (2, 2);
    CountSelected "" (0, 0) "count-selected" (1, 1);
    ChoiceName "" (0, 0) "jr:choice-name" (2, 2);
    Position "" (0, 0) "position" (0, 1);
    IndexedRepeat "" (0, 0) "indexed-repeat" (3, 7);
    Once "" (0, 0) "once" (1, 1);
    DecimalDateTime "" (0, 0) "decimal-date-time" (1, 1);
    DecimalTime "" (0, 0) "decimal-time" (1, 1);
    FormatDate "" (0, 0) "format-date" (2, 2);
    FormatDateTime "" (0, 0) "format-date-time" (2, 2);
    Checklist "" (0, 0) "checklist" (2, 99);
    WeightedChecklist "" (0, 0) "weighted-checklist" (2, 99);
}

/// Functions of these notations that are known and refused: they need another form, a file, chance, the device or an address.
const REFUSED: [&str; 26] = [
    "pulldata",
    "instance",
    "random",
    "randomize",
    "uuid",
    "area",
    "distance",
    "digest",
    "base64-decode",
    "jr:itext",
    "property",
    "search",
    "version",
    "once-random",
    "geofence",
    "intersects",
    "extract-signed",
    "rand",
    "resolve",
    "memberOf",
    "conformsTo",
    "lookup",
    "expand",
    "elementDefinition",
    "repeat",
    "checksum",
];

/// The function with this name for this many values.
pub(crate) fn find(name: &str, values: usize, notation: Notation) -> Result<Function, Unreadable> {
    let named =
        |(function, fhir, fhir_least, fhir_most, xpath, least, most): &(_, &str, _, _, &str, _, _)| match notation {
            Notation::FhirPath => (*fhir == name).then_some((*function, *fhir_least, *fhir_most)),
            Notation::XPath => (*xpath == name).then_some((*function, *least, *most)),
        };
    match ALL.iter().find_map(named) {
        Some((function, least, most)) if (least..=most).contains(&values) => Ok(function),
        Some(_) => Err(Unreadable::WrongCount(name.to_owned())),
        None if REFUSED.contains(&name) => Err(Unreadable::NotOffered(name.to_owned())),
        None => Err(Unreadable::NoSuchFunction(name.chars().take(60).collect())),
    }
}
