//! Fields that several forms share, and what was typed in them.

use super::common;
use crate::{
    model::{Kind, OfferForm, PlanForm},
    rules,
};
use kernel::{Date, Outcome};
use maud::{Markup, html};
use organisations::model::{Minute, Setting};
use web::{
    Form, Visit,
    components::{Choice, Choosable, Legend},
};

/// The day in three fields.
pub fn day(form: &Form, name: &str) -> Option<Date> {
    let part = |part: &str| form.text(&format!("{name}-{part}")).trim().to_owned();
    Date::new(part("year").parse().ok()?, part("month").parse().ok()?, part("day").parse().ok()?).ok()
}

/// The same fields with a day in them.
pub fn with_day(form: Form, name: &str, day: Date) -> Form {
    form.with(format!("{name}-day"), day.day().to_string())
        .with(format!("{name}-month"), day.month().to_string())
        .with(format!("{name}-year"), day.year().to_string())
}

/// A number of places: nothing when the field is empty.
fn capacity(form: &Form) -> Outcome<Option<i64>> {
    match form.text("capacity").trim() {
        "" => Ok(None),
        typed => Ok(Some(typed.parse().map_err(|_| rules::CAPACITY)?)),
    }
}

/// What a coordinator typed of an offer.
pub fn offer(form: &Form) -> Outcome<OfferForm> {
    Ok(OfferForm {
        kind: Kind::parse(form.text("kind")).ok_or(rules::KIND_UNKNOWN)?,
        name: form.text("name").to_owned(),
        about: form.text("about").to_owned(),
        place: form.text("place").to_owned(),
        setting: Setting::parse(form.text("setting")).ok_or(rules::SETTING_UNKNOWN)?,
        capacity: capacity(form)?,
    })
}

/// What a worker typed of a session.
pub fn plan(form: &Form) -> Outcome<PlanForm> {
    Ok(PlanForm {
        day: day(form, "day").ok_or(rules::PLAN_DAY)?,
        from: Minute::parse(form.text("from")).ok_or(rules::PLAN_TIME)?,
        until: Minute::parse(form.text("until")).ok_or(rules::PLAN_LENGTH)?,
        weeks: form.chosen("weeks").unwrap_or("1").trim().parse().map_err(|_| rules::PLAN_WEEKS)?,
        place: form.text("place").to_owned(),
        setting: Setting::parse(form.text("setting")).ok_or(rules::SETTING_UNKNOWN)?,
        online: form.has("online", "yes"),
        capacity: capacity(form)?,
    })
}

/// What sort of place it is.
pub fn setting_field(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let settings = Setting::ALL.iter().map(|one| Choosable::new(one.as_str(), common::setting(words, *one)));
    html! { (form.select("setting", words.text("community-field-setting"), settings.collect())) }
}

/// The fields of an offer.
pub fn offer_fields(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let kinds = Kind::ALL.iter().map(|one| Choice::new(one.as_str(), common::kind(words, *one))).collect();
    html! {
        (form.input("name", words.text("community-field-name")).hint(words.text("community-field-name-hint")))
        (form.radios("kind", Legend::new(words.text("community-field-kind")), kinds)
            .hint(words.text("community-field-kind-hint")))
        (form.textarea("about", words.text("community-field-about")).rows(3))
        (form.input("place", words.text("community-field-place")).hint(words.text("community-field-place-hint")))
        (setting_field(visit, form))
        (form.input("capacity", words.text("community-field-capacity")).classes("govuk-input--width-4")
            .inputmode("numeric"))
    }
}

/// The fields of a session.
pub fn plan_fields(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let short = "govuk-input--width-5";
    let online = vec![Choice::new("yes", words.text("community-field-online-yes"))];
    html! {
        (form.date_input("day", words.text("community-field-day"), words))
        (form.input("from", words.text("community-field-from")).hint(words.text("community-field-time-hint"))
            .classes(short))
        (form.input("until", words.text("community-field-until")).hint(words.text("community-field-until-hint"))
            .classes(short))
        (form.input("weeks", words.text("community-field-weeks")).hint(words.text("community-field-weeks-hint"))
            .classes(short).inputmode("numeric"))
        (form.input("place", words.text("community-field-place")).hint(words.text("community-field-place-hint")))
        (setting_field(visit, form))
        (form.checkboxes("online", Legend::new(words.text("community-field-online")), online))
        (form.input("capacity", words.text("community-field-capacity")).classes("govuk-input--width-4")
            .inputmode("numeric"))
    }
}
