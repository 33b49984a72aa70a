//! What is settled beside the questions: name, how people are known, days, languages, who will see the findings.

use super::builder;
use crate::{
    commands::{self, SettingsForm, Told},
    model::{self, Identity, Outlook, Stage},
    rules::{DAY_WRONG, DAYS_WRONG, languages},
};
use axum::{extract::Path, response::Response};
use kernel::{Date, Failure, Outcome, Refusal};
use maud::{Markup, html};
use questionnaires::Tag;
use web::{
    Form, Visit,
    components::{Button, Choice, Legend, Row, SummaryList},
};

const TITLE: &str = "surveys-settings-title";

/// The settings.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    match builder::open(&visit, &id).await {
        Ok(told) => visit.page(TITLE, view(&visit, &told, &kept(&told))),
        Err(answer) => answer,
    }
}

fn kept(told: &Told) -> Form {
    let (version, survey) = (&told.newest, &told.survey);
    let asked = &version.questionnaire;
    let mut form = Form::empty()
        .with("title", builder::in_source(version, &asked.title))
        .with("about", builder::in_source(version, &asked.about))
        .with("identity", version.head.identity.as_str())
        .with("days", version.head.edit_days.to_string())
        .with("results", survey.results.as_str())
        .with("reason", survey.kept_reason.clone().unwrap_or_default());
    if let Some(day) = version.head.closes_on {
        form = with_day(form, "day", day);
    }
    let mut fields = form.fields().clone();
    for tag in asked.languages.iter().skip(1) {
        fields.add("language", tag.as_str());
    }
    Form::of(fields)
}

/// A form with a day in the three fields of a date.
pub fn with_day(form: Form, name: &str, day: Date) -> Form {
    form.with(format!("{name}-day"), day.day().to_string())
        .with(format!("{name}-month"), day.month().to_string())
        .with(format!("{name}-year"), day.year().to_string())
}

/// The day in the three fields; nothing when all are empty.
pub fn day(form: &Form, name: &str) -> Result<Option<Date>, Refusal> {
    let parts = ["year", "month", "day"].map(|part| form.text(&format!("{name}-{part}")).trim().to_owned());
    if parts.iter().all(String::is_empty) {
        return Ok(None);
    }
    let [year, month, day] = parts.map(|part| part.parse::<i16>().unwrap_or_default());
    let small = |number: i16| i8::try_from(number).unwrap_or_default();
    Date::new(year, small(month), small(day)).map(Some).map_err(|_| DAY_WRONG)
}

/// Saved.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    let done = save(&visit, &told, &form).await;
    if builder::keeps(&form) {
        return builder::kept(&visit, told.survey.id, done).await;
    }
    match done {
        Ok(()) => visit.done(&builder::address(&told, "settings"), "surveys-done-saved"),
        Err(failure) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &told, form)),
    }
}

async fn save(visit: &Visit, told: &Told, form: &Form) -> Outcome<()> {
    let at = (told.survey.id, builder::seen_in(form));
    let settings = read(form).map_err(Failure::Refused)?;
    commands::edit_settings(visit.site.app(), &visit.caller, at, settings).await
}

fn read(form: &Form) -> Result<SettingsForm, Refusal> {
    let promised = model::tags().into_iter().filter(|tag| form.has("language", tag.as_str()));
    Ok(SettingsForm {
        title: form.text("title").to_owned(),
        about: form.text("about").to_owned(),
        identity: Identity::parse(form.text("identity")).unwrap_or(Identity::Nobody),
        edit_days: form.text("days").trim().parse().map_err(|_| DAYS_WRONG)?,
        closes_on: day(form, "day")?,
        results: Outlook::parse(form.text("results")).unwrap_or(Outlook::Public),
        kept_reason: form.text("reason").to_owned(),
        languages: promised.collect(),
    })
}

fn view(visit: &Visit, told: &Told, form: &Form) -> Markup {
    let (words, draft) = (&visit.words, told.newest.head.stage == Stage::Draft);
    html! {
        (builder::head(visit, told, "settings"))
        h2 .govuk-heading-m { (words.text("surveys-settings-heading")) }
        @if draft {
            form method="post" novalidate {
                (builder::seen(&told.newest))
                (form.input("title", words.text("surveys-settings-name")))
                (form.textarea("about", words.text("surveys-settings-about")).hint(words.text("surveys-settings-about-hint")).rows(4))
                (identity(visit, told, form))
                (languages_field(visit, told, form))
                (form.input("days", words.text("surveys-settings-days")).hint(words.text("surveys-settings-days-hint")).inputmode("numeric").classes("govuk-input--width-3"))
                (form.date_input("day", Legend::new(words.text("surveys-settings-last-day")), words))
                (results(visit, form))
                (builder::keeping(visit, &builder::address(told, "settings")))
                (Button::new(words.text("surveys-word-save")))
            }
        } @else {
            p .govuk-body { (words.text("surveys-build-still")) }
            (known(visit, told))
        }
    }
}

/// How those who answer are known, in a few words.
pub fn identity_name(visit: &Visit, identity: Identity) -> String {
    visit.words.text(&format!("surveys-identity-{identity}")).into_owned()
}

fn known(visit: &Visit, told: &Told) -> Markup {
    let how = identity_name(visit, told.newest.head.identity);
    html! { (SummaryList::new(vec![Row::new(visit.words.text("surveys-settings-identity"), how)])) }
}

/// Once somebody answered, this is a sentence and no choice.
fn identity(visit: &Visit, told: &Told, form: &Form) -> Markup {
    let words = &visit.words;
    if told.answered {
        return html! {
            input type="hidden" name="identity" value=(told.newest.head.identity.as_str());
            (known(visit, told))
            p .govuk-body { (words.text("surveys-settings-identity-locked")) }
        };
    }
    let choice = |identity: &Identity| {
        Choice::new(identity.as_str(), identity_name(visit, *identity))
            .hint(words.text(&format!("surveys-identity-{identity}-hint")).into_owned())
    };
    let choices = Identity::ALL.iter().map(choice).collect();
    html! { (form.radios("identity", Legend::new(words.text("surveys-settings-identity")), choices)) }
}

fn languages_field(visit: &Visit, told: &Told, form: &Form) -> Markup {
    let words = &visit.words;
    let source = languages::source(&told.newest.questionnaire);
    let others: Vec<Tag> = model::tags().into_iter().filter(|tag| *tag != source).collect();
    let choices = others.iter().map(|tag| Choice::new(tag.as_str(), builder::language_name(words, tag))).collect();
    html! {
        p .govuk-body { (words.with("surveys-settings-source", &[("language", builder::language_name(words, &source).into())])) }
        (form.checkboxes("language", Legend::new(words.text("surveys-settings-languages")), choices).classes("govuk-checkboxes--small"))
    }
}

fn results(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let choice = |outlook: &Outlook| {
        Choice::new(outlook.as_str(), words.text(&format!("surveys-results-{outlook}")).into_owned())
    };
    html! {
        (form.radios("results", Legend::new(words.text("surveys-settings-results")), Outlook::ALL.iter().map(choice).collect()))
        (form.input("reason", words.text("surveys-settings-reason")).hint(words.text("surveys-settings-reason-hint")))
    }
}
