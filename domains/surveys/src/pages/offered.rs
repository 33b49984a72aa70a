//! Which choices of a question are offered after which answers to an earlier one: first the county, then only its services.

use super::{
    builder::{self, About},
    question,
};
use crate::{
    commands::{self, Edit, Told},
    model::Stage,
    rules::edit::{MOST_PAIRS, Narrowed, can_be_narrowed, deciders, narrowing_of},
};
use axum::{extract::Path, response::Response};
use kernel::Refusal;
use maud::{Markup, html};
use questionnaires::{Item, Text};
use web::{
    Form, Visit,
    components::{BackLink, Button, Checkboxes, Choice, Choosable, Details, EmptyState, InsetText, Legend},
};

const TITLE: &str = "surveys-offered-title";
/// With more answers than this, the boxes of each choice stand behind a line that says what is ticked.
const MANY_ANSWERS: usize = 6;

struct OfferedPage {
    told: Told,
    item: Item,
    /// The questions that can decide, with their ids.
    deciders: Vec<Item>,
    /// The one that is chosen.
    by: Option<Item>,
    /// Its choices are narrowed by a rule that cannot be shown here.
    by_rule: bool,
    /// They are narrowed now, in whatever way.
    is_narrowed: bool,
    form: Form,
}

const ABOUT: About<OfferedPage> = About { title: TITLE, page, form: |page| &mut page.form, view };

/// As it stands, or with the answers of the question that was chosen.
pub async fn show(visit: Visit, Path((id, item)): Path<(String, String)>) -> Response {
    ABOUT.show(&visit, &id, &item).await
}

/// Saved.
pub async fn send(visit: Visit, Path((id, item)): Path<(String, String)>, form: Form) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    let (app, survey, asked) = (visit.site.app(), told.survey.id, &told.newest.questionnaire);
    let choices = asked.item(&item).map(|item| asked.choices_of(item)).unwrap_or_default();
    let names: Vec<String> = (0..choices.len()).map(field).collect();
    let each = names.iter().zip(choices);
    let pairs = each.flat_map(|(name, choice)| form.all(name).map(|answer| (choice.code.as_str(), answer))).collect();
    let edit = Edit::Narrow(&item, Narrowed { by: form.text("by"), pairs });
    let done = commands::edit_survey(app, &visit.caller, survey, builder::seen_in(&form), edit).await;
    ABOUT.answer(&visit, (told, &item), form, done)
}

/// The field of the boxes of a choice, by its place in the list.
fn field(place: usize) -> String {
    format!("with-{place}")
}

fn page(visit: &Visit, told: Told, name: &str, sent: Option<&Form>) -> Result<OfferedPage, Refusal> {
    if told.newest.head.stage != Stage::Draft {
        return Err(crate::rules::NOT_NOW);
    }
    let asked = &told.newest.questionnaire;
    let item = asked.item(name).filter(|item| can_be_narrowed(item.kind)).cloned().ok_or_else(Refusal::absent)?;
    let deciders: Vec<Item> = deciders(asked, name).into_iter().cloned().collect();
    let narrowing = narrowing_of(asked, &item);
    let standing = narrowing.as_ref().map_or("", |narrowing| narrowing.item.as_str());
    let picked = sent.map(|form| form.text("by")).or_else(|| visit.query.all("by").next());
    let chosen = picked.unwrap_or(standing).to_owned();
    let mut form = Form::empty().with("by", chosen.as_str());
    if let Some(narrowing) = narrowing.as_ref().filter(|narrowing| narrowing.item == chosen) {
        for (place, choice) in asked.choices_of(&item).iter().enumerate() {
            form = narrowing.answers(choice).fold(form, |form, answer| form.with(field(place), answer));
        }
    }
    let by = deciders.iter().find(|decider| decider.id == chosen).cloned();
    let is_narrowed = item.choices.as_ref().is_some_and(|source| source.filter.is_some());
    let form = sent.cloned().unwrap_or(form);
    Ok(OfferedPage { by_rule: is_narrowed && narrowing.is_none(), is_narrowed, told, item, deciders, by, form })
}

