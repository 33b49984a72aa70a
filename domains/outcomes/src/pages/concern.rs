//! One answer that must bring help: who it is, how to reach them, the one answer, what was done, and what is done now.

use super::{common, concerns, places::Names};
use crate::{
    commands,
    model::{ConcernId, ConcernSeen, ConcernState, Level},
    permissions::SeeConcern,
};
use axum::{extract::Path, response::Response};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, InsetText, Legend, Row, Sheet, SummaryList, Tag},
};

const TITLE: &str = "outcomes-concerns-title";

struct ConcernPage {
    seen: ConcernSeen,
    names: Names,
    form: Form,
}

/// The concern. Opening it is written into the person's list of who looked.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeConcern>(&visit) {
        return closed;
    }
    match read(&visit, &id, Form::empty()).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str, form: Form) -> Outcome<ConcernPage> {
    let app = visit.site.app();
    let id: ConcernId = id.parse().map_err(|_| Refusal::absent())?;
    let seen = commands::see_concern(app, &visit.caller, id).await?;
    let people = seen.body.done.iter().map(|done| done.by).collect();
    let names = Names::of(app, seen.row.organisation.into_iter().collect(), people).await?;
    Ok(ConcernPage { seen, names, form })
}

/// What was done is written down.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeConcern>(&visit) {
        return closed;
    }
    let acted = act(&visit, &id, &form).await;
    match acted {
        Ok(()) => visit.done(&format!("{}/{id}", concerns::PATH), "outcomes-done-acted"),
        Err(failure) => match read(&visit, &id, form.clone()).await {
            Ok(mut page) => visit.refuse_form(TITLE, form, &failure, |form| {
                page.form = form.clone();
                view(&visit, &page)
            }),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn act(visit: &Visit, id: &str, form: &Form) -> Outcome<()> {
    let id: ConcernId = id.parse().map_err(|_| Refusal::absent())?;
    let seen = form.text("seen").parse().unwrap_or_default();
    let state = ConcernState::parse(form.text("state")).unwrap_or(ConcernState::Open);
    commands::act_on_concern(visit.site.app(), &visit.caller, (id, seen), (form.text("done"), state)).await?;
    Ok(())
}

fn view(visit: &Visit, page: &ConcernPage) -> Markup {
    let (words, seen) = (&visit.words, &page.seen);
    let level = match seen.row.level {
        Level::R2 => "outcomes-level-r2",
        Level::R3 => "outcomes-level-r3",
    };
    html! {
        (BackLink::new(words.text("outcomes-word-back"), concerns::PATH))
        h1 .govuk-heading-xl { (concerns::sign(words, &seen.row.sign)) }
        p { (Tag::new(words.text(level)).urgent()) " " (words.moment(seen.row.raised_at)) }
        (InsetText::new(words.text("outcomes-concern-told")))
        (SummaryList::new(who(visit, page)))
        (Sheet::new(words.text("outcomes-concern-answer"), html! {
            p .govuk-body lang=(seen.body.language) dir="auto" { (seen.body.question) }
            p .govuk-body-l lang=(seen.body.language) dir="auto" { strong { (seen.body.said) } }
        }))
        @if !seen.body.done.is_empty() { (done(visit, page)) }
        (act_form(visit, page))
    }
}

fn who(visit: &Visit, page: &ConcernPage) -> Vec<Row> {
    let (words, seen) = (&visit.words, &page.seen);
    let unknown = || words.text("outcomes-concern-unknown").into_owned();
    let mut rows = vec![
        Row::new(words.text("outcomes-concern-name"), seen.name.clone().unwrap_or_else(unknown)),
        Row::new(
            words.text("outcomes-concern-reach"),
            match &seen.mail {
                Some(mail) => html! { a .govuk-link href={ "mailto:" (mail) } { (mail) } },
                None => html! { (unknown()) },
            },
        ),
    ];
    if let Some(place) = seen.row.organisation {
        rows.push(Row::new(words.text("outcomes-concern-service"), page.names.place(words, place)));
    }
    rows
}

fn done(visit: &Visit, page: &ConcernPage) -> Markup {
    let words = &visit.words;
    html! {
        h2 .govuk-heading-m { (words.text("outcomes-concern-done")) }
        ol .comhar-thread {
            @for one in &page.seen.body.done {
                li .comhar-message {
                    p .comhar-message__from {
                        strong { bdi { (page.names.person(words, one.by)) } } " "
                        span .comhar-message__when { (words.moment(one.at)) }
                    }
                    div .comhar-message__words { (web::text::paragraphs(&one.words)) }
                }
            }
        }
    }
}

fn act_form(visit: &Visit, page: &ConcernPage) -> Markup {
    let (words, seen) = (&visit.words, &page.seen);
    let mut form = page.form.clone();
    if form.chosen("state").is_none() {
        form = form.with("state", seen.row.state.as_str());
    }
    let states = vec![
        Choice::new(ConcernState::Open.as_str(), words.text("outcomes-concern-state-open")),
        Choice::new(ConcernState::Closed.as_str(), words.text("outcomes-concern-state-closed")),
    ];
    html! {
        h2 .govuk-heading-m { (words.text("outcomes-concern-act")) }
        form method="post" action={ (concerns::PATH) "/" (seen.row.id) } novalidate {
            input type="hidden" name="seen" value=(seen.row.version);
            (form.textarea("done", words.text("outcomes-concern-what")).hint(words.text("outcomes-concern-what-hint")).rows(4))
            (form.radios("state", Legend::new(words.text("outcomes-concern-state")), states))
            (Button::new(words.text("outcomes-concern-button")))
        }
    }
}
