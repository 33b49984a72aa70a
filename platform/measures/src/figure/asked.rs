use super::{BY_UNKNOWN, NOTHING_NAMED, PERIOD_TO_COME, PERIOD_UNKNOWN, Question, TREE_UNKNOWN, VERSION_UNKNOWN};
use crate::Definition;
use cube::Period;
use kernel::{Date, OrganisationId, Outcome, text_enum};
use organisations::model::Hierarchy;

text_enum! {
    /// By what an answer is split.
    pub enum By {
        /// Each kind.
        Kind = "kind",
        /// Each month of the period.
        Month = "month",
        /// Each organisation directly below.
        Node = "node",
    }
}

text_enum! {
    /// Under whom things count when organisations moved.
    pub enum Dated {
        /// Under whom each was then.
        AsWas = "as_was",
        /// Under whom each is today.
        AsIs = "as_is",
    }
}

/// A question as it is typed; empty is as if it were not there.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// Ids with commas between.
    pub node: Option<&'a str>,
    /// `2026`, `2026Q1`, `2026-03`, `2026-03..2026-08`.
    pub period: Option<&'a str>,
    /// Words with commas between.
    pub by: Option<&'a str>,
    /// The order of organisations.
    pub tree: Option<&'a str>,
    /// `as_was` or `as_is`.
    pub dated: Option<&'a str>,
    /// The version's number.
    pub version: Option<&'a str>,
}

/// Reads what was typed. Without a period it is this year up to now.
///
/// # Errors
/// A refusal for the first thing that is none.
pub fn read_question(definition: &Definition, typed: Typed<'_>, today: Date) -> Outcome<Question> {
    let period = read_period(typed.period, today)?;
    let last_day = period.span().last().first_day().last_of_month();
    let version = match given(typed.version) {
        Some(text) => text.parse().ok().and_then(|number| definition.version(number)),
        None => definition.on(last_day.min(today)),
    };
    let by =
        given(typed.by).map(|text| text.split(',').map(|word| By::parse(word.trim())).collect::<Option<Vec<By>>>());
    let mut by = by.unwrap_or_else(|| Some(Vec::new())).ok_or(BY_UNKNOWN)?;
    by.sort_unstable();
    by.dedup();
    Ok(Question {
        definition: definition.clone(),
        version: version.ok_or(VERSION_UNKNOWN)?.clone(),
        nodes: read_nodes(typed.node)?,
        period,
        tree: given(typed.tree).map(|word| Hierarchy::parse(word).ok_or(TREE_UNKNOWN)).transpose()?,
        dated: given(typed.dated)
            .map(|word| Dated::parse(word).ok_or(TREE_UNKNOWN))
            .transpose()?
            .unwrap_or(Dated::AsWas),
        by,
    })
}

fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn read_period(text: Option<&str>, today: Date) -> Outcome<Period> {
    let Some(text) = given(text) else {
        return Period::year_to_date(today.year(), today.month()).map_err(|_| PERIOD_UNKNOWN.into());
    };
    let period: Period = text.parse().map_err(|_| PERIOD_UNKNOWN)?;
    if period.begins_after(today) { Err(PERIOD_TO_COME.into()) } else { Ok(period) }
}

/// Ids with commas between. A list of nothing is refused: a union of nothing would be taken for nobody.
fn read_nodes(text: Option<&str>) -> Outcome<Vec<OrganisationId>> {
    let Some(text) = text else { return Ok(Vec::new()) };
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let parts: Vec<&str> = text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return Err(NOTHING_NAMED.into());
    }
    let mut nodes = Vec::new();
    for part in parts {
        let node: OrganisationId = part.parse().map_err(|_| kernel::Refusal::absent())?;
        if !nodes.contains(&node) {
            nodes.push(node);
        }
    }
    Ok(nodes)
}
