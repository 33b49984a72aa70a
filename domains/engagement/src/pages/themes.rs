//! Themes: what several people said, in one sentence; the list for staff, and a new one.

use super::{common, places};
use crate::{
    commands,
    model::{ThemeForm, ThemeTold},
    permissions::{MakeTheme, SeeThemes},
    rules,
};
use axum::response::Response;
use i18n::Written;
use kernel::{Failure, Language, OrganisationId, Outcome, Reach, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{self, Button, Choosable, Details, EmptyState, QueueItem as Card},
};

/// The address of the list.
pub const PATH: &str = "/themes";

const TITLE: &str = "engagement-themes-title";
const ON_ONE_PAGE: usize = 30;

struct ThemesPage {
    themes: Vec<ThemeTold>,
    names: places::Names,
    next: Option<String>,
    from_the_middle: bool,
    /// The places that a new theme may belong to; none for whoever may not make one.
    places: Vec<places::Choosable>,
    form: Form,
}

/// The list.
pub async fn list(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeThemes>(&visit) {
        return closed;
    }
    match read(&visit, Form::empty()).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, form: Form) -> Outcome<ThemesPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let after = visit.query.chosen("after");
    let page = commands::list_themes(app, caller, ON_ONE_PAGE, after).await?;
    let places = match caller.reach::<MakeTheme>() {
        Reach::Within(organisation) => places::with_services(app, &visit.words, organisation).await?,
        Reach::Everyone => places::services_within(app, &visit.words, None).await?,
        _ => Vec::new(),
    };
    let names = places::Names::of(app, page.items.iter().map(|told| Some(told.theme.organisation)).collect()).await?;
    let next = page.next.map(|cursor| format!("{PATH}?after={}", cursor.as_str()));
    Ok(ThemesPage { themes: page.items, names, next, from_the_middle: after.is_some(), places, form })
}

/// A new theme.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<MakeTheme>(&visit) {
        return closed;
    }
    let made = match theme_form(&form) {
        Ok(theme) => commands::make_theme(visit.site.app(), &visit.caller, theme).await,
        Err(refusal) => Err(Failure::Refused(refusal)),
    };
    match made {
        Ok(theme) => visit.done(&format!("{PATH}/{}", theme.id), "engagement-theme-done-made"),
        Err(failure) => match read(&visit, form.clone()).await {
            Ok(mut page) => visit.refuse_form(TITLE, form, &failure, |form| {
                page.form = form.clone();
                view(&visit, &page)
            }),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

fn theme_form(form: &Form) -> Result<ThemeForm, Refusal> {
    let organisation: OrganisationId = form.text("place").parse().map_err(|_| rules::SERVICE_UNKNOWN)?;
    Ok(ThemeForm { organisation, said: written(form, "said") })
}

/// A text in each language in which it was typed: fields `said-en`, `said-ga`, `said-sr`.
pub fn written(form: &Form, name: &str) -> Written {
    Language::ALL.iter().fold(Written::default(), |all, language| {
        all.and(*language, form.text(&format!("{name}-{}", language.as_str())).trim())
    })
}

/// The fields of such a text: the reader's language open, the others when asked for.
pub fn ask_written(visit: &Visit, form: &Form, name: &str, label: &str, hint: &str) -> Markup {
    let words = &visit.words;
    let field = |language: Language| {
        let own = format!("{name}-{}", language.as_str());
        form.textarea(&own, words.with(label, &[("language", language.own_name().into())])).rows(2)
    };
    let others: Vec<Language> = Language::ALL.iter().copied().filter(|language| *language != visit.language).collect();
    let mut main = field(visit.language).hint(words.text(hint));
    if let Some(error) = form.error_of(name) {
        main = main.error(error);
    }
    html! {
        div id=(name) { (main) }
        (Details::new(words.text("engagement-theme-other-languages"), html! { @for language in others { (field(language)) } }))
    }
}

fn view(visit: &Visit, page: &ThemesPage) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("engagement-themes-heading")) }
        p .govuk-body-l { (words.text("engagement-themes-lead")) }
        @if page.themes.is_empty() { (EmptyState::new(words.text("engagement-themes-none"))) } @else {
            h2 .govuk-visually-hidden { (words.text("engagement-themes-heading")) }
            (components::queue(&page.themes.iter().map(|told| card(visit, told, page)).collect::<Vec<_>>()))
        }
        @if page.from_the_middle { p .govuk-body { a .govuk-link href=(PATH) { (words.text("engagement-word-first")) } } }
        @if let Some(next) = &page.next { p .govuk-body { a .govuk-link href=(next) { (words.text("engagement-word-more")) } } }
        @if !page.places.is_empty() { (make(visit, page)) }
    }
}

fn card(visit: &Visit, told: &ThemeTold, page: &ThemesPage) -> Card {
    let words = &visit.words;
    let links = words.with("engagement-themes-links", &[("count", told.contributions.into())]);
    Card {
        tag: Some(common::theme_tag(words, &told.theme)),
        facts: vec![
            page.names.text(words, Some(told.theme.organisation)),
            links,
            words.date_short(told.theme.changed_on),
        ],
        ..Card::new(told.words.said.text(words.language()), format!("{PATH}/{}", told.theme.id))
    }
}

fn make(visit: &Visit, page: &ThemesPage) -> Markup {
    let (words, form) = (&visit.words, &page.form);
    let listed = page.places.iter().map(|place| Choosable::new(place.id.to_string(), place.said.as_str())).collect();
    let inside = html! {
        form method="post" action=(PATH) novalidate {
            (ask_written(visit, form, "said", "engagement-themes-statement", "engagement-themes-statement-hint"))
            (form.select("place", words.text("engagement-themes-service-label"), listed))
            (Button::new(words.text("engagement-themes-make-button")))
        }
    };
    let details = Details::new(words.text("engagement-themes-make"), inside);
    html! { (if form.is_good() { details } else { details.opened() }) }
}
