//! Staff ask somebody to fill in a measure: one page.

use super::{common, people};
use crate::{
    commands,
    model::{AskForm, Measure, Occasion},
    permissions::Ask,
    rules,
};
use axum::response::Response;
use kernel::{Date, Failure, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, Choosable, Legend},
};

/// The address.
pub const PATH: &str = "/outcomes/ask";
const TITLE: &str = "outcomes-ask-title";

/// The form.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<Ask>(&visit) {
        return closed;
    }
    match commands::list_measures(visit.site.app(), &visit.caller).await {
        Ok(measures) => visit.page(TITLE, view(&visit, &measures, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

/// Asks.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<Ask>(&visit) {
        return closed;
    }
    let app = visit.site.app();
    let asked = match read(&form) {
        Ok(wanted) => commands::ask(app, &visit.caller, &wanted).await,
        Err(failure) => Err(failure),
    };
    match asked {
        Ok(_) => visit.done(PATH, "outcomes-done-asked"),
        Err(failure) => match commands::list_measures(app, &visit.caller).await {
            Ok(measures) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &measures, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

fn read(form: &Form) -> Outcome<AskForm> {
    let measure = form.text("measure").parse().map_err(|_| Failure::from(rules::MEASURE_UNKNOWN))?;
    Ok(AskForm {
        mail: form.text("mail").to_owned(),
        measure,
        occasion: Occasion::parse(form.text("occasion")).unwrap_or(Occasion::BeforeAppointment),
        due_on: day(form, "due").ok_or(rules::DUE_DAY)?,
    })
}

/// The day in three fields.
pub(super) fn day(form: &Form, name: &str) -> Option<Date> {
    let part = |part: &str| form.text(&format!("{name}-{part}")).trim().to_owned();
    Date::new(part("year").parse().ok()?, part("month").parse().ok()?, part("day").parse().ok()?).ok()
}

fn view(visit: &Visit, measures: &[Measure], form: &Form) -> Markup {
    let words = &visit.words;
    let offered = measures.iter().filter(|one| one.is_for_the_person());
    let listed = offered.map(|one| Choosable::new(one.id.to_string(), common::title(words, one))).collect();
    let occasion = |occasion: &Occasion| {
        let key = format!("outcomes-occasion-{}", common::dashed(occasion.as_str()));
        Choice::new(occasion.as_str(), words.text(&key).into_owned())
    };
    let asked = Occasion::ALL.iter().filter(|occasion| **occasion != Occasion::ByMyself);
    let mut choices = form.clone();
    if choices.chosen("occasion").is_none() {
        choices = choices.with("occasion", Occasion::BeforeAppointment.as_str());
    }
    let occasions =
        choices.radios("occasion", Legend::new(words.text("outcomes-ask-occasion")), asked.map(occasion).collect());
    html! {
        (BackLink::new(words.text("outcomes-word-back"), people::PATH))
        h1 .govuk-heading-xl { (words.text("outcomes-ask-heading")) }
        p .govuk-body-l { (words.text("outcomes-ask-lead")) }
        form method="post" action=(PATH) novalidate {
            (form.input("mail", words.text("outcomes-ask-mail")).hint(words.text("outcomes-ask-mail-hint")))
            (form.select("measure", words.text("outcomes-ask-measure"), listed))
            (occasions)
            (form.date_input("due", words.text("outcomes-ask-due"), words).hint(words.text("outcomes-ask-due-hint")))
            p .govuk-body { (words.text("outcomes-ask-choice")) }
            (Button::new(words.text("outcomes-ask-button")))
        }
    }
}
