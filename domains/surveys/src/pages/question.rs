//! One question: its words, help, choices, and when it is shown. New ones choose their kind first.

use super::builder::{self, About};
use crate::{
    commands::{self, Edit, Told},
    model::{Stage, Version},
    rules::edit::{Fields, Given, can_be_narrowed, fields_of, rule_fields_of},
};
use axum::{extract::Path, response::Response};
use i18n::Words;
use kernel::Refusal;
use maud::{Markup, html};
use questionnaires::{Condition, Item, Kind, Value};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, Choosable, Legend},
};

const TITLE: &str = "surveys-question-title";
/// So many answers of earlier questions are offered as a condition.
const MOST_CONDITIONS: usize = 300;

/// So many kinds, the first ones, stand below the questions already.
const USUAL: usize = 7;

/// The kinds that are offered, the most used first.
const OFFERED: &[Kind] = &[
    Kind::One,
    Kind::Several,
    Kind::YesNo,
    Kind::LongText,
    Kind::Text,
    Kind::Scale,
    Kind::Rating,
    Kind::Recommend,
    Kind::Matrix,
    Kind::OneOrOther,
    Kind::SeveralOrOther,
    Kind::Ranking,
    Kind::Lookup,
    Kind::Line,
    Kind::Whole,
    Kind::Number,
    Kind::Date,
    Kind::Month,
    Kind::Year,
    Kind::Time,
    Kind::Area,
    Kind::Service,
    Kind::Email,
    Kind::Telephone,
    Kind::Link,
    Kind::Goal,
    Kind::Agree,
    Kind::Note,
    Kind::Calculated,
    Kind::Page,
];

/// What a kind is called.
pub fn kind_name(words: &Words, kind: Kind) -> String {
    words.text(&format!("surveys-kind-{}", kind.as_str().replace('_', "-"))).into_owned()
}

/// What a choice says in the source language.
pub fn choice_text(version: &Version, item: &Item, code: &str) -> String {
    let choices = version.questionnaire.choices_of(item);
    let found = choices.iter().find(|choice| choice.code == code);
    found.map_or_else(|| code.to_owned(), |choice| builder::in_source(version, &choice.text))
}

/// Choosing the kind of a new question.
pub async fn kinds(visit: Visit, Path(id): Path<String>) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    let words = &visit.words;
    let main = html! {
        (BackLink::new(words.text("surveys-step-build"), builder::address(&told, "build")))
        h1 .govuk-heading-l { (words.text("surveys-kinds-heading")) }
        p .govuk-body { (words.text("surveys-kinds-legend")) }
        (picks(&visit, &told, OFFERED, visit.query.text("page")))
    };
    visit.page("surveys-kinds-title", main)
}

/// The kinds that nearly every survey is made of.
pub fn usual() -> &'static [Kind] {
    OFFERED.get(..USUAL).unwrap_or(OFFERED)
}

/// Kinds to choose from, one press each; the new question goes into this page of the survey, or to the end.
pub fn picks(visit: &Visit, told: &Told, kinds: &[Kind], into: &str) -> Markup {
    let into = told.newest.questionnaire.item(into).map_or("", |page| page.id.as_str());
    let address =
        |kind: &Kind| format!("{}/new?kind={}&page={into}", builder::address(told, "question"), kind.as_str());
    let name = |kind: &Kind| html! { span .comhar-picks__name { (kind_name(&visit.words, *kind)) } };
    html! {
        ul .comhar-picks .comhar-picks--short {
            @for kind in kinds { li { (Button::link(name(kind), address(kind)).secondary()) } }
        }
    }
}

struct QuestionPage {
    told: Told,
    /// None for a new one.
    item: Option<Item>,
    kind: Kind,
    /// Into which page a new one goes.
    page: String,
    form: Form,
}

const ABOUT: About<QuestionPage> = About { title: TITLE, page, form: |page| &mut page.form, view };

/// The question.
pub async fn show(visit: Visit, Path((id, item)): Path<(String, String)>) -> Response {
    ABOUT.show(&visit, &id, &item).await
}

fn page(visit: &Visit, told: Told, name: &str, sent: Option<&Form>) -> Result<QuestionPage, Refusal> {
    if told.newest.head.stage != Stage::Draft {
        return Err(crate::rules::NOT_NOW);
    }
    let asked_for = |field: &str| sent.map_or_else(|| visit.query.text(field), |form| form.text(field)).to_owned();
    let item = told.newest.questionnaire.item(name).cloned();
    let kind = Kind::parse(&asked_for("kind"));
    let (kind, form) = match &item {
        Some(item) => (kind.unwrap_or(item.kind), kept(&told.newest, item)),
        None if name == "new" => (kind.unwrap_or(Kind::One), fresh(kind.unwrap_or(Kind::One))),
        None => return Err(Refusal::absent()),
    };
    let form = sent.cloned().unwrap_or(form);
    Ok(QuestionPage { page: asked_for("page"), told, item, kind, form })
}

