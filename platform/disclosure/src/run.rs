//! The run from a candidate to what may be published, and the attack on what came out.

use crate::{
    Attack, Because, Candidate, Cell, Denominator, Earlier, Entry, Flaw, HiddenNumber, Kind, Narrow, Outcome, Overlaps,
    Reason, ReleasedCell, ReleasedTable, Report, RuleSet, Shown, Split, Table,
    audit::{self, Effort, Verdict, Weak},
    cover::{self, Causes},
    figures::{mean_tenths, rounded_rate},
    lattice::{self, Family, Lattice, Quantity},
    moves,
    system::{Building, Marks, System, What},
};
use std::collections::BTreeMap;

/// The attack at the end looks so many times farther around each number than the run did.
const THOROUGH: usize = 5;

/// Decides for each cell of the candidate what may be published.
///
/// # Errors
/// With all flaws of the candidate, when it has any; nothing is decided then.
pub fn run(candidate: &Candidate, rules: &RuleSet, overlaps: &dyn Overlaps) -> Result<Outcome, Vec<Flaw>> {
    let lattice = Lattice::read(candidate, rules)?;
    agree(&lattice, overlaps)?;
    let mut marks: Marks = lattice.quantities.iter().map(|quantity| quantity.small).collect();
    for family in &lattice.families {
        hide_group(&lattice, rules, family, &mut marks);
    }
    let (system, verdict, causes) = cover::protect(&lattice, rules, overlaps, &mut marks);
    let filling = Filling { lattice: &lattice, rules, marks: &marks };
    let tables: Vec<ReleasedTable> = candidate.tables.iter().map(|table| filling.table(table)).collect();
    let report = filling.report(&tables, &system, &verdict, &causes);
    let own = || lattice.quantities.iter().zip(&marks).filter(|(quantity, _)| quantity.past.is_none());
    Ok(Outcome {
        release: candidate.id.clone(),
        rules: rules.name.clone(),
        version: rules.version,
        tables,
        pattern: own().filter_map(|(quantity, mark)| Some((quantity.key.clone(), (*mark)?))).collect(),
        numbers: own().map(|(quantity, mark)| (quantity.key.clone(), told_later(quantity, *mark))).collect(),
        report,
    })
}

/// Attacks an outcome as it stands, with everything that is out. What is not in its pattern counts as shown.
///
/// # Errors
/// As [`run`].
pub fn attack(
    candidate: &Candidate,
    rules: &RuleSet,
    overlaps: &dyn Overlaps,
    outcome: &Outcome,
) -> Result<Attack, Vec<Flaw>> {
    let lattice = Lattice::read(candidate, rules)?;
    let mark = |quantity: &Quantity| match quantity.past {
        Some(_) => quantity.small,
        None => outcome.pattern.get(&quantity.key).copied(),
    };
    let marks: Marks = lattice.quantities.iter().map(mark).collect();
    let mut system = Building { lattice: &lattice, rules, overlaps, marks: &marks }.system();
    let mut proved = audit::Proved::new();
    moves::prove(&lattice, &mut system, &mut proved);
    let most = usize::try_from(rules.most_unknowns).unwrap_or(usize::MAX);
    let effort = Effort { most: &[most, most.saturating_mul(THOROUGH)], is_quick: false };
    let verdict = audit::attack(&system, effort, &mut proved);
    let mut narrow = narrow(&lattice, &system, &verdict);
    for (quantity, mark) in lattice.quantities.iter().zip(&marks).filter(|(of, _)| of.past.is_none()) {
        if mark.is_none() && quantity.small.is_some() {
            let (what, from) = (Because::Number(quantity.key.clone()), vec![quantity.key.clone()]);
            narrow.push(Narrow { what, from, low: quantity.truth, high: quantity.truth });
        }
    }
    Ok(Attack { digest: outcome.digest(), narrow })
}

