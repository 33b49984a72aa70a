//! Which column holds what, judged by its head. The person looks at it and says otherwise.

use crate::model::{Choices, Layout, Part};
use imports::Table;
use organisations::model::Minute;
use std::collections::BTreeMap;

/// Heads that people write, in three languages.
const HEADS: &[(Part, &[&str])] = &[
    (Part::Day, &["date", "day", "dáta", "lá", "datum", "dan"]),
    (
        Part::Offer,
        &[
            "service",
            "session",
            "offer",
            "group",
            "activity",
            "seirbhís",
            "seisiún",
            "grúpa",
            "usluga",
            "susret",
            "grupa",
        ],
    ),
    (Part::From, &["time", "start", "from", "begins", "am", "tús", "vreme", "početak"]),
    (
        Part::Name,
        &[
            "name",
            "known as",
            "nickname",
            "person",
            "participant",
            "ainm",
            "ime",
            "nadimak",
            "ime i prezime",
            "učesnik",
        ],
    ),
    (Part::Card, &["card", "card number", "cárta", "kartica"]),
    (
        Part::Came,
        &[
            "came",
            "attended",
            "present",
            "attendance",
            "tháinig",
            "i láthair",
            "tinreamh",
            "došao",
            "došla",
            "prisutan",
            "prisustvo",
        ],
    ),
    (
        Part::Others,
        &["others", "without a name", "anonymous", "number", "gan ainm", "líon", "bez imena", "ostali", "broj"],
    ),
];

/// So many heads that are days make a register with the days across.
const DAYS_ACROSS: usize = 2;

/// The part that a head names.
fn part_of(head: &str) -> Option<Part> {
    let head = i18n::fold(head);
    HEADS.iter().find(|(_, names)| names.iter().any(|name| i18n::fold(name) == head)).map(|(part, _)| *part)
}

/// What a table seems to be. A part that two heads name is left open.
pub fn guess(table: &Table, sheet: Option<String>) -> Choices {
    let across = table.head_days(None).len() >= DAYS_ACROSS;
    let layout = if across { Layout::Grid } else { Layout::Lines };
    let mut places = BTreeMap::new();
    for (place, head) in table.columns() {
        if let Some(part) = part_of(head) {
            places.entry(part).or_insert_with(Vec::new).push(place);
        }
    }
    let single = |(part, places): (Part, Vec<usize>)| match places.as_slice() {
        [place] if layout == Layout::Lines || matches!(part, Part::Name | Part::Card) => Some((part, *place)),
        _ => None,
    };
    Choices {
        sheet,
        layout,
        places: places.into_iter().filter_map(single).collect(),
        order: None,
        offer: None,
        from: Minute::of(10, 0).unwrap_or(Minute::END_OF_DAY),
        until: Minute::of(12, 0).unwrap_or(Minute::END_OF_DAY),
        put_right: BTreeMap::new(),
        who: BTreeMap::new(),
    }
}

/// Heads that stand twice, as they are written.
pub fn parts_twice(table: &Table) -> Vec<String> {
    let mut heads: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (_, head) in table.columns() {
        heads.entry(i18n::fold(head)).or_default().push(head.to_owned());
    }
    heads.into_values().filter(|same| same.len() > 1).filter_map(|same| same.into_iter().next()).collect()
}
