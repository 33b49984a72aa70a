//! What people made public: their words, read by a person first, with the answers. Nothing is counted or ranked.

use super::{common, places, thread};
use crate::{
    commands,
    model::{ContributionId, Mode, PublicStory},
};
use axum::{extract::Path, response::Response};
use kernel::{OrganisationId, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{self, BackLink, Button, Choosable, Details, EmptyState, Label, Message as Said, Tag},
};

/// The address of the list.
pub const PATH: &str = "/experiences";

const ON_ONE_PAGE: usize = 20;

/// The list.
pub async fn list(visit: Visit) -> Response {
    match ListPage::read(&visit).await {
        Ok(page) => visit.page("engagement-experiences-title", list_view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// One of them, with the answers.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    let Ok(id) = id.parse::<ContributionId>() else { return visit.absent() };
    let app = visit.site.app();
    let found = match commands::find_public_story(app, id).await {
        Ok(Some(found)) => found,
        Ok(None) => return visit.absent(),
        Err(failure) => return visit.refuse(&failure),
    };
    match places::Names::of(app, vec![found.place]).await {
        Ok(names) => visit.page("engagement-experience-title", story_view(&visit, &found, &names)),
        Err(failure) => visit.refuse(&failure),
    }
}

struct ListPage {
    stories: Vec<PublicStory>,
    names: places::Names,
    services: Vec<places::Choosable>,
    form: Form,
    next: Option<String>,
    from_the_middle: bool,
}

impl ListPage {
    async fn read(visit: &Visit) -> Outcome<Self> {
        let app = visit.site.app();
        let form = Form::of(visit.query.clone());
        let service = form.text("service").parse::<OrganisationId>().ok();
        let after = form.chosen("after").map(str::to_owned);
        let page = commands::list_public_stories(app, service, ON_ONE_PAGE, after.as_deref()).await?;
        let names = places::Names::of(app, page.items.iter().map(|story| story.place).collect()).await?;
        let services = places::services_that_listen(app, &visit.words, "").await?;
        let next = page.next.map(|cursor| match service {
            Some(service) => format!("{PATH}?service={service}&after={}", cursor.as_str()),
            None => format!("{PATH}?after={}", cursor.as_str()),
        });
        Ok(Self { stories: page.items, names, services, form, next, from_the_middle: after.is_some() })
    }
}

fn list_view(visit: &Visit, page: &ListPage) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("engagement-experiences-heading")) }
        p .govuk-body-l { (words.text("engagement-experiences-lead")) }
        (narrow(visit, page))
        @if page.stories.is_empty() { (none(visit, page)) }
        @for story in &page.stories { (card(visit, story, &page.names)) }
        @if page.from_the_middle { p .govuk-body { a .govuk-link href=(PATH) { (words.text("engagement-word-first")) } } }
        @if let Some(next) = &page.next { p .govuk-body { a .govuk-link href=(next) { (words.text("engagement-word-more")) } } }
    }
}

fn narrow(visit: &Visit, page: &ListPage) -> Markup {
    let words = &visit.words;
    let all = Choosable::new("", words.text("engagement-experiences-all"));
    let listed = page.services.iter().map(|service| Choosable::new(service.id.to_string(), service.said.as_str()));
    let form = html! {
        form method="get" action=(PATH) {
            (page.form.select("service", Label::new(words.text("engagement-experiences-find-label")), std::iter::once(all).chain(listed).collect()))
            (Button::new(words.text("engagement-experiences-find")).secondary())
        }
    };
    let details = Details::new(words.text("engagement-experiences-narrow"), form);
    html! { (if page.form.chosen("service").is_some() { details.opened() } else { details }) }
}

fn none(visit: &Visit, page: &ListPage) -> Markup {
    let words = &visit.words;
    let key = match page.form.chosen("service") {
        Some(_) => "engagement-experiences-none-here",
        None => "engagement-experiences-none",
    };
    html! { (EmptyState::new(words.text(key)).step(words.text("engagement-experiences-none-step"), "/share")) }
}

fn card(visit: &Visit, story: &PublicStory, names: &places::Names) -> Markup {
    let words = &visit.words;
    html! {
        article .comhar-sheet lang=[foreign(visit, story)] {
            p .govuk-body-l dir="auto" { (web::text::line(&common::beginning(first_words(story), 280))) }
            div lang=(words.tag()) {
                (facts(visit, story, names))
                p .govuk-body {
                    a .govuk-link href={ (PATH) "/" (story.id) } {
                        (words.text("engagement-experiences-read"))
                        span .govuk-visually-hidden { ": " (common::beginning(first_words(story), 40)) }
                    }
                }
            }
        }
    }
}

/// The language of somebody's words, when it is not that of the page.
fn foreign(visit: &Visit, story: &PublicStory) -> Option<&'static str> {
    (story.language != visit.language).then(|| story.language.tag())
}

fn first_words(story: &PublicStory) -> &str {
    [&story.words.text, &story.words.well, &story.words.better]
        .into_iter()
        .find(|text| !text.is_empty())
        .map_or("", String::as_str)
}

fn facts(visit: &Visit, story: &PublicStory, names: &places::Names) -> Markup {
    let words = &visit.words;
    let from = story.signed.clone().unwrap_or_else(|| common::from(words, story.perspective));
    let mut facts =
        vec![html! { (common::kind(words, story.kind)) }, html! { bdi { (from) } }, names.markup(words, story.place)];
    facts.extend(story.published_on.map(|day| html! { (words.month(day)) }));
    if !story.replies.is_empty() {
        facts.push(html! { (Tag::new(words.text("engagement-experiences-answered")).good()) });
    }
    common::facts(&facts)
}

fn story_view(visit: &Visit, story: &PublicStory, names: &places::Names) -> Markup {
    let words = &visit.words;
    // Days of somebody without a name stay as vague as their way of being known allows; answers are shown by their day.
    let replies: Vec<Said> = story.replies.iter().map(|message| thread::said(visit, message, Mode::CodeOnly)).collect();
    html! {
        (BackLink::new(words.text("engagement-experiences-heading"), PATH))
        h1 .govuk-heading-l { (common::kind(words, story.kind)) }
        div .comhar-sheet {
            div lang=[foreign(visit, story)] { (thread::own_words(visit, &story.words)) }
            (facts(visit, story, names))
        }
        h2 .govuk-heading-m { (words.text("engagement-experience-answer")) }
        @if replies.is_empty() { p .govuk-body { (words.text("engagement-experience-no-answer")) } } @else { (components::thread(&replies)) }
        @if let Some(outcome) = story.outcome {
            h2 .govuk-heading-m { (words.text("engagement-experience-became")) }
            p .govuk-body { (common::outcome_tag(words, Some(outcome))) }
        }
        p .govuk-body { (words.text("engagement-experience-same")) }
        (Button::link(words.text("engagement-experience-same-link"), share_address(story)))
    }
}

fn share_address(story: &PublicStory) -> String {
    match story.place {
        Some(place) => format!("/share?service={place}"),
        None => "/share".to_owned(),
    }
}
