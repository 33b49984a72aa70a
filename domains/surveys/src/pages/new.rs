//! A new survey: blank, from a template, a copy of another, or from a file of another tool.

use super::{common, list, upload};
use crate::{
    commands::{self, From, MakeForm},
    model::Survey,
    permissions::MakeSurvey,
    rules::{PLACE_UNKNOWN, import},
};
use axum::{extract::Request, response::Response};
use kernel::{Failure, Language, OrganisationId, Outcome, Reach, Refusal};
use maud::{Markup, html};
use organisations::store::{nodes, services};
use questionnaires::Tag;
use web::{
    Fields, Form, Visit,
    components::{BackLink, Button, Choice, Choosable, Legend},
};

const TITLE: &str = "surveys-new-title";
/// The most bytes of a file: a form with as many pictures as go out with one.
const MOST_BYTES: u64 = 36 * 1024 * 1024;
/// So many surveys are offered to be copied.
const COPIES: usize = 50;

struct NewPage {
    places: Vec<Choosable>,
    copies: Vec<Survey>,
    form: Form,
}

/// What it may begin as.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<MakeSurvey>(&visit) {
        return closed;
    }
    let form = Form::empty()
        .with("from", visit.query.chosen("from").unwrap_or("blank"))
        .with("language", visit.language.tag());
    match read(&visit, form).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, form: Form) -> Outcome<NewPage> {
    let app = visit.site.app();
    let mut copies = Vec::new();
    for listed in commands::list_surveys(app, &visit.caller, COPIES, None).await?.items {
        copies.push(listed.survey);
    }
    Ok(NewPage { places: places(visit).await?, copies, form })
}

/// The places that this caller may ask for, by name.
async fn places(visit: &Visit) -> Outcome<Vec<Choosable>> {
    let mut db = visit.site.app().db();
    let named = match visit.caller.reach::<MakeSurvey>() {
        Reach::Within(own) => {
            let mut named = nodes::find_names(&mut db, [own]).await?;
            let inside = services::list_names(&mut db, Some(own)).await?;
            named.extend(inside.into_iter().filter(|(id, _)| *id != own));
            named
        }
        Reach::Everyone => {
            nodes::list_structure(&mut db).await?.into_iter().map(|node| (node.id, node.names)).collect()
        }
        _ => Vec::new(),
    };
    let mut all: Vec<(String, OrganisationId)> =
        named.into_iter().map(|(id, names)| (names.text(visit.language).to_owned(), id)).collect();
    all.sort_by_cached_key(|(name, _)| i18n::sort_key(visit.language, name));
    Ok(all.into_iter().map(|(name, id)| Choosable::new(id.to_string(), name)).collect())
}

/// Made.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<MakeSurvey>(&visit) {
        return closed;
    }
    let made = match make_form(form.fields(), from(&form)) {
        Ok(make) => commands::make_survey(visit.site.app(), &visit.caller, make).await,
        Err(refusal) => Err(Failure::Refused(refusal)),
    };
    match made {
        Ok(survey) => visit.done(&format!("{}/{}/build", list::PATH, survey.id), "surveys-done-made"),
        Err(failure) => again(&visit, form, &failure).await,
    }
}

async fn again(visit: &Visit, form: Form, failure: &Failure) -> Response {
    match read(visit, form.clone()).await {
        Ok(mut page) => visit.refuse_form(TITLE, form, failure, |form| {
            page.form = form.clone();
            view(visit, &page)
        }),
        Err(failure) => visit.refuse(&failure),
    }
}

fn from(form: &Form) -> From {
    match form.text("from").split_once(':') {
        Some(("template", name)) => From::Template(name.to_owned()),
        Some(("copy", id)) => id.parse().map_or(From::Blank, From::Copy),
        _ => From::Blank,
    }
}

fn make_form(fields: &Fields, from: From) -> Result<MakeForm, Refusal> {
    let organisation = fields.text("place").parse().map_err(|_| PLACE_UNKNOWN)?;
    let language = Language::parse(fields.text("language")).map_or_else(|| tag_of(fields), Tag::from);
    Ok(MakeForm { organisation, title: fields.text("title").to_owned(), language, from })
}

