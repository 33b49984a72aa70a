//! What several pages say in the same way.

use crate::{Backing, Made, Stage, Target, TargetSort, Version, figure};
use i18n::Words;
use kernel::Role;
use web::components::Tag;

/// How far a version has come, as a tag.
pub fn stage(words: &Words, stage: Stage) -> Tag {
    let tag = Tag::new(words.text(&format!("measures-stage-{}", stage.as_str())).into_owned());
    match stage {
        Stage::Approved => tag.good(),
        Stage::Proposed | Stage::Review | Stage::Trial => tag.waiting(),
        Stage::Superseded | Stage::Withdrawn => tag.quiet(),
    }
}

/// Whose figure it is; a role without a word of its own here is said as programs say it.
pub fn role(words: &Words, role: Role) -> String {
    let key = format!("measures-role-{}", role.as_str().replace('_', "-"));
    if words.has(&key) { words.text(&key).into_owned() } else { role.as_str().replace('_', " ") }
}

/// The words that definitions, choices and published posts use, by the list they belong to, as they stand in keys.
const KNOWN: &[(&str, &[&str])] = &[
    ("unit", &["people", "things", "visits", "percent", "points", "score", "days"]),
    ("direction", &["up", "down", "neither"]),
    ("collected", &["with-each-change"]),
    ("period", &["month", "quarter", "year"]),
    ("report-period", &["current"]),
    ("level", &["whole", "organisation"]),
    ("class", &["d0", "d1", "d1e", "d2", "d3", "d4"]),
    ("used", &["quarterly-report", "yearly-report"]),
    ("related", &["recommendation-84"]),
    ("tree", &["health-regions", "community-healthcare-organisations", "networks"]),
    ("step", &["quarter", "month"]),
    ("group", &["community", "engagement", "evidence", "outcomes", "surveys"]),
    ("dated", &["as-was", "as-is"]),
    (
        "post",
        &[
            "peer-support-worker",
            "family-peer-support-worker",
            "area-lead",
            "recovery-coordinator",
            "ips-worker",
            "peer-educator",
            "recovery-education-facilitator",
        ],
    ),
];

/// A word of a list; one that is not known is said as it stands in the file.
pub fn word(words: &Words, list: &str, word: &str) -> String {
    let own = word.replace(['_', ' '], "-").to_lowercase();
    let known = KNOWN.iter().any(|(name, all)| *name == list && all.contains(&own.as_str()));
    if known { words.text(&format!("measures-{list}-{own}")).into_owned() } else { word.replace('_', " ") }
}

/// A number in the unit of a figure.
pub fn number(words: &Words, unit: &str, value: f64) -> String {
    let whole = value.round() as i64;
    match unit {
        "percent" => words.percent(whole),
        "score" | "days" | "points" => words.decimal(value, 1),
        _ => words.number(whole),
    }
}

/// The figure in words. No colour stands in it: a small number says little.
pub fn figure(words: &Words, version: &Version, shown: figure::Shown) -> String {
    match shown {
        figure::Shown::Value(value) => number(words, &version.unit, value),
        figure::Shown::NoCases => words.text("measures-no-cases").into_owned(),
        figure::Shown::NotReceived => words.text("measures-not-received").into_owned(),
        figure::Shown::BeingChecked => words.text("measures-being-checked").into_owned(),
    }
}

/// What is aimed at, and whose number that is.
pub fn target(words: &Words, version: &Version, target: &Target) -> String {
    let key = match (target.sort, target.backing) {
        (TargetSort::Constant, Backing::Published) => "measures-target-constant",
        (TargetSort::Cumulative, Backing::Published) => "measures-target-cumulative",
        (TargetSort::Trajectory, Backing::Published) => "measures-target-trajectory",
        (TargetSort::Constant, Backing::Proposed) => "measures-target-constant-proposed",
        (TargetSort::Cumulative, Backing::Proposed) => "measures-target-cumulative-proposed",
        (TargetSort::Trajectory, Backing::Proposed) => "measures-target-trajectory-proposed",
    };
    let by = target.steps.last().map(|step| words.date(step.by)).unwrap_or_default();
    let value = number(words, &version.unit, target.value as f64);
    words.with(key, &[("value", value.into()), ("by", by.into())])
}

/// How a figure is made, in one sentence.
pub fn made(words: &Words, made: &Made) -> String {
    words.text(&format!("measures-made-{}", made.as_str().replace('_', "-"))).into_owned()
}

/// What stands above and below the line.
pub fn parts(words: &Words, version: &Version, figure: &figure::Figure) -> Option<String> {
    let language = words.language();
    let below = version.figure.denominator()?;
    let (above, under) = (figure.numerator?, figure.denominator?);
    Some(words.with(
        "measures-parts",
        &[
            ("above", words.number(above).into()),
            ("above-what", version.figure.numerator().what.text(language).into()),
            ("below", words.number(under).into()),
            ("below-what", below.what.text(language).into()),
        ],
    ))
}

/// Whether a figure may still change, as a tag.
pub fn standing(words: &Words, standing: figure::Standing) -> Tag {
    let tag = Tag::new(words.text(&format!("measures-standing-{}", standing.as_str())).into_owned());
    match standing {
        figure::Standing::Final => tag.good(),
        figure::Standing::Provisional => tag.quiet(),
        figure::Standing::Revised | figure::Standing::Late => tag.waiting(),
    }
}
