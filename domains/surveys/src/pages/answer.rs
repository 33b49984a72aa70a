//! A survey as people meet it: what it is for, how long it takes, who will see it, and the questions. It works on any phone,
//! without a script; nothing is kept of whoever only looks.

use super::{
    asking::{Asking, TITLE, identity_sentence, version_of},
    common,
    slip::Slip,
};
use crate::{
    commands::{self, Door},
    model::{Channel, Identity, Stage},
    rules::{ANSWERED_BEFORE, TOKEN_UNKNOWN},
};
use answering::{At, Sheet, Turn, Who};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use i18n::Value;
use kernel::{Failure, Outcome};
use maud::{Markup, html};
use questionnaires::{Item, Kind};
use web::{
    Form, Visit,
    components::{Button, InsetText, Label, Row, SummaryList},
};

/// The first page. What an address says of answers is not read: nobody answers by a link that somebody else wrote.
pub async fn show(visit: Visit, Path(link): Path<String>) -> Response {
    let form = if visit.query.has("easy", "") { Form::empty().with("easy", "on") } else { Form::empty() };
    meet(&visit, &link, form).await
}

/// The same for whoever was invited. The token stands in the form from here on, and in no further address.
pub async fn show_invited(visit: Visit, Path((link, token)): Path<(String, String)>) -> Response {
    visit.private();
    meet(&visit, &link, Form::empty().with("token", token)).await
}

async fn meet(visit: &Visit, link: &str, form: Form) -> Response {
    let door = match commands::find_door(visit.site.app(), link, None).await {
        Ok(door) => door,
        Err(failure) => return visit.refuse(&failure),
    };
    match begin(visit, &door, form).await {
        Ok(page) => page,
        Err(failure) => visit.refuse(&failure),
    }
}

async fn begin(visit: &Visit, door: &Door, form: Form) -> Outcome<Response> {
    if !door.head.stage.takes_answers() {
        return Ok(visit.page(TITLE, resting(visit, door)));
    }
    if let Some(page) = turned_away(visit, door, &form).await? {
        return Ok(page);
    }
    let asking = Asking::new(visit, door, Who::Alone, address(door)).await?;
    let sheet = asking.sheet(&form);
    let turn = sheet.begin();
    Ok(asking.page((&sheet, &turn), &form, &before(&asking, &turn)))
}

/// Whoever has to say first that they may: invited people by their token, members by their account.
async fn turned_away(visit: &Visit, door: &Door, form: &Form) -> Outcome<Option<Response>> {
    match door.head.identity {
        Identity::Nobody => Ok(None),
        Identity::Invited => match form.chosen("token") {
            Some(token) if commands::may_answer_once(visit.site.app(), door.survey.id, token).await? => Ok(None),
            Some(_) => Ok(Some(invitation(visit, door, true))),
            None => Ok(Some(invitation(visit, door, false))),
        },
        Identity::Named => {
            visit.private();
            visit.caller.signed_in()?;
            let own = commands::Own::Account(&visit.caller, door.survey.id);
            match commands::own_answers(visit.site.app(), &own).await {
                Ok(_) => Ok(Some(visit.go(super::mine::PATH))),
                Err(Failure::Refused(_)) => Ok(None),
                Err(failure) => Err(failure),
            }
        }
    }
}

/// The next page, the same one again, or the end.
pub async fn send(visit: Visit, Path(link): Path<String>, form: Form) -> Response {
    let door = match commands::find_door(visit.site.app(), &link, version_of(&form)).await {
        Ok(door) => door,
        Err(failure) => return visit.refuse(&failure),
    };
    let done = match form.text("step") {
        "invitation" => begin(&visit, &door, Form::empty().with("token", form.text("token"))).await,
        step => next(&visit, &door, &form, step).await,
    };
    done.unwrap_or_else(|failure| visit.refuse(&failure))
}

async fn next(visit: &Visit, door: &Door, form: &Form, step: &str) -> Outcome<Response> {
    let app = visit.site.app();
    let asking = Asking::new(visit, door, Who::Alone, address(door)).await?;
    let sheet = asking.sheet(form);
    let turn = sheet.turn(form);
    let of = (door.survey.id, door.head.id);
    match (step, turn.at) {
        ("save", _) => match commands::save_draft(app, &visit.caller, of, asking.draft(&turn, form)).await {
            Ok(kept) => {
                let slip = Slip::of_draft(visit, &door.survey.link, &kept);
                Ok(slip.put(visit, visit.go(&format!("{}/saved", address(door)))))
            }
            Err(failure) => Ok(asking.again(&sheet, form, &asking.heading(), &failure)),
        },
        ("keep", _) => match commands::keep_draft(app, &visit.caller, of, asking.draft(&turn, form)).await {
            Ok(()) => Ok(StatusCode::NO_CONTENT.into_response()),
            Err(failure) => Ok(visit.problem(&failure)),
        },
        (_, At::Done) => sent(&asking, &sheet, &turn, form).await,
        _ => Ok(asking.page((&sheet, &turn), form, &before(&asking, &turn))),
    }
}

