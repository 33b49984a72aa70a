//! What people wrote in their own words, sorted under tags, and chosen to be quoted.

use super::common;
use crate::{
    commands::{self, QuoteForm, TagStep, Texts},
    model::{ResponseId, SurveyId},
    permissions::SeeRows,
    results::Held,
    store::results::TagId,
};
use axum::{Extension, extract::Path, response::Response};
use kernel::{OrRefusal, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, Choosable, Details, EmptyState, Sheet, Tag},
};

const TITLE: &str = "surveys-texts-title";

struct TextsPage {
    texts: Texts,
    form: Form,
}

/// The words to one question.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeRows>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(texts) => visit.page(TITLE, view(&visit, &TextsPage { texts, form: Form::empty() })),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<Texts> {
    let id: SurveyId = id.parse().map_err(|_| Refusal::absent())?;
    let (item, tag) = (visit.query.chosen("item"), visit.query.chosen("tag").and_then(|tag| tag.parse().ok()));
    commands::list_texts(visit.site.app(), &visit.caller, id, (item, tag), visit.query.chosen("after")).await
}

/// A tag made, renamed, put on or taken off; words chosen to be quoted.
pub async fn send(visit: Visit, Extension(held): Extension<Held>, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeRows>(&visit) {
        return closed;
    }
    let (done, key) = match form.text("step") {
        "quote" => (quote(&visit, &held, &id, &form).await, "surveys-texts-done-quoted"),
        _ => (tag(&visit, &id, &form).await, "surveys-texts-done-tagged"),
    };
    let item: String =
        form.text("item").chars().filter(|letter| letter.is_ascii_alphanumeric() || "_-.".contains(*letter)).collect();
    match done {
        Ok(()) => visit.done(&format!("/surveys/{id}/texts?item={item}"), key),
        Err(failure) => match read_again(&visit, &id, &form).await {
            Ok(texts) => {
                visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &TextsPage { texts, form: form.clone() }))
            }
            Err(_) => visit.refuse(&failure),
        },
    }
}

async fn read_again(visit: &Visit, id: &str, form: &Form) -> Outcome<Texts> {
    let id: SurveyId = id.parse().map_err(|_| Refusal::absent())?;
    commands::list_texts(visit.site.app(), &visit.caller, id, (form.chosen("item"), None), None).await
}

async fn quote(visit: &Visit, held: &Held, id: &str, form: &Form) -> Outcome<()> {
    let id: SurveyId = id.parse().map_err(|_| Refusal::absent())?;
    let quote = QuoteForm {
        response: form.text("response").parse::<ResponseId>().ok().or_absent()?,
        item: form.text("item").to_owned(),
        words: form.text("words").to_owned(),
        checked: form.has("checked", "yes"),
    };
    commands::quote_words(visit.site.app(), &visit.caller, held, id, quote).await
}

async fn tag(visit: &Visit, id: &str, form: &Form) -> Outcome<()> {
    let id: SurveyId = id.parse().map_err(|_| Refusal::absent())?;
    let own = || form.text("tag-id").parse::<TagId>().ok().or_absent();
    let response = || form.text("response").parse::<ResponseId>().ok().or_absent();
    let step = match form.text("step") {
        "make" => TagStep::Make(form.text("tag").to_owned()),
        "rename" => TagStep::Rename(own()?, form.text("tag").to_owned()),
        "put" => TagStep::Put(response()?, form.text("item").to_owned(), own()?),
        _ => TagStep::Take(response()?, form.text("item").to_owned(), own()?),
    };
    commands::tag_words(visit.site.app(), &visit.caller, id, step).await
}

fn view(visit: &Visit, page: &TextsPage) -> Markup {
    let (words, texts) = (&visit.words, &page.texts);
    let path = format!("/surveys/{}", texts.survey.id);
    html! {
        (BackLink::new(words.text("surveys-results-title"), format!("{path}/results")))
        h1 .govuk-heading-xl { (words.text("surveys-texts-heading")) }
        p .govuk-body { (words.text("surveys-texts-lead")) }
        @if texts.questions.is_empty() { (EmptyState::new(words.text("surveys-texts-no-questions"))) }
        ul .govuk-list {
            @for (item, text) in &texts.questions {
                li { @if *item == texts.item { strong { (common::said(text, visit.language)) } }
                     @else { a .govuk-link href=(format!("{path}/texts?item={item}")) { (common::said(text, visit.language)) } } }
            }
        }
        (tags(visit, page, &path))
        @if !texts.questions.is_empty() && texts.said.is_empty() { (EmptyState::new(words.text("surveys-texts-none"))) }
        @for (at, said) in texts.said.iter().enumerate() {
            (Sheet::new(words.with("surveys-texts-one", &[("number", i64::try_from(at + 1).unwrap_or(i64::MAX).into())]), one(visit, page, said, &path)))
        }
        @if let Some(next) = &texts.next {
            p .govuk-body { a .govuk-link href=(format!("{path}/texts?item={}&after={}", texts.item, next.as_str())) { (words.text("surveys-word-more")) } }
        }
    }
}