fn tag_of(fields: &Fields) -> Tag {
    let typed = fields.text("language");
    let known = Language::ALL.iter().find(|language| language.tag() == typed);
    Tag::from(known.copied().unwrap_or(Language::English))
}

/// Made from a file; what could not be carried stands above its questions until somebody has read it.
pub async fn import(visit: Visit, request: Request) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<MakeSurvey>(&visit) {
        return closed;
    }
    let upload = match upload::read(request, MOST_BYTES).await {
        Ok(upload) => upload,
        Err(refusal) => return again(&visit, Form::empty(), &refusal.into()).await,
    };
    let form = Form::of(upload.fields.clone());
    match made_from(&visit, &upload).await {
        Ok(survey) => visit.done(&format!("{}/{}/build", list::PATH, survey.id), "surveys-done-made"),
        Err(failure) => again(&visit, form, &failure).await,
    }
}

async fn made_from(visit: &Visit, upload: &upload::Upload) -> Outcome<Survey> {
    let imported = import::read(&upload.file)?;
    let make = make_form(&upload.fields, From::Import(Box::new(imported)))?;
    commands::make_survey(visit.site.app(), &visit.caller, make).await
}

fn view(visit: &Visit, page: &NewPage) -> Markup {
    let (words, form) = (&visit.words, &page.form);
    html! {
        (BackLink::new(words.text("surveys-list-heading"), list::PATH))
        h1 .govuk-heading-l { (words.text("surveys-new-heading")) }
        form method="post" action="/surveys/new" novalidate {
            (form.input("title", words.text("surveys-settings-name")).hint(words.text("surveys-new-name-hint")))
            (form.select("place", words.text("surveys-new-place"), page.places.clone()))
            (form.radios("from", Legend::new(words.text("surveys-new-from")), beginnings(visit, page)))
            (language(visit, form))
            (Button::new(words.text("surveys-new-button")))
        }
        h2 #bring .govuk-heading-m { (words.text("surveys-import-heading")) }
        p .govuk-body { (words.text("surveys-import-line")) }
        form method="post" action="/surveys/import" enctype="multipart/form-data" novalidate {
            div .govuk-form-group {
                label .govuk-label for="import-place" { (words.text("surveys-new-place")) }
                select .govuk-select id="import-place" name="place" {
                    @for place in &page.places { option value=[&place.value] { (place.text) } }
                }
            }
            div .govuk-form-group {
                label .govuk-label for="file" { (words.text("surveys-import-file")) }
                @if let Some(error) = form.error_of("file") { (error) }
                input .govuk-file-upload type="file" id="file" name="file" accept=".xlsx,.zip,.json";
            }
            (Button::new(words.text("surveys-import-button")).secondary())
        }
    }
}

fn beginnings(visit: &Visit, page: &NewPage) -> Vec<Choice> {
    let words = &visit.words;
    let mut all = vec![Choice::new("blank", words.text("surveys-new-blank"))];
    for shipped in questionnaires::shipped::all() {
        let title = common::plain(&shipped.questionnaire.title, visit.language);
        let said = words.with("surveys-new-template", &[("title", i18n::name(&title))]);
        let status = words.text(&format!("surveys-{}", shipped.status)).into_owned();
        all.push(Choice::new(format!("template:{}", shipped.name), said).hint(status));
    }
    for survey in &page.copies {
        let title = common::plain(&survey.title, visit.language);
        all.push(Choice::new(
            format!("copy:{}", survey.id),
            words.with("surveys-new-copy", &[("title", i18n::name(&title))]),
        ));
    }
    all
}

fn language(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let choices = Language::ALL.iter().map(|language| Choice::new(language.tag(), language.own_name())).collect();
    html! {
        (form.radios("language", Legend::new(words.text("surveys-new-language")), choices).hint(words.text("surveys-new-language-line")))
    }
}
