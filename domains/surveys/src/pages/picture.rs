//! A picture of one's own beside a question: sent, described, taken away; and the pictures themselves.

use super::{
    builder::{self, About},
    common, upload,
};
use crate::{
    commands::{self, PictureFile, Told},
    model::{Stage, SurveyId},
    permissions::SeeSurveys,
    rules::{
        NOT_NOW,
        edit::{Shows, rule_fields_of},
    },
};
use axum::{
    extract::{Path, Request},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use questionnaires::{Item, Media};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, Legend},
};

const TITLE: &str = "surveys-own-picture-title";
/// The most bytes of the whole form.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

struct PicturePage {
    told: Told,
    item: Item,
    form: Form,
}

const ABOUT: About<PicturePage> =
    About { title: TITLE, page: |_, told, item, sent| page(told, item, sent), form: |page| &mut page.form, view };

/// The picture as it stands.
pub async fn show(visit: Visit, Path((id, item)): Path<(String, String)>) -> Response {
    ABOUT.show(&visit, &id, &item).await
}

/// Sent, described anew, or taken away.
pub async fn send(visit: Visit, Path((id, item)): Path<(String, String)>, request: Request) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    let (form, done) = match upload::read_any(request, MOST_BYTES).await {
        Ok(upload) => {
            let form = Form::of(upload.fields.clone());
            let done = keep(&visit, (told.survey.id, &item), &form, upload.file).await;
            (form, done)
        }
        Err(refusal) => (Form::empty(), Err(refusal.into())),
    };
    ABOUT.answer(&visit, (told, &item), form, done)
}

async fn keep(visit: &Visit, (survey, item): (SurveyId, &str), form: &Form, file: Vec<u8>) -> Outcome<()> {
    let (app, caller, at) = (visit.site.app(), &visit.caller, (survey, builder::seen_in(form)));
    if form.text("step") == "remove" {
        return commands::remove_picture(app, caller, at, item).await;
    }
    let sent = if file.is_empty() { None } else { Some(commands::draw_picture(file).await?) };
    let decorates = form.has("decorates", "yes");
    let shows = if decorates { Shows::Decorates } else { Shows::Words(form.text("picture-words")) };
    commands::show_picture(app, caller, at, (item, sent.as_ref(), shows)).await
}

fn page(told: Told, name: &str, sent: Option<&Form>) -> Result<PicturePage, Refusal> {
    if told.newest.head.stage != Stage::Draft {
        return Err(NOT_NOW);
    }
    let item = told.newest.questionnaire.item(name).filter(|item| rule_fields_of(item.kind).picture);
    let item = item.cloned().ok_or_else(Refusal::absent)?;
    let words = standing(&item).map(|media| builder::in_source(&told.newest, &media.words));
    let decorates = words.as_ref().is_some_and(String::is_empty);
    let form = Form::empty().with("picture-words", words.unwrap_or_default());
    let form = if decorates { form.with("decorates", "yes") } else { form };
    Ok(PicturePage { form: sent.cloned().unwrap_or(form), told, item })
}

fn standing(item: &Item) -> Option<&Media> {
    item.media.iter().find(|media| media.own_picture().is_some())
}

fn view(visit: &Visit, page: &PicturePage) -> Markup {
    let (words, version) = (&visit.words, &page.told.newest);
    let now = standing(&page.item);
    html! {
        (BackLink::new(words.text("surveys-step-build"), builder::address(&page.told, "build")))
        h1 .govuk-heading-l { (words.text("surveys-own-picture-heading")) }
        p .govuk-body-l { (web::text::line(&builder::in_source(version, &page.item.text))) }
        @if let Some(picture) = now.and_then(Media::own_picture) {
            p .govuk-body { (answering::picture(&builder::address(&page.told, "picture"), picture, page.form.text("picture-words"))) }
        }
        form method="post" enctype="multipart/form-data" novalidate {
            (builder::seen(version))
            (file(visit, &page.form, if now.is_some() { "surveys-own-picture-other" } else { "surveys-own-picture-file" }))
            (page.form.input("picture-words", words.text("surveys-rules-picture-words")).hint(words.text("surveys-own-picture-words-hint")))
            (page.form.checkboxes("decorates", Legend::new(words.text("surveys-own-picture-or")),
                vec![Choice::new("yes", words.text("surveys-own-picture-decorates"))]))
            div .govuk-button-group {
                (Button::new(words.text("surveys-word-save")))
                @if now.is_some() { (Button::new(words.text("surveys-own-picture-remove")).name("step").value("remove").secondary()) }
            }
        }
    }
}

fn file(visit: &Visit, form: &Form, label: &str) -> Markup {
    let (words, error) = (&visit.words, form.error_of("file"));
    let described = if error.is_some() { "file-hint file-error" } else { "file-hint" };
    html! {
        div .govuk-form-group .govuk-form-group--error[error.is_some()] {
            label .govuk-label for="file" { (words.text(label)) }
            div #file-hint .govuk-hint { (words.text("surveys-own-picture-hint")) }
            @if let Some(error) = error { (error.id("file-error")) }
            input .govuk-file-upload type="file" id="file" name="file" accept="image/png,image/jpeg,image/webp" aria-describedby=(described);
        }
    }
}

/// The picture itself, for the makers of a survey.
pub async fn see(visit: Visit, Path((id, mark)): Path<(String, String)>) -> Response {
    if let Some(closed) = common::closed_to::<SeeSurveys>(&visit) {
        return closed;
    }
    let found = match id.parse::<SurveyId>() {
        Ok(id) => commands::see_picture(visit.site.app(), &visit.caller, id, &mark).await,
        Err(_) => Err(Refusal::absent().into()),
    };
    answer(&visit, found)
}

/// The picture itself, for those who answer.
pub async fn meet(visit: Visit, Path((link, mark)): Path<(String, String)>) -> Response {
    let found = commands::find_picture(visit.site.app(), &visit.caller, &link, &mark).await;
    answer(&visit, found)
}

/// What lies under a mark never changes, so it is asked for once.
fn answer(visit: &Visit, found: Outcome<PictureFile>) -> Response {
    match found {
        Ok(PictureFile { kind, bytes, for_everybody }) => {
            let kind = if kind == "image/png" { "image/png" } else { "image/jpeg" };
            let kept = if for_everybody {
                "public, max-age=31536000, immutable"
            } else {
                "private, max-age=31536000, immutable"
            };
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
                (header::CACHE_CONTROL, HeaderValue::from_static(kept)),
                (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
            ];
            (headers, bytes).into_response()
        }
        Err(failure) => visit.refuse(&failure),
    }
}
