//! The rules of one question, for whoever knows how expressions are written: when it is shown, what it follows from, what must be
//! true of its answer, how often a page is answered; and a picture beside its words.

use super::{
    builder::{self, About},
    question,
};
use crate::{
    commands::{self, Edit, Told},
    model::{Stage, Version},
    rules::edit::{RuleFields, Rules, rule_fields_of},
};
use axum::{extract::Path, response::Response};
use kernel::Refusal;
use maud::{Markup, html};
use questionnaires::{Condition, Item};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, Choosable, Details, InsetText, Legend},
};

const TITLE: &str = "surveys-rules-title";
/// The pictures of the house, by the names under which [`web::components::Icon`] has them, and what they are called.
const PICTURES: &[(&str, &str)] = &[
    ("speak", "surveys-picture-speak"),
    ("heart", "surveys-picture-heart"),
    ("support", "surveys-picture-support"),
    ("learn", "surveys-picture-learn"),
    ("plan", "surveys-picture-plan"),
    ("flag", "surveys-picture-flag"),
    ("sun", "surveys-picture-sun"),
    ("ear", "surveys-picture-ear"),
    ("leaf", "surveys-picture-leaf"),
    ("clock", "surveys-picture-clock"),
    ("person", "surveys-picture-person"),
    ("people", "surveys-picture-people"),
    ("knot", "surveys-picture-knot"),
    ("house", "surveys-picture-house"),
    ("phone", "surveys-picture-phone"),
    ("key", "surveys-picture-key"),
    ("tick", "surveys-picture-tick"),
    ("letter", "surveys-picture-letter"),
];

struct RulesPage {
    told: Told,
    item: Item,
    form: Form,
}

const ABOUT: About<RulesPage> =
    About { title: TITLE, page: |_, told, item, sent| page(told, item, sent), form: |page| &mut page.form, view };

/// The rules as they stand.
pub async fn show(visit: Visit, Path((id, item)): Path<(String, String)>) -> Response {
    ABOUT.show(&visit, &id, &item).await
}

/// Saved; or kept while somebody types, which the script asks for.
pub async fn send(visit: Visit, Path((id, item)): Path<(String, String)>, form: Form) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    let (app, survey) = (visit.site.app(), told.survey.id);
    let pictures = pictures();
    let edit = Edit::Rules(&item, given(&form), &pictures);
    let done = commands::edit_survey(app, &visit.caller, survey, builder::seen_in(&form), edit).await;
    if builder::keeps(&form) {
        return builder::kept(&visit, survey, done).await;
    }
    ABOUT.answer(&visit, (told, &item), form, done)
}

fn page(told: Told, name: &str, sent: Option<&Form>) -> Result<RulesPage, Refusal> {
    if told.newest.head.stage != Stage::Draft {
        return Err(crate::rules::NOT_NOW);
    }
    let item = told.newest.questionnaire.item(name).cloned().ok_or_else(Refusal::absent)?;
    let form = sent.cloned().unwrap_or_else(|| standing(&told.newest, &item));
    Ok(RulesPage { told, item, form })
}

/// The names of the pictures of the house.
fn pictures() -> Vec<String> {
    PICTURES.iter().map(|(name, _)| (*name).to_owned()).collect()
}

/// The form as the rules stand.
fn standing(version: &Version, item: &Item) -> Form {
    let shown = if let Condition::If(expression) = &item.shown { expression.text.as_str() } else { "" };
    let repeats = item.repeats.clone().unwrap_or_default();
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let constraint = item.constraints.first();
    let picture = item.media.iter().find_map(|media| Some((media.source.strip_prefix("symbol:")?, &media.words)));
    let form = Form::empty()
        .with("shown", shown)
        .with("calculation", item.calculation.as_ref().map_or("", |expression| expression.text.as_str()))
        .with("constraint", constraint.map_or("", |constraint| constraint.expression.text.as_str()))
        .with("message", constraint.map(|one| builder::in_source(version, &one.message)).unwrap_or_default())
        .with("least", number(repeats.least))
        .with("most", number(repeats.most))
        .with("count", repeats.count.map(|expression| expression.text).unwrap_or_default())
        .with("picture", picture.map_or("", |(name, _)| name))
        .with("picture-words", picture.map(|(_, words)| builder::in_source(version, words)).unwrap_or_default());
    if item.repeats.is_some() { form.with("repeats", "yes") } else { form }
}

