//! The words of a case: kept by the button, and while somebody types where the page has its script.

use super::{common, find, open, path};
use crate::{
    commands,
    model::{Case, CaseWriting},
    permissions::WriteCase,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderName, StatusCode};
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button},
};

/// What the page is called: neutral, since it stays in histories.
const TITLE: &str = "evidence-case-write-title";
/// The step that the script asks for while somebody types.
const KEEP: &str = "keep";
/// The number of the change that a page has seen, as the script takes it back.
const SEEN: HeaderName = HeaderName::from_static("comhar-seen");
/// The fields, with the keys of their labels and hints.
const TEXTS: [(&str, &str, &str); 4] = [
    ("need", "evidence-case-need", "evidence-case-need-hint"),
    ("options", "evidence-case-options", "evidence-case-options-hint"),
    ("costs", "evidence-case-costs", "evidence-case-costs-hint"),
    ("change", "evidence-case-change", "evidence-case-change-hint"),
];

/// The page.
pub async fn write(visit: Visit, Path(id): Path<String>) -> Response {
    match open(&visit, &id).await {
        // What was handed in stands still.
        Ok(case) if !case.is_open() => visit.go(&path(case.id)),
        Ok(case) => visit.page(TITLE, view(&visit, &case, &filled(&case))),
        Err(answer) => answer,
    }
}

/// What was typed is kept.
pub async fn keep(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<WriteCase>(&visit) {
        return closed;
    }
    let done = kept(&visit, &id, &form).await;
    if form.text("step") == KEEP {
        return told(&visit, &id, done).await;
    }
    match done {
        Ok(()) => {
            let next = if form.text("then") == "figures" { "/figures" } else { "" };
            visit.done(&format!("{}/{id}{next}", super::PATH), "evidence-case-done-kept")
        }
        Err(failure) => match find(&visit, &id).await {
            Ok(case) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &case, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn kept(visit: &Visit, id: &str, form: &Form) -> Outcome<()> {
    let case = find(visit, id).await?;
    let seen = form.text("seen").parse().unwrap_or_default();
    commands::write_case(visit.site.app(), &visit.caller, (case.id, seen), &typed(form)).await
}

/// The answer to the script: nothing to see, and the number of the change that its page has seen from now on.
async fn told(visit: &Visit, id: &str, done: Outcome<()>) -> Response {
    let case = match done {
        Ok(()) => find(visit, id).await,
        Err(failure) => Err(failure),
    };
    match case {
        Ok(case) => (StatusCode::NO_CONTENT, [(SEEN, case.version.to_string())]).into_response(),
        Err(failure) => visit.problem(&failure),
    }
}

fn typed(form: &Form) -> CaseWriting {
    let text = |name: &str| form.text(name).replace("\r\n", "\n");
    CaseWriting {
        title: text("title"),
        need: text("need"),
        options: text("options"),
        costs: text("costs"),
        change: text("change"),
    }
}

fn filled(case: &Case) -> Form {
    let writing = &case.writing.0;
    [
        ("title", &writing.title),
        ("need", &writing.need),
        ("options", &writing.options),
        ("costs", &writing.costs),
        ("change", &writing.change),
    ]
    .into_iter()
    .fold(Form::empty(), |form, (name, text)| form.with(name, text.as_str()))
}

fn view(visit: &Visit, case: &Case, form: &Form) -> Markup {
    let words = &visit.words;
    let address = format!("{}/write", path(case.id));
    visit.script("keep");
    let figures = Button::new(words.text("evidence-case-keep-figures")).secondary();
    let figures = Button { name: "then".to_owned(), value: "figures".to_owned(), ..figures };
    html! {
        (BackLink::new(words.text("evidence-case-back-one"), path(case.id)))
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("evidence-case-write-lead")) }
        form method="post" action=(address) novalidate {
            input type="hidden" name="seen" value=(case.version);
            (form.input("title", words.text("evidence-case-title")))
            @for (name, label, hint) in TEXTS {
                (form.textarea(name, words.text(label)).hint(words.text(hint)).rows(8))
            }
            p #kept .govuk-hint role="status" data-keep=(address) data-kept=(words.text("evidence-case-kept"))
                data-not-kept=(words.text("evidence-case-not-kept")) {}
            div .govuk-button-group {
                (Button::new(words.text("evidence-case-keep")))
                (figures)
            }
        }
    }
}
