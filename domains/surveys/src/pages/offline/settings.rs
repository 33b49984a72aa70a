//! Whether a survey may be answered without a network, and until when: for its makers.

use crate::{
    commands::{self, OfflineTold, Told},
    model::Offline,
    pages::{builder, common, settings},
    permissions::AllowOffline,
    rules::{
        NOT_NOW, OFFLINE_DAY,
        offline::{MOST_DAYS, can_be_asked, last_day},
    },
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, InsetText, Legend},
};

const TITLE: &str = "surveys-offline-title";

/// How it stands.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    match open(&visit, &id).await {
        Ok((told, offline)) => {
            let form = match &offline.now {
                Some(now) => settings::with_day(Form::empty(), "until", now.until),
                None => Form::empty(),
            };
            visit.page(TITLE, view(&visit, &told, &offline, &form))
        }
        Err(answer) => answer,
    }
}

/// With what is asked as people meet it: areas may be offered where the version says only that one is asked for.
async fn open(visit: &Visit, id: &str) -> Result<(Told, OfflineTold), Response> {
    if let Some(closed) = common::closed_to::<AllowOffline>(visit) {
        return Err(closed);
    }
    let (app, refused) = (visit.site.app(), |failure: Failure| visit.refuse(&failure));
    let mut told = builder::open(visit, id).await?;
    told.newest.questionnaire = commands::find_asked(app, &told).await.map_err(refused)?;
    let offline = commands::see_offline(app, &visit.caller, told.survey.id).await;
    Ok((told, offline.map_err(refused)?))
}

/// Allowed until a day, or ended.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    let (told, offline) = match open(&visit, &id).await {
        Ok(both) => both,
        Err(answer) => return answer,
    };
    match done(&visit, &told, &form).await {
        Ok(()) => visit.done(&builder::address(&told, "offline"), "surveys-done-saved"),
        Err(failure) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &told, &offline, form)),
    }
}

async fn done(visit: &Visit, told: &Told, form: &Form) -> Outcome<()> {
    let (app, caller, id) = (visit.site.app(), &visit.caller, told.survey.id);
    match form.text("step") {
        "allow" => {
            let wrong = || OFFLINE_DAY.with("most", MOST_DAYS.to_string());
            let until = settings::day(form, "until").ok().flatten().ok_or_else(|| Failure::Refused(wrong()))?;
            commands::allow_offline(app, caller, id, until).await
        }
        "stop" => commands::stop_offline(app, caller, id).await,
        _ => Err(Failure::Refused(NOT_NOW)),
    }
}

fn view(visit: &Visit, told: &Told, offline: &OfflineTold, form: &Form) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text("surveys-step-publish"), builder::address(told, "publish")))
        h1 .govuk-heading-l { (words.text("surveys-offline-heading")) }
        p .govuk-body { (words.text("surveys-offline-lead")) }
        @match why_not(told) {
            Some(refusal) => { (InsetText::new(words.refusal(&refusal))) }
            None => { (allow(visit, told, offline, form)) }
        }
        (came(visit, offline))
    }
}

/// Why this survey cannot be asked without a network.
fn why_not(told: &Told) -> Option<Refusal> {
    let Some(shown) = told.shown() else { return Some(NOT_NOW) };
    // What is in the making is asked when it is open; the same rule holds for it then.
    let asked = (shown.id == told.newest.head.id).then_some(&told.newest.questionnaire);
    match asked {
        Some(asked) => can_be_asked(shown.identity, asked).err(),
        None => None,
    }
}

fn allow(visit: &Visit, told: &Told, offline: &OfflineTold, form: &Form) -> Markup {
    let words = &visit.words;
    let address = format!("/s/{}/offline", told.survey.link);
    html! {
        @if let Some(now) = &offline.now {
            p .govuk-body { (until(visit, now)) }
            p .govuk-body { a .govuk-link href=(address) { (words.text("surveys-offline-open")) } }
            p .govuk-body { (words.text("surveys-offline-open-line")) }
        }
        form method="post" novalidate {
            (form.date_input("until", Legend::new(words.text("surveys-offline-until")), words))
            (Button::new(words.text("surveys-offline-allow")).name("step").value("allow"))
        }
        @if offline.now.is_some() {
            form method="post" novalidate {
                (Button::new(words.text("surveys-offline-stop")).name("step").value("stop").secondary())
            }
        }
    }
}

fn until(visit: &Visit, now: &Offline) -> String {
    let words = &visit.words;
    let days = [("day", words.date(now.until).into()), ("last", words.date(last_day(now.until)).into())];
    words.with("surveys-offline-is-allowed", &days)
}

/// What came, and what could not be taken: nothing is lost in silence.
fn came(visit: &Visit, offline: &OfflineTold) -> Markup {
    let (words, counts) = (&visit.words, offline.counts);
    let lines = [
        ("surveys-offline-came", counts.taken),
        ("surveys-offline-came-unreadable", counts.unreadable),
        ("surveys-offline-came-unfit", counts.unfit),
        ("surveys-offline-came-before", offline.refused_before),
    ];
    let said: Vec<String> = lines
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| words.with(key, &[("count", (*count).into())]))
        .collect();
    html! {
        @if !said.is_empty() {
            h2 .govuk-heading-m { (words.text("surveys-offline-came-heading")) }
            ul .govuk-list .govuk-list--bullet { @for line in said { li { (line) } } }
        }
    }
}