async fn sent(asking: &Asking<'_>, sheet: &Sheet<'_>, turn: &Turn, form: &Form) -> Outcome<Response> {
    let (visit, door) = (asking.visit, asking.door);
    match commands::answer(visit.site.app(), &visit.caller, asking.coming(turn, form, Channel::Web)).await {
        Ok(answered) => {
            let slip = Slip::of_sent(visit, &door.survey.link, &answered);
            Ok(slip.put(visit, visit.go(&format!("{}/thanks", address(door)))))
        }
        Err(Failure::Refused(refusal)) if refusal == ANSWERED_BEFORE => Ok(visit.go(super::mine::PATH)),
        Err(failure) => Ok(asking.again(sheet, form, &asking.heading(), &failure)),
    }
}

/// The address of a survey.
pub fn address(door: &Door) -> String {
    format!("/s/{}", door.survey.link)
}

/// What stands above the questions: on the first page everything one has to know, later only the name.
fn before(asking: &Asking<'_>, turn: &Turn) -> Markup {
    match turn.at {
        At::Page(0) if !turn.is_refused() => introduction(asking),
        _ => html! { (asking.heading()) (how_late(asking)) },
    }
}

fn introduction(asking: &Asking<'_>) -> Markup {
    let (visit, door) = (asking.visit, asking.door);
    let words = &visit.words;
    let line = |key: &str, line: String| Row::new(words.text(key), line);
    let mut rows = vec![
        line("surveys-answer-long", words.with("surveys-answer-long-line", &[("minutes", minutes(door).into())])),
        line("surveys-answer-sees", sees(visit, door)),
        line("surveys-answer-who", identity_sentence(visit, door.head.identity)),
    ];
    if door.head.edit_days > 0 && door.head.identity != Identity::Named {
        rows.push(line("surveys-answer-back", words.text("surveys-answer-back-line").into_owned()));
    }
    html! {
        h1 .govuk-heading-xl { (common::said(&door.survey.title, visit.language)) }
        @if !door.survey.about.is_empty() { p .govuk-body-l { (common::said(&door.survey.about, visit.language)) } }
        (how_late(asking))
        (SummaryList::new(rows))
    }
}

fn how_late(asking: &Asking<'_>) -> Markup {
    let words = &asking.visit.words;
    match (asking.door.head.stage, asking.door.head.closing_until) {
        (Stage::Closing, Some(until)) => {
            html! { (InsetText::new(words.with("surveys-answer-closing", &[("day", words.date(until).into())]))) }
        }
        (Stage::Closed | Stage::Released, _) => html! { (InsetText::new(words.text("surveys-answer-late"))) },
        (Stage::Paused, _) => html! { (InsetText::new(words.text("surveys-answer-paused-now"))) },
        _ => Markup::default(),
    }
}

fn sees(visit: &Visit, door: &Door) -> String {
    match door.survey.results {
        crate::model::Outlook::Public => visit.words.text("surveys-answer-sees-line").into_owned(),
        crate::model::Outlook::Kept => visit.words.text("surveys-answer-sees-kept").into_owned(),
    }
}

/// About how many minutes it takes: a choice a quarter of a minute, own words three quarters; at least one.
fn minutes(door: &Door) -> i64 {
    let seconds = |item: &Item| match item.kind {
        Kind::LongText | Kind::Goal => 45,
        _ if item.kind.is_asked() => 15,
        _ => 5,
    };
    let all: i64 = door.form.questionnaire().walk().map(seconds).sum();
    (all + 59) / 60
}

/// It takes no answers just now, or no more.
fn resting(visit: &Visit, door: &Door) -> Markup {
    let words = &visit.words;
    let paused = door.head.stage == Stage::Paused;
    let line = if paused { "surveys-answer-paused" } else { "surveys-answer-closed" };
    let published = door.survey.publish_by.map(|day| words.date(day));
    html! {
        h1 .govuk-heading-xl { (common::said(&door.survey.title, visit.language)) }
        p .govuk-body-l { (words.text(line)) }
        @if !paused {
            @if let Some(day) = published {
                p .govuk-body { (words.with("surveys-thanks-by", &[("day", Value::from(day))])) }
            }
            p .govuk-body {
                a .govuk-link href=(format!("{}/results", address(door))) { (words.text("surveys-thanks-results")) }
            }
        }
    }
}

/// Where an invitation is typed; `wrong` when one was used, unknown or mistyped: all three read alike.
fn invitation(visit: &Visit, door: &Door, wrong: bool) -> Response {
    visit.private();
    let words = &visit.words;
    let mut form = Form::empty();
    if wrong {
        form.refuse(&TOKEN_UNKNOWN, words);
    }
    let main = html! {
        h1 .govuk-heading-xl { (common::said(&door.survey.title, visit.language)) }
        p .govuk-body-l { (words.text("surveys-invited-line")) }
        form method="post" action=(address(door)) novalidate autocomplete="off" {
            input type="hidden" name="step" value="invitation";
            (form.input("token", Label::new(words.text("surveys-invited-label"))).autocomplete("off").spellcheck(false))
            (Button::new(words.text("surveys-invited-button")))
        }
    };
    if wrong { visit.page_again(TITLE, &form, main) } else { visit.page(TITLE, main) }
}