fn tags(visit: &Visit, page: &TextsPage, path: &str) -> Markup {
    let (words, texts) = (&visit.words, &page.texts);
    let hidden = html! { input type="hidden" name="item" value=(texts.item); };
    let making = html! {
        form method="post" action=(format!("{path}/texts")) novalidate {
            (hidden)
            (page.form.input("tag", words.text("surveys-texts-tag-name")))
            @if !texts.tags.is_empty() {
                (page.form.select("tag-id", words.text("surveys-texts-tag-which"), texts.tags.iter().map(|(id, name)| Choosable::new(id.to_string(), name.as_str())).collect()))
            }
            div .govuk-button-group {
                button .govuk-button type="submit" name="step" value="make" { (words.text("surveys-texts-tag-make")) }
                @if !texts.tags.is_empty() {
                    button .govuk-button.govuk-button--secondary type="submit" name="step" value="rename" { (words.text("surveys-texts-tag-rename")) }
                }
            }
        }
    };
    let details = Details::new(words.text("surveys-texts-tags"), making);
    html! {
        @if !texts.tags.is_empty() {
            ul .govuk-list {
                @for (id, name) in &texts.tags {
                    li { a .govuk-link href=(format!("{path}/texts?item={}&tag={id}", texts.item)) { (words.with("surveys-texts-only", &[("tag", name.as_str().into())])) } }
                }
            }
        }
        (if page.form.errors().iter().any(|error| error.field == "tag") { details.opened() } else { details })
    }
}

fn one(visit: &Visit, page: &TextsPage, said: &commands::Said, path: &str) -> Markup {
    let (words, texts) = (&visit.words, &page.texts);
    let hidden = html! {
        input type="hidden" name="item" value=(texts.item);
        input type="hidden" name="response" value=(said.response);
    };
    let on = |id: &TagId| said.tags.contains(id);
    html! {
        p .govuk-body lang=(said.language.plain()) { (said.words) }
        @for (id, name) in texts.tags.iter().filter(|(id, _)| on(id)) {
            form .comhar-inline method="post" action=(format!("{path}/texts")) novalidate {
                (hidden)
                input type="hidden" name="tag-id" value=(id);
                (Tag::new(name.as_str()).quiet())
                button .govuk-button.govuk-button--secondary type="submit" name="step" value="take" {
                    (words.with("surveys-texts-take", &[("tag", name.as_str().into())]))
                }
            }
        }
        @if texts.tags.iter().any(|(id, _)| !on(id)) {
            form method="post" action=(format!("{path}/texts")) novalidate {
                (hidden)
                input type="hidden" name="step" value="put";
                (put(visit, page, said))
            }
        }
        (Details::new(words.text("surveys-texts-quote"), quoting(visit, page, said, path, &hidden)))
    }
}

fn put(visit: &Visit, page: &TextsPage, said: &commands::Said) -> Markup {
    let words = &visit.words;
    let left = page.texts.tags.iter().filter(|(id, _)| !said.tags.contains(id));
    let listed = left.map(|(id, name)| Choosable::new(id.to_string(), name.as_str())).collect();
    let mut select = Form::empty().select("tag-id", words.text("surveys-texts-put-which"), listed);
    select.id = format!("put-{}", said.response);
    html! { (select) (Button::new(words.text("surveys-texts-put")).secondary()) }
}

fn quoting(visit: &Visit, page: &TextsPage, said: &commands::Said, path: &str, hidden: &Markup) -> Markup {
    let words = &visit.words;
    let is_this = page.form.text("response") == said.response.to_string();
    let form = if is_this { page.form.clone() } else { Form::empty().with("words", said.words.as_str()) };
    let mut area =
        form.textarea("words", words.text("surveys-texts-quote-words")).hint(words.text("surveys-texts-quote-hint"));
    area.id = format!("words-{}", said.response);
    let confirm = vec![Choice::new("yes", words.text("surveys-texts-quote-confirm").into_owned())];
    let boxes = form
        .checkboxes("checked", words.text("surveys-texts-quote-legend").into_owned(), confirm)
        .id_prefix(format!("checked-{}", said.response));
    html! {
        form method="post" action=(format!("{path}/texts")) novalidate {
            (hidden)
            input type="hidden" name="step" value="quote";
            (area)
            (boxes)
            (Button::new(words.text("surveys-texts-quote-button")))
        }
    }
}
