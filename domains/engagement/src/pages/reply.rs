//! One contribution before its service: read and answered. It cannot be edited, hidden or delayed here.

use super::{common, kept, outcome, places, replies, thread};
use crate::{
    commands,
    model::{ContributionId, Publication, ReplyForm, Signature, Story},
    permissions::ReadStories,
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{self, BackLink, Button, Details, InsetText, Sheet},
};

const TITLE: &str = "engagement-reply-title";

struct ReplyPage {
    story: Story,
    service: Markup,
    form: Form,
}

/// What was said, and the answer so far.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    let name = visit.signed_in.as_ref().map(|signed_in| signed_in.name.clone()).unwrap_or_default();
    let role = visit.signed_in.as_ref().and_then(|signed_in| signed_in.hat.clone()).unwrap_or_default();
    match read(&visit, &id, Form::empty().with("name", name).with("role", role)).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str, form: Form) -> Outcome<ReplyPage> {
    let id: ContributionId = id.parse().map_err(|_| Refusal::absent())?;
    let app = visit.site.app();
    let story = commands::read_story(app, &visit.caller, id).await?;
    let names = places::Names::of(app, vec![story.contribution.service]).await?;
    let service = names.markup(&visit.words, story.contribution.service);
    Ok(ReplyPage { story, service, form })
}

/// The answer is sent.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ReadStories>(&visit) {
        return closed;
    }
    let Ok(contribution) = id.parse::<ContributionId>() else { return visit.absent() };
    let done = match reply_form(&form) {
        Ok(reply) => commands::reply(visit.site.app(), &visit.caller, contribution, reply).await.map(drop),
        Err(refusal) => Err(Failure::Refused(refusal)),
    };
    match done {
        Ok(()) => visit.done(replies::PATH, "engagement-reply-done-sent"),
        Err(failure) => match read(&visit, &id, form.clone()).await {
            Ok(mut page) => visit.refuse_form(TITLE, form, &failure, |form| {
                page.form = form.clone();
                view(&visit, &page)
            }),
            Err(_) => kept::page(&visit, TITLE, form, &failure, &["words"]),
        },
    }
}

fn reply_form(form: &Form) -> Result<ReplyForm, Refusal> {
    Ok(ReplyForm {
        seen: form.text("seen").parse().unwrap_or_default(),
        text: form.text("words").to_owned(),
        signed: Signature { name: form.text("name").to_owned(), role: form.text("role").to_owned() },
        outcome: outcome::read(form)?,
    })
}

impl ReplyPage {
    /// The form stands as long as an answer is possible, and longer while it holds words that somebody may want to copy.
    fn shows_form(&self) -> bool {
        self.story.allowed.contains(&"reply") || self.form.chosen("words").is_some()
    }
}

fn view(visit: &Visit, page: &ReplyPage) -> Markup {
    let (words, state) = (&visit.words, &page.story.contribution);
    let heading = match state.publication {
        Publication::Published => "engagement-reply-heading-public",
        _ => "engagement-reply-heading-private",
    };
    html! {
        (BackLink::new(words.text("engagement-replies-heading"), replies::PATH))
        h1 .govuk-heading-l { (common::kind(words, state.kind)) }
        (common::facts(&[
            html! { (common::response_tag(words, state.response)) },
            html! { strong .comhar-queue__due { (common::due(words, page.story.days_left)) } },
            page.service.clone(),
        ]))
        @match &page.story.words {
            Some(own) => (Sheet::new(words.text(heading), html! {
                @if state.publication != Publication::Published { p .govuk-hint { (words.text("engagement-reply-heading-private-line")) } }
                div lang=(state.language.tag()) { (thread::own_words(visit, own)) }
                (common::facts(&[html! { (common::from(words, state.perspective)) }, html! { (common::when(words, state.received_at, state.mode)) }]))
            })),
            None => (InsetText::new(words.text("engagement-reply-taken-back-heading"))),
        }
        (earlier(visit, page))
        @if page.shows_form() { (answer(visit, page)) }
    }
}

fn earlier(visit: &Visit, page: &ReplyPage) -> Markup {
    let mode = page.story.contribution.mode;
    let all: Vec<components::Message> =
        page.story.messages.iter().map(|message| thread::said(visit, message, mode)).collect();
    html! {
        @if !all.is_empty() {
            h2 .govuk-heading-m { (visit.words.text("engagement-reply-so-far")) }
            (components::thread(&all))
        }
    }
}

fn answer(visit: &Visit, page: &ReplyPage) -> Markup {
    let (words, form) = (&visit.words, &page.form);
    let checklist = html! {
        ul .govuk-list.govuk-list--bullet {
            @for key in ["introduce", "thank", "content", "change", "signpost"] {
                li { (words.text(&format!("engagement-reply-checklist-{key}"))) }
            }
        }
    };
    html! {
        form method="post" novalidate {
            input type="hidden" name="seen" value=(page.story.contribution.version);
            h2 .govuk-heading-m { (words.text("engagement-reply-write")) }
            (Details::new(words.text("engagement-reply-checklist"), checklist))
            (form.textarea("words", words.text("engagement-reply-body")).hint(words.text("engagement-reply-body-hint")).rows(8))
            (outcome::ask(visit, form, outcome::Asks::Reply))
            (form.input("name", words.text("engagement-reply-signed-name")).autocomplete("name"))
            (form.input("role", words.text("engagement-reply-signed-role")))
            (Button::new(words.text("engagement-reply-send")))
        }
    }
}
