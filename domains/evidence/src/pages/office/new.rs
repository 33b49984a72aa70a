//! A new release: which measures, which time, how deep.

use super::{PATH, path};
use crate::{
    commands,
    model::{Level, ReleaseForm},
    pages::common,
    permissions::PrepareRelease,
};
use axum::{Extension, response::Response};
use i18n::{Words, Written};
use kernel::{Failure, Language};
use maud::{Markup, html};
use measures::{Definition, Figures, Stage};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, EmptyState, Legend},
};

const TITLE: &str = "evidence-new-title";

/// The rule sets that are offered.
const RULES: [&str; 3] = ["irish_default", "nhs_england", "ons_10_5"];

/// The form.
pub async fn new(visit: Visit, Extension(figures): Extension<Figures>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<PrepareRelease>(&visit) {
        return closed;
    }
    let form = Form::empty().with("rules", "irish_default").with("otherwise", "hide").with("by_kind", "yes");
    match commands::list_choices(visit.site.app(), &visit.caller, &figures).await {
        Ok(choices) => visit.page(TITLE, view(&visit, &choices, &form)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// Made.
pub async fn make(visit: Visit, Extension(figures): Extension<Figures>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<PrepareRelease>(&visit) {
        return closed;
    }
    let (app, caller) = (visit.site.app(), &visit.caller);
    match commands::prepare_release(app, caller, &figures, &typed(&form)).await {
        Ok(id) => visit.done(&path(id), "evidence-done-prepared"),
        Err(failure) => again(&visit, &figures, (form, &failure)).await,
    }
}

async fn again(visit: &Visit, figures: &Figures, (form, failure): (Form, &Failure)) -> Response {
    match commands::list_choices(visit.site.app(), &visit.caller, figures).await {
        Ok(choices) => visit.refuse_form(TITLE, form, failure, |form| view(visit, &choices, form)),
        Err(failure) => visit.refuse(&failure),
    }
}

fn typed(form: &Form) -> ReleaseForm {
    let mut titles = Written::default();
    for (language, field) in
        [(Language::English, "title-en"), (Language::Irish, "title-ga"), (Language::Serbian, "title-sr")]
    {
        if !form.text(field).trim().is_empty() {
            titles = titles.and(language, form.text(field).trim());
        }
    }
    ReleaseForm {
        name: form.text("name").to_owned(),
        titles,
        measures: form.all("measures").map(str::to_owned).collect(),
        periods: form.text("periods").to_owned(),
        levels: form.all("levels").filter_map(Level::parse).collect(),
        by_kind: form.has("by_kind", "yes"),
        rules: form.text("rules").to_owned(),
        refuse: form.has("otherwise", "refuse"),
    }
}

fn view(visit: &Visit, choices: &[Definition], form: &Form) -> Markup {
    let words = &visit.words;
    let approved = |one: &&Definition| one.versions.iter().any(|version| version.stage == Stage::Approved);
    let measures: Vec<Choice> = choices.iter().filter(approved).map(|one| choice(words, one)).collect();
    let waiting = choices.len() - measures.len();
    html! {
        (BackLink::new(words.text("evidence-back-office"), PATH))
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        @if measures.is_empty() {
            (EmptyState::new(words.text("evidence-new-none-approved")).step(words.text("evidence-new-figures"), "/measures"))
        } @else {
            form method="post" action=(format!("{PATH}/new")) novalidate {
                (form.input("name", words.text("evidence-new-name")).hint(words.text("evidence-new-name-hint")))
                (form.input("title-en", words.text("evidence-new-title-en")))
                (form.input("title-ga", words.text("evidence-new-title-ga")))
                (form.input("title-sr", words.text("evidence-new-title-sr")))
                (form.checkboxes("measures", Legend::new(words.text("evidence-new-measures")), measures)
                    .hint(words.with("evidence-new-measures-hint", &[("count", waiting.into())])))
                (form.input("periods", words.text("evidence-new-periods")).hint(words.text("evidence-new-periods-hint")))
                (form.checkboxes("levels", Legend::new(words.text("evidence-new-levels")), levels(words))
                    .hint(words.text("evidence-new-levels-hint")))
                (form.checkboxes("by_kind", Legend::new(words.text("evidence-new-by-kind")),
                    vec![Choice::new("yes", words.text("evidence-new-by-kind-yes"))]))
                (form.radios("rules", Legend::new(words.text("evidence-new-rules")), rules(words)))
                (form.radios("otherwise", Legend::new(words.text("evidence-new-otherwise")), vec![
                    Choice::new("hide", words.text("evidence-new-otherwise-hide")),
                    Choice::new("refuse", words.text("evidence-new-otherwise-refuse")),
                ]))
                (Button::new(words.text("evidence-new-button")))
            }
        }
    }
}

fn choice(words: &Words, definition: &Definition) -> Choice {
    let newest = definition.versions.last();
    let title = newest.map(|version| version.title.text(words.language())).unwrap_or_default();
    Choice::new(definition.id.as_str(), format!("{title} ({})", definition.code))
}

fn levels(words: &Words) -> Vec<Choice> {
    let deep = [Level::Region, Level::Area, Level::Organisation];
    deep.iter()
        .map(|level| {
            Choice::new(level.as_str(), words.text(&format!("evidence-level-{}", level.as_str())).into_owned())
        })
        .collect()
}

fn rules(words: &Words) -> Vec<Choice> {
    let key = |name: &str| format!("evidence-rules-{}", name.replace('_', "-"));
    RULES.iter().map(|name| Choice::new(*name, words.text(&key(name)).into_owned())).collect()
}