/// Two parts and their union leave no choice for what they share: whoever counts it must find the same.
fn agree(lattice: &Lattice, overlaps: &dyn Overlaps) -> Result<(), Vec<Flaw>> {
    let wrong = |family: &Family| {
        let [one, other] = family.parts.as_slice() else { return None };
        if family.split == Split::Apart || !family.complete {
            return None;
        }
        let (said, parts) = (lattice.truth(family.whole), lattice.truth(*one) + lattice.truth(*other));
        let shared = i64::try_from(overlaps.shared(&lattice.key(*one), &lattice.key(*other))?).ok()?;
        let whole = lattice.key(family.whole);
        (parts - shared != said).then_some(Flaw::DoesNotAdd { whole, said, parts: parts - shared })
    };
    let flaws: Vec<Flaw> = lattice.families.iter().filter_map(wrong).collect();
    if flaws.is_empty() { Ok(()) } else { Err(flaws) }
}

/// When everybody who said is in one category of a ground, the split tells it of each of them, however many they are.
fn hide_group(lattice: &Lattice, rules: &RuleSet, family: &Family, marks: &mut Marks) {
    let counts = lattice.get(family.whole).is_some_and(|whole| whole.sort == lattice::Sort::Count && !whole.locked);
    let stated = || family.parts.iter().filter(|part| !family.not_stated.contains(part));
    let (sum, most) = stated().fold((0, 0), |(sum, most): (i64, i64), part| {
        let truth = lattice.truth(*part);
        (sum + truth, most.max(truth))
    });
    let all_in_one = i128::from(most) * 100 >= i128::from(sum) * i128::from(rules.group_percent);
    if !family.ground || !counts || sum == 0 || stated().count() < 2 || !all_in_one {
        return;
    }
    for part in stated() {
        if let Some(mark) = marks.get_mut(*part) {
            *mark = Some(Reason::Group);
        }
    }
}

fn told_later(quantity: &Quantity, mark: Option<Reason>) -> Earlier {
    let out = mark.is_none().then(|| quantity.printed());
    Earlier { out, truth: quantity.truth }
}

fn because(lattice: &Lattice, what: &What) -> Option<Because> {
    match what {
        What::Number(at) => Some(Because::Number(lattice.key(*at))),
        What::Implied(link) => Some(Because::Implied(link.told(lattice))),
        What::Between => None,
    }
}

fn narrow(lattice: &Lattice, system: &System, verdict: &Verdict) -> Vec<Narrow> {
    let equations_of = system.equations_of();
    let told = |weak: &Weak| {
        let what = because(lattice, &system.unknowns.get(weak.unknown)?.what)?;
        let around = equations_of.get(weak.unknown)?.iter().filter_map(|at| system.equations.get(*at)).flatten();
        let mut from: Vec<_> = around
            .filter(|(at, _)| *at != weak.unknown)
            .filter_map(|(at, _)| lattice.get(*at))
            .map(|of| of.key.clone())
            .collect();
        from.sort();
        from.dedup();
        Some(Narrow { what, from, low: weak.low, high: weak.high })
    };
    verdict.weak.iter().filter_map(told).collect()
}

/// A number of a cell with why it is hidden, when it is there at all.
type Marked<'a> = Option<(&'a Quantity, Option<Reason>)>;

struct Filling<'a> {
    lattice: &'a Lattice,
    rules: &'a RuleSet,
    marks: &'a Marks,
}

