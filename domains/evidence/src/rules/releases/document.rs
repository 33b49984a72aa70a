//! From what may be published to the document that goes out.

use super::Grid;
use crate::model::{CellShown, Document, PlaceShown, Plan, RestsOn, Seen, TableShown, adds_up};
use disclosure::{Face, Kind, Outcome, ReleasedTable, RuleSet, Shown};
use i18n::Written;
use measures::{Definition, Version};

/// What goes out, without cells when nothing came out: the words of each definition as they are now, and of each cell
/// what may be told.
pub fn document(
    (release, titles, plan, rules): (&str, &Written, &Plan, &RuleSet),
    rests_on: Vec<RestsOn>,
    outcome: Option<&Outcome>,
    tables: &[(Definition, Version, Grid)],
) -> Document {
    let mut places: Vec<PlaceShown> = Vec::new();
    for place in tables.iter().flat_map(|(_, _, grid)| &grid.places) {
        if !places.iter().any(|known| known.code == place.code) {
            places.push(place.clone());
        }
    }
    let shown = |at: usize| outcome.and_then(|outcome| outcome.tables.get(at));
    let one =
        |(at, (definition, version, _)): (usize, &(Definition, Version, Grid))| one(shown(at), definition, version);
    Document {
        release: release.to_owned(),
        titles: titles.clone(),
        plan: plan.clone(),
        rules_version: rules.version,
        rounded_to: rules.d1.round_to,
        rests_on,
        places,
        tables: tables.iter().enumerate().map(one).collect(),
    }
}

fn one(table: Option<&ReleasedTable>, definition: &Definition, version: &Version) -> TableShown {
    let made = &version.figure;
    TableShown {
        definition: definition.id.clone(),
        version: version.version,
        code: definition.code.clone(),
        made: made.as_str().to_owned(),
        unit: version.unit.clone(),
        per: match table.map(|table| &table.kind) {
            Some(Kind::Rate { per, .. }) => *per,
            _ => 1,
        },
        class: version.disclosure.clone(),
        title: version.title.clone(),
        question: version.question.clone(),
        above: made.numerator().what.clone(),
        below: made.denominator().map(|side| side.what.clone()).unwrap_or_default(),
        exclusions: version.exclusions.clone(),
        source: version.source.clone(),
        known_issues: version.known_issues.clone(),
        comparability: version.comparability.clone(),
        breaks: definition.breaks(),
        kinds: version.kinds.clone(),
        adds_up: table.is_some_and(|table| adds_up(&table.kind)),
        cells: table.iter().flat_map(|table| &table.cells).filter_map(|cell| shown(&cell.at, cell.shown)).collect(),
    }
}

fn shown(at: &[String], shown: Shown) -> Option<CellShown> {
    let [period, place, kind] = at else { return None };
    let seen = match shown {
        Shown::Count(count) => Seen::Count(count),
        Shown::Rate { value, numerator, denominator } => Seen::Rate { value, numerator, denominator },
        Shown::Mean { tenths, people } => Seen::Mean { tenths, people },
        // No measure of the house is money yet; what nobody can show is not sent.
        Shown::Money(_) => Seen::None(Face::NotReceived),
        Shown::Hidden(reason) => Seen::None(reason.face()),
    };
    Some(CellShown { period: period.clone(), place: place.clone(), kind: kind.clone(), seen })
}
