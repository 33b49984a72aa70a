use super::{Counting, Definition, Direction, Made, Side, Version};
use i18n::Written;
use kernel::Language;
use std::collections::{BTreeMap, BTreeSet};

/// The classes of the rules of disclosure (research §6.2).
const CLASSES: [&str; 6] = ["D0", "D1", "D1e", "D2", "D3", "D4"];

/// What is wrong with a definition; found at the start, before anything is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit(pub String);

impl std::fmt::Display for Misfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::error::Error for Misfit {}

/// Every definition, in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Definitions(BTreeMap<String, Definition>);

impl Definitions {
    /// Reads definitions from JSON documents.
    ///
    /// # Errors
    /// When one cannot be read, two have one id, versions overlap or leave their order, a language or a rule of
    /// disclosure is missing, a rate is made of itself or multiplied by nothing, or a measure is counted as people here and as
    /// an amount there.
    pub fn read(documents: &[&str]) -> Result<Self, Misfit> {
        let mut all = BTreeMap::new();
        for document in documents {
            let definition: Definition = serde_json::from_str(document).map_err(|error| Misfit(error.to_string()))?;
            whole(&definition)?;
            let id = definition.id.clone();
            if all.insert(id.clone(), definition).is_some() {
                return Err(Misfit(format!("two definitions are called {id}")));
            }
        }
        let all = Self(all);
        all.each_measure_is_of_people_or_of_amounts()?;
        Ok(all)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Definition> {
        self.0.values()
    }

    /// The one with this id.
    pub fn get(&self, id: &str) -> Option<&Definition> {
        self.0.get(id)
    }

    /// Which measures count people. Numbers of people never add up, so no other definition may add these up.
    fn each_measure_is_of_people_or_of_amounts(&self) -> Result<(), Misfit> {
        let mut known: BTreeMap<&str, Counting> = BTreeMap::new();
        let versions = self.0.values().flat_map(|definition| &definition.versions);
        for (side, counting) in versions.flat_map(|version| sides(&version.figure)) {
            for measure in &side.measures {
                if *known.entry(measure).or_insert(counting) != counting {
                    return Err(Misfit(format!("{measure} is counted as people in one place and added up in another")));
                }
            }
        }
        Ok(())
    }
}

fn sides(made: &Made) -> impl Iterator<Item = (&Side, Counting)> {
    [Some(made.numerator()), made.denominator()].into_iter().flatten().map(|side| (side, made.counting()))
}

fn whole(definition: &Definition) -> Result<(), Misfit> {
    let id = &definition.id;
    let wrong = |what: &str| Err(Misfit(format!("the definition {id}: {what}")));
    if !id.contains('.') || definition.versions.is_empty() {
        return wrong("it needs an id with the name of its domain, and a version");
    }
    for (number, version) in (1..).zip(&definition.versions) {
        if version.version != number {
            return wrong("versions are numbered from 1, oldest first");
        }
        if version.effective_to.is_some_and(|to| to <= version.effective_from) {
            return wrong("a version ends after it begins");
        }
        if !says_everything(version) {
            return wrong("its words are needed in English, Irish and Serbian");
        }
        if !CLASSES.contains(&version.disclosure.as_str()) {
            return wrong("no rule of disclosure has this class");
        }
        sound(&version.figure).and_then(|()| aimed(version)).or_else(&wrong)?;
    }
    let pairs = definition.versions.windows(2);
    let follow = |pair: &[Version]| match pair {
        [before, after] => before.effective_to == Some(after.effective_from),
        _ => true,
    };
    if pairs.into_iter().all(follow) { Ok(()) } else { wrong("a version ends on the day on which the next one begins") }
}

/// What a figure cannot be made of.
fn sound(made: &Made) -> Result<(), &'static str> {
    let empty = |side: &Side| side.measures.is_empty();
    if empty(made.numerator()) || made.denominator().is_some_and(empty) {
        return Err("each side names a measure");
    }
    let distinct: BTreeSet<&String> = made.numerator().measures.iter().collect();
    if distinct.len() < made.numerator().measures.len() {
        return Err("a measure stands twice on one side");
    }
    let nameless = |side: &Side| side.measures.iter().any(|measure| side.name(measure).is_none());
    if nameless(made.numerator()) || made.denominator().is_some_and(nameless) {
        return Err("of several measures on one side each has a name");
    }
    match made {
        Made::Rate { factor, numerator, denominator, .. }
        | Made::MaturedCohort { factor, numerator, denominator, .. } => {
            match (*factor > 0, numerator.measures == denominator.measures) {
                (false, _) => Err("a rate is multiplied by a number above zero"),
                (_, true) => Err("a rate is not made of itself"),
                (true, false) => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// What a target or a benchmark cannot be.
fn aimed(version: &Version) -> Result<(), &'static str> {
    if version.target.is_some() && version.direction == Direction::Neither {
        return Err("a figure of which neither more nor less is better has no target");
    }
    if version.target.as_ref().is_some_and(|target| target.value == 0 && version.direction == Direction::Up) {
        return Err("a target of nothing is always reached");
    }
    if version.benchmark.as_ref().is_some_and(|benchmark| benchmark.value().is_none()) {
        return Err("a benchmark is a number");
    }
    let counts = matches!(version.figure, Made::Count { .. });
    version.target.as_ref().map_or(Ok(()), |target| target.sound(counts))
}

fn says_everything(version: &Version) -> bool {
    let sides = [Some(version.figure.numerator()), version.figure.denominator()].into_iter().flatten();
    let own = [
        &version.title,
        &version.question,
        &version.rationale,
        &version.exclusions,
        &version.source,
        &version.known_issues,
        &version.comparability,
        &version.co_production.note,
    ];
    let written = |text: &Written| {
        [Language::English, Language::Irish, Language::Serbian].iter().all(|language| text.exactly(*language).is_some())
    };
    let aimed = version.target.iter().map(|target| &target.source);
    let beside = version.benchmark.iter().flat_map(|benchmark| [&benchmark.what, &benchmark.source]);
    let all = own.into_iter().chain(sides.map(|side| &side.what)).chain(version.kinds.values());
    all.chain(aimed).chain(beside).all(written)
}