impl Filling<'_> {
    fn table(&self, table: &Table) -> ReleasedTable {
        let cell = |cell: &Cell| ReleasedCell { at: cell.at.clone(), shown: self.cell(table, cell) };
        ReleasedTable {
            measure: table.measure.clone(),
            kind: table.kind.clone(),
            class: table.class,
            dimensions: table.dimensions.iter().map(|dimension| dimension.name.clone()).collect(),
            cells: table.cells.iter().map(cell).collect(),
        }
    }

    fn cell(&self, table: &Table, cell: &Cell) -> Shown {
        let numbers: Vec<usize> = lattice::numbers_of(self.lattice, table, cell);
        let of = |place: usize| numbers.get(place).and_then(|at| Some((self.lattice.get(*at)?, *self.marks.get(*at)?)));
        match cell.entry {
            Entry::NotReceived => Shown::Hidden(Reason::NotReceived),
            Entry::NotCollected => Shown::Hidden(Reason::NotCollected),
            Entry::Rate { denominator: 0, .. } | Entry::Mean { people: 0, .. } => Shown::Hidden(Reason::NoCases),
            Entry::Count(_) => of(0).map_or(Shown::Hidden(Reason::TooSmall), |(number, mark)| {
                mark.map_or_else(|| Shown::Count(number.printed().figure), Shown::Hidden)
            }),
            Entry::Money { cents, .. } => of(0)
                .map_or(Shown::Hidden(Reason::TooSmall), |(_, mark)| mark.map_or(Shown::Money(cents), Shown::Hidden)),
            Entry::Mean { people, sum } => match (of(0), of(1)) {
                (Some((_, None)), Some((number, None))) => {
                    mean_tenths(sum, people).map_or(Shown::Hidden(Reason::NoCases), |tenths| Shown::Mean {
                        tenths,
                        people: number.printed().figure,
                    })
                }
                (Some((_, Some(reason))), _) | (_, Some((_, Some(reason)))) => Shown::Hidden(reason),
                _ => Shown::Hidden(Reason::TooSmall),
            },
            Entry::Rate { numerator, denominator } => self.rate(table, (numerator, denominator), (of(0), of(1))),
        }
    }

    /// From the published counts alone.
    fn rate(&self, table: &Table, (did, all): (i64, i64), (numerator, denominator): (Marked<'_>, Marked<'_>)) -> Shown {
        let Kind::Rate { of, per, .. } = table.kind else { return Shown::Hidden(Reason::TooSmall) };
        let Some((number, mark)) = numerator else { return Shown::Hidden(Reason::TooSmall) };
        if let Some(reason) = mark.or(denominator.and_then(|(_, mark)| mark)) {
            return Shown::Hidden(reason);
        }
        let rule = self.rules.d2;
        let by_ground = number.class == crate::Class::D1e;
        let least = i64::from(if by_ground { rule.denominator_by_ground } else { rule.denominator });
        let few = did < i64::from(rule.numerator)
            || (of == Denominator::Counted && (all < least || all - did < i64::from(rule.others)));
        if few && number.smallest > 0 {
            return Shown::Hidden(Reason::TooSmall);
        }
        let numerator = number.printed().figure;
        let denominator = denominator.map_or(all, |(number, _)| number.printed().figure);
        let value = rounded_rate(numerator, denominator, per);
        value.map_or(Shown::Hidden(Reason::NoCases), |value| Shown::Rate { value, numerator, denominator })
    }

    fn report(&self, tables: &[ReleasedTable], system: &System, verdict: &Verdict, causes: &Causes) -> Report {
        let cells = || tables.iter().flat_map(|table| &table.cells);
        let equations_of = system.equations_of();
        let reached: BTreeMap<usize, &Weak> = verdict.reached.iter().map(|reach| (reach.unknown, reach)).collect();
        let hidden = |(at, quantity): (usize, &Quantity)| {
            let reason = self.marks.get(at).copied().flatten().filter(|_| quantity.past.is_none())?;
            let (low, high) =
                reached.get(&at).map_or((quantity.truth, quantity.truth), |reach| (reach.low, reach.high));
            // A number that stands in no equation can be anything from its floor on.
            let alone = equations_of.get(at).is_none_or(Vec::is_empty);
            let high = if alone { high.saturating_add(quantity.need) } else { high };
            Some(HiddenNumber {
                key: quantity.key.clone(),
                reason,
                because: causes.get(&at).and_then(|what| because(self.lattice, what)),
                low,
                high,
                already_out: quantity.known,
            })
        };
        Report {
            cells: cells().count() as u64,
            shown: cells().filter(|cell| !matches!(cell.shown, Shown::Hidden(_))).count() as u64,
            hidden: self.lattice.quantities.iter().enumerate().filter_map(hidden).collect(),
            narrow: narrow(self.lattice, system, verdict),
        }
    }
}
