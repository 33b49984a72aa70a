//! What was found: written, checked by somebody else, published.

use super::common;
use crate::{
    commands::{self, FindingsForm},
    model::{Findings, FindingsStage, Outlook, Survey, SurveyId},
    permissions::PublishFindings,
    results::Held,
};
use axum::{Extension, extract::Path, response::Response};
use kernel::{Failure, Language, Outcome, Refusal};
use maud::{Markup, html};
use questionnaires::{Tag, Text};
use web::{
    Form, Visit,
    components::{BackLink, Button, Details, InsetText},
};

const TITLE: &str = "surveys-findings-title";

struct FindingsPage {
    survey: Survey,
    /// What is being written; nothing when nothing is.
    draft: Option<Findings>,
    /// What was published, newest first.
    published: Vec<Findings>,
    may_check: bool,
    form: Form,
}

/// What was found, and what can be done with it.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<PublishFindings>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<FindingsPage> {
    let id: SurveyId = id.parse().map_err(|_| Refusal::absent())?;
    let (survey, all) = commands::list_findings(visit.site.app(), &visit.caller, id).await?;
    let (published, open): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.stage == FindingsStage::Published);
    let draft = open.into_iter().next();
    let is_other = |draft: &Findings| visit.caller.person().is_some_and(|person| person != draft.made_by);
    let may_check = draft.as_ref().is_some_and(is_other);
    let mut form = Form::empty();
    for language in Language::ALL.iter().copied() {
        let tag = Tag::from(language);
        let found = draft.as_ref().and_then(|draft| draft.found.exactly(tag.as_str())).unwrap_or_default();
        let next = draft.as_ref().map_or(&survey.what_next, |draft| &draft.what_next).exactly(tag.as_str());
        form = form.with(format!("found-{tag}"), found).with(format!("what-next-{tag}"), next.unwrap_or_default());
    }
    Ok(FindingsPage { survey, draft, published, may_check, form })
}

/// Written, checked, published, or a quote taken out.
pub async fn send(visit: Visit, Extension(held): Extension<Held>, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<PublishFindings>(&visit) {
        return closed;
    }
    let (done, key) = done(&visit, &held, &id, &form).await;
    match done {
        Ok(()) => visit.done(&format!("/surveys/{id}/findings"), key),
        Err(failure) => again(&visit, &id, form, &failure).await,
    }
}

async fn again(visit: &Visit, id: &str, form: Form, failure: &Failure) -> Response {
    match read(visit, id).await {
        Ok(page) => {
            let shown = if form.text("step") == "write" { form } else { page.form.clone() };
            visit.refuse_form(TITLE, shown, failure, |form| view(visit, &FindingsPage { form: form.clone(), ..page }))
        }
        Err(_) => visit.refuse(failure),
    }
}

async fn done(visit: &Visit, held: &Held, id: &str, form: &Form) -> (Outcome<()>, &'static str) {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let Ok(id) = id.parse::<SurveyId>() else { return (Err(Refusal::absent().into()), "") };
    let seen = form.text("seen").parse().unwrap_or_default();
    match form.text("step") {
        "check" => (commands::check_findings(app, caller, id, seen).await, "surveys-findings-done-checked"),
        "publish" => (commands::publish_findings(app, caller, held, id, seen).await, "surveys-findings-done-published"),
        "drop" => {
            let at = form.text("quote").parse().unwrap_or(usize::MAX);
            (commands::drop_quote(app, caller, id, (seen, at)).await, "surveys-findings-done-dropped")
        }
        _ => {
            let typed = FindingsForm { seen, found: written(form, "found"), what_next: written(form, "what-next") };
            (commands::write_findings(app, caller, id, typed).await, "surveys-findings-done-written")
        }
    }
}

fn written(form: &Form, name: &str) -> Text {
    let add = |text: Text, language: &Language| {
        let tag = Tag::from(*language);
        let typed = form.text(&format!("{name}-{tag}")).trim().to_owned();
        text.and(tag, typed)
    };
    Language::ALL.iter().fold(Text::default(), add)
}

