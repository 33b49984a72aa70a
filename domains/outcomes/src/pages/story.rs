//! My story: each measure in words, what waits for me, who may see it, who looked.

use super::{
    common, myself,
    told::{self, Reader},
};
use crate::{
    commands,
    model::{Rater, Story},
};
use axum::response::Response;
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Visit,
    components::{Button, EmptyState},
};

/// The address.
pub const PATH: &str = "/outcomes";

const TITLE: &str = "outcomes-story-title";

/// The story; others are asked to sign in.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    match read(&visit).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<Markup> {
    let stories = commands::list_stories(visit.site.app(), &visit.caller).await?;
    let waiting = myself::waiting(visit).await?;
    Ok(view(visit, &stories, &waiting))
}

fn view(visit: &Visit, stories: &[Story], waiting: &Markup) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("outcomes-story-heading")) }
        (waiting)
        @if stories.is_empty() {
            (EmptyState::new(words.text("outcomes-story-none")).step(words.text("outcomes-myself-heading"), myself::PATH))
        } @else {
            @for story in stories { (one(visit, story)) }
            p { (Button::link(words.text("outcomes-myself-heading"), myself::PATH)) }
        }
        h2 .govuk-heading-m { (words.text("outcomes-story-yours")) }
        ul .govuk-list {
            li { a .govuk-link href="/outcomes/shares" { (words.text("outcomes-shares-heading")) } }
            li { a .govuk-link href="/outcomes/looks" { (words.text("outcomes-looks-heading")) } }
            li { a .govuk-link href="/outcomes/people" { (words.text("outcomes-people-heading")) } }
        }
    }
}

fn one(visit: &Visit, story: &Story) -> Markup {
    let words = &visit.words;
    html! {
        section .comhar-sheet {
            h2 .govuk-heading-m { (common::title(words, &story.measure)) }
            (in_words(visit, story, (Rater::Person, Reader::Themselves)))
            p .govuk-body { a .govuk-link href={ "/outcomes/measures/" (story.measure.id) } {
                (words.with("outcomes-story-more", &[("measure", common::title(words, &story.measure).into())]))
            } }
        }
    }
}

/// One view in sentences.
pub fn in_words(visit: &Visit, story: &Story, whose: (Rater, Reader)) -> Markup {
    let words = &visit.words;
    html! {
        @for sentence in told::sentences(words, story, whose) { p .govuk-body { (sentence) } }
        @if let Some(sentence) = told::without_score(words, story, whose) { p .govuk-body { (sentence) } }
    }
}
