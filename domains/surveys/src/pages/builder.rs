//! What all pages of the makers of a survey share: the survey they are about, and the way from one to the next.

use super::{common, list};
use crate::{
    commands::{self, Told},
    model::{SurveyId, Version},
    permissions::SeeSurveys,
};
use axum::response::{IntoResponse, Response};
use http::{HeaderName, StatusCode};
use i18n::Words;
use kernel::{Failure, Outcome, Refusal};
use maud::{Markup, html};
use questionnaires::{Tag, Text};
use web::{Form, Visit, components::BackLink};

/// The pages about one survey, in the order of the work.
const STEPS: &[(&str, &str)] = &[
    ("build", "surveys-step-build"),
    ("settings", "surveys-step-settings"),
    ("languages", "surveys-step-languages"),
    ("preview", "surveys-step-preview"),
    ("approve", "surveys-step-approve"),
    ("publish", "surveys-step-publish"),
    ("results", "surveys-step-results"),
];

/// The survey that an address names.
pub async fn read(visit: &Visit, id: &str) -> Outcome<Told> {
    let id: SurveyId = id.parse().map_err(|_| Refusal::absent())?;
    commands::find_survey(visit.site.app(), &visit.caller, id).await
}

/// The same, with the answer to whoever may not see it. Whatever stands there is for its makers only.
pub async fn open(visit: &Visit, id: &str) -> Result<Told, Response> {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeSurveys>(visit) {
        return Err(closed);
    }
    read(visit, id).await.map_err(|failure: Failure| visit.refuse(&failure))
}

/// A page about one question of a draft: its title, how it is made of the survey and of what was sent, where its form is, and
/// how it is drawn.
pub struct About<P> {
    pub title: &'static str,
    pub page: fn(&Visit, Told, &str, Option<&Form>) -> Result<P, Refusal>,
    pub form: fn(&mut P) -> &mut Form,
    pub view: fn(&Visit, &P) -> Markup,
}

impl<P> About<P> {
    /// As it stands.
    pub async fn show(&self, visit: &Visit, id: &str, item: &str) -> Response {
        let told = match open(visit, id).await {
            Ok(told) => told,
            Err(answer) => return answer,
        };
        match (self.page)(visit, told, item, None) {
            Ok(page) => visit.page(self.title, (self.view)(visit, &page)),
            Err(refusal) => visit.refuse(&refusal.into()),
        }
    }

    /// After a change: back to the question in its list, or the same page with what was refused.
    pub fn answer(&self, visit: &Visit, (told, item): (Told, &str), form: Form, done: Outcome<()>) -> Response {
        let Err(failure) = done else {
            return visit.done(&format!("{}#at-{item}", address(&told, "build")), "surveys-done-saved");
        };
        match (self.page)(visit, told, item, Some(&form)) {
            Ok(mut page) => visit.refuse_form(self.title, form, &failure, |form| {
                (self.form)(&mut page).clone_from(form);
                (self.view)(visit, &page)
            }),
            Err(refusal) => visit.refuse(&refusal.into()),
        }
    }
}

/// The address of one of its pages.
pub fn address(told: &Told, step: &str) -> String {
    page_of(told.survey.id, step)
}

/// The same of a survey that is known by its id alone.
pub fn page_of(survey: SurveyId, step: &str) -> String {
    format!("{}/{survey}/{step}", list::PATH)
}

/// The number of the change that this page has seen, for its forms.
pub fn seen(version: &Version) -> Markup {
    html! { input type="hidden" name="seen" value=(version.head.version); }
}

/// The number that came with a form.
pub fn seen_in(form: &Form) -> i64 {
    form.text("seen").parse().unwrap_or_default()
}

/// The step that the script asks for while somebody types.
const KEEP: &str = "keep";
/// The number of the change that a page has seen, as the script takes it back.
const SEEN: HeaderName = HeaderName::from_static("comhar-seen");

/// Whether a form was sent by the script and not by a person.
pub fn keeps(form: &Form) -> bool {
    form.text("step") == KEEP
}

/// Inside a form of something that is saved already: where the script says that it saves what is typed. Without the script
/// nothing is saved but by the button.
pub fn keeping(visit: &Visit, address: &str) -> Markup {
    let words = &visit.words;
    visit.script("keep");
    html! {
        p #kept .govuk-hint role="status" data-keep=(address) data-kept=(words.text("surveys-answer-kept"))
            data-not-kept=(words.text("surveys-answer-not-kept")) {}
    }
}

/// The answer to the script: nothing to see, and the number of the change that its page has seen from now on.
pub async fn kept(visit: &Visit, survey: SurveyId, done: Outcome<()>) -> Response {
    let told = match done {
        Ok(()) => commands::find_survey(visit.site.app(), &visit.caller, survey).await,
        Err(failure) => Err(failure),
    };
    match told {
        Ok(told) => (StatusCode::NO_CONTENT, [(SEEN, told.newest.head.version.to_string())]).into_response(),
        Err(failure) => visit.problem(&failure),
    }
}

/// The head of each page: the way back, the name, where it stands, and the other pages.
pub fn head(visit: &Visit, told: &Told, step: &str) -> Markup {
    let (words, head) = (&visit.words, &told.newest.head);
    html! {
        (BackLink::new(words.text("surveys-list-heading"), list::PATH))
        h1 .govuk-heading-l { (common::said(&told.newest.questionnaire.title, visit.language)) }
        p .comhar-queue__facts {
            (common::stage_tag(words, head.stage))
            span { (words.with("surveys-version-number", &[("number", head.number.to_string().into())])) }
            span { (words.with("surveys-list-answers", &[("count", told.counted.into())])) }
        }
        (steps(visit, told.survey.id, step))
    }
}

/// The pages of a survey in their order, and which of them this is.
pub fn steps(visit: &Visit, survey: SurveyId, step: &str) -> Markup {
    let words = &visit.words;
    html! {
        nav aria-label=(words.text("surveys-steps")) {
            p .comhar-queue__facts {
                @for (path, key) in STEPS {
                    @if *path == step { strong aria-current="page" { (words.text(key)) } }
                    @else { a .govuk-link href=(page_of(survey, path)) { (words.text(key)) } }
                }
            }
        }
    }
}

/// What a language is called, easy read among them.
pub fn language_name(words: &Words, tag: &Tag) -> String {
    let plain = tag.plain();
    let own = kernel::Language::ALL.iter().find(|language| Tag::from(**language) == plain);
    let name = own.map_or_else(|| plain.as_str().to_owned(), |language| language.own_name().to_owned());
    if tag.is_easy() { words.with("surveys-language-easy", &[("language", name.into())]) } else { name }
}

/// A text in the language that the others follow, or whatever there is.
pub fn in_source(version: &Version, text: &Text) -> String {
    let source = crate::rules::languages::source(&version.questionnaire);
    text.best(&source, &[]).map(|(found, _)| found.to_owned()).unwrap_or_default()
}
