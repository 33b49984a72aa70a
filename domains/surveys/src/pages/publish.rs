//! Opening, pausing, closing; the short link and its code to scan; by when the findings are published and what happens now.

use super::{builder, common, settings};
use crate::{
    commands::{self, PromiseForm, Told},
    model::{Identity, Stage},
    permissions::{AllowOffline, KeyPaper, OpenSurvey, PromiseFindings},
    rules::{DAYS_WRONG, NOT_NOW, languages, life},
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, Language, Outcome};
use maud::{Markup, html};
use questionnaires::{Tag, Text};
use web::{
    Form, Visit,
    components::{Button, Details, InsetText, Legend},
};

const TITLE: &str = "surveys-publish-title";

/// How it stands, and what can be done.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    match builder::open(&visit, &id).await {
        Ok(told) => visit.page(TITLE, view(&visit, &told, &kept(&told))),
        Err(answer) => answer,
    }
}

fn kept(told: &Told) -> Form {
    let mut form = Form::empty().with("days", life::CLOSING_DAYS.to_string());
    for (tag, text) in told.survey.what_next.iter() {
        form = form.with(format!("next-{tag}"), text);
    }
    match told.survey.publish_by {
        Some(day) => settings::with_day(form, "publish-by", day),
        None => form,
    }
}

/// Opened, paused, closed, or the findings promised.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    let (done, key) = done(&visit, &told, &form).await;
    match done {
        Ok(()) => visit.done(&builder::address(&told, "publish"), key),
        Err(failure) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &told, form)),
    }
}

async fn done(visit: &Visit, told: &Told, form: &Form) -> (Outcome<()>, &'static str) {
    let (app, caller, id) = (visit.site.app(), &visit.caller, told.survey.id);
    match form.text("step") {
        "open" => (commands::open_survey(app, caller, id, form.chosen("reason")).await, "surveys-done-opened"),
        "pause" => (commands::pause_survey(app, caller, id).await, "surveys-done-paused"),
        "close" => match form.text("days").trim().parse() {
            Ok(days) => (commands::close_survey(app, caller, id, days).await, "surveys-done-closed"),
            Err(_) => (Err(Failure::Refused(DAYS_WRONG)), ""),
        },
        "promise" => (promise(visit, told, form).await, "surveys-done-promised"),
        _ => (Err(Failure::Refused(NOT_NOW)), ""),
    }
}

async fn promise(visit: &Visit, told: &Told, form: &Form) -> Outcome<()> {
    let publish_by = settings::day(form, "publish-by").map_err(|refusal| {
        let mut refusal = refusal;
        refusal.field = Some("publish-by");
        Failure::Refused(refusal)
    })?;
    let what_next = Language::ALL.iter().map(|language| Tag::from(*language)).fold(Text::default(), |text, tag| {
        let typed = form.text(&format!("next-{tag}")).trim().to_owned();
        text.and(tag, typed)
    });
    let seen = form.text("survey").parse().unwrap_or_default();
    let promised = PromiseForm { seen, publish_by, what_next };
    commands::promise_findings(visit.site.app(), &visit.caller, told.survey.id, promised).await
}

fn view(visit: &Visit, told: &Told, form: &Form) -> Markup {
    let words = &visit.words;
    let running = told.shown().filter(|head| head.stage != Stage::Released);
    html! {
        (builder::head(visit, told, "publish"))
        // What is to be done next stands first: the promise and the opening, then the link, then how it goes on.
        @if let Some(head) = running {
            (link(visit, told))
            @if visit.caller.ever::<OpenSurvey>() { (going_on(visit, head.stage, form)) }
            @if visit.caller.ever::<PromiseFindings>() { (findings(visit, told, form)) }
        } @else {
            @if visit.caller.ever::<PromiseFindings>() { (findings(visit, told, form)) }
            @if visit.caller.ever::<OpenSurvey>() {
                @if told.newest.head.stage == Stage::Approved { (open(visit, told, form)) }
                @else { p .govuk-body { (words.text("surveys-publish-not-yet")) } }
            }
            (link(visit, told))
        }
    }
}

/// The whole address of the survey.
pub fn address(visit: &Visit, told: &Told) -> String {
    format!("{}/s/{}", visit.site.settings().public_url.trim_end_matches('/'), told.survey.link)
}

fn link(visit: &Visit, told: &Told) -> Markup {
    let (words, whole) = (&visit.words, address(visit, told));
    let was_open = told.shown().is_some();
    html! {
        h2 .govuk-heading-m { (words.text("surveys-publish-link")) }
        p .govuk-body-l {
            strong {
                @if was_open { a .govuk-link href=(format!("/s/{}", told.survey.link)) { (whole) } } @else { (whole) }
            }
        }
        @if !was_open { p .govuk-body { (words.text("surveys-publish-link-later")) } }
        p .govuk-body { (words.with("surveys-publish-say", &[("link", told.survey.link.as_str().into())])) }
        (documents::scan_code(&whole).unwrap_or_default())
        ul .govuk-list {
            @for (address, key) in ways(visit, told, was_open) { li { a .govuk-link href=(address) { (words.text(key)) } } }
        }
    }
}

