//! The times that a figure can be asked for: those that people mean, by their names, and any months that they write.

use crate::{
    board::{self, Step},
    closing::rules::is_over,
    view,
};
use cube::Period;
use i18n::Words;
use jiff::civil::Date;
use kernel::{OrFault, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Choosable, Details},
};

/// Whole years before this one.
const YEARS: i16 = 3;
/// The field for months that somebody writes; what is chosen in the list counts while it is empty.
const WRITTEN: &str = "months";

/// What was asked for, with the field that says so.
pub(super) fn asked(visit: &Visit) -> (Option<&str>, &'static str) {
    match visit.query.chosen(WRITTEN).filter(|text| !text.trim().is_empty()) {
        Some(written) => (Some(written), WRITTEN),
        None => (visit.query.chosen("period"), "period"),
    }
}

/// Filled in with the time that was answered: months that were written stand in the list from then on.
pub(super) fn answered(form: Form, period: Period) -> Form {
    form.with("period", period.to_string()).with(WRITTEN, "")
}

/// The newest first: this year so far, quarters, months, whole years; before them what is asked for when it is none of these.
pub(super) fn listed(asked: Period, today: Date) -> Outcome<Vec<Period>> {
    let mut listed = vec![Period::year_to_date(today.year(), today.month()).or_fault("reading this year")?];
    for step in [Step::Quarter, Step::Month] {
        listed.extend(board::periods(step, today)?.into_iter().rev());
    }
    let years = (1..=YEARS).map(|back| Period::year(today.year() - back).or_fault("reading a year"));
    listed.extend(years.collect::<Outcome<Vec<_>>>()?);
    if !listed.contains(&asked) {
        listed.insert(0, asked);
    }
    Ok(listed)
}

/// The list, and a field for other months.
pub(super) fn fields(words: &Words, form: &Form, listed: &[Period], today: Date) -> Markup {
    let choice = |period: &Period| Choosable::new(period.to_string(), name(words, *period, today));
    let written =
        html! { (form.input(WRITTEN, words.text("measures-period-months")).hint(words.text("measures-period-hint"))) };
    let other = Details::new(words.text("measures-period-other"), written);
    html! {
        (form.select("period", words.text("measures-period"), listed.iter().map(choice).collect()))
        (if form.text(WRITTEN).is_empty() { other } else { other.opened() })
    }
}

fn name(words: &Words, period: Period, today: Date) -> String {
    let name = view::period(words, period);
    if is_over(period, today) { name } else { words.with("measures-period-so-far", &[("period", name.into())]) }
}