fn view(visit: &Visit, page: &OfferedPage) -> Markup {
    let (words, version) = (&visit.words, &page.told.newest);
    let own = format!("{}/{}", builder::address(&page.told, "question"), page.item.id);
    html! {
        (BackLink::new(words.text("surveys-step-build"), builder::address(&page.told, "build")))
        h1 .govuk-heading-l { (words.text("surveys-offered-heading")) }
        p .govuk-body-l { (web::text::line(&builder::in_source(version, &page.item.text))) }
        p .govuk-body { (words.text("surveys-offered-lead")) }
        @if page.by_rule { (InsetText::new(words.text("surveys-offered-by-rule"))) }
        @if page.deciders.is_empty() {
            (EmptyState::new(words.text("surveys-offered-none")))
            p .govuk-body { a .govuk-link href=(builder::address(&page.told, "build")) { (words.text("surveys-step-build")) } }
        } @else { (decider(visit, page, &own)) }
        @if let Some(by) = &page.by { (answers(visit, page, by)) } @else if page.is_narrowed { (always(visit, page)) }
    }
}

/// Which question decides: chosen first, since its answers are what is ticked below.
fn decider(visit: &Visit, page: &OfferedPage, own: &str) -> Markup {
    let (words, version) = (&visit.words, &page.told.newest);
    let none = Choosable::new("", words.text("surveys-offered-always"));
    let each = page
        .deciders
        .iter()
        .map(|decider| Choosable::new(decider.id.as_str(), builder::in_source(version, &decider.text)));
    html! {
        form method="get" action=(format!("{own}/offered")) {
            (page.form.select("by", words.text("surveys-offered-by"), std::iter::once(none).chain(each).collect()))
            (Button::new(words.text("surveys-offered-go")).secondary())
        }
    }
}

fn answers(visit: &Visit, page: &OfferedPage, by: &Item) -> Markup {
    let (words, asked) = (&visit.words, &page.told.newest.questionnaire);
    let (choices, answers) = (asked.choices_of(&page.item), asked.choices_of(by));
    let question = builder::in_source(&page.told.newest, &by.text);
    let too_many = choices.len().saturating_mul(answers.len()) > MOST_PAIRS;
    html! {
        h2 .govuk-heading-m { (words.with("surveys-offered-with", &[("question", i18n::name(&question))])) }
        @if too_many { (InsetText::new(words.text("surveys-offered-too-long"))) } @else {
            p .govuk-body { (words.text("surveys-offered-tick")) }
            form method="post" novalidate {
                (builder::seen(&page.told.newest))
                input type="hidden" name="by" value=(by.id);
                @for (place, choice) in choices.iter().enumerate() { (boxes(page, (place, &choice.text), by)) }
                (Button::new(words.text("surveys-word-save")))
            }
        }
    }
}

/// The boxes of one choice.
fn boxes(page: &OfferedPage, (place, text): (usize, &Text), by: &Item) -> Markup {
    let (version, name) = (&page.told.newest, field(place));
    let said = builder::in_source(version, text);
    let listed: Vec<Choice> = version
        .questionnaire
        .choices_of(by)
        .iter()
        .map(|answer| Choice::new(answer.code.as_str(), builder::in_source(version, &answer.text)))
        .collect();
    let many = listed.len() > MANY_ANSWERS;
    let boxes: Checkboxes =
        page.form.checkboxes(&name, Legend::new(said.clone()), listed).classes("govuk-checkboxes--small");
    if !many {
        return html! { (boxes) };
    }
    let ticked: Vec<String> = page.form.all(&name).map(|code| question::choice_text(version, by, code)).collect();
    let summary = if ticked.is_empty() { said } else { format!("{said}: {}", ticked.join(", ")) };
    let details = Details::new(summary, html! { (boxes) });
    html! { (if page.form.is_good() { details } else { details.opened() }) }
}

/// Back to all choices.
fn always(visit: &Visit, page: &OfferedPage) -> Markup {
    html! {
        form method="post" novalidate {
            (builder::seen(&page.told.newest))
            input type="hidden" name="by" value="";
            (Button::new(visit.words.text("surveys-offered-all")))
        }
    }
}