fn view(visit: &Visit, page: &FindingsPage) -> Markup {
    let (words, path) = (&visit.words, format!("/surveys/{}", page.survey.id));
    let seen = page.draft.as_ref().map_or(0, |draft| draft.version);
    html! {
        (BackLink::new(words.text("surveys-results-title"), format!("{path}/results")))
        h1 .govuk-heading-xl { (words.text("surveys-findings-heading")) }
        @if page.survey.results == Outlook::Kept { (InsetText::new(words.text("surveys-findings-kept"))) }
        @if let Some(day) = page.survey.publish_by {
            p .govuk-body { (words.with("surveys-findings-by", &[("day", words.date(day).into())])) }
        }
        @for one in &page.published {
            @if let Some(day) = one.published_on {
                p .govuk-body { a .govuk-link href=(format!("/s/{}/results", page.survey.link)) { (words.with("surveys-findings-published", &[("day", words.date(day).into())])) } }
            }
        }
        form method="post" action=(format!("{path}/findings")) novalidate {
            input type="hidden" name="step" value="write";
            input type="hidden" name="seen" value=(seen);
            (asked(visit, page, "found"))
            (asked(visit, page, "what-next"))
            (Button::new(words.text("surveys-findings-save")))
        }
        @if let Some(draft) = &page.draft { (next(visit, page, draft, &path)) }
    }
}

/// A text in the language of the page, and the other languages behind a door.
fn asked(visit: &Visit, page: &FindingsPage, name: &'static str) -> Markup {
    let words = &visit.words;
    let field = |language: Language| {
        let label = if language == visit.language {
            words.text(&format!("surveys-findings-{name}")).into_owned()
        } else {
            format!("{} ({})", words.text(&format!("surveys-findings-{name}")), language.own_name())
        };
        let mut area = page.form.textarea(&format!("{name}-{}", Tag::from(language)), label);
        if language == visit.language {
            area = area.hint(words.text(&format!("surveys-findings-{name}-hint"))).error(page.form.error_of(name));
        }
        area
    };
    let others: Vec<Language> = Language::ALL.iter().copied().filter(|language| *language != visit.language).collect();
    html! {
        div id=(name) { (field(visit.language)) }
        (Details::new(words.text("surveys-findings-other-languages"), html! { @for language in others { (field(language)) } }))
    }
}

/// The quotes, and the step that comes next.
fn next(visit: &Visit, page: &FindingsPage, draft: &Findings, path: &str) -> Markup {
    let words = &visit.words;
    let button = |step: &str, key: &str| {
        html! {
            form method="post" action=(format!("{path}/findings")) novalidate {
                input type="hidden" name="step" value=(step);
                input type="hidden" name="seen" value=(draft.version);
                (Button::new(words.text(key)))
            }
        }
    };
    html! {
        h2 .govuk-heading-l { (words.text("surveys-findings-quotes")) }
        @if draft.quotes.is_empty() { p .govuk-body { (words.text("surveys-findings-no-quotes")) } }
        @for (at, quote) in draft.quotes.iter().enumerate() {
            (InsetText::new(quote.words.as_str()))
            form method="post" action=(format!("{path}/findings")) novalidate {
                input type="hidden" name="step" value="drop";
                input type="hidden" name="seen" value=(draft.version);
                input type="hidden" name="quote" value=(at);
                (Button::new(words.with("surveys-findings-drop", &[("number", i64::try_from(at + 1).unwrap_or(i64::MAX).into())])).secondary())
            }
        }
        h2 .govuk-heading-l { (words.text("surveys-findings-next")) }
        @match draft.stage {
            FindingsStage::Draft if page.may_check => {
                p .govuk-body { (words.text("surveys-findings-check-lead")) }
                (button("check", "surveys-findings-check"))
            },
            FindingsStage::Draft => { p .govuk-body { (words.text("surveys-findings-wait-check")) } },
            _ => {
                p .govuk-body { (words.text("surveys-findings-publish-lead")) }
                (button("publish", "surveys-findings-publish"))
            },
        }
    }
}
