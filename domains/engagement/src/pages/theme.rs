//! One theme for staff: what people said, the decision, the claim that it is done, and the check by somebody outside the team.

use super::{changed, common, outcome, places, themes};
use crate::{
    commands,
    model::{ChangeForm, ContributionId, Story, ThemeDecision, ThemeId, ThemeShown, ThemeTold},
    permissions::{ClaimChange, DecideOutcome, LinkContribution, SeeThemes, VerifyChange},
    rules,
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, Details, Legend, Sheet},
};

const TITLE: &str = "engagement-theme-title";

/// So many contributions are offered for sorting at once.
const TO_SORT: usize = 20;

struct ThemePage {
    told: ThemeTold,
    names: places::Names,
    to_sort: Vec<Story>,
    form: Form,
}

/// The theme and what can be done with it.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    match read(&visit, &id, Form::empty()).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str, form: Form) -> Outcome<ThemePage> {
    let id: ThemeId = id.parse().map_err(|_| Refusal::absent())?;
    let (app, caller) = (visit.site.app(), &visit.caller);
    let told = commands::find_theme(app, caller, id).await?;
    let to_sort = match caller.ever::<LinkContribution>() {
        true => commands::list_to_sort(app, caller, told.theme.organisation, TO_SORT).await?,
        false => Vec::new(),
    };
    let named = to_sort.iter().map(|story| story.contribution.service).chain([Some(told.theme.organisation)]);
    let names = places::Names::of(app, named.collect()).await?;
    Ok(ThemePage { told, names, to_sort, form })
}

/// Linked, decided, claimed or checked.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeThemes>(&visit) {
        return closed;
    }
    let Ok(theme) = id.parse::<ThemeId>() else { return visit.absent() };
    let (done, key) = done(&visit, theme, &form).await;
    match done {
        Ok(()) => visit.done(&format!("{}/{id}", themes::PATH), key),
        Err(failure) => match read(&visit, &id, form.clone()).await {
            Ok(mut page) => visit.refuse_form(TITLE, form, &failure, |form| {
                page.form = form.clone();
                view(&visit, &page)
            }),
            Err(_) => visit.refuse(&failure),
        },
    }
}

async fn done(visit: &Visit, theme: ThemeId, form: &Form) -> (Outcome<()>, &'static str) {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let seen = form.text("seen").parse().unwrap_or_default();
    match form.text("step") {
        "link" => (link(visit, theme, form).await, "engagement-theme-done-linked"),
        "decide" => {
            let decided = match decision(form, seen) {
                Ok(decision) => commands::decide_outcome(app, caller, theme, decision).await.map(drop),
                Err(refusal) => Err(Failure::Refused(refusal)),
            };
            (decided, "engagement-theme-done-decided")
        }
        "claim" => {
            let change = ChangeForm {
                seen,
                what: themes::written(form, "what"),
                evidence: form.text("evidence").trim().to_owned(),
            };
            (commands::claim_change(app, caller, theme, change).await.map(drop), "engagement-theme-done-claimed")
        }
        _ => (commands::verify_change(app, caller, theme, seen).await.map(drop), "engagement-theme-done-verified"),
    }
}

async fn link(visit: &Visit, theme: ThemeId, form: &Form) -> Outcome<()> {
    let chosen: Vec<ContributionId> = form.all("contribution").filter_map(|id| id.parse().ok()).collect();
    if chosen.is_empty() {
        return Err(Refusal::invalid("engagement_nothing_chosen", "contribution").into());
    }
    for contribution in chosen {
        commands::link_contribution(visit.site.app(), &visit.caller, contribution, theme).await?;
    }
    Ok(())
}

fn decision(form: &Form, seen: i64) -> Result<ThemeDecision, Refusal> {
    let outcome = outcome::read(form)?.ok_or(rules::OUTCOME_INCOMPLETE)?;
    Ok(ThemeDecision { seen, did: themes::written(form, "did"), outcome })
}