fn given(form: &Form) -> Rules<'_> {
    Rules {
        shown: form.text("shown"),
        calculation: form.text("calculation"),
        constraint: form.text("constraint"),
        message: form.text("message"),
        repeats: form.has("repeats", "yes"),
        least: form.text("least"),
        most: form.text("most"),
        count: form.text("count"),
        picture: form.text("picture"),
        picture_words: form.text("picture-words"),
    }
}

fn view(visit: &Visit, page: &RulesPage) -> Markup {
    let (words, fields) = (&visit.words, rule_fields_of(page.item.kind));
    let own = format!("{}/{}/rules", builder::address(&page.told, "question"), page.item.id);
    html! {
        (BackLink::new(words.text("surveys-step-build"), builder::address(&page.told, "build")))
        h1 .govuk-heading-l { (words.text("surveys-rules-heading")) }
        p .govuk-body-l { (web::text::line(&builder::in_source(&page.told.newest, &page.item.text))) }
        p .govuk-body { (words.text("surveys-rules-lead")) }
        (names(visit, page))
        form method="post" action=(own) novalidate {
            (builder::seen(&page.told.newest))
            (rules(visit, page, fields))
            (builder::keeping(visit, &own))
            (Button::new(words.text("surveys-word-save")))
        }
    }
}

fn rules(visit: &Visit, page: &RulesPage, fields: RuleFields) -> Markup {
    let (words, form) = (&visit.words, &page.form);
    let rule = |name: &str| {
        let field = form.textarea(name, words.text(&format!("surveys-rules-{name}")));
        field.hint(words.text(&format!("surveys-rules-{name}-hint"))).rows(2).spellcheck(false)
    };
    let chosen = matches!(page.item.shown, Condition::All(_) | Condition::Any(_));
    html! {
        @if chosen { (InsetText::new(words.text("surveys-rules-chosen"))) }
        (rule("shown"))
        @if fields.calculation { (rule("calculation")) }
        @if fields.constraint {
            (rule("constraint"))
            (form.input("message", words.text("surveys-rules-message")))
        }
        @if fields.repeats {
            (several(visit, page))
            @if page.item.kind.holds_items() { (rule("count")) }
        }
        @if fields.picture { (picture(visit, form)) }
    }
}

/// A page that is answered several times, or a question for several areas; with how many at least and at most.
fn several(visit: &Visit, page: &RulesPage) -> Markup {
    let (words, form) = (&visit.words, &page.form);
    let what = if page.item.kind.holds_items() { "repeats" } else { "areas" };
    let word = |part: &str| words.text(&format!("surveys-rules-{what}{part}")).into_owned();
    let number = |name: &str, label| form.input(name, label).inputmode("numeric").classes("govuk-input--width-3");
    html! {
        (form.checkboxes("repeats", Legend::new(word("-legend")), vec![Choice::new("yes", word(""))]))
        (number("least", word("-least")))
        (number("most", word("-most")))
    }
}

fn picture(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let none = Choosable::new("", words.text("surveys-rules-no-picture"));
    let named = PICTURES.iter().map(|(name, key)| Choosable::new(*name, words.text(key)));
    let listed = std::iter::once(none).chain(named).collect();
    html! {
        (form.select("picture", words.text("surveys-rules-picture"), listed))
        (form.input("picture-words", words.text("surveys-rules-picture-words")).hint(words.text("surveys-rules-picture-words-hint")))
    }
}

/// How the questions and their answers are called in expressions.
fn names(visit: &Visit, page: &RulesPage) -> Markup {
    let (words, version) = (&visit.words, &page.told.newest);
    let said = |text: &questionnaires::Text| builder::in_source(version, text);
    let asked = version.questionnaire.walk().filter(|item| !item.kind.holds_items());
    let list = html! {
        dl .govuk-summary-list {
            @for item in asked {
                div .govuk-summary-list__row {
                    dt .govuk-summary-list__key { code { "${" (item.id) "}" } }
                    dd .govuk-summary-list__value {
                        (web::text::line(&said(&item.text))) " (" (question::kind_name(words, item.kind)) ")"
                        @for choice in version.questionnaire.choices_of(item) { br; code { "'" (choice.code) "'" } " " (said(&choice.text)) }
                    }
                }
            }
        }
    };
    html! { (Details::new(words.text("surveys-rules-names").into_owned(), list)) }
}
