//! What may be chosen for a release.

use super::{
    NAME_SHAPE, NO_MEASURE, NO_MEDIANS, NOT_APPROVED, PERIOD_NOT_OVER, PERIOD_SHAPE, RULES_UNKNOWN, TITLE_EMPTY,
    TOO_DEEP, TOO_MANY_PERIODS,
};
use crate::model::{Level, Otherwise, Pinned, Plan, ReleaseForm};
use cube::Period;
use disclosure::RuleSet;
use i18n::Written;
use kernel::{Date, Language, Outcome};
use measures::{Definition, Made, Stage, Version};

/// The most periods of one release.
const MOST_PERIODS: usize = 24;
/// The longest title and name, in letters.
const LONGEST_TITLE: usize = 200;
const LONGEST_NAME: usize = 60;

/// What was chosen and may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// What people call it.
    pub titles: Written,
    /// What it holds.
    pub plan: Plan,
}

/// The name of a definition for a message.
pub fn title(version: &Version) -> String {
    version.title.text(Language::English).to_owned()
}

/// Reads what was typed. The definitions carry the stages of this house.
///
/// # Errors
/// A refusal for the first thing that cannot be.
pub fn choose(form: &ReleaseForm, definitions: &[Definition], today: Date) -> Outcome<Chosen> {
    let name = name(&form.name)?;
    let english = form.titles.exactly(Language::English).unwrap_or_default().trim();
    if english.is_empty() || form.titles.languages().any(|of| form.titles.text(of).chars().count() > LONGEST_TITLE) {
        return Err(TITLE_EMPTY.into());
    }
    let periods = periods(&form.periods, today)?;
    let last = periods.iter().map(|(_, period)| period.span().last().first_day().last_of_month()).max();
    let measures = measures(form, definitions, last.unwrap_or(today))?;
    let facts = measures.iter().all(|(_, version)| version.disclosure == "D0");
    if form.levels.contains(&Level::Organisation) && !facts {
        return Err(TOO_DEEP.into());
    }
    let rules = RuleSet::named(&form.rules).ok_or(RULES_UNKNOWN)?.name;
    let mut levels = form.levels.clone();
    levels.push(Level::Whole);
    levels.sort_unstable();
    levels.dedup();
    let plan = Plan {
        measures: measures.into_iter().map(|(pinned, _)| pinned).collect(),
        periods: periods.into_iter().map(|(text, _)| text).collect(),
        levels,
        by_kind: form.by_kind,
        rules,
        otherwise: if form.refuse { Otherwise::Refuse } else { Otherwise::Hide },
    };
    Ok(Chosen { name, titles: form.titles.clone(), plan })
}

fn name(text: &str) -> Outcome<String> {
    let text = text.trim();
    let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    let shaped = !text.is_empty() && text.len() <= LONGEST_NAME && text.chars().all(fits) && !text.starts_with('-');
    if shaped { Ok(text.to_owned()) } else { Err(NAME_SHAPE.into()) }
}

fn periods(text: &str, today: Date) -> Outcome<Vec<(String, Period)>> {
    let mut found: Vec<(String, Period)> = Vec::new();
    for part in text.split([',', ' ', '\n', '\r']).map(str::trim).filter(|part| !part.is_empty()) {
        let period: Period = part.parse().map_err(|_| PERIOD_SHAPE.with("period", part.to_owned()))?;
        let text = period.to_string();
        if period.span().last().first_day().last_of_month() >= today {
            return Err(PERIOD_NOT_OVER.with("period", text).into());
        }
        if !found.iter().any(|(known, _)| *known == text) {
            found.push((text, period));
        }
    }
    if found.is_empty() {
        return Err(PERIOD_SHAPE.with("period", "").into());
    }
    if found.len() > MOST_PERIODS {
        return Err(TOO_MANY_PERIODS.with("limit", MOST_PERIODS.to_string()).into());
    }
    found.sort_by_key(|(_, period)| (period.span().first(), period.span().last()));
    Ok(found)
}

fn measures<'a>(form: &ReleaseForm, definitions: &'a [Definition], last: Date) -> Outcome<Vec<(Pinned, &'a Version)>> {
    let mut found: Vec<(Pinned, &Version)> = Vec::new();
    for id in &form.measures {
        let definition = definitions.iter().find(|definition| definition.id == *id).ok_or(NO_MEASURE)?;
        let version = definition.on(last).ok_or(NO_MEASURE)?;
        // One whose place a later version took is still the one of its own time.
        if !matches!(version.stage, Stage::Approved | Stage::Superseded) {
            return Err(NOT_APPROVED.with("measure", title(version)).into());
        }
        if matches!(version.figure, Made::MedianWait { .. }) {
            return Err(NO_MEDIANS.with("measure", title(version)).into());
        }
        let pinned = Pinned { definition: id.clone(), version: version.version };
        if !found.iter().any(|(known, _)| *known == pinned) {
            found.push((pinned, version));
        }
    }
    if found.is_empty() { Err(NO_MEASURE.into()) } else { Ok(found) }
}
