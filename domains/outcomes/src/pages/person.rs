//! What one person shares with me: each measure in words, table and picture, their view and workers' views apart.

use super::{common, measure, people, places::Names, told};
use crate::{
    commands,
    model::{EndCode, Ending, Measure, MeasureId, Story, Time, TimeId, TimeState},
    permissions::{EndTime, Rate},
    rules,
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, Outcome, PersonId, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choosable, Details, EmptyState, InsetText},
};

const TITLE: &str = "outcomes-person-title";

struct PersonPage {
    person: PersonId,
    name: String,
    stories: Vec<Story>,
    workers: Names,
    times: Vec<Time>,
    /// What a worker may fill in besides.
    may_rate: Vec<Measure>,
    rates: bool,
    form: Form,
}

/// What is shared. Opening this page is written into the person's list of who looked.
pub async fn show(visit: Visit, Path(person): Path<String>) -> Response {
    visit.private();
    visit.wide();
    match read(&visit, &person, Form::empty()).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// The person of an address.
pub fn person_id(person: &str) -> Outcome<PersonId> {
    person.parse().map_err(|_| Refusal::absent().into())
}

async fn read(visit: &Visit, person: &str, form: Form) -> Outcome<PersonPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    caller.signed_in()?;
    let person = person_id(person)?;
    let stories = commands::see_shared(app, caller, person, None).await?;
    let times = commands::list_times(app, caller, person).await?;
    let name = Names::of(app, Vec::new(), vec![person]).await?.person(&visit.words, person);
    let workers = told::names(visit, &stories).await?;
    let rates = caller.ever::<Rate>() && times.iter().any(|time| time.state == TimeState::Together);
    let mut may_rate = if rates { commands::list_measures(app, caller).await? } else { Vec::new() };
    may_rate.retain(|measure| !stories.iter().any(|story| story.measure.id == measure.id));
    Ok(PersonPage { person, name, stories, workers, times, may_rate, rates, form })
}

/// A time together ends.
pub async fn send(visit: Visit, Path(person): Path<String>, form: Form) -> Response {
    visit.private();
    let ended = end(&visit, &form).await;
    match ended {
        Ok(()) => visit.done(people::PATH, "outcomes-done-time-ended"),
        Err(failure) => match read(&visit, &person, form.clone()).await {
            Ok(mut page) => visit.refuse_form(TITLE, form, &failure, |form| {
                page.form = form.clone();
                view(&visit, &page)
            }),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn end(visit: &Visit, form: &Form) -> Outcome<()> {
    let time: TimeId = form.text("time").parse().map_err(|_| Failure::from(Refusal::absent()))?;
    let why = EndCode::parse(form.text("why")).ok_or(rules::END_CODE)?;
    let contacts = form.text("contacts").trim().parse().map_err(|_| Failure::from(rules::CONTACTS))?;
    let wrong = || Failure::from(rules::WAIT_DAYS_WRONG);
    let day = |name: &str| match ["day", "month", "year"]
        .iter()
        .all(|part| form.text(&format!("{name}-{part}")).is_empty())
    {
        true => Ok(None),
        false => super::ask::day(form, name).map(Some).ok_or_else(wrong),
    };
    let ending = Ending { why, contacts, referred_on: day("referred")?, first_treatment_on: day("first")? };
    commands::end_time(visit.site.app(), &visit.caller, time, ending).await?;
    Ok(())
}

fn view(visit: &Visit, page: &PersonPage) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text("outcomes-word-back"), people::PATH))
        h1 .govuk-heading-xl { bdi { (page.name) } }
        (InsetText::new(words.text("outcomes-person-told")))
        @if page.stories.is_empty() { (EmptyState::new(words.text("outcomes-person-none"))) }
        @for story in &page.stories {
            section .comhar-sheet {
                h2 .govuk-heading-l { (common::title(words, &story.measure)) }
                (measure::both_views(visit, (story, told::Reader::SomebodyElse), &page.workers))
                (told::about(visit, story))
                @if page.rates {
                    p { (Button::link(words.text("outcomes-rate-heading"), rate_path(page, story.measure.id)).secondary()) }
                }
            }
        }
        @if !page.may_rate.is_empty() {
            h2 .govuk-heading-m { (words.text("outcomes-rate-heading")) }
            ul .govuk-list {
                @for measure in &page.may_rate {
                    li { a .govuk-link href=(rate_path(page, measure.id)) { (common::title(words, measure)) } }
                }
            }
        }
        @if visit.caller.ever::<EndTime>() {
            @for time in page.times.iter().filter(|time| time.state == TimeState::Together) { (end_form(visit, page, time)) }
        }
    }
}

fn rate_path(page: &PersonPage, measure: MeasureId) -> String {
    format!("/outcomes/people/{}/rate?measure={measure}", page.person)
}

fn end_form(visit: &Visit, page: &PersonPage, time: &Time) -> Markup {
    let (words, form) = (&visit.words, &page.form);
    let since = time.began_on.map(|day| words.with("outcomes-time-since", &[("date", words.date(day).into())]));
    let codes = std::iter::once(Choosable::new("", words.text("outcomes-time-choose")))
        .chain(EndCode::ALL.iter().map(|code| {
            Choosable::new(code.as_str(), words.text(&format!("outcomes-end-{}", code.as_str())).into_owned())
        }))
        .collect();
    let inside = html! {
        p .govuk-body { (words.text("outcomes-time-end-line")) }
        form method="post" action={ (people::PATH) "/" (page.person) } novalidate {
            input type="hidden" name="time" value=(time.id);
            (form.select("why", words.text("outcomes-time-why"), codes))
            (form.input("contacts", words.text("outcomes-time-contacts")).hint(words.text("outcomes-time-contacts-hint")))
            (form.date_input("referred", words.text("outcomes-time-referred"), words).hint(words.text("outcomes-time-days-hint")))
            (form.date_input("first", words.text("outcomes-time-first"), words).hint(words.text("outcomes-time-days-hint")))
            (Button::new(words.text("outcomes-time-end-button")).warning())
        }
    };
    let details = Details::new(words.text("outcomes-time-end"), inside);
    html! {
        @if let Some(since) = since { p .govuk-body { (since) } }
        (if form.is_good() { details } else { details.opened() })
    }
}