fn fresh(kind: Kind) -> Form {
    match kind {
        Kind::Scale => Form::empty().with("least", "0").with("most", "10"),
        _ => Form::empty(),
    }
}

/// The form as the question stands.
fn kept(version: &Version, item: &Item) -> Form {
    let said = |text: &questionnaires::Text| builder::in_source(version, text);
    let lines = |all: Vec<String>| all.join("\n");
    let number = |value: &Option<Value>| match value {
        Some(Value::Whole(whole)) => whole.to_string(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let list = version.questionnaire.choices_of(item);
    let form = Form::empty()
        .with("kind", item.kind.as_str())
        .with("text", said(&item.text))
        .with("hint", said(&item.hint))
        .with("choices", lines(list.iter().map(|choice| said(&choice.text)).collect()))
        .with("statements", lines(item.items.iter().map(|row| said(&row.text)).collect()))
        .with("low", said(&item.low))
        .with("high", said(&item.high))
        .with("least", number(&item.bounds.least))
        .with("most", number(&item.bounds.most))
        .with("shown", shown_value(item));
    let form = if item.required { form.with("required", "yes") } else { form };
    if list.last().is_some_and(|last| last.alone) { form.with("alone", "yes") } else { form }
}

/// The value of the condition in its list; one that was written elsewhere stays as it is.
fn shown_value(item: &Item) -> String {
    match &item.shown {
        Condition::Always => String::new(),
        Condition::All(list) | Condition::Any(list) => match list.as_slice() {
            [when] => match &when.value {
                Value::Yes(true) => format!("{}=yes", when.item),
                Value::Yes(false) => format!("{}=no", when.item),
                Value::Code(code) => format!("{}={code}", when.item),
                _ => "kept".to_owned(),
            },
            _ => "kept".to_owned(),
        },
        Condition::If(_) => "kept".to_owned(),
    }
}

/// Saved.
pub async fn send(visit: Visit, Path((id, item)): Path<(String, String)>, form: Form) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    let (app, caller, survey) = (visit.site.app(), &visit.caller, told.survey.id);
    let kind = Kind::parse(form.text("kind")).unwrap_or(Kind::One);
    let edit = match told.newest.questionnaire.item(&item) {
        Some(_) => Edit::Change(&item, kind, given(&form)),
        // What was never saved by hand is nothing yet.
        None if builder::keeps(&form) => return visit.problem(&crate::rules::NOT_NOW.into()),
        None => Edit::Add(form.chosen("page"), kind, given(&form)),
    };
    let done = commands::edit_survey(app, caller, survey, builder::seen_in(&form), edit).await;
    if builder::keeps(&form) {
        return builder::kept(&visit, survey, done).await;
    }
    ABOUT.answer(&visit, (told, &item), form, done)
}

fn given(form: &Form) -> Given<'_> {
    Given {
        text: form.text("text"),
        hint: form.text("hint"),
        choices: form.text("choices"),
        statements: form.text("statements"),
        low: form.text("low"),
        high: form.text("high"),
        least: form.text("least"),
        most: form.text("most"),
        last_alone: form.has("alone", "yes"),
        required: form.has("required", "yes"),
        shown: form.text("shown"),
    }
}

fn view(visit: &Visit, page: &QuestionPage) -> Markup {
    let (words, form, fields) = (&visit.words, &page.form, fields_of(page.kind));
    html! {
        (BackLink::new(words.text("surveys-step-build"), builder::address(&page.told, "build")))
        h1 .govuk-heading-l { (kind_name(words, page.kind)) }
        form method="post" novalidate {
            (builder::seen(&page.told.newest))
            input type="hidden" name="page" value=(page.page);
            @if page.item.is_some() && page.kind.is_asked() { (kind_field(visit, page)) }
            @else { input type="hidden" name="kind" value=(page.kind.as_str()); }
            (form.textarea("text", words.text(text_label(page.kind))).rows(2))
            @if page.kind != Kind::Page { (form.input("hint", words.text("surveys-question-hint")).hint(words.text("surveys-question-hint-hint"))) }
            (particulars(visit, form, fields))
            (conditions(visit, page))
            @if let Some(item) = &page.item { (builder::keeping(visit, &own(page, item))) }
            (Button::new(words.text("surveys-word-save")))
        }
        @if let Some(item) = &page.item {
            @if can_be_narrowed(item.kind) {
                p .govuk-body { a .govuk-link href=(format!("{}/offered", own(page, item))) { (words.text("surveys-offered-link")) } }
            }
            @if rule_fields_of(item.kind).picture {
                p .govuk-body { a .govuk-link href=(format!("{}/picture", own(page, item))) { (words.text("surveys-own-picture-link")) } }
            }
            p .govuk-body { a .govuk-link href=(format!("{}/rules", own(page, item))) { (words.text("surveys-rules-link")) } }
        }
    }
}