/// An address for paper: without what nobody types.
pub fn short(whole: &str) -> &str {
    whole.split_once("://").map_or(whole, |(_, short)| short)
}

/// The same with its last words on one line.
pub fn typed(whole: &str) -> Markup {
    let short = short(whole);
    match short.rsplit_once('/') {
        Some((before, last)) => html! { (before) "/" wbr; span .comhar-whole { (last) } },
        None => html! { (short) },
    }
}

/// By which ways people come to the survey, and answers to it. What answers go through is there once it was open.
fn ways(visit: &Visit, told: &Told, was_open: bool) -> Vec<(String, &'static str)> {
    let invited = told.newest.head.identity == Identity::Invited;
    let (open, keyed) = (was_open && !invited, visit.caller.ever::<KeyPaper>());
    let own = |tail: &str| builder::address(told, tail);
    let public = |tail: &str| format!("/s/{}/{tail}", told.survey.link);
    let all = [
        (true, own("poster"), "surveys-publish-poster"),
        (invited, own("invite"), "surveys-publish-invite"),
        (open, public("kiosk"), "surveys-publish-kiosk"),
        (visit.caller.ever::<AllowOffline>(), own("offline"), "surveys-publish-offline"),
        (open && keyed, public("paper"), "surveys-publish-paper"),
        (open && keyed, own("key"), "surveys-publish-key"),
        (open && keyed, own("phone"), "surveys-publish-phone"),
        (true, own("targets"), "surveys-publish-targets"),
    ];
    all.into_iter().filter(|(shown, ..)| *shown).map(|(_, address, key)| (address, key)).collect()
}

fn findings(visit: &Visit, told: &Told, form: &Form) -> Markup {
    let words = &visit.words;
    let others: Vec<Language> = Language::ALL.iter().copied().filter(|language| *language != visit.language).collect();
    let field = |language: Language| {
        let label = words.with("surveys-publish-next", &[("language", language.own_name().into())]);
        form.textarea(&format!("next-{}", language.tag()), label).rows(3)
    };
    html! {
        h2 .govuk-heading-m { (words.text("surveys-publish-findings")) }
        @if let Some(reason) = &told.survey.kept_reason {
            p .govuk-body { (words.with("surveys-publish-kept", &[("reason", i18n::name(reason))])) }
        }
        form method="post" novalidate {
            input type="hidden" name="survey" value=(told.survey.version);
            (form.date_input("publish-by", Legend::new(words.text("surveys-publish-by")), words))
            (field(visit.language).hint(words.text("surveys-publish-next-hint")))
            (Details::new(words.text("surveys-word-other-languages"), html! { @for language in others { (field(language)) } }))
            (Button::new(words.text("surveys-publish-promise")).name("step").value("promise").secondary())
        }
    }
}

fn open(visit: &Visit, told: &Told, form: &Form) -> Markup {
    let words = &visit.words;
    let late = languages::out_of_date(&told.newest);
    let named: Vec<String> = late.iter().map(|tag| builder::language_name(words, tag)).collect();
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    html! {
        h2 .govuk-heading-m { (words.text("surveys-publish-open")) }
        p .govuk-body { (words.with("surveys-publish-identity", &[("how", settings::identity_name(visit, told.newest.head.identity).into())])) }
        form method="post" novalidate {
            @if !late.is_empty() {
                (InsetText::new(words.with("surveys-publish-late", &[("languages", words.list(&named).into())])))
                (form.input("reason", words.text("surveys-publish-late-reason")))
            }
            (Button::new(words.text("surveys-publish-open-button")).name("step").value("open"))
        }
    }
}

fn going_on(visit: &Visit, stage: Stage, form: &Form) -> Markup {
    let words = &visit.words;
    let button = |step: &str, key: &str| Button::new(words.text(key)).name("step").value(step);
    html! {
        h2 .govuk-heading-m { (words.text("surveys-publish-going-on")) }
        p .govuk-body { (common::stage_tag(words, stage)) " " (words.text(&format!("surveys-publish-stage-{stage}"))) }
        @if stage == Stage::Open { form method="post" novalidate { (button("pause", "surveys-publish-pause").secondary()) } }
        @else { form method="post" novalidate { (button("open", "surveys-publish-again").secondary()) } }
        @if stage != Stage::Closed {
            form method="post" novalidate {
                (form.input("days", words.text("surveys-publish-days")).hint(words.text("surveys-publish-days-hint")).inputmode("numeric").classes("govuk-input--width-3"))
                (button("close", "surveys-publish-close").warning())
            }
        }
    }
}
