//! What must be said of a table before it is shown.

use crate::{
    model::outside::{About, Plan},
    rules::{
        ABOUT_CONFIDENCE, ABOUT_LICENCE, ABOUT_PUBLISHED, ABOUT_PUBLISHER, ABOUT_SOURCE, ABOUT_TITLE, PLAN_YEAR,
        WORDS_LONG, study::check_link,
    },
};
use kernel::{Date, Language, Refusal};

/// The most letters of a line, and of what a table counts.
const MOST_LINE: usize = 300;
const MOST_WORDS: usize = 5_000;

/// What is said, with everything that is needed: nobody can weigh a figure without its source, its date and its licence.
///
/// # Errors
/// What is missing or no date.
pub fn check_about(about: About, today: Date) -> Result<About, Refusal> {
    let line = |text: &str, missing: Refusal| {
        let text = text.trim().to_owned();
        match text.chars().count() {
            0 => Err(missing),
            letters if letters > MOST_LINE => Err(WORDS_LONG.with("limit", MOST_LINE.to_string())),
            _ => Ok(text),
        }
    };
    if about.title.is_empty() {
        return Err(ABOUT_TITLE);
    }
    let letters = |language: &Language| about.about.exactly(*language).map_or(0, |text| text.chars().count());
    if Language::ALL.iter().any(|language| letters(language) > MOST_WORDS) {
        return Err(WORDS_LONG.with("limit", MOST_WORDS.to_string()));
    }
    let published = line(&about.published, ABOUT_PUBLISHED)?;
    if !is_day(&published, today) {
        return Err(ABOUT_PUBLISHED);
    }
    Ok(About {
        publisher: line(&about.publisher, ABOUT_PUBLISHER)?,
        source: line(&about.source, ABOUT_SOURCE)?,
        licence: line(&about.licence, ABOUT_LICENCE)?,
        address: check_link(&about.address, false)?,
        licence_address: check_link(&about.licence_address, false)?,
        confidence: Some(about.confidence.ok_or(ABOUT_CONFIDENCE)?),
        published,
        ..about
    })
}

/// The year of months without one.
///
/// # Errors
/// When it is none.
pub fn check_year(plan: &Plan, today: Date) -> Result<(), Refusal> {
    let fits = plan.year.is_none_or(|year| (1900..=today.year()).contains(&year));
    if fits { Ok(()) } else { Err(PLAN_YEAR) }
}

/// A day, a month or a year that is not ahead: publishers often say no more.
fn is_day(text: &str, today: Date) -> bool {
    match text.parse::<Date>() {
        Ok(day) if text.len() == 10 => day <= today,
        _ => super::period::read(text, None, today)
            .is_ok_and(|code| code == text && code.len() <= 7 && !code.contains('Q')),
    }
}