/// The address of a question.
fn own(page: &QuestionPage, item: &Item) -> String {
    format!("{}/{}", builder::address(&page.told, "question"), item.id)
}

const fn text_label(kind: Kind) -> &'static str {
    match kind {
        Kind::Page => "surveys-question-page-name",
        Kind::Note => "surveys-question-note",
        _ => "surveys-question-text",
    }
}

fn kind_field(visit: &Visit, page: &QuestionPage) -> Markup {
    let words = &visit.words;
    let asked = OFFERED.iter().copied().filter(|kind| kind.is_asked()).chain([page.kind]);
    let mut kinds: Vec<Kind> = Vec::new();
    for kind in asked {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let listed = kinds.iter().map(|kind| Choosable::new(kind.as_str(), kind_name(words, *kind))).collect();
    html! { (page.form.select("kind", words.text("surveys-question-kind"), listed)) }
}

fn particulars(visit: &Visit, form: &Form, fields: Fields) -> Markup {
    let words = &visit.words;
    let tick = |name: &str, legend: &str, key: &str| {
        form.checkboxes(name, Legend::new(words.text(legend)), vec![Choice::new("yes", words.text(key))])
    };
    html! {
        @if fields.statements {
            (form.textarea("statements", words.text("surveys-question-statements")).hint(words.text("surveys-question-lines")).rows(5))
        }
        @if fields.choices {
            (form.textarea("choices", words.text("surveys-question-choices")).hint(words.text("surveys-question-lines")).rows(6))
        }
        @if fields.alone { (tick("alone", "surveys-question-last", "surveys-question-alone")) }
        @if fields.ends {
            (form.input("low", words.text("surveys-question-low")))
            (form.input("high", words.text("surveys-question-high")))
        }
        @if fields.bounds {
            (form.input("least", words.text("surveys-question-least")).inputmode("decimal"))
            (form.input("most", words.text("surveys-question-most")).inputmode("decimal"))
        }
        @if fields.required { (tick("required", "surveys-question-must", "surveys-question-required")) }
    }
}

/// The answers of the questions before this one, as one list: no script is needed to choose one.
fn conditions(visit: &Visit, page: &QuestionPage) -> Markup {
    let (words, version) = (&visit.words, &page.told.newest);
    let mut listed = vec![Choosable::new("", words.text("surveys-question-always"))];
    if page.form.has("shown", "kept") {
        listed.push(Choosable::new("kept", words.text("surveys-question-kept")));
    }
    let own = page.item.as_ref().map(|item| item.id.as_str());
    let before = version.questionnaire.walk().take_while(|item| Some(item.id.as_str()) != own);
    for asked in before {
        listed.extend(answers(visit, version, asked));
    }
    listed.truncate(MOST_CONDITIONS);
    if listed.len() == 1 {
        return Markup::default();
    }
    html! { (page.form.select("shown", words.text("surveys-question-shown"), listed)) }
}

fn answers(visit: &Visit, version: &Version, asked: &Item) -> Vec<Choosable> {
    let words = &visit.words;
    let question = builder::in_source(version, &asked.text);
    let one = |code: &str, answer: &str| {
        let values = [("question", i18n::name(&question)), ("answer", i18n::name(answer))];
        Choosable::new(format!("{}={code}", asked.id), words.with("surveys-build-shown", &values))
    };
    match asked.kind {
        Kind::YesNo => {
            vec![one("yes", &words.text("surveys-word-yes")), one("no", &words.text("surveys-word-no"))]
        }
        Kind::Agree => vec![one("yes", &words.text("surveys-word-yes"))],
        kind if kind.has_choices() && kind != Kind::Ranking => {
            let choices = version.questionnaire.choices_of(asked).iter();
            choices.map(|choice| one(&choice.code, &builder::in_source(version, &choice.text))).collect()
        }
        _ => Vec::new(),
    }
}