fn view(visit: &Visit, page: &ThemePage) -> Markup {
    let (words, told, caller) = (&visit.words, &page.told, &visit.caller);
    html! {
        (BackLink::new(words.text("engagement-themes-heading"), themes::PATH))
        p .comhar-kicker.comhar-kicker--person { (words.text("engagement-changed-you-said")) }
        h1 .govuk-heading-l { (told.words.said.text(words.language())) }
        (common::facts(&[
            html! { (common::theme_tag(words, &told.theme)) },
            page.names.markup(words, Some(told.theme.organisation)),
            html! { (words.with("engagement-themes-links", &[("count", told.contributions.into())])) },
        ]))
        @if told.theme.shown == ThemeShown::Public {
            (changed::did(words, told))
            (changed::proof(words, told))
            p .govuk-body { a .govuk-link href=(changed::address(told.theme.id)) { (words.text("engagement-theme-public")) } }
        }
        @if caller.ever::<VerifyChange>() && may(told, "verify_change") { (verify(visit, page)) }
        @if caller.ever::<DecideOutcome>() && may(told, "decide_outcome") { (decide(visit, page)) }
        @if caller.ever::<ClaimChange>() && may(told, "claim_change") { (claim(visit, page)) }
        @if caller.ever::<LinkContribution>() { (sort(visit, page)) }
    }
}

fn may(told: &ThemeTold, verb: &str) -> bool {
    rules::theme_may(&told.theme).contains(&verb)
}

fn seen(page: &ThemePage) -> Markup {
    html! { input type="hidden" name="seen" value=(page.told.theme.version); }
}

fn verify(visit: &Visit, page: &ThemePage) -> Markup {
    let words = &visit.words;
    let inside = html! {
        p .govuk-body { (words.text("engagement-theme-verify-line")) }
        form method="post" novalidate {
            (seen(page))
            (Button::new(words.text("engagement-theme-verify-button")).name("step").value("verify"))
        }
    };
    html! { (Sheet::new(words.text("engagement-theme-verify"), inside)) }
}

fn decide(visit: &Visit, page: &ThemePage) -> Markup {
    let (words, form) = (&visit.words, &page.form);
    let inside = html! {
        form method="post" novalidate {
            (seen(page))
            (themes::ask_written(visit, form, "did", "engagement-theme-did", "engagement-theme-did-hint"))
            (outcome::ask(visit, form, outcome::Asks::Decision))
            (Button::new(words.text("engagement-theme-decide-button")).name("step").value("decide"))
        }
    };
    opened_after(form, "decide", Details::new(words.text("engagement-theme-decide"), inside))
}

fn claim(visit: &Visit, page: &ThemePage) -> Markup {
    let (words, form) = (&visit.words, &page.form);
    let inside = html! {
        form method="post" novalidate {
            (seen(page))
            (themes::ask_written(visit, form, "what", "engagement-theme-claim-what", "engagement-theme-claim-what-hint"))
            (form.input("evidence", words.text("engagement-theme-claim-evidence")).hint(words.text("engagement-theme-claim-evidence-hint")).kind("text"))
            (Button::new(words.text("engagement-theme-claim-button")).name("step").value("claim"))
        }
    };
    opened_after(form, "claim", Details::new(words.text("engagement-theme-claim"), inside))
}

fn sort(visit: &Visit, page: &ThemePage) -> Markup {
    let (words, form) = (&visit.words, &page.form);
    let choice = |story: &Story| {
        let text = story.words.as_ref().map(|own| own.text.as_str()).unwrap_or_default();
        let place = page.names.text(words, story.contribution.service);
        Choice::new(story.contribution.id.to_string(), web::text::line(&common::beginning(text, 160))).hint(place)
    };
    let inside = html! {
        @if page.to_sort.is_empty() { p .govuk-body { (words.text("engagement-theme-link-none")) } } @else {
            form method="post" novalidate {
                (form.checkboxes("contribution", Legend::new(words.text("engagement-theme-link-hint")), page.to_sort.iter().map(choice).collect())
                    .classes("govuk-checkboxes--small"))
                (Button::new(words.text("engagement-theme-link-button")).name("step").value("link"))
            }
        }
    };
    opened_after(form, "link", Details::new(words.text("engagement-theme-link"), inside))
}

/// Closed, unless something in it has to be put right.
fn opened_after(form: &Form, step: &str, details: Details) -> Markup {
    html! { (if form.has("step", step) { details.opened() } else { details }) }
}
